import { afterEach, describe, expect, test } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { addressOf } from '../../../src/publish/exporters/address.ts';
import { filled, filledHeaders } from '../../../src/publish/exporters/filled.ts';
import { post } from '../../../src/publish/exporters/post.ts';
import { drip, FAULTS, Receiver, type Answering } from './receiver.ts';

const HURRIED = { timeout: 400, second: 5 };
const open: Receiver[] = [];
afterEach(async () => { for (const one of open.splice(0)) await one.stop(); });

async function receiver(answer?: Answering): Promise<Receiver> {
  const made = await Receiver.start(answer);
  open.push(made);
  return made;
}

const never = new AbortController().signal;
const letterTo = (url: string) => ({ url: new URL(url), headers: { 'content-type': 'text/plain' }, body: 'hello', again: [429, 503] });

describe('what is sent', () => {
  test('arrives once, and the answer comes back', async () => {
    const at = await receiver((response) => response.end('well'));
    const answer = await post(letterTo(`${at.url}/a?b=c`), never);
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(answer.ok && Buffer.from(answer.body).toString()).toBe('well');
    expect(at.received.map(({ url, body }) => [url, body.toString()])).toEqual([['/a?b=c', 'hello']]);
  });

  test('is sent once more after the pause that was asked for', async () => {
    const at = await receiver((response, _, count) => { response.writeHead(count === 1 ? 503 : 200, { 'retry-after': '2' }).end(); });
    expect(await post(letterTo(at.url), never, HURRIED)).toMatchObject({ ok: true });
    expect(at.received).toHaveLength(2);
  });

  test.each([500, 502, 504])('what may have been taken in spite of its answer is not sent again (%i)', async (status) => {
    const at = await receiver((response) => { response.writeHead(status).end(); });
    expect(await post(letterTo(at.url), never, HURRIED)).toMatchObject({ ok: false, why: `it answered ${status}` });
    expect(at.received).toHaveLength(1);
  });

  test('what was refused is not sent again', async () => {
    const at = await receiver((response) => { response.writeHead(400).end(); });
    expect(await post(letterTo(at.url), never, HURRIED)).toMatchObject({ ok: false, why: 'it answered 400' });
    expect(at.received).toHaveLength(1);
  });

  test.each(Object.entries(FAULTS))('a receiver that %s gets no more than two tries', async (_, { answer, why }) => {
    const at = await receiver(answer);
    const sent = await post(letterTo(`${at.url}/secret`), never, HURRIED);
    expect(sent).toMatchObject({ ok: false, why: expect.stringMatching(why) });
    expect(at.received.length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(sent)).not.toMatch(/secret|127\.0\.0\.1/);
  });

  test('a flood is read no further than 64 KiB', async () => {
    const at = await receiver((response) => {
      response.on('error', () => undefined);
      const more = (): void => { while (!response.destroyed && response.write(Buffer.alloc(65_536))); };
      response.on('drain', more);
      more();
    });
    const answer = await post(letterTo(at.url), never);
    expect(answer.ok && answer.body.length).toBe(64 * 1024);
  });

  test('an answer that never ends is an answer, and is left', async () => {
    const at = await receiver(drip);
    expect(await post(letterTo(at.url), never, HURRIED)).toMatchObject({ ok: true, status: 200 });
    expect(at.received).toHaveLength(1);
  });

  test('nobody listens: told by its code', async () => {
    const at = await receiver();
    const { url } = at;
    await at.stop();
    open.pop();
    expect(await post(letterTo(url), never)).toMatchObject({ ok: false, why: 'the connection was refused (ECONNREFUSED)' });
  });

  test('a run that is stopped waits for nobody', async () => {
    const stop = new AbortController();
    const at = await receiver(() => stop.abort());
    expect(await post(letterTo(at.url), stop.signal)).toMatchObject({ ok: false, why: 'the run was stopped' });
    expect(await post(letterTo(at.url), stop.signal)).toMatchObject({ ok: false, why: 'the run was stopped' });
    expect(at.received).toHaveLength(1);
  });
});

