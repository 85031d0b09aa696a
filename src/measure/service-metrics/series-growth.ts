/** What a service said before and after a load -> whether it says more and more series, the more it is asked. */
import type { Exposition } from './exposition.ts';
import type { Readings } from './growth.ts';

/** Of one launch. */
export interface MoreSeries {
  readonly before: number;
  readonly after: number;
  readonly requests: number;
  /** The name that most of the new ones have. */
  readonly name: string;
}

/** Fewer new ones, or one in more requests, are labels that the warm-up happened not to meet. */
const TOLD = { series: 100, perRequest: 0.01 };

/** null: its series are the same, or hardly more. The warm-up has met most labels that there are, so what still grows with the requests goes on growing. */
export function moreSeries({ opening, closing }: Readings, requests: number): MoreSeries | null {
  const [first, last] = [opening.at(-1), closing[0]];
  const more = (last?.count ?? 0) - (first?.count ?? 0);
  if (first === undefined || last === undefined || more < TOLD.series || more < TOLD.perRequest * requests) return null;
  return { before: first.count, after: last.count, requests, name: fastest(first, last) };
}

function fastest(first: Exposition, last: Exposition): string {
  const grew = [...last.counts].map(([name, count]) => ({ name, by: count - (first.counts.get(name) ?? 0) }));
  return grew.reduce((most, one) => (one.by > most.by ? one : most), { name: '', by: 0 }).name;
}
