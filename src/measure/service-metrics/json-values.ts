/** A JSON document and paths into it -> the numbers there. */
import type { Exposition, Series, Understood } from './exposition.ts';

/** What stands at each path becomes a series of that name without labels. A path that leads nowhere has none; what is no number refuses all. Never throws. */
export function readJson(text: string, paths: readonly string[]): Understood {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `it is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read'}` };
  }
  const series = new Map<string, readonly Series[]>();
  for (const path of paths) {
    const value = valueAt(document, stepsOf(path));
    if (value === undefined) continue;
    if (typeof value !== 'number') return { ok: false, reason: `\`${path.slice(0, 60)}\` is ${wordFor(value)}, not a number` };
    series.set(path, [{ labels: new Map(), value }]);
  }
  const names = [...pathsIn(document, [])].slice(0, MOST_NAMES);
  const exposition: Exposition = { series, typeOf: () => 'untyped', names, count: series.size, counts: new Map() };
  return { ok: true, exposition };
}

/** Of what may have been meant, so many at most, so deep at most. */
const [MOST_NAMES, DEEPEST] = [1000, 6];

/** To each number in it, as it would be written; what is walked is bounded by who takes so many. */
function* pathsIn(value: unknown, steps: readonly string[]): Generator<string> {
  if (typeof value === 'number' && steps.length > 0) yield pathOf(steps);
  if (typeof value !== 'object' || value === null || steps.length >= DEEPEST) return;
  for (const [step, inner] of Object.entries(value)) yield* pathsIn(inner, [...steps, step]);
}

/** With points where that is clear, else as a pointer. */
function pathOf(steps: readonly string[]): string {
  const isPlain = steps.every((step) => /^[\w-]+$/u.test(step));
  return isPlain ? steps.join('.') : `/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

/** `cache.hits`, `pools.0.size`, or a JSON pointer (RFC 6901): `/cache/hit~1s`. */
function stepsOf(path: string): readonly string[] {
  return path.startsWith('/') ? path.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) : path.split('.');
}

function valueAt(document: unknown, steps: readonly string[]): unknown {
  let value = document;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

const wordFor = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : typeof value === 'string' ? 'a text' : `\`${String(value)}\``);
