/** Turns a request as the user described it into the bytes that go over the wire. */
import type { Request } from '../../model.ts';
import type { Address } from '../address.ts';
import { hostHeader } from './connect.ts';
import type { Refused } from './driver.ts';

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
    headers.push([name, Buffer.from(value.trim(), 'utf8').toString('latin1')]);
  }
  if (!given.has('host')) headers.unshift(['Host', hostHeader(address)]);
  if (!given.has('connection')) headers.push(['Connection', 'keep-alive']);
  if (request.body !== null || withBody.has(method)) headers.push(['Content-Length', String(body.length)]);
  const path = encodePath(request.path);
  const head = `${method} ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return {
    request: { ...request, method }, path, headers, body,
    bytes: Buffer.concat([Buffer.from(head, 'latin1'), body]),
    closes: /\bclose\b/i.test(given.get('connection') ?? ''),
  };
}

/** Leaves what is legal as it is (`%20` stays `%20`), encodes blanks and everything beyond ASCII, cuts the fragment. */
function encodePath(path: string): string {
  const [target = ''] = path.split('#', 1);
  const encoded = target.replace(/[^\x21-\x7e]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
  return encoded.startsWith('/') || encoded === '*' ? encoded : `/${encoded}`;
}
