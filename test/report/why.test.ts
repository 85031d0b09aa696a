import { describe, expect, test } from '@jest/globals';
import type { Advice, Cause, Explanation, Verdict } from '../../src/model.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { headline } from '../../src/report/headline.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { reportDocument } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { markdownPen, plainPen } from '../../src/report/pen.ts';
import { terminal } from '../../src/report/terminal.ts';
import { evidenceText, tryText } from '../../src/report/what-to-try.ts';
import { whysOf } from '../../src/report/why.ts';
import { aBudget, aJudgement, aReport, aVerdict, tiers, type VerdictOver } from '../support/builders.ts';
import { everyAdvice, everyEvidence, everyExplanation } from '../support/explanation-cases.ts';
import { reportCases } from '../support/report-cases.ts';

const start = (over: VerdictOver = {}): Verdict =>
  aVerdict({ verdict: 'regressed', severity: 'fail', ...over, comparison: { scenario: null, metric: 'cold-start.p50', base: 200, head: 260, ...over.comparison } });
const imported = (name: string, head: number, over: Partial<Extract<Cause, { kind: 'import' }>> = {}): Cause =>
  ({ kind: 'import', name, of: 'dependency', changed: 'new', base: null, head, modules: 1, from: null, used: true, ...over });
const why = (over: Partial<Explanation> = {}): Explanation =>
  ({ target: 'api', scenario: null, metrics: ['cold-start.p50'], subject: 'cold-start', against: 'side-by-side', causes: [imported('joi', 50)], rest: null, ...over });
const input = (verdicts: readonly Verdict[], explanations: readonly Explanation[], advice: readonly Advice[] = []): ReportInput => aReport({ judgement: aJudgement(verdicts), explanations, advice });

describe('the first line of a failure', () => {
  const cause = (explanation: Explanation, ...verdicts: readonly Verdict[]): string => headline(input(verdicts.length === 0 ? [start()] : verdicts, [explanation])).split('; ').at(-1) ?? '';

  test('names the one thing that makes up at least half of it', () => {
    expect(headline(input([start()], [why()]))).toBe('cold-start.p50 of api: +30 % (between +27 % and +34 %; 10 % allowed); joi is now imported at start');
  });

  test.each<[string, Explanation]>([
    ['two things are as large', why({ causes: [imported('joi', 40), imported('axios', 35)] })],
    ['the largest is less than half', why({ causes: [imported('joi', 20)] })],
    ['there was nothing to hold it against', why({ against: null })],
    ['it is there as before', why({ causes: [imported('joi', 50, { changed: 'same', base: 50 })] })],
    ['it is about another figure', why({ metrics: ['size.packed'] })],
    ['it is about another place', why({ scenario: 'list' })],
    ['nothing differs', why({ causes: [] })],
  ])('names nothing where %s', (_, explanation) => {
    expect(cause(explanation)).toBe('10 % allowed)');
  });

  test('names nothing where the limit was broken before, or only a warning is at stake', () => {
    const over = start({ verdict: 'over-budget', comparison: { base: 228, head: 260 }, budget: aBudget({ limit: tiers(200), tolerance: null }) });
    expect(cause(why(), over)).toBe('cold-start.p50 of api: 260 ms (200 ms allowed)');
    expect(cause(why({ causes: [imported('joi', 60)] }), { ...over, comparison: { ...over.comparison, base: 190 } })).toBe('joi is now imported at start');
    expect(cause(why(), start({ severity: 'warn' }))).not.toContain('joi');
  });

  test('of a package takes the unit of the figure, and of a function its share', () => {
    const size = start({ comparison: { metric: 'size.packed', base: 1e6, head: 2e6 } });
    const part = { kind: 'part', name: 'moment', path: 'node_modules/moment', layer: null, from: null, changed: 'new', base: null, head: { packed: 9e5, unpacked: 3e6, files: 1, version: null } } as const;
    expect(cause(why({ subject: 'size', metrics: ['size.packed'], causes: [part] }), size)).toBe('moment is new in the package');
    expect(cause(why({ subject: 'size', metrics: ['size.packed'], causes: [{ ...part, head: { ...part.head, packed: 1e5 } }] }), size)).toBe('size.packed of api: +100 % (10 % allowed)');
    const hot = { kind: 'function', name: 'sha1', file: 'hash.js', line: 12, changed: 'grown', base: 0.3, head: 0.4, share: 0.7 } as const;
    const slow = aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric: 'cpu', base: 1, head: 1.2 } });
    expect(cause(why({ scenario: 'list', metrics: ['cpu'], subject: 'hot-path', causes: [hot] }), slow)).toBe('sha1 in hash.js:12 takes more CPU time');
  });

  test('of counted instructions takes what stands behind the start that was counted', () => {
    const counted = start({ comparison: { metric: 'instructions', base: 1e8, head: 2e8 } });
    expect(cause(why(), counted, start())).toBe('joi is now imported at start');
    expect(cause(why({ metrics: ['size.packed'], subject: 'size' }), counted)).toBe('10 % allowed)');
  });
});

