/** `tailgate init`: what was guessed -> files written, and said. */
import { PASS, USAGE } from '../exit-codes.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { planInit, writeInit } from './init.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

export async function initCommand(request: Arguments, world: World): Promise<number> {
  const root = rootOf({ workingDirectory: request.flags['working-directory'] ?? '.' }, world);
  const planned = await planInit(root);
  for (const guess of planned.guesses) world.stdout.write(`- ${guess}\n`);
  if (planned.problems.length > 0) {
    world.stderr.write(problemLines(planned.problems));
    return USAGE;
  }
  if (request.flags['dry-run'] !== undefined) {
    for (const file of planned.files) world.stdout.write(`\n--- ${file.path}\n${file.text}`);
    return PASS;
  }
  const written = await writeInit(root);
  if (!written.ok) {
    world.stderr.write(problemLines(written.problems));
    return USAGE;
  }
  for (const file of written.value) world.stdout.write(`wrote ${file}\n`);
  world.stdout.write('\nNext: read tailgate.yml, then `tailgate run`; it measures here what the workflow will measure there.\n');
  return PASS;
}
