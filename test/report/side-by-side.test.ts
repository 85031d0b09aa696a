import { describe, expect, test } from '@jest/globals';
import type { Run, Settle } from '../../src/model.ts';
import { remarkLine, remarksOf } from '../../src/report/advice.ts';
import { firstLine } from '../../src/report/headline.ts';
import { outcomeOf } from '../../src/report/input.ts';
import { reportDocument } from '../../src/report/json.ts';
import { machineText } from '../../src/report/machine.ts';
import { methodLines } from '../../src/report/method.ts';
import { nextSteps } from '../../src/report/next.ts';
import { markdownPen, plainPen } from '../../src/report/pen.ts';
import { fullSentence } from '../../src/report/row.ts';
import { aFailure, aJudgement, aReport, aRun, aVerdict, notCompared, type VerdictOver } from '../support/builders.ts';

const paired = (over: VerdictOver = {}) => aVerdict({ ...over, comparison: { method: 'side-by-side', entries: 0, launches: 20, blocks: 312, ...over.comparison } });
const accused = paired({ verdict: 'regressed', severity: 'fail', comparison: { confirmation: { launches: 2, change: 0.12 } } });

describe('a verdict of two builds measured in turn', () => {
  test('says in words how often both were measured', () => {
    expect(fullSentence(accused, plainPen)).toBe('latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed; this run could have seen 4 %; 20 launches of both builds, 312 blocks of slices; the 2 launches made to confirm it said +12 %)');
    expect(fullSentence(paired({ comparison: { metric: 'cold-start.p50', scenario: null, launches: 24, blocks: 24 } }), plainPen)).toContain('; 24 blocks of four starts)');
  });

  test('has its line among the advice even where nothing stands beside it', () => {
    const input = aReport({ judgement: aJudgement([accused]) });
    expect(remarksOf([accused], input, plainPen).map((remark) => remarkLine(remark, plainPen))).toEqual([`${fullSentence(accused, plainPen)}.`]);
    const stored = aVerdict({ verdict: 'regressed', severity: 'fail' });
    expect(remarksOf([stored], { ...input, judgement: aJudgement([stored]) }, plainPen)).toEqual([]);
  });
});

describe('how it was measured', () => {
  const pair = { target: 'api', metric: 'cpu', logRatios: [0.1, 0.2, 0.1], blocks: [15, 16, 15] };
  const lines = (over: Partial<Run>): readonly string[] => methodLines(aRun({ compare: 'side-by-side', ...over }), plainPen);

  test('names launches, blocks and looks, once for all places that had the same', () => {
    const looks = [1, 3].map((launches) => ({ target: 'api', scenario: 'list', launches, share: 0.5 }));
    const pairs = [{ ...pair, scenario: 'list' }, { ...pair, scenario: 'list', metric: 'latency.p50', logRatios: [0.1], blocks: [15] }, { ...pair, scenario: 'a' }, { ...pair, scenario: 'b' }, { ...pair, scenario: null, blocks: [1, 1, 1] }];
    expect(lines({ pairs, looks })).toEqual(expect.arrayContaining(['api/list: 3 launches of both builds, 46 blocks of slices, looked at after 1 and 3', 'api/a and api/b: 3 launches of both builds, 46 blocks of slices', 'api: 3 blocks of four starts']));
    const many = Array.from({ length: 40 }, (_, i) => ({ ...pair, scenario: `s${i}` }));
    expect(lines({ pairs: many })).toContain('api/s0, api/s1, api/s2, api/s3 and 36 more: 3 launches of both builds, 46 blocks of slices');
  });

  test('tells what took the machine, and the worst of it where it is too much', () => {
    const found = (mean: number, worst: number, limit: number) => ({ mean, worst, limit, above: 0 });
    const machine = { steal: found(0.001, 0.01, 0.05), pressure: found(0.12, 0.4, 0.8), otherLoad: found(0.03, 0.31, 0.125), frequency: { lowest: 2900, highest: 3400 }, clockSteps: 1, pauses: 2 };
    expect(lines({ machine })).toContain('the machine while load was measured: steal 0.1 %, pressure 12 %, other load 3 % (31 % at worst), 2.9 to 3.4 GHz, the wall clock was set once and the machine stood still twice');
    const nothing = { steal: null, pressure: null, otherLoad: null, frequency: null, clockSteps: 0, pauses: 0 };
    expect([machineText(nothing), lines({ machine: nothing })]).toEqual(['', lines({})]);
  });

  test('says why base was not measured, what came first and what was done, in words that cannot act', () => {
    const hostile = '<img src=x> @acme';
    const text = methodLines(aRun({ baseMissing: hostile, notes: [hostile], screening: aRun() }), markdownPen).join('\n');
    expect(text).toContain('base was not measured: &lt;img src=x&gt; @\u200bacme');
    expect(text).toContain('\n&lt;img src=x&gt; @\u200bacme');
    expect(text).toContain('first compared with the stored baselines (5 launches in 61 s)');
    expect(firstLine(aReport({ run: aRun({ baseMissing: hostile }), judgement: aJudgement([aVerdict()]) }), markdownPen)).toBe('Pass: 1 compared, none worse than its budget allows; base was not measured (&lt;img src=x&gt; @\u200bacme): compared with the stored baselines only');
  });

  test('is in report.json under names of its own', () => {
    const machine = { steal: { mean: 0.1234567, worst: 1, limit: 0.05, above: 0.5 }, pressure: null, otherLoad: null, frequency: null, clockSteps: 1, pauses: 0 };
    const looks = [{ target: 'api', scenario: null, launches: 10, share: 1 }];
    expect(reportDocument(aReport({ run: aRun({ machine, looks, baseMissing: 'no', notes: ['a'] }), judgement: aJudgement([]) }))).toMatchObject({
      'base-missing': 'no', notes: ['a'], looks, machine: { steal: { mean: 0.123457, worst: 1, limit: 0.05, above: 0.5 }, pressure: null, 'other-load': null, frequency: null, 'clock-steps': 1, pauses: 0 },
    });
  });
});

