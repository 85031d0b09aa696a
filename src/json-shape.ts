/** JSON that is still text -> how deep and how many its objects and lists are, before they take forty times its length in memory. */

export interface Shape {
  readonly depth: number;
  readonly containers: number;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Counts until one of them is more than `most`. Of text that is no JSON the answer means nothing: the parser refuses that. */
export function exceeds(text: string, most: Shape): boolean {
  let [depth, containers] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== QUOTE; at += 1) if (text.charCodeAt(at) === BACKSLASH) at += 1;
    } else if (letter === OPEN_LIST || letter === OPEN_MAP) {
      depth += 1;
      containers += 1;
      if (depth > most.depth || containers > most.containers) return true;
    } else if (letter === CLOSE_LIST || letter === CLOSE_MAP) {
      depth -= 1;
    }
  }
  return false;
}
