/** `tailgate noise`: the smallest change that this machine could detect, metric by metric, and what makes it noisy. */
import { NOT_MEASURED, PASS, USAGE } from '../exit-codes.ts';
import { gateNoise } from '../gate.ts';
import { readOptions } from '../options.ts';
import { noiseJson, noiseText } from '../report/noise.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { problemLines } from './problems.ts';
import { progressTo } from './progress.ts';

export async function noiseCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions(request.flags, (name) => `--${name}`);
  if (!options.ok) {
    world.stderr.write(problemLines(options.problems));
    return USAGE;
  }
  const progress = progressTo(world, options.value.quiet);
  const measured = await gateNoise(options.value, world, { progress: progress.show });
  progress.end();
  if (!measured.ok) {
    world.stderr.write(problemLines(measured.problems));
    return USAGE;
  }
  const { columns, isTTY } = world.stdout;
  world.stdout.write(options.value.json ? noiseJson(measured.value) : noiseText(measured.value, { columns, colour: isTTY && world.env['NO_COLOR'] === undefined }));
  return measured.value.rows.length === 0 ? NOT_MEASURED : PASS;
}
