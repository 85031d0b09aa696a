export const id = 49;
export const ids = [49];
export const modules = {

/***/ 25654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ settingsFrom),
/* harmony export */   n: () => (/* binding */ pinOf)
/* harmony export */ });
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93903);
/* harmony import */ var _history_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1846);
/* harmony import */ var _measure_base_origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15566);
/* harmony import */ var _measure_base_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90634);




const MOST_COMMITS = 5000;
async function settingsFrom(options, root, world) {
    if (!(0,_config_read_js__WEBPACK_IMPORTED_MODULE_0__/* .hasConfig */ .j)(options, root))
        return { ok: true, value: { options: (0,_history_options_js__WEBPACK_IMPORTED_MODULE_1__/* .historyOptions */ .x)({ minimum: null, metrics: ['*'] }, [], null), notes: [] } };
    const config = await (0,_config_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .X)(options, root);
    if (!config.ok)
        return config;
    const { pin: name } = config.value.history;
    const pin = name === null ? null : await pinOf((0,_measure_base_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitIn */ .u)(root, world.signal), name);
    return {
        ok: true,
        value: {
            options: (0,_history_options_js__WEBPACK_IMPORTED_MODULE_1__/* .historyOptions */ .x)(config.value.history, metricsIn(config.value), pin),
            notes: name !== null && pin === null ? [`The pinned release ${JSON.stringify(name)} is not in this clone, so nothing is held against it: \`git fetch --tags\` may bring it.`] : [],
        },
    };
}
function metricsIn({ targets }) {
    return targets.flatMap((target) => {
        const own = target.kind === 'server' ? target.metrics : null;
        return own === null || own === undefined ? [] : [
            ...own.values.map(({ metric }) => metric),
            ...own.serverTiming.map((name) => ({ name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' })),
        ];
    });
}
async function pinOf(git, name) {
    const commit = await (0,_measure_base_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(git, name) ?? await (0,_measure_base_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(git, `refs/remotes/origin/${name}`);
    if (commit === null)
        return null;
    const before = await git('rev-list', `--max-count=${MOST_COMMITS}`, commit, '--');
    return before.ok ? { name, commits: before.stdout.split('\n').filter((line) => line !== '') } : null;
}
//# sourceMappingURL=settings.js.map

/***/ }),

/***/ 38950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const rootOf = (options, world) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.cwd, options.workingDirectory);
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 1846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ historyOptions)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27183);
/* harmony import */ var _history_minimum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34258);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28372);



function historyOptions({ minimum, metrics: globs }, metrics, pin) {
    return {
        metrics, pin, watched: (name) => isWatched(name, globs),
        ...(minimum === null ? {} : { minimum: (metric) => (0,_history_minimum_js__WEBPACK_IMPORTED_MODULE_0__/* .minimumOf */ .o)(metric, minimum) }),
    };
}
const byNameOnly = new Set([..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .gatedByNameOnly */ .c2, 'size.files']);
const isWatched = (name, globs) => globs.some((glob) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(glob, name) && (!byNameOnly.has(name) || glob === name));
//# sourceMappingURL=history-options.js.map

/***/ }),

/***/ 90600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ historyOf)
});

