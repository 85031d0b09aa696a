/** A value of the document -> the first number in it that JSON would not carry as it is written. */
import { onValue, type Finding, type Path } from './place.ts';

/** null: none. */
export function inexactNumber(value: unknown, path: Path): Finding | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return onValue(path, `JSON has no ${String(value)}`, 'write a number, or put it in quotes');
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? onValue(path, 'is too large to be sent exactly as a number', 'put it in quotes, or write the whole body as text') : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = inexactNumber(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}
