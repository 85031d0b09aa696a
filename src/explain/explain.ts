/** Evidence of both sides and the verdicts -> why what moved has moved, the gravest first. */
import { cutOff, OTHER_JOB } from '../cut-off.ts';
import type { Explanation, HotPath, ImportTree, PackageContents, Verdict } from '../model.ts';
import { hotPathCauses } from './hot-path.ts';
import { importCauses } from './imports.ts';
import { movedFrom, type Moved } from './moved.ts';
import { sizeCauses } from './sizes.ts';

export { advise } from './advice.ts';
export { worthTracing, type Wanted } from './worth.ts';

/** What was looked at, of both sides. */
export interface Evidences {
  readonly contents: readonly PackageContents[];
  readonly imports: readonly ImportTree[];
  readonly hotPaths: readonly HotPath[];
}

/**
 * One explanation for each target's package, for its start, and for each of its scenarios, where something of it moved and head was looked at.
 * Held against base as it was looked at in this run; without that against what the newest baseline entry keeps (`stored`, side base);
 * without both head alone tells what is largest in it. Both sides looked at and nothing found is an answer as well: no causes. Nothing
 * that moved: no explanations.
 */
export function explain(evidence: Evidences, verdicts: readonly Verdict[], stored: Evidences): readonly Explanation[] {
  return groupsOf(movedFrom(verdicts)).flatMap((group) => explained(group, evidence, stored) ?? []);
}

type Group = readonly [Moved, ...Moved[]];

