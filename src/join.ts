/** The runs of all shards -> the one run that they are parts of, or why they are not: a missing or doubled shard is never a pass. Pure. */
import type { Checked, Problem, Run, Shard } from './model.ts';

/** A run and the file that it was read from, for messages. */
export interface Named {
  readonly file: string;
  readonly run: Run;
}

type Sharded = Named & { readonly shard: Shard };

/** In any order. What was measured stays with its own machine: `shards` of the result has the runs as they were. */
export function joinRuns(runs: readonly Named[]): Checked<Run> {
  const whole = runs.filter(({ run }) => run.shards.length > 0).map(({ file, run }) => problem(file, `is joined already: it has all ${run.shards.length} shards in it`, `give the run.json of each shard, as its job wrote it; \`tailgate judge ${file}\` judges this one again`));
  if (whole.length > 0) return { ok: false, problems: whole };
  const sharded = runs.flatMap(({ file, run }): Sharded[] => (run.shard === null ? [] : [{ file, run, shard: run.shard }]));
  const strangers = runs.filter(({ run }) => run.shard === null).map(({ file }) => problem(file, 'is no shard: it was measured without `--shard`', 'give the run.json of each job that ran with `--shard I/N`'));
  const [first] = sharded;
  if (first === undefined) return { ok: false, problems: strangers.length > 0 ? strangers : [problem(null, 'there is no run to join', 'name the run.json of every shard')] };
  const problems = [...strangers, ...sharded.flatMap((one) => (one === first ? [] : mismatch(first, one))), ...doubled(sharded), ...missing(sharded), ...sharded.flatMap(foreign)];
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

/** What must be the same for two jobs to have measured parts of one thing. */
function mismatch(first: Sharded, other: Sharded): readonly Problem[] {
  const told = (what: string, a: string | null, b: string | null): Problem[] =>
    (a === b ? [] : [problem(other.file, `is of another run than ${first.file}: ${what} is ${b ?? 'unknown'}, and ${a ?? 'unknown'} there`, 'join the shards of one workflow run, all of the same commit and config')]);
  return [
    ...told('its number of shards', String(first.shard.of), String(other.shard.of)),
    ...told('the commit of head', first.run.head.commit, other.run.head.commit),
    ...(first.run.base === null || other.run.base === null ? [] : told('the commit of base', first.run.base.commit, other.run.base.commit)),
    ...told('the version of Tailgate', first.run.environment.tool, other.run.environment.tool),
    ...(JSON.stringify(first.shard.whole) === JSON.stringify(other.shard.whole) && rulesOf(first.run) === rulesOf(other.run) ? [] : [problem(other.file, `was measured with another config than ${first.file}`, 'join the shards of one workflow run, all of the same commit and config')]),
  ];
}

const rulesOf = ({ budgets, accept, policy }: Run): string => JSON.stringify([budgets, accept, policy]);

function doubled(sharded: readonly Sharded[]): readonly Problem[] {
  const seen = new Map<number, string>();
  return sharded.flatMap(({ file, shard }) => {
    const other = seen.get(shard.index);
    seen.set(shard.index, other ?? file);
    return other === undefined ? [] : [problem(file, `is shard ${shard.index} of ${shard.of}, as ${other} is`, 'name each shard once')];
  });
}

function missing(sharded: readonly Sharded[]): readonly Problem[] {
  const of = Math.max(...sharded.map(({ shard }) => shard.of));
  const there = new Set(sharded.map(({ shard }) => shard.index));
  const gone = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (gone.length === 0) return [];
  return [problem(null, `${gone.length === 1 ? `shard ${gone[0] ?? ''} of ${of} is` : `shards ${gone.join(', ')} of ${of} are`} missing: what ${gone.length === 1 ? 'it was' : 'they were'} to measure is not known`, 'did the job fail, or upload nothing? Run it again; nothing is judged without it')];
}

/** What it says that it measured is its own share, and what it has is of that: a file that was changed may not hide that a part is missing. */
function foreign({ file, run, shard }: Sharded): readonly Problem[] {
  const { index, of, whole, parts } = shard;
  const own = whole.flatMap((_, i) => (i % of === index - 1 ? [i] : []));
  const mine = own.flatMap((i) => whole[i] ?? []);
  // The first scenario of a target brings what belongs to the target as a whole.
  const isMine = (target: string, scenario: string | null): boolean => mine.some((part) => part.target === target && (part.scenario === null || scenario === null || part.scenario === scenario));
  const stranger = [run, ...(run.screening === null ? [] : [run.screening])].flatMap(({ samples }) => samples).find(({ target, scenario }) => !isMine(target, scenario));
  if (JSON.stringify(parts) !== JSON.stringify(own)) return [problem(file, `does not say of itself what shard ${index} of ${of} is`, 'the file was changed by hand or by another program; measure again')];
  if (stranger !== undefined) return [problem(file, `has figures of ${stranger.target}, which is no part of shard ${index} of ${of}`, 'the file was changed by hand or by another program; measure again')];
  const silent = mine.find(({ target, scenario }) => ![...run.samples, ...run.failures, ...(run.screening?.samples ?? []), ...(run.screening?.failures ?? [])].some((one) => one.target === target && (scenario === null || one.scenario === scenario || one.scenario === null)));
  return silent === undefined || !run.complete ? [] : [problem(file, `has nothing of ${silent.scenario === null ? silent.target : `${silent.target}/${silent.scenario}`}, which it was to measure`, 'the file was changed by hand or by another program; measure again')];
}

const problem = (file: string | null, message: string, hint: string): Problem => ({ file, line: null, column: null, path: file === null ? 'merge' : '', message, hint });

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

function together(runs: readonly Run[], { of, whole }: Shard, shards: readonly Run[]): Run {
  const [first] = runs;
  if (first === undefined) throw new Error('nothing to join');
  const all = <T>(list: (run: Run) => readonly T[]): readonly T[] => runs.flatMap(list);
  const inOrder = <T extends { readonly target: string; readonly scenario?: string | null }>(list: (run: Run) => readonly T[]): readonly T[] => all(list).toSorted((a, b) => placeIn(whole, a) - placeIn(whole, b));
  const sum = (of_: (run: Run) => number): number => runs.reduce((total, run) => total + of_(run), 0);
  return {
    ...first,
    partial: runs.some(({ partial, shard: own }) => partial && own === null),
    complete: runs.every(({ complete }) => complete),
    started: runs.map(({ started }) => started).toSorted()[0] ?? first.started,
    base: runs.find(({ base }) => base !== null)?.base ?? null,
    baseMissing: runs.find(({ baseMissing }) => baseMissing !== null)?.baseMissing ?? null,
    environment: { ...first.environment, fingerprints: Object.assign({}, ...runs.toReversed().map(({ environment }) => environment.fingerprints)) },
    // Jobs run beside each other: people wait for the longest.
    time: { load: sum(({ time }) => time.load), warmUp: sum(({ time }) => time.warmUp), coldStarts: sum(({ time }) => time.coldStarts), startAndStop: sum(({ time }) => time.startAndStop), ...(runs.some(({ time }) => time.commands !== undefined) ? { commands: sum(({ time }) => time.commands ?? 0) } : {}), total: Math.max(...runs.map(({ time }) => time.total)) },
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
    notes: [...new Set([`joined from ${of} shards, each with a machine of its own`, ...all((run) => run.notes)])],
    shard: { index: 0, of, whole, parts: whole.map((_, i) => i) },
    screening: null,
    shards,
  };
}
