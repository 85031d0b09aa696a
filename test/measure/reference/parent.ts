/** A process that starts the reference workload, says its pid, and then keeps it at work until killed: for reference.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { startReference } from '../../../src/measure/reference/reference.ts';

const [, , logFile = ''] = process.argv;
const reference = await startReference({ layout: null, logFile, signal: new AbortController().signal });
if ('reason' in reference) throw new Error(reference.reason);
const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ')[1] === String(process.pid);
  } catch {
    return false;
  }
});
process.stdout.write(`${children.join(' ')}\n`);
for (;;) await reference.slice();
