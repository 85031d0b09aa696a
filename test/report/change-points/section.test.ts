import { describe, expect, test } from '@jest/globals';
import type { HistoryNews } from '../../../src/model.ts';
import { commentFoot, commentHead, issueBody, issueTitle, closingNote, plainLine, worseAgainNote } from '../../../src/report/change-points/comment.ts';
import type { NewsInput } from '../../../src/report/change-points/input.ts';
import { sectionText } from '../../../src/report/change-points/section.ts';
import { whatToDo } from '../../../src/report/change-points/what-to-do.ts';
import { callFromClone, INSTALLED } from '../../../src/report/reproduce.ts';
import { aBudget } from '../../support/builders.ts';
import { hostileText } from '../../support/hostile.ts';
import { aChangePoint, aCreep, aFinding, aSeries, commitOf, news } from '../../support/history-cases.ts';
import { intrusionsIn, treeOf, unpaired } from '../../support/markdown-tree.ts';
import { fc } from '../../support/properties.ts';

const REPOSITORY = 'https://github.com/acme/shop';
const [OLD, NEW] = [commitOf(20), commitOf(21)];
const input = (over: Partial<HistoryNews> = {}, more: Partial<NewsInput> = {}): NewsInput => ({ news: news(over), repository: REPOSITORY, call: INSTALLED, config: 'tailgate.yml', budget: aBudget({ tolerance: { warn: null, fail: 0.1, floor: 0.2 } }), ...more });

/** A third level, at the old value. */
function returned(): HistoryNews['series'] {
  const series = aSeries();
  const [first] = series.levels;
  return first === undefined ? null : { ...series, levels: [...series.levels.map((level) => ({ ...level, end: Math.min(level.end, 22) })), { ...first, start: 22, end: 24 }] };
}

