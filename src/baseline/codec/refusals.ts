/** Turns each way in which a baseline file can be wrong into one problem that names the line and what to do. */
import type { Problem } from '../../model.ts';
import { schema } from './encode.ts';
import type { Document, Migrated } from './migrate.ts';
import { problem, restoreHint, shown } from './problem.ts';
import { firstBreak, offsetOf, positionOf, type Path } from './scan.ts';
import { pathText, type Defect } from './validate.ts';

export function defective(text: string, file: string, { path, message }: Defect): Problem {
  const at = pathText(path);
  return problem(file, at === '' ? message : `${at} ${message}`, restoreHint(file), placeOf(text, path));
}

export function notABaseline(text: string, file: string): Problem {
  return problem(file, 'this is JSON, but not a Tailgate baseline: it has no "schema": "tailgate.baseline/…"', restoreHint(file), placeOf(text, []));
}

export function otherSchema(text: string, file: string, found: Exclude<Migrated, { kind: 'current' }>, document: Document): Problem {
  if (found.kind === 'unknown') {
    if (typeof found.schema !== 'string') return notABaseline(text, file);
    return problem(file, `this Tailgate does not know the format ${shown(found.schema)}; it reads ${schema}`, restoreHint(file), placeOf(text, ['schema']));
  }
  const entries: unknown = document['entries'];
  const newest: unknown = Array.isArray(entries) ? entries.at(-1) : null;
  const writer = typeof newest === 'object' && newest !== null && 'tool' in newest && typeof newest.tool === 'string' ? shown(newest.tool) : 'a newer Tailgate';
  return problem(file, `this file was written by ${writer} in the format ${found.schema}; this Tailgate reads ${schema}`,
    'Upgrade Tailgate here to the version that updates the baselines.', placeOf(text, ['schema']));
}

export function otherTarget(text: string, file: string, found: string, wanted: string): Problem {
  return problem(file, `this is the baseline of target ${shown(found)}, but the file is that of ${shown(wanted)}`,
    'Rename the file after its target, or change "target" in its first line if the target was renamed.', placeOf(text, ['target']));
}

/** What stops a text from being JSON, most telling cause first. */
export function notJson(text: string, file: string): Problem {
  if (text.trim() === '') return problem(file, 'this file is empty, which is not the same as having no baseline', restoreHint(file), { line: 1 });
  const nul = text.indexOf('\0');
  if (nul >= 0) return problem(file, 'this file has NUL bytes: it is damaged or not text', restoreHint(file), positionOf(text, nul));
  const marker = text.search(/^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m);
  if (marker >= 0) {
    return problem(file, 'this file has a merge conflict',
      "Take both sides' lines (one entry a line, a comma after each but the last) and delete the marker lines; or take either side and run `tailgate baseline update`.",
      positionOf(text, marker));
  }
  const found = firstBreak(text);
  if (found === null) return problem(file, 'this file is not JSON', restoreHint(file));
  const place = positionOf(text, found.offset);
  if (found.kind === 'end') return problem(file, `this file ends in the middle, in line ${place.line}: the rest of it is missing`, restoreHint(file), place);
  if (found.kind === 'deep') return problem(file, `this is not a baseline: line ${place.line} is nested too deeply`, restoreHint(file), place);
  const before = text.slice(0, found.offset).trimEnd();
  const character = text[found.offset] ?? '';
  if (before.endsWith('}') && character === '{') {
    return problem(file, 'a comma is missing at the end of this line', 'Put a comma after each entry but the last.', positionOf(text, before.length));
  }
  if (before.endsWith(',') && character === ']') {
    return problem(file, 'there is a comma after the last entry', 'Delete the comma at the end of this line.', positionOf(text, before.length));
  }
  return problem(file, `this file is not JSON: ${shown(character)} cannot stand in line ${place.line}, column ${place.column}`, restoreHint(file), place);
}

function placeOf(text: string, path: Path): { readonly line: number; readonly column: number; readonly path: string } {
  return { ...positionOf(text, offsetOf(text, path)), path: pathText(path) };
}
