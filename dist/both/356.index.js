export const id = 356;
export const ids = [356];
export const modules = {

/***/ 55041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ reportedOf),
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24462);
/* harmony import */ var _publish_said_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19960);
/* harmony import */ var _report_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31104);



function endingOf(conclusion, worse = null) {
    const { run, exitCode } = conclusion;
    const found = reportedOf(conclusion);
    const red = exitCode !== _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .PASS */ .CQ;
    const outcome = red || worse !== null ? 'fail' : found;
    return { outcome, found, reason: red || worse === null ? reasonOf(conclusion) : worse, decides: (red || worse === null) && (0,_publish_said_js__WEBPACK_IMPORTED_MODULE_0__/* .decides */ .yN)({ outcome, partial: run.partial }) };
}
const reportedOf = ({ run, judgement }) => (0,_report_input_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeOf */ .sG)({ run, judgement, explanations: [], advice: [] });
const reasonOf = ({ exitCode, reason }) => (exitCode === _exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .UNDECIDED */ .Cz ? `not decided, and the policy asks for a decision: ${reason}` : reason);
//# sourceMappingURL=ending.js.map

/***/ }),

/***/ 54990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rd: () => (/* binding */ asksForRecovery),
  qQ: () => (/* binding */ exportRun),
  g4: () => (/* binding */ isExported),
  t8: () => (/* binding */ isKept),
  og: () => (/* binding */ isWebhook),
  rW: () => (/* binding */ tellsAnybody)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/export/exported.js
const MOST_FIGURES = 2000;
function figuresOf({ verdicts }) {
    const seen = new Set();
    const once = verdicts.filter((verdict) => !seen.has(keyOf(verdict)) && seen.add(keyOf(verdict)));
    if (once.length <= MOST_FIGURES)
        return { verdicts: once, left: 0 };
    const kept = new Set([...once.filter(({ budget }) => budget !== null), ...once.filter(({ budget }) => budget === null)].slice(0, MOST_FIGURES));
    return { verdicts: once.filter((verdict) => kept.has(verdict)), left: once.length - MOST_FIGURES };
}
const keyOf = ({ comparison: { target, scenario, metric } }) => JSON.stringify([target, scenario, metric.name]);
const endOf = ({ started, time }) => Date.parse(started) + Math.min(Math.round(time.total), LONGEST_RUN);
const LONGEST_RUN = 30 * 86_400_000;
function machineOf({ environment: { fingerprints } }) {
    return [...new Set(Object.values(fingerprints).map(classOf))].sort().slice(0, MOST_MACHINES).join('; ');
}
const MOST_MACHINES = 3;
const classOf = ({ cpu, cores, arch }) => `${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${arch}`;
//# sourceMappingURL=exported.js.map
;// CONCATENATED MODULE: ./build/src/export/csv.js

