/** Recorded requests -> those of one host as a scenario, duplicates as weights, and sentences that say what was left out. */
import type { Har, HarRequest } from './har.ts';
import { cleanBody, type RecordedBody } from './har-body.ts';
import { cleanQuery, cleanText } from './har-clean.ts';
import { asksToSignIn, signsInAt } from './har-given.ts';
import { Notes, inCounts } from './har-notes.ts';
import { cleanPath } from './har-path.ts';
import { isPublicName, isSecret } from './har-secrets.ts';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody | null;
  /** null: 200-299. */
  readonly status: number | null;
  /** How often it was sent. */
  readonly times: number;
}

export interface Recorded {
  readonly host: string;
  readonly requests: readonly RecordedRequest[];
  readonly told: readonly string[];
}

/** The rest of a page's hundreds is noise; whoever wants them all writes them. */
const MOST_REQUESTS = 100;
/** Only these say what is asked for; others say who asks, by what, and with which secret. */
const KEPT = new Set(['accept', 'accept-language', 'content-type', 'x-requested-with', 'prefer', 'soapaction', 'range', 'x-http-method-override', 'apollo-require-preflight']);
/** Nobody misses them. */
const USUAL = /^:|^(?:host|connection|content-length|user-agent|referer|origin|cache-control|pragma|accept-encoding|dnt|priority|te|upgrade-insecure-requests|if-.*|sec-.*|keep-alive|purpose)$/iu;
const SECRET = /^(?:cookie|authorization|proxy-authorization)$|token|secret|key|auth|session|csrf|xsrf/iu;
const STATIC_TYPE = /^(?:image|font|audio|video)\/|^text\/(?:css|javascript)|javascript|^application\/(?:wasm|font)|x-font/u;
const STATIC_RESOURCE = new Set(['image', 'font', 'stylesheet', 'script', 'media', 'manifest', 'texttrack']);
const STATIC_PATH = /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp4|webm|mp3|wasm|webmanifest)$/iu;

export interface HarChoice {
  /** With its port where that is no usual one; null: the one that was asked most. */
  readonly host: string | null;
  /** Keep images, scripts and style sheets too. */
  readonly assets: boolean;
}

/** A text says why nothing is left. */
export function recordedScenario(har: Har, choice: HarChoice): Recorded | string {
  const isAsset = (request: HarRequest): boolean => STATIC_RESOURCE.has(request.resource) || STATIC_TYPE.test(request.type) || STATIC_PATH.test(request.url.pathname);
  const wanted = choice.assets ? har.requests : har.requests.filter((request) => !isAsset(request));
  const hosts = byCount((wanted.length > 0 ? wanted : har.requests).map(({ url }) => url.host));
  const host = choice.host?.toLowerCase() ?? hosts[0]?.[0] ?? '';
  const ofHost = har.requests.filter(({ url }) => url.host === host);
  if (ofHost.length === 0) return `has no request to ${host}: it has ${hosts.slice(0, 5).map(([name, times]) => `${name} (${times})`).join(', ')}`;
  const notes = new Notes();
  const others = byCount(har.requests.filter(({ url }) => url.host !== host).map(({ url }) => url.host));
  if (others.length > 0) notes.say(`left out: those to other hosts, ${inCounts(others)}`);
  if (har.left > 0) notes.say(`left out: ${har.left} that ${har.left === 1 ? 'is no request' : 'are no requests'} over HTTP (data URLs, web sockets)`);
  const assets = ofHost.filter((request) => !choice.assets && isAsset(request)).length;
  if (assets > 0) notes.say(`left out: ${assets} for images, scripts, styles and fonts; --har-static keeps them`);
  const kept = new Map<string, RecordedRequest>();
  for (const request of ofHost) {
    if ((!choice.assets && isAsset(request)) || !isRepeatable(request, notes)) continue;
    const recorded = requestOf(request, notes);
    const key = JSON.stringify({ ...recorded, times: 0 });
    kept.set(key, { ...recorded, times: (kept.get(key)?.times ?? 0) + 1 });
  }
  if (kept.size === 0) return `has no request to ${host} that can be sent again${assets > 0 ? '; --har-static would keep images, scripts and styles' : ''}`;
  const most = [...kept.values()].toSorted((a, b) => b.times - a.times).slice(0, MOST_REQUESTS);
  if (kept.size > most.length) notes.say(`of ${kept.size} different requests the ${most.length} that were sent most are taken`);
  // In the order in which they were first sent.
  return { host, requests: [...kept.values()].filter((one) => most.includes(one)), told: notes.all() };
}

/** What stands in a header, and is no placeholder. */
const isPlain = (value: string): boolean => /^[\t\x20-\x7e]*$/u.test(value) && !value.includes('{{');

/** Of its parameters those that say how it is to be read. */
const typeOf = (type: string): string => type.split(';').filter((part, i) => i === 0 || !isParameterSecret(part)).join(';');

function isParameterSecret(part: string): boolean {
  const [name = '', ...value] = part.split('=');
  return !isPublicName(name.trim()) && isSecret(name.trim(), value.join('='));
}

function isRepeatable({ method, status }: HarRequest, notes: Notes): boolean {
  if (method === 'OPTIONS') notes.count('with which the browser only asked for permission (OPTIONS)');
  else if (status < 200) notes.count('without an answer');
  else if (status >= 400) notes.count('answered with an error');
  else return true;
  return false;
}

function requestOf({ method, url, headers, body, status }: HarRequest, notes: Notes): RecordedRequest {
  const path = cleanPath(url.pathname);
  if (url.username !== '' || url.password !== '') notes.secret('user and password in the address');
  notes.removed(path, `the path ${path.value}`);
  const query = cleanQuery(url.search.slice(1), 0, { given: asksToSignIn(url.pathname) });
  notes.removed(query, `the query of ${path.value}`);
  const sent = headers.flatMap(([name, value]) => {
    const lower = name.toLowerCase();
    if (KEPT.has(lower) && (lower === 'content-type' || cleanText(value).removed.length === 0)) return isPlain(value) && value !== '*/*' ? [[lower, lower === 'content-type' ? typeOf(value) : value] as const] : [];
    if (SECRET.test(lower) || KEPT.has(lower)) notes.secret(lower);
    else if (!USUAL.test(lower)) notes.header(lower);
    return [];
  });
  const cleaned = body === null ? { body: null, removed: [] } : cleanBody(body, { given: signsInAt(url) });
  notes.removed(cleaned, `the body of ${path.value}`);
  const isLeft = body !== null && cleaned.body === null;
  if (isLeft) notes.say(`the body of ${path.value} is left out (${body.type === '' ? 'of no known type' : body.type.split(';', 1)[0]?.slice(0, 60) ?? ''}, ${body.text.length} characters): what is in it cannot be told; write one for tests into a \`body-file\``);
  const types = Object.fromEntries(sent.filter(([name]) => !isLeft || name !== 'content-type'));
  return {
    // What a query leaves as it is would be taken for a placeholder.
    method, path: `${path.value}${url.search === '' ? '' : `?${query.value}`}`.replaceAll('{{', '%7B%7B'),
    headers: body !== null && !isLeft && body.type !== '' && isPlain(body.type) && (types['content-type'] === undefined || /^multipart\//iu.test(body.type)) ? { ...types, 'content-type': typeOf(body.type) } : types,
    body: cleaned.body, status: status < 300 || status === 304 ? null : status, times: 1,
  };
}

function byCount(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
