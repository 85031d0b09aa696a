export const id = 818;
export const ids = [818];
export const modules = {

/***/ 70818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ exportFromHere)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/github/payload.js
var payload = __webpack_require__(75543);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/atomic-file.js
var atomic_file = __webpack_require__(74907);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/src/publish/exporters/failing.js





const FILE = 'failing.json';
const SCHEMA = 'tailgate.failing/1';
const MOST_BRANCHES = 100;
const LARGEST = 64 * 1024;
async function failingIn(out) {
    try {
        const text = await (0,promises_.readFile)(external_node_path_.join(out, FILE), 'utf8');
        const document = text.length > LARGEST ? null : JSON.parse(text);
        const branches = (0,payload/* fieldOf */._F)(document, 'branches');
        if ((0,payload/* fieldOf */._F)(document, 'schema') !== SCHEMA || !Array.isArray(branches))
            return [];
        return branches.filter((branch) => typeof branch === 'string').slice(0, MOST_BRANCHES);
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.Or)(error) || error instanceof SyntaxError)
            return [];
        throw error;
    }
}
async function keepFailing(out, before, branch, outcome) {
    if (outcome === 'inconclusive')
        return;
    const others = before.filter((other) => other !== (branch ?? ''));
    const now = outcome === 'fail' ? [branch ?? '', ...others].slice(0, MOST_BRANCHES) : others;
    if (now.length === before.length && now.every((one, i) => one === before[i]))
        return;
    try {
        await (0,atomic_file/* makeDirectory */.Oh)(out);
        await (0,atomic_file/* writeFileAtomic */.Zf)(external_node_path_.join(out, FILE), `${JSON.stringify({ schema: SCHEMA, branches: now })}\n`, { durable: false });
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
    }
}
//# sourceMappingURL=failing.js.map
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
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
    'method', 'limit_warn', 'limit_fail', 'tolerance_warn', 'tolerance_fail', 'tolerance_floor', 'room', 'verdict', 'severity',
];
function csv(exported) {
    const common = runCells(exported);
    const rows = figuresOf(exported.judgement).verdicts.map((verdict) => ({ ...common, ...figureCells(verdict) }));
    return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))].map((line) => `${line}\r\n`).join('');
}
function runCells({ run, project, outcome }) {
    const { id, started, head, base, compare, seed } = run;
    return { run: id, started, project, commit: head.commit, branch: head.branch, base_commit: base?.commit, compare, seed, machine: machineOf(run), outcome };
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
;// CONCATENATED MODULE: ./build/src/export/emf.js

const MOST_METRICS = 100;
const LONGEST_NAME = 255;
const TAKEN = ['_aws', 'project', 'target', 'scenario', 'run', 'commit', 'branch', 'machine', 'seed', 'outcome'];
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
        ...(base === null ? [] : [{ name: `${name}.base`, unit, value: base * factor }]),
        ...(change === null ? [] : [{ name: `${name}.change`, unit: 'Percent', value: change.point * 100 }]),
    ].filter(({ value }) => Number.isFinite(value) && Math.abs(value) <= emf_LARGEST);
}
const emf_LARGEST = 2 ** 360;
function line({ run, outcome, project }, namespace, place, metrics) {
    const dimensions = Object.fromEntries(Object.entries({ ...(project === null ? {} : { project }), ...place }).map(([key, value]) => [key, dimension(value)]));
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
const plain = (text, longest) => text.replace(/[^\x20-\x7e]/gu, '?').slice(0, longest);
const dimension = (text) => plain(text, LONGEST_VALUE).replace(/^:/u, '.').trim() || '?';
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
    const families = new Families(exported.project === null ? {} : { project: exported.project });
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
        families.add('outcome', null, 'What the gate says of the run: 1 for its outcome, 0 for the others.', { outcome: one }, one === outcome ? 1 : 0);
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
function message(told) {
    const { occasion, project, reason, sentences } = told;
    const title = `Tailgate${project === null ? '' : ` (${message_plain(project, 60)})`}: ${WORD[occasion]}`;
    const place = placeOf(told);
    const listed = occasion === 'recovery' ? [] : sentences.slice(0, MOST_SENTENCES).map((sentence) => `• ${message_plain(sentence, LONGEST_SENTENCE)}`);
    const more = occasion !== 'recovery' && sentences.length > MOST_SENTENCES ? [`and ${sentences.length - MOST_SENTENCES} more`] : [];
    return {
        text: fitted(`${SIGN[occasion]} ${title}${place === '' ? '' : ` on ${place}`}: ${message_plain(reason, 600)}`),
        blocks: [
            { type: 'section', text: words(`${SIGN[occasion]} *${title}*${place === '' ? '' : ` on ${place}`}\n${message_plain(reason, 600)}`) },
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
    return escaped(points.length <= longest ? line : `${points.slice(0, longest - 1).join('')}…`);
}
const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const fitted = (text) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/&[a-z]{0,3}$|[\uD800-\uDBFF]$/u, '')}…`);
//# sourceMappingURL=message.js.map
;// CONCATENATED MODULE: ./build/src/export/occasion.js
function occasionsOf(outcome, failedBefore) {
    switch (outcome) {
        case 'fail': return ['fail'];
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
;// CONCATENATED MODULE: ./build/src/publish/exporters/trouble.js
const trouble = (path, message) => ({ path, message, missing: [] });
function notSet(path, missing) {
    const names = missing.map((name) => `\`${name}\``).join(' and ');
    return { path, missing, message: `${names} ${missing.length === 1 ? 'is' : 'are'} not set in the environment: nothing was sent; hand ${missing.length === 1 ? 'it' : 'them'} to the step in \`env\`, or take the entry out of the config` };
}
//# sourceMappingURL=trouble.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/file.js