const COLUMNS = [
    'run', 'started', 'project', 'commit', 'branch', 'base_commit', 'compare', 'seed', 'machine', 'outcome',
    'target', 'scenario', 'metric', 'unit', 'better', 'head', 'head_lower', 'head_upper', 'base', 'change', 'change_lower', 'change_upper', 'difference', 'difference_lower', 'difference_upper', 'level', 'noise_floor',
    'method', 'limit_warn', 'limit_fail', 'tolerance_warn', 'tolerance_fail', 'tolerance_floor', 'room', 'verdict', 'severity', 'source',
];
function csv(exported) {
    const common = runCells(exported);
    const rows = figuresOf(exported.judgement).verdicts.map((verdict) => ({ ...common, ...figureCells(verdict) }));
    return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))].map((line) => `${line}\r\n`).join('');
}
function runCells({ run, project, outcome, source }) {
    const { id, started, head, base, compare, seed } = run;
    return { run: id, started, project, commit: head.commit, branch: head.branch, base_commit: base?.commit, compare, seed, machine: machineOf(run), outcome, source };
}
function figureCells({ comparison, budget, room, verdict, severity }) {
    const { target, scenario, metric, head, base, change, difference, noiseFloor, method } = comparison;
    return {
        target, scenario, metric: metric.name, unit: metric.word ?? metric.unit, better: metric.better, head: head.point, head_lower: head.interval.lower, head_upper: head.interval.upper, base,
        change: change?.point, change_lower: change?.interval.lower, change_upper: change?.interval.upper,
        difference: difference?.point, difference_lower: difference?.interval.lower, difference_upper: difference?.interval.upper, level: (change ?? difference)?.interval.level, noise_floor: noiseFloor,
        method, limit_warn: budget?.limit?.warn, limit_fail: budget?.limit?.fail, tolerance_warn: budget?.tolerance?.warn, tolerance_fail: budget?.tolerance?.fail, tolerance_floor: budget?.tolerance?.floor,
        room, verdict, severity,
    };
}
function cell(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'number')
        return Number.isFinite(value) ? String(value + 0) : '';
    return quoted(unlikeFormula(value));
}
const unlikeFormula = (text) => (/^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text) ? `'${text}` : text);
function quoted(text) {
    const whole = text.replace(/\p{Cs}/gu, '\ufffd');
    return /[",\r\n]/u.test(whole) ? `"${whole.replace(/"/gu, '""')}"` : whole;
}
//# sourceMappingURL=csv.js.map
// EXTERNAL MODULE: ./build/src/short-hash.js
var short_hash = __webpack_require__(39888);
;// CONCATENATED MODULE: ./build/src/export/emf.js


const MOST_METRICS = 100;
const LONGEST_NAME = 255;
const TAKEN = ['_aws', 'project', 'source', 'target', 'scenario', 'run', 'commit', 'branch', 'machine', 'seed', 'outcome'];
const LONGEST_VALUE = 1024;
const UNITS = {
    'ms': ['Milliseconds', 1], 'ms/request': ['Milliseconds', 1], 'bytes': ['Bytes', 1], 'bytes/request': ['Bytes', 1], 'bytes/1000 requests': ['Bytes', 1], 'ratio': ['Percent', 100], 'requests/s': ['Count/Second', 1],
    'count': ['Count', 1], 'count/request': ['Count', 1], 'USD/million': ['None', 1], 'number': ['None', 1], 'number/request': ['None', 1],
};
function emf(exported, namespace) {
    const places = new Map();
    for (const verdict of figuresOf(exported.judgement).verdicts) {
        const key = JSON.stringify([verdict.comparison.target, verdict.comparison.scenario]);
        const here = places.get(key);
        if (here === undefined)
            places.set(key, [verdict]);
        else
            here.push(verdict);
    }
    return [runLine(exported, namespace), ...[...places.values()].flatMap((verdicts) => placeLines(exported, namespace, verdicts))].map((line) => `${line}\n`).join('');
}
function runLine(exported, namespace) {
    const { outcome, judgement: { counts }, run } = exported;
    return line(exported, namespace, {}, [
        { name: 'run.failed', unit: 'Count', value: outcome === 'fail' ? 1 : 0 },
        { name: 'run.inconclusive', unit: 'Count', value: outcome === 'inconclusive' ? 1 : 0 },
        { name: 'run.regressed', unit: 'Count', value: counts.regressed },
        { name: 'run.over-budget', unit: 'Count', value: counts['over-budget'] },
        { name: 'run.failures', unit: 'Count', value: run.failures.length },
        { name: 'run.duration', unit: 'Milliseconds', value: run.time.total },
    ]);
}
function placeLines(exported, namespace, verdicts) {
    const [first] = verdicts;
    if (first === undefined)
        return [];
    const { target, scenario } = first.comparison;
    const metrics = [...new Map(verdicts.flatMap(metricsOf).filter(({ name }) => !TAKEN.includes(name)).map((metric) => [metric.name, metric])).values()];
    const dimensions = { target, ...(scenario === null ? {} : { scenario }) };
    const lines = [];
    for (let at = 0; at < metrics.length; at += MOST_METRICS)
        lines.push(line(exported, namespace, dimensions, metrics.slice(at, at + MOST_METRICS)));
    return lines;
}
function metricsOf({ comparison: { metric, head, base, change } }) {
    const [unit, factor] = UNITS[metric.unit];
    const name = plain(metric.name, LONGEST_NAME - 10);
    return [
        { name, unit, value: head.point * factor },
        ...(base === null ? [] : [{ name: `${name} base`, unit, value: base * factor }]),
        ...(change === null ? [] : [{ name: `${name} change`, unit: 'Percent', value: change.point * 100 }]),
    ].filter(({ value }) => Number.isFinite(value) && Math.abs(value) <= LARGEST);
}
const LARGEST = 2 ** 360;
function line({ run, outcome, project, source }, namespace, place, metrics) {
    const dimensions = Object.fromEntries(Object.entries({ ...(project === null ? {} : { project }), source, ...place }).map(([key, value]) => [key, dimension(value)]));
    return JSON.stringify({
        _aws: {
            Timestamp: endOf(run),
            CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [Object.keys(dimensions)], Metrics: metrics.map(({ name, unit }) => ({ Name: name, Unit: unit })) }],
        },
        ...dimensions,
        run: run.id, commit: run.head.commit ?? '', branch: run.head.branch ?? '', machine: machineOf(run), seed: String(run.seed), outcome,
        ...Object.fromEntries(metrics.map(({ name, value }) => [name, Number(value.toPrecision(15))])),
    });
}
function plain(text, longest) {
    const ascii = text.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\x20-\x7e]|%(?=[0-9A-F]{2})/gu, (character) => encodeURIComponent(character));
    if (ascii.length <= longest)
        return ascii;
    const hash = (0,short_hash/* shortHash */.B)(ascii);
    return `${ascii.slice(0, longest - hash.length - 1)}~${hash}`;
}
const dimension = (text) => plain(text, LONGEST_VALUE - 2).replace(/^:/u, '%3A').replace(/^ *$/u, '%20');
//# sourceMappingURL=emf.js.map
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
;// CONCATENATED MODULE: ./build/src/export/quantity.js

const STATISTICS = ['p10', 'p50', 'p90', 'p99', 'tail', 'max', 'min', 'mean', 'peak'];
const quantity_UNITS = {
    'ms': ['seconds', 1000], 'ms/request': ['seconds_per_request', 1000], 'bytes': ['bytes', 1], 'bytes/request': ['bytes_per_request', 1], 'bytes/1000 requests': ['bytes_per_request', 1000],
    'ratio': ['ratio', 1], 'requests/s': ['requests_per_second', 1], 'count': [null, 1], 'count/request': ['per_request', 1], 'USD/million': ['usd_per_million_invocations', 1],
    'number': [null, 1], 'number/request': ['per_request', 1],
};
function quantityOf({ name, unit, word }) {
    const [base, divisor] = quantity_UNITS[unit];
    const in_ = { unit: base, inUnit: (value) => (divisor === 1 ? value : tidy(value / divisor)) };
    if (!metrics/* metricNames */.Zv.includes(name))
        return { name: 'custom', labels: { metric: name, ...(word === undefined ? {} : { unit: word }) }, ...in_ };
    const { stem, statistic } = parted(name);
    return { name: stem.replace(/[^a-z0-9]+/gu, '_'), labels: statistic === null ? {} : { statistic }, ...in_ };
}
function parted(name) {
    const dot = name.lastIndexOf('.');
    const last = name.slice(dot + 1);
    if (dot > 0 && STATISTICS.includes(last))
        return { stem: name.slice(0, dot), statistic: last };
    const beside = metrics/* metricNames */.Zv.some((other) => other.startsWith(`${name}.`) && STATISTICS.includes(other.slice(name.length + 1)));
    return { stem: name, statistic: beside ? 'p50' : null };
}
const tidy = (value) => Number(value.toPrecision(15));
//# sourceMappingURL=quantity.js.map
;// CONCATENATED MODULE: ./build/src/export/families.js


class Families {
    #common;
    #made = new Map();
    constructor(common) {
        this.#common = common;
    }
    add(name, unit, help, labels, value) {
        if (value === null || !Number.isFinite(value))
            return;
        const key = `${name} ${unit ?? ''}`;
        const family = this.#made.get(key) ?? { name, unit, help, points: [] };
        this.#made.set(key, family);
        family.points.push({ labels: { ...this.#common, ...labels }, value: value + 0 });
    }
    all() {
        return [...this.#made.values()];
    }
}
function familiesOf(exported) {
    const families = new Families({ ...(exported.project === null ? {} : { project: exported.project }), source: exported.source });
    const { verdicts, left } = figuresOf(exported.judgement);
    addRun(families, exported, left);
    for (const verdict of verdicts)
        addFigure(families, verdict);
    return families.all();
}
const OUTCOMES = ['pass', 'warn', 'inconclusive', 'fail'];
const VERDICTS = ['improved', 'unchanged', 'regressed', 'over-budget', 'inconclusive', 'not-compared'];
function addRun(families, { run, judgement, outcome }, left) {
    const { head, base, environment, compare, seed, id } = run;
    families.add('run_info', null, 'The run that these figures are of.', {
        run: id, commit: head.commit ?? '', branch: head.branch ?? '', base_commit: base?.commit ?? '', compare, seed: String(seed), machine: machineOf(run), version: environment.tool,
    }, 1);
    families.add('run_end_timestamp', 'seconds', 'When the run ended, in seconds since 1970.', {}, endOf(run) / 1000);
    families.add('run_duration', 'seconds', 'How long the run took.', {}, run.time.total / 1000);
    families.add('run_failures', null, 'What could not be measured.', {}, run.failures.length);
    for (const one of OUTCOMES)
        families.add('outcome', null, 'How the run ended: 1 for its outcome, 0 for the others; fail whenever it ended red.', { outcome: one }, one === outcome ? 1 : 0);
    for (const one of VERDICTS)
        families.add('verdicts', null, 'How many figures have this verdict.', { verdict: one }, judgement.counts[one]);
    families.add('figures_left_out', null, 'Figures that are not exported because there are too many.', {}, left);
}
function addFigure(families, { comparison, budget, verdict, severity, room }) {
    const { target, scenario, metric, head, base, change, difference, noiseFloor } = comparison;
    const place = { target, ...(scenario === null ? {} : { scenario }) };
    const { name, labels, unit, inUnit } = quantityOf(metric);
    const what = name === 'custom' ? 'A figure that the service, a tool or the config named' : `What is measured as ${metric.name.replace(/\.(?:p\d\d|tail|max|min|mean|peak)$/u, '')}`;
    const own = { ...place, ...labels };
    families.add(name, unit, `${what}, of head and of base.`, { ...own, side: 'head' }, inUnit(head.point));
    families.add(name, unit, '', { ...own, side: 'base' }, base === null ? null : inUnit(base));
    for (const tier of ['warn', 'fail'])
        families.add(`${name}_limit`, unit, `${what}: the limit of its budget.`, { ...own, tier }, budget?.limit?.[tier] == null ? null : inUnit(budget.limit[tier]));
    if (difference)
        addEstimate(families, `${name}_difference`, unit, `${what}: head less base`, own, difference, inUnit);
    const figure = { ...place, metric: metric.name };
    if (change !== null)
        addEstimate(families, 'change', 'ratio', 'Relative change from base to head', figure, change, (value) => value);
    families.add('noise_floor', 'ratio', 'The smallest change for the worse that would have been seen nine times in ten.', figure, noiseFloor);
    for (const tier of ['warn', 'fail'])
        families.add('tolerance', 'ratio', 'The largest relative change for the worse that the budget accepts.', { ...figure, tier }, budget?.tolerance?.[tier] ?? null);
    families.add('room', 'ratio', 'How much of what the budget allows is left: 1 all of it, 0 nothing, below 0 it is exceeded.', figure, room);
    families.add('verdict', null, 'What the gate says of a figure: always 1, under its verdict and its severity.', { ...figure, verdict, severity }, 1);
}
function addEstimate(families, name, unit, what, labels, { point, interval }, inUnit) {
    families.add(name, unit, `${what}.`, labels, inUnit(point));
    families.add(`${name}_lower`, unit, `${what}: the lower end of its interval.`, labels, inUnit(interval.lower));
    families.add(`${name}_upper`, unit, `${what}: the upper end of its interval.`, labels, inUnit(interval.upper));
}
//# sourceMappingURL=families.js.map
;// CONCATENATED MODULE: ./build/src/export/message.js
const LONGEST = 2900;
const MOST_SENTENCES = 10;
const LONGEST_SENTENCE = 250;
const SIGN = { fail: ':x:', warn: ':warning:', inconclusive: ':question:', recovery: ':white_check_mark:' };
const WORD = { fail: 'Fail', warn: 'Warning', inconclusive: 'Inconclusive', recovery: 'Recovered' };
const OVER = 'nothing fails any more';
function message(told) {
    const { occasion, project, reason, sentences } = told;
    const title = `Tailgate${project === null ? '' : ` (${message_plain(project, 60)})`}: ${WORD[occasion]}`;
    const place = placeOf(told);
    const why = message_plain(reason, 600);
    const over = occasion === 'recovery';
    const listed = over ? [] : sentences.slice(0, MOST_SENTENCES).map((sentence) => `• ${message_plain(sentence, LONGEST_SENTENCE)}`);
    const more = !over && sentences.length > MOST_SENTENCES ? [`and ${sentences.length - MOST_SENTENCES} more`] : [];
    return {
        text: fitted(`${SIGN[occasion]} ${title}${place === '' ? '' : ` on ${place}`}: ${over ? OVER : why}`),
        blocks: [
            { type: 'section', text: words(`${SIGN[occasion]} *${title}*${place === '' ? '' : ` on ${place}`}\n${over ? `${OVER}\n${why}` : why}`) },
            ...(sentences.length < 2 || listed.length === 0 ? [] : [{ type: 'section', text: words([...listed, ...more].join('\n')) }]),
            ...contextOf(told),
        ],
    };
}
function placeOf({ repository, branch, pullRequest }) {
    const where = [repository === null ? '' : message_plain(repository, 100), pullRequest === null ? '' : `#${pullRequest}`].filter((part) => part !== '').join(' ');
    const of = branch === null ? '' : `\`${message_plain(branch, 100)}\``;
    return [where, of].filter((part) => part !== '').join(' ');
}
function contextOf({ commit, url }) {
    const link = url !== null && SAFE.test(url) ? [`<${escaped(url)}|the job and its report>`] : [];
    const parts = [...(commit === null ? [] : [`commit \`${message_plain(commit.slice(0, 10), 10)}\``]), ...link];
    return parts.length === 0 ? [] : [{ type: 'context', elements: [words(parts.join(' · '))] }];
}
const SAFE = /^https?:\/\/[\w./:?=&%~-]{1,500}$/u;
const words = (text) => ({ type: 'mrkdwn', text: fitted(text), verbatim: true });
function message_plain(text, longest) {
    const line = text.slice(0, longest * 20).replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/`/gu, "'").trim();
    const points = [...line];
    return escaped(inert(points.length <= longest ? line : `${points.slice(0, longest - 1).join('')}…`));
}
const inert = (text) => text.replace(/@|\](?=[([:])|:(?=\/\/)|www(?=\.)|(?<![\p{L}\p{N}])[#~](?=[\p{L}\p{N}])/giu, '$&\u200b');
const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const fitted = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/&[a-z]{0,3}$|[\uD800-\uDBFF]$/u, '')}…`);
//# sourceMappingURL=message.js.map
;// CONCATENATED MODULE: ./build/src/export/occasion.js
function occasionsOf({ outcome, found }, failedBefore) {
    switch (outcome) {
        case 'fail': return found === 'pass' || found === 'fail' ? ['fail'] : ['fail', found];
        case 'inconclusive': return ['inconclusive'];
        case 'warn': return failedBefore ? ['recovery', 'warn'] : ['warn'];
        case 'pass': return failedBefore ? ['recovery'] : [];
        default: throw new Error(`not a known outcome: ${JSON.stringify(outcome)}`);
    }
}
//# sourceMappingURL=occasion.js.map
;// CONCATENATED MODULE: ./build/src/export/openmetrics.js
const PREFIX = 'tailgate';
function openMetrics(families) {
    return `${families.flatMap(linesOf).join('\n')}\n# EOF\n`;
}
function linesOf({ name, unit, help, points }) {
    const full = [PREFIX, name, ...(unit === null ? [] : [unit])].join('_');
    const series = new Map(points.map((point) => [labelText(point), point.value]));
    return [
        `# TYPE ${full} gauge`,
        ...(unit === null ? [] : [`# UNIT ${full} ${unit}`]),
        `# HELP ${full} ${help}`,
        ...[...series].map(([labels, value]) => `${full}${labels} ${numberText(value)}`),
    ];
}
function labelText({ labels }) {
    const pairs = Object.entries(labels).filter(([, value]) => value !== '').map(([name, value]) => `${name}="${openmetrics_escaped(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
const openmetrics_escaped = (text) => text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\r\0]/gu, ' ').replace(/\\/gu, '\\\\').replace(/"/gu, '\\"').replace(/\n/gu, '\\n');
const numberText = (value) => (value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value));
//# sourceMappingURL=openmetrics.js.map
// EXTERNAL MODULE: ./build/src/glob.js
var src_glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/part.js
var part = __webpack_require__(18712);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/atomic-file.js
var atomic_file = __webpack_require__(74907);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/src/publish/exporters/trouble.js
const pathOf = ({ kind, place }) => (place === undefined ? `export.${kind}` : `export[${place}].${kind}`);
const trouble = (path, message) => ({ path, message, missing: [] });
function notSet(path, missing) {
    const names = missing.map((name) => `\`${name}\``).join(' and ');
    return { path, missing, message: `${names} ${missing.length === 1 ? 'is' : 'are'} not set in the environment: nothing was sent; hand ${missing.length === 1 ? 'it' : 'them'} to the step in \`env\`, or take the entry out of the config` };
}
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
function proxyHint(env) {
    const proxy = PROXIES.find((name) => (env[name] ?? '') !== '');
    return proxy === undefined || env['NODE_USE_ENV_PROXY'] === '1' ? '' : `; \`${proxy}\` is used only with \`NODE_USE_ENV_PROXY=1\` in the environment too, from Node 24.5 on`;
}
//# sourceMappingURL=trouble.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/file.js





const BEGINNINGS = { openmetrics: '# TYPE tailgate_', csv: 'run,started,project,', emf: '{"_aws":' };
async function writeExport(one, file, text) {
    const shown = one.file ?? file;
    try {
        const where = await targetOf(file);
        const kept = where === null ? 'is a link that leads nowhere' : await whyKept(where, BEGINNINGS[one.kind]);
        if (where === null || kept !== null)
            return trouble(pathOf(one), `${shown} ${kept}: it is left as it is; write another name, or move it away`);
        await (0,atomic_file/* makeDirectory */.Oh)(external_node_path_.dirname(where));
        await (0,atomic_file/* writeFileAtomic */.Zf)(where, text, { durable: false });
        return null;
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        const what = (0,system_error/* advice */.v9)(error);
        return trouble(pathOf(one), `${shown} cannot be written: ${(0,system_error/* inWords */.r4)(error)}${what === null ? '' : `; ${what.charAt(0).toLowerCase()}${what.slice(1).replace(/\.$/u, '')}`}`);
    }
}
async function targetOf(file) {
    try {
        if (!(await (0,promises_.lstat)(file)).isSymbolicLink())
            return file;
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return file;
        throw error;
    }
    try {
        return await (0,promises_.realpath)(file);
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return null;
        throw error;
    }
}
async function whyKept(where, beginning) {
    try {
        const found = await (0,promises_.stat)(where);
        if (!found.isFile())
            return found.isDirectory() ? null : 'is there already, and is no file';
        const handle = await (0,promises_.open)(where, 'r');
        try {
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(beginning.length), 0, beginning.length, 0);
            return bytesRead === 0 || buffer.toString('latin1', 0, bytesRead) === beginning ? null : 'is there already, and is nothing that Tailgate exports';
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return null;
        throw error;
    }
}
//# sourceMappingURL=file.js.map
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/publish/exporters/filled.js
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/gu;
const hasVariable = (text) => text.search(VARIABLE) >= 0;
function filled(text, env) {
    const missing = [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))].filter((name) => (env[name] ?? '').trim() === '');
    return missing.length > 0 ? { ok: false, missing } : { ok: true, value: text.replace(VARIABLE, (_, name) => (env[name] ?? '').trim()) };
}
function filledHeaders(headers, env) {
    const found = Object.entries(headers).map(([name, text]) => [name, filled(text, env)]);
    const missing = found.flatMap(([, one]) => (one.ok ? [] : one.missing));
    return missing.length > 0 ? { ok: false, missing: [...new Set(missing)] } : { ok: true, value: Object.fromEntries(found.flatMap(([name, one]) => (one.ok ? [[name, one.value]] : []))) };
}
//# sourceMappingURL=filled.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/address.js


function addressOf(path, written, env, openAllowed) {
    const text = filled(written, env);
    if (!text.ok)
        return { ok: false, trouble: notSet(path, text.missing) };
    const refuse = (message) => ({ ok: false, trouble: trouble(path, `${shown(written)} ${message}: nothing was sent`) });
    if (!URL.canParse(text.value))
        return refuse('is not a URL');
    const url = new URL(text.value);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return refuse('is neither `http:` nor `https:`');
    if (url.username !== '' || url.password !== '')
        return refuse('has a user in it, which belongs into the header `authorization`');
    if (url.protocol === 'http:' && !isHere(url) && !openAllowed(url))
        return refuse('is not encrypted (`http:`), which `allow-http: true` allows');
    return { ok: true, url };
}
const isHere = ({ hostname }) => /^127(?:\.\d{1,3}){3}$/u.test(hostname) || hostname === 'localhost' || hostname === '[::1]';
const shown = (written) => (written.includes('${') ? `what \`${written.slice(0, 100)}\` stands for` : 'its URL');
//# sourceMappingURL=address.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/github/limit.js
var limit = __webpack_require__(8394);
;// CONCATENATED MODULE: ./build/src/publish/exporters/post.js




const PACE = { timeout: 5000, second: 1000 };
const MOST_READ = 64 * 1024;
const MOST_PAUSE = 3;
const USUAL_PAUSE = 1;
async function post(letter, stop, pace = PACE) {
    const late = new AbortController();
    const timer = setTimeout(() => { late.abort(); }, pace.timeout);
    try {
        const signal = AbortSignal.any([late.signal, stop]);
        const first = await once(letter, signal);
        if (first.ok || first.pause === null || first.pause > MOST_PAUSE)
            return first;
        await (0,external_node_timers_promises_.setTimeout)(first.pause * pace.second, undefined, { signal });
        const second = await once(letter, signal);
        return second.ok ? second : { ...second, why: `${second.why} twice` };
    }
    catch (error) {
        return { ok: false, answered: false, why: stop.aborted ? 'the run was stopped' : late.signal.aborted ? `there was no answer within ${pace.timeout / 1000} s` : wordsOf(error) };
    }
    finally {
        clearTimeout(timer);
    }
}
async function once(letter, signal) {
    const answer = await answerTo(letter, signal);
    const { statusCode: status = 0, headers } = answer;
    if (status >= 200 && status < 300)
        return { ok: true, status, type: headers['content-type'] ?? '', body: await bounded(answer) };
    answer.destroy();
    if (status >= 300 && status < 400)
        return { ok: false, answered: true, why: `it answered with a redirect (${status}), which is not followed`, pause: null };
    return { ok: false, answered: true, why: `it answered ${status}`, pause: letter.again.includes(status) ? (0,limit/* pauseOf */.e)({ 'retry-after': headers['retry-after'] ?? null }, Date.now()) ?? USUAL_PAUSE : null };
}
function answerTo({ url, headers, body }, signal) {
    return new Promise((resolve, reject) => {
        const asked = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, { method: 'POST', headers: { ...headers, connection: 'close' }, signal });
        asked.on('response', resolve).on('error', reject).end(body);
    });
}
async function bounded(answer) {
    const parts = [];
    let size = 0;
    try {
        for await (const part of answer) {
            if (!Buffer.isBuffer(part))
                break;
            parts.push(part);
            size += part.byteLength;
            if (size >= MOST_READ)
                break;
        }
    }
    catch {
    }
    return Buffer.concat(parts).subarray(0, MOST_READ);
}
const KNOWN = {
    ECONNREFUSED: 'the connection was refused', ENOTFOUND: 'there is no such host', EAI_AGAIN: 'the name of the host cannot be looked up', ECONNRESET: 'the connection was closed', EPIPE: 'the connection was closed',
    ETIMEDOUT: 'the connection timed out', EHOSTUNREACH: 'the host cannot be reached', ENETUNREACH: 'the network cannot be reached', ERR_INVALID_CHAR: 'a header has a character in it that none may have',
};
function wordsOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,50}$/u.test(error.code) ? error.code : undefined;
    return code === undefined ? 'the connection failed' : `${KNOWN[code] ?? (/CERT|TLS|SSL/u.test(code) ? 'its certificate is not trusted' : 'the connection failed')} (${code})`;
}
//# sourceMappingURL=post.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/otlp.js





