/** Quads of starts -> what each rule says of them: those of other tools, and Tailgate's own as it decides while it measures. */
import { decisionsOf } from '../../../src/judge/decide.ts';
import { Parts, startBlocks } from '../../../src/measure/parts.ts';
import { RunRecord } from '../../../src/measure/record.ts';
import type { Budget, Config, Judgement, ServerTarget } from '../../../src/model.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { mean } from '../../../src/stats/mean.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { headerOf, judged } from '../detection/whole-run.ts';
import { sidesOf, timesOf, type Counts, type Quad } from './recording.ts';
import { HISTORY } from '../../support/builders.ts';

/** 20 pairs. */
export const QUADS = 10;

export type Said = 'accuses' | 'clears' | 'cannot tell';

export interface Rule {
  readonly name: string;
  /** Whether it may say that it cannot tell. */
  readonly doubts: boolean;
  /** `next` gives one quad after the other; the number of quads used comes back with what was said. */
  readonly say: (next: () => Quad) => { readonly said: Said; readonly quads: number };
}

/** One number of each side, held against each other: accuses when head's is larger by more than `allowed`. */
const ofNumbers = (name: string, numberOf: (times: readonly number[]) => number, allowed: number): Rule => ({
  name: `${name}, ${allowed * 100} %`,
  doubts: false,
  say: (next) => {
    const quads = Array.from({ length: QUADS }, next);
    return { said: numberOf(timesOf(quads, 'head')) > numberOf(timesOf(quads, 'base')) * (1 + allowed) ? 'accuses' : 'clears', quads: QUADS };
  },
});

const fastest = (times: readonly number[]): number => Math.min(...times);
const median = (times: readonly number[]): number => quantile(sorted(times), 0.5);

/** Names that do not count: what is judged is one target with nothing but cold starts. */
const TARGET: ServerTarget = {
  kind: 'server', name: 'function', directory: '.', setup: null, start: ['true'], env: {}, listen: 'port', protocol: 'http', stopTimeout: 0, ready: { path: '/', status: null, timeout: 1 },
  coldStart: { runs: QUADS }, package: null, metrics: null, resources: { collectGarbage: false }, attach: null, scenarios: [], instructions: null,
};

/**
 * The product's own steps: starts block by block, a look where one is due, two fresh blocks before anyone is accused, the
 * quiet witnesses beside the clock. The absolute floor (20 ms by default) is left out: peers have none.
 */
function tailgate(tolerance: number): Rule {
  const budgets: readonly Budget[] = [{ target: '*', scenario: '*', metric: 'cold-start.p50', limit: null, tolerance: { warn: null, fail: tolerance, floor: 0 }, amounts: null, better: null, advisory: false, certain: false, origin: 'config', line: null }];
  const config: Config = { version: 1, file: null, targets: [TARGET], budgets, accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY };
  return {
    name: `**Tailgate, tolerance ${tolerance * 100} %**`,
    doubts: true,
    say: (next) => {
      const plan = makePlan({ config, compare: 'side-by-side', time: 60, seed: 1 });
      const [planned] = plan.targets;
      if (planned === undefined) throw new Error('the plan has no target');
      const record = new RunRecord(headerOf(TARGET.name, budgets), plan);
      const parts = new Parts(plan);
      const judgedSoFar = (): Judgement => judged(record.snapshot(true, 0));
      let used = 0;
      for (const most = startBlocks(planned).length; parts.anyOpen && used < most; ) {
        const quad = next();
        for (const [i, side] of sidesOf(quad).entries()) {
          const reading = quad.starts[i];
          if (reading !== undefined) record.addStart(TARGET, side, reading);
        }
        used += 1;
        parts.done(TARGET.name, null);
        for (const look of parts.due({ spent: 0, whole: plan.time, round: 0 })) record.addLook(look);
        if (parts.awaitsDecision) parts.decide(decisionsOf(judgedSoFar()));
      }
      const { outcome } = judgedSoFar();
      return { said: outcome === 'fail' ? 'accuses' : outcome === 'inconclusive' ? 'cannot tell' : 'clears', quads: used };
    },
  };
}

export const rules: readonly Rule[] = [
  tailgate(0.05), tailgate(0.1),
  ...[0.05, 0.1].flatMap((allowed) => [ofNumbers('best of 20 against best of 20', fastest, allowed), ofNumbers('mean against mean', mean, allowed), ofNumbers('median against median', median, allowed)]),
];

/** Counted starts a side. */
export const COUNTED = 3;

/** Instructions: the means of three counted starts a side, as far apart as the defaults of `instructions` allow. */
export const countsSay = (base: Counts, head: Counts, allowed = 0.03): Said => (mean(head) > mean(base) * (1 + allowed) ? 'accuses' : 'clears');
