import { describe, expect, test } from '@jest/globals';
import type { Acceptance, Verdict } from '../../src/model.ts';
import { acceptedLines, expiredLines } from '../../src/report/acceptance.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { firstLine } from '../../src/report/headline.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { reportDocument } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { groupsOf } from '../../src/report/order.ts';
import { markdownPen, plainPen } from '../../src/report/pen.ts';
import { fullSentence, rowOf, sentence } from '../../src/report/row.ts';
import { terminal } from '../../src/report/terminal.ts';
import { aBudget, aJudgement, aReport, aVerdict, tiers, type VerdictOver } from '../support/builders.ts';
import { HOSTILE_NAME } from '../support/report-cases.ts';

const anAcceptance = (over: Partial<Acceptance> = {}): Acceptance => ({ target: '*', scenario: '*', metric: 'latency.*', reason: 'the new index', expires: '2026-12-31', origin: 'config', line: 40, ...over });
const byLabel = anAcceptance({ metric: '*', reason: 'label perf-accepted on pull request 12', expires: null, origin: 'label', line: null });
const regressed = (over: VerdictOver = {}): Verdict => aVerdict({ verdict: 'regressed', severity: 'fail', ...over });
const accepted = (acceptance: Acceptance = anAcceptance(), over: VerdictOver = {}): Verdict => regressed({ severity: 'warn', accepted: acceptance, ...over });
const warned = regressed({ severity: 'warn', budget: aBudget({ tolerance: { ...tiers(0.2, 0.1), floor: 0 } }) });
const inputOf = (verdicts: readonly Verdict[], expired: readonly Acceptance[] = []): ReportInput => aReport({ judgement: { ...aJudgement(verdicts), expired }, configFile: 'tailgate.yml' });

describe('what is accepted', () => {
  test('says so in its row and in its sentence, with the day and the reason', () => {
    expect(rowOf(accepted(), plainPen).verdict).toBe('regressed (accepted)');
    expect(sentence(accepted(), plainPen)).toBe('latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed), accepted until 2026-12-31: the new index');
    expect(sentence(accepted(byLabel), plainPen)).toMatch(/10 % allowed\), accepted: label perf-accepted on pull request 12$/);
    expect(fullSentence(accepted(), plainPen)).toBe('latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed; this run could have seen 4 %)');
  });

  test('is held against what was allowed, not against what was wanted', () => {
    const tolerance = { ...tiers(0.1, 0.05), floor: 0 };
    const over = accepted(anAcceptance(), { verdict: 'over-budget', comparison: { head: 231 }, budget: aBudget({ limit: tiers(200, 100), tolerance: null }) });
    expect(sentence(accepted(anAcceptance(), { budget: aBudget({ tolerance }) }), plainPen)).toContain('; 10 % allowed), accepted');
    expect(sentence(over, plainPen)).toMatch(/^latency\.p99 of api\/list: 231 ms \(200 ms allowed\), accepted/);
    expect(rowOf(over, plainPen)).toMatchObject({ allowed: '200 ms', verdict: 'over budget (accepted)' });
  });

  test('has its reason cut, and its full stop left out', () => {
    expect(sentence(accepted(anAcceptance({ reason: 'it is worth it... ' })), plainPen)).toMatch(/: it is worth it$/);
    expect([...sentence(accepted(anAcceptance({ reason: 'x'.repeat(300) })), plainPen).split('2026-12-31: ')[1] ?? '']).toHaveLength(120);
    expect(sentence(accepted(anAcceptance({ reason: '...' })), plainPen)).toMatch(/: no reason given$/);
  });

  test('has its reason escaped', () => {
    const said = sentence(accepted(anAcceptance({ reason: '<img src=x> @acme/team [x](https://evil.example)' })), markdownPen);
    expect(said).toContain('&lt;img src=x&gt; @\u200bacme/team \\[x\\](https:\u200b//evil.example)');
  });

  test('is told once for each acceptance, with the figures that it covers', () => {
    const of = (metric: string, acceptance = anAcceptance()): Verdict => accepted(acceptance, { comparison: { metric } });
    expect(acceptedLines([regressed(), of('latency.p99'), of('cpu', byLabel), of('latency.p90')], plainPen)).toEqual([
      'latency.p99 of api/list and latency.p90 of api/list: accepted until 2026-12-31: the new index (line 40 of the config).',
      'cpu of api/list: accepted: label perf-accepted on pull request 12.',
    ]);
    expect(acceptedLines(['a', 'b', 'c', 'd', 'e'].map((metric) => of(metric)), plainPen)[0]).toMatch(/^a of api\/list, b of api\/list, c of api\/list and 2 more: accepted/);
    expect(acceptedLines([regressed(), warned], plainPen)).toEqual([]);
  });
});

