import { describe, expect, test } from '@jest/globals';
import { ResponseParser } from '../../../src/measure/load/response-parser.ts';
import { fc } from '../../support/properties.ts';

interface Seen {
  readonly responses: { status: number; last: boolean; body: string }[];
  readonly good: boolean;
  readonly ended: boolean;
}

/** Feeds the text in pieces; a new response is expected as soon as one is complete, `bodiless` if the method is HEAD. */
function parse(text: string, options: { cuts?: readonly number[]; bodiless?: boolean; end?: boolean; expected?: number } = {}): Seen {
  const responses: Seen['responses'] = [];
  let body = '';
  let left = options.expected ?? 1;
  const parser = new ResponseParser({
    body: (chunk) => (body += chunk.toString('latin1')),
    complete: (status, last) => {
      responses.push({ status, last, body });
      body = '';
      if (--left > 0) parser.expect(options.bodiless ?? false);
    },
  });
  parser.expect(options.bodiless ?? false);
  let good = true;
  const cuts = [0, ...(options.cuts ?? []).map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  for (let i = 0; i + 1 < cuts.length && good; i++) good = parser.read(Buffer.from(text.slice(cuts[i], cuts[i + 1]), 'latin1'));
  return { responses, good, ended: options.end === true && parser.end() };
}

const head = (...lines: string[]) => ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');

const examples: readonly (readonly [string, string, { bodiless?: boolean; end?: boolean; expected?: number }, Seen['responses']])[] = [
  ['a length', `${head('Content-Length: 5')}hello`, {}, [{ status: 200, last: false, body: 'hello' }]],
  ['a length of nothing', head('content-length: 0'), {}, [{ status: 200, last: false, body: '' }]],
  ['the same length twice', `${head('Content-Length: 2', 'content-length: 2')}ok`, {}, [{ status: 200, last: false, body: 'ok' }]],
  ['chunks, extensions and trailers', `${head('Transfer-Encoding: Chunked')}3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\nX-T: 1\r\n\r\n`, {}, [{ status: 200, last: false, body: 'hello' }]],
  ['chunks and a length (chunks win)', `${head('Transfer-Encoding: chunked', 'Content-Length: 99')}2\r\nok\r\n0\r\n\r\n`, {}, [{ status: 200, last: false, body: 'ok' }]],
  ['a body up to the end', `${head()}hello`, { end: true }, [{ status: 200, last: true, body: 'hello' }]],
  ['Connection: close', `${head('connection: Close', 'Content-Length: 2')}ok`, {}, [{ status: 200, last: true, body: 'ok' }]],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', {}, [{ status: 200, last: true, body: 'ok' }]],
  ['HTTP/1.0 that keeps alive', 'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok', {}, [{ status: 200, last: false, body: 'ok' }]],
  ['HEAD', head('Content-Length: 5000'), { bodiless: true }, [{ status: 200, last: false, body: '' }]],
  ['204 with a length', 'HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n', {}, [{ status: 204, last: false, body: '' }]],
  ['304 with a length', 'HTTP/1.1 304\r\nContent-Length: 5\r\n\r\n', {}, [{ status: 304, last: false, body: '' }]],
  ['100 and 103 first', `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${head('Content-Length: 2')}ok`, {}, [{ status: 200, last: false, body: 'ok' }]],
  ['two in a row', `${head('Content-Length: 2')}ok${head('Transfer-Encoding: chunked')}2\r\nno\r\n0\r\n\r\n`, { expected: 2 }, [{ status: 200, last: false, body: 'ok' }, { status: 200, last: false, body: 'no' }]],
];

describe('the response parser reads', () => {
  test.each(examples)('%s', (_, text, options, responses) => {
    expect(parse(text, options)).toEqual({ responses, good: true, ended: options.end === true });
  });

  test.each(examples)('%s, however it is cut into pieces', (_, text, options, responses) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
        expect(parse(text, { ...options, cuts })).toEqual({ responses, good: true, ended: options.end === true });
      }),
    );
  });
});

describe('the response parser gives up on', () => {
  test.each([
    ['what is not HTTP', '+PONG\r\n\r\n'],
    ['HTTP/2', 'HTTP/2 200\r\n\r\n'],
    ['two different lengths', head('Content-Length: 2', 'Content-Length: 3')],
    ['a length that is no number', head('Content-Length: -2')],
    ['a chunk without size', `${head('Transfer-Encoding: chunked')}xyz\r\n`],
    ['a chunk longer than it said', `${head('Transfer-Encoding: chunked')}2\r\nhello\r\n`],
    ['a switch to another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n'],
    ['a head without end', `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`],
    ['more than was asked for', `${head('Content-Length: 2')}ok${head('Content-Length: 2')}`],
  ])('%s', (_, text) => {
    expect(parse(text).good).toBe(false);
  });

  test('a response that the end of the connection cuts off', () => {
    expect(parse(`${head('Content-Length: 50')}hello`, { end: true })).toEqual({ responses: [], good: true, ended: false });
  });

  test('nothing at all with an exception: any bytes are read or refused', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parse(`HTTP/1.1 200 OK\r\n${text}`, { end: true })));
  });
});
