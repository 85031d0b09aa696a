/** What is recorded, and how much of it: the plan of the corpus. */
import { isService, type ServiceName } from './services.ts';
import { nameOf, ways, type Combo, type Way } from './recording.ts';
import { variantNamed } from './variants.ts';

export interface PlannedCombo {
  readonly combo: Combo & { readonly service: ServiceName };
  /** How many launches (of `starts`: quads) the corpus wants. */
  readonly launches: number;
}

/** `SERVICE/VARIANT/quiet|noisy[/sequential|/starts]`. Throws with what is wrong. */
export function parseCombo(text: string): PlannedCombo['combo'] {
  const [service = '', variant = '', weather = '', way = 'interleaved', ...rest] = text.split('/');
  if (!isService(service)) throw new Error(`no service is called ${JSON.stringify(service)} in ${text}`);
  variantNamed(variant);
  if (weather !== 'quiet' && weather !== 'noisy') throw new Error(`the weather is quiet or noisy, not ${JSON.stringify(weather)} in ${text}`);
  const known = ways.find((one): one is Way => one === way);
  if (known === undefined || rest.length > 0) throw new Error(`${text} ends in no known way of recording: ${ways.join(', ')}`);
  return { service, variant, weather, way: known };
}

const of = (launches: number, ...names: readonly string[]): readonly PlannedCombo[] => names.map((name) => ({ combo: parseCombo(name), launches }));

/**
 * First what the aim is stated for: the noisy recordings of the plain Node service, and the quiet ones that tell the truth of
 * each change. Then the other services and kinds, the peers' way, and the cold starts.
 */
export const plan: readonly PlannedCombo[] = [
  ...of(60, ...['identical', 'null', 'cpu+3', 'cpu+5', 'cpu+10', 'tail', 'garbage+20', 'faster'].map((v) => `node-http/${v}/noisy`)),
  ...of(60, 'node-http/identical/quiet'),
  ...of(30, ...['cpu+3', 'cpu+5', 'cpu+10', 'tail', 'garbage+20', 'faster'].map((v) => `node-http/${v}/quiet`)),
  ...of(60, 'fastify/identical/noisy', 'fastify/await+1ms/noisy', 'cluster/identical/noisy', 'cluster/cpu+5/noisy', 'python/identical/noisy', 'python/cpu+5/noisy', 'node-http/memory+/noisy'),
  ...of(20, 'fastify/await+1ms/quiet', 'cluster/cpu+5/quiet', 'python/cpu+5/quiet', 'node-http/memory+/quiet'),
  ...of(20, ...['identical', 'cpu+5', 'cpu+10'].map((v) => `node-http/${v}/noisy/sequential`)),
  ...of(120, 'node-http/identical/noisy/starts', 'node-http/slow-start/noisy/starts', 'node-http/slow-start/quiet/starts'),
];

export const plannedNames: readonly string[] = plan.map(({ combo }) => nameOf(combo));
