/** Head's config and base's own -> how base builds and starts each target, where that is not how head does it. Pure. */
import type { CommandWay, Config, FunctionWay, OwnWay, ServerTarget, ServerWay, Target } from './model.ts';
import { scenarioNames } from './targets.ts';

export interface OwnWays {
  /** By target. */
  readonly own: ReadonlyMap<string, OwnWay>;
  /** Scenarios of head that base's config has not, by target. */
  readonly lacking: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sentences for the report. */
  readonly notes: readonly string[];
}

/** As the config calls them. */
const KEYS: Readonly<Record<keyof ServerWay | keyof FunctionWay | keyof CommandWay, string>> = {
  directory: 'path', setup: 'setup', env: 'env', package: 'package.path', start: 'start', listen: 'listen', protocol: 'protocol', ready: 'ready', stopTimeout: 'stop-timeout',
  runtime: 'runtime', interpreter: 'interpreter', handler: 'handler', layers: 'layers',
};

/**
 * A renamed handler, another start command or a new environment variable are part of the change under test: with head's, base
 * could not be started, or would be measured as something that it never was. A target that base does not know, or knows as
 * another kind, is run there as head runs it.
 *
 * @param base null: base has no config that can be read
 */
export function ownWays(head: Config, base: Config | null): OwnWays {
  const own = new Map<string, OwnWay>();
  const lacking = new Map<string, ReadonlySet<string>>();
  const notes: string[] = [];
  for (const target of head.targets) {
    const other = base?.targets.find(({ name }) => name === target.name);
    if (other !== undefined) lacking.set(target.name, new Set(scenarioNames(target).filter((name) => !scenarioNames(other).includes(name))));
    const way = other === undefined ? null : wayOf(target, other);
    if (way === null) continue;
    const differing = Object.entries(KEYS).flatMap(([key, word]) => (key in way && !sameAs(valueOf(way, key), valueOf(target, key)) ? [word] : []));
    if (differing.length === 0) continue;
    own.set(target.name, way);
    notes.push(`base builds and starts ${target.name} as its own ${base?.file ?? 'config'} says, which differs in ${differing.map((key) => `\`${key}\``).join(', ')}`);
  }
  return { own, lacking, notes };
}

function wayOf(head: Target, base: Target): OwnWay | null {
  // Weighed alike on both sides: only where it lies is the side's own.
  const pack = head.package === null || base.package === null ? head.package : { ...head.package, path: base.package.path };
  if (head.kind === 'server' && base.kind === 'server') {
    const { directory, setup, env, start, listen, protocol, ready, stopTimeout } = base;
    // One that was only weighed has no way to be started.
    if (start === null) return { ...pickServer(head), directory, setup, env, package: pack };
    return { directory, setup, env, package: pack, start, listen, protocol, ready, stopTimeout };
  }
  if (head.kind === 'function' && base.kind === 'function') {
    const { directory, setup, env, runtime, interpreter, handler, layers } = base;
    return { directory, setup, env, package: pack, runtime, interpreter, handler, layers };
  }
  if (head.kind === 'command' && base.kind === 'command') {
    // What is run, and with what in its environment, is the measurement: done otherwise on base, it would be another one.
    const { directory, setup } = base;
    return { directory, setup, package: pack };
  }
  return null;
}

const pickServer = ({ directory, setup, env, start, listen, protocol, ready, stopTimeout, package: pack }: ServerTarget): ServerWay =>
  ({ directory, setup, env, package: pack, start, listen, protocol, ready, stopTimeout });

const valueOf = (of: OwnWay | Target, key: string): unknown => Object.entries(of).find(([name]) => name === key)?.[1];

/** Whatever the order of keys. */
const sameAs = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, sorted(of)]));
}