;// CONCATENATED MODULE: ./build/src/history/findings.js
const EXPLAINED = 2 / 3;
function findingsOf(baseline, series) {
    const order = new Map(baseline.entries.map(({ id }, i) => [id, i]));
    const placeOf = (one, index) => order.get(one.points[index]?.id ?? '') ?? 0;
    const findings = [...groupsOf(series).values()].flatMap((alike) => {
        const sights = alike.flatMap((one) => one.changes.filter(({ state }) => state !== 'weak')
            .map((change) => ({ series: one, change, from: placeOf(one, change.range.after.index), to: placeOf(one, change.range.upTo.index) })));
        return [...joined(sights).map((sight) => ({ at: Math.max(...sight.map(({ to }) => to)), finding: toldChange(sight) })),
            ...crept(alike).map(({ one, creep, seenBy }) => ({ at: placeOf(one, creep.to.end - 1), finding: toldCreep(one, creep, seenBy) }))];
    });
    return findings.sort((a, b) => b.at - a.at).map(({ finding }) => finding);
}
function groupsOf(series) {
    const groups = new Map();
    for (const one of series) {
        const place = JSON.stringify([one.scenario, one.metric.name, one.workload]);
        const group = groups.get(place);
        if (group === undefined)
            groups.set(place, [one]);
        else
            group.push(one);
    }
    return groups;
}
function joined(sights) {
    const all = [];
    for (const sight of sights.toSorted((a, b) => a.to - b.to || a.from - b.from)) {
        const same = all.find(([first, ...others]) => first !== undefined && first.change.kind === sight.change.kind && Math.sign(first.change.difference) === Math.sign(sight.change.difference)
            && [first, ...others].every((one) => one.series !== sight.series && one.from < sight.to && sight.from < one.to));
        if (same === undefined)
            all.push([sight]);
        else
            same.push(sight);
    }
    return all;
}
function toldChange(sights) {
    const best = sights.reduce((sure, one) => ((one.change.p ?? 0) < (sure.change.p ?? 0) ? one : sure));
    const [latest, earliest] = [sights.reduce((a, b) => (b.from > a.from ? b : a)), sights.reduce((a, b) => (b.to < a.to ? b : a))];
    const { series, change } = best;
    const range = { after: latest.change.range.after, upTo: earliest.change.range.upTo };
    const began = series.points[change.index];
    return {
        kind: 'change-point', key: keyOf(series, [change.kind, began?.commit ?? began?.id ?? '']), ...placed(series), direction: change.kind, series: series.key,
        what: change, range, seenBy: new Set(sights.map((one) => one.series.key)).size,
    };
}
function crept(alike) {
    const all = alike.filter(({ current }) => current).flatMap((one) => one.creeps.filter((creep) => !isExplained(creep, one.changes)).map((creep) => ({ one, creep })));
    return ['best', 'pin'].flatMap((kind) => {
        const own = all.filter(({ creep }) => creep.against.kind === kind);
        const [first, ...others] = own;
        if (first === undefined)
            return [];
        return [{ ...others.reduce((most, one) => (size(one.creep) > size(most.creep) ? one : most), first), seenBy: own.length }];
    });
}
const size = ({ before, after }) => (before > 0 && after > 0 ? Math.abs(Math.log(after / before)) : Math.abs(after - before));
function isExplained({ from, to, before, change }, changes) {
    const { lower, upper } = change.interval;
    const least = size({ before, after: before * (1 + (Math.abs(lower) < Math.abs(upper) ? lower : upper)) });
    return changes.some((one) => one.state !== 'weak' && one.kind === 'regressed' && one.index >= from.start && one.index <= to.end && size(one) >= EXPLAINED * least);
}
function toldCreep(one, creep, seenBy) {
    const against = creep.against.kind === 'pin' ? `pin ${creep.against.name}` : 'best';
    return { kind: 'creep', key: keyOf(one, ['creep', against]), ...placed(one), direction: 'regressed', series: one.key, what: creep, range: creep.range, seenBy };
}
const placed = ({ target, scenario, metric }) => ({ target, scenario, metric });
const keyOf = ({ target, scenario, metric }, rest) => [target, scenario ?? '', metric.name, ...rest].map((part) => encodeURIComponent(part)).join('/');
//# sourceMappingURL=findings.js.map
;// CONCATENATED MODULE: ./build/src/stats/e-divisive.js
function bestSplit(values, start, end, least = 1) {
    const size = end - start;
    if (size < 2 * least)
        return null;
    const within = new Float64Array(size);
    const left = new Float64Array(size + 1);
    let best = null;
    for (let k = 1; k <= size; k += 1) {
        const newest = values[start + k - 1] ?? Number.NaN;
        let sum = 0;
        for (let t = k - 2; t >= 0; t -= 1) {
            sum += Math.abs((values[start + t] ?? Number.NaN) - newest);
            within[t] = (within[t] ?? 0) + sum;
        }
        const all = within[0] ?? 0;
        left[k] = all;
        for (let t = least; t <= k - least; t += 1) {
            const [ofLeft, ofRight, m, n] = [left[t] ?? 0, within[t] ?? 0, t, k - t];
            const alikeLeft = m > 1 ? (n / (m - 1)) * ofLeft : 0;
            const alikeRight = n > 1 ? (m / (n - 1)) * ofRight : 0;
            const statistic = (2 / k) * (all - ofLeft - ofRight - alikeLeft - alikeRight);
            if (best === null || statistic > best.statistic)
                best = { index: start + t, statistic };
        }
    }
    return best;
}
//# sourceMappingURL=e-divisive.js.map
// EXTERNAL MODULE: ./build/src/stats/sample.js
var sample = __webpack_require__(95463);
;// CONCATENATED MODULE: ./build/src/stats/soften.js
const NEIGHBOURS = 5;
const BLOCK = 25;
const REACH = 3;
const MEDIAN_OF_NORMAL = 0.674489750196082;
const settledOf = (n) => {
    const whole = BLOCK * Math.floor((n - NEIGHBOURS) / BLOCK);
    return whole >= 2 * BLOCK ? whole : 0;
};
function soften(values, from) {
    const soft = [];
    for (let block = from; block < values.length; block += BLOCK) {
        const scale = REACH * noiseIn(values, Math.max(0, block - BLOCK), Math.min(values.length, Math.max(2 * BLOCK, block + BLOCK)));
        for (let i = block; i < Math.min(values.length, block + BLOCK); i += 1) {
            const [left, right] = neighbourhoods(values, i);
            const value = values[i] ?? 0;
            soft.push(Math.min(Math.max(left, right) + scale, Math.max(Math.min(left, right) - scale, value)));
        }
    }
    return soft;
}
function noiseIn(values, from, to) {
    const differences = [];
    for (let i = from + 1; i < to; i += 1)
        differences.push(Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0)));
    return differences.length === 0 ? 0 : middle(differences, differences.length) / (MEDIAN_OF_NORMAL * Math.SQRT2);
}
const around = [];
function neighbourhoods(values, i) {
    const [before, after] = [Math.min(NEIGHBOURS, i), Math.min(NEIGHBOURS, values.length - 1 - i)];
    if (after === 0)
        return [medianOf(values, i - before, Math.max(i, 1)), medianOf(values, Math.max(0, i - 2), i + 1)];
    const right = medianOf(values, i + 1, i + 1 + after);
    const left = before > 1 ? medianOf(values, i - before, i) : right;
    return [left, after === NEIGHBOURS ? right : nearTo(left, values, i + 1, after)];
}
function medianOf(values, from, to) {
    for (let i = from; i < to; i += 1)
        around[i - from] = values[i] ?? 0;
    return middle(around, to - from);
}
function nearTo(centre, values, from, count) {
    const order = values.slice(from, from + count).sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
    return order[Math.floor((count - 1) / 2)] ?? centre;
}
function middle(values, count) {
    if (count > 2 * NEIGHBOURS)
        values.sort((a, b) => a - b);
    else {
        for (let i = 1; i < count; i += 1) {
            const value = values[i] ?? 0;
            let at = i - 1;
            for (; at >= 0 && (values[at] ?? 0) > value; at -= 1)
                values[at + 1] = values[at] ?? 0;
            values[at + 1] = value;
        }
    }
    const half = Math.floor(count / 2);
    return count % 2 === 1 ? (values[half] ?? 0) : ((values[half - 1] ?? 0) + (values[half] ?? 0)) / 2;
}
//# sourceMappingURL=soften.js.map
// EXTERNAL MODULE: ./build/src/stats/student.js
var student = __webpack_require__(82506);
;// CONCATENATED MODULE: ./build/src/stats/stretches.js

