/** The functions of the bench as targets, and the copies of them that stand for the two builds. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FunctionTarget, Side } from '../../../src/model.ts';
import { variants, type Calibration, type FunctionName, type Variant } from './recording.ts';

const sources = path.join(fileURLToPath(new URL('../../../../', import.meta.url)), 'test/bench/cold-start/functions');

interface Kind {
  readonly handler: string;
  readonly interpreter: string;
  /** Rounds of work that every start does: enough that a just-in-time compiler has seen them before the others begin. */
  readonly rounds: number;
}

/** What `python3` in PATH is, behind all that may stand in between. */
const python = (): string => execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();

const kinds: Readonly<Record<FunctionName, () => Kind>> = {
  python: () => ({ handler: 'lambda_function.lambda_handler', interpreter: python(), rounds: 100_000 }),
  node: () => ({ handler: 'index.handler', interpreter: process.execPath, rounds: 3_000_000 }),
};

export function targetOf(name: FunctionName): FunctionTarget {
  const { handler, interpreter } = kinds[name]();
  return {
    kind: 'function', name, directory: '.', setup: null, env: {}, package: null, instructions: null, runtime: name, interpreter, handler, layers: [], memory: 512 * 2 ** 20, timeout: 10_000,
    events: [{ name: 'amounts', payload: '{"amounts":["1.10","2.20","3.30"]}', expect: null }], coldStart: { runs: 20 }, invocations: 0, price: { gbSecond: 0, request: 0 },
  };
}

export const roundsOf = (name: FunctionName, more: number): number => kinds[name]().rounds + Math.round(more);

export const moreRounds = ({ start, perRound }: Calibration, variant: Variant): number => (variants[variant] * start) / perRound;

/** A build with so many rounds; the file that says so has the same length in all of them. */
export function layOut(directory: string, name: FunctionName, rounds: number): string {
  mkdirSync(directory, { recursive: true });
  cpSync(path.join(sources, name), directory, { recursive: true });
  writeFileSync(path.join(directory, 'work.txt'), `${String(rounds).padStart(12)}\n`);
  return directory;
}

export function layOutSides(folder: string, name: FunctionName, variant: Variant, calibration: Calibration): Readonly<Record<Side, string>> {
  return { base: layOut(path.join(folder, 'base'), name, roundsOf(name, 0)), head: layOut(path.join(folder, 'head'), name, roundsOf(name, moreRounds(calibration, variant))) };
}
