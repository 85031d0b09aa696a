import { describe, expect, test } from '@jest/globals';
import { annotationsOf } from '../../src/report/annotations.ts';
import { budgetRows } from '../../src/report/budget-table.ts';
import { headline } from '../../src/report/headline.ts';
import { reportDocument } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { missingText } from '../../src/report/missing.ts';
import { plainPen } from '../../src/report/pen.ts';
import { settleText } from '../../src/report/phrases.ts';
import { statusLine } from '../../src/report/status.ts';
import { terminal } from '../../src/report/terminal.ts';
import { worthTelling } from '../../src/report/worth-telling.ts';
import type { Budget, Verdict } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { aBudget, aJudgement, aReport, aRun, aVerdict, tiers } from '../support/builders.ts';

const OWN = { origin: 'config', line: 12 } as const;
const input = (verdicts: readonly Verdict[], outcome: 'pass' | 'warn' | 'fail' | 'inconclusive', more: readonly Budget[] = []): ReportInput => aReport({ judgement: aJudgement(verdicts, outcome, more), configFile: 'tailgate.yml' });
const advised = aVerdict({ verdict: 'regressed', wouldBe: 'fail', budget: aBudget({ ...OWN, metric: 'latency.p99', advisory: true }) });
const within = aVerdict({ comparison: { scenario: 'health', head: 4.13, spread: 0.02 } });

describe('a budget that only advises', () => {
  const report = input([advised, within], 'pass');
  test('is told as what would fail, and nowhere as what fails', () => {
    expect(headline(report)).toBe('1 compared, none worse than its budget allows; 1 beyond what is only advised');
    expect(markdown(report)).toContain('**Only advised.**\n\n- would fail: `latency.p99` of `api/list`: **+14 %** (between +11 % and +18 %; 10 % allowed)');
    expect(terminal(report)).toContain('Only advised:\n- would fail: latency.p99 of api/list: +14 %');
    expect([markdown(report).includes('❌'), annotationsOf(report), junit(report).includes('<failure'), worthTelling(report)]).toEqual([false, [], false, true]);
  });

  test('stands in report.json with what it would be', () => {
    const { outcome, verdicts, budgets, targets } = reportDocument(report);
    expect([outcome, verdicts[0]?.severity, verdicts[0]?.['would-be'], verdicts[0]?.budget?.advisory]).toEqual(['pass', 'none', 'fail', true]);
    expect(budgets[0]).toMatchObject({ metric: 'latency.p99', advisory: true, line: 12, figures: 1, nearest: { scenario: 'list', 'would-be': 'fail' }, missing: null });
    expect(targets).toEqual([{ name: 'api', status: 'warning', because: 'latency.p99 of api/list would fail an advisory budget' }]);
  });
});

describe('a budget without a figure', () => {
  const named = aBudget({ ...OWN, metric: 'metrics.querys', limit: tiers(3), tolerance: null, amounts: 'count' });
  const report = aReport({ judgement: aJudgement([within, aVerdict({ budget: null, comparison: { metric: 'metrics.queries' } })], 'inconclusive', [named], aRun({ absent: [{ metric: 'metrics.querys', reason: '/metrics has no such series' }] })), configFile: 'tailgate.yml' });

  test('is the reason of the first line where nothing worse is, and told with its place', () => {
    expect(headline(report)).toBe('cannot tell: metrics.querys has a budget and no figure in this run: /metrics has no such series; did you mean metrics.queries?');
    expect(markdown(report)).toContain('- `metrics.querys` (`tailgate.yml:12`): no figure in this run: /metrics has no such series; did you mean `metrics.queries`?');
    expect(terminal(report)).toContain('Budgets without a figure:');
    expect(annotationsOf(report)).toMatchObject([{ level: 'warning', line: 12, title: 'the budget on metrics.querys has no figure' }]);
    expect(worthTelling(report)).toBe(true);
  });

  test('comes first in the table, and what matched nothing last', () => {
    const rows = budgetRows({ ...report, judgement: aJudgement([within], 'pass', [{ ...named, metric: 'metrics.x*' }, named]) }, plainPen);
    expect(rows.map(({ rule, nearest, room, figures }) => [rule, nearest, room, figures])).toEqual([
      ['metrics.querys', 'no figure in this run', '', '0'], ['*', 'latency.p99 of api/health: 4.13 ms, +0.24 %', '78 %', '1'], ['metrics.x*', 'matched nothing', '', '0'],
    ]);
  });
});

