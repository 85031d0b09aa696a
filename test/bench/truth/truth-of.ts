/** The true response times of a run: by the wire where it can be tapped, else by the service's clock; at a constant rate by arithmetic. */
import { pauseLength, pausePeriod, pausing } from './kinds.ts';
import { bareClient, type RunningService } from './running-service.ts';
import { connections, rate } from './tools.ts';
import { tapWire, type Exchange } from './wire.ts';

export interface Truth {
  readonly source: string;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** requests/s */
  readonly throughput: number;
}

/** What really happened during a load. */
interface Observed {
  readonly by: 'wire' | "service's clock";
  /** ms, in the order of the responses (by the service's clock: of the requests) */
  readonly took: readonly number[];
  readonly throughput: number;
}

/**
 * The transport's share, ms: what the barest client sees beyond the wire (or the service's clock), median over requests one at a
 * time. It is the way from the kernel into a program, which no load generator can go without.
 */
export async function transportShare(service: RunningService): Promise<number> {
  const [seen, observed] = await observe(service, false, () => bareClient(service));
  const took = observed.took.filter((ms) => ms >= 0);
  const own = seen.slice(seen.length - took.length);
  const shares = own.map((ms, index) => ms - (took[index] ?? Number.NaN)).toSorted((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)] ?? Number.NaN;
}

/** Runs `load` and says what was true meanwhile, `transport` (ms) included. */
export async function truthDuring<T>(service: RunningService, transport: number, sliced: boolean, load: () => Promise<T>): Promise<[T, Truth]> {
  if (service.kind.pauses) return [await load(), arithmetic()];
  const [said, { by, took, throughput }] = await observe(service, sliced, load);
  const times = took.filter((ms) => ms >= 0).map((ms) => ms + transport);
  return [said, truthOf(`${by} + ${Math.round(transport * 1000)} µs`, times, throughput)];
}

async function observe<T>(service: RunningService, sliced: boolean, load: () => Promise<T>): Promise<[T, Observed]> {
  const { kind, address } = service;
  const tap = address.kind === 'port' ? await tapWire(address.port) : null;
  await service.report();
  const said = await load();
  if (tap === null) {
    const { took, written } = await service.report();
    return [said, { by: "service's clock", took, throughput: overTime(written) }];
  }
  const each = kind.framing === 'close' || kind.framing === 'unsized';
  // In slices the first exchange of each connection counts in nobody's figures; a TLS handshake looks like a few.
  const handshake = kind.protocol === 'https' ? 4 : 0;
  const exchanges = await tap.stop({ fromConnecting: each, untilClosing: kind.framing === 'unsized', skip: handshake + (sliced ? 1 : 0) });
  const throughput = sliced ? overConnections(exchanges) : overTime(exchanges.map(({ end }) => end));
  return [said, { by: 'wire', took: exchanges.map(({ took }) => took), throughput }];
}

function truthOf(source: string, times: readonly number[], throughput: number): Truth {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) => sorted[Math.floor(sorted.length * q)] ?? Number.NaN;
  return { source, p50: at(0.5), p90: at(0.9), p99: at(0.99), throughput };
}

/** Responses over the time from the first to the last: for one long run. */
function overTime(ends: readonly number[]): number {
  return ((ends.length - 1) / ((ends.at(-1) ?? 0) - (ends[0] ?? 0))) * 1000;
}

/** Each kept connection's responses over its own time, so that the gaps between slices are in nobody's. */
function overConnections(exchanges: readonly Exchange[]): number {
  const ends = byConnection(exchanges);
  let count = 0;
  let time = 0;
  for (const own of ends.values()) {
    count += own.length - 1;
    time += (own.at(-1)?.end ?? 0) - (own[0]?.end ?? 0);
  }
  return (count / time) * 1000 * connections;
}

/** Of requests spread evenly over time a fifth meets the pause, with waits spread evenly from its length to nothing. */
function arithmetic(): Truth {
  const met = pauseLength / pausePeriod;
  const at = (q: number) => Math.max(pausing.delay(0), ((q - (1 - met)) / met) * pauseLength);
  return { source: 'arithmetic', p50: at(0.5), p90: at(0.9), p99: at(0.99), throughput: rate };
}

function byConnection(exchanges: readonly Exchange[]): Map<number, Exchange[]> {
  const groups = new Map<number, Exchange[]>();
  for (const exchange of exchanges) groups.set(exchange.connection, [...(groups.get(exchange.connection) ?? []), exchange]);
  return groups;
}
