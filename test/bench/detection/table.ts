/** What the rules said of the whole runs -> the Markdown of result.md; its first part stands in the README. */
import { mean } from '../../../src/stats/mean.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { nameOf, type Combo, type Origin, type RecordedQuad, type Recording } from './recording.ts';
import { TOLD, type Efficiency, type Truth } from './truth-of.ts';
import { flipsOf, rateOf, type Rate, type Said } from './trials.ts';
import { variantNamed, variantNames, type Variant } from './variants.ts';

export interface ComboResult {
  readonly combo: Combo;
  readonly origins: readonly Origin[];
  readonly is: Variant['is'];
  /** How many launches the runs were drawn from. */
  readonly launches: number;
  readonly truth: Readonly<Record<string, Truth | null>>;
  readonly efficiency: Readonly<Record<string, Efficiency | null>>;
  readonly said: readonly { readonly rule: string; readonly own: boolean; readonly said: readonly Said[] }[];
}

export interface StartResult {
  readonly combo: Combo;
  readonly quads: readonly RecordedQuad[];
  readonly said: readonly Said[];
}

export interface RealResult {
  readonly combo: Combo;
  readonly rule: string;
  readonly said: readonly Said[];
}

/** A file of the corpus, and where it comes from. */
export interface Provenance {
  readonly combo: Combo;
  /** Launches; of `starts` quads. */
  readonly count: number;
  readonly origins: readonly Origin[];
}

export const provenanceOf = ({ combo, launches, quads, origins }: Recording): Provenance => ({ combo, count: combo.way === 'starts' ? quads.length : launches.length, origins });

export interface Replayed {
  readonly results: readonly ComboResult[];
  readonly starts: readonly StartResult[];
  readonly real: readonly RealResult[];
  readonly provenance: readonly Provenance[];
  readonly runs: number;
  readonly seconds: number;
  readonly seed: number;
  readonly half: string;
}

const HALVES: Readonly<Record<string, string>> = { odd: 'the odd ones; tuning had the even ones', even: 'the even ones, which are there for tuning', all: 'all of them' };

/** What the README's table is about. */
const SHOWN = { service: 'node-http', weather: 'noisy' } as const;
const POWER = ['cpu', 'latency.p50', 'latency.p99', 'throughput'] as const;

export function markdown(replayed: Replayed): string {
  const { results, starts, real, provenance } = replayed;
  return [
    summary(replayed), '## Every change and rule', detailNotes, details(results), '## What each change truly does', truthNotes, truths(results),
    '## How near to the best possible', efficiencyNotes, efficiencies(results), ...(starts.length === 0 ? [] : ['## Cold starts', startNotes, startTable(starts)]),
    ...(real.length === 0 ? [] : ['## Real whole runs', realNotes, realTable(real)]),
    '## Where it was recorded', provenanceNotes, provenanceTable(provenance),
  ].join('\n\n') + '\n';
}

function summary({ results, runs, seconds, seed, half }: Replayed): string {
  const shown = results.filter(({ combo }) => combo.service === SHOWN.service && combo.weather === SHOWN.weather).sort((a, b) => rank(a) - rank(b));
  const rules = [...new Set(shown.flatMap(({ said }) => said.map(({ rule }) => rule)))];
  const rows = rules.map((rule) => {
    const of = shown.map(({ said }) => said.find((one) => one.rule === rule)?.said ?? null);
    const known = of.flatMap((said) => said ?? []);
    return [rule, ...of.map((said) => (said === null ? 'not recorded' : share(rateOf(said, accuses)))), known.length === 0 ? '' : percent(rateOf(known, cannotTell)), known.length === 0 ? '' : (mean(known.map(({ measured }) => measured)) / 1000).toFixed(0)];
  });
  const head = ['rule', ...shown.map(({ combo, is }) => {
    const truth = bestKnown(results, combo)?.truth ?? {};
    return `${combo.variant}${is === 'worse' ? ` (cpu ${signed(truth['cpu']?.point)}, p50 ${signed(truth['latency.p50']?.point)}, p99 ${signed(truth['latency.p99']?.point)})` : is === 'better' ? ' (an improvement)' : ''}`;
  }), 'cannot tell', 'measuring, s'];
  return [
    `Share of whole runs that accuse the change, any gated metric of it, in per cent, with the 95 % interval (Clopper-Pearson). A plain Node service beside a bursting neighbour; ${[...new Set(shown.flatMap(({ origins }) => origins.map(placeOf)))].map((place) => `${place}; `).join('')}${runs} runs of at most ${seconds} s of measuring for each number, drawn from ${rangeText(shown.map(({ launches }) => launches))} recorded launches (${HALVES[half] ?? half}), seed ${seed}. On \`identical\`, \`null\` and an improvement each accusation is a false alarm; elsewhere it is the power. In brackets: what the change truly does, as below.`,
    table(head, rows),
  ].join('\n\n');
}

