/** All rules, in the order in which advice of equal weight is told; the README's table is made from this list. */
import { ruleNames } from '../../rule-names.ts';
import { cacheHits } from './cache.ts';
import { callsPerRequest } from './calls.ts';
import { capacity } from './capacity.ts';
import { cpuBound } from './cpu-bound.ts';
import { errors } from './errors.ts';
import { fewConnections } from './few-connections.ts';
import { connections, memory, writesPackage } from './function.ts';
import { descriptors, pageFaults, responseSize, threads } from './grown.ts';
import { lazyImport } from './imports.ts';
import { memoryGrowth } from './memory-growth.ts';
import { duplicate, layer, neverLoadedRule, smallerDependency } from './package.ts';
import { queriesPerItem } from './page-size.ts';
import { smallPool } from './pool.ts';
import { queriesPerRequest } from './queries.ts';
import { recovery } from './recovery.ts';
import type { Rule } from './rule.ts';
import { tail } from './tail.ts';
import { waiting } from './waiting.ts';
import { warmUp } from './warm-up.ts';

const unordered: readonly Rule[] = [
  errors, queriesPerRequest, callsPerRequest, queriesPerItem, cacheHits, smallPool, cpuBound, waiting, memoryGrowth, capacity, recovery,
  tail, responseSize, pageFaults, descriptors, threads, fewConnections, warmUp,
  memory, writesPackage, connections, lazyImport, neverLoadedRule, duplicate, smallerDependency, layer,
];

export const rules: readonly Rule[] = ruleNames.flatMap((name) => unordered.filter((rule) => rule.name === name));