describe('what is said of a change point', () => {
  test('is what moved with its interval, the range of commits with links, how sure it is, and a chart with the place marked', () => {
    expect(sectionText(input())).toBe([
      '📉 **`latency.p99` of `api/list` got worse by 15 %** (+11 % to +19 %): 4.10 ms → 4.70 ms', '',
      `- It began after [\`0014001400\`](${REPOSITORY}/commit/${OLD}) (2026-10-01), and with [\`0015001500\`](${REPOSITORY}/commit/${NEW}) (2026-10-01) at the latest ([what is between](${REPOSITORY}/compare/${OLD}...${NEW})). Main was measured 4 times since on this kind of machine.`,
      '- The levels before and after differ with p = 0.0002, the choice of the place counted in. Of a metric in which nothing changes, about one run in 1,700 brings such a finding by chance all the same, and fewer where many metrics are watched.', '',
      '```text', '▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████', `${' '.repeat(20)}↑ 0015001500: 4.10 ms → 4.70 ms`, '```',
    ].join('\n'));
  });

  test('has a chart of the runs around it, and the mark stays under its place', () => {
    const change = { before: 4.1, after: 4.7, index: 130, points: 200 };
    const lines = sectionText(input({ finding: aFinding({ what: aChangePoint(change) }), series: aSeries(change) })).split('\n');
    const at = lines.findIndex((line) => line.includes('▁'));
    expect([[...(lines[at] ?? '')].length, lines[at]?.indexOf('█'), lines[at + 1]?.indexOf('↑')]).toEqual([60, 40, 40]);
  });

  test('tells what is counted from what is timed, several machines, and a place that may still move', () => {
    const of = (over: object, more: object = {}): string => sectionText(input({ finding: aFinding({ what: { ...aChangePoint(), ...over }, ...more }) }));
    expect(of({ p: null })).toMatch(/It is counted and not timed, so there is no noise in it\./);
    expect(of({ p: 0 })).toMatch(/differ with p < 0\.000001,/);
    for (const [p, text] of [[0.00099, '0.001'], [0.00012, '0.0001'], [0.0000034, '0.000003']] as const) expect(of({ p })).toContain(`differ with p = ${text},`);
    expect(of({ state: 'strong' }, { seenBy: 3 })).toMatch(/It was seen on 3 kinds of machine\. Its place may still move by a few commits/);
  });

  test('of a figure that was 0, or has no unit that is known, is told in its own numbers', () => {
    const finding = aFinding({ metric: { name: 'command.x', unit: null, word: null, better: null, statistic: null }, direction: 'changed', what: { ...aChangePoint(), before: 0, after: 3, difference: 3, change: null, kind: 'changed' } });
    expect(sectionText(input({ finding }))).toMatch(/^↕️ \*\*`command\.x` of `api\/list` moved by 3\*\*: 0 → 3\n/);
  });

  test('says of an improvement what got better, and nothing to do', () => {
    const improved = { before: 4.7, after: 4.1, index: 20, points: 24 };
    const one = input({ finding: aFinding({ what: aChangePoint(improved) }), series: aSeries(improved) });
    expect(sectionText(one)).toMatch(/^📈 .* got better by 13 %\*\*/);
    expect(commentFoot([one])).toBeNull();
  });

  test('that is small against the noise may have begun with several commits, one of them most likely', () => {
    const { range } = aChangePoint();
    const wide = { ...range, upTo: { ...range.upTo, index: 22, commit: commitOf(23) } };
    expect(sectionText(input({ finding: aFinding({ range: wide }) }))).toMatch(/, and with \[`0017001700`\].* at the latest \(\[what is between\].*\), most likely with \[`0015001500`\].*\. Main was measured 4 times/);
  });

  test('without commits or a place to look at them has no links and no commands', () => {
    const none = { index: 0, commit: null, time: '2026-10-01T00:00:00Z' };
    const finding = aFinding({ range: { after: none, upTo: none } });
    const text = sectionText(input({ finding }, { repository: null }));
    expect(text).toMatch(/It began after the run \(2026-10-01\), and with the run \(2026-10-01\) at the latest, most likely/);
    expect(text).not.toMatch(/https|undefined|null/);
    expect(whatToDo(input({ finding }))).not.toMatch(/git |run --/);
    expect(sectionText(input({ finding, series: null }, { repository: null }))).toMatch(/at the latest\.\n/);
    expect(sectionText(input({ series: null }))).not.toMatch(/```|measured/);
  });

  test('that was accepted, came back or is withdrawn says so first', () => {
    const second = (over: Partial<HistoryNews>): string | undefined => sectionText(input(over)).split('\n')[2];
    expect(second({ state: 'accepted', reason: 'the new index is worth it' })).toBe('- **Accepted**: The new index is worth it.');
    expect(second({ state: 'withdrawn' })).toMatch(/^- \*\*Withdrawn\*\*: with the runs that came later this no longer stands\./);
    expect(sectionText(input({ state: 'withdrawn' }))).not.toMatch(/p [<=]|no noise/);
    expect(second({ state: 'back', series: returned() })).toMatch(/^- \*\*It came back: 4\.10 ms since \[`0017001700`\]/);
    expect(second({ state: 'back' })).toBe('- **It is over: the newest runs are at the old level again.**');
  });
});

test('what adds up is explained: no change is large enough, and what it is held against', () => {
  const best = aCreep();
  expect(sectionText(input({ finding: best }))).toMatch(/got worse step by step by 15 %\*\* .*\n\n- No single change is large enough to be called one, together they are: the newest level is held against the best level that lasted, of /);
  if (best.kind !== 'creep') throw new Error('no creep');
  const pinned = { ...best, what: { ...best.what, against: { kind: 'pin', name: 'v1.2.0' } as const } };
  expect(sectionText(input({ finding: pinned }))).toMatch(/held against the level of `v1\.2\.0`, the release that `history\.pin` names, of /);
});

describe('what to do', () => {
  test('is to measure both ends in turn, to let git find the commit, or to accept it until a day', () => {
    const run = `tailgate run --target api --scenario list --compare side-by-side --base ${OLD}`;
    const text = whatToDo(input()) ?? '';
    expect(text).toContain(`\n\`\`\`sh\ngit fetch -q origin ${NEW} && git switch -q --detach FETCH_HEAD\n${run}\n\`\`\`\n`);
    expect(text).toContain(`\n\`\`\`sh\ngit bisect start ${NEW} ${OLD}\ngit bisect run sh -c '${run} --quiet; code=$?; test $code -le 1 && exit $code; exit 125'\ngit bisect reset\n\`\`\`\n`);
    expect(text).toContain('\n```yaml\naccept:\n  - { metric: latency.p99, target: api, scenario: list, reason: why it is worth it, expires: 2026-12-30 }\n```\n');
  });

  test('has the Action\'s own clone, its flags and its config, quoted for a shell within a shell', () => {
    const text = whatToDo(input({}, { call: callFromClone({ repository: 'acme/gate', ref: 'v1' }, ['--start', "node 'a b'.js"]), config: 'ci/gate.yml' })) ?? '';
    expect(text).toMatch(/\ntest -d ~\/\.cache\/tailgate-v1 \|\| git clone .*\nnode ~\/\.cache\/tailgate-v1\/dist\/cli\/index\.js run --start 'node '\\''a b'\\''\.js' --target api --config ci\/gate\.yml --scenario list /);
    expect(text).toContain(`git bisect run sh -c 'node ~/.cache/tailgate-v1/dist/cli/index.js run --start '\\''node '\\''\\'\\'''\\''a b'\\''\\'\\'''\\''.js'\\'' --target`);
  });

  test('of what added up is no bisection: no single commit did it', () => {
    expect(whatToDo(input({ finding: aCreep() }))).not.toMatch(/bisect/);
    const what = { ...aChangePoint(), p: null, range: { after: { index: 14, commit: OLD, time: '2026-10-01T00:00:00Z' }, upTo: aChangePoint().range.upTo } };
    const stepped = input({ finding: aFinding({ what }) });
    expect(whatToDo(stepped)).not.toMatch(/bisect/);
    expect(sectionText(stepped)).toContain('It moved in several steps, each too small to be told by itself.');
  });

  test('is no bisection where no run would fail by the change alone: git would name a wrong commit', () => {
    const of = (over: Parameters<typeof aBudget>[0]) => whatToDo(input({}, { budget: aBudget(over) })) ?? '';
    // From 4.1 ms to 4.7 ms.
    expect(of({ tolerance: { warn: 0.05, fail: 0.2, floor: 0 } })).not.toContain('bisect');
    expect(of({ tolerance: { warn: null, fail: 0.1, floor: 1 } })).not.toContain('bisect');
    expect(of({ tolerance: { warn: null, fail: 0.1, floor: 0 }, advisory: true })).not.toContain('bisect');
    expect(of({ tolerance: null, limit: { warn: null, fail: 5 } })).not.toContain('bisect');
    expect(of({ tolerance: null, limit: { warn: null, fail: 4.5 } })).toContain('bisect');
    expect(whatToDo(input({}, { budget: null }))).not.toContain('bisect');
  });
});

