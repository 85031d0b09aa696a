/** Configs for tests: a target with one scenario, and what a test changes of it. */
import type { CommandTarget, Config, FunctionTarget, Scenario, ServerTarget, Target } from '../../src/model.ts';
import { HISTORY } from './builders.ts';

export const aScenario = (name = 'list', change: Partial<Scenario> = {}): Scenario => ({
  name, requests: [{ method: 'GET', path: `/${name}`, headers: {}, body: null, expect: { status: null, body: null } }],
  load: { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000 }, ...change,
});

export const aTarget = (change: Partial<ServerTarget> = {}): ServerTarget => ({
  kind: 'server', name: 'api', directory: '.', setup: null, start: 'node server.js', env: {}, listen: 'port', protocol: 'http',
  ready: { path: '/', status: null, timeout: 30_000 }, stopTimeout: 2000, coldStart: { runs: 4 }, package: null, metrics: null, resources: { collectGarbage: false }, attach: null, instructions: null, scenarios: [aScenario()], ...change,
});

export const aFunction = (change: Partial<FunctionTarget> = {}): FunctionTarget => ({
  kind: 'function', name: 'collector', directory: '.', setup: null, env: {}, package: null, instructions: null, runtime: 'python', interpreter: null, handler: 'app.handler', layers: [],
  memory: 128 * 2 ** 20, timeout: 3000, events: [{ name: 'create', payload: '{}', expect: null }], coldStart: { runs: 4 }, invocations: 20, price: { gbSecond: 0.0000166667, request: 0.0000002 }, ...change,
});

export const aCommand = (change: Partial<CommandTarget> = {}): CommandTarget => ({
  kind: 'command', name: 'bench', directory: '.', setup: null, env: {}, package: null, instructions: null, command: 'node bench.js', format: 'auto', output: null, runs: 5, timeout: 20_000, metrics: [], ...change,
});

/** The only target, which is a server. */
export function serverIn({ targets }: Pick<Config, 'targets'>, index = 0): ServerTarget {
  const target = targets[index];
  if (target?.kind !== 'server') throw new Error('there is no such server');
  return target;
}

export const aConfig = (...targets: readonly Target[]): Config => ({
  version: 1, file: 'tailgate.yml', targets, budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY,
});
