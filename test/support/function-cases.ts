/** The runs of functions whose reports are kept under test/golden: a start that imports too much, and an event that computes more. */
import { roomOf } from '../../src/judge/room.ts';
import { catalogue } from '../../src/metrics.ts';
import type { Advice, Comparison, Explanation, FunctionFacts, Metric, Sample, Verdict } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { aBudget, aFailure, aFingerprint, aJudgement, anEstimate, aReport, aRun, tiers } from './builders.ts';

const MIB = 2 ** 20;
const TARGET = 'collector';
const FACTS: FunctionFacts = { target: TARGET, memory: 512 * MIB, peak: 118.4 * MIB, connections: [{ event: 'collect', perInvocation: 3 }], wrote: [] };

/** base and head of each metric; what does not move has one figure. */
type Figures = Readonly<Record<string, number | readonly [base: number, head: number]>>;

const OF_TARGET: Figures = {
  init: [342, 822], 'init.min': [331, 806], cold: [361, 846], 'cold.min': [349, 828], 'memory.peak': [61_200_000, 124_150_000], billed: [362, 847], instructions: [341_000_000, 1_083_000_000],
  'cold-start.cpu': [338, 811], 'cold-start.read': [6_120_448, 7_420_448], 'cold-start.reads': [373, 812], 'cold-start.faults': [9120, 9532], 'cold-start.memory': [54_000_000, 61_000_000],
  'size.packed': [8_204_330, 9_404_330], 'size.unpacked': [31_880_112, 35_980_112], 'size.files': [1412, 1724],
};
const OF_EVENT: Figures = { 'warm.p50': [4.12, 4.53], 'warm.p90': [4.9, 5.31], 'warm.p99': [7.8, 7.9], cpu: [3.9, 4.31], billed: 5, cost: 0.242, instructions: [2_187_000, 2_412_000] };
const OF_QUIET_EVENT: Figures = { 'warm.p50': 1.31, 'warm.p90': 1.6, 'warm.p99': 2.4, cpu: 1.2, billed: 2, cost: 0.217, instructions: 412_345 };

const GATED = ['init', 'cold', 'memory.peak', 'warm.p50', 'warm.p90', 'cpu', 'instructions', 'size.packed', 'size.unpacked'];
const METRICS: readonly Metric[] = [...catalogue.event, ...catalogue.invoke, ...catalogue.instructions, ...catalogue['cold-start'], ...catalogue.size];

function metricOf(name: string, scenario: string | null): Metric {
  const found = (scenario === null ? METRICS.toReversed() : METRICS).find((metric) => metric.name === name);
  if (found === undefined) throw new Error(`no metric is called ${name}`);
  return found;
}

function verdictsOf(scenario: string | null, figures: Figures): readonly Verdict[] {
  return Object.entries(figures).map(([name, figure]): Verdict => {
    const metric = metricOf(name, scenario);
    const [base, head] = typeof figure === 'number' ? [figure, figure] : figure;
    const [exact, counted] = [metric.statistic === 'exact', metric.statistic === 'counted'];
    const spread = exact ? 0 : counted ? 0.002 : name.startsWith('cold-start.') ? 0.001 : 0.04;
    const change = head / base - 1;
    const gated = GATED.includes(name);
    const comparison: Comparison = {
      target: TARGET, scenario, metric, base, head: anEstimate(head, head * spread), change: anEstimate(change, spread), p: exact ? null : 0.0001, noiseFloor: exact ? null : spread,
      method: exact ? 'exact' : 'side-by-side', notCompared: null, entries: 0, launches: exact ? 0 : counted ? 3 : 16, blocks: exact || counted ? 0 : 16, confirmation: null, warnings: [],
    };
    const broken = gated && change > 0.08;
    const severity = broken ? (name === 'warm.p50' || name === 'warm.p90' ? 'warn' : 'fail') : 'none';
    const budget = aBudget({ metric: name, tolerance: { ...(severity === 'warn' ? tiers(0.15, 0.075) : tiers(0.1)), floor: 0 } });
    return { comparison, budget: gated ? budget : null, verdict: change > spread ? 'regressed' : 'unchanged', severity, settle: null, warnings: [], screening: null, accepted: null, wouldBe: 'none', room: gated ? roomOf(comparison, budget) : null };
  });
}

const samplesOf = (verdicts: readonly Verdict[]): readonly Sample[] => verdicts.flatMap(({ comparison: { target, scenario, metric, base, head } }) =>
  ([['base', base ?? 0], ['head', head.point]] as const).map(([side, point]): Sample => {
    const runs = metric.statistic === 'exact' ? 1 : metric.statistic === 'counted' ? 3 : 20;
    return { target, scenario, side, metric, workload: 'w1', values: Array.from({ length: runs }, () => point), point, warnings: [] };
  }));

const weighed = (packed: number, unpacked: number, files: number, version: string | null) => ({ packed, unpacked, files, version });

