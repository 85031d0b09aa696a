import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { conclude } from '../../src/conclude.ts';
import { measure, nothingYet } from '../../src/measure/measure.ts';
import type { RunHeader } from '../../src/measure/record.ts';
import type { Plan, Run, Sample, ServerTarget } from '../../src/model.ts';
import { decodeLatencies } from '../../src/stats/histogram.ts';
import { aScenario, aTarget } from '../support/config.ts';
import { scratch } from '../support/program.ts';
import { cert, key } from './load/certificate.ts';
import { HISTORY } from '../support/builders.ts';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const examples = path.resolve('test/examples');
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].some((file) => existsSync(file));

const header: RunHeader = {
  id: 'run', started: '2026-11-21T12:00:00.000Z', head: { commit: null, branch: null, dirty: false, time: null }, base: null,
  environment: { tool: '0', node: '20', kernel: 'Linux', memory: 1, fingerprints: {} }, config: 'tailgate.yml', screening: null, shard: null, baseMissing: null, notes: [], asked: [], partial: false, advice: { off: [], messages: {} }, history: HISTORY, budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' },
};

/** Short launches of each target, in the order given. */
function aPlan(targets: readonly ServerTarget[], launches = 2): Plan {
  return {
    seed: 1, compare: 'stored', time: 1000, looks: [],
    targets: targets.map((target) => ({
      target, sides: ['head'], coldStarts: target.coldStart === null ? [] : Array.from({ length: target.coldStart.runs + 1 }, () => 'head' as const),
      launches: Array.from({ length: launches }, (_, index) => ({
        index, order: ['head'], scenarios: target.scenarios.map((scenario) => ({ scenario, measure: 300, warmUp: { shortest: 50, longest: 150 }, seed: index })),
      })),
    })),
  };
}

interface Watched { readonly run: Run; readonly checkpoints: readonly Run[]; readonly said: readonly string[] }

async function watch(plan: Plan, directory: string, signal = new AbortController().signal, onStep: (text: string) => void = () => undefined): Promise<Watched> {
  const checkpoints: Run[] = [];
  const said: string[] = [];
  const run = await measure({
    plan, header, layout: null, builds: { head: { directory, own: new Map() } }, prepared: new Set(), logs: path.join(folder, 'logs'), signal,
    progress: ({ text }) => { said.push(text); onStep(text); }, checkpoint: async (soFar) => void checkpoints.push(soFar), decide: () => () => 'more',
  });
  return { run, checkpoints, said };
}

const of = (run: Run, metric: string, scenario: string | null = null): Sample | undefined => run.samples.find((s) => s.metric.name === metric && s.scenario === scenario);

