import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Run } from '../../../src/model.ts';
import { reportHtml } from '../../../src/report/html.ts';
import { firstLine } from '../../../src/report/headline.ts';
import type { ReportInput } from '../../../src/report/input.ts';
import { plainPen } from '../../../src/report/pen.ts';
import { rowOf } from '../../../src/report/row.ts';
import { aBudget, aFailure, aRun } from '../../support/builders.ts';
import { hostileText } from '../../support/hostile.ts';
import { aPicturedRun } from '../../support/pictured-run.ts';
import { reportCases } from '../../support/report-cases.ts';
import { historyOf, inputOf } from './made.ts';
import { intrusionsIn, wordsOf } from './markup-check.ts';

/** 1 MB, as disks and people count. */
const MEGABYTE = 1_000_000;
const bytesOf = (text: string): number => Buffer.byteLength(text);
const count = (text: string, what: RegExp): number => (text.match(what) ?? []).length;

describe('a page of 50 scenarios, measured side by side with all metrics', () => {
  const input = inputOf(aPicturedRun({ scenarios: 50, launches: 20, slices: 4 }));
  const page = reportHtml(input);

  test('is smaller than a megabyte', () => {
    expect(bytesOf(page)).toBeLessThan(MEGABYTE);
  });

  test('has the pictures of each of them, and a row for each figure', () => {
    expect(count(page, /<title>Distribution of the response times of /g)).toBe(50);
    expect(count(page, /<title>Change of the response times of /g)).toBe(50);
    expect(count(page, /<title>Median response time of /g)).toBe(50);
    for (const { comparison: { scenario, metric } } of input.judgement.verdicts) expect(metric.name === '' || scenario === null || page.includes(scenario)).toBe(true);
    expect(count(page, /<tr><th scope="row"><code>latency\.tail<\/code>/g)).toBeGreaterThanOrEqual(50);
  });

  test('even where its names take three bytes a letter', () => {
    const run = aPicturedRun({ scenarios: 50, launches: 20, slices: 4 });
    const chinese = <T extends { readonly scenario: string | null }>(list: readonly T[]): readonly T[] => list.map((one) => ({ ...one, scenario: one.scenario?.replace('scenario', '列表查询接口性能测试场景') ?? null }));
    const named = { ...run, samples: chinese(run.samples), pairs: chinese(run.pairs), histograms: chinese(run.histograms), slices: chinese(run.slices), looks: chinese(run.looks), loads: chinese(run.loads) };
    expect(bytesOf(reportHtml(inputOf(named as Run)))).toBeLessThan(MEGABYTE);
  });

  test('even where every one of them is worse', () => {
    const { judgement } = input;
    const worse = judgement.verdicts.map((verdict) => (verdict.budget === null ? verdict : { ...verdict, verdict: 'regressed' as const, severity: 'fail' as const }));
    expect(bytesOf(reportHtml({ ...input, judgement: { ...judgement, outcome: 'fail', verdicts: worse } }))).toBeLessThan(MEGABYTE);
  });
});

test('a page of 300 scenarios still opens: of most of them it has the figures alone', () => {
  const some = aPicturedRun({ scenarios: 20, launches: 3, slices: 2 });
  const copies = Array.from({ length: 15 }, (_, i) => i);
  const of = <T extends { readonly scenario: string | null }>(list: readonly T[]): readonly T[] => [...copies.flatMap((i) => list.filter(({ scenario }) => scenario !== null).map((one) => ({ ...one, scenario: `${one.scenario}-${i}` }))), ...list.filter(({ scenario }) => scenario === null)];
  const page = reportHtml(inputOf({ ...some, samples: of(some.samples), pairs: of(some.pairs), histograms: of(some.histograms), slices: of(some.slices), looks: of(some.looks), loads: [] }));
  expect(count(page, /<title>Distribution of the response times of /g)).toBeLessThanOrEqual(60);
  expect(bytesOf(page)).toBeLessThan(4 * MEGABYTE);
});

