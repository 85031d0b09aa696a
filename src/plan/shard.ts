/** A config and `I/N` -> the share of it that this job measures. */
import type { Checked, Config, ServerTarget, Shard, ShardPart, Target } from '../model.ts';

export interface Share {
  readonly config: Config;
  readonly shard: Pick<Shard, 'index' | 'of' | 'whole' | 'parts'>;
}

/**
 * Targets stay together where there are as many as shards: their scenarios are then compared on one machine, and started once. Otherwise
 * each scenario is a part of its own, and what belongs to the target as a whole goes with its first one. The parts are dealt out in turn,
 * so that every job knows its own from the config alone. More shards than parts leave some with nothing to do: a mistake, and told.
 */
export function shareOf(config: Config, index: number, of: number): Checked<Share> {
  const whole = config.targets.length >= of ? config.targets.map(({ name }): ShardPart => ({ target: name, scenario: null })) : config.targets.flatMap(partsOf);
  if (whole.length < of) {
    const message = `the config has ${whole.length} ${whole.length === 1 ? 'part' : 'parts'} (targets and scenarios) that could be shared out, and there are ${of} shards`;
    return { ok: false, problems: [{ file: null, line: null, column: null, path: '--shard', message, hint: `write \`${Math.min(index, whole.length)}/${whole.length}\` or fewer` }] };
  }
  const parts = whole.flatMap((_, i) => (i % of === index - 1 ? [i] : []));
  const mine = parts.flatMap((i) => whole[i] ?? []);
  const divided = config.targets.length < of;
  const targets = config.targets.flatMap((target): Target[] => (divided ? narrowed(target, mine) : mine.some((part) => part.target === target.name) ? [target] : []));
  return { ok: true, value: { config: { ...config, targets }, shard: { index, of, whole, parts } } };
}

/** Several scenarios of a server can be measured by several jobs. */
function partsOf(target: Target): readonly ShardPart[] {
  if (target.kind !== 'server' || target.scenarios.length < 2) return [{ target: target.name, scenario: null }];
  return target.scenarios.map(({ name }) => ({ target: target.name, scenario: name }));
}

function narrowed(target: Target, mine: readonly ShardPart[]): Target[] {
  const own = mine.filter((part) => part.target === target.name);
  if (own.length === 0) return [];
  if (target.kind !== 'server' || own.some(({ scenario }) => scenario === null)) return [target];
  const scenarios = target.scenarios.filter(({ name }) => own.some(({ scenario }) => scenario === name));
  const first = target.scenarios[0]?.name === scenarios[0]?.name;
  const less: Partial<ServerTarget> = first ? {} : { coldStart: null, package: null, instructions: null };
  return [{ ...target, ...less, scenarios }];
}
