/** What the wire saw: turns a packet capture of the loopback interface into the response times of a service, by the kernel's clock. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** From the request's packet (or the connection's first) to the response's last, ms. */
export interface Exchange {
  readonly took: number;
  /** When the response's last packet was sent, ms. */
  readonly end: number;
  /** The client's port: one connection, as long as no port is used twice. */
  readonly connection: number;
}

export interface Reading {
  /** A connection is made for each request and counts into it; the end is the end of the connection where no length is sent. */
  readonly fromConnecting: boolean;
  readonly untilClosing: boolean;
  /** Exchanges left out at the beginning of each connection: a TLS handshake looks like some. */
  readonly skip: number;
}

export interface WireTap {
  readonly stop: (reading: Reading) => Promise<readonly Exchange[]>;
}

/** Starts tcpdump; null where it is not installed or not allowed. Whatever it lost makes `stop` reject. */
export async function tapWire(port: number): Promise<WireTap | null> {
  const directory = mkdtempSync(join(tmpdir(), 'tailgate-wire-'));
  const file = join(directory, 'lo.pcap');
  const user = process.getuid?.() === 0 ? ['-Z', 'root'] : [];
  const tcpdump = spawn('tcpdump', ['-i', 'lo', '-s', '96', '-B', '16384', '-w', file, '--time-stamp-precision=nano', ...user, `tcp port ${port}`], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  tcpdump.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  if (!(await listening(tcpdump, () => said))) {
    rmSync(directory, { recursive: true, force: true });
    return null;
  }
  return {
    stop: async (reading) => {
      // It is handed a block of packets when that is full, or after a second.
      await new Promise((resolve) => setTimeout(resolve, 1300));
      const gone = once(tcpdump, 'exit');
      tcpdump.kill('SIGINT');
      await gone;
      const bytes = readFileSync(file);
      rmSync(directory, { recursive: true, force: true });
      if (!/^0 packets dropped/m.test(said)) throw new Error(`tcpdump lost packets: ${said}`);
      return exchangesOf(bytes, port, reading);
    },
  };
}

async function listening(tcpdump: ChildProcess, said: () => string): Promise<boolean> {
  let failed = false;
  tcpdump.on('error', () => (failed = true));
  tcpdump.on('exit', () => (failed = true));
  while (!failed && !said().includes('listening on')) await new Promise((resolve) => setTimeout(resolve, 10));
  return !failed;
}

interface Packet {
  readonly time: number;
  readonly fromService: boolean;
  readonly client: number;
  readonly flags: number;
  readonly payload: number;
}

interface OpenConnection {
  syn: number;
  asked: number;
  answered: number;
  exchanges: number;
}

const FIN = 1;
const SYN = 2;

function exchangesOf(bytes: Buffer, port: number, reading: Reading): Exchange[] {
  const exchanges: Exchange[] = [];
  const open = new Map<number, OpenConnection>();
  const finish = (client: number, connection: OpenConnection) => {
    if (!Number.isNaN(connection.answered) && connection.exchanges++ >= reading.skip) {
      const start = reading.fromConnecting ? connection.syn : connection.asked;
      exchanges.push({ took: connection.answered - start, end: connection.answered, connection: client });
    }
    connection.asked = connection.answered = Number.NaN;
  };
  for (const { time, fromService, client, flags, payload } of packetsOf(bytes, port)) {
    if ((flags & SYN) !== 0 && !fromService) {
      const before = open.get(client);
      if (before !== undefined) finish(client, before);
      open.set(client, { syn: time, asked: Number.NaN, answered: Number.NaN, exchanges: 0 });
    }
    const connection = open.get(client);
    if (connection === undefined) continue;
    if (!fromService && payload > 0) {
      if (!Number.isNaN(connection.answered)) finish(client, connection);
      if (Number.isNaN(connection.asked)) connection.asked = time;
    }
    const ends = reading.untilClosing ? (flags & FIN) !== 0 : payload > 0;
    if (fromService && ends && !Number.isNaN(connection.asked)) connection.answered = time;
  }
  for (const [client, connection] of open) finish(client, connection);
  return exchanges.toSorted((a, b) => a.end - b.end);
}

/** pcap with nanoseconds, Ethernet, IPv4, TCP. */
function* packetsOf(bytes: Buffer, port: number): Iterable<Packet> {
  if (bytes.readUInt32LE(0) !== 0xa1b23c4d) throw new Error('not a capture in nanoseconds');
  for (let at = 24; at + 16 <= bytes.length; ) {
    const time = bytes.readUInt32LE(at) * 1e3 + bytes.readUInt32LE(at + 4) / 1e6;
    const captured = bytes.readUInt32LE(at + 8);
    const ip = at + 16 + 14;
    const tcp = ip + (bytes.readUInt8(ip) & 15) * 4;
    const [source, target] = [bytes.readUInt16BE(tcp), bytes.readUInt16BE(tcp + 2)];
    const header = (bytes.readUInt8(tcp + 12) >> 4) * 4;
    const payload = bytes.readUInt16BE(ip + 2) - (tcp - ip) - header;
    yield { time, fromService: source === port, client: source === port ? target : source, flags: bytes.readUInt8(tcp + 13), payload };
    at += 16 + captured;
  }
}
