/** The parts of a page -> the whole file: it asks nobody for anything, runs nothing but what its policy names by hash, and can be walked through by keyboard and ear. */
import { element, numbered, together, verbatim, type Child, type Markup } from './markup.ts';
import { style, type Hashed } from './style.ts';

export interface Page {
  /** Plain text. */
  readonly title: string;
  readonly header: Child;
  /** The list of contents; null where there is nothing to find. */
  readonly contents: Child | null;
  readonly main: Child;
  readonly footer: Child;
  /** Besides the style sheet of all pages. */
  readonly styles?: readonly Hashed[];
  readonly scripts?: readonly Hashed[];
}

/** Longest title; a browser's tab shows less. */
const LONGEST_TITLE = 200;

export function pageText({ title, header, contents, main, footer, styles = [], scripts = [] }: Page): string {
  const allStyles = [style, ...styles];
  const head = element('head', {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(allStyles, scripts) }),
    element('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('title', {}, title.slice(0, LONGEST_TITLE)),
    allStyles.map(({ text }) => element('style', {}, verbatim(text))),
  );
  const body = element('body', {},
    element('a', { class: 'skip', href: '#main' }, 'Skip to the content'),
    element('header', {}, header),
    contents === null ? null : element('nav', { 'aria-label': 'Contents' }, contents),
    element('main', { id: 'main', tabindex: -1 }, main),
    element('footer', {}, footer),
    scripts.map(({ text }) => element('script', {}, verbatim(text))),
  );
  return `<!doctype html>\n${numbered(element('html', { lang: 'en' }, head, '\n', body).text)}\n`;
}

/** Nothing is loaded, sent or framed; inline attributes with styles or handlers do nothing. */
function policyOf(styles: readonly Hashed[], scripts: readonly Hashed[]): string {
  const named = (list: readonly Hashed[]): string => list.map(({ hash }) => `'${hash}'`).join(' ');
  return `default-src 'none'; style-src ${named(styles)}${scripts.length === 0 ? '' : `; script-src ${named(scripts)}`}; base-uri 'none'; form-action 'none'`;
}

/** Where a link of the same page leads to; `id` is ours. */
export const linkTo = (id: string, ...words: readonly Child[]): Markup => element('a', { href: `#${id}` }, ...words);

/** A part of a page under a heading of level 2 to 4. */
export function section(level: 2 | 3 | 4, id: string | null, heading: Child, ...children: readonly Child[]): Markup {
  const name = id === null ? {} : { 'aria-labelledby': `${id}-h` };
  return element('section', { id, ...name }, element(`h${level}`, { id: id === null ? null : `${id}-h` }, heading), ...children);
}

/** What a reader may want and need not see. */
export const folded = (summary: Child, children: Child, open = false): Markup =>
  element('details', { open: open ? true : null }, element('summary', {}, summary), children);

export const paragraph = (...children: readonly Child[]): Markup => element('p', {}, ...children);

export const list = (items: readonly Child[]): Markup => (items.length === 0 ? together() : element('ul', {}, items.map((item) => element('li', {}, item))));
