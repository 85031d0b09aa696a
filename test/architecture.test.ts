import { expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folder -> the folders whose files it may import besides its own and the vocabulary. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  stats: [], config: ['expression', 'outputs', 'pattern'], plan: ['stats'], measure: ['stats', 'expression', 'outputs', 'pattern'], compare: ['stats', 'expression'], judge: ['stats'], explain: ['stats'], history: ['stats'], baseline: ['stats', 'github'], report: ['stats'], publish: ['github'], export: [], github: [], expression: ['pattern'], outputs: ['stats'], pattern: [],
};
const PURE = ['stats', 'history', 'plan', 'compare', 'judge', 'explain', 'report', 'expression', 'outputs', 'pattern', 'export'];
const PURE_FILES = ['publish/marker.ts', 'publish/told.ts', 'history-news.ts', 'history-accepted.ts', 'history-options.ts', 'baseline/as-of.ts', 'github/payload.ts', 'model.ts', 'metrics.ts', 'rule-names.ts', 'new-route.ts', 'shell-word.ts', 'targets.ts', 'reasons.ts', 'conclude.ts', 'stored-pictures.ts', 'fingerprint.ts', 'part-pairs.ts', 'cut-off.ts', 'short-hash.ts', 'baseline/codec.ts'];
/** Files at the top of src/ that every stage may import: words and tables. */
const VOCABULARY = ['model.ts', 'metrics.ts', 'budget.ts', 'nearest.ts', 'glob.ts', 'new-route.ts', 'targets.ts', 'rule-names.ts', 'json-shape.ts', 'bound.ts', 'own-time.ts', 'shell-word.ts', 'part.ts', 'fingerprint.ts', 'part-pairs.ts', 'cut-off.ts', 'short-hash.ts'];
const VOCABULARY_OF_EDGES = [...VOCABULARY, 'world.ts', 'atomic-file.ts', 'system-error.ts', 'version.ts'];
/** Texts of programs that other processes run. */
const RUN_ELSEWHERE = ['measure/function/node-runtime.ts'];
const ALLOWED_PACKAGES: Readonly<Record<string, readonly string[]>> = { stats: ['simple-statistics', 'hdr-histogram-js', 'fflate'], report: ['d3-scale', 'd3-shape', 'd3-hierarchy'] };

interface SourceFile {
  readonly name: string;
  readonly folder: string | null;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(path.join('src', name), 'utf8');
    const imports = [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm)]
      .map((m) => ({ from: m[2] ?? m[3] ?? m[4] ?? '', typeOnly: m[1] !== undefined }));
    return { name, folder: name.includes('/') ? (name.split('/')[0] ?? null) : null, text, imports };
  });

const targetOf = (file: SourceFile, from: string): string => path.normalize(path.join(path.dirname(file.name), from));
const isPure = (file: SourceFile): boolean => PURE.includes(file.folder ?? '') || PURE_FILES.includes(file.name) || /^(model|baseline\/codec)\//.test(file.name);

test('a stage imports the vocabulary, the statistics where it computes, and its own folder; never another stage', () => {
  const wrong = files.flatMap((file) => {
    const allowed = MAY_IMPORT[file.folder ?? ''];
    if (allowed === undefined || file.folder === null) return [];
    const words = isPure(file) ? VOCABULARY : VOCABULARY_OF_EDGES;
    return file.imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => targetOf(file, from))
      .filter((to) => ![file.folder, ...allowed].includes(to.split('/')[0] ?? '') && !words.includes(to))
      .map((to) => `${file.name} imports ${to}`);
  });
  expect(wrong).toEqual([]);
});

test('a pure file imports no node module, no @actions package and no load generator, and reads neither clock nor chance nor process', () => {
  const wrong = files.filter(isPure).flatMap((file) => {
    const packages = file.imports.filter(({ from }) => !from.startsWith('.')).map(({ from }) => from);
    const strange = packages.filter((from) => !(ALLOWED_PACKAGES[file.folder ?? ''] ?? []).includes(from));
    const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const reads = ['Date.now', 'new Date()', 'performance.now', 'Math.random', 'process.', 'globalThis'].filter((word) => new RegExp(`(?<![\\w.])${word.replace(/[.()]/g, '\\$&')}`).test(code));
    return [...strange, ...reads].map((what) => `${file.name} uses ${what}`);
  });
  expect(wrong).toEqual([]);
});

test('only gate.ts, conclude.ts and the commands wire stages together', () => {
  const stages = Object.keys(MAY_IMPORT).filter((folder) => folder !== 'stats');
  const wiring = files.filter((file) => file.folder === null && !['gate.ts', 'conclude.ts'].includes(file.name)).flatMap((file) => {
    const used = new Set(file.imports.filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly).map(({ from }) => targetOf(file, from).split('/')[0] ?? ''));
    const of = stages.filter((stage) => used.has(stage));
    return of.length > 1 ? [`${file.name} wires ${of.join(' and ')}`] : [];
  });
  expect(wiring).toEqual([]);
});

test('only cli.ts sets the exit code, and only main.ts fails the job', () => {
  const wrong = files.flatMap((file) => {
    const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    if (RUN_ELSEWHERE.includes(file.name)) return [];
    const sets = /process\.exitCode\s*=|process\.exit\(/.test(code) && file.name !== 'cli.ts' ? [`${file.name} sets the exit code`] : [];
    const fails = /\bsetFailed\(/.test(code) && file.name !== 'main.ts' ? [`${file.name} calls setFailed`] : [];
    return [...sets, ...fails];
  });
  expect(wrong).toEqual([]);
});

test('files have one job: none is longer than 300 lines, and each opens by saying what it does', () => {
  const long = files.filter((file) => file.text.split('\n').length > 301).map((file) => file.name);
  const silent = files.filter((file) => !file.text.startsWith('/**')).map((file) => file.name);
  const vague = files.filter((file) => /(utils?|helpers?|manager)\.ts$/.test(file.name)).map((file) => file.name);
  expect({ long, silent, vague }).toEqual({ long: [], silent: [], vague: [] });
});
