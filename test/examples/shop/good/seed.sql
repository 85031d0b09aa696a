-- 40 categories, 2,000 products, 20,000 reviews: the same wherever it runs.
INSERT INTO categories SELECT n, 'Category ' || n FROM generate_series(1, 40) AS n;
INSERT INTO products
  SELECT n, 1 + n % 40, 'Product ' || n, repeat('What product ' || n || ' is good for. ', 6), 100 + (n * 7919) % 20000
  FROM generate_series(1, 2000) AS n;
-- Written by whoever bought something, so that one product's reviews lie all over the table.
INSERT INTO reviews
  SELECT n, 1 + (n * 7919) % 2000, 1 + (n / 7) % 5, repeat('What buyer ' || n || ' thinks of it. ', 6), timestamptz '2026-01-01' + n * interval '1 minute'
  FROM generate_series(1, 20000) AS n;
VACUUM ANALYZE;
