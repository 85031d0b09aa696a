/** Starts one of the services of this bench, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Address } from '../../../src/measure/address.ts';
import { settle } from '../truth/quiet.ts';

export interface Running {
  readonly address: Address;
  /** Answers that it held back, by pause. */
  readonly held: () => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
}

/** `apart`: on a core of its own, ahead of what else the machine does. */
export async function start(kind: 'pause' | 'worker', ms: number, apart = false): Promise<Running> {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'service.js');
  const child = spawn(process.execPath, [file, kind, String(ms)], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (apart && child.pid !== undefined) settle(child.pid, 1);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(line.toString());
  return {
    address: { kind: 'port', protocol: 'http', host: '127.0.0.1', port },
    held: async () => (await (await fetch(`http://127.0.0.1:${port}/held`)).json()) as readonly number[],
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
