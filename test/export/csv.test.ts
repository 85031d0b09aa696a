import { describe, expect, test } from '@jest/globals';
import { csv } from '../../src/export/csv.ts';
import { aRun } from '../support/builders.ts';
import { HOSTILE, hostile, usual } from './cases.ts';

/** By RFC 4180, strictly. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = /"(?:[^"]|"")*"|[^",\r\n]*/y;
    cell.lastIndex = at;
    const [found = ''] = cell.exec(text) ?? [];
    row.push(found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found);
    at += found.length;
    if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (text[at] === ',') at += 1;
    else throw new Error(`not a table at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
  }
  return rows;
}

function recordsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = rowsOf(text);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']));
  });
}

describe('the table', () => {
  test('has one row a figure under one header', () => {
    const records = recordsOf(csv(usual()));
    expect(records.map(({ metric }) => metric)).toEqual(['latency.p99', 'latency.p50', 'throughput', 'errors', 'size.packed', 'metrics.queries', 'memory.growth']);
    expect(records[0]).toMatchObject({
      run: aRun().id, commit: aRun().head.commit, branch: 'faster-lists', seed: '7', outcome: 'fail', target: 'api', scenario: 'list', unit: 'ms', better: 'lower', head: '4.7', base: '4.1',
      level: '0.98', limit_warn: '100', limit_fail: '200', tolerance_fail: '0.1', tolerance_warn: '', verdict: 'regressed', severity: 'fail', method: 'stored', noise_floor: '0.04',
    });
    expect(Number(records[0]?.['change'])).toBeCloseTo(4.7 / 4.1 - 1, 12);
  });

  test('leaves empty what there is not', () => {
    const [errors, size, , growth] = recordsOf(csv(usual())).slice(3);
    expect(errors).toMatchObject({ base: '', change: '', change_lower: '', limit_fail: '', verdict: 'not-compared' });
    expect(size).toMatchObject({ scenario: '' });
    expect(growth).toMatchObject({ base: '-2000', difference: '6000', difference_lower: '5500', change: '' });
  });

  test('tells the unit that a service has for its own figures', () => {
    expect(recordsOf(csv(usual())).find(({ metric }) => metric === 'metrics.queries')).toMatchObject({ unit: 'queries', head: '4' });
  });
});

describe('hostile names', () => {
  const records = recordsOf(csv(hostile()));

  test('keep their place in the table', () => {
    expect(records).toHaveLength(2 * HOSTILE.length);
    expect(records.map(({ scenario }) => scenario).filter((one) => one?.includes(','))).toEqual(['x,y']);
  });

  test('are no formulas: no cell begins as one, numbers apart', () => {
    const cells = records.flatMap((record) => Object.values(record)).filter((cell) => !/^-?\d/.test(cell));
    expect(cells.filter((cell) => /^[\s\0]*[=+\-@]/.test(cell))).toEqual([]);
    expect(records.map(({ target }) => target)).toEqual(expect.arrayContaining(["'=1+1", "'+x", "'-x", "'@x", "'\tx", "' =x"]));
    expect(records[0]).toMatchObject({ branch: `'=cmd|"x"` });
  });

  test('a minus before a number stays a number', () => {
    expect(recordsOf(csv(usual())).at(-1)?.['base']).toBe('-2000');
  });

  test('an end that is unbounded is empty', () => {
    expect(records.find(({ metric }) => metric === "'=1+1")).toMatchObject({ change: '0.1', change_lower: '', change_upper: '' });
    expect(csv(hostile())).not.toMatch(/Infinity|NaN|undefined|null/);
  });
});
