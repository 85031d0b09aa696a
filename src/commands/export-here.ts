/**
 * The command line's last step: a concluded run -> what the config exports, with one line on stderr for whatever could not be.
 *
 * Whoever measures or joins a run exports it, once: `judge`, `report`, `publish` and `baseline update --run` look at a saved one, which has been.
 */
import path from 'node:path';
import type { Conclusion } from '../conclude.ts';
import { repositoryOf } from '../github/payload.ts';
import type { Source } from '../export/exported.ts';
import type { Checkout, Export, WebhookExport } from '../model.ts';
import { gitIn } from '../measure/base/git.ts';
import type { Options } from '../options.ts';
import { NOTHING_EARLIER, type Earlier } from '../publish/earlier.ts';
import { identOf, keepKnown, knownIn, type Known } from '../publish/exporters/failing.ts';
import { plainText } from '../report/escape.ts';
import type { World } from '../world.ts';
import { endingOf, type Ending } from './ending.ts';
import { exportRun, isExported, isWebhook, type Trouble } from './exports.ts';
import { rootOf } from './root.ts';

const LONGEST_LINE = 500;

/** Changes neither outcome nor exit code. `worse`: why the command ends red though the run itself does not, or null. */
export async function exportFromHere(conclusion: Conclusion, exports: readonly Export[], options: Options, world: World, worse: string | null = null): Promise<void> {
  const { head } = conclusion.run;
  if (exports.length === 0 || !isExported(conclusion)) return;
  const root = rootOf(options, world);
  const out = path.resolve(root, options.out);
  const webhooks = head.branch === null && head.commit === null ? [] : exports.filter(isWebhook);
  const known = webhooks.length > 0 ? await knownIn(out) : [];
  const troubles = await exportRun(conclusion, {
    exports, worse, env: world.env, root, project: options.project, repository: repositoryOf(world.env['GITHUB_REPOSITORY']), branch: head.branch, source: await sourceOf(head.branch, root, world), commit: head.commit, pullRequest: null, url: null,
    earlier: (webhook) => earlierIn(known, webhook, head),
    print: options.json ? null : (text) => world.stdout.write(text), signal: world.signal,
  });
  for (const { path: where, message } of troubles) world.stderr.write(`tailgate: ${plainText(`${where}: ${message}`, LONGEST_LINE)}\n`);
  if (webhooks.length > 0) await keepKnown(out, known, knownAfter(endingOf(conclusion, worse), head, webhooks, known, troubles));
}

const knownOf = (known: readonly Known[], webhook: WebhookExport, { branch }: Checkout): Known | undefined => known.find((one) => one.webhook === identOf(webhook) && one.branch === branch);

function earlierIn(known: readonly Known[], webhook: WebhookExport, head: Checkout): Earlier {
  const last = knownOf(known, webhook, head);
  return last === undefined ? NOTHING_EARLIER : { failing: last.failing, said: head.commit !== null && last.commit === head.commit ? last.said : null, late: false };
}

/** One that was to be told and could not be knows what it knew before: the next run tells it. Of which branch a failure was nobody knows on a detached HEAD. */
function knownAfter({ outcome, decides }: Ending, head: Checkout, webhooks: readonly WebhookExport[], known: readonly Known[], troubles: readonly Trouble[]): readonly Known[] {
  const untold = new Set(troubles.flatMap((one) => (one.untold === undefined ? [] : [identOf(one.untold)])));
  const told = [...new Map(webhooks.map((webhook) => [identOf(webhook), webhook]))].filter(([ident]) => !untold.has(ident));
  return told.map(([ident, webhook]) => {
    const failing = head.branch !== null && (decides ? outcome === 'fail' : (knownOf(known, webhook, head)?.failing ?? false));
    return { webhook: ident, branch: head.branch, failing, commit: head.commit, said: outcome };
  });
}

const MOSTLY_DEFAULT: readonly string[] = ['main', 'master'];

/** As far as the clone knows; nothing here knows of pull requests. */
async function sourceOf(branch: string | null, root: string, { signal }: World): Promise<Source> {
  if (branch === null) return 'other';
  const { ok, stdout } = await gitIn(root, signal)('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
  const isDefault = ok ? stdout === `refs/remotes/origin/${branch}` : MOSTLY_DEFAULT.includes(branch);
  return isDefault ? 'default' : 'other';
}
