/** A regular expression -> whether it may take for ever, on a text that somebody else wrote. */

export interface PatternFault {
  readonly message: string;
  readonly hint: string;
}

/** Of unbounded quantifiers: each one more may try as many places again as the text is long. */
const MOST_UNBOUNDED = 4;

interface Group {
  unbounded: boolean;
  alternatives: boolean;
}

/**
 * JavaScript tries every way in which a pattern can match. Where a repeated group repeats something itself, or offers alternatives,
 * these are exponentially many (Davis et al., ESEC/FSE 2018): `(a+)+` against thirty letters takes minutes, in which nothing else runs. Refused
 * by its form, so that some harmless ones are refused as well. Syntax is not looked at.
 */
export function patternFault(pattern: string): PatternFault | null {
  const groups: Group[] = [{ unbounded: false, alternatives: false }];
  let unbounded = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const top = groups.at(-1);
    if (top === undefined) return null;
    let ended: Group | null = null;
    switch (pattern[at]) {
      case '\\': at += 1; break;
      case '[': at = endOfClass(pattern, at); break;
      case '(': groups.push({ unbounded: false, alternatives: false }); continue;
      case '|': top.alternatives = true; continue;
      case ')': ended = groups.pop() ?? null; break;
      default: break;
    }
    const quantifier = /^(?:[*+]|\{\d+(?:,\d*)?\})\??/u.exec(pattern.slice(at + 1))?.[0] ?? '';
    const endless = /^[*+]|^\{\d+,\}/u.test(quantifier);
    const outer = groups.at(-1);
    if (outer !== undefined) {
      outer.unbounded ||= endless || ended?.unbounded === true;
      outer.alternatives ||= ended !== null && ended.alternatives && groups.length > 1;
    }
    if (quantifier !== '' && ended !== null && (ended.unbounded || ended.alternatives)) {
      return { message: 'repeats a group that repeats something itself, or has alternatives: some texts would take minutes', hint: 'write it without a quantifier within or around the group, such as `[a-z]+` for `([a-z]+)+`' };
    }
    if (endless) unbounded += 1;
    at += quantifier.length;
  }
  return unbounded > MOST_UNBOUNDED ? { message: `has more than ${MOST_UNBOUNDED} of \`*\`, \`+\` and \`{n,}\`: some texts would take minutes`, hint: 'write what stands between as it is' } : null;
}

/** Of `[...]` at this place; the last character of the pattern where it has none. */
function endOfClass(pattern: string, from: number): number {
  for (let at = from + 1; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}
