/** Text -> the columns it takes on a terminal, so that tables align for names in any script; and its bytes. */

const WIDE = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}/u;

/** Columns of text without escape sequences. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cut in the middle: both ends of `service-a/list-everything` tell it from its neighbours. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const half = Math.max(0, width - 1) / 2;
  const characters = [...text];
  return `${take(characters, Math.ceil(half)).join('')}…${take(characters.toReversed(), Math.floor(half)).toReversed().join('')}`;
}

/** Lines of at most `width` columns, broken at spaces; later lines begin with `indent`. A longer word stays whole. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function take(characters: readonly string[], width: number): readonly string[] {
  let room = width;
  const end = characters.findIndex((character) => (room -= characterWidth(character)) < 0);
  return end === -1 ? characters : characters.slice(0, end);
}

function characterWidth(character: string): number {
  if (character <= '~') return 1;
  return NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

const encoder = new TextEncoder();

/** In UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length;
