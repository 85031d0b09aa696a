/** What is sent, and what a right answer is. */

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Exactly the bytes to send as UTF-8 text; null for none. Files are read and JSON is written out by `config/`. */
  readonly body: string | null;
  readonly expect: Expectation;
}

export interface Expectation {
  /** Accepted status codes; null accepts 200-299. */
  readonly status: readonly number[] | null;
  /** What the body must be: the exact text, a text it contains, or JSON that is deeply equal; null accepts any. */
  readonly body: { readonly kind: 'text' | 'contains'; readonly value: string } | { readonly kind: 'json'; readonly value: unknown } | null;
}
