/**
 * A process that adds entries to baselines, one at a time, and says each id once it is written. Started by tests with
 * `node writer.js DIRECTORY FIRST COUNT TARGET...`; ids are FIRST, FIRST + 1 … It begins when its standard input says something or ends.
 */
import { readSync, writeSync } from 'node:fs';
import { updateBaselines } from '../../src/baseline/directory.ts';
import { anEntry } from './entries.ts';

const [directory = '', first = '0', count = '0', ...targets] = process.argv.slice(2);
readSync(0, Buffer.alloc(1));
for (let index = Number(first); index < Number(first) + Number(count); index += 1) {
  // Large enough that a kill can fall into the middle of the writing.
  const time = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  const entry = anEntry(`r${index}`, { time, histograms: { list: 'A'.repeat(8000) } });
  const written = await updateBaselines(directory, new Map(targets.map((target) => [target, [entry]])));
  writeSync(1, written.ok ? `${index}\n` : `${JSON.stringify(written.problems)}\n`);
}
