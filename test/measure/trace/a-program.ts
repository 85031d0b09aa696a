/** Little programs in a folder of the running test's own, and what their start imports. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedModule, ImportTree, ServerTarget, Target } from '../../../src/model.ts';
import { traceImports, type TracedImports } from '../../../src/measure/trace/imports.ts';
import { aTarget, folder } from '../a-target.ts';

/** Writes files (path -> text) below the test's folder. */
export function files(all: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(all)) {
    const file = path.join(folder(), name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export function aServer(start: ServerTarget['start'], changes: Partial<ServerTarget> = {}): ServerTarget {
  return aTarget({ start, stopTimeout: 500, ...changes });
}

/** Some milliseconds of work, in JavaScript and in Python. */
export const work = (ms: number): string => `{ const until = performance.now() + ${ms}; while (performance.now() < until); }\n`;
export const pythonWork = (ms: number): string => `import time as _time\n_until = _time.perf_counter() + ${ms / 1000}\nwhile _time.perf_counter() < _until: pass\n`;

export const nodeServer = (handler: string): string => `require('node:http').createServer((request, response) => { ${handler}; response.end('ok'); }).listen(process.env.PORT, '127.0.0.1');\n`;

export const pythonServer = (handler: string): string => `
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
${handler.split('\n').map((line) => `        ${line}`).join('\n')}
        self.send_response(200)
        self.send_header('content-length', '2')
        self.end_headers()
        self.wfile.write(b'ok')
HTTPServer(('127.0.0.1', int(os.environ['PORT'])), Handler).serve_forever()
`;

export function traced(target: Target, runs = 1, signal = new AbortController().signal): Promise<TracedImports> {
  return traceImports({ target, directory: folder(), cpus: null, logFile: path.join(folder(), 'target.log'), signal, runs });
}

export async function treeOf(target: Target, runs = 1): Promise<Omit<ImportTree, 'side'>> {
  const result = await traced(target, runs);
  if (!result.ok) throw new Error(result.reason);
  return result.tree;
}

/** The module of that name, and the name of the one that imports it. */
export function moduleIn(tree: Pick<ImportTree, 'modules'>, name: string): ImportedModule & { readonly by: string | null } {
  const found = tree.modules.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not among ${tree.modules.map((one) => one.name).join(', ')}`);
  return { ...found, by: found.parent === null ? null : (tree.modules[found.parent]?.name ?? null) };
}

export const place = (file: string, line: number | null): ImportedModule['from'] => ({ file, line });
