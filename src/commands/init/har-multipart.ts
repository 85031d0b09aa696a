/** A multipart form that was recorded -> the same without its files and its secrets. */
import { cleanNamed, type Circumstances } from './har-clean.ts';
import { isKept } from './har-given.ts';
import { lastOf } from './har-pairs.ts';
import { REMOVED, type Cleaned } from './har-secrets.ts';

/** null: its parts cannot be told apart. */
export function cleanMultipart(text: string, type: string, circumstances: Circumstances): Cleaned<string> | null {
  const boundary = /boundary="?([^";\r\n]{1,200})"?/iu.exec(type)?.[1]?.trim() ?? /^--([^\r\n]{1,200})\r?\n/u.exec(text)?.[1];
  if (boundary === undefined) return null;
  const [before = '', ...parts] = text.split(`--${boundary}`);
  if (parts.length < 2 || before.trim() !== '' || parts.at(-1)?.startsWith('--') !== true) return null;
  const removed: string[] = [];
  const kept: string[] = [];
  for (const part of parts.slice(0, -1)) {
    const cleaned = cleanPart(part, circumstances);
    if (cleaned === null) return null;
    kept.push(cleaned.value);
    removed.push(...cleaned.removed);
  }
  return { value: `${['', ...kept].join(`--${boundary}`)}--${boundary}--\r\n`, removed: [...new Set(removed)] };
}

/** What a file holds nobody can tell; and who has it may be in its name. */
function cleanPart(part: string, { given }: Circumstances): Cleaned<string> | null {
  const [head, headers] = /^\r?\n([\s\S]*?)\r?\n\r?\n/u.exec(part) ?? [];
  if (head === undefined || headers === undefined) return null;
  const name = /[;\s]name\s{0,4}=\s{0,4}(?:"([^"]*)"|([^;\s]*))/iu.exec(headers)?.slice(1).find((one) => one !== undefined) ?? '';
  const isFile = /[;\s]filename\*?\s{0,4}=/iu.test(headers) || /^content-transfer-encoding:\s{0,4}(?:binary|base64)/imu.test(headers);
  const value = part.slice(head.length).replace(/\r?\n$/u, '');
  const cleaned = isFile ? { value: REMOVED, removed: [`the file \`${name}\``] } : given && value !== '' && !isKept(lastOf(name)) ? { value: REMOVED, removed: [name] } : cleanNamed(name, value);
  const written = isFile ? headers.replace(/([;\s]filename)\*?\s{0,4}=\s{0,4}(?:"[^"]*"|[^;\r\n]*)/giu, '$1="file"') : headers;
  return { value: `\r\n${written.replaceAll(/\r?\n/gu, '\r\n')}\r\n\r\n${cleaned.value}\r\n`, removed: cleaned.removed };
}
