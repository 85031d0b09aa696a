/** The parts of a regular expression -> a program for a machine that follows all ways at once (Thompson 1968; Cox, "Regular Expression Matching", 2007-2009). */
import type { CharacterTest } from './characters.ts';
import type { Part } from './syntax.ts';

export type Step =
  | { readonly does: 'character'; readonly test: CharacterTest }
  /** Both, the first before the second. */
  | { readonly does: 'split'; first: number; second: number }
  | { readonly does: 'jump'; to: number }
  | { readonly does: 'place'; readonly at: Extract<Part, { kind: 'place' }>['at'] }
  /** Of the first group: here it begins, or ends, or is forgotten because what it stands in is repeated. */
  | { readonly does: 'begin' | 'end' | 'forget' }
  | { readonly does: 'found' };

export interface Program {
  readonly steps: readonly Step[];
  /** Whatever is found begins so. */
  readonly prefix: string;
  readonly hasGroup: boolean;
}

/** What is repeated so many times is written so many times. */
const MOST_STEPS = 500;

/** null: it would be too long. */
export function programOf(part: Part): Program | null {
  const writer = new Writer();
  writer.write(part);
  return writer.isLong ? null : { steps: [...writer.steps, { does: 'found' }], prefix: prefixOf(part).text, hasGroup: hasGroup(part) };
}

class Writer {
  readonly steps: Step[] = [];

  get isLong(): boolean {
    return this.steps.length > MOST_STEPS;
  }

  write(part: Part): void {
    if (this.isLong) return;
    switch (part.kind) {
      case 'character': this.steps.push({ does: 'character', test: part.test }); return;
      case 'place': this.steps.push({ does: 'place', at: part.at }); return;
      case 'sequence': for (const one of part.of) this.write(one); return;
      case 'choice': this.#choice(part.of); return;
      case 'group':
        if (part.index === 1) this.steps.push({ does: 'begin' });
        this.write(part.of);
        if (part.index === 1) this.steps.push({ does: 'end' });
        return;
      case 'repeat': this.#repeat(part);
    }
  }

  #choice(of: readonly Part[]): void {
    const ends: { to: number }[] = [];
    for (const [i, one] of of.entries()) {
      if (i === of.length - 1) {
        this.write(one);
        break;
      }
      const split = this.#split();
      split.first = this.steps.length;
      this.write(one);
      ends.push(this.#jump());
      split.second = this.steps.length;
    }
    for (const end of ends) end.to = this.steps.length;
  }

  #repeat({ of, least, most, lazy }: Extract<Part, { kind: 'repeat' }>): void {
    const once = (): void => {
      if (hasGroup(of)) this.steps.push({ does: 'forget' });
      this.write(of);
    };
    for (let i = 0; i < least && !this.isLong; i += 1) once();
    if (most === Infinity) {
      const split = this.#split();
      const body = this.steps.length;
      once();
      this.#jump().to = body - 1;
      this.#lead(split, body, lazy);
      return;
    }
    const splits: { readonly split: { first: number; second: number }; readonly body: number }[] = [];
    for (let i = least; i < most && !this.isLong; i += 1) {
      splits.push({ split: this.#split(), body: this.steps.length });
      once();
    }
    for (const { split, body } of splits) this.#lead(split, body, lazy);
  }

  /** On, or past what is repeated: which comes first is what greedy means. */
  #lead(split: { first: number; second: number }, body: number, lazy: boolean): void {
    [split.first, split.second] = lazy ? [this.steps.length, body] : [body, this.steps.length];
  }

  #split(): { first: number; second: number } {
    const split = { does: 'split' as const, first: 0, second: 0 };
    this.steps.push(split);
    return split;
  }

  #jump(): { to: number } {
    const jump = { does: 'jump' as const, to: 0 };
    this.steps.push(jump);
    return jump;
  }
}

function hasGroup(part: Part): boolean {
  switch (part.kind) {
    case 'character': case 'place': return false;
    case 'sequence': case 'choice': return part.of.some(hasGroup);
    case 'group': return part.index === 1 || hasGroup(part.of);
    case 'repeat': return hasGroup(part.of);
  }
}

/** `whole`: it is nothing but that. */
function prefixOf(part: Part): { readonly text: string; readonly whole: boolean } {
  switch (part.kind) {
    case 'character': return { text: part.literal ?? '', whole: part.literal !== null };
    case 'group': return prefixOf(part.of);
    case 'sequence': {
      let text = '';
      for (const one of part.of) {
        const { text: more, whole } = prefixOf(one);
        text += more;
        if (!whole) return { text, whole: false };
      }
      return { text, whole: true };
    }
    default: return { text: '', whole: false };
  }
}
