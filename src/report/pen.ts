/** Sentences are written once and in every format: a pen knows how its format quotes what is not ours. */
import type { Run } from '../model.ts';
import { codeSpan, markdownText, plainText } from './escape.ts';

export interface Pen {
  /** A name that the config or the target chose. */
  readonly name: (text: string) => string;
  /** Something to type or to look for: a command, a file, a flag. */
  readonly code: (text: string) => string;
  /** A sentence that may hold untrusted words. */
  readonly text: (text: string) => string;
  /** What the eye should find first. Takes text that is already written. */
  readonly strong: (text: string) => string;
  /** What a target of that name is asked to do again and again. */
  readonly each: (target: string) => 'request' | 'invocation';
}

/** Sentences of failures and hints may be longer than a name. */
const LONGEST_SENTENCE = 400;

export const plainPen: Pen = {
  name: (text) => plainText(text),
  code: (text) => `\`${plainText(text)}\``,
  text: (text) => plainText(text, LONGEST_SENTENCE),
  strong: (text) => text,
  each: () => 'request',
};

export const markdownPen: Pen = {
  name: (text) => codeSpan(text),
  code: (text) => codeSpan(text),
  text: (text) => markdownText(text, LONGEST_SENTENCE),
  strong: (text) => `**${text}**`,
  each: () => 'request',
};

/** Inside a table's cell. */
export const cellPen: Pen = {
  ...markdownPen,
  text: (text) => markdownText(text, LONGEST_SENTENCE, 'table'),
  name: (text) => codeSpan(text, 'table'),
  code: (text) => codeSpan(text, 'table'),
};

/** The same pen, knowing which targets of the run are functions: these are invoked. */
export function penFor({ functions }: Pick<Run, 'functions'>, pen: Pen): Pen {
  const names = new Set(functions.map(({ target }) => target));
  return { ...pen, each: (target) => (names.has(target) ? 'invocation' : 'request') };
}
