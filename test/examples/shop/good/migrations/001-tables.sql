CREATE TABLE categories (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE products (
  id int PRIMARY KEY,
  category_id int NOT NULL REFERENCES categories,
  name text NOT NULL,
  description text NOT NULL,
  cents int NOT NULL
);
CREATE TABLE reviews (
  id int PRIMARY KEY,
  product_id int NOT NULL REFERENCES products,
  stars int NOT NULL CHECK (stars BETWEEN 1 AND 5),
  body text NOT NULL,
  written timestamptz NOT NULL
);
CREATE TABLE orders (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id int NOT NULL REFERENCES products,
  quantity int NOT NULL CHECK (quantity > 0),
  cents int NOT NULL,
  status text NOT NULL DEFAULT 'new'
);
