import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evidenceIn } from '../../src/baseline/codec/evidence.ts';
import { advise, explain } from '../../src/explain/explain.ts';
import { weigh } from '../../src/measure/size/weigh.ts';
import type { Explanation, PackageContents, Verdict } from '../../src/model.ts';
import { aRun, aVerdict } from '../support/builders.ts';
import { NOTHING, someFacts } from './builders.ts';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'tailgate-explain-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

/** Text that deflates about as code does: numbers of a fixed sequence. */
const code = (bytes: number, seed: number): string => {
  let text = '';
  for (let n = seed; text.length < bytes; n = (n * 48_271) % 2_147_483_647) text += `${n};\n`;
  return text.slice(0, bytes);
};

interface Sizes { readonly packed: number; readonly unpacked: number; readonly files: number }
interface Weighed { readonly contents: PackageContents; readonly sizes: Sizes }

async function weighed(name: string, files: Readonly<Record<string, string>>): Promise<Weighed> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name, file)), { recursive: true });
    await writeFile(path.join(folder, name, file), text);
  }
  const weight = await weigh({ path: '.', format: 'zip', ignore: [] }, path.join(folder, name), new AbortController().signal);
  if (!weight.ok) throw new Error(weight.message);
  const { contents, packed, unpacked, files: count } = weight;
  return { contents: { ...contents, target: 'api', side: name.startsWith('base') ? 'base' : 'head' }, sizes: { packed, unpacked, files: count } };
}

const manifest = (name: string, version: string): string => JSON.stringify({ name, version });
const moved = (metric: 'size.packed' | 'size.unpacked' | 'size.files', base: Sizes, head: Sizes): Verdict => {
  const unit = metric === 'size.packed' ? 'packed' : metric === 'size.files' ? 'files' : 'unpacked';
  return aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { metric, scenario: null, base: base[unit], head: head[unit] } });
};
const listed = ({ causes }: Explanation): readonly string[] => causes.map((cause) => `${cause.kind} ${cause.kind === 'file' ? cause.path : cause.name ?? 'own'} ${cause.changed}`);

describe('a package that was really weighed', () => {
  const base = { 'index.js': code(3000, 1), 'data.json': code(20_000, 2), 'node_modules/a/package.json': manifest('a', '1.0.0'), 'node_modules/a/index.js': code(60_000, 3), 'node_modules/old/package.json': manifest('old', '1.0.0'), 'node_modules/old/index.js': code(30_000, 4) };
  const head = {
    'index.js': code(3100, 1), 'data.json': code(120_000, 2), 'node_modules/a/package.json': manifest('a', '2.1.0'), 'node_modules/a/index.js': code(90_000, 3),
    'node_modules/heavy/package.json': manifest('heavy', '0.3.0'), 'node_modules/heavy/index.js': code(400_000, 5), 'node_modules/heavy/node_modules/a/package.json': manifest('a', '1.0.0'), 'node_modules/heavy/node_modules/a/index.js': code(60_000, 3),
  };

  let was: Weighed;
  let is: Weighed;
  beforeAll(async () => { [was, is] = [await weighed('base', base), await weighed('head', head)]; });

  test('names what grew it, in each unit, and accounts for every byte', () => {
    for (const metric of ['size.unpacked', 'size.packed', 'size.files'] as const) {
      const verdict = moved(metric, was.sizes, is.sizes);
      const [explanation] = explain({ ...NOTHING, contents: [was.contents, is.contents] }, [verdict], NOTHING);
      if (explanation === undefined) throw new Error('nothing is explained');
      const unit = metric === 'size.packed' ? 'packed' : metric === 'size.files' ? 'files' : 'unpacked';
      const told = explanation.causes.reduce((sum, cause) => sum + (cause.kind === 'part' || cause.kind === 'file' ? (cause.head?.[unit] ?? 0) - (cause.base?.[unit] ?? 0) : 0), 0);
      expect(told + (explanation.rest?.difference ?? NaN)).toBe(is.sizes[unit] - was.sizes[unit] - (unit === 'packed' ? archiveOwn(is) - archiveOwn(was) : 0));
      expect(listed(explanation)).toEqual(metric === 'size.files'
        ? ['part a new', 'part heavy new', 'part old gone', 'duplicate a new']
        : ['part heavy new', 'file data.json grown', 'part a new', 'part a grown', 'part old gone', 'duplicate a new']);
      const grown = explanation.causes.find((cause) => cause.kind === 'part' && cause.name === 'a' && cause.changed === 'grown');
      if (metric !== 'size.files') expect(grown).toMatchObject({ base: { version: '1.0.0' }, head: { version: '2.1.0' } });
    }
  });

  test('is explained by what a baseline keeps of the earlier one as well', () => {
    const kept = evidenceIn(aRun({ contents: [{ ...was.contents, side: 'head' }] }), 'api')?.contents;
    if (kept === null || kept === undefined) throw new Error('nothing is kept');
    const [explanation] = explain({ ...NOTHING, contents: [is.contents] }, [moved('size.unpacked', was.sizes, is.sizes)], { ...NOTHING, contents: [{ ...kept, target: 'api', side: 'base' }] });
    expect(explanation?.against).toBe('stored');
    expect(explanation?.causes[0]).toMatchObject({ name: 'heavy', changed: 'new' });
  });

  test('that holds a dependency twice is told so', () => {
    expect(advise({ ...NOTHING, contents: [is.contents] }, [], { functions: [someFacts()], asked: [], requests: [] }, { off: [], messages: {} })).toMatchObject([{ about: { kind: 'duplicate', name: 'a', copies: 2, wasted: 60_000 + manifest('a', '1.0.0').length } }]);
  });
});

/** What an archive weighs besides its parts. */
function archiveOwn({ contents, sizes }: Weighed): number {
  return sizes.packed - contents.parts.reduce((sum, { packed }) => sum + packed, 0);
}
