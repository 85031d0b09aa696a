import { afterAll, describe, expect, test } from '@jest/globals';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Decision, Plan, Run } from '../../src/model.ts';
import { measure } from '../../src/measure/measure.ts';
import { aScenario, aTarget } from '../support/config.ts';
import { scratch } from '../support/program.ts';
import { HISTORY } from '../support/builders.ts';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const side of ['base', 'head']) cpSync(path.resolve('test/examples/node-http'), path.join(folder, side), { recursive: true });

const target = aTarget({ name: 'api', directory: '.', start: 'node server.js', ready: { path: '/health', status: null, timeout: 20_000 }, coldStart: null, scenarios: [aScenario('health')] });

/** Launches of 2 x 100 ms, looked at after two and four of them. */
function aPlan(over: Partial<Plan['targets'][number]> = {}, time = 60_000): Plan {
  return {
    seed: 1, compare: 'side-by-side', time, looks: [2, 4],
    targets: [{
      target, sides: ['base', 'head'], coldStarts: [], ...over,
      launches: Array.from({ length: 6 }, (_, index) => ({
        index, order: index % 2 === 0 ? ['base', 'head'] : ['head', 'base'],
        scenarios: (over.target?.kind === 'server' ? over.target : target).scenarios.map((scenario) => ({ scenario, measure: 100, warmUp: { shortest: 50, longest: 100 }, seed: index })),
      })),
    }],
  };
}

async function run(plan: Plan, decide: (run: Run) => Decision, head = path.join(folder, 'head'), lacking: ReadonlyMap<string, ReadonlySet<string>> = new Map()): Promise<Run> {
  return measure({
    plan, builds: { base: { directory: path.join(folder, 'base'), own: new Map(), lacking }, head: { directory: head, own: new Map() } }, prepared: new Set(), layout: null, logs: path.join(folder, 'logs'), signal: new AbortController().signal,
    header: {
      id: 'run', started: '2026-11-21T12:00:00.000Z', head: { commit: null, branch: null, dirty: false, time: null }, base: null, environment: { tool: '0', node: '20', kernel: 'Linux', memory: 1, fingerprints: {} },
      config: null, screening: null, shard: null, baseMissing: null, notes: [], asked: [], partial: false, advice: { off: [], messages: {} }, history: HISTORY, budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' },
    },
    progress: () => undefined, checkpoint: async () => undefined, decide: (soFar) => () => decide(soFar),
  });
}

const values = (of: Run, side: 'base' | 'head', metric: string): readonly number[] => of.samples.find((s) => s.side === side && s.metric.name === metric)?.values ?? [];

