/** A function as the schema read it -> a FunctionTarget with every default filled in. */
import path from 'node:path/posix';
import type { FunctionEvent, FunctionTarget, Package } from '../model.ts';
import { expectedBody } from './scenarios.ts';
import type { TargetInput } from './schema.ts';
import type { EventInput } from './schema-function.ts';

/** Starts of a function where the config names no number, though it gives something else for `cold-start`. */
const RUNS = 10;

/** ms, as on Lambda. */
const TIMEOUT = 3000;

/** Made anew by whatever ran there last, and seldom in a checkout: it would make sizes of the same code differ. A pattern `!__pycache__/` brings it back. */
const BYTE_CODE = ['__pycache__/'];

/** `files` holds the text of each file with an event. What a function must have and the schema cannot ask for has been checked before. */
export function functionOf(name: string, input: TargetInput, files: ReadonlyMap<string, string>): FunctionTarget {
  const runtime = input.runtime ?? 'bootstrap';
  return {
    kind: 'function',
    name,
    directory: input.path ?? '.',
    setup: input.setup ?? null,
    env: { ...input.env },
    package: packageOf(input.package, runtime === 'python' ? BYTE_CODE : []),
    instructions: input.instructions,
    runtime,
    interpreter: runtime === 'bootstrap' ? null : (input.interpreter ?? null),
    handler: input.handler ?? 'bootstrap',
    layers: input.layers,
    memory: input.memory,
    timeout: input.timeout ?? TIMEOUT,
    events: input.events.map((event, i) => eventOf(event, i, files)),
    coldStart: input['cold-start'] ?? { runs: RUNS },
    invocations: input.invocations,
    price: { gbSecond: input.price['gb-second'], request: input.price.request },
  };
}

/** What is deployed is a zip of its folder, unless something else is named. */
function packageOf(input: TargetInput['package'], left: readonly string[]): Package {
  if (input === undefined) return { path: '.', format: 'zip', ignore: left };
  return { path: input.path, format: input.format ?? (/\.(?:zip|jar)$/iu.test(input.path) ? 'file' : 'zip'), ignore: [...left, ...input.ignore] };
}

function eventOf(event: EventInput, index: number, files: ReadonlyMap<string, string>): FunctionEvent {
  const payload = event.file === undefined ? JSON.stringify(event.json === undefined ? {} : event.json) : (files.get(event.file) ?? '{}');
  return { name: eventName(event, index), payload, expect: expectedBody(event.expect) };
}

/** `events/create.json` -> `create`. What an inline event is called without a name, `event-2`, counts from 1. */
export function eventName({ name, file }: Pick<EventInput, 'name' | 'file'>, index: number): string {
  if (name !== undefined) return name;
  const stem = file === undefined ? '' : path.basename(file).replace(/\.[^.]*$/u, '').replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '').slice(0, 64);
  return stem === '' ? `event-${index + 1}` : stem;
}
