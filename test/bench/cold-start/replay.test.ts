import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomFrom } from '../../../src/stats/random.ts';
import { layOut, layOutSides, moreRounds, roundsOf } from './functions.ts';
import { readRecording, recordingFile, sidesOf, timesOf, writeRecording, type Quad, type Recording } from './recording.ts';
import { changeOf, resultOf, runsOf } from './result.ts';
import { countsSay, rules } from './rules.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts of 60 ms with a spread of 5 % and now and then one that is late, by up to `latest` ms; head's take `factor` times as long. */
function quads(factor: number, count = 120, seed = 1, latest = 40): readonly Quad[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i): Quad => {
    const outer = i % 2 === 0 ? 'base' : 'head';
    const starts = sidesOf({ outer }).map((side) => {
      const late = random.integer(20) === 0 ? latest * random.uniform() : 0;
      const time = 60 * Math.exp(0.05 * random.normal()) * (side === 'head' ? factor : 1) + late;
      return { time: Math.round(time * 100) / 100, cpu: 55, read: 4_000_000, reads: 370, faults: 4300, memory: 22_000_000 };
    });
    return { outer, starts };
  });
}

const aRecording = (factors: readonly number[]): Recording => ({
  machine: '2 x a machine', runtimes: { python: 'Python 3', node: 'Node v20' }, from: '2026-11-21', to: '2026-11-21',
  functions: {
    python: {
      calibration: { start: 60, perRound: 0.0001 },
      quads: { quiet: { identical: quads(factors[0] ?? 1), '+5 %': quads(factors[1] ?? 1.05, 120, 2), '+10 %': quads(factors[2] ?? 1.1, 120, 3), '+20 %': quads(factors[3] ?? 1.2, 120, 4) }, noisy: {} },
      instructions: { identical: [100, 100.1, 100.2], '+5 %': [104.9, 105, 105.1], '+10 %': [110, 110.1, 110], '+20 %': [120, 120, 120] },
    },
  },
});

const named = (part: string) => {
  const rule = rules.find(({ name }) => name.includes(part));
  if (rule === undefined) throw new Error(`no rule is called ${part}`);
  return rule;
};
const TRIALS = 60;
const accusing = (part: string, of: readonly Quad[], exchangeable = false): number => runsOf(named(part), of, exchangeable, TRIALS, randomFrom(5)).filter(({ said }) => said === 'accuses').length;

describe('the rules', () => {
  test('accuse a start that takes a third longer, every one of them', () => {
    for (const { name } of rules) expect({ name, accusing: accusing(name, quads(1.33)) }).toEqual({ name, accusing: TRIALS });
  });

  test('Tailgate accuses identical code within its error rate, a mean with late starts in it much more often', () => {
    // One run in a hundred may: three of sixty would be a chance of 0.3 %.
    const identical = quads(1, 120, 1, 120);
    expect(accusing('Tailgate, tolerance 5 %', identical, true)).toBeLessThan(3);
    expect(accusing('mean against mean, 5 %', identical, true)).toBeGreaterThan(5);
  });

  test('Tailgate stops as soon as it knows, and makes two more quads before it accuses', () => {
    const used = runsOf(named('Tailgate, tolerance 10 %'), quads(1.33), false, 20, randomFrom(2)).map(({ quads: n }) => n);
    expect(Math.max(...used)).toBeLessThanOrEqual(12);
    expect(Math.min(...used)).toBeGreaterThanOrEqual(5);
  });

  test('three counted starts are held against three by their means', () => {
    expect([countsSay([100, 100, 101], [103, 104, 104]), countsSay([100, 100, 101], [103, 103, 103])]).toEqual(['accuses', 'clears']);
  });
});

