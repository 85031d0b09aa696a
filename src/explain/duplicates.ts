/** Contents of a package -> the dependencies that it holds more than once. */
import type { Cause, Changed, PackageContents, PackagePart } from '../model.ts';
import { placeOrder } from '../part-pairs.ts';

export interface Duplicate {
  readonly name: string;
  /** The largest first. */
  readonly copies: readonly PackagePart[];
  /** bytes, unpacked: all but the largest copy. */
  readonly wasted: number;
}

/** Of a duplicate's copies, and of duplicates in one explanation. */
const MOST_COPIES = 20;
const MOST_DUPLICATES = 3;
/** bytes */
const FEWEST_WASTED = 1000;
/** One build of the same library for each platform is meant to be there: `netty-transport-4.1.100-linux-x86_64.jar`. */
const PLATFORM = /(linux|darwin|osx|macos|windows|win32|musl|x64|x86|amd64|arm64|aarch)/i;

/** Most wasted first. Of the same or of different versions, in the package or in its layers. */
export function duplicatesIn({ parts }: PackageContents): readonly Duplicate[] {
  const byName = new Map<string, PackagePart[]>();
  for (const part of parts) {
    if (part.name === null || PLATFORM.test(part.version ?? '')) continue;
    const copies = byName.get(part.name);
    if (copies === undefined) byName.set(part.name, [part]);
    else copies.push(part);
  }
  return [...byName].filter(([, copies]) => copies.length > 1)
    .map(([name, copies]) => ({ name, copies: copies.sort((a, b) => b.unpacked - a.unpacked || placeOrder(a, b)), wasted: copies.slice(1).reduce((sum, { unpacked }) => sum + unpacked, 0) }))
    .filter(({ wasted }) => wasted >= FEWEST_WASTED)
    .sort((a, b) => b.wasted - a.wasted || (a.name < b.name ? -1 : 1));
}

/** Those that base did not have as often; without a base all, as `same`. What a cut list of base may have held is not called new. */
export function duplicateCauses(base: PackageContents | null, head: PackageContents): readonly Cause[] {
  const before = new Map<string | null, number>();
  for (const { name } of base?.parts ?? []) before.set(name, (before.get(name) ?? 0) + 1);
  return duplicatesIn(head).flatMap(({ name, copies }): readonly Cause[] => {
    const changed = base === null ? 'same' : changeOf(before.get(name) ?? 0, copies.length, base.left.parts > 0);
    return changed === null ? [] : [{ kind: 'duplicate', name, changed, copies: copies.slice(0, MOST_COPIES).map(({ path, version, unpacked }) => ({ path, version, unpacked })) }];
  }).slice(0, MOST_DUPLICATES);
}

function changeOf(before: number, copies: number, cut: boolean): Changed | null {
  if (cut || copies <= before) return null;
  return before < 2 ? 'new' : 'grown';
}
