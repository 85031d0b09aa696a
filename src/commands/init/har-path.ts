/** The path of a recorded request -> the same without the secrets in its segments and in their parameters. */
import { hasSecret, isRandom, isSecret, REMOVED, withoutSecrets, type Cleaned } from './har-secrets.ts';

/** What stands behind such a word is often a link for one person, or for one time. */
const LEADS_TO_SECRET = /^(?:.*[-_])?(?:reset|verify|verification|confirm|confirmation|activate|activation|invite|invites|invitation|magic|unsubscribe|tokens?|secret|sessions?|keys?|share|shared|download|otp|auth|callback|(?:web)?hooks?)(?:[-_](?:password|email|account|link|token|code|key))?$/iu;
/** An app's own files have hashes in their names, which are no secrets. */
const FILE = /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp4|webm|mp3|wasm|webmanifest)$/iu;
const TOKEN = 'a token';

/** As it stands in a URL, percent-encoded. */
export function cleanPath(path: string): Cleaned<string> {
  const removed: string[] = [];
  const segments = path.split('/').map((segment) => segment.split(';'));
  const value = segments.map(([name = '', ...parameters], i) => {
    const plain = decoded(name);
    const isFile = i === segments.length - 1 && FILE.test(plain);
    const isLink = LEADS_TO_SECRET.test(decoded(segments[i - 1]?.[0] ?? '')) && isDrawn(plain);
    const kept = isLink ? REMOVED : isFile || !hasSecret(plain) ? name : encodeURIComponent(withoutSecrets(plain));
    if (kept !== name) removed.push(TOKEN);
    return [kept, ...parameters.map((parameter) => cleanParameter(parameter, removed))].join(';');
  }).join('/');
  return { value, removed: [...new Set(removed)] };
}

/** `;jsessionid=...`, a matrix parameter. */
function cleanParameter(parameter: string, removed: string[]): string {
  const [name = '', ...rest] = parameter.split('=');
  const value = decoded(rest.join('='));
  if (!(rest.length === 0 ? hasSecret(decoded(name)) : isSecret(decoded(name), value))) return parameter;
  removed.push(rest.length === 0 ? TOKEN : decoded(name));
  return rest.length === 0 ? REMOVED : `${name}=${REMOVED}`;
}

/** Letters with digits or capitals among them; neither a number nor a word, nor a word with its number (`step-2`). */
function isDrawn(text: string): boolean {
  if (isRandom(text)) return true;
  const isMixed = /[A-Za-z]/u.test(text) && (/\d/u.test(text) || /[a-z][A-Z].*[a-z][A-Z]/u.test(text));
  return text.length >= 6 && /^[\w.~=-]+$/u.test(text) && isMixed && !/^[A-Za-z]+(?:[-_][A-Za-z]+)*[-_]?\d{1,4}$/u.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
