/** Finds where a JSON text breaks, and where in it a path stands; used only once something is known to be wrong. */

export type Path = readonly (string | number)[];

export interface Break {
  /** Index into the text. */
  readonly offset: number;
  /** `end`: the text stops in the middle. `character`: something else should stand there. `deep`: nested beyond sense. */
  readonly kind: 'end' | 'character' | 'deep';
}

/** The first place where the text stops being JSON; null when it is JSON. */
export function firstBreak(text: string): Break | null {
  return new Scanner(text, []).run();
}

/** Where the value at `path` begins, or the nearest value around it. */
export function offsetOf(text: string, path: Path): number {
  const scanner = new Scanner(text, path);
  scanner.run();
  return scanner.found;
}

/** 1-based line and column of an index into the text. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const deepest = 64;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Walks the text once. Each method leaves `at` behind what it read and says whether it could be read. */
class Scanner {
  found = 0;
  private at = 0;
  private broken: Break | null = null;
  private readonly text: string;
  private readonly path: Path;

  constructor(text: string, path: Path) {
    this.text = text;
    this.path = path;
  }

  run(): Break | null {
    if (this.value(0, true)) {
      this.space();
      if (this.at < this.text.length) this.fail();
    }
    return this.broken;
  }

  private value(depth: number, onPath: boolean): boolean {
    this.space();
    if (onPath) this.found = this.at;
    if (depth > deepest) return this.fail('deep');
    const first = this.text[this.at];
    if (first === '{') return this.members('}', () => this.member(depth, onPath));
    if (first === '[') return this.members(']', (index) => this.value(depth + 1, onPath && this.path[depth] === index));
    return first === '"' ? this.quoted() : this.scalar();
  }

  private members(close: string, member: (index: number) => boolean): boolean {
    this.at += 1;
    if (this.take(close)) return true;
    for (let index = 0; ; index += 1) {
      if (!member(index)) return false;
      if (this.take(close)) return true;
      if (!this.take(',')) return this.fail();
    }
  }

  private member(depth: number, onPath: boolean): boolean {
    this.space();
    const start = this.at;
    if (this.text[start] !== '"') return this.fail();
    if (!this.quoted()) return false;
    const here = onPath && JSON.parse(this.text.slice(start, this.at)) === this.path[depth];
    return this.take(':') ? this.value(depth + 1, here) : this.fail();
  }

  private quoted(): boolean {
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at += 1;
        return true;
      }
      if (code < 0x20) return this.fail();
      if (code !== 0x5c) continue;
      escaped.lastIndex = this.at;
      if (!escaped.test(this.text)) return this.fail(this.text.length - this.at < 6 ? 'end' : 'character');
      this.at = escaped.lastIndex - 1;
    }
    return this.fail();
  }

  private scalar(): boolean {
    scalar.lastIndex = this.at;
    if (!scalar.test(this.text)) return this.fail(/^(?:-|tr?u?|fa?l?s?|nu?l?)?$/.test(this.text.slice(this.at, this.at + 6)) ? 'end' : 'character');
    this.at = scalar.lastIndex;
    return true;
  }

  private take(character: string): boolean {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    while (' \n\r\t'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private fail(kind?: Break['kind']): false {
    const cutOff = /^(?:\.|[eE][+-]?)?$/.test(this.text.slice(this.at, this.at + 3)); // nothing left, or half a number
    this.broken = { offset: this.at, kind: kind ?? (cutOff ? 'end' : 'character') };
    return false;
  }
}
