/** Sentences of the reports -> markup of a page: everything is escaped, and only what a pen has marked becomes code or strong. */
import { clean } from '../escape.ts';
import type { Pen } from '../pen.ts';
import { element, together, type Child, type Markup } from './markup.ts';

/** Private characters: no untrusted text has them, for `clean` takes them out, and one that had would only be marked as code. */
const [CODE, CODE_END, STRONG, STRONG_END] = ['\ue000', '\ue001', '\ue002', '\ue003'];

/** Longest sentence of somebody else. */
const LONGEST_SENTENCE = 400;

const code = (text: string): string => `${CODE}${clean(text) || '(no name)'}${CODE_END}`;

/** What it writes is text still: `phrase` makes a page of it. */
export const pagePen: Pen = {
  name: code,
  code,
  text: (text) => clean(text, LONGEST_SENTENCE),
  strong: (text) => `${STRONG}${text}${STRONG_END}`,
  each: () => 'request',
};

/** A sentence that was written with `pagePen`. Our own words and hints name what is to be typed between backticks. */
export function phrase(text: string): Markup {
  return together(split(text, STRONG, STRONG_END).map(({ inside, part }) => (inside ? element('strong', {}, coded(part)) : coded(part))));
}

/** Without markup, for titles and descriptions of pictures. */
export const spoken = (text: string): string => text.replace(/[\ue000-\ue003]/g, '');

function coded(text: string): Child {
  return split(text, CODE, CODE_END).map(({ inside, part }) => (inside ? element('code', {}, spoken(part)) : quoted(spoken(part))));
}

const quoted = (text: string): Child => text.split(/(`[^`]+`)/).map((part, i) => (i % 2 === 1 ? element('code', {}, part.slice(1, -1)) : part));

/** Pairs that do not fit are text. */
function split(text: string, open: string | undefined, close: string | undefined): readonly { readonly inside: boolean; readonly part: string }[] {
  return text.split(new RegExp(`${open}([^${open}${close}]*)${close}`)).map((part, i) => ({ inside: i % 2 === 1, part })).filter(({ part }) => part !== '');
}
