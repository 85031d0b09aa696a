import { describe, expect, test } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { ProcessTree } from '../../src/measure/process-tree.ts';
import { absentReasons, difference, Witnesses, type Counters } from '../../src/measure/witnesses.ts';
import { readStat } from '../../src/measure/proc-files.ts';
import { aTarget, get, hostile, start, survivors, until } from './a-target.ts';

function read(witnesses: Witnesses): Counters {
  const counters = witnesses.readCounters();
  if (counters === null) throw new Error('no counters');
  return counters;
}

/** A Node process that does what it reads from its standard input, line by line, and answers each with a line. */
async function puppet(): Promise<{ child: ChildProcess; tree: ProcessTree; witnesses: Witnesses; tell: (code: string) => Promise<void> }> {
  const script = "require('readline').createInterface({ input: process.stdin }).on('line', async (line) => { await eval(line); console.log('done'); }); console.log('up')";
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const said = (): Promise<void> => new Promise((resolve) => child.stdout?.once('data', () => resolve()));
  const tree = new ProcessTree(child.pid ?? 0, 'none', []);
  const witnesses = new Witnesses(tree);
  await said();
  const tell = async (code: string): Promise<void> => {
    const answered = said();
    child.stdin?.write(`${code}\n`);
    await answered;
  };
  return { child, tree, witnesses, tell };
}

const spin = (ms: number): string => `{ const used = () => process.cpuUsage().user + process.cpuUsage().system; const end = used() + ${ms * 1000}; while (used() < end); }`;
const ends = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve));

describe('the counters of a process', () => {
  test('count the CPU time it used, in less than the 10 ms of a tick', async () => {
    const { child, witnesses, tell } = await puppet();
    const before = read(witnesses);
    await tell(spin(53));
    const { cpu } = difference(read(witnesses), before);
    expect(cpu).toBeGreaterThanOrEqual(53);
    expect(cpu % 10).not.toBe(0);
    child.kill();
    await ends(child);
  });

  test('count its reads and writes, calls and bytes', async () => {
    const { child, witnesses, tell } = await puppet();
    const before = read(witnesses);
    await tell("{ const fs = require('fs'); const fd = fs.openSync('/dev/zero', 'r+'); const b = Buffer.alloc(1000); for (let i = 0; i < 500; i += 1) { fs.readSync(fd, b, 0, 1000); fs.writeSync(fd, b, 0, 700); } fs.closeSync(fd); }");
    const { reads, writes, read: bytesRead, write } = difference(read(witnesses), before);
    expect(reads).toBeGreaterThanOrEqual(500);
    expect(reads).toBeLessThan(520);
    expect(writes).toBeGreaterThanOrEqual(500);
    expect(writes).toBeLessThan(520);
    expect(Math.floor(bytesRead / 1000)).toBeGreaterThanOrEqual(500);
    expect(bytesRead).toBeLessThan(600_000);
    expect(write).toBeGreaterThanOrEqual(350_000);
    child.kill();
    await ends(child);
  });

  test('count page faults, and the memory that they brought', async () => {
    const { child, witnesses, tell } = await puppet();
    const before = read(witnesses);
    const memory = witnesses.readMemory();
    await tell('globalThis.kept = Buffer.alloc(16 * 1024 * 1024, 1)');
    expect(difference(read(witnesses), before).faults).toBeGreaterThanOrEqual(4);
    const full = witnesses.readMemory();
    expect((full?.current ?? 0) - (memory?.current ?? 0)).toBeGreaterThan(12 * 1024 * 1024);
    expect(full?.peak).toBeGreaterThanOrEqual(full?.current ?? Infinity);
    await tell('delete globalThis.kept');
    expect(witnesses.readMemory()?.peak).toBeGreaterThanOrEqual(full?.peak ?? Infinity);
    child.kill();
    await ends(child);
  });
});

