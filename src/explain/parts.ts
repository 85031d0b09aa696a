/** Contents of both sides -> what differs between them: dependencies as a whole, the target's own files one by one. */
import { cutOff } from '../cut-off.ts';
import type { Cause, Changed, PackageContents, PackageFile, PackagePart, Weighed } from '../model.ts';
import { isOwnFile, ownersOf } from './owners.ts';
import { byPlace, grouped, partPairs, samePlace } from '../part-pairs.ts';

export type SizeUnit = 'packed' | 'unpacked' | 'files';

/** A part or a file, on both sides. */
export interface SizeItem {
  readonly cause: Extract<Cause, { kind: 'part' | 'file' }>;
  /** Head less base, in the unit that was asked for. */
  readonly difference: number;
  /** What it is on head. */
  readonly weight: number;
}

/** Below it, bytes or files in the same layer that no file's name stands for are not worth giving up all names. */
const SLIGHT: Readonly<Record<SizeUnit, number>> = { packed: 1000, unpacked: 1000, files: 1 };

/**
 * Every part, the target's own replaced by their files wherever those stand for at least half of them: `measure` says of what (of the difference, or of
 * head's weight). So nothing is told twice. `base` null: no difference is known, and all are 0.
 */
export function sizeItems(base: PackageContents | null, head: PackageContents, unit: SizeUnit, measure: 'difference' | 'weight'): readonly SizeItem[] {
  const parts = partItems(base, head, unit);
  const files = filesOf(parts, ownFileItems(base, head, unit));
  return parts.flatMap((part) => {
    const own = files.get(part) ?? [];
    const left = part[measure] - own.reduce((sum, file) => sum + file[measure], 0);
    return own.length > 0 && Math.abs(left) <= Math.max(SLIGHT[unit], Math.abs(part[measure]) / 2) ? own : [part];
  });
}

function partItems(base: PackageContents | null, head: PackageContents, unit: SizeUnit): readonly SizeItem[] {
  const smallest = { base: smallestOf(base?.left.parts ?? 0, base?.parts ?? []), head: smallestOf(head.left.parts, head.parts) };
  return partPairs(base === null ? head.parts : base.parts, head.parts).flatMap(({ before, after }) => {
    const place = after ?? before;
    const change = changeOf(before === null ? null : weighedPart(before), after === null ? null : weighedPart(after), unit, smallest);
    if (place === null || change === null) return [];
    const from = before !== null && after !== null && !samePlace(before, after) ? { path: before.path, layer: before.layer } : null;
    const { difference, weight, ...told } = change;
    return [{ cause: { kind: 'part', name: place.name, path: place.path, layer: place.layer, from, ...told, base: base === null ? null : told.base }, difference, weight }];
  });
}

function ownFileItems(base: PackageContents | null, head: PackageContents, unit: SizeUnit): readonly SizeItem[] {
  const before = byPlace(ownFilesOf(base ?? head));
  const after = byPlace(ownFilesOf(head));
  const smallest = { base: smallestOf(base?.left.files ?? 0, base?.files ?? []), head: smallestOf(head.left.files, head.files) };
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const place = is ?? was;
    const change = changeOf(was === null ? null : weighedFile(was), is === null ? null : weighedFile(is), unit, smallest);
    if (place === null || change === null) return [];
    const { difference, weight, ...told } = change;
    return [{ cause: { kind: 'file', path: place.path, layer: place.layer, ...told, base: base === null ? null : told.base }, difference, weight }];
  });
}

type Change = { readonly changed: Changed; readonly base: Weighed | null; readonly head: Weighed | null; readonly difference: number; readonly weight: number };

/**
 * Null where it cannot be told: what is missing in a list that was cut may have been as large as the smallest that is in it (`smallest`, 0
 * where nothing was cut).
 */
function changeOf(base: Weighed | null, head: Weighed | null, unit: SizeUnit, smallest: { readonly base: number; readonly head: number }): Change | null {
  const difference = (head?.[unit] ?? 0) - (base?.[unit] ?? 0);
  const told = { base, head, difference, weight: head?.[unit] ?? 0 };
  if (base === null && head !== null && smallest.base > 0) return head.unpacked > smallest.base ? { ...told, changed: 'grown' } : null;
  if (head === null && base !== null && smallest.head > 0) return base.unpacked > smallest.head ? { ...told, changed: 'shrunk' } : null;
  if (base === null) return { ...told, changed: 'new' };
  if (head === null) return { ...told, changed: 'gone' };
  return { ...told, changed: difference > 0 ? 'grown' : difference < 0 ? 'shrunk' : 'same' };
}

const smallestOf = (left: number, listed: readonly { readonly unpacked: number }[]): number => cutOff(left, listed.map(({ unpacked }) => unpacked));

const weighedPart = ({ packed, unpacked, files, version, layer }: PackagePart): Weighed => ({ packed: layer === null ? packed : 0, unpacked, files, version });
const weighedFile = ({ packed, unpacked, layer }: PackageFile): Weighed => ({ packed: layer === null ? packed : 0, unpacked, files: 1, version: null });

function ownFilesOf(contents: PackageContents): readonly PackageFile[] {
  const owners = ownersOf(contents.parts);
  return contents.files.filter((file) => isOwnFile(file, owners));
}

/** Each file with the own part that it lies in: there is one for the package, one for each layer, and seldom one for a folder in them. */
function filesOf(parts: readonly SizeItem[], files: readonly SizeItem[]): ReadonlyMap<SizeItem, readonly SizeItem[]> {
  const own = parts.filter(({ cause }) => cause.kind === 'part' && cause.name === null).sort((a, b) => b.cause.path.length - a.cause.path.length);
  const groups = grouped(files, ({ cause: { path, layer } }) => own.find(({ cause: of }) => of.layer === layer && (of.path === '' || path.startsWith(`${of.path}/`))) ?? null);
  return new Map(own.map((part) => [part, groups.get(part) ?? []]));
}
