/** The body of a recorded request -> what is written of it, by its type; or that it is left out. */
import { cleanGiven, cleanJson, cleanQuery, cleanText, cleanValue, documentIn, FORM, type Circumstances } from './har-clean.ts';
import { cleanMultipart } from './har-multipart.ts';
import type { Cleaned } from './har-secrets.ts';
import { cleanXml } from './har-xml.ts';

export type RecordedBody = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'text'; readonly text: string; readonly extension: string };

/** `body` is null where nobody can tell what is in it. */
export interface CleanedBody {
  readonly body: RecordedBody | null;
  readonly removed: readonly string[];
}

const TEXT = /^$|^text\/|graphql|ndjson|jsonl|json-seq|json5|sparql|javascript|ya?ml|toml|csv|sql|csp-report|\breports\b/iu;
/** Control characters, and what stands where bytes were no text. */
const BINARY = /[\0-\x08\x0b\x0e-\x1f\x7f\ufffd]/u;

/** `circumstances`: of the address that it is sent to. */
export function cleanBody({ type, text }: { readonly type: string; readonly text: string }, circumstances: Circumstances): CleanedBody {
  const { given } = circumstances;
  if (/^multipart\//iu.test(type)) return asText(BINARY.test(text) ? null : cleanMultipart(text, type, circumstances), 'txt');
  if (BINARY.test(text)) return { body: null, removed: [] };
  const isJson = /[/+]json\b/iu.test(type);
  if (isJson || (given && documentIn(text) !== undefined)) return ofJson(text, circumstances);
  if (/^application\/x-www-form-urlencoded/iu.test(type) || (given && FORM.test(text))) return asText(cleanQuery(text, 0, circumstances), 'txt');
  if (/[/+]xml\b/iu.test(type) || (TEXT.test(type) && /^\s*</u.test(text))) return asText(cleanXml(text, circumstances), 'xml');
  if (!TEXT.test(type)) return { body: null, removed: [] };
  return asText(given ? cleanGiven(text) : cleanValue(text), documentIn(text) === undefined ? 'txt' : 'json');
}

const asText = (cleaned: Cleaned<string> | null, extension: string): CleanedBody =>
  (cleaned === null ? { body: null, removed: [] } : { body: { kind: 'text', text: cleaned.value, extension }, removed: cleaned.removed });

/** As a value where it stays what it was; a number that would be rounded stays as it was written. */
function ofJson(text: string, circumstances: Circumstances): CleanedBody {
  const read = documentIn(text);
  if (read === undefined) return asText(circumstances.given ? cleanGiven(text) : cleanText(text), 'json');
  const { value, removed } = cleanJson(read, 0, circumstances);
  return removed.length > 0 || !isRounded(read) ? { body: { kind: 'json', value }, removed } : asText({ value: text, removed }, 'json');
}

/** Whether a number in it may be another one than was written. */
export function isRounded(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isRounded);
}
