import { describe, expect, test } from '@jest/globals';
import type { Acceptance, Budget, Verdict } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { markdown } from '../../src/report/markdown.ts';
import type { Notice } from '../../src/report/notices.ts';
import { callFromClone } from '../../src/report/reproduce.ts';
import { aBudget, aFailure, aFingerprint, aJudgement, aReport, aRun, aSample, aVerdict, notCompared, tiers } from '../support/builders.ts';
import { everyAdvice, everyExplanation } from '../support/explanation-cases.ts';
import { hostileText } from '../support/hostile.ts';
import { intrusionsIn, nodesOf, treeOf, unpaired } from '../support/markdown-tree.ts';
import { fc } from '../support/properties.ts';

const LINKS = { run: 'https://github.com/acme/api/actions/runs/1', artifact: 'https://github.com/acme/api/actions/runs/1/artifacts/2' };

/** Every string that a pull request controls is `next()`; the figures are sound. */
function hostileInput(next: () => string, extra: { readonly judgedBy: 'base' | 'head'; readonly nothing: boolean }): ReportInput {
  const place = { target: next(), scenario: next() };
  const budget = (): Budget => aBudget({ metric: next(), target: next(), scenario: next(), origin: 'config', line: 3 });
  const acceptance = (): Acceptance => ({ target: next(), scenario: next(), metric: next(), reason: next(), expires: next(), origin: 'config', line: 4 });
  const differs = [{ field: next(), then: next(), now: next() }];
  const failing = (): Verdict => aVerdict({ budget: budget(), verdict: 'regressed', severity: 'fail', comparison: place });
  const compared: readonly Verdict[] = extra.nothing ? [] : [
    failing(), aVerdict({ budget: budget(), verdict: 'regressed', severity: 'warn', accepted: acceptance(), comparison: { ...place, metric: next() } }),
    aVerdict({ budget: aBudget({ metric: next(), limit: tiers(1), tolerance: null }), verdict: 'over-budget', severity: 'fail', comparison: { target: next(), scenario: null, metric: 'cold-start.p50' } }),
    aVerdict({ budget: budget(), verdict: 'inconclusive', settle: { kind: 'launches', launches: 9 }, comparison: { ...place, metric: 'latency.p90' }, screening: failing(), warnings: [{ kind: 'few-launches', launches: 3, needed: 5 }] }),
    aVerdict({ budget: budget(), comparison: { ...place, metric: 'cpu' }, screening: failing() }),
    aVerdict({ budget: null, comparison: { ...place, metric: 'io.reads' } }), aVerdict({ budget: null, comparison: { target: next(), scenario: next(), metric: next() } }),
  ];
  const verdicts = [
    ...compared,
    aVerdict({ budget: budget(), comparison: { ...place, metric: 'throughput', ...notCompared({ kind: 'other-machine', differs }) } }),
    aVerdict({ budget: budget(), comparison: { target: next(), scenario: null, metric: next(), ...notCompared({ kind: 'no-baseline' }) } }),
  ];
  const fingerprint = () => aFingerprint({ cpu: next(), arch: next(), os: next(), image: next(), runtime: next() });
  const notices: readonly Notice[] = [
    { kind: 'rules-changed', file: next(), changes: [next(), next(), next(), next(), next(), next(), next()], judgedBy: extra.judgedBy },
    { kind: 'resolved', commit: next() }, { kind: 'judged-again', label: next() }, { kind: 'judged-elsewhere', branch: next() },
  ];
  return {
    run: aRun({
      id: next(), started: next(), config: next(), compare: extra.nothing ? 'stored' : 'side-by-side',
      head: { commit: next(), branch: next(), dirty: true, time: null }, base: { commit: next(), branch: next(), dirty: false, time: null },
      samples: [aSample(place), aSample({ target: next(), scenario: next() }), aSample({ target: next(), scenario: null, metric: 'cold-start.p50' })],
      failures: ['wrong-answers', 'died', 'interrupted'].map((kind) => aFailure({ target: next(), scenario: next(), kind: kind === 'died' ? 'died' : kind === 'interrupted' ? 'interrupted' : 'wrong-answers', message: next(), hint: next(), log: [next(), next(), next()] })),
      absent: [{ metric: next(), reason: next() }], notes: [next(), next()], baseMissing: next(), screening: aRun(),
      environment: { tool: next(), node: next(), kernel: next(), memory: 1, fingerprints: { [next()]: fingerprint(), [`${next()}2`]: fingerprint() } },
      pairs: [{ ...place, metric: next(), logRatios: [0, 0], blocks: [1, 1] }, { target: next(), scenario: null, metric: next(), logRatios: [0], blocks: [1] }],
    }),
    judgement: { ...aJudgement(verdicts), expired: [acceptance(), acceptance()] },
    explanations: everyExplanation(next, place, ['latency.p99', 'cpu']), advice: everyAdvice(next),
    configFile: next(), project: next(), notices, links: LINKS, call: callFromClone({ repository: next(), ref: next(), server: next() }, [next(), next()]),
  };
}

/** Draws a fresh string for each place; or the same one for all, which shrinks to what breaks it. */
const input: fc.Arbitrary<ReportInput> = fc
  .record({ texts: fc.array(hostileText, { minLength: 1, maxLength: 40 }), judgedBy: fc.constantFrom('base' as const, 'head' as const), nothing: fc.boolean() })
  .map(({ texts, ...extra }) => {
    let drawn = 0;
    return hostileInput(() => texts[drawn++ % texts.length] ?? '', extra);
  });

describe('a report of a hostile pull request, read by a real parser of GitHub\'s Markdown', () => {
  test('holds no link, image, HTML, mention, reference, address or marker that is not ours, and its tables are whole', () => {
    fc.assert(fc.property(input, (made) => {
      expect(intrusionsIn(markdown(made), Object.values(LINKS))).toEqual([]);
    }), { numRuns: 60 });
  });

  test('and neither does it when it is cut to a limit', () => {
    fc.assert(fc.property(input, fc.integer({ min: 4000, max: 20_000 }), (made, limit) => {
      expect(intrusionsIn(markdown(made, { limit }), Object.values(LINKS))).toEqual([]);
    }), { numRuns: 25 });
  });

  test('has only headings, sections and blocks that we wrote: one heading, at the top', () => {
    fc.assert(fc.property(input, (made) => {
      const tree = treeOf(markdown(made));
      const headings = [...nodesOf(tree)].filter(({ type }) => type === 'heading');
      expect(headings).toEqual([tree.children?.[0]]);
      expect(unpaired(tree)).toEqual([]);
    }), { numRuns: 25 });
  });
});

test('a text of 10,000 characters is cut wherever it stands', () => {
  const long = 'abc def '.repeat(1250);
  const text = markdown(hostileInput(() => long, { judgedBy: 'base', nothing: false }));
  expect(Buffer.byteLength(text)).toBeLessThan(75_000);
  for (const node of nodesOf(treeOf(text))) if (node.type === 'inlineCode') expect([...(node.value ?? '')].length).toBeLessThanOrEqual(121);
});

test('what must be read stays readable: a name with a bar, a backslash and backticks in a table is that name', () => {
  const name = 'a|b\\|c`d';
  const tree = treeOf(markdown(aReport({ judgement: aJudgement([aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { scenario: name } })]) })));
  const table = [...nodesOf(tree)].find(({ type }) => type === 'table');
  const code = table === undefined ? [] : [...nodesOf(table)].flatMap((node) => (node.type === 'inlineCode' ? [(node.value ?? '').replaceAll('\u200b', '')] : []));
  expect(code).toContain(`api/${name}`);
});
