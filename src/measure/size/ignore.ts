/** Turns the patterns of what is left out of a package into one question: is this path left out? */
import { cannot, shownPath, type Refusal } from './weight.ts';

/** Asked of every path below the package's folder, with `/` between names; a folder that is left out is not entered. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/**
 * Patterns as in `.gitignore`: `*` is anything within a name, `**` any number of folders, `?` one character, `[abc]` one of
 * these, `\*` the character itself; a pattern with a slash before its end is anchored at the package's folder, one without matches at
 * any depth, `name/` only folders. The last pattern that matches decides, and `!` brings back what an earlier one left out, but never from a
 * folder that is left out itself, for that is not entered: `tests/**` and `!tests/keep.json`, not `tests/`. Unlike in git, `./` may
 * begin a pattern, and one that cannot bring back anything is refused.
 */
export function ignoredBy(patterns: readonly string[]): { readonly ok: true; readonly ignored: Ignored } | Refusal {
  const rules: Rule[] = [];
  const decides = (path: string, isFolder: boolean): Rule | undefined =>
    always.find((rule) => matches(rule, path, isFolder)) ?? rules.findLast((rule) => matches(rule, path, isFolder));
  const ignored: Ignored = (path, isFolder) => decides(path, isFolder)?.leavesOut ?? false;
  for (const pattern of patterns) {
    const rule = ruleOf(pattern);
    if (rule === null) return cannot(`the pattern ${JSON.stringify(pattern)} is not supported in \`ignore\``, supported);
    rules.push(rule);
  }
  for (const { pattern } of rules.filter(({ leavesOut }) => !leavesOut)) {
    const shut = foldersOf(pattern).find((folder) => ignored(folder, true));
    if (shut === undefined) continue;
    return cannot(`the pattern ${JSON.stringify(pattern)} in \`ignore\` brings nothing back: the folder ${shownPath(shut)} is left out as a whole`,
      decides(shut, true)?.pattern.endsWith('**') === true
        ? `Bring back the folder as well: \`!${shownPath(shut)}/\`.`
        : `To leave out what is in the folder, but not the folder, write \`${shownPath(shut)}/**\`.`);
  }
  return { ok: true, ignored };
}

const supported = 'Patterns are made of names, `*`, `**`, `?`, `[abc]`, a `!` in front to bring back, and `\\` before one of these characters to mean just it; between folders stands `/`.';

interface Rule {
  readonly pattern: string;
  readonly expression: RegExp;
  readonly onlyFolders: boolean;
  readonly leavesOut: boolean;
}

function matches({ expression, onlyFolders }: Rule, path: string, isFolder: boolean): boolean {
  return (isFolder || !onlyFolders) && expression.test(path);
}

/** Null when it is not a pattern that is understood. */
function ruleOf(pattern: string): Rule | null {
  const leavesOut = !pattern.startsWith('!');
  const written = leavesOut ? pattern : pattern.slice(1);
  if (!/^(?:[^\\\0]|\\[*?[\]!#\\ ])*$/s.test(written) || (!leavesOut && /^!|^\/*$/.test(written))) return null;
  const onlyFolders = written.endsWith('/');
  const inner = written.replace(/\/+$/, '').replace(/^\.\//, '/');
  const anchored = inner.includes('/');
  const names = inner.replace(/^\/+/, '').split(/\/+/).filter((name, index, all) => name !== '**' || all[index - 1] !== '**');
  const source = names.map((name, index) => {
    const last = index === names.length - 1;
    if (name !== '**') return `${inName(name)}${last ? '' : '/'}`;
    return last ? '.+' : '(?:.*/)?';
  }).join('');
  try {
    return { expression: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}$`, 'su'), onlyFolders, leavesOut, pattern };
  } catch {
    return null; // a set such as [z-a]
  }
}

/** Never part of what is shipped: git's own files, and what Tailgate itself has written there. */
const always: readonly Rule[] = ['.git', '/.tailgate'].flatMap((pattern) => ruleOf(pattern) ?? []);

/** The folders that lead to what an anchored pattern means, as far as they are plain names. */
function foldersOf(pattern: string): readonly string[] {
  const names = pattern.replace(/^!(?:\.?\/)?/, '').replace(/\/+$/, '').split(/\/+/);
  const wild = names.findIndex((name) => /[*?[\\]/.test(name));
  const plain = names.slice(0, wild < 0 ? -1 : wild);
  return plain.map((_, index) => plain.slice(0, index + 1).join('/'));
}

/** The part of a pattern between two slashes as a regular expression. */
function inName(name: string): string {
  return name.replace(/\\(.)|\[(!|\^)?([^\]/]+)\]|\*+|\?|[^*?[\\]+|\[/gsu, (part, itself: string | undefined, not: string | undefined, set: string | undefined) => {
    if (itself !== undefined) return itself.replace(/[^!# ]/, '\\$&');
    if (set !== undefined) return `[${not === undefined ? '' : '^/'}${set.replace(/[\\\]^[&~]/g, '\\$&')}]`;
    if (part.startsWith('*')) return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
}
