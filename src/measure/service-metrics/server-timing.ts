/** `Server-Timing` headers of the responses of one side -> the mean ms of each entry over them. */

import type { LaunchValue } from './launch-value.ts';

/** Of one metric in one launch: entries that do not count, out of so many. */
export interface RefusedDurations {
  readonly entries: number;
  readonly of: number;
  readonly example: string;
}

const LONGEST_EXAMPLE = 20;

/** Adds up while responses come in: called for each, so it does as little as it can. */
export class ServerTimings {
  readonly #names: readonly string[];
  readonly #sums = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  /** Entries whose duration is none, by name, and the first of them as it was written. */
  readonly #refused = new Map<string, { entries: number; readonly example: string }>();
  /** Responses with such an entry: how long theirs took is not known. */
  readonly #unknown = new Map<string, number>();
  #responses = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Forgets the warm-up. */
  begin(): void {
    for (const one of [this.#sums, this.#counts, this.#refused, this.#unknown]) one.clear();
    this.#responses = 0;
  }

  /** A response; `header` has all its `Server-Timing` fields, joined by commas; null: it has none. */
  add(header: string | null): void {
    this.#responses += 1;
    if (header === null) return;
    const refused = new Set<string>();
    for (const { name, duration, written } of timingsIn(header)) {
      if (!this.#names.includes(name)) continue;
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
      if (duration === null) refused.add(this.#refuse(name, written));
      else this.#sums.set(name, (this.#sums.get(name) ?? 0) + duration);
    }
    for (const name of refused) this.#unknown.set(name, (this.#unknown.get(name) ?? 0) + 1);
  }

  #refuse(name: string, written: string): string {
    const known = this.#refused.get(name) ?? { entries: 0, example: `dur=${written.slice(0, LONGEST_EXAMPLE)}` };
    known.entries += 1;
    this.#refused.set(name, known);
    return name;
  }

  /** ms a response, those without the entry counted as 0 and those with a duration that is none left out; null where no response had it. */
  meanOf(name: string): number | null {
    const sum = this.#sums.get(name);
    const responses = this.#responses - (this.#unknown.get(name) ?? 0);
    return sum === undefined || responses <= 0 ? null : sum / responses;
  }

  /** The mean with what is doubtful about it, or why there is none. */
  valueOf(name: string): LaunchValue {
    const mean = this.meanOf(name);
    const refused = this.#refused.get(name);
    const of = this.#counts.get(name) ?? 0;
    if (mean !== null) return { ok: true, value: mean, edges: null, kinds: '', ...(refused === undefined ? {} : { refused: { ...refused, of } }) };
    if (refused !== undefined) return { ok: false, reason: `${refused.entries} of ${of} entries \`${name}\` in \`Server-Timing\` have a duration that is none, such as \`${refused.example}\`: \`dur\` is a number of ms, 0 or more` };
    return { ok: false, reason: `none of ${this.#responses} responses has \`${name}\` with a duration in its \`Server-Timing\`` };
  }

  get responses(): number {
    return this.#responses;
  }
}

/** `cache;desc="a, b";dur=2.3, db;dur=53` (https://www.w3.org/TR/server-timing/); entries without a duration say nothing of time. */
const ENTRY = /\s*([!#$%&'*+\-.^_`|~0-9A-Za-z]+)((?:\s*;\s*[^=;,\s]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"\s]*))?)*)\s*(?:,|$)/gy;
const PARAMETER = /;\s*([^=;,\s]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^;,"\s]*))?/gu;
const DURATION = /^"?([0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"?$/u;

/** ms: an hour is no time of a response. */
const LONGEST_DURATION = 3_600_000;

/** Longer headers are nothing that a browser would show. */
const LONGEST = 4096;

/** One that says how long something took; null: what is written there is no duration. */
interface Timing {
  readonly name: string;
  readonly duration: number | null;
  readonly written: string;
}

export function timingsIn(header: string): readonly Timing[] {
  if (header.length > LONGEST) return [];
  const found: Timing[] = [];
  for (const [, name = '', parameters = ''] of header.matchAll(ENTRY)) {
    const entry = [...parameters.matchAll(PARAMETER)].find(([, parameter = '']) => parameter.toLowerCase() === 'dur');
    if (entry === undefined) continue;
    const written = entry[2] ?? '';
    const duration = Number(DURATION.exec(written)?.[1] ?? NaN);
    found.push({ name, duration: duration <= LONGEST_DURATION ? duration : null, written });
  }
  return found;
}

/** Its fields among a response's headers, names and values in turn; null: there are none. */
export function serverTimingOf(headers: readonly string[]): string | null {
  let found: string | null = null;
  for (let i = 0; i + 1 < headers.length; i += 2) {
    // Its length alone tells almost all others apart.
    if (headers[i]?.length === NAME.length && headers[i]?.toLowerCase() === NAME) found = found === null ? (headers[i + 1] ?? '') : `${found}, ${headers[i + 1] ?? ''}`;
  }
  return found;
}

/** The same in the text of a response's head. */
export function serverTimingIn(head: string): string | null {
  const fields = Array.from(head.matchAll(FIELD), (match) => match[1] ?? '');
  return fields.length === 0 ? null : fields.join(', ');
}

const NAME = 'server-timing';
const FIELD = /\r\nserver-timing:[ \t]*([^\r\n]*)/giu;
