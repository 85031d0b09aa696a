/** What a start imports -> what of it could wait. */
import { lazyImports } from '../imports.ts';
import { sideOf } from './package.ts';
import type { Rule } from './rule.ts';

export const lazyImport: Rule = {
  name: 'lazy-import',
  looksAt: 'the imports of a traced start',
  when: 'one takes a part of the start that is worth it, and nothing of it ran before the first response',
  warns: 'a budget calls the start',
  find: ({ target, evidence, called }) => {
    const tree = sideOf(evidence.imports, target, 'head');
    if (tree === null) return [];
    const slower = called((metric, scenario) => scenario === null && !metric.startsWith('size.') && metric !== 'memory.peak') !== null;
    return lazyImports(tree).map(({ scenario, about }) => ({ scenario, about, urgent: slower, gain: about.kind === 'lazy-import' && about.of > 0 ? about.time / about.of : 0 }));
  },
};
