/** A map as it is written -> the same with each misspelt key also under the name that was meant: a key that is told to be misspelt is not missing as well. */
import { mapOf, type Loose } from './loose.ts';
import { settingAt } from './settings.ts';
import { suggestion } from './suggestion.ts';

export const targetAsMeant = (written: unknown): Loose => asMeant(written, TARGET);
/** With its load. */
export function scenarioAsMeant(written: unknown): Loose {
  const scenario = asMeant(written, SCENARIO);
  return scenario === null || mapOf(scenario['load']) === null ? scenario : { ...scenario, load: asMeant(scenario['load'], LOAD) };
}

const TARGET = ['targets', 'any'];
const SCENARIO = [...TARGET, 'scenarios', 'any'];
const LOAD = [...SCENARIO, 'load'];

/** `place`: where it stands in the document, for the keys that it may have. */
export function asMeant(written: unknown, place: readonly (string | number)[]): Loose {
  const map = mapOf(written);
  if (map === null) return null;
  const known = settingAt(place)?.keys ?? [];
  const meant = Object.keys(map).filter((key) => !known.includes(key)).flatMap((key): readonly (readonly [string, unknown])[] => {
    const close = suggestion(key, known);
    return close === null || map[close] !== undefined ? [] : [[close, map[key]]];
  });
  return meant.length === 0 ? map : { ...map, ...Object.fromEntries(meant) };
}
