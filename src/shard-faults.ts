/** Runs that should be the shards of one -> why they are not: of another run, doubled, missing, or changed by somebody. Pure. */
import type { Problem, Run, Shard } from './model.ts';
import { duration } from './report/format.ts';

/** A run and the file that it was read from, for messages. */
export interface Named {
  readonly file: string;
  readonly run: Run;
}

export type Sharded = Named & { readonly shard: Shard };

/** `file` null: about all of them. */
export const shardFault = (file: string | null, message: string, hint: string): Problem => ({ file, line: null, column: null, path: file === null ? 'merge' : '', message, hint });

/** `first`: the one that the others are held against. */
export function shardFaults(first: Sharded, sharded: readonly Sharded[]): readonly Problem[] {
  return [...sharded.flatMap((one) => (one === first ? [] : mismatch(first, one))), ...bases(sharded), ...doubled(sharded), ...missing(sharded), ...sharded.flatMap(foreign), ...tooLong(sharded)];
}

const ONE_RUN = 'join the shards of one workflow run, all of the same commit and config';
const CHANGED = 'the file was changed by hand or by another program; measure again';
/** ms. A job that failed is run again on the same day; later, machines and baselines are others. */
const LONGEST_SPAN = 24 * 3_600_000;

/** That two jobs measured parts of different things. */
function differs(first: Named, other: Named, what: string, a: string | null, b: string | null): readonly Problem[] {
  return a === b ? [] : [shardFault(other.file, `is of another run than ${first.file}: ${what} is ${b ?? 'unknown'}, and ${a ?? 'unknown'} there`, ONE_RUN)];
}

const asIs = ({ dirty }: { readonly dirty: boolean }): string => (dirty ? 'changed since its commit' : 'as it was committed');

/** What must be the same for two jobs to have measured parts of one thing. What a job decides for itself may differ: its seed, its machine, what it compared with. */
function mismatch(first: Sharded, other: Sharded): readonly Problem[] {
  const told = (what: string, a: string | null, b: string | null): readonly Problem[] => differs(first, other, what, a, b);
  const compares = ({ run }: Sharded): string => (run.compare === 'none' ? 'left out' : 'asked for');
  const settings = [
    ...SETTINGS.flatMap(([name, of]) => (same(of(first.run), of(other.run)) ? [] : [name])),
    ...Object.entries(first.run.advice.messages).flatMap(([rule, text]) => (Object.hasOwn(other.run.advice.messages, rule) && other.run.advice.messages[rule] !== text ? [`the message for \`${rule}\``] : [])),
    ...(first.shard.of === other.shard.of && !same(first.shard.whole, other.shard.whole) ? ['its targets and scenarios'] : []),
  ];
  const sameTree = first.run.head.commit === other.run.head.commit && first.run.head.dirty === other.run.head.dirty;
  // Another version may understand the same config in another way, and what differs is better named.
  const sameRules = settings.length === 0 && first.run.environment.tool === other.run.environment.tool && first.shard.of === other.shard.of;
  return [
    ...told('its number of shards', String(first.shard.of), String(other.shard.of)),
    ...told('the commit of head', first.run.head.commit, other.run.head.commit),
    ...(first.run.head.commit === other.run.head.commit ? told('the working tree of head', asIs(first.run.head), asIs(other.run.head)) : []),
    ...(sameTree && unlike(first.shard.changes, other.shard.changes) ? [shardFault(other.file, `is of another run than ${first.file}: the tracked files of head were changed since their commit in another way than there`, ONE_RUN)] : []),
    ...told('the version of Tailgate', first.run.environment.tool, other.run.environment.tool),
    ...told('the file of the config', first.run.config ?? 'none', other.run.config ?? 'none'),
    ...told('a comparison', compares(first), compares(other)),
    ...(settings.length === 0 ? [] : [shardFault(other.file, `was measured with another config than ${first.file}: it differs in ${settings.join(', ')}`, ONE_RUN)]),
    ...(sameRules && unlike(first.shard.config, other.shard.config) ? [shardFault(other.file, `was measured with another config than ${first.file}: it differs in what its targets and scenarios are made of`, ONE_RUN)] : []),
  ];
}

/** Of hashes: what is not known is taken for the same. */
const unlike = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

const SETTINGS: readonly (readonly [string, (run: Run) => unknown])[] = [
  ['`budgets`', ({ budgets }) => budgets], ['`accept`', ({ accept }) => accept], ['what to do without an answer', ({ policy }) => policy], ['`history`', ({ history }) => history],
];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of those that have one: a shard that is clear at first sight needs none. */
function bases(sharded: readonly Sharded[]): readonly Problem[] {
  const [first, ...others] = sharded.flatMap(({ file, run }) => (run.base === null ? [] : [{ file, run, base: run.base }]));
  return first === undefined ? [] : others.flatMap((other) => differs(first, other, 'the commit of base', first.base.commit, other.base.commit));
}