async function writeExport(kind, root, file, text) {
    const where = external_node_path_.resolve(root, file);
    try {
        await (0,atomic_file/* makeDirectory */.Oh)(external_node_path_.dirname(where));
        await (0,atomic_file/* writeFileAtomic */.Zf)(where, text, { durable: false });
        return null;
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        const what = (0,system_error/* advice */.v9)(error);
        return trouble(`export.${kind}`, `${file} cannot be written: ${(0,system_error/* inWords */.r4)(error)}${what === null ? '' : `; ${what.charAt(0).toLowerCase()}${what.slice(1).replace(/\.$/u, '')}`}`);
    }
}
//# sourceMappingURL=file.js.map
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/publish/exporters/filled.js
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/gu;
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
    if (url.protocol === 'http:' && !openAllowed && !isHere(url))
        return refuse('is not encrypted (`http:`)');
    return { ok: true, url };
}
const isHere = ({ hostname }) => /^127(?:\.\d{1,3}){3}$/u.test(hostname) || hostname === 'localhost' || hostname === '[::1]';
const shown = (written) => (written.includes('${') ? `what \`${written.slice(0, 100)}\` stands for` : 'its URL');
//# sourceMappingURL=address.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./build/src/github/limit.js
var limit = __webpack_require__(8394);
;// CONCATENATED MODULE: ./build/src/publish/exporters/post.js



const PACE = { timeout: 10_000, second: 1000 };
const MOST_READ = 64 * 1024;
const MOST_PAUSE = 5;
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
        return second.ok ? second : { ok: false, why: `${second.why} twice` };
    }
    catch (error) {
        return { ok: false, why: stop.aborted ? 'the run was stopped' : late.signal.aborted ? `there was no answer within ${pace.timeout / 1000} s` : wordsOf(error) };
    }
    finally {
        clearTimeout(timer);
    }
}
async function once({ url, headers, body }, signal) {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    const { status } = answer;
    if (answer.ok)
        return { ok: true, status, type: answer.headers.get('content-type') ?? '', body: await bounded(answer) };
    await answer.body?.cancel().catch(() => undefined);
    if (status >= 300 && status < 400)
        return { ok: false, why: `it answered with a redirect (${status}), which is not followed`, pause: null };
    const again = status === 429 || status >= 500;
    return { ok: false, why: `it answered ${status}`, pause: again ? (0,limit/* pauseOf */.e)({ 'retry-after': answer.headers.get('retry-after') }, Date.now()) ?? USUAL_PAUSE : null };
}
async function bounded(answer) {
    const reader = answer.body?.getReader();
    if (reader === undefined)
        return new Uint8Array();
    const parts = [];
    let size = 0;
    while (size < MOST_READ) {
        const next = await reader.read().catch(() => null);
        if (next === null || next.done)
            return Buffer.concat(parts);
        parts.push(next.value);
        size += next.value.byteLength;
    }
    await reader.cancel().catch(() => undefined);
    return Buffer.concat(parts).subarray(0, MOST_READ);
}
const KNOWN = {
    ECONNREFUSED: 'the connection was refused', ENOTFOUND: 'there is no such host', EAI_AGAIN: 'the name of the host cannot be looked up', ECONNRESET: 'the connection was closed', EPIPE: 'the connection was closed',
    UND_ERR_SOCKET: 'the connection was closed', ETIMEDOUT: 'the connection timed out', UND_ERR_CONNECT_TIMEOUT: 'the connection timed out', EHOSTUNREACH: 'the host cannot be reached', ENETUNREACH: 'the network cannot be reached',
};
function wordsOf(error) {
    const chain = [error, (0,types_.isNativeError)(error) ? error.cause : undefined];
    const code = chain.map((one) => (typeof one === 'object' && one !== null && 'code' in one && typeof one.code === 'string' && /^[A-Z0-9_]{1,50}$/u.test(one.code) ? one.code : '')).find((word) => word !== '');
    return code === undefined ? 'the connection failed' : `${KNOWN[code] ?? (/CERT|TLS|SSL/u.test(code) ? 'its certificate is not trusted' : 'the connection failed')} (${code})`;
}
//# sourceMappingURL=post.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/otlp.js





