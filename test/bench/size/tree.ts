/** Makes trees of files to weigh: the same bytes from the same seed. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Like `node_modules`: packages of a manifest and 49 files of text, of all sizes up to 200 kB, 5 kB on average. Bytes in all. */
export function makeModules(root: string, files: number, seed = 1): number {
  const chance = random(seed);
  const text = Buffer.from(words(chance, 2_000_000));
  let bytes = 0;
  for (let made = 0; made < files; made += 50) {
    const folder = join(root, 'node_modules', `package-${made / 50}`);
    mkdirSync(join(folder, 'lib'), { recursive: true });
    const manifest = JSON.stringify({ name: `package-${made / 50}`, version: '1.0.0' });
    writeFileSync(join(folder, 'package.json'), manifest);
    bytes += manifest.length;
    for (let file = 1; file < Math.min(50, files - made); file += 1) {
      // Log-normal, as sizes of source files are: half of them below 1.8 kB.
      const size = Math.min(200_000, Math.floor(Math.exp(7.5 + 1.5 * normal(chance))));
      const from = Math.floor(chance() * (text.length - size));
      writeFileSync(join(folder, 'lib', `file-${file}.js`), text.subarray(from, from + size));
      bytes += size;
    }
  }
  return bytes;
}

/** Everything that is awkward in a zip: names of many kinds, empty files, what does not compress, links, and more files than 16 bits count. */
export function makeAwkward(root: string, files: number, seed = 2): void {
  const chance = random(seed);
  const kinds: readonly ((at: number) => readonly [name: string, content: Buffer])[] = [
    (at) => [`plain-${at}.js`, Buffer.from(words(chance, 200))], (at) => [`größe-日本-🚀-${at}`, Buffer.from('x')], (at) => [`empty-${at}`, Buffer.alloc(0)],
    (at) => [`random-${at}`, Buffer.from(Array.from({ length: 300 }, () => Math.floor(256 * chance())))], (at) => [`new\nline-${at}`, Buffer.from('y')],
  ];
  for (let made = 0; made < files; made += 1) {
    const folder = join(root, `folder ${Math.floor(made / 1000)}`);
    if (made % 1000 === 0) mkdirSync(folder, { recursive: true });
    const kind = kinds[made % (kinds.length + 1)];
    if (kind === undefined) symlinkSync(`target-${made}-ü`, join(folder, `link-${made}`));
    else writeFileSync(join(folder, kind(made)[0]), kind(made)[1]);
  }
}

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

function words(chance: () => number, length: number): string {
  const dictionary = Array.from({ length: 3000 }, () => Array.from({ length: 2 + Math.floor(8 * chance()) }, () => String.fromCharCode(97 + Math.floor(26 * chance()))).join(''));
  const ends = [' ', '(', ');\n', ' = ', '.'];
  let text = '';
  while (text.length < length) text += `${dictionary[Math.floor(dictionary.length * chance())] ?? ''}${ends[Math.floor(ends.length * chance())] ?? ''}`;
  return text.slice(0, length);
}