const detailNotes =
  `"or cannot tell" counts a run that cannot tell as an accusation. By metric: share of runs that accuse just that one (those of Tailgate with all their corrections for asking many; those of the peers gate cpu, p50, p90, p99 and throughput). Flips: share of pairs of runs on the same two builds of which one accuses and the other does not. The peers get what their tool would have: single runs and benchstat one process a side, one side after the other, 15 or 30 s each; histories are of base's single runs on this same machine, which real histories are not; tachometer takes the slices of a block as a sample, SMP launches as replicates, and both have the interleaved launches, for as long as Tailgate may measure.`;

function details(results: readonly ComboResult[]): string {
  const rows = results.flatMap(({ combo, said }) => said.map(({ rule, said: all }, i) => [
    i === 0 ? `**${nameOf(combo)}**` : '', rule, share(rateOf(all, accuses)), percent(rateOf(all, cannotTell)), percent(rateOf(all, (one) => accuses(one) || cannotTell(one))),
    ...POWER.map((metric) => percent(rateOf(all, ({ accused }) => accused.has(metric)))),
    mean(all.map(({ launches }) => launches)).toFixed(1), (mean(all.map(({ measured }) => measured)) / 1000).toFixed(0), wallOf(all), percent(flipsOf(all)),
  ]));
  return table(['recorded', 'rule', 'accuses, %', 'cannot tell', 'or cannot tell', ...POWER, 'launches', 'measuring, s', 'wall, s (median)', 'flips'], rows);
}

const truthNotes = 'Change from base to head over all launches of the quiet recording (of the noisy one where there is no quiet one), in per cent, with the 95 % interval over launches.';

function truths(results: readonly ComboResult[]): string {
  const names = [...new Set(results.map(({ combo }) => `${combo.service}/${combo.variant}`))];
  return table(['change', 'recorded', 'launches', ...TOLD], names.flatMap((name) => {
    const best = bestKnown(results, results.find(({ combo }) => `${combo.service}/${combo.variant}` === name)?.combo);
    if (best === undefined) return [];
    return [[`${name}: ${variantNamed(best.combo.variant).what}`, best.combo.weather, String(best.truth['cpu']?.launches ?? 0), ...TOLD.map((metric) => {
      const truth = best.truth[metric] ?? null;
      return truth === null ? '' : `${signed(truth.point)} (${signed(truth.lower)} to ${signed(truth.upper)})`;
    })]];
  }));
}

const efficiencyNotes = 'Standard error of the estimate from all launches times the root of their number, in per cent: what it would be with one launch. In brackets how many times the bound for independent requests that is (asymptotic, from the pooled density). There is no such bound for CPU time and memory.';

function efficiencies(results: readonly ComboResult[]): string {
  const metrics = TOLD.filter((metric) => results.some(({ efficiency }) => (efficiency[metric] ?? null) !== null));
  const rows = results.map(({ combo, efficiency }) => [nameOf(combo), ...metrics.map((metric) => {
    const found = efficiency[metric] ?? null;
    return found === null ? '' : `${(found.reached * 100).toFixed(1)} (${timesBound(found).toFixed(1)})`;
  })]);
  const over = metrics.map((metric) => sorted(results.flatMap(({ efficiency }) => efficiency[metric] ?? []).map(timesBound)));
  return table(['recorded', ...metrics], [...rows, ['times the bound, of all: least, middle, most', ...over.map((times) => [0, 0.5, 1].map((p) => quantile(times, p).toFixed(1)).join(', '))]]);
}

