import { expect, test } from '@jest/globals';
import { markdown, type ComboResult } from './table.ts';
import type { Said } from './trials.ts';

const said = (outcome: Said['outcome'], ...accused: readonly string[]): Said => ({ accused: new Set(accused), open: new Set(), outcome, launches: 10, measured: 30_000, wall: 80_000 });
const origins = [{ from: 0, machine: '2 x a machine', node: 'v20', pinned: true }];
const truth = (point: number) => ({ cpu: { point, lower: point - 0.01, upper: point + 0.01, launches: 60 } });

function aResult(variant: string, weather: 'quiet' | 'noisy', is: ComboResult['is'], point: number, all: readonly Said[]): ComboResult {
  return { combo: { service: 'node-http', variant, weather, way: 'interleaved' }, origins, is, launches: 30, truth: truth(point), efficiency: { 'latency.p50': { reached: 0.02, bound: 0.01 } }, said: [{ rule: 'ours', own: true, said: all }] };
}

const ten = (one: Said): readonly Said[] => Array.from({ length: 10 }, () => one);
const text = markdown({
  results: [
    aResult('cpu+5', 'noisy', 'worse', 0.07, [...ten(said('accuses', 'cpu')).slice(0, 7), said('cannot tell'), said('accuses', 'cpu'), said('clears')]), aResult('cpu+5', 'quiet', 'worse', 0.051, ten(said('accuses', 'cpu'))),
    aResult('identical', 'noisy', 'no change', 0, ten(said('clears'))),
  ],
  starts: [], real: [{ combo: { service: 'node-http', variant: 'identical', weather: 'noisy', way: 'whole' }, rule: 'ours', said: ten(said('clears')) }], runs: 10, seconds: 60, seed: 1, half: 'odd',
  provenance: [{ combo: { service: 'node-http', variant: 'identical', weather: 'noisy', way: 'whole' }, count: 60, origins: [...origins, { from: 40, machine: '4 x another', node: 'v20', pinned: false }] }],
});
const [summary = '', details = '', truths = '', efficiency = '', real = '', provenance = ''] = text.split('\n## ');

test('the first part has the noisy recordings of the plain service, with exact intervals: none of ten is 0 to 30.8 %', () => {
  expect(summary).toContain('| ours | 0 (0 to 30.8) | 80.0 (44.4 to 97.5) | 5.0 | 30 |');
  expect(summary).toContain('the odd ones; tuning had the even ones');
});

test('the truth of a change is that of its quiet recording', () => {
  expect(summary).toContain('cpu+5 (cpu +5.1 %');
  expect(truths).toContain('| node-http/cpu+5: 5 % more CPU work | quiet | 60 | +5.1 % (+4.1 % to +6.1 %) |');
});

test('a run that cannot tell is counted both ways, and each metric by itself', () => {
  expect(details).toContain('| **node-http/cpu+5/noisy** | ours | 80.0 (44.4 to 97.5) | 10.0 | 90.0 | 80.0 | 0 | 0 | 0 | 10.0 | 30 | 80 | 40.0 |');
});

test('the spread is told with how many times the bound it is; runs that were not drawn together stand apart', () => {
  expect(efficiency).toContain('| node-http/cpu+5/noisy | 2.0 (2.0) |');
  expect(real).toContain('| node-http/identical/noisy/whole | ours | 10 | 0 (0 to 30.8) | 0 | 10.0 | 30 |');
});

test('where another machine went on with a recording, both are named, with their launches', () => {
  expect(provenance).toContain('| node-http/identical/noisy/whole | 40 | 2 x a machine, Node v20, pinned |\n|  | 20 | 4 x another, Node v20, not pinned |');
});
