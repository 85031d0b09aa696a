/** The stages of every launch -> what load each scenario was under, with the figures of its stages over all launches. */
import type { AppliedLoad, Load, Scenario, Side, StageFigures } from '../model.ts';
import { LatencyRecorder } from '../stats/histogram.ts';
import type { Stage } from './load/stage-tally.ts';

interface Applied {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  readonly load: Load;
  launches: number;
  readonly stages: { readonly stage: Stage; readonly launch: number; requests: number; failed: number; readonly histogram: LatencyRecorder }[];
}

export class LoadRecord {
  readonly #applied = new Map<string, Applied>();

  /** One launch: stages of a schedule add up, those of a search stand for themselves. */
  add(target: string, { name: scenario, load }: Scenario, side: Side, stages: readonly Stage[]): void {
    const key = JSON.stringify([target, scenario, side]);
    const applied = this.#applied.get(key) ?? { target, scenario, side, load, launches: 0, stages: [] };
    this.#applied.set(key, applied);
    applied.launches += 1;
    const known = load.kind === 'saturate' ? [] : [...applied.stages];
    stages.forEach((stage, i) => {
      const sum = known[i] ?? { stage, launch: applied.launches, requests: 0, failed: 0, histogram: new LatencyRecorder() };
      if (known[i] === undefined) applied.stages.push(sum);
      sum.requests += stage.requests;
      sum.failed += stage.failed;
      sum.histogram.merge(stage.histogram);
    });
  }

  loads(): readonly AppliedLoad[] {
    return [...this.#applied.values()].map(({ target, scenario, side, load, stages }) => ({ target, scenario, side, load, stages: stages.map(figuresOf) }));
  }
}

function figuresOf({ stage: { from, to, duration, kept, why }, launch, requests, failed, histogram }: Applied['stages'][number]): StageFigures {
  const of = (q: number): number | null => (histogram.count === 0 ? null : histogram.quantile(q));
  return { from, to, duration, requests, failed, p50: of(0.5), p99: of(0.99), ...(kept === undefined ? {} : { kept, launch }), ...(why === undefined ? {} : { why }) };
}
