/** A file that the target may have written, or put something else in the place of -> its text, without waiting for it and within bounds. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * At most so many bytes from its beginning. null for what is no plain file: a pipe would hold us up for ever, a link lead
 * elsewhere, a device never end. `follow`: links are followed (files of the target's own, not those in a folder of ours).
 */
export function plainText(file: string, most: number, follow = false): string | null {
  let fd: number;
  try {
    fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW));
  } catch {
    return null;
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return null;
    const bytes = Buffer.alloc(Math.min(stat.size, most));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(fd, bytes, length, bytes.length - length, length);
    return bytes.toString('utf8', 0, length);
  } catch {
    return null;
  } finally {
    closeSync(fd);
  }
}

/** Its size in bytes; null for what is no plain file. */
export function plainSize(file: string): number | null {
  let fd: number;
  try {
    fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return null;
  }
  try {
    const stat = fstatSync(fd);
    return stat.isFile() ? stat.size : null;
  } finally {
    closeSync(fd);
  }
}
