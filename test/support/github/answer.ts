/** What a handler is given and what it gives back: an answer, a refusal, a page of a list. */
import type { Actor, World } from './world.ts';
import type { Repository } from './repository.ts';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly raw?: Buffer;
}

export interface Call {
  readonly world: World;
  readonly repository: Repository;
  readonly actor: Actor;
  readonly accept: string;
  /** Decoded; from the path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Held against the description before a handler sees it. */
  readonly body: unknown;
  /** The whole address that was asked for, for the links between pages. */
  readonly address: URL;
}

export type Handler = (call: Call) => Answer;

/** By the operation's id in GitHub's description. */
export type Handlers = Readonly<Record<string, Handler>>;

const DOCUMENTATION = 'https://docs.github.com/rest';

export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly message?: string;
}

/** Thrown by handlers where GitHub refuses. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, errors?: readonly FieldError[]) {
    super(message);
    this.answer = { status, body: { message, ...(errors && { errors }), documentation_url: DOCUMENTATION, status: String(status) } };
  }
}

export const notFound = (): Refused => new Refused(404, 'Not Found');
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const emptied = (): Answer => ({ status: 204 });

export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

const wholeNumber = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number.parseInt(text, 10));

/** One page of a list, with the links to its neighbours; `wrap` makes the body of what lies on the page. */
export function page<T>(call: Call, all: readonly T[], wrap: (items: readonly T[]) => unknown = (items) => items, usual = 30): Answer {
  const size = Math.min(100, Math.max(1, wholeNumber(call.query['per_page'], usual)));
  const number = Math.max(1, wholeNumber(call.query['page'], 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, relation: string): string => {
    const address = new URL(call.address);
    address.searchParams.set('page', String(to));
    return `<${address.href}>; rel="${relation}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  return { ...ok(wrap(all.slice((number - 1) * size, number * size))), ...(links.length > 0 && { headers: { link: links.join(', ') } }) };
}
