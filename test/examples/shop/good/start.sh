#!/bin/sh
# One launch: data of its own, the migrations of the code that is here, the worker, the service.
# Both sides of a comparison run at once. Each has a copy of the same seeded database, by the port that Tailgate gave it:
# neither sees what the other writes, and no launch finds what an earlier one left.
set -e
dropdb --if-exists --force "$PGDATABASE" 2>/dev/null
createdb --template "$SHOP_SEED" "$PGDATABASE"
# Redis is shared as well: a prefix that no launch has twice, always of the same length.
export REDIS_PREFIX="shop:$PGDATABASE:$(date +%s%N):"
node migrate.js
node worker.js & worker=$!
node server.js & server=$!
# Until it is told to end, or the service ends by itself; then the copy goes, so that a machine that is used again doesn't fill up.
trap : TERM INT
code=0
wait "$server" || code=$?
kill "$server" "$worker" 2>/dev/null || true
wait
dropdb --if-exists --force "$PGDATABASE"
exit "$code"
