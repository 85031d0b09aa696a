/** Turns a baseline into the text of its file: small enough, and proved to be readable again. */
import type { Baseline, Checked } from '../../model.ts';
import { decodeBaseline } from './decode.ts';
import { encodeBaseline } from './encode.ts';
import { accept, problem, refuse } from './problem.ts';
import { thin } from './thin.ts';

/** Refused when it could not be read again, because that would cost the whole history; `file` is for messages, `pinned` are commits of a release, newest first. */
export function fittedText(baseline: Baseline, file: string, pinned: readonly string[] = []): Checked<string> {
  const small = thin(baseline, pinned);
  if (!small.ok) return refuse(...small.problems.map((found) => ({ ...found, file })));
  const text = encodeBaseline(small.value);
  const again = decodeBaseline(text, file, baseline.target);
  if (again.ok) return accept(text);
  return refuse(...again.problems.map(({ path, message }) => problem(file, `these measurements cannot be stored: ${message}`, null, { path })));
}
