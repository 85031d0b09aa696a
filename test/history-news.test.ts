import { describe, expect, test } from '@jest/globals';
import { historyOptions } from '../src/history-options.ts';
import { historyOf } from '../src/history/history.ts';
import { newsOf, overIn, type Measured, type Told } from '../src/history-news.ts';
import { randomFrom } from '../src/stats/random.ts';
import type { Acceptance, Baseline, BaselineEntry, History, HistoryNews } from '../src/model.ts';
import { aFingerprint, HISTORY } from './support/builders.ts';
import { commitOf } from './support/history-cases.ts';

/** One value a run, with 1 % of noise around it. */
function entries(values: readonly number[], over: (n: number) => Partial<BaselineEntry> = () => ({}), metric = 'latency.p50', seed = 7): readonly BaselineEntry[] {
  const random = randomFrom(seed);
  return values.map((value, n): BaselineEntry => {
    const point = metric.startsWith('size') ? value : value * (1 + 0.02 * (random.uniform() - 0.5));
    const time = new Date(Date.UTC(2026, 9, 1) + n * 3_600_000).toISOString();
    return {
      id: `run-${n}`, commit: commitOf(n), time, committed: time, tool: '0', fingerprint: aFingerprint(), reference: {}, accepted: [], evidence: null, histograms: {},
      samples: [{ scenario: metric.startsWith('size') ? null : 'list', metric, workload: 'w', point, values: [point] }], ...over(n),
    };
  });
}

const steps = (...parts: readonly (readonly [value: number, runs: number])[]): readonly number[] => parts.flatMap(([value, runs]) => Array.from({ length: runs }, () => value));
const baseline = (all: readonly BaselineEntry[]): Baseline => ({ target: 'api', entries: all });
const options = historyOptions(HISTORY, [], null);
const measured = (all: readonly BaselineEntry[], over: Partial<Measured> = {}): Measured => ({ commit: all.at(-1)?.commit ?? null, ids: new Set([all.at(-1)?.id ?? '']), today: '2026-11-01', accept: [], ...over });
const newsFrom = (all: readonly BaselineEntry[], over: Partial<Measured> = {}): readonly HistoryNews[] => newsOf(baseline(all), measured(all, over), options);
const inShort = (news: readonly HistoryNews[]): readonly string[] => news.map(({ finding, state, fresh, recent }) => `${finding.direction} ${state}${fresh ? ' fresh' : ''}${recent ? ' recent' : ''}`);

/** What each entry brings, from the first change on. */
const oneByOne = (all: readonly BaselineEntry[], from: number, over: Partial<Measured> = {}): readonly (readonly string[])[] => all.slice(from).map((_, at) => inShort(newsFrom(all.slice(0, from + at + 1), over)));

describe('a step', () => {
  const all = entries(steps([10, 30], [11.5, 14]));
  const each = oneByOne(all, 30);

  test('is fresh with just one entry, some runs after it happened, and never with the first two', () => {
    expect(each.slice(0, 2)).toEqual([[], []]);
    expect(each.filter((news) => news.some((text) => text.includes('fresh')))).toHaveLength(1);
    expect(each.find((news) => news.length > 0)).toEqual(['regressed open fresh recent']);
  });

  test('stays recent for some entries, so that a job that could not tell is made up for, and is old then', () => {
    const first = each.findIndex((news) => news.length > 0);
    expect(each.slice(first).map(([text]) => text)).toEqual(['regressed open fresh recent', ...Array.from({ length: 5 }, () => 'regressed open recent'), ...Array.from({ length: each.length - first - 6 }, () => 'regressed open')]);
  });

  test('names the commit where it begins, and the series with it', () => {
    const [news] = newsFrom(all);
    expect(news?.commits[0]).toBe(commitOf(30));
    expect(news?.series?.points).toHaveLength(44);
  });

  test('is fresh again when the same commit is measured again: a re-run answers as the run did', () => {
    const first = each.findIndex((news) => news.length > 0);
    const upTo = all.slice(0, 30 + first + 1);
    const again = [...upTo, { ...(upTo.at(-1) as BaselineEntry), id: 'again' }];
    expect(inShort(newsFrom(again, { commit: upTo.at(-1)?.commit ?? null, ids: new Set(['again']) }))).toEqual(['regressed open fresh recent']);
  });

  test('is old where history is looked at for the first time long after it', () => expect(inShort(newsFrom(entries(steps([10, 30], [11.5, 20]))))).toEqual(['regressed open']));
});

