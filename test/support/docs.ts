/** The generated parts of README.md and action.yml, made from the tables in the code. */
import { readFileSync } from 'node:fs';
import { commands } from '../../src/commands/catalogue.ts';
import { rules } from '../../src/explain/rules/rules.ts';
import { configSettings } from '../../src/config/settings.ts';
import { defaultBudgets, functionTable, perRequestTable } from '../../src/judge/defaults.ts';
import { metricNamed, metricNames } from '../../src/metrics.ts';
import type { Budget } from '../../src/model.ts';
import { optionSpecs, type OptionSpec } from '../../src/options.ts';
import { written, writtenAlone } from '../../src/report/format.ts';
import { outcomeMeaning, verdictMeaning } from '../../src/report/glossary.ts';

const specs: readonly OptionSpec[] = optionSpecs;

/** A Markdown table; `|` inside a cell is escaped. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string | null): string => (text === null || text === '' ? '' : `\`${text}\``);

function inputs(): string {
  return table(['option, input', 'default', 'where', 'meaning'], specs.map((spec) => [
    `${code(spec.name)}${spec.choices === undefined ? '' : `: ${spec.choices.map(code).join(', ')}`}`, code(spec.default), spec.on === 'both' ? '' : `${spec.on} only`, spec.description,
  ]));
}

function commandTable(): string {
  return table(['command', 'does'], commands.map((c) => [code(['tailgate', c.name, c.operands].filter(Boolean).join(' ')), c.summary]));
}

function settings(): string {
  return table(['setting', 'is', 'default', 'meaning'], configSettings().map((s) => [code(s.path), s.type, s.required ? '(required)' : code(s.default), s.description]));
}

function budgets(): string {
  const gated = new Set(metricNames.filter((name) => defaultBudgets.some((b) => b.metric === name)));
  const row = (budget: Budget, of = ''): readonly string[] => [`${code(budget.metric)}${of}`, limitText(budget), toleranceText(budget)];
  const rows = [...defaultBudgets.map((budget) => row(budget)), ...perRequestTable.map(({ budget }) => row(budget, ' counted per request')), ...functionTable.map(({ budget }) => row(budget, ' of a function'))];
  const shown = metricNames.filter((name) => !gated.has(name)).map(code).join(', ');
  return `${table(['metric', 'limit', 'tolerance'], rows)}\n\nShown and not gated unless a budget of yours says so: ${shown}.`;
}

function limitText({ limit, metric }: Budget): string {
  return limit?.fail == null ? '' : written(limit.fail, metricNamed(metric).unit);
}

function toleranceText({ tolerance, metric, certain }: Budget): string {
  const share = tolerance?.fail ?? tolerance?.warn;
  if (tolerance === null || share == null) return '';
  // Durations are the only ones of the user's whose unit is known.
  const unit = metricNames.includes(metric) ? metricNamed(metric).unit : metric.startsWith('timing.') ? 'ms' : 'number';
  const floor = tolerance.floor > 0 ? `, and more than ${writtenAlone(tolerance.floor, unit)}` : '';
  return `${written(share, 'ratio')}${floor}${tolerance.fail === null ? ': warns' : ''}${certain ? ', when that is certain' : ''}`;
}

function advice(): string {
  return table(['rule', 'looks at', 'speaks when', 'warns where'], rules.map(({ name, looksAt, when, warns }) => [code(name), looksAt, when, warns]));
}

function verdicts(): string {
  const rows = (words: Readonly<Record<string, string>>): string => table(['word', 'meaning'], Object.entries(words).map(([word, meaning]) => [`**${word}**`, meaning]));
  return `Of each metric:\n\n${rows(verdictMeaning)}\n\nOf the run, the worst of its parts in this order:\n\n${rows(outcomeMeaning)}`;
}

/** The golden report of a regression without its folded parts. */
const sample = (): string => readFileSync('test/golden/regression/report.md', 'utf8').replace(/<details>[\s\S]*?<\/details>\n+/g, '').trim().split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

/** The recorded table of the truth bench, one row a service: the quantiles that each tool says. */
function truth(): string {
  const text = recorded('test/bench/truth/result.md');
  const rows = text.split('\n').filter((line) => line.startsWith('| ')).slice(2).map((line) => line.split('|').slice(1, 6).map((cell) => cell.trim()));
  const services: { name: string; says: Map<string, string> }[] = [];
  for (const [name = '', tool = '', ...quantiles] of rows) {
    if (name !== '') services.push({ name: name.replaceAll('*', ''), says: new Map() });
    const key = tool.split(/[,(]/)[0]?.trim() ?? '';
    const says = services.at(-1)?.says;
    if (says?.has(key) === false) says.set(key, quantiles.map((cell) => cell.replace(/ \(.*/, '')).join(' / '));
  }
  const tools = ['the truth', 'Tailgate', 'autocannon', 'wrk', 'ab'];
  // The sliced rows repeat "Tailgate": the first one, a single long slice, is what its own truth was captured for.
  const head = text.split('\n')[0] ?? '';
  const verdict = text.split('\n').find((line) => line.startsWith('Tailgate is within')) ?? '';
  return `Milliseconds, p50 / p90 / p99, as each tool says of the same service, one tool after the other. ${head.replace(/ In brackets.*/, '')} The truth is what a packet capture saw during Tailgate's run. Printed by \`node build/test/bench/truth/truth.js --seconds 4\`; [the whole table](test/bench/truth/result.md) has each tool's difference to its own truth, throughput and counts.\n\n${table(['service', ...tools], services.map(({ name, says }) => [name, ...tools.map((tool) => says.get(tool) ?? '')]))}\n\n${verdict}`;
}

const recorded = (file: string): string => readFileSync(file, 'utf8').trim();

/** Region name -> its text: what stands between `<!-- name -->` and `<!-- /name -->` in the README. */
export const regions: Readonly<Record<string, () => string>> = {
  sample, inputs, settings, budgets, verdicts, advice, commands: commandTable,
  truth, cost: () => recorded('test/bench/cost/result.md'),
  detection: () => recorded('test/bench/detection/result.md').split('\n## ')[0]?.trim() ?? '',
};

export function withRegions(readme: string): string {
  return Object.entries(regions).reduce((text, [name, make]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`README.md has no region ${name}`);
    return `${text.slice(0, start + open.length)}\n${make()}\n${text.slice(end)}`;
  }, readme);
}

/** action.yml with its inputs made from the options. */
export function withInputs(action: string): string {
  const start = action.indexOf('inputs:\n');
  const end = action.indexOf('outputs:\n');
  const yaml = specs.filter((spec) => spec.on !== 'command line').map((spec) => {
    // The config file's default is left empty: only then can `start` stand without contradicting it.
    const fallback = spec.name === 'config' ? '' : (spec.default ?? '');
    return `  ${spec.name}:\n    description: ${quote(spec.description + (spec.choices === undefined ? '' : ` One of ${spec.choices.join(', ')}.`))}\n    default: ${quote(fallback)}\n`;
  });
  return `${action.slice(0, start)}inputs:\n${yaml.join('')}${action.slice(end)}`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
