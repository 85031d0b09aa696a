/** A text that can be rendered shorter -> the longest of it that GitHub takes. */
import { refusalOf } from '../github/refusal.ts';

/**
 * Bytes. GitHub takes 65,536 characters of a comment and 65,535 of a summary, and now and then less than it says: shorter and
 * shorter until it does.
 */
const LIMITS = [65_000, 48_000, 32_000, 16_000, 8_000, 3_000];

/** Calls `send` with what is rendered for each limit in turn, while the answer is that it is too long. */
export async function shedding<T>(render: (limit: number) => string, send: (text: string) => Promise<T>): Promise<T> {
  let refused: string | null = null;
  let tooLong: unknown = null;
  for (const limit of LIMITS) {
    const text = render(limit);
    if (text === refused) continue;
    try {
      return await send(text);
    } catch (error) {
      if (refusalOf(error)?.kind !== 'too-long') throw error;
      refused = text;
      tooLong = error;
    }
  }
  throw tooLong;
}
