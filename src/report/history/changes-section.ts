/** What was found of one metric -> a table of it, numbered as on the picture, and creeps in sentences. */
import { clean } from '../escape.ts';
import { list, paragraph, section } from '../page/document.ts';
import { element, together, type Markup } from '../page/markup.ts';
import { pagePen, phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import { range } from '../format.ts';
import { acceptedOf } from './accepted.ts';
import { commitCell, dayCell, rangeCell } from './commits.ts';
import type { HistoryInput, MetricHistory } from './input.ts';
import { markedOf, TONES } from './levels.ts';
import type { MachineLook } from './machines.ts';
import { plotOf } from './plot.ts';
import { FEWEST_POINTS, verbOf } from './standing.ts';
import { findingText, fromTo, nameOf, reasonOf, sizeOf } from './words.ts';

export function changesSection(metric: MetricHistory, machines: readonly MachineLook[], input: HistoryInput): Markup {
  const creeps = metric.findings.filter(({ kind }) => kind === 'creep');
  const changes = numbered(metric);
  const tooFew = metric.main.points.length < FEWEST_POINTS && metric.metric.statistic !== 'exact';
  const none = input.unwatched?.has(metric.main.key) === true ? 'It is not watched: too noisy to be told of unless the config names it under `history.metrics`, or not named there.' : tooFew ? `With ${metric.main.points.length} ${metric.main.points.length === 1 ? 'entry' : 'entries'} nothing can be said of changes yet.` : 'No change was found that lasts. What varies from run to run is no change.';
  const accepted = acceptedOf(metric);
  return section(2, 'changes', 'What changed',
    accepted.length === 0 ? null : list(accepted.map((one) => together(element('strong', { class: 'doubt' }, 'Accepted on purpose: '), `${one.before} to ${one.after} (${one.size}) with `, commitCell(one.commit, input.commitAddress), ' (', dayCell(one), '): ', clean(one.reason, 300), '.'))),
    changes.length === 0 && creeps.length === 0 && accepted.length === 0 ? paragraph(phrase(none)) : null,
    creeps.length === 0 ? null : list(creeps.map((finding) => together(element('strong', { class: TONES[finding.direction] }, 'Crept: '), phrase(`${pagePen.name(nameOf(metric))} ${findingText(finding, pagePen)}.`), finding.accepted === null ? null : ` Accepted: ${clean(finding.accepted, 300)}`))),
    changes.length === 0 ? null : table({
      caption: 'Changes that last, newest first; numbered as on the picture',
      columns: [{ heading: 'No.', align: 'right' }, { heading: 'What' }, { heading: 'Change', align: 'right' }, { heading: 'Between', align: 'right' }, { heading: 'Before', align: 'right' }, { heading: 'After', align: 'right' }, { heading: 'Commits' }, { heading: 'Day' }, { heading: 'State' },
        ...(machines.length > 1 ? [{ heading: 'Seen by', align: 'right' as const }] : []), { heading: 'Accepted because', class: 'remark' }],
      rows: changes.map(({ finding, number }) => {
        const { what, direction, range: { upTo }, seenBy } = finding;
        const [from, to] = fromTo(what.before, what.after, metric.metric);
        const reason = reasonOf(finding, [...metric.current, ...metric.past]);
        return [
          number, element('span', { class: TONES[direction] }, verbOf(direction)), sizeOf(finding), what.change === null ? '' : range(what.change.interval), from, to,
          rangeCell(finding.range, input.commitAddress), dayCell({ time: upTo.time, committed: null }),
          finding.kind === 'change-point' && finding.what.state === 'confirmed' ? 'confirmed' : element('span', { class: 'n' }, 'still young'),
          ...(machines.length > 1 ? [seenBy === 1 ? '1 machine' : `${seenBy} machines`] : []), reason === null ? '' : clean(reason, 300),
        ];
      }),
    }),
  );
}

/** As the picture numbers them, from the oldest on; here the newest comes first. */
function numbered(metric: MetricHistory): readonly { readonly finding: MetricHistory['findings'][number]; readonly number: number }[] {
  const marked = markedOf(metric, plotOf(metric, { left: 0, right: 1, top: 0, bottom: 1 }));
  return marked.map(({ finding }, i) => ({ finding, number: i + 1 })).reverse();
}
