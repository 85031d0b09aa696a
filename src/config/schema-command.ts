/** The schema of what only commands have: the command, the tool that it is, where its numbers are, how often it runs. */
import { z } from 'zod';
import { directionHint, directionMeant } from './direction.ts';
import { alsoNumbers, commandText, insidePath, keyed, processText } from './fields.ts';
import { entriesOf, mapOf } from './loose.ts';

const FORMATS = ['auto', 'k6', 'artillery', 'hyperfine', 'oha', 'vegeta', 'lighthouse', 'pytest-benchmark', 'go', 'json'] as const;

const MOST_RUNS = 1000;

const describedObject = z.strictObject({
  unit: z.string().trim().min(1).max(40).optional(),
  better: z.enum(['lower', 'higher']).optional(),
});

/** Which map `metrics` is, its own keys say: a server's has none that begins so. */
const OWN = /^command\../u;

/**
 * A map of patterns, each with what the tool does not say. It refuses a map that is not a command's as being of another type, so
 * that what is wrong inside of a server's is told by the server's own schema.
 */
export const describedMetrics = z.unknown().transform((written, ctx) => {
  const entries = entriesOf(written);
  if (mapOf(written) === null || !entries.some(([name]) => OWN.test(name))) {
    ctx.issues.push({ code: 'invalid_type', expected: 'record', input: written });
    return z.NEVER;
  }
  // Not the end of it (`continue`): beside a server's schema, which refuses all of its keys, this is the one that was meant.
  const described = entries.flatMap(([name, value]) => {
    const read = describedObject.safeParse(value);
    if (!OWN.test(name)) ctx.issues.push({ code: 'custom', input: written, path: [name], continue: true, message: 'is no number of a command', params: { hint: 'their names begin with `command.`; `*` stands for anything' } });
    if (!read.success) ctx.issues.push({ code: 'custom', input: value, path: [name], continue: true, ...whyNot(value) });
    return read.success ? [{ name, unit: read.data.unit ?? null, better: read.data.better ?? null }] : [];
  });
  return { ofCommand: described };
});

/** A direction or a key in other words is told by its own; all else by an example. */
function whyNot(value: unknown): { readonly message: string; readonly params: { readonly hint: string } } {
  const map = mapOf(value);
  const direction = directionMeant(value);
  if (direction !== null || value === 'lower' || value === 'higher') return { message: `\`${String(value)}\` stands alone`, params: { hint: `write \`{ better: ${direction ?? String(value)} }\`` } };
  const strange = entriesOf(map).find(([key]) => key !== 'unit' && key !== 'better')?.[0];
  if (strange !== undefined) return { message: `has a key that is not known, \`${strange.slice(0, 60)}\``, params: { hint: 'its keys are `unit` and `better`' } };
  const better = map?.['better'];
  if (better !== undefined && better !== 'lower' && better !== 'higher') return { message: `has \`better: ${typeof better === 'string' ? better.slice(0, 60) : '...'}\`, which is no direction`, params: { hint: directionHint(better) } };
  return { message: 'is not understood', params: { hint: 'write for example `{ unit: ms, better: lower }`' } };
}

export const commandKeys = {
  command: keyed(z.union([commandText, z.array(processText.meta(alsoNumbers)).min(1)]), { title: 'command, or list of its arguments', description: 'Of a command, required: a program that measures by itself. `{out}` is replaced by the path of a fresh file that it may write its report to (also in `TAILGATE_OUTPUT`).', example: 'k6 run --summary-export {out} load.js' }).optional(),
  format: keyed(z.enum(FORMATS), { title: 'word', description: 'Of a command: the tool whose report it is; `json` is a list of `{ name, unit, value }` or a map of name to number; `auto` tells by the report itself.', example: 'k6' }).optional(),
  output: keyed(insidePath, { title: 'path', description: 'Of a command: the file that it writes its report to, relative to `directory`. It must be written anew by each run.', example: 'results/summary.json', otherwise: 'what it writes to `{out}`, else what it prints' }).optional(),
  runs: keyed(z.int().min(1).max(MOST_RUNS), { title: 'number', description: 'Of a command: how often it is run, on each side. One value a run: five are the least that an interval can be made of.', example: 10, otherwise: '5' }).optional(),
};

/** For editors: the keys that only commands have. */
export const COMMAND_KEYS: readonly string[] = Object.keys(commandKeys);
