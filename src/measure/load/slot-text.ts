/** A value and where it stands -> the text that is sent, which can be no more than that value. */
import type { SlotKind } from '../../model.ts';

/** null: such a value cannot stand there. */
export function slotText(value: unknown, as: SlotKind): string | null {
  switch (as) {
    case 'json': return json(value);
    case 'json-bare': return typeof value === 'string' && isLiteral(value) ? value : json(value);
    case 'json-text': return json(textOf(value)).slice(1, -1);
    case 'component': return encodeURIComponent(textOf(value));
    case 'form': return encodeURIComponent(textOf(value)).replaceAll('%20', '+');
    case 'path': return pathOf(textOf(value));
    case 'header': {
      const text = textOf(value);
      // Control characters other than tab would end the header early and change the request.
      return /[\0-\x08\x0a-\x1f\x7f]/.test(text) ? null : text;
    }
    case 'text': return textOf(value);
  }
}

/** Nothing for null, JSON for what is no text; half of a surrogate pair has no bytes. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? '' : json(value);
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

const json = (value: unknown): string => JSON.stringify(value) ?? 'null';

function isLiteral(text: string): boolean {
  return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(text);
}

/** Path and query of what a service writes into `Location`: the whole URL, or the path alone. It is always asked of the service that is measured. */
function pathOf(text: string): string | null {
  const url = /^https?:\/\/[^/?#]*([^#]*)/i.exec(text);
  const path = url === null ? text : `/${(url[1] ?? '').replace(/^\//, '')}`;
  return path.startsWith('/') ? path : null;
}
