-- The newest reviews of a product, without a sort. One index on the table is enough.
DROP INDEX reviews_by_product;
CREATE INDEX reviews_by_date ON reviews (written DESC, product_id);
