/** What the packages of both sides hold -> a map in which each dependency has an area of its size, with what is new and what grew, and a table. */
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { cutOff } from '../../cut-off.ts';
import type { PackageContents, PackagePart } from '../../model.ts';
import { partPairs, samePlace, type Pair } from '../../part-pairs.ts';
import { signed } from '../figure.ts';
import { amount, change, count, plural } from '../format.ts';
import { broadFigure, group, label, picture } from '../page/chart.ts';
import { folded } from '../page/document.ts';
import { element, together, type Child, type Markup } from '../page/markup.ts';
import { phrase } from '../page/pen.ts';
import { table } from '../page/table.ts';
import { clean } from '../escape.ts';
import type { Pen } from '../pen.ts';
import { widthOf } from '../width.ts';

type State = 'new' | 'grown' | 'shrunk' | 'gone' | 'same' | 'unknown';

interface Part {
  readonly name: string | null;
  readonly version: string | null;
  readonly place: string;
  /** bytes, unpacked */
  readonly base: number | null;
  readonly head: number | null;
  readonly packed: number | null;
  readonly files: number | null;
  readonly state: State;
}

const MAP = { width: 940, height: 280 };
/** Areas; what is smaller has one together. */
const MOST_AREAS = 60;
const MOST_ROWS = 100;
const MOST_FILES = 25;
/** Less than this of itself is no growth worth a colour. */
const WORTH_TELLING = 0.01;

const AREAS: Readonly<Record<State, string>> = { new: 'bad', grown: 'warn', shrunk: 'good', gone: 'panel', same: 'panel', unknown: 'panel' };
const WORDS: Readonly<Record<State, string>> = { new: 'new', grown: 'grew', shrunk: 'shrank', gone: 'gone', same: '', unknown: '' };

/** nothing where head's package was not looked into. `whole`: its unpacked size as it was weighed; null: it was not. */
export function packageFigure(contents: readonly PackageContents[], earlier: readonly PackageContents[], { target, whole }: { readonly target: string; readonly whole: number | null }, name: string, pen: Pen): Child {
  const head = contents.find((one) => one.target === target && one.side === 'head');
  if (head === undefined || head.parts.length === 0) return null;
  const base = contents.find((one) => one.target === target && one.side === 'base') ?? earlier.find((one) => one.target === target) ?? null;
  const parts = partsOf(head, base);
  return together(map(parts, base !== null, leftOut(head, whole), name), folded(`The package in figures: ${plural(head.parts.length + head.left.parts, 'part')}`, [partTable(parts, head, base, name, pen), fileTable(head, name, pen)]));
}

/** What is missing in a list that was cut may have been as large as the smallest that is in it: only what is larger has grown, and nothing is new or gone for sure. */
function partsOf(head: PackageContents, base: PackageContents | null): readonly Part[] {
  const cut = { base: base === null ? 0 : smallestIn(base), head: smallestIn(head) };
  return partPairs(base?.parts ?? [], head.parts).flatMap((pair): readonly Part[] => {
    const { before, after } = pair;
    const place = after ?? before;
    if (place === null || (after === null && before !== null && before.unpacked <= cut.head)) return [];
    const state = base === null ? 'unknown' : stateOf(pair, cut);
    const version = before !== null && after !== null && before.version !== after.version ? `${before.version ?? '?'} → ${after.version ?? '?'}` : place.version;
    const moved = before !== null && after !== null && !samePlace(before, after) ? `${placeOf(before)} → ` : '';
    return [{ name: place.name, version, place: `${moved}${placeOf(place)}`, base: before?.unpacked ?? null, head: after?.unpacked ?? null, packed: after?.packed ?? null, files: after?.files ?? null, state }];
  });
}

function stateOf({ before, after }: Pair, cut: { readonly base: number; readonly head: number }): State {
  if (before === null) return cut.base === 0 ? 'new' : (after?.unpacked ?? 0) > cut.base ? 'grown' : 'unknown';
  if (after === null) return cut.head === 0 ? 'gone' : 'shrunk';
  return moved(before.unpacked, after.unpacked);
}

const smallestIn = ({ left, parts }: PackageContents): number => cutOff(left.parts, parts.map(({ unpacked }) => unpacked));

/** Parts that are not in the list, and their bytes together; null where nobody knows these. */
function leftOut({ left, parts }: PackageContents, whole: number | null): { readonly parts: number; readonly bytes: number | null } {
  const bytes = whole === null ? null : whole - parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  return { parts: left.parts, bytes: left.parts === 0 || bytes === null || bytes <= 0 ? null : bytes };
}

const placeOf = ({ layer, path }: PackagePart): string => (layer === null ? path : `${layer}: ${path}`);

const moved = (before: number, now: number): State => (Math.abs(now - before) <= before * WORTH_TELLING ? 'same' : now > before ? 'grown' : 'shrunk');

const titleOf = ({ name }: Part): string => (name === null ? 'its own files' : clean(name, 60));

