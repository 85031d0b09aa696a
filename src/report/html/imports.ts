/** What a start imports on both sides -> the tree as indented rows with a bar for the time of each, and what is new in it. */
import { cutOff, OTHER_JOB } from '../../cut-off.ts';
import type { ImportedModule, ImportTree } from '../../model.ts';
import { amount, change, count, plural } from '../format.ts';
import { figure } from '../page/chart.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import { clean } from '../escape.ts';
import type { Pen } from '../pen.ts';

interface Node {
  readonly module: ImportedModule;
  readonly depth: number;
  /** As it is in base; null: it is not there, or was too short to be listed. */
  readonly before: ImportedModule | null;
  readonly isNew: boolean;
}

/** A module with less of the whole than this is left out, unless it is new. */
const WORTH_TELLING = 0.01;
const MOST_ROWS = 80;
/** Deeper ones stand as far to the right as these. */
const DEEPEST = 9;
const BAR = { width: 140, height: 12 };

/** nothing where head's start was not traced. */
export function importFigure(trees: readonly ImportTree[], earlier: readonly ImportTree[], target: string, name: string, pen: Pen): Child {
  const head = trees.find((tree) => tree.target === target && tree.side === 'head');
  if (head === undefined || head.modules.length === 0) return null;
  const measured = trees.find((tree) => tree.target === target && tree.side === 'base') ?? null;
  const base = measured ?? earlier.find((tree) => tree.target === target) ?? null;
  const nodes = nodesOf(head, base);
  const whole = head.modules.reduce((sum, { parent, total }) => (parent === null ? sum + total : sum), 0);
  const worth = nodes.filter(({ module, isNew }) => module.total >= whole * WORTH_TELLING || isNew);
  const fresh = nodes.filter(({ isNew }) => isNew);
  const gone = base === null ? [] : goneFrom(base, head);
  const words = `Each import with all that it imports first, ${amount(whole, 'ms')} in all; medians of ${plural(head.runs, 'traced start')}. ${base !== null && measured === null ? 'Base is what an earlier run traced. ' : ''}${fresh.length === 0 ? '' : `New: ${plural(fresh.length, 'module')}. `}${gone.length === 0 ? '' : `Gone: ${namesOf(gone)}. `}`;
  return figure(together(element('b', {}, 'What a start imports. '), words), treeTable(worth.slice(0, MOST_ROWS), nodes.length - Math.min(MOST_ROWS, worth.length) + head.left, whole, base !== null, name, pen));
}

const MOST_NAMED = 5;
const namesOf = (modules: readonly ImportedModule[]): string =>
  `${modules.slice(0, MOST_NAMED).map(({ name, total }) => `${clean(name, 60)} (${amount(total, 'ms')})`).join(', ')}${modules.length > MOST_NAMED ? ` and ${count(modules.length - MOST_NAMED)} more` : ''}`;

/** Those that stand alone: what they imported in turn is part of them. */
function goneFrom(base: ImportTree, head: ImportTree): readonly ImportedModule[] {
  const names = new Set(head.modules.map(({ name }) => name));
  const least = leastOf(head);
  const isGone = (module: ImportedModule | undefined): boolean => module !== undefined && !names.has(module.name) && module.total > least;
  return base.modules.filter((module) => isGone(module) && !(module.parent !== null && isGone(base.modules[module.parent]))).toSorted((a, b) => b.total - a.total);
}

/** What is missing in a tree that was cut, and takes no longer than this, may be in it all the same. Less than nothing where it was not cut. */
const leastOf = ({ left, modules }: ImportTree): number => (left === 0 ? -1 : (1 + OTHER_JOB) * cutOff(left, modules.map(({ total }) => total)));

/** Importers before what they import, the slowest first. A module comes after its importer in the list, so that no walk is without end. */
function nodesOf({ modules }: ImportTree, base: ImportTree | null): readonly Node[] {
  const known = new Map(base?.modules.map((module) => [module.name, module]) ?? []);
  const least = base === null ? Infinity : leastOf(base);
  const children = new Map<number | null, number[]>();
  modules.forEach(({ parent }, i) => {
    const key = parent !== null && parent < i ? parent : null;
    children.set(key, [...(children.get(key) ?? []), i]);
  });
  const nodes: Node[] = [];
  const open: { readonly at: number; readonly depth: number }[] = [];
  const push = (parent: number | null, depth: number): void => {
    const own = (children.get(parent) ?? []).toSorted((a, b) => (modules[a]?.total ?? 0) - (modules[b]?.total ?? 0));
    for (const at of own) open.push({ at, depth });
  };
  push(null, 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const module = modules[next.at];
    if (module === undefined) continue;
    const before = known.get(module.name) ?? null;
    nodes.push({ module, depth: next.depth, before, isNew: before === null && module.total > least });
    push(next.at, next.depth + 1);
  }
  return nodes;
}

function treeTable(nodes: readonly Node[], left: number, whole: number, compared: boolean, name: string, pen: Pen): Markup {
  return table({
    caption: `Imports of a start of ${name}${left > 0 ? `; ${count(left)} more take too little to be listed` : ''}`,
    columns: [{ heading: 'module' }, { heading: 'time' }, { heading: 'with its imports', align: 'right' }, { heading: 'alone', align: 'right' }, ...(compared ? [{ heading: 'base', align: 'right' } as const, { heading: 'change', align: 'right' } as const] : []), { heading: 'when', class: 'whole' }, { heading: 'imported in' }],
    rows: nodes.map(({ module, depth, before, isNew }) => {
      const news = isNew ? 'new' : compared ? newsOf(module, before) : null;
      return [
        element('span', { class: `i${Math.min(depth, DEEPEST)}` }, phrase(pen.name(module.name)), news === null ? null : element('b', { class: 'bad' }, ` ${news}`)),
        bar(module, whole, news !== null), amount(module.total, 'ms'), amount(module.self, 'ms'),
        ...(compared ? [before === null ? '' : amount(before.total, 'ms'), before === null || before.total === 0 ? '' : change(module.total / before.total - 1)] : []),
        `${WHEN[module.phase]}${module.used === false ? ', not used by then' : ''}`, module.from === null ? '' : phrase(pen.name(module.from.line === null ? module.from.file : `${module.from.file}:${module.from.line}`)),
      ];
    }),
  });
}

/** What base imports later. */
const newsOf = ({ phase }: ImportedModule, before: ImportedModule | null): string | null => (phase === 'init' && before !== null && before.phase !== 'init' ? 'now at start' : null);

const WHEN: Readonly<Record<ImportedModule['phase'], string>> = { init: 'at start', first: 'by the first response', later: 'later' };

/** Outlined: with what it imports; full: alone. */
function bar({ total, self }: ImportedModule, whole: number, fresh: boolean): Markup {
  const length = (time: number): number => (whole === 0 ? 0 : Math.min(1, time / whole) * BAR.width);
  return element('svg', { viewBox: `0 0 ${BAR.width} ${BAR.height}`, ...BAR, 'aria-hidden': 'true' },
    element('rect', { class: `ring thin ${fresh ? 'bad' : 'base'}`, x: 0.5, y: 0.5, width: Math.max(0, length(total) - 1), height: BAR.height - 1 }), element('rect', { class: `mark ${fresh ? 'bad' : 'head'}`, width: length(Math.min(self, total)), height: BAR.height }));
}
