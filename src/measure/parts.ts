/** Launches and decisions as they come in -> which scenarios and cold starts of a run are still measured, and when to look. */
import type { Decision, Look, Plan, Side, TargetPlan } from '../model.ts';
import { discardsFirst, scenarioNames } from '../targets.ts';

/** How many fresh launches confirm an accusation. */
export const CONFIRMING = 2;
/** Every look costs error rate: the time counts as spent when less than this share of a round is left. */
const LAST_ROUND = 0.5;
/** When to look at cold starts: shares of their blocks, of which there are as many however long the load is measured. */
const START_LOOKS: readonly number[] = [0.25, 0.35, 0.5, 0.65, 0.8, 1];

export type Decide = (target: string, scenario: string | null) => Decision;

/** The measured cold starts in blocks of four in balanced order (one side: single starts); the first of each side is thrown away. Runs of a command: all of them, in pairs. */
export function startBlocks({ target, sides, coldStarts }: Pick<TargetPlan, 'target' | 'sides' | 'coldStarts'>): readonly (readonly Side[])[] {
  const size = sides.length < 2 ? 1 : target.kind === 'command' ? 2 : 4;
  const measured = discardsFirst(target) ? coldStarts.slice(sides.length) : coldStarts;
  return Array.from({ length: Math.ceil(measured.length / size) }, (_, i) => measured.slice(i * size, (i + 1) * size));
}

/** A scenario, or the cold starts of a target (null). */
interface Part {
  readonly target: string;
  readonly scenario: string | null;
  /** Units (launches, or blocks of starts) after which to look; empty: never, all that is planned is measured. */
  readonly looks: readonly number[];
  units: number;
  /** Units at the last look, and the share of its time that was spent. */
  looked: number;
  share: number;
  /** Units at the end of a confirmation that came to nothing: the next look is one beyond them. */
  held: number;
  state: 'open' | 'confirming' | 'closed';
}

/** Measuring time of the load, ms. */
export interface TimeBudget {
  readonly spent: number;
  readonly whole: number;
  /** What one more round takes. */
  readonly round: number;
}

/**
 * The parts of a run. Without looks in the plan every part is open until its plan is done. With them a part is looked at
 * after given numbers of launches, and at the end of the time; it ends when enough is known. An accusation is confirmed by
 * two fresh launches first, even where the time is over.
 */
export class Parts {
  readonly #parts: readonly Part[];

  constructor({ targets, looks }: Plan) {
    const last = looks.at(-1);
    this.#parts = targets.flatMap(({ target, sides, launches, coldStarts }): Part[] => {
      const fresh = { target: target.name, units: 0, looked: 0, share: 0, held: 0, state: 'open' } as const;
      const scenarios = launches.length === 0 ? [] : scenarioNames(target).map((name): Part => ({ ...fresh, scenario: name, looks: last === undefined ? looks : (launches[0]?.scenarios.find(({ scenario }) => scenario.name === name)?.looks ?? looks) }));
      if (coldStarts.length === 0) return scenarios;
      const blocks = startBlocks({ target, sides, coldStarts }).length - CONFIRMING;
      return [...scenarios, { ...fresh, scenario: null, looks: last === undefined ? [] : startLooks(target.kind === 'command' ? [...looks.filter((n) => n < blocks), blocks] : START_LOOKS.map((share) => Math.round(share * blocks)), blocks) }];
    });
  }

  isOpen(target: string, scenario: string | null): boolean {
    const part = this.#find(target, scenario);
    return part !== undefined && part.state !== 'closed';
  }

  /** Whether anything is left to measure of it. */
  targetIsOpen(target: string): boolean {
    return this.#parts.some((part) => part.target === target && part.state !== 'closed');
  }

  get anyOpen(): boolean {
    return this.#parts.some(({ state }) => state !== 'closed');
  }

  /** One more launch, or block of starts, of it is done. */
  done(target: string, scenario: string | null): void {
    const part = this.#find(target, scenario);
    if (part !== undefined) part.units += 1;
  }

  /** There will be no more of it: it could not be measured, or its plan is done. */
  close(target: string, scenario: string | null): void {
    const part = this.#find(target, scenario);
    if (part !== undefined) part.state = 'closed';
  }

  /** The looks that are due after a round. They are taken by `decide`. */
  due(time: TimeBudget): readonly Look[] {
    const spent = time.whole - time.spent < LAST_ROUND * time.round;
    return this.#parts.flatMap((part): Look[] => {
      const [first] = part.looks;
      if (part.state !== 'open' || first === undefined || part.units <= part.looked) return [];
      const last = part.looks.at(-1) ?? first;
      const timed = part.scenario !== null;
      const over = part.units >= last || (timed && spent && part.units >= first);
      const next = part.looks.find((n) => n > Math.max(part.looked, part.held)) ?? last;
      if (!over && part.units < next) return [];
      part.looked = part.units;
      part.share = over ? 1 : Math.min(1, timed ? time.spent / time.whole : part.units / last);
      return [{ target: part.target, scenario: part.scenario, launches: part.units, share: part.share }];
    });
  }

  /** Whether a look or a confirmation waits for a decision. */
  get awaitsDecision(): boolean {
    return this.#parts.some((part) => part.state !== 'closed' && this.#justLookedOrConfirmed(part));
  }

  /** Ends, confirms or goes on with the parts that were looked at, and with those whose confirmation is in. */
  decide(decide: Decide): void {
    for (const part of this.#parts) {
      if (part.state === 'closed' || !this.#justLookedOrConfirmed(part)) continue;
      const decision = decide(part.target, part.scenario);
      if (decision === 'enough') part.state = 'closed';
      else if (decision === 'confirm' && part.state === 'open') part.state = 'confirming';
      else {
        part.held = part.units;
        part.state = part.share >= 1 ? 'closed' : 'open';
      }
    }
  }

  #justLookedOrConfirmed(part: Part): boolean {
    if (part.looks.length === 0) return false;
    return part.state === 'open' ? part.units === part.looked && part.units > 0 : part.units >= part.looked + CONFIRMING;
  }

  #find(target: string, scenario: string | null): Part | undefined {
    return this.#parts.find((part) => part.target === target && part.scenario === scenario);
  }
}

/** A look so near to the last one that its confirmation would be there first leaves the last one none. */
const startLooks = (looks: readonly number[], last: number): readonly number[] => [...new Set(looks)].filter((n) => n === last || n + CONFIRMING < last);

/** Of decisions on parts that are measured together: one that is open keeps them all going. */
export function gravest(decisions: readonly Decision[]): Decision {
  return decisions.includes('confirm') ? 'confirm' : decisions.includes('more') ? 'more' : 'enough';
}
