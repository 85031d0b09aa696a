/** What the config says of resources and of a server that runs already -> the model's words for it, and what contradicts itself there. */
import type { Attach, ResourceOptions, ServerTarget, Watched } from '../model.ts';
import { mapOf, type Loose } from './loose.ts';
import { onKey, type Finding, type Path } from './place.ts';
import type { AttachInput, ResourcesInput } from './schema-resources.ts';

export const resourcesFrom = (input: ResourcesInput): ResourceOptions => ({ collectGarbage: input['collect-garbage'] });

/** What an attached target has in place of what it was given by default. */
export function attachedFrom(input: AttachInput | undefined): Partial<ServerTarget> {
  if (input === undefined) return {};
  const url = new URL(input.url);
  const attach: Attach = { port: Number(url.port), watched: watchedFrom(input) };
  return { attach, coldStart: null, protocol: url.protocol === 'https:' ? 'https' : 'http', listen: 'port' };
}

function watchedFrom({ pid, cgroup, 'pid-file': file }: AttachInput): Watched {
  if (cgroup !== undefined) return { kind: 'cgroup', path: cgroup };
  if (pid !== undefined) return { kind: 'pid', pid };
  return file === undefined ? { kind: 'nothing' } : { kind: 'pid-file', path: file };
}

/** Keys that are about starting a server, and why they have no place beside `attach`. */
const OF_STARTING: Readonly<Record<string, string>> = {
  start: 'it is started by Tailgate, or attached to: keep one of the two',
  'cold-start': 'what somebody else has started has no cold start',
  env: 'its environment was made when it was started',
  listen: '`url` says where it listens', protocol: '`url` says how it is spoken to',
  'stop-timeout': 'it is never stopped',
  instructions: 'counting instructions takes a start of its own',
};

/** Of a server with `attach`, in place of what is asked of others; `path` is that of the target. */
export function attachFindings(target: NonNullable<Loose>, path: Path): readonly Finding[] {
  const attach = mapOf(target['attach']);
  const found = Object.entries(OF_STARTING).flatMap(([key, why]) => (target[key] === undefined || target[key] === false ? [] : [onKey([...path, key], `stands beside \`attach\`: ${why}`, 'leave it out')]));
  const watched = ['pid', 'pid-file', 'cgroup'].filter((key) => attach?.[key] !== undefined);
  for (const key of watched.slice(1)) found.push(onKey([...path, 'attach', key], `stands beside \`${watched[0]}\``, 'keep one of `pid`, `pid-file` and `cgroup`'));
  if (mapOf(target['resources'])?.['collect-garbage'] === true) found.push(onKey([...path, 'resources', 'collect-garbage'], 'has no effect beside `attach`: only what Tailgate starts can be told to', 'leave it out'));
  if (Object.keys(mapOf(target['scenarios']) ?? {}).length === 0) found.push(onKey([...path, 'attach'], 'has nothing to measure: the target has no scenarios', 'write for example `scenarios: { health: GET /health }`'));
  return found;
}
