/** The store that is a branch: one file a target on a branch of its own, written by compare and swap, so that many may write at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHub } from '../github/client.ts';
import type { Refusal } from '../github/refusal.ts';
import type { Baseline, BaselineEntry, Checked } from '../model.ts';
import { whyRefused } from './branch-answer.ts';
import { cannotRead, cannotWrite, named, overtaken, pathOf, placeOn, type BranchPlace } from './branch-place.ts';
import { readFiles, readTip, type Tip } from './branch-read.ts';
import { commitOn, messageOf, moveTo, readmeOf } from './branch-write.ts';
import { addEntry, fittedText, type StoredBaseline } from './codec.ts';
import { accept, problem, refuse } from './codec/problem.ts';
import { listBaselines, readBaselines } from './directory.ts';
import type { BaselineStore } from './store.ts';

export interface BranchWhere {
  readonly branch: string;
  /** The folder on the branch. */
  readonly folder: string;
  /** A directory of the checkout whose baselines count until the branch exists, and that its first commit starts from; null for none. */
  readonly seed: string | null;
}

/** Chance and time between two tries; tests bring their own. */
export interface Patience {
  /** 0 to below 1. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

type Entries = ReadonlyMap<string, readonly BaselineEntry[]>;

interface Added {
  readonly entries: Entries;
  readonly pinned: readonly string[];
}

/**
 * Each overtaken try means that another writer got through: twenty at once need at most twenty tries each. The others are for
 * replicas of GitHub's that lag behind and show an old tip.
 */
const TRIES = 30;
/**
 * ms. Waits grow from the first to the longest; each is drawn between 0 and that, so that writers who met once do not meet
 * again. All of them together stay below five minutes.
 */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Tries whose failure may be GitHub's, before a last look at what has arrived: the client below has tried each request several times already. */
const DOUBTFUL_TRIES = 3;

export function branchStore(github: GitHub, where: BranchWhere, patience: Patience = { random: Math.random, sleep }): BaselineStore {
  const place = placeOn(github, where.branch, where.folder);
  if (place === null) {
    const outside = refuse(problem(where.folder, 'this folder leads out of the branch that baselines are kept on', 'Name a folder such as `baselines`.'));
    return { read: async () => outside, add: async () => outside };
  }
  return {
    read: (targets) => orRefused(place, () => read(place, where.seed, targets)),
    add: (entries, pinned = []) => orRefused(place, () => add(place, where.seed, { entries, pinned }, patience)),
  };
}

/** What GitHub refuses is a problem; everything else that is thrown is a bug. Refusals of writing have been dealt with further in. */
async function orRefused<T>(place: BranchPlace, work: () => Promise<Checked<T>>): Promise<Checked<T>> {
  try {
    return await work();
  } catch (error) {
    const refusal = whyRefused(error);
    if (refusal === null) throw error;
    return refuse(cannotRead(place, refusal));
  }
}

async function read(place: BranchPlace, seed: string | null, targets: readonly string[]): Promise<Checked<ReadonlyMap<string, Baseline>>> {
  const tip = await readTip(place);
  if (tip === null) return seed === null ? accept(new Map()) : readBaselines(seed, targets);
  const files = await readFiles(place, tip, targets);
  return files.ok ? accept(new Map([...files.value].map(([target, { baseline }]) => [target, baseline]))) : files;
}

async function add(place: BranchPlace, seed: string | null, added: Added, { random, sleep: wait }: Patience): Promise<Checked<readonly string[]>> {
  const { entries } = added;
  if (entries.size === 0) return accept([]);
  let offered: readonly string[] = [];
  const doubtful: Refusal[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await wait(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
    const tip = await readTip(place);
    const texts = await textsOn(place, tip, seed, added);
    if (!texts.ok) return texts;
    // An earlier try has arrived after all: only its answer was lost.
    if (texts.value.size === 0) return accept(offered);
    const doubt = doubtful[DOUBTFUL_TRIES - 1];
    if (doubt !== undefined) return refuse(cannotWrite(place, doubt));
    offered = [...texts.value.keys()].map((path) => named(place, path));
    const setback = await write(place, tip, texts.value, entries);
    if (setback === null) return accept(offered);
    if (setback.kind === 'refused') return refuse(cannotWrite(place, setback.refusal));
    if (setback.kind === 'doubtful') doubtful.push(setback.refusal);
  }
  return refuse(overtaken(place, TRIES));
}

/** What has to be written, by path: empty when everything is there already. */
async function textsOn(place: BranchPlace, tip: Tip | null, seed: string | null, { entries, pinned }: Added): Promise<Checked<Map<string, string>>> {
  const stored = tip === null ? await readSeed(seed) : await readFiles(place, tip, [...entries.keys()]);
  if (!stored.ok) return stored;
  const texts = new Map<string, string>();
  for (const target of new Set([...stored.value.keys(), ...entries.keys()])) {
    const before = stored.value.get(target);
    const path = pathOf(place, target);
    const text = fittedText((entries.get(target) ?? []).reduce(addEntry, before?.baseline ?? { target, entries: [] }), named(place, path), pinned);
    if (!text.ok) return text;
    if (text.value !== before?.text) texts.set(path, text.value);
  }
  return accept(texts);
}

/** All of it, not only the targets that are added to: from the first commit on, the directory counts no more. */
async function readSeed(seed: string | null): Promise<Checked<Map<string, Pick<StoredBaseline, 'baseline'> & { readonly text?: string }>>> {
  const listed = seed === null ? accept([]) : await listBaselines(seed);
  return listed.ok ? accept(new Map(listed.value.map(({ baseline }) => [baseline.target, { baseline }]))) : listed;
}

type Setback =
  /** The branch has moved since it was read. */
  | { readonly kind: 'overtaken' }
  /** It may have been written, or may be next time. */
  | { readonly kind: 'doubtful'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

async function write(place: BranchPlace, tip: Tip | null, texts: ReadonlyMap<string, string>, entries: Entries): Promise<Setback | null> {
  const message = messageOf([...entries.values()].flat().map(({ commit }) => commit), [...entries.keys()]);
  const files = tip === null ? new Map([...texts, ['README.md', readmeOf(place.folders.join('/'))]]) : texts;
  try {
    await moveTo(place, tip, await commitOn(place, tip, files, message));
    return null;
  } catch (error) {
    const refusal = whyRefused(error);
    if (refusal === null) throw error;
    return setbackOf(refusal);
  }
}

function setbackOf(refusal: Refusal): Setback {
  if (/not a fast[ -]forward|reference (already exists|does not exist)/i.test(refusal.message)) return { kind: 'overtaken' };
  switch (refusal.kind) {
    case 'conflict': return { kind: 'overtaken' };
    case 'unavailable': return { kind: 'doubtful', refusal };
    // GitHub says "Reference update failed" and "Reference cannot be updated" of protected branches, and now and then of a lost race.
    case 'invalid': return /reference (update failed|cannot be updated)/i.test(refusal.message) ? { kind: 'doubtful', refusal } : { kind: 'refused', refusal };
    case 'forbidden': case 'missing': case 'limited': case 'too-long': return { kind: 'refused', refusal };
    default: return unknown(refusal.kind);
  }
}

function unknown(kind: never): never {
  throw new Error(`no refusal is called ${String(kind)}`);
}
