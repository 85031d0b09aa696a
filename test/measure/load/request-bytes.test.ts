import { describe, expect, test } from '@jest/globals';
import type { Request } from '../../../src/model.ts';
import type { Address } from '../../../src/measure/address.ts';
import { isRefused } from '../../../src/measure/load/driver.ts';
import { prepareRequests } from '../../../src/measure/load/request-bytes.ts';
import { get } from './services.ts';

const port: Address = { kind: 'port', protocol: 'http', host: '127.0.0.1', port: 8080 };

function bytesOf(request: Partial<Request>, address: Address = port): string {
  const prepared = prepareRequests([{ ...get(), ...request }], address);
  if (isRefused(prepared)) throw new Error(prepared.refused);
  return prepared[0]?.bytes.toString('utf8') ?? '';
}

function refusalOf(request: Partial<Request>): string {
  const prepared = prepareRequests([{ ...get(), ...request }], port);
  return isRefused(prepared) ? prepared.refused : 'not refused';
}

describe('the bytes of a request', () => {
  test('are a plain GET with a host, kept alive', () => {
    expect(bytesOf({ path: '/items?page=2&q=a%20b' })).toBe('GET /items?page=2&q=a%20b HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: keep-alive\r\n\r\n');
  });

  test('carry a body with its length in bytes', () => {
    expect(bytesOf({ method: 'POST', body: '{"ä":1}', headers: { 'content-type': 'application/json' } })).toBe(
      'POST / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\ncontent-type: application/json\r\nConnection: keep-alive\r\nContent-Length: 8\r\n\r\n{"ä":1}',
    );
  });

  test('say the length of no body for the methods that want one', () => {
    expect(bytesOf({ method: 'post' })).toContain('POST / HTTP/1.1\r\n');
    expect(bytesOf({ method: 'POST' })).toContain('Content-Length: 0\r\n');
    expect(bytesOf({ method: 'DELETE' })).not.toContain('Content-Length');
  });

  test('know any method', () => {
    expect(bytesOf({ method: 'PURGE' })).toMatch(/^PURGE \/ /);
  });

  test("keep the user's own host and connection and say neither twice", () => {
    const bytes = bytesOf({ headers: { host: 'shop.example', Connection: 'close' } });
    expect(bytes.match(/^host: /gim)).toEqual(['host: ']);
    expect(bytes.match(/^connection: /gim)).toEqual(['Connection: ']);
    expect(prepareRequests([{ ...get(), headers: { Connection: 'Close' } }], port)).toMatchObject([{ closes: true }]);
  });

  test("are not framed by the user's own length or encoding", () => {
    const bytes = bytesOf({ method: 'PUT', body: 'abc', headers: { 'content-length': '999', 'Transfer-Encoding': 'chunked' } });
    expect(bytes).toContain('Content-Length: 3\r\n');
    expect(bytes).not.toMatch(/999|chunked/);
  });

  test('encode what a path may not contain and leave the rest', () => {
    expect(bytesOf({ path: '/größe/a b?x=1#top' })).toMatch(/^GET \/gr%C3%B6%C3%9Fe\/a%20b\?x=1 HTTP/);
    expect(bytesOf({ path: 'items' })).toMatch(/^GET \/items HTTP/);
  });

  test('name localhost as the host of a Unix socket', () => {
    expect(bytesOf({}, { kind: 'socket', protocol: 'http', path: '/tmp/s' })).toContain('Host: localhost\r\n');
  });
});

describe('a request is refused', () => {
  test.each<[string, Partial<Request>, RegExp]>([
    ['with a line break in a header', { headers: { 'x-a': 'b\r\nx-c: d' } }, /line break/],
    ['with a header that cannot have that name', { headers: { 'x a': 'b' } }, /name of a header/],
    ['with a method that is none', { method: 'GET /' }, /method/],
    ['when it opens a tunnel', { method: 'CONNECT' }, /tunnel/],
  ])('%s', (_, request, reason) => {
    expect(refusalOf(request)).toMatch(reason);
  });

  test('when there is none', () => {
    expect(prepareRequests([], port)).toEqual({ refused: 'the scenario has no requests' });
  });
});
