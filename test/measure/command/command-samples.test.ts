import { describe, expect, test } from '@jest/globals';
import { CommandRecord } from '../../../src/measure/command/command-record.ts';
import type { CommandTarget, Side } from '../../../src/model.ts';
import { collect } from '../../../src/outputs/collect.ts';
import type { Printed } from '../../../src/outputs/reading.ts';
import { aCommand } from '../../support/config.ts';

type Numbers = Readonly<Record<string, number | Partial<Printed>>>;

/** `a b`: metric b of scenario a. */
function printed(numbers: Numbers): readonly Printed[] {
  return Object.entries(numbers).map(([key, value]) => {
    const [name = '', scenario = null] = key.split(' ').reverse();
    return { scenario, name, unit: 'ms', ...(typeof value === 'number' ? { value } : { value: 1, ...value }) };
  });
}

function recorded(sides: Readonly<Partial<Record<Side, readonly Numbers[]>>>, of = aCommand()): CommandRecord {
  const record = new CommandRecord();
  for (const side of ['base', 'head'] as const) {
    for (const numbers of sides[side] ?? []) {
      const output = collect(printed(numbers));
      if (output.ok) record.add(of, side, output);
    }
  }
  return record;
}

const values = (record: CommandRecord): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(record.samples().map(({ scenario, side, metric, values: of }) => [`${side} ${scenario ?? '-'} ${metric.name}`, of]));

describe('samples of a command', () => {
  test('are one value a run, on each side and for each benchmark', () => {
    const record = recorded({ base: [{ 'sort time': 4, 'sort memory': 8 }, { 'sort time': 5, 'sort memory': 8 }], head: [{ 'sort time': 6, 'sort memory': 9 }, { 'sort time': 7, 'sort memory': 9 }] });
    expect(values(record)).toEqual({ 'base sort command.time': [4, 5], 'head sort command.time': [6, 7], 'base sort command.memory': [8, 8], 'head sort command.memory': [9, 9] });
    expect(record.scenarios('bench')).toEqual(['sort']);
    expect(record.notes()).toEqual([]);
  });

  test('times are taken for noisy, all else for what is the same in each run', () => {
    const { samples } = { samples: recorded({ head: [{ time: 1, rate: { unit: '/s' }, size: { unit: 'B' }, rows: { unit: 'rows', better: 'lower' } }] }).samples() };
    expect(samples.map(({ metric: { name, statistic, unit, word } }) => [name, statistic, unit, word])).toEqual([
      ['command.time', 'mean-of-launches', 'ms', undefined], ['command.rate', 'mean-of-launches', 'requests/s', undefined], ['command.size', 'steady', 'bytes', undefined], ['command.rows', 'steady', 'number', 'rows'],
    ]);
  });

  test('a run that lacks a number on one side is left out of both, and told', () => {
    const record = recorded({ base: [{ a: 1, b: 1 }, { a: 2 }, { a: 3, b: 3 }], head: [{ a: 4, b: 4 }, { a: 5, b: 5 }, { a: 6, b: 6 }] });
    expect(values(record)).toMatchObject({ 'base - command.b': [1, 3], 'head - command.b': [4, 6], 'head - command.a': [4, 5, 6] });
    expect(record.samples().map(({ metric: { name }, missed }) => [name, missed])).toEqual([['command.a', undefined], ['command.a', undefined], ['command.b', [1]], ['command.b', [1]]]);
    expect(record.notes()).toEqual(['bench: printed in 2 of 3 runs only: command.b']);
  });

  test('a number that is none in some runs is told with the figure: in how many, and why', () => {
    const record = recorded({ head: [{ a: 1, b: 1 }, { a: 2, b: { value: NaN } }, { a: 3 }] });
    expect(record.samples().map(({ metric, warnings }) => [metric.name, warnings])).toEqual([['command.a', []], ['command.b', [{ kind: 'unread', launches: 2, reason: 'no finite number' }]]]);
    expect(record.notes()).toContain('bench: printed in 1 of 3 runs only (else no finite number): command.b');
  });

  test('names under `metrics` that no run printed are told, with what may have been meant', () => {
    const named = (...names: readonly string[]): CommandTarget => aCommand({ metrics: names.map((name) => ({ name, unit: null, better: 'lower' })) });
    const absent = (of: CommandTarget) => recorded({ head: [{ 'latency.p90': 1, 'latency.p99': 2, rows: 3, odd: { value: NaN } }] }, of).absent().map(({ metric, reason }) => [metric, reason]);
    const left = ['command.odd', 'what bench printed for it was left out: no finite number'];
    expect(absent(named('command.rows', 'command.lat*', 'command.odd'))).toEqual([left]);
    expect(absent(named('command.row', 'command.latency.p95', 'command.else.*'))).toEqual([
      ['command.row', '`metrics` names it, and bench printed no such number; did you mean command.rows?'],
      ['command.latency.p95', '`metrics` names it, and bench printed no such number; there are command.latency.p90 and command.latency.p99'],
      ['command.else.*', '`metrics` names it, and bench printed no such number; it printed command.latency.p90, command.latency.p99, command.rows, command.odd'], left,
    ]);
  });

  test('what only one side prints is its own; what head no longer prints is told', () => {
    const record = recorded({ base: [{ a: 1, 'old time': 2 }], head: [{ a: 3, 'new time': 4 }] });
    expect(values(record)).toEqual({ 'base - command.a': [1], 'head - command.a': [3], 'head new command.time': [4], 'base old command.time': [2] });
    expect(record.notes()).toEqual(['bench: printed on base and no more on head: old command.time']);
  });

  test('a side that was given up takes nothing from the other', () => {
    expect(values(recorded({ base: [{ a: 1 }], head: [{ a: 2 }, { a: 3 }, { a: 4 }] }))).toEqual({ 'base - command.a': [1], 'head - command.a': [2, 3, 4] });
  });

  test('a number whose unit changes is compared with nothing', () => {
    const record = recorded({ base: [{ a: { unit: 'ms' } }], head: [{ a: { unit: 'frames' } }] });
    expect(values(record)).toEqual({});
    expect(record.notes()).toEqual(['bench: left out, because its unit is not the same in all runs: command.a']);
  });

  test('what is left out of the output is told once for each side', () => {
    expect(recorded({ base: [{ a: 1, b: -1 }, { a: 1, b: -2 }], head: [{ a: 1 }] }).notes()).toEqual(['bench (base): 1 value is left out, negative: b']);
  });
});