test('a rule that holds for nothing says why', () => {
  const text = (reason: 'no-direction' | 'by-name'): string => missingText({ kind: 'ungated', metric: 'command.took', reason }, plainPen);
  expect([text('no-direction'), text('by-name')]).toEqual(['holds for nothing: nothing says whether more or less of command.took is better', 'holds for nothing: a `*` passes command.took over, which only a budget that names it holds for']);
});

test('a row says what is allowed, what is wanted, and what is left', () => {
  const limited = { ...OWN, limit: tiers(200, 100), tolerance: { ...tiers(0.1, 0.05), floor: 0.2 }, amounts: 'duration' } as const;
  const of = (verdict: Verdict): readonly string[] => budgetRows(input([verdict], 'pass'), plainPen).map(({ allowed, room, place }) => `${allowed} | ${room} | ${place}`);
  expect(of(aVerdict({ budget: aBudget(limited), comparison: { base: 150, head: 150, spread: 0.01 } }))).toEqual(['200 ms (100 ms wanted); 10 % (5 % wanted) worse, and more than 0.2 ms | 25 % | tailgate.yml:12']);
  expect(of(aVerdict({ budget: aBudget(limited), severity: 'warn', verdict: 'over-budget', comparison: { base: 150, head: 150, spread: 0.01 } }))[0]).toContain('| 25 %, not as wanted |');
  expect(of(aVerdict({ budget: aBudget(limited), severity: 'fail', verdict: 'over-budget', comparison: { base: 250, head: 250, spread: 0.01 } }))[0]).toContain('| none: 25 % beyond |');
  expect(of(aVerdict({ budget: aBudget(), verdict: 'inconclusive', comparison: { base: 100, head: 108, spread: 0.05 } }))[0]).toContain('| none to be sure of | default');
  expect(of(aVerdict({ budget: aBudget(), comparison: { notCompared: { kind: 'no-baseline' } } }))[0]).toContain('| not compared |');
});

test('what is beyond all measure is told in words: a small tolerance makes any share of it', () => {
  const room = (allowed: number, change: number): string | undefined => budgetRows(input([{ ...aVerdict({ severity: 'fail', verdict: 'regressed' }), room: 1 - change / allowed, budget: aBudget({ ...OWN, limit: tiers(500), tolerance: { ...tiers(allowed), floor: 0 } }) }], 'fail'), plainPen)[0]?.room;
  expect([room(0.001, 0.5), room(0.05, 0.5), room(0.05, 0.55), room(0.1, 0.32)]).toEqual(['none: far beyond', 'none: 900 % beyond', 'none: far beyond', 'none: 220 % beyond']);
});

test('on a terminal of 80 columns no column of the budgets is lost, whatever stands in them', () => {
  const long = aBudget({ ...OWN, target: 'an-api-with-a-long-name', scenario: 'list-everything-there-is', metric: 'metrics.http_request_duration_p99', limit: tiers(200, 100), tolerance: { ...tiers(0.1, 0.05), floor: 0.2 }, amounts: 'duration' });
  const verdict = aVerdict({ severity: 'fail', verdict: 'over-budget', budget: long, comparison: { target: long.target, scenario: long.scenario, metric: 'metrics.http_request_duration_p99', base: 250, head: 290, spread: 0.01 } });
  const report = { ...input([verdict], 'fail', [aBudget({ ...OWN, metric: 'metrics.querys', limit: tiers(3), tolerance: null, amounts: 'count' })]), configFile: 'services/api/perf/tailgate.yml' };
  for (const columns of [80, 90, 120]) {
    const lines = terminal(report, { columns }).split('\n');
    const heading = lines.findIndex((line) => line.startsWith('  budget'));
    expect(lines[heading]).toMatch(/budget +allowed +nearest to it +room left +rule$/);
    const rows = lines.slice(heading + 1, heading + 3);
    expect(rows.every((line) => line.length <= columns && line.endsWith(':12'))).toBe(true);
    expect(rows[1]).toContain('none: 60 % beyond');
  }
});

