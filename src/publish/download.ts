/** An artifact -> the bytes of its archive, counted as they come; where they are kept never sees the token. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHub } from '../github/client.ts';
import { ask } from './asked.ts';
import { refuse, type Artifact, type Found } from './found.ts';
import { shownName } from './zip.ts';

export interface Limits {
  readonly bytes: number;
  /** For each try, ms. */
  readonly time: number;
  /** Waits before the tries after the first, ms. */
  readonly pauses: readonly number[];
  readonly signal: AbortSignal | null;
}

const USUAL: Omit<Limits, 'bytes'> = { time: 120_000, pauses: [1000, 5000], signal: null };

type Try = Found<Buffer> & { readonly again?: boolean };

/** Storage that fails for the moment is asked again, by a new address: one is good for a minute. */
export async function download(github: GitHub, artifact: Artifact, { bytes, ...others }: Partial<Limits> & Pick<Limits, 'bytes'>): Promise<Found<Buffer>> {
  if (artifact.bytes > bytes) return tooLarge(artifact, bytes);
  const limits: Limits = { ...USUAL, ...others, bytes };
  for (const pause of limits.pauses) {
    const answer = await downloadOnce(github, artifact, limits);
    if (answer.again !== true || limits.signal?.aborted === true) return answer;
    await sleep(pause, undefined, limits.signal === null ? {} : { signal: limits.signal }).catch(() => null);
  }
  return downloadOnce(github, artifact, limits);
}

const tooLarge = ({ name }: Artifact, bytes: number): Found<never> => refuse('too-large', `The artifact ${shownName(name)} is larger than ${Math.round(bytes / 2 ** 20)} MiB: no run of Tailgate is.`);

async function downloadOnce(github: GitHub, artifact: Artifact, { bytes, time, signal }: Limits): Promise<Try> {
  const address = await addressOf(github, artifact);
  if (!address.ok) return address;
  const until = AbortSignal.any([AbortSignal.timeout(time), ...(signal === null ? [] : [signal])]);
  const unavailable = (what: string): Try => ({ ...refuse('unavailable', `The artifact ${shownName(artifact.name)} cannot be downloaded: ${what}.`), again: true });
  try {
    // Nothing of octokit's: its requests carry the token.
    const response = await fetchOf(github)(address.value, { headers: { 'user-agent': 'tailgate' }, signal: until });
    if (!response.ok) {
      await response.body?.cancel();
      const gone = response.status < 500 && response.status !== 403 && response.status !== 429;
      const answer = unavailable(`its storage answers ${response.status}`);
      return gone ? { ...answer, again: false } : answer;
    }
    const archive = await atMost(response, bytes);
    if (archive === null) return tooLarge(artifact, bytes);
    const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
    return artifact.digest === null || artifact.digest === digest ? { ok: true, value: archive } : unavailable('it is not what was uploaded, by its checksum');
  } catch {
    return unavailable(signal?.aborted === true ? 'the job was stopped' : until.aborted ? `it takes longer than ${time / 1000} s` : 'the connection to its storage was lost');
  }
}

/** GitHub answers with an address in its storage that is signed: it needs no token, and must get none. */
async function addressOf({ octokit, owner, repo }: GitHub, artifact: Artifact): Promise<Found<string>> {
  const asked = await ask(() => octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
    owner, repo, artifact_id: artifact.id, archive_format: 'zip', request: { redirect: 'manual', parseSuccessResponseBody: false },
  }));
  if (!asked.ok) return asked.refusal.status === 410 ? refuse('expired', `The artifact ${shownName(artifact.name)} has expired: measure again.`, 410) : asked;
  const { headers, url } = asked.value;
  const data: unknown = asked.value.data;
  if (data instanceof ReadableStream) await data.cancel();
  const location = headers.location ?? '';
  const address = URL.canParse(location) ? new URL(location) : null;
  const secure = address?.protocol === 'https:' || (address?.protocol === 'http:' && url.startsWith('http:'));
  return address !== null && secure ? { ok: true, value: address.href } : refuse('unavailable', `The artifact ${shownName(artifact.name)} cannot be downloaded: GitHub does not say where it is.`);
}

/** The client's own way to the network: through the proxy, where there is one. */
const fetchOf = ({ octokit }: GitHub): typeof fetch => octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;

/** null: there is more. What is announced may be a lie, so that what comes is counted too. */
async function atMost(response: Response, bytes: number): Promise<Buffer | null> {
  if (Number(response.headers.get('content-length') ?? 0) > bytes) {
    await response.body?.cancel();
    return null;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
