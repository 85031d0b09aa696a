/** Colours of a terminal, or none: the only place that knows escape codes. */

export interface Paint {
  readonly bad: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

const code = (on: number, off: number) => (text: string): string => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string): string => text;

export function paintFor(colour: boolean): Paint {
  return colour
    ? { bad: code(31, 39), doubtful: code(33, 39), good: code(32, 39), bold: code(1, 22), faint: code(2, 22) }
    : { bad: same, doubtful: same, good: same, bold: same, faint: same };
}
