/** A scale -> its axis: ticks in the words of a unit, and faint lines through the picture. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { element, shortNumber, together, type Markup } from './markup.ts';
import { group, label } from './chart.ts';

/** A value -> its place; and the values worth a tick. */
export interface Scale {
  readonly of: (value: number) => number;
  readonly ticks: (about: number) => readonly number[];
  /** Places of its two ends. */
  readonly range: readonly [number, number];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = widened(domain);
  const scale = scaleLinear([low, high], [...range]);
  return { of: (value) => scale(value), ticks: (about) => scale.ticks(about), range };
}

/** From a linear scale's ends outwards to round numbers. */
export function niceLinear(domain: readonly [number, number], range: readonly [number, number], ticks = 5): Scale {
  const scale = scaleLinear([...widened(domain)], [...range]).nice(ticks);
  return { of: (value) => scale(value), ticks: (about) => scale.ticks(about), range };
}

/** Both ends above 0. What is 0 or less lies at the lower end. */
export function logarithmic(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const low = Math.max(domain[0], Number.MIN_VALUE);
  const high = Math.max(domain[1], low * 1.0001);
  const scale = scaleLog([low, high], [...range]).clamp(true);
  return {
    of: (value) => (value > 0 ? scale(value) : range[0]),
    ticks: (about) => ticksOfLog(low, high, about),
    range,
  };
}

/** 1, 2 and 5 of each power of ten, or powers alone where these are too many; of less than a decade the ticks of a line. */
function ticksOfLog(low: number, high: number, about: number): readonly number[] {
  const decades = Math.log10(high / low);
  if (decades < 0.8) return scaleLinear([low, high]).ticks(about).filter((tick) => tick > 0);
  const steps = decades * 3 <= about * 1.4 ? [1, 2, 5] : decades * 2 <= about * 1.4 ? [1, 3] : [1];
  const every = Math.max(1, Math.ceil(decades / about));
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    if (power % every !== 0) continue;
    for (const step of steps) {
      const tick = Number(`${step}e${power}`);
      if (tick >= low * 0.999 && tick <= high * 1.001) ticks.push(tick);
    }
  }
  return ticks;
}

/** A domain of one point becomes one around it. */
function widened([low, high]: readonly [number, number]): readonly [number, number] {
  if (high > low) return [low, high];
  const half = low === 0 ? 1 : Math.abs(low) * 0.05;
  return [low - half, low + half];
}

export interface AxisOptions {
  readonly scale: Scale;
  /** About so many ticks. */
  readonly ticks: number;
  readonly text: (value: number) => string;
}

/** Below the picture, whose upper edge is `top` and whose lower one is `bottom`. */
export function axisBelow({ scale, ticks, text }: AxisOptions, top: number, bottom: number): Markup {
  const at = placesOf(scale, ticks);
  const [left, right] = scale.range;
  return together(
    element('path', { class: 'rule', d: at.map(({ place }) => `M${place},${shortNumber(top)}V${shortNumber(bottom)}`).join('') }),
    element('path', { class: 'axis', d: `M${shortNumber(left)},${shortNumber(bottom)}H${shortNumber(right)}` }),
    group('c muted', apart(at.map(({ tick, place }) => ({ place, words: text(tick) }))).map(({ place, words }) => label(place, bottom + 14, words))),
  );
}

/** Units of the drawing, of a letter as it is on a narrow page. */
const PER_LETTER = 8.5;

/** Without those whose words would lie on those before them. */
function apart(ticks: readonly { readonly place: number; readonly words: string }[]): typeof ticks {
  let end = -Infinity;
  return ticks.filter(({ place, words }) => {
    const half = (words.length * PER_LETTER) / 2;
    if (place - half < end) return false;
    end = place + half;
    return true;
  });
}

/** To the left of the picture, which lies between `left` and `right`. */
export function axisLeft({ scale, ticks, text }: AxisOptions, left: number, right: number): Markup {
  const at = placesOf(scale, ticks);
  return together(
    element('path', { class: 'rule', d: at.map(({ place }) => `M${shortNumber(left)},${place}H${shortNumber(right)}`).join('') }),
    group('e muted', at.map(({ tick, place }) => label(left - 6, place + 4, text(tick)))),
  );
}

/** A faint line of one unit lies on whole units. */
const placesOf = (scale: Scale, ticks: number): readonly { readonly tick: number; readonly place: number }[] => scale.ticks(ticks).map((tick) => ({ tick, place: Math.round(scale.of(tick)) || 0 }));