test('the status of several targets is one line, the worst first; of one healthy target none', () => {
  const at = (target: string, over: Partial<Verdict> = {}): Verdict => ({ ...aVerdict({ comparison: { target, head: 4.13, spread: 0.02 } }), ...over });
  const line = (...verdicts: readonly Verdict[]): string => statusLine(input(verdicts, 'pass'), plainPen);
  expect(line(at('api'))).toBe('');
  expect(line(at('api'), at('worker'))).toBe('all 2 targets are healthy');
  expect(line(at('api'), at('worker', { severity: 'warn', verdict: 'regressed' }), at('shop', { severity: 'fail', verdict: 'regressed' }))).toBe('shop: critical (latency.p99 of shop/list is beyond what is allowed); worker: warning (latency.p99 of worker/list is beyond what is wanted); api is healthy');
  const many = Array.from({ length: 12 }, (_, i) => at(`t${i}`, { severity: 'fail', verdict: 'regressed' }));
  expect(line(...many)).toContain('4 more are not healthy');
});

test('an amount of another kind is told with what to write, and a strange unit only where it looks like one', () => {
  const had = { launches: 5, entries: 0, repeat: 'launch' } as const;
  expect(settleText({ kind: 'other-unit', amounts: 'duration', unit: 'number', word: 'ops' }, had)).toBe('the budget\'s amount is a time, and this metric is measured as a plain number (its tool says `ops`): write an amount of that kind in the config');
  expect(settleText({ kind: 'other-unit', amounts: 'duration', unit: 'number', word: '`<img>' }, had)).not.toContain('img');
  expect(settleText({ kind: 'other-direction', better: 'lower' }, had)).toMatch(/less is better.*`better: higher`/);
  expect(settleText({ kind: 'no-direction', metric: 'command.score', likely: null }, had)).toBe('nothing says whether more or less of it is better, so that it is held to no budget: write `metrics: { "command.score": { better: lower } }` (or `higher`) at its target');
  expect(settleText({ kind: 'no-direction', metric: 'command.score', likely: 'higher' }, had)).toContain('{ better: higher } }` at its target, which is how `warn` and `fail` read');
  expect(settleText({ kind: 'no-direction', metric: 'command.a / command.b', likely: null }, had)).toContain('write `better: lower` (or `higher`) in the budget');
  expect(settleText({ kind: 'no-direction', metric: 'command.`<img>', likely: null }, had)).not.toContain('img');
});

test('a limit of another kind than its metric is told as it was written', () => {
  const verdict = aVerdict({ verdict: 'inconclusive', settle: { kind: 'other-unit', amounts: 'count', unit: 'ms', word: null }, comparison: { head: 1200, notCompared: { kind: 'not-asked' } }, budget: aBudget({ ...OWN, metric: 'latency.p99', limit: tiers(1000), tolerance: null, amounts: 'count' }) });
  expect(headline(input([verdict], 'inconclusive'))).toContain('latency.p99 of api/list: 1.20 s (1,000 allowed)');
  expect(budgetRows(input([verdict], 'inconclusive'), plainPen)[0]).toMatchObject({ allowed: '1,000', room: 'cannot tell' });
});

test('of limits that nobody can tell to be kept it is not said that they are', () => {
  const limited = aBudget({ ...OWN, metric: 'latency.p99', limit: tiers(5), tolerance: null, amounts: 'duration' });
  const at = (over: Partial<Verdict>): Verdict => ({ ...aVerdict({ comparison: { notCompared: { kind: 'not-asked' } }, budget: limited }), ...over });
  expect(headline(input([at({}), at({ verdict: 'inconclusive' })], 'inconclusive'))).toContain('absolute limits only (1 of 2 are certainly kept)');
});
