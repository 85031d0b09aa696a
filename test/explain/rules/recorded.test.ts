import { describe, expect, test } from '@jest/globals';
import { advise } from '../../../src/explain/advice.ts';
import { askedOf } from '../../../src/measure/asked.ts';
import type { Advice } from '../../../src/model.ts';
import { randomFrom } from '../../../src/stats/random.ts';
import { corpusFolder, fileOf, readRecording } from '../../bench/detection/corpus.ts';
import { measuredLaunch, swapped, type MeasuredLaunch } from '../../bench/detection/measured-launch.ts';
import { targetOf, type ServiceName } from '../../bench/detection/services.ts';
import { gates, wholeRun } from '../../bench/detection/whole-run.ts';
import { NOTHING } from '../builders.ts';

type Weather = 'quiet' | 'noisy';

/** What is advised in runs of a minute, drawn from the launches that were recorded of this change. */
function advisedIn(service: ServiceName, variant: string, weather: Weather, runs: number): readonly (readonly Advice[])[] {
  const recording = readRecording(fileOf(corpusFolder, { service, variant, weather, way: 'interleaved' }));
  if (recording === null) throw new Error('it was not recorded');
  const launches = recording.launches.map(measuredLaunch);
  const [, gate] = gates;
  if (gate === undefined) throw new Error('there are no default tolerances');
  const random = randomFrom(20_261_120);
  const asked = askedOf([targetOf(service)], { generator: '0', target: '1' });
  return Array.from({ length: runs }, (_, seed) => {
    const next = (): MeasuredLaunch => {
      const drawn = launches[random.integer(launches.length)];
      if (drawn === undefined) throw new Error('there are no launches to draw from');
      return variant === 'identical' && random.integer(2) === 1 ? swapped(drawn) : drawn;
    };
    const { judgement: { verdicts } } = wholeRun({ service, gate, seconds: 60, seed, watched: true, next });
    return advise(NOTHING, verdicts, { functions: [], asked, requests: [] }, { off: [], messages: {} });
  });
}

const kinds = (advised: readonly (readonly Advice[])[]): readonly string[] => advised.flatMap((one) => one.map(({ severity, about }) => `${severity}: ${about.kind}`));

describe('of recorded runs', () => {
  test.each([['node-http', 'quiet'], ['node-http', 'noisy'], ['fastify', 'noisy'], ['cluster', 'noisy'], ['python', 'noisy']] as const)('of identical code (%s, %s) none gets any advice', (service, weather) => {
    expect(kinds(advisedIn(service, 'identical', weather, 4))).toEqual([]);
  });

  test('those with more to compute are told to compute less, and not that they wait', () => {
    expect(kinds(advisedIn('node-http', 'cpu+10', 'quiet', 3))).toEqual(Array.from({ length: 3 }, () => 'warning: cpu-bound'));
  });

  test('those with more to wait for are told that they wait', () => {
    expect(kinds(advisedIn('fastify', 'await+1ms', 'quiet', 3))).toEqual(Array.from({ length: 3 }, () => 'warning: waiting'));
  });
});
