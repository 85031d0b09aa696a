/** An amount in base units -> the shortest text that a config could have for it. */
import type { Unit } from '../model.ts';

const SIZES = [['GiB', 2 ** 30], ['MiB', 2 ** 20], ['KiB', 2 ** 10], ['GB', 1e9], ['MB', 1e6], ['kB', 1e3], ['B', 1]] as const;

/** `200 ms`, `50 MB`, `10 %`, `50/s`, `1200`: what `parseAmount` reads as `value` again, to twelve digits. `value` is not negative. */
export function amountText(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms': case 'ms/request': return `${plain(value)} ms`;
    case 'bytes': case 'bytes/request': case 'bytes/1000 requests': return sizeText(value);
    case 'ratio': return `${plain(value * 100)} %`;
    case 'requests/s': return `${plain(value)}/s`;
    case 'count': case 'count/request': case 'USD/million': case 'number': case 'number/request': return plain(value);
  }
}

/** 512 MiB and not 536.870912 MB, 50 MB and not 47.6837158203 MiB. */
function sizeText(value: number): string {
  const texts = SIZES.filter(([, size]) => value >= size || size === 1).map(([name, size]) => `${plain(value / size)} ${name}`);
  return texts.reduce((shortest, text) => (text.length < shortest.length ? text : shortest), texts[0] ?? plain(value));
}

/** Without what binary fractions leave behind, and without an exponent. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) >= 1e-6 || rounded === 0 ? String(rounded) : rounded.toFixed(20).replace(/0+$/, '');
}
