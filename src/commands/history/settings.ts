/** The config, where there is one -> how history is read: which metrics, from which change on, against which release. */
import { hasConfig, readConfig } from '../../config/read.ts';
import type { HistoryOptions } from '../../history/history.ts';
import type { KnownMetric } from '../../history/metric.ts';
import { historyOptions } from '../../history-options.ts';
import { commitOf } from '../../measure/base/origin.ts';
import { gitIn, type Git } from '../../measure/base/git.ts';
import type { Acceptance, Checked, Config, Pin } from '../../model.ts';
import type { Options } from '../../options.ts';
import type { World } from '../../world.ts';

/** A release older than so many commits has hardly been measured by anything that is kept. */
const MOST_COMMITS = 5000;

export interface Settings {
  readonly options: HistoryOptions;
  readonly accept: readonly Acceptance[];
  readonly notes: readonly string[];
}

/** Without a config file, and none asked for, the defaults hold: baselines can be looked at anywhere. */
export async function settingsFrom(options: Options, root: string, world: World): Promise<Checked<Settings>> {
  if (!hasConfig(options, root)) return { ok: true, value: { options: historyOptions({ minimum: null, metrics: ['*'] }, [], null), accept: [], notes: [] } };
  const config = await readConfig(options, root);
  if (!config.ok) return config;
  const { pin: name } = config.value.history;
  const pin = name === null ? null : await pinOf(gitIn(root, world.signal), name);
  return {
    ok: true,
    value: {
      options: historyOptions(config.value.history, metricsIn(config.value), pin),
      accept: config.value.accept,
      notes: name !== null && pin === null ? [`The pinned release ${JSON.stringify(name)} is not in this clone, so nothing is held against it: \`git fetch --tags\` may bring it.`] : [],
    },
  };
}

/** What services say of themselves is in no catalogue. What tools print is known by the baselines alone. */
function metricsIn({ targets }: Config): readonly KnownMetric[] {
  return targets.flatMap((target) => {
    const own = target.kind === 'server' ? target.metrics : null;
    return own === null || own === undefined ? [] : [
      ...own.values.map(({ metric }) => ({ ...metric, target: target.name })),
      ...own.serverTiming.map((name): KnownMetric => ({ target: target.name, name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' })),
    ];
  });
}

/** What git of this clone knows of a release; null: nothing. */
export async function pinOf(git: Git, name: string): Promise<Pin | null> {
  const commit = await commitOf(git, name) ?? await commitOf(git, `refs/remotes/origin/${name}`);
  if (commit === null) return null;
  const before = await git('rev-list', `--max-count=${MOST_COMMITS}`, commit, '--');
  return before.ok ? { name, commits: before.stdout.split('\n').filter((line) => line !== '') } : null;
}
