/** Markdown -> the tree that GitHub's dialect makes of it (CommonMark and GFM), and what of it a stranger could have put there. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Of a node only what the tests look at. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

export const treeOf = (markdown: string): Node => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** Of what kinds the nodes are, in order. */
export const kindsOf = (markdown: string): readonly string[] => [...nodesOf(treeOf(markdown))].map(({ type }) => type);

/** What GitHub acts on in text that is no code, after Markdown: mentions, references, shortcodes, addresses. */
const ACTS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a mention', /(?<![A-Za-z0-9])@[A-Za-z0-9]/],
  ['an e-mail address', /[A-Za-z0-9._+-]@[A-Za-z0-9]/],
  ['a reference', /#\d/],
  ['an issue', /\bgh-\d/i],
  ['an address', /:\/\/|www\./i],
  ['a shortcode', /:[\w+-]+:/],
  ['an invisible character', /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/],
];

/** Our own HTML; a link is judged by the caller. */
const OURS = /^(?:<\/?(?:details(?: open)?|summary|sub)>|[^<>]*)*$/;
const FORBIDDEN = new Set(['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition', 'delete', 'thematicBreak', 'blockquote']);

/** Everything that does not belong into a report. `links` are the only addresses that may be linked. */
export function intrusionsIn(markdown: string, links: readonly string[] = [], tree = treeOf(markdown)): readonly string[] {
  const found = [...nodesOf(tree)].flatMap((node) => intrusionsOf(node, links));
  return /<!-|--!?>/.test(markdown) ? [...found, 'a comment that may be taken for a marker'] : found;
}

function intrusionsOf({ type, value = '', url = '', children = [] }: Node, links: readonly string[]): readonly string[] {
  if (FORBIDDEN.has(type)) return [`${type}: ${value}`];
  switch (type) {
    case 'link': return links.includes(url) ? [] : [`a link to ${url}`];
    case 'html': return OURS.test(value) ? [] : [`HTML: ${value}`];
    case 'table': return new Set(children.map((row) => row.children?.length)).size === 1 ? [] : ['a torn table'];
    case 'text': return ACTS.flatMap(([what, pattern]) => (pattern.test(value) ? [`${what}: ${JSON.stringify(value)}`] : []));
    default: return [];
  }
}

/** Names of HTML elements that are opened and never closed, or closed and never opened: `details`, `/sub`. */
export function unpaired(tree: Node): readonly string[] {
  const html = [...nodesOf(tree)].flatMap(({ type, value = '' }) => (type === 'html' ? [...value.matchAll(/<(\/?)(\w+)/g)] : []));
  const open: string[] = [];
  const stray: string[] = [];
  for (const [, slash, name = ''] of html) {
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else stray.push(`/${name}`);
  }
  return [...open, ...stray];
}
