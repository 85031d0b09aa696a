/** A regular expression and a text -> what it finds first, in a time that grows with the text and never faster. */
import { programOf, type Program } from './program.ts';
import { readPattern } from './syntax.ts';

/** What it finds: its first group, or all of it where it has none; undefined: nothing, or that group is empty-handed. */
export type Finder = (text: string) => string | undefined;

export type Compiled = { readonly ok: true; readonly find: Finder } | { readonly ok: false; readonly message: string; readonly hint: string };

/** Characters of a text that are looked at: what is searched for stands in front of what a page has of data. */
export const LONGEST_TEXT = 256 * 1024;

/** A refusal reads on after the name of the key. */
export function compilePattern(pattern: string): Compiled {
  const read = readPattern(pattern);
  if (!read.ok) return read;
  const program = programOf(read.part);
  if (program === null) return TOO_LONG;
  const machine = new Machine(program);
  return { ok: true, find: (text) => machine.find(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text) };
}

const TOO_LONG = { ok: false, message: 'is too long when its repetitions are written out', hint: 'write `+` in place of `{1,1000}`' } as const;

export type CompiledWhole = { readonly ok: true; readonly matches: (text: string) => boolean } | Extract<Compiled, { ok: false }>;

/** A pattern for all of a text, in which `.` is any character, as Prometheus has it for the values of labels. A text that is too long to be looked at matches none. */
export function compileWhole(pattern: string): CompiledWhole {
  const read = readPattern(pattern, true);
  if (!read.ok) return read;
  const program = programOf({ kind: 'sequence', of: [{ kind: 'place', at: 'start' }, read.part, { kind: 'place', at: 'end' }] });
  if (program === null) return TOO_LONG;
  const machine = new Machine(program);
  return { ok: true, matches: (text) => text.length <= LONGEST_TEXT && machine.matches(text) };
}

/** Ways that are followed at one place of the text, the preferred ones first. A way is its next step, and where the match and its group begin and end. */
class Ways {
  length = 0;
  readonly step: Int32Array;
  readonly begins: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;

  constructor(steps: number) {
    this.step = new Int32Array(steps);
    this.begins = new Int32Array(steps);
    this.from = new Int32Array(steps);
    this.to = new Int32Array(steps);
  }
}

/** Where it begins and ends, and its first group; -1 where that was not met. */
interface Found {
  readonly begins: number;
  readonly ends: number;
  readonly from: number;
  readonly to: number;
}

/** Marks have 32 bits, and a text has far fewer places than are left then. */
const MOST_TURNS = 2 ** 31;

class Machine {
  readonly #program: Program;
  #now: Ways;
  #then: Ways;
  /** When a step was reached last: no way needs to be followed twice from the same place. */
  readonly #reached: Uint32Array;
  #turn = 0;
  #text = '';

  constructor(program: Program) {
    this.#program = program;
    this.#now = new Ways(program.steps.length);
    this.#then = new Ways(program.steps.length);
    this.#reached = new Uint32Array(program.steps.length);
  }

  find(text: string): string | undefined {
    const found = this.#search(text);
    if (found === null) return undefined;
    if (!this.#program.hasGroup) return text.slice(found.begins, found.ends);
    return found.from < 0 || found.to < 0 ? undefined : text.slice(found.from, found.to);
  }

  matches(text: string): boolean {
    return this.#search(text) !== null;
  }

  #search(text: string): Found | null {
    const { steps, prefix } = this.#program;
    this.#text = text;
    this.#now.length = 0;
    if (this.#turn > MOST_TURNS) {
      this.#turn = 0;
      this.#reached.fill(0);
    }
    let found: Found | null = null;
    for (let at = 0; ; ) {
      if (this.#now.length === 0) {
        if (found !== null) break;
        if (prefix !== '') at = text.indexOf(prefix, at);
        if (at < 0 || at > text.length) return null;
      }
      // Whoever began earlier comes first.
      if (found === null) this.#begin(this.#now, at);
      const code = at < text.length ? (text.codePointAt(at) ?? 0) : -1;
      const next = at + (code > 0xffff ? 2 : 1);
      this.#turn += 1;
      this.#then.length = 0;
      const now = this.#now;
      for (let i = 0; i < now.length; i += 1) {
        const step = steps[now.step[i] ?? 0];
        const [begins, from, to] = [now.begins[i] ?? 0, now.from[i] ?? -1, now.to[i] ?? -1];
        if (step?.does === 'found') {
          found = { begins, ends: at, from, to };
          break;
        }
        if (step?.does === 'character' && code >= 0 && step.test(code)) this.#follow(this.#then, (now.step[i] ?? 0) + 1, next, begins, from, to);
      }
      [this.#now, this.#then] = [this.#then, this.#now];
      if (code < 0) break;
      at = next;
    }
    return found;
  }

  /** The ways at this place stand in the list already, with their marks. */
  #begin(ways: Ways, at: number): void {
    if (ways.length === 0) this.#turn += 1;
    this.#follow(ways, 0, at, at, -1, -1);
  }

  #follow(ways: Ways, step: number, at: number, begins: number, from: number, to: number): void {
    if (this.#reached[step] === this.#turn) return;
    this.#reached[step] = this.#turn;
    const doing = this.#program.steps[step];
    switch (doing?.does) {
      case 'jump': this.#follow(ways, doing.to, at, begins, from, to); return;
      case 'split':
        this.#follow(ways, doing.first, at, begins, from, to);
        this.#follow(ways, doing.second, at, begins, from, to);
        return;
      case 'begin': this.#follow(ways, step + 1, at, begins, at, -1); return;
      case 'end': this.#follow(ways, step + 1, at, begins, from, at); return;
      case 'forget': this.#follow(ways, step + 1, at, begins, -1, -1); return;
      case 'place':
        if (this.#isAt(doing.at, at)) this.#follow(ways, step + 1, at, begins, from, to);
        return;
      default:
        ways.step[ways.length] = step;
        ways.begins[ways.length] = begins;
        ways.from[ways.length] = from;
        ways.to[ways.length] = to;
        ways.length += 1;
    }
  }

  #isAt(place: 'start' | 'end' | 'word' | 'no-word', at: number): boolean {
    if (place === 'start') return at === 0;
    if (place === 'end') return at === this.#text.length;
    const isBoundary = isWord(this.#text.charCodeAt(at - 1)) !== isWord(this.#text.charCodeAt(at));
    return (place === 'word') === isBoundary;
  }
}

/** NaN, in front of the text and behind it, is none. */
const isWord = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
