/** Config and the names asked for -> Config of just these: what `--target` and `--scenario` mean. */
import type { Checked, Config, Problem } from '../model.ts';

/**
 * Keeps the named target and scenario. A scenario left out takes nothing else with it; with `scenario` given, cold starts
 * and packages are left out, because one scenario was asked for. Refuses names that are not there, and lists those that are.
 */
export function selectFrom(config: Config, target: string | null, scenario: string | null): Checked<Config> {
  const targets = config.targets.filter((t) => target === null || t.name === target);
  if (targets.length === 0) return refuse('--target', `no target is called \`${target}\``, config.targets.map((t) => t.name));
  if (scenario === null) return { ok: true, value: { ...config, targets } };
  const kept = targets
    .map((t) => ({ ...t, coldStart: null, package: null, scenarios: t.scenarios.filter((s) => s.name === scenario) }))
    .filter((t) => t.scenarios.length > 0);
  if (kept.length === 0) {
    const message = target === null ? `no scenario is called \`${scenario}\`` : `target \`${target}\` has no scenario called \`${scenario}\``;
    return refuse('--scenario', message, targets.flatMap((t) => t.scenarios.map((s) => s.name)));
  }
  return { ok: true, value: { ...config, targets: kept } };
}

function refuse(path: string, message: string, known: readonly string[]): Checked<never> {
  const problem: Problem = { file: null, line: null, column: null, path, message, hint: `write one of: ${[...new Set(known)].join(', ') || '(there is none)'}` };
  return { ok: false, problems: [problem] };
}
