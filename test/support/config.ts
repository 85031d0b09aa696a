/** Configs for tests: a target with one scenario, and what a test changes of it. */
import type { Config, Scenario, ServerTarget } from '../../src/model.ts';

export const aScenario = (name = 'list', change: Partial<Scenario> = {}): Scenario => ({
  name, requests: [{ method: 'GET', path: `/${name}`, headers: {}, body: null, expect: { status: null, body: null } }],
  load: { kind: 'connections', connections: 8, pipelining: 1, timeout: 10_000 }, ...change,
});

export const aTarget = (change: Partial<ServerTarget> = {}): ServerTarget => ({
  kind: 'server', name: 'api', directory: '.', setup: null, start: 'node server.js', env: {}, listen: 'port', protocol: 'http',
  ready: { path: '/', status: null, timeout: 30_000 }, stopTimeout: 2000, coldStart: { runs: 4 }, package: null, scenarios: [aScenario()], ...change,
});

export const aConfig = (...targets: readonly ServerTarget[]): Config => ({
  version: 1, file: 'tailgate.yml', targets, budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' },
});
