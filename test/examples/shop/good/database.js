/** Queries through one pool, counted and timed for GET /metrics. */
import pg from 'pg';
import { counter, gauge, histogram } from './metrics.js';
import { POOL } from './pool.js';

const pool = new pg.Pool(POOL);
// A connection that breaks while it is idle is replaced by the pool.
pool.on('error', (error) => console.error(`database: ${error.message}`));

const queries = counter('db_queries_total', 'Queries that were sent to the database.');
const waits = counter('db_pool_waits_total', 'Queries that had to wait for a connection, because all were in use.');
const waited = counter('db_pool_wait_seconds_total', 'Time in which they waited.');
const seconds = histogram('db_query_seconds', 'How long queries took, without the wait for a connection.', [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]);
gauge('db_pool_waiting', 'Requests that wait for a connection at this moment.', () => pool.waitingCount);
gauge('db_connections', 'Connections to the database.', () => pool.totalCount);

/** Rows of one statement, prepared under its name on each connection. */
export async function query(name, text, values = []) {
  const client = await connection();
  const began = performance.now();
  try {
    return (await client.query({ name, text, values })).rows;
  } finally {
    client.release();
    queries.add(1);
    seconds.observe((performance.now() - began) / 1000);
  }
}

async function connection() {
  if (pool.idleCount > 0 || pool.totalCount < POOL.max) return pool.connect();
  const asked = performance.now();
  const client = await pool.connect();
  waits.add(1);
  waited.add((performance.now() - asked) / 1000);
  return client;
}

let oid = null;

/** Pages of tables and indexes that the database looked at for the shop so far. Asking is no query of the shop's, and looks at none. */
export async function pagesRead() {
  oid ??= (await pool.query('SELECT oid FROM pg_database WHERE datname = current_database()')).rows[0].oid;
  const { rows } = await pool.query('SELECT sum(shared_blks_hit + shared_blks_read) AS pages FROM pg_stat_statements WHERE dbid = $1', [oid]);
  return Number(rows[0].pages ?? 0);
}

export const close = () => pool.end();