describe('of jobs that store at once', () => {
  const all = entries(steps([10, 30], [11.5, 14]));
  const freshIn = (read: number, own: number): boolean => newsFrom(all.slice(0, read), { commit: commitOf(own), ids: new Set([`run-${own}`]) }).some(({ fresh }) => fresh);
  const first = all.findIndex((_, at) => at >= 30 && freshIn(at + 1, at));

  test('each reads what both stored: a finding is fresh in one of them at least', () => {
    expect([freshIn(first + 2, first), freshIn(first + 2, first + 1)]).toEqual([true, false]);
    expect([freshIn(first + 1, first - 1), freshIn(first + 1, first)]).toContain(true);
  });

  test('one that is run again long after it is not what found it', () => {
    const again = { ...all[10], id: 'again', time: '2026-11-01T00:00:00Z' } as BaselineEntry;
    const news = newsFrom([...all.slice(0, 11), again, ...all.slice(11)], { commit: commitOf(10), ids: new Set(['again']) });
    expect(news.some(({ fresh }) => fresh)).toBe(false);
  });
});

describe('what is the same', () => {
  test('is so by its place: where a run is missing, what was told with its commit is near', () => {
    const all = entries(steps([10, 30], [11.5, 12]));
    const [told] = newsFrom(all.slice(0, 36));
    const began = told?.commits[0];
    const [later] = newsFrom(all.filter(({ commit }) => commit !== began));
    expect(later?.commits).not.toContain(began);
    expect(later?.near.length).toBeGreaterThan(5);
    expect(later?.near.slice(0, 3)).toContain(later?.commits[0]);
  });
});

test('two changes of one figure that lie close together each keep the commits that are nearer to them', () => {
  const news = newsFrom(entries(steps([10, 30], [12, 8], [14, 12]))).filter(({ finding }) => finding.kind === 'change-point');
  expect(news.map(({ commits }) => commits[0])).toEqual([commitOf(38), commitOf(30)]);
  const [later, earlier] = news;
  expect(later?.near).not.toContain(commitOf(30));
  expect(earlier?.near).not.toContain(commitOf(38));
  expect([later?.near[0], earlier?.near[0]]).toEqual([commitOf(38), commitOf(30)]);
});

describe('what was told once and no view knows any more', () => {
  const machineOn = (): string | null => historyOf(baseline(entries([10])), options).series[0]?.machine?.id ?? null;
  const of = (values: readonly number[], over: Partial<Told> = {}, wholeFrom = -Infinity): string | null =>
    overIn(historyOf(baseline(entries(values)), options).series, { kind: 'change-point', commit: commitOf(5), levels: { before: 10, after: 11.5, machine: machineOn() }, ...over }, wholeFrom);

  test('is not back where another kind of machine measures as much as the old level', () => {
    expect(of(steps([10, 12]), { commit: commitOf(999), levels: { before: 10, after: 11.5, machine: 'other-1' } })).toBeNull();
  });

  test('is back when the newest runs are at its old level, however little is left of its past', () => {
    expect(of(steps([10, 12]), { commit: commitOf(999) })).toBe('back');
    expect(of(steps([11.5, 12]), { commit: commitOf(999) })).toBeNull();
  });

  test('is withdrawn only where the history has every run since', () => {
    expect(of(steps([11.5, 12]))).toBe('withdrawn');
    expect(of(steps([11.5, 12]), {}, Date.UTC(2026, 9, 2))).toBeNull();
    expect(of(steps([11.5, 12]), { levels: null, kind: 'creep' })).toBeNull();
  });

  test('stays where the figure is measured no more', () => expect(overIn([], { kind: 'creep', commit: null, levels: null }, -Infinity)).toBeNull());
});