describe('the first line', () => {
  test('names what is accepted, until when and why, where nothing else is wrong', () => {
    expect(firstLine(inputOf([accepted(), aVerdict()]))).toBe('Warning: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed), accepted until 2026-12-31: the new index');
    expect(firstLine(inputOf([accepted(), accepted(byLabel), accepted()]))).toMatch(/accepted until 2026-12-31: the new index; 2 more accepted$/);
  });

  test('names what only warns first, and counts what is accepted', () => {
    expect(firstLine(inputOf([accepted(), warned]))).toBe('Warning: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % wanted); 1 accepted');
  });

  test('of a failure counts what is wanted and what is accepted apart', () => {
    expect(firstLine(inputOf([accepted(), warned, regressed(), accepted()]))).toBe('Fail: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed); 1 more beyond what is wanted; 2 accepted');
  });
});

test('comes after what fails and after what only warns, the furthest beyond first', () => {
  const further = accepted(anAcceptance(), { comparison: { head: 9 } });
  const all = [accepted(), further, warned, regressed()];
  expect(groupsOf(all).broken).toEqual([regressed(), warned, further, accepted()]);
});

describe('what is no longer accepted', () => {
  test('is told with its place, its day and its reason', () => {
    expect(expiredLines({ expired: [anAcceptance({ expires: '2026-10-31' }), anAcceptance({ target: 'api', scenario: 'list', expires: '2026-01-31', line: null })] }, plainPen)).toEqual([
      'The acceptance of latency.* (line 40 of the config) ended on 2026-10-31: it counts no more, and is to be taken out. Its reason was: the new index.',
      'The acceptance of latency.* of api/list ended on 2026-01-31: it counts no more, and is to be taken out. Its reason was: the new index.',
    ]);
  });

  test('names the scenarios of every target, and the whole target, by their patterns', () => {
    const [every, whole] = expiredLines({ expired: [anAcceptance({ scenario: 'list' }), anAcceptance({ target: 'api' })] }, plainPen);
    expect([every, whole]).toEqual([expect.stringContaining('latency.* of */list (line'), expect.stringContaining('latency.* of api (line')]);
  });

  test('has every name escaped', () => {
    const [line = ''] = expiredLines({ expired: [anAcceptance({ target: HOSTILE_NAME, scenario: HOSTILE_NAME, metric: HOSTILE_NAME, reason: HOSTILE_NAME, expires: '<b>' })] }, markdownPen);
    expect(line.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '')).not.toMatch(/<|@acme|\n/);
  });
});

describe('annotations', () => {
  test('of what is accepted are warnings that say so, after those that nobody accepted', () => {
    const input = inputOf([accepted(anAcceptance(), { budget: aBudget({ origin: 'config', line: 31 }) }), warned, regressed()], [anAcceptance({ expires: '2026-10-31' })]);
    expect(annotationsOf(input).map(({ level, title, line }) => [level, title, line])).toEqual([
      ['error', 'latency.p99 of api/list regressed', null],
      ['warning', 'latency.p99 of api/list regressed', null],
      ['warning', 'the acceptance of latency.* ended on 2026-10-31', 40],
      ['warning', 'latency.p99 of api/list regressed (accepted)', 31],
    ]);
    expect(annotationsOf(input).at(-1)?.message).toContain('this run could have seen 4 %). Accepted until 2026-12-31: the new index');
  });

  test('of what is over its limit say it with a verb', () => {
    const over = accepted(anAcceptance(), { verdict: 'over-budget', budget: aBudget({ limit: tiers(2) }) });
    expect(annotationsOf(inputOf([over]))[0]?.title).toBe('latency.p99 of api/list is over budget (accepted)');
  });
});

test('in junit.xml what is accepted passes, and says why', () => {
  const text = junit(inputOf([accepted()]));
  expect(text).toContain('failures="0"');
  expect(text).toContain('accepted until 2026-12-31: the new index');
});

test('report.json has what accepted each verdict, and what is over', () => {
  const over = anAcceptance({ expires: '2026-10-31' });
  const { outcome, verdicts, expired } = reportDocument(inputOf([accepted(), regressed({ severity: 'warn' })], [over]));
  expect([outcome, expired]).toEqual(['warn', [over]]);
  expect(verdicts.map(({ severity, accepted: by }) => [severity, by])).toEqual([['warn', { reason: 'the new index', expires: '2026-12-31', origin: 'config', line: 40 }], ['warn', null]]);
});

test('the terminal lists what is accepted and what is no longer, the first ones of many', () => {
  const text = terminal(inputOf([accepted()], Array.from({ length: 12 }, () => anAcceptance({ expires: '2026-10-31' }))), { columns: 200 });
  expect(text).toContain('Accepted on purpose:\n- latency.p99 of api/list: accepted until 2026-12-31: the new index (line 40 of the config).');
  expect(text).toContain('Accepted no more:\n- The acceptance of latency.* (line 40 of the config) ended on 2026-10-31');
  expect(text).toContain('and 2 more: see report.md');
  expect(terminal(inputOf([aVerdict()]))).not.toMatch(/accepted/i);
});
