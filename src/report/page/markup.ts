/** Names, attributes and children -> HTML or SVG in which only our own elements are markup: whatever is a string is escaped here, and nowhere else. */
import { html } from '../escape.ts';

/** Text that is HTML or SVG already. Nothing else has its private part, so that no string is taken for it. */
class Written {
  readonly #isMarkup = true;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether nothing is written. */
  get isEmpty(): boolean {
    return this.#isMarkup && this.text === '';
  }
}

export type Markup = Written;

export type Child = Markup | string | number | null | readonly Child[];

/** null: left out; true: its name alone. Numbers are written as short as they may be. */
export type Attributes = Readonly<Record<string, string | number | true | null>>;

/** Without an end tag, by the rules of HTML. */
const VOID = new Set(['meta', 'link', 'br', 'hr', 'wbr', 'img', 'col']);
/** HTML ends them by itself where the next one begins, or their parent ends: a page of tables is a fifth shorter without. */
const ENDED_BY_THE_NEXT = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'li', 'dt', 'dd']);
/** Of SVG: written as `<path/>`. */
const EMPTY = new Set(['path', 'circle', 'rect', 'line', 'use', 'polyline']);

/** Strings are text: `<` in them is a character. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const open = `<${name}${Object.entries(attributes).map(attributeText).join('')}`;
  if (EMPTY.has(name)) return new Written(`${open}/>`);
  if (VOID.has(name)) return new Written(`${open}>`);
  return new Written(`${open}>${textOf(children)}${ENDED_BY_THE_NEXT.has(name) ? '' : `</${name}>`}`);
}

/** Children without an element around them. */
export const together = (...children: readonly Child[]): Markup => new Written(textOf(children));

export const NOTHING: Markup = new Written('');

/** `items` with `between` between each two of them. */
export const joined = (items: readonly Child[], between: Child): Markup => together(items.flatMap((item, i) => (i === 0 ? [item] : [between, item])));

/** An attribute's value, of what names a box and of what stands in it: `numbered` makes a name of its own of each two. No text can be taken for it, for quotes are escaped. */
export const TO_BE_NUMBERED = 'c#';

/** A finished page. A box and what names it follow on each other. */
export function numbered(text: string): string {
  let met = 0;
  return text.replace(/ (id|aria-labelledby)="c#"/g, (_, attribute: string) => ` ${attribute}="c${Math.floor(met++ / 2) + 1}"`);
}

/** A text of ours, word for word: a style sheet, a doctype. Never anything that somebody else wrote. */
export const verbatim = (text: string): Markup => new Written(text);

function textOf(children: readonly Child[]): string {
  let text = '';
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string') text += html(child);
    else if (typeof child === 'number') text += shortNumber(child);
    else if (isList(child)) text += textOf(child);
    else text += child.text;
  }
  return text;
}

/** `Array.isArray` does not tell a readonly list. */
const isList = (child: Markup | readonly Child[]): child is readonly Child[] => Array.isArray(child);

function attributeText([name, value]: readonly [string, string | number | true | null]): string {
  if (value === null) return '';
  if (value === true) return ` ${name}`;
  return ` ${name}="${typeof value === 'number' ? shortNumber(value) : html(value)}"`;
}

/** A place on a picture, to a tenth of a pixel; what is no number lies at 0. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
