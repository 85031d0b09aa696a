/** A GitHub double with a branch of baselines, and stores on it that never wait. */
import { encodeBaseline } from '../../src/baseline/codec.ts';
import { branchStore, type BranchWhere, type Patience } from '../../src/baseline/branch.ts';
import { fileNameOf } from '../../src/baseline/file.ts';
import type { BaselineStore } from '../../src/baseline/store.ts';
import { connect, type GitHub } from '../../src/github/client.ts';
import type { Baseline, BaselineEntry, Checked } from '../../src/model.ts';
import { startGithub, type Double, type Setup } from '../support/github/double.ts';
import { NO_PACE } from '../support/github/pace.ts';

export const BRANCH = 'tailgate-baselines';

export interface Fixture {
  readonly double: Double;
  /** Waits that were asked for between tries, ms. */
  readonly waits: readonly number[];
  readonly connection: (token?: string, repository?: string) => Promise<GitHub>;
  readonly store: (over?: Partial<BranchWhere> & { readonly token?: string; readonly repository?: string; readonly random?: number }) => Promise<BaselineStore>;
  /** Puts files onto the branch as one commit without a parent, whatever was there. */
  readonly put: (files: Readonly<Record<string, string | Buffer>>) => string;
  readonly ids: (target?: string, branch?: string) => string[];
}

export async function aBranch(setup: Partial<Setup> = {}): Promise<Fixture> {
  const double = await startGithub(setup);
  const { repository } = double;
  const waits: number[] = [];
  const connection: Fixture['connection'] = (token = double.token, name = repository.fullName) => connect({ token, repository: name, apiUrl: double.url, pace: NO_PACE });
  return {
    double, waits, connection,
    store: async ({ token, repository: name, random = 0.5, ...where } = {}) => {
      const patience: Patience = { random: () => random, sleep: async (ms) => void waits.push(ms) };
      return branchStore(await connection(token, name), { branch: BRANCH, folder: 'baselines', seed: null, ...where }, patience);
    },
    put: (files) => repository.commit(BRANCH, files, { parents: [] }),
    ids: (target = 'api', branch = BRANCH) => {
      const text = repository.read(branch, `baselines/${fileNameOf(target)}`);
      return text === null ? [] : (JSON.parse(text) as Baseline).entries.map(({ id }) => id);
    },
  };
}

/** The file of a baseline on the branch. */
export const fileOf = (baseline: Baseline): Record<string, string> => ({ [`baselines/${fileNameOf(baseline.target)}`]: encodeBaseline(baseline) });

export const of = (target: string, ...entries: readonly BaselineEntry[]): ReadonlyMap<string, readonly BaselineEntry[]> => new Map([[target, entries]]);

export function value<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** `file: message` of each problem. */
export const messages = (checked: Checked<unknown>): string[] => (checked.ok ? [] : checked.problems.map(({ file, message }) => `${file}: ${message}`));

export const hints = (checked: Checked<unknown>): (string | null)[] => (checked.ok ? [] : checked.problems.map(({ hint }) => hint));