const timesBound = ({ reached, bound }: Efficiency): number => reached / bound;

const startNotes = 'Whole runs of cold starts drawn from the recorded blocks of four starts, with the default tolerance of 10 % and 20 ms: what is within 20 ms is accepted. Change: of the median time, over all blocks.';

function startTable(starts: readonly StartResult[]): string {
  return table(['recorded', 'blocks', 'change', 'accuses, %', 'cannot tell', 'blocks used'], starts.map(({ combo, quads, said }) => {
    const timesOf = (side: 'base' | 'head') => sorted(quads.flatMap(({ order, starts: all }) => all.filter((_, i) => order[i] === side).map(({ time }) => time)));
    const [base, head] = [quantile(timesOf('base'), 0.5), quantile(timesOf('head'), 0.5)];
    return [nameOf(combo), String(quads.length), `${signed(head / base - 1)} (${base.toFixed(0)} to ${head.toFixed(0)} ms)`, share(rateOf(said, accuses)), percent(rateOf(said, cannotTell)), mean(said.map(({ launches }) => launches)).toFixed(1)];
  }));
}

const realNotes = 'Not drawn together: launches in the order in which they were recorded, one after the other, each in one run only.';

function realTable(real: readonly RealResult[]): string {
  return table(['recorded', 'rule', 'runs', 'accuses, %', 'cannot tell', 'launches', 'measuring, s'], real.map(({ combo, rule, said }) => [
    nameOf(combo), rule, String(said.length), share(rateOf(said, accuses)), percent(rateOf(said, cannotTell)), mean(said.map(({ launches }) => launches)).toFixed(1), (mean(said.map(({ measured }) => measured)) / 1000).toFixed(0),
  ]));
}

const provenanceNotes = 'Launches (of cold starts: blocks of four starts) in the order in which they were recorded. Whole runs are drawn from all of them, whichever machine they come from.';

const placeOf = ({ machine, node, pinned }: Origin): string => `${machine}, Node ${node}, ${pinned ? 'pinned' : 'not pinned'}`;

function provenanceTable(all: readonly Provenance[]): string {
  return table(['recorded', 'launches', 'on'], all.flatMap(({ combo, count, origins }) => origins.map((origin, i) => [
    i === 0 ? nameOf(combo) : '', String((origins[i + 1]?.from ?? count) - origin.from), placeOf(origin),
  ])));
}

/** The quiet recording of the same change where there is one. */
function bestKnown(results: readonly ComboResult[], wanted: Combo | undefined): ComboResult | undefined {
  const of = results.filter(({ combo }) => combo.service === wanted?.service && combo.variant === wanted.variant);
  return of.find(({ combo }) => combo.weather === 'quiet') ?? of[0];
}

const accuses = ({ outcome }: Said): boolean => outcome === 'accuses';
const cannotTell = ({ outcome }: Said): boolean => outcome === 'cannot tell';
const rank = ({ combo }: ComboResult): number => variantNames.indexOf(combo.variant);

const percent = ({ times, of }: Rate): string => short((100 * times) / Math.max(1, of));
const share = (rate: Rate): string => `${percent(rate)} (${short(rate.lower * 100)} to ${short(rate.upper * 100)})`;
const short = (value: number): string => (value === 0 || value === 100 ? String(value) : value.toFixed(1));
const signed = (ratio: number | undefined): string => (ratio === undefined ? '?' : `${ratio < 0 ? '−' : '+'}${Math.abs(ratio * 100).toFixed(1)} %`);

function wallOf(said: readonly Said[]): string {
  const walls = said.flatMap(({ wall }) => wall ?? []);
  return walls.length === 0 ? '' : (quantile(sorted(walls), 0.5) / 1000).toFixed(0);
}

function rangeText(counts: readonly number[]): string {
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return counts.length === 0 ? 'no' : low === high ? String(low) : `${low} to ${high}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
