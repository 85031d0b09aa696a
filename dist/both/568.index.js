export const id = 568;
export const ids = [568,9];
export const modules = {

/***/ 38247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyCommand: () => (/* binding */ historyCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/history-accepted.js
var history_accepted = __webpack_require__(81927);
// EXTERNAL MODULE: ./build/src/history/history.js + 13 modules
var history_history = __webpack_require__(70658);
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/options.js
var src_options = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/src/report/json-values.js
var json_values = __webpack_require__(33279);
;// CONCATENATED MODULE: ./build/src/report/history/json.js

const SCHEMA = 'tailgate.history/1';
function historyJson({ histories, place, notes, made, tool, repository }) {
    const document = {
        schema: SCHEMA, tool, made, repository, baselines: place, notes,
        targets: histories.map(({ target, entries, series, findings }) => ({ target, entries, findings: findings.map(findingDocument), series: series.map(seriesDocument) })),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function seriesDocument({ key, scenario, metric, workload, machine, current, points, levels, changes, creeps }) {
    return {
        key, scenario, metric: metric.name, unit: metric.unit, word: metric.word, better: metric.better, workload, current,
        machine: machine === null ? null : { id: machine.id, speed: machine.speed, fingerprint: machine.fingerprint },
        points: points.map(({ id, commit, time, committed, value, normalised, accepted, spike }) => ({ id, commit, time, committed, value, normalised: (0,json_values/* finite */.E2)(normalised), accepted, spike })),
        levels: levels.map(levelDocument), changes: changes.map(changeDocument), creeps: creeps.map(creepDocument),
    };
}
const levelDocument = ({ start, end, size, began }) => ({ start, end, size: estimate(size), began: began.kind, reason: began.kind === 'accepted' ? began.reason : null });
function changeDocument({ index, range, before, after, change, difference, p, kind, state }) {
    return { index, ...rangeDocument(range), before: (0,json_values/* finite */.E2)(before), after: (0,json_values/* finite */.E2)(after), change: change === null ? null : estimate(change), difference: (0,json_values/* finite */.E2)(difference), p: p === null ? null : (0,json_values/* finite */.E2)(p), kind, state };
}
function creepDocument({ against, from, to, before, after, change, range }) {
    return { against: against.kind === 'pin' ? { pin: against.name } : 'best', from, to, ...rangeDocument(range), before: (0,json_values/* finite */.E2)(before), after: (0,json_values/* finite */.E2)(after), change: estimate(change) };
}
function findingDocument({ kind, key, scenario, metric, direction, series, what, range, seenBy, accepted }) {
    return {
        kind, key, scenario, metric: metric.name, direction, series, ...rangeDocument(range), before: (0,json_values/* finite */.E2)(what.before), after: (0,json_values/* finite */.E2)(what.after),
        change: what.change === null ? null : estimate(what.change), 'seen-by': seenBy, accepted,
    };
}
const rangeDocument = ({ after, upTo }) => ({ after: { commit: after.commit, time: after.time }, 'up-to': { commit: upTo.commit, time: upTo.time } });
const estimate = ({ point, interval: { level, lower, upper } }) => ({ point: (0,json_values/* finite */.E2)(point), interval: { level: (0,json_values/* finite */.E2)(level), lower: (0,json_values/* finite */.E2)(lower), upper: (0,json_values/* finite */.E2)(upper) } });
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./build/src/report/history/input.js
function metricsOf(histories) {
    return histories.flatMap(({ series, findings }) => {
        const groups = new Map();
        for (const one of series)
            groups.set(placeOf(one), [...(groups.get(placeOf(one)) ?? []), one]);
        const runsSince = runsSinceOf(series);
        const told = new Map();
        for (const one of findings)
            told.set(placeOf(one), [...(told.get(placeOf(one)) ?? []), one]);
        return [...groups].flatMap(([place, all]) => metricFrom(all, runsSince, told.get(place) ?? []));
    });
}
function runsSinceOf(series) {
    const runs = new Map();
    for (const { points } of series)
        for (const { id, time } of points)
            if (!runs.has(id))
                runs.set(id, Date.parse(time));
    const times = [...runs.values()].sort((a, b) => b - a);
    return new Map(series.map(({ key, points }) => {
        const newest = Date.parse(points.at(-1)?.time ?? '');
        return [key, Math.max(0, times.findIndex((time) => time <= newest))];
    }));
}
function metricFrom(all, runsSince, findings) {
    const newest = ({ points }) => points.reduce((most, point) => Math.max(most, placeInTime(point)), -Infinity);
    const sorted = [...all].sort((a, b) => newest(b) - newest(a));
    const current = sorted.filter((one) => one.current);
    const main = current[0] ?? sorted[0];
    if (main === undefined)
        return [];
    const { target, scenario, metric } = main;
    return [{ target, scenario, metric, main, current: current.length > 0 ? current : [main], past: sorted.filter((one) => !one.current && one !== main), runsSince, findings }];
}
const placeOf = ({ scenario, metric }) => `${metric.name}\n${scenario ?? ''}`;
function placeInTime({ time, committed }) {
    const measured = Date.parse(time);
    return committed === null ? measured : Math.min(Date.parse(committed), measured);
}
const dayOf = ({ time, committed }) => (committed ?? time).slice(0, 10);
//# sourceMappingURL=input.js.map
// EXTERNAL MODULE: ./build/src/report/format.js
var format = __webpack_require__(45845);
// EXTERNAL MODULE: ./build/src/report/page/document.js + 2 modules
var page_document = __webpack_require__(35670);
// EXTERNAL MODULE: ./build/src/report/page/markup.js
var markup = __webpack_require__(86120);
// EXTERNAL MODULE: ./build/src/report/page/pen.js
var pen = __webpack_require__(1241);
// EXTERNAL MODULE: ./build/src/report/page/table.js
var table = __webpack_require__(98830);
// EXTERNAL MODULE: ./build/src/report/page/chart.js
var chart = __webpack_require__(21990);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
// EXTERNAL MODULE: ./build/src/report/history/words.js
var history_words = __webpack_require__(56090);
;// CONCATENATED MODULE: ./build/src/report/history/standing.js



const FEWEST_POINTS = 8;
function standingOf(series) {
    const newest = series.points.at(-1);
    const level = series.levels.at(-1);
    if (newest === undefined || level === undefined)
        return null;
    const previous = series.levels.at(-2) ?? null;
    const began = series.changes.find(({ index, state }) => index === level.start && state !== 'weak') ?? null;
    return { newest, level, previous, began, direction: began?.kind ?? (previous === null ? null : directionOf(series, previous, level)) };
}
function directionOf({ metric: { better } }, before, after) {
    if (better === null || before.size.point === after.size.point)
        return 'changed';
    return (after.size.point < before.size.point) === (better === 'lower') ? 'improved' : 'regressed';
}
const GONE = 20;
function goneFor(series, { runsSince }) {
    const runs = runsSince.get(series.key) ?? 0;
    return runs > GONE ? runs : null;
}
function standingText(series, metric, input) {
    const [runs, newest] = [goneFor(series, metric), series.points.at(-1)];
    return runs === null || newest === undefined ? changeText(series, input) : `last seen ${newest.time.slice(0, 10)}, ${(0,format/* count */.U9)(runs)} runs ago`;
}
function changeText(series, { unwatched }) {
    const standing = standingOf(series);
    if (standing === null)
        return '';
    if (unwatched?.has(series.key) === true)
        return 'not watched';
    const { level, previous } = standing;
    const exact = series.metric.statistic === 'exact';
    if (previous === null) {
        if (series.points.length < FEWEST_POINTS && !exact)
            return `${series.points.length === 1 ? 'one entry' : `${series.points.length} entries`}: too few to say`;
        return creptText(series) ?? 'steady';
    }
    const first = series.points[level.start];
    return `${levelChange(series, previous, level)} since ${first === undefined ? 'unknown' : dayOf(first)}`;
}
function creptText({ creeps, current }) {
    const [most] = creeps.toSorted((a, b) => Math.abs(b.change.point) - Math.abs(a.change.point));
    return most === undefined || !current ? null : `crept ${(0,format/* change */.Zg)(most.change.point)} since ${dayOf({ time: most.range.after.time, committed: null })}`;
}
function levelChange({ metric }, before, after) {
    const difference = after.size.point - before.size.point;
    if (before.size.point > 0 && metric.statistic !== 'slope')
        return (0,format/* change */.Zg)(difference / before.size.point);
    return `${difference < 0 ? '-' : '+'}${(0,history_words/* valueText */.Ru)(Math.abs(difference), metric)}`;
}
const verbOf = (direction) => (direction === null ? '' : history_words/* VERBS */.hU[direction]);
//# sourceMappingURL=standing.js.map
;// CONCATENATED MODULE: ./build/src/report/history/accepted.js



function acceptedOf(metric) {
    const found = new Set(metric.findings.flatMap((finding) => (finding.kind === 'creep' ? [] : [`${finding.series}\n${finding.what.index}`])));
    const seen = new Set();
    return metric.current.flatMap((series) => series.levels.flatMap((level, i) => {
        const [previous, point, reason] = [series.levels[i - 1], series.points[level.start], (0,history_words/* acceptedReason */.Ok)(level)];
        if (previous === undefined || point === undefined || reason === null || found.has(`${series.key}\n${level.start}`) || seen.has(reason))
            return [];
        seen.add(reason);
        const [before, after] = (0,history_words/* fromTo */.e8)(previous.size.point, level.size.point, metric.metric);
        return [{ metric, series, level, reason, size: levelChange(series, previous, level), before, after, commit: point.commit, time: point.time, committed: point.committed }];
    })).sort((a, b) => (a.time < b.time ? 1 : -1));
}
function acceptedText({ size, before, after, commit, time, committed }) {
    const short = (0,history_words/* shortCommit */.Ax)(commit);
    return `${before} to ${after} (${size})${short === null ? '' : ` with ${short}`} (${dayOf({ time, committed })})`;
}
//# sourceMappingURL=accepted.js.map
;// CONCATENATED MODULE: ./build/src/report/history/commits.js



const COMMIT = /^[0-9a-f]{7,64}$/;
function commitLink(commit, address, words, quiet = false) {
    if (commit === null || address === null || !COMMIT.test(commit))
        return (0,markup/* together */.bs)(words);
    return (0,markup/* element */.ND)('a', { href: `${address}${commit}`, tabindex: quiet ? -1 : null }, words);
}
function commitCell(commit, address) {
    const short = (0,history_words/* shortCommit */.Ax)(commit);
    return short === null ? 'unknown' : commitLink(commit, address, (0,markup/* element */.ND)('code', {}, short));
}
const dayCell = (point) => (point === undefined ? '' : (0,markup/* element */.ND)('time', { datetime: point.committed ?? point.time, class: 'n' }, dayOf(point)));
const rangeCell = ({ after, upTo }, address) => (0,markup/* element */.ND)('span', { class: 'n' }, commitCell(after.commit, address), '..', commitCell(upTo.commit, address));
//# sourceMappingURL=commits.js.map
;// CONCATENATED MODULE: ./build/src/report/history/machines.js

function machinesOf(metrics) {
    const machines = new Map();
    for (const { machine } of metrics.flatMap(({ current, past }) => [...current, ...past])) {
        if (machine === null || machines.has(machine.id))
            continue;
        const n = machines.size;
        machines.set(machine.id, { letter: letterOf(n), machine, tone: `k${n % COLOURS}`, shape: SHAPES[(n + Math.floor(n / COLOURS)) % SHAPES.length] ?? 'circle' });
    }
    return machines;
}
const COLOURS = 6;
const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'plus'];
const ANY_MACHINE = { tone: 'k0', shape: 'circle' };
const lookOf = (machine, machines) => machines.get(machine?.id ?? '') ?? ANY_MACHINE;
function letterOf(index) {
    return index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
}
function shapePath(shape, x, y, r) {
    const at = (dx, dy) => `${machines_short(x + dx * r)},${machines_short(y + dy * r)}`;
    switch (shape) {
        case 'circle': return `M${at(-1, 0)}a${machines_short(r)},${machines_short(r)} 0 1 0 ${machines_short(2 * r)},0a${machines_short(r)},${machines_short(r)} 0 1 0 ${machines_short(-2 * r)},0`;
        case 'square': return `M${at(-0.9, -0.9)}h${machines_short(1.8 * r)}v${machines_short(1.8 * r)}h${machines_short(-1.8 * r)}z`;
        case 'triangle': return `M${at(0, -1.2)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}z`;
        case 'diamond': return `M${at(0, -1.3)}L${at(1.3, 0)}L${at(0, 1.3)}L${at(-1.3, 0)}z`;
        case 'cross': return `M${at(-0.9, -0.9)}L${at(0.9, 0.9)}M${at(0.9, -0.9)}L${at(-0.9, 0.9)}`;
        case 'plus': return `M${at(-1.2, 0)}L${at(1.2, 0)}M${at(0, -1.2)}L${at(0, 1.2)}`;
    }
}
const isLine = (shape) => shape === 'cross' || shape === 'plus';
function swatch({ tone, shape }) {
    return (0,markup/* element */.ND)('svg', { viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true', class: 'swatch' }, (0,markup/* element */.ND)('path', { class: `${isLine(shape) ? 'line' : 'mark'} ${tone}`, d: shapePath(shape, 7, 7, 4.5) }));
}
const machines_short = (value) => String(Math.round(value * 10) / 10);
//# sourceMappingURL=machines.js.map
;// CONCATENATED MODULE: ./build/src/report/history/frame.js







const keyOfMachines = (looks) => (0,markup/* element */.ND)('ul', { class: 'keys' }, looks.map((look) => (0,markup/* element */.ND)('li', {}, swatch(look), ` ${look.letter}: ${(0,report_escape/* clean */.uH)((0,history_words/* machineName */.Fm)(look.machine), 200)}`)));
function legend(severalMachines) {
    return (0,page_document/* list */.p_)([
        'From left to right one entry after the other, however much time lay between them; from bottom to top the value. The scale does not begin at 0: look at its figures.',
        'A mark is the value of one run. Where a metric depends on how fast the machine is, the mark is what it would have been on the machine as it is now, by the reference workload that ran beside it; small pale dots are what was measured.',
        'A thick line is a level: the stretch in which nothing but chance moved the figure. A dashed line with a triangle is a change that lasts; the stripe beside it holds the commits that it may have come with.',
        (0,pen/* phrase */.MZ)('A triangle that points up is a figure that grew, one that points down a figure that fell; the word beside it says whether that is better (`improved`) or worse (`regressed`).'),
        'A change is young until fifty entries have followed: until then it may move by a few entries, or turn out to have been chance. What is counted exactly, such as a size, is confirmed at once.',
        'A ring on a level is where a regression was accepted on purpose. A pale dashed line without a triangle is a change that is too small to be told by itself.',
        ...(severalMachines ? ['Colour and shape tell the kinds of machine apart.'] : []),
    ]);
}
function foot({ made, tool, place, histories }) {
    const entries = histories.reduce((sum, history) => sum + history.entries, 0);
    return (0,markup/* together */.bs)('Made by Tailgate ', (0,report_escape/* clean */.uH)(tool), ' on ', (0,markup/* element */.ND)('time', { datetime: made }, `${made.slice(0, 16).replace('T', ' ')} UTC`), ` from ${(0,format/* count */.U9)(entries)} entries in `, (0,markup/* element */.ND)('code', {}, (0,report_escape/* clean */.uH)(place)), '.');
}
//# sourceMappingURL=frame.js.map
;// CONCATENATED MODULE: ./build/src/report/history/levels.js


function levelLines({ levels, points }, plot, tone) {
    return (0,chart/* polyline */.XL)(levels.flatMap((level) => {
        const [from, to] = endsOf(level, points, plot);
        const y = plot.y.of(level.size.point);
        return [[from, y], [to, y], null];
    }), `level ${tone}`);
}
function endsOf({ start, end }, points, { x, step, frame }) {
    const at = (index) => x(points[index] ?? points.at(-1) ?? { id: '' });
    const half = Math.min(step / 2, 4);
    return [Math.max(frame.left, at(start) - half), Math.min(frame.right, at(end - 1) + half)];
}
const TONES = { regressed: 'bad', improved: 'good', changed: 'doubt' };
function markedOf({ current, past, findings }, plot) {
    const all = new Map([...current, ...past].map((series) => [series.key, series]));
    return findings.flatMap((finding) => {
        if (finding.kind === 'creep')
            return [];
        const points = all.get(finding.series)?.points ?? [];
        const [first, before] = [points[finding.what.index], points[finding.what.range.after.index]];
        if (first === undefined)
            return [];
        const last = points[finding.what.range.upTo.index] ?? first;
        return [{ finding, x: plot.x(first), range: [plot.x(before ?? first), plot.x(last)] }];
    }).sort((a, b) => a.x - b.x);
}
function changeMarks(marked, plot) {
    const { top, bottom } = plot.frame;
    return (0,markup/* together */.bs)(marked.map(({ finding: { direction, what }, x, range: [from, to] }) => {
        const up = what.after > what.before;
        return (0,markup/* element */.ND)('g', { class: `change ${TONES[direction]}` }, (0,markup/* element */.ND)('path', { class: `a-${TONES[direction]}`, d: `M${levels_short(from)},${top}H${levels_short(Math.max(to, from + 1))}V${bottom}H${levels_short(from)}z` }), (0,markup/* element */.ND)('path', { class: 'line thin dash', d: `M${levels_short(x)},${top}V${bottom}` }), (0,markup/* element */.ND)('path', { class: 'mark', d: up ? `M${levels_short(x)},${top - 7}l4.5,8h-9z` : `M${levels_short(x)},${top + 1}l4.5,-8h-9z` }));
    }));
}
function acceptedMarks({ levels, points }, plot) {
    return (0,markup/* together */.bs)(levels.flatMap(({ began, start, size }) => (began.kind === 'accepted' && points[start] !== undefined
        ? [(0,markup/* element */.ND)('circle', { class: 'ring doubt accepted', cx: plot.x(points[start]), cy: plot.y.of(size.point), r: 5 })] : [])));
}
const levels_short = (value) => String(Math.round(value * 10) / 10);
//# sourceMappingURL=levels.js.map
// EXTERNAL MODULE: ./build/src/report/page/axis.js
var axis = __webpack_require__(58385);
;// CONCATENATED MODULE: ./build/src/report/history/plot.js


function plotOf({ current, past, findings }, frame, room = 0) {
    const shown = [...current, ...past];
    const entries = [...new Map(shown.flatMap(({ points }) => points.map((point) => [point.id, point]))).values()]
        .map((point) => ({ point, at: placeInTime(point), measured: Date.parse(point.time) })).sort((a, b) => a.at - b.at || a.measured - b.measured).map(({ point }) => point);
    const slots = new Map(entries.map(({ id }, slot) => [id, slot]));
    const x = (0,axis/* linear */.sn)([0, Math.max(1, entries.length - 1)], [frame.left, frame.right]);
    const at = (slot) => (entries.length === 1 ? (frame.left + frame.right) / 2 : x.of(slot));
    return {
        frame, y: (0,axis/* niceLinear */.Bc)(domainOf(shown, findings, room), [frame.bottom, frame.top]), count: entries.length,
        x: ({ id }) => at(slots.get(id) ?? 0),
        step: entries.length < 2 ? frame.right - frame.left : (frame.right - frame.left) / (entries.length - 1),
        days: (about) => daysOf(entries, about).map((slot) => ({ at: at(slot), day: dayOf(entries[slot] ?? { time: '', committed: null }) })),
    };
}
function domainOf(shown, findings, room) {
    const points = shown.flatMap((series) => series.points);
    const quiet = points.filter(({ spike }) => !spike);
    const values = (quiet.length > 0 ? quiet : points).map(({ normalised }) => normalised);
    const levels = [...shown.flatMap((series) => series.levels.map(({ size }) => size.point)), ...findings.flatMap(({ what }) => [what.before, what.after])];
    const all = [...values, ...levels].filter(Number.isFinite);
    const low = all.reduce((least, value) => Math.min(least, value), Infinity);
    const high = all.reduce((most, value) => Math.max(most, value), -Infinity);
    const height = Math.max(high - low, Math.max(Math.abs(high), Math.abs(low)) * FLATTEST);
    if (!(height > 0))
        return Number.isFinite(low) ? [low - 1, high + 1] : [0, 1];
    const middle = (low + high) / 2;
    const bottom = middle - height / 2 - height * 0.05;
    return [low >= 0 ? Math.max(0, bottom) : bottom, middle + height / 2 + height * (0.05 + room)];
}
const FLATTEST = 0.1;
function daysOf(entries, about) {
    const most = Math.min(about, entries.length);
    const slots = most < 2 ? [0] : Array.from({ length: most }, (_, i) => Math.round((i * (entries.length - 1)) / (most - 1)));
    return slots.filter((slot, i) => entries[slot] !== undefined && (i === 0 || dayOf(entries[slot]) !== dayOf(entries[slots[i - 1] ?? 0] ?? { time: '', committed: null })));
}
//# sourceMappingURL=plot.js.map
;// CONCATENATED MODULE: ./build/src/report/history/small-chart.js







const WIDTH = 360;
const HEIGHT = 150;
const FRAME = { left: 66, right: 350, top: 12, bottom: 124 };
const COLUMNS = 95;
function smallChart(metric, machines) {
    const plot = plotOf(metric, FRAME, 0.08);
    const days = plot.days(2);
    return (0,markup/* element */.ND)('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true', class: 'trend' }, (0,axis/* axisLeft */.V4)({ scale: plot.y, ticks: 3, text: (value) => (0,history_words/* tickText */.X8)(value, metric.metric) }, FRAME.left, FRAME.right), days.map(({ at, day }, i) => (0,chart/* label */.Pf)(at, HEIGHT - 8, day, i === 0 && days.length > 1 ? 'muted' : days.length > 1 ? 'e muted' : 'c muted')), metric.current.map((series) => marksOf(series, plot, machines)), metric.current.map((series) => levelLines(series, plot, lookOf(series.machine, machines).tone)), changeMarks(markedOf(metric, plot), plot), metric.current.map((series) => acceptedMarks(series, plot)));
}
function marksOf({ points, machine }, plot, machines) {
    const { tone, shape } = lookOf(machine, machines);
    const place = ({ id, normalised }) => [plot.x({ id }), within(plot.y.of(normalised), plot)];
    if (plot.count <= COLUMNS)
        return (0,markup/* element */.ND)('path', { class: `${isLine(shape) ? 'line thin' : 'mark'} small ${tone}`, d: points.map((point) => shapePath(shape, ...place(point), 2.2)).join('') });
    const columns = new Map();
    for (const point of points) {
        const [x, y] = place(point);
        const column = Math.min(COLUMNS - 1, Math.floor(((x - FRAME.left) / (FRAME.right - FRAME.left)) * COLUMNS));
        const [top, bottom] = columns.get(column) ?? [y, y];
        columns.set(column, [Math.min(top, y), Math.max(bottom, y)]);
    }
    const width = (FRAME.right - FRAME.left) / COLUMNS;
    const lines = [...columns].map(([column, [top, bottom]]) => {
        const x = FRAME.left + (column + 0.5) * width;
        return [[x, top - 0.5], [x, bottom + 0.5]];
    });
    return (0,markup/* together */.bs)((0,chart/* segments */.JF)(lines, `reach ${tone}`));
}
const within = (y, { frame }) => Math.min(frame.bottom, Math.max(frame.top, y));
//# sourceMappingURL=small-chart.js.map
;// CONCATENATED MODULE: ./build/src/report/history/style.js
const LIGHT = ['#0550ae', '#a8480a', '#0b6b5f', '#7a3ea8', '#6b5a00', '#a0225c'];
const DARK = ['#79c0ff', '#ffa657', '#4fd1bd', '#d2a8ff', '#e0c04f', '#ff9bce'];
const tones = (colours) => colours.map((colour, n) => `.k${n}{color:${colour}}`).join('');
const style_text = `${tones(LIGHT)}
@media screen and (prefers-color-scheme:dark){${tones(DARK)}}
.level{stroke-width:2.5;stroke-linecap:butt}
.level.thin{stroke-width:1.5}
.level.under{stroke-width:6;stroke:var(--page)}
svg .small{stroke-width:1.2}
.reach{stroke-width:1.5;opacity:.8}
.past{opacity:.8}
.p{stroke-width:1.5}
.raw{stroke-width:3}
.many{stroke-width:5}
a:hover .p{stroke:var(--text);stroke-width:2}
.size{font-weight:600}
.number{fill:var(--muted);font-weight:400}
.swatch{display:inline-block;vertical-align:-2px}
.trend{width:100%}
.trend a{color:inherit}
.large{min-width:58rem;max-width:none}
.large text{font-size:13px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem;margin:0 0 1rem;padding:0;list-style:none}
.cards>li{margin:0;min-width:0}
.cards figure{margin:0;height:100%}
.cards a{font-weight:600}
.name{min-width:11rem}
.remark{min-width:10rem}
.figures th.l{text-align:left}
.words th:first-child{white-space:nowrap}.words small{white-space:normal;min-width:10rem}
.trail{margin:1rem 0 0;font-size:.875rem}
.keys{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;font-size:.875rem}
@media print{.large{min-width:0}.scroll{overflow:visible}}`;
const historyStyle = { text: style_text, hash: 'sha256-+EV+BimNlW0TLAi6QxlFsoF3ljB32kQZFlHKgKNj7TU=' };
//# sourceMappingURL=style.js.map
;// CONCATENATED MODULE: ./build/src/report/history/index-page.js
















const MOST_OPEN = 25;
const MOST_ROWS = 500;
function indexPage(metrics, machines, input) {
    const targets = input.histories.map(({ target, entries }, n) => ({ target, entries, id: `t${n + 1}`, own: metrics.filter(({ metric }) => metric.target === target) })).filter(({ own }) => own.length > 0);
    const findings = metrics.flatMap((one) => one.metric.findings.map((finding) => ({ ...one, finding }))).sort((a, b) => Date.parse(b.finding.range.upTo.time) - Date.parse(a.finding.range.upTo.time));
    return (0,page_document/* pageText */.xe)({
        title: `Performance history${input.repository === null ? '' : ` of ${input.repository}`}`,
        header: (0,markup/* together */.bs)((0,markup/* element */.ND)('h1', {}, 'Performance history', input.repository === null ? null : [' of ', (0,markup/* element */.ND)('code', {}, (0,report_escape/* clean */.uH)(input.repository))]), (0,page_document/* paragraph */.FY)(summary(metrics, findings.length, input))),
        contents: (0,markup/* element */.ND)('ul', {}, (0,markup/* element */.ND)('li', {}, (0,page_document/* linkTo */.uM)('changes', 'What changed')), targets.map(({ target, id, own }) => (0,markup/* element */.ND)('li', {}, (0,page_document/* linkTo */.uM)(id, (0,report_escape/* clean */.uH)(target)), ` (${(0,format/* plural */.LS)(own.length, 'metric')})`))),
        main: (0,markup/* together */.bs)(input.notes.map((note) => (0,markup/* element */.ND)('p', { class: 'box warn' }, (0,markup/* element */.ND)('span', {}, (0,pen/* phrase */.MZ)(note)))), (0,page_document/* section */.uW)(2, 'changes', 'What changed', changes(findings, input)), acceptedSection(metrics, input), targets.map(({ target, entries, id, own }) => (0,page_document/* section */.uW)(2, id, (0,report_escape/* clean */.uH)(target), (0,page_document/* paragraph */.FY)((0,markup/* element */.ND)('span', { class: 'quiet' }, `${(0,format/* plural */.LS)(entries, 'entry', 'entries')}, ${(0,format/* plural */.LS)(own.length, 'metric')}`)), scenarios(own, id, machines, input))), machines.size > 1 ? (0,page_document/* section */.uW)(2, 'machines', 'Machines', (0,page_document/* paragraph */.FY)('Figures of different kinds of machine are drawn in their own colour and shape, and never compared with each other.'), keyOfMachines([...machines.values()])) : null, (0,page_document/* folded */.TM)('How to read this page', legend(machines.size > 1))),
        footer: foot(input),
        styles: [historyStyle],
    });
}
function summary(metrics, found, { histories }) {
    const newest = metrics.flatMap(({ metric }) => metric.main.points.slice(-1)).reduce((latest, point) => (dayOf(point) > latest ? dayOf(point) : latest), '');
    return `${(0,format/* plural */.LS)(metrics.length, 'metric')} of ${(0,format/* plural */.LS)(histories.length, 'target')}${newest === '' ? '' : `, up to ${newest}`}: ${found === 0 ? 'no change was found that lasts' : `${(0,format/* plural */.LS)(found, 'change')} found that ${found === 1 ? 'lasts' : 'last'}`}.`;
}
function changes(findings, input) {
    if (findings.length === 0)
        return (0,page_document/* paragraph */.FY)('No change was found that lasts. What varies from run to run is no change.');
    const rest = findings.slice(MOST_OPEN, MOST_ROWS);
    const more = findings.length - MOST_ROWS;
    return (0,markup/* together */.bs)(changesTable('What changed, newest first', findings.slice(0, MOST_OPEN), input), rest.length === 0 ? null : (0,page_document/* folded */.TM)(`${(0,format/* plural */.LS)(rest.length, 'earlier change')}`, changesTable('Earlier changes', rest, input)), more > 0 ? (0,page_document/* paragraph */.FY)(`And ${(0,format/* count */.U9)(more)} more, on the pages of their metrics.`) : null);
}
function changesTable(caption, findings, input) {
    const several = input.histories.length > 1;
    return (0,table/* table */.t)({
        caption,
        columns: [{ heading: 'Metric', class: 'name' }, { heading: 'What' }, { heading: 'Change', align: 'right' }, { heading: 'Before', align: 'right' }, { heading: 'After', align: 'right' }, { heading: 'Commits' }, { heading: 'Day' }, { heading: 'Remarks', class: 'remark' }],
        rows: findings.map(({ metric, page, finding }) => {
            const { what, direction, range } = finding;
            const [before, after] = (0,history_words/* fromTo */.e8)(what.before, what.after, metric.metric);
            const reason = (0,history_words/* reasonOf */.A3)(finding, [...metric.current, ...metric.past]);
            return [
                (0,markup/* element */.ND)('a', { href: page }, (0,report_escape/* clean */.uH)(`${several ? `${metric.target}: ` : ''}${(0,history_words/* nameOf */.Vb)(metric)}`)),
                (0,markup/* element */.ND)('span', { class: TONES[direction] }, finding.kind === 'creep' ? 'crept' : verbOf(direction)), (0,history_words/* sizeOf */.$d)(finding), before, after,
                rangeCell(range, input.commitAddress), dayCell({ time: range.upTo.time, committed: null }),
                reason === null ? (finding.kind === 'creep' ? creepWords(finding) : '') : `accepted: ${(0,report_escape/* clean */.uH)(reason, 300)}`,
            ];
        }),
    });
}
const creepWords = ({ what: { against } }) => (against.kind === 'pin' ? (0,pen/* phrase */.MZ)(`against ${pen/* pagePen */.jN.name(against.name)}`) : 'against the best level that lasted');
function acceptedSection(metrics, input) {
    const all = metrics.flatMap(({ metric, page }) => acceptedOf(metric).map((one) => ({ ...one, page }))).sort((a, b) => (a.time < b.time ? 1 : -1));
    if (all.length === 0)
        return null;
    return (0,page_document/* section */.uW)(2, 'accepted', 'Accepted on purpose', (0,table/* table */.t)({
        caption: 'Regressions that somebody accepted, newest first',
        columns: [{ heading: 'Metric', class: 'name' }, { heading: 'Change', align: 'right' }, { heading: 'Before', align: 'right' }, { heading: 'After', align: 'right' }, { heading: 'Commit' }, { heading: 'Day' }, { heading: 'Because', class: 'wide' }],
        rows: all.slice(0, MOST_ROWS).map((one) => [
            (0,markup/* element */.ND)('a', { href: one.page }, (0,report_escape/* clean */.uH)(`${input.histories.length > 1 ? `${one.metric.target}: ` : ''}${(0,history_words/* nameOf */.Vb)(one.metric)}`)), one.size, one.before, one.after, commitCell(one.commit, input.commitAddress), dayCell(one), (0,report_escape/* clean */.uH)(one.reason, 300),
        ]),
    }));
}
function scenarios(own, id, machines, input) {
    const names = [...new Set(own.map(({ metric }) => metric.scenario))].sort((a, b) => Number(a !== null) - Number(b !== null));
    return names.map((scenario, n) => (0,page_document/* section */.uW)(3, `${id}-${n + 1}`, scenario === null ? 'Start and package' : (0,report_escape/* clean */.uH)(scenario), (0,markup/* element */.ND)('ul', { class: 'cards' }, own.filter(({ metric }) => metric.scenario === scenario).map((one) => (0,markup/* element */.ND)('li', {}, card(one, machines, input))))));
}
function card({ metric, page }, machines, input) {
    const standing = standingOf(metric.main);
    const direction = goneFor(metric.main, metric) === null ? standing?.direction ?? null : null;
    const others = metric.current.length - 1;
    const words = [
        standing === null ? 'no entry' : ['newest ', (0,markup/* element */.ND)('strong', {}, (0,history_words/* valueText */.Ru)(standing.newest.value, metric.metric))],
        (0,markup/* element */.ND)('span', { class: 'n' }, direction === null ? null : (0,markup/* element */.ND)('span', { class: TONES[direction] }, `${verbOf(direction)} `), standingText(metric.main, metric, input)),
        ...(others > 0 ? [`also on ${others === 1 ? 'one other kind' : `${others} other kinds`} of machine`] : []),
    ];
    return (0,chart/* figure */.vP)([(0,markup/* element */.ND)('a', { href: page }, (0,report_escape/* clean */.uH)(metric.metric.name)), (0,markup/* element */.ND)('br', {}), (0,markup/* joined */.oR)(words, ' · ')], smallChart(metric, machines));
}
//# sourceMappingURL=index-page.js.map
;// CONCATENATED MODULE: ./build/src/report/history/chart.js









const chart_WIDTH = 1180;
const chart_HEIGHT = 430;
const chart_FRAME = { left: 96, right: 1166, top: 26, bottom: 392 };
function chart_chart(metric, machines, input) {
    const labels = labelsOf(markedOf(metric, plotOf(metric, chart_FRAME)));
    const plot = plotOf(metric, { ...chart_FRAME, top: chart_FRAME.top + labels.lanes * LANE });
    const days = plot.days(9);
    return (0,markup/* element */.ND)('svg', { viewBox: `0 0 ${chart_WIDTH} ${chart_HEIGHT}`, width: chart_WIDTH, height: chart_HEIGHT, 'aria-hidden': 'true', class: 'trend large' }, (0,axis/* axisLeft */.V4)({ scale: plot.y, ticks: 7, text: (value) => (0,history_words/* tickText */.X8)(value, metric.metric) }, chart_FRAME.left, chart_FRAME.right), (0,markup/* element */.ND)('path', { class: 'axis', d: `M${chart_FRAME.left},${chart_FRAME.bottom}H${chart_FRAME.right}` }), days.map(({ at, day }, i) => (0,markup/* together */.bs)((0,markup/* element */.ND)('path', { class: 'axis', d: `M${Math.round(at)},${chart_FRAME.bottom}v5` }), (0,chart/* label */.Pf)(at, chart_FRAME.bottom + 19, day, i === 0 ? 'muted' : i === days.length - 1 ? 'e muted' : 'c muted'))), changeMarks(markedOf(metric, plot), plot), metric.current.map((series) => weakLines(series, plot)), [...metric.current, ...metric.past].map((series) => rawDots(series, plot)), metric.past.map((series) => (0,markup/* element */.ND)('g', { class: 'past muted' }, chart_marksOf(series, plot, machines, input), levelLines(series, plot, 'thin'))), metric.current.map((series) => (0,markup/* element */.ND)('g', { class: lookOf(series.machine, machines).tone }, chart_marksOf(series, plot, machines, input), plot.count > MOST_POINTED_AT ? levelLines(series, plot, 'under') : null, levelLines(series, plot, ''))), metric.current.map((series) => acceptedMarks(series, plot)), labels.draw(plot.frame.top));
}
const MOST_POINTED_AT = 400;
function chart_marksOf(series, plot, machines, input) {
    if (plot.count <= MOST_POINTED_AT)
        return series.points.map((point) => markOf(point, series, plot, machines, input));
    const { shape } = lookOf(series.machine, machines);
    const paths = { line: '', mark: '', ring: '' };
    const round = [];
    for (const point of series.points) {
        const { inside, kind } = chart_placeOf(point, shape, plot);
        if (kind === 'mark' && shape === 'circle')
            round.push([plot.x(point), inside]);
        else
            paths[kind] += shapePath(shape, plot.x(point), inside, SMALL);
    }
    return [round.length === 0 ? null : (0,chart/* dots */.r$)(round, 'many'), ...['line', 'mark', 'ring'].map((kind) => (paths[kind] === '' ? null : (0,markup/* element */.ND)('path', { class: `${kind} p`, d: paths[kind] })))];
}
const [SMALL, LARGE] = [2.5, 3.5];
function chart_placeOf({ normalised }, shape, { y, frame }) {
    const at = y.of(normalised);
    const inside = Math.min(frame.bottom - 2, Math.max(frame.top + 2, at));
    return { inside, isBeyond: inside !== at, kind: isLine(shape) ? 'line' : inside === at ? 'mark' : 'ring' };
}
function markOf(point, { metric, machine }, plot, machines, input) {
    const { shape } = lookOf(machine, machines);
    const { inside, isBeyond, kind } = chart_placeOf(point, shape, plot);
    const commit = (0,history_words/* shortCommit */.Ax)(point.commit);
    const raw = point.value === point.normalised ? '' : `, as measured ${(0,history_words/* valueText */.Ru)(point.value, metric)}`;
    const words = `${dayOf(point)}${commit === null ? '' : `, ${commit}`}: ${(0,history_words/* valueText */.Ru)(point.normalised, metric)}${raw}${isBeyond ? ' (beyond the scale)' : ''}${point.spike ? ', one run by itself' : ''}`;
    const mark = (0,markup/* element */.ND)('path', { class: `${kind} p`, d: shapePath(shape, plot.x(point), inside, plot.step < 3 ? SMALL : LARGE) }, []);
    return commitLink(point.commit, input.commitAddress, (0,markup/* together */.bs)(titled(mark, words)), true);
}
const titled = (mark, words) => (0,markup/* element */.ND)('g', {}, (0,markup/* element */.ND)('title', {}, words), mark);
function rawDots({ points }, plot) {
    const raw = points.filter(({ value, normalised }) => value !== normalised && Number.isFinite(value)).map((point) => [plot.x(point), plot.y.of(point.value)]);
    const seen = raw.filter(([, y]) => y >= plot.frame.top && y <= plot.frame.bottom);
    return seen.length === 0 ? null : (0,chart/* dots */.r$)(seen, 'raw muted faint');
}
function weakLines({ changes, points }, plot) {
    const weak = changes.filter(({ state }) => state === 'weak').flatMap(({ index }) => (points[index] === undefined ? [] : [Math.round(plot.x(points[index]))]));
    return weak.length === 0 ? null : (0,markup/* element */.ND)('path', { class: 'line thin dash muted faint', d: weak.map((x) => `M${x},${plot.frame.top}V${plot.frame.bottom}`).join('') });
}
const MOST_LANES = 3;
const LANE = 17;
const LABEL = 80;
function labelsOf(marked) {
    const free = Array.from({ length: MOST_LANES }, () => -Infinity);
    const placed = marked.flatMap(({ finding, x }, i) => {
        const left = Math.min(chart_FRAME.right - LABEL, Math.max(chart_FRAME.left, x - LABEL / 2));
        const lane = free.findIndex((end) => end <= left);
        if (lane < 0)
            return [];
        free[lane] = left + LABEL;
        return [{ finding, lane, number: i + 1, x: left + LABEL / 2 }];
    });
    return {
        lanes: placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0),
        draw: (top) => (0,markup/* together */.bs)(placed.map(({ finding, lane, number, x }) => (0,markup/* element */.ND)('text', { x, y: top - 12 - lane * LANE, class: `c size ${TONES[finding.direction]}` }, (0,markup/* element */.ND)('tspan', { class: 'number' }, `${number} `), (0,history_words/* sizeOf */.$d)(finding)))),
    };
}
//# sourceMappingURL=chart.js.map
;// CONCATENATED MODULE: ./build/src/report/history/changes-section.js












function changesSection(metric, machines, input) {
    const creeps = metric.findings.filter(({ kind }) => kind === 'creep');
    const changes = numbered(metric);
    const tooFew = metric.main.points.length < FEWEST_POINTS && metric.metric.statistic !== 'exact';
    const none = input.unwatched?.has(metric.main.key) === true ? 'It is not watched: too noisy to be told of unless the config names it under `history.metrics`, or not named there.' : tooFew ? `With ${metric.main.points.length} ${metric.main.points.length === 1 ? 'entry' : 'entries'} nothing can be said of changes yet.` : 'No change was found that lasts. What varies from run to run is no change.';
    const accepted = acceptedOf(metric);
    return (0,page_document/* section */.uW)(2, 'changes', 'What changed', accepted.length === 0 ? null : (0,page_document/* list */.p_)(accepted.map((one) => (0,markup/* together */.bs)((0,markup/* element */.ND)('strong', { class: 'doubt' }, 'Accepted on purpose: '), `${one.before} to ${one.after} (${one.size}) with `, commitCell(one.commit, input.commitAddress), ' (', dayCell(one), '): ', (0,report_escape/* clean */.uH)(one.reason, 300), '.'))), changes.length === 0 && creeps.length === 0 && accepted.length === 0 ? (0,page_document/* paragraph */.FY)((0,pen/* phrase */.MZ)(none)) : null, creeps.length === 0 ? null : (0,page_document/* list */.p_)(creeps.map((finding) => (0,markup/* together */.bs)((0,markup/* element */.ND)('strong', { class: TONES[finding.direction] }, 'Crept: '), (0,pen/* phrase */.MZ)(`${pen/* pagePen */.jN.name((0,history_words/* nameOf */.Vb)(metric))} ${(0,history_words/* findingText */.NK)(finding, pen/* pagePen */.jN)}.`), finding.accepted === null ? null : ` Accepted: ${(0,report_escape/* clean */.uH)(finding.accepted, 300)}`))), changes.length === 0 ? null : (0,table/* table */.t)({
        caption: 'Changes that last, newest first; numbered as on the picture',
        columns: [{ heading: 'No.', align: 'right' }, { heading: 'What' }, { heading: 'Change', align: 'right' }, { heading: 'Between', align: 'right' }, { heading: 'Before', align: 'right' }, { heading: 'After', align: 'right' }, { heading: 'Commits' }, { heading: 'Day' }, { heading: 'State' },
            ...(machines.length > 1 ? [{ heading: 'Seen by', align: 'right' }] : []), { heading: 'Accepted because', class: 'remark' }],
        rows: changes.map(({ finding, number }) => {
            const { what, direction, range: { upTo }, seenBy } = finding;
            const [from, to] = (0,history_words/* fromTo */.e8)(what.before, what.after, metric.metric);
            const reason = (0,history_words/* reasonOf */.A3)(finding, [...metric.current, ...metric.past]);
            return [
                number, (0,markup/* element */.ND)('span', { class: TONES[direction] }, verbOf(direction)), (0,history_words/* sizeOf */.$d)(finding), what.change === null ? '' : (0,format/* range */.y1)(what.change.interval), from, to,
                rangeCell(finding.range, input.commitAddress), dayCell({ time: upTo.time, committed: null }),
                finding.kind === 'change-point' && finding.what.state === 'confirmed' ? 'confirmed' : (0,markup/* element */.ND)('span', { class: 'n' }, 'still young'),
                ...(machines.length > 1 ? [seenBy === 1 ? '1 machine' : `${seenBy} machines`] : []), reason === null ? '' : (0,report_escape/* clean */.uH)(reason, 300),
            ];
        }),
    }));
}
function numbered(metric) {
    const marked = markedOf(metric, plotOf(metric, { left: 0, right: 1, top: 0, bottom: 1 }));
    return marked.map(({ finding }, i) => ({ finding, number: i + 1 })).reverse();
}
//# sourceMappingURL=changes-section.js.map
// EXTERNAL MODULE: ./build/src/short-hash.js
var short_hash = __webpack_require__(39888);
;// CONCATENATED MODULE: ./build/src/report/history/names.js

const INDEX = 'index.html';
const LONGEST_SLUG = 80;
function pageNames(metrics) {
    const taken = new Set([INDEX]);
    return metrics.map(({ target, scenario, metric }) => {
        const slug = [target, ...(scenario === null ? [] : [scenario]), metric.name].map(slugOf).filter((part) => part !== '').join('-').slice(0, LONGEST_SLUG);
        const base = `${slug === '' ? 'metric' : slug}-${(0,short_hash/* shortHash */.B)(JSON.stringify([target, scenario, metric.name]))}`;
        let name = `${base}.html`;
        for (let n = 2; taken.has(name); n += 1)
            name = `${base}-${n}.html`;
        taken.add(name);
        return name;
    });
}
const slugOf = (text) => text.slice(0, 400).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
//# sourceMappingURL=names.js.map
;// CONCATENATED MODULE: ./build/src/report/history/metric-page.js

















function metricPage(metric, machines, input, { before, after }) {
    const own = machinesIn(metric, machines);
    const name = (0,history_words/* nameOf */.Vb)(metric);
    return (0,page_document/* pageText */.xe)({
        title: `${(0,report_escape/* clean */.uH)(name)} of ${(0,report_escape/* clean */.uH)(metric.target)}: performance history`,
        header: (0,markup/* together */.bs)((0,markup/* element */.ND)('p', { class: 'trail' }, (0,markup/* element */.ND)('a', { href: INDEX }, 'All metrics'), neighbour('Before', before), neighbour('Next', after)), (0,markup/* element */.ND)('h1', {}, (0,markup/* element */.ND)('code', {}, (0,report_escape/* clean */.uH)(name)), ' of ', (0,markup/* element */.ND)('code', {}, (0,report_escape/* clean */.uH)(metric.target))), (0,page_document/* paragraph */.FY)(newest(metric, input))),
        contents: null,
        main: (0,markup/* together */.bs)(input.notes.map((note) => (0,markup/* element */.ND)('p', { class: 'box warn' }, (0,markup/* element */.ND)('span', {}, (0,pen/* phrase */.MZ)(note)))), (0,chart/* figure */.vP)(caption(metric), (0,markup/* element */.ND)('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'The picture, which scrolls sideways where the page is narrow' }, chart_chart(metric, machines, input)), own.length > 1 ? keyOfMachines(own) : null), changesSection(metric, own, input), (0,page_document/* section */.uW)(2, 'levels', 'Levels', metric.current.map((series) => levels(series, machines, own.length > 1, input))), (0,page_document/* section */.uW)(2, 'entries', 'Every figure', [...metric.current, ...metric.past].map((series, i) => entries(series, machines, i, own.length > 1, input))), (0,page_document/* folded */.TM)('How to read this page', legend(own.length > 1))),
        footer: foot(input),
        styles: [historyStyle],
    });
}
const neighbour = (word, paged) => (paged === null ? null : [` · ${word}: `, (0,markup/* element */.ND)('a', { href: paged.page }, (0,report_escape/* clean */.uH)((0,history_words/* nameOf */.Vb)(paged.metric)))]);
const machinesIn = ({ current, past }, machines) => [...new Set([...current, ...past].flatMap(({ machine }) => (machine === null ? [] : [machine.id])))].flatMap((id) => { const look = machines.get(id); return look === undefined ? [] : [look]; });
function newest(own, input) {
    const { main, metric } = own;
    const runs = goneFor(main, own);
    const standing = standingOf(main);
    if (standing === null)
        return 'There is no entry.';
    const { newest: point, direction } = standing;
    return [
        'Newest: ', (0,markup/* element */.ND)('strong', {}, (0,history_words/* valueText */.Ru)(point.value, metric)), ' of ', dayCell(point), ', commit ', commitCell(point.commit, input.commitAddress), '. Newest level: ',
        direction === null ? null : (0,markup/* element */.ND)('strong', { class: TONES[direction] }, `${verbOf(direction)} `), changeText(main, input), '.',
        runs === null ? null : ` Not measured in the ${(0,format/* count */.U9)(runs)} runs since.`,
        metric.better === null ? ' Whether more or less of it is better is not known.' : ` ${metric.better === 'lower' ? 'Less' : 'More'} is better.`,
    ];
}
function caption({ current, past, main }) {
    const points = current.reduce((sum, series) => sum + series.points.length, 0);
    const first = main.points[0];
    const levelsOf = main.levels.length;
    const earlier = past.reduce((sum, series) => sum + series.points.length, 0);
    return [
        (0,markup/* element */.ND)('b', {}, `${(0,format/* plural */.LS)(points, 'entry', 'entries')}${current.length > 1 ? ` on ${current.length} kinds of machine` : ''}${first === undefined ? '' : `, from ${dayOf(first)}`}, in ${(0,format/* plural */.LS)(levelsOf, 'level')}`),
        ` of ${main.levels.length === 0 ? 'nothing' : joinLevels(main)}.`,
        earlier > 0 ? ` Pale: ${(0,format/* plural */.LS)(earlier, 'entry', 'entries')} that ${earlier === 1 ? 'was' : 'were'} measured in another way (another workload), and ${earlier === 1 ? 'is' : 'are'} not compared with today's.` : null,
    ];
}
const MOST_LEVELS = 6;
function joinLevels({ levels: all, metric }) {
    const shown = all.slice(-MOST_LEVELS).map(({ size }) => (0,history_words/* valueText */.Ru)(size.point, metric));
    return `${all.length > MOST_LEVELS ? 'lately ' : ''}${shown.join(', then ')}`;
}
function titleOf(words, series, machines, several) {
    const letter = machines.get(series.machine?.id ?? '')?.letter;
    return `${words}${several && letter !== undefined ? `, machine ${letter}` : ''}${series.current ? '' : ', measured in another way'}`;
}
function levels(series, machines, several, { commitAddress }) {
    const { metric, points } = series;
    return (0,table/* table */.t)({
        caption: titleOf('Levels, newest first', series, machines, several),
        columns: [{ heading: 'From' }, { heading: 'Commit' }, { heading: 'To' }, { heading: 'Entries', align: 'right' }, { heading: 'Level', align: 'right' }, { heading: 'Between', align: 'right' }, { heading: 'Against the one before', align: 'right' }, { heading: 'Began with', class: 'wide' }],
        rows: series.levels.map((level, i) => {
            const [first, last, previous] = [points[level.start], points[level.end - 1], series.levels[i - 1]];
            const { lower, upper, level: confidence } = level.size.interval;
            const reason = (0,history_words/* acceptedReason */.Ok)(level);
            return [
                dayCell(first), commitCell(first?.commit ?? null, commitAddress), dayCell(last), (0,format/* count */.U9)(level.end - level.start), (0,history_words/* valueText */.Ru)(level.size.point, metric),
                confidence === 0 || lower === upper || !Number.isFinite(upper - lower) ? '' : `${(0,history_words/* valueText */.Ru)(lower, metric)} to ${(0,history_words/* valueText */.Ru)(upper, metric)}`,
                previous === undefined ? '' : levelChange(series, previous, level),
                reason === null ? (level.began.kind === 'first' ? 'the first entry' : 'a change') : ['accepted: ', (0,report_escape/* clean */.uH)(reason, 300)],
            ];
        }).reverse(),
    });
}
const CHUNK = 250;
const MOST_LINKS = 500;
function entries(series, machines, index, several, { commitAddress }) {
    const { metric, points } = series;
    const isNormalised = points.some(({ value, normalised }) => value !== normalised);
    const beginning = new Map(series.levels.map((level, i) => [level.start, { level, previous: series.levels[i - 1] ?? level }]));
    const rows = points.map((point, i) => {
        const begun = i > 0 ? beginning.get(i) : undefined;
        const notes = [
            ...(point.accepted === null ? [] : [`accepted: ${(0,report_escape/* clean */.uH)(point.accepted, 300)}`]),
            ...(point.spike ? ['one run by itself'] : []),
            ...(begun?.level.began.kind === 'change' ? [`a new level, ${levelChange(series, begun.previous, begun.level)}`] : []),
        ];
        return [[dayOf(point), notes.length === 0 ? null : (0,markup/* element */.ND)('small', {}, notes.join('; '))], commitCell(point.commit, points.length - i > MOST_LINKS ? null : commitAddress), (0,history_words/* valueText */.Ru)(point.value, metric, 1), ...(isNormalised ? [(0,history_words/* valueText */.Ru)(point.normalised, metric, 1), point.value === point.normalised ? '' : (0,format/* change */.Zg)(point.normalised / point.value - 1)] : [])];
    }).reverse();
    const name = titleOf('Entries, newest first', series, machines, several);
    const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, n) => rows.slice(n * CHUNK, (n + 1) * CHUNK));
    return chunks.map((chunk, n) => {
        const title = chunks.length === 1 ? name : `${name}: ${n * CHUNK + 1} to ${n * CHUNK + chunk.length} of ${(0,format/* count */.U9)(rows.length)}`;
        return (0,page_document/* folded */.TM)(title, (0,table/* table */.t)({
            caption: title, kind: 'words',
            columns: [{ heading: 'Day' }, { heading: 'Commit' }, { heading: 'Measured' }, ...(isNormalised ? [{ heading: 'On the machine as it is now' }, { heading: 'Differs by' }] : [])],
            rows: chunk,
        }), index === 0 && n === 0 && rows.length <= 60);
    });
}
//# sourceMappingURL=metric-page.js.map
;// CONCATENATED MODULE: ./build/src/report/history/pages.js





function historyPages(input) {
    const metrics = metricsOf(input.histories);
    const machines = machinesOf(metrics);
    const names = pageNames(metrics);
    const pages = metrics.map((metric, i) => ({ metric, page: names[i] ?? INDEX }));
    return [
        { name: INDEX, text: () => indexPage(pages, machines, input) },
        ...pages.map(({ metric, page }, i) => ({
            name: page,
            text: () => metricPage(metric, machines, input, { before: pages[i - 1] ?? null, after: pages[i + 1] ?? null }),
        })),
    ];
}
//# sourceMappingURL=pages.js.map
;// CONCATENATED MODULE: ./build/src/report/history/since.js

function since(history, day) {
    const from = Date.parse(day);
    const gone = new Map(history.series.map(({ key, points }) => [key, points.findIndex((point) => placeInTime(point) >= from)]));
    return {
        ...history,
        series: history.series.flatMap((series) => cut(series, gone.get(series.key) ?? -1)),
        findings: history.findings.flatMap((finding) => later(finding, gone.get(finding.series) ?? -1)),
    };
}
function cut(series, gone) {
    if (gone < 0)
        return [];
    return [{
            ...series,
            points: series.points.slice(gone),
            levels: series.levels.filter(({ end }) => end > gone).map((level) => ({ ...level, start: Math.max(0, level.start - gone), end: level.end - gone })),
            changes: series.changes.filter(({ index }) => index >= gone).map((change) => moved(change, gone)),
            creeps: series.creeps.filter(({ to }) => to.end > gone).map((creep) => ({ ...creep, from: shifted(creep.from, gone), to: shifted(creep.to, gone) })),
        }];
}
function later(finding, gone) {
    if (gone < 0)
        return [];
    if (finding.kind === 'creep')
        return finding.what.to.end > gone ? [{ ...finding, what: { ...finding.what, from: shifted(finding.what.from, gone), to: shifted(finding.what.to, gone) } }] : [];
    return finding.what.index >= gone ? [{ ...finding, what: moved(finding.what, gone) }] : [];
}
function moved(change, gone) {
    const { after, upTo } = change.range;
    return { ...change, index: change.index - gone, range: { after: { ...after, index: Math.max(0, after.index - gone) }, upTo: { ...upTo, index: Math.max(0, upTo.index - gone) } } };
}
const shifted = ({ start, end }, gone) => ({ start: Math.max(0, start - gone), end: Math.max(0, end - gone) });
//# sourceMappingURL=since.js.map
// EXTERNAL MODULE: ./build/src/report/pen.js
var report_pen = __webpack_require__(57895);
// EXTERNAL MODULE: ./build/src/report/terminal/columns.js
var terminal_columns = __webpack_require__(61090);
// EXTERNAL MODULE: ./build/src/report/terminal/paint.js
var terminal_paint = __webpack_require__(36337);
// EXTERNAL MODULE: ./build/src/report/width.js
var report_width = __webpack_require__(80204);
// EXTERNAL MODULE: ./build/src/report/history/spark.js
var history_spark = __webpack_require__(75854);
;// CONCATENATED MODULE: ./build/src/report/history/terminal.js












const terminal_COLUMNS = [
    { heading: 'metric', align: 'left', leaves: 0 }, { heading: 'machine', align: 'left', leaves: 4 }, { heading: 'entries', align: 'right', leaves: 1 }, { heading: 'history', align: 'left', leaves: 2 },
    { heading: 'newest', align: 'right', leaves: 0 }, { heading: 'newest level', align: 'left', leaves: 3 },
];
const SPARK = 24;
const WIDE_SPARK = 40;
const MOST_FINDINGS = 20;
function historyTerminal(input, options) {
    const width = Math.max(40, options.columns);
    const paint = (0,terminal_paint/* paintFor */.e)(options.colour);
    const metrics = metricsOf(input.histories);
    const machines = machinesOf(metrics.map((metric) => ({ ...metric, past: [] })));
    const parts = [
        ...input.histories.map(({ target, entries }) => {
            const own = metrics.filter((metric) => metric.target === target);
            return own.length === 0 ? '' : `${(0,report_width/* wrap */.LV)(`${(0,report_escape/* plainText */.wh)(target)}: ${headline(own, entries)}`, width, '  ').replace(/^[^:]+/, (name) => paint.bold(name))}\n${tableOf(own, machines, width, paint, options.plain, input)}`;
        }),
        machineText(machines, width),
        findingsText('What changed, newest first:', metrics, input, width, paint),
        acceptedLines(metrics, input, width),
        ...input.notes.map((note) => (0,report_width/* wrap */.LV)(note, width)),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function headline(own, entries) {
    const newest = own.flatMap(({ main }) => main.points.slice(-1)).sort((a, b) => (a.time < b.time ? 1 : -1))[0];
    const commit = (0,history_words/* shortCommit */.Ax)(newest?.commit ?? null);
    return `${(0,format/* plural */.LS)(entries, 'entry', 'entries')}${newest === undefined ? '' : `, the newest of ${dayOf(newest)}${commit === null ? '' : `, commit ${commit}`}`}`;
}
function tableOf(own, machines, width, paint, plain, input) {
    const columns = width >= 130 ? WIDE_SPARK : SPARK;
    const lines = own.flatMap((one) => one.current.map((series, index) => {
        const { scenario, metric } = one;
        const spark = (0,history_spark/* sparkline */.K)(series.points.map(({ normalised }) => normalised), columns, plain);
        const standing = standingOf(series);
        const tone = toneOf(paint, goneFor(series, one) === null ? standing?.direction ?? null : null);
        const cells = [
            index === 0 ? (0,report_escape/* plainText */.wh)((0,history_words/* nameOf */.Vb)({ scenario, metric })) : '',
            machines.size > 1 ? (machines.get(series.machine?.id ?? '')?.letter ?? 'any') : '',
            (0,format/* count */.U9)(series.points.length), spark,
            standing === null ? '' : (0,history_words/* valueText */.Ru)(standing.newest.value, metric), standingText(series, one, input),
        ];
        return { cells, paint: (text) => (spark.length < 2 ? text : text.replace(spark, tone)) };
    }));
    return (0,terminal_columns/* alignedTable */.n)(terminal_COLUMNS, lines, width, paint.faint);
}
function toneOf(paint, direction) {
    return direction === 'regressed' ? paint.bad : direction === 'improved' ? paint.good : (text) => text;
}
function machineText(machines, width) {
    if (machines.size < 2)
        return '';
    return ['Machines, whose figures are never mixed:', ...[...machines.values()].map(({ letter, machine }) => (0,report_width/* wrap */.LV)(`  ${letter}  ${(0,report_escape/* plainText */.wh)((0,history_words/* machineName */.Fm)(machine))}`, width, '     '))].join('\n');
}
function findingsText(title, metrics, { histories }, width, paint) {
    const all = metrics.flatMap((metric) => metric.findings.map((finding) => ({ metric, finding })))
        .sort((a, b) => Date.parse(b.finding.range.upTo.time) - Date.parse(a.finding.range.upTo.time));
    if (all.length === 0)
        return isEmpty(metrics) ? '' : 'No change was found that lasts.';
    const severalTargets = histories.length > 1;
    const lines = all.slice(0, MOST_FINDINGS).map(({ metric, finding }) => {
        const reason = (0,history_words/* reasonOf */.A3)(finding, [...metric.current, ...metric.past]);
        const accepted = reason === null ? '' : `; accepted: ${(0,report_escape/* plainText */.wh)(reason, 200)}`;
        const name = (0,report_escape/* plainText */.wh)(`${severalTargets ? `${metric.target}/` : ''}${(0,history_words/* nameOf */.Vb)(metric)}`);
        const tone = toneOf(paint, finding.direction);
        return (0,report_width/* wrap */.LV)(`- ${name} ${(0,history_words/* findingText */.NK)(finding, report_pen/* plainPen */.OH)}${accepted}.`, width, '  ').replace(`${name} `, `${tone(name)} `);
    });
    const more = all.length > MOST_FINDINGS ? [`  and ${(0,format/* count */.U9)(all.length - MOST_FINDINGS)} more: see --html or --json`] : [];
    return [title, ...lines, ...more].join('\n');
}
function acceptedLines(metrics, { histories }, width) {
    const all = metrics.flatMap(acceptedOf).sort((a, b) => (a.time < b.time ? 1 : -1));
    if (all.length === 0)
        return '';
    const lines = all.slice(0, MOST_FINDINGS).map((one) => (0,report_width/* wrap */.LV)(`- ${(0,report_escape/* plainText */.wh)(`${histories.length > 1 ? `${one.metric.target}/` : ''}${(0,history_words/* nameOf */.Vb)(one.metric)}`)} ${acceptedText(one)}: ${(0,report_escape/* plainText */.wh)(one.reason, 200)}.`, width, '  '));
    return ['Accepted on purpose, newest first:', ...lines, ...(all.length > MOST_FINDINGS ? [`  and ${(0,format/* count */.U9)(all.length - MOST_FINDINGS)} more: see --html or --json`] : [])].join('\n');
}
const isEmpty = (metrics) => metrics.every(({ current }) => current.every(({ points }) => points.length < 2));
//# sourceMappingURL=terminal.js.map
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/atomic-file.js
var atomic_file = __webpack_require__(74907);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/src/commands/history/pages.js




const MARKER = '.tailgate-history';
const OURS = /^[a-z0-9][a-z0-9.-]{0,150}\.html$/;
async function writePages(directory, shown, pages) {
    const refused = (message, hint) => ({ ok: false, problems: [problem(shown, message, hint)] });
    const staged = [];
    try {
        const before = await ownFiles(directory);
        if (before === null)
            return refused('holds files that are not a trend page of Tailgate', 'name an empty or a new folder: its pages would be mixed with what is there');
        await (0,atomic_file/* makeDirectory */.Oh)(directory);
        await (0,atomic_file/* removeLeftovers */.DA)(directory);
        const names = pages.map(({ name }) => name);
        const order = [markerOf([...before, ...names]), ...pages.slice(1), ...pages.slice(0, 1)];
        for (const { name, text } of order)
            staged.push(await (0,atomic_file/* stageFile */.HW)(external_node_path_.join(directory, name), text(), { durable: false }));
        while (staged.length > 0) {
            await staged[0]?.commit();
            staged.shift();
        }
        const gone = before.filter((name) => !names.includes(name));
        for (const name of gone)
            await (0,promises_.rm)(external_node_path_.join(directory, name), { force: true });
        if (gone.length > 0)
            await (0,atomic_file/* writeFileAtomic */.Zf)(external_node_path_.join(directory, MARKER), markerOf(names).text(), { durable: false });
        return { ok: true, value: { written: pages.length, removed: gone.length } };
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return refused(`the pages cannot be written: ${(0,system_error/* inWords */.r4)(error)}`, (0,system_error/* advice */.v9)(error));
    }
    finally {
        for (const file of staged)
            await file.discard();
    }
}
const markerOf = (files) => ({ name: MARKER, text: () => `${JSON.stringify({ schema: 'tailgate.pages/1', files: [...new Set(files)].sort() })}\n` });
async function ownFiles(directory) {
    try {
        const names = await (0,promises_.readdir)(directory);
        if (names.every((name) => name.startsWith('.tailgate-') && name.endsWith('.tmp')))
            return [];
        const known = await marked(directory);
        return known === null ? null : known.filter((name) => names.includes(name));
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return [];
        throw error;
    }
}
async function marked(directory) {
    try {
        const document = JSON.parse(await (0,promises_.readFile)(external_node_path_.join(directory, MARKER), 'utf8'));
        const files = typeof document === 'object' && document !== null && 'files' in document ? document.files : null;
        return Array.isArray(files) ? files.filter((name) => typeof name === 'string' && OURS.test(name)) : null;
    }
    catch (error) {
        if (error instanceof SyntaxError || (0,system_error/* hasCode */.up)(error, 'ENOENT', 'EISDIR'))
            return null;
        throw error;
    }
}
const problem = (file, message, hint) => ({ file, line: null, column: null, path: '', message, hint });
//# sourceMappingURL=pages.js.map
// EXTERNAL MODULE: ./build/src/measure/base/git.js
var git = __webpack_require__(90634);
;// CONCATENATED MODULE: ./build/src/commands/history/repository.js

const KNOWN = new Map([['github.com', '/commit/'], ['codeberg.org', '/commit/'], ['gitlab.com', '/-/commit/'], ['bitbucket.org', '/commits/']]);
const BESIDE = new Map([['ssh.github.com', 'github.com'], ['altssh.gitlab.com', 'gitlab.com'], ['altssh.bitbucket.org', 'bitbucket.org']]);
const NAME = /^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/;
const ADDRESS = /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9_.~-]+)+$/;
async function commitAddress(asked, root, world) {
    if (asked !== null) {
        const found = NAME.test(asked) ? `${serverOf(world)}/${asked}` : asked.replace(/\/+$/, '').replace(/\.git$/, '');
        if (ADDRESS.test(found) && !isDots(found))
            return { ok: true, value: `${found}${KNOWN.get(hostOf(found)) ?? '/commit/'}` };
        return { ok: false, problems: [{ file: null, line: null, column: null, path: '--repository', message: `\`${asked.slice(0, 100)}\` is not a repository`, hint: 'write OWNER/NAME, or its address such as `https://github.com/acme/api`' }] };
    }
    const ofJob = world.env['GITHUB_REPOSITORY'];
    if (ofJob !== undefined && NAME.test(ofJob) && !isDots(ofJob))
        return { ok: true, value: `${serverOf(world)}/${ofJob}/commit/` };
    const remote = await (0,git/* gitIn */.u)(root, world.signal)('remote', 'get-url', 'origin');
    const found = remote.ok ? addressOf(remote.stdout.trim()) : null;
    const below = found === null ? undefined : (KNOWN.get(hostOf(found)) ?? (found.startsWith(`${serverOf(world)}/`) ? '/commit/' : undefined));
    return { ok: true, value: below === undefined ? null : `${found}${below}` };
}
const repositoryIn = (address) => (address === null ? null : address.replace(/^https:\/\/[^/]+\//, '').replace(/\/(?:-\/)?commits?\/$/, ''));
function addressOf(remote) {
    const match = /^(?:https?:\/\/(?:[^/@\s]*@)?|ssh:\/\/(?:[^/@\s]*@)?|[\w.-]+@)([A-Za-z0-9.-]+)(?::\d+(?=\/))?[:/]\/?([A-Za-z0-9_.~/-]+?)(?:\.git)?\/?$/.exec(remote);
    const address = match === null ? '' : `https://${BESIDE.get(match[1] ?? '') ?? match[1]}/${match[2]}`;
    return ADDRESS.test(address) && !isDots(address) ? address : null;
}
const hostOf = (address) => /^https:\/\/([^/:]+)/.exec(address)?.[1]?.toLowerCase() ?? '';
const isDots = (text) => text.split('/').some((part) => part === '.' || part === '..');
function serverOf({ env }) {
    const named = env['GITHUB_SERVER_URL'] ?? '';
    return /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(named) ? named : 'https://github.com';
}
//# sourceMappingURL=repository.js.map
// EXTERNAL MODULE: ./build/src/commands/history/settings.js
var history_settings = __webpack_require__(25654);
// EXTERNAL MODULE: ./build/src/commands/history/stored.js + 1 modules
var history_stored = __webpack_require__(76334);
// EXTERNAL MODULE: ./build/src/commands/history-told.js
var history_told = __webpack_require__(78840);
// EXTERNAL MODULE: ./build/src/commands/problems.js
var commands_problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/root.js
var commands_root = __webpack_require__(38950);
;// CONCATENATED MODULE: ./build/src/commands/history.js


















async function historyCommand(request, world) {
    const options = (0,src_options/* readOptions */.T)(request.flags, (name) => `--${name}`);
    const input = options.ok ? await historyInput(request, options.value, world) : options;
    if (!options.ok || !input.ok)
        return refuse(world, input.ok ? [] : input.problems);
    const folder = request.flags['html'];
    if (folder !== undefined) {
        const pages = historyPages(input.value);
        const written = await writePages(external_node_path_.resolve((0,commands_root/* rootOf */.I)(options.value, world), folder), folder, pages);
        if (!written.ok)
            return refuse(world, written.problems);
        if (!options.value.quiet)
            world.stderr.write(`tailgate: wrote ${written.value.written} pages: open ${external_node_path_.join(folder, 'index.html')}\n`);
    }
    if (options.value.json)
        world.stdout.write(historyJson(input.value));
    else if (folder === undefined)
        world.stdout.write(historyTerminal(input.value, { columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined, plain: isPlain(world) }));
    return exit_codes/* PASS */.CQ;
}
async function historyInput(request, options, world) {
    const root = (0,commands_root/* rootOf */.I)(options, world);
    const asked = { since: request.flags['since'] ?? null, metric: request.flags['metric'] ?? null, branch: request.flags['branch'] ?? null };
    const from = asked.since === null ? null : dayFrom(asked.since, world.now());
    if (asked.since !== null && from === null)
        return refused('--since', `\`${asked.since.slice(0, 60)}\` is not a day`, 'write for example `--since 2026-01-31`, or `--since 90d`');
    const address = await commitAddress(request.flags['repository'] ?? null, root, world);
    if (!address.ok)
        return address;
    const settings = await (0,history_settings/* settingsFrom */.m)(options, root, world);
    if (!settings.ok)
        return settings;
    const stored = await (0,history_stored/* readStored */.C)({ root, folder: options.baselines, branch: asked.branch, signal: world.signal });
    if (!stored.ok)
        return stored;
    const { deep, place } = stored.value;
    const baselines = deep.map(({ baseline }) => baseline);
    if (baselines.length === 0)
        return refused(asked.branch === null ? '--baselines' : '--branch', `there are no baselines in ${place}`, hintFor(asked.branch));
    const chosen = baselines.filter(({ target }) => options.target === null || target === options.target);
    if (chosen.length === 0)
        return refused('--target', `there is no baseline of \`${options.target}\``, `write one of: ${baselines.map(({ target }) => target).join(', ')}`);
    const { watched = () => true, ...how } = settings.value.options;
    const histories = chosen.map((baseline) => (0,history_accepted/* withAccepted */.Y)(wholeHistory(baseline, how, watched), settings.value.accept, world.now().toISOString().slice(0, 10)));
    const shown = histories.map((history) => (from === null ? history : since(history, from))).map((history) => withOnly(history, options.scenario, asked.metric));
    const problem = emptyProblem(shown, chosen, options, asked);
    if (problem !== null)
        return { ok: false, problems: [problem] };
    return {
        ok: true,
        value: {
            histories: shown, place, notes: [...stored.value.notes, ...settings.value.notes, ...(0,history_told/* unpinned */.CW)(chosen, how.pin ?? null)], made: world.now().toISOString(), tool: version.toolVersion,
            commitAddress: address.value, repository: repositoryIn(address.value),
            unwatched: new Set(shown.flatMap(({ series }) => series.filter(({ metric }) => !watched(metric)).map(({ key }) => key))),
        },
    };
}
function wholeHistory(baseline, how, watched) {
    const history = (0,history_history/* historyOf */.o)(baseline, { ...how, watched });
    const others = (0,history_history/* historyOf */.o)(baseline, { ...how, watched: (metric) => !watched(metric), pin: null, minimum: () => ({ ratio: Infinity, floor: Infinity }) });
    return { ...history, series: [...history.series, ...others.series] };
}
function withOnly(history, scenario, metric) {
    const fits = (one) => (scenario === null || one.scenario === scenario) && (metric === null || (0,glob/* matchesGlob */.k)(metric, one.metric.name));
    return { ...history, series: history.series.filter(fits), findings: history.findings.filter(fits) };
}
function emptyProblem(shown, chosen, { scenario }, { metric, since: day }) {
    if (shown.some(({ series }) => series.length > 0))
        return null;
    const samples = chosen.flatMap(({ entries }) => entries.flatMap((entry) => entry.samples));
    const names = (list) => [...new Set(list.filter((name) => name !== null))].slice(0, 40).join(', ') || '(there is none)';
    if (samples.length === 0)
        return problemAt('--baselines', 'the baselines have no entries', 'store a run: `tailgate baseline update`');
    if (scenario !== null && !samples.some((sample) => sample.scenario === scenario))
        return problemAt('--scenario', `no entry has figures of \`${scenario}\``, `write one of: ${names(samples.map((sample) => sample.scenario))}`);
    if (metric !== null && !samples.some((sample) => (0,glob/* matchesGlob */.k)(metric, sample.metric)))
        return problemAt('--metric', `no metric is called \`${metric.slice(0, 80)}\``, `write one of these, or a glob such as \`latency.*\`: ${names(samples.map((sample) => sample.metric))}`);
    if (day !== null)
        return problemAt('--since', `nothing of it was stored since ${day}`, 'go further back');
    return problemAt('--metric', 'that scenario has no such metric', 'leave --scenario or --metric out to see what there is');
}
function dayFrom(text, now) {
    const days = /^(\d{1,5})d$/.exec(text)?.[1];
    if (days !== undefined)
        return new Date(now.getTime() - Number(days) * 86_400_000).toISOString();
    const isDay = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(text) && !Number.isNaN(Date.parse(text));
    return isDay ? new Date(text).toISOString() : null;
}
const hintFor = (branch) => (branch === null
    ? 'where the Action keeps them on a branch: `tailgate history --branch tailgate-baselines`; else store a run: `tailgate baseline update`'
    : 'name the folder on that branch by `--baselines`');
function isPlain({ env }) {
    const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
    return env['TERM'] === 'dumb' || /^(C|POSIX)$|\.(ISO-?8859|ASCII|ANSI)/i.test(locale);
}
const problemAt = (where, message, hint) => ({ file: null, line: null, column: null, path: where, message, hint });
const refused = (where, message, hint) => ({ ok: false, problems: [problemAt(where, message, hint)] });
function refuse(world, problems) {
    world.stderr.write((0,commands_problems/* problemLines */.p)(problems));
    return exit_codes/* USAGE */.u_;
}
//# sourceMappingURL=history.js.map

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

/***/ 90634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ NOT_INSTALLED),
/* harmony export */   u: () => (/* binding */ gitIn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

const NOT_INSTALLED = 'git is not installed';
const MINUTE = 60 * 1000;
const TIMEOUT = 5 * MINUTE;
const GRACE = 5000;
const LINGER = 500;
const ELSEWHERE = [
    'GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_INTERNAL_SUPER_PREFIX', 'GIT_NAMESPACE', 'GIT_QUARANTINE_PATH',
    'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE', 'GIT_REPLACE_REF_BASE', 'GIT_CONFIG',
];
const ALWAYS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'advice.detachedHead=false'];
function gitIn(directory, signal, more = {}, timeout = TIMEOUT) {
    const env = { GIT_ASKPASS: 'true', ...process.env, SSH_ASKPASS_REQUIRE: 'never', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...more };
    for (const name of ELSEWHERE)
        delete env[name];
    return (...args) => answerOf(['-C', directory, ...ALWAYS, ...args], env, signal, timeout);
}
function answerOf(args, env, signal, timeout) {
    const failed = (complaint) => ({ ok: false, stdout: '', complaint });
    if (signal.aborted)
        return Promise.resolve(failed('interrupted'));
    return new Promise((resolve) => {
        const git = start(args, env);
        if (git === null)
            return resolve(failed('a name that no program can be given'));
        const output = [];
        const errors = [];
        git.stdout.on('data', (chunk) => output.push(chunk));
        git.stderr.on('data', (chunk) => errors.push(chunk));
        let killing;
        let lingering;
        const stop = () => {
            kill(git.pid, 'SIGTERM');
            killing ??= setTimeout(() => kill(git.pid, 'SIGKILL'), GRACE);
        };
        let isLate = false;
        const late = setTimeout(() => {
            isLate = true;
            stop();
        }, timeout);
        signal.addEventListener('abort', stop, { once: true });
        const end = (answer) => {
            for (const timer of [late, killing, lingering])
                clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            git.stdout.destroy();
            git.stderr.destroy();
            resolve(answer);
        };
        const ended = (code, by) => {
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            const complaint = signal.aborted ? 'interrupted' : isLate ? `not done after ${timeout / MINUTE} minutes` : by !== null ? `git was ended by ${by}` : complaintIn(text(errors));
            end({ ok: code === 0, stdout: text(output).replace(/\n$/, ''), complaint });
        };
        git.on('error', (error) => end(failed('code' in error && error.code === 'ENOENT' ? NOT_INSTALLED : `git cannot be run: ${error.message}`)));
        git.on('exit', (code, by) => { lingering = setTimeout(() => ended(code, by), LINGER); });
        git.on('close', ended);
    });
}
function start(args, env) {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    }
    catch {
        return null;
    }
}
function kill(pid, signal) {
    try {
        if (pid !== undefined)
            process.kill(-pid, signal);
    }
    catch {
    }
}
const SAYS_NOTHING = /Could not read from remote repository|Please make sure you have the correct access|and the repository exists/;
const TOO_OLD = /^error: unknown option `(.+)'$/;
function complaintIn(errors) {
    const lines = errors.split(/[\n\r]/).map((line) => line.trim()).filter((line) => line !== '' && !SAYS_NOTHING.test(line));
    const complaint = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? '';
    const unknown = TOO_OLD.exec(complaint)?.[1];
    if (unknown !== undefined)
        return `this git does not know \`--${unknown}\`: 2.29 or newer is needed`;
    return complaint.replace(/^(fatal|error): /, '').replace(/\/\/[^/@\s]+@/g, '//');
}
//# sourceMappingURL=git.js.map

/***/ }),

/***/ 15566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   MZ: () => (/* binding */ deepenUntil),
/* harmony export */   aw: () => (/* binding */ namesAtOrigin),
/* harmony export */   fB: () => (/* binding */ NO_TRACES),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   pL: () => (/* binding */ fetchFrom)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const NO_TRACES = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-gc', '--quiet', '--refmap='];
const isName = (what) => what !== '' && !/^[-^+]|[:*?[\\\s~\x00-\x1f]/.test(what);
async function fetchFrom(git, what, own) {
    if (!isName(what))
        return { commit: null, complaint: 'not a name', unknown: true };
    const shallow = await isShallow(git);
    const known = shallow ? await hereAlready(git, what) : null;
    if (known !== null)
        return { commit: known, complaint: '', unknown: false };
    const depth = shallow ? ['--depth=1'] : [];
    const answer = await patiently(() => git('fetch', ...NO_TRACES, ...depth, 'origin', `+${what}:${own}`));
    const unknown = !answer.ok && /couldn't find remote ref|not our ref|no such ref|invalid refspec|'origin' does not appear to be a git repository/i.test(answer.complaint);
    return { commit: answer.ok ? await commitOf(git, own) : null, complaint: answer.complaint, unknown };
}
async function hereAlready(git, name) {
    const wanted = [name, `refs/tags/${name}`, `refs/heads/${name}`];
    const lines = (await git('ls-remote', '--quiet', 'origin', ...wanted)).stdout.split('\n').map((line) => line.split('\t'));
    const [object] = wanted.flatMap((reference) => lines.find((line) => line[1] === reference) ?? []);
    return object === undefined ? null : commitOf(git, object);
}
const MOST_NAMES = 5000;
async function namesAtOrigin(git) {
    const { stdout } = await git('ls-remote', '--quiet', '--refs', '--heads', '--tags', 'origin');
    return stdout.split('\n').slice(0, MOST_NAMES).flatMap((line) => /\trefs\/(?:heads|tags)\/(.+)$/.exec(line)?.[1] ?? []);
}
const DEEPER = ['--deepen=50', '--deepen=200', '--deepen=1000', '--unshallow'];
async function deepenUntil(git, commits, done) {
    for (const deeper of DEEPER) {
        const cut = await cutOff(git, commits);
        if (cut.length === 0)
            return { found: null };
        const answer = await patiently(() => git('fetch', ...NO_TRACES, deeper, 'origin', ...cut));
        if (!answer.ok)
            return { complaint: answer.complaint };
        const found = await done();
        if (found !== null)
            return { found };
    }
    return { found: null };
}
async function cutOff(git, commits) {
    const roots = (await git('rev-list', '--max-parents=0', ...commits, '--')).stdout.split('\n').filter((line) => line !== '');
    const cut = await Promise.all(roots.map(async (root) => ((await parentsOf(git, root)).length > 0 ? [root] : [])));
    return cut.flat();
}
async function parentsOf(git, commit) {
    const { stdout } = await git('cat-file', '-p', commit);
    const header = stdout.split('\n\n')[0] ?? '';
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
async function commitOf(git, name) {
    if (name.startsWith('-'))
        return null;
    const answer = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}
async function isShallow(git) {
    return (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
}
const ATTEMPTS = 20;
const PAUSE = 250;
async function patiently(attempt) {
    for (let n = 1;; n += 1) {
        const answer = await attempt();
        const taken = !answer.ok && /\.lock': File exists|shallow file has changed|cannot lock ref/.test(answer.complaint);
        if (!taken || n === ATTEMPTS)
            return answer;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE);
    }
}
//# sourceMappingURL=origin.js.map

/***/ }),

/***/ 39888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shortHash)
/* harmony export */ });
function shortHash(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}
//# sourceMappingURL=short-hash.js.map

/***/ }),

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toolVersion: () => (/* binding */ toolVersion)
/* harmony export */ });
const toolVersion = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
