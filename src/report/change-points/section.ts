/** News of main's history -> what is said of it in Markdown: what moved, since when, how sure that is, and a small chart. */
import type { ChangePoint, HistoryNews, RangeEnd } from '../../model.ts';
import { clean, codeSpan, commandBlock, markdownText } from '../escape.ts';
import { count, plural, range } from '../format.ts';
import { fromTo, shortCommit, sizeOf, valueText } from '../history/words.ts';
import { sparkline } from '../history/spark.ts';
import { asSentence } from '../phrases.ts';
import { placeName } from '../row.ts';
import { isCommit, type NewsInput } from './input.ts';

const LONGEST_REASON = 200;
/** Points of the chart, one a run. */
const BEFORE = 40;
const MOST_POINTS = 60;
/** No p is told smaller: nobody knows the tails of noise so well. */
const LEAST_TOLD = 1e-6;
/** Runs of one metric in which nothing changes, until one of them brings a finding by chance: measured on made-up histories, test/bench/changes/result.md; of more metrics family.md. */
const RUNS_UNTIL_CHANCE = 1700;

/** All that is said of one finding; ends without a line break. */
export function sectionText(input: NewsInput): string {
  const { news } = input;
  const lines = [`${MARK[news.finding.direction]} ${headline(news)}`, '', ...stateLines(input), `- ${sinceText(input)}`, ...(news.state === 'withdrawn' ? [] : [`- ${sureText(news)}`])];
  return [...lines, ...chart(news)].join('\n');
}

const MARK = { regressed: '📉', improved: '📈', changed: '↕️' } as const;

/** `latency.p99` of `api/list`, quoted. */
export function subjectText({ finding: { target, scenario, metric } }: HistoryNews): string {
  return `${codeSpan(metric.name)} of ${codeSpan(placeName(target, scenario))}`;
}

/** `**latency.p99 of api/list got worse by 14 %** (+10 % to +18 %): 4.10 ms → 4.70 ms` */
export function headline(news: HistoryNews): string {
  const { finding } = news;
  const { what, metric } = finding;
  const [before, after] = fromTo(what.before, what.after, metric);
  const interval = what.change === null || what.change.interval.lower === what.change.interval.upper ? '' : ` (${range(what.change.interval)})`;
  return `**${subjectText(news)} ${VERB[finding.kind][finding.direction]} by ${markdownText(sizeOf(finding).replace(/^[-+]/, ''))}**${interval}: ${markdownText(before)} → ${markdownText(after)}`;
}

const VERB = {
  'change-point': { regressed: 'got worse', improved: 'got better', changed: 'moved' },
  creep: { regressed: 'got worse step by step', improved: 'got better step by step', changed: 'moved step by step' },
} as const;

function stateLines({ news, repository }: NewsInput): readonly string[] {
  switch (news.state) {
    case 'open': return [];
    case 'accepted': return [`- **Accepted**: ${asSentence(markdownText(clean(news.reason ?? '', LONGEST_REASON) || 'no reason given', LONGEST_REASON))}`];
    case 'back': return [`- **${backText({ news, repository })}**`];
    case 'withdrawn': return [`- **Withdrawn**: ${news.finding.kind === 'creep' ? 'with the runs that came later, most of it turned out to be changes that are told by themselves' : 'with the runs that came later this no longer stands'}. What is below was said before them.`];
    default: return unknown(news.state);
  }
}

/** `It came back: 4.12 ms since 9f8e7d6c5b.` */
export function backText({ news: { finding, series }, repository }: Pick<NewsInput, 'news' | 'repository'>): string {
  const level = series?.levels.at(-1);
  const first = level === undefined ? undefined : series?.points[level.start];
  if (finding.kind === 'creep') return 'It is over: the newest level is no longer worse.';
  if (level === undefined || first === undefined || level.start <= finding.what.index) return 'It is over: the newest runs are at the old level again.';
  return `It came back: ${markdownText(valueText(level.size.point, finding.metric))} since ${endText(first, repository)}.`;
}

