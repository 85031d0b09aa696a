import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { historyPages } from '../../../src/report/history/pages.ts';
import { historyTerminal } from '../../../src/report/history/terminal.ts';
import { historyStyle } from '../../../src/report/history/style.ts';
import { dark, light } from '../../../src/report/page/palette.ts';
import { aHistory, aMachine, anInput, aSeries, aWholeInput, commitOf, timeOf } from './made.ts';

const textOf = (input: Parameters<typeof historyPages>[0], name: RegExp): string => historyPages(input).find((page) => name.test(page.name))?.text() ?? '';
const marks = (page: string): number => (page.match(/<title>\d{4}-/g) ?? []).length;

test('the policy of the pages allows the style sheet that they have', () => {
  expect(historyStyle.hash).toBe(`sha256-${createHash('sha256').update(historyStyle.text).digest('base64')}`);
  expect(textOf(aWholeInput(), /^index/)).toContain(`default-src 'none'; style-src`.replaceAll("'", '&#39;'));
});

test('the colours of machines stand out from the page, in the light and in the dark', () => {
  const [lights, darks] = historyStyle.text.split('@media screen');
  for (const [css, palette] of [[lights, light], [darks, dark]] as const) {
    const colours = [...(css ?? '').matchAll(/\.k\d\{color:(#[0-9a-f]{6})\}/g)].map((match) => match[1] ?? '');
    expect(colours).toHaveLength(6);
    for (const colour of colours) expect(contrast(colour, palette.page)).toBeGreaterThan(4.5);
  }
});

function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the page of a metric', () => {
  const page = textOf(aWholeInput(), /latency-p99/);

  test('has a mark for every entry of every machine and of every way to measure, each a link to its commit', () => {
    expect(marks(page)).toBe(60 + 22 + 8);
    expect(page).toContain(`href="https://github.com/acme/api/commit/${commitOf(3)}" tabindex="-1"`);
  });

  test('has every figure in a table too, with what was measured and what the machine of today would have measured', () => {
    expect(page.match(/<tr><th scope="row">\d{4}-\d\d-\d\d/g)).toHaveLength(60 + 22 + 8);
    expect(page.match(/<tr><th scope="row"[^>]*><time/g)).toHaveLength(4 + 2);
    expect(page).toContain('Differs by');
  });

  test('draws each level as a line, and each change once, numbered as in its table, with its size and its commits', () => {
    expect(page.match(/class="change (bad|good)"/g)).toEqual(['class="change bad"', 'class="change bad"', 'class="change good"', 'class="change bad"']);
    expect(page).toMatch(/<tspan class="number">3 <\/tspan>-14 %/);
    expect(/<th scope="row"[^>]*>3<td[^>]*><span class="good">improved<\/span><td[^>]*>-14 %/.test(page)).toBe(true);
    expect(page).toContain(`<code>${commitOf(31).slice(0, 10)}</code></a>..<a href="https://github.com/acme/api/commit/${commitOf(32)}"`);
  });

  test('says why a regression was accepted, where on the picture and in which entry', () => {
    expect(page.match(/class="ring doubt accepted"/g)).toHaveLength(1);
    expect(page.match(/the new search is worth it/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test('tells machines apart by colour and by shape, and names them', () => {
    expect(page).toContain('A: AMD EPYC 7763 64-Core Processor, 4 cores, ubuntu24, node 24');
    const swatches = [...page.matchAll(/<path class="mark (k\d)" d="([^"]*)"/g)].map((match) => [match[1], match[2]?.replace(/[-\d.,]/g, '')]);
    expect(new Set(swatches.map(([tone]) => tone)).size).toBe(2);
    expect(new Set(swatches.map(([, shape]) => shape)).size).toBe(2);
  });

  test('keeps one run that stands apart from flattening all others: it lies at the edge and says so', () => {
    expect(page).toMatch(/<title>[^<]*24\.\d ms[^<]*\(beyond the scale\), one run by itself<\/title>/);
    const ticks = [...page.matchAll(/class="e muted">([\d.]+) ms</g)].map((match) => Number(match[1]));
    expect(Math.max(...ticks)).toBeLessThan(10);
  });

  test('shows what was measured in another way as pale, and says that it is not compared', () => {
    expect(page).toContain('8 entries that were measured in another way');
    expect(page).toContain('class="past muted"');
  });

  test('is plain text where commits have no address, and where a commit is no commit', () => {
    const odd = aSeries();
    const input = anInput([aHistory([{ ...odd, points: odd.points.map((point, i) => (i === 0 ? { ...point, commit: 'javascript:alert(1)' } : point)) }])]);
    expect(textOf(input, /latency/).match(/href="https:\/\/github/g)?.length).toBeGreaterThan(19);
    expect(textOf(input, /latency/)).not.toContain('href="https://github.com/acme/api/commit/javascript');
    expect(textOf({ ...input, commitAddress: null }, /latency/)).not.toContain('https://');
  });

  test('says of a short history that nothing can be said', () => {
    expect(textOf(aWholeInput(), /warm-p50/)).toContain('With 4 entries nothing can be said of changes yet.');
    expect(textOf(aWholeInput(), /warm-p50/)).toContain('4 entries: too few to say');
  });

  test('of a metric whose unit nobody knows shows bare numbers and calls no change better or worse', () => {
    const page = textOf(anInput([aHistory([aSeries({ metric: 'metrics.queries', levels: [[20, 3], [20, 4]] })])]), /queries/);
    expect(page).toContain('Whether more or less of it is better is not known.');
    expect(page).toContain('class="change doubt"');
  });
});

describe('the first page', () => {
  const page = textOf(aWholeInput(), /^index/);

  test('shows every metric small, in words and as a link to its own page', () => {
    const links = new Set([...page.matchAll(/<a href="([^"#]+\.html)"/g)].map((match) => match[1]));
    expect(links).toEqual(new Set(historyPages(aWholeInput()).slice(1).map(({ name }) => name)));
    expect(page.match(/<svg [^>]*class="trend"/g)).toHaveLength(9);
    expect(page).toContain('newest <strong>1.48 MB</strong>');
  });

  test('says of what is measured no more when it was last, and so does its own page', () => {
    const input = anInput([aHistory([aSeries({ metric: 'cpu', levels: [[20, 0.4], [20, 0.5]] }), aSeries({ levels: [[100, 4]] })])]);
    expect(textOf(input, /^index/)).toContain('last seen 2026-02-13, 60 runs ago');
    expect(textOf(input, /cpu/)).toContain('Not measured in the 60 runs since.');
    expect(textOf(input, /latency-p99/)).not.toContain('Not measured');
  });

  test('lists what changed, newest first, with creeps and reasons', () => {
    const rows = page.slice(page.indexOf('<tbody>'), page.indexOf('</table>')).split('<tr>').slice(1);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toContain('crept');
    expect(rows[1]).toContain('accepted: the new search is worth it');
  });

  test('keeps every change when a long history is thinned to what its pixels can show', () => {
    const levels = Array.from({ length: 20 }, (_, i): readonly [number, number] => [100, 4 + (i % 2)]);
    const page = textOf(anInput([aHistory([aSeries({ levels })])]), /^index/);
    const svg = page.slice(page.indexOf('<svg'), page.indexOf('</svg>'));
    expect(svg.match(/class="change /g)).toHaveLength(19);
    // Ninety-five columns from where to where values reach; two thousand marks would be forty times as much.
    expect(svg.match(/M[\d.,]+L/g)?.length).toBeLessThanOrEqual(95 + 20);
    expect(svg.length).toBeLessThan(10_000);
  });
});

describe('what was accepted on purpose, where nothing else was found', () => {
  const one = aSeries({ levels: [[20, 4], [20, 5]], accepted: { 1: 'worth <it>' } });
  const input = anInput([aHistory([{ ...one, changes: [] }, { ...aSeries({ levels: [[10, 4], [10, 5]], accepted: { 1: 'worth <it>' }, machine: aMachine('b2') }), changes: [] }])]);

  test('is told with its reason on the page of the metric and on the first page, once for all machines', () => {
    expect(textOf(input, /^index/).match(/worth &#60;it&#62;/g)).toHaveLength(1);
    const page = textOf(input, /latency/).replace(/<[^>]*>/g, '');
    expect(page.slice(page.indexOf('Accepted on purpose')).slice(0, 200)).toContain(`4.00 ms to 5.00 ms (+25 %) with ${commitOf(20).slice(0, 10)} (${timeOf(20).slice(0, 10)}): worth &#60;it&#62;.`);
    expect(textOf(input, /latency/)).not.toContain('No change was found');
  });

  test('is told on the terminal', () => {
    expect(historyTerminal(input, { columns: 140, colour: false, plain: false })).toContain(`- list latency.p99 4.00 ms to 5.00 ms (+25 %) with ${commitOf(20).slice(0, 10)} (${timeOf(20).slice(0, 10)}): worth <it>.`);
  });
});

describe('names of pages', () => {
  test('are safe in every file system, the same every time, and differ where their metrics do', () => {
    const targets = ['api', 'API', '../../etc/passwd', 'a/b', 'a-b', 'a b', '', 'é', '\u202e', 'con', '.', 'x'.repeat(900)];
    const input = anInput(targets.map((target) => aHistory([aSeries({ target })], target)));
    const names = historyPages(input).map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(targets.length + 1);
    for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,120}\.html$/);
    expect(historyPages(input).map(({ name }) => name)).toEqual(names);
  });
});

describe('strings that are not ours', () => {
  const nasty = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e</svg></style>&';

  test('stay text wherever they stand: names, units, reasons, commits, machines, places', () => {
    const machine = aMachine('m"1', { cpu: nasty, runtime: nasty, os: nasty, image: null });
    const levels = [[20, 4], [20, 5]] as const;
    const series = [aSeries({ target: nasty, scenario: nasty, metric: nasty, workload: nasty, machine, levels, accepted: { 1: nasty } }), aSeries({ target: nasty, scenario: nasty, metric: nasty, machine: aMachine('m2', { cpu: nasty }), levels })]
      .map((one) => ({ ...one, metric: { ...one.metric, word: nasty, unit: 'number/request' as const }, points: one.points.map((point) => ({ ...point, commit: nasty })) }));
    const input = anInput([aHistory(series, nasty)], { place: nasty, tool: nasty, notes: [nasty], repository: nasty });
    for (const { text } of historyPages(input)) {
      const page = text();
      expect(page).not.toMatch(/<img|<script|onerror=alert\(1\)>|\u202e/);
      expect(page.match(/<\/style>/g)).toHaveLength(2);
      expect(page).not.toContain('href="https://github.com/acme/api/commit/"');
    }
  });
});

describe('the page of a metric with very many entries', () => {
  const levels = Array.from({ length: 20 }, (_, i): readonly [number, number] => [100, 4 + (i % 2)]);
  const page = textOf(anInput([aHistory([aSeries({ levels, speed: 1.06, spikes: [700] })])]), /latency/);

  test('has them all, as marks in few paths and as figures in its tables', () => {
    const shapes = [...page.matchAll(/class="(?:dots many|ring p)" d="([^"]*)"/g)].map(([, d = '']) => d.split('M').length - 1);
    expect(shapes.sort((a, b) => a - b)).toEqual([1, 1999]);
    expect(page.match(/<tr><th scope="row">\d{4}-\d\d-\d\d/g)).toHaveLength(2000);
    for (const index of [0, 1999]) expect(page).toContain(`<code>${commitOf(index).slice(0, 10)}</code>`);
  });

  test('links the newest of them and what changed to their commits', () => {
    expect(page).toContain(`href="https://github.com/acme/api/commit/${commitOf(1999)}"`);
    expect(page).not.toContain(`href="https://github.com/acme/api/commit/${commitOf(1)}"`);
    expect(page).toContain(`<code>${commitOf(99).slice(0, 10)}</code></a>..<a href="https://github.com/acme/api/commit/${commitOf(100)}"`);
  });

  test('is a page that 200 of make a site that can be published', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(330_000);
  });
});
