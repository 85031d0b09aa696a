/** A command line -> what it prints and its exit code, in this process: the code as it was just compiled, in a world of the test's own. */
import { parseArguments } from '../../src/commands/arguments.ts';
import { dispatch } from '../../src/commands/dispatch.ts';
import { problemLines } from '../../src/commands/problems.ts';
import { USAGE } from '../../src/exit-codes.ts';

export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TestWorld {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly now?: Date;
}

export async function commandLine(args: readonly string[], { cwd, env = {}, columns = 100, isTTY = false, now = new Date('2026-11-21T12:00:00Z') }: TestWorld): Promise<Printed> {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (to: string[]) => ({ write: (text: string): void => void to.push(text), isTTY, columns });
  const world = { cwd, env, stdout: sink(out), stderr: sink(err), signal: new AbortController().signal, now: () => now };
  const parsed = parseArguments(args);
  const code = !parsed.ok ? USAGE : parsed.value.kind === 'command' ? await dispatch(parsed.value, world) : 0;
  return { code, stdout: out.join(''), stderr: `${parsed.ok ? '' : problemLines(parsed.problems)}${err.join('')}` };
}
