/** The text of a YAML file -> its plain value, everything wrong with it as YAML, and a way to find the line of a path. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Document, type Pair, type YAMLError } from 'yaml';
import { keyText, placeAt, rangeOf, valueAt, type Finding, type Path, type Place, type Resolve } from './place.ts';

export interface YamlFile {
  /** Plain maps, lists and scalars; undefined when nothing can be read. */
  readonly value: unknown;
  /** What is wrong with it as YAML. */
  readonly faults: readonly (Finding & { readonly place: Place })[];
  readonly placeOf: (path: Path, on: 'key' | 'value') => Place;
  /** False where a mistake in the syntax may be why something is missing or misplaced: the parser only guesses what was meant. */
  readonly readSafely: (path: Path) => boolean;
  readonly wellFormed: boolean;
}

/** A config of a thousand scenarios has a tenth of this. */
const LARGEST = 256 * 1024;
/** The config itself is nine levels deep; bodies have the rest. */
const DEEPEST = 64;
/** How often one anchor may be used, nested uses multiplied: a "billion laughs" file needs millions. */
const MOST_ALIASES = 1000;

/** Reads YAML 1.2. `textual` names the places where a number or `true` means its text, as it is written (`1.10`). Never throws. */
export function readYaml(text: string, textual: (path: Path) => boolean): YamlFile {
  const lines = new LineCounter();
  const unreadable = unreadableText(text);
  if (unreadable !== null) return nothing(unreadable);
  const document = parseDocument(text, { lineCounter: lines, merge: true, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error', version: '1.2' });
  if (document.directives.yaml.explicit === true && document.directives.yaml.version === '1.1') return nothing({ ...whole('declares YAML 1.1, where `on` and `yes` are true', 'remove the line; Tailgate reads YAML 1.2'), place: { line: 1, column: 1 } });
  const syntax = syntaxFaults(document, lines);
  const walked = walk(document, lines, textual);
  const resolve: Resolve = (node) => (isAlias(node) ? walked.anchors.get(node.source) : node);
  const placeOf = (path: Path, on: 'key' | 'value'): Place => placeAt(rangeOf(document, resolve, path, on)[0], lines);
  const found = walked.found.map(({ offset, ...finding }) => ({ ...finding, place: placeAt(offset, lines) }));
  const plain = walked.readable ? toPlain(document) : { value: undefined, fault: null };
  const faults = [...syntax, ...found, ...(plain.fault === null ? [] : [{ ...plain.fault, place: { line: 1, column: 1 } }])];
  const firstError = document.errors.reduce((first, error) => Math.min(first, error.pos[0]), Infinity);
  // Of what stands before the first mistake, a scalar is whole; a map or list may have lost its end.
  const isScalarValue = (path: Path): boolean => ['string', 'number', 'boolean'].includes(typeof valueAt(plain.value, path));
  const readSafely = (path: Path): boolean => firstError === Infinity || (isScalarValue(path) && rangeOf(document, resolve, path, 'value')[1] <= firstError);
  return { value: plain.value, faults, placeOf, readSafely, wellFormed: firstError === Infinity };
}

function nothing(fault: Finding & { readonly place: Place }): YamlFile {
  return { value: undefined, faults: [fault], placeOf: () => fault.place, readSafely: () => false, wellFormed: false };
}

function unreadableText(text: string): (Finding & { readonly place: Place }) | null {
  const at = (offset: number): Place => ({ line: text.slice(0, offset).split('\n').length, column: offset - text.lastIndexOf('\n', offset - 1) });
  if (text.length > LARGEST) return { ...whole(`has ${text.length} characters, more than any config needs`, `keep it under ${LARGEST}; bodies can stand in files of their own (\`body-file\`)`), place: { line: 1, column: 1 } };
  const odd = /[\0\ufffd]/u.exec(text);
  return odd === null ? null : { ...whole('is not UTF-8 text', 'save it as UTF-8'), place: at(odd.index) };
}

function toPlain(document: Document.Parsed): { readonly value: unknown; readonly fault: Finding | null } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { value, fault: null };
  } catch (error) {
    // The library throws for aliases that multiply beyond the limit and for those that contain themselves.
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, fault: whole(`has aliases that cannot be followed (${reason})`, 'write the values out') };
  }
}

interface Walked {
  readonly anchors: ReadonlyMap<string, unknown>;
  readonly found: readonly (Finding & { readonly offset: number })[];
  readonly readable: boolean;
}

