/** Prometheus text (0.0.4) or OpenMetrics text (1.0) -> the series that are wanted, or the line that is broken and why. */
import { MOST_SERIES, type Exposition, type Series, type SeriesType, type Understood } from './exposition.ts';
import { readSample } from './sample-line.ts';

/** https://prometheus.io/docs/instrumenting/exposition_formats/ and the OpenMetrics specification, 1.0. */
export type TextFormat = 'prometheus' | 'openmetrics';

const TYPES: Readonly<Record<string, SeriesType>> = {
  counter: 'counter', gauge: 'gauge', histogram: 'histogram', summary: 'summary', untyped: 'untyped',
  unknown: 'untyped', info: 'gauge', stateset: 'gauge', gaugehistogram: 'gauge',
};

/** A line of metadata: `# TYPE name type`. A name with other characters than the usual ones stands in quotation marks. */
const METADATA = /^#[ \t]+(HELP|TYPE|UNIT)[ \t]+("(?:[^"\\]|\\.)*"|[^ \t]+)(?:[ \t]+(.*))?$/su;

/** Told by the content type; where that says plain text, by the last line, which only OpenMetrics has. */
export function formatOf(contentType: string, text: string): TextFormat {
  if (/^\s*application\/openmetrics-text\b/iu.test(contentType)) return 'openmetrics';
  return /(?:^|\n)# EOF\n?$/u.test(text) ? 'openmetrics' : 'prometheus';
}

/** `wanted`: whose series are kept; all others are only checked and counted. Never throws. */
export function readExposition(text: string, format: TextFormat, wanted: (name: string) => boolean): Understood {
  const reader = new Reader(format, wanted);
  for (let at = 0, line = 1; at < text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const reason = reader.line(text.slice(at, end < 0 ? text.length : end).replace(/\r$/u, ''), line);
    if (reason !== null) return { ok: false, reason: `line ${line}: ${reason}` };
    at = end < 0 ? text.length : end + 1;
  }
  return reader.end();
}

class Reader {
  readonly #format: TextFormat;
  readonly #wanted: (name: string) => boolean;
  readonly #types = new Map<string, SeriesType>();
  readonly #series = new Map<string, Series[]>();
  readonly #counts = new Map<string, number>();
  /** Lines of the series that are kept: the same one twice has two values. */
  readonly #seen = new Map<string, number>();
  #count = 0;
  #ended = false;

  constructor(format: TextFormat, wanted: (name: string) => boolean) {
    this.#format = format;
    this.#wanted = wanted;
  }

  /** What is wrong with it; null when nothing is. */
  line(text: string, number: number): string | null {
    if (text.trim() === '') return null;
    if (this.#ended) return 'something follows `# EOF`';
    if (text.startsWith('#')) return this.#comment(text);
    const sample = readSample(text, this.#format);
    if ('broken' in sample) return sample.broken;
    const { name, labels, value } = sample;
    this.#count += 1;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (this.#count > MOST_SERIES) return `there are more than ${MOST_SERIES} series, ${this.#largest()}: a label takes a new value again and again`;
    if (!this.#wanted(name)) return null;
    const key = JSON.stringify([name, ...[...labels].map((pair) => pair.join('\0')).sort()]);
    const before = this.#seen.get(key);
    if (before !== undefined) return `the series of line ${before} stands there again`;
    this.#seen.set(key, number);
    const known = this.#series.get(name);
    if (known === undefined) this.#series.set(name, [{ labels, value }]);
    else known.push({ labels, value });
    return null;
  }

  end(): Understood {
    // Only this format says where it ends: without the line something is missing, and nobody knows what.
    if (this.#format === 'openmetrics' && !this.#ended) return { ok: false, reason: 'it ends without `# EOF`: something of it is missing' };
    const types = this.#types;
    const exposition: Exposition = { series: this.#series, typeOf: (name) => typeOf(name, types), names: [...this.#counts.keys()], count: this.#count, counts: this.#counts };
    return { ok: true, exposition };
  }

  #comment(text: string): string | null {
    if (this.#format === 'openmetrics' && text === '# EOF') {
      this.#ended = true;
      return null;
    }
    const match = METADATA.exec(text);
    if (match === null || match[1] !== 'TYPE') return null;
    const [, , written = '', word = ''] = match;
    const name = written.startsWith('"') ? written.slice(1, -1).replace(/\\(.)/gu, '$1') : written;
    const type = TYPES[word.trim().toLowerCase()];
    if (type === undefined || !Object.hasOwn(TYPES, word.trim().toLowerCase())) return `\`${shown(word.trim())}\` is not a type`;
    const before = this.#types.get(name);
    if (before !== undefined && before !== type) return `\`${shown(name)}\` is called a ${type} here, and a ${before} before`;
    this.#types.set(name, type);
    return null;
  }

  #largest(): string {
    const [name, count] = [...this.#counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
    return `${count} of them of \`${shown(name)}\``;
  }
}

/** Counters of OpenMetrics and the parts of histograms and summaries carry an ending that their family has not. */
function typeOf(name: string, types: ReadonlyMap<string, SeriesType>): SeriesType {
  const own = types.get(name);
  if (own === 'histogram' || own === 'summary') return own === 'summary' ? 'gauge' : own;
  if (own !== undefined) return own;
  const counter = /^(.*)_total$/su.exec(name)?.[1];
  if (counter !== undefined && types.get(counter) === 'counter') return 'counter';
  const part = /^(.*)_(?:bucket|count|sum)$/su.exec(name)?.[1];
  const family = part === undefined ? undefined : types.get(part);
  return family === 'histogram' || family === 'summary' ? 'counter' : 'untyped';
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
