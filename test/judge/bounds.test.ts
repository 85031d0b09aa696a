import { describe, expect, test } from '@jest/globals';
import { changeWithinBounds, limitWithinBounds } from '../../src/judge/bounds.ts';
import { decided, type Finding } from '../../src/judge/finding.ts';
import type { Warning } from '../../src/model.ts';
import { aComparison } from '../support/builders.ts';

const regressed = decided('regressed', 'fail');
const unchanged = decided('unchanged');
const atLeast = (side: 'base' | 'head'): Warning => ({ kind: 'at-least', side, why: 'generator' });
const atMost = (side: 'base' | 'head'): Warning => ({ kind: 'at-most', side });
const said = (finding: Finding, metric: string, ...warnings: readonly Warning[]) => changeWithinBounds(finding, aComparison({ metric, warnings }), 'fail').verdict;

describe('a change of a value that is only known to be at least or at most so much', () => {
  test.each<[string, string, Warning, boolean, boolean]>([
    // metric, what is known, whether it may be accused, whether it may be acquitted
    ['a capacity of head that may be higher', 'capacity', atLeast('head'), false, true],
    ['a capacity of base that may be higher', 'capacity', atLeast('base'), true, false],
    ['a capacity of head that is lower still', 'capacity', atMost('head'), true, false],
    ['a capacity of base that is lower still', 'capacity', atMost('base'), false, true],
    ['a recovery of head that takes longer still', 'recovery', atLeast('head'), true, false],
    ['a recovery of base that takes longer still', 'recovery', atLeast('base'), false, true],
  ])('%s', (_, metric, warning, accused, acquitted) => {
    expect(said(regressed, metric, warning)).toBe(accused ? 'regressed' : 'inconclusive');
    expect(said(unchanged, metric, warning)).toBe(acquitted ? 'unchanged' : 'inconclusive');
  });

  test('of both sides may be neither accused nor acquitted', () => {
    expect([regressed, unchanged].map((finding) => said(finding, 'capacity', atLeast('base'), atLeast('head')))).toEqual(['inconclusive', 'inconclusive']);
  });

  test('makes the run inconclusive only where a budget is at stake', () => {
    const comparison = aComparison({ metric: 'capacity', warnings: [atLeast('head')] });
    expect(changeWithinBounds(regressed, comparison, 'fail').outcome).toBe('inconclusive');
    expect(changeWithinBounds(regressed, comparison, 'none').outcome).toBe('pass');
  });

  test('without such a doubt is what it is', () => {
    expect(said(regressed, 'capacity')).toBe('regressed');
    expect(said(unchanged, 'recovery', { kind: 'few-requests', requests: 1, needed: 2 })).toBe('unchanged');
  });
});

describe('a limit on such a value', () => {
  const held = (finding: Finding | null, metric: string, warning: Warning) => limitWithinBounds(finding, aComparison({ metric, warnings: [warning] }), { warn: null, fail: 500 })?.verdict ?? 'kept';

  test('is held against what is known of head alone', () => {
    expect(held(null, 'capacity', atLeast('head'))).toBe('kept');
    expect(held(decided('over-budget', 'fail'), 'capacity', atLeast('head'))).toBe('inconclusive');
    expect(held(decided('over-budget', 'fail'), 'capacity', atMost('head'))).toBe('over-budget');
    expect(held(null, 'capacity', atMost('head'))).toBe('inconclusive');
    expect(held(null, 'recovery', atLeast('head'))).toBe('inconclusive');
    expect(held(null, 'recovery', atLeast('base'))).toBe('kept');
  });

  test('that nobody set is not held at all', () => {
    expect(limitWithinBounds(null, aComparison({ metric: 'recovery', warnings: [atLeast('head')] }), null)).toBeNull();
  });
});
