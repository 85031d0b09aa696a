/** The second origin: serves the bytes of artifacts by signed addresses, and notices a token that should not have come here. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Artifact } from './actions.ts';
import type { World } from './world.ts';

const CHUNK = 65_536;

/** Resolves once the bytes are on their way or the other side is gone. */
function handOver(chunk: Buffer, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => { response.off('close', done); resolve(); };
    response.once('close', done).write(chunk, done);
  });
}

async function send({ bytes, storage }: Artifact, response: ServerResponse): Promise<void> {
  const { contentLength, dropAfter = Infinity, pause = 0, status = 200, repeat = 1 } = storage;
  const length = contentLength === undefined ? bytes.length * repeat : contentLength;
  response.writeHead(status, { 'content-type': 'application/zip', ...(length !== null && status === 200 && { 'content-length': length }) });
  if (status !== 200) { response.end(); return; }
  let sent = 0;
  for (let at = 0; at < repeat; at += 1) {
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const chunk = bytes.subarray(from, Math.min(from + CHUNK, bytes.length, from + dropAfter - sent));
      if (response.destroyed) return;
      await handOver(chunk, response);
      sent += chunk.length;
      if (sent >= dropAfter) { response.destroy(); return; }
      if (pause > 0) await sleep(pause, undefined, { ref: false });
    }
  }
  response.end();
}

export function serveStorage(world: World, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', world.storageUrl);
  if (request.headers.authorization !== undefined) world.violations.push(`the token was sent to the storage of artifacts: ${request.method ?? ''} ${url.pathname}`);
  const id = Number(/^\/artifacts\/(\d+)\.zip$/.exec(url.pathname)?.[1]);
  const artifact = [...world.repositories.values()].flatMap((repository) => repository.actions.artifacts).find((each) => each.id === id);
  if (artifact === undefined || url.searchParams.get('sig') !== 'signed') { response.writeHead(403).end('AuthenticationFailed'); return; }
  artifact.downloads += 1;
  void send(artifact, response);
}
