import { describe, expect, test } from '@jest/globals';
import type { MachineNoise } from '../../src/model.ts';
import { noiseJson, noiseText, type NoiseInput, type NoiseRow } from '../../src/report/noise.ts';
import { noiseCauses } from '../../src/report/noise-causes.ts';

const row = (over: Partial<NoiseRow> = {}): NoiseRow =>
  ({ target: 'api', scenario: 'list', metric: 'latency.p50', spread: 0.017, launches: 12, more: 'time', secondsEach: 3, detectable: [0.031, 0.018, 0.012], allowed: 0.05, ...over });
const share = (mean: number, over: Partial<NonNullable<MachineNoise['steal']>> = {}) => ({ mean, worst: mean, limit: 0.125, above: 0, ...over });
const quiet: MachineNoise = { steal: share(0.001), pressure: share(0.1), otherLoad: share(0.01), frequency: null, clockSteps: 0, pauses: 0 };
const input = (over: Partial<NoiseInput> = {}): NoiseInput => ({
  seconds: [30, 60, 120], rows: [row(), row({ metric: 'cpu', spread: 0.01, detectable: [0.02, 0.0091, 0.006] }), row({ metric: 'latency.p99', spread: 0.053, detectable: [null, 0.12, 0.07], allowed: 0.1 })],
  machine: quiet, environment: { cpu: 'AMD EPYC 7763', cores: 2, pinned: true }, launches: 12, starts: 0, total: 71_000, problems: [], ...over,
});
const two = { cores: 2, pinned: true };

test('says for each metric the smallest change that it sees, by the time of measuring', () => {
  expect(noiseText(input(), { columns: 110 })).toBe([
    'The smallest change for the worse that is caught nine times in ten, by measuring time (`--time`)',
    '',
    '  metric                     in 30 s  in 60 s  in 120 s  allowed  launch to launch',
    '  latency.p50 of api/list      3.1 %    1.8 %     1.2 %      5 %             1.7 %',
    '  cpu of api/list                2 %   0.91 %     0.6 %      5 %               1 %',
    '  latency.p99 of api/list  too short     12 %       7 %     10 %             5.3 %',
    '',
    '- 120 s are enough for every budget here. The quietest is cpu of api/list: 0.91 % in 60 s.',
    '- Nothing disturbed it that can be read here: what is left is how one launch of the service differs from the',
    '  next, and more launches average it away.',
    '',
    'AMD EPYC 7763, 2 cores, generator and target kept apart; 12 launches of the same build against itself in 71 s',
    '',
  ].join('\n'));
});

test('says which budgets it could not hold however long it measures, the hardest by name', () => {
  const text = noiseText(input({ rows: [row(), row({ metric: 'latency.p99', detectable: [null, null, 0.2], allowed: 0.1 }), row({ metric: 'throughput', detectable: [0.5, 0.2, 0.06], allowed: 0.05 }), row({ metric: 'latency.max', detectable: [1, 1, 1], allowed: null })] }), { columns: 200 });
  expect(text).toContain('Even 120 s are too short for 2 of 3 budgets, the hardest being latency.p99 of api/list: allow more, or give it more time (`--time`).');
});

test('with nothing measured says so, and why', () => {
  const text = noiseText(input({ rows: [], problems: ['setup failed\u001b[31m: ::error::x'] }));
  expect(text).toMatch(/^Nothing could be measured\.\n/);
  expect(text).toContain('- Setup failed: ::error::x.');
});

test('names of the target cannot act on a terminal', () => {
  expect(noiseText(input({ rows: [row({ target: '\u001b[31mapi\n::error::', scenario: null })] }))).toContain('latency.p50 of api ::error::');
});

describe('what makes a machine noisy', () => {
  const causes = (over: Partial<MachineNoise>, environment = two): string => noiseCauses({ ...quiet, ...over }, environment).join('\n');

  test.each([
    [{ otherLoad: share(0.08, { worst: 0.6, above: 0.2 }) }, 'Other programs took 8 % of the processors, 60 % at worst. It came in bursts: 20 % of the time it was more than 13 %.'],
    [{ steal: share(0.02, { worst: 0.1 }) }, "The host gave 2 % of the processors' time to other virtual machines, 10 % at worst."],
    [{ pressure: share(0.9, { above: 0.9 }) }, "it was the service's own threads"],
    [{ pressure: share(0.9, { above: 0.9 }), otherLoad: share(0.4, { above: 0.9 }) }, 'waited for a processor. More cores would help.'],
    [{ frequency: { lowest: 2100, highest: 3400 } }, "The processor's clock went from 2.1 to 3.4 GHz. A fixed frequency"],
    [{ clockSteps: 1, pauses: 2 }, 'The wall clock was set once and the machine stood still twice: figures taken meanwhile mean little'],
    [{ steal: null, otherLoad: null }, 'cannot be read on this system'],
    [{ steal: share(0) }, 'which proves little: many hosts do not tell'],
  ] satisfies (readonly [Partial<MachineNoise>, string])[])('is told with its figures: %j', (over, text) => {
    expect(causes(over)).toContain(text);
  });

  test('begins with how generator and service were placed', () => {
    expect([causes({}, { cores: 1, pinned: false }), causes({}, { cores: 4, pinned: false })]).toEqual([expect.stringMatching(/^There is one core/), expect.stringMatching(/^Load generator and service share their cores/)]);
  });

  test('is not made up: a clock that hardly varies, or little other load, is not told', () => {
    expect(noiseCauses({ ...quiet, frequency: { lowest: 3390, highest: 3400 } }, two)).toEqual([expect.stringMatching(/^Nothing disturbed it/)]);
    expect(noiseCauses(null, two)).toEqual(['Nobody watched the machine meanwhile: what made it noisy is not known.']);
  });
});

test('says that a database of the service is another program, and how it becomes none', () => {
  expect(noiseCauses({ ...quiet, otherLoad: share(0.3) }, two)[0]).toContain("a database of the service is one of them, unless the target's own `start` command starts it");
});

test('is there for other programs, too', () => {
  const document: unknown = JSON.parse(noiseJson(input({ machine: { ...quiet, clockSteps: 1 } })));
  expect(document).toMatchObject({
    schema: 'tailgate.noise/2', launches: 12, seconds: 71, environment: { cores: 2 }, machine: { 'other-load': { mean: 0.01 }, 'clock-steps': 1 }, causes: [expect.stringContaining('set once')],
    rows: [{ metric: 'latency.p50', spread: 0.017, 'seconds-each': 3, allowed: 0.05, detectable: [{ seconds: 30, change: 0.031 }, {}, {}] }, {}, { detectable: [{ seconds: 30, change: null }, {}, {}] }],
  });
});
