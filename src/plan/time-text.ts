/** A plan -> how long it takes, in words, where that is not what `--time` says. */
import type { Load, Plan } from '../model.ts';
import { ownTime } from './shapes.ts';

const NAMES: Readonly<Record<Load['kind'], string>> = { connections: 'a soak', rate: 'a soak', ramp: 'a ramp', step: 'steps', spike: 'a spike', saturate: 'the search for its capacity' };
/** More lines than these nobody reads. */
const MOST = 8;

/** `about 11 min of load, besides warm-up and starts: ...`, then a line for each scenario that has its own time; none without one. */
export function timeLines(plan: Plan): readonly string[] {
  const own = plan.targets.flatMap(({ target, sides }) => (target.kind !== 'server' ? [] : target.scenarios.flatMap(({ name, load }) => {
    const time = ownTime(load);
    return time === null ? [] : [{ place: `${target.name}/${name}`, load, launches: time.launches, sides: sides.length, ms: time.measure * time.launches * sides.length }];
  })));
  if (own.length === 0) return [];
  const shapes = own.reduce((sum, { ms }) => sum + ms, 0);
  const shared = plan.time - shapes;
  const lines = own.slice(0, MOST).map(({ place, load, launches, sides, ms }) =>
    `${place}: ${load.kind === 'saturate' ? 'about ' : ''}${span(ms)} for ${NAMES[load.kind]}, ${launches} ${launches === 1 ? 'launch' : 'launches'}${sides > 1 ? ' of both builds' : ''}`);
  return [
    `about ${span(plan.time)} of load, besides warm-up and starts: ${shared > 0 ? `${span(shared)} by --time, and ` : ''}${span(shapes)} for what has a time of its own`,
    ...lines, ...(own.length > MOST ? [`and ${own.length - MOST} more`] : []),
  ];
}

/** `45 s`, `2 min 5 s`, `1 h 10 min` */
function span(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} h${minutes > 0 ? ` ${minutes} min` : ''}`;
  return `${minutes} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ''}`;
}
