/** GitHub's answers -> the parts of them that are used; where a part is missing the answer counts as none, never as empty. */
import { fieldOf, shaOf } from '../github/payload.ts';
import { refusalOf, type Refusal } from '../github/refusal.ts';

/** Thrown for an answer that makes no sense: broken off on the way, or the page of a proxy. */
class Garbled extends Error {}

/** Why GitHub did not do it, or not so that it could be understood; null for what is a bug of ours. */
export function whyRefused(error: unknown): Refusal | null {
  return error instanceof Garbled ? { kind: 'unavailable', status: null, message: `GitHub's answer makes no sense: ${error.message}` } : refusalOf(error);
}

/** The name of a git object at that path. */
export function shaIn(answer: unknown, ...path: readonly string[]): string {
  const sha = shaOf(fieldOf(answer, ...path));
  if (sha === null) throw new Garbled(`it has no ${path.join('.')}`);
  return sha;
}

/** The list at that path; the answer itself where there is none. */
export function listIn(answer: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = path.length === 0 ? answer : fieldOf(answer, ...path);
  if (!Array.isArray(list)) throw new Garbled(path.length === 0 ? 'it is not a list' : `it has no list ${path.join('.')}`);
  return list;
}

export function textIn(answer: unknown, ...path: readonly string[]): string {
  const text = fieldOf(answer, ...path);
  if (typeof text !== 'string') throw new Garbled(`it has no ${path.join('.')}`);
  return text;
}
