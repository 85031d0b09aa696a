/** A checkout of base -> built as its own config says and started once, or why it cannot be measured. */
import { readyBase, type ReadyRequest } from './measure/base-ready.ts';
import type { Build } from './measure/build.ts';
import type { Config } from './model.ts';
import { ownWays } from './own-way.ts';

export interface BaseBuildRequest extends Pick<ReadyRequest, 'head' | 'layout' | 'logs' | 'signal' | 'progress'> {
  /** Head's. */
  readonly config: Config;
  /** What stands in base's own checkout; null where it has none that can be read: it is then built and started as head is. */
  readonly before: Config | null;
  /** Root of the checkout. */
  readonly directory: string;
}

/** `unready`: targets of which only head can be measured. `notes`: sentences for the report. `reason`: what is wrong, with its hint. */
export type BaseBuild =
  | { readonly ok: true; readonly build: Build; readonly unready: ReadonlySet<string>; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export async function buildBase({ config, before, directory, ...request }: BaseBuildRequest): Promise<BaseBuild> {
  const { own, lacking, notes } = ownWays(config, before);
  const added = new Set(config.targets.map(({ name }) => name).filter((name) => before !== null && !before.targets.some((target) => target.name === name)));
  const build = { directory, own, lacking };
  const ready = await readyBase({ ...request, targets: config.targets, added, base: build });
  if (ready.ok) return { ok: true, build, unready: ready.unready, notes: [...notes, ...ready.notes] };
  const { target, message, hint } = ready.failure;
  return { ok: false, reason: [`${target} of base: ${message}`, ...(hint === null ? [] : [hint])].join('; ') };
}
