/** The warnings beside a value -> whether only a bound of it is known. */
import type { Bound, Comparison, Side, Warning } from './model.ts';

/** null: it is the value itself. */
export function boundOf(warnings: readonly Warning[], side: Side): Bound | null {
  for (const warning of warnings) {
    if (warning.kind === 'at-least' && warning.side === side) return 'at-least';
    if (warning.kind === 'at-most' && warning.side === side) return 'less-than';
  }
  return null;
}

/** Of both sides; only those that there are. */
export function boundsOf({ warnings }: Pick<Comparison, 'warnings'>): { readonly baseBound?: Bound; readonly headBound?: Bound } {
  const [base, head] = [boundOf(warnings, 'base'), boundOf(warnings, 'head')];
  return { ...(base === null ? {} : { baseBound: base }), ...(head === null ? {} : { headBound: head }) };
}
