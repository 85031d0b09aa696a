/** The comments that are looked at as pictures: runs as the Action tells them, with everything around them that only it knows. */
import type { Acceptance, Verdict } from '../../src/model.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { callFromClone } from '../../src/report/reproduce.ts';
import { aReport } from './builders.ts';
import { manyScenarios, reportCases } from './report-cases.ts';

/** As the Action hands it over. */
function asComment(input: ReportInput, over: Partial<ReportInput> = {}): ReportInput {
  return {
    call: callFromClone({ server: 'https://github.com', repository: 'tailgate/tailgate', ref: 'v0' }),
    links: { run: 'https://github.com/acme/api/actions/runs/4711', artifact: 'https://github.com/acme/api/actions/runs/4711/artifacts/99' }, ...input, ...over,
  };
}

const named = (name: string): ReportInput => {
  const make = reportCases[name];
  if (make === undefined) throw new Error(`no case ${name}`);
  return make();
};

const ACCEPTED: Acceptance = { target: '*', scenario: 'list', metric: 'latency.*', reason: 'totals are now computed for each page (see the plan of last week)', expires: '2026-12-24', origin: 'config', line: 41 };
const EXPIRED: Acceptance = { target: 'api', scenario: '*', metric: 'size.*', reason: 'the new driver', expires: '2026-10-31', origin: 'config', line: 44 };

/** What fails in it only warns. */
function accepted(input: ReportInput): ReportInput {
  const verdicts = input.judgement.verdicts.map((verdict): Verdict => (verdict.severity === 'none' ? verdict : { ...verdict, severity: 'warn', accepted: verdict.severity === 'fail' ? ACCEPTED : null }));
  return { ...input, judgement: { ...input.judgement, outcome: 'warn', verdicts, expired: [EXPIRED] } };
}

/** Only what is wanted is exceeded, by one figure. */
function warning(input: ReportInput): ReportInput {
  const verdicts = input.judgement.verdicts.map((verdict): Verdict => (verdict.severity === 'fail' ? { ...verdict, severity: 'none', verdict: 'unchanged' } : verdict));
  return { ...input, judgement: { ...input.judgement, outcome: 'warn', verdicts } };
}

export const commentCases: Readonly<Record<string, () => ReportInput>> = {
  pass: () => asComment(named('pass')),
  fail: () => asComment(named('regression')),
  'fail-side-by-side': () => asComment(named('side-by-side-regression'), { project: 'storefront' }),
  confirmed: () => asComment(named('accusation-confirmed')),
  withdrawn: () => asComment(named('accusation-withdrawn')),
  'fail-function': () => asComment(named('function-heavy-import'), { project: 'functions' }),
  'fail-one-cause': () => asComment(named('function-one-cause')),
  warn: () => asComment(warning(named('regression'))),
  inconclusive: () => asComment(named('inconclusive')),
  'first-run': () => asComment(named('first-run')),
  'other-machine': () => asComment(named('other-machine')),
  accepted: () => asComment(accepted(named('regression'))),
  resolved: () => asComment(named('side-by-side'), { notices: [{ kind: 'resolved', commit: '4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809' }], project: 'storefront' }),
  'rules-changed': () => asComment(named('pass'), {
    notices: [
      { kind: 'judged-elsewhere', branch: 'main' },
      { kind: 'rules-changed', file: 'tailgate.yml', judgedBy: 'base', changes: ['`latency.*` on `api`: tolerance `10 %` becomes `50 %`', '`size.packed`: the limit of `50 MB` is gone', 'a regression of `cpu` is accepted until 2026-12-24', '`on-inconclusive` was `fail` and is `pass`', '`errors` on `api/list`: limit `0.1 %` becomes `2 %`'] },
    ],
  }),
  'judged-again': () => asComment(accepted(named('regression')), { notices: [{ kind: 'judged-again', label: 'perf-accepted' }] }),
  'could-not-measure': () => asComment(named('failure')),
  interrupted: () => asComment(named('interrupted')),
  hostile: () => asComment(named('hostile-names')),
  'over-budget': () => asComment(named('over-budget')),
  '200-scenarios': () => asComment(manyScenarios()),
  '200-scenarios-first-run': () => {
    const { run, judgement } = manyScenarios();
    const verdicts = judgement.verdicts.map((verdict): Verdict => ({ ...verdict, verdict: 'not-compared', severity: 'none', comparison: { ...verdict.comparison, notCompared: { kind: 'no-baseline' }, base: null, change: null, noiseFloor: null } }));
    return asComment(aReport({ run, judgement: { ...judgement, outcome: 'inconclusive', verdicts, counts: { ...judgement.counts, compared: 0, regressed: 0, unchanged: 0, 'not-compared': verdicts.length } } }));
  },
};
