/** What head does differently from base: the kinds of change in the corpus. */

/** What `variant.json` says; each service's source explains the settings. */
export interface Settings {
  readonly work?: number;
  readonly objects?: number;
  readonly tail?: boolean;
  readonly wait?: number;
  readonly hold?: number;
  readonly load?: boolean;
}

export interface Variant {
  readonly what: string;
  readonly settings: Settings;
  /** Whether a source file differs in a way that means nothing. */
  readonly edits: boolean;
  /** What a gate has to say of it. */
  readonly is: 'no change' | 'worse' | 'better';
}

const MEBIBYTE = 2 ** 20;
const changed = (what: string, settings: Settings, is: Variant['is'] = 'worse'): Variant => ({ what, settings, edits: false, is });

const variants: Readonly<Record<string, Variant>> = {
  identical: changed('the same code', {}, 'no change'),
  null: { what: 'a comment and a renamed local variable', settings: {}, edits: true, is: 'no change' },
  'cpu+3': changed('3 % more CPU work', { work: 0.03 }),
  'cpu+5': changed('5 % more CPU work', { work: 0.05 }),
  'cpu+8': changed('8 % more CPU work', { work: 0.08 }),
  'cpu+10': changed('10 % more CPU work', { work: 0.1 }),
  tail: changed('one request in a hundred computes ten times as long', { tail: true }),
  'alloc+20': changed('20 % more objects of its own, which are 7 % more bytes allocated in a request', { objects: 0.2 }),
  'garbage+20': changed('20 % more bytes allocated in a request', { objects: 0.43 }),
  'await+1ms': changed('1 ms more of waiting in each request', { wait: 1 }),
  'memory+': changed('8 MiB more held in memory', { hold: 8 * MEBIBYTE }),
  'slow-start': changed('a file of 2 MB is read and parsed before it listens', { load: true }),
  faster: changed('10 % less CPU work', { work: -0.1 }, 'better'),
};

export const variantNames: readonly string[] = Object.keys(variants);

/** Throws on an unknown name. */
export function variantNamed(name: string): Variant {
  const found = variants[name];
  if (found === undefined) throw new Error(`no variant is called ${name}; there are ${variantNames.join(', ')}`);
  return found;
}
