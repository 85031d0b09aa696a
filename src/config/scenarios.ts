/** A scenario as the schema read it -> its requests, bodies as the text that is sent, and its load. */
import type { Expectation, Request, Scenario } from '../model.ts';
import { loadOf } from './loads.ts';
import type { RequestInput, ScenarioInput } from './schema-request.ts';

/** `bodies` holds the text of each `body-file`. */
export function scenarioOf(name: string, input: ScenarioInput, bodies: ReadonlyMap<string, string>): Scenario {
  const requests = input.requests ?? (input.request === undefined ? [] : [input.request]);
  return { name, requests: requests.map((request) => requestOf(request, bodies)), load: loadOf(input.load) };
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
