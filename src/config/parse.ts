/** The text of tailgate.yml -> Config, or every problem in it at once, each with its line. */
import type { Checked, Config } from '../model.ts';
import { acceptancesOf, acceptFindings } from './acceptances.ts';
import { adviceFindings } from './advice.ts';
import { readBudgets } from './budgets.ts';
import { checkDocument } from './checks.ts';
import { historyFindings, historyOfConfig } from './history.ts';
import { exportFindings, withExports } from './exports.ts';
import { findingsOf } from './issues.ts';
import { openConfig } from './reading.ts';
import { policyOf } from './rules.ts';
import { configSchema } from './schema.ts';
import { targetOf } from './targets.ts';

/**
 * Reads a config. `file` is only a name, for messages; `readFile` gives the text of a body file, its path as written.
 * Never throws for anything that can stand in a file.
 */
export function parseConfig(text: string, file: string, readFile: (path: string) => Checked<string>): Checked<Config> {
  const opened = openConfig(text, file);
  if (!opened.ok) return opened;
  const { document, whole, lineOf, problems } = opened.value;
  const read = configSchema.safeParse(document);
  const checked = checkDocument(document, readFile);
  const { findings, budgets } = readBudgets(whole, lineOf);
  const found = [...problems([...(read.success ? [] : findingsOf(read.error.issues, document)), ...checked.findings, ...findings, ...acceptFindings(whole), ...adviceFindings(whole), ...historyFindings(whole), ...exportFindings(whole)]), ...checked.inFiles];
  if (!read.success || found.length > 0) return { ok: false, problems: found };
  return {
    ok: true,
    value: {
      version: 1,
      file,
      targets: Object.entries(read.data.targets).map(([name, target]) => targetOf(name, target, checked.bodies, checked.data)),
      budgets,
      accept: acceptancesOf(read.data.accept, lineOf),
      policy: policyOf(read.data),
      advice: read.data.advice,
      history: historyOfConfig(read.data.history),
      ...withExports(read.data.export),
    },
  };
}
