/** What a package holds -> what of it could go, be smaller or lie elsewhere. */
import type { Evidence, PackageContents, Verdict } from '../../model.ts';
import { duplicatesIn } from '../duplicates.ts';
import { layerAdvice } from '../layers.ts';
import { heavyDependencies } from '../lighter.ts';
import { neverLoaded } from '../loaded.ts';
import type { Found, Rule, Seen } from './rule.ts';

/** A duplicate that wastes less of the package than this is not worth a word. */
const WASTED = 0.01;
const WARNS = 'the package is over its limit; or a budget calls its size, and this is new or larger in it';

export const neverLoadedRule: Rule = {
  name: 'never-loaded',
  looksAt: 'of a function: its package, and what its starts and events load',
  when: 'a dependency is loaded by none of them',
  warns: WARNS,
  find: inPackage(({ unused, whole, share, urgent }) => unused.map(({ name, unpacked }) => found({ kind: 'never-loaded', name, unpacked, of: whole }, urgent(name), share(unpacked)))),
};

export const duplicate: Rule = {
  name: 'duplicate',
  looksAt: 'the package',
  when: `a dependency is in it more than once, and ${WASTED * 100} % of the package or more could go`,
  warns: WARNS,
  find: inPackage(({ head, share, urgent }) => duplicatesIn(head).filter(({ wasted }) => share(wasted) >= WASTED)
    .map(({ name, copies, wasted }) => found({ kind: 'duplicate', name, copies: copies.length, wasted }, urgent(name), share(wasted)))),
};

export const smallerDependency: Rule = {
  name: 'smaller-dependency',
  looksAt: 'the package, and the imports of a traced start',
  when: 'a heavy dependency is in it for which a lighter one is well known',
  warns: WARNS,
  find: inPackage(({ seen, head, grew, unused, urgent }) => heavyDependencies(head, sideOf(seen.evidence.imports, seen.target, 'head'), (name) => grew(name) === 'new')
    .filter(({ name }) => !unused.some((one) => one.name === name))
    .map(({ share, ...heavy }) => found({ kind: 'smaller-dependency', ...heavy }, urgent(heavy.name), share))),
};

export const layer: Rule = {
  name: 'layer',
  looksAt: 'of a function: its package, and `size.packed`',
  when: 'the package nears the limit of an upload',
  warns: 'a budget calls a size of the package',
  find: inPackage(({ seen, head, unused, state }) => (seen.facts === null ? [] : layerAdvice(head, packedOf(seen)))
    .filter(({ name }) => !unused.some((one) => one.name === name))
    .map((about) => found(about, state !== null, about.packed / about.limit))),
};

/** A package and what is known of it. */
interface Held {
  readonly seen: Seen;
  readonly head: PackageContents;
  /** bytes */
  readonly whole: number;
  readonly share: (bytes: number) => number;
  readonly unused: ReturnType<typeof neverLoaded>;
  readonly state: ReturnType<Seen['called']>;
  readonly grew: (name: string) => 'new' | 'grown' | null;
  readonly urgent: (name: string) => boolean;
}

function inPackage(find: (held: Held) => readonly Found[]): Rule['find'] {
  return (seen) => {
    const { target, evidence, facts, called } = seen;
    const head = sideOf(evidence.contents, target, 'head');
    if (head === null) return [];
    const tree = sideOf(evidence.imports, target, 'head');
    const whole = head.parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
    const state = called((metric) => metric.startsWith('size.'));
    const grew = grownSince(sideOf(evidence.contents, target, 'base'), head);
    return find({
      seen, head, whole, state, grew, share: (bytes) => (whole === 0 ? 0 : bytes / whole),
      // Only a function is invoked with all of its events while it is traced: what a service loads for some requests would be missed.
      unused: tree === null || facts === null ? [] : neverLoaded(head, tree, evidence.hotPaths),
      urgent: (name) => state === 'over-budget' || (state === 'worse' && grew(name) !== null),
    });
  };
}

const found = (about: Evidence, urgent: boolean, gain: number): Found => ({ scenario: null, about, urgent, gain });

/** Without a base nothing is known to have grown. */
function grownSince(base: PackageContents | null, head: PackageContents): (name: string) => 'new' | 'grown' | null {
  if (base === null) return () => null;
  const [before, after] = [sizesIn(base), sizesIn(head)];
  return (name) => {
    const was = before.get(name);
    if (was === undefined) return base.left.parts > 0 ? null : 'new';
    return (after.get(name) ?? 0) > was ? 'grown' : null;
  };
}

function sizesIn({ parts }: PackageContents): ReadonlyMap<string | null, number> {
  const byName = new Map<string | null, number>();
  for (const { name, unpacked } of parts) byName.set(name, (byName.get(name) ?? 0) + unpacked);
  return byName;
}

const packedOf = ({ verdicts, target }: { readonly verdicts: readonly Verdict[]; readonly target: string }): number | null =>
  verdicts.find(({ comparison }) => comparison.target === target && comparison.metric.name === 'size.packed')?.comparison.head.point ?? null;

export function sideOf<T extends { readonly target: string; readonly side: 'base' | 'head' }>(list: readonly T[], target: string, side: 'base' | 'head'): T | null {
  return list.find((one) => one.target === target && one.side === side) ?? null;
}
