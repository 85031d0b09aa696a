/** What was measured, and where. */
import type { AdviceRules } from './advice-rules.ts';
import type { HistorySettings } from './history-settings.ts';
import type { Budget } from './budget.ts';
import type { Acceptance, Policy } from './config.ts';
import type { Warning } from './doubt.ts';
import type { Asked, FunctionFacts, HotPath, ImportTree, PackageContents } from './evidence.ts';
import type { AppliedLoad } from './load.ts';
import type { Metric } from './metric.ts';
import type { CompareMode, Side } from './plan.ts';
import type { Shard } from './shard.ts';
import type { SliceSeries } from './slices.ts';

/** All the measurements of one metric on one side. */
export interface Sample {
  readonly target: string;
  /** null for what belongs to the target as a whole: cold starts, package. */
  readonly scenario: string | null;
  readonly side: Side;
  readonly metric: Metric;
  /** Hash of what was done to get it (requests, load, probe settings): unequal hashes are never compared. */
  readonly workload: string;
  /** One per launch, per start, or a single one: see `Statistic`. Finite, and never negative but for a `slope`. */
  readonly values: readonly number[];
  /** Of a `slope`: how sure each launch was of its own value, in their order. */
  readonly within?: readonly Uncertainty[];
  /** Launches of the run (0 is the first) that have no value here, ascending: looks count them, values do not. */
  readonly missed?: readonly number[];
  readonly point: number;
  readonly warnings: readonly Warning[];
}

/** What the readings of one launch say of a slope that was worked out from them. */
export interface Uncertainty {
  readonly standardError: number;
  readonly df: number;
  /** How much it may be off for no reason of the service, in each launch the same way: a heap that settles. */
  readonly slack: number;
}

/** Responses of one scenario on one side, merged over the launches. */
export interface LatencyHistogram {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  /** HDR histogram of microseconds, V2 compressed, base64; merges by addition. */
  readonly encoded: string;
  readonly requests: number;
}

/** How requests failed, each counted apart. */
export interface ErrorCounts {
  readonly status: number;
  readonly timeout: number;
  readonly connection: number;
  readonly body: number;
}

/** The four ways to fail and the requests they were counted over, per scenario and side. */
export interface RequestCounts {
  readonly target: string;
  readonly scenario: string;
  readonly side: Side;
  readonly answered: number;
  readonly errors: ErrorCounts;
}

/** The change of one metric in a side-by-side run, from blocks of slices (or of single starts) in balanced order. */
export interface PairedSample {
  readonly target: string;
  /** null for cold starts. */
  readonly scenario: string | null;
  /** Name of the metric. */
  readonly metric: string;
  /** ln(head / base): one per launch, in the order of both sides' values; of cold starts one per block of four starts. */
  readonly logRatios: readonly number[];
  /** The standard error of each within its launch, where more than half of the launches know theirs; the others have the middle one's. */
  readonly errors?: readonly number[];
  /** How many blocks stand behind each. */
  readonly blocks: readonly number[];
  /** Launches of the run (0 is the first) that have none here, ascending. */
  readonly missed?: readonly number[];
}

/** A look at what a side-by-side run had measured so far of a scenario (null: of the cold starts), and could stop at. */
export interface Look {
  readonly target: string;
  readonly scenario: string | null;
  /** How many launches (of cold starts: blocks) were looked at. Later ones were made to confirm an accusation. */
  readonly launches: number;
  /** Share of the measuring time (0-1) that was spent by then; 1 at the last look. */
  readonly share: number;
}

/** What took the machine's time while load was measured. Shares are between 0 and 1. */
export interface Disturbance {
  readonly mean: number;
  readonly worst: number;
  /** Above it a reading counts as disturbed. */
  readonly limit: number;
  /** Share of the readings above the limit. */
  readonly above: number;
}

/** How restless the machine was during the run; null: cannot be read here. */
export interface MachineNoise {
  /** Time that the hypervisor gave to other machines, as a share of all cores. */
  readonly steal: Disturbance | null;
  /** Time in which something that could run had to wait for a processor (Linux PSI). */
  readonly pressure: Disturbance | null;
  /** Processor time of what belongs neither to Tailgate nor to the target, as a share of all cores. */
  readonly otherLoad: Disturbance | null;
  /** MHz. */
  readonly frequency: { readonly lowest: number; readonly highest: number } | null;
  /** How often the wall clock was set. */
  readonly clockSteps: number;
  /** How often everything stood still for longer than a scheduler explains: the machine was suspended or starved. */
  readonly pauses: number;
}

/** A fixed piece of work built into Tailgate, timed in the same launches: how fast this machine was at that time. */
export interface ReferenceSample {
  readonly kernel: string;
  /** ms for one piece of work; one value a launch. */
  readonly values: readonly number[];
  /** Their geometric mean. */
  readonly point: number;
}

