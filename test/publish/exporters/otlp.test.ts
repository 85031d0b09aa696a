import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import protobuf from 'protobufjs';
import path from 'node:path';
import { familiesOf } from '../../../src/export/families.ts';
import { sendOtlp, type Batch } from '../../../src/publish/exporters/otlp.ts';
import { hostile, usual } from '../../export/cases.ts';
import { FAULTS, Receiver, type Answering } from './receiver.ts';

const SERVICE = 'opentelemetry.proto.collector.metrics.v1';
const HURRIED = { timeout: 400, second: 5 };
const never = new AbortController().signal;

const root = new protobuf.Root();
beforeAll(() => {
  const folder = path.resolve('test/publish/exporters/opentelemetry-proto');
  root.resolvePath = (_, target) => path.join(folder, target);
  root.loadSync('opentelemetry/proto/collector/metrics/v1/metrics_service.proto', { keepCase: true });
});

const open: Receiver[] = [];
afterEach(async () => { for (const one of open.splice(0)) await one.stop(); });

/** As the definitions of OpenTelemetry decode it. */
interface Decoded {
  readonly resource_metrics: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scope_metrics: readonly { readonly scope: { readonly name: string }; readonly metrics: readonly DecodedMetric[] }[];
  }[];
}
interface DecodedMetric { readonly name: string; readonly unit: string; readonly description: string; readonly gauge: { readonly data_points: readonly { readonly attributes: readonly Attribute[]; readonly as_double: number; readonly time_unix_nano: string }[] } }
interface Attribute { readonly key: string; readonly value: { readonly string_value: string } }

function decoded(body: Buffer): Decoded {
  const type = root.lookupType(`${SERVICE}.ExportMetricsServiceRequest`);
  return type.toObject(type.decode(body), { longs: String, defaults: true }) as Decoded;
}

const attributesOf = (attributes: readonly Attribute[]): Record<string, string> => Object.fromEntries(attributes.map(({ key, value }) => [key, value.string_value]));

const batchOf = (exported = usual()): Batch => ({ families: familiesOf(exported), started: Date.parse('2026-11-20T08:15:30.000Z'), ended: Date.parse('2026-11-20T08:16:31.200Z'), commit: exported.run.head.commit, branch: 'main' });

async function collector(answer?: Answering): Promise<Receiver> {
  const made = await Receiver.start(answer);
  open.push(made);
  return made;
}

describe('what a collector receives', () => {
  test('is what was measured, in base units, with every label', async () => {
    const at = await collector();
    expect(await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: { authorization: 'Bearer ${TOKEN}' }, allowHttp: false }, batchOf(), { TOKEN: 'hunter2' }, never)).toBeNull();
    const [received] = at.received;
    expect(received).toMatchObject({ url: '/v1/metrics', headers: { 'content-type': 'application/x-protobuf', authorization: 'Bearer hunter2' } });
    const [resource, ...others] = decoded(received?.body ?? Buffer.alloc(0)).resource_metrics;
    expect(others).toEqual([]);
    expect(attributesOf(resource?.resource.attributes ?? [])).toEqual({ 'service.name': 'tailgate', 'service.version': '0.1.0', 'vcs.ref.head.revision': usual().run.head.commit, 'vcs.ref.head.name': 'main' });
    const metrics = resource?.scope_metrics[0]?.metrics ?? [];
    const sent = familiesOf(usual());
    expect(metrics.map(({ name }) => name)).toEqual(sent.map(({ name }) => `tailgate.${name}`));
    expect(metrics.map(({ gauge }) => gauge.data_points.map(({ as_double: value, attributes }) => ({ value, labels: attributesOf(attributes) })))).toEqual(sent.map(({ points }) => points.map(({ value, labels }) => ({ value, labels }))));
    const latency = metrics.find(({ name }) => name === 'tailgate.latency');
    expect(latency).toMatchObject({ unit: 's', description: 'What is measured as latency, of head and of base.' });
    expect(latency?.gauge.data_points[0]).toMatchObject({ as_double: 0.0047, time_unix_nano: '1795162591200000000' });
    expect(metrics.find(({ name }) => name === 'tailgate.change')?.unit).toBe('1');
  });

  test('holds whatever names there are', async () => {
    const at = await collector();
    expect(await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: {}, allowHttp: false }, batchOf(hostile()), {}, never)).toBeNull();
    const metrics = decoded(at.received[0]?.body ?? Buffer.alloc(0)).resource_metrics[0]?.scope_metrics[0]?.metrics ?? [];
    expect(metrics.flatMap(({ gauge }) => gauge.data_points)).toHaveLength(familiesOf(hostile()).flatMap(({ points }) => points).length);
  });

  test.each([['', '/v1/metrics'], ['/', '/v1/metrics'], ['/otlp', '/otlp/v1/metrics'], ['/otlp/', '/otlp/v1/metrics'], ['/v1/metrics', '/v1/metrics'], ['/api/v1/metrics?a=b', '/api/v1/metrics?a=b']])('an endpoint that ends with "%s" is asked at %s', async (written, asked) => {
    const at = await collector();
    await sendOtlp({ kind: 'otlp', endpoint: `${at.url}${written}`, headers: {}, allowHttp: false }, batchOf(), {}, never);
    expect(at.received.map(({ url }) => url)).toEqual([asked]);
  });
});