describe('the result', () => {
  const text = resultOf(aRecording([1, 1.05, 1.1, 1.2]), { runs: 20, seed: 1, randomFrom });

  test('tells of each rule and variant, with the true change and exact intervals: none of twenty is 0 to 16.8 %', () => {
    expect(text).toMatch(/\| rule \| identical \([+−]\d\.\d %\) \| \+5 % \(\+\d\.\d %\) \| \+10 % \(\+\d+\.\d %\) \| \+20 % \(\+\d+\.\d %\)/);
    expect(text).toMatch(/\*\*Tailgate, tolerance 10 %\*\* \| 0 \(0 to 16\.8\); [\d.]+ \|/);
    expect(text).toMatch(/mean against mean, 10 % \| [\d.]+ \([\d.]+ to [\d.]+\) \|/);
    expect(text).toContain('python quiet 120 / 120 / 120 / 120, python noisy 0 / 0 / 0 / 0, node quiet 0');
    expect(text).toMatch(/`instructions`, mean against mean of 3 counted starts, 3 % \| 0 \(0 to 16\.8\); truly \+0\.0 % \| 100 \(83\.2 to 100\); truly \+4\.9 %/);
  });

  test('is the same for the same seed', () => {
    expect(resultOf(aRecording([1, 1.05, 1.1, 1.2]), { runs: 20, seed: 1, randomFrom })).toBe(text);
  });
});

describe('a recording', () => {
  test('is read as it was written, one quad a line', () => {
    const file = path.join(folder, 'recording.json');
    const recording = aRecording([1, 1.05, 1.1, 1.2]);
    writeRecording(recording, file);
    expect(readRecording(file)).toEqual(recording);
    expect(readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(480);
  });

  test('that grows too large to be committed is refused, and what was there stays', () => {
    const file = path.join(folder, 'large.json');
    writeRecording(aRecording([]), file);
    const before = readFileSync(file, 'utf8');
    const [python] = [aRecording([]).functions.python];
    if (python === undefined) throw new Error('there is no function');
    expect(() => writeRecording({ ...aRecording([]), functions: { python: { ...python, quads: { quiet: { identical: quads(1, 4000) }, noisy: {} } } } }, file)).toThrow(/more than 300000/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is nothing where there is no file', () => {
    expect(readRecording(path.join(folder, 'none.json'))).toBeNull();
  });

  test('that is committed holds what its name says: each change is near what was asked for', () => {
    const recording = readRecording();
    expect({ file: recordingFile, recorded: recording !== null }).toEqual({ file: recordingFile, recorded: true });
    for (const of of Object.values(recording?.functions ?? {})) {
      expect(Math.abs(changeOf(of.quads.quiet.identical ?? []))).toBeLessThan(0.04);
      expect(changeOf(of.quads.quiet['+20 %'] ?? [])).toBeGreaterThan(0.12);
      expect(changeOf(of.quads.quiet['+20 %'] ?? [])).toBeLessThan(0.28);
    }
  });
});

describe('the builds', () => {
  test('differ in one number, and in no byte of length', () => {
    const calibration = { start: 60, perRound: 0.0001 };
    const { base, head } = layOutSides(path.join(folder, 'sides'), 'python', '+10 %', calibration);
    const work = (build: string): string => readFileSync(path.join(build, 'work.txt'), 'utf8');
    expect([Number(work(base)), Number(work(head))]).toEqual([roundsOf('python', 0), roundsOf('python', moreRounds(calibration, '+10 %'))]);
    expect(Number(work(head)) - Number(work(base))).toBe(60_000);
    expect(work(base)).toHaveLength(work(head).length);
  });

  test('are whole copies of the function', () => {
    const build = layOut(path.join(folder, 'one'), 'node', 5);
    expect(readFileSync(path.join(build, 'index.js'), 'utf8')).toContain('exports.handler');
  });

  test('times are taken by side', () => {
    const [quad] = quads(2, 1);
    if (quad === undefined) throw new Error('there is no quad');
    expect([...timesOf([quad], 'base'), ...timesOf([quad], 'head')].toSorted()).toEqual(quad.starts.map(({ time }) => time).toSorted());
  });
});
