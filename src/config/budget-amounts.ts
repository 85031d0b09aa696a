/** The amounts of a budget as they are written -> limits and tolerance in the metrics' units, or what is wrong with them. */
import { amountKindOf } from '../budget.ts';
import type { AmountKind, Better, Budget, Unit } from '../model.ts';
import { mapOf, type Loose } from './loose.ts';
import { onValue, type Finding, type Path } from './place.ts';
import { amountExample, parseAmount, parseAny, parseQuantity, type Amount } from './units.ts';

/** What a budget is about: the metrics that its pattern matches. */
export interface Subject {
  /** The pattern, as it is written. */
  readonly metric: string;
  readonly known: readonly { readonly unit: Unit; readonly better: Better | null }[];
  /** Whether there may be metrics whose unit only the run tells. */
  readonly open: boolean;
  /** A number without a unit, which may be written in per cent as well. */
  readonly share?: boolean;
  /** Metrics of different units are added: nothing is measured in both. */
  readonly mixed?: boolean;
}

export type Amounts = Pick<Budget, 'limit' | 'tolerance' | 'amounts'>;

/** `amounts` is null when something is wrong. */
export function readAmounts(map: NonNullable<Loose>, subject: Subject, path: Path): { readonly findings: readonly Finding[]; readonly amounts: Amounts | null } {
  const findings: Finding[] = subject.mixed === true ? [onValue([...path, 'metric'], `\`${subject.metric}\` adds metrics of different units`, 'add what is measured in the same unit, or divide')] : [];
  const tolerance = map['tolerance'];
  const inner = mapOf(tolerance);
  const absolute = (key: string, written: unknown): Read | null => {
    // Absent, or the schema says so; and without any metric that is told already.
    if ((typeof written !== 'string' && typeof written !== 'number') || (subject.known.length === 0 && !subject.open)) return null;
    const read = readAbsolute(written, subject);
    if (!read.ok) findings.push(onValue([...path, ...key.split('.')], read.message, read.hint));
    return read.ok ? { key, ...read } : null;
  };
  const [warn, fail, floor] = [absolute('warn', map['warn']), absolute('fail', map['fail']), absolute('tolerance.floor', inner?.['floor'])];
  const shares = { warn: shareOf(inner?.['warn']), fail: shareOf(inner === null ? tolerance : inner['fail']) };
  findings.push(...mixedKinds([warn, fail, floor], path), ...outOfOrder(warn, fail, shares, subject, path));
  if (Math.max(shares.fail ?? 0, shares.warn ?? 0) >= 1 && betterOf(subject) === 'higher') findings.push(onValue([...path, 'tolerance'], `\`${subject.metric}\` cannot fall by more than 100 %`, 'a tolerance is the change itself: `10%` accepts 90/s after 100/s'));
  if (findings.length > 0) return { findings, amounts: null };
  const limit = { warn: warn?.value ?? null, fail: fail?.value ?? null };
  return {
    findings,
    amounts: {
      limit: warn === null && fail === null ? null : limit,
      tolerance: tolerance === undefined ? null : { ...shares, floor: floor?.value ?? 0 },
      amounts: [warn, fail, floor].find((one) => one !== null && one.kind !== null)?.kind ?? null,
    },
  };
}

/** An amount, and what kind of amount it is; null: nothing is nothing, of whatever kind. */
interface Read { readonly key: string; readonly value: number; readonly kind: AmountKind | null }
type Absolute = (Omit<Read, 'key'> & { readonly ok: true }) | Extract<Amount, { ok: false }>;

/** In the unit that all the metrics share; refused when they share none, except for 0. */
function readAbsolute(written: string | number, { metric, known, open, share }: Subject): Absolute {
  const units = [...new Set(known.map(({ unit }) => unit))];
  const [unit] = units;
  if (unit === undefined) return parseAny(written);
  if (share === true) return readPlain(written, metric);
  const read = parseAmount(written, unit);
  const several = new Set(units.map((one) => amountKindOf[one])).size > 1 || (units.length > 1 && !open);
  if (several && !(read.ok && read.value === 0)) {
    return { ok: false, message: `\`${metric}\` matches metrics of different units (${units.join(', ')}), so no single amount fits`, hint: 'write one budget for each kind of metric, or a `tolerance` in per cent' };
  }
  if (!read.ok) return { ...read, message: `${read.message} (\`${metric}\` is measured in ${unitWords[unit]})` };
  if (unit === 'ratio' && read.value > 1) return { ok: false, message: 'is more than 100 %', hint: `write for example \`${amountExample(unit)}\`` };
  return { ...read, kind: read.value === 0 ? null : amountKindOf[unit] };
}

function readPlain(written: string | number, metric: string): Absolute {
  const read = parseAny(written);
  if (!read.ok || read.kind === null || read.kind === 'count' || read.kind === 'percentage') return read;
  return { ok: false, message: `is ${kindWords[read.kind]}, but \`${metric}\` is a number without a unit`, hint: 'write for example `5` or `80%`' };
}

/** Of metrics whose unit nobody knows yet, the amounts say what it must be: all of them the same. */
function mixedKinds(reads: readonly (Read | null)[], path: Path): readonly Finding[] {
  const known = reads.flatMap((read) => (read === null || read.kind === null ? [] : [{ key: read.key, kind: read.kind }]));
  const [first] = known;
  const other = known.find(({ kind }) => kind !== first?.kind);
  if (first === undefined || other === undefined) return [];
  return [onValue([...path, ...other.key.split('.')], `is ${kindWords[other.kind]}, but \`${first.key}\` is ${kindWords[first.kind]}`, 'write both in units of the same kind')];
}

/** A warning that comes after the failure is never seen. */
function outOfOrder(warn: Read | null, fail: Read | null, shares: { readonly warn: number | null; readonly fail: number | null }, subject: Subject, path: Path): readonly Finding[] {
  const better = betterOf(subject);
  const found: Finding[] = [];
  if (warn !== null && fail !== null && better !== null && (better === 'higher' ? warn.value < fail.value : warn.value > fail.value)) {
    found.push(onValue([...path, 'warn'], better === 'higher' ? 'lies below `fail`: it would never be seen' : 'lies above `fail`: it would never be seen', better === 'higher' ? 'write a higher `warn`: more is better here' : 'write a lower `warn`'));
  }
  if (shares.warn !== null && shares.fail !== null && shares.warn > shares.fail) found.push(onValue([...path, 'tolerance', 'warn'], 'is larger than `fail`: it would never be seen', 'write a smaller `warn`'));
  return found;
}

/** null: they differ, or only the run tells. */
function betterOf({ known, open }: Subject): Better | null {
  const all = new Set(known.map(({ better }) => better));
  const [better = null] = all;
  return all.size === 1 && !open ? better : all.size > 1 && !open && !all.has(null) ? 'lower' : null;
}

const kindWords: Readonly<Record<AmountKind, string>> = { duration: 'a time', size: 'a size', rate: 'a rate', percentage: 'a percentage', count: 'a plain number' };

const unitWords: Readonly<Record<Unit, string>> = {
  'ms': 'time', 'bytes': 'bytes', 'ratio': 'per cent', 'count': 'pieces', 'requests/s': 'requests a second', 'ms/request': 'time a request',
  'bytes/request': 'bytes a request', 'count/request': 'pieces a request', 'bytes/1000 requests': 'bytes in 1000 requests',
  'USD/million': 'dollars for a million invocations', 'number': 'a number', 'number/request': 'a number a request',
};

function shareOf(written: unknown): number | null {
  if (written === undefined) return null;
  const read = parseQuantity(written, 'percentage');
  return read.ok ? read.value : null;
}
