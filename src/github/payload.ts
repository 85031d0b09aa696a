/** Values out of a JSON document of GitHub's -> what they must be, or null: names in it are chosen by strangers. */

/** The value at that path; undefined where there is none. Own properties only. */
export function fieldOf(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined), value);
}

const matching = (pattern: RegExp) => (value: unknown): string | null => (typeof value === 'string' && pattern.test(value) ? value : null);

/** The full name of a commit, SHA-1 or SHA-256. */
export const shaOf = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** `owner/name`; neither is a step in a path. */
export const repositoryOf = matching(/^(?!\.{1,2}\/)[A-Za-z0-9._-]{1,100}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/);

/** `octocat`, `dependabot[bot]`. */
export const loginOf = matching(/^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/);

/** A word of GitHub's own: `pull_request`, `timed_out`. */
export const wordOf = matching(/^[a-z][a-z_]{0,49}$/);

/** A positive whole number. */
export function idOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/**
 * A branch as git allows it (`git help check-ref-format`), and none that begins with a hyphen: it will stand on command lines.
 * GitHub cuts refs at 255 bytes.
 */
export function branchOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 255 && !FORBIDDEN.test(value) ? value : null;
}

const FORBIDDEN = /^$|^[-/]|^@$|[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)\.|\.lock(?:\/|$)|[./]$/;

/** `refs/heads/main` without its beginning, when what is left is named as a branch may be. */
export function fromRef(value: unknown, beginning: 'refs/' | 'refs/heads/'): string | null {
  return typeof value === 'string' && value.startsWith(beginning) ? branchOf(value.slice(beginning.length)) : null;
}

/** GitHub's own limit is 50 characters. */
const LONGEST_LABEL = 200;

/** The name of a label; compared, and escaped where it is shown. */
export function labelOf(label: unknown): string | null {
  const name = fieldOf(label, 'name');
  return typeof name === 'string' && name !== '' && name.length <= LONGEST_LABEL ? name : null;
}

/** One line of text, cut: to be escaped where it is shown. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 200).replace(/\p{Cc}+/gu, ' ') : null;
}
