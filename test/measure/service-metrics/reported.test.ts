import { afterEach, describe, expect, test } from '@jest/globals';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Scenario, ServerTarget, ServiceMetrics, Side } from '../../../src/model.ts';
import { serviceMetricsFrom } from '../../../src/config/service-metrics.ts';
import { measureScenario } from '../../../src/measure/load/scenario.ts';
import { OwnRecord } from '../../../src/measure/service-metrics/own-record.ts';
import { Reporters } from '../../../src/measure/service-metrics/reporters.ts';
import { aTarget } from '../../support/config.ts';
import { closedLoop, httpService, paced, type Service } from '../load/services.ts';

const services: Service[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.stop()));
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serving(answer: Answer): Promise<Service> {
  const service = await httpService(answer);
  services.push(service);
  return service;
}

function asking(values: Readonly<Record<string, string>>, more: Partial<ServiceMetrics> = {}): ServerTarget {
  const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, better: 'lower' as const }]));
  const metrics = serviceMetricsFrom({ path: '/metrics', format: more.format ?? 'prometheus', headers: {}, timeout: 2000, values: written, 'server-timing': [...(more.serverTiming ?? [])] });
  return aTarget({ metrics: metrics === null ? null : { ...metrics, ...more } });
}

/** So many launches of both sides (or of head alone) -> samples and absences, as a run would have them. */
async function launches(target: ServerTarget, sides: Readonly<Partial<Record<Side, Service>>>, scenario: Scenario = closedLoop(), times = 2) {
  const reporters = new Reporters();
  const record = new OwnRecord();
  const { signal } = new AbortController();
  for (let i = 0; i < times; i += 1) {
    const loaded = (['base', 'head'] as const).flatMap((side) => {
      const address = sides[side]?.address;
      return address === undefined ? [] : [{ side, address, counters: () => null, memory: () => null, died: () => false, report: reporters.of(target, side, address, signal) }];
    });
    const outcome = await measureScenario({ measure: 150, warmUp: { shortest: 20, longest: 40 }, seed: i, signal, scenario, sides: loaded });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    record.add(target, scenario, 'w', new Map([...outcome.sides].map(([side, { said }]) => [side, said ?? new Map()])));
  }
  const values = (metric: string, side: Side = 'head') => record.samples().find((sample) => sample.metric.name === `metrics.${metric}` && sample.side === side)?.values;
  return { samples: record.samples(), values, absent: record.absent().map(({ metric, side, reason }) => `${metric} on ${side}: ${reason}`) };
}

/** Counts `each` queries a request, and answers /metrics with what `told` makes of it. */
function counting(each: number, told: (queries: number) => string = (queries) => `# TYPE db_queries_total counter\ndb_queries_total ${queries}\n`, late = false): Answer {
  let queries = 0;
  return (request, response) => {
    if (request.url === '/metrics') return void response.end(told(queries));
    if (late) setTimeout(() => (queries += 1), 3);
    queries += late ? each - 1 : each;
    response.end('ok');
  };
}
/** The same, but told in batches: what was counted since is added to the counter so many ms after the first of it. */
function published(each: number, late: number): Answer {
  let [waiting, told] = [0, 0];
  const publish = (): void => {
    told += waiting;
    waiting = 0;
  };
  return (request, response) => {
    if (request.url === '/metrics') return void response.end(`# TYPE db_queries_total counter\ndb_queries_total ${told}\n`);
    if (waiting === 0) setTimeout(publish, late);
    waiting += each;
    response.end('ok');
  };
}

const QUERIES = { queries: 'db_queries_total per request' };

