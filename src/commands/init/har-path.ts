/** The path of a recorded request -> the same without the secrets in its segments and in their parameters. */
import { GIVEN } from './har-clean.ts';
import { isKept, isVerb } from './har-given.ts';
import { hasSecret, isRandom, isSecret, isSecretName, REMOVED, withoutSecrets, type Cleaned } from './har-secrets.ts';

/** What stands behind such a word is often a link for one person, or for one time. */
const LEADS_TO_SECRET = /^(?:.*[-_])?(?:reset|verify|verification|confirm|confirmation|activate|activation|invite|invites|invitation|magic|unsubscribe|tokens?|secret|sessions?|keys?|share|shared|download|otp|auth|callback|(?:web)?hooks?)(?:[-_](?:password|email|account|link|token|code|key))?$/iu;
/** What stands behind such a word is one, however it looks; */
const IS_SECRET = /^(?:.*[-_])?(?:pass(?:word|wd|phrase|code)?|pwd|pw|kennwort|secret|token|pin|otp|totp|sid|jwt|(?:api|access|private|secret)[-_]?key|credential)$/iu;
/** unless it is what is done with it, or a version. */
const IS_ROUTE = /^(?:reset|renew|new|refresh|revoke|forgot(?:ten)?|lost|set|changed?|update|edit|recover(?:y)?|verify|verification|validate|validation|introspect(?:ion)?|info|check|status|list|me|create|delete|rotate|generate|request|send|resend|confirm|confirmation|policy|rules|strength|exchange|expired?|log-?in|log-?out|sign-?in|sign-?out|sign-?up|email|sms|v\d{1,2})$/iu;
/** What stands behind `/login/` and is nothing that somebody signs in with: pages of it, and who vouches for him. */
const IS_OF_SIGN_IN = /^(?:.*\.(?:html?|php|jsp|aspx?|do)|callback|start|begin|finish|complete|success|failure|error|form|page|options|step[-_]?\d|oauth2?|oidc|openid|saml2?|sso|ldap|local|authorize|password|mfa|2fa|otp|totp|webauthn|passkeys?|users?|admin|customers?|google|github|gitlab|facebook|apple|microsoft|azure|okta)$/iu;
/** An app's own files have hashes in their names, which are no secrets. */
const FILE = /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp4|webm|mp3|wasm|webmanifest)$/iu;
const TOKEN = 'a token';

/** As it stands in a URL, percent-encoded. */
export function cleanPath(path: string): Cleaned<string> {
  const removed: string[] = [];
  const segments = path.split('/').map((segment) => segment.split(';'));
  const plains = segments.map(([name = '']) => decoded(name));
  const value = segments.map(([name = '', ...parameters], i) => {
    const plain = plains[i] ?? '';
    const isFile = i === segments.length - 1 && FILE.test(plain);
    const before = plains[i - 1] ?? '';
    const isNamed = plain !== '' && IS_SECRET.test(before) && !IS_ROUTE.test(plain);
    // What a call that signs in is given; how many segments that are, nobody knows.
    const isBehind = plains.slice(0, i + 1).some(isVerb);
    const isGiven = isBehind && plain !== '' && !isFile && !isVerb(plain) && !IS_ROUTE.test(plain) && !IS_OF_SIGN_IN.test(plain) && !PAIR.test(plain);
    const isLink = isNamed || isGiven || (LEADS_TO_SECRET.test(before) && isDrawn(plain));
    if (isLink) removed.push(isNamed ? before : isGiven ? GIVEN : TOKEN);
    const kept = isLink ? REMOVED : name.split(/([&,]|%26|%2C)/iu).map((part, j) => (j % 2 === 1 ? part : cleanPart(part, { isFile, isGiven: isBehind }, removed))).join('');
    return [kept, ...parameters.map((parameter) => cleanPart(parameter, { isFile: false, isGiven: isBehind }, removed))].join(';');
  }).join('/');
  return { value, removed: [...new Set(removed)] };
}

/** `pw=...`, `token:...`; a matrix parameter, `;jsessionid=...`; or no pair at all. */
const PAIR = /^(?<name>.{1,100}?)(?<sign>=|:|%3D|%3A)(?<value>.+)$/isu;

function cleanPart(part: string, { isFile, isGiven }: { readonly isFile: boolean; readonly isGiven: boolean }, removed: string[]): string {
  const { name = '', sign = '', value = '' } = PAIR.exec(part)?.groups ?? {};
  const called = decoded(name);
  if (sign !== '' && (isSecretName(called) || (isGiven && !isKept(called)) || (/^(?:=|%3D)$/iu.test(sign) && !isFile && isSecret(called, decoded(value))))) {
    removed.push(called);
    return `${name}${sign}${REMOVED}`;
  }
  const plain = decoded(part);
  if (isFile || !hasSecret(plain)) return part;
  removed.push(TOKEN);
  return encodeURIComponent(withoutSecrets(plain));
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
