/** What is sent, in which order and with which values, and what a right answer is. */

export interface Request {
  readonly method: string;
  /** As written: with its placeholders. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Exactly the bytes to send as UTF-8 text; null for none. Files are read and JSON is written out by `config/`. */
  readonly body: string | null;
  readonly expect: Expectation;
  /** Where values are filled in; absent: it is the same bytes every time. */
  readonly fill?: Filling;
  /** What is kept of its answer for the later requests of the same pass; absent: nothing. */
  readonly capture?: readonly Capture[];
}

export interface Expectation {
  /** Accepted status codes; null accepts 200-299. */
  readonly status: readonly number[] | null;
  /** What the body must be: the exact text, a text it contains, or JSON that is deeply equal; null accepts any. */
  readonly body: { readonly kind: 'text' | 'contains'; readonly value: string } | { readonly kind: 'json'; readonly value: unknown } | null;
}

/** The parts of a request that hold placeholders; what is null or absent is sent as it stands. */
export interface Filling {
  readonly path: Template | null;
  /** By the header's name as it is written. */
  readonly headers: Readonly<Record<string, Template>>;
  readonly body: Template | null;
}

/** Texts to be sent as they are, and places for values between them. */
export type Template = readonly (string | Slot)[];

export interface Slot {
  readonly value: ValueSource;
  readonly as: SlotKind;
}

/**
 * How a value is written so that it cannot become more than a value. `path`: path and query of its own; `component`: a part of a
 * path; `json`: a JSON value of its own; `json-text`: inside a JSON string; `json-bare`: where a template for JSON has no quotes.
 */
export type SlotKind = 'path' | 'component' | 'header' | 'json' | 'json-text' | 'json-bare' | 'form' | 'text';

/** Where a value comes from: a column of the pass's row of a data set (both counted from 0), or an earlier answer of the same pass. */
export type ValueSource = { readonly kind: 'data'; readonly set: number; readonly column: number } | { readonly kind: 'captured'; readonly name: string };

export interface Capture {
  readonly name: string;
  readonly from:
    /** `path`: keys and indexes from the root of the JSON body. */
    | { readonly kind: 'json'; readonly path: readonly (string | number)[] }
    /** A header's value, or what `pattern` finds in it. */
    | { readonly kind: 'header'; readonly header: string; readonly pattern: string | null }
    /** The first group of the regular expression, or all that it finds. */
    | { readonly kind: 'body'; readonly pattern: string };
}

/** Where values come from, and in which proportion requests are sent. */
export interface Feed {
  readonly data: readonly DataSet[];
  /** At least one. A pass sends the requests of one flow in turn; flows are drawn by their weights. */
  readonly flows: readonly Flow[];
}

/** A file of values. Each pass takes the next row. */
export interface DataSet {
  readonly name: string;
  /** Only the columns that a request uses. Values of a CSV file are texts, those of JSON Lines any JSON. At least one row. */
  readonly rows: readonly (readonly unknown[])[];
  /** SHA-256 of the rows. */
  readonly digest: string;
}

export interface Flow {
  /** A whole number from 1. */
  readonly weight: number;
  /** Indexes of the scenario's requests. */
  readonly requests: readonly number[];
}
