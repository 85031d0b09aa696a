/** The schema of what is sent and how: scenarios, requests, expectations. */
import { z } from 'zod';
import { alsoNumbers, amount, headerValue, insidePath, keyed, lineWith, methodText, requestPath, requestPathFault, textThat, type Fault } from './fields.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { captureKey, dataSchema, weightKey } from './schema-feed.ts';
import { loadSchema } from './schema-load.ts';

const statusCode = z.int().min(200).max(599);

/** One status code or several. */
export const statuses = z.union([statusCode, z.array(statusCode).min(1)]);

const expectSchema = z.strictObject({
  status: keyed(statuses, { title: 'status code or list of them', description: 'Accepted status codes.', example: 201, otherwise: '200-299' }).optional(),
  body: keyed(z.string(), { title: 'text', description: 'The exact text that the body must be.', example: 'ok' }).optional(),
  contains: keyed(z.string().min(1), { title: 'text', description: 'A text that must occur in the body.', example: '"id":' }).optional(),
  json: keyed(z.unknown(), { title: 'any value', description: 'JSON that the body must be equal to, whatever its spacing and order of keys.', example: { status: 'ok' } }).optional(),
});

/** What stands for a value is looked at where values are known. */
const sentPathFault = (text: string): Fault | null => (requestPathFault(withoutPlaceholders(text)) === null ? null : requestPathFault(text));
const sentPath = textThat(sentPathFault, '^(?:/|\\{\\{)[\\x20-\\x7e]*$');

const requestObject = z.strictObject({
  method: keyed(methodText, { title: 'method', description: 'The HTTP method.', example: 'POST', otherwise: 'GET, or POST when there is a body' }).optional(),
  path: keyed(sentPath, { title: 'path', description: 'Path and query, starting with `/`.', example: '/items?limit=20' }),
  headers: keyed(z.record(z.string(), headerValue.meta(alsoNumbers)), { title: 'map of header to text', description: 'Headers to send.', example: { accept: 'application/json' } }).prefault({}),
  body: keyed(z.unknown(), { title: 'text, or any value to be written as JSON', description: 'The body. Text is sent as it stands; any other value is written as JSON, with `content-type: application/json` unless that header is given.', example: { name: 'a' } }).optional(),
  'body-file': keyed(insidePath, { title: 'path', description: 'A UTF-8 file with the body, relative to the repository. Not together with `body`.', example: 'perf/order.json' }).optional(),
  expect: keyed(expectSchema, { title: 'map', description: 'What a correct answer is. A scenario whose answers are wrong is an error, never a fast result.', example: { status: 201 } }).prefault({}),
});

const requestShort = lineWith(sentPathFault).transform((line): z.output<typeof requestObject> => ({ ...line, headers: {}, expect: {} }));
const request = z.union([requestShort, requestObject]);

const step = z.union([requestShort, requestObject.extend(captureKey)]);
/** One of two shapes, a request or `steps`: `feed-checks.ts` says which keys go together. */
const entryObject = requestObject.extend({
  ...captureKey, ...weightKey,
  path: requestObject.shape.path.optional(),
  steps: keyed(z.array(step).min(1).max(100), { title: 'list of requests', description: 'Requests that are sent one after the other as one entry of a mix. Instead of a request.', example: [{ path: '/login', method: 'POST', capture: { token: { json: '$.token' } } }, { path: '/orders', headers: { authorization: 'Bearer {{token}}' } }] }).optional(),
});
const entry = z.union([requestShort, entryObject]);

export const requestSchema = keyed(request, { title: 'request, or text such as `GET /health`', description: 'The request to send.', example: { path: '/health' } });

const scenarioObject = z.strictObject({
  request: requestSchema.optional(),
  requests: keyed(z.array(entry).min(1).max(1000), { title: 'list of requests', description: 'Several requests, sent in turn on each connection; or a mix, by weights. Instead of `request`.', example: ['GET /items', 'GET /items/1'] }).optional(),
  data: dataSchema,
  load: keyed(loadSchema, { title: 'map', description: 'How much at once.', example: { connections: 10 } }).prefault({}),
});
const scenarioShort = requestShort.transform((short): z.output<typeof scenarioObject> => ({ request: short, load: loadSchema.parse({}) }));

export const scenarioSchema = keyed(z.union([scenarioShort, scenarioObject]), { title: 'scenario, or text such as `GET /health`', description: 'A named workload on the target.', example: { request: { path: '/health' } } });

const readyObject = z.strictObject({
  path: keyed(requestPath, { title: 'path', description: 'What is asked for until it answers.', example: '/health', otherwise: 'the path of the first scenario when that is a GET, else `/`' }).optional(),
  status: keyed(statuses, { title: 'status code or list of them', description: 'Status codes that count as ready.', example: 200, otherwise: '200-399' }).optional(),
  timeout: keyed(amount('duration', '1 ms', '1h'), { title: 'duration', description: 'How long it may take until it is ready.', example: '30s', otherwise: '30s; 2s where nothing listens on the port of an `attach`' }).optional(),
});
const readyShort = requestPath.transform((path): z.output<typeof readyObject> => readyObject.parse({ path }));

export const readySchema = keyed(z.union([readyShort, readyObject]), { title: 'map, or a path', description: 'When the target counts as started.', example: { path: '/health', timeout: '30s' } });

export type ScenarioInput = z.output<typeof scenarioSchema>;
export type RequestInput = z.output<typeof requestSchema>;
export type StepInput = z.output<typeof step>;
export type EntryInput = z.output<typeof entry>;
export type ReadyInput = z.output<typeof readySchema>;
