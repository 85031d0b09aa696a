/** The schema of `advice`: which rules are off, and what the user adds to the others. */
import { z } from 'zod';
import { ruleNames } from '../rule-names.ts';
import { keyed, textThat } from './fields.ts';

const LONGEST_MESSAGE = 300;

/** A sentence, or where to read more. */
const messageText = textThat((text) => {
  const length = [...text.trim()].length;
  if (length === 0) return { message: 'is empty', hint: 'write what is to be said besides, such as `see docs/sql.md`' };
  return length > LONGEST_MESSAGE ? { message: `has ${length} characters, and at most ${LONGEST_MESSAGE} are shown`, hint: 'write one sentence, and name the file that has the rest' } : null;
}, '\\S').transform((text) => text.trim());

/** Editors offer the names; what is wrong with a pattern `advice.ts` says. */
const ruleGlob = z.string().meta({ anyOf: [{ enum: [...ruleNames] }, { pattern: '\\*' }] });

const adviceMap = z.strictObject({
  off: keyed(z.array(ruleGlob), { title: 'list of globs', description: 'Rules whose advice is not told, by name; `*` stands for anything. They decide nothing: verdicts are the same without them.', example: ['tail', 'layer'] }).prefault([]),
  messages: keyed(z.record(z.string(), messageText), { title: 'map of rule to text', description: 'Said after the advice of that rule.', example: { 'queries-per-request': 'see docs/sql.md' } }).prefault({}),
});

export const adviceKeys = {
  advice: keyed(adviceMap, { title: 'map', description: 'What reports say under "What to try": which rules are off, and what you add to the others.', example: { off: ['tail'], messages: { 'queries-per-request': 'see docs/sql.md' } } }).prefault({}),
};
