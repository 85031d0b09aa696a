/**
 * Untrusted text -> text that is only ever read, in Markdown, on a terminal and in XML. Names, paths, log lines and error
 * bodies belong to the pull request under test; a comment written with our token must not ping, link, load an image, close a
 * table or forge a marker for it.
 */
import { quotedWord } from '../shell-word.ts';

/** Longest name or sentence that is shown, in code points. */
export const LONGEST_TEXT = 120;
/** A log line may be longer: it is read by whoever mends the service. */
const LONGEST_LOG_LINE = 240;
const MOST_LOG_LINES = 40;

/** Escape sequences of terminals: CSI, OSC (titles, links) and the two-byte ones; an unfinished one goes to its line's end. */
const TERMINAL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
/** Control, zero-width, direction-changing, tag, filler and private characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]/gu;
/** Marks piled on one letter until they cover the lines around it. */
const STACKED = /(\p{M}{4})\p{M}+/gu;
/** Within a table's cell, or anywhere else. */
export type Place = 'text' | 'table';

const ZERO_WIDTH_SPACE = '\u200b';

/** One line without anything invisible, cut with "…" when it is longer than `longest` code points. */
export function clean(text: string, longest = LONGEST_TEXT): string {
  const line = visible(text.slice(0, longest * 40)).replace(/\s+/g, ' ').trim();
  return cut(line, longest);
}

/**
 * A sentence in Markdown. Everything that Markdown, HTML or GitHub could act on is spelled out or broken; what stands
 * between two backticks becomes a code span.
 */
export function markdownText(text: string, longest = LONGEST_TEXT, place: Place = 'text'): string {
  const parts = clean(text, longest).split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1), place, longest) : prose(part))).join('');
}

/** What is only dangerous with the dot or the colon that our own sentence adds is broken as well. */
function prose(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/:(?=\/\/)|www(?=\.|$)|gh(?=-\d)|:(?=[\w+\\-]+(?::|$))/gi, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/^\s*(?=[-+](?:\s|$)|\d+[.)](?:\s|$)|[-=]+\s*$)/, ZERO_WIDTH_SPACE)
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Markdown code span, with a fence that is longer than any run of backticks inside. In a table `|` is escaped as well:
 * GitHub splits cells before it reads code.
 */
export function codeSpan(text: string, place: Place = 'text', longest = LONGEST_TEXT): string {
  const content = withoutMarkers(clean(text, longest)) || '(no name)';
  const fence = '`'.repeat(longestRun(content) + 1);
  const padded = /^`|`$/.test(content) ? ` ${content} ` : content;
  return `${fence}${place === 'table' ? inCell(padded) : padded}${fence}`;
}

/** A backslash that stands before a bar already must not be taken for half of an escaped backslash. */
const inCell = (content: string): string => content.replace(/\\(?=\|)/g, `\\${ZERO_WIDTH_SPACE}`).replace(/\|/g, '\\|');

export interface Fenced {
  readonly open: string;
  readonly lines: readonly string[];
  readonly close: string;
}

/** Log lines as a fenced block; the last ones when there are many. Empty lines at the ends are left out. */
export function fenced(log: readonly string[]): Fenced {
  // Two spaces in front: chat-ops bots act on lines that begin with their command.
  return fenceAround(logLines(log).map((line) => `  ${withoutMarkers(line)}`.trimEnd()), 'text');
}

/** A command of ours as a fenced block; it may hold names that are not ours. */
export function commandBlock(command: string): string {
  const { open, lines, close } = fenceAround(command.split('\n').map((line) => withoutMarkers(visible(line))), 'sh');
  return [open, ...lines, close].join('\n');
}

function fenceAround(lines: readonly string[], language: string): Fenced {
  const fence = '`'.repeat(Math.max(3, lines.reduce((most, line) => Math.max(most, longestRun(line)), 0) + 1));
  return { open: `${fence}${language}`, lines, close: fence };
}

/** Log lines for a terminal. Each is to be printed behind a prefix, so that none is taken for a workflow command. */
export function logLines(log: readonly string[]): readonly string[] {
  const lines = log.slice(-MOST_LOG_LINES).map((line) => cut(visible(line.slice(0, LONGEST_LOG_LINE * 10)).trimEnd(), LONGEST_LOG_LINE)).map(withoutCommands);
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}

/** One line for a terminal or a plain text. */
export function plainText(text: string, longest = LONGEST_TEXT): string {
  return withoutCommands(clean(text, longest));
}

/** XML text or attribute. What XML 1.0 does not allow is left out; line breaks stay. */
export function xml(text: string): string {
  return wellFormed(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text of an HTML or SVG page, or an attribute's value between quotes: nothing in it is markup or invisible. Line breaks stay. */
export function html(text: string): string {
  return HARMLESS.test(text) ? text : text.split('\n').map(visible).join('\n').replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What needs no second look, which is most of a page. */
const HARMLESS = /^[\w .,:;%/+()=#-]*$/;

/** A word of a POSIX shell command, quoted where it must be. */
export function shellWord(text: string, longest = LONGEST_TEXT): string {
  return quotedWord(clean(text, longest));
}

function visible(text: string): string {
  return wellFormed(text).normalize('NFC').replace(TERMINAL_SEQUENCE, '').replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(INVISIBLE, '').replace(STACKED, '$1');
}

/** Half a surrogate pair becomes U+FFFD. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const points = [...text];
  return points.length <= longest ? text : `${points.slice(0, longest - 1).join('')}…`;
}

/** The runner acts on `::name::` at a line's start and on `##[name]` anywhere. */
const withoutCommands = (text: string): string => text.replace(/^(\s*):(?=:)/, '$1: ').replace(/##(?=\[)/g, '## ');

/** The hidden marker by which a comment is found again is an HTML comment: none may be forged, not even inside code. */
const withoutMarkers = (text: string): string => text.replace(/<!(?=-)/g, `<!${ZERO_WIDTH_SPACE}`).replace(/--(?=!?>)/g, `--${ZERO_WIDTH_SPACE}`);

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
