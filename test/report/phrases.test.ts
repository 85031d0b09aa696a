import { describe, expect, test } from '@jest/globals';
import type { Failure, NotComparedReason, Settle, Warning } from '../../src/model.ts';
import { doubtsOf } from '../../src/report/doubts.ts';
import { columnMeaning, outcomeMeaning, verdictKinds, verdictMeaning } from '../../src/report/glossary.ts';
import { markdownPen, plainPen } from '../../src/report/pen.ts';
import { aComparison, aVerdict } from '../support/builders.ts';
import { asSentence, enumerate, failureAdvice, failureTitle, notComparedAdvice, notComparedText, outcomeWord, settleText, verdictWord, warningText } from '../../src/report/phrases.ts';

const WARNINGS: Readonly<Record<Warning['kind'], readonly [Warning, string]>> = {
  'few-launches': [{ kind: 'few-launches', launches: 1, needed: 5 }, '1 launch only: an honest interval needs 5'],
  'few-requests': [{ kind: 'few-requests', requests: 812, needed: 2000 }, '812 requests a launch only: this statistic needs 2,000; give it more time (`--time`)'],
  'generator-saturated': [{ kind: 'generator-saturated', busy: 0.93 }, 'the load generator was busy for 93 % of its core: the latencies contain its own queueing; use fewer connections or a lower rate'],
  'generator-late': [{ kind: 'generator-late', share: 0.031, worst: 12 }, '3.1 % of the requests were sent more than 1 ms late (12.0 ms at worst): the rate is more than this machine could send, with what else ran on it'],
  reconnects: [{ kind: 'reconnects', share: 1 }, '100 % of the responses include making a new connection, because the service closes them; keep-alive would measure the service alone'],
  'slow-captures': [{ kind: 'slow-captures', share: 0.12 }, 'the load generator read answers for its captures 12 % of the time, in which others waited: the latencies contain that; capture from a shorter answer, by a header, or by a pattern that begins with what stands in front of the value'],
  'requests-skipped': [{ kind: 'requests-skipped', requests: 12, share: 0.03, capture: 'token' }, '12 requests (3 %) were not sent, because an earlier answer had no `token` for them: what was measured is not the whole workload'],
  'at-least': [{ kind: 'at-least', side: 'head', why: 'generator' }, 'it is at least this, and may be more: this machine, with what else ran on it, could send no higher rate on time, so that what was slow was the load generator'],
  'at-most': [{ kind: 'at-most', side: 'base' }, 'of base it is less than this: not even `from`, the lowest rate of the search, was kept; lower it to know how much less'],
  'unsteady-limit': [{ kind: 'unsteady-limit', trials: 17 }, 'the search ended after 17 trials without having seen both ends of it twice: the rate that it keeps changes from one moment to the next'],
  'not-settled': [{ kind: 'not-settled', seconds: 6 }, 'it was still changing speed when its warm-up ended after 6 s'],
  'keeps-rising': [{ kind: 'keeps-rising', from: 23, to: 1412, requests: 20_000 }, 'it rose all the time, from 23 to 1,412 within 20,000 requests: something is opened and never closed'],
  bucketed: [{ kind: 'bucketed', lower: 100, upper: 250 }, "it was read from a histogram's buckets: the true value lies between 100 ms and 250 ms, and what changes within them does not show"],
  ticks: [{ kind: 'ticks', perSecond: 50.4, share: 0.052 }, 'about 50 a second come without any request, 5.2 % of what was counted under load: something that runs by itself counts as well, or what a request counts is counted only a while after its answer; count it apart, or pick the series that are of requests by their labels'],
  unrest: [{ kind: 'unrest', launches: 2, seconds: 1.52 }, 'in 2 launches it was still growing 1.5 s after the load, when it was read for the last time: what came later is missing in it'],
  'only-grew': [{ kind: 'only-grew', name: 'cache.hits' }, '`cache.hits` only ever grew while it was measured: if it is a running total, this figure is as large as the run is long; write `growth(cache.hits) per request`'],
  'more-series': [{ kind: 'more-series', before: 212, after: 3212, requests: 3000, name: 'http_requests_total' }, 'the service said 212 series before the load and 3,212 after it, 1 more with each request, most of them of `http_requests_total`: one of its labels takes ever new values (an id, a whole path), which costs memory here and wherever it is collected; above 50,000 it is not read at all'],
  'no-durations': [{ kind: 'no-durations', entries: 12, of: 300, example: 'dur=-1' }, '12 of 300 entries in `Server-Timing` had a duration that is none, such as `dur=-1`, and do not count: `dur` is a number of ms, 0 or more'],
  unread: [{ kind: 'unread', launches: 1, reason: '/metrics answered 503' }, 'it could not be read in 1 launch, which do not count: /metrics answered 503'],
  'short-history': [{ kind: 'short-history', entries: 1, needed: 5, beyond: 0.25 }, 'the baseline has 1 entry and needs 5: until then only a change beyond 25 % is called'],
  'near-limit': [{ kind: 'near-limit', limit: 200, lower: 199.8, upper: 200.2 }, 'its true value lies between 199.8 ms and 200.2 ms, and the limit of 200 ms is among them'],
  'machine-busy': [{ kind: 'machine-busy', what: 'other-load', share: 0.31, limit: 0.1 }, "other programs took 31 % of this machine's processors (10 % is what a measurement bears): times are longer for it"],
  'clock-stepped': [{ kind: 'clock-stepped', steps: 1, pauses: 2 }, 'the wall clock was set once and the machine stood still twice while it was measured: times taken meanwhile are not to be trusted'],
  'side-fails': [{ kind: 'side-fails', side: 'base', share: 0.2, allowed: 0.001 }, "20 % of base's requests failed (0.1 % allowed): what was answered in which time says little of its speed"],
  'tests-disagree': [{ kind: 'tests-disagree', t: 0.0004, signFlip: 0.06 }, 'two tests of the same launches disagree whether it changed (t test: p = 0.00040, sign flips: p = 0.060): a few odd launches decide'],
  'witnesses-agree': [{ kind: 'witnesses-agree', largest: 0.004 }, 'the clock alone could not decide; that as much is read, mapped and allocated at start as before (within 0.4 %) did'],
  normalised: [{ kind: 'normalised', slower: -0.08 }, 'the reference workload took 8 % less time than when the baseline was measured: the baseline is shown as this machine would have measured it now'],
  'other-class': [{ kind: 'other-class', entries: 3, spread: 0.1 }, 'nothing is stored of this model of processor yet: 3 entries of others stand in, and models are expected to differ by 10 %'],
  'entries-left-out': [{ kind: 'entries-left-out', entries: 1, reason: 'workload' }, '1 baseline entry was left out: it is of another workload'],
};

