/** Names that a tool gives -> names that stand in budgets, files and reports: short, visible, and different when they were. */

const LONGEST = 120;
/** Of a name that is cut, so that two long ones stay apart. */
const HASH_DIGITS = 8;

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
  return points.length <= LONGEST ? name : `${points.slice(0, LONGEST - HASH_DIGITS - 1).join('')}-${hash(whole)}`;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv. It keeps names apart, and nothing is secret about it. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(HASH_DIGITS, '0');
}
