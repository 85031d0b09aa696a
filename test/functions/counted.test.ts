/** What a change costs a function in bytes is found beside any other work: it is counted, not timed. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { causesOf, cleared, expectFailure, gated, has, needing, verdictOf } from '../support/gated-function.ts';

afterAll(cleared);

const SIZE = /^size\./;
const NOT_SIZE = /^(?!size\.)/;

describe('a change for the worse is found, and what did it is named', () => {
  test('a dependency that comes twice: both copies with their versions', async () => {
    const of = await gated('orders', 'duplicate', { time: 5, starts: 4 });
    expectFailure(of, ['size.packed', 'size.unpacked'], NOT_SIZE);
    const copies = causesOf(of, 'size').find(({ kind }) => kind === 'duplicate');
    expect(copies).toMatchObject({ name: 'moneytext', changed: 'new' });
    expect(copies?.kind === 'duplicate' && copies.copies.map(({ path: where, version }) => [where, version]).sort()).toEqual([
      ['node_modules/moneytext', '2.1.0'], ['node_modules/shapecheck/node_modules/moneytext', '1.9.3'],
    ]);
  });

  test('a file that was left behind: the file', async () => {
    const of = await gated('orders', 'left-behind', { time: 5, starts: 4 });
    expectFailure(of, ['size.packed', 'size.unpacked'], NOT_SIZE);
    expect(causesOf(of, 'size').find(({ kind }) => kind === 'file')).toMatchObject({ path: 'data/orders-dump.json', changed: 'new' });
  });

  const cc = needing('cc');
  cc.only(`a bootstrap in C that touches 64 MiB${cc.because}`, async () => {
    const of = await gated('wordcount', 'big-table', { time: 5, starts: 4 });
    expectFailure(of, has('valgrind') ? ['instructions', 'memory.peak'] : ['memory.peak'], SIZE);
    expect((verdictOf(of, 'memory.peak')?.head ?? 0) - (verdictOf(of, 'memory.peak')?.base ?? 0)).toBeGreaterThan(60 * 2 ** 20);
  });
});