test.each(Object.values(WARNINGS))('a warning of kind $kind says what is doubtful, with its figures', (warning, text) => {
  expect(warningText(warning, aComparison(), plainPen)).toBe(text);
});

test.each([
  [{ kind: 'machine-busy', what: 'steal', share: 0.09, limit: 0.05 }, "other virtual machines on the same host took 9 % of this machine's processors (5 % is what a measurement bears): times are longer for it"],
  [{ kind: 'machine-busy', what: 'pressure', share: 0.93, limit: 0.8 }, 'something that could run had to wait for a processor for 93 % of the time (80 % is what a measurement bears): times are longer for it'],
  [{ kind: 'clock-stepped', steps: 3, pauses: 0 }, 'the wall clock was set 3 times while it was measured: times taken meanwhile are not to be trusted'],
  [{ kind: 'clock-stepped', steps: 0, pauses: 1 }, 'the machine stood still once while it was measured: times taken meanwhile are not to be trusted'],
] satisfies (readonly [Warning, string])[])('a disturbed machine is told by what disturbed it: %j', (warning, text) => {
  expect(warningText(warning, aComparison(), plainPen)).toBe(text);
});

test('what was read from buckets on both sides is told with both', () => {
  const said = (base: { readonly lower: number; readonly upper: number }): string => warningText({ kind: 'bucketed', lower: 100, upper: 250, base }, aComparison(), plainPen);
  expect(said({ lower: 100, upper: 250 })).toBe("it was read from a histogram's buckets: the true value lies between 100 ms and 250 ms, on base as well, and what changes within them does not show");
  expect(said({ lower: 50, upper: 100 })).toBe("it was read from a histogram's buckets: the true value lies between 100 ms and 250 ms, that of base between 50.0 ms and 100 ms, and what changes within these does not show");
});

