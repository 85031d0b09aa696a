/** `tailgate history`: the stored runs of main -> where its figures moved, on the terminal, as JSON or as pages. */
import path from 'node:path';
import { PASS, USAGE } from '../exit-codes.ts';
import { withAccepted } from '../history-accepted.ts';
import { historyOf, type HistoryOptions, type WatchedMetric } from '../history/history.ts';
import { matchesGlob } from '../glob.ts';
import type { Baseline, Checked, History, Problem } from '../model.ts';
import { readOptions, type Options } from '../options.ts';
import type { HistoryInput } from '../report/history/input.ts';
import { historyJson } from '../report/history/json.ts';
import { historyPages } from '../report/history/pages.ts';
import { since } from '../report/history/since.ts';
import { historyTerminal } from '../report/history/terminal.ts';
import { toolVersion } from '../version.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { writePages } from './history/pages.ts';
import { commitAddress, repositoryIn } from './history/repository.ts';
import { settingsFrom } from './history/settings.ts';
import { readStored } from './history/stored.ts';
import { unpinned } from './history-told.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

export async function historyCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions(request.flags, (name) => `--${name}`);
  const input = options.ok ? await historyInput(request, options.value, world) : options;
  if (!options.ok || !input.ok) return refuse(world, input.ok ? [] : input.problems);
  const folder = request.flags['html'];
  if (folder !== undefined) {
    const pages = historyPages(input.value);
    const written = await writePages(path.resolve(rootOf(options.value, world), folder), folder, pages);
    if (!written.ok) return refuse(world, written.problems);
    if (!options.value.quiet) world.stderr.write(`tailgate: wrote ${written.value.written} pages: open ${path.join(folder, 'index.html')}\n`);
  }
  if (options.value.json) world.stdout.write(historyJson(input.value));
  else if (folder === undefined) world.stdout.write(historyTerminal(input.value, { columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined, plain: isPlain(world) }));
  return PASS;
}

async function historyInput(request: Arguments, options: Options, world: World): Promise<Checked<HistoryInput>> {
  const root = rootOf(options, world);
  const asked = { since: request.flags['since'] ?? null, metric: request.flags['metric'] ?? null, branch: request.flags['branch'] ?? null };
  const from = asked.since === null ? null : dayFrom(asked.since, world.now());
  if (asked.since !== null && from === null) return refused('--since', `\`${asked.since.slice(0, 60)}\` is not a day`, 'write for example `--since 2026-01-31`, or `--since 90d`');
  const address = await commitAddress(request.flags['repository'] ?? null, root, world);
  if (!address.ok) return address;
  const settings = await settingsFrom(options, root, world);
  if (!settings.ok) return settings;
  const stored = await readStored({ root, folder: options.baselines, branch: asked.branch, signal: world.signal });
  if (!stored.ok) return stored;
  const { deep, place } = stored.value;
  const baselines = deep.map(({ baseline }) => baseline);
  if (baselines.length === 0) return refused(asked.branch === null ? '--baselines' : '--branch', `there are no baselines in ${place}`, hintFor(asked.branch));
  const chosen = baselines.filter(({ target }) => options.target === null || target === options.target);
  if (chosen.length === 0) return refused('--target', `there is no baseline of \`${options.target}\``, `write one of: ${baselines.map(({ target }) => target).join(', ')}`);
  const { watched = () => true, ...how } = settings.value.options;
  const histories = chosen.map((baseline) => withAccepted(wholeHistory(baseline, how, watched), settings.value.accept, world.now().toISOString().slice(0, 10)));
  const shown = histories.map((history) => (from === null ? history : since(history, from))).map((history) => withOnly(history, options.scenario, asked.metric));
  const problem = emptyProblem(shown, chosen, options, asked);
  if (problem !== null) return { ok: false, problems: [problem] };
  return {
    ok: true,
    value: {
      histories: shown, place, notes: [...stored.value.notes, ...settings.value.notes, ...unpinned(chosen, how.pin ?? null)], made: world.now().toISOString(), tool: toolVersion,
      commitAddress: address.value, repository: repositoryIn(address.value),
      unwatched: new Set(shown.flatMap(({ series }) => series.filter(({ metric }) => !watched(metric)).map(({ key }) => key))),
    },
  };
}

/** What is not watched is shown all the same, and nothing is looked for in it. */
function wholeHistory(baseline: Baseline, how: HistoryOptions, watched: (metric: WatchedMetric) => boolean): History {
  const history = historyOf(baseline, { ...how, watched });
  const others = historyOf(baseline, { ...how, watched: (metric) => !watched(metric), pin: null, minimum: () => ({ ratio: Infinity, floor: Infinity }) });
  return { ...history, series: [...history.series, ...others.series] };
}

function withOnly(history: History, scenario: string | null, metric: string | null): History {
  const fits = (one: { readonly scenario: string | null; readonly metric: { readonly name: string } }): boolean =>
    (scenario === null || one.scenario === scenario) && (metric === null || matchesGlob(metric, one.metric.name));
  return { ...history, series: history.series.filter(fits), findings: history.findings.filter(fits) };
}

/** Nothing is left of what is stored: which of the filters took the last of it. */
function emptyProblem(shown: readonly History[], chosen: readonly Baseline[], { scenario }: Options, { metric, since: day }: { readonly metric: string | null; readonly since: string | null }): Problem | null {
  if (shown.some(({ series }) => series.length > 0)) return null;
  const samples = chosen.flatMap(({ entries }) => entries.flatMap((entry) => entry.samples));
  const names = (list: readonly (string | null)[]): string => [...new Set(list.filter((name) => name !== null))].slice(0, 40).join(', ') || '(there is none)';
  if (samples.length === 0) return problemAt('--baselines', 'the baselines have no entries', 'store a run: `tailgate baseline update`');
  if (scenario !== null && !samples.some((sample) => sample.scenario === scenario)) return problemAt('--scenario', `no entry has figures of \`${scenario}\``, `write one of: ${names(samples.map((sample) => sample.scenario))}`);
  if (metric !== null && !samples.some((sample) => matchesGlob(metric, sample.metric))) return problemAt('--metric', `no metric is called \`${metric.slice(0, 80)}\``, `write one of these, or a glob such as \`latency.*\`: ${names(samples.map((sample) => sample.metric))}`);
  if (day !== null) return problemAt('--since', `nothing of it was stored since ${day}`, 'go further back');
  return problemAt('--metric', 'that scenario has no such metric', 'leave --scenario or --metric out to see what there is');
}

/** `2026-01-31`, or `90d`: that many days before now. null: neither. */
function dayFrom(text: string, now: Date): string | null {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  if (days !== undefined) return new Date(now.getTime() - Number(days) * 86_400_000).toISOString();
  const isDay = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? new Date(text).toISOString() : null;
}

const hintFor = (branch: string | null): string => (branch === null
  ? 'where the Action keeps them on a branch: `tailgate history --branch tailgate-baselines`; else store a run: `tailgate baseline update`'
  : 'name the folder on that branch by `--baselines`');

/** A terminal that says that it has no other characters. */
function isPlain({ env }: World): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return env['TERM'] === 'dumb' || /^(C|POSIX)$|\.(ISO-?8859|ASCII|ANSI)/i.test(locale);
}

const problemAt = (where: string, message: string, hint: string): Problem => ({ file: null, line: null, column: null, path: where, message, hint });
const refused = (where: string, message: string, hint: string): Checked<never> => ({ ok: false, problems: [problemAt(where, message, hint)] });

function refuse(world: World, problems: readonly Problem[]): number {
  world.stderr.write(problemLines(problems));
  return USAGE;
}