describe('what stands behind figures', () => {
  test('comes in the order of the table, what broke nothing last, with what it was held against', () => {
    const whys = whysOf(input([aVerdict({ verdict: 'regressed', severity: 'warn' }), start()], [why({ metrics: ['size.files'], against: null }), why({ scenario: 'list', metrics: ['latency.p99'], against: 'stored' }), why()]), plainPen);
    expect(whys.map(({ about, against, worst }) => [about, against, worst !== null])).toEqual([
      ['cold-start.p50 of api', '', true],
      ['latency.p99 of api/list', 'held against what the newest baseline entry keeps', true],
      ['size.files of api', 'there is nothing to hold it against', false],
    ]);
  });

  test('is open where a budget is broken, folded elsewhere, and five causes are read at once', () => {
    const many = Array.from({ length: 12 }, (_, i) => imported(`m${i}`, 50 - i));
    const text = markdown(input([start(), aVerdict({ verdict: 'improved' })], [why({ causes: many }), why({ scenario: 'list', metrics: ['latency.p99'], causes: many })]));
    const open = text.replace(/<details>[\s\S]*?<\/details>/g, '');
    expect([open.includes('`m4` is now'), open.includes('`m5` is now'), text.includes('<summary>7 more causes</summary>')]).toEqual([true, false, true]);
    expect(open).not.toContain('stands behind `latency.p99`');
    expect(text).toMatch(/<summary>What stands behind 1 other change<\/summary>\n+- `latency\.p99` of `api\/list`: `m0` is now imported/);
    expect(text).toContain('- `latency.p99` of `api/list`: 7 more causes\n');
  });

  test('of a start ends in what its quiet witnesses say, which needs no clock', () => {
    const read = aVerdict({ budget: null, comparison: { scenario: null, metric: 'cold-start.read', base: 6e6, head: 7.3e6, spread: 0.001 } });
    expect(markdown(input([start(), read], [why()]))).toContain('- `joi` is now imported at start: +50.0 ms\n- beside it, +1.30 MB read (+22 %): more is loaded at start\n\n');
  });

  test('is on a terminal, in the failure of junit.xml and in the annotation', () => {
    const made = input([start()], [why({ rest: { causes: 2, difference: 3 } })]);
    expect(terminal(made)).toContain('Why cold-start.p50 of api:\n- joi is now imported at start: +50.0 ms\n- 2 smaller changes together: +3.00 ms\n');
    expect(junit(made)).toContain('>why: joi is now imported at start: +50.0 ms\nwhy: 2 smaller changes together: +3.00 ms</failure>');
    expect(annotationsOf(made)[0]?.message).toContain('. Why: joi is now imported at start: +50.0 ms');
  });

  test('goes before the table does, and after what is folded', () => {
    const made = reportCases['function-heavy-import']!();
    const has = (limit: number): readonly boolean[] => ['in 55 s', '| ❌\u00a0`init` of', 'What stands behind `init`', '**What to try.**', 'What the words mean'].map((part) => markdown(made, { limit }).includes(part));
    expect(has(100_000)).toEqual([true, true, true, true, true]);
    expect(has(5000)).toEqual([true, true, true, true, false]);
    expect(has(4000)).toEqual([true, true, true, false, false]);
    expect(has(2800)).toEqual([true, true, false, false, false]);
  });
});

