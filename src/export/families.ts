/** A judged run -> families of gauges in base units, which OpenMetrics and OTLP are written from. */
import type { Estimate, ExportUnit, MetricFamily, MetricPoint, Outcome, Verdict, VerdictKind } from '../model.ts';
import { endOf, figuresOf, machineOf, type Exported } from './exported.ts';
import { quantityOf } from './quantity.ts';

type Labels = MetricPoint['labels'];

/** Collects points under their families, in the order in which the families come up. */
class Families {
  readonly #common: Labels;
  readonly #made = new Map<string, MetricFamily & { readonly points: MetricPoint[] }>();

  constructor(common: Labels) {
    this.#common = common;
  }

  /** What is no finite number is no point. */
  add(name: string, unit: ExportUnit | null, help: string, labels: Labels, value: number | null): void {
    if (value === null || !Number.isFinite(value)) return;
    const key = `${name} ${unit ?? ''}`;
    const family = this.#made.get(key) ?? { name, unit, help, points: [] };
    this.#made.set(key, family);
    family.points.push({ labels: { ...this.#common, ...labels }, value: value + 0 });
  }

  all(): readonly MetricFamily[] {
    return [...this.#made.values()];
  }
}

/** The run first, then its figures. */
export function familiesOf(exported: Exported): readonly MetricFamily[] {
  const families = new Families({ ...(exported.project === null ? {} : { project: exported.project }), source: exported.source });
  const { verdicts, left } = figuresOf(exported.judgement);
  addRun(families, exported, left);
  for (const verdict of verdicts) addFigure(families, verdict);
  return families.all();
}

const OUTCOMES: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail'];
const VERDICTS: readonly VerdictKind[] = ['improved', 'unchanged', 'regressed', 'over-budget', 'inconclusive', 'not-compared'];

function addRun(families: Families, { run, judgement, outcome }: Exported, left: number): void {
  const { head, base, environment, compare, seed, id } = run;
  families.add('run_info', null, 'The run that these figures are of.', {
    run: id, commit: head.commit ?? '', branch: head.branch ?? '', base_commit: base?.commit ?? '', compare, seed: String(seed), machine: machineOf(run), version: environment.tool,
  }, 1);
  families.add('run_end_timestamp', 'seconds', 'When the run ended, in seconds since 1970.', {}, endOf(run) / 1000);
  families.add('run_duration', 'seconds', 'How long the run took.', {}, run.time.total / 1000);
  families.add('run_failures', null, 'What could not be measured.', {}, run.failures.length);
  for (const one of OUTCOMES) families.add('outcome', null, 'How the run ended: 1 for its outcome, 0 for the others; fail whenever it ended red.', { outcome: one }, one === outcome ? 1 : 0);
  for (const one of VERDICTS) families.add('verdicts', null, 'How many figures have this verdict.', { verdict: one }, judgement.counts[one]);
  families.add('figures_left_out', null, 'Figures that are not exported because there are too many.', {}, left);
}

function addFigure(families: Families, { comparison, budget, verdict, severity, room }: Verdict): void {
  const { target, scenario, metric, head, base, change, difference, noiseFloor } = comparison;
  const place: Labels = { target, ...(scenario === null ? {} : { scenario }) };
  const { name, labels, unit, inUnit } = quantityOf(metric);
  const what = name === 'custom' ? 'A figure that the service, a tool or the config named' : `What is measured as ${metric.name.replace(/\.(?:p\d\d|tail|max|min|mean|peak)$/u, '')}`;
  const own = { ...place, ...labels };
  families.add(name, unit, `${what}, of head and of base.`, { ...own, side: 'head' }, inUnit(head.point));
  families.add(name, unit, '', { ...own, side: 'base' }, base === null ? null : inUnit(base));
  for (const tier of ['warn', 'fail'] as const) families.add(`${name}_limit`, unit, `${what}: the limit of its budget.`, { ...own, tier }, budget?.limit?.[tier] == null ? null : inUnit(budget.limit[tier]));
  if (difference) addEstimate(families, `${name}_difference`, unit, `${what}: head less base`, own, difference, inUnit);
  const figure = { ...place, metric: metric.name };
  if (change !== null) addEstimate(families, 'change', 'ratio', 'Relative change from base to head', figure, change, (value) => value);
  families.add('noise_floor', 'ratio', 'The smallest change for the worse that would have been seen nine times in ten.', figure, noiseFloor);
  for (const tier of ['warn', 'fail'] as const) families.add('tolerance', 'ratio', 'The largest relative change for the worse that the budget accepts.', { ...figure, tier }, budget?.tolerance?.[tier] ?? null);
  families.add('room', 'ratio', 'How much of what the budget allows is left: 1 all of it, 0 nothing, below 0 it is exceeded.', figure, room);
  families.add('verdict', null, 'What the gate says of a figure: always 1, under its verdict and its severity.', { ...figure, verdict, severity }, 1);
}

function addEstimate(families: Families, name: string, unit: ExportUnit | null, what: string, labels: Labels, { point, interval }: Estimate, inUnit: (value: number) => number): void {
  families.add(name, unit, `${what}.`, labels, inUnit(point));
  families.add(`${name}_lower`, unit, `${what}: the lower end of its interval.`, labels, inUnit(interval.lower));
  families.add(`${name}_upper`, unit, `${what}: the upper end of its interval.`, labels, inUnit(interval.upper));
}
