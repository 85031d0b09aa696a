/** How a target's start went wrong -> the sentence that says so, and what to do about it. */
import type { AnyTarget, Failure, ServerTarget } from '../model.ts';
import type { Address } from './address.ts';
import type { Exit } from './child.ts';
import { lastLines } from './log-file.ts';
import type { Owner } from './listeners.ts';
import type { Found } from './readiness.ts';

/** A failure before it is known which side it is of. */
export type TargetFailure = Omit<Failure, 'side'>;

/** Lines of the log that go into a failure. */
export const LOG_LINES = 20;

export function failureOf(target: Pick<AnyTarget, 'name'>, kind: Failure['kind'], message: string, hint: string | null, log: readonly string[]): TargetFailure {
  return { target: target.name, scenario: null, kind, message, hint, log };
}

/** `exit code 1`, `signal SIGSEGV` */
export function howItEnded({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(1))} s`;
}

export function whereIs(address: Address): string {
  return address.kind === 'port' ? `${address.host}:${address.port}` : `the socket ${address.path}`;
}

export function endedEarly(target: ServerTarget, exit: Exit, after: number, log: readonly string[]): TargetFailure {
  const message = `the target ended with ${howItEnded(exit)}, ${seconds(after)} after its start and before it answered GET ${target.ready.path}`;
  return failureOf(target, 'start-failed', message, hintForExit(exit, log), log);
}

export function hintForExit({ code, signal }: Exit, log: readonly string[]): string {
  const text = log.join('\n');
  if (/Cannot find (module|package)|MODULE_NOT_FOUND|ModuleNotFoundError|No module named|cannot load such file/.test(text)) return 'a module is missing: install it in `setup` (for example `setup: npm ci`)';
  if (code === 127) return 'exit code 127 means that the shell did not find a program: install it in an earlier step, or write its path';
  if (code === 126) return 'exit code 126 means that a program is not executable: `chmod +x` it and commit the mode';
  if (code === 0) return 'the command must stay in the foreground as long as the service runs (nginx: `daemon off;`, pm2: `pm2-runtime`)';
  if (signal === 'SIGKILL') return 'something killed it; most often that is the kernel, out of memory';
  return log.length === 0 ? 'it printed nothing: run the same command in a clean checkout to see why' : 'the last lines of its log are below';
}

export function neverReady(target: ServerTarget, address: Address, last: Found, elsewhere: readonly number[], log: readonly string[]): TargetFailure {
  const { path, timeout } = target.ready;
  const where = whereIs(address);
  const within = `within ${seconds(timeout)}`;
  const fail = (message: string, hint: string, lines = log): TargetFailure => failureOf(target, 'not-ready', message, hint, lines);
  switch (last.kind) {
    case 'answered': {
      const wanted = target.ready.status?.join(' or ') ?? '200-399';
      const body = lastLines(last.body).slice(0, 3).map((line) => `GET ${path} was answered: ${line}`);
      return fail(`GET ${path} was answered with ${last.status} until ${seconds(timeout)} had passed; ${wanted} was expected`, 'name a path that answers in `ready.path`, or the status it answers with in `ready.status`', [...log.slice(body.length), ...body]);
    }
    case 'garbled': {
      const other = target.protocol === 'https' ? 'plain HTTP (`protocol: http`)' : 'HTTPS (`protocol: https`)';
      return fail(`what listens on ${where} did not answer in ${target.protocol.toUpperCase()} ${within} (${last.code})`, `does it speak ${other}, or another protocol?`);
    }
    case 'closed': return fail(`${where} closed every connection without answering GET ${path} ${within}`, 'does GET on `ready.path` work at all, and is `protocol` right?');
    case 'silent': return fail(`${where} takes connections but did not answer GET ${path} ${within}`, 'name a path that answers quickly in `ready.path`, or allow more time in `ready.timeout`');
    case 'refused': {
      const [first] = elsewhere;
      if (first !== undefined) return fail(`nothing listened on ${where} ${within}; the target listens on port ${elsewhere.join(', ')} instead`, 'let it listen on the port that the environment variable PORT holds, or write {port} in `start`');
      const given = address.kind === 'port' ? 'PORT holds the port (or write {port} in `start`)' : 'PORT holds the path of the socket (or write {socket} in `start`)';
      return fail(`nothing listened on ${where} ${within}`, `${given}; allow more time in \`ready.timeout\` if it needs it`);
    }
  }
}

export function listensElsewhere(target: ServerTarget, address: Address, owner: Owner & { readonly kind: 'foreign' }, log: readonly string[]): TargetFailure {
  const who = owner.pid === null ? "another user's process" : `process ${owner.pid} (${lastLines(owner.name ?? '')[0] ?? 'unnamed'})`;
  const message = `${whereIs(address)} was answered by ${who}, which does not belong to the target: its speed would have been measured instead`;
  return failureOf(target, 'foreign-listener', message, 'start the service itself and in the foreground, not by way of a container, a supervisor or a daemon', log);
}