const METRICS = '/v1/metrics';
const ASK_AGAIN = [429, 502, 503, 504];
async function sendOtlp(otlp, batch, env, stop, pace) {
    const where = pathOf(otlp);
    const address = addressOf(where, otlp.endpoint, env, (url) => otlp.allowHttp || !maySendSecret(otlp, url));
    if (!address.ok)
        return address.trouble;
    const own = filledHeaders(otlp.headers, env);
    if (!own.ok)
        return notSet(where, own.missing);
    const { encode, rejectedIn } = await codec();
    const body = encode(batch);
    if (body === null)
        return trouble(where, 'the figures could not be encoded: nothing was sent');
    const answer = await post({ url: otlp_metricsOf(address.url), headers: { ...own.value, 'content-type': 'application/x-protobuf', 'user-agent': `tailgate/${version.toolVersion}` }, body, again: ASK_AGAIN }, stop, pace);
    if (!answer.ok)
        return trouble(where, `the collector took nothing: ${answer.why}${answer.answered ? '' : proxyHint(env)}`);
    const rejected = answer.type.startsWith('application/x-protobuf') ? rejectedIn(answer.body) : 0;
    return rejected === 0 ? null : trouble(where, `the collector left out ${rejected} data ${rejected === 1 ? 'point' : 'points'}: its own log says why`);
}
function maySendSecret({ endpoint, headers }, { pathname, search }) {
    const behind = `${pathname.replace(/(?:\/v1\/metrics)?\/*$/u, '')}${search}`;
    return Object.values(headers).some(hasVariable) || (hasVariable(endpoint) && !endpoint.trim().replace(/(?:\/v1\/metrics)?\/*$/u, '').endsWith(behind));
}
function otlp_metricsOf(url) {
    const whole = new URL(url);
    const path = url.pathname.replace(/\/+$/u, '');
    whole.pathname = path.endsWith(METRICS) ? path : `${path}${METRICS}`;
    return whole;
}
const UCUM = {
    seconds: 's', bytes: 'By', ratio: '1', requests_per_second: '{request}/s', seconds_per_request: 's/{request}', bytes_per_request: 'By/{request}', per_request: '1/{request}', usd_per_million_invocations: '{USD}/{million invocations}',
};
async function codec() {
    const [{ ProtobufMetricsSerializer }, { resourceFromAttributes }, { AggregationTemporality, DataPointType }, { ValueType }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(647), __webpack_require__.e(793), __webpack_require__.e(107)]).then(__webpack_require__.t.bind(__webpack_require__, 69107, 19)), Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(647)]).then(__webpack_require__.t.bind(__webpack_require__, 75647, 19)), Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(647), __webpack_require__.e(793)]).then(__webpack_require__.t.bind(__webpack_require__, 89174, 19)), __webpack_require__.e(/* import() */ 914).then(__webpack_require__.t.bind(__webpack_require__, 63914, 19)),
    ]);
    return {
        encode: ({ families, started, ended, commit, branch }) => {
            const [startTime, endTime] = [hrTime(started), hrTime(ended)];
            const encoded = ProtobufMetricsSerializer.serializeRequest({
                resource: resourceFromAttributes({
                    'service.name': 'tailgate', 'service.version': version.toolVersion,
                    ...(commit === null ? {} : { 'vcs.ref.head.revision': commit }), ...(branch === null ? {} : { 'vcs.ref.head.name': branch }),
                }),
                scopeMetrics: [{
                        scope: { name: 'tailgate', version: version.toolVersion },
                        metrics: families.map(({ name, unit, help, points }) => ({
                            descriptor: { name: `tailgate.${name}`, description: help, unit: unit === null ? '' : UCUM[unit], valueType: ValueType.DOUBLE },
                            aggregationTemporality: AggregationTemporality.CUMULATIVE,
                            dataPointType: DataPointType.GAUGE,
                            dataPoints: points.map(({ labels, value }) => ({ startTime, endTime, attributes: { ...labels }, value })),
                        })),
                    }],
            });
            return encoded === undefined ? null : new Uint8Array(encoded);
        },
        rejectedIn: (answer) => {
            try {
                const rejected = Number(ProtobufMetricsSerializer.deserializeResponse(answer).partialSuccess?.rejectedDataPoints ?? 0);
                return Number.isSafeInteger(rejected) && rejected > 0 ? rejected : 0;
            }
            catch {
                return 0;
            }
        },
    };
}
const hrTime = (ms) => [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)];
//# sourceMappingURL=otlp.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/webhook.js





