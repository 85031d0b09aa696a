import { describe, expect, test } from '@jest/globals';
import { serverIn } from '../support/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Checked, Config, Problem, Scenario } from '../../src/model.ts';
import { metricNamed } from '../../src/metrics.ts';
import { HISTORY } from '../support/builders.ts';
import { fc } from '../support/properties.ts';

const files: Readonly<Record<string, string>> = { 'perf/order.json': '{"item":1}\n' };
const readFile = (path: string): Checked<string> => {
  const text = files[path];
  return text === undefined ? { ok: false, problems: [{ file: path, line: null, column: null, path: '', message: 'there is no such file', hint: 'check the path' }] } : { ok: true, value: text };
};
const parse = (text: string): Checked<Config> => parseConfig(text, 'tailgate.yml', readFile);
const config = (text: string): Config => {
  const read = parse(text);
  if (!read.ok) throw new Error(read.problems.map(line).join('\n'));
  return read.value;
};
const problems = (text: string): readonly Problem[] => {
  const read = parse(text);
  if (read.ok) throw new Error('it was accepted');
  return read.problems;
};
const line = (p: Problem): string => `${p.line}:${p.column} ${p.path}: ${p.message}; ${p.hint}`;
const lines = (text: string): readonly string[] => problems(text).map(line);
/** A config around one target's keys, indented under it from line 4 on. */
const target = (keys: string): string => `version: 1\ntargets:\n  api:\n${keys.split('\n').map((key) => `    ${key}`).join('\n')}\n`;
/** ... around one scenario, in line 6. */
const scenario = (value: string): string => target(`start: node server.js\nscenarios:\n  list: ${value}`);
const onlyScenario = (value: string): Scenario => {
  const found = serverIn(config(scenario(value))).scenarios[0];
  if (found === undefined) throw new Error('no scenario');
  return found;
};
/** ... with these budgets, the first in line 5. */
const budgets = (...list: string[]): string => `version: 1\ntargets: { api: { start: node server.js, scenarios: { list: /items, health: /health } } }\n# rules\nbudgets:\n${list.map((one) => `  - ${one}`).join('\n')}\n`;

