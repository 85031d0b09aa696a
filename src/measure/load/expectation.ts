/** Turns what the user expects of a response into quick tests of its status and body. */
import { isDeepStrictEqual } from 'node:util';
import type { Expectation } from '../../model.ts';

/** Whether the status is one of those accepted; 200-299 when none are named. */
export function acceptsStatus(expected: Expectation, status: number): boolean {
  return expected.status === null ? status >= 200 && status <= 299 : expected.status.includes(status);
}

/** Whether a body, as the chunks it came in, is right. */
export type BodyMatcher = (chunks: readonly Buffer[], length: number) => boolean;

/**
 * A matcher that is cheap enough for every response under load: texts are compared as bytes, and JSON is parsed only when
 * the bytes differ from the last ones that were right. null when any body will do, so that none has to be kept.
 */
export function bodyMatcher(expected: Expectation): BodyMatcher | null {
  const body = expected.body;
  if (body === null) return null;
  switch (body.kind) {
    case 'text': {
      const text = Buffer.from(body.value, 'utf8');
      return (chunks, length) => length === text.length && whole(chunks).equals(text);
    }
    case 'contains': {
      const part = Buffer.from(body.value, 'utf8');
      return (chunks) => whole(chunks).includes(part);
    }
    case 'json': {
      let right: Buffer | null = null;
      return (chunks, length) => {
        if (right !== null && right.length === length && whole(chunks).equals(right)) return true;
        const bytes = whole(chunks);
        if (!equalsJson(bytes, body.value)) return false;
        right = Buffer.from(bytes);
        return true;
      };
    }
  }
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}

function equalsJson(bytes: Buffer, expected: unknown): boolean {
  try {
    const actual: unknown = JSON.parse(bytes.toString('utf8'));
    return isDeepStrictEqual(actual, expected);
  } catch {
    return false;
  }
}
