import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { commandMetricsOf } from '../../src/config/commands.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Config } from '../../src/model.ts';

const written = (body: string, rest = ''): string => `version: 1\ntargets:\n  bench:\n${body.split('\n').map((line) => `    ${line}`).join('\n')}\n${rest}`;
const read = (text: string) => parseConfig(text, 'tailgate.yml', () => ({ ok: false, problems: [] }));

function config(text: string): Config {
  const checked = read(text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const problems = (text: string): readonly string[] => {
  const checked = read(text);
  return checked.ok ? [] : checked.problems.map(({ path, message, hint }) => `${path}: ${message}${hint === null ? '' : `; ${hint}`}`);
};

describe('a command', () => {
  test('needs nothing but its command', () => {
    expect(config(written('type: command\ncommand: node bench.js')).targets[0]).toEqual({
      kind: 'command', name: 'bench', directory: '.', setup: null, env: {}, package: null, instructions: null, command: 'node bench.js', format: 'auto', output: null, runs: 5, timeout: 600_000, metrics: [],
    });
  });

  test('may say all else', () => {
    expect(config(written('type: command\ncommand: [k6, run, load.js]\nformat: k6\noutput: out/summary.json\nruns: 8\ntimeout: 2h\nsetup: npm ci\nenv: { VUS: 10 }\ndirectory: perf\npackage: dist\nmetrics: { "command.orders.*": { better: higher }, command.cart: { unit: ms } }')).targets[0]).toMatchObject({
      command: ['k6', 'run', 'load.js'], format: 'k6', output: 'out/summary.json', runs: 8, timeout: 7_200_000, setup: 'npm ci', env: { VUS: '10' }, directory: 'perf', package: { path: 'dist', format: 'directory' },
      metrics: [{ name: 'command.orders.*', unit: null, better: 'higher' }, { name: 'command.cart', unit: 'ms', better: null }],
    });
  });

  test.each([
    ['type: command', ['targets.bench: has no `command`; write for example `command: hyperfine --export-json {out} ./build/tool`']],
    ['type: command\ncommand: x {out}\noutput: a.json', ['targets.bench.output: stands beside `{out}` in the command; keep one of the two: which of the files is read would be a guess']],
    ['type: command\ncommand: x\nformat: k7', ['targets.bench.format: `k7` is not one of its values; did you mean `k6`? Its values are `auto` or `k6` or `artillery` or `hyperfine` or `oha` or `vegeta` or `lighthouse` or `pytest-benchmark` or `go` or `json`']],
    ['type: command\ncommand: x\nruns: 0', ['targets.bench.runs: 0 is out of range; write a number of at least 1']],
    ['type: command\ncommand: x\noutput: ../a.json', ['targets.bench.output: `../a.json` leaves the repository with `..`; write a path inside the repository']],
    ['type: command\ncommand: x\nscenarios: { a: / }', ['targets.bench.scenarios: does not belong to a command; what it measures is its own affair']],
    ['type: command\nstart: node bench.js', ['targets.bench: has no `command`; write for example `command: hyperfine --export-json {out} ./build/tool`', 'targets.bench.start: does not belong to a command; write `command`: it is run, not kept running']],
    ['type: command\ncommand: x\nmetrics: { path: /metrics }', ['targets.bench.metrics: has no name of a number that a command prints; write for example `metrics: { "command.*": { better: higher } }`']],
    ['type: command\ncommand: x\nmetrics: { command.a: { better: up } }', ['targets.bench.metrics.command.a: has `better: up`, which is no direction; write `higher`: more of it is better']],
    ['type: command\ncommand: x\nmetrics: { command.a: { better: smallerIsBetter } }', ['targets.bench.metrics.command.a: has `better: smallerIsBetter`, which is no direction; write `lower`: less of it is better']],
    ['type: command\ncommand: x\nmetrics: { command.a: { better: sideways } }', ['targets.bench.metrics.command.a: has `better: sideways`, which is no direction; write `lower` where less of it is better, `higher` where more is']],
    ['type: command\ncommand: x\nmetrics: { command.a: higher }', ['targets.bench.metrics.command.a: `higher` stands alone; write `{ better: higher }`']],
    ['type: command\ncommand: x\nmetrics: { command.a: { direction: up } }', ['targets.bench.metrics.command.a: has a key that is not known, `direction`; its keys are `unit` and `better`']],
    ['type: command\ncommand: x\nmetrics: { command.a: { unit: 3 } }', ['targets.bench.metrics.command.a: is not understood; write for example `{ unit: ms, better: lower }`']],
    ['type: command\ncommand: x\nmetrics: { command.a: { better: lower }, b: { better: lower } }', ['targets.bench.metrics.b: is no number of a command; their names begin with `command.`; `*` stands for anything']],
    ['start: x\nruns: 3\nscenarios: { a: / }', ['targets.bench.runs: belongs to a command, and this target is none; write `type: command`, or leave it out']],
    ['type: commands\ncommand: x', ['targets.bench.type: `commands` is not a type of target; write `type: server` (or leave the key out), `type: function` or `type: command`']],
    ['type: command\ncommand: ""', ['targets.bench.command: is empty; write the command, or leave the key out']],
  ])('%j is refused with what to write instead', (body, expected) => {
    expect(problems(written(body))).toEqual(expected);
  });

  test('the timeout of a function keeps its default and its limit', () => {
    const handler = 'type: function\nruntime: node\nhandler: index.handler\nevents: [{ json: 1 }]';
    expect(config(written(handler)).targets[0]).toMatchObject({ timeout: 3000 });
    expect(problems(written(`${handler}\ntimeout: 20m`))).toEqual(['targets.bench.timeout: is more than the 15 minutes that Lambda allows; write an amount from `1 ms` to `15m`']);
  });

  test('a mistake in the metrics of a server is told as one of a server', () => {
    expect(problems(written('start: x\nscenarios: { a: / }\nmetrics: { pth: /metrics }'))).toContain('targets.bench.metrics.pth: `pth` is not a key that is known here; did you mean `path`?');
  });

  test('an editor accepts and refuses the same', () => {
    const validate = new Ajv2020({ strict: false }).compile(configJsonSchema());
    const accepts = (body: string): boolean => validate(parse(written(body)));
    expect(accepts('type: command\ncommand: k6 run x.js\nformat: k6\nruns: 5\ntimeout: 5m\nmetrics: { "command.*": { better: lower } }')).toBe(true);
    expect(accepts('type: command')).toBe(false);
    expect(accepts('type: command\ncommand: x\nscenarios: { a: / }')).toBe(false);
    expect(accepts('start: x\nruns: 3')).toBe(false);
  });
});

describe('budgets on numbers of a command', () => {
  const budgets = (body: string, list: string) => read(written(body, `budgets: ${list}`));
  const k6 = 'type: command\nformat: k6\ncommand: k6 run x.js';

  test('may name any that it might print, known or not', () => {
    expect(problems(written(k6, 'budgets: [{ metric: command.http_req_duration.p95, fail: 300 ms }, { metric: command.orders.count, fail: 10 }, { metric: "command.*", tolerance: 10% }]'))).toEqual([]);
  });

  test('a known one takes amounts of its kind only', () => {
    expect(budgets(k6, '[{ metric: command.http_req_duration.p95, fail: 3 MB }]').ok).toBe(false);
    expect(budgets('type: command\ncommand: x\nmetrics: { command.heap: { unit: MB } }', '[{ metric: command.heap, fail: 300 ms }]').ok).toBe(false);
    expect(budgets('type: command\ncommand: x\nmetrics: { command.heap: { unit: MB } }', '[{ metric: command.heap, fail: 300 MB }]').ok).toBe(true);
  });

  test('may name the scenario that the tool will print', () => {
    expect(problems(written('type: command\nformat: go\ncommand: go test -bench .', 'budgets: [{ metric: command.time, scenario: "Sort/*", fail: 3 ms }]'))).toEqual([]);
  });

  test('what a config knows before a run: what the tool always prints, and what the user says', () => {
    const { named, open } = commandMetricsOf({ type: 'command', format: 'oha', metrics: { 'command.throughput': { better: 'lower' }, 'command.cart': { unit: 's', better: 'lower' }, 'command.x.*': { unit: 's' } } });
    expect(open).toEqual(['command.']);
    expect(named).toContainEqual({ name: 'command.cart', unit: 'ms', better: 'lower' });
    expect(named).toContainEqual({ name: 'command.latency.p99', unit: 'ms', better: 'lower' });
    expect(named.filter(({ name }) => name === 'command.throughput')).toEqual([{ name: 'command.throughput', unit: null, better: 'lower' }]);
  });
});
