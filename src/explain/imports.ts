/** Import trees of both sides -> what makes a start take longer or shorter; and what a start imports that nothing of it needs. */
import type { Advice, Cause, ImportedModule, ImportTree } from '../model.ts';

type ImportCause = Cause & { readonly kind: 'import' };

/** Causes told. */
const MOST = 10;
/** A difference of what both sides import counts from here on: ms, and as a ratio of the larger one; medians of few starts vary that much. */
const CHANGED = { ms: 2, ratio: 0.2 };
/** What only one side imports counts from here on, ms. */
const NOTICED = 0.5;
/** Worth being imported later: ms, and as a ratio of all imports until the first response. */
const WORTH = { ms: 5, ratio: 0.03 };

/**
 * What head's start imports differently from base's until the first response, the largest change first, ten at most. A dependency that one side
 * alone imports is one cause, with everything that only it brings in: each ms is counted once, for the outermost one. Of what
 * both import, a dependency's own modules are held together. What moves between the start and the first request costs that start nothing
 * more in all, but it is named after the rest: it is `new` (or `gone`) where a start's init is what counts. Without base: what
 * head's start imports, largest first (`same`).
 */
export function importCauses(base: ImportTree | null, head: ImportTree): readonly Cause[] {
  const cold = (module: ImportedModule): boolean => module.phase !== 'later';
  const init = (module: ImportedModule): boolean => module.phase === 'init';
  if (base === null) {
    const all = sharesOf(head, new Set(), cold);
    return [...all.values()].filter(({ time }) => time >= NOTICED).sort((a, b) => b.time - a.time).slice(0, MOST).map((one) => causeOf(one, 'same', null, one.time));
  }
  const changes = differences(base, head, cold);
  const told = new Set(changes.map(({ name, of }) => `${of} ${name}`));
  const moved = differences(base, head, init).filter(({ name, of, changed }) => (changed === 'new' || changed === 'gone') && !told.has(`${of} ${name}`));
  return [...changes, ...moved].slice(0, MOST);
}

/**
 * What is imported in init, takes at least 5 ms and 3 % of all imports until the first response, and of which nothing was called by
 * then: a whole dependency, or a module of the target's own or of the language, that the target's own code imports. Its time is that of what it alone brings in and of which
 * nothing was called either.
 */
export function lazyImports(head: ImportTree): readonly Omit<Advice, 'message'>[] {
  const { modules } = head;
  const of = sum(modules.filter(({ phase }) => phase !== 'later').map(({ self }) => self));
  const needed = new Set(modules.filter(({ used }) => used === true).map(unitOf));
  const unseen = new Set(modules.filter(({ used, phase }) => used === false && phase === 'init').map(unitOf));
  const idle = (module: ImportedModule): boolean => module.phase === 'init' && !needed.has(unitOf(module)) && (unseen.has(unitOf(module)) || module.kind === 'built-in');
  // A module of the target's own that nothing calls may be there for what it imports: what it brings in must be idle as well.
  const busyBelow = new Set<number>();
  for (const [i, module] of [...modules.entries()].reverse()) {
    if (module.parent !== null && (busyBelow.has(i) || needed.has(unitOf(module)))) busyBelow.add(module.parent);
  }
  const roots = new Map<string, { readonly first: number; time: number }>();
  const rootOf: (string | null)[] = [];
  for (const [i, module] of modules.entries()) {
    const above = module.parent === null ? null : (rootOf[module.parent] ?? null);
    const byOwn = module.parent === null || modules[module.parent]?.kind === 'own';
    const starts = byOwn && idle(module) && unseen.has(unitOf(module)) && !(module.kind === 'own' && busyBelow.has(i));
    const root = idle(module) ? (above ?? (starts ? unitOf(module) : null)) : null;
    rootOf.push(root);
    if (root === null) continue;
    const sofar = roots.get(root) ?? { first: i, time: 0 };
    sofar.time += module.self;
    roots.set(root, sofar);
  }
  return [...roots.values()].filter(({ time }) => time >= WORTH.ms && time >= WORTH.ratio * of).sort((a, b) => b.time - a.time).flatMap(({ first, time }): readonly Omit<Advice, 'message'>[] => {
    const module = modules[first];
    if (module === undefined) return [];
    const about = { kind: 'lazy-import' as const, name: nameOf(module), time, of, from: ownPlace(modules, first) };
    return [{ target: head.target, scenario: null, severity: 'notice', about }];
  });
}

