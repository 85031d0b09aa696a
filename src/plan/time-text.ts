/** A plan -> how long it takes, in words, where that is not what `--time` says. */
import type { Load, Plan } from '../model.ts';
import { ownTime } from './shapes.ts';

const NAMES: Readonly<Record<Load['kind'], string>> = { connections: 'soak', rate: 'soak', ramp: 'ramp', step: 'steps', spike: 'spike', saturate: 'search for its capacity' };

/** `the load takes about 11 min: 60 s by --time, and besides api/leak (soak) 10 min`; null without a scenario that has its own time. */
export function timeText(plan: Plan): string | null {
  const own = plan.targets.flatMap(({ target, sides }) => (target.kind !== 'server' ? [] : target.scenarios.flatMap(({ name, load }) => {
    const time = ownTime(load);
    return time === null ? [] : [{ text: `${target.name}/${name} (${NAMES[load.kind]}) ${load.kind === 'saturate' ? 'at most ' : ''}${span(time.measure * time.launches * sides.length)}`, ms: time.measure * time.launches * sides.length }];
  })));
  if (own.length === 0) return null;
  const shared = plan.time - own.reduce((sum, { ms }) => sum + ms, 0);
  const all = own.map(({ text }) => text).join(', ');
  return `the load takes about ${span(plan.time)}, warm-up and starts left out: ${shared > 0 ? `${span(shared)} by --time, and besides ` : ''}${all}`;
}

/** `45 s`, `2 min 5 s`, `1 h 10 min` */
function span(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} h${minutes > 0 ? ` ${minutes} min` : ''}`;
  return `${minutes} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ''}`;
}
