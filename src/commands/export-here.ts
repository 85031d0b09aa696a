/**
 * The command line's last step: a concluded run -> what the config exports, with one line on stderr for whatever could not be.
 *
 * Whoever measures or joins a run exports it, once: `judge`, `report`, `publish` and `baseline update --run` look at a saved one, which has been.
 */
import path from 'node:path';
import type { Conclusion } from '../conclude.ts';
import { repositoryOf } from '../github/payload.ts';
import type { Source } from '../export/exported.ts';
import type { Export } from '../model.ts';
import { gitIn } from '../measure/base/git.ts';
import type { Options } from '../options.ts';
import { decides } from '../publish/said.ts';
import { failingIn, keepFailing } from '../publish/exporters/failing.ts';
import { plainText } from '../report/escape.ts';
import type { World } from '../world.ts';
import { asksForRecovery, exportRun, isExported, outcomeTold } from './exports.ts';
import { rootOf } from './root.ts';

const LONGEST_LINE = 500;

/** Changes neither outcome nor exit code. */
export async function exportFromHere(conclusion: Conclusion, exports: readonly Export[], options: Options, world: World): Promise<void> {
  const { run } = conclusion;
  if (exports.length === 0 || !isExported(conclusion)) return;
  const root = rootOf(options, world);
  const out = path.resolve(root, options.out);
  const { branch } = run.head;
  // Of which branch a failure was nobody knows on a detached HEAD.
  const watched = branch !== null && asksForRecovery(exports);
  const failing = watched ? await failingIn(out) : [];
  const troubles = await exportRun(conclusion, {
    exports, env: world.env, root, project: options.project, repository: repositoryOf(world.env['GITHUB_REPOSITORY']), branch, source: await sourceOf(branch, root, world), commit: run.head.commit, pullRequest: null, url: null,
    earlier: { failing: branch !== null && failing.includes(branch), said: null, late: false },
    print: options.json ? null : (text) => world.stdout.write(text), signal: world.signal,
  });
  for (const { path: where, message } of troubles) world.stderr.write(`tailgate: ${plainText(`${where}: ${message}`, LONGEST_LINE)}\n`);
  const outcome = outcomeTold(conclusion);
  if (watched && decides({ outcome, partial: run.partial })) await keepFailing(out, failing, branch, outcome);
}

const MOSTLY_DEFAULT: readonly string[] = ['main', 'master'];

/** As far as the clone knows; nothing here knows of pull requests. */
async function sourceOf(branch: string | null, root: string, { signal }: World): Promise<Source> {
  if (branch === null) return 'other';
  const { ok, stdout } = await gitIn(root, signal)('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
  const isDefault = ok ? stdout === `refs/remotes/origin/${branch}` : MOSTLY_DEFAULT.includes(branch);
  return isDefault ? 'default' : 'other';
}
