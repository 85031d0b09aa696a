/** The tables of commands and options -> the text of `--help`. */
import { optionSpecs, type OptionSpec } from '../options.ts';
import { commands, type CommandSpec } from './catalogue.ts';

const EXIT_CODES = `Exit codes:
  0  pass or warn: nothing is beyond what is allowed
  1  fail: a budget is exceeded
  2  wrong use or wrong config: nothing was measured
  3  could not measure: the target died, was never ready or answered wrongly,
     or the run was interrupted
  4  inconclusive, or no baseline, where on-inconclusive or on-missing-baseline is \`fail\`
`;

export function generalHelp(): string {
  const list = commands.map((c) => row(c.name, c.summary)).join('');
  return `Tailgate stops performance regressions before they merge.

Usage: tailgate COMMAND [options]

Commands:
${list}
  tailgate COMMAND --help tells more. --version prints the version.

Start here:
  tailgate demo        see both answers in a minute, nothing to install
  tailgate init        write a tailgate.yml for this repository
  tailgate run         gate what it describes

${EXIT_CODES}`;
}

export function commandHelp(command: CommandSpec): string {
  const own = Object.entries(command.flags).map(([name, flag]) => row(`--${name} ${flag.placeholder}`.trim(), flag.description)).join('');
  const specs: readonly OptionSpec[] = optionSpecs;
  const common = specs.filter((spec) => command.options.includes(spec.name)).map(optionRow).join('');
  const examples = command.examples.map(({ line, says }) => `  ${line}\n      ${says}\n`).join('');
  return `${command.summary}

Usage: ${['tailgate', command.name, command.operands, '[options]'].filter(Boolean).join(' ')}

Options:
${own}${common}${row('--help', 'Print this.')}
Examples:
${examples}
${command.name === 'demo' || command.name === 'init' ? '' : EXIT_CODES}`.trimEnd() + '\n';
}

function optionRow(spec: OptionSpec): string {
  const choices = spec.choices === undefined ? spec.placeholder : spec.choices.join('|');
  const fallback = spec.default === null || spec.kind === 'flag' ? '' : ` [default: ${spec.default}]`;
  return row(`--${spec.name} ${choices}`.trim(), plain(spec.description) + fallback);
}

const plain = (markdown: string): string => markdown.replaceAll('`', '');

/** Two columns, the second wrapped at 100 characters. */
function row(left: string, right: string): string {
  const indent = ' '.repeat(32);
  const lines: string[] = [''];
  for (const word of right.split(' ')) {
    const last = lines.length - 1;
    if (`${lines[last]} ${word}`.length > 68) lines.push(word);
    else lines[last] = `${lines[last]} ${word}`.trim();
  }
  const head = left.length > 28 ? `  ${left}\n${indent}` : `  ${left.padEnd(30)}`;
  return `${head}${lines.join(`\n${indent}`)}\n`;
}
