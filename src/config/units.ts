/** What people write (`30s`, `50 MB`, `200/s`, `5%`, `1200`) -> milliseconds, bytes, requests/s, ratios, counts. */
import { amountKindOf } from '../budget.ts';
import type { AmountKind, Unit } from '../model.ts';

export type Quantity = AmountKind;

/** An amount in base units, or why it is none and what to write instead. */
export type Amount =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** value = digits x 10^exponent x factor / divisor. The power of ten is applied to the digits as text: `0.1 %` is exactly 0.001. */
interface Scale { readonly exponent: number; readonly factor: number; readonly divisor: number }

interface Kind {
  /** As in "must be ...". */
  readonly name: string;
  readonly examples: readonly [string, string];
  readonly units: ReadonlyMap<string, Scale>;
}

const MINUTE = [4, 6] as const;
const HOUR = [5, 36] as const;

const kinds: Readonly<Record<Quantity, Kind>> = {
  duration: {
    name: 'a duration', examples: ['30s', '200 ms'],
    units: scales(
      [['ns', 'nanoseconds'], -6], [['us', 'µs', 'μs', 'microseconds'], -3], [['ms', 'millisecond', 'milliseconds'], 0],
      [['s', 'sec', 'secs', 'second', 'seconds'], 3], [['m', 'min', 'mins', 'minute', 'minutes'], ...MINUTE], [['h', 'hr', 'hour', 'hours'], ...HOUR],
    ),
  },
  // Decimal prefixes are powers of 1000 and binary ones powers of 1024 (IEC 80000-13). `Mb` is left out: it means megabit.
  size: {
    name: 'a size', examples: ['50 MB', '512 MiB'],
    units: scales(
      [['B', 'b', 'byte', 'bytes'], 0], [['kB', 'KB', 'kb'], 3], [['MB', 'mb'], 6], [['GB', 'gb'], 9], [['TB', 'tb'], 12],
      [['KiB', 'kiB', 'kib'], 0, 1024], [['MiB', 'mib'], 0, 1024 ** 2], [['GiB', 'gib'], 0, 1024 ** 3], [['TiB', 'tib'], 0, 1024 ** 4],
    ),
  },
  rate: {
    name: 'a rate', examples: ['200/s', '6000/min'],
    units: new Map([
      ...perTime(['/s', '/sec', '/second'], 1), ...perTime(['/m', '/min', '/minute'], 60), ...perTime(['/h', '/hour'], 3600),
      ['rps', { exponent: 0, factor: 1, divisor: 1 }] as const,
    ]),
  },
  percentage: { name: 'a percentage', examples: ['5%', '0.1%'], units: scales([['%', 'percent'], -2]) },
  count: { name: 'a number', examples: ['1200', '20'], units: scales([[''], 0]) },
};

/** Nothing that is measured here comes near it; what lies beyond was mistyped. */
const LARGEST = 1e15;

const NUMBER = '(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)';
const WRITTEN = new RegExp(`^(${NUMBER})\\s*(.*)$`, 'su');

/**
 * Reads an amount of one kind into base units: ms, bytes, requests/s, ratio, count. A bare number is refused where a unit
 * is needed, because `30` and `0.05` have two readings; 0 needs none. Never throws.
 */
export function parseQuantity(written: unknown, quantity: Quantity): Amount {
  const kind = kinds[quantity];
  const text = typeof written === 'number' ? plainNumber(written) : typeof written === 'string' ? written.trim() : null;
  if (text === null) return refuse(`must be ${kind.name}`, example(kind));
  if (/^[-−]/u.test(text)) return refuse(`\`${shown(text)}\` is negative`, example(kind));
  const match = WRITTEN.exec(text);
  if (match === null) return refuse(text === '' ? `must be ${kind.name}, but nothing is written` : `\`${shown(text)}\` is not ${kind.name}`, example(kind));
  const [, digits = '', unit = ''] = match;
  const scale = kind.units.get(unit.replace(/\s+/gu, ' ').trim());
  if (scale !== undefined) return inRange(text, Number(`${digits}e${scale.exponent}`) * scale.factor / scale.divisor);
  if (unit === '') return Number(digits) === 0 ? { ok: true, value: 0 } : withoutUnit(digits, quantity);
  return wrongUnit(text, unit, quantity);
}

/** How amounts of a metric are written: by its unit, with or without the `/request` that the unit ends in. */
export function parseAmount(written: unknown, unit: Unit): Amount {
  return parseQuantity(without(endOf[unit], written), amountKindOf[unit]);
}

const without = (end: RegExp | undefined, written: unknown): unknown => (typeof written === 'string' && end !== undefined ? written.trim().replace(end, '') : written);

/** In the order in which they are tried: no unit is of two kinds. */
const everyKind: readonly Quantity[] = ['count', 'duration', 'size', 'percentage', 'rate'];

