/** The command line: the process -> a World, a command, and its exit code. The only file that sets the exit code. */
import { NOT_MEASURED, PASS, USAGE } from './exit-codes.ts';
import { parseArguments } from './commands/arguments.ts';
import { commandHelp, generalHelp } from './commands/help.ts';
import { problemLines } from './commands/problems.ts';
import type { World } from './world.ts';

const controller = new AbortController();

/** The first signal stops everything and keeps what is known; the second one ends at once. */
function onSignal(): void {
  if (controller.signal.aborted) process.exit(NOT_MEASURED);
  controller.abort();
}

function worldOf(process: NodeJS.Process): World {
  const sink = (stream: NodeJS.WriteStream) => ({ write: (text: string) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.columns ?? 100 });
  return { env: process.env, cwd: process.cwd(), stdout: sink(process.stdout), stderr: sink(process.stderr), signal: controller.signal, now: () => new Date() };
}

async function main(argv: readonly string[], world: World): Promise<number> {
  const parsed = parseArguments(argv);
  if (!parsed.ok) {
    world.stderr.write(problemLines(parsed.problems));
    return USAGE;
  }
  const request = parsed.value;
  switch (request.kind) {
    case 'version': {
      const { toolVersion } = await import('./version.ts');
      world.stdout.write(`${toolVersion}\n`);
      return PASS;
    }
    case 'help':
      world.stdout.write(request.command === null ? generalHelp() : commandHelp(request.command));
      return PASS;
    case 'command': {
      const { dispatch } = await import('./commands/dispatch.ts');
      return dispatch(request, world);
    }
  }
}

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
// A terminal that is closed: the targets have sessions of their own and would live on.
process.on('SIGHUP', onSignal);
// A reader that goes away (`tailgate run | head`) is no failure of the gate.
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
// Node would end with 1, which says that a budget is exceeded.
process.on('uncaughtException', (bug) => process.exit(crashed(bug)));

function crashed(bug: unknown): number {
  process.stderr.write(`tailgate: this is a bug in Tailgate, not in what it measured. Please report it with these lines:\n${bug instanceof Error ? bug.stack : String(bug)}\n`);
  return NOT_MEASURED;
}

process.exitCode = await main(process.argv.slice(2), worldOf(process)).catch(crashed);
