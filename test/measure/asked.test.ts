import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { askedOf } from '../../src/measure/asked.ts';
import type { Asked } from '../../src/model.ts';

function asked(scenarios: string, cpus: string | null = null): readonly Asked[] {
  const read = parseConfig(`version: 1\ntargets: { api: { start: node server.js, scenarios: ${scenarios} } }\n`, 'tailgate.yml', () => ({ ok: false, problems: [] }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return askedOf(read.value.targets, cpus === null ? null : { generator: '0', target: cpus });
}

const numbers = (scenario: string): readonly (readonly [string, number])[] => (asked(`{ one: ${scenario} }`)[0]?.numbers ?? []).map(({ name, value }) => [name, value]);

test('says how many requests are under way at once, and on how many processors', () => {
  expect(asked('{ a: { request: GET /a, load: { connections: 4, pipelining: 2 } }, b: { request: GET /a, load: { rate: 200/s } } }', '1-3')).toMatchObject([{ target: 'api', scenario: 'a', atOnce: 8, cores: 3 }, { scenario: 'b', atOnce: null, cores: 3 }]);
  expect(asked('{ a: GET /a }')).toMatchObject([{ cores: null }]);
});

test('knows the same requests under another load', () => {
  const [a, b, c] = asked('{ a: { request: GET /a, load: { connections: 2 } }, b: { request: GET /a, load: { connections: 20 } }, c: GET /c }');
  expect(a?.requests).toBe(b?.requests);
  expect(a?.requests).not.toBe(c?.requests);
});

describe('the numbers of a request', () => {
  test('stand in its query, or in its JSON body', () => {
    expect(numbers('GET /items?limit=10&sort=name&page%5Bsize%5D=5&since=-3&at=1.5')).toEqual([['limit', 10], ['page[size]', 5]]);
    expect(numbers('{ request: { method: POST, path: /graphql, body: { query: q, first: 3, variables: { limit: 10, name: a } } } }')).toEqual([['first', 3], ['variables.limit', 10]]);
    expect(numbers('GET /items/10')).toEqual([]);
    expect(numbers('{ requests: [ GET /a?limit=1, GET /b?limit=2 ] }')).toEqual([]);
  });
  test('leave the same rest in requests that differ in them alone', () => {
    const rests = asked('{ a: GET /items?limit=10&sort=name, b: GET /items?limit=100&sort=name, c: GET /items?limit=10&sort=age, d: GET /other?limit=10&sort=name }').map((one) => one.numbers[0]?.rest);
    expect(rests[0]).toBe(rests[1]);
    expect(new Set(rests).size).toBe(3);
    const bodies = asked('{ a: { request: { method: POST, path: /q, body: { variables: { limit: 1 } } } }, b: { request: { method: POST, path: /q, body: { variables: { limit: 2 } } } } }').map((one) => one.numbers[0]?.rest);
    expect(bodies[0]).toBe(bodies[1]);
  });
});
