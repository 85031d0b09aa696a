import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { ServerTarget } from '../../src/model.ts';

const parse = (target: string) => parseConfig(`version: 1\ntargets:\n  api: ${target}\n`, 'tailgate.yml', () => ({ ok: false, problems: [] }));

function target(written: string): ServerTarget {
  const parsed = parse(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const [found] = parsed.value.targets;
  if (found?.kind !== 'server') throw new Error('no server');
  return found;
}

/** `path: message; hint` of each. */
function problems(written: string): readonly string[] {
  const parsed = parse(written);
  return parsed.ok ? [] : parsed.problems.map(({ path, message, hint }) => `${path}: ${message}; ${hint}`);
}

const SCENARIOS = 'scenarios: { health: GET /health }';
const attached = (attach: string, more = ''): string => `{ attach: ${attach}, ${more}${SCENARIOS} }`;

describe('a server that somebody else has started', () => {
  test('is asked where its URL says, is watched by what is named, and has no cold starts', () => {
    const { attach, coldStart, start, protocol } = target(attached('{ url: "http://localhost:8080/", pid: 4711 }'));
    expect({ attach, coldStart, start, protocol }).toEqual({ attach: { port: 8080, watched: { kind: 'pid', pid: 4711 } }, coldStart: null, start: null, protocol: 'http' });
    expect([target(attached('{ url: "http://127.0.0.1:1" }')).ready, target(attached('{ url: "http://127.0.0.1:1" }', 'ready: { timeout: 60s }, ')).ready]).toMatchObject([{ timeout: 30_000, refused: 2000 }, { timeout: 60_000 }]);
    expect(target(attached('{ url: "http://127.0.0.1:1" }', 'ready: { timeout: 60s }, ')).ready.refused).toBeUndefined();
    expect(target(attached('{ url: "https://127.0.0.1:8443" }'))).toMatchObject({ protocol: 'https', attach: { watched: { kind: 'nothing' } } });
    expect(target(attached('{ url: "http://127.0.0.1:1", pid-file: /run/api.pid }')).attach?.watched).toEqual({ kind: 'pid-file', path: '/run/api.pid' });
    expect(target(attached('{ url: "http://127.0.0.1:1", cgroup: /sys/fs/cgroup/a.slice }')).attach?.watched).toEqual({ kind: 'cgroup', path: '/sys/fs/cgroup/a.slice' });
  });

  test.each([
    ['http://example.org:80', '`example.org` is not this machine: load is sent to 127.0.0.1 only'],
    ['http://10.0.0.5:8080', '`10.0.0.5` is not this machine'],
    ['http://127.0.0.1.example.org:8080', 'is not this machine'],
    ['http://0.0.0.0:8080', 'is not this machine'],
    ['http://127.0.0.1', 'has no port'],
    ['http://127.0.0.1:8080/api', 'has a path'],
    ['http://me:you@127.0.0.1:8080', 'has a user in it'],
    ['ftp://127.0.0.1:21', 'is not HTTP'],
    ['127.0.0.1:8080', 'is not'],
  ])('is refused at %s', (url, message) => {
    expect(problems(attached(`{ url: "${url}" }`))).toEqual([expect.stringContaining(message)]);
  });

  test.each(['/etc', '/sys/fs/cgroup', '/sys/fs/cgroup/../../etc', 'docker/abc'])('is not watched by way of %s', (cgroup) => {
    expect(problems(attached(`{ url: "http://127.0.0.1:1", cgroup: ${cgroup} }`))).toEqual([expect.stringContaining('/sys/fs/cgroup')]);
  });

  test('has nothing beside it that is about starting', () => {
    expect(problems(attached('{ url: "http://127.0.0.1:1", pid: 1, cgroup: /sys/fs/cgroup/a }', 'start: node a.js, cold-start: { runs: 3 }, env: { A: b }, resources: { collect-garbage: true }, '))).toEqual([
      expect.stringContaining('targets.api.attach.cgroup: stands beside `pid`'),
      expect.stringContaining('targets.api.start: stands beside `attach`'), expect.stringContaining('targets.api.cold-start: stands beside `attach`'), expect.stringContaining('targets.api.env: stands beside `attach`'),
      expect.stringContaining('targets.api.resources.collect-garbage: has no effect beside `attach`'),
    ]);
  });

  test('needs something to measure', () => {
    expect(problems('{ attach: { url: "http://127.0.0.1:1" } }')).toEqual([expect.stringContaining('has nothing to measure')]);
  });
});

test('garbage is collected where it is asked for, and not otherwise', () => {
  expect(target(`{ start: node a.js, resources: { collect-garbage: true }, ${SCENARIOS} }`).resources).toEqual({ collectGarbage: true });
  expect(target(`{ start: node a.js, ${SCENARIOS} }`).resources).toEqual({ collectGarbage: false });
});
