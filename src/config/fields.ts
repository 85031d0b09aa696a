/** The leaves of the config's schema: texts, paths, amounts; each refuses with what to write instead. */
import { z } from 'zod';
import { aroundPlaceholders, misshapenIn, type Misshapen } from './placeholders.ts';
import { parseQuantity, quantityPattern, type Quantity } from './units.ts';

/** What an editor and the README say about a key. */
export interface Words {
  /** The type as people call it: "duration", "text or list of texts". */
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
  /** The default in words, where it depends on something; a plain default stands in the schema. */
  readonly otherwise?: string;
}

export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Attaches the words. What starts with `x-` is this project's own and is put into standard keywords before an editor sees it. */
export function keyed<T extends z.ZodType>(schema: T, words: Words): T {
  return schema.meta({ title: words.title, description: words.description, 'x-example': words.example, ...(words.otherwise === undefined ? {} : { 'x-default': words.otherwise }) });
}

/** A text that `fault` accepts; `pattern` says about the same to editors. */
export function textThat(fault: (text: string) => Fault | null, pattern: string) {
  return z.string().superRefine((text, ctx) => {
    const wrong = fault(text);
    if (wrong !== null) ctx.addIssue({ code: 'custom', message: wrong.message, params: { hint: wrong.hint } });
  }).meta({ pattern });
}

/** An amount in base units (ms, bytes, requests/s, ratio), between the two amounts given, both included. `read`: what people write -> what they mean. */
export function amount(quantity: Quantity, least: string, most: string, read: (text: string) => string = (text) => text) {
  const [low, high] = [baseUnits(least, quantity), baseUnits(most, quantity)];
  return z.unknown().transform((written, ctx): number => {
    if (typeof written !== 'string' && typeof written !== 'number') {
      ctx.issues.push({ code: 'invalid_type', expected: 'string', input: written });
      return z.NEVER;
    }
    const meant = parseQuantity(typeof written === 'string' ? read(written) : written, quantity);
    const wrong = !meant.ok ? meant : meant.value < low || meant.value > high ? { message: `\`${written}\` is not between ${least} and ${most}`, hint: `write an amount from \`${least}\` to \`${most}\`` } : null;
    if (meant.ok && wrong === null) return meant.value;
    ctx.issues.push({ code: 'custom', input: written, message: wrong?.message ?? '', params: { hint: wrong?.hint ?? null } });
    return z.NEVER;
  }).meta({ type: ['string', 'number'], pattern: quantityPattern(quantity), minimum: 0, maximum: 0 }) // as a number, only 0 needs no unit;
}

function baseUnits(text: string, quantity: Quantity): number {
  const read = parseQuantity(text, quantity);
  if (!read.ok) throw new Error(`${text}: ${read.message}`);
  return read.value;
}

/** Something to run: not empty, and nothing that an argument list cannot hold. */
export const commandText = textThat((text) => {
  if (text.trim() === '') return { message: 'is empty', hint: 'write the command, or leave the key out' };
  return text.includes('\0') ? { message: 'contains a NUL character', hint: 'remove it' } : null;
}, '\\S');