describe('a good config', () => {
  test('is read with every default filled in', () => {
    expect(config(target('start: node server.js\nscenarios: { health: { request: { path: /health } } }'))).toEqual({
      version: 1, file: 'tailgate.yml', budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY,
      targets: [{
        kind: 'server', name: 'api', directory: '.', setup: null, start: 'node server.js', env: {}, listen: 'port', protocol: 'http',
        ready: { path: '/health', status: null, timeout: 30_000 }, stopTimeout: 2000, coldStart: { runs: 10 }, package: null, instructions: null, metrics: null, resources: { collectGarbage: false }, attach: null,
        scenarios: [{
          name: 'health', load: { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000 },
          requests: [{ method: 'GET', path: '/health', headers: {}, body: null, expect: { status: null, body: null } }],
        }],
      }],
    });
  });

  test('is read with everything written out', () => {
    const read = config(target(`type: server
directory: services/api
setup: npm ci
start: [node, server.js, --workers, 2]
env: { NODE_ENV: production, PORT: 8080, VERSION: 1.10, DEBUG: false, EMPTY: "" }
listen: socket
protocol: https
ready: { path: /up, status: [200, 204], timeout: 1.5 s }
stop-timeout: 500 ms
cold-start: { runs: 20 }
package: { path: ../../dist, format: zip, ignore: ["**/*.map"] }`) + 'on-inconclusive: fail\non-missing-baseline: fail\n');
    expect(read.policy).toEqual({ onInconclusive: 'fail', onMissingBaseline: 'fail' });
    expect(read.targets[0]).toEqual({
      kind: 'server', name: 'api', directory: 'services/api', setup: 'npm ci', start: ['node', 'server.js', '--workers', '2'],
      env: { NODE_ENV: 'production', PORT: '8080', VERSION: '1.10', DEBUG: 'false', EMPTY: '' }, listen: 'socket', protocol: 'https',
      ready: { path: '/up', status: [200, 204], timeout: 1500 }, stopTimeout: 500, coldStart: { runs: 20 },
      package: { path: '../../dist', format: 'zip', ignore: ['**/*.map'] }, instructions: null, metrics: null, resources: { collectGarbage: false }, attach: null, scenarios: [],
    });
  });

  test('keeps the order of targets and of two hundred scenarios', () => {
    const names = Array.from({ length: 200 }, (_, i) => `s${i}`);
    const read = config(target(`start: x\nscenarios:\n${names.map((name) => `  ${name}: GET /${name}`).join('\n')}`) + '  second: { start: y }\n');
    expect(read.targets.map((t) => t.name)).toEqual(['api', 'second']);
    expect(serverIn(read).scenarios.map((s) => s.requests[0]?.path)).toEqual(names.map((name) => `/${name}`));
  });

  test.each([
    ['ready: /up', '/up'], ['ready: { timeout: 5s }', '/items'], ['protocol: http', '/items'],
  ])('waits for what `%s` says', (key, path) => {
    expect(serverIn(config(target(`${key}\nstart: x\nscenarios: { list: /items }`))).ready.path).toBe(path);
  });

  test('waits for / when the first scenario is not a GET', () => {
    expect(serverIn(config(target('start: x\nscenarios: { create: POST /items, list: /items }'))).ready.path).toBe('/');
  });

  test.each([['', 10], ['cold-start: true', 10], ['cold-start: {}', 10], ['cold-start: { runs: 3 }', 3]])('with `%s` measures %p starts', (key, runs) => {
    expect(serverIn(config(target(`start: x\n${key}`))).coldStart).toEqual({ runs });
  });

  test('leaves cold starts out when asked, and for a target that is only weighed', () => {
    expect(serverIn(config(target('start: x\ncold-start: false\nscenarios: { a: / }'))).coldStart).toBeNull();
    expect(config(target('package: dist')).targets[0]).toMatchObject({ start: null, coldStart: null, scenarios: [], package: { path: 'dist', format: 'directory', ignore: [] } });
  });

  test.each([['dist', 'directory'], ['a.zip', 'file'], ['a.TGZ', 'file'], ['a.tar.gz', 'file'], ['app.jar', 'file'], ['a.whl', 'file'], ['zip', 'directory']])('takes the package %s for a %s', (path, format) => {
    expect(config(target(`package: ${path}`)).targets[0]?.package?.format).toBe(format);
  });

  test('writes a body as JSON, sends text as it stands, and reads files', () => {
    expect(onlyScenario('{ request: { path: /a, body: { name: a, n: 1.5 } } }').requests[0]).toMatchObject({ method: 'POST', body: '{"name":"a","n":1.5}', headers: { 'content-type': 'application/json' } });
    expect(onlyScenario('{ request: { method: put, path: /a, headers: { Content-Type: text/x }, body: [1] } }').requests[0]).toMatchObject({ method: 'PUT', body: '[1]', headers: { 'Content-Type': 'text/x' } });
    expect(onlyScenario('{ request: { path: /a, body: "{}" } }').requests[0]).toMatchObject({ method: 'POST', body: '{}', headers: {} });
    expect(onlyScenario('{ request: { path: /a, body: null } }').requests[0]).toMatchObject({ method: 'POST', body: 'null' });
    expect(onlyScenario('{ request: { path: /a, body-file: perf/order.json } }').requests[0]).toMatchObject({ method: 'POST', body: '{"item":1}\n', headers: {} });
  });

  test('takes header values that look like numbers as they are written', () => {
    expect(onlyScenario('{ requests: [{ path: /a, headers: { x-version: 1.10, x-on: true } }] }').requests[0]?.headers).toEqual({ 'x-version': '1.10', 'x-on': 'true' });
  });

  test('reads expectations', () => {
    expect(onlyScenario('{ request: { path: /a, expect: { status: 201, json: { ok: true } } } }').requests[0]?.expect).toEqual({ status: [201], body: { kind: 'json', value: { ok: true } } });
    expect(onlyScenario('{ request: { path: /a, expect: { status: [200, 404], body: "" } } }').requests[0]?.expect).toEqual({ status: [200, 404], body: { kind: 'text', value: '' } });
    expect(onlyScenario('{ request: { path: /a, expect: { contains: id } } }').requests[0]?.expect).toEqual({ status: null, body: { kind: 'contains', value: 'id' } });
    expect(onlyScenario('{ request: { path: /a, expect: { json: null } } }').requests[0]?.expect.body).toEqual({ kind: 'json', value: null });
  });

  test('reads loads and shorthands', () => {
    expect(onlyScenario('{ request: /a, load: { rate: 6000/min } }').load).toEqual({ kind: 'rate', rate: 100, connections: 50, timeout: 10_000 });
    expect(onlyScenario('{ request: GET /a, load: { rate: 5/s, connections: 3, timeout: 1s } }').load).toEqual({ kind: 'rate', rate: 5, connections: 3, timeout: 1000 });
    expect(onlyScenario('{ requests: [/a, delete /b], load: { connections: 2, pipelining: 4 } }')).toMatchObject({ requests: [{ method: 'GET', path: '/a' }, { method: 'DELETE', path: '/b' }], load: { kind: 'connections', connections: 2, pipelining: 4 } });
  });

  test('reads aliases and merged maps', () => {
    const read = config(`version: 1
targets:
  a: &a { start: x, env: &env { A: 1.0 }, scenarios: { h: /h } }
  b: { <<: *a, start: y }
  c: { start: z, env: { <<: *env, B: 2 } }
`);
    expect([0, 1, 2].map((i) => serverIn(read, i)).map((t) => [t.start, t.env, t.scenarios.length])).toEqual([['x', { A: '1.0' }, 1], ['y', { A: '1.0' }, 1], ['z', { A: '1.0', B: '2' }, 0]]);
  });

  test('reads Windows line ends and a byte order mark', () => {
    expect(serverIn(config(`\ufeff${target('start: x')}`.replaceAll('\n', '\r\n'))).start).toBe('x');
  });
});