describe('a collector that does not take it', () => {
  test.each(Object.entries(FAULTS))('%s: one line, without the secret', async (_, { answer, why }) => {
    const at = await collector(answer);
    const trouble = await sendOtlp({ kind: 'otlp', endpoint: `${at.url}/hunter2`, headers: { authorization: '${TOKEN}' }, allowHttp: false }, batchOf(), { TOKEN: 'hunter2' }, never, HURRIED);
    expect(trouble).toMatchObject({ path: 'export.otlp', missing: [] });
    expect(trouble?.message).toMatch(why);
    expect(trouble?.message).not.toContain('hunter2');
  });

  test('takes a part: how much it left out, and none of its words, which may quote the secret', async () => {
    const type = root.lookupType(`${SERVICE}.ExportMetricsServiceResponse`);
    // The part of the definition that came later than those at hand.
    const rejected = Buffer.from([0x0a, 0x0c, 0x08, 0x03, 0x12, 0x08, ...Buffer.from('hunter2!')]);
    expect(() => type.decode(rejected)).not.toThrow();
    const at = await collector((response) => { response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(rejected); });
    expect(await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: { authorization: '${TOKEN}' }, allowHttp: false }, batchOf(), { TOKEN: 'hunter2!' }, never)).toEqual({ path: 'export.otlp', missing: [], message: 'the collector left out 3 data points: its own log says why' });
  });

  test('answers with what nobody can read, and took it all the same', async () => {
    const at = await collector((response) => { response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(Buffer.from([0xff, 0xff, 0xff])); });
    expect(await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: {}, allowHttp: false }, batchOf(), {}, never)).toBeNull();
  });

  test('a token that is not set is named, and nothing is sent', async () => {
    const at = await collector();
    expect(await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: { authorization: '${TOKEN}' }, allowHttp: false }, batchOf(), {}, never)).toMatchObject({ missing: ['TOKEN'] });
    expect(at.received).toEqual([]);
  });

  test('a token is not sent openly to another machine, unless that is allowed; other headers are', async () => {
    const to = (headers: Readonly<Record<string, string>>, allowHttp: boolean) => sendOtlp({ kind: 'otlp', endpoint: 'http://collector.invalid:1', headers, allowHttp }, batchOf(), { TOKEN: 'hunter2' }, never, HURRIED);
    expect(await to({ authorization: '${TOKEN}' }, false)).toMatchObject({ message: 'its URL is not encrypted (`http:`), which `allow-http: true` allows: nothing was sent' });
    for (const sent of [await to({ authorization: '${TOKEN}' }, true), await to({ 'x-scope-orgid': 'shop' }, false)]) expect(sent?.message).toMatch(/^the collector took nothing: /);
  });

  test.each([
    ['http://collector.invalid:1/${TOKEN}', false], ['http://collector.invalid:1/?key=${TOKEN}', false], ['http://collector.invalid:1/${TOKEN}/v1/metrics', false], ['${WHOLE}', false],
    ['http://${HOST}:1', true], ['http://${HOST}:1/otlp/', true], ['${PLAIN}', true],
  ])('what the environment puts behind the host is not sent openly either: %s (sent: %s)', async (endpoint, sent) => {
    const env = { TOKEN: 'hunter2', HOST: 'collector.invalid', PLAIN: 'http://collector.invalid:1/v1/metrics', WHOLE: 'http://collector.invalid:1/hunter2/v1/metrics' };
    const told = await sendOtlp({ kind: 'otlp', endpoint, headers: {}, allowHttp: false }, batchOf(), env, never, HURRIED);
    expect(told?.message).toMatch(sent ? /^the collector took nothing: / : /is not encrypted \(`http:`\), which `allow-http: true` allows: nothing was sent$/);
    expect(told?.message).not.toContain('hunter2');
  });

  test.each([[502, 2], [504, 2], [429, 2], [500, 1], [400, 1]])('answers %i: asked %i times in all', async (status, times) => {
    const at = await collector((response) => { response.writeHead(status).end(); });
    await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: {}, allowHttp: false }, batchOf(), {}, never, HURRIED);
    expect(at.received).toHaveLength(times);
  });

  test('a header that no request can hold is told, and not quoted', async () => {
    const at = await collector();
    const trouble = await sendOtlp({ kind: 'otlp', endpoint: at.url, headers: { authorization: '${TOKEN}' }, allowHttp: false }, batchOf(), { TOKEN: 'hunter2\nx: y' }, never);
    expect(trouble?.message).toBe('the collector took nothing: a header has a character in it that none may have (ERR_INVALID_CHAR)');
    expect(at.received).toEqual([]);
  });
});
