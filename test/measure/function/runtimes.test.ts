import { describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { answer, anEvent, bootstrap, failure, given, node, processesOf, python, start } from './a-function.ts';

describe('a Python function', () => {
  test('is handed each event with a context as documented, and is gone after stop', async () => {
    const options = python(`
import os
calls = 0
def handler(event, context):
    global calls
    calls += 1
    left = context.get_remaining_time_in_millis()
    context.log('logged by context')
    return {'event': event, 'calls': calls, 'name': context.function_name, 'version': context.function_version, 'memory': context.memory_limit_in_mb,
            'arn': context.invoked_function_arn, 'group': context.log_group_name, 'stream': context.log_stream_name == os.environ['AWS_LAMBDA_LOG_STREAM_NAME'],
            'id': len(context.aws_request_id), 'left': 0 < left <= 5000, 'identity': context.identity.cognito_identity_id, 'client': context.client_context,
            'trace': os.environ['_X_AMZN_TRACE_ID'][:7]}
`);
    const one = await start(options);
    expect(one.initTime).toBeGreaterThan(0);
    const expected = {
      event: { name: 'Zoë', '€': [1, null] }, calls: 1, name: 'collector', version: '$LATEST', memory: '256', arn: 'arn:aws:lambda:us-east-1:123456789012:function:collector',
      group: '/aws/lambda/collector', stream: true, id: 36, left: true, identity: null, client: null, trace: 'Root=1-',
    };
    expect(await answer(one, anEvent({ name: 'Zoë', '€': [1, null] }))).toEqual(expected);
    expect(await answer(one, anEvent({ name: 'Zoë', '€': [1, null] }))).toEqual({ ...expected, calls: 2 });
    expect(one.logTail(2)).toEqual(['logged by context', 'logged by context']);
    expect(processesOf(options)).toHaveLength(1);
    await one.stop();
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });

  test.each([['pkg/mod.handle', 'pkg/mod.py'], ['pkg.mod.handle', 'pkg/mod.py'], ['pkg.handle', 'pkg/__init__.py']])('is found by the handler %s in %s', async (handler, file) => {
    const one = await start(given({ [file]: 'def handle(event, context): return __name__' }, { handler }));
    expect(await answer(one)).toBe(handler.split('.handle')[0]?.replace('/', '.'));
  });

  test('gets decimals, text beyond ASCII and large events across', async () => {
    const one = await start(python(`
from decimal import Decimal
def handler(event, context): return [Decimal('1.5'), len(event['text']), 'é€😀']
`));
    expect(await answer(one, anEvent({ text: 'x'.repeat(3_000_000) }))).toEqual([1.5, 3_000_000, 'é€😀']);
  });

  test('has a root logger that writes as the platform\'s does', async () => {
    const one = await start(python(`
import logging
log = logging.getLogger()
log.setLevel('INFO')
logging.info('at init')
def handler(event, context):
    log.warning('in %s', context.aws_request_id)
    return len(log.handlers)
`));
    expect(await answer(one)).toBe(1);
    await one.stop();
    expect(one.logTail(5)).toEqual([expect.stringMatching(/^\[INFO\]\s\d{4}-\d\d-\d\dT[\d:.]+Z\s+at init$/), expect.stringMatching(/^\[WARNING\]\s\S+Z\s(\S+)\sin \1$/)]);
  });

  test.each(['', 'lib'])('finds native libraries that lie in its folder (%j)', async (below) => {
    const one = await start(python('import os\ndef handler(event, context): return os.environ["LD_LIBRARY_PATH"].split(":"), os.environ["LAMBDA_TASK_ROOT"]'));
    const [paths, root] = await answer(one) as [readonly string[], string];
    expect(paths).toContain(below === '' ? root : `${root}/${below}`);
  });

  test('leaves no byte code in the deployed folder', async () => {
    const options = given({ 'app.py': 'import part\ndef handler(event, context): return part.A', 'part.py': 'A = 1' });
    const one = await start(options);
    expect(await answer(one)).toBe(1);
    expect(readdirSync(options.directory).sort()).toEqual(['.log', 'app.py', 'part.py']);
    expect(one.wrote()).toEqual([]);
  });
});

describe('a Node function', () => {
  const handlers: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
    ['a CommonJS handler', 'index.js', 'index.handler', { 'index.js': 'exports.handler = async (event) => ({ got: event.a })' }],
    ['an ES module', 'index.mjs', 'index.handler', { 'index.mjs': 'const { a } = await Promise.resolve({ a: 1 }); export const handler = async (event) => ({ got: event.a * a })' }],
    ['an ES module by its package.json', 'src/app.js', 'src/app.handler', { 'package.json': '{"type":"module"}', 'src/app.js': 'export const handler = (event) => Promise.resolve({ got: event.a })' }],
    ['a .cjs file in a package of modules', 'index.cjs', 'index.handler', { 'package.json': '{"type":"module"}', 'index.cjs': 'exports.handler = async (event) => ({ got: event.a })' }],
    ['a nested export', 'app.js', 'app.a.b.handler', { 'app.js': 'module.exports = { a: { b: { handler: async (event) => ({ got: event.a }) } } }' }],
    ['a default export that holds it', 'app.mjs', 'app.handler', { 'app.mjs': 'export default { handler: async (event) => ({ got: event.a }) }' }],
    ['a callback', 'index.js', 'index.handler', { 'index.js': 'exports.handler = (event, context, callback) => setTimeout(() => callback(null, { got: event.a }), 5)' }],
    ['context.succeed', 'index.js', 'index.handler', { 'index.js': 'exports.handler = (event, context) => { context.succeed({ got: event.a }) }' }],
  ];
  test.each(handlers)('may be %s (%s as %s)', async (_what, _file, handler, files) => {
    const one = await start(given(files, { runtime: 'node', handler }));
    expect(await answer(one, anEvent({ a: 7 }))).toEqual({ got: 7 });
    expect(await answer(one, anEvent({ a: 8 }))).toEqual({ got: 8 });
  });

  test('is handed a context as documented, and a heap that fits its memory', async () => {
    const one = await start(node(`
const v8 = require('node:v8');
exports.handler = async (event, context) => ({ ...context, id: context.awsRequestId.length, awsRequestId: 0, logStreamName: 0, left: context.getRemainingTimeInMillis() > 0, trace: process.env._X_AMZN_TRACE_ID.slice(0, 7), heap: v8.getHeapStatistics().heap_size_limit < 300 * 1024 * 1024 });
`));
    expect(await answer(one)).toEqual({
      callbackWaitsForEmptyEventLoop: true, functionVersion: '$LATEST', functionName: 'collector', memoryLimitInMB: '256', logGroupName: '/aws/lambda/collector', logStreamName: 0,
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:collector', awsRequestId: 0, id: 36, left: true, trace: 'Root=1-', heap: true,
    });
  });

  test('answers at once by callback, but takes the next event only when its event loop is empty, unless it says otherwise', async () => {
    const code = `
let ended = 0;
exports.handler = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = event.waits;
  setTimeout(() => { ended += 1; }, 30);
  callback(null, ended);
};`;
    const one = await start(node(code));
    expect([await answer(one, anEvent({ waits: true })), await answer(one, anEvent({ waits: true })), await answer(one, anEvent({ waits: false })), await answer(one, anEvent({ waits: true }))]).toEqual([0, 1, 2, 2]);
  });

  test('answers null when it has nothing to wait for and says nothing', async () => {
    const one = await start(node('exports.handler = () => undefined; exports.never = () => new Promise(() => undefined)'));
    expect(await answer(one)).toBeNull();
    const never = await start(node('exports.handler = () => new Promise(() => undefined)'));
    expect(await answer(never)).toBeNull();
    expect(await answer(never)).toBeNull();
  });

  test('may stream its response', async () => {
    const one = await start(node(`
exports.handler = awslambda.streamifyResponse(async (event, stream, context) => {
  if (event.fails) throw new TypeError('too early');
  stream.setContentType('application/json');
  stream.write('[1,');
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (event.breaks) throw new RangeError('half way');
  stream.end('2]');
});`));
    expect(await answer(one)).toEqual([1, 2]);
    expect(await answer(one)).toEqual([1, 2]);
    expect(await failure(one, anEvent({ fails: true }))).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: TypeError: too early' });
    expect(await failure(one, anEvent({ breaks: true }))).toMatchObject({ kind: 'handler-failed', message: 'the handler failed on event order: RangeError: half way' });
  });
});