const START: Explanation = {
  target: TARGET, scenario: null, metrics: ['init', 'cold'], subject: 'cold-start', against: 'side-by-side', rest: { causes: 7, difference: 4.2 },
  causes: [
    { kind: 'import', name: 'pandas', of: 'dependency', changed: 'new', base: null, head: 462, modules: 312, from: { file: 'lambda_function.py', line: 3 }, used: false },
    { kind: 'import', name: 'boto3', of: 'dependency', changed: 'grown', base: 120, head: 131, modules: 96, from: { file: 'lambda_function.py', line: 1 }, used: true },
    { kind: 'import', name: 'report', of: 'own', changed: 'grown', base: 1.2, head: 4.1, modules: 1, from: { file: 'lambda_function.py', line: 4 }, used: null },
    { kind: 'import', name: 'decimal', of: 'built-in', changed: 'gone', base: 3.1, head: null, modules: 1, from: null, used: null },
  ],
};

const SIZE: Explanation = {
  target: TARGET, scenario: null, metrics: ['size.packed', 'size.unpacked'], subject: 'size', against: 'side-by-side', rest: { causes: 12, difference: 41_000 },
  causes: [
    { kind: 'part', name: 'pandas', path: 'pandas', layer: null, from: null, changed: 'new', base: null, head: weighed(1_200_000, 4_100_000, 311, '2.3.1') },
    { kind: 'part', name: 'boto3', path: 'boto3', layer: null, from: null, changed: 'grown', base: weighed(300_000, 1_000_000, 101, '1.40.1'), head: weighed(310_000, 1_020_000, 102, '1.40.2') },
    { kind: 'duplicate', name: 'six', changed: 'new', copies: [{ path: 'six', version: '1.17.0', unpacked: 34_000 }, { path: 'vendor/six', version: '1.16.0', unpacked: 33_000 }] },
  ],
};

const HOT: Explanation = {
  target: TARGET, scenario: 'collect', metrics: ['cpu', 'warm.p50', 'warm.p90'], subject: 'hot-path', against: 'side-by-side', rest: null,
  causes: [
    { kind: 'function', name: 'digest', file: 'collect.py', line: 12, changed: 'grown', base: 0.31, head: 0.6, share: 0.71 },
    { kind: 'function', name: 'dumps', file: 'collect.py', line: 40, changed: 'new', base: null, head: 0.09, share: 0.22 },
  ],
};

const ADVICE: readonly Advice[] = [
  { target: TARGET, scenario: null, severity: 'notice', about: { kind: 'memory', peak: 118.4 * MIB, memory: 512 * MIB, direction: 'lower', to: 192 * MIB }, message: null },
  { target: TARGET, scenario: null, severity: 'warning', about: { kind: 'lazy-import', name: 'pandas', time: 462, of: 822, from: { file: 'lambda_function.py', line: 3 } }, message: null },
  { target: TARGET, scenario: 'collect', severity: 'notice', about: { kind: 'connections', perInvocation: 3, event: 'collect' }, message: null },
];

const still = (figures: Figures): Figures => Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, typeof figure === 'number' ? figure : figure[0]]));

function made(verdicts: readonly Verdict[], over: Partial<ReportInput> = {}): ReportInput {
  const pairs = verdicts.filter(({ comparison: { method } }) => method === 'side-by-side').map(({ comparison: { target, scenario, metric, launches, blocks } }) =>
    ({ target, scenario, metric: metric.name, logRatios: Array.from({ length: launches }, () => 0.001), blocks: Array.from({ length: launches }, () => (blocks === 0 ? 0 : 1)) }));
  return aReport({
    run: aRun({
      compare: 'side-by-side', base: { commit: '9d2e7c41aa0b3f5566778899aabbccddeeff0011', branch: 'main', dirty: false, time: null },
      samples: samplesOf(verdicts), pairs, launches: 0, time: { load: 0, warmUp: 0, coldStarts: 48_000, startAndStop: 3_500, total: 55_100 }, functions: [FACTS],
      environment: { ...aRun().environment, fingerprints: { [TARGET]: aFingerprint({ runtime: 'python 3.13' }) } },
      absent: [{ metric: 'memory limit', reason: 'no cgroup can be made here: more memory than it is given was not refused' }],
    }),
    judgement: aJudgement(verdicts), configFile: 'tailgate.yml', ...over,
  });
}

const heavyImport = (): ReportInput => made(
  [...verdictsOf(null, OF_TARGET), ...verdictsOf('collect', OF_EVENT), ...verdictsOf('replay', OF_QUIET_EVENT)],
  { explanations: [HOT, SIZE, START], advice: ADVICE },
);

/** Nothing moved: what could be tried is no news, and stays folded. */
const quiet = (): ReportInput => made([...verdictsOf(null, still(OF_TARGET)), ...verdictsOf('collect', still(OF_EVENT))], { advice: ADVICE.filter(({ severity }) => severity === 'notice') });

/** Only the start is worse, for one reason. */
const oneCause = (): ReportInput => made([...verdictsOf(null, { ...still(OF_TARGET), init: [342, 822] }), ...verdictsOf('collect', still(OF_EVENT))], { explanations: [{ ...START, metrics: ['init'] }] });

const outOfMemory = (): ReportInput => {
  const input = made([]);
  const failure = aFailure({ target: TARGET, scenario: 'collect', kind: 'out-of-memory', message: 'it was ended at 512 MiB of memory while it handled the event collect', hint: null, log: ['Killed'] });
  return { ...input, run: { ...input.run, samples: [], failures: [failure] } };
};

export const functionCases: Readonly<Record<string, () => ReportInput>> = { 'function-heavy-import': heavyImport, 'function-one-cause': oneCause, 'function-quiet': quiet, 'function-out-of-memory': outOfMemory };