function sinceText({ news: { finding, series }, repository }: NewsInput): string {
  const { after, upTo } = finding.range;
  if (finding.kind === 'creep') {
    const { against } = finding.what;
    const to = against.kind === 'pin' ? `the level of ${codeSpan(against.name)}, the release that \`history.pin\` names` : 'the best level that lasted';
    const best = against.kind === 'pin' && series?.creeps.some((creep) => creep.against.kind === 'best' && creep.from.start < finding.what.from.end && finding.what.from.start < creep.from.end) === true ? ', which is the best one that lasted too' : '';
    const told = series?.changes.some(({ state, kind, index }) => state !== 'weak' && kind === 'regressed' && index >= finding.what.from.start && index <= finding.what.to.end) === true;
    return `${told ? 'Changes that are told by themselves are a part of it, and steps too small for that the rest' : 'No single change is large enough to be called one, together they are'}: the newest level is held against ${to}${best}, of ${endText(after, repository)}${compareText(after, upTo, repository)}.`;
  }
  const runs = series === null ? null : series.points.slice(finding.what.index).length;
  const began = series?.points[finding.what.index];
  // Of a clear step the range has one end, which is that place.
  const likely = began === undefined || began.commit === upTo.commit ? '' : `, most likely with ${endText(began, repository)}`;
  return `It began after ${endText(after, repository)}, and with ${endText(upTo, repository)} at the latest${compareText(after, upTo, repository)}${likely}${runs === null ? '' : `. Main was measured ${plural(runs, 'time')} since${series?.machine == null ? '' : ' on this kind of machine'}`}.${stepsText(finding.what)}`;
}

/** Of what is counted: what stands between the ends of the range are its steps. */
const stepsText = ({ p, range: { after, upTo } }: ChangePoint): string => (p === null && upTo.index - after.index > 1 ? ' It moved in several steps, each too small to be told by itself.' : '');

/** A link to what lies between. */
function compareText(after: RangeEnd, upTo: RangeEnd, repository: string | null): string {
  return repository === null || !isCommit(after.commit) || !isCommit(upTo.commit) || after.commit === upTo.commit ? '' : ` ([what is between](${repository}/compare/${after.commit}...${upTo.commit}))`;
}

function endText({ commit, time }: Pick<RangeEnd, 'commit' | 'time'>, repository: string | null): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0];
  const of = day === undefined ? '' : ` (${day})`;
  if (commit === null) return `the run${of}`;
  const name = codeSpan(shortCommit(commit) ?? '');
  return `${repository !== null && isCommit(commit) ? `[${name}](${repository}/commit/${commit})` : name}${of}`;
}

function sureText({ finding }: HistoryNews): string {
  const machines = finding.seenBy > 1 ? ` It was seen on ${count(finding.seenBy)} kinds of machine.` : '';
  if (finding.kind === 'creep') return `Both are means of several runs, and their difference is beyond what the noise explains.${machines}`;
  const { p, state } = finding.what;
  if (p === null) return `It is counted and not timed, so there is no noise in it.${machines}`;
  const rounded = Number(p.toPrecision(1));
  const told = p < LEAST_TOLD ? 'p < 0.000001' : `p = ${rounded.toFixed(Math.ceil(-Math.log10(rounded) - 1e-9))}`;
  const moves = state === 'confirmed' ? '' : ' Its place may still move by a few commits as more runs come in.';
  return `The levels before and after differ with ${told}, the choice of the place counted in. Of a metric in which nothing changes, about one run in ${count(RUNS_UNTIL_CHANCE)} brings such a finding by chance all the same, and fewer where many metrics are watched.${machines}${moves}`;
}

/** One character a run, and under it where the new level begins. */
function chart({ finding, series }: HistoryNews): readonly string[] {
  if (series === null || series.points.length < 2) return [];
  const { what } = finding;
  const index = finding.kind === 'creep' ? finding.what.to.start : finding.what.index;
  const start = Math.max(0, index - BEFORE, finding.kind === 'creep' ? series.points.length - MOST_POINTS : 0);
  const shown = series.points.slice(start, start + MOST_POINTS).map(({ normalised }) => normalised);
  const place = Math.max(0, index - start);
  const began = series.points[index];
  const from = finding.kind === 'creep' ? 'the newest level' : (shortCommit(began?.commit ?? null) ?? began?.time.slice(0, 10) ?? '');
  const [before, after] = fromTo(what.before, what.after, finding.metric);
  return ['', commandBlock([sparkline(shown, MOST_POINTS), `${' '.repeat(place)}↑ ${clean(from)}: ${clean(before)} → ${clean(after)}`].join('\n')).replace(/^(`+)sh/, '$1text')];
}

function unknown(state: never): never {
  throw new Error(`not a known state: ${JSON.stringify(state)}`);
}
