import { describe, expect, test } from '@jest/globals';
import type { ScenarioOver } from './scenario.ts';
import { foundBy, saysOf, SLOWER } from './scenario.ts';

const grew = (base: number, head: number) => ({ base, head, spread: 0, is: 'regressed' as const });
const one = (name: Parameters<typeof foundBy>[0], figures: ScenarioOver['figures']) => foundBy(name, { list: { figures } })[0]?.about;

describe('queries per request', () => {
  test('are told with the figure of both sides when they grew', () => {
    expect(one('queries-per-request', { 'metrics.db_queries': grew(1, 21) })).toEqual({ kind: 'queries-per-request', metric: 'metrics.db_queries', of: 'queries', base: 1, head: 21 });
  });
  test('of another name are only called what they are: done more often', () => {
    expect(one('queries-per-request', { 'metrics.log_lines': grew(1, 3) })).toMatchObject({ of: 'calls' });
    expect(one('queries-per-request', { 'metrics.rows_from_db': grew(1, 3) })).toMatchObject({ of: 'calls' });
  });
  test('are a warning where their budget calls them, or the time beside them', () => {
    expect(saysOf('queries-per-request', { 'metrics.db_queries': grew(1, 2) })).toBe('notice');
    expect(saysOf('queries-per-request', { 'metrics.db_queries': { ...grew(1, 2), severity: 'warn' } })).toBe('warning');
    expect(saysOf('queries-per-request', { ...SLOWER, 'metrics.db_queries': grew(1, 2) })).toBe('warning');
  });
  test('are a notice where what is called has been accepted', () => {
    expect(saysOf('queries-per-request', { 'metrics.db_queries': { ...grew(1, 2), severity: 'warn', accepted: true } })).toBe('notice');
  });
  test('from none at all are told', () => expect(one('queries-per-request', { 'metrics.db_queries': grew(0, 2) })).toMatchObject({ base: 0, head: 2 }));
  test.each([
    ['below a tenth more', { 'metrics.db_queries': grew(10, 10.9) }],
    ['within what is allowed', { 'metrics.db_queries': { ...grew(1, 2), is: 'unchanged' as const } }],
    ['that cannot be told yet', { 'metrics.db_queries': { ...grew(1, 2), is: 'inconclusive' as const } }],
    ['that became fewer', { 'metrics.db_queries': { ...grew(2, 1), is: 'improved' as const } }],
    ['that are more than a limit but as many as before', { 'metrics.db_queries': { base: 9, head: 9, spread: 0, is: 'over-budget' as const, severity: 'fail' as const } }],
    ['where more is better', { 'metrics.db_pooled': { ...grew(1, 2), better: 'higher' as const } }],
    ['that are no count for each request', { 'metrics.db_queries_rate': { ...grew(1, 2), unit: 'requests/s' as const, better: 'lower' as const } }],
    ['with nothing to hold them against', { 'metrics.db_queries': { head: 21 } }],
    ['while the generator was saturated', { 'metrics.db_queries': grew(1, 2), throughput: { base: 9, head: 9, warnings: [{ kind: 'generator-saturated' as const, busy: 0.97 }] } }],
  ])('are silent %s', (_, figures) => expect(saysOf('queries-per-request', figures)).toBeNull());
});

describe('calls per request', () => {
  const io = { 'io.reads': grew(2, 22), 'io.writes': grew(2, 21) };
  test('that grew together with the time, and without as much CPU time, look like queries in a loop', () => {
    expect(one('calls-per-request', { ...SLOWER, ...io })).toEqual({ kind: 'calls-per-request', reads: 22, readsBefore: 2, writes: 21, writesBefore: 2, time: 14, timeBefore: 10 });
    expect(saysOf('calls-per-request', { ...SLOWER, ...io })).toBe('warning');
    expect(saysOf('calls-per-request', { ...SLOWER, 'latency.p50': { base: 10, head: 14, is: 'regressed' }, throughput: { base: 1, head: 1 }, ...io })).toBe('notice');
  });
  test.each([
    ['of reading alone: a file', { ...SLOWER, 'io.reads': grew(2, 22), 'io.writes': { base: 2, head: 2 } }],
    ['of writing alone: a log', { ...SLOWER, 'io.writes': grew(2, 22), 'io.reads': { base: 2, head: 2 } }],
    ['that grew less than a fifth', { ...SLOWER, 'io.reads': grew(10, 11.9), 'io.writes': grew(10, 11.9) }],
    ['that grew by less than half a call', { ...SLOWER, 'io.reads': grew(1, 1.4), 'io.writes': grew(1, 1.4) }],
    ['without a slower request', { 'latency.p50': { base: 10, head: 10 }, cpu: { base: 0.2, head: 0.2 }, ...io }],
    ['where CPU time grew as much: more of everything is done', { ...SLOWER, cpu: { base: 0.2, head: 2, is: 'regressed' as const }, ...io }],
    ['where CPU time is not known', { 'latency.p50': SLOWER['latency.p50']!, ...io }],
  ])('say nothing %s', (_, figures) => expect(saysOf('calls-per-request', figures)).toBeNull());
});

