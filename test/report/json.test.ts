import { expect, test } from '@jest/globals';
import { reportDocument, reportJson } from '../../src/report/json.ts';
import { aJudgement, anEstimate, aReport, aVerdict, notCompared } from '../support/builders.ts';
import { reportCases } from '../support/report-cases.ts';

test.each(Object.entries(reportCases))('report.json of %s is the document, written out', (_, make) => {
  const input = make();
  expect(JSON.parse(reportJson(input))).toEqual(JSON.parse(JSON.stringify(reportDocument(input))));
});

test('has one line for each verdict, so that a difference shows what changed', () => {
  const input = reportCases['regression']!();
  const lines = reportJson(input).split('\n').filter((line) => line.startsWith('    {"target"') && line.includes('"verdict"'));
  expect(lines).toHaveLength(input.judgement.verdicts.length);
});

test('has the fields that its readers rely on', () => {
  const input = aReport({ judgement: aJudgement([aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { base: 4, head: 4.6, spread: 0.03 } })]) });
  expect(reportDocument(input)).toMatchObject({
    schema: 'tailgate.report/1', outcome: 'fail', reason: 'latency.p99 of api/list: +15 % (between +12 % and +18 %; 10 % allowed)', compare: 'stored', seconds: 61.2, seed: 7, complete: true,
    head: { commit: '4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809' }, base: null,
    counts: { compared: 1, improved: 0, unchanged: 0, regressed: 1, 'over-budget': 0, inconclusive: 0, 'not-compared': 0 },
    verdicts: [{
      target: 'api', scenario: 'list', metric: 'latency.p99', unit: 'ms', base: 4, head: 4.6,
      change: { point: 0.15, interval: { level: 0.98, lower: 0.12, upper: 0.18 } }, 'noise-floor': 0.04,
      budget: { tolerance: { fail: 0.1, floor: 0 }, origin: 'default' }, verdict: 'regressed', severity: 'fail', warnings: [], advice: null,
    }],
  });
});

test('has only kebab-case keys where it names fields itself', () => {
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) { keys.add(key); collect(inner); }
  };
  collect({ ...reportDocument(reportCases['inconclusive']!()), environment: null });
  expect([...keys].filter((key) => !/^[a-z]+(-[a-z]+)*$/.test(key))).toEqual([]);
});

test('warnings, what would settle and why not compared carry their figures and the sentence', () => {
  const undecided = aVerdict({ verdict: 'inconclusive', settle: { kind: 'beyond-stored', noiseFloor: 0.19 }, warnings: [{ kind: 'few-launches', launches: 3, needed: 5 }] });
  const fresh = aVerdict({ comparison: notCompared({ kind: 'other-machine', differs: [{ field: 'cores', then: '4', now: '2' }] }) });
  const [first, second] = reportDocument(aReport({ judgement: aJudgement([undecided, fresh]) })).verdicts;
  expect(first?.settle).toMatchObject({ kind: 'beyond-stored', 'noise-floor': 0.19, text: expect.stringContaining('19 %') });
  expect(first?.warnings).toEqual([{ kind: 'few-launches', launches: 3, needed: 5, text: '3 launches only: an honest interval needs 5' }]);
  expect(second).toMatchObject({ verdict: 'not-compared', base: null, change: null, 'not-compared': { kind: 'other-machine', differs: [{ field: 'cores', then: '4', now: '2' }], text: expect.stringContaining('cores was 4 and is 2') } });
});

test('a bound that is not a number is null: JSON has no infinity', () => {
  const change = { ...anEstimate(0.06), interval: { level: 0.98, lower: -Infinity, upper: Infinity } };
  const [verdict] = reportDocument(aReport({ judgement: aJudgement([aVerdict({ comparison: { change, noiseFloor: Infinity } })]) })).verdicts;
  expect([verdict?.change?.interval, verdict?.['noise-floor']]).toEqual([{ level: 0.98, lower: null, upper: null }, null]);
});
