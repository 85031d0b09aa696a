/** What is written under `load` -> what is wrong with it as a whole: keys of another shape, rates and times that contradict each other. */
import { mapOf, type Loose } from './loose.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { parseQuantity } from './units.ts';

const SHAPES = ['ramp', 'step', 'soak', 'saturate', 'spike'] as const;
type Shape = (typeof SHAPES)[number];

/** The keys of each shape, besides `shape`, `connections`, `timeout` and `launches`: those that it needs, and those that it may have. */
const KEYS: Readonly<Record<Shape, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  ramp: { needs: ['from', 'to'], may: ['duration'] },
  step: { needs: ['rates'], may: ['each'] },
  soak: { needs: ['duration'], may: ['rate', 'pipelining'] },
  saturate: { needs: ['from', 'to', 'keep'], may: ['each'] },
  spike: { needs: ['rate', 'peak'], may: ['duration', 'before', 'after', 'tolerance'] },
};
const OF_SHAPES = ['from', 'to', 'rates', 'each', 'duration', 'peak', 'before', 'after', 'tolerance', 'keep', 'launches'];
const EXAMPLES: Readonly<Record<string, string>> = {
  from: 'from: 50/s', to: 'to: 2000/s', rates: 'rates: [50/s, 100/s, 200/s]', duration: 'duration: 10m', keep: 'keep: { latency.p99: 100 ms, errors: 1% }', rate: 'rate: 100/s', peak: 'peak: 1000/s',
};
/** Less than this shows no growth. */
const SHORTEST_SOAK = 10_000;

/** `path`: that of the load. */
export function loadFindings(load: Loose, path: Path): readonly Finding[] {
  if (load === null) return [];
  const shape = SHAPES.find((one) => one === load['shape']);
  if (load['shape'] !== undefined && shape === undefined) return []; // the schema says so
  const found: Finding[] = [];
  const at = (key: string): Path => [...path, key];
  if (load['rate'] !== undefined && load['pipelining'] !== undefined) found.push(onKey(at('pipelining'), 'has no meaning with `rate`', 'keep one of the two'));
  if (shape === undefined) {
    for (const key of OF_SHAPES) if (load[key] !== undefined) found.push(onKey(at(key), 'belongs to a shape, and none is named', `write \`shape: ${shapeWith(key)}\` beside it`));
    return found;
  }
  const { needs, may } = KEYS[shape];
  for (const key of needs) if (load[key] === undefined) found.push(onKey(path, `is a \`${shape}\` without \`${key}\``, `write for example \`${EXAMPLES[key] ?? key}\` beside it`));
  for (const key of ['rate', 'pipelining', ...OF_SHAPES]) {
    if (load[key] !== undefined && key !== 'launches' && ![...needs, ...may].includes(key)) found.push(onKey(at(key), `has no meaning with \`shape: ${shape}\``, `its keys are ${[...needs, ...may, 'connections', 'timeout', 'launches'].map((name) => `\`${name}\``).join(', ')}`));
  }
  return [...found, ...contradictions(shape, load, at)];
}

const shapeWith = (key: string): string => SHAPES.filter((shape) => key === 'launches' || [...KEYS[shape].needs, ...KEYS[shape].may].includes(key)).join('` or `shape: ');

function contradictions(shape: Shape, load: NonNullable<Loose>, at: (key: string) => Path): readonly Finding[] {
  const rate = (key: string): number | null => amountOf(load[key], 'rate');
  const time = (key: string): number | null => amountOf(load[key], 'duration');
  switch (shape) {
    case 'ramp': {
      const [from, to] = [rate('from'), rate('to')];
      return from !== null && from === to ? [onValue(at('to'), 'is the same as `from`: the rate would stay as it is', 'write another rate, or `rate` without a shape')] : [];
    }
    case 'step': {
      const rates: readonly unknown[] = Array.isArray(load['rates']) ? load['rates'] : [];
      const same = rates.findIndex((one, i) => i > 0 && amountOf(one, 'rate') !== null && amountOf(one, 'rate') === amountOf(rates[i - 1], 'rate'));
      return same < 0 ? [] : [onValue([...at('rates'), same], 'is the same as the rate before it: there is no step', 'leave it out')];
    }
    case 'soak': {
      const duration = time('duration');
      return duration !== null && duration < SHORTEST_SOAK ? [onValue(at('duration'), 'is too short to see anything grow', 'write minutes: `10m`; at least `10s`')] : [];
    }
    case 'spike': {
      const [base, peak] = [rate('rate'), rate('peak')];
      return base !== null && peak !== null && peak <= base ? [onValue(at('peak'), 'is not higher than `rate`: that is no spike', 'write a higher rate')] : [];
    }
    case 'saturate': return saturateFindings(load, at, rate, time);
  }
}

function saturateFindings(load: NonNullable<Loose>, at: (key: string) => Path, rate: (key: string) => number | null, time: (key: string) => number | null): readonly Finding[] {
  const [from, to, each] = [rate('from'), rate('to'), time('each')];
  const found: Finding[] = [];
  if (from !== null && to !== null && from >= to) found.push(onValue(at('to'), `is not higher than \`from\`: there is nothing to search between them`, from === to ? 'write a higher rate' : 'write them the other way round'));
  const keep = mapOf(load['keep']);
  if (keep === null) return found;
  const latencies: readonly string[] = ['latency.p50', 'latency.p90', 'latency.p99'].filter((metric) => keep[metric] !== undefined);
  const known = Object.keys(keep).every((metric) => metric === 'errors' || latencies.includes(metric)); // else the schema says so
  if (latencies.length === 0 && known) found.push(onKey(at('keep'), 'names no latency: a service that only lets its queue grow makes no errors', 'write for example `latency.p99: 100 ms`'));
  const longest = Math.max(0, ...latencies.map((metric) => amountOf(keep[metric], 'duration') ?? 0));
  const timeout = time('timeout') ?? amountOf('10s', 'duration') ?? 0;
  if (longest >= timeout) found.push(onValue(at('keep'), 'allows a latency that the timeout makes an error first', 'write a longer `timeout`'));
  if (each !== null && each < 2 * longest) found.push(onValue(at('each'), 'is too short: a queue that grows would not have reached the limit of `keep` yet', `write at least ${Math.ceil((2 * longest) / 1000)}s; twenty times the limit is better`));
  return found;
}

/** null: absent, or the schema says what is wrong. */
function amountOf(written: unknown, quantity: 'rate' | 'duration'): number | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const read = parseQuantity(written, quantity);
  return read.ok ? read.value : null;
}
