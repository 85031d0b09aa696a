/** Calls that a Python process made while it imported -> the modules that were used by them, apart from what importing itself takes. */
import type { Owners } from './import-owner.ts';
import type { SeenImport, SeenProcess } from './import-records.ts';

/**
 * A call during an import is part of loading a dependency when the called module itself was first loaded for that dependency:
 * for the outermost module that is not the target's own. Who imports the dependency later makes no such call before. Any
 * other call uses the module: the target's own code does at its start, or a dependency that came later.
 */
export function usedWhileImporting(process: SeenProcess, owners: Owners): ReadonlySet<string> {
  const imports = new Map(process.imports.map((one) => [one.key, one]));
  const used = new Set<string>();
  for (const [key, during] of process.calls) {
    const called = imports.get(key);
    if (called === undefined || used.has(key)) continue;
    const stack = stackOf(imports.get(during), imports);
    if (stack.includes(called)) continue;
    const outermost = stack.findLast((one) => owners.of(one).kind !== 'own');
    const loading = outermost !== undefined && (called.began >= outermost.began || isSame(called, outermost, owners));
    if (!loading) used.add(key);
  }
  return used;
}

/** The imports under way, innermost first. */
function stackOf(innermost: SeenImport | undefined, imports: ReadonlyMap<string, SeenImport>): readonly SeenImport[] {
  const stack: SeenImport[] = [];
  for (let one = innermost; one !== undefined && !stack.includes(one); one = imports.get(one.within)) stack.push(one);
  return stack;
}

function isSame(a: SeenImport, b: SeenImport, owners: Owners): boolean {
  const [x, y] = [owners.of(a), owners.of(b)];
  return x.kind === y.kind && (x.kind === 'dependency' ? x.dependency === y.dependency : a.key.split('.')[0] === b.key.split('.')[0]);
}
