/** The reference workload's process: started on the target's cores, asked for work over one connection, gone with us. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import type { Child } from '../child.ts';
import { COOKIE } from '../process-tree.ts';
import { startChild } from '../start-child.ts';
import { setupEnvironment, type Environment } from '../target-environment.ts';
import { PROGRAM } from './program.ts';

/** What a piece of work took, ms altogether; `total` is the process's CPU time since its start. */
export interface Reply {
  readonly pieces: number;
  readonly wall: number;
  readonly cpu: number;
  readonly total: number;
}

export interface ProcessOptions {
  /** Cores, a list as `taskset -c` takes it; null for all. */
  readonly cpus: string | null;
  /** Emptied first. */
  readonly logFile: string;
  readonly signal: AbortSignal;
}

/** ms until the process must have called back, on a machine however busy. */
const CALLS_BACK_WITHIN = 10_000;
/** ms until a piece of work of a few ms must be done. */
const ANSWERS_WITHIN = 5_000;
/** ms; it has nothing to put away. */
const GRACE = 50;
/** A hello of ours is shorter. */
const LONGEST_LINE = 1000;

/** A text is the reason why there is none. */
export async function startProcess({ cpus, logFile, signal }: ProcessOptions): Promise<ReferenceProcess | string> {
  const token = randomBytes(16).toString('hex');
  const door = createServer();
  const port = await listen(door);
  if (port === null) return 'no port of 127.0.0.1 can be listened on';
  const cookie = randomBytes(12).toString('hex');
  const env = { ...ownEnvironment(cookie), TAILGATE_REFERENCE: `${port} ${token}` };
  const command = [process.execPath, '--input-type=commonjs', '-e', PROGRAM];
  const called = firstCaller(door, token, signal);
  const started = await startChild({ command, cwd: path.parse(process.execPath).root, env, cookie, where: { port: null, socket: null }, logFile, cpus });
  if (!started.ok) {
    door.close();
    return started.message;
  }
  const { child } = started;
  const caller = await Promise.race([called, child.ended.then(() => null)]);
  door.close();
  if (caller !== null) return new ReferenceProcess(child, caller.socket, caller.port);
  const [last = null] = child.log.tail(1);
  const reason = signal.aborted ? 'the run was interrupted' : child.exit === null ? `it did not call back within ${CALLS_BACK_WITHIN / 1000} s` : `it ended at once${last === null ? '' : ` (${last})`}`;
  await child.stop(GRACE, true);
  return reason;
}

/** Nothing of the target's environment and little of ours: NODE_OPTIONS and the like would change its work. */
function ownEnvironment(cookie: string): Environment {
  const all = setupEnvironment(process.env, {}, cookie);
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', COOKIE];
  return Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
}

export class ReferenceProcess {
  /** Of its echo service, on 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** CPU time by its last answer, ms. */
  cpuTime = 0;
  readonly #child: Child;
  readonly #socket: Socket;
  #rest = '';
  #waiting: ((line: string | null) => void) | null = null;
  #lost = false;

  constructor(child: Child, socket: Socket, port: number) {
    this.#child = child;
    this.pid = child.pid;
    this.port = port;
    this.#socket = socket;
    // Alone it is no reason for us to go on living.
    socket.unref();
    socket.setNoDelay(true).setEncoding('utf8');
    socket.on('data', (data) => this.#read(String(data)));
    for (const event of ['error', 'close'] as const) socket.on(event, () => this.#lose());
  }

  /** Has a line obeyed, one at a time; null when the process is gone or does not answer: then it is never asked again. */
  async ask(line: string): Promise<Reply | null> {
    if (this.#lost) return null;
    const timer = setTimeout(() => this.#lose(), ANSWERS_WITHIN);
    const answer = await new Promise<string | null>((resolve) => {
      this.#waiting = resolve;
      this.#socket.write(`${line}\n`);
    });
    clearTimeout(timer);
    if (answer === null) return null;
    const reply = replyFrom(answer);
    this.cpuTime = reply.total;
    return reply;
  }

  /** May be called more than once; never rejects. */
  async stop(): Promise<void> {
    this.#lose();
    await this.#child.stop(GRACE);
  }

  #read(data: string): void {
    this.#rest += data;
    const end = this.#rest.indexOf('\n');
    if (end < 0) return;
    const line = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + 1);
    this.#answer(line);
  }

  #lose(): void {
    this.#lost = true;
    this.#socket.destroy();
    this.#answer(null);
  }

  #answer(line: string | null): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(line);
  }
}

function replyFrom(line: string): Reply {
  const { pieces, wall, cpu, total } = objectFrom(line);
  return { pieces: numberOr0(pieces), wall: numberOr0(wall), cpu: numberOr0(cpu), total: numberOr0(total) };
}

const numberOr0 = (value: unknown): number => (typeof value === 'number' ? value : 0);

function objectFrom(line: string): Readonly<Record<'pieces' | 'wall' | 'cpu' | 'total' | 'token' | 'port', unknown>> {
  const nothing = { pieces: null, wall: null, cpu: null, total: null, token: null, port: null };
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? { ...nothing, ...parsed } : nothing;
  } catch {
    return nothing;
  }
}

interface Caller {
  readonly socket: Socket;
  readonly port: number;
}

/** The connection whose first line has the token, and the port it names; anybody else who calls is sent away. null: nobody came. */
function firstCaller(door: Server, token: string, signal: AbortSignal): Promise<Caller | null> {
  return new Promise((resolve) => {
    const give = (caller: Caller | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(caller);
    };
    const abort = (): void => give(null);
    const timer = setTimeout(abort, CALLS_BACK_WITHIN).unref();
    signal.addEventListener('abort', abort);
    door.on('close', abort);
    door.on('connection', (socket) => {
      let line = '';
      socket.on('error', () => socket.destroy());
      socket.on('data', function hello(data: Buffer) {
        line += data.toString('utf8');
        if (!line.includes('\n') && line.length < LONGEST_LINE) return;
        socket.off('data', hello);
        const said = objectFrom(line);
        if (sameText(said.token, token) && typeof said.port === 'number') give({ socket, port: said.port });
        else socket.destroy();
      });
    });
    if (signal.aborted) abort();
  });
}

function sameText(said: unknown, token: string): boolean {
  return typeof said === 'string' && said.length === token.length && timingSafeEqual(Buffer.from(said), Buffer.from(token));
}

function listen(door: Server): Promise<number | null> {
  return new Promise((resolve) => {
    door.once('error', () => resolve(null));
    door.listen(0, '127.0.0.1', () => {
      const address = door.address();
      resolve(typeof address === 'object' && address !== null ? address.port : null);
    });
  });
}
