import { expect, test } from '@jest/globals';
import { junit } from '../../src/report/junit.ts';
import { aFailure, aJudgement, aReport, aRun, aVerdict, notCompared } from '../support/builders.ts';
import { reportCases } from '../support/report-cases.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Tags in their order; throws on what is not well-formed XML (of the part of XML that we write). */
function tagsOf(text: string): readonly Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const rest = text.replace(/^<\?xml [^?]*\?>\n/, '').replace(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)(\/?)>/g, (_, closing: string, name: string, attributes: string, empty: string) => {
    if (closing !== '') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      return '';
    }
    tags.push({ name, attributes: Object.fromEntries([...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])) });
    if (empty === '') open.push(name);
    return '';
  });
  if (open.length > 0 || /[<>]|&(?!#\d+;)/.test(rest)) throw new Error(`not well-formed: ${open.join(' ')} ${rest.slice(0, 200)}`);
  return tags;
}

const count = (tags: readonly Tag[], name: string): number => tags.filter((tag) => tag.name === name).length;

test.each(Object.entries(reportCases))('junit.xml of %s is well-formed, and its totals are right', (_, make) => {
  const tags = tagsOf(junit(make()));
  const [all] = tags;
  expect(all?.attributes).toMatchObject({ tests: String(count(tags, 'testcase')), failures: String(count(tags, 'failure')), errors: String(count(tags, 'error')), skipped: String(count(tags, 'skipped')) });
  const suites = tags.filter(({ name }) => name === 'testsuite').map(({ attributes }) => Number(attributes['tests']));
  expect(suites.reduce((sum, n) => sum + n, 0)).toBe(count(tags, 'testcase'));
});

test('has a case for each verdict: failing fails, undecided and not compared are skipped with the reason, a warning passes', () => {
  const text = junit(aReport({
    judgement: aJudgement([
      aVerdict(), aVerdict({ verdict: 'regressed', severity: 'fail' }), aVerdict({ verdict: 'regressed', severity: 'warn' }),
      aVerdict({ verdict: 'inconclusive', settle: { kind: 'launches', launches: 9 } }), aVerdict({ comparison: notCompared({ kind: 'no-baseline' }) }),
    ]),
  }));
  expect(tagsOf(text).filter(({ name }) => ['testcase', 'failure', 'skipped'].includes(name)).map(({ name }) => name)).toEqual(['testcase', 'testcase', 'failure', 'testcase', 'testcase', 'skipped', 'testcase', 'skipped']);
  expect(text).toContain('message="latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed; this run could have seen 4 %)"');
  expect(text).toContain('<skipped message="inconclusive: about 9 launches would settle it; this run had 5"/>');
  expect(text).toContain('<skipped message="not compared: no baseline for api yet"/>');
});

test('a failure to measure is an error, never a failed test', () => {
  const tags = tagsOf(junit(aReport({ run: aRun({ failures: [aFailure()] }), judgement: aJudgement([], 'inconclusive') })));
  expect([count(tags, 'error'), count(tags, 'failure')]).toEqual([1, 0]);
});

test('names seed and outcome among its properties', () => {
  const properties = Object.fromEntries(tagsOf(junit(reportCases['regression']!())).filter(({ name }) => name === 'property').map(({ attributes }) => [attributes['name'], attributes['value']]));
  expect(properties).toMatchObject({ seed: '7', outcome: 'fail', commit: '4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809' });
});
