/** Turns what is wrong with a baseline file into a problem that names the file and what to do. */
import type { Checked, Problem } from '../../model.ts';

export interface Place {
  readonly line: number | null;
  readonly column: number | null;
  readonly path: string;
}

const nowhere: Place = { line: null, column: null, path: '' };

export function problem(file: string | null, message: string, hint: string | null, place: Partial<Place> = {}): Problem {
  return { file, ...nowhere, ...place, message, hint };
}

export function refuse(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

export function accept<T>(value: T): Checked<T> {
  return { ok: true, value };
}

/** What to do with a file that cannot be read: its history is in git. */
export function restoreHint(file: string): string {
  return `Restore it (\`git checkout -- ${file}\`), or delete the file to start a new history on purpose.`;
}

/** A value from a file, fit for a message: short and on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
