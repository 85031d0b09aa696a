/** A run that was just stored -> what is news in main's history, and what of it is told on a terminal. */
import path from 'node:path';
import { READS, type Deep, type DeepBaseline } from '../baseline/deepen.ts';
import { readBaselines } from '../baseline/directory.ts';
import type { Conclusion } from '../conclude.ts';
import type { HistoryOptions } from '../history/history.ts';
import type { KnownMetric } from '../history/metric.ts';
import { newsOf } from '../history-news.ts';
import { historyOptions } from '../history-options.ts';
import { measuredIn } from '../join.ts';
import { gitIn } from '../measure/base/git.ts';
import type { Baseline, Checked, HistoryNews, Pin, Run } from '../model.ts';
import { measureAgain } from '../report/change-points/what-to-do.ts';
import { plainLine } from '../report/change-points/comment.ts';
import { INSTALLED, type Call } from '../report/reproduce.ts';
import type { Options } from '../options.ts';
import type { World } from '../world.ts';
import { pinOf } from './history/settings.ts';
import { deepenedHere } from './history/stored.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

/** A run in main's history. */
export interface NewsFound {
  readonly news: readonly HistoryNews[];
  /** What it was looked for in. */
  readonly deep: readonly DeepBaseline[];
  readonly options: HistoryOptions;
  /** What the reader should know of how much of the history this is, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Reads back what was stored, as deep as `read` can: of two jobs that store at once, the second sees both. What is not looked at in time would
 * look new, or gone.
 */
export async function newsAfter({ run: whole }: Pick<Conclusion, 'run'>, read: (targets: readonly string[]) => Promise<Checked<Deep>>, pin: Pin | null, today: string): Promise<Checked<NewsFound>> {
  const run = whole.screening ?? whole;
  const parts = measuredIn(run);
  const stored = await read([...new Set(run.samples.map(({ target }) => target))]);
  if (!stored.ok) return stored;
  const { baselines: deep, notes } = stored.value;
  const measured = { commit: whole.head.commit, ids: new Set(parts.map(({ id }) => id)), today, accept: whole.accept };
  const options = historyOptions(whole.history, metricsIn(run), pin);
  return { ok: true, value: { news: deep.flatMap(({ baseline }) => newsOf(baseline, measured, options)), deep, options, notes: [...notes, ...unpinned(deep.map(({ baseline }) => baseline), pin)] } };
}

/** Nothing is held against a release that was never measured, or that is no longer known: that has to be said. */
export function unpinned(baselines: readonly Baseline[], pin: Pin | null): readonly string[] {
  if (pin === null) return [];
  const commits = new Set(pin.commits);
  return baselines.filter(({ entries }) => !entries.some(({ commit }) => commit !== null && commits.has(commit)))
    .map(({ target }) => `Nothing of ${target} is held against the pinned release ${JSON.stringify(pin.name)}: no run of it, or of what it contains, is among the stored ones.`);
}

/** The folder of baselines in a checkout, with what git has of earlier versions. */
export async function readFolder(directory: string, targets: readonly string[], signal: AbortSignal): Promise<Checked<Deep>> {
  const stored = await readBaselines(directory, targets);
  if (!stored.ok) return stored;
  const { deep: baselines, notes } = await deepenedHere(directory, [...stored.value.values()], signal, READS);
  return { ok: true, value: { baselines, notes } };
}

/** Each definition of each target once: those that services and tools brought are in no catalogue. */
function metricsIn({ samples }: Run): readonly KnownMetric[] {
  return [...new Map(samples.map(({ target, metric }) => [JSON.stringify([target, metric.name]), { ...metric, target }])).values()];
}

/** What this run found, and nobody knew before. */
export const foundNow = (news: readonly HistoryNews[]): readonly HistoryNews[] => news.filter(({ fresh, state }) => fresh && state === 'open');

/** Of that, what got worse: the reason to fail, where the config asks for it. */
export const worseIn = (news: readonly HistoryNews[]): readonly HistoryNews[] => foundNow(news).filter(({ finding }) => finding.direction === 'regressed');

/** `Change points in main's history`, one line each and the command that measures the range; '' without one. */
export function newsLines(news: readonly HistoryNews[], call: Call, config: string | null): string {
  const found = foundNow(news);
  if (found.length === 0) return '';
  const again = worseIn(news).map((one) => measureAgain({ news: one, call, config })).find((command) => command !== null);
  return [
    'New in the history of main:', ...found.map((one) => `  ${plainLine(one)}`),
    ...(again === undefined ? [] : ['Measure it against the last commit of the old level:', `  ${again}`]), '',
  ].join('\n');
}

/** The release that the config pins, as git of the checkout knows it. */
export async function pinIn({ history: { pin } }: Pick<Run, 'history'>, options: Options, world: World): Promise<Pin | null> {
  return pin === null ? null : pinOf(gitIn(rootOf(options, world), world.signal), pin);
}

/** The sentence to fail with where the config asks for it; null: nothing got worse. */
export function failureIn(news: readonly HistoryNews[]): string | null {
  const [first, ...more] = worseIn(news);
  return first === undefined ? null : `Main got worse, and the config asks to fail then (\`history.fail\`): ${plainLine(first)}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
}

/** On the command line, after the baselines of the folder were written. The sentence to fail with, because the config asks for it, or null. */
export async function printNews(conclusion: Pick<Conclusion, 'run'>, options: Options, world: World): Promise<string | null> {
  const { run } = conclusion;
  const { onChange, fail } = run.history;
  if (onChange === 'none' && !fail) return null;
  const root = rootOf(options, world);
  const news = await newsAfter(conclusion, (targets) => readFolder(path.resolve(root, options.baselines), targets, world.signal), await pinIn(run, options, world), world.now().toISOString().slice(0, 10));
  if (!news.ok) {
    world.stderr.write(problemLines(news.problems));
    return null;
  }
  const found = news.value;
  if (!options.quiet) for (const note of found.notes) world.stderr.write(`tailgate: ${note}\n`);
  // With --json the report alone stands on stdout.
  (options.json ? world.stderr : world.stdout).write(newsLines(found.news, INSTALLED, run.config));
  return fail ? failureIn(found.news) : null;
}
