/** A question to GitHub -> its answer, or GitHub's refusal as a value; a bug is thrown on. */
import { refusalOf, type Refusal } from '../github/refusal.ts';

export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export async function ask<T>(question: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}