describe('budgets', () => {
  test('are read in the unit of their metric, with their line', () => {
    expect(config(budgets('{ metric: latency.p99, scenario: health, warn: 100 ms, fail: 0.2 s }', '{ metric: throughput, warn: 60/s, fail: 50/s, target: a* }', '{ metric: errors, fail: 0.1% }',
      '{ metric: latency.*, tolerance: { warn: 5%, fail: 10%, floor: 0.2 ms } }', '{ metric: memory.*, fail: 512 MiB, tolerance: 7% }', '{ metric: cpu, fail: 0.3 ms }', '{ metric: cold-start.reads, fail: 1200 }', '{ metric: "*", tolerance: { warn: 3%, floor: 0 } }')).budgets).toEqual([
      { target: '*', scenario: 'health', metric: 'latency.p99', limit: { warn: 100, fail: 200 }, tolerance: null, amounts: 'duration', better: null, advisory: false, certain: false, origin: 'config', line: 5 },
      { target: 'a*', scenario: '*', metric: 'throughput', limit: { warn: 60, fail: 50 }, tolerance: null, amounts: 'rate', better: null, advisory: false, certain: false, origin: 'config', line: 6 },
      { target: '*', scenario: '*', metric: 'errors', limit: { warn: null, fail: 0.001 }, tolerance: null, amounts: 'percentage', better: null, advisory: false, certain: false, origin: 'config', line: 7 },
      { target: '*', scenario: '*', metric: 'latency.*', limit: null, tolerance: { warn: 0.05, fail: 0.1, floor: 0.2 }, amounts: 'duration', better: null, advisory: false, certain: false, origin: 'config', line: 8 },
      { target: '*', scenario: '*', metric: 'memory.*', limit: { warn: null, fail: 536_870_912 }, tolerance: { warn: null, fail: 0.07, floor: 0 }, amounts: 'size', better: null, advisory: false, certain: false, origin: 'config', line: 9 },
      { target: '*', scenario: '*', metric: 'cpu', limit: { warn: null, fail: 0.3 }, tolerance: null, amounts: 'duration', better: null, advisory: false, certain: false, origin: 'config', line: 10 },
      { target: '*', scenario: '*', metric: 'cold-start.reads', limit: { warn: null, fail: 1200 }, tolerance: null, amounts: 'count', better: null, advisory: false, certain: false, origin: 'config', line: 11 },
      { target: '*', scenario: '*', metric: '*', limit: null, tolerance: { warn: 0.03, fail: null, floor: 0 }, amounts: null, better: null, advisory: false, certain: false, origin: 'config', line: 12 },
    ]);
    expect(metricNamed('throughput').better).toBe('higher');
  });

  test.each([
    ['{ metric: latency.p98, fail: 1 ms }', '5:15 budgets[0].metric: no metric is called `latency.p98`; there are `latency.p10`, `latency.p50`, `latency.p90` and `latency.p99`'],
    ['{ metric: p99, fail: 1 ms }', '5:15 budgets[0].metric: no metric is called `p99`; did you mean `latency.p99`?'],
    ['{ metric: size.packed, fail: 100 ms }', '5:15 budgets[0].metric: `size.packed` is never measured: no target has a `package`; write `package: dist` in the target, or remove the budget|5:34 budgets[0].fail: `100 ms` is a duration, but a size is needed here (`size.packed` is measured in bytes); write for example `50 MB` or `512 MiB`'],
    ['{ metric: latency.p99, fail: 100 }', '5:34 budgets[0].fail: `100` has no unit (`latency.p99` is measured in time); write `100s` or `100 ms`'],
    ['{ metric: errors, fail: 0.05 }', '5:29 budgets[0].fail: `0.05` has no unit: it could mean 5 % or 0.05 % (`errors` is measured in per cent); write `5%` or `0.05%`'],
    ['{ metric: errors, fail: 200% }', '5:29 budgets[0].fail: is more than 100 %; write for example `5%`'],
    ['{ metric: "*", fail: 1 ms }', '5:26 budgets[0].fail: `*` matches metrics of different units (ms, requests/s, ratio, ms/request, bytes, count/request, bytes/request, count), so no single amount fits; write one budget for each kind of metric, or a `tolerance` in per cent'],
    ['{ metric: cold-start.*, tolerance: { fail: 5%, floor: 1 ms } }', '5:59 budgets[0].tolerance.floor: `cold-start.*` matches metrics of different units (ms, bytes, count), so no single amount fits; write one budget for each kind of metric, or a `tolerance` in per cent'],
    ['{ metric: latency.p99, warn: 2 ms, fail: 1 ms }', '5:34 budgets[0].warn: lies above `fail`: it would never be seen; write a lower `warn`'],
    ['{ metric: throughput, warn: 1/s, fail: 2/s }', '5:33 budgets[0].warn: lies below `fail`: it would never be seen; write a higher `warn`: more is better here'],
    ['{ metric: cpu, tolerance: { warn: 10%, fail: 5% } }', '5:39 budgets[0].tolerance.warn: is larger than `fail`: it would never be seen; write a smaller `warn`'],
    ['{ metric: cpu, tolerance: 0.05 }', '5:31 budgets[0].tolerance: `0.05` has no unit: it could mean 5 % or 0.05 %; write `5%` or `0.05%`'],
    ['{ metric: throughput, tolerance: 100% }', '5:38 budgets[0].tolerance: `throughput` cannot fall by more than 100 %; a tolerance is the change itself: `10%` accepts 90/s after 100/s'],
    ['{ metric: cpu }', '5:5 budgets[0]: allows everything: it has neither `warn`, `fail` nor `tolerance`; write for example `tolerance: { warn: 5%, fail: 10% }`'],
    ['{ metric: cpu, tolerance: { floor: 1 ms } }', '5:20 budgets[0].tolerance: allows everything: it has neither `warn` nor `fail`; write for example `tolerance: { warn: 5%, fail: 10% }`'],
    ['{ metric: cpu, target: apo, fail: 1 ms }', '5:28 budgets[0].target: no target is called `apo`; did you mean `api`?'],
    ['{ metric: cpu, scenario: xyz, fail: 1 ms }', '5:30 budgets[0].scenario: no scenario is called `xyz`; the scenarios are `list`, `health`'],
    ['{ metric: cold-start.p50, scenario: list, fail: 1 s }', '5:31 budgets[0].scenario: `cold-start.p50` belongs to the target as a whole, not to a scenario; leave `scenario` out'],
    ['{ fail: 1 s }', '5:5 budgets[0].metric: is missing; write for example `metric: latency.p99`'],
    ['latency.p99', '5:5 budgets[0]: must be a budget, but it is text (`latency.p99`); write for example `{ metric: latency.p99, fail: 200 ms }`'],
  ])('%s is refused', (budget, expected) => {
    expect(lines(budgets(budget)).join('|')).toBe(expected);
  });

  test('that can never apply are refused', () => {
    expect(lines(budgets('{ metric: latency.*, tolerance: 5% }', '{ metric: latency.p99, fail: 200 ms }'))).toEqual([
      '6:7 budgets[1].metric: never applies: budgets[0] (line 5) comes first and matches all that this one matches; put the narrower rule before the wider one',
    ]);
    expect(config(budgets('{ metric: latency.p99, scenario: list, fail: 200 ms }', '{ metric: latency.p99, fail: 300 ms }')).budgets).toHaveLength(2);
  });

  test('on what the target does not measure are refused', () => {
    const only = (keys: string, metric: string): readonly string[] => lines(`version: 1\ntargets: { a: { ${keys} } }\nbudgets: [{ metric: ${metric}, tolerance: 5% }]\n`).map((text) => text.replace(/^.*?: /, ''));
    expect(only('start: x, cold-start: false, package: .', 'cold-start.*')[0]).toMatch(/never measured: cold starts are left out/);
    expect(only('start: x', 'size.files')[0]).toMatch(/never measured: no target has a `package`/);
    expect(only('start: x', 'latency.p50')[0]).toMatch(/measured under load, and no target here has a scenario/);
  });
});

