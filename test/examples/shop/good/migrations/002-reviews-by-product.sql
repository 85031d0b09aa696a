CREATE INDEX reviews_by_product ON reviews (product_id);
