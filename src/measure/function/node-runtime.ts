/** The program that runs Node handlers, as text: it is written beside nothing of the bundle, into a folder of its own. */

/**
 * A CommonJS program, because the loader of ES modules costs milliseconds that only a handler that is one should pay; and a raw
 * socket, because `node:http` does. While a handler runs, the socket does not keep the event loop alive: an empty loop is what
 * `callbackWaitsForEmptyEventLoop` waits for, and how a handler that never calls back is noticed (it answers null, as on the
 * platform). When the API closes the connection the process ends by `process.exit`, so that what traces it can write its result.
 *
 * It counts the connections that are begun through `net`, which all of Node's clients are built on, and says so each time it
 * asks for an event. Nothing is done for that but where one is begun.
 */
export const NODE_RUNTIME = String.raw`'use strict';
const { connect } = require('node:net');
const { createRequire } = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const { env, exit } = process;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const root = env.LAMBDA_TASK_ROOT;

const socket = connect(Number(port), host).setNoDelay(true);
let waiting = null;
let parts = [];
let length = 0;
let head = null;
const gone = () => exit(0);
socket.on('error', gone).on('close', gone).on('data', (part) => {
  parts.push(part);
  length += part.length;
  if (head === null) {
    const data = parts.length === 1 ? part : Buffer.concat(parts);
    parts = [data];
    const end = data.indexOf('\r\n\r\n');
    if (end < 0) return;
    head = { headers: {}, size: 0, from: end + 4 };
    for (const line of data.toString('latin1', 0, end).split('\r\n').slice(1)) {
      const colon = line.indexOf(':');
      head.headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    head.size = Number(head.headers['content-length'] || 0);
  }
  if (length < head.from + head.size) return;
  const data = Buffer.concat(parts);
  const answer = { headers: head.headers, body: data.subarray(head.from, head.from + head.size) };
  const rest = data.subarray(head.from + head.size);
  parts = rest.length > 0 ? [rest] : [];
  length = rest.length;
  head = null;
  const resolve = waiting;
  waiting = null;
  if (resolve) resolve(answer);
});

let opened = 0;
require('node:diagnostics_channel').channel('net.client.socket').subscribe(() => { opened += 1; });

let line = Promise.resolve();
const send = (method, to, headers, body) => new Promise((resolve) => {
  waiting = resolve;
  socket.ref();
  const more = headers.map((h) => h + '\r\n').join('');
  const start = method + ' /2018-06-01/runtime/' + to + ' HTTP/1.1\r\nHost: ' + env.AWS_LAMBDA_RUNTIME_API + '\r\n' + more;
  if (body === null) return;
  socket.write(body === undefined ? start + '\r\n' : start + 'Content-Length: ' + Buffer.byteLength(body) + '\r\n\r\n' + body);
});
const ask = (...what) => (line = line.then(() => send(...what)));

const textOf = (read, otherwise) => {
  try {
    return String(read());
  } catch {
    return otherwise;
  }
};
const hasStack = (error) => {
  try {
    return error instanceof Error || (error && typeof error === 'object' && 'message' in error && 'stack' in error);
  } catch {
    return false;
  }
};
const described = (error) => {
  const nothing = 'a value that cannot be turned into text';
  if (!hasStack(error)) return { errorType: typeof error, errorMessage: textOf(() => error, nothing), trace: [] };
  return { errorType: textOf(() => error.name, 'Error'), errorMessage: textOf(() => error.message, nothing), trace: textOf(() => error.stack, '').split('\n') };
};
const report = (to, { errorType, errorMessage, trace }) =>
  ask('POST', to, ['Content-Type: application/json', 'Lambda-Runtime-Function-Error-Type: ' + errorType.replace(/[^\x21-\x7e]/g, '?')], JSON.stringify({ errorType, errorMessage, trace }));

let failing = (error, kind) => refuse(kind || null, error);
process.on('uncaughtException', (error) => failing(error, null));
process.on('unhandledRejection', (error) => failing(error, 'Runtime.UnhandledPromiseRejection'));
let onEmpty = null;
process.on('beforeExit', () => {
  const then = onEmpty;
  onEmpty = null;
  if (then) then();
});

const refuse = (kind, error) => {
  failing = () => undefined;
  onEmpty = null;
  const what = described(error);
  if (kind) {
    if (kind === 'Runtime.UnhandledPromiseRejection') what.errorMessage = what.errorType + ': ' + what.errorMessage;
    what.errorType = kind;
  }
  return report('init/error', what).then(() => exit(1));
};
const refusal = (kind, message) => Object.assign(new Error(message), { refusal: kind, stack: '' });

const isModule = (file) => {
  if (/\.mjs$/.test(file)) return true;
  if (/\.cjs$/.test(file)) return false;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type === 'module';
    } catch (error) {
      if (error.code !== 'ENOENT') return false;
    }
    if (folder === root || folder === path.dirname(folder) || path.basename(folder) === 'node_modules') return false;
  }
};
const load = async () => {
  const slash = env._HANDLER.lastIndexOf('/');
  const [, name, names] = /^([^.]*)\.(.+)$/.exec(env._HANDLER.slice(slash + 1)) || [];
  if (!name || env._HANDLER.includes('..')) throw refusal('Runtime.MalformedHandlerName', "Bad handler '" + env._HANDLER + "': it has no dot between module and function");
  const place = path.resolve(root, env._HANDLER.slice(0, slash + 1), name);
  const file = ['', '.js', '.mjs', '.cjs'].map((end) => place + end).find((one) => fs.existsSync(one) && fs.statSync(one).isFile());
  const load = createRequire(path.join(root, 'index.js'));
  let loaded;
  try {
    loaded = file !== undefined && isModule(file) ? await import(require('node:url').pathToFileURL(file).href) : load(file || (slash < 0 ? name : place));
  } catch (error) {
    if (error instanceof SyntaxError) throw Object.assign(error, { refusal: 'Runtime.UserCodeSyntaxError' });
    if (error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')) {
      if (file === undefined && String(error.message).includes("'" + (slash < 0 ? name : place) + "'")) throw refusal('Runtime.ImportModuleError', "Cannot find module '" + env._HANDLER.slice(0, slash + 1) + name + "'");
      throw Object.assign(error, { refusal: 'Runtime.ImportModuleError' });
    }
    if (error && error.code === 'ERR_REQUIRE_ESM') throw Object.assign(error, { refusal: 'Runtime.ImportModuleError' });
    throw error;
  }
  const find = (from) => names.split('.').reduce((at, key) => (at === undefined || at === null ? undefined : at[key]), from);
  const found = find(loaded) === undefined && loaded && loaded.default ? find(loaded.default) : find(loaded);
  if (found === undefined || found === null) throw refusal('Runtime.HandlerNotFound', env._HANDLER + ' is undefined or not exported');
  if (typeof found !== 'function') throw refusal('Runtime.HandlerNotFound', env._HANDLER + ' is not a function');
  return found;
};

const STREAMS = Symbol.for('aws.lambda.runtime.handler.streaming');
globalThis.awslambda = {
  streamifyResponse: (handler) => Object.assign(handler, { [STREAMS]: true }),
  HttpResponseStream: {
    from(stream, prelude) {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.write(Buffer.concat([Buffer.from(JSON.stringify(prelude)), Buffer.alloc(8)]));
      return stream;
    },
  },
};
const streamTo = (to, answered) => {
  const { Writable } = require('node:stream');
  let type = 'application/octet-stream';
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    ask('POST', to, [], null).then(answered);
    socket.write('POST /2018-06-01/runtime/' + to + ' HTTP/1.1\r\nHost: ' + env.AWS_LAMBDA_RUNTIME_API + '\r\nContent-Type: ' + type
      + '\r\nLambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\nTrailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n');
  };
  const stream = new Writable({
    write(data, encoding, then) {
      begin();
      const bytes = typeof data === 'string' ? Buffer.from(data, encoding) : data;
      if (bytes.length === 0) return then();
      socket.write(Buffer.concat([Buffer.from(bytes.length.toString(16) + '\r\n'), bytes, Buffer.from('\r\n')]), then);
    },
    final(then) {
      begin();
      socket.write('0\r\n\r\n', then);
    },
  });
  stream.setContentType = (given) => { type = given; };
  stream.breakOff = (error) => {
    begin();
    const what = described(error);
    socket.write('0\r\nLambda-Runtime-Function-Error-Type: ' + what.errorType.replace(/[^\x21-\x7e]/g, '?') + '\r\nLambda-Runtime-Function-Error-Body: ' + Buffer.from(JSON.stringify(what)).toString('base64') + '\r\n\r\n');
  };
  stream.hasBegun = () => begun;
  return stream;
};

const run = (handler, { headers, body }) => new Promise((proceed) => {
  const id = headers['lambda-runtime-aws-request-id'];
  const to = 'invocation/' + id + '/';
  env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  let open = true;
  let waits = true;
  const close = () => {
    onEmpty = null;
    if (!open) console.error('The invocation was answered already: what came after that is left out.');
    const was = open;
    open = false;
    return was;
  };
  const fail = (error, then = proceed) => {
    if (close()) report(to + 'error', described(error)).then(then);
  };
  const answer = (result, then = proceed) => {
    if (!open) return void close();
    let text;
    try {
      text = JSON.stringify(result === undefined ? null : result);
      if (text === undefined) text = 'null';
    } catch (error) {
      return fail(Object.assign(new Error('Unable to stringify response body'), { name: 'Runtime.MarshalError' }));
    }
    close();
    ask('POST', to + 'response', ['Content-Type: application/json'], text).then(then);
  };
  const done = (error, result) => (error === undefined || error === null ? answer(result) : fail(error));
  const context = {
    get callbackWaitsForEmptyEventLoop() { return waits; },
    set callbackWaitsForEmptyEventLoop(value) { waits = Boolean(value); },
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: id,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done,
    succeed: (result) => done(null, result),
    fail: (error) => done(error === undefined || error === null ? 'handled' : error),
  };
  const callback = (error, result) => {
    if (error !== undefined && error !== null) return fail(error);
    answer(result, () => {
      if (!waits) return proceed();
      onEmpty = proceed;
      socket.unref();
    });
  };
  failing = (error, kind) => {
    failing = () => undefined;
    const what = described(error);
    if (kind) Object.assign(what, { errorMessage: what.errorType + ': ' + what.errorMessage, errorType: kind });
    if (open) {
      close();
      report(to + 'error', what).then(() => exit(129));
    } else {
      console.error(error);
      exit(129);
    }
  };
  socket.unref();
  onEmpty = () => answer(null);
  try {
    const event = JSON.parse(body.toString('utf8'));
    if (handler[STREAMS]) {
      const stream = streamTo(to + 'response', () => proceed());
      const broken = (error) => {
        if (!stream.hasBegun()) fail(error);
        else if (close()) stream.breakOff(error);
      };
      stream.on('finish', () => close());
      onEmpty = () => stream.end();
      Promise.resolve(handler(event, stream, context)).catch(broken);
      return;
    }
    const result = handler(event, context, callback);
    if (result && typeof result.then === 'function') result.then((value) => answer(value), (error) => fail(error));
  } catch (error) {
    fail(error);
  }
});

(async () => {
  let handler;
  try {
    handler = await load();
  } catch (error) {
    return refuse(error && error.refusal, error);
  }
  for (;;) {
    const next = await ask('GET', 'invocation/next', ['Tailgate-Connections: ' + opened]);
    await run(handler, next);
    socket.ref();
  }
})();
`;
