/** The runs whose reports are kept under test/golden: one for each kind of answer, and the hostile ones. */
import { catalogue } from '../../src/metrics.ts';
import type { Run, Sample, Verdict } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { aBudget, aFailure, aFingerprint, aJudgement, aRun, aSample, aVerdict, anEstimate, notCompared, tiers, type ComparisonOver, type VerdictOver } from './builders.ts';

const FIGURES: Readonly<Record<string, number>> = {
  'latency.p10': 2.6, 'latency.p50': 3.1, 'latency.p90': 3.6, 'latency.p99': 4.12, 'latency.tail': 3.9, 'latency.max': 12.4, throughput: 2980, errors: 0,
  cpu: 0.412, 'memory.mean': 81_300_000, 'memory.peak': 88_100_000, 'io.reads': 3.02, 'io.writes': 4, 'io.read': 812, 'io.write': 1420, faults: 0.61, 'response.size': 1311,
  'cold-start.p50': 231, 'cold-start.p90': 268, 'cold-start.min': 219, 'cold-start.cpu': 182, 'cold-start.read': 6_120_448, 'cold-start.reads': 214, 'cold-start.faults': 9120, 'cold-start.memory': 61_200_000,
  'size.packed': 1_204_330, 'size.unpacked': 4_880_112, 'size.files': 412,
};
const GATED = ['latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'throughput', 'errors', 'cpu', 'memory.peak', 'cold-start.p50', 'size.packed', 'size.unpacked'];

const metricsOf = (...groups: readonly (keyof typeof catalogue)[]): readonly string[] => groups.flatMap((group) => catalogue[group].map(({ name }) => name));
const OF_SCENARIO = metricsOf('load', 'resources');
const OF_TARGET = metricsOf('cold-start', 'size');

type Over = Readonly<Record<string, VerdictOver>>;

/** The verdicts of a place: unchanged within 1 %, except where `over` says otherwise. */
function verdictsOf(target: string, scenario: string | null, over: Over = {}, all: ComparisonOver = {}): readonly Verdict[] {
  return (scenario === null ? OF_TARGET : OF_SCENARIO).map((metric, index) => {
    const figure = FIGURES[metric] ?? 1;
    const special = over[metric];
    const base = all.notCompared == null ? { base: figure } : {};
    const drift = metric.startsWith('size.') || figure === 0 ? 0 : ((index % 5) - 2) / 300;
    return aVerdict({
      budget: GATED.includes(metric) ? aBudget(metric === 'errors' ? { metric, limit: tiers(0.001), tolerance: null } : { metric }) : null,
      ...special,
      comparison: { target, scenario, metric, head: figure * (1 + drift), ...base, ...(metric === 'errors' && base.base === 0 ? { change: anEstimate(0) } : {}), ...all, ...special?.comparison },
    });
  });
}

/** head's samples of a place, as the verdicts' figures. */
function samplesOf(target: string, scenario: string | null, verdicts: readonly Verdict[]): readonly Sample[] {
  return verdicts.filter((v) => v.comparison.target === target && v.comparison.scenario === scenario)
    .map(({ comparison: { metric, head } }) => ({ ...aSample({ target, scenario, values: [head.point] }), metric, point: head.point }));
}

interface Made {
  readonly over?: Over;
  readonly ofTarget?: Over;
  readonly all?: ComparisonOver;
  readonly run?: Partial<Run>;
  readonly input?: Partial<ReportInput>;
}

/** One target with two scenarios, a cold start and a package. */
function made({ over = {}, ofTarget = {}, all = {}, run = {}, input = {} }: Made): ReportInput {
  const verdicts = [...verdictsOf('api', 'list', over, all), ...verdictsOf('api', 'health', {}, all), ...verdictsOf('api', null, ofTarget, all)];
  const samples = (['list', 'health', null] as const).flatMap((scenario) => samplesOf('api', scenario, verdicts));
  const requests = ['list', 'health'].map((scenario) => ({ target: 'api', scenario, side: 'head', answered: 118_204, errors: { status: 0, timeout: 0, connection: 0, body: 0 } }) as const);
  return { run: aRun({ samples, requests, ...run }), judgement: aJudgement(verdicts), configFile: 'tailgate.yml', ...input };
}

const regressed = (head: number, spread: number, over: VerdictOver = {}): VerdictOver => ({ verdict: 'regressed', severity: 'fail', ...over, comparison: { head, spread, ...over.comparison } });

const regression = (): ReportInput => made({
  over: {
    'latency.p99': regressed(4.71, 0.035, { budget: aBudget({ metric: 'latency.p99', origin: 'config', line: 31 }) }),
    'latency.p90': regressed(4.02, 0.03, { budget: aBudget({ metric: 'latency.p90', tolerance: { ...tiers(0.15, 0.075), floor: 0.2 }, origin: 'config', line: 32 }), severity: 'warn' }),
    'latency.p50': { verdict: 'inconclusive', settle: { kind: 'entries', entries: 18 }, comparison: { head: 3.24, spread: 0.07, noiseFloor: 0.081 } },
    cpu: { comparison: { head: 0.449, spread: 0.02 }, budget: aBudget({ metric: 'cpu', tolerance: { ...tiers(0.12), floor: 0 } }) },
    'io.reads': { comparison: { head: 6.04, spread: 0.01 }, budget: null, verdict: 'regressed' },
  },
  ofTarget: { 'cold-start.p50': { verdict: 'improved', comparison: { head: 188, spread: 0.06 } } },
  run: { absent: [{ metric: 'faults', reason: 'no /proc on this system' }] },
  input: { links: { run: 'https://github.com/acme/api/actions/runs/4711' } },
});

const overBudget = (): ReportInput => {
  const made_ = made({
    over: {
      'latency.p99': { verdict: 'over-budget', severity: 'fail', comparison: { base: 228, head: 231.4, spread: 0.05 }, budget: aBudget({ metric: 'latency.p99', limit: tiers(200, 100), tolerance: null, origin: 'config', line: 28 }) },
      throughput: { verdict: 'over-budget', severity: 'warn', comparison: { base: 61, head: 58.2, spread: 0.05 }, budget: aBudget({ metric: 'throughput', limit: tiers(50, 60), tolerance: null, origin: 'config', line: 29 }) },
      errors: { verdict: 'over-budget', severity: 'fail', comparison: { base: 0, head: 0.0035, change: null }, budget: aBudget({ metric: 'errors', limit: tiers(0.001), tolerance: null }) },
    },
    ofTarget: {
      'size.packed': { verdict: 'regressed', severity: 'fail', comparison: { head: 1_284_400 }, budget: aBudget({ metric: 'size.packed', tolerance: { ...tiers(0.05), floor: 10_000 } }) },
      'size.files': { verdict: 'regressed', budget: null, comparison: { head: 431 } },
    },
  });
  const requests = made_.run.requests.map((r) => (r.scenario === 'list' ? { ...r, answered: 3400, errors: { status: 10, timeout: 2, connection: 0, body: 0 } } : r));
  return { ...made_, run: { ...made_.run, requests } };
};

const inconclusive = (): ReportInput => made({
  over: {
    'latency.p99': { verdict: 'inconclusive', settle: { kind: 'beyond-stored', noiseFloor: 0.19 }, comparison: { head: 4.37, spread: 0.14, noiseFloor: 0.19 } },
    'latency.tail': { verdict: 'inconclusive', settle: { kind: 'entries', entries: 9 }, comparison: { head: 4.16, spread: 0.09, noiseFloor: 0.12, entries: 3 }, warnings: [{ kind: 'short-history', entries: 3, needed: 5, beyond: 0.25 }, { kind: 'entries-left-out', entries: 4, reason: 'machine' }] },
    throughput: { verdict: 'inconclusive', settle: { kind: 'load', busy: 0.94 }, comparison: { head: 2790, spread: 0.08 }, warnings: [{ kind: 'generator-saturated', busy: 0.94 }] },
    'latency.p50': { verdict: 'inconclusive', settle: { kind: 'launches', launches: 11 }, comparison: { head: 99.3, base: 97.1 }, budget: aBudget({ metric: 'latency.p50', limit: tiers(100), tolerance: null }), warnings: [{ kind: 'near-limit', limit: 100, lower: 96.2, upper: 102.4 }] },
  },
});

const otherMachine = (): ReportInput => made({
  all: notCompared({ kind: 'other-machine', differs: [{ field: 'cpu', then: 'AMD EPYC 7763 64-Core Processor', now: 'Intel(R) Xeon(R) Platinum 8370C' }, { field: 'runtime', then: 'node 22', now: 'node 24' }] }),
  run: { environment: { ...aRun().environment, fingerprints: { api: aFingerprint({ cpu: 'Intel(R) Xeon(R) Platinum 8370C', pinned: false }) } } },
});

export const HOSTILE_LOG: readonly string[] = [
  '\u001b[31mError:\u001b[0m Cannot find module \'express\'',
  '::error::forged by the service',
  '##[add-mask]secret',
  '```', '</details><img src=x onerror=alert(1)>', '@acme/everyone fixes #1', '<!-- tailgate:default --> | forged | pass |', '````',
  '\u202egnorw\u202c \u200bhidden\u0007', '/merge',
];

const failure = (): ReportInput => ({
  run: aRun({ samples: [], launches: 0, time: { load: 0, warmUp: 0, coldStarts: 0, startAndStop: 900, total: 1200 }, failures: [aFailure({ log: HOSTILE_LOG })] }),
  judgement: aJudgement([], 'inconclusive'),
  configFile: 'tailgate.yml',
});

const interrupted = (): ReportInput => made({
  run: {
    complete: false, launches: 2,
    failures: [aFailure({ kind: 'interrupted', message: 'the run was interrupted after 9 of 25 steps; what was measured until then is kept', hint: null, log: [] })],
  },
});

export const HOSTILE_NAME = '`` </code>|@acme/team #12 [x](https://evil.example) <img src=x> ![i](https://evil.example/p.png) --> <!-- tailgate:default -->\n\n# pass\u202e';

const hostileNames = (): ReportInput => {
  const place = { target: HOSTILE_NAME, scenario: `${HOSTILE_NAME}2` };
  const failing: VerdictOver = { verdict: 'regressed', severity: 'fail' };
  return {
    run: aRun({
      samples: [aSample(place)], head: { commit: '<script>', branch: 'feature/@acme|`x`', dirty: true },
      failures: [aFailure({ target: HOSTILE_NAME, kind: 'wrong-answers', message: `GET /${HOSTILE_NAME} answered 500`, hint: null, log: HOSTILE_LOG })],
      absent: [{ metric: HOSTILE_NAME, reason: HOSTILE_NAME }],
      environment: { tool: '0.1.0', node: '24', kernel: HOSTILE_NAME, memory: 1, fingerprints: { [HOSTILE_NAME]: aFingerprint({ cpu: HOSTILE_NAME }), other: aFingerprint() } },
    }),
    judgement: aJudgement([
      aVerdict({ ...failing, comparison: place }), aVerdict({ ...failing, comparison: { ...place, metric: HOSTILE_NAME } }),
      aVerdict({ comparison: { ...place, metric: 'cpu', ...notCompared({ kind: 'other-machine', differs: [{ field: HOSTILE_NAME, then: HOSTILE_NAME, now: 'x' }] }) } }),
    ]),
  };
};

/** Two hundred scenarios, every ninth one with a regression of its own size. */
export function manyScenarios(scenarios = 200): ReportInput {
  const names = Array.from({ length: scenarios }, (_, i) => `route-${String(i + 1).padStart(3, '0')}`);
  const verdicts = names.flatMap((name, i) => verdictsOf('api', name, i % 9 === 4 ? { 'latency.p99': regressed(4.12 * (1.12 + i / 1000), 0.03) } : {}));
  return { run: aRun({ samples: verdicts.map(({ comparison: { metric, head, scenario } }) => ({ ...aSample({ scenario, values: [head.point] }), metric, point: head.point })) }), judgement: aJudgement(verdicts), configFile: 'tailgate.yml' };
}

export const reportCases: Readonly<Record<string, () => ReportInput>> = {
  pass: () => made({}),
  regression,
  'over-budget': overBudget,
  inconclusive,
  'first-run': () => made({ all: notCompared({ kind: 'no-baseline' }) }),
  'other-machine': otherMachine,
  failure,
  interrupted,
  'many-scenarios': () => manyScenarios(),
  'hostile-names': hostileNames,
};
