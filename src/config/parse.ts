/** The text of tailgate.yml -> Config, or every problem in it at once, each with its line. */
import type { Checked, Config, Problem } from '../model.ts';
import { readBudgets } from './budgets.ts';
import { checkDocument, mapOf } from './checks.ts';
import { findingsOf } from './issues.ts';
import { locate, pathText, type Finding, type Path } from './place.ts';
import { configSchema, type ConfigInput } from './schema.ts';
import { targetOf } from './targets.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** Beyond this many, the first ones say enough. */
const MOST = 500;

const EXAMPLE = 'write for example `version: 1` and under `targets:` a line `api: { start: node server.js, scenarios: { health: GET /health } }`; `tailgate init` writes a first one';

/**
 * Reads a config. `file` is only a name, for messages; `readFile` gives the text of a body file, its path as written.
 * Never throws for anything that can stand in a file.
 */
export function parseConfig(text: string, file: string, readFile: (path: string) => Checked<string>): Checked<Config> {
  const yaml = readYaml(text, meantAsText);
  const syntax = yaml.faults.map((fault) => locate(fault, file, fault.place));
  if (mapOf(yaml.value) === null) {
    const shape = yaml.value === null || yaml.value === undefined ? 'is empty' : 'must hold a map of keys and values';
    return refuse(syntax.length > 0 ? syntax : [locate({ path: [], on: 'value', message: shape, hint: EXAMPLE }, file, { line: 1, column: 1 })]);
  }
  const read = configSchema.safeParse(yaml.value);
  const checked = checkDocument(yaml.value, readFile);
  // Where targets may be missing through a mistake in the syntax, budgets cannot be held against them.
  const { findings, budgets } = readBudgets(yaml.wellFormed ? yaml.value : {}, (path) => yaml.placeOf(path, 'value').line);
  const all = [...(read.success ? [] : findingsOf(read.error.issues, yaml.value)), ...checked.findings, ...findings];
  const located = meant(all.slice(0, MOST), yaml).map((finding) => locate(finding, file, yaml.placeOf(finding.path, finding.on)));
  if (!read.success || syntax.length + located.length > 0) return refuse([...syntax, ...located]);
  return { ok: true, value: configOf(read.data, file, budgets, checked.bodies) };
}

function configOf(input: ConfigInput, file: string, budgets: Config['budgets'], bodies: ReadonlyMap<string, string>): Config {
  return {
    version: 1,
    file,
    targets: Object.entries(input.targets).map(([name, target]) => targetOf(name, target, bodies)),
    budgets,
    accept: [],
    policy: { onInconclusive: input['on-inconclusive'], onMissingBaseline: input['on-missing-baseline'] },
  };
}

/** Environment variables, headers and arguments are text, whatever YAML takes them for. */
function meantAsText(path: Path): boolean {
  const [top, , section, item] = path;
  if (top !== 'targets') return false;
  if (section === 'env') return path.length === 4;
  if (section === 'start') return path.length === 4 && typeof item === 'number';
  return section === 'scenarios' && path.at(-2) === 'headers' && (path.length === 7 || path.length === 8);
}

/** Leaves out what only follows from another mistake, and what is told already. */
function meant(findings: readonly Finding[], yaml: YamlFile): readonly Finding[] {
  const otherTypes = findings.filter((f) => f.path.length === 3 && f.path[2] === 'type').map((f) => pathText(f.path.slice(0, 2)));
  const told = new Set<string>();
  return findings.filter((finding) => {
    if (otherTypes.includes(pathText(finding.path.slice(0, 2))) && finding.path[2] !== 'type' && finding.path.length > 2) return false;
    // After a mistake in the syntax, keys may be missing or misplaced only because the reader lost its way.
    if (!yaml.readSafely(finding.path)) return false;
    const key = `${pathText(finding.path)}\n${finding.message}`;
    return !told.has(key) && told.add(key);
  });
}

function refuse(problems: readonly Problem[]): Checked<never> {
  return { ok: false, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)) };
}
