/** The body of a recorded request -> what is written of it, by its type; or that it is left out. */
import { cleanJson, cleanQuery, cleanText, cleanValue, documentIn } from './har-clean.ts';
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

export function cleanBody({ type, text }: { readonly type: string; readonly text: string }): CleanedBody {
  if (/^multipart\//iu.test(type)) return asText(BINARY.test(text) ? null : cleanMultipart(text, type), 'txt');
  if (BINARY.test(text)) return { body: null, removed: [] };
  if (/[/+]json\b/iu.test(type)) return ofJson(text);
  if (/^application\/x-www-form-urlencoded/iu.test(type)) return asText(cleanQuery(text), 'txt');
  if (/[/+]xml\b/iu.test(type) || (TEXT.test(type) && /^\s*</u.test(text))) return asText(cleanXml(text), 'xml');
  return TEXT.test(type) ? asText(cleanValue(text), documentIn(text) === undefined ? 'txt' : 'json') : { body: null, removed: [] };
}

const asText = (cleaned: Cleaned<string> | null, extension: string): CleanedBody =>
  (cleaned === null ? { body: null, removed: [] } : { body: { kind: 'text', text: cleaned.value, extension }, removed: cleaned.removed });

/** As a value where it stays what it was; a number that would be rounded stays as it was written. */
function ofJson(text: string): CleanedBody {
  const read = documentIn(text);
  if (read === undefined) return asText(cleanText(text), 'json');
  const { value, removed } = cleanJson(read);
  return removed.length > 0 || !isRounded(read) ? { body: { kind: 'json', value }, removed } : asText({ value: text, removed }, 'json');
}

/** Whether a number in it may be another one than was written. */
export function isRounded(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isRounded);
}