const TOOK_NOTHING = [429, 503];
function wayTo(webhook, env) {
    const { url, headers, allowHttp } = webhook;
    const where = pathOf(webhook);
    const address = addressOf(where, url, env, () => allowHttp);
    if (!address.ok)
        return address;
    const own = filledHeaders(headers, env);
    return own.ok ? { ok: true, url: address.url, headers: own.value } : { ok: false, trouble: notSet(where, own.missing) };
}
function whyUntellable(webhook, env) {
    const way = wayTo(webhook, env);
    return way.ok ? null : way.trouble;
}
async function tellWebhook(webhook, message, env, stop, pace) {
    const way = wayTo(webhook, env);
    if (!way.ok)
        return way.trouble;
    const answer = await post({ url: way.url, headers: { ...way.headers, 'content-type': 'application/json', 'user-agent': `tailgate/${version.toolVersion}` }, body: JSON.stringify(message), again: TOOK_NOTHING }, stop, pace);
    return answer.ok ? null : trouble(pathOf(webhook), `nothing was told: ${answer.why}${answer.answered ? '' : proxyHint(env)}`);
}
//# sourceMappingURL=webhook.js.map
// EXTERNAL MODULE: ./build/src/commands/ending.js
var commands_ending = __webpack_require__(55041);
;// CONCATENATED MODULE: ./build/src/commands/exports.js















