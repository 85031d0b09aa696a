/** Evidence and verdicts -> what to try, each with the figure it stands on, the most important first. */
import { matchesGlob } from '../glob.ts';
import type { Advice, AdviceRules, Asked, FunctionFacts, RequestCounts, Verdict } from '../model.ts';
import type { Evidences } from './explain.ts';
import { movedFrom } from './moved.ts';
import type { Called, Found, Place, Rule, Seen } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

const MOST_ADVICE = 8;
/** Of one rule for one target. */
const MOST_ALIKE = 3;

/** What rules look at besides verdicts and evidence. */
export interface Known {
  readonly functions: readonly FunctionFacts[];
  readonly asked: readonly Asked[];
  readonly requests: readonly RequestCounts[];
}

/**
 * At most eight. A `warning` is about what a budget calls in this run, and about what the platform would refuse; all else is a notice.
 * First the warnings, then the best of each rule before the second best of any. `wanted`: which rules are off, and the user's own words.
 */
export function advise(evidence: Evidences, verdicts: readonly Verdict[], known: Known, wanted: AdviceRules): readonly Advice[] {
  const called = calledIn(verdicts);
  const places = placesOf(evidence, verdicts, known);
  const targets = new Set([...known.functions.map(({ target }) => target), ...evidence.contents.map(({ target }) => target), ...evidence.imports.map(({ target }) => target), ...places.keys()]);
  const ranked = [...targets].flatMap((target) => rankedByRule(saidOf({
    target, places: places.get(target) ?? [], facts: known.functions.find((one) => one.target === target) ?? null, evidence, verdicts, called: (about) => called(target, about),
  }))).filter(({ rule }) => !wanted.off.some((pattern) => matchesGlob(pattern, rule.name)));
  return ranked.toSorted((a, b) => severityRank(a) - severityRank(b) || a.rank - b.rank || rules.indexOf(a.rule) - rules.indexOf(b.rule) || b.found.gain - a.found.gain)
    .slice(0, MOST_ADVICE)
    .map(({ target, rule, found: { scenario, about, urgent } }) => ({ target, scenario, severity: urgent ? 'warning' : 'notice', about, message: messageFor(rule, wanted) }));
}

interface Said {
  readonly target: string;
  readonly rule: Rule;
  readonly found: Found;
}

type Ranked = Said & { readonly rank: number };

/** What the rules find of one target, without what another rule says more closely of the same scenario. */
function saidOf(seen: Seen): readonly Said[] {
  const said = rules.flatMap((rule) => rule.find(seen).map((found): Said => ({ target: seen.target, rule, found })));
  const key = (name: string, scenario: string | null): string => JSON.stringify([name, scenario]);
  const spoken = new Set(said.map(({ rule, found }) => key(rule.name, found.scenario)));
  return said.filter(({ rule: { unless = [] }, found }) => !unless.some((name) => spoken.has(key(name, found.scenario))));
}

/** Each with its place among those of its rule; the best of them only. */
function rankedByRule(said: readonly Said[]): readonly Ranked[] {
  return rules.flatMap((rule) => said.filter((one) => one.rule === rule)
    .toSorted((a, b) => severityRank(a) - severityRank(b) || b.found.gain - a.found.gain)
    .slice(0, MOST_ALIKE)
    .map((one, rank) => ({ ...one, rank })));
}

const severityRank = ({ found }: Said): number => (found.urgent ? 0 : 1);

const messageFor = ({ name }: Rule, { messages }: AdviceRules): string | null => (Object.hasOwn(messages, name) ? (messages[name] ?? null) : null);

function calledIn(verdicts: readonly Verdict[]): (target: string, about: Parameters<Called>[0]) => ReturnType<Called> {
  const gated = [
    ...movedFrom(verdicts).filter(({ called }) => called).map(({ verdict }) => verdict),
    ...verdicts.filter(({ comparison, severity }) => comparison.metric.name === 'memory.peak' && severity !== 'none'),
  ];
  return (target, about) => {
    const kinds = new Set(gated.filter(({ comparison }) => comparison.target === target && about(comparison.metric.name, comparison.scenario)).map(({ verdict }) => verdict));
    return kinds.has('over-budget') ? 'over-budget' : kinds.size > 0 ? 'worse' : null;
  };
}

/** Target -> its scenarios with all that is known of each; gone through once, whatever their number. */
function placesOf({ hotPaths }: Evidences, verdicts: readonly Verdict[], { asked, requests }: Known): ReadonlyMap<string, readonly Place[]> {
  const key = (target: string, scenario: string): string => JSON.stringify([target, scenario]);
  const asks = new Map(asked.map((one) => [key(one.target, one.scenario), one]));
  const counts = new Map(requests.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
  const profiles = new Map(hotPaths.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
  const figures = new Map<string, { readonly target: string; readonly scenario: string; readonly figures: Map<string, Verdict> }>();
  for (const verdict of verdicts) {
    const { target, scenario, metric } = verdict.comparison;
    if (scenario === null) continue;
    const place = figures.get(key(target, scenario)) ?? { target, scenario, figures: new Map<string, Verdict>() };
    place.figures.set(metric.name, verdict);
    figures.set(key(target, scenario), place);
  }
  const byTarget = new Map<string, Place[]>();
  for (const [at, place] of figures) {
    const here: Place = { scenario: place.scenario, figures: place.figures, asked: asks.get(at) ?? null, requests: counts.get(at) ?? null, hotPath: profiles.get(at) ?? null };
    const there = byTarget.get(place.target);
    if (there === undefined) byTarget.set(place.target, [here]);
    else there.push(here);
  }
  return byTarget;
}
