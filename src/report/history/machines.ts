/** Kinds of machine -> a letter, a colour and a shape each, the same on all pages. */
import type { MachineClass } from '../../model.ts';
import { element, type Markup } from '../page/markup.ts';
import type { MetricHistory } from './input.ts';

export interface MachineLook {
  readonly letter: string;
  readonly machine: MachineClass;
  /** Class of its colour. */
  readonly tone: string;
  readonly shape: Shape;
}

export type Machines = ReadonlyMap<string, MachineLook>;

/** In the order in which they are met. */
export function machinesOf(metrics: readonly MetricHistory[]): Machines {
  const machines = new Map<string, MachineLook>();
  for (const { machine } of metrics.flatMap(({ current, past }) => [...current, ...past])) {
    if (machine === null || machines.has(machine.id)) continue;
    const n = machines.size;
    // After six the shapes shift against the colours: 36 kinds can be told apart.
    machines.set(machine.id, { letter: letterOf(n), machine, tone: `k${n % COLOURS}`, shape: SHAPES[(n + Math.floor(n / COLOURS)) % SHAPES.length] ?? 'circle' });
  }
  return machines;
}

export const COLOURS = 6;
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'plus'] as const;
export type Shape = (typeof SHAPES)[number];

/** What is the same on every machine. */
export const ANY_MACHINE = { tone: 'k0', shape: 'circle' } as const;

export const lookOf = (machine: MachineClass | null, machines: Machines): Pick<MachineLook, 'tone' | 'shape'> => machines.get(machine?.id ?? '') ?? ANY_MACHINE;

export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
}

/** Half their height is about `r`. Crosses are drawn as lines, the others as areas: `line` says which. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number): string => `${short(x + dx * r)},${short(y + dy * r)}`;
  switch (shape) {
    case 'circle': return `M${at(-1, 0)}a${short(r)},${short(r)} 0 1 0 ${short(2 * r)},0a${short(r)},${short(r)} 0 1 0 ${short(-2 * r)},0`;
    case 'square': return `M${at(-0.9, -0.9)}h${short(1.8 * r)}v${short(1.8 * r)}h${short(-1.8 * r)}z`;
    case 'triangle': return `M${at(0, -1.2)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}z`;
    case 'diamond': return `M${at(0, -1.3)}L${at(1.3, 0)}L${at(0, 1.3)}L${at(-1.3, 0)}z`;
    case 'cross': return `M${at(-0.9, -0.9)}L${at(0.9, 0.9)}M${at(0.9, -0.9)}L${at(-0.9, 0.9)}`;
    case 'plus': return `M${at(-1.2, 0)}L${at(1.2, 0)}M${at(0, -1.2)}L${at(0, 1.2)}`;
  }
}

export const isLine = (shape: Shape): boolean => shape === 'cross' || shape === 'plus';

/** Beside words, as large as they are. */
export function swatch({ tone, shape }: Pick<MachineLook, 'tone' | 'shape'>): Markup {
  return element('svg', { viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true', class: 'swatch' }, element('path', { class: `${isLine(shape) ? 'line' : 'mark'} ${tone}`, d: shapePath(shape, 7, 7, 4.5) }));
}

const short = (value: number): string => String(Math.round(value * 10) / 10);
