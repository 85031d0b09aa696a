/** A run that was just stored -> what is news in main's history, and what of it is told on a terminal. */
import path from 'node:path';
import { directoryStore, type BaselineStore } from '../baseline/store.ts';
import type { Conclusion } from '../conclude.ts';
import { newsOf } from '../history-news.ts';
import { historyOptions } from '../history-options.ts';
import { measuredIn } from '../join.ts';
import { gitIn } from '../measure/base/git.ts';
import type { Checked, HistoryNews, Metric, Pin, Run } from '../model.ts';
import { measureAgain } from '../report/change-points/what-to-do.ts';
import { plainLine } from '../report/change-points/comment.ts';
import { INSTALLED, type Call } from '../report/reproduce.ts';
import type { Options } from '../options.ts';
import type { World } from '../world.ts';
import { pinOf } from './history/settings.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

/** Reads back what was stored: of two jobs that store at once, the second sees both. */
export async function newsAfter({ run: whole }: Pick<Conclusion, 'run'>, store: BaselineStore, pin: Pin | null, today: string): Promise<Checked<readonly HistoryNews[]>> {
  const run = whole.screening ?? whole;
  const parts = measuredIn(run);
  const stored = await store.read([...new Set(run.samples.map(({ target }) => target))]);
  if (!stored.ok) return stored;
  const measured = { commit: whole.head.commit, ids: new Set(parts.map(({ id }) => id)), today, accept: whole.accept };
  const options = historyOptions(whole.history, metricsIn(run), pin);
  return { ok: true, value: [...stored.value.values()].flatMap((baseline) => newsOf(baseline, measured, options)) };
}

/** Each definition once: those that services and tools brought are in no catalogue. */
function metricsIn({ samples }: Run): readonly Metric[] {
  return [...new Map(samples.map(({ metric }) => [metric.name, metric])).values()];
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

/** On the command line, after the baselines of the folder were written. Whether that is a reason to fail, because the config asks for it. */
export async function printNews(conclusion: Pick<Conclusion, 'run'>, options: Options, world: World): Promise<boolean> {
  const { run } = conclusion;
  const { onChange, fail, pin } = run.history;
  if (onChange === 'none' && !fail) return false;
  const root = rootOf(options, world);
  const known = pin === null ? null : await pinOf(gitIn(root, world.signal), pin);
  const news = await newsAfter(conclusion, directoryStore(path.resolve(root, options.baselines)), known, world.now().toISOString().slice(0, 10));
  if (!news.ok) {
    world.stderr.write(problemLines(news.problems));
    return false;
  }
  // With --json the report alone stands on stdout.
  (options.json ? world.stderr : world.stdout).write(newsLines(news.value, INSTALLED, run.config));
  return fail && worseIn(news.value).length > 0;
}