const SETTLES: readonly (readonly [Settle, string])[] = [
  [{ kind: 'launches', launches: 11 }, 'about 11 launches would settle it; this run had 5'],
  [{ kind: 'entries', entries: 9 }, 'a baseline of 9 entries would settle it; there is 1'],
  [{ kind: 'entries', entries: 5, unknownSpread: true }, 'how much it varies from run to run of the default branch is not known from 1 entry: 5 and more can tell'],
  [{ kind: 'beyond-stored', noiseFloor: 0.19 }, 'the default branch itself varies so much from run to run that stored numbers see nothing below 19 %: only both builds, measured side by side on one machine, can settle it'],
  [{ kind: 'newer-level', entries: 2, worst: 0.41 }, 'the newest 2 entries of the baseline are better than those before, and against these alone it may be as much as 41 % worse: only both builds, measured side by side on one machine, can settle it'],
  [{ kind: 'newer-level', entries: 1, worst: null }, 'the newest entry of the baseline is better than those before, and against it alone it may be worse than is allowed: only both builds, measured side by side on one machine, can settle it'],
  [{ kind: 'load', busy: 0.941 }, 'the load generator was busy for 94 % of its core: a lighter load (fewer connections, or a lower rate) would settle it'],
  [{ kind: 'soak', seconds: 360 }, 'a launch of about 6 min would settle it (`shape: soak`, `duration: 360s`): what a heap grows by for reasons of its own counts for less the longer it is loaded, and no number of short launches makes up for that'],
  [{ kind: 'buckets' }, 'the buckets of its histogram are too coarse to tell, however long is measured: finer ones where its values lie would settle it, and so would a limit at one of their edges'],
  [{ kind: 'time', seconds: 89.2 }, 'about 90 s of measuring would settle it (`--time 90`)'],
  [{ kind: 'machine', what: 'steal' }, 'this machine was taken by other virtual machines on the same host for most of the time, so that nobody is accused and nobody acquitted: run it again when it is quiet'],
  [{ kind: 'machine', what: 'pressure' }, 'this machine was taken by more work than it has processors for most of the time, so that nobody is accused and nobody acquitted: run it again when it is quiet'],
  [{ kind: 'machine', what: 'other-load' }, 'this machine was taken by other programs for most of the time (a database of the service on this machine counts as one), so that nobody is accused and nobody acquitted: run it again when it is quiet'],
  [{ kind: 'machine', what: 'clock' }, 'the clock was set or the machine stood still meanwhile, so that no time can be trusted: run it again'],
  [{ kind: 'errors', side: 'base', share: 0.2 }, "20 % of base's requests failed: its speed can be compared once they are answered"],
  [{ kind: 'confirmation', launches: 2 }, 'it looked worse than is allowed, but 2 fresh launches did not confirm it'],
  [{ kind: 'confirmation', launches: 0 }, 'it looks worse than is allowed, and fresh launches had still to confirm it when the time was over'],
];

test('what more cold starts would settle is told in their blocks', () => {
  expect(settleText({ kind: 'launches', launches: 40 }, { launches: 16, entries: 0, repeat: 'block of four starts' })).toBe('about 40 blocks of four starts would settle it; this run had 16');
});

