import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseConfig } from '../../src/config/parse.ts';
import { metricNames } from '../../src/metrics.ts';
import { outcomeMeaning, verdictMeaning } from '../../src/report/glossary.ts';
import { toolVersion } from '../../src/version.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const contributing = read('.github/CONTRIBUTING.md');
const changelog = read('CHANGELOG.md');
const manifest = JSON.parse(read('package.json')) as { readonly version: string; readonly dependencies: Readonly<Record<string, string>>; readonly scripts: Readonly<Record<string, string>> };
const model = ['src/model.ts', ...readdirSync('src/model').map((name) => path.join('src/model', name))].map(read).join('\n');

/** The literals of `type NAME = 'a' | 'b';`, or of the `kind`s of a union of records. */
function words(type: string): readonly string[] {
  const text = new RegExp(`export type ${type} =([\\s\\S]*?);\\n(?:\\n|export)`).exec(model)?.[1] ?? '';
  const kinds = [...text.matchAll(/kind: '([^']+)'/g)].map((m) => m[1] ?? '');
  return kinds.length > 0 ? kinds : [...text.matchAll(/'([^']+)'/g)].map((m) => m[1] ?? '');
}

describe('the glossary in CONTRIBUTING', () => {
  const rows = new Set([...contributing.matchAll(/^\| `([^`]+)` \| \S.{20,} \|$/gm)].map((m) => m[1] ?? ''));

  test.each([
    ['VerdictKind', 6], ['Outcome', 4], ['Warning', 9], ['Severity', 3], ['CompareMode', 3], ['NotComparedReason', 5], ['Settle', 4],
  ])('explains every %s', (type, least) => {
    expect(words(type).length).toBeGreaterThanOrEqual(least);
    expect(words(type).filter((word) => !rows.has(word))).toEqual([]);
  });

  test('explains every kind of Failure', () => {
    const kinds = [...(/interface Failure \{[\s\S]*?readonly kind:([\s\S]*?);/.exec(model)?.[1] ?? '').matchAll(/'([^']+)'/g)].map((m) => m[1] ?? '');
    expect(kinds.length).toBeGreaterThanOrEqual(10);
    expect(kinds.filter((kind) => !rows.has(kind))).toEqual([]);
  });

  test('says of verdicts and outcomes what the reports say', () => {
    const meanings = Object.entries({ ...verdictMeaning, ...outcomeMeaning }).map(([word, meaning]) => `| \`${word}\` | ${meaning[0]?.toUpperCase()}${meaning.slice(1)}`);
    expect(meanings.filter((row) => !contributing.includes(row))).toEqual([]);
  });

  test('explains the words that the code is written in', () => {
    const wanted = [
      'target', 'scenario', 'side', 'launch', 'slice', 'block', 'warm-up', 'probe', 'metric', 'sample', 'estimate', 'baseline', 'comparison', 'significant', 'tolerance',
      'budget', 'noise floor', 'verdict', 'outcome',
    ];
    expect(wanted.filter((word) => !rows.has(word))).toEqual([]);
  });
});