describe('measuring', () => {
  test('goes round two targets launch by launch, spreads the cold starts between, and keeps one value a launch', async () => {
    const ready = { path: '/health', status: null, timeout: 20_000 };
    const node = aTarget({ name: 'node', directory: 'node-http', start: 'node server.js', ready, coldStart: { runs: 2 }, scenarios: [aScenario('health'), aScenario('items')], package: { path: '.', format: 'directory', ignore: [] } });
    const python = aTarget({ name: 'python', directory: 'python-stdlib', start: 'python3 server.py', ready, coldStart: null, scenarios: [aScenario('items')] });
    const { run, checkpoints, said } = await watch(aPlan([node, python]), examples);
    expect(run.failures).toEqual([]);
    expect(run.complete).toBe(true);
    expect(said.map((text) => text.replace(/,.*/, ''))).toEqual([
      'node: weighing node-http',
      'node: cold start 1 of 3', 'node: cold start 2 of 3', 'node: launch 1 of 2', 'node: launch 1 of 2', 'python: launch 1 of 2',
      'node: cold start 3 of 3', 'node: launch 2 of 2', 'node: launch 2 of 2', 'python: launch 2 of 2',
    ]);
    expect(checkpoints).toHaveLength(4);
    expect(checkpoints.every((soFar) => !soFar.complete)).toBe(true);
    const p50s = run.samples.filter((s) => s.metric.name === 'latency.p50');
    expect(p50s.map((s) => [s.target, s.scenario, s.values.length])).toEqual([['node', 'health', 2], ['node', 'items', 2], ['python', 'items', 2]]);
    expect(of(run, 'cold-start.p50')?.values).toHaveLength(2);
    expect(of(run, 'size.files')?.values).toEqual([3]);
    for (const { encoded, requests } of run.histograms) expect(decodeLatencies(encoded).count).toBe(requests);
  });

  test('twenty scenarios of one target each have their own figures', async () => {
    const scenarios = Array.from({ length: 20 }, (_, i) => aScenario(`items-${i}`, { requests: [{ method: 'GET', path: `/items?page=${i}`, headers: {}, body: null, expect: { status: [200], body: null } }] }));
    const { run } = await watch(aPlan([aTarget({ directory: 'node-http', start: 'node server.js', ready: { path: '/health', status: null, timeout: 20_000 }, coldStart: null, scenarios })], 1), examples);
    expect(run.failures).toEqual([]);
    expect(new Set(run.samples.filter((s) => s.metric.name === 'cpu').map((s) => s.scenario)).size).toBe(20);
    expect(new Set(run.samples.filter((s) => s.metric.name !== 'memory.mean').map((s) => s.workload)).size).toBe(20);
  });

  test('HTTPS with a self-signed certificate, and a Unix socket', async () => {
    const directory = path.join(folder, 'tls');
    mkdirSync(directory);
    writeFileSync(path.join(directory, 'key.pem'), key);
    writeFileSync(path.join(directory, 'cert.pem'), cert);
    writeFileSync(path.join(directory, 'tls.mjs'), `import { createServer } from 'node:https'; import { readFileSync as read } from 'node:fs';
      createServer({ key: read('key.pem'), cert: read('cert.pem') }, (q, r) => r.end('secure')).listen(process.env.PORT, '127.0.0.1');`);
    writeFileSync(path.join(directory, 'socket.mjs'), `import { createServer } from 'node:http'; createServer((q, r) => r.end('local')).listen(process.argv[2]);`);
    const expecting = (value: string) => aScenario('root', { requests: [{ method: 'GET', path: '/', headers: {}, body: null, expect: { status: [200], body: { kind: 'text', value } } }] });
    const { run } = await watch(aPlan([
      aTarget({ name: 'tls', protocol: 'https', start: 'node tls.mjs', coldStart: { runs: 1 }, scenarios: [expecting('secure')] }),
      aTarget({ name: 'socket', listen: 'socket', start: 'node socket.mjs {socket}', coldStart: { runs: 1 }, scenarios: [expecting('local')] }),
    ], 1), directory);
    expect(run.failures).toEqual([]);
    expect(run.requests.map((r) => [r.target, r.answered > 0, r.errors])).toEqual(['tls', 'socket'].map((name) => [name, true, { status: 0, timeout: 0, connection: 0, body: 0 }]));
  });

  (nginx ? test : test.skip)(`a service behind nginx${nginx ? '' : ' (skipped: nginx is not installed here)'}`, async () => {
    const target = aTarget({ directory: 'nginx-static', start: './start.sh', coldStart: null, scenarios: [aScenario('root', { requests: [{ method: 'GET', path: '/', headers: {}, body: null, expect: { status: [200], body: { kind: 'contains', value: 'Items' } } }] })] });
    const { run } = await watch(aPlan([target], 1), examples);
    expect(run.failures).toEqual([]);
    expect(of(run, 'cpu', 'root')?.point).toBeGreaterThan(0);
  });
});

