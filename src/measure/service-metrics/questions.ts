/** The metrics that a target's config asks for -> what has to be read for them: expressions, names, the words of a request. */
import type { Expression } from '../../expression/expression.ts';
import { termsOf } from '../../expression/expression.ts';
import { parseExpression } from '../../expression/parse.ts';
import type { ServiceMetrics } from '../../model.ts';
import type { Understood } from './exposition.ts';
import { readJson } from './json-values.ts';
import { selectOf } from './launch-value.ts';
import { formatOf, readExposition } from './prometheus.ts';

export interface Asked {
  readonly name: string;
  readonly expression: Expression;
  readonly scale: number;
}

/** Says when the process began that answers: a gauge of most client libraries. */
export const STARTED = 'process_start_time_seconds';

export class Questions {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly asked: readonly Asked[];
  readonly accept: string;
  readonly #json: boolean;
  readonly #names: ReadonlySet<string>;

  constructor(path: string, { format, headers, timeout, values }: ServiceMetrics) {
    this.path = path;
    this.headers = headers;
    this.timeout = timeout;
    this.#json = format === 'json';
    this.asked = values.map(({ metric, expression, scale }) => {
      const parsed = parseExpression(expression, this.#json ? 'path' : 'prometheus');
      if (!parsed.ok) throw new Error(`${metric.name} was not checked: ${parsed.fault.message}`);
      return { name: metric.name, expression: parsed.expression, scale };
    });
    this.#names = new Set([...this.asked.flatMap(({ expression }) => termsOf(expression).map((term) => selectOf(term).name)), ...(this.#json ? [] : [STARTED])]);
    // Plain text first: it has the names that a person sees who asks by hand. OpenMetrics adds endings to some.
    this.accept = this.#json ? 'application/json, */*;q=0.1' : 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5, */*;q=0.1';
  }

  /** What an answer says, or why it says nothing. */
  understand(text: string, contentType: string): Understood {
    const told = (reason: string): Understood => ({ ok: false, reason: `${this.path}: ${reason}` });
    if (this.#json) {
      const read = readJson(text, [...this.#names]);
      return read.ok ? read : told(read.reason);
    }
    if (/\bjson\b/iu.test(contentType)) return told('it answers in JSON: write `format: json` beside `path`');
    if (/\b(?:html|protobuf)\b/iu.test(contentType)) return told(`it answers with ${/html/iu.test(contentType) ? 'a page of HTML' : 'protobuf'}, not with Prometheus text`);
    const read = readExposition(text, formatOf(contentType, text), (name) => this.#names.has(name));
    if (!read.ok) return told(read.reason);
    return read.exposition.count === 0 ? told('it says nothing: there is no series in it') : read;
  }
}
