/** A folder -> its files by name and text, as far as `init` looks: bounded, and without what is generated or installed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Repository {
  readonly root: string;
  /** Paths with `/`, relative to the root, in alphabetical order. */
  readonly files: readonly string[];
  readonly has: (file: string) => boolean;
  /** null when there is no such file, or it is no text of a reasonable length. */
  readonly text: (file: string) => string | null;
}

const MOST_FILES = 20_000;
const DEEPEST = 8;
/** Longer sources are generated. */
const LARGEST = 256 * 1024;
const LEFT_OUT = new Set(['node_modules', 'dist', 'build', 'out', 'target', 'vendor', 'venv', 'coverage', '__pycache__', 'site-packages', 'bower_components']);
/** Names that the config's `directory` does not take. */
const ODD = /^~|^[A-Za-z]:|[\\\p{Cc}]/u;
/** Folders with a leading dot that `init` has questions about. */
const WANTED = new Set(['.github']);

export function openRepository(root: string): Repository {
  const files: string[] = [];
  const visit = (folder: string, depth: number): void => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (files.length >= MOST_FILES) return;
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.push(name);
      // Links are not followed: they may lead in circles or out of the repository.
      if (!entry.isDirectory() || depth >= DEEPEST || ODD.test(entry.name) || LEFT_OUT.has(entry.name) || (entry.name.startsWith('.') && !WANTED.has(entry.name))) continue;
      try {
        visit(name, depth + 1);
      } catch {
        // A folder that cannot be read has nothing to say here.
      }
    }
  };
  visit('', 0);
  const known = new Set(files);
  const cache = new Map<string, string | null>();
  const text = (file: string): string | null => {
    if (!known.has(file)) return null;
    const read = cache.get(file) ?? readText(path.join(root, file));
    cache.set(file, read);
    return read;
  };
  return { root, files, has: (file) => known.has(file), text };
}

function readText(file: string): string | null {
  try {
    if (statSync(file).size > LARGEST) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}

/** `dir` and `file` -> a path of the repository; `.` is its root. */
export const inside = (directory: string, file: string): string => (directory === '.' ? file : `${directory}/${file}`);

/** Files under a folder, by their name relative to it. */
export function filesIn(repository: Repository, directory: string): readonly string[] {
  return directory === '.' ? repository.files : repository.files.filter((file) => file.startsWith(`${directory}/`)).map((file) => file.slice(directory.length + 1));
}

/** A file of the repository's git folder; empty when there is none, or the folder stands elsewhere (a worktree). */
export function readGit(root: string, file: string): string {
  return readText(path.join(root, '.git', file)) ?? '';
}
