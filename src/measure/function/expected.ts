/** What an event's response must be -> why the one that came will not do. */
import type { FunctionEvent } from '../../model.ts';
import { bodyMatcher, type BodyMatcher } from '../load/expectation.ts';
import { short } from './reported.ts';

const matchers = new WeakMap<FunctionEvent, { readonly matches: BodyMatcher | null }>();

/** null when it is right. Cheap when the bytes are those of the last right one. */
export function wrongResponse(event: FunctionEvent, response: Buffer): string | null {
  let known = matchers.get(event);
  if (known === undefined) matchers.set(event, (known = { matches: bodyMatcher({ status: null, body: event.expect }) }));
  if (known.matches === null || event.expect === null || known.matches([response], response.length)) return null;
  const begins = shown(response.subarray(0, 600).toString('utf8'));
  return `the response to event ${event.name} is not what is expected (${described(event.expect)}); ${begins === '' ? 'it is empty' : `it begins ${JSON.stringify(begins)}`}`;
}

function described(expected: NonNullable<FunctionEvent['expect']>): string {
  switch (expected.kind) {
    case 'text': return `exactly ${JSON.stringify(shown(expected.value))}`;
    case 'contains': return `something containing ${JSON.stringify(shown(expected.value))}`;
    case 'json': return `JSON equal to ${shown(JSON.stringify(expected.value) ?? 'null')}`;
  }
}

const SHOWN = 120;

function shown(text: string): string {
  const characters = [...short(text)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}
