import { describe, expect, test } from '@jest/globals';
import { heavyDependencies, LIGHTER } from '../../src/explain/lighter.ts';
import { aDependency, aModule, aPart, aTree, someContents } from './builders.ts';

const never = (): boolean => false;
const always = (): boolean => true;
const node = aTree([aModule('index.js', { total: 100 }), aDependency('moment', 0, { total: 40 }), aDependency('moment', 1, { total: 30 })]);

test('what the target itself imports is told with its weight and what its import takes', () => {
  expect(heavyDependencies(someContents([aPart('moment', 4_000_000), aPart(null, 1_000_000)]), node, never)).toEqual([
    { name: 'moment', unpacked: 4_000_000, time: 40, instead: 'date-fns, Day.js, Luxon or Intl', share: 0.8 },
  ]);
});

test('what is imported only after the first response takes nothing of a start', () => {
  const later = aTree([aModule('index.js', { total: 100 }), aDependency('moment', 0, { total: 40, phase: 'later' })]);
  expect(heavyDependencies(someContents([aPart('moment', 4_000_000)]), later, never)).toMatchObject([{ time: null }]);
});

test('what another dependency brings along cannot be replaced', () => {
  const tree = aTree([aModule('index.js'), aDependency('orm', 0), aDependency('moment', 1, { total: 40 })]);
  expect(heavyDependencies(someContents([aPart('moment', 4_000_000)]), tree, always)).toEqual([]);
});

describe('without an import tree', () => {
  const contents = someContents([aPart('moment', 4_000_000)]);
  test('only what this change brings in is told', () => {
    expect(heavyDependencies(contents, null, never)).toEqual([]);
    expect(heavyDependencies(contents, null, always)).toMatchObject([{ name: 'moment', time: null }]);
  });
});

test('what is neither heavy nor slow is left alone', () => {
  const light = aTree([aModule('index.js', { total: 100 }), aDependency('moment', 0, { total: 1 })]);
  expect(heavyDependencies(someContents([aPart('moment', 150_000)]), light, never)).toEqual([]);
  expect(heavyDependencies(someContents([aPart('moment', 250_000), aPart('x', 90_000_000)]), light, never)).toEqual([]);
  expect(heavyDependencies(someContents([aPart('moment', 150_000)]), node, never)).toMatchObject([{ time: 40 }]);
});

test('of the AWS SDK version 2 is the heavy one', () => {
  const tree = aTree([aModule('index.js'), aDependency('aws-sdk', 0)]);
  const withVersion = (version: string | null): number => heavyDependencies(someContents([aPart('aws-sdk', 90_000_000, { version })]), tree, never).length;
  expect(['2.1692.0', '3.0.0', null].map(withVersion)).toEqual([1, 0, 0]);
});

test('Python names are those of the distribution or of its module', () => {
  const tree = aTree([aModule('app'), aModule('cv2', { dependency: 'cv2', kind: 'dependency', parent: 0, total: 90 })], { language: 'python' });
  expect(heavyDependencies(someContents([aPart('opencv_python', 60_000_000, { path: 'cv2' })]), tree, never)).toMatchObject([{ name: 'opencv_python', instead: 'opencv-python-headless' }]);
  expect(heavyDependencies(someContents([aPart('opencv-python-headless', 40_000_000, { path: 'cv2' })]), tree, never)).toEqual([]);
});

test('a name means another thing in another language', () => {
  expect(heavyDependencies(someContents([aPart('request', 4_000_000, { path: 'site-packages/request' })]), null, always)).toEqual([]);
});

test('nothing is in the table twice', () => {
  const keys = LIGHTER.map(({ language, name }) => `${language} ${name}`);
  expect(new Set(keys).size).toBe(keys.length);
});