/** What is told as one: a dependency, a package of the language's own library, or one module of the target's own. */
function unitOf({ kind, name, dependency }: ImportedModule): string {
  switch (kind) {
    case 'dependency': return `dependency ${dependency ?? name}`;
    case 'built-in': return `built-in ${libraryName(name)}`;
    case 'own': return `own ${name}`;
  }
}

function nameOf(module: ImportedModule): string {
  switch (module.kind) {
    case 'dependency': return module.dependency ?? module.name;
    case 'built-in': return libraryName(module.name);
    case 'own': return module.name;
  }
}

/** `node:fs` of `node:fs/promises`, `xml` of `xml.dom`. */
const libraryName = (name: string): string => (name.startsWith('node:') ? (name.split('/')[0] ?? name) : (name.split('.')[0] ?? name));

/** The part of a tree that one unit answers for. */
interface Share {
  readonly name: string;
  readonly of: ImportedModule['kind'];
  time: number;
  modules: number;
  used: boolean | null;
  readonly from: ImportCause['from'];
}

/** By unit. `other`: the units of the other side; what is not among them answers for what it brings in that is not among them either. */
function sharesOf(tree: ImportTree, other: ReadonlySet<string>, counts: (module: ImportedModule) => boolean): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const answering: string[] = [];
  for (const [i, module] of tree.modules.entries()) {
    const unit = unitOf(module);
    const above = module.parent === null ? undefined : tree.modules[module.parent];
    const root = module.parent === null ? undefined : answering[module.parent];
    const brought = above !== undefined && root !== undefined && above.kind !== 'own' && !other.has(unit) && !other.has(root) && counts(above);
    const responsible = brought ? root : unit;
    answering.push(responsible);
    if (!counts(module)) continue;
    const share = shares.get(responsible) ?? { name: nameOf(module), of: module.kind, time: 0, modules: 0, used: null, from: ownPlace(tree.modules, i) };
    share.time += module.self;
    share.modules += 1;
    if (unit === responsible) share.used = share.used === true || module.used === true ? true : (share.used ?? module.used);
    shares.set(responsible, share);
  }
  return shares;
}

function differences(base: ImportTree, head: ImportTree, counts: (module: ImportedModule) => boolean): readonly ImportCause[] {
  const units = (tree: ImportTree): ReadonlySet<string> => new Set(tree.modules.filter(counts).map(unitOf));
  const before = sharesOf(base, units(head), counts);
  const after = sharesOf(head, units(base), counts);
  const causes = [...new Set([...before.keys(), ...after.keys()])].flatMap((unit): readonly ImportCause[] => {
    const [then, now] = [before.get(unit), after.get(unit)];
    if (now === undefined) return then === undefined || then.time < NOTICED ? [] : [causeOf(then, 'gone', then.time, null)];
    if (then === undefined) return now.time < NOTICED ? [] : [causeOf(now, 'new', null, now.time)];
    const change = now.time - then.time;
    if (Math.abs(change) < CHANGED.ms || Math.abs(change) < CHANGED.ratio * Math.max(then.time, now.time)) return [];
    return [causeOf(now, change > 0 ? 'grown' : 'shrunk', then.time, now.time)];
  });
  const size = ({ base: then, head: now }: ImportCause): number => Math.abs((now ?? 0) - (then ?? 0));
  return causes.sort((a, b) => size(b) - size(a));
}

function causeOf({ name, of, modules, from, used }: Share, changed: ImportCause['changed'], base: number | null, head: number | null): ImportCause {
  return { kind: 'import', name, of, changed, base, head, modules, from, used };
}

/** The line of the target's own that leads to this import: the nearest one above it; null where none can be told. */
function ownPlace(modules: readonly ImportedModule[], start: number): ImportCause['from'] {
  for (let at: number | null = start; at !== null; ) {
    const module: ImportedModule | undefined = modules[at];
    if (module === undefined) return null;
    const above: ImportedModule | undefined = module.parent === null ? undefined : modules[module.parent];
    if (above === undefined || above.kind === 'own') return module.from;
    at = module.parent;
  }
  return null;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
