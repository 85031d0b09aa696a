/**
 * How fast and in how much memory folders are weighed, beside Info-ZIP, and whether the sizes are those that other programs find:
 * `node build/test/bench/size/size.js [--only speed|zip|accounting] [--rounds 3]`. Prints Markdown. Needs zip, unzip, du, tar and npm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ignoredBy } from '../../../src/measure/size/ignore.ts';
import { measured, type Measured } from './measured.ts';
import { makeAwkward, makeModules } from './tree.ts';
import { writeZip } from './zip-writer.ts';

interface Numbers {
  readonly packed: number;
  readonly unpacked: number;
  readonly files: number;
}

const { values: options } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string', default: '3' } } });
const rounds = Number(options.rounds);
const weighOnce = fileURLToPath(new URL('./weigh-once.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'tailgate-size-bench-'));
const lines = [`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Linux ${release()}, Node ${process.version}, ${execFileSync('zip', ['-h'], { encoding: 'utf8' }).split('\n')[1]?.replace(/\. Usage:$/, '').trim() ?? ''}; median of ${rounds} alternating rounds, of 100,000 files one round. Tailgate deflates everything and adds up, but writes no zip.`];

try {
  if (wanted('speed')) await speed();
  if (wanted('zip')) await trueSize();
  if (wanted('accounting')) await accounting();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(lines.join('\n'));

function wanted(part: string): boolean {
  return options.only === undefined || options.only === part;
}

function folder(name: string): string {
  const path = join(scratch, name);
  mkdirSync(path);
  return path;
}

async function weighed(path: string, format = 'zip'): Promise<Numbers & Measured> {
  const ran = await measured(process.execPath, [weighOnce, path, format], path);
  const numbers: unknown = JSON.parse(ran.output);
  return { ...ran, ...(numbers as Numbers) };
}

async function zipped(path: string, level: string): Promise<Numbers & Measured> {
  const zip = join(scratch, 'info.zip');
  rmSync(zip, { force: true });
  const ran = await measured('zip', ['-qrXyD', level, zip, '.'], path);
  return { ...ran, packed: statSync(zip).size, ...listed(zip) };
}

/** `unzip -l` ends with the bytes and the number of files. */
function listed(zip: string): { readonly unpacked: number; readonly files: number } {
  const output = execFileSync('unzip', ['-l', zip], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const [, unpacked, files] = /(\d+)\s+(\d+) files?\s*$/.exec(output) ?? [];
  return { unpacked: Number(unpacked), files: Number(files) };
}

async function speed(): Promise<void> {
  lines.push('', '| tree | program | s | MB/s | files/s | peak memory | packed |', '| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const files of [20_000, 100_000]) {
    const path = folder(`modules-${files}`);
    const bytes = makeModules(path, files);
    const runs: Readonly<Record<string, (Numbers & Measured)[]>> = { 'Tailgate': [], '`zip -9`': [], '`zip -1`': [] };
    for (let round = 0; round < (files === 20_000 ? rounds : 1); round += 1) {
      runs['Tailgate']?.push(await weighed(path));
      runs['`zip -9`']?.push(await zipped(path, '-9'));
      if (files === 20_000) runs['`zip -1`']?.push(await zipped(path, '-1'));
      process.stderr.write(`${files} files: round ${round + 1}\n`);
    }
    const ours = middle(runs['Tailgate'] ?? []);
    for (const [program, all] of Object.entries(runs).filter(([, of]) => of.length > 0)) {
      const { seconds, peak, packed } = middle(all);
      const beside = (value: number, our: number): string => (program === 'Tailgate' ? '' : ` (Tailgate: ${(our / value).toFixed(2)} x)`);
      lines.push(`| ${files.toLocaleString('en')} files, ${megabytes(bytes)} | ${program} | ${seconds.toFixed(2)}${beside(seconds, ours.seconds)} | ${(bytes / 1e6 / seconds).toFixed(1)} | ${Math.round(files / seconds)} | ${megabytes(peak)} | ${megabytes(packed)}${beside(packed, ours.packed)} |`);
    }
    rmSync(path, { recursive: true });
  }
}

function middle(runs: readonly (Numbers & Measured)[]): Numbers & Measured {
  const found = [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
  if (found === undefined) throw new Error('nothing was run');
  return found;
}

/** The size that is told beside a zip that is really written, twice, and what other programs read out of it. */
async function trueSize(): Promise<void> {
  const path = folder('awkward');
  makeAwkward(path, 70_000);
  const rules = ignoredBy([]);
  if (!rules.ok) throw new Error(rules.message);
  const [one, two] = [join(scratch, 'one.zip'), join(scratch, 'two.zip')];
  const told = await weighed(path);
  const bytes = await writeZip(path, rules.ignored, one);
  await writeZip(path, rules.ignored, two);
  const same = execFileSync('cmp', [one, two], { encoding: 'utf8' }) === '';
  const python = execFileSync('python3', ['-c', 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nprint(z.testzip(), len(z.infolist()), sum(i.file_size for i in z.infolist()))', one], { encoding: 'utf8' }).trim();
  const info = execFileSync('zipinfo', ['-t', one], { encoding: 'utf8' }).trim();
  const test = execFileSync('unzip', ['-tq', one], { encoding: 'utf8', maxBuffer: 2 ** 28 }).trim().replace(scratch, '');
  const from = listed(one);
  lines.push('', `A zip of 70,000 files (names of many kinds, empty, incompressible, links; zip64) that was really written: ${bytes} bytes; told: ${told.packed}. Written twice: ${same ? 'the same bytes' : 'DIFFERENT bytes'}.`, '',
    '| | files | unpacked |', '| --- | ---: | ---: |', `| Tailgate | ${told.files} | ${told.unpacked} |`, `| \`unzip -l\` | ${from.files} | ${from.unpacked} |`, '', `\`unzip -tq\`: ${test}; \`zipinfo -t\`: ${info}; Python's zipfile (first bad file, entries, bytes): ${python}.`);
  rmSync(path, { recursive: true });
}

async function accounting(): Promise<void> {
  lines.push('', '| tree | by | files | unpacked | packed |', '| --- | --- | ---: | ---: | ---: |');
  const add = (tree: string, by: string, { files, unpacked, packed }: { readonly files: number | string; readonly unpacked: number; readonly packed: number | null }): void => {
    lines.push(`| ${tree} | ${by} | ${files} | ${unpacked} | ${packed ?? ''} |`);
  };
  for (const tree of ['node_modules', 'dist', '/usr/lib/python3/dist-packages'].filter(existsSync)) {
    const path = resolve(tree);
    add(`\`${tree}\``, 'Tailgate', await weighed(path));
    // Nothing is compressed: only what is counted matters here.
    const { files, unpacked } = await zipped(path, '-0');
    add('', '`zip`, `unzip -l`', { files, unpacked, packed: null });
    // The folders themselves have a size for du, and files with several names count once unless told otherwise.
    const total = Number(execFileSync('du', ['-sbl', path], { encoding: 'utf8' }).split('\t')[0]);
    const folders = execFileSync('find', [path, '-type', 'd', '-printf', '%s\n'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).trim().split('\n').reduce((sum, size) => sum + Number(size), 0);
    add('', '`du --apparent-size`, less its folders', { files: '', unpacked: total - folders, packed: null });
    process.stderr.write(`${tree}\n`);
  }
  for (const name of ['zod', 'fflate', 'autocannon', 'typescript'].filter((of) => existsSync(join('node_modules', of)))) {
    const path = resolve('node_modules', name);
    add(`\`${name}\`, as npm packs it`, 'Tailgate', await weighed(path, 'npm'));
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'], { cwd: path, encoding: 'utf8', maxBuffer: 2 ** 28 }));
    add('', '`npm pack --dry-run --json`', { files: packed.entryCount, unpacked: packed.unpackedSize, packed: packed.size });
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=silent', '--pack-destination', scratch], { cwd: path, encoding: 'utf8', maxBuffer: 2 ** 28 }));
    const tarball = join(scratch, filename);
    const sizes = execFileSync('tar', ['-tvzf', tarball], { encoding: 'utf8', maxBuffer: 2 ** 28 }).trim().split('\n').map((line) => Number(line.split(/\s+/)[2]));
    add('', 'the tarball, by `tar -tv`', { files: sizes.length, unpacked: sizes.reduce((sum, size) => sum + size, 0), packed: statSync(tarball).size });
    process.stderr.write(`${name}\n`);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
