import { describe, expect, test } from '@jest/globals';
import type { AppliedLoad, Load, StageFigures, WhyNotKept } from '../../src/model.ts';
import { loadLines, loadText, stageTables } from '../../src/report/loads.ts';
import { markdown } from '../../src/report/markdown.ts';
import { terminal } from '../../src/report/terminal.ts';
import { aJudgement, aRun } from '../support/builders.ts';

const any = { connections: 50, timeout: 10_000 };
const ramp: Load = { kind: 'ramp', from: 50, to: 400, duration: 30_000, ...any };
const stage = (over: Partial<StageFigures> = {}): StageFigures => ({ from: 50, to: 120, duration: 6000, requests: 510, failed: 0, p50: 4.2, p99: 12.5, ...over });
const applied = (over: Partial<AppliedLoad> = {}): AppliedLoad => ({ target: 'api', scenario: 'list', side: 'head', load: ramp, stages: [stage(), stage({ from: 120, to: 190, p99: null, p50: null, failed: 51 })], ...over });

describe('the words for a load', () => {
  test.each<[Load, string]>([
    [{ kind: 'connections', connections: 8, pipelining: 1, timeout: 1 }, '8 connections, each sending its next request when the last is answered'],
    [{ kind: 'connections', connections: 1, pipelining: 4, timeout: 1, soak: { duration: 600_000 } }, '1 connection, each with 4 requests under way, for 10 min'],
    [{ kind: 'rate', rate: 200, ...any }, 'a constant 200/s'],
    [{ kind: 'rate', rate: 1500, ...any, soak: { duration: 3_600_000 } }, 'a constant 1,500/s, for 60 min'],
    [ramp, 'a ramp from 50/s to 400/s over 30 s'],
    [{ kind: 'step', rates: [50, 100, 200], each: 10_000, ...any }, 'steps of 10 s at 50/s, 100/s and 200/s'],
    [{ kind: 'spike', rate: 100, peak: 1000, before: 5000, duration: 2000, after: 20_000, tolerance: 1, ...any }, 'a spike to 1,000/s for 2 s, after 5 s and before 20 s at 100/s'],
    [{ kind: 'saturate', from: 50, to: 2000, keep: [{ metric: 'latency.p99', most: 100 }, { metric: 'errors', most: 0.01 }], each: 2000, most: null, ...any }, 'a search between 50/s and 2,000/s for the highest rate that keeps latency.p99 within 100 ms and errors within 1 %, each held for 2 s'],
  ])('%j', (load, words) => {
    expect(loadText(load)).toBe(words);
  });

  test('stand once for all places that were under it', () => {
    const loads = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((scenario) => (['base', 'head'] as const).map((side) => applied({ scenario, side })));
    expect(loadLines({ loads }, (name) => name)).toEqual(['api/a, api/b, api/c, api/d and 2 more: a ramp from 50/s to 400/s over 30 s']);
  });
});

describe('the stages of a load', () => {
  test('are a table with what came of each', () => {
    const [table] = stageTables({ loads: [applied()] });
    expect(table?.place).toBe('api/list');
    expect(table?.table.columns).toEqual(['requests', 'p50', 'p99', 'failed']);
    expect(table?.table.rows).toEqual([
      { place: '50/s to 120/s', cells: ['510', '4.20 ms', '12.5 ms', '0 %'] },
      { place: '120/s to 190/s', cells: ['510', '', '', '10 %'] },
    ]);
  });

  test('of a search are in the order of their rates, each with whether it was kept', () => {
    const load: Load = { kind: 'saturate', from: 50, to: 2000, keep: [], each: 2000, most: null, ...any };
    const stages = [stage({ from: 412.3456, to: 412.3456, kept: 'broken' }), stage({ from: 50, to: 50, kept: 'kept' }), stage({ from: 900, to: 900, kept: 'generator' })];
    expect(stageTables({ loads: [applied({ load, stages })] })[0]?.table.rows.map(({ place, cells }) => [place, cells.at(-1)])).toEqual([['50/s', 'kept'], ['412/s', 'not kept'], ['900/s', 'could not be sent on time']]);
  });

  test('of a search say why a rate was not kept, and in which launch', () => {
    const load: Load = { kind: 'saturate', from: 50, to: 2000, keep: [{ metric: 'latency.p99', most: 100 }, { metric: 'errors', most: 0.01 }], each: 2000, most: null, ...any };
    const trial = (launch: number, from: number, why?: WhyNotKept): StageFigures => stage({ from, to: from, launch, kept: why === undefined ? 'kept' : /gen|conn/u.test(why) ? 'generator' : 'broken', ...(why === undefined ? {} : { why }) });
    const stages = [trial(2, 50), trial(1, 400, 'latency.p99'), trial(1, 50), trial(2, 300, 'errors'), trial(2, 390, 'queue'), trial(2, 500, 'ended'), trial(2, 600, 'generator-busy'), trial(2, 700, 'generator-late'), trial(2, 800, 'connections')];
    const [table] = stageTables({ loads: [applied({ load, stages })] });
    expect(table?.table.columns).toEqual(['requests', 'p50', 'p99', 'failed', 'launch', 'limits']);
    expect(table?.table.rows.map(({ place, cells }) => [place, ...cells.slice(-2)])).toEqual([
      ['50/s', '1', 'kept'], ['400/s', '1', 'not kept: latency.p99 over 100 ms'],
      ['50/s', '2', 'kept'], ['300/s', '2', 'not kept: errors over 1 %'], ['390/s', '2', 'not kept: answers came later and later, so the rate was not reached'], ['500/s', '2', 'not kept: nothing but failures'],
      ['600/s', '2', 'could not be sent on time: the load generator was busy'], ['700/s', '2', 'could not be sent on time: the load generator was late'], ['800/s', '2', 'could not be sent: it takes more connections than are opened'],
    ]);
    expect(stageTables({ loads: [applied({ load, stages: Array.from({ length: 60 }, (_, i) => trial(1 + Math.floor(i / 12), 50 + i)) })] })[0]?.load).toMatch(/; the first 40 of 60 trials$/);
  });

  test('are told by side where there are two, and not at all where the load is the same all the time', () => {
    const plain = applied({ scenario: 'plain', load: { kind: 'rate', rate: 5, ...any }, stages: [] });
    expect(stageTables({ loads: [applied({ side: 'base' }), applied(), plain] }).map(({ place }) => place)).toEqual(['api/list (base)', 'api/list (head)']);
  });
});

test('a report says what load was applied, and shows its stages folded away', () => {
  const run = aRun({ loads: [applied({ scenario: 'li|st' })] });
  const input = { run, judgement: aJudgement([]), explanations: [], advice: [] };
  const text = markdown(input);
  expect(text).toContain('a ramp from 50/s to 400/s over 30');
  expect(text).toContain('<summary>The load by stage: 1 table</summary>');
  expect(text).toContain('| 50/s\u00a0to\u00a0120/s | 510 | 4.20\u00a0ms | 12.5\u00a0ms | 0\u00a0% |');
  expect(text).not.toContain('| `api/li|st`');
  expect(terminal(input)).toContain('50/s to 120/s');
});
