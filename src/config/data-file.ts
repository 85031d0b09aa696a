/** The text of a file of data -> its rows, or what is wrong with it, each with its line. */
import type { Problem } from '../model.ts';
import { readCsv } from './csv.ts';
import { inexactNumber } from './inexact-number.ts';

export interface DataFile {
  readonly file: string;
  /** Of CSV those of its first line; of JSON Lines the keys of its first row. */
  readonly columns: readonly string[];
  /** At least one. */
  readonly rows: number;
  /** 1-based, in the file. */
  readonly lineOf: (row: number) => number;
  /** undefined where the row has no such column. */
  readonly valueOf: (row: number, column: string) => unknown;
}

export type ReadData = { readonly ok: true; readonly data: DataFile } | { readonly ok: false; readonly problems: readonly Problem[] };

/** 16 MiB hold no more that anybody would write; each is a list in memory. */
const MOST_ROWS = 1_000_000;
/** Beyond this many, the first ones say enough. */
const MOST_PROBLEMS = 5;

export const isDataFile = (file: string): boolean => /\.(?:csv|jsonl|ndjson)$/iu.test(file);

/** `file`: its name, which decides how it is read. Never throws for anything that can stand in a file. */
export function readData(file: string, text: string): ReadData {
  return /\.csv$/iu.test(file) ? readTable(file, text) : readLines(file, text);
}

/** A problem in a file of data. */
export const inData = (file: string, line: number | null, message: string, hint: string | null): Problem => ({ file, line, column: null, path: '', message, hint });

function readTable(file: string, text: string): ReadData {
  const read = readCsv(text);
  if (!read.ok) return refused([inData(file, read.line, read.message, read.hint)]);
  const [head, ...rows] = read.records;
  if (head === undefined) return refused([inData(file, null, 'is empty', 'write the names of its columns in the first line, and a row of values in each other')]);
  const columns = head.fields;
  const problems = columnProblems(file, head.line, columns);
  if (rows.length === 0) problems.push(inData(file, head.line, 'has the names of its columns and no row', 'write a row of values under them'));
  if (rows.length > MOST_ROWS) problems.push(inData(file, null, `has ${rows.length} rows`, `at most ${MOST_ROWS} are taken`));
  const ragged = rows.filter(({ fields }) => fields.length !== columns.length);
  for (const { line, fields } of ragged.slice(0, MOST_PROBLEMS)) {
    const hint = fields.length > columns.length ? 'a value with a comma in it stands in quotes' : 'write a comma for each value, also for an empty one';
    problems.push(inData(file, line, `has ${counted(fields.length, 'value')}, and the first line names ${counted(columns.length, 'column')}`, hint));
  }
  if (ragged.length > MOST_PROBLEMS) problems.push(inData(file, null, `has ${ragged.length - MOST_PROBLEMS} more rows of another length`, null));
  if (problems.length > 0) return refused(problems);
  const places = new Map(columns.map((column, i) => [column, i]));
  return {
    ok: true,
    data: {
      file, columns, rows: rows.length,
      lineOf: (row) => rows[row]?.line ?? 0,
      valueOf: (row, column) => rows[row]?.fields[places.get(column) ?? -1],
    },
  };
}

function columnProblems(file: string, line: number, columns: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const [only] = columns;
  const other = columns.length === 1 && only !== undefined ? /[;\t|]/u.exec(only)?.[0] : undefined;
  if (other !== undefined) problems.push(inData(file, line, `separates its values with ${other === '\t' ? 'tabs' : `\`${other}\``}`, 'separate them with commas, as CSV is written'));
  if (columns.includes('')) problems.push(inData(file, line, 'has a column without a name', 'the first line names every column'));
  for (const twice of new Set(columns.filter((column, i) => column !== '' && columns.indexOf(column) !== i))) problems.push(inData(file, line, `names the column \`${twice.slice(0, 60)}\` twice`, 'rename one of the two'));
  return problems;
}

function readLines(file: string, whole: string): ReadData {
  const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
  const rows: { readonly line: number; readonly value: object }[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (line.trim() === '' || problems.length >= MOST_PROBLEMS) continue;
    const value = parsed(line);
    if (value === undefined) problems.push(inData(file, index + 1, 'is not JSON', 'write one JSON object in each line: `{"id": 1}`'));
    else if (typeof value !== 'object' || value === null || Array.isArray(value)) problems.push(inData(file, index + 1, 'is no JSON object', 'write one in each line: `{"id": 1}`'));
    else rows.push({ line: index + 1, value });
  }
  if (rows.length === 0 && problems.length === 0) problems.push(inData(file, null, 'is empty', 'write one JSON object in each line: `{"id": 1}`'));
  if (rows.length > MOST_ROWS) problems.push(inData(file, null, `has ${rows.length} rows`, `at most ${MOST_ROWS} are taken`));
  if (problems.length > 0) return refused(problems);
  return {
    ok: true,
    data: {
      file, columns: Object.keys(rows[0]?.value ?? {}), rows: rows.length,
      lineOf: (row) => rows[row]?.line ?? 0,
      valueOf: (row, column) => valueIn(rows[row]?.value, column),
    },
  };
}

/** `address.city`: a key of that name, or the key of an object in the row. */
function valueIn(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  if (Object.hasOwn(row, column)) return Reflect.get(row, column);
  const dot = column.indexOf('.');
  const first = column.slice(0, dot);
  return dot > 0 && Object.hasOwn(row, first) ? valueIn(Reflect.get(row, first), column.slice(dot + 1)) : undefined;
}

/** Why a value cannot be sent as it is written; null when it can. */
export function valueFault(value: unknown): { readonly message: string; readonly hint: string | null } | null {
  return inexactNumber(value, []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
const refused = (problems: readonly Problem[]): ReadData => ({ ok: false, problems });
