/** Histories -> what `tailgate history --json` prints: every point, level, change and finding. */
import type { ChangePoint, CommitRange, Creep, Estimate, HistoryFinding, Level, Series } from '../../model.ts';
import { finite } from '../json-values.ts';
import type { HistoryInput } from './input.ts';

/** Goes up when a field changes its meaning. */
const SCHEMA = 'tailgate.history/1';

export function historyJson({ histories, place, notes, made, tool, repository }: HistoryInput): string {
  const document = {
    schema: SCHEMA, tool, made, repository, baselines: place, notes,
    targets: histories.map(({ target, entries, series, findings }) => ({ target, entries, findings: findings.map(findingDocument), series: series.map(seriesDocument) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function seriesDocument({ key, scenario, metric, workload, machine, current, points, levels, changes, creeps }: Series): object {
  return {
    key, scenario, metric: metric.name, unit: metric.unit, word: metric.word, better: metric.better, workload, current,
    machine: machine === null ? null : { id: machine.id, speed: machine.speed, fingerprint: machine.fingerprint },
    points: points.map(({ id, commit, time, committed, value, normalised, accepted, spike }) => ({ id, commit, time, committed, value, normalised: finite(normalised), accepted, spike })),
    levels: levels.map(levelDocument), changes: changes.map(changeDocument), creeps: creeps.map(creepDocument),
  };
}

const levelDocument = ({ start, end, size, began }: Level): object => ({ start, end, size: estimate(size), began: began.kind, reason: began.kind === 'accepted' ? began.reason : null });

function changeDocument({ index, range, before, after, change, difference, p, kind, state }: ChangePoint): object {
  return { index, ...rangeDocument(range), before: finite(before), after: finite(after), change: change === null ? null : estimate(change), difference: finite(difference), p: p === null ? null : finite(p), kind, state };
}

function creepDocument({ against, from, to, before, after, change, range }: Creep): object {
  return { against: against.kind === 'pin' ? { pin: against.name } : 'best', from, to, ...rangeDocument(range), before: finite(before), after: finite(after), change: estimate(change) };
}

function findingDocument({ kind, key, scenario, metric, direction, series, what, range, seenBy, accepted }: HistoryFinding): object {
  return {
    kind, key, scenario, metric: metric.name, direction, series, ...rangeDocument(range), before: finite(what.before), after: finite(what.after),
    change: what.change === null ? null : estimate(what.change), 'seen-by': seenBy, accepted,
  };
}

const rangeDocument = ({ after, upTo }: CommitRange): object => ({ after: { commit: after.commit, time: after.time }, 'up-to': { commit: upTo.commit, time: upTo.time } });

const estimate = ({ point, interval: { level, lower, upper } }: Estimate): object => ({ point: finite(point), interval: { level: finite(level), lower: finite(lower), upper: finite(upper) } });