/** A custom runtime in the shell, as AWS's tutorial has it: an independent client of the API. */
const SHELL = `#!/bin/sh
API="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime"
HEADERS="$(mktemp)"
while true; do
  EVENT=$(curl -sS -L -D "$HEADERS" -o - "$API/invocation/next") || exit 0
  ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id "$HEADERS" | tr -d '[:space:]' | cut -d: -f2)
  curl -sS -o /dev/null "$API/invocation/$ID/response" -d "{\\"echo\\":$EVENT}"
done
`;

describe('a bootstrap', () => {
  test('in the shell speaks to the API with curl', async () => {
    const options = bootstrap(SHELL);
    const one = await start(options);
    expect(await answer(one, anEvent({ a: 1 }))).toEqual({ echo: { a: 1 } });
    expect(await answer(one, anEvent([2]))).toEqual({ echo: [2] });
    await one.stop();
    expect(processesOf(options)).toEqual([]);
  });

  test('may stand in a layer, of which the last one counts', async () => {
    const answering = (what: string): string => SHELL.replace('{\\"echo\\":$EVENT}', `\\"${what}\\"`);
    const one = await start(given({ 'code/data.txt': '', 'one/bootstrap': answering('one'), 'two/bootstrap': answering('two') }, { runtime: 'bootstrap', directory: 'code', layers: ['one', 'two'] }));
    expect(await answer(one)).toBe('two');
  });
});