describe('the counters of a tree', () => {
  const inChild = (code: string, how: string): string => `require('child_process').${how}(process.execPath, ['-e', ${JSON.stringify(code)}])`;

  test('see a child that lived and ended between two readings', async () => {
    const { child, witnesses, tell } = await puppet();
    const before = read(witnesses);
    await tell(inChild(spin(100), 'execFileSync'));
    const after = difference(read(witnesses), before);
    expect(after.cpu).toBeGreaterThanOrEqual(100);
    expect(after.faults).toBeGreaterThan(500);
    expect(after.read).toBeGreaterThan(0);
    child.kill();
    await ends(child);
  });

  test('count a child that was seen and waited for once, not twice', async () => {
    const { child, witnesses, tell } = await puppet();
    const before = read(witnesses);
    await tell(`globalThis.kid = ${inChild(`${spin(200)}; setInterval(() => {}, 1e6)`, 'spawn')}; void 0`);
    await until(() => difference(read(witnesses), before).cpu >= 200);
    await tell("new Promise((resolve) => { kid.once('exit', resolve); kid.kill('SIGKILL'); })");
    const { cpu } = difference(read(witnesses), before);
    expect(cpu).toBeGreaterThanOrEqual(200);
    expect(cpu).toBeLessThan(400);
    child.kill();
    await ends(child);
  });

  test('never go down, not even when everything has ended', async () => {
    const { child, tree, witnesses, tell } = await puppet();
    await tell(`globalThis.kid = ${inChild(spin(300), 'spawn')}; void 0`);
    const gone = ends(child);
    let last = read(witnesses);
    for (let i = 0; i < 60 || readStat(child.pid ?? 0) !== null; i += 1) {
      const next = read(witnesses);
      for (const value of Object.values(difference(next, last))) expect(value).toBeGreaterThanOrEqual(0);
      last = next;
      if (i === 20) child.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await gone;
    await until(() => tree.refresh().every((p) => p.zombie));
    expect(Object.values(difference(read(witnesses), last)).every((value) => value >= 0)).toBe(true);
    expect(read(witnesses)).toEqual(read(witnesses));
    expect(last.cpu).toBeGreaterThan(0);
  });

  test('see the threads that came and went', async () => {
    const script = "import threading,time,sys\ndef work():\n end=time.process_time()+0.03\n while time.process_time()<end: pass\nfor line in sys.stdin:\n  for i in range(10):\n    t=threading.Thread(target=work);t.start();t.join()\n  sys.stdout.write('done\\n');sys.stdout.flush()";
    const child = spawn('/usr/bin/env', ['python3', '-c', script], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
    const witnesses = new Witnesses(new ProcessTree(child.pid ?? 0, 'none', []));
    const round = (): Promise<void> => new Promise((resolve) => {
      child.stdout.once('data', () => resolve());
      child.stdin.write('go\n');
    });
    await round();
    const before = read(witnesses);
    await round();
    const { cpu } = difference(read(witnesses), before);
    expect(cpu).toBeGreaterThanOrEqual(300 - 20);
    expect(cpu).toBeLessThan(450);
    child.kill('SIGKILL');
    await ends(child);
  });
});

describe('a target\'s counters', () => {
  test('see the work of a child that ends before the answer', async () => {
    const running = await start(hostile('forks-children'));
    const before = running.counters();
    expect(await get(running, '/work')).toBe('done');
    const after = running.counters();
    if (before === null || after === null) throw new Error('no counters');
    expect(difference(after, before).cpu).toBeGreaterThanOrEqual(200);
    await running.stop();
    expect(survivors()).toEqual([]);
  });

  test('were read at its first response, from the start on', async () => {
    const running = await start(aTarget({ directory: 'node-http', start: 'node server.js', ready: { path: '/health', status: null, timeout: 20_000 } }));
    expect(running.countersAtReady?.cpu).toBeGreaterThan(0);
    expect(running.countersAtReady?.faults).toBeGreaterThan(1000);
    expect(running.countersAtReady?.read).toBeGreaterThan(1000);
    expect(running.memoryAtReady?.peak).toBeGreaterThan(10_000_000);
    expect(running.absent()).toEqual([]);
    await running.stop();
  });
});

test('a machine with /proc lacks nothing', () => {
  expect(absentReasons()).toEqual([]);
  expect(execFileSync('uname', { encoding: 'utf8' })).toBe('Linux\n');
});
