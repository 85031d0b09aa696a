/** Little programs written as text -> targets whose instructions are counted for real; where valgrind is absent, tests that say so. */
import { describe } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countInstructions, type Counted } from '../../../src/measure/instructions/count.ts';
import { findValgrind } from '../../../src/measure/instructions/available.ts';
import type { FunctionTarget, Request, Scenario, ServerTarget, Target } from '../../../src/model.ts';
import { aTarget, folder, mark } from '../a-target.ts';

const there = typeof findValgrind() !== 'string';

/** A block of tests that run where valgrind is installed. */
export const withValgrind = (name: string, body: () => void): void => (there ? describe : describe.skip)(`${name}${there ? '' : ' (skipped: valgrind is not installed here)'}`, body);

/** Not a version manager's shell script, which would be counted too. */
export const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();

/** A server of 10 lines that starts in a second under valgrind: `START` and `WORK` are how far it counts at its start, and for each request. */
export const SERVER = `
import os, _socket
def count(to):
    n = 0
    for i in range(to): n += i
count(int(os.environ.get('START', '0')))
work = int(os.environ.get('WORK', '100'))
listener = _socket.socket()
listener.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', int(os.environ['PORT'])))
listener.listen(20)
while True:
    connection = _socket.socket(fileno=listener._accept()[0])
    while True:
        asked = connection.recv(65536)
        if not asked: break
        if asked.startswith(b'GET /wrong'): connection.sendall(b'HTTP/1.1 500 no\\r\\nContent-Length: 0\\r\\n\\r\\n'); continue
        if asked.startswith(b'GET /twice'): count(work)
        if not asked.startswith(b'GET /ready'): count(work)
        connection.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok')
        if asked.startswith(b'GET /closes') or b'connection: close' in asked.lower(): break
    connection.close()
`;

export const aRequest = (where: string): Request => ({ method: 'GET', path: where, headers: {}, body: null, expect: { status: null, body: null } });
export const aScenario = (name: string, ...requests: readonly Request[]): Scenario => ({ name, requests, load: { kind: 'connections', connections: 1, pipelining: 1, timeout: 5000 } });

/** `program`: the text of a Python program in the test's folder, started in a way that reads nothing but it. */
export function aServer(changes: Partial<ServerTarget> = {}, program = SERVER): ServerTarget {
  writeFileSync(path.join(folder(), 'server.py'), program);
  return aTarget({ start: [python, '-S', '-E', 'server.py'], ready: { path: '/ready', status: null, timeout: 20_000 }, ...changes });
}

/** `files`: what is deployed, in a folder of the test's own; a `bootstrap` is made executable. */
export function aFunction(files: Readonly<Record<string, string>>, changes: Partial<FunctionTarget>): FunctionTarget {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder(), name), text);
    if (name === 'bootstrap') chmodSync(path.join(folder(), name), 0o755);
  }
  return {
    kind: 'function', name: 'order', directory: '.', setup: null, package: null, instructions: null, runtime: 'bootstrap', interpreter: null, handler: 'index.handler',
    layers: [], memory: 128 * 1024 ** 2, timeout: 3000, events: [], coldStart: { runs: 1 }, invocations: 10, price: { gbSecond: 0, request: 0 }, ...changes,
    env: { TEST_MARK: mark, ...changes.env },
  };
}

export function count(target: Target, signal: AbortSignal = new AbortController().signal): Promise<Counted> {
  return countInstructions({ target, directory: folder(), cpus: null, logFile: path.join(folder(), 'log', 'target.log'), signal });
}

export async function counted(target: Target): Promise<Counted & { readonly ok: true }> {
  const outcome = await count(target);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

export async function refusal(target: Target): Promise<string> {
  const outcome = await count(target);
  return outcome.ok ? 'it was counted' : outcome.reason;
}

/** Folders of counts of this very process: other test files may be counting too. */
export const leftovers = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`tailgate-count-${process.pid}-`));
