/** A rule on a number that no command printed -> what was printed instead, so that a misspelt name shows. */
import { matchesGlob } from '../glob.ts';
import type { Budget, Run } from '../model.ts';

/** Names told; a tool may print a thousand. */
const MOST_NAMED = 8;

/** A clause; null: it is no number of a command, or none was run that the rule is about. */
export function printedInstead({ metric, target, scenario }: Pick<Budget, 'metric' | 'target' | 'scenario'>, runs: readonly Run[]): string | null {
  if (!metric.startsWith('command.') || metric.includes(' ')) return null;
  const printed = runs.flatMap(({ samples }) => samples).filter((sample) => sample.side === 'head' && sample.metric.name.startsWith('command.'));
  const there = printed.filter((sample) => matchesGlob(target, sample.target));
  const called = (samples: typeof printed): typeof printed => samples.filter((sample) => matchesGlob(metric, sample.metric.name));
  const elsewhere = called(there).map((sample) => sample.scenario);
  if (elsewhere.length > 0) return elsewhere.includes(null) && elsewhere.length === 1 ? `it was printed, and of no scenario: leave \`scenario: ${scenario}\` out` : `it was printed of ${listed(elsewhere.map((one) => one ?? 'no scenario'))}, and of no scenario that is called ${scenario}`;
  const others = called(printed).map((sample) => sample.target);
  if (others.length > 0) return `only ${listed(others)} printed it`;
  if (there.length === 0) return null;
  const names = [...new Set(there.map((sample) => sample.metric.name))];
  return `${listed(there.map((sample) => sample.target))} printed ${names.length === 1 ? 'one other number' : `${names.length} other numbers`}: ${listed(names)}`;
}

function listed(all: readonly string[]): string {
  const names = [...new Set(all)];
  return `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ' ...' : ''}`;
}
