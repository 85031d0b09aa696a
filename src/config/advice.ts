/** The names of rules under `advice` -> those that no rule has, each with the name that was probably meant. */
import { matchesGlob } from '../glob.ts';
import { ruleNames } from '../rule-names.ts';
import { entriesOf, mapOf } from './loose.ts';
import { onKey, onValue, type Finding } from './place.ts';
import { suggestion } from './suggestion.ts';

/** Whatever is not of the right type the schema tells. */
export function adviceFindings(document: unknown): readonly Finding[] {
  const advice = mapOf(mapOf(document)?.['advice']);
  const off: unknown = advice?.['off'];
  const patterns = (Array.isArray(off) ? off : []).flatMap((pattern: unknown, i) =>
    (typeof pattern !== 'string' || ruleNames.some((name) => matchesGlob(pattern, name)) ? [] : [onValue(['advice', 'off', i], unknownRule(pattern), likelyRule(pattern))]));
  const messages = entriesOf(mapOf(advice?.['messages'])).flatMap(([name]) =>
    (ruleNames.some((known) => known === name) ? [] : [onKey(['advice', 'messages', name], unknownRule(name), name.includes('*') ? `a message is for one rule: ${listed}` : likelyRule(name))]));
  return [...patterns, ...messages];
}

const unknownRule = (name: string): string => `no rule of advice is called \`${name.slice(0, 80)}\``;

function likelyRule(written: string): string {
  const word = written.replaceAll('*', '').toLowerCase();
  const close = suggestion(written, ruleNames) ?? (word.length > 2 ? ruleNames.find((name) => name.includes(word) || word.includes(name)) : undefined);
  return close === undefined ? listed : `did you mean \`${close}\`?`;
}

const listed = `the rules are ${ruleNames.join(', ')}`;
