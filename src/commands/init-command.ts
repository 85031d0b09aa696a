/** `tailgate init`: what was guessed -> files written, and said. */
import { PASS, USAGE } from '../exit-codes.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { planInit, writeInit } from './init.ts';
import { recordingOf } from './init/recording.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

export async function initCommand(request: Arguments, world: World): Promise<number> {
  const root = rootOf({ workingDirectory: request.flags['working-directory'] ?? '.' }, world);
  const recording = await recordingOf(request.flags, root);
  if (!recording.ok) {
    world.stderr.write(problemLines(recording.problems));
    return USAGE;
  }
  const planned = await planInit(root, recording.value);
  for (const guess of planned.guesses) world.stdout.write(`- ${guess}\n`);
  if (planned.problems.length > 0) {
    world.stderr.write(problemLines(planned.problems));
    return USAGE;
  }
  if (request.flags['dry-run'] !== undefined) {
    for (const file of planned.files) world.stdout.write(`\n--- ${file.path}\n${file.text}`);
    world.stdout.write(unplaced(planned.unplaced));
    return PASS;
  }
  const written = await writeInit(root, recording.value);
  if (!written.ok) {
    world.stderr.write(problemLines(written.problems));
    return USAGE;
  }
  for (const file of written.value) world.stdout.write(`wrote ${file}\n`);
  world.stdout.write(unplaced(planned.unplaced));
  const next = planned.unplaced !== null ? 'put it there' : written.value.includes('tailgate.yml') ? 'read tailgate.yml' : null;
  world.stdout.write(`\nNext: ${next === null ? '' : `${next}, then `}\`tailgate run\`; it measures here what the workflow will measure there.\n`);
  return PASS;
}

/** A config that is there is not changed. */
const unplaced = (scenario: string | null): string => (scenario === null ? '' : `\nPut this under \`scenarios:\` of its target in tailgate.yml:\n\n${scenario}`);