const isExported = ({ run }) => run.complete && !(0,part/* isShard */.z)(run);
const isWebhook = (one) => one.kind === 'webhook';
const isKept = (one) => one.kind !== 'otlp' && one.kind !== 'webhook' && one.file !== null;
const tellsAnybody = (exports) => exports.some(isWebhook);
const asksForRecovery = (exports) => exports.some((one) => isWebhook(one) && one.on.includes('recovery'));
async function exportRun(conclusion, around) {
    if (!isExported(conclusion))
        return [];
    const ending = (0,commands_ending/* endingOf */.z)(conclusion, around.worse);
    const exported = { run: conclusion.run, judgement: conclusion.judgement, outcome: ending.outcome, project: around.project, source: around.source };
    const files = [];
    for (const one of around.exports)
        if (one.kind !== 'otlp' && one.kind !== 'webhook')
            files.push(await guarded(one, () => toFile(one, exported, around)));
    const sent = await Promise.all(around.exports.map((one) => guarded(one, async () => {
        switch (one.kind) {
            case 'otlp': return sendOtlp(one, { families: familiesOf(exported), started: Date.parse(exported.run.started), ended: endOf(exported.run), commit: around.commit, branch: around.branch }, around.env, around.signal, around.pace);
            case 'webhook': return told(one, conclusion, ending, around);
            default: return null;
        }
    })));
    return [...files, ...sent].filter((one) => one !== null);
}
async function guarded(one, work) {
    try {
        return await work();
    }
    catch (bug) {
        return trouble(pathOf(one), `this is a bug in Tailgate: ${bug instanceof Error ? bug.name : 'something that is no error'} was thrown`);
    }
}
async function toFile(one, exported, { root, print }) {
    const { kind, file, namespace } = one;
    const text = kind === 'csv' ? csv(exported) : kind === 'emf' ? emf(exported, namespace) : openMetrics(familiesOf(exported));
    if (file !== null)
        return writeExport(one, external_node_path_.resolve(root, file), text);
    if (print === null)
        return trouble(pathOf(one), 'standard output has report.json (`--json`): nothing was written there; name a file');
    print(text);
    return null;
}
async function told(webhook, { texts }, ending, { worse, env, branch, commit, project, repository, pullRequest, url, earlier, signal, pace }) {
    if (branch === null && webhook.branches.every((glob) => !(0,src_glob/* matchesGlob */.k)(glob, '')))
        return trouble(pathOf(webhook), `the checkout is on no branch (a detached HEAD), so that none of its \`branches\` is this one: nothing was told; check the branch out by its name, or write \`branches: ["*"]\``);
    if (!webhook.branches.some((glob) => (0,src_glob/* matchesGlob */.k)(glob, branch ?? '')))
        return null;
    const { failing, said, late } = earlier(webhook);
    const { outcome, reason } = ending;
    const occasion = late || said === outcome ? undefined : occasionsOf(ending, failing && ending.decides).find((one) => webhook.on.includes(one));
    if (occasion === undefined)
        return whyUntellable(webhook, env);
    const sentences = texts.annotations.map((one) => (one.title.startsWith(one.message.split(': ')[0] ?? '') ? one.message : `${one.title}: ${one.message}`));
    const failed = await tellWebhook(webhook, message({ occasion, outcome, reason, sentences: worse === null ? sentences : [worse, ...sentences], project, repository, branch, commit, pullRequest, url }), env, signal, pace);
    return failed === null ? null : { ...failed, untold: webhook };
}
//# sourceMappingURL=exports.js.map

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

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   e: () => (/* binding */ pauseOf)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75543);

