/** The colours of all pages, for light and for dark: text has a contrast of 4.5 to 1 or more with what it stands on, marks of 3 to 1. */

export interface Palette {
  /** What text and marks stand on. */
  readonly page: string;
  readonly panel: string;
  readonly text: string;
  readonly muted: string;
  /** Lines between things. */
  readonly line: string;
  /** Where a box goes on beyond its edge. */
  readonly shade: string;
  readonly link: string;
  /** The two builds. */
  readonly base: string;
  readonly head: string;
  /** What the gate thinks: always with a word or a shape beside it. */
  readonly bad: string;
  readonly warn: string;
  readonly good: string;
  readonly doubt: string;
  /** Areas behind marks: beyond what is allowed, beyond what is wanted, within. */
  readonly badArea: string;
  readonly warnArea: string;
  readonly goodArea: string;
  readonly doubtArea: string;
}

export const light: Palette = {
  page: '#ffffff', panel: '#f6f8fa', text: '#1f2328', muted: '#59636e', line: '#d1d9e0', shade: '#b1bac4', link: '#0550ae',
  base: '#6e7781', head: '#0550ae',
  bad: '#b31d28', warn: '#8a5a00', good: '#116329', doubt: '#6639ba',
  badArea: '#ffe3e0', warnArea: '#fff1c2', goodArea: '#dcf5e3', doubtArea: '#f0e6ff',
};

export const dark: Palette = {
  page: '#0d1117', panel: '#161b22', text: '#f0f6fc', muted: '#9aa4af', line: '#3d444d', shade: '#59636e', link: '#79c0ff',
  base: '#9aa4af', head: '#79c0ff',
  bad: '#ff8b83', warn: '#e3b341', good: '#5fd87a', doubt: '#d2b0ff',
  badArea: '#45171a', warnArea: '#3a2c08', goodArea: '#10331c', doubtArea: '#2d1f4a',
};
