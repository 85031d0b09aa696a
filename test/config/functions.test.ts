import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { Checked, FunctionTarget, Problem } from '../../src/model.ts';

const FILES: Readonly<Record<string, string>> = { 'events/create.json': '{"id": 1}\n', 'events/broken.json': '{"id": 1', 'events/odd name!.json': '[]' };
const readFile = (name: string): Checked<string> => {
  const text = FILES[name];
  const missing: Problem = { file: name, line: null, column: null, path: '', message: 'there is no such file', hint: 'check the path; it is relative to the repository' };
  return text === undefined ? { ok: false, problems: [missing] } : { ok: true, value: text };
};
/** A config around the keys of a function, from line 5 on. */
const text = (keys: string, after = ''): string => `version: 1\ntargets:\n  collector:\n    type: function\n${keys.split('\n').map((key) => `    ${key}\n`).join('')}${after}`;
const parse = (keys: string, after = '') => parseConfig(text(keys, after), 'tailgate.yml', readFile);
function functionIn(keys: string, after = ''): FunctionTarget {
  const read = parse(keys, after);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [target] = read.value.targets;
  if (target?.kind !== 'function') throw new Error('it is no function');
  return target;
}
function lines(keys: string, after = ''): readonly string[] {
  const read = parse(keys, after);
  if (read.ok) throw new Error('it was accepted');
  return read.problems.map((p) => `${p.line}:${p.column} ${p.path}: ${p.message}; ${p.hint}`);
}
const SMALL = 'runtime: python\nhandler: app.handler\nevents: [events/create.json]';

describe('a function', () => {
  test('is read with every default filled in', () => {
    expect(functionIn(SMALL)).toEqual({
      kind: 'function', name: 'collector', directory: '.', setup: null, env: {}, package: { path: '.', format: 'zip', ignore: ['__pycache__/'] }, instructions: null, runtime: 'python', interpreter: null,
      handler: 'app.handler', layers: [], memory: 128 * 2 ** 20, timeout: 3000, events: [{ name: 'create', payload: '{"id": 1}\n', expect: null }], coldStart: { runs: 10 }, invocations: 100,
      price: { gbSecond: 0.0000166667, request: 0.0000002 },
    });
  });

  test('is read with everything written out', () => {
    expect(functionIn(`runtime: node
handler: src/index.handler
interpreter: /opt/node24/bin/node
path: functions/orders
layers: [layers/core, layers/otel]
memory: 1 GB
timeout: 30s
events:
  - { name: create, json: { id: 1 }, expect: { json: { statusCode: 201 } } }
  - { file: events/create.json, name: again, expect: { contains: ok } }
invocations: 20
price: { gb-second: 0.0000133334 }
cold-start: { runs: 40 }
instructions: true
setup: npm ci
env: { TABLE: orders }
package: { path: dist/app.zip }`)).toMatchObject({
      directory: 'functions/orders', handler: 'src/index.handler', interpreter: '/opt/node24/bin/node', layers: ['layers/core', 'layers/otel'], memory: 2 ** 30, timeout: 30_000, invocations: 20,
      events: [{ name: 'create', payload: '{"id":1}', expect: { kind: 'json', value: { statusCode: 201 } } }, { name: 'again', payload: '{"id": 1}\n', expect: { kind: 'contains', value: 'ok' } }],
      price: { gbSecond: 0.0000133334, request: 0.0000002 }, coldStart: { runs: 40 }, instructions: { runs: 3 }, setup: 'npm ci', env: { TABLE: 'orders' }, package: { path: 'dist/app.zip', format: 'file' },
    });
  });

  test('that brings its own runtime needs no handler, and what is called nothing is numbered', () => {
    expect(functionIn('runtime: bootstrap\nevents: [{ json: 1 }, { json: null }, "events/odd name!.json"]')).toMatchObject({ handler: 'bootstrap', events: [{ name: 'event-1', payload: '1' }, { name: 'event-2', payload: 'null' }, { name: 'odd-name', payload: '[]' }] });
  });

  test.each([['512 MB', 512], ['512 MiB', 512], ['1GB', 1024], ['10240 MB', 10_240]])('given %s of memory has %d MiB, as on Lambda', (written, mebibytes) => {
    expect(functionIn(`${SMALL}\nmemory: ${written}`).memory).toBe(mebibytes * 2 ** 20);
  });

  test('has budgets by the names of its events', () => {
    expect(functionIn(SMALL, 'budgets:\n  - { metric: warm.p99, scenario: create, fail: 20 ms }\n  - { metric: init, fail: 300 ms }\n  - { metric: cost, fail: 0.5 }\n').name).toBe('collector');
    expect(lines(SMALL, 'budgets:\n  - { metric: warm.p99, scenario: crate, fail: 20 ms }\n')).toEqual(['9:35 budgets[0].scenario: no scenario is called `crate`; did you mean `create`?']);
  });
});

