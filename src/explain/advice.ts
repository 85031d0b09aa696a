/** Evidence and verdicts -> what to try, each with the figure it stands on, the most important first. */
import type { Advice, Evidence, FunctionFacts, ImportTree, PackageContents, Verdict } from '../model.ts';
import { duplicatesIn } from './duplicates.ts';
import type { Evidences } from './explain.ts';
import { computingShare, connectionAdvice, memoryAdvice } from './function-advice.ts';
import { lazyImports } from './imports.ts';
import { layerAdvice } from './layers.ts';
import { heavyDependencies } from './lighter.ts';
import { neverLoaded } from './loaded.ts';
import { movedFrom } from './moved.ts';

const MOST_ADVICE = 8;
/** Of one kind for one target. */
const MOST_ALIKE = 3;
/** Of equal severity and rank among their own kind, in this order. */
const KINDS: readonly Evidence['kind'][] = ['memory', 'writes-package', 'connections', 'lazy-import', 'never-loaded', 'duplicate', 'smaller-dependency', 'layer'];
/** A duplicate that wastes less of the package than this is not worth a word. */
const WASTED = 0.01;

interface Candidate {
  readonly advice: Advice;
  /** What could be gained at most, as a share; orders those of one kind. */
  readonly gain: number;
}

/**
 * At most eight. A `warning` is about what a budget calls in this run: something new or larger in a package that grew, anything in one that is
 * over its limit, a start that takes longer, a handler that does; memory that did not suffice, and what the platform would refuse. All else is a notice. First the warnings, then
 * the best of each kind before the second best of any.
 */
export function advise(evidence: Evidences, verdicts: readonly Verdict[], targets: readonly FunctionFacts[]): readonly Advice[] {
  const called = calledIn(verdicts);
  const names = new Set([...targets.map(({ target }) => target), ...evidence.contents.map(({ target }) => target), ...evidence.imports.map(({ target }) => target)]);
  const ranked = [...names].flatMap((target) => {
    const facts = targets.find((one) => one.target === target) ?? null;
    const candidates = [...functionCandidates(facts, verdicts, called), ...importCandidates(sideOf(evidence.imports, target, 'head'), called), ...packageCandidates(target, facts !== null, evidence, verdicts, called)];
    return rankedByKind(candidates);
  });
  return ranked.toSorted((a, b) => severityRank(a) - severityRank(b) || a.rank - b.rank || kindRank(a) - kindRank(b) || b.gain - a.gain).slice(0, MOST_ADVICE).map(({ advice }) => advice);
}

/** Whether a budget calls something of a target that is about this. */
type Called = (target: string, about: (metric: string, scenario: string | null) => boolean) => 'over-budget' | 'worse' | null;

function calledIn(verdicts: readonly Verdict[]): Called {
  const gated = [
    ...movedFrom(verdicts).filter(({ called }) => called).map(({ verdict }) => verdict),
    ...verdicts.filter(({ comparison, severity }) => comparison.metric.name === 'memory.peak' && severity !== 'none'),
  ];
  return (target, about) => {
    const kinds = new Set(gated.filter(({ comparison }) => comparison.target === target && about(comparison.metric.name, comparison.scenario)).map(({ verdict }) => verdict));
    return kinds.has('over-budget') ? 'over-budget' : kinds.size > 0 ? 'worse' : null;
  };
}

function functionCandidates(facts: FunctionFacts | null, verdicts: readonly Verdict[], called: Called): readonly Candidate[] {
  if (facts === null) return [];
  const { target } = facts;
  const memory = memoryAdvice(facts, computingShare(verdicts, target));
  const connections = connectionAdvice(facts);
  const short = memory !== null && (memory.peak >= memory.memory || (memory.direction === 'raise' && called(target, (metric) => metric === 'memory.peak') !== null));
  const slower = connections !== null && called(target, (metric, scenario) => scenario === connections.event && /^(warm\.|cpu$)/.test(metric)) !== null;
  return [
    ...(memory === null ? [] : [candidate(target, null, memory, short, Math.abs(memory.to - memory.memory) / memory.memory)]),
    ...(facts.wrote.length === 0 ? [] : [candidate(target, null, { kind: 'writes-package', files: facts.wrote }, true, facts.wrote.length)]),
    ...(connections === null ? [] : [candidate(target, connections.event, connections, slower, connections.perInvocation)]),
  ];
}