describe('a page of three scenarios', () => {
  const run = aPicturedRun({ scenarios: 3, launches: 10 });
  const input = inputOf(run);
  const page = reportHtml(input);
  const words = wordsOf(page);

  test('says in its title and its first heading what every other report says first', () => {
    const line = firstLine(input, plainPen);
    expect(page).toContain(`<title>${line.replace(/[&<>"'`]/g, (c) => `&#${c.charCodeAt(0)};`).slice(0, 150)}`);
    expect(wordsOf(/<h1>.*?<\/h1>/.exec(page)?.[0] ?? '').trim()).toBe(line.replace(/^(\w+):/, '✕ $1').replace(/ +/g, ' '));
  });

  test('has every figure of every verdict as text', () => {
    for (const verdict of input.judgement.verdicts) {
      const { base, head, change, interval } = rowOf(verdict, plainPen);
      for (const figure of [base, head, change, interval].map((text) => text.replace(/(\/(request|1,000 requests))$/, ' $1'))) expect(words).toContain(figure);
    }
  });

  test('has the deciles and the launches as text', () => {
    const [p50] = run.samples.filter(({ metric, scenario, side }) => metric.name === 'latency.p50' && scenario === 'scenario-01' && side === 'head');
    for (const value of p50?.values ?? []) expect(words).toContain(`${value.toFixed(2)} ms`);
    for (const decile of ['p10', 'p20', 'p30', 'p40', 'p50', 'p60', 'p70', 'p80', 'p90', 'p95', 'p99']) expect(page).toContain(`<th scope="row">${decile}<td>`);
  });

  test('has the median of each slice as text', () => {
    for (const { p50 } of run.slices) for (const value of p50) expect(words).toContain(String(Number(value.toPrecision(3))));
  });

  test('names what is new, what grew and what is gone in the package, and what is newly imported', () => {
    expect(page).toMatch(/<title>moment: 2\.30 MB, new<\/title>/);
    expect(page).toMatch(/<title>lodash: 1\.91 MB \(\+500 kB\), grew<\/title>/);
    expect(words).toMatch(/Gone: left-pad \(60\.0 kB\)/);
    expect(page).toMatch(/<code>node_modules\/moment\/moment\.js<\/code><b class="bad"> new<\/b>/);
  });

  test('shows a change that lies off the axis as an arrow with its number', () => {
    const far = reportHtml(inputOf(aPicturedRun({ scenarios: 1, launches: 10, slower: 4 })));
    expect(far).toMatch(/<text x="[\d.]+" y="15" class="e halo">\+3\d\d %<\/text>/);
  });

  test('shows launches that lie off the axis as one arrow at its end, and not as points on it', () => {
    const far = reportHtml(inputOf(aPicturedRun({ scenarios: 1, launches: 10, slower: 4 })));
    const rows = [...far.matchAll(/<svg viewBox="0 0 240 26"[^>]*>(.*?)<\/svg>/gs)].map(([, marks = '']) => marks).filter((marks) => marks.includes('halo'));
    expect(rows.length).toBeGreaterThan(0);
    for (const marks of rows) expect(marks).not.toMatch(/class="dots tiny muted" d="[^"]*M(232|8),22/);
    expect(far).toMatch(/<path class="mark muted" d="M228,19l4,3l-4,3z"\/>/);
  });

  test('is all ours: no script, no style attribute, no element or attribute that is not known, no value that is none', () => {
    expect(intrusionsIn(page)).toEqual([]);
  });

  test('has headings in order, each under one that is larger', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('leads nowhere but to places of its own', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.size).toBe(count(page, / id="/g));
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });
});

describe('of other runs a page', () => {
  test.each(Object.entries(reportCases))('%s is made, in the words of the other reports', (_, make) => {
    const input = make();
    const page = reportHtml(input);
    expect(intrusionsIn(page, [input.links?.run ?? '', input.links?.artifact ?? ''])).toEqual([]);
    expect(wordsOf(/<h1>.*?<\/h1>/s.exec(page)?.[0] ?? '')).toContain(firstLine(input, plainPen).split(':')[0] ?? '');
  });

  test('has the earlier runs of the baseline as points beside each launch, and says which are of another machine', () => {
    const run = aPicturedRun({ scenarios: 1, launches: 5, alone: true });
    const page = reportHtml(inputOf(run, historyOf(run, 9)));
    const picture = /<svg[^>]*><title>latency\.p99 of api\/scenario-01: what earlier runs stored.*?<\/svg>/s.exec(page)?.[0] ?? '';
    expect(count(/<g class="base">.*?<\/g>/s.exec(picture)?.[0] ?? '', /h0/g)).toBe(2 * 8);
    expect(count(/<g class="head">.*?<\/g>/s.exec(picture)?.[0] ?? '', /h0/g)).toBe(5);
    expect(wordsOf(page)).toContain('2026-10-09 08:00 cccccccccc');
    expect(count(page, /<td>the same kind/g)).toBeGreaterThanOrEqual(8);
  });

  test('of a run without anything, one that was cut short, and one that could not measure is made', () => {
    for (const run of [aRun(), aRun({ complete: false }), aRun({ failures: [aFailure()] })]) expect(intrusionsIn(reportHtml(inputOf(run)))).toEqual([]);
  });

  test('with very many rules has the nearest ones, and says how many it leaves out', () => {
    const run = aPicturedRun({ scenarios: 1, launches: 3, slices: 1 });
    const page = (rules: number): string => wordsOf(reportHtml(inputOf({ ...run, budgets: Array.from({ length: rules }, (_, i) => aBudget({ metric: 'latency.p99', scenario: `s${i}`, origin: 'config', line: i + 1 })) })));
    expect(page(900)).toMatch(/And \d{3} more rules with more room than these, or without any figure: report\.json has them all\./);
    expect(page(9)).not.toContain('more rules with more room');
  });

  test('with a histogram that is none, and slices of length one, leaves out what cannot be drawn', () => {
    const run = aPicturedRun({ scenarios: 1, launches: 3, slices: 1 });
    const page = reportHtml(inputOf({ ...run, histograms: run.histograms.map((one) => ({ ...one, encoded: 'HISTFAAAAA==' })), slices: run.slices.map((one) => ({ ...one, launch: [0], start: [0], requests: [1], p50: [1], cpu: [1] })) }));
    expect(intrusionsIn(page)).toEqual([]);
    expect(page).not.toContain('Distribution of the response times');
  });

  test('with as many launches, slices and stages as a file may hold stays a page that opens', () => {
    const run = aPicturedRun({ scenarios: 1, launches: 3, slices: 1 });
    const many = Array.from({ length: 10_000 }, (_, i) => i);
    const stage = { from: 10, to: 20, duration: 1000, requests: 10, failed: 0, p50: 1, p99: 2, kept: 'kept' as const };
    const page = reportHtml(inputOf({
      ...run, samples: run.samples.map((sample) => (sample.values.length > 1 ? { ...sample, values: many.map(() => sample.point) } : sample)), slices: run.slices.map((one) => ({ ...one, launch: many, start: many, requests: many.map(() => 1), p50: many.map((i) => 1 + (i % 7)), cpu: many.map(() => 1) })),
      loads: run.loads.map((one) => ({ ...one, load: { kind: 'step' as const, rates: [10], each: 1000, connections: 1, timeout: 1 }, stages: Array.from({ length: 5000 }, () => stage) })),
    }));
    expect(bytesOf(page)).toBeLessThan(MEGABYTE);
    expect(intrusionsIn(page)).toEqual([]);
  });

  test('with figures of 0, of 10^15 and of a billionth has no place that is none', () => {
    fc.assert(fc.property(fc.constantFrom(0, 1e-12, 1e15, 1), fc.constantFrom(0, 1e-12, 1e15, 1), (base, head) => {
      const run = aPicturedRun({ scenarios: 1, launches: 3, slices: 2 });
      const extreme: Run = {
        ...run, samples: run.samples.map((sample) => ({ ...sample, values: sample.values.map(() => (sample.side === 'base' ? base : head)), point: sample.side === 'base' ? base : head })),
        slices: run.slices.map((one) => ({ ...one, p50: one.p50.map(() => (one.side === 'base' ? base : head)) })),
        pairs: run.pairs.map((pair) => ({ ...pair, logRatios: pair.logRatios.map(() => (base > 0 && head > 0 ? Math.log(head / base) : 0)) })),
      };
      expect(intrusionsIn(reportHtml(inputOf(extreme)))).toEqual([]);
    }), { numRuns: 16 });
  });
});

/** The same string everywhere becomes the same other one: what belongs together still does. */
function withOtherWords(input: ReportInput, of: (text: string) => string): ReportInput {
  const FREE = new Set(['target', 'scenario', 'name', 'path', 'version', 'layer', 'message', 'hint', 'reason', 'cpu', 'arch', 'os', 'image', 'runtime', 'kernel', 'node', 'tool', 'commit', 'branch', 'config', 'file', 'dependency', 'id', 'started', 'configFile', 'project', 'baseMissing', 'expires', 'word']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FREE.has(key) && !/^(latency|throughput|cpu|size|cold-start|memory|io|fds|threads|errors|faults|response)(\.|$)/.test(value) ? of(value) : value;
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' && (key === 'log' || key === 'notes') ? of(one) : walk(one, key)));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
    return value;
  };
  return walk(input, '') as ReportInput;
}

describe('a page of a hostile pull request', () => {
  const clean = inputOf({ ...aPicturedRun({ scenarios: 2, launches: 4, slices: 3 }), failures: [aFailure({ log: ['one', 'two'] })], notes: ['a note'], absent: [{ metric: 'faults', reason: 'none' }], baseMissing: 'gone' }, new Map(), { project: 'p' });

  test('has no element, attribute or link that is not ours, whatever its names are', () => {
    fc.assert(fc.property(fc.array(hostileText, { minLength: 1, maxLength: 30 }), (texts) => {
      const known = new Map<string, string>();
      const page = reportHtml(withOtherWords(clean, (text) => {
        if (!known.has(text)) known.set(text, `${texts[known.size % texts.length] ?? ''}${known.size < texts.length ? '' : known.size}`);
        return known.get(text) ?? '';
      }));
      expect(intrusionsIn(page)).toEqual([]);
    }), { numRuns: 15 });
  });

  test('cuts names of 10,000 characters, and shows what would end its style or begin a script', () => {
    const long = reportHtml(withOtherWords(clean, (text) => `${text}${'x y'.repeat(3300)}`));
    expect(bytesOf(long)).toBeLessThan(MEGABYTE / 2);
    const page = reportHtml(withOtherWords(clean, (text) => `</style><script>alert(1)</script>${text}`));
    expect(wordsOf(page)).toContain('</style><script>alert(1)</script>scenario-01');
    expect(intrusionsIn(page)).toEqual([]);
  });
});
