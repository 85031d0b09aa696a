/** The map under `history` -> its settings, or which of its metrics nobody measures. */
import { matchesGlob } from '../glob.ts';
import { metricNames } from '../metrics.ts';
import type { HistorySettings } from '../model.ts';
import { entriesOf, mapOf } from './loose.ts';
import { ownMatches, ownMetricsOf } from './own-metrics.ts';
import { onValue, type Finding } from './place.ts';
import type { HistoryInput } from './schema-history.ts';
import { metricHint } from './suggestion.ts';

/** Whatever is not of the right type the schema tells. `document` is the whole config: targets may name metrics of their own. */
export function historyFindings(document: unknown): readonly Finding[] {
  const written: unknown = mapOf(mapOf(document)?.['history'])?.['metrics'];
  const own = entriesOf(mapOf(document)?.['targets']).map(([, target]) => ownMetricsOf(mapOf(target)));
  const known = [...own.flatMap(({ named }) => named.map(({ name }) => name)), ...metricNames];
  const isKnown = (glob: string): boolean => known.some((name) => matchesGlob(glob, name)) || own.some((one) => ownMatches(glob, one).open);
  return (Array.isArray(written) ? written : []).flatMap((glob: unknown, i) =>
    (typeof glob !== 'string' || glob.trim() === '' || isKnown(glob.trim()) ? [] : [onValue(['history', 'metrics', i], `no metric is called \`${glob.trim().slice(0, 80)}\``, metricHint(glob.trim(), known) ?? `the metrics are ${known.join(', ')}`)]));
}

export const historyOfConfig = (input: HistoryInput): HistorySettings =>
  ({ onChange: input['on-change'], fail: input.fail, pin: input.pin ?? null, minimum: input.minimum ?? null, metrics: input.metrics.map((glob) => glob.trim()) });
