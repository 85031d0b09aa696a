/** The text of a config -> its plain document with a way to its lines, and findings -> problems of that file. */
import type { Checked, Problem } from '../model.ts';
import { mapOf } from './loose.ts';
import { locate, pathText, type Finding, type Path } from './place.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** Beyond this many, the first ones say enough. */
const MOST = 500;

const EXAMPLE = 'write for example `version: 1` and under `targets:` a line `api: { start: node server.js, scenarios: { health: GET /health } }`; `tailgate init` writes a first one';

export interface ConfigText {
  /** Plain maps, lists and scalars, however wrong. */
  readonly document: unknown;
  /** The same where it can be held against itself; nothing after a mistake in the syntax, where keys may be missing through it. */
  readonly whole: unknown;
  readonly lineOf: (path: Path) => number;
  /** Everything that is wrong with the file: what is wrong as YAML, and the findings in it, in the order of their lines. */
  readonly problems: (findings: readonly Finding[]) => readonly Problem[];
}

/** Refuses only what is no map of keys and values at all. Never throws for anything that can stand in a file. */
export function openConfig(text: string, file: string): Checked<ConfigText> {
  const yaml = readYaml(text, meantAsText);
  const syntax = yaml.faults.map((fault) => locate(fault, file, fault.place));
  if (mapOf(yaml.value) === null) {
    const shape = yaml.value === null || yaml.value === undefined ? 'is empty' : 'must hold a map of keys and values';
    return { ok: false, problems: inOrder(syntax.length > 0 ? syntax : [locate({ path: [], on: 'value', message: shape, hint: EXAMPLE }, file, { line: 1, column: 1 })]) };
  }
  return {
    ok: true,
    value: {
      document: yaml.value,
      whole: yaml.wellFormed ? yaml.value : {},
      lineOf: (path) => yaml.placeOf(path, 'value').line,
      problems: (findings) => inOrder([...syntax, ...meant(findings.slice(0, MOST), yaml).map((finding) => locate(finding, file, yaml.placeOf(finding.path, finding.on)))]),
    },
  };
}

/** Environment variables, headers and arguments are text, whatever YAML takes them for; so are days and reasons. */
function meantAsText(path: Path): boolean {
  const [top, , section, item] = path;
  if (top === 'accept') return path.length === 3 && (section === 'expires' || section === 'reason');
  if (top !== 'targets') return false;
  if (section === 'env') return path.length === 4;
  if (section === 'start') return path.length === 4 && typeof item === 'number';
  return section === 'scenarios' && path.at(-2) === 'headers' && [7, 8, 10].includes(path.length);
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

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
