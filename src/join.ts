/** The runs of all shards -> the one run that they are parts of, or why they are not: a missing or doubled shard is never a pass. Pure. */
import type { Checked, Run, Shard, TimeSpent } from './model.ts';
import { duration } from './report/format.ts';
import { shardFault, shardFaults, type Named, type Sharded } from './shard-faults.ts';

/** In any order. What was measured stays with its own machine: `shards` of the result has the runs as they were. */
export function joinRuns(runs: readonly Named[]): Checked<Run> {
  const whole = runs.filter(({ run }) => run.shards.length > 0).map(({ file, run }) => shardFault(file, `is joined already: it has all ${run.shards.length} shards in it`, `give the run.json of each shard, as its job wrote it; \`tailgate judge ${file}\` judges this one again`));
  if (whole.length > 0) return { ok: false, problems: whole };
  const sharded = runs.flatMap(({ file, run }): Sharded[] => (run.shard === null ? [] : [{ file, run, shard: run.shard }]));
  const strangers = runs.filter(({ run }) => run.shard === null).map(({ file }) => shardFault(file, 'is no shard: it was measured without `--shard`', 'give the run.json of each job that ran with `--shard I/N`'));
  const [first] = sharded;
  if (first === undefined) return { ok: false, problems: strangers.length > 0 ? strangers : [shardFault(null, 'there is no run to join', 'name the run.json of every shard')] };
  const problems = [...strangers, ...shardFaults(first, sharded)];
  if (problems.length > 0) return { ok: false, problems };
  const inOrder = sharded.toSorted((a, b) => a.shard.index - b.shard.index).map(({ run }) => run);
  return { ok: true, value: joined(inOrder, first.shard) };
}

/** The runs whose figures a joined run has: of one that was measured twice, those that were; of any other run, itself. */
export const measuredIn = (run: Run): readonly Run[] => (run.shards.length === 0 ? [run] : run.screening === null ? run.shards : run.shards.filter(({ screening }) => screening !== null));

/** As it is saved: what its shards have is not said twice. */
export function folded(run: Run): Run {
  if (run.shards.length === 0) return run;
  return { ...run, ...NOTHING, screening: null };
}

/** As it was before it was saved; the rules that it is judged by are its own. */
export function unfolded(run: Run, file: string): Checked<Run> {
  if (run.shards.length === 0) return { ok: true, value: run };
  const again = joinRuns(run.shards.map((shard) => ({ file, run: shard })));
  if (!again.ok) return again;
  const { id, head, config, budgets, accept, policy, advice, history } = run;
  return { ok: true, value: { ...again.value, id, head, config, budgets, accept, policy, advice, history } };
}

const NOTHING = { samples: [], histograms: [], requests: [], failures: [], absent: [], pairs: [], looks: [], contents: [], imports: [], hotPaths: [], functions: [], loads: [], slices: [], asked: [] } satisfies Partial<Run>;

/**
 * Shards that were looked at twice (`auto`) and those that were clear at first sight are held apart as a whole run holds them: all stored
 * comparisons come first, and what was measured side by side after them.
 */
function joined(runs: readonly Run[], shard: Shard): Run {
  const again = runs.filter(({ screening }) => screening !== null);
  if (again.length === 0) return together(runs, shard, runs);
  const earlier = runs.map((run) => run.screening ?? run);
  return { ...together(again, shard, runs), screening: together(earlier, shard, earlier) };
}

/** As the config has them, and what belongs to a target as a whole behind its scenarios: as if one job had measured it. */
function placeIn(whole: Shard['whole'], { target, scenario }: { readonly target: string; readonly scenario?: string | null }): number {
  const place = whole.findIndex((part) => part.target === target && scenario != null && (part.scenario === null || part.scenario === scenario));
  return place >= 0 ? place : whole.findLastIndex((part) => part.target === target) + 0.5;
}

function together(runs: readonly Run[], { of, whole, config, changes }: Shard, shards: readonly Run[]): Run {
  const [first] = runs;
  if (first === undefined) throw new Error('nothing to join');
  const all = <T>(list: (run: Run) => readonly T[]): readonly T[] => runs.flatMap(list);
  const inOrder = <T extends { readonly target: string; readonly scenario?: string | null }>(list: (run: Run) => readonly T[]): readonly T[] => all(list).toSorted((a, b) => placeIn(whole, a) - placeIn(whole, b));
  const sum = (of_: (run: Run) => number): number => runs.reduce((total, run) => total + of_(run), 0);
  const optionalTime = (of_: 'commands' | 'shaped'): Partial<TimeSpent> => (runs.some(({ time }) => time[of_] !== undefined) ? { [of_]: sum(({ time }) => time[of_] ?? 0) } : {});
  const byStart = runs.toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
  const span = Date.parse(byStart.at(-1)?.started ?? '') - Date.parse(byStart[0]?.started ?? '');
  return {
    ...first,
    partial: runs.some(({ partial, shard: own }) => partial && own === null),
    complete: runs.every(({ complete }) => complete),
    started: byStart[0]?.started ?? first.started,
    advice: { off: [...new Set(all(({ advice }) => advice.off))], messages: Object.assign({}, ...runs.toReversed().map(({ advice }) => advice.messages)) },
    base: runs.find(({ base }) => base !== null)?.base ?? null,
    baseMissing: runs.find(({ baseMissing }) => baseMissing !== null)?.baseMissing ?? null,
    environment: { ...first.environment, fingerprints: Object.assign({}, ...runs.toReversed().map(({ environment }) => environment.fingerprints)) },
    // Jobs run beside each other: people wait for the longest.
    time: { load: sum(({ time }) => time.load), warmUp: sum(({ time }) => time.warmUp), coldStarts: sum(({ time }) => time.coldStarts), startAndStop: sum(({ time }) => time.startAndStop), ...optionalTime('commands'), ...optionalTime('shaped'), total: Math.max(...runs.map(({ time }) => time.total)) },
    launches: Math.max(...runs.map(({ launches }) => launches)),
    samples: inOrder((run) => run.samples),
    histograms: inOrder((run) => run.histograms),
    requests: inOrder((run) => run.requests),
    failures: inOrder((run) => run.failures),
    absent: [...new Map(all((run) => run.absent).map((one) => [JSON.stringify(one), one])).values()],
    pairs: inOrder((run) => run.pairs),
    looks: inOrder((run) => run.looks),
    reference: [],
    machine: null,
    contents: inOrder((run) => run.contents),
    imports: inOrder((run) => run.imports),
    hotPaths: inOrder((run) => run.hotPaths),
    functions: inOrder((run) => run.functions),
    loads: inOrder((run) => run.loads),
    slices: inOrder((run) => run.slices),
    asked: inOrder((run) => run.asked),
    notes: [...new Set([`joined from ${of} shards, each with a machine of its own${span > 0 ? `; the last one began ${duration(span)} after the first` : ''}`, ...all((run) => run.notes)])],
    shard: { index: 0, of, whole, parts: whole.map((_, i) => i), config, changes },
    screening: null,
    shards,
  };
}
