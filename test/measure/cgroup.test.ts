import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cpuOf, faultsOf, findCgroup, memoryOf, processesOf, type Cgroup } from '../../src/measure/cgroup.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tailgate-cgroup-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

function found(written: string): Cgroup {
  const one = findCgroup(written, root);
  if (!one.ok) throw new Error(one.message);
  return one.cgroup;
}

/** As a kernel 6.1 writes them. */
const UNIFIED = {
  'cgroup.controllers': 'cpu io memory pids\n', 'cgroup.procs': '1\n',
  'app.slice/cgroup.procs': '4711\n4712\n', 'app.slice/memory.current': '104857600\n', 'app.slice/memory.peak': '209715200\n',
  'app.slice/memory.stat': 'anon 50000000\nfile 40000000\ninactive_file 4857600\npgfault 1234\npgmajfault 5\n',
  'app.slice/cpu.stat': 'usage_usec 1500250\nuser_usec 1000000\nsystem_usec 500250\nnr_periods 0\n', 'app.slice/worker/cgroup.procs': '4713\n',
};

/** As a kernel 5.10 with split trees writes them. */
const SPLIT = {
  'memory/cgroup.procs': '1\n', 'cpuacct/cgroup.procs': '1\n',
  'memory/docker/abc/cgroup.procs': '99\n', 'memory/docker/abc/memory.usage_in_bytes': '52428800\n', 'memory/docker/abc/memory.max_usage_in_bytes': '62914560\n',
  'memory/docker/abc/memory.stat': 'cache 100\ninactive_file 1\ntotal_inactive_file 2428800\ntotal_pgfault 77\n', 'cpuacct/docker/abc/cpuacct.usage': '2500000000\n', 'cpuacct/docker/abc/cgroup.procs': '99\n',
};

describe('a control group of version 2', () => {
  test('says its CPU time, memory without droppable files, peak, page faults and processes below it', () => {
    write(UNIFIED);
    const group = found(`${root}/app.slice`);
    expect(group.version).toBe(2);
    expect(cpuOf(group)).toBe(1500.25);
    expect(memoryOf(group)).toEqual({ current: 100_000_000, highest: 209_715_200 });
    expect(faultsOf(group)).toBe(1234);
    expect(processesOf(group)).toEqual([4711, 4712, 4713]);
  });

  test('has no peak on an older kernel, and nothing where a controller is off', () => {
    write({ ...UNIFIED });
    rmSync(path.join(root, 'app.slice/memory.peak'));
    expect(memoryOf(found(`${root}/app.slice`))).toEqual({ current: 100_000_000, highest: null });
    rmSync(path.join(root, 'app.slice/memory.current'));
    expect(memoryOf(found(`${root}/app.slice`))).toBeNull();
  });
});

describe('a control group of version 1', () => {
  test.each(['memory/docker/abc', 'cpuacct/docker/abc', 'docker/abc'])('is found as %s, and says the same', (written) => {
    write(SPLIT);
    const group = found(`${root}/${written}`);
    expect(group.version).toBe(1);
    expect(cpuOf(group)).toBe(2500);
    expect(memoryOf(group)).toEqual({ current: 50_000_000, highest: 62_914_560 });
    expect(faultsOf(group)).toBe(77);
    expect(processesOf(group)).toEqual([99]);
  });
});

test('beside the trees of version 1 that of version 2 is found too, without what has its controller in the others', () => {
  write({ ...SPLIT, 'unified/cgroup.procs': '1\n', 'unified/app.slice/cgroup.procs': '4711\n', 'unified/app.slice/cpu.stat': 'usage_usec 1500250\n' });
  const group = found(`${root}/unified/app.slice`);
  expect(group.version).toBe(2);
  expect(cpuOf(group)).toBe(1500.25);
  expect(memoryOf(group)).toBeNull();
  expect(processesOf(group)).toEqual([4711]);
  expect(findCgroup(`${root}/unified`, root)).toMatchObject({ ok: false, message: expect.stringContaining('whole machine') });
});

describe('what is no control group', () => {
  test.each([['/etc', 'no control group'], ['app.slice/../../etc', 'is not below'], ['gone.slice', 'no control group']])('%s is refused', (written, message) => {
    write(UNIFIED);
    const one = findCgroup(written, root);
    expect(one.ok ? 'found' : one.message).toContain(message);
  });

  test('the whole machine is refused, in both versions', () => {
    write(UNIFIED);
    expect(findCgroup(root, root)).toMatchObject({ ok: false, message: expect.stringContaining('whole machine') });
    rmSync(path.join(root, 'cgroup.controllers'));
    write(SPLIT);
    expect(findCgroup(`${root}/memory`, root)).toMatchObject({ ok: false, message: expect.stringContaining('whole machine') });
  });

  test('a link that leads out is refused', () => {
    write(UNIFIED);
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'tailgate-elsewhere-'));
    writeFileSync(path.join(elsewhere, 'cgroup.procs'), '');
    symlinkSync(elsewhere, path.join(root, 'link.slice'));
    expect(findCgroup(`${root}/link.slice`, root)).toMatchObject({ ok: false, message: expect.stringContaining('leads out') });
    rmSync(elsewhere, { recursive: true });
  });
});