const PATH = 'export.otlp';
const METRICS = '/v1/metrics';
async function sendOtlp({ endpoint, headers }, batch, env, stop, pace) {
    const address = addressOf(PATH, endpoint, env, true);
    if (!address.ok)
        return address.trouble;
    const own = filledHeaders(headers, env);
    if (!own.ok)
        return notSet(PATH, own.missing);
    const { encode, rejectedIn } = await codec();
    const body = encode(batch);
    if (body === null)
        return trouble(PATH, 'the figures could not be encoded: nothing was sent');
    const answer = await post({ url: otlp_metricsOf(address.url), headers: { ...own.value, 'content-type': 'application/x-protobuf', 'user-agent': `tailgate/${version.toolVersion}` }, body }, stop, pace);
    if (!answer.ok)
        return trouble(PATH, `the collector took nothing: ${answer.why}`);
    const rejected = answer.type.startsWith('application/x-protobuf') ? rejectedIn(answer.body) : null;
    return rejected === null ? null : trouble(PATH, `the collector left out ${rejected}`);
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
                const { rejectedDataPoints = 0, errorMessage = '' } = ProtobufMetricsSerializer.deserializeResponse(answer).partialSuccess ?? {};
                const why = errorMessage.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim().slice(0, 200);
                const points = Number(rejectedDataPoints);
                return points > 0 ? `${points} data ${points === 1 ? 'point' : 'points'}${why === '' ? '' : ` (${why})`}` : null;
            }
            catch {
                return null;
            }
        },
    };
}
const hrTime = (ms) => [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)];
//# sourceMappingURL=otlp.js.map
;// CONCATENATED MODULE: ./build/src/publish/exporters/webhook.js





const webhook_PATH = 'export.webhook';
function wayTo({ url, headers, allowHttp }, env) {
    const address = addressOf(webhook_PATH, url, env, allowHttp);
    if (!address.ok)
        return address;
    const own = filledHeaders(headers, env);
    return own.ok ? { ok: true, url: address.url, headers: own.value } : { ok: false, trouble: notSet(webhook_PATH, own.missing) };
}
function whyUntellable(webhook, env) {
    const way = wayTo(webhook, env);
    return way.ok ? null : way.trouble;
}
async function tellWebhook(webhook, message, env, stop, pace) {
    const way = wayTo(webhook, env);
    if (!way.ok)
        return way.trouble;
    const answer = await post({ url: way.url, headers: { ...way.headers, 'content-type': 'application/json', 'user-agent': `tailgate/${version.toolVersion}` }, body: JSON.stringify(message) }, stop, pace);
    return answer.ok ? null : trouble(webhook_PATH, `nothing was told: ${answer.why}`);
}
//# sourceMappingURL=webhook.js.map
// EXTERNAL MODULE: ./build/src/report/input.js
var input = __webpack_require__(31104);
;// CONCATENATED MODULE: ./build/src/commands/exports.js














