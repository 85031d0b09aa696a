import { expect, test } from '@jest/globals';
import type { Run } from '../src/model.ts';
import { decodeRun, encodeRun } from '../src/run-file.ts';
import { aRun } from './support/builders.ts';

const advice = { off: ['tail', 'quer*'], messages: { 'queries-per-request': 'see docs/sql.md' } };
const asked: Run['asked'] = [{ target: 'api', scenario: 'list', atOnce: 10, cores: 3, requests: '4fb388a1c164', numbers: [{ name: 'limit', value: 10, rest: 'b0e7525443ec' }] }];

function problemsOf(over: object): readonly string[] {
  const read = decodeRun(encodeRun({ ...aRun(), ...over }), 'run.json');
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

test('a saved run keeps what advice stands on and how it is told', () => {
  const read = decodeRun(encodeRun(aRun({ advice, asked })), 'run.json');
  expect(read.ok && [read.value.advice, read.value.asked]).toEqual([advice, asked]);
});

test('an older one has neither', () => {
  const { advice: _, asked: __, ...older } = aRun();
  const read = decodeRun(JSON.stringify(older), 'run.json');
  expect(read.ok && [read.value.advice, read.value.asked]).toEqual([{ off: [], messages: {} }, []]);
});

test('a hostile one is refused before it costs anything: too many, too long, not a map, not a number', () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`rule-${i}`, 'x']));
  expect(problemsOf({ advice: { off: [], messages: many } })).toHaveLength(1);
  expect(problemsOf({ advice: { off: Array.from({ length: 101 }, () => '*'), messages: {} } })).toHaveLength(1);
  expect(problemsOf({ advice: { off: [], messages: { tail: 'x'.repeat(1001) } } })).toHaveLength(1);
  expect(problemsOf({ advice: { off: ['x'.repeat(201)], messages: {} } })).toHaveLength(1);
  expect(problemsOf({ advice: [] })).toHaveLength(1);
  expect(problemsOf({ asked: [{ ...asked[0], atOnce: -1 }] })).toHaveLength(1);
  expect(problemsOf({ asked: [{ ...asked[0], numbers: Array.from({ length: 21 }, () => asked[0]?.numbers[0]) }] })).toHaveLength(1);
});
