/** Recorded starts -> how often each rule accuses, as the Markdown of result.md. */
import { clopperPearson } from '../../../src/stats/binomial.ts';
import { mean } from '../../../src/stats/mean.ts';
import type { Random } from '../../../src/stats/random.ts';
import { quantile, sorted } from '../../../src/stats/sample.ts';
import { functionNames, timesOf, variantNames, variants, weathers, type FunctionName, type OfFunction, type Quad, type Recording, type Variant, type Weather } from './recording.ts';
import { countsSay, COUNTED, rules, type Rule, type Said } from './rules.ts';

export interface ReplayOptions {
  /** Whole runs for each rule and variant. */
  readonly runs: number;
  readonly seed: number;
  readonly randomFrom: (seed: number) => Random;
}

export function resultOf(recording: Recording, options: ReplayOptions): string {
  const { machine, runtimes, from, to } = recording;
  const counts = functionNames.flatMap((name) => weathers.map((weather) => `${name} ${weather} ${variantNames.map((variant) => recording.functions[name]?.quads[weather][variant]?.length ?? 0).join(' / ')}`));
  return [
    `Share of runs of 20 pairs of cold starts that accuse head, in per cent, with the 95 % interval (Clopper-Pearson). On \`identical\` each accusation is a false alarm; elsewhere it is the power. ${machine}; ${runtimes.python}, ${runtimes.node}; recorded ${from === to ? from : `from ${from} to ${to}`}, alone on the machine (noisy: beside two processes that compute in bursts); quads of four starts ${variantNames.join(' / ')}: ${counts.join(', ')}. ${options.runs} runs for each number, drawn with replacement, seed ${options.seed}.`,
    'Head does so much more counted work at its start than base; what that truly is, by the medians of all its quiet starts, stands in the head of each column. A rule "of 5 %" should find +10 % and +20 %, and one "of 10 %" +20 %; what lies at the threshold is a toss-up for a rule that is right. Tailgate looks after 3, 4, 5, 7, 8 and 10 quads, makes two more before it accuses, and may say that it cannot tell (the second figure of its cells; what is left was cleared); the others always have all ten and never doubt. Pure work is what the quiet witnesses of a start (bytes read, page faults) are blind to: here the clock is alone. Tailgate compares the faster one of the two starts that each side has in a quad; where the clock cannot tell, witnesses that agree clear only what neither the fastest of all starts nor the CPU time speaks against. `instructions` holds the means of counted starts against the default tolerance: a rule of this bench, not the product\'s own decision, and work counted is not time.',
    ...functionNames.flatMap((name) => {
      const of = recording.functions[name];
      if (of === undefined) return [];
      const recorded = weathers.filter((weather) => variantNames.some((variant) => (of.quads[weather][variant]?.length ?? 0) > 0));
      return recorded.flatMap((weather) => [`## ${name}, ${of.calibration.start.toFixed(0)} ms a start, ${weather}`, tableOf(name, of, weather, options)]);
    }),
  ].join('\n\n') + '\n';
}

function tableOf(name: FunctionName, of: OfFunction, weather: Weather, { runs, seed, randomFrom }: ReplayOptions): string {
  const shown = variantNames.filter((variant) => (of.quads[weather][variant]?.length ?? 0) > 0);
  const known = of.quads.quiet;
  const head = ['rule', ...shown.map((variant) => `${variant} (${signed(changeOf(known[variant] ?? of.quads[weather][variant] ?? []))})`), 'quads used'];
  const rows = rules.map((rule, i) => {
    // A stream for each rule, so that adding one changes no other's numbers.
    const random = randomFrom(seed * 1000 + i + (name === 'node' ? 500 : 0) + (weather === 'noisy' ? 250 : 0));
    const saidOf = shown.map((variant) => runsOf(rule, of.quads[weather][variant] ?? [], variants[variant] === 0, runs, random));
    return [rule.name, ...saidOf.map((said) => `${share(said.map((one) => one.said))}${rule.doubts ? `; ${percent(said.filter((one) => one.said === 'cannot tell').length / said.length)}` : ''}`), mean(saidOf.flat().map(({ quads }) => quads)).toFixed(1)];
  });
  return [line(head), line(head.map(() => '---')), ...[...rows, ...instructionRow(of, shown, runs, randomFrom(seed * 1000 + 900))].map(line)].join('\n');
}

/** Quads are drawn with replacement; of identical copies each drawn quad changes the sides' names with a chance of one half. */
export function runsOf(rule: Rule, quads: readonly Quad[], exchangeable: boolean, runs: number, random: Random): readonly { readonly said: Said; readonly quads: number }[] {
  const next = (): Quad => {
    const quad = quads[random.integer(quads.length)];
    if (quad === undefined) throw new Error('there are no starts to draw from');
    return exchangeable && random.integer(2) === 1 ? { ...quad, outer: quad.outer === 'base' ? 'head' : 'base' } : quad;
  };
  return Array.from({ length: runs }, () => rule.say(next));
}

/** Nothing where they were not counted for every variant that is shown. */
function instructionRow(of: OfFunction, shown: readonly Variant[], runs: number, random: Random): readonly (readonly string[])[] {
  const base = of.instructions.identical ?? [];
  if (shown.some((variant) => (of.instructions[variant]?.length ?? 0) < COUNTED)) return [];
  const draw = (counts: readonly number[]): readonly number[] => Array.from({ length: COUNTED }, () => counts[random.integer(counts.length)] ?? Number.NaN);
  const cells = shown.map((variant) => {
    const counts = of.instructions[variant] ?? [];
    const said = Array.from({ length: runs }, () => countsSay(draw(base), draw(counts)));
    return `${share(said)}; truly ${signed(mean(counts) / mean(base) - 1)}`;
  });
  return [[`\`instructions\`, mean against mean of ${COUNTED} counted starts, 3 %`, ...cells, '']];
}

/** Of the medians of all recorded starts. */
export function changeOf(quads: readonly Quad[]): number {
  const medianOf = (side: 'base' | 'head'): number => quantile(sorted(timesOf(quads, side)), 0.5);
  return medianOf('head') / medianOf('base') - 1;
}

function share(said: readonly Said[]): string {
  const times = said.filter((one) => one === 'accuses').length;
  const { lower, upper } = clopperPearson(times, said.length, 0.95);
  return `${percent(times / said.length)} (${percent(lower)} to ${percent(upper)})`;
}

const percent = (ratio: number): string => (ratio === 0 || ratio === 1 ? String(ratio * 100) : (ratio * 100).toFixed(1));
const signed = (ratio: number): string => `${ratio < 0 ? '−' : '+'}${Math.abs(ratio * 100).toFixed(1)} %`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
