import { expect, test } from '@jest/globals';
import { Ledger } from '../../../src/measure/instructions/ledger.ts';

const afresh = (pid: number, total: number) => ({ pid, total, forkedFrom: null });
const forked = (pid: number, forkedFrom: number, total: number) => ({ pid, total, forkedFrom });

test('processes are summed, and those that have gone stay in the sum', () => {
  const ledger = new Ledger();
  expect(ledger.add([afresh(1, 100), afresh(2, 50)])).toBe(150);
  expect(ledger.add([afresh(1, 130)])).toBe(180);
  expect(ledger.add([afresh(1, 130), afresh(2, 0)])).toBe(180);
});

test('workers that were forked at the start bring what they did themselves', () => {
  expect(new Ledger().add([afresh(1, 1000), forked(2, 1, 1200), forked(3, 1, 1300)])).toBe(1500);
});

test('a child that did less than its parent since the fork does not make the sum smaller', () => {
  expect(new Ledger().add([afresh(1, 1000), forked(2, 1, 600)])).toBe(1000);
});

test('a child for each request, forked evenly while the parent goes on, is told from its parent', () => {
  const ledger = new Ledger();
  const start = ledger.add([afresh(1, 1000)]);
  // The parent does 10 for each of 10 requests; each child does 100 after the fork.
  const children = Array.from({ length: 10 }, (_, i) => forked(10 + i, 1, 1000 + 10 * i + 5 + 100));
  expect(ledger.add([afresh(1, 1100), ...children]) - start).toBe(1100);
});

test('what a forked worker does later counts in full', () => {
  const ledger = new Ledger();
  const start = ledger.add([afresh(1, 1000), forked(2, 1, 1200)]);
  expect(ledger.add([afresh(1, 1010), forked(2, 1, 1700)]) - start).toBe(510);
});
