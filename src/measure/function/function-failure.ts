/** How a function went wrong -> the sentence that says so with its figures, and what to write instead. */
import type { Failure, FunctionTarget } from '../../model.ts';
import type { Exit } from '../child.ts';
import { hintForExit, howItEnded, seconds, type TargetFailure } from '../failure.ts';
import type { Reported } from './reported.ts';

/** What is common to the failures of one function. */
export interface Circumstances {
  readonly target: FunctionTarget;
  /** The event that was being handled; null before the first one. */
  readonly event: string | null;
  readonly log: readonly string[];
  /** The last thing its client did that the Runtime API does not allow. */
  readonly refused: string | null;
}

/** A size as the limits of functions are written. */
export function mebibytes(bytes: number): string {
  return `${Number((bytes / 1024 ** 2).toFixed(1))} MiB`;
}

export function failureOf({ target, event, log }: Circumstances, kind: Failure['kind'], message: string, hint: string | null, stack: readonly string[] = []): TargetFailure {
  return { target: target.name, scenario: event, kind, message, hint, log: [...log, ...stack] };
}

/** It told the Runtime API itself that its init failed. */
export function initReported(of: Circumstances, error: Reported): TargetFailure {
  const { target } = of;
  const fail = (message: string, hint: string | null): TargetFailure => failureOf(of, 'init-failed', message, hint, error.stack);
  const said = sentence(error);
  switch (error.type) {
    case 'Runtime.HandlerNotFound': return fail(`the handler ${target.handler} was not found: ${error.message}`, `correct \`handler\`: ${shapeOf(target)}, and the module must define (in Node: export) that function`);
    case 'Runtime.MalformedHandlerName': return fail(`\`handler\` cannot be understood: ${error.message}`, `write it as ${shapeOf(target)}`);
    case 'Runtime.ImportModuleError': {
      // Node adds by whom it was wanted, on further lines.
      const message = error.message.replace(/ Require stack:.*$/, '');
      return fail(`the handler's module cannot be loaded: ${message}`, hintForImport(target, message));
    }
    case 'Runtime.UserCodeSyntaxError': return fail(`the handler's module is not valid ${target.runtime === 'python' ? 'Python' : 'JavaScript'}: ${error.message}`, hintForSyntax(target, error));
    default: return fail(`the function failed while it was loaded: ${said}`, 'the code outside of the handler runs once at each start: the lines below show where it failed');
  }
}

function shapeOf(target: FunctionTarget): string {
  switch (target.runtime) {
    case 'python': return '`module.function` (`lambda_function.lambda_handler`, `pkg/mod.handler`)';
    case 'node': return '`file.export` (`index.handler`, `src/app.handler`)';
    case 'bootstrap': return 'what the function\'s own runtime understands';
  }
}

function hintForImport(target: FunctionTarget, message: string): string {
  if (/require\(\) of ES Module|ERR_REQUIRE_ESM/.test(message)) return 'import it (`await import(...)`), or make the handler an ES module (`.mjs`)';
  const missing = /(?:No module named|Cannot find (?:module|package)) '([^']+)'/.exec(message)?.[1];
  const [module_ = ''] = /^(.*?)\.[^./]*$/.exec(target.handler)?.slice(1) ?? [];
  const own = missing !== undefined && missing.split(/[./]/)[0] === module_.split(/[./]/)[0];
  const folder = target.directory === '.' ? 'the deployed folder' : target.directory;
  if (own) return `is it in ${folder}? correct \`path\` (the folder that is deployed) or \`handler\` (${shapeOf(target)})`;
  if (missing === undefined || target.runtime === 'bootstrap') return 'the lines below show the import that failed';
  const install = target.runtime === 'python' ? '`pip install --target . -r requirements.txt`' : '`npm ci --omit=dev`';
  return `install it into ${folder} in \`setup\` (for example ${install}), or name the layer that has it in \`layers\``;
}

function hintForSyntax(target: FunctionTarget, error: Reported): string {
  if (target.runtime === 'node' && /import statement outside a module|Unexpected token 'export'|Cannot use 'import\.meta'/.test(error.message)) return 'it is an ES module: call it `.mjs`, or write `"type": "module"` into the package.json of the deployed folder';
  return 'is it written for another version of the interpreter? Name the right one in `interpreter`';
}

