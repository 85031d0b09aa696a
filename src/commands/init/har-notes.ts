/** What was left out of recorded requests -> sentences that say so. */
import type { Cleaned } from './har-secrets.ts';

/** A line each. */
const MOST_PLACES = 20;
const MOST_NAMES = 40;
const andMore = (left: number): string => (left > 0 ? ` and ${left} more` : '');
/** Names are the service's, or a stranger's: as they may stand in a terminal. */
const shown = (name: string): string => [...name.replaceAll(/[\p{C}\s]+/gu, ' ')].slice(0, 60).join('');

/** What happened to many requests, in one sentence each. */
export class Notes {
  readonly #said: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #secrets = new Map<string, number>();
  readonly #headers = new Set<string>();
  readonly #removed = new Map<string, Set<string>>();

  say(sentence: string): void {
    if (!this.#said.includes(sentence)) this.#said.push(sentence);
  }

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  secret(header: string): void {
    this.#secrets.set(header, (this.#secrets.get(header) ?? 0) + 1);
  }

  header(name: string): void {
    this.#headers.add(name);
  }

  removed({ removed }: Pick<Cleaned<unknown>, 'removed'>, where: string): void {
    if (removed.length > 0) this.#removed.set(where, new Set([...(this.#removed.get(where) ?? []), ...removed.map(shown)]));
  }

  all(): readonly string[] {
    return [
      ...this.#said,
      ...[...this.#counts].map(([what, times]) => `left out: ${times} ${what}`),
      ...(this.#secrets.size === 0 ? [] : [`left out of the requests, because they are secrets: ${inCounts([...this.#secrets])}; take them from a login with \`capture\`, or from a file of test users with \`data\``]),
      ...(this.#headers.size === 0 ? [] : [`left out too, the headers ${[...this.#headers].slice(0, MOST_PLACES).join(', ')}${andMore(this.#headers.size - MOST_PLACES)}; write those that the service needs`]),
      ...[...this.#removed].slice(0, MOST_PLACES).map(([where, names]) => `${where} had ${[...names].slice(0, MOST_NAMES).join(', ')}${andMore(names.size - MOST_NAMES)}: REMOVED stands there now, put in a value for tests`),
      ...(this.#removed.size <= MOST_PLACES ? [] : [`secrets stood in ${this.#removed.size - MOST_PLACES} more places: search for REMOVED in what is written`]),
    ];
  }
}

export const inCounts = (counts: readonly (readonly [string, number])[]): string => `${counts.slice(0, 10).map(([name, times]) => `${name} (${times})`).join(', ')}${andMore(counts.length - 10)}`;
