/** A short command -> what it printed; null when it fails, takes too long or says too much. */
import { execFile } from 'node:child_process';

export interface BoundedRun {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** ms */
  readonly timeout: number;
}

export function run(program: string, args: readonly string[], options: BoundedRun): Promise<{ readonly stdout: string; readonly stderr: string } | null> {
  return new Promise((resolve) => {
    try {
      const child = execFile(program, args, { ...options, encoding: 'utf8', maxBuffer: 1024 * 1024, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
        resolve(error === null ? { stdout, stderr } : null);
      });
      child.stdin?.end();
    } catch {
      resolve(null);
    }
  });
}