describe('is told as it stands:', () => {
  test('back, when the old level came back', () => {
    const news = newsFrom(entries(steps([10, 30], [11.5, 12], [10, 12])));
    expect(news.map(({ finding, state }) => [finding.direction, state])).toEqual([['improved', 'open'], ['regressed', 'back']]);
  });

  test('open, when another change made good for a part of it only', () => {
    const news = newsFrom(entries(steps([10, 30], [13, 12], [12, 12])));
    expect(news.find(({ finding }) => finding.direction === 'regressed')?.state).toBe('open');
  });

  test.each([
    ['accepted', { metric: 'latency.*' }, '2026-11-01'],
    ['open', { metric: 'latency.*' }, '2027-01-01'],
    ['open', { metric: 'cpu' }, '2026-11-01'],
    ['open', { scenario: 'create' }, '2026-11-01'],
    ['open', { origin: 'label' as const, expires: null }, '2026-11-01'],
  ])('%s, with an entry of the config %j on %s', (state, over, today) => {
    const accept: Acceptance = { target: '*', scenario: '*', metric: '*', reason: 'worth it', expires: '2026-12-31', origin: 'config', line: 1, ...over };
    expect(newsFrom(entries(steps([10, 30], [11.5, 8])), { accept: [accept], today }).map((news) => [news.state, news.reason])).toEqual([[state, state === 'accepted' ? 'worth it' : null]]);
  });

  test('accepted, with an entry that came later', () => {
    const all = entries(steps([10, 30], [11.5, 12]), (n) => (n === 38 ? { accepted: [{ scenario: 'list', metric: 'latency.p50', reason: 'the new index' }] } : {}));
    expect(newsFrom(all).filter(({ finding }) => finding.direction === 'regressed').every(({ state, reason }) => state === 'accepted' && reason === 'the new index')).toBe(true);
  });

  test('withdrawn, when later runs lie between the levels and nothing stands out any more', () => {
    const all = entries(steps([10, 30], [10.2, 3], [10.1, 9]), () => ({}), 'latency.p50', 2);
    const each = oneByOne(all, 32);
    expect(each[0]).toEqual(['regressed open fresh recent']);
    // What comes and goes with every entry is left as it was said for two of them.
    const gone = each.findIndex((news) => news.some((text) => text.includes('withdrawn')));
    expect(each.slice(1, gone).every((news) => news[0]?.startsWith('regressed open'))).toBe(true);
    expect(gone).toBeGreaterThanOrEqual(3);
    expect(newsFrom(all.slice(0, 33 + gone)).map(({ commits }) => commits[0])).toEqual([commitOf(30)]);
  });

  test('back, when the newest runs are at the old level, though it was too short to be a level of its own', () => {
    const all = entries(steps([10, 30], [10.2, 3], [10, 5]), () => ({}), 'latency.p50', 2);
    expect([inShort(newsFrom(all.slice(0, 33))), inShort(newsFrom(all))]).toEqual([['regressed open fresh recent'], ['regressed back recent']]);
  });

  test('sizes only when three runs agree, though they are exact: what is reverted at once is nobody\'s news', () => {
    const all = entries(steps([1_000_000, 10], [1_200_000, 2], [1_000_000, 3]), () => ({}), 'size.packed');
    expect(oneByOne(all, 10).slice(0, 2)).toEqual([[], []]);
  });
});

test('many small losses are news as what added up, once', () => {
  const all = entries(steps([10, 20], [10.12, 20], [10.24, 20], [10.36, 20]));
  const each = all.slice(40).map((_, at) => newsFrom(all.slice(0, 41 + at)));
  const first = each.findIndex((news) => news.length > 0);
  expect(inShort(each[first] ?? [])).toEqual(['regressed open fresh recent']);
  expect(each[first]?.[0]?.finding.kind).toBe('creep');
  // Later runs show that most of it was one change: that is told, and what added up is withdrawn some entries later.
  const last = each.findLast((news) => news.some(({ finding, state }) => finding.kind === 'creep' && state !== 'open'));
  expect(last?.map(({ finding, state }) => [finding.kind, state])).toEqual([['change-point', 'open'], ['creep', 'withdrawn']]);
});

test('a drift that comes and goes at the limit is told once, whatever it is held against, and stays with the commit after the old level', () => {
  const pin = { name: 'v1', commits: [commitOf(20)] };
  const pinned = historyOptions(HISTORY, [], pin);
  // The last one is told at 2.0 % and at 5.1 %, and goes and comes again with 6.6 %: that is less than 2 % more.
  for (const [seed, held, times] of [[1, pinned, 1], [2, pinned, 1], [3, pinned, 1], [10, options, 2]] as const) {
    const random = randomFrom(seed);
    const all = entries(Array.from({ length: 120 }, (_, n) => 10 * (1 + 0.001 * Math.max(0, n - 40)) * Math.exp(0.009 * random.normal())));
    const known = new Map<string, History>();
    const look: typeof historyOf = (some) => known.get(String(some.entries.length)) ?? (known.set(String(some.entries.length), historyOf(some, held)), look(some));
    const crept = all.slice(66).flatMap((_, at) => newsOf(baseline(all.slice(0, at + 67)), measured(all.slice(0, at + 67)), held, look).filter(({ finding, state }) => finding.kind === 'creep' && state === 'open'));
    expect([seed, crept.filter(({ fresh }) => fresh).length]).toEqual([seed, times]);
    const [first] = crept;
    expect(crept.filter(({ recent }) => recent).every(({ commits, near }) => [...commits, ...near].includes(first?.commits[0] ?? ''))).toBe(true);
  }
});

test('a history of no entry, of one, and of a single commit has no news', () => {
  expect(newsFrom([])).toEqual([]);
  expect(newsFrom(entries([10]))).toEqual([]);
  expect(newsFrom(entries(steps([10, 9]), () => ({ commit: commitOf(1) })))).toEqual([]);
});

test('metrics that the config leaves out are not looked at, and noisy ones only by their name', () => {
  const watched = (metrics: readonly string[]) => (name: string): boolean | undefined => historyOptions({ minimum: null, metrics }, [], null).watched?.({ name });
  expect(['latency.p50', 'latency.max', 'cpu'].map(watched(['latency.*']))).toEqual([true, false, false]);
  expect(['latency.max', 'memory.growth', 'size.packed', 'size.files'].map(watched(['*', 'latency.max']))).toEqual([true, false, true, false]);
});
