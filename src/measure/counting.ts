/** The targets that ask for it -> their instructions, counted side by side after everything that is timed. */
import type { Plan, Side, Target } from '../model.ts';
import { asBuilt, buildOf, type Builds } from './build.ts';
import { countInstructions, instructionsAvailable } from './instructions/count.ts';
import { countingOrder } from './instruction-counts.ts';
import type { RunRecord } from './record.ts';

export interface CountingOptions {
  readonly plan: Plan;
  readonly record: RunRecord;
  readonly builds: Builds;
  readonly where: (target: Target, side: Side) => { readonly directory: string; readonly cpus: string | null; readonly logFile: string; readonly signal: AbortSignal };
  /** Sides that could not be measured are not counted either. */
  readonly leftOut: (target: Target, side: Side) => boolean;
  readonly progress: (text: string) => void;
}

/** What cannot be counted is absent with its reason; nothing that was measured depends on it. */
export async function countAll({ plan, record, builds, where, leftOut, progress }: CountingOptions): Promise<void> {
  const asked = plan.targets.filter(({ target }) => target.instructions !== null);
  const missing = asked.length === 0 ? null : await instructionsAvailable();
  for (const { target, sides } of asked) {
    const absent = (reason: string): void => record.addAbsent([{ metric: 'instructions', reason }], target.name);
    if (missing !== null) {
      absent(missing);
      continue;
    }
    const runs = target.instructions?.runs ?? 0;
    const order = countingOrder(sides.filter((side) => !leftOut(target, side)), runs);
    for (const [i, side] of order.entries()) {
      progress(`${target.name}: counting instructions, ${i + 1} of ${order.length}`);
      const options = where(target, side);
      const counted = await countInstructions({ target: asBuilt(target, buildOf(builds, side)), ...options });
      if (options.signal.aborted) return;
      if (!counted.ok) {
        absent(counted.reason);
        break;
      }
      record.addCounted(target, side, counted);
    }
  }
}