test('in report.json causes and advice keep their figures under kebab-case keys, with the line that is said for them', () => {
  const names = (): string => 'x';
  const { explanations, advice, schema } = reportDocument(input([start()], everyExplanation(names, { target: 'api', scenario: null }, ['cold-start.p50']), everyAdvice(names)));
  expect(schema).toBe('tailgate.report/1');
  expect(explanations[0]).toMatchObject({ target: 'api', scenario: null, metrics: ['cold-start.p50'], subject: 'hot-path', against: 'side-by-side', rest: { causes: 3, difference: 1000 } });
  expect(explanations[0]?.causes[0]).toEqual({ kind: 'import', name: 'x', of: 'dependency', changed: 'new', base: null, head: 2, modules: 3, from: { file: 'x', line: 3 }, used: false, text: expect.stringContaining('x is now imported at start: +2.00 ms') });
  expect(advice.at(-2)).toEqual({ target: 'x', scenario: null, severity: 'warning', message: null, about: { kind: 'connections', 'per-invocation': 3, event: 'x', text: expect.stringContaining('3 new ones') } });
  const keys = new Set<string>();
  JSON.stringify({ explanations, advice }, (key, value: unknown) => { keys.add(key); return value; });
  expect([...keys].filter((key) => !/^(\d+|p\d+|[a-z]+(-[a-z]+)*)?$/.test(key))).toEqual([]);
});

