import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isFree, portsOutside, reservePort } from '../../src/measure/port.ts';
import { isSelfConnection } from '../../src/measure/reserved-address.ts';

const lockFile = (port: number): string => path.join(tmpdir(), 'tailgate-ports', String(port));
const portModule = fileURLToPath(new URL('../../src/measure/port.js', import.meta.url));

/** Reserves that many ports in a process of its own, and ends without giving them back in the way `exit` says. */
async function reserveElsewhere(count: number, exit: string): Promise<{ pid: number; ports: readonly number[] }> {
  const script = `
    const { reservePort } = await import(${JSON.stringify(portModule)});
    const ports = [];
    for (let i = 0; i < ${count}; i += 1) ports.push((await reservePort()).port);
    process.stdout.write(JSON.stringify({ pid: process.pid, ports }), () => { ${exit} });`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

describe('a reserved port', () => {
  test('has five digits, is free, and lies outside the range of outgoing connections', async () => {
    const { port, release } = await reservePort();
    const [low = 0, high = 0] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split('\t').map(Number);
    expect(port < low || port > high).toBe(true);
    expect(String(port)).toHaveLength(5);
    expect(await isFree(port)).toBe(true);
    release();
  });

  test('is nobody else\'s, in this process and in others at the same time', async () => {
    const [here, ...there] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, () => reservePort())),
      reserveElsewhere(20, 'process.exit()'), reserveElsewhere(20, 'process.exit()'),
    ]);
    const ports = here.map((reserved) => reserved.port);
    expect(new Set(ports).size).toBe(20);
    for (const other of there) expect(other.ports.filter((port) => ports.includes(port))).toEqual([]);
    here.forEach((reserved) => reserved.release());
  });

  test('leaves no lock behind once it is released, or its process ends', async () => {
    const { port, release } = await reservePort();
    expect(readFileSync(lockFile(port), 'utf8')).toMatch(new RegExp(`^${process.pid} \\d+\\n$`));
    release();
    release();
    expect(existsSync(lockFile(port))).toBe(false);
    const { ports } = await reserveElsewhere(1, 'process.exit()');
    expect(ports.map(lockFile).filter(existsSync)).toEqual([]);
  });

  test('can be had again when its process was killed, or its pid is another process\'s now', async () => {
    const killed = await reserveElsewhere(1, "process.kill(process.pid, 'SIGKILL')");
    const [port = 0] = killed.ports;
    expect(existsSync(lockFile(port))).toBe(true);
    const again = await reservePort([port]);
    expect(again.port).toBe(port);
    again.release();
    writeFileSync(lockFile(port), `${process.ppid} 1\n`);
    const third = await reservePort([port]);
    expect(readFileSync(lockFile(port), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    third.release();
  });

  test('that another living process holds is refused', async () => {
    const { port, release } = await reservePort();
    await expect(reservePort([port])).rejects.toThrow('none of 1 ports between 20000 and 31999 is free');
    release();
    writeFileSync(lockFile(port), `${process.ppid} 0\n`);
    await expect(reservePort([port])).rejects.toThrow('is free');
    rmSync(lockFile(port));
  });

  test('is not one that somebody listens on, on whatever address', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0', '::', '::1']) {
      const server = createServer();
      const { port, release } = await reservePort();
      release();
      await new Promise<void>((resolve) => server.listen(port, host, resolve));
      expect([host, await isFree(port)]).toEqual([host, false]);
      await new Promise((resolve) => server.close(resolve));
      expect(await isFree(port)).toBe(true);
    }
  });
});

test('a connection of a closed port to itself is told from one to a server', async () => {
  const { port, release } = await reservePort();
  const connected = (to: number, localPort?: number): Promise<boolean> => new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: to, ...(localPort === undefined ? {} : { localPort, localAddress: '127.0.0.1' }) });
    socket.once('error', reject);
    socket.once('connect', () => {
      resolve(isSelfConnection(socket));
      socket.destroy();
    });
  });
  expect(await connected(port, port)).toBe(true);
  release();
  const other = await reservePort();
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(other.port, '127.0.0.1', resolve));
  expect(await connected(other.port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  other.release();
});

describe('the ports to choose from', () => {
  test('leave out the kernel\'s own range', () => {
    expect(portsOutside('32768\t60999\n')).toHaveLength(12_000);
    const cut = portsOutside('25000\t60999\n');
    expect([cut[0], cut.at(-1)]).toEqual([20_000, 24_999]);
    expect(portsOutside(null)).toHaveLength(12_000);
  });

  test('are the odd ones when that range covers everything', () => {
    const odd = portsOutside('1024\t65535\n');
    expect(odd).toHaveLength(6000);
    expect(odd.every((port) => port % 2 === 1)).toBe(true);
  });
});
