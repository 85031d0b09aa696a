/** `Server-Timing` headers of the responses of one side -> the mean ms of each entry over them. */

/** Adds up while responses come in: called for each, so it does as little as it can. */
export class ServerTimings {
  readonly #names: readonly string[];
  readonly #sums = new Map<string, number>();
  #responses = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Forgets the warm-up. */
  begin(): void {
    this.#sums.clear();
    this.#responses = 0;
  }

  /** A response; `header` has all its `Server-Timing` fields, joined by commas; null: it has none. */
  add(header: string | null): void {
    this.#responses += 1;
    if (header === null) return;
    for (const { name, duration } of timingsIn(header)) if (this.#names.includes(name)) this.#sums.set(name, (this.#sums.get(name) ?? 0) + duration);
  }

  /** ms a response, those without the entry counted as 0; null where no response had it. */
  meanOf(name: string): number | null {
    const sum = this.#sums.get(name);
    return sum === undefined || this.#responses === 0 ? null : sum / this.#responses;
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

export function timingsIn(header: string): readonly { readonly name: string; readonly duration: number }[] {
  if (header.length > LONGEST) return [];
  const found: { name: string; duration: number }[] = [];
  for (const [, name = '', parameters = ''] of header.matchAll(ENTRY)) {
    const written = [...parameters.matchAll(PARAMETER)].find(([, parameter = '']) => parameter.toLowerCase() === 'dur')?.[2];
    const duration = Number(DURATION.exec(written ?? '')?.[1] ?? NaN);
    if (duration <= LONGEST_DURATION) found.push({ name, duration });
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
