/** What a runtime says of an error -> its type, message and first lines of stack, fit to be shown. */
import { lastLines } from '../log-file.ts';

/** Still the function's words, but short and without control characters. */
export interface Reported {
  readonly type: string;
  readonly message: string;
  readonly stack: readonly string[];
}

const LONGEST = 400;
const STACK_LINES = 8;

/** The documented body is `{ errorMessage, errorType, stackTrace }`; Node's own client says `trace`, Java's `stackTrace` in another form. Whatever is missing, the header `Lambda-Runtime-Function-Error-Type` or the text itself stands in. */
export function readReported(body: Buffer, typeHeader: string | undefined): Reported {
  const text = body.toString('utf8');
  const said = parse(text);
  const message = typeof said['errorMessage'] === 'string' ? said['errorMessage'] : Object.keys(said).length === 0 ? text : '';
  const type = typeof said['errorType'] === 'string' && said['errorType'] !== '' ? said['errorType'] : (typeHeader ?? '');
  const trace = [said['stackTrace'], said['trace']].find((one) => Array.isArray(one) && one.length > 0);
  const lines = Array.isArray(trace) ? trace.filter((line) => typeof line === 'string').flatMap((line) => lastLines(line)) : [];
  return { type: short(type) === '' ? 'Error' : short(type), message: short(message), stack: lines.filter((line) => !line.includes('node:internal')).slice(0, STACK_LINES) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** On one line. */
export function short(text: string): string {
  const line = lastLines(text.slice(0, 4 * LONGEST)).join(' ').trim();
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}
