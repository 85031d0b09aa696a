/** The text of a tailgate.yml -> its rules alone, where neither the checkout nor its body files are at hand. */
import { z } from 'zod';
import type { Checked, Config, Policy } from '../model.ts';
import { acceptancesOf, acceptFindings } from './acceptances.ts';
import { adviceFindings } from './advice.ts';
import { readBudgets } from './budgets.ts';
import { exportFindings, withExports } from './exports.ts';
import { findingsOf } from './issues.ts';
import { openConfig } from './reading.ts';
import { configSchema, type ConfigInput } from './schema.ts';

/** What a run is judged by. */
export type Rules = Pick<Config, 'budgets' | 'accept' | 'policy' | 'advice' | 'exports'>;

/** Of the targets only their names and what they measure are looked at; another key at the top may be a rule that is misspelt. */
const rulesSchema = z.strictObject({ ...configSchema.shape, targets: z.unknown().optional() });

/**
 * Reads `budgets`, `accept` and the policy as `parseConfig` does, with the same problems. Mistakes inside of `targets` are
 * not told; names that the rules do not find there are.
 */
export function readRules(text: string, file: string): Checked<Rules> {
  const opened = openConfig(text, file);
  if (!opened.ok) return opened;
  const { document, whole, lineOf, problems } = opened.value;
  const read = rulesSchema.safeParse(document);
  const { findings, budgets } = readBudgets(whole, lineOf);
  const found = problems([...(read.success ? [] : findingsOf(read.error.issues, document)), ...findings, ...acceptFindings(whole), ...adviceFindings(whole), ...exportFindings(whole)]);
  if (!read.success || found.length > 0) return { ok: false, problems: found };
  return { ok: true, value: { budgets, accept: acceptancesOf(read.data.accept, lineOf), policy: policyOf(read.data), advice: read.data.advice, ...withExports(read.data.export) } };
}

export const policyOf = (input: Pick<ConfigInput, 'on-inconclusive' | 'on-missing-baseline'>): Policy =>
  ({ onInconclusive: input['on-inconclusive'], onMissingBaseline: input['on-missing-baseline'] });
