import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/model.ts';
import { markdown } from '../../src/report/markdown.ts';
import { manyScenarios, reportCases } from '../support/report-cases.ts';
import { aBudget, aFailure, aJudgement, aReport, aRun, aVerdict } from '../support/builders.ts';
import { intrusionsIn, treeOf, unpaired } from '../support/markdown-tree.ts';
import { fc } from '../support/properties.ts';

const bytes = (text: string): number => Buffer.byteLength(text);
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a report with a limit', () => {
  const inputs = Object.entries(reportCases).map(([name, make]) => [name, make()] as const);

  test.each(inputs)('of %s keeps to it, and breaks neither table nor fence nor fold', (_, input) => {
    fc.assert(fc.property(fc.integer({ min: 4000, max: 70_000 }), (limit) => {
      const text = markdown(input, { limit });
      expect(bytes(text)).toBeLessThanOrEqual(limit);
      const tree = treeOf(text);
      expect(unpaired(tree)).toEqual([]);
      expect(intrusionsIn(text, Object.values(input.links ?? {}), tree)).toEqual([]);
    }), { numRuns: 2 });
  });

  test('says what it left out, and keeps outcome, table and next step longest', () => {
    const text = markdown(manyScenarios(), { limit: 8000 });
    expect(text).toMatch(/^### ❌ Fail: `latency\.p99` of `api\/route-194`/);
    expect(text).toContain('| ❌\u00a0`latency.p99` of `api/route-005` |');
    expect(text).toContain('tailgate run --target api --scenario route-194');
    expect(text).toMatch(/_Left out for length: .*within budget.*\. All of it is in `report\.md` in the files of this run\._\n$/);
  });

  test('keeps the worst rows of a table that is itself too long', () => {
    const verdicts = Array.from({ length: 2000 }, (_, i) => aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { scenario: `s${i}`, head: 4.12 * (1.2 + i / 1000) } }));
    const text = markdown(aReport({ judgement: aJudgement(verdicts) }), { limit: 60_000 });
    expect(bytes(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain('| ❌\u00a0`latency.p99` of `api/s1999` |');
    expect(text).not.toContain('`api/s0`');
    expect(text).toContain('tailgate run --target api --scenario s1999');
    expect(text).toMatch(/Left out for length: .*[\d,]+ rows of what else matters\. All of it is in `report\.md` in the files of this run\._/);
  });

  test('without one, leaves nothing out', () => {
    expect(markdown(manyScenarios())).not.toContain('Left out');
  });
});

test('links only addresses that are safe', () => {
  const input = reportCases['pass']!();
  expect(markdown({ ...input, links: { run: 'https://github.com/acme/api/actions/runs/1?a=b' } })).toContain(' · [run](https://github.com/acme/api/actions/runs/1?a=b)</sub>');
  for (const run of ['javascript:alert(1)', 'https://x)<img>', 'http://insecure.example']) expect(markdown({ ...input, links: { run } })).not.toContain('[run]');
});

test('tells each failure, and the log of each inside its fold', () => {
  const text = markdown(aReport({ run: aRun({ failures: [aFailure(), aFailure({ target: 'worker', kind: 'died', message: 'the target ended while list was measured', hint: null, log: [] })] }), judgement: aJudgement([], 'inconclusive') }));
  expect(text).toContain('**`api` did not start.** A module is missing');
  expect(text).toContain('**`worker` ended while it was measured.** The target ended while list was measured. Its last lines say why.');
  expect(count(text, 'The last 1 line of its log')).toBe(1);
});

test('says where the rule stands that decided', () => {
  const broken = aVerdict({ verdict: 'regressed', severity: 'fail', budget: aBudget({ metric: 'latency.*', origin: 'config', line: 12 }) });
  expect(markdown(aReport({ judgement: aJudgement([broken]), configFile: 'perf/tailgate.yml' }))).toContain('the rule is `metric: latency.*` in `perf/tailgate.yml:12`');
});

test.each([
  ['entries', { kind: 'entries', entries: 9 }, 'this settles by itself', false],
  ['launches', { kind: 'launches', launches: 9 }, '--time 120', true],
  ['load', { kind: 'load', busy: 0.9 }, 'Lower the load of the scenario', true],
  ['beyond-stored', { kind: 'beyond-stored', noiseFloor: 0.19 }, 'or allow more than 19 %', false],
  ['newer-level', { kind: 'newer-level', entries: 2, worst: 0.41 }, 'What the default branch has just won may be lost again', false],
] as const)('the next step of an undecided figure fits what would settle it: %s', (_, settle, text, command) => {
  const report = markdown(aReport({ judgement: aJudgement([aVerdict({ verdict: 'inconclusive', settle })]) }));
  expect(report).toContain(text);
  expect(report.includes('```sh')).toBe(command);
});

test('reads each verdict as often for many scenarios as for few: its work grows with the report, not with its square', () => {
  const readsOf = (scenarios: number): number => {
    const { run, judgement } = manyScenarios(scenarios);
    let reads = 0;
    const counted = judgement.verdicts.map((verdict): Verdict => new Proxy(verdict, { get: (target, key) => { reads += 1; return Reflect.get(target, key); } }));
    markdown(aReport({ run, judgement: { ...judgement, verdicts: counted } }), { limit: 60_000 });
    return reads / counted.length;
  };
  expect(readsOf(160) / readsOf(40)).toBeLessThan(1.3);
});