function map(parts: readonly Part[], compared: boolean, left: ReturnType<typeof leftOut>, name: string): Markup {
  const present = parts.filter(({ head }) => head !== null && head > 0).toSorted((a, b) => (b.head ?? 0) - (a.head ?? 0));
  // What is new must be seen, however small its area.
  const shown = [...present.slice(0, MOST_AREAS), ...present.slice(MOST_AREAS).filter(({ state }) => state === 'new').slice(0, MOST_AREAS / 2)];
  const rest = present.filter((part) => !shown.includes(part));
  const others = smaller(rest.length + (left.bytes === null ? 0 : left.parts), rest.reduce((sum, { head }) => sum + (head ?? 0), left.bytes ?? 0));
  const areas = [...shown, ...others];
  const root = hierarchy<{ readonly children?: readonly Part[] } | Part>({ children: areas }, (node) => ('children' in node ? node.children : undefined)).sum((node) => ('head' in node ? (node.head ?? 0) : 0));
  const laid = treemap<{ readonly children?: readonly Part[] } | Part>().tile(treemapSquarify).size([MAP.width, MAP.height]).paddingInner(1)(root);
  const all = areas.reduce((sum, { head }) => sum + (head ?? 0), 0);
  const cells = laid.leaves().map(({ data, x0, y0, x1, y1 }) => ('state' in data ? cell(data, x0, y0, x1, y1) : null));
  const gone = parts.filter(({ state }) => state === 'gone');
  const inAll = `${amount(all, 'bytes')} in ${left.parts > 0 && left.bytes === null ? `the ${count(present.length)} largest parts` : 'all'}`;
  const told = `${inAll}. The largest: ${present.slice(0, 3).map((part) => `${titleOf(part)} ${amount(part.head ?? 0, 'bytes')}`).join(', ')}`;
  const key = compared ? 'An area with a word in it is new, grew or shrank. ' : '';
  const lost = gone.length === 0 ? '' : `Gone: ${gone.slice(0, 5).map((part) => `${titleOf(part)} (${amount(part.base ?? 0, 'bytes')})`).join(', ')}${gone.length > 5 ? ` and ${count(gone.length - 5)} more` : ''}. `;
  return broadFigure(together(element('b', {}, 'What the package holds. '), `Each dependency has an area of its unpacked size, ${inAll}. ${key}${lost}`), picture({ ...MAP, kind: 'full', title: `The package of ${name} by dependency`, description: told }, cells));
}

const smaller = (parts: number, bytes: number): readonly Part[] =>
  (parts === 0 ? [] : [{ name: plural(parts, 'smaller part'), version: null, place: '', base: null, head: bytes, packed: null, files: null, state: 'same' }]);

const LINE = 14;
const PER_LETTER = 6.2;

/** Words only where they fit; whoever points at it reads them all. */
function cell(part: Part, x0: number, y0: number, x1: number, y1: number): Markup {
  const [width, height] = [x1 - x0, y1 - y0];
  const size = amount(part.head ?? 0, 'bytes');
  const grown = part.base === null || part.head === null || part.state === 'same' ? '' : ` (${signed(part.head - part.base, 'bytes')})`;
  const word = WORDS[part.state];
  const lines = [titleOf(part), `${size}${grown}`, word].filter((line) => line !== '').filter((line, i) => height > LINE * (i + 1) + 4 && widthOf(line) * PER_LETTER < width - 8);
  const box = element('rect', { class: `cell a-${AREAS[part.state]}`, x: x0, y: y0, width, height });
  const sign = lines.length === 0 && word !== '' && width > 8 && height > 12 ? label((x0 + x1) / 2, (y0 + y1) / 2 + 4, part.state === 'shrunk' ? '−' : '+', 'c') : null;
  return group(null, element('title', {}, `${titleOf(part)}: ${size}${grown}${word === '' ? '' : `, ${word}`}`), box, lines.map((line, i) => label(x0 + 5, y0 + LINE * (i + 1), line, i === 0 ? 'strong' : '')), sign);
}

function partTable(parts: readonly Part[], head: PackageContents, base: PackageContents | null, name: string, pen: Pen): Markup {
  const rank = ({ base: before, head: now, state }: Part): number => (state === 'same' || state === 'unknown' ? 0 : Math.abs((now ?? 0) - (before ?? 0)));
  const rows = parts.toSorted((a, b) => rank(b) - rank(a) || (b.head ?? 0) - (a.head ?? 0));
  const more = rows.length - MOST_ROWS + head.left.parts;
  const compared = base !== null;
  return table({
    caption: `Parts of the package of ${name}, what moved most first${more > 0 ? `; ${count(more)} more are not listed` : ''}`,
    columns: [{ heading: 'part' }, { heading: 'version' }, { heading: 'place' }, ...(compared ? [{ heading: 'base', align: 'right' } as const] : []), { heading: 'this', align: 'right' }, ...(compared ? [{ heading: 'change', align: 'right' } as const] : []), { heading: 'packed', align: 'right' }, { heading: 'files', align: 'right' }, ...(compared ? [{ heading: 'moved' }] : [])],
    rows: rows.slice(0, MOST_ROWS).map(({ name: part, version, place, base: before, head: now, packed, files, state }) => [
      part === null ? 'its own files' : phrase(pen.name(part)), version === null ? '' : phrase(pen.text(version)), place === '' ? '' : phrase(pen.name(place)), ...(compared ? [before === null ? '' : amount(before, 'bytes')] : []), now === null ? '' : amount(now, 'bytes'),
      ...(compared ? [before === null || now === null || before === 0 ? '' : change(now / before - 1)] : []), packed === null ? '' : amount(packed, 'bytes'), files === null ? '' : count(files), ...(compared ? [WORDS[state]] : []),
    ]),
  });
}

function fileTable({ files, left }: PackageContents, name: string, pen: Pen): Child {
  if (files.length === 0) return null;
  const more = Math.max(0, files.length - MOST_FILES) + left.files;
  return table({
    caption: `The largest files in the package of ${name}${more > 0 ? `; ${count(more)} more` : ''}`, columns: [{ heading: 'file' }, { heading: 'unpacked', align: 'right' }, { heading: 'packed', align: 'right' }],
    rows: files.slice(0, MOST_FILES).map(({ path, layer, packed, unpacked }) => [phrase(pen.name(layer === null ? path : `${layer}: ${path}`)), amount(unpacked, 'bytes'), amount(packed, 'bytes')]),
  });
}
