/** A run -> how and on what it was measured, as short lines: what a reader needs to believe it, or not to. */
import type { Checkout, Fingerprint, Run, Sample, Side } from '../model.ts';
import { ofMemory } from './figure.ts';
import { amount, count, duration, percent, plural } from './format.ts';
import { assertNever } from './input.ts';
import { loadLines } from './loads.ts';
import { machineText } from './machine.ts';
import type { Pen } from './pen.ts';
import { enumerate } from './phrases.ts';
import { doneText, repeatOf, repeatsText, type Repeat } from './replication.ts';
import { placeName } from './row.ts';

export function methodLines(run: Run, pen: Pen): readonly string[] {
  const { environment, time } = run;
  return [
    ...machines(run, pen),
    `Node ${pen.text(environment.node)} on ${pen.text(environment.kernel)}, ${amount(environment.memory, 'bytes')} of memory`,
    howCompared(run, pen),
    ...(run.baseMissing === null ? [] : [`base was not measured: ${pen.text(run.baseMissing)}`]),
    ...run.notes.map((note) => pen.text(note)),
    ...(run.screening === null ? [] : [screened(run.screening)]),
    ...loadLines(run, pen.name).map((line) => `load of ${line}`),
    ...replications(run, pen),
    ...(run.machine === null || machineText(run.machine) === '' ? [] : [`the machine while load was measured: ${machineText(run.machine)}`]),
    ...functionLines(run, pen),
    `${doneInAll(run)}; ${duration(time.total)} in all: ${spent(run)}`,
    `seed ${count(run.seed).replace(/,/g, '')}; Tailgate ${pen.text(environment.tool)}; started ${pen.text(run.started)}; run ${pen.name(run.id)}`,
    ...absentLines(run, pen),
  ];
}

/** What is missing for the same reason in several scenarios is told once. */
function absentLines({ absent }: Run, pen: Pen): readonly string[] {
  const places = new Map<string, { readonly what: string; readonly why: string; readonly names: Set<string> }>();
  for (const { metric, reason, target, scenario, side } of absent) {
    const what = `${pen.name(metric)} is absent${side === 'base' ? ' on base' : ''}`;
    const key = JSON.stringify([what, reason]);
    const place = places.get(key) ?? { what, why: pen.text(reason), names: new Set() };
    places.set(key, place);
    if (target !== undefined) place.names.add(pen.name(placeName(target, scenario ?? null)));
  }
  return [...places.values()].map(({ what, why, names }) => `${what}${names.size === 0 ? '' : ` (${namesText([...names])})`}: ${why}`);
}

/** One line for the foot of a report. */
export function footLine(run: Run, pen: Pen): string {
  const commits = run.base === null ? checkout(run.head, pen) : `${checkout(run.head, pen)} against ${checkout(run.base, pen)}`;
  return `Tailgate ${pen.text(run.environment.tool)} · ${commits} · ${doneInAll(run)} in ${duration(run.time.total)} · seed ${run.seed}`;
}

/** Targets that share a machine and a runtime share a line. */
function machines({ environment }: Run, pen: Pen): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const [target, fingerprint] of Object.entries(environment.fingerprints)) {
    const text = machine(fingerprint, pen);
    lines.set(text, [...(lines.get(text) ?? []), target]);
  }
  return [...lines].map(([text, targets]) => (lines.size === 1 ? text : `${targets.map((target) => pen.name(target)).join(', ')}: ${text}`));
}

function machine({ cpu, cores, arch, os, image, runtime, pinned }: Fingerprint, pen: Pen): string {
  const system = [os, arch, ...(image === null ? [] : [`image ${image}`]), ...(runtime === null ? [] : [runtime])].map((part) => pen.text(part)).join(', ');
  const apart = pinned ? 'load generator and target on cores of their own' : 'load generator and target share the cores, which makes it noisier';
  return `${pen.text(cpu)}, ${plural(cores, 'core')}, ${system}; ${apart}`;
}

function howCompared(run: Run, pen: Pen): string {
  const head = checkout(run.head, pen);
  switch (run.compare) {
    case 'stored': return `${head}, measured here and compared with the stored baselines`;
    case 'side-by-side': return `${head} against ${run.base === null ? 'base' : checkout(run.base, pen)}, measured side by side`;
    case 'none': return `${head}, held against absolute limits only`;
    default: return assertNever(run.compare);
  }
}