const ROUNDING = 1e-12;
const DOUBT = 10;
const MOST_MEMORY = 0.9;
class Stretches {
    #values = [];
    #sums = [0];
    #squares = [0];
    #products = [0];
    get length() {
        return this.#values.length;
    }
    get values() {
        return this.#values;
    }
    set(from, tail) {
        this.#values.length = from;
        const first = this.#values[0] ?? tail[0] ?? 0;
        for (let i = from; i < from + tail.length; i += 1) {
            const value = tail[i - from] ?? 0;
            const [own, last] = [value - first, (this.#values[i - 1] ?? first) - first];
            this.#values[i] = value;
            this.#sums[i + 1] = (this.#sums[i] ?? 0) + own;
            this.#squares[i + 1] = (this.#squares[i] ?? 0) + own * own;
            this.#products[i] = (this.#products[i - 1] ?? 0) + (i === 0 ? 0 : own * last);
        }
    }
    split(start, split, end) {
        return this.apart({ start, end: split }, { start: split, end });
    }
    apart(earlier, later) {
        const [a, b] = [this.#part(earlier), this.#part(later)];
        const difference = b.mean - a.mean;
        const df = a.count + b.count - 2;
        const standardError = df <= 0 ? 0 : Math.sqrt(spread(a.squares + b.squares, a.products + b.products, df) * (1 / a.count + 1 / b.count));
        const p = df <= 0 || Math.abs(difference) < ROUNDING ? 1 : standardError === 0 ? 0 : Math.min(1, 2 * (0,student/* studentUpperTail */.g_)(Math.abs(difference) / standardError, df));
        const first = this.#values[0] ?? 0;
        return { before: first + a.mean, after: first + b.mean, difference, standardError, df: Math.max(1, df), p };
    }
    meanOf(start, end) {
        return (this.#values[0] ?? 0) + ((this.#sums[end] ?? 0) - (this.#sums[start] ?? 0)) / (end - start);
    }
    centre(range) {
        const { count, mean, squares, products } = this.#part(range);
        const df = count - 1;
        return { mean: (this.#values[0] ?? 0) + mean, standardError: df <= 0 ? 0 : Math.sqrt(spread(squares, products, df) / count), df: Math.max(1, df) };
    }
    explained(start, split, end) {
        const [a, b] = [this.#part({ start, end: split }), this.#part({ start: split, end })];
        const between = ((a.count * b.count) / (a.count + b.count)) * (b.mean - a.mean) ** 2;
        return { between, within: a.squares + b.squares };
    }
    #part({ start, end }) {
        const count = end - start;
        const first = this.#values[0] ?? 0;
        const sum = (this.#sums[end] ?? 0) - (this.#sums[start] ?? 0);
        const mean = sum / count;
        const squares = Math.max(0, (this.#squares[end] ?? 0) - (this.#squares[start] ?? 0) - count * mean * mean);
        if (count < 2)
            return { count, mean, squares, products: 0 };
        const ends = sum - ((this.#values[start] ?? first) - first) + sum - ((this.#values[end - 1] ?? first) - first);
        return { count, mean, squares, products: (this.#products[end - 1] ?? 0) - (this.#products[start] ?? 0) - mean * ends + (count - 1) * mean * mean };
    }
}
function spread(squares, products, df) {
    const seen = squares > 0 ? products / squares + 1 / df : 0;
    const memory = Math.min(MOST_MEMORY, Math.max(0, seen)) * (df / (df + DOUBT));
    return ((squares / df) * (1 + memory)) / (1 - memory);
}
function half({ standardError, df }, level) {
    return standardError === 0 ? 0 : -(0,student/* studentQuantile */.FI)((1 - level) / 2, df) * standardError;
}
//# sourceMappingURL=stretches.js.map
;// CONCATENATED MODULE: ./build/src/stats/change-points.js




const WINDOW = 50;
const COARSE = 4;
const WEAK = 0.01;
const STRONG = 0.001;
const PLACES = WINDOW / 2;
const LEAST = { split: 2, before: 5, since: 3 };
const NUDGE = 5;
const MAJORITY = 0.6;
const WITNESSES = 30;
const HORIZON = 8 * WINDOW;
const PLACE_LIKELIHOOD = -2 * Math.log(1 - Math.sqrt(0.95));
class ChangeDetector {
    #matters;
    #values = [];
    #fine = new Stretches();
    #scanners = [{ step: 1, means: this.#fine, start: 0 }, { step: COARSE, means: new Stretches(), start: 0 }];
    #candidates = [];
    #old = [];
    #settled = 0;
    #windows = 0;
    constructor(matters = () => true) {
        this.#matters = matters;
    }
    get windows() {
        return this.#windows;
    }
    get stretches() {
        this.#look();
        return this.#fine;
    }
    append(value) {
        this.#values.push(value);
        const settled = settledOf(this.#values.length);
        if (settled > this.#settled)
            this.#settle(settled);
    }
    changes() {
        this.#look();
        const candidates = new Set(this.#candidates);
        for (const { step, means, start } of this.#scanners)
            this.#scan(means, start, means.length, step, candidates, true);
        return [...this.#old, ...this.#strong(candidates, this.#values.length)];
    }
    #look() {
        if (this.#fine.length === this.#values.length)
            return;
        this.#fine.set(this.#settled, soften(this.#values, this.#settled));
        for (const { step, means } of this.#scanners.slice(1)) {
            const from = Math.floor(this.#settled / step);
            const tail = Array.from({ length: Math.floor(this.#values.length / step) - from }, (_, i) => this.#fine.meanOf((from + i) * step, (from + i + 1) * step));
            means.set(from, tail);
        }
    }
    #settle(settled) {
        this.#look();
        const candidates = new Set(this.#candidates);
        for (const scanner of this.#scanners) {
            scanner.start = this.#scan(scanner.means, scanner.start, Math.floor(settled / scanner.step), scanner.step, candidates, false);
        }
        this.#settled = settled;
        const horizon = settled - HORIZON;
        if ([...candidates].some((index) => index < horizon)) {
            const old = this.#strong(candidates, settled).filter(({ index }) => index < horizon);
            this.#old = [...this.#old, ...old];
        }
        const last = this.#old.at(-1)?.index ?? 0;
        this.#candidates = [...candidates].filter((index) => index >= horizon && index > last);
    }
    #scan(means, start, end, step, candidates, all) {
        let at = start;
        while (all ? at + 2 * LEAST.split <= end : at + WINDOW <= end) {
            const found = this.#splits(means, at, Math.min(end, at + WINDOW));
            for (const index of found)
                candidates.add(index * step);
            at = Math.max(found.at(-1) ?? 0, at + WINDOW / 2);
        }
        return at;
    }
    #splits(means, start, end) {
        this.#windows += 1;
        const split = bestSplit(means.values, start, end, LEAST.split);
        if (split === null || means.split(start, split.index, end).p >= WEAK)
            return [];
        return [...this.#splits(means, start, split.index), split.index, ...this.#splits(means, split.index, end)];
    }
    #strong(candidates, end) {
        const begin = this.#old.at(-1)?.index ?? 0;
        const kept = [...new Set(candidates)].filter((index) => index - begin >= LEAST.before && end - index >= LEAST.since).sort((a, b) => a - b);
        for (;;) {
            const bounds = (i) => [kept[i - 1] ?? begin, kept[i + 1] ?? end];
            for (const [i, index] of kept.entries())
                kept[i] = this.#bestFit(index, ...bounds(i));
            const tests = kept.map((index, i) => ({ i, index, ...this.#fine.split(bounds(i)[0], index, bounds(i)[1]) }));
            const unsure = tests.filter(({ p }) => p * PLACES >= STRONG);
            const weakest = unsure.length > 0
                ? unsure.reduce((worst, test) => (test.p > worst.p ? test : worst))
                : tests.filter(({ i, index, before, after }) => !this.#matters(before, after) || !this.#isLevel(index, ...bounds(i)))
                    .reduce((least, test) => (least === null || Math.abs(test.difference) < Math.abs(least.difference) ? test : least), null);
            if (weakest === null)
                return tests.map(({ i, index, ...test }) => ({ index, ...test, ...this.#place(index, ...bounds(i)), scanned: Math.min(1, test.p * PLACES) }));
            kept.splice(weakest.i, 1);
        }
    }
    #bestFit(index, start, end) {
        const [from, to] = [Math.max(start + LEAST.since, index - NUDGE), Math.min(end - LEAST.since, index + NUDGE)];
        let best = { index, between: -1 };
        for (let at = from; at <= to; at += 1) {
            const { between } = this.#fine.explained(start, at, end);
            if (between > best.between)
                best = { index: at, between };
        }
        return best.index;
    }
    #isLevel(index, start, end) {
        if (index - start < LEAST.before || end - index < LEAST.since)
            return false;
        const since = this.#values.slice(index, Math.min(end, index + WITNESSES));
        const before = (0,sample/* median */.JZ)(this.#values.slice(Math.max(start, index - WITNESSES), index));
        const after = (0,sample/* median */.JZ)(since);
        const nearer = since.filter((value) => Math.abs(value - after) < Math.abs(value - before)).length;
        return nearer >= Math.max(LEAST.since, MAJORITY * since.length);
    }
    #place(index, start, end) {
        const count = end - start;
        const { within } = this.#fine.explained(start, index, end);
        const likely = (at) => count * Math.log(this.#fine.explained(start, at, end).within / within) <= PLACE_LIKELIHOOD;
        if (within === 0)
            return { from: index, to: index };
        let [from, to] = [index, index];
        for (let at = index; at > Math.max(start, index - WINDOW); at -= 1)
            if (likely(at))
                from = at;
        for (let at = index; at < Math.min(end, index + WINDOW); at += 1)
            if (likely(at))
                to = at;
        return { from, to };
    }
}
//# sourceMappingURL=change-points.js.map
;// CONCATENATED MODULE: ./build/src/history/changes.js


function changesIn(values, scale, isEnough, unanimous) {
    const matters = (before, after) => isEnough(scale.back(before), scale.back(after));
    const detector = new ChangeDetector(matters);
    for (const value of values)
        detector.append(scale.of(value));
    const changes = detector.changes().map((change) => ({ ...change, p: change.scanned, exact: null, told: true }));
    const fresh = sudden(values, changes.at(-1)?.index ?? 0, isEnough, unanimous);
    return { changes: fresh === null ? changes : [...changes, exactly(fresh, values[fresh - 1] ?? 0, values[fresh] ?? 0, scale, true)], stretches: detector.stretches, exact: false };
}
const NEVER_VARIES = 5;
function sudden(values, start, isEnough, unanimous) {
    const newest = values.at(-1);
    if (newest === undefined)
        return null;
    let first = values.length - 1;
    while (first > start && values[first - 1] === newest)
        first -= 1;
    const before = values.slice(Math.max(start, first - NEVER_VARIES), first);
    const [old] = before;
    if (old === undefined || before.length < NEVER_VARIES || before.some((value) => value !== old))
        return null;
    return unanimous(values.length - 1) && isEnough(old, newest) ? first : null;
}
function exactChanges(values, scale, isEnough) {
    const changes = [];
    let [told, now] = [values[0] ?? 0, values[0] ?? 0];
    for (const [index, value] of values.entries()) {
        if (value === now || values[index + 1] === now)
            continue;
        const enough = isEnough(told, value);
        changes.push(exactly(index, enough ? told : now, value, scale, enough));
        now = value;
        if (enough)
            told = value;
    }
    const stretches = new Stretches();
    stretches.set(0, values.map(scale.of));
    return { changes, stretches, exact: true };
}
function exactly(index, before, after, scale, told) {
    const [a, b] = [scale.of(before), scale.of(after)];
    return { index, from: index, to: index, before: a, after: b, difference: b - a, standardError: 0, df: 1, p: null, exact: { before, after }, told };
}
//# sourceMappingURL=changes.js.map
;// CONCATENATED MODULE: ./build/src/history/creep.js


const STRETCH = { most: 25, past: 10, present: 5, pin: 3 };
const LEVEL = 0.98;
function creptFromBest(present) {
    const newest = newestOf(present);
    if (newest === null)
        return null;
    const past = present.levels.flatMap(pieces).filter(({ end }) => end <= newest.start);
    let best = null;
    for (const range of past) {
        const centre = present.stretches.centre(range);
        const bound = present.worse * centre.mean + half(centre, LEVEL);
        if (best === null || bound < best.bound)
            best = { range, bound };
    }
    return best === null ? null : held(present, best.range, newest, past.length);
}
function creptFromPin(present, pin) {
    const newest = newestOf(present);
    const level = present.levels.find(({ start, end }) => start <= pin && pin < end);
    if (newest === null || level === undefined)
        return null;
    const end = Math.min(level.end, Math.max(level.start + STRETCH.most, pin + Math.ceil(STRETCH.most / 2)), newest.start);
    const range = { start: Math.max(level.start, end - STRETCH.most), end };
    return range.end - range.start < STRETCH.pin ? null : held(present, range, newest, 1);
}
function newestOf({ levels }) {
    const last = levels.at(-1);
    return last === undefined || last.end - last.start < STRETCH.present ? null : { start: Math.max(last.start, last.end - STRETCH.most), end: last.end };
}
function pieces({ start, end }) {
    const all = Array.from({ length: Math.ceil((end - start) / STRETCH.most) }, (_, i) => ({ start: start + i * STRETCH.most, end: Math.min(end, start + (i + 1) * STRETCH.most) }));
    return all.filter((piece) => piece.end - piece.start >= STRETCH.past);
}
function held({ stretches, scale, worse, matters }, from, to, chosen) {
    const apart = stretches.apart(from, to);
    const change = scale.ratio(apart);
    const [before, after] = [scale.back(apart.before), scale.back(apart.after)];
    if (change === null || apart.difference * worse <= 0 || apart.p * chosen >= STRONG || !matters(before, after))
        return null;
    return { from, to, before, after, change };
}
//# sourceMappingURL=creep.js.map
;// CONCATENATED MODULE: ./build/src/history/scale.js

const scale_LEVEL = 0.98;
const LOGS = {
    of: Math.log, back: Math.exp,
    ratio: (apart) => {
        const [point, by] = [Math.expm1(apart.difference), half(apart, scale_LEVEL)];
        return { point, standardError: (1 + point) * apart.standardError, interval: { level: scale_LEVEL, lower: Math.expm1(apart.difference - by), upper: Math.expm1(apart.difference + by) } };
    },
    size: (centre) => {
        const [point, by] = [Math.exp(centre.mean), half(centre, scale_LEVEL)];
        return { point, standardError: point * centre.standardError, interval: { level: scale_LEVEL, lower: point * Math.exp(-by), upper: point * Math.exp(by) } };
    },
};
const UNITS = {
    of: (value) => value, back: (value) => value,
    ratio: ({ before, difference, ...rest }) => {
        if (!(before > 0))
            return null;
        const by = half(rest, scale_LEVEL);
        return { point: difference / before, standardError: rest.standardError / before, interval: { level: scale_LEVEL, lower: (difference - by) / before, upper: (difference + by) / before } };
    },
    size: (centre) => {
        const by = half(centre, scale_LEVEL);
        return { point: centre.mean, standardError: centre.standardError, interval: { level: scale_LEVEL, lower: centre.mean - by, upper: centre.mean + by } };
    },
};
function scaleOf({ statistic }, values) {
    return statistic !== 'slope' && values.every((value) => value > 0) ? LOGS : UNITS;
}
function matters(before, after, { ratio, floor }) {
    const difference = Math.abs(after - before);
    return difference >= floor && difference >= ratio * Math.min(Math.abs(before), Math.abs(after)) * (1 - 1e-9) && difference > 0;
}
//# sourceMappingURL=scale.js.map
;// CONCATENATED MODULE: ./build/src/history/levels.js




function tell(measured) {
    const { metric, minimum } = measured;
    const values = measured.points.map(({ normalised }) => normalised);
    const scale = scaleOf(metric, values);
    const isEnough = (before, after) => matters(before, after, minimum);
    const starts = [0, ...measured.points.flatMap(({ accepted }, i) => (accepted !== null && i > 0 ? [i] : []))];
    const segments = starts.map((start, i) => {
        const own = values.slice(start, starts[i + 1]);
        const segment = metric.statistic === 'exact' ? exactChanges(own, scale, isEnough) : changesIn(own, scale, isEnough, (index) => metric.statistic === 'steady' && measured.unanimous(start + index));
        return { start, end: start + own.length, segment };
    });
    const points = segments.flatMap(({ start, end, segment }) => measured.points.slice(start, end).map((point, i) => (isSpike(segment, i, scale.of(point.normalised)) ? { ...point, spike: true } : point)));
    const last = segments.at(-1);
    return {
        points,
        levels: segments.flatMap(({ start, segment }) => levelsOf(segment, start, scale, points)),
        changes: segments.flatMap(({ start, segment }) => segment.changes.map((found) => changePoint(found, start, points, scale, metric))),
        creeps: last === undefined ? [] : creepsOf(last.segment, last.start, scale, { ...measured, points }, isEnough),
    };
}
const isSpike = ({ stretches }, index, value) => Math.abs((stretches.values[index] ?? value) - value) > 1e-9;
function levelsOf(segment, offset, scale, points) {
    return rangesOf(segment).map(({ start, end }, i) => ({
        start: offset + start, end: offset + end, size: sizeOf(segment, { start, end }, scale, points.slice(offset + start, offset + end)),
        began: i > 0 ? { kind: 'change' } : offset === 0 ? { kind: 'first' } : { kind: 'accepted', reason: points[offset]?.accepted ?? '' },
    }));
}
function sizeOf({ stretches, exact }, range, scale, points) {
    const values = points.map(({ normalised }) => normalised);
    const [first, newest] = [values[0] ?? 0, values.at(-1) ?? 0];
    if (!exact && values.some((value) => value !== first))
        return scale.size(stretches.centre(range));
    return { point: newest, standardError: 0, interval: { level: exact ? 1 : 0, lower: Math.min(...values), upper: Math.max(...values) } };
}
function rangesOf({ changes, stretches }) {
    const bounds = [0, ...changes.filter(({ told }) => told).map(({ index }) => index), stretches.length];
    return bounds.slice(1).map((end, i) => ({ start: bounds[i] ?? 0, end }));
}
function changePoint(found, offset, points, scale, metric) {
    const index = offset + found.index;
    const { before, after } = found.exact ?? { before: scale.back(found.before), after: scale.back(found.after) };
    const settled = found.p === null || points.length - index >= WINDOW;
    return {
        index, before, after, difference: after - before, p: found.p, kind: kindOf(found.difference, metric),
        range: rangeOf(offset + found.from - 1, offset + found.to, points), change: found.exact === null ? scale.ratio({ ...found, p: found.p ?? 0 }) : exactRatio(found.exact),
        state: !found.told ? 'weak' : settled ? 'confirmed' : 'strong',
    };
}
function exactRatio({ before, after }) {
    if (!(before > 0))
        return null;
    const point = after / before - 1;
    return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
}
function kindOf(difference, { better }) {
    if (better === null)
        return 'changed';
    return (difference > 0) === (better === 'lower') ? 'regressed' : 'improved';
}
function rangeOf(after, upTo, points) {
    const end = (index) => ({ index, commit: points[index]?.commit ?? null, time: points[index]?.time ?? '' });
    return { after: end(Math.max(0, after)), upTo: end(Math.min(points.length - 1, upTo)) };
}
function creepsOf(segment, offset, scale, { metric, points, pin }, isEnough) {
    if (metric.better === null)
        return [];
    const present = { stretches: segment.stretches, levels: rangesOf(segment), scale, worse: metric.better === 'lower' ? 1 : -1, matters: isEnough };
    const toCreep = (against, crept) => {
        if (crept === null)
            return [];
        const shifted = { from: shift(crept.from, offset), to: shift(crept.to, offset) };
        return [{ against, ...crept, ...shifted, range: rangeOf(shifted.from.end - 1, shifted.to.start, points) }];
    };
    const pinned = pin === null ? null : placeOf(pin, points);
    return [
        ...toCreep({ kind: 'best' }, creptFromBest(present)),
        ...(pin === null || pinned === null ? [] : toCreep({ kind: 'pin', name: pin.name }, creptFromPin(present, Math.max(0, pinned - offset)))),
    ];
}
const shift = ({ start, end }, by) => ({ start: start + by, end: end + by });
function placeOf({ commits }, points) {
    const rank = new Map(commits.map((commit, i) => [commit, i]));
    let best = null;
    for (const [index, { commit }] of points.entries()) {
        const own = commit === null ? undefined : rank.get(commit);
        if (own !== undefined && (best === null || own <= best.rank))
            best = { index, rank: own };
    }
    return best?.index ?? null;
}
//# sourceMappingURL=levels.js.map
;// CONCATENATED MODULE: ./build/src/history/machine.js
function machineClass({ first: { fingerprint }, speed }) {
    return { id: `${hashOf(fingerprint)}-${speed}`, fingerprint, speed };
}
function hashOf({ cpu, cores, arch, os, image, runtime, pinned, protocol }) {
    let hash = 0x811c9dc5;
    for (const unit of JSON.stringify([cpu, cores, arch, os, image, runtime, pinned, protocol]))
        hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}
//# sourceMappingURL=machine.js.map
// EXTERNAL MODULE: ./build/src/history/minimum.js
var history_minimum = __webpack_require__(34258);
// EXTERNAL MODULE: ./build/src/stats/normalise.js
var normalise = __webpack_require__(65723);
;// CONCATENATED MODULE: ./build/src/history/points.js


const USUAL = 50;
function pointsOf({ metric, points }) {
    const beta = (0,normalise/* sensitivity */.yQ)(metric.name)?.beta ?? 0;
    const speeds = points.map(({ slower }) => slower);
    const known = speeds.flatMap((slower) => slower ?? []);
    const usual = known.length === 0 ? 0 : (0,sample/* median */.JZ)(known.slice(-USUAL));
    const now = speeds.at(-1) ?? usual;
    return points.map(({ entry, sample, slower, accepted }) => ({
        id: entry.id, commit: entry.commit, time: entry.time, committed: entry.committed, value: sample.point,
        normalised: beta === 0 || known.length === 0 ? sample.point : sample.point * Math.exp(beta * (now - (slower ?? usual))),
        accepted, spike: false,
    }));
}
//# sourceMappingURL=points.js.map
// EXTERNAL MODULE: ./build/src/fingerprint.js
var fingerprint = __webpack_require__(35149);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
;// CONCATENATED MODULE: ./build/src/history/metric.js

function seriesMetric(name, known) {
    const found = known.find((metric) => metric.name === name) ?? (0,metrics/* definitionsOf */.mu)(name)[0];
    if (found === undefined)
        return { name, unit: null, word: null, better: null, statistic: null };
    return { name, unit: found.unit, word: found.word ?? null, better: found.better, statistic: found.statistic };
}
//# sourceMappingURL=metric.js.map
;// CONCATENATED MODULE: ./build/src/history/series.js



function seriesOf(baseline, known) {
    const machines = new Machines();
    const metrics = new Map();
    const series = new Map();
    const reasons = new Map();
    for (const entry of baseline.entries) {
        const kinds = machines.of(entry);
        for (const { scenario, metric, reason } of entry.accepted) {
            const place = series_placeOf(scenario, metric);
            reasons.set(place, new Map([['', reason]]));
        }
        for (const sample of entry.samples) {
            const metric = metrics.get(sample.metric) ?? seriesMetric(sample.metric, known);
            metrics.set(sample.metric, metric);
            const speed = (0,normalise/* sensitivity */.yQ)(metric.name);
            const kind = metric.statistic === 'exact' ? null : kinds[speed?.timing ?? 'none'];
            const key = `${series_placeOf(sample.scenario, sample.metric)}\n${sample.workload}\n${kind?.machine.number ?? ''}`;
            const one = series.get(key) ?? { scenario: sample.scenario, metric, workload: sample.workload, machine: kind?.machine ?? null, points: [] };
            series.set(key, one);
            one.points.push({ entry, sample, slower: kind?.slower ?? null, accepted: reasonFor(reasons.get(series_placeOf(sample.scenario, sample.metric)), key, one.points.length === 0) });
        }
    }
    return [...series.values()];
}
const series_placeOf = (scenario, metric) => `${scenario ?? ''}\n${metric}`;
function reasonFor(reasons, key, isFirst) {
    const reason = reasons?.get('');
    if (reasons === undefined || reason === undefined || reasons.has(key))
        return null;
    reasons.set(key, reason);
    return isFirst ? null : reason;
}
class Machines {
    #seen = [];
    of(entry) {
        return { cpu: this.#kind(entry, 'cpu'), wall: this.#kind(entry, 'wall'), none: this.#kind(entry, 'none') };
    }
    #kind(entry, timing) {
        const now = new Map(Object.entries(entry.reference));
        const alike = this.#seen.filter((one) => one.timing === timing && (0,fingerprint/* differs */.A)(one.machine.first.fingerprint, entry.fingerprint).length === 0);
        for (const one of alike) {
            if (timing === 'none')
                return { machine: one.machine, slower: null };
            const faster = one.reference === null ? null : (0,normalise/* slowerBy */.Ao)(one.reference, now, timing);
            if (faster === null) {
                if (one.reference === null && now.size > 0)
                    one.reference = entry.reference;
                return { machine: one.machine, slower: one.reference === entry.reference ? 0 : null };
            }
            if (Math.abs(faster) <= normalise/* OTHER_SPEED */.Dz)
                return { machine: one.machine, slower: -faster };
        }
        const machine = { first: entry, speed: alike.length + 1, number: this.#seen.length };
        this.#seen.push({ timing, machine, reference: now.size > 0 ? entry.reference : null });
        return { machine, slower: timing === 'none' || now.size === 0 ? null : 0 };
    }
}
//# sourceMappingURL=series.js.map
;// CONCATENATED MODULE: ./build/src/history/history.js






function historyOf(baseline, options = {}) {
    const { metrics = [], watched = () => true, minimum = (metric) => (0,history_minimum/* minimumOf */.o)(metric), pin = null } = options;
    const raw = seriesOf(baseline, metrics).filter(({ metric }) => watched(metric.name));
    const isCurrent = currentOf(baseline, raw);
    const series = raw.map((one) => {
        const machine = one.machine === null ? null : machineClass(one.machine);
        const told = tell({ metric: one.metric, points: pointsOf(one), unanimous: (index) => isUnanimous(one, index), minimum: minimum(one.metric), pin });
        return {
            key: [baseline.target, one.scenario ?? '', one.metric.name, one.workload, machine?.id ?? ''].map((part) => encodeURIComponent(part)).join('/'),
            target: baseline.target, scenario: one.scenario, metric: one.metric, workload: one.workload, machine, current: isCurrent(one), ...told,
        };
    });
    return { target: baseline.target, entries: baseline.entries.length, series: newestFirst(baseline, series), findings: findingsOf(baseline, series) };
}
const history_placeOf = ({ scenario, metric }) => `${scenario ?? ''}\n${metric.name}`;
function isUnanimous({ points }, index) {
    const values = points[index]?.sample.values ?? [];
    return values.length > 1 && values.every((value) => value === values[0]);
}
function currentOf(baseline, raw) {
    const order = new Map(baseline.entries.map((entry, i) => [entry, i]));
    const newest = new Map();
    for (const one of raw) {
        const last = one.points.at(-1);
        const at = last === undefined ? -1 : (order.get(last.entry) ?? -1);
        if (at > (newest.get(history_placeOf(one))?.at ?? -1))
            newest.set(history_placeOf(one), { at, workload: one.workload });
    }
    return (one) => newest.get(history_placeOf(one))?.workload === one.workload;
}
function newestFirst(baseline, series) {
    const order = new Map(baseline.entries.map(({ id }, i) => [id, i]));
    const last = ({ points }) => order.get(points.at(-1)?.id ?? '') ?? -1;
    const places = [...new Set(series.map(history_placeOf))];
    const groups = new Map(places.map((place) => [place, []]));
    for (const one of series)
        groups.get(history_placeOf(one))?.push(one);
    return places.flatMap((place) => (groups.get(place) ?? []).toSorted((a, b) => last(b) - last(a)));
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 34258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ minimumOf)
/* harmony export */ });
/* unused harmony export MINIMUM */
const MINIMUM = 0.02;
const TAIL = 2.5;
const TAILS = new Set(['latency.p99', 'latency.tail', 'latency.max', 'warm.p99', 'recovery', 'errors']);
const FLOORS = { 'errors': 0.001, 'memory.growth': 2 ** 19 };
function minimumOf({ name }, ratio = MINIMUM) {
    return { ratio: ratio * (TAILS.has(name) ? TAIL : 1), floor: FLOORS[name] ?? 0 };
}
//# sourceMappingURL=minimum.js.map

/***/ }),

/***/ 56090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Fm: () => (/* binding */ machineName),
/* harmony export */   NK: () => (/* binding */ findingText),
/* harmony export */   Ok: () => (/* binding */ acceptedReason),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   X8: () => (/* binding */ tickText),
/* harmony export */   e8: () => (/* binding */ fromTo),
/* harmony export */   hU: () => (/* binding */ VERBS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96209);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45845);


const COMMIT_DIGITS = 10;
const LONGEST_WORD = 30;
const INSTRUCTION_DIGITS = 4;
function valueText(value, metric, extraDigits = 0) {
    if (metric.name === 'instructions')
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .millions */ .Mf)(value, INSTRUCTION_DIGITS + extraDigits);
    return withWord((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(value, metric.unit ?? 'number', 3 + extraDigits), metric);
}
const tickText = (value, metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(value, metric.unit ?? 'number').replace(/\/request$|\/1,000 requests$| per million$/, '');
function withWord(text, { word }) {
    const own = word === null ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(word, LONGEST_WORD)}`;
    return text.endsWith('/request') ? `${text.slice(0, -'/request'.length)}${own}/request` : `${text}${own}`;
}
const fromTo = (before, after, metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .apart */ .zZ)(before, after, (value, extra) => valueText(value, metric, extra));
const shortCommit = (commit) => (commit === null ? null : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(commit).slice(0, COMMIT_DIGITS));
const nameOf = ({ scenario, metric }) => (scenario === null ? metric.name : `${scenario} ${metric.name}`);
function machineName(machine) {
    if (machine === null)
        return 'any machine';
    const { fingerprint: { cpu, cores, os, image, runtime }, speed } = machine;
    return [cpu || 'a processor without a name', (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(cores, 'core'), image ?? os, ...(runtime === null ? [] : [runtime]), ...(speed > 1 ? [`speed ${speed}`] : [])].join(', ');
}
function sizeOf({ what, metric, kind }) {
    if (kind === 'creep' || what.change !== null)
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .change */ .Zg)(what.change?.point ?? 0);
    return `${what.difference < 0 ? '-' : '+'}${valueText(Math.abs(what.difference), metric)}`;
}
const VERBS = { regressed: 'regressed', improved: 'improved', changed: 'changed' };
function findingText(finding, pen) {
    const { what, metric } = finding;
    const [before, after] = fromTo(what.before, what.after, metric);
    const size = `${sizeOf(finding)}: ${pen.text(before)} to ${pen.text(after)}`;
    if (finding.kind === 'creep') {
        const { against } = finding.what;
        return `crept ${size}, small step by small step, against ${against.kind === 'pin' ? pen.name(against.name) : 'its best level that lasted'}, of ${rangeText(finding, pen)}`;
    }
    const sure = finding.what.state === 'confirmed' ? '' : '; still young: it may move by a few entries, or turn out to be chance';
    return `${VERBS[finding.direction]} ${size}, ${rangeText(finding, pen)}${sure}`;
}
function rangeText({ range: { after, upTo }, kind }, pen) {
    const end = ({ commit, time }) => {
        const short = shortCommit(commit);
        return short === null ? `the run of ${time.slice(0, 10)}` : `${pen.code(short)} (${time.slice(0, 10)})`;
    };
    if (kind === 'creep')
        return `${end(after)} until ${end(upTo)}`;
    return `after ${end(after)} and not later than ${end(upTo)}`;
}
const acceptedReason = ({ began }) => (began.kind === 'accepted' ? began.reason : null);
function reasonOf(finding, series) {
    const own = series.find(({ key }) => key === finding.series);
    if (own === undefined || finding.kind === 'creep')
        return null;
    return own.levels.flatMap((level) => (level.start === finding.what.index ? [acceptedReason(level)] : [])).find((reason) => reason !== null) ?? own.points[finding.what.index]?.accepted ?? null;
}
//# sourceMappingURL=words.js.map

/***/ })

};
