/** What a run looked at to say why -> the short form that the newest entry of a baseline keeps of it, and what it must be to be read. */
import type { ImportedModule, ImportTree, PackageContents, Run, StoredEvidence } from '../../model.ts';

/** Enough to name what grew later; some 40 kB in all. */
const MOST = { parts: 100, files: 30, modules: 150 };

/** null when the run looked at neither the package nor the imports of the target's head. */
export function evidenceIn(run: Run, target: string): StoredEvidence | null {
  const ofHead = <T extends { readonly target: string; readonly side: string }>(list: readonly T[]): T | undefined => list.find((one) => one.target === target && one.side === 'head');
  const [contents, imports] = [ofHead(run.contents), ofHead(run.imports)];
  return contents === undefined && imports === undefined ? null : { contents: contents === undefined ? null : shortContents(contents), imports: imports === undefined ? null : shortTree(imports) };
}

function shortContents({ parts, files, left }: PackageContents): StoredEvidence['contents'] {
  return {
    parts: parts.slice(0, MOST.parts), files: files.slice(0, MOST.files),
    left: { parts: left.parts + Math.max(0, parts.length - MOST.parts), files: left.files + Math.max(0, files.length - MOST.files) },
  };
}

/** The modules that take the longest with what they import; each of them has its importer among them, since that takes longer still. */
function shortTree({ language, runs, modules, left }: ImportTree): StoredEvidence['imports'] {
  const slowest = modules.map((_, place) => place).sort((a, b) => (modules[b]?.total ?? 0) - (modules[a]?.total ?? 0) || a - b);
  const kept = new Set<number>();
  for (const place of slowest) {
    const way = wayUp(modules, place).filter((one) => !kept.has(one));
    if (kept.size + way.length > MOST.modules) break;
    for (const one of way) kept.add(one);
  }
  const order = [...kept].sort((a, b) => a - b);
  const places = new Map(order.map((place, i) => [place, i]));
  const short = order.flatMap((place) => {
    const module = modules[place];
    return module === undefined ? [] : [{ ...module, parent: module.parent === null ? null : (places.get(module.parent) ?? null) }];
  });
  return { language, runs, modules: short, left: left + modules.length - short.length };
}

/** A module, its importer, and so on up to the start. */
function wayUp(modules: readonly ImportedModule[], place: number): readonly number[] {
  const way: number[] = [];
  for (let at: number | null = place; at !== null; at = modules[at]?.parent ?? null) way.push(at);
  return way;
}
