/** The scenarios of servers -> what of them advice stands on: how much at once, on how many processors, and the numbers in their requests. */
import type { Asked, Request, Scenario, Target } from '../model.ts';
import { parseCpuList, type CpuLayout } from './cpus.ts';
import { fedBy, workloadOf } from './sample.ts';

/** More numbers than this are data and no parameters. */
const MOST_NUMBERS = 20;
const LONGEST_NAME = 100;
/** A body beyond this is data. */
const LONGEST_BODY = 65_536;

export function askedOf(targets: readonly Target[], layout: CpuLayout | null): readonly Asked[] {
  const cores = layout === null ? null : parseCpuList(layout.target).length;
  return targets.flatMap((target) => (target.kind !== 'server' ? [] : target.scenarios.map((scenario): Asked => ({
    target: target.name, scenario: scenario.name, atOnce: atOnceOf(scenario), cores, requests: workloadOf(scenario.requests, ...fedBy(scenario)), numbers: numbersOf(scenario.requests),
  }))));
}

function atOnceOf({ load }: Scenario): number | null {
  return load.kind === 'connections' ? load.connections * load.pipelining : null;
}

/** Of one request only: of several nobody could say which of them costs what. */
function numbersOf(requests: readonly Request[]): Asked['numbers'] {
  const [request, ...others] = requests;
  if (request === undefined || others.length > 0) return [];
  return [...inQuery(request), ...inBody(request)].filter(({ name }) => name.length <= LONGEST_NAME).slice(0, MOST_NUMBERS);
}

function inQuery(request: Request): Asked['numbers'] {
  const [path = '', query] = request.path.split(/\?(.*)/s, 2);
  if (query === undefined) return [];
  const parts = query.split('&');
  return parts.flatMap((part, i) => {
    const [, name, digits] = /^([^=]+)=(\d{1,9})$/.exec(part) ?? [];
    if (name === undefined || digits === undefined) return [];
    const rest = parts.map((other, at) => (at === i ? `${name}=` : other)).join('&');
    return [{ name: decoded(name), value: Number(digits), rest: workloadOf({ ...request, path: `${path}?${rest}` }) }];
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** At the top of a JSON object, or among GraphQL's variables. */
function inBody(request: Request): Asked['numbers'] {
  const body = request.body === null || request.body.length > LONGEST_BODY ? null : objectIn(request.body);
  if (body === null) return [];
  const variables: unknown = body['variables'];
  return [
    ...numbersIn(body).map(({ name, value }) => ({ name, value, rest: workloadOf({ ...request, body: { ...body, [name]: null } }) })),
    ...(isObject(variables) ? numbersIn(variables).map(({ name, value }) => ({ name: `variables.${name}`, value, rest: workloadOf({ ...request, body: { ...body, variables: { ...variables, [name]: null } } }) })) : []),
  ];
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const numbersIn = (object: Readonly<Record<string, unknown>>): readonly { readonly name: string; readonly value: number }[] =>
  Object.entries(object).flatMap(([name, value]) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e9 ? [{ name, value }] : []));
