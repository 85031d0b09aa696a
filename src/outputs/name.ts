/** Names that a tool gives -> names that stand in budgets, files and reports: short, visible, and different when they were. */
import { shortHash } from '../short-hash.ts';

const LONGEST = 120;

/** Letters, digits and some signs; anything else becomes a hyphen, for a space ends a name in an expression. null: nothing is left of it. */
export function metricName(text: string): string | null {
  const name = visible(text).replace(/[^\p{L}\p{N}._:%=-]+/gu, '-').replace(/^-+|-+$/gu, '');
  return name === '' ? null : cut(name, text);
}

/** On one line, without what cannot be seen. null: nothing is left of it. */
export function scenarioName(text: string): string | null {
  const name = visible(text).replace(/\s+/gu, ' ').trim();
  return name === '' ? null : cut(name, text);
}

/** Control characters, what hides or turns text, and halves of surrogate pairs. */
const visible = (text: string): string => text.replace(/\s/gu, ' ').replace(/\p{C}/gu, '');

function cut(name: string, whole: string): string {
  const points = [...name];
  const hash = shortHash(whole);
  return points.length <= LONGEST ? name : `${points.slice(0, LONGEST - hash.length - 1).join('')}-${hash}`;
}