/** What one evidence explains, in the order of its gravest. */
function groupsOf(moved: readonly Moved[]): readonly Group[] {
  const groups = new Map<string, [Moved, ...Moved[]]>();
  for (const one of moved) {
    const { target, scenario } = one.verdict.comparison;
    const key = JSON.stringify([target, scenario, one.subject]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function explained(group: Group, evidence: Evidences, stored: Evidences): Explanation | null {
  const [{ verdict: { comparison: { target, scenario, metric, base, head } }, subject }] = group;
  const overBudget = group.some(({ why }) => why === 'over-budget');
  const metrics = [...new Set(group.map(({ verdict }) => verdict.comparison.metric.name))];
  const told = (found: Found | null): Explanation | null => (found === null ? null : { target, scenario, metrics, subject, ...found });
  switch (subject) {
    case 'size': {
      const question = { metric: metric.name, difference: base === null ? null : head.point - base, overBudget };
      return told(found(sidesOf(evidence.contents, stored.contents, (one) => one.target === target), (before, after) => sizeCauses(before, after, question)));
    }
    case 'cold-start': {
      const sides = sidesOf(evidence.imports, stored.imports, (one) => one.target === target);
      const worse = base === null || head.point >= base;
      return told(found(scaled(sides, group), (before, after, against) => ({ causes: material(timed(listedImportCauses, before, after, against, overBudget), worse), rest: null })));
    }
    case 'hot-path': {
      const sides = sidesOf(evidence.hotPaths, stored.hotPaths, (one) => one.target === target && one.scenario === scenario);
      return told(found(sides, (before, after, against) => ({ causes: timed(hotPathCauses, before, after, against, overBudget), rest: null })));
    }
  }
}

/** Clocks of a whole start, best first: what is imported in it cannot take longer. */
const STARTS = ['cold', 'cold-start.p50', 'init'];

/** Tracing slows a start down: its parts are made so small on both sides, alike, that they fit into what the whole took without it. */
function scaled(sides: Sides<ImportTree> | null, group: Group): Sides<ImportTree> | null {
  const clock = STARTS.flatMap((name) => group.find(({ verdict }) => verdict.comparison.metric.name === name) ?? [])[0]?.verdict.comparison;
  if (sides === null || clock === undefined) return sides;
  const by = Math.min(1, fitting(sides.head, clock.head.point), sides.base === null ? 1 : fitting(sides.base, clock.base));
  return by === 1 ? sides : { ...sides, base: sides.base === null ? null : shortened(sides.base, by), head: shortened(sides.head, by) };
}

/** By what its imports would have to be multiplied to take no longer than the whole start. */
function fitting(tree: ImportTree, time: number | null): number {
  const whole = tree.modules.reduce((sum, { self, phase }) => (phase === 'later' ? sum : sum + self), 0);
  return time === null || whole === 0 ? 1 : time / whole;
}

const shortened = (tree: ImportTree, by: number): ImportTree => ({ ...tree, modules: tree.modules.map((module) => ({ ...module, self: module.self * by, total: module.total * by })) });

/** What is new counts from here on, and what takes longer or less, as a share of all that goes in the direction of the whole. */
const MATERIAL = { new: 0.01, changed: 0.05 };

/** Of what made a start slower, only what is slower itself says why; of a faster one only what is faster. */
function material(causes: Explanation['causes'], worse: boolean): Explanation['causes'] {
  const towards = (cause: Explanation['causes'][number]): number => (cause.kind === 'import' && cause.changed !== 'same' ? ((cause.head ?? 0) - (cause.base ?? 0)) * (worse ? 1 : -1) : Infinity);
  const all = causes.map(towards).filter((time) => time > 0 && time < Infinity).reduce((sum, time) => sum + time, 0);
  return causes.filter((cause) => {
    const least = cause.changed === 'new' || cause.changed === 'gone' ? MATERIAL.new : MATERIAL.changed;
    return towards(cause) > 0 && towards(cause) >= least * all;
  });
}

type Found = Pick<Explanation, 'against' | 'causes' | 'rest'>;

interface Sides<T> {
  readonly base: T | null;
  readonly head: T;
  readonly against: Explanation['against'];
}

function sidesOf<T extends { readonly side: 'base' | 'head' }>(now: readonly T[], stored: readonly T[], isIt: (one: T) => boolean): Sides<T> | null {
  const head = now.find((one) => one.side === 'head' && isIt(one));
  if (head === undefined) return null;
  const measured = now.find((one) => one.side === 'base' && isIt(one));
  if (measured !== undefined) return { base: measured, head, against: 'side-by-side' };
  const kept = stored.find((one) => one.side === 'base' && isIt(one));
  return kept === undefined ? { base: null, head, against: null } : { base: kept, head, against: 'stored' };
}

function found<T>(sides: Sides<T> | null, causesOf: (base: T | null, head: T, against: Explanation['against']) => Omit<Found, 'against'>): Found | null {
  if (sides === null) return null;
  const { causes, rest } = causesOf(sides.base, sides.head, sides.against);
  return causes.length === 0 && sides.against === null ? null : { against: sides.against, causes, rest };
}

/** What was cut from base's tree is not new: it took no longer than the least that is still in it. */
function listedImportCauses(base: ImportTree | null, head: ImportTree): Explanation['causes'] {
  const causes = importCauses(base, head);
  if (base === null || base.left === 0) return causes;
  const least = (1 + OTHER_JOB) * cutOff(base.left, base.modules.map(({ total }) => total));
  return causes.filter((cause) => cause.kind !== 'import' || cause.changed !== 'new' || (cause.head ?? 0) > least);
}

/** Beyond a limit what takes longest matters, even where nothing changed. */
function timed<T>(compared: (base: T | null, head: T) => Explanation['causes'], base: T | null, head: T, against: Explanation['against'], overBudget: boolean): Explanation['causes'] {
  const causes = compared(base, head);
  const sure = against === 'stored' ? causes.filter(survivesAnotherJob) : causes;
  return sure.length === 0 && overBudget && base !== null ? compared(null, head).map(unchanged) : sure;
}

/** Base has it too: nothing of it is growth. */
function unchanged(cause: Explanation['causes'][number]): Explanation['causes'][number] {
  return cause.kind === 'import' || cause.kind === 'function' ? { ...cause, changed: 'same', base: cause.head } : cause;
}

function survivesAnotherJob(cause: Explanation['causes'][number]): boolean {
  if (cause.changed === 'new' || cause.changed === 'gone' || (cause.kind !== 'import' && cause.kind !== 'function')) return true;
  const { base, head } = cause;
  return base === null || head === null || base === 0 || Math.abs(head / base - 1) > OTHER_JOB;
}
