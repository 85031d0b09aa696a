/** What a call that signs in is given -> which of it is no secret; everything else is one, whatever it is called. */
import { SIGN_IN, signsIn } from './har-call.ts';
import { REMOVED, type Cleaned } from './har-secrets.ts';

/** Who signs in, where he goes afterwards, and in which way. */
const KEPT = /^(?:user(?:_?name|_?id)?|e?_?mail(?:_?address)?|login|j_username|grant_?type|response_?(?:type|mode)|client_?id|scope|remember(?:_?me)?|redirect(?:_?(?:to|ur[il]))?|return_?(?:to|url)?|next|continue|lang(?:uage)?|locale|batch|operationname)$/iu;

/** By the last part of its name: `session[email]`. */
export const isKept = (name: string): boolean => KEPT.test(name.replaceAll('-', '_'));

/** Whether the body that is sent to an address is what somebody signs in with. Where it cannot be known, it is. A router may be told where to in the query: `?route=account/login`. */
export function signsInAt({ pathname, searchParams }: URL): boolean {
  const segments = segmentsOf(pathname);
  const last = segments.at(-1) ?? '';
  if (segments.some(isVerb) || [...searchParams].some(([name, value]) => !isKept(name) && isVerb(value.slice(value.lastIndexOf('/') + 1)))) return true;
  if (segments.slice(-3).some((segment) => SIGN_IN.test(segment) || isAuth(segment))) return true;
  return isExchange(last) || (/^[a-z]{2,12}$/u.test(last) && isExchange(segments.at(-2) ?? ''));
}

/** Whether also its query, and what stands behind that word in its path, is something to sign in with. */
export const isVerb = (segment: string): boolean => /^(?:[\w.-]{0,40}[._-])?(?:log[_-]?[io]n|sign[_-]?(?:in|on|up)|authenticate)(?:\.\w{2,5})?$/iu.test(segment);
export const asksToSignIn = (pathname: string): boolean => segmentsOf(pathname).slice(-3).some(isVerb);

const isAuth = (segment: string): boolean => /(?:^|[_.-])auth$/iu.test(segment);
/** `POST /token`, `/sessions`, `/otp/verify`; not `/sessions/42`, which is often that of a course, and not `/checkout-sessions`. */
const isExchange = (segment: string): boolean => /^(?:sessions?|.*security_check)$/iu.test(segment) || (signsIn(segment) && !/session|cookie/iu.test(segment));

const segmentsOf = (pathname: string): readonly string[] => pathname.split('/').flatMap((segment) => (segment === '' ? [] : decoded(segment.split(';', 1)[0] ?? '')));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** GraphQL passes over commas and comments. */
const CALL = /(?<![\w$])([A-Za-z_]\w{0,80})(?:[\s,]{1,8}|#[^\r\n]{0,200}[\r\n]){0,4}\(/gu;
const PIECE = /\s+|#[^\r\n]*|"""[\s\S]*?(?:"""|$)|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|\$?[A-Za-z_]\w*|-?\d[\w.]*|[\s\S]/guy;

/** Texts and numbers within the brackets of a call that signs in, as GraphQL and most languages write one: `login(name: "ann", p: "...")`. */
export function withoutGiven(text: string): Cleaned<string> {
  const changes = /\bmutation\b/u.test(text);
  const asks = (name: string): boolean => SIGN_IN.test(name) || /(?:^a|A|_a)uth$/u.test(name) || (changes && signsIn(name));
  const calls = [...text.matchAll(CALL)].map(({ index, 0: begin, 1: name = '' }) => ({ index, begin, name }));
  if (!calls.some(({ name }) => asks(name))) return { value: text, removed: [] };
  // Its variables have values of their own where none is given.
  const declares = (name: string, index: number): boolean => /^(?:mutation|query)$/u.test(name) || /\b(?:mutation|query)\s{1,4}$/u.test(text.slice(Math.max(0, index - 15), index));
  const kept: string[] = [];
  const removed: string[] = [];
  let from = 0;
  for (const { index, begin, name } of calls) {
    if (index < from || !(asks(name) || declares(name, index))) continue;
    const given = givenFrom(text, index + begin.length, removed);
    kept.push(text.slice(from, index + begin.length), given.text);
    from = given.end;
  }
  return { value: `${kept.join('')}${text.slice(from)}`, removed };
}

/** From behind the bracket that opens to the one that closes it, or to the end. */
function givenFrom(text: string, start: number, removed: string[]): { readonly text: string; readonly end: number } {
  const open = ['('];
  const kept: string[] = [];
  let [called, last, at] = ['', '', start];
  while (at < text.length && open.length > 0) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.[0] ?? text.charAt(at);
    at += piece.length;
    if (/^[([{]$/u.test(piece)) open.push(piece);
    else if (/^[)\]}]$/u.test(piece)) open.pop();
    else if (/^[:=]$/u.test(piece)) called = last;
    else if (piece === ',' && open.at(-1) !== '[') called = '';
    const isLiteral = /^(?:["']|-?\d)/u.test(piece);
    // A key may be quoted too.
    const isKey = isLiteral && /^\s{0,4}:/u.test(text.slice(at, at + 5));
    if (isLiteral && !isKey && !isKept(called) && piece.replaceAll(/["']/gu, '') !== '') {
      const quote = /^(?:"""|["'])/u.exec(piece)?.[0] ?? '"';
      kept.push(quote, REMOVED, quote);
      removed.push(called === '' ? 'an argument' : called);
    } else kept.push(piece);
    if (piece.trim() !== '') last = piece.replaceAll(/["']/gu, '');
  }
  return { text: kept.join(''), end: at };
}
