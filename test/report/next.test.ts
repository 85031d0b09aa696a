import { describe, expect, test } from '@jest/globals';
import type { AppliedLoad, Load, Settle, Verdict, Warning } from '../../src/model.ts';
import { nextSteps } from '../../src/report/next.ts';
import { plainPen } from '../../src/report/pen.ts';
import { warningText } from '../../src/report/phrases.ts';
import { aJudgement, aReport, aRun, aSample, aVerdict } from '../support/builders.ts';

const any = { connections: 50, timeout: 10_000 };
const soak: Load = { kind: 'connections', pipelining: 1, soak: { duration: 60_000 }, ...any };
const search: Load = { kind: 'saturate', from: 50, to: 2000, keep: [], each: 2000, most: null, ...any };
const spike: Load = { kind: 'spike', rate: 100, peak: 1000, before: 5000, duration: 2000, after: 20_000, tolerance: 1, ...any };
const under = (load: Load): AppliedLoad => ({ target: 'api', scenario: 'list', side: 'head', load, stages: [] });
const open = (settle: Settle | null, metric = 'latency.p99', warnings: readonly Warning[] = []): Verdict => aVerdict({ verdict: 'inconclusive', settle, warnings, comparison: { metric, warnings } });
const steps = (load: Load, ...verdicts: readonly Verdict[]) => nextSteps(aReport({ run: aRun({ loads: [under(load)] }), judgement: aJudgement(verdicts, 'inconclusive'), configFile: 'tailgate.yml' }), plainPen);

describe('what to do now about a load with a time of its own', () => {
  test('is more launches, or a longer load, in the config: never more time for the run', () => {
    expect(steps(soak, open({ kind: 'launches', launches: 7 }))).toEqual({ sentences: ['Ask for more launches: `launches: 7` in the load of api/list (`tailgate.yml`); `--time` changes nothing there.'], command: null });
    expect(steps(search, open(null)).sentences).toEqual(['Ask for more launches, `launches`, or a longer `each`, in the load of api/list (`tailgate.yml`); `--time` changes nothing there.']);
    expect(steps({ kind: 'connections', pipelining: 1, ...any }, open(null)).command).toContain('--time');
  });

  test.each<[string, Load, Warning, string]>([
    ['raise the end of a search that was kept', search, { kind: 'at-least', side: 'head', why: 'searched' }, 'Raise `to` in the load of api/list: the highest rate of the search was kept'],
    ['lower the beginning of one that never was', search, { kind: 'at-most', side: 'head' }, 'Lower `from` in the load of api/list: not even that rate was kept'],
    ['wait longer for a service that had not recovered', spike, { kind: 'at-least', side: 'head', why: 'load-ended' }, 'Give it longer to recover (`after`) in the load of api/list'],
    ['take a larger machine where this one could send no more', search, { kind: 'at-least', side: 'head', why: 'generator' }, 'This machine could send no more to api/list'],
  ])('is to %s', (_, load, warning, words) => {
    expect(steps(load, open(null, 'capacity', [warning])).sentences[0]).toContain(words);
  });
});

describe('what to do now about a rule that no measuring can tell', () => {
  const bench = (settle: Settle | null, values = 3): string => nextSteps(aReport({
    run: aRun({ samples: [aSample({ target: 'bench', scenario: null, metric: 'command.score', values: Array.from({ length: values }, () => 1) })] }),
    judgement: aJudgement([aVerdict({ verdict: 'inconclusive', settle, comparison: { target: 'bench', scenario: null, metric: 'command.score' } })], 'inconclusive'), configFile: 'tailgate.yml',
  }), plainPen).sentences.join(' ');

  test('is to put the config right', () => {
    expect(bench({ kind: 'no-direction', metric: 'command.score', likely: null })).toMatch(/^Put the config right, for no measuring would tell: .*write `metrics: \{ "command\.score": \{ better: lower \} \}` \(or `higher`\) at its target\.$/);
    expect(bench({ kind: 'other-unit', amounts: 'duration', unit: 'number', word: null })).toMatch(/^Put the config right/);
  });

  test('of a command is more runs, where nobody can say how many', () => {
    expect([bench(null), bench(null, 8)]).toEqual(['Ask for more runs: `runs: 6` of bench in `tailgate.yml`.', 'Ask for more runs: `runs: 16` of bench in `tailgate.yml`.']);
  });
});

test('too few requests ask for what makes that load longer', () => {
  const text = (longerBy?: 'duration' | 'each'): string => warningText({ kind: 'few-requests', requests: 300, needed: 2000, ...(longerBy === undefined ? {} : { longerBy }) }, aVerdict().comparison, plainPen);
  expect([text(), text('duration'), text('each')]).toEqual(['more time (`--time`)', 'its load a longer `duration`', 'its load a longer `each`'].map((what) => `300 requests a launch only: this statistic needs 2,000; give ${what === 'more time (`--time`)' ? `it ${what}` : what}`));
});
