/** One line of an exposition, `name{label="value"} 12.5 1700000000` -> its name, labels and value, or what is wrong with it. */
import type { TextFormat } from './prometheus.ts';

export interface SampleLine {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
}

/** Labels beyond this are no labels any more. */
const MOST_LABELS = 100;
const NAME = /[A-Za-z_:][A-Za-z0-9_:]*/y;
const QUOTED = /"((?:[^"\\\n]|\\[\s\S])*)"/y;
const SPACE = /[ \t]*/y;
/** As Go writes and reads floats; hexadecimal ones nobody writes. */
const VALUE = /^[+-]?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)$/iu;

/** Never throws. */
export function readSample(text: string, format: TextFormat): SampleLine | { readonly broken: string } {
  return new Line(text, format).read();
}

class Line {
  readonly #text: string;
  readonly #format: TextFormat;
  #at = 0;

  constructor(text: string, format: TextFormat) {
    this.#text = text;
    this.#format = format;
  }

  read(): SampleLine | { readonly broken: string } {
    this.#take(SPACE);
    let name = this.#take(NAME);
    const labels = new Map<string, string>();
    this.#take(SPACE);
    if (this.#sign('{')) {
      const inner = this.#labels(labels, name === null);
      if ('broken' in inner) return inner;
      name ??= inner.name;
    }
    if (name === null) return { broken: `it begins with no name: \`${shown(this.#text)}\`` };
    const rest = this.#text.slice(this.#at).trim();
    const [written = '', ...after] = this.#withoutExemplar(rest).split(/[ \t]+/u);
    const value = numberIn(written);
    if (value === null) return { broken: written === '' ? `\`${shown(name)}\` has no value` : `\`${shown(written)}\` is not a value` };
    const time = after.filter((part) => part !== '');
    if (time.length > 1 || (time[0] !== undefined && !VALUE.test(time[0]))) return { broken: `\`${shown(time.join(' '))}\` follows the value and is not a time` };
    return { name, labels, value };
  }

  /** OpenMetrics may have an example behind the value: `12 # {trace_id="a"} 0.5`. Its own words are not looked at. */
  #withoutExemplar(rest: string): string {
    const at = this.#format === 'openmetrics' ? rest.indexOf(' # {') : -1;
    return at < 0 ? rest : rest.slice(0, at).trim();
  }

  #labels(labels: Map<string, string>, nameless: boolean): { readonly name: string | null } | { readonly broken: string } {
    let name: string | null = null;
    for (;;) {
      this.#take(SPACE);
      if (this.#sign('}')) return { name };
      const quoted = this.#quoted();
      const label = quoted ?? this.#take(NAME);
      if (label === null) return { broken: this.#at >= this.#text.length ? 'its labels have no end' : `\`${shown(this.#text.slice(this.#at))}\` is no label` };
      this.#take(SPACE);
      if (this.#sign('=')) {
        this.#take(SPACE);
        const value = this.#quoted();
        if (value === null) return { broken: `the value of the label \`${shown(label)}\` is not in quotation marks, or has no end` };
        if (labels.has(label)) return { broken: `it has the label \`${shown(label)}\` twice` };
        if (labels.size >= MOST_LABELS) return { broken: `it has more than ${MOST_LABELS} labels` };
        labels.set(label, value);
      } else if (quoted !== null && nameless && name === null && labels.size === 0) name = quoted;
      else return { broken: `the label \`${shown(label)}\` has no value` };
      this.#take(SPACE);
      if (this.#sign(',')) continue;
      if (!this.#sign('}')) return { broken: this.#at >= this.#text.length ? 'its labels have no end' : `\`${shown(this.#text.slice(this.#at))}\` stands where a comma should` };
      return { name };
    }
  }

  /** Backslashes stand before a backslash, a quotation mark and the n of a line break (https://prometheus.io/docs/instrumenting/exposition_formats/). */
  #quoted(): string | null {
    const text = this.#take(QUOTED);
    return text === null ? null : text.slice(1, -1).replace(/\\([\s\S])/gu, (both, character: string) => (character === 'n' ? '\n' : character === '"' || character === '\\' ? character : both));
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #sign(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }
}

/** NaN and the infinities are values; what may be done with them is not for the parser to say. */
function numberIn(text: string): number | null {
  if (VALUE.test(text)) return Number(text);
  const special = /^([+-]?)(nan|inf|infinity)$/iu.exec(text);
  if (special === null) return null;
  return special[2]?.toLowerCase() === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
