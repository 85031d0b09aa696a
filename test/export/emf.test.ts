import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { emf } from '../../src/export/emf.ts';
import { aJudgement, aRun, aVerdict } from '../support/builders.ts';
import { HOSTILE, hostile, ofMetric, own, usual } from './cases.ts';

/** What CloudWatch's user guide says of a line: its schema, with the limits that its text has besides. */
const valid = new Ajv().compile({
  type: 'object', required: ['_aws'],
  properties: {
    _aws: {
      type: 'object', required: ['Timestamp', 'CloudWatchMetrics'], additionalProperties: false,
      properties: {
        Timestamp: { type: 'integer', minimum: Date.parse('2020-01-01'), maximum: Date.parse('2100-01-01') },
        CloudWatchMetrics: {
          type: 'array', minItems: 1, items: {
            type: 'object', required: ['Namespace', 'Dimensions', 'Metrics'], additionalProperties: false,
            properties: {
              Namespace: { type: 'string', minLength: 1, maxLength: 255 },
              Dimensions: { type: 'array', minItems: 1, items: { type: 'array', maxItems: 9, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 250 } } },
              Metrics: {
                type: 'array', minItems: 1, maxItems: 100, items: {
                  type: 'object', required: ['Name', 'Unit'], additionalProperties: false,
                  properties: {
                    Name: { type: 'string', pattern: '^[\\x20-\\x7e]{1,255}$' },
                    Unit: { enum: ['Seconds', 'Microseconds', 'Milliseconds', 'Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes', 'Bits', 'Percent', 'Count', 'Bytes/Second', 'Count/Second', 'None'] },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});

interface Line {
  readonly _aws: { readonly Timestamp: number; readonly CloudWatchMetrics: readonly { readonly Namespace: string; readonly Dimensions: readonly (readonly string[])[]; readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[] }[] };
  readonly [member: string]: unknown;
}

/** Each is valid, and has a member for everything that it refers to. */
function linesOf(text: string): readonly Line[] {
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    expect(Buffer.byteLength(line)).toBeLessThan(256 * 1024);
    const document = JSON.parse(line) as Line;
    if (!valid(document)) throw new Error(`${JSON.stringify(valid.errors)}: ${line.slice(0, 300)}`);
    for (const { Dimensions, Metrics } of document._aws.CloudWatchMetrics) {
      for (const name of Dimensions.flat()) expect(document[name]).toEqual(expect.stringMatching(/^(?!:)(?=.*\S)[\x20-\x7e]{1,1024}$/));
      for (const { Name } of Metrics) expect(Number.isFinite(document[Name])).toBe(true);
      expect(new Set(Metrics.map(({ Name }) => Name)).size).toBe(Metrics.length);
    }
    return document;
  });
}

const unitIn = (line: Line | undefined, name: string): string | undefined => line?._aws.CloudWatchMetrics[0]?.Metrics.find(({ Name }) => Name === name)?.Unit;

describe('the lines', () => {
  const [run, list, whole] = linesOf(emf(usual(), 'Shop/Gate'));

  test('have the run first, on which an alarm can be set', () => {
    expect(run).toMatchObject({ 'run.failed': 1, 'run.inconclusive': 0, 'run.regressed': 1, 'run.duration': 61_200, outcome: 'fail' });
    expect(run?._aws).toMatchObject({ Timestamp: Date.parse('2026-11-20T08:16:31.200Z'), CloudWatchMetrics: [{ Namespace: 'Shop/Gate', Dimensions: [['source']] }] });
  });

  test('then one for each scenario and one for the target, each with its units', () => {
    expect(list).toMatchObject({ target: 'api', scenario: 'list', 'latency.p99': 4.7, 'latency.p99 base': 4.1, throughput: 2100, errors: 0, 'metrics.queries': 4, branch: 'faster-lists', commit: aRun().head.commit });
    expect(list?.['latency.p99 change']).toBeCloseTo((4.7 / 4.1 - 1) * 100, 9);
    expect(['latency.p99', 'latency.p99 change', 'throughput', 'errors', 'metrics.queries'].map((name) => unitIn(list, name))).toEqual(['Milliseconds', 'Percent', 'Count/Second', 'Percent', 'None']);
    expect(whole).toMatchObject({ target: 'api', 'size.packed': 1200 });
    expect(whole?._aws.CloudWatchMetrics[0]?.Dimensions).toEqual([['source', 'target']]);
    expect(unitIn(whole, 'size.packed')).toBe('Bytes');
  });

  test('keep a number that a command calls like a change apart from the change', () => {
    const [, line] = linesOf(emf({ ...usual(), judgement: aJudgement([ofMetric(own('command.a'), aVerdict({ comparison: { base: 2, head: 4 } })), ofMetric(own('command.a.change'), aVerdict({ comparison: { base: 7, head: 7 } }))]) }, 'T'));
    expect(line).toMatchObject({ 'command.a': 4, 'command.a base': 2, 'command.a change': 100, 'command.a.change': 7, 'command.a.change change': 0 });
  });

  test('tell two gates of a repository apart', () => {
    expect(linesOf(emf({ ...usual(), project: 'shop' }, 'T')).every((line) => line['project'] === 'shop' && line._aws.CloudWatchMetrics[0]?.Dimensions[0]?.[0] === 'project')).toBe(true);
  });

  test('are split where there are more metrics than a line may have', () => {
    const verdicts = Array.from({ length: 130 }, (_, i) => ofMetric(own(`metrics.m${i}`), aVerdict({ comparison: { base: 1, head: i } })));
    const lines = linesOf(emf({ run: aRun(), judgement: aJudgement(verdicts), outcome: 'pass', project: null, source: 'default' }, 'T')).slice(1);
    expect(lines.map((line) => line._aws.CloudWatchMetrics[0]?.Metrics.length)).toEqual([100, 100, 100, 90]);
    expect(verdicts.every((_, i) => lines.some((line) => line[`metrics.m${i}`] === i))).toBe(true);
  });
});

describe('hostile names', () => {
  test('make valid lines all the same', () => {
    const lines = linesOf(emf(hostile(), 'T'));
    expect(lines.length).toBeGreaterThan(HOSTILE.length);
  });

  test('a metric is never taken for a dimension, nor for what is told besides', () => {
    const verdicts = ['target', 'outcome', '_aws', 'run'].map((name) => ofMetric(own(name), aVerdict({ comparison: { base: 1, head: 7 } })));
    const [, line] = linesOf(emf({ run: aRun(), judgement: aJudgement(verdicts), outcome: 'pass', project: null, source: 'default' }, 'T'));
    expect(line).toMatchObject({ target: 'api', outcome: 'pass', run: aRun().id });
  });

  test('names stay different, whatever of them CloudWatch does not take, and however long they are', () => {
    const names = ['metrics.ä', 'metrics.ö', 'metrics.%C3%A4', 'metrics.100%', `metrics.${'x'.repeat(400)}1`, `metrics.${'x'.repeat(400)}2`];
    const verdicts = names.map((name, i) => ofMetric(own(name), aVerdict({ comparison: { base: null, head: i, notCompared: { kind: 'no-baseline' } } })));
    const [, line] = linesOf(emf({ run: aRun(), judgement: aJudgement(verdicts), outcome: 'pass', project: null, source: 'default' }, 'T'));
    const made = line?._aws.CloudWatchMetrics[0]?.Metrics.map(({ Name }) => Name) ?? [];
    expect(made).toEqual(['metrics.%C3%A4', 'metrics.%C3%B6', 'metrics.%25C3%25A4', 'metrics.100%', expect.stringMatching(/^metrics\.x+~[0-9a-f]{8}$/), expect.stringMatching(/^metrics\.x+~[0-9a-f]{8}$/)]);
    expect(made.map((name) => line?.[name])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('places stay different too', () => {
    const targets = ['日本', '中国', ':x', '%3Ax', ' ', 'x', ' x'];
    const lines = linesOf(emf({ run: aRun(), judgement: aJudgement(targets.map((target) => aVerdict({ comparison: { target } }))), outcome: 'pass', project: null, source: 'other' }, 'T')).slice(1);
    expect(new Set(lines.map((line) => line['target'])).size).toBe(targets.length);
    expect(lines.every((line) => line['source'] === 'other')).toBe(true);
  });
});
