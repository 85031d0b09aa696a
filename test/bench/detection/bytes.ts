/** Whole numbers and texts <-> bytes: small numbers take one byte. */

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, the lowest first. Throws on any other: that is a bug of whoever made it. */
  varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number from 0 on`);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#byte((rest % 128) + 128);
    this.#byte(rest);
  }

  /** A column: how many, then each. */
  column(values: readonly number[]): void {
    this.varint(values.length);
    for (const value of values) this.varint(value);
  }

  block(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  text(text: string): void {
    this.block(new TextEncoder().encode(text));
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Throws when the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#place++];
      if (byte === undefined || scale > Number.MAX_SAFE_INTEGER) throw new Error('damaged recording: it ends inside a number');
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }

  column(): number[] {
    const length = this.varint();
    if (length > this.#bytes.length) throw new Error('damaged recording: a column is longer than the file');
    return Array.from({ length }, () => this.varint());
  }

  block(): Uint8Array {
    const length = this.varint();
    const end = this.#place + length;
    if (end > this.#bytes.length) throw new Error('damaged recording: it is cut off');
    const block = this.#bytes.subarray(this.#place, end);
    this.#place = end;
    return block;
  }

  text(): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(this.block());
  }
}
