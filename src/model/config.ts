/** What the user wrote, checked, with defaults filled in and units parsed. */
import type { AdviceRules } from './advice-rules.ts';
import type { Budget } from './budget.ts';
import type { CommandTarget } from './command.ts';
import type { Export } from './export.ts';
import type { HistorySettings } from './history-settings.ts';
import type { Load } from './load.ts';
import type { Expectation, Feed, Request } from './request.ts';
import type { Attach, ResourceOptions } from './resources.ts';
import type { ServiceMetrics } from './service-metrics.ts';

/** All of tailgate.yml, or of the inputs that stand in for it. */
export interface Config {
  readonly version: 1;
  /** Where it was read from, for messages; null when it was made from flags or inputs. */
  readonly file: string | null;
  readonly targets: readonly Target[];
  /** The user's rules, top to bottom; the defaults of `judge/defaults.ts` come after them. */
  readonly budgets: readonly Budget[];
  /** Regressions that are accepted on purpose. */
  readonly accept: readonly Acceptance[];
  readonly policy: Policy;
  readonly advice: AdviceRules;
  readonly history: HistorySettings;
  /** Where the figures go besides the reports; absent: nowhere. */
  readonly exports?: readonly Export[];
}

/** A regression that is accepted on purpose: what would fail only warns, and the report says so. The three names are globs (`*`). */
export interface Acceptance {
  readonly target: string;
  readonly scenario: string;
  readonly metric: string;
  readonly reason: string;
  /** The last day on which it counts, YYYY-MM-DD in UTC; null: for as long as the label is there. */
  readonly expires: string | null;
  readonly origin: 'config' | 'label';
  /** 1-based line in the config. */
  readonly line: number | null;
}

export interface Policy {
  readonly onInconclusive: 'pass' | 'fail';
  readonly onMissingBaseline: 'pass' | 'fail';
}

/** What is under test. */
export type Target = ServerTarget | FunctionTarget | CommandTarget;

/** What every kind of target has. */
export interface AnyTarget {
  readonly name: string;
  /** Working directory, relative to the checkout; of a function: the folder that is deployed. */
  readonly directory: string;
  /** Run once per checkout before anything is measured; null when there is nothing to do. */
  readonly setup: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly package: Package | null;
  /** Whether work is counted in instructions (valgrind); null: not asked for. */
  readonly instructions: Instructions | null;
}

export interface ServerTarget extends AnyTarget {
  readonly kind: 'server';
  /** The command that starts it; null for a target that is only weighed. A string goes through `/bin/sh` when it needs one. */
  readonly start: string | readonly string[] | null;
  /** A TCP port on 127.0.0.1 (`PORT`, `{port}`), or a Unix socket (`PORT`, `{socket}`: its path). */
  readonly listen: 'port' | 'socket';
  readonly protocol: 'http' | 'https';
  readonly ready: Ready;
  /** How long it may take to end after SIGTERM, ms. */
  readonly stopTimeout: number;
  readonly coldStart: ColdStart | null;
  /** null: it says nothing of itself, or nobody asks. */
  readonly metrics: ServiceMetrics | null;
  readonly resources: ResourceOptions;
  /** null: it is started. */
  readonly attach: Attach | null;
  readonly scenarios: readonly Scenario[];
}

/** A handler that is run as AWS Lambda runs it: through the Runtime API. */
export interface FunctionTarget extends AnyTarget {
  readonly kind: 'function';
  readonly runtime: 'python' | 'node' | 'bootstrap';
  /** The program that runs it, where it is not the first `python3` or `node` in PATH; null for `bootstrap`, which is a program itself. */
  readonly interpreter: string | null;
  /** `module.function`, `src/app.handler`; handed on in `_HANDLER`. */
  readonly handler: string;
  /** Folders relative to the checkout, in the order in which they are laid over `/opt`. */
  readonly layers: readonly string[];
  /** bytes */
  readonly memory: number;
  /** Of one invocation, ms. */
  readonly timeout: number;
  /** What it is invoked with: the first one is the cold invocation of every start. None: it is only weighed. */
  readonly events: readonly FunctionEvent[];
  /** Fresh processes; never null: without starts a function cannot be measured at all. */
  readonly coldStart: ColdStart;
  /** Warm invocations of each event in each start, at most: slow handlers get fewer. */
  readonly invocations: number;
  readonly price: Price;
  readonly package: Package | null;
}

export interface FunctionEvent {
  readonly name: string;
  /** JSON, exactly as it is handed over. */
  readonly payload: string;
  /** What the response must be; null accepts any that is no error. */
  readonly expect: Expectation['body'];
}

/** What a function costs, USD. */
export interface Price {
  /** Per second and GiB of memory. */
  readonly gbSecond: number;
  /** Per invocation. */
  readonly request: number;
}

/** Work counted in instructions: slow, but blind to noise. */
export interface Instructions {
  /** Counted starts on each side. */
  readonly runs: number;
}

/** When the target counts as started: the first response with a fitting status (and body) to a GET of `path`. */
export interface Ready {
  readonly path: string;
  /** Accepted status codes; null accepts 200-399. */
  readonly status: readonly number[] | null;
  /** ms */
  readonly timeout: number;
  /** ms that nothing may listen there, where that is less: of what runs already. */
  readonly refused?: number;
}

export interface ColdStart {
  /** Fresh processes measured; one more is started first and thrown away. */
  readonly runs: number;
}

export interface Package {
  readonly path: string;
  /** `web`: each file as a web server sends it, compressed by gzip and by brotli. */
  readonly format: 'directory' | 'file' | 'npm' | 'zip' | 'web';
  /** Glob patterns left out (directory, zip and web). */
  readonly ignore: readonly string[];
}

/** A named workload on a target, with its load shape. */
export interface Scenario {
  readonly name: string;
  /** One or more; several are sent in turn on each connection. */
  readonly requests: readonly Request[];
  readonly load: Load;
  /** Data, flows and their weights; absent: the requests in turn, the same bytes every time. */
  readonly feed?: Feed;
}