const USUAL_PAUSE = 60;
function limitOf(status, headers, says, now) {
    const pause = pauseOf(headers, now);
    const usedUp = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(headers, 'x-ratelimit-remaining') === '0';
    if (status !== 429 && !(status === 403 && (usedUp || pause !== null || /rate limit/i.test(says))))
        return null;
    if (pause !== null)
        return { seconds: pause, announced: true };
    const reset = Number((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(headers, 'x-ratelimit-reset'));
    if (usedUp && Number.isFinite(reset))
        return { seconds: Math.max(0, Math.ceil(reset - now / 1000)) + 1, announced: true };
    return { seconds: USUAL_PAUSE, announced: false };
}
function pauseOf(headers, now) {
    const text = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(headers, 'retry-after');
    if (typeof text !== 'string' || text.trim() === '')
        return null;
    const date = /^\s*[A-Z][a-z]{2,8},/.test(text) ? Date.parse(text) : Number.NaN;
    const seconds = /^\s*\d+\s*$/.test(text) ? Number(text) : Math.ceil((date - now) / 1000);
    return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
//# sourceMappingURL=limit.js.map

/***/ }),

/***/ 75543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   KJ: () => (/* binding */ fromRef),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ye: () => (/* binding */ shaOf)
/* harmony export */ });
function fieldOf(value, ...path) {
    return path.reduce((at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined), value);
}
const matching = (pattern) => (value) => (typeof value === 'string' && pattern.test(value) ? value : null);
const shaOf = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const repositoryOf = matching(/^(?!\.{1,2}\/)[A-Za-z0-9._-]{1,100}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/);
const loginOf = matching(/^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/);
const wordOf = matching(/^[a-z][a-z_]{0,49}$/);
function idOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
function branchOf(value) {
    return typeof value === 'string' && value.length <= 255 && !FORBIDDEN.test(value) ? value : null;
}
const FORBIDDEN = /^$|^[-/]|^@$|[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)\.|\.lock(?:\/|$)|[./]$/;
function fromRef(value, beginning) {
    return typeof value === 'string' && value.startsWith(beginning) ? branchOf(value.slice(beginning.length)) : null;
}
const LONGEST_LABEL = 200;
function labelOf(label) {
    const name = fieldOf(label, 'name');
    return typeof name === 'string' && name !== '' && name.length <= LONGEST_LABEL ? name : null;
}
function textOf(value) {
    return typeof value === 'string' ? value.slice(0, 200).replace(/\p{Cc}+/gu, ' ') : null;
}
//# sourceMappingURL=payload.js.map

