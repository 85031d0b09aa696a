/** Turns the text of a baseline file into a baseline, or into one problem that names the line; never into an empty history. */
import type { Baseline, BaselineEntry, Checked, Problem, StoredSample } from '../../model.ts';
import type { SampleGroup } from './encode.ts';
import { migrate, migrations, type Document, type Migrations } from './migrate.ts';
import { inOrder } from './order.ts';
import { accept, problem, refuse, restoreHint } from './problem.ts';
import { defective, notABaseline, notJson, otherSchema, otherTarget } from './refusals.ts';
import { firstDefect, firstRepeated, type BaselineDocument } from './validate.ts';

/** Bytes. No file that Tailgate writes is a thirtieth of this: whatever is larger is not a baseline, and is not read. */
export const largestFile = 16 * 1024 * 1024;

/**
 * Reads a baseline. `file` is for messages, `target` is whose file it must be (null: anyone's). Entries come out in order of
 * time, also when somebody who resolved a merge conflict has left them in another. One problem a file: the first.
 */
export function decodeBaseline(text: string, file: string, target: string | null = null, steps: Migrations = migrations): Checked<Baseline> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse(notJson(text, file));
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return refuse(notABaseline(text, file));
  const migrated = migrate(parsed as Document, steps);
  if (migrated.kind !== 'current') return refuse(otherSchema(text, file, migrated, parsed as Document));
  const defect = firstDefect(migrated.document);
  if (defect !== null) return refuse(defective(text, file, defect));
  // The check above has looked at every value of it.
  const document = migrated.document as unknown as BaselineDocument;
  if (target !== null && document.target !== target) return refuse(otherTarget(text, file, document.target, target));
  const repeated = firstRepeated(document);
  if (repeated !== null) return refuse(defective(text, file, repeated));
  return accept({ target: document.target, entries: inOrder(document.entries.map(entryFrom)) });
}

/** What a file holds: its text, to tell whether a writing would change it, and its baseline. */
export interface StoredBaseline {
  readonly text: string;
  readonly baseline: Baseline;
}

/** As `decodeBaseline`, from the bytes of the file. */
export function decodeBytes(bytes: Uint8Array, file: string, target: string | null): Checked<StoredBaseline> {
  const text = decodeText(bytes, file);
  if (!text.ok) return text;
  const baseline = decodeBaseline(text.value, file, target);
  return baseline.ok ? accept({ text: text.value, baseline: baseline.value }) : baseline;
}

/** Reads the bytes of a file as text; refuses what is not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): Checked<string> {
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return refuse(problem(file, `this file is not UTF-8 text${wide ? ' but UTF-16' : ''}`, restoreHint(file)));
  }
}

/** The problem with a file of this many bytes, before it is read; null when it is not too large. */
export function tooLarge(bytes: number, file: string): Problem | null {
  if (bytes <= largestFile) return null;
  return problem(file, `${Math.round(bytes / 1_000_000)} MB is not a baseline: Tailgate keeps them under 0.5 MB`, restoreHint(file));
}

function entryFrom({ samples, committed, accepted = [], reference = {}, evidence, ...entry }: BaselineDocument['entries'][number]): BaselineEntry {
  return { ...entry, committed: committed ?? null, accepted, reference, evidence: evidence ?? null, samples: samples.flatMap(samplesFrom) };
}

const NO_EDGES: readonly number[] = [];

function samplesFrom({ scenario, workload, metrics }: SampleGroup): StoredSample[] {
  return Object.entries(metrics).map(([metric, { point, values, edges: [lower, upper] = NO_EDGES }]) => ({ scenario, metric, workload, point, values: values ?? [], ...(lower === undefined || upper === undefined ? {} : { edges: { lower, upper } }) }));
}
