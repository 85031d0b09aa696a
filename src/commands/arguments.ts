/** argv -> which command with which flags, or every problem at once. */
import { parseArgs } from 'node:util';
import type { Checked, Problem } from '../model.ts';
import { optionSpecs, type OptionSpec } from '../options.ts';
import { commands, type CommandSpec } from './catalogue.ts';
import { nearest } from '../nearest.ts';

export interface Arguments {
  readonly command: CommandSpec;
  readonly operands: readonly string[];
  /** Flag name -> its text; a flag without a value is `true`, and absent when it was given as `false`. */
  readonly flags: Readonly<Record<string, string>>;
}

export type Request = { readonly kind: 'help'; readonly command: CommandSpec | null } | { readonly kind: 'version' } | ({ readonly kind: 'command' } & Arguments);

export function parseArguments(argv: readonly string[]): Checked<Request> {
  const [first, ...rest] = argv;
  if (first === '--version' || first === '-v') return { ok: true, value: { kind: 'version' } };
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const [name] = rest;
    if (name === undefined || name.startsWith('-')) return { ok: true, value: { kind: 'help', command: null } };
    const about = commands.find((c) => c.name === name);
    return about === undefined ? refuse([unknownCommand(name)]) : { ok: true, value: { kind: 'help', command: about } };
  }
  const command = commands.find((c) => c.name === first);
  if (command === undefined) return refuse([unknownCommand(first)]);
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
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const takesValue = flags.get(token.name);
    const wrong = takesValue === undefined ? unknownFlag(command, token.rawName, [...flags.keys()]) : seen.has(token.name) ? problem(token.rawName, 'is given twice', 'give it once') : valueProblem(command, token, takesValue);
    if (wrong !== null) problems.push(wrong);
    else if (takesValue === true || token.value !== 'false') values[token.name] = token.value ?? 'true';
    seen.add(token.name);
  }
  const wanted = operandCount(command);
  const anyMore = command.operands.endsWith('...');
  // What stands after an unknown flag may be its value: no operand that is too many.
  const unclear = [...seen].some((name) => !flags.has(name));
  if (operands.length < wanted || (operands.length > wanted && !unclear && !anyMore)) {
    const message = operands.length < wanted ? 'needs to be told more' : `does not know what to do with \`${operands.slice(wanted).join(' ')}\``;
    problems.push(problem(`tailgate ${command.name}`, message, `usage: ${['tailgate', command.name, command.operands].filter(Boolean).join(' ')}`));
  }
  return problems.length > 0 ? refuse(problems) : { ok: true, value: { kind: 'command', command, operands, flags: values } };
}

interface GivenFlag {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** An empty value is a shell variable that was not set: taken for "not given", it would measure something else than was meant. */
function valueProblem(command: CommandSpec, { name, rawName, value, inlineValue }: GivenFlag, takesValue: boolean): Problem | null {
  if (takesValue) {
    const missing = value === undefined || value.trim() === '' || (inlineValue !== true && value.startsWith('--'));
    return missing ? problem(rawName, 'needs a value', `write \`${rawName} ${placeholder(command, name)}\``) : null;
  }
  return value === undefined || value === 'true' || value === 'false' ? null : problem(rawName, `\`${value}\` is neither true nor false`, `write \`${rawName}\` alone`);
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

function unknownCommand(name: string): Problem {
  const names = commands.map((c) => c.name);
  const close = nearest(name, names);
  return problem(name, `there is no command \`${name}\``, close === null ? `commands are: ${names.join(', ')}` : `did you mean \`tailgate ${close}\`?`);
}

function unknownFlag(command: CommandSpec, raw: string, known: readonly string[]): Problem {
  const close = nearest(raw.replace(/^-+/, ''), known);
  return problem(raw, `\`tailgate ${command.name}\` has no such option`, close === null ? `see \`tailgate ${command.name} --help\`` : `did you mean \`--${close}\`?`);
}

const problem = (path: string, message: string, hint: string): Problem => ({ file: null, line: null, column: null, path, message, hint });
const refuse = (problems: readonly Problem[]): Checked<never> => ({ ok: false, problems });
