/**
 * Numbers -> text for people. One rule for each: three significant digits for what was measured, two for changes, a decimal
 * point and commas whatever the machine's locale, decimal prefixes for all bytes (1 kB is 1,000 bytes, memory included), and
 * never "-0", "NaN" or "Infinity".
 */
import type { Interval, Unit } from '../model.ts';

const UNKNOWN = 'unknown';
const MEASURED_DIGITS = 3;

/** A value in its unit: `4.10 ms`, `1.20 MB`, `0.12 %`, `1,234/s`, `0.412 ms/request`, `$4.17 per million`. */
export function amount(value: number, unit: Unit, digits = MEASURED_DIGITS): string {
  if (!Number.isFinite(value * 100)) return UNKNOWN;
  switch (unit) {
    case 'ms': return milliseconds(value, digits);
    case 'bytes': return bytes(value, digits);
    case 'ratio': return `${trimmed(value * 100, digits)} %`;
    case 'count': return count(value, digits);
    case 'requests/s': return `${count(value, digits)}/s`;
    case 'USD/million': return `${dollars(value, digits)} per million`;
    case 'number': return count(value, digits);
    case 'number/request': return `${count(value, digits)}/request`;
    case 'ms/request': return `${milliseconds(value, digits)}/request`;
    case 'bytes/request': return `${bytes(value, digits)}/request`;
    case 'count/request': return `${count(value, digits)}/request`;
    case 'bytes/1000 requests': return `${bytes(value, digits)}/1,000 requests`;
  }
}

/** A value that a person wrote, such as a limit: the same units, without the zeros that only claim precision. */
export function written(value: number, unit: Unit): string {
  return withoutPrecision(amount(value, unit, 6));
}

const BINARY: readonly Scale[] = [[2 ** 30, 'GiB'], [2 ** 20, 'MiB'], [2 ** 10, 'KiB']];

/** The same for what stands beside no measured value, and may so have units of its own: `1 MiB` and not `1.04858 MB`. */
export function writtenAlone(value: number, unit: Unit): string {
  const decimal = written(value, unit);
  const binary = BINARY.find(([size]) => value >= size && Number.isInteger(value / size));
  if (!/^bytes/.test(unit) || binary === undefined) return decimal;
  const text = decimal.replace(/^[\d.,]+ \w+/, `${grouped(String(value / binary[0]))} ${binary[1]}`);
  return text.length < decimal.length ? text : decimal;
}

/** `4.50000 ms` -> `4.5 ms` */
export const withoutPrecision = (text: string): string => text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');

/** A change without its sign, as allowed or as a noise floor: `10 %`, `4.3 %`, `0.45 %`. */
export function percent(ratio: number, extraDigits = 0): string {
  if (!Number.isFinite(ratio * 100)) return UNKNOWN;
  const value = Math.abs(ratio) * 100;
  const decimals = (value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2) + extraDigits;
  return `${grouped(withoutZeros(fixed(value, decimals)))} %`;
}

/** A change for better or worse: `+14 %`, `-3.2 %`, `0 %`. */
export function change(ratio: number, extraDigits = 0): string {
  const text = percent(ratio, extraDigits);
  return text === UNKNOWN || text === '0 %' ? text : `${ratio < 0 ? '-' : '+'}${text}`;
}

/** Two launches may have an interval that ends beyond a hundred times as much: that is no bound to anybody. */
const MOST = 100;

/** A noise floor: `4 %`; of one that large nobody wants the digits. */
export const noiseText = (ratio: number): string => (ratio > MOST ? `more than ${percent(MOST)}` : percent(ratio));

/** `between +11 % and +18 %`; an end that is unbounded (too few launches) is said to be. Nothing falls by more than 100 %. */
export function between(interval: Interval): string {
  const [lower, upper] = [Math.max(interval.lower, -1), interval.upper > MOST ? Infinity : interval.upper];
  if (Number.isNaN(lower) || Number.isNaN(upper) || (lower === -1 && upper === Infinity)) return 'the interval has no bounds';
  if (upper === Infinity) return `at least ${change(lower)}`;
  if (lower === -1) return `at most ${change(upper)}`;
  const [from, to] = apart(lower, upper, change);
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
}