describe('texts around it', () => {
  test('of a comment say that the change may be a little older, and why it is told now', () => {
    expect(commentHead(null)).toMatch(/^### Performance of main changed about here\n\n.*some runs later/);
    expect(commentHead('web')).toMatch(/ about here \(web\)\n/);
  });

  test('of an issue name the figure, and end it with why it is over', () => {
    expect(issueTitle(news(), null)).toBe('latency.p99 of api/list got worse');
    expect(issueTitle(news({ finding: aCreep() }), 'web')).toBe('web: latency.p99 of api/list got worse step by step');
    expect(issueBody(input(), null)).toMatch(/kept up to date, and closed when it is over.*\n\n📉 [\s\S]*<summary>What to do/);
    expect(closingNote(input({ state: 'accepted', reason: 'the new index' }))).toBe('Closed: the change of `latency.p99` of `api/list` was accepted. The new index.');
    expect(closingNote(input({ state: 'back', series: returned() }))).toMatch(/^Closed: `latency\.p99` of `api\/list`\. It came back: 4\.10 ms since /);
    expect(closingNote(input({ state: 'back', finding: aCreep() }))).toMatch(/It is over: the newest level is no longer worse\.$/);
    expect(closingNote(input({ state: 'withdrawn' }))).toMatch(/no longer stands out of the noise\.$/);
    expect(worseAgainNote(input())).toMatch(/^It got worse again: \*\*`latency\.p99` .*, with `0015001500` at the latest\./);
  });

  test('of a log are one line', () => {
    expect(plainLine(news())).toBe('latency.p99 of api/list got worse by 15 % (4.10 ms to 4.70 ms), after 0014001400 and with 0015001500 at the latest');
    expect(plainLine(news({ finding: aCreep() }))).toBe('latency.p99 of api/list got worse step by step by 15 % (4.10 ms to 4.70 ms), since 0014001400');
  });
});

test('names, reasons and words of strangers are only ever read: no mention, no link, no image, no HTML, no forged marker', () => {
  const links = [`${REPOSITORY}/commit/${OLD}`, `${REPOSITORY}/commit/${NEW}`, `${REPOSITORY}/compare/${OLD}...${NEW}`];
  fc.assert(fc.property(hostileText, (evil) => {
    const metric = { name: evil, unit: null, word: evil, better: null, statistic: null };
    const creep = aCreep();
    const range = { after: { index: 0, commit: evil, time: evil }, upTo: { index: 1, commit: evil, time: evil } };
    const pinned = creep.kind === 'creep' ? { ...creep, target: evil, range, what: { ...creep.what, against: { kind: 'pin', name: evil } as const } } : creep;
    for (const one of [input({ finding: { ...aFinding(), target: evil, scenario: evil, metric }, state: 'accepted', reason: evil }), input({ finding: { ...aFinding(), range } }), input({ finding: pinned })]) {
      const texts = [commentHead(evil), sectionText(one), whatToDo(one) ?? '', issueBody(one, evil), worseAgainNote(one), ...(one.news.state === 'open' ? [] : [closingNote(one)])];
      for (const text of texts) expect({ text, intrusions: intrusionsIn(text, links), unpaired: unpaired(treeOf(text)) }).toEqual({ text, intrusions: [], unpaired: [] });
      expect(plainLine(one.news)).not.toMatch(/[\r\n\u001b]|^::/);
      expect([...issueTitle(one.news, evil)].length).toBeLessThanOrEqual(250);
    }
  }), { numRuns: 60 });
});
