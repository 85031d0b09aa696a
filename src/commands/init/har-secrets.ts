/** A name or a value that was recorded -> whether it is a secret, by what it is called and by what it looks like. */
import { withoutCards } from './har-cards.ts';

/** Stands where a secret was. */
export const REMOVED = 'REMOVED';

export interface Cleaned<T> {
  readonly value: T;
  /** Names of what was removed. */
  readonly removed: readonly string[];
}

const SECRET_NAME = new RegExp([
  'passw(?:or|d|rt|rd|$)', '(?:pass|seed|recovery|backup)[-_]?phrase', 'mnemonic', 'passcode', '(?:^|[_.-])(?:pass|pwd|pw)\\d?(?:$|[_.-](?:hash|salt)$)', '(?<!by|com|over|tres|under|sur)pass\\d?$', 'pw\\d?$', 'pswd?$',
  'kennwort', 'contrase', 'mot_?de_?passe', '^senha$', 'heslo', 'has[lł]o', 'wachtwoord', 'salasana', 'parol[aeo]', 'lozinka', 'l[oö]senord', 'adgangskode', 'jelsz[oó]', 'пароль', '密码', '密碼', 'パスワード', '비밀번호',
  '^sess$', 'aspxauth', 'connection_?string', '(?:^|[_.-])dsn$', '(?:web)?hook[-_]?ur[il]', 'magic[-_]?link',
  'secret', 'token(?!s$)', '(?:api|app|access|private|auth|secret|signing|encryption|license|client|consumer|subscription|master|shared|ssh|deploy|functions)[-_]?key', 'credential', 'signature', '^sig$', '^hmac$', '^auth(?!or(?!iz))', 'authoriz', 'session', 'sess_?id$', '^s?sid$', 'cookie', '^relay_?state$', 'security_?answer',
  'jwt', 'bearer', 'csrf', 'xsrf', '__requestverification', '^code$', 'assertion$', '^nonce$', '^ticket$', 'saml', 'verifier$', '^code_?challenge$', 'otp$', '(?:^|[_-])mfa', 'totp', 'recovery[-_]?(?:code|key)', '(?:verification|security|invite|invitation|activation|confirmation)[-_]?(?:code|key)',
].join('|'), 'iu');
/** Also where it is a number. */
const SECRET_NUMBER = /(?:^|[_.-])pin$|^(?:otp|totp|mfa|pin[-_]?code|cvc|cvv|cvv2|csc|ssn|iban|tan|passcode|password|pwd)$|card[-_]?(?:number|no|num)$|^(?:verification|security|mfa|otp|sms|auth)[-_]?code$|^pan$|^credit[-_]?card$|^cvc2$|passport[-_]?(?:number|no)$|^sms$|^(?:2|two[-_]?|t)fa(?:$|[-_]?code$)|two[-_]?factor|second[-_]?factor|one[-_]?time[-_]?(?:code|pin)|(?:backup|unlock|door|user|device|access|login|reset)[-_]?code$|^pin[-_]?number$|account[-_]?number|social[-_]?security|tax[-_]?id/iu;
/** Of lists and maps of secrets, whose names go on to their parts. */
const SECRET_GROUP = /tokens$/iu;
/** Hashes that are asked for by name, and are no secret: without them the request means nothing. */
const PUBLIC_NAME = /^(?:sha256hash|queryhash|documentid|doc_?id|queryid|operationname|integrity|etag|boundary)$/iu;
/** A key is one only when it looks like one: most are names of something. So is the state of a thing, and that of somebody who signs in. */
const MAYBE_SECRET = /(?:^|[_.-])key$|^(?:oauth[-_]?)?state$|^refresh$/iu;
/** `name`, `createdAt`, `in_progress`, `New York`, `CA`, `step-2`, `7`: what people call things. */
const PLAIN = /^(?:(?:\p{Ll}{1,20}|\p{Lu}\p{Ll}{0,20})(?:[ _.:/-]?(?:\p{Ll}{1,20}|\p{Lu}\p{Ll}{0,20})){0,3}|\p{Lu}{1,4}|\p{Lu}+(?:_\p{Lu}+)+|\p{L}{1,20}[ _-]\d{1,4}|\d{1,4})$/u;
const LONGEST_PLAIN = 15;

