/** Why something was not exported: told in one line, and never a reason for another outcome. No text in it holds a secret. */
import type { Export, WebhookExport } from '../../model.ts';
import type { Env } from './filled.ts';

export interface Trouble {
  /** As the config calls it: `export.webhook`, `export[3].webhook`. */
  readonly path: string;
  /** One sentence without a full stop. */
  readonly message: string;
  /** Variables that are not set: in a pull request from a fork that is no mistake. */
  readonly missing: readonly string[];
  /** Who was to be told something, and was not. */
  readonly untold?: WebhookExport;
}

export const pathOf = ({ kind, place }: Export): string => (place === undefined ? `export.${kind}` : `export[${place}].${kind}`);

export const trouble = (path: string, message: string): Trouble => ({ path, message, missing: [] });

export function notSet(path: string, missing: readonly string[]): Trouble {
  const names = missing.map((name) => `\`${name}\``).join(' and ');
  return { path, missing, message: `${names} ${missing.length === 1 ? 'is' : 'are'} not set in the environment: nothing was sent; hand ${missing.length === 1 ? 'it' : 'them'} to the step in \`env\`, or take the entry out of the config` };
}

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** For whoever was not reached: Node goes through a proxy only when it is told to, and older ones never. '' where there is none. */
export function proxyHint(env: Env): string {
  const proxy = PROXIES.find((name) => (env[name] ?? '') !== '');
  return proxy === undefined || env['NODE_USE_ENV_PROXY'] === '1' ? '' : `; \`${proxy}\` is used only with \`NODE_USE_ENV_PROXY=1\` in the environment too, from Node 24.5 on`;
}
