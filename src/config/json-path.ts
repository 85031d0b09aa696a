/** `$.items[0]['unit price']` -> the keys and indexes on the way to a value. */

export type JsonPath = { readonly ok: true; readonly path: readonly (string | number)[] } | { readonly ok: false; readonly message: string; readonly hint: string };

const step = /\.([A-Za-z_$][\w$-]*)|\[(\d{1,9})\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/uy;

/** The part of JSONPath (RFC 9535) that names one value: no wildcards, slices or filters. */
export function readJsonPath(written: string): JsonPath {
  const text = written.trim();
  const hint = 'write the way from the root, such as `$.id` or `$.items[0].id`';
  if (!text.startsWith('$')) return { ok: false, message: `\`${text.slice(0, 60)}\` does not begin at the root`, hint: /^[A-Za-z_][\w.[\]]*$/u.test(text) ? `write \`$.${text}\`` : hint };
  const path: (string | number)[] = [];
  step.lastIndex = 1;
  let at = 1;
  for (let match = step.exec(text); match !== null; match = step.exec(text)) {
    const [whole, key, index, single, double] = match;
    path.push(index !== undefined ? Number(index) : (key ?? (single ?? double ?? '').replace(/\\(.)/gu, '$1')));
    at += whole.length;
    step.lastIndex = at;
  }
  if (at === text.length) return { ok: true, path };
  const rest = text.slice(at, at + 40);
  return { ok: false, message: `\`${rest}\` in \`${text.slice(0, 60)}\` names no single value`, hint: /[*:?@]|\.\./u.test(rest) ? `wildcards, slices and filters are not taken: ${hint}` : hint };
}
