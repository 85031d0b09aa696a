/** A target's output -> a file that never grows beyond bounds, and its last lines for people. */
import { closeSync, constants, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Beyond `LARGEST` the middle goes: the first lines say what was started, the last ones what went wrong. */
const LARGEST = 8 * 1024 * 1024;
const HEAD = 64 * 1024;
const TAIL = 256 * 1024;
/** A program that prints as fast as it can writes some 50 MB meanwhile. */
const LOOK_EVERY_MS = 50;
const LONGEST_LINE = 500;

/**
 * The target writes to the file itself: a pipe would make us work for every line while we time its answers, and would stop the
 * target when we are late. It is opened for appending, so that it can be cut short under the writer.
 */
export class LogFile {
  readonly path: string;
  /** For the target's stdout and stderr. */
  readonly fd: number;
  readonly #reader: number;
  readonly #timer: NodeJS.Timeout;
  #closed = false;

  /** Empties the file if there is one. Throws as `open` does: a full disk, a read-only folder. */
  constructor(file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.path = file;
    this.fd = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND, 0o644);
    this.#reader = openSync(file, 'r');
    this.#timer = setInterval(() => this.#trim(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** The last lines that are not blank, oldest first: control characters removed, each cut at 500 characters. */
  tail(lines: number): readonly string[] {
    if (this.#closed) return this.#last.slice(-lines);
    return lastLines(this.#readFrom(Math.max(0, this.#size() - 64 * 1024))).slice(-lines);
  }

  close(): void {
    if (this.#closed) return;
    clearInterval(this.#timer);
    this.#trim();
    this.#last = this.tail(100);
    this.#closed = true;
    closeSync(this.fd);
    closeSync(this.#reader);
  }

  #last: readonly string[] = [];

  #size(): number {
    return fstatSync(this.fd).size;
  }

  #readFrom(position: number): string {
    const bytes = Buffer.alloc(TAIL);
    const length = readSync(this.#reader, bytes, 0, bytes.length, position);
    return bytes.toString('utf8', 0, length);
  }

  #trim(): void {
    try {
      const size = this.#size();
      if (size <= LARGEST) return;
      let end = size;
      let tail = this.#readFrom(size - TAIL);
      // The target writes on meanwhile: what came since is read until nothing new is there, so that its last line is not cut away.
      for (let now = this.#size(); now > end; now = this.#size()) {
        tail = (tail + this.#readFrom(Math.max(end, now - TAIL))).slice(-TAIL);
        end = now;
      }
      ftruncateSync(this.fd, HEAD);
      const kept = tail.slice(tail.indexOf('\n') + 1);
      // What was written between the last look and the cut is gone: what comes next does not go on where this ends.
      const ended = kept.endsWith('\n') ? kept : `${kept}\n`;
      writeSync(this.fd, `\n[Tailgate left out ${end - HEAD - Math.min(TAIL, tail.length)} bytes here]\n${ended}`);
    } catch {
      // A full disk: the next look tries again, and what matters, the cut, does not need room.
    }
  }
}

/** ANSI sequences go as a whole; of other control characters only the tab stays, as a space. */
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

export function lastLines(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/)
    .map((line) => line.slice(0, 4 * LONGEST_LINE).replace(ANSI, '').replace(/\t/g, ' ').replace(CONTROL, '').trimEnd())
    .filter((line) => line !== '')
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}