describe('queries per request', () => {
  // What comes later than the first look is seen in a launch that counts nothing, or another number: those that follow are right.
  test.each([[700, 0], [2000, 1]])('are exact where the service publishes them %s ms late', async (late, from) => {
    const { values, samples } = await launches(asking(QUERIES), { head: await serving(published(3, late)) }, closedLoop(), 3);
    expect(values('queries')?.slice(from)).toEqual([3, 3, 3].slice(from));
    expect(samples.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test('that come ever later are told to be incomplete', async () => {
    let waiting = 0;
    let counted = 0;
    const queue = setInterval(() => { if (waiting > 0) { waiting -= 1; counted += 1; } }, 5);
    try {
      const slow: Answer = (_, response) => void response.end(`# TYPE db_queries_total counter\ndb_queries_total ${counted}\n`);
      const service = await serving(slow);
      const reporters = new Reporters();
      const signal = new AbortController().signal;
      const report = reporters.of(asking(QUERIES), 'head', service.address, signal);
      await report?.begin();
      waiting += 5000;
      const said = await report?.end(1000);
      expect(said?.get('metrics.queries')).toMatchObject({ ok: true, unrest: expect.any(Number) });
    } finally {
      clearInterval(queue);
    }
  });

  /** A counter that is set by hand, asked between blocks. */
  async function byHand(counts: readonly number[], value = 'db_queries_total per request') {
    let counted = 100;
    let asked = 0;
    const service = await serving((_, response) => {
      asked += 1;
      response.end(`# TYPE db_queries_total counter\ndb_queries_total ${counted}\n# TYPE pool gauge\npool ${counted}\n`);
    });
    const report = new Reporters().of(asking({ queries: value }), 'head', service.address, new AbortController().signal);
    await report?.begin();
    for (const count of counts) {
      counted = count;
      await report?.between();
    }
    counted = counts.at(-1) ?? counted;
    return { said: (await report?.end(100))?.get('metrics.queries'), asked };
  }

  test('of a counter that fell to 0 and grew past where it began are not told', async () => {
    expect((await byHand([400, 300])).said).toEqual({ ok: false, reason: expect.stringContaining('`db_queries_total` fell from 400 to 300 while it was measured') });
    expect((await byHand([400, 500])).said).toMatchObject({ ok: true, value: 4 });
  });

  test('are told to be a running total where they are read as a level', async () => {
    const target = asking({ hits: 'last(cache.hits)' }, { format: 'json' });
    let hits = 0;
    let asked = 0;
    const service = await serving((_, response) => {
      asked += 1;
      response.end(JSON.stringify({ cache: { hits } }));
    });
    const record = new OwnRecord();
    const report = new Reporters().of(target, 'head', service.address, new AbortController().signal);
    await report?.begin();
    const enough = asked + 4;
    while (asked < enough) {
      hits += 5;
      await new Promise((resolve) => setTimeout(resolve, 5));
      await report?.between();
    }
    record.add(target, closedLoop(), 'w', new Map([['head', (await report?.end(100)) ?? new Map()]]));
    expect(record.samples().flatMap(({ warnings }) => warnings)).toEqual([{ kind: 'only-grew', name: 'cache.hits' }]);
  });

  test('are asked for less and less often while it is under load, and levels no more than once a second', async () => {
    // The pauses between readings grow from nothing: of a thousand blocks that take no time only a few are read.
    expect((await byHand(Array.from({ length: 1000 }, () => 200))).asked).toBeLessThan(100);
    expect((await byHand([900], 'mean(pool)')).said).toMatchObject({ value: 500 });
  });

  test('are exactly as many in every launch, with ten connections in flight, and N + 1 is one more', async () => {
    const { values, samples, absent } = await launches(asking(QUERIES), { base: await serving(counting(3)), head: await serving(counting(4)) });
    expect([values('queries', 'base'), values('queries', 'head'), absent]).toEqual([[3, 3], [4, 4], []]);
    expect(samples[0]).toMatchObject({ metric: { name: 'metrics.queries', unit: 'number/request', better: 'lower', statistic: 'steady' }, warnings: [] });
  });

  test('are exact at a constant rate, and where a part of them comes after the answer', async () => {
    const { values } = await launches(asking(QUERIES), { head: await serving(counting(3, undefined, true)) }, paced());
    expect(values('queries')).toEqual([3, 3]);
  });

  test('are exact though asking for them counts as well', async () => {
    let asked = 0;
    const { values } = await launches(asking({ ...QUERIES, requests: 'sum(requests_total) per request' }), {
      head: await serving(counting(3, (queries) => `# TYPE db_queries_total counter\ndb_queries_total ${queries + 2 * (asked += 1)}\nrequests_total{path="/metrics"} ${asked}\nrequests_total{path="/"} ${queries / 3}\n`)),
    });
    expect([values('queries'), values('requests')]).toEqual([[3, 3], [1, 1]]);
  });

  test('are told to come without requests too where something counts by itself, on the side where it does', async () => {
    let counted = 0;
    const ticking = setInterval(() => (counted += 5), 4);
    try {
      const itself: Answer = (request, response) => void response.end(request.url === '/metrics' ? `# TYPE db_queries_total counter\ndb_queries_total ${counted}\n` : `${(counted += 1)}`);
      const { samples } = await launches(asking(QUERIES), { base: await serving(counting(3)), head: await serving(itself) }, closedLoop(), 4);
      const of = (side: Side) => samples.find((sample) => sample.side === side)?.warnings;
      expect(of('head')).toEqual([{ kind: 'ticks', perSecond: expect.any(Number), share: expect.any(Number) }]);
      expect(of('base')).toEqual([]);
    } finally {
      clearInterval(ticking);
    }
  });

  test('are read from JSON as well', async () => {
    const { values } = await launches(asking({ queries: 'db.queries per request' }, { format: 'json' }), { head: await serving(counting(3, (queries) => JSON.stringify({ db: { queries } }))) });
    expect(values('queries')).toEqual([3, 3]);
  });
});

test('a hit rate, a gauge and what Server-Timing says', async () => {
  let asked = 0;
  let requests = 0;
  const answer: Answer = (request, response) => {
    if (request.url === '/metrics') return void response.end(`# TYPE hits counter\nhits ${requests * 3}\n# TYPE misses counter\nmisses ${requests}\n# TYPE pool gauge\npool 4\n# asked ${(asked += 1)}\n`);
    requests += 1;
    response.setHeader('server-timing', 'db;dur=2.5, cache;desc="x"');
    response.end('ok');
  };
  for (const load of [closedLoop(), paced()]) {
    const service = await serving(answer);
    const { values, samples, absent } = await launches(asking({ 'hit-rate': 'hits / (hits + misses)', pool: 'pool' }, { serverTiming: ['db', 'cache'] }), { head: service }, load, 1);
    expect([values('hit-rate'), values('pool')]).toEqual([[0.75], [4]]);
    expect(samples.find(({ metric }) => metric.name === 'timing.db')?.values).toEqual([2.5]);
    expect(absent).toEqual([expect.stringMatching(/^timing.cache on head: none of \d+ responses has `cache` with a duration/)]);
  }
  expect(asked).toBeGreaterThanOrEqual(10);
});

describe('what cannot be read is absent, and says why', () => {
  const absences = async (told: Answer, target = asking(QUERIES)) => (await launches(target, { head: await serving((request, response) => (request.url === '/metrics' ? told(request, response) : void response.end('ok'))) }, closedLoop(), 1)).absent;

  const cases: readonly (readonly [string, Answer, RegExp])[] = [
    ['a process that was started anew', ((n: number): Answer => (_, response) => void response.end(`db_queries_total ${(n -= 5)}\n`))(40), /fell from 35 to 30 while it was measured/],
    ['several processes that take turns', ((n: number): Answer => (_, response) => void response.end(`db_queries_total 5\nprocess_start_time_seconds ${170 + (n++ % 2)}\n`))(0), /process_start_time_seconds` changed/],
    ['no answer', ((request) => void request.socket.destroy()), /could not be asked \(ECONNRESET\)/],
    ['401', ((_, response) => void response.writeHead(401).end()), /answered 401: it wants to know who asks/],
    ['500', ((_, response) => void response.writeHead(500).end()), /answered 500$/],
    ['a page', ((_, response) => void response.setHeader('content-type', 'text/html').end('<html>')), /a page of HTML/],
    ['JSON', ((_, response) => void response.setHeader('content-type', 'application/json').end('{}')), /`format: json`/],
    ['nothing', ((_, response) => void response.end('')), /says nothing/],
    ['broken text', ((_, response) => void response.end('a 1\nb{x="} 1\n')), /\/metrics: line 2: the value of the label `x`/],
    ['a body without an end', ((_, response) => { response.setHeader('content-length', 1000); response.write('a 1\n'); setTimeout(() => response.destroy(), 5); }), /broke off its answer/],
    ['a body too large', ((_, response) => void response.end(Buffer.alloc(9 * 2 ** 20, 'a'))), /more than 8 MiB/],
    ['a missing series', ((_, response) => void response.end('db_query_total 1\n')), /did you mean `db_query_total`/],
  ];
  test.each(cases)('%s', async (_, told, reason) => {
    expect(await absences(told)).toEqual([expect.stringMatching(reason)]);
  });

  test('a slow answer, which is waited for in two launches and then no more', async () => {
    let asked = 0;
    const service = await serving((request, response) => (request.url === '/metrics' ? void (asked += 1) : void response.end('ok')));
    const { absent } = await launches(asking(QUERIES, { timeout: 50 }), { head: service }, closedLoop(), 4);
    expect(absent).toEqual(['metrics.queries on head: /metrics did not answer within 50 ms']);
    expect(asked).toBe(2);
  });

  test('what head alone has stands alone, and what head lost is told', async () => {
    const other = (name: string): Answer => counting(3, (queries) => `# TYPE ${name} counter\n${name} ${queries}\n`);
    const { values, absent } = await launches(asking({ old: 'old_total per request', fresh: 'fresh_total per request' }), { base: await serving(other('old_total')), head: await serving(other('fresh_total')) });
    expect([values('fresh'), values('fresh', 'base'), values('old'), values('old', 'base')]).toEqual([[3, 3], undefined, undefined, [3, 3]]);
    expect(absent).toEqual(['metrics.old on head: there is no `old_total`', 'metrics.fresh on base: there is no `fresh_total`']);
  });

  test('a counter is not held against a gauge', async () => {
    const typed = (type: string): Answer => counting(0, () => `# TYPE x ${type}\nx 5\n# TYPE y counter\ny 7\n`);
    const { values, absent } = await launches(asking({ x: 'mean(x)' }), { base: await serving(typed('untyped')), head: await serving(typed('gauge')) });
    expect([values('x'), values('x', 'base')]).toEqual([[5, 5], undefined]);
    expect(absent).toEqual(['metrics.x on base: it is read from `untyped` there and from `gauge` on head, which cannot be compared']);
    const counted = await launches(asking({ x: 'mean(x)' }), { base: await serving(typed('counter')), head: await serving(typed('gauge')) });
    expect([counted.values('x'), counted.values('x', 'base')]).toEqual([[5, 5], undefined]);
    expect(counted.absent).toEqual([expect.stringContaining('metrics.x on base: `x` is a counter, and `mean(x)` is what it counted since the process began')]);
  });
});

test('launches in which one side could not be read are left out on both, and counted', async () => {
  let down = false;
  let launch = 0;
  const head = await serving(counting(3));
  const base = await serving((request, response) => (request.url === '/metrics' && down ? void response.writeHead(503).end() : counted(request, response)));
  const counted = counting(2);
  const target = asking(QUERIES);
  const reporters = new Reporters();
  const record = new OwnRecord();
  const { signal } = new AbortController();
  for (; launch < 3; launch += 1) {
    down = launch === 1;
    const sides = ([['base', base], ['head', head]] as const).map(([side, { address }]) => ({ side, address, counters: () => null, memory: () => null, died: () => false, report: reporters.of(target, side, address, signal) }));
    const outcome = await measureScenario({ measure: 100, warmUp: { shortest: 20, longest: 40 }, seed: launch, signal, scenario: closedLoop(), sides });
    if (outcome.ok) record.add(target, closedLoop(), 'w', new Map([...outcome.sides].map(([side, { said }]) => [side, said ?? new Map()])));
  }
  expect(record.samples().map(({ missed }) => missed)).toEqual([[1], [1]]);
  expect(record.samples().map(({ side, values, warnings }) => [side, values, warnings])).toEqual([
    ['head', [3, 3], [{ kind: 'unread', launches: 1, reason: 'the other side could not be read then' }]],
    ['base', [2, 2], [{ kind: 'unread', launches: 1, reason: '/metrics answered 503' }]],
  ]);
});

test('a service that says a new series with every few requests is told, long before there are too many', async () => {
  let requests = 0;
  const answer: Answer = (request, response) => {
    if (request.url === '/metrics') return void response.end(`# TYPE db_queries_total counter\ndb_queries_total ${requests}\n# TYPE by_path counter\n${Array.from({ length: requests }, (_, i) => `by_path{path="/${i}"} 1\n`).join('')}`);
    requests += 1;
    response.end('ok');
  };
  const { samples } = await launches(asking(QUERIES), { head: await serving(answer) }, closedLoop(), 1);
  const [warning] = samples.flatMap(({ warnings }) => warnings);
  expect(warning).toEqual({ kind: 'more-series', before: expect.any(Number), after: expect.any(Number), requests: expect.any(Number), name: 'by_path' });
  if (warning?.kind !== 'more-series') throw new Error('no such warning');
  expect(warning.after - warning.before).toBe(warning.requests);
});