describe('queries for each item of a page', () => {
  const page = (value: number, queries: number, over: Partial<ScenarioOver> = {}): ScenarioOver =>
    ({ figures: { 'metrics.db_queries': { head: queries, spread: 0 } }, asked: { numbers: [{ name: 'limit', value, rest: 'same' }] }, ...over });
  test('are told of the larger page, with both sizes and what they cost', () => {
    expect(foundBy('queries-per-item', { ten: page(10, 11), hundred: page(100, 101) })).toEqual([
      { scenario: 'hundred', urgent: false, gain: 1, about: { kind: 'queries-per-item', metric: 'metrics.db_queries', parameter: 'limit', small: 10, large: 100, few: 11, many: 101 } },
    ]);
  });
  test('are a warning where the larger page is called', () => {
    expect(foundBy('queries-per-item', { ten: page(10, 11), hundred: page(100, 101, { figures: { ...SLOWER, 'metrics.db_queries': { head: 101, spread: 0 } } }) })[0]?.urgent).toBe(true);
  });
  test('are seen in the calls of the system where the service says nothing', () => {
    const calls = (value: number, n: number): ScenarioOver => page(value, 0, { figures: { 'io.reads': { head: n }, 'io.writes': { head: n } } });
    expect(foundBy('queries-per-item', { ten: calls(10, 12), hundred: calls(100, 103) }).map(({ about }) => about)).toMatchObject([{ metric: 'io.reads', few: 12, many: 103 }]);
    const large = (value: number, n: number): ScenarioOver => page(value, 0, { figures: { 'io.reads': { head: 2 }, 'io.writes': { head: n } } });
    expect(foundBy('queries-per-item', { ten: large(10, 2), hundred: large(100, 60) })).toEqual([]);
  });
  test.each([
    ['just below a query for each third item', { ten: page(10, 11), hundred: page(100, 37) }],
    ['a page that is read in parts of fifty', { ten: page(10, 1), hundred: page(1000, 20) }],
    ['a page that costs as much whatever its size', { ten: page(10, 2), hundred: page(100, 2) }],
    ['two sizes that are the same', { ten: page(10, 11), hundred: page(10, 101) }],
    ['other requests', { ten: page(10, 11), hundred: page(100, 101, { asked: { numbers: [{ name: 'limit', value: 100, rest: 'other' }] } }) }],
    ['a number that names something', { ten: page(10, 11, { asked: { numbers: [{ name: 'id', value: 10, rest: 'same' }] } }), hundred: page(100, 101, { asked: { numbers: [{ name: 'id', value: 100, rest: 'same' }] } }) }],
    ['rows, of which a larger page has more', {
      ten: page(10, 0, { figures: { 'metrics.db_rows': { head: 10 } } }), hundred: page(100, 0, { figures: { 'metrics.db_rows': { head: 100 } } }),
    }],
    ['counts that cannot be told yet', { ten: page(10, 11), hundred: page(100, 0, { figures: { 'metrics.db_queries': { base: 9, head: 101, is: 'inconclusive' as const } } }) }],
  ])('say nothing of %s', (_, scenarios) => expect(foundBy('queries-per-item', scenarios)).toEqual([]));
});

describe('the hits of a cache', () => {
  const fell = (base: number, head: number) => ({ base, head, is: 'regressed' as const, spread: 0.001 });
  test('are told when they fell by two points of a hundred', () => {
    expect(one('cache-hits', { 'metrics.cache_hit_rate': fell(0.92, 0.41) })).toEqual({ kind: 'cache-hits', metric: 'metrics.cache_hit_rate', base: 0.92, head: 0.41 });
    expect(saysOf('cache-hits', { ...SLOWER, 'metrics.cache_hit_rate': fell(0.92, 0.41) })).toBe('warning');
  });
  test.each([
    ['a fall by less', { 'metrics.cache_hit_rate': fell(0.92, 0.901) }],
    ['a rise', { 'metrics.cache_hit_rate': { base: 0.4, head: 0.9, is: 'improved' as const } }],
    ['another share', { 'metrics.success_rate': fell(0.92, 0.41) }],
    ['misses, where lower is better', { 'metrics.cache_miss_rate': { ...fell(0.4, 0.92), better: 'lower' as const } }],
    ['a fall in doubt', { 'metrics.cache_hit_rate': { ...fell(0.92, 0.41), is: 'inconclusive' as const } }],
    ['a count of hits', { 'metrics.cache_hit_rate': fell(92, 41) }],
  ])('say nothing of %s', (_, figures) => expect(saysOf('cache-hits', figures)).toBeNull());
});
