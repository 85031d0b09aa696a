/** Markdown -> what a reader of GitHub's dialect would act on: enough of CommonMark to check that nothing untrusted gets through. */

/** The text outside of fenced blocks and code spans, and whether every fence was closed. */
export function outsideOfCode(markdown: string): { readonly prose: string; readonly balanced: boolean } {
  const prose: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (fence === null && run?.[1] !== undefined) fence = run[1];
    else if (fence !== null && run?.[1] !== undefined && run[1].length >= fence.length && run[2]?.trim() === '') fence = null;
    else if (fence === null) prose.push(withoutCodeSpans(line));
  }
  return { prose: prose.join('\n'), balanced: fence === null };
}

/** CommonMark 6.1: a run of backticks is closed by the next run of the same length; a backslash in front escapes it. */
function withoutCodeSpans(line: string): string {
  let out = '';
  for (let i = 0; i < line.length; ) {
    if (line[i] === '\\') {
      out += line.slice(i, i + 2);
      i += 2;
      continue;
    }
    const run = /^`+/.exec(line.slice(i))?.[0];
    if (run === undefined) {
      out += line[i];
      i += 1;
      continue;
    }
    const close = closingRun(line, i + run.length, run.length);
    out += close === null ? run : '\uFFFC';
    i = close === null ? i + run.length : close + run.length;
  }
  return out;
}

function closingRun(line: string, from: number, length: number): number | null {
  for (const match of line.slice(from).matchAll(/`+/g)) if (match[0].length === length) return from + match.index;
  return null;
}

/** What must not stand in prose that an untrusted text was written into. */
export const DANGEROUS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['HTML', /</],
  ['a mention', /@[A-Za-z0-9]/],
  ['a reference', /#\d/],
  ['a link or an image', /(?<!\\)\](?:\(|\[|:)/],
  ['an address that links itself', /:\/\/|www\./i],
  ['an issue of GitHub', /gh-\d/i],
  ['the end of a comment', /-->/],
  ['emphasis', /(?<!\\)[*_~]/],
  ['a cell', /(?<!\\)\|/],
  ['code', /(?<!\\)`/],
  ['an invisible character', /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/],
];
