import { describe, expect, test } from '@jest/globals';
import { samplesOfFunction } from '../../src/measure/function-samples.ts';
import type { EventReading, FunctionReading } from '../../src/measure/function/probe.ts';
import type { FunctionTarget, Sample } from '../../src/model.ts';
import { aFunction } from '../support/config.ts';

const warm = (durations: readonly number[], cpu: number | null = 0.5): EventReading => ({ durations, occupied: durations, cpu, connections: null });
const reading = (over: Partial<FunctionReading> = {}): FunctionReading => ({
  init: 80.2, first: 3.1, firstOccupied: 3.1, cold: 84, cpu: 70, read: 4e6, reads: 300, faults: 4000, memory: 3e7, peak: 4e7, events: new Map([['create', warm([1.2, 2.4, 0.4, 1.9, 5])]]), wrote: [], ...over,
});
const samples = (target: FunctionTarget, readings: readonly FunctionReading[]) => samplesOfFunction(target, 'head', readings);
const named = (list: readonly Sample[], name: string, scenario: string | null = null): Sample | undefined => list.find(({ metric, scenario: of }) => metric.name === name && of === scenario);

describe('the starts of a function', () => {
  test('give init and cold with their fastest, memory, and the quiet witnesses', () => {
    const found = samples(aFunction(), [reading(), reading({ init: 90, cold: 100, peak: 5e7 }), reading({ init: 70, cold: 70 })]);
    expect(['init', 'init.min', 'cold', 'cold.min', 'memory.peak'].map((name) => named(found, name)?.point)).toEqual([80.2, 70, 84, 70, 4e7]);
    expect(named(found, 'cold-start.reads')?.values).toEqual([300, 300, 300]);
    expect(found.filter(({ scenario }) => scenario === null).map(({ metric }) => metric.name)).toEqual(['init', 'init.min', 'cold', 'cold.min', 'memory.peak', 'billed', 'cold-start.cpu', 'cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory']);
  });

  test('are billed by the millisecond that was begun, init included', () => {
    expect(named(samples(aFunction(), [reading({ init: 80.2, first: 3.1, firstOccupied: 3.1 })]), 'billed')?.point).toBe(84);
  });

  test('are billed until they ask for the next event, as are the invocations', () => {
    const late = reading({ firstOccupied: 203, events: new Map([['create', { ...warm([1, 1]), occupied: [201.5, 203] }]]) });
    const found = samples(aFunction(), [late]);
    expect([named(found, 'billed')?.point, named(found, 'billed', 'create')?.point, named(found, 'warm.p50', 'create')?.point]).toEqual([284, 202.5, 1]);
  });

  test('leave out a counter that one of them lacks', () => {
    const found = samples(aFunction(), [reading(), reading({ faults: null })]);
    expect([named(found, 'cold-start.faults'), named(found, 'cold-start.reads')?.values.length]).toEqual([undefined, 2]);
  });

  test('give nothing when there are none', () => {
    expect(samples(aFunction(), [])).toEqual([]);
  });
});

describe('the warm invocations of an event', () => {
  test('give their quantiles and CPU time, one value a start', () => {
    const found = samples(aFunction(), [reading(), reading({ events: new Map([['create', warm([2, 2, 2, 2, 2], 0.7)]]) })]);
    expect(named(found, 'warm.p50', 'create')?.values).toEqual([1.9, 2]);
    expect(named(found, 'cpu', 'create')?.values).toEqual([0.5, 0.7]);
  });

  test.each([[9, []], [10, ['warm.p90']], [99, ['warm.p90']], [100, ['warm.p90', 'warm.p99']]])('of which there are %d in a start have the quantiles %j above the median', (count, names) => {
    const found = samples(aFunction(), [reading({ events: new Map([['create', warm(Array.from({ length: count }, (_, i) => i + 1))]]) })]);
    expect(found.map(({ metric }) => metric.name).filter((name) => name === 'warm.p90' || name === 'warm.p99')).toEqual(names);
  });

  test('cost what Lambda charges for their billed milliseconds, their memory and the call', () => {
    const target = aFunction({ memory: 512 * 2 ** 20 });
    const found = samples(target, [reading({ events: new Map([['create', warm([1.2, 2.4, 0.4])]]) })]);
    // 2, 3 and 1 ms are billed: 2 on average.
    expect(named(found, 'billed', 'create')?.point).toBe(2);
    expect(named(found, 'cost', 'create')?.point).toBeCloseTo(1e6 * (0.002 * 0.5 * 0.0000166667 + 0.0000002), 12);
  });

  test('are another workload with another payload, and another cost at another price alone', () => {
    const workloads = (target: FunctionTarget): Record<string, string> => Object.fromEntries(samples(target, [reading()]).filter(({ scenario }) => scenario !== null).map(({ metric, workload }) => [metric.name, workload]));
    const [plain, payload, price] = [aFunction(), aFunction({ events: [{ name: 'create', payload: '{"id":2}', expect: null }] }), aFunction({ price: { gbSecond: 1, request: 0 } })].map(workloads);
    expect(payload?.['warm.p50']).not.toBe(plain?.['warm.p50']);
    expect([price?.['warm.p50'] === plain?.['warm.p50'], price?.['cost'] === plain?.['cost']]).toEqual([true, false]);
  });
});
