import { describe, expect, test } from '@jest/globals';
import { markdown } from '../../src/report/markdown.ts';
import { reachLine } from '../../src/report/reach.ts';
import { plainPen } from '../../src/report/pen.ts';
import { aFailure, aJudgement, aReport, aRun, aVerdict } from '../support/builders.ts';
import { commentCases } from '../support/comment-cases.ts';

const LIMIT = 65_000;
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a comment', () => {
  test.each(Object.keys(commentCases))('of %s fits, and what a reviewer reads before unfolding anything is short', (name) => {
    const text = markdown(commentCases[name]!(), { limit: LIMIT });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT);
    const open = text.replace(/<details>[\s\S]*?<\/details>/g, '');
    expect(open.split('\n').length).toBeLessThan(80);
  });

  test('of 200 scenarios says what is left out and links where it is', () => {
    const text = markdown(commentCases['200-scenarios']!(), { limit: LIMIT });
    expect(text).toMatch(/_Left out for length: [^_]*metrics without a budget, quiet witnesses, [\d,]+ rows of within budget\. All of it is in \[the job summary\]\(https:[^)]*\) and in `report\.md` in \[the files of this run\]\(https:[^)]*\)\._\n$/);
    expect(text).toContain('<summary>How it was measured</summary>');
  });

  test('opens the log of the first failure only, repeats none, and tells the sixth failure in a line', () => {
    const failures = Array.from({ length: 8 }, (_, i) => aFailure({ scenario: `s${i}`, log: i < 3 ? ['same'] : [`own ${i}`] }));
    const text = markdown(aReport({ run: aRun({ failures }), judgement: aJudgement([], 'inconclusive') }));
    expect([count(text, '<details open>'), count(text, '  same\n'), count(text, '  own ')]).toEqual([1, 1, 2]);
    expect(text).toContain('<summary>3 more could not be measured</summary>');
  });
});

describe('the noise floor', () => {
  test('is that of most figures and of the worst, exact ones left out', () => {
    const verdicts = [0.03, 0.04, 0.2].map((noiseFloor, i) => aVerdict({ comparison: { noiseFloor, scenario: `s${i}` } }));
    const exact = aVerdict({ comparison: { metric: 'size.packed', base: 1, head: 1 } });
    expect(reachLine([...verdicts, exact], plainPen)).toBe('Noise floor: 4 % (median of 3 figures; the largest is 20 %, of latency.p99 of api/s2). A true change for the worse as large as its noise floor is caught nine times in ten.');
    expect(reachLine([exact], plainPen)).toBe('');
  });
});
