import { expect, test } from '@jest/globals';
import { runAndReport } from '../../src/commands/run.ts';
import { readOptions } from '../../src/options.ts';

test('a part of a run is refused to be stored before anything is measured', async () => {
  const options = readOptions({ shard: '1/2' }, (name) => `--${name}`);
  if (!options.ok) throw new Error(JSON.stringify(options.problems));
  const said: string[] = [];
  const sink = { write: (text: string) => void said.push(text), isTTY: false, columns: 80 };
  // A folder without a config: had it begun, that would be what is wrong.
  const code = await runAndReport({ ...options.value, update: true }, { env: {}, cwd: '/', stdout: sink, stderr: sink, signal: new AbortController().signal, now: () => new Date(0) });
  expect([code, said.join('')]).toEqual([2, 'tailgate: --shard: cannot be stored: it is a part of a run\n    measure every shard without `--update`, and join them\n']);
});
