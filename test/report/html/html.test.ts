import { describe, expect, test } from '@jest/globals';
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
import { fc } from '../../support/properties.ts';

/** 1 MB, as disks and people count. */
const MEGABYTE = 1_000_000;
const bytesOf = (text: string): number => Buffer.byteLength(text);
const count = (text: string, what: RegExp): number => (text.match(what) ?? []).length;

/** Judged once, for every page that is about what is drawn of it and not about its verdicts. */
const small = inputOf(aPicturedRun({ scenarios: 1, launches: 3, slices: 1 }));
const ofRun = (over: Partial<Run>): string => reportHtml({ ...small, run: { ...small.run, ...over } });

/** With its scenarios called so, wherever they are named. */
function renamed(input: ReportInput, nameOf: (scenario: string) => string): ReportInput {
  const of = <T extends { readonly scenario: string | null }>(one: T): T => ({ ...one, scenario: one.scenario === null ? null : nameOf(one.scenario) });
  const { run, judgement } = input;
  return {
    ...input, run: { ...run, samples: run.samples.map(of), pairs: run.pairs.map(of), histograms: run.histograms.map(of), slices: run.slices.map(of), looks: run.looks.map(of), loads: run.loads.map(of) },
    judgement: { ...judgement, verdicts: judgement.verdicts.map((verdict) => ({ ...verdict, comparison: of(verdict.comparison) })) },
  };
}

const fifty = inputOf(aPicturedRun({ scenarios: 50, launches: 20, slices: 4 }));
const pageOfFifty = reportHtml(fifty);

describe('a page of 50 scenarios, measured side by side with all metrics', () => {
  const [input, page] = [fifty, pageOfFifty];

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
    const named = reportHtml(renamed(input, (scenario) => scenario.replace('scenario', '列表查询接口性能测试场景')));
    expect(named).toContain('列表查询接口性能测试场景-50');
    expect(bytesOf(named)).toBeLessThan(MEGABYTE);
  });

  test('even where every one of them is worse', () => {
    const { judgement } = input;
    const worse = judgement.verdicts.map((verdict) => (verdict.budget === null ? verdict : { ...verdict, verdict: 'regressed' as const, severity: 'fail' as const }));
    expect(bytesOf(reportHtml({ ...input, judgement: { ...judgement, outcome: 'fail', verdicts: worse } }))).toBeLessThan(MEGABYTE);
  });
});

test('a page of 300 scenarios still opens: of most of them it has the figures alone', () => {
  const copies = Array.from({ length: 6 }, (_, i) => renamed(fifty, (scenario) => `${scenario}-${i}`));
  const all = <T>(listOf: (input: ReportInput) => readonly T[]): readonly T[] => copies.flatMap(listOf);
  const page = reportHtml({
    ...fifty, judgement: { ...fifty.judgement, verdicts: all(({ judgement }) => judgement.verdicts) },
    run: { ...fifty.run, samples: all(({ run }) => run.samples), pairs: all(({ run }) => run.pairs), histograms: all(({ run }) => run.histograms), slices: all(({ run }) => run.slices), looks: all(({ run }) => run.looks), loads: [] },
  });
  expect(count(page, /<section id="t1-\d+"/g)).toBe(301);
  expect(count(page, /<title>Distribution of the response times of /g)).toBeLessThanOrEqual(60);
  expect(bytesOf(page)).toBeLessThan(4 * MEGABYTE);
});

let farPage: string | undefined;
/** Of a scenario that is four times as slow. */
const far = (): string => (farPage ??= reportHtml(inputOf(aPicturedRun({ scenarios: 1, launches: 10, slower: 4 }))));

