/** A finished message -> the webhook that takes it. What it answers beyond its status is ignored. */
import type { WebhookExport } from '../../model.ts';
import { toolVersion } from '../../version.ts';
import { addressOf } from './address.ts';
import { filledHeaders, type Env } from './filled.ts';
import { post, type Pace } from './post.ts';
import { notSet, pathOf, proxyHint, trouble, type Trouble } from './trouble.ts';

/** Behind any other there may be somebody who has told it. */
const TOOK_NOTHING = [429, 503];

type Way = { readonly ok: true; readonly url: URL; readonly headers: Readonly<Record<string, string>> } | { readonly ok: false; readonly trouble: Trouble };

function wayTo(webhook: WebhookExport, env: Env): Way {
  const { url, headers, allowHttp } = webhook;
  const where = pathOf(webhook);
  const address = addressOf(where, url, env, () => allowHttp);
  if (!address.ok) return address;
  const own = filledHeaders(headers, env);
  return own.ok ? { ok: true, url: address.url, headers: own.value } : { ok: false, trouble: notSet(where, own.missing) };
}

/** What would keep it from being told, as far as that is known without asking it. */
export function whyUntellable(webhook: WebhookExport, env: Env): Trouble | null {
  const way = wayTo(webhook, env);
  return way.ok ? null : way.trouble;
}

export async function tellWebhook(webhook: WebhookExport, message: object, env: Env, stop: AbortSignal, pace?: Pace): Promise<Trouble | null> {
  const way = wayTo(webhook, env);
  if (!way.ok) return way.trouble;
  const answer = await post({ url: way.url, headers: { ...way.headers, 'content-type': 'application/json', 'user-agent': `tailgate/${toolVersion}` }, body: JSON.stringify(message), again: TOOK_NOTHING }, stop, pace);
  return answer.ok ? null : trouble(pathOf(webhook), `nothing was told: ${answer.why}${answer.answered ? '' : proxyHint(env)}`);
}