/** Why a target or scenario could not be measured. Never a regression, always told. */
export interface Failure {
  readonly target: string;
  readonly scenario: string | null;
  readonly side: Side;
  readonly kind:
    | 'setup-failed' | 'start-failed' | 'not-ready' | 'foreign-listener' | 'died' | 'wrong-answers' | 'no-answers'
    | 'init-failed' | 'handler-failed' | 'timed-out' | 'out-of-memory' | 'not-measurable' | 'package' | 'interrupted'
    | 'command-failed' | 'unreadable-output';
  /** One sentence with the figures. */
  readonly message: string;
  readonly hint: string | null;
  /** The last lines of the target's log, as it wrote them: untrusted. */
  readonly log: readonly string[];
  /** Of base: it never knew this route or event, which the change under test adds. */
  readonly added?: true;
}

/** A metric that this machine cannot give, and why (no /proc, no taskset ...). */
export interface Absent {
  readonly metric: string;
  readonly reason: string;
  /** Where it is missing, if not everywhere. */
  readonly target?: string;
  readonly scenario?: string;
  readonly side?: Side;
}

/** What two measurements must share to be compared as numbers. */
export interface Fingerprint {
  readonly cpu: string;
  readonly cores: number;
  readonly arch: string;
  readonly os: string;
  /** Name of the hosted runner's image without its version, or null. */
  readonly image: string | null;
  /** What runs the target, when its start command tells (`node 24`, `python 3.11`), else null. */
  readonly runtime: string | null;
  /** Whether generator and target were kept on different cores. */
  readonly pinned: boolean;
  /** Goes up when Tailgate measures in another way. */
  readonly protocol: number;
}

/** Where a run took place: for people and, as a fingerprint, for comparing. */
export interface Environment {
  readonly tool: string;
  readonly node: string;
  readonly kernel: string;
  /** bytes */
  readonly memory: number;
  readonly fingerprints: Readonly<Record<string, Fingerprint>>;
}

export interface Checkout {
  readonly commit: string | null;
  readonly branch: string | null;
  readonly dirty: boolean;
  /** When the commit was made (committer date), ISO 8601 in UTC; null when git does not tell. */
  readonly time: string | null;
}

/** Where the time went, ms. */
export interface TimeSpent {
  readonly load: number;
  readonly warmUp: number;
  readonly coldStarts: number;
  readonly startAndStop: number;
  /** Runs of commands; absent where there are none. */
  readonly commands?: number;
  /** Of `load`, what loads with a time of their own took; absent where there are none. `--time` is shared by the others. */
  readonly shaped?: number;
  readonly total: number;
}

/** Everything measured: enough to judge and to render again. Saved as `run.json`. */
export interface Run {
  readonly schema: 'tailgate.run/1';
  /** Unique; a baseline entry keeps it so that merging twice changes nothing. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly seed: number;
  readonly compare: CompareMode;
  /** False until the last measurement is in: a cancelled run stays false. */
  readonly complete: boolean;
  readonly head: Checkout;
  readonly base: Checkout | null;
  readonly environment: Environment;
  readonly time: TimeSpent;
  readonly launches: number;
  readonly samples: readonly Sample[];
  readonly histograms: readonly LatencyHistogram[];
  readonly requests: readonly RequestCounts[];
  readonly failures: readonly Failure[];
  readonly absent: readonly Absent[];
  /** Side by side: changes from paired blocks, beside the samples of both sides. */
  readonly pairs: readonly PairedSample[];
  /** Side by side: when it was looked at whether enough is known, in order. */
  readonly looks: readonly Look[];
  /** The reference workload; empty where it was not measured. */
  readonly reference: readonly ReferenceSample[];
  /** null: nobody watched. */
  readonly machine: MachineNoise | null;
  /** `auto`: the stored comparison that came first, and chose what is measured here side by side. */
  readonly screening: Run | null;
  /** What the packages hold, what the starts import, where CPU time goes: of what was looked at to say why. */
  readonly contents: readonly PackageContents[];
  readonly imports: readonly ImportTree[];
  readonly hotPaths: readonly HotPath[];
  /** The load that each scenario was under, of each side. */
  readonly loads: readonly AppliedLoad[];
  /** How the load went on over time; empty in older files. */
  readonly slices: readonly SliceSeries[];
  /** The functions among the targets. */
  readonly functions: readonly FunctionFacts[];
  /** What the scenarios of the other targets ask; empty in older files. */
  readonly asked: readonly Asked[];
  /** Only a part of the config was asked for (`--target`, `--scenario`, a shard): what has no figure may not have been asked for. */
  readonly partial: boolean;
  /** null: all that was asked for; else which share of it this is. */
  readonly shard: Shard | null;
  /** Of a run that was joined from several: each as it was measured, on a machine of its own. Empty for any other. */
  readonly shards: readonly Run[];
  /** Why base was not measured though the run asked for it; null when it was, or was not asked for. */
  readonly baseMissing: string | null;
  /** What was done so that base could be measured, in sentences. */
  readonly notes: readonly string[];
  /** The config as the user named it, for messages; null when there was none. */
  readonly config: string | null;
  /** The rules it was measured under, so that `judge` needs no config. */
  readonly budgets: readonly Budget[];
  readonly accept: readonly Acceptance[];
  readonly policy: Policy;
  readonly advice: AdviceRules;
  /** What whoever stores it tells of the history that it goes into. */
  readonly history: HistorySettings;
}