describe('every point that is drawn has its number in a table', () => {
  const points = (svg: string): number => count(svg, /h0/g);
  const pictures = (page: string, title: RegExp): readonly string[] => [...page.matchAll(/<svg[^>]*><title>.*?<\/svg>/gs)].map(([svg]) => svg).filter((svg) => title.test(/<title>(.*?)<\/title>/s.exec(svg)?.[1] ?? ''));
  /** In the rows of the tables whose caption fits. */
  const listed = (page: string, caption: RegExp): readonly number[] =>
    [...page.matchAll(/<table.*?<\/table>/gs)].filter(([text]) => caption.test(text)).flatMap(([text]) => [...text.matchAll(/<td class="wide">([^<]*)/g)]).flatMap(([, numbers = '']) => [...numbers.matchAll(/-?\d[\d.e+-]*/g)].map(([number]) => Number(number)));
  /** Beyond it they are an arrow. */
  const onAxis = (page: string, changes: readonly number[]): readonly number[] => changes.filter((change) => Math.abs(change) <= Number(/<title>The axis of the changes: from -(\d+) %/.exec(page)?.[1]));
  const launchPoints = (page: string): number => [...page.matchAll(/class="dots tiny muted" d="([^"]*)"/g)].reduce((sum, [, path = '']) => sum + points(path), 0);
  const OF_LAUNCHES = /: in each launch or start<\/caption>/;
  /** As if each launch of the small run had been made again and again. */
  const repeated = (values: readonly number[], launches: number): readonly number[] => (values.length < 2 ? values : Array.from({ length: launches }, (_, i) => values[i % values.length] ?? 0));
  const pageOf = (launches: number): string => ofRun({
    samples: small.run.samples.map((sample) => ({ ...sample, values: repeated(sample.values, launches) })), pairs: small.run.pairs.map((pair) => ({ ...pair, logRatios: repeated(pair.logRatios, launches) })),
  });

  test.each([[12], [150]])('of the changes of %i launches, in each table with such points', (launches) => {
    const page = pageOf(launches);
    // Five metrics with a budget or without, those of them that matter, and the starts.
    expect(launchPoints(page)).toBeGreaterThan(5 * Math.min(100, launches));
    expect(onAxis(page, listed(page, OF_LAUNCHES))).toHaveLength(launchPoints(page));
    expect(wordsOf(page).includes(`the first 100 of ${launches} launches`)).toBe(launches > 100);
  });

  test('of changes that lie beyond the axis as well', () => {
    const page = far();
    expect(page).toMatch(/<table(?:(?!<\/table>).)*: in each launch or start<\/caption>(?:(?!<\/table>).)*<td class="wide">3\d\d /s);
    const changes = listed(page, OF_LAUNCHES);
    expect(onAxis(page, changes)).toHaveLength(launchPoints(page));
    expect(changes.length).toBeGreaterThan(launchPoints(page));
  });

  test('also in a page of many scenarios', () => {
    expect(launchPoints(pageOfFifty)).toBeGreaterThan(0);
    expect(onAxis(pageOfFifty, listed(pageOfFifty, OF_LAUNCHES))).toHaveLength(launchPoints(pageOfFifty));
  });

  test.each([[60, 60, '60 launches in their order'], [150, 150, '150 launches in their order'], [412, 300, 'The first 300 of 412 launches in their order']])('of %i launches %i values, and says so', (launches, drawn, words) => {
    const page = pageOf(launches);
    const [p50 = ''] = pictures(page, /^latency\.p50 of /);
    expect(points(/<g class="head">.*?<\/g>/s.exec(p50)?.[0] ?? '')).toBe(drawn);
    expect(wordsOf(page)).toContain(words);
    const valueTable = [...page.matchAll(/<table.*?<\/table>/gs)].map(([text]) => text).find((text) => text.includes('>Each launch of api/scenario-01') && text.includes('<code>latency.p50</code>')) ?? '';
    if (drawn === 60) expect(count(valueTable, /<tr><th scope="row">\d+<td>/g)).toBe(60);
    else expect([...valueTable.matchAll(/<code>latency\.p50<\/code><td>(?:base|this)<td class="wide">([^<]*) ms/g)].map(([, numbers = '']) => numbers.split(' ').length)).toEqual([drawn, drawn]);
    expect(valueTable.includes('the first')).toBe(launches > drawn);
  });

  test('of the earlier runs of a baseline and of this one, where they have little room', () => {
    const run = aPicturedRun({ scenarios: 17, launches: 3, slices: 1, alone: true });
    const input = inputOf(run, historyOf(run, 9));
    const page = reportHtml({ ...input, run: { ...run, samples: run.samples.map((sample) => ({ ...sample, values: repeated(sample.values, 70) })) } });
    const [picture = '', ...more] = pictures(page, / of api\/scenario-09: what earlier runs stored/);
    expect(points(/<g class="head">.*?<\/g>/s.exec(picture)?.[0] ?? '')).toBe(70);
    expect(listed(page, /Values of api\/scenario-09, in their order<\/caption>/)).toHaveLength((1 + more.length) * (70 + 9));
  });
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
    expect(far()).toMatch(/<text x="[\d.]+" y="15" class="e halo">\+3\d\d %<\/text>/);
  });

  test('shows launches that lie off the axis as one arrow at its end, and not as points on it', () => {
    const rows = [...far().matchAll(/<svg viewBox="0 0 240 26"[^>]*>(.*?)<\/svg>/gs)].map(([, marks = '']) => marks).filter((marks) => marks.includes('halo'));
    expect(rows.length).toBeGreaterThan(0);
    for (const marks of rows) expect(marks).not.toMatch(/class="dots tiny muted" d="[^"]*M(232|8),22/);
    expect(far()).toMatch(/<path class="mark muted" d="M228,19l4,3l-4,3z"\/>/);
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

  test.each([[60, false], [61, true]])('of %i launches says whether those of the reference workload are cut', (launches, isCut) => {
    expect(wordsOf(ofRun({ reference: [{ kernel: 'echo/1', point: 1, values: Array.from({ length: launches }, () => 1) }] })).includes('in each launch, ms (the first 60)')).toBe(isCut);
  });

  test('with very many rules has the nearest ones, and says how many it leaves out', () => {
    const run = aPicturedRun({ scenarios: 1, launches: 3, slices: 1 });
    const page = (rules: number): string => wordsOf(reportHtml(inputOf({ ...run, budgets: Array.from({ length: rules }, (_, i) => aBudget({ metric: 'latency.p99', scenario: `s${i}`, origin: 'config', line: i + 1 })) })));
    expect(page(900)).toMatch(/And \d{3} more rules with more room than these, or without any figure: report\.json has them all\./);
    expect(page(9)).not.toContain('more rules with more room');
  });

  test('with a histogram that is none, and slices of length one, leaves out what cannot be drawn', () => {
    const { run } = small;
    const page = ofRun({ histograms: run.histograms.map((one) => ({ ...one, encoded: 'HISTFAAAAA==' })), slices: run.slices.map((one) => ({ ...one, launch: [0], start: [0], requests: [1], p50: [1], cpu: [1] })) });
    expect(intrusionsIn(page)).toEqual([]);
    expect(page).not.toContain('Distribution of the response times');
  });

  test('with as many launches, slices and stages as a file may hold stays a page that opens', () => {
    const { run } = small;
    const many = Array.from({ length: 10_000 }, (_, i) => i);
    const stage = { from: 10, to: 20, duration: 1000, requests: 10, failed: 0, p50: 1, p99: 2, kept: 'kept' as const };
    const page = ofRun({
      samples: run.samples.map((sample) => (sample.values.length > 1 ? { ...sample, values: many.map(() => sample.point) } : sample)), slices: run.slices.map((one) => ({ ...one, launch: many, start: many, requests: many.map(() => 1), p50: many.map((i) => 1 + (i % 7)), cpu: many.map(() => 1) })),
      loads: run.loads.map((one) => ({ ...one, load: { kind: 'step' as const, rates: [10], each: 1000, connections: 1, timeout: 1 }, stages: Array.from({ length: 5000 }, () => stage) })),
    });
    expect(bytesOf(page)).toBeLessThan(MEGABYTE);
    expect(intrusionsIn(page)).toEqual([]);
  });

  test('with figures of 0, of 10^15 and of a billionth has no place that is none', () => {
    const run = aPicturedRun({ scenarios: 1, launches: 3, slices: 2 });
    const figures = [0, 1e-12, 1e15, 1];
    for (const [base, head] of figures.flatMap((one) => figures.map((other) => [one, other] as const))) {
      const extreme: Run = {
        ...run, samples: run.samples.map((sample) => ({ ...sample, values: sample.values.map(() => (sample.side === 'base' ? base : head)), point: sample.side === 'base' ? base : head })),
        slices: run.slices.map((one) => ({ ...one, p50: one.p50.map(() => (one.side === 'base' ? base : head)) })),
        pairs: run.pairs.map((pair) => ({ ...pair, logRatios: pair.logRatios.map(() => (base > 0 && head > 0 ? Math.log(head / base) : 0)) })),
      };
      expect(intrusionsIn(reportHtml(inputOf(extreme)))).toEqual([]);
    }
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
