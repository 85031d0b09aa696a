#!/bin/sh
# One launch: data of its own, the migrations of the code that is here, the worker, the service.
# Both sides of a comparison run at once. Each has a copy of the same seeded database, by the port that Tailgate gave it:
# neither sees what the other writes, and no launch finds what an earlier one left.
set -e
dropdb --if-exists --force "$PGDATABASE"
createdb --template "$SHOP_SEED" "$PGDATABASE"
# Redis is shared as well: a prefix that no launch has twice, always of the same length.
export REDIS_PREFIX="shop:$PGDATABASE:$(date +%s%N):"
node migrate.js
node worker.js &
exec node server.js
