/** Turns a request as the user described it into the bytes that go over the wire. */
import type { Request, Template, ValueSource } from '../../model.ts';
import type { Address } from '../address.ts';
import { hostHeader } from './connect.ts';
import type { Refused } from './driver.ts';
import { slotText } from './slot-text.ts';

/** A request ready to be sent again and again. */
export interface PreparedRequest {
  readonly request: Request;
  /** Percent-encoded, without fragment. */
  readonly path: string;
  /** In the order they are sent; values as latin1 text of their UTF-8 bytes. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** Head and body. */
  readonly bytes: Buffer;
  /** The request itself asks for the connection to be closed. */
  readonly closes: boolean;
}

/** Methods that say a length even without a body. */
const withBody = new Set(['POST', 'PUT', 'PATCH']);
/** Said by the generator, who alone knows them: the body goes out whole and once. */
const own = new Set(['content-length', 'transfer-encoding']);
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Prepares the requests of a scenario, or says which cannot be sent and why. */
export function prepareRequests(requests: readonly Request[], address: Address): readonly PreparedRequest[] | Refused {
  if (requests.length === 0) return { refused: 'the scenario has no requests' };
  const prepared: PreparedRequest[] = [];
  for (const request of requests) {
    const one = prepare(request, address);
    if ('refused' in one) return one;
    prepared.push(one);
  }
  return prepared;
}

/** A request whose values are filled in anew each time. */
export interface RequestForm {
  readonly request: Request;
  readonly fill: (values: Values) => PreparedRequest | Unfilled;
}

/** undefined: there is no such value. */
export type Values = (source: ValueSource) => unknown;

/** Why a request cannot be sent with these values: one is missing, or is nothing that can stand in its place. */
export interface Unfilled {
  readonly unfilled: 'missing' | 'unfit';
  readonly source: ValueSource;
}

/** Without placeholders it is prepared once. */
export function requestForm(request: Request, address: Address): RequestForm | Refused {
  const plain = prepare(request, address);
  if ('refused' in plain) return plain;
  const { fill } = request;
  if (fill === undefined) return { request: plain.request, fill: () => plain };
  return {
    request: plain.request,
    fill: (values) => {
      const path = fill.path === null ? plain.path : filled(fill.path, values);
      if (typeof path !== 'string') return path;
      const text = fill.body === null ? null : filled(fill.body, values);
      if (text !== null && typeof text !== 'string') return text;
      const body = text === null ? plain.body : Buffer.from(text, 'utf8');
      const headers: (readonly [string, string])[] = [];
      for (const header of plain.headers) {
        const template = Object.hasOwn(fill.headers, header[0]) ? fill.headers[header[0]] : undefined;
        const value = template === undefined ? null : filled(template, values);
        if (value !== null && typeof value !== 'string') return value;
        headers.push(value !== null ? [header[0], latin1(value)] : text !== null && header[0] === 'Content-Length' ? ['Content-Length', String(body.length)] : header);
      }
      return assembled(plain, fill.path === null ? path : encodePath(path), headers, body);
    },
  };
}

function filled(template: Template, values: Values): string | Unfilled {
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = values(part.value);
    if (value === undefined) return { unfilled: 'missing', source: part.value };
    const written = slotText(value, part.as);
    if (written === null) return { unfilled: 'unfit', source: part.value };
    text += written;
  }
  return text;
}

function prepare(request: Request, address: Address): PreparedRequest | Refused {
  const method = request.method.toUpperCase();
  if (!token.test(method)) return { refused: `the method ${JSON.stringify(request.method)} is not one that HTTP knows` };
  if (method === 'CONNECT') return { refused: 'CONNECT opens a tunnel, which has no response time' };
  const body = Buffer.from(request.body ?? '', 'utf8');
  const headers: [string, string][] = [];
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) {
    const lower = name.toLowerCase();
    if (!token.test(name)) return { refused: `${JSON.stringify(name)} cannot be the name of a header` };
    // Control characters other than tab would end the header early and change the request.
    if (/[\0-\x08\x0a-\x1f\x7f]/.test(value)) return { refused: `the header ${name} contains a line break or another control character` };
    if (own.has(lower) || given.has(lower)) continue;
    given.set(lower, value);
    headers.push([name, latin1(value)]);
  }
  if (!given.has('host')) headers.unshift(['Host', hostHeader(address)]);
  if (!given.has('connection')) headers.push(['Connection', 'keep-alive']);
  if (request.body !== null || withBody.has(method)) headers.push(['Content-Length', String(body.length)]);
  return assembled({ request: { ...request, method }, closes: /\bclose\b/i.test(given.get('connection') ?? '') }, encodePath(request.path), headers, body);
}

/** Everything else of them is the same each time. */
function assembled({ request, closes }: Pick<PreparedRequest, 'request' | 'closes'>, path: string, headers: PreparedRequest['headers'], body: Buffer): PreparedRequest {
  let head = `${request.method} ${path} HTTP/1.1\r\n`;
  for (const [name, value] of headers) head += `${name}: ${value}\r\n`;
  head += '\r\n';
  const bytes = Buffer.allocUnsafe(head.length + body.length);
  bytes.write(head, 0, 'latin1');
  body.copy(bytes, head.length);
  return { request, path, headers, body, bytes, closes };
}

/** As the bytes of its UTF-8 go over the wire. */
const latin1 = (value: string): string => Buffer.from(value.trim(), 'utf8').toString('latin1');

/** Leaves what is legal as it is (`%20` stays `%20`), encodes blanks and everything beyond ASCII, cuts the fragment. */
function encodePath(path: string): string {
  const [target = ''] = path.split('#', 1);
  const encoded = target.replace(/[^\x21-\x7e]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
  return encoded.startsWith('/') || encoded === '*' ? encoded : `/${encoded}`;
}
