/**
 * Writes the files of a new step, `test/formats/files/STEP/`, with Tailgate as it is now: run by hand after `npm run compile` when a
 * format has a new field, `node build/test/formats/write.js 6-pictures`. Takes two minutes. The files of earlier steps are never touched.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const step = process.argv[2] ?? '';
if (!/^\d+-[a-z-]+$/.test(step)) throw new Error('say what the step is called: a number and a word, such as 6-pictures');
const into = path.resolve('test/formats/files', step);
await mkdir(into);

const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), 'tailgate-format-'));
await cp('test/formats/project', folder, { recursive: true });

/** A run may end with 1 or 4 for what it finds; only what it writes is wanted here. */
async function tailgate(...args: readonly string[]): Promise<void> {
  await run(process.execPath, [cli, ...args], { cwd: folder, timeout: 300_000 }).catch((error: { readonly code?: unknown; readonly stderr?: string }) => {
    if (error.code !== 1 && error.code !== 4) throw new Error(`tailgate ${args.join(' ')} ended with ${String(error.code)}: ${error.stderr ?? ''}`);
  });
}
const git = (...args: readonly string[]): Promise<unknown> => run('git', ['-c', 'user.name=Tailgate', '-c', 'user.email=tailgate@example.com', ...args], { cwd: folder });

try {
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Start');
  for (const seed of ['1', '2']) await tailgate('run', '--compare', 'stored', '--update', '--time', '2', '--seed', seed, '--quiet');
  await tailgate('run', '--compare', 'stored', '--time', '2', '--seed', '3', '--quiet');
  for (const shard of ['1', '2']) await tailgate('run', '--compare', 'stored', '--time', '2', '--seed', '9', '--shard', `${shard}/2`, '--out', `shard-${shard}`, '--quiet');
  await tailgate('run', '--compare', 'side-by-side', '--base', 'HEAD', '--time', '2', '--seed', '4', '--out', 'side-by-side', '--quiet');
  for (const name of ['run.json', 'report.json']) await cp(path.join(folder, '.tailgate', name), path.join(into, name));
  for (const shard of ['1', '2']) await cp(path.join(folder, `shard-${shard}`, 'run.json'), path.join(into, `shard-${shard}.json`));
  await cp(path.join(folder, 'side-by-side', 'run.json'), path.join(into, 'side-by-side.json'));
  await cp(path.join(folder, 'baselines'), path.join(into, 'baselines'), { recursive: true });
  console.log(`wrote ${into}: look at it, and commit it`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