test('what was printed and cannot be taken is absent, with why', () => {
  const told = (record: CommandRecord) => record.absent().map(({ metric, scenario, side, reason }) => [metric, scenario, side, reason]);
  expect(told(recorded({ head: [{ a: 1, b: -1, 'sort c': { value: 'x' } }] }))).toEqual([
    ['command.b', undefined, 'head', 'what bench printed for it was left out: negative'], ['command.c', 'sort', 'head', 'what bench printed for it was left out: no finite number'],
  ]);
  expect(told(recorded({ base: [{ a: 1, b: 1 }], head: [{ a: 1 }] }))).toEqual([['command.b', undefined, 'head', 'bench printed it on base and no more on head']]);
  expect(told(recorded({ head: [{ a: { unit: 'ms' }, b: 1 }, { a: { unit: 'frames' }, b: 1 }] }))).toEqual([['command.a', undefined, 'head', 'bench printed it in other units from run to run, or never in the same run on both sides']]);
  // It was negative once, and has a value all the same.
  expect(told(recorded({ head: [{ a: 1, b: -1 }, { a: 1, b: 2 }] }))).toEqual([]);
});

describe('what the config says of its numbers', () => {
  test('gives units to those that have none, and no other to those that have one', () => {
    const metrics = [{ name: 'command.*', unit: 's', better: null }];
    expect(values(recorded({ head: [{ a: { unit: '', value: 2 }, b: { unit: 'us', value: 2000 } }] }, aCommand({ metrics })))).toEqual({ 'head - command.a': [2000], 'head - command.b': [2] });
  });

  test('gives them a direction; without one they are shown, held to nothing, and told', () => {
    const of = (metrics: CommandTarget['metrics']) => recorded({ head: [{ score: { unit: 'points' } }] }, aCommand({ metrics }));
    expect(of([]).samples()[0]?.metric).toMatchObject({ byNameOnly: true, directionUnknown: true });
    expect(of([]).notes()).toHaveLength(1);
    expect(of([{ name: 'command.score', unit: null, better: 'higher' }]).samples()[0]?.metric).toEqual({ name: 'command.score', unit: 'number', word: 'points', better: 'higher', statistic: 'steady' });
    expect(of([{ name: 'command.score', unit: null, better: 'higher' }]).notes()).toEqual([]);
  });

  test('another command, environment or unit is another workload; how often it runs, and which way is better, is not', () => {
    const workload = (changes: Partial<CommandTarget>, unit = 'ms') => recorded({ head: [{ a: { unit } }] }, aCommand(changes)).samples()[0]?.workload;
    expect(workload({ runs: 9, timeout: 5, format: 'k6', metrics: [{ name: 'command.*', unit: null, better: 'higher' }] })).toBe(workload({}));
    expect(new Set([workload({}), workload({ command: 'y' }), workload({ env: { A: '1' } }), workload({}, 'B')]).size).toBe(4);
  });
});
