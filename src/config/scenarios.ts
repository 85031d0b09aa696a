/** A scenario as the schema read it -> its requests, bodies as the text that is sent, its feed and its load. */
import type { Expectation, Request, Scenario } from '../model.ts';
import type { DataFile } from './data-file.ts';
import { fed, type FlowInput } from './feeds.ts';
import { loadOf } from './loads.ts';
import type { EntryInput, RequestInput, ScenarioInput, StepInput } from './schema-request.ts';

/** `bodies` holds the text of each `body-file`, `data` the files of data that were read. */
export function scenarioOf(name: string, input: ScenarioInput, bodies: ReadonlyMap<string, string>, data: ReadonlyMap<string, DataFile> = new Map()): Scenario {
  const flows = input.requests?.map((entry) => flowOf(entry, bodies)) ?? (input.request === undefined ? [] : [{ weight: null, requests: [stepOf(input.request, bodies)] }]);
  const { requests, feed } = fed({ flows, data: input.data }, data);
  return { name, requests, load: loadOf(input.load), ...(feed === null ? {} : { feed }) };
}

function flowOf(entry: EntryInput, bodies: ReadonlyMap<string, string>): FlowInput {
  const { steps, weight, ...request }: Extract<EntryInput, { readonly steps?: unknown }> = entry;
  if (steps !== undefined) return { weight: weight ?? 1, requests: steps.map((step) => stepOf(step, bodies)) };
  return { weight: weight ?? null, requests: [stepOf({ ...request, path: request.path ?? '/' }, bodies)] };
}

function stepOf(input: StepInput, bodies: ReadonlyMap<string, string>): FlowInput['requests'][number] {
  return { request: requestOf(input, bodies), capture: 'capture' in input ? input.capture : undefined };
}

function requestOf(input: RequestInput, bodies: ReadonlyMap<string, string>): Request {
  const file = input['body-file'];
  const inline = input.body;
  const json = inline !== undefined && typeof inline !== 'string';
  const body = file !== undefined ? (bodies.get(file) ?? null) : inline === undefined ? null : typeof inline === 'string' ? inline : JSON.stringify(inline);
  const typed = Object.keys(input.headers).some((header) => header.toLowerCase() === 'content-type');
  return {
    method: input.method ?? (body === null ? 'GET' : 'POST'),
    path: input.path,
    headers: json && !typed ? { ...input.headers, 'content-type': 'application/json' } : { ...input.headers },
    body,
    expect: expectationOf(input.expect),
  };
}

function expectationOf(input: RequestInput['expect']): Expectation {
  const { status } = input;
  return { status: status === undefined ? null : [status].flat(), body: expectedBody(input) };
}

/** At most one of the three is given; null: any. */
export function expectedBody({ body, contains, json }: Pick<RequestInput['expect'], 'body' | 'contains' | 'json'>): Expectation['body'] {
  if (body !== undefined) return { kind: 'text', value: body };
  if (contains !== undefined) return { kind: 'contains', value: contains };
  return json === undefined ? null : { kind: 'json', value: json };
}