/** Each place with its launches and blocks; places that had the same share a line. */
function replications({ pairs, looks, functions }: Run, pen: Pen): readonly string[] {
  const done = new Map<string, { readonly name: string; launches: number; blocks: number; readonly repeat: Repeat; readonly looks: readonly number[] }>();
  for (const { target, scenario, metric, logRatios, blocks } of pairs) {
    const counted = metric === 'instructions';
    const started = scenario === null || functions.some((one) => one.target === target);
    const key = JSON.stringify([target, scenario, counted]);
    const lookedAt = looks.filter((look) => look.target === target && look.scenario === scenario).map(({ launches }) => launches);
    const name = pen.name(placeName(target, scenario));
    const place = done.get(key) ?? { name: counted ? `${pen.name(metric)} of ${name}` : name, launches: 0, blocks: 0, repeat: counted ? 'counted run' : started ? 'block of four starts' : 'launch', looks: counted ? [] : lookedAt };
    place.launches = Math.max(place.launches, logRatios.length);
    place.blocks = Math.max(place.blocks, blocks.reduce((sum, n) => sum + n, 0));
    done.set(key, place);
  }
  const lines = new Map<string, string[]>();
  for (const { name, launches, blocks, repeat, looks: at } of done.values()) {
    const text = `${doneText(repeat, launches, blocks)}${at.length === 0 ? '' : `, looked at after ${enumerate(at.map((n) => count(n)))}`}`;
    lines.set(text, [...(lines.get(text) ?? []), name]);
  }
  return [...lines].map(([text, names]) => `${namesText(names)}: ${text}`);
}

const MOST_NAMES = 5;

const namesText = (names: readonly string[]): string =>
  enumerate(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), `${count(names.length - MOST_NAMES + 1)} more`] : names);

/** How each function was run: its fresh starts, and the memory that it was given. */
function functionLines({ functions, samples }: Run, pen: Pen): readonly string[] {
  return functions.map(({ target, memory, peak }) => {
    const used = peak === null ? `${amount(memory / 2 ** 20, 'count')} MiB of memory` : `${ofMemory(peak, memory)} of memory at its peak (${percent(peak / memory)})`;
    return `${pen.name(target)}: ${repeatsText('start', startsOf(target, 'head', samples))} of a fresh process, ${used}`;
  });
}

/** `5 launches`, `40 starts`: functions have no launches, and so their starts are told, those of both sides. */
function doneInAll({ launches, functions, samples }: Run): string {
  const starts = functions.reduce((sum, { target }) => sum + startsOf(target, 'head', samples) + startsOf(target, 'base', samples), 0);
  const runs = runsOfCommands(samples);
  const done = [...(launches === 0 ? [] : [repeatsText('launch', launches)]), ...(functions.length === 0 ? [] : [repeatsText('start', starts)]), ...(runs === 0 ? [] : [repeatsText('run', runs)])];
  return done.length === 0 ? repeatsText('launch', launches) : enumerate(done);
}

const startsOf = (target: string, side: Side, samples: readonly Sample[]): number =>
  samples.reduce((most, { target: of, side: on, metric, values }) => (of === target && on === side && repeatOf(metric) === 'start' ? Math.max(most, values.length) : most), 0);

/** Of both sides, as many as some number of the command has values. */
function runsOfCommands(samples: readonly Sample[]): number {
  const most = new Map<string, number>();
  for (const { target, side, metric, values } of samples) {
    if (repeatOf(metric) === 'run') most.set(JSON.stringify([target, side]), Math.max(most.get(JSON.stringify([target, side])) ?? 0, values.length));
  }
  return [...most.values()].reduce((sum, runs) => sum + runs, 0);
}

/** The run that chose what is measured side by side. */
function screened({ launches, time }: Run): string {
  return `first compared with the stored baselines (${plural(launches, 'launch', 'launches')} in ${duration(time.total)}); what that found beyond its budget, or could not decide, was then measured side by side`;
}

function checkout({ commit, branch, dirty }: Checkout, pen: Pen): string {
  const name = commit === null ? 'a checkout without a commit' : pen.name(commit.slice(0, 10));
  return `${name}${branch === null ? '' : ` of ${pen.name(branch)}`}${dirty ? ' with uncommitted changes' : ''}`;
}

function spent({ time }: Run): string {
  const parts = [[time.load, 'under load'], [time.warmUp, 'warming up'], [time.coldStarts, 'cold starts'], [time.startAndStop, 'starting and stopping'], [time.commands ?? 0, 'running commands']] as const;
  return parts.filter(([ms]) => ms > 0).map(([ms, what]) => `${duration(ms)} ${what}`).join(', ') || 'nothing was started';
}