describe('what a function finds around it', () => {
  test('is what the platform documents, with a temporary folder of its own and nothing of ours', async () => {
    process.env['TAILGATE_TEST_SECRET'] = 'hidden';
    const code = `
import os, tempfile
def handler(event, context):
    with open(os.path.join(tempfile.gettempdir(), 'kept'), 'w') as f: f.write('x')
    return {'env': dict(os.environ), 'cwd': os.getcwd(), 'tmp': tempfile.gettempdir()}
`;
    const options = python(code, { env: { STAGE: 'test', AWS_REGION: 'eu-west-1', AWS_LAMBDA_FUNCTION_NAME: 'forged' } });
    const one = await start(options);
    const found = await answer(one);
    delete process.env['TAILGATE_TEST_SECRET'];
    const root = options.directory;
    expect(found).toMatchObject({
      cwd: root,
      env: {
        _HANDLER: 'app.handler', LAMBDA_TASK_ROOT: root, AWS_LAMBDA_FUNCTION_NAME: 'collector', AWS_LAMBDA_FUNCTION_VERSION: '$LATEST', AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand', AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/collector', AWS_EXECUTION_ENV: expect.stringMatching(/^AWS_Lambda_python3\.\d+$/),
        AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1', TZ: ':UTC', LANG: 'en_US.UTF-8', STAGE: 'test', AWS_ACCESS_KEY_ID: expect.any(String), LAMBDA_RUNTIME_DIR: expect.any(String),
      },
    });
    expect(Object.keys((found as { env: object }).env).filter((name) => ['TAILGATE_TEST_SECRET', 'PORT', 'HOST'].includes(name))).toEqual([]);
    const { tmp } = found as { tmp: string };
    expect(existsSync(path.join(tmp, 'kept'))).toBe(true);
    await one.stop();
    expect(existsSync(tmp)).toBe(false);
  });

  test('has the layers on its search paths, the last one first', async () => {
    const files = {
      'code/app.py': 'import subprocess, shared, below\ndef handler(event, context): return [shared.WHO, below.WHO, subprocess.check_output(["layered"]).decode().strip()]',
      'one/python/shared.py': 'WHO = "one"', 'one/python/below.py': 'WHO = "one"', 'two/python/shared.py': 'WHO = "two"', 'one/bin/layered': '#!/bin/sh\necho from a layer\n',
    };
    const options = given(files, { directory: 'code', layers: ['one', 'two'] });
    chmodSync(path.join(options.directory, 'one/bin/layered'), 0o755);
    expect(await answer(await start(options))).toEqual(['two', 'one', 'from a layer']);
    const modules = { 'code/index.js': 'exports.handler = async () => require("shared")', 'one/nodejs/node_modules/shared/index.js': 'module.exports = "layer"' };
    expect(await answer(await start(given(modules, { runtime: 'node', handler: 'index.handler', directory: 'code', layers: ['one'] })))).toBe('layer');
  });

  test('is its own interpreter where one is named', async () => {
    const options = given({ 'app.py': 'import sys\ndef handler(event, context): return sys.flags.isolated', 'isolated': '#!/bin/sh\nexec python3 -I "$@"\n' }, { interpreter: './isolated' });
    chmodSync(path.join(options.directory, 'isolated'), 0o755);
    const one = await start(options);
    expect(await answer(one)).toBe(0);
  });
});
