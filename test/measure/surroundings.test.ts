import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Surroundings } from '../../src/measure/surroundings.ts';

test('starts too short to be looked at while they go on are watched all the same', async () => {
  const surroundings = await Surroundings.watch({ reference: false, layout: null, logFile: '', signal: new AbortController().signal });
  for (let start = 0; start < 12; start += 1) {
    await surroundings.around(async () => {
      await sleep(25);
      return 0;
    });
  }
  const { steal, otherLoad } = surroundings.noise();
  await surroundings.stop();
  if (process.platform === 'linux') expect([steal, otherLoad]).not.toContain(null);
});
