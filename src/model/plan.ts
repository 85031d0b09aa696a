/** What to measure, in which order. */
import type { CommandTarget } from './command.ts';
import type { FunctionTarget, Scenario, ServerTarget, Target } from './config.ts';

/** One of the two builds. */
export type Side = 'base' | 'head';

/** `none`: absolute limits only. `side-by-side` measures two builds in turn. */
export type CompareMode = 'stored' | 'side-by-side' | 'none';

/** What to measure, in which order: seeded, decided before anything starts. */
export interface Plan {
  readonly seed: number;
  readonly compare: CompareMode;
  /** Measuring time for the whole run, ms: a side-by-side run ends when it is spent, even where launches are left. */
  readonly time: number;
  /** Numbers of launches after which a side-by-side run is looked at, ascending; the last is the most there can be. Empty otherwise. */
  readonly looks: readonly number[];
  readonly targets: readonly TargetPlan[];
}

export interface TargetPlan {
  readonly target: Target;
  readonly sides: readonly Side[];
  /** Single starts in order; the first of each side is thrown away. Empty when cold starts are not asked for. */
  readonly coldStarts: readonly Side[];
  readonly launches: readonly LaunchPlan[];
}

/** What a look at a scenario (or at the cold starts) says: enough is known, more is needed, or an accusation needs fresh launches to confirm it. */
export type Decision = 'enough' | 'more' | 'confirm';

/** One start-to-stop life of each side's process; the unit of replication. */
export interface LaunchPlan {
  readonly index: number;
  /** Which side is started first. */
  readonly order: readonly Side[];
  readonly scenarios: readonly ScenarioPlan[];
}

export interface ScenarioPlan {
  readonly scenario: Scenario;
  /** Measuring time a side, ms. */
  readonly measure: number;
  /** Shortest and longest warm-up a side, ms. */
  readonly warmUp: { readonly shortest: number; readonly longest: number };
  /** Numbers of launches after which it is looked at, where these are not the plan's: a shape has launches of its own. */
  readonly looks?: readonly number[];
  /** Orders of the blocks' four slices are drawn from this. */
  readonly seed: number;
}

/** How a side builds and starts a target. All else is what is asked of both sides. */
export type OwnWay = ServerWay | FunctionWay | CommandWay;
export type ServerWay = Pick<ServerTarget, 'directory' | 'setup' | 'env' | 'package' | 'start' | 'listen' | 'protocol' | 'ready' | 'stopTimeout'>;
export type FunctionWay = Pick<FunctionTarget, 'directory' | 'setup' | 'env' | 'package' | 'runtime' | 'interpreter' | 'handler' | 'layers'>;
export type CommandWay = Pick<CommandTarget, 'directory' | 'setup' | 'package'>;
