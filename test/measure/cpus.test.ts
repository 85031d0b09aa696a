import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpuLayout, cpusBeforePinning, formatCpuList, layoutOf, parseCpuList, pinSelf } from '../../src/measure/cpus.ts';

describe('the cores', () => {
  const alone = (cpu: number): readonly number[] => [cpu];

  test('are written as the kernel writes them', () => {
    expect(parseCpuList('0-2,5,7-8\n')).toEqual([0, 1, 2, 5, 7, 8]);
    expect(parseCpuList('3')).toEqual([3]);
    expect(parseCpuList('')).toEqual([]);
    expect(formatCpuList([1, 3, 4])).toBe('1,3,4');
  });

  test('are dealt out as one for the generator and the rest for the targets', () => {
    expect(layoutOf([0, 1], alone)).toEqual({ generator: '0', target: '1' });
    expect(layoutOf([2, 4, 5], alone)).toEqual({ generator: '2', target: '4,5' });
  });

  test('are not shared by way of two threads of one core', () => {
    expect(layoutOf([0, 1, 2, 3], (cpu) => (cpu < 2 ? [0, 1] : [2, 3]))).toEqual({ generator: '0,1', target: '2,3' });
    expect(layoutOf([0, 1, 2, 3], (cpu) => [cpu % 2, (cpu % 2) + 2])).toEqual({ generator: '0,2', target: '1,3' });
    expect(layoutOf([0, 2, 3], (cpu) => (cpu < 2 ? [0, 1] : [2, 3]))).toEqual({ generator: '0', target: '2,3' });
  });

  test('that do not suffice are said to', () => {
    expect(layoutOf([0], alone)).toEqual({ reason: 'there is only one processor for generator and target' });
    expect(layoutOf([0, 1], () => [0, 1])).toEqual({ reason: 'the 2 processors are threads of a single core' });
  });

  test('of this machine are those that this process may use', () => {
    const layout = cpuLayout();
    if ('reason' in layout) return expect(layout.reason).not.toBe('');
    const allowed = parseCpuList(/^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '');
    expect([...parseCpuList(layout.generator), ...parseCpuList(layout.target)].sort()).toEqual([...allowed].sort());
  });
});

test('pinning keeps this process to a core, remembers the others, and can be undone', async () => {
  const allowed = (): string => execFileSync('sh', ['-c', 'grep Cpus_allowed_list /proc/self/status'], { encoding: 'utf8' }).trim();
  const before = allowed();
  expect(cpusBeforePinning()).toBeNull();
  const undo = await pinSelf('0');
  expect(allowed()).toBe('Cpus_allowed_list:\t0');
  expect(formatCpuList(parseCpuList(before.split('\t')[1] ?? ''))).toBe(cpusBeforePinning());
  await undo?.();
  expect(allowed()).toBe(before);
  expect(cpusBeforePinning()).toBeNull();
  expect(await pinSelf('4095')).toBeNull();
});
