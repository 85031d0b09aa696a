/** `python3` or `node` as it is found -> the program behind it and its version. */
import { run } from '../bounded-run.ts';
import type { Environment } from '../target-environment.ts';

export interface Interpreter {
  /** Absolute where the interpreter told, else as it was given. */
  readonly program: string;
  /** `3.11`, `20`; null where it did not tell. */
  readonly version: string | null;
}

const QUESTIONS = {
  python: ['-c', 'import sys; print(sys.executable); print("%d.%d" % sys.version_info[:2])'],
  node: ['-e', 'console.log(process.execPath + "\\n" + process.versions.node.split(".")[0])'],
};
/** ms; a version manager's shim on a busy machine. */
const ANSWERS_WITHIN = 20_000;

const known = new Map<string, Promise<Interpreter>>();

/**
 * Asks it once per folder and search path. What stands in PATH is often a version manager's shell script, whose own start takes
 * as long as the interpreter's and would be measured with every start. One that does not answer is taken as it is: its start
 * will say why.
 */
export function interpreterOf(runtime: 'python' | 'node', program: string, cwd: string, env: Environment): Promise<Interpreter> {
  const key = JSON.stringify([runtime, program, cwd, env['PATH'], env['PYENV_VERSION'], env['VIRTUAL_ENV']]);
  const asked = known.get(key) ?? ask(runtime, program, cwd, env);
  known.set(key, asked);
  return asked;
}

async function ask(runtime: 'python' | 'node', program: string, cwd: string, env: Environment): Promise<Interpreter> {
  const answer = await run(program, QUESTIONS[runtime], { env, cwd, timeout: ANSWERS_WITHIN });
  const [path, version] = answer?.stdout.trim().split(/\r?\n/) ?? [];
  const found = path !== undefined && path.startsWith('/') ? path : program;
  return { program: found, version: version !== undefined && /^\d+(\.\d+)?$/.test(version) ? version : null };
}
