-- What the database did for the shop, whoever asked for it: GET /metrics reads the sum.
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
