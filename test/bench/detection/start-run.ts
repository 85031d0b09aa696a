/** Blocks of four single starts -> the run of cold starts that they would have been, judged by the product as it goes on. */
import type { Judgement } from '../../../src/model.ts';
import { decisionsOf } from '../../../src/judge/decide.ts';
import { Parts, startBlocks } from '../../../src/measure/parts.ts';
import { RunRecord } from '../../../src/measure/record.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import type { Random } from '../../../src/stats/random.ts';
import type { RecordedQuad } from './recording.ts';
import { configOf, targetOf, type ServiceName } from './services.ts';
import { saidBy, type Said } from './trials.ts';
import { headerOf, judged } from './whole-run.ts';

/** Over so many rounds the product spreads the blocks, with a look after a round where one is due. */
const ROUNDS = 10;

/** The default tolerance. Quads are drawn with replacement; `exchangeable`: each changes the sides' names with a chance of one half. */
export function startRun(service: ServiceName, quads: readonly RecordedQuad[], exchangeable: boolean, seed: number, random: Random): Said {
  const config = configOf(service);
  const target = { ...targetOf(service), scenarios: [] };
  const plan = makePlan({ config: { ...config, targets: [target] }, compare: 'side-by-side', time: 60, seed });
  const [planned] = plan.targets;
  if (planned === undefined) throw new Error('the plan has no target');
  const record = new RunRecord(headerOf(target.name, []), plan);
  const parts = new Parts(plan);
  const blocks = startBlocks(planned).length;
  let used = 0;
  const add = (): void => {
    const quad = quads[random.integer(quads.length)];
    if (quad === undefined) throw new Error('there are no starts to draw from');
    const turn = exchangeable && random.integer(2) === 1;
    for (const [i, side] of quad.order.entries()) {
      const reading = quad.starts[i];
      if (reading !== undefined) record.addStart(target, turn ? (side === 'base' ? 'head' : 'base') : side, reading);
    }
    used += 1;
    parts.done(target.name, null);
  };
  const judgedSoFar = (): Judgement => judged(record.snapshot(true, 0));
  for (let round = 0; parts.anyOpen; round += 1) {
    for (let until = Math.round(((round + 1) * blocks) / ROUNDS); used < until; ) add();
    for (const look of parts.due({ spent: 0, whole: plan.time, round: 0 })) record.addLook(look);
    if (round + 1 >= ROUNDS) parts.close(target.name, null);
    if (parts.awaitsDecision) parts.decide(decisionsOf(judgedSoFar()));
  }
  return { ...saidBy(judgedSoFar()), launches: used, measured: 0, wall: null };
}
