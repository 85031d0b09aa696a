/** A PostgreSQL of our own for as long as a test takes: a cluster in a temporary folder, on a socket there, that may lose everything. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { programNamed, startDaemon } from './daemon.ts';
import { scratch } from './program.ts';

export interface ThrowawayPostgres {
  /** What libpq and its relatives read: where it is and who asks. */
  readonly env: Readonly<Record<'PGHOST' | 'PGPORT' | 'PGUSER', string>>;
  /** Where its programs are, for PATH. */
  readonly bin: string;
  readonly stop: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Debian keeps all but the clients out of PATH, by major version; the newest comes first. */
const ofDebian = (): readonly string[] => (existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)).map((version) => path.join(DEBIAN, version, 'bin')) : []);

const INITDB = programNamed('initdb', ofDebian());

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
const isRoot = process.getuid?.() === 0;
const owner = isRoot ? userNamed('postgres') : undefined;

/** What is not installed; null when it can be started. */
export const missingPostgres: string | null = INITDB === null || (isRoot && owner === undefined) ? 'postgresql' : null;

/** It answers to nothing but its own socket, so that the number of its port only has to be some number. */
const PORT = '5432';
const USER = 'postgres';

/** Nothing is kept, nothing works in the background, and statements are counted. */
const SETTINGS = {
  listen_addresses: '', port: PORT, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '200',
  jit: 'off', max_parallel_workers_per_gather: '0', shared_preload_libraries: 'pg_stat_statements',
};

export async function startPostgres(): Promise<ThrowawayPostgres> {
  if (INITDB === null) throw new Error('there is no initdb');
  const bin = path.dirname(realpathSync(INITDB));
  const folder = scratch();
  const data = path.join(folder, 'data');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
    execFileSync(INITDB, ['--pgdata', data, '--username', USER, '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'], { stdio: 'pipe', cwd: folder, ...owner });
    const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folder }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const daemon = await startDaemon(path.join(bin, 'postgres'), ['-D', data, ...settings], {
      as: owner,
      // At once: nobody reads its files again.
      signal: 'SIGQUIT',
      ready: () => spawnSync(path.join(bin, 'pg_isready'), ['--host', folder, '--port', PORT, '--quiet']).status === 0,
    });
    return { env: { PGHOST: folder, PGPORT: PORT, PGUSER: USER }, bin, stop: () => daemon.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

function userNamed(name: string): { readonly uid: number; readonly gid: number } | undefined {
  const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8').split('\n').find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
