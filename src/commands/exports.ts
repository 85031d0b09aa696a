/** A concluded run and the exporters of a config -> what they write and send; and why some could not. Comes last, and changes nothing. */
import path from 'node:path';
import type { Conclusion } from '../conclude.ts';
import { csv } from '../export/csv.ts';
import { emf } from '../export/emf.ts';
import { endOf, type Exported, type Source } from '../export/exported.ts';
import { familiesOf } from '../export/families.ts';
import { message } from '../export/message.ts';
import { occasionsOf } from '../export/occasion.ts';
import { openMetrics } from '../export/openmetrics.ts';
import { matchesGlob } from '../glob.ts';
import type { Export, FileExport, WebhookExport } from '../model.ts';
import { isShard } from '../part.ts';
import type { Earlier } from '../publish/earlier.ts';
import type { Env } from '../publish/exporters/filled.ts';
import { writeExport } from '../publish/exporters/file.ts';
import { sendOtlp } from '../publish/exporters/otlp.ts';
import type { Pace } from '../publish/exporters/post.ts';
import { pathOf, trouble, type Trouble } from '../publish/exporters/trouble.ts';
import { tellWebhook, whyUntellable } from '../publish/exporters/webhook.ts';
import { endingOf, type Ending } from './ending.ts';

export type { Trouble } from '../publish/exporters/trouble.ts';

/** Where it is exported from. */
export interface Surroundings {
  readonly exports: readonly Export[];
  readonly env: Env;
  /** The checkout, absolute. */
  readonly root: string;
  readonly project: string | null;
  readonly repository: string | null;
  /** That of a fork has its owner before it: `owner:branch`. */
  readonly branch: string | null;
  readonly source: Source;
  readonly commit: string | null;
  readonly pullRequest: number | null;
  /** Of the job. */
  readonly url: string | null;
  /** Why the job or the command ends red though the run itself does not; null: nothing. */
  readonly worse: string | null;
  /** What a webhook was told before on the same branch, or of the same pull request. */
  readonly earlier: (webhook: WebhookExport) => Earlier;
  /** Prints lines for a program; null where a report for a program stands there already. */
  readonly print: ((text: string) => void) | null;
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

/** A part of a run, and one that was cut short, are no figures to keep. */
export const isExported = ({ run }: Conclusion): boolean => run.complete && !isShard(run);

export const isWebhook = (one: Export): one is WebhookExport => one.kind === 'webhook';

/** What only this machine ever sees: it is written by whoever judges, and what is sent by one job alone. */
export const isKept = (one: Export): boolean => one.kind !== 'otlp' && one.kind !== 'webhook' && one.file !== null;

/** Whether it matters to any of them what came before: that is a question to GitHub, or a file to read. */
export const tellsAnybody = (exports: readonly Export[]): boolean => exports.some(isWebhook);
export const asksForRecovery = (exports: readonly Export[]): boolean => exports.some((one) => isWebhook(one) && one.on.includes('recovery'));

/** Files first, then everything that is sent at once: together about five seconds at most. Never throws. */
export async function exportRun(conclusion: Conclusion, around: Surroundings): Promise<readonly Trouble[]> {
  if (!isExported(conclusion)) return [];
  const ending = endingOf(conclusion, around.worse);
  const exported: Exported = { run: conclusion.run, judgement: conclusion.judgement, outcome: ending.outcome, project: around.project, source: around.source };
  const files: (Trouble | null)[] = [];
  for (const one of around.exports) if (one.kind !== 'otlp' && one.kind !== 'webhook') files.push(await guarded(one, () => toFile(one, exported, around)));
  const sent = await Promise.all(around.exports.map((one) => guarded(one, async () => {
    switch (one.kind) {
      case 'otlp': return sendOtlp(one, { families: familiesOf(exported), started: Date.parse(exported.run.started), ended: endOf(exported.run), commit: around.commit, branch: around.branch }, around.env, around.signal, around.pace);
      case 'webhook': return told(one, conclusion, ending, around);
      default: return null;
    }
  })));
  return [...files, ...sent].filter((one) => one !== null);
}

/** A bug in an exporter is no reason for another outcome either. Its message may quote a secret. */
async function guarded(one: Export, work: () => Promise<Trouble | null>): Promise<Trouble | null> {
  try {
    return await work();
  } catch (bug) {
    return trouble(pathOf(one), `this is a bug in Tailgate: ${bug instanceof Error ? bug.name : 'something that is no error'} was thrown`);
  }
}

async function toFile(one: FileExport, exported: Exported, { root, print }: Surroundings): Promise<Trouble | null> {
  const { kind, file, namespace } = one;
  const text = kind === 'csv' ? csv(exported) : kind === 'emf' ? emf(exported, namespace) : openMetrics(familiesOf(exported));
  if (file !== null) return writeExport(one, path.resolve(root, file), text);
  if (print === null) return trouble(pathOf(one), 'standard output has report.json (`--json`): nothing was written there; name a file');
  print(text);
  return null;
}

async function told(webhook: WebhookExport, { texts }: Conclusion, ending: Ending, { worse, env, branch, commit, project, repository, pullRequest, url, earlier, signal, pace }: Surroundings): Promise<Trouble | null> {
  if (branch === null && webhook.branches.every((glob) => !matchesGlob(glob, ''))) return trouble(pathOf(webhook), `the checkout is on no branch (a detached HEAD), so that none of its \`branches\` is this one: nothing was told; check the branch out by its name, or write \`branches: ["*"]\``);
  if (!webhook.branches.some((glob) => matchesGlob(glob, branch ?? ''))) return null;
  const { failing, said, late } = earlier(webhook);
  const { outcome, reason } = ending;
  const occasion = late || said === outcome ? undefined : occasionsOf(ending, failing && ending.decides).find((one) => webhook.on.includes(one));
  // That it could not be told is better known before there is something to tell.
  if (occasion === undefined) return whyUntellable(webhook, env);
  const sentences = texts.annotations.map((one) => (one.title.startsWith(one.message.split(': ')[0] ?? '') ? one.message : `${one.title}: ${one.message}`));
  const failed = await tellWebhook(webhook, message({ occasion, outcome, reason, sentences: worse === null ? sentences : [worse, ...sentences], project, repository, branch, commit, pullRequest, url }), env, signal, pace);
  return failed === null ? null : { ...failed, untold: webhook };
}
