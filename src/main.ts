/** The Action: the runner's process -> a World and the core library, and the job's failure. The only file that fails the job. */
import * as core from '@actions/core';
import type { World } from './world.ts';

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());

const world: World = {
  env: process.env,
  cwd: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
  stdout: { write: (text) => void process.stdout.write(text), isTTY: false, columns: 120 },
  stderr: { write: (text) => void process.stderr.write(text), isTTY: false, columns: 120 },
  signal: controller.signal,
  now: () => new Date(),
};

try {
  const { runAction } = await import('./commands/action.ts');
  const failure = await runAction(core, world);
  if (failure !== null) core.setFailed(failure);
} catch (bug) {
  core.setFailed(`This is a bug in Tailgate, not in what it measured: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`);
}