/***/ }),

/***/ 83679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ refusalOf)
});

// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./build/src/github/limit.js
var github_limit = __webpack_require__(8394);
// EXTERNAL MODULE: ./build/src/github/payload.js
var payload = __webpack_require__(75543);
;// CONCATENATED MODULE: ./build/src/github/permission.js

const THINGS = [
    [/\/(?:issues|pulls)\/(?:\d+\/)?comments/, 'comments', 'pull-requests'],
    [/\/commits\/[^/]+\/comments|^(?:\/api\/v3)?\/repos\/[^/]+\/[^/]+\/comments/, 'comments on commits', 'contents'],
    [/\/labels/, 'labels', 'pull-requests'],
    [/\/check-(?:runs|suites)/, 'checks', 'checks'],
    [/\/issues(?:\/\d+)?$/, 'issues', 'issues'],
    [/\/pulls(?:\/|$)/, 'pull requests', 'pull-requests'],
    [/\/actions\//, 'runs and their artifacts', 'actions'],
    [/\/(?:git|contents|commits|compare|branches)(?:\/|$)/, 'the contents of the repository', 'contents'],
];
const NOT_PERMITTED = /not accessible by/i;
function permissionFor({ method, path }, headers, says) {
    const found = THINGS.find(([pattern]) => pattern.test(path));
    if (found === undefined || !NOT_PERMITTED.test(says))
        return null;
    const [, thing, usual] = found;
    const access = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
    const needed = toldBy((0,payload/* fieldOf */._F)(headers, 'x-accepted-github-permissions'), usual) ?? `${usual}: ${access}`;
    return `${access} ${thing} (the job needs \`permissions: ${needed}\`)`;
}
function toldBy(header, usual) {
    if (typeof header !== 'string' || !/^[a-z_]+=(?:read|write)(?:[,;] ?[a-z_]+=(?:read|write))*$/.test(header))
        return null;
    const ways = header.split(';').map((way) => way.trim().replaceAll('_', '-').replaceAll('=', ': ').replace(/, ?/g, ', '));
    return ways.find((way) => way.startsWith(`${usual}:`)) ?? ways[0] ?? null;
}
//# sourceMappingURL=permission.js.map
;// CONCATENATED MODULE: ./build/src/github/refusal.js




function refusalOf(error) {
    if (!(0,types_.isNativeError)(error) && !(error instanceof DOMException))
        return null;
    if (error.name === 'AbortError' || error.name === 'TimeoutError')
        return { kind: 'unavailable', status: null, message: 'GitHub was not asked to the end: the job was stopped' };
    const status = (0,payload/* fieldOf */._F)(error, 'status');
    const request = (0,payload/* fieldOf */._F)(error, 'request');
    if (error.name !== 'HttpError' || typeof status !== 'number' || typeof request !== 'object')
        return ofGraphql(error);
    const asked = { method: (0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(request, 'method')) ?? 'a request', path: pathOf((0,payload/* fieldOf */._F)(request, 'url')) };
    const what = `${asked.method} ${asked.path}`.trim();
    const response = (0,payload/* fieldOf */._F)(error, 'response');
    if (response === undefined)
        return { kind: 'unavailable', status: null, message: `GitHub gave no answer to ${what}: ${clean(error.message)}` };
    return ofAnswer(status, response, asked, what);
}
function ofAnswer(status, response, asked, what) {
    const says = clean(messageOf((0,payload/* fieldOf */._F)(response, 'data')));
    const because = says === '' ? '' : `: ${says}`;
    const headers = (0,payload/* fieldOf */._F)(response, 'headers');
    const now = Date.now();
    const limit = (0,github_limit/* limitOf */.L)(status, headers, says, now);
    if (limit !== null)
        return { kind: 'limited', status, message: `GitHub's rate limit is used up${limit.announced ? until(limit.seconds, now) : ''}${because}` };
    switch (status) {
        case 401: return { kind: 'forbidden', status, message: `GitHub does not accept the token${because}` };
        case 403: return { kind: 'forbidden', status, message: `the token may not ${permissionFor(asked, headers, says) ?? what}${because}` };
        case 404:
        case 410: return { kind: 'missing', status, message: `GitHub knows no such thing, or does not show it to this token (${what})` };
        case 409: return { kind: 'conflict', status, message: `${what}${because}` };
        case 422: return { kind: TOO_LONG.test(says) ? 'too-long' : 'invalid', status, message: `GitHub does not take ${what}${because}` };
        case 413: return { kind: 'too-long', status, message: `GitHub does not take so much (${what})${because}` };
        default: return status >= 500 ? { kind: 'unavailable', status, message: `GitHub failed (${status}) at ${what}${pausing(headers, now)}${because}` } : { kind: 'invalid', status, message: `GitHub answered ${status} to ${what}${because}` };
    }
}
const TOO_LONG = /too long|exceeds? the maximum|characters are allowed/i;
function ofGraphql(error) {
    const errors = (0,payload/* fieldOf */._F)(error, 'response', 'data', 'errors') ?? (0,payload/* fieldOf */._F)(error, 'errors');
    if (!Array.isArray(errors) || (0,payload/* fieldOf */._F)(error, 'response') === undefined)
        return null;
    const kinds = { RATE_LIMITED: 'limited', FORBIDDEN: 'forbidden', NOT_FOUND: 'missing' };
    const [first] = errors;
    return { kind: kinds[(0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(first, 'type')) ?? ''] ?? 'invalid', status: 200, message: `GitHub does not answer a query: ${clean((0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(first, 'message')) ?? '')}` };
}
function messageOf(data) {
    const message = (0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(data, 'message')) ?? '';
    const errors = (0,payload/* fieldOf */._F)(data, 'errors');
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const detail = (0,payload/* textOf */.b6)(first) ?? (0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(first, 'message')) ?? (0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(first, 'code'));
    return detail === null ? message : `${message} (${detail})`;
}
function pausing(headers, now) {
    const pause = (0,github_limit/* pauseOf */.e)(headers, now);
    return pause === null ? '' : ` and is not to be asked${until(pause, now)}`;
}
function until(seconds, now) {
    if (seconds < 120)
        return ` for ${seconds} s`;
    const end = new Date(now + seconds * 1000);
    return Number.isNaN(end.getTime()) ? '' : ` until ${end.toISOString().slice(0, 16)}Z`;
}
const clean = (text) => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 300).replace(/[\uD800-\uDBFF]$/, '').replace(/\.$/, '');
function pathOf(url) {
    const address = (0,payload/* textOf */.b6)(url) ?? '';
    const path = URL.canParse(address) ? new URL(address).pathname : '';
    try {
        return clean(decodeURIComponent(path));
    }
    catch {
        return clean(path);
    }
}
//# sourceMappingURL=refusal.js.map

