/** The list under `accept` -> what is accepted on purpose, or which of it could never match anything. */
import type { Acceptance } from '../model.ts';
import { mapOf } from './loose.ts';
import { globFindings, globsOf, namedIn } from './globs.ts';
import { canonicalMetric } from './metric-expressions.ts';
import type { Finding, Path } from './place.ts';
import type { AcceptanceInput } from './schema.ts';

/** Reads the patterns of every entry on its own; its other keys are the schema's. */
export function acceptFindings(document: unknown): readonly Finding[] {
  const list = mapOf(document)?.['accept'];
  const named = namedIn(document);
  return (Array.isArray(list) ? list : []).flatMap((written: unknown, i) => {
    const map = mapOf(written);
    const globs = globsOf(map);
    return map === null || globs === null ? [] : globFindings(globs, map, named, ['accept', i], 'acceptance');
  });
}

/** `lineOf` gives the line of a path. */
export function acceptancesOf(inputs: readonly AcceptanceInput[], lineOf: (path: Path) => number): readonly Acceptance[] {
  return inputs.map(({ target, scenario, metric, reason, expires }, i) => ({ target, scenario, metric: canonicalMetric(metric), reason: reason.trim(), expires: expires.trim(), origin: 'config', line: lineOf(['accept', i]) }));
}
