/** Brings the database to what this code expects: each file of migrations/ once, in the order of their names. */
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';

const client = new pg.Client();
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY)');
const done = new Set((await client.query('SELECT name FROM migrations')).rows.map(({ name }) => name));
for (const name of readdirSync(new URL('migrations', import.meta.url)).sort()) {
  if (done.has(name)) continue;
  await client.query(readFileSync(new URL(`migrations/${name}`, import.meta.url), 'utf8'));
  await client.query('INSERT INTO migrations VALUES ($1)', [name]);
}
await client.end();