/** Whoever compares import trees knows what could wait; how urgent that is, the verdicts say. */
function importCandidates(tree: ImportTree | null, called: Called): readonly Candidate[] {
  if (tree === null) return [];
  const slower = called(tree.target, (metric, scenario) => scenario === null && !metric.startsWith('size.') && metric !== 'memory.peak') !== null;
  return lazyImports(tree).map(({ target, scenario, about }) => candidate(target, scenario, about, slower, about.kind === 'lazy-import' && about.of > 0 ? about.time / about.of : 0));
}

function packageCandidates(target: string, isFunction: boolean, evidence: Evidences, verdicts: readonly Verdict[], called: Called): readonly Candidate[] {
  const head = sideOf(evidence.contents, target, 'head');
  if (head === null) return [];
  const tree = sideOf(evidence.imports, target, 'head');
  const whole = head.parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const state = called(target, (metric) => metric.startsWith('size.'));
  const grew = grownSince(sideOf(evidence.contents, target, 'base'), head);
  const urgent = (name: string): boolean => state === 'over-budget' || (state === 'worse' && grew(name) !== null);
  // Only a function is invoked with all of its events while it is traced: what a service loads for some requests would be missed.
  const unused = tree === null || !isFunction ? [] : neverLoaded(head, tree, evidence.hotPaths);
  const useless = new Set(unused.map(({ name }) => name));
  const of = (share: number): number => (whole === 0 ? 0 : share / whole);
  return [
    ...unused.map(({ name, unpacked }) => candidate(target, null, { kind: 'never-loaded', name, unpacked, of: whole }, urgent(name), of(unpacked))),
    ...duplicatesIn(head).filter(({ wasted }) => of(wasted) >= WASTED)
      .map(({ name, copies, wasted }) => candidate(target, null, { kind: 'duplicate', name, copies: copies.length, wasted }, urgent(name), of(wasted))),
    ...heavyDependencies(head, tree, (name) => grew(name) === 'new').filter(({ name }) => !useless.has(name))
      .map(({ share, ...heavy }) => candidate(target, null, { kind: 'smaller-dependency', ...heavy }, urgent(heavy.name), share)),
    ...(isFunction ? layerAdvice(head, packedOf(verdicts, target)) : []).filter(({ name }) => !useless.has(name))
      .map((layer) => candidate(target, null, layer, state !== null, layer.packed / layer.limit)),
  ];
}

/** Without a base nothing is known to have grown. */
function grownSince(base: PackageContents | null, head: PackageContents): (name: string) => 'new' | 'grown' | null {
  if (base === null) return () => null;
  const sizes = (contents: PackageContents): Map<string | null, number> => {
    const byName = new Map<string | null, number>();
    for (const { name, unpacked } of contents.parts) byName.set(name, (byName.get(name) ?? 0) + unpacked);
    return byName;
  };
  const [before, after] = [sizes(base), sizes(head)];
  return (name) => {
    const was = before.get(name);
    if (was === undefined) return base.left.parts > 0 ? null : 'new';
    return (after.get(name) ?? 0) > was ? 'grown' : null;
  };
}

const packedOf = (verdicts: readonly Verdict[], target: string): number | null =>
  verdicts.find(({ comparison }) => comparison.target === target && comparison.metric.name === 'size.packed')?.comparison.head.point ?? null;

function sideOf<T extends { readonly target: string; readonly side: 'base' | 'head' }>(list: readonly T[], target: string, side: 'base' | 'head'): T | null {
  return list.find((one) => one.target === target && one.side === side) ?? null;
}

const candidate = (target: string, scenario: string | null, about: Evidence, urgent: boolean, gain: number): Candidate =>
  ({ advice: { target, scenario, severity: urgent ? 'warning' : 'notice', about }, gain });

type Ranked = Candidate & { readonly rank: number };

/** Each with its place among those of its kind; the best of them only. */
function rankedByKind(candidates: readonly Candidate[]): readonly Ranked[] {
  return KINDS.flatMap((kind) => candidates.filter(({ advice }) => advice.about.kind === kind)
    .toSorted((a, b) => severityRank(a) - severityRank(b) || b.gain - a.gain)
    .slice(0, MOST_ALIKE)
    .map((one, rank) => ({ ...one, rank })));
}

const severityRank = ({ advice }: Candidate): number => (advice.severity === 'warning' ? 0 : 1);
const kindRank = ({ advice }: Candidate): number => KINDS.indexOf(advice.about.kind);
