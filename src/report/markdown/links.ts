/** Addresses that only the caller knows -> links, as far as they are addresses. */
import type { ReportInput } from '../input.ts';

/** Nothing that could end a link or begin another. */
const SAFE = /^https:\/\/[\w./:?=&%~-]+$/;

export const isAddress = (url: string | undefined): url is string => url !== undefined && SAFE.test(url);

/** The words alone where the address is none. `words` are ours. */
export function linked(words: string, url: string | undefined): string {
  return isAddress(url) ? `[${words}](${url})` : words;
}

/** For the foot: what can be followed, each behind a dot. */
export function linksText({ links }: ReportInput): string {
  return ([['run', links?.run], ['artifact', links?.artifact]] as const).flatMap(([words, url]) => {
    const text = linked(words, url);
    return text === words ? [] : [` · ${text}`];
  }).join('');
}
