/** The schema of what only functions have: runtime, handler, events, limits, price. */
import { z } from 'zod';
import { amount, insidePath, keyed, NAME, textThat } from './fields.ts';
import { COMMAND_KEYS } from './schema-command.ts';

/** Names of programs, and nothing that a command line could hide in. */
const program = textThat((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a program', hint: 'write a name such as `python3.12`, or a path' } : null), '\\S');

const handlerText = textThat((text) => {
  if (text.trim() === '' || /[\s\0]/u.test(text)) return { message: `\`${text.slice(0, 60)}\` is not a handler`, hint: 'write a module and a function of it, such as `lambda_function.lambda_handler` or `index.handler`' };
  return text.split('/').includes('..') || text.startsWith('/') ? { message: `\`${text.slice(0, 60)}\` leaves the folder of the function`, hint: 'write it relative to `path`' } : null;
}, '^(?!/)[^\\s]+$');

const expectSchema = z.strictObject({
  body: keyed(z.string(), { title: 'text', description: 'The exact text that the response must be.', example: '"ok"' }).optional(),
  contains: keyed(z.string().min(1), { title: 'text', description: 'A text that must occur in the response.', example: '"statusCode":200' }).optional(),
  json: keyed(z.unknown(), { title: 'any value', description: 'JSON that the response must be equal to, whatever its spacing and order of keys.', example: { statusCode: 200 } }).optional(),
});

const eventObject = z.strictObject({
  name: keyed(z.string().meta({ pattern: NAME }), { title: 'name', description: 'What its figures are called.', example: 'create', otherwise: 'the name of the file' }).optional(),
  file: keyed(insidePath, { title: 'path', description: 'A JSON file with the event, relative to the repository.', example: 'events/create.json' }).optional(),
  json: keyed(z.unknown(), { title: 'any value', description: 'The event itself. Instead of `file`.', example: { id: 1 } }).optional(),
  expect: keyed(expectSchema, { title: 'map', description: 'What a correct response is. A function whose responses are wrong is an error, never a fast result.', example: { contains: '"statusCode":200' } }).prefault({}),
});
const eventShort = insidePath.transform((file): z.output<typeof eventObject> => ({ file, expect: {} }));

/** A price, USD; nothing costs a dollar a request. */
const usd = z.number().min(0).max(1000);

const priceMap = z.strictObject({
  'gb-second': keyed(usd, { title: 'number', description: 'USD for one second with one GiB of memory.', example: 0.0000133334 }).prefault(0.0000166667),
  request: keyed(usd, { title: 'number', description: 'USD for one invocation.', example: 0.0000002 }).prefault(0.0000002),
});

export const functionKeys = {
  runtime: keyed(z.enum(['python', 'node', 'bootstrap']), { title: 'word', description: 'Of a function, required: what runs it; `bootstrap` is any executable of that name in its folder that speaks the Lambda Runtime API.', example: 'python' }).optional(),
  handler: keyed(handlerText, { title: 'text', description: 'Of a function, required but for `bootstrap`: module and function.', example: 'lambda_function.lambda_handler' }).optional(),
  path: keyed(insidePath, { title: 'path', description: 'Of a function: the folder that is deployed, relative to the repository; its commands run there too.', example: 'functions/collector', otherwise: '.' }).optional(),
  interpreter: keyed(program, { title: 'program', description: 'Of a function: what runs it instead of the first `python3` or `node` in PATH.', example: 'python3.12' }).optional(),
  layers: keyed(z.array(insidePath).max(20), { title: 'list of paths', description: 'Of a function: folders of its layers, relative to the repository; what Lambda lays over `/opt`.', example: ['layers/core'] }).prefault([]),
  memory: keyed(amount('size', '16 MiB', '10240 MiB', (text) => text.replace(/MB\s*$/iu, 'MiB').replace(/GB\s*$/iu, 'GiB')), { title: 'size', description: 'Of a function: the memory it is given; MB means MiB here, as on Lambda.', example: '512 MB' }).prefault('128 MB'),
  timeout: keyed(amount('duration', '1 ms', '12h'), { title: 'duration', description: 'Of a function: how long an invocation may take, 15m at most. Of a command: how long a run may take.', example: '30s', otherwise: '3s, 10m for a command' }).optional(),
  events: keyed(z.array(z.union([eventShort, eventObject])).max(50), { title: 'list of events, or of files', description: 'Of a function, required: what it is invoked with. The first is the cold invocation of every start.', example: ['events/create.json'] }).prefault([]),
  invocations: keyed(z.int().min(0).max(10_000), { title: 'number', description: 'Of a function: warm invocations of each event in each start; slow handlers get fewer.', example: 200 }).prefault(100),
  price: keyed(priceMap, { title: 'map', description: 'Of a function: what its cost is computed with. The defaults are those of x86 in us-east-1.', example: { 'gb-second': 0.0000133334 } }).prefault({}),
};

const OF_FUNCTIONS = ['runtime', 'handler', 'path', 'interpreter', 'layers', 'memory', 'events', 'invocations', 'price'];

/** For editors: which keys belong to which type. What the reader itself says of it stands in `function-checks.ts`. */
export const eitherKind = {
  if: { properties: { type: { const: 'function' } }, required: ['type'] },
  then: { required: ['runtime', 'events'], properties: { runtime: true, events: { minItems: 1 }, ...never('start', 'listen', 'protocol', 'ready', 'stop-timeout', 'scenarios', 'metrics', 'directory', ...COMMAND_KEYS) } },
  else: {
    if: { properties: { type: { const: 'command' } }, required: ['type'] },
    then: { required: ['command'], properties: never('start', 'listen', 'protocol', 'ready', 'stop-timeout', 'scenarios', 'cold-start', 'attach', 'resources', 'instructions', ...OF_FUNCTIONS) },
    else: { properties: never('timeout', ...OF_FUNCTIONS, ...COMMAND_KEYS) },
  },
};

function never(...keys: readonly string[]): Readonly<Record<string, false>> {
  return Object.fromEntries(keys.map((key) => [key, false as const]));
}

export type EventInput = z.output<typeof eventObject>;
