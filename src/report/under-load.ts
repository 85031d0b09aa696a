/** Advice about a service under load -> a clause that asks for something, and the figures after it. */
import type { ErrorCounts, Evidence } from '../model.ts';
import { boundSign, fromTo } from './figure.ts';
import { amount, count, duration, percent, plural } from './format.ts';
import { assertNever } from './input.ts';
import type { Pen } from './pen.ts';
import { enumerate } from './phrases.ts';

/** What the other advice stands on: packages, starts and the facts of functions. */
type AtRest = 'memory' | 'writes-package' | 'connections' | 'lazy-import' | 'never-loaded' | 'duplicate' | 'smaller-dependency' | 'layer';

export type UnderLoad = Exclude<Evidence, { readonly kind: AtRest }>;

type About<Kind extends UnderLoad['kind']> = Extract<UnderLoad, { readonly kind: Kind }>;

export function underLoadText(about: UnderLoad, pen: Pen): string {
  switch (about.kind) {
    case 'errors': return errorsText(about);
    case 'queries-per-request':
      return `${about.of === 'queries' ? 'look for queries in a loop, which one query could replace' : 'find out what is done more often'}: ${pen.name(about.metric)} ${fromTo(about.base, about.head, 'count')} per request`;
    case 'calls-per-request':
      return `look for queries in a loop, or calls of another service: per request ${fromTo(about.readsBefore, about.reads, 'count')} reads and ${fromTo(about.writesBefore, about.writes, 'count')} writes, and ${fromTo(about.timeBefore, about.time, 'ms')}, while CPU time grew much less`;
    case 'queries-per-item':
      return `get all items of a page at once: with ${pen.name(`${about.parameter}=${about.small}`)} a request makes ${count(about.few)} of ${pen.name(about.metric)}, with ${pen.name(`${about.parameter}=${about.large}`)} it makes ${count(about.many)}`;
    case 'cache-hits': return `look at the keys, the lifetime and the size of the cache: ${pen.name(about.metric)} ${fromTo(about.base, about.head, 'ratio')}`;
    case 'small-pool': return poolText(about);
    case 'cpu-bound': return cpuText(about);
    case 'waiting': return waitingText(about, pen);
    case 'memory-growth': return growthText(about);
    case 'capacity':
      return `${about.cpuBase === null || about.cpuHead === null ? 'find out what is used up first' : `compute less for each request (${fromTo(about.cpuBase, about.cpuHead, 'ms')} of CPU time)`}: it keeps its limits up to ${boundSign(about.headBound)}${amount(about.head, 'requests/s')}, where it was ${boundSign(about.baseBound)}${amount(about.base, 'requests/s')}`;
    case 'recovery':
      return `let less pile up, by a bounded queue or an early refusal: after the spike it takes ${boundSign(about.headBound)}${duration(about.head)} until p99 is back${about.base === null ? '' : `, where it was ${boundSign(about.baseBound)}${duration(about.base)}`}`;
    case 'tail': return tailText(about);
    case 'response-size': return `send less, or send it compressed: a response has ${amount(about.head, 'bytes')}, where it had ${amount(about.base, 'bytes')}`;
    case 'page-faults':
      return `use memory again instead of taking new memory for each request: ${about.base === null ? count(about.head) : fromTo(about.base, about.head, 'count')} page faults per request`;
    case 'descriptors': return `look for files and connections that are not closed: ${fromTo(about.base, about.head, 'count')} open descriptors`;
    case 'threads': return `find out who starts threads, and whether they end: ${fromTo(about.base, about.head, 'count')} threads`;
    case 'few-connections':
      return `load it with ${plural(about.needed, 'connection')} to see whether it reaches ${amount(about.limit, 'requests/s')}: ${plural(about.connections, 'connection')} at ${amount(about.latency, 'ms')} a request make ${amount(about.throughput, 'requests/s')}, and keep ${processors(about.busy)} busy`;
    case 'warm-up': return `find out what goes on changing (a cache that fills, a compiler at work): after ${duration(about.seconds * 1000)} of warm-up its times had not settled`;
    default: return assertNever(about);
  }
}

