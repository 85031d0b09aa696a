/** A Redis of our own for as long as a test takes: on a socket in a temporary folder, keeping nothing. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { programNamed, startDaemon } from './daemon.ts';
import { scratch } from './program.ts';

export interface ThrowawayRedis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const SERVER = programNamed('redis-server');

/** What is not installed; null when it can be started. */
export const missingRedis: string | null = SERVER === null ? 'redis-server' : null;

export async function startRedis(): Promise<ThrowawayRedis> {
  if (SERVER === null) throw new Error('there is no redis-server');
  const folder = scratch();
  const socket = path.join(folder, 'redis.sock');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const args = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', '', '--appendonly', 'no', '--daemonize', 'no'];
    // It makes the socket when it is ready to listen.
    const daemon = await startDaemon(SERVER, args, { signal: 'SIGTERM', ready: () => existsSync(socket) });
    return { url: `unix://${socket}`, stop: () => daemon.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
