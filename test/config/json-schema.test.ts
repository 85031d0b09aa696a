import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseYaml } from 'yaml';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { configSettings, settingAt } from '../../src/config/settings.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
const valid = ajv.compile(configJsonSchema());
const accepts = (text: string): boolean => {
  const data: unknown = parseYaml(text);
  return valid(data);
};
const noFiles = () => ({ ok: true as const, value: '{}' });

const good = [
  'version: 1\ntargets: { api: { start: node server.js, scenarios: { health: GET /health } } }',
  'version: 1\ntargets: { lib: { package: dist } }\nbudgets: []',
  `version: 1
targets:
  api:
    type: server
    setup: npm ci
    start: [node, server.js, 3]
    ready: { path: /health, status: [200], timeout: 30s }
    env: { NODE_ENV: production, PORT: 8080 }
    package: { path: ., format: npm }
    cold-start: { runs: 20 }
    stop-timeout: 0
    scenarios:
      health: { request: { path: /health } }
      list: { requests: [/items, { path: /items/1, headers: { x-n: 1 } }], load: { rate: 200/s } }
      create:
        request: { method: POST, path: /items, headers: { content-type: application/json }, body: { name: a }, expect: { status: 201, json: [1] } }
        load: { connections: 10, timeout: 1.5 s }
      file: { request: { path: /x, body-file: perf/a.json } }
  other: { start: x, cold-start: false, ready: /up, package: dist/a.zip }
budgets:
  - { metric: latency.p99, scenario: health, warn: 100 ms, fail: 200 ms }
  - { metric: throughput, fail: 50/s }
  - { metric: errors, fail: 0.1% }
  - { metric: latency.*, tolerance: { warn: 5%, fail: 10%, floor: 0.2 ms } }
  - { metric: size.files, fail: 1200, tolerance: 5% }
accept:
  - { metric: latency.p99, scenario: list, reason: the new index, expires: 2026-12-31 }
  - { metric: cpu, target: a*, reason: 4711, expires: "2028-02-29" }
on-inconclusive: fail
`,
];

describe('the JSON Schema', () => {
  test.each(good)('and the reader accept %j', (text) => {
    expect([accepts(text), valid.errors]).toEqual([true, null]);
    expect(parseConfig(text, 'tailgate.yml', noFiles)).toMatchObject({ ok: true });
  });

  test.each([
    'version: 1\ntargets: { api: { strat: x } }', 'version: 1\ntargets: { a: { start: x } }\nbudget: []', 'version: 2\ntargets: { a: { start: x } }', 'targets: { a: { start: x } }',
    'version: 1\ntargets: { a: { start: x, ready: { timeout: 30 } } }', 'version: 1\ntargets: { a: { start: x, ready: { timeout: 30 lightyears } } }', 'version: 1\ntargets: { a b: { start: x } }',
    'version: 1\ntargets: { a: { start: x, scenarios: { s: { request: { path: items } } } } }', 'version: 1\ntargets: { a: { start: x, scenarios: { s: { load: { rate: 5% } } } } }',
    'version: 1\ntargets: { a: { start: x, directory: ../b } }', 'version: 1\ntargets: { a: { start: x, cold-start: { runs: 0 } } }', 'version: 1\ntargets: { a: { start: x } }\nbudgets: [{ fail: 1 ms }]',
    'version: 1\ntargets: { a: { start: x, type: function } }', 'version: 1\ntargets: { a: { type: function, runtime: node, handler: index.handler } }', 'version: 1\ntargets: { a: { start: x, runtime: node } }',
    'version: 1\ntargets: { a: { type: function, runtime: node, handler: index.handler, events: [{ name: a, json: 1 }], memory: 5 GB, price: { request: -1 } } }',
    'version: 1\ntargets: { a: { start: x } }\naccept: [{ metric: cold-start.p50, expires: 2026-12-31 }]', 'version: 1\ntargets: { a: { start: x } }\naccept: [{ metric: cold-start.p50, reason: x }]',
    'version: 1\ntargets: { a: { start: x } }\naccept: [{ metric: cold-start.p50, reason: " ", expires: 2026-12-31 }]', 'version: 1\ntargets: { a: { start: x } }\naccept: [{ metric: cold-start.p50, reason: x, expires: 2026-13-01 }]',
  ])('and the reader refuse %j', (text) => {
    expect(accepts(text)).toBe(false);
    expect(parseConfig(text, 'tailgate.yml', noFiles)).toMatchObject({ ok: false });
  });

  test('says what every key is', () => {
    expect(configJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'tailgate.yml' });
    expect(JSON.stringify(configJsonSchema())).not.toContain('x-default');
    expect(JSON.stringify(configJsonSchema())).not.toContain('x-example');
  });
});

describe('the settings', () => {
  test('have a type, a one-sentence description and an example each', () => {
    for (const setting of configSettings()) {
      expect(setting.type).not.toBe('');
      expect(setting.description).toMatch(/^[A-Z`].*[.]$/);
      expect(setting.example).not.toBe('undefined');
    }
  });

  test('are every key of the format once', () => {
    const paths = configSettings().map((setting) => setting.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['version', 'targets.<name>.ready.timeout', 'targets.<name>.scenarios.<name>.request.expect.json', 'budgets[].tolerance.floor', 'on-missing-baseline']));
  });

  test('know what the reader fills in', () => {
    const table = new Map(configSettings().map((setting) => [setting.path, setting]));
    expect(table.get('targets.<name>.ready.timeout')).toMatchObject({ default: '30s; 2s where nothing listens on the port of an attach', type: 'duration', required: false });
    expect(table.get('targets.<name>.stop-timeout')).toMatchObject({ default: '2s', type: 'duration', required: false });
    expect(table.get('targets.<name>.cold-start.runs')).toMatchObject({ default: '10' });
    expect(table.get('version')).toMatchObject({ default: null, required: true });
    expect(table.get('targets.<name>.scenarios.<name>.load.connections')?.default).toBe('8; 50 with rate; more for saturate, as it needs them');
  });

  test('are found by a path of a document', () => {
    expect(settingAt(['targets', 'api', 'scenarios', 'list', 'requests', 3, 'path'])?.node.title).toBe('path');
    expect(settingAt(['targets', 'api'])?.keys).toContain('start');
    expect(settingAt(['targets', 'api', 'toString'])).toBeNull();
  });

  test('have examples that the reader accepts', () => {
    const refused = configSettings().filter((setting) => {
      const value: unknown = parseYaml(setting.example);
      return value === undefined;
    });
    expect(refused).toEqual([]);
  });
});
