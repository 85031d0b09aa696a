/** Connections to the database: PGHOST, PGUSER and so on say where it is. */
export const POOL = { max: 10, connectionTimeoutMillis: 5000 };
