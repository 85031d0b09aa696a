/** What became heavier or lighter in a package -> words: its name and version, what happened to it, and what it weighs in the unit that is asked about. */
import type { Cause, Changed, PartPlace, Weighed } from '../model.ts';
import { fromTo, signed } from './figure.ts';
import { amount, change, count, plural } from './format.ts';
import { assertNever } from './input.ts';
import type { Pen } from './pen.ts';
import { enumerate } from './phrases.ts';

type Part = Extract<Cause, { kind: 'part' }>;
type Weight = Part | Extract<Cause, { kind: 'file' }>;
type Duplicate = Extract<Cause, { kind: 'duplicate' }>;

/** What a size is told in: the metric that moved says which. */
export type SizeUnit = 'packed' | 'unpacked' | 'files';

export const sizeUnitOf = (metric: string): SizeUnit => (metric === 'size.files' ? 'files' : metric === 'size.unpacked' ? 'unpacked' : 'packed');

/** `moment 2.30`; of what grew the versions stand behind the verb. */
export function partName({ name, base, head, path, changed, from }: Part, pen: Pen): string {
  if (name === null) return 'what belongs to no dependency';
  const version = changed === 'grown' || changed === 'shrunk' ? null : (head ?? base)?.version ?? null;
  const nested = from === null && path.split('node_modules/').length > 2 ? ` (in ${pen.name(path)})` : '';
  return `${pen.name(name)}${version === null ? '' : ` ${versionText(version, pen)}`}${nested}`;
}

/** What looks like a version reads as one, and anything else as somebody's name for it. */
const versionText = (version: string, pen: Pen): string => (/^v?\d[\w.+-]{0,39}$/.test(version) ? pen.text(version) : pen.name(version));

/** `is new in the package`, `grew from 2.29 to 2.30`, `moved from the package to the layer core`. */
export function weightVerb(cause: Weight, changed: Changed, pen: Pen): string {
  const moved = cause.kind === 'part' && cause.from !== null ? `moved from ${placeWords(cause.from, cause, pen)} to ${placeWords(cause, cause.from, pen)}` : null;
  switch (changed) {
    case 'new': return `is new in ${holderOf(cause, pen)}`;
    case 'gone': return `is gone from ${holderOf(cause, pen)}`;
    case 'grown': return `${cause.base === null ? 'is new, or grew' : 'grew'}${versions(cause, pen)}${moved === null ? '' : ` and ${moved}`}`;
    case 'shrunk': return `shrank${versions(cause, pen)}${moved === null ? '' : ` and ${moved}`}`;
    case 'same': return moved ?? `is in ${holderOf(cause, pen)}`;
    default: return assertNever(changed);
  }
}

const holderOf = ({ layer }: Pick<PartPlace, 'layer'>, pen: Pen): string => (layer === null ? 'the package' : `the layer ${pen.name(layer)}`);

/** By what tells it from the other place: the layer, or the folder. */
const placeWords = (place: PartPlace, other: PartPlace, pen: Pen): string => (place.layer === other.layer ? pen.name(place.path) : holderOf(place, pen));

function versions({ base, head }: Weight, pen: Pen): string {
  const [before, now] = [base?.version ?? null, head?.version ?? null];
  if (before === null || now === null) return '';
  return before === now ? ` (${versionText(now, pen)})` : ` from ${versionText(before, pen)} to ${versionText(now, pen)}`;
}

/** `+4.10 MB (1.20 MB packed)`, `packed 1.00 → 1.20 MB (+20 %), unpacked 3.10 → 4.10 MB`. */
export function weightsOf({ base, head, changed }: Weight, unit: SizeUnit, compared: boolean): string {
  const only = head ?? base;
  if (only === null) return '';
  const text = (weight: Weighed): string => `${whatOf(weight, unit)}${asideOf(weight, unit)}`;
  if (!compared) return text(only);
  if (base !== null && head !== null) return bothOf(base, head, unit);
  if (changed === 'grown') return `${text(only)}; before, it was not among the largest`;
  if (changed === 'shrunk') return `${text(only)} before, and now too small to be listed`;
  return `${head === null ? '-' : '+'}${text(only)}`;
}

/** A size alone. */
const whatOf = (weight: Weighed, unit: SizeUnit): string =>
  unit === 'files' ? plural(weight.files, 'file') : `${amount(weight[unit], 'bytes')}${unit === 'packed' ? ' packed' : ''}`;

/** The other size of it, where it has one: what lies in a layer weighs nothing packed. */
function asideOf(weight: Weighed, unit: SizeUnit): string {
  if (weight.packed === weight.unpacked) return '';
  if (unit !== 'unpacked') return ` (${amount(weight.unpacked, 'bytes')}${unit === 'packed' ? ' unpacked' : ''})`;
  return weight.packed === 0 ? '' : ` (${amount(weight.packed, 'bytes')} packed)`;
}

function bothOf(base: Weighed, head: Weighed, unit: SizeUnit): string {
  const sizes = (which: 'packed' | 'unpacked', told: boolean): string => `${told ? `${which} ` : ''}${base[which] === head[which] ? amount(head[which], 'bytes') : fromTo(base[which], head[which], 'bytes')}`;
  const ratio = base[unit] === 0 || base[unit] === head[unit] ? '' : ` (${change(head[unit] / base[unit] - 1)})`;
  const other = unit === 'packed' ? 'unpacked' : 'packed';
  const aside = base.packed === base.unpacked && head.packed === head.unpacked ? '' : base[other] === head[other] ? '' : `, ${sizes(other, true)}`;
  if (unit === 'files') return `${base.files === head.files ? plural(head.files, 'file') : `${count(base.files)} → ${plural(head.files, 'file')}`}${ratio}, ${sizes('unpacked', false)}`;
  return `${sizes(unit, unit === 'packed')}${ratio}${aside}`;
}

/** `+1.20 MB packed`, `-12 files`: a difference alone. */
export function differenceText(difference: number, unit: SizeUnit): string {
  if (unit === 'files') return `${difference < 0 ? '-' : '+'}${plural(Math.abs(difference), 'file')}`;
  return `${signed(difference, 'bytes')}${unit === 'packed' ? ' packed' : ''}`;
}

/** `is now there twice` */
export function duplicateVerb({ copies }: Duplicate, changed: Changed): string {
  const often = copies.length === 1 ? 'only once' : copies.length === 2 ? 'twice' : `${count(copies.length)} times`;
  return changed === 'same' ? `is there ${often}` : `is now there ${often}`;
}

const MOST_COPIES = 3;

/** `4.17.21 in node_modules/lodash (1.41 MB) and 3.10.1 in node_modules/a/node_modules/lodash (1.02 MB)` */
export function copiesText({ copies }: Duplicate, pen: Pen): string {
  const told = copies.slice(0, MOST_COPIES).map(({ path, version, unpacked }) =>
    `${version === null ? '' : `${versionText(version, pen)} in `}${pen.name(path)} (${amount(unpacked, 'bytes')})`);
  return enumerate(copies.length > MOST_COPIES ? [...told, `${count(copies.length - MOST_COPIES)} more`] : told);
}
