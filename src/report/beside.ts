/** A figure and those beside it in the same place -> what they say of where its time went. Says only what was measured in the same run. */
import type { Run, Verdict } from '../model.ts';
import { ofMemory, signed } from './figure.ts';
import { change, count, percent, plural } from './format.ts';
import { isWitness, worsening } from './order.ts';
import type { Pen } from './pen.ts';
import { enumerate } from './phrases.ts';

/** The verdicts of one place, by the name of their metric. */
export type Place = ReadonlyMap<string, Verdict>;

/** Below this a witness is not worth a sentence, ratio. */
const WORTH_TELLING = 0.01;

const OF_LOAD = /^(latency\.|warm\.|throughput$)/;
const OF_START = /^(cold-start\.(p50|p90|min|cpu)|(init|cold)(\.min)?)$/;

/** What else got worse in the same place tells what the time went to. null where nothing does. */
export function causeBeside(verdict: Verdict, place: Place, run: Pick<Run, 'functions'>, pen: Pen): string | null {
  const { metric: { name }, target } = verdict.comparison;
  // What breaks a limit may have done so before: that is told already, and nothing may have changed beside it.
  if (verdict.verdict === 'over-budget') return OF_START.test(name) ? loadedMore(verdict, place, pen) : name === 'memory.peak' ? memoryText(target, run) : null;
  if (OF_LOAD.test(name)) return loadCause(place, pen.each(target), pen);
  if (OF_START.test(name)) return loadedMore(verdict, place, pen) ?? stillText(place);
  if (/^size\.(packed|unpacked|gzip|brotli)$/.test(name)) return filesCause(place);
  return name === 'memory.peak' ? memoryText(target, run) : null;
}

const IO = ['io.reads', 'io.read', 'io.writes', 'io.write'];
const COMPUTED = ['cpu', 'instructions'];

function loadCause(place: Place, each: string, pen: Pen): string | null {
  const moved = movedOf(place, (metric) => COMPUTED.includes(metric) || (isWitness(metric) && !ofStart(metric)));
  if (moved.length > 0) {
    const computed = moved.some(({ comparison }) => COMPUTED.includes(comparison.metric.name));
    const guess = leads(moved, IO)
      ? 'look for added queries or file access'
      : computed ? 'more is computed' : 'look for larger objects and answers';
    return `Per ${each}, ${listOf(moved, pen)}: ${guess}.`;
  }
  if (place.get('cpu')?.verdict !== 'unchanged') return null;
  return `CPU time per ${each} did not change: the time is spent waiting (for another service, a lock or a timer), not computing.`;
}

/** A slower service reads a little differently from its sockets: only what moved about as much as the processor's time points at what costs it. */
function leads(moved: readonly Verdict[], names: readonly string[]): boolean {
  const size = ({ comparison: { change: moves } }: Verdict): number => Math.abs(moves?.point ?? Infinity);
  const cpu = Math.max(0, ...moved.filter(({ comparison }) => comparison.metric.name === 'cpu').map(size));
  return moved.some((verdict) => names.includes(verdict.comparison.metric.name) && size(verdict) >= cpu / 2);
}

const ofStart = (metric: string): boolean => metric.startsWith('cold-start.');
const isQuiet = (metric: string): boolean => isWitness(metric) && ofStart(metric);

/** How the quiet witnesses of a start are called behind a number of them. */
const OF_WITNESS: Readonly<Record<string, string>> = { 'cold-start.read': 'read', 'cold-start.reads': 'read calls', 'cold-start.faults': 'page faults', 'cold-start.memory': 'of memory' };

/** As a sentence: `Beside it, +1.30 MB read (+21 %) and +412 page faults (+4.5 %): more is loaded at start.` */
export function loadedMore(verdict: Verdict, place: Place, pen: Pen): string | null {
  const witnesses = startWitnesses(verdict, place, pen);
  return witnesses === null ? null : `Beside it, ${witnesses}.`;
}

/** What the quiet witnesses of a start say beside its time; null where they say nothing, or it is about no start. */
export function startWitnesses({ comparison: { metric } }: Verdict, place: Place, pen: Pen): string | null {
  if (!OF_START.test(metric.name)) return null;
  const loaded = movedOf(place, isQuiet);
  const computed = movedOf(place, (name) => name === 'instructions');
  if (loaded.length + computed.length === 0) return null;
  const told = [...loaded.map((verdict) => witnessText(verdict, pen)), ...computed.map(({ comparison }) => `${change(comparison.change?.point ?? 0)} ${pen.name(comparison.metric.name)}`)];
  return `${enumerate(told)}: more is ${loaded.length === 0 ? 'computed' : 'loaded'} at start`;
}

/** With its amount, which says more of a start than a ratio: a module has a size. */
function witnessText({ comparison: { metric, base, head, change: moves } }: Verdict, pen: Pen): string {
  const more = head.point - (base ?? 0);
  const figure = metric.unit === 'bytes' ? signed(more, 'bytes') : `${more < 0 ? '-' : '+'}${count(Math.abs(more))}`;
  return `${figure} ${OF_WITNESS[metric.name] ?? pen.name(metric.name)} (${change(moves?.point ?? 0)})`;
}

function stillText(place: Place): string | null {
  const still = [...place.values()].filter(({ comparison }) => isQuiet(comparison.metric.name) && comparison.change !== null);
  return still.length === 0 ? null : 'What it reads and touches at start did not change: it waits or computes longer, or the machine was disturbed.';
}

function filesCause(place: Place): string | null {
  const files = place.get('size.files')?.comparison;
  if (files === undefined || files.base === null || files.base === files.head.point) return null;
  const more = files.head.point - files.base;
  return `${plural(Math.abs(more), 'file')} ${more > 0 ? 'more' : 'fewer'} than before (${count(files.head.point)}).`;
}

/** Of a function, whose memory has a limit of its own. */
function memoryText(target: string, { functions }: Pick<Run, 'functions'>): string | null {
  const facts = functions.find((one) => one.target === target);
  if (facts === undefined || facts.peak === null || facts.memory === 0) return null;
  return `At its peak it had ${ofMemory(facts.peak, facts.memory)} (${percent(facts.peak / facts.memory)}).`;
}

const movedOf = (place: Place, wanted: (metric: string) => boolean): readonly Verdict[] =>
  [...place.values()].filter((verdict) => wanted(verdict.comparison.metric.name) && gotWorse(verdict));

/** Beyond doubt: the interval lies on the worse side. */
function gotWorse(verdict: Verdict): boolean {
  const estimate = verdict.comparison.change;
  if (estimate === null || worsening(verdict) < WORTH_TELLING) return false;
  return verdict.comparison.metric.better === 'lower' ? estimate.interval.lower > 0 : estimate.interval.upper < 0;
}

function listOf(verdicts: readonly Verdict[], pen: Pen): string {
  return enumerate(verdicts.map(({ comparison }) => `${pen.name(comparison.metric.name)} ${change(comparison.change?.point ?? 0)}`));
}
