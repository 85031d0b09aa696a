/** The command line's last step: a concluded run -> what the config exports, with one line on stderr for whatever could not be. */
import path from 'node:path';
import type { Conclusion } from '../conclude.ts';
import { repositoryOf } from '../github/payload.ts';
import type { Export } from '../model.ts';
import type { Options } from '../options.ts';
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
  const watched = asksForRecovery(exports);
  const failing = watched ? await failingIn(out) : [];
  const troubles = await exportRun(conclusion, {
    exports, env: world.env, root, project: options.project, repository: repositoryOf(world.env['GITHUB_REPOSITORY']), branch: run.head.branch, commit: run.head.commit, pullRequest: null, url: null,
    // What passes of a part says nothing of the rest.
    failedBefore: !run.partial && failing.includes(run.head.branch ?? ''),
    print: options.json ? null : (text) => world.stdout.write(text), signal: world.signal,
  });
  for (const { path: where, message } of troubles) world.stderr.write(`tailgate: ${plainText(`${where}: ${message}`, LONGEST_LINE)}\n`);
  const outcome = outcomeTold(conclusion);
  if (watched && (!run.partial || outcome === 'fail')) await keepFailing(out, failing, run.head.branch, outcome);
}