describe('what to try', () => {
  test('says what to do, and the figure that it stands on', () => {
    expect(everyEvidence(() => 'x').map((about) => evidenceText(about, plainPen))).toEqual([
      'import x only where it is needed, not in x:3: it takes 480 ms of the 820 ms (59 %) of a start, and nothing of it ran before the first response',
      'import x only where it is needed: it takes 480 ms of the 820 ms (59 %) of a start, and nothing of it ran before the first response',
      'leave x out of the package if nothing else needs it: no start and no event loaded it, and it is 4.10 MB of the 31.0 MB (13 %)',
      'move x to a layer: it is 31.0 MB of the 48.2 MB (64 %) packed, and an upload may have 52.4 MB',
      'try x instead of x, which takes 4.10 MB of the package and 120 ms of a start',
      'try two words x instead of x, which takes 4.10 MB of the package',
      'agree on one version of x: 3 copies are in the package, of which 2.80 MB could go',
      'give it 640 MiB of memory: it had 480 of 512 MiB at its peak (94 %)',
      'try 128 MiB of memory: it had 58.4 of 512 MiB at its peak (11 %); Lambda gives less processor time with less memory, so compare the times',
      'look for what requests wait for in vain (a pool that is used up, a lock, another service): of 12,000 requests 2 had a wrong status, 35 timed out, 1 lost the connection and 1 had a wrong body',
      'look into the log of the target for why it refuses: of 900 requests 2 had a wrong status',
      'look for who closes connections (a crash, a limit, a proxy): of 900 requests 3 lost the connection',
      'look for what requests share and change while others use it: of 900 requests 3 had a wrong body',
      'look for queries in a loop, which one query could replace: x 1 → 21 per request',
      'find out what is done more often: x 0.500 → 1 per request',
      'look for queries in a loop, or calls of another service: per request 2.10 → 22.1 reads and 1.50 → 21.5 writes, and 1.20 → 8.10 ms, while CPU time grew much less',
      'get all items of a page at once: with x=10 a request makes 11 of x, with x=100 it makes 101',
      'look at the keys, the lifetime and the size of the cache: x 92 → 41 %',
      'look for a pool of one, or a lock around the whole request: 10 requests at once take about as long as if they were served in turn (5.10 → 50.3 ms each, 199/s), and 0.081 of a processor is busy',
      'look for a pool or a lock that lets no more than 2 through: 20 requests at once have the throughput of 2 (199/s) and only wait longer (10.1 → 100 ms), and 0.081 of a processor is busy',
      'compute less for each request, or use more processors: 0.412 ms of CPU time for each of 2,310 requests/s keep 0.95 of 1 processor busy',
      'compute less for each request, or use more processors: 0.412 ms of CPU time for each of 2,310 requests/s keep 0.95 of 1 processor busy, and a program of one thread can use no more of the 3 that there are',
      'look for what it waits for (a lock, a pool, another service): latency.p50 10.1 → 14.2 ms, with 0.100 → 0.300 ms of CPU time',
      'look at x, by its own account 4.10 → 8.00 ms: latency.p50 10.1 → 14.2 ms, with the same 0.400 ms of CPU time',
      'look for what is kept from request to request: memory grows by 1.02 MB in 1,000 requests (910 kB to 1.13 MB); at 1,200/s that is 4.40 GB an hour',
      'look for what is kept from request to request: memory grows by 1.02 MB in 1,000 requests (910 kB to 1.13 MB)',
      'find out what is used up first: it keeps its limits up to 610/s, where it was 900/s',
      'compute less for each request (0.410 → 0.620 ms of CPU time): it keeps its limits up to 610/s, where it was 900/s',
      'let less pile up, by a bounded queue or an early refusal: after the spike it takes 8.2 s until p99 is back, where it was 2.1 s',
      'let less pile up, by a bounded queue or an early refusal: after the spike it takes 12 s until p99 is back',
      'look for what only some requests meet (a lock, a slow query, a cache that is empty): p99 is 212 ms, 52 times p50 (4.10 ms)',
      'allocate less, since the garbage collector has 18 % of the CPU time: p99 is 212 ms, 52 times p50 (4.10 ms)',
      'send less, or send it compressed: a response has 48.0 kB, where it had 12.0 kB',
      'use memory again instead of taking new memory for each request: 3 → 40.5 page faults per request',
      'use memory again instead of taking new memory for each request: 310 page faults per request',
      'look for files and connections that are not closed: 40 → 90 open descriptors',
      'find out who starts threads, and whether they end: 11 → 60 threads',
      'load it with 34 connections to see whether it reaches 1,000/s: 10 connections at 33.0 ms a request make 300/s, and keep 0.040 of a processor busy',
      'find out what goes on changing (a cache that fills, a compiler at work): after 6 s of warm-up its times had not settled',
      'keep connections from one invocation to the next, in a client that is made outside of the handler: a warm invocation of x opens 3 new ones',
      'write below /tmp instead of beside the code: it wrote x, x, x and 2 more, and on Lambda the folder of the code is read-only',
    ]);
  });

  test('ends with what the user has to say of it, as text', () => {
    const [, , about] = everyEvidence(() => 'x');
    const one: Advice = { target: 'api', scenario: null, severity: 'warning', about: about!, message: 'see [docs](https://evil.example) @team' };
    expect(tryText(one, markdownPen)).toMatch(/4\.10 MB of the 31\.0 MB \(13 %\); see \\\[docs\\\]/);
    expect(tryText({ ...one, message: null }, markdownPen)).toMatch(/\(13 %\)$/);
  });

  test('is open where it is urgent or about what broke, the urgent first, and folded elsewhere', () => {
    const about = everyEvidence(() => 'x')[2]!;
    const one = (target: string, severity: Advice['severity']): Advice => ({ target, scenario: null, severity, about, message: null });
    const text = markdown(input([start()], [], [one('api', 'notice'), one('other', 'notice'), one('third', 'warning')]));
    expect(text).toMatch(/\*\*What to try\.\*\*\n\n- `third`: leave .*\n- `api`: leave .*\n\n/);
    expect(text).toMatch(/<summary>1 more thing to try<\/summary>\n+- `other`: leave/);
    expect(markdown(reportCases['function-quiet']!())).not.toContain('**What to try.**');
  });
});
