import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import net, { type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportDocument, ReportVerdict } from '../src/report/document.ts';
import { commit, git } from './measure/base/repository.ts';
import { program, scratch, type Ended } from './support/program.ts';

/** The command line that was compiled together with this test. */
const CLI = fileURLToPath(new URL('../src/cli.js', import.meta.url));

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Answers each line by a line, as a database does. */
let database: Server;
beforeAll(async () => {
  database = net.createServer((socket) => socket.on('data', () => socket.write('row\n')).on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void database.close());

/** A list of ten rows: by one query, or by one more for each of them. */
const shop = (queries: number): string => `
const net = require('node:net');
const waiting = [];
const database = net.connect(${(database.address() as AddressInfo).port}, '127.0.0.1').on('data', () => waiting.shift()());
const query = () => new Promise((done) => { waiting.push(done); database.write('select\\n'); });
const turn = [Promise.resolve()];
require('node:http').createServer((request, response) => {
  turn[0] = turn[0].then(async () => { for (let i = 0; i < ${queries}; i += 1) await query(); response.end('ten rows'); });
}).listen(process.env.PORT, '127.0.0.1');
`;

const leaky = (bytes: number): string => `
const kept = [];
let owed = 0;
require('node:http').createServer((request, response) => {
  for (owed += ${bytes}; owed >= 65536; owed -= 65536) kept.push(Buffer.alloc(65536, 1));
  response.end('fine');
}).listen(process.env.PORT, '127.0.0.1');
`;

const config = (budgets: string, more = ''): string => `version: 1
targets:
  shop:
    start: node server.cjs
    cold-start: false
    ${more}
    scenarios: { list: { request: GET /list, load: { connections: 1 } } }
budgets:
${budgets}
  - { metric: "*", tolerance: 1000% }
`;

interface Gated extends Ended {
  readonly report: ReportDocument;
  readonly of: (metric: string) => ReportVerdict;
}

async function run(folder: string, ...args: readonly string[]): Promise<Gated> {
  const ended = await program(CLI, ['run', '--seed', '1', ...args], { cwd: folder });
  const report: ReportDocument = JSON.parse(readFileSync(path.join(folder, '.tailgate', 'report.json'), 'utf8'));
  const of = (metric: string): ReportVerdict => {
    const found = report.verdicts.find((verdict) => verdict.metric === metric);
    if (found === undefined) throw new Error(`no ${metric}: ${ended.stderr}`);
    return found;
  };
  return { ...ended, report, of };
}

function repository(files: Readonly<Record<string, string>>, change: Readonly<Record<string, string>>): string {
  const folder = scratch();
  folders.push(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, { '.gitignore': '.tailgate\nbaselines\n', ...files });
  git(folder, 'checkout', '--quiet', '-b', 'change');
  if (Object.keys(change).length > 0) commit(folder, change);
  return folder;
}

describe('memory.growth', () => {
  const BUDGET = '  - { metric: memory.growth, fail: 500 kB }';

  test('fails a service that keeps 10 kB of every request, by its budget, and says between which bounds', async () => {
    const folder = repository({ 'server.cjs': leaky(10_000), 'tailgate.yml': config(BUDGET, 'resources: { collect-garbage: true }') }, {});
    const { code, of } = await run(folder, '--compare', 'none', '--time', '10');
    const { verdict, severity, head, 'head-interval': { lower } } = of('memory.growth');
    expect([code, verdict, severity]).toEqual([1, 'over-budget', 'fail']);
    expect(head).toBeGreaterThan(5e6);
    expect(lower).toBeGreaterThan(500_000);
  });

  test('accuses nobody who keeps nothing', async () => {
    const folder = repository({ 'server.cjs': leaky(0), 'tailgate.yml': config(BUDGET, 'resources: { collect-garbage: true }') }, {});
    const { of } = await run(folder, '--compare', 'none', '--time', '10');
    expect(of('memory.growth').severity).toBe('none');
  });

  test('says why there is none where the launches are too short', async () => {
    const folder = repository({ 'server.cjs': leaky(0), 'tailgate.yml': config(BUDGET) }, {});
    const { report } = await run(folder, '--compare', 'none', '--time', '2');
    expect(report.absent).toEqual([{ metric: 'memory.growth', reason: expect.stringContaining('give it `shape: soak`') }]);
  });
});

test('one query more for each row shows in the system calls of a request, without any help of the service', async () => {
  const budgets = '  - { metric: io.reads, tolerance: 20% }\n  - { metric: io.writes, tolerance: 20% }';
  const folder = repository({ 'server.cjs': shop(1), 'tailgate.yml': config(budgets) }, { 'server.cjs': shop(11) });
  const { code, of } = await run(folder, '--compare', 'side-by-side', '--base', 'main', '--time', '6');
  expect(code).toBe(1);
  for (const metric of ['io.reads', 'io.writes']) {
    const { base, head, verdict, severity } = of(metric);
    expect([metric, verdict, severity]).toEqual([metric, 'regressed', 'fail']);
    expect((head ?? 0) - (base ?? 0)).toBeGreaterThan(9);
    expect((head ?? 0) - (base ?? 0)).toBeLessThan(11);
  }
});