/** Its queue is full, and nobody takes from it: what comes then is dropped, as a firewall does. */
const DROPPING = `
  const { createServer } = require('node:net');
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => { process.stdout.write(String(server.address().port)); process.stdin.resume(); });
  process.stdin.on('end', () => process.exit());`;
const SENDING = (port: string): string => `
  import { post } from ${JSON.stringify(new URL('../../../src/publish/exporters/post.js', import.meta.url).href)};
  const answer = await post({ url: new URL('http://127.0.0.1:${port}/'), headers: {}, body: 'hello', again: [] }, new AbortController().signal, { timeout: 400, second: 5 });
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
  console.log(JSON.stringify([answer.why, process.getActiveResourcesInfo().filter((name) => /^TCP|Timeout|GetAddrInfo/.test(name))]));`;

test('where packets are dropped nothing is left behind that the process would wait for', async () => {
  const server = spawn(process.execPath, ['-e', DROPPING], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(server.stdout, 'data')).map(String);
  server.kill('SIGSTOP');
  const filling = Array.from({ length: 6 }, () => connect({ port: Number(port), host: '127.0.0.1' }).on('error', () => undefined));
  try {
    await once(filling[0] ?? server, 'connect');
    const said = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', SENDING(port ?? '')]);
    expect(JSON.parse(said.stdout)).toEqual(['there was no answer within 0.4 s', []]);
  } finally {
    for (const socket of filling) socket.destroy();
    server.kill('SIGKILL');
  }
});

describe('what stands in the environment', () => {
  const env = { HOOK: ' https://a.example/x\n', EMPTY: '', A: '1', B: '2' };

  test('fills the text, without the line break of a pasted secret', () => {
    expect(filled('${HOOK}', env)).toEqual({ ok: true, value: 'https://a.example/x' });
    expect(filled('https://b.example/${A}/${B}/${A}', env)).toEqual({ ok: true, value: 'https://b.example/1/2/1' });
    expect(filled('$1 $& plain', env)).toEqual({ ok: true, value: '$1 $& plain' });
    expect(filled('${A}', { A: '$& ${B}', B: 'x' })).toEqual({ ok: true, value: '$& ${B}' });
  });

  test('what is not set is named', () => {
    expect(filled('${NONE}${EMPTY}${NONE}', env)).toEqual({ ok: false, missing: ['NONE', 'EMPTY'] });
    expect(filledHeaders({ a: '${NONE}', b: '${A}', c: '${EMPTY}' }, env)).toEqual({ ok: false, missing: ['NONE', 'EMPTY'] });
    expect(filledHeaders({ a: 'Bearer ${A}' }, env)).toEqual({ ok: true, value: { a: 'Bearer 1' } });
  });

  const addressed = (text: string, value: string, openAllowed = false) => addressOf('export.webhook', text, { X: value }, () => openAllowed);
  test.each([
    ['https://a.example/hunter2', true], ['http://127.0.0.1:9/hunter2', true], ['http://localhost/hunter2', true], ['http://[::1]/hunter2', true],
    ['http://a.example/hunter2', false], ['http://127.0.0.1.a.example/hunter2', false], ['ftp://a.example/hunter2', false], ['hunter2', false], ['https://me:hunter2@a.example/', false], ['file:///hunter2', false],
  ])('%s is sent to: %s; and what is refused is not told', (value, fine) => {
    const found = addressed('${X}', value);
    expect(found.ok).toBe(fine);
    expect(JSON.stringify(found.ok ? '' : found.trouble)).not.toContain('hunter2');
  });

  test('without encryption only where that is allowed', () => {
    expect(addressed('${X}', 'http://collector:4318', true).ok).toBe(true);
    expect(addressed('${X}', 'http://collector:4318')).toEqual({ ok: false, trouble: { path: 'export.webhook', missing: [], message: 'what `${X}` stands for is not encrypted (`http:`), which `allow-http: true` allows: nothing was sent' } });
  });

  test('what is not set is told with what to do', () => {
    expect(addressed('${Y}', '')).toEqual({ ok: false, trouble: { path: 'export.webhook', missing: ['Y'], message: '`Y` is not set in the environment: nothing was sent; hand it to the step in `env`, or take the entry out of the config' } });
  });
});
