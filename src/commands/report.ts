/** `tailgate report RUN.json`: a saved run -> any of its reports. */
import path from 'node:path';
import { readBaselines } from '../baseline/directory.ts';
import { PASS, USAGE } from '../exit-codes.ts';
import { conclude, type Conclusion } from '../conclude.ts';
import type { Problem } from '../model.ts';
import { readOptions } from '../options.ts';
import { readRun } from '../run-file.ts';
import type { World } from '../world.ts';
import type { Arguments } from './arguments.ts';
import { targetsOf } from './judge.ts';
import { problemLines } from './problems.ts';
import { rootOf } from './root.ts';

type Render = (texts: Conclusion['texts'], world: World) => string;

const FORMATS: Readonly<Record<string, Render>> = {
  terminal: (texts, world) => texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY }),
  markdown: (texts) => texts['report.md'],
  html: (texts) => texts.html(),
  json: (texts) => texts['report.json'],
  junit: (texts) => texts['junit.xml'],
};

/** Renders only: the exit code says whether it could, not what the gate thinks (that is `judge`). */
export async function reportCommand(request: Arguments, world: World): Promise<number> {
  const refuse = (problems: readonly Problem[]): number => {
    world.stderr.write(problemLines(problems));
    return USAGE;
  };
  const options = readOptions(request.flags, (name) => `--${name}`);
  if (!options.ok) return refuse(options.problems);
  const format = request.flags['format'] ?? 'terminal';
  const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (render === undefined) return refuse([{ file: null, line: null, column: null, path: '--format', message: `\`${format}\` is not a format`, hint: `write one of: ${Object.keys(FORMATS).join(', ')}` }]);
  const file = request.operands[0] ?? '';
  const run = await readRun(path.resolve(rootOf(options.value, world), file), file);
  if (!run.ok) return refuse(run.problems);
  const baselines = await readBaselines(path.resolve(rootOf(options.value, world), options.value.baselines), targetsOf(run.value));
  if (!baselines.ok) return refuse(baselines.problems);
  world.stdout.write(render(conclude(run.value, baselines.value).texts, world));
  return PASS;
}