function doubled(sharded: readonly Sharded[]): readonly Problem[] {
  const places = new Map<string, string>();
  const ids = new Map<string, string>();
  return sharded.flatMap(({ file, run, shard }) => {
    const key = `${shard.index}/${shard.of}`;
    const [place, copy] = [places.get(key), ids.get(run.id)];
    places.set(key, place ?? file);
    ids.set(run.id, copy ?? file);
    if (place === file) return [shardFault(file, 'is named twice', 'name each shard once')];
    if (place !== undefined) return [shardFault(file, `is shard ${shard.index} of ${shard.of}, as ${place} is`, 'name each shard once')];
    return copy === undefined ? [] : [shardFault(file, `is the same run as ${copy} (${run.id}), under another number`, CHANGED)];
  });
}

function missing(sharded: readonly Sharded[]): readonly Problem[] {
  const of = Math.max(...sharded.map(({ shard }) => shard.of));
  const there = new Set(sharded.map(({ shard }) => shard.index));
  const gone = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (gone.length === 0) return [];
  return [shardFault(null, `${gone.length === 1 ? `shard ${gone[0] ?? ''} of ${of} is` : `shards ${gone.join(', ')} of ${of} are`} missing: what ${gone.length === 1 ? 'it was' : 'they were'} to measure is not known`, 'did the job fail, or upload nothing? Run it again; nothing is judged without it')];
}

/** What it says that it measured is its own share, and what it has is of that: a file that was changed may not hide that a part is missing. */
function foreign({ file, run, shard }: Sharded): readonly Problem[] {
  const { index, of, whole, parts } = shard;
  const own = whole.flatMap((_, i) => (i % of === index - 1 ? [i] : []));
  if (!same(parts, own)) return [shardFault(file, `does not say of itself what shard ${index} of ${of} is`, CHANGED)];
  const mine = own.flatMap((i) => whole[i] ?? []);
  const runs = [run, ...(run.screening === null ? [] : [run.screening])];
  const isMine = ({ target, scenario }: Place): boolean => mine.some((part) => part.target === target && (part.scenario === null || scenario === null || part.scenario === scenario));
  const stranger = runs.flatMap(placesIn).find((place) => !isMine(place));
  if (stranger !== undefined) return [shardFault(file, `has figures of ${nameOf(stranger)}, which is no part of shard ${index} of ${of}`, CHANGED)];
  // The first scenario of a target brings what belongs to the target as a whole.
  const brings = (target: string): boolean => mine.some((part) => part === whole.find((one) => one.target === target));
  const whose = runs.flatMap(({ samples }) => samples).find(({ target, scenario }) => scenario === null && !brings(target));
  if (whose !== undefined) return [shardFault(file, `has ${whose.metric.name} of ${whose.target} as a whole, which is no part of shard ${index} of ${of}`, CHANGED)];
  const silent = mine.find(({ target, scenario }) => !runs.flatMap((one) => [...one.samples, ...one.failures]).some((one) => one.target === target && (scenario === null || one.scenario === scenario || one.scenario === null)));
  return silent === undefined || !run.complete ? [] : [shardFault(file, `has nothing of ${nameOf(silent)}, which it was to measure`, CHANGED)];
}

interface Place {
  readonly target: string;
  readonly scenario: string | null;
}

const nameOf = ({ target, scenario }: Place): string => (scenario === null ? target : `${target}/${scenario}`);

/** Of all that a run has, and of what it was asked for. */
function placesIn({ samples, histograms, requests, failures, pairs, looks, loads, slices, hotPaths, asked, contents, imports, functions }: Run): readonly Place[] {
  return [
    ...[samples, histograms, requests, failures, pairs, looks, loads, slices, hotPaths, asked].flat(),
    ...[contents, imports, functions].flat().map(({ target }) => ({ target, scenario: null })),
  ];
}

function tooLong(sharded: readonly Sharded[]): readonly Problem[] {
  const [first, ...others] = sharded.toSorted((a, b) => Date.parse(a.run.started) - Date.parse(b.run.started));
  const last = others.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = Date.parse(last.run.started) - Date.parse(first.run.started);
  return span <= LONGEST_SPAN ? [] : [shardFault(last.file, `was measured ${duration(span)} after ${first.file}`, 'measure all shards again: machines and baselines have changed since then')];
}
