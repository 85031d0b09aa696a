/** The text of a HAR file (a browser's record of requests) -> its requests, or why it cannot be read. */
import type { Checked } from '../../model.ts';

/** A recorded request, as far as anything of it is used. All of it is untrusted. */
export interface HarRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: { readonly type: string; readonly text: string } | null;
  /** Of the answer; 0: there was none. */
  readonly status: number;
  /** Of the answer's body, and what the browser called it (`xhr`, `image`); empty where it does not say. */
  readonly type: string;
  readonly resource: string;
}

export interface Har {
  readonly requests: readonly HarRequest[];
  /** Entries without a method or a URL that can be asked for: data URLs, web sockets, extensions. */
  readonly left: number;
}

export const LARGEST_HAR = 64 * 1024 * 1024;
/** A day of browsing; each is a candidate. */
const MOST_ENTRIES = 100_000;

/** `file` is only a name, for messages. Never throws for anything that can stand in a file. */
export function readHar(text: string, file: string): Checked<Har> {
  let whole: unknown;
  try {
    whole = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    return refuse(file, 'is not JSON', 'save it again from the network tab of the browser ("Save all as HAR"); a file that was cut off cannot be read');
  }
  const entries = member(member(whole, 'log'), 'entries');
  if (!Array.isArray(entries)) return refuse(file, 'is JSON, but no HAR: it has no `log.entries`', 'save one from the network tab of the browser ("Save all as HAR")');
  if (entries.length > MOST_ENTRIES) return refuse(file, `has ${entries.length} requests`, `at most ${MOST_ENTRIES} are read: record a shorter visit`);
  const requests = entries.flatMap((entry: unknown): readonly HarRequest[] => requestOf(entry) ?? []);
  if (requests.length === 0) return refuse(file, 'has no request over HTTP in it', 'reload the page with the network tab open, then save it');
  return { ok: true, value: { requests, left: entries.length - requests.length } };
}

function requestOf(entry: unknown): readonly HarRequest[] | null {
  const request = member(entry, 'request');
  const response = member(entry, 'response');
  const method = textOf(request, 'method').toUpperCase();
  const url = URL.canParse(textOf(request, 'url')) ? new URL(textOf(request, 'url')) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.host === '' || !/^[A-Z][A-Z-]{0,31}$/u.test(method) || method === 'CONNECT') return null;
  const status = member(response, 'status');
  if (status === 101) return null;
  return [{
    method, url, headers: pairs(member(request, 'headers')), body: bodyOf(member(request, 'postData')),
    status: typeof status === 'number' ? status : 0, type: textOf(member(response, 'content'), 'mimeType').toLowerCase(), resource: textOf(entry, '_resourceType').toLowerCase(),
  }];
}

/** A form may be given as its fields only. */
function bodyOf(data: unknown): HarRequest['body'] {
  const type = textOf(data, 'mimeType');
  const text = textOf(data, 'encoding') === 'base64' ? Buffer.from(textOf(data, 'text'), 'base64').toString('utf8') : textOf(data, 'text');
  if (text !== '') return { type, text };
  const params = member(data, 'params');
  const fields = pairs(params);
  if (fields.length > 0 && /^multipart\//iu.test(type)) return multipartOf(Array.isArray(params) ? params : []);
  return fields.length === 0 ? null : { type: type === '' ? 'application/x-www-form-urlencoded' : type, text: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString() };
}

/** The fields of an upload, as a form that sends them again; in quotation marks as browsers write them. */
function multipartOf(params: readonly unknown[]): HarRequest['body'] {
  const boundary = 'tailgate-recorded';
  const quoted = (text: string): string => `"${text.replaceAll('"', '%22').replaceAll(/[\r\n]/gu, ' ')}"`;
  const parts = params.map((param) => `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(textOf(param, 'name'))}${textOf(param, 'fileName') === '' ? '' : `; filename=${quoted(textOf(param, 'fileName'))}`}\r\n\r\n${textOf(param, 'value')}\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, text: `${parts.join('')}--${boundary}--\r\n` };
}

function pairs(list: unknown): readonly (readonly [string, string])[] {
  return Array.isArray(list) ? list.map((one: unknown) => [textOf(one, 'name'), textOf(one, 'value')] as const).filter(([name]) => name !== '') : [];
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function textOf(value: unknown, key: string): string {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
}

const refuse = (file: string, message: string, hint: string): Checked<never> => ({ ok: false, problems: [{ file, line: null, column: null, path: '', message, hint }] });
