/** The address of a running service -> what its metrics endpoint answers, in bounded time and memory, or why that is nothing. */
import http from 'node:http';
import https from 'node:https';
import type { Address } from '../address.ts';

export interface Question {
  readonly address: Address;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly accept: string;
  /** From asking to the end of the answer, ms. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

export type Reply =
  | { readonly ok: true; readonly text: string; readonly contentType: string }
  /** `slow`: asking again would cost as long again. */
  | { readonly ok: false; readonly slow: boolean; readonly reason: string };

const MOST_BYTES = 8 * 1024 * 1024;

/** On a connection of its own: one that is kept would be answered by the same of several processes each time, and hide the others. Never rejects. */
export function ask({ address, path, headers, accept, timeout, signal }: Question): Promise<Reply> {
  return new Promise((resolve) => {
    const where = address.kind === 'port' ? { host: address.host, port: address.port } : { socketPath: address.path };
    const wanted = { ...where, path, method: 'GET', agent: false, headers: { 'user-agent': 'tailgate', accept, 'accept-encoding': 'identity', ...headers, connection: 'close' } };
    const request = address.protocol === 'https' ? https.request({ ...wanted, rejectUnauthorized: false }) : http.request(wanted);
    const end = (reply: Reply): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', onAbort);
      resolve(reply);
      request.destroy();
    };
    const no = (reason: string, slow = false): void => end({ ok: false, slow, reason });
    const onAbort = (): void => no('the run was interrupted');
    const limit = setTimeout(() => no(`${path} did not answer within ${timeout} ms`, true), timeout);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) return onAbort();
    request.on('error', (error: NodeJS.ErrnoException) => no(`${path} could not be asked (${error.code ?? 'no answer'})`));
    request.on('response', (response) => {
      const refused = refusalOf(response, path);
      if (refused !== null) return no(refused);
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) return no(`${path} answers with more than ${MOST_BYTES / 1024 / 1024} MiB: a label may take a new value again and again`);
        chunks.push(chunk);
      });
      response.on('end', () => (response.complete ? end({ ok: true, text: Buffer.concat(chunks).toString('utf8'), contentType: response.headers['content-type'] ?? '' }) : no(`${path} broke off its answer`)));
      response.on('error', () => no(`${path} broke off its answer`));
    });
    request.end();
  });
}

function refusalOf({ statusCode = 0, headers }: http.IncomingMessage, path: string): string | null {
  if (statusCode === 401 || statusCode === 403) return `${path} answered ${statusCode}: it wants to know who asks; write what it needs under \`headers\``;
  if (statusCode < 200 || statusCode > 299) return `${path} answered ${statusCode}`;
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' || encoding === '' ? null : `${path} answered in ${encoding.slice(0, 20)}, which was not asked for`;
}
