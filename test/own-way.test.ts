import { expect, test } from '@jest/globals';
import type { Config, Target } from '../src/model.ts';
import { ownWays } from '../src/own-way.ts';
import { aFunction, aScenario, aTarget } from './support/config.ts';
import { HISTORY } from './support/builders.ts';

const config = (...targets: readonly Target[]): Config => ({ version: 1, file: 'tailgate.yml', targets, budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY });

test('base is started by its own command, in its own environment, and the report says what differs', () => {
  const { own, notes } = ownWays(config(aTarget({ name: 'api', start: 'node dist/server.js', setup: 'npm run build' })), config(aTarget({ name: 'api', start: 'node server.js', env: { NODE_ENV: 'test' } })));
  expect(own.get('api')).toMatchObject({ start: 'node server.js', setup: null, env: { NODE_ENV: 'test' } });
  expect(notes).toEqual(['base builds and starts api as its own tailgate.yml says, which differs in `setup`, `env`, `start`']);
});

test('a handler that is renamed has its old name in base', () => {
  const { own, notes } = ownWays(config(aFunction({ name: 'f', handler: 'app.main', directory: 'new' })), config(aFunction({ name: 'f', handler: 'app.handler', directory: 'old' })));
  expect(own.get('f')).toMatchObject({ handler: 'app.handler', directory: 'old' });
  expect(notes.join()).toContain('`path`, `handler`');
});

test('what is asked of both sides is head\'s: scenarios, events, starts, memory and how a package is weighed', () => {
  const head = aFunction({ name: 'f', memory: 1, coldStart: { runs: 3 }, package: { path: 'dist', format: 'zip', ignore: ['a'] } });
  const base = aFunction({ name: 'f', memory: 2, coldStart: { runs: 9 }, package: { path: 'out', format: 'directory', ignore: [] } });
  const own = ownWays(config(head), config(base)).own.get('f');
  expect(Object.keys(own ?? {})).not.toEqual(expect.arrayContaining(['memory', 'coldStart', 'events']));
  expect(own?.package).toEqual({ path: 'out', format: 'zip', ignore: ['a'] });
});

test.each<[string, Config | null]>([
  ['without a config that can be read', null],
  ['that does not know the target', config(aTarget({ name: 'other', start: 'x' }))],
  ['where it is of another kind', config(aFunction({ name: 'api' }))],
  ['that says the same, in another order', config(aTarget({ name: 'api', start: 'node server.js', env: { B: '2', A: '1' } }))],
])('a base %s runs it as head does', (_, base) => {
  expect(ownWays(config(aTarget({ name: 'api', start: 'node server.js', env: { A: '1', B: '2' } })), base)).toMatchObject({ own: new Map(), notes: [] });
});

test('a target that base only weighed is started as head starts it', () => {
  const { own } = ownWays(config(aTarget({ name: 'api', start: 'node server.js', directory: 'new' })), config(aTarget({ name: 'api', start: null, directory: 'old' })));
  expect(own.get('api')).toMatchObject({ start: 'node server.js', directory: 'old' });
});

test('tells which scenarios base has not', () => {
  const head = aTarget({ name: 'api', scenarios: [aScenario('list'), aScenario('export')] });
  expect(ownWays(config(head), config(aTarget({ name: 'api', scenarios: [aScenario('list')] }))).lacking).toEqual(new Map([['api', new Set(['export'])]]));
  expect(ownWays(config(head), null).lacking).toEqual(new Map());
});