const isExported = ({ run }) => run.complete && !(0,part/* isShard */.z)(run);
const outcomeTold = ({ run, judgement }) => (0,input/* outcomeOf */.sG)({ run, judgement, explanations: [], advice: [] });
const asksForRecovery = (exports) => exports.some((one) => one.kind === 'webhook' && one.on.includes('recovery'));
async function exportRun(conclusion, around) {
    if (!isExported(conclusion))
        return [];
    const exported = { run: conclusion.run, judgement: conclusion.judgement, outcome: outcomeTold(conclusion), project: around.project };
    const files = [];
    for (const one of around.exports)
        if (one.kind !== 'otlp' && one.kind !== 'webhook')
            files.push(await guarded(one, () => toFile(one, exported, around)));
    const sent = await Promise.all(around.exports.map((one) => guarded(one, async () => {
        switch (one.kind) {
            case 'otlp': return sendOtlp(one, { families: familiesOf(exported), started: Date.parse(exported.run.started), ended: endOf(exported.run), commit: around.commit, branch: around.branch }, around.env, around.signal, around.pace);
            case 'webhook': return told(one, conclusion, around);
            default: return null;
        }
    })));
    return [...files, ...sent].filter((one) => one !== null);
}
async function guarded({ kind }, work) {
    try {
        return await work();
    }
    catch (bug) {
        return trouble(`export.${kind}`, `this is a bug in Tailgate: ${bug instanceof Error ? bug.name : 'something that is no error'} was thrown`);
    }
}
async function toFile({ kind, file, namespace }, exported, { root, print }) {
    const text = kind === 'csv' ? csv(exported) : kind === 'emf' ? emf(exported, namespace) : openMetrics(familiesOf(exported));
    if (file !== null)
        return writeExport(kind, root, file, text);
    if (print === null)
        return trouble(`export.${kind}`, 'standard output has report.json (`--json`): nothing was written there; name a file');
    print(text);
    return null;
}
async function told(webhook, conclusion, { env, branch, commit, project, repository, pullRequest, url, failedBefore, signal, pace }) {
    const outcome = outcomeTold(conclusion);
    if (!webhook.branches.some((glob) => (0,src_glob/* matchesGlob */.k)(glob, branch ?? '')))
        return null;
    const occasion = occasionsOf(outcome, failedBefore).find((one) => webhook.on.includes(one));
    if (occasion === undefined)
        return whyUntellable(webhook, env);
    const sentences = conclusion.texts.annotations.map((one) => (one.title.startsWith(one.message.split(': ')[0] ?? '') ? one.message : `${one.title}: ${one.message}`));
    return tellWebhook(webhook, message({ occasion, outcome, reason: conclusion.reason, sentences, project, repository, branch, commit, pullRequest, url }), env, signal, pace);
}
//# sourceMappingURL=exports.js.map
// EXTERNAL MODULE: ./build/src/commands/root.js
var commands_root = __webpack_require__(38950);
;// CONCATENATED MODULE: ./build/src/commands/export-here.js






const LONGEST_LINE = 500;
async function exportFromHere(conclusion, exports, options, world) {
    const { run } = conclusion;
    if (exports.length === 0 || !isExported(conclusion))
        return;
    const root = (0,commands_root/* rootOf */.I)(options, world);
    const out = external_node_path_.resolve(root, options.out);
    const watched = asksForRecovery(exports);
    const failing = watched ? await failingIn(out) : [];
    const troubles = await exportRun(conclusion, {
        exports, env: world.env, root, project: options.project, repository: (0,payload/* repositoryOf */._M)(world.env['GITHUB_REPOSITORY']), branch: run.head.branch, commit: run.head.commit, pullRequest: null, url: null,
        failedBefore: !run.partial && failing.includes(run.head.branch ?? ''),
        print: options.json ? null : (text) => world.stdout.write(text), signal: world.signal,
    });
    for (const { path: where, message } of troubles)
        world.stderr.write(`tailgate: ${(0,report_escape/* plainText */.wh)(`${where}: ${message}`, LONGEST_LINE)}\n`);
    const outcome = outcomeTold(conclusion);
    if (watched && (!run.partial || outcome === 'fail'))
        await keepFailing(out, failing, run.head.branch, outcome);
}
//# sourceMappingURL=export-here.js.map

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

/***/ })

};
