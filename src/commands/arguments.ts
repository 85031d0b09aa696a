/** argv -> which command with which flags, or every problem at once. */
import { parseArgs } from 'node:util';
import type { Checked, Problem } from '../model.ts';
import { optionSpecs, type OptionSpec } from '../options.ts';
import { commands, type CommandSpec } from './catalogue.ts';
import { nearest } from '../nearest.ts';

export interface Arguments {
  readonly command: CommandSpec;
  readonly operands: readonly string[];
  /** Flag name -> its text; a flag without a value is `true`. */
  readonly flags: Readonly<Record<string, string>>;
}

export type Request = { readonly kind: 'help'; readonly command: CommandSpec | null } | { readonly kind: 'version' } | ({ readonly kind: 'command' } & Arguments);

export function parseArguments(argv: readonly string[]): Checked<Request> {
  const [first, ...rest] = argv;
  if (first === '--version' || first === '-v') return { ok: true, value: { kind: 'version' } };
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const about = commands.find((c) => c.name === rest[0]) ?? null;
    return { ok: true, value: { kind: 'help', command: about } };
  }
  const command = commands.find((c) => c.name === first);
  if (command === undefined) {
    const names = commands.map((c) => c.name);
    const close = nearest(first, names);
    return refuse([problem(first, `there is no command \`${first}\``, close === null ? `commands are: ${names.join(', ')}` : `did you mean \`tailgate ${close}\`?`)]);
  }
  if (rest.includes('--help') || rest.includes('-h')) return { ok: true, value: { kind: 'help', command } };
  return parseFlags(command, rest);
}

function parseFlags(command: CommandSpec, rest: readonly string[]): Checked<Request> {
  const flags = flagsOf(command);
  const options = Object.fromEntries([...flags].map(([name, takesValue]) => [name, { type: takesValue ? ('string' as const) : ('boolean' as const) }]));
  const { tokens } = parseArgs({ args: [...rest], options, strict: false, allowPositionals: true, tokens: true });
  const problems: Problem[] = [];
  const values: Record<string, string> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const takesValue = flags.get(token.name);
    if (takesValue === undefined) problems.push(unknownFlag(command, token.rawName, [...flags.keys()]));
    else if (token.name in values) problems.push(problem(token.rawName, 'is given twice', 'give it once'));
    else if (takesValue && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))) problems.push(problem(token.rawName, 'needs a value', `write \`${token.rawName} ${placeholder(command, token.name)}\``));
    else values[token.name] = takesValue ? (token.value ?? '') : (token.value ?? 'true');
  }
  const wanted = operandCount(command);
  if (operands.length !== wanted) {
    const message = operands.length < wanted ? 'needs to be told more' : `does not know what to do with \`${operands.slice(wanted).join(' ')}\``;
    problems.push(problem(`tailgate ${command.name}`, message, `usage: ${['tailgate', command.name, command.operands].filter(Boolean).join(' ')}`));
  }
  return problems.length > 0 ? refuse(problems) : { ok: true, value: { kind: 'command', command, operands, flags: values } };
}

/** Name -> whether a value follows. */
function flagsOf(command: CommandSpec): ReadonlyMap<string, boolean> {
  const specs: readonly OptionSpec[] = optionSpecs;
  const common = specs.filter((s) => command.options.includes(s.name)).map((s) => [s.name, s.kind !== 'flag'] as const);
  return new Map([...common, ...Object.entries(command.flags).map(([name, flag]) => [name, flag.placeholder !== ''] as const)]);
}

const operandCount = (command: CommandSpec): number => (command.operands === '' ? 0 : 1);

function placeholder(command: CommandSpec, name: string): string {
  const specs: readonly OptionSpec[] = optionSpecs;
  return command.flags[name]?.placeholder ?? specs.find((s) => s.name === name)?.placeholder ?? 'VALUE';
}

function unknownFlag(command: CommandSpec, raw: string, known: readonly string[]): Problem {
  const close = nearest(raw.replace(/^-+/, ''), known);
  return problem(raw, `\`tailgate ${command.name}\` has no such option`, close === null ? `see \`tailgate ${command.name} --help\`` : `did you mean \`--${close}\`?`);
}

const problem = (path: string, message: string, hint: string): Problem => ({ file: null, line: null, column: null, path, message, hint });
const refuse = (problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });
