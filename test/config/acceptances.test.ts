import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { Acceptance } from '../../src/model.ts';
import { fc } from '../support/properties.ts';

const noFiles = () => ({ ok: true as const, value: '' });
/** A config with these entries, the first in line 4. */
const text = (...entries: string[]): string => `version: 1\ntargets: { api: { start: node server.js, scenarios: { list: /items, health: /health } } }\naccept:\n${entries.map((one) => `  - ${one}`).join('\n')}\n`;
const accepted = (...entries: string[]): readonly Acceptance[] => {
  const read = parseConfig(text(...entries), 'tailgate.yml', noFiles);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.accept;
};
const lines = (...entries: string[]): readonly string[] => {
  const read = parseConfig(text(...entries), 'tailgate.yml', noFiles);
  return read.ok ? [] : read.problems.map((p) => `${p.line}:${p.column} ${p.path}: ${p.message}; ${p.hint}`);
};
const until = (day: string): string => `{ metric: cpu, reason: why, expires: ${day} }`;

describe('what is accepted', () => {
  test('is read with its line, everywhere unless it names a place', () => {
    expect(accepted('{ metric: latency.p99, reason: the new index, expires: 2026-12-31 }', '{ metric: "latency.*", target: a*, scenario: list, reason: " it is worth it ", expires: "2028-02-29" }')).toEqual([
      { target: '*', scenario: '*', metric: 'latency.p99', reason: 'the new index', expires: '2026-12-31', origin: 'config', line: 4 },
      { target: 'a*', scenario: 'list', metric: 'latency.*', reason: 'it is worth it', expires: '2028-02-29', origin: 'config', line: 5 },
    ]);
  });

  test.each(['2026-12-31', '"2026-12-31"', '!!timestamp 2026-12-31', "' 2026-12-31 '"])('may write its day as %s', (day) => {
    expect(accepted(until(day)).map(({ expires }) => expires)).toEqual(['2026-12-31']);
  });

  test('may have a number for its reason, which stays as it is written', () => {
    expect(accepted('{ metric: cpu, reason: 4711.0, expires: 2026-12-31 }').map(({ reason }) => reason)).toEqual(['4711.0']);
  });

  test('may have a reason of 300 characters', () => {
    expect(accepted(`{ metric: cpu, reason: ${'😀'.repeat(300)}, expires: 2026-12-31 }`)).toHaveLength(1);
  });

  test.each([
    ['{ metric: latency.p98, reason: x, expires: 2026-12-31 }', '4:15 accept[0].metric: no metric is called `latency.p98`; there are `latency.p10`, `latency.p50`, `latency.p90` and `latency.p99`'],
    ['{ metric: cpu, target: apo, reason: x, expires: 2026-12-31 }', '4:28 accept[0].target: no target is called `apo`; did you mean `api`?'],
    ['{ metric: cpu, scenario: lisst, reason: x, expires: 2026-12-31 }', '4:30 accept[0].scenario: no scenario is called `lisst`; did you mean `list`?'],
    ['{ metric: cold-start.p50, scenario: list, reason: x, expires: 2026-12-31 }', '4:31 accept[0].scenario: `cold-start.p50` belongs to the target as a whole, not to a scenario; leave `scenario` out'],
    ['{ metric: size.packed, reason: x, expires: 2026-12-31 }', '4:15 accept[0].metric: `size.packed` is never measured: no target has a `package`; write `package: dist` in the target, or remove the acceptance'],
    ['{ reason: x, expires: 2026-12-31 }', '4:5 accept[0].metric: is missing; write for example `metric: latency.p99`'],
    ['{ metric: cpu, expires: 2026-12-31 }', '4:5 accept[0].reason: is missing; write for example `reason: the new index is worth it`'],
    ['{ metric: cpu, reason: x }', '4:5 accept[0].expires: is missing; write for example `expires: 2026-12-31`'],
    ['{ metric: cpu, reason: " \\t", expires: 2026-12-31 }', '4:28 accept[0].reason: is empty; write why it is accepted, for those who read the report'],
    ['{ metric: cpu, reason: , expires: 2026-12-31 }', '4:28 accept[0].reason: must be text, but nothing is written; write for example `reason: the new index is worth it`'],
    [`{ metric: cpu, reason: ${'x'.repeat(301)}, expires: 2026-12-31 }`, '4:28 accept[0].reason: has 301 characters, and at most 300 are kept; write one sentence, and link to the rest'],
    ['{ metric: cpu, reason: x, expires: 2026-12-31, until: 2027-01-01 }', '4:52 accept[0].until: `until` is not a key that is known here; the keys here are `metric`, `target`, `scenario`, `reason`, `expires`'],
    ['latency.p99', '4:5 accept[0]: must be an acceptance, but it is text (`latency.p99`); write for example `{ metric: latency.p99, scenario: list, reason: the new index is worth it, expires: 2026-12-31 }`'],
  ])('%s is refused', (entry, expected) => {
    expect(lines(entry)).toEqual([expected]);
  });

  test.each([
    ['2026-02-29', '`2026-02-29` is no day of the calendar; the last day of that month is `2026-02-28`'],
    ['2026-11-31', '`2026-11-31` is no day of the calendar; the last day of that month is `2026-11-30`'],
    ['1900-02-29', '`1900-02-29` is no day of the calendar; the last day of that month is `1900-02-28`'],
    ['2026-13-01', '`2026-13-01` is no day of the calendar; the months are 01 to 12'],
    ['2026-12-00', '`2026-12-00` is no day of the calendar; the last day of that month is `2026-12-31`'],
    ['2026-9-1', '`2026-9-1` is not written as a day; write `2026-09-01`'],
    ['2026/12/31', '`2026/12/31` is not written as a day; write `2026-12-31`'],
    ['2026-12-31T23:59:59Z', '`2026-12-31T23:59:59Z` is not written as a day; write `2026-12-31`'],
    ['!!timestamp 2026-12-31T00:00:00Z', '`2026-12-31T00:00:00Z` is not written as a day; write `2026-12-31`'],
    ['31.12.2026', '`31.12.2026` is not a day; write year, month and day: `2026-12-31`'],
    ['2026', '`2026` is not a day; write year, month and day: `2026-12-31`'],
    ['never', '`never` is not a day; write year, month and day: `2026-12-31`'],
    ['""', 'is empty; write year, month and day: `2026-12-31`'],
  ])('the day %s is refused', (day, expected) => {
    expect(lines(until(day))).toEqual([`4:${day.startsWith('!!') ? 54 : 42} accept[0].expires: ${expected}`]);
  });

  test('by more entries than a saved run holds is refused', () => {
    expect(lines(...Array.from({ length: 501 }, () => until('2026-12-31')))).toEqual([expect.stringContaining('accept: must have at most 500 entries')]);
  });
});

test('every day that there is may be written, and no other', () => {
  const part = (least: number, most: number, length: number) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(length, '0'));
  fc.assert(fc.property(part(1970, 2100, 4), part(0, 14, 2), part(0, 33, 2), (year, month, day) => {
    const written = `${year}-${month}-${day}`;
    const read = new Date(`${written}T00:00:00Z`);
    const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
    expect(lines(until(written)).length).toBe(exists ? 0 : 1);
  }), { numRuns: 300 });
});
