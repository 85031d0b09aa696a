import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { MOST_FIGURES } from '../../src/export/exported.ts';
import { familiesOf } from '../../src/export/families.ts';
import { openMetrics } from '../../src/export/openmetrics.ts';
import { catalogue } from '../../src/metrics.ts';
import { aJudgement, aRun, aVerdict } from '../support/builders.ts';
import { HOSTILE, hostile, many, ofMetric, usual } from './cases.ts';

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\n': '\n', '\\"': '"', '\\\\': '\\' };

/** Reads by the grammar of OpenMetrics 1.0; throws where it does not fit. */
function read(text: string): readonly Sample[] {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.pop() !== '# EOF') throw new Error('does not end as it must');
  const begun: string[] = [];
  return lines.flatMap((line) => {
    const about = /^# (TYPE|UNIT|HELP) ([a-z_]+) ([^\n"\\]+)$/.exec(line);
    if (about !== null) {
      const [, what, name = '', rest = ''] = about;
      if (what === 'TYPE') {
        if (begun.includes(name)) throw new Error(`${name} comes twice`);
        begun.push(name);
      }
      if (begun.at(-1) !== name || (what === 'UNIT' && !name.endsWith(`_${rest}`)) || (what === 'TYPE' && rest !== 'gauge')) throw new Error(line);
      return [];
    }
    const sample = /^([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)+)\})? (-?\d[\d.e+-]*|[+-]Inf)$/u.exec(line);
    if (sample === null || sample[1] !== begun.at(-1)) throw new Error(line);
    const labels = [...(sample[2] ?? '').matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/gu)].map(([, name = '', value = '']) => [name, value.replace(/\\[\\"n]/g, (found) => ESCAPES[found] ?? '')] as const);
    if (new Set(labels.map(([name]) => name)).size !== labels.length) throw new Error(`a label twice: ${line}`);
    return [{ name: sample[1] ?? '', labels: Object.fromEntries(labels), value: sample[3] === '+Inf' ? Infinity : sample[3] === '-Inf' ? -Infinity : Number(sample[3]) }];
  });
}

const textOf = (exported: Parameters<typeof familiesOf>[0]): string => openMetrics(familiesOf(exported));

function valueOf(samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>>): number | undefined {
  const found = samples.filter((sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value));
  if (found.length > 1) throw new Error(`several ${name}`);
  return found[0]?.value;
}

describe('the values', () => {
  const samples = read(textOf(usual()));
  const p99 = { target: 'api', scenario: 'list', statistic: 'p99' };

  test('are in base units, of head and of base', () => {
    expect(valueOf(samples, 'tailgate_latency_seconds', { ...p99, side: 'head' })).toBe(0.0047);
    expect(valueOf(samples, 'tailgate_latency_seconds', { ...p99, side: 'base' })).toBe(0.0041);
    expect(valueOf(samples, 'tailgate_throughput_requests_per_second', { side: 'head' })).toBe(2100);
    expect(valueOf(samples, 'tailgate_size_packed_bytes', { side: 'head' })).toBe(1200);
    expect(valueOf(samples, 'tailgate_errors_ratio', { side: 'head' })).toBe(0);
    expect(valueOf(samples, 'tailgate_errors_ratio', { side: 'base' })).toBeUndefined();
    expect(valueOf(samples, 'tailgate_memory_growth_bytes_per_request', { side: 'base' })).toBe(-2);
    expect(valueOf(samples, 'tailgate_memory_growth_difference_bytes_per_request', {})).toBe(6);
  });

  test('what has no scenario has no such label', () => {
    expect(samples.find(({ name }) => name === 'tailgate_size_packed_bytes')?.labels).toEqual({ source: 'default', target: 'api', side: 'head' });
  });

  test('have their limits and tolerances beside them', () => {
    expect(valueOf(samples, 'tailgate_latency_limit_seconds', { ...p99, tier: 'fail' })).toBe(0.2);
    expect(valueOf(samples, 'tailgate_latency_limit_seconds', { ...p99, tier: 'warn' })).toBe(0.1);
    expect(valueOf(samples, 'tailgate_tolerance_ratio', { metric: 'latency.p99', tier: 'fail' })).toBe(0.1);
  });

  test('have their change with its interval', () => {
    const [point, lower, upper] = ['', '_lower', '_upper'].map((end) => valueOf(samples, `tailgate_change${end}_ratio`, { metric: 'latency.p99' }));
    expect(point).toBeCloseTo(4.7 / 4.1 - 1, 12);
    expect(lower).toBeCloseTo(4.7 / 4.1 - 1 - 0.035, 12);
    expect(upper).toBeCloseTo(4.7 / 4.1 - 1 + 0.035, 12);
    expect(valueOf(samples, 'tailgate_change_ratio', { metric: 'errors' })).toBeUndefined();
  });

  test('have a verdict, and the run an outcome: one of four', () => {
    expect(valueOf(samples, 'tailgate_verdict', { metric: 'latency.p99' })).toBe(1);
    expect(samples.find(({ name, labels }) => name === 'tailgate_verdict' && labels['metric'] === 'latency.p99')?.labels).toMatchObject({ verdict: 'regressed', severity: 'fail' });
    expect(samples.filter(({ name }) => name === 'tailgate_outcome').map(({ labels, value }) => [labels['outcome'], value])).toEqual([['pass', 0], ['warn', 0], ['inconclusive', 0], ['fail', 1]]);
    expect(samples.filter(({ name }) => name === 'tailgate_verdicts').map(({ labels, value }) => [labels['verdict'], value])).toContainEqual(['regressed', 1]);
  });

  test('say which run they are of', () => {
    expect(samples.find(({ name }) => name === 'tailgate_run_info')?.labels).toEqual({
      source: 'default', run: aRun().id, commit: aRun().head.commit, branch: 'faster-lists', compare: 'stored', seed: '7', machine: 'AMD EPYC 7763 64-Core Processor, 4 cores, x64', version: '0.1.0',
    });
    expect(valueOf(samples, 'tailgate_run_end_timestamp_seconds', {})).toBe(Date.parse('2026-11-20T08:16:31.200Z') / 1000);
  });

  test('what a service named is a label, never a name', () => {
    expect(samples.find(({ name }) => name === 'tailgate_custom')?.labels).toEqual({ source: 'default', target: 'api', scenario: 'list', metric: 'metrics.queries', unit: 'queries', side: 'head' });
  });

  test('two gates of a repository are told apart', () => {
    expect(read(textOf({ ...usual(), project: 'shop' })).every(({ labels }) => labels['project'] === 'shop')).toBe(true);
  });
});

describe('the format', () => {
  test('holds whatever names there are, each series once', () => {
    const samples = read(textOf(hostile()));
    expect(new Set(samples.map(({ name, labels }) => JSON.stringify([name, labels]))).size).toBe(samples.length);
    const told = samples.filter(({ name }) => name === 'tailgate_latency_seconds').map(({ labels }) => labels['target']);
    expect(new Set(told)).toEqual(new Set(HOSTILE.map((name) => name.replace('\ud800', '\ufffd').replace(/[\r\0]/g, ' '))));
    expect(samples.some(({ value }) => !Number.isFinite(value))).toBe(false);
  });

  test('names of families are ours and stay the same: nobody\'s dashboard breaks unseen', () => {
    const all = Object.values(catalogue).flat();
    const verdicts = all.map((metric) => ofMetric(metric, aVerdict()));
    const names = familiesOf({ run: aRun(), judgement: aJudgement(verdicts), outcome: 'pass', project: null, source: 'default' }).map(({ name, unit }) => [name, ...(unit === null ? [] : [unit])].join('_'));
    expect(names.slice(names.indexOf('figures_left_out') + 1)).toEqual([
      'latency_seconds', 'change_ratio', 'change_lower_ratio', 'change_upper_ratio', 'noise_floor_ratio', 'tolerance_ratio', 'room_ratio', 'verdict',
      'throughput_requests_per_second', 'errors_ratio', 'capacity_requests_per_second', 'recovery_seconds', 'cpu_seconds_per_request', 'memory_bytes', 'memory_growth_bytes_per_request',
      'io_reads_per_request', 'io_writes_per_request', 'io_read_bytes_per_request', 'io_write_bytes_per_request', 'faults_per_request', 'response_size_bytes', 'fds', 'threads',
      'cold_start_seconds', 'cold_start_cpu_seconds', 'cold_start_read_bytes', 'cold_start_reads', 'cold_start_faults', 'cold_start_memory_bytes',
      'init_seconds', 'cold_seconds', 'billed_seconds', 'warm_seconds', 'cost_usd_per_million_invocations', 'instructions',
      'size_packed_bytes', 'size_unpacked_bytes', 'size_files', 'size_gzip_bytes', 'size_brotli_bytes',
    ]);
  });

  test('there are never more figures than a server bears, and those without a budget go first', () => {
    const samples = read(textOf(many(MOST_FIGURES + 100)));
    expect(samples.filter(({ name }) => name === 'tailgate_verdict')).toHaveLength(MOST_FIGURES);
    expect(samples.filter(({ name }) => name === 'tailgate_tolerance_ratio')).toHaveLength(Math.floor((MOST_FIGURES + 100) * 2 / 3));
    expect(valueOf(samples, 'tailgate_figures_left_out', {})).toBe(100);
  });

  const promtool = spawnSync('promtool', ['--version']).status === 0;
  (promtool ? test : test.skip)('promtool finds nothing to complain of', () => {
    for (const exported of [usual(), hostile(), { ...usual(), judgement: aJudgement(Object.values(catalogue).flat().map((metric) => ofMetric(metric, aVerdict()))) }]) {
      const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: textOf(exported), encoding: 'utf8' });
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    }
  });
});
