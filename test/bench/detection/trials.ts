/** Launches of a combo -> many whole runs drawn from them, and how often a rule accuses, clears, or cannot tell. */
import type { Judgement, Verdict } from '../../../src/model.ts';
import type { Random } from '../../../src/stats/random.ts';
import { clopperPearson } from '../../../src/stats/binomial.ts';
import { swapped, type MeasuredLaunch } from './measured-launch.ts';
import type { PeerRule, Pool } from './peer-trial.ts';
import type { ServiceName } from './services.ts';
import { wholeRun, type Gate } from './whole-run.ts';

/** What one run said. */
export interface Said {
  readonly accused: ReadonlySet<string>;
  /** Gated metrics that it could not decide. */
  readonly open: ReadonlySet<string>;
  readonly outcome: 'accuses' | 'clears' | 'cannot tell';
  readonly launches: number;
  /** ms */
  readonly measured: number;
  readonly wall: number | null;
}

export interface Rate {
  readonly times: number;
  readonly of: number;
  readonly lower: number;
  readonly upper: number;
}

const LEVEL = 0.95;

export function rateOf(said: readonly Said[], is: (one: Said) => boolean): Rate {
  const times = said.filter(is).length;
  return { times, of: said.length, ...clopperPearson(times, said.length, LEVEL) };
}

/** Share of pairs of runs, one after the other, of which one accuses and the other does not. */
export function flipsOf(said: readonly Said[]): Rate {
  const pairs = Array.from({ length: Math.floor(said.length / 2) }, (_, i) => said.slice(2 * i, 2 * i + 2));
  const times = pairs.filter((pair) => new Set(pair.map(({ outcome }) => outcome === 'accuses')).size > 1).length;
  return { times, of: pairs.length, ...clopperPearson(times, pairs.length, LEVEL) };
}

export function saidBy({ outcome, verdicts }: Judgement): Pick<Said, 'accused' | 'open' | 'outcome'> {
  const gated = verdicts.filter(({ budget }) => budget !== null);
  const named = (is: (verdict: Verdict) => boolean): ReadonlySet<string> => new Set(gated.filter(is).map(({ comparison }) => comparison.metric.name));
  return {
    accused: named(({ severity }) => severity === 'fail'), open: named(({ verdict }) => verdict === 'inconclusive'),
    outcome: outcome === 'fail' ? 'accuses' : outcome === 'inconclusive' ? 'cannot tell' : 'clears',
  };
}

export interface TailgateTrials {
  readonly service: ServiceName;
  readonly gate: Gate;
  readonly launches: readonly MeasuredLaunch[];
  /** Identical sides may change names: each launch drawn does so with a chance of one half. */
  readonly exchangeable: boolean;
  readonly runs: number;
  /** Of measuring. */
  readonly seconds: number;
  readonly watched: boolean;
  readonly random: Random;
}

/** Launches are drawn with replacement. */
export function tailgateTrials({ service, gate, launches, exchangeable, runs, seconds, watched, random }: TailgateTrials): readonly Said[] {
  const turned = exchangeable ? launches.map(swapped) : launches;
  return Array.from({ length: runs }, (_, i): Said => {
    const next = (): MeasuredLaunch => {
      const from = exchangeable && random.integer(2) === 1 ? turned : launches;
      const drawn = from[random.integer(from.length)];
      if (drawn === undefined) throw new Error('there are no launches to draw from');
      return drawn;
    };
    const { judgement, launches: used, measured, wall } = wholeRun({ service, gate, seconds, seed: i, watched, next });
    return { ...saidBy(judgement), launches: used, measured, wall };
  });
}

/** ms between the beginnings of two launches that may belong to one run. */
const NEXT_LAUNCH = 60_000;

/** Launches of the longest run of a minute: twenty, and two to confirm. */
const LONGEST = 22;

/**
 * Runs as they were: launches in their order, each used once, the next run from where one stopped. None begins with fewer launches left than the
 * longest run takes: else those that are soon decided would be there more often than they happen.
 */
export function realRuns(service: ServiceName, gate: Gate, launches: readonly MeasuredLaunch[], seconds: number): readonly Said[] {
  const runs: Said[] = [];
  for (const session of sessionsOf(launches)) {
    for (let place = 0; place + LONGEST <= session.length; ) {
      const next = (): MeasuredLaunch => {
        const launch = session[place++];
        if (launch === undefined) throw new Error(`a run of ${seconds} s needs more than ${LONGEST} launches`);
        return launch;
      };
      const { judgement, launches: used, measured, wall } = wholeRun({ service, gate, seconds, seed: runs.length, watched: true, next });
      runs.push({ ...saidBy(judgement), launches: used, measured, wall });
    }
  }
  return runs;
}

/** Launches without a pause between them. */
function sessionsOf(launches: readonly MeasuredLaunch[]): readonly (readonly MeasuredLaunch[])[] {
  const sessions: MeasuredLaunch[][] = [];
  for (const launch of launches) {
    const current = sessions.at(-1);
    const before = current?.at(-1);
    if (current === undefined || before === undefined || Date.parse(launch.facts.began) - Date.parse(before.facts.began) > NEXT_LAUNCH) sessions.push([launch]);
    else current.push(launch);
  }
  return sessions;
}

/** null where the rule has no recordings to work on. */
export function peerTrials(rule: PeerRule, pool: Pool, runs: number, random: Random): readonly Said[] | null {
  if (pool[rule.needs].length === 0 || (rule.needs === 'sequential' && pool.history.length < 2)) return null;
  return Array.from({ length: runs }, (): Said => {
    const { accused, measured, launches } = rule.trial(pool, random);
    return { accused, open: new Set(), outcome: accused.size > 0 ? 'accuses' : 'clears', launches, measured, wall: null };
  });
}
