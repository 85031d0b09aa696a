/** XML that was recorded -> the same without the texts and attributes that are secrets. */
import { signsIn } from './har-call.ts';
import { cleanValue, GIVEN, type Circumstances } from './har-clean.ts';
import { isSecret, isSecretGroup, isSecretName, REMOVED, type Cleaned } from './har-secrets.ts';

const ATTRIBUTE = /([\w:.-]{1,100})(\s{0,4}=\s{0,4})("[^"]*"|'[^']*')/gu;

interface Element {
  readonly name: string;
  /** What it, or what it stands in, is called when that is a secret; null: nothing of the kind. */
  readonly secret: string | null;
}

/** What is within an element whose name, or whose `name` attribute, is a secret's goes as a whole, text by text. */
export function cleanXml(xml: string, { given }: Circumstances): Cleaned<string> {
  const removed: string[] = [];
  const open: Element[] = [];
  const texts: string[] = [];
  // XML-RPC names what it calls before it lists what it gives it.
  const call = /<methodName>\s{0,20}([\w.:/-]{1,200})\s{0,20}<\/methodName>/u.exec(xml)?.[1] ?? '';
  for (let at = 0; at < xml.length;) {
    const { text, kind } = pieceAt(xml, at);
    at += text.length;
    const secret = open.at(-1)?.secret ?? (given ? GIVEN : null);
    if (kind === 'tag') texts.push(ofTag(text, open, { secret, call }, removed));
    else if (text.startsWith('<?') && open.length === 0) texts.push(text);
    else if (secret === null || text.trim() === '') texts.push(ofText(text, kind === 'cdata' ? CDATA : NOTHING, removed));
    else {
      removed.push(secret);
      texts.push(kind === 'cdata' ? CDATA.join(REMOVED) : text.replace(/^(\s*)[\s\S]*?(\s*)$/u, `$1${REMOVED}$2`));
    }
  }
  return { value: texts.join(''), removed: [...new Set(removed)] };
}

const CDATA = ['<![CDATA[', ']]>'] as const;
const NOTHING = ['', ''] as const;

/** Its attributes; and what of `open` it begins or ends. */
function ofTag(tag: string, open: Element[], { secret, call }: { readonly secret: string | null; readonly call: string }, removed: string[]): string {
  const name = /^<\/?([^\s/>]*)/u.exec(tag)?.[1] ?? '';
  if (tag.startsWith('</')) {
    const from = open.findLastIndex((one) => one.name === name);
    if (from >= 0) open.length = from;
    return tag;
  }
  const called = /\s(?:name|key|id)\s{0,4}=\s{0,4}["']([^"']{1,100})["']/iu.exec(tag)?.[1] ?? '';
  const own = isSecretGroup(local(name)) ? local(name) : isSecretName(called) ? called : isArgument(local(name), open, call) ? 'an argument' : null;
  if (!tag.endsWith('/>')) open.push({ name, secret: secret ?? own });
  return tag.replace(ATTRIBUTE, (whole: string, key: string, sign: string, quoted: string) => {
    const isSecretOne = secret !== null || isSecret(local(key), quoted.slice(1, -1)) || (own !== null && local(key).toLowerCase() === 'value');
    if (/^xmlns(?::|$)/u.test(key) || quoted.length <= 2 || !isSecretOne) return whole;
    removed.push(own !== null && local(key).toLowerCase() === 'value' ? own : local(key));
    return `${key}${sign}${quoted.charAt(0)}${REMOVED}${quoted.charAt(0)}`;
  });
}

/** Of what signs in, whatever it is called: in XML-RPC all of `params`, in SOAP `arg0` and its like. */
function isArgument(name: string, open: readonly Element[], call: string): boolean {
  if (name === 'params') return call !== '' && signsIn(call);
  return /^(?:arg|param|in|p)\d{1,2}$/iu.test(name) && open.some((one) => signsIn(local(one.name)));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function ofText(text: string, [begin, end]: readonly [string, string], removed: string[]): string {
  const cleaned = cleanValue(text.slice(begin.length, text.length - end.length));
  removed.push(...cleaned.removed);
  return `${begin}${cleaned.value}${end}`;
}

interface Piece { readonly kind: 'text' | 'cdata' | 'comment' | 'tag'; readonly text: string }

/** What is not closed goes on to the end, as a text. */
function pieceAt(xml: string, at: number): Piece {
  const upTo = (end: string, kind: Piece['kind']): Piece => {
    const found = xml.indexOf(end, at);
    return found < 0 ? { kind: 'text', text: xml.slice(at) } : { kind, text: xml.slice(at, found + end.length) };
  };
  if (xml.startsWith('<![CDATA[', at)) return upTo(']]>', 'cdata');
  if (xml.startsWith('<!--', at)) return upTo('-->', 'comment');
  if (xml.startsWith('<?', at)) return upTo('?>', 'comment');
  if (xml.startsWith('<', at)) return tagAt(xml, at);
  const next = xml.indexOf('<', at);
  return { kind: 'text', text: next < 0 ? xml.slice(at) : xml.slice(at, next) };
}

/** A `>` in quotation marks ends no tag. */
function tagAt(xml: string, at: number): Piece {
  let quote = '';
  for (let i = at + 1; i < xml.length; i += 1) {
    const character = xml.charAt(i);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return { kind: 'tag', text: xml.slice(at, i + 1) };
  }
  return { kind: 'text', text: xml.slice(at) };
}
