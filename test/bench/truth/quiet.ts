/** Keeps generator and service apart and ahead of whatever else the machine does, as far as it is allowed to. */
import { execFileSync } from 'node:child_process';
import { cpus, setPriority } from 'node:os';

/** Says what it could do, in words for the report. Children inherit core and priority. */
export function settle(pid: number, core: number): string {
  return `${attempt(() => execFileSync('taskset', ['-a', '-c', '-p', String(core % cpus().length), String(pid)], { stdio: 'ignore' })) ? 'pinned' : 'not pinned'}, ${
    attempt(() => setPriority(pid, -15)) ? 'priority raised' : 'ordinary priority'}`;
}

function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