/** What the parser lets pass: keys written twice, aliases without an anchor, depth; and numbers that are meant as text. */
function walk(document: Document.Parsed, lines: LineCounter, textual: (path: Path) => boolean): Walked {
  const anchors = new Map<string, unknown>();
  const found: (Finding & { readonly offset: number })[] = [];
  let readable = true;
  const refuse = (path: Path, offset: number, message: string, hint: string): void => { found.push({ path, on: 'value', message, hint, offset }); };
  const visit = (node: unknown, path: Path): unknown => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) {
        readable = false;
        refuse(path, node.range?.[0] ?? 0, `\`*${node.source}\` names an anchor that is not there`, `write \`&${node.source}\` before the value it stands for, or quote the text: \`"*${node.source}"\``);
      }
      return node;
    }
    if (isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      return textual(path) ? asText(node) : node;
    }
    if (!isMap(node) && !isSeq(node)) return node;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (path.length > DEEPEST) {
      readable = false;
      refuse(path.slice(0, 8), node.range?.[0] ?? 0, `is nested more than ${DEEPEST} levels deep`, 'write it flatter');
    } else if (isSeq(node)) {
      node.items.forEach((item, i) => { node.items[i] = visit(item, [...path, i]); });
    } else {
      visitPairs(node.items, path);
    }
    return node;
  };
  const visitPairs = (pairs: Pair[], path: Path): void => {
    const first = new Map<string, number>();
    for (const pair of pairs) {
      const key = keyText(pair);
      const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      if (key === null) { visit(pair.value, path); continue; }
      const before = first.get(key);
      if (before !== undefined) refuse([...path, key], offset, `\`${key}\` is written twice here, first in line ${placeAt(before, lines).line}`, 'keep one of the two');
      else first.set(key, offset);
      pair.value = visit(pair.value, [...path, key]);
      if (key === '<<' && !mergeable(pair.value, anchors)) {
        readable = false;
        refuse([...path, key], offset, '`<<` merges maps, and this is none', 'write for example `<<: *common`');
      }
    }
  };
  visit(document.contents, []);
  return { anchors, found, readable };
}

/** `1.10`, `true` and what a tag made a date as they are written; aliases of the scalar elsewhere keep its own type. */
function asText(scalar: Scalar): Scalar {
  if (typeof scalar.value === 'string' || scalar.value === null) return scalar;
  const text = new Scalar(scalar.source ?? String(scalar.value));
  text.range = scalar.range ?? null;
  if (scalar.anchor !== undefined) text.anchor = scalar.anchor;
  return text;
}

function mergeable(node: unknown, anchors: ReadonlyMap<string, unknown>): boolean {
  const resolved = isAlias(node) ? anchors.get(node.source) : node;
  if (isSeq(resolved)) return resolved.items.every((item) => isMap(isAlias(item) ? anchors.get(item.source) : item));
  return isMap(resolved);
}

/** One fault a line: what follows on the same line is the parser finding its feet again. */
function syntaxFaults(document: Document.Parsed, lines: LineCounter): readonly (Finding & { readonly place: Place })[] {
  const byLine = new Map<number, Finding & { readonly place: Place }>();
  for (const error of [...document.errors, ...document.warnings]) {
    const place = placeAt(error.pos[0], lines);
    if (!byLine.has(place.line)) byLine.set(place.line, { ...whole(...inWords(error)), place });
  }
  return [...byLine.values()];
}

function inWords(error: YAMLError): [message: string, hint: string] {
  switch (error.code) {
    case 'TAB_AS_INDENT': return ['a tab is used for indentation', 'indent with spaces'];
    case 'MULTIPLE_DOCS': return ['the file has more than one document', 'keep the part before the second `---`'];
    case 'BAD_INDENT': return ['the indentation is wrong here, or a bracket before is not closed', 'close `{` with `}` and `[` with `]`, and indent what belongs together equally'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY': return ['this line cannot be read as `key: value`', 'indent it like its neighbours; put a text that contains `: ` in quotes'];
    case 'MISSING_CHAR': return [error.message.replace(/^Missing/u, 'missing').replace('"quote', 'quote `"`').replace("'quote", "quote `'`"), 'quotes and brackets come in pairs'];
    case 'BAD_SCALAR_START': return ['a text cannot start with this character', 'put the text in quotes'];
    case 'TAG_RESOLVE_FAILED': return ['tags (`!name`) are not read here', 'remove the tag'];
    case 'NON_STRING_KEY': return ['a key must be a plain text', 'write `key: value`; a text with `{{placeholders}}` stands in quotes'];
    default: return [`this cannot be read as YAML: ${error.message.replace(/\s+/gu, ' ').slice(0, 160)}`, 'the line before may be at fault too'];
  }
}

const whole = (message: string, hint: string): Finding => ({ path: [], on: 'value', message, hint });
