/** A function and where it stands -> the environment variables its process gets: those the platform documents, and the user's. */
import path from 'node:path';
import type { FunctionTarget } from '../../model.ts';
import { COOKIE } from '../process-tree.ts';
import { targetEnvironment, type Environment } from '../target-environment.ts';
import type { Interpreter } from './interpreter.ts';
import type { LayerPaths } from './layers.ts';
import type { RuntimeFolder } from './runtime-folder.ts';

export interface Surroundings {
  readonly target: FunctionTarget;
  /** The deployed folder, absolute. */
  readonly root: string;
  readonly interpreter: Interpreter;
  readonly layers: LayerPaths;
  readonly runtime: RuntimeFolder;
  /** Host and port of the Runtime API. */
  readonly api: string;
  /** An empty folder for this start alone. */
  readonly temporary: string;
  readonly cookie: string;
  /** For tracing; goes before the target's. */
  readonly more: Readonly<Record<string, string>>;
}

export const REGION = 'us-east-1';
export const FUNCTION_VERSION = '$LATEST';

/** The target's name, as a function could be called. */
export function functionName(target: FunctionTarget): string {
  return target.name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64);
}

/** What the interpreter is asked with, before anything else is known. Without its options: they may make it write files. */
export function plainEnvironment(target: FunctionTarget, cookie: string): Environment {
  const env = passedOn(cookie);
  const { NODE_OPTIONS: _options, ...written } = target.env;
  return { ...env, ...written, [COOKIE]: env[COOKIE] ?? cookie };
}

/** What our own environment passes on to any target; the places to listen on are for servers. */
function passedOn(cookie: string): Environment {
  const { HOST: _host, PORT: _port, ...env } = targetEnvironment(process.env, {}, cookie, { port: null, socket: null });
  return env;
}

/**
 * The user may set whatever he may set on the platform; names that are reserved there keep their values here. Search paths of
 * layers are added to what is written, as the platform's runtimes do. `/tmp` is a function's own there; here TMPDIR, TMP and
 * TEMP name a fresh folder, and a function that writes to the literal `/tmp` writes to the machine's: a mount namespace would
 * take root's rights.
 */
export function functionEnvironment(of: Surroundings): Environment {
  const { target, root, interpreter, layers, runtime, temporary, cookie, more } = of;
  const plain = passedOn(cookie);
  const written = { ...target.env, ...more };
  const before = (name: string, folders: readonly string[]): Record<string, string> => {
    const all = [more[name], target.env[name], ...folders, plain[name]].filter((part) => part !== undefined && part !== '');
    return all.length === 0 ? {} : { [name]: [...new Set(all.flatMap((part) => (part ?? '').split(':')))].join(':') };
  };
  const name = functionName(target);
  return {
    ...plain,
    TZ: ':UTC', LANG: 'en_US.UTF-8',
    AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'no-real-key', AWS_SESSION_TOKEN: 'no-real-token',
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR', AWS_XRAY_DAEMON_ADDRESS: '127.0.0.1:2000',
    ...(target.runtime === 'node' ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {}),
    ...(target.runtime === 'python' ? { PYTHONPYCACHEPREFIX: runtime.byteCode } : {}),
    ...written,
    // Appended: a layer's program does not hide the system's of the same name.
    PATH: [...new Set([...(written['PATH'] ?? plain['PATH'] ?? '').split(':'), ...layers.bin])].join(':'),
    ...before('LD_LIBRARY_PATH', [root, path.join(root, 'lib'), ...layers.lib]),
    ...(target.runtime === 'python' ? before('PYTHONPATH', layers.python) : {}),
    ...(target.runtime === 'node' ? before('NODE_PATH', layers.node) : {}),
    ...executionEnvironment(target, interpreter.version),
    _HANDLER: target.handler,
    LAMBDA_TASK_ROOT: root, LAMBDA_RUNTIME_DIR: runtime.folder,
    AWS_LAMBDA_RUNTIME_API: of.api,
    AWS_LAMBDA_FUNCTION_NAME: name, AWS_LAMBDA_FUNCTION_VERSION: FUNCTION_VERSION,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMiB(target)),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`, AWS_LAMBDA_LOG_STREAM_NAME: `2000/01/01/[${FUNCTION_VERSION}]${cookie.padEnd(32, '0').slice(0, 32)}`,
    TMPDIR: temporary, TMP: temporary, TEMP: temporary,
    [COOKIE]: plain[COOKIE] ?? cookie,
  };
}

export function memoryMiB(target: FunctionTarget): number {
  return Math.round(target.memory / 1024 ** 2);
}

/** Not defined for `provided` runtimes. */
function executionEnvironment(target: FunctionTarget, version: string | null): Record<string, string> {
  switch (target.runtime) {
    case 'python': return { AWS_EXECUTION_ENV: `AWS_Lambda_python${version ?? '3'}` };
    case 'node': return { AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${version ?? ''}.x` };
    case 'bootstrap': return {};
  }
}