describe('what cannot be measured', () => {
  const ready = { path: '/health', status: null, timeout: 20_000 };

  test('one scenario with wrong answers does not cost the others their figures', async () => {
    const target = aTarget({ directory: 'node-http', start: 'node server.js', ready, coldStart: null, scenarios: [aScenario('nowhere'), aScenario('health')] });
    const { run } = await watch(aPlan([target]), examples);
    expect(run.failures).toMatchObject([{ target: 'api', scenario: 'nowhere', kind: 'wrong-answers', message: expect.stringContaining('404') }]);
    expect(of(run, 'latency.p50', 'health')?.values).toHaveLength(2);
    expect(of(run, 'latency.p50', 'nowhere')).toBeUndefined();
  });

  test('the more requests fail, the more it is a failure, and never a run that could not be measured', async () => {
    const directory = path.join(folder, 'failing');
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'server.mjs'), `import { createServer } from 'node:http';
let [asked, open] = [0, 0];
createServer((request, response) => {
  if (request.url === '/ready') return response.end();
  open += 1;
  const [, kind, share] = request.url.split('/');
  const fails = kind === 'together' ? open > 1 : asked++ % 100 >= 100 - Number(share);
  setTimeout(() => { open -= 1; response.writeHead(fails ? 500 : 200).end(); }, kind === 'together' ? 5 : 0);
}).listen(process.env.PORT, '127.0.0.1');
`);
    const said = async (where: string): Promise<readonly unknown[]> => {
      const scenario = aScenario('s', { requests: [{ method: 'GET', path: where, headers: {}, body: null, expect: { status: null, body: null } }] });
      const { run } = await watch(aPlan([aTarget({ directory: '.', start: 'node server.mjs', ready: { path: '/ready', status: null, timeout: 20_000 }, coldStart: null, scenarios: [scenario] })], 1), directory);
      const { exitCode, judgement } = conclude({ ...run, compare: 'none' }, new Map());
      const errors = judgement.verdicts.find(({ comparison }) => comparison.metric.name === 'errors');
      return [exitCode, errors?.severity, run.failures.map(({ kind }) => kind), of(run, 'latency.p50', 's') !== undefined];
    };
    expect(await said('/share/0')).toEqual([0, 'none', [], true]);
    expect(await said('/share/20')).toEqual([1, 'fail', [], true]);
    expect(await said('/share/80')).toEqual([1, 'fail', ['wrong-answers'], false]);
    expect(await said('/together/')).toEqual([1, 'fail', ['wrong-answers'], false]);
    expect(await said('/share/100')).toEqual([3, undefined, ['wrong-answers'], false]);
  });

  test('a target that does not start is told once, and the next target is measured', async () => {
    const broken = aTarget({ name: 'broken', directory: 'hostile', start: 'node exits-at-once.mjs', coldStart: null });
    const sound = aTarget({ name: 'sound', directory: 'node-http', start: 'node server.js', ready, coldStart: null, scenarios: [aScenario('health')] });
    const { run } = await watch(aPlan([broken, sound]), examples);
    expect(run.failures).toMatchObject([{ target: 'broken', kind: 'start-failed', log: expect.arrayContaining([expect.stringContaining('DATABASE_URL')]) }]);
    expect(of(run, 'latency.p50', 'health')?.values).toHaveLength(2);
  });

  test('a scenario that ends the service is told, and costs the others nothing', async () => {
    const target = aTarget({ directory: 'hostile', start: 'node ends-on-request.mjs', coldStart: null, scenarios: [aScenario('crash'), aScenario('list')] });
    const { run } = await watch(aPlan([target]), examples);
    expect([...new Set(run.failures.map(({ scenario }) => scenario))]).toEqual(['crash']);
    expect(of(run, 'latency.p50', 'list')?.values).toHaveLength(2);
  });

  test('a setup that fails is told with its last lines, and nothing of that target is started', async () => {
    const target = aTarget({ setup: 'echo no such package; exit 7', coldStart: { runs: 1 }, start: 'touch started' });
    const { run } = await watch(aPlan([target]), folder);
    expect(run.failures).toMatchObject([{ kind: 'setup-failed', log: expect.arrayContaining(['no such package']) }]);
    expect(existsSync(path.join(folder, 'started'))).toBe(false);
  });

  test('an abort ends it at once: what was measured stays, one interruption is told, and the run is not complete', async () => {
    const controller = new AbortController();
    const target = aTarget({ directory: 'node-http', start: 'node server.js', ready, coldStart: null, scenarios: [aScenario('health')] });
    const { run } = await watch(aPlan([target], 5), examples, controller.signal, (text) => { if (text.includes('launch 2')) setImmediate(() => controller.abort()); });
    expect(run.complete).toBe(false);
    expect(run.failures.map(({ kind }) => kind)).toEqual(['interrupted']);
    expect(of(run, 'latency.p50', 'health')?.values).toHaveLength(1);
  });

  test('a run of nothing yet says so and can be judged', () => {
    expect(nothingYet(header, aPlan([aTarget()]))).toMatchObject({ complete: false, samples: [], failures: [] });
  });
});