/** The same in a table's cell: `+11 % to +18 %`. */
export function range(interval: Interval): string {
  return between(interval).replace(/^between (.*) and (.*)$/, '$1 to $2').replace(/^the interval has no bounds$/, 'no bounds');
}

/**
 * Two numbers as texts that differ when the numbers do: 200.3 ms beside a limit of 200 ms must not read "200 ms".
 * `render` takes the number of digits beyond its usual ones; four more at most, for beyond that they are the same to a reader.
 */
export function apart(a: number, b: number, render: (value: number, extraDigits: number) => string): readonly [string, string] {
  for (let extra = 0; extra < 4 && a !== b; extra += 1) {
    const texts = [render(a, extra), render(b, extra)] as const;
    if (texts[0] !== texts[1]) return texts;
  }
  return [render(a, 0), render(b, 0)];
}

/** How long something took, from ms: `0.8 s`, `61 s`, `2 min 5 s`, `1 h 12 min`. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return UNKNOWN;
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 9.95) return `${withoutZeros(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  if (whole < 7200) return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(seconds / 60);
  return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

/** `1 launch`, `5 launches`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** `1,234`; what is not whole gets three significant digits. */
export function count(value: number, digits = MEASURED_DIGITS): string {
  if (!Number.isFinite(value)) return UNKNOWN;
  return Number.isInteger(value) ? grouped(plain(fixed(value, 0))) : significant(value, digits);
}

/** What comes in millions: `341.0 M` with four digits; fewer than a million are told whole. */
export function millions(value: number, digits: number): string {
  if (!Number.isFinite(value)) return UNKNOWN;
  return Math.abs(value) < 1e6 ? count(Math.round(value)) : `${significant(value / 1e6, digits)} M`;
}

const parts = (large: number, unit: string, small: number, smallUnit: string): string =>
  `${count(large)} ${unit}${small === 0 ? '' : ` ${small} ${smallUnit}`}`;

function milliseconds(value: number, digits: number): string {
  return scaled(value, digits, [[1, 'ms'], [1000, 's']]);
}

function bytes(value: number, digits: number): string {
  const scale: readonly Scale[] = [[1, value === 1 ? 'byte' : 'bytes'], [1e3, 'kB'], [1e6, 'MB'], [1e9, 'GB'], [1e12, 'TB']];
  return Math.abs(value) < 1000 && Number.isInteger(value) ? `${plain(String(value))} ${scale[0]?.[1] ?? ''}` : scaled(value, digits, scale);
}

/** A difference of costs may be negative. */
function dollars(value: number, digits: number): string {
  const text = significant(Math.abs(value), digits);
  return `${value < 0 && /[1-9]/.test(text) ? '-' : ''}$${text}`;
}

type Scale = readonly [factor: number, unit: string];

/** The unit is chosen after rounding, so that 999.7 ms is "1.00 s" and never "1,000 ms". */
function scaled(value: number, digits: number, scale: readonly Scale[]): string {
  const rounded = Number(value.toPrecision(digits));
  const [factor, unit] = scale.findLast(([least]) => Math.abs(rounded) >= least) ?? scale[0] ?? [1, ''];
  return `${value === 0 ? '0' : significant(value / factor, digits)} ${unit}`;
}

/** Significant digits, except that whole digits are never replaced by zeros: 0.123, 12.3, 1,234. */
function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  return grouped(plain(fixed(value, Math.max(digits - 1 - exponent, 0))));
}

/** `toFixed` turns to exponents from 1e21 on, where every number is whole. */
const fixed = (value: number, decimals: number): string => (Math.abs(value) < 1e21 ? value.toFixed(Math.min(decimals, 12)) : String(BigInt(value)));

const trimmed = (value: number, digits: number): string => withoutZeros(significant(value, digits));
const withoutZeros = (text: string): string => plain(text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** "-0" and "-0.00" are 0. */
const plain = (text: string): string => (/^-[0.]+$/.test(text) ? text.slice(1) : text);

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
