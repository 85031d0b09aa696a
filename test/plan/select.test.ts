import { expect, test } from '@jest/globals';
import { scenarioNames } from '../../src/targets.ts';
import { onlyUndecided, selectFrom } from '../../src/plan/select.ts';
import { aJudgement, aVerdict } from '../support/builders.ts';
import { aConfig, aFunction, aScenario, aTarget } from '../support/config.ts';

const config = aConfig(
  aTarget({ name: 'api', package: { path: '.', format: 'npm', ignore: [] }, scenarios: [aScenario('list'), aScenario('health')] }),
  aTarget({ name: 'web', scenarios: [aScenario('home'), aScenario('health')] }),
);

/** `target: scenarios` of what is left, or `path: message (hint)` of the problem. */
function chosen(target: string | null, scenario: string | null): readonly string[] {
  const selected = selectFrom(config, target, scenario);
  if (!selected.ok) return selected.problems.map(({ path, message, hint }) => `${path}: ${message} (${hint})`);
  return selected.value.targets.map((t) => `${t.name}: ${scenarioNames(t).join(' ')}`);
}

test('without names everything stays as it is', () => {
  expect(selectFrom(config, null, null)).toEqual({ ok: true, value: config });
});

test('a target alone keeps all that belongs to it', () => {
  expect(chosen('api', null)).toEqual(['api: list health']);
  const selected = selectFrom(config, 'api', null);
  expect(selected.ok && selected.value.targets[0]).toEqual(config.targets[0]);
});

test('a scenario is taken from every target that has it, without their cold starts and packages', () => {
  expect(chosen(null, 'health')).toEqual(['api: health', 'web: health']);
  expect(chosen(null, 'list')).toEqual(['api: list']);
  const selected = selectFrom(config, null, 'health');
  expect(selected.ok && selected.value.targets.map((t) => [t.kind === 'server' ? t.coldStart : t.kind, t.package])).toEqual([[null, null], [null, null]]);
});

test('both names together are one scenario of one target', () => {
  expect(chosen('web', 'health')).toEqual(['web: health']);
});

test('a name that is not there is refused with those that are', () => {
  expect(chosen('ap', null)).toEqual(['--target: no target is called `ap` (write one of: api, web)']);
  expect(chosen(null, 'lst')).toEqual(['--scenario: no scenario is called `lst` (write one of: list, health, home)']);
  expect(chosen('web', 'list')).toEqual(['--scenario: target `web` has no scenario called `list` (write one of: home, health)']);
});

test('a target without scenarios says that there is none', () => {
  const selected = selectFrom(aConfig(aTarget({ scenarios: [] })), null, 'list');
  expect(selected.ok ? null : selected.problems[0]?.hint).toBe('write one of: (there is none)');
});

test('budgets and policy are kept', () => {
  const selected = selectFrom({ ...config, policy: { onInconclusive: 'fail', onMissingBaseline: 'fail' } }, 'web', 'home');
  expect(selected.ok && selected.value.policy).toEqual({ onInconclusive: 'fail', onMissingBaseline: 'fail' });
});

test('a package that a stored size accuses is weighed again, for base may weigh as much; a limit alone or an unchanged size is not', () => {
  const size = { target: 'api', scenario: null, metric: 'size.unpacked' } as const;
  const left = (verdict: 'regressed' | 'over-budget' | 'unchanged'): unknown =>
    onlyUndecided(config, aJudgement([aVerdict({ verdict, comparison: size })]))?.targets.map((t) => [t.name, scenarioNames(t).length, t.package?.path]);
  expect(left('regressed')).toEqual([['api', 0, '.']]);
  expect([left('over-budget'), left('unchanged')]).toEqual([undefined, undefined]);
});

test('an event is taken with its function, whose starts are how it is invoked, and without the package', () => {
  const events = ['create', 'list'].map((name) => ({ name, payload: '{}', expect: null }));
  const collector = aFunction({ events, package: { path: '.', format: 'zip', ignore: [] }, instructions: { runs: 3 } });
  const selected = selectFrom(aConfig(aTarget(), collector), null, 'create');
  expect(selected.ok && selected.value.targets).toEqual([{ ...collector, events: [events[0]], package: null, instructions: null }]);
});

test('a function of which one event is undecided is measured again with all of them; one whose size alone is accused is only weighed', () => {
  const collector = aFunction({ package: { path: '.', format: 'zip', ignore: [] }, instructions: { runs: 3 } });
  const left = (verdict: 'inconclusive' | 'regressed', scenario: string | null, metric: string): unknown =>
    onlyUndecided(aConfig(collector), aJudgement([aVerdict({ verdict, comparison: { target: 'collector', scenario, metric } })]))?.targets;
  expect(left('inconclusive', 'create', 'warm.p50')).toEqual([{ ...collector, package: null }]);
  expect(left('regressed', null, 'init')).toEqual([{ ...collector, package: null }]);
  expect(left('regressed', null, 'size.unpacked')).toEqual([{ ...collector, events: [], instructions: null }]);
});

test('a server of which only the instructions of a start are open is counted again, whether or not its starts are timed', () => {
  const instructions = { runs: 3 };
  const left = (coldStart: { readonly runs: number } | null, verdict: 'inconclusive' | 'regressed' | 'unchanged', counts: typeof instructions | null = instructions): unknown => {
    const api = aTarget({ coldStart, instructions: counts, scenarios: [aScenario('list')] });
    const open = onlyUndecided(aConfig(api), aJudgement([aVerdict({ verdict, comparison: { target: 'api', scenario: null, metric: 'instructions' } })]));
    return open?.targets[0] ?? open;
  };
  for (const verdict of ['regressed', 'inconclusive'] as const) expect(left(null, verdict)).toMatchObject({ name: 'api', coldStart: null, scenarios: [], instructions });
  expect(left({ runs: 10 }, 'regressed')).toMatchObject({ coldStart: { runs: 10 }, scenarios: [], instructions });
  expect([left(null, 'unchanged'), left(null, 'regressed', null)]).toEqual([null, null]);
});
