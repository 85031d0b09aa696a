/** Turns what the operating system refused, an error with a code such as ENOSPC, into words and advice. */

/** An error of a system call: a full disk, a missing permission. Anything else that is thrown is a bug. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

// By shape, not `instanceof`: errors of Node's own modules come from another realm than a test's globals.
export function isSystemError(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    && 'syscall' in error && typeof error.syscall === 'string';
}

/** True when it is a system error of one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): error is SystemError {
  return isSystemError(error) && codes.includes(error.code);
}

const known: Readonly<Record<string, readonly [words: string, advice: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, or name a directory on another disk.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, or name a directory on another disk.'],
  EFBIG: ['the file is larger than this system allows', 'Raise the limit on the size of files (`ulimit -f`).'],
  EROFS: ['the file system is read-only', 'Name a directory that can be written to.'],
  EACCES: ['permission denied', 'Change its permissions or its owner, or name another one.'],
  EPERM: ['permission denied', 'Change its permissions or its owner, or name another one.'],
  ENOENT: ['it does not exist', 'Check how it is spelled, and that it was built or checked out.'],
  ENOTDIR: ['a part of the path is a file, not a directory', 'Name a directory.'],
  EEXIST: ['a file of that name is in the way', 'Move it away, or name another directory.'],
  EISDIR: ['it is a directory, not a file', 'Move it away, or name another one.'],
  ELOOP: ['it is a symbolic link that is not followed', 'Put a plain file in its place.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EMFILE: ['too many files are open', 'Raise the limit on open files (`ulimit -n`).'],
  ENFILE: ['too many files are open', 'Close other programs on this machine.'],
  EIO: ['the disk reports an error', 'Check the disk, or name a directory on another one.'],
  EBUSY: ['another program is using it', 'Close that program and try again.'],
};

/** `the disk is full (ENOSPC)`. */
export function inWords(error: SystemError): string {
  return `${known[error.code]?.[0] ?? 'the system refused'} (${error.code})`;
}

/** What to do about it, as a sentence; null when nothing useful can be said. */
export function advice(error: SystemError): string | null {
  return known[error.code]?.[1] ?? null;
}
