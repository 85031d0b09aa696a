/**
 * Lists and dictionaries for zod that stop at the first wrong item: zod itself keeps a record of every one, and ten million wrong
 * numbers in a file of 30 MB then take all memory there is.
 */
import { z } from 'zod';

/** So many items, each as `item` says. */
export function list<T>(item: z.ZodType<T>, most: number, fewest = 0): z.ZodType<readonly T[]> {
  return z.array(z.unknown()).min(fewest).max(most).transform((items, context) => {
    const checked: T[] = [];
    for (const [place, one] of items.entries()) {
      const parsed = item.safeParse(one);
      if (!parsed.success) return tell(context, parsed.error, place);
      checked.push(parsed.data);
    }
    return checked;
  });
}

/** Numbers are most of a run: asked one by one in a plain loop, which takes a hundredth of the time. */
export function numbers({ allowed, says }: { readonly allowed: (value: number) => boolean; readonly says: string }, most: number): z.ZodType<readonly number[]> {
  return z.array(z.unknown()).min(1).max(most).transform((items, context) => {
    const wrong = items.findIndex((one) => typeof one !== 'number' || !allowed(one));
    if (wrong >= 0) {
      context.addIssue({ code: 'custom', message: `must be ${says}`, path: [wrong] });
      return z.NEVER;
    }
    return items.filter((one) => typeof one === 'number');
  });
}

/** At most so many names, each with an item. Without a prototype: a name such as `constructor` finds only what is in it. */
export function dictionary<T>(name: z.ZodType<string>, item: z.ZodType<T>, most: number): z.ZodType<Readonly<Record<string, T>>> {
  return z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be a map of names').transform((value, context) => {
    const entries = Object.entries(value);
    if (entries.length > most) {
      context.addIssue({ code: 'custom', message: `must have at most ${most} names` });
      return z.NEVER;
    }
    const checked: Record<string, T> = Object.create(null);
    for (const [key, one] of entries) {
      const [named, parsed] = [name.safeParse(key), item.safeParse(one)];
      if (!named.success) return tell(context, named.error, key);
      if (!parsed.success) return tell(context, parsed.error, key);
      checked[named.data] = parsed.data;
    }
    return checked;
  });
}

function tell(context: z.RefinementCtx, error: z.ZodError, at: string | number): never {
  const issue = error.issues[0];
  context.addIssue({ code: 'custom', message: issue?.message ?? 'is not valid', path: [at, ...(issue?.path ?? [])] });
  return z.NEVER;
}
