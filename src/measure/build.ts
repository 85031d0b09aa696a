/** A checkout of one side -> where it lies, and each target as that side builds and starts it. */
import type { OwnWay, Side, Target } from '../model.ts';

export interface Build {
  /** Root of the checkout. */
  readonly directory: string;
  /** What this side does otherwise than the targets of the plan say, by target. */
  readonly own: ReadonlyMap<string, OwnWay>;
  /** Scenarios that this side's own config has not, by target; a target that it has not is not among them. */
  readonly lacking?: ReadonlyMap<string, ReadonlySet<string>>;
}

export type Builds = Readonly<Partial<Record<Side, Build>>>;

/** Throws where there is no checkout of that side: that is a bug. */
export function buildOf(builds: Builds, side: Side): Build {
  const build = builds[side];
  if (build === undefined) throw new Error(`no checkout of ${side}`);
  return build;
}

/** Asked for the same, run in its own way. */
export const asBuilt = <T extends Target>(target: T, { own }: Build): T => ({ ...target, ...own.get(target.name) });
