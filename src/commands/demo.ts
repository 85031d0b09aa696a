/** `tailgate demo`: a built-in service gated twice, clean and with a planted regression, both reports shown. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FAIL, NOT_MEASURED, PASS, UNDECIDED, USAGE } from '../exit-codes.ts';
import { gate, type GateResult } from '../gate.ts';
import type { Checked } from '../model.ts';
import { readOptions, type Options } from '../options.ts';
import { directoryStore } from '../baseline/store.ts';
import { updateFrom } from '../store.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { demoFiles, type DemoVariant } from './demo-service.ts';
import { problemLines } from './problems.ts';
import { progressTo } from './progress.ts';

/** Entries that history needs before anyone is accused of less than 25 %. */
const PUSHES = 5;

/** Measuring seconds of one run: seven runs of five launches each stay under a minute. */
const SECONDS = 2;

export async function demoCommand(request: Arguments, world: World): Promise<number> {
  const options = readOptions({ ...request.flags, time: String(SECONDS), quiet: request.flags['quiet'] }, (name) => `--${name}`);
  if (!options.ok) return refuse(world, options);
  const keep = request.flags['keep'];
  const root = keep === undefined ? await mkdtemp(path.join(tmpdir(), 'tailgate-demo-')) : path.resolve(world.cwd, keep);
  try {
    if (keep !== undefined) await mkdir(root, { recursive: false });
  } catch (error) {
    world.stderr.write(`tailgate: --keep: ${root} cannot be made (${error instanceof Error && 'code' in error ? error.code : error})\n    give the name of a folder that is not there yet\n`);
    return USAGE;
  }
  try {
    return await play(root, { ...options.value, compare: 'stored', workingDirectory: root }, world, keep !== undefined);
  } finally {
    if (keep === undefined) await rm(root, { recursive: true, force: true });
  }
}

async function play(root: string, options: Options, world: World, kept: boolean): Promise<number> {
  const say = (text: string) => world.stdout.write(text);
  say(`A small freight-quote service is gated twice: as it is, and after a change that looks harmless.\n\n`);
  await write(root, 'clean');
  for (let push = 1; push <= PUSHES; push += 1) {
    say(`main, push ${push} of ${PUSHES}: measured and stored\n`);
    const measured = await once(options, world);
    const stored = measured.ok ? await updateFrom(measured.value, directoryStore(path.resolve(root, options.baselines))) : measured;
    if (!stored.ok) return refuse(world, stored, world.signal.aborted || measured.ok ? NOT_MEASURED : USAGE);
  }
  const clean = await gateVariant('clean', 'pull request 1: a comment was changed, the code is the same', root, options, world);
  const regressed = await gateVariant('regressed', 'pull request 2: "build the zones where they are used"', root, options, world);
  if (clean === null || regressed === null || world.signal.aborted) return NOT_MEASURED;
  say(closing(clean, regressed, kept ? root : null));
  return clean !== FAIL && regressed === FAIL ? PASS : UNDECIDED;
}

async function gateVariant(variant: DemoVariant, title: string, root: string, options: Options, world: World): Promise<number | null> {
  world.stdout.write(`\n${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n\n`);
  await write(root, variant);
  const result = await once(options, world);
  if (!result.ok) {
    refuse(world, result);
    return null;
  }
  world.stdout.write(result.value.texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY }));
  await cp(path.join(root, options.out), path.join(root, `reports-${variant}`), { recursive: true });
  return result.value.exitCode;
}

async function once(options: Options, world: World): Promise<Checked<GateResult>> {
  const progress = progressTo(world, options.quiet || !world.stderr.isTTY);
  const result = await gate(options, world, { progress: progress.show });
  progress.end();
  if (result.ok && result.value.run.failures.length > 0) world.stdout.write(result.value.texts.terminal({ columns: world.stdout.columns, colour: false }));
  return result;
}

async function write(root: string, variant: DemoVariant): Promise<void> {
  await rm(path.join(root, 'service'), { recursive: true, force: true });
  await mkdir(path.join(root, 'service'), { recursive: true });
  for (const [name, text] of Object.entries(demoFiles(variant))) await writeFile(path.join(root, name), text);
}

function closing(clean: number, regressed: number, root: string | null): string {
  const verdict =
    clean !== FAIL && regressed === FAIL
      ? 'The same code was let through; the regression was stopped.'
      : 'That is not what should have happened: this machine was too noisy for so short a look. Try again, or give `tailgate run` more --time.';
  return `
${'='.repeat(78)}
${verdict}
Exit codes: ${clean} for the unchanged code, ${regressed} for the regression.

Next:
  tailgate init     looks at your repository and writes a tailgate.yml
  tailgate run      gates it here; in a workflow it is one step
${root === null ? '  tailgate demo --keep DIR keeps the example, its config and both reports\n' : `\nThe example, its tailgate.yml and both reports are in ${root}\n`}`;
}

function refuse(world: World, refused: Checked<unknown>, code = USAGE): number {
  if (!refused.ok) world.stderr.write(problemLines(refused.problems));
  return code;
}