/***/ }),

/***/ 88497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83679);

async function ask(question) {
    try {
        return { ok: true, value: await question() };
    }
    catch (error) {
        const refusal = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .O)(error);
        if (refusal === null)
            throw error;
        return { ok: false, refusal };
    }
}
//# sourceMappingURL=asked.js.map

/***/ }),

/***/ 93822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ commentFinder),
/* harmony export */   _m: () => (/* binding */ isBy),
/* harmony export */   lJ: () => (/* binding */ viewer)
/* harmony export */ });
/* harmony import */ var _github_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75543);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83679);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51191);



const ACTIONS = 'github-actions[bot]';
function commentFinder(github, pullRequest, key) {
    const { octokit, owner, repo } = github;
    let self = null;
    return async () => {
        const found = [];
        for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullRequest, per_page: 100 })) {
            for (const { id, html_url: url, body = '', user } of data) {
                const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .readMarker */ .t7)(body, key);
                if (marker !== null)
                    found.push({ id, url, body, marker, author: user });
            }
        }
        if (found.length === 0)
            return [];
        const login = self ??= await viewer(github);
        return found.filter(({ author }) => isBy(author, login)).sort((a, b) => a.id - b.id).map(({ author: _, ...comment }) => comment);
    };
}
async function viewer({ octokit }) {
    try {
        return (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .DQ)((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(await octokit.graphql('query { viewer { login } }'), 'viewer', 'login')) ?? ACTIONS;
    }
    catch (error) {
        const kind = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .O)(error)?.kind;
        if (kind === 'forbidden' || kind === 'missing' || kind === 'invalid')
            return ACTIONS;
        throw error;
    }
}
function isBy(author, self) {
    const login = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .DQ)((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(author, 'login'));
    if (login === null)
        return false;
    const bare = (name) => name.replace(/\[bot\]$/, '').toLowerCase();
    return bare(login) === bare(self) && ((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(author, 'type') === 'Bot' || !self.endsWith('[bot]'));
}
//# sourceMappingURL=find-comment.js.map

/***/ }),

/***/ 51191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ markerLine),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   G8: () => (/* binding */ accusedIn),
/* harmony export */   L2: () => (/* binding */ isOutcome),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   r4: () => (/* binding */ failedIn),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
const OUTCOMES = ['pass', 'warn', 'inconclusive', 'fail'];
const isOutcome = (word) => OUTCOMES.includes(word);
const KEY = /^[A-Za-z0-9._-]{1,50}$/;
function markerLine(key, { run, attempt, outcome, commit, accused, failed }) {
    if (!KEY.test(key))
        throw new RangeError(`no key for a comment: ${JSON.stringify(key)}`);
    return `<!-- tailgate:${key} run=${run} attempt=${attempt} outcome=${outcome} commit=${commit ?? 'none'}${accused === undefined ? '' : ` accused=${accused}`}${failed === undefined ? '' : ` failed=${failed}`} -->`;
}
const LINE = /^<!-- tailgate:(?<key>[A-Za-z0-9._-]{1,50}) run=(?<run>\d{1,15}) attempt=(?<attempt>\d{1,6}) outcome=(?<outcome>[a-z]{1,20}) commit=(?<commit>none|[0-9a-f]{40,64})(?: accused=(?<accused>[0-9a-f]{40,64}))?(?: failed=(?<failed>[0-9a-f]{40,64}))? -->(?:\r?\n|$)/;
function readMarker(body, key) {
    const found = LINE.exec(body)?.groups;
    if (found?.['key'] !== key)
        return null;
    const { run, attempt, outcome = '', commit = 'none', accused, failed } = found;
    if (!isOutcome(outcome))
        return null;
    return { run: Number(run), attempt: Number(attempt), outcome, commit: commit === 'none' ? null : commit, ...(accused === undefined ? {} : { accused }), ...(failed === undefined ? {} : { failed }) };
}
const isLater = (a, b) => a.run > b.run || (a.run === b.run && a.attempt >= b.attempt);
const isSame = (a, b) => a.run === b.run && a.attempt === b.attempt;
function accusedIn(before) {
    if (before === null)
        return null;
    if (before.outcome === 'fail' || before.outcome === 'warn')
        return { commit: before.commit };
    return before.accused === undefined ? null : { commit: before.accused };
}
function failedIn(before) {
    if (before?.outcome === 'fail')
        return { commit: before.commit };
    return before?.failed === undefined ? null : { commit: before.failed };
}
//# sourceMappingURL=marker.js.map

/***/ }),

/***/ 19960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ saidIn),
/* harmony export */   Jb: () => (/* binding */ traceId),
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   yN: () => (/* binding */ decides)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51191);


const decides = ({ outcome, partial }) => outcome !== 'inconclusive' && (!partial || outcome === 'fail');
const markOf = (branch) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(branch).digest('hex').slice(0, 12);
function traceId({ run, said }) {
    const own = `${run.id}/${run.attempt}/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return said === null ? own : `${own}/${markOf(said.branch)}/${said.outcome}${said.decides ? '' : '/open'}`;
}
const TRACE = /^(?<id>\d{1,15})\/(?<attempt>\d{1,6})(?:\/[^/]*)?(?:\/(?<mark>[0-9a-f]{12})\/(?<outcome>[a-z]{1,20})(?<open>\/open)?)?$/;
function runIn(externalId) {
    const found = TRACE.exec(externalId ?? '')?.groups;
    return found === undefined ? null : { run: Number(found['id']), attempt: Number(found['attempt']) };
}
function saidIn(externalId, branch) {
    const { mark, outcome = '', open } = TRACE.exec(externalId ?? '')?.groups ?? {};
    return mark === markOf(branch) && (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutcome */ .L2)(outcome) ? { outcome, decides: open === undefined } : null;
}
//# sourceMappingURL=said.js.map

/***/ })

};
