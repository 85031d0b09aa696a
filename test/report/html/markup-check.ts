/** A page -> what in it is not as we write pages: tags and attributes that are not ours, text that could be one, what cannot be seen. */

const ELEMENTS = new Set([
  'html', 'head', 'meta', 'title', 'style', 'body', 'a', 'header', 'nav', 'main', 'footer', 'section', 'div', 'span', 'p', 'h1', 'h2', 'h3', 'h4', 'ul', 'li', 'dl', 'dt', 'dd', 'b', 'strong', 'small', 'code', 'pre', 'br',
  'details', 'summary', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'svg', 'g', 'path', 'circle', 'rect', 'text', 'desc',
]);
const ATTRIBUTES = new Set([
  'lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'href', 'rel', 'id', 'tabindex', 'aria-label', 'aria-labelledby', 'aria-hidden', 'role', 'open', 'scope', 'title',
  'viewBox', 'width', 'height', 'x', 'y', 'cx', 'cy', 'r', 'd',
]);
const TAG = /<(\/?)([a-zA-Z0-9]+)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\/?>/g;
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]/;

/** Empty for a page that is all ours. `links`: addresses that it may lead to besides places of its own. */
export function intrusionsIn(page: string, links: readonly string[] = []): readonly string[] {
  const wrong: string[] = [];
  const body = page.replace('<!doctype html>', '').replace(/<style>[^<]*<\/style>/, '<style></style>');
  let scripts = 0;
  const rest = body.replace(TAG, (_, close: string, name: string, attributes: string) => {
    if (!ELEMENTS.has(name)) wrong.push(`an element ${name}`);
    if (name === 'script') scripts += 1;
    for (const [, attribute = '', value = ''] of close === '' ? attributes.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g) : []) {
      if (!ATTRIBUTES.has(attribute)) wrong.push(`an attribute ${attribute}`);
      if (attribute === 'href' && !/^#[a-z0-9-]+$/.test(value) && !links.includes(value)) wrong.push(`a link to ${value}`);
      if (attribute === 'id' && !/^[a-z0-9-]+$/.test(value)) wrong.push(`a place called ${value}`);
    }
    return '';
  });
  if (/[<>]/.test(rest)) wrong.push(`a bracket that is no tag: ${/.{0,40}[<>].{0,40}/s.exec(rest)?.[0] ?? ''}`);
  if (UNSEEN.test(body)) wrong.push(`something that cannot be seen: ${JSON.stringify(new RegExp(`.{0,30}${UNSEEN.source}.{0,30}`, 's').exec(body)?.[0])}`);
  if (/NaN|Infinity|undefined|\[object/.test(rest)) wrong.push(`a value that is none: ${/.{0,60}(NaN|Infinity|undefined|\[object).{0,60}/s.exec(rest)?.[0] ?? ''}`);
  if (/="[^"]*(NaN|Infinity|undefined|null|e[-+]\d)/.test(body.replace(/(title|aria-label|content)="[^"]*"/g, ''))) wrong.push(`a place that is none: ${/="[^"]{0,60}(NaN|Infinity|undefined|null|e[-+]\d).{0,20}/.exec(body)?.[0] ?? ''}`);
  return [...new Set([...wrong, ...(scripts > 0 ? ['a script'] : [])])];
}

/** The words of a page, as a reader has them. */
export const wordsOf = (page: string): string => page.replace(/<style>[^<]*<\/style>/, '').replace(/<(td|th|li|p|div|small|dt|dd|summary|h\d)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '')
  .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/\s+/g, ' ');
