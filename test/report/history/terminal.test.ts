import { describe, expect, test } from '@jest/globals';
import { since } from '../../../src/report/history/since.ts';
import { sparkline } from '../../../src/report/history/spark.ts';
import { historyTerminal } from '../../../src/report/history/terminal.ts';
import { aCreep, aHistory, anInput, aSeries, aWholeInput, commitOf, timeOf } from './made.ts';

const plain = { columns: 140, colour: false, plain: false };
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('tailgate history', () => {
  const text = historyTerminal(aWholeInput(), plain);

  test('has the newest level of each metric, and since when it is so', () => {
    expect(text).toMatch(/list latency\.p99 +A +60 +\S+ +5\.18 ms +\+22 % since 2026-02-23/);
    expect(text).toMatch(/list latency\.p50 +A +60 +\S+ +1\.20 ms +steady/);
    expect(text).toMatch(/create metrics\.queries +A +5 +\S+ +3 +last seen 2026-01-06, 55 runs ago/);
    expect(text).toMatch(/batch warm\.p50 +A +4 +\S+ +\S+ ms +4 entries: too few to say/);
  });

  test('tells what changed, newest first: by how much, from what to what, with which commits, and whether that may move', () => {
    const changed = oneLine(text.slice(text.indexOf('What changed')));
    expect(changed).toContain(`api/list latency.p99 regressed +22 %: 4.02 ms to 4.90 ms, after \`${commitOf(47).slice(0, 10)}\` (2026-02-22) and not later than \`${commitOf(48).slice(0, 10)}\` (2026-02-23); accepted: the new search is worth it.`);
    expect(changed).toContain('api/list throughput improved +15 %');
    expect(changed).toContain('still young: it may move by a few entries');
    expect(changed.indexOf('2026-02-23')).toBeLessThan(changed.indexOf('2026-01-21'));
  });

  test('tells a creep as many small steps, against the best level or the release that is pinned', () => {
    const slow = aSeries({ metric: 'cpu', levels: [[24, 0.4], [36, 0.43]] });
    expect(oneLine(text)).toContain('api/list cpu crept +7.5 %: 0.400 ms/request to 0.430 ms/request, small step by small step, against its best level that lasted');
    expect(oneLine(historyTerminal(anInput([aHistory([slow], 'api', [aCreep(slow, { kind: 'pin', name: 'v1.2.0' })])]), plain))).toContain('against v1.2.0, of');
  });

  test('calls nothing steady that crept, though it is one level', () => {
    const level = aSeries({ metric: 'cpu', levels: [[60, 0.4]] });
    const drift = { ...level, creeps: [aCreep(aSeries({ metric: 'cpu', levels: [[24, 0.4], [36, 0.43]] }))].flatMap((finding) => (finding.kind === 'creep' ? [finding.what] : [])) };
    const shown = historyTerminal(anInput([aHistory([drift])]), plain);
    expect(shown).toMatch(/crept \+7\.5 % since/);
    expect(shown).not.toContain('steady');
  });

  test('says when a metric was measured last that is measured no more, and counts runs of its own target only', () => {
    const [gone, alive] = [aSeries({ metric: 'cpu', levels: [[20, 0.4], [20, 0.5]] }), aSeries({ levels: [[100, 4]] })];
    const rows = (...histories: Parameters<typeof anInput>[0]): string => historyTerminal(anInput(histories), plain);
    expect(rows(aHistory([gone, alive]))).toMatch(/list cpu .* last seen 2026-02-13, 60 runs ago/);
    expect(rows(aHistory([gone, alive]))).toMatch(/list latency\.p99 .* steady/);
    expect(rows(aHistory([gone]), aHistory([aSeries({ target: 'web', levels: [[100, 4]] })], 'web'))).not.toContain('last seen');
    expect(rows(aHistory([gone, aSeries({ levels: [[60, 4]] })]))).not.toContain('last seen');
    expect(rows(aHistory([gone, aSeries({ levels: [[61, 4]] })]))).toContain('21 runs ago');
  });

  test('colours the course of what changed, and nothing without colours', () => {
    const coloured = historyTerminal(aWholeInput(), { ...plain, colour: true });
    expect(coloured).toMatch(/throughput.*\u001b\[32m[▁-█]+\u001b\[39m/);
    expect(coloured).toMatch(/latency\.p99.*\u001b\[31m[▁-█]+\u001b\[39m/);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });

  test('says that no change was found only where one could have been', () => {
    expect(historyTerminal(anInput([aHistory([aSeries()])]), plain)).toContain('No change was found that lasts.');
    expect(historyTerminal(anInput([aHistory([aSeries({ levels: [[1, 4]] })])]), plain)).not.toContain('No change');
  });
});

describe('a sparkline', () => {
  test('shows values among each other, from the lowest to the highest block', () => expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8], 8)).toBe('▁▂▃▄▅▆▇█'));
  test('shows means where there are more values than columns', () => expect(sparkline([1, 1, 1, 1, 9, 9, 9, 9], 2)).toBe('▁█'));
  test('is flat for what hardly moves: noise drawn high looks like news', () => expect(new Set(sparkline([100, 100.1, 99.9, 100.05], 4)).size).toBe(1));
  test('takes zeros, slopes below zero and nothing at all', () => {
    expect(sparkline([0, 0, 0], 5)).toHaveLength(3);
    expect(sparkline([-5, 5], 5)).toBe('▁█');
    expect(sparkline([], 5)).toBe('');
  });
});

describe('since a day', () => {
  const series = aSeries({ levels: [[10, 4], [10, 5], [10, 6]] });
  const cut = since(aHistory([series]), timeOf(15));

  test('points before it go, levels are cut, and changes keep their commits at their new places', () => {
    expect(cut.series[0]?.points.map(({ id }) => id)).toEqual(series.points.slice(15).map(({ id }) => id));
    expect(cut.series[0]?.levels.map(({ start, end }) => [start, end])).toEqual([[0, 5], [5, 15]]);
    expect(cut.series[0]?.changes.map(({ index, range }) => [index, range.upTo.commit])).toEqual([[5, commitOf(20)]]);
    expect(cut.findings.map(({ what }) => 'index' in what && what.index)).toEqual([5]);
  });

  test('series without a point since then are not shown', () => expect(since(aHistory([series]), timeOf(100)).series).toEqual([]));
});

test('what is not watched is shown without a word on its changes', () => {
  const series = aSeries({ metric: 'latency.max' });
  const text = historyTerminal(anInput([aHistory([series])], { unwatched: new Set([series.key]) }), plain);
  expect(text).toMatch(/latency\.max .* not watched/);
});
