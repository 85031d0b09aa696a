/** This machine -> the description that people read and that decides whether two measurements may be compared. */
import os from 'node:os';
import path from 'node:path';
import type { Environment, Fingerprint, Target } from '../model.ts';
import { run } from './bounded-run.ts';
import { cpusBeforePinning, parseCpuList } from './cpus.ts';
import { readProc } from './proc-files.ts';
import { setupEnvironment } from './target-environment.ts';

export { readCheckout } from './checkout.ts';

/** Goes up when Tailgate measures in another way, so that older numbers are not compared with newer ones. */
export const PROTOCOL = 1;

export interface EnvironmentOptions {
  /** Version of this program. */
  readonly tool: string;
  readonly targets: readonly Target[];
  /** Whether generator and targets are kept on different cores. */
  readonly pinned: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Root of the checkout, the working directory if not given: a runtime's version may depend on where it is asked. */
  readonly directory?: string;
}

/** One fingerprint per target, by its name. May be asked before or after pinning. */
export async function readEnvironment({ tool, targets, pinned, env, directory = process.cwd() }: EnvironmentOptions): Promise<Environment> {
  const machine = { cpu: cpuModel(), cores: coreCount(), arch: process.arch, os: systemName(), image: imageName(env['ImageOS']), pinned, protocol: PROTOCOL };
  const fingerprints = await Promise.all(targets.map(async (target): Promise<[string, Fingerprint]> => {
    const program = programOf(target);
    const runtime = program === null ? null : await readRuntime(program, path.resolve(directory, target.directory), setupEnvironment(env, target.env, ''));
    // A command has all cores, whatever it loads and with what.
    return [target.name, { ...machine, pinned: pinned && target.kind !== 'command', runtime }];
  }));
  return { tool, node: process.versions.node, kernel: `${os.type()} ${os.release()}`, memory: os.totalmem(), fingerprints: Object.fromEntries(fingerprints) };
}

/** What it is started with; null for what is only weighed, and for a function that brings its own runtime. */
function programOf(target: Target): string | readonly string[] | null {
  if (target.kind === 'server') return target.start;
  if (target.kind === 'command') return target.command;
  return target.runtime === 'bootstrap' ? null : [target.interpreter ?? (target.runtime === 'python' ? 'python3' : 'node')];
}

interface Runtime {
  readonly name: string;
  readonly args: readonly string[];
  /** How many parts of the version tell two runtimes apart. */
  readonly parts: 1 | 2;
}

/** Which runtime a program is or runs on; `java -version` because version 8 knows no other, and it answers on stderr. */
const RUNTIMES: readonly (readonly [RegExp, string | null, Runtime])[] = [
  [/^node(js)?$/, null, { name: 'node', args: ['--version'], parts: 1 }],
  [/^(npm|npx|yarn|pnpm)$/, 'node', { name: 'node', args: ['--version'], parts: 1 }],
  [/^python(\d+(\.\d+)?)?$/, null, { name: 'python', args: ['--version'], parts: 2 }],
  [/^ruby$/, null, { name: 'ruby', args: ['--version'], parts: 2 }],
  [/^java$/, null, { name: 'java', args: ['-version'], parts: 1 }],
  [/^bun$/, null, { name: 'bun', args: ['--version'], parts: 2 }],
  [/^deno$/, null, { name: 'deno', args: ['--version'], parts: 2 }],
  [/^php$/, null, { name: 'php', args: ['--version'], parts: 2 }],
  [/^go$/, null, { name: 'go', args: ['version'], parts: 2 }],
];

/** `node server.js` -> `node 24`: asks the program that the command starts with, in the target's own folder; null when it tells nothing. */
export async function readRuntime(start: string | readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<string | null> {
  const words = typeof start === 'string' ? start.trim().split(/\s+/) : start;
  const program = words.find((word) => word !== 'exec' && !/^\w+=/.test(word)) ?? '';
  const found = RUNTIMES.find(([name]) => name.test(path.basename(program)));
  if (found === undefined) return null;
  const [, instead, { name, args, parts }] = found;
  const answer = await run(instead ?? program, args, { cwd, env, timeout: 10_000 });
  const version = /(\d+)(?:\.(\d+))?/.exec(answer === null ? '' : `${answer.stdout}\n${answer.stderr}`);
  if (version === null) return name;
  const [, major = '', minor = '0'] = version;
  // Java 8 and before call themselves 1.8.
  if (name === 'java') return `java ${major === '1' ? minor : major}`;
  return `${name} ${parts === 1 ? major : `${major}.${minor}`}`;
}

/** All that we were allowed to use before we kept ourselves to fewer. */
function coreCount(): number {
  const before = cpusBeforePinning();
  return before === null ? os.availableParallelism() : parseCpuList(before).length;
}

/** What cpuinfo calls it; on ARM, where it has no name, its implementer and part. */
function cpuModel(): string {
  const model = os.cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? '';
  if (model !== '' && model !== 'unknown') return model;
  const info = readProc('/proc/cpuinfo') ?? '';
  const field = (name: string): string | undefined => new RegExp(`^${name}\\s*:\\s*(\\S+)`, 'm').exec(info)?.[1];
  const part = field('CPU part');
  return part === undefined ? 'unknown' : `implementer ${field('CPU implementer') ?? '?'} part ${part}`;
}

/** `debian 12`, `darwin 24`: a new minor release of the same system is the same machine still. */
function systemName(): string {
  const release = process.platform === 'linux' ? (readProc('/etc/os-release') ?? '') : '';
  const field = (name: string): string | undefined => new RegExp(`^${name}="?([^"\\n]+)"?$`, 'm').exec(release)?.[1];
  const id = field('ID');
  if (id !== undefined) return [id, field('VERSION_ID')].filter((part) => part !== undefined).join(' ');
  return process.platform === 'linux' ? 'linux' : `${process.platform} ${os.release().split('.')[0] ?? ''}`;
}

/** `ubuntu24`: GitHub's runners say it in ImageOS. */
function imageName(image: string | undefined): string | null {
  return image === undefined || image === '' ? null : image;
}