test.each(SETTLES)('what would settle an undecided figure is said: $kind', (settle, text) => {
  expect(settleText(settle, { launches: 5, entries: 1, repeat: 'launch' })).toBe(text);
});

describe('why nothing was compared', () => {
  const REASONS: readonly (readonly [NotComparedReason, string])[] = [
    [{ kind: 'not-asked' }, 'no comparison was asked for'],
    [{ kind: 'no-baseline' }, 'no baseline for api yet'],
    [{ kind: 'not-on-base' }, 'it could not be measured on base'],
    [{ kind: 'new-metric' }, 'the baseline of api does not have it yet'],
    [{ kind: 'other-workload' }, 'the baseline of api was measured with another workload (other requests, load or probe settings)'],
    [{ kind: 'other-machine', differs: [] }, 'the baseline of api is from another machine'],
    [{ kind: 'other-machine', differs: [{ field: 'cores', then: '4', now: '2' }] }, 'the baseline of api is from another machine: cores was 4 and is 2'],
  ];

  test.each(REASONS)('reads as a clause: $kind', (reason, text) => {
    expect(notComparedText(reason, 'api', plainPen)).toBe(text);
  });

  test('comes with what to do, except where it was asked for', () => {
    expect(REASONS.map(([reason]) => notComparedAdvice(reason, plainPen) === null)).toEqual([true, false, false, false, false, false, false]);
  });

  test('quotes names of the target in Markdown', () => {
    expect(notComparedText({ kind: 'no-baseline' }, '<b>@acme', markdownPen)).toBe('no baseline for `<b>@acme` yet');
  });
});

test('every verdict, outcome, column and failure has its words', () => {
  expect(verdictKinds.toSorted()).toEqual(Object.keys(verdictMeaning).toSorted());
  expect(Object.keys(verdictWord).toSorted()).toEqual(Object.keys(verdictMeaning).toSorted());
  expect(Object.keys(outcomeWord).toSorted()).toEqual(Object.keys(outcomeMeaning).toSorted());
  const kinds: readonly Failure['kind'][] = ['setup-failed', 'start-failed', 'not-ready', 'foreign-listener', 'died', 'wrong-answers', 'no-answers', 'init-failed', 'handler-failed', 'timed-out', 'out-of-memory', 'not-measurable', 'package', 'interrupted', 'command-failed', 'unreadable-output'];
  expect(Object.keys(failureTitle).toSorted()).toEqual(kinds.toSorted());
  for (const text of [...Object.values(verdictMeaning), ...Object.values(outcomeMeaning), ...Object.values(columnMeaning), ...Object.values(failureAdvice)]) expect(text.length).toBeGreaterThan(20);
});

test('clauses become sentences, and items a list', () => {
  expect([asSentence('a module is missing'), asSentence('does it listen?'), asSentence('write `x`')]).toEqual(['A module is missing.', 'Does it listen?', 'Write `x`']);
  expect([enumerate([]), enumerate(['a']), enumerate(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test('a doubt about a whole scenario is told once, not for each of its figures', () => {
  const unsettled = { kind: 'not-settled', seconds: 1.57 } as const;
  const verdicts = ['list', 'health', 'a', 'b', 'c'].flatMap((scenario) => ['latency.p50', 'latency.p90'].map((metric) => aVerdict({ comparison: { scenario, metric }, warnings: [unsettled, unsettled] })));
  expect(doubtsOf(verdicts, plainPen)).toEqual([{ about: '2 figures of api/list, 2 figures of api/health, 2 figures of api/a and 2 more places', text: 'it was still changing speed when its warm-up ended after 1.6 s' }]);
  expect(doubtsOf(verdicts.slice(0, 1), plainPen).map(({ about }) => about)).toEqual(['latency.p50 of api/list']);
});