describe('mistakes in a function', () => {
  test.each([
    ['handler: a.b\nevents: [{ json: 1 }]', '3:3 targets.collector: has no `runtime`; write `runtime: python`, `node` or `bootstrap`'],
    ['runtime: node\nevents: [{ json: 1 }]', '3:3 targets.collector: has no `handler`; write for example `handler: index.handler`'],
    ['runtime: python\nhandler: main\nevents: [{ json: 1 }]', '6:14 targets.collector.handler: `main` names no function of a module; write `main.handler`: the module, a point, and the function'],
    ['runtime: python\nhandler: ../x.main\nevents: [{ json: 1 }]', '6:14 targets.collector.handler: `../x.main` leaves the folder of the function; write it relative to `path`'],
    ['runtime: python\nhandler: a.b', '3:3 targets.collector: has no event to be invoked with; write for example `events: [events/create.json]`, or `events: [{ name: create, json: { id: 1 } }]`'],
    ['runtime: ruby\nhandler: a.b\nevents: [{ json: 1 }]', '5:14 targets.collector.runtime: `ruby` is not one of its values; write `python` or `node` or `bootstrap`'],
    [`${SMALL}\nstart: node server.js`, '8:5 targets.collector.start: belongs to a server, and this target is a function; `runtime` and `handler` say what is run'],
    [`${SMALL}\ncold-start: false`, '8:17 targets.collector.cold-start: a function cannot be measured without starting it; leave it out, or write `cold-start: { runs: 5 }`'],
    [`${SMALL}\nmemory: 12 MB`, '8:13 targets.collector.memory: `12 MB` is not between 16 MiB and 10240 MiB; write an amount from `16 MiB` to `10240 MiB`'],
    [`${SMALL}\nlayers: [layers/a, ./layers/a/]`, '8:24 targets.collector.layers[1]: is the same layer as layers[0]; leave one of them out'],
    [`${SMALL}\nlayers: [a, b, c, d, e, f]`, '8:13 targets.collector.layers: has 6 layers, and Lambda takes 5 at most; put what belongs together into one layer'],
    ['runtime: bootstrap\ninterpreter: node\nevents: [{ json: 1 }]', '6:5 targets.collector.interpreter: has no effect: a `bootstrap` is a program itself; leave it out; its first line (`#!`) names what runs it'],
    ['runtime: python\nhandler: a.b\nevents: [events/gone.json]', '7:14 targets.collector.events[0]: `events/gone.json`: there is no such file; check the path; it is relative to the repository'],
    ['runtime: python\nhandler: a.b\nevents: [{ file: events/create.json, json: 1 }]', '7:42 targets.collector.events[0].json: stands beside `file`; keep one of the two'],
    ['runtime: python\nhandler: a.b\nevents: [{ name: x }]', '7:14 targets.collector.events[0]: has no event; write `file: events/create.json`, or the event itself under `json`'],
    ['runtime: python\nhandler: a.b\nevents: [{ name: a, json: 1 }, { name: a, json: 2 }]', '7:36 targets.collector.events[1]: is called `a`, as events[0] is; give it another `name`'],
    ['runtime: python\nhandler: a.b\nevents: [{ name: a b, json: 1 }]', '7:22 targets.collector.events[0].name: `a b` cannot be a name; write `a-b`: names have letters, digits, `.`, `_` and `-`, start with a letter or digit and have 64 characters at most'],
    ['runtime: python\nhandler: a.b\nevents: [{ json: 1, expect: { body: a, json: 2 } }]', '7:44 targets.collector.events[0].expect.json: stands beside `body`; keep one of `body`, `contains` and `json`'],
  ])('%j', (keys, expected) => {
    expect(lines(keys)).toEqual([expected]);
  });

  test('an event that is not JSON says where it breaks off', () => {
    expect(lines('runtime: python\nhandler: a.b\nevents: [events/broken.json]')).toEqual([expect.stringMatching(/^7:14 targets\.collector\.events\[0\]: `events\/broken\.json` is not JSON: .*; an event is JSON, as Lambda hands it over$/)]);
  });

  test('keys of a function in a server ask for its type', () => {
    const read = parseConfig('version: 1\ntargets:\n  api:\n    start: x\n    runtime: node\n    path: services/api\n', 'tailgate.yml', readFile);
    expect(read.ok ? [] : read.problems.map((p) => `${p.line} ${p.path}: ${p.message}; ${p.hint}`)).toEqual([
      '5 targets.api.runtime: belongs to a function, and this target is a server; write `type: function`, or leave it out',
      '6 targets.api.path: belongs to a function, and this target is a server; write `directory`, or `type: function`',
    ]);
  });
});
