/** Runs a program and says how long it took and the most memory it held. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Bytes resident at the highest, as the kernel keeps it. */
  readonly peak: number;
  readonly output: string;
}

/** ms */
const lookEvery = 5;

export async function measured(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  const began = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  let peak = 0;
  const looking = setInterval(() => { peak = Math.max(peak, highWater(child.pid)); }, lookEvery);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peak, output: Buffer.concat(parts).toString('utf8') };
}

function highWater(pid: number | undefined): number {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // it has ended
  }
}
