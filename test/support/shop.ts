/** The databases that the example shop runs on, with its data in them: what a user of it would have in `docker compose` or in the CI's services. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { startPostgres, missingPostgres } from './postgres.ts';
import { startRedis, missingRedis } from './redis.ts';

export const SHOP = path.resolve('test/examples/shop');

/** The database that each launch's own is copied from. */
const SEED = 'shop_seed';

export interface Databases {
  /** What the shop's start script and the shop itself read. */
  readonly env: Readonly<Record<string, string>>;
  /** PATH with createdb and dropdb in front. */
  readonly path: string;
  readonly stop: () => Promise<void>;
}

/** What is not installed of what the shop needs; null: nothing. */
export const missing: string | null = missingPostgres ?? missingRedis;

export async function startDatabases(): Promise<Databases> {
  const postgres = await startPostgres();
  try {
    const redis = await startRedis();
    const env = { ...postgres.env, SHOP_SEED: SEED, REDIS_URL: redis.url };
    const searched = [postgres.bin, process.env['PATH'] ?? ''].join(path.delimiter);
    const run = (file: string, ...args: readonly string[]): unknown => execFileSync(file, args, { cwd: path.join(SHOP, 'good'), stdio: 'pipe', env: { ...env, PATH: searched, PGDATABASE: SEED } });
    run('createdb', SEED);
    run(process.execPath, 'migrate.js');
    run('psql', '--quiet', '--set', 'ON_ERROR_STOP=1', '--file', 'seed.sql');
    return { env, path: searched, stop: async () => void (await Promise.all([redis.stop(), postgres.stop()])) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
