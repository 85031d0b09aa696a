/** Turns the bytes of a connection into responses, as they come (HTTP/1.x, RFC 9112). */

/** The parser's news, in this order for each response. */
export interface ResponseEvents {
  /** A final response's body ends here. `last`: the connection may not be used again. */
  readonly complete: (status: number, last: boolean) => void;
  readonly body: (chunk: Buffer) => void;
  /** A final response's head as text, without its end; comes before its body. */
  readonly head?: (text: string) => void;
}

type State = 'head' | 'sized' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailers' | 'until-close' | 'broken';

/** Larger heads are refused, as Node refuses them. */
const mostHead = 80 * 1024;
const beginning = Buffer.from('HTTP/1.');
const separator = Buffer.from('\r\n\r\n');
const connectionField = /\r\nconnection:[ \t]*([^\r\n]*)/gi;
const encodingField = /\r\ntransfer-encoding:[ \t]*([^\r\n]*)/gi;
const lengthField = /\r\ncontent-length:[ \t]*([^\r\n]*)/gi;

/** Reads one response after the other; the next may begin only after `expect` was called for it. */
export class ResponseParser {
  readonly #events: ResponseEvents;
  #state: State = 'head';
  /** Bytes of an unfinished head or line. */
  #pending: Buffer | null = null;
  #left = 0;
  #status = 0;
  #last = false;
  #bodiless = false;
  #awaited = false;

  constructor(events: ResponseEvents) {
    this.#events = events;
  }

  /** A request went out; `bodiless`: its method is HEAD. */
  expect(bodiless: boolean): void {
    this.#awaited = true;
    this.#bodiless = bodiless;
  }

  /** Returns false when the bytes are not the response that was expected; the connection is then of no use. */
  read(chunk: Buffer): boolean {
    let rest: Buffer | null = this.#pending === null ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#pending = null;
    while (rest !== null && rest.length > 0 && this.#state !== 'broken') rest = this.#step(rest);
    return this.#state !== 'broken';
  }

  /** The service has closed its side. Returns true when that was the proper end of a response. */
  end(): boolean {
    const proper = this.#state === 'until-close';
    if (proper) this.#finish(true);
    return proper;
  }

  #step(bytes: Buffer): Buffer | null {
    switch (this.#state) {
      case 'head': return this.#head(bytes);
      case 'sized': case 'chunk': return this.#take(bytes);
      case 'chunk-size': case 'chunk-end': case 'trailers': return this.#line(bytes);
      case 'until-close':
        this.#events.body(bytes);
        return null;
      case 'broken': return null;
    }
  }

  #head(bytes: Buffer): Buffer | null {
    const end = bytes.indexOf(separator);
    // Told apart at the first bytes: another protocol may never send the end of a head.
    if (!beginning.subarray(0, bytes.length).equals(bytes.subarray(0, beginning.length))) return this.#fail();
    if (!this.#awaited || (end === -1 ? bytes.length : end) > mostHead) return this.#fail();
    if (end === -1) return this.#keep(bytes);
    const text = bytes.toString('latin1', 0, end);
    const rest = bytes.subarray(end + separator.length);
    const match = /^HTTP\/(\d)\.(\d) (\d{3})(?: .*)?(?:\r\n|$)/.exec(text);
    if (match === null) return this.#fail();
    const status = Number(match[3]);
    if (status === 101) return this.#fail();
    if (status < 200) return rest;
    this.#status = status;
    this.#events.head?.(text);
    return this.#framing(text, match[1] === '1' && match[2] !== '0') ? rest : this.#fail();
  }

  /** Decides where the body ends (RFC 9112, 6.3). */
  #framing(text: string, modern: boolean): boolean {
    const connection = valuesOf(text, connectionField).join(',').toLowerCase();
    this.#last = modern ? /\bclose\b/.test(connection) : !/\bkeep-alive\b/.test(connection);
    if (this.#bodiless || this.#status === 204 || this.#status === 304) {
      this.#finish(this.#last);
      return true;
    }
    const encodings = valuesOf(text, encodingField);
    const lengths = new Set(valuesOf(text, lengthField).flatMap((value) => value.split(',')).map((value) => value.trim()));
    if (encodings.length > 0) this.#state = /\bchunked\s*$/i.test(encodings.join(',')) ? 'chunk-size' : 'until-close';
    else if (lengths.size === 0) this.#state = 'until-close';
    else {
      const [length = ''] = lengths;
      if (lengths.size > 1 || !/^\d{1,15}$/.test(length)) return false;
      this.#left = Number(length);
      this.#state = 'sized';
      if (this.#left === 0) this.#finish(this.#last);
    }
    return true;
  }

  #take(bytes: Buffer): Buffer {
    const part = bytes.subarray(0, this.#left);
    this.#left -= part.length;
    this.#events.body(part);
    if (this.#left === 0) {
      if (this.#state === 'sized') this.#finish(this.#last);
      else this.#state = 'chunk-end';
    }
    return bytes.subarray(part.length);
  }

  #line(bytes: Buffer): Buffer | null {
    const end = bytes.indexOf('\r\n');
    if ((end === -1 ? bytes.length : end) > mostHead) return this.#fail();
    if (end === -1) return this.#keep(bytes);
    const line = bytes.toString('latin1', 0, end);
    if (this.#state === 'chunk-size') {
      const size = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line);
      if (size === null) return this.#fail();
      this.#left = parseInt(size[1] ?? '', 16);
      this.#state = this.#left === 0 ? 'trailers' : 'chunk';
    } else if (this.#state === 'chunk-end') {
      if (line !== '') return this.#fail();
      this.#state = 'chunk-size';
    } else if (line === '') this.#finish(this.#last);
    return bytes.subarray(end + 2);
  }

  #finish(last: boolean): void {
    this.#state = 'head';
    this.#awaited = false;
    this.#events.complete(this.#status, last);
  }

  #keep(bytes: Buffer): null {
    this.#pending = bytes;
    return null;
  }

  #fail(): null {
    this.#state = 'broken';
    return null;
  }
}

/** Names and values in turn. */
export function headersOf(head: string): readonly string[] {
  return head.split('\r\n').slice(1).flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
}

function valuesOf(head: string, field: RegExp): string[] {
  return Array.from(head.matchAll(field), (match) => (match[1] ?? '').trim());
}