describe('what to do about one that is undecided', () => {
  const base = { commit: '9d2e7c41aa0b', branch: null, dirty: false, time: null };
  const steps = (...settles: readonly Settle[]) => nextSteps(aReport({ run: aRun({ compare: 'side-by-side', base }), judgement: aJudgement(settles.map((settle) => paired({ verdict: 'inconclusive', settle }))) }), plainPen);
  const command = 'tailgate run --target api --scenario list --compare side-by-side --base 9d2e7c41aa0b --seed 7';

  test('is to measure for as long as the most undecided one needs', () => {
    expect(steps({ kind: 'time', seconds: 80 }, { kind: 'time', seconds: 130.2 })).toEqual({ sentences: ['Look longer, for 2 min 10 s of measuring:'], command: `${command} --time 131` });
  });

  test('is to measure on a fit machine first, whatever else is open', () => {
    expect(steps({ kind: 'time', seconds: 80 }, { kind: 'machine', what: 'clock' }, { kind: 'launches', launches: 9 }).sentences).toEqual(['Run it again when nothing else runs there, or on a machine of its own:']);
  });

  test.each([
    [{ kind: 'machine', what: 'steal' }, 'Run it again when nothing else runs there, or on a machine of its own:', command],
    [{ kind: 'errors', side: 'head', share: 0.2 }, 'Mend the failing requests, and measure it again:', command],
    [{ kind: 'confirmation', launches: 2 }, 'Run it again, with another seed: a true change is found again, a burst of noise is not.', null],
  ] satisfies (readonly [Settle, string, string | null])[])('is to remove what stands in the way: %j', (settle, sentence, then) => {
    expect(steps(settle)).toEqual({ sentences: [sentence], command: then });
  });

  test('tells whose machine was busy what to do where it was with the database of his own service', () => {
    expect(steps({ kind: 'machine', what: 'other-load' })).toEqual({
      sentences: [
        "If that was the service's own database: started by the target's `start` command, and not in a container, it counts as the service; on another machine it disturbs nobody. Side by side, changes are compared in spite of it, and limits stay open.",
        'Run it again when nothing else runs there, or on a machine of its own:',
      ],
      command,
    });
  });

  test('says in the first line what stands in the way, where it is not the noise', () => {
    const verdict = paired({ verdict: 'inconclusive', settle: { kind: 'errors', side: 'base', share: 0.2 } });
    expect(firstLine(aReport({ judgement: aJudgement([verdict]) }))).toBe("Inconclusive: cannot tell yet: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed); 20 % of base's requests failed: its speed can be compared once they are answered");
  });
});

describe('what could not be measured on base', () => {
  const fresh = paired({ comparison: notCompared({ kind: 'not-on-base' }) });

  test('is no failure of the run where the change under test adds it', () => {
    const input = aReport({ run: aRun({ compare: 'side-by-side', failures: [aFailure({ side: 'base', scenario: 'list', kind: 'wrong-answers', message: 'GET /list answered 404', added: true })] }), judgement: aJudgement([paired({ comparison: { scenario: 'health' } }), fresh], 'pass') });
    expect(outcomeOf(input)).toBe('pass');
    expect(firstLine(input)).toBe('Pass: 1 compared, none worse than its budget allows; 1 not compared (it could not be measured on base)');
  });

  test('is one where base does not start, and it is said to be base', () => {
    const input = aReport({ run: aRun({ compare: 'side-by-side', failures: [aFailure({ side: 'base' })] }), judgement: aJudgement([fresh], 'inconclusive') });
    expect(outcomeOf(input)).toBe('inconclusive');
    expect(firstLine(input)).toMatch(/^Inconclusive: could not measure api on base: the target ended with exit code 1/);
  });
});
