/** A judged run -> its targets and what belongs to each of their scenarios, looked up once: verdicts, samples, histograms, slices. */
import type { AppliedLoad, LatencyHistogram, PairedSample, Run, Sample, Side, SliceSeries, TargetStatus, Verdict } from '../../model.ts';
import type { ReportInput } from '../input.ts';
import { groupsOf } from '../order.ts';

/** A scenario (an event), or what belongs to the target as a whole. */
export interface Place {
  readonly target: string;
  readonly scenario: string | null;
  /** Where a link leads to; ours. */
  readonly id: string;
  readonly verdicts: readonly Verdict[];
  readonly samples: readonly Sample[];
  readonly histograms: readonly LatencyHistogram[];
  readonly pairs: readonly PairedSample[];
  readonly slices: readonly SliceSeries[];
  readonly loads: readonly AppliedLoad[];
  /** The gravest of its verdicts: the lower, the graver. */
  readonly rank: number;
}

export interface TargetPart {
  readonly name: string;
  readonly id: string;
  /** null: it has no figure, and nothing to be ill with. */
  readonly status: TargetStatus | null;
  readonly scenarios: readonly Place[];
  readonly whole: Place;
}

const RANKS = { broken: 0, inconclusive: 1, advised: 2, improved: 3, calm: 4 } as const;

/** In the order in which the run has them. */
export function targetsOf({ run, judgement }: Pick<ReportInput, 'run' | 'judgement'>): readonly TargetPart[] {
  const names = [...new Set([...judgement.targets.map(({ name }) => name), ...judgement.verdicts.map(({ comparison }) => comparison.target)])];
  const lookUp = indexOf(run);
  const ranks = rankOf(judgement.verdicts);
  const verdicts = grouped(judgement.verdicts, ({ comparison }) => keyOf(comparison));
  const scenarios = grouped(judgement.verdicts, ({ comparison }) => comparison.target);
  return names.map((name, t) => {
    const id = `t${t + 1}`;
    const place = (scenario: string | null, placeId: string): Place => {
      const key = keyOf({ target: name, scenario });
      const own = verdicts.get(key) ?? [];
      return { target: name, scenario, id: placeId, verdicts: own, ...lookUp(key), rank: Math.min(RANKS.calm, ...own.map((verdict) => ranks.get(verdict) ?? RANKS.calm)) };
    };
    const named = [...new Set((scenarios.get(name) ?? []).flatMap(({ comparison: { scenario } }) => scenario ?? []))];
    return { name, id, status: judgement.targets.find((status) => status.name === name) ?? null, scenarios: named.map((scenario, s) => place(scenario, `${id}-${s + 1}`)), whole: place(null, `${id}-0`) };
  });
}

/** What matters, or is to be looked at first. */
export const isCalm = ({ rank }: Place): boolean => rank >= RANKS.improved;

function rankOf(verdicts: readonly Verdict[]): ReadonlyMap<Verdict, number> {
  const groups = groupsOf(verdicts);
  const ranks = new Map<Verdict, number>();
  for (const kind of ['improved', 'advised', 'inconclusive', 'broken'] as const) for (const verdict of groups[kind]) ranks.set(verdict, RANKS[kind]);
  return ranks;
}

type Found = Pick<Place, 'samples' | 'histograms' | 'pairs' | 'slices' | 'loads'>;

/** In `auto` some scenarios were measured in the stored comparison alone; of the others what came later counts. */
function indexOf(run: Run): (key: string) => Found {
  const index = (one: Run) => {
    const of = <T extends { readonly target: string; readonly scenario: string | null }>(list: readonly T[]) => grouped(list, keyOf);
    const [samples, histograms, pairs, slices, loads] = [of(one.samples), of(one.histograms), of(one.pairs), of(one.slices), of(one.loads)];
    return (key: string): Found => ({ samples: samples.get(key) ?? [], histograms: histograms.get(key) ?? [], pairs: pairs.get(key) ?? [], slices: slices.get(key) ?? [], loads: loads.get(key) ?? [] });
  };
  const later = index(run);
  const earlier = run.screening === null ? null : index(run.screening);
  return (key) => {
    const found = later(key);
    return found.samples.length > 0 || earlier === null ? found : earlier(key);
  };
}

function grouped<T>(items: readonly T[], keyOf_: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf_(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const keyOf = ({ target, scenario }: { readonly target: string; readonly scenario: string | null }): string => JSON.stringify([target, scenario]);

export const sampleOf = ({ samples }: Pick<Place, 'samples'>, metric: string, side: Side): Sample | null => samples.find((sample) => sample.side === side && sample.metric.name === metric) ?? null;
