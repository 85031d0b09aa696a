import { describe, expect, test } from '@jest/globals';
import { terminal } from '../../src/report/terminal.ts';
import { fit, padEnd, padStart, widthOf, wrap } from '../../src/report/width.ts';
import { aFailure, aJudgement, aReport, aRun, aVerdict } from '../support/builders.ts';
import { HOSTILE_LOG, manyScenarios, reportCases } from '../support/report-cases.ts';

const ESCAPE = /\u001b/;
const withoutColours = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

describe.each(Object.entries(reportCases))('on a terminal, %s', (_, make) => {
  test('has no escape sequence unless colours are asked for, and the same text with them', () => {
    const input = make();
    expect(terminal(input)).not.toMatch(ESCAPE);
    expect(terminal(input, { colour: true })).toMatch(ESCAPE);
    expect(withoutColours(terminal(input, { colour: true }))).toBe(terminal(input));
  });

  test('prints no line that the runner would take for a command', () => {
    expect(terminal(make())).not.toMatch(/^\s*::|##\[/m);
  });
});

test.each([80, 100, 160])('fits %d columns where words allow it', (columns) => {
  for (const name of ['pass', 'regression', 'over-budget', 'inconclusive', 'first-run', 'interrupted']) {
    const long = terminal(reportCases[name]!(), { columns }).split('\n').filter((line) => widthOf(line) > columns);
    expect([name, long]).toEqual([name, []]);
  }
});

test('gives up the noise floor first and the change last on a narrow terminal', () => {
  const headingAt = (columns: number): string => terminal(reportCases['regression']!(), { columns }).split('\n').find((line) => line.startsWith('  metric')) ?? '';
  expect(headingAt(120)).toContain('noise floor');
  expect(headingAt(100)).not.toContain('noise floor');
  expect(headingAt(100)).toContain('allowed');
  expect(headingAt(40).trim().split(/\s+/)).toEqual(['metric', 'change', 'verdict']);
});

test('keeps a long report short, and says where the rest is', () => {
  const text = terminal(manyScenarios());
  expect(text).toContain('  and 150 more: see report.md');
  expect(text.split('\n').length).toBeLessThan(120);
});

test('prefixes the lines of a log, and drops their colours', () => {
  const text = terminal(aReport({ run: aRun({ failures: [aFailure({ log: HOSTILE_LOG })] }), judgement: aJudgement([], 'inconclusive') }));
  expect(text).toContain("  | Error: Cannot find module 'express'");
  expect(text).not.toMatch(/^(?!\s*\|).*forged by the service/m);
});

test('tells what was said and made no figure: which names, how many, where and why', () => {
  const reason = 'what bench printed for it was left out: no finite number';
  const absent = [
    ...Array.from({ length: 7 }, (_, i) => ({ metric: `command.n${i}`, reason, target: 'bench', side: 'head' as const })),
    ...['list', 'create'].map((scenario) => ({ metric: 'metrics.queue', reason: '`queue_size` is NaN', target: 'api', scenario, side: 'head' as const })),
    { metric: 'timing.db', reason: 'no answer has it', target: 'api', scenario: 'list', side: 'base' as const }, { metric: 'io.reads', reason: 'there is no /proc here' },
  ];
  const text = terminal(aReport({ run: aRun({ absent }), judgement: aJudgement([]) }), { columns: 200 });
  expect(text).toContain(`Without a figure:\n- command.n0, command.n1, command.n2, command.n3, command.n4 and 2 more (bench): ${reason}\n- metrics.queue (api/list, api/create): \`queue_size\` is NaN\n- timing.db on base (api/list): no answer has it\n\n`);
  expect(terminal(aReport({ judgement: aJudgement([]) }))).not.toContain('Without a figure');
});

test('aligns names in any script', () => {
  const verdicts = ['短い', 'list', 'é'.normalize('NFD')].map((scenario) => aVerdict({ verdict: 'regressed', severity: 'fail', comparison: { scenario } }));
  const rows = terminal(aReport({ judgement: aJudgement(verdicts) })).split('\n').filter((line) => line.startsWith('  latency.p99'));
  expect(rows).toHaveLength(3);
  expect(new Set(rows.map((row) => widthOf(row.slice(0, row.indexOf(' ms'))))).size).toBe(1);
});

test('the width of a text is in columns', () => {
  expect(['abc', '日本', 'e\u0301', '🚀', ''].map(widthOf)).toEqual([3, 4, 1, 2, 0]);
  expect([padEnd('日', 4), padStart('日', 4), fit('service/list-everything', 11), fit('日本語日本語', 5), fit('short', 9)]).toEqual(['日  ', '  日', 'servi…thing', '日…語', 'short']);
});

test('wraps at spaces and indents what follows', () => {
  expect(wrap('one two three four', 9, '  ')).toBe('one two\n  three\n  four');
  expect(wrap('averylongwordindeed x', 5)).toBe('averylongwordindeed\nx');
});
