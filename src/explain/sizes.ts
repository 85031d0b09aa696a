/** Contents of both sides -> the parts and files that made the package larger or smaller, largest first. */
import type { Explanation, PackageContents } from '../model.ts';
import { duplicateCauses } from './duplicates.ts';
import { placeKey } from '../part-pairs.ts';
import { sizeItems, type SizeItem, type SizeUnit } from './parts.ts';

export interface SizeQuestion {
  /** Name of the metric that moved: it tells the unit. */
  readonly metric: string;
  /** Head less base in that unit, as compared; null when not compared. */
  readonly difference: number | null;
  /** An absolute limit is exceeded: then what is large matters, whether it changed or not. */
  readonly overBudget: boolean;
}

/** Lines of a list that somebody reads. */
const MOST_CAUSES = 10;
/** How many of the largest are named beside what changed. */
const MOST_LARGE = 5;
/** Less than this share of the difference (of the package) explains nothing; but of many small ones the largest few are still named. */
const SHARE = 0.01;
const FEW = 3;
const FEWEST: Readonly<Record<SizeUnit, number>> = { packed: 1000, unpacked: 1000, files: 1 };

/**
 * What changed by at least 1 kB (or one file) and 1 % of the difference (where nothing did, the largest three): first what moved the way the whole package did. Sizes are exact, so
 * there is no noise to be kept out. Over a limit, and where there is no base, also the largest things of head, and what it has twice.
 */
export function sizeCauses(base: PackageContents | null, head: PackageContents, question: SizeQuestion): Pick<Explanation, 'causes' | 'rest'> {
  const unit = unitOf(question.metric);
  const items = base === null ? [] : sizeItems(base, head, unit, 'difference').filter(({ difference }) => difference !== 0);
  const difference = base === null ? null : differenceOf(base, head, unit, question);
  const changed = largestChanges(items, difference ?? sum(items), unit);
  const large = base === null || question.overBudget ? largest(base, head, unit, changed).slice(0, base === null ? MOST_CAUSES : Math.min(MOST_LARGE, MOST_CAUSES - changed.length)) : [];
  const listed = [...changed, ...large];
  return { causes: [...listed.map(({ cause }) => cause), ...duplicateCauses(base, head)], rest: difference === null ? null : restOf(items, listed, difference) };
}

/** Small own files that are in no list are one more. */
function restOf(items: readonly SizeItem[], listed: readonly SizeItem[], whole: number): Explanation['rest'] {
  const named = new Set(listed.map(keyOf));
  const difference = whole - sum(listed);
  const causes = items.filter((item) => !named.has(keyOf(item))).length;
  return { causes: difference === 0 ? causes : Math.max(1, causes), difference };
}

/** Web assets are sent compressed, one by one: what counts of them is what they weigh packed (by gzip). */
function unitOf(metric: string): SizeUnit {
  if (metric === 'size.files') return 'files';
  return metric === 'size.unpacked' ? 'unpacked' : 'packed';
}

/** Of everything, not only of what is listed; where lists were cut, what the comparison says. No part is weighed by brotli. */
function differenceOf(base: PackageContents, head: PackageContents, unit: SizeUnit, { metric, difference: compared }: SizeQuestion): number | null {
  if (metric === 'size.brotli') return null;
  if (base.left.parts > 0 || head.left.parts > 0) return compared;
  return total(head, unit) - total(base, unit);
}

export function total({ parts }: PackageContents, unit: SizeUnit): number {
  return parts.reduce((all, part) => all + (unit === 'packed' && part.layer !== null ? 0 : part[unit]), 0);
}

function largestChanges(items: readonly SizeItem[], difference: number, unit: SizeUnit): readonly SizeItem[] {
  const least = Math.abs(difference) * SHARE;
  const along = (item: SizeItem): number => (difference === 0 || Math.sign(item.difference) === Math.sign(difference) ? 0 : 1);
  const sorted = items.filter((item) => Math.abs(item.difference) >= FEWEST[unit])
    .sort((a, b) => along(a) - along(b) || Math.abs(b.difference) - Math.abs(a.difference) || byKey(a, b));
  const weighty = sorted.filter((item) => Math.abs(item.difference) >= least);
  return weighty.length > 0 ? weighty.slice(0, MOST_CAUSES) : sorted.slice(0, FEW);
}

function largest(base: PackageContents | null, head: PackageContents, unit: SizeUnit, named: readonly SizeItem[]): readonly SizeItem[] {
  const least = Math.max(FEWEST[unit], total(head, unit) * SHARE);
  return sizeItems(base, head, unit, 'weight')
    .filter((item) => item.weight >= least && !named.some((one) => overlap(one, item)))
    .sort((a, b) => b.weight - a.weight || byKey(a, b));
}

const sum = (items: readonly SizeItem[]): number => items.reduce((all, { difference }) => all + difference, 0);
const keyOf = ({ cause }: SizeItem): string => `${cause.kind} ${placeKey(cause)}`;
const sameThing = (a: SizeItem, b: SizeItem): boolean => keyOf(a) === keyOf(b);
const byKey = (a: SizeItem, b: SizeItem): number => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);

/** The same thing, or one of them all of the target's own files and the other one of these. */
function overlap(a: SizeItem, b: SizeItem): boolean {
  return sameThing(a, b) || (a.cause.layer === b.cause.layer && a.cause.kind !== b.cause.kind && isOwn(a.cause) && isOwn(b.cause));
}

const isOwn = (cause: SizeItem['cause']): boolean => cause.kind === 'file' || cause.name === null;