export const isPublicName = (name: string): boolean => PUBLIC_NAME.test(name);
/** `pass_word` and `Pass-Word` are called `password`, and `userPass` is called `user-pass`. */
const spellingsOf = (name: string): readonly string[] => [name, name.replaceAll(/[\s_.-]/gu, ''), name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-')];
export const isSecretName = (name: string): boolean => spellingsOf(name).some((one) => SECRET_NAME.test(one) || SECRET_NUMBER.test(one));
export const isSecretNumber = (name: string): boolean => spellingsOf(name).some((one) => SECRET_NUMBER.test(one));
/** Beside these, `state` is what somebody who signs in is recognised by. */
export const isOfSignIn = (names: readonly string[]): boolean => names.some((name) => /^(?:code|client_?id|redirect_?uri|response_?(?:type|mode)|id_?token|error_description|saml\w*)$/iu.test(name));
/** Beside a password it is the same once more. */
export const isRepeated = (name: string, names: readonly string[]): boolean => /^(?:confirm(?:ed|ation)?|repeat(?:ed)?|again|retyped?|verify|old|new|current)$/iu.test(name) && names.some((one) => one !== name && PASSWORD.test(one) && isSecretName(one));
const PASSWORD = /pass|pwd?|psw/iu;
export const isState = (name: string): boolean => /^state$/iu.test(name);
export const isSecretGroup = (name: string): boolean => SECRET_GROUP.test(name) || isSecretName(name);

/** Of a name and its text. */
export function isSecret(name: string, text: string): boolean {
  if (text === '') return false;
  if (isSecretName(name) || (MAYBE_SECRET.test(name) && (text.length > LONGEST_PLAIN || !PLAIN.test(text)))) return true;
  return PUBLIC_NAME.test(name) ? false : hasSecret(text);
}

/** What has a form that only secrets have, wherever it stands. */
const KNOWN = [
  String.raw`\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)*`,
  String.raw`\b(?:sk|pk|rk|whsec|ghp|gho|ghs|ghu|ghr|github_pat|glpat|xox[a-z]|npm|pypi|hf|shp(?:at|ss|ca|pa)|dop_v1|doo_v1|sq0[a-z]{3}|lin_api|figd|dckr_pat)[-_](?=[\w-]*\d)[A-Za-z0-9_-]{12,}`, String.raw`\b[A-Za-z]{2,10}_(?:live|test|prod|sandbox)_[A-Za-z0-9]{10,}`,
  String.raw`\b(?:AKIA|ASIA)[A-Z0-9]{12,}`, String.raw`\bAIza[\w-]{30,}`, String.raw`\bya29\.[\w-]{10,}`, String.raw`\bSG\.[\w-]{10,}\.[\w-]{10,}`,
  String.raw`-----BEGIN [A-Z ]{3,40}-----[\s\S]*?(?:-----END [A-Z ]{3,40}-----|$)`,
  String.raw`\b(?:Bearer|Basic|Digest|Token) +[\w+/=.~-]{8,}`,
  // `//user:password@host`, also in JSON that is quoted itself; and without a scheme, `user:password@tcp(host)`, unless that is an address of somebody.
  String.raw`(?<=:(?:\/\/|\\\/\\\/))[^\s/?#"'<>:@\\]{0,100}:[^\s/?#"'<>\\]{1,200}(?=@)`, String.raw`(?<![\w.@+-])(?!(?:mailto|sips?|xmpp|acct|im|pres|b?cc|to|from|e?-?mail|contact|reply-to):)[A-Za-z][\w.+-]{0,100}:[^\s/@"'<>:?#&]{1,200}(?=@(?:[\w[.-]|(?:tcp|unix)\())`,
  // `IDENTIFIED BY '...'`, `curl -u ann:...`
  String.raw`(?<=\b[Ii](?:DENTIFIED|dentified)\s{1,4}(?:BY|by)\s{1,4}["'])[^"'\r\n]+`, String.raw`(?<=\s(?:-u|--user)[ =]?["']?[A-Za-z][\w.@+-]{0,60}:)[^\s"']+`,
].join('|');
/** Something in one piece that is long enough to be one. */
const PIECE = /[\w+/=~-]{20,}/gu;

/** Every secret in a text, replaced. */
export function withoutSecrets(text: string): string {
  return withoutCards(text, REMOVED).replace(new RegExp(KNOWN, 'gu'), REMOVED).replace(PIECE, (piece) => (isRandom(piece) ? REMOVED : withoutRandomParts(piece)));
}

/** `items/aB3...`: a slash is a letter of base64, and parts what is none. */
const withoutRandomParts = (piece: string): string => (piece.includes('/') ? piece.split('/').map((part) => (isRandom(part) ? REMOVED : part)).join('/') : piece);

export const hasSecret = (text: string): boolean => withoutSecrets(text) !== text;

const SHORTEST_RANDOM = 20;
/** Ids of things, as long as secrets and far more frequent: UUIDs, and those of MongoDB. */
const USUAL_ID = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})$/iu;

/**
 * Whether it looks drawn, and not written: letters and digits change often, and what looks like words is short. In 20 characters of
 * base64 or hexadecimal letters and digits meet six times and more; a written name has words of four letters and its numbers at their ends.
 */
export function isRandom(text: string): boolean {
  if (text.length < SHORTEST_RANDOM || USUAL_ID.test(text)) return false;
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/gu) ?? [];
  const mean = words.join('').length / Math.max(1, words.length);
  const meets = text.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/gu)?.length ?? 0;
  const rises = text.match(/[a-z](?=[A-Z])/gu)?.length ?? 0;
  return (meets >= 3 && mean < 3.5) || (meets >= 5 && mean < 5) || (rises >= 5 && mean < 3);
}
