/** A text -> eight digits that keep it apart from others where names are cut or cleaned; nothing is secret about them. */

/** FNV-1a, 32 bits, over UTF-16 (http://www.isthe.com/chongo/tech/comp/fnv), in hexadecimal. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
