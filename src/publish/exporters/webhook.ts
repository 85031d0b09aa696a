/** A finished message -> the webhook that takes it. What it answers beyond its status is ignored. */
import type { WebhookExport } from '../../model.ts';
import { toolVersion } from '../../version.ts';
import { addressOf } from './address.ts';
import { filledHeaders, type Env } from './filled.ts';
import { post, type Pace } from './post.ts';
import { notSet, trouble, type Trouble } from './trouble.ts';

const PATH = 'export.webhook';

export async function tellWebhook({ url, headers, allowHttp }: WebhookExport, message: object, env: Env, stop: AbortSignal, pace?: Pace): Promise<Trouble | null> {
  const address = addressOf(PATH, url, env, allowHttp);
  if (!address.ok) return address.trouble;
  const own = filledHeaders(headers, env);
  if (!own.ok) return notSet(PATH, own.missing);
  const answer = await post({ url: address.url, headers: { ...own.value, 'content-type': 'application/json', 'user-agent': `tailgate/${toolVersion}` }, body: JSON.stringify(message) }, stop, pace);
  return answer.ok ? null : trouble(PATH, `nothing was told: ${answer.why}`);
}