describe('the map in CONTRIBUTING', () => {
  const folders = (under: string): readonly string[] => readdirSync(under, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

  test('has every folder of src/ and of test/, and none that is not there', () => {
    for (const under of ['src', 'test']) {
      const mapped = [...contributing.matchAll(new RegExp(`^\\| \`${under}/([a-z-]+)/\` \\|`, 'gm'))].map((m) => m[1] ?? '');
      expect({ under, mapped: [...mapped].sort() }).toEqual({ under, mapped: [...folders(under)].sort() });
    }
  });

  test('names no file of the repository that is not there', () => {
    const paths = [contributing, read('.github/SECURITY.md'), ...readdirSync('.github/decisions').map((name) => read(path.join('.github/decisions', name)))]
      .flatMap((text) => [...text.matchAll(/`((?:src|test|\.github)\/[\w./-]+)`/g)].map((m) => m[1] ?? ''));
    expect(paths.length).toBeGreaterThan(20);
    expect([...new Set(paths)].filter((file) => !existsSync(file))).toEqual([]);
  });

  test('names no npm script that is not there', () => {
    const scripts = [...contributing.matchAll(/npm run ([\w-]+)/g)].map((m) => m[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });
});

describe('the decisions', () => {
  const files = readdirSync('.github/decisions').sort();
  const texts = files.map((name) => ({ name, text: read(path.join('.github/decisions', name)) }));

  test('are numbered without a gap and have their number in the title', () => {
    expect(files.map((name) => name.slice(0, 5))).toEqual(files.map((_, i) => `${String(i + 1).padStart(4, '0')}-`));
    for (const { name, text } of texts) expect(text.split('\n')[0]).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
  });

  test('each say why, what, what follows, and what it replaces', () => {
    for (const { name, text } of texts) {
      expect({ name, chapters: [...text.matchAll(/^## (.*)$/gm)].map((m) => m[1]) }).toEqual({ name, chapters: ['Context', 'Decision', 'Consequences', 'What it replaces'] });
    }
  });

  test('have a line for every package that is needed at run time', () => {
    const all = texts.map(({ text }) => text).join('\n');
    expect(Object.keys(manifest.dependencies).filter((name) => !all.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the version', () => {
  test('is the same in package.json, in the code and at the top of the changelog', () => {
    expect(toolVersion).toBe(manifest.version);
    expect(/^# v(\S+)$/m.exec(changelog)?.[1]).toBe(manifest.version);
  });

  test('has a chapter of notes that the release workflow finds', () => {
    const program = /awk -v heading="# v\$VERSION" '([^']+)'/.exec(read('.github/workflows/release.yml'))?.[1] ?? '';
    const notes = execFileSync('awk', ['-v', `heading=# v${manifest.version}`, program, 'CHANGELOG.md'], { encoding: 'utf8' });
    expect(notes).toMatch(/## Features\n[\s\S]*## Other\n/);
    expect(notes).not.toMatch(/^# /m);
    expect(execFileSync('awk', ['-v', 'heading=# v999.0.0', program, 'CHANGELOG.md'], { encoding: 'utf8' })).toBe('');
  });

  test('is followed by the same three headings in every chapter of the changelog', () => {
    const headings = changelog.split(/^# v.*$/m).slice(1).map((chapter) => [...chapter.matchAll(/^## (.*)$/gm)].map((m) => m[1]));
    for (const found of headings) expect(found).toEqual(['Features', 'Bugfixes', 'Other']);
  });
});

test('tailgate.yml of this project is a config that Tailgate accepts', () => {
  expect(parseConfig(read('tailgate.yml'), 'tailgate.yml', () => ({ ok: true, value: '' }))).toMatchObject({ ok: true });
});

test('the budgets of tailgate.yml name metrics that exist', () => {
  const metrics = [...read('tailgate.yml').matchAll(/metric: ([\w.*-]+)/g)].map((m) => m[1] ?? '');
  expect(metrics.length).toBeGreaterThan(0);
  expect(metrics.filter((metric) => !metric.includes('*') && !metricNames.includes(metric))).toEqual([]);
});

test('nothing in the repository points to a place outside of it', () => {
  const outside = [['..', 'shared'].join('/'), ['', 'work', 'shared'].join('/'), ['/', 'library'].join('.')];
  const notOurs = /^(?:node_modules|build.*|dist|coverage|\.git|\.tailgate|package-lock\.json)$/;
  const ours = readdirSync('.', { withFileTypes: true }).filter(({ name }) => !notOurs.test(name)).flatMap((entry) => {
    if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : [];
    const below = readdirSync(entry.name, { recursive: true, withFileTypes: true }).filter((inner) => inner.isFile());
    return below.map((inner) => path.join(inner.parentPath, inner.name));
  });
  expect(ours.length).toBeGreaterThan(100);
  const pointing = ours.flatMap((file) => {
    const text = read(file);
    return outside.filter((place) => text.includes(place)).map((place) => `${file} mentions ${place}`);
  });
  expect(pointing).toEqual([]);
});