export function initTooLong(of: Circumstances, limit: number): TargetFailure {
  const hint = of.refused === null ? 'does the code outside of the handler wait for something? The platform gives an init 10 s; the first start of a Python function is given three times as long, since it compiles everything that it imports' : `its client: ${of.refused}`;
  return failureOf(of, 'init-failed', `the function did not ask for its first event within ${seconds(limit)}`, hint);
}

export function initEnded(of: Circumstances, exit: Exit, after: number): TargetFailure {
  const message = `the function ended with ${howItEnded(exit)}, ${seconds(after)} after its start and before it asked for its first event`;
  const asked = of.refused === null ? null : `its client: ${of.refused}`;
  const bySelf = exit.code === 0 ? 'a runtime stays and asks the Runtime API for one event after the other; code outside of the handler must not exit' : hintForExit(exit, of.log);
  return outOfHeap(of) ?? failureOf(of, 'init-failed', message, asked ?? bySelf);
}

export function handlerReported(of: Circumstances, error: Reported): TargetFailure {
  const hint = error.type === 'Runtime.MarshalError' ? 'return what JSON can hold; a coroutine or a promise must be awaited first'
    : error.type === 'MemoryError' ? `more \`memory\` than ${mebibytes(of.target.memory)} may help`
      : 'does the event fit the handler, and is there what it talks to? The lines below show where it failed';
  return failureOf(of, 'handler-failed', `the handler failed on event ${of.event ?? ''}: ${sentence(error)}`, hint, error.stack);
}

export function handlerEnded(of: Circumstances, exit: Exit, during: boolean): TargetFailure {
  const when = during ? `while it handled event ${of.event ?? ''}` : `before it took event ${of.event ?? ''}`;
  const hint = exit.signal === null ? 'a handler must not end its process: on the platform that is an error, and the next event pays for a cold start' : hintForExit(exit, of.log);
  return outOfHeap(of) ?? failureOf(of, 'died', `the function ended with ${howItEnded(exit)} ${when}`, hint);
}

export function handlerTooLong(of: Circumstances, limit: number): TargetFailure {
  const hint = of.refused === null ? 'allow more in `timeout`, or is there something missing that it waits for?' : `its client: ${of.refused}`;
  return failureOf(of, 'timed-out', `event ${of.event ?? ''} was not answered within ${seconds(limit)}, the function's timeout`, hint);
}

/** It answered, but takes no further event. */
export function neverAskedAgain(of: Circumstances, limit: number): TargetFailure {
  const hint = of.target.runtime === 'node' ? 'a callback handler waits until its event loop is empty: close what is open, or set `context.callbackWaitsForEmptyEventLoop = false`' : 'something goes on after the response; on the platform that is billed until the timeout';
  return failureOf(of, 'timed-out', `the function answered, but did not ask for the next event within ${seconds(limit)}, its timeout`, of.refused === null ? hint : `its client: ${of.refused}`);
}

export function tooLarge(of: Circumstances, size: number, most: number): TargetFailure {
  return failureOf(of, 'wrong-answers', `the response to event ${of.event ?? ''} is too large: at least ${grouped(size)} bytes, of which the platform takes ${grouped(most)}`, 'answer in pages, or put the result into a store and answer with where it is');
}

export function tooMuchMemory(of: Circumstances, used: number): TargetFailure {
  const when = of.event === null ? 'before its first event' : `by event ${of.event}`;
  return failureOf(of, 'out-of-memory', `the function used ${mebibytes(used)} of memory ${when}; ${mebibytes(of.target.memory)} are allowed`, 'allow more in `memory`, or is more loaded or kept than is needed?');
}

/** V8 gives up by itself when its heap is full; only its log tells. */
function outOfHeap(of: Circumstances): TargetFailure | null {
  if (!of.log.some((line) => /JavaScript heap out of memory/.test(line))) return null;
  const when = of.event === null ? 'before its first event' : `on event ${of.event}`;
  return failureOf(of, 'out-of-memory', `the function ran out of JavaScript heap ${when}; its \`memory\` of ${mebibytes(of.target.memory)} allows ${mebibytes(of.target.memory * 0.9)} of it`, 'allow more in `memory`, or is more loaded or kept than is needed?');
}

export function interrupted(of: Circumstances): TargetFailure {
  return failureOf(of, 'interrupted', 'the run was interrupted while the function was measured', null);
}

const sentence = ({ type, message }: Reported): string => (message === '' ? type : `${type}: ${message}`);
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
