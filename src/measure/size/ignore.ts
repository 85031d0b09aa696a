/** Turns the patterns of what is left out of a package into one question: is this path left out? */
import { cannot } from './weight.ts';

/** Asked of every path below the package's folder, with `/` between names; a folder that is left out is not entered. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/** Never part of what is shipped: git's own files, and what Tailgate itself has written there. */
const always: readonly string[] = ['.git', '/.tailgate'];

/**
 * Patterns as in `.gitignore`: `*` is anything within a name, `**` any number of folders, `?` one character, `[abc]` one of
 * these; a pattern with a slash is anchored at the package's folder, one without matches at any depth, `name/` only folders.
 * Without `!`: what is left out stays out.
 */
export function ignoredBy(patterns: readonly string[]): { readonly ok: true; readonly ignored: Ignored } | ReturnType<typeof cannot> {
  const rules: Rule[] = [];
  for (const pattern of [...always, ...patterns]) {
    const rule = ruleOf(pattern);
    if (rule === null) {
      return cannot(`the pattern ${JSON.stringify(pattern)} is not supported in \`ignore\``,
        'Patterns are made of names, `*`, `**`, `?` and `[abc]`; they only leave out, so that `!` cannot bring back.');
    }
    rules.push(rule);
  }
  return { ok: true, ignored: (path, isFolder) => rules.some((rule) => (isFolder || !rule.onlyFolders) && rule.expression.test(path)) };
}

interface Rule {
  readonly expression: RegExp;
  readonly onlyFolders: boolean;
}

/** Null when it is not a pattern that is understood. */
function ruleOf(pattern: string): Rule | null {
  if (/^!|[\\\0]/.test(pattern)) return null;
  const onlyFolders = pattern.endsWith('/');
  const inner = pattern.replace(/\/+$/, '').replace(/^\.\//, '/');
  const anchored = inner.includes('/');
  const names = inner.replace(/^\/+/, '').split(/\/+/).filter((name, index, all) => name !== '**' || all[index - 1] !== '**');
  const source = names.map((name, index) => {
    const last = index === names.length - 1;
    if (name !== '**') return `${inName(name)}${last ? '' : '/'}`;
    return last ? '.+' : '(?:.*/)?';
  }).join('');
  try {
    return { expression: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}$`, 'su'), onlyFolders };
  } catch {
    return null; // a set such as [z-a]
  }
}

/** The part of a pattern between two slashes as a regular expression. */
function inName(name: string): string {
  return name.replace(/\[(!|\^)?([^\]/]+)\]|\*+|\?|[^*?[]+|\[/gsu, (part, not: string | undefined, set: string | undefined) => {
    if (set !== undefined) return `[${not === undefined ? '' : '^/'}${set.replace(/[\\\]^[&~]/g, '\\$&')}]`;
    if (part.startsWith('*')) return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
}