const processors = (busy: number): string => `${amount(busy, 'count', 2)} of a processor`;

const FAILED: Readonly<Record<keyof ErrorCounts, { readonly what: string; readonly look: string }>> = {
  status: { what: 'had a wrong status', look: 'look into the log of the target for why it refuses' },
  timeout: { what: 'timed out', look: 'look for what requests wait for in vain (a pool that is used up, a lock, another service)' },
  connection: { what: 'lost the connection', look: 'look for who closes connections (a crash, a limit, a proxy)' },
  body: { what: 'had a wrong body', look: 'look for what requests share and change while others use it' },
};

function errorsText({ most, status, timeout, connection, body, requests }: About<'errors'>): string {
  const told = ([['status', status], ['timeout', timeout], ['connection', connection], ['body', body]] as const).filter(([, n]) => n > 0);
  return `${FAILED[most].look}: of ${count(requests)} requests ${enumerate(told.map(([way, n]) => `${count(n)} ${FAILED[way].what}`))}`;
}

function poolText({ served, few, many, latencyBefore, latency, throughput, busy }: About<'small-pool'>): string {
  const times = `${fromTo(latencyBefore, latency, 'ms')}`;
  return few === null
    ? `look for a pool of one, or a lock around the whole request: ${count(many)} requests at once take about as long as if they were served in turn (${times} each, ${amount(throughput, 'requests/s')}), and ${processors(busy)} is busy`
    : `look for a pool or a lock that lets no more than ${count(served)} through: ${count(many)} requests at once have the throughput of ${count(few)} (${amount(throughput, 'requests/s')}) and only wait longer (${times}), and ${processors(busy)} is busy`;
}

function cpuText({ cpu, throughput, busy, limit, cores }: About<'cpu-bound'>): string {
  const most = cores !== null ? `, and a program of one thread can use no more of the ${count(cores)} that there are` : '';
  return `compute less for each request, or use more processors: ${amount(cpu, 'ms')} of CPU time for each of ${count(throughput)} requests/s keep ${amount(busy, 'count', 2)} of ${plural(limit, 'processor')} busy${most}`;
}

function waitingText({ metric, base, head, cpuBase, cpuHead, timing, timingBase, timingHead }: About<'waiting'>, pen: Pen): string {
  const look = timing === null || timingBase === null || timingHead === null
    ? 'look for what it waits for (a lock, a pool, another service)'
    : `look at ${pen.name(timing)}, by its own account ${fromTo(timingBase, timingHead, 'ms')}`;
  return `${look}: ${pen.name(metric)} ${fromTo(base, head, 'ms')}, with ${steadyOrNot(cpuBase, cpuHead)} of CPU time`;
}

/** Within its noise CPU time is what it was. */
const STEADY = 0.05;

const steadyOrNot = (before: number, after: number): string => (Math.abs(after - before) <= STEADY * before ? `the same ${amount(after, 'ms')}` : fromTo(before, after, 'ms'));

function growthText({ growth, lower, upper, rate, perHour }: About<'memory-growth'>): string {
  const hourly = rate === null || perHour === null ? '' : `; at ${amount(rate, 'requests/s')} that is ${amount(perHour, 'bytes')} an hour`;
  return `look for what is kept from request to request: memory grows by ${amount(growth, 'bytes')} in 1,000 requests (${amount(lower, 'bytes')} to ${amount(upper, 'bytes')})${hourly}`;
}

function tailText({ p50, p99, ratio, collector }: About<'tail'>): string {
  const look = collector === null ? 'look for what only some requests meet (a lock, a slow query, a cache that is empty)' : `allocate less, since the garbage collector has ${percent(collector)} of the CPU time`;
  return `${look}: p99 is ${amount(p99, 'ms')}, ${count(Math.round(ratio))} times p50 (${amount(p50, 'ms')})`;
}
