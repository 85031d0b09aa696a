import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { numberAfter, parseStat, readStat } from '../../src/measure/proc-files.ts';
import { parsePs, ProcessTree } from '../../src/measure/process-tree.ts';
import { answering, parseListeners } from '../../src/measure/listeners.ts';
import { hostile, start, survivors, until } from './a-target.ts';

describe('a process\'s line in /proc', () => {
  test('is read right whatever the process calls itself', () => {
    const fields = 'S 7 70 71 0 -1 4194304 100 2000 3 40 50 60 700 800 20 0 1 0 12345 0 0';
    const stat = { pid: 42, parent: 7, session: 71, zombie: false, start: 12345, cpu: 1100, faults: 103, reaped: { cpu: 15_000, faults: 2040 } };
    for (const name of ['node', 'a b', 'x) S 1 (y', ')', '']) expect(parseStat(`42 (${name}) ${fields}\n`)).toEqual(stat);
    expect(parseStat(`42 (node) Z${fields.slice(1)}`)?.zombie).toBe(true);
    expect(parseStat('')).toBeNull();
    expect(parseStat('42 (cut')).toBeNull();
  });

  test('is that of a process that lives, or nothing', () => {
    expect(readStat(process.pid)).toMatchObject({ pid: process.pid, parent: process.ppid, zombie: false });
    expect(readStat(2 ** 22 + 1)).toBeNull();
  });

  test('gives the number behind a name, at the start of a line only', () => {
    const text = 'Rss: 10 kB\nVmHWM:\t  123 kB\nXPss: 5 kB\n';
    expect([numberAfter(text, 'Rss'), numberAfter(text, 'VmHWM'), numberAfter(text, 'Pss'), numberAfter(text, 'HWM')]).toEqual([10, 123, null, null]);
  });
});

describe('the processes of a target', () => {
  test('are all found, daemons whose parents are gone too, by looking once or again and again', async () => {
    const running = await start(hostile('forks-children'));
    await until(() => survivors().length === 3);
    const cookie = /TAILGATE_COOKIE=(\w+)/.exec(execFileSync('cat', [`/proc/${running.pid}/environ`], { encoding: 'utf8' }))?.[1] ?? '';
    const late = new ProcessTree(running.pid, cookie, []);
    expect(late.refresh().map((p) => p.pid).sort()).toEqual([...survivors()].sort());
    expect(late.refresh()).toHaveLength(3);
    expect(late.rescan()).toHaveLength(3);
    expect(late.has(process.pid)).toBe(false);
    await running.stop();
    expect(late.refresh().filter((p) => !p.zombie)).toEqual([]);
    expect(late.rescan().filter((p) => !p.zombie)).toEqual([]);
  });

  test('are found by `ps` where there is no /proc', () => {
    const listed = parsePs(execFileSync('ps', ['-axo', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' }));
    expect(listed.find((p) => p.pid === process.pid)).toMatchObject({ parent: process.ppid, zombie: false });
    expect(parsePs('  12   1  12 Z+\n\n')).toEqual([{ pid: 12, parent: 1, session: 12, zombie: true, start: 0, cpu: 0, faults: 0, reaped: { cpu: 0, faults: 0 } }]);
  });
});

describe('the sockets that listen', () => {
  const line = (n: number, local: string, state: string, inode: number): string => `   ${n}: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 00000000f415c019 100 0 0 10 0`;
  const table = ['  sl  local_address ...', line(0, '0100007F:4E21', '0A', 1), line(1, '00000000:4E21', '0A', 2), line(2, '0100007F:4E21', '01', 3), line(3, '0200A8C0:4E22', '0A', 4),
    line(4, '0000000000000000FFFF00000100007F:4E23', '0A', 5), line(5, '00000000000000000000000000000000:4E24', '0A', 6)].join('\n');

  test('are those in the listening state, on the loopback, any, or another address', () => {
    expect(parseListeners(table).map((l) => [l.address, l.port, l.inode])).toEqual([
      ['loopback', 20001, '1'], ['any', 20001, '2'], ['other', 20002, '4'], ['loopback', 20003, '5'], ['any', 20004, '6'],
    ]);
  });

  test('answer on 127.0.0.1 when they are bound to it, else when bound to any', () => {
    const all = parseListeners(table);
    expect(answering(all, 20001).map((l) => l.inode)).toEqual(['1']);
    expect(answering(all, 20002)).toEqual([]);
    expect(answering(all, 20004).map((l) => l.inode)).toEqual(['6']);
  });
});
