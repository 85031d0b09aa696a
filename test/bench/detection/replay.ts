/**
 * Runs decision rules on the corpus: `node build/test/bench/detection/replay.js [--runs 400] [--seed 1] [--half odd|even|all]
 * [--only TEXT] [--corpus DIR] [--out FILE]`. Prints Markdown, or writes it to a file (test/bench/detection/result.md, whose first
 * part is the README's table). `--unwatched` leaves out how restless the machine was, which else can forbid a verdict.
 *
 * Whole runs are drawn from the recorded launches, with replacement. Even launches are there for tuning, odd ones for the table;
 * the truth of a change is told by all of its quiet launches.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../../src/stats/random.ts';
import { corpusFolder, readRecording } from './corpus.ts';
import { measuredLaunch } from './measured-launch.ts';
import { interleavedPair, peerRules, sequentialPair, type Pool } from './peer-trial.ts';
import { nameOf, type Recording } from './recording.ts';
import { isService } from './services.ts';
import { startRun } from './start-run.ts';
import { markdown, provenanceOf, type ComboResult, type Provenance, type RealResult, type StartResult } from './table.ts';
import { efficiencyOf, TOLD, truthOf } from './truth-of.ts';
import { peerTrials, realRuns, tailgateTrials } from './trials.ts';
import { variantNamed } from './variants.ts';
import { gates } from './whole-run.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' }, half: { type: 'string', default: 'odd' }, only: { type: 'string', default: '' },
    corpus: { type: 'string', default: corpusFolder }, out: { type: 'string' }, seconds: { type: 'string', default: '60' }, unwatched: { type: 'boolean', default: false },
  },
});

const runs = Number(options.runs);
const seconds = Number(options.seconds);
const inHalf = (i: number): boolean => options.half === 'all' || (i % 2 === 1) === (options.half === 'odd');
const half = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => inHalf(i));

const files = readdirSync(options.corpus).filter((name) => name.endsWith('.br')).sort();
const provenance: Provenance[] = [];
/** One at a time: all recordings at once would take a gigabyte. */
function* recordings(way: Recording['combo']['way']): Generator<Recording> {
  for (const name of files) {
    const recording = readRecording(path.join(options.corpus, name));
    if (recording?.combo.way === way && nameOf(recording.combo).includes(options.only)) {
      provenance.push(provenanceOf(recording));
      yield recording;
    }
  }
}

/** The peers' recordings by service, variant and weather; the history by service and weather. */
const key = ({ service, variant, weather }: Recording['combo']): string => `${service}/${variant}/${weather}`;
const sequential = new Map([...recordings('sequential')].map((r) => [key(r.combo), { combo: r.combo, pairs: half(r.launches).map(sequentialPair) }]));
const historyFor = ({ service, weather }: Recording['combo']): Pool['history'] =>
  [...sequential.values()].filter(({ combo }) => combo.service === service && combo.weather === weather).flatMap(({ pairs }) => pairs.map(({ whole }) => whole.base));

const results: ComboResult[] = [];
for (const { combo, origins, launches: recorded } of recordings('interleaved')) {
  const { service } = combo;
  if (!isService(service)) throw new Error(`${nameOf(combo)} is of no service that is known`);
  process.stderr.write(`${nameOf(combo)}\n`);
  const all = recorded.map(measuredLaunch);
  const launches = half(all);
  const exchangeable = combo.variant === 'identical';
  if (launches.length === 0) continue;
  const pool: Pool = { sequential: sequential.get(key(combo))?.pairs ?? [], history: historyFor(combo), interleaved: half(recorded).map(interleavedPair) };
  // A stream for each rule, so that adding one changes no other's numbers.
  const random = (rule: number) => randomFrom(Number(options.seed) * 1000 + rule);
  results.push({
    combo, origins, is: variantNamed(combo.variant).is, launches: launches.length,
    truth: Object.fromEntries(TOLD.map((metric) => [metric, truthOf(all, metric)])),
    efficiency: Object.fromEntries(TOLD.map((metric) => [metric, efficiencyOf(recorded, all, metric)])),
    said: [
      ...gates.map((gate, i) => ({ rule: gate.name, own: true, said: tailgateTrials({ service, gate, launches, exchangeable, runs, seconds, watched: !options.unwatched, random: random(i) }) })),
      ...peerRules.flatMap((rule, i) => {
        const said = peerTrials(rule, pool, runs, random(100 + i));
        return said === null ? [] : [{ rule: rule.name, own: false, said }];
      }),
    ],
  });
}

const starts: StartResult[] = [];
for (const { combo, quads } of recordings('starts')) {
  const { service } = combo;
  if (!isService(service) || half(quads).length === 0) continue;
  const random = randomFrom(Number(options.seed));
  const exchangeable = combo.variant === 'identical';
  starts.push({ combo, quads, said: Array.from({ length: runs }, (_, i) => startRun(service, half(quads), exchangeable, i, random)) });
}

const real: RealResult[] = [];
for (const { combo, launches } of recordings('whole')) {
  const { service } = combo;
  if (!isService(service)) continue;
  const measured = launches.map(measuredLaunch);
  real.push(...gates.map((gate) => ({ combo, rule: gate.name, said: realRuns(service, gate, measured, seconds) })).filter(({ said }) => said.length > 0));
}

const text = markdown({ results, starts, real, provenance, runs, seconds, seed: Number(options.seed), half: options.half });
if (options.out === undefined) console.log(text);
else writeFileSync(options.out, text);