/** The path of a request: what stands behind the host, as it is sent. */
export function requestPathFault(text: string): Fault | null {
  const url = /^https?:\/\/[^/?#]*([^#]*)/iu.exec(text);
  if (url !== null) return { message: `\`${text}\` is a whole URL`, hint: `write the path only, \`${url[1] || '/'}\`; Tailgate chooses the port` };
  if (!text.startsWith('/')) return { message: `\`${text}\` must start with /`, hint: `write \`/${text.trim()}\`` };
  if (text.includes('#')) return { message: `\`${text}\` has a fragment, which is never sent`, hint: `write \`${text.slice(0, text.indexOf('#'))}\`, or %23 for the sign itself` };
  const odd = /[^\x21-\x7e]/u.exec(text);
  const braces = odd === null ? undefined : misshapenIn(text).find(({ single }) => !single);
  if (braces !== undefined) return { message: `\`${braces.written}\` is no placeholder`, hint: placeholderHint(braces) };
  return odd === null ? null : { message: 'contains a space, a line break or another character that a request line cannot hold', hint: `write \`${escaped(text)}\`` };
}
export const placeholderHint = ({ meant }: Misshapen): string => (meant === null ? 'placeholders are written `{{name.column}}`, or `{{name}}` for what was captured' : `write \`${meant}\``);
export const requestPath = textThat(requestPathFault, '^/[\\x21-\\x7e]*$');

/** Percent-encodes what `encodeURI` can; a lone surrogate has no encoding. */
function escaped(text: string): string {
  return aroundPlaceholders(text, (part) => encodeURI(part.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%25', '%'));
}

/** A path relative to the checkout that cannot leave it. */
export function insidePathFault(text: string): Fault | null {
  if (text.trim() === '' || text.includes('\0')) return { message: 'is not a path', hint: 'write a path such as `services/api`, or leave the key out' };
  if (/^(?:\/|[A-Za-z]:|~)/u.test(text)) return { message: `\`${text}\` is absolute`, hint: 'write it relative to the repository' };
  if (text.includes('\\')) return { message: `\`${text}\` has backslashes`, hint: `write \`${text.replaceAll('\\', '/')}\`` };
  return text.split('/').includes('..') ? { message: `\`${text}\` leaves the repository with \`..\``, hint: 'write a path inside the repository' } : null;
}
export const insidePath = textThat(insidePathFault, '^(?!/|~|[A-Za-z]:|.*\\\\)(?!.*(?:^|/)\\.\\.(?:/|$)).+$');

/** A method as it is sent, in capitals. */
export const methodText = textThat((text) => {
  if (!/^[A-Za-z][A-Za-z-]{0,31}$/u.test(text)) return { message: `\`${text}\` is not a method`, hint: 'write for example `GET` or `POST`' };
  return text.toUpperCase() === 'CONNECT' ? { message: 'CONNECT opens a tunnel and cannot be measured', hint: 'write another method' } : null;
}, '^[A-Za-z][A-Za-z-]{0,31}$').transform((text) => text.toUpperCase());

/** `GET /health` or `/health`; `fault` says what is wrong with the path. */
export const lineWith = (fault: (path: string) => Fault | null) => textThat((text) => {
  const match = REQUEST_LINE.exec(text.trim());
  return match === null ? { message: 'is empty', hint: 'write for example `GET /health`' } : fault(match[2] ?? '');
}, '^\\s*(?:[A-Za-z-]+\\s+)?(?:/|\\{\\{)[\\x20-\\x7e]*$').transform((text) => {
  const [, method = 'GET', path = ''] = REQUEST_LINE.exec(text.trim()) ?? [];
  return { method: method.toUpperCase(), path };
});
const REQUEST_LINE = /^(?:([A-Za-z-]+)\s+)?(\S.*)$/su;

const SET_BY_TAILGATE = ['content-length', 'transfer-encoding'];

/** The name of a header (RFC 9110, token); two are worked out from the body. */
export function headerNameFault(name: string): Fault | null {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u.test(name)) return { message: `\`${name}\` is not the name of a header`, hint: 'write letters, digits and hyphens' };
  return SET_BY_TAILGATE.includes(name.toLowerCase()) ? { message: `\`${name}\` is worked out from the body`, hint: 'leave it out' } : null;
}

/** The value of a header: one line of Latin-1. */
export const headerValue = textThat((text) => {
  if (/[\r\n\0]/u.test(text)) return { message: 'contains a line break or a NUL character, which no header can hold', hint: 'write it on one line; `>-` folds lines and drops the last break' };
  return /[^\t\x20-\x7e\x80-\xff]/u.test(text) ? { message: 'contains a character that no header can hold', hint: 'write it percent-encoded or in ASCII' } : null;
}, '^[\\t\\x20-\\x7e\\x80-\\xff]*$');

/** Any text that a process can be given. */
export const processText = textThat((text) => (text.includes('\0') ? { message: 'contains a NUL character', hint: 'remove it' } : null), '');

/** A day that there is, `2026-12-31`. */
export const calendarDay = textThat((written) => {
  const text = written.trim();
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/su.exec(text);
  if (parts === null) return { message: text === '' ? 'is empty' : `\`${text.slice(0, 60)}\` is not a day`, hint: 'write year, month and day: `2026-12-31`' };
  const [, year = '', month = '', day = ''] = parts;
  const wanted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const last = lastDayOf(Number(year), Number(month));
  if (last === null || Number(day) < 1 || Number(day) > last) {
    const hint = last === null ? 'the months are 01 to 12' : `the last day of that month is \`${wanted.slice(0, 8)}${last}\``;
    return { message: `\`${text.slice(0, 60)}\` is no day of the calendar`, hint };
  }
  return text === wanted ? null : { message: `\`${text.slice(0, 60)}\` is not written as a day`, hint: `write \`${wanted}\`` };
}, '^\\s*\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\s*$');

/** 28 to 31; null where the year has no such month. `month` counts from 1. */
function lastDayOf(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const LONGEST_REASON = 300;

/** A sentence for whoever reads the report. */
export const reasonText = textThat((text) => {
  const length = [...text.trim()].length;
  if (length === 0) return { message: 'is empty', hint: 'write why it is accepted, for those who read the report' };
  return length > LONGEST_REASON ? { message: `has ${length} characters, and at most ${LONGEST_REASON} are kept`, hint: 'write one sentence, and link to the rest' } : null;
}, `^\\s*\\S(?:[\\s\\S]{0,${LONGEST_REASON - 2}}\\S)?\\s*$`);

/** For places where a number or `true` means its text: the reader of YAML has put the text in already. */
export const alsoNumbers = { type: ['string', 'number', 'boolean'] };

/** Names become file names and table headings, so they are short and plain. */
export const NAME = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';

export function nameFault(name: string): Fault | null {
  if (name in Object.prototype) return { message: `\`${name}\` cannot be a name`, hint: 'write another name' };
  if (new RegExp(NAME, 'u').test(name)) return null;
  const plain = name.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '').slice(0, 64);
  const rule = 'names have letters, digits, `.`, `_` and `-`, start with a letter or digit and have 64 characters at most';
  return { message: `\`${name.slice(0, 80)}\` cannot be a name`, hint: plain === '' ? `write another one: ${rule}` : `write \`${plain}\`: ${rule}` };
}
