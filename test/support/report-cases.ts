/** The runs whose reports are kept under test/golden: one for each kind of answer, and the hostile ones. */
import { catalogue } from '../../src/metrics.ts';
import type { Acceptance, Budget, Comparison, MachineNoise, Metric, PairedSample, Run, Sample, Verdict } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { aBudget, aFailure, aFingerprint, aJudgement, aReport, aRun, aSample, aVerdict, anEstimate, notCompared, tiers, type ComparisonOver, type VerdictOver } from './builders.ts';
import { everyAdvice, everyExplanation } from './explanation-cases.ts';
import { functionCases } from './function-cases.ts';

const FIGURES: Readonly<Record<string, number>> = {
  'latency.p10': 2.6, 'latency.p50': 3.1, 'latency.p90': 3.6, 'latency.p99': 4.12, 'latency.tail': 3.9, 'latency.max': 12.4, throughput: 2980, errors: 0,
  cpu: 0.412, 'memory.mean': 81_300_000, 'memory.peak': 88_100_000, 'io.reads': 3.02, 'io.writes': 4, 'io.read': 812, 'io.write': 1420, faults: 0.61, 'response.size': 1311,
  'cold-start.p50': 231, 'cold-start.p90': 268, 'cold-start.min': 219, 'cold-start.cpu': 182, 'cold-start.read': 6_120_448, 'cold-start.reads': 214, 'cold-start.faults': 9120, 'cold-start.memory': 61_200_000,
  'size.packed': 1_204_330, 'size.unpacked': 4_880_112, 'size.files': 412,
};
const GATED = ['latency.p50', 'latency.p90', 'latency.p99', 'latency.tail', 'throughput', 'errors', 'cpu', 'memory.peak', 'cold-start.p50', 'size.packed', 'size.unpacked'];

const metricsOf = (...groups: readonly (keyof typeof catalogue)[]): readonly string[] => groups.flatMap((group) => catalogue[group].map(({ name }) => name));
/** Those that these runs measure. */
const OF_SCENARIO = metricsOf('load', 'resources').filter((name) => name in FIGURES);
const OF_TARGET = metricsOf('cold-start', 'size').filter((name) => name in FIGURES);

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
  return aReport({ run: aRun({ samples, requests, ...run }), judgement: aJudgement(verdicts), configFile: 'tailgate.yml', ...input });
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

