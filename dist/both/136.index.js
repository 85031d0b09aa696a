export const id = 136;
export const ids = [136];
export const modules = {

/***/ 56147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rh: () => (/* binding */ checkpointFilesOf),
  Ep: () => (/* binding */ conclude),
  R8: () => (/* binding */ filesOf),
  g$: () => (/* binding */ judged)
});

// EXTERNAL MODULE: ./build/src/budget.js
var src_budget = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/expression/of-metrics.js
var of_metrics = __webpack_require__(34847);
// EXTERNAL MODULE: ./build/src/stats/point.js
var stats_point = __webpack_require__(17107);
;// CONCATENATED MODULE: ./build/src/stats/edges.js
function possibleChange(head, base, point) {
    const of = (now, then) => (then > 0 ? now / then - 1 : (now - then) / point);
    return { lower: of(head.lower, base.upper), upper: of(head.upper, base.lower) };
}
const mayBeEqual = (head, base) => head.lower <= base.upper && base.lower <= head.upper;
//# sourceMappingURL=edges.js.map
// EXTERNAL MODULE: ./build/src/stats/sample.js
var stats_sample = __webpack_require__(95463);
;// CONCATENATED MODULE: ./build/src/compare/edges.js


function edgesOf({ warnings }) {
    const found = warnings.find((warning) => warning.kind === 'bucketed');
    return found === undefined ? null : { lower: found.lower, upper: found.upper };
}
function withEdges(comparison, head, base) {
    const { change, base: point, p, noiseFloor, resolution, warnings, metric } = comparison;
    if (head === null || base === null || change === null || point === null || point <= 0)
        return comparison;
    const possible = possibleChange(head, base, point);
    const { level, lower, upper } = change.interval;
    const width = base.lower > 0 ? (metric.better === 'lower' ? base.upper / base.lower - 1 : 1 - base.lower / base.upper) : null;
    return {
        ...comparison,
        change: { ...change, interval: { level, lower: Math.min(lower, possible.lower), upper: Math.max(upper, possible.upper) } },
        p: p === null || !mayBeEqual(head, base) ? p : 0.5,
        noiseFloor: noiseFloor === null || width === null ? null : Math.max(noiseFloor, width),
        resolution: resolution == null || width === null ? null : { ...resolution, least: Math.max(resolution.least, width) },
        warnings: warnings.map((warning) => (warning.kind === 'bucketed' ? { ...warning, ...head, base } : warning)),
    };
}
function edgesOfHistory(runs, head) {
    if (head === null || runs.length === 0)
        return null;
    const each = runs.map(({ edges, point }) => edges ?? likelyEdges(point, head));
    return { lower: (0,stats_sample/* median */.JZ)(each.map(({ lower }) => lower)), upper: (0,stats_sample/* median */.JZ)(each.map(({ upper }) => upper)) };
}
function likelyEdges(point, { lower, upper }) {
    if (point >= lower && point <= upper)
        return { lower, upper };
    return point < lower ? { lower: (point * lower) / upper, upper: lower } : { lower: upper, upper: lower > 0 ? (point * upper) / lower : 2 * point };
}
//# sourceMappingURL=edges.js.map
;// CONCATENATED MODULE: ./build/src/compare/combined.js




const BELOW = 'it is below 0, for which there is no ratio';
const [MOST_PARTS, MOST] = [10, 1e15];
function combinationsIn(budgets) {
    const found = new Map();
    for (const { metric, better, amounts } of budgets) {
        const read = (0,src_budget/* isExpression */.BH)(metric) && !found.has(metric) ? (0,of_metrics/* parseMetrics */.Bm)(metric) : null;
        const isRelative = budgets.some((rule) => rule.metric === metric && rule.tolerance !== null);
        if (read?.ok === true)
            found.set(metric, { of: read.value, better, asShare: amounts === 'percentage', isRelative });
    }
    return [...found.values()];
}
function withCombined(run, combinations) {
    if (combinations.length === 0)
        return run;
    const places = placesOf(run.samples, ({ target, scenario, side }) => JSON.stringify([target, scenario, side]), ({ metric }) => metric.name);
    const made = combinations.flatMap((combination) => signed(combination, [...places.values()].flatMap((place) => {
        const parts = partsIn(place, combination);
        return parts === null ? [] : [combined(combination, parts)];
    })).map((one) => ({ ...one, metric: combination.of.name })));
    const absent = made.flatMap((one) => (one.ok ? [] : [{ metric: one.metric, reason: one.reason }]));
    return { ...run, samples: [...run.samples, ...made.flatMap((one) => (one.ok ? [one.sample] : []))], absent: [...run.absent, ...absent] };
}
function signed(combination, made) {
    const isBelow = (one) => one.ok && one.sample.values.some((value) => value < 0);
    if (!made.some(isBelow))
        return made;
    const ofLaunches = made.every((one) => !one.ok || ((one.sample.metric.statistic === 'mean-of-launches' || one.sample.metric.statistic === 'steady') && one.sample.warnings.every(({ kind }) => kind !== 'bucketed')));
    if (combination.isRelative || !ofLaunches)
        return made.map((one) => (isBelow(one) ? { ok: false, reason: BELOW } : one));
    return made.map((one) => (one.ok ? { ok: true, sample: { ...one.sample, metric: { ...one.sample.metric, statistic: 'slope' }, point: (0,stats_point/* pointOf */.q)('slope', one.sample.values) } } : one));
}
function baselinesCombined(run, baselines, combinations) {
    if (combinations.length === 0)
        return baselines;
    const statistics = new Map(run.samples.filter(({ metric }) => (0,src_budget/* isExpression */.BH)(metric.name)).map(({ metric }) => [metric.name, metric.statistic]));
    const withMore = (entry) => ({ ...entry, samples: [...entry.samples, ...storedCombined(entry.samples, combinations, statistics)] });
    return new Map([...baselines].map(([target, baseline]) => [target, { ...baseline, entries: baseline.entries.map(withMore) }]));
}
function storedCombined(stored, combinations, statistics) {
    const places = placesOf(stored, ({ scenario }) => JSON.stringify(scenario), ({ metric }) => metric);
    return [...places.values()].flatMap((place) => combinations.flatMap((combination) => {
        const parts = partsIn(place, combination);
        const statistic = statistics.get(combination.of.name);
        const [first] = parts ?? [];
        if (parts === null || first === undefined || statistic === undefined)
            return [];
        const values = valuesOf(combination.of, combination.of.metrics, parts.map(({ values: own, point }) => (own.length === 0 ? [point] : own)));
        if (values.ok && statistic !== 'slope' && values.values.some((value) => value < 0))
            return [];
        const edges = edgesOfCombined(combination.of, parts, ({ values: own, point }) => (own.length === 0 ? [point] : own), (part) => part.edges ?? null);
        return values.ok ? [{ scenario: first.scenario, metric: combination.of.name, workload: workloadOf(parts), point: (0,stats_point/* pointOf */.q)(statistic, values.values), values: values.values, ...(edges === null ? {} : { edges }) }] : [];
    }));
}
function placesOf(all, placeOf, nameOf) {
    const places = new Map();
    for (const one of all) {
        const key = placeOf(one);
        const place = places.get(key) ?? new Map();
        places.set(key, place.set(nameOf(one), one));
    }
    return places;
}
function partsIn(place, { of }) {
    const parts = of.metrics.flatMap((name) => place.get(name) ?? []);
    return parts.length === of.metrics.length ? parts : null;
}
function combined(combination, parts) {
    const [first] = parts;
    const statistic = statisticOf(parts.map(({ metric }) => metric.statistic));
    if (first === undefined || statistic === null)
        return { ok: false, reason: `${parts.map(({ metric }) => metric.name).join(' and ')} are not measured in the same launches or starts` };
    const unit = unitOf(combination, parts);
    if (unit === null)
        return { ok: false, reason: `${parts.map(({ metric }) => metric.name).join(' and ')} have different units, and cannot be added` };
    const values = valuesOf(combination.of, combination.of.metrics, parts.map((part) => part.values));
    if (!values.ok)
        return values;
    const metric = { name: combination.of.name, unit, better: combination.better ?? first.metric.better, statistic, ...(combination.better === null && first.metric.directionUnknown === true ? { directionUnknown: true } : {}) };
    const { target, scenario, side } = first;
    const edges = edgesOfCombined(combination.of, parts, ({ values: own }) => own, edgesOf);
    const warnings = [...warningsOf(parts).filter(({ kind }) => kind !== 'bucketed'), ...(edges === null ? [] : [{ kind: 'bucketed', ...edges }])];
    return { ok: true, sample: { target, scenario, side, metric, workload: workloadOf(parts), values: values.values, point: (0,stats_point/* pointOf */.q)(statistic, values.values), warnings } };
}
function statisticOf(statistics) {
    const kinds = new Set(statistics.filter((one) => one !== 'exact'));
    const [only] = kinds;
    if (only === undefined)
        return 'exact';
    if (kinds.size === 1)
        return only === 'mean-of-launches' || only === 'steady' || only === 'median-of-starts' || only === 'counted' ? only : null;
    return [...kinds].every((one) => one === 'mean-of-launches' || one === 'steady') ? 'mean-of-launches' : null;
}
function unitOf({ of, asShare }, parts) {
    const units = new Map(parts.map(({ metric }) => [metric.name, metric.unit]));
    const unit = (0,of_metrics/* unitOfMetrics */.b2)(of.expression, (name) => units.get(name) ?? null);
    return unit === 'mixed' || unit === null ? null : unit === 'plain' ? (asShare ? 'ratio' : 'number') : unit;
}
function valuesOf(of, names, parts) {
    const launches = Math.max(...parts.map((values) => values.length));
    if (parts.some((values) => values.length !== launches && values.length !== 1))
        return { ok: false, reason: `${names.join(' and ')} were not measured in the same number of launches` };
    const values = [];
    for (let i = 0; i < launches; i += 1) {
        const found = (0,of_metrics/* valueOfMetrics */.sl)(of, new Map(names.map((name, at) => [name, parts[at]?.[i] ?? parts[at]?.[0] ?? 0])));
        if (!found.ok)
            return found;
        values.push(found.value);
    }
    return { ok: true, values };
}
function edgesOfCombined(of, parts, valuesIn, edgesIn) {
    if (parts.every((part) => edgesIn(part) === null))
        return null;
    const ends = parts.map((part) => edgesIn(part) ?? { lower: Math.min(...valuesIn(part)), upper: Math.max(...valuesIn(part)) });
    if (parts.length > MOST_PARTS)
        return { lower: 0, upper: MOST };
    const corners = Array.from({ length: 2 ** parts.length }, (_, corner) => new Map(of.metrics.map((name, i) => [name, ends[i]?.[(corner >> i) % 2 === 0 ? 'lower' : 'upper'] ?? 0])));
    const found = corners.map((values) => (0,of_metrics/* valueOfMetrics */.sl)(of, values)).map((one) => (one.ok ? Math.max(0, one.value) : MOST));
    return { lower: Math.min(...found), upper: Math.min(MOST, Math.max(...found)) };
}
const workloadOf = (parts) => [...new Set(parts.map(({ workload }) => workload))].join('+');
function warningsOf(parts) {
    const byKind = new Map(parts.flatMap(({ warnings }) => warnings).map((warning) => [warning.kind, warning]));
    return [...byKind.values()];
}
//# sourceMappingURL=combined.js.map
// EXTERNAL MODULE: ./build/src/metrics.js
var src_metrics = __webpack_require__(28372);
// EXTERNAL MODULE: ./build/src/stats/binomial.js
var binomial = __webpack_require__(20460);
// EXTERNAL MODULE: ./build/src/stats/beta.js
var beta = __webpack_require__(3639);
;// CONCATENATED MODULE: ./build/src/stats/maritz-jarrett.js


function standardErrorOfQuantile(values, p) {
    const n = values.length;
    if (n < 2)
        throw new RangeError('the spread of a quantile needs two values');
    if (!(p > 0 && p < 1))
        throw new RangeError(`no standard error for the quantile ${p}`);
    const a = (n + 1) * p;
    const b = (n + 1) * (1 - p);
    let below = 0;
    const weighted = (0,stats_sample/* sorted */.IP)(values).map((value, i) => {
        const upTo = (0,beta/* regularizedBeta */.R)((i + 1) / n, a, b);
        const weight = upTo - below;
        below = upTo;
        return { value, weight };
    });
    const centre = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0);
    return Math.sqrt(weighted.reduce((sum, { value, weight }) => sum + weight * (value - centre) ** 2, 0));
}
//# sourceMappingURL=maritz-jarrett.js.map
// EXTERNAL MODULE: ./build/src/stats/mean.js
var mean = __webpack_require__(28940);
// EXTERNAL MODULE: ./build/src/stats/student.js
var student = __webpack_require__(82506);
;// CONCATENATED MODULE: ./build/src/stats/prediction.js



const PRIOR_RUNS = 4;
function deviation(history, run) {
    const { weight = 1, fitted = 0 } = history;
    const { leverage, classSpread } = run.apart ?? { leverage: 0, classSpread: 0 };
    const n = weight * history.points.length;
    const centre = (0,stats_sample/* median */.JZ)(history.points);
    const df = PRIOR_RUNS + n - 1 - fitted;
    const squares = history.points.reduce((sum, point) => sum + (point - centre) ** 2, 0);
    const observed = (PRIOR_RUNS * history.priorSpread ** 2 + weight * squares) / df;
    const usual = Math.max(observed, history.squaredError ?? 0);
    const excess = Math.max(0, run.standardError ** 2 - (history.squaredError ?? usual));
    const known = usual * (1 + 1 / n + leverage);
    const guessed = classSpread ** 2;
    const variance = known + excess + guessed;
    return {
        centre,
        difference: run.point - centre,
        standardError: Math.sqrt(variance),
        df: Math.min(guessed === 0 ? Infinity : PRIOR_RUNS, excess === 0 ? df : variance ** 2 / ((known + guessed) ** 2 / df + excess ** 2 / run.df)),
    };
}
function meanSquare(values) {
    return values.length === 0 ? null : (0,mean/* mean */.i2)(values.map((value) => value ** 2));
}
function halfWidth({ standardError, df }, level) {
    return -(0,student/* studentQuantile */.FI)((1 - level) / 2, df) * standardError;
}
function projected(standardError, priorSpread, now, then) {
    const usual = standardError ** 2 / (1 + 1 / now);
    const known = usual * (PRIOR_RUNS + now - 1);
    const prior = Math.min(PRIOR_RUNS * priorSpread ** 2, known);
    const seen = known - prior;
    const df = PRIOR_RUNS + then - 1;
    const expected = now < 2 ? usual : (prior + (seen * (then - 1)) / (now - 1)) / df;
    return { standardError: Math.sqrt(expected * (1 + 1 / then)), df };
}
//# sourceMappingURL=prediction.js.map
;// CONCATENATED MODULE: ./build/src/compare/estimate.js





const LEVEL = 0.98;
function relativeError(statistic, values) {
    const p = (0,stats_point/* quantileOf */.X)(statistic);
    if (values.length < 2 || (statistic !== 'mean-of-launches' && statistic !== 'steady' && (p === null || p === 0)))
        return null;
    const errorOf = (of) => (p === null ? (0,mean/* standardErrorOfMean */.wi)(of) : standardErrorOfQuantile(of, p));
    const df = values.length - 1;
    if (values.every((value) => value > 0))
        return { standardError: errorOf(values.map(Math.log)), df };
    const point = (0,stats_point/* pointOf */.q)(statistic, values);
    return { standardError: point === 0 ? 0 : errorOf(values) / point, df };
}
function estimateOf(sample, counts = null) {
    const { point, values, metric } = sample;
    if (metric.statistic === 'slope')
        return estimateOfSlope(sample);
    const error = relativeError(metric.statistic, values);
    if (error === null && metric.statistic === 'total' && counts !== null)
        return shareOf(point, counts);
    if (error === null) {
        const level = metric.statistic === 'exact' || metric.statistic === 'total' ? 1 : 0;
        return { point, standardError: 0, interval: { level, lower: point, upper: point } };
    }
    return { point, standardError: point * error.standardError, interval: withinBuckets(intervalAround(point, values.every((value) => value > 0), halfWidth(error, LEVEL)), sample) };
}
function withinBuckets(interval, { warnings }) {
    const bucket = warnings.find((warning) => warning.kind === 'bucketed');
    return bucket === undefined ? interval : { ...interval, lower: Math.min(interval.lower, bucket.lower), upper: Math.max(interval.upper, bucket.upper) };
}
function estimateOfSlope({ point, values, within }) {
    const error = values.length > 1 ? { standardError: (0,mean/* standardErrorOfMean */.wi)(values), df: values.length - 1 } : within?.[0];
    if (error === undefined)
        return { point, standardError: 0, interval: { level: 0, lower: point, upper: point } };
    const half = halfWidth(error, LEVEL) + (within === undefined ? 0 : (0,mean/* mean */.i2)(within.map(({ slack }) => slack)));
    return { point, standardError: error.standardError, interval: { level: LEVEL, lower: point - half, upper: point + half } };
}
function shareOf(point, { answered, errors }) {
    const failed = errors.status + errors.body + errors.timeout + errors.connection;
    const requests = answered + errors.timeout + errors.connection;
    if (requests === 0 || failed > requests)
        return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
    return { point, standardError: Math.sqrt((point * (1 - point)) / requests), interval: { level: LEVEL, ...(0,binomial/* clopperPearson */.m)(failed, requests, LEVEL) } };
}
function intervalAround(point, positive, half) {
    return positive
        ? { level: LEVEL, lower: point * Math.exp(-half), upper: point * Math.exp(half) }
        : { level: LEVEL, lower: Math.max(0, point * (1 - half)), upper: point * (1 + half) };
}
//# sourceMappingURL=estimate.js.map
;// CONCATENATED MODULE: ./build/src/compare/doubts.js
const NEEDED = {
    exact: 0, total: 0, 'mean-of-launches': 5, 'median-of-starts': 5, 'p90-of-starts': 10, 'min-of-starts': 5, counted: 2, steady: 2, slope: 2,
};
function doubtsOf({ metric, values, warnings, within }) {
    const varies = metric.statistic === 'steady' && values.some((value) => value !== values[0]);
    const needed = within === undefined ? NEEDED[varies ? 'mean-of-launches' : metric.statistic] : 1;
    if (values.length >= needed || warnings.some(({ kind }) => kind === 'few-launches'))
        return warnings;
    return [...warnings, { kind: 'few-launches', launches: values.length, needed }];
}
//# sourceMappingURL=doubts.js.map
;// CONCATENATED MODULE: ./build/src/compare/uncompared.js


function uncompared(sample, why) {
    return {
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
        base: null, change: null, p: null, noiseFloor: null, method: 'none', notCompared: why, entries: 0, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
    };
}
function whyNot(sample, earlier, entries) {
    if (entries === 0)
        return { kind: 'no-baseline' };
    if (earlier.length === 0)
        return { kind: 'new-metric' };
    const newest = earlier.findLast((one) => one.sample.workload === sample.workload);
    return newest === undefined ? { kind: 'other-workload' } : { kind: 'other-machine', differs: newest.differs };
}
//# sourceMappingURL=uncompared.js.map
;// CONCATENATED MODULE: ./build/src/compare/exact.js



function compareExactly(sample, history) {
    const earlier = history.of(sample);
    const newest = earlier.findLast((one) => one.sample.workload === sample.workload);
    if (newest === undefined)
        return uncompared(sample, whyNot(sample, earlier, history.entries));
    const base = newest.sample.point;
    const change = sample.point === base ? 0 : base === 0 ? null : sample.point / base - 1;
    return {
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample), base,
        change: change === null ? null : { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } },
        p: null, noiseFloor: 0, method: 'exact', notCompared: null, entries: 1, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
    };
}
//# sourceMappingURL=exact.js.map
// EXTERNAL MODULE: ./build/src/fingerprint.js
var src_fingerprint = __webpack_require__(35149);
// EXTERNAL MODULE: ./build/src/stats/normalise.js
var normalise = __webpack_require__(65723);
;// CONCATENATED MODULE: ./build/src/compare/history.js


function indexHistory(baseline, now, reference = []) {
    const entries = baseline?.entries ?? [];
    const byScenario = new Map();
    const today = new Map(reference.map(({ kernel, point }) => [kernel, point]));
    for (const entry of entries) {
        const slower = { cpu: (0,normalise/* slowerBy */.Ao)(entry.reference, today, 'cpu'), wall: (0,normalise/* slowerBy */.Ao)(entry.reference, today, 'wall') };
        const difference = differenceOf(entry, now);
        for (const { scenario, metric } of entry.accepted)
            byScenario.get(scenario)?.delete(metric);
        for (const sample of entry.samples) {
            const earlier = { sample, differs: difference, slower };
            const byMetric = byScenario.get(sample.scenario) ?? new Map();
            byScenario.set(sample.scenario, byMetric);
            const known = byMetric.get(sample.metric);
            if (known === undefined)
                byMetric.set(sample.metric, [earlier]);
            else
                known.push(earlier);
        }
    }
    return { of: (sample) => byScenario.get(sample.scenario)?.get(sample.metric.name) ?? [], entries: entries.length };
}
function differenceOf(entry, now) {
    return now === undefined ? [{ field: 'fingerprint', then: 'known', now: 'unknown' }] : (0,src_fingerprint/* differs */.A)(entry.fingerprint, now);
}
//# sourceMappingURL=history.js.map
;// CONCATENATED MODULE: ./build/src/stats/counted-mean.js

const PRIOR = { spread: 0.003, df: 4 };
function countedMean(values) {
    const own = values.length - 1;
    const df = PRIOR.df + own;
    const pooled = (PRIOR.df * PRIOR.spread ** 2 + (own > 0 ? own * (0,mean/* variance */.GV)(values) : 0)) / df;
    return { point: (0,mean/* mean */.i2)(values), standardError: Math.sqrt(pooled / values.length), df };
}
//# sourceMappingURL=counted-mean.js.map
// EXTERNAL MODULE: ./build/src/stats/launch-mean.js
var launch_mean = __webpack_require__(53898);
;// CONCATENATED MODULE: ./build/src/compare/differences.js

function launchDifferences(head, base, pair) {
    if (pair !== undefined)
        return { scale: 'log', values: pair.logRatios, errors: pair.errors ?? null, blocks: pair.blocks };
    return differencesOf(head.values, base.values, 0);
}
function startDifferences(head, base) {
    return differencesOf(inTwos(head.values), inTwos(base.values), 1);
}
function differencesOf(head, base, each) {
    const pairs = head.slice(0, base.length).map((value, i) => [base[i] ?? 0, value]);
    const blocks = pairs.map(() => each);
    if (pairs.every(([then, now]) => then > 0 && now > 0))
        return { scale: 'log', values: pairs.map(([then, now]) => Math.log(now / then)), errors: null, blocks };
    const level = (0,mean/* mean */.i2)(pairs.map(([then]) => then));
    return level === 0 ? null : { scale: 'share', values: pairs.map(([then, now]) => (now - then) / level), errors: null, blocks };
}
function inTwos(values) {
    return Array.from({ length: Math.floor(values.length / 2) }, (_, i) => Math.min(...values.slice(2 * i, 2 * i + 2)));
}
//# sourceMappingURL=differences.js.map
// EXTERNAL MODULE: ./build/src/stats/noise-floor.js
var noise_floor = __webpack_require__(2572);
;// CONCATENATED MODULE: ./build/src/stats/signed-rank.js
function signedRanks(values) {
    if (values.some((value) => Number.isNaN(value)))
        throw new RangeError('NaN has no rank');
    const ordered = values.filter((value) => value !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
    const places = new Map();
    ordered.forEach((value, i) => {
        const tied = places.get(Math.abs(value));
        if (tied === undefined)
            places.set(Math.abs(value), { first: i + 1, count: 1 });
        else
            tied.count += 1;
    });
    const doubled = ordered.map((value) => {
        const { first = 0, count = 0 } = places.get(Math.abs(value)) ?? {};
        return 2 * first + count - 1;
    });
    return { doubled, positive: doubled.reduce((sum, rank, i) => ((ordered[i] ?? 0) > 0 ? sum + rank : sum), 0) };
}
function sumDistribution(ranks) {
    const total = ranks.reduce((sum, rank) => sum + rank, 0);
    const probability = new Float64Array(total + 1);
    probability[0] = 1;
    let reached = 0;
    for (const rank of ranks) {
        reached += rank;
        for (let sum = reached; sum >= 0; sum -= 1)
            probability[sum] = 0.5 * ((probability[sum] ?? 0) + (sum >= rank ? (probability[sum - rank] ?? 0) : 0));
    }
    return probability;
}
function signedRankP(values) {
    const { doubled, positive } = signedRanks(values);
    return Math.min(1, sumDistribution(doubled).subarray(positive).reduceRight((sum, p) => sum + p, 0));
}
//# sourceMappingURL=signed-rank.js.map
;// CONCATENATED MODULE: ./build/src/stats/sign-flip.js

const MOST_FLIPPED = 24;
const ROUNDING = 1e-12;
function signFlipP(values) {
    if (!values.every(Number.isFinite))
        throw new RangeError('only finite differences can be flipped');
    return values.length > MOST_FLIPPED ? signedRankP(values) : flippedMeanP(values);
}
function flippedMeanP(values) {
    const middle = Math.ceil(values.length / 2);
    const [first, second] = [flippedSums(values.slice(0, middle)), flippedSums(values.slice(middle))];
    const observed = values.reduce((sum, value) => sum + value, 0);
    const least = observed - ROUNDING * values.reduce((sum, value) => sum + Math.abs(value), 0);
    let count = 0;
    let enough = second.length;
    for (const sum of first) {
        while (enough > 0 && sum + (second[enough - 1] ?? 0) >= least)
            enough -= 1;
        count += second.length - enough;
    }
    return count / (first.length * second.length);
}
function flippedSums(values) {
    const sums = new Float64Array(2 ** values.length);
    values.forEach((value, i) => {
        const known = 2 ** i;
        for (let k = 0; k < known; k += 1) {
            const sum = sums[k] ?? 0;
            sums[k] = sum - value;
            sums[k + known] = sum + value;
        }
    });
    return sums.sort();
}
//# sourceMappingURL=sign-flip.js.map
// EXTERNAL MODULE: ./build/src/stats/spending.js + 1 modules
var spending = __webpack_require__(86789);
// EXTERNAL MODULE: ./build/src/stats/weighed-mean.js
var weighed_mean = __webpack_require__(48460);
;// CONCATENATED MODULE: ./build/src/compare/sequential.js







const SURE = 0.005;
const BLIND = 0.05;
const FLIPPED = { fewest: 8, most: 100 };
function sequentialChange({ scale, values, errors, blocks }, metric, looks, spreadOf) {
    const seen = looks.at(-1)?.launches ?? values.length;
    const fresh = values.slice(seen);
    const back = scale === 'log' ? Math.expm1 : scale === 'units' ? (units) => units : (share) => Math.max(-1, share);
    const counts = { launches: values.length, blocks: blocks.reduce((sum, n) => sum + n, 0), confirmation: fresh.length < 2 ? null : { launches: fresh.length, change: back((0,weighed_mean/* weighted */.Y1)(fresh, heardEach((0,launch_mean/* launchWeights */.Nv)(values, errors).slice(seen)))) } };
    if (values.length < 2) {
        const point = back(values[0] ?? 0);
        return { ...counts, change: { point, standardError: 0, interval: { level: 0, lower: point, upper: point } }, p: null, noiseFloor: null };
    }
    return { ...counts, ...judgedChange(spreadOf(values, errors), values.length > seen && seen > 1 ? spreadOf(values.slice(0, seen), errors?.slice(0, seen) ?? null) : spreadOf(values, errors), metric, asked(looks, values.length), back, scale) };
}
function changeOfSpread(whole, metric, looks, launches) {
    return { launches, blocks: launches, confirmation: null, ...judgedChange(whole, whole, metric, asked(looks, launches), Math.expm1, 'log') };
}
const overLooks = (p, looks, launches) => (0,spending/* sequentialP */.GD)(asked(looks, launches), p);
const asked = (looks, launches) => (looks.length === 0 ? [{ launches, share: 1 }] : looks);
function disagreement({ values, errors }, looks, spreadOf) {
    const launches = looks.at(-1)?.launches ?? values.length;
    const [seen, within] = [values.slice(0, launches), errors?.slice(0, launches) ?? null];
    if (seen.length < FLIPPED.fewest || seen.length > FLIPPED.most)
        return [];
    const spread = spreadOf(seen, within);
    const weights = (0,launch_mean/* launchWeights */.Nv)(seen, within);
    return [1, -1].flatMap((sign) => {
        const t = pTowards(sign, spread);
        const towards = seen.map((value, i) => sign * value * (weights[i] ?? 1));
        if (t >= SURE && (t <= BLIND || !mayBeSure(towards)))
            return [];
        const signFlip = signFlipP(towards);
        return Math.min(t, signFlip) < SURE && Math.max(t, signFlip) > BLIND ? [{ kind: 'tests-disagree', t, signFlip }] : [];
    });
}
function heardEach(weights) {
    const least = Math.max(...weights) / 3;
    return weights.map((weight) => Math.max(weight, least));
}
function mayBeSure(values) {
    return values.reduce((sum, value) => sum + value, 0) >= Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
function judgedChange(whole, seen, metric, looks, back, scale) {
    const { point: centre, standardError, df } = whole;
    const half = -(0,student/* studentQuantile */.FI)((0,spending/* repeatedLevel */.P8)(looks, (1 - LEVEL) / 2), df) * standardError;
    const point = back(centre);
    const resolution = scale === 'units' ? null : { scale, standardError, df, looks, least: 0 };
    return {
        change: { point, standardError: (scale === 'log' ? 1 + point : 1) * standardError, interval: { level: LEVEL, lower: back(centre - half), upper: back(centre + half) } },
        p: (0,spending/* sequentialP */.GD)(looks, pForWorse(seen, metric)),
        noiseFloor: resolution === null ? null : (0,noise_floor/* noiseFloor */.nb)(resolution, metric.better, 1),
        resolution,
    };
}
const pForWorse = (spread, { better }) => pTowards(better === 'lower' ? 1 : -1, spread);
function pTowards(sign, { point, standardError, df }) {
    if (standardError === 0)
        return sign * point > 0 ? 0 : 1;
    return (0,student/* studentUpperTail */.g_)((sign * point) / standardError, df);
}
//# sourceMappingURL=sequential.js.map
;// CONCATENATED MODULE: ./build/src/stats/newest-level.js




const NEWEST = 3;
const BEFORE = 5;
function fromNewestLevel(history, run, better, error) {
    const { points, weight = 1, fitted = 0 } = history;
    const all = (0,stats_sample/* median */.JZ)(points);
    const starts = Array.from({ length: NEWEST }, (_, i) => points.length - 1 - i).filter((from) => from >= BEFORE && better * ((0,mean/* mean */.i2)(points.slice(from)) - all) < 0);
    const tests = starts.map((from) => ({ from, p: pOfBetter(history, from, better) }));
    const clearest = tests.toSorted((a, b) => a.p - b.p)[0];
    if (clearest === undefined || clearest.p > error)
        return null;
    const from = beginOf(points, clearest.from);
    const [old, centre] = [(0,stats_sample/* median */.JZ)(points.slice(0, from)), (0,stats_sample/* median */.JZ)(points.slice(from))];
    const runs = points.length - from;
    const { leverage, classSpread } = run.apart ?? { leverage: 0, classSpread: 0 };
    const { standardError, df } = deviation({ ...history, points: points.map((point, i) => (i < from ? point - old + centre : point)), fitted: fitted + 1 }, { ...run, apart: { leverage: leverage + 1 / (weight * runs) - 1 / (weight * points.length), classSpread } });
    return { centre, difference: run.point - centre, standardError, df, runs };
}
function pOfBetter(history, from, better) {
    const { points, weight = 1 } = history;
    const apart = { leverage: 1 / (weight * (points.length - from)) - 1, classSpread: 0 };
    const { difference, standardError, df } = deviation({ ...history, points: points.slice(0, from) }, { point: (0,mean/* mean */.i2)(points.slice(from)), standardError: 0, df: 1, apart });
    const gain = -better * difference;
    return standardError > 0 ? (0,student/* studentUpperTail */.g_)(gain / standardError, df) : gain > 0 ? 0 : 1;
}
function beginOf(points, from) {
    const [old, now] = [(0,stats_sample/* median */.JZ)(points.slice(0, from)), (0,mean/* mean */.i2)(points.slice(from))];
    let begin = from;
    while (begin > BEFORE && Math.abs((points[begin - 1] ?? old) - now) < Math.abs((points[begin - 1] ?? old) - old))
        begin -= 1;
    return begin;
}
//# sourceMappingURL=newest-level.js.map
;// CONCATENATED MODULE: ./build/src/compare/newest.js


function newestOf(from, back) {
    if (from === null)
        return null;
    const { centre, difference, standardError, runs } = from;
    const half = standardError === 0 ? 0 : halfWidth(from, LEVEL);
    const apart = (by) => back(centre + by) - back(centre);
    return { entries: runs, base: back(centre), difference: { point: apart(difference), lower: apart(difference - half), upper: apart(difference + half) } };
}
//# sourceMappingURL=newest.js.map
;// CONCATENATED MODULE: ./build/src/compare/slope.js








function slopesApart(head, base, looks) {
    const values = head.values.slice(0, base.values.length).map((value, i) => value - (base.values[i] ?? 0));
    const { change, ...rest } = sequentialChange({ scale: 'units', values, errors: null, blocks: values.map(() => 0) }, head.metric, looks, launch_mean/* launchMean */.J9);
    return { ...rest, change: null, difference: change };
}
function slopeSince({ runs, weight, classSpread }, sample) {
    const { point, values, metric } = sample;
    const own = estimateOf(sample);
    const errors = runs.flatMap(({ earlier }) => (earlier.sample.values.length < 2 ? [] : [(0,mean/* standardErrorOfMean */.wi)(earlier.sample.values)]));
    const history = { points: runs.map(({ earlier }) => earlier.sample.point), weight, squaredError: meanSquare(errors), priorSpread: own.standardError };
    const run = { point, standardError: own.standardError, df: Math.max(1, values.length - 1), apart: { leverage: 0, classSpread: classSpread * own.standardError } };
    const dev = deviation(history, run);
    const half = dev.standardError === 0 ? 0 : halfWidth(dev, LEVEL);
    const p = dev.standardError === 0 ? (dev.difference > 0 ? 0 : 1) : (0,student/* studentUpperTail */.g_)(dev.difference / dev.standardError, dev.df);
    return {
        base: dev.centre, change: null, noiseFloor: null, p,
        difference: { point: dev.difference, standardError: dev.standardError, interval: { level: LEVEL, lower: dev.difference - half, upper: dev.difference + half } },
        newest: newestOf(fromNewestLevel(history, run, metric.better === 'lower' ? 1 : -1, (1 - LEVEL) / 2), (slope) => slope),
    };
}
//# sourceMappingURL=slope.js.map
;// CONCATENATED MODULE: ./build/src/compare/steady.js


const isSteady = ({ values }) => values.length > 1 && values.every((value) => value === values[0]);
function compareSteadily(sample, history) {
    const earlier = history.of(sample).map((one) => one.sample).filter(({ workload }) => workload === sample.workload);
    const newest = earlier.at(-1);
    if (newest === undefined || !isSteady(sample) || !isSteady(newest) || !earlier.every(mayBeSteady) || takesTurns(earlier.map(({ point }) => point)))
        return null;
    const head = asStored(sample.point);
    const base = newest.point;
    const change = head === base ? 0 : base === 0 ? null : head / base - 1;
    return {
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample), base,
        change: change === null ? null : { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } },
        p: null, noiseFloor: 0, method: 'exact', notCompared: null, entries: earlier.length, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
    };
}
const mayBeSteady = ({ values }) => values.length < 2 || isSteady({ values });
function takesTurns(points) {
    const levels = points.filter((point, i) => point !== points[i - 1]);
    return new Set(levels).size < levels.length;
}
const asStored = (value) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(6)));
//# sourceMappingURL=steady.js.map
;// CONCATENATED MODULE: ./build/src/compare/side-by-side.js












function sideBySideOf(run) {
    const bases = new Map(run.samples.filter(({ side }) => side === 'base').map((s) => [key(s.target, s.scenario, s.metric.name), s]));
    const pairs = new Map(run.pairs.map((p) => [key(p.target, p.scenario, p.metric), p]));
    const requests = new Map(run.requests.map((r) => [key(r.target, r.scenario, r.side), r]));
    const looks = new Map();
    for (const look of run.looks) {
        const place = key(look.target, look.scenario);
        looks.set(place, [...(looks.get(place) ?? []), look]);
    }
    return (sample) => {
        const { target, scenario, metric } = sample;
        const base = bases.get(key(target, scenario, metric.name));
        if (base === undefined)
            return uncompared(sample, { kind: 'not-on-base' });
        const countsOf = (side) => requests.get(key(target, scenario, side));
        const [ofBase, ofHead] = [countsOf('base'), countsOf('head')];
        const pair = pairs.get(key(target, scenario, metric.name));
        return compareSides(sample, {
            base, pair, looks: seenOf(looks.get(key(target, scenario)) ?? [], (pair ?? sample).missed ?? []),
            counts: ofBase === undefined || ofHead === undefined ? {} : { base: ofBase, head: ofHead },
        });
    };
}
const key = (...parts) => JSON.stringify(parts);
function seenOf(looks, missed) {
    if (missed.length === 0)
        return looks;
    const seen = looks.map(({ launches, share }) => ({ launches: launches - missed.filter((launch) => launch < launches).length, share }));
    return seen.filter(({ launches }, i) => launches > 0 && launches < (seen[i + 1]?.launches ?? Infinity));
}
function compareSides(sample, beside) {
    const { target, scenario, metric } = sample;
    const exact = metric.statistic === 'exact' || (metric.statistic === 'steady' && isSteady(sample) && isSteady(beside.base));
    return withEdges({
        target, scenario, metric, head: estimateOf(sample), base: beside.base.point, ...(exact ? exactly(sample, beside.base) : changeOf(sample, beside)),
        method: exact ? 'exact' : 'side-by-side', notCompared: null, entries: 0, warnings: onceEach([...doubtsOf(sample), ...doubtsOf(beside.base), ...disagreementOf(sample, beside)]),
    }, edgesOf(sample), edgesOf(beside.base));
}
const NONE = { change: null, p: null, noiseFloor: null, launches: 0, blocks: 0, confirmation: null };
function changeOf(sample, { base, pair, looks, counts }) {
    const { metric } = sample;
    switch (metric.statistic) {
        case 'exact': return exactly(sample, base);
        case 'total': return counts.base === undefined || counts.head === undefined ? NONE : failuresChange(counts.head, counts.base, sample, looks);
        case 'mean-of-launches': {
            const differences = launchDifferences(sample, base, pair);
            return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, launch_mean/* launchMean */.J9);
        }
        case 'steady': {
            const differences = launchDifferences(sample, base, pair);
            return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, launch_mean/* launchMean */.J9);
        }
        case 'slope': return slopesApart(sample, base, looks);
        case 'median-of-starts': {
            const differences = startDifferences(sample, base);
            return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, launch_mean/* startMean */.yn);
        }
        case 'counted': {
            const differences = launchDifferences(sample, base, pair);
            return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, [], countedMean);
        }
        case 'p90-of-starts': return positive(sample, base) ? changeOfSpread(ofQuantile(sample, base, 0.9), metric, looks, sample.values.length / 2) : NONE;
        case 'min-of-starts': return base.point === 0 ? NONE : { ...NONE, ...atPoint(sample.point / base.point - 1, 0), p: 1, launches: Math.floor(sample.values.length / 2) };
        default: return unknown(metric.statistic);
    }
}
function disagreementOf(sample, { base, pair, looks }) {
    if (sample.metric.statistic !== 'mean-of-launches' && (sample.metric.statistic !== 'steady' || (isSteady(sample) && isSteady(base))))
        return [];
    const differences = launchDifferences(sample, base, pair);
    return differences === null ? [] : disagreement(differences, looks, launch_mean/* launchMean */.J9);
}
function exactly(sample, base) {
    const change = sample.point === base.point ? 0 : base.point === 0 ? null : sample.point / base.point - 1;
    return { ...NONE, ...(change === null ? {} : atPoint(change, 1)), noiseFloor: 0 };
}
const atPoint = (point, level) => ({ change: { point, standardError: 0, interval: { level, lower: point, upper: point } } });
function fromNothing(sample) {
    const launches = sample.values.length;
    return sample.values.every((value) => value === 0) ? { ...NONE, ...atPoint(0, LEVEL), p: 1, launches } : { ...NONE, launches };
}
function ofQuantile(head, base, p) {
    const errorOf = ({ values }) => standardErrorOfQuantile(values.map(Math.log), p);
    return { point: Math.log(head.point / base.point), standardError: Math.hypot(errorOf(head), errorOf(base)), df: Math.min(head.values.length, base.values.length) - 1 };
}
const positive = (...samples) => samples.every(({ values }) => values.length > 1 && values.every((value) => value > 0));
function failuresChange(head, base, { metric, values }, looks) {
    const [ofHead, ofBase] = [failures(head), failures(base)];
    const launches = Math.max(values.length, looks.at(-1)?.launches ?? 0);
    if (ofHead.failed === 0 && ofBase.failed === 0)
        return { ...NONE, ...atPoint(0, LEVEL), p: 1, launches };
    const share = ofHead.requests / (ofHead.requests + ofBase.requests);
    const p = ofHead.failed === 0 ? 1 : overLooks((0,beta/* regularizedBeta */.R)(share, ofHead.failed, ofBase.failed + 1), looks, launches);
    if (ofBase.failed === 0)
        return { ...NONE, p, launches };
    const point = Math.log((ofHead.failed + 0.5) / (ofHead.requests + 0.5)) - Math.log((ofBase.failed + 0.5) / (ofBase.requests + 0.5));
    const standardError = Math.sqrt(1 / (ofHead.failed + 0.5) + 1 / (ofBase.failed + 0.5));
    return { ...changeOfSpread({ point, standardError, df: ofHead.failed + ofBase.failed }, metric, looks, launches), p };
}
function failures({ answered, errors }) {
    return { failed: errors.status + errors.body + errors.timeout + errors.connection, requests: Math.max(1, answered + errors.timeout + errors.connection) };
}
function onceEach(warnings) {
    const same = (a, b) => a.kind === b.kind && (!('side' in a) || !('side' in b) || a.side === b.side);
    return warnings.filter((warning, i) => warnings.findIndex((other) => same(other, warning)) === i);
}
function unknown(statistic) {
    throw new Error(`no statistic is called ${String(statistic)}`);
}
//# sourceMappingURL=side-by-side.js.map
;// CONCATENATED MODULE: ./build/src/stats/prior-spread.js

const priorSpreads = [
    { metric: 'cpu', spread: 0.05, source: 'recorded: 6 % a 3 s stretch; hosted runners 2.7 % over 100 runs (CodSpeed 2025)' },
    { metric: 'throughput', spread: 0.05, source: 'recorded: 6.7 % a 3 s stretch, averaged over five launches, plus the machine\'s own drift' },
    { metric: 'capacity', spread: 0.05, source: 'as throughput; the search itself is as fine as 3 %' },
    { metric: 'recovery', spread: 0.25, source: 'one event a launch, read in windows of a tenth of a second' },
    { metric: 'latency.p10', spread: 0.05, source: 'quieter than p50 within a run, but the machine\'s drift is the same' },
    { metric: 'latency.p50', spread: 0.05, source: 'recorded: 7-11 % a 3 s stretch, averaged over five launches' },
    { metric: 'latency.p90', spread: 0.08, source: 'between p50 and the tail' },
    { metric: 'latency.', spread: 0.12, source: 'recorded: p99 12-19 % a 3 s stretch; tail and max are no quieter' },
    { metric: 'errors', spread: 0.5, source: 'a few counted events: 4 +/- 2 is what chance gives' },
    { metric: 'memory.', spread: 0.03, source: 'recorded: resident memory at equal request counts' },
    { metric: 'io.', spread: 0.01, source: 'recorded: system calls and bytes do not depend on the clock (0-0.2 %); 1 % leaves room for counts that do' },
    { metric: 'response.size', spread: 0.01, source: 'the same answers each time, but for dates and identifiers' },
    { metric: 'fds', spread: 0.02, source: 'the same each time, but for connections that are still closing' },
    { metric: 'threads', spread: 0.02, source: 'the same each time, but for pools that grow when they must' },
    { metric: 'faults', spread: 0.05, source: 'follows the garbage collector under load, unlike at start' },
    { metric: 'cold-start.read', spread: 0.01, source: 'recorded: 0.0 % over identical starts' },
    { metric: 'cold-start.reads', spread: 0.01, source: 'recorded: 0.0-0.12 % over identical starts' },
    { metric: 'cold-start.faults', spread: 0.01, source: 'recorded: 0.04-0.7 % over identical starts' },
    { metric: 'cold-start.memory', spread: 0.01, source: 'recorded: 0.25-0.33 % over identical starts' },
    { metric: 'init', spread: 0.12, source: 'recorded: 15 % a start, which the median of ten halves, plus the machine\'s drift' },
    { metric: 'init.', spread: 0.12, source: 'as the median of the same starts' },
    { metric: 'cold', spread: 0.12, source: 'init and one invocation' },
    { metric: 'cold.', spread: 0.12, source: 'init and one invocation' },
    { metric: 'warm.p50', spread: 0.08, source: 'short stretches in few starts: between a service\'s p50 and its p90' },
    { metric: 'instructions', spread: 0.003, source: 'recorded: 0.05-0.4 % over repeated counts, whatever else the machine did' },
    { metric: 'cold-start.', spread: 0.12, source: 'recorded: 9-10 % a start, one-sided and heavy-tailed, plus the machine\'s drift' },
];
const UNKNOWN = 0.12;
const COUNTED = 0.01;
const priorSpread = (metric) => knownSpread(metric) ?? UNKNOWN;
function knownSpread({ name, statistic }) {
    const found = priorSpreads.find((prior) => (prior.metric.endsWith('.') ? name.startsWith(prior.metric) : name === prior.metric));
    return found?.spread ?? (statistic === 'steady' ? COUNTED : null);
}
function expectedSpread(metric, earlier, point) {
    const known = knownSpread(metric);
    if (known !== null)
        return known;
    const constant = earlier[0]?.point ?? 0;
    const isConstant = earlier.every((one) => one.point === constant && one.values.every((value) => value === one.values[0]));
    if (constant === 0 || earlier.length < PRIOR_RUNS || !isConstant)
        return UNKNOWN;
    const step = Math.min(stepOf(constant), ...(point === 0 ? [] : [stepOf(point)]));
    return Math.min(UNKNOWN, Math.max(COUNTED, step / 2 / constant));
}
function stepOf(value) {
    const [digits = '', exponent = '0'] = value.toExponential(5).split('e');
    const decimals = digits.replace(/0+$/u, '').replace(/^-?\d\.?/u, '').length;
    return 10 ** (Number(exponent) - decimals);
}
//# sourceMappingURL=prior-spread.js.map
;// CONCATENATED MODULE: ./build/src/compare/machine-class.js

const OTHER_CLASS = { weight: 0.5, classSpread: 0.1 };
const SAME_CLASS = { weight: 1, classSpread: 0 };
function comparableRuns(earlier, metric) {
    const speed = (0,normalise/* sensitivity */.yQ)(metric.name);
    const slower = (one) => (speed === null ? null : one.slower[speed.timing]);
    const judged = earlier.map((one) => {
        const differs = speedDiffers(slower(one));
        return differs.length === 0 ? one : { ...one, differs: [...one.differs, ...differs] };
    });
    const runs = judged.map((one) => ({ earlier: one, slower: slower(one) }));
    const same = runs.filter((run) => run.earlier.differs.length === 0);
    if (same.length > 0)
        return { runs: same, ...SAME_CLASS, judged };
    return { runs: runs.filter(({ earlier: one }) => hasReference(one) && one.differs.every(({ field }) => field === 'cpu')), ...OTHER_CLASS, judged };
}
const hasReference = ({ slower }) => slower.cpu !== null || slower.wall !== null;
function speedDiffers(slower) {
    if (slower === null || Math.abs(slower) <= normalise/* OTHER_SPEED */.Dz)
        return [];
    return [{ field: 'speed by the reference workload', then: '1.00', now: Math.exp(slower).toFixed(2) }];
}
//# sourceMappingURL=machine-class.js.map
;// CONCATENATED MODULE: ./build/src/compare/stored.js














const SHORT_HISTORY = { needed: 5, beyond: 0.25 };
function compareStored(sample, history) {
    const earlier = history.of(sample);
    const sameWorkload = earlier.filter((one) => one.sample.workload === sample.workload);
    const comparable = comparableRuns(sameWorkload, sample.metric);
    const entries = comparable.runs.length;
    if (entries === 0)
        return uncompared(sample, whyNot(sample, sameWorkload.length === 0 ? earlier : comparable.judged, history.entries));
    const own = edgesOf(sample);
    return withEdges({
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
        ...(sample.metric.statistic === 'slope' ? slopeSince(comparable, sample) : changeFrom(comparable, sample)),
        method: 'stored', notCompared: null, entries, launches: 0, blocks: 0, confirmation: null,
        warnings: [...doubtsOf(sample), ...historyDoubts(earlier, sameWorkload, entries), ...machineDoubts(sample.metric, comparable)],
    }, own, edgesOfHistory(comparable.runs.map(({ earlier: one }) => one.sample), own));
}
function historyDoubts(earlier, sameWorkload, entries) {
    const otherWorkload = earlier.length - sameWorkload.length;
    const otherMachine = sameWorkload.length - entries;
    return [
        ...(entries < SHORT_HISTORY.needed ? [{ kind: 'short-history', entries, ...SHORT_HISTORY }] : []),
        ...(otherMachine > 0 ? [{ kind: 'entries-left-out', entries: otherMachine, reason: 'machine' }] : []),
        ...(otherWorkload > 0 ? [{ kind: 'entries-left-out', entries: otherWorkload, reason: 'workload' }] : []),
    ];
}
const SLIGHT = 0.01;
function machineDoubts(metric, { runs, classSpread }) {
    const speeds = runs.flatMap(({ slower }) => slower ?? []);
    const slower = (0,normalise/* sensitivity */.yQ)(metric.name) === null || speeds.length === 0 ? 0 : Math.expm1(-(0,stats_sample/* median */.JZ)(speeds));
    return [
        ...(Math.abs(slower) > SLIGHT ? [{ kind: 'normalised', slower }] : []),
        ...(classSpread > 0 ? [{ kind: 'other-class', entries: runs.length, spread: classSpread }] : []),
    ];
}
const LOGS = { kind: 'log', of: Math.log, relative: () => 1, back: Math.exp, ratio: Math.expm1, difference: Math.log1p, slope: (ratio) => 1 + ratio };
const sharesOf = (base) => ({
    kind: 'share', of: (point) => point / base, relative: (point) => point / base, back: (centre) => centre * base,
    ratio: (difference) => Math.max(-1, difference), difference: (ratio) => ratio, slope: () => 1,
});
function changeFrom(comparable, sample) {
    const points = comparable.runs.map(({ earlier }) => earlier.sample.point);
    if (sample.point > 0 && points.every((point) => point > 0)) {
        const known = (0,normalise/* normalise */.j7)(comparable.runs.map(({ earlier, slower }) => ({ log: Math.log(earlier.sample.point), slower })), (0,normalise/* sensitivity */.yQ)(sample.metric.name)?.beta ?? 0);
        return changeOn(LOGS, comparable, known, sample);
    }
    const base = (0,stats_sample/* median */.JZ)(points);
    const scale = sharesOf(base);
    return base === 0 ? fromZero(points, sample) : changeOn(scale, comparable, { points: points.map(scale.of), fitted: 0, leverage: 0 }, sample);
}
function changeOn(scale, { runs, weight, classSpread }, { points, fitted, leverage }, { metric, point, values }) {
    const own = relativeError(metric.statistic, values);
    const history = { points, weight, fitted, squaredError: meanSquare(errorsOf(runs, metric, scale)), priorSpread: expectedSpread(metric, runs.map(({ earlier }) => earlier.sample), point) };
    const run = { point: scale.of(point), standardError: scale.relative(point) * (own?.standardError ?? 0), df: own?.df ?? 1, apart: { leverage, classSpread } };
    const dev = deviation(history, run);
    const ratio = scale.ratio(dev.difference);
    const half = halfWidth(dev, LEVEL);
    const resolution = { scale: scale.kind, standardError: dev.standardError, df: dev.df, looks: [], least: leastCalled(scale, dev, metric, runs.length) };
    return {
        base: scale.back(dev.centre),
        change: {
            point: ratio, standardError: scale.slope(ratio) * dev.standardError,
            interval: { level: LEVEL, lower: scale.ratio(dev.difference - half), upper: scale.ratio(dev.difference + half) },
        },
        p: stored_pForWorse(dev, metric),
        noiseFloor: (0,noise_floor/* noiseFloor */.nb)(resolution, metric.better, 1), resolution,
        newest: newestOf(fromNewestLevel(history, run, metric.better === 'lower' ? 1 : -1, (1 - LEVEL) / 2), scale.back),
    };
}
function leastCalled(scale, { standardError, df }, { better }, entries) {
    if (entries >= SHORT_HISTORY.needed)
        return 0;
    const worse = better === 'lower' ? 1 : -1;
    const called = worse * scale.difference(worse * SHORT_HISTORY.beyond);
    return worse * scale.ratio(worse * (called + (0,student/* studentQuantile */.FI)(noise_floor/* POWER */.wY, df) * standardError));
}
function fromZero(points, { point, metric }) {
    if (point === 0) {
        return { base: 0, change: { point: 0, standardError: 0, interval: { level: LEVEL, lower: 0, upper: 0 } }, p: 1, noiseFloor: null };
    }
    const asLarge = points.filter((earlier) => earlier >= point).length;
    const byLaunches = metric.statistic !== 'total' && points.every((earlier) => earlier === 0);
    return { base: 0, change: null, p: byLaunches ? null : (asLarge + 1) / (points.length + 1), noiseFloor: null };
}
const ENOUGH_RUNS = 50;
function errorsOf(runs, metric, scale) {
    return runs.slice(-ENOUGH_RUNS).flatMap(({ earlier: { sample: stored } }) => {
        const error = relativeError(metric.statistic, stored.values);
        return error === null ? [] : [error.standardError * scale.relative(stored.point)];
    });
}
function stored_pForWorse(dev, metric) {
    const t = dev.difference / dev.standardError;
    return (0,student/* studentUpperTail */.g_)(metric.better === 'lower' ? t : -t, dev.df);
}
//# sourceMappingURL=stored.js.map
;// CONCATENATED MODULE: ./build/src/compare/compare.js








function compare(run, baselines) {
    const samples = inReadingOrder(run.samples.filter(({ side }) => side === 'head'));
    const counted = countsOf(run);
    return comparisonsOf(run, samples, baselines).map((comparison, i) => {
        const sample = samples[i];
        return sample?.metric.statistic === 'total' ? { ...comparison, head: estimateOf(sample, counted(sample)) } : comparison;
    });
}
function comparisonsOf(run, samples, baselines) {
    switch (run.compare) {
        case 'none':
            return samples.map((sample) => uncompared(sample, { kind: 'not-asked' }));
        case 'stored': {
            const histories = historiesOf(run, baselines);
            return samples.map((sample) => compareWith(histories(sample.target), sample));
        }
        case 'side-by-side':
            return samples.map(sideBySideOf(run));
        default:
            return compare_unknown(run.compare);
    }
}
function countsOf(run) {
    const key = (target, scenario) => JSON.stringify([target, scenario]);
    const counts = new Map(run.requests.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
    return ({ target, scenario }) => counts.get(key(target, scenario)) ?? null;
}
function historiesOf(run, baselines) {
    const indexed = new Map();
    return (target) => {
        const history = indexed.get(target) ?? indexHistory(baselines.get(target), run.environment.fingerprints[target], run.reference);
        indexed.set(target, history);
        return history;
    };
}
function compareWith(history, sample) {
    if (sample.metric.statistic === 'exact')
        return compareExactly(sample, history);
    return (sample.metric.statistic === 'steady' ? compareSteadily(sample, history) : null) ?? compareStored(sample, history);
}
function inReadingOrder(samples) {
    const targets = ranks(samples.map(({ target }) => target));
    const scenarios = ranks(samples.flatMap(({ scenario }) => scenario ?? []));
    const metrics = ranks([...src_metrics/* metricNames */.Zv, ...samples.map(({ metric }) => metric.name)]);
    const rankOf = ({ target, scenario, metric }) => [targets.get(target) ?? 0, scenario === null ? Infinity : (scenarios.get(scenario) ?? 0), metrics.get(metric.name) ?? 0];
    return samples
        .map((sample) => ({ sample, rank: rankOf(sample) }))
        .sort((a, b) => firstDifference(a.rank, b.rank))
        .map(({ sample }) => sample);
}
function ranks(names) {
    return new Map([...new Set(names)].map((name, rank) => [name, rank]));
}
function firstDifference(a, b) {
    const place = a.findIndex((rank, i) => rank !== b[i]);
    return place < 0 ? 0 : (a[place] ?? 0) < (b[place] ?? 0) ? -1 : 1;
}
function compare_unknown(mode) {
    throw new Error(`no comparison is called ${String(mode)}`);
}
//# sourceMappingURL=compare.js.map
// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/join.js + 1 modules
var join = __webpack_require__(27762);
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
;// CONCATENATED MODULE: ./build/src/judge/match.js


function budgetFor(budgets, { target, scenario, metric }) {
    return budgets.find((rule) => coversPlace(rule, { target, scenario }) && (metric.byNameOnly === true ? rule.metric === metric.name : (0,src_budget/* metricMatches */._F)(rule.metric, metric.name))) ?? null;
}
function coversPlace(rule, { target, scenario }) {
    return (0,glob/* matchesGlob */.k)(rule.target, target) && (scenario === null ? rule.scenario === '*' : (0,glob/* matchesGlob */.k)(rule.scenario, scenario));
}
//# sourceMappingURL=match.js.map
;// CONCATENATED MODULE: ./build/src/judge/preconditions.js




const MAY_FAIL = 0.001;
const preconditions_LEVEL = 0.98;
function withPreconditions(run, comparisons, budgets) {
    const failing = failuresOf(run, budgets);
    return onMachine(run.machine, clocked(comparisons, failing));
}
function onMachine(machine, comparisons) {
    const found = machine === null ? [] : [...machineBusy(machine), ...clockStepped(machine)];
    return clocked(comparisons, () => found);
}
function clocked(comparisons, doubts) {
    return comparisons.map((comparison) => {
        const found = isClocked(comparison.metric) ? doubts(comparison) : [];
        return found.length === 0 ? comparison : { ...comparison, warnings: [...comparison.warnings, ...found] };
    });
}
function isClocked({ name, unit }) {
    if ((0,src_budget/* isExpression */.BH)(name))
        return (0,src_budget/* namesIn */.wX)(name).flatMap(src_metrics/* definitionsOf */.mu).some(isClocked);
    return unit === 'ms' || unit === 'ms/request' || unit === 'requests/s';
}
function machineBusy({ steal, otherLoad, pressure }) {
    const sources = [['steal', steal], ['other-load', otherLoad], ['pressure', otherLoad === null ? pressure : null]];
    return sources.flatMap(([what, found]) => (found === null || found.above <= 0.5 ? [] : [{ kind: 'machine-busy', what, share: found.mean, limit: found.limit }]));
}
function clockStepped({ clockSteps: steps, pauses }) {
    return steps + pauses === 0 ? [] : [{ kind: 'clock-stepped', steps, pauses }];
}
function failuresOf(run, budgets) {
    const found = new Map();
    for (const counts of run.requests) {
        const allowed = allowedFailures(counts, budgets);
        const share = certainShare(counts);
        if (share === null || share.lower <= allowed)
            continue;
        const place = preconditions_key(counts.target, counts.scenario);
        found.set(place, [...(found.get(place) ?? []), { kind: 'side-fails', side: counts.side, share: share.point, allowed }]);
    }
    return ({ target, scenario, method }) => (scenario === null ? [] : found.get(preconditions_key(target, scenario)) ?? []).filter(({ side }) => concerns(side, method));
}
const concerns = (side, method) => side === 'head' || method === 'side-by-side';
function allowedFailures({ target, scenario }, budgets) {
    const budget = budgetFor(budgets, { target, scenario, metric: (0,src_metrics/* metricNamed */.SB)('errors') });
    return budget === null || budget.advisory ? MAY_FAIL : (budget.limit?.fail ?? budget.limit?.warn ?? MAY_FAIL);
}
function certainShare({ answered, errors }) {
    const failed = errors.status + errors.body + errors.timeout + errors.connection;
    const requests = answered + errors.timeout + errors.connection;
    if (failed === 0 || failed > requests)
        return null;
    return { point: failed / requests, lower: (0,binomial/* clopperPearson */.m)(failed, requests, preconditions_LEVEL).lower };
}
const preconditions_key = (target, scenario) => JSON.stringify([target, scenario]);
//# sourceMappingURL=preconditions.js.map
;// CONCATENATED MODULE: ./build/src/judge/defaults.js

const MEBIBYTE = 2 ** 20;
const KILOBYTE = 1000;
const rule = (metric, rest) => ({ target: '*', scenario: '*', metric, amounts: null, better: null, advisory: false, certain: false, origin: 'default', line: null, ...rest });
const failAt = (fail) => ({ warn: null, fail });
const within = (metric, fail, floor, reason) => ({ budget: rule(metric, { limit: null, tolerance: { ...failAt(fail), floor } }), reason });
const ifCertain = (metric, tolerance, reason) => ({ budget: rule(metric, { limit: null, tolerance, certain: true }), reason });
const atMost = (metric, fail, reason) => ({ budget: rule(metric, { limit: failAt(fail), tolerance: null }), reason });
const defaultTable = [
    within('cpu', 0.05, 0, 'the quietest clock there is: 5 % is the least that one change usually costs and a run can see'),
    within('throughput', 0.05, 0, 'in a closed loop it is the mean latency, averaged over everything'),
    within('latency.p50', 0.05, 0.2, 'what a typical request feels; below 0.2 ms nobody does'),
    within('latency.p90', 0.075, 0.2, 'noisier than the median, calmer than the tail'),
    within('latency.p99', 0.1, 0.2, 'one request in a hundred is few: less than 10 % drowns in chance'),
    within('latency.tail', 0.1, 0.2, 'the mean between p95 and p99.5, which settles sooner than p99'),
    within('memory.peak', 0.05, MEBIBYTE, 'a mebibyte is what a heap grows by when it wishes'),
    within('cold-start.p50', 0.1, 20, 'a start takes as long as the disk and its neighbours let it; 20 ms is one medium import'),
    within('init', 0.1, 20, 'of a function: what it does before its first event; 20 ms is one medium import'),
    within('cold', 0.1, 20, 'of a function: what the first caller waits for'),
    within('warm.p50', 0.05, 0.2, 'of a function: what a typical caller waits for'),
    within('warm.p90', 0.075, 0.5, 'of a function: noisier than the median, of fewer invocations than a service has requests'),
    within('warm.p99', 0.1, 1, 'of a function: one of the slowest of a hundred invocations'),
    within('instructions', 0.03, 0, 'counted, and the same on any machine: 1 % can be seen, 3 % is worth a word'),
    within('capacity', 0.1, 0, 'the highest rate that keeps its budget is found in steps of a few per cent'),
    within('recovery', 0.25, 500, 'how long a spike is felt hangs on a few queues: half a second is one of their turns'),
    ifCertain('memory.growth', { fail: 0.5, warn: null, floor: MEBIBYTE / 2 }, 'half a kB a request more is a leak; most runs are too short to see one, and then say nothing'),
    ifCertain('metrics.*', { fail: null, warn: 0.1, floor: 0 }, 'what a service says of itself: worth a word when it is certain'),
    ifCertain('timing.*', { fail: null, warn: 0.1, floor: 0.2 }, 'part of a response time that is gated as a whole'),
    ifCertain('command.*', { fail: null, warn: 0.1, floor: 0 }, 'numbers of another tool: which of them matter only you can say'),
    atMost('errors', 0.001, 'one failed request in a thousand is no longer chance'),
    within('size.packed', 0.05, 10 * KILOBYTE, 'exact, so that only growth that matters is worth a word'),
    within('size.unpacked', 0.05, 10 * KILOBYTE, 'exact, so that only growth that matters is worth a word'),
];
const FEWEST = 0.05;
const perRequestTable = [
    within('metrics.*', 0.05, FEWEST, 'counted per request: one query more for each row fails, however fast it is; less than one in twenty requests is none'),
];
const UPLOAD = 50 * MEBIBYTE;
const UNPACKED = 250 * MEBIBYTE;
const functionTable = [
    { budget: rule('size.packed', { limit: { warn: null, fail: UPLOAD }, tolerance: { ...failAt(0.05), floor: 10 * KILOBYTE } }), reason: 'of a function: Lambda takes no larger upload' },
    { budget: rule('size.unpacked', { limit: { warn: null, fail: UNPACKED }, tolerance: { ...failAt(0.05), floor: 10 * KILOBYTE } }), reason: 'of a function: Lambda unpacks no more, layers included' },
];
const defaultBudgets = defaultTable.map(({ budget }) => budget);
function withDefaults(userBudgets, run = { functions: [], samples: [] }) {
    const counted = [...new Set([...(run.screening?.samples ?? []), ...run.samples].filter(({ metric }) => isCounted(metric)).map(({ metric }) => metric.name))];
    return [
        ...userBudgets,
        ...run.functions.flatMap(({ target }) => functionTable.map(({ budget }) => ({ ...budget, target }))),
        ...counted.flatMap((metric) => perRequestTable.map(({ budget }) => ({ ...budget, metric }))),
        ...defaultBudgets,
    ];
}
const isCounted = ({ name, unit, statistic }) => (0,src_budget/* isUserMade */.hj)(name) && statistic === 'steady' && unit.endsWith('/request');
//# sourceMappingURL=defaults.js.map
// EXTERNAL MODULE: ./build/src/new-route.js
var new_route = __webpack_require__(84143);
// EXTERNAL MODULE: ./build/src/own-time.js
var own_time = __webpack_require__(85883);
;// CONCATENATED MODULE: ./build/src/judge/acceptance.js


const NOTHING_ACCEPTED = { accept: [], today: '0000-01-01' };
const isExpired = ({ expires }, today) => expires !== null && expires < today;
function acceptingBy({ accept, today }) {
    const live = accept.filter((one) => !isExpired(one, today));
    const inOrder = [...live.filter(({ origin }) => origin === 'config'), ...live.filter(({ origin }) => origin === 'label')];
    return {
        apply: (finding, comparison) => {
            const accepted = finding.severity === 'fail' ? (inOrder.find((one) => coversPlace(one, comparison) && (0,glob/* matchesGlob */.k)(one.metric, comparison.metric.name)) ?? null) : null;
            return { finding: accepted === null ? finding : { ...finding, severity: 'warn', outcome: 'warn' }, accepted };
        },
        expired: accept.filter((one) => isExpired(one, today)),
    };
}
//# sourceMappingURL=acceptance.js.map
;// CONCATENATED MODULE: ./build/src/judge/outcome.js
const CHAIN = ['pass', 'warn', 'inconclusive', 'fail'];
function outcomeRank(outcome) {
    return CHAIN.indexOf(outcome);
}
function outcome_join(a, b) {
    return outcomeRank(a) >= outcomeRank(b) ? a : b;
}
function joinAll(outcomes) {
    return outcomes.reduce(outcome_join, 'pass');
}
//# sourceMappingURL=outcome.js.map
;// CONCATENATED MODULE: ./build/src/judge/finding.js

const worstTier = ({ limit, tolerance }) => (limit?.fail != null || tolerance?.fail != null ? 'fail' : 'warn');
const OF_SEVERITY = { none: 'pass', warn: 'warn', fail: 'fail' };
function decided(verdict, severity = 'none') {
    return { verdict, severity, outcome: OF_SEVERITY[severity], settle: null, warnings: [] };
}
function undecided(atStake, settle, warnings = []) {
    return { verdict: 'inconclusive', severity: 'none', outcome: atStake === 'fail' ? 'inconclusive' : OF_SEVERITY[atStake], settle, warnings };
}
function graver(limit, relative) {
    const chosen = outcomeRank(relative.outcome) > outcomeRank(limit.outcome) ? relative : limit;
    return { ...chosen, warnings: [...limit.warnings, ...relative.warnings] };
}
//# sourceMappingURL=finding.js.map
;// CONCATENATED MODULE: ./build/src/judge/bounds.js

function changeWithinBounds(finding, comparison, atStake) {
    if (comparison.notCompared !== null)
        return finding;
    const [head, base] = [beyond(comparison, 'head'), beyond(comparison, 'base')];
    return forbidden(finding, head === 'worse' || base === 'better', head === 'better' || base === 'worse') ? undecided(atStake, null, finding.warnings) : finding;
}
function limitWithinBounds(finding, comparison, limit) {
    const head = beyond(comparison, 'head');
    if (limit === null || !forbidden(finding ?? decided('unchanged'), head === 'worse', head === 'better'))
        return finding;
    return undecided(limit.fail === null ? 'warn' : 'fail', null, finding?.warnings);
}
function forbidden({ verdict }, worse, better) {
    return (worse && (verdict === 'unchanged' || verdict === 'improved')) || (better && (verdict === 'regressed' || verdict === 'over-budget'));
}
function beyond({ warnings, metric }, side) {
    const bound = warnings.find((warning) => (warning.kind === 'at-least' || warning.kind === 'at-most') && warning.side === side);
    if (bound === undefined)
        return null;
    return (bound.kind === 'at-least') === (metric.better === 'lower') ? 'worse' : 'better';
}
//# sourceMappingURL=bounds.js.map
// EXTERNAL MODULE: ./build/src/stats/multiplicity.js
var multiplicity = __webpack_require__(15662);
;// CONCATENATED MODULE: ./build/src/judge/obstacle.js

function obstacleTo({ metric, warnings, method }) {
    if (method === 'exact' || method === 'none')
        return null;
    const disturbed = disturbanceOf(metric, method === 'side-by-side' ? warnings.filter(({ kind }) => kind !== 'machine-busy') : warnings);
    if (disturbed !== null)
        return disturbed;
    const few = warnings.find((warning) => warning.kind === 'few-launches');
    return few === undefined ? null : { kind: 'launches', launches: few.needed };
}
function disturbanceOf(metric, warnings) {
    const failing = warnings.find((warning) => warning.kind === 'side-fails');
    if (failing !== undefined)
        return { kind: 'errors', side: failing.side, share: failing.share };
    if (warnings.some((warning) => warning.kind === 'clock-stepped'))
        return { kind: 'machine', what: 'clock' };
    const busyMachine = warnings.find((warning) => warning.kind === 'machine-busy');
    if (busyMachine?.kind === 'machine-busy')
        return { kind: 'machine', what: busyMachine.what };
    const busy = isTimed(metric) ? busyGenerator(warnings) : null;
    return busy === null ? null : { kind: 'load', busy };
}
function isTimed({ name }) {
    return (0,src_budget/* namesIn */.wX)(name).some((one) => one === 'throughput' || one.startsWith('latency.'));
}
function busyGenerator(warnings) {
    return warnings.find((warning) => warning.kind === 'generator-saturated')?.busy ?? null;
}
//# sourceMappingURL=obstacle.js.map
;// CONCATENATED MODULE: ./build/src/judge/families.js



function familiesOf(judged) {
    const tested = judged.flatMap(({ comparison, budget }) => {
        const { p } = comparison;
        return p === null || obstacleTo(comparison) !== null ? [] : [{ comparison, p, gated: (budget?.tolerance ?? null) !== null, binding: (0,src_budget/* isBinding */.OT)(budget) }];
    });
    const gated = tested.filter((one) => one.gated);
    const shown = tested.filter((one) => !one.gated);
    const [binding, others] = [gated.filter((one) => one.binding), gated.filter((one) => !one.binding)];
    const accusations = [...(0,multiplicity/* holm */.f)(binding.map(({ p }) => p)), ...(0,multiplicity/* holm */.f)(others.map(({ p }) => p))];
    const bindingOnes = new Set(binding.map(({ comparison }) => comparison));
    const rates = (0,multiplicity/* benjaminiHochberg */.U)(shown.map(twoSided));
    const accusationOf = new Map([...binding, ...others].map(({ comparison }, i) => [comparison, accusations[i] ?? 1]));
    const shownOf = new Map(shown.map(({ comparison }, i) => [comparison, rates[i] ?? 1]));
    return { accusation: (comparison) => accusationOf.get(comparison) ?? null, shown: (comparison) => shownOf.get(comparison) ?? null, gated: (comparison) => (bindingOnes.has(comparison) ? binding.length : others.length) };
}
function twoSided({ comparison: { change, difference }, p }) {
    const estimate = difference ?? change;
    return estimate === null || estimate.standardError === 0 ? p : 2 * Math.min(p, 1 - p);
}
//# sourceMappingURL=families.js.map
;// CONCATENATED MODULE: ./build/src/judge/fit.js

function misfitOf(budget, metric) {
    const { amounts, limit } = budget;
    if (amounts !== null && !(0,src_budget/* fitsMetric */.PR)(budget, metric))
        return { kind: 'other-unit', amounts, unit: metric.unit, word: metric.word ?? null };
    const { warn = null, fail = null } = limit ?? {};
    if (metric.directionUnknown === true)
        return { kind: 'no-direction', metric: metric.name, likely: warn === null || fail === null || warn === fail ? null : warn < fail ? 'lower' : 'higher' };
    const reversed = warn !== null && fail !== null && (metric.better === 'lower' ? warn > fail : warn < fail);
    return reversed ? { kind: 'other-direction', better: metric.better } : null;
}
//# sourceMappingURL=fit.js.map
;// CONCATENATED MODULE: ./build/src/judge/fewest.js
function fewest(from, to, enough) {
    if (from > to || !enough(to))
        return null;
    let [low, high] = [from, to];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (enough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}
//# sourceMappingURL=fewest.js.map
;// CONCATENATED MODULE: ./build/src/judge/limit.js




const MOST_LAUNCHES = 200;
function judgeLimit({ head, metric, warnings }, limit, values) {
    if (limit === null)
        return null;
    const unknownSpread = head.interval.level === 0 && metric.statistic !== 'min-of-starts';
    const positionOf = (tier) => {
        if (tier === null)
            return 'kept';
        if (metric.statistic === 'total' && head.point <= tier)
            return 'kept';
        const position = metric.better === 'lower' ? place(head.interval.lower, head.interval.upper, tier) : place(-head.interval.upper, -head.interval.lower, -tier);
        return unknownSpread ? 'open' : position;
    };
    const [fail, warn] = [positionOf(limit.fail), positionOf(limit.warn)];
    if (fail === 'kept' && warn === 'kept')
        return null;
    const disturbed = disturbanceOf(metric, warnings.filter((warning) => warning.kind !== 'side-fails' || warning.side === 'head'));
    if (disturbed !== null)
        return undecided(fail === 'kept' ? 'warn' : 'fail', disturbed);
    if (fail === 'beyond')
        return decided('over-budget', 'fail');
    const bucket = warnings.find((warning) => warning.kind === 'bucketed');
    const settleOf = (tier) => (bucket !== undefined && bucket.lower < tier && tier < bucket.upper ? { kind: 'buckets' } : launchesFor(head, tier, values));
    if (fail === 'open' && limit.fail !== null)
        return undecided('fail', settleOf(limit.fail), nearLimit(head, limit.fail));
    if (warn === 'beyond')
        return decided('over-budget', 'warn');
    if (limit.warn === null)
        return null;
    const near = nearLimit(head, limit.warn);
    return limit.fail === null ? undecided('warn', settleOf(limit.warn), near) : { ...decided('unchanged'), warnings: near };
}
function place(lower, upper, limit) {
    return upper <= limit ? 'kept' : lower > limit ? 'beyond' : 'open';
}
function nearLimit({ interval }, limit) {
    return interval.level === 0 ? [] : [{ kind: 'near-limit', limit, lower: interval.lower, upper: interval.upper }];
}
function launchesFor({ point, standardError, interval }, limit, values) {
    if (values < 2 && standardError > 0)
        return null;
    if (interval.level === 0)
        return { kind: 'launches', launches: 5 };
    const spread = standardError * Math.sqrt(values);
    const side = (1 - interval.level) / 2;
    const found = fewest(values + 1, MOST_LAUNCHES, (launches) => (-(0,student/* studentQuantile */.FI)(side, launches - 1) * spread) / Math.sqrt(launches) < Math.abs(limit - point));
    return found === null ? null : { kind: 'launches', launches: found };
}
//# sourceMappingURL=limit.js.map
;// CONCATENATED MODULE: ./build/src/judge/one-advice.js

const MORE = new Set(['entries', 'time', 'launches', 'beyond-stored', 'newer-level', 'soak', 'confirmation']);
const SHORT = 5;
function withOneAdvice(verdicts, run) {
    const ended = run.failures.filter((failure) => failure.side === 'head' && failure.kind !== 'interrupted' && !(0,new_route/* isAddedByHead */.M)(failure));
    const again = run.compare === 'stored' && verdicts.some(({ settle }) => settle?.kind === 'machine');
    if (ended.length === 0 && !again)
        return verdicts;
    return verdicts.map((verdict) => {
        const { settle, comparison } = verdict;
        if (settle === null || !MORE.has(settle.kind))
            return verdict;
        const stands = settle.kind === 'entries' && comparison.entries < SHORT;
        return ended.some((failure) => one_advice_concerns(failure, verdict)) || (again && !stands) ? { ...verdict, settle: null } : verdict;
    });
}
const one_advice_concerns = ({ target, scenario, kind }, { comparison }) => target === comparison.target && (scenario === null || scenario === comparison.scenario || kind === 'died');
//# sourceMappingURL=one-advice.js.map
;// CONCATENATED MODULE: ./build/src/judge/settle.js





const MOST_ENTRIES = 50;
const FEWEST_ENTRIES = 5;
function settleChange(comparison, threshold, gated) {
    const { change, entries, method, metric } = comparison;
    if (method === 'side-by-side')
        return settlePaired(comparison, threshold, gated);
    if (change === null || method !== 'stored' || change.point <= -1) {
        return entries < FEWEST_ENTRIES && method === 'stored' ? { kind: 'entries', entries: FEWEST_ENTRIES } : null;
    }
    const side = (1 - change.interval.level) / 2;
    const sign = metric.better === 'lower' ? 1 : -1;
    const standardError = change.standardError / (1 + change.point);
    const difference = sign * Math.log1p(change.point);
    const ratio = (worse) => sign * Math.expm1(sign * worse);
    const found = fewest(Math.max(FEWEST_ENTRIES, entries + 1), MOST_ENTRIES, (then) => {
        const expected = projected(standardError, priorSpread(metric), entries, then);
        const reach = (error) => -(0,student/* studentQuantile */.FI)(error, expected.df) * expected.standardError;
        if (ratio(difference) > threshold)
            return difference > reach(side / Math.max(1, gated));
        const [lower, upper] = [ratio(difference - reach(side)), ratio(difference + reach(side))];
        return upper < threshold || upper - lower < threshold / 2;
    });
    if (found !== null)
        return { kind: 'entries', entries: found };
    if (entries < FEWEST_ENTRIES)
        return { kind: 'entries', entries: FEWEST_ENTRIES, unknownSpread: true };
    return { kind: 'beyond-stored', noiseFloor: comparison.noiseFloor ?? threshold };
}
const settle_MOST_LAUNCHES = 1000;
function settlePaired({ change, launches, metric }, threshold, gated) {
    if (change === null || launches < 2 || change.standardError === 0 || change.point <= -1)
        return null;
    const side = (1 - change.interval.level) / 2;
    const sign = metric.better === 'lower' ? 1 : -1;
    const spread = (change.standardError / (1 + change.point)) * Math.sqrt(launches);
    const worse = sign * Math.log1p(change.point);
    const ratio = (log) => sign * Math.expm1(sign * log);
    const found = fewest(launches + 1, settle_MOST_LAUNCHES, (then) => {
        const reach = (error) => (-(0,student/* studentQuantile */.FI)(error, (0,launch_mean/* launchDf */.c1)(then)) * spread) / Math.sqrt(then);
        if (ratio(worse) > threshold)
            return worse > reach(side / Math.max(1, gated));
        const [lower, upper] = [ratio(worse - reach(side)), ratio(worse + reach(side))];
        return upper < threshold || upper - lower < threshold / 2;
    });
    return found === null ? null : { kind: 'launches', launches: found };
}
//# sourceMappingURL=settle.js.map
;// CONCATENATED MODULE: ./build/src/judge/worsening.js
function worseningOf({ change, difference, metric }) {
    const estimate = difference ?? change;
    return estimate === null ? null : forTheWorse({ point: estimate.point, lower: estimate.interval.lower, upper: estimate.interval.upper }, metric);
}
const worseningSinceNewest = ({ newest, metric }) => (newest == null ? null : forTheWorse(newest.difference, metric));
function forTheWorse({ point, lower, upper }, { better }) {
    return better === 'lower' ? { point, lower, upper } : { point: 0 - point, lower: 0 - upper, upper: 0 - lower };
}
//# sourceMappingURL=worsening.js.map
;// CONCATENATED MODULE: ./build/src/judge/tolerance.js






const tolerance_ROUNDING = 1e-9;
function judgeTolerance(comparison, tolerance, certainty) {
    const worst = tolerance.fail === null ? 'warn' : 'fail';
    const obstacle = obstacleTo(comparison);
    if (obstacle !== null)
        return undecided(worst, obstacle);
    const stateOf = (tier) => (tier === null ? 'within' : stateOfTier(comparison, tier, tolerance.floor, certainty));
    const open = (tier) => undecided(worst, settleOf(comparison, threshold(comparison, tier ?? 0, tolerance.floor), certainty.gated));
    const [fail, warn] = [stateOf(tolerance.fail), stateOf(tolerance.warn)];
    if (fail === 'unconfirmed' || (fail === 'within' && warn === 'unconfirmed'))
        return undecided(worst, { kind: 'confirmation', launches: comparison.confirmation?.launches ?? 0 });
    if (fail === 'beyond')
        return decided('regressed', 'fail');
    if (fail === 'open')
        return open(tolerance.fail);
    if (fail === 'lost')
        return undecided(worst, settleLost(comparison));
    if (warn === 'beyond')
        return decided('regressed', 'warn');
    if (warn === 'open' && tolerance.fail === null)
        return open(tolerance.warn);
    if (warn === 'lost' && tolerance.fail === null)
        return undecided(worst, settleLost(comparison));
    return decided(hasImproved(comparison, tolerance.floor) ? 'improved' : 'unchanged');
}
function settleOf(comparison, limit, gated) {
    const bucket = comparison.warnings.find((warning) => warning.kind === 'bucketed');
    if (bucket?.base === undefined || comparison.base === null)
        return settleChange(comparison, limit, gated);
    const { lower, upper } = possibleChange(bucket, bucket.base, comparison.base);
    const [mildest, worst] = comparison.metric.better === 'lower' ? [lower, upper] : [-upper, -lower];
    return worst >= limit && mildest <= limit ? { kind: 'buckets' } : settleChange(comparison, limit, gated);
}
function stateOfTier(comparison, tier, floor, certainty) {
    const worsening = worseningOf(comparison);
    if (worsening === null)
        return stateFromZero(comparison, floor, certainty);
    const limit = threshold(comparison, tier, floor);
    const past = worsening.point > limit * (1 + tolerance_ROUNDING);
    if (past && mayAccuse(comparison, worsening.point, certainty))
        return isConfirmed(comparison, limit) ? 'beyond' : 'unconfirmed';
    if (!isWithin(worsening, limit) && (comparison.method !== 'exact' || past))
        return 'open';
    const since = worseningSinceNewest(comparison);
    return since === null || isWithin(since, Math.max(tier * Math.abs(comparison.newest?.base ?? 0), floor)) ? 'within' : 'lost';
}
const isWithin = (worsening, limit) => worsening.upper < limit || (worsening.point <= limit * (1 + tolerance_ROUNDING) && isNarrow(worsening, limit));
function settleLost(comparison) {
    const { newest } = comparison;
    if (newest == null)
        return null;
    const worst = worseningSinceNewest(comparison)?.upper ?? 0;
    return { kind: 'newer-level', entries: newest.entries, worst: newest.base === 0 ? null : worst / Math.abs(newest.base) };
}
function isNarrow({ lower, upper }, limit) {
    return upper - lower < limit / 2;
}
function mayAccuse({ method, warnings, difference }, worsening, { p }) {
    if (method === 'exact')
        return true;
    const short = warnings.find((warning) => warning.kind === 'short-history');
    return p !== null && p <= noise_floor/* ERROR_RATE */.Qf && (short === undefined || (!difference && worsening > short.beyond));
}
function isConfirmed(comparison, limit) {
    const { method, confirmation, metric } = comparison;
    if (method !== 'side-by-side' || metric.statistic === 'counted')
        return true;
    return confirmation !== null && (metric.better === 'lower' ? confirmation.change : -confirmation.change) >= limit / 2;
}
function stateFromZero({ head, metric, method, warnings }, floor, { p }) {
    if (metric.better === 'higher' || head.interval.upper <= floor)
        return 'within';
    const sure = method === 'exact' || (head.interval.lower > floor && (p === null || p <= noise_floor/* ERROR_RATE */.Qf) && !warnings.some(({ kind }) => kind === 'short-history'));
    return sure ? 'beyond' : 'open';
}
function threshold({ base, difference }, tier, floor) {
    if (difference)
        return Math.max(tier * Math.abs(base ?? 0), floor);
    return base === null || base === 0 ? tier : Math.max(tier, floor / base);
}
function hasImproved(comparison, floor) {
    const worsening = worseningOf(comparison);
    if (worsening === null)
        return comparison.metric.better === 'higher' && comparison.head.interval.lower > floor;
    return worsening.upper < 0 && -worsening.point > threshold(comparison, 0, floor);
}
//# sourceMappingURL=tolerance.js.map
;// CONCATENATED MODULE: ./build/src/judge/room.js



function roomOf(comparison, budget) {
    if (misfitOf(budget, comparison.metric) !== null)
        return null;
    const rooms = [ofLimit(comparison, budget), ofTolerance(comparison, budget)].filter((room) => room !== null);
    return rooms.length === 0 ? null : Math.min(1, ...rooms);
}
function ofLimit({ head: { point }, metric }, { limit }) {
    const tier = limit?.fail ?? limit?.warn ?? null;
    if (tier === null)
        return null;
    if (metric.better === 'higher' && point < tier)
        return tier > 0 ? finite(point / tier - 1) : null;
    const [used, allowed] = metric.better === 'lower' ? [point, tier] : [tier, point];
    return allowed === 0 ? (used <= 0 ? 0 : null) : finite(1 - used / allowed);
}
function ofTolerance(comparison, { tolerance }) {
    const tier = tolerance?.fail ?? tolerance?.warn ?? null;
    const worsening = comparison.notCompared === null ? worseningOf(comparison) : null;
    if (tolerance === null || tier === null || worsening === null)
        return null;
    const allowed = threshold(comparison, tier, tolerance.floor);
    if (allowed === 0)
        return worsening.upper <= 0 ? 0 : null;
    return finite(worsening.point > allowed ? 1 - worsening.point / allowed : Math.max(0, 1 - worsening.upper / allowed));
}
const finite = (room) => (Number.isFinite(room) ? room : null);
//# sourceMappingURL=room.js.map
;// CONCATENATED MODULE: ./build/src/judge/shown.js



const DISCOVERY_RATE = 0.05;
function judgeShown(comparison, adjusted) {
    const obstacle = obstacleTo(comparison);
    if (obstacle !== null)
        return undecided('none', obstacle);
    const worsening = worseningOf(comparison)?.point ?? (comparison.metric.better === 'lower' ? Infinity : -Infinity);
    const significant = adjusted === null ? differs(comparison, worsening) : adjusted <= DISCOVERY_RATE;
    if (!significant || !beyondDoubt(comparison))
        return decided('unchanged');
    if (comparison.metric.directionUnknown === true)
        return undecided('none', { kind: 'no-direction', metric: comparison.metric.name, likely: null });
    return decided(worsening > 0 ? 'regressed' : 'improved');
}
const shown_SLIGHT = 0.0005;
function beyondDoubt({ method, change, difference }) {
    if (difference)
        return difference.interval.lower > 0 || difference.interval.upper < 0;
    if (method === 'exact' || change === null)
        return true;
    return (change.interval.lower > 0 || change.interval.upper < 0) && Math.abs(change.point) >= shown_SLIGHT;
}
function differs({ method, head, warnings }, worsening) {
    if (method === 'exact')
        return worsening !== 0;
    return head.interval.lower > 0 && !warnings.some(({ kind }) => kind === 'short-history');
}
//# sourceMappingURL=shown.js.map
;// CONCATENATED MODULE: ./build/src/judge/soak-length.js


const RESERVE = 1.1;
const LONGEST = 12 * 3600;
function soakFor(comparison, budget, run) {
    if (budget === null || comparison.metric.statistic !== 'slope' || (0,src_budget/* isExpression */.BH)(comparison.metric.name))
        return null;
    const seconds = launchSeconds(comparison, run);
    const factors = openIn(comparison, budget).map(({ half, gap }) => (gap > 0 ? half / gap : Infinity));
    if (seconds === null || factors.length === 0)
        return null;
    const needed = seconds * Math.max(1, ...factors) * RESERVE;
    if (needed > LONGEST)
        return null;
    return { kind: 'soak', seconds: needed > 60 ? Math.ceil(needed / 60) * 60 : Math.ceil(needed / 10) * 10 };
}
function openIn(comparison, { limit, tolerance }) {
    const { head, difference } = comparison;
    const limits = [limit?.fail ?? null, limit?.warn ?? null].flatMap((tier) => (tier === null ? [] : [{ of: head, tier }]));
    const changes = difference == null || tolerance === null ? [] : [tolerance.fail, tolerance.warn].flatMap((tier) => (tier === null ? [] : [{ of: difference, tier: threshold(comparison, tier, tolerance.floor) }]));
    return [...limits, ...changes].flatMap(({ of: { point, interval: { level, lower, upper } }, tier }) => (level > 0 && lower <= tier && tier < upper ? [{ half: Math.max(upper - point, point - lower), gap: Math.abs(tier - point) }] : []));
}
function launchSeconds({ target, scenario }, { loads, requests, samples }) {
    const applied = loads.find((one) => one.target === target && one.scenario === scenario)?.load;
    if (applied !== undefined && (applied.kind === 'connections' || applied.kind === 'rate') && applied.soak !== undefined)
        return applied.soak.duration / 1000;
    const answered = requests.find((one) => one.target === target && one.scenario === scenario && one.side === 'head')?.answered ?? 0;
    const rate = samples.find((one) => one.target === target && one.scenario === scenario && one.side === 'head' && one.metric.name === 'throughput');
    return rate === undefined || rate.point <= 0 || answered === 0 ? null : answered / rate.point / Math.max(1, rate.values.length);
}
//# sourceMappingURL=soak-length.js.map
;// CONCATENATED MODULE: ./build/src/judge/soaks.js
function holdsIn(run) {
    const soaks = new Set(run.loads.filter(({ load }) => (load.kind === 'connections' || load.kind === 'rate') && load.soak !== undefined).map(({ target, scenario }) => soaks_key(target, scenario)));
    return (budget, { target, scenario, metric, warnings }) => {
        const idle = budget?.origin === 'default' && budget.limit === null && (metric.statistic === 'mean-of-launches' || metric.statistic === 'steady');
        return idle && soaks.has(soaks_key(target, scenario)) && warnings.some(({ kind }) => kind === 'few-launches') ? null : budget;
    };
}
const soaks_key = (target, scenario) => JSON.stringify([target, scenario]);
//# sourceMappingURL=soaks.js.map
;// CONCATENATED MODULE: ./build/src/judge/candidates.js



const OF_COMMAND = new Set(['command-failed', 'unreadable-output']);
function kindsIn(runs) {
    const kinds = new Map();
    for (const { environment, functions, samples, absent, failures } of runs) {
        for (const target of Object.keys(environment.fingerprints))
            if (!kinds.has(target))
                kinds.set(target, null);
        for (const { target, metric } of samples)
            if ((0,src_metrics/* isOfCommand */.F_)(metric.name))
                kinds.set(target, 'command');
            else if (!metric.name.startsWith('size.') && kinds.get(target) !== 'command')
                kinds.set(target, 'server');
        for (const { target, metric } of absent)
            if (target !== undefined && (0,src_metrics/* isOfCommand */.F_)(metric))
                kinds.set(target, 'command');
        for (const { target, kind } of failures)
            if (OF_COMMAND.has(kind))
                kinds.set(target, 'command');
            else if (!kinds.has(target))
                kinds.set(target, null);
        for (const { target } of functions)
            kinds.set(target, 'function');
    }
    return kinds;
}
function fits(metric, kind) {
    if (kind === null)
        return true;
    return (0,src_budget/* namesIn */.wX)(metric).every((name) => {
        if ((0,src_metrics/* isOfCommand */.F_)(name))
            return kind === 'command';
        if (/^(?:metrics|timing)\./u.test(name))
            return kind === 'server';
        return kind !== 'command' || name.startsWith('size.') || !src_metrics/* metricNames */.Zv.includes(name);
    });
}
function candidatesOf({ target, metric }, runs) {
    const possible = [...kindsIn(runs)].filter(([name, kind]) => (0,glob/* matchesGlob */.k)(target, name) && fits(metric, kind)).map(([name]) => name);
    const missed = new Set(runs.flatMap(({ failures, absent }) => [...failures.filter(({ side }) => side === 'head').map((one) => one.target), ...absent.flatMap((one) => (one.metric === metric && one.target !== undefined ? [one.target] : []))]));
    const telling = possible.filter((name) => missed.has(name));
    return new Set(telling.length > 0 ? telling : possible);
}
//# sourceMappingURL=candidates.js.map
;// CONCATENATED MODULE: ./build/src/judge/status.js


function statusesOf(verdicts, uses, runs) {
    const byTarget = new Map();
    for (const verdict of verdicts) {
        const of = byTarget.get(verdict.comparison.target);
        if (of === undefined)
            byTarget.set(verdict.comparison.target, [verdict]);
        else
            of.push(verdict);
    }
    const failures = runs.flatMap((run) => run.failures).filter((failure) => failure.side === 'head' && failure.kind !== 'interrupted' && !(0,new_route/* isAddedByHead */.M)(failure));
    for (const { target } of failures)
        if (!byTarget.has(target))
            byTarget.set(target, []);
    const cut = new Set(runs.flatMap((run) => (run.shards.length > 0 ? run.shards : [run])).filter(isCutShort).flatMap((run) => partsOf(run, [...byTarget.keys()])));
    for (const target of cut)
        if (!byTarget.has(target))
            byTarget.set(target, []);
    const missing = uses.flatMap(({ budget, missing: why }) => (why?.kind === 'no-figure' && why.open ? [{ of: candidatesOf(budget, runs), metric: why.metric }] : []));
    return [...byTarget].map(([name, of]) => statusOf(name, of, failures.filter(({ target }) => target === name).length, missing.filter((one) => one.of.has(name)).map(({ metric }) => metric), cut.has(name)));
}
function statusOf(name, verdicts, failures, missing, isCut) {
    const failing = about('beyond', verdicts.filter(({ severity }) => severity === 'fail'));
    if (failing !== null)
        return { name, status: 'critical', because: failing };
    const [metric] = missing;
    const because = about('beyond', verdicts.filter(({ severity }) => severity === 'warn'))
        ?? about('would-be-beyond', verdicts.filter(({ wouldBe }) => wouldBe === 'fail'))
        ?? (failures > 0 ? { kind: 'not-measured', failures } : null)
        ?? about('undecided-limit', verdicts.filter(isOpenLimit))
        ?? (metric === undefined ? null : { kind: 'no-figure', metric, others: missing.length - 1 })
        ?? (isCut ? { kind: 'cut-short' } : null);
    if (because !== null)
        return { name, status: 'warning', because };
    return { name, status: 'healthy', because: { kind: 'within', figures: verdicts.filter(({ budget, verdict }) => budget !== null && verdict !== 'inconclusive' && verdict !== 'not-compared').length } };
}
const isCutShort = (run) => !run.complete || run.failures.some(({ kind }) => kind === 'interrupted');
function partsOf({ shard, asked }, judged) {
    return shard === null ? [...judged, ...asked.map(({ target }) => target)] : shard.parts.flatMap((i) => shard.whole[i]?.target ?? []);
}
function about(kind, verdicts) {
    const [first, ...rest] = verdicts;
    const verdict = rest.reduce((least, one) => ((one.room ?? -Infinity) < (least?.room ?? -Infinity) ? one : least), first);
    return verdict === undefined ? null : { kind, verdict, others: verdicts.length - 1 };
}
function isOpenLimit({ verdict, budget, warnings, settle }) {
    if (verdict !== 'inconclusive' || budget === null || budget.limit === null || budget.advisory || budget.certain)
        return false;
    return budget.tolerance === null || settle?.kind === 'other-unit' || settle?.kind === 'other-direction' || settle?.kind === 'no-direction' || warnings.some(({ kind }) => kind === 'near-limit');
}
//# sourceMappingURL=status.js.map
// EXTERNAL MODULE: ./build/src/nearest.js
var nearest = __webpack_require__(67707);
;// CONCATENATED MODULE: ./build/src/judge/printed.js

const MOST_NAMED = 8;
function printedInstead({ metric, target, scenario }, runs) {
    if (!metric.startsWith('command.') || metric.includes(' '))
        return null;
    const printed = runs.flatMap(({ samples }) => samples).filter((sample) => sample.side === 'head' && sample.metric.name.startsWith('command.'));
    const there = printed.filter((sample) => (0,glob/* matchesGlob */.k)(target, sample.target));
    const called = (samples) => samples.filter((sample) => (0,glob/* matchesGlob */.k)(metric, sample.metric.name));
    const elsewhere = called(there).map((sample) => sample.scenario);
    if (elsewhere.length > 0)
        return elsewhere.includes(null) && elsewhere.length === 1 ? `it was printed, and of no scenario: leave \`scenario: ${scenario}\` out` : `it was printed of ${listed(elsewhere.map((one) => one ?? 'no scenario'))}, and of no scenario that is called ${scenario}`;
    const others = called(printed).map((sample) => sample.target);
    if (others.length > 0)
        return `only ${listed(others)} printed it`;
    if (there.length === 0)
        return null;
    const names = [...new Set(there.map((sample) => sample.metric.name))];
    return `${listed(there.map((sample) => sample.target))} printed ${names.length === 1 ? 'one other number' : `${names.length} other numbers`}: ${listed(names)}`;
}
function listed(all) {
    const names = [...new Set(all)];
    return `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ' ...' : ''}`;
}
//# sourceMappingURL=printed.js.map
;// CONCATENATED MODULE: ./build/src/judge/uses.js






function usesOf(budgets, verdicts, runs) {
    const held = new Map();
    for (const verdict of verdicts) {
        if (verdict.budget === null)
            continue;
        const of = held.get(verdict.budget);
        if (of === undefined)
            held.set(verdict.budget, [verdict]);
        else
            of.push(verdict);
    }
    return budgets.flatMap((budget) => {
        const [first, ...rest] = held.get(budget) ?? [];
        if (first === undefined)
            return budget.origin === 'default' ? [] : [{ budget, figures: 0, tightest: null, missing: missingFor(budget, budgets, verdicts, runs) }];
        return [{ budget, figures: 1 + rest.length, tightest: rest.reduce((least, one) => (isTighter(one, least) ? one : least), first), missing: null }];
    });
}
function outcomeOfMissing({ budget, missing }) {
    return missing?.kind === 'no-figure' && missing.open ? undecided(worstTier(budget), null).outcome : 'pass';
}
function isTighter(one, other) {
    const [a, b] = [rankOf(one), rankOf(other)];
    return a === b ? (one.room ?? Infinity) < (other.room ?? Infinity) : a < b;
}
function rankOf({ severity, wouldBe, verdict }) {
    const worst = severity === 'none' ? wouldBe : severity;
    return worst === 'fail' ? 0 : worst === 'warn' ? 1 : verdict === 'inconclusive' ? 2 : 3;
}
function missingFor(budget, budgets, verdicts, runs) {
    const matched = verdicts.filter(({ comparison }) => coversPlace(budget, comparison) && (0,src_budget/* metricMatches */._F)(budget.metric, comparison.metric.name));
    if (matched.length > 0)
        return passedOver(matched, budgets.slice(0, budgets.indexOf(budget)));
    const reason = reasonFor(budget, runs);
    if (reason === null && !isAsked(budget, runs) && runs.some(({ partial, shard, shards }) => partial || (shard !== null && shards.length === 0)))
        return { kind: 'not-asked' };
    const named = (0,src_budget/* isExpression */.BH)(budget.metric) || !budget.metric.includes('*');
    return { kind: 'no-figure', metric: budget.metric, reason: reason ?? printedInstead(budget, runs), nearest: budget.metric.startsWith('command.') && runs.some(({ absent }) => absent.some(({ metric }) => metric === budget.metric)) ? null : likelyMeant(budget.metric, verdicts), open: named && !budget.advisory };
}
function passedOver(matched, before) {
    const open = matched.find(({ budget }) => budget === null || !before.includes(budget))?.comparison.metric;
    return open === undefined ? { kind: 'covered' } : { kind: 'ungated', metric: open.name, reason: open.directionUnknown === true ? 'no-direction' : 'by-name' };
}
function reasonFor(budget, runs) {
    const candidates = candidatesOf(budget, runs);
    for (const { absent, failures } of runs) {
        const why = absent.find((one) => (0,src_budget/* metricMatches */._F)(budget.metric, one.metric) && (one.target === undefined || (candidates.has(one.target) && coversPlace(budget, { target: one.target, scenario: one.scenario ?? null }))))?.reason;
        if (why !== undefined)
            return why;
        const failure = failures.find((one) => candidates.has(one.target) && (coversPlace(budget, one) || (one.scenario === null && coversPlace({ target: budget.target, scenario: '*' }, one))));
        if (failure !== undefined)
            return `${failure.scenario === null ? failure.target : `${failure.target}/${failure.scenario}`} could not be measured`;
    }
    return null;
}
function isAsked({ target, scenario }, runs) {
    return runs.some(({ asked }) => asked.some((one) => one.target === target && one.scenario === scenario));
}
function likelyMeant(metric, verdicts) {
    if (!(0,src_budget/* isUserMade */.hj)(metric) || metric.includes('*'))
        return null;
    const [likely, ...others] = (0,nearest/* meant */.wx)(metric, [...new Set(verdicts.map(({ comparison }) => comparison.metric.name).filter((name) => (0,src_budget/* isUserMade */.hj)(name) && name !== metric))]);
    return others.length > 0 ? null : (likely ?? null);
}
//# sourceMappingURL=uses.js.map
;// CONCATENATED MODULE: ./build/src/judge/witnesses.js


const WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory']);
const FASTEST = new Map([['cold-start.p50', 'cold-start.min'], ['cold-start.p90', 'cold-start.min'], ['init', 'init.min'], ['cold', 'cold.min']]);
const COMPUTED = 'cold-start.cpu';
const SAME = 0.015;
const witnesses_FEWEST = 2;
function witnessesOf(comparisons) {
    const changesOf = new Map();
    for (const { target, method, metric, change } of comparisons) {
        if (method !== 'side-by-side' || change === null || !WITNESSES.has(metric.name))
            continue;
        const changes = changesOf.get(target) ?? [];
        changes.push(change);
        changesOf.set(target, changes);
    }
    return (target) => {
        const changes = changesOf.get(target) ?? [];
        const largest = Math.max(...changes.map(({ interval: { lower, upper } }) => Math.max(Math.abs(lower), Math.abs(upper))));
        const sure = changes.length >= witnesses_FEWEST && changes.every(({ interval }) => interval.level > 0);
        const worse = (name) => {
            const found = comparisons.find(({ target: of, scenario, method, metric }) => of === target && scenario === null && method === 'side-by-side' && metric.name === name);
            return found === undefined ? null : (worseningOf(found)?.point ?? null);
        };
        return sure && largest <= SAME ? { largest, worse } : null;
    };
}
function clearedByWitnesses(finding, comparison, { tolerance }, agree) {
    const fastest = FASTEST.get(comparison.metric.name);
    if (agree === null || fastest === undefined || finding.verdict !== 'inconclusive' || finding.settle?.kind === 'machine' || comparison.method !== 'side-by-side')
        return finding;
    const allowed = Math.max(tolerance?.fail ?? tolerance?.warn ?? 0, (tolerance?.floor ?? 0) / (comparison.base ?? Infinity));
    const worse = Math.max(worseningOf(comparison)?.point ?? Infinity, agree.worse(fastest) ?? 0, agree.worse(COMPUTED) ?? 0);
    return worse <= allowed ? { ...decided('unchanged'), warnings: [...finding.warnings, { kind: 'witnesses-agree', largest: agree.largest }] } : finding;
}
//# sourceMappingURL=witnesses.js.map
;// CONCATENATED MODULE: ./build/src/judge/judge.js






















function judge(run, comparisons, budgets, screening = null, acceptances = NOTHING_ACCEPTED) {
    const accepting = acceptingBy(acceptances);
    const own = findIn({ run, comparisons }, budgets, accepting);
    const found = screening === null ? own : screened(findIn(screening, budgets, accepting), own, run.complete);
    const findings = found.map(({ finding }) => finding);
    const all = found.map(({ comparison }) => comparison);
    const uncompared = run.compare === 'none' ? [] : uncomparedTargets(found);
    const runs = screening === null ? [run] : [screening.run, run];
    const verdicts = withOneAdvice(found.map(({ verdict, screening: before }) => ({ ...verdict, screening: before })), run);
    const uses = usesOf(budgets, verdicts, runs);
    return {
        outcome: joinAll([...findings.map(({ outcome }) => outcome), ...runs.map((one) => outcomeOfMeasuring(one, all, uncompared)), ...uses.map(outcomeOfMissing)]),
        verdicts,
        counts: judge_countsOf(findings, all),
        uncompared,
        expired: accepting.expired,
        budgets: uses,
        targets: statusesOf(verdicts, uses, runs),
    };
}
function findIn({ run, comparisons }, budgets, accepting) {
    const holds = holdsIn(run);
    const judged = withPreconditions(run, comparisons, budgets).map((comparison) => ({ comparison, budget: holds(budgetFor(budgets, comparison), comparison) }));
    const asked = familiesOf(judged);
    const told = judged.map((one) => ({ ...one, comparison: withFloor(one, asked) }));
    const families = familiesOf(told);
    const values = judge_valuesOf(run);
    const witnesses = witnessesOf(comparisons);
    return told.map((one) => {
        const said = findingOf(one, families, values(one.comparison), witnesses(one.comparison.target));
        const { finding, accepted } = accepting.apply(asItCounts(said, one.budget), one.comparison);
        const wouldBe = one.budget?.advisory === true ? said.severity : 'none';
        return { ...one, finding, verdict: { ...verdictFrom(one, finding, run), accepted, wouldBe }, screening: null };
    });
}
function withFloor({ comparison, budget }, { gated }) {
    const { resolution, metric } = comparison;
    return resolution == null || budget?.tolerance == null ? comparison : { ...comparison, noiseFloor: (0,noise_floor/* noiseFloor */.nb)(resolution, metric.better, gated(comparison)) };
}
function screened(first, second, complete) {
    const key = ({ comparison: { target, scenario, metric } }) => JSON.stringify([target, scenario, metric.name]);
    const measured = new Map(second.filter(({ comparison }) => comparison.notCompared === null).map((one) => [key(one), one]));
    const before = new Set(first.map(key));
    return [
        ...first.map((one) => {
            const again = measured.get(key(one));
            return again !== undefined ? { ...again, screening: one.verdict } : complete ? one : unconfirmed(one);
        }),
        ...second.filter((one) => !before.has(key(one))),
    ];
}
function unconfirmed(one) {
    if (one.finding.verdict !== 'regressed' || one.finding.severity === 'none')
        return one;
    const finding = undecided(one.finding.severity, { kind: 'confirmation', launches: 0 });
    return { ...one, finding, verdict: { ...one.verdict, verdict: finding.verdict, severity: finding.severity, settle: finding.settle, accepted: null } };
}
function asItCounts(said, budget) {
    if (budget?.advisory === true)
        return { ...said, severity: 'none', outcome: 'pass' };
    return budget?.certain === true && said.verdict === 'inconclusive' ? { ...said, outcome: 'pass' } : said;
}
function findingOf({ comparison, budget }, families, values, witnesses) {
    const misfit = budget === null ? null : misfitOf(budget, comparison.metric);
    if (budget !== null && misfit !== null)
        return undecided(worstTier(budget), misfit);
    const limit = limitWithinBounds(judgeLimit(comparison, budget?.limit ?? null, values), comparison, budget?.limit ?? null);
    const undoubted = changeWithinBounds(relativeFinding(comparison, budget, families), comparison, budget?.tolerance == null ? 'none' : worstTier({ limit: null, tolerance: budget.tolerance }));
    const relative = budget === null ? undoubted : clearedByWitnesses(undoubted, comparison, budget, witnesses);
    return limit === null ? relative : limit.outcome === 'pass' ? { ...relative, warnings: [...limit.warnings, ...relative.warnings] } : graver(limit, relative);
}
function relativeFinding(comparison, budget, families) {
    if (comparison.notCompared !== null)
        return decided('not-compared');
    const tolerance = budget?.tolerance ?? null;
    if (tolerance === null) {
        const shown = judgeShown(comparison, families.shown(comparison));
        return budget?.limit != null && shown.verdict === 'inconclusive' ? decided('unchanged') : shown;
    }
    return judgeTolerance(comparison, tolerance, { p: families.accusation(comparison), gated: families.gated(comparison) });
}
function outcomeOfMeasuring(run, comparisons, uncompared) {
    const whole = run.complete && run.failures.every(new_route/* isAddedByHead */.M) && comparisons.length > 0;
    const compared = run.compare === 'none' || (uncompared.length === 0 && comparisons.some(({ notCompared }) => notCompared === null));
    return whole && compared ? 'pass' : 'inconclusive';
}
function uncomparedTargets(judged) {
    const varying = judged.filter(({ comparison, budget }) => budget !== null && !budget.advisory && budget.tolerance !== null && comparison.metric.statistic !== 'exact');
    const compared = new Set(varying.filter(({ comparison }) => comparison.notCompared === null).map(({ comparison }) => comparison.target));
    return [...new Set(varying.map(({ comparison }) => comparison.target))].filter((target) => !compared.has(target));
}
function judge_valuesOf(run) {
    const key = (target, scenario, metric) => JSON.stringify([target, scenario, metric]);
    const lengths = new Map(run.samples.filter(({ side }) => side === 'head').map((s) => [key(s.target, s.scenario, s.metric.name), s.values.length]));
    return ({ target, scenario, metric }) => lengths.get(key(target, scenario, metric.name)) ?? 0;
}
function verdictFrom({ comparison, budget }, { verdict, severity, settle, warnings }, run) {
    const room = budget === null ? null : roomOf(comparison, budget);
    const longer = verdict === 'inconclusive' && (settle === null || settle.kind === 'launches') ? soakFor(comparison, budget, run) : null;
    return { comparison, budget, verdict, severity, settle: longer ?? inTime(settle, comparison, run), warnings: [...comparison.warnings, ...warnings], screening: null, room };
}
function inTime(settle, { method, target, scenario, launches, metric }, run) {
    const hasOwnTime = run.loads.some((applied) => applied.target === target && applied.scenario === scenario && (0,own_time/* longerBy */.d)(applied.load) !== null);
    const underLoad = !hasOwnTime && scenario !== null && metric.statistic !== 'median-of-starts' && !(0,src_metrics/* isOfCommand */.F_)(metric.name);
    if (settle?.kind !== 'launches' || method !== 'side-by-side' || !underLoad || launches === 0)
        return settle;
    return { kind: 'time', seconds: Math.ceil(((run.time.load - (run.time.shaped ?? 0)) / 1000) * (settle.launches / launches)) };
}
function judge_countsOf(findings, comparisons) {
    const count = (kind) => findings.filter(({ verdict }) => verdict === kind).length;
    return {
        compared: comparisons.filter(({ notCompared }) => notCompared === null).length,
        improved: count('improved'),
        unchanged: count('unchanged'),
        regressed: count('regressed'),
        'over-budget': count('over-budget'),
        inconclusive: count('inconclusive'),
        'not-compared': count('not-compared'),
    };
}
//# sourceMappingURL=judge.js.map
// EXTERNAL MODULE: ./build/src/reasons.js + 35 modules
var reasons = __webpack_require__(24373);
// EXTERNAL MODULE: ./build/src/part.js
var part = __webpack_require__(18712);
// EXTERNAL MODULE: ./build/src/report/format.js
var format = __webpack_require__(45845);
// EXTERNAL MODULE: ./build/src/report/input.js
var report_input = __webpack_require__(31104);
// EXTERNAL MODULE: ./build/src/report/order.js
var order = __webpack_require__(95796);
// EXTERNAL MODULE: ./build/src/report/pen.js
var report_pen = __webpack_require__(57895);
;// CONCATENATED MODULE: ./build/src/report/missing.js


const openRules = ({ budgets }) => budgets.flatMap((use) => (use.missing?.kind === 'no-figure' && use.missing.open ? [{ ...use, missing: use.missing }] : []));
function missingHeadline(judgement, pen) {
    const [first, ...rest] = openRules(judgement);
    if (first === undefined)
        return '';
    return `cannot tell: ${ruleName(first.budget, pen)} has a budget and no figure in this run${whyText(first.missing, pen)}${rest.length === 0 ? '' : `, and ${(0,format/* plural */.LS)(rest.length, 'more budget has', 'more budgets have')} none`}`;
}
const missingLines = (input, pen) => openRules(input.judgement).map(({ budget, missing }) => `${ruleName(budget, pen)}${placeOfRule(budget, input, pen)}: no figure in this run${whyText(missing, pen)}`);
function missingText(missing, pen) {
    switch (missing.kind) {
        case 'covered': return 'matched nothing: rules before it match all of it';
        case 'ungated': return `holds for nothing: ${missing.reason === 'no-direction' ? `nothing says whether more or less of ${pen.name(missing.metric)} is better` : `a ${pen.code('*')} passes ${pen.name(missing.metric)} over, which only a budget that names it holds for`}`;
        case 'not-asked': return 'not asked for in this run';
        case 'no-figure': return missing.open ? `no figure in this run${whyText(missing, pen)}` : `matched nothing${whyText(missing, pen)}`;
        default: return (0,report_input/* assertNever */.xb)(missing);
    }
}
function whyText({ reason, nearest }, pen) {
    const why = reason === null ? '' : `: ${pen.text(reason)}`;
    return nearest === null ? why : `${why}; did you mean ${pen.name(nearest)}?`;
}
function ruleName({ metric, target, scenario }, pen) {
    if (target === '*' && scenario === '*')
        return pen.name(metric);
    return `${pen.name(metric)} of ${pen.name(scenario === '*' ? target : target === '*' ? scenario : `${target}/${scenario}`)}`;
}
function placeOfRule({ origin, line }, { configFile }, pen) {
    return origin === 'default' || configFile == null ? '' : ` (${pen.code(line === null ? configFile : `${configFile}:${line}`)})`;
}
//# sourceMappingURL=missing.js.map
// EXTERNAL MODULE: ./build/src/report/phrases.js
var phrases = __webpack_require__(80986);
// EXTERNAL MODULE: ./build/src/report/replication.js
var replication = __webpack_require__(89826);
// EXTERNAL MODULE: ./build/src/report/row.js
var report_row = __webpack_require__(60744);
// EXTERNAL MODULE: ./build/src/report/figure.js
var report_figure = __webpack_require__(80530);
;// CONCATENATED MODULE: ./build/src/report/screening.js



function fateOf({ verdict, severity, screening }) {
    if (screening === null || screening.severity === 'none')
        return null;
    if (severity !== 'none')
        return 'confirmed';
    return verdict === 'unchanged' || verdict === 'improved' ? 'withdrawn' : 'open';
}
function screeningText(verdict, pen) {
    const { screening } = verdict;
    if (screening === null || screening.verdict === 'not-compared')
        return null;
    const fate = fateOf(verdict);
    if (fate === null)
        return quietText(screening, verdict);
    const said = `${saidBy(screening, pen)}; ${againBy(verdict, pen)}`;
    switch (fate) {
        case 'withdrawn': return `${said}: withdrawn`;
        case 'confirmed': return `${said}: confirmed`;
        case 'open': return `${said}: neither confirmed nor withdrawn`;
    }
}
function screeningLines(verdicts, pen) {
    const rank = (verdict) => (fateOf(verdict) === 'withdrawn' ? 0 : 1);
    return verdicts.filter(({ budget }) => budget !== null).toSorted((a, b) => rank(a) - rank(b)).flatMap((verdict) => {
        const text = screeningText(verdict, pen);
        return text === null ? [] : [`${(0,report_row/* subject */.bc)(verdict.comparison, pen)}: ${text}.`];
    });
}
function withdrawnText(verdicts, pen) {
    const withdrawn = verdicts.filter((verdict) => fateOf(verdict) === 'withdrawn');
    const [first] = withdrawn;
    if (first === undefined)
        return '';
    if (withdrawn.length === 1)
        return `${(0,report_row/* subject */.bc)(first.comparison, pen)}: ${screeningText(first, pen) ?? ''}`;
    return `${(0,format/* count */.U9)(withdrawn.length)} accusations of the stored baseline are withdrawn after measuring side by side`;
}
function quietText(screening, verdict) {
    const estimate = screening.comparison.change;
    const figures = estimate === null ? '' : ` (${[(0,format/* change */.Zg)(estimate.point), (0,format/* between */.Tq)(estimate.interval)].join(', ')})`;
    if (screening.verdict === 'inconclusive')
        return `the stored baseline could not tell${figures}${verdict.verdict === 'inconclusive' ? '; side by side it cannot be told yet either' : ''}`;
    return verdict.severity === 'none' || estimate === null ? null : `the stored baseline had seen nothing beyond what is allowed${figures}`;
}
function saidBy(screening, pen) {
    const { comparison } = screening;
    if (screening.verdict === 'over-budget')
        return `the first measurement had said ${(0,report_figure/* valueText */.Ru)(comparison.head.point, 'head', comparison, pen)}`;
    return `the stored baseline had said ${figureOf(screening, pen)}`;
}
function againBy(verdict, pen) {
    if (verdict.comparison.notCompared !== null)
        return 'side by side it could not be compared';
    const where = verdict.screening?.verdict === 'over-budget' ? 'measured again' : 'measured side by side';
    const byValue = verdict.screening?.verdict === 'over-budget' || (0,report_row/* isAboutLimit */.vt)(verdict);
    return `${where} it is ${byValue ? (0,report_figure/* valueText */.Ru)(verdict.comparison.head.point, 'head', verdict.comparison, pen) : `${figureOf(verdict, pen)}${intervalOf(verdict)}`}`;
}
const intervalOf = ({ comparison: { change: estimate, method } }) => estimate === null || method === 'exact' ? '' : ` (${(0,format/* between */.Tq)(estimate.interval)})`;
function figureOf({ comparison }, pen) {
    const { change: estimate, base, head } = comparison;
    if (estimate !== null)
        return (0,report_figure/* changeSign */.oX)(comparison) === null ? 'unknown' : `${(0,report_figure/* changeSign */.oX)(comparison) ?? ''}${(0,format/* change */.Zg)(estimate.point)}`;
    return base === null ? (0,report_figure/* valueText */.Ru)(head.point, 'head', comparison, pen) : `from ${(0,report_figure/* valueText */.Ru)(base, 'base', comparison, pen)} to ${(0,report_figure/* valueText */.Ru)(head.point, 'head', comparison, pen)}`;
}
//# sourceMappingURL=screening.js.map
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
;// CONCATENATED MODULE: ./build/src/report/weights.js




const sizeUnitOf = (metric) => (metric === 'size.files' ? 'files' : metric === 'size.unpacked' ? 'unpacked' : 'packed');
function partName({ name, base, head, path, changed, from }, pen) {
    if (name === null)
        return 'what belongs to no dependency';
    const version = changed === 'grown' || changed === 'shrunk' ? null : (head ?? base)?.version ?? null;
    const nested = from === null && path.split('node_modules/').length > 2 ? ` (in ${pen.name(path)})` : '';
    return `${pen.name(name)}${version === null ? '' : ` ${versionText(version, pen)}`}${nested}`;
}
const versionText = (version, pen) => (/^v?\d[\w.+-]{0,39}$/.test(version) ? pen.text(version) : pen.name(version));
function weightVerb(cause, changed, pen) {
    const moved = cause.kind === 'part' && cause.from !== null ? `moved from ${placeWords(cause.from, cause, pen)} to ${placeWords(cause, cause.from, pen)}` : null;
    switch (changed) {
        case 'new': return `is new in ${holderOf(cause, pen)}`;
        case 'gone': return `is gone from ${holderOf(cause, pen)}`;
        case 'grown': return `${cause.base === null ? 'is new, or grew' : 'grew'}${versions(cause, pen)}${moved === null ? '' : ` and ${moved}`}`;
        case 'shrunk': return `shrank${versions(cause, pen)}${moved === null ? '' : ` and ${moved}`}`;
        case 'same': return moved ?? `is in ${holderOf(cause, pen)}`;
        default: return (0,report_input/* assertNever */.xb)(changed);
    }
}
const holderOf = ({ layer }, pen) => (layer === null ? 'the package' : `the layer ${pen.name(layer)}`);
const placeWords = (place, other, pen) => (place.layer === other.layer ? pen.name(place.path) : holderOf(place, pen));
function versions({ base, head }, pen) {
    const [before, now] = [base?.version ?? null, head?.version ?? null];
    if (before === null || now === null)
        return '';
    return before === now ? ` (${versionText(now, pen)})` : ` from ${versionText(before, pen)} to ${versionText(now, pen)}`;
}
function weightsOf({ base, head, changed }, unit, compared) {
    const only = head ?? base;
    if (only === null)
        return '';
    const text = (weight) => `${whatOf(weight, unit)}${asideOf(weight, unit)}`;
    if (!compared)
        return text(only);
    if (base !== null && head !== null)
        return bothOf(base, head, unit);
    if (changed === 'grown')
        return `${text(only)}; before, it was not among the largest`;
    if (changed === 'shrunk')
        return `${text(only)} before, and now too small to be listed`;
    return `${head === null ? '-' : '+'}${text(only)}`;
}
const whatOf = (weight, unit) => unit === 'files' ? (0,format/* plural */.LS)(weight.files, 'file') : `${(0,format/* amount */.vj)(weight[unit], 'bytes')}${unit === 'packed' ? ' packed' : ''}`;
function asideOf(weight, unit) {
    if (weight.packed === weight.unpacked)
        return '';
    if (unit !== 'unpacked')
        return ` (${(0,format/* amount */.vj)(weight.unpacked, 'bytes')}${unit === 'packed' ? ' unpacked' : ''})`;
    return weight.packed === 0 ? '' : ` (${(0,format/* amount */.vj)(weight.packed, 'bytes')} packed)`;
}
function bothOf(base, head, unit) {
    const sizes = (which, told) => `${told ? `${which} ` : ''}${base[which] === head[which] ? (0,format/* amount */.vj)(head[which], 'bytes') : (0,report_figure/* fromTo */.e8)(base[which], head[which], 'bytes')}`;
    const ratio = base[unit] === 0 || base[unit] === head[unit] ? '' : ` (${(0,format/* change */.Zg)(head[unit] / base[unit] - 1)})`;
    const other = unit === 'packed' ? 'unpacked' : 'packed';
    const aside = base.packed === base.unpacked && head.packed === head.unpacked ? '' : base[other] === head[other] ? '' : `, ${sizes(other, true)}`;
    if (unit === 'files')
        return `${base.files === head.files ? (0,format/* plural */.LS)(head.files, 'file') : `${(0,format/* count */.U9)(base.files)} → ${(0,format/* plural */.LS)(head.files, 'file')}`}${ratio}, ${sizes('unpacked', false)}`;
    return `${sizes(unit, unit === 'packed')}${ratio}${aside}`;
}
function differenceText(difference, unit) {
    if (unit === 'files')
        return `${difference < 0 ? '-' : '+'}${(0,format/* plural */.LS)(Math.abs(difference), 'file')}`;
    return `${(0,report_figure/* signed */.x8)(difference, 'bytes')}${unit === 'packed' ? ' packed' : ''}`;
}
function duplicateVerb({ copies }, changed) {
    const often = copies.length === 1 ? 'only once' : copies.length === 2 ? 'twice' : `${(0,format/* count */.U9)(copies.length)} times`;
    return changed === 'same' ? `is there ${often}` : `is now there ${often}`;
}
const MOST_COPIES = 3;
function copiesText({ copies }, pen) {
    const told = copies.slice(0, MOST_COPIES).map(({ path, version, unpacked }) => `${version === null ? '' : `${versionText(version, pen)} in `}${pen.name(path)} (${(0,format/* amount */.vj)(unpacked, 'bytes')})`);
    return (0,phrases/* enumerate */.HL)(copies.length > MOST_COPIES ? [...told, `${(0,format/* count */.U9)(copies.length - MOST_COPIES)} more`] : told);
}
//# sourceMappingURL=weights.js.map
;// CONCATENATED MODULE: ./build/src/report/causes.js





const aboutOf = ({ target, against, metrics }) => ({ target, compared: against !== null, unit: sizeUnitOf(metrics[0] ?? '') });
function causeText(cause, about, pen) {
    const figures = figuresOf(cause, about, pen);
    return `${causeClause(cause, about, pen)}${figures === '' ? '' : `: ${figures}`}${asidesOf(cause, about, pen)}`;
}
function causeClause(cause, { compared }, pen) {
    const changed = compared ? cause.changed : 'same';
    switch (cause.kind) {
        case 'import': return `${OWNERS[cause.of]}${pen.name(cause.name)} ${IMPORTED[changed]}`;
        case 'part': return `${partName(cause, pen)} ${weightVerb(cause, changed, pen)}`;
        case 'file': return `${pen.name(cause.path)} ${weightVerb(cause, changed, pen)}`;
        case 'duplicate': return `${pen.name(cause.name)} ${duplicateVerb(cause, changed)}`;
        case 'function': return `${pen.name(cause.name)}${sourceText(cause, ' in ', pen)} ${CALLED[changed]}`;
        default: return (0,report_input/* assertNever */.xb)(cause);
    }
}
function figuresOf(cause, { target, compared, unit }, pen) {
    switch (cause.kind) {
        case 'import': {
            const modules = cause.modules > 1 ? `with ${(0,format/* plural */.LS)(cause.modules, 'module')}` : '';
            return [timesOf(cause, compared, ''), modules].filter((text) => text !== '').join(' ');
        }
        case 'part':
        case 'file': return weightsOf(cause, unit, compared);
        case 'duplicate': return copiesText(cause, pen);
        case 'function': return timesOf(cause, compared, ` per ${pen.each(target)}`);
        default: return (0,report_input/* assertNever */.xb)(cause);
    }
}
function asidesOf(cause, { compared }, pen) {
    switch (cause.kind) {
        case 'import': return `${cause.from === null ? '' : sourceText(cause.from, ', through ', pen)}${cause.used === false && cause.changed !== 'gone' ? ', and nothing of it ran before the first response' : ''}`;
        case 'function': return cause.share === null || !compared ? '' : `, ${(0,format/* percent */.KN)(cause.share)} of the growth`;
        case 'part':
        case 'file':
        case 'duplicate': return '';
        default: return (0,report_input/* assertNever */.xb)(cause);
    }
}
const OWNERS = { own: 'its own ', dependency: '', 'built-in': 'the built-in ' };
const IMPORTED = {
    new: 'is now imported at start', gone: 'is imported at start no more', grown: 'takes longer to import', shrunk: 'takes less time to import', same: 'is imported at start',
};
const CALLED = {
    new: 'was not seen before', gone: 'is not seen any more', grown: 'takes more CPU time', shrunk: 'takes less CPU time', same: 'takes CPU time',
};
const LONGEST_PATH = 110;
function sourceText({ file, line }, before, pen) {
    const path = (0,report_escape/* clean */.uH)(file, LONGEST_PATH);
    return path === '' ? '' : `${before}${pen.name(line === null ? path : `${path}:${line}`)}`;
}
function timesOf({ base, head }, compared, per) {
    if (head === null)
        return base === null ? '' : `${(0,report_figure/* signed */.x8)(-base, 'ms')}${per}`;
    if (!compared)
        return `${(0,format/* amount */.vj)(head, 'ms')}${per}`;
    if (base === null || base === 0)
        return `${(0,report_figure/* signed */.x8)(head, 'ms')}${per}`;
    return base === head ? `${(0,format/* amount */.vj)(head, 'ms')}${per}` : `${(0,report_figure/* fromTo */.e8)(base, head, 'ms')}${per} (${(0,format/* change */.Zg)(head / base - 1)})`;
}
function restText({ causes, rest, subject, metrics }) {
    if (causes.length === 0)
        return subject === 'hot-path' ? 'both sides were profiled, and no function differs beyond chance: many take a little longer, or there were too few samples to tell' : `both sides were looked at, and nothing differs in ${SUBJECT[subject]}: the reason lies elsewhere`;
    if (rest === null || rest.causes === 0 || rest.difference === 0)
        return '';
    const difference = subject === 'size' ? differenceText(rest.difference, sizeUnitOf(metrics[0] ?? '')) : (0,report_figure/* signed */.x8)(rest.difference, 'ms');
    return `${(0,format/* plural */.LS)(rest.causes, 'smaller change')}${rest.causes === 1 ? '' : ' together'}: ${difference}`;
}
const SUBJECT = { 'cold-start': 'what they import at start', size: 'what the package holds', 'hot-path': 'where their CPU time goes' };
//# sourceMappingURL=causes.js.map
;// CONCATENATED MODULE: ./build/src/report/why.js






const MOST_METRICS = 3;
function whysOf({ explanations, judgement }, pen) {
    if (explanations.length === 0)
        return [];
    const { broken } = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const ranked = explanations.map((explanation) => ({ explanation, rank: broken.findIndex((verdict) => isOf(explanation, verdict)) }));
    const far = (rank) => (rank === -1 ? Infinity : rank);
    return ranked.toSorted((a, b) => (a.rank === b.rank ? 0 : far(a.rank) - far(b.rank))).map(({ explanation, rank }) => whyOf(explanation, broken[rank] ?? null, pen));
}
function whyOf(explanation, worst, pen) {
    const { target, scenario, metrics, against } = explanation;
    const more = metrics.length > MOST_METRICS ? [`${(0,format/* count */.U9)(metrics.length - MOST_METRICS)} more`] : [];
    return {
        about: `${(0,phrases/* enumerate */.HL)([...metrics.slice(0, MOST_METRICS).map((metric) => pen.name(metric)), ...more])} of ${pen.name((0,report_row/* placeName */.fW)(target, scenario))}`,
        against: against === null ? 'there is nothing to hold it against' : against === 'stored' ? 'held against what the newest baseline entry keeps' : '',
        lines: linesOf(explanation, pen),
        worst,
    };
}
function linesOf(explanation, pen) {
    const rest = restText(explanation);
    return [...explanation.causes.map((cause) => causeText(cause, aboutOf(explanation), pen)), ...(rest === '' ? [] : [rest])];
}
const isOf = ({ target, scenario, metrics }, { comparison }) => comparison.target === target && comparison.scenario === scenario && metrics.includes(comparison.metric.name);
function causesOf(verdict, explanations, pen) {
    return explanations.filter((explanation) => isOf(explanation, verdict)).flatMap((explanation) => linesOf(explanation, pen));
}
function clearCause(failing, explanations, pen) {
    const [worst] = failing;
    const explanation = worst === undefined ? undefined : explanations.find((one) => one.against !== null && explains(one, worst));
    const [first] = explanation?.causes ?? [];
    if (explanation === undefined || first === undefined)
        return '';
    const isClear = failing.filter((verdict) => isOf(explanation, verdict)).some((verdict) => {
        const grown = grownBy(verdict);
        const clear = grown === null ? [] : explanation.causes.filter((cause) => why_shareOf(cause, verdict, grown) >= CLEAR);
        return clear.length === 1 && clear[0] === first;
    });
    return isClear ? causeClause(first, aboutOf(explanation), pen) : '';
}
function explains(explanation, verdict) {
    const { target, scenario, metric } = verdict.comparison;
    const counted = metric.name === 'instructions' && explanation.target === target && explanation.scenario === scenario && explanation.subject !== 'size';
    return counted || isOf(explanation, verdict);
}
const CLEAR = 0.5;
function grownBy(verdict) {
    const { comparison: { base, head, metric } } = verdict;
    if (base === null || metric.better === 'higher' || head.point <= base)
        return null;
    const { limit } = (0,order/* allowedOf */.mr)(verdict);
    return verdict.verdict === 'over-budget' && limit !== null && base > limit ? null : head.point - base;
}
function why_shareOf(cause, { comparison: { metric } }, grown) {
    if (cause.changed !== 'new' && cause.changed !== 'grown')
        return 0;
    switch (cause.kind) {
        case 'import': return metric.unit === 'ms' ? ((cause.head ?? 0) - (cause.base ?? 0)) / grown : 0;
        case 'part':
        case 'file': {
            const unit = sizeUnitOf(metric.name);
            return metric.name.startsWith('size.') ? ((cause.head?.[unit] ?? 0) - (cause.base?.[unit] ?? 0)) / grown : 0;
        }
        case 'function': return cause.share ?? 0;
        case 'duplicate': return 0;
    }
}
//# sourceMappingURL=why.js.map
;// CONCATENATED MODULE: ./build/src/report/headline.js












function firstLine(input, pen = report_pen/* plainPen */.OH) {
    return `${firstWord(input)}: ${headline(input, pen)}`;
}
function firstWord(input) {
    const { shard } = input.run;
    return shard !== null && (0,part/* isShard */.z)(input.run) ? `Shard ${shard.index} of ${shard.of}` : phrases/* outcomeWord */.nG[(0,report_input/* outcomeOf */.sG)(input)];
}
function headline(input, given = report_pen/* plainPen */.OH) {
    const { run, judgement } = input;
    const pen = (0,report_pen/* penFor */.H6)(run, given);
    const groups = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const incomplete = incompleteText(input, pen);
    const parts = groups.broken[0]?.severity === 'fail' ? [failText(groups, pen), clearCause(groups.broken.filter(({ severity }) => severity === 'fail'), input.explanations, pen), incomplete] : [incomplete || headline_quietText(input, groups, pen)];
    const nothing = nothingComparedText(input, groups, pen);
    const partly = nothing === '' && incomplete === '' ? partlyComparedText(judgement.verdicts, pen) : '';
    const found = [...parts, withdrawnText(judgement.verdicts, pen), nothing, baseMissingText(input, pen), partly].filter((part) => part !== '').join('; ');
    return (0,part/* isShard */.z)(run) ? `no verdict before it is joined with the others (${pen.code('tailgate merge')}); so far: ${found}` : found;
}
function baseMissingText({ run }, pen) {
    if (run.baseMissing === null)
        return '';
    return `base was not measured (${pen.text(run.baseMissing)})${run.compare === 'stored' ? ': compared with the stored baselines only' : ''}`;
}
function failText({ broken }, pen) {
    const failing = broken.filter(({ severity }) => severity === 'fail');
    const warned = broken.filter(({ severity, accepted }) => severity === 'warn' && accepted === null).length;
    return `${brokenText(failing, 'beyond what is allowed', pen)}${warned === 0 ? '' : `; ${(0,format/* count */.U9)(warned)} more beyond what is wanted`}${acceptedCount(broken.length - failing.length - warned)}`;
}
function headline_quietText({ run, judgement }, groups, pen) {
    const beyond = warnedText(groups, pen);
    const undecided = undecidedText(groups, run, pen);
    const missing = missingHeadline(judgement, pen);
    switch (judgement.outcome) {
        case 'inconclusive': return undecided || missing || beyond;
        case 'warn': return beyond || undecided || missing;
        default: return passText(judgement.verdicts, groups.advised.length);
    }
}
function warnedText({ broken }, pen) {
    const warned = broken.filter(({ accepted }) => accepted === null);
    const [first] = broken;
    if (first === undefined || warned.length > 0)
        return `${brokenText(warned, 'beyond what is wanted', pen)}${acceptedCount(broken.length - warned.length)}`;
    return `${(0,report_row/* sentence */.em)(first, pen)}${broken.length === 1 ? '' : `; ${(0,format/* count */.U9)(broken.length - 1)} more accepted`}`;
}
const acceptedCount = (verdicts) => (verdicts === 0 ? '' : `; ${(0,format/* count */.U9)(verdicts)} accepted`);
function brokenText(broken, beyond, pen) {
    const [worst] = broken;
    if (worst === undefined)
        return '';
    return `${(0,report_row/* sentence */.em)(worst, pen)}${broken.length === 1 ? '' : `, and ${(0,format/* count */.U9)(broken.length - 1)} more ${beyond}`}`;
}
function incompleteText({ run }, pen) {
    const failures = run.failures.filter((failure) => failure.kind !== 'interrupted' && !(0,new_route/* isAddedByHead */.M)(failure));
    const [first] = failures;
    const interruption = run.failures.find((failure) => failure.kind === 'interrupted')?.message ?? 'the run was cut short; what was measured until then is kept';
    if (first === undefined)
        return (0,report_input/* wasInterrupted */.WE)(run) ? pen.text(interruption) : '';
    const others = new Set(failures.map((f) => (0,report_row/* placeName */.fW)(f.target, f.scenario))).size - 1;
    return `could not measure ${pen.name((0,report_row/* placeName */.fW)(first.target, first.scenario))}${first.side === 'base' ? ' on base' : ''}: ${pen.text(first.message)}${others === 0 ? '' : `, and ${(0,format/* count */.U9)(others)} more could not be measured`}`;
}
function undecidedText({ inconclusive }, run, pen) {
    const [first] = inconclusive;
    if (first === undefined)
        return '';
    const rest = inconclusive.length === 1 ? '' : `, and ${(0,format/* count */.U9)(inconclusive.length - 1)} more`;
    return `cannot tell yet: ${(0,report_row/* sentence */.em)(first, pen)}${rest}${whyUndecided(first, run)}`;
}
const SAID = new Set(['machine', 'errors', 'confirmation', 'newer-level', 'other-unit', 'other-direction', 'no-direction']);
function whyUndecided(verdict, run) {
    const { settle, comparison } = verdict;
    if (settle !== null && SAID.has(settle.kind))
        return `; ${(0,phrases/* settleText */.di)(settle, (0,replication/* hadBy */.Pe)(comparison, run))}`;
    const floor = comparison.noiseFloor;
    return floor === null || !Number.isFinite(floor) || (0,report_row/* isAboutLimit */.vt)(verdict) ? '' : `; the noise floor is ${(0,format/* noiseText */.Kl)(floor)}`;
}
function passText(verdicts, advised) {
    const compared = verdicts.filter((verdict) => (0,report_input/* isGated */.m3)(verdict) && verdict.wouldBe === 'none' && verdict.comparison.notCompared === null);
    const advice = advised === 0 ? '' : `${(0,format/* count */.U9)(advised)} beyond what is only advised`;
    if (compared.length === 0)
        return advice;
    const improved = compared.filter(({ verdict }) => verdict === 'improved').length;
    return `${(0,format/* count */.U9)(compared.length)} compared, none worse than its budget allows${improved === 0 ? '' : `, ${(0,format/* count */.U9)(improved)} improved`}${advice === '' ? '' : `; ${advice}`}`;
}
function nothingComparedText({ run, judgement }, { broken }, pen) {
    if (judgement.counts.compared > 0 || (judgement.verdicts.length === 0 && run.failures.length > 0))
        return '';
    if (judgement.verdicts.length === 0)
        return 'nothing was measured, so nothing was compared';
    const reasons = reasonsOf(judgement.verdicts, pen).join(', ') || 'no comparison was asked for';
    const limited = judgement.verdicts.filter((verdict) => verdict.budget?.limit != null);
    const limits = limited.length;
    const open = limited.filter((verdict) => verdict.verdict === 'inconclusive').length;
    const over = broken.filter((verdict) => verdict.verdict === 'over-budget').length;
    const checked = limits === 0
        ? 'no absolute limits are set, so nothing was checked'
        : over > 0 ? 'absolute limits only'
            : open > 0 ? `absolute limits only (${(0,format/* count */.U9)(limits - open)} of ${(0,format/* count */.U9)(limits)} are certainly kept)` : `absolute limits only (${limits === 1 ? 'one, and it is kept' : limits === 2 ? 'both are kept' : `all ${(0,format/* count */.U9)(limits)} are kept`})`;
    return `nothing was compared: ${reasons}; ${checked}`;
}
function partlyComparedText(verdicts, pen) {
    const missing = verdicts.filter((verdict) => verdict.comparison.notCompared !== null && (0,report_input/* isGated */.m3)(verdict));
    if (missing.length === 0)
        return '';
    return `${(0,format/* count */.U9)(missing.length)} not compared (${reasonsOf(missing, pen).join(', ')})`;
}
const MOST_REASONS = 2;
function reasonsOf(verdicts, pen) {
    const texts = new Map();
    for (const { comparison } of verdicts) {
        if (comparison.notCompared === null)
            continue;
        texts.set(reasonKey(comparison.notCompared, comparison.target), (0,phrases/* notComparedText */.GK)(comparison.notCompared, comparison.target, pen));
    }
    const all = [...new Set(texts.values())];
    return all.length <= MOST_REASONS ? all : [...all.slice(0, MOST_REASONS), `${(0,format/* plural */.LS)(all.length - MOST_REASONS, 'more reason')}`];
}
const reasonKey = (reason, target) => JSON.stringify([reason, target]);
//# sourceMappingURL=headline.js.map
;// CONCATENATED MODULE: ./build/src/report/acceptance.js



const MOST_FIGURES = 3;
function acceptedLines(verdicts, pen) {
    const groups = new Map();
    for (const verdict of verdicts) {
        if (verdict.accepted === null)
            continue;
        const key = JSON.stringify(verdict.accepted);
        const group = groups.get(key) ?? { acceptance: verdict.accepted, verdicts: [] };
        group.verdicts.push(verdict);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ acceptance, verdicts: covered }) => {
        const more = covered.length > MOST_FIGURES ? [`${(0,format/* count */.U9)(covered.length - MOST_FIGURES)} more`] : [];
        const figures = (0,phrases/* enumerate */.HL)([...covered.slice(0, MOST_FIGURES).map(({ comparison }) => (0,report_row/* subject */.bc)(comparison, pen)), ...more]);
        return `${figures}: ${(0,phrases/* acceptedText */.zs)(acceptance, pen)}${acceptance.line === null ? '' : ` (line ${acceptance.line} of the config)`}.`;
    });
}
function expiredLines({ expired }, pen) {
    return expired.map((acceptance) => `The acceptance of ${scopeText(acceptance, pen)}${acceptance.line === null ? '' : ` (line ${acceptance.line} of the config)`} ${endText(acceptance)}: it counts no more, and is to be taken out. ${(0,phrases/* asSentence */.KG)(`its reason was: ${(0,phrases/* reasonText */.uV)(acceptance, pen)}`)}`);
}
const endText = ({ expires }) => (expires !== null && /^\d{4}-\d{2}-\d{2}$/.test(expires) ? `ended on ${expires}` : 'ended');
function scopeText({ metric, target, scenario }, pen) {
    if (target === '*' && scenario === '*')
        return pen.name(metric);
    return `${pen.name(metric)} of ${pen.name((0,report_row/* placeName */.fW)(target, scenario === '*' ? null : scenario))}`;
}
//# sourceMappingURL=acceptance.js.map
;// CONCATENATED MODULE: ./build/src/report/beside.js




const WORTH_TELLING = 0.01;
const OF_LOAD = /^(latency\.|warm\.|throughput$)/;
const OF_START = /^(cold-start\.(p50|p90|min|cpu)|(init|cold)(\.min)?)$/;
function causeBeside(verdict, place, run, pen) {
    const { metric: { name }, target } = verdict.comparison;
    if (verdict.verdict === 'over-budget')
        return OF_START.test(name) ? loadedMore(verdict, place, pen) : name === 'memory.peak' ? memoryText(target, run) : null;
    if (OF_LOAD.test(name))
        return loadCause(place, pen.each(target), pen);
    if (OF_START.test(name))
        return loadedMore(verdict, place, pen) ?? stillText(place);
    if (/^size\.(packed|unpacked|gzip|brotli)$/.test(name))
        return filesCause(place);
    return name === 'memory.peak' ? memoryText(target, run) : null;
}
const IO = ['io.reads', 'io.read', 'io.writes', 'io.write'];
const beside_COMPUTED = ['cpu', 'instructions'];
function loadCause(place, each, pen) {
    const moved = movedOf(place, (metric) => beside_COMPUTED.includes(metric) || ((0,order/* isWitness */.wf)(metric) && !ofStart(metric)));
    if (moved.length > 0) {
        const computed = moved.some(({ comparison }) => beside_COMPUTED.includes(comparison.metric.name));
        const guess = leads(moved, IO)
            ? 'look for added queries or file access'
            : computed ? 'more is computed' : 'look for larger objects and answers';
        return `Per ${each}, ${listOf(moved, pen)}: ${guess}.`;
    }
    if (place.get('cpu')?.verdict !== 'unchanged')
        return null;
    return `CPU time per ${each} did not change: the time is spent waiting (for another service, a lock or a timer), not computing.`;
}
function leads(moved, names) {
    const size = ({ comparison: { change: moves } }) => Math.abs(moves?.point ?? Infinity);
    const cpu = Math.max(0, ...moved.filter(({ comparison }) => comparison.metric.name === 'cpu').map(size));
    return moved.some((verdict) => names.includes(verdict.comparison.metric.name) && size(verdict) >= cpu / 2);
}
const ofStart = (metric) => metric.startsWith('cold-start.');
const isQuiet = (metric) => (0,order/* isWitness */.wf)(metric) && ofStart(metric);
const OF_WITNESS = { 'cold-start.read': 'read', 'cold-start.reads': 'read calls', 'cold-start.faults': 'page faults', 'cold-start.memory': 'of memory' };
function loadedMore(verdict, place, pen) {
    const witnesses = startWitnesses(verdict, place, pen);
    return witnesses === null ? null : `Beside it, ${witnesses}.`;
}
function startWitnesses({ comparison: { metric } }, place, pen) {
    if (!OF_START.test(metric.name))
        return null;
    const loaded = movedOf(place, isQuiet);
    const computed = movedOf(place, (name) => name === 'instructions');
    if (loaded.length + computed.length === 0)
        return null;
    const told = [...loaded.map((verdict) => witnessText(verdict, pen)), ...computed.map(({ comparison }) => `${(0,format/* change */.Zg)(comparison.change?.point ?? 0)} ${pen.name(comparison.metric.name)}`)];
    return `${(0,phrases/* enumerate */.HL)(told)}: more is ${loaded.length === 0 ? 'computed' : 'loaded'} at start`;
}
function witnessText({ comparison: { metric, base, head, change: moves } }, pen) {
    const more = head.point - (base ?? 0);
    const figure = metric.unit === 'bytes' ? (0,report_figure/* signed */.x8)(more, 'bytes') : `${more < 0 ? '-' : '+'}${(0,format/* count */.U9)(Math.abs(more))}`;
    return `${figure} ${OF_WITNESS[metric.name] ?? pen.name(metric.name)} (${(0,format/* change */.Zg)(moves?.point ?? 0)})`;
}
function stillText(place) {
    const still = [...place.values()].filter(({ comparison }) => isQuiet(comparison.metric.name) && comparison.change !== null);
    return still.length === 0 ? null : 'What it reads and touches at start did not change: it waits or computes longer, or the machine was disturbed.';
}
function filesCause(place) {
    const files = place.get('size.files')?.comparison;
    if (files === undefined || files.base === null || files.base === files.head.point)
        return null;
    const more = files.head.point - files.base;
    return `${(0,format/* plural */.LS)(Math.abs(more), 'file')} ${more > 0 ? 'more' : 'fewer'} than before (${(0,format/* count */.U9)(files.head.point)}).`;
}
function memoryText(target, { functions }) {
    const facts = functions.find((one) => one.target === target);
    if (facts === undefined || facts.peak === null || facts.memory === 0)
        return null;
    return `At its peak it had ${(0,report_figure/* ofMemory */.RX)(facts.peak, facts.memory)} (${(0,format/* percent */.KN)(facts.peak / facts.memory)}).`;
}
const movedOf = (place, wanted) => [...place.values()].filter((verdict) => wanted(verdict.comparison.metric.name) && gotWorse(verdict));
function gotWorse(verdict) {
    const estimate = verdict.comparison.change;
    if (estimate === null || (0,order/* worsening */.Hr)(verdict) < WORTH_TELLING)
        return false;
    return verdict.comparison.metric.better === 'lower' ? estimate.interval.lower > 0 : estimate.interval.upper < 0;
}
function listOf(verdicts, pen) {
    return (0,phrases/* enumerate */.HL)(verdicts.map(({ comparison }) => `${pen.name(comparison.metric.name)} ${(0,format/* change */.Zg)(comparison.change?.point ?? 0)}`));
}
//# sourceMappingURL=beside.js.map
;// CONCATENATED MODULE: ./build/src/report/advice.js







function besideOf(verdicts) {
    const places = new Map();
    for (const verdict of verdicts) {
        const key = placeKey(verdict);
        const place = places.get(key) ?? new Map();
        places.set(key, place.set(verdict.comparison.metric.name, verdict));
    }
    return places;
}
function adviceOf(verdict, beside, run, pen) {
    switch (verdict.verdict) {
        case 'regressed': return causeBeside(verdict, placeOf(verdict, beside), run, pen);
        case 'over-budget': return sentencesOf(beforeOf(verdict, run, pen), causeBeside(verdict, placeOf(verdict, beside), run, pen));
        case 'inconclusive': return sentencesOf(verdict.settle === null ? null : (0,phrases/* asSentence */.KG)((0,phrases/* settleText */.di)(verdict.settle, (0,replication/* hadBy */.Pe)(verdict.comparison, run))), loadedMore(verdict, placeOf(verdict, beside), pen));
        case 'not-compared': return verdict.comparison.notCompared === null ? null : (0,phrases/* notComparedAdvice */.Zf)(verdict.comparison.notCompared, pen);
        case 'improved':
        case 'unchanged': return null;
    }
}
const placeOf = (verdict, beside) => beside.get(placeKey(verdict)) ?? new Map();
const sentencesOf = (...texts) => texts.filter((text) => text !== null).join(' ') || null;
function remarksOf(verdicts, input, pen) {
    const beside = besideOf(input.judgement.verdicts);
    const byText = new Map();
    const alone = [];
    for (const verdict of verdicts) {
        const text = adviceOf(verdict, beside, input.run, pen);
        if (text === null && verdict.severity !== 'none' && verdict.comparison.method === 'side-by-side')
            alone.push({ verdicts: [verdict], text: '' });
        if (text === null)
            continue;
        const same = byText.get(text);
        if (same === undefined)
            byText.set(text, [verdict]);
        else
            same.push(verdict);
    }
    return [...alone, ...[...byText].map(([text, same]) => ({ verdicts: same, text }))];
}
const MOST_OTHERS = 3;
function remarkLine({ verdicts: [first, ...rest], text }, pen) {
    const more = rest.length > MOST_OTHERS ? [`${(0,format/* count */.U9)(rest.length - MOST_OTHERS)} more`] : [];
    const others = rest.length === 0 ? '' : ` The same goes for ${(0,phrases/* enumerate */.HL)([...rest.slice(0, MOST_OTHERS).map(({ comparison }) => (0,report_row/* subject */.bc)(comparison, pen)), ...more])}.`;
    return `${(0,report_row/* fullSentence */.fj)(first, pen)}.${text === '' ? '' : ` ${text}`}${others}`;
}
function beforeOf(verdict, run, pen) {
    const { base, metric } = verdict.comparison;
    const { limit } = (0,order/* allowedOf */.mr)(verdict);
    if (metric.name === 'errors')
        return errorsText(verdict, run);
    if (base === null || limit === null)
        return null;
    const over = metric.better === 'lower' ? base > limit : base < limit;
    return over
        ? `It was beyond this limit before this change as well (${(0,report_figure/* valueText */.Ru)(base, 'base', verdict.comparison, pen)}).`
        : `Before this change it was within the limit (${(0,report_figure/* valueText */.Ru)(base, 'base', verdict.comparison, pen)}).`;
}
const ERROR_WORDS = { status: 'wrong status', timeout: 'timed out', connection: 'lost connection', body: 'wrong body' };
function errorsText({ comparison }, run) {
    const counts = run.requests.find((r) => r.target === comparison.target && r.scenario === comparison.scenario && r.side === 'head');
    if (counts === undefined)
        return null;
    const { status, timeout, connection, body } = counts.errors;
    const told = [['status', status], ['timeout', timeout], ['connection', connection], ['body', body]].filter(([, n]) => n > 0);
    return told.length === 0 ? null : `Of its requests: ${told.map(([kind, n]) => `${(0,format/* count */.U9)(n)} ${ERROR_WORDS[kind]}`).join(', ')}.`;
}
const placeKey = ({ comparison }) => JSON.stringify([comparison.target, comparison.scenario]);
//# sourceMappingURL=advice.js.map
;// CONCATENATED MODULE: ./build/src/report/annotations.js










function annotationsOf(input) {
    const { run, judgement } = input;
    const beside = besideOf(judgement.verdicts);
    const pen = (0,report_pen/* penFor */.H6)(run, report_pen/* plainPen */.OH);
    const { broken } = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const failures = run.failures.map((failure) => ({
        level: 'error',
        title: `${report_pen/* plainPen */.OH.name((0,report_row/* placeName */.fW)(failure.target, failure.scenario))} ${phrases/* failureTitle */.nV[failure.kind]}`,
        message: [report_pen/* plainPen */.OH.text(failure.message), ...(failure.hint === null ? [] : [report_pen/* plainPen */.OH.text((0,phrases/* asSentence */.KG)(failure.hint))])].join('. '),
        line: null,
    }));
    const lines = expiredLines(judgement, report_pen/* plainPen */.OH);
    const expired = judgement.expired.map((acceptance, i) => ({
        level: 'warning',
        title: `the acceptance of ${scopeText(acceptance, report_pen/* plainPen */.OH)} ${endText(acceptance)}`,
        message: lines[i] ?? '',
        line: acceptance.line,
    }));
    const missing = openRules(judgement).map(({ budget, missing: why }) => ({
        level: 'warning', title: `the budget on ${ruleName(budget, report_pen/* plainPen */.OH)} has no figure`, message: (0,phrases/* asSentence */.KG)(missingText(why, report_pen/* plainPen */.OH)), line: budget.line,
    }));
    const of = (accepted) => broken.filter((verdict) => (verdict.accepted !== null) === accepted).map((verdict) => annotationOf(verdict, beside, input, pen));
    return [...failures, ...of(false), ...missing, ...expired, ...of(true)];
}
function annotationOf(verdict, beside, { run, explanations }, pen) {
    const [advice, first] = [adviceOf(verdict, beside, run, pen), screeningText(verdict, pen)];
    const [why] = causesOf(verdict, explanations, pen);
    return {
        level: verdict.severity === 'fail' && !(0,part/* isShard */.z)(run) ? 'error' : 'warning',
        title: `${(0,report_row/* subject */.bc)(verdict.comparison, report_pen/* plainPen */.OH)} ${verdict.verdict === 'regressed' ? '' : 'is '}${(0,phrases/* verdictText */.nt)(verdict)}`,
        message: [
            (0,report_row/* fullSentence */.fj)(verdict, pen),
            ...(verdict.accepted === null ? [] : [capital((0,phrases/* acceptedText */.zs)(verdict.accepted, report_pen/* plainPen */.OH))]),
            ...(first === null ? [] : [capital(first)]),
            ...(why === undefined ? [] : [`Why: ${why}`]),
            ...(advice === null ? [] : [advice]),
        ].join('. '),
        line: verdict.budget?.origin === 'config' ? verdict.budget.line : null,
    };
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
//# sourceMappingURL=annotations.js.map
;// CONCATENATED MODULE: ./build/src/report/budget-table.js





function budgetRows({ judgement, configFile }, pen) {
    return judgement.budgets.map((use) => ({ use, rank: budget_table_rankOf(use) })).toSorted((a, b) => a.rank - b.rank).map(({ use }) => {
        const { budget, tightest, figures, missing } = use;
        return {
            rule: `${ruleName(budget, pen)}${budget.advisory ? ' (advisory)' : ''}`,
            allowed: allowedText(budget, tightest, pen),
            nearest: missing !== null ? missingText(missing, pen) : tightest === null ? '' : nearestText(tightest, budget, pen),
            room: tightest === null ? '' : roomText(tightest),
            share: tightest?.room ?? null,
            beyond: tightest !== null && (tightest.severity !== 'none' || tightest.wouldBe !== 'none'),
            figures: (0,format/* count */.U9)(figures),
            place: budget.origin === 'default' ? 'default' : configFile == null ? '' : pen.name(budget.line === null ? configFile : `${configFile}:${budget.line}`),
            isDefault: budget.origin === 'default',
        };
    });
}
function budget_table_rankOf({ missing, tightest }) {
    if (missing !== null)
        return missing.kind === 'no-figure' && missing.open ? -Infinity : Infinity;
    if (tightest === null)
        return Infinity;
    const beyond = tightest.severity !== 'none' || tightest.wouldBe !== 'none';
    return tightest.room ?? (beyond ? -1 : 1);
}
const FAR = -9;
function roomText({ room, severity, wouldBe, verdict, comparison }) {
    const worst = severity === 'none' ? wouldBe : severity;
    if (worst !== 'none')
        return room === null ? 'none' : room < FAR ? 'none: far beyond' : room < 0 ? `none: ${(0,format/* percent */.KN)(-room)} beyond` : worst === 'warn' && room > 0 ? `${(0,format/* percent */.KN)(room)}, not as wanted` : 'none';
    if (room === null)
        return verdict === 'inconclusive' ? 'cannot tell' : comparison.notCompared === null ? '' : 'not compared';
    return room <= 0 ? 'none to be sure of' : (0,format/* percent */.KN)(room);
}
function nearestText({ comparison }, budget, pen) {
    const value = (0,report_figure/* valueText */.Ru)(comparison.head.point, 'head', comparison, pen);
    const what = budget.metric === comparison.metric.name ? pen.name((0,report_row/* placeName */.fW)(comparison.target, comparison.scenario)) : (0,report_row/* subject */.bc)(comparison, pen);
    const moved = budget.tolerance !== null && comparison.change !== null && (0,report_figure/* changeSign */.oX)(comparison) !== null ? `, ${(0,report_figure/* changeSign */.oX)(comparison) ?? ''}${(0,format/* change */.Zg)(comparison.change.point)}` : '';
    return `${what}: ${value}${moved}`;
}
function allowedText(budget, tightest, pen) {
    const { limit, tolerance } = budget;
    const figure = tightest?.comparison ?? null;
    const [known, unit] = [figure !== null && (0,src_budget/* fitsMetric */.PR)(budget, figure.metric) ? figure : null, (0,src_budget/* unitOfAmounts */.l7)(budget)];
    const absolute = (value) => (known === null ? (0,format/* written */.Mp)(value, unit) : (0,report_figure/* limitText */.PW)(value, known, pen));
    const floor = (value) => (known === null ? (0,format/* writtenAlone */.LO)(value, unit) : (0,report_figure/* floorText */._v)(value, known, pen));
    const atLeast = figure?.metric.better === 'higher' ? 'at least ' : '';
    return [
        ...(limit === null ? [] : [`${atLeast}${tiersText(limit, absolute)}`]),
        ...(tolerance === null ? [] : [`${tiersText(tolerance, format/* percent */.KN)} worse${tolerance.floor > 0 ? `, and more than ${floor(tolerance.floor)}` : ''}`]),
    ].join('; ');
}
function tiersText({ warn, fail }, text) {
    if (fail === null)
        return warn === null ? '' : `${text(warn)} wanted`;
    if (warn === null)
        return text(fail);
    const [allowed, wanted] = (0,format/* apart */.zZ)(fail, warn, (value) => text(value));
    return `${allowed} (${wanted} wanted)`;
}
//# sourceMappingURL=budget-table.js.map
// EXTERNAL MODULE: ./build/src/report/page/document.js + 2 modules
var page_document = __webpack_require__(35670);
// EXTERNAL MODULE: ./build/src/report/page/markup.js
var markup = __webpack_require__(86120);
// EXTERNAL MODULE: ./build/src/report/page/pen.js
var page_pen = __webpack_require__(1241);
// EXTERNAL MODULE: ./build/src/report/page/table.js
var table = __webpack_require__(98830);
;// CONCATENATED MODULE: ./build/src/report/html/budgets.js






const BAR = { width: 110, height: 12 };
const LITTLE = 0.2;
const budgets_MOST = 300;
function budgets(input, pen) {
    const all = budgetRows(input, pen);
    const rows = all.slice(0, budgets_MOST);
    const own = rows.filter(({ isDefault }) => !isDefault);
    const defaults = rows.filter(({ isDefault }) => isDefault);
    if (rows.length === 0)
        return null;
    const of = (some, caption) => (0,table/* table */.t)({
        caption, columns: [{ heading: 'budget' }, { heading: 'room left', align: 'right' }, { heading: 'as a bar' }, { heading: 'allowed' }, { heading: 'nearest to it' }, { heading: 'figures', align: 'right' }, { heading: 'rule' }],
        rows: some.map(({ rule, room, share, beyond, allowed, nearest, figures, place }) => [(0,page_pen/* phrase */.MZ)(rule), room, bar(share, beyond), (0,page_pen/* phrase */.MZ)(allowed), (0,page_pen/* phrase */.MZ)(nearest), figures, (0,page_pen/* phrase */.MZ)(place)]),
    });
    const inDefaults = defaults.length === 0 ? null : of(defaults, 'Budgets that stand for whatever has none of its own');
    const more = all.length - rows.length;
    return (0,page_document/* section */.uW)(2, 'budgets', 'Budgets and the room left', (0,page_document/* paragraph */.FY)('Of each rule the figure that is nearest to what it allows, and how much of that is left: by its value for a limit, by the worst change that this run cannot exclude for a tolerance.'), own.length === 0 ? inDefaults : [of(own, 'Budgets of the config'), inDefaults === null ? null : (0,page_document/* folded */.TM)((0,format/* plural */.LS)(defaults.length, 'default'), inDefaults)], more > 0 ? (0,page_document/* paragraph */.FY)(`And ${(0,format/* plural */.LS)(more, 'more rule')} with more room than these, or without any figure: report.json has them all.`) : null);
}
function bar(share, beyond) {
    if (share === null)
        return null;
    const zero = BAR.width * 0.25;
    const left = beyond ? Math.max(Math.min(1, -share) * zero, 3) : Math.max(0, Math.min(1, share)) * (BAR.width - zero);
    const tone = beyond ? 'bad' : share <= 0 ? 'doubt' : share < LITTLE ? 'warn' : 'good';
    return (0,markup/* element */.ND)('svg', { viewBox: `0 0 ${BAR.width} ${BAR.height}`, ...BAR, 'aria-hidden': 'true' }, (0,markup/* element */.ND)('rect', { class: 'a-panel', x: zero, width: BAR.width - zero, height: BAR.height }), (0,markup/* element */.ND)('rect', { class: `mark ${tone}`, x: beyond ? zero - left : zero, y: 2, width: Math.max(left, 2), height: BAR.height - 4 }), (0,markup/* element */.ND)('path', { class: 'axis', d: `M${zero},0V${BAR.height}` }));
}
//# sourceMappingURL=budgets.js.map
;// CONCATENATED MODULE: ./build/src/report/html/failures.js







const failures_MOST = 40;
function failures_failures(all, pen) {
    const told = all.filter(({ kind }) => kind !== 'interrupted');
    if (told.length === 0)
        return null;
    return (0,page_document/* section */.uW)(2, 'failures', 'What could not be measured', told.slice(0, failures_MOST).map((failure, i) => one(failure, i === 0, pen)), told.length > failures_MOST ? (0,page_document/* paragraph */.FY)(`And ${(0,format/* count */.U9)(told.length - failures_MOST)} more.`) : null);
}
function one({ target, scenario, side, kind, message, hint, log }, first, pen) {
    const lines = (0,report_escape/* logLines */.OG)(log);
    return (0,markup/* element */.ND)('div', { class: 'box bad' }, (0,markup/* element */.ND)('h3', {}, (0,page_pen/* phrase */.MZ)(`${pen.name((0,report_row/* placeName */.fW)(target, scenario))}${side === 'base' ? ' (base)' : ''} ${phrases/* failureTitle */.nV[kind]}`)), (0,page_document/* paragraph */.FY)((0,page_pen/* phrase */.MZ)(pen.text((0,phrases/* asSentence */.KG)(message))), ' ', (0,page_pen/* phrase */.MZ)(hint === null ? phrases/* failureAdvice */.dY[kind] : pen.text((0,phrases/* asSentence */.KG)(hint)))), lines.length === 0 ? null : (0,page_document/* folded */.TM)(`The last ${(0,format/* plural */.LS)(lines.length, 'line')} of its log`, (0,markup/* element */.ND)('pre', { tabindex: 0 }, (0,markup/* element */.ND)('code', {}, lines.join('\n'))), first));
}
//# sourceMappingURL=failures.js.map
// EXTERNAL MODULE: ./build/src/bound.js
var src_bound = __webpack_require__(38709);
// EXTERNAL MODULE: ./build/src/report/reproduce.js
var reproduce = __webpack_require__(3795);
;// CONCATENATED MODULE: ./build/src/report/next.js












const isRemote = ({ call }) => call != null;
function nextSteps(input, pen) {
    const { run, judgement } = input;
    const { broken, inconclusive } = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const command = (0,reproduce/* reproduceCommand */.nB)(input);
    const [worst] = broken;
    const [failed, shard] = [run.failures.some((failure) => failure.kind !== 'interrupted' && !(0,new_route/* isAddedByHead */.M)(failure)), (0,part/* isShard */.z)(run)];
    if (worst !== undefined && !shard)
        return { sentences: [`Measure the worst of it on your machine${inClone(input)}:`, ...meant(worst, input, pen)], command };
    if (failed)
        return { sentences: [`See it fail on your machine${inClone(input)}:`], command };
    if ((0,report_input/* wasInterrupted */.WE)(run))
        return isRemote(input) ? { sentences: ['Run the job again to get an answer.'], command: null } : { sentences: ['Run it again to get an answer:'], command };
    if (shard)
        return { sentences: [`For a verdict, join the ${pen.code('run.json')} of all ${run.shard?.of ?? ''} shards: ${isRemote(input) ? `a job with ${pen.code('mode: merge')} does` : pen.code('tailgate merge A/run.json B/run.json ...')}.`], command: null };
    if (judgement.counts.compared === 0 && run.compare === 'stored')
        return baselineSteps(input);
    const bounded = inconclusive.flatMap((verdict) => boundSteps(verdict, input, command, pen) ?? []);
    if (bounded[0] !== undefined && inconclusive.every(isBounded))
        return bounded[0];
    const open = inconclusive.find(({ settle }) => settle?.kind === 'machine') ?? inconclusive.find(({ settle }) => settle === null || settle.kind === 'launches') ?? longestTime(inconclusive) ?? inconclusive[0];
    if (open === undefined)
        return { sentences: [], command: null };
    const longer = longerOf(open, input);
    if (longer !== null && (open.settle === null || open.settle.kind === 'launches'))
        return shapeSteps(open, longer, input, pen);
    const { name } = open.comparison.metric;
    if ((0,src_metrics/* isOfCommand */.F_)(name) && open.settle === null)
        return repeatSteps(open, Math.max(FEWEST_RUNS, 2 * (0,replication/* hadBy */.Pe)(open.comparison, run).launches), input, pen);
    return open.settle?.kind === 'launches' && (0,replication/* repeatOf */.Tg)(open.comparison.metric) !== 'launch' ? repeatSteps(open, open.settle.launches, input, pen) : settleSteps(open.settle, input, command, pen);
}
function longerOf({ comparison: { target, scenario } }, { run }) {
    const applied = run.loads.find((one) => one.target === target && one.scenario === scenario);
    return applied === undefined ? null : (0,own_time/* longerBy */.d)(applied.load);
}
const isBounded = ({ comparison: { warnings } }) => (0,src_bound/* boundOf */.s)(warnings, 'head') !== null || (0,src_bound/* boundOf */.s)(warnings, 'base') !== null;
function boundSteps({ comparison }, input, command, pen) {
    const bound = comparison.warnings.find((warning) => warning.kind === 'at-least' || warning.kind === 'at-most');
    if (bound === undefined)
        return null;
    const load = `in the load of ${pen.name((0,report_row/* placeName */.fW)(comparison.target, comparison.scenario))}`;
    if (bound.kind === 'at-most')
        return afterChange(`Lower ${pen.code('from')} ${load}: not even that rate was kept`, input, command);
    switch (bound.why) {
        case 'searched': return afterChange(`Raise ${pen.code('to')} ${load}: the highest rate of the search was kept`, input, command);
        case 'load-ended': return afterChange(`Give it longer to recover (${pen.code('after')}) ${load}`, input, command);
        case 'generator': return { sentences: [`This machine could send no more to ${pen.name((0,report_row/* placeName */.fW)(comparison.target, comparison.scenario))}: measure when nothing else runs on it, use a larger one, or another tool on machines of its own, whose numbers Tailgate reads (${pen.code('type: command')}).`], command: null };
        default: return (0,report_input/* assertNever */.xb)(bound.why);
    }
}
function shapeSteps({ comparison: { target, scenario }, settle }, longer, input, pen) {
    const place = `in the load of ${pen.name((0,report_row/* placeName */.fW)(target, scenario))}${input.configFile == null ? '' : ` (${pen.code(input.configFile)})`}`;
    const launches = settle?.kind === 'launches' ? `: ${pen.code(`launches: ${settle.launches}`)}` : `, ${pen.code('launches')}, or a longer ${pen.code(longer)},`;
    return { sentences: [`Ask for more launches${launches} ${place}; ${pen.code('--time')} changes nothing there.`], command: null };
}
const inClone = (input) => (isRemote(input) ? ', in a clone of this repository' : '');
function longestTime(inconclusive) {
    const seconds = ({ settle }) => (settle?.kind === 'time' ? settle.seconds : 0);
    return inconclusive.filter((verdict) => seconds(verdict) > 0).toSorted((a, b) => seconds(b) - seconds(a))[0];
}
const ANYTHING = { launches: 0, entries: 0, repeat: 'launch' };
const FEWEST_RUNS = 5;
function settleSteps(settle, input, command, pen) {
    switch (settle?.kind) {
        case 'entries': return { sentences: ['Every run of the default branch adds an entry to the baseline: with those, this settles by itself.'], command: null };
        case 'time': return longer(`for ${(0,format/* duration */.p0)(settle.seconds * 1000)} of measuring`, settle.seconds, input, command, pen);
        case 'machine': return { sentences: [...(settle.what === 'other-load' ? [helpersOfService(pen)] : []), isRemote(input) ? `Run the job again, or measure it on a machine of its own${inClone(input)}:` : 'Run it again when nothing else runs there, or on a machine of its own:'], command };
        case 'errors': return afterChange(`Mend the failing requests${settle.side === 'base' ? ' (those of base, if they matter)' : ''}`, input, command);
        case 'confirmation': return { sentences: [`Run ${isRemote(input) ? 'the job' : 'it'} again, with another seed: a true change is found again, a burst of noise is not.`], command: null };
        case 'beyond-stored': return { sentences: [`Stored numbers cannot decide this. Measure both builds side by side (${pen.code(isRemote(input) ? 'compare: side-by-side' : '--compare side-by-side --base REF')}), gate a quieter metric (${pen.code('cpu')}, ${pen.code('latency.p50')}) or allow more than ${(0,format/* percent */.KN)(settle.noiseFloor)}.`], command: null };
        case 'newer-level': return { sentences: [`What the default branch has just won may be lost again, which a few entries cannot tell. Measure both builds side by side (${pen.code(isRemote(input) ? 'compare: side-by-side' : '--compare side-by-side --base REF')}).`], command: null };
        case 'soak': return { sentences: [`A slope shows with the length of a launch: load it with ${pen.code(`shape: soak, duration: ${settle.seconds}s`)}${input.configFile == null ? ' in a config' : ` in ${pen.code(input.configFile)}`}.`], command: null };
        case 'buckets': return afterChange('Give the histogram finer buckets where its values lie, or put the limit at the edge of one', input, command);
        case 'other-unit':
        case 'other-direction':
        case 'no-direction': return { sentences: [`Put the config right, for no measuring would tell: ${(0,phrases/* settleText */.di)(settle, ANYTHING)}.`], command: null };
        case 'load': return afterChange(`Lower the load of the scenario (fewer ${pen.code('connections')}, or a lower ${pen.code('rate')})`, input, command);
        default: return longer(`with three times the ${(0,format/* duration */.p0)(sharedTime(input))} of load that this run had`, (3 * sharedTime(input)) / 1000, input, command, pen);
    }
}
const sharedTime = ({ run: { time } }) => time.load - (time.shaped ?? 0);
const helpersOfService = (pen) => `If that was the service's own database: started by the target's ${pen.code('start')} command, and not in a container, it counts as the service; on another machine it disturbs nobody. Side by side, changes are compared in spite of it, and limits stay open.`;
function repeatSteps({ comparison: { metric, target } }, runs, { configFile }, pen) {
    const repeat = (0,replication/* repeatOf */.Tg)(metric);
    const written = repeat === 'run' ? `runs: ${runs}` : `${repeat === 'start' ? 'cold-start' : 'instructions'}: { runs: ${runs} }`;
    return { sentences: [`Ask for more ${repeat}s: ${pen.code(written)} of ${pen.name(target)}${configFile == null ? ' in a config' : ` in ${pen.code(configFile)}`}.`], command: null };
}
function longer(howLong, seconds, input, command, pen) {
    const time = Math.max(1, Math.ceil(seconds));
    const where = isRemote(input) ? `: ${pen.code(`time: ${time}`)} in the workflow, or on your machine${inClone(input)}` : '';
    return { sentences: [`Look longer, ${howLong}${where}:`], command: `${command} --time ${time}` };
}
function afterChange(what, input, command) {
    return isRemote(input) ? { sentences: [`${what}: the next push is measured again.`], command: null } : { sentences: [`${what}, and measure it again:`], command };
}
function meant({ budget, severity }, input, pen) {
    if (budget === null)
        return [];
    const { configFile } = input;
    const rule = pen.code(`metric: ${budget.metric}`);
    const place = configFile == null ? '' : ` in ${pen.code(budget.line === null ? configFile : `${configFile}:${budget.line}`)}`;
    const where = budget.origin === 'default' ? `is a default (${rule}); a budget of your own in the config replaces it.` : `is ${rule}${place}; say why in the commit that changes it.`;
    if (!isRemote(input) || severity !== 'fail')
        return [`If the change is meant: the rule ${where}`];
    return [`If the change is meant: label this pull request ${pen.code('perf-accepted')}, or accept it in the config with a reason and a last day (${pen.code('accept:')}). Or change the rule, which ${where}`];
}
function baselineSteps(input) {
    const fresh = input.judgement.verdicts.some((verdict) => verdict.comparison.notCompared?.kind === 'no-baseline');
    if (isRemote(input))
        return { sentences: [`Nothing to do in this pull request: the first run of this workflow on a push to the default branch ${fresh ? 'stores a' : 'refreshes the'} baseline, and from then on pull requests are compared.`], command: null };
    return { sentences: [`${fresh ? 'Store a' : 'Refresh the'} baseline on the default branch, so that the next pull request is compared:`], command: 'tailgate baseline update' };
}
//# sourceMappingURL=next.js.map
;// CONCATENATED MODULE: ./build/src/report/under-load.js




function underLoadText(about, pen) {
    switch (about.kind) {
        case 'errors': return under_load_errorsText(about);
        case 'queries-per-request':
            return `${about.of === 'queries' ? 'look for queries in a loop, which one query could replace' : 'find out what is done more often'}: ${pen.name(about.metric)} ${(0,report_figure/* fromTo */.e8)(about.base, about.head, 'count')} per request`;
        case 'calls-per-request':
            return `look for queries in a loop, or calls of another service: per request ${(0,report_figure/* fromTo */.e8)(about.readsBefore, about.reads, 'count')} reads and ${(0,report_figure/* fromTo */.e8)(about.writesBefore, about.writes, 'count')} writes, and ${(0,report_figure/* fromTo */.e8)(about.timeBefore, about.time, 'ms')}, while CPU time grew much less`;
        case 'queries-per-item':
            return `get all items of a page at once: with ${pen.name(`${about.parameter}=${about.small}`)} a request makes ${(0,format/* count */.U9)(about.few)} of ${pen.name(about.metric)}, with ${pen.name(`${about.parameter}=${about.large}`)} it makes ${(0,format/* count */.U9)(about.many)}`;
        case 'cache-hits': return `look at the keys, the lifetime and the size of the cache: ${pen.name(about.metric)} ${(0,report_figure/* fromTo */.e8)(about.base, about.head, 'ratio')}`;
        case 'small-pool': return poolText(about);
        case 'cpu-bound': return cpuText(about);
        case 'waiting': return waitingText(about, pen);
        case 'memory-growth': return growthText(about);
        case 'capacity':
            return `${about.cpuBase === null || about.cpuHead === null ? 'find out what is used up first' : `compute less for each request (${(0,report_figure/* fromTo */.e8)(about.cpuBase, about.cpuHead, 'ms')} of CPU time)`}: it keeps its limits up to ${(0,report_figure/* boundSign */.GR)(about.headBound)}${(0,format/* amount */.vj)(about.head, 'requests/s')}, where it was ${(0,report_figure/* boundSign */.GR)(about.baseBound)}${(0,format/* amount */.vj)(about.base, 'requests/s')}`;
        case 'recovery':
            return `let less pile up, by a bounded queue or an early refusal: after the spike it takes ${(0,report_figure/* boundSign */.GR)(about.headBound)}${(0,format/* duration */.p0)(about.head)} until p99 is back${about.base === null ? '' : `, where it was ${(0,report_figure/* boundSign */.GR)(about.baseBound)}${(0,format/* duration */.p0)(about.base)}`}`;
        case 'tail': return tailText(about);
        case 'response-size': return `send less, or send it compressed: a response has ${(0,format/* amount */.vj)(about.head, 'bytes')}, where it had ${(0,format/* amount */.vj)(about.base, 'bytes')}`;
        case 'page-faults':
            return `use memory again instead of taking new memory for each request: ${about.base === null ? (0,format/* count */.U9)(about.head) : (0,report_figure/* fromTo */.e8)(about.base, about.head, 'count')} page faults per request`;
        case 'descriptors': return `look for files and connections that are not closed: ${(0,report_figure/* fromTo */.e8)(about.base, about.head, 'count')} open descriptors`;
        case 'threads': return `find out who starts threads, and whether they end: ${(0,report_figure/* fromTo */.e8)(about.base, about.head, 'count')} threads`;
        case 'few-connections':
            return `load it with ${(0,format/* plural */.LS)(about.needed, 'connection')} to see whether it reaches ${(0,format/* amount */.vj)(about.limit, 'requests/s')}: ${(0,format/* plural */.LS)(about.connections, 'connection')} at ${(0,format/* amount */.vj)(about.latency, 'ms')} a request make ${(0,format/* amount */.vj)(about.throughput, 'requests/s')}, and keep ${processors(about.busy)} busy`;
        case 'warm-up': return `find out what goes on changing (a cache that fills, a compiler at work): after ${(0,format/* duration */.p0)(about.seconds * 1000)} of warm-up its times had not settled`;
        default: return (0,report_input/* assertNever */.xb)(about);
    }
}
const processors = (busy) => `${(0,format/* amount */.vj)(busy, 'count', 2)} of a processor`;
const FAILED = {
    status: { what: 'had a wrong status', look: 'look into the log of the target for why it refuses' },
    timeout: { what: 'timed out', look: 'look for what requests wait for in vain (a pool that is used up, a lock, another service)' },
    connection: { what: 'lost the connection', look: 'look for who closes connections (a crash, a limit, a proxy)' },
    body: { what: 'had a wrong body', look: 'look for what requests share and change while others use it' },
};
function under_load_errorsText({ most, status, timeout, connection, body, requests }) {
    const told = [['status', status], ['timeout', timeout], ['connection', connection], ['body', body]].filter(([, n]) => n > 0);
    return `${FAILED[most].look}: of ${(0,format/* count */.U9)(requests)} requests ${(0,phrases/* enumerate */.HL)(told.map(([way, n]) => `${(0,format/* count */.U9)(n)} ${FAILED[way].what}`))}`;
}
function poolText({ served, few, many, latencyBefore, latency, throughput, busy }) {
    const times = `${(0,report_figure/* fromTo */.e8)(latencyBefore, latency, 'ms')}`;
    return few === null
        ? `look for a pool of one, or a lock around the whole request: ${(0,format/* count */.U9)(many)} requests at once take about as long as if they were served in turn (${times} each, ${(0,format/* amount */.vj)(throughput, 'requests/s')}), and ${processors(busy)} is busy`
        : `look for a pool or a lock that lets no more than ${(0,format/* count */.U9)(served)} through: ${(0,format/* count */.U9)(many)} requests at once have the throughput of ${(0,format/* count */.U9)(few)} (${(0,format/* amount */.vj)(throughput, 'requests/s')}) and only wait longer (${times}), and ${processors(busy)} is busy`;
}
function cpuText({ cpu, throughput, busy, limit, cores }) {
    const most = cores !== null ? `, and a program of one thread can use no more of the ${(0,format/* count */.U9)(cores)} that there are` : '';
    return `compute less for each request, or use more processors: ${(0,format/* amount */.vj)(cpu, 'ms')} of CPU time for each of ${(0,format/* count */.U9)(throughput)} requests/s keep ${(0,format/* amount */.vj)(busy, 'count', 2)} of ${(0,format/* plural */.LS)(limit, 'processor')} busy${most}`;
}
function waitingText({ metric, base, head, cpuBase, cpuHead, timing, timingBase, timingHead }, pen) {
    const look = timing === null || timingBase === null || timingHead === null
        ? 'look for what it waits for (a lock, a pool, another service)'
        : `look at ${pen.name(timing)}, by its own account ${(0,report_figure/* fromTo */.e8)(timingBase, timingHead, 'ms')}`;
    return `${look}: ${pen.name(metric)} ${(0,report_figure/* fromTo */.e8)(base, head, 'ms')}, with ${steadyOrNot(cpuBase, cpuHead)} of CPU time`;
}
const STEADY = 0.05;
const steadyOrNot = (before, after) => (Math.abs(after - before) <= STEADY * before ? `the same ${(0,format/* amount */.vj)(after, 'ms')}` : (0,report_figure/* fromTo */.e8)(before, after, 'ms'));
function growthText({ growth, lower, upper, rate, perHour }) {
    const hourly = rate === null || perHour === null ? '' : `; at ${(0,format/* amount */.vj)(rate, 'requests/s')} that is ${(0,format/* amount */.vj)(perHour, 'bytes')} an hour`;
    return `look for what is kept from request to request: memory grows by ${(0,format/* amount */.vj)(growth, 'bytes')} in 1,000 requests (${(0,format/* amount */.vj)(lower, 'bytes')} to ${(0,format/* amount */.vj)(upper, 'bytes')})${hourly}`;
}
function tailText({ p50, p99, ratio, collector }) {
    const look = collector === null ? 'look for what only some requests meet (a lock, a slow query, a cache that is empty)' : `allocate less, since the garbage collector has ${(0,format/* percent */.KN)(collector)} of the CPU time`;
    return `${look}: p99 is ${(0,format/* amount */.vj)(p99, 'ms')}, ${(0,format/* count */.U9)(Math.round(ratio))} times p50 (${(0,format/* amount */.vj)(p50, 'ms')})`;
}
//# sourceMappingURL=under-load.js.map
;// CONCATENATED MODULE: ./build/src/report/what-to-try.js





const what_to_try_MOST_NAMED = 3;
function inOrder(advice) {
    return [...advice.filter(({ severity }) => severity === 'warning'), ...advice.filter(({ severity }) => severity === 'notice')];
}
const tryText = ({ target, scenario, about, message }, pen) => `${pen.name((0,report_row/* placeName */.fW)(target, scenario))}: ${evidenceText(about, pen)}${message === null ? '' : `; ${pen.text(message)}`}`;
function evidenceText(about, pen) {
    switch (about.kind) {
        case 'lazy-import':
            return `import ${pen.name(about.name)} only where it is needed${about.from === null ? '' : sourceText(about.from, ', not in ', pen)}: it takes ${what_to_try_part(about.time, about.of, 'ms')} of a start, and nothing of it ran before the first response`;
        case 'never-loaded':
            return `leave ${pen.name(about.name)} out of the package if nothing else needs it: no start and no event loaded it, and it is ${what_to_try_part(about.unpacked, about.of, 'bytes')}`;
        case 'layer':
            return `move ${pen.name(about.name)} to a layer: it is ${what_to_try_part(about.packed, about.of, 'bytes')} packed, and an upload may have ${(0,format/* amount */.vj)(about.limit, 'bytes')}`;
        case 'smaller-dependency':
            return `try ${about.instead.includes(' ') ? pen.text(about.instead) : pen.name(about.instead)} instead of ${pen.name(about.name)}, which takes ${(0,format/* amount */.vj)(about.unpacked, 'bytes')} of the package${about.time === null ? '' : ` and ${(0,format/* amount */.vj)(about.time, 'ms')} of a start`}`;
        case 'duplicate':
            return `agree on one version of ${pen.name(about.name)}: ${(0,format/* plural */.LS)(about.copies, 'copy is', 'copies are')} in the package, of which ${(0,format/* amount */.vj)(about.wasted, 'bytes')} could go`;
        case 'memory': return what_to_try_memoryText(about);
        case 'connections':
            return `keep connections from one invocation to the next, in a client that is made outside of the handler: a warm invocation of ${pen.name(about.event)} opens ${(0,format/* plural */.LS)(about.perInvocation, 'new one', 'new ones')}`;
        case 'writes-package':
            return `write below /tmp instead of beside the code: it wrote ${namesText(about.files, pen)}, and on Lambda the folder of the code is read-only`;
        default: return underLoadText(about, pen);
    }
}
function namesText(names, pen) {
    const shown = names.slice(0, what_to_try_MOST_NAMED).map((name) => pen.name(name)).join(', ');
    return names.length > what_to_try_MOST_NAMED ? `${shown} and ${names.length - what_to_try_MOST_NAMED} more` : shown;
}
function what_to_try_part(some, all, unit) {
    return `${(0,format/* amount */.vj)(some, unit)} of the ${(0,format/* amount */.vj)(all, unit)}${all > 0 ? ` (${(0,format/* percent */.KN)(some / all)})` : ''}`;
}
function what_to_try_memoryText({ peak, memory, direction, to }) {
    const used = `it had ${(0,report_figure/* ofMemory */.RX)(peak, memory)} at its peak (${(0,format/* percent */.KN)(peak / memory)})`;
    const wanted = `${(0,format/* amount */.vj)(to / 2 ** 20, 'count')} MiB of memory`;
    return direction === 'raise'
        ? `give it ${wanted}: ${used}`
        : `try ${wanted}: ${used}; Lambda gives less processor time with less memory, so compare the times`;
}
//# sourceMappingURL=what-to-try.js.map
// EXTERNAL MODULE: ./build/src/report/page/chart.js
var chart = __webpack_require__(21990);
;// CONCATENATED MODULE: ./build/src/report/html/launches.js





const launches_MOST_LAUNCHES = 100;
function launchChanges(metric, pairs) {
    const all = pairs.find((pair) => pair.metric === metric)?.logRatios.map(Math.expm1).filter(Number.isFinite) ?? [];
    return { changes: all.slice(0, launches_MOST_LAUNCHES), all: all.length };
}
const NO_LAUNCHES = { changes: [], all: 0 };
const LINE = 22;
function launchMarks({ changes }, axis) {
    const inside = changes.filter((ratio) => Math.abs(ratio) <= axis.most);
    const beyond = (out) => {
        const x = axis.of(out * axis.most);
        return changes.some((ratio) => ratio * out > axis.most) ? (0,markup/* element */.ND)('path', { class: 'mark muted', d: `M${x - out * 4},${LINE - 3}l${out * 4},3l${out * -4},3z` }) : null;
    };
    return [inside.length === 0 ? null : (0,chart/* dots */.r$)(inside.map((ratio) => [Math.round(axis.of(ratio)), LINE]), 'tiny muted'), beyond(-1), beyond(1)];
}
function launchTable(caption, rows) {
    const drawn = rows.filter(({ changes }) => changes.length > 0);
    if (drawn.length === 0)
        return null;
    const counted = ({ repeat, changes, all }) => `${all > changes.length ? `the first ${changes.length} of ` : ''}${(0,replication/* repeatsText */.U5)(repeat, all)}`;
    return (0,page_document/* folded */.TM)('The grey points in figures', (0,table/* table */.t)({
        caption, columns: [{ heading: 'metric' }, { heading: 'measured in' }, { heading: 'change in each, in their order, %', class: 'wide' }],
        rows: drawn.map((row) => [row.what, counted(row), row.changes.map((ratio) => Number((ratio * 100).toPrecision(3))).join(' ')]),
    }));
}
//# sourceMappingURL=launches.js.map
// EXTERNAL MODULE: ./build/src/report/page/axis.js
var axis = __webpack_require__(58385);
;// CONCATENATED MODULE: ./build/src/report/html/percent-axis.js




const ROW = { width: 240, height: 26, left: 8, right: 232, middle: 120 };
const STEPS = [0.05, 0.1, 0.2, 0.3, 0.5, 1];
const TIMES_ALLOWED = 2.5;
function percentAxis(verdicts) {
    const allowed = verdicts.flatMap(({ budget }) => budget?.tolerance?.fail ?? budget?.tolerance?.warn ?? []).toSorted((a, b) => a - b);
    const usual = allowed[Math.floor(allowed.length * 0.75)] ?? 0.1;
    const moved = verdicts.filter(({ budget, verdict }) => budget !== null && verdict !== 'unchanged' && verdict !== 'not-compared');
    const ends = moved.flatMap(({ comparison: { change: estimate } }) => (estimate === null ? [] : [Math.max(Math.abs(estimate.interval.lower), Math.abs(estimate.interval.upper))])).filter(Number.isFinite).toSorted((a, b) => a - b);
    const wanted = Math.max(usual * TIMES_ALLOWED, Math.min(ends[Math.floor(ends.length * 0.75)] ?? 0, usual * 2 * TIMES_ALLOWED));
    const most = STEPS.find((step) => step >= wanted * 0.999) ?? 1;
    const scale = (0,axis/* linear */.sn)([-most, most], [ROW.left, ROW.right]);
    return { of: (ratio) => Math.min(ROW.right, Math.max(ROW.left, scale.of(ratio))), most, ticks: [-most, -most / 2, 0, most / 2, most] };
}
function axisHead(axis) {
    const title = `The axis of the changes: from ${(0,format/* change */.Zg)(-axis.most)} to ${(0,format/* change */.Zg)(axis.most)}, no change in the middle`;
    const words = axis.ticks.map((tick, i) => (i % 2 === 1 ? null : (0,chart/* label */.Pf)(axis.of(tick), 11, tick === 0 ? '0' : (0,format/* change */.Zg)(tick), i === 0 ? 'muted' : i === axis.ticks.length - 1 ? 'e muted' : 'c muted')));
    return (0,chart/* picture */.li)({ width: ROW.width, height: 18, kind: 'row', title, description: '' }, words, (0,markup/* element */.ND)('path', { class: 'axis', d: axis.ticks.map((tick) => `M${(0,markup/* shortNumber */.In)(axis.of(tick))},14v4`).join('') }));
}
//# sourceMappingURL=percent-axis.js.map
;// CONCATENATED MODULE: ./build/src/report/html/tone.js



function markOf({ severity, wouldBe, verdict, budget }) {
    if (severity !== 'none')
        return severity;
    if (wouldBe !== 'none')
        return 'warn';
    if (budget === null)
        return 'none';
    return verdict === 'inconclusive' ? 'inconclusive' : verdict === 'improved' ? 'good' : verdict === 'not-compared' ? 'none' : 'within';
}
const TONES = { fail: 'bad', warn: 'warn', inconclusive: 'doubt', good: 'good', within: 'head', none: 'muted' };
const SIGNS = { fail: '✕', warn: '!', inconclusive: '?', good: '✓', within: '', none: '' };
const toneOf = (verdict) => TONES[markOf(verdict)];
function wordsOf(verdict) {
    const mark = markOf(verdict);
    if (SIGNS[mark] === '')
        return (0,report_input/* isGated */.m3)(verdict) ? (0,markup/* together */.bs)((0,phrases/* verdictText */.nt)(verdict)) : (0,markup/* element */.ND)('span', { class: 'quiet' }, (0,phrases/* verdictText */.nt)(verdict));
    return (0,markup/* element */.ND)('b', { class: TONES[mark] }, (0,markup/* element */.ND)('span', { 'aria-hidden': 'true' }, `${SIGNS[mark]} `), (0,phrases/* verdictText */.nt)(verdict));
}
const outcomeTone = { pass: 'good', warn: 'warn', inconclusive: 'doubt', fail: 'bad' };
const OUTCOME_SIGNS = { pass: '✓', warn: '!', inconclusive: '?', fail: '✕' };
const outcomeBadge = (outcome) => (0,markup/* element */.ND)('span', { class: `badge ${outcomeTone[outcome]}` }, (0,markup/* element */.ND)('span', { 'aria-hidden': 'true' }, `${OUTCOME_SIGNS[outcome]} `), phrases/* outcomeWord */.nG[outcome]);
const STATUS = { healthy: ['good', '✓'], warning: ['warn', '!'], critical: ['bad', '✕'] };
function statusBadge({ status }) {
    const [tone, sign] = STATUS[status];
    return (0,markup/* element */.ND)('span', { class: `badge small ${tone}` }, (0,markup/* element */.ND)('span', { 'aria-hidden': 'true' }, `${sign} `), status);
}
function signOf(verdicts) {
    const marks = verdicts.map(markOf);
    const worst = ['fail', 'warn', 'inconclusive', 'good'].find((mark) => marks.includes(mark));
    return worst === undefined ? null : (0,markup/* element */.ND)('b', { class: TONES[worst] }, `${SIGNS[worst]} `);
}
//# sourceMappingURL=tone.js.map
;// CONCATENATED MODULE: ./build/src/report/html/forest.js











const [MIDDLE, AREA] = [11, 26];
function forest({ caption, rows, axis, pen, short = false }) {
    if (rows.every(({ verdict }) => verdict.comparison.notCompared !== null))
        return figuresAlone(caption, rows, pen);
    const gated = rows.some(({ verdict }) => verdict.budget !== null);
    const figures = [...(gated ? ['allowed'] : []), 'base', 'this', 'noise floor', ...(short ? [] : ['better'])];
    const first = axis === null ? ['metric', 'verdict', 'change'] : ['metric', axisHead(axis), 'change', 'verdict'];
    const made = (0,table/* table */.t)({
        caption, kind: axis === null ? 'words' : 'forest', columns: [...first, ...figures].map((heading) => ({ heading })),
        rows: rows.map(({ verdict, what, launches = NO_LAUNCHES }) => {
            const cells = (0,report_row/* rowOf */.OB)(verdict, pen);
            return [
                what ?? metricName(verdict, pen), ...(axis === null ? [wordsOf(verdict), changeCell(cells)] : [rowPicture(verdict, axis, launches), changeCell(cells), wordsOf(verdict)]), ...(gated ? [perUnit(cells.allowed)] : []),
                perUnit(cells.base), perUnit(cells.head), cells.noiseFloor, ...(short ? [] : [verdict.comparison.metric.better]),
            ];
        }),
    });
    if (axis === null)
        return made;
    const drawn = rows.filter(({ verdict }) => isDrawn(verdict)).map(({ verdict, what, launches = NO_LAUNCHES }) => ({ ...launches, what: what ?? metricName(verdict, pen), repeat: (0,replication/* pairedRepeat */.H2)(verdict.comparison) }));
    return (0,markup/* together */.bs)(made, launchTable(`${caption}: in each launch or start`, drawn));
}
const metricName = ({ comparison }, pen) => (0,page_pen/* phrase */.MZ)(pen.name(comparison.metric.name));
const isDrawn = ({ comparison }) => comparison.notCompared === null && comparison.change !== null;
function figuresAlone(caption, rows, pen) {
    return (0,table/* table */.t)({
        caption: caption.replace(/^Change of/, 'Figures of'), kind: 'words', columns: ['metric', 'verdict', 'this', 'allowed', 'better'].map((heading) => ({ heading })),
        rows: rows.map(({ verdict, what }) => {
            const cells = (0,report_row/* rowOf */.OB)(verdict, pen);
            return [what ?? metricName(verdict, pen), wordsOf(verdict), perUnit(cells.head), perUnit(cells.allowed), verdict.comparison.metric.better];
        }),
    });
}
function perUnit(text) {
    const at = text.search(/\/(request|invocation|start|1,000 requests)$/);
    return at <= 0 ? (0,page_pen/* phrase */.MZ)(text) : [(0,page_pen/* phrase */.MZ)(text.slice(0, at)), (0,markup/* element */.ND)('small', {}, text.slice(at))];
}
const changeCell = ({ change: moved, interval: range }) => [perUnit(unparted(moved)), range === '' ? null : (0,markup/* element */.ND)('small', {}, (0,page_pen/* phrase */.MZ)(unparted(range)))];
const unparted = (text) => text.replaceAll(' %', '\u00a0%').replaceAll(' to ', '\u00a0to ');
function rowPicture(verdict, axis, launches) {
    return (0,markup/* element */.ND)('svg', { viewBox: `0 0 ${ROW.width} ${ROW.height}`, class: `row ${toneOf(verdict)}`, 'aria-hidden': 'true' }, marksOf(verdict, axis, launches));
}
function marksOf(verdict, axis, launches) {
    const { comparison } = verdict;
    const estimate = comparison.change;
    if (comparison.notCompared !== null)
        return (0,chart/* label */.Pf)(ROW.middle + 8, MIDDLE + 4, 'not compared', 'quiet');
    if (estimate === null)
        return (0,chart/* label */.Pf)(ROW.middle + 8, MIDDLE + 4, comparison.base === comparison.head.point ? 'the same' : 'no ratio', 'quiet');
    const { lower, upper } = estimate.interval;
    const undecided = verdict.verdict === 'inconclusive';
    return [
        ...bands(verdict, axis),
        launchMarks(launches, axis),
        lower === upper ? null : interval(lower, upper, axis, undecided), point(verdict, estimate.point, axis),
    ];
}
function bands({ budget, comparison: { base, metric } }, axis) {
    if (budget?.tolerance == null || base === null || base === 0 || !(0,src_budget/* fitsMetric */.PR)(budget, metric))
        return [];
    const { warn, fail, floor } = budget.tolerance;
    const worse = metric.better === 'lower' ? 1 : -1;
    const end = worse * axis.most;
    const threshold = (tier) => worse * Math.max(tier, floor / Math.abs(base));
    const area = (tone, from, to) => {
        const [left, right] = [Math.round(Math.min(axis.of(from), axis.of(to))), Math.round(Math.max(axis.of(from), axis.of(to)))];
        return left === right ? null : (0,markup/* element */.ND)('path', { class: `a-${tone}`, d: `M${left},0H${right}V${AREA}H${left}` });
    };
    const first = threshold(warn ?? fail ?? 0);
    const last = fail === null ? end : threshold(fail);
    return [area('good', 0, first), warn === null ? null : area('warn', first, last), fail === null ? null : area('bad', last, end)];
}
function interval(lower, upper, axis, undecided) {
    const [from, to] = [axis.of(lower), axis.of(upper)];
    const left = lower < -axis.most ? `M${from + 6},${MIDDLE - 4}L${from},${MIDDLE}L${from + 6},${MIDDLE + 4}` : `M${tenth(from)},${MIDDLE - 4}v8`;
    const right = upper > axis.most ? `M${to - 6},${MIDDLE - 4}L${to},${MIDDLE}L${to - 6},${MIDDLE + 4}` : `M${tenth(to)},${MIDDLE - 4}v8`;
    const between = `M${tenth(from)},${MIDDLE}H${tenth(to)}`;
    return undecided ? [(0,markup/* element */.ND)('path', { class: 'line dash', d: between }), (0,markup/* element */.ND)('path', { class: 'line', d: left + right })] : (0,markup/* element */.ND)('path', { class: 'line', d: between + left + right });
}
function point(verdict, ratio, axis) {
    const x = axis.of(ratio);
    if (Math.abs(ratio) > axis.most) {
        const out = ratio > 0 ? 1 : -1;
        return [(0,markup/* element */.ND)('path', { class: 'mark', d: `M${x - out * 9},${MIDDLE - 6}L${x},${MIDDLE}L${x - out * 9},${MIDDLE + 6}z` }), (0,chart/* label */.Pf)(x - out * 14, MIDDLE + 4, (0,format/* change */.Zg)(ratio), out > 0 ? 'e halo' : 'halo')];
    }
    switch (markOf(verdict)) {
        case 'fail':
        case 'warn': return (0,markup/* element */.ND)('path', { class: 'mark', d: `M${tenth(x)},${MIDDLE - 6.5}l6.5,6.5l-6.5,6.5l-6.5,-6.5z` });
        case 'good': return (0,markup/* element */.ND)('path', { class: 'mark', d: `M${tenth(x)},${MIDDLE - 6}l6,11h-12z` });
        case 'inconclusive': return (0,markup/* element */.ND)('circle', { class: 'ring', cx: x, cy: MIDDLE, r: 5 });
        case 'within': return (0,markup/* element */.ND)('circle', { class: 'mark', cx: x, cy: MIDDLE, r: 5 });
        case 'none': return (0,markup/* element */.ND)('circle', { class: 'ring thin', cx: x, cy: MIDDLE, r: 3.5 });
    }
}
const tenth = (value) => Math.round(value * 10) / 10;
//# sourceMappingURL=forest.js.map
;// CONCATENATED MODULE: ./build/src/report/html/findings.js
















const MOST_ROWS = 40;
const MOST_OPEN = 8;
const MOST_LINES = 200;
function whatMatters(input, targets, axis, pen) {
    const { broken, inconclusive, advised, improved } = (0,order/* groupsOf */.c1)(input.judgement.verdicts);
    const matter = [...new Set([...broken, ...inconclusive, ...advised, ...improved])];
    if (matter.length === 0)
        return null;
    const places = new Map(targets.flatMap(({ whole, scenarios }) => [whole, ...scenarios]).map((place) => [keyOf(place), place]));
    const rows = matter.slice(0, MOST_ROWS).map((verdict) => {
        const place = places.get(keyOf(verdict.comparison));
        const { target, scenario, metric } = verdict.comparison;
        const where = (0,page_pen/* phrase */.MZ)(pen.name((0,report_row/* placeName */.fW)(target, scenario)));
        return { verdict, what: (0,markup/* together */.bs)((0,page_pen/* phrase */.MZ)(pen.name(metric.name)), (0,markup/* element */.ND)('div', {}, place === undefined ? where : (0,page_document/* linkTo */.uM)(place.id, where))), launches: place === undefined ? NO_LAUNCHES : launchChanges(metric.name, place.pairs) };
    });
    const more = matter.length - rows.length;
    return (0,page_document/* section */.uW)(2, 'matters', 'What matters', forest({ caption: 'What is beyond its budget, undecided or improved, the gravest first', rows, axis, pen }), findings_key(), more > 0 ? (0,page_document/* paragraph */.FY)(`And ${(0,format/* count */.U9)(more)} more, each in its place below.`) : null);
}
const keyOf = ({ target, scenario }) => JSON.stringify([target, scenario]);
const findings_key = () => (0,markup/* element */.ND)('p', { class: 'quiet small' }, 'Each bar is the interval that holds the true change, on one axis for the whole report. Green: within what is allowed; amber: more than wanted; red: more than allowed. ◆ beyond it, ● within it, ○ (dashed) cannot be told, ▲ improved, a small ring: no budget. An arrow goes on beyond the axis. Grey points: single launches, whose figures are folded below.');
function findings(input, pen) {
    const { judgement } = input;
    const { broken, inconclusive, advised } = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const whys = whysOf(input, pen);
    return [
        findings_part('why', 'Why', whys.map(({ about, against, lines }) => (0,markup/* together */.bs)((0,page_document/* paragraph */.FY)('What stands behind ', (0,page_pen/* phrase */.MZ)(about), against === '' ? '' : ` (${against})`, ':'), lined(lines)))),
        findings_part('try', 'What to try', [lined(inOrder(input.advice).map((one) => tryText(one, pen)))]),
        findings_part('beside', 'In detail', [lined(remarksOf([...broken, ...inconclusive], input, pen).map((remark) => remarkLine(remark, pen)))]),
        findings_part('figureless', 'Budgets without a figure', [lined(missingLines(input, pen))]),
        findings_part('advised', 'Only advised', [lined(advised.map((verdict) => `would ${verdict.wouldBe}: ${(0,report_row/* sentence */.em)(verdict, pen)}`))]),
        findings_part('accepted', 'Accepted on purpose', [lined(acceptedLines(judgement.verdicts, pen))]),
        findings_part('expired', 'Accepted no more', [lined(expiredLines(judgement, pen))]),
        findings_part('again', 'Measured again, side by side', [lined(screeningLines(judgement.verdicts, pen))]),
        whatNow(input, pen),
    ];
}
function findings_part(id, heading, contents) {
    const present = contents.filter(({ isEmpty }) => !isEmpty);
    return present.length === 0 ? null : (0,page_document/* section */.uW)(3, id, heading, present);
}
function lined(lines) {
    const [open, rest] = [lines.slice(0, lines.length > MOST_OPEN + 2 ? MOST_OPEN : lines.length), lines.slice(lines.length > MOST_OPEN + 2 ? MOST_OPEN : lines.length, MOST_LINES)];
    return (0,markup/* together */.bs)((0,page_document/* list */.p_)(open.map(page_pen/* phrase */.MZ)), rest.length === 0 ? null : (0,page_document/* folded */.TM)(`${(0,format/* count */.U9)(rest.length)} more`, (0,page_document/* list */.p_)(rest.map(page_pen/* phrase */.MZ))));
}
function whatNow(input, pen) {
    const { sentences: [before, ...after], command } = nextSteps(input, pen);
    if (before === undefined)
        return null;
    const block = command === null ? null : commandBlock([...(0,reproduce/* preparation */.u$)(input), command]);
    return (0,page_document/* section */.uW)(3, 'now', 'What now', (0,page_document/* paragraph */.FY)((0,page_pen/* phrase */.MZ)(before)), block, after.map((text) => (0,page_document/* paragraph */.FY)((0,page_pen/* phrase */.MZ)(text))));
}
const commandBlock = (lines) => (0,markup/* element */.ND)('pre', { tabindex: 0 }, (0,markup/* element */.ND)('code', {}, lines.join('\n')));
//# sourceMappingURL=findings.js.map
;// CONCATENATED MODULE: ./build/src/report/glossary.js
const verdictMeaning = {
    regressed: 'it got worse beyond doubt, and by more than its budget allows',
    'over-budget': 'its value is beyond its absolute limit, whatever it was before',
    inconclusive: 'the noise of this run is too large to say on which side of the budget it lies',
    improved: 'it got better beyond doubt',
    unchanged: 'a change for the worse larger than its budget allows is ruled out',
    'not-compared': 'there was nothing fitting to compare it with',
};
const verdictKinds = ['regressed', 'over-budget', 'inconclusive', 'improved', 'unchanged', 'not-compared'];
const outcomeMeaning = {
    pass: 'nothing is beyond what its budget allows',
    warn: 'something is beyond what is wanted, and within what is allowed',
    inconclusive: 'this run cannot tell, or could not measure everything',
    fail: 'something is beyond what its budget allows',
};
const columnMeaning = {
    base: 'what it is compared with: the stored baseline, or the base commit',
    this: 'what was measured now',
    change: 'from base to this, with the interval that holds the true change',
    allowed: 'the largest change for the worse, or the limit, that the budget accepts',
    'room left': 'how much of what a budget allows is still free: 100 % all of it, none: it is used up. Of a rule with a limit and a tolerance: of the one that is nearer',
    'noise floor': 'the smallest true change for the worse that this run would have caught nine times in ten',
};
//# sourceMappingURL=glossary.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/links.js
const SAFE = /^https:\/\/[\w./:?=&%~-]+$/;
const isAddress = (url) => url !== undefined && SAFE.test(url);
function linked(words, url) {
    return isAddress(url) ? `[${words}](${url})` : words;
}
function linksText({ links }) {
    return [['run', links?.run], ['artifact', links?.artifact]].flatMap(([words, url]) => {
        const text = linked(words, url);
        return text === words ? [] : [` · ${text}`];
    }).join('');
}
//# sourceMappingURL=links.js.map
;// CONCATENATED MODULE: ./build/src/report/loads.js




function loadText(load) {
    switch (load.kind) {
        case 'connections': {
            const each = load.pipelining === 1 ? 'each sending its next request when the last is answered' : `each with ${(0,format/* plural */.LS)(load.pipelining, 'request')} under way`;
            return `${(0,format/* plural */.LS)(load.connections, 'connection')}, ${each}${soakText(load)}`;
        }
        case 'rate': return `a constant ${rate(load.rate)}${soakText(load)}`;
        case 'ramp': return `a ramp from ${rate(load.from)} to ${rate(load.to)} over ${(0,format/* duration */.p0)(load.duration)}`;
        case 'step': return `steps of ${(0,format/* duration */.p0)(load.each)} at ${(0,phrases/* enumerate */.HL)(load.rates.map(rate))}`;
        case 'spike': return `a spike to ${rate(load.peak)} for ${(0,format/* duration */.p0)(load.duration)}, after ${(0,format/* duration */.p0)(load.before)} and before ${(0,format/* duration */.p0)(load.after)} at ${rate(load.rate)}`;
        case 'saturate': return `a search between ${rate(load.from)} and ${rate(load.to)} for the highest rate that keeps ${(0,phrases/* enumerate */.HL)(load.keep.map(({ metric, most }) => `${metric} within ${(0,format/* written */.Mp)(most, metric === 'errors' ? 'ratio' : 'ms')}`))}, each held for ${(0,format/* duration */.p0)(load.each)}`;
        default: return (0,report_input/* assertNever */.xb)(load);
    }
}
const soakText = ({ soak }) => (soak === undefined ? '' : `, for ${(0,format/* duration */.p0)(soak.duration)}`);
const rate = (value) => (0,format/* written */.Mp)(value, 'requests/s');
function loadLines({ loads }, nameOf) {
    const places = new Map();
    for (const { target, scenario, load } of loads) {
        const text = loadText(load);
        places.set(text, (places.get(text) ?? new Set()).add(nameOf((0,report_row/* placeName */.fW)(target, scenario))));
    }
    return [...places].map(([text, names]) => `${(0,phrases/* enumerate */.HL)(shortened([...names]))}: ${text}`);
}
const MOST_NAMES = 5;
const shortened = (names) => (names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), `${(0,format/* count */.U9)(names.length - MOST_NAMES + 1)} more`] : names);
const loads_MOST_ROWS = 40;
function stageTables({ loads }) {
    return loads.filter(({ stages }) => stages.length > 0).map((applied) => {
        const both = loads.some(({ target, scenario, side }) => target === applied.target && scenario === applied.scenario && side !== applied.side);
        const { length } = applied.stages;
        return {
            place: `${(0,report_row/* placeName */.fW)(applied.target, applied.scenario)}${both ? ` (${applied.side})` : ''}`,
            load: `${loadText(applied.load)}${length > loads_MOST_ROWS ? `; the first ${(0,format/* count */.U9)(loads_MOST_ROWS)} of ${(0,format/* count */.U9)(length)} ${applied.load.kind === 'saturate' ? 'trials' : 'stages'}` : ''}`, table: tableOf(applied),
        };
    });
}
function tableOf({ load, stages }) {
    const search = load.kind === 'saturate';
    const shown = (search ? stages.toSorted((a, b) => (a.launch ?? 0) - (b.launch ?? 0) || a.from - b.from) : stages).slice(0, loads_MOST_ROWS);
    const launches = new Set(stages.map(({ launch }) => launch)).size > 1;
    return {
        columns: ['requests', 'p50', 'p99', 'failed', ...(search && launches ? ['launch'] : []), ...(search ? ['limits'] : [])],
        rows: shown.map((stage) => ({
            place: stageText(stage),
            cells: [
                (0,format/* count */.U9)(stage.requests), time(stage.p50), time(stage.p99), (0,format/* percent */.KN)(stage.requests === 0 ? 0 : stage.failed / stage.requests),
                ...(search && launches ? [stage.launch === undefined ? '' : (0,format/* count */.U9)(stage.launch)] : []), ...(search ? [keptText(stage, load.keep)] : []),
            ],
        })),
    };
}
function stageText({ from, to, kept }) {
    const text = (value) => (kept === undefined ? rate(value) : (0,format/* amount */.vj)(value, 'requests/s'));
    return from === to ? text(from) : `${text(from)} to ${text(to)}`;
}
const KEPT = { kept: 'kept', broken: 'not kept', generator: 'could not be sent on time' };
function keptText({ kept = 'kept', why }, keep) {
    if (why === undefined)
        return KEPT[kept];
    switch (why) {
        case 'latency.p50':
        case 'latency.p90':
        case 'latency.p99':
        case 'errors': {
            const limit = keep.find(({ metric }) => metric === why);
            return `not kept: ${why} over ${limit === undefined ? 'its limit' : (0,format/* written */.Mp)(limit.most, why === 'errors' ? 'ratio' : 'ms')}`;
        }
        case 'queue': return 'not kept: answers came later and later, so the rate was not reached';
        case 'ended': return 'not kept: nothing but failures';
        case 'generator-busy': return 'could not be sent on time: the load generator was busy';
        case 'generator-late': return 'could not be sent on time: the load generator was late';
        case 'connections': return 'could not be sent: it takes more connections than are opened';
        default: return (0,report_input/* assertNever */.xb)(why);
    }
}
const time = (value) => (value === null ? '' : (0,format/* amount */.vj)(value, 'ms'));
//# sourceMappingURL=loads.js.map
// EXTERNAL MODULE: ./build/src/report/machine.js
var report_machine = __webpack_require__(98937);
;// CONCATENATED MODULE: ./build/src/report/method.js








function methodLines(run, pen) {
    const { environment, time } = run;
    return [
        ...machines(run, pen),
        `Node ${pen.text(environment.node)} on ${pen.text(environment.kernel)}, ${(0,format/* amount */.vj)(environment.memory, 'bytes')} of memory`,
        howCompared(run, pen),
        ...(run.baseMissing === null ? [] : [`base was not measured: ${pen.text(run.baseMissing)}`]),
        ...run.notes.map((note) => pen.text(note)),
        ...(run.screening === null ? [] : [method_screened(run.screening)]),
        ...loadLines(run, pen.name).map((line) => `load of ${line}`),
        ...replications(run, pen),
        ...(run.machine === null || (0,report_machine/* machineText */.tU)(run.machine) === '' ? [] : [`the machine while load was measured: ${(0,report_machine/* machineText */.tU)(run.machine)}`]),
        ...functionLines(run, pen),
        `${doneInAll(run)}; ${(0,format/* duration */.p0)(time.total)} in all: ${spent(run)}`,
        `seed ${(0,format/* count */.U9)(run.seed).replace(/,/g, '')}; Tailgate ${pen.text(environment.tool)}; started ${pen.text(run.started)}; run ${pen.name(run.id)}`,
        ...absentLines(run, pen),
    ];
}
function absentLines({ absent }, pen) {
    const places = new Map();
    for (const { metric, reason, target, scenario, side } of absent) {
        const what = `${pen.name(metric)} is absent${side === 'base' ? ' on base' : ''}`;
        const key = JSON.stringify([what, reason]);
        const place = places.get(key) ?? { what, why: pen.text(reason), names: new Set() };
        places.set(key, place);
        if (target !== undefined)
            place.names.add(pen.name((0,report_row/* placeName */.fW)(target, scenario ?? null)));
    }
    return [...places.values()].map(({ what, why, names }) => `${what}${names.size === 0 ? '' : ` (${method_namesText([...names])})`}: ${why}`);
}
function footLine(run, pen) {
    const commits = run.base === null ? checkout(run.head, pen) : `${checkout(run.head, pen)} against ${checkout(run.base, pen)}`;
    return `Tailgate ${pen.text(run.environment.tool)} · ${commits} · ${doneInAll(run)} in ${(0,format/* duration */.p0)(run.time.total)} · seed ${run.seed}`;
}
function machines({ environment }, pen) {
    const lines = new Map();
    for (const [target, fingerprint] of Object.entries(environment.fingerprints)) {
        const text = machine(fingerprint, pen);
        lines.set(text, [...(lines.get(text) ?? []), target]);
    }
    return [...lines].map(([text, targets]) => (lines.size === 1 ? text : `${targets.map((target) => pen.name(target)).join(', ')}: ${text}`));
}
function machine({ cpu, cores, arch, os, image, runtime, pinned }, pen) {
    const system = [os, arch, ...(image === null ? [] : [`image ${image}`]), ...(runtime === null ? [] : [runtime])].map((part) => pen.text(part)).join(', ');
    const apart = pinned ? 'load generator and target on cores of their own' : 'load generator and target share the cores, which makes it noisier';
    return `${pen.text(cpu)}, ${(0,format/* plural */.LS)(cores, 'core')}, ${system}; ${apart}`;
}
function howCompared(run, pen) {
    const head = checkout(run.head, pen);
    switch (run.compare) {
        case 'stored': return `${head}, measured here and compared with the stored baselines`;
        case 'side-by-side': return `${head} against ${run.base === null ? 'base' : checkout(run.base, pen)}, measured side by side`;
        case 'none': return `${head}, held against absolute limits only`;
        default: return (0,report_input/* assertNever */.xb)(run.compare);
    }
}
function replications({ pairs, looks, functions }, pen) {
    const done = new Map();
    for (const { target, scenario, metric, logRatios, blocks } of pairs) {
        const counted = metric === 'instructions';
        const started = scenario === null || functions.some((one) => one.target === target);
        const key = JSON.stringify([target, scenario, counted]);
        const lookedAt = looks.filter((look) => look.target === target && look.scenario === scenario).map(({ launches }) => launches);
        const name = pen.name((0,report_row/* placeName */.fW)(target, scenario));
        const place = done.get(key) ?? { name: counted ? `${pen.name(metric)} of ${name}` : name, launches: 0, blocks: 0, repeat: counted ? 'counted run' : started ? 'block of four starts' : 'launch', looks: counted ? [] : lookedAt };
        place.launches = Math.max(place.launches, logRatios.length);
        place.blocks = Math.max(place.blocks, blocks.reduce((sum, n) => sum + n, 0));
        done.set(key, place);
    }
    const lines = new Map();
    for (const { name, launches, blocks, repeat, looks: at } of done.values()) {
        const text = `${(0,replication/* doneText */.ks)(repeat, launches, blocks)}${at.length === 0 ? '' : `, looked at after ${(0,phrases/* enumerate */.HL)(at.map((n) => (0,format/* count */.U9)(n)))}`}`;
        lines.set(text, [...(lines.get(text) ?? []), name]);
    }
    return [...lines].map(([text, names]) => `${method_namesText(names)}: ${text}`);
}
const method_MOST_NAMES = 5;
const method_namesText = (names) => (0,phrases/* enumerate */.HL)(names.length > method_MOST_NAMES ? [...names.slice(0, method_MOST_NAMES - 1), `${(0,format/* count */.U9)(names.length - method_MOST_NAMES + 1)} more`] : names);
function functionLines({ functions, samples }, pen) {
    return functions.map(({ target, memory, peak }) => {
        const used = peak === null ? `${(0,format/* amount */.vj)(memory / 2 ** 20, 'count')} MiB of memory` : `${(0,report_figure/* ofMemory */.RX)(peak, memory)} of memory at its peak (${(0,format/* percent */.KN)(peak / memory)})`;
        return `${pen.name(target)}: ${(0,replication/* repeatsText */.U5)('start', startsOf(target, 'head', samples))} of a fresh process, ${used}`;
    });
}
function doneInAll({ launches, functions, samples }) {
    const starts = functions.reduce((sum, { target }) => sum + startsOf(target, 'head', samples) + startsOf(target, 'base', samples), 0);
    const runs = runsOfCommands(samples);
    const done = [...(launches === 0 ? [] : [(0,replication/* repeatsText */.U5)('launch', launches)]), ...(functions.length === 0 ? [] : [(0,replication/* repeatsText */.U5)('start', starts)]), ...(runs === 0 ? [] : [(0,replication/* repeatsText */.U5)('run', runs)])];
    return done.length === 0 ? (0,replication/* repeatsText */.U5)('launch', launches) : (0,phrases/* enumerate */.HL)(done);
}
const startsOf = (target, side, samples) => samples.reduce((most, { target: of, side: on, metric, values }) => (of === target && on === side && (0,replication/* repeatOf */.Tg)(metric) === 'start' ? Math.max(most, values.length) : most), 0);
function runsOfCommands(samples) {
    const most = new Map();
    for (const { target, side, metric, values } of samples) {
        if ((0,replication/* repeatOf */.Tg)(metric) === 'run')
            most.set(JSON.stringify([target, side]), Math.max(most.get(JSON.stringify([target, side])) ?? 0, values.length));
    }
    return [...most.values()].reduce((sum, runs) => sum + runs, 0);
}
function method_screened({ launches, time }) {
    return `first compared with the stored baselines (${(0,format/* plural */.LS)(launches, 'launch', 'launches')} in ${(0,format/* duration */.p0)(time.total)}); what that found beyond its budget, or could not decide, was then measured side by side`;
}
function checkout({ commit, branch, dirty }, pen) {
    const name = commit === null ? 'a checkout without a commit' : pen.name(commit.slice(0, 10));
    return `${name}${branch === null ? '' : ` of ${pen.name(branch)}`}${dirty ? ' with uncommitted changes' : ''}`;
}
function spent({ time }) {
    const parts = [[time.load, 'under load'], [time.warmUp, 'warming up'], [time.coldStarts, 'cold starts'], [time.startAndStop, 'starting and stopping'], [time.commands ?? 0, 'running commands']];
    return parts.filter(([ms]) => ms > 0).map(([ms, what]) => `${(0,format/* duration */.p0)(ms)} ${what}`).join(', ') || 'nothing was started';
}
//# sourceMappingURL=method.js.map
;// CONCATENATED MODULE: ./build/src/report/notices.js


const ORDER = ['rules-changed', 'resolved', 'judged-again', 'judged-elsewhere'];
const SHORT_COMMIT = 10;
function noticeTexts(notices, outcome, pen) {
    return ORDER.flatMap((kind) => notices.filter((notice) => notice.kind === kind)).flatMap((notice) => textOf(notice, outcome, pen));
}
function textOf(notice, outcome, pen) {
    switch (notice.kind) {
        case 'resolved': return resolved(notice.commit === null ? 'An earlier commit' : pen.name(notice.commit.slice(0, SHORT_COMMIT)), outcome);
        case 'rules-changed': return [rulesChanged(notice, pen)];
        case 'judged-again':
            return [plain(`Judged again${notice.label === null ? '' : `, because of the label ${pen.name(notice.label)}`}: nothing was measured anew, the figures are those of the earlier run.`)];
        case 'judged-elsewhere':
            return [{ ...plain(`Measured in a job that runs the code of this pull request; judged apart from it, with the rules and the baselines of ${pen.name(notice.branch)}.`), quiet: true }];
        default: return (0,report_input/* assertNever */.xb)(notice);
    }
}
const plain = (line) => ({ line, details: [], quiet: false });
function resolved(earlier, outcome) {
    switch (outcome) {
        case 'pass': return [plain(`✅ Resolved: ${earlier} was over a budget; nothing is any more.`)];
        case 'inconclusive': return [plain(`Not resolved yet: ${earlier} was over a budget, and this run cannot tell whether that is over.`)];
        case 'warn':
        case 'fail': return [];
        default: return (0,report_input/* assertNever */.xb)(outcome);
    }
}
function rulesChanged({ file, changes, judgedBy }, pen) {
    const judged = judgedBy === 'base' ? 'It is judged by those of the base branch' : 'It is judged by its own, new ones';
    const told = changes.length === 0 ? '.' : `; what it changes${changes.length === 1 ? '' : ` (${(0,format/* count */.U9)(changes.length)})`}:`;
    return { line: `⚠️ ${pen.strong('This pull request changes the rules it is judged by')} (${pen.code(file)}). ${judged}${told}`, details: changes.map((text) => pen.text(text)), quiet: false };
}
//# sourceMappingURL=notices.js.map
;// CONCATENATED MODULE: ./build/src/report/reach.js



function reachLine(verdicts, pen) {
    const floors = verdicts.filter(report_input/* isGated */.m3).flatMap((verdict) => {
        const { method, noiseFloor, change } = verdict.comparison;
        return method === 'exact' || change === null || noiseFloor === null || !Number.isFinite(noiseFloor) ? [] : [{ verdict, floor: noiseFloor }];
    }).toSorted((a, b) => a.floor - b.floor);
    const [median, worst] = [floors[Math.floor((floors.length - 1) / 2)], floors.at(-1)];
    if (median === undefined || worst === undefined)
        return '';
    const [usual, largest] = [(0,format/* noiseText */.Kl)(median.floor), (0,format/* noiseText */.Kl)(worst.floor)];
    const figures = usual === largest ? (0,format/* plural */.LS)(floors.length, 'figure') : `median of ${(0,format/* plural */.LS)(floors.length, 'figure')}; the largest is ${largest}, of ${(0,report_row/* subject */.bc)(worst.verdict.comparison, pen)}`;
    return `${pen.strong('Noise floor')}: ${usual} (${figures}). A true change for the worse as large as its noise floor is caught nine times in ten.`;
}
//# sourceMappingURL=reach.js.map
;// CONCATENATED MODULE: ./build/src/report/status.js





const status_MOST_NAMED = 8;
function statusLine({ run, judgement: { targets } }, pen) {
    if ((0,part/* isShard */.z)(run))
        return '';
    const ill = [...targets.filter(({ status }) => status === 'critical'), ...targets.filter(({ status }) => status === 'warning')];
    const well = targets.filter(({ status }) => status === 'healthy');
    if (ill.length === 0 && targets.length < 2)
        return '';
    const more = ill.length - status_MOST_NAMED;
    const told = ill.slice(0, status_MOST_NAMED).map(({ name, status, because }) => `${pen.name(name)}: ${pen.strong(status)} (${becauseText(because, pen)})`);
    return [...told, ...(more > 0 ? [`${(0,format/* count */.U9)(more)} more are not healthy`] : []), ...wellText(well, ill.length === 0, pen)].join('; ');
}
function wellText(well, all, pen) {
    if (well.length === 0)
        return [];
    if (all)
        return [`all ${(0,format/* count */.U9)(well.length)} targets are healthy`];
    return [well.length > status_MOST_NAMED ? `${(0,format/* count */.U9)(well.length)} targets are healthy` : `${(0,phrases/* enumerate */.HL)(well.map(({ name }) => pen.name(name)))} ${well.length === 1 ? 'is' : 'are'} healthy`];
}
function becauseText(because, pen) {
    switch (because.kind) {
        case 'beyond': {
            const { severity, accepted } = because.verdict;
            return `${(0,report_row/* subject */.bc)(because.verdict.comparison, pen)} ${accepted !== null ? 'is beyond what is allowed, and accepted' : severity === 'fail' ? 'is beyond what is allowed' : 'is beyond what is wanted'}${others(because.others)}`;
        }
        case 'would-be-beyond': return `${(0,report_row/* subject */.bc)(because.verdict.comparison, pen)} would fail an advisory budget${others(because.others)}`;
        case 'undecided-limit': return `${(0,report_row/* subject */.bc)(because.verdict.comparison, pen)} may be beyond its limit${others(because.others)}`;
        case 'not-measured': return `${(0,format/* plural */.LS)(because.failures, 'part of it', 'parts of it')} could not be measured`;
        case 'no-figure': return `${pen.name(because.metric)} has a budget and no figure${others(because.others)}`;
        case 'cut-short': return 'cannot tell: measuring it was cut short';
        case 'within': return `${(0,format/* plural */.LS)(because.figures, 'figure')} within budget`;
        default: return (0,report_input/* assertNever */.xb)(because);
    }
}
const others = (more) => (more === 0 ? '' : `, and ${(0,format/* count */.U9)(more)} more`);
//# sourceMappingURL=status.js.map
;// CONCATENATED MODULE: ./build/src/report/html/head.js














function pageHeader(input, pen) {
    const outcome = (0,report_input/* outcomeOf */.sG)(input);
    const project = input.project == null ? '' : ` · ${pen.name(input.project)}`;
    return (0,markup/* together */.bs)((0,page_document/* paragraph */.FY)((0,markup/* element */.ND)('b', {}, 'Tailgate'), (0,page_pen/* phrase */.MZ)(project)), (0,markup/* element */.ND)('div', { class: `box ${outcomeTone[outcome]}` }, (0,markup/* element */.ND)('h1', {}, outcomeBadge(outcome), ' ', (0,page_pen/* phrase */.MZ)(headline(input, pen)))), (0,markup/* element */.ND)('p', { class: 'quiet small' }, (0,page_pen/* phrase */.MZ)(footLine(input.run, pen)), linksOf(input)));
}
function linksOf({ links }) {
    const known = [['the run', links?.run], ['its files', links?.artifact]];
    return known.map(([words, url]) => (isAddress(url) ? [' · ', (0,markup/* element */.ND)('a', { href: url, rel: 'noreferrer' }, words)] : null));
}
function notices(input, pen) {
    return noticeTexts(input.notices ?? [], (0,report_input/* outcomeOf */.sG)(input), pen).map(({ line, details, quiet }) => [(0,markup/* element */.ND)('p', { class: quiet ? 'quiet small' : 'box doubt' }, (0,markup/* element */.ND)('span', {}, (0,page_pen/* phrase */.MZ)(line))), (0,page_document/* list */.p_)(details.map(page_pen/* phrase */.MZ))]);
}
function tiles({ judgement: { counts, verdicts } }) {
    if (verdicts.length === 0)
        return null;
    const tile = (number, words, meaning) => (0,markup/* element */.ND)('li', { title: meaning }, (0,markup/* element */.ND)('b', {}, (0,format/* count */.U9)(number)), words);
    const kinds = verdictKinds.filter((kind) => counts[kind] > 0);
    return (0,markup/* element */.ND)('ul', { class: 'tiles' }, tile(counts.compared, 'compared', 'figures that were held against base'), kinds.map((kind) => tile(counts[kind], phrases/* verdictWord */.E0[kind], verdictMeaning[kind])));
}
function standing(input, pen) {
    const [status, reach] = [statusLine(input, pen), reachLine(input.judgement.verdicts, pen)];
    return [status === '' ? null : (0,page_document/* paragraph */.FY)((0,markup/* element */.ND)('strong', {}, 'Status'), ': ', (0,page_pen/* phrase */.MZ)(status), '.'), reach === '' ? null : (0,page_document/* paragraph */.FY)((0,page_pen/* phrase */.MZ)(reach))];
}
//# sourceMappingURL=head.js.map
;// CONCATENATED MODULE: ./build/src/report/doubts.js



const MOST_PLACES = 3;
function doubts_doubtsOf(verdicts, pen) {
    const byText = new Map();
    for (const verdict of verdicts) {
        for (const text of new Set(verdict.warnings.map((warning) => (0,phrases/* warningText */.i4)(warning, verdict.comparison, pen)))) {
            const same = byText.get(text);
            if (same === undefined)
                byText.set(text, [verdict]);
            else
                same.push(verdict);
        }
    }
    return [...byText].map(([text, same]) => ({ about: doubts_aboutOf(same, pen), text }));
}
function doubts_aboutOf(verdicts, pen) {
    const places = new Map();
    for (const verdict of verdicts) {
        const key = JSON.stringify([verdict.comparison.target, verdict.comparison.scenario]);
        places.set(key, [...(places.get(key) ?? []), verdict]);
    }
    const named = [...places.values()].slice(0, MOST_PLACES).map((same) => {
        const [first] = same;
        if (first === undefined)
            return '';
        const { comparison } = first;
        return same.length === 1 ? (0,report_row/* subject */.bc)(comparison, pen) : `${(0,format/* plural */.LS)(same.length, 'figure')} of ${pen.name((0,report_row/* placeName */.fW)(comparison.target, comparison.scenario))}`;
    });
    return (0,phrases/* enumerate */.HL)(places.size > MOST_PLACES ? [...named, `${(0,format/* count */.U9)(places.size - MOST_PLACES)} more places`] : named);
}
function missingOf(verdicts, pen) {
    const reasons = new Map();
    for (const { comparison: { notCompared, target } } of verdicts) {
        if (notCompared === null)
            continue;
        const text = (0,phrases/* notComparedText */.GK)(notCompared, target, pen);
        const known = reasons.get(text);
        reasons.set(text, { figures: (known?.figures ?? 0) + 1, text, advice: known?.advice ?? (0,phrases/* notComparedAdvice */.Zf)(notCompared, pen) ?? '' });
    }
    return [...reasons.values()];
}
//# sourceMappingURL=doubts.js.map
;// CONCATENATED MODULE: ./build/src/report/measured.js


const OF_SCENARIO = [
    ['latency.p50', 'p50'], ['latency.p90', 'p90'], ['latency.p99', 'p99'], ['throughput', 'throughput'], ['capacity', 'capacity'], ['recovery', 'recovery'], ['errors', 'errors'], ['cpu', 'CPU'], ['memory.peak', 'peak memory'], ['instructions', 'instructions'],
];
const OF_EVENT = [
    ['warm.p50', 'warm p50'], ['warm.p90', 'p90'], ['warm.p99', 'p99'], ['cpu', 'CPU'], ['billed', 'billed'], ['cost', 'cost'], ['instructions', 'instructions'],
];
const OF_PACKAGE = [['size.packed', 'packed'], ['size.unpacked', 'unpacked'], ['size.gzip', 'gzip'], ['size.brotli', 'brotli'], ['size.files', 'files']];
const OF_TARGET = [['cold-start.p50', 'cold start p50'], ['cold-start.p90', 'p90'], ['cold-start.min', 'fastest'], ['instructions', 'instructions'], ...OF_PACKAGE];
const OF_FUNCTION = [
    ['init', 'init'], ['init.min', 'fastest init'], ['cold', 'cold'], ['cold.min', 'fastest cold'], ['memory.peak', 'peak memory'], ['billed', 'billed'], ['instructions', 'instructions'], ...OF_PACKAGE,
];
function measuredTables(run, pen) {
    const functions = new Set(run.functions.map(({ target }) => target));
    const of = (scenario, invoked) => run.samples.filter((sample) => sample.side === 'head' && (sample.scenario !== null) === scenario && functions.has(sample.target) === invoked);
    const tables = [
        ['scenario', measured_tableOf(of(true, false), OF_SCENARIO, pen)], ['target', measured_tableOf(of(false, false), OF_TARGET, pen)],
        ['event', measured_tableOf(of(true, true), OF_EVENT, pen)], ['function', measured_tableOf(of(false, true), OF_FUNCTION, pen)],
    ];
    return tables.filter(([, { rows }]) => rows.length > 0);
}
function measured_tableOf(samples, wanted, pen) {
    const places = new Map();
    const seen = new Set();
    for (const sample of samples) {
        if (!wanted.some(([metric]) => metric === sample.metric.name))
            continue;
        const key = JSON.stringify([sample.target, sample.scenario]);
        const place = places.get(key) ?? new Map();
        places.set(key, place.set(sample.metric.name, sample));
        seen.add(sample.metric.name);
    }
    const columns = wanted.filter(([metric]) => seen.has(metric));
    const rows = [...places.values()].map((place) => {
        const any = [...place.values()][0];
        return {
            place: any === undefined ? '' : (0,report_row/* placeName */.fW)(any.target, any.scenario),
            cells: columns.map(([metric]) => {
                const sample = place.get(metric);
                return sample === undefined ? '' : (0,report_figure/* valueText */.Ru)(sample.point, sample.side, sample, pen);
            }),
        };
    });
    return { columns: columns.map(([, heading]) => heading), rows };
}
//# sourceMappingURL=measured.js.map
// EXTERNAL MODULE: ./build/src/report/noise-causes.js
var noise_causes = __webpack_require__(55475);
;// CONCATENATED MODULE: ./build/src/report/html/measured.js














function howMeasured(input, pen) {
    const { run } = input;
    return (0,page_document/* section */.uW)(2, 'method', 'How it was measured', (0,page_document/* list */.p_)(methodLines(run, pen).map(page_pen/* phrase */.MZ)), measured_machines(run, pen), (0,page_document/* section */.uW)(3, 'again-here', 'To measure it again', commandBlock([...(0,reproduce/* preparation */.u$)(input), (0,reproduce/* reproduceCommand */.nB)(input)])));
}
function measured_machines(run, pen) {
    const watched = run.shards.length === 0 ? [run] : run.shards;
    const noisy = watched.flatMap(({ machine, environment, shard }) => (machine === null ? [] : [{ machine, fingerprint: Object.values(environment.fingerprints)[0], name: shard === null ? 'this machine' : `shard ${shard.index}` }]));
    if (noisy.length === 0)
        return null;
    return (0,page_document/* section */.uW)(3, 'noise', 'The machine and its noise', noisy.slice(0, MOST_MACHINES).map(({ machine, fingerprint, name }) => (0,markup/* together */.bs)(disturbances(machine, name), (0,page_document/* list */.p_)((0,noise_causes/* noiseCauses */.$)(machine, { cores: fingerprint?.cores ?? 2, pinned: fingerprint?.pinned ?? true }).map(page_pen/* phrase */.MZ)))), references(run, pen));
}
const MOST_MACHINES = 20;
const measured_MOST_LAUNCHES = 60;
const measured_BAR = { width: 140, height: 12 };
function disturbances(machine, name) {
    const rows = [['time given to other virtual machines (steal)', machine.steal], ['work that waited for a processor (pressure)', machine.pressure], ['other programs', machine.otherLoad]]
        .flatMap(([what, found]) => (found === null ? [] : [[what, measured_bar(found), (0,format/* percent */.KN)(found.mean), (0,format/* percent */.KN)(found.worst), (0,format/* percent */.KN)(found.limit), (0,format/* percent */.KN)(found.above)]]));
    const frequency = machine.frequency === null ? [] : [['frequency of the processor', null, (0,report_machine/* frequencyText */.CV)(machine.frequency), '', '', '']];
    const clock = [['the wall clock was set', null, (0,format/* plural */.LS)(machine.clockSteps, 'time'), '', '', ''], ['everything stood still', null, (0,format/* plural */.LS)(machine.pauses, 'time'), '', '', '']];
    return (0,table/* table */.t)({ caption: `What disturbed ${name} while load was measured`, columns: [{ heading: 'what' }, { heading: 'share of the time' }, { heading: 'on average', align: 'right' }, { heading: 'at worst', align: 'right' }, { heading: 'bearable', align: 'right' }, { heading: 'time above that', align: 'right' }], rows: [...rows, ...frequency, ...clock] });
}
function measured_bar({ mean, worst, limit }) {
    const x = (share) => Math.max(0, Math.min(1, share)) * measured_BAR.width;
    return (0,markup/* element */.ND)('svg', { viewBox: `0 0 ${measured_BAR.width} ${measured_BAR.height}`, ...measured_BAR, 'aria-hidden': 'true' }, (0,markup/* element */.ND)('rect', { class: 'a-panel', width: measured_BAR.width, height: measured_BAR.height }), (0,markup/* element */.ND)('rect', { class: 'ring thin base', x: 0.5, y: 0.5, width: Math.max(0, x(worst) - 1), height: measured_BAR.height - 1 }), (0,markup/* element */.ND)('rect', { class: `mark ${mean > limit ? 'bad' : 'head'}`, y: 2, width: x(mean), height: measured_BAR.height - 4 }), (0,markup/* element */.ND)('path', { class: 'line warn', d: `M${x(limit).toFixed(1)},0V${measured_BAR.height}` }));
}
function references({ reference }, pen) {
    if (reference.length === 0)
        return null;
    return (0,table/* table */.t)({
        caption: 'The reference workload: how long this machine took for pieces of work that are always the same', columns: [{ heading: 'kernel' }, { heading: 'usually', align: 'right' }, { heading: `in each launch, ms${reference.some(({ values }) => values.length > measured_MOST_LAUNCHES) ? ` (the first ${measured_MOST_LAUNCHES})` : ''}`, class: 'wide' }],
        rows: reference.map(({ kernel, point, values }) => [(0,page_pen/* phrase */.MZ)(pen.name(kernel)), (0,format/* amount */.vj)(point, 'ms'), values.slice(0, measured_MOST_LAUNCHES).map((value) => Number(value.toPrecision(3))).join(' ')]),
    });
}
function whatWasMeasured({ run, judgement }, pen) {
    const tables = measuredTables(run, pen);
    const missing = missingOf(judgement.verdicts, pen);
    if (tables.length === 0 && missing.length === 0)
        return null;
    return (0,page_document/* section */.uW)(2, 'measured', 'What was measured', tables.map(([row, made]) => (0,table/* table */.t)({ caption: `Figures of this build by ${row}${made.rows.length > measured_MOST_ROWS ? `: the first ${(0,format/* count */.U9)(measured_MOST_ROWS)} of ${(0,format/* count */.U9)(made.rows.length)}; report.json has all` : ''}`, columns: [{ heading: row }, ...made.columns.map((heading) => ({ heading, align: 'right' }))], rows: made.rows.slice(0, measured_MOST_ROWS).map(({ place, cells }) => [(0,page_pen/* phrase */.MZ)(pen.name(place)), ...cells.map(page_pen/* phrase */.MZ)]) })), missing.length === 0 ? null : (0,page_document/* section */.uW)(3, 'not-compared', 'Not compared', (0,page_document/* list */.p_)(missing.map(({ figures, text, advice }) => (0,page_pen/* phrase */.MZ)(`${(0,format/* plural */.LS)(figures, 'figure')}: ${text}. ${advice}`.trimEnd())))));
}
const measured_MOST_ROWS = 300;
function words({ judgement }) {
    const used = verdictKinds.filter((kind) => judgement.verdicts.some(({ verdict }) => verdict === kind));
    if (used.length === 0)
        return null;
    const entries = [...Object.entries(columnMeaning), ...used.map((kind) => [phrases/* verdictWord */.E0[kind], verdictMeaning[kind]])];
    return (0,page_document/* section */.uW)(2, 'words', 'What the words mean', (0,page_document/* folded */.TM)((0,phrases/* enumerate */.HL)(entries.map(([word]) => word)), (0,markup/* element */.ND)('dl', {}, entries.map(([word, meaning]) => [(0,markup/* element */.ND)('dt', {}, (0,markup/* element */.ND)('b', {}, word)), (0,markup/* element */.ND)('dd', {}, meaning)]))));
}
//# sourceMappingURL=measured.js.map
;// CONCATENATED MODULE: ./build/src/report/html/place.js

const RANKS = { broken: 0, inconclusive: 1, advised: 2, improved: 3, calm: 4 };
function targetsOf({ run, judgement }) {
    const names = [...new Set([...judgement.targets.map(({ name }) => name), ...judgement.verdicts.map(({ comparison }) => comparison.target)])];
    const lookUp = indexOf(run);
    const ranks = place_rankOf(judgement.verdicts);
    const verdicts = grouped(judgement.verdicts, ({ comparison }) => place_keyOf(comparison));
    const scenarios = grouped(judgement.verdicts, ({ comparison }) => comparison.target);
    return names.map((name, t) => {
        const id = `t${t + 1}`;
        const place = (scenario, placeId) => {
            const key = place_keyOf({ target: name, scenario });
            const own = verdicts.get(key) ?? [];
            return { target: name, scenario, id: placeId, verdicts: own, ...lookUp(key), rank: Math.min(RANKS.calm, ...own.map((verdict) => ranks.get(verdict) ?? RANKS.calm)) };
        };
        const named = [...new Set((scenarios.get(name) ?? []).flatMap(({ comparison: { scenario } }) => scenario ?? []))];
        return { name, id, status: judgement.targets.find((status) => status.name === name) ?? null, scenarios: named.map((scenario, s) => place(scenario, `${id}-${s + 1}`)), whole: place(null, `${id}-0`) };
    });
}
const isCalm = ({ rank }) => rank >= RANKS.improved;
function place_rankOf(verdicts) {
    const groups = (0,order/* groupsOf */.c1)(verdicts);
    const ranks = new Map();
    for (const kind of ['improved', 'advised', 'inconclusive', 'broken'])
        for (const verdict of groups[kind])
            ranks.set(verdict, RANKS[kind]);
    return ranks;
}
function indexOf(run) {
    const index = (one) => {
        const of = (list) => grouped(list, place_keyOf);
        const [samples, histograms, pairs, slices, loads] = [of(one.samples), of(one.histograms), of(one.pairs), of(one.slices), of(one.loads)];
        return (key) => ({ samples: samples.get(key) ?? [], histograms: histograms.get(key) ?? [], pairs: pairs.get(key) ?? [], slices: slices.get(key) ?? [], loads: loads.get(key) ?? [] });
    };
    const later = index(run);
    const earlier = run.screening === null ? null : index(run.screening);
    return (key) => {
        const found = later(key);
        return found.samples.length > 0 || earlier === null ? found : earlier(key);
    };
}
function grouped(items, keyOf_) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf_(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
const place_keyOf = ({ target, scenario }) => JSON.stringify([target, scenario]);
const sampleOf = ({ samples }, metric, side) => samples.find((sample) => sample.side === side && sample.metric.name === metric) ?? null;
//# sourceMappingURL=place.js.map
// EXTERNAL MODULE: ./build/src/stats/histogram.js
var histogram = __webpack_require__(10103);
;// CONCATENATED MODULE: ./build/src/report/html/sides.js


const SIDE_NAMES = { base: 'base', head: 'this' };
const legend = (sides, base = 'base') => (0,markup/* element */.ND)('span', { class: 'small' }, (0,markup/* joined */.oR)(sides.map((side) => (0,markup/* element */.ND)('span', { class: side }, side === 'base' ? `○ ${base}` : '● this build')), '\u2003'));
const captionOf = (name, prose, sides, short, base) => (0,markup/* together */.bs)((0,markup/* element */.ND)('b', {}, name), short ? ' ' : ` ${prose} `, sides.length === 0 ? null : legend(sides, base));
const sidePoints = (side, points) => (points.length === 0 ? markup/* NOTHING */.K$ : side === 'head' ? (0,chart/* group */.Os)('head', (0,chart/* dots */.r$)(points)) : (0,chart/* group */.Os)('base', (0,chart/* dots */.r$)(points), (0,chart/* dots */.r$)(points, 'hole')));
//# sourceMappingURL=sides.js.map
;// CONCATENATED MODULE: ./build/src/report/html/distribution.js








const POINTS = { full: 80, short: 32 };
const DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const TAIL = [0.95, 0.99, 0.999];
const MARKED = [0.5, 0.9, 0.99];
const PLANE = { width: 460, height: 250, left: 56, right: 448, top: 12, bottom: 218 };
const SHIFTS = { width: 460, height: 250, left: 56, right: 448, top: 12, bottom: 218 };
function distribution(histograms, stored, name, short) {
    const earlier = stored === null || histograms.some(({ side }) => side === 'base') ? [] : [{ side: 'base', encoded: stored }];
    const curves = [...histograms, ...earlier].flatMap((histogram) => curveOf(histogram) ?? []).toSorted((a, b) => a.side.localeCompare(b.side));
    const [base, head] = ['base', 'head'].map((side) => curves.find((curve) => curve.side === side) ?? null);
    if (head == null)
        return null;
    const shares = shownShares(Math.min(...curves.map(({ requests }) => requests)));
    return (0,markup/* together */.bs)((0,markup/* element */.ND)('div', { class: 'grid' }, curvesFigure(curves, shares, earlier.length > 0, name, short), base == null ? null : shiftFigure(base, head, shares, name, short)), distribution_tableOf(curves, shares, name));
}
function curveOf({ side, encoded }) {
    try {
        const latencies = (0,histogram/* decodeLatencies */.Jd)(encoded);
        return latencies.count === 0 ? null : { side, requests: latencies.count, at: quantilesOf(latencies) };
    }
    catch {
        return null;
    }
}
function quantilesOf(latencies) {
    const buckets = [...latencies.buckets()];
    const ends = [];
    let below = 0;
    for (const { count: n } of buckets)
        ends.push((below += n));
    return (share) => {
        const rank = share * below;
        let [low, high] = [0, ends.length - 1];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        const bucket = buckets[low];
        if (bucket === undefined)
            return 0;
        return Math.min(latencies.max, bucket.from + (bucket.to - bucket.from) * (Math.max(0, rank - ((ends[low] ?? 0) - bucket.count)) / bucket.count));
    };
}
const shownShares = (requests) => [...DECILES, ...TAIL].filter((share) => requests * (1 - share) >= 10 || share <= 0.5);
const nines = (share) => -Math.log10(1 - share);
const SHARE_TICKS = [0, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999];
function curvesFigure(curves, shown, isStored, name, short) {
    const most = Math.max(...curves.map(({ requests }) => requests));
    const top = Math.min(0.9995, Math.max(0.95, 1 - 5 / most));
    const marked = MARKED.filter((share) => shown.includes(share));
    const x = (0,axis/* logarithmic */.WI)([Math.min(...curves.map(({ at }) => Math.max(0.001, at(0.005)))), Math.max(...curves.map(({ at }) => at(top)))], [PLANE.left, PLANE.right]);
    const y = (0,axis/* linear */.sn)([0, nines(top)], [PLANE.bottom, PLANE.top]);
    const shares = sharesTo(top, short ? POINTS.short : POINTS.full);
    const ticks = SHARE_TICKS.filter((share) => share <= top);
    const told = curves.map(({ side, at }) => `${SIDE_NAMES[side]}: ${marked.map((share) => `p${percentile(share)} ${(0,format/* amount */.vj)(at(share), 'ms')}`).join(', ')}`).join('; ');
    const svg = (0,chart/* picture */.li)({ width: PLANE.width, height: PLANE.height, kind: 'full', title: `Distribution of the response times of ${name}`, description: told }, (0,axis/* axisBelow */.xc)({ scale: x, ticks: 5, text: (value) => (0,format/* written */.Mp)(value, 'ms') }, PLANE.top, PLANE.bottom), (0,axis/* axisLeft */.V4)({ scale: { ...y, ticks: () => ticks.map(nines) }, ticks: ticks.length, text: (value) => shareText(1 - 10 ** -value) }, PLANE.left, PLANE.right), curves.map(({ side, at }) => (0,chart/* group */.Os)(tone(side), (0,chart/* polyline */.XL)(shares.map((share) => [x.of(at(share)), y.of(nines(share))]), side === 'base' ? 'dash' : '', short), marked.map((share) => (0,markup/* element */.ND)('circle', { class: side === 'base' ? 'ring' : 'mark', cx: x.of(at(share)), cy: y.of(nines(share)), r: 4 })))), (0,chart/* label */.Pf)(PLANE.right, PLANE.height - 2, 'response time', 'e quiet'));
    const prose = `Share of the responses that took at most so long; ${inWords(marked.map((share) => `p${percentile(share)}`))} ${marked.length === 1 ? 'is' : 'are'} marked. Both axes are stretched: each step up is a tenth of the slower ones.${isStored ? ' Base is the newest entry of the baseline from such a machine, as it was measured then.' : ''}`;
    return (0,chart/* figure */.vP)(captionOf('How long responses take.', prose, curves.map(({ side }) => side), short), svg);
}
function sharesTo(top, points) {
    const end = nines(top);
    return [0.002, ...Array.from({ length: points }, (_, i) => 1 - 10 ** (-(end * (i + 1)) / points))];
}
function shiftAt(share, base, head) {
    const shift = head.at(share) / base.at(share) - 1;
    return Number.isFinite(shift) ? shift : null;
}
function shiftFigure(base, head, shares, name, short) {
    const found = shares.map((share) => ({ share, shift: shiftAt(share, base, head) })).filter((one) => one.shift !== null);
    if (found.length === 0)
        return null;
    const shifts = found.map(({ shift }) => shift);
    const [least, most] = [Math.min(0, ...shifts), Math.max(0, ...shifts)];
    const pad = Math.max(0.02, (most - least) * 0.08);
    const y = (0,axis/* niceLinear */.Bc)([least - pad, most + pad], [SHIFTS.bottom, SHIFTS.top]);
    const step = (SHIFTS.right - SHIFTS.left) / found.length;
    const x = (i) => Math.round(SHIFTS.left + step * (i + 0.5));
    const zero = distribution_tenth(y.of(0));
    const tips = shifts.map((shift, i) => [x(i), y.of(shift)]);
    const bars = [
        (0,chart/* segments */.JF)(tips.map(([at, tip]) => [[at, zero], [at, tip]])), (0,chart/* dots */.r$)(tips, 'big'),
        short ? null : (0,chart/* group */.Os)('c every-other', shifts.map((shift, i) => (0,chart/* label */.Pf)(x(i), y.of(shift) + (shift >= 0 ? -7 : 15), shift === 0 ? '0' : (0,format/* change */.Zg)(shift).replace(' %', '')))),
    ];
    const told = found.map(({ share, shift }) => `p${percentile(share)} ${(0,format/* change */.Zg)(shift)}`).join(', ');
    const svg = (0,chart/* picture */.li)({ width: SHIFTS.width, height: SHIFTS.height, kind: 'full', title: `Change of the response times of ${name} at each decile`, description: told }, (0,axis/* axisLeft */.V4)({ scale: y, ticks: 6, text: format/* change */.Zg }, SHIFTS.left, SHIFTS.right), (0,markup/* element */.ND)('path', { class: 'axis', d: `M${SHIFTS.left},${zero}H${SHIFTS.right}` }), (0,chart/* group */.Os)('head', bars), (0,chart/* group */.Os)('c muted every-other', found.map(({ share }, i) => (0,chart/* label */.Pf)(x(i), SHIFTS.bottom + 14, `p${percentile(share)}`))));
    return (0,chart/* figure */.vP)(captionOf('Where in the distribution it changed.', 'Change at each decile and in the tail, in per cent of base, over all responses of all launches together. What is judged is worked out launch by launch, and a burst on the machine moves it less.', [], short), svg);
}
function distribution_tableOf(curves, shares, name) {
    const [base, head] = ['base', 'head'].map((side) => curves.find((curve) => curve.side === side));
    const both = base !== undefined && head !== undefined;
    const rows = shares.map((share) => {
        const shift = both ? shiftAt(share, base, head) : null;
        return [`p${percentile(share)}`, ...(base === undefined ? [] : [(0,format/* amount */.vj)(base.at(share), 'ms')]), head === undefined ? '' : (0,format/* amount */.vj)(head.at(share), 'ms'), ...(both ? [shift === null ? '' : (0,format/* change */.Zg)(shift)] : [])];
    });
    const caption = `Response times of ${name}: ${curves.map(({ side, requests }) => `${(0,format/* count */.U9)(requests)} responses of ${SIDE_NAMES[side]}`).join(', ')}`;
    const columns = [{ heading: 'quantile' }, ...(both ? [{ heading: 'base', align: 'right' }] : []), { heading: 'this', align: 'right' }, ...(both ? [{ heading: 'change', align: 'right' }] : [])];
    return (0,page_document/* folded */.TM)('Response times in figures', (0,table/* table */.t)({ caption, columns, rows }));
}
const inWords = (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`);
const percentile = (share) => String(Number((share * 100).toPrecision(6)));
const shareText = (share) => (0,format/* percent */.KN)(Number(share.toFixed(6)), share > 0.99 ? 2 : 0);
const tone = (side) => side;
const distribution_tenth = (value) => Math.round(value * 10) / 10;
//# sourceMappingURL=distribution.js.map
// EXTERNAL MODULE: ./build/src/cut-off.js
var cut_off = __webpack_require__(65781);
;// CONCATENATED MODULE: ./build/src/report/html/imports.js







const imports_WORTH_TELLING = 0.01;
const imports_MOST_ROWS = 80;
const DEEPEST = 9;
const imports_BAR = { width: 140, height: 12 };
function importFigure(trees, earlier, target, name, pen) {
    const head = trees.find((tree) => tree.target === target && tree.side === 'head');
    if (head === undefined || head.modules.length === 0)
        return null;
    const measured = trees.find((tree) => tree.target === target && tree.side === 'base') ?? null;
    const base = measured ?? earlier.find((tree) => tree.target === target) ?? null;
    const nodes = nodesOf(head, base);
    const whole = head.modules.reduce((sum, { parent, total }) => (parent === null ? sum + total : sum), 0);
    const worth = nodes.filter(({ module, isNew }) => module.total >= whole * imports_WORTH_TELLING || isNew);
    const fresh = nodes.filter(({ isNew }) => isNew);
    const gone = base === null ? [] : goneFrom(base, head);
    const words = `Each import with all that it imports first, ${(0,format/* amount */.vj)(whole, 'ms')} in all; medians of ${(0,format/* plural */.LS)(head.runs, 'traced start')}. ${base !== null && measured === null ? 'Base is what an earlier run traced. ' : ''}${fresh.length === 0 ? '' : `New: ${(0,format/* plural */.LS)(fresh.length, 'module')}. `}${gone.length === 0 ? '' : `Gone: ${namesOf(gone)}. `}`;
    return (0,chart/* figure */.vP)((0,markup/* together */.bs)((0,markup/* element */.ND)('b', {}, 'What a start imports. '), words), treeTable(worth.slice(0, imports_MOST_ROWS), nodes.length - Math.min(imports_MOST_ROWS, worth.length) + head.left, whole, base !== null, name, pen));
}
const imports_MOST_NAMED = 5;
const namesOf = (modules) => `${modules.slice(0, imports_MOST_NAMED).map(({ name, total }) => `${(0,report_escape/* clean */.uH)(name, 60)} (${(0,format/* amount */.vj)(total, 'ms')})`).join(', ')}${modules.length > imports_MOST_NAMED ? ` and ${(0,format/* count */.U9)(modules.length - imports_MOST_NAMED)} more` : ''}`;
function goneFrom(base, head) {
    const names = new Set(head.modules.map(({ name }) => name));
    const least = leastOf(head);
    const isGone = (module) => module !== undefined && !names.has(module.name) && module.total > least;
    return base.modules.filter((module) => isGone(module) && !(module.parent !== null && isGone(base.modules[module.parent]))).toSorted((a, b) => b.total - a.total);
}
const leastOf = ({ left, modules }) => (left === 0 ? -1 : (1 + cut_off/* OTHER_JOB */.X) * (0,cut_off/* cutOff */.q)(left, modules.map(({ total }) => total)));
function nodesOf({ modules }, base) {
    const known = new Map(base?.modules.map((module) => [module.name, module]) ?? []);
    const least = base === null ? Infinity : leastOf(base);
    const children = new Map();
    modules.forEach(({ parent }, i) => {
        const key = parent !== null && parent < i ? parent : null;
        children.set(key, [...(children.get(key) ?? []), i]);
    });
    const nodes = [];
    const open = [];
    const push = (parent, depth) => {
        const own = (children.get(parent) ?? []).toSorted((a, b) => (modules[a]?.total ?? 0) - (modules[b]?.total ?? 0));
        for (const at of own)
            open.push({ at, depth });
    };
    push(null, 0);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const module = modules[next.at];
        if (module === undefined)
            continue;
        const before = known.get(module.name) ?? null;
        nodes.push({ module, depth: next.depth, before, isNew: before === null && module.total > least });
        push(next.at, next.depth + 1);
    }
    return nodes;
}
function treeTable(nodes, left, whole, compared, name, pen) {
    return (0,table/* table */.t)({
        caption: `Imports of a start of ${name}${left > 0 ? `; ${(0,format/* count */.U9)(left)} more take too little to be listed` : ''}`,
        columns: [{ heading: 'module' }, { heading: 'time' }, { heading: 'with its imports', align: 'right' }, { heading: 'alone', align: 'right' }, ...(compared ? [{ heading: 'base', align: 'right' }, { heading: 'change', align: 'right' }] : []), { heading: 'when', class: 'whole' }, { heading: 'imported in' }],
        rows: nodes.map(({ module, depth, before, isNew }) => {
            const news = isNew ? 'new' : compared ? newsOf(module, before) : null;
            return [
                (0,markup/* element */.ND)('span', { class: `i${Math.min(depth, DEEPEST)}` }, (0,page_pen/* phrase */.MZ)(pen.name(module.name)), news === null ? null : (0,markup/* element */.ND)('b', { class: 'bad' }, ` ${news}`)),
                imports_bar(module, whole, news !== null), (0,format/* amount */.vj)(module.total, 'ms'), (0,format/* amount */.vj)(module.self, 'ms'),
                ...(compared ? [before === null ? '' : (0,format/* amount */.vj)(before.total, 'ms'), before === null || before.total === 0 ? '' : (0,format/* change */.Zg)(module.total / before.total - 1)] : []),
                `${WHEN[module.phase]}${module.used === false ? ', not used by then' : ''}`, module.from === null ? '' : (0,page_pen/* phrase */.MZ)(pen.name(module.from.line === null ? module.from.file : `${module.from.file}:${module.from.line}`)),
            ];
        }),
    });
}
const newsOf = ({ phase }, before) => (phase === 'init' && before !== null && before.phase !== 'init' ? 'now at start' : null);
const WHEN = { init: 'at start', first: 'by the first response', later: 'later' };
function imports_bar({ total, self }, whole, fresh) {
    const length = (time) => (whole === 0 ? 0 : Math.min(1, time / whole) * imports_BAR.width);
    return (0,markup/* element */.ND)('svg', { viewBox: `0 0 ${imports_BAR.width} ${imports_BAR.height}`, ...imports_BAR, 'aria-hidden': 'true' }, (0,markup/* element */.ND)('rect', { class: `ring thin ${fresh ? 'bad' : 'base'}`, x: 0.5, y: 0.5, width: Math.max(0, length(total) - 1), height: imports_BAR.height - 1 }), (0,markup/* element */.ND)('rect', { class: `mark ${fresh ? 'bad' : 'head'}`, width: length(Math.min(self, total)), height: imports_BAR.height }));
}
//# sourceMappingURL=imports.js.map
;// CONCATENATED MODULE: ./build/src/report/html/over-time.js








const over_time_PLANE = { width: 940, height: 190, left: 64, right: 928, top: 12, bottom: 158 };
const GAP = 10;
const over_time_MOST = { full: 400, short: 40 };
const BURST = 5;
const over_time_MOST_LAUNCHES = 100;
function overTime(series, name, short) {
    const kept = ['base', 'head'].flatMap((side) => series.find((one) => one.side === side) ?? []);
    const measured = launchesOf(kept.flatMap(slicesOf));
    const shown = new Set(measured.slice(0, over_time_MOST_LAUNCHES).map(({ launch }) => launch));
    const own = kept.map((one) => ({ side: one.side, slices: slicesOf(one).filter(({ launch }) => shown.has(launch)) }));
    if (own.reduce((sum, { slices }) => sum + slices.length, 0) < 2)
        return null;
    const size = Math.ceil(Math.max(...own.map(({ slices }) => slices.length)) / (short ? over_time_MOST.short : over_time_MOST.full));
    const sides = own.map((one) => ({ ...one, drawn: thinned(one.slices, size) }));
    const how = {
        kept: Math.max(1, ...kept.map((one) => one.together ?? 1)), drawn: size,
        missing: [...(measured.length > shown.size ? [`The first ${(0,format/* count */.U9)(shown.size)} of ${(0,format/* count */.U9)(measured.length)} launches are shown.`] : []), ...(kept.some(({ left = 0 }) => left > 0) ? [`Of ${(0,format/* plural */.LS)(Math.max(...kept.map(({ left = 0 }) => left)), 'launch', 'launches')} nothing was kept.`] : [])],
    };
    return (0,markup/* together */.bs)(drawn(sides, how, name, short), (0,page_document/* folded */.TM)('Slices in figures', over_time_tableOf(sides, how, name, short)));
}
const over_time_unitOf = ({ kept, drawn: many }) => `${kept === 1 ? 'each slice' : `up to ${(0,format/* count */.U9)(kept)} slices together`}${many === 1 ? '' : `, of ${(0,format/* count */.U9)(many)} neighbours the slowest`}`;
const slicesOf = ({ launch, start, p50, cpu, requests }) => start.map((at, i) => ({ launch: launch[i] ?? 0, start: at, p50: p50[i] ?? 0, cpu: cpu?.[i] ?? null, requests: requests[i] ?? 0 }));
function drawn(sides, how, name, short) {
    const all = sides.flatMap(({ slices }) => slices);
    const launches = launchesOf(all);
    const x = timeAxis(launches);
    const values = (0,stats_sample/* sorted */.IP)(all.map(({ p50 }) => p50));
    const [usual, least, highest] = [(0,stats_sample/* quantile */.YV)(values, 0.5), (0,stats_sample/* quantile */.YV)(values, 0), (0,stats_sample/* quantile */.YV)(values, 1)];
    const bursts = highest > usual * BURST && least > 0;
    const y = bursts ? (0,axis/* logarithmic */.WI)([least * 0.95, highest * 1.05], [over_time_PLANE.bottom, over_time_PLANE.top]) : (0,axis/* niceLinear */.Bc)([Math.max(0, least - (highest - least) * 0.1), highest], [over_time_PLANE.bottom, over_time_PLANE.top], 4);
    const lines = sides.map(({ side, drawn: shown }) => {
        const launched = [...shown.values()].map((run) => run.map((slice) => [Math.round(x(slice)), y.of(slice.p50)]));
        const single = launched.flatMap((points) => (points.length === 1 ? points : []));
        const broken = launched.filter((points) => points.length > 1).flatMap((points, i) => (i === 0 ? points : [null, ...points]));
        return (0,chart/* group */.Os)(side, broken.length === 0 ? null : (0,chart/* polyline */.XL)(broken, side === 'base' ? 'dash' : '', short), single.length === 0 ? null : sidePoints(side, single));
    });
    const borders = launches.slice(1).map((launch) => x({ launch: launch.launch, start: launch.from }) - GAP / 2);
    const worst = all.reduce((a, b) => (b.p50 > a.p50 ? b : a));
    const told = `The slowest slice has a median of ${(0,format/* amount */.vj)(worst.p50, 'ms')}, ${(0,format/* duration */.p0)(worst.start)} after measuring began; the usual one ${(0,format/* amount */.vj)(usual, 'ms')}`;
    const svg = (0,chart/* picture */.li)({ width: over_time_PLANE.width, height: over_time_PLANE.height, title: `Median response time of ${name} in each slice of the run`, description: told, kind: 'full' }, (0,axis/* axisLeft */.V4)({ scale: y, ticks: 5, text: (value) => (0,format/* written */.Mp)(value, 'ms') }, over_time_PLANE.left, over_time_PLANE.right), borders.length === 0 ? null : (0,markup/* element */.ND)('path', { class: 'axis dash faint', d: borders.map((at) => `M${Math.round(at)},${over_time_PLANE.top}V${over_time_PLANE.bottom}`).join('') }), (0,markup/* element */.ND)('path', { class: 'axis', d: `M${over_time_PLANE.left},${over_time_PLANE.bottom}H${over_time_PLANE.right}` }), lines, (0,chart/* group */.Os)('c muted', launches.filter((_, i) => i % Math.ceil(launches.length / (short ? 5 : 40)) === 0).map((launch) => (0,chart/* label */.Pf)(Math.round((x({ launch: launch.launch, start: launch.from }) + x({ launch: launch.launch, start: launch.to })) / 2), over_time_PLANE.bottom + 15, String(launch.launch + 1)))), (0,chart/* label */.Pf)(over_time_PLANE.right, over_time_PLANE.height - 3, 'launch', 'e quiet'));
    const prose = `Median response time of ${over_time_unitOf(how)}, launch beside launch. ${how.missing.map((sentence) => `${sentence} `).join('')}${bursts ? 'The axis is stretched, so that bursts and the usual are both seen. ' : ''}What moves both sides at once is the machine.`;
    return (0,chart/* broadFigure */.Pm)(captionOf('The run over time.', prose, sides.map(({ side }) => side), short), svg);
}
function launchesOf(slices) {
    const known = new Map();
    for (const { launch, start } of slices) {
        const { from, to } = known.get(launch) ?? { from: start, to: start };
        known.set(launch, { launch, from: Math.min(from, start), to: Math.max(to, start) });
    }
    return [...known.values()].toSorted((a, b) => a.launch - b.launch);
}
function timeAxis(launches) {
    const gap = Math.min(GAP, (over_time_PLANE.right - over_time_PLANE.left) / (2 * launches.length));
    const lengths = launches.map(({ from, to }) => Math.max(1, to - from));
    const all = lengths.reduce((sum, length) => sum + length, 0);
    const perMs = (over_time_PLANE.right - over_time_PLANE.left - gap * launches.length) / all;
    const places = new Map();
    let left = over_time_PLANE.left + gap / 2;
    launches.forEach(({ launch, from }, i) => {
        places.set(launch, [from, left]);
        left += (lengths[i] ?? 0) * perMs + gap;
    });
    return ({ launch, start }) => {
        const [from, at] = places.get(launch) ?? [0, over_time_PLANE.left];
        return at + (start - from) * perMs;
    };
}
function byLaunch(slices) {
    const launches = new Map();
    for (const slice of slices) {
        const own = launches.get(slice.launch);
        if (own === undefined)
            launches.set(slice.launch, [slice]);
        else
            own.push(slice);
    }
    return launches;
}
function thinned(slices, size) {
    return new Map([...byLaunch(slices)].map(([launch, own]) => [launch, Array.from({ length: Math.ceil(own.length / size) }, (_, i) => own.slice(i * size, (i + 1) * size).reduce((a, b) => (b.p50 > a.p50 ? b : a)))]));
}
function over_time_tableOf(sides, how, name, short) {
    const grouped = sides.map(({ side, slices, drawn: shown }) => ({ side, launches: byLaunch(slices), shown }));
    const launches = launchesOf(sides.flatMap(({ slices }) => slices)).map(({ launch }) => ({ launch, own: grouped.map(({ side, launches: of, shown }) => ({ side, slices: of.get(launch) ?? [], medians: mediansText(shown.get(launch) ?? []) })) }));
    const caption = `Slices of ${name} by launch: median response time of ${over_time_unitOf(how)} in ms, in their order`;
    if (short) {
        const columns = [{ heading: 'launch' }, ...sides.map(({ side }) => ({ heading: `p50, ${SIDE_NAMES[side]}` }))];
        return (0,table/* table */.t)({ caption, columns, rows: launches.map(({ launch, own }) => [launch + 1, ...own.map(({ medians }) => medians)]) });
    }
    const rows = launches.flatMap(({ launch, own }) => own.filter(({ slices }) => slices.length > 0).map(({ side, slices, medians: text }) => {
        const medians = (0,stats_sample/* sorted */.IP)(slices.map(({ p50 }) => p50));
        const cpu = slices.flatMap((slice) => slice.cpu ?? []);
        return [
            launch + 1, SIDE_NAMES[side], (0,format/* duration */.p0)(slices[0]?.start ?? 0), (0,format/* count */.U9)(slices.length), (0,format/* count */.U9)(slices.reduce((sum, { requests }) => sum + requests, 0)), (0,format/* amount */.vj)((0,stats_sample/* quantile */.YV)(medians, 0.5), 'ms'), (0,format/* amount */.vj)((0,stats_sample/* quantile */.YV)(medians, 1), 'ms'),
            cpu.length === 0 ? '' : (0,format/* amount */.vj)((0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(cpu), 0.5), 'ms'), text,
        ];
    }));
    return (0,table/* table */.t)({
        caption, rows,
        columns: [{ heading: 'launch' }, { heading: 'side' }, { heading: 'after', align: 'right' }, { heading: how.kept === 1 ? 'slices' : 'rows', align: 'right' }, { heading: 'responses', align: 'right' }, { heading: 'median', align: 'right' }, { heading: 'slowest', align: 'right' }, { heading: 'CPU per request', align: 'right' }, { heading: 'p50 of each, ms', class: 'wide' }],
    });
}
const mediansText = (slices) => slices.map(({ p50 }) => Number(p50.toPrecision(3))).join(' ');
//# sourceMappingURL=over-time.js.map
// EXTERNAL MODULE: ./node_modules/d3-hierarchy/dist/d3-hierarchy.mjs
var d3_hierarchy = __webpack_require__(77373);
// EXTERNAL MODULE: ./build/src/part-pairs.js
var part_pairs = __webpack_require__(79832);
// EXTERNAL MODULE: ./build/src/report/width.js
var report_width = __webpack_require__(80204);
;// CONCATENATED MODULE: ./build/src/report/html/package.js












const MAP = { width: 940, height: 280 };
const MOST_AREAS = 60;
const package_MOST_ROWS = 100;
const MOST_FILES = 25;
const package_WORTH_TELLING = 0.01;
const AREAS = { new: 'bad', grown: 'warn', shrunk: 'good', gone: 'panel', same: 'panel', unknown: 'panel' };
const WORDS = { new: 'new', grown: 'grew', shrunk: 'shrank', gone: 'gone', same: '', unknown: '' };
function packageFigure(contents, earlier, { target, whole }, name, pen) {
    const head = contents.find((one) => one.target === target && one.side === 'head');
    if (head === undefined || head.parts.length === 0)
        return null;
    const base = contents.find((one) => one.target === target && one.side === 'base') ?? earlier.find((one) => one.target === target) ?? null;
    const parts = package_partsOf(head, base);
    return (0,markup/* together */.bs)(map(parts, base !== null, leftOut(head, whole), name), (0,page_document/* folded */.TM)(`The package in figures: ${(0,format/* plural */.LS)(head.parts.length + head.left.parts, 'part')}`, [partTable(parts, head, base, name, pen), fileTable(head, name, pen)]));
}
function package_partsOf(head, base) {
    const cut = { base: base === null ? 0 : smallestIn(base), head: smallestIn(head) };
    return (0,part_pairs/* partPairs */.xk)(base?.parts ?? [], head.parts).flatMap((pair) => {
        const { before, after } = pair;
        const place = after ?? before;
        if (place === null || (after === null && before !== null && before.unpacked <= cut.head))
            return [];
        const state = base === null ? 'unknown' : stateOf(pair, cut);
        const version = before !== null && after !== null && before.version !== after.version ? `${before.version ?? '?'} → ${after.version ?? '?'}` : place.version;
        const moved = before !== null && after !== null && !(0,part_pairs/* samePlace */.o0)(before, after) ? `${package_placeOf(before)} → ` : '';
        return [{ name: place.name, version, place: `${moved}${package_placeOf(place)}`, base: before?.unpacked ?? null, head: after?.unpacked ?? null, packed: after?.packed ?? null, files: after?.files ?? null, state }];
    });
}
function stateOf({ before, after }, cut) {
    if (before === null)
        return cut.base === 0 ? 'new' : (after?.unpacked ?? 0) > cut.base ? 'grown' : 'unknown';
    if (after === null)
        return cut.head === 0 ? 'gone' : 'shrunk';
    return moved(before.unpacked, after.unpacked);
}
const smallestIn = ({ left, parts }) => (0,cut_off/* cutOff */.q)(left.parts, parts.map(({ unpacked }) => unpacked));
function leftOut({ left, parts }, whole) {
    const bytes = whole === null ? null : whole - parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
    return { parts: left.parts, bytes: left.parts === 0 || bytes === null || bytes <= 0 ? null : bytes };
}
const package_placeOf = ({ layer, path }) => (layer === null ? path : `${layer}: ${path}`);
const moved = (before, now) => (Math.abs(now - before) <= before * package_WORTH_TELLING ? 'same' : now > before ? 'grown' : 'shrunk');
const titleOf = ({ name }) => (name === null ? 'its own files' : (0,report_escape/* clean */.uH)(name, 60));
function map(parts, compared, left, name) {
    const present = parts.filter(({ head }) => head !== null && head > 0).toSorted((a, b) => (b.head ?? 0) - (a.head ?? 0));
    const shown = [...present.slice(0, MOST_AREAS), ...present.slice(MOST_AREAS).filter(({ state }) => state === 'new').slice(0, MOST_AREAS / 2)];
    const rest = present.filter((part) => !shown.includes(part));
    const others = smaller(rest.length + (left.bytes === null ? 0 : left.parts), rest.reduce((sum, { head }) => sum + (head ?? 0), left.bytes ?? 0));
    const areas = [...shown, ...others];
    const root = (0,d3_hierarchy/* hierarchy */.Sk)({ children: areas }, (node) => ('children' in node ? node.children : undefined)).sum((node) => ('head' in node ? (node.head ?? 0) : 0));
    const laid = (0,d3_hierarchy/* treemap */.hk)().tile(d3_hierarchy/* treemapSquarify */.bC).size([MAP.width, MAP.height]).paddingInner(1)(root);
    const all = areas.reduce((sum, { head }) => sum + (head ?? 0), 0);
    const cells = laid.leaves().map(({ data, x0, y0, x1, y1 }) => ('state' in data ? cell(data, x0, y0, x1, y1) : null));
    const gone = parts.filter(({ state }) => state === 'gone');
    const inAll = `${(0,format/* amount */.vj)(all, 'bytes')} in ${left.parts > 0 && left.bytes === null ? `the ${(0,format/* count */.U9)(present.length)} largest parts` : 'all'}`;
    const told = `${inAll}. The largest: ${present.slice(0, 3).map((part) => `${titleOf(part)} ${(0,format/* amount */.vj)(part.head ?? 0, 'bytes')}`).join(', ')}`;
    const key = compared ? 'An area with a word in it is new, grew or shrank. ' : '';
    const lost = gone.length === 0 ? '' : `Gone: ${gone.slice(0, 5).map((part) => `${titleOf(part)} (${(0,format/* amount */.vj)(part.base ?? 0, 'bytes')})`).join(', ')}${gone.length > 5 ? ` and ${(0,format/* count */.U9)(gone.length - 5)} more` : ''}. `;
    return (0,chart/* broadFigure */.Pm)((0,markup/* together */.bs)((0,markup/* element */.ND)('b', {}, 'What the package holds. '), `Each dependency has an area of its unpacked size, ${inAll}. ${key}${lost}`), (0,chart/* picture */.li)({ ...MAP, kind: 'full', title: `The package of ${name} by dependency`, description: told }, cells));
}
const smaller = (parts, bytes) => (parts === 0 ? [] : [{ name: (0,format/* plural */.LS)(parts, 'smaller part'), version: null, place: '', base: null, head: bytes, packed: null, files: null, state: 'same' }]);
const package_LINE = 14;
const PER_LETTER = 6.2;
function cell(part, x0, y0, x1, y1) {
    const [width, height] = [x1 - x0, y1 - y0];
    const size = (0,format/* amount */.vj)(part.head ?? 0, 'bytes');
    const grown = part.base === null || part.head === null || part.state === 'same' ? '' : ` (${(0,report_figure/* signed */.x8)(part.head - part.base, 'bytes')})`;
    const word = WORDS[part.state];
    const lines = [titleOf(part), `${size}${grown}`, word].filter((line) => line !== '').filter((line, i) => height > package_LINE * (i + 1) + 4 && (0,report_width/* widthOf */.qz)(line) * PER_LETTER < width - 8);
    const box = (0,markup/* element */.ND)('rect', { class: `cell a-${AREAS[part.state]}`, x: x0, y: y0, width, height });
    const sign = lines.length === 0 && word !== '' && width > 8 && height > 12 ? (0,chart/* label */.Pf)((x0 + x1) / 2, (y0 + y1) / 2 + 4, part.state === 'shrunk' ? '−' : '+', 'c') : null;
    return (0,chart/* group */.Os)(null, (0,markup/* element */.ND)('title', {}, `${titleOf(part)}: ${size}${grown}${word === '' ? '' : `, ${word}`}`), box, lines.map((line, i) => (0,chart/* label */.Pf)(x0 + 5, y0 + package_LINE * (i + 1), line, i === 0 ? 'strong' : '')), sign);
}
function partTable(parts, head, base, name, pen) {
    const rank = ({ base: before, head: now, state }) => (state === 'same' || state === 'unknown' ? 0 : Math.abs((now ?? 0) - (before ?? 0)));
    const rows = parts.toSorted((a, b) => rank(b) - rank(a) || (b.head ?? 0) - (a.head ?? 0));
    const more = rows.length - package_MOST_ROWS + head.left.parts;
    const compared = base !== null;
    return (0,table/* table */.t)({
        caption: `Parts of the package of ${name}, what moved most first${more > 0 ? `; ${(0,format/* count */.U9)(more)} more are not listed` : ''}`,
        columns: [{ heading: 'part' }, { heading: 'version' }, { heading: 'place' }, ...(compared ? [{ heading: 'base', align: 'right' }] : []), { heading: 'this', align: 'right' }, ...(compared ? [{ heading: 'change', align: 'right' }] : []), { heading: 'packed', align: 'right' }, { heading: 'files', align: 'right' }, ...(compared ? [{ heading: 'moved' }] : [])],
        rows: rows.slice(0, package_MOST_ROWS).map(({ name: part, version, place, base: before, head: now, packed, files, state }) => [
            part === null ? 'its own files' : (0,page_pen/* phrase */.MZ)(pen.name(part)), version === null ? '' : (0,page_pen/* phrase */.MZ)(pen.text(version)), place === '' ? '' : (0,page_pen/* phrase */.MZ)(pen.name(place)), ...(compared ? [before === null ? '' : (0,format/* amount */.vj)(before, 'bytes')] : []), now === null ? '' : (0,format/* amount */.vj)(now, 'bytes'),
            ...(compared ? [before === null || now === null || before === 0 ? '' : (0,format/* change */.Zg)(now / before - 1)] : []), packed === null ? '' : (0,format/* amount */.vj)(packed, 'bytes'), files === null ? '' : (0,format/* count */.U9)(files), ...(compared ? [WORDS[state]] : []),
        ]),
    });
}
function fileTable({ files, left }, name, pen) {
    if (files.length === 0)
        return null;
    const more = Math.max(0, files.length - MOST_FILES) + left.files;
    return (0,table/* table */.t)({
        caption: `The largest files in the package of ${name}${more > 0 ? `; ${(0,format/* count */.U9)(more)} more` : ''}`, columns: [{ heading: 'file' }, { heading: 'unpacked', align: 'right' }, { heading: 'packed', align: 'right' }],
        rows: files.slice(0, MOST_FILES).map(({ path, layer, packed, unpacked }) => [(0,page_pen/* phrase */.MZ)(pen.name(layer === null ? path : `${layer}: ${path}`)), (0,format/* amount */.vj)(unpacked, 'bytes'), (0,format/* amount */.vj)(packed, 'bytes')]),
    });
}
//# sourceMappingURL=package.js.map
;// CONCATENATED MODULE: ./build/src/report/html/stages.js








const stages_PER_LETTER = 8.2;
const stages_PLANE = { width: 460, height: 230, left: 64, right: 448, top: 12, bottom: 190 };
const MOST_STAGES = 300;
function stages(loads, name) {
    const shaped = loads.filter((load) => load.stages.length > 0).map((load) => ({ ...load, stages: load.stages.slice(0, MOST_STAGES) })).toSorted((a, b) => a.side.localeCompare(b.side));
    const [first] = shaped;
    if (first === undefined)
        return null;
    const drawn = first.load.kind === 'saturate' ? [searched(shaped, name)] : ['p50', 'p99'].map((figure_) => stages_overTime(shaped, figure_, name));
    const tables = stageTables({ loads: shaped });
    const told = shaped.map(({ side }, i) => stages_tableOf(tables[i], `${name}, ${SIDE_NAMES[side]}`));
    return (0,markup/* together */.bs)((0,markup/* element */.ND)('div', { class: 'grid' }, drawn), (0,page_document/* folded */.TM)('The stages in figures', told));
}
function stages_overTime(loads, of, name) {
    const values = loads.flatMap((load) => load.stages.flatMap((stage) => stage[of] ?? []));
    const length = Math.max(...loads.map(lengthOf));
    const x = (0,axis/* linear */.sn)([0, length / 1000], [stages_PLANE.left, stages_PLANE.right]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const y = values.length === 0 ? (0,axis/* niceLinear */.Bc)([0, 1], [stages_PLANE.bottom, stages_PLANE.top]) : most > least * 20 && least > 0 ? (0,axis/* logarithmic */.WI)([least, most], [stages_PLANE.bottom, stages_PLANE.top]) : (0,axis/* niceLinear */.Bc)([0, most], [stages_PLANE.bottom, stages_PLANE.top], 4);
    const lines = loads.map(({ side, stages: all }) => {
        let time = 0;
        const points = all.flatMap((stage) => {
            const [from, to] = [time, (time += stage.duration)];
            const value = stage[of];
            return value === null ? [null] : [[x.of(from / 1000), y.of(value)], [x.of(to / 1000), y.of(value)]];
        });
        return (0,chart/* group */.Os)(side, (0,chart/* polyline */.XL)(points, side === 'base' ? 'dash' : ''));
    });
    let begun = 0;
    const rates = (loads[0]?.stages ?? []).map((stage) => {
        const [left, right] = [x.of(begun / 1000), x.of((begun += stage.duration) / 1000)];
        const words = [rateText(stage), `→ ${(0,format/* written */.Mp)(stage.to, 'requests/s')}`].find((text) => text.length * stages_PER_LETTER < right - left);
        return words === undefined ? null : (0,chart/* label */.Pf)((left + right) / 2, stages_PLANE.bottom + 28, words);
    });
    const told = loads.map(({ side, stages: all }) => `${SIDE_NAMES[side]}: ${all.map((stage) => (stage[of] === null ? 'no answer' : (0,format/* amount */.vj)(stage[of], 'ms'))).join(', ')}`).join('; ');
    const svg = (0,chart/* picture */.li)({ width: stages_PLANE.width, height: stages_PLANE.height, kind: 'full', title: `${of} of ${name} in each stage of its load`, description: told }, (0,axis/* axisBelow */.xc)({ scale: x, ticks: 6, text: (value) => `${Number(value.toPrecision(4))} s` }, stages_PLANE.top, stages_PLANE.bottom), (0,axis/* axisLeft */.V4)({ scale: y, ticks: 4, text: (value) => (0,format/* written */.Mp)(value, 'ms') }, stages_PLANE.left, stages_PLANE.right), lines, (0,chart/* group */.Os)('c quiet', rates));
    return (0,chart/* figure */.vP)(captionOf(of, 'of the requests that were due in each stage; below it the rate.', loads.map(({ side }) => side), false), svg);
}
function searched(loads, name) {
    const all = loads.flatMap((load) => load.stages);
    const rates = all.map(({ from }) => Math.max(from, 1e-3));
    const times = all.flatMap(({ p99 }) => p99 ?? []).filter((time) => time > 0);
    const x = (0,axis/* logarithmic */.WI)([Math.min(...rates) * 0.95, Math.max(...rates) * 1.05], [stages_PLANE.left, stages_PLANE.right]);
    const y = (0,axis/* logarithmic */.WI)(times.length === 0 ? [1, 10] : [Math.min(...times) * 0.9, Math.max(...times) * 1.1], [stages_PLANE.bottom, stages_PLANE.top]);
    const marks = loads.map(({ side, stages: tried }) => (0,chart/* group */.Os)(side, tried.map(({ from, p99, kept }) => {
        const [px, py] = [x.of(from), p99 === null ? stages_PLANE.top : y.of(p99)];
        return kept === 'kept'
            ? (0,markup/* element */.ND)('circle', { class: side === 'base' ? 'ring' : 'mark', cx: px, cy: py, r: 4 })
            : (0,markup/* element */.ND)('path', { class: 'line', d: `M${(px - 4).toFixed(1)},${(py - 4).toFixed(1)}l8,8m0,-8l-8,8` });
    })));
    const kept = (tried) => {
        const highest = Math.max(0, ...tried.flatMap((stage) => (stage.kept === 'kept' ? [stage.from] : [])));
        return highest === 0 ? 'none kept' : `kept up to ${(0,format/* amount */.vj)(highest, 'requests/s')}`;
    };
    const svg = (0,chart/* picture */.li)({ width: stages_PLANE.width, height: stages_PLANE.height, kind: 'full', title: `p99 of ${name} at each rate that was tried`, description: loads.map(({ side, stages: tried }) => `${SIDE_NAMES[side]}: ${kept(tried)}`).join('; ') }, (0,axis/* axisBelow */.xc)({ scale: x, ticks: 6, text: (value) => (0,format/* written */.Mp)(value, 'requests/s') }, stages_PLANE.top, stages_PLANE.bottom), (0,axis/* axisLeft */.V4)({ scale: y, ticks: 5, text: (value) => (0,format/* written */.Mp)(value, 'ms') }, stages_PLANE.left, stages_PLANE.right), marks, (0,chart/* label */.Pf)(stages_PLANE.right, stages_PLANE.bottom + 28, 'rate', 'e quiet'));
    return (0,chart/* figure */.vP)(captionOf('The search for the capacity.', 'p99 at each rate that was tried; a cross: the limits were not kept there, or the rate could not be sent.', loads.map(({ side }) => side), false), svg);
}
function stages_tableOf(made, name) {
    if (made === undefined)
        return null;
    const columns = [{ heading: 'rate' }, ...made.table.columns.map((heading) => ({ heading, align: 'right' }))];
    return (0,table/* table */.t)({ caption: `Stages of ${name}`, columns, rows: made.table.rows.map(({ place, cells }) => [place, ...cells]) });
}
const lengthOf = ({ stages: all }) => Math.max(1, all.reduce((sum, { duration }) => sum + duration, 0));
const rateText = ({ from, to }) => (from === to ? (0,format/* written */.Mp)(from, 'requests/s') : `${(0,format/* written */.Mp)(from, 'requests/s')} to ${(0,format/* written */.Mp)(to, 'requests/s')}`);
//# sourceMappingURL=stages.js.map
;// CONCATENATED MODULE: ./build/src/report/html/value-tables.js







const value_tables_MOST_ROWS = 60;
function countText({ repeat, all, ...series }) {
    const shown = longest(series);
    return `${shown < all ? `the first ${shown} of ` : ''}${(0,replication/* repeatsText */.U5)(repeat, all)}`;
}
const longest = ({ base, head }) => Math.max(base.length, head.length);
function valueTables(series, name, pen, short) {
    if (short)
        return value_tables_listed(series, `Values of ${name}`, pen);
    const repeats = [...new Set(series.map(({ repeat }) => repeat))];
    return [
        repeats.map((repeat) => {
            const own = series.filter((one) => one.repeat === repeat);
            return Math.max(...own.map(longest)) > value_tables_MOST_ROWS ? value_tables_listed(own.map((one) => ({ ...one, stored: [] })), `Each ${repeat} of ${name}`, pen) : besideEachOther(own, repeat, name, pen);
        }),
        series.filter(({ stored }) => stored.length > 0).map((one) => storedTable(one, name, pen)),
    ];
}
function value_tables_listed(series, caption, pen) {
    const cut = series.filter((one) => longest(one) < one.all).map(countText);
    return (0,table/* table */.t)({
        caption: `${caption}, in their order${cut.length === 0 ? '' : `: ${[...new Set(cut)].join(', ')}`}`, columns: [{ heading: 'metric' }, { heading: 'side' }, { heading: 'values', class: 'wide' }],
        rows: series.flatMap(({ metric, base, head, stored }) => [['base', base], ['head', head], ['base', stored.map(({ value }) => value)]].filter(([, values]) => values.length > 0)
            .map(([side, values]) => [(0,page_pen/* phrase */.MZ)(pen.name(metric.name)), SIDE_NAMES[side], `${values.map((value) => Number(value.toPrecision(3))).join(' ')} ${unitText(metric)}`])),
    });
}
const unitText = ({ unit }) => (unit === 'ratio' || unit === 'count' || unit === 'number' ? '' : unit);
function besideEachOther(series, repeat, name, pen) {
    const columns = series.flatMap(({ metric, base }) => {
        const heading = (0,page_pen/* phrase */.MZ)(pen.name(metric.name));
        return base.length === 0 ? [{ heading, align: 'right' }] : [{ heading: (0,markup/* together */.bs)(heading, ' base'), align: 'right' }, { heading: 'this', align: 'right' }, { heading: 'change', align: 'right' }];
    });
    const cell = (value, of) => (value === undefined ? '' : (0,page_pen/* phrase */.MZ)((0,report_figure/* figureText */.OP)(value, of, pen)));
    return (0,table/* table */.t)({
        caption: `Each ${repeat} of ${name}`, columns: [{ heading: repeat }, ...columns],
        rows: Array.from({ length: Math.max(...series.map(longest)) }, (_, i) => [i + 1, ...series.flatMap(({ base, head, figure: of }) => (base.length === 0 ? [cell(head[i], of)] : [cell(base[i], of), cell(head[i], of), ratio(base[i], head[i])]))]),
    });
}
const ratio = (base, head) => (base === undefined || head === undefined || base <= 0 ? '' : (0,format/* change */.Zg)(head / base - 1));
function storedTable({ metric, figure: of, stored }, name, pen) {
    return (0,table/* table */.t)({
        caption: `${(0,page_pen/* spoken */.vg)(pen.name(metric.name))} of ${name} in the baseline, oldest first`, columns: [{ heading: 'measured' }, { heading: 'commit' }, { heading: SIDE_NAMES.base, align: 'right' }, { heading: 'machine' }],
        rows: stored.map(({ time, commit, value, sameMachine }) => [time.slice(0, 16).replace('T', ' '), commit === null ? '' : (0,page_pen/* phrase */.MZ)(pen.name(commit.slice(0, 10))), (0,page_pen/* phrase */.MZ)((0,report_figure/* figureText */.OP)(value, of, pen)), sameMachine ? 'the same kind' : 'another']),
    });
}
//# sourceMappingURL=value-tables.js.map
;// CONCATENATED MODULE: ./build/src/report/html/values.js












const USUAL = ['latency.p50', 'latency.p99', 'throughput', 'cpu', 'capacity', 'recovery', 'cold-start.p50', 'cold', 'init', 'warm.p50', 'warm.p99', 'memory.peak'];
const values_PLANE = { width: 460, height: 170, left: 64, right: 448, top: 10, bottom: 140 };
const MOST_VALUES = 300;
function valueFigures(place, name, { pen, stored, most, short }) {
    const series = wanted(place).slice(0, most).flatMap((metric) => seriesOf(place, metric, stored));
    if (series.length === 0)
        return null;
    return (0,markup/* together */.bs)((0,markup/* element */.ND)('div', { class: 'grid' }, series.map((one) => seriesFigure(one, name, pen, short))), (0,page_document/* folded */.TM)(`${values_capital(manyOf(series))} in figures`, valueTables(series, name, pen, short)));
}
const manyOf = (series) => [...new Set(series.map(({ repeat }) => (0,replication/* repeatsText */.U5)(repeat, 2).replace('2 ', '')))].join(' and ');
function wanted({ verdicts, samples }) {
    const groups = (0,order/* groupsOf */.c1)(verdicts);
    const first = [...groups.broken, ...groups.inconclusive, ...groups.advised].map(({ comparison }) => comparison.metric);
    const usual = USUAL.flatMap((metric) => samples.find((sample) => sample.metric.name === metric)?.metric ?? []);
    const others = samples.map(({ metric }) => metric).filter(({ name }) => /^(command|metrics|timing)\./.test(name));
    const byName = new Map([...first, ...usual, ...others].map((metric) => [metric.name, metric]));
    const names = [...byName.values()].filter((metric) => hasValues(metric) && samples.some((sample) => sample.metric.name === metric.name && sample.side === 'head' && sample.values.length > 1));
    return oncePerReading(names);
}
const hasValues = ({ statistic }) => statistic !== 'exact' && statistic !== 'total';
function oncePerReading(metrics) {
    const seen = new Set();
    return metrics.filter(({ name, statistic }) => {
        const key = statistic.endsWith('of-starts') ? name.replace(/\.(p50|p90|min)$/, '') : name;
        return seen.size !== seen.add(key.startsWith('warm') ? name : key).size;
    });
}
function seriesOf(place, metric, stored) {
    const [base, head] = ['base', 'head'].map((side) => sampleOf(place, metric.name, side));
    if (head == null)
        return [];
    const verdict = place.verdicts.find(({ comparison }) => comparison.metric.name === metric.name);
    const before = base == null && verdict?.comparison.method !== 'side-by-side' ? stored(place.target, place.scenario, metric.name) : [];
    const all = Math.max(base?.values.length ?? 0, head.values.length);
    return [{ metric, figure: { target: place.target, scenario: place.scenario, metric }, repeat: (0,replication/* repeatOf */.Tg)(metric), base: (base?.values ?? []).slice(0, MOST_VALUES), head: head.values.slice(0, MOST_VALUES), all, stored: before }];
}
function seriesFigure(series, name, pen, short) {
    const { metric, repeat, base, head, stored } = series;
    const values = [...base, ...head, ...stored.map(({ value }) => value)];
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const y = (0,axis/* niceLinear */.Bc)([least, most], [values_PLANE.bottom, values_PLANE.top], 4);
    const metricName = (0,page_pen/* spoken */.vg)(pen.name(metric.name));
    const paired = base.length > 0;
    const title = paired ? `${metricName} of ${name} in each ${repeat}, base beside this build` : stored.length > 0 ? `${metricName} of ${name}: what earlier runs stored, and each ${repeat} of this one` : `${metricName} of ${name} in each ${repeat}`;
    const marks = paired || stored.length === 0 ? pairMarks(series, y.of, short) : storedMarks(series, y.of);
    const svg = (0,chart/* picture */.li)({ width: values_PLANE.width, height: values_PLANE.height, kind: 'full', title, description: rangeText(series, pen) }, (0,axis/* axisLeft */.V4)({ scale: y, ticks: 4, text: (value) => shortFigure(value, metric) }, values_PLANE.left, values_PLANE.right), (0,markup/* element */.ND)('path', { class: 'axis', d: `M${values_PLANE.left},${values_PLANE.bottom}H${values_PLANE.right}` }), marks);
    const sides = paired || stored.length > 0 ? ['base', 'head'] : ['head'];
    const better = `${metric.better} is better`;
    const words = paired ? `${values_capital(countText(series))} in their order; a line joins those that were measured beside each other. ${values_capital(better)}. ` : stored.length > 0 ? `${(0,format/* plural */.LS)(stored.length, 'earlier run')} of the baseline as ${stored.length === 1 ? 'it was' : 'they were'} measured then, and ${countText(series)} of this run. ${values_capital(better)}. ` : `${values_capital(countText(series))} in their order. ${values_capital(better)}. `;
    return (0,chart/* figure */.vP)(captionOf((0,page_pen/* phrase */.MZ)(pen.name(metric.name)), words.trimEnd(), sides, short, paired ? 'base' : 'earlier runs'), svg);
}
const values_capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const shortFigure = (value, { unit }) => (0,format/* written */.Mp)(value, unit).replace(/\/(request|1,000 requests)$| per million$/, '');
function pairMarks({ base, head, repeat }, y, isCoarse) {
    const count = Math.max(base.length, head.length);
    const x = (0,axis/* linear */.sn)([0, Math.max(1, count - 1)], [values_PLANE.left + 16, values_PLANE.right - 12]);
    const at = (values) => values.map((value, i) => [count === 1 ? (values_PLANE.left + values_PLANE.right) / 2 : x.of(i), y(value)]);
    const [before, now] = isCoarse ? [(0,chart/* coarse */.y2)(at(base)), (0,chart/* coarse */.y2)(at(head))] : [at(base), at(head)];
    const joins = before.flatMap((point, i) => (now[i] === undefined ? [] : [[point, now[i]]]));
    return [
        (0,chart/* segments */.JF)(joins, 'thin faint muted'), sidePoints('base', before), sidePoints('head', now),
        (0,chart/* label */.Pf)(values_PLANE.left + 16, values_PLANE.bottom + 16, '1', 'c muted'), count > 1 ? (0,chart/* label */.Pf)(values_PLANE.right - 12, values_PLANE.bottom + 16, String(count), 'c muted') : null, (0,chart/* label */.Pf)((values_PLANE.left + values_PLANE.right) / 2, values_PLANE.bottom + 16, repeat, 'c quiet'),
    ];
}
function storedMarks({ stored, head }, y) {
    const line = values_PLANE.left + (values_PLANE.right - values_PLANE.left) * 0.68;
    const before = (0,axis/* linear */.sn)([0, Math.max(1, stored.length - 1)], [values_PLANE.left + 16, line - 16]);
    const now = (0,axis/* linear */.sn)([0, Math.max(1, head.length - 1)], [line + 16, values_PLANE.right - 12]);
    const points = stored.map(({ value, sameMachine }, i) => ({ sameMachine, point: [before.of(i), y(value)] }));
    return [
        (0,markup/* element */.ND)('path', { class: 'axis dash', d: `M${Math.round(line)},${values_PLANE.top}V${values_PLANE.bottom}` }),
        sidePoints('base', points.filter(({ sameMachine }) => sameMachine).map(({ point }) => point)),
        (0,chart/* group */.Os)('muted faint', points.filter(({ sameMachine }) => !sameMachine).map(({ point: [px, py] }) => (0,markup/* element */.ND)('path', { class: 'line', d: `M${px.toFixed(1)},${py.toFixed(1)}m-3,-3l6,6m0,-6l-6,6` }))),
        sidePoints('head', head.map((value, i) => [now.of(i), y(value)])),
        (0,chart/* label */.Pf)(line - 8, values_PLANE.bottom + 16, points.some(({ sameMachine }) => !sameMachine) ? 'earlier runs (× on another machine)' : 'earlier runs', 'e quiet'), (0,chart/* label */.Pf)(line + 8, values_PLANE.bottom + 16, 'this run', 'quiet'),
    ];
}
function rangeText({ figure: of, base, head, stored }, pen) {
    const text = (values) => `${(0,page_pen/* spoken */.vg)((0,report_figure/* figureText */.OP)(Math.min(...values), of, pen))} to ${(0,page_pen/* spoken */.vg)((0,report_figure/* figureText */.OP)(Math.max(...values), of, pen))}`;
    const told = [{ who: 'base', values: base }, { who: 'this build', values: head }, { who: 'earlier runs', values: stored.map(({ value }) => value) }];
    return told.filter(({ values }) => values.length > 0).map(({ who, values }) => `${who}: ${text(values)}`).join('; ');
}
//# sourceMappingURL=values.js.map
;// CONCATENATED MODULE: ./build/src/report/html/target.js



















function targetSection(target, options) {
    const { pen, input } = options;
    const { name, id, status, scenarios, whole } = target;
    const open = scenarios.length <= target_MOST_OPEN;
    return (0,page_document/* section */.uW)(2, id, (0,page_pen/* phrase */.MZ)(pen.name(name)), status === null ? null : (0,page_document/* paragraph */.FY)(statusBadge(status), ' ', (0,page_pen/* phrase */.MZ)(becauseText(status.because, pen)), '.'), scenarios.length < 2 || !scenarios.some(isCompared) ? null : matrix(scenarios, name, pen), scenarios.map((place) => scenarioPart(place, open || !isCalm(place), options)), wholePart(whole, input, options));
}
const isCompared = ({ verdicts }) => verdicts.some(({ comparison }) => comparison.notCompared === null);
const target_MOST_OPEN = 4;
const MOST_COLUMNS = 12;
function matrix(scenarios, name, pen) {
    const gated = scenarios.flatMap(({ verdicts }) => verdicts.filter(({ budget }) => budget !== null).map(({ comparison }) => comparison.metric.name));
    const often = new Map();
    for (const metric of gated)
        often.set(metric, (often.get(metric) ?? 0) + 1);
    const metrics = [...often].toSorted((a, b) => b[1] - a[1]).slice(0, MOST_COLUMNS).map(([metric]) => metric).toSorted((a, b) => gated.indexOf(a) - gated.indexOf(b));
    if (metrics.length === 0)
        return null;
    return (0,table/* table */.t)({
        caption: `Change of each scenario of ${(0,page_pen/* spoken */.vg)(pen.name(name))}, by metric`, columns: [{ heading: 'scenario' }, ...metrics.map((metric) => ({ heading: (0,page_pen/* phrase */.MZ)(pen.name(metric)), align: 'right' }))],
        rows: scenarios.map((place) => [(0,page_document/* linkTo */.uM)(place.id, (0,page_pen/* phrase */.MZ)(pen.name(place.scenario ?? ''))), ...metrics.map((metric) => target_changeCell(place.verdicts.find(({ comparison }) => comparison.metric.name === metric), pen))]),
    });
}
const target_SIGNS = { fail: '✕ ', warn: '! ', inconclusive: '? ', good: '✓ ', within: '', none: '' };
function target_changeCell(verdict, pen) {
    if (verdict === undefined)
        return '';
    const mark = markOf(verdict);
    const text = verdict.comparison.notCompared === null ? (0,report_row/* rowOf */.OB)(verdict, pen).change : 'not compared';
    return mark === 'within' || mark === 'none' ? perUnit(text) : (0,markup/* element */.ND)('b', { class: toneOf(verdict) }, target_SIGNS[mark], perUnit(text));
}
function scenarioPart(place, open, options) {
    const { pen } = options;
    const heading = (0,markup/* element */.ND)('h3', {}, signOf(place.verdicts), (0,page_pen/* phrase */.MZ)(pen.name(place.scenario ?? '')));
    const contents = [loadLine(place), ...bodyOf(place, options)];
    return (0,markup/* element */.ND)('section', { id: place.id }, (0,page_document/* folded */.TM)((0,markup/* together */.bs)(heading, ' ', (0,markup/* element */.ND)('span', { class: 'quiet small' }, summaryOf(place))), contents, open));
}
function summaryOf({ verdicts }) {
    const gated = verdicts.filter(({ budget }) => budget !== null);
    const of = (mark) => gated.filter((verdict) => markOf(verdict) === mark).length;
    const parts = [['fail', 'beyond what is allowed'], ['warn', 'beyond what is wanted'], ['inconclusive', 'undecided'], ['good', 'improved'], ['within', 'within budget'], ['none', 'not compared']].flatMap(([mark, words]) => (of(mark) === 0 ? [] : [`${(0,format/* count */.U9)(of(mark))} ${words}`]));
    return parts.join(', ') || (0,format/* plural */.LS)(verdicts.length, 'figure');
}
function loadLine({ loads }) {
    const [first] = loads;
    return first === undefined ? null : (0,markup/* element */.ND)('p', { class: 'quiet' }, `Load: ${loadText(first.load)}.`);
}
function bodyOf(place, { input, stored, axis, pen, short, drawn, whole }) {
    const name = (0,page_pen/* spoken */.vg)(pen.name((0,report_row/* placeName */.fW)(place.target, place.scenario)));
    const brief = !whole.has(place);
    const gated = place.verdicts.filter(({ budget }) => budget !== null);
    const free = place.verdicts.filter(({ budget }) => budget === null);
    const rows = (verdicts) => verdicts.map((verdict) => ({ verdict, launches: brief ? NO_LAUNCHES : launchChanges(verdict.comparison.metric.name, place.pairs) }));
    const doubts = doubts_doubtsOf(place.verdicts, pen);
    return [
        gated.length === 0 ? null : forest({ caption: `Change of ${name} by metric, against what its budgets allow`, rows: rows(gated), axis, pen, short: brief }),
        free.length === 0 ? null : (0,page_document/* folded */.TM)(`${(0,format/* plural */.LS)(free.length, 'more metric')}, shown and not gated`, forest({ caption: `Change of ${name} in metrics without a budget`, rows: rows(free), axis: short ? null : axis, pen, short }), gated.length === 0),
        doubts.length === 0 ? null : [(0,page_document/* paragraph */.FY)((0,markup/* element */.ND)('b', {}, 'To be doubted:')), (0,page_document/* list */.p_)(doubts.map(({ about, text }) => (0,page_pen/* phrase */.MZ)(`${about}: ${text}`)))],
        ...(drawn.has(place) ? [
            distribution(place.histograms, storedHistogram(place, stored), name, short),
            valueFigures(place, name, { pen, stored: stored?.points ?? (() => []), short, most: brief ? 1 : short ? 2 : place.verdicts.length > 40 ? 6 : 4 }),
            stages(place.loads, name), overTime(place.slices, name, short),
        ] : [(0,page_document/* paragraph */.FY)(`Pictures are drawn of the ${(0,format/* count */.U9)(drawn.size)} scenarios that matter most; run.json has the figures of all.`)]),
        place.scenario === null ? [packageFigure(contentsOf(input), stored?.contents ?? [], { target: place.target, whole: sampleOf(place, 'size.unpacked', 'head')?.point ?? null }, name, pen), importFigure(input.run.imports, stored?.imports ?? [], place.target, name, pen)] : null,
    ];
}
const storedHistogram = ({ target, scenario, verdicts }, stored) => (scenario === null || verdicts.some(({ comparison }) => comparison.method === 'side-by-side') ? null : (stored?.histogram(target, scenario) ?? null));
function contentsOf({ run }) {
    const weighed = new Set(run.contents.map(({ target }) => target));
    return [...run.contents, ...(run.screening?.contents.filter(({ target }) => !weighed.has(target)) ?? [])];
}
function wholePart(place, { run }, options) {
    const hasEvidence = [...run.contents, ...(run.screening?.contents ?? []), ...run.imports].some(({ target }) => target === place.target);
    if (place.verdicts.length === 0 && !hasEvidence)
        return null;
    return (0,page_document/* section */.uW)(3, place.id, (0,markup/* together */.bs)(signOf(place.verdicts), (0,page_pen/* phrase */.MZ)(options.pen.name(place.target)), ' ', wholeTitle(place)), bodyOf(place, options));
}
function wholeTitle({ verdicts }) {
    const has = (start) => verdicts.some(({ comparison }) => start.test(comparison.metric.name));
    const parts = [...(has(/^(cold|init|cold-start)/) ? ['cold starts'] : []), ...(has(/^size\./) ? ['package'] : []), ...(has(/^command\./) ? ['what it printed'] : [])];
    return parts.length === 0 ? 'as a whole' : `as a whole: ${parts.join(' and ')}`;
}
//# sourceMappingURL=target.js.map
;// CONCATENATED MODULE: ./build/src/report/html.js
















const MOST_DRAWN = 60;
const MOST_WHOLE = 12;
const MANY = 16;
const LARGEST = 980_000;
const FEWEST_DRAWN = 20;
function reportHtml(input) {
    const targets = targetsOf(input);
    const ranked = targets.flatMap(({ scenarios, whole }) => [whole, ...scenarios]).toSorted((a, b) => a.rank - b.rank);
    for (let most = Math.min(MOST_DRAWN, ranked.length);; most = Math.floor(most * 0.85)) {
        const page = pageWith(input, targets, ranked, most);
        if ((0,report_width/* bytesOf */.$$)(page) <= LARGEST || ranked.length > MOST_DRAWN || most <= FEWEST_DRAWN)
            return page;
    }
}
function pageWith(input, targets, ranked, most) {
    const pen = (0,report_pen/* penFor */.H6)(input.run, page_pen/* pagePen */.jN);
    const short = ranked.length > MANY;
    const [drawn, whole] = [new Set(ranked.slice(0, most)), new Set(short ? ranked.filter((place) => !isCalm(place)).slice(0, MOST_WHOLE) : ranked)];
    const axis = percentAxis(input.judgement.verdicts);
    const options = { input, stored: input.stored?.() ?? null, axis, pen, short, drawn, whole };
    const parts = [
        ['failures', 'What could not be measured', failures_failures(input.run.failures, pen)],
        ['matters', 'What matters', whatMatters(input, targets, axis, pen)],
        ['findings', 'What stands behind it', sectionOf(findings(input, pen))],
    ];
    const rest = [
        ['budgets', 'Budgets and the room left', budgets(input, pen)],
        ['measured', 'What was measured', whatWasMeasured(input, pen)],
        ['method', 'How it was measured', howMeasured(input, pen)],
        ['words', 'What the words mean', words(input)],
    ];
    return (0,page_document/* pageText */.xe)({
        title: firstLine(input, report_pen/* plainPen */.OH),
        header: pageHeader(input, pen),
        contents: contents(parts, targets, rest, pen),
        main: (0,markup/* together */.bs)(notices(input, pen), tiles(input), standing(input, pen), parts.map(([, , part]) => part), targets.map((target) => targetSection(target, options)), rest.map(([, , part]) => part)),
        footer: (0,markup/* together */.bs)((0,page_pen/* phrase */.MZ)(footLine(input.run, pen)), '. Its verdicts are in report.json, and everything that was measured is in run.json.'),
    });
}
function sectionOf(children) {
    const inside = (0,markup/* together */.bs)(children);
    return inside.isEmpty ? null : (0,markup/* element */.ND)('section', { id: 'findings', 'aria-labelledby': 'findings-h' }, (0,markup/* element */.ND)('h2', { id: 'findings-h' }, 'What stands behind it'), inside);
}
const MOST_LISTED = 200;
const html_MOST_OPEN = 8;
function contents(parts, targets, rest, pen) {
    const entries = (list) => list.filter(([, , part]) => part !== null).map(([id, title]) => (0,markup/* element */.ND)('li', {}, (0,page_document/* linkTo */.uM)(id, title)));
    return (0,markup/* element */.ND)('ul', {}, entries(parts), targets.map((target) => (0,markup/* element */.ND)('li', {}, (0,page_document/* linkTo */.uM)(target.id, (0,page_pen/* phrase */.MZ)(pen.name(target.name))), scenariosOf(target, pen))), entries(rest));
}
function scenariosOf({ scenarios }, pen) {
    if (scenarios.length === 0)
        return null;
    const item = (place) => (0,markup/* element */.ND)('li', {}, (0,page_document/* linkTo */.uM)(place.id, (0,page_pen/* phrase */.MZ)(pen.name(place.scenario ?? ''))));
    const more = scenarios.length - MOST_LISTED;
    const listed = (0,markup/* element */.ND)('ul', {}, scenarios.slice(0, MOST_LISTED).map(item), more > 0 ? (0,markup/* element */.ND)('li', {}, `and ${(0,format/* plural */.LS)(more, 'more scenario')}`) : null);
    return scenarios.length > html_MOST_OPEN ? (0,page_document/* folded */.TM)((0,format/* plural */.LS)(scenarios.length, 'scenario'), listed) : listed;
}
//# sourceMappingURL=html.js.map
// EXTERNAL MODULE: ./build/src/report/json-values.js
var json_values = __webpack_require__(33279);
;// CONCATENATED MODULE: ./build/src/report/json-budgets.js




function budgetOf(budget) {
    if (budget === null)
        return null;
    const { limit, tolerance, advisory, origin, line } = budget;
    return {
        ...(limit === null ? {} : { limit: tiersOf(limit) }),
        ...(tolerance === null ? {} : { tolerance: { ...tiersOf(tolerance), floor: tolerance.floor } }),
        advisory,
        origin,
        line,
    };
}
function ruleOf({ budget, figures, tightest, missing }, pen) {
    const { target, scenario, metric } = budget;
    const bound = tightest === null ? null : (0,src_bound/* boundOf */.s)(tightest.comparison.warnings, 'head');
    const { limit, tolerance, advisory, origin, line } = budgetOf(budget) ?? { advisory: false, origin: 'default', line: null };
    return {
        metric, target, scenario,
        ...(limit === undefined ? {} : { limit }),
        ...(tolerance === undefined ? {} : { tolerance }),
        advisory, origin, line, figures,
        nearest: tightest === null ? null : {
            target: tightest.comparison.target, scenario: tightest.comparison.scenario, metric: tightest.comparison.metric.name, unit: tightest.comparison.metric.unit,
            value: (0,json_values/* finite */.E2)(tightest.comparison.head.point), ...(bound === null ? {} : { bound }), change: tightest.comparison.change === null ? null : (0,json_values/* finite */.E2)(tightest.comparison.change.point),
            verdict: tightest.verdict, severity: tightest.severity, 'would-be': tightest.wouldBe, room: tightest.room === null ? null : (0,json_values/* finite */.E2)(tightest.room),
        },
        missing: missing === null ? null : { kind: missing.kind, text: missingText(missing, pen) },
    };
}
const json_budgets_statusOf = ({ name, status, because }, pen) => ({ name, status, because: becauseText(because, pen) });
const tiersOf = ({ warn, fail }) => ({ ...(warn === null ? {} : { warn }), ...(fail === null ? {} : { fail }) });
//# sourceMappingURL=json-budgets.js.map
;// CONCATENATED MODULE: ./build/src/report/json-why.js



function explanationDocument(explanation, pen) {
    const { target, scenario, metrics, subject, against, causes, rest } = explanation;
    return {
        target, scenario, metrics, subject, against,
        causes: causes.map((cause) => ({ ...rounded(cause), text: causeText(cause, aboutOf(explanation), pen) })),
        rest: rest === null ? null : { causes: rest.causes, difference: json_why_time(rest.difference) },
    };
}
function adviceDocument({ target, scenario, severity, about, message }, pen) {
    return { target, scenario, severity, message, about: { ...(0,json_values/* kebab */.i9)(about), kind: about.kind, text: evidenceText(about, pen) } };
}
function rounded(cause) {
    switch (cause.kind) {
        case 'import': return { ...cause, base: json_why_time(cause.base), head: json_why_time(cause.head) };
        case 'function': return { ...cause, base: json_why_time(cause.base), head: json_why_time(cause.head), share: json_why_time(cause.share) };
        case 'part':
        case 'file':
        case 'duplicate': return cause;
    }
}
const json_why_time = (value) => (value === null ? null : (0,json_values/* finite */.E2)(value));
//# sourceMappingURL=json-why.js.map
;// CONCATENATED MODULE: ./build/src/report/json.js













function reportJson(input) {
    const fields = Object.entries(reportDocument(input)).map(([key, value]) => {
        const text = Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(value);
        return `  ${JSON.stringify(key)}: ${text}`;
    });
    return `{\n${fields.join(',\n')}\n}\n`;
}
function reportDocument(input) {
    const { run, judgement } = input;
    const beside = besideOf(judgement.verdicts);
    const pen = (0,report_pen/* penFor */.H6)(run, report_pen/* plainPen */.OH);
    return {
        schema: 'tailgate.report/1',
        outcome: (0,report_input/* outcomeOf */.sG)(input),
        reason: headline(input),
        ...(run.shard === null || !(0,part/* isShard */.z)(run) ? {} : { shard: { index: run.shard.index, of: run.shard.of } }),
        compare: run.compare,
        complete: run.complete,
        id: run.id,
        started: run.started,
        seconds: Math.round(run.time.total / 100) / 10,
        time: { load: (0,json_values/* finite */.E2)(run.time.load), 'warm-up': (0,json_values/* finite */.E2)(run.time.warmUp), 'cold-starts': (0,json_values/* finite */.E2)(run.time.coldStarts), 'start-and-stop': (0,json_values/* finite */.E2)(run.time.startAndStop), total: (0,json_values/* finite */.E2)(run.time.total) },
        launches: run.launches,
        seed: run.seed,
        head: json_checkout(run.head),
        base: run.base === null ? null : json_checkout(run.base),
        'base-missing': run.baseMissing,
        notes: run.notes,
        environment: run.environment,
        machine: run.machine === null ? null : (0,json_values/* machineDocument */.pF)(run.machine),
        looks: run.looks,
        counts: judgement.counts,
        targets: judgement.targets.map((one) => json_budgets_statusOf(one, pen)),
        budgets: judgement.budgets.map((use) => ruleOf(use, pen)),
        verdicts: judgement.verdicts.map((verdict) => verdictOf(verdict, beside, run, pen)),
        explanations: input.explanations.map((explanation) => explanationDocument(explanation, pen)),
        advice: input.advice.map((advice) => adviceDocument(advice, pen)),
        expired: judgement.expired,
        failures: run.failures.map(failureOf),
        absent: run.absent,
        requests: run.requests,
        loads: run.loads.map((applied) => ({ ...applied, text: loadText(applied.load) })),
    };
}
function verdictOf(verdict, beside, run, pen) {
    const { comparison } = verdict;
    const { metric } = comparison;
    const { baseBound, headBound } = (0,src_bound/* boundsOf */.B)(comparison);
    return {
        target: comparison.target,
        scenario: comparison.scenario,
        metric: metric.name,
        unit: metric.unit,
        better: metric.directionUnknown === true ? null : metric.better,
        base: comparison.base === null ? null : (0,json_values/* finite */.E2)(comparison.base),
        head: (0,json_values/* finite */.E2)(comparison.head.point),
        ...(baseBound === undefined ? {} : { 'base-bound': baseBound }),
        ...(headBound === undefined ? {} : { 'head-bound': headBound }),
        'head-interval': json_intervalOf(comparison.head.interval),
        change: json_changeOf(comparison.change),
        ...(comparison.difference === undefined ? {} : { difference: json_changeOf(comparison.difference) }),
        'noise-floor': comparison.noiseFloor === null ? null : (0,json_values/* finite */.E2)(comparison.noiseFloor),
        p: comparison.p === null ? null : (0,json_values/* finite */.E2)(comparison.p),
        method: comparison.method,
        entries: comparison.entries,
        launches: comparison.launches,
        blocks: comparison.blocks,
        confirmation: comparison.confirmation === null ? null : { launches: comparison.confirmation.launches, change: (0,json_values/* finite */.E2)(comparison.confirmation.change) },
        budget: budgetOf(verdict.budget),
        verdict: verdict.verdict,
        severity: verdict.severity,
        'would-be': verdict.wouldBe,
        room: verdict.room === null ? null : (0,json_values/* finite */.E2)(verdict.room),
        accepted: verdict.accepted === null ? null : acceptedOf(verdict.accepted),
        'not-compared': notComparedOf(comparison),
        settle: verdict.settle === null ? null : json_settleOf(verdict.settle, run, comparison),
        warnings: verdict.warnings.map((warning) => warningOf(warning, comparison, pen)),
        advice: adviceOf(verdict, beside, run, pen),
        screening: verdict.screening === null ? null : screeningOf(verdict, verdict.screening, pen),
    };
}
function screeningOf(verdict, { comparison, verdict: kind, severity }, pen) {
    return {
        base: comparison.base === null ? null : (0,json_values/* finite */.E2)(comparison.base),
        head: (0,json_values/* finite */.E2)(comparison.head.point),
        change: json_changeOf(comparison.change),
        'noise-floor': comparison.noiseFloor === null ? null : (0,json_values/* finite */.E2)(comparison.noiseFloor),
        entries: comparison.entries,
        verdict: kind,
        severity,
        accusation: fateOf(verdict),
        text: screeningText(verdict, pen),
    };
}
const json_changeOf = (estimate) => estimate === null ? null : { point: (0,json_values/* finite */.E2)(estimate.point), interval: json_intervalOf(estimate.interval) };
const json_intervalOf = ({ level, lower, upper }) => ({ level: (0,json_values/* finite */.E2)(level), lower: (0,json_values/* finite */.E2)(lower), upper: (0,json_values/* finite */.E2)(upper) });
const acceptedOf = ({ reason, expires, origin, line }) => ({ reason, expires, origin, line });
function notComparedOf({ notCompared, target }) {
    if (notCompared === null)
        return null;
    const differs = notCompared.kind === 'other-machine' ? { differs: notCompared.differs } : {};
    return { kind: notCompared.kind, text: (0,phrases/* notComparedText */.GK)(notCompared, target, report_pen/* plainPen */.OH), ...differs };
}
const json_settleOf = (settle, run, comparison) => ({ ...(0,json_values/* kebab */.i9)(settle), kind: settle.kind, text: (0,phrases/* settleText */.di)(settle, (0,replication/* hadBy */.Pe)(comparison, run)) });
const warningOf = (warning, comparison, pen) => ({ ...(0,json_values/* kebab */.i9)(warning), kind: warning.kind, text: (0,phrases/* warningText */.i4)(warning, comparison, pen) });
const json_checkout = ({ commit, branch, dirty }) => ({ commit, branch, dirty });
const failureOf = ({ target, scenario, side, kind, message, hint, log }) => ({ target, scenario, side, kind, message, hint, log });
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./build/src/report/junit.js











function junit(input) {
    const { run, judgement } = input;
    const beside = besideOf(judgement.verdicts);
    const pen = (0,report_pen/* penFor */.H6)(run, report_pen/* plainPen */.OH);
    const suites = new Map();
    const suite = (target) => suites.get(target) ?? suites.set(target, []).get(target) ?? [];
    for (const failure of run.failures)
        suite(failure.target).push(failureCase(failure));
    for (const verdict of judgement.verdicts)
        suite(verdict.comparison.target).push(verdictCase(verdict, beside, input, pen));
    const all = [...suites.values()].flat();
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="tailgate" ${totals(all)} time="${seconds(run.time.total)}">`,
        ...[...suites].flatMap(([target, cases]) => suiteLines(target, cases, input)),
        '</testsuites>',
        '',
    ].join('\n');
}
function suiteLines(target, cases, input) {
    const { run } = input;
    const properties = { outcome: (0,report_input/* outcomeOf */.sG)(input), reason: headline(input), seed: String(run.seed), commit: run.head.commit ?? '', compare: run.compare, tool: run.environment.tool };
    return [
        `  <testsuite name="${(0,report_escape/* xml */._n)(report_pen/* plainPen */.OH.name(target))}" ${totals(cases)} timestamp="${(0,report_escape/* xml */._n)(run.started)}">`,
        '    <properties>',
        ...Object.entries(properties).map(([name, value]) => `      <property name="${name}" value="${(0,report_escape/* xml */._n)(value)}"/>`),
        '    </properties>',
        ...cases.flatMap((one) => one.lines.map((line) => `    ${line}`)),
        '  </testsuite>',
    ];
}
function verdictCase(verdict, beside, { run, explanations }, pen) {
    const { comparison } = verdict;
    const said = (0,report_row/* fullSentence */.fj)(verdict, pen);
    const advice = adviceOf(verdict, beside, run, pen);
    const warnings = verdict.warnings.map((warning) => `warning: ${(0,phrases/* warningText */.i4)(warning, comparison, pen)}`);
    const why = causesOf(verdict, explanations, pen).map((cause) => `why: ${cause}`);
    const first = screeningText(verdict, pen);
    const open = `<testcase classname="${(0,report_escape/* xml */._n)((0,report_row/* placeName */.fW)(comparison.target, comparison.scenario))}" name="${(0,report_escape/* xml */._n)(report_pen/* plainPen */.OH.name(comparison.metric.name))}" time="0">`;
    const output = `  <system-out>${(0,report_escape/* xml */._n)([`${verdict.verdict}: ${said}`, ...(verdict.accepted === null ? [] : [(0,phrases/* acceptedText */.zs)(verdict.accepted, report_pen/* plainPen */.OH)]), ...(verdict.wouldBe === 'none' ? [] : [`would ${verdict.wouldBe}: its budget only advises`]), ...(first === null ? [] : [(0,phrases/* asSentence */.KG)(first)]), ...why, ...(advice === null ? [] : [advice]), ...warnings].join('\n'))}</system-out>`;
    const kind = (0,part/* isShard */.z)(run) && kindOf(verdict) === 'failed' ? 'skipped' : kindOf(verdict);
    const mark = kind === 'failed' ? [failureMark(verdict, said, why)]
        : kind === 'skipped' ? [`  <skipped message="${(0,report_escape/* xml */._n)(whySkipped(verdict, run))}"/>`] : [];
    return { kind, lines: [open, ...mark, output, '</testcase>'] };
}
const failureMark = ({ verdict }, said, why) => `  <failure type="${verdict}" message="${(0,report_escape/* xml */._n)(said)}"${why.length === 0 ? '/>' : `>${(0,report_escape/* xml */._n)(why.join('\n'))}</failure>`}`;
function kindOf({ verdict, severity, budget }) {
    if (severity === 'fail')
        return 'failed';
    return verdict === 'not-compared' || (verdict === 'inconclusive' && budget !== null) ? 'skipped' : 'passed';
}
function whySkipped({ comparison, settle, verdict }, run) {
    if (run.shard !== null && (0,part/* isShard */.z)(run))
        return `${verdict}, and no verdict: this is shard ${run.shard.index} of ${run.shard.of}`;
    if (comparison.notCompared !== null)
        return `not compared: ${(0,phrases/* notComparedText */.GK)(comparison.notCompared, comparison.target, report_pen/* plainPen */.OH)}`;
    return settle === null ? verdict : `${verdict}: ${(0,phrases/* settleText */.di)(settle, (0,replication/* hadBy */.Pe)(comparison, run))}`;
}
function failureCase(failure) {
    const title = `${phrases/* failureTitle */.nV[failure.kind]}: ${report_pen/* plainPen */.OH.text(failure.message)}`;
    const hint = failure.hint === null ? phrases/* failureAdvice */.dY[failure.kind] : report_pen/* plainPen */.OH.text((0,phrases/* asSentence */.KG)(failure.hint));
    return {
        kind: 'error',
        lines: [
            `<testcase classname="${(0,report_escape/* xml */._n)((0,report_row/* placeName */.fW)(failure.target, failure.scenario))}" name="measured (${failure.side})" time="0">`,
            `  <error type="${failure.kind}" message="${(0,report_escape/* xml */._n)(title)}">${(0,report_escape/* xml */._n)(hint)}</error>`,
            `  <system-out>${(0,report_escape/* xml */._n)((0,report_escape/* logLines */.OG)(failure.log).join('\n'))}</system-out>`,
            '</testcase>',
        ],
    };
}
function totals(cases) {
    const count = (kind) => cases.filter((one) => one.kind === kind).length;
    return `tests="${cases.length}" failures="${count('failed')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}
const seconds = (ms) => (Number.isFinite(ms) ? (ms / 1000).toFixed(3) : '0');
//# sourceMappingURL=junit.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/table.js

const MARKS = { fail: '❌', warn: '⚠️', inconclusive: '❓', good: '✅', none: '' };
function table_markOf(verdict) {
    if (verdict.severity !== 'none')
        return verdict.severity;
    return verdict.verdict === 'inconclusive' ? 'inconclusive' : verdict.verdict === 'improved' ? 'good' : 'none';
}
const GATED_HEAD = tableHead(['metric', 'change', 'allowed', 'base', 'this', 'noise\u00a0floor', 'verdict'], [1, 2, 3, 4, 5]);
const SHOWN_HEAD = tableHead(['metric', 'change', 'base', 'this', 'verdict'], [1, 2, 3]);
function gatedRow(verdict, cell) {
    const row = (0,report_row/* rowOf */.OB)(verdict, cell);
    const mark = MARKS[table_markOf(verdict)];
    const changed = row.change === '' || verdict.severity === 'none' ? whole(row.change) : cell.strong(whole(row.change));
    return tableRow([mark === '' ? row.what : `${mark}\u00a0${row.what}`, withInterval(changed, row.interval), whole(row.allowed), whole(row.base), whole(row.head), whole(row.noiseFloor), row.verdict]);
}
function shownRow(verdict, cell) {
    const row = (0,report_row/* rowOf */.OB)(verdict, cell);
    return tableRow([row.what, withInterval(whole(row.change), row.interval), whole(row.base), whole(row.head), row.verdict]);
}
const whole = (figure) => figure.replace(/ /g, '\u00a0');
function tableHead(headings, right) {
    return `${tableRow(headings)}\n${tableRow(headings.map((_, i) => (right.includes(i) ? '--:' : '---')))}`;
}
function tableRow(cells) {
    return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}
const withInterval = (change, interval) => (interval === '' ? change : `${change} (${whole(interval)})`);
//# sourceMappingURL=table.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/details.js





function folded(title, weight, summary, intro, rows) {
    return { title, weight, head: rows.length === 0 ? '' : `<details><summary>${summary}</summary>\n${intro === '' ? '' : `\n${intro}`}`, rows, tail: rows.length === 0 ? '' : '\n</details>' };
}
function withinSection({ within }, cell) {
    return folded('within budget', 30, `${(0,format/* count */.U9)(within.length)} within budget`, GATED_HEAD, within.map((verdict) => gatedRow(verdict, cell)));
}
function shownSection({ shown }, cell) {
    return folded('metrics without a budget', 10, `${(0,format/* plural */.LS)(shown.length, 'more metric')}, shown and not gated`, SHOWN_HEAD, shown.map((verdict) => shownRow(verdict, cell)));
}
function witnessSection({ witnesses }, cell) {
    const intro = `Counts that noise hardly touches. They say what the clock cannot: whether more is read, loaded or sent.\n\n${SHOWN_HEAD}`;
    return folded('quiet witnesses', 20, (0,format/* plural */.LS)(witnesses.length, 'quiet witness', 'quiet witnesses'), intro, witnesses.map((verdict) => shownRow(verdict, cell)));
}
function notComparedSection(verdicts, pen) {
    const missing = missingOf(verdicts, pen);
    const figures = missing.reduce((sum, reason) => sum + reason.figures, 0);
    return folded('not compared', 40, `${(0,format/* count */.U9)(figures)} not compared`, '', missing.map((reason) => `- ${(0,format/* plural */.LS)(reason.figures, 'figure')}: ${reason.text}. ${reason.advice}`.trimEnd()));
}
function warningSection(verdicts, pen) {
    const doubts = doubts_doubtsOf(verdicts, pen);
    return folded('warnings', 50, (0,format/* plural */.LS)(doubts.length, 'warning'), '', doubts.map(({ about, text }) => `- ${about}: ${text}`));
}
const MOST_OPEN_ROWS = 20;
function measuredSection(tables, open, cell) {
    const rows = tables.flatMap(([title, table], index) => [
        `${index === 0 ? '' : '\n'}${tableHead([title, ...table.columns], table.columns.map((_, i) => i + 1))}`,
        ...table.rows.map(({ place, cells }) => tableRow([cell.name(place), ...cells.map(whole)])),
    ]);
    if (open && rows.length <= MOST_OPEN_ROWS)
        return { title: 'what was measured', weight: 70, head: '', rows, tail: '' };
    return folded('what was measured', 35, `Measured: ${(0,phrases/* enumerate */.HL)(tables.map(([title, table]) => (0,format/* plural */.LS)(table.rows.length, title)))}`, '', rows);
}
function legendSection(verdicts) {
    const used = new Set(verdicts.filter((verdict) => verdict.budget !== null).map((verdict) => verdict.verdict));
    const words = verdictKinds.filter((kind) => used.has(kind)).map((kind) => `- **${phrases/* verdictWord */.E0[kind]}**: ${verdictMeaning[kind]}`);
    const columns = Object.entries(columnMeaning).map(([word, meaning]) => `- **${word}**: ${meaning}`);
    return folded('the words', 5, 'What the words mean', '', used.size === 0 ? [] : [...columns, ...words]);
}
//# sourceMappingURL=details.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/budgets.js



const HEAD = tableHead(['budget', 'allowed', 'nearest to it', 'room left', 'figures', 'rule'], [3, 4]);
const INTRO = 'Of each rule the figure that is nearest to what it allows, and how much of that is left: by its value for a limit, by the worst change that this run cannot exclude for a tolerance.';
function budgetSection(rows) {
    const own = rows.filter(({ isDefault }) => !isDefault).length;
    const summary = `${(0,format/* plural */.LS)(rows.length, 'budget')}, and the room left${own === 0 ? ', all of them defaults' : ''}`;
    return folded('budgets', 45, summary, `${INTRO}\n\n${HEAD}`, rows.map(({ rule, allowed, nearest, room, figures, place }) => tableRow([rule, whole(allowed), nearest, whole(room), figures, place])));
}
//# sourceMappingURL=budgets.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/failures.js






const failures_MOST_WHOLE = 5;
function failureSections(failures) {
    const told = failures.filter(({ kind }) => kind !== 'interrupted');
    const logs = new Set();
    return [
        ...told.slice(0, failures_MOST_WHOLE).flatMap((failure, index) => {
            const log = JSON.stringify(failure.log);
            const section = { title: 'a failure', weight: 90 - index, head: `${failures_titleOf(failure)}${index === 0 ? '' : ` ${messageOf(failure)}`} ${hintOf(failure)}`, rows: [], tail: '' };
            const own = logs.has(log) ? [] : logSection(failure, 80 - index, index === 0);
            logs.add(log);
            return [section, ...own];
        }),
        folded('the other failures', 60, `${(0,format/* count */.U9)(told.length - failures_MOST_WHOLE)} more could not be measured`, '', told.slice(failures_MOST_WHOLE).map((failure) => `- ${failures_titleOf(failure)} ${messageOf(failure)}`)),
    ];
}
const failures_titleOf = ({ target, scenario, side, kind }) => `**${report_pen/* markdownPen */.rU.name((0,report_row/* placeName */.fW)(target, scenario))}${side === 'base' ? ' (base)' : ''} ${phrases/* failureTitle */.nV[kind]}.**`;
const messageOf = ({ message }) => report_pen/* markdownPen */.rU.text((0,phrases/* asSentence */.KG)(message));
const hintOf = ({ kind, hint }) => (hint === null ? phrases/* failureAdvice */.dY[kind] : report_pen/* markdownPen */.rU.text((0,phrases/* asSentence */.KG)(hint)));
function logSection({ log }, weight, open) {
    const { open: fence, lines, close } = (0,report_escape/* fenced */.OF)(log);
    if (lines.length === 0)
        return [];
    const head = `<details${open ? ' open' : ''}><summary>The last ${(0,format/* plural */.LS)(lines.length, 'line')} of its log</summary>\n\n${fence}`;
    return [{ title: 'a log', weight, head, rows: lines, tail: `${close}\n\n</details>` }];
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/list.js


const list_MOST_ROWS = 100;
const WORTH_FOLDING = 3;
function listSections({ title, weight, heading, lines, most, others }) {
    const all = lines.map((line) => `- ${line}`);
    const rows = all.length > list_MOST_ROWS ? [...all.slice(0, list_MOST_ROWS), `- and ${(0,format/* count */.U9)(all.length - list_MOST_ROWS)} more`] : all;
    const shown = rows.length < most + WORTH_FOLDING ? rows.length : most;
    return [
        { title, weight, head: rows.length === 0 || heading === '' ? '' : `${heading}\n`, rows: rows.slice(0, shown), tail: '' },
        folded(`more ${others}`, 33, `${(0,format/* count */.U9)(all.length - shown)} more ${others}`, '', rows.slice(shown)),
    ];
}
//# sourceMappingURL=list.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/loads.js




function stageSection(run, cell) {
    const tables = stageTables(run);
    const rows = tables.flatMap(({ place, load, table }, index) => [
        `${index === 0 ? '' : '\n'}${cell.name(place)}: ${load}\n\n${tableHead(['rate', ...table.columns], [1, 2, 3, 4])}`,
        ...table.rows.map((row) => tableRow([whole(row.place), ...row.cells.map(whole)])),
    ]);
    return folded('the stages of the load', 32, `The load by stage: ${(0,format/* plural */.LS)(tables.length, 'table')}`, '', rows);
}
//# sourceMappingURL=loads.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/notices.js




function noticeSections(input) {
    return noticeTexts(input.notices ?? [], (0,report_input/* outcomeOf */.sG)(input), report_pen/* markdownPen */.rU).flatMap(({ line, details, quiet }) => [
        { title: 'a notice', weight: 115, head: quiet ? `<sub>${line}</sub>` : line, rows: [], tail: '' },
        ...listSections({ title: 'changes of the rules', weight: 112, heading: '', lines: details, most: 3, others: 'changes of the rules' }),
    ]);
}
//# sourceMappingURL=notices.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/why.js








const why_MOST_OPEN = 4;
const MOST_CAUSES = 5;
const MOST_TO_TRY = 5;
const MOST_FOLDED = 20;
function whySections(input, pen) {
    const whys = whysOf(input, pen);
    const open = whys.filter(({ worst }) => worst !== null).slice(0, why_MOST_OPEN);
    const beside = open.length === 0 ? null : besideOf(input.judgement.verdicts);
    const others = whys.filter((why) => !open.includes(why));
    return {
        open: open.flatMap((why, index) => {
            const witnesses = witnessLines(why, beside, pen);
            const lines = [...why.lines.slice(0, MOST_CAUSES), ...witnesses, ...why.lines.slice(MOST_CAUSES)];
            return listSections({ title: 'a cause', weight: 84 - index / why_MOST_OPEN, heading: headingOf(why), lines, most: MOST_CAUSES + witnesses.length, others: 'causes' });
        }),
        folded: [folded('other causes', 34, `What stands behind ${(0,format/* plural */.LS)(others.length, 'other change')}`, '', others.slice(0, MOST_FOLDED).flatMap(foldedRows))],
    };
}
function witnessLines({ worst }, beside, pen) {
    const witnesses = worst === null || beside === null ? null : startWitnesses(worst, placeOf(worst, beside), pen);
    return witnesses === null ? [] : [`beside it, ${witnesses}`];
}
const foldedRows = ({ about, lines }) => [...lines.slice(0, MOST_CAUSES).map((line) => `- ${about}: ${line}`), ...(lines.length > MOST_CAUSES ? [`- ${about}: ${(0,format/* plural */.LS)(lines.length - MOST_CAUSES, 'more cause')}`] : [])];
const headingOf = ({ about, against }) => `**Why.** What stands behind ${about}${against === '' ? '' : ` (${against})`}:`;
function trySections({ advice, judgement }, pen) {
    const broken = new Set(judgement.verdicts.filter(report_input/* isBroken */.Qr).map(({ comparison }) => comparison.target));
    const ordered = inOrder(advice);
    const open = ordered.filter(({ severity, target }) => severity === 'warning' || broken.has(target));
    const quiet = ordered.filter((one) => !open.includes(one));
    return [
        ...listSections({ title: 'what to try', weight: 78, heading: '**What to try.**', lines: open.map((one) => tryText(one, pen)), most: MOST_TO_TRY, others: 'things to try' }),
        folded('other things to try', 32, `${(0,format/* count */.U9)(quiet.length)} more ${quiet.length === 1 ? 'thing' : 'things'} to try`, '', quiet.map((one) => `- ${tryText(one, pen)}`)),
    ];
}
//# sourceMappingURL=why.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/section.js


const ALWAYS = Number.POSITIVE_INFINITY;
const FEWEST_ROWS = 3;
const NOTE = 700;
function section_join(sections, limit, whole) {
    const present = sections.filter((section) => section.head !== '' || section.rows.length > 0);
    const sized = present.map((section) => ({ section, bytes: (0,report_width/* bytesOf */.$$)(section_text(section, section.rows.length)) + 2 }));
    let excess = sized.reduce((sum, { bytes }) => sum + bytes, 0) - limit;
    if (excess <= 0)
        return present.map((section) => section_text(section, section.rows.length)).join('\n\n') + '\n';
    excess += NOTE + (0,report_width/* bytesOf */.$$)(whole);
    const kept = new Map();
    const left = [];
    for (const { section, bytes } of sized.toSorted((a, b) => a.section.weight - b.section.weight)) {
        if (excess <= 0 || section.weight === ALWAYS)
            continue;
        const rows = rowsThatFit(section, excess);
        kept.set(section, rows);
        left.push(rows === 0 ? section.title : `${(0,format/* count */.U9)(section.rows.length - rows)} rows of ${section.title}`);
        excess -= rows === 0 ? bytes : excess;
    }
    const parts = present.filter((section) => kept.get(section) !== 0).map((section) => section_text(section, kept.get(section) ?? section.rows.length));
    return `${[...parts, note(left, whole)].join('\n\n')}\n`;
}
function rowsThatFit({ rows }, excess) {
    let saved = 0;
    for (let keep = rows.length - 1; keep >= FEWEST_ROWS; keep -= 1) {
        saved += (0,report_width/* bytesOf */.$$)(rows[keep] ?? '') + 1;
        if (saved >= excess)
            return keep;
    }
    return 0;
}
function section_text({ head, rows, tail }, keep) {
    return [...(head === '' ? [] : [head]), ...rows.slice(0, keep), ...(tail === '' ? [] : [tail])].join('\n');
}
const section_MOST_NAMED = 12;
function note(left, whole) {
    const more = left.length > section_MOST_NAMED ? ` and ${(0,format/* count */.U9)(left.length - section_MOST_NAMED)} more parts` : '';
    return `_Left out for length: ${left.slice(0, section_MOST_NAMED).join(', ')}${more}. All of it is in ${whole}._`;
}
//# sourceMappingURL=section.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown.js




























const UNLIMITED = Number.POSITIVE_INFINITY;
function markdown(input, { limit = UNLIMITED } = {}) {
    const { run, judgement } = input;
    const groups = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const nothingCompared = judgement.counts.compared === 0;
    const [pen, cell] = [(0,report_pen/* penFor */.H6)(run, report_pen/* markdownPen */.rU), (0,report_pen/* penFor */.H6)(run, report_pen/* cellPen */.ay)];
    const why = whySections(input, pen);
    return section_join([
        markdown_plain('the first line', ALWAYS, titleLine(input)),
        ...noticeSections(input),
        ...failureSections(run.failures),
        ...tableSections([...groups.broken, ...groups.inconclusive, ...groups.improved], cell),
        ...listSections({ title: 'what has no figure', weight: 99, heading: '**Budgets without a figure.**', lines: missingLines(input, pen), most: 5, others: 'budgets without a figure' }),
        ...why.open,
        ...remarkSections([...groups.broken, ...groups.inconclusive], input, why.open.length > 0, pen),
        ...trySections(input, pen),
        ...listSections({ title: 'what is only advised', weight: 96, heading: '**Only advised.**', lines: groups.advised.map((verdict) => `would ${verdict.wouldBe}: ${(0,report_row/* sentence */.em)(verdict, pen)}`), most: 5, others: 'figures beyond what is only advised' }),
        ...acceptanceSections(input, pen),
        ...screeningSections(judgement.verdicts, pen),
        markdown_plain('how the targets are', 106, statusText(input, pen)),
        markdown_plain('the noise floor', 105, reachLine(judgement.verdicts, pen)),
        measuredSection(measuredTables(run, pen), nothingCompared, cell),
        ...why.folded,
        budgetSection(budgetRows(input, cell)),
        withinSection(groups, cell),
        witnessSection(groups, cell),
        shownSection(groups, cell),
        notComparedSection(judgement.verdicts, pen),
        warningSection(judgement.verdicts, pen),
        stageSection(run, cell),
        folded('how it was measured', 55, 'How it was measured', '', methodLines(run, pen).map((line) => `- ${line}`)),
        legendSection(judgement.verdicts),
        nextSection(input),
        markdown_plain('the foot', 120, `<sub>${footLine(run, report_pen/* markdownPen */.rU)}${linksText(input)}</sub>`),
    ], limit, wholeReport(input));
}
function statusText(input, pen) {
    const line = statusLine(input, pen);
    return line === '' ? '' : `**Status**: ${line}.`;
}
const markdown_plain = (title, weight, text) => ({ title, weight, head: text, rows: [], tail: '' });
function titleLine(input) {
    const outcome = (0,report_input/* outcomeOf */.sG)(input);
    const mark = { pass: MARKS.good, warn: MARKS.warn, inconclusive: MARKS.inconclusive, fail: MARKS.fail }[outcome];
    const project = input.project == null ? '' : ` (${(0,report_escape/* markdownText */.p7)(input.project)})`;
    return `### ${mark} ${firstWord(input)}${project}: ${headline(input, report_pen/* markdownPen */.rU)}`;
}
function tableSections(matter, cell) {
    const rows = matter.map((verdict) => gatedRow(verdict, cell));
    const shown = matter.length > MOST_OPEN_ROWS + 3 ? MOST_OPEN_ROWS : matter.length;
    return [
        { title: 'the table', weight: 100, head: matter.length === 0 ? '' : GATED_HEAD, rows: rows.slice(0, shown), tail: '' },
        folded('what else matters', 85, `${(0,format/* plural */.LS)(matter.length - shown, 'more figure')} beyond a budget, undecided or improved`, GATED_HEAD, rows.slice(shown)),
    ];
}
function remarkSections(verdicts, input, belowCauses, pen) {
    const lines = remarksOf(verdicts, input, pen).map((remark) => remarkLine(remark, pen));
    const title = 'what stands beside it';
    if (belowCauses)
        return [folded(title, 65, `In detail: ${(0,format/* plural */.LS)(lines.length, 'remark')}`, '', lines.map((line) => `- ${line}`))];
    return listSections({ title, weight: 80, heading: '', lines, most: 6, others: 'remarks' });
}
function acceptanceSections({ judgement }, pen) {
    return [
        ...listSections({ title: 'what is accepted', weight: 98, heading: '**Accepted on purpose.**', lines: acceptedLines(judgement.verdicts, pen), most: 5, others: 'acceptances' }),
        ...listSections({ title: 'what is accepted no more', weight: 97, heading: '**Accepted no more.**', lines: expiredLines(judgement, pen), most: 3, others: 'expired acceptances' }),
    ];
}
function screeningSections(verdicts, pen) {
    return listSections({ title: 'what the stored baselines had said', weight: 75, heading: '**Measured again, side by side.**', lines: screeningLines(verdicts, pen), most: 6, others: 'figures that were measured again' });
}
function nextSection(input) {
    const { sentences: [before, ...after], command } = nextSteps(input, report_pen/* markdownPen */.rU);
    if (before === undefined)
        return markdown_plain('what now', 110, '');
    const block = command === null ? [] : [(0,report_escape/* commandBlock */.L)([...(0,reproduce/* preparation */.u$)(input), command].join('\n'))];
    return markdown_plain('what now', 110, [`**What now.** ${before}`, ...block, ...after].join('\n\n'));
}
function wholeReport({ links }) {
    return `${links?.run === undefined ? '' : `${linked('the job summary', links.run)} and in `}\`report.md\` in ${linked('the files of this run', links?.artifact)}`;
}
//# sourceMappingURL=markdown.js.map
;// CONCATENATED MODULE: ./build/src/report/left-out.js



const left_out_MOST_NAMES = 5;
function leftOutLines({ run, judgement }, pen) {
    const told = new Set(openRules(judgement).map(({ missing }) => missing.metric));
    const groups = new Map();
    for (const { metric, reason, side, target, scenario } of [...run.absent, ...(run.screening?.absent ?? [])]) {
        if (!(0,src_budget/* isUserMade */.hj)(metric) || told.has(metric))
            continue;
        const key = JSON.stringify([reason, side === 'base']);
        const group = groups.get(key) ?? { reason, side, names: new Set(), places: new Set() };
        groups.set(key, group);
        group.names.add(metric);
        if (target !== undefined)
            group.places.add((0,report_row/* placeName */.fW)(target, scenario ?? null));
    }
    return [...groups.values()].map(({ reason, side, names, places }) => `${left_out_listed(names, pen)}${side === 'base' ? ' on base' : ''}${places.size === 0 ? '' : ` (${left_out_listed(places, pen)})`}: ${pen.text(reason)}`);
}
function left_out_listed(names, pen) {
    const shown = [...names].slice(0, left_out_MOST_NAMES).map((name) => pen.name(name)).join(', ');
    return names.size > left_out_MOST_NAMES ? `${shown} and ${names.size - left_out_MOST_NAMES} more` : shown;
}
//# sourceMappingURL=left-out.js.map
// EXTERNAL MODULE: ./build/src/report/terminal/columns.js
var terminal_columns = __webpack_require__(61090);
// EXTERNAL MODULE: ./build/src/report/terminal/paint.js
var terminal_paint = __webpack_require__(36337);
;// CONCATENATED MODULE: ./build/src/report/terminal.js

























function terminal(input, { columns = 100, colour = false } = {}) {
    const { run, judgement } = input;
    const paint = (0,terminal_paint/* paintFor */.e)(colour);
    const width = Math.max(40, columns);
    const groups = (0,order/* groupsOf */.c1)(judgement.verdicts);
    const pen = (0,report_pen/* penFor */.H6)(run, report_pen/* plainPen */.OH);
    const tone = { pass: paint.good, warn: paint.doubtful, inconclusive: paint.doubtful, fail: paint.bad }[(0,report_input/* outcomeOf */.sG)(input)];
    const parts = [
        (0,report_width/* wrap */.LV)(firstLine(input), width, '  ').replace(/^[^:]+:/, (word) => paint.bold(tone(word))),
        ...run.failures.filter(({ kind }) => kind !== 'interrupted').map((failure, index) => failureText(failure, index === 0, width, paint)),
        verdictTable([...groups.broken, ...groups.inconclusive, ...groups.improved], width, paint, pen),
        ...whysOf(input, pen).map(({ about, against, lines }) => listText((0,report_width/* wrap */.LV)(`Why ${about}${against === '' ? '' : ` (${against})`}:`, width, '  '), lines, width)),
        remarkText([...groups.broken, ...groups.inconclusive], input, width, pen),
        listText('What to try:', inOrder(input.advice).map((one) => tryText(one, pen)), width),
        listText('Budgets without a figure:', missingLines(input, pen), width),
        listText('Without a figure:', leftOutLines(input, pen), width),
        listText('Only advised:', groups.advised.map((verdict) => `would ${verdict.wouldBe}: ${(0,report_row/* sentence */.em)(verdict, pen)}`), width),
        listText('Accepted on purpose:', acceptedLines(judgement.verdicts, pen), width),
        listText('Accepted no more:', expiredLines(judgement, pen), width),
        listText('Measured again, side by side:', screeningLines(judgement.verdicts, pen), width),
        terminal_statusText(input, width, pen),
        budgetTable(input, width, paint, pen),
        ...measuredTables(run, pen).map(([title, table]) => measuredText(table, title, width, paint)),
        ...stageTables(run).map(({ place, load, table }) => `${(0,report_width/* wrap */.LV)(`${pen.name(place)}: ${load}`, width, '  ')}\n${measuredText(table, 'rate', width, paint)}`),
        terminal_restText(groups, judgement.verdicts, width, pen),
        nextText(input, width, paint, pen),
        paint.faint((0,report_width/* wrap */.LV)(footLine(run, pen), width)),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
const COLUMNS = [
    { heading: 'metric', align: 'left', leaves: 0 },
    { heading: 'base', align: 'right', leaves: 3 },
    { heading: 'this', align: 'right', leaves: 4 },
    { heading: 'change', align: 'right', leaves: 0 },
    { heading: '', align: 'left', leaves: 2 },
    { heading: 'allowed', align: 'right', leaves: 5 },
    { heading: 'noise floor', align: 'right', leaves: 1 },
    { heading: 'verdict', align: 'left', leaves: 0 },
];
const terminal_MOST_ROWS = 50;
function verdictTable(verdicts, width, paint, pen) {
    const lines = verdicts.slice(0, terminal_MOST_ROWS).map((verdict) => {
        const { what, base, head, change, interval, allowed, noiseFloor, verdict: word } = (0,report_row/* rowOf */.OB)(verdict, pen);
        const tone = verdict.severity === 'fail' ? paint.bad : verdict.severity === 'warn' || verdict.verdict === 'inconclusive' ? paint.doubtful : paint.good;
        return { cells: [what, base, head, change, interval, allowed, noiseFloor, word], paint: tone };
    });
    return (0,terminal_columns/* alignedTable */.n)(COLUMNS, lines, width, paint.faint) + moreRows(verdicts.length);
}
function terminal_statusText(input, width, pen) {
    const line = statusLine(input, pen);
    return line === '' ? '' : (0,report_width/* wrap */.LV)(`Status: ${line}.`, width, '  ');
}
const BUDGET_COLUMNS = [
    { heading: 'budget', align: 'left', leaves: 0, least: 14 }, { heading: 'allowed', align: 'left', leaves: 3, least: 12 }, { heading: 'nearest to it', align: 'left', leaves: 2, least: 14 },
    { heading: 'room left', align: 'right', leaves: 0 }, { heading: 'rule', align: 'left', leaves: 1, least: 12 },
];
const MOST_BUDGETS = 12;
function budgetTable(input, width, paint, pen) {
    const rows = budgetRows(input, pen).filter(({ isDefault }) => !isDefault);
    const lines = rows.slice(0, MOST_BUDGETS).map(({ rule, allowed, nearest, room, place }) => ({ cells: [rule, allowed, nearest, room, place], paint: (text) => text }));
    return (0,terminal_columns/* alignedTable */.n)(BUDGET_COLUMNS, lines, width, paint.faint) + moreRows(rows.length, MOST_BUDGETS);
}
function measuredText(table, title, width, paint) {
    const columns = [title, ...table.columns].map((heading, index) => ({ heading, align: index === 0 ? 'left' : 'right', leaves: index === 0 ? 0 : 100 - index }));
    return (0,terminal_columns/* alignedTable */.n)(columns, table.rows.slice(0, terminal_MOST_ROWS).map(({ place, cells }) => ({ cells: [report_pen/* plainPen */.OH.name(place), ...cells], paint: (text) => text })), width, paint.faint) + moreRows(table.rows.length);
}
const moreRows = (rows, most = terminal_MOST_ROWS) => (rows > most ? `\n  and ${(0,format/* count */.U9)(rows - most)} more: see report.md` : '');
function failureText(failure, first, width, paint) {
    const title = `${report_pen/* plainPen */.OH.name((0,report_row/* placeName */.fW)(failure.target, failure.scenario))}${failure.side === 'base' ? ' (base)' : ''} ${phrases/* failureTitle */.nV[failure.kind]}${first ? '.' : `: ${report_pen/* plainPen */.OH.text((0,phrases/* asSentence */.KG)(failure.message))}`}`;
    const hint = failure.hint === null ? phrases/* failureAdvice */.dY[failure.kind] : report_pen/* plainPen */.OH.text((0,phrases/* asSentence */.KG)(failure.hint));
    const log = (0,report_escape/* logLines */.OG)(failure.log).map((line) => `${paint.faint('  |')} ${line}`.trimEnd());
    return [`${paint.bad((0,report_width/* wrap */.LV)(title, width, '  '))}`, (0,report_width/* wrap */.LV)(hint, width), ...log].join('\n');
}
const terminal_MOST_LINES = 10;
function remarkText(verdicts, input, width, pen) {
    return remarksOf(verdicts, input, pen).slice(0, terminal_MOST_LINES).map((remark) => (0,report_width/* wrap */.LV)(`- ${remarkLine(remark, pen)}`, width, '  ')).join('\n');
}
function listText(title, lines, width) {
    const shown = lines.slice(0, terminal_MOST_LINES).map((line) => (0,report_width/* wrap */.LV)(`- ${line}`, width, '  '));
    return [...(lines.length === 0 ? [] : [title]), ...shown].join('\n') + moreRows(lines.length, terminal_MOST_LINES);
}
const MOST_WARNINGS = 8;
function terminal_restText({ within, shown, witnesses }, verdicts, width, pen) {
    const hidden = shown.length + witnesses.length;
    const doubts = doubts_doubtsOf(verdicts, pen);
    return [
        ...(within.length === 0 ? [] : [`${within.length} within budget`]),
        ...(hidden === 0 ? [] : [`${hidden} shown and not gated: see report.md`]),
        ...missingOf(verdicts, pen).map(({ figures, text }) => `${figures} not compared: ${text}`),
        ...doubts.slice(0, MOST_WARNINGS).map(({ about, text }) => `warning: ${about}: ${text}`),
        ...(doubts.length > MOST_WARNINGS ? [`${(0,format/* plural */.LS)(doubts.length - MOST_WARNINGS, 'more warning')}: see report.md`] : []),
    ].map((line) => (0,report_width/* wrap */.LV)(line, width, '  ')).join('\n');
}
const LONGEST_COMMAND = 600;
function nextText(input, width, paint, pen) {
    const { sentences: [before, ...after], command } = nextSteps(input, pen);
    if (before === undefined)
        return '';
    return [(0,report_width/* wrap */.LV)(before, width), ...(command === null ? [] : [`  ${paint.bold((0,report_escape/* plainText */.wh)(command, LONGEST_COMMAND))}`]), ...after.map((text) => (0,report_width/* wrap */.LV)(text, width))].join('\n');
}
//# sourceMappingURL=terminal.js.map
;// CONCATENATED MODULE: ./build/src/report/worth-telling.js


function worthTelling(input) {
    const { run, judgement, notices = [] } = input;
    return (0,report_input/* outcomeOf */.sG)(input) !== 'pass'
        || judgement.counts.compared === 0
        || judgement.uncompared.length > 0
        || run.baseMissing !== null
        || judgement.expired.length > 0
        || judgement.budgets.some(({ missing }) => missing?.kind === 'no-figure' && missing.open)
        || notices.some(({ kind }) => kind === 'rules-changed' || kind === 'resolved')
        || judgement.verdicts.some((verdict) => {
            const moved = (0,report_input/* isGated */.m3)(verdict) && (verdict.verdict === 'regressed' || verdict.verdict === 'improved' || verdict.verdict === 'over-budget');
            return moved || verdict.severity !== 'none' || verdict.wouldBe !== 'none' || verdict.accepted !== null || fateOf(verdict) === 'withdrawn';
        });
}
//# sourceMappingURL=worth-telling.js.map
;// CONCATENATED MODULE: ./build/src/report/render.js








function renderAll(input) {
    return {
        headline: headline(input),
        'report.json': reportJson(input),
        'report.md': markdown(input),
        'junit.xml': junit(input),
        markdown: (limit) => markdown(input, { limit }),
        comment: (limit, notices) => markdown({ ...input, notices: [...(input.notices ?? []), ...notices] }, { limit }),
        worthTelling: worthTelling(input),
        html: () => reportHtml(input),
        terminal: (options) => terminal({ ...input, call: null }, options),
        annotations: annotationsOf(input),
    };
}
//# sourceMappingURL=render.js.map
// EXTERNAL MODULE: ./build/src/run-file.js + 5 modules
var run_file = __webpack_require__(60412);
;// CONCATENATED MODULE: ./build/src/stored-pictures.js




const MOST_POINTS = 60;
function storedFor(run, baselines) {
    const { contents, imports } = (0,reasons/* storedEvidence */.hz)(baselines);
    const now = new Map((0,join/* measuredIn */.oS)(run).flatMap((one) => one.samples.filter(({ side }) => side === 'head').map((sample) => [stored_pictures_keyOf(sample.target, sample.scenario, sample.metric.name), { sample, run: one }])));
    const points = (target, scenario, metric) => {
        const measured = now.get(stored_pictures_keyOf(target, scenario, metric));
        if (measured === undefined)
            return [];
        return (baselines.get(target)?.entries ?? []).flatMap((entry) => {
            const { commit, time } = entry;
            const same = entry.samples.find((one) => one.metric === metric && one.scenario === scenario && one.workload === measured.sample.workload);
            return same === undefined ? [] : [{ commit, time, value: same.point, sameMachine: isSameMachine(entry, measured.run, target, metric) }];
        }).slice(-MOST_POINTS);
    };
    const histogram = (target, scenario) => {
        const measured = now.get(stored_pictures_keyOf(target, scenario, 'latency.p50'));
        if (measured === undefined)
            return null;
        const { run: of, sample: { workload } } = measured;
        const entry = baselines.get(target)?.entries.findLast((one) => Object.hasOwn(one.histograms, scenario) && one.samples.some((stored) => stored.metric === 'latency.p50' && stored.scenario === scenario && stored.workload === workload)
            && ['latency.p50', 'latency.p99'].every((metric) => isSameMachine(one, of, target, metric)));
        return entry?.histograms[scenario] ?? null;
    };
    return { points, histogram, contents, imports };
}
function isSameMachine({ fingerprint: then, reference }, { environment, reference: now }, target, metric) {
    const fingerprint = environment.fingerprints[target];
    if (fingerprint === undefined || (0,src_fingerprint/* differs */.A)(then, fingerprint).length > 0)
        return false;
    const speed = (0,normalise/* sensitivity */.yQ)(metric);
    const slower = speed === null ? null : (0,normalise/* slowerBy */.Ao)(reference, new Map(now.map(({ kernel, point }) => [kernel, point])), speed.timing);
    return slower === null || Math.abs(slower) <= normalise/* OTHER_SPEED */.Dz;
}
const stored_pictures_keyOf = (target, scenario, metric) => JSON.stringify([target, scenario, metric]);
//# sourceMappingURL=stored-pictures.js.map
;// CONCATENATED MODULE: ./build/src/conclude.js












const filesOf = (conclusion) => ({ ...checkpointFilesOf(conclusion), 'report.html': conclusion.texts.html() });
function checkpointFilesOf({ run, texts }) {
    return { 'run.json': (0,run_file/* encodeRun */.M$)(run), 'report.json': texts['report.json'], 'report.md': texts['report.md'], 'junit.xml': texts['junit.xml'] };
}
function conclude(run, baselines, rules = {}, shown = {}) {
    const { policy = run.policy, advice = run.advice, configFile = run.config } = rules;
    const judgement = judged(run, baselines, rules);
    const input = { run, judgement, configFile, ...(0,reasons/* reasonsOf */.zM)(run, judgement, baselines, advice), stored: () => storedFor(run, baselines), ...shown };
    return { run, judgement, texts: renderAll(input), reason: headline(input), exitCode: (0,exit_codes/* exitCodeOf */.FO)(run, judgement, policy) };
}
function conclude_inReadingOrder(comparisons, { samples }) {
    const key = (target, scenario) => JSON.stringify([target, scenario]);
    const places = new Map([...new Set(samples.map(({ target, scenario }) => key(target, scenario)))].map((place, i) => [place, i]));
    const placeOf = ({ target, scenario }) => places.get(key(target, scenario)) ?? places.size;
    return comparisons.toSorted((a, b) => placeOf(a) - placeOf(b));
}
const comparedAlone = ({ run, comparisons }) => onMachine(run.machine, comparisons);
function judged(run, baselines, { budgets = run.budgets, accept = run.accept, today = run.started.slice(0, 10) } = {}) {
    const combinations = combinationsIn(budgets);
    const compared = (one) => {
        const whole = withCombined(one, combinations);
        return { run: whole, comparisons: compare(whole, baselinesCombined(whole, baselines, combinations)) };
    };
    const ofShards = (one) => (one.shards.length === 0 ? compared(one) : { run: withCombined(one, combinations), comparisons: conclude_inReadingOrder((0,join/* measuredIn */.oS)(one).flatMap((shard) => comparedAlone(compared({ ...shard, screening: null }))), one) });
    const { run: whole, comparisons } = ofShards(run);
    return judge(whole, comparisons, withDefaults(budgets, run), run.screening === null ? null : ofShards(run.screening), { accept, today });
}
//# sourceMappingURL=conclude.js.map

/***/ }),

/***/ 65781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ OTHER_JOB),
/* harmony export */   q: () => (/* binding */ cutOff)
/* harmony export */ });
const OTHER_JOB = 0.3;
const cutOff = (left, kept) => (left === 0 ? 0 : kept.reduce((least, size) => Math.min(least, size), Infinity));
//# sourceMappingURL=cut-off.js.map

/***/ }),

/***/ 98987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ exceeds)
/* harmony export */ });
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
function exceeds(text, most) {
    let [depth, containers] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
        const letter = text.charCodeAt(at);
        if (letter === QUOTE) {
            for (at += 1; at < text.length && text.charCodeAt(at) !== QUOTE; at += 1)
                if (text.charCodeAt(at) === BACKSLASH)
                    at += 1;
        }
        else if (letter === OPEN_LIST || letter === OPEN_MAP) {
            depth += 1;
            containers += 1;
            if (depth > most.depth || containers > most.containers)
                return true;
        }
        else if (letter === CLOSE_LIST || letter === CLOSE_MAP) {
            depth -= 1;
        }
    }
    return false;
}
//# sourceMappingURL=json-shape.js.map

/***/ }),

/***/ 79832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   o0: () => (/* binding */ samePlace),
/* harmony export */   r4: () => (/* binding */ placeKey),
/* harmony export */   wH: () => (/* binding */ placeOrder),
/* harmony export */   xk: () => (/* binding */ partPairs),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
function partPairs(base, head) {
    const before = byPlace(base);
    const after = byPlace(head);
    const pairs = [...after].filter(([key]) => before.has(key)).map(([key, part]) => ({ before: before.get(key) ?? null, after: part }));
    const gone = byName([...before].filter(([key]) => !after.has(key)).map(([, part]) => part));
    const fresh = byName([...after].filter(([key]) => !before.has(key)).map(([, part]) => part));
    for (const name of new Set([...fresh.keys(), ...gone.keys()])) {
        const [was, is] = [gone.get(name) ?? [], fresh.get(name) ?? []];
        pairs.push(...(name === null ? [...movedPairs(was, []), ...movedPairs([], is)] : movedPairs(was, is)));
    }
    return pairs;
}
function movedPairs(gone, fresh) {
    const left = byVersion(gone);
    const exact = fresh.map((after) => ({ before: left.get(after.version)?.shift() ?? null, after }));
    const rest = [...left.values()].flat().sort(placeOrder);
    const pairs = exact.map(({ before, after }) => ({ before: before ?? rest.shift() ?? null, after }));
    return [...pairs, ...rest.map((before) => ({ before, after: null }))];
}
const byName = (parts) => grouped([...parts].sort(placeOrder), ({ name }) => name);
const byVersion = (parts) => grouped(parts, ({ version }) => version);
function grouped(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group === undefined)
            groups.set(key(item), [item]);
        else
            group.push(item);
    }
    return groups;
}
function byPlace(items) {
    const places = new Map();
    for (const item of items) {
        const key = placeKey(item);
        const same = places.get(key);
        places.set(key, same === undefined ? item : {
            ...item, packed: same.packed + item.packed, unpacked: same.unpacked + item.unpacked,
            ...(item.files === undefined ? {} : { files: item.files + (same.files ?? 0) }),
            ...(item.version === same.version ? {} : { version: null }),
        });
    }
    return places;
}
const placeKey = ({ name, path, layer }) => JSON.stringify([name ?? null, layer, path]);
const samePlace = (a, b) => a.path === b.path && a.layer === b.layer;
const inOrder = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const placeOrder = (a, b) => inOrder(a.layer ?? '', b.layer ?? '') || inOrder(a.path, b.path);
//# sourceMappingURL=part-pairs.js.map

/***/ }),

/***/ 20022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ writeOut)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74907);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64627);




async function writeOut(directory, files) {
    const failed = [];
    for (const [name, text] of Object.entries(files)) {
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
            throw new Error(`${JSON.stringify(name)} is not a plain file name`);
        try {
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .Oh)(directory);
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), text, { durable: false });
        }
        catch (error) {
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
                throw error;
            failed.push({ name, error });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), { force: true }).catch(ignoreSystemErrors);
        }
    }
    const first = failed[0];
    if (first !== undefined)
        return [problemOf(directory, failed.map(({ name }) => name), first.error)];
    await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .DA)(directory).catch(ignoreSystemErrors);
    return [];
}
function problemOf(directory, names, error) {
    const what = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return {
        file: directory, line: null, column: null, path: '--out',
        message: `${what} cannot be written to ${directory}: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r4)(error)}`,
        hint: (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .advice */ .v9)(error),
    };
}
function ignoreSystemErrors(error) {
    if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
        throw error;
}
//# sourceMappingURL=files.js.map

/***/ }),

/***/ 24373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zM: () => (/* binding */ reasonsOf),
  hz: () => (/* binding */ storedEvidence),
  vf: () => (/* binding */ worthLookingAt)
});

// EXTERNAL MODULE: ./build/src/cut-off.js
var cut_off = __webpack_require__(65781);
// EXTERNAL MODULE: ./build/src/stats/binomial.js
var binomial = __webpack_require__(20460);
// EXTERNAL MODULE: ./build/src/stats/sample.js
var sample = __webpack_require__(95463);
;// CONCATENATED MODULE: ./build/src/explain/hot-path.js


const FALSE_ALARM = 0.01;
const LAUNCH_SPREAD = 0.05;
const SMALLEST_SHARE = 0.03;
const LARGEST_SPEED = 1.25;
const FEWEST_FOR_SPEED = 5;
const SAMPLES_FOR_SPEED = 50;
const MOST_CAUSES = 10;
const HOTTEST = 5;
function hotPathCauses(base, head) {
    if (base === null || base.language !== head.language || base.samples === 0)
        return hottest(head);
    const pairs = matched(base, head);
    const whole = { base: total(base), head: total(head) };
    const speed = commonRatio(pairs);
    const smallest = SMALLEST_SHARE * Math.max(whole.base, whole.head);
    const large = pairs.filter((pair) => Math.max(selfOf(pair.base), selfOf(pair.head)) >= smallest);
    const level = 1 - FALSE_ALARM / Math.max(1, large.length);
    return large
        .filter((pair) => Math.abs(selfOf(pair.head) - selfOf(pair.base)) >= smallest && differs(pair, { base, head }, speed, level))
        .toSorted((a, b) => Math.abs(selfOf(b.head) - selfOf(b.base)) - Math.abs(selfOf(a.head) - selfOf(a.base)))
        .slice(0, MOST_CAUSES)
        .flatMap((pair) => causeOf(pair, whole, { base: hasRest(base), head: hasRest(head) }) ?? []);
}
const selfOf = (one) => one?.self ?? 0;
const total = ({ functions }) => functions.reduce((sum, { self }) => sum + self, 0);
const isNobody = ({ name, file }) => (file === '' && (name === '(other)' || name === '(other processes)')) || file.startsWith('tailgate:');
const isOutside = ({ name, file }) => file === '' && name === '(program)';
const hasRest = ({ functions }) => functions.some(({ name, file }) => name === '(other)' && file === '');
function hottest({ functions }) {
    return functions
        .filter((one) => !isNobody(one) && !isOutside(one))
        .toSorted((a, b) => b.self - a.self)
        .slice(0, HOTTEST)
        .map(({ name, file, line, self }) => ({ kind: 'function', name, file, line, changed: 'same', base: null, head: self, share: null }));
}
function causeOf({ base, head }, whole, rest) {
    const one = head ?? base;
    if (one === null)
        return null;
    const [grows, growth] = [selfOf(head) - selfOf(base), whole.head - whole.base];
    const changed = grows > 0 ? (base === null && !rest.base ? 'new' : 'grown') : head === null && !rest.head ? 'gone' : 'shrunk';
    const share = grows > 0 && growth > 0 ? Math.min(1, grows / growth) : null;
    return { kind: 'function', name: one.name, file: one.file, line: one.line, changed, base: base?.self ?? null, head: head?.self ?? null, share };
}
function differs({ base, head }, paths, speed, level) {
    const counts = { base: Math.round(base?.samples ?? 0), head: Math.round(head?.samples ?? 0) };
    const trials = counts.base + counts.head;
    if (trials === 0)
        return false;
    const { lower, upper } = (0,binomial/* clopperPearson */.m)(counts.head, trials, level);
    const perSample = weightOf(head, paths.head) / weightOf(base, paths.base);
    const ratio = (share) => (share >= 1 ? Infinity : (share / (1 - share)) * perSample);
    return ratio(lower) > Math.max(1, speed) * (1 + LAUNCH_SPREAD) || ratio(upper) < Math.min(1, speed) / (1 + LAUNCH_SPREAD);
}
function weightOf(one, path) {
    return one !== null && one.samples > 0 && one.self > 0 ? one.self / one.samples : total(path) / Math.max(1, path.samples);
}
function commonRatio(pairs) {
    const ratios = pairs.flatMap(({ base, head }) => (base !== null && head !== null && Math.min(base.samples, head.samples) >= SAMPLES_FOR_SPEED && base.self > 0 ? [head.self / base.self] : []));
    if (ratios.length < FEWEST_FOR_SPEED)
        return 1;
    return Math.min(LARGEST_SPEED, Math.max(1 / LARGEST_SPEED, (0,sample/* median */.JZ)(ratios)));
}
function matched(base, head) {
    const byPlace = pairUp(base.functions.filter((one) => !isNobody(one)), head.functions.filter((one) => !isNobody(one)), placeOf);
    const [left, right] = [byPlace.flatMap((pair) => (pair.head === null && pair.base !== null ? [pair.base] : [])), byPlace.flatMap((pair) => (pair.base === null && pair.head !== null ? [pair.head] : []))];
    const lone = (one, among) => !one.name.startsWith('(') && among.filter(({ name }) => name === one.name).length === 1;
    const moved = pairUp(left, right, (one) => (lone(one, left) && lone(one, right) ? one.name : JSON.stringify([placeOf(one), left.includes(one)])));
    return [...byPlace.filter((pair) => pair.base !== null && pair.head !== null), ...moved];
}
function placeOf({ name, file, dependency }) {
    const place = dependency === null ? file : file.slice(Math.max(0, ...['node_modules/', 'site-packages/', 'dist-packages/'].map((folder) => file.lastIndexOf(folder))));
    return JSON.stringify([name, place]);
}
function pairUp(base, head, keyOf) {
    const [there, here] = [grouped(base, keyOf), grouped(head, keyOf)];
    return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) => {
        return aligned(there.get(key) ?? [], here.get(key) ?? []);
    });
}
function aligned(base, head) {
    if (base.length <= 1 && head.length <= 1)
        return [{ base: base[0] ?? null, head: head[0] ?? null }];
    let row = [{ cost: 0, last: null, before: null }];
    const step = (before, last) => ({ cost: (before?.cost ?? Infinity) + Math.abs(selfOf(last.head) - selfOf(last.base)), last, before: before ?? null });
    for (const one of head)
        row.push(step(row.at(-1), { base: null, head: one }));
    for (const left of base) {
        const next = [step(row[0], { base: left, head: null })];
        for (const [i, right] of head.entries()) {
            const ways = [step(row[i], { base: left, head: right }), step(row[i + 1], { base: left, head: null }), step(next[i], { base: null, head: right })];
            next.push(ways.reduce((least, way) => (way.cost < least.cost ? way : least)));
        }
        row = next;
    }
    const pairs = [];
    for (let at = row.at(-1) ?? null; at !== null; at = at.before)
        if (at.last !== null)
            pairs.push(at.last);
    return pairs.toReversed();
}
function grouped(functions, keyOf) {
    const groups = new Map();
    for (const one of functions.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
        const key = keyOf(one);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return groups;
}
//# sourceMappingURL=hot-path.js.map
;// CONCATENATED MODULE: ./build/src/explain/imports.js
const MOST = 10;
const CHANGED = { ms: 2, ratio: 0.2 };
const NOTICED = 0.5;
const WORTH = { ms: 5, ratio: 0.03 };
function importCauses(base, head) {
    const cold = (module) => module.phase !== 'later';
    const init = (module) => module.phase === 'init';
    if (base === null) {
        const all = sharesOf(head, new Set(), cold);
        return [...all.values()].filter(({ time }) => time >= NOTICED).sort((a, b) => b.time - a.time).slice(0, MOST).map((one) => imports_causeOf(one, 'same', null, one.time));
    }
    const changes = differences(base, head, cold);
    const told = new Set(changes.map(({ name, of }) => `${of} ${name}`));
    const moved = differences(base, head, init).filter(({ name, of, changed }) => (changed === 'new' || changed === 'gone') && !told.has(`${of} ${name}`));
    return [...changes, ...moved].slice(0, MOST);
}
function lazyImports(head) {
    const { modules } = head;
    const of = sum(modules.filter(({ phase }) => phase !== 'later').map(({ self }) => self));
    const needed = new Set(modules.filter(({ used }) => used === true).map(unitOf));
    const unseen = new Set(modules.filter(({ used, phase }) => used === false && phase === 'init').map(unitOf));
    const idle = (module) => module.phase === 'init' && !needed.has(unitOf(module)) && (unseen.has(unitOf(module)) || module.kind === 'built-in');
    const busyBelow = new Set();
    for (const [i, module] of [...modules.entries()].reverse()) {
        if (module.parent !== null && (busyBelow.has(i) || needed.has(unitOf(module))))
            busyBelow.add(module.parent);
    }
    const roots = new Map();
    const rootOf = [];
    for (const [i, module] of modules.entries()) {
        const above = module.parent === null ? null : (rootOf[module.parent] ?? null);
        const byOwn = module.parent === null || modules[module.parent]?.kind === 'own';
        const starts = byOwn && idle(module) && unseen.has(unitOf(module)) && !(module.kind === 'own' && busyBelow.has(i));
        const root = idle(module) ? (above ?? (starts ? unitOf(module) : null)) : null;
        rootOf.push(root);
        if (root === null)
            continue;
        const sofar = roots.get(root) ?? { first: i, time: 0 };
        sofar.time += module.self;
        roots.set(root, sofar);
    }
    return [...roots.values()].filter(({ time }) => time >= WORTH.ms && time >= WORTH.ratio * of).sort((a, b) => b.time - a.time).flatMap(({ first, time }) => {
        const module = modules[first];
        if (module === undefined)
            return [];
        const about = { kind: 'lazy-import', name: nameOf(module), time, of, from: ownPlace(modules, first) };
        return [{ target: head.target, scenario: null, severity: 'notice', about }];
    });
}
function unitOf({ kind, name, dependency }) {
    switch (kind) {
        case 'dependency': return `dependency ${dependency ?? name}`;
        case 'built-in': return `built-in ${libraryName(name)}`;
        case 'own': return `own ${name}`;
    }
}
function nameOf(module) {
    switch (module.kind) {
        case 'dependency': return module.dependency ?? module.name;
        case 'built-in': return libraryName(module.name);
        case 'own': return module.name;
    }
}
const libraryName = (name) => (name.startsWith('node:') ? (name.split('/')[0] ?? name) : (name.split('.')[0] ?? name));
function sharesOf(tree, other, counts) {
    const shares = new Map();
    const answering = [];
    for (const [i, module] of tree.modules.entries()) {
        const unit = unitOf(module);
        const above = module.parent === null ? undefined : tree.modules[module.parent];
        const root = module.parent === null ? undefined : answering[module.parent];
        const brought = above !== undefined && root !== undefined && above.kind !== 'own' && !other.has(unit) && !other.has(root) && counts(above);
        const responsible = brought ? root : unit;
        answering.push(responsible);
        if (!counts(module))
            continue;
        const share = shares.get(responsible) ?? { name: nameOf(module), of: module.kind, time: 0, modules: 0, used: null, from: ownPlace(tree.modules, i) };
        share.time += module.self;
        share.modules += 1;
        if (unit === responsible)
            share.used = share.used === true || module.used === true ? true : (share.used ?? module.used);
        shares.set(responsible, share);
    }
    return shares;
}
function differences(base, head, counts) {
    const units = (tree) => new Set(tree.modules.filter(counts).map(unitOf));
    const before = sharesOf(base, units(head), counts);
    const after = sharesOf(head, units(base), counts);
    const causes = [...new Set([...before.keys(), ...after.keys()])].flatMap((unit) => {
        const [then, now] = [before.get(unit), after.get(unit)];
        if (now === undefined)
            return then === undefined || then.time < NOTICED ? [] : [imports_causeOf(then, 'gone', then.time, null)];
        if (then === undefined)
            return now.time < NOTICED ? [] : [imports_causeOf(now, 'new', null, now.time)];
        const change = now.time - then.time;
        if (Math.abs(change) < CHANGED.ms || Math.abs(change) < CHANGED.ratio * Math.max(then.time, now.time))
            return [];
        return [imports_causeOf(now, change > 0 ? 'grown' : 'shrunk', then.time, now.time)];
    });
    const size = ({ base: then, head: now }) => Math.abs((now ?? 0) - (then ?? 0));
    return causes.sort((a, b) => size(b) - size(a));
}
function imports_causeOf({ name, of, modules, from, used }, changed, base, head) {
    return { kind: 'import', name, of, changed, base, head, modules, from, used };
}
function ownPlace(modules, start) {
    for (let at = start; at !== null;) {
        const module = modules[at];
        if (module === undefined)
            return null;
        const above = module.parent === null ? undefined : modules[module.parent];
        if (above === undefined || above.kind === 'own')
            return module.from;
        at = module.parent;
    }
    return null;
}
const sum = (values) => values.reduce((all, one) => all + one, 0);
//# sourceMappingURL=imports.js.map
;// CONCATENATED MODULE: ./build/src/explain/moved.js
const WORTH_A_REASON = 0.05;
const MARKED = { ratio: 0.1, ms: 20 };
function movedFrom(verdicts) {
    const failed = verdicts.some(({ severity }) => severity === 'fail');
    const steady = steadyPlaces(verdicts);
    const moved = verdicts.flatMap((verdict) => {
        const subject = subjectOf(verdict.comparison);
        const why = subject === null ? null : reasonFor(verdict, subject, failed);
        if (subject === null || why === null)
            return [];
        if (why !== 'over-budget' && isWaiting(verdict.comparison) && steady.has(moved_placeOf(verdict.comparison)))
            return [];
        return [{ verdict, subject, why, called: verdict.severity !== 'none' }];
    });
    return moved.map((one) => ({ one, rank: rankOf(one), far: excessOf(one.verdict) })).sort((a, b) => a.rank - b.rank || descending(a.far, b.far)).map(({ one }) => one);
}
function subjectOf({ metric: { name }, scenario }) {
    if (name.startsWith('size.'))
        return 'size';
    if (scenario === null)
        return /^(cold-start\.|(init|cold)(\.|$)|(instructions|billed)$)/.test(name) ? 'cold-start' : null;
    return /^(latency\.|warm\.|(cpu|throughput|instructions|billed|cost)$)/.test(name) ? 'hot-path' : null;
}
function reasonFor(verdict, subject, failed) {
    switch (verdict.verdict) {
        case 'over-budget': return 'over-budget';
        case 'regressed': return verdict.severity !== 'none' || worseningOf(verdict.comparison).point >= WORTH_A_REASON ? 'worse' : null;
        case 'inconclusive': return !failed && isOpen(verdict) ? 'open' : null;
        case 'improved': return isMarked(verdict, subject) ? 'better' : null;
        case 'unchanged':
        case 'not-compared': return null;
    }
}
function isOpen({ comparison, budget, settle }) {
    if (budget === null || settle?.kind === 'machine' || settle?.kind === 'errors' || settle?.kind === 'load')
        return false;
    const { head, base, metric } = comparison;
    const limit = budget.limit?.fail ?? null;
    if (limit !== null && (metric.better === 'lower' ? head.interval.upper > limit : head.interval.lower < limit))
        return true;
    const tolerance = budget.tolerance?.fail ?? null;
    const { point, upper } = worseningOf(comparison);
    const allowed = tolerance === null ? Infinity : Math.max(tolerance, (budget.tolerance?.floor ?? 0) / (base ?? Infinity));
    return point > 0 && upper > allowed;
}
function isMarked({ comparison, budget }, subject) {
    const { change, base, head, metric } = comparison;
    if (subject === 'size')
        return (budget?.tolerance ?? null) !== null;
    return subject === 'cold-start' && metric.unit === 'ms' && change !== null && change.point <= -MARKED.ratio && (base ?? 0) - head.point >= MARKED.ms;
}
const isWaiting = ({ metric: { name }, scenario }) => scenario !== null && /^(latency\.|warm\.|(throughput|billed|cost)$)/.test(name);
function steadyPlaces(verdicts) {
    const steady = verdicts.filter(({ comparison: { metric }, verdict, budget }) => metric.name === 'cpu' && (verdict === 'improved' || (verdict === 'unchanged' && (budget?.tolerance ?? null) !== null)));
    return new Set(steady.map(({ comparison }) => moved_placeOf(comparison)));
}
const moved_placeOf = ({ target, scenario }) => JSON.stringify([target, scenario]);
function rankOf({ verdict: { severity, accepted, budget }, why }) {
    if (why === 'better')
        return 6;
    if (why === 'open')
        return 3;
    if (severity === 'none')
        return budget === null ? 5 : 4;
    return severity === 'fail' ? 0 : accepted === null ? 1 : 2;
}
function excessOf({ verdict, severity, accepted, budget, comparison }) {
    const { head, metric } = comparison;
    const tier = accepted === null ? severity : 'fail';
    const limit = allowed(budget?.limit ?? null, tier);
    if (verdict === 'over-budget' && limit !== null)
        return metric.better === 'lower' ? head.point / limit : limit / head.point;
    const tolerance = allowed(budget?.tolerance ?? null, tier);
    const { point } = worseningOf(comparison);
    return tolerance === null || tolerance === 0 ? Math.abs(point) : Math.abs(point) / tolerance;
}
const allowed = (tiers, tier) => (tier === 'warn' ? (tiers?.warn ?? tiers?.fail) : (tiers?.fail ?? tiers?.warn)) ?? null;
function worseningOf({ change, base, head, metric }) {
    if (change === null) {
        const point = base === null || head.point === base ? 0 : metric.better === 'lower' ? Infinity : -Infinity;
        return { point, upper: point };
    }
    return metric.better === 'lower' ? { point: change.point, upper: change.interval.upper } : { point: -change.point, upper: -change.interval.lower };
}
function descending(a, b) {
    const [x, y] = [Number.isNaN(a) ? -1 : a, Number.isNaN(b) ? -1 : b];
    return x === y ? 0 : x < y ? 1 : -1;
}
//# sourceMappingURL=moved.js.map
// EXTERNAL MODULE: ./build/src/part-pairs.js
var part_pairs = __webpack_require__(79832);
;// CONCATENATED MODULE: ./build/src/explain/duplicates.js

const MOST_COPIES = 20;
const MOST_DUPLICATES = 3;
const FEWEST_WASTED = 1000;
const PLATFORM = /(linux|darwin|osx|macos|windows|win32|musl|x64|x86|amd64|arm64|aarch)/i;
function duplicatesIn({ parts }) {
    const byName = new Map();
    for (const part of parts) {
        if (part.name === null || PLATFORM.test(part.version ?? ''))
            continue;
        const copies = byName.get(part.name);
        if (copies === undefined)
            byName.set(part.name, [part]);
        else
            copies.push(part);
    }
    return [...byName].filter(([, copies]) => copies.length > 1)
        .map(([name, copies]) => ({ name, copies: copies.sort((a, b) => b.unpacked - a.unpacked || (0,part_pairs/* placeOrder */.wH)(a, b)), wasted: copies.slice(1).reduce((sum, { unpacked }) => sum + unpacked, 0) }))
        .filter(({ wasted }) => wasted >= FEWEST_WASTED)
        .sort((a, b) => b.wasted - a.wasted || (a.name < b.name ? -1 : 1));
}
function duplicateCauses(base, head) {
    const before = new Map();
    for (const { name } of base?.parts ?? [])
        before.set(name, (before.get(name) ?? 0) + 1);
    return duplicatesIn(head).flatMap(({ name, copies }) => {
        const changed = base === null ? 'same' : changeOf(before.get(name) ?? 0, copies.length, base.left.parts > 0);
        return changed === null ? [] : [{ kind: 'duplicate', name, changed, copies: copies.slice(0, MOST_COPIES).map(({ path, version, unpacked }) => ({ path, version, unpacked })) }];
    }).slice(0, MOST_DUPLICATES);
}
function changeOf(before, copies, cut) {
    if (cut || copies <= before)
        return null;
    return before < 2 ? 'new' : 'grown';
}
//# sourceMappingURL=duplicates.js.map
;// CONCATENATED MODULE: ./build/src/explain/owners.js
function ownersOf(parts) {
    const owners = new Map();
    for (const part of parts) {
        if (part.name === null || part.path === '')
            continue;
        const paths = owners.get(part.layer) ?? new Map();
        owners.set(part.layer, paths.set(part.path, part));
    }
    return owners;
}
function ownerOf({ path, layer }, owners) {
    const paths = owners.get(layer);
    if (paths === undefined)
        return null;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        const owner = paths.get(folder) ?? paths.get(withoutSuffix(folder));
        if (owner !== undefined)
            return owner;
    }
    return null;
}
function isOwnFile(file, owners) {
    return !/(^|\/)(node_modules|[^/]*\.(dist-info|egg-info|data))\//.test(file.path) && ownerOf(file, owners) === null;
}
function withoutSuffix(path) {
    const dot = path.indexOf('.', path.lastIndexOf('/') + 2);
    return dot < 0 ? path : path.slice(0, dot);
}
//# sourceMappingURL=owners.js.map
;// CONCATENATED MODULE: ./build/src/explain/parts.js



const SLIGHT = { packed: 1000, unpacked: 1000, files: 1 };
function sizeItems(base, head, unit, measure) {
    const parts = partItems(base, head, unit);
    const files = filesOf(parts, ownFileItems(base, head, unit));
    return parts.flatMap((part) => {
        const own = files.get(part) ?? [];
        const left = part[measure] - own.reduce((sum, file) => sum + file[measure], 0);
        return own.length > 0 && Math.abs(left) <= Math.max(SLIGHT[unit], Math.abs(part[measure]) / 2) ? own : [part];
    });
}
function partItems(base, head, unit) {
    const smallest = { base: smallestOf(base?.left.parts ?? 0, base?.parts ?? []), head: smallestOf(head.left.parts, head.parts) };
    return (0,part_pairs/* partPairs */.xk)(base === null ? head.parts : base.parts, head.parts).flatMap(({ before, after }) => {
        const place = after ?? before;
        const change = parts_changeOf(before === null ? null : weighedPart(before), after === null ? null : weighedPart(after), unit, smallest);
        if (place === null || change === null)
            return [];
        const from = before !== null && after !== null && !(0,part_pairs/* samePlace */.o0)(before, after) ? { path: before.path, layer: before.layer } : null;
        const { difference, weight, ...told } = change;
        return [{ cause: { kind: 'part', name: place.name, path: place.path, layer: place.layer, from, ...told, base: base === null ? null : told.base }, difference, weight }];
    });
}
function ownFileItems(base, head, unit) {
    const before = (0,part_pairs/* byPlace */.hz)(ownFilesOf(base ?? head));
    const after = (0,part_pairs/* byPlace */.hz)(ownFilesOf(head));
    const smallest = { base: smallestOf(base?.left.files ?? 0, base?.files ?? []), head: smallestOf(head.left.files, head.files) };
    return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
        const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
        const place = is ?? was;
        const change = parts_changeOf(was === null ? null : weighedFile(was), is === null ? null : weighedFile(is), unit, smallest);
        if (place === null || change === null)
            return [];
        const { difference, weight, ...told } = change;
        return [{ cause: { kind: 'file', path: place.path, layer: place.layer, ...told, base: base === null ? null : told.base }, difference, weight }];
    });
}
function parts_changeOf(base, head, unit, smallest) {
    const difference = (head?.[unit] ?? 0) - (base?.[unit] ?? 0);
    const told = { base, head, difference, weight: head?.[unit] ?? 0 };
    if (base === null && head !== null && smallest.base > 0)
        return head.unpacked > smallest.base ? { ...told, changed: 'grown' } : null;
    if (head === null && base !== null && smallest.head > 0)
        return base.unpacked > smallest.head ? { ...told, changed: 'shrunk' } : null;
    if (base === null)
        return { ...told, changed: 'new' };
    if (head === null)
        return { ...told, changed: 'gone' };
    return { ...told, changed: difference > 0 ? 'grown' : difference < 0 ? 'shrunk' : 'same' };
}
const smallestOf = (left, listed) => (0,cut_off/* cutOff */.q)(left, listed.map(({ unpacked }) => unpacked));
const weighedPart = ({ packed, unpacked, files, version, layer }) => ({ packed: layer === null ? packed : 0, unpacked, files, version });
const weighedFile = ({ packed, unpacked, layer }) => ({ packed: layer === null ? packed : 0, unpacked, files: 1, version: null });
function ownFilesOf(contents) {
    const owners = ownersOf(contents.parts);
    return contents.files.filter((file) => isOwnFile(file, owners));
}
function filesOf(parts, files) {
    const own = parts.filter(({ cause }) => cause.kind === 'part' && cause.name === null).sort((a, b) => b.cause.path.length - a.cause.path.length);
    const groups = (0,part_pairs/* grouped */.zD)(files, ({ cause: { path, layer } }) => own.find(({ cause: of }) => of.layer === layer && (of.path === '' || path.startsWith(`${of.path}/`))) ?? null);
    return new Map(own.map((part) => [part, groups.get(part) ?? []]));
}
//# sourceMappingURL=parts.js.map
;// CONCATENATED MODULE: ./build/src/explain/sizes.js



const sizes_MOST_CAUSES = 10;
const MOST_LARGE = 5;
const SHARE = 0.01;
const FEW = 3;
const FEWEST = { packed: 1000, unpacked: 1000, files: 1 };
function sizeCauses(base, head, question) {
    const unit = sizes_unitOf(question.metric);
    const items = base === null ? [] : sizeItems(base, head, unit, 'difference').filter(({ difference }) => difference !== 0);
    const difference = base === null ? null : differenceOf(base, head, unit, question);
    const changed = largestChanges(items, difference ?? sizes_sum(items), unit);
    const large = base === null || question.overBudget ? largest(base, head, unit, changed).slice(0, base === null ? sizes_MOST_CAUSES : Math.min(MOST_LARGE, sizes_MOST_CAUSES - changed.length)) : [];
    const listed = [...changed, ...large];
    return { causes: [...listed.map(({ cause }) => cause), ...duplicateCauses(base, head)], rest: difference === null ? null : restOf(items, listed, difference) };
}
function restOf(items, listed, whole) {
    const named = new Set(listed.map(keyOf));
    const difference = whole - sizes_sum(listed);
    const causes = items.filter((item) => !named.has(keyOf(item))).length;
    return { causes: difference === 0 ? causes : Math.max(1, causes), difference };
}
function sizes_unitOf(metric) {
    if (metric === 'size.files')
        return 'files';
    return metric === 'size.unpacked' ? 'unpacked' : 'packed';
}
function differenceOf(base, head, unit, { metric, difference: compared }) {
    if (metric === 'size.brotli')
        return null;
    if (base.left.parts > 0 || head.left.parts > 0)
        return compared;
    return sizes_total(head, unit) - sizes_total(base, unit);
}
function sizes_total({ parts }, unit) {
    return parts.reduce((all, part) => all + (unit === 'packed' && part.layer !== null ? 0 : part[unit]), 0);
}
function largestChanges(items, difference, unit) {
    const least = Math.abs(difference) * SHARE;
    const along = (item) => (difference === 0 || Math.sign(item.difference) === Math.sign(difference) ? 0 : 1);
    const sorted = items.filter((item) => Math.abs(item.difference) >= FEWEST[unit])
        .sort((a, b) => along(a) - along(b) || Math.abs(b.difference) - Math.abs(a.difference) || byKey(a, b));
    const weighty = sorted.filter((item) => Math.abs(item.difference) >= least);
    return weighty.length > 0 ? weighty.slice(0, sizes_MOST_CAUSES) : sorted.slice(0, FEW);
}
function largest(base, head, unit, named) {
    const least = Math.max(FEWEST[unit], sizes_total(head, unit) * SHARE);
    return sizeItems(base, head, unit, 'weight')
        .filter((item) => item.weight >= least && !named.some((one) => overlap(one, item)))
        .sort((a, b) => b.weight - a.weight || byKey(a, b));
}
const sizes_sum = (items) => items.reduce((all, { difference }) => all + difference, 0);
const keyOf = ({ cause }) => `${cause.kind} ${(0,part_pairs/* placeKey */.r4)(cause)}`;
const sameThing = (a, b) => keyOf(a) === keyOf(b);
const byKey = (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
function overlap(a, b) {
    return sameThing(a, b) || (a.cause.layer === b.cause.layer && a.cause.kind !== b.cause.kind && isOwn(a.cause) && isOwn(b.cause));
}
const isOwn = (cause) => cause.kind === 'file' || cause.name === null;
//# sourceMappingURL=sizes.js.map
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/rule-names.js
var rule_names = __webpack_require__(27234);
;// CONCATENATED MODULE: ./build/src/explain/rules/figures.js
const UNTRUE = new Set(['generator-saturated', 'generator-late', 'side-fails', 'clock-stepped']);
const has = ({ warnings, comparison }, kinds) => [...warnings, ...comparison.warnings].some(({ kind }) => kinds.has(kind));
const isCalled = ({ severity, accepted, budget }) => severity !== 'none' && accepted === null && budget?.advisory !== true;
function callsAny({ figures }, names) {
    return [...figures.values()].some((verdict) => names.test(verdict.comparison.metric.name) && isCalled(verdict));
}
function worsened(verdict, { ratio, by }) {
    if (verdict === undefined || (verdict.verdict !== 'regressed' && verdict.verdict !== 'over-budget') || has(verdict, UNTRUE))
        return null;
    const { base, head, change, metric } = verdict.comparison;
    if (base === null)
        return null;
    const sign = metric.better === 'lower' ? 1 : -1;
    const worse = change === null ? sign * (head.point - base) > 0 : sign * (sign > 0 ? change.interval.lower : change.interval.upper) > 0;
    const grown = change === null ? (base === 0 ? Infinity : Math.abs(head.point / base - 1)) : Math.abs(change.point);
    return worse && grown >= ratio && sign * (head.point - base) >= by ? { base, head: head.point, ratio: grown } : null;
}
const COUNTED = new Set(['exact', 'steady', 'total']);
function figures_valueOf(verdict) {
    if (verdict === undefined || verdict.verdict === 'inconclusive' || verdict.verdict === 'improved')
        return null;
    const { head: { point, interval }, metric } = verdict.comparison;
    const known = interval.level > 0 || COUNTED.has(metric.statistic);
    const { lower, upper } = interval;
    return known && Number.isFinite(lower) && Number.isFinite(upper) && isUndisturbed(verdict) ? { lower, point, upper } : null;
}
const isUndisturbed = (verdict) => !has(verdict, UNTRUE) && !has(verdict, new Set(['machine-busy']));
function worstOf(verdict) {
    if (verdict === undefined || has(verdict, UNTRUE) || verdict.comparison.change === null)
        return null;
    const { change: { interval }, metric } = verdict.comparison;
    return metric.better === 'lower' ? interval.upper : -interval.lower;
}
function busyProcessors({ figures }) {
    const [cpu, throughput] = [figures.get('cpu'), figures.get('throughput')];
    if (cpu === undefined || throughput === undefined || ![cpu, throughput].every((one) => one.verdict !== 'inconclusive' && isUndisturbed(one)))
        return null;
    const [a, b] = [cpu.comparison.head.point, throughput.comparison.head.point];
    return a > 0 && b > 0 ? { point: (a * b) / 1000, cpu: a, throughput: b } : null;
}
const TIMES = /^(latency\.(p50|p90|p99|tail)|throughput|warm\.)/;
//# sourceMappingURL=figures.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/rule.js
function inEachScenario(find) {
    return ({ places }) => places.flatMap((place) => {
        const found = isSaturated(place) ? null : find(place);
        return found === null ? [] : [{ ...found, scenario: place.scenario }];
    });
}
function isSaturated({ figures }) {
    return [...figures.values()].some(({ warnings, comparison }) => [...warnings, ...comparison.warnings].some(({ kind }) => kind === 'generator-saturated'));
}
//# sourceMappingURL=rule.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/cache.js


const FALLEN = 0.02;
const OF_CACHE = /cach|hit/i;
const cacheHits = {
    name: 'cache-hits',
    looksAt: '`metrics.*` that are shares where higher is better, by a name with `cache` or `hit`',
    when: `one fell by ${FALLEN * 100} points of a hundred or more`,
    warns: 'a budget calls it, or `throughput`, `cpu` or a latency beside it',
    find: ({ places }) => places.filter((place) => !isSaturated(place)).flatMap((place) => [...place.figures.values()].flatMap((verdict) => {
        const { name, unit, better } = verdict.comparison.metric;
        const isShare = name.startsWith('metrics.') && OF_CACHE.test(name) && better === 'higher' && (unit === 'ratio' || unit === 'number');
        const fallen = isShare ? worsened(verdict, { ratio: 0, by: FALLEN }) : null;
        if (fallen === null || fallen.base > 1)
            return [];
        const { base, head } = fallen;
        return [{ scenario: place.scenario, about: { kind: 'cache-hits', metric: name, base, head }, urgent: isCalled(verdict) || callsAny(place, TIMES) || callsAny(place, /^cpu$/), gain: base - head }];
    })),
};
//# sourceMappingURL=cache.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/calls.js


const GROWN = { ratio: 0.2, by: 0.5 };
const SLOWER = { ratio: 0.05, by: 0.2 };
const LITTLE = 0.5;
const callsPerRequest = {
    name: 'calls-per-request',
    looksAt: '`io.reads`, `io.writes`, `latency.p50` or `latency.p90`, `cpu`',
    when: `reads and writes per request both grew by ${GROWN.ratio * 100} % and ${GROWN.by} or more, the latency grew with them, and \`cpu\` certainly less than half as much as they did`,
    warns: 'a budget calls `throughput` or a latency',
    unless: ['queries-per-request', 'errors'],
    find: inEachScenario((place) => {
        const { figures } = place;
        const [reads, writes] = [worsened(figures.get('io.reads'), GROWN), worsened(figures.get('io.writes'), GROWN)];
        const slower = worsened(figures.get('latency.p50'), SLOWER) ?? worsened(figures.get('latency.p90'), SLOWER);
        const cpu = worstOf(figures.get('cpu'));
        if (reads === null || writes === null || slower === null || cpu === null)
            return null;
        const calls = Math.min(reads.ratio, writes.ratio);
        if (cpu > LITTLE * calls)
            return null;
        return {
            about: { kind: 'calls-per-request', reads: reads.head, readsBefore: reads.base, writes: writes.head, writesBefore: writes.base, time: slower.head, timeBefore: slower.base },
            urgent: callsAny(place, TIMES), gain: calls,
        };
    }),
};
//# sourceMappingURL=calls.js.map
// EXTERNAL MODULE: ./build/src/bound.js
var bound = __webpack_require__(38709);
;// CONCATENATED MODULE: ./build/src/explain/rules/capacity.js



const capacity_FALLEN = { ratio: 0.03, by: 0 };
const EXPLAINS = 0.5;
const capacity = {
    name: 'capacity',
    looksAt: '`capacity` and `cpu`',
    when: `it fell by ${capacity_FALLEN.ratio * 100} % or more`,
    warns: 'a budget calls it',
    find: inEachScenario(({ figures }) => {
        const verdict = figures.get('capacity');
        const fallen = worsened(verdict, capacity_FALLEN);
        if (verdict === undefined || fallen === null)
            return null;
        const cpu = worsened(figures.get('cpu'), { ratio: EXPLAINS * fallen.ratio, by: 0 });
        return {
            about: { kind: 'capacity', base: fallen.base, head: fallen.head, ...(0,bound/* boundsOf */.B)(verdict.comparison), cpuBase: cpu?.base ?? null, cpuHead: cpu?.head ?? null },
            urgent: isCalled(verdict), gain: fallen.ratio,
        };
    }),
};
//# sourceMappingURL=capacity.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/cpu-bound.js


const FULL = 0.85;
const ONE_THREAD = { least: 0.9, most: 1.15 };
const ABOUT_AS_MUCH = 0.5;
const LIMITED = /^(throughput|capacity|latency\.p50|latency\.p90)$/;
const cpuBound = {
    name: 'cpu-bound',
    looksAt: '`cpu` times `throughput`, and the processors that the target has',
    when: `it keeps ${FULL * 100} % of its processors busy, or a single one as a program of one thread does, and is over a limit, or slower with more \`cpu\` per request`,
    warns: 'a budget calls `throughput`, `capacity` or a latency',
    find: inEachScenario((place) => {
        const busy = busyProcessors(place);
        const limit = busy === null ? null : limitOf(busy.point, place.asked?.cores ?? null);
        if (busy === null || limit === null || !(isOverLimit(place) || isSlowerByComputing(place)))
            return null;
        const cores = place.asked?.cores ?? null;
        return {
            about: { kind: 'cpu-bound', cpu: busy.cpu, throughput: busy.throughput, busy: busy.point, limit, cores: cores === limit ? null : cores },
            urgent: callsAny(place, LIMITED), gain: busy.point / limit,
        };
    }),
};
function limitOf(busy, cores) {
    if (cores !== null && busy >= FULL * cores)
        return cores;
    return busy >= ONE_THREAD.least && busy <= ONE_THREAD.most ? 1 : null;
}
function isBusy(place) {
    const busy = busyProcessors(place);
    return busy !== null && limitOf(busy.point, place.asked?.cores ?? null) !== null;
}
function isOverLimit({ figures }) {
    return [...figures.values()].some((verdict) => LIMITED.test(verdict.comparison.metric.name) && verdict.verdict === 'over-budget' && isCalled(verdict));
}
function isSlowerByComputing({ figures }) {
    const cpu = worsened(figures.get('cpu'), { ratio: 0, by: 0 });
    return cpu !== null && [...figures.values()].some((verdict) => {
        const slower = LIMITED.test(verdict.comparison.metric.name) ? worsened(verdict, { ratio: 0, by: 0 }) : null;
        return slower !== null && cpu.ratio >= ABOUT_AS_MUCH * slower.ratio;
    });
}
//# sourceMappingURL=cpu-bound.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/errors.js


const WAYS = ['status', 'timeout', 'connection', 'body'];
const errors = {
    name: 'errors',
    looksAt: '`errors`, and the four ways in which requests fail',
    when: 'they are over budget, or more than on base',
    warns: 'a budget calls them',
    find: inEachScenario(({ figures, requests }) => {
        const verdict = figures.get('errors');
        if (verdict === undefined || requests === null || (verdict.verdict !== 'over-budget' && verdict.verdict !== 'regressed'))
            return null;
        const { errors: counts } = requests;
        const failed = WAYS.reduce((sum, way) => sum + counts[way], 0);
        const of = requests.answered + counts.timeout + counts.connection;
        const most = WAYS.reduce((worst, way) => (counts[way] > counts[worst] ? way : worst));
        return failed === 0 ? null : { about: { kind: 'errors', most, ...counts, requests: of }, urgent: isCalled(verdict), gain: failed / of };
    }),
};
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/few-connections.js


const IDLE = 0.5;
const ACCOUNTED = { least: 0.6, most: 1.2 };
const fewConnections = {
    name: 'few-connections',
    looksAt: '`throughput` and its limit, `latency.p50`, `cpu` and the connections of the load',
    when: `throughput is under its limit, less than ${IDLE} of a processor is busy, and all connections wait for answers`,
    warns: 'it speaks at all',
    unless: ['errors', 'small-pool'],
    find: inEachScenario((place) => {
        const { figures, asked } = place;
        const verdict = figures.get('throughput');
        const [throughput, latency, busy] = [figures_valueOf(verdict), figures_valueOf(figures.get('latency.p50')), busyProcessors(place)];
        const limit = verdict?.budget?.limit?.fail ?? verdict?.budget?.limit?.warn ?? null;
        const connections = asked?.atOnce ?? null;
        if (verdict === undefined || verdict.verdict !== 'over-budget' || throughput === null || latency === null || busy === null || limit === null || connections === null)
            return null;
        const accounted = (throughput.point * latency.point) / 1000 / connections;
        if (throughput.point >= limit || busy.point >= IDLE || accounted < ACCOUNTED.least || accounted > ACCOUNTED.most)
            return null;
        const needed = Math.ceil((connections * limit) / throughput.point);
        return {
            about: { kind: 'few-connections', connections, latency: latency.point, throughput: throughput.point, limit, needed, busy: busy.point },
            urgent: isCalled(verdict), gain: limit / throughput.point,
        };
    }),
};
//# sourceMappingURL=few-connections.js.map
;// CONCATENATED MODULE: ./build/src/explain/function-advice.js
const NEARLY_ALL = 0.9;
const function_advice_LITTLE = 0.4;
const FREE = 0.25;
const STEP = 128 * 2 ** 20;
const FEWEST_STEPS = 2;
const LEAST_MEMORY = STEP;
const MOST_MEMORY = 10_240 * 2 ** 20;
const ONE_PROCESSOR = 1769 * 2 ** 20;
const COMPUTING = 0.5;
const EACH_TIME = 0.9;
function memoryAdvice({ peak, memory }, computing) {
    if (peak === null || peak <= 0 || memory <= 0)
        return null;
    const to = Math.min(MOST_MEMORY, Math.max(LEAST_MEMORY, Math.ceil(peak / (1 - FREE) / STEP) * STEP));
    if (peak > NEARLY_ALL * memory)
        return to > memory ? { kind: 'memory', peak, memory, direction: 'raise', to } : null;
    if (peak >= function_advice_LITTLE * memory || memory - to < FEWEST_STEPS * STEP)
        return null;
    const slower = computing !== null && computing >= COMPUTING && to < ONE_PROCESSOR;
    return slower ? null : { kind: 'memory', peak, memory, direction: 'lower', to };
}
function connectionAdvice({ connections }) {
    const [worst] = connections.filter(({ perInvocation }) => perInvocation >= EACH_TIME).toSorted((a, b) => b.perInvocation - a.perInvocation);
    return worst === undefined ? null : { kind: 'connections', perInvocation: worst.perInvocation, event: worst.event };
}
function computingShare(verdicts, target) {
    const ofHead = (metric) => new Map(verdicts.flatMap(({ comparison }) => (comparison.target === target && comparison.metric.name === metric ? [[comparison.scenario, comparison.head.point]] : [])));
    const times = ofHead('warm.p50');
    const shares = [...ofHead('cpu')].flatMap(([event, cpu]) => {
        const time = times.get(event) ?? 0;
        return time > 0 ? [cpu / time] : [];
    });
    return shares.length === 0 ? null : Math.max(...shares);
}
//# sourceMappingURL=function-advice.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/function.js

const memory = {
    name: 'memory',
    looksAt: 'of a function: the memory it is given, and its peak',
    when: 'more than 90 % of it was used; or less than 40 %, and it does not compute for half of its time on less than one processor',
    warns: 'it did not suffice, or a budget calls `memory.peak` and more is needed',
    find: ({ target, facts, verdicts, called }) => {
        const about = facts === null ? null : memoryAdvice(facts, computingShare(verdicts, target));
        if (about === null)
            return [];
        const short = about.peak >= about.memory || (about.direction === 'raise' && called((metric) => metric === 'memory.peak') !== null);
        return [{ scenario: null, about, urgent: short, gain: Math.abs(about.to - about.memory) / about.memory }];
    },
};
const writesPackage = {
    name: 'writes-package',
    looksAt: 'of a function: the files in its folder after a start',
    when: 'it made or changed some, which the platform does not let it do',
    warns: 'it speaks at all',
    find: ({ facts }) => (facts === null || facts.wrote.length === 0 ? [] : [{ scenario: null, about: { kind: 'writes-package', files: facts.wrote }, urgent: true, gain: facts.wrote.length }]),
};
const connections = {
    name: 'connections',
    looksAt: 'of a function: the connections that a warm invocation opens',
    when: 'nearly every invocation opens one anew',
    warns: 'a budget calls `cpu` or a `warm.*` time of that event',
    find: ({ facts, called }) => {
        const about = facts === null ? null : connectionAdvice(facts);
        if (about === null)
            return [];
        const slower = called((metric, scenario) => scenario === about.event && /^(warm\.|cpu$)/.test(metric)) !== null;
        return [{ scenario: about.event, about, urgent: slower, gain: about.perInvocation }];
    },
};
//# sourceMappingURL=function.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/grown.js


function grownBy(place, metric, least, about, alsoCalled) {
    const verdict = place.figures.get(metric);
    const grown = worsened(verdict, least);
    return verdict === undefined || grown === null ? null : { about: about(grown.base, grown.head), urgent: isCalled(verdict) || callsAny(place, alsoCalled), gain: grown.ratio };
}
const whenGrown = ({ ratio, by }, unit) => `it grew by ${ratio * 100} % or more, and by ${by}${unit} or more`;
const LARGER = { ratio: 0.1, by: 1000 };
const responseSize = {
    name: 'response-size',
    looksAt: '`response.size`',
    when: whenGrown(LARGER, ' bytes'),
    warns: 'a budget calls it, or `throughput` or a latency beside it',
    find: inEachScenario((place) => grownBy(place, 'response.size', LARGER, (base, head) => ({ kind: 'response-size', base, head }), TIMES)),
};
const MORE_FAULTS = { ratio: 0.25, by: 1 };
const MANY_FAULTS = 256;
const pageFaults = {
    name: 'page-faults',
    looksAt: '`faults`',
    when: `they grew by ${MORE_FAULTS.ratio * 100} % or more, and by ${MORE_FAULTS.by} per request or more; or are certainly ${MANY_FAULTS} per request or more`,
    warns: 'they grew, and a budget calls them, or `throughput`, `cpu` or a latency beside them',
    find: inEachScenario((place) => {
        const value = figures_valueOf(place.figures.get('faults'));
        const many = value !== null && value.lower >= MANY_FAULTS ? { about: { kind: 'page-faults', base: null, head: value.point }, urgent: false, gain: 0 } : null;
        return grownBy(place, 'faults', MORE_FAULTS, (base, head) => ({ kind: 'page-faults', base, head }), /^(latency\.(p50|p90|p99|tail)|throughput|cpu)$/) ?? many;
    }),
};
const MORE_DESCRIPTORS = { ratio: 0.2, by: 10 };
const descriptors = {
    name: 'descriptors',
    looksAt: '`fds`',
    when: whenGrown(MORE_DESCRIPTORS, ''),
    warns: 'a budget calls it',
    find: inEachScenario((place) => grownBy(place, 'fds', MORE_DESCRIPTORS, (base, head) => ({ kind: 'descriptors', base, head }), /^fds$/)),
};
const MORE_THREADS = { ratio: 0.2, by: 2 };
const threads = {
    name: 'threads',
    looksAt: '`threads`',
    when: whenGrown(MORE_THREADS, ''),
    warns: 'a budget calls it',
    find: inEachScenario((place) => grownBy(place, 'threads', MORE_THREADS, (base, head) => ({ kind: 'threads', base, head }), /^threads$/)),
};
//# sourceMappingURL=grown.js.map
;// CONCATENATED MODULE: ./build/src/explain/layers.js
const LIMIT = 52_428_800;
const NEAR = 0.8;
const layers_WORTH = 0.02;
function layerAdvice({ parts }, packed) {
    const own = parts.filter(({ layer }) => layer === null);
    const whole = packed ?? own.reduce((sum, part) => sum + part.packed, 0);
    if (whole < NEAR * LIMIT)
        return [];
    const byName = new Map();
    for (const { name, packed: size } of own) {
        if (name !== null)
            byName.set(name, (byName.get(name) ?? 0) + size);
    }
    return [...byName].filter(([, size]) => size >= layers_WORTH * LIMIT)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([name, size]) => ({ kind: 'layer', name, packed: size, of: whole, limit: LIMIT }));
}
//# sourceMappingURL=layers.js.map
;// CONCATENATED MODULE: ./build/src/explain/loaded.js

const loaded_WORTH = { unpacked: 100_000, share: 0.01 };
const UNSEEN = /(^|\/)(lib[^/]*\.so[.\d]*|[^/]+\.(node|wasm|dylib|dll|exe|bin|dat|data|db|mmdb|jar))$|(^|\/)bin\/[^/]*$/;
const UNTOLD = /(^|[-/@_])(linux|linuxmusl|darwin|win32|x64|arm64|musl|cuda|nvidia)([-/_]|$)|^@types\/|^types-|-stubs$|^pino-|^(tzdata|awslambdaric|aws-lambda-ric|triton)$/i;
const AROUND = /^(python(3(\.\d+)?)?|lib|lib64|site-packages|dist-packages|\.venv|venv|vendor|)$/;
const normalisedName = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
function neverLoaded(contents, tree, hotPaths) {
    if (tree.left > 0 || contents.left.parts > 0)
        return [];
    const loaded = loadedNames(tree, hotPaths);
    const parts = contents.parts.filter((part) => part.name !== null && isOfLanguage(part, tree));
    if (!parts.some((part) => isLoaded(part, tree, loaded)) && !holdsOwnModule(contents, tree))
        return [];
    const unseen = partsLoadedUnseen(contents);
    const least = Math.max(loaded_WORTH.unpacked, loaded_WORTH.share * contents.parts.reduce((sum, { unpacked }) => sum + unpacked, 0));
    const bytes = new Map();
    const spared = new Set();
    for (const part of parts) {
        const { name, layer, unpacked } = part;
        if (name === null)
            continue;
        if (isLoaded(part, tree, loaded) || unseen.has(part) || isUntold(part))
            spared.add(name);
        else if (layer === null)
            bytes.set(name, (bytes.get(name) ?? 0) + unpacked);
    }
    return [...bytes].filter(([name, unpacked]) => unpacked >= least && !spared.has(name))
        .map(([name, unpacked]) => ({ name, unpacked }))
        .sort((a, b) => b.unpacked - a.unpacked || (a.name < b.name ? -1 : 1));
}
function loadedNames({ modules, language, target }, hotPaths) {
    const hot = hotPaths.filter((path) => path.target === target && path.language === language).flatMap(({ functions }) => functions.map(({ dependency }) => dependency));
    const dependencies = [...modules.map(({ dependency }) => dependency), ...hot].filter((name) => name !== null);
    if (language === 'node')
        return new Set(dependencies);
    return new Set([...dependencies, ...modules.map(({ name }) => name.split('.', 1)[0] ?? '')].map(normalisedName));
}
const isOfLanguage = ({ path }, { language }) => /(^|\/)(node_modules|\.store)\//.test(path) === (language === 'node');
function isLoaded({ name, path }, { language }, loaded) {
    if (name === null || language === 'node')
        return name === null || loaded.has(name);
    const folders = path.split('/').filter((folder) => !AROUND.test(folder));
    return [name, ...folders].some((one) => loaded.has(normalisedName(one)) || loaded.has(normalisedName(`_${one}`)));
}
function isUntold({ name, path }) {
    return UNTOLD.test(name ?? '') || UNSEEN.test(path) || path === '' || /\.(libs|dist-info|egg-info|data|whl|egg|zip)(\/|$)|(^|\/)\.(bin|cache)(\/|$)/.test(path);
}
function partsLoadedUnseen({ parts, files }) {
    const owners = ownersOf(parts);
    return new Set(files.filter(({ path }) => UNSEEN.test(path)).flatMap((file) => ownerOf(file, owners) ?? []));
}
function holdsOwnModule({ files }, { modules, language }) {
    const paths = new Set(files.filter(({ layer }) => layer === null).map(({ path }) => path));
    return modules.some(({ kind, name }) => {
        if (kind !== 'own')
            return false;
        const path = name.replaceAll('.', '/');
        return language === 'node' ? paths.has(name) : paths.has(`${path}.py`) || paths.has(`${path}/__init__.py`);
    });
}
//# sourceMappingURL=loaded.js.map
;// CONCATENATED MODULE: ./build/src/explain/lighter.js

const LIGHTER = [
    { language: 'node', name: 'moment', instead: 'date-fns, Day.js, Luxon or Intl' },
    { language: 'node', name: 'moment-timezone', instead: 'Luxon or Intl' },
    { language: 'node', name: 'aws-sdk', major: '2', instead: 'the @aws-sdk/client-* packages of the services that are used' },
    { language: 'node', name: 'lodash', instead: 'single modules (lodash/get), or what the language has itself' },
    { language: 'node', name: 'request', instead: 'the built-in fetch' },
    { language: 'node', name: 'axios', instead: 'the built-in fetch' },
    { language: 'node', name: 'bluebird', instead: 'the promises of the language' },
    { language: 'node', name: 'crypto-js', instead: 'node:crypto' },
    { language: 'node', name: 'googleapis', instead: 'the @googleapis/* packages of the APIs that are used' },
    { language: 'python', name: 'google-api-python-client', module: 'googleapiclient', instead: 'the google-cloud-* libraries of the APIs that are used' },
    { language: 'python', name: 'opencv-python', module: 'cv2', instead: 'opencv-python-headless' },
    { language: 'python', name: 'opencv-contrib-python', module: 'cv2', instead: 'opencv-contrib-python-headless' },
    { language: 'python', name: 'tensorflow', instead: 'tensorflow-cpu, where there is no graphics processor' },
    { language: 'python', name: 'pytz', instead: 'zoneinfo of the standard library' },
];
const HEAVY = { unpacked: 200_000, ofPackage: 0.01, time: 10, ofStart: 0.02 };
function heavyDependencies(contents, tree, isNew) {
    const whole = contents.parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
    const start = tree === null ? 0 : tree.modules.reduce((sum, { parent, phase, total }) => sum + (parent === null && phase !== 'later' ? total : 0), 0);
    return LIGHTER.flatMap((entry) => {
        const parts = contents.parts.filter(({ name, version, path }) => name !== null && lighter_isOfLanguage(path, entry) && sameName(name, entry.name, entry) && (entry.major === undefined || version?.split('.', 1)[0] === entry.major));
        const [first] = parts;
        if (first === undefined || first.name === null)
            return [];
        const time = tree === null || tree.language !== entry.language ? null : importTime(tree, entry) || null;
        if (tree?.language === entry.language ? !isOwnImport(tree, entry) : !isNew(first.name))
            return [];
        const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
        const shares = { size: whole === 0 ? 0 : unpacked / whole, time: start === 0 ? 0 : (time ?? 0) / start };
        const heavy = (unpacked >= HEAVY.unpacked && shares.size >= HEAVY.ofPackage) || ((time ?? 0) >= HEAVY.time && shares.time >= HEAVY.ofStart);
        return heavy ? [{ name: first.name, unpacked, time, instead: entry.instead, share: Math.max(shares.size, shares.time) }] : [];
    }).sort((a, b) => b.share - a.share);
}
const lighter_isOfLanguage = (path, { language }) => /(^|\/)node_modules\//.test(path) === (language === 'node');
const sameName = (a, b, { language }) => (language === 'python' ? normalisedName(a) === normalisedName(b) : a === b);
const isFrom = (dependency, entry) => dependency !== null && (sameName(dependency, entry.name, entry) || (entry.module !== undefined && sameName(dependency, entry.module, entry)));
function isOwnImport({ modules }, entry) {
    return modules.some(({ dependency, parent }) => isFrom(dependency, entry) && (parent === null || modules[parent]?.kind === 'own'));
}
function importTime({ modules }, entry) {
    return modules.reduce((sum, { dependency, parent, phase, total }) => sum + (phase !== 'later' && isFrom(dependency, entry) && !(parent !== null && isFrom(modules[parent]?.dependency ?? null, entry)) ? total : 0), 0);
}
//# sourceMappingURL=lighter.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/package.js




const WASTED = 0.01;
const WARNS = 'the package is over its limit; or a budget calls its size, and this is new or larger in it';
const neverLoadedRule = {
    name: 'never-loaded',
    looksAt: 'of a function: its package, and what its starts and events load',
    when: 'a dependency is loaded by none of them',
    warns: WARNS,
    find: inPackage(({ unused, whole, share, urgent }) => unused.map(({ name, unpacked }) => found({ kind: 'never-loaded', name, unpacked, of: whole }, urgent(name), share(unpacked)))),
};
const duplicate = {
    name: 'duplicate',
    looksAt: 'the package',
    when: `a dependency is in it more than once, and ${WASTED * 100} % of the package or more could go`,
    warns: WARNS,
    find: inPackage(({ head, share, urgent }) => duplicatesIn(head).filter(({ wasted }) => share(wasted) >= WASTED)
        .map(({ name, copies, wasted }) => found({ kind: 'duplicate', name, copies: copies.length, wasted }, urgent(name), share(wasted)))),
};
const smallerDependency = {
    name: 'smaller-dependency',
    looksAt: 'the package, and the imports of a traced start',
    when: 'a heavy dependency is in it for which a lighter one is well known',
    warns: WARNS,
    find: inPackage(({ seen, head, grew, unused, urgent }) => heavyDependencies(head, sideOf(seen.evidence.imports, seen.target, 'head'), (name) => grew(name) === 'new')
        .filter(({ name }) => !unused.some((one) => one.name === name))
        .map(({ share, ...heavy }) => found({ kind: 'smaller-dependency', ...heavy }, urgent(heavy.name), share))),
};
const package_layer = {
    name: 'layer',
    looksAt: 'of a function: its package, and `size.packed`',
    when: 'the package nears the limit of an upload',
    warns: 'a budget calls a size of the package',
    find: inPackage(({ seen, head, unused, state }) => (seen.facts === null ? [] : layerAdvice(head, packedOf(seen)))
        .filter(({ name }) => !unused.some((one) => one.name === name))
        .map((about) => found(about, state !== null, about.packed / about.limit))),
};
function inPackage(find) {
    return (seen) => {
        const { target, evidence, facts, called } = seen;
        const head = sideOf(evidence.contents, target, 'head');
        if (head === null)
            return [];
        const tree = sideOf(evidence.imports, target, 'head');
        const whole = head.parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
        const state = called((metric) => metric.startsWith('size.'));
        const grew = grownSince(sideOf(evidence.contents, target, 'base'), head);
        return find({
            seen, head, whole, state, grew, share: (bytes) => (whole === 0 ? 0 : bytes / whole),
            unused: tree === null || facts === null ? [] : neverLoaded(head, tree, evidence.hotPaths),
            urgent: (name) => state === 'over-budget' || (state === 'worse' && grew(name) !== null),
        });
    };
}
const found = (about, urgent, gain) => ({ scenario: null, about, urgent, gain });
function grownSince(base, head) {
    if (base === null)
        return () => null;
    const [before, after] = [sizesIn(base), sizesIn(head)];
    return (name) => {
        const was = before.get(name);
        if (was === undefined)
            return base.left.parts > 0 ? null : 'new';
        return (after.get(name) ?? 0) > was ? 'grown' : null;
    };
}
function sizesIn({ parts }) {
    const byName = new Map();
    for (const { name, unpacked } of parts)
        byName.set(name, (byName.get(name) ?? 0) + unpacked);
    return byName;
}
const packedOf = ({ verdicts, target }) => verdicts.find(({ comparison }) => comparison.target === target && comparison.metric.name === 'size.packed')?.comparison.head.point ?? null;
function sideOf(list, target, side) {
    return list.find((one) => one.target === target && one.side === side) ?? null;
}
//# sourceMappingURL=package.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/imports.js


const lazyImport = {
    name: 'lazy-import',
    looksAt: 'the imports of a traced start',
    when: 'one takes a part of the start that is worth it, and nothing of it ran before the first response',
    warns: 'a budget calls the start',
    find: ({ target, evidence, called }) => {
        const tree = sideOf(evidence.imports, target, 'head');
        if (tree === null)
            return [];
        const slower = called((metric, scenario) => scenario === null && !metric.startsWith('size.') && metric !== 'memory.peak') !== null;
        return lazyImports(tree).map(({ scenario, about }) => ({ scenario, about, urgent: slower, gain: about.kind === 'lazy-import' && about.of > 0 ? about.time / about.of : 0 }));
    },
};
//# sourceMappingURL=imports.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/memory-growth.js


const FELT = 10e6;
const PER = 1000;
const HOUR = 3600;
const memoryGrowth = {
    name: 'memory-growth',
    looksAt: '`memory.growth` and `throughput`',
    when: `its whole interval lies above 0, and at the measured rate that is ${FELT / 1e6} MB an hour or more`,
    warns: 'a budget calls it',
    find: inEachScenario(({ figures }) => {
        const verdict = figures.get('memory.growth');
        const growth = figures_valueOf(verdict);
        if (verdict === undefined || growth === null || growth.lower <= 0)
            return null;
        const rate = figures_valueOf(figures.get('throughput'))?.point ?? null;
        const hourly = (bytes) => (rate === null ? null : (bytes / PER) * rate * HOUR);
        if ((hourly(growth.lower) ?? Infinity) < FELT)
            return null;
        return {
            about: { kind: 'memory-growth', growth: growth.point, lower: growth.lower, upper: growth.upper, rate, perHour: hourly(growth.point) },
            urgent: isCalled(verdict), gain: growth.point,
        };
    }),
};
//# sourceMappingURL=memory-growth.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/queries.js


const queries_GROWN = { ratio: 0.1, by: 0.1 };
const OF_QUERIES = /quer(y|ies)|sql|select|statement|(^|[._-])(db|database|postgres|pg|mysql|sqlite|mongo|redis)([._-]|$)/i;
const OF_DATA = /rows?|records?|items?|bytes?|size|seconds|duration|time|hits?|miss(es)?|errors?/i;
const countsQueries = (metric) => OF_QUERIES.test(metric) && !OF_DATA.test(metric);
const isCountPerRequest = ({ name, unit }) => name.startsWith('metrics.') && (unit === 'count/request' || unit === 'number/request');
const queriesPerRequest = {
    name: 'queries-per-request',
    looksAt: '`metrics.*` per request where lower is better',
    when: `one grew by ${queries_GROWN.ratio * 100} % or more`,
    warns: 'a budget calls it, or `throughput`, `cpu` or a latency beside it',
    find: ({ places }) => places.filter((place) => !isSaturated(place)).flatMap((place) => [...place.figures.values()].flatMap((verdict) => {
        const { metric } = verdict.comparison;
        const grown = isCountPerRequest(metric) && metric.better === 'lower' ? worsened(verdict, queries_GROWN) : null;
        if (grown === null)
            return [];
        const { base, head, ratio } = grown;
        const queries = countsQueries(metric.name);
        return [{
                scenario: place.scenario, about: { kind: 'queries-per-request', metric: metric.name, of: queries ? 'queries' : 'calls', base, head },
                urgent: isCalled(verdict) || callsAny(place, TIMES) || callsAny(place, /^cpu$/), gain: (queries ? 1e6 : 0) + Math.min(ratio, 1e5),
            }];
    })),
};
//# sourceMappingURL=queries.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/page-size.js



const SIZE = /^(variables\.)?(limit|size|count|first|last|top|take|max|rows|items|n|num|length|(max|page|batch|chunk)[_-]?(results|items|size|count)|per[_-]?page|results[_-]?per[_-]?page|\$top)$/i;
const PER_ITEM = 0.3;
const page_size_SHARE = 0.5;
const IO = ['io.reads', 'io.writes'];
const queriesPerItem = {
    name: 'queries-per-item',
    looksAt: '`metrics.*` that count queries per request, else `io.reads` and `io.writes`; of scenarios that send the same request with another size, such as `limit=10` and `limit=100`',
    when: `the larger page costs at least ${PER_ITEM} more for each further item, and that is at least half of all it costs`,
    warns: 'a budget calls that count, or `throughput` or a latency of the larger page',
    find: ({ places }) => pairsOf(places.filter((place) => !isSaturated(place))).flatMap(perItem),
};
function pairsOf(places) {
    const groups = new Map();
    for (const place of places) {
        for (const number of place.asked?.numbers ?? []) {
            if (!SIZE.test(number.name) || number.value < 1)
                continue;
            const key = JSON.stringify([number.name, number.rest]);
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, [{ place, ...number }]);
            else
                group.push({ place, ...number });
        }
    }
    return [...groups.values()].flatMap((group) => {
        const [small, large] = [group.reduce((least, one) => (one.value < least.value ? one : least)), group.reduce((most, one) => (one.value > most.value ? one : most))];
        return small.value === large.value ? [] : [{ parameter: small.name, small: small.place, large: large.place, sizes: [small.value, large.value] }];
    });
}
function perItem(pair) {
    const counted = [...pair.large.figures.values()].filter(({ comparison: { metric } }) => isCountPerRequest(metric) && countsQueries(metric.name));
    const queries = counted.flatMap((verdict) => grownWithSize(verdict, pair) ?? []);
    const calls = IO.flatMap((name) => grownWithSize(pair.large.figures.get(name), pair) ?? []);
    const found = queries.length > 0 ? queries : counted.length === 0 && calls.length === IO.length ? calls.slice(0, 1) : [];
    return found.map(({ about, verdict }) => ({
        scenario: pair.large.scenario, about, urgent: isCalled(verdict) || callsAny(pair.large, TIMES), gain: (about.many - about.few) / (about.large - about.small),
    }));
}
function grownWithSize(verdict, { parameter, small, sizes: [fewItems, manyItems] }) {
    const name = verdict?.comparison.metric.name;
    const [many, few] = [figures_valueOf(verdict), name === undefined ? null : figures_valueOf(small.figures.get(name))];
    if (verdict === undefined || name === undefined || many === null || few === null)
        return null;
    const more = many.lower - few.upper;
    if (more < PER_ITEM * (manyItems - fewItems) || more < page_size_SHARE * many.upper)
        return null;
    return { about: { kind: 'queries-per-item', metric: name, parameter: parameter.replace(/^variables\./, ''), small: fewItems, large: manyItems, few: few.point, many: many.point }, verdict };
}
//# sourceMappingURL=page-size.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/pool.js



const pool_IDLE = 0.5;
const SAME = 0.1;
const LIKE_A_QUEUE = 0.2;
const TIMES_AS_MANY = 2;
const FEWEST_AT_ONCE = 5;
const LIKE_ONE = 0.4;
const QUEUED = 0.6;
const WORK = 0.3;
const WORKS = ['io.reads', 'io.writes'];
const smallPool = {
    name: 'small-pool',
    looksAt: '`throughput`, `latency.p50`, `latency.p10` of base, `cpu`, `io.*`, `metrics.*` and the connections of the load',
    when: `less than ${pool_IDLE} of a processor is busy, and either the same requests with ${TIMES_AS_MANY} times as many connections or more have the same throughput, or (with ${FEWEST_AT_ONCE} connections or more) \`latency.p50\` grew until throughput times the latency that base had is about 1, while \`io.reads\`, \`io.writes\` and \`metrics.*\` per request did not grow as more queries would make them`,
    warns: 'a budget calls `throughput` or a latency',
    unless: ['errors'],
    find: ({ places }) => {
        const usable = places.filter((place) => !isSaturated(place) && (busyProcessors(place)?.point ?? Infinity) < pool_IDLE);
        return [...usable.flatMap((place) => oneAfterAnother(place) ?? []), ...pool_pairsOf(usable).flatMap((pair) => sameThroughput(pair) ?? [])];
    },
};
function oneAfterAnother(place) {
    const { figures, asked, scenario } = place;
    const [busy, slower] = [busyProcessors(place), worsened(figures.get('latency.p50'), { ratio: 0, by: 1 })];
    const many = asked?.atOnce ?? 0;
    if (busy === null || slower === null || many < FEWEST_AT_ONCE)
        return null;
    const alone = figures.get('latency.p10')?.comparison.base ?? slower.base;
    if (!isNear((busy.throughput * alone) / 1000, 1, LIKE_ONE) || (busy.throughput * slower.head) / 1000 < QUEUED * many)
        return null;
    if (WORKS.some((name) => !isAbout(figures.get(name), WORK * (many - 1))) || [...figures.values()].some((one) => isCountPerRequest(one.comparison.metric) && !isAbout(one, WORK * (many - 1))))
        return null;
    return {
        scenario, urgent: callsAny(place, TIMES), gain: slower.ratio,
        about: { kind: 'small-pool', served: 1, few: null, many, latencyBefore: slower.base, latency: slower.head, throughput: busy.throughput, busy: busy.point },
    };
}
function isAbout(verdict, most) {
    const [base, worst] = [verdict?.comparison.base ?? null, worstOf(verdict)];
    return base !== null && worst !== null && base * worst < most;
}
const atOnceOf = ({ asked }) => asked?.atOnce ?? 0;
function pool_pairsOf(places) {
    const pairs = new Map();
    for (const place of places) {
        if (place.asked === null || atOnceOf(place) === 0)
            continue;
        const known = pairs.get(place.asked.requests) ?? { few: place, many: place };
        pairs.set(place.asked.requests, { few: atOnceOf(place) < atOnceOf(known.few) ? place : known.few, many: atOnceOf(place) > atOnceOf(known.many) ? place : known.many });
    }
    return [...pairs.values()].filter(({ few, many }) => atOnceOf(many) >= TIMES_AS_MANY * atOnceOf(few));
}
function sameThroughput({ few, many }) {
    const [a, b] = [figures_valueOf(few.figures.get('throughput')), figures_valueOf(many.figures.get('throughput'))];
    const [before, after] = [figures_valueOf(few.figures.get('latency.p50')), figures_valueOf(many.figures.get('latency.p50'))];
    const busy = busyProcessors(many);
    if (a === null || b === null || before === null || after === null || busy === null)
        return null;
    const times = atOnceOf(many) / atOnceOf(few);
    if (!isNear(b.point / a.point, 1, SAME) || !isNear(after.point / before.point, times, LIKE_A_QUEUE))
        return null;
    return {
        scenario: many.scenario, urgent: callsAny(many, TIMES), gain: times,
        about: { kind: 'small-pool', served: atOnceOf(few), few: atOnceOf(few), many: atOnceOf(many), latencyBefore: before.point, latency: after.point, throughput: busy.throughput, busy: busy.point },
    };
}
const isNear = (value, expected, within) => Math.abs(value / expected - 1) <= within;
//# sourceMappingURL=pool.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/recovery.js



const recovery_GROWN = { ratio: 0.1, by: 250 };
const LONG = 10_000;
const recovery = {
    name: 'recovery',
    looksAt: '`recovery`',
    when: `it is over budget, grew by ${recovery_GROWN.ratio * 100} % or more, or certainly takes ${LONG / 1000} s or more`,
    warns: 'a budget calls it',
    find: inEachScenario(({ figures }) => {
        const verdict = figures.get('recovery');
        const value = figures_valueOf(verdict);
        const grown = worsened(verdict, recovery_GROWN);
        if (verdict === undefined || value === null || !(grown !== null || verdict.verdict === 'over-budget' || value.lower >= LONG))
            return null;
        return { about: { kind: 'recovery', base: grown?.base ?? null, head: value.point, ...(0,bound/* boundsOf */.B)(verdict.comparison) }, urgent: isCalled(verdict), gain: value.point };
    }),
};
//# sourceMappingURL=recovery.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/tail.js


const FAR = 10;
const tail_FELT = 10;
const COLLECTOR = 0.1;
const FEWEST_SAMPLES = 200;
const tail = {
    name: 'tail',
    looksAt: '`latency.p50`, `latency.p99`; of a profile, the share of the garbage collector',
    when: `p99 is certainly ${FAR} times p50 or more, and ${tail_FELT} ms above it`,
    warns: 'a budget calls `latency.p99` or `latency.tail`',
    find: inEachScenario((place) => {
        const [p50, p99] = [figures_valueOf(place.figures.get('latency.p50')), figures_valueOf(place.figures.get('latency.p99'))];
        if (p50 === null || p99 === null || p50.point <= 0 || p99.lower < FAR * p50.upper || p99.lower - p50.upper < tail_FELT)
            return null;
        const ratio = p99.point / p50.point;
        return { about: { kind: 'tail', p50: p50.point, p99: p99.point, ratio, collector: collectorShare(place.hotPath) }, urgent: callsAny(place, /^latency\.(p99|tail)$/), gain: ratio };
    }),
};
function collectorShare(hotPath) {
    if (hotPath === null || hotPath.samples < FEWEST_SAMPLES)
        return null;
    const samples = hotPath.functions.filter(({ name, file }) => name === '(garbage collector)' && file === '').reduce((sum, one) => sum + one.samples, 0);
    const share = Math.min(1, samples / hotPath.samples);
    return share >= COLLECTOR ? share : null;
}
//# sourceMappingURL=tail.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/waiting.js



const LATENCIES = ['latency.p50', 'latency.p90'];
const waiting_GROWN = { ratio: 0.05, by: 0.2 };
const STEADY = { most: 0.05, part: 0.5 };
const waiting_IDLE = { busy: 0.5, part: 0.1 };
const waiting_EXPLAINS = 0.5;
const waiting = {
    name: 'waiting',
    looksAt: '`latency.p50` or `latency.p90`, `cpu`, and the durations of `Server-Timing`',
    when: `the latency grew, and \`cpu\` per request certainly by less than ${STEADY.most * 100} % and less than half as much, with processor time to spare; or with less than ${waiting_IDLE.busy} of a processor busy, by a tenth of the latency's growth or less`,
    warns: 'a budget calls `throughput` or a latency',
    unless: ['errors', 'queries-per-request', 'calls-per-request', 'small-pool', 'cache-hits'],
    find: inEachScenario((place) => {
        const cpu = place.figures.get('cpu');
        const cpuBase = cpu?.comparison.base ?? null;
        if (cpu === undefined || cpuBase === null || isBusy(place))
            return null;
        for (const metric of LATENCIES) {
            const grown = worsened(place.figures.get(metric), waiting_GROWN);
            if (grown === null || !(isSteady(cpu, grown) || isIdle(place, cpu, cpuBase, grown)))
                continue;
            const { base, head } = grown;
            return { about: { kind: 'waiting', metric, base, head, cpuBase, cpuHead: cpu.comparison.head.point, ...timingOf(place, head - base) }, urgent: callsAny(place, TIMES), gain: grown.ratio };
        }
        return null;
    }),
};
function isSteady(cpu, latency) {
    const most = worstOf(cpu);
    return (cpu.verdict === 'unchanged' || cpu.verdict === 'improved') && most !== null && most <= Math.min(STEADY.most, STEADY.part * latency.ratio);
}
function isIdle(place, cpu, cpuBase, latency) {
    const [most, busy] = [worstOf(cpu), busyProcessors(place)];
    return most !== null && busy !== null && busy.point < waiting_IDLE.busy && most * cpuBase <= waiting_IDLE.part * (latency.head - latency.base);
}
function timingOf({ figures }, slower) {
    const grown = [...figures.values()].flatMap((verdict) => {
        const { name, unit } = verdict.comparison.metric;
        const growth = name.startsWith('timing.') && unit === 'ms' ? worsened(verdict, waiting_GROWN) : null;
        return growth === null || growth.head - growth.base < waiting_EXPLAINS * slower ? [] : [{ name, ...growth }];
    });
    const [most] = grown.toSorted((a, b) => b.head - b.base - (a.head - a.base));
    return { timing: most?.name ?? null, timingBase: most?.base ?? null, timingHead: most?.head ?? null };
}
//# sourceMappingURL=waiting.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/warm-up.js

const DISTURBED = new Set(['machine-busy', 'clock-stepped', 'side-fails', 'generator-late']);
const warmUp = {
    name: 'warm-up',
    looksAt: 'the mean response time in the warm-up',
    when: 'it was still changing when the longest warm-up was over, on a machine that was otherwise calm',
    warns: '(never)',
    find: inEachScenario(({ figures }) => {
        const warnings = [...figures.values()].flatMap((verdict) => [...verdict.warnings, ...verdict.comparison.warnings]);
        const doubt = warnings.find((warning) => warning.kind === 'not-settled');
        return doubt === undefined || warnings.some(({ kind }) => DISTURBED.has(kind)) ? null : { about: { kind: 'warm-up', seconds: doubt.seconds }, urgent: false, gain: doubt.seconds };
    }),
};
//# sourceMappingURL=warm-up.js.map
;// CONCATENATED MODULE: ./build/src/explain/rules/rules.js



















const unordered = [
    errors, queriesPerRequest, callsPerRequest, queriesPerItem, cacheHits, smallPool, cpuBound, waiting, memoryGrowth, capacity, recovery,
    tail, responseSize, pageFaults, descriptors, threads, fewConnections, warmUp,
    memory, writesPackage, connections, lazyImport, neverLoadedRule, duplicate, smallerDependency, package_layer,
];
const rules = rule_names/* ruleNames */.X.flatMap((name) => unordered.filter((rule) => rule.name === name));
//# sourceMappingURL=rules.js.map
;// CONCATENATED MODULE: ./build/src/explain/advice.js



const MOST_ADVICE = 8;
const MOST_ALIKE = 3;
function advise(evidence, verdicts, known, wanted) {
    const called = calledIn(verdicts);
    const places = placesOf(evidence, verdicts, known);
    const targets = new Set([...known.functions.map(({ target }) => target), ...evidence.contents.map(({ target }) => target), ...evidence.imports.map(({ target }) => target), ...places.keys()]);
    const ranked = [...targets].flatMap((target) => rankedByRule(saidOf({
        target, places: places.get(target) ?? [], facts: known.functions.find((one) => one.target === target) ?? null, evidence, verdicts, called: (about) => called(target, about),
    }))).filter(({ rule }) => !wanted.off.some((pattern) => (0,glob/* matchesGlob */.k)(pattern, rule.name)));
    return ranked.toSorted((a, b) => severityRank(a) - severityRank(b) || a.rank - b.rank || rules.indexOf(a.rule) - rules.indexOf(b.rule) || b.found.gain - a.found.gain)
        .slice(0, MOST_ADVICE)
        .map(({ target, rule, found: { scenario, about, urgent } }) => ({ target, scenario, severity: urgent ? 'warning' : 'notice', about, message: messageFor(rule, wanted) }));
}
function saidOf(seen) {
    const said = rules.flatMap((rule) => rule.find(seen).map((found) => ({ target: seen.target, rule, found })));
    const key = (name, scenario) => JSON.stringify([name, scenario]);
    const spoken = new Set(said.map(({ rule, found }) => key(rule.name, found.scenario)));
    return said.filter(({ rule: { unless = [] }, found }) => !unless.some((name) => spoken.has(key(name, found.scenario))));
}
function rankedByRule(said) {
    return rules.flatMap((rule) => said.filter((one) => one.rule === rule)
        .toSorted((a, b) => severityRank(a) - severityRank(b) || b.found.gain - a.found.gain)
        .slice(0, MOST_ALIKE)
        .map((one, rank) => ({ ...one, rank })));
}
const severityRank = ({ found }) => (found.urgent ? 0 : 1);
const messageFor = ({ name }, { messages }) => (Object.hasOwn(messages, name) ? (messages[name] ?? null) : null);
function calledIn(verdicts) {
    const gated = [
        ...movedFrom(verdicts).filter(({ called }) => called).map(({ verdict }) => verdict),
        ...verdicts.filter(({ comparison, severity }) => comparison.metric.name === 'memory.peak' && severity !== 'none'),
    ];
    return (target, about) => {
        const kinds = new Set(gated.filter(({ comparison }) => comparison.target === target && about(comparison.metric.name, comparison.scenario)).map(({ verdict }) => verdict));
        return kinds.has('over-budget') ? 'over-budget' : kinds.size > 0 ? 'worse' : null;
    };
}
function placesOf({ hotPaths }, verdicts, { asked, requests }) {
    const key = (target, scenario) => JSON.stringify([target, scenario]);
    const asks = new Map(asked.map((one) => [key(one.target, one.scenario), one]));
    const counts = new Map(requests.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
    const profiles = new Map(hotPaths.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
    const figures = new Map();
    for (const verdict of verdicts) {
        const { target, scenario, metric } = verdict.comparison;
        if (scenario === null)
            continue;
        const place = figures.get(key(target, scenario)) ?? { target, scenario, figures: new Map() };
        place.figures.set(metric.name, verdict);
        figures.set(key(target, scenario), place);
    }
    const byTarget = new Map();
    for (const [at, place] of figures) {
        const here = { scenario: place.scenario, figures: place.figures, asked: asks.get(at) ?? null, requests: counts.get(at) ?? null, hotPath: profiles.get(at) ?? null };
        const there = byTarget.get(place.target);
        if (there === undefined)
            byTarget.set(place.target, [here]);
        else
            there.push(here);
    }
    return byTarget;
}
//# sourceMappingURL=advice.js.map
;// CONCATENATED MODULE: ./build/src/explain/worth.js

const MOST_TARGETS = 3;
const MOST_SCENARIOS = 5;
function worthTracing(verdicts) {
    const imports = new Set();
    const hotPaths = new Map();
    for (const { verdict: { comparison: { target, scenario } }, subject } of movedFrom(verdicts)) {
        if (subject === 'cold-start')
            imports.add(target);
        if (subject === 'hot-path' && scenario !== null)
            hotPaths.set(JSON.stringify([target, scenario]), { target, scenario });
    }
    return { imports: [...imports].slice(0, MOST_TARGETS), hotPaths: [...hotPaths.values()].slice(0, MOST_SCENARIOS) };
}
//# sourceMappingURL=worth.js.map
;// CONCATENATED MODULE: ./build/src/explain/explain.js







function explain(evidence, verdicts, stored) {
    return groupsOf(movedFrom(verdicts)).flatMap((group) => explained(group, evidence, stored) ?? []);
}
function groupsOf(moved) {
    const groups = new Map();
    for (const one of moved) {
        const { target, scenario } = one.verdict.comparison;
        const key = JSON.stringify([target, scenario, one.subject]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
function explained(group, evidence, stored) {
    const [{ verdict: { comparison: { target, scenario, metric, base, head } }, subject }] = group;
    const overBudget = group.some(({ why }) => why === 'over-budget');
    const metrics = [...new Set(group.map(({ verdict }) => verdict.comparison.metric.name))];
    const told = (found) => (found === null ? null : { target, scenario, metrics, subject, ...found });
    switch (subject) {
        case 'size': {
            const question = { metric: metric.name, difference: base === null ? null : head.point - base, overBudget };
            return told(explain_found(sidesOf(evidence.contents, stored.contents, (one) => one.target === target), (before, after) => sizeCauses(before, after, question)));
        }
        case 'cold-start': {
            const sides = sidesOf(evidence.imports, stored.imports, (one) => one.target === target);
            const worse = base === null || head.point >= base;
            return told(explain_found(scaled(sides, group), (before, after, against) => ({ causes: material(timed(listedImportCauses, before, after, against, overBudget), worse), rest: null })));
        }
        case 'hot-path': {
            const sides = sidesOf(evidence.hotPaths, stored.hotPaths, (one) => one.target === target && one.scenario === scenario);
            return told(explain_found(sides, (before, after, against) => ({ causes: timed(hotPathCauses, before, after, against, overBudget), rest: null })));
        }
    }
}
const STARTS = ['cold', 'cold-start.p50', 'init'];
function scaled(sides, group) {
    const clock = STARTS.flatMap((name) => group.find(({ verdict }) => verdict.comparison.metric.name === name) ?? [])[0]?.verdict.comparison;
    if (sides === null || clock === undefined)
        return sides;
    const by = Math.min(1, fitting(sides.head, clock.head.point), sides.base === null ? 1 : fitting(sides.base, clock.base));
    return by === 1 ? sides : { ...sides, base: sides.base === null ? null : shortened(sides.base, by), head: shortened(sides.head, by) };
}
function fitting(tree, time) {
    const whole = tree.modules.reduce((sum, { self, phase }) => (phase === 'later' ? sum : sum + self), 0);
    return time === null || whole === 0 ? 1 : time / whole;
}
const shortened = (tree, by) => ({ ...tree, modules: tree.modules.map((module) => ({ ...module, self: module.self * by, total: module.total * by })) });
const MATERIAL = { new: 0.01, changed: 0.05 };
function material(causes, worse) {
    const towards = (cause) => (cause.kind === 'import' && cause.changed !== 'same' ? ((cause.head ?? 0) - (cause.base ?? 0)) * (worse ? 1 : -1) : Infinity);
    const all = causes.map(towards).filter((time) => time > 0 && time < Infinity).reduce((sum, time) => sum + time, 0);
    return causes.filter((cause) => {
        const least = cause.changed === 'new' || cause.changed === 'gone' ? MATERIAL.new : MATERIAL.changed;
        return towards(cause) > 0 && towards(cause) >= least * all;
    });
}
function sidesOf(now, stored, isIt) {
    const head = now.find((one) => one.side === 'head' && isIt(one));
    if (head === undefined)
        return null;
    const measured = now.find((one) => one.side === 'base' && isIt(one));
    if (measured !== undefined)
        return { base: measured, head, against: 'side-by-side' };
    const kept = stored.find((one) => one.side === 'base' && isIt(one));
    return kept === undefined ? { base: null, head, against: null } : { base: kept, head, against: 'stored' };
}
function explain_found(sides, causesOf) {
    if (sides === null)
        return null;
    const { causes, rest } = causesOf(sides.base, sides.head, sides.against);
    return causes.length === 0 && sides.against === null ? null : { against: sides.against, causes, rest };
}
function listedImportCauses(base, head) {
    const causes = importCauses(base, head);
    if (base === null || base.left === 0)
        return causes;
    const least = (1 + cut_off/* OTHER_JOB */.X) * (0,cut_off/* cutOff */.q)(base.left, base.modules.map(({ total }) => total));
    return causes.filter((cause) => cause.kind !== 'import' || cause.changed !== 'new' || (cause.head ?? 0) > least);
}
function timed(compared, base, head, against, overBudget) {
    const causes = compared(base, head);
    const sure = against === 'stored' ? causes.filter(survivesAnotherJob) : causes;
    return sure.length === 0 && overBudget && base !== null ? compared(null, head).map(unchanged) : sure;
}
function unchanged(cause) {
    return cause.kind === 'import' || cause.kind === 'function' ? { ...cause, changed: 'same', base: cause.head } : cause;
}
function survivesAnotherJob(cause) {
    if (cause.changed === 'new' || cause.changed === 'gone' || (cause.kind !== 'import' && cause.kind !== 'function'))
        return true;
    const { base, head } = cause;
    return base === null || head === null || base === 0 || Math.abs(head / base - 1) > cut_off/* OTHER_JOB */.X;
}
//# sourceMappingURL=explain.js.map
;// CONCATENATED MODULE: ./build/src/reasons.js

function reasonsOf(run, { verdicts }, baselines, wanted = run.advice) {
    const evidence = evidenceOf(run);
    const known = { functions: run.functions, asked: withEarlier(run, ({ asked }) => asked), requests: withEarlier(run, ({ requests }) => requests) };
    return { explanations: explain(evidence, verdicts, storedEvidence(baselines)), advice: advise(evidence, verdicts, known, wanted) };
}
function withEarlier(run, of) {
    const keyOf = ({ target, scenario }) => JSON.stringify([target, scenario]);
    const later = new Set(of(run).map(keyOf));
    return [...of(run), ...(run.screening === null ? [] : of(run.screening).filter((one) => !later.has(keyOf(one))))];
}
const worthLookingAt = ({ verdicts }) => worthTracing(verdicts);
function evidenceOf(run) {
    const weighed = new Set(run.contents.map(({ target }) => target));
    const earlier = run.screening?.contents.filter(({ target }) => !weighed.has(target)) ?? [];
    return { contents: [...run.contents, ...earlier], imports: run.imports, hotPaths: run.hotPaths };
}
function storedEvidence(baselines) {
    const newest = [...baselines.values()].flatMap(({ target, entries }) => {
        const evidence = entries.findLast((entry) => entry.evidence !== null)?.evidence ?? null;
        return evidence === null ? [] : [{ target, evidence }];
    });
    return {
        contents: newest.flatMap(({ target, evidence: { contents } }) => (contents === null ? [] : [{ ...contents, target, side: 'base' }])),
        imports: newest.flatMap(({ target, evidence: { imports } }) => (imports === null ? [] : [{ ...imports, target, side: 'base' }])),
        hotPaths: [],
    };
}
//# sourceMappingURL=reasons.js.map

/***/ }),

/***/ 55475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ noiseCauses)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45845);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98937);


const WORTH_TELLING = { steal: 0.005, otherLoad: 0.03, frequency: 0.03 };
function noiseCauses(machine, environment) {
    if (machine === null)
        return [...placement(environment), 'Nobody watched the machine meanwhile: what made it noisy is not known.'];
    const found = [...placement(environment), ...otherLoad(machine.otherLoad), ...steal(machine.steal), ...pressure(machine), ...frequency(machine.frequency), ...clocks(machine)];
    const quiet = found.length === 0 ? ['Nothing disturbed it that can be read here: what is left is how one launch of the service differs from the next, and more launches average it away.'] : [];
    return [...found, ...quiet, ...unreadable(machine)];
}
function placement({ cores, pinned }) {
    if (pinned)
        return [];
    return [cores < 2
            ? 'There is one core for load generator and service: each waits for the other. Two cores would help most.'
            : 'Load generator and service share their cores and get in each other\'s way. It helps to keep them apart, which takes Linux, two cores and `taskset` (package util-linux).'];
}
function otherLoad(found) {
    if (found === null || (found.mean < WORTH_TELLING.otherLoad && found.above === 0))
        return [];
    const bursts = found.above > 0 && found.above <= 0.5 ? ` It came in bursts: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.above)} of the time it was more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.limit)}.` : '';
    return [`Other programs took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.mean)} of the processors, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.worst)} at worst.${bursts} End them, or measure where nothing else runs; a database of the service is one of them, unless the target's own \`start\` command starts it.`];
}
function steal(found) {
    if (found === null || (found.mean < WORTH_TELLING.steal && found.above === 0))
        return [];
    return [`The host gave ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.mean)} of the processors' time to other virtual machines, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.worst)} at worst. A larger or a dedicated runner would help; interleaving already takes out most of it.`];
}
function pressure({ pressure: found, otherLoad: others }) {
    if (found === null || found.above <= 0.5)
        return [];
    const whose = others !== null && others.mean < WORTH_TELLING.otherLoad ? ' As no other program was at work, it was the service\'s own threads: it has more of them than cores.' : ' More cores would help.';
    return [`For ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.mean)} of the time something that could run waited for a processor.${whose}`];
}
function frequency(range) {
    if (range === null || range.highest / range.lowest - 1 < WORTH_TELLING.frequency)
        return [];
    return [`The processor's clock went from ${(0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .frequencyText */ .CV)(range)}. A fixed frequency (the governor \`performance\`, no turbo, mains power) would help.`];
}
function clocks({ clockSteps, pauses }) {
    if (clockSteps + pauses === 0)
        return [];
    const text = (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .clockText */ .Yi)(clockSteps, pauses);
    return [`${text.charAt(0).toUpperCase()}${text.slice(1)}: figures taken meanwhile mean little, so run this again.`];
}
function unreadable({ steal: stolen, otherLoad: others }) {
    if (stolen === null && others === null)
        return ['What other programs and other virtual machines took cannot be read on this system.'];
    return stolen !== null && stolen.worst === 0 ? ['No time was reported as stolen by other virtual machines, which proves little: many hosts do not tell.'] : [];
}
//# sourceMappingURL=noise-causes.js.map

/***/ }),

/***/ 60412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  am: () => (/* binding */ decodeRun),
  M$: () => (/* binding */ encodeRun),
  cI: () => (/* binding */ readRun)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/join.js + 1 modules
var join = __webpack_require__(27762);
// EXTERNAL MODULE: ./build/src/json-shape.js
var json_shape = __webpack_require__(98987);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/src/fail-fast.js

function list(item, most, fewest = 0) {
    return schemas/* array */.YOg(schemas/* unknown */.L5J()).min(fewest).max(most).transform((items, context) => {
        const checked = [];
        for (const [place, one] of items.entries()) {
            const parsed = item.safeParse(one);
            if (!parsed.success)
                return tell(context, parsed.error, place);
            checked.push(parsed.data);
        }
        return checked;
    });
}
function numbers({ allowed, says }, most) {
    return schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).max(most).transform((items, context) => {
        const wrong = items.findIndex((one) => typeof one !== 'number' || !allowed(one));
        if (wrong >= 0) {
            context.addIssue({ code: 'custom', message: `must be ${says}`, path: [wrong] });
            return core/* NEVER */.tm;
        }
        return items.filter((one) => typeof one === 'number');
    });
}
function dictionary(name, item, most) {
    return schemas/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be a map of names').transform((value, context) => {
        const entries = Object.entries(value);
        if (entries.length > most) {
            context.addIssue({ code: 'custom', message: `must have at most ${most} names` });
            return core/* NEVER */.tm;
        }
        const checked = Object.create(null);
        for (const [key, one] of entries) {
            const [named, parsed] = [name.safeParse(key), item.safeParse(one)];
            if (!named.success)
                return tell(context, named.error, key);
            if (!parsed.success)
                return tell(context, parsed.error, key);
            checked[named.data] = parsed.data;
        }
        return checked;
    });
}
function tell(context, error, at) {
    const issue = error.issues[0];
    context.addIssue({ code: 'custom', message: issue?.message ?? 'is not valid', path: [at, ...(issue?.path ?? [])] });
    return core/* NEVER */.tm;
}
//# sourceMappingURL=fail-fast.js.map
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
;// CONCATENATED MODULE: ./build/src/run-contradictions.js

const MOST_VALUES = 1_000_000;
const MOST_LOOKS = 40;
const MOST_SLICES = 50_000;
const ROUNDING = 1e-9;
function contradictionIn(run) {
    return tooMany(run) ?? twice(run) ?? wrongMetric(run) ?? negative(run) ?? wrongPoint(run) ?? wrongPair(run) ?? looksDescend(run) ?? wrongTree(run) ?? wrongSlices(run);
}
function tooMany({ samples, pairs }) {
    const values = samples.reduce((sum, sample) => sum + sample.values.length, 0) + pairs.reduce((sum, pair) => sum + pair.logRatios.length, 0);
    return values > MOST_VALUES ? { path: ['samples'], message: `must have at most ${MOST_VALUES} values in all, not ${values}` } : null;
}
function twice({ samples, pairs, histograms, requests, slices }) {
    const lists = [
        ['samples', samples.map(({ target, scenario, side, metric }) => [target, scenario, side, metric.name])],
        ['pairs', pairs.map(({ target, scenario, metric }) => [target, scenario, metric])],
        ['histograms', histograms.map(({ target, scenario, side }) => [target, scenario, side])],
        ['requests', requests.map(({ target, scenario, side }) => [target, scenario, side])],
        ['slices', slices.map(({ target, scenario, side }) => [target, scenario, side])],
    ];
    for (const [field, places] of lists) {
        const seen = new Set();
        const again = places.findIndex((place) => seen.size === seen.add(JSON.stringify(place)).size);
        if (again >= 0)
            return { path: [field, again], message: 'must not measure the same thing as one before it' };
    }
    return null;
}
function wrongMetric({ samples }) {
    const at = samples.findIndex(({ metric }) => {
        const known = (0,metrics/* definitionsOf */.mu)(metric.name);
        return known.length > 0 && !known.some(({ unit, better, statistic }) => unit === metric.unit && better === metric.better && statistic === metric.statistic);
    });
    return at < 0 ? null : { path: ['samples', at, 'metric'], message: 'must be as Tailgate defines it: unit, direction and statistic' };
}
function negative({ samples }) {
    const at = samples.findIndex(({ metric, values }) => metric.statistic !== 'slope' && values.some((value) => value < 0));
    return at < 0 ? null : { path: ['samples', at, 'values'], message: 'must not be negative' };
}
function wrongPoint({ samples, reference }) {
    for (const [field, list] of [['samples', samples], ['reference', reference]]) {
        const at = list.findIndex(({ values, point }) => {
            const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
            const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
            return point < lowest - ROUNDING * Math.abs(lowest) || point > highest + ROUNDING * Math.abs(highest);
        });
        if (at >= 0)
            return { path: [field, at, 'point'], message: 'must lie among its values' };
    }
    return null;
}
function wrongPair({ pairs }) {
    for (const field of ['blocks', 'errors']) {
        const at = pairs.findIndex(({ logRatios, [field]: beside }) => beside !== undefined && logRatios.length !== beside.length);
        if (at >= 0)
            return { path: ['pairs', at, field], message: 'must be as many as its logRatios' };
    }
    return null;
}
function wrongSlices({ slices }) {
    const all = slices.reduce((sum, { start }) => sum + start.length, 0);
    if (all > MOST_SLICES)
        return { path: ['slices'], message: `must be at most ${MOST_SLICES} in all, not ${all}` };
    const at = slices.findIndex(({ launch, start, requests, p50, cpu }) => [launch, requests, p50, cpu ?? start].some(({ length }) => length !== start.length) || start.some((time, i) => time < (start[i - 1] ?? 0)));
    return at < 0 ? null : { path: ['slices', at], message: 'must have lists of one length, in the order of time' };
}
function wrongTree({ imports }) {
    for (const [at, { modules }] of imports.entries()) {
        const wrong = modules.findIndex(({ parent }, i) => parent !== null && parent >= i);
        if (wrong >= 0)
            return { path: ['imports', at, 'modules', wrong, 'parent'], message: 'must be a module before it' };
    }
    return null;
}
function looksDescend({ looks }) {
    const seen = new Map();
    for (const { target, scenario, launches, share } of looks) {
        const key = JSON.stringify([target, scenario]);
        const before = seen.get(key) ?? { launches: 0, share: 0, count: 0 };
        if (launches <= before.launches || share <= before.share)
            return { path: ['looks'], message: 'must ascend for each scenario, in launches and in share' };
        if (before.count >= MOST_LOOKS)
            return { path: ['looks'], message: `must be at most ${MOST_LOOKS} for each scenario` };
        seen.set(key, { launches, share, count: before.count + 1 });
    }
    return null;
}
//# sourceMappingURL=run-contradictions.js.map
;// CONCATENATED MODULE: ./build/src/run-schema-load.js


const run_schema_load_name = schemas/* string */.YjP().max(200);
const amount = schemas/* number */.aig().nonnegative().max(1e12);
const number = schemas/* number */.aig().refine((value) => Number.isSafeInteger(value) && value >= 0, 'must be a whole number, 0 or more');
const any = { connections: number, timeout: amount, launches: number.exactOptional() };
const soak = schemas/* strictObject */.rej({ duration: amount }).exactOptional();
const load = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('connections'), pipelining: number, soak, ...any }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('rate'), rate: amount, soak, ...any }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('ramp'), from: amount, to: amount, duration: amount, ...any }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('step'), rates: list(amount, 100), each: amount, ...any }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('spike'), rate: amount, peak: amount, before: amount, duration: amount, after: amount, tolerance: amount, ...any }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('saturate'), from: amount, to: amount, each: amount, most: number.nullable(), ...any,
        keep: list(schemas/* strictObject */.rej({ metric: schemas/* enum */.k5n(['latency.p50', 'latency.p90', 'latency.p99', 'errors']), most: amount }), 10),
    }),
]);
const loads = list(schemas/* strictObject */.rej({
    target: run_schema_load_name, scenario: run_schema_load_name, side: schemas/* enum */.k5n(['base', 'head']), load,
    stages: list(schemas/* strictObject */.rej({
        from: amount, to: amount, duration: amount, requests: number, failed: number, p50: amount.nullable(), p99: amount.nullable(),
        kept: schemas/* enum */.k5n(['kept', 'broken', 'generator']).exactOptional(),
        why: schemas/* enum */.k5n(['latency.p50', 'latency.p90', 'latency.p99', 'errors', 'queue', 'ended', 'generator-busy', 'generator-late', 'connections']).exactOptional(), launch: number.exactOptional(),
    }), 5000),
}), 10_000).default([]);
const loadWarnings = [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('at-least'), side: schemas/* enum */.k5n(['base', 'head']), why: schemas/* enum */.k5n(['searched', 'generator', 'load-ended']) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('at-most'), side: schemas/* enum */.k5n(['base', 'head']) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('unsteady-limit'), trials: number }),
];
//# sourceMappingURL=run-schema-load.js.map
;// CONCATENATED MODULE: ./build/src/run-schema-slices.js


const run_schema_slices_name = schemas/* string */.YjP().max(200);
const MOST = 20_000;
const LATEST = 3.2e11;
const isWhole = (most) => (value) => Number.isSafeInteger(value) && value >= 0 && value <= most;
const whole = (most) => numbers({ allowed: isWhole(most), says: `a whole number from 0 to ${most}` }, MOST);
const times = numbers({ allowed: (value) => value === 0 || (value >= 1e-12 && value <= 1e15), says: '0 or a number from 1e-12 to 1e15' }, MOST);
const slices = list(schemas/* strictObject */.rej({
    target: run_schema_slices_name, scenario: run_schema_slices_name, side: schemas/* enum */.k5n(['base', 'head']), launch: whole(10_000), start: whole(LATEST), requests: whole(4e9), p50: times, cpu: times.exactOptional(),
    together: schemas/* number */.aig().int().min(2).max(4e9).exactOptional(), left: schemas/* number */.aig().int().min(1).max(4e9).exactOptional(),
}), 20_000).default([]);
//# sourceMappingURL=run-schema-slices.js.map
;// CONCATENATED MODULE: ./build/src/run-schema.js





const run_schema_text = schemas/* string */.YjP().max(65_536);
const run_schema_name = schemas/* string */.YjP().max(200);
const words = schemas/* string */.YjP().max(1000);
const maybe = (schema) => schema.nullable();
const side = schemas/* enum */.k5n(['base', 'head']);
const [LEAST, run_schema_MOST] = [1e-12, 1e15];
const isMeasured = (value) => value === 0 || (value >= LEAST && value <= run_schema_MOST);
const measured = schemas/* number */.aig().refine(isMeasured, `must be 0 or from ${LEAST} to ${run_schema_MOST}`);
const measurements = numbers({ allowed: isMeasured, says: `0 or a number from ${LEAST} to ${run_schema_MOST}` }, 10_000);
const isSigned = (value) => isMeasured(Math.abs(value));
const signed = schemas/* number */.aig().refine(isSigned, `must be 0 or from ${LEAST} to ${run_schema_MOST}, above or below 0`);
const signedMeasurements = numbers({ allowed: isSigned, says: `0 or a number from ${LEAST} to ${run_schema_MOST}, above or below 0` }, 10_000);
const LARGEST_LOG = Math.log(run_schema_MOST / LEAST);
const logRatios = numbers({ allowed: (value) => Math.abs(value) <= LARGEST_LOG, says: `a number from -${LARGEST_LOG.toFixed(1)} to ${LARGEST_LOG.toFixed(1)}` }, 10_000);
const errorsOfLogs = numbers({ allowed: (value) => value >= 0 && value <= 10 * LARGEST_LOG, says: `a number from 0 to ${(10 * LARGEST_LOG).toFixed(1)}` }, 10_000);
const isCount = (most) => (value) => Number.isSafeInteger(value) && value >= 0 && value <= most;
const counts = numbers({ allowed: isCount(1_000_000), says: 'a whole number from 0 to 1000000' }, 10_000);
const requests = schemas/* number */.aig().refine(isCount(4e9), 'must be a whole number from 0 to 4000000000');
const run_schema_whole = schemas/* number */.aig().refine(isCount(Number.MAX_SAFE_INTEGER), 'must be a whole number, 0 or more');
const launches = schemas/* number */.aig().refine(isCount(10_000), 'must be a whole number from 0 to 10000');
const positive = schemas/* number */.aig().nonnegative().max(run_schema_MOST);
const share = schemas/* number */.aig().nonnegative().max(1);
const limit = schemas/* number */.aig().min(-1e100).max(1e100);
const tiers = { warn: maybe(limit), fail: maybe(limit) };
const moment = iso/* datetime */.w$({ offset: false }).max(40);
const warning = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('few-launches'), launches: run_schema_whole, needed: launches }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('few-requests'), requests: positive, needed: positive, longerBy: schemas/* enum */.k5n(['duration', 'each']).exactOptional() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('generator-saturated'), busy: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('generator-late'), share: positive, worst: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('reconnects'), share: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('requests-skipped'), requests: run_schema_whole, share, capture: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('slow-captures'), share }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('not-settled'), seconds: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('keeps-rising'), from: positive, to: positive, requests: run_schema_whole }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('bucketed'), lower: positive, upper: positive, base: schemas/* strictObject */.rej({ lower: positive, upper: positive }).exactOptional() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('ticks'), perSecond: positive, share }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('unrest'), launches: run_schema_whole, seconds: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('more-series'), before: run_schema_whole, after: run_schema_whole, requests: run_schema_whole, name: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('only-grew'), name: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('no-durations'), entries: run_schema_whole, of: run_schema_whole, example: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('unread'), launches: run_schema_whole, reason: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('short-history'), entries: run_schema_whole, needed: run_schema_whole, beyond: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('near-limit'), limit, lower: limit, upper: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('machine-busy'), what: schemas/* enum */.k5n(['steal', 'pressure', 'other-load']), share: positive, limit: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('clock-stepped'), steps: run_schema_whole, pauses: run_schema_whole }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('side-fails'), side, share: positive, allowed: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('tests-disagree'), t: positive, signFlip: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('witnesses-agree'), largest: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('normalised'), slower: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('other-class'), entries: run_schema_whole, spread: positive }),
    ...loadWarnings,
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('entries-left-out'), entries: run_schema_whole, reason: schemas/* enum */.k5n(['machine', 'workload']) }),
]);
const metric = schemas/* strictObject */.rej({
    name: run_schema_name,
    unit: schemas/* enum */.k5n(['ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests', 'USD/million', 'number', 'number/request']),
    better: schemas/* enum */.k5n(['lower', 'higher']),
    statistic: schemas/* enum */.k5n(['exact', 'mean-of-launches', 'median-of-starts', 'p90-of-starts', 'min-of-starts', 'counted', 'total', 'steady', 'slope']),
    word: run_schema_name.exactOptional(),
    byNameOnly: schemas/* literal */.euz(true).exactOptional(),
    directionUnknown: schemas/* literal */.euz(true).exactOptional(),
});
const checkout = schemas/* strictObject */.rej({ commit: maybe(run_schema_name), branch: maybe(words), dirty: schemas/* boolean */.zMY(), time: maybe(run_schema_name).default(null) });
const fingerprint = schemas/* strictObject */.rej({
    cpu: words, cores: positive, arch: words, os: words, image: maybe(words), runtime: maybe(words), pinned: schemas/* boolean */.zMY(), protocol: positive,
});
const errors = schemas/* strictObject */.rej({ status: requests, timeout: requests, connection: requests, body: requests });
const budget = schemas/* strictObject */.rej({
    target: run_schema_name, scenario: run_schema_name, metric: run_schema_name,
    limit: maybe(schemas/* strictObject */.rej(tiers)), tolerance: maybe(schemas/* strictObject */.rej({ ...tiers, floor: limit.nonnegative() })),
    amounts: maybe(schemas/* enum */.k5n(['duration', 'size', 'rate', 'percentage', 'count'])).default(null), better: maybe(schemas/* enum */.k5n(['lower', 'higher'])).default(null), advisory: schemas/* boolean */.zMY().default(false), certain: schemas/* boolean */.zMY().default(false),
    origin: schemas/* enum */.k5n(['config', 'default']), line: maybe(run_schema_whole),
});
const acceptance = schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, metric: run_schema_name, reason: run_schema_text, expires: maybe(run_schema_name), origin: schemas/* enum */.k5n(['config', 'label']), line: maybe(run_schema_whole) });
const failureKinds = ['setup-failed', 'start-failed', 'not-ready', 'foreign-listener', 'died', 'wrong-answers', 'no-answers', 'init-failed', 'handler-failed', 'timed-out', 'out-of-memory', 'not-measurable', 'package', 'interrupted', 'command-failed', 'unreadable-output'];
const disturbance = maybe(schemas/* strictObject */.rej({ mean: positive, worst: positive, limit: positive, above: positive }));
const place = maybe(schemas/* strictObject */.rej({ file: run_schema_text, line: maybe(run_schema_whole) }));
const run_schema_long = schemas/* string */.YjP().max(1000);
const evidence = {
    contents: list(schemas/* strictObject */.rej({
        target: run_schema_name, side, left: schemas/* strictObject */.rej({ parts: run_schema_whole, files: run_schema_whole }),
        parts: list(schemas/* strictObject */.rej({ name: maybe(run_schema_long), version: maybe(run_schema_long), path: run_schema_text, layer: maybe(words), packed: positive, unpacked: positive, files: run_schema_whole }), 500),
        files: list(schemas/* strictObject */.rej({ path: run_schema_text, layer: maybe(words), packed: positive, unpacked: positive }), 200),
    }), 1000).default([]),
    imports: list(schemas/* strictObject */.rej({
        target: run_schema_name, side, language: schemas/* enum */.k5n(['python', 'node']), runs: run_schema_whole, left: run_schema_whole,
        modules: list(schemas/* strictObject */.rej({
            name: run_schema_long, dependency: maybe(run_schema_long), kind: schemas/* enum */.k5n(['own', 'dependency', 'built-in']), parent: maybe(run_schema_whole), from: place, self: positive, total: positive,
            phase: schemas/* enum */.k5n(['init', 'first', 'later']), used: maybe(schemas/* boolean */.zMY()),
        }), 2000),
    }), 20).default([]),
    hotPaths: list(schemas/* strictObject */.rej({
        target: run_schema_name, scenario: run_schema_name, side, language: schemas/* enum */.k5n(['python', 'node']), requests: positive, samples: positive,
        functions: list(schemas/* strictObject */.rej({ name: run_schema_long, file: run_schema_text, line: maybe(run_schema_whole), dependency: maybe(run_schema_long), self: positive, samples: positive }), 500),
    }), 40).default([]),
    functions: list(schemas/* strictObject */.rej({ target: run_schema_name, memory: positive, peak: maybe(positive), connections: list(schemas/* strictObject */.rej({ event: run_schema_name, perInvocation: positive }), 100), wrote: list(run_schema_text, 10).default([]) }), 1000).default([]),
};
const advice = {
    asked: list(schemas/* strictObject */.rej({
        target: run_schema_name, scenario: run_schema_name, atOnce: maybe(positive), cores: maybe(positive), requests: run_schema_name,
        numbers: list(schemas/* strictObject */.rej({ name: run_schema_name, value: positive, rest: run_schema_name }), 20),
    }), 10_000).default([]),
    advice: schemas/* strictObject */.rej({ off: list(run_schema_name, 100), messages: dictionary(run_schema_name, run_schema_long, 100) }).default({ off: [], messages: {} }),
};
const run_schema_history = {
    history: schemas/* strictObject */.rej({ onChange: schemas/* enum */.k5n(['comment', 'issue', 'none']), fail: schemas/* boolean */.zMY(), pin: maybe(run_schema_name), minimum: maybe(positive), metrics: list(run_schema_name, 100) })
        .default({ onChange: 'comment', fail: false, pin: null, minimum: null, metrics: ['*'] }),
};
const MOST_PARTS = 10_000;
const MOST_RULES = 2000;
const runFields = {
    schema: schemas/* literal */.euz('tailgate.run/1'),
    id: run_schema_name,
    started: moment,
    seed: schemas/* number */.aig(),
    compare: schemas/* enum */.k5n(['stored', 'side-by-side', 'none']),
    complete: schemas/* boolean */.zMY(),
    head: checkout,
    base: maybe(checkout),
    environment: schemas/* strictObject */.rej({ tool: words, node: words, kernel: words, memory: positive, fingerprints: dictionary(run_schema_name, fingerprint, MOST_PARTS) }),
    time: schemas/* strictObject */.rej({ load: positive, warmUp: positive, coldStarts: positive, startAndStop: positive, commands: positive.exactOptional(), shaped: positive.exactOptional(), total: positive }),
    launches: run_schema_whole,
    samples: list(schemas/* strictObject */.rej({
        target: run_schema_name, scenario: maybe(run_schema_name), side, metric, workload: run_schema_name, values: signedMeasurements, point: signed, warnings: list(warning, 50),
        within: list(schemas/* strictObject */.rej({ standardError: positive, df: schemas/* number */.aig().positive().max(1e6), slack: positive }), 10_000).exactOptional(), missed: list(run_schema_whole, 10_000).exactOptional(),
    }), 4 * MOST_PARTS),
    histograms: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, side, encoded: schemas/* string */.YjP().max(300_000).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'), requests }), MOST_PARTS),
    requests: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, side, answered: requests, errors }), MOST_PARTS),
    failures: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), side, kind: schemas/* enum */.k5n(failureKinds), message: run_schema_text, hint: maybe(run_schema_text), log: list(run_schema_text, 100), added: schemas/* literal */.euz(true).exactOptional() }), 1000),
    absent: list(schemas/* strictObject */.rej({ metric: run_schema_name, reason: run_schema_text, target: run_schema_name.exactOptional(), scenario: run_schema_name.exactOptional(), side: side.exactOptional() }), 1000),
    pairs: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), metric: run_schema_name, logRatios, errors: errorsOfLogs.exactOptional(), blocks: counts, missed: list(run_schema_whole, 10_000).exactOptional() }), 2 * MOST_PARTS).default([]),
    looks: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), launches, share }), 20_000).default([]),
    reference: list(schemas/* strictObject */.rej({ kernel: run_schema_name, values: measurements, point: measured }), 100).default([]),
    machine: maybe(schemas/* strictObject */.rej({
        steal: disturbance, pressure: disturbance, otherLoad: disturbance,
        frequency: maybe(schemas/* strictObject */.rej({ lowest: positive, highest: positive })), clockSteps: run_schema_whole, pauses: run_schema_whole,
    })).default(null),
    ...evidence,
    loads: loads,
    slices: slices,
    ...advice,
    ...run_schema_history,
    partial: schemas/* boolean */.zMY().default(true),
    baseMissing: maybe(run_schema_text).default(null),
    notes: list(run_schema_text, 100).default([]),
    config: maybe(words),
    budgets: list(budget, MOST_RULES),
    accept: list(acceptance, 1000).default([]),
    policy: schemas/* strictObject */.rej({ onInconclusive: schemas/* enum */.k5n(['pass', 'fail']), onMissingBaseline: schemas/* enum */.k5n(['pass', 'fail']) }),
};
const shard = schemas/* strictObject */.rej({
    index: run_schema_whole, of: schemas/* int */.Whr().min(1).max(999), parts: list(run_schema_whole, MOST_PARTS),
    whole: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name) }), MOST_PARTS),
    config: maybe(run_schema_name).default(null), changes: maybe(run_schema_name).default(null),
});
const alone = { shard: maybe(shard).default(null), shards: list(schemas/* never */.ZmZ(), 0).default([]) };
function withoutContradictions(run, context) {
    const found = contradictionIn(run);
    if (found !== null)
        context.addIssue({ code: 'custom', message: found.message, path: [...found.path] });
}
const screening = maybe(schemas/* strictObject */.rej({ ...runFields, ...alone, screening: schemas/* null */.chJ().default(null) }).superRefine(withoutContradictions)).default(null);
const single = schemas/* strictObject */.rej({ ...runFields, ...alone, screening }).superRefine(withoutContradictions);
const runSchema = schemas/* strictObject */.rej({ ...runFields, ...alone, screening, shards: list(single, 999).default([]) }).superRefine(withoutContradictions);
//# sourceMappingURL=run-schema.js.map
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/src/run-file.js





const LARGEST = 64 * 1024 * 1024;
const LARGEST_SHAPE = { depth: 12, containers: 1_000_000 };
const encodeRun = (run) => `${JSON.stringify((0,join/* folded */.TM)(run))}\n`;
function decodeRun(text, file) {
    const refuse = (path, message, hint) => ({ ok: false, problems: [{ file, line: null, column: null, path, message, hint }] });
    if ((0,json_shape/* exceeds */.O)(text, LARGEST_SHAPE))
        return refuse('', 'is nested deeper, or has more parts, than any run', 'give the run.json that `tailgate run` wrote into its --out folder');
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        if (!/^\s*\{/u.test(text))
            return refuse('', text.trim() === '' ? 'is empty' : 'is no JSON, and so no run of Tailgate', 'give the run.json that `tailgate run` wrote into its --out folder');
        return refuse('', `is not whole JSON (${error instanceof Error ? quoted(error.message) : 'unreadable'})`, 'was the run cut short while it was written or copied? Measure again');
    }
    const schema = typeof document === 'object' && document !== null && 'schema' in document ? document.schema : undefined;
    if (typeof schema === 'string' && /^tailgate\.run\/\d+$/.test(schema) && schema !== 'tailgate.run/1') {
        return refuse('schema', `is \`${quoted(schema)}\`, written by a newer Tailgate; this one reads tailgate.run/1`, 'use the newer version');
    }
    if (schema !== 'tailgate.run/1')
        return refuse('schema', 'is not a run of Tailgate', 'give the run.json that `tailgate run` wrote into its --out folder');
    const parsed = runSchema.safeParse(document);
    if (parsed.success)
        return (0,join/* unfolded */.ai)(parsed.data, file);
    const issue = parsed.error.issues[0];
    return refuse(quoted(issue?.path.join('.') ?? ''), quoted(issue?.message ?? 'is not valid'), 'the file was changed by hand or by another program, or written by a newer Tailgate: use that one, or measure again');
}
const LONGEST_QUOTE = 200;
const quoted = (words) => (words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}...` : words).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
async function readRun(path, shown) {
    const refuse = (message, hint = null) => ({ ok: false, problems: [{ file: shown, line: null, column: null, path: '', message, hint }] });
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > LARGEST)
            return refuse(`is ${Math.round(size / 1e6)} MB long: no run is`);
        return decodeRun(await (0,promises_.readFile)(path, 'utf8'), shown);
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        if (error.code === 'ENOENT')
            return refuse('there is no such file', 'give the run.json that `tailgate run` wrote into its --out folder');
        if (error.code === 'EISDIR')
            return refuse('is a folder', 'name the run.json in it');
        return refuse(`cannot be read: ${(0,system_error/* inWords */.r4)(error)}`, (0,system_error/* advice */.v9)(error));
    }
}
//# sourceMappingURL=run-file.js.map

/***/ }),

/***/ 20460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ clopperPearson)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3639);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88993);


function clopperPearson(successes, trials, level) {
    if (!(Number.isInteger(successes) && Number.isInteger(trials) && trials >= 1 && successes >= 0 && successes <= trials)) {
        throw new RangeError(`${successes} of ${trials} is no proportion`);
    }
    if (!(level > 0 && level < 1))
        throw new RangeError(`no interval has level ${level}`);
    const side = (1 - level) / 2;
    return {
        lower: successes === 0 ? 0 : (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I)((x) => side - (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(x, successes, trials - successes + 1), 0, 1),
        upper: successes === trials ? 1 : (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I)((x) => 1 - side - (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(x, successes + 1, trials - successes), 0, 1),
    };
}
//# sourceMappingURL=binomial.js.map

/***/ }),

/***/ 10103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ LatencyRecorder),
/* harmony export */   Jd: () => (/* binding */ decodeLatencies),
/* harmony export */   Xf: () => (/* binding */ quantileOf),
/* harmony export */   aN: () => (/* binding */ tailMean)
/* harmony export */ });
/* harmony import */ var hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32960);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51306);


const digits = 3;
const highest = 3_600_000_000;
const mostCharacters = 300_000;
const mostBytes = 24 * 1024 * 9 + 40;
const compressedCookie = 0x1c849314;
const plainCookie = 0x1c849313;
const empty = () => (0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__.build)({ bitBucketSize: 64, autoResize: false, lowestDiscernibleValue: 1, highestTrackableValue: highest, numberOfSignificantValueDigits: digits, useWebAssembly: false });
class LatencyRecorder {
    #hdr;
    #largest = 0;
    constructor(hdr = empty()) {
        this.#hdr = hdr;
        for (const bucket of filled(hdr))
            this.#largest = (bucket.from + bucket.to) / 2;
    }
    record(ms) {
        if (!(ms >= 0) || ms === Infinity)
            throw new Error(`a response time is a number of milliseconds, not ${String(ms)}`);
        this.#hdr.recordValue(Math.min(Math.floor(ms * 1000), highest));
        if (ms > this.#largest)
            this.#largest = ms;
    }
    merge(other) {
        for (const { from, count } of other.buckets())
            this.#hdr.recordValueWithCount(Math.round(from * 1000), count);
        this.#largest = Math.max(this.#largest, other.max);
    }
    get count() {
        return this.#hdr.totalCount;
    }
    get mean() {
        return meanBetween(this, 0, 1);
    }
    get max() {
        return this.#largest;
    }
    quantile(q) {
        return Math.min(quantileOf(this, q), this.#largest);
    }
    meanBetween(from, to) {
        return meanBetween(this, from, to);
    }
    buckets() {
        return filled(this.#hdr);
    }
    encode() {
        return (0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__.encodeIntoCompressedBase64)(this.#hdr);
    }
}
const tailMean = (latencies) => meanBetween(latencies, 0.95, 0.995);
function decodeLatencies(encoded) {
    checkHeader(encoded);
    const decoded = decoding(encoded);
    let counted = 0;
    for (const { count } of filled(decoded)) {
        if (!Number.isSafeInteger(count) || count < 0)
            throw new Error('not a histogram: it has a count that is no count');
        counted += count;
    }
    if (counted !== decoded.totalCount)
        throw new Error('not a histogram: its counts do not add up');
    return new LatencyRecorder(decoded);
}
function decoding(encoded) {
    try {
        return (0,hdr_histogram_js__WEBPACK_IMPORTED_MODULE_0__.decodeFromCompressedBase64)(encoded, 64, false);
    }
    catch (cause) {
        throw new Error(`not a histogram: ${cause instanceof Error ? cause.message : 'it is damaged'}`, { cause });
    }
}
function* filled(hdr) {
    if (!hasBuckets(hdr))
        throw new Error('hdr-histogram-js gave a histogram without buckets');
    if (hdr.totalCount === 0)
        return;
    let seen = 0;
    for (let i = 0; i < hdr.countsArrayLength && seen < hdr.totalCount; i++) {
        const count = hdr.getCountAtIndex(i);
        if (count === 0)
            continue;
        seen += count;
        const from = hdr.valueFromIndex(i);
        yield { from: from / 1000, to: (from + hdr.sizeOfEquivalentValueRange(from)) / 1000, count };
    }
}
function hasBuckets(hdr) {
    return 'countsArrayLength' in hdr && 'getCountAtIndex' in hdr && 'valueFromIndex' in hdr && 'sizeOfEquivalentValueRange' in hdr;
}
function quantileOf(latencies, q) {
    if (!(q >= 0 && q <= 1))
        throw new Error(`a quantile lies between 0 and 1, not ${String(q)}`);
    const rank = q * latencies.count;
    let below = 0;
    let last = 0;
    for (const { from, to, count } of latencies.buckets()) {
        if (below + count >= rank)
            return from + (to - from) * (Math.max(rank - below, 0) / count);
        below += count;
        last = to;
    }
    return last;
}
function meanBetween(latencies, low, high) {
    if (!(low >= 0 && high <= 1 && low < high))
        throw new Error(`ranks lie between 0 and 1 in rising order, not ${low} and ${high}`);
    const first = low * latencies.count;
    const last = high * latencies.count;
    let below = 0;
    let sum = 0;
    for (const { from, to, count } of latencies.buckets()) {
        const start = Math.max(first - below, 0);
        const end = Math.min(last - below, count);
        if (end > start)
            sum += (end - start) * (from + (to - from) * ((start + end) / 2 / count));
        below += count;
    }
    return last > first ? sum / (last - first) : 0;
}
function checkHeader(encoded) {
    if (encoded.length > mostCharacters)
        throw new Error(`not a histogram: ${encoded.length} characters are more than one can have`);
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0)
        throw new Error('not a histogram: it is not base64');
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const outer = new DataView(bytes.buffer);
    if (bytes.length < 16 || outer.getInt32(0) !== compressedCookie)
        throw new Error('not a histogram: it does not begin as HDR V2 does');
    const length = outer.getInt32(4);
    if (length <= 0 || length > bytes.length - 8)
        throw new Error('not a histogram: it is cut off');
    const plain = inflate(bytes.subarray(8, 8 + length));
    const inner = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    if (plain.length < 40 || inner.getInt32(0) !== plainCookie)
        throw new Error('not a histogram: its inside is not HDR V2');
    if (inner.getInt32(4) !== plain.length - 40)
        throw new Error('not a histogram: its length is wrong');
    if (inner.getInt32(12) !== digits || inner.getBigInt64(16) !== 1n || inner.getBigInt64(24) !== BigInt(highest)) {
        throw new Error('not a histogram of ours: it has another range or resolution');
    }
}
function inflate(bytes) {
    try {
        const plain = (0,fflate__WEBPACK_IMPORTED_MODULE_1__/* .unzlibSync */ .a8)(bytes, { out: new Uint8Array(mostBytes + 1) });
        if (plain.length <= mostBytes)
            return plain;
    }
    catch {
    }
    throw new Error('not a histogram: it does not inflate');
}
//# sourceMappingURL=histogram.js.map

/***/ }),

/***/ 53898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ launchMean),
/* harmony export */   Nv: () => (/* binding */ launchWeights),
/* harmony export */   c1: () => (/* binding */ launchDf),
/* harmony export */   yn: () => (/* binding */ startMean)
/* harmony export */ });
/* unused harmony export launchCut */
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28940);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95463);
/* harmony import */ var _weighed_mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48460);



const LAUNCHES = { share: 0.15, from: 10 };
const STARTS = { share: 0.2, from: 7 };
const COST = 2.4;
const cutOf = (values, { share, from }) => (values < from ? 0 : Math.floor(share * values + 1e-9));
const dfOf = (values, trim) => values - COST * cutOf(values, trim) - 1;
const WEIGHED_FROM = 6;
const launchCut = (launches) => cutOf(launches, LAUNCHES);
const launchDf = (launches) => dfOf(launches, LAUNCHES);
const launchMean = (values, errors = null) => errors !== null && values.length >= WEIGHED_FROM ? (0,_weighed_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .weighedMean */ .Jv)(values, launchWeights(values, errors)) : robustMean(values, LAUNCHES);
const launchWeights = (values, errors) => errors === null || values.length < WEIGHED_FROM || (0,_weighed_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .differByWeight */ .eW)(values, errors) ? values.map(() => 1) : (0,_weighed_mean_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(errors);
const startMean = (values) => robustMean(values, STARTS);
function robustMean(values, trim) {
    const n = values.length;
    const cut = cutOf(n, trim);
    const kept = (0,_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .sorted */ .IP)(values).slice(cut, n - cut);
    const [lowest, highest] = [kept[0], kept.at(-1)];
    if (lowest === undefined || highest === undefined || kept.length < 2)
        throw new RangeError(`${n} values have no standard error`);
    const centre = (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)([...kept, ...Array.from({ length: cut }, () => [lowest, highest]).flat()]);
    const within = kept.reduce((sum, value) => sum + (value - centre) ** 2, 0) + cut * ((lowest - centre) ** 2 + (highest - centre) ** 2);
    return { point: (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(kept), standardError: Math.sqrt(within / (kept.length * (kept.length - 1))), df: dfOf(n, trim) };
}
//# sourceMappingURL=launch-mean.js.map

/***/ }),

/***/ 2572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ ERROR_RATE),
/* harmony export */   nb: () => (/* binding */ noiseFloor),
/* harmony export */   wY: () => (/* binding */ POWER)
/* harmony export */ });
/* harmony import */ var _spending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86789);
/* harmony import */ var _student_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82506);


const ERROR_RATE = 0.01;
const POWER = 0.9;
function noiseFloor({ scale, standardError, df, looks, least }, better, asked) {
    const error = ERROR_RATE / Math.max(1, asked);
    const level = looks.length === 0 ? error : (0,_spending_js__WEBPACK_IMPORTED_MODULE_0__/* .repeatedLevel */ .P8)(looks, error);
    const reach = ((0,_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .FI)(POWER, df) - (0,_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .FI)(level, df)) * standardError;
    const back = (change) => (scale === 'log' ? Math.expm1(change) : Math.max(-1, change));
    return Math.max(least, better === 'lower' ? back(reach) : -back(-reach));
}
//# sourceMappingURL=noise-floor.js.map

/***/ }),

/***/ 17107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ quantileOf),
/* harmony export */   q: () => (/* binding */ pointOf)
/* harmony export */ });
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28940);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95463);


function quantileOf(statistic) {
    switch (statistic) {
        case 'median-of-starts':
        case 'counted': return 0.5;
        case 'p90-of-starts': return 0.9;
        case 'min-of-starts': return 0;
        case 'exact':
        case 'total':
        case 'mean-of-launches':
        case 'steady':
        case 'slope': return null;
        default: return unknown(statistic);
    }
}
function pointOf(statistic, values) {
    const [first] = values;
    if (first === undefined)
        throw new RangeError('a sample without values has no point');
    const p = quantileOf(statistic);
    if (p !== null)
        return (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .quantile */ .YV)((0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(values), p);
    if (statistic === 'slope')
        return (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(values);
    if (statistic !== 'mean-of-launches' && statistic !== 'steady')
        return first;
    if (statistic === 'steady' && values.every((value) => value === first))
        return first;
    if (statistic === 'steady' && values.every((value) => value === first))
        return first;
    return values.every((value) => value > 0) ? (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .geometricMean */ .lX)(values) : (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(values);
}
function unknown(statistic) {
    throw new Error(`no statistic is called ${String(statistic)}`);
}
//# sourceMappingURL=point.js.map

/***/ }),

/***/ 86789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P8: () => (/* binding */ repeatedLevel),
  GD: () => (/* binding */ sequentialP)
});

// UNUSED EXPORTS: nominalLevels, upperTail

;// CONCATENATED MODULE: ./build/src/stats/normal.js
const CENTRE = [
    [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
    [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
];
const SHOULDER = [
    [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
    [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
];
const TAIL = [
    [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
    [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
];
const polynomial = (c, x) => c.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
const ratio = ([above, below], x) => polynomial(above, x) / polynomial(below, x);
function normalQuantile(p) {
    if (!(p > 0 && p < 1))
        throw new RangeError(`no normal quantile at ${p}`);
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425)
        return q * ratio(CENTRE, 0.180625 - q * q);
    const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
    const size = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
    return q < 0 ? -size : size;
}
//# sourceMappingURL=normal.js.map
// EXTERNAL MODULE: ./build/src/stats/root.js
var root = __webpack_require__(88993);
;// CONCATENATED MODULE: ./build/src/stats/spending.js


const RHO = 2;
const FOR_STUDENT = 0.86;
const REACH_DOWN = 6;
const REACH_UP = 10;
const DENSITY = 4;
const MOST_POINTS = 600;
const KERNEL = 8;
function nominalLevels(looks, alpha) {
    if (!(alpha > 0 && alpha <= 0.5))
        throw new RangeError(`no test has an error rate of ${alpha}`);
    let state = { at: Float64Array.of(0), mass: Float64Array.of(1), launches: 0 };
    let spent = 0;
    return looks.map(({ launches, share }, look) => {
        if (!(launches > state.launches))
            throw new RangeError('launches must grow from look to look');
        const target = alpha * FOR_STUDENT * share ** RHO;
        const more = target - spent;
        const bound = more > 0 ? boundOf(state, launches, more, target) : Infinity;
        const next = looks[look + 1];
        if (next !== undefined)
            state = advance(state, bound, launches, next.launches - launches);
        spent = Math.max(spent, target);
        return more > 0 ? upperTail(bound / Math.sqrt(launches)) : 0;
    });
}
function boundOf(from, launches, more, target) {
    const scale = Math.sqrt(launches);
    const step = Math.sqrt(launches - from.launches);
    const [low, high] = [-normalQuantile(target), -normalQuantile(more)];
    const far = Math.hypot(high, 7) * step;
    const beyond = (z) => {
        let sum = 0;
        for (let i = from.at.length - 1; i >= 0; i -= 1) {
            const distance = z * scale - (from.at[i] ?? 0);
            if (distance > far)
                break;
            sum += (from.mass[i] ?? 0) * upperTail(distance / step);
        }
        return sum;
    };
    if (beyond(low) <= more)
        return low * scale;
    return beyond(high) >= more ? high * scale : (0,root/* rootOf */.I)((z) => Math.log(beyond(z) / more), low, high) * scale;
}
function advance(from, bound, launches, added) {
    const step = Math.sqrt(launches - from.launches);
    const scale = Math.sqrt(launches);
    const upper = Math.min(bound, REACH_UP * scale);
    const reach = upper + REACH_DOWN * scale;
    const finest = Math.min(step, Math.sqrt(Math.max(added, 0)));
    const points = Math.min(MOST_POINTS, 2 * Math.ceil((DENSITY * reach) / finest / 2) + 12);
    const width = reach / points;
    const at = new Float64Array(points + 1);
    const mass = new Float64Array(points + 1);
    const factor = width / 3 / step / Math.sqrt(2 * Math.PI);
    let first = 0;
    for (let i = 0; i <= points; i += 1) {
        const score = upper - (points - i) * width;
        while (first < from.at.length && score - (from.at[first] ?? 0) > KERNEL * step)
            first += 1;
        let sum = 0;
        for (let k = first; k < from.at.length; k += 1) {
            const z = (score - (from.at[k] ?? 0)) / step;
            if (z < -KERNEL)
                break;
            sum += (from.mass[k] ?? 0) * Math.exp(-0.5 * z * z);
        }
        at[i] = score;
        mass[i] = factor * (i === 0 || i === points ? 1 : i % 2 === 1 ? 4 : 2) * sum;
    }
    return { at, mass, launches };
}
const density = (z) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
function upperTail(z) {
    if (z < 0)
        return 1 - upperTail(-z);
    if (z > 3) {
        let fraction = z;
        for (let k = Math.ceil(8 + 480 / (z * z)); k >= 1; k -= 1)
            fraction = z + k / fraction;
        return density(z) / fraction;
    }
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 200; k += 1) {
        term *= (z * z) / (2 * k + 1);
        sum += term;
    }
    return 0.5 - density(z) * sum;
}
const ALPHAS = Array.from({ length: 49 }, (_, i) => 0.5 * 10 ** (-i / 6));
const tables = new Map();
const MOST_TABLES = 2000;
function tableOf(looks) {
    const key = looks.map(({ launches, share }) => `${launches}:${share}`).join(' ');
    const known = tables.get(key);
    if (known !== undefined)
        return known;
    const table = { looks, levels: new Map() };
    if (tables.size >= MOST_TABLES)
        tables.clear();
    tables.set(key, table);
    return table;
}
function logLevel({ looks, levels }, alpha) {
    const known = levels.get(alpha);
    if (known !== undefined)
        return known;
    const level = Math.log(nominalLevels(looks, alpha).at(-1) ?? 0);
    levels.set(alpha, level);
    return level;
}
function sequentialP(looks, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`${p} is no p value`);
    if (p === 0)
        return 0;
    const table = tableOf(looks);
    const log = Math.log(p);
    const levelAt = (place) => logLevel(table, ALPHAS[place] ?? 1);
    if (levelAt(0) <= log)
        return 1;
    let [above, below] = [0, ALPHAS.length - 1];
    if (levelAt(below) > log)
        above = below - 1;
    while (below - above > 1) {
        const middle = (above + below) >> 1;
        if (levelAt(middle) > log)
            above = middle;
        else
            below = middle;
    }
    const [highLevel, lowLevel] = [levelAt(above), levelAt(below)];
    const [high, low] = [Math.log(ALPHAS[above] ?? 1), Math.log(ALPHAS[below] ?? 1)];
    const alpha = low + ((high - low) * (log - lowLevel)) / (highLevel - lowLevel);
    return Math.max(p, Math.min(1, Math.exp(alpha)));
}
function repeatedLevel(looks, alpha) {
    return Math.exp(logLevel(tableOf(looks), alpha));
}
//# sourceMappingURL=spending.js.map

/***/ }),

/***/ 48460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ weighedMean),
/* harmony export */   Y1: () => (/* binding */ weighted),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   eW: () => (/* binding */ differByWeight)
/* harmony export */ });
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28940);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95463);


const OWN = 2;
const MOST_RESTLESS = 1e6;
const FAR = 2;
const HELD = 0.6;
function weightsOf(errors) {
    const middle = (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(errors);
    const scale = middle > 0 ? middle : (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(errors);
    return scale === 0 ? errors.map(() => 1) : errors.map((error) => 1 / (1 + OWN * Math.min(error / scale, MOST_RESTLESS) ** 2));
}
function weighted(values, weights) {
    const total = sum(weights);
    return sum(values.map((value, i) => (value * (weights[i] ?? 0)) / total));
}
function differByWeight(values, errors) {
    const weights = weightsOf(errors);
    const [centre, middle] = [(0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(values), (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(weights)];
    const off = weights.map((weight) => weight - middle);
    const squares = sum(off.map((x) => x * x));
    if (squares === 0)
        return false;
    const slope = sum(off.map((x, i) => x * ((values[i] ?? 0) - centre))) / squares;
    const variance = sum(off.map((x, i) => {
        const free = 1 - 1 / values.length - (x * x) / squares;
        const squared = ((values[i] ?? 0) - centre - slope * x) ** 2 / Math.max(free, 1e-9);
        return x * x * (free < HELD ? Math.max(squared, (errors[i] ?? 0) ** 2) : squared);
    })) / squares ** 2;
    return Math.abs(slope) > FAR * Math.sqrt(variance);
}
function weighedMean(values, weights) {
    if (values.length < 2 || values.length !== weights.length)
        throw new RangeError(`${values.length} values with ${weights.length} weights have no standard error`);
    const total = sum(weights);
    const shares = weights.map((weight) => weight / total);
    const point = weighted(values, weights);
    const variance = sum(values.map((value, i) => ((shares[i] ?? 0) * (value - point)) ** 2 / (1 - (shares[i] ?? 0))));
    return { point, standardError: Math.sqrt(variance), df: 1 / sum(shares.map((share) => share * share)) - 1 };
}
const sum = (values) => values.reduce((all, value) => all + value, 0);
//# sourceMappingURL=weighed-mean.js.map

/***/ })

};