describe('measuring both sides', () => {
  test('keeps a value of each side and a change for every launch, and stops at the look that knows enough', async () => {
    const measured = await run(aPlan(), () => 'enough');
    expect(measured.failures).toEqual([]);
    expect(measured.complete).toBe(true);
    expect([values(measured, 'base', 'latency.p50').length, values(measured, 'head', 'latency.p50').length]).toEqual([2, 2]);
    expect(measured.pairs.map(({ metric, logRatios, blocks }) => [metric, logRatios.length, blocks.every((n) => n >= 1)])).toEqual(
      [...['latency.p10', 'latency.p50', 'latency.p90', 'throughput', 'cpu'].map((metric) => [metric, 2, true]), ...['latency.p99', 'latency.tail'].map((metric) => [metric, 2, false])]);
    expect(measured.looks).toEqual([{ target: 'api', scenario: 'health', launches: 2, share: expect.any(Number) }]);
    expect(measured.machine).not.toBeNull();
    expect(measured.reference).toEqual([]);
  });

  test('goes on to the last look while more is needed, and confirms an accusation with two more', async () => {
    const seen: number[] = [];
    const measured = await run(aPlan(), (soFar) => {
      seen.push(soFar.launches);
      return soFar.launches < 4 ? 'more' : soFar.launches === 4 ? 'confirm' : 'enough';
    });
    expect(seen).toEqual([2, 4, 6]);
    expect(measured.launches).toBe(6);
    expect(measured.looks.map(({ launches, share }) => [launches, share])).toEqual([[2, expect.any(Number)], [4, 1]]);
  });

  test('ends when its time is spent', async () => {
    const measured = await run(aPlan({}, 500), () => 'more');
    expect(measured.launches).toBe(2);
    expect(measured.looks.map(({ share }) => share)).toEqual([1]);
  });

  test('goes on with head alone where base does not answer as it should', async () => {
    const measured = await measureWithout(answers(404));
    expect(measured.failures.map(({ side, kind, scenario, added }) => [side, kind, scenario, added])).toEqual([['base', 'wrong-answers', 'new', true]]);
    expect(measured.samples.filter(({ scenario, metric }) => scenario === 'new' && metric.name === 'latency.p50').map(({ side }) => side)).toEqual(['head']);
    expect(measured.pairs.filter(({ scenario }) => scenario === 'new')).toEqual([]);
    expect(measured.samples.filter(({ scenario, metric }) => scenario === 'health' && metric.name === 'latency.p50').map(({ side }) => side).toSorted()).toEqual(['base', 'head']);
  });

  test('takes a wrong answer for a route that base does not know only where it says so, or has no such scenario', async () => {
    const addedIn = async (reply: string, lacking?: ReadonlyMap<string, ReadonlySet<string>>) => (await measureWithout(reply, lacking)).failures.map(({ side, kind, added }) => [side, kind, added]);
    expect(await addedIn(answers(500))).toEqual([['base', 'wrong-answers', undefined]]);
    expect(await addedIn(answers(500), new Map([['api', new Set(['new'])]]))).toEqual([['base', 'wrong-answers', true]]);
  });

  test('takes a base that answered right in one launch and not in the next for one that fails', async () => {
    const counted = path.join(folder, 'starts');
    const starts = `(globalThis.starts ??= (process.getBuiltinModule('node:fs').appendFileSync(${JSON.stringify(counted)}, '.'), process.getBuiltinModule('node:fs').statSync(${JSON.stringify(counted)}).size))`;
    const measured = await measureWithout(`${starts} > 1 ? [404, {}] : [200, {}]`, new Map([['api', new Set(['new'])]]));
    expect(measured.failures.map(({ side, kind, scenario, added }) => [side, kind, scenario, added])).toEqual([['base', 'wrong-answers', 'new', undefined]]);
  });

  test('makes cold starts in balanced blocks, until enough is known of them', async () => {
    const starts = [...Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? ['base', 'head', 'head', 'base'] as const : ['head', 'base', 'base', 'head'] as const))].flat();
    const cold = { ...target, coldStart: { runs: 10 }, scenarios: [] };
    const plan = aPlan({ target: cold, coldStarts: ['base', 'head', ...starts] });
    const [planned] = plan.targets;
    const measured = await run({ ...plan, targets: planned === undefined ? [] : [{ ...planned, launches: [] }] }, (soFar) => (values(soFar, 'head', 'cold-start.p50').length >= 10 ? 'enough' : 'more'));
    expect(measured.looks.map(({ scenario, launches }) => [scenario, launches])).toEqual([[null, 3], [null, 4], [null, 5]]);
    expect([values(measured, 'base', 'cold-start.p50').length, values(measured, 'head', 'cold-start.p50').length]).toEqual([10, 10]);
  });
});

const answers = (status: number): string => `[${status}, { error: 'not yet' }]`;

/** Base answers so on a route that head has. */
async function measureWithout(reply: string, lacking?: ReadonlyMap<string, ReadonlySet<string>>): Promise<Run> {
  const head = path.join(folder, 'new-route');
  cpSync(path.resolve('test/examples/node-http'), head, { recursive: true });
  const added = { ...target, scenarios: [aScenario('health'), aScenario('new')] };
  const asked = { ...added, scenarios: added.scenarios.map((scenario) => (scenario.name === 'health' ? scenario : { ...scenario, requests: scenario.requests.map((request) => ({ ...request, path: '/items/1' })) })) };
  const missing = { ...asked, start: 'node server.js', env: {} };
  const file = path.join(folder, 'base', 'server.js');
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace("if (first !== 'items')", `if (url.pathname.startsWith('/items/')) return ${reply};\n  if (first !== 'items')`));
  try {
    return await run(aPlan({ target: missing }), () => 'enough', head, lacking);
  } finally {
    writeFileSync(file, source);
  }
}
