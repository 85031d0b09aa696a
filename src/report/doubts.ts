/** Verdicts -> what is doubtful about them and why some were not compared, each said once with what it is about. */
import type { Verdict } from '../model.ts';
import { count, plural } from './format.ts';
import type { Pen } from './pen.ts';
import { enumerate, notComparedAdvice, notComparedText, warningText } from './phrases.ts';
import { placeName, subject } from './row.ts';

export interface Doubt {
  /** `latency.p99 of api/list`, `16 figures of api/list` */
  readonly about: string;
  readonly text: string;
}

const MOST_PLACES = 3;

export function doubtsOf(verdicts: readonly Verdict[], pen: Pen): readonly Doubt[] {
  const byText = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    for (const text of new Set(verdict.warnings.map((warning) => warningText(warning, verdict.comparison, pen)))) {
      const same = byText.get(text);
      if (same === undefined) byText.set(text, [verdict]);
      else same.push(verdict);
    }
  }
  return [...byText].map(([text, same]) => ({ about: aboutOf(same, pen), text }));
}

function aboutOf(verdicts: readonly Verdict[], pen: Pen): string {
  const places = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = JSON.stringify([verdict.comparison.target, verdict.comparison.scenario]);
    places.set(key, [...(places.get(key) ?? []), verdict]);
  }
  const named = [...places.values()].slice(0, MOST_PLACES).map((same) => {
    const [first] = same;
    if (first === undefined) return '';
    const { comparison } = first;
    return same.length === 1 ? subject(comparison, pen) : `${plural(same.length, 'figure')} of ${pen.name(placeName(comparison.target, comparison.scenario))}`;
  });
  return enumerate(places.size > MOST_PLACES ? [...named, `${count(places.size - MOST_PLACES)} more places`] : named);
}

export interface Missing {
  readonly figures: number;
  /** Why they were not compared. */
  readonly text: string;
  /** What to do about it, or ''. */
  readonly advice: string;
}

export function missingOf(verdicts: readonly Verdict[], pen: Pen): readonly Missing[] {
  const reasons = new Map<string, Missing>();
  for (const { comparison: { notCompared, target } } of verdicts) {
    if (notCompared === null) continue;
    const text = notComparedText(notCompared, target, pen);
    const known = reasons.get(text);
    reasons.set(text, { figures: (known?.figures ?? 0) + 1, text, advice: known?.advice ?? notComparedAdvice(notCompared, pen) ?? '' });
  }
  return [...reasons.values()];
}
