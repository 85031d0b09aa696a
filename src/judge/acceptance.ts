/** What is accepted on purpose, and the day -> which failures only warn. */
import { matchesGlob } from '../glob.ts';
import type { Acceptance, Comparison } from '../model.ts';
import type { Finding } from './finding.ts';
import { coversPlace } from './match.ts';

export interface Acceptances {
  readonly accept: readonly Acceptance[];
  /** The day on which it is judged, YYYY-MM-DD in UTC: an acceptance counts until the end of its last day. */
  readonly today: string;
}

export const NOTHING_ACCEPTED: Acceptances = { accept: [], today: '0000-01-01' };

/** Its day is over. Days written as YYYY-MM-DD are in the order of their letters. */
export const isExpired = ({ expires }: Acceptance, today: string): boolean => expires !== null && expires < today;

export interface Accepting {
  /** The finding as it counts, and what made a warning of a failure; null where nothing did. */
  readonly apply: (finding: Finding, comparison: Comparison) => { readonly finding: Finding; readonly accepted: Acceptance | null };
  readonly expired: readonly Acceptance[];
}

/**
 * Only a failure that is certain is ever accepted: what only warns needs nobody's leave, and what cannot be told yet may be
 * something else than what was accepted. Of several that match, the config's comes before the label's, whose reason says less,
 * and the first of the config is the one.
 */
export function acceptingBy({ accept, today }: Acceptances): Accepting {
  const live = accept.filter((one) => !isExpired(one, today));
  const inOrder = [...live.filter(({ origin }) => origin === 'config'), ...live.filter(({ origin }) => origin === 'label')];
  return {
    apply: (finding, comparison) => {
      const accepted = finding.severity === 'fail' ? (inOrder.find((one) => coversPlace(one, comparison) && matchesGlob(one.metric, comparison.metric.name)) ?? null) : null;
      return { finding: accepted === null ? finding : { ...finding, severity: 'warn', outcome: 'warn' }, accepted };
    },
    expired: accept.filter((one) => isExpired(one, today)),
  };
}
