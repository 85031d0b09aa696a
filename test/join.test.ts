import { describe, expect, test } from '@jest/globals';
import { conclude, judged } from '../src/conclude.ts';
import { joinRuns } from '../src/join.ts';
import type { Run, Shard } from '../src/model.ts';
import { decodeRun, encodeRun } from '../src/run-file.ts';
import { plainPen } from '../src/report/pen.ts';
import { statusLine } from '../src/report/status.ts';
import type { Named } from '../src/shard-faults.ts';
import { aFailure, aRun, aSample } from './support/builders.ts';

const whole = [{ target: 'api', scenario: 'list' }, { target: 'api', scenario: 'create' }];
const base = { commit: 'b', branch: 'main', dirty: false, time: null };
const share = (index: number, over: Partial<Shard> = {}): Shard => ({ index, of: 2, whole, parts: [index - 1], config: 'c', changes: 'none', ...over });
function shard(index: number, over: Partial<Run> = {}): Named {
  const scenario = whole[index - 1]?.scenario ?? 'none';
  const sides = (['base', 'head'] as const).map((side) => aSample({ target: 'api', scenario, side, metric: 'size.packed', values: [side === 'base' ? 100 : 100 + index] }));
  return { file: `shard-${index}/run.json`, run: aRun({ id: `run-${index}`, compare: 'side-by-side', base, samples: sides, shard: share(index), partial: true, ...over }) };
}
const said = (...runs: readonly Named[]): readonly string[] => {
  const joined = joinRuns(runs);
  return joined.ok ? [] : joined.problems.map(({ file, message, hint }) => `${file ?? ''}: ${message}; ${hint}`);
};
function joined(...runs: readonly Named[]): Run {
  const result = joinRuns(runs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('shards that belong together', () => {
  test('are one run, whatever the order, with all that they measured', () => {
    const run = joined(shard(2), shard(1));
    expect(run.samples.map(({ scenario, side }) => `${scenario} ${side}`)).toEqual(['list base', 'list head', 'create base', 'create head']);
    expect(run).toMatchObject({ complete: true, partial: false, compare: 'side-by-side' });
    expect(run.shards.map(({ id }) => id)).toEqual(['run-1', 'run-2']);
    expect(judged(run, new Map()).verdicts.map(({ comparison }) => [comparison.scenario, comparison.change?.point.toFixed(2)])).toEqual([['list', '0.01'], ['create', '0.02']]);
  });

  test('are told in the order of the config, whichever shard had which part', () => {
    const parts = ['list', 'create', 'slow', 'knee'].map((scenario) => ({ target: 'api', scenario })).concat({ target: 'bench', scenario: null } as never);
    const of = (index: number): Named => {
      const mine = parts.flatMap((_, i) => (i % 2 === index - 1 ? [i] : []));
      const samples = mine.flatMap((i) => (['base', 'head'] as const).map((side) => aSample({ ...(parts[i] ?? { target: '', scenario: null }), side, metric: 'size.packed', values: [3] })));
      const whole_ = index === 1 ? (['base', 'head'] as const).map((side) => aSample({ target: 'api', scenario: null, side, metric: 'size.files', values: [1] })) : [];
      return { file: `${index}.json`, run: { ...shard(index).run, samples: [...samples, ...whole_], shard: share(index, { whole: parts, parts: mine }) } };
    };
    const run = joined(of(2), of(1));
    const order = ['api/list', 'api/create', 'api/slow', 'api/knee', 'api/', 'bench/'];
    expect([...new Set(run.samples.map(({ target, scenario }) => `${target}/${scenario ?? ''}`))]).toEqual(order);
    expect(judged(run, new Map()).verdicts.map(({ comparison: { target, scenario } }) => `${target}/${scenario ?? ''}`)).toEqual(order);
  });

  test('are told target by target, what belongs to one as a whole after its scenarios', () => {
    const start = (['base', 'head'] as const).map((side) => aSample({ target: 'api', scenario: null, side, metric: 'size.files', values: [3] }));
    const run = joined(shard(1, { samples: [...shard(1).run.samples, ...start] }), shard(2));
    expect(judged(run, new Map()).verdicts.map(({ comparison }) => comparison.scenario)).toEqual(['list', 'create', null]);
  });

  test('are whole only when each of them is', () => {
    expect(joined(shard(1), shard(2, { complete: false })).complete).toBe(false);
  });

  test('of which one was cut short say nothing good of its targets, also where it has no figure of them', () => {
    const parts = [{ target: 'api', scenario: null }, { target: 'web', scenario: null }, { target: 'bench', scenario: null }];
    const of = (index: number, over: Partial<Run> = {}): Named => {
      const target = parts[index - 1]?.target ?? '';
      return shard(index, { samples: (['base', 'head'] as const).map((side) => aSample({ target, scenario: null, side, metric: 'size.packed', values: [100] })), shard: { ...share(index), of: 3, whole: parts }, ...over });
    };
    const line = (...runs: readonly Named[]): string => {
      const run = joined(...runs);
      return statusLine({ run, judgement: judged(run, new Map()) }, plainPen);
    };
    expect(line(of(1), of(2), of(3))).toBe('all 3 targets are healthy');
    expect(line(of(1), of(2, { complete: false }), of(3, { complete: false, samples: [] }))).toBe('web: warning (cannot tell: measuring it was cut short); bench: warning (cannot tell: measuring it was cut short); api is healthy');
  });

  test('have taken as long as all of them together, but people waited for the longest', () => {
    const time = { load: 3000, warmUp: 100, coldStarts: 50, startAndStop: 20, total: 4000 };
    const run = joined(shard(1, { time }), shard(2, { time: { ...time, load: 9000, shaped: 6000, total: 9500 } }));
    expect(run.time).toEqual({ load: 12_000, warmUp: 200, coldStarts: 100, startAndStop: 40, shaped: 6000, total: 9500 });
  });

  test('keep what each machine did to its own figures, and to no others', () => {
    const busy = { mean: 0.5, worst: 0.9, limit: 0.1, above: 1 };
    const machine = { steal: busy, pressure: null, otherLoad: null, frequency: null, clockSteps: 0, pauses: 0 };
    const timed = (index: number): readonly ReturnType<typeof aSample>[] => (['base', 'head'] as const).map((side) => aSample({ target: 'api', scenario: whole[index - 1]?.scenario ?? '', side, metric: 'latency.p50', values: [1, 1, 1, 1, 1] }));
    const run = joined(shard(1, { samples: timed(1), machine }), shard(2, { samples: timed(2) }));
    const doubted = judged(run, new Map()).verdicts.filter(({ comparison }) => comparison.warnings.some(({ kind }) => kind === 'machine-busy'));
    expect(doubted.map(({ comparison }) => comparison.scenario)).toEqual(['list']);
  });

  test('that were looked at twice stand beside those that were clear at first', () => {
    const first = shard(1, { compare: 'stored', base: null }).run;
    const run = joined(shard(1, { screening: { ...first, shard: null } }), shard(2, { compare: 'stored', base: null }));
    expect(run.samples.map(({ scenario }) => scenario)).toEqual(['list', 'list']);
    expect(run.screening?.samples.map(({ scenario }) => scenario)).toEqual(['list', 'list', 'create', 'create']);
    expect(run.compare).toBe('side-by-side');
  });

  test('are read again as they were written, and judged by the same rules', () => {
    const run = joined(shard(1, { screening: { ...shard(1, { compare: 'stored', base: null }).run, shard: null } }), shard(2, { compare: 'stored', base: null }));
    const changed = { ...run, policy: { onInconclusive: 'fail', onMissingBaseline: 'fail' } } as const;
    const text = encodeRun(changed);
    expect(decodeRun(text, 'run.json')).toEqual({ ok: true, value: changed });
  });

  test('of which an older version said less are joined by what they say', () => {
    const older = shard(1, { shard: share(1, { config: null, changes: null }) }).run;
    const text = encodeRun(older).replaceAll(/,?"(?:config|changes)":null/gu, (found) => (found.includes('changes') ? '' : found)).replace(/("parts":\[0\]),"config":null/u, '$1');
    expect(text).not.toContain('changes');
    expect(decodeRun(text, 'run.json')).toEqual({ ok: true, value: older });
    expect(joined(shard(2), { file: 'shard-1/run.json', run: older }).complete).toBe(true);
  });

  test('began with the first of them, and say by how much the last was later', () => {
    const run = joined(shard(1, { started: '2026-10-01T10:30:00+02:00' }), shard(2, { started: '2026-10-01T08:00:00.000Z' }));
    expect([run.started, run.notes[0]]).toEqual(['2026-10-01T08:00:00.000Z', 'joined from 2 shards, each with a machine of its own; the last one began 30 min after the first']);
    expect(joined(shard(1), shard(2)).notes[0]).toBe('joined from 2 shards, each with a machine of its own');
  });

  test('have the advice of all of them', () => {
    const run = joined(shard(1, { advice: { off: ['pool'], messages: { a: 'x' } } }), shard(2, { advice: { off: ['pool', 'knee'], messages: { a: 'x', b: 'y' } } }));
    expect(run.advice).toEqual({ off: ['pool', 'knee'], messages: { a: 'x', b: 'y' } });
  });

  test('of which one could not be measured are no pass', () => {
    expect(conclude(joined(shard(1), shard(2, { failures: [aFailure({ side: 'head' })] })), new Map()).exitCode).toBe(3);
  });
});

const NOWHERE = { commit: null, branch: null, dirty: false, time: null };
const TOGETHER = '; join the shards of one workflow run, all of the same commit and config';

describe('shards that do not', () => {
  test.each<[string, readonly Named[], readonly string[]]>([
    ['one is missing', [shard(1)], [': shard 2 of 2 is missing: what it was to measure is not known; did the job fail, or upload nothing? Run it again; nothing is judged without it']],
    ['one comes twice', [shard(1), { ...shard(1), file: 'again.json' }, shard(2)], ['again.json: is shard 1 of 2, as shard-1/run.json is; name each shard once']],
    ['one is named twice', [shard(1), shard(1), shard(2)], ['shard-1/run.json: is named twice; name each shard once']],
    ['one is of another commit', [shard(1), shard(2, { head: { commit: 'other', branch: null, dirty: false, time: null } })], [expect.stringMatching(/^shard-2\/run\.json: is of another run than shard-1\/run\.json: the commit of head is other, and 4c1d9f/) as unknown as string]],
    ['one was measured by other rules', [shard(1), shard(2, { accept: [{ target: '*', scenario: '*', metric: '*', reason: 'x', expires: null, origin: 'config', line: 1 }] })], ['shard-2/run.json: was measured with another config than shard-1/run.json: it differs in `accept`; join the shards of one workflow run, all of the same commit and config']],
    ['one has another\'s share', [shard(1), shard(2, { shard: share(2, { parts: [] }) })], ['shard-2/run.json: does not say of itself what shard 2 of 2 is; the file was changed by hand or by another program; measure again']],
    ['one has figures of another', [shard(1), shard(2, { samples: shard(1).run.samples })], ['shard-2/run.json: has figures of api/list, which is no part of shard 2 of 2; the file was changed by hand or by another program; measure again']],
    ['one is of changed files', [shard(1), shard(2, { head: { ...shard(1).run.head, dirty: true } })], [`shard-2/run.json: is of another run than shard-1/run.json: the working tree of head is changed since its commit, and as it was committed there${TOGETHER}`]],
    ['each is of files that were changed in another way', [shard(1, { head: { ...shard(1).run.head, dirty: true } }), shard(2, { head: { ...shard(1).run.head, dirty: true }, shard: share(2, { changes: 'other' }) })], [`shard-2/run.json: is of another run than shard-1/run.json: the tracked files of head were changed since their commit in another way than there${TOGETHER}`]],
    ['one is of another command', [shard(1), shard(2, { shard: share(2, { config: 'other' }) })], [`shard-2/run.json: was measured with another config than shard-1/run.json: it differs in what its targets and scenarios are made of${TOGETHER}`]],
    ['one is of another config, and of no repository', [shard(1, { head: NOWHERE }), shard(2, { head: NOWHERE, shard: share(2, { config: 'other', changes: null }) })], [`shard-2/run.json: was measured with another config than shard-1/run.json: it differs in what its targets and scenarios are made of${TOGETHER}`]],
    ['one is of another config', [shard(1), shard(2, { config: 'other.yml' })], [`shard-2/run.json: is of another run than shard-1/run.json: the file of the config is other.yml, and none there${TOGETHER}`]],
    ['one compared nothing', [shard(1), shard(2, { compare: 'none', base: null })], [`shard-2/run.json: is of another run than shard-1/run.json: a comparison is left out, and asked for there${TOGETHER}`]],
    ['two are of different bases', [shard(1), shard(2, { base: { ...base, commit: 'other' } })], [`shard-2/run.json: is of another run than shard-1/run.json: the commit of base is other, and b there${TOGETHER}`]],
    ['two give different advice', [shard(1, { advice: { off: [], messages: { pool: 'a' } } }), shard(2, { advice: { off: [], messages: { pool: 'b' } } })], [`shard-2/run.json: was measured with another config than shard-1/run.json: it differs in the message for \`pool\`${TOGETHER}`]],
    ['one is a copy', [shard(1), shard(2, { id: 'run-1' })], ['shard-2/run.json: is the same run as shard-1/run.json (run-1), under another number; the file was changed by hand or by another program; measure again']],
    ['one was asked for another part', [shard(1), shard(2, { asked: [{ target: 'api', scenario: 'list', atOnce: 1, cores: null, requests: 'x', numbers: [] }] })], ['shard-2/run.json: has figures of api/list, which is no part of shard 2 of 2; the file was changed by hand or by another program; measure again']],
    ['one has what belongs to another', [shard(1), shard(2, { samples: [...shard(2).run.samples, aSample({ target: 'api', scenario: null, side: 'head', metric: 'size.files', values: [3] })] })], ['shard-2/run.json: has size.files of api as a whole, which is no part of shard 2 of 2; the file was changed by hand or by another program; measure again']],
    ['one is of another day', [shard(1, { started: '2026-10-01T08:00:00Z' }), shard(2, { started: '2026-10-03T08:00:00.000Z' })], ['shard-2/run.json: was measured 48 h after shard-1/run.json; measure all shards again: machines and baselines have changed since then']],
    ['one has nothing', [shard(1), shard(2, { samples: [] })], ['shard-2/run.json: has nothing of api/create, which it was to measure; the file was changed by hand or by another program; measure again']],
    ['one is none', [shard(1), shard(2), { file: 'run.json', run: aRun() }], ['run.json: is no shard: it was measured without `--shard`; give the run.json of each job that ran with `--shard I/N`']],
    ['one is joined already', [{ file: 'run.json', run: joined(shard(1), shard(2)) }, shard(2)], ['run.json: is joined already: it has all 2 shards in it; give the run.json of each shard, as its job wrote it; `tailgate judge run.json` judges this one again']],
    ['there is none', [], [': there is no run to join; name the run.json of every shard']],
  ])('because %s are refused', (_, runs, expected) => {
    expect(said(...runs)).toEqual(expected);
  });
});

describe('a shard by itself', () => {
  const over = aSample({ target: 'api', scenario: 'list', side: 'head', metric: 'errors', values: [0.5] });
  const alone = shard(1, { samples: [over] }).run;

  test('is no verdict, and says first of all that it is a part', () => {
    const { exitCode, texts } = conclude(alone, new Map());
    expect(exitCode).toBe(0);
    const begins = 'Shard 1 of 2: no verdict before it is joined with the others (`tailgate merge`); so far: errors of api/list: 50 %';
    expect([texts.terminal({ columns: 400 }).split('\n')[0], texts['report.md'].replaceAll(/[`*]/gu, '').split('\n')[0]]).toEqual([expect.stringContaining(begins), expect.stringContaining(begins.replaceAll('`', ''))]);
    for (const text of [texts.terminal({ columns: 100 }), texts['report.md']]) expect(text).not.toMatch(/Fail|Pass|critical|If the change is meant/);
    expect(texts['report.md']).toContain('join the `run.json` of all 2 shards');
    expect(JSON.parse(texts['report.json'])).toMatchObject({ outcome: 'inconclusive', shard: { index: 1, of: 2 }, verdicts: [expect.objectContaining({ verdict: 'over-budget' })] });
  });

  test('fails no test report and marks nothing as an error, where nothing went wrong in measuring', () => {
    const { texts } = conclude(alone, new Map());
    expect(texts['junit.xml']).toContain('failures="0"');
    expect(texts['junit.xml']).toContain('<skipped message="over-budget, and no verdict: this is shard 1 of 2"/>');
    expect(texts.annotations.map(({ level }) => level)).toEqual(['warning']);
  });

  test('that could not measure says so, with its exit code', () => {
    const { exitCode, texts } = conclude(shard(1, { samples: [], failures: [aFailure({ side: 'head' })] }).run, new Map());
    expect([exitCode, texts.terminal({ columns: 400 })]).toEqual([3, expect.stringMatching(/^Shard 1 of 2: no verdict .*so far: could not measure api: /)]);
  });

  test('is judged as soon as it is joined', () => {
    const { exitCode, texts } = conclude(joined(shard(1, { samples: [over] }), shard(2)), new Map());
    expect([exitCode, texts.terminal({ columns: 400 }).split(':')[0]]).toEqual([1, 'Fail']);
    expect(JSON.parse(texts['report.json'])).not.toHaveProperty('shard');
  });
});
