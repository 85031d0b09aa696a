/**
 * Compares what Tailgate, autocannon, wrk and ab say of services whose true response times are known:
 * `node build/test/bench/truth/truth.js [--seconds 3] [--only NAME] [--json FILE]`. Prints Markdown.
 *
 * The truth is what the wire saw during the very run that is judged: from the packet with the request to the last packet of the
 * response, by the kernel's clock (tcpdump on the loopback interface; the service's own clock for Unix sockets and where there is
 * no tcpdump), plus the transport's share: a constant for each service, measured beforehand with the barest client and printed.
 * At a constant rate with pauses it is arithmetic. A positive difference means that the tool says more than the truth.
 */
import { writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import { kinds, pausing, type Kind } from './kinds.ts';
import { settle } from './quiet.ts';
import { startService, type RunningService } from './running-service.ts';
import { transportShare, truthDuring, type Truth } from './truth-of.ts';
import { closedTools, connections, rateTools, type Figures, type Tool } from './tools.ts';

interface Row {
  readonly service: string;
  readonly tool: string;
  readonly truth: Truth;
  readonly said: Figures;
}

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '3' }, only: { type: 'string' }, json: { type: 'string' } } });
const seconds = Number(options.seconds);
const settled = settle(process.pid, 0);
const rows: Row[] = [];
const absent = new Set<string>();

for (const kind of [...kinds, pausing].filter(({ name }) => options.only === undefined || name === options.only)) {
  const service = await startService(kind);
  try {
    await compare(kind, service);
  } finally {
    await service.stop();
  }
}
console.log(markdown());
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ machine: machine(), seconds, connections, rows }, null, 1)}\n`);

async function compare(kind: Kind, service: RunningService): Promise<void> {
  const tools: readonly Tool[] = kind.pauses ? rateTools : closedTools;
  await tools[0]?.run(service.address, 1);
  const transport = kind.pauses ? 0 : await transportShare(service);
  for (const tool of tools) {
    if (kind.framing !== 'keep-alive' && tool.sliced === true) continue;
    const [said, truth] = await truthDuring(service, transport, tool.sliced === true, () => tool.run(service.address, kind.pauses ? Math.ceil(seconds) : seconds));
    if (said === null) absent.add(`${tool.name} on ${kind.name}`);
    else rows.push({ service: kind.name, tool: tool.name, said, truth });
    process.stderr.write(`${kind.name}: ${tool.name}\n`);
  }
}

function markdown(): string {
  const { node, cpu, kernel } = machine();
  const lines = [
    `${connections} connections, ${seconds} s a run, ${cpu}, Linux ${kernel}, Node ${node}, ${settled}. In brackets: the difference to the truth.`, '',
    '| service | says | p50, ms | p90, ms | p99, ms | requests/s | answers | errors |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  let service = '';
  for (const row of rows) {
    if (row.service !== service) lines.push(`| **${row.service}** | the truth (${row.truth.source}) | ${[row.truth.p50, row.truth.p90, row.truth.p99].map((ms) => ms.toFixed(2)).join(' | ')} | ${Math.round(row.truth.throughput)} | | |`);
    service = row.service;
    const { said, truth } = row;
    const cells = [versus(said.p50, truth.p50), versus(said.p90, truth.p90), versus(said.p99, truth.p99), `${Math.round(said.throughput)} (${percent(said.throughput, truth.throughput)})`];
    lines.push(`| | ${row.tool} | ${cells.join(' | ')} | ${said.answered} | ${said.errors} |`);
  }
  const own = rows.filter(({ tool }) => tool === 'Tailgate');
  const within = (['p50', 'p90', 'p99'] as const).map((q) => {
    const good = own.filter(({ said, truth }) => Math.abs(said[q] - truth[q]) <= Math.max(0.02 * truth[q], 0.03));
    return `${q} on ${good.length} of ${own.length}`;
  });
  lines.push('', `Tailgate is within 2 % or 30 µs of the truth at ${within.join(', ')} services.`);
  if (absent.size > 0) lines.push('', `Not run, because not installed or not able to: ${[...absent].join(', ')}.`);
  lines.push('', ...[...kinds, pausing].map(({ name, what }) => `- ${name}: ${what}`));
  return lines.join('\n');
}

function versus(said: number, truth: number): string {
  const difference = said - truth;
  const micro = Math.abs(difference) < 1 ? `${signed(difference * 1000, 0)} µs` : `${signed(difference, 1)} ms`;
  return `${said.toFixed(2)} (${micro}, ${percent(said, truth)})`;
}

function percent(said: number, truth: number): string {
  return `${signed((said / truth - 1) * 100, 1)} %`;
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

function machine() {
  return { node: process.version, cpu: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`, kernel: release() };
}
