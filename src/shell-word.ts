/** A text -> a word of a POSIX shell command. */

/** In quotes where it must be. Control characters stay what they are. */
export const quotedWord = (text: string): string => (/^[\w./:=,%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
