import { describe, expect, test } from '@jest/globals';
import { existsSync, lstatSync, readFileSync, readlinkSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inheritDependencies, lackingDependencies } from '../../../src/measure/base/dependencies.ts';
import { scratch, write } from './repository.ts';

const LOCK = '{"lockfileVersion":3}';
const INSTALLED = { 'node_modules/left/index.js': 'left', 'node_modules/left/bin.js': '#!/usr/bin/env node' };

function sides(head: Readonly<Record<string, string>>, base: Readonly<Record<string, string>>) {
  const [one, other] = [path.join(scratch(), 'head'), path.join(scratch(), 'base')];
  write(one, { '.keep': '', ...head });
  write(other, { '.keep': '', ...base });
  return { head: one, base: other, inherit: async (directory = '.', signal?: AbortSignal) => [...(await inheritDependencies(one, other, directory, signal)), ...lackingDependencies(one, other, directory)] };
}

const COPIED = "base has no `setup`: head's node_modules was copied, since both name the same dependencies";
const OTHERS = "the dependencies of base are others than head's: give the target a `setup` that installs them";

describe("head's node_modules", () => {
  test('are copied where both have the same lockfile, and what base writes there stays in base', async () => {
    const { head, base, inherit } = sides({ 'package-lock.json': LOCK, ...INSTALLED }, { 'package-lock.json': LOCK });
    expect(await inherit()).toEqual([COPIED]);
    const [ours, theirs] = [head, base].map((root) => path.join(root, 'node_modules/left/index.js'));
    writeFileSync(theirs ?? '', 'written in place');
    expect(readFileSync(ours ?? '', 'utf8')).toBe('left');
    writeFileSync(`${theirs}.new`, 'replaced');
    renameSync(`${theirs}.new`, theirs ?? '');
    expect(readFileSync(ours ?? '', 'utf8')).toBe('left');
    expect(lstatSync(path.join(base, 'node_modules')).isDirectory()).toBe(true);
  });

  test('keep their links, the relative ones of .bin and those of a workspace', async () => {
    const { head, base, inherit } = sides({ 'package-lock.json': LOCK, ...INSTALLED, 'packages/a/index.js': 'head' }, { 'package-lock.json': LOCK, 'packages/a/index.js': 'base' });
    write(head, { 'node_modules/.bin/.keep': '' });
    symlinkSync('../left/bin.js', path.join(head, 'node_modules/.bin/left'));
    symlinkSync('../packages/a', path.join(head, 'node_modules/a'));
    await inherit();
    expect(readlinkSync(path.join(base, 'node_modules/.bin/left'))).toBe('../left/bin.js');
    expect(readFileSync(path.join(base, 'node_modules/a/index.js'), 'utf8')).toBe('base');
  });

  test.each([
    ['another lockfile', { 'package-lock.json': LOCK }, { 'package-lock.json': `${LOCK} ` }],
    ['a lockfile of another tool', { 'package-lock.json': LOCK }, { 'yarn.lock': '' }],
    ['a lockfile that head lacks', { 'package.json': '{}' }, { 'package.json': '{}', 'pnpm-lock.yaml': '' }],
    ['other dependencies', { 'package.json': '{"dependencies":{"left":"1"}}' }, { 'package.json': '{"dependencies":{"left":"2"}}' }],
    ['no package.json', { 'package.json': '{}' }, {}],
    ['a damaged package.json', { 'package.json': '{' }, { 'package.json': '{' }],
  ])('are not copied to a base with %s', async (_, head, base) => {
    const made = sides({ ...head, ...INSTALLED }, { ...base });
    expect(await made.inherit()).toEqual([OTHERS]);
    expect(existsSync(path.join(made.base, 'node_modules'))).toBe(false);
  });

  test('are copied without a lockfile where both ask for the same, in whatever order', async () => {
    const { inherit } = sides({ 'package.json': '{"name":"x","dependencies":{"a":"1","b":"2"}}', ...INSTALLED }, { 'package.json': '{"name":"y","version":"2.0.0","dependencies":{"b":"2","a":"1"},"devDependencies":{}}' });
    expect(await inherit()).toEqual([COPIED]);
  });

  test("of a workspace are those above the target's folder, and its lockfile speaks for its packages", async () => {
    const files = { 'package-lock.json': LOCK, 'packages/api/package.json': '{}' };
    const same = sides({ ...files, ...INSTALLED, 'packages/api/node_modules/own/index.js': 'own' }, files);
    expect(await same.inherit('packages/api')).toEqual(["base has no `setup`: head's node_modules in packages/api was copied, since both name the same dependencies", COPIED]);
    expect(existsSync(path.join(same.base, 'packages/api/node_modules/own/index.js'))).toBe(true);
    expect(existsSync(path.join(same.base, 'node_modules/left/index.js'))).toBe(true);
    const other = sides({ ...files, ...INSTALLED, 'packages/api/node_modules/own/index.js': 'own' }, { ...files, 'package-lock.json': 'other' });
    expect(await other.inherit('packages/api')).toEqual([OTHERS.replace(' are', ' in packages/api are'), OTHERS]);
  });

  test('are left out where base has its own, has no such folder, or head has none', async () => {
    const { base, inherit } = sides({ 'package-lock.json': LOCK, ...INSTALLED, 'new/package.json': '{}', 'new/node_modules/x/index.js': '' }, { 'package-lock.json': LOCK, 'node_modules/left/index.js': 'committed' });
    expect(await inherit('new')).toEqual([]);
    expect(readFileSync(path.join(base, 'node_modules/left/index.js'), 'utf8')).toBe('committed');
    expect(await sides({ 'package-lock.json': LOCK }, { 'package-lock.json': LOCK }).inherit()).toEqual([]);
    expect(await sides({ ...INSTALLED }, {}).inherit('../elsewhere')).toEqual([]);
  });

  test('that are a link are copied as what they point to', async () => {
    const { head, base, inherit } = sides({ 'package-lock.json': LOCK, 'store/left/index.js': 'left' }, { 'package-lock.json': LOCK });
    symlinkSync(path.join(head, 'store'), path.join(head, 'node_modules'));
    expect(await inherit()).toEqual([COPIED]);
    expect(lstatSync(path.join(base, 'node_modules')).isSymbolicLink()).toBe(false);
    expect(readFileSync(path.join(base, 'node_modules/left/index.js'), 'utf8')).toBe('left');
  });

  test('that cannot be copied whole leave nothing behind', async () => {
    const { base, inherit } = sides({ 'package-lock.json': LOCK, ...INSTALLED }, { 'package-lock.json': LOCK });
    expect(await inherit('.', AbortSignal.abort())).toEqual(["head's node_modules could not be copied to base: give the target a `setup` that installs them"]);
    expect(existsSync(path.join(base, 'node_modules'))).toBe(false);
  });
});
