import { describe, expect, test } from '@jest/globals';
import { parseArguments, type Request } from '../../src/commands/arguments.ts';
import { commands } from '../../src/commands/catalogue.ts';
import { optionSpecs } from '../../src/options.ts';

function accepted(...argv: readonly string[]): Request {
  const parsed = parseArguments(argv);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function command(...argv: readonly string[]): Extract<Request, { kind: 'command' }> {
  const request = accepted(...argv);
  if (request.kind !== 'command') throw new Error(request.kind);
  return request;
}

/** `path: message (hint)` of each problem. */
function refused(...argv: readonly string[]): readonly string[] {
  const parsed = parseArguments(argv);
  return parsed.ok ? [] : parsed.problems.map(({ path, message, hint }) => `${path}: ${message} (${hint})`);
}

describe('which command', () => {
  test('nothing at all, help, --help and -h ask for the general help', () => {
    for (const argv of [[], ['help'], ['--help'], ['-h']]) expect(accepted(...argv)).toEqual({ kind: 'help', command: null });
  });

  test('--help after a command, wherever it stands, and `help COMMAND` ask for the help of that command', () => {
    for (const argv of [['run', '--help'], ['run', '--time', '5', '-h'], ['help', 'run'], ['--help', 'run']]) {
      expect(accepted(...argv)).toMatchObject({ kind: 'help', command: { name: 'run' } });
    }
  });

  test('help of a command that is not there is refused, not answered with another help', () => {
    expect(refused('help', 'juge')).toEqual(['juge: there is no command `juge` (did you mean `tailgate judge`?)']);
  });

  test('--version and -v ask for the version', () => {
    for (const argv of [['--version'], ['-v']]) expect(accepted(...argv)).toEqual({ kind: 'version' });
  });

  test('a mistyped command is answered with the one that was meant, any other with the list of all', () => {
    expect(refused('rnu')).toEqual(['rnu: there is no command `rnu` (did you mean `tailgate run`?)']);
    expect(refused('measure')).toEqual([`measure: there is no command \`measure\` (commands are: ${commands.map((c) => c.name).join(', ')})`]);
  });

  test('names that every JavaScript object has are no commands', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(refused(name)).toHaveLength(1);
  });
});

describe('flags', () => {
  test('values follow after a space or an equals sign; flags without a value are true', () => {
    expect(command('run', '--time', '5', '--config=other.yml', '--quiet', '--json').flags).toEqual({ time: '5', config: 'other.yml', quiet: 'true', json: 'true' });
  });

  test('a value may begin with one dash, and with two behind an equals sign', () => {
    expect(command('run', '--seed', '-1', '--start=--inspect').flags).toEqual({ seed: '-1', start: '--inspect' });
  });

  test('a flag that is given as false is as good as not given', () => {
    expect(command('init', '--dry-run=false').flags).toEqual({});
    expect(command('run', '--json=true').flags).toEqual({ json: 'true' });
  });

  test('a flag takes no other value: `--dry-run=no` must not write the files', () => {
    expect(refused('init', '--dry-run=no')).toEqual(['--dry-run: `no` is neither true nor false (write `--dry-run` alone)']);
  });

  test('a value that is missing, empty or the next flag is asked for, with its placeholder', () => {
    expect(refused('run', '--time')).toEqual(['--time: needs a value (write `--time SECONDS`)']);
    expect(refused('run', '--target', '')).toEqual(['--target: needs a value (write `--target NAME`)']);
    expect(refused('run', '--out=')).toEqual(['--out: needs a value (write `--out DIR`)']);
    expect(refused('run', '--config', '--quiet')).toEqual(['--config: needs a value (write `--config FILE`)']);
    expect(refused('baseline', 'prune', '--keep')).toEqual(['--keep: needs a value (write `--keep N`)']);
  });

  test('a flag given twice is refused, because one of the two would be ignored', () => {
    expect(refused('run', '--time', '5', '--time=6')).toEqual(['--time: is given twice (give it once)']);
    expect(refused('run', '--quiet', '--quiet=false')).toEqual(['--quiet: is given twice (give it once)']);
  });

  test('an unknown flag is answered with the nearest known one, and its value is not complained of as well', () => {
    expect(refused('run', '--tiem', '5')).toEqual(['--tiem: `tailgate run` has no such option (did you mean `--time`?)']);
    expect(refused('run', '--frobnicate=1')).toEqual(['--frobnicate: `tailgate run` has no such option (see `tailgate run --help`)']);
  });

  test('a flag of another command is unknown here', () => {
    expect(refused('run', '--dry-run')).toHaveLength(1);
    expect(refused('init', '--seed=1')).toHaveLength(1);
  });

  test('names that every JavaScript object has are unknown flags', () => {
    expect(refused('run', '--constructor=1', '--toString', '--__proto__=1')).toHaveLength(3);
  });

  test('every mistake is told at once', () => {
    expect(refused('run', '--tiem', '5', '--quiet', '--quiet', '--seed')).toHaveLength(3);
  });
});

describe('operands', () => {
  test('are kept in order, before or after flags, and behind `--` whatever they look like', () => {
    expect(command('judge', '--quiet', 'run.json').operands).toEqual(['run.json']);
    expect(command('judge', '--', '--strange.json').operands).toEqual(['--strange.json']);
  });

  test('too few and too many are answered with the usage', () => {
    expect(refused('judge')).toEqual(['tailgate judge: needs to be told more (usage: tailgate judge RUN.json)']);
    expect(refused('judge', 'a.json', 'b.json')).toEqual(['tailgate judge: does not know what to do with `b.json` (usage: tailgate judge RUN.json)']);
    expect(refused('run', 'api')).toEqual(['tailgate run: does not know what to do with `api` (usage: tailgate run)']);
  });
});

describe('the table of commands', () => {
  test('names only options that exist, each once', () => {
    const known: readonly string[] = optionSpecs.filter((spec) => spec.on !== 'action').map((spec) => spec.name);
    for (const { name, options, flags } of commands) {
      const all = [...options, ...Object.keys(flags)];
      expect({ name, unknown: options.filter((option) => !known.includes(option)), twice: all.length - new Set(all).size }).toEqual({ name, unknown: [], twice: 0 });
    }
  });

  test('gives every option of the command line to some command', () => {
    const used = new Set(commands.flatMap((c) => c.options));
    expect(optionSpecs.filter((spec) => spec.on !== 'action' && !used.has(spec.name)).map((spec) => spec.name)).toEqual([]);
  });

  test('has examples that the command line accepts', () => {
    /** Of the command itself: where its output goes is the shell's. */
    const words = (line: string): readonly string[] => [...line.replace(/ > \S+$/, '').matchAll(/'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '');
    for (const { name, examples } of commands) {
      expect(examples.length).toBeGreaterThan(0);
      for (const { line } of examples) expect(command(...words(line).slice(1)).command.name).toBe(name);
    }
  });
});
