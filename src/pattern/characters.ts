/** One character of a regular expression (`a`, `\d`, `[^"]`) -> whether a code point is one of those that it stands for. */

export type CharacterTest = (code: number) => boolean;

const ASCII = 128;
/** Others are few in a text, and the same ones again and again. */
const MOST_KEPT = 4096;

/** `dotAll`: `.` stands for the end of a line as well. */
export function characterTest(source: string, dotAll = false): CharacterTest {
  const expression = new RegExp(`^(?:${source})$`, dotAll ? 'su' : 'u');
  const ascii = Uint8Array.from({ length: ASCII }, (_, code) => (expression.test(String.fromCharCode(code)) ? 1 : 0));
  const others = new Map<number, boolean>();
  return (code) => {
    if (code < ASCII) return ascii[code] === 1;
    const known = others.get(code);
    if (known !== undefined) return known;
    const is = expression.test(String.fromCodePoint(code));
    if (others.size < MOST_KEPT) others.set(code, is);
    return is;
  };
}