describe('mistakes', () => {
  test('are told all at once, each with its line and what to write instead', () => {
    expect(lines(`version: 1
targets:
  api:
    strat: node server.js
    start: node server.js
    ready: { path: /health, timeout: 30 }
    scenarios:
      list: { request: { path: items } }
`)).toEqual([
      '4:5 targets.api.strat: `strat` is not a key that is known here; did you mean `start`?',
      '6:38 targets.api.ready.timeout: `30` has no unit; write `30s` or `30 ms`',
      '8:32 targets.api.scenarios.list.request.path: `items` must start with /; write `/items`',
    ]);
    expect(problems('version: 1\ntargets: 5\n')[0]?.file).toBe('tailgate.yml');
  });

  test.each([
    ['', '1:1 : is empty; '], ['# nothing\n', '1:1 : is empty; '], ['- a\n', '1:1 : must hold a map of keys and values; '], ['hello', '1:1 : must hold a map of keys and values; '],
    ['version: 2\ntargets: { a: { start: x } }', '1:10 version: is 2, but this Tailgate reads version 1; use a newer Tailgate'],
    ['targets: { a: { start: x } }', '1:1 version: is missing; write `version: 1` in the first line'],
    ['version: "1"\ntargets: { a: { start: x } }', '1:10 version: must be the number 1, but it is the text "1"; write `version: 1`'],
    ['version: 1', '1:1 targets: is missing; write for example'],
    ['version: 1\ntargets: {}', '2:10 targets: has no target; '],
    ['version: 1\ntargets: { a: { start: x } }\nbudgets:\n', '3:9 budgets: must be a list of budgets, but nothing is written; '],
    ['version: 1\ntargets: { a: { start: x } }\non-inconclusive: fial', '3:18 on-inconclusive: `fial` is not one of its values; did you mean `fail`?'],
    ['version: 1\ntargets: { a: { start: x } }\naccept:\n', '3:8 accept: must be a list of acceptances, but nothing is written; '],
    ['version: 1\ntargets: { a: { start: x } }\naccpet: []', '3:1 accpet: `accpet` is not a key that is known here; did you mean `accept`?'],
  ])('%j is refused', (text, expected) => {
    expect(lines(text)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['coldStart: { runs: 5 }\nstart: x', '4:5 targets.api.coldStart: `coldStart` is not a key that is known here; did you mean `cold-start`?'],
    ['stop_timeout: 5s\nstart: x', '4:5 targets.api.stop_timeout: `stop_timeout` is not a key that is known here; did you mean `stop-timeout`?'],
    ['start: x\nconnections: 5', '5:5 targets.api.connections: `connections` is not a key that is known here; `connections` belongs at `targets.<name>.scenarios.<name>.load.connections`'],
    ['start: x\nscenarios: { a: / }\nmetrics: { path: /metrics }', '6:5 targets.api.metrics: reads nothing; write for example `values: { queries: db_queries_total per request }`'],
    ['type: lambda\nstart: x', '4:11 targets.api.type: `lambda` is not a type of target; write `type: server` (or leave the key out), `type: function` or `type: command`'],
    ['setup: npm ci', '3:3 targets.api: has neither `start` nor `package`; write `start: node server.js` to measure a service, or `package: dist` to weigh something'],
    ['package: .\nscenarios: { a: / }', '5:5 targets.api.scenarios: needs a command that starts the target; write `start: ...` beside it'],
    ['package: .\ncold-start: { runs: 5 }', '5:5 targets.api.cold-start: needs a command that starts the target; write `start: ...` beside it'],
    ['start: x\ncold-start: false', '3:3 targets.api: has nothing to measure: no scenarios, no cold starts, no package; write for example `scenarios: { health: GET /health }`'],
    ['start: x\ncold-start: { runs: 0 }', '5:25 targets.api.cold-start.runs: 0 is out of range; write a number of at least 1'],
    ['start: x\ncold-start: { runs: 1001 }', '5:25 targets.api.cold-start.runs: 1001 is out of range; write a number of at most 1000'],
    ['start: x\ncold-start: 20', '5:17 targets.api.cold-start: must be a map, or false, but it is a number (20); write for example `cold-start: { runs: 20 }`'],
    ['start: 5', '4:12 targets.api.start: must be a command, or list of its arguments, but it is a number (5); write for example `start: node server.js`'],
    ['start: ""', '4:12 targets.api.start: is empty; write the command, or leave the key out'],
    ['start: []', '4:12 targets.api.start: is empty; write for example `start: node server.js`'],
    ['start: x\ndirectory: ../other', '5:16 targets.api.directory: `../other` leaves the repository with `..`; write a path inside the repository'],
    ['start: x\ndirectory: /srv', '5:16 targets.api.directory: `/srv` is absolute; write it relative to the repository'],
    ['start: x\ndirectory: a\\b', '5:16 targets.api.directory: `a\\b` has backslashes; write `a/b`'],
    ['directory: a\npackage: ../../b', '5:14 targets.api.package: `../../b` leaves the repository with `..`; write a path inside the repository'],
    ['package: { path: C:/b }', '4:22 targets.api.package.path: `C:/b` is absolute; write it relative to the repository'],
    ['package: { path: a.zip, format: file, ignore: [x] }', '4:43 targets.api.package.ignore: has no effect with `format: file`; leave it out'],
    ['start: x\nlisten: sokcet', '5:13 targets.api.listen: `sokcet` is not one of its values; did you mean `socket`? Its values are `port` or `socket`'],
    ['start: x\nready: { status: "200" }', '5:22 targets.api.ready.status: must be a status code or list of them, but it is text (`200`); write 200 without quotes'],
    ['start: x\nready: { timeout: 2 h }', '5:23 targets.api.ready.timeout: `2 h` is not between 1 ms and 1h; write an amount from `1 ms` to `1h`'],
    ['start: x\nready: http://localhost:3000/up?x=1', '5:12 targets.api.ready: `http://localhost:3000/up?x=1` is a whole URL; write the path only, `/up?x=1`; Tailgate chooses the port'],
    ['start: x\nenv:', '5:9 targets.api.env: must be a map of name to text, but nothing is written; write for example `env: { NODE_ENV: production }`'],
    ['start: x\nenv: { A: [1] }', '5:15 targets.api.env.A: must be text, but it is a list; write for example `env: { NODE_ENV: production }`'],
    ['start: x\nenv: { "A B": 1 }', '5:12 targets.api.env.A B: `A B` cannot be the name of an environment variable; write letters, digits and `_`'],
  ])('in a target: %j', (keys, expected) => {
    expect(lines(target(keys))).toEqual([expected]);
  });

  test.each([
    ['{}', '6:7 targets.api.scenarios.list: has no request; write for example `request: { path: /health }`'],
    ['5', '6:13 targets.api.scenarios.list: must be a scenario, or text such as `GET /health`, but it is a number (5); write for example `list: { request: { path: /health } }`'],
    ['items', '6:13 targets.api.scenarios.list: `items` must start with /; write `/items`'],
    ['GET http://127.0.0.1:80', '6:13 targets.api.scenarios.list: `http://127.0.0.1:80` is a whole URL; write the path only, `/`; Tailgate chooses the port'],
    ['{ request: /a, requests: [/b] }', '6:28 targets.api.scenarios.list.requests: stands beside `request`; keep one of the two; `requests` is a list'],
    ['{ requests: [] }', '6:25 targets.api.scenarios.list.requests: is empty; write for example `requests: [GET /items, GET /items/1]`'],
    ['{ request: { method: GET } }', '6:15 targets.api.scenarios.list.request.path: is missing; write for example `path: /items?limit=20`'],
    ['{ request: { path: "/a b" } }', '6:32 targets.api.scenarios.list.request.path: contains a space, a line break or another character that a request line cannot hold; write `/a%20b`'],
    ['{ request: { path: "/a\\r\\nX: y" } }', '6:32 targets.api.scenarios.list.request.path: contains a space, a line break or another character that a request line cannot hold; write `/a%0D%0AX:%20y`'],
    ['{ request: { path: "/a#b" } }', '6:32 targets.api.scenarios.list.request.path: `/a#b` has a fragment, which is never sent; write `/a`, or %23 for the sign itself'],
    ['{ request: { path: 7 } }', '6:32 targets.api.scenarios.list.request.path: must be a path, but it is a number (7); write for example `path: /items?limit=20`'],
    ['{ request: { path: /a, method: CONNECT } }', '6:44 targets.api.scenarios.list.request.method: CONNECT opens a tunnel and cannot be measured; write another method'],
    ['{ request: { path: /a, headers: { "a b": c } } }', '6:47 targets.api.scenarios.list.request.headers.a b: `a b` is not the name of a header; write letters, digits and hyphens'],
    ['{ request: { path: /a, headers: { A: "b\\r\\nC: d" } } }', '6:50 targets.api.scenarios.list.request.headers.A: contains a line break or a NUL character, which no header can hold; write it on one line; `>-` folds lines and drops the last break'],
    ['{ request: { path: /a, headers: { Content-Length: 3 } } }', '6:47 targets.api.scenarios.list.request.headers.Content-Length: `Content-Length` is worked out from the body; leave it out'],
    ['{ request: { path: /a, headers: { A: 1, a: 2 } } }', '6:53 targets.api.scenarios.list.request.headers.a: is the same header as `A`; keep one of the two'],
    ['{ request: { path: /a, body: x, body-file: perf/order.json } }', '6:45 targets.api.scenarios.list.request.body-file: stands beside `body`; keep one of the two'],
    ['{ request: { path: /a, body-file: nope.json } }', '6:47 targets.api.scenarios.list.request.body-file: `nope.json`: there is no such file; check the path'],
    ['{ request: { path: /a, body: [1, .nan] } }', '6:46 targets.api.scenarios.list.request.body[1]: JSON has no NaN; write a number, or put it in quotes'],
    ['{ request: { path: /a, body: { id: 12345678901234567890 } } }', '6:48 targets.api.scenarios.list.request.body.id: is too large to be sent exactly as a number; put it in quotes, or write the whole body as text'],
    ['{ request: { path: /a, expect: { status: 99 } } }', '6:54 targets.api.scenarios.list.request.expect.status: 99 is out of range; write a number of at least 200'],
    ['{ request: { path: /a, expect: { body: x, json: {} } } }', '6:55 targets.api.scenarios.list.request.expect.json: stands beside `body`; keep one of `body`, `contains` and `json`'],
    ['{ request: { path: /a, expect: { body: 5 } } }', '6:52 targets.api.scenarios.list.request.expect.body: must be text, but it is a number (5); write it in quotes: `"5"`'],
    ['{ request: { path: /a, method: head, expect: { contains: x } } }', '6:60 targets.api.scenarios.list.request.expect.contains: can never be met: the answer to HEAD has no body; leave it out, or use GET'],
    ['{ request: /a, load: { connections: 0.5 } }', '6:49 targets.api.scenarios.list.load.connections: must be a whole number, but it is a number (0.5); write for example `connections: 10`'],
    ['{ request: /a, load: { rate: 200 } }', '6:42 targets.api.scenarios.list.load.rate: `200` has no unit; write `200/s`'],
    ['{ request: /a, load: { rate: 200/s, pipelining: 2 } }', '6:49 targets.api.scenarios.list.load.pipelining: has no meaning with `rate`; keep one of the two'],
    ['{ request: /a, load: { shape: ramp, from: 5/s } }', '6:28 targets.api.scenarios.list.load: is a `ramp` without `to`; write for example `to: 2000/s` beside it'],
  ])('in a scenario: %s', (value, expected) => {
    expect(lines(scenario(value))).toEqual([expected]);
  });

  test.each(['a b', '../x', '.hidden', '-rf', 'x'.repeat(65), 'ü', 'constructor', '__proto__'])('a target cannot be called %j', (name) => {
    expect(lines(`version: 1\ntargets: { ${JSON.stringify(name)}: { start: x } }\n`)).toEqual([expect.stringMatching(/^2:12 .*cannot be a name; write/)]);
  });

  test('names that would share a file are refused', () => {
    expect(lines('version: 1\ntargets: { Api: { start: x }, api: { start: y } }')).toEqual(['2:31 targets.api: `api` and `Api` differ in capitals only; names become file names: write another one']);
  });
});

describe('a mistake is told once', () => {
  test('and what it leaves missing is not a second one', () => {
    const text = `version: 1
targets:
  api:
    start: x
    scenarios:
      a: { reqest: GET / }
      b: { request: { path: / }, load: { shape: soak, durtion: 10m } }
      c: { request: { pth: / } }
      d: { requests: [{ path: /, weigth: 2 }, { stps: [{ path: / }] }] }
      e: { dta: { user: u.csv }, request: { path: "/{{user.id}}" } }
  other: { strt: x, cold-start: { runs: 5 }, scenarois: { list: GET / }, metrics: { values: { q: n per request } } }
  fn: { type: function, runtme: node, handlr: a.b, evnts: [{ json: {} }] }
  bench: { type: command, comand: x }
  odd: { type: comand, command: x }
  none: 5
budgets:
  - { metrc: latency.p99, fail: 5 ms }
  - { metric: latency.p50, fial: 5 ms }
  - { metric: latency.p90, tolerance: { fial: 5% } }
  - { metric: cpu, target: other, scenario: list, tolerance: 5% }
  - { metric: command.time, target: odd, scenario: any, fail: 5 }
  - { metric: faults, target: none, scenario: any, fail: 5 }
accept: [{ metric: cpu, reson: x, expires: 2099-01-01 }]
`;
    const readUsers = (file: string): Checked<string> => ({ ok: true, value: file === 'u.csv' ? 'id\n1\n' : '' });
    const read = parseConfig(text, 'tailgate.yml', readUsers);
    const unknown = ['reqest', 'durtion', 'pth', 'weigth', 'stps', 'dta', 'strt', 'scenarois', 'runtme', 'handlr', 'evnts', 'comand', 'metrc', 'fial', 'fial', 'reson'].map((key) => `\`${key}\` is not a key that is known here`);
    expect(read.ok ? [] : read.problems.map(({ message }) => message).toSorted()).toEqual([...unknown, '`comand` is not a type of target', 'must be a target, but it is a number (5)'].toSorted());
  });

  test('a name of a family that is far from each of them is answered with the family', () => {
    expect(lines(budgets('{ metric: memory.foo, fail: 5 MB }', '{ metric: memry, fail: 5 MB }'))).toEqual([5, 6].map((at) => `${at}:15 budgets[${at - 5}].metric: no metric is called \`${at === 5 ? 'memory.foo' : 'memry'}\`; there are \`memory.mean\`, \`memory.peak\` and \`memory.growth\``));
  });
});

describe('YAML', () => {
  test.each([
    ['version: 1\ntargets:\n\tapi: {}\n', ['3:1 : a tab is used for indentation; indent with spaces']],
    ['version: 1\ntargets: { a: { start: x }\nbudgets: []\n', ['3:1 : the indentation is wrong here, or a bracket before is not closed; close `{` with `}` and `[` with `]`, and indent what belongs together equally']],
    ['version: 1\n---\nversion: 1\n', [expect.stringContaining('2:1 : the file has more than one document; keep the part before the second `---`')]],
    ['version: 1\ntargets: { a: { start: x } }\nversion: 1\n', ['3:1 version: `version` is written twice here, first in line 1; keep one of the two']],
    ['version: 1\ntargets:\n  a: { start: x }\n  a: { start: y }\n', ['4:3 targets.a: `a` is written twice here, first in line 3; keep one of the two']],
    ['version: 1\ntargets: { a: { start: *x } }\n', ['2:24 targets.a.start: `*x` names an anchor that is not there; write `&x` before the value it stands for, or quote the text: `"*x"`']],
    ['version: 1\ntargets: { a: { start: !sh x } }\n', ['2:24 : tags (`!name`) are not read here; remove the tag']],
    ['%YAML 1.1\n---\nversion: 1\n', ['1:1 : declares YAML 1.1, where `on` and `yes` are true; remove the line; Tailgate reads YAML 1.2']],
    ['version: 1\ntargets: { a: { <<: 5, start: x } }\n', ['2:17 targets.a.<<: `<<` merges maps, and this is none; write for example `<<: *common`']],
    ['version: 1\ntargets: { ? [a] : { start: x } }\n', [expect.stringContaining('a key must be a plain text')]],
    ['version: 1\ntargets: { a: { start: @x } }\n', ['2:24 : a text cannot start with this character; put the text in quotes']],
    ['\0\u0001binary', ['1:1 : is not UTF-8 text; save it as UTF-8']],
    ['version: 1\nx: \ufffd\n', ['2:4 : is not UTF-8 text; save it as UTF-8']],
    ['#'.repeat(300_000), [expect.stringContaining('1:1 : has 300000 characters, more than any config needs')]],
  ])('%j is refused', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('tells the mistakes that stand before one in the syntax too', () => {
    expect(lines('version: 1\ntargets:\n  api:\n    strat: x\n    start: "node\n')).toEqual([
      '4:5 targets.api.strat: `strat` is not a key that is known here; did you mean `start`?',
      expect.stringContaining('missing closing quote'),
    ]);
  });

  test('aliases that multiply are refused', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    expect(lines(`version: 1\nl0: &l0 lol\n${levels.join('\n')}\ntargets: { a: { start: x } }\n`)).toEqual([expect.stringContaining('has aliases that cannot be followed')]);
  });

  test('an alias inside of what it names is refused', () => {
    expect(problems('version: 1\ntargets: &t { a: { start: x, env: *t } }\n').length).toBeGreaterThan(0);
  });

  test.each(['[', '{a: ', '- '])('deep nesting of %j is refused', (opening) => {
    expect(problems(opening.repeat(50_000)).length).toBeGreaterThan(0);
  });

  test('a deep but closed value is refused with its place', () => {
    expect(lines(`version: 1\ntargets: { a: { start: x } }\nx: ${'['.repeat(100)}${']'.repeat(100)}\n`)).toContainEqual(expect.stringContaining('is nested more than 64 levels deep'));
  });

  test('ten thousand unknown keys give the first ones', () => {
    const read = problems(Array.from({ length: 10_000 }, (_, i) => `key${i}: 1`).join('\n'));
    expect(read.length).toBeLessThanOrEqual(60);
  });

  test('a key called __proto__ in a body is sent like any other', () => {
    expect(onlyScenario('{ request: { path: /a, body: { __proto__: { a: 1 } } } }').requests[0]?.body).toBe('{"__proto__":{"a":1}}');
  });
});

describe('whatever the text', () => {
  const checkedShape = (text: string): void => {
    const read = parse(text);
    if (read.ok) return;
    expect(read.problems.length).toBeGreaterThan(0);
    for (const problem of read.problems) {
      expect(problem.message).not.toBe('');
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.column).toBeGreaterThanOrEqual(1);
      expect(problem.line).toBeLessThanOrEqual(text.split(/\r?\n|\r/).length);
    }
  };

  test('nothing throws, and every refusal has a place in the file', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: fc.constantFrom(...'{}[]:,-? \n\t"\'&*a!#|>%@`~1.'), maxLength: 60 })), checkedShape), { numRuns: 400 });
  });

  test('nothing throws when a good config is damaged', () => {
    const good = scenario('{ request: { path: /items, headers: { a: b }, body: { c: d }, expect: { status: 201 } }, load: { rate: 200/s } }') + 'budgets:\n  - { metric: latency.p99, warn: 1 ms, fail: 2 ms, tolerance: { fail: 5%, floor: 1 ms } }\n';
    const piece = fc.constantFrom('', ' ', '\n', '\t', ':', '{', '}', '[', ']', '"', '&a ', '*a', '!x ', '- ', 'null', '-1', '1e999', '<<: ', '__proto__: ', 'constructor', '\0', '# ');
    fc.assert(fc.property(fc.nat(good.length), fc.nat(12), piece, fc.nat(good.length), piece, (at, cut, put, other, also) => {
      const once = good.slice(0, at) + put + good.slice(at + cut);
      checkedShape(once.slice(0, other) + also + once.slice(other));
    }), { numRuns: 400 });
  });

  test('nothing throws for any data in the place of any value', () => {
    const places = ['start', 'env', 'ready', 'cold-start', 'package', 'scenarios', 'type', 'directory', 'listen', 'stop-timeout'];
    fc.assert(fc.property(fc.constantFrom(...places), fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (key, value, one, two) => {
      checkedShape(`version: 1\ntargets: { a: { start: x, ${key === 'start' ? 'setup' : key}: ${JSON.stringify(value)}, scenarios: { s: ${JSON.stringify(one)} } } }\nbudgets: [${JSON.stringify(two)}, { metric: cpu, fail: ${JSON.stringify(one)}, tolerance: ${JSON.stringify(value)} }]\naccept: [${JSON.stringify(one)}, { metric: cpu, reason: ${JSON.stringify(two)}, expires: ${JSON.stringify(value)} }]\n`);
    }), { numRuns: 200 });
  });
});
