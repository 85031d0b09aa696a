/** Connections to the database: PGHOST, PGUSER and so on say where it is. There is a pooler in front of it, so one will do. */
export const POOL = { max: 1, connectionTimeoutMillis: 5000 };
