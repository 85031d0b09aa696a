/** What head ships and base lacks -> the part of it that git ignores: no checkout of base could have it before it was built there. */
import path from 'node:path';
import { gitIn } from '../base/git.ts';
import { cannot, shownPath, type Refusal, type Weight } from './weight.ts';

/** bytes: less does not make a package fail. */
const TOLERATED = 10_000;

export interface UnbuiltOptions {
  /** Root of head's checkout, and the weighed folder below it. */
  readonly root: string;
  readonly folder: string;
  readonly head: Extract<Weight, { ok: true }>;
  readonly base: Extract<Weight, { ok: true }>;
  readonly signal: AbortSignal;
}

/** Why base's weight says nothing; null when it does. Looks at the largest files, which `contents` has. */
export async function unbuilt({ root, folder, head, base, signal }: UnbuiltOptions): Promise<Refusal | null> {
  const known = new Set(base.contents.files.map(({ path: file }) => file));
  const added = head.contents.files.filter(({ path: file, layer }) => layer === null && !known.has(file));
  if (base.contents.left.files > 0 || sum(added) <= TOLERATED) return null;
  const answer = await gitIn(root, signal)('-c', 'core.quotePath=false', 'check-ignore', '--', ...added.map(({ path: file }) => path.join(folder, file)));
  const ignored = new Set(answer.stdout.split('\n'));
  const missing = added.filter(({ path: file }) => ignored.has(path.join(folder, file)));
  const [largest] = missing;
  if (largest === undefined || sum(missing) <= TOLERATED) return null;
  const others = missing.length === 1 ? '' : ` and ${missing.length - 1} more`;
  return cannot(
    `base cannot be held against head: ${shownPath(path.join(folder, largest.path))}${others}, ${Math.round(sum(missing) / 1000)} kB in all, ${missing.length === 1 ? 'is' : 'are'} in head's folder only and ignored by git, so that a checkout of base has nothing of the kind`,
    'give the target a `setup` that builds it on both sides, or leave it out with `ignore` of the package',
  );
}

const sum = (files: readonly { readonly unpacked: number }[]): number => files.reduce((bytes, { unpacked }) => bytes + unpacked, 0);
