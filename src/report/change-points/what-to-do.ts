/** News of main's history -> what to do about it: measure both ends of the range, find the commit between them, or accept it. */
import { isOfCommand } from '../../metrics.ts';
import { fitsMetric } from '../../budget.ts';
import type { Budget, HistoryFinding, HistoryNews } from '../../model.ts';
import { clean, commandBlock, shellWord } from '../escape.ts';
import { isCommit, type NewsInput } from './input.ts';

const DAY = 86_400_000;
/** How long an acceptance in the example counts, days. */
const ACCEPTED_FOR = 90;

/** A folded block, or null where there is nothing to be done. */
export function whatToDo(input: NewsInput): string | null {
  const { finding } = input.news;
  if (finding.direction === 'improved') return null;
  const again = reproduction(input);
  return [
    '<details><summary>What to do</summary>', '',
    ...(again === null ? [] : ['Measure both ends of the range on one machine, in turn:', '', commandBlock(again), '', ...bisection(input)]),
    'If it is worth it, accept it in the config. Reports and the history page show the reason:', '',
    commandBlock(acceptance(input.news)).replace(/^(`+)sh/, '$1yaml'), '',
    '</details>',
  ].join('\n');
}

/** `tailgate run --compare side-by-side --base LAST_OF_THE_OLD_LEVEL`; null where a commit is not known. */
export function measureAgain({ news, call, config }: Pick<NewsInput, 'news' | 'call' | 'config'>): string | null {
  const { target, scenario, metric, range: { after } } = news.finding;
  if (!isCommit(after.commit)) return null;
  const words = [call.command, 'run', ...(call.flags ?? []).map((flag) => shellWord(flag, LONGEST_FLAG)), '--target', shellWord(target)];
  if (config !== null && config !== 'tailgate.yml') words.push('--config', shellWord(config));
  if (scenario !== null && !isOfCommand(metric.name)) words.push('--scenario', shellWord(scenario));
  return [...words, '--compare', 'side-by-side', '--base', after.commit].join(' ');
}

/** A start command is longer than a name. */
const LONGEST_FLAG = 1000;

function reproduction(input: NewsInput): string | null {
  const { range: { upTo } } = input.news.finding;
  const run = measureAgain(input);
  if (run === null || !isCommit(upTo.commit)) return null;
  return [`git fetch -q origin ${upTo.commit} && git switch -q --detach FETCH_HEAD`, ...(input.call.install === null ? [] : [input.call.install]), run].join('\n');
}

/**
 * Exit codes: 0 good, 1 bad; everything else (could not measure) is for git to skip. Without a run that fails by this change alone there is
 * nothing to bisect by: git would name a wrong commit.
 */
function bisection(input: NewsInput): readonly string[] {
  const { kind, range: { after, upTo } } = input.news.finding;
  const run = measureAgain(input);
  if (kind === 'creep' || !failsAlone(input.news.finding, input.budget) || run === null || !isCommit(after.commit) || !isCommit(upTo.commit)) return [];
  const script = `${run} --quiet; code=$?; test $code -le 1 && exit $code; exit 125`;
  return [
    'If there are several commits in it, git finds the one:', '',
    commandBlock([`git bisect start ${upTo.commit} ${after.commit}`, `git bisect run sh -c ${quoted(script)}`, 'git bisect reset'].join('\n')), '',
  ];
}

/** Whether a run of the new level against the old one is beyond the figure's budget: by a single commit, which what grew in steps has none of. */
function failsAlone({ what: { before, after, change, ...what }, metric, direction }: HistoryFinding, budget: Budget | null): boolean {
  const { unit, better, statistic } = metric;
  if (budget === null || budget.advisory || direction !== 'regressed' || unit === null || better === null || statistic === null || !fitsMetric(budget, { name: metric.name, unit, better, statistic })) return false;
  if ('p' in what && what.p === null && what.range.upTo.index - what.range.after.index > 1) return false;
  const isWorse = (value: number, than: number): boolean => (better === 'lower' ? value > than : value < than);
  const limit = budget.limit?.fail ?? null;
  if (limit !== null && isWorse(after, limit) && !isWorse(before, limit)) return true;
  const tolerance = budget.tolerance?.fail ?? null;
  return tolerance !== null && change !== null && Math.abs(change.point) > tolerance && Math.abs(after - before) > (budget.tolerance?.floor ?? 0);
}

const quoted = (script: string): string => `'${script.replace(/'/g, "'\\''")}'`;

/** An entry for `accept` in the config. */
function acceptance({ finding: { target, scenario, metric, range } }: HistoryNews): string {
  const found = Date.parse(range.upTo.time);
  const expires = Number.isNaN(found) ? '2030-12-31' : new Date(found + ACCEPTED_FOR * DAY).toISOString().slice(0, 10);
  const pairs = [['metric', metric.name], ['target', target], ...(scenario === null ? [] : [['scenario', scenario]]), ['reason', 'why it is worth it'], ['expires', expires]] as const;
  return `accept:\n  - { ${pairs.map(([key = '', value = '']) => `${key}: ${yamlWord(value)}`).join(', ')} }`;
}

const yamlWord = (text: string): string => (/^[A-Za-z][A-Za-z0-9._/ -]*$|^\d{4}-\d{2}-\d{2}$/.test(text) ? text : JSON.stringify(clean(text)));