const failure = (): ReportInput => aReport({
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

const anAcceptance = (over: Partial<Acceptance> = {}): Acceptance =>
  ({ target: '*', scenario: '*', metric: 'latency.*', reason: 'the new index reads more and writes less', expires: '2026-12-31', origin: 'config', line: 40, ...over });

const ofP99 = { metric: 'latency.p99', origin: 'config', line: 31 } as const;

/** What would fail is accepted by the config and, where that says nothing, by a label. */
const accepted = (): ReportInput => made({
  over: {
    'latency.p99': regressed(4.71, 0.035, { severity: 'warn', budget: aBudget(ofP99), accepted: anAcceptance() }),
    'latency.tail': regressed(4.45, 0.035, { severity: 'warn', accepted: anAcceptance() }),
    throughput: { verdict: 'over-budget', severity: 'warn', comparison: { base: 61, head: 42, spread: 0.05 }, budget: aBudget({ metric: 'throughput', limit: tiers(50, 60), tolerance: null }), accepted: anAcceptance({ target: '*', metric: '*', reason: 'label perf-accepted on pull request 12', expires: null, origin: 'label', line: null }) },
  },
});

/** It fails again, and the report says why nothing accepts it any more. */
const acceptanceExpired = (): ReportInput => {
  const failing = made({ over: { 'latency.p99': regressed(4.71, 0.035, { budget: aBudget(ofP99) }) } });
  return { ...failing, judgement: { ...failing.judgement, expired: [anAcceptance({ scenario: 'list', expires: '2026-10-31' })] } };
};

const hostileNames = (): ReportInput => {
  const place = { target: HOSTILE_NAME, scenario: `${HOSTILE_NAME}2` };
  const failing: VerdictOver = { verdict: 'regressed', severity: 'fail' };
  return aReport({
    run: aRun({
      samples: [aSample(place)], head: { commit: '<script>', branch: 'feature/@acme|`x`', dirty: true, time: null },
      failures: [aFailure({ target: HOSTILE_NAME, kind: 'wrong-answers', message: `GET /${HOSTILE_NAME} answered 500`, hint: null, log: HOSTILE_LOG })],
      absent: [{ metric: HOSTILE_NAME, reason: HOSTILE_NAME }],
      environment: { tool: '0.1.0', node: '24', kernel: HOSTILE_NAME, memory: 1, fingerprints: { [HOSTILE_NAME]: aFingerprint({ cpu: HOSTILE_NAME }), other: aFingerprint() } },
    }),
    judgement: {
      ...aJudgement([
        aVerdict({ ...failing, comparison: place }), aVerdict({ ...failing, comparison: { ...place, metric: HOSTILE_NAME } }),
        aVerdict({ comparison: { ...place, metric: 'cpu', ...notCompared({ kind: 'other-machine', differs: [{ field: HOSTILE_NAME, then: HOSTILE_NAME, now: 'x' }] }) } }),
        aVerdict({ verdict: 'regressed', severity: 'warn', comparison: { ...place, metric: 'latency.p90' }, accepted: anAcceptance({ metric: HOSTILE_NAME, reason: HOSTILE_NAME }) }),
      ]),
      expired: [anAcceptance({ target: HOSTILE_NAME, scenario: HOSTILE_NAME, metric: HOSTILE_NAME, reason: HOSTILE_NAME, expires: HOSTILE_NAME })],
    },
    explanations: everyExplanation(() => HOSTILE_NAME, place, ['latency.p99']).slice(0, 2), advice: everyAdvice(() => HOSTILE_NAME).slice(2, 5),
  });
};

/** Two hundred scenarios, every ninth one with a regression of its own size. */
export function manyScenarios(scenarios = 200): ReportInput {
  const names = Array.from({ length: scenarios }, (_, i) => `route-${String(i + 1).padStart(3, '0')}`);
  const verdicts = names.flatMap((name, i) => verdictsOf('api', name, i % 9 === 4 ? { 'latency.p99': regressed(4.12 * (1.12 + i / 1000), 0.03) } : {}));
  return aReport({ run: aRun({ samples: verdicts.map(({ comparison: { metric, head, scenario } }) => ({ ...aSample({ scenario, values: [head.point] }), metric, point: head.point })) }), judgement: aJudgement(verdicts), configFile: 'tailgate.yml' });
}

const BASE = { commit: '9d2e7c41aa0b3f5566778899aabbccddeeff0011', branch: 'main', dirty: false, time: null };

const MACHINE: MachineNoise = {
  steal: { mean: 0.001, worst: 0.012, limit: 0.05, above: 0 }, pressure: { mean: 0.12, worst: 0.31, limit: 0.8, above: 0 },
  otherLoad: { mean: 0.03, worst: 0.31, limit: 0.125, above: 0.05 }, frequency: { lowest: 2900, highest: 3400 }, clockSteps: 0, pauses: 0,
};

const paired = (comparison: Comparison): Comparison => {
  if (comparison.method !== 'stored') return comparison;
  const counts = comparison.scenario === null ? { launches: 16, blocks: 16 } : { launches: 20, blocks: 312 };
  return { ...comparison, ...counts, method: 'side-by-side', entries: 0 };
};

const pairOf = ({ target, scenario, metric, launches, blocks }: Comparison): PairedSample => ({
  target, scenario, metric: metric.name, logRatios: Array.from({ length: launches }, () => 0.001), blocks: Array.from({ length: launches }, (_, i) => Math.floor((blocks * (i + 1)) / launches) - Math.floor((blocks * i) / launches)),
});

/** The same figures, as if base had been measured side by side; `first` is what the stored baselines had said of some. */
function sideBySide(made_: ReportInput, { run = {}, first = {} }: { readonly run?: Partial<Run>; readonly first?: Over } = {}): ReportInput {
  const verdicts = made_.judgement.verdicts.map((verdict): Verdict => {
    const { comparison } = verdict;
    const over = comparison.scenario === 'health' ? undefined : first[comparison.metric.name];
    const { target, scenario } = comparison;
    const screening = over === undefined ? null : aVerdict({ budget: verdict.budget, ...over, comparison: { target, scenario, metric: comparison.metric.name, base: comparison.base, ...over.comparison } });
    return { ...verdict, comparison: paired(comparison), screening };
  });
  const pairs = verdicts.filter(({ comparison: { method } }) => method === 'side-by-side').map(({ comparison }) => pairOf(comparison));
  const looks = ['list', 'health', null].flatMap((scenario) => (scenario === null ? [10, 16] : [5, 7, 10, 13, 16, 18]).map((launches, i, all) => ({ target: 'api', scenario, launches, share: (i + 1) / all.length })));
  return { ...made_, run: { ...made_.run, compare: 'side-by-side', base: BASE, launches: 20, pairs, looks, machine: MACHINE, ...run }, judgement: aJudgement(verdicts) };
}

const sideBySideRegression = (): ReportInput => sideBySide(made({
  over: {
    'latency.p99': regressed(4.71, 0.035, { comparison: { confirmation: { launches: 2, change: 0.13 } } }),
    cpu: regressed(0.449, 0.01, { budget: aBudget({ metric: 'cpu', tolerance: { ...tiers(0.05), floor: 0 } }), comparison: { noiseFloor: 0.021, confirmation: { launches: 2, change: 0.094 } } }),
    'latency.p90': { verdict: 'inconclusive', settle: { kind: 'confirmation', launches: 2 }, comparison: { head: 4.02, spread: 0.09, confirmation: { launches: 2, change: 0.01 } } },
    'latency.tail': { verdict: 'inconclusive', settle: { kind: 'time', seconds: 94 }, comparison: { head: 4.2, spread: 0.07, noiseFloor: 0.08 }, warnings: [{ kind: 'tests-disagree', t: 0.004, signFlip: 0.06 }] },
    throughput: { verdict: 'inconclusive', settle: { kind: 'errors', side: 'base', share: 0.2 }, comparison: { head: 2890, spread: 0.07 }, warnings: [{ kind: 'side-fails', side: 'base', share: 0.2, allowed: 0.001 }] },
  },
  ofTarget: { 'cold-start.p50': { warnings: [{ kind: 'witnesses-agree', largest: 0.004 }], comparison: { head: 236, spread: 0.12, noiseFloor: 0.14 } } },
}));

const accused = (head: number, over: VerdictOver = {}): VerdictOver => regressed(head, 0.06, { ...over, comparison: { noiseFloor: 0.09, ...over.comparison } });

/** `auto`: the stored baselines accused of two figures and could not tell of a third; measured side by side, one of the two stands. */
const withdrawn = (): ReportInput => sideBySide(made({}), {
  first: {
    'latency.p99': accused(4.61),
    'latency.p50': { verdict: 'inconclusive', settle: { kind: 'entries', entries: 18 }, comparison: { head: 3.24, spread: 0.07 } },
    cpu: { verdict: 'unchanged', comparison: { head: 0.415, spread: 0.04 } },
  },
  run: { screening: aRun() },
});

const confirmed = (): ReportInput => sideBySide(made({ over: { 'latency.p99': regressed(4.71, 0.035, { comparison: { confirmation: { launches: 2, change: 0.13 } } }), 'latency.p90': { verdict: 'inconclusive', settle: { kind: 'time', seconds: 240 }, comparison: { spread: 0.2 } } } }), {
  first: { 'latency.p99': accused(4.98), 'latency.p90': accused(4.1), throughput: accused(2200), cpu: accused(0.47) },
  run: { screening: aRun() },
});

/** Others had most of the machine, so that no time can be compared with stored ones; and one scenario failed beside. */
const restlessMachine = (): ReportInput => {
  const busy = { verdict: 'inconclusive', settle: { kind: 'machine', what: 'other-load' }, warnings: [{ kind: 'machine-busy', what: 'other-load', share: 0.41, limit: 0.125 }] } as const;
  return made({
    over: {
      'latency.p99': { ...busy, comparison: { head: 5.2, spread: 0.2 } }, 'latency.p50': { ...busy, comparison: { head: 3.3 } },
      cpu: { verdict: 'inconclusive', settle: { kind: 'machine', what: 'clock' }, warnings: [{ kind: 'clock-stepped', steps: 1, pauses: 0 }] },
    },
    run: { machine: { ...MACHINE, otherLoad: { mean: 0.41, worst: 0.92, limit: 0.125, above: 0.9 }, clockSteps: 1 } },
  });
};

/** Nothing to check out: what git says is not ours. */
const baseMissing = (): ReportInput => made({ run: { baseMissing: `git: fatal: bad object <img src=x> @acme/team \`origin/main\`; fetch it first (\`fetch-depth: 0\` of actions/checkout)`, machine: MACHINE, notes: ['`setup` of base ran again: <img src=x> @acme/team'] } });

/** Two tiers, a rule that only advises, one on two metrics, and one whose metric nobody measured. */
const budgets = (): ReportInput => {
  const own = (line: number, over: Partial<Budget>): Budget => aBudget({ tolerance: null, origin: 'config', line, ...over });
  const ratio: Metric = { name: 'latency.p99 / latency.p50', unit: 'number', better: 'lower', statistic: 'mean-of-launches' };
  const report = made({
    over: {
      'latency.p99': { verdict: 'over-budget', severity: 'none', wouldBe: 'fail', comparison: { head: 4.71, spread: 0.035 }, budget: own(21, { metric: 'latency.p99', limit: tiers(4.5, 4), amounts: 'duration', advisory: true }) },
      throughput: { verdict: 'over-budget', severity: 'warn', comparison: { base: 61, head: 58.2, spread: 0.05 }, budget: own(22, { metric: 'throughput', limit: tiers(50, 60), amounts: 'rate' }) },
    },
  });
  const tail = aVerdict({ comparison: { notCompared: { kind: 'new-metric' }, head: 1.52 }, budget: own(23, { metric: ratio.name, limit: tiers(5), amounts: 'count' }) });
  const verdicts = [...report.judgement.verdicts, { ...tail, comparison: { ...tail.comparison, metric: ratio } }];
  const missing = own(24, { metric: 'metrics.queries', limit: tiers(3), amounts: 'count' });
  const run = { ...report.run, absent: [{ metric: 'metrics.queries', reason: 'GET /metrics was answered with 404' }] };
  return { ...report, run, judgement: aJudgement(verdicts, 'inconclusive', [missing], run) };
};

export const reportCases: Readonly<Record<string, () => ReportInput>> = {
  budgets,
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
  'side-by-side': () => sideBySide(made({})),
  'side-by-side-regression': sideBySideRegression,
  'accusation-withdrawn': withdrawn,
  'accusation-confirmed': confirmed,
  'base-missing': baseMissing,
  'restless-machine': restlessMachine,
  accepted,
  'acceptance-expired': acceptanceExpired,
  ...functionCases,
};
