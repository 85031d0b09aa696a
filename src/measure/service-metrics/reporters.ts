/** The targets that are asked what they say of themselves -> a report for each launch of each side. */
import type { Metric, ServerTarget, ServiceMetrics, Side } from '../../model.ts';
import type { Address } from '../address.ts';
import { Questions } from './questions.ts';
import { Rest } from './rest.ts';
import { Scrapes, type Patience } from './scrapes.ts';
import { SelfReport } from './self-report.ts';
import { ServerTimings } from './server-timing.ts';

/** Every metric that a target's own words give, in the order of its config. */
export function ownMetrics({ metrics }: ServerTarget): readonly Metric[] {
  if (metrics === null) return [];
  return [...metrics.values.map(({ metric }) => metric), ...metrics.serverTiming.map(timingMetric)];
}

export const timingMetric = (name: string): Metric => ({ name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' });

/** Keeps, from launch to launch, how patient to be with each side. */
export class Reporters {
  readonly #questions = new Map<ServerTarget, Questions>();
  readonly #patience = new Map<string, Patience>();

  /** null: nothing is asked of it. */
  of(target: ServerTarget, side: Side, address: Address, signal: AbortSignal, scenario = ''): SelfReport | null {
    const { metrics } = target;
    if (metrics === null) return null;
    const { path, serverTiming, values } = metrics;
    const questions = path === null || values.length === 0 ? null : this.#questionsOf(target, path, metrics);
    const scrapes = questions === null ? null : new Scrapes({ questions, address, scenario, patience: this.#patienceWith(target, side, questions), signal });
    return new SelfReport(scrapes, serverTiming.length === 0 ? null : new ServerTimings(serverTiming), serverTiming);
  }

  #questionsOf(target: ServerTarget, path: string, metrics: ServiceMetrics): Questions {
    const questions = this.#questions.get(target) ?? new Questions(path, metrics);
    this.#questions.set(target, questions);
    return questions;
  }

  #patienceWith(target: ServerTarget, side: Side, questions: Questions): Patience {
    const key = JSON.stringify([target.name, side]);
    const known = this.#patience.get(key) ?? { slow: 0, rest: new Rest(questions.asked) };
    this.#patience.set(key, known);
    return known;
  }
}
