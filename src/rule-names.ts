/** The names of the rules that advice comes from, in the order in which advice of equal weight is told: what `advice.off` and `advice.messages` may name. Data only. */
export const ruleNames = [
  'errors', 'queries-per-request', 'calls-per-request', 'queries-per-item', 'cache-hits', 'small-pool', 'cpu-bound', 'waiting', 'memory-growth', 'capacity', 'recovery',
  'tail', 'response-size', 'page-faults', 'descriptors', 'threads', 'few-connections', 'warm-up',
  'memory', 'writes-package', 'connections', 'lazy-import', 'never-loaded', 'duplicate', 'smaller-dependency', 'layer',
] as const;

export type RuleName = (typeof ruleNames)[number];
