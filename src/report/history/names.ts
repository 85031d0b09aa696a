/** A metric's place -> the name of its page: safe in every file system and address, the same every time, and no other's. */
import { shortHash } from '../../short-hash.ts';
import type { MetricHistory } from './input.ts';

export const INDEX = 'index.html';
const LONGEST_SLUG = 80;

/** In their order. Names differ also where upper and lower case are the same. */
export function pageNames(metrics: readonly MetricHistory[]): readonly string[] {
  const taken = new Set<string>([INDEX]);
  return metrics.map(({ target, scenario, metric }) => {
    const slug = [target, ...(scenario === null ? [] : [scenario]), metric.name].map(slugOf).filter((part) => part !== '').join('-').slice(0, LONGEST_SLUG);
    const base = `${slug === '' ? 'metric' : slug}-${shortHash(JSON.stringify([target, scenario, metric.name]))}`;
    let name = `${base}.html`;
    for (let n = 2; taken.has(name); n += 1) name = `${base}-${n}.html`;
    taken.add(name);
    return name;
  });
}

const slugOf = (text: string): string => text.slice(0, 400).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
