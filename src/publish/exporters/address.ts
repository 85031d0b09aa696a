/** A URL of the config and the environment -> where to send to, or why not. What is wrong with it is said without quoting it. */
import { filled, type Env } from './filled.ts';
import { notSet, trouble, type Trouble } from './trouble.ts';

export type Address = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly trouble: Trouble };

/** `written` is the text of the config, which holds no secret; `openAllowed`: whether it may be an `http:` one that leads to another machine. */
export function addressOf(path: string, written: string, env: Env, openAllowed: (url: URL) => boolean): Address {
  const text = filled(written, env);
  if (!text.ok) return { ok: false, trouble: notSet(path, text.missing) };
  const refuse = (message: string): Address => ({ ok: false, trouble: trouble(path, `${shown(written)} ${message}: nothing was sent`) });
  if (!URL.canParse(text.value)) return refuse('is not a URL');
  const url = new URL(text.value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('is neither `http:` nor `https:`');
  if (url.username !== '' || url.password !== '') return refuse('has a user in it, which belongs into the header `authorization`');
  if (url.protocol === 'http:' && !isHere(url) && !openAllowed(url)) return refuse('is not encrypted (`http:`), which `allow-http: true` allows');
  return { ok: true, url };
}

const isHere = ({ hostname }: URL): boolean => /^127(?:\.\d{1,3}){3}$/u.test(hostname) || hostname === 'localhost' || hostname === '[::1]';

const shown = (written: string): string => (written.includes('${') ? `what \`${written.slice(0, 100)}\` stands for` : 'its URL');