/** An amount of whatever kind its unit says, with or without a `/request`; 0 is of none (null). */
export function parseAny(written: unknown): (Extract<Amount, { ok: true }> & { readonly kind: Quantity | null }) | Extract<Amount, { ok: false }> {
  const text = without(PER_REQUEST, written);
  for (const kind of everyKind) {
    const read = parseQuantity(text, kind);
    if (read.ok) return { ...read, kind: read.value === 0 ? null : kind };
  }
  const read = parseQuantity(text, 'count');
  if (read.ok) return { ...read, kind: 'count' };
  if (typeof text === 'string' && WRITTEN.test(text.trim())) return { ...read, message: `\`${shown(text.trim())}\` has a unit that is not known here`, hint: 'write the number alone, or a time, size, share or rate: `200 ms`, `1.2 MB`, `5%`, `50/s`' };
  return read;
}

/** As in "`latency.p99` is measured in ...", with an example. */
export function amountExample(unit: Unit): string {
  return kinds[amountKindOf[unit]].examples[0];
}

/** The same grammar as a regular expression, for editors. `percentage` and the like accept a bare 0 too. */
export function quantityPattern(quantity: Quantity): string {
  const units = [...kinds[quantity].units.keys()].join('|');
  return `^\\s*(?:0+(?:\\.0+)?|\\.0+|${NUMBER}\\s*(?:${units}))\\s*$`;
}

const PER_REQUEST = /\s*(?:\/|per)\s*req(?:uest)?$/u;
/** What a unit may end in, and an amount of it need not. */
const endOf: Readonly<Partial<Record<Unit, RegExp>>> = {
  'ms/request': PER_REQUEST, 'bytes/request': PER_REQUEST, 'count/request': PER_REQUEST, 'number/request': PER_REQUEST, 'bytes/1000 requests': /\s*(?:\/|per)\s*1000 req(?:uest)?s$/u,
};

function scales(...rows: readonly (readonly [readonly string[], number, number?])[]): ReadonlyMap<string, Scale> {
  return new Map(rows.flatMap(([names, exponent, factor]) => names.map((name) => [name, { exponent, factor: factor ?? 1, divisor: 1 }] as const)));
}

/** `/s`, `req/s`, `requests/s`. */
function perTime(ends: readonly string[], divisor: number): (readonly [string, Scale])[] {
  return ends.flatMap((end) => ['', 'req', 'requests', 'req ', 'requests '].map((what) => [`${what}${end}`, { exponent: 0, factor: 1, divisor }] as const));
}

function inRange(text: string, value: number): Amount {
  return value <= LARGEST ? { ok: true, value } : refuse(`\`${shown(text)}\` is larger than anything that can be measured`, 'write a smaller number');
}

function withoutUnit(digits: string, quantity: Quantity): Amount {
  const n = digits;
  switch (quantity) {
    case 'duration': return refuse(`\`${n}\` has no unit`, `write \`${n}s\` or \`${n} ms\``);
    case 'size': return refuse(`\`${n}\` has no unit`, `write \`${n} MB\`, \`${n} kB\` or \`${n} B\``);
    case 'rate': return refuse(`\`${n}\` has no unit`, `write \`${n}/s\``);
    case 'percentage': return refuse(`\`${n}\` has no unit: it could mean ${Number(`${n}e2`)} % or ${n} %`, `write \`${Number(`${n}e2`)}%\` or \`${n}%\``);
    case 'count': throw new Error('a count has no unit');
  }
}

function wrongUnit(text: string, unit: string, quantity: Quantity): Amount {
  const kind = kinds[quantity];
  if (/^[,_'.]\s*\d/u.test(unit)) return refuse(`\`${shown(text)}\` is not a number that can be read`, 'write digits without separators, and a point before decimals: `1500`, `1.5`');
  const other = Object.values(kinds).find((k) => k !== kind && k.units.has(unit));
  if (other !== undefined) return refuse(`\`${shown(text)}\` is ${other.name}, but ${kind.name} is needed here`, example(kind));
  if (quantity === 'count') return refuse(`\`${shown(text)}\` must be a number without a unit`, example(kind));
  const cased = [...kind.units.keys()].find((u) => u.toLowerCase() === unit.toLowerCase());
  return refuse(`\`${shown(unit)}\` is not a unit of ${kind.name}`, cased === undefined ? example(kind) : `write \`${text.slice(0, -unit.length)}${cased}\``);
}

/** YAML gives numbers as numbers; their text has an exponent only when they are absurdly large or small. */
function plainNumber(value: number): string {
  return Number.isFinite(value) ? (Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(12) : String(value)) : String(value);
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const example = (kind: Kind): string => `write for example \`${kind.examples[0]}\` or \`${kind.examples[1]}\``;
const refuse = (message: string, hint: string): Amount => ({ ok: false, message, hint });
