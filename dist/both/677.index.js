export const id = 677;
export const ids = [677];
export const modules = {

/***/ 74907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   Oh: () => (/* binding */ makeDirectory),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   sm: () => (/* binding */ thisWriter),
/* harmony export */   zR: () => (/* binding */ syncDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64627);





const thisWriter = {
    host: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 8),
    pid: process.pid,
};
function isGone(writer) {
    if (writer.host !== thisWriter.host || writer.pid === thisWriter.pid)
        return false;
    try {
        process.kill(writer.pid, 0);
        return false;
    }
    catch (error) {
        return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ESRCH');
    }
}
function temporaryName() {
    return `.tailgate-${thisWriter.host}-${thisWriter.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
}
async function stageFile(path, text, options) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), temporaryName());
    const discard = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', 0o666);
    try {
        try {
            await handle.writeFile(text, 'utf8');
            if (options.durable)
                await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        await discard();
        throw error;
    }
    return { path, discard, commit: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path) };
}
async function writeFileAtomic(path, text, options = { durable: true }) {
    const staged = await stageFile(path, text, options);
    try {
        await staged.commit();
    }
    catch (error) {
        await staged.discard();
        throw error;
    }
    if (options.durable)
        await syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
}
async function makeDirectory(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ENOENT') && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path) !== path && !await isDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path))) {
            await makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path).catch(async (again) => { if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(again, 'EEXIST') || !await isDirectory(path))
                throw again; });
        }
        else if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'EEXIST', 'EROFS', 'EISDIR') || !await isDirectory(path)) {
            throw error;
        }
    }
}
async function isDirectory(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory();
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ENOENT', 'ENOTDIR'))
            return false;
        throw error;
    }
}
async function syncDirectory(directory) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(directory, 'r');
        await handle.sync().finally(() => handle.close());
    }
    catch (error) {
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'))
            throw error;
    }
}
const temporaryPattern = /^\.tailgate-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
const forgotten = 3_600_000;
async function removeLeftovers(directory) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)) {
        const match = temporaryPattern.exec(name);
        if (match === null)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
        const writer = { host: match[1] ?? '', pid: Number(match[2]) };
        if (isGone(writer) || await isForgotten(path))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
async function isForgotten(path) {
    try {
        return Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).mtimeMs > forgotten;
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'ENOENT'))
            return false;
        throw error;
    }
}
//# sourceMappingURL=atomic-file.js.map

/***/ }),

/***/ 40025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  An: () => (/* reexport */ addEntry),
  Y9: () => (/* reexport */ decodeBaseline),
  yj: () => (/* reexport */ decodeBytes),
  Ms: () => (/* reexport */ entryOf),
  M8: () => (/* reexport */ fittedText),
  f9: () => (/* reexport */ mergeBaselines),
  eV: () => (/* reexport */ placeInTime),
  UN: () => (/* reexport */ measured_runs/* runsIn */.U),
  g$: () => (/* reexport */ tooLarge),
  _W: () => (/* reexport */ unthinned)
});

// UNUSED EXPORTS: decodeText, encodeBaseline, inOrder, largestFile, migrate, migrations, mostBytes, mostRuns, schema, thin

;// CONCATENATED MODULE: ./build/src/baseline/codec/encode.js
const schema = 'tailgate.baseline/1';
function encodeBaseline(baseline) {
    return fileOf(baseline.target, baseline.entries.map(encodeEntry));
}
function fileOf(target, lines) {
    const head = `{"schema":${JSON.stringify(schema)},"target":${JSON.stringify(target)},"entries":[\n`;
    return `${head}${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}\n`;
}
function encodeEntry(entry) {
    return JSON.stringify({
        id: entry.id,
        commit: entry.commit,
        time: entry.time,
        ...(entry.committed === null ? {} : { committed: entry.committed }),
        tool: entry.tool,
        fingerprint: fingerprintInOrder(entry.fingerprint),
        samples: groupsOf(entry.samples),
        ...referenceOf(entry),
        ...(entry.accepted.length === 0 ? {} : { accepted: entry.accepted.map(({ scenario, metric, reason }) => ({ scenario, metric, reason })) }),
        ...(entry.evidence === null ? {} : { evidence: entry.evidence }),
        ...(entry.definitions === undefined ? {} : { definitions: entry.definitions.map(definitionInOrder) }),
        histograms: Object.fromEntries(Object.entries(entry.histograms).sort(([a], [b]) => (a < b ? -1 : 1))),
    });
}
function referenceOf({ reference }) {
    const kernels = Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1));
    return kernels.length === 0 ? {} : { reference: Object.fromEntries(kernels.map(([kernel, point]) => [kernel, rounded(point)])) };
}
function fingerprintInOrder(print) {
    const { cpu, cores, arch, os, image, runtime, pinned, protocol } = print;
    return { cpu, cores, arch, os, image, runtime, pinned, protocol };
}
function definitionInOrder({ name, unit, better, statistic, word, byNameOnly, directionUnknown }) {
    return { name, unit, better, statistic, ...(word === undefined ? {} : { word }), ...(byNameOnly === undefined ? {} : { byNameOnly }), ...(directionUnknown === undefined ? {} : { directionUnknown }) };
}
function groupsOf(samples) {
    const groups = new Map();
    for (const { scenario, workload, metric, point, values, edges } of samples) {
        const key = JSON.stringify([scenario, workload]);
        const group = groups.get(key) ?? { scenario, workload, metrics: [] };
        groups.set(key, group);
        group.metrics.push([metric, { point: rounded(point), ...(values.length === 0 ? {} : { values: values.map(rounded) }), ...(edges === undefined ? {} : { edges: [rounded(edges.lower), rounded(edges.upper)] }) }]);
    }
    return [...groups.values()].map((group) => ({ ...group, metrics: Object.fromEntries(group.metrics) }));
}
function rounded(value) {
    return Number.isSafeInteger(value) ? value : Number(value.toPrecision(6));
}
//# sourceMappingURL=encode.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/migrate.js

const migrations = {};
const pattern = /^tailgate\.baseline\/(0|[1-9]\d{0,5})$/;
function migrate(document, steps = migrations, current = schema) {
    const version = versionOf(document['schema']);
    const wanted = versionOf(current) ?? 0;
    const found = String(document['schema']);
    if (version === null)
        return { kind: 'unknown', schema: document['schema'] };
    if (version === wanted)
        return { kind: 'current', document };
    if (version > wanted)
        return { kind: 'newer', schema: found };
    if (!Object.hasOwn(steps, found))
        return { kind: 'unknown', schema: found };
    const next = steps[found]?.(document) ?? document;
    if ((versionOf(next['schema']) ?? 0) <= version)
        throw new Error(`the migration from ${found} leads to ${String(next['schema'])}`);
    return migrate(next, steps, current);
}
function versionOf(value) {
    const match = typeof value === 'string' ? pattern.exec(value) : null;
    return match === null ? null : Number(match[1]);
}
//# sourceMappingURL=migrate.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/order.js

function inOrder(entries) {
    return [...entries].sort((a, b) => placeInTime(a) - placeInTime(b) || Date.parse(a.time) - Date.parse(b.time) || compareText(a.id, b.id));
}
function placeInTime({ time, committed }) {
    const measured = Date.parse(time);
    return committed === null ? measured : Math.min(Date.parse(committed), measured);
}
function addEntry(baseline, entry) {
    return mergeBaselines(baseline, { target: baseline.target, entries: [entry] });
}
function mergeBaselines(a, b) {
    if (a.target !== b.target)
        throw new Error(`baselines of ${a.target} and ${b.target} cannot be merged`);
    const byId = new Map();
    for (const entry of [...a.entries, ...b.entries]) {
        const other = byId.get(entry.id);
        byId.set(entry.id, other === undefined ? entry : fuller(other, entry));
    }
    return { target: a.target, entries: inOrder(byId.values()) };
}
function fuller(a, b) {
    const difference = histogramsIn(b) - histogramsIn(a) || valuesIn(b) - valuesIn(a) || compareText(encodeEntry(b), encodeEntry(a));
    return difference > 0 ? b : a;
}
function histogramsIn(entry) {
    return Object.keys(entry.histograms).length;
}
function valuesIn(entry) {
    return entry.samples.reduce((sum, sample) => sum + sample.values.length, 0);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=order.js.map
// EXTERNAL MODULE: ./build/src/baseline/codec/problem.js
var problem = __webpack_require__(40675);
;// CONCATENATED MODULE: ./build/src/baseline/codec/scan.js
function firstBreak(text) {
    return new Scanner(text, []).run();
}
function offsetOf(text, path) {
    const scanner = new Scanner(text, path);
    scanner.run();
    return scanner.found;
}
function positionOf(text, offset) {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
const deepest = 64;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
class Scanner {
    found = 0;
    at = 0;
    broken = null;
    text;
    path;
    constructor(text, path) {
        this.text = text;
        this.path = path;
    }
    run() {
        if (this.value(0, true)) {
            this.space();
            if (this.at < this.text.length)
                this.fail();
        }
        return this.broken;
    }
    value(depth, onPath) {
        this.space();
        if (onPath)
            this.found = this.at;
        if (depth > deepest)
            return this.fail('deep');
        const first = this.text[this.at];
        if (first === '{')
            return this.members('}', () => this.member(depth, onPath));
        if (first === '[')
            return this.members(']', (index) => this.value(depth + 1, onPath && this.path[depth] === index));
        return first === '"' ? this.quoted() : this.scalar();
    }
    members(close, member) {
        this.at += 1;
        if (this.take(close))
            return true;
        for (let index = 0;; index += 1) {
            if (!member(index))
                return false;
            if (this.take(close))
                return true;
            if (!this.take(','))
                return this.fail();
        }
    }
    member(depth, onPath) {
        this.space();
        const start = this.at;
        if (this.text[start] !== '"')
            return this.fail();
        if (!this.quoted())
            return false;
        const here = onPath && JSON.parse(this.text.slice(start, this.at)) === this.path[depth];
        return this.take(':') ? this.value(depth + 1, here) : this.fail();
    }
    quoted() {
        for (this.at += 1; this.at < this.text.length; this.at += 1) {
            const code = this.text.charCodeAt(this.at);
            if (code === 0x22) {
                this.at += 1;
                return true;
            }
            if (code < 0x20)
                return this.fail();
            if (code !== 0x5c)
                continue;
            escaped.lastIndex = this.at;
            if (!escaped.test(this.text))
                return this.fail(this.text.length - this.at < 6 ? 'end' : 'character');
            this.at = escaped.lastIndex - 1;
        }
        return this.fail();
    }
    scalar() {
        scalar.lastIndex = this.at;
        if (!scalar.test(this.text))
            return this.fail(/^(?:-|tr?u?|fa?l?s?|nu?l?)?$/.test(this.text.slice(this.at, this.at + 6)) ? 'end' : 'character');
        this.at = scalar.lastIndex;
        return true;
    }
    take(character) {
        this.space();
        if (this.text[this.at] !== character)
            return false;
        this.at += 1;
        return true;
    }
    space() {
        while (' \n\r\t'.includes(this.text[this.at] ?? 'x'))
            this.at += 1;
    }
    fail(kind) {
        const cutOff = /^(?:\.|[eE][+-]?)?$/.test(this.text.slice(this.at, this.at + 3));
        this.broken = { offset: this.at, kind: kind ?? (cutOff ? 'end' : 'character') };
        return false;
    }
}
//# sourceMappingURL=scan.js.map
// EXTERNAL MODULE: ./build/src/budget.js
var budget = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
;// CONCATENATED MODULE: ./build/src/baseline/codec/validate.js



const wrong = (message) => ({ path: [], message });
const under = (key, defect) => ({ path: [key, ...defect.path], message: defect.message });
const when = (holds, expected) => (value) => (holds(value) ? null : wrong(`must be ${expected}, not ${(0,problem/* shown */.SP)(value)}`));
const orNull = (check) => (value) => (value === null ? null : check(value));
const validate_text = when((value) => typeof value === 'string' && value !== '' && value.length <= 1000, 'a text of 1 to 1000 characters');
const anyText = when((value) => typeof value === 'string' && value.length <= 1000, 'a text of at most 1000 characters');
const longText = when((value) => typeof value === 'string' && value.length <= 5000, 'a text of at most 5000 characters');
const amount = when((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0, 'a finite number that is not negative');
const signed = when((value) => typeof value === 'number' && Number.isFinite(value), 'a finite number');
const whole = when((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'a whole number that is not negative');
const flag = when((value) => typeof value === 'boolean', 'true or false');
const time = when((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) && !Number.isNaN(Date.parse(value)), 'a time such as "2026-01-31T12:00:00Z"');
const base64 = when((value) => typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value), 'a histogram in base64');
function list(item) {
    return (value) => {
        if (!Array.isArray(value))
            return wrong(`must be a list, not ${(0,problem/* shown */.SP)(value)}`);
        for (let index = 0; index < value.length; index += 1) {
            const defect = item(value[index]);
            if (defect !== null)
                return under(index, defect);
        }
        return null;
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function mapOf(item) {
    return (value) => {
        if (!isObject(value))
            return wrong(`must be an object, not ${(0,problem/* shown */.SP)(value)}`);
        for (const key of Object.keys(value)) {
            if (key === '__proto__' || key === '')
                return under(key, wrong(`${(0,problem/* shown */.SP)(key)} cannot be a name`));
            const defect = item(value[key]);
            if (defect !== null)
                return under(key, defect);
        }
        return null;
    };
}
function record(required, optional = {}) {
    const needed = Object.entries(required);
    return (value) => {
        if (!isObject(value))
            return wrong(`must be an object, not ${(0,problem/* shown */.SP)(value)}`);
        for (const [key, check] of needed) {
            if (!Object.hasOwn(value, key))
                return wrong(`${key} is missing`);
            const defect = check(value[key]);
            if (defect !== null)
                return under(key, defect);
        }
        for (const key of Object.keys(value)) {
            if (Object.hasOwn(required, key))
                continue;
            const check = Object.hasOwn(optional, key) ? optional[key] : undefined;
            const defect = check === undefined ? wrong('is not a key of this format') : check(value[key]);
            if (defect !== null)
                return under(key, defect);
        }
        return null;
    };
}
const fingerprint = record({
    cpu: anyText, cores: whole, arch: anyText, os: anyText, image: orNull(anyText), runtime: orNull(anyText), pinned: flag, protocol: whole,
});
const edges = when((value) => Array.isArray(value) && value.length === 2 && value.every((edge) => amount(edge) === null) && value[0] <= value[1], 'two numbers that are not negative, the smaller one first');
const measured = mapOf(record({ point: amount }, { values: list(amount), edges }));
const anyMeasured = mapOf(record({ point: signed }, { values: list(signed), edges }));
function metricsOf(value) {
    if (!isObject(value))
        return measured(value);
    const slopes = Object.keys(value).filter((name) => (0,metrics/* definitionsOf */.mu)(name).some(({ statistic }) => statistic === 'slope'));
    if (slopes.length === 0)
        return measured(value);
    return anyMeasured(value) ?? measured(Object.fromEntries(Object.entries(value).filter(([name]) => !slopes.includes(name))));
}
const group = record({
    scenario: orNull(validate_text), workload: validate_text, metrics: (value) => metricsOf(value),
});
const count = record({ parts: whole, files: whole });
const contents = record({
    parts: list(record({ name: orNull(anyText), version: orNull(anyText), path: longText, layer: orNull(anyText), packed: amount, unpacked: amount, files: whole })),
    files: list(record({ path: longText, layer: orNull(anyText), packed: amount, unpacked: amount })), left: count,
});
const imports = record({
    language: when((value) => value === 'python' || value === 'node', '"python" or "node"'), runs: whole, left: whole,
    modules: list(record({
        name: anyText, dependency: orNull(anyText), kind: when((value) => value === 'own' || value === 'dependency' || value === 'built-in', '"own", "dependency" or "built-in"'),
        parent: orNull(whole), from: orNull(record({ file: longText, line: orNull(whole) })), self: amount, total: amount,
        phase: when((value) => value === 'init' || value === 'first' || value === 'later', '"init", "first" or "later"'), used: orNull(flag),
    })),
});
const tree = (value) => {
    const defect = imports(value);
    if (defect !== null)
        return defect;
    const { modules } = value;
    const wrongAt = modules.findIndex(({ parent }, i) => parent !== null && parent >= i);
    return wrongAt < 0 ? null : { path: ['modules', wrongAt, 'parent'], message: 'must be a module before it' };
};
const oneOf = (words) => when((value) => typeof value === 'string' && words.includes(value), `one of ${words.join(', ')}`);
const STATISTICS = { 'exact': true, 'mean-of-launches': true, 'median-of-starts': true, 'p90-of-starts': true, 'min-of-starts': true, 'counted': true, 'steady': true, 'slope': true, 'total': true };
const yes = when((value) => value === true, 'true');
const definition = record({ name: validate_text, unit: oneOf(Object.keys(budget/* amountKindOf */.md)), better: oneOf(['lower', 'higher']), statistic: oneOf(Object.keys(STATISTICS)) }, { word: anyText, byNameOnly: yes, directionUnknown: yes });
const entry = record({
    id: validate_text, commit: orNull(validate_text), time, tool: anyText, fingerprint, samples: list(group), histograms: mapOf(base64),
}, {
    committed: time, reference: mapOf(amount), evidence: record({ contents: orNull(contents), imports: orNull(tree) }),
    accepted: list(record({ scenario: orNull(validate_text), metric: validate_text, reason: validate_text })), definitions: list(definition),
});
const validate_document = record({ schema: validate_text, target: validate_text, entries: list(entry) });
const firstDefect = validate_document;
function pathText(path) {
    return path.map((key, index) => {
        if (typeof key === 'number')
            return `[${key}]`;
        if (!/^\w+$/.test(key))
            return `[${JSON.stringify(key)}]`;
        return index === 0 ? key : `.${key}`;
    }).join('');
}
function firstRepeated({ entries }) {
    const ids = new Map();
    for (const [index, { id, samples }] of entries.entries()) {
        const earlier = ids.get(id);
        if (earlier !== undefined)
            return { path: ['entries', index, 'id'], message: `is that of entries[${earlier}] too: delete one of the two lines` };
        ids.set(id, index);
        const seen = new Set();
        for (const [at, { scenario, metrics }] of samples.entries()) {
            for (const metric of Object.keys(metrics)) {
                const key = `${metric}\n${scenario ?? ''}`;
                if (seen.has(key))
                    return { path: ['entries', index, 'samples', at, 'metrics', metric], message: 'stands there twice for the same scenario' };
                seen.add(key);
            }
        }
    }
    return null;
}
//# sourceMappingURL=validate.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/refusals.js




function defective(text, file, { path, message }) {
    const at = pathText(path);
    return (0,problem/* problem */.CC)(file, at === '' ? message : `${at} ${message}`, (0,problem/* restoreHint */.AB)(file), placeOf(text, path));
}
function notABaseline(text, file) {
    return (0,problem/* problem */.CC)(file, 'this is JSON, but not a Tailgate baseline: it has no "schema": "tailgate.baseline/…"', (0,problem/* restoreHint */.AB)(file), placeOf(text, []));
}
function otherSchema(text, file, found, document) {
    if (found.kind === 'unknown') {
        if (typeof found.schema !== 'string')
            return notABaseline(text, file);
        return (0,problem/* problem */.CC)(file, `this Tailgate does not know the format ${(0,problem/* shown */.SP)(found.schema)}; it reads ${schema}`, (0,problem/* restoreHint */.AB)(file), placeOf(text, ['schema']));
    }
    const entries = document['entries'];
    const newest = Array.isArray(entries) ? entries.at(-1) : null;
    const writer = typeof newest === 'object' && newest !== null && 'tool' in newest && typeof newest.tool === 'string' ? (0,problem/* shown */.SP)(newest.tool) : 'a newer Tailgate';
    return (0,problem/* problem */.CC)(file, `this file was written by ${writer} in the format ${found.schema}; this Tailgate reads ${schema}`, 'Upgrade Tailgate here to the version that updates the baselines.', placeOf(text, ['schema']));
}
function otherTarget(text, file, found, wanted) {
    return (0,problem/* problem */.CC)(file, `this is the baseline of target ${(0,problem/* shown */.SP)(found)}, but the file is that of ${(0,problem/* shown */.SP)(wanted)}`, 'Rename the file after its target, or change "target" in its first line if the target was renamed.', placeOf(text, ['target']));
}
function notJson(text, file) {
    if (text.trim() === '')
        return (0,problem/* problem */.CC)(file, 'this file is empty, which is not the same as having no baseline', (0,problem/* restoreHint */.AB)(file), { line: 1 });
    const nul = text.indexOf('\0');
    if (nul >= 0)
        return (0,problem/* problem */.CC)(file, 'this file has NUL bytes: it is damaged or not text', (0,problem/* restoreHint */.AB)(file), positionOf(text, nul));
    const marker = text.search(/^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m);
    if (marker >= 0) {
        return (0,problem/* problem */.CC)(file, 'this file has a merge conflict', "Take both sides' lines (one entry a line, a comma after each but the last) and delete the marker lines; or take either side and run `tailgate baseline update`.", positionOf(text, marker));
    }
    const found = firstBreak(text);
    if (found === null)
        return (0,problem/* problem */.CC)(file, 'this file is not JSON', (0,problem/* restoreHint */.AB)(file));
    const place = positionOf(text, found.offset);
    if (found.kind === 'end')
        return (0,problem/* problem */.CC)(file, `this file ends in the middle, in line ${place.line}: the rest of it is missing`, (0,problem/* restoreHint */.AB)(file), place);
    if (found.kind === 'deep')
        return (0,problem/* problem */.CC)(file, `this is not a baseline: line ${place.line} is nested too deeply`, (0,problem/* restoreHint */.AB)(file), place);
    const before = text.slice(0, found.offset).trimEnd();
    const character = text[found.offset] ?? '';
    if (before.endsWith('}') && character === '{') {
        return (0,problem/* problem */.CC)(file, 'a comma is missing at the end of this line', 'Put a comma after each entry but the last.', positionOf(text, before.length));
    }
    if (before.endsWith(',') && character === ']') {
        return (0,problem/* problem */.CC)(file, 'there is a comma after the last entry', 'Delete the comma at the end of this line.', positionOf(text, before.length));
    }
    return (0,problem/* problem */.CC)(file, `this file is not JSON: ${(0,problem/* shown */.SP)(character)} cannot stand in line ${place.line}, column ${place.column}`, (0,problem/* restoreHint */.AB)(file), place);
}
function placeOf(text, path) {
    return { ...positionOf(text, offsetOf(text, path)), path: pathText(path) };
}
//# sourceMappingURL=refusals.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/decode.js





const largestFile = 16 * 1024 * 1024;
function decodeBaseline(text, file, target = null, steps = migrations) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return (0,problem/* refuse */.TR)(notJson(text, file));
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        return (0,problem/* refuse */.TR)(notABaseline(text, file));
    const migrated = migrate(parsed, steps);
    if (migrated.kind !== 'current')
        return (0,problem/* refuse */.TR)(otherSchema(text, file, migrated, parsed));
    const defect = firstDefect(migrated.document);
    if (defect !== null)
        return (0,problem/* refuse */.TR)(defective(text, file, defect));
    const document = migrated.document;
    if (target !== null && document.target !== target)
        return (0,problem/* refuse */.TR)(otherTarget(text, file, document.target, target));
    const repeated = firstRepeated(document);
    if (repeated !== null)
        return (0,problem/* refuse */.TR)(defective(text, file, repeated));
    return (0,problem/* accept */.Ju)({ target: document.target, entries: inOrder(document.entries.map(entryFrom)) });
}
function decodeBytes(bytes, file, target) {
    const text = decodeText(bytes, file);
    if (!text.ok)
        return text;
    const baseline = decodeBaseline(text.value, file, target);
    return baseline.ok ? (0,problem/* accept */.Ju)({ text: text.value, baseline: baseline.value }) : baseline;
}
function decodeText(bytes, file) {
    try {
        return (0,problem/* accept */.Ju)(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(file, `this file is not UTF-8 text${wide ? ' but UTF-16' : ''}`, (0,problem/* restoreHint */.AB)(file)));
    }
}
function tooLarge(bytes, file) {
    if (bytes <= largestFile)
        return null;
    return (0,problem/* problem */.CC)(file, `${Math.round(bytes / 1_000_000)} MB is not a baseline: Tailgate keeps them under 0.5 MB`, (0,problem/* restoreHint */.AB)(file));
}
function entryFrom({ samples, committed, accepted = [], reference = {}, evidence, ...entry }) {
    return { ...entry, committed: committed ?? null, accepted, reference, evidence: evidence ?? null, samples: samples.flatMap(samplesFrom) };
}
const NO_EDGES = [];
function samplesFrom({ scenario, workload, metrics }) {
    return Object.entries(metrics).map(([metric, { point, values, edges: [lower, upper] = NO_EDGES }]) => ({ scenario, metric, workload, point, values: values ?? [], ...(lower === undefined || upper === undefined ? {} : { edges: { lower, upper } }) }));
}
//# sourceMappingURL=decode.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/evidence.js
const MOST = { parts: 100, files: 30, modules: 150 };
function evidenceIn(run, target) {
    const ofHead = (list) => list.find((one) => one.target === target && one.side === 'head');
    const [contents, imports] = [ofHead(run.contents), ofHead(run.imports)];
    return contents === undefined && imports === undefined ? null : { contents: contents === undefined ? null : shortContents(contents), imports: imports === undefined ? null : shortTree(imports) };
}
function shortContents({ parts, files, left }) {
    return {
        parts: parts.slice(0, MOST.parts), files: files.slice(0, MOST.files),
        left: { parts: left.parts + Math.max(0, parts.length - MOST.parts), files: left.files + Math.max(0, files.length - MOST.files) },
    };
}
function shortTree({ language, runs, modules, left }) {
    const slowest = modules.map((_, place) => place).sort((a, b) => (modules[b]?.total ?? 0) - (modules[a]?.total ?? 0) || a - b);
    const kept = new Set();
    for (const place of slowest) {
        const way = wayUp(modules, place).filter((one) => !kept.has(one));
        if (kept.size + way.length > MOST.modules)
            break;
        for (const one of way)
            kept.add(one);
    }
    const order = [...kept].sort((a, b) => a - b);
    const places = new Map(order.map((place, i) => [place, i]));
    const short = order.flatMap((place) => {
        const module = modules[place];
        return module === undefined ? [] : [{ ...module, parent: module.parent === null ? null : (places.get(module.parent) ?? null) }];
    });
    return { language, runs, modules: short, left: left + modules.length - short.length };
}
function wayUp(modules, place) {
    const way = [];
    for (let at = place; at !== null; at = modules[at]?.parent ?? null)
        way.push(at);
    return way;
}
//# sourceMappingURL=evidence.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/entry.js


function edgesIn({ warnings }) {
    const bucket = warnings.find((warning) => warning.kind === 'bucketed');
    return bucket === undefined ? {} : { edges: { lower: bucket.lower, upper: bucket.upper } };
}
function definitionsIn(samples) {
    const own = new Map(samples.filter(({ metric }) => (0,metrics/* definitionsOf */.mu)(metric.name).length === 0).map(({ metric }) => [metric.name, metric]));
    return own.size === 0 ? {} : { definitions: [...own.values()] };
}
function entryOf(run, target) {
    const fingerprint = Object.hasOwn(run.environment.fingerprints, target) ? run.environment.fingerprints[target] : undefined;
    if (fingerprint === undefined)
        throw new Error(`the run has no fingerprint of target ${target}`);
    const ofHead = (of) => of.target === target && of.side === 'head';
    return {
        id: run.id,
        commit: run.head.commit,
        time: run.started,
        committed: run.head.time,
        accepted: [],
        tool: run.environment.tool,
        fingerprint,
        samples: run.samples.filter((sample) => ofHead(sample) && !sample.warnings.some(({ kind }) => kind === 'at-least' || kind === 'at-most')).map((sample) => ({ scenario: sample.scenario, metric: sample.metric.name, workload: sample.workload, point: sample.point, values: sample.values, ...edgesIn(sample) })),
        reference: Object.fromEntries(run.reference.map(({ kernel, point }) => [kernel, point])),
        evidence: evidenceIn(run, target),
        ...definitionsIn(run.samples.filter(ofHead)),
        histograms: Object.fromEntries(run.histograms.filter(ofHead).map(({ scenario, encoded }) => [scenario, encoded])),
    };
}
//# sourceMappingURL=entry.js.map
// EXTERNAL MODULE: ./build/src/baseline/codec/measured-runs.js
var measured_runs = __webpack_require__(49089);
;// CONCATENATED MODULE: ./build/src/baseline/codec/thin.js




const mostRuns = 50;
const mostBytes = 512 * 1024;
const unthinned = 20;
const untouchable = 5;
const beside = 2;
function thin(baseline, pinned = []) {
    const empty = bytesOf(fileOf(baseline.target, []));
    const size = (lines) => lines.reduce((sum, line) => sum + line.bytes, empty);
    const fits = (lines) => size(lines) < mostBytes;
    let lines = linesOf(withNewestDefinitions(withOneEvidence(inOrder(baseline.entries))), pinned);
    if (runsOf(lines).length > mostRuns)
        lines = atMost(mostRuns, everySecond(lines));
    for (const cut of cuts)
        lines = cut(lines, fits);
    if (fits(lines))
        return (0,problem/* accept */.Ju)({ target: baseline.target, entries: lines.map(({ entry }) => entry) });
    return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(null, `the newest ${lines.length} entries of target ${baseline.target} take ${Math.ceil(size(lines) / 1024)} KiB without any detail; a baseline file holds 512 KiB`, 'Split the target into several with fewer scenarios each.', { path: 'entries' }));
}
function linesOf(entries, pinned) {
    const runs = (0,measured_runs/* runNumbers */.S)(entries);
    const measured = new Map(entries.map(({ commit }, i) => [commit, runs[i] ?? 0]));
    const release = pinned.map((commit) => measured.get(commit)).find((run) => run !== undefined);
    return entries.map((entry, i) => {
        const run = runs[i] ?? 0;
        return { entry, bytes: lineBytes(entry), run, pinned: release !== undefined && Math.abs(run - release) <= beside };
    });
}
const runsOf = (lines) => [...new Set(lines.map(({ run }) => run))].sort((a, b) => a - b);
function atMost(most, lines) {
    const kept = new Set(runsOf(lines).slice(-most));
    return lines.filter(({ run, pinned }) => pinned || kept.has(run));
}
function withOneEvidence(entries) {
    const newest = entries.findLastIndex(({ evidence }) => evidence !== null);
    return entries.map((entry, i) => (i === newest || entry.evidence === null ? entry : { ...entry, evidence: null }));
}
function withNewestDefinitions(entries) {
    const newest = new Map(entries.flatMap(({ definitions = [] }, i) => definitions.map(({ name }) => [name, i])));
    return entries.map(({ definitions, ...entry }, i) => {
        const own = definitions?.filter(({ name }) => newest.get(name) === i) ?? [];
        return own.length === 0 ? entry : { ...entry, definitions: own };
    });
}
const withoutHistograms = (entry) => ({ ...entry, histograms: {} });
const withoutEvidence = (entry) => ({ ...entry, evidence: null });
const withoutValues = (entry) => ({ ...entry, samples: entry.samples.map((sample) => ({ ...sample, values: [] })) });
const cuts = [
    less(withoutHistograms, untouchable),
    less(withoutValues, untouchable),
    (lines, fits) => (fits(lines) ? lines : everySecond(lines)),
    fewer(unthinned, ({ pinned }) => !pinned),
    less(withoutEvidence, 0),
    less(withoutHistograms, 0),
    less(withoutValues, 0),
    fewer(untouchable, ({ pinned }) => !pinned),
    fewer(untouchable, () => true),
];
function less(take, sparing) {
    return (lines, fits) => {
        const spared = new Set(sparing === 0 ? [] : runsOf(lines).slice(-sparing));
        const result = [...lines];
        for (const [index, line] of lines.entries()) {
            if (fits(result))
                break;
            if (!spared.has(line.run))
                result[index] = withEntry(line, take(line.entry));
        }
        return result;
    };
}
function fewer(atLeast, mayGo) {
    return (lines, fits) => {
        let result = lines;
        for (const run of runsOf(lines.filter((line) => mayGo(line))).slice(0, -atLeast)) {
            if (fits(result))
                break;
            result = result.filter((line) => line.run !== run);
        }
        return result;
    };
}
function everySecond(lines) {
    const old = runsOf(lines).slice(0, -unthinned);
    const place = new Map(old.map((run, index) => [run, index]));
    const begins = new Set(lines.flatMap(({ entry, run }) => (entry.accepted.length > 0 ? [run] : [])));
    return lines.filter(({ run, pinned }) => {
        const index = place.get(run);
        return index === undefined || (old.length - index) % 2 === 0 || begins.has(run) || pinned;
    });
}
const withEntry = (line, entry) => ({ ...line, entry, bytes: lineBytes(entry) });
const lineBytes = (entry) => bytesOf(encodeEntry(entry)) + ',\n'.length;
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
//# sourceMappingURL=thin.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/fitted.js




function fittedText(baseline, file, pinned = []) {
    const small = thin(baseline, pinned);
    if (!small.ok)
        return (0,problem/* refuse */.TR)(...small.problems.map((found) => ({ ...found, file })));
    const text = encodeBaseline(small.value);
    const again = decodeBaseline(text, file, baseline.target);
    if (again.ok)
        return (0,problem/* accept */.Ju)(text);
    return (0,problem/* refuse */.TR)(...again.problems.map(({ path, message }) => (0,problem/* problem */.CC)(file, `these measurements cannot be stored: ${message}`, null, { path })));
}
//# sourceMappingURL=fitted.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec.js








//# sourceMappingURL=codec.js.map

/***/ }),

/***/ 49089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ runNumbers),
/* harmony export */   U: () => (/* binding */ runsIn)
/* harmony export */ });
function runNumbers(entries) {
    const newest = new Map();
    let runs = 0;
    return entries.map(({ commit, samples }) => {
        const own = samples.map(({ scenario, metric }) => `${scenario ?? ''}\n${metric}`);
        const run = commit === null ? undefined : newest.get(commit);
        if (run !== undefined && own.every((place) => !run.measured.has(place))) {
            for (const place of own)
                run.measured.add(place);
            return run.number;
        }
        const number = runs++;
        if (commit !== null)
            newest.set(commit, { number, measured: new Set(own) });
        return number;
    });
}
const runsIn = (entries) => Math.max(-1, ...runNumbers(entries)) + 1;
//# sourceMappingURL=measured-runs.js.map

/***/ }),

/***/ 40675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ restoreHint),
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
const nowhere = { line: null, column: null, path: '' };
function problem(file, message, hint, place = {}) {
    return { file, ...nowhere, ...place, message, hint };
}
function refuse(...problems) {
    return { ok: false, problems };
}
function accept(value) {
    return { ok: true, value };
}
function restoreHint(file) {
    return `Restore it (\`git checkout -- ${file}\`), or delete the file to start a new history on purpose.`;
}
function shown(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
//# sourceMappingURL=problem.js.map

/***/ }),

/***/ 87756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $W: () => (/* binding */ listBaselines),
  vT: () => (/* binding */ pruneBaselines),
  bm: () => (/* binding */ readBaselines),
  kL: () => (/* binding */ updateBaselines)
});

// UNUSED EXPORTS: writeBaselines

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
// EXTERNAL MODULE: ./build/src/atomic-file.js
var atomic_file = __webpack_require__(74907);
// EXTERNAL MODULE: ./build/src/baseline/codec.js + 11 modules
var codec = __webpack_require__(40025);
// EXTERNAL MODULE: ./build/src/baseline/codec/problem.js
var problem = __webpack_require__(40675);
// EXTERNAL MODULE: ./build/src/baseline/file.js
var baseline_file = __webpack_require__(84367);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/baseline/lock.js








const lockName = '.tailgate.lock';
const longestHold = 60_000;
const longestNameless = 2_000;
const patience = 20_000;
async function acquireLock(directory, wait = patience) {
    const path = (0,external_node_path_.join)(directory, lockName);
    const text = JSON.stringify({ ...atomic_file/* thisWriter */.sm, token: (0,external_node_crypto_.randomBytes)(8).toString('hex') });
    const claim = (0,external_node_path_.join)(directory, (0,atomic_file/* temporaryName */.NT)());
    await (0,promises_.writeFile)(claim, text, { flag: 'wx' });
    try {
        for (const began = Date.now();;) {
            if (await placeNew(claim, path))
                return (0,problem/* accept */.Ju)(heldLock(path, text));
            const holder = await holderOf(path);
            if (holder !== null && isStale(holder))
                await takeAway(path, holder, directory);
            else if (Date.now() - began > wait)
                return (0,problem/* refuse */.TR)(busy(path, holder));
            else
                await (0,external_node_timers_promises_.setTimeout)(20);
        }
    }
    finally {
        await (0,promises_.rm)(claim, { force: true });
    }
}
function heldLock(path, text) {
    const stillHeld = async () => (await holderOf(path))?.text === text;
    return { stillHeld, release: async () => { if (await stillHeld())
            await (0,promises_.rm)(path, { force: true }); } };
}
async function placeNew(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'EEXIST'))
            return false;
        if (!(0,system_error/* hasCode */.up)(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES'))
            throw error;
    }
    try {
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'EEXIST'))
            return false;
        throw error;
    }
}
async function holderOf(path) {
    try {
        const text = await (0,promises_.readFile)(path, 'utf8');
        return { text, writer: writerIn(text), age: Date.now() - (await (0,promises_.stat)(path)).mtimeMs };
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return null;
        throw error;
    }
}
function writerIn(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || !('host' in value) || !('pid' in value))
            return null;
        const { host, pid } = value;
        return typeof host === 'string' && typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0 ? { host, pid } : null;
    }
    catch {
        return null;
    }
}
function isStale({ writer, age }) {
    if (writer === null)
        return age > longestNameless;
    return (0,atomic_file/* isGone */.ST)(writer) || age > longestHold;
}
async function takeAway(path, holder, directory) {
    const aside = (0,external_node_path_.join)(directory, (0,atomic_file/* temporaryName */.NT)());
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return;
        throw error;
    }
    if (await (0,promises_.readFile)(aside, 'utf8') !== holder.text)
        await placeNew(aside, path);
    await (0,promises_.rm)(aside, { force: true });
}
function busy(path, holder) {
    if (holder === null)
        return (0,problem/* problem */.CC)(path, 'this lock leads nowhere: it is a link to nothing', 'Delete it.');
    const { writer, age } = holder;
    const who = writer === null ? 'another process' : `process ${writer.pid}`;
    return (0,problem/* problem */.CC)(path, `${who} has been writing the baselines for ${Math.round(age / 1000)} s`, 'Wait until it has finished; if it hangs, end it and delete this file.');
}
//# sourceMappingURL=lock.js.map
;// CONCATENATED MODULE: ./build/src/baseline/change.js







async function change_change(directory, targets, edit, pinned = []) {
    if (targets.length === 0)
        return (0,problem/* accept */.Ju)([]);
    try {
        await (0,atomic_file/* makeDirectory */.Oh)(directory);
        for (;;) {
            const lock = await acquireLock(directory);
            if (!lock.ok)
                return lock;
            try {
                const files = await changeLocked(directory, targets, edit, pinned, lock.value);
                if (files !== null)
                    return files;
            }
            finally {
                await lock.value.release();
            }
        }
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(directory, `the baselines cannot be written: ${(0,system_error/* inWords */.r4)(error)}; no file of them is half written`, (0,system_error/* advice */.v9)(error)));
    }
}
async function changeLocked(directory, targets, edit, pinned, lock) {
    await (0,atomic_file/* removeLeftovers */.DA)(directory);
    const stored = await (0,baseline_file/* readBaselineFiles */.lo)(directory, targets);
    if (!stored.ok)
        return stored;
    const texts = new Map();
    for (const target of new Set(targets)) {
        const before = stored.value.get(target);
        const text = (0,codec/* fittedText */.M8)(edit(before?.baseline ?? { target, entries: [] }), (0,external_node_path_.join)(directory, (0,baseline_file/* fileNameOf */.bV)(target)), pinned);
        if (!text.ok)
            return text;
        if (text.value !== before?.text)
            texts.set((0,external_node_path_.join)(directory, (0,baseline_file/* fileNameOf */.bV)(target)), text.value);
    }
    return replaceAll(directory, texts, lock);
}
async function replaceAll(directory, texts, lock) {
    const staged = [];
    try {
        for (const [file, text] of texts)
            staged.push(await (0,atomic_file/* stageFile */.HW)(file, text, { durable: true }));
        if (!await lock.stillHeld())
            return null;
        for (const file of staged)
            await file.commit();
        if (staged.length > 0)
            await (0,atomic_file/* syncDirectory */.zR)(directory);
        return (0,problem/* accept */.Ju)([...texts.keys()]);
    }
    finally {
        for (const file of staged)
            await file.discard();
    }
}
//# sourceMappingURL=change.js.map
;// CONCATENATED MODULE: ./build/src/baseline/directory.js







async function readBaselines(directory, targets) {
    const found = await (0,baseline_file/* readBaselineFiles */.lo)(directory, targets);
    return found.ok ? (0,problem/* accept */.Ju)(new Map([...found.value].map(([target, { baseline }]) => [target, baseline]))) : found;
}
async function listBaselines(directory) {
    const names = await baselineNames(directory);
    if (!names.ok)
        return names;
    const listed = [];
    const problems = [];
    for (const name of names.value) {
        const found = await (0,baseline_file/* readBaselineFile */.s$)(directory, name, null);
        if (!found.ok)
            problems.push(...found.problems);
        if (!found.ok || found.value === null)
            continue;
        const { text, baseline } = found.value;
        if (name === (0,baseline_file/* fileNameOf */.bV)(baseline.target))
            listed.push({ file: (0,external_node_path_.join)(directory, name), bytes: Buffer.byteLength(text), baseline });
        else
            problems.push(misnamed((0,external_node_path_.join)(directory, name), baseline.target));
    }
    return problems.length > 0 ? (0,problem/* refuse */.TR)(...problems) : (0,problem/* accept */.Ju)(listed);
}
function misnamed(file, target) {
    return (0,problem/* problem */.CC)(file, `this is the baseline of target ${JSON.stringify(target)}, whose file is ${(0,baseline_file/* fileNameOf */.bV)(target)}`, 'Rename the file, or delete it if it is a copy.', { line: 1 });
}
function updateBaselines(directory, entries, pinned = []) {
    return change_change(directory, [...entries.keys()], (stored) => (entries.get(stored.target) ?? []).reduce(codec/* addEntry */.An, stored), pinned);
}
function writeBaselines(directory, baselines) {
    return change(directory, baselines.map(({ target }) => target), (stored) => baselines.filter(({ target }) => target === stored.target).reduce(mergeBaselines, stored));
}
async function pruneBaselines(directory, keep) {
    const listed = await listBaselines(directory);
    if (!listed.ok)
        return listed;
    const pruned = new Map();
    const files = await change_change(directory, listed.value.map(({ baseline }) => baseline.target), (stored) => {
        const entries = kept(stored.entries, keep);
        const file = (0,external_node_path_.join)(directory, (0,baseline_file/* fileNameOf */.bV)(stored.target));
        pruned.set(stored.target, { target: stored.target, file, removed: stored.entries.length - entries.length, kept: entries.length });
        return { target: stored.target, entries };
    });
    return files.ok ? (0,problem/* accept */.Ju)([...pruned.values()]) : files;
}
function kept(entries, keep) {
    switch (keep.kind) {
        case 'newest': return keep.entries > 0 ? entries.slice(-keep.entries) : [];
        case 'since': return entries.filter((entry) => (0,codec/* placeInTime */.eV)(entry) >= Date.parse(keep.time));
    }
}
async function baselineNames(directory) {
    try {
        return (0,problem/* accept */.Ju)((await (0,promises_.readdir)(directory)).filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort());
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return (0,problem/* accept */.Ju)([]);
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(directory, `the baselines cannot be listed: ${(0,system_error/* inWords */.r4)(error)}`, (0,system_error/* advice */.v9)(error)));
    }
}
//# sourceMappingURL=directory.js.map

/***/ }),

/***/ 84367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   lo: () => (/* binding */ readBaselineFiles),
/* harmony export */   s$: () => (/* binding */ readBaselineFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64627);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40025);
/* harmony import */ var _codec_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40675);






function fileNameOf(target) {
    const escape = (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    return `${target.replace(/[^A-Za-z0-9._-]|^\./gu, escape)}.json`;
}
async function readBaselineFile(directory, name, target) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name);
    const bytes = await readBytes(file);
    if (!bytes.ok || bytes.value === null)
        return bytes.ok ? (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(null) : bytes;
    return (0,_codec_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeBytes */ .yj)(bytes.value, file, target);
}
async function readBaselineFiles(directory, targets) {
    const stored = new Map();
    const problems = [];
    for (const target of new Set(targets)) {
        const found = await readBaselineFile(directory, fileNameOf(target), target);
        if (!found.ok)
            problems.push(...found.problems);
        else if (found.value !== null)
            stored.set(target, found.value);
    }
    return problems.length > 0 ? (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(...problems) : (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(stored);
}
async function readBytes(file) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const problem = unfit(await handle.stat(), file);
            return problem ?? (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(await handle.readFile());
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'ENOENT'))
            return (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .accept */ .Ju)(null);
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
            throw error;
        return (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)((0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(file, `this baseline cannot be read: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r4)(error)}`, (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .advice */ .v9)(error)));
    }
}
function unfit(stats, file) {
    if (!stats.isFile()) {
        return (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)((0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(file, `this is ${stats.isDirectory() ? 'a directory' : 'not a plain file'}, not a baseline`, (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .restoreHint */ .AB)(file)));
    }
    const large = (0,_codec_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLarge */ .g$)(stats.size, file);
    return large === null ? null : (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)(large);
}
//# sourceMappingURL=file.js.map

/***/ }),

/***/ 38709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ boundsOf),
/* harmony export */   s: () => (/* binding */ boundOf)
/* harmony export */ });
function boundOf(warnings, side) {
    for (const warning of warnings) {
        if (warning.kind === 'at-least' && warning.side === side)
            return 'at-least';
        if (warning.kind === 'at-most' && warning.side === side)
            return 'less-than';
    }
    return null;
}
function boundsOf({ warnings }) {
    const [base, head] = [boundOf(warnings, 'base'), boundOf(warnings, 'head')];
    return { ...(base === null ? {} : { baseBound: base }), ...(head === null ? {} : { headBound: head }) };
}
//# sourceMappingURL=bound.js.map

/***/ }),

/***/ 1832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ isExpression),
/* harmony export */   OT: () => (/* binding */ isBinding),
/* harmony export */   PR: () => (/* binding */ fitsMetric),
/* harmony export */   Ve: () => (/* binding */ mayBeUserMade),
/* harmony export */   Wv: () => (/* binding */ USER_MADE),
/* harmony export */   _F: () => (/* binding */ metricMatches),
/* harmony export */   hj: () => (/* binding */ isUserMade),
/* harmony export */   l7: () => (/* binding */ unitOfAmounts),
/* harmony export */   md: () => (/* binding */ amountKindOf),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27183);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28372);


const USER_MADE = ['metrics.', 'command.', 'timing.'];
const isUserMade = (metric) => USER_MADE.some((prefix) => metric.length > prefix.length && metric.startsWith(prefix));
function mayBeUserMade(glob) {
    const star = glob.indexOf('*');
    const head = star < 0 ? glob : glob.slice(0, star);
    return star < 0 ? isUserMade(glob) : USER_MADE.some((prefix) => head.startsWith(prefix) || prefix.startsWith(head));
}
const isExpression = (metric) => metric.includes(' ');
const namesIn = (metric) => (isExpression(metric) ? metric.split(/[\s()*/+]+|(?<=\s)-(?=\s)/u).filter((name) => /^[a-z_]/iu.test(name)) : [metric]);
function metricMatches(pattern, metric) {
    return _metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .gatedByNameOnly */ .c2.has(metric) || isExpression(metric) || isExpression(pattern) ? pattern === metric : (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .k)(pattern, metric);
}
const amountKindOf = {
    'ms': 'duration', 'ms/request': 'duration', 'bytes': 'size', 'bytes/request': 'size', 'bytes/1000 requests': 'size', 'ratio': 'percentage', 'requests/s': 'rate',
    'count': 'count', 'count/request': 'count', 'USD/million': 'count', 'number': 'count', 'number/request': 'count',
};
const KEPT_IN = { duration: 'ms', size: 'bytes', rate: 'requests/s', percentage: 'ratio', count: 'number' };
function unitOfAmounts({ metric, amounts }) {
    const known = _metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricNames */ .Zv.find((name) => metricMatches(metric, name));
    return known !== undefined && (amounts === null || amountKindOf[(0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricNamed */ .SB)(known).unit] === amounts) ? (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricNamed */ .SB)(known).unit : KEPT_IN[amounts ?? 'count'];
}
const PER_SECOND = /(?:\/|\bper )\s*s(?:ec(?:ond)?)?$/iu;
function fitsMetric({ amounts }, { name, unit, word }) {
    const kind = amountKindOf[unit];
    if (amounts === null || amounts === kind)
        return true;
    if (amounts === 'rate')
        return kind === 'count' && word !== undefined && PER_SECOND.test(word);
    return isExpression(name) && isPlain(amounts) && isPlain(kind);
}
const isPlain = (kind) => kind === 'count' || kind === 'percentage';
const isBinding = (budget) => budget !== null && !budget.advisory && !budget.certain;
//# sourceMappingURL=budget.js.map

/***/ }),

/***/ 32492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ acceptFindings),
/* harmony export */   U: () => (/* binding */ acceptancesOf)
/* harmony export */ });
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22222);
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82323);
/* harmony import */ var _metric_expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19392);



function acceptFindings(document) {
    const list = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(document)?.['accept'];
    const named = (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .namedIn */ .$P)(document);
    return (Array.isArray(list) ? list : []).flatMap((written, i) => {
        const map = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(written);
        const globs = (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .globsOf */ .p_)(map);
        return map === null || globs === null ? [] : (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .globFindings */ .Vw)(globs, map, named, ['accept', i], 'acceptance');
    });
}
function acceptancesOf(inputs, lineOf) {
    return inputs.map(({ target, scenario, metric, reason, expires }, i) => ({ target, scenario, metric: (0,_metric_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalMetric */ .NQ)(metric), reason: reason.trim(), expires: expires.trim(), origin: 'config', line: lineOf(['accept', i]) }));
}
//# sourceMappingURL=acceptances.js.map

/***/ }),

/***/ 30478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ adviceFindings)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27183);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27234);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22222);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67831);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1906);





function adviceFindings(document) {
    const advice = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(document)?.['advice']);
    const off = advice?.['off'];
    const patterns = (Array.isArray(off) ? off : []).flatMap((pattern, i) => (typeof pattern !== 'string' || _rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleNames */ .X.some((name) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesGlob */ .k)(pattern, name)) ? [] : [(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onValue */ .Zy)(['advice', 'off', i], unknownRule(pattern), likelyRule(pattern))]));
    const messages = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .M)((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(advice?.['messages'])).flatMap(([name]) => (_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleNames */ .X.some((known) => known === name) ? [] : [(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)(['advice', 'messages', name], unknownRule(name), name.includes('*') ? `a message is for one rule: ${listed}` : likelyRule(name))]));
    return [...patterns, ...messages];
}
const unknownRule = (name) => `no rule of advice is called \`${name.slice(0, 80)}\``;
function likelyRule(written) {
    const word = written.replaceAll('*', '').toLowerCase();
    const close = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(written, _rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleNames */ .X) ?? (word.length > 2 ? _rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleNames */ .X.find((name) => name.includes(word) || word.includes(name)) : undefined);
    return close === undefined ? listed : `did you mean \`${close}\`?`;
}
const listed = `the rules are ${_rule_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleNames */ .X.join(', ')}`;
//# sourceMappingURL=advice.js.map

/***/ }),

/***/ 64180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ amountText)
/* harmony export */ });
const SIZES = [['GiB', 2 ** 30], ['MiB', 2 ** 20], ['KiB', 2 ** 10], ['GB', 1e9], ['MB', 1e6], ['kB', 1e3], ['B', 1]];
function amountText(value, unit) {
    switch (unit) {
        case 'ms':
        case 'ms/request': return `${plain(value)} ms`;
        case 'bytes':
        case 'bytes/request':
        case 'bytes/1000 requests': return sizeText(value);
        case 'ratio': return `${plain(value * 100)} %`;
        case 'requests/s': return `${plain(value)}/s`;
        case 'count':
        case 'count/request':
        case 'USD/million':
        case 'number':
        case 'number/request': return plain(value);
    }
}
function sizeText(value) {
    const texts = SIZES.filter(([, size]) => value >= size || size === 1).map(([name, size]) => `${plain(value / size)} ${name}`);
    return texts.reduce((shortest, text) => (text.length < shortest.length ? text : shortest), texts[0] ?? plain(value));
}
function plain(value) {
    const rounded = Number(value.toPrecision(12));
    return Math.abs(rounded) >= 1e-6 || rounded === 0 ? String(rounded) : rounded.toFixed(20).replace(/0+$/, '');
}
//# sourceMappingURL=amount-text.js.map

/***/ }),

/***/ 69449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readBudgets)
});

// EXTERNAL MODULE: ./build/src/budget.js
var src_budget = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
// EXTERNAL MODULE: ./build/src/config/amount-text.js
var amount_text = __webpack_require__(64180);
// EXTERNAL MODULE: ./build/src/config/loose.js
var loose = __webpack_require__(22222);
// EXTERNAL MODULE: ./build/src/config/place.js
var place = __webpack_require__(67831);
// EXTERNAL MODULE: ./build/src/config/units.js
var config_units = __webpack_require__(5543);
;// CONCATENATED MODULE: ./build/src/config/budget-amounts.js




function readAmounts(map, subject, path) {
    const findings = subject.mixed === true ? [(0,place/* onValue */.Zy)([...path, 'metric'], `\`${subject.metric}\` adds metrics of different units`, 'add what is measured in the same unit, or divide')] : [];
    const tolerance = map['tolerance'];
    const inner = (0,loose/* mapOf */.A)(tolerance);
    const absolute = (key, written) => {
        if ((typeof written !== 'string' && typeof written !== 'number') || (subject.known.length === 0 && !subject.open))
            return null;
        const read = readAbsolute(written, subject);
        if (!read.ok)
            findings.push((0,place/* onValue */.Zy)([...path, ...key.split('.')], read.message, read.hint));
        return read.ok ? { key, ...read } : null;
    };
    const [warn, fail, floor] = [absolute('warn', map['warn']), absolute('fail', map['fail']), absolute('tolerance.floor', inner?.['floor'])];
    const shares = { warn: shareOf(inner?.['warn']), fail: shareOf(inner === null ? tolerance : inner['fail']) };
    findings.push(...mixedKinds([warn, fail, floor], path), ...outOfOrder(warn, fail, shares, subject, path));
    if (Math.max(shares.fail ?? 0, shares.warn ?? 0) >= 1 && betterOf(subject) === 'higher')
        findings.push((0,place/* onValue */.Zy)([...path, 'tolerance'], `\`${subject.metric}\` cannot fall by more than 100 %`, 'a tolerance is the change itself: `10%` accepts 90/s after 100/s'));
    if (findings.length > 0)
        return { findings, amounts: null };
    const limit = { warn: warn?.value ?? null, fail: fail?.value ?? null };
    return {
        findings,
        amounts: {
            limit: warn === null && fail === null ? null : limit,
            tolerance: tolerance === undefined ? null : { ...shares, floor: floor?.value ?? 0 },
            amounts: [warn, fail, floor].find((one) => one !== null && one.kind !== null)?.kind ?? null,
        },
    };
}
function readAbsolute(written, { metric, known, open, share }) {
    const units = [...new Set(known.map(({ unit }) => unit))];
    const [unit] = units;
    if (unit === undefined)
        return (0,config_units/* parseAny */.Sb)(written);
    if (share === true)
        return readPlain(written, metric);
    const read = (0,config_units/* parseAmount */.C_)(written, unit);
    const several = new Set(units.map((one) => src_budget/* amountKindOf */.md[one])).size > 1 || (units.length > 1 && !open);
    if (several && !(read.ok && read.value === 0)) {
        return { ok: false, message: `\`${metric}\` matches metrics of different units (${units.join(', ')}), so no single amount fits`, hint: 'write one budget for each kind of metric, or a `tolerance` in per cent' };
    }
    if (!read.ok)
        return { ...read, message: `${read.message} (\`${metric}\` is measured in ${unitWords[unit]})` };
    if (unit === 'ratio' && read.value > 1)
        return { ok: false, message: 'is more than 100 %', hint: `write for example \`${(0,config_units/* amountExample */.np)(unit)}\`` };
    return { ...read, kind: read.value === 0 ? null : src_budget/* amountKindOf */.md[unit] };
}
function readPlain(written, metric) {
    const read = (0,config_units/* parseAny */.Sb)(written);
    if (!read.ok || read.kind === null || read.kind === 'count' || read.kind === 'percentage')
        return read;
    return { ok: false, message: `is ${kindWords[read.kind]}, but \`${metric}\` is a number without a unit`, hint: 'write for example `5` or `80%`' };
}
function mixedKinds(reads, path) {
    const known = reads.flatMap((read) => (read === null || read.kind === null ? [] : [{ key: read.key, kind: read.kind }]));
    const [first] = known;
    const other = known.find(({ kind }) => kind !== first?.kind);
    if (first === undefined || other === undefined)
        return [];
    return [(0,place/* onValue */.Zy)([...path, ...other.key.split('.')], `is ${kindWords[other.kind]}, but \`${first.key}\` is ${kindWords[first.kind]}`, 'write both in units of the same kind')];
}
function outOfOrder(warn, fail, shares, subject, path) {
    const better = betterOf(subject);
    const found = [];
    if (warn !== null && fail !== null && better !== null && (better === 'higher' ? warn.value < fail.value : warn.value > fail.value)) {
        found.push((0,place/* onValue */.Zy)([...path, 'warn'], better === 'higher' ? 'lies below `fail`: it would never be seen' : 'lies above `fail`: it would never be seen', better === 'higher' ? 'write a higher `warn`: more is better here' : 'write a lower `warn`'));
    }
    if (shares.warn !== null && shares.fail !== null && shares.warn > shares.fail)
        found.push((0,place/* onValue */.Zy)([...path, 'tolerance', 'warn'], 'is larger than `fail`: it would never be seen', 'write a smaller `warn`'));
    return found;
}
function betterOf({ known, open }) {
    const all = new Set(known.map(({ better }) => better));
    const [better = null] = all;
    return all.size === 1 && !open ? better : all.size > 1 && !open && !all.has(null) ? 'lower' : null;
}
const kindWords = { duration: 'a time', size: 'a size', rate: 'a rate', percentage: 'a percentage', count: 'a plain number' };
const unitWords = {
    'ms': 'time', 'bytes': 'bytes', 'ratio': 'per cent', 'count': 'pieces', 'requests/s': 'requests a second', 'ms/request': 'time a request',
    'bytes/request': 'bytes a request', 'count/request': 'pieces a request', 'bytes/1000 requests': 'bytes in 1000 requests',
    'USD/million': 'dollars for a million invocations', 'number': 'a number', 'number/request': 'a number a request',
};
function shareOf(written) {
    if (written === undefined)
        return null;
    const read = (0,config_units/* parseQuantity */.Lf)(written, 'percentage');
    return read.ok ? read.value : null;
}
//# sourceMappingURL=budget-amounts.js.map
// EXTERNAL MODULE: ./build/src/expression/of-metrics.js
var of_metrics = __webpack_require__(34847);
// EXTERNAL MODULE: ./build/src/config/globs.js
var config_globs = __webpack_require__(82323);
// EXTERNAL MODULE: ./build/src/config/meant-keys.js
var meant_keys = __webpack_require__(95944);
// EXTERNAL MODULE: ./build/src/config/metric-expressions.js
var metric_expressions = __webpack_require__(19392);
// EXTERNAL MODULE: ./build/src/config/own-metrics.js
var own_metrics = __webpack_require__(32636);
;// CONCATENATED MODULE: ./build/src/config/budgets.js












function readBudgets(document, lineOf) {
    const list = (0,loose/* mapOf */.A)(document)?.['budgets'];
    const written = Array.isArray(list) ? list : [];
    const named = (0,config_globs/* namedIn */.$P)(document);
    const names = namesIn(written, named);
    const findings = [];
    const budgets = [];
    const covered = new Map();
    written.forEach((one, i) => {
        const map = (0,loose/* mapOf */.A)(one);
        const plain = (0,config_globs/* globsOf */.p_)(map);
        if (map === null || plain === null)
            return;
        const globs = { ...plain, metric: (0,metric_expressions/* canonicalMetric */.NQ)(plain.metric) };
        const path = ['budgets', i];
        const better = map['better'] === 'lower' || map['better'] === 'higher' ? map['better'] : null;
        const { findings: wrongAmounts, amounts } = readAmounts(map, subjectOf(globs, better, named), path);
        const wrong = [...(0,config_globs/* globFindings */.Vw)(globs, map, named, path, 'budget'), ...allowsEverything(map, path), ...needlessBetter(globs, map, path), ...shareOfNothing(globs, amounts, path), ...wrongAmounts];
        const shadow = wrong.length === 0 ? shadowedBy(globs, named, names, covered, i) : null;
        if (shadow !== null)
            wrong.push((0,place/* onKey */.Ff)([...path, 'metric'], `never applies: budgets[${shadow}] (line ${lineOf(['budgets', shadow])}) comes first and matches all that this one matches`, 'put the narrower rule before the wider one'));
        findings.push(...wrong);
        if (wrong.length === 0 && amounts !== null)
            budgets.push({ ...globs, ...amounts, better, advisory: map['advisory'] === true, certain: false, origin: 'config', line: lineOf(path) });
    });
    return { findings, budgets };
}
function allowsEverything(written, path) {
    const map = (0,meant_keys/* asMeant */.iO)(written, path) ?? written;
    const tolerance = map['tolerance'];
    const inner = (0,meant_keys/* asMeant */.iO)(tolerance, [...path, 'tolerance']);
    const hint = 'write for example `tolerance: { warn: 5%, fail: 10% }`';
    if (map['warn'] === undefined && map['fail'] === undefined && tolerance === undefined)
        return [(0,place/* onValue */.Zy)(path, 'allows everything: it has neither `warn`, `fail` nor `tolerance`', hint)];
    return inner !== null && inner['warn'] === undefined && inner['fail'] === undefined ? [(0,place/* onKey */.Ff)([...path, 'tolerance'], 'allows everything: it has neither `warn` nor `fail`', hint)] : [];
}
function shareOfNothing({ metric }, amounts, path) {
    const tolerance = amounts?.tolerance ?? null;
    if (tolerance === null || tolerance.floor > 0 || !(0,metrics/* definitionsOf */.mu)(metric).some(({ statistic }) => statistic === 'slope'))
        return [];
    const share = tolerance.fail === null ? `warn: ${writtenShare(tolerance.warn)}` : `fail: ${writtenShare(tolerance.fail)}`;
    return [(0,place/* onValue */.Zy)([...path, 'tolerance'], `\`${metric}\` is about 0 where nothing leaks, and a percentage of next to nothing is next to nothing`, `say what does not count, in bytes per 1,000 requests: \`tolerance: { ${share}, floor: 100 kB }\``)];
}
const writtenShare = (share) => (0,amount_text/* amountText */.c)(share ?? 0, 'ratio').replace(' ', '');
function needlessBetter({ metric }, map, path) {
    if (map['better'] === undefined || (0,of_metrics/* looksLikeExpression */.ce)(metric))
        return [];
    const wanted = map['better'] === 'higher' ? 'higher' : 'lower';
    const hint = metric.startsWith('command.') ? `write it where the target is: \`metrics: { "${metric}": { better: ${wanted} } }\``
        : metric.startsWith('metrics.') ? 'write it where the metric is named, beside its `value`' : 'leave it out';
    return [(0,place/* onKey */.Ff)([...path, 'better'], 'is for budgets on several metrics, such as `latency.p99 / latency.p50`: a single metric has its direction', hint)];
}
function subjectOf({ metric, target }, better, named) {
    if ((0,of_metrics/* looksLikeExpression */.ce)(metric))
        return (0,metric_expressions/* expressionSubject */.P7)(metric, better, named.filter((t) => (0,glob/* matchesGlob */.k)(target, t.target)).flatMap((t) => t.own.named)) ?? { metric, known: [], open: false };
    const own = named.filter((t) => (0,glob/* matchesGlob */.k)(target, t.target)).map((t) => (0,own_metrics/* ownMatches */.K)(metric, t.own));
    const ofUser = own.flatMap(({ metrics }) => metrics);
    const known = [...metrics/* metricNames */.Zv.filter((name) => (0,src_budget/* metricMatches */._F)(metric, name)).map(metrics/* metricNamed */.SB), ...ofUser.flatMap(({ unit, better }) => (unit === null ? [] : [{ unit, better }]))];
    return { metric, known, open: own.some(({ open }) => open) || ofUser.some(({ unit }) => unit === null) };
}
function namesIn(written, named) {
    const patterns = written.flatMap((one) => (0,config_globs/* globsOf */.p_)((0,loose/* mapOf */.A)(one))?.metric ?? []).map(metric_expressions/* canonicalMetric */.NQ).filter((metric) => (0,src_budget/* mayBeUserMade */.Ve)(metric) || (0,of_metrics/* looksLikeExpression */.ce)(metric));
    return [...new Set([...metrics/* metricNames */.Zv, ...named.flatMap(({ own }) => own.named.map(({ name }) => name)), ...patterns])];
}
function shadowedBy(budget, named, names, covered, index) {
    const matching = names.filter((name) => (0,src_budget/* metricMatches */._F)(budget.metric, name));
    const ofTarget = budget.scenario === '*' ? matching.filter((name) => !config_globs/* perScenario */.mz.has(name)) : [];
    const ofScenario = matching.filter((name) => config_globs/* perScenario */.mz.has(name) || (0,src_budget/* isUserMade */.hj)(name) || !metrics/* metricNames */.Zv.includes(name));
    const keys = named.filter((t) => (0,glob/* matchesGlob */.k)(budget.target, t.target)).flatMap((t) => [
        ...ofTarget.map((name) => `${t.target}\n\n${name}`),
        ...t.scenarios.filter((s) => (0,glob/* matchesGlob */.k)(budget.scenario, s)).flatMap((s) => ofScenario.map((name) => `${t.target}\n${s}\n${name}`)),
    ]);
    const fresh = keys.filter((key) => !covered.has(key));
    for (const key of fresh)
        covered.set(key, index);
    return keys.length > 0 && fresh.length === 0 ? (covered.get(keys[0] ?? '') ?? null) : null;
}
//# sourceMappingURL=budgets.js.map

/***/ }),

/***/ 84636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ commandFindings),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   ez: () => (/* binding */ misplacedCommandKeys),
/* harmony export */   s2: () => (/* binding */ commandMetricsOf)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27183);
/* harmony import */ var _outputs_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27628);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22222);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67831);




const RUNS = 5;
const TEN_MINUTES = 600_000;
function commandOf(name, input, pack) {
    const { metrics } = input;
    return {
        kind: 'command',
        name,
        directory: input.directory,
        setup: input.setup ?? null,
        env: { ...input.env },
        package: pack,
        instructions: null,
        command: input.command ?? '',
        format: input.format ?? 'auto',
        output: input.output ?? null,
        runs: input.runs ?? RUNS,
        timeout: input.timeout ?? TEN_MINUTES,
        metrics: metrics !== undefined && 'ofCommand' in metrics ? metrics.ofCommand : [],
    };
}
const OF_OTHERS = {
    start: 'write `command`: it is run, not kept running', listen: 'it starts what it measures itself', protocol: 'it starts what it measures itself', ready: 'it is done when it ends',
    'stop-timeout': 'it is done when it ends; `timeout` says how long it may take', 'cold-start': '`runs` says how often it is run', scenarios: 'what it measures is its own affair',
    attach: 'it finds what it measures by itself', resources: 'its processes are not watched', instructions: 'its instructions are not counted',
    runtime: 'leave it out', handler: 'write `command`', path: 'write `directory`', interpreter: 'write it in `command`', layers: 'leave it out', memory: 'leave it out', events: 'leave it out', invocations: 'write `runs`', price: 'leave it out',
};
function commandFindings(target, path) {
    const { command, output, metrics } = target;
    const found = Object.entries(OF_OTHERS).flatMap(([key, hint]) => (target[key] === undefined ? [] : [(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...path, key], 'does not belong to a command', hint)]));
    if (command === undefined)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)(path, 'has no `command`', 'write for example `command: hyperfine --export-json {out} ./build/tool`'));
    if (Array.isArray(command) && command[0] === '')
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...path, 'command'], 'is empty', 'write the program to run'));
    const words = Array.isArray(command) ? command : [command];
    if (output !== undefined && words.some((word) => typeof word === 'string' && word.includes('{out}')))
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...path, 'output'], 'stands beside `{out}` in the command', 'keep one of the two: which of the files is read would be a guess'));
    if ((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(metrics) !== null && (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)(metrics).every(([name]) => !name.startsWith('command.')))
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...path, 'metrics'], 'has no name of a number that a command prints', 'write for example `metrics: { "command.*": { better: higher } }`'));
    return found;
}
function misplacedCommandKeys(target, path) {
    return ['command', 'format', 'output', 'runs'].filter((key) => target[key] !== undefined).map((key) => (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...path, key], 'belongs to a command, and this target is none', 'write `type: command`, or leave it out'));
}
const PRINTED = {
    hyperfine: times('time', 'time.mean', 'time.min', 'time.max', 'user', 'system'),
    'pytest-benchmark': times('time', 'time.mean', 'time.min', 'time.max'),
    go: [...times('time'), { name: 'command.memory', unit: 'bytes', better: 'lower' }],
    oha: ofLoad('latency.mean', 'latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max'),
    vegeta: ofLoad('latency.mean', 'latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max'),
    k6: [
        ...times(...['avg', 'med', 'p90', 'p95', 'max'].map((statistic) => `http_req_duration.${statistic}`)),
        { name: 'command.http_reqs.rate', unit: 'requests/s', better: 'higher' }, { name: 'command.http_req_failed', unit: 'ratio', better: 'lower' }, { name: 'command.checks', unit: 'ratio', better: 'higher' },
    ],
    artillery: [...times(...['mean', 'p50', 'p95', 'p99', 'max'].map((statistic) => `http.response_time.${statistic}`)), { name: 'command.errors', unit: 'ratio', better: 'lower' }],
    lighthouse: [...times('first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'), { name: 'command.performance', unit: 'ratio', better: 'higher' }],
};
function times(...names) {
    return names.map((name) => ({ name: `command.${name}`, unit: 'ms', better: 'lower' }));
}
function ofLoad(...latencies) {
    return [...times(...latencies), { name: 'command.throughput', unit: 'requests/s', better: 'higher' }, { name: 'command.errors', unit: 'ratio', better: 'lower' }];
}
function commandMetricsOf(target) {
    const written = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)(target?.['metrics']).flatMap(([name, value]) => {
        const { unit, better } = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(value) ?? {};
        return [{ name, unit: typeof unit === 'string' ? (0,_outputs_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOf */ .u)(unit).unit : null, better: better === 'lower' || better === 'higher' ? better : null }];
    });
    const format = target?.['format'];
    const printed = Object.entries(PRINTED).find(([tool]) => tool === format)?.[1] ?? [];
    const own = written.filter(({ name }) => !name.includes('*'));
    const known = printed.map((one) => written.find(({ name, better }) => better !== null && (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesGlob */ .k)(name, one.name)) ?? one).map((one, i) => ({ ...(printed[i] ?? one), better: one.better }));
    return { named: [...own, ...known.filter(({ name }) => !own.some((one) => one.name === name))], open: ['command.'] };
}
//# sourceMappingURL=commands.js.map

/***/ }),

/***/ 56246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mH: () => (/* binding */ namedData),
/* harmony export */   t3: () => (/* binding */ dataFindings),
/* harmony export */   yC: () => (/* binding */ DataFiles)
/* harmony export */ });
/* harmony import */ var _data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28929);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21943);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22222);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67831);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);





class DataFiles {
    #readFile;
    #tried = new Set();
    #read = new Map();
    problems = [];
    constructor(readFile) {
        this.#readFile = readFile;
    }
    get(file) {
        return this.#read.get(file) ?? null;
    }
    get read() {
        return this.#read;
    }
    open(file, path) {
        if (this.#tried.has(file) || (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .insidePathFault */ ._R)(file) !== null || !(0,_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isDataFile */ .vM)(file))
            return [];
        this.#tried.add(file);
        const text = this.#readFile(file);
        if (!text.ok)
            return text.problems.map((problem) => (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(path, `\`${file}\`: ${problem.message}`, problem.hint));
        const read = (0,_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readData */ .v3)(file, text.value);
        if (read.ok)
            this.#read.set(file, read.data);
        else
            this.problems.push(...read.problems);
        return [];
    }
}
function namedData(data, path) {
    const unnamed = (file, at) => (typeof file === 'string' ? [{ name: baseName(file), file, path: at }] : []);
    if (typeof data === 'string')
        return unnamed(data, path);
    if (Array.isArray(data))
        return data.flatMap((file, i) => unnamed(file, [...path, i]));
    return (0,_loose_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .M)(data).flatMap(([name, file]) => (typeof file === 'string' ? [{ name, file, path: [...path, name] }] : []));
}
const baseName = (file) => (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');
function dataFindings(sets, files) {
    const seen = new Map();
    return sets.flatMap(({ name, file, path }) => {
        const found = [...files.open(file, path)];
        const other = seen.get(name);
        const given = typeof path.at(-1) === 'string' && path.at(-1) !== 'data';
        if (!new RegExp(_placeholders_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCE_NAME */ .cW, 'u').test(name) || name in Object.prototype) {
            const plain = name.replace(/[^A-Za-z0-9_-]+/gu, '_').replace(/^[^A-Za-z_]+/u, '') || 'row';
            found.push(given ? (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onKey */ .Ff)(path, `\`${name.slice(0, 60)}\` cannot be the name of data`, `write letters, digits, \`-\` and \`_\`: \`${plain}\``) : (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(path, `\`${name.slice(0, 60)}\` cannot be used as the name of its data`, `give it one: \`data: { ${plain}: ${file} }\``));
        }
        else if (other !== undefined)
            found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(path, `\`${other}\` and \`${file}\` would both be called \`${name}\``, 'give them names: `data: { first: a.csv, second: b.csv }`'));
        seen.set(name, file);
        return found;
    });
}
//# sourceMappingURL=data-checks.js.map

/***/ }),

/***/ 28929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cf: () => (/* binding */ inData),
  vM: () => (/* binding */ isDataFile),
  v3: () => (/* binding */ readData),
  SH: () => (/* binding */ valueFault)
});

;// CONCATENATED MODULE: ./build/src/config/csv.js
function readCsv(whole) {
    const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
    const records = [];
    let [at, line] = [0, 1];
    while (at < text.length) {
        const begins = line;
        const fields = [];
        let quotedAny = false;
        for (;;) {
            const opened = text[at] === '"';
            const field = opened ? quoted(text, at) : plain(text, at);
            if (field.fault !== null)
                return { ok: false, line: line + breaksIn(text.slice(at, field.end)), ...field.fault };
            if (opened) {
                quotedAny = true;
                line += breaksIn(text.slice(at, field.end));
            }
            fields.push(field.value);
            at = field.end;
            if (text[at] !== ',')
                break;
            at += 1;
        }
        if (at < text.length) {
            at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
            line += 1;
        }
        if (fields.length > 1 || fields[0] !== '' || quotedAny)
            records.push({ line: begins, fields });
    }
    return { ok: true, records };
}
function plain(text, start) {
    let end = start;
    for (; end < text.length; end += 1) {
        const character = text[end];
        if (character === ',' || character === '\n' || character === '\r')
            break;
        if (character === '"')
            return { value: '', end, fault: { message: 'has a quote in the middle of a field', hint: 'put the field in quotes and write the quote twice: `"5"" pipe"`' } };
    }
    return { value: text.slice(start, end), end, fault: null };
}
function quoted(text, start) {
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && text[end + 1] === '"')
        end = text.indexOf('"', end + 2);
    if (end === -1)
        return { value: '', end: start, fault: { message: 'opens a quote that is never closed', hint: 'close it; a quote inside of a field is written twice' } };
    const behind = text[end + 1];
    if (behind !== undefined && behind !== ',' && behind !== '\n' && behind !== '\r')
        return { value: '', end, fault: { message: 'goes on behind the closing quote of a field', hint: 'write a comma there; a quote inside of a field is written twice' } };
    return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1, fault: null };
}
function breaksIn(text) {
    return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}
//# sourceMappingURL=csv.js.map
// EXTERNAL MODULE: ./build/src/config/inexact-number.js
var inexact_number = __webpack_require__(55362);
;// CONCATENATED MODULE: ./build/src/config/data-file.js


const MOST_ROWS = 1_000_000;
const MOST_PROBLEMS = 5;
const isDataFile = (file) => /\.(?:csv|jsonl|ndjson)$/iu.test(file);
function readData(file, text) {
    return /\.csv$/iu.test(file) ? readTable(file, text) : readLines(file, text);
}
const inData = (file, line, message, hint) => ({ file, line, column: null, path: '', message, hint });
function readTable(file, text) {
    const read = readCsv(text);
    if (!read.ok)
        return refused([inData(file, read.line, read.message, read.hint)]);
    const [head, ...rows] = read.records;
    if (head === undefined)
        return refused([inData(file, null, 'is empty', 'write the names of its columns in the first line, and a row of values in each other')]);
    const columns = head.fields;
    const problems = columnProblems(file, head.line, columns);
    if (rows.length === 0)
        problems.push(inData(file, head.line, 'has the names of its columns and no row', 'write a row of values under them'));
    if (rows.length > MOST_ROWS)
        problems.push(inData(file, null, `has ${rows.length} rows`, `at most ${MOST_ROWS} are taken`));
    const ragged = rows.filter(({ fields }) => fields.length !== columns.length);
    for (const { line, fields } of ragged.slice(0, MOST_PROBLEMS)) {
        const hint = fields.length > columns.length ? 'a value with a comma in it stands in quotes' : 'write a comma for each value, also for an empty one';
        problems.push(inData(file, line, `has ${counted(fields.length, 'value')}, and the first line names ${counted(columns.length, 'column')}`, hint));
    }
    if (ragged.length > MOST_PROBLEMS)
        problems.push(inData(file, null, `has ${ragged.length - MOST_PROBLEMS} more rows of another length`, null));
    if (problems.length > 0)
        return refused(problems);
    const places = new Map(columns.map((column, i) => [column, i]));
    return {
        ok: true,
        data: {
            file, columns, rows: rows.length,
            lineOf: (row) => rows[row]?.line ?? 0,
            valueOf: (row, column) => rows[row]?.fields[places.get(column) ?? -1],
        },
    };
}
function columnProblems(file, line, columns) {
    const problems = [];
    const [only] = columns;
    const other = columns.length === 1 && only !== undefined ? /[;\t|]/u.exec(only)?.[0] : undefined;
    if (other !== undefined)
        problems.push(inData(file, line, `separates its values with ${other === '\t' ? 'tabs' : `\`${other}\``}`, 'separate them with commas, as CSV is written'));
    if (columns.includes(''))
        problems.push(inData(file, line, 'has a column without a name', 'the first line names every column'));
    for (const twice of new Set(columns.filter((column, i) => column !== '' && columns.indexOf(column) !== i)))
        problems.push(inData(file, line, `names the column \`${twice.slice(0, 60)}\` twice`, 'rename one of the two'));
    return problems;
}
function readLines(file, whole) {
    const text = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
    const rows = [];
    const problems = [];
    for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
        if (line.trim() === '' || problems.length >= MOST_PROBLEMS)
            continue;
        const value = parsed(line);
        if (value === undefined)
            problems.push(inData(file, index + 1, 'is not JSON', 'write one JSON object in each line: `{"id": 1}`'));
        else if (typeof value !== 'object' || value === null || Array.isArray(value))
            problems.push(inData(file, index + 1, 'is no JSON object', 'write one in each line: `{"id": 1}`'));
        else
            rows.push({ line: index + 1, value });
    }
    if (rows.length === 0 && problems.length === 0)
        problems.push(inData(file, null, 'is empty', 'write one JSON object in each line: `{"id": 1}`'));
    if (rows.length > MOST_ROWS)
        problems.push(inData(file, null, `has ${rows.length} rows`, `at most ${MOST_ROWS} are taken`));
    if (problems.length > 0)
        return refused(problems);
    return {
        ok: true,
        data: {
            file, columns: Object.keys(rows[0]?.value ?? {}), rows: rows.length,
            lineOf: (row) => rows[row]?.line ?? 0,
            valueOf: (row, column) => valueIn(rows[row]?.value, column),
        },
    };
}
function valueIn(row, column) {
    if (typeof row !== 'object' || row === null)
        return undefined;
    if (Object.hasOwn(row, column))
        return Reflect.get(row, column);
    const dot = column.indexOf('.');
    const first = column.slice(0, dot);
    return dot > 0 && Object.hasOwn(row, first) ? valueIn(Reflect.get(row, first), column.slice(dot + 1)) : undefined;
}
function valueFault(value) {
    return (0,inexact_number/* inexactNumber */.s)(value, []);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;
const refused = (problems) => ({ ok: false, problems });
//# sourceMappingURL=data-file.js.map

/***/ }),

/***/ 59889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ directionHint),
/* harmony export */   n: () => (/* binding */ directionMeant)
/* harmony export */ });
const MEANT = {
    higher: /^(?:up|more|big|bigger|max|maxi?mi[sz]e|maximum|large|larger|great|greater|increase|increasing|rise|asc|ascending|high|highest|most|\+|>)$/iu,
    lower: /^(?:down|less|small|smaller|min|mini?mi[sz]e|minimum|few|fewer|decrease|decreasing|fall|desc|descending|low|lowest|least|-|<)$/iu,
};
function directionMeant(written) {
    if (typeof written !== 'string')
        return null;
    const word = written.trim().replace(/[\s_-]*(?:is)?[\s_-]*better$/iu, '');
    return MEANT.higher.test(word) ? 'higher' : MEANT.lower.test(word) ? 'lower' : null;
}
function directionHint(written) {
    const meant = directionMeant(written);
    return meant === null ? 'write `lower` where less of it is better, `higher` where more is' : `write \`${meant}\`: ${meant === 'higher' ? 'more' : 'less'} of it is better`;
}
//# sourceMappingURL=direction.js.map

/***/ }),

/***/ 78931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withExports),
/* harmony export */   T: () => (/* binding */ exportFindings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21943);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22222);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67831);
/* harmony import */ var _schema_export_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98216);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32315);






function withExports(input) {
    const exports = exportsFrom(input);
    return exports.length === 0 ? {} : { exports };
}
function exportsFrom(input) {
    return Array.isArray(input) ? input.flatMap((entry, place) => exportsOf(entry).map((one) => ({ ...one, place }))) : exportsOf(input);
}
const DEFAULT_NAMESPACE = '';
function exportsOf({ openmetrics, csv, emf, otlp, webhook }) {
    return [
        ...(openmetrics === undefined ? [] : [{ kind: 'openmetrics', file: openmetrics, namespace: DEFAULT_NAMESPACE }]),
        ...(csv === undefined ? [] : [{ kind: 'csv', file: csv, namespace: DEFAULT_NAMESPACE }]),
        ...(emf === undefined ? [] : [{ kind: 'emf', file: emf.file === _schema_export_js__WEBPACK_IMPORTED_MODULE_3__/* .STDOUT */ .U ? null : emf.file, namespace: emf.namespace }]),
        ...(otlp === undefined ? [] : [{ kind: 'otlp', endpoint: otlp.endpoint.trim(), headers: otlp.headers, allowHttp: otlp['allow-http'] }]),
        ...(webhook === undefined ? [] : [{ kind: 'webhook', url: webhook.url.trim(), headers: webhook.headers, on: [...new Set(webhook.on)], branches: webhook.branches, allowHttp: webhook['allow-http'] }]),
    ];
}
function exportFindings(document) {
    const written = (0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A)(document)?.['export'];
    const entries = Array.isArray(written) ? written.map((one, i) => [one, ['export', i]]) : [[written, ['export']]];
    const files = new Map();
    return entries.flatMap(([value, at]) => {
        const entry = (0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A)(value);
        if (entry === null)
            return [];
        const empty = at.length > 1 && Object.keys(entry).length === 0 ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onKey */ .Ff)(at, 'names nothing to export to', 'write for example `csv: .tailgate/metrics.csv`, or leave the entry out')] : [];
        return [...empty, ...fileFindings(entry, at, files), ...otlpFindings((0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A)(entry['otlp']), [...at, 'otlp']), ...webhookFindings((0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A)(entry['webhook']), [...at, 'webhook'])];
    });
}
function fileFindings(entry, at, files) {
    return ['openmetrics', 'csv', 'emf'].flatMap((kind) => {
        const value = entry[kind];
        const file = (0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A)(value)?.['file'] ?? value;
        if (typeof file !== 'string')
            return [];
        const key = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file);
        const other = files.get(key);
        files.set(key, kind);
        return other === undefined ? [] : [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)([...at, kind], `\`${file.slice(0, 80)}\` is written by \`${other}\` already`, 'write another name')];
    });
}
const VARIABLE_BEHIND_HOST = /^\s*[a-z]+:\/\/[^/?]*[/?].*\$\{/iu;
function otlpFindings(otlp, at) {
    const endpoint = otlp?.['endpoint'];
    const found = typeof endpoint === 'string' && (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .templateFault */ .Rs)(endpoint) === null ? urlFindings(endpoint, [...at, 'endpoint'], 'http://collector:4318') : [];
    const inHeader = (0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .M)(otlp?.['headers']).some(([, value]) => typeof value === 'string' && (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .templateFault */ .Rs)(value) === null && (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .variablesIn */ .DF)(value).length > 0);
    const secret = inHeader || (typeof endpoint === 'string' && VARIABLE_BEHIND_HOST.test(endpoint));
    const openly = secret && typeof endpoint === 'string' && found.length === 0 ? openUrl(endpoint, otlp?.['allow-http'] === true, [...at, 'endpoint']) : [];
    return [...found, ...openly, ...headerFindings(otlp?.['headers'], [...at, 'headers'])];
}
function webhookFindings(webhook, at) {
    const url = webhook?.['url'];
    const found = typeof url === 'string' && (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .templateFault */ .Rs)(url) === null ? [...urlFindings(url, [...at, 'url'], '${SLACK_WEBHOOK}'), ...secretUrl(url, [...at, 'url']), ...openUrl(url, webhook?.['allow-http'] === true, [...at, 'url'])] : [];
    const on = webhook?.['on'];
    const alone = Array.isArray(on) && on.length === 1 && on[0] === 'recovery' ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)([...at, 'on'], 'tells only that it is over, never that it began', 'write `on: [fail, recovery]`')] : [];
    return [...found, ...alone, ...headerFindings(webhook?.['headers'], [...at, 'headers'])];
}
function urlFindings(text, at, example) {
    const scheme = /^\s*(?:\$\{|https?:\/\/)/iu.test(text);
    const hint = `write for example \`${example}\``;
    if (!scheme)
        return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, 'is not a URL that begins with `http://` or `https://`, nor a variable', hint)];
    if (!(0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .isLiteral */ .c$)(text))
        return [];
    if (!URL.canParse(text.trim()))
        return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, 'is not a URL', hint)];
    const { username, password, hash } = new URL(text.trim());
    if (username !== '' || password !== '')
        return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, 'has a user in it', 'write the header `authorization`, with `${NAME}` for what is secret')];
    return hash === '' ? [] : [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, 'has a fragment, which is never sent', 'leave out the `#` and what follows')];
}
const SECRET_URLS = /^https:\/\/(?:hooks\.slack(?:-gov)?\.com\/|(?:[\w-]+\.)?discord(?:app)?\.com\/api\/webhooks\/|[\w.-]+\.webhook\.office\.com\/|chat\.googleapis\.com\/)/iu;
function secretUrl(text, at) {
    return SECRET_URLS.test(text.trim()) && (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .isLiteral */ .c$)(text) ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, 'is a secret: whoever reads this file can post there', 'keep it in a secret, hand it to the step in `env`, and write `${SLACK_WEBHOOK}` here; make a new one if this file was ever pushed')] : [];
}
const LOOPBACK = /^http:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?:[:/?]|$)/iu;
function openUrl(text, allowed, at) {
    if (allowed || !/^\s*http:/iu.test(text) || LOOPBACK.test(text.trim()))
        return [];
    return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, 'is not encrypted: anybody in between can read it', 'write `https://`, or `allow-http: true` beside it where the network is your own')];
}
const SECRET_HEADERS = /authorization|token|secret|key|cookie|password|credential/iu;
const SET_BY_US = ['content-type', 'content-encoding', 'host', 'user-agent', 'connection'];
function headerFindings(headers, at) {
    const seen = new Map();
    return (0,_loose_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .M)(headers).flatMap(([name, value]) => {
        const [here, lower] = [[...at, name], name.toLowerCase()];
        const other = seen.get(lower);
        seen.set(lower, name);
        const fault = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .headerNameFault */ .fh)(name);
        if (fault !== null)
            return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onKey */ .Ff)(here, fault.message, fault.hint)];
        if (SET_BY_US.includes(lower))
            return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onKey */ .Ff)(here, `\`${name}\` is set by Tailgate`, 'leave it out')];
        if (other !== undefined)
            return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onKey */ .Ff)(here, `is the same header as \`${other}\``, 'keep one of the two')];
        if (typeof value !== 'string' || (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .templateFault */ .Rs)(value) !== null || !SECRET_HEADERS.test(name) || (0,_templates_js__WEBPACK_IMPORTED_MODULE_5__/* .variablesIn */ .DF)(value).length > 0)
            return [];
        return [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(here, 'looks like a secret, and whoever reads this file has it', `keep it in a secret, hand it to the step in \`env\`, and write for example \`\${${name.toUpperCase().replace(/[^A-Z0-9]+/gu, '_')}}\` here`)];
    });
}
//# sourceMappingURL=exports.js.map

/***/ }),

/***/ 21943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ calendarDay),
/* harmony export */   Dh: () => (/* binding */ keyed),
/* harmony export */   IY: () => (/* binding */ nameFault),
/* harmony export */   XQ: () => (/* binding */ lineWith),
/* harmony export */   Z: () => (/* binding */ headerValue),
/* harmony export */   Zq: () => (/* binding */ requestPath),
/* harmony export */   _R: () => (/* binding */ insidePathFault),
/* harmony export */   _S: () => (/* binding */ alsoNumbers),
/* harmony export */   bB: () => (/* binding */ processText),
/* harmony export */   fh: () => (/* binding */ headerNameFault),
/* harmony export */   jk: () => (/* binding */ textThat),
/* harmony export */   jt: () => (/* binding */ commandText),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   pj: () => (/* binding */ methodText),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   xv: () => (/* binding */ placeholderHint),
/* harmony export */   yt: () => (/* binding */ insidePath),
/* harmony export */   zi: () => (/* binding */ requestPathFault)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5543);



function keyed(schema, words) {
    return schema.meta({ title: words.title, description: words.description, 'x-example': words.example, ...(words.otherwise === undefined ? {} : { 'x-default': words.otherwise }) });
}
function textThat(fault, pattern) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().superRefine((text, ctx) => {
        const wrong = fault(text);
        if (wrong !== null)
            ctx.addIssue({ code: 'custom', message: wrong.message, params: { hint: wrong.hint } });
    }).meta({ pattern });
}
function amount(quantity, least, most, read = (text) => text) {
    const [low, high] = [baseUnits(least, quantity), baseUnits(most, quantity)];
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J().transform((written, ctx) => {
        if (typeof written !== 'string' && typeof written !== 'number') {
            ctx.issues.push({ code: 'invalid_type', expected: 'string', input: written });
            return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
        }
        const meant = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseQuantity */ .Lf)(typeof written === 'string' ? read(written) : written, quantity);
        const wrong = !meant.ok ? meant : meant.value < low || meant.value > high ? { message: `\`${written}\` is not between ${least} and ${most}`, hint: `write an amount from \`${least}\` to \`${most}\`` } : null;
        if (meant.ok && wrong === null)
            return meant.value;
        ctx.issues.push({ code: 'custom', input: written, message: wrong?.message ?? '', params: { hint: wrong?.hint ?? null } });
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    }).meta({ type: ['string', 'number'], pattern: (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityPattern */ ["in"])(quantity), minimum: 0, maximum: 0 });
}
function baseUnits(text, quantity) {
    const read = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseQuantity */ .Lf)(text, quantity);
    if (!read.ok)
        throw new Error(`${text}: ${read.message}`);
    return read.value;
}
const commandText = textThat((text) => {
    if (text.trim() === '')
        return { message: 'is empty', hint: 'write the command, or leave the key out' };
    return text.includes('\0') ? { message: 'contains a NUL character', hint: 'remove it' } : null;
}, '\\S');
function requestPathFault(text) {
    const url = /^https?:\/\/[^/?#]*([^#]*)/iu.exec(text);
    if (url !== null)
        return { message: `\`${text}\` is a whole URL`, hint: `write the path only, \`${url[1] || '/'}\`; Tailgate chooses the port` };
    if (!text.startsWith('/'))
        return { message: `\`${text}\` must start with /`, hint: `write \`/${text.trim()}\`` };
    if (text.includes('#'))
        return { message: `\`${text}\` has a fragment, which is never sent`, hint: `write \`${text.slice(0, text.indexOf('#'))}\`, or %23 for the sign itself` };
    const odd = /[^\x21-\x7e]/u.exec(text);
    const braces = odd === null ? undefined : (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .misshapenIn */ .SN)(text).find(({ single }) => !single);
    if (braces !== undefined)
        return { message: `\`${braces.written}\` is no placeholder`, hint: placeholderHint(braces) };
    return odd === null ? null : { message: 'contains a space, a line break or another character that a request line cannot hold', hint: `write \`${escaped(text)}\`` };
}
const placeholderHint = ({ meant }) => (meant === null ? 'placeholders are written `{{name.column}}`, or `{{name}}` for what was captured' : `write \`${meant}\``);
const requestPath = textThat(requestPathFault, '^/[\\x21-\\x7e]*$');
function escaped(text) {
    return (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .aroundPlaceholders */ .yd)(text, (part) => encodeURI(part.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%25', '%'));
}
function insidePathFault(text) {
    if (text.trim() === '' || text.includes('\0'))
        return { message: 'is not a path', hint: 'write a path such as `services/api`, or leave the key out' };
    if (/^(?:\/|[A-Za-z]:|~)/u.test(text))
        return { message: `\`${text}\` is absolute`, hint: 'write it relative to the repository' };
    if (text.includes('\\'))
        return { message: `\`${text}\` has backslashes`, hint: `write \`${text.replaceAll('\\', '/')}\`` };
    return text.split('/').includes('..') ? { message: `\`${text}\` leaves the repository with \`..\``, hint: 'write a path inside the repository' } : null;
}
const insidePath = textThat(insidePathFault, '^(?!/|~|[A-Za-z]:|.*\\\\)(?!.*(?:^|/)\\.\\.(?:/|$)).+$');
const methodText = textThat((text) => {
    if (!/^[A-Za-z][A-Za-z-]{0,31}$/u.test(text))
        return { message: `\`${text}\` is not a method`, hint: 'write for example `GET` or `POST`' };
    return text.toUpperCase() === 'CONNECT' ? { message: 'CONNECT opens a tunnel and cannot be measured', hint: 'write another method' } : null;
}, '^[A-Za-z][A-Za-z-]{0,31}$').transform((text) => text.toUpperCase());
const lineWith = (fault) => textThat((text) => {
    const match = REQUEST_LINE.exec(text.trim());
    return match === null ? { message: 'is empty', hint: 'write for example `GET /health`' } : fault(match[2] ?? '');
}, '^\\s*(?:[A-Za-z-]+\\s+)?(?:/|\\{\\{)[\\x20-\\x7e]*$').transform((text) => {
    const [, method = 'GET', path = ''] = REQUEST_LINE.exec(text.trim()) ?? [];
    return { method: method.toUpperCase(), path };
});
const REQUEST_LINE = /^(?:([A-Za-z-]+)\s+)?(\S.*)$/su;
const SET_BY_TAILGATE = ['content-length', 'transfer-encoding'];
function headerNameFault(name) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u.test(name))
        return { message: `\`${name}\` is not the name of a header`, hint: 'write letters, digits and hyphens' };
    return SET_BY_TAILGATE.includes(name.toLowerCase()) ? { message: `\`${name}\` is worked out from the body`, hint: 'leave it out' } : null;
}
const headerValue = textThat((text) => {
    if (/[\r\n\0]/u.test(text))
        return { message: 'contains a line break or a NUL character, which no header can hold', hint: 'write it on one line; `>-` folds lines and drops the last break' };
    return /[^\t\x20-\x7e\x80-\xff]/u.test(text) ? { message: 'contains a character that no header can hold', hint: 'write it percent-encoded or in ASCII' } : null;
}, '^[\\t\\x20-\\x7e\\x80-\\xff]*$');
const processText = textThat((text) => (text.includes('\0') ? { message: 'contains a NUL character', hint: 'remove it' } : null), '');
const calendarDay = textThat((written) => {
    const text = written.trim();
    const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/su.exec(text);
    if (parts === null)
        return { message: text === '' ? 'is empty' : `\`${text.slice(0, 60)}\` is not a day`, hint: 'write year, month and day: `2026-12-31`' };
    const [, year = '', month = '', day = ''] = parts;
    const wanted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const last = lastDayOf(Number(year), Number(month));
    if (last === null || Number(day) < 1 || Number(day) > last) {
        const hint = last === null ? 'the months are 01 to 12' : `the last day of that month is \`${wanted.slice(0, 8)}${last}\``;
        return { message: `\`${text.slice(0, 60)}\` is no day of the calendar`, hint };
    }
    return text === wanted ? null : { message: `\`${text.slice(0, 60)}\` is not written as a day`, hint: `write \`${wanted}\`` };
}, '^\\s*\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\s*$');
function lastDayOf(year, month) {
    if (month < 1 || month > 12)
        return null;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
const LONGEST_REASON = 300;
const reasonText = textThat((text) => {
    const length = [...text.trim()].length;
    if (length === 0)
        return { message: 'is empty', hint: 'write why it is accepted, for those who read the report' };
    return length > LONGEST_REASON ? { message: `has ${length} characters, and at most ${LONGEST_REASON} are kept`, hint: 'write one sentence, and link to the rest' } : null;
}, `^\\s*\\S(?:[\\s\\S]{0,${LONGEST_REASON - 2}}\\S)?\\s*$`);
const alsoNumbers = { type: ['string', 'number', 'boolean'] };
const NAME = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
function nameFault(name) {
    if (name in Object.prototype)
        return { message: `\`${name}\` cannot be a name`, hint: 'write another name' };
    if (new RegExp(NAME, 'u').test(name))
        return null;
    const plain = name.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '').slice(0, 64);
    const rule = 'names have letters, digits, `.`, `_` and `-`, start with a letter or digit and have 64 characters at most';
    return { message: `\`${name.slice(0, 80)}\` cannot be a name`, hint: plain === '' ? `write another one: ${rule}` : `write \`${plain}\`: ${rule}` };
}
//# sourceMappingURL=fields.js.map

/***/ }),

/***/ 57094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nk: () => (/* binding */ captureFindings),
/* harmony export */   x7: () => (/* binding */ mixFindings),
/* harmony export */   y5: () => (/* binding */ commonDivisor),
/* harmony export */   z: () => (/* binding */ flowsOf)
/* harmony export */ });
/* unused harmony exports LONGEST_CYCLE, isMix, cycleOf */
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22222);
/* harmony import */ var _meant_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95944);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67831);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55156);




const LONGEST_CYCLE = 1000;
const isMix = (entries) => entries.some((entry) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(entry)?.['weight'] !== undefined || (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(entry)?.['steps'] !== undefined);
function flowsOf(scenario, path) {
    const requests = scenario['requests'];
    if (!Array.isArray(requests))
        return [{ steps: stepOf(scenario['request'], [...path, 'request']) }];
    const entries = requests.map((entry, i) => {
        const at = [...path, 'requests', i];
        const steps = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(entry)?.['steps'];
        return { steps: Array.isArray(steps) ? steps.flatMap((step, k) => stepOf(step, [...at, 'steps', k])) : stepOf(entry, at) };
    });
    return isMix(requests) ? entries : [{ steps: entries.flatMap(({ steps }) => steps) }];
}
function stepOf(request, path) {
    if (typeof request === 'string')
        return [{ request: { path: request.trim().replace(/^[A-Za-z-]+\s+/u, '') }, path }];
    const map = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(request);
    return map === null ? [] : [{ request: map, path }];
}
function mixFindings(scenario, path) {
    const requests = scenario['requests'];
    if (!Array.isArray(requests))
        return [];
    const found = requests.flatMap((entry, i) => {
        const at = [...path, 'requests', i];
        const map = (0,_meant_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .asMeant */ .iO)(entry, at);
        if (map === null)
            return [];
        if (map['steps'] === undefined)
            return map['path'] === undefined ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)(at, 'has neither `path` nor `steps`', 'write for example `path: /health`')] : [];
        return Object.keys(map).filter((key) => OF_REQUESTS.includes(key)).map((key) => (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...at, key], 'stands beside `steps`', 'keep one of the two; each step is a request of its own'));
    });
    if (!isMix(requests))
        return found;
    const weights = requests.map((entry) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(entry)?.['weight'] ?? 1).filter((weight) => Number.isInteger(weight));
    const cycle = cycleOf(weights);
    return cycle <= LONGEST_CYCLE ? found : [...found, (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onValue */ .Zy)([...path, 'requests'], `the weights repeat only after ${cycle} entries`, `write smaller ones: at most ${LONGEST_CYCLE} together, so that every launch sends them in their proportion`)];
}
const OF_REQUESTS = ['path', 'method', 'headers', 'body', 'body-file', 'expect', 'capture'];
function cycleOf(weights) {
    return weights.reduce((sum, weight) => sum + weight, 0) / commonDivisor(weights);
}
function commonDivisor(weights) {
    return weights.reduce((a, b) => {
        let [x, y] = [a, b];
        while (y > 0)
            [x, y] = [y, x % y];
        return x;
    }, 0) || 1;
}
function captureFindings(flows, scenario, path) {
    const steps = flows.flatMap((flow) => flow.steps).filter(({ request }) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(request['capture']) !== null);
    const pipelining = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(scenario['load'])?.['pipelining'];
    const ahead = steps.length > 0 && typeof pipelining === 'number' && pipelining > 1 ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...path, 'load', 'pipelining'], 'sends requests before the answers are there that they take values from', 'leave it out')] : [];
    return [...ahead, ...steps.flatMap((step) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .M)(step.request['capture']).flatMap(([name, from]) => ofCapture(name, (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A)(from), step)))];
}
function ofCapture(name, from, { request, path }) {
    const at = [...path, 'capture', name];
    const found = [];
    if (!new RegExp(_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .SOURCE_NAME */ .cW, 'u').test(name) || name in Object.prototype)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)(at, `\`${name.slice(0, 60)}\` cannot be the name of what is captured`, 'write letters, digits, `-` and `_`, such as `token`'));
    if (from === null)
        return found;
    const { json, header, regex } = { json: from['json'], header: from['header'], regex: from['regex'] };
    if (json === undefined && header === undefined && regex === undefined)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)(at, 'does not say where the value stands', 'write `json: $.id`, `header: location` or `regex: ...`'));
    if (json !== undefined && (header !== undefined || regex !== undefined))
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)([...at, header === undefined ? 'regex' : 'header'], 'stands beside `json`', 'keep one of the two'));
    const method = request['method'];
    if (header === undefined && typeof method === 'string' && method.toUpperCase() === 'HEAD')
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .onKey */ .Ff)(at, 'can never be found: the answer to HEAD has no body', 'write `header: ...`, or use GET'));
    return found;
}
//# sourceMappingURL=flow-checks.js.map

/***/ }),

/***/ 33245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ functionOf),
/* harmony export */   e: () => (/* binding */ eventName)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
/* harmony import */ var _scenarios_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66437);


const RUNS = 10;
const TIMEOUT = 3000;
const BYTE_CODE = ['__pycache__/'];
function functionOf(name, input, files) {
    const runtime = input.runtime ?? 'bootstrap';
    return {
        kind: 'function',
        name,
        directory: input.path ?? '.',
        setup: input.setup ?? null,
        env: { ...input.env },
        package: packageOf(input.package, runtime === 'python' ? BYTE_CODE : []),
        instructions: input.instructions,
        runtime,
        interpreter: runtime === 'bootstrap' ? null : (input.interpreter ?? null),
        handler: input.handler ?? 'bootstrap',
        layers: input.layers,
        memory: input.memory,
        timeout: input.timeout ?? TIMEOUT,
        events: input.events.map((event, i) => eventOf(event, i, files)),
        coldStart: input['cold-start'] ?? { runs: RUNS },
        invocations: input.invocations,
        price: { gbSecond: input.price['gb-second'], request: input.price.request },
    };
}
function packageOf(input, left) {
    if (input === undefined)
        return { path: '.', format: 'zip', ignore: left };
    return { path: input.path, format: input.format ?? (/\.(?:zip|jar)$/iu.test(input.path) ? 'file' : 'zip'), ignore: [...left, ...input.ignore] };
}
function eventOf(event, index, files) {
    const payload = event.file === undefined ? JSON.stringify(event.json === undefined ? {} : event.json) : (files.get(event.file) ?? '{}');
    return { name: eventName(event, index), payload, expect: (0,_scenarios_js__WEBPACK_IMPORTED_MODULE_1__/* .expectedBody */ .X)(event.expect) };
}
function eventName({ name, file }, index) {
    if (name !== undefined)
        return name;
    const stem = file === undefined ? '' : node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename(file).replace(/\.[^.]*$/u, '').replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '').slice(0, 64);
    return stem === '' ? `event-${index + 1}` : stem;
}
//# sourceMappingURL=functions.js.map

/***/ }),

/***/ 82323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   Vw: () => (/* binding */ globFindings),
/* harmony export */   mz: () => (/* binding */ perScenario),
/* harmony export */   p_: () => (/* binding */ globsOf)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1832);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27183);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28372);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33245);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22222);
/* harmony import */ var _expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34847);
/* harmony import */ var _metric_expressions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19392);
/* harmony import */ var _meant_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95944);
/* harmony import */ var _own_metrics_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32636);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67831);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1906);











function namedIn(document) {
    return (0,_loose_js__WEBPACK_IMPORTED_MODULE_8__/* .entriesOf */ .M)((0,_loose_js__WEBPACK_IMPORTED_MODULE_8__/* .mapOf */ .A)(document)?.['targets']).map(([target, value]) => describe(target, (0,_meant_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .targetAsMeant */ .FX)(value)));
}
function globsOf(map) {
    const metric = map?.['metric'];
    return typeof metric === 'string' ? { target: globText(map?.['target']), scenario: globText(map?.['scenario']), metric } : null;
}
function globFindings(globs, map, named, path, rule) {
    if ((0,_expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeExpression */ .ce)(globs.metric)) {
        const { findings, metrics } = (0,_metric_expressions_js__WEBPACK_IMPORTED_MODULE_4__/* .expressionFindings */ .LH)(globs.metric, path);
        const each = metrics.flatMap((metric) => globFindings({ ...globs, metric }, map, named, path, rule));
        return [...findings, ...each.filter(({ message }, i) => each.findIndex((one) => one.message === message) === i)];
    }
    const found = [];
    const metrics = _metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv.filter((name) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_9__/* .matchesGlob */ .k)(globs.metric, name));
    const own = named.map((t) => (0,_own_metrics_js__WEBPACK_IMPORTED_MODULE_6__/* .ownMatches */ .K)(globs.metric, t.own));
    const isOwn = own.some((one) => one.open || one.metrics.length > 0);
    if (metrics.length === 0 && !isOwn)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .onValue */ .Zy)([...path, 'metric'], ...noSuchMetric(globs.metric, named)));
    const targets = named.filter((t) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_9__/* .matchesGlob */ .k)(globs.target, t.target));
    if (named.length > 0 && targets.length === 0)
        found.push(unknownName([...path, 'target'], 'target', globs.target, named.map((t) => t.target)));
    const scenarios = targets.flatMap((t) => t.scenarios);
    const ofTarget = metrics.length > 0 && !isOwn && metrics.every((name) => !perScenario.has(name));
    if (globs.scenario !== '*' && ofTarget)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .onKey */ .Ff)([...path, 'scenario'], `\`${globs.metric}\` belongs to the target as a whole, not to a scenario`, 'leave `scenario` out'));
    else if (targets.length > 0 && (globs.scenario !== '*' || (metrics.length > 0 && !isOwn && metrics.every((name) => perScenario.has(name)))) && !scenarios.some((s) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_9__/* .matchesGlob */ .k)(globs.scenario, s)) && !targets.some(({ unread }) => unread) && !((0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeUserMade */ .Ve)(globs.metric) && targets.some(printsScenarios))) {
        found.push(map['scenario'] === undefined ? (0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .onValue */ .Zy)([...path, 'metric'], `\`${globs.metric}\` is measured under load, and no target here has a scenario`, 'write `scenarios: { health: GET /health }` in the target') : unknownName([...path, 'scenario'], 'scenario', globs.scenario, scenarios));
    }
    if (targets.length > 0 && metrics.length > 0 && !isOwn) {
        if (metrics.every((name) => coldMetrics.has(name)) && !targets.some((t) => t.cold))
            found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .onValue */ .Zy)([...path, 'metric'], `\`${globs.metric}\` is never measured: cold starts are left out`, `remove \`cold-start: false\` from the target, or the ${rule}`));
        if (metrics.every((name) => sizeMetrics.has(name)) && !targets.some((t) => t.weighed))
            found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .onValue */ .Zy)([...path, 'metric'], `\`${globs.metric}\` is never measured: no target has a \`package\``, `write \`package: dist\` in the target, or remove the ${rule}`));
    }
    return found;
}
const printsScenarios = ({ own }) => own.open.includes('command.');
function describe(target, value) {
    const own = (0,_own_metrics_js__WEBPACK_IMPORTED_MODULE_6__/* .ownMetricsOf */ .R)(value);
    const type = value?.['type'];
    if (value === null || (type !== undefined && type !== 'server' && type !== 'function' && type !== 'command'))
        return { target, scenarios: [], cold: true, weighed: true, own: { named: own.named, open: _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .USER_MADE */ .Wv }, unread: true };
    if (type === 'function')
        return { target, scenarios: eventNames(value['events']), cold: true, weighed: true, own, unread: value['events'] !== undefined && !Array.isArray(value['events']) };
    const cold = value['start'] !== undefined && value['cold-start'] !== false;
    const scenarios = (0,_loose_js__WEBPACK_IMPORTED_MODULE_8__/* .mapOf */ .A)(value['scenarios']);
    return { target, scenarios: Object.keys(scenarios ?? {}), cold, weighed: value['package'] !== undefined, own, unread: value['scenarios'] !== undefined && scenarios === null };
}
function eventNames(events) {
    return (Array.isArray(events) ? events : []).map((event, i) => {
        const { name, file } = typeof event === 'string' ? { name: undefined, file: event } : ((0,_loose_js__WEBPACK_IMPORTED_MODULE_8__/* .mapOf */ .A)(event) ?? { name: undefined, file: undefined });
        return (0,_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .eventName */ .e)({ ...(typeof name === 'string' ? { name } : {}), ...(typeof file === 'string' ? { file } : {}) }, i);
    });
}
function noSuchMetric(written, named) {
    const own = named.flatMap((t) => t.own.named.map(({ name }) => name));
    const known = [...own, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv];
    const hint = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_10__/* .metricHint */ .Oo)(written, known);
    const never = neverMeasured.find(([prefix]) => written.startsWith(prefix));
    if (hint === null && never !== undefined && own.every((name) => !name.startsWith(never[0])))
        return [`\`${written}\` is never measured: ${never[1]}`, never[2]];
    return [`no metric is called \`${written}\``, hint ?? `the metrics are ${known.join(', ')}`];
}
const neverMeasured = [
    ['command.', 'no target is a command', 'write a target with `type: command` and the `command` that prints its numbers'],
    ['metrics.', 'no target has metrics of its own', 'write `metrics: { values: { queries: db_queries_total per request } }` in a target with scenarios'],
    ['timing.', 'no target reads the Server-Timing header', 'write `metrics: { server-timing: [db] }` in a target with scenarios'],
];
function unknownName(path, what, glob, known) {
    const close = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_10__/* .likelyHint */ .We)(glob, known);
    const list = known.slice(0, 10).map((name) => `\`${name}\``).join(', ');
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .onValue */ .Zy)(path, `no ${what} is called \`${glob}\``, close !== null ? close : known.length === 0 ? `there is no ${what} that it could match` : `the ${what}s are ${list}${known.length > 10 ? ' ...' : ''}`);
}
const namesOf = (metrics) => new Set(metrics.map((metric) => metric.name));
const perScenario = namesOf([..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.load, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.shape, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.resources, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.event, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.instructions]);
const coldMetrics = namesOf(_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW['cold-start']);
const sizeMetrics = namesOf(_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.size);
const globText = (value) => (typeof value === 'string' ? value : '*');
//# sourceMappingURL=globs.js.map

/***/ }),

/***/ 55362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ inexactNumber)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67831);

function inexactNumber(value, path) {
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onValue */ .Zy)(path, `JSON has no ${String(value)}`, 'write a number, or put it in quotes');
        return Number.isInteger(value) && !Number.isSafeInteger(value) ? (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onValue */ .Zy)(path, 'is too large to be sent exactly as a number', 'put it in quotes, or write the whole body as text') : null;
    }
    if (typeof value !== 'object' || value === null)
        return null;
    for (const [key, inner] of Object.entries(value)) {
        const found = inexactNumber(inner, [...path, Array.isArray(value) ? Number(key) : key]);
        if (found !== null)
            return found;
    }
    return null;
}
//# sourceMappingURL=inexact-number.js.map

/***/ }),

/***/ 19974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59889);
/* harmony import */ var _meant_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95944);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67831);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94539);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91287);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1906);






const MOST_KEYS = 50;
function findingsOf(issues, document) {
    return issues.flatMap((issue) => findings(issue, issue.path.map(segment), document));
}
function findings(issue, path, document) {
    switch (issue.code) {
        case 'unrecognized_keys': return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(path, key));
        case 'invalid_union': return ofUnion(issue.errors, path, document);
        case 'invalid_type': return isMisspelt(path, document) ? [] : [wrongType([issue.expected], path, document)];
        case 'custom': return [{ path, on: 'value', message: issue.message, hint: hintOf(issue.params) }];
        case 'invalid_value': return [notOneOf(issue.values, path, document)];
        case 'too_small': return [outside(issue.origin, `at least ${String(issue.minimum)}`, path, document)];
        case 'too_big': return [outside(issue.origin, `at most ${String(issue.maximum)}`, path, document)];
        default: return [{ path, on: 'value', message: issue.message, hint: exampleHint(path) }];
    }
}
function ofUnion(alternatives, path, document) {
    const meant = alternatives.find((issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'));
    if (meant !== undefined)
        return meant.flatMap((issue) => findings(issue, [...path, ...issue.path.map(segment)], document));
    const expected = alternatives.flatMap((issues) => issues.flatMap((issue) => (issue.path.length === 0 && issue.code === 'invalid_type' ? [issue.expected] : [])));
    return [wrongType(expected, path, document)];
}
function isMisspelt(path, document) {
    const key = path.at(-1);
    const place = path.slice(0, -1);
    return typeof key === 'string' && (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, path) === undefined && (0,_meant_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .asMeant */ .iO)((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, place), place)?.[key] !== undefined;
}
function wrongType(expected, path, document) {
    const value = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, path);
    const key = path.at(-1);
    const title = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settingAt */ .OZ)(path)?.node.title;
    if (value === undefined && typeof key === 'string') {
        return { path, on: 'key', message: 'is missing', hint: `write for example \`${key}: ${exampleOf(path) ?? '...'}\`` };
    }
    const wanted = title === undefined || title === 'word' || title === 'number' ? expected.map((type) => typeNames[type] ?? type).join(' or ') : withArticle(title);
    const numeric = expected.some((type) => type === 'number' || type === 'int') && typeof value === 'string' && /^\d+$/u.test(value);
    const hint = numeric ? `write ${value} without quotes` : expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean') && (title === undefined || title === 'text') ? `write it in quotes: \`"${String(value)}"\`` : exampleHint(path);
    return { path, on: 'value', message: value === null ? `must be ${wanted}, but nothing is written` : `must be ${wanted}, but it is ${typeOf(value)}`, hint };
}
function unknownKey(path, key) {
    const here = [...path, key];
    const soon = _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .planned */ .l.find((p) => matches(p.path, here));
    if (soon !== undefined)
        return { path: here, on: 'key', message: `${soon.says} is not in this version of Tailgate yet`, hint: 'leave it out' };
    const known = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settingAt */ .OZ)(path)?.keys ?? [];
    const plain = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .inKebabCase */ .x3)(key);
    const close = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .likelyHint */ .We)(key, known);
    const elsewhere = close === null ? (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .configSettings */ .oi)().find((setting) => setting.path.endsWith(`.${plain}`) || setting.path === plain) : undefined;
    const hint = close !== null ? close : elsewhere !== undefined ? `\`${plain}\` belongs at \`${elsewhere.path}\`` : `the keys here are ${known.map((name) => `\`${name}\``).join(', ')}`;
    return { path: here, on: 'key', message: `\`${key.slice(0, 80)}\` is not a key that is known here`, hint };
}
function notOneOf(values, path, document) {
    const value = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, path);
    if ((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .pathText */ .LF)(path) === 'version')
        return ofVersion(value, path);
    if (path.length === 3 && path[2] === 'type')
        return ofType(value, path);
    if (path.at(-1) === 'better')
        return { path, on: 'value', message: value === null ? 'is empty' : `\`${shown(value)}\` is no direction`, hint: (0,_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .directionHint */ .H)(value) };
    const close = typeof value === 'string' ? (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(value, values.map(String)) : null;
    const list = values.map((v) => `\`${String(v)}\``).join(' or ');
    return { path, on: 'value', message: value === null ? 'is empty' : `\`${shown(value)}\` is not one of its values`, hint: close === null ? `write ${list}` : `did you mean \`${close}\`? Its values are ${list}` };
}
function ofVersion(value, path) {
    if (value === undefined)
        return { path, on: 'key', message: 'is missing', hint: 'write `version: 1` in the first line' };
    const newer = typeof value === 'number' && value > 1;
    return { path, on: 'value', message: newer ? `is ${value}, but this Tailgate reads version 1` : `must be the number 1, but it is ${typeof value === 'string' ? `the text "${shown(value)}"` : shown(value)}`, hint: newer ? 'use a newer Tailgate, or write `version: 1`' : 'write `version: 1`' };
}
function ofType(value, path) {
    return { path, on: 'value', message: `\`${shown(value)}\` is not a type of target`, hint: 'write `type: server` (or leave the key out), `type: function` or `type: command`' };
}
function outside(origin, bound, path, document) {
    const value = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, path);
    if (origin === 'number' || origin === 'int')
        return { path, on: 'value', message: `${shown(value)} is out of range`, hint: `write a number of ${bound}` };
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    return { path, on: 'value', message: empty ? 'is empty' : `must have ${bound} ${origin === 'array' ? 'entries' : 'characters'}`, hint: exampleHint(path) };
}
function matches(pattern, path) {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
}
const typeNames = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'a map', record: 'a map', array: 'a list' };
function typeOf(value) {
    if (Array.isArray(value))
        return 'a list';
    switch (typeof value) {
        case 'string': return `text (\`${shown(value)}\`)`;
        case 'number': return `a number (${shown(value)})`;
        case 'boolean': return `\`${String(value)}\``;
        default: return 'a map';
    }
}
function exampleOf(path) {
    const example = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settingAt */ .OZ)(path)?.node['x-example'];
    return example === undefined ? null : (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .written */ .Mp)(example);
}
function exampleHint(path) {
    const example = exampleOf(path);
    const key = path.at(-1);
    if (example === null && path.length > 1)
        return exampleHint(path.slice(0, -1));
    return example === null ? null : `write for example \`${typeof key === 'string' ? `${key}: ` : ''}${example}\``;
}
const withArticle = (title) => (/^(?:text|any|GET)/u.test(title) ? title : `${/^[aeiou]/u.test(title) ? 'an' : 'a'} ${title}`);
const shown = (value) => (typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a map') : String(value).slice(0, 60));
const segment = (key) => (typeof key === 'symbol' ? String(key) : key);
const hintOf = (params) => (typeof params?.['hint'] === 'string' ? params['hint'] : null);
//# sourceMappingURL=issues.js.map

/***/ }),

/***/ 84710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readJsonPath)
/* harmony export */ });
const step = /\.([A-Za-z_$][\w$-]*)|\[(\d{1,9})\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/uy;
function readJsonPath(written) {
    const text = written.trim();
    const hint = 'write the way from the root, such as `$.id` or `$.items[0].id`';
    if (!text.startsWith('$'))
        return { ok: false, message: `\`${text.slice(0, 60)}\` does not begin at the root`, hint: /^[A-Za-z_][\w.[\]]*$/u.test(text) ? `write \`$.${text}\`` : hint };
    const path = [];
    step.lastIndex = 1;
    let at = 1;
    for (let match = step.exec(text); match !== null; match = step.exec(text)) {
        const [whole, key, index, single, double] = match;
        path.push(index !== undefined ? Number(index) : (key ?? (single ?? double ?? '').replace(/\\(.)/gu, '$1')));
        at += whole.length;
        step.lastIndex = at;
    }
    if (at === text.length)
        return { ok: true, path };
    const rest = text.slice(at, at + 40);
    return { ok: false, message: `\`${rest}\` in \`${text.slice(0, 60)}\` names no single value`, hint: /[*:?@]|\.\./u.test(rest) ? `wildcards, slices and filters are not taken: ${hint}` : hint };
}
//# sourceMappingURL=json-path.js.map

/***/ }),

/***/ 22222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapOf),
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
const entriesOf = (value) => Object.entries(mapOf(value) ?? {});
//# sourceMappingURL=loose.js.map

/***/ }),

/***/ 95944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ targetAsMeant),
/* harmony export */   Op: () => (/* binding */ scenarioAsMeant),
/* harmony export */   iO: () => (/* binding */ asMeant)
/* harmony export */ });
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22222);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91287);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1906);



const targetAsMeant = (written) => asMeant(written, TARGET);
function scenarioAsMeant(written) {
    const scenario = asMeant(written, SCENARIO);
    return scenario === null || (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(scenario['load']) === null ? scenario : { ...scenario, load: asMeant(scenario['load'], LOAD) };
}
const TARGET = ['targets', 'any'];
const SCENARIO = [...TARGET, 'scenarios', 'any'];
const LOAD = [...SCENARIO, 'load'];
function asMeant(written, place) {
    const map = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(written);
    if (map === null)
        return null;
    const known = (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settingAt */ .OZ)(place)?.keys ?? [];
    const meant = Object.keys(map).filter((key) => !known.includes(key)).flatMap((key) => {
        const close = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(key, known);
        return close === null || map[close] !== undefined ? [] : [[close, map[key]]];
    });
    return meant.length === 0 ? map : { ...map, ...Object.fromEntries(meant) };
}
//# sourceMappingURL=meant-keys.js.map

/***/ }),

/***/ 19392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ expressionFindings),
/* harmony export */   NQ: () => (/* binding */ canonicalMetric),
/* harmony export */   P7: () => (/* binding */ expressionSubject)
/* harmony export */ });
/* harmony import */ var _expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34847);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28372);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67831);



function canonicalMetric(text) {
    const read = (0,_expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeExpression */ .ce)(text) ? (0,_expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMetrics */ .Bm)(text) : null;
    return read?.ok === true ? read.value.name : text;
}
const ofTargets = new Set([..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW['cold-start'], ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.size].map(({ name }) => name));
const ofBoth = new Set([..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.invoke, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.instructions].map(({ name }) => name));
const ALONE = {
    'p90-of-starts': 'is one of the slowest starts', 'min-of-starts': 'is the fastest start', total: 'is counted over the whole run', slope: 'may be below 0',
};
function expressionFindings(text, path) {
    const read = (0,_expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMetrics */ .Bm)(text);
    const at = [...path, 'metric'];
    if (!read.ok)
        return { findings: [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, read.message, read.hint)], metrics: [] };
    const { metrics } = read.value;
    const findings = metrics.flatMap((name) => {
        const why = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionsOf */ .mu)(name).map(({ statistic }) => ALONE[statistic]).find((one) => one !== undefined);
        return why === undefined ? [] : [(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, `\`${name}\` ${why}: there is no launch or start in which it could be put together with another metric`, 'write a budget on it alone')];
    });
    const whole = metrics.find((name) => ofTargets.has(name));
    const part = metrics.find((name) => !ofTargets.has(name) && !ofBoth.has(name) && !name.startsWith('command.'));
    if (whole !== undefined && part !== undefined)
        findings.push((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .onValue */ .Zy)(at, `\`${whole}\` belongs to the target as a whole and \`${part}\` to a scenario`, 'write metrics of the same place'));
    return { findings, metrics };
}
function expressionSubject(text, better, own) {
    const read = (0,_expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMetrics */ .Bm)(text);
    if (!read.ok)
        return null;
    const known = new Map(own.map((one) => [one.name, one]));
    const of = (name) => known.get(name) ?? (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionsOf */ .mu)(name)[0];
    const unit = (0,_expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOfMetrics */ .b2)(read.value.expression, (name) => of(name)?.unit ?? null);
    const direction = better ?? directionOf(read.value, of);
    switch (unit) {
        case 'mixed': return { metric: text, known: [], open: false, mixed: true };
        case 'plain': return { metric: text, known: [{ unit: 'number', better: direction }], open: false, share: true };
        case null: return { metric: text, known: [], open: true };
        default: return { metric: text, known: [{ unit, better: direction }], open: false };
    }
}
const directionOf = ({ metrics }, of) => of(metrics[0] ?? '')?.better ?? null;
//# sourceMappingURL=metric-expressions.js.map

/***/ }),

/***/ 32636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownMatches),
/* harmony export */   R: () => (/* binding */ ownMetricsOf)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84636);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27183);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22222);
/* harmony import */ var _service_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25651);





function ownMetricsOf(target) {
    if (target?.['type'] === 'command')
        return (0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandMetricsOf */ .s2)(target);
    const metrics = (0,_loose_js__WEBPACK_IMPORTED_MODULE_3__/* .mapOf */ .A)(target?.['metrics']);
    const read = (0,_service_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceMetricsOf */ .Gg)(target);
    const faulty = [...namedUnder(metrics, 'values', 'metrics.'), ...namedUnder(metrics, 'server-timing', 'timing.')].filter((name) => read.every((one) => one.name !== name));
    return { named: [...read, ...faulty.map((name) => ({ name, unit: null, better: null }))], open: isUnread(target?.['metrics']) ? ['metrics.', 'timing.'] : [] };
}
function namedUnder(metrics, key, prefix) {
    const written = metrics?.[key];
    const names = Array.isArray(written) ? written : Object.keys((0,_loose_js__WEBPACK_IMPORTED_MODULE_3__/* .mapOf */ .A)(written) ?? {});
    return names.flatMap((name) => (typeof name === 'string' ? [`${prefix}${name}`] : []));
}
function isUnread(metrics) {
    if (metrics === undefined)
        return false;
    const map = (0,_loose_js__WEBPACK_IMPORTED_MODULE_3__/* .mapOf */ .A)(metrics);
    return map === null || ((0,_loose_js__WEBPACK_IMPORTED_MODULE_3__/* .mapOf */ .A)(map['values']) === null && !Array.isArray(map['server-timing']));
}
function ownMatches(glob, { named, open }) {
    const metrics = named.filter(({ name }) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesGlob */ .k)(glob, name));
    const head = glob.includes('*') ? glob.slice(0, glob.indexOf('*')) : null;
    const others = open.some((prefix) => (head === null ? glob.startsWith(prefix) && (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .isUserMade */ .hj)(glob) : head.startsWith(prefix) || prefix.startsWith(head)));
    return { metrics, open: others && (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeUserMade */ .Ve)(glob) && !(head === null && metrics.length > 0) };
}
//# sourceMappingURL=own-metrics.js.map

/***/ }),

/***/ 67831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Ff: () => (/* binding */ onKey),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   Zy: () => (/* binding */ onValue),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const onKey = (path, message, hint) => ({ path, on: 'key', message, hint });
const onValue = (path, message, hint) => ({ path, on: 'value', message, hint });
function pathText(path) {
    return path.reduce((text, segment) => (typeof segment === 'number' ? `${text}[${segment}]` : text === '' ? segment : `${text}.${segment}`), '');
}
function valueAt(document, path) {
    let value = document;
    for (const segment of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
            return undefined;
        value = value[segment];
    }
    return value;
}
function rangeOf(document, resolve, path, on) {
    let node = document.contents;
    let key = null;
    for (const segment of path) {
        const inner = resolve(node);
        const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(inner) ? pairOf(inner.items, segment, resolve) : null;
        const next = pair !== null ? pair.value : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(inner) && typeof segment === 'number' ? inner.items[segment] : undefined;
        if (pair === null && next === undefined)
            return spanOf(key) ?? spanOf(node) ?? [0, 0];
        key = pair === null ? null : pair.key;
        node = next;
    }
    return (on === 'key' ? spanOf(key) : null) ?? spanOf(node) ?? spanOf(key) ?? [0, 0];
}
function placeAt(offset, lines) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
function locate(finding, file, place) {
    return { file, line: place.line, column: place.column, path: pathText(finding.path), message: finding.message, hint: finding.hint };
}
const keyText = (pair) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : null);
function pairOf(items, segment, resolve) {
    const own = items.find((pair) => keyText(pair) === String(segment));
    if (own !== undefined)
        return own;
    for (const pair of items) {
        if (keyText(pair) !== '<<')
            continue;
        const merged = resolve(pair.value);
        for (const source of (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(merged) ? merged.items : [merged]) {
            const map = resolve(source);
            const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? map.items.find((inner) => keyText(inner) === String(segment)) : undefined;
            if (found !== undefined)
                return found;
        }
    }
    return null;
}
function spanOf(node) {
    const range = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.range : null;
    return range === null || range === undefined ? null : [range[0], range[1]];
}
//# sourceMappingURL=place.js.map

/***/ }),

/***/ 55156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ pathParts),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   SN: () => (/* binding */ misshapenIn),
/* harmony export */   Zm: () => (/* binding */ withoutPlaceholders),
/* harmony export */   cW: () => (/* binding */ SOURCE_NAME),
/* harmony export */   gw: () => (/* binding */ looksLikeJson),
/* harmony export */   lx: () => (/* binding */ jsonParts),
/* harmony export */   vc: () => (/* binding */ plainParts),
/* harmony export */   yd: () => (/* binding */ aroundPlaceholders)
/* harmony export */ });
const pattern = /\{\{[ \t]*([A-Za-z_][\w-]*)(?:\.([^{}\s](?:[^{}\r\n]*[^{}\s])?))?[ \t]*\}\}/gu;
const SOURCE_NAME = '^[A-Za-z_][A-Za-z0-9_-]{0,63}$';
function placeholdersIn(text) {
    return Array.from(text.matchAll(pattern), placeholderOf);
}
const inBraces = /\{\{([^{}\r\n]{0,200})\}\}|\{\{([^{}\r\n]{0,200})\}|\$?\{([^{}\r\n]{0,200})\}\}?/gu;
function misshapenIn(text) {
    return Array.from(text.matchAll(inBraces)).flatMap(([written, double, half, single]) => {
        if (placeholdersIn(written).length > 0)
            return [];
        const inner = (double ?? half ?? single ?? '').trim().replaceAll(/\s*\.\s*/gu, '.').replace(/\[\s*['"]?([^\]'"]*)['"]?\s*\]/gu, '.$1');
        const meant = `{{${inner}}}`;
        return [{ written, name: /^[A-Za-z_][\w-]*/u.exec(inner)?.[0] ?? '', meant: placeholdersIn(meant).length === 1 ? meant : null, single: single !== undefined }];
    });
}
function withoutPlaceholders(path) {
    return path.replace(pattern, (_, __, ___, offset) => (offset === 0 ? '/x' : 'x'));
}
function aroundPlaceholders(text, write) {
    return plainParts(text, 'text').map((part) => (typeof part === 'string' ? write(part) : part.placeholder.written)).join('');
}
function pathParts(path) {
    return parts(path, (offset) => (offset === 0 ? 'path' : 'component'));
}
function plainParts(text, as) {
    return parts(text, () => as);
}
function jsonParts(json) {
    const strings = stringsIn(json);
    const found = [];
    let sent = 0;
    for (const match of json.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const around = strings.find((one) => one.start < start && end < one.end);
        const whole = around !== undefined && around.start === start - 1 && around.end === end + 1 && !around.key;
        const from = whole ? start - 1 : start;
        if (from > sent)
            found.push(json.slice(sent, from));
        found.push({ placeholder: placeholderOf(match), as: whole ? 'json' : around === undefined ? 'json-bare' : 'json-text' });
        sent = whole ? end + 1 : end;
    }
    return sent < json.length ? [...found, json.slice(sent)] : found;
}
function looksLikeJson(text) {
    const filled = jsonParts(text).map((part) => (typeof part === 'string' ? part : part.as === 'json-text' ? 'x' : '0')).join('');
    if (!/^\s*[[{]/u.test(filled))
        return false;
    try {
        JSON.parse(filled);
        return true;
    }
    catch {
        return false;
    }
}
function parts(text, as) {
    const found = [];
    let sent = 0;
    for (const match of text.matchAll(pattern)) {
        if (match.index > sent)
            found.push(text.slice(sent, match.index));
        found.push({ placeholder: placeholderOf(match), as: as(match.index) });
        sent = match.index + match[0].length;
    }
    return sent < text.length ? [...found, text.slice(sent)] : found;
}
function placeholderOf(match) {
    const [written, name = '', column] = match;
    return { written, name, column: column ?? null };
}
function stringsIn(json) {
    const found = [];
    for (const match of json.matchAll(/"(?:[^"\\]|\\[\s\S])*"/gu)) {
        const end = match.index + match[0].length;
        found.push({ start: match.index, end, key: /^\s*:/u.test(json.slice(end, end + 100)) });
    }
    return found;
}
//# sourceMappingURL=placeholders.js.map

/***/ }),

/***/ 93903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ hasConfig),
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/config/fields.js
var fields = __webpack_require__(21943);
// EXTERNAL MODULE: ./build/src/glob.js
var src_glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
// EXTERNAL MODULE: ./build/src/config/loose.js
var loose = __webpack_require__(22222);
// EXTERNAL MODULE: ./build/src/config/own-metrics.js
var own_metrics = __webpack_require__(32636);
// EXTERNAL MODULE: ./build/src/config/place.js
var place = __webpack_require__(67831);
// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(1906);
;// CONCATENATED MODULE: ./build/src/config/history.js






function historyFindings(document) {
    const written = (0,loose/* mapOf */.A)((0,loose/* mapOf */.A)(document)?.['history'])?.['metrics'];
    const own = (0,loose/* entriesOf */.M)((0,loose/* mapOf */.A)(document)?.['targets']).map(([, target]) => (0,own_metrics/* ownMetricsOf */.R)((0,loose/* mapOf */.A)(target)));
    const known = [...own.flatMap(({ named }) => named.map(({ name }) => name)), ...metrics/* metricNames */.Zv];
    const isKnown = (glob) => known.some((name) => (0,src_glob/* matchesGlob */.k)(glob, name)) || own.some((one) => (0,own_metrics/* ownMatches */.K)(glob, one).open);
    return (Array.isArray(written) ? written : []).flatMap((glob, i) => (typeof glob !== 'string' || glob.trim() === '' || isKnown(glob.trim()) ? [] : [(0,place/* onValue */.Zy)(['history', 'metrics', i], `no metric is called \`${glob.trim().slice(0, 80)}\``, (0,suggestion/* metricHint */.Oo)(glob.trim(), known) ?? `the metrics are ${known.join(', ')}`)]));
}
const historyOfConfig = (input) => ({ onChange: input['on-change'], fail: input.fail, pin: input.pin ?? null, minimum: input.minimum ?? null, metrics: input.metrics.map((glob) => glob.trim()) });
//# sourceMappingURL=history.js.map
// EXTERNAL MODULE: ./build/src/config/schema.js + 10 modules
var schema = __webpack_require__(94539);
// EXTERNAL MODULE: ./build/src/config/commands.js
var commands = __webpack_require__(84636);
// EXTERNAL MODULE: ./build/src/config/functions.js
var functions = __webpack_require__(33245);
;// CONCATENATED MODULE: ./build/src/config/resources.js


const resourcesFrom = (input) => ({ collectGarbage: input['collect-garbage'] });
function attachedFrom(input) {
    if (input === undefined)
        return {};
    const url = new URL(input.url);
    const attach = { port: Number(url.port), watched: watchedFrom(input) };
    return { attach, coldStart: null, protocol: url.protocol === 'https:' ? 'https' : 'http', listen: 'port' };
}
function watchedFrom({ pid, cgroup, 'pid-file': file }) {
    if (cgroup !== undefined)
        return { kind: 'cgroup', path: cgroup };
    if (pid !== undefined)
        return { kind: 'pid', pid };
    return file === undefined ? { kind: 'nothing' } : { kind: 'pid-file', path: file };
}
const OF_STARTING = {
    start: 'it is started by Tailgate, or attached to: keep one of the two',
    'cold-start': 'what somebody else has started has no cold start',
    env: 'its environment was made when it was started',
    listen: '`url` says where it listens', protocol: '`url` says how it is spoken to',
    'stop-timeout': 'it is never stopped',
    instructions: 'counting instructions takes a start of its own',
};
function attachFindings(target, path) {
    const attach = (0,loose/* mapOf */.A)(target['attach']);
    const found = Object.entries(OF_STARTING).flatMap(([key, why]) => (target[key] === undefined || target[key] === false ? [] : [(0,place/* onKey */.Ff)([...path, key], `stands beside \`attach\`: ${why}`, 'leave it out')]));
    const watched = ['pid', 'pid-file', 'cgroup'].filter((key) => attach?.[key] !== undefined);
    for (const key of watched.slice(1))
        found.push((0,place/* onKey */.Ff)([...path, 'attach', key], `stands beside \`${watched[0]}\``, 'keep one of `pid`, `pid-file` and `cgroup`'));
    if ((0,loose/* mapOf */.A)(target['resources'])?.['collect-garbage'] === true)
        found.push((0,place/* onKey */.Ff)([...path, 'resources', 'collect-garbage'], 'has no effect beside `attach`: only what Tailgate starts can be told to', 'leave it out'));
    if (Object.keys((0,loose/* mapOf */.A)(target['scenarios']) ?? {}).length === 0)
        found.push((0,place/* onKey */.Ff)([...path, 'attach'], 'has nothing to measure: the target has no scenarios', 'write for example `scenarios: { health: GET /health }`'));
    return found;
}
//# sourceMappingURL=resources.js.map
// EXTERNAL MODULE: ./build/src/config/scenarios.js + 2 modules
var config_scenarios = __webpack_require__(66437);
// EXTERNAL MODULE: ./build/src/config/service-metrics.js + 2 modules
var service_metrics = __webpack_require__(25651);
;// CONCATENATED MODULE: ./build/src/config/targets.js





const ARCHIVE = /\.(?:zip|jar|war|whl|tgz|tar|tar\.gz|gz|xz|zst|nupkg|deb|rpm|phar|wasm|exe)$/iu;
function targetOf(name, input, bodies, data = new Map()) {
    if (input.type === 'command')
        return (0,commands/* commandOf */.Nl)(name, input, packageOf(input.package));
    return input.type === 'function' ? (0,functions/* functionOf */.O)(name, input, bodies) : serverOf(name, input, bodies, data);
}
function serverOf(name, input, bodies, data) {
    const scenarios = Object.entries(input.scenarios).map(([scenario, value]) => (0,config_scenarios/* scenarioOf */.C)(scenario, value, bodies, data));
    const start = input.start ?? null;
    return {
        kind: 'server',
        name,
        directory: input.directory,
        setup: input.setup ?? null,
        start,
        env: { ...input.env },
        listen: input.listen,
        protocol: input.protocol,
        ready: readyOf(input.ready, scenarios, input.attach !== undefined),
        stopTimeout: input['stop-timeout'],
        coldStart: start === null ? null : input['cold-start'],
        package: packageOf(input.package),
        instructions: input.instructions,
        metrics: (0,service_metrics/* serviceMetricsFrom */.Dj)(input.metrics === undefined || 'ofCommand' in input.metrics ? undefined : input.metrics),
        resources: resourcesFrom(input.resources),
        attach: null,
        scenarios,
        ...attachedFrom(input.attach),
    };
}
function packageOf(input) {
    if (input === undefined)
        return null;
    const { path, format, ignore } = input;
    return { path, format: format ?? (ARCHIVE.test(path) ? 'file' : 'directory'), ignore };
}
function readyPath(scenarios) {
    const first = scenarios[0]?.requests[0];
    return first?.method === 'GET' && !first.fill?.path ? first.path : '/';
}
const [STARTS_WITHIN, LISTENS_WITHIN] = [30_000, 2000];
function readyOf(input, scenarios, runsAlready) {
    const { path, status, timeout } = input;
    const patience = runsAlready && timeout === undefined ? { refused: LISTENS_WITHIN } : {};
    return { path: path ?? readyPath(scenarios), status: status === undefined ? null : [status].flat(), timeout: timeout ?? STARTS_WITHIN, ...patience };
}
//# sourceMappingURL=targets.js.map
;// CONCATENATED MODULE: ./build/src/config/inputs.js




const TARGET = 'app';
function configFromInputs(inputs) {
    const problems = [];
    const refuse = (flag, message, hint) => { problems.push({ file: null, line: null, column: null, path: flag, message, hint }); };
    const paths = (inputs.url ?? '').split(/[,\n]/u).map((path) => path.trim()).filter((path) => path !== '');
    if (inputs.start === null && inputs.package === null) {
        refuse('--start', inputs.url === null ? 'nothing to measure was given' : 'is missing: `--url` needs a service', 'write for example `--start "node server.js"`');
    }
    else if (inputs.start === null && inputs.url !== null) {
        refuse('--url', 'needs a service to load', 'write for example `--start "node server.js"` beside it');
    }
    if (inputs.start !== null && !fields/* commandText */.jt.safeParse(inputs.start).success)
        refuse('--start', 'is not a command', 'write for example `--start "node server.js"`');
    if (inputs.url !== null && paths.length === 0)
        refuse('--url', 'is empty', 'write a path such as `/health`');
    for (const path of paths) {
        const fault = (0,fields/* requestPathFault */.zi)(path);
        if (fault !== null)
            refuse('--url', fault.message, fault.hint);
    }
    for (const twice of new Set(paths.filter((path, i) => paths.indexOf(path) !== i)))
        refuse('--url', `\`${twice}\` is given twice`, 'give it once');
    const readyFault = inputs.readyPath ? (0,fields/* requestPathFault */.zi)(inputs.readyPath) : null;
    if (readyFault !== null)
        refuse('--ready-path', readyFault.message, readyFault.hint);
    const packageFault = inputs.package === null ? null : (0,fields/* insidePathFault */._R)(inputs.package);
    if (packageFault !== null)
        refuse('--package', packageFault.message, packageFault.hint);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: configOf(inputs, paths) };
}
function configOf(inputs, paths) {
    const names = scenarioNames(paths);
    const target = {
        ...(inputs.start === null ? {} : { start: inputs.start }),
        ...(inputs.package === null ? {} : { package: inputs.packageIsFile === true ? { path: inputs.package, format: 'file' } : inputs.package }),
        ...(inputs.readyPath ? { ready: inputs.readyPath } : {}),
        scenarios: Object.fromEntries(paths.map((path, i) => [names[i] ?? '', { request: { path } }])),
    };
    const read = schema/* configSchema */.Q.parse({ version: 1, targets: { [TARGET]: target } });
    return {
        version: 1,
        file: null,
        targets: Object.entries(read.targets).map(([name, input]) => targetOf(name, input, new Map())),
        budgets: [],
        accept: [],
        policy: { onInconclusive: inputs.onInconclusive, onMissingBaseline: inputs.onMissingBaseline },
        advice: { off: [], messages: {} },
        history: historyOfConfig(read.history),
    };
}
function scenarioNames(paths) {
    const taken = new Set();
    return paths.map((path) => {
        const plain = path.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, '').slice(0, 60) || 'root';
        const base = plain in Object.prototype ? `${plain}-path` : plain;
        let name = base;
        for (let i = 2; taken.has(name); i += 1)
            name = `${base}-${i}`;
        taken.add(name);
        return name;
    });
}
//# sourceMappingURL=inputs.js.map
// EXTERNAL MODULE: ./build/src/config/acceptances.js
var acceptances = __webpack_require__(32492);
// EXTERNAL MODULE: ./build/src/config/advice.js
var advice = __webpack_require__(30478);
// EXTERNAL MODULE: ./build/src/config/budgets.js + 1 modules
var config_budgets = __webpack_require__(69449);
// EXTERNAL MODULE: ./build/src/config/data-checks.js
var data_checks = __webpack_require__(56246);
// EXTERNAL MODULE: ./build/src/config/data-file.js + 1 modules
var data_file = __webpack_require__(28929);
// EXTERNAL MODULE: ./build/src/config/flow-checks.js
var flow_checks = __webpack_require__(57094);
// EXTERNAL MODULE: ./build/src/config/placeholders.js
var placeholders = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/src/config/feed-checks.js








function feedFindings(scenario, path, files, bodies) {
    if (scenario === null)
        return [];
    const sets = (0,data_checks/* namedData */.mH)(scenario['data'], [...path, 'data']);
    const flows = (0,flow_checks/* flowsOf */.z)(scenario, path);
    const captures = flows.some(({ steps }) => steps.some(({ request }) => (0,loose/* entriesOf */.M)(request['capture']).length > 0));
    const filled = sets.length > 0 || scenario['data'] !== undefined || captures;
    const found = [...(0,data_checks/* dataFindings */.t3)(sets, files), ...(0,flow_checks/* mixFindings */.x7)(scenario, path), ...(0,flow_checks/* captureFindings */.nk)(flows, scenario, path)];
    const reader = new Mentions(new Map(sets.map(({ name, file }) => [name, files.get(file)])), files, flows);
    return [...found, ...flows.flatMap((flow) => reader.findings(flow, filled, bodies))];
}
class Mentions {
    #known;
    #files;
    #flows;
    #seen = new Set();
    constructor(known, files, flows) {
        this.#known = known;
        this.#files = files;
        this.#flows = flows;
    }
    findings(flow, filled, bodies) {
        const before = new Set();
        return flow.steps.flatMap((step) => {
            const found = mentionsOf(step, filled, bodies).flatMap((mention) => this.#faults(mention, before, filled));
            for (const [name] of (0,loose/* entriesOf */.M)(step.request['capture']))
                before.add(name);
            return [...found, ...(filled ? [...fixedFindings(step), ...this.#misshapen(step, before, bodies)] : [])];
        });
    }
    #faults(mention, before, filled) {
        const { placeholder: { written, name, column }, path } = mention;
        if (!filled)
            return [(0,place/* onValue */.Zy)(path, `\`${written}\` has nothing to stand for: the scenario has no data and captures nothing`, 'write `data: perf/users.csv` beside the requests, or `capture` in an earlier one')];
        if (column === null)
            return before.has(name) ? [] : [this.#notCaptured(mention, before)];
        const data = this.#known.get(name);
        if (data === undefined)
            return [(0,place/* onValue */.Zy)(path, `\`${written}\`: there is no data called \`${name}\``, this.#hint(name, [...this.#known.keys()], 'data', (one) => `{{${one}.${column}}}`))];
        return data === null ? [] : this.#column(mention, data, column);
    }
    #misshapen({ request, path }, before, bodies) {
        const of = (text, at, isBody) => (typeof text === 'string' ? (0,placeholders/* misshapenIn */.SN)(text) : []).flatMap((one) => {
            const isKnown = one.single ? one.meant !== null && (0,placeholders/* placeholdersIn */.Qf)(one.meant).some(({ name, column }) => column !== null && this.#known.get(name)?.columns.includes(column) === true) : this.#known.has(one.name) || before.has(one.name);
            return isKnown || (!isBody && !one.single) ? [(0,place/* onValue */.Zy)(at, `\`${one.written}\` is no placeholder, and would be sent as it stands`, (0,fields/* placeholderHint */.xv)(one))] : [];
        });
        const file = request['body-file'];
        return [
            ...(typeof request['path'] === 'string' && !/\s/u.test((0,placeholders/* withoutPlaceholders */.Zm)(request['path'])) ? of(request['path'], [...path, 'path'], false) : []),
            ...(0,loose/* entriesOf */.M)(request['headers']).flatMap(([name, value]) => of(value, [...path, 'headers', name], false)),
            ...[...textsIn(request['body'])].flatMap((text) => of(text, [...path, 'body'], true)),
            ...(typeof file === 'string' ? of(bodies.get(file), [...path, 'body-file'], true) : []),
        ];
    }
    #notCaptured({ placeholder: { written, name }, path }, before) {
        const data = this.#known.get(name);
        if (data !== undefined)
            return (0,place/* onValue */.Zy)(path, `\`${written}\` names all of \`${data?.file ?? name}\``, `write one of its columns: \`{{${name}.${data?.columns[0] ?? 'column'}}}\``);
        const elsewhere = this.#flows.some(({ steps }) => steps.some(({ request }) => (0,loose/* entriesOf */.M)(request['capture']).some(([one]) => one === name)));
        if (elsewhere)
            return (0,place/* onValue */.Zy)(path, `\`${written}\` is not captured before this request`, 'only an earlier request of the same list, or of the same `steps`, can capture it');
        return (0,place/* onValue */.Zy)(path, `\`${written}\` is not captured by any request before it`, this.#hint(name, [...before], 'captured', (one) => `{{${one}}}`));
    }
    #hint(name, known, what, written) {
        const close = (0,suggestion/* suggestion */.h)(name, known);
        if (close !== null)
            return `did you mean \`${written(close)}\`?`;
        return known.length === 0 ? `nothing is ${what === 'data' ? 'named under `data`' : 'captured before'}; values of a file are written \`{{name.column}}\`` : `there is ${known.map((one) => `\`${written(one)}\``).join(', ')}`;
    }
    #column({ placeholder: { written }, use, path }, data, column) {
        const key = JSON.stringify([data.file, column, use]);
        if (this.#seen.has(key))
            return [];
        this.#seen.add(key);
        for (let row = 0; row < data.rows; row += 1) {
            const value = data.valueOf(row, column);
            if (value === undefined && row === 0)
                return [(0,place/* onValue */.Zy)(path, `\`${written}\`: \`${data.file}\` has no column \`${column}\``, columnsHint(column, data))];
            const fault = value === undefined ? { message: `has no \`${column}\`, which a request uses`, hint: 'every row needs a value; `null` is one' } : ((0,data_file/* valueFault */.SH)(value) ?? useFault(value, use));
            if (fault === null)
                continue;
            const message = value === undefined ? fault.message : `\`${column}\` ${fault.message}`;
            this.#files.problems.push((0,data_file/* inData */.Cf)(data.file, data.lineOf(row), message, fault.hint));
            break;
        }
        return [];
    }
}
function columnsHint(column, { columns }) {
    const close = (0,suggestion/* suggestion */.h)(column, columns);
    return close !== null ? `did you mean \`${close}\`?` : `its columns are ${columns.slice(0, 20).map((one) => `\`${one.slice(0, 60)}\``).join(', ')}`;
}
function useFault(value, use) {
    const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    if (use === 'header' && /[\0-\x08\x0a-\x1f\x7f]/u.test(text))
        return { message: 'has a line break or another control character, and stands in a header', hint: 'take it out, or send it in the body' };
    if (use === 'path' && !/^(?:\/|https?:\/\/)/iu.test(text))
        return { message: `is \`${text.slice(0, 60)}\`, and stands for a whole path`, hint: 'write it with a leading /, or write the / before the placeholder' };
    return null;
}
function mentionsOf({ request, path }, filled, bodies) {
    const found = [];
    const add = (text, use, at) => {
        if (typeof text === 'string')
            for (const placeholder of (0,placeholders/* placeholdersIn */.Qf)(text))
                found.push({ placeholder, use, path: at });
    };
    const sent = request['path'];
    if (typeof sent === 'string')
        for (const [i, placeholder] of (0,placeholders/* placeholdersIn */.Qf)(sent).entries())
            found.push({ placeholder, use: i === 0 && sent.startsWith(placeholder.written) ? 'path' : 'other', path: [...path, 'path'] });
    for (const [name, value] of (0,loose/* entriesOf */.M)(request['headers']))
        add(value, 'header', [...path, 'headers', name]);
    if (!filled)
        return found;
    for (const text of textsIn(request['body']))
        add(text, 'other', [...path, 'body']);
    const file = request['body-file'];
    if (typeof file === 'string')
        add(bodies.get(file), 'other', [...path, 'body-file']);
    return found;
}
function fixedFindings({ request, path }) {
    const found = [];
    for (const [name, value] of (0,loose/* entriesOf */.M)(request['headers'])) {
        if (name.toLowerCase() === 'connection' && typeof value === 'string' && (0,placeholders/* placeholdersIn */.Qf)(value).length > 0)
            found.push((0,place/* onValue */.Zy)([...path, 'headers', name], 'decides how the connection is used, and cannot change', 'write `close` or `keep-alive`, or leave it out'));
        if ((0,placeholders/* placeholdersIn */.Qf)(name).length > 0)
            found.push((0,place/* onKey */.Ff)([...path, 'headers', name], 'is the name of a header, in which nothing is filled in', 'put the placeholder into its value'));
    }
    for (const [key, value] of (0,loose/* entriesOf */.M)(request['expect'])) {
        const placeholder = [...textsIn(value)].flatMap((text) => (0,placeholders/* placeholdersIn */.Qf)(text))[0];
        if (placeholder !== undefined)
            found.push((0,place/* onValue */.Zy)([...path, 'expect', key], `\`${placeholder.written}\`: what is expected is the same for every request`, 'write `contains` with a text that every right answer has'));
    }
    return found;
}
function* textsIn(value) {
    if (typeof value === 'string')
        yield value;
    else if (Array.isArray(value))
        for (const inner of value)
            yield* textsIn(inner);
    else
        for (const [key, inner] of Object.entries((0,loose/* mapOf */.A)(value) ?? {})) {
            yield key;
            yield* textsIn(inner);
        }
}
//# sourceMappingURL=feed-checks.js.map
// EXTERNAL MODULE: ./build/src/config/inexact-number.js
var inexact_number = __webpack_require__(55362);
// EXTERNAL MODULE: ./build/src/config/units.js
var units = __webpack_require__(5543);
;// CONCATENATED MODULE: ./build/src/config/function-checks.js






const OF_SERVERS = {
    start: '`runtime` and `handler` say what is run', listen: 'it is asked through the Runtime API', protocol: 'it is asked through the Runtime API',
    ready: 'it is ready when it asks for its first event', 'stop-timeout': 'it is stopped when its last event is answered', scenarios: 'write `events` instead', resources: 'its memory is read in any case', attach: 'it is started anew for each sample', metrics: 'it has no address that could be asked', directory: 'write `path` instead',
};
const OF_FUNCTIONS = ['runtime', 'handler', 'path', 'interpreter', 'layers', 'memory', 'timeout', 'events', 'invocations', 'price'];
function misplacedKeys(target, path) {
    return OF_FUNCTIONS.filter((key) => target[key] !== undefined).map((key) => (0,place/* onKey */.Ff)([...path, key], 'belongs to a function, and this target is a server', key === 'path' ? 'write `directory`, or `type: function`' : 'write `type: function`, or leave it out'));
}
const LONGEST_INVOCATION = 15 * 60 * 1000;
function functionFindings(target, path, read, texts) {
    const found = Object.entries(OF_SERVERS).flatMap(([key, hint]) => (target[key] === undefined ? [] : [(0,place/* onKey */.Ff)([...path, key], 'belongs to a server, and this target is a function', hint)]));
    const { runtime, handler, events, layers } = target;
    if (runtime === undefined)
        found.push((0,place/* onKey */.Ff)(path, 'has no `runtime`', 'write `runtime: python`, `node` or `bootstrap`'));
    if (handler === undefined && runtime !== 'bootstrap')
        found.push((0,place/* onKey */.Ff)(path, 'has no `handler`', runtime === 'node' ? 'write for example `handler: index.handler`' : 'write for example `handler: lambda_function.lambda_handler`'));
    else if (typeof handler === 'string' && runtime !== 'bootstrap' && !handler.slice(1).includes('.'))
        found.push((0,place/* onValue */.Zy)([...path, 'handler'], `\`${handler}\` names no function of a module`, `write \`${handler || 'index'}.handler\`: the module, a point, and the function`));
    if (runtime === 'bootstrap' && target['interpreter'] !== undefined)
        found.push((0,place/* onKey */.Ff)([...path, 'interpreter'], 'has no effect: a `bootstrap` is a program itself', 'leave it out; its first line (`#!`) names what runs it'));
    const timeout = (0,units/* parseQuantity */.Lf)(target['timeout'], 'duration');
    if (timeout.ok && timeout.value > LONGEST_INVOCATION)
        found.push((0,place/* onValue */.Zy)([...path, 'timeout'], 'is more than the 15 minutes that Lambda allows', 'write an amount from `1 ms` to `15m`'));
    if (target['cold-start'] === false)
        found.push((0,place/* onValue */.Zy)([...path, 'cold-start'], 'a function cannot be measured without starting it', 'leave it out, or write `cold-start: { runs: 5 }`'));
    if (events === undefined || (Array.isArray(events) && events.length === 0))
        found.push((0,place/* onKey */.Ff)(path, 'has no event to be invoked with', 'write for example `events: [events/create.json]`, or `events: [{ name: create, json: { id: 1 } }]`'));
    if (Array.isArray(layers))
        found.push(...layerFindings(layers, [...path, 'layers']));
    if (Array.isArray(events))
        found.push(...eventFindings(events, [...path, 'events'], read, texts));
    return found;
}
const MOST_LAYERS = 5;
function layerFindings(layers, path) {
    const folders = layers.map((layer) => (typeof layer === 'string' ? layer.replace(/^(?:\.\/)+|\/+$/gu, '') : layer));
    const twice = folders.flatMap((folder, i) => (folders.indexOf(folder) < i ? [(0,place/* onValue */.Zy)([...path, i], `is the same layer as layers[${folders.indexOf(folder)}]`, 'leave one of them out')] : []));
    return layers.length > MOST_LAYERS ? [...twice, (0,place/* onValue */.Zy)(path, `has ${layers.length} layers, and Lambda takes ${MOST_LAYERS} at most`, 'put what belongs together into one layer')] : twice;
}
function eventFindings(events, path, read, texts) {
    const seen = new Map();
    return events.flatMap((event, i) => {
        const map = typeof event === 'string' ? { file: event } : (0,loose/* mapOf */.A)(event);
        if (map === null)
            return [];
        const at = [...path, i];
        const { name, file, json } = map;
        const found = [];
        const where = typeof event === 'string' ? at : [...at, 'file'];
        if (file === undefined && json === undefined)
            found.push((0,place/* onKey */.Ff)(at, 'has no event', 'write `file: events/create.json`, or the event itself under `json`'));
        if (file !== undefined && json !== undefined)
            found.push((0,place/* onKey */.Ff)([...at, 'json'], 'stands beside `file`', 'keep one of the two'));
        if (typeof file === 'string' && (0,fields/* insidePathFault */._R)(file) === null)
            found.push(...fileFindings(file, where, read, texts));
        const inexact = json === undefined ? null : (0,inexact_number/* inexactNumber */.s)(json, [...at, 'json']);
        if (inexact !== null)
            found.push(inexact);
        found.push(...expectFindings((0,loose/* mapOf */.A)(map['expect']) ?? {}, [...at, 'expect']));
        const called = (0,functions/* eventName */.e)({ ...(typeof name === 'string' ? { name } : {}), ...(typeof file === 'string' ? { file } : {}) }, i);
        const fault = (0,fields/* nameFault */.IY)(called);
        if (fault !== null)
            found.push(typeof name === 'string' ? (0,place/* onValue */.Zy)([...at, 'name'], fault.message, fault.hint) : (0,place/* onValue */.Zy)(where, fault.message, 'write `{ name: ..., file: ... }`'));
        const other = seen.get(called);
        if (other !== undefined)
            found.push((0,place/* onValue */.Zy)(at, `is called \`${called}\`, as events[${other}] is`, 'give it another `name`'));
        seen.set(called, other ?? i);
        return found;
    });
}
const LARGEST_EVENT = 6 * 1024 * 1024;
function fileFindings(file, where, read, texts) {
    const found = read(file, where);
    const text = texts.get(file);
    if (found.length > 0 || text === undefined)
        return found;
    if (Buffer.byteLength(text) > LARGEST_EVENT)
        return [(0,place/* onValue */.Zy)(where, `\`${file}\` is larger than the 6 MB that Lambda takes`, 'write a smaller event')];
    try {
        JSON.parse(text);
        return [];
    }
    catch (error) {
        return [(0,place/* onValue */.Zy)(where, `\`${file}\` is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read'}`, 'an event is JSON, as Lambda hands it over')];
    }
}
function expectFindings(expect, path) {
    const bodies = ['body', 'contains', 'json'].filter((key) => expect[key] !== undefined);
    return bodies.slice(1).map((key) => (0,place/* onKey */.Ff)([...path, key], `stands beside \`${bodies[0] ?? ''}\``, 'keep one of `body`, `contains` and `json`'));
}
//# sourceMappingURL=function-checks.js.map
;// CONCATENATED MODULE: ./build/src/config/load-checks.js



const SHAPES = ['ramp', 'step', 'soak', 'saturate', 'spike'];
const KEYS = {
    ramp: { needs: ['from', 'to'], may: ['duration'] },
    step: { needs: ['rates'], may: ['each'] },
    soak: { needs: ['duration'], may: ['rate', 'pipelining'] },
    saturate: { needs: ['from', 'to', 'keep'], may: ['each'] },
    spike: { needs: ['rate', 'peak'], may: ['duration', 'before', 'after', 'tolerance'] },
};
const OF_SHAPES = ['from', 'to', 'rates', 'each', 'duration', 'peak', 'before', 'after', 'tolerance', 'keep', 'launches'];
const EXAMPLES = {
    from: 'from: 50/s', to: 'to: 2000/s', rates: 'rates: [50/s, 100/s, 200/s]', duration: 'duration: 10m', keep: 'keep: { latency.p99: 100 ms, errors: 1% }', rate: 'rate: 100/s', peak: 'peak: 1000/s',
};
const SHORTEST_SOAK = 10_000;
function loadFindings(load, path) {
    if (load === null)
        return [];
    const shape = SHAPES.find((one) => one === load['shape']);
    if (load['shape'] !== undefined && shape === undefined)
        return [];
    const found = [];
    const at = (key) => [...path, key];
    if (load['rate'] !== undefined && load['pipelining'] !== undefined)
        found.push((0,place/* onKey */.Ff)(at('pipelining'), 'has no meaning with `rate`', 'keep one of the two'));
    if (shape === undefined) {
        for (const key of OF_SHAPES)
            if (load[key] !== undefined)
                found.push((0,place/* onKey */.Ff)(at(key), 'belongs to a shape, and none is named', `write \`shape: ${shapeWith(key)}\` beside it`));
        return found;
    }
    const { needs, may } = KEYS[shape];
    for (const key of needs)
        if (load[key] === undefined)
            found.push((0,place/* onKey */.Ff)(path, `is a \`${shape}\` without \`${key}\``, `write for example \`${EXAMPLES[key] ?? key}\` beside it`));
    for (const key of ['rate', 'pipelining', ...OF_SHAPES]) {
        if (load[key] !== undefined && key !== 'launches' && ![...needs, ...may].includes(key))
            found.push((0,place/* onKey */.Ff)(at(key), `has no meaning with \`shape: ${shape}\``, `its keys are ${[...needs, ...may, 'connections', 'timeout', 'launches'].map((name) => `\`${name}\``).join(', ')}`));
    }
    return [...found, ...contradictions(shape, load, at)];
}
const shapeWith = (key) => SHAPES.filter((shape) => key === 'launches' || [...KEYS[shape].needs, ...KEYS[shape].may].includes(key)).join('` or `shape: ');
function contradictions(shape, load, at) {
    const rate = (key) => amountOf(load[key], 'rate');
    const time = (key) => amountOf(load[key], 'duration');
    switch (shape) {
        case 'ramp': {
            const [from, to] = [rate('from'), rate('to')];
            return from !== null && from === to ? [(0,place/* onValue */.Zy)(at('to'), 'is the same as `from`: the rate would stay as it is', 'write another rate, or `rate` without a shape')] : [];
        }
        case 'step': {
            const rates = Array.isArray(load['rates']) ? load['rates'] : [];
            const same = rates.findIndex((one, i) => i > 0 && amountOf(one, 'rate') !== null && amountOf(one, 'rate') === amountOf(rates[i - 1], 'rate'));
            return same < 0 ? [] : [(0,place/* onValue */.Zy)([...at('rates'), same], 'is the same as the rate before it: there is no step', 'leave it out')];
        }
        case 'soak': {
            const duration = time('duration');
            return duration !== null && duration < SHORTEST_SOAK ? [(0,place/* onValue */.Zy)(at('duration'), 'is too short to see anything grow', 'write minutes: `10m`; at least `10s`')] : [];
        }
        case 'spike': {
            const [base, peak] = [rate('rate'), rate('peak')];
            return base !== null && peak !== null && peak <= base ? [(0,place/* onValue */.Zy)(at('peak'), 'is not higher than `rate`: that is no spike', 'write a higher rate')] : [];
        }
        case 'saturate': return saturateFindings(load, at, rate, time);
    }
}
function saturateFindings(load, at, rate, time) {
    const [from, to, each] = [rate('from'), rate('to'), time('each')];
    const found = [];
    if (from !== null && to !== null && from >= to)
        found.push((0,place/* onValue */.Zy)(at('to'), `is not higher than \`from\`: there is nothing to search between them`, from === to ? 'write a higher rate' : 'write them the other way round'));
    const keep = (0,loose/* mapOf */.A)(load['keep']);
    if (keep === null)
        return found;
    const latencies = ['latency.p50', 'latency.p90', 'latency.p99'].filter((metric) => keep[metric] !== undefined);
    const known = Object.keys(keep).every((metric) => metric === 'errors' || latencies.includes(metric));
    if (latencies.length === 0 && known)
        found.push((0,place/* onKey */.Ff)(at('keep'), 'names no latency: a service that only lets its queue grow makes no errors', 'write for example `latency.p99: 100 ms`'));
    const longest = Math.max(0, ...latencies.map((metric) => amountOf(keep[metric], 'duration') ?? 0));
    const timeout = time('timeout') ?? amountOf('10s', 'duration') ?? 0;
    if (longest >= timeout)
        found.push((0,place/* onValue */.Zy)(at('keep'), 'allows a latency that the timeout makes an error first', 'write a longer `timeout`'));
    if (each !== null && each < 2 * longest)
        found.push((0,place/* onValue */.Zy)(at('each'), 'is too short: a queue that grows would not have reached the limit of `keep` yet', `write at least ${Math.ceil((2 * longest) / 1000)}s; twenty times the limit is better`));
    return found;
}
function amountOf(written, quantity) {
    if (typeof written !== 'string' && typeof written !== 'number')
        return null;
    const read = (0,units/* parseQuantity */.Lf)(written, quantity);
    return read.ok ? read.value : null;
}
//# sourceMappingURL=load-checks.js.map
// EXTERNAL MODULE: ./build/src/config/meant-keys.js
var meant_keys = __webpack_require__(95944);
;// CONCATENATED MODULE: ./build/src/config/checks.js












function checkDocument(document, readFile) {
    const bodies = new Map();
    const files = new data_checks/* DataFiles */.yC(readFile);
    const targets = (0,loose/* mapOf */.A)(document)?.['targets'];
    const findings = (0,loose/* entriesOf */.M)(targets).flatMap(([name, target]) => [
        ...named((0,fields/* nameFault */.IY)(name), ['targets', name]),
        ...targetFindings((0,meant_keys/* targetAsMeant */.FX)(target), ['targets', name], (file, at) => readBody(file, at, readFile, bodies), bodies),
        ...(0,loose/* entriesOf */.M)((0,loose/* mapOf */.A)(target)?.['scenarios']).flatMap(([scenario, value]) => {
            const path = ['targets', name, 'scenarios', scenario];
            return [...named((0,fields/* nameFault */.IY)(scenario), path), ...scenarioFindings((0,meant_keys/* scenarioAsMeant */.Op)(value), path, (file, at) => readBody(file, at, readFile, bodies)), ...feedFindings((0,meant_keys/* scenarioAsMeant */.Op)(value), path, files, bodies)];
        }),
    ]);
    const none = (0,loose/* mapOf */.A)(targets) !== null && (0,loose/* entriesOf */.M)(targets).length === 0 ? [(0,place/* onValue */.Zy)(['targets'], 'has no target', 'write one under it: `api: { start: node server.js }`')] : [];
    return { findings: [...none, ...findings, ...sameFileName(targets)], bodies, data: files.read, inFiles: files.problems };
}
function sameFileName(targets) {
    const seen = new Map();
    return (0,loose/* entriesOf */.M)(targets).flatMap(([name]) => {
        const other = seen.get(name.toLowerCase());
        seen.set(name.toLowerCase(), name);
        return other === undefined ? [] : [(0,place/* onKey */.Ff)(['targets', name], `\`${name}\` and \`${other}\` differ in capitals only`, 'names become file names: write another one')];
    });
}
function targetFindings(target, path, readFile, texts) {
    if (target === null)
        return [];
    if (target['type'] !== undefined && target['type'] !== 'server' && target['type'] !== 'function' && target['type'] !== 'command')
        return [];
    const env = (0,loose/* entriesOf */.M)(target['env']).flatMap(([name]) => (/^[^=\0\s]+$/u.test(name) && !(name in Object.prototype) ? [] : [(0,place/* onKey */.Ff)([...path, 'env', name], `\`${name}\` cannot be the name of an environment variable`, 'write letters, digits and `_`')]));
    const own = target['type'] === 'command' ? (0,commands/* commandFindings */.GS)(target, path) : target['type'] === 'function' ? [...(0,commands/* misplacedCommandKeys */.ez)(target, path), ...functionFindings(target, path, readFile, texts)] : [...(0,commands/* misplacedCommandKeys */.ez)(target, path), ...misplacedKeys(target, path), ...(target['attach'] === undefined ? purposeFindings : attachFindings)(target, path), ...(0,service_metrics/* serviceMetricFindings */.W9)(target, path)];
    return [...env, ...packageFindings(target, path), ...own];
}
function purposeFindings(target, path) {
    const scenarios = (0,loose/* entriesOf */.M)(target['scenarios']).length > 0;
    const cold = target['cold-start'];
    const start = target['start'];
    if (Array.isArray(start) && start[0] === '')
        return [(0,place/* onValue */.Zy)([...path, 'start', 0], 'is empty', 'write the program to run')];
    if (start !== undefined) {
        if (scenarios || cold !== false || target['package'] !== undefined)
            return [];
        return [(0,place/* onKey */.Ff)(path, 'has nothing to measure: no scenarios, no cold starts, no package', 'write for example `scenarios: { health: GET /health }`')];
    }
    const needsStart = [...(scenarios ? ['scenarios'] : []), ...(cold !== undefined && cold !== false ? ['cold-start'] : [])];
    if (needsStart.length > 0)
        return needsStart.map((key) => (0,place/* onKey */.Ff)([...path, key], 'needs a command that starts the target', 'write `start: ...` beside it'));
    return target['package'] === undefined ? [(0,place/* onKey */.Ff)(path, 'has neither `start` nor `package`', 'write `start: node server.js` to measure a service, or `package: dist` to weigh something')] : [];
}
function packageFindings(target, path) {
    const written = target['package'];
    const map = (0,loose/* mapOf */.A)(written);
    const at = [...path, 'package', ...(map === null ? [] : ['path'])];
    const value = map === null ? written : map['path'];
    const directory = target[target['type'] === 'function' ? 'path' : 'directory'] ?? '.';
    const found = [];
    if (typeof value === 'string' && typeof directory === 'string' && value.trim() !== '' && (0,fields/* insidePathFault */._R)(directory) === null) {
        const joined = /^(?:\/|[A-Za-z]:|~|.*\\)/u.test(value) ? value : joinInside(directory, value);
        const fault = joined === null ? { message: `\`${value}\` leaves the repository with \`..\``, hint: 'write a path inside the repository' } : (0,fields/* insidePathFault */._R)(joined);
        if (fault !== null)
            found.push((0,place/* onValue */.Zy)(at, fault.message, fault.hint));
    }
    const format = map?.['format'];
    if (map?.['ignore'] !== undefined && (format === 'file' || format === 'npm'))
        found.push((0,place/* onKey */.Ff)([...path, 'package', 'ignore'], `has no effect with \`format: ${format}\``, format === 'npm' ? 'leave it out; `files` in package.json or .npmignore decide' : 'leave it out'));
    return found;
}
function joinInside(directory, inner) {
    const parts = [];
    for (const part of `${directory}/${inner}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return null;
    }
    return parts.join('/') || '.';
}
function scenarioFindings(scenario, path, readBody) {
    if (scenario === null)
        return [];
    const { request, requests, load } = { request: scenario['request'], requests: scenario['requests'], load: (0,loose/* mapOf */.A)(scenario['load']) };
    const found = [];
    if (request === undefined && requests === undefined)
        found.push((0,place/* onKey */.Ff)(path, 'has no request', 'write for example `request: { path: /health }`'));
    if (request !== undefined && requests !== undefined)
        found.push((0,place/* onKey */.Ff)([...path, 'requests'], 'stands beside `request`', 'keep one of the two; `requests` is a list'));
    found.push(...loadFindings(load, [...path, 'load']));
    const all = [
        ...(request === undefined ? [] : [[request, [...path, 'request']]]),
        ...(Array.isArray(requests) ? requests.flatMap((one, i) => withSteps(one, [...path, 'requests', i])) : []),
    ];
    return [...found, ...all.flatMap(([one, at]) => requestFindings((0,loose/* mapOf */.A)(one), at, readBody))];
}
function withSteps(entry, path) {
    const steps = (0,loose/* mapOf */.A)(entry)?.['steps'];
    return Array.isArray(steps) ? steps.map((step, k) => [step, [...path, 'steps', k]]) : [[entry, path]];
}
function requestFindings(request, path, readBody) {
    if (request === null)
        return [];
    const found = [];
    const file = request['body-file'];
    if (request['body'] !== undefined && file !== undefined)
        found.push((0,place/* onKey */.Ff)([...path, 'body-file'], 'stands beside `body`', 'keep one of the two'));
    if (typeof file === 'string' && (0,fields/* insidePathFault */._R)(file) === null)
        found.push(...readBody(file, [...path, 'body-file']));
    const inexact = request['body'] === undefined || typeof request['body'] === 'string' ? null : (0,inexact_number/* inexactNumber */.s)(request['body'], [...path, 'body']);
    if (inexact !== null)
        found.push(inexact);
    const names = new Map();
    for (const [name] of (0,loose/* entriesOf */.M)(request['headers'])) {
        const at = [...path, 'headers', name];
        const fault = (0,fields/* headerNameFault */.fh)(name);
        if (fault !== null)
            found.push((0,place/* onKey */.Ff)(at, fault.message, fault.hint));
        else if (names.has(name.toLowerCase()))
            found.push((0,place/* onKey */.Ff)(at, `is the same header as \`${names.get(name.toLowerCase())}\``, 'keep one of the two'));
        names.set(name.toLowerCase(), name);
    }
    const expect = (0,loose/* mapOf */.A)(request['expect']) ?? {};
    const bodies = ['body', 'contains', 'json'].filter((key) => expect[key] !== undefined);
    for (const key of bodies.slice(1))
        found.push((0,place/* onKey */.Ff)([...path, 'expect', key], `stands beside \`${bodies[0]}\``, 'keep one of `body`, `contains` and `json`'));
    if (bodies[0] !== undefined && typeof request['method'] === 'string' && request['method'].toUpperCase() === 'HEAD')
        found.push((0,place/* onKey */.Ff)([...path, 'expect', bodies[0]], 'can never be met: the answer to HEAD has no body', 'leave it out, or use GET'));
    return found;
}
function readBody(file, path, readFile, bodies) {
    if (bodies.has(file))
        return [];
    const read = readFile(file);
    if (read.ok) {
        bodies.set(file, read.value);
        return [];
    }
    return read.problems.map((problem) => (0,place/* onValue */.Zy)(path, `\`${file}\`: ${problem.message}`, problem.hint));
}
const named = (fault, path) => (fault === null ? [] : [(0,place/* onKey */.Ff)(path, fault.message, fault.hint)]);
//# sourceMappingURL=checks.js.map
// EXTERNAL MODULE: ./build/src/config/exports.js
var config_exports = __webpack_require__(78931);
// EXTERNAL MODULE: ./build/src/config/issues.js
var issues = __webpack_require__(19974);
// EXTERNAL MODULE: ./build/src/config/reading.js + 1 modules
var reading = __webpack_require__(8092);
// EXTERNAL MODULE: ./build/src/config/rules.js
var rules = __webpack_require__(15107);
;// CONCATENATED MODULE: ./build/src/config/parse.js











function parseConfig(text, file, readFile) {
    const opened = (0,reading/* openConfig */.F)(text, file);
    if (!opened.ok)
        return opened;
    const { document, whole, lineOf, problems } = opened.value;
    const read = schema/* configSchema */.Q.safeParse(document);
    const checked = checkDocument(document, readFile);
    const { findings, budgets } = (0,config_budgets/* readBudgets */.l)(whole, lineOf);
    const found = [...problems([...(read.success ? [] : (0,issues/* findingsOf */.W)(read.error.issues, document)), ...checked.findings, ...findings, ...(0,acceptances/* acceptFindings */.B)(whole), ...(0,advice/* adviceFindings */.P)(whole), ...historyFindings(whole), ...(0,config_exports/* exportFindings */.T)(whole)]), ...checked.inFiles];
    if (!read.success || found.length > 0)
        return { ok: false, problems: found };
    return {
        ok: true,
        value: {
            version: 1,
            file,
            targets: Object.entries(read.data.targets).map(([name, target]) => targetOf(name, target, checked.bodies, checked.data)),
            budgets,
            accept: (0,acceptances/* acceptancesOf */.U)(read.data.accept, lineOf),
            policy: (0,rules/* policyOf */.U)(read.data),
            advice: read.data.advice,
            history: historyOfConfig(read.data.history),
            ...(0,config_exports/* withExports */.Q)(read.data.export),
        },
    };
}
//# sourceMappingURL=parse.js.map
;// CONCATENATED MODULE: ./build/src/config/read.js




const DEFAULT_FILE = 'tailgate.yml';
const LARGEST = 16 * 1024 * 1024;
function hasConfig({ config }, root) {
    return config !== null || isFile(root, DEFAULT_FILE);
}
async function readConfig(source, root) {
    const inputs = source.start !== null || source.url !== null || source.package !== null;
    if (inputs && source.config !== null)
        return refuse('--config', 'a config file and `start`, `url` or `package` are given together', 'put everything into the config file, or leave --config out');
    if (inputs) {
        return configFromInputs({
            start: source.start, url: source.url, package: source.package, packageIsFile: source.package !== null && isFile(root, source.package),
            onInconclusive: source.onInconclusive ?? 'pass', onMissingBaseline: source.onMissingBaseline ?? 'pass',
        });
    }
    const file = source.config ?? DEFAULT_FILE;
    const text = readInside(root, file, source.config !== null);
    if (!text.ok)
        return text;
    const parsed = parseConfig(text.value, file, (name) => readInside(root, name, false));
    if (!parsed.ok)
        return parsed;
    const { policy } = parsed.value;
    return {
        ok: true,
        value: { ...parsed.value, policy: { onInconclusive: source.onInconclusive ?? policy.onInconclusive, onMissingBaseline: source.onMissingBaseline ?? policy.onMissingBaseline } },
    };
}
function isFile(root, name) {
    try {
        return (0,external_node_fs_.statSync)(external_node_path_.resolve(root, name)).isFile();
    }
    catch {
        return false;
    }
}
function readInside(root, name, anywhere) {
    const file = external_node_path_.resolve(root, name);
    const hint = name === DEFAULT_FILE ? 'write one with `tailgate init`, or give `--start` and `--url`' : 'check the path; it is relative to the repository';
    try {
        const real = (0,external_node_fs_.realpathSync)(file);
        if (!anywhere && !`${real}${external_node_path_.sep}`.startsWith(`${(0,external_node_fs_.realpathSync)(root)}${external_node_path_.sep}`))
            return refuse(name, 'lies outside of the repository', 'copy it into the repository');
        const found = (0,external_node_fs_.statSync)(real);
        if (!found.isFile() && !found.isDirectory())
            return refuse(name, 'is no plain file', 'name a file with the text in it');
        const { size } = found;
        if (size > LARGEST)
            return refuse(name, `is ${Math.round(size / 1e6)} MB long`, `at most ${LARGEST / 1024 / 1024} MiB are read`);
        return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(real)) };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ENOENT')
            return refuse(name, 'there is no such file', hint);
        if (code === 'EISDIR')
            return refuse(name, 'is a folder, not a file', hint);
        if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
            return refuse(name, 'is not UTF-8 text', 'save it as UTF-8');
        return refuse(name, `cannot be read (${code ?? String(error)})`, hint);
    }
}
function refuse(file, message, hint) {
    const problem = file.startsWith('--')
        ? { file: null, line: null, column: null, path: file, message, hint }
        : { file, line: null, column: null, path: '', message, hint };
    return { ok: false, problems: [problem] };
}
//# sourceMappingURL=read.js.map

/***/ }),

/***/ 8092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ openConfig)
});

// EXTERNAL MODULE: ./build/src/config/loose.js
var loose = __webpack_require__(22222);
// EXTERNAL MODULE: ./build/src/config/place.js
var config_place = __webpack_require__(67831);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/config/yaml-file.js


const LARGEST = 256 * 1024;
const DEEPEST = 64;
const MOST_ALIASES = 1000;
function readYaml(text, textual) {
    const lines = new dist/* LineCounter */.HN();
    const unreadable = unreadableText(text);
    if (unreadable !== null)
        return nothing(unreadable);
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, merge: true, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error', version: '1.2' });
    if (document.directives.yaml.explicit === true && document.directives.yaml.version === '1.1')
        return nothing({ ...whole('declares YAML 1.1, where `on` and `yes` are true', 'remove the line; Tailgate reads YAML 1.2'), place: { line: 1, column: 1 } });
    const syntax = syntaxFaults(document, lines);
    const walked = walk(document, lines, textual);
    const resolve = (node) => ((0,dist/* isAlias */.Vj)(node) ? walked.anchors.get(node.source) : node);
    const placeOf = (path, on) => (0,config_place/* placeAt */.BW)((0,config_place/* rangeOf */.be)(document, resolve, path, on)[0], lines);
    const found = walked.found.map(({ offset, ...finding }) => ({ ...finding, place: (0,config_place/* placeAt */.BW)(offset, lines) }));
    const plain = walked.readable ? toPlain(document) : { value: undefined, fault: null };
    const faults = [...syntax, ...found, ...(plain.fault === null ? [] : [{ ...plain.fault, place: { line: 1, column: 1 } }])];
    const firstError = document.errors.reduce((first, error) => Math.min(first, error.pos[0]), Infinity);
    const isScalarValue = (path) => ['string', 'number', 'boolean'].includes(typeof (0,config_place/* valueAt */.fK)(plain.value, path));
    const readSafely = (path) => firstError === Infinity || (isScalarValue(path) && (0,config_place/* rangeOf */.be)(document, resolve, path, 'value')[1] <= firstError);
    return { value: plain.value, faults, placeOf, readSafely, wellFormed: firstError === Infinity };
}
function nothing(fault) {
    return { value: undefined, faults: [fault], placeOf: () => fault.place, readSafely: () => false, wellFormed: false };
}
function unreadableText(text) {
    const at = (offset) => ({ line: text.slice(0, offset).split('\n').length, column: offset - text.lastIndexOf('\n', offset - 1) });
    if (text.length > LARGEST)
        return { ...whole(`has ${text.length} characters, more than any config needs`, `keep it under ${LARGEST}; bodies can stand in files of their own (\`body-file\`)`), place: { line: 1, column: 1 } };
    const odd = /[\0\ufffd]/u.exec(text);
    return odd === null ? null : { ...whole('is not UTF-8 text', 'save it as UTF-8'), place: at(odd.index) };
}
function toPlain(document) {
    try {
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        return { value, fault: null };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { value: undefined, fault: whole(`has aliases that cannot be followed (${reason})`, 'write the values out') };
    }
}
function walk(document, lines, textual) {
    const anchors = new Map();
    const found = [];
    let readable = true;
    const refuse = (path, offset, message, hint) => { found.push({ path, on: 'value', message, hint, offset }); };
    const visit = (node, path) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            if (!anchors.has(node.source)) {
                readable = false;
                refuse(path, node.range?.[0] ?? 0, `\`*${node.source}\` names an anchor that is not there`, `write \`&${node.source}\` before the value it stands for, or quote the text: \`"*${node.source}"\``);
            }
            return node;
        }
        if ((0,dist/* isScalar */.jn)(node)) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            return textual(path) ? asText(node) : node;
        }
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return node;
        if (node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if (path.length > DEEPEST) {
            readable = false;
            refuse(path.slice(0, 8), node.range?.[0] ?? 0, `is nested more than ${DEEPEST} levels deep`, 'write it flatter');
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            node.items.forEach((item, i) => { node.items[i] = visit(item, [...path, i]); });
        }
        else {
            visitPairs(node.items, path);
        }
        return node;
    };
    const visitPairs = (pairs, path) => {
        const first = new Map();
        for (const pair of pairs) {
            const key = (0,config_place/* keyText */.Pu)(pair);
            const offset = (0,dist/* isScalar */.jn)(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
            if (key === null) {
                visit(pair.value, path);
                continue;
            }
            const before = first.get(key);
            if (before !== undefined)
                refuse([...path, key], offset, `\`${key}\` is written twice here, first in line ${(0,config_place/* placeAt */.BW)(before, lines).line}`, 'keep one of the two');
            else
                first.set(key, offset);
            pair.value = visit(pair.value, [...path, key]);
            if (key === '<<' && !mergeable(pair.value, anchors)) {
                readable = false;
                refuse([...path, key], offset, '`<<` merges maps, and this is none', 'write for example `<<: *common`');
            }
        }
    };
    visit(document.contents, []);
    return { anchors, found, readable };
}
function asText(scalar) {
    if (typeof scalar.value === 'string' || scalar.value === null)
        return scalar;
    const text = new dist/* Scalar */.X5(scalar.source ?? String(scalar.value));
    text.range = scalar.range ?? null;
    if (scalar.anchor !== undefined)
        text.anchor = scalar.anchor;
    return text;
}
function mergeable(node, anchors) {
    const resolved = (0,dist/* isAlias */.Vj)(node) ? anchors.get(node.source) : node;
    if ((0,dist/* isSeq */.oP)(resolved))
        return resolved.items.every((item) => (0,dist/* isMap */.jh)((0,dist/* isAlias */.Vj)(item) ? anchors.get(item.source) : item));
    return (0,dist/* isMap */.jh)(resolved);
}
function syntaxFaults(document, lines) {
    const byLine = new Map();
    for (const error of [...document.errors, ...document.warnings]) {
        const place = (0,config_place/* placeAt */.BW)(error.pos[0], lines);
        if (!byLine.has(place.line))
            byLine.set(place.line, { ...whole(...inWords(error)), place });
    }
    return [...byLine.values()];
}
function inWords(error) {
    switch (error.code) {
        case 'TAB_AS_INDENT': return ['a tab is used for indentation', 'indent with spaces'];
        case 'MULTIPLE_DOCS': return ['the file has more than one document', 'keep the part before the second `---`'];
        case 'BAD_INDENT': return ['the indentation is wrong here, or a bracket before is not closed', 'close `{` with `}` and `[` with `]`, and indent what belongs together equally'];
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY': return ['this line cannot be read as `key: value`', 'indent it like its neighbours; put a text that contains `: ` in quotes'];
        case 'MISSING_CHAR': return [error.message.replace(/^Missing/u, 'missing').replace('"quote', 'quote `"`').replace("'quote", "quote `'`"), 'quotes and brackets come in pairs'];
        case 'BAD_SCALAR_START': return ['a text cannot start with this character', 'put the text in quotes'];
        case 'TAG_RESOLVE_FAILED': return ['tags (`!name`) are not read here', 'remove the tag'];
        case 'NON_STRING_KEY': return ['a key must be a plain text', 'write `key: value`; a text with `{{placeholders}}` stands in quotes'];
        default: return [`this cannot be read as YAML: ${error.message.replace(/\s+/gu, ' ').slice(0, 160)}`, 'the line before may be at fault too'];
    }
}
const whole = (message, hint) => ({ path: [], on: 'value', message, hint });
//# sourceMappingURL=yaml-file.js.map
;// CONCATENATED MODULE: ./build/src/config/reading.js



const MOST = 500;
const EXAMPLE = 'write for example `version: 1` and under `targets:` a line `api: { start: node server.js, scenarios: { health: GET /health } }`; `tailgate init` writes a first one';
function openConfig(text, file) {
    const yaml = readYaml(text, meantAsText);
    const syntax = yaml.faults.map((fault) => (0,config_place/* locate */.x5)(fault, file, fault.place));
    if ((0,loose/* mapOf */.A)(yaml.value) === null) {
        const shape = yaml.value === null || yaml.value === undefined ? 'is empty' : 'must hold a map of keys and values';
        return { ok: false, problems: inOrder(syntax.length > 0 ? syntax : [(0,config_place/* locate */.x5)({ path: [], on: 'value', message: shape, hint: EXAMPLE }, file, { line: 1, column: 1 })]) };
    }
    return {
        ok: true,
        value: {
            document: yaml.value,
            whole: yaml.wellFormed ? yaml.value : {},
            lineOf: (path) => yaml.placeOf(path, 'value').line,
            problems: (findings) => inOrder([...syntax, ...meant(findings.slice(0, MOST), yaml).map((finding) => (0,config_place/* locate */.x5)(finding, file, yaml.placeOf(finding.path, finding.on)))]),
        },
    };
}
function meantAsText(path) {
    const [top, , section, item] = path;
    if (top === 'accept')
        return path.length === 3 && (section === 'expires' || section === 'reason');
    if (top !== 'targets')
        return false;
    if (section === 'env')
        return path.length === 4;
    if (section === 'start')
        return path.length === 4 && typeof item === 'number';
    return section === 'scenarios' && path.at(-2) === 'headers' && [7, 8, 10].includes(path.length);
}
function meant(findings, yaml) {
    const otherTypes = findings.filter((f) => f.path.length === 3 && f.path[2] === 'type').map((f) => (0,config_place/* pathText */.LF)(f.path.slice(0, 2)));
    const told = new Set();
    return findings.filter((finding) => {
        if (otherTypes.includes((0,config_place/* pathText */.LF)(finding.path.slice(0, 2))) && finding.path[2] !== 'type' && finding.path.length > 2)
            return false;
        if (!yaml.readSafely(finding.path))
            return false;
        const key = `${(0,config_place/* pathText */.LF)(finding.path)}\n${finding.message}`;
        return !told.has(key) && told.add(key);
    });
}
function inOrder(problems) {
    return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
//# sourceMappingURL=reading.js.map

/***/ }),

/***/ 15107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readRules),
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26921);
/* harmony import */ var _acceptances_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32492);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30478);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69449);
/* harmony import */ var _exports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78931);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19974);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8092);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94539);








const rulesSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ ..._schema_js__WEBPACK_IMPORTED_MODULE_6__/* .configSchema */ .Q.shape, targets: zod__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J().optional() });
function readRules(text, file) {
    const opened = (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .openConfig */ .F)(text, file);
    if (!opened.ok)
        return opened;
    const { document, whole, lineOf, problems } = opened.value;
    const read = rulesSchema.safeParse(document);
    const { findings, budgets } = (0,_budgets_js__WEBPACK_IMPORTED_MODULE_2__/* .readBudgets */ .l)(whole, lineOf);
    const found = problems([...(read.success ? [] : (0,_issues_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsOf */ .W)(read.error.issues, document)), ...findings, ...(0,_acceptances_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptFindings */ .B)(whole), ...(0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFindings */ .P)(whole), ...(0,_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .exportFindings */ .T)(whole)]);
    if (!read.success || found.length > 0)
        return { ok: false, problems: found };
    return { ok: true, value: { budgets, accept: (0,_acceptances_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptancesOf */ .U)(read.data.accept, lineOf), policy: policyOf(read.data), advice: read.data.advice, ...(0,_exports_js__WEBPACK_IMPORTED_MODULE_3__/* .withExports */ .Q)(read.data.export) } };
}
const policyOf = (input) => ({ onInconclusive: input['on-inconclusive'], onMissingBaseline: input['on-missing-baseline'] });
//# sourceMappingURL=rules.js.map

/***/ }),

/***/ 66437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ expectedBody),
  C: () => (/* binding */ scenarioOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/config/data-checks.js
var data_checks = __webpack_require__(56246);
// EXTERNAL MODULE: ./build/src/config/flow-checks.js
var flow_checks = __webpack_require__(57094);
// EXTERNAL MODULE: ./build/src/config/json-path.js
var json_path = __webpack_require__(84710);
// EXTERNAL MODULE: ./build/src/config/placeholders.js
var placeholders = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/src/config/feeds.js





function fed(input, data) {
    const flows = input.flows.flatMap(({ requests }) => requests);
    const filled = input.data !== undefined || flows.some(({ capture }) => capture !== undefined);
    const mix = input.flows.some(({ weight }) => weight !== null);
    if (!filled && !mix)
        return { requests: flows.map(({ request }) => request), feed: null };
    const columns = new Columns((0,data_checks/* namedData */.mH)(input.data, []).map(({ name, file }) => ({ name, data: data.get(file) })));
    const requests = flows.map(({ request, capture }) => {
        const fill = filled ? filling(request, (placeholder) => columns.source(placeholder)) : null;
        return { ...request, ...(fill === null ? {} : { fill }), ...(capture === undefined ? {} : { capture: Object.entries(capture).map(captureOf) }) };
    });
    return { requests, feed: { data: columns.sets(), flows: weighted(input.flows, mix) } };
}
function weighted(flows, mix) {
    let next = 0;
    const each = flows.map(({ weight, requests }) => ({ weight: weight ?? 1, requests: requests.map(() => next++) }));
    if (!mix)
        return [{ weight: 1, requests: each.flatMap(({ requests }) => requests) }];
    const common = (0,flow_checks/* commonDivisor */.y5)(each.map(({ weight }) => weight));
    return each.map((flow) => ({ ...flow, weight: flow.weight / common }));
}
class Columns {
    #sets;
    constructor(sets) {
        this.#sets = sets.map((set) => ({ ...set, used: [] }));
    }
    source({ name, column }) {
        if (column === null)
            return { kind: 'captured', name };
        const set = this.#sets.findIndex((one) => one.name === name);
        const used = this.#sets[set]?.used;
        if (used === undefined)
            throw new Error(`there is no data called ${name}: checks come first`);
        const known = used.indexOf(column);
        return { kind: 'data', set, column: known === -1 ? used.push(column) - 1 : known };
    }
    sets() {
        return this.#sets.map(({ name, data, used }) => {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const rows = Array.from({ length: data?.rows ?? 0 }, (_, row) => {
                const values = used.map((column) => data?.valueOf(row, column) ?? null);
                hash.update(`${JSON.stringify(values)}\n`);
                return values;
            });
            return { name, rows, digest: hash.digest('hex') };
        });
    }
}
function filling(request, source) {
    const template = (parts) => (parts.every((part) => typeof part === 'string') ? null : parts.map((part) => (typeof part === 'string' ? part : { value: source(part.placeholder), as: part.as })));
    const headers = Object.entries(request.headers).flatMap(([name, value]) => {
        const filled = template((0,placeholders/* plainParts */.vc)(value, 'header'));
        return filled === null ? [] : [[name, filled]];
    });
    const path = template((0,placeholders/* pathParts */.KC)(request.path));
    const body = request.body === null ? null : template(bodyParts(request.body, contentType(request)));
    return path === null && body === null && headers.length === 0 ? null : { path, headers: Object.fromEntries(headers), body };
}
function bodyParts(body, type) {
    if (type === null ? (0,placeholders/* looksLikeJson */.gw)(body) : /[/+]json\b/iu.test(type))
        return (0,placeholders/* jsonParts */.lx)(body);
    return (0,placeholders/* plainParts */.vc)(body, type !== null && /^application\/x-www-form-urlencoded\b/iu.test(type) ? 'form' : 'text');
}
function contentType({ headers }) {
    const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
    return found === undefined ? null : found[1].trim();
}
function captureOf([name, { json, header, regex }]) {
    if (header !== undefined)
        return { name, from: { kind: 'header', header: header.toLowerCase(), pattern: regex ?? null } };
    if (regex !== undefined)
        return { name, from: { kind: 'body', pattern: regex } };
    const read = (0,json_path/* readJsonPath */.A)(json ?? '$');
    if (!read.ok)
        throw new Error(`${json}: ${read.message}`);
    return { name, from: { kind: 'json', path: read.path } };
}
//# sourceMappingURL=feeds.js.map
;// CONCATENATED MODULE: ./build/src/config/loads.js
const CONNECTIONS = 8;
const MOST_CONNECTIONS = 50;
const DEFAULTS = { ramp: 30_000, step: 10_000, peak: 5000, before: 5000, after: 20_000, tolerance: 1, errors: 0.01 };
const TRIAL = { shortest: 2000, longest: 30_000, limits: 20, requests: 100 };
function loadOf(input) {
    const { shape, connections: written, pipelining, rate = 0, timeout, duration, launches } = input;
    const connections = written ?? (input.rate === undefined && (shape === undefined || shape === 'soak') ? CONNECTIONS : MOST_CONNECTIONS);
    const all = { connections, timeout, ...(shape === undefined || launches === undefined ? {} : { launches }) };
    switch (shape) {
        case undefined:
        case 'soak': {
            const soak = shape === 'soak' ? { soak: { duration: duration ?? 0 } } : {};
            return input.rate === undefined ? { kind: 'connections', pipelining: pipelining ?? 1, ...all, ...soak } : { kind: 'rate', rate, ...all, ...soak };
        }
        case 'ramp': return { kind: 'ramp', from: input.from ?? 0, to: input.to ?? 0, duration: duration ?? DEFAULTS.ramp, ...all };
        case 'step': return { kind: 'step', rates: input.rates ?? [], each: input.each ?? DEFAULTS.step, ...all };
        case 'spike': return {
            kind: 'spike', rate, peak: input.peak ?? 0, before: input.before ?? DEFAULTS.before, duration: duration ?? DEFAULTS.peak, after: input.after ?? DEFAULTS.after,
            tolerance: input.tolerance ?? DEFAULTS.tolerance, ...all,
        };
        case 'saturate': {
            const { from = 0, to = 0 } = input;
            const keep = limitsOf(input.keep);
            return { kind: 'saturate', from, to, keep, each: input.each ?? trialFor(from, keep), ...all, most: written ?? null };
        }
    }
}
const LIMITED = ['latency.p50', 'latency.p90', 'latency.p99', 'errors'];
function limitsOf(keep) {
    return LIMITED.flatMap((metric) => {
        const most = keep?.[metric] ?? (metric === 'errors' ? DEFAULTS.errors : undefined);
        return most === undefined ? [] : [{ metric, most }];
    });
}
function trialFor(from, keep) {
    const latencies = keep.flatMap(({ metric, most }) => (metric === 'errors' ? [] : [most]));
    return Math.min(TRIAL.longest, Math.max(TRIAL.shortest, TRIAL.limits * Math.max(0, ...latencies), (TRIAL.requests / from) * 1000));
}
//# sourceMappingURL=loads.js.map
;// CONCATENATED MODULE: ./build/src/config/scenarios.js


function scenarioOf(name, input, bodies, data = new Map()) {
    const flows = input.requests?.map((entry) => flowOf(entry, bodies)) ?? (input.request === undefined ? [] : [{ weight: null, requests: [stepOf(input.request, bodies)] }]);
    const { requests, feed } = fed({ flows, data: input.data }, data);
    return { name, requests, load: loadOf(input.load), ...(feed === null ? {} : { feed }) };
}
function flowOf(entry, bodies) {
    const { steps, weight, ...request } = entry;
    if (steps !== undefined)
        return { weight: weight ?? 1, requests: steps.map((step) => stepOf(step, bodies)) };
    return { weight: weight ?? null, requests: [stepOf({ ...request, path: request.path ?? '/' }, bodies)] };
}
function stepOf(input, bodies) {
    return { request: requestOf(input, bodies), capture: 'capture' in input ? input.capture : undefined };
}
function requestOf(input, bodies) {
    const file = input['body-file'];
    const inline = input.body;
    const json = inline !== undefined && typeof inline !== 'string';
    const body = file !== undefined ? (bodies.get(file) ?? null) : inline === undefined ? null : typeof inline === 'string' ? inline : JSON.stringify(inline);
    const typed = Object.keys(input.headers).some((header) => header.toLowerCase() === 'content-type');
    return {
        method: input.method ?? (body === null ? 'GET' : 'POST'),
        path: input.path,
        headers: json && !typed ? { ...input.headers, 'content-type': 'application/json' } : { ...input.headers },
        body,
        expect: expectationOf(input.expect),
    };
}
function expectationOf(input) {
    const { status } = input;
    return { status: status === undefined ? null : [status].flat(), body: expectedBody(input) };
}
function expectedBody({ body, contains, json }) {
    if (body !== undefined)
        return { kind: 'text', value: body };
    if (contains !== undefined)
        return { kind: 'contains', value: contains };
    return json === undefined ? null : { kind: 'json', value: json };
}
//# sourceMappingURL=scenarios.js.map

/***/ }),

/***/ 98216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ exportKeys),
/* harmony export */   U: () => (/* binding */ STDOUT)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21943);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);



const ENDS = { openmetrics: ['.prom'], csv: ['.csv'], emf: ['.jsonl', '.ndjson', '.log'] };
const STDOUT = 'stdout';
function fileThat(kind, example) {
    const ends = ENDS[kind];
    const fault = (text) => {
        if (text.trim() === '' || text.includes('\0'))
            return { message: 'is not a path', hint: `write for example \`${example}\`` };
        if (text.includes('${'))
            return { message: `\`${text.slice(0, 80)}\` has a variable in it, which only URLs and headers may have`, hint: `write the path itself, such as \`${example}\`` };
        return (kind === 'emf' && text === STDOUT) || ends.some((end) => text.endsWith(end)) ? null : { message: `\`${text.slice(0, 80)}\` does not end as such a file does`, hint: `write a name that ends with ${ends.map((end) => `\`${end}\``).join(' or ')}, such as \`${example}\`` };
    };
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textThat */ .jk)(fault, `(?:${ends.map((end) => end.replace('.', '\\.')).join('|')}${kind === 'emf' ? `|^${STDOUT}` : ''})$`);
}
const template = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textThat */ .jk)(_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .templateFault */ .Rs, '\\S');
const headerText = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textThat */ .jk)((text) => (0,_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .templateFault */ .Rs)(text) ?? (/[^\t\x20-\x7e]/u.test(text) ? { message: 'contains a character that no header can hold', hint: 'write it in ASCII' } : null), '^[\\t\\x20-\\x7e]*$');
const headers = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), headerText), { title: 'map of name to text', description: 'Headers besides. `${NAME}` is taken from the environment; what is secret stands nowhere else.', example: { authorization: '${OTLP_TOKEN}' } }).prefault({});
const NAMESPACE = /^(?!AWS\/)(?=.*\S)[A-Za-z0-9._\-/#: ]{1,255}$/u;
const emfFile = fileThat('emf', '.tailgate/metrics.emf.jsonl');
const emfMap = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(emfFile, { title: 'path, or stdout', description: 'A file, or `stdout`.', example: '.tailgate/metrics.emf.jsonl' }),
    namespace: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textThat */ .jk)((text) => (NAMESPACE.test(text) ? null : { message: `\`${text.slice(0, 80)}\` is not a namespace of one's own`, hint: 'write at most 255 letters, digits and `.-_/#:`, and nothing that begins with `AWS/`' }), '^[A-Za-z0-9._\\-/#: ]{1,255}$'), { title: 'text', description: 'The namespace in CloudWatch.', example: 'Shop/Tailgate' }).prefault('Tailgate'),
});
const emfShort = emfFile.transform((file) => emfMap.parse({ file }));
const otlpMap = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    endpoint: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(template, { title: 'URL', description: 'Of the collector, for OTLP over HTTP; `/v1/metrics` is added where it does not end with it. `${NAME}` is taken from the environment.', example: 'http://collector:4318' }),
    headers,
    'allow-http': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), { title: 'true or false', description: 'Also sends headers from the environment to an endpoint with `http://` that is not on this machine: anybody in between can read them.', example: false }).prefault(false),
});
const occasion = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['fail', 'warn', 'inconclusive', 'recovery']);
const webhookMap = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(template, { title: 'URL', description: 'Takes JSON as Slack\'s incoming webhooks do. `${NAME}` is taken from the environment: a URL that is a secret must not stand here.', example: '${SLACK_WEBHOOK}' }),
    on: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(occasion).min(1), { title: 'list of words', description: 'What is told: `fail` of every run that ends red, `warn` and `inconclusive` as reports say it, and with `recovery` that nothing fails any more on a branch that did.', example: ['fail', 'recovery'] }).prefault(['fail', 'recovery']),
    branches: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).min(1), { title: 'list of globs', description: 'Only of these branches.', example: ['main'] }).prefault(['*']),
    headers,
    'allow-http': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), { title: 'true or false', description: 'Also tells a URL with `http://` that is not on this machine: anybody in between can read it.', example: false }).prefault(false),
});
const exportMap = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    openmetrics: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(fileThat('openmetrics', '.tailgate/metrics.prom'), { title: 'path', description: 'A file of gauges for Prometheus: for node_exporter\'s textfile collector, or to be sent to a Pushgateway.', example: '.tailgate/metrics.prom' }).optional(),
    csv: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(fileThat('csv', '.tailgate/metrics.csv'), { title: 'path', description: 'A table, one row a figure.', example: '.tailgate/metrics.csv' }).optional(),
    emf: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([emfShort, emfMap]), { title: 'path, stdout, or map', description: 'Lines in CloudWatch\'s embedded metric format.', example: '.tailgate/metrics.emf.jsonl' }).optional(),
    otlp: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(otlpMap, { title: 'map', description: 'Sends the figures to an OpenTelemetry collector.', example: { endpoint: 'http://collector:4318' } }).optional(),
    webhook: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(webhookMap, { title: 'map', description: 'Sends a message when a run fails, and when that is over.', example: { url: '${SLACK_WEBHOOK}' } }).optional(),
});
const MOST = 20;
const exportKeys = {
    export: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .keyed */ .Dh)(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([exportMap, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(exportMap).max(MOST)]), { title: 'map, or list of maps', description: 'Where the figures of every run go besides its reports. What cannot be exported changes no outcome: it is told in one line.', example: { openmetrics: '.tailgate/metrics.prom', webhook: { url: '${SLACK_WEBHOOK}' } } }).prefault({}),
};
//# sourceMappingURL=schema-export.js.map

/***/ }),

/***/ 94539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema),
  l: () => (/* binding */ planned)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/src/config/fields.js
var fields = __webpack_require__(21943);
;// CONCATENATED MODULE: ./build/src/config/schema-budget.js


const limit = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]);
const share = (0,fields/* amount */.vj)('percentage', '0', '1000%');
const budgetObject = schemas/* strictObject */.rej({
    metric: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'glob, or expression', description: 'Which metric; `*` stands for anything. Or several metrics of the same scenario put together by + - * / and brackets: `latency.p99 / latency.p50`.', example: 'latency.p99' }),
    target: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'glob', description: 'On which targets.', example: 'api' }).prefault('*'),
    scenario: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'glob', description: 'On which scenarios.', example: 'health' }).prefault('*'),
    warn: (0,fields/* keyed */.Dh)(limit, { title: 'amount', description: 'What is wanted: a value beyond it warns. For `throughput`, a value below it.', example: '100 ms' }).optional(),
    fail: (0,fields/* keyed */.Dh)(limit, { title: 'amount', description: 'What is allowed: a value beyond it fails. For `throughput`, a value below it.', example: '200 ms' }).optional(),
    tolerance: (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([share, schemas/* strictObject */.rej({
            warn: (0,fields/* keyed */.Dh)(share, { title: 'percentage', description: 'A larger change for the worse warns.', example: '5%' }).optional(),
            fail: (0,fields/* keyed */.Dh)(share, { title: 'percentage', description: 'A larger change for the worse fails.', example: '10%' }).optional(),
            floor: (0,fields/* keyed */.Dh)(limit, { title: 'amount', description: 'Changes smaller than this never count, however large their share.', example: '0.2 ms', otherwise: '0' }).optional(),
        })]), { title: 'map, or a percentage', description: 'The largest accepted change for the worse against the baseline: with `10%`, 110 ms after 100 ms is still accepted. A percentage alone is its `fail`.', example: { warn: '5%', fail: '10%', floor: '0.2 ms' } }).optional(),
    better: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['lower', 'higher']), { title: 'word', description: 'Of several metrics put together: in which direction it gets better.', example: 'higher', otherwise: 'as of the first metric in it' }).optional(),
    advisory: (0,fields/* keyed */.Dh)(schemas/* boolean */.zMY(), { title: 'true or false', description: 'With `true` it is said and never counted: what is beyond it shows as "would fail", and the outcome is as if it were not there.', example: true }).prefault(false),
});
//# sourceMappingURL=schema-budget.js.map
// EXTERNAL MODULE: ./build/src/rule-names.js
var rule_names = __webpack_require__(27234);
;// CONCATENATED MODULE: ./build/src/config/schema-advice.js



const LONGEST_MESSAGE = 300;
const messageText = (0,fields/* textThat */.jk)((text) => {
    const length = [...text.trim()].length;
    if (length === 0)
        return { message: 'is empty', hint: 'write what is to be said besides, such as `see docs/sql.md`' };
    return length > LONGEST_MESSAGE ? { message: `has ${length} characters, and at most ${LONGEST_MESSAGE} are shown`, hint: 'write one sentence, and name the file that has the rest' } : null;
}, '\\S').transform((text) => text.trim());
const ruleGlob = schemas/* string */.YjP().meta({ anyOf: [{ enum: [...rule_names/* ruleNames */.X] }, { pattern: '\\*' }] });
const adviceMap = schemas/* strictObject */.rej({
    off: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(ruleGlob), { title: 'list of globs', description: 'Rules whose advice is not told, by name; `*` stands for anything. They decide nothing: verdicts are the same without them.', example: ['tail', 'layer'] }).prefault([]),
    messages: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP(), messageText), { title: 'map of rule to text', description: 'Said after the advice of that rule.', example: { 'queries-per-request': 'see docs/sql.md' } }).prefault({}),
});
const adviceKeys = {
    advice: (0,fields/* keyed */.Dh)(adviceMap, { title: 'map', description: 'What reports say under "What to try": which rules are off, and what you add to the others.', example: { off: ['tail'], messages: { 'queries-per-request': 'see docs/sql.md' } } }).prefault({}),
};
//# sourceMappingURL=schema-advice.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./build/src/config/direction.js
var config_direction = __webpack_require__(59889);
// EXTERNAL MODULE: ./build/src/config/loose.js
var loose = __webpack_require__(22222);
;// CONCATENATED MODULE: ./build/src/config/schema-command.js




const FORMATS = ['auto', 'k6', 'artillery', 'hyperfine', 'oha', 'vegeta', 'lighthouse', 'pytest-benchmark', 'go', 'json'];
const MOST_RUNS = 1000;
const describedObject = schemas/* strictObject */.rej({
    unit: schemas/* string */.YjP().trim().min(1).max(40).optional(),
    better: schemas/* enum */.k5n(['lower', 'higher']).optional(),
});
const OWN = /^command\../u;
const describedMetrics = schemas/* unknown */.L5J().transform((written, ctx) => {
    const entries = (0,loose/* entriesOf */.M)(written);
    if ((0,loose/* mapOf */.A)(written) === null || !entries.some(([name]) => OWN.test(name))) {
        ctx.issues.push({ code: 'invalid_type', expected: 'record', input: written });
        return core/* NEVER */.tm;
    }
    const described = entries.flatMap(([name, value]) => {
        const read = describedObject.safeParse(value);
        if (!OWN.test(name))
            ctx.issues.push({ code: 'custom', input: written, path: [name], continue: true, message: 'is no number of a command', params: { hint: 'their names begin with `command.`; `*` stands for anything' } });
        if (!read.success)
            ctx.issues.push({ code: 'custom', input: value, path: [name], continue: true, ...whyNot(value) });
        return read.success ? [{ name, unit: read.data.unit ?? null, better: read.data.better ?? null }] : [];
    });
    return { ofCommand: described };
});
function whyNot(value) {
    const map = (0,loose/* mapOf */.A)(value);
    const direction = (0,config_direction/* directionMeant */.n)(value);
    if (direction !== null || value === 'lower' || value === 'higher')
        return { message: `\`${String(value)}\` stands alone`, params: { hint: `write \`{ better: ${direction ?? String(value)} }\`` } };
    const strange = (0,loose/* entriesOf */.M)(map).find(([key]) => key !== 'unit' && key !== 'better')?.[0];
    if (strange !== undefined)
        return { message: `has a key that is not known, \`${strange.slice(0, 60)}\``, params: { hint: 'its keys are `unit` and `better`' } };
    const better = map?.['better'];
    if (better !== undefined && better !== 'lower' && better !== 'higher')
        return { message: `has \`better: ${typeof better === 'string' ? better.slice(0, 60) : '...'}\`, which is no direction`, params: { hint: (0,config_direction/* directionHint */.H)(better) } };
    return { message: 'is not understood', params: { hint: 'write for example `{ unit: ms, better: lower }`' } };
}
const commandKeys = {
    command: (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([fields/* commandText */.jt, schemas/* array */.YOg(fields/* processText */.bB.meta(fields/* alsoNumbers */._S)).min(1)]), { title: 'command, or list of its arguments', description: 'Of a command, required: a program that measures by itself. `{out}` is replaced by the path of a fresh file that it may write its report to (also in `TAILGATE_OUTPUT`).', example: 'k6 run --summary-export {out} load.js' }).optional(),
    format: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(FORMATS), { title: 'word', description: 'Of a command: the tool whose report it is; `json` is a list of `{ name, unit, value }` or a map of name to number; `auto` tells by the report itself.', example: 'k6' }).optional(),
    output: (0,fields/* keyed */.Dh)(fields/* insidePath */.yt, { title: 'path', description: 'Of a command: the file that it writes its report to, relative to `directory`. It must be written anew by each run.', example: 'results/summary.json', otherwise: 'what it writes to `{out}`, else what it prints' }).optional(),
    runs: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(MOST_RUNS), { title: 'number', description: 'Of a command: how often it is run, on each side. One value a run: five are the least that an interval can be made of.', example: 10, otherwise: '5' }).optional(),
};
const COMMAND_KEYS = Object.keys(commandKeys);
//# sourceMappingURL=schema-command.js.map
// EXTERNAL MODULE: ./build/src/config/schema-export.js
var schema_export = __webpack_require__(98216);
;// CONCATENATED MODULE: ./build/src/config/schema-function.js



const program = (0,fields/* textThat */.jk)((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a program', hint: 'write a name such as `python3.12`, or a path' } : null), '\\S');
const handlerText = (0,fields/* textThat */.jk)((text) => {
    if (text.trim() === '' || /[\s\0]/u.test(text))
        return { message: `\`${text.slice(0, 60)}\` is not a handler`, hint: 'write a module and a function of it, such as `lambda_function.lambda_handler` or `index.handler`' };
    return text.split('/').includes('..') || text.startsWith('/') ? { message: `\`${text.slice(0, 60)}\` leaves the folder of the function`, hint: 'write it relative to `path`' } : null;
}, '^(?!/)[^\\s]+$');
const expectSchema = schemas/* strictObject */.rej({
    body: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'text', description: 'The exact text that the response must be.', example: '"ok"' }).optional(),
    contains: (0,fields/* keyed */.Dh)(schemas/* string */.YjP().min(1), { title: 'text', description: 'A text that must occur in the response.', example: '"statusCode":200' }).optional(),
    json: (0,fields/* keyed */.Dh)(schemas/* unknown */.L5J(), { title: 'any value', description: 'JSON that the response must be equal to, whatever its spacing and order of keys.', example: { statusCode: 200 } }).optional(),
});
const eventObject = schemas/* strictObject */.rej({
    name: (0,fields/* keyed */.Dh)(schemas/* string */.YjP().meta({ pattern: fields/* NAME */.o_ }), { title: 'name', description: 'What its figures are called.', example: 'create', otherwise: 'the name of the file' }).optional(),
    file: (0,fields/* keyed */.Dh)(fields/* insidePath */.yt, { title: 'path', description: 'A JSON file with the event, relative to the repository.', example: 'events/create.json' }).optional(),
    json: (0,fields/* keyed */.Dh)(schemas/* unknown */.L5J(), { title: 'any value', description: 'The event itself. Instead of `file`.', example: { id: 1 } }).optional(),
    expect: (0,fields/* keyed */.Dh)(expectSchema, { title: 'map', description: 'What a correct response is. A function whose responses are wrong is an error, never a fast result.', example: { contains: '"statusCode":200' } }).prefault({}),
});
const eventShort = fields/* insidePath */.yt.transform((file) => ({ file, expect: {} }));
const usd = schemas/* number */.aig().min(0).max(1000);
const priceMap = schemas/* strictObject */.rej({
    'gb-second': (0,fields/* keyed */.Dh)(usd, { title: 'number', description: 'USD for one second with one GiB of memory.', example: 0.0000133334 }).prefault(0.0000166667),
    request: (0,fields/* keyed */.Dh)(usd, { title: 'number', description: 'USD for one invocation.', example: 0.0000002 }).prefault(0.0000002),
});
const functionKeys = {
    runtime: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['python', 'node', 'bootstrap']), { title: 'word', description: 'Of a function, required: what runs it; `bootstrap` is any executable of that name in its folder that speaks the Lambda Runtime API.', example: 'python' }).optional(),
    handler: (0,fields/* keyed */.Dh)(handlerText, { title: 'text', description: 'Of a function, required but for `bootstrap`: module and function.', example: 'lambda_function.lambda_handler' }).optional(),
    path: (0,fields/* keyed */.Dh)(fields/* insidePath */.yt, { title: 'path', description: 'Of a function: the folder that is deployed, relative to the repository; its commands run there too.', example: 'functions/collector', otherwise: '.' }).optional(),
    interpreter: (0,fields/* keyed */.Dh)(program, { title: 'program', description: 'Of a function: what runs it instead of the first `python3` or `node` in PATH.', example: 'python3.12' }).optional(),
    layers: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(fields/* insidePath */.yt).max(20), { title: 'list of paths', description: 'Of a function: folders of its layers, relative to the repository; what Lambda lays over `/opt`.', example: ['layers/core'] }).prefault([]),
    memory: (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('size', '16 MiB', '10240 MiB', (text) => text.replace(/MB\s*$/iu, 'MiB').replace(/GB\s*$/iu, 'GiB')), { title: 'size', description: 'Of a function: the memory it is given; MB means MiB here, as on Lambda.', example: '512 MB' }).prefault('128 MB'),
    timeout: (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('duration', '1 ms', '12h'), { title: 'duration', description: 'Of a function: how long an invocation may take, 15m at most. Of a command: how long a run may take.', example: '30s', otherwise: '3s, 10m for a command' }).optional(),
    events: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(schemas/* union */.KCZ([eventShort, eventObject])).max(50), { title: 'list of events, or of files', description: 'Of a function, required: what it is invoked with. The first is the cold invocation of every start.', example: ['events/create.json'] }).prefault([]),
    invocations: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(0).max(10_000), { title: 'number', description: 'Of a function: warm invocations of each event in each start; slow handlers get fewer.', example: 200 }).prefault(100),
    price: (0,fields/* keyed */.Dh)(priceMap, { title: 'map', description: 'Of a function: what its cost is computed with. The defaults are those of x86 in us-east-1.', example: { 'gb-second': 0.0000133334 } }).prefault({}),
};
const OF_FUNCTIONS = ['runtime', 'handler', 'path', 'interpreter', 'layers', 'memory', 'events', 'invocations', 'price'];
const eitherKind = {
    if: { properties: { type: { const: 'function' } }, required: ['type'] },
    then: { required: ['runtime', 'events'], properties: { runtime: true, events: { minItems: 1 }, ...never('start', 'listen', 'protocol', 'ready', 'stop-timeout', 'scenarios', 'metrics', 'directory', ...COMMAND_KEYS) } },
    else: {
        if: { properties: { type: { const: 'command' } }, required: ['type'] },
        then: { required: ['command'], properties: never('start', 'listen', 'protocol', 'ready', 'stop-timeout', 'scenarios', 'cold-start', 'attach', 'resources', 'instructions', ...OF_FUNCTIONS) },
        else: { properties: never('timeout', ...OF_FUNCTIONS, ...COMMAND_KEYS) },
    },
};
function never(...keys) {
    return Object.fromEntries(keys.map((key) => [key, false]));
}
//# sourceMappingURL=schema-function.js.map
;// CONCATENATED MODULE: ./build/src/config/schema-history.js


const refText = (0,fields/* textThat */.jk)((text) => {
    const ref = text.trim();
    if (ref === '')
        return { message: 'is empty', hint: 'write a tag such as `v1.2.0`, or leave the key out' };
    if (ref.length > 200 || /^[-/.]|[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|\.lock$|[./]$|^@$/u.test(ref))
        return { message: `\`${ref.slice(0, 60)}\` cannot be the name of a tag, a branch or a commit`, hint: 'write it as `git tag` shows it, such as `v1.2.0`' };
    return null;
}, '^\\s*(?![-/.])[^\\s~^:?*\\[\\\\]{1,200}\\s*$').transform((text) => text.trim());
const metricGlob = (0,fields/* textThat */.jk)((text) => (text.trim() === '' ? { message: 'is empty', hint: 'write the name of a metric, such as `latency.p99`, or `latency.*`' } : null), '\\S');
const historyMap = schemas/* strictObject */.rej({
    'on-change': (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['comment', 'issue', 'none']), { title: 'word', description: 'What the Action does when main has changed for good: `comment` on the commit where it began, an `issue` for each metric that got worse (the job needs `permissions: issues: write`), or `none`.', example: 'issue' }).prefault('comment'),
    fail: (0,fields/* keyed */.Dh)(schemas/* boolean */.zMY(), { title: 'true or false', description: 'Whether a run on main that finds a new change for the worse ends with exit code 1. It is found some commits after it happened, so that red is not the commit that did it.', example: true }).prefault(false),
    pin: (0,fields/* keyed */.Dh)(refText, { title: 'tag, branch or commit', description: 'A release that the newest level is held against, so that many small losses are seen.', example: 'v1.2.0' }).optional(),
    minimum: (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('percentage', '0.1%', '100%'), { title: 'percentage', description: 'The smallest change that counts. Of tails (`latency.p99`, `latency.tail`, `latency.max`, `warm.p99`, `recovery`) and of `errors` it is two and a half times as much, for they are read from few requests: `5%` is 12.5 % there.', example: '5%', otherwise: 'by the metric' }).optional(),
    metrics: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(metricGlob).min(1).max(100), { title: 'list of globs', description: 'Which metrics are watched; `*` stands for anything. What is too noisy to be gated by a `*` is not watched by one either.', example: ['latency.*', 'cpu'] }).prefault(['*']),
});
const historyKeys = {
    history: (0,fields/* keyed */.Dh)(historyMap, { title: 'map', description: 'What is told of change points in main\'s history: where its figures moved to another level for good.', example: { 'on-change': 'issue', pin: 'v1.2.0' } }).prefault({}),
};
//# sourceMappingURL=schema-history.js.map
;// CONCATENATED MODULE: ./build/src/config/schema-metrics.js



const expressionText = (0,fields/* textThat */.jk)((text) => (text.trim() === '' ? { message: 'is empty', hint: 'write for example `db_queries_total per request`' } : null), '\\S');
const LONGEST_UNIT = 30;
const unitText = (0,fields/* textThat */.jk)((text) => {
    if (text.trim() === '')
        return { message: 'is empty', hint: 'write a unit such as `ms`, or leave the key out' };
    return text.length > LONGEST_UNIT || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) ? { message: `is longer than ${LONGEST_UNIT} characters, or has a line break`, hint: 'write a short word' } : null;
}, `^[^\\n]{1,${LONGEST_UNIT}}$`);
const valueObject = schemas/* strictObject */.rej({
    value: (0,fields/* keyed */.Dh)(expressionText, { title: 'expression', description: 'What is worked out: names of series, numbers, + - * / and brackets; `per request`; `sum`, `max`, `min`, `avg` over series; `growth`, `mean`, `last`; `histogram_quantile`.', example: 'cache_hits / (cache_hits + cache_misses)' }),
    unit: (0,fields/* keyed */.Dh)(unitText, { title: 'text', description: 'What the service measures it in. Times (`s`, `ms`, `us`), sizes (`bytes`, `MiB`), `ratio` and `%` are understood, every other word is shown as it is.', example: 'ms', otherwise: 'by the end of its name: `_seconds`, `_bytes`, `_ratio`' }).optional(),
    better: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['lower', 'higher']), { title: 'word', description: 'In which direction it gets better.', example: 'higher', otherwise: '`lower` for times, sizes and what is counted per request; of anything else it must be written' }).optional(),
});
const valueShort = expressionText.transform((value) => ({ value }));
const MOST_VALUES = 100;
const MOST_TIMINGS = 20;
const TIMING = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
const isTiming = new RegExp(TIMING, 'u');
const timingName = (0,fields/* textThat */.jk)((text) => (isTiming.test(text) ? null : { message: 'is no name of an entry in `Server-Timing`', hint: 'write what stands before the first `;` of the entry, such as `db`: letters, digits, `.`, `_` and `-`, 64 at most' }), TIMING);
const metricsObject = schemas/* strictObject */.rej({
    path: (0,fields/* keyed */.Dh)(fields/* requestPath */.Zq, { title: 'path', description: 'What is asked for before and after the load of each scenario, never during a slice.', example: '/metrics', otherwise: '/metrics' }).optional(),
    format: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['prometheus', 'json']), { title: 'word', description: '`prometheus`: Prometheus text or OpenMetrics, whichever it answers in; `json`: a document, whose numbers are named by dotted paths (`cache.hits`) or JSON pointers in quotation marks (`"/cache/hits"`).', example: 'json' }).prefault('prometheus'),
    headers: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP(), fields/* headerValue */.Z.meta(fields/* alsoNumbers */._S)), { title: 'map of header to text', description: 'Headers to ask with.', example: { authorization: 'Bearer test' } }).prefault({}),
    timeout: (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('duration', '1 ms', '30s'), { title: 'duration', description: 'How long an answer may take. What takes longer is told, and its metrics are absent.', example: '2s' }).prefault('2s'),
    values: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: fields/* NAME */.o_ }), schemas/* union */.KCZ([valueShort, valueObject])).refine((values) => Object.keys(values).length <= MOST_VALUES, `has more than ${MOST_VALUES} metrics`), { title: 'map of name to expression', description: 'The metrics, `metrics.<name>` in budgets and reports.', example: { queries: 'db_queries_total per request', 'hit-rate': { value: 'cache_hits / (cache_hits + cache_misses)', better: 'higher' } } }).prefault({}),
    'server-timing': (0,fields/* keyed */.Dh)(schemas/* array */.YOg(timingName).max(MOST_TIMINGS), { title: 'list of names', description: 'Entries of the `Server-Timing` header of responses: each is a metric `timing.<name>`, its mean ms per response.', example: ['db', 'cache'] }).prefault([]),
});
const metricsKeys = {
    metrics: (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([describedMetrics, metricsObject]), { title: 'map', description: 'What a server says of itself, as metrics with budgets and baselines: queries per request, hit rates, pool sizes. Of a command: what its tool does not say of its numbers, by their names (`command.*`): `unit`, and whether `lower` or `higher` is `better`.', example: { path: '/metrics', values: { queries: 'db_queries_total per request' } } }).optional(),
};
//# sourceMappingURL=schema-metrics.js.map
// EXTERNAL MODULE: ./build/src/config/placeholders.js
var placeholders = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/src/config/json-path.js
var json_path = __webpack_require__(84710);
// EXTERNAL MODULE: ./build/src/config/data-file.js + 1 modules
var data_file = __webpack_require__(28929);
// EXTERNAL MODULE: ./build/src/pattern/find.js + 3 modules
var find = __webpack_require__(38977);
;// CONCATENATED MODULE: ./build/src/config/schema-feed.js






const dataFile = fields/* insidePath */.yt.superRefine((file, ctx) => {
    if (!(0,data_file/* isDataFile */.vM)(file))
        ctx.addIssue({ code: 'custom', message: `\`${file.slice(0, 80)}\` is neither CSV nor JSON Lines by its name`, params: { hint: 'write a file that ends in `.csv` or `.jsonl`' } });
});
const dataSchema = (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([dataFile, schemas/* array */.YOg(dataFile).min(1).max(20), schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: placeholders/* SOURCE_NAME */.cW }), dataFile)]), { title: 'path, list of paths, or map of name to path', description: 'Files of values (CSV with the names of the columns in its first line, or JSON Lines) for `{{name.column}}` in path, headers and body. The name is that of the file where none is given. Each pass over the requests takes the next row; every connection begins elsewhere, at the same row on both sides.', example: { user: 'perf/users.csv' } }).optional();
const jsonPath = (0,fields/* textThat */.jk)((text) => {
    const read = (0,json_path/* readJsonPath */.A)(text);
    return read.ok ? null : { message: read.message, hint: read.hint };
}, '^\\s*\\$');
const regularExpression = (0,fields/* textThat */.jk)((text) => {
    if (text === '')
        return { message: 'is empty', hint: 'write a regular expression; its first group is what is kept' };
    const compiled = (0,find/* compilePattern */.Eb)(text);
    return compiled.ok ? null : { message: compiled.message, hint: compiled.hint };
}, '.');
const captureObject = schemas/* strictObject */.rej({
    json: (0,fields/* keyed */.Dh)(jsonPath, { title: 'JSON path', description: 'The value at this place of a JSON body.', example: '$.id' }).optional(),
    header: (0,fields/* keyed */.Dh)((0,fields/* textThat */.jk)((text) => (/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u.test(text) ? null : { message: `\`${text.slice(0, 60)}\` is not the name of a header`, hint: 'write for example `location`' }), '^[^\\s:]+$'), { title: 'name of a header', description: 'The value of a header.', example: 'location' }).optional(),
    regex: (0,fields/* keyed */.Dh)(regularExpression, { title: 'regular expression', description: 'The first group that it finds in the body (or in the header, beside `header`); without a group, all that it finds. Of a body its first 256 KiB are searched. It has no look-ahead, look-behind or back reference, so that no answer can make it slow.', example: 'csrf="([^"]+)"' }).optional(),
});
const captureKey = {
    capture: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: placeholders/* SOURCE_NAME */.cW }), (0,fields/* keyed */.Dh)(captureObject, { title: 'map', description: 'Where in the answer the value stands.', example: { json: '$.id' } })), { title: 'map of name to place', description: 'What later requests of the same pass use as `{{name}}`. An answer without it is an error, and requests that need it are not sent.', example: { id: { json: '$.id' } } }).optional(),
};
const weightKey = {
    weight: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(1000), { title: 'number', description: 'How often this entry is sent in relation to the others. As soon as one entry has a weight or `steps`, the entries are a mix: each pass takes one of them, in exact proportion.', example: 9, otherwise: '1, where another entry has one' }).optional(),
};
//# sourceMappingURL=schema-feed.js.map
;// CONCATENATED MODULE: ./build/src/config/schema-load.js


const rate = () => (0,fields/* amount */.vj)('rate', '0.1/s', '1000000/s');
const time = (least, most) => (0,fields/* amount */.vj)('duration', least, most);
const schema_load_limit = (metric, least, most, example) => (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)(metric === 'errors' ? 'percentage' : 'duration', least, most), { title: metric === 'errors' ? 'percentage' : 'duration', description: `The most that \`${metric}\` may be at a rate that counts as kept.`, example, ...(metric === 'errors' ? { otherwise: '1%' } : {}) }).optional();
const keepSchema = schemas/* strictObject */.rej({
    'latency.p50': schema_load_limit('latency.p50', '0.1 ms', '10m', '20 ms'),
    'latency.p90': schema_load_limit('latency.p90', '0.1 ms', '10m', '50 ms'),
    'latency.p99': schema_load_limit('latency.p99', '0.1 ms', '10m', '100 ms'),
    errors: schema_load_limit('errors', '0', '50%', '1%'),
});
const loadSchema = schemas/* strictObject */.rej({
    connections: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(10_000), { title: 'number', description: 'Connections in parallel. Without a rate, each sends its next request when the last is answered; with one, it is the most that are opened.', example: 10, otherwise: '8; 50 with `rate`; more for `saturate`, as it needs them' }).optional(),
    pipelining: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(1000), { title: 'number', description: 'Requests sent on a connection before the first is answered. Not at a rate.', example: 1, otherwise: '1' }).optional(),
    rate: (0,fields/* keyed */.Dh)(rate(), { title: 'rate', description: 'A constant rate over all connections; times count from when a request should have been sent. Of a `spike`: what comes before and after it.', example: '200/s' }).optional(),
    timeout: (0,fields/* keyed */.Dh)(time('1 ms', '1h'), { title: 'duration', description: 'A request without an answer after this time is an error.', example: '10s' }).prefault('10s'),
    shape: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['ramp', 'step', 'soak', 'saturate', 'spike']), { title: 'word', description: '`ramp`: a rate that changes evenly; `step`: rates one after the other; `soak`: the same load for minutes; `saturate`: searches the highest rate that keeps `keep`; `spike`: a rate, a far higher one for a while, and the first again. Left out: the same load all the time.', example: 'saturate', otherwise: 'none' }).optional(),
    from: (0,fields/* keyed */.Dh)(rate(), { title: 'rate', description: 'Of a `ramp`: the rate at its beginning; of `saturate`: the lowest rate that is tried.', example: '50/s' }).optional(),
    to: (0,fields/* keyed */.Dh)(rate(), { title: 'rate', description: 'Of a `ramp`: the rate at its end; of `saturate`: the highest rate that is tried.', example: '2000/s' }).optional(),
    rates: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(rate()).min(2).max(50), { title: 'list of rates', description: 'Of `step`: the rates, one after the other.', example: ['50/s', '100/s', '200/s'] }).optional(),
    each: (0,fields/* keyed */.Dh)(time('100 ms', '1h'), { title: 'duration', description: 'Of `step` and `saturate`: how long each rate is held.', example: '10s', otherwise: '10s of a `step`; of `saturate` 2s, more where the limits or low rates need it' }).optional(),
    duration: (0,fields/* keyed */.Dh)(time('100 ms', '24h'), { title: 'duration', description: 'How long a `ramp` or a `soak` takes, or the peak of a `spike`.', example: '10m', otherwise: '30s of a `ramp`, 5s of a `spike`; a `soak` must say' }).optional(),
    peak: (0,fields/* keyed */.Dh)(rate(), { title: 'rate', description: 'Of a `spike`: its rate.', example: '1000/s' }).optional(),
    before: (0,fields/* keyed */.Dh)(time('1s', '1h'), { title: 'duration', description: 'Of a `spike`: how long its `rate` is held before it.', example: '5s', otherwise: '5s' }).optional(),
    after: (0,fields/* keyed */.Dh)(time('1s', '1h'), { title: 'duration', description: 'Of a `spike`: how long its `rate` is held after it, in which it must recover.', example: '20s', otherwise: '20s' }).optional(),
    tolerance: (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('percentage', '1%', '1000%'), { title: 'percentage', description: 'Of a `spike`: it has recovered when p99 is at most so much above what it was before, or 5 ms above.', example: '100%', otherwise: '100%' }).optional(),
    keep: (0,fields/* keyed */.Dh)(keepSchema, { title: 'map of metric to amount', description: 'Of `saturate`: the limits that a rate must keep; one of them a latency.', example: { 'latency.p99': '100 ms', errors: '1%' } }).optional(),
    launches: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(50), { title: 'number', description: 'Of a shape: how many launches are made.', example: 5, otherwise: '5; 1 for a `soak`' }).optional(),
});
//# sourceMappingURL=schema-load.js.map
;// CONCATENATED MODULE: ./build/src/config/schema-request.js





const statusCode = schemas/* int */.Whr().min(200).max(599);
const statuses = schemas/* union */.KCZ([statusCode, schemas/* array */.YOg(statusCode).min(1)]);
const schema_request_expectSchema = schemas/* strictObject */.rej({
    status: (0,fields/* keyed */.Dh)(statuses, { title: 'status code or list of them', description: 'Accepted status codes.', example: 201, otherwise: '200-299' }).optional(),
    body: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'text', description: 'The exact text that the body must be.', example: 'ok' }).optional(),
    contains: (0,fields/* keyed */.Dh)(schemas/* string */.YjP().min(1), { title: 'text', description: 'A text that must occur in the body.', example: '"id":' }).optional(),
    json: (0,fields/* keyed */.Dh)(schemas/* unknown */.L5J(), { title: 'any value', description: 'JSON that the body must be equal to, whatever its spacing and order of keys.', example: { status: 'ok' } }).optional(),
});
const sentPathFault = (text) => ((0,fields/* requestPathFault */.zi)((0,placeholders/* withoutPlaceholders */.Zm)(text)) === null ? null : (0,fields/* requestPathFault */.zi)(text));
const sentPath = (0,fields/* textThat */.jk)(sentPathFault, '^(?:/|\\{\\{)[\\x20-\\x7e]*$');
const requestObject = schemas/* strictObject */.rej({
    method: (0,fields/* keyed */.Dh)(fields/* methodText */.pj, { title: 'method', description: 'The HTTP method.', example: 'POST', otherwise: 'GET, or POST when there is a body' }).optional(),
    path: (0,fields/* keyed */.Dh)(sentPath, { title: 'path', description: 'Path and query, starting with `/`.', example: '/items?limit=20' }),
    headers: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP(), fields/* headerValue */.Z.meta(fields/* alsoNumbers */._S)), { title: 'map of header to text', description: 'Headers to send.', example: { accept: 'application/json' } }).prefault({}),
    body: (0,fields/* keyed */.Dh)(schemas/* unknown */.L5J(), { title: 'text, or any value to be written as JSON', description: 'The body. Text is sent as it stands; any other value is written as JSON, with `content-type: application/json` unless that header is given.', example: { name: 'a' } }).optional(),
    'body-file': (0,fields/* keyed */.Dh)(fields/* insidePath */.yt, { title: 'path', description: 'A UTF-8 file with the body, relative to the repository. Not together with `body`.', example: 'perf/order.json' }).optional(),
    expect: (0,fields/* keyed */.Dh)(schema_request_expectSchema, { title: 'map', description: 'What a correct answer is. A scenario whose answers are wrong is an error, never a fast result.', example: { status: 201 } }).prefault({}),
});
const requestShort = (0,fields/* lineWith */.XQ)(sentPathFault).transform((line) => ({ ...line, headers: {}, expect: {} }));
const request = schemas/* union */.KCZ([requestShort, requestObject]);
const step = schemas/* union */.KCZ([requestShort, requestObject.extend(captureKey)]);
const entryObject = requestObject.extend({
    ...captureKey, ...weightKey,
    path: requestObject.shape.path.optional(),
    steps: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(step).min(1).max(100), { title: 'list of requests', description: 'Requests that are sent one after the other as one entry of a mix. Instead of a request.', example: [{ path: '/login', method: 'POST', capture: { token: { json: '$.token' } } }, { path: '/orders', headers: { authorization: 'Bearer {{token}}' } }] }).optional(),
});
const entry = schemas/* union */.KCZ([requestShort, entryObject]);
const requestSchema = (0,fields/* keyed */.Dh)(request, { title: 'request, or text such as `GET /health`', description: 'The request to send.', example: { path: '/health' } });
const scenarioObject = schemas/* strictObject */.rej({
    request: requestSchema.optional(),
    requests: (0,fields/* keyed */.Dh)(schemas/* array */.YOg(entry).min(1).max(1000), { title: 'list of requests', description: 'Several requests, sent in turn on each connection; or a mix, by weights. Instead of `request`.', example: ['GET /items', 'GET /items/1'] }).optional(),
    data: dataSchema,
    load: (0,fields/* keyed */.Dh)(loadSchema, { title: 'map', description: 'How much at once.', example: { connections: 10 } }).prefault({}),
});
const scenarioShort = requestShort.transform((short) => ({ request: short, load: loadSchema.parse({}) }));
const scenarioSchema = (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([scenarioShort, scenarioObject]), { title: 'scenario, or text such as `GET /health`', description: 'A named workload on the target.', example: { request: { path: '/health' } } });
const readyObject = schemas/* strictObject */.rej({
    path: (0,fields/* keyed */.Dh)(fields/* requestPath */.Zq, { title: 'path', description: 'What is asked for until it answers.', example: '/health', otherwise: 'the path of the first scenario when that is a GET, else `/`' }).optional(),
    status: (0,fields/* keyed */.Dh)(statuses, { title: 'status code or list of them', description: 'Status codes that count as ready.', example: 200, otherwise: '200-399' }).optional(),
    timeout: (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('duration', '1 ms', '1h'), { title: 'duration', description: 'How long it may take until it is ready.', example: '30s', otherwise: '30s; 2s where nothing listens on the port of an `attach`' }).optional(),
});
const readyShort = fields/* requestPath */.Zq.transform((path) => readyObject.parse({ path }));
const readySchema = (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([readyShort, readyObject]), { title: 'map, or a path', description: 'When the target counts as started.', example: { path: '/health', timeout: '30s' } });
//# sourceMappingURL=schema-request.js.map
;// CONCATENATED MODULE: ./build/src/config/schema-resources.js


const pathText = (0,fields/* textThat */.jk)((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a path', hint: 'write a path, or leave the key out' } : null), '\\S');
const CGROUPS = '/sys/fs/cgroup';
const cgroupPath = (0,fields/* textThat */.jk)((text) => {
    if (text.split('/').includes('..'))
        return { message: `\`${text}\` leaves ${CGROUPS} with \`..\``, hint: `write the folder itself: \`${CGROUPS}/...\`` };
    return text.startsWith(`${CGROUPS}/`) && text.length > CGROUPS.length + 1 ? null : { message: `\`${text}\` is not below ${CGROUPS}`, hint: `write the folder of a container or service, such as \`${CGROUPS}/system.slice/docker-ID.scope\`` };
}, `^${CGROUPS}/(?!.*(?:^|/)\\.\\.(?:/|$)).+$`);
const HERE = /^(?:127\.0\.0\.1|localhost)$/u;
function urlFault(text) {
    const example = 'write for example `http://127.0.0.1:8080`';
    if (!URL.canParse(text))
        return { message: `\`${text.slice(0, 100)}\` is not a URL`, hint: example };
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return { message: `\`${url.protocol}//\` is not HTTP`, hint: example };
    if (!HERE.test(url.hostname))
        return { message: `\`${url.hostname}\` is not this machine: load is sent to 127.0.0.1 only, so that nobody else's service is loaded by mistake`, hint: 'publish the port here (`docker run --publish 127.0.0.1:8080:8080 ...`) and write `http://127.0.0.1:8080`' };
    if (url.port === '')
        return { message: `\`${text}\` has no port`, hint: `write \`${url.protocol}//127.0.0.1:8080\`` };
    if (url.username !== '' || url.password !== '')
        return { message: 'has a user in it', hint: 'write the header `authorization` at the requests' };
    return url.pathname === '/' && url.search === '' && url.hash === '' ? null : { message: `\`${text}\` has a path`, hint: 'write host and port only; the paths are those of the requests' };
}
const attachObject = schemas/* strictObject */.rej({
    url: (0,fields/* keyed */.Dh)((0,fields/* textThat */.jk)(urlFault, '^https?://(?:127\\.0\\.0\\.1|localhost):\\d+/?$'), { title: 'URL', description: 'Where it listens: on this machine, host and port only.', example: 'http://127.0.0.1:8080' }),
    pid: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(2 ** 22), { title: 'number', description: 'Its first process: CPU time, memory, files and threads of it and of all that descend from it are read.', example: 4711 }).optional(),
    'pid-file': (0,fields/* keyed */.Dh)(pathText, { title: 'path', description: 'A file with the number of that process, read when it is attached to; relative to the repository, or absolute.', example: '/run/api.pid' }).optional(),
    cgroup: (0,fields/* keyed */.Dh)(cgroupPath, { title: 'path', description: 'The control group of a container or service (v2, or v1 in the tree of any controller), in place of a process.', example: '/sys/fs/cgroup/system.slice/docker-ID.scope' }).optional(),
});
const resourcesObject = schemas/* strictObject */.rej({
    'collect-garbage': (0,fields/* keyed */.Dh)(schemas/* boolean */.zMY(), { title: 'true or false', description: 'Has every Node process of the target collect its garbage before its memory is read, between slices: memory is then what is still needed, and a leak shows sooner. Response times are those of a service with a fresh heap.', example: true }).prefault(false),
});
const resourceKeys = {
    resources: (0,fields/* keyed */.Dh)(resourcesObject, { title: 'map', description: 'How CPU time, memory and the rest are read of a server\'s processes.', example: { 'collect-garbage': true } }).prefault({}),
    attach: (0,fields/* keyed */.Dh)(attachObject, { title: 'map', description: 'A server that somebody else has started, in a container for example: it is loaded and watched, never started nor stopped, in place of `start`. It has no cold starts and is never compared side by side.', example: { url: 'http://127.0.0.1:8080', 'pid-file': '/run/api.pid' } }).optional(),
};
//# sourceMappingURL=schema-resources.js.map
;// CONCATENATED MODULE: ./build/src/config/schema.js











const coldStartMap = schemas/* strictObject */.rej({
    runs: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(1000), { title: 'number', description: 'Fresh processes to start and time; one more is started first and thrown away.', example: 20 }).prefault(10),
});
const coldStartWord = schemas/* boolean */.zMY().transform((wanted) => (wanted ? coldStartMap.parse({}) : null));
const packagePath = (0,fields/* textThat */.jk)((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a path', hint: 'write a path such as `dist/api.zip`' } : null), '\\S');
const packageMap = schemas/* strictObject */.rej({
    path: (0,fields/* keyed */.Dh)(packagePath, { title: 'path', description: 'The folder or file to weigh, relative to `directory`.', example: 'dist' }).prefault('.'),
    format: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['directory', 'file', 'npm', 'zip', 'web']), { title: 'word', description: '`directory`: its files as they are; `file`: one file, unpacked too when it is an archive; `npm`: what `npm pack` would take; `zip`: the folder as a zip archive; `web`: each file as it is sent, by gzip and by brotli.', example: 'zip', otherwise: '`file` for a path that ends like an archive (.zip, .tgz, .jar, .whl ...), else `directory`; `zip` for a function' }).optional(),
    ignore: (0,fields/* keyed */.Dh)(schemas/* array */.YOg((0,fields/* textThat */.jk)((text) => (text === '' ? { message: 'is empty', hint: 'write a pattern such as `**/*.map`' } : null), '.')), { title: 'list of globs', description: 'What is left out, by the rules of .gitignore (`!` brings back); with `directory`, `zip` and `web` only.', example: ['**/*.map'] }).prefault([]),
});
const instructionsMap = schemas/* strictObject */.rej({
    runs: (0,fields/* keyed */.Dh)(schemas/* int */.Whr().min(1).max(20), { title: 'number', description: 'Counted starts, on each side.', example: 3 }).prefault(3),
});
const instructionsWord = schemas/* boolean */.zMY().transform((wanted) => (wanted ? instructionsMap.parse({}) : null));
const packageShort = packagePath.transform((path) => packageMap.parse({ path }));
const targetObject = schemas/* strictObject */.rej({
    type: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['server', 'function', 'command']), { title: 'word', description: '`server`: something that listens and answers HTTP; `function`: a handler, run as AWS Lambda runs it; `command`: a program that measures by itself, and whose numbers are read.', example: 'function' }).prefault('server'),
    directory: (0,fields/* keyed */.Dh)(fields/* insidePath */.yt, { title: 'path', description: 'Where the commands of a server or of a command run, relative to the repository.', example: 'services/api' }).prefault('.'),
    setup: (0,fields/* keyed */.Dh)(fields/* commandText */.jt, { title: 'command', description: 'Run once per checkout before anything is measured.', example: 'npm ci' }).optional(),
    start: (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([fields/* commandText */.jt, schemas/* array */.YOg(fields/* processText */.bB.meta(fields/* alsoNumbers */._S)).min(1)]), { title: 'command, or list of its arguments', description: 'Starts the service. It must listen on the port in `PORT`; `{port}` is replaced by it too. Left out for a target that is only weighed.', example: 'node server.js' }).optional(),
    env: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP(), fields/* processText */.bB.meta(fields/* alsoNumbers */._S)), { title: 'map of name to text', description: 'Environment variables for `setup`, `start` and `command`.', example: { NODE_ENV: 'production' } }).prefault({}),
    listen: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['port', 'socket']), { title: 'word', description: '`port`: a TCP port on 127.0.0.1, its number in `PORT` and `{port}`; `socket`: a Unix socket, its path in `PORT` and `{socket}`.', example: 'port' }).prefault('port'),
    protocol: (0,fields/* keyed */.Dh)(schemas/* enum */.k5n(['http', 'https']), { title: 'word', description: 'With `https` any certificate is accepted.', example: 'http' }).prefault('http'),
    ready: readySchema.prefault({}),
    'stop-timeout': (0,fields/* keyed */.Dh)((0,fields/* amount */.vj)('duration', '0', '5m'), { title: 'duration', description: 'How long it may take to end after SIGTERM, before it is killed.', example: '2s' }).prefault('2s'),
    'cold-start': (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([coldStartWord, coldStartMap]), { title: 'map, or false', description: 'Times starts from spawn to the first correct answer; `false` leaves them out, which a function cannot.', example: { runs: 20 }, otherwise: 'measured when there is a `start`, or a function' }).prefault(true),
    package: (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([packageShort, packageMap]), { title: 'map, or a path', description: 'What is shipped, to be weighed.', example: { path: '.', format: 'npm' } }).optional(),
    scenarios: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: fields/* NAME */.o_ }), scenarioSchema), { title: 'map of name to scenario', description: 'The workloads of a server.', example: { health: 'GET /health' } }).prefault({}),
    instructions: (0,fields/* keyed */.Dh)(schemas/* union */.KCZ([instructionsWord, instructionsMap]), { title: 'map, or true', description: 'Counts the instructions of a start and of a request or invocation with valgrind: slow, but 1 % more work shows on the noisiest machine.', example: true }).prefault(false),
    ...metricsKeys,
    ...resourceKeys,
    ...functionKeys,
    ...commandKeys,
});
const acceptObject = schemas/* strictObject */.rej({
    metric: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'glob', description: 'Which metric; `*` stands for anything.', example: 'latency.p99' }),
    target: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'glob', description: 'On which targets.', example: 'api' }).prefault('*'),
    scenario: (0,fields/* keyed */.Dh)(schemas/* string */.YjP(), { title: 'glob', description: 'On which scenarios.', example: 'list' }).prefault('*'),
    reason: (0,fields/* keyed */.Dh)(fields/* reasonText */.uV.meta(fields/* alsoNumbers */._S), { title: 'text', description: 'Why, in a sentence: reports show it, and the baseline keeps it.', example: 'the new index is worth it' }),
    expires: (0,fields/* keyed */.Dh)(fields/* calendarDay */.$6, { title: 'date', description: 'The last day on which it counts (UTC). After it the change fails again, and the report says that the entry is over.', example: '2026-12-31' }),
});
const MOST_ACCEPTED = 500;
const passOrFail = schemas/* enum */.k5n(['pass', 'fail']);
const configSchema = schemas/* strictObject */.rej({
    version: (0,fields/* keyed */.Dh)(schemas/* literal */.euz(1), { title: 'number', description: 'The version of this format.', example: 1 }),
    targets: (0,fields/* keyed */.Dh)(schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: fields/* NAME */.o_ }), targetObject.meta({ title: 'target', description: 'What is under test.', 'x-example': { start: 'node server.js', scenarios: { health: 'GET /health' } }, ...eitherKind })), { title: 'map of name to target', description: 'What is under test, by name.', example: { api: { start: 'node server.js', scenarios: { health: 'GET /health' } } } }),
    budgets: (0,fields/* keyed */.Dh)(schemas/* array */.YOg((0,fields/* keyed */.Dh)(budgetObject, { title: 'budget', description: 'A rule on a metric: an absolute limit, a tolerance, or both.', example: { metric: 'latency.p99', fail: '200 ms' } })), { title: 'list of budgets', description: 'Rules on metrics; of those that match a metric only the first counts. The defaults come after them.', example: [{ metric: 'latency.p99', fail: '200 ms' }] }).prefault([]),
    accept: (0,fields/* keyed */.Dh)(schemas/* array */.YOg((0,fields/* keyed */.Dh)(acceptObject, { title: 'acceptance', description: 'A change that is accepted: what would fail warns instead, and the report says so.', example: { metric: 'latency.p99', scenario: 'list', reason: 'the new index is worth it', expires: '2026-12-31' } })).max(MOST_ACCEPTED), { title: 'list of acceptances', description: 'Changes for the worse that are accepted on purpose, for a time. The label `perf-accepted` on a pull request accepts all of its changes.', example: [{ metric: 'latency.p99', reason: 'the new index is worth it', expires: '2026-12-31' }] }).prefault([]),
    ...adviceKeys,
    ...historyKeys,
    ...schema_export/* exportKeys */.B,
    'on-inconclusive': (0,fields/* keyed */.Dh)(passOrFail, { title: 'word', description: 'Whether a run that cannot tell ends with exit code 4 (`fail`) or 0 (`pass`).', example: 'fail' }).prefault('pass'),
    'on-missing-baseline': (0,fields/* keyed */.Dh)(passOrFail, { title: 'word', description: 'Whether a run without a baseline ends with exit code 4 (`fail`) or 0 (`pass`).', example: 'fail' }).prefault('pass'),
});
const planned = [];
//# sourceMappingURL=schema.js.map

/***/ }),

/***/ 25651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W9: () => (/* binding */ serviceMetricFindings),
  Dj: () => (/* binding */ serviceMetricsFrom),
  Gg: () => (/* binding */ serviceMetricsOf)
});

;// CONCATENATED MODULE: ./build/src/expression/counting.js
function countingFault(expression, typed) {
    const level = levelPerRequest(expression, false);
    if (level !== null) {
        const name = level.select.name;
        return {
            message: `\`${level.read}(${name}) per request\` divides what a value stands at by requests, and only what a counter grew by is of them: a counter stands at its running total`,
            hint: `write \`${name} per request\` if it is a counter, or \`${level.read}(${name})\` if it goes up and down`,
        };
    }
    if (expression.kind !== 'series' || !countsUp(expression, typed))
        return null;
    const { name } = expression.select;
    return {
        message: `\`${name}\` alone counts up for as long as the load lasts, and a longer run would look like a worse one`,
        hint: expression.read === 'growth' ? `write \`${name} per request\`` : `write \`${name} per request\`, or \`mean(${name})\` if it goes up and down`,
    };
}
function levelPerRequest(expression, counted) {
    switch (expression.kind) {
        case 'number':
        case 'quantile': return null;
        case 'series': return counted && (expression.read === 'last' || expression.read === 'mean') ? expression : null;
        case 'per-request': return levelPerRequest(expression.of, true);
        case 'arithmetic': return levelPerRequest(expression.left, counted) ?? levelPerRequest(expression.right, counted);
        default: return unknown(expression);
    }
}
const countsUp = ({ read, select }, typed) => read === 'growth' || (typed && read === 'as-typed' && select.name.endsWith('_total'));
function unknown(kind) {
    throw new Error(`no expression is called ${String(kind)}`);
}
//# sourceMappingURL=counting.js.map
;// CONCATENATED MODULE: ./build/src/expression/dimension.js
function measuresOf(expression) {
    switch (expression.kind) {
        case 'number': return plain('number');
        case 'series':
        case 'quantile': return plain(ofName(expression.select.name));
        case 'per-request': return { dimension: measuresOf(expression.of).dimension, perRequest: true };
        case 'arithmetic': return ofArithmetic(expression.operator, expression.left, expression.right);
        default: return dimension_unknown(expression);
    }
}
function ofName(name) {
    const bare = name.replace(/_(?:total|sum|bucket)$/u, '');
    if (/(?:^|[_.])seconds$/u.test(bare))
        return 'seconds';
    if (/(?:^|[_.])bytes$/u.test(bare))
        return 'bytes';
    return /(?:^|[_.])ratio$/u.test(bare) ? 'share' : 'number';
}
function ofArithmetic(operator, left, right) {
    const [a, b] = [measuresOf(left), measuresOf(right)];
    if (operator === '+' || operator === '-') {
        if (left.kind === 'number')
            return b;
        if (right.kind === 'number')
            return a;
        return a.dimension === b.dimension && a.perRequest === b.perRequest ? a : plain('number');
    }
    if (operator === '/' && isPartOf(left, right))
        return plain('share');
    if (right.kind === 'number' && operator === '/')
        return { dimension: 'number', perRequest: a.perRequest };
    return operator === '/' && b.dimension === 'number' && !b.perRequest ? a : plain('number');
}
function isPartOf(part, whole) {
    return whole.kind === 'arithmetic' && whole.operator === '+' && (same(part, whole.left) || same(part, whole.right) || isPartOf(part, whole.left) || isPartOf(part, whole.right));
}
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const plain = (dimension) => ({ dimension, perRequest: false });
function dimension_unknown(kind) {
    throw new Error(`no expression is called ${String(kind)}`);
}
//# sourceMappingURL=dimension.js.map
// EXTERNAL MODULE: ./build/src/expression/expression.js
var expression_expression = __webpack_require__(99328);
// EXTERNAL MODULE: ./build/src/expression/parse.js + 1 modules
var parse = __webpack_require__(89658);
// EXTERNAL MODULE: ./build/src/config/fields.js
var fields = __webpack_require__(21943);
// EXTERNAL MODULE: ./build/src/config/loose.js
var loose = __webpack_require__(22222);
// EXTERNAL MODULE: ./build/src/config/place.js
var place = __webpack_require__(67831);
;// CONCATENATED MODULE: ./build/src/config/service-metrics.js







function serviceMetricsOf(target) {
    const metrics = (0,loose/* mapOf */.A)(target?.['metrics']);
    const format = metrics?.['format'] === 'json' ? 'json' : 'prometheus';
    const values = (0,loose/* entriesOf */.M)(metrics?.['values']).flatMap(([name, written]) => {
        const read = (0,fields/* nameFault */.IY)(name) === null ? readValue(name, written, format) : null;
        return read === null || 'message' in read ? [] : [read.metric];
    });
    const timings = Array.isArray(metrics?.['server-timing']) ? metrics['server-timing'] : [];
    return [...values, ...timings.flatMap((name) => (typeof name === 'string' ? [timingMetric(name)] : []))];
}
const timingMetric = (name) => ({ name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' });
function serviceMetricFindings(target, path) {
    const metrics = (0,loose/* mapOf */.A)(target['metrics']);
    if (metrics === null)
        return [];
    const at = [...path, 'metrics'];
    const format = metrics['format'] === 'json' ? 'json' : 'prometheus';
    const values = (0,loose/* entriesOf */.M)(metrics['values']);
    const timings = metrics['server-timing'];
    const found = values.flatMap(([name, written]) => valueFindings(name, written, format, [...at, 'values', name]));
    if (values.length === 0 && !(Array.isArray(timings) && timings.length > 0))
        found.push((0,place/* onKey */.Ff)(at, 'reads nothing', 'write for example `values: { queries: db_queries_total per request }`'));
    if (values.length === 0)
        for (const key of ['path', 'format', 'headers', 'timeout'])
            if (metrics[key] !== undefined && Array.isArray(timings))
                found.push((0,place/* onKey */.Ff)([...at, key], 'has no effect without `values`', 'leave it out, or name what to read under `values`'));
    for (const [name] of (0,loose/* entriesOf */.M)(metrics['headers'])) {
        const fault = (0,fields/* headerNameFault */.fh)(name);
        if (fault !== null)
            found.push((0,place/* onKey */.Ff)([...at, 'headers', name], fault.message, fault.hint));
    }
    if (Array.isArray(timings)) {
        const names = timings;
        names.forEach((name, i) => { if (names.indexOf(name) < i)
            found.push((0,place/* onValue */.Zy)([...at, 'server-timing', i], 'stands there twice', 'leave one of them out')); });
    }
    if (target['start'] !== undefined && (0,loose/* entriesOf */.M)(target['scenarios']).length === 0)
        found.push((0,place/* onKey */.Ff)(at, 'is read around the load of scenarios, and this target has none', 'write `scenarios: { health: GET /health }`'));
    return found;
}
function valueFindings(name, written, format, path) {
    const fault = (0,fields/* nameFault */.IY)(name);
    if (fault !== null)
        return [(0,place/* onKey */.Ff)(path, fault.message, fault.hint)];
    const read = readValue(name, written, format);
    if (read === null || !('message' in read))
        return [];
    const at = (0,loose/* mapOf */.A)(written) === null ? path : [...path, read.key];
    return [read.key === 'better' ? (0,place/* onKey */.Ff)(path, read.message, read.hint) : (0,place/* onValue */.Zy)(at, read.message, read.hint)];
}
function readValue(name, written, format) {
    const map = (0,loose/* mapOf */.A)(written) ?? { value: written };
    const { value, unit, better } = map;
    if (typeof value !== 'string' || value.trim() === '')
        return null;
    const parsed = (0,parse/* parseExpression */.Y)(value, format === 'json' ? 'path' : 'prometheus');
    if (!parsed.ok)
        return { key: 'value', message: `\`${shown(value)}\`, ${(0,parse/* faultText */.I)(parsed.fault)}`, hint: parsed.fault.hint };
    const { expression } = parsed;
    if ((0,expression_expression/* termsOf */.f)(expression).length === 0)
        return { key: 'value', message: `\`${shown(value)}\` names nothing that the service says`, hint: 'write the name of a series in it' };
    const unclear = format === 'json' ? unclearIn(expression) : null;
    if (unclear !== null)
        return { key: 'value', message: `JSON does not say whether \`${shown(unclear)}\` counts up or goes up and down`, hint: `write \`growth(${unclear})\` for a counter, or \`mean(${unclear})\`` };
    const miscounted = countingFault(expression, format === 'prometheus');
    if (miscounted !== null)
        return { key: 'value', ...miscounted };
    const measures = measuresOf(expression);
    const known = knownBetter(measures);
    const wanted = better === 'lower' || better === 'higher' ? better : known;
    if (wanted === null)
        return { key: 'better', message: `nothing says whether more or less of \`${name}\` is better`, hint: `write \`${name}: { value: ${quoted(value.trim())}, better: higher }\`, or \`lower\`` };
    return { metric: metricOf(name, measures, typeof unit === 'string' ? unit.trim() : null, wanted, expression), expression: value.trim(), scale: unitOf(measures, typeof unit === 'string' ? unit.trim() : null).scale };
}
const quoted = (value) => (/[{}[\],:#"']/u.test(value) ? `'${value.replaceAll("'", "''")}'` : value);
const knownBetter = ({ dimension, perRequest }) => (perRequest || dimension === 'seconds' || dimension === 'bytes' ? 'lower' : null);
function unclearIn(expression) {
    if (expression.kind === 'series' || expression.kind === 'per-request' || expression.kind === 'number')
        return null;
    if (expression.kind === 'quantile')
        return null;
    for (const side of [expression.left, expression.right]) {
        const found = side.kind === 'series' ? (side.read === 'as-typed' ? side.select.name : null) : unclearIn(side);
        if (found !== null)
            return found;
    }
    return null;
}
function metricOf(name, measures, unit, better, expression) {
    const { base, word } = unitOf(measures, unit);
    const counted = measures.perRequest && !(0,expression_expression/* termsOf */.f)(expression).some(({ kind }) => kind === 'quantile');
    const statistic = counted ? 'steady' : 'mean-of-launches';
    return { name: `metrics.${name}`, unit: base, better, statistic, ...(word === null ? {} : { word }) };
}
const KNOWN = new Map([
    ['ns', ['ms', 1e-6]], ['us', ['ms', 1e-3]], ['µs', ['ms', 1e-3]], ['ms', ['ms', 1]], ['s', ['ms', 1000]], ['seconds', ['ms', 1000]],
    ['B', ['bytes', 1]], ['byte', ['bytes', 1]], ['bytes', ['bytes', 1]], ['kB', ['bytes', 1e3]], ['MB', ['bytes', 1e6]], ['GB', ['bytes', 1e9]],
    ['KiB', ['bytes', 1024]], ['MiB', ['bytes', 1024 ** 2]], ['GiB', ['bytes', 1024 ** 3]], ['ratio', ['ratio', 1]], ['%', ['ratio', 0.01]],
]);
const BY_NAME = { seconds: ['ms', 1000], bytes: ['bytes', 1], share: ['ratio', 1], number: ['number', 1] };
const PER_REQUEST = { ms: 'ms/request', bytes: 'bytes/request', ratio: 'number/request', number: 'number/request' };
function unitOf({ dimension, perRequest }, written) {
    const unit = written?.replace(/\s*(?:\/|per )\s*requests?$/iu, '') ?? null;
    const known = unit === null ? BY_NAME[dimension] : KNOWN.get(unit);
    const [base, scale] = known ?? ['number', 1];
    return { base: perRequest ? PER_REQUEST[base] : base, scale, word: unit !== null && known === undefined ? unit : null };
}
function serviceMetricsFrom(input) {
    if (input === undefined)
        return null;
    const { format, headers, timeout } = input;
    const values = Object.entries(input.values).flatMap(([name, value]) => {
        const read = readValue(name, value, format);
        return read === null || 'message' in read ? [] : [read];
    });
    return { path: values.length === 0 ? null : (input.path ?? '/metrics'), format, headers: { ...headers }, timeout, values, serverTiming: input['server-timing'] };
}
const shown = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
//# sourceMappingURL=service-metrics.js.map

/***/ }),

/***/ 91287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oi: () => (/* binding */ configSettings),
  OZ: () => (/* binding */ settingAt),
  Mp: () => (/* binding */ written)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./build/src/config/schema.js + 10 modules
var config_schema = __webpack_require__(94539);
;// CONCATENATED MODULE: ./build/src/config/json-schema.js


function annotatedSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(config_schema/* configSchema */.Q, { io: 'input', target: 'draft-2020-12' });
    return schema;
}
function configJsonSchema() {
    const { $schema, ...rest } = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...forEditors(annotatedSchema()) };
    return { $schema, title: 'tailgate.yml', description: 'What Tailgate measures and which changes it accepts.', ...rest };
}
function forEditors(node) {
    if (Array.isArray(node))
        return node.map(forEditors);
    if (typeof node !== 'object' || node === null)
        return node;
    const { 'x-default': otherwise, 'x-example': example, ...rest } = node;
    const standard = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'default' ? value : forEditors(value)]));
    const inner = example === undefined ? standard : { ...standard, examples: [example] };
    return typeof otherwise === 'string' ? { ...inner, description: `${String(rest['description'])} Default: ${otherwise}.` } : inner;
}
//# sourceMappingURL=json-schema.js.map
;// CONCATENATED MODULE: ./build/src/config/settings.js

function configSettings() {
    return (table ??= [...rows(schema(), '')]);
}
function settingAt(path) {
    let node = schema();
    for (const segment of path)
        node = node === undefined ? undefined : child(node, segment);
    return node === undefined ? null : { node, keys: Object.keys(mapOf(node)?.properties ?? {}) };
}
function written(value) {
    if (Array.isArray(value))
        return `[${value.map(written).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${written(inner)}`);
        return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
    }
    return typeof value === 'string' && !/^[A-Za-z/.][^:#,[\]{}"'*]*$|^[0-9][0-9.]* ?[A-Za-z%/]+$|^\d{4}-\d\d-\d\d$/u.test(value) ? JSON.stringify(value) : String(value);
}
let table = null;
let made = null;
const schema = () => (made ??= annotatedSchema());
function* rows(node, path) {
    const map = mapOf(node);
    for (const [key, inner] of Object.entries(map?.properties ?? {})) {
        const here = path === '' ? key : `${path}.${key}`;
        yield setting(here, inner, map?.required?.includes(key) === true && inner.default === undefined);
        yield* rows(inner, here);
    }
    const named = map?.additionalProperties;
    if (typeof named === 'object')
        yield* rows(named, `${path}.<name>`);
    const item = listOf(node)?.items;
    if (item !== undefined)
        yield* described(rows(item, `${path}[]`));
}
function* described(settings) {
    for (const one of settings)
        if (!/\.requests\[\]\.(?!capture|weight|steps$)|^export\[\]/u.test(one.path))
            yield one;
}
function setting(path, node, required) {
    const plain = node.default === undefined || isEmpty(node.default) ? null : written(node.default);
    return { path, type: node.title ?? '', default: node['x-default']?.replaceAll('`', '') ?? plain, required, description: node.description ?? '', example: written(node['x-example']) };
}
function child(node, segment) {
    if (typeof segment === 'number')
        return listOf(node)?.items;
    const map = mapOf(node);
    if (map?.properties !== undefined)
        return Object.hasOwn(map.properties, segment) ? map.properties[segment] : undefined;
    return typeof map?.additionalProperties === 'object' ? map.additionalProperties : undefined;
}
const mapOf = (node) => alternatives(node).find((n) => n.properties !== undefined || typeof n.additionalProperties === 'object');
const listOf = (node) => alternatives(node).find((n) => n.items !== undefined);
const alternatives = (node) => [node, ...(node.anyOf ?? [])];
const isEmpty = (value) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
//# sourceMappingURL=settings.js.map

/***/ }),

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ metricHint),
/* harmony export */   We: () => (/* binding */ likelyHint),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   x3: () => (/* binding */ inKebabCase)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67707);

function suggestion(word, known) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(inKebabCase(word), known);
    return close !== null && [...close].some((letter) => word.toLowerCase().includes(letter.toLowerCase())) ? close : null;
}
function likelyHint(word, known) {
    return suggestion(word, known) === null ? null : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .meantText */ .LW)((0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .meant */ .wx)(inKebabCase(word), known));
}
function metricHint(written, known) {
    const word = written.replaceAll('*', '').toLowerCase();
    const part = known.find((name) => word.length > 1 && (name.endsWith(`.${word}`) || name.startsWith(`${word}.`)));
    return likelyHint(written, known) ?? (part === undefined ? familyHint(word, known) : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .meantText */ .LW)([part]));
}
function familyHint(word, known) {
    const headOf = (name) => name.split('.')[0] ?? '';
    const heads = [...new Set(known.map(headOf))];
    const head = heads.find((one) => one === headOf(word)) ?? suggestion(headOf(word), heads);
    return head === null ? null : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .meantText */ .LW)(known.filter((name) => headOf(name) === head).slice(0, MOST_OF_FAMILY));
}
const MOST_OF_FAMILY = 8;
const inKebabCase = (key) => key.slice(0, 80).replace(/([a-z])([A-Z])/gu, '$1-$2').replace(/[_\s]+/gu, '-').toLowerCase();
//# sourceMappingURL=suggestion.js.map

/***/ }),

/***/ 32315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ variablesIn),
/* harmony export */   Rs: () => (/* binding */ templateFault),
/* harmony export */   c$: () => (/* binding */ isLiteral)
/* harmony export */ });
const BEGUN = /\$\{([^}]*)\}?/gu;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/u;
const OF_THE_RUNNER = /^(?:INPUT_|ACTIONS_)|^(?:GITHUB|GH)_TOKEN$/iu;
function templateFault(text) {
    if (text.trim() === '')
        return { message: 'is empty', hint: 'write it, or `${NAME}` to take it from the environment' };
    if (/[\r\n\0]/u.test(text))
        return { message: 'contains a line break or a NUL character', hint: 'write it on one line' };
    if (text.includes('${{'))
        return { message: 'has an expression of a workflow in it, which is not known here', hint: 'hand it to the step in `env`, such as `SLACK_WEBHOOK: ${{ secrets.SLACK_WEBHOOK }}`, and write `${SLACK_WEBHOOK}` here' };
    const bare = /\$([A-Za-z_][A-Za-z0-9_]*)/u.exec(text);
    if (bare !== null)
        return { message: `has a variable without braces, \`${bare[0].slice(0, 60)}\``, hint: `write \`\${${bare[1] ?? ''}}\`` };
    if (text === '$')
        return { message: 'ends after its `$`', hint: 'within `{ ... }` write it in quotes: `"${NAME}"`' };
    for (const [whole, name = ''] of text.matchAll(BEGUN)) {
        if (!whole.endsWith('}') || !NAME.test(name))
            return { message: `\`${whole.slice(0, 60)}\` is not the name of a variable`, hint: 'write letters, digits and `_`, such as `${SLACK_WEBHOOK}`' };
        if (OF_THE_RUNNER.test(name))
            return { message: `\`\${${name}}\` belongs to the runner and is sent to nobody`, hint: 'make a secret for this purpose, and hand it to the step under another name' };
    }
    return null;
}
const variablesIn = (text) => [...new Set([...text.matchAll(BEGUN)].map(([, name = '']) => name))];
const isLiteral = (text) => !text.includes('${');
//# sourceMappingURL=templates.js.map

/***/ }),

/***/ 5543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ parseAmount),
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   Sb: () => (/* binding */ parseAny),
/* harmony export */   "in": () => (/* binding */ quantityPattern),
/* harmony export */   np: () => (/* binding */ amountExample)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1832);

const MINUTE = [4, 6];
const HOUR = [5, 36];
const kinds = {
    duration: {
        name: 'a duration', examples: ['30s', '200 ms'],
        units: scales([['ns', 'nanoseconds'], -6], [['us', 'µs', 'μs', 'microseconds'], -3], [['ms', 'millisecond', 'milliseconds'], 0], [['s', 'sec', 'secs', 'second', 'seconds'], 3], [['m', 'min', 'mins', 'minute', 'minutes'], ...MINUTE], [['h', 'hr', 'hour', 'hours'], ...HOUR]),
    },
    size: {
        name: 'a size', examples: ['50 MB', '512 MiB'],
        units: scales([['B', 'b', 'byte', 'bytes'], 0], [['kB', 'KB', 'kb'], 3], [['MB', 'mb'], 6], [['GB', 'gb'], 9], [['TB', 'tb'], 12], [['KiB', 'kiB', 'kib'], 0, 1024], [['MiB', 'mib'], 0, 1024 ** 2], [['GiB', 'gib'], 0, 1024 ** 3], [['TiB', 'tib'], 0, 1024 ** 4]),
    },
    rate: {
        name: 'a rate', examples: ['200/s', '6000/min'],
        units: new Map([
            ...perTime(['/s', '/sec', '/second'], 1), ...perTime(['/m', '/min', '/minute'], 60), ...perTime(['/h', '/hour'], 3600),
            ['rps', { exponent: 0, factor: 1, divisor: 1 }],
        ]),
    },
    percentage: { name: 'a percentage', examples: ['5%', '0.1%'], units: scales([['%', 'percent'], -2]) },
    count: { name: 'a number', examples: ['1200', '20'], units: scales([[''], 0]) },
};
const LARGEST = 1e15;
const NUMBER = '(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)';
const WRITTEN = new RegExp(`^(${NUMBER})\\s*(.*)$`, 'su');
function parseQuantity(written, quantity) {
    const kind = kinds[quantity];
    const text = typeof written === 'number' ? plainNumber(written) : typeof written === 'string' ? written.trim() : null;
    if (text === null)
        return refuse(`must be ${kind.name}`, example(kind));
    if (/^[-−]/u.test(text))
        return refuse(`\`${shown(text)}\` is negative`, example(kind));
    const match = WRITTEN.exec(text);
    if (match === null)
        return refuse(text === '' ? `must be ${kind.name}, but nothing is written` : `\`${shown(text)}\` is not ${kind.name}`, example(kind));
    const [, digits = '', unit = ''] = match;
    const scale = kind.units.get(unit.replace(/\s+/gu, ' ').trim());
    if (scale !== undefined)
        return inRange(text, Number(`${digits}e${scale.exponent}`) * scale.factor / scale.divisor);
    if (unit === '')
        return Number(digits) === 0 ? { ok: true, value: 0 } : withoutUnit(digits, quantity);
    return wrongUnit(text, unit, quantity);
}
function parseAmount(written, unit) {
    return parseQuantity(without(endOf[unit], written), _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .amountKindOf */ .md[unit]);
}
const without = (end, written) => (typeof written === 'string' && end !== undefined ? written.trim().replace(end, '') : written);
const everyKind = ['count', 'duration', 'size', 'percentage', 'rate'];
function parseAny(written) {
    const text = without(PER_REQUEST, written);
    for (const kind of everyKind) {
        const read = parseQuantity(text, kind);
        if (read.ok)
            return { ...read, kind: read.value === 0 ? null : kind };
    }
    const read = parseQuantity(text, 'count');
    if (read.ok)
        return { ...read, kind: 'count' };
    if (typeof text === 'string' && WRITTEN.test(text.trim()))
        return { ...read, message: `\`${shown(text.trim())}\` has a unit that is not known here`, hint: 'write the number alone, or a time, size, share or rate: `200 ms`, `1.2 MB`, `5%`, `50/s`' };
    return read;
}
function amountExample(unit) {
    return kinds[_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .amountKindOf */ .md[unit]].examples[0];
}
function quantityPattern(quantity) {
    const units = [...kinds[quantity].units.keys()].join('|');
    return `^\\s*(?:0+(?:\\.0+)?|\\.0+|${NUMBER}\\s*(?:${units}))\\s*$`;
}
const PER_REQUEST = /\s*(?:\/|per)\s*req(?:uest)?$/u;
const endOf = {
    'ms/request': PER_REQUEST, 'bytes/request': PER_REQUEST, 'count/request': PER_REQUEST, 'number/request': PER_REQUEST, 'bytes/1000 requests': /\s*(?:\/|per)\s*1000 req(?:uest)?s$/u,
};
function scales(...rows) {
    return new Map(rows.flatMap(([names, exponent, factor]) => names.map((name) => [name, { exponent, factor: factor ?? 1, divisor: 1 }])));
}
function perTime(ends, divisor) {
    return ends.flatMap((end) => ['', 'req', 'requests', 'req ', 'requests '].map((what) => [`${what}${end}`, { exponent: 0, factor: 1, divisor }]));
}
function inRange(text, value) {
    return value <= LARGEST ? { ok: true, value } : refuse(`\`${shown(text)}\` is larger than anything that can be measured`, 'write a smaller number');
}
function withoutUnit(digits, quantity) {
    const n = digits;
    switch (quantity) {
        case 'duration': return refuse(`\`${n}\` has no unit`, `write \`${n}s\` or \`${n} ms\``);
        case 'size': return refuse(`\`${n}\` has no unit`, `write \`${n} MB\`, \`${n} kB\` or \`${n} B\``);
        case 'rate': return refuse(`\`${n}\` has no unit`, `write \`${n}/s\``);
        case 'percentage': return refuse(`\`${n}\` has no unit: it could mean ${Number(`${n}e2`)} % or ${n} %`, `write \`${Number(`${n}e2`)}%\` or \`${n}%\``);
        case 'count': throw new Error('a count has no unit');
    }
}
function wrongUnit(text, unit, quantity) {
    const kind = kinds[quantity];
    if (/^[,_'.]\s*\d/u.test(unit))
        return refuse(`\`${shown(text)}\` is not a number that can be read`, 'write digits without separators, and a point before decimals: `1500`, `1.5`');
    const other = Object.values(kinds).find((k) => k !== kind && k.units.has(unit));
    if (other !== undefined)
        return refuse(`\`${shown(text)}\` is ${other.name}, but ${kind.name} is needed here`, example(kind));
    if (quantity === 'count')
        return refuse(`\`${shown(text)}\` must be a number without a unit`, example(kind));
    const cased = [...kind.units.keys()].find((u) => u.toLowerCase() === unit.toLowerCase());
    return refuse(`\`${shown(unit)}\` is not a unit of ${kind.name}`, cased === undefined ? example(kind) : `write \`${text.slice(0, -unit.length)}${cased}\``);
}
function plainNumber(value) {
    return Number.isFinite(value) ? (Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(12) : String(value)) : String(value);
}
const shown = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const example = (kind) => `write for example \`${kind.examples[0]}\` or \`${kind.examples[1]}\``;
const refuse = (message, hint) => ({ ok: false, message, hint });
//# sourceMappingURL=units.js.map

/***/ }),

/***/ 2349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
function evaluate(expression, values) {
    const found = quantityOf(expression, values, false, true);
    if (!found.ok)
        return found;
    if (found.extent !== 0)
        return no(found.extent > 0 ? 'it grows with the length of the run: write `per request` behind it, or divide it by another counter' : 'it shrinks with the length of the run: what it divides by is counted, and what it divides is not');
    return Number.isFinite(found.value) ? { ok: true, value: found.value } : no('it is larger than any number');
}
function quantityOf(expression, values, counted, alone) {
    switch (expression.kind) {
        case 'number': return { ok: true, value: expression.value, extent: 0 };
        case 'series': return values.series(expression, counted, alone);
        case 'quantile': return values.quantile(expression);
        case 'per-request': return perRequest(quantityOf(expression.of, values, true, false), values.requests);
        case 'arithmetic': {
            const left = quantityOf(expression.left, values, counted, false);
            if (!left.ok)
                return left;
            const right = quantityOf(expression.right, values, counted, false);
            return right.ok ? combined(expression.operator, left, right) : right;
        }
        default: return unknown(expression);
    }
}
function combined(operator, left, right) {
    switch (operator) {
        case '+':
        case '-':
            if (left.extent !== right.extent)
                return no(`\`${operator}\` stands between something counted and something that is not`);
            return { ok: true, value: operator === '+' ? left.value + right.value : left.value - right.value, extent: left.extent };
        case '*': return { ok: true, value: left.value * right.value, extent: left.extent + right.extent };
        case '/':
            if (right.value === 0)
                return no(right.extent > 0 ? 'it would divide by 0: what it divides by did not grow' : 'it would divide by 0');
            return { ok: true, value: left.value / right.value, extent: left.extent - right.extent };
        default: return unknown(operator);
    }
}
function perRequest(of, requests) {
    if (!of.ok)
        return of;
    if (of.extent !== 1)
        return no(of.extent === 0 ? '`per request` stands behind something that is not counted' : '`per request` stands behind a product of counters');
    return requests === 0 ? no('no request was answered') : { ok: true, value: of.value / requests, extent: 0 };
}
const no = (reason) => ({ ok: false, reason });
function unknown(kind) {
    throw new Error(`no such part of an expression: ${String(kind)}`);
}
//# sourceMappingURL=evaluate.js.map

/***/ }),

/***/ 99328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ termsOf)
/* harmony export */ });
function termsOf(expression) {
    switch (expression.kind) {
        case 'number': return [];
        case 'series':
        case 'quantile': return [expression];
        case 'arithmetic': return [...termsOf(expression.left), ...termsOf(expression.right)];
        case 'per-request': return termsOf(expression.of);
        default: return unknown(expression);
    }
}
function unknown(kind) {
    throw new Error(`no expression is called ${String(kind)}`);
}
//# sourceMappingURL=expression.js.map

/***/ }),

/***/ 34847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ parseMetrics),
/* harmony export */   b2: () => (/* binding */ unitOfMetrics),
/* harmony export */   ce: () => (/* binding */ looksLikeExpression),
/* harmony export */   sl: () => (/* binding */ valueOfMetrics)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2349);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99328);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89658);



const NAME = /[A-Za-z_][\w.]*(?:-\w[\w.]*)*/gu;
const EXAMPLE = 'write for example `latency.p99 / latency.p50`';
const looksLikeExpression = (text) => /\s|[/+()]/u.test(text.trim());
function parseMetrics(text) {
    if (/[\w.]\*|\*[\w.]/u.test(text))
        return { ok: false, message: `\`${text}\` has a \`*\` in it, which stands for any name and does not calculate`, hint: `${EXAMPLE}, with the names of two metrics` };
    const read = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .Y)(text.replace(NAME, (name) => `"${name}"`), 'path');
    if (!read.ok)
        return { ok: false, message: `\`${text}\` cannot be read ${(0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .faultText */ .I)({ ...read.fault, at: text.length })}`.replace(/ at character \d+:/u, ':'), hint: EXAMPLE };
    const metrics = [...new Set((0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .termsOf */ .f)(read.expression).flatMap((term) => (term.kind === 'series' ? [term.select.name] : [])))];
    if (metrics.length < 2)
        return { ok: false, message: `\`${text}\` has only one metric in it`, hint: metrics[0] === undefined ? EXAMPLE : `write \`${metrics[0]}\` alone, or a second metric beside it` };
    return { ok: true, value: { name: textOf(read.expression), expression: read.expression, metrics } };
}
function valueOfMetrics({ expression }, values) {
    return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._)(expression, {
        series: ({ select }) => {
            const value = values.get(select.name);
            return value === undefined ? { ok: false, reason: `${select.name} was not measured` } : { ok: true, value, extent: 0 };
        },
        quantile: () => ({ ok: false, reason: 'a quantile of a metric is none' }),
        requests: 1,
    });
}
function unitOfMetrics(expression, unitOf) {
    switch (expression.kind) {
        case 'number': return 'plain';
        case 'series': return unitOf(expression.select.name);
        case 'quantile':
        case 'per-request': return 'plain';
        case 'arithmetic': {
            const [left, right] = [unitOfMetrics(expression.left, unitOf), unitOfMetrics(expression.right, unitOf)];
            if (left === 'mixed' || right === 'mixed')
                return 'mixed';
            if (expression.operator === '+' || expression.operator === '-')
                return left === null || right === null ? null : left === right ? left : 'mixed';
            if (expression.right.kind === 'number')
                return left;
            return expression.operator === '*' && expression.left.kind === 'number' ? right : 'plain';
        }
    }
}
function textOf(expression) {
    switch (expression.kind) {
        case 'number': return String(expression.value);
        case 'series': return expression.select.name;
        case 'quantile': return expression.select.name;
        case 'per-request': return `${textOf(expression.of)} per request`;
        case 'arithmetic': {
            const inBrackets = (part, tight) => (part.kind === 'arithmetic' && (tight || isLooser(part.operator, expression.operator)) ? `(${textOf(part)})` : textOf(part));
            return `${inBrackets(expression.left, false)} ${expression.operator} ${inBrackets(expression.right, expression.operator === '/' || expression.operator === '-')}`;
        }
    }
}
const isLooser = (inner, outer) => (inner === '+' || inner === '-') && (outer === '*' || outer === '/');
//# sourceMappingURL=of-metrics.js.map

/***/ }),

/***/ 89658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ faultText),
  Y: () => (/* binding */ parseExpression)
});

;// CONCATENATED MODULE: ./build/src/expression/tokens.js
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_:][A-Za-z0-9_:.]*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const SIGN = /=~|!~|!=|[=+\-*/(){},]/y;
const ESCAPES = { n: '\n', t: '\t' };
function tokensOf(text) {
    const tokens = [];
    const take = (pattern, at) => {
        pattern.lastIndex = at;
        return pattern.exec(text)?.[0] ?? null;
    };
    for (let at = 0; at < text.length;) {
        if (/\s/u.test(text[at] ?? '')) {
            at += 1;
            continue;
        }
        const found = firstOf([['number', NUMBER], ['name', NAME], ['quoted', QUOTED], ['sign', SIGN]], (pattern) => take(pattern, at));
        if (found === null)
            return { ok: false, fault: strayed(text, at) };
        tokens.push({ kind: found.kind, text: found.kind === 'quoted' ? unquoted(found.text) : found.text, at });
        at += found.text.length;
    }
    return { ok: true, tokens: [...tokens, { kind: 'end', text: '', at: text.length }] };
}
function firstOf(patterns, take) {
    for (const [kind, pattern] of patterns) {
        const text = take(pattern);
        if (text !== null)
            return { kind, text };
    }
    return null;
}
const unquoted = (text) => text.slice(1, -1).replace(/\\(.)/gu, (_, character) => ESCAPES[character] ?? character);
function strayed(text, at) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (character === '"' || character === "'")
        return { message: 'a quotation is never closed', hint: `write ${character} at its end`, at };
    if (character === '[')
        return { message: 'a range such as `[5m]` has no meaning here: what counts is read before and after the load', hint: 'leave the brackets out', at };
    return { message: `\`${character}\` has no meaning here`, hint: 'an expression has names, numbers, + - * /, brackets and `per request`', at };
}
//# sourceMappingURL=tokens.js.map
// EXTERNAL MODULE: ./build/src/pattern/find.js + 3 modules
var find = __webpack_require__(38977);
;// CONCATENATED MODULE: ./build/src/expression/parse.js


const LONGEST = 2000;
const DEEPEST = 40;
const LONGEST_PATTERN = 200;
const OVERS = ['sum', 'max', 'min', 'avg'];
const READS = ['growth', 'mean', 'last'];
const RATES = ['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv'];
const NO_SERIES = [...OVERS, ...READS, ...RATES, 'by', 'without', 'per', 'request', 'requests', 'count', 'topk', 'bottomk', 'stddev', 'quantile', 'histogram_quantile'];
function parseExpression(text, names) {
    if (text.length > LONGEST)
        return refused(LONGEST, `is longer than ${LONGEST} characters`, 'write a shorter expression');
    const read = tokensOf(text);
    if (!read.ok)
        return read;
    try {
        return { ok: true, expression: new Parser(read.tokens, names).whole() };
    }
    catch (error) {
        if (error instanceof Refusal)
            return { ok: false, fault: error.fault };
        throw error;
    }
}
const faultText = ({ message, at }) => `at character ${at + 1}: ${message}`;
const refused = (at, message, hint) => ({ ok: false, fault: { at, message, hint } });
class Refusal extends Error {
    fault;
    constructor(fault) {
        super(fault.message);
        this.fault = fault;
    }
}
class Parser {
    #tokens;
    #names;
    #next = 0;
    #depth = 0;
    constructor(tokens, names) {
        this.#tokens = tokens;
        this.#names = names;
    }
    whole() {
        const expression = this.#expression();
        const rest = this.#peek();
        if (rest.kind === 'end')
            return expression;
        if (isGrouping(rest))
            this.#refuseGroups(rest);
        if (rest.text === ')')
            this.#refuse('a bracket is closed that was never opened', 'remove it');
        this.#refuse(`\`${rest.text}\` stands where the expression should end`, 'write + - * / between two values');
    }
    #expression() {
        if (++this.#depth > DEEPEST)
            this.#refuse('brackets are nested too deeply', 'write a simpler expression');
        const of = this.#sum();
        this.#depth -= 1;
        if (!this.#takes('per'))
            return of;
        if (!this.#takes('request'))
            this.#refuse('`per` is not followed by `request`', 'write `per request`; there is no other way to divide by time or number');
        return { kind: 'per-request', of };
    }
    #sum() {
        return this.#chain(() => this.#product(), ['+', '-']);
    }
    #product() {
        return this.#chain(() => this.#value(), ['*', '/']);
    }
    #chain(operand, operators) {
        let left = operand();
        while (this.#peek().kind === 'sign' && operators.includes(this.#peek().text)) {
            const operator = operatorOf(this.#take().text);
            left = { kind: 'arithmetic', operator, left, right: operand() };
        }
        return left;
    }
    #value() {
        const token = this.#peek();
        switch (token.kind) {
            case 'number': {
                this.#take();
                const value = Number(token.text);
                if (!Number.isFinite(value))
                    this.#refuseAt(token, `\`${token.text}\` is larger than any number`, 'write a smaller one');
                return { kind: 'number', value };
            }
            case 'name':
            case 'quoted': return this.#named();
            case 'end': return this.#refuse('a value is missing at the end', 'write a name or a number');
            case 'sign': {
                if (token.text !== '(')
                    this.#refuse(`\`${token.text}\` stands where a value should`, token.text === '-' ? 'write `0 - ...`' : 'write a name or a number before it');
                this.#take();
                const inner = this.#expression();
                this.#expect(')', 'a bracket is not closed');
                return inner;
            }
        }
    }
    #named() {
        const token = this.#peek();
        const next = this.#tokens[this.#next + 1];
        if (token.kind === 'name' && next !== undefined && isGrouping(next))
            this.#refuseGroups(next);
        const called = token.kind === 'name' && this.#tokens[this.#next + 1]?.text === '(' && this.#tokens[this.#next + 1]?.kind === 'sign';
        if (!called)
            return { kind: 'series', select: this.#selector(), read: 'as-typed', over: 'sum' };
        this.#take();
        this.#take();
        if (token.text === 'histogram_quantile')
            return this.#quantile();
        if (OVERS.includes(token.text) || READS.includes(token.text)) {
            const term = this.#readOver(token);
            this.#expect(')', 'a bracket is not closed');
            return term;
        }
        if (RATES.includes(token.text))
            this.#refuseAt(token, `\`${token.text}\` has no meaning here: a counter is read before and after the load, and its growth is what counts`, 'write the name alone, and `per request` behind it');
        return this.#refuseAt(token, `no function is called \`${token.text}\``, `there are ${[...OVERS, ...READS, 'histogram_quantile'].join(', ')}`);
    }
    #refuseGroups(grouping) {
        const at = this.#tokens.indexOf(grouping);
        const end = this.#tokens.findIndex((one, i) => i > at && one.text === ')');
        const labels = this.#tokens.slice(at + 2, end < 0 ? undefined : end).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
        const label = grouping.text === 'by' ? (labels[0] ?? 'label') : 'label';
        const over = this.#tokens.find(({ text }) => OVERS.includes(text))?.text ?? 'sum';
        const isSeries = ({ kind, text }) => kind === 'name' && !NO_SERIES.includes(text);
        const name = (this.#tokens.find((one, i) => i > end && end > 0 && isSeries(one)) ?? this.#tokens.find((one, i) => i < at && isSeries(one)))?.text ?? 'name';
        return this.#refuseAt(grouping, `\`${grouping.text}\` makes several numbers of an expression, and a metric is one`, `write \`${over}(${name})\` for all series together, or a metric for each value of a label: \`${over}(${name}{${label}="..."})\``);
    }
    #readOver(first) {
        let over = null;
        let read = null;
        let token = first;
        let open = 0;
        for (;;) {
            const isOver = OVERS.includes(token.text);
            if ((isOver && over !== null) || (!isOver && read !== null))
                this.#refuseAt(token, `\`${token.text}\` stands inside another function of its kind`, 'keep one of the two');
            if (isOver)
                over = overOf(token.text);
            else
                read = readOf(token.text);
            const next = this.#peek();
            const called = this.#tokens[this.#next + 1]?.text === '(';
            if (!(next.kind === 'name' && called))
                break;
            if (!OVERS.includes(next.text) && !READS.includes(next.text))
                this.#refuse(`\`${next.text}\` cannot stand inside \`${token.text}\``, `write a name: \`${token.text}(name)\``);
            token = this.#take();
            this.#take();
            open += 1;
        }
        const select = this.#selector();
        for (; open > 0; open -= 1)
            this.#expect(')', 'a bracket is not closed');
        if (this.#peek().kind !== 'end' && this.#peek().text !== ')')
            this.#refuse(`\`${first.text}\` takes one name, and nothing that is worked out`, `write it of each name: \`${first.text}(a) / ${first.text}(b)\``);
        return { kind: 'series', select, read: read ?? 'as-typed', over: over ?? 'sum' };
    }
    #quantile() {
        const token = this.#peek();
        const q = token.kind === 'number' ? Number(token.text) : NaN;
        if (!(q >= 0 && q <= 1))
            this.#refuse('`histogram_quantile` begins with a number from 0 to 1', 'write for example `histogram_quantile(0.99, db_seconds_bucket)`');
        this.#take();
        this.#expect(',', '`histogram_quantile` has a comma after its number');
        const select = this.#selector();
        this.#expect(')', 'a bracket is not closed');
        return { kind: 'quantile', q, select };
    }
    #selector() {
        const token = this.#take();
        if (token.kind !== 'name' && token.kind !== 'quoted')
            this.#refuseAt(token, token.kind === 'end' ? 'a name is missing at the end' : `\`${token.text}\` stands where a name should`, 'write the name of a series');
        if (token.text === '')
            this.#refuseAt(token, 'a name is empty', 'write the name of a series');
        if (token.kind === 'name' && (token.text === 'per' || token.text === 'by' || token.text === 'without'))
            this.#refuseAt(token, `\`${token.text}\` is a word and no name`, token.text === 'per' ? 'write a value before it' : 'several series are summed; `{label="..."}` picks some of them');
        if (this.#names === 'prometheus' && token.kind === 'name' && token.text.includes('.'))
            this.#refuseAt(token, `\`${token.text}\` has a point, and no name in Prometheus text has one`, 'write it with `_`, or say `format: json` beside `path`');
        const braces = this.#peek();
        if (braces.kind !== 'sign' || braces.text !== '{')
            return { name: token.text, matchers: [] };
        if (this.#names === 'path')
            this.#refuse('labels are for Prometheus text: JSON has none', 'write the path of the number');
        this.#take();
        return { name: token.text, matchers: this.#matchers() };
    }
    #matchers() {
        const matchers = [];
        while (this.#peek().text !== '}' || this.#peek().kind !== 'sign') {
            const label = this.#take();
            if (label.kind !== 'name')
                this.#refuseAt(label, label.kind === 'end' ? 'a brace is not closed' : `\`${label.text}\` stands where the name of a label should`, 'write for example `{route="/items"}`');
            const operator = this.#take();
            if (!isMatching(operator.text) || operator.kind !== 'sign')
                this.#refuseAt(operator, `the label \`${label.text}\` is not followed by =, !=, =~ or !~`, `write \`${label.text}="..."\``);
            const value = this.#take();
            if (value.kind !== 'quoted')
                this.#refuseAt(value, `what \`${label.text}\` must be does not stand in quotation marks`, `write \`${label.text}${operator.text}"..."\``);
            if (operator.text.includes('~'))
                this.#checkPattern(value);
            matchers.push({ label: label.text, operator: operator.text, value: value.text });
            if (!this.#takesSign(',') && this.#peek().text !== '}')
                this.#refuse('labels are not divided by a comma', 'write `,` between two, and `}` at the end');
        }
        this.#take();
        return matchers;
    }
    #checkPattern(token) {
        if (token.text.length > LONGEST_PATTERN)
            this.#refuseAt(token, `a pattern is longer than ${LONGEST_PATTERN} characters`, 'write a shorter one');
        const read = (0,find/* compileWhole */.t2)(token.text);
        if (!read.ok)
            this.#refuseAt(token, `the pattern \`${token.text.slice(0, 60)}\` ${read.message}`, read.hint);
    }
    #peek() {
        const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)];
        if (token === undefined)
            throw new Error('a list of tokens has an end');
        return token;
    }
    #take() {
        const token = this.#peek();
        this.#next += 1;
        return token;
    }
    #takes(word) {
        const token = this.#peek();
        if (token.kind !== 'name' || token.text !== word)
            return false;
        this.#next += 1;
        return true;
    }
    #takesSign(text) {
        const token = this.#peek();
        if (token.kind !== 'sign' || token.text !== text)
            return false;
        this.#next += 1;
        return true;
    }
    #expect(text, otherwise) {
        if (!this.#takesSign(text))
            this.#refuse(otherwise, `write \`${text}\``);
    }
    #refuse(message, hint) {
        return this.#refuseAt(this.#peek(), message, hint);
    }
    #refuseAt({ at }, message, hint) {
        throw new Refusal({ at, message, hint });
    }
}
const isGrouping = ({ kind, text }) => kind === 'name' && (text === 'by' || text === 'without');
const operatorOf = (text) => (text === '+' || text === '-' || text === '*' ? text : '/');
const overOf = (text) => (text === 'max' || text === 'min' || text === 'avg' ? text : 'sum');
const readOf = (text) => (text === 'growth' || text === 'mean' || text === 'last' ? text : 'as-typed');
const isMatching = (text) => ['=', '!=', '=~', '!~'].includes(text);
//# sourceMappingURL=parse.js.map

/***/ }),

/***/ 35149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ differs)
/* harmony export */ });
const FIELDS = ['cpu', 'cores', 'arch', 'os', 'image', 'runtime', 'pinned', 'protocol'];
function differs(then, now) {
    return FIELDS.filter((field) => then[field] !== now[field]).map((field) => ({ field, then: inWords(then[field]), now: inWords(now[field]) }));
}
const inWords = (value) => (value === null ? 'unknown' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
//# sourceMappingURL=fingerprint.js.map

/***/ }),

/***/ 27183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
function matchesGlob(pattern, text) {
    const [first = '', ...pieces] = pattern.split('*');
    const last = pieces.pop();
    if (last === undefined)
        return pattern === text;
    if (!text.startsWith(first))
        return false;
    let from = first.length;
    for (const piece of pieces) {
        const at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
}
//# sourceMappingURL=glob.js.map

/***/ }),

/***/ 27762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TM: () => (/* binding */ folded),
  xH: () => (/* binding */ joinRuns),
  oS: () => (/* binding */ measuredIn),
  ai: () => (/* binding */ unfolded)
});

// EXTERNAL MODULE: ./build/src/report/format.js
var format = __webpack_require__(45845);
;// CONCATENATED MODULE: ./build/src/shard-faults.js

const shardFault = (file, message, hint) => ({ file, line: null, column: null, path: file === null ? 'merge' : '', message, hint });
function shardFaults(first, sharded) {
    return [...sharded.flatMap((one) => (one === first ? [] : mismatch(first, one))), ...bases(sharded), ...doubled(sharded), ...missing(sharded), ...sharded.flatMap(foreign), ...tooLong(sharded)];
}
const ONE_RUN = 'join the shards of one workflow run, all of the same commit and config';
const CHANGED = 'the file was changed by hand or by another program; measure again';
const LONGEST_SPAN = 24 * 3_600_000;
function differs(first, other, what, a, b) {
    return a === b ? [] : [shardFault(other.file, `is of another run than ${first.file}: ${what} is ${b ?? 'unknown'}, and ${a ?? 'unknown'} there`, ONE_RUN)];
}
const asIs = ({ dirty }) => (dirty ? 'changed since its commit' : 'as it was committed');
function mismatch(first, other) {
    const told = (what, a, b) => differs(first, other, what, a, b);
    const compares = ({ run }) => (run.compare === 'none' ? 'left out' : 'asked for');
    const settings = [
        ...SETTINGS.flatMap(([name, of]) => (same(of(first.run), of(other.run)) ? [] : [name])),
        ...Object.entries(first.run.advice.messages).flatMap(([rule, text]) => (Object.hasOwn(other.run.advice.messages, rule) && other.run.advice.messages[rule] !== text ? [`the message for \`${rule}\``] : [])),
        ...(first.shard.of === other.shard.of && !same(first.shard.whole, other.shard.whole) ? ['its targets and scenarios'] : []),
    ];
    const sameTree = first.run.head.commit === other.run.head.commit && first.run.head.dirty === other.run.head.dirty;
    const sameRules = settings.length === 0 && first.run.environment.tool === other.run.environment.tool && first.shard.of === other.shard.of;
    return [
        ...told('its number of shards', String(first.shard.of), String(other.shard.of)),
        ...told('the commit of head', first.run.head.commit, other.run.head.commit),
        ...(first.run.head.commit === other.run.head.commit ? told('the working tree of head', asIs(first.run.head), asIs(other.run.head)) : []),
        ...(sameTree && unlike(first.shard.changes, other.shard.changes) ? [shardFault(other.file, `is of another run than ${first.file}: the tracked files of head were changed since their commit in another way than there`, ONE_RUN)] : []),
        ...told('the version of Tailgate', first.run.environment.tool, other.run.environment.tool),
        ...told('the file of the config', first.run.config ?? 'none', other.run.config ?? 'none'),
        ...told('a comparison', compares(first), compares(other)),
        ...(settings.length === 0 ? [] : [shardFault(other.file, `was measured with another config than ${first.file}: it differs in ${settings.join(', ')}`, ONE_RUN)]),
        ...(sameRules && unlike(first.shard.config, other.shard.config) ? [shardFault(other.file, `was measured with another config than ${first.file}: it differs in what its targets and scenarios are made of`, ONE_RUN)] : []),
    ];
}
const unlike = (a, b) => a !== null && b !== null && a !== b;
const SETTINGS = [
    ['`budgets`', ({ budgets }) => budgets], ['`accept`', ({ accept }) => accept], ['what to do without an answer', ({ policy }) => policy], ['`history`', ({ history }) => history],
];
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
function bases(sharded) {
    const [first, ...others] = sharded.flatMap(({ file, run }) => (run.base === null ? [] : [{ file, run, base: run.base }]));
    return first === undefined ? [] : others.flatMap((other) => differs(first, other, 'the commit of base', first.base.commit, other.base.commit));
}
function doubled(sharded) {
    const places = new Map();
    const ids = new Map();
    return sharded.flatMap(({ file, run, shard }) => {
        const key = `${shard.index}/${shard.of}`;
        const [place, copy] = [places.get(key), ids.get(run.id)];
        places.set(key, place ?? file);
        ids.set(run.id, copy ?? file);
        if (place === file)
            return [shardFault(file, 'is named twice', 'name each shard once')];
        if (place !== undefined)
            return [shardFault(file, `is shard ${shard.index} of ${shard.of}, as ${place} is`, 'name each shard once')];
        return copy === undefined ? [] : [shardFault(file, `is the same run as ${copy} (${run.id}), under another number`, CHANGED)];
    });
}
function missing(sharded) {
    const of = Math.max(...sharded.map(({ shard }) => shard.of));
    const there = new Set(sharded.map(({ shard }) => shard.index));
    const gone = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
    if (gone.length === 0)
        return [];
    return [shardFault(null, `${gone.length === 1 ? `shard ${gone[0] ?? ''} of ${of} is` : `shards ${gone.join(', ')} of ${of} are`} missing: what ${gone.length === 1 ? 'it was' : 'they were'} to measure is not known`, 'did the job fail, or upload nothing? Run it again; nothing is judged without it')];
}
function foreign({ file, run, shard }) {
    const { index, of, whole, parts } = shard;
    const own = whole.flatMap((_, i) => (i % of === index - 1 ? [i] : []));
    if (!same(parts, own))
        return [shardFault(file, `does not say of itself what shard ${index} of ${of} is`, CHANGED)];
    const mine = own.flatMap((i) => whole[i] ?? []);
    const runs = [run, ...(run.screening === null ? [] : [run.screening])];
    const isMine = ({ target, scenario }) => mine.some((part) => part.target === target && (part.scenario === null || scenario === null || part.scenario === scenario));
    const stranger = runs.flatMap(placesIn).find((place) => !isMine(place));
    if (stranger !== undefined)
        return [shardFault(file, `has figures of ${nameOf(stranger)}, which is no part of shard ${index} of ${of}`, CHANGED)];
    const brings = (target) => mine.some((part) => part === whole.find((one) => one.target === target));
    const whose = runs.flatMap(({ samples }) => samples).find(({ target, scenario }) => scenario === null && !brings(target));
    if (whose !== undefined)
        return [shardFault(file, `has ${whose.metric.name} of ${whose.target} as a whole, which is no part of shard ${index} of ${of}`, CHANGED)];
    const silent = mine.find(({ target, scenario }) => !runs.flatMap((one) => [...one.samples, ...one.failures]).some((one) => one.target === target && (scenario === null || one.scenario === scenario || one.scenario === null)));
    return silent === undefined || !run.complete ? [] : [shardFault(file, `has nothing of ${nameOf(silent)}, which it was to measure`, CHANGED)];
}
const nameOf = ({ target, scenario }) => (scenario === null ? target : `${target}/${scenario}`);
function placesIn({ samples, histograms, requests, failures, pairs, looks, loads, slices, hotPaths, asked, contents, imports, functions }) {
    return [
        ...[samples, histograms, requests, failures, pairs, looks, loads, slices, hotPaths, asked].flat(),
        ...[contents, imports, functions].flat().map(({ target }) => ({ target, scenario: null })),
    ];
}
function tooLong(sharded) {
    const [first, ...others] = sharded.toSorted((a, b) => Date.parse(a.run.started) - Date.parse(b.run.started));
    const last = others.at(-1);
    if (first === undefined || last === undefined)
        return [];
    const span = Date.parse(last.run.started) - Date.parse(first.run.started);
    return span <= LONGEST_SPAN ? [] : [shardFault(last.file, `was measured ${(0,format/* duration */.p0)(span)} after ${first.file}`, 'measure all shards again: machines and baselines have changed since then')];
}
//# sourceMappingURL=shard-faults.js.map
;// CONCATENATED MODULE: ./build/src/join.js


function joinRuns(runs) {
    const whole = runs.filter(({ run }) => run.shards.length > 0).map(({ file, run }) => shardFault(file, `is joined already: it has all ${run.shards.length} shards in it`, `give the run.json of each shard, as its job wrote it; \`tailgate judge ${file}\` judges this one again`));
    if (whole.length > 0)
        return { ok: false, problems: whole };
    const sharded = runs.flatMap(({ file, run }) => (run.shard === null ? [] : [{ file, run, shard: run.shard }]));
    const strangers = runs.filter(({ run }) => run.shard === null).map(({ file }) => shardFault(file, 'is no shard: it was measured without `--shard`', 'give the run.json of each job that ran with `--shard I/N`'));
    const [first] = sharded;
    if (first === undefined)
        return { ok: false, problems: strangers.length > 0 ? strangers : [shardFault(null, 'there is no run to join', 'name the run.json of every shard')] };
    const problems = [...strangers, ...shardFaults(first, sharded)];
    if (problems.length > 0)
        return { ok: false, problems };
    const inOrder = sharded.toSorted((a, b) => a.shard.index - b.shard.index).map(({ run }) => run);
    return { ok: true, value: joined(inOrder, first.shard) };
}
const measuredIn = (run) => (run.shards.length === 0 ? [run] : run.screening === null ? run.shards : run.shards.filter(({ screening }) => screening !== null));
function folded(run) {
    if (run.shards.length === 0)
        return run;
    return { ...run, ...NOTHING, screening: null };
}
function unfolded(run, file) {
    if (run.shards.length === 0)
        return { ok: true, value: run };
    const again = joinRuns(run.shards.map((shard) => ({ file, run: shard })));
    if (!again.ok)
        return again;
    const { id, head, config, budgets, accept, policy, advice, history } = run;
    return { ok: true, value: { ...again.value, id, head, config, budgets, accept, policy, advice, history } };
}
const NOTHING = { samples: [], histograms: [], requests: [], failures: [], absent: [], pairs: [], looks: [], contents: [], imports: [], hotPaths: [], functions: [], loads: [], slices: [], asked: [] };
function joined(runs, shard) {
    const again = runs.filter(({ screening }) => screening !== null);
    if (again.length === 0)
        return together(runs, shard, runs);
    const earlier = runs.map((run) => run.screening ?? run);
    return { ...together(again, shard, runs), screening: together(earlier, shard, earlier) };
}
function placeIn(whole, { target, scenario }) {
    const place = whole.findIndex((part) => part.target === target && scenario != null && (part.scenario === null || part.scenario === scenario));
    return place >= 0 ? place : whole.findLastIndex((part) => part.target === target) + 0.5;
}
function together(runs, { of, whole, config, changes }, shards) {
    const [first] = runs;
    if (first === undefined)
        throw new Error('nothing to join');
    const all = (list) => runs.flatMap(list);
    const inOrder = (list) => all(list).toSorted((a, b) => placeIn(whole, a) - placeIn(whole, b));
    const sum = (of_) => runs.reduce((total, run) => total + of_(run), 0);
    const optionalTime = (of_) => (runs.some(({ time }) => time[of_] !== undefined) ? { [of_]: sum(({ time }) => time[of_] ?? 0) } : {});
    const byStart = runs.toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
    const span = Date.parse(byStart.at(-1)?.started ?? '') - Date.parse(byStart[0]?.started ?? '');
    return {
        ...first,
        partial: runs.some(({ partial, shard: own }) => partial && own === null),
        complete: runs.every(({ complete }) => complete),
        started: byStart[0]?.started ?? first.started,
        advice: { off: [...new Set(all(({ advice }) => advice.off))], messages: Object.assign({}, ...runs.toReversed().map(({ advice }) => advice.messages)) },
        base: runs.find(({ base }) => base !== null)?.base ?? null,
        baseMissing: runs.find(({ baseMissing }) => baseMissing !== null)?.baseMissing ?? null,
        environment: { ...first.environment, fingerprints: Object.assign({}, ...runs.toReversed().map(({ environment }) => environment.fingerprints)) },
        time: { load: sum(({ time }) => time.load), warmUp: sum(({ time }) => time.warmUp), coldStarts: sum(({ time }) => time.coldStarts), startAndStop: sum(({ time }) => time.startAndStop), ...optionalTime('commands'), ...optionalTime('shaped'), total: Math.max(...runs.map(({ time }) => time.total)) },
        launches: Math.max(...runs.map(({ launches }) => launches)),
        samples: inOrder((run) => run.samples),
        histograms: inOrder((run) => run.histograms),
        requests: inOrder((run) => run.requests),
        failures: inOrder((run) => run.failures),
        absent: [...new Map(all((run) => run.absent).map((one) => [JSON.stringify(one), one])).values()],
        pairs: inOrder((run) => run.pairs),
        looks: inOrder((run) => run.looks),
        reference: [],
        machine: null,
        contents: inOrder((run) => run.contents),
        imports: inOrder((run) => run.imports),
        hotPaths: inOrder((run) => run.hotPaths),
        functions: inOrder((run) => run.functions),
        loads: inOrder((run) => run.loads),
        slices: inOrder((run) => run.slices),
        asked: inOrder((run) => run.asked),
        notes: [...new Set([`joined from ${of} shards, each with a machine of its own${span > 0 ? `; the last one began ${(0,format/* duration */.p0)(span)} after the first` : ''}`, ...all((run) => run.notes)])],
        shard: { index: 0, of, whole, parts: whole.map((_, i) => i), config, changes },
        screening: null,
        shards,
    };
}
//# sourceMappingURL=join.js.map

/***/ }),

/***/ 28372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ isOfCommand),
/* harmony export */   SB: () => (/* binding */ metricNamed),
/* harmony export */   Zv: () => (/* binding */ metricNames),
/* harmony export */   c2: () => (/* binding */ gatedByNameOnly),
/* harmony export */   mu: () => (/* binding */ definitionsOf),
/* harmony export */   sW: () => (/* binding */ catalogue)
/* harmony export */ });
const metric = (name, unit, better, statistic) => ({ name, unit, better, statistic });
const catalogue = {
    load: [
        metric('latency.p10', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.p50', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.p90', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.p99', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.tail', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.max', 'ms', 'lower', 'mean-of-launches'),
        metric('throughput', 'requests/s', 'higher', 'mean-of-launches'),
        metric('errors', 'ratio', 'lower', 'total'),
    ],
    shape: [
        metric('capacity', 'requests/s', 'higher', 'mean-of-launches'),
        metric('recovery', 'ms', 'lower', 'mean-of-launches'),
    ],
    resources: [
        metric('cpu', 'ms/request', 'lower', 'mean-of-launches'),
        metric('memory.mean', 'bytes', 'lower', 'mean-of-launches'),
        metric('memory.peak', 'bytes', 'lower', 'mean-of-launches'),
        metric('memory.growth', 'bytes/1000 requests', 'lower', 'slope'),
        metric('io.reads', 'count/request', 'lower', 'mean-of-launches'),
        metric('io.writes', 'count/request', 'lower', 'mean-of-launches'),
        metric('io.read', 'bytes/request', 'lower', 'mean-of-launches'),
        metric('io.write', 'bytes/request', 'lower', 'mean-of-launches'),
        metric('faults', 'count/request', 'lower', 'mean-of-launches'),
        metric('response.size', 'bytes', 'lower', 'mean-of-launches'),
        metric('fds', 'count', 'lower', 'steady'),
        metric('threads', 'count', 'lower', 'steady'),
    ],
    'cold-start': [
        metric('cold-start.p50', 'ms', 'lower', 'median-of-starts'),
        metric('cold-start.p90', 'ms', 'lower', 'p90-of-starts'),
        metric('cold-start.min', 'ms', 'lower', 'min-of-starts'),
        metric('cold-start.cpu', 'ms', 'lower', 'median-of-starts'),
        metric('cold-start.read', 'bytes', 'lower', 'median-of-starts'),
        metric('cold-start.reads', 'count', 'lower', 'median-of-starts'),
        metric('cold-start.faults', 'count', 'lower', 'median-of-starts'),
        metric('cold-start.memory', 'bytes', 'lower', 'median-of-starts'),
    ],
    invoke: [
        metric('init', 'ms', 'lower', 'median-of-starts'),
        metric('init.min', 'ms', 'lower', 'min-of-starts'),
        metric('cold', 'ms', 'lower', 'median-of-starts'),
        metric('cold.min', 'ms', 'lower', 'min-of-starts'),
        metric('memory.peak', 'bytes', 'lower', 'median-of-starts'),
        metric('billed', 'ms', 'lower', 'median-of-starts'),
    ],
    event: [
        metric('warm.p50', 'ms', 'lower', 'median-of-starts'),
        metric('warm.p90', 'ms', 'lower', 'median-of-starts'),
        metric('warm.p99', 'ms', 'lower', 'median-of-starts'),
        metric('cpu', 'ms/request', 'lower', 'median-of-starts'),
        metric('billed', 'ms', 'lower', 'median-of-starts'),
        metric('cost', 'USD/million', 'lower', 'median-of-starts'),
    ],
    instructions: [
        metric('instructions', 'count', 'lower', 'counted'),
    ],
    size: [
        metric('size.packed', 'bytes', 'lower', 'exact'),
        metric('size.unpacked', 'bytes', 'lower', 'exact'),
        metric('size.files', 'count', 'lower', 'exact'),
        metric('size.gzip', 'bytes', 'lower', 'exact'),
        metric('size.brotli', 'bytes', 'lower', 'exact'),
    ],
};
const all = Object.values(catalogue).flat();
const definitionsOf = (name) => all.filter((m) => m.name === name);
function metricNamed(name) {
    const found = all.find((m) => m.name === name);
    if (found === undefined)
        throw new Error(`no metric is called ${name}`);
    return found;
}
const gatedByNameOnly = new Set(['latency.p10', 'latency.max', 'billed', 'cost', 'memory.growth', 'fds', 'threads']);
const metricNames = [...new Set(all.map((m) => m.name))];
const isOfCommand = (metric) => metric.startsWith('command.');
//# sourceMappingURL=metrics.js.map

/***/ }),

/***/ 27628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unitOf)
/* harmony export */ });
const TIMES = {
    ns: 1e-6, nanosecond: 1e-6, nanoseconds: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, microsecond: 1e-3, microseconds: 1e-3,
    ms: 1, msec: 1, millisecond: 1, milliseconds: 1, s: 1000, sec: 1000, secs: 1000, second: 1000, seconds: 1000, min: 60_000, minutes: 60_000,
};
const SIZES = {
    B: 1, byte: 1, bytes: 1, Byte: 1, Bytes: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3,
};
const SHARES = { '%': 0.01, percent: 0.01, percentage: 0.01, ratio: 1 };
const PER_PIECE = /\s*(?:\/|per\s)\s*(?:op|iter|iteration|call|run|req|request)$/iu;
const PER_SECOND = String.raw `\s*(?:\/|per\s)\s*(?:s|sec|second)`;
const WORK = new RegExp(`^(?:(?:reqs?|requests?|quer(?:y|ies)|ops?|operations?|iter|iters|iterations?|calls?|txn?|transactions?)${PER_SECOND}|(?:r|q|t|op)ps|hz)$`, 'iu');
const BARE_RATE = new RegExp(`^1?${PER_SECOND}$`, 'iu');
const SPEED = new RegExp(`^(?:(?:[kmgt]i?)?(?:b|bytes?|bits?)${PER_SECOND}|[kmgt]?bps)$`, 'iu');
const LONGEST_WORD = 40;
function unitOf(written) {
    const word = written.trim();
    const plain = word.replace(PER_PIECE, '');
    const time = valueIn(TIMES, plain.toLowerCase());
    if (time !== null)
        return { unit: 'ms', factor: time, better: 'lower' };
    const size = valueIn(SIZES, plain);
    if (size !== null)
        return { unit: 'bytes', factor: size, better: 'lower' };
    const share = valueIn(SHARES, word.toLowerCase());
    if (share !== null)
        return { unit: 'ratio', factor: share, better: null };
    if (WORK.test(word))
        return { unit: 'requests/s', factor: 1, better: 'higher' };
    if (BARE_RATE.test(word))
        return { unit: 'requests/s', factor: 1, better: null };
    if (word === '' || word === 'unitless')
        return { unit: 'number', factor: 1, better: null };
    if (word === 'count')
        return { unit: 'count', factor: 1, better: null };
    const better = SPEED.test(word) ? 'higher' : /^allocs?$/iu.test(plain) ? 'lower' : null;
    return { unit: 'number', factor: 1, word: [...word.replace(/\p{C}/gu, '')].slice(0, LONGEST_WORD).join(''), better };
}
const valueIn = (table, key) => (Object.hasOwn(table, key) ? (table[key] ?? null) : null);
//# sourceMappingURL=unit.js.map

/***/ }),

/***/ 85883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ longerBy)
/* harmony export */ });
function longerBy(load) {
    switch (load.kind) {
        case 'connections':
        case 'rate': return load.soak === undefined ? null : 'duration';
        case 'ramp':
        case 'spike': return 'duration';
        case 'step':
        case 'saturate': return 'each';
    }
}
//# sourceMappingURL=own-time.js.map

/***/ }),

/***/ 38977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eb: () => (/* binding */ compilePattern),
  t2: () => (/* binding */ compileWhole)
});

// UNUSED EXPORTS: LONGEST_TEXT

;// CONCATENATED MODULE: ./build/src/pattern/program.js
const MOST_STEPS = 500;
function programOf(part) {
    const writer = new Writer();
    writer.write(part);
    return writer.isLong ? null : { steps: [...writer.steps, { does: 'found' }], prefix: prefixOf(part).text, hasGroup: hasGroup(part) };
}
class Writer {
    steps = [];
    get isLong() {
        return this.steps.length > MOST_STEPS;
    }
    write(part) {
        if (this.isLong)
            return;
        switch (part.kind) {
            case 'character':
                this.steps.push({ does: 'character', test: part.test });
                return;
            case 'place':
                this.steps.push({ does: 'place', at: part.at });
                return;
            case 'sequence':
                for (const one of part.of)
                    this.write(one);
                return;
            case 'choice':
                this.#choice(part.of);
                return;
            case 'group':
                if (part.index === 1)
                    this.steps.push({ does: 'begin' });
                this.write(part.of);
                if (part.index === 1)
                    this.steps.push({ does: 'end' });
                return;
            case 'repeat': this.#repeat(part);
        }
    }
    #choice(of) {
        const ends = [];
        for (const [i, one] of of.entries()) {
            if (i === of.length - 1) {
                this.write(one);
                break;
            }
            const split = this.#split();
            split.first = this.steps.length;
            this.write(one);
            ends.push(this.#jump());
            split.second = this.steps.length;
        }
        for (const end of ends)
            end.to = this.steps.length;
    }
    #repeat({ of, least, most, lazy }) {
        const once = () => {
            if (hasGroup(of))
                this.steps.push({ does: 'forget' });
            this.write(of);
        };
        for (let i = 0; i < least && !this.isLong; i += 1)
            once();
        if (most === Infinity) {
            const split = this.#split();
            const body = this.steps.length;
            once();
            this.#jump().to = body - 1;
            this.#lead(split, body, lazy);
            return;
        }
        const splits = [];
        for (let i = least; i < most && !this.isLong; i += 1) {
            splits.push({ split: this.#split(), body: this.steps.length });
            once();
        }
        for (const { split, body } of splits)
            this.#lead(split, body, lazy);
    }
    #lead(split, body, lazy) {
        [split.first, split.second] = lazy ? [this.steps.length, body] : [body, this.steps.length];
    }
    #split() {
        const split = { does: 'split', first: 0, second: 0 };
        this.steps.push(split);
        return split;
    }
    #jump() {
        const jump = { does: 'jump', to: 0 };
        this.steps.push(jump);
        return jump;
    }
}
function hasGroup(part) {
    switch (part.kind) {
        case 'character':
        case 'place': return false;
        case 'sequence':
        case 'choice': return part.of.some(hasGroup);
        case 'group': return part.index === 1 || hasGroup(part.of);
        case 'repeat': return hasGroup(part.of);
    }
}
function prefixOf(part) {
    switch (part.kind) {
        case 'character': return { text: part.literal ?? '', whole: part.literal !== null };
        case 'group': return prefixOf(part.of);
        case 'sequence': {
            let text = '';
            for (const one of part.of) {
                const { text: more, whole } = prefixOf(one);
                text += more;
                if (!whole)
                    return { text, whole: false };
            }
            return { text, whole: true };
        }
        default: return { text: '', whole: false };
    }
}
//# sourceMappingURL=program.js.map
;// CONCATENATED MODULE: ./build/src/pattern/characters.js
const ASCII = 128;
const MOST_KEPT = 4096;
function characterTest(source, dotAll = false) {
    const expression = new RegExp(`^(?:${source})$`, dotAll ? 'su' : 'u');
    const ascii = Uint8Array.from({ length: ASCII }, (_, code) => (expression.test(String.fromCharCode(code)) ? 1 : 0));
    const others = new Map();
    return (code) => {
        if (code < ASCII)
            return ascii[code] === 1;
        const known = others.get(code);
        if (known !== undefined)
            return known;
        const is = expression.test(String.fromCodePoint(code));
        if (others.size < MOST_KEPT)
            others.set(code, is);
        return is;
    };
}
//# sourceMappingURL=characters.js.map
;// CONCATENATED MODULE: ./build/src/pattern/syntax.js

class Refused extends Error {
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
function readPattern(pattern, dotAll = false) {
    try {
        RegExp(pattern, 'u');
    }
    catch (error) {
        return { ok: false, message: `is not a regular expression (${error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/u?: )?/su, '') : ''})`, hint: 'write it as JavaScript does, and a backslash before a sign that is meant as it is' };
    }
    try {
        return { ok: true, part: new Reader(pattern, dotAll).choice() };
    }
    catch (error) {
        if (error instanceof Refused)
            return { ok: false, message: error.message, hint: error.hint };
        throw error;
    }
}
const SHORT = /^\\(?:u\{[0-9a-f]+\}|u[dD][89abAB][0-9a-f]{2}\\u[dD][c-fC-F][0-9a-f]{2}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]*\}|[\s\S])/iu;
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/u;
class Reader {
    #text;
    #dotAll;
    #at = 0;
    #groups = 0;
    constructor(text, dotAll) {
        this.#text = text;
        this.#dotAll = dotAll;
    }
    choice() {
        const of = [this.#sequence()];
        while (this.#take('|'))
            of.push(this.#sequence());
        const [only] = of;
        return of.length === 1 && only !== undefined ? only : { kind: 'choice', of };
    }
    #sequence() {
        const of = [];
        while (this.#at < this.#text.length && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')')
            of.push(this.#quantified(this.#atom()));
        return { kind: 'sequence', of };
    }
    #quantified(part) {
        const found = QUANTIFIER.exec(this.#rest());
        if (found === null)
            return part;
        this.#at += found[0].length;
        const [, sign, from, comma, to, question] = found;
        const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
        const most = sign === undefined ? (comma === undefined ? least : to === '' || to === undefined ? Infinity : Number(to)) : sign === '?' ? 1 : Infinity;
        if (mayBeEmpty(part))
            throw new Refused('repeats a group that may match nothing', 'let every part of the group match something, such as `(a+)?` in place of `(a*)*`');
        return { kind: 'repeat', of: part, least, most, lazy: question === '?' };
    }
    #atom() {
        const sign = this.#text[this.#at];
        if (sign === '(')
            return this.#group();
        if (sign === '[')
            return this.#character(this.#class());
        if (sign === '^' || sign === '$') {
            this.#at += 1;
            return { kind: 'place', at: sign === '^' ? 'start' : 'end' };
        }
        const escape = SHORT.exec(this.#rest())?.[0];
        if (escape === '\\b' || escape === '\\B') {
            this.#at += 2;
            return { kind: 'place', at: escape === '\\b' ? 'word' : 'no-word' };
        }
        if (escape !== undefined && /^\\[1-9k]/u.test(escape))
            throw new Refused(`has \`${escape}\`, which asks for what was found before`, 'write what is meant, or take the value from elsewhere');
        return this.#character(escape ?? String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0));
    }
    #group() {
        const opening = /^\((?:\?(?:<[^=!][^>]*>|[^)]{0,3}))?/u.exec(this.#rest())?.[0] ?? '(';
        const isNamed = /^\(\?<[^=!]/u.test(opening);
        const isPlain = opening.startsWith('(?:');
        if (!isNamed && !isPlain && opening.startsWith('(?'))
            throw new Refused(`has \`${opening.slice(0, 3)}\`, which looks at what stands around`, 'write what stands around it too, and a group around what is wanted: `name="([^"]+)"`');
        const index = isPlain ? null : (this.#groups += 1);
        this.#at += isPlain ? 3 : isNamed ? opening.length : 1;
        const of = this.choice();
        this.#take(')');
        return { kind: 'group', index, of };
    }
    #class() {
        for (let at = this.#at + 1; at < this.#text.length; at += 1) {
            if (this.#text[at] === '\\')
                at += 1;
            else if (this.#text[at] === ']')
                return this.#text.slice(this.#at, at + 1);
        }
        return this.#rest();
    }
    #character(source) {
        this.#at += source.length;
        const literal = source.length <= 2 && !/^\\?[A-Za-z0-9]$|^\.$/u.test(source) ? source.replace(/^\\/u, '') : /^[A-Za-z0-9]$/u.test(source) ? source : null;
        return { kind: 'character', test: characterTest(source, this.#dotAll), literal: literal === '' || source.startsWith('[') ? null : literal };
    }
    #take(sign) {
        if (this.#text[this.#at] !== sign)
            return false;
        this.#at += 1;
        return true;
    }
    #rest() {
        return this.#text.slice(this.#at);
    }
}
function mayBeEmpty(part) {
    switch (part.kind) {
        case 'character': return false;
        case 'place': return true;
        case 'sequence': return part.of.every(mayBeEmpty);
        case 'choice': return part.of.some(mayBeEmpty);
        case 'group': return mayBeEmpty(part.of);
        case 'repeat': return part.least === 0 || mayBeEmpty(part.of);
    }
}
//# sourceMappingURL=syntax.js.map
;// CONCATENATED MODULE: ./build/src/pattern/find.js


const LONGEST_TEXT = 256 * 1024;
function compilePattern(pattern) {
    const read = readPattern(pattern);
    if (!read.ok)
        return read;
    const program = programOf(read.part);
    if (program === null)
        return TOO_LONG;
    const machine = new Machine(program);
    return { ok: true, find: (text) => machine.find(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text) };
}
const TOO_LONG = { ok: false, message: 'is too long when its repetitions are written out', hint: 'write `+` in place of `{1,1000}`' };
function compileWhole(pattern) {
    const read = readPattern(pattern, true);
    if (!read.ok)
        return read;
    const program = programOf({ kind: 'sequence', of: [{ kind: 'place', at: 'start' }, read.part, { kind: 'place', at: 'end' }] });
    if (program === null)
        return TOO_LONG;
    const machine = new Machine(program);
    return { ok: true, matches: (text) => text.length <= LONGEST_TEXT && machine.matches(text) };
}
class Ways {
    length = 0;
    step;
    begins;
    from;
    to;
    constructor(steps) {
        this.step = new Int32Array(steps);
        this.begins = new Int32Array(steps);
        this.from = new Int32Array(steps);
        this.to = new Int32Array(steps);
    }
}
const MOST_TURNS = 2 ** 31;
class Machine {
    #program;
    #now;
    #then;
    #reached;
    #turn = 0;
    #text = '';
    constructor(program) {
        this.#program = program;
        this.#now = new Ways(program.steps.length);
        this.#then = new Ways(program.steps.length);
        this.#reached = new Uint32Array(program.steps.length);
    }
    find(text) {
        const found = this.#search(text);
        if (found === null)
            return undefined;
        if (!this.#program.hasGroup)
            return text.slice(found.begins, found.ends);
        return found.from < 0 || found.to < 0 ? undefined : text.slice(found.from, found.to);
    }
    matches(text) {
        return this.#search(text) !== null;
    }
    #search(text) {
        const { steps, prefix } = this.#program;
        this.#text = text;
        this.#now.length = 0;
        if (this.#turn > MOST_TURNS) {
            this.#turn = 0;
            this.#reached.fill(0);
        }
        let found = null;
        for (let at = 0;;) {
            if (this.#now.length === 0) {
                if (found !== null)
                    break;
                if (prefix !== '')
                    at = text.indexOf(prefix, at);
                if (at < 0 || at > text.length)
                    return null;
            }
            if (found === null)
                this.#begin(this.#now, at);
            const code = at < text.length ? (text.codePointAt(at) ?? 0) : -1;
            const next = at + (code > 0xffff ? 2 : 1);
            this.#turn += 1;
            this.#then.length = 0;
            const now = this.#now;
            for (let i = 0; i < now.length; i += 1) {
                const step = steps[now.step[i] ?? 0];
                const [begins, from, to] = [now.begins[i] ?? 0, now.from[i] ?? -1, now.to[i] ?? -1];
                if (step?.does === 'found') {
                    found = { begins, ends: at, from, to };
                    break;
                }
                if (step?.does === 'character' && code >= 0 && step.test(code))
                    this.#follow(this.#then, (now.step[i] ?? 0) + 1, next, begins, from, to);
            }
            [this.#now, this.#then] = [this.#then, this.#now];
            if (code < 0)
                break;
            at = next;
        }
        return found;
    }
    #begin(ways, at) {
        if (ways.length === 0)
            this.#turn += 1;
        this.#follow(ways, 0, at, at, -1, -1);
    }
    #follow(ways, step, at, begins, from, to) {
        if (this.#reached[step] === this.#turn)
            return;
        this.#reached[step] = this.#turn;
        const doing = this.#program.steps[step];
        switch (doing?.does) {
            case 'jump':
                this.#follow(ways, doing.to, at, begins, from, to);
                return;
            case 'split':
                this.#follow(ways, doing.first, at, begins, from, to);
                this.#follow(ways, doing.second, at, begins, from, to);
                return;
            case 'begin':
                this.#follow(ways, step + 1, at, begins, at, -1);
                return;
            case 'end':
                this.#follow(ways, step + 1, at, begins, from, at);
                return;
            case 'forget':
                this.#follow(ways, step + 1, at, begins, -1, -1);
                return;
            case 'place':
                if (this.#isAt(doing.at, at))
                    this.#follow(ways, step + 1, at, begins, from, to);
                return;
            default:
                ways.step[ways.length] = step;
                ways.begins[ways.length] = begins;
                ways.from[ways.length] = from;
                ways.to[ways.length] = to;
                ways.length += 1;
        }
    }
    #isAt(place, at) {
        if (place === 'start')
            return at === 0;
        if (place === 'end')
            return at === this.#text.length;
        const isBoundary = isWord(this.#text.charCodeAt(at - 1)) !== isWord(this.#text.charCodeAt(at));
        return (place === 'word') === isBoundary;
    }
}
const isWord = (code) => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
//# sourceMappingURL=find.js.map

/***/ }),

/***/ 80530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ differenceRange),
/* harmony export */   GR: () => (/* binding */ boundSign),
/* harmony export */   OP: () => (/* binding */ figureText),
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   RX: () => (/* binding */ ofMemory),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   _v: () => (/* binding */ floorText),
/* harmony export */   e8: () => (/* binding */ fromTo),
/* harmony export */   oX: () => (/* binding */ changeSign),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _bound_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38709);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96209);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45845);



const DIGITS_OF_INSTRUCTIONS = 4;
const DIGITS_OF_LIMITS = 6;
const LONGEST_WORD = 30;
function figureText(value, figure, pen, extraDigits = 0) {
    const { name, unit } = figure.metric;
    if (name === 'instructions')
        return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .millions */ .Mf)(value, DIGITS_OF_INSTRUCTIONS + extraDigits)}/${onceOf(figure, pen)}`;
    const text = inWordsOf(figure, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(value, unit, 3 + extraDigits), pen);
    return name === 'billed' ? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutPrecision */ .Bo)(text) : text;
}
const boundSign = (bound) => (bound == null ? '' : bound === 'at-least' ? '≥ ' : '< ');
function valueText(value, side, figure, pen, extraDigits = 0) {
    return `${boundSign((0,_bound_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOf */ .s)(figure.warnings, side))}${figureText(value, figure, pen, extraDigits)}`;
}
function changeSign({ warnings }) {
    const [base, head] = [(0,_bound_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOf */ .s)(warnings, 'base'), (0,_bound_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOf */ .s)(warnings, 'head')];
    if (base === null)
        return boundSign(head);
    const turned = base === 'at-least' ? '≤ ' : '> ';
    if (head === null)
        return turned;
    return head === base ? null : head === 'at-least' ? '> ' : '< ';
}
function limitText(value, figure, pen) {
    return figure.metric.name === 'instructions'
        ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutPrecision */ .Bo)((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .millions */ .Mf)(value, DIGITS_OF_LIMITS))}/${onceOf(figure, pen)}`
        : inWordsOf(figure, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(value, figure.metric.unit), pen);
}
function floorText(value, figure, pen) {
    return figure.metric.name === 'instructions' ? limitText(value, figure, pen) : inWordsOf(figure, (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenAlone */ .LO)(value, figure.metric.unit), pen);
}
const onceOf = ({ target, scenario }, pen) => (scenario === null ? 'start' : pen.each(target));
function inWordsOf({ target, metric }, text, pen) {
    const own = metric.word === undefined ? '' : ` ${pen.text((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)(metric.word, LONGEST_WORD))}`;
    return text.endsWith('/request') ? `${text.slice(0, -'/request'.length)}${own}/${pen.each(target)}` : `${text}${own}`;
}
const signed = (value, unit) => `${value < 0 ? '-' : '+'}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(Math.abs(value), unit)}`;
const differenceRange = ({ interval: { level, lower, upper } }, unit) => level === 0 || lower === upper || !Number.isFinite(lower - upper) ? '' : `${signed(lower, unit)} to ${signed(upper, unit)}`.replaceAll('/1,000 requests', '');
function fromTo(before, after, unit) {
    const [from, to] = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .apart */ .zZ)(before, after, (value, extra) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(value, unit, 3 + extra));
    const [number = '', ...rest] = from.split(' ');
    return `${to.endsWith(` ${rest.join(' ')}`) ? number : from} → ${to}`;
}
function ofMemory(part, whole) {
    const mebibytes = (bytes) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(bytes / 2 ** 20, 'count');
    return `${mebibytes(part)} of ${mebibytes(whole)} MiB`;
}
//# sourceMappingURL=figure.js.map

/***/ }),

/***/ 45845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ withoutPrecision),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Kl: () => (/* binding */ noiseText),
/* harmony export */   LO: () => (/* binding */ writtenAlone),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Mf: () => (/* binding */ millions),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   y1: () => (/* binding */ range),
/* harmony export */   zZ: () => (/* binding */ apart)
/* harmony export */ });
const UNKNOWN = 'unknown';
const MEASURED_DIGITS = 3;
function amount(value, unit, digits = MEASURED_DIGITS) {
    if (!Number.isFinite(value * 100))
        return UNKNOWN;
    switch (unit) {
        case 'ms': return milliseconds(value, digits);
        case 'bytes': return bytes(value, digits);
        case 'ratio': return `${trimmed(value * 100, digits)} %`;
        case 'count': return count(value, digits);
        case 'requests/s': return `${count(value, digits)}/s`;
        case 'USD/million': return `${dollars(value, digits)} per million`;
        case 'number': return count(value, digits);
        case 'number/request': return `${count(value, digits)}/request`;
        case 'ms/request': return `${milliseconds(value, digits)}/request`;
        case 'bytes/request': return `${bytes(value, digits)}/request`;
        case 'count/request': return `${count(value, digits)}/request`;
        case 'bytes/1000 requests': return `${bytes(value, digits)}/1,000 requests`;
    }
}
function written(value, unit) {
    return withoutPrecision(amount(value, unit, 6));
}
const BINARY = [[2 ** 30, 'GiB'], [2 ** 20, 'MiB'], [2 ** 10, 'KiB']];
function writtenAlone(value, unit) {
    const decimal = written(value, unit);
    const binary = BINARY.find(([size]) => value >= size && Number.isInteger(value / size));
    if (!/^bytes/.test(unit) || binary === undefined)
        return decimal;
    const text = decimal.replace(/^[\d.,]+ \w+/, `${grouped(String(value / binary[0]))} ${binary[1]}`);
    return text.length < decimal.length ? text : decimal;
}
const withoutPrecision = (text) => text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');
function percent(ratio, extraDigits = 0) {
    if (!Number.isFinite(ratio * 100))
        return UNKNOWN;
    const value = Math.abs(ratio) * 100;
    const decimals = (value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2) + extraDigits;
    return `${grouped(withoutZeros(fixed(value, decimals)))} %`;
}
function change(ratio, extraDigits = 0) {
    const text = percent(ratio, extraDigits);
    return text === UNKNOWN || text === '0 %' ? text : `${ratio < 0 ? '-' : '+'}${text}`;
}
const MOST = 100;
const noiseText = (ratio) => (ratio > MOST ? `more than ${percent(MOST)}` : percent(ratio));
function between(interval) {
    const [lower, upper] = [Math.max(interval.lower, -1), interval.upper > MOST ? Infinity : interval.upper];
    if (Number.isNaN(lower) || Number.isNaN(upper) || (lower === -1 && upper === Infinity))
        return 'the interval has no bounds';
    if (upper === Infinity)
        return `at least ${change(lower)}`;
    if (lower === -1)
        return `at most ${change(upper)}`;
    const [from, to] = apart(lower, upper, change);
    return from === to ? `about ${from}` : `between ${from} and ${to}`;
}
function range(interval) {
    return between(interval).replace(/^between (.*) and (.*)$/, '$1 to $2').replace(/^the interval has no bounds$/, 'no bounds');
}
function apart(a, b, render) {
    for (let extra = 0; extra < 4 && a !== b; extra += 1) {
        const texts = [render(a, extra), render(b, extra)];
        if (texts[0] !== texts[1])
            return texts;
    }
    return [render(a, 0), render(b, 0)];
}
function duration(ms) {
    if (!Number.isFinite(ms))
        return UNKNOWN;
    const seconds = Math.max(0, ms) / 1000;
    if (seconds < 9.95)
        return `${withoutZeros(seconds.toFixed(1))} s`;
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    if (whole < 7200)
        return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
    const minutes = Math.round(seconds / 60);
    return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function plural(n, one, many = `${one}s`) {
    return `${count(n)} ${n === 1 ? one : many}`;
}
function count(value, digits = MEASURED_DIGITS) {
    if (!Number.isFinite(value))
        return UNKNOWN;
    return Number.isInteger(value) ? grouped(plain(fixed(value, 0))) : significant(value, digits);
}
function millions(value, digits) {
    if (!Number.isFinite(value))
        return UNKNOWN;
    return Math.abs(value) < 1e6 ? count(Math.round(value)) : `${significant(value / 1e6, digits)} M`;
}
const parts = (large, unit, small, smallUnit) => `${count(large)} ${unit}${small === 0 ? '' : ` ${small} ${smallUnit}`}`;
function milliseconds(value, digits) {
    return scaled(value, digits, [[1, 'ms'], [1000, 's']]);
}
function bytes(value, digits) {
    const scale = [[1, value === 1 ? 'byte' : 'bytes'], [1e3, 'kB'], [1e6, 'MB'], [1e9, 'GB'], [1e12, 'TB']];
    return Math.abs(value) < 1000 && Number.isInteger(value) ? `${plain(String(value))} ${scale[0]?.[1] ?? ''}` : scaled(value, digits, scale);
}
function dollars(value, digits) {
    const text = significant(Math.abs(value), digits);
    return `${value < 0 && /[1-9]/.test(text) ? '-' : ''}$${text}`;
}
function scaled(value, digits, scale) {
    const rounded = Number(value.toPrecision(digits));
    const [factor, unit] = scale.findLast(([least]) => Math.abs(rounded) >= least) ?? scale[0] ?? [1, ''];
    return `${value === 0 ? '0' : significant(value / factor, digits)} ${unit}`;
}
function significant(value, digits) {
    if (value === 0)
        return '0';
    const exponent = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
    return grouped(plain(fixed(value, Math.max(digits - 1 - exponent, 0))));
}
const fixed = (value, decimals) => (Math.abs(value) < 1e21 ? value.toFixed(Math.min(decimals, 12)) : String(BigInt(value)));
const trimmed = (value, digits) => withoutZeros(significant(value, digits));
const withoutZeros = (text) => plain(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
const plain = (text) => (/^-[0.]+$/.test(text) ? text.slice(1) : text);
function grouped(text) {
    const [whole = '', fraction] = text.split('.');
    const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? separated : `${separated}.${fraction}`;
}
//# sourceMappingURL=format.js.map

/***/ }),

/***/ 31104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ isBroken),
/* harmony export */   WE: () => (/* binding */ wasInterrupted),
/* harmony export */   m3: () => (/* binding */ isGated),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   xb: () => (/* binding */ assertNever)
/* harmony export */ });
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18712);
/* harmony import */ var _new_route_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84143);


function outcomeOf({ run, judgement }) {
    if ((0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .isShard */ .z)(run))
        return 'inconclusive';
    const whole = run.complete && run.failures.every(_new_route_js__WEBPACK_IMPORTED_MODULE_1__/* .isAddedByHead */ .M);
    return whole || judgement.outcome === 'fail' ? judgement.outcome : 'inconclusive';
}
function wasInterrupted(run) {
    return !run.complete || run.failures.some((failure) => failure.kind === 'interrupted');
}
const isBroken = ({ severity }) => severity !== 'none';
const isGated = (verdict) => verdict.budget !== null;
function assertNever(value) {
    throw new Error(`not a known kind: ${JSON.stringify(value)}`);
}
//# sourceMappingURL=input.js.map

/***/ }),

/***/ 33279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   i9: () => (/* binding */ kebab),
/* harmony export */   pF: () => (/* binding */ machineDocument)
/* harmony export */ });
function finite(value) {
    if (!Number.isFinite(value))
        return null;
    return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(6));
}
function kebab(value) {
    return Object.fromEntries(Object.entries(value).map(([key, figure]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), typeof figure === 'number' ? finite(figure) : figure]));
}
function machineDocument({ steal, pressure, otherLoad, frequency, clockSteps, pauses }) {
    return { steal: rounded(steal), pressure: rounded(pressure), 'other-load': rounded(otherLoad), frequency, 'clock-steps': clockSteps, pauses };
}
function rounded(found) {
    return found === null ? null : { mean: finite(found.mean), worst: finite(found.worst), limit: found.limit, above: finite(found.above) };
}
//# sourceMappingURL=json-values.js.map

/***/ }),

/***/ 98937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ frequencyText),
/* harmony export */   Yi: () => (/* binding */ clockText),
/* harmony export */   tU: () => (/* binding */ machineText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45845);

function machineText(noise) {
    const { steal, pressure, otherLoad, frequency, clockSteps, pauses } = noise;
    return [
        ...shareText('steal', steal), ...shareText('pressure', pressure), ...shareText('other load', otherLoad),
        ...(frequency === null ? [] : [frequencyText(frequency)]),
        ...(clockSteps + pauses === 0 ? [] : [clockText(clockSteps, pauses)]),
    ].join(', ');
}
function shareText(what, found) {
    if (found === null)
        return [];
    const worst = found.worst > found.limit ? ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.worst)} at worst)` : '';
    return [`${what} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(found.mean)}${worst}`];
}
function frequencyText({ lowest, highest }) {
    const [low, high] = [(lowest / 1000).toFixed(1), (highest / 1000).toFixed(1)];
    return low === high ? `${high} GHz` : `${low} to ${high} GHz`;
}
function clockText(steps, pauses) {
    const parts = [...(steps === 0 ? [] : [`the wall clock was set ${times(steps)}`]), ...(pauses === 0 ? [] : [`the machine stood still ${times(pauses)}`])];
    return parts.join(' and ');
}
function times(n) {
    return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
//# sourceMappingURL=machine.js.map

/***/ }),

/***/ 95796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ worsening),
/* harmony export */   c1: () => (/* binding */ groupsOf),
/* harmony export */   kx: () => (/* binding */ tierOf),
/* harmony export */   mr: () => (/* binding */ allowedOf),
/* harmony export */   wf: () => (/* binding */ isWitness)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1832);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31104);


const WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory', 'io.reads', 'io.writes', 'io.read', 'io.write', 'faults', 'response.size']);
const isWitness = (metric) => WITNESSES.has(metric);
function groupsOf(verdicts) {
    const free = verdicts.filter((verdict) => (!(0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .isGated */ .m3)(verdict) || isIdle(verdict)) && verdict.severity === 'none');
    const quiet = verdicts.filter((verdict) => (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .isGated */ .m3)(verdict) && !isIdle(verdict) && verdict.severity === 'none' && verdict.wouldBe === 'none');
    const ofKind = (kind) => quiet.filter((verdict) => verdict.verdict === kind);
    return {
        broken: byExcess(verdicts.filter((verdict) => verdict.severity !== 'none')),
        inconclusive: byNearness(ofKind('inconclusive')),
        advised: byExcess(verdicts.filter(({ wouldBe }) => wouldBe !== 'none')),
        improved: ofKind('improved').toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a))),
        within: quiet.filter(({ verdict }) => verdict === 'unchanged' || verdict === 'regressed' || verdict === 'over-budget'),
        notCompared: ofKind('not-compared'),
        shown: free.filter((verdict) => !isWitness(verdict.comparison.metric.name)),
        witnesses: free.filter((verdict) => isWitness(verdict.comparison.metric.name)),
    };
}
const isIdle = ({ verdict, budget }) => verdict === 'inconclusive' && !(0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .isBinding */ .OT)(budget);
const tierOf = ({ severity, accepted, wouldBe }) => (accepted !== null ? 'fail' : severity === 'none' ? wouldBe : severity);
function allowedOf(verdict) {
    const { budget } = verdict;
    const severity = tierOf(verdict);
    const tier = (tiers) => tiers === null ? null : severity === 'warn' ? (tiers.warn ?? tiers.fail) : (tiers.fail ?? tiers.warn);
    return { limit: tier(budget?.limit ?? null), tolerance: tier(budget?.tolerance ?? null), floor: budget?.tolerance?.floor ?? 0 };
}
function worsening(verdict) {
    const { metric } = verdict.comparison;
    return metric.better === 'lower' ? changeOf(verdict) : -changeOf(verdict);
}
const changeOf = (verdict) => verdict.comparison.change?.point ?? 0;
function excess(verdict) {
    const { limit, tolerance } = allowedOf(verdict);
    const { head, metric } = verdict.comparison;
    if (verdict.verdict === 'over-budget' && limit !== null) {
        const ratio = metric.better === 'lower' ? head.point / limit : limit / head.point;
        return Number.isNaN(ratio) ? 1 : ratio;
    }
    return tolerance === null || tolerance === 0 ? worsening(verdict) + 1 : worsening(verdict) / tolerance;
}
function byExcess(verdicts) {
    const rank = ({ severity, accepted }) => (severity === 'fail' ? 0 : accepted === null ? 1 : 2);
    return verdicts.map((verdict) => ({ verdict, far: excess(verdict) })).toSorted((a, b) => rank(a.verdict) - rank(b.verdict) || compare(b.far, a.far)).map(({ verdict }) => verdict);
}
const byNearness = (verdicts) => verdicts.map((verdict) => ({ verdict, far: excess(verdict) })).toSorted((a, b) => compare(b.far, a.far)).map(({ verdict }) => verdict);
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
//# sourceMappingURL=order.js.map

/***/ }),

/***/ 58385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ niceLinear),
/* harmony export */   V4: () => (/* binding */ axisLeft),
/* harmony export */   WI: () => (/* binding */ logarithmic),
/* harmony export */   sn: () => (/* binding */ linear),
/* harmony export */   xc: () => (/* binding */ axisBelow)
/* harmony export */ });
/* harmony import */ var d3_scale__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25602);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86120);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21990);



function linear(domain, range) {
    const [low, high] = widened(domain);
    const scale = (0,d3_scale__WEBPACK_IMPORTED_MODULE_2__/* .scaleLinear */ .m4)([low, high], [...range]);
    return { of: (value) => scale(value), ticks: (about) => scale.ticks(about), range };
}
function niceLinear(domain, range, ticks = 5) {
    const scale = (0,d3_scale__WEBPACK_IMPORTED_MODULE_2__/* .scaleLinear */ .m4)([...widened(domain)], [...range]).nice(ticks);
    return { of: (value) => scale(value), ticks: (about) => scale.ticks(about), range };
}
function logarithmic(domain, range) {
    const low = Math.max(domain[0], Number.MIN_VALUE);
    const high = Math.max(domain[1], low * 1.0001);
    const scale = (0,d3_scale__WEBPACK_IMPORTED_MODULE_2__/* .scaleLog */ .ZE)([low, high], [...range]).clamp(true);
    return {
        of: (value) => (value > 0 ? scale(value) : range[0]),
        ticks: (about) => ticksOfLog(low, high, about),
        range,
    };
}
function ticksOfLog(low, high, about) {
    const decades = Math.log10(high / low);
    if (decades < 0.8)
        return (0,d3_scale__WEBPACK_IMPORTED_MODULE_2__/* .scaleLinear */ .m4)([low, high]).ticks(about).filter((tick) => tick > 0);
    const steps = decades * 3 <= about * 1.4 ? [1, 2, 5] : decades * 2 <= about * 1.4 ? [1, 3] : [1];
    const every = Math.max(1, Math.ceil(decades / about));
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
        if (power % every !== 0)
            continue;
        for (const step of steps) {
            const tick = Number(`${step}e${power}`);
            if (tick >= low * 0.999 && tick <= high * 1.001)
                ticks.push(tick);
        }
    }
    return ticks;
}
function widened([low, high]) {
    if (high > low)
        return [low, high];
    const half = low === 0 ? 1 : Math.abs(low) * 0.05;
    return [low - half, low + half];
}
function axisBelow({ scale, ticks, text }, top, bottom) {
    const at = placesOf(scale, ticks);
    const [left, right] = scale.range;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .together */ .bs)((0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('path', { class: 'rule', d: at.map(({ place }) => `M${place},${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(top)}V${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(bottom)}`).join('') }), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('path', { class: 'axis', d: `M${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(left)},${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(bottom)}H${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(right)}` }), (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .group */ .Os)('c muted', apart(at.map(({ tick, place }) => ({ place, words: text(tick) }))).map(({ place, words }) => (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(place, bottom + 14, words))));
}
const PER_LETTER = 8.5;
function apart(ticks) {
    let end = -Infinity;
    return ticks.filter(({ place, words }) => {
        const half = (words.length * PER_LETTER) / 2;
        if (place - half < end)
            return false;
        end = place + half;
        return true;
    });
}
function axisLeft({ scale, ticks, text }, left, right) {
    const at = placesOf(scale, ticks);
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .together */ .bs)((0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('path', { class: 'rule', d: at.map(({ place }) => `M${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(left)},${place}H${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(right)}`).join('') }), (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .group */ .Os)('e muted', at.map(({ tick, place }) => (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(left - 6, place + 4, text(tick)))));
}
const placesOf = (scale, ticks) => scale.ticks(ticks).map((tick) => ({ tick, place: Math.round(scale.of(tick)) || 0 }));
//# sourceMappingURL=axis.js.map

/***/ }),

/***/ 21990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ segments),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   Pm: () => (/* binding */ broadFigure),
/* harmony export */   XL: () => (/* binding */ polyline),
/* harmony export */   li: () => (/* binding */ picture),
/* harmony export */   r$: () => (/* binding */ dots),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   y2: () => (/* binding */ coarse)
/* harmony export */ });
/* harmony import */ var d3_shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76879);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86120);


const WIDE = 700;
function picture({ width, height, title, description, kind }, ...marks) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('svg', { viewBox: `0 0 ${width} ${height}`, ...(kind === undefined ? { width, height } : {}), role: 'img', class: kind === 'full' && width >= WIDE ? 'broad' : (kind ?? null) }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('title', {}, title), description === '' ? null : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('desc', {}, description), ...marks);
}
const figure = (caption, ...children) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('figure', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('figcaption', {}, caption), ...children);
const broadFigure = (caption, drawn) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('figure', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('figcaption', { id: _markup_js__WEBPACK_IMPORTED_MODULE_0__/* .TO_BE_NUMBERED */ .x4 }, caption), (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': _markup_js__WEBPACK_IMPORTED_MODULE_0__/* .TO_BE_NUMBERED */ .x4 }, drawn));
const group = (tone, ...marks) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('g', { class: tone }, ...marks);
const dots = (points, more = '') => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('path', { class: `dots${more === '' ? '' : ` ${more}`}`, d: points.map(([x, y]) => `M${place(x, y)}h0`).join('') });
const coarse = (points) => points.map(([x, y]) => [Math.round(x), Math.round(y)]);
const lineTo = (digits) => (0,d3_shape__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)((point) => point?.[0] ?? 0, (point) => point?.[1] ?? 0).defined((point) => point !== null).digits(digits);
const [through, throughCoarse] = [lineTo(1), lineTo(0)];
const polyline = (points, more = '', isCoarse = false) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('path', { class: `line${more === '' ? '' : ` ${more}`}`, d: (isCoarse ? throughCoarse : through)(points) ?? '' });
const segments = (lines, more = '') => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('path', { class: `line${more === '' ? '' : ` ${more}`}`, d: lines.map(([a, b]) => `M${place(...a)}${a[0] === b[0] ? `V${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(b[1])}` : `L${place(...b)}`}`).join('') });
const label = (x, y, words, more = '') => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('text', { x, y, class: more === '' ? null : more }, words);
const place = (x, y) => `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(x)},${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .shortNumber */ .In)(y)}`.replace(',-', '-');
//# sourceMappingURL=chart.js.map

/***/ }),

/***/ 35670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TM: () => (/* binding */ folded),
  uM: () => (/* binding */ linkTo),
  p_: () => (/* binding */ list),
  xe: () => (/* binding */ pageText),
  FY: () => (/* binding */ paragraph),
  uW: () => (/* binding */ section)
});

// EXTERNAL MODULE: ./build/src/report/page/markup.js
var markup = __webpack_require__(86120);
;// CONCATENATED MODULE: ./build/src/report/page/palette.js
const light = {
    page: '#ffffff', panel: '#f6f8fa', text: '#1f2328', muted: '#59636e', line: '#d1d9e0', shade: '#b1bac4', link: '#0550ae',
    base: '#6e7781', head: '#0550ae',
    bad: '#b31d28', warn: '#8a5a00', good: '#116329', doubt: '#6639ba',
    badArea: '#ffe3e0', warnArea: '#fff1c2', goodArea: '#dcf5e3', doubtArea: '#f0e6ff',
};
const dark = {
    page: '#0d1117', panel: '#161b22', text: '#f0f6fc', muted: '#9aa4af', line: '#3d444d', shade: '#59636e', link: '#79c0ff',
    base: '#9aa4af', head: '#79c0ff',
    bad: '#ff8b83', warn: '#e3b341', good: '#5fd87a', doubt: '#d2b0ff',
    badArea: '#45171a', warnArea: '#3a2c08', goodArea: '#10331c', doubtArea: '#2d1f4a',
};
//# sourceMappingURL=palette.js.map
;// CONCATENATED MODULE: ./build/src/report/page/style.js

const variables = (palette) => Object.entries(palette).map(([name, colour]) => `--${name}:${colour}`).join(';');
const TONES = ['bad', 'warn', 'good', 'doubt', 'muted', 'base', 'head'];
const style_text = `:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
html{scroll-behavior:auto;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:80rem;padding:0 1rem 4rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.35;margin:.6rem 0;font-weight:600}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .25rem}
p,ul,ol,figure,table,details,pre{margin:0 0 1rem}
ul,ol{padding-left:1.4rem}
li{margin:.2rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,kbd{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.9em}
code{background:var(--panel);border-radius:4px;padding:.1em .3em;unicode-bidi:isolate;white-space:break-spaces}
pre{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.75rem 1rem;overflow-x:auto;line-height:1.4;unicode-bidi:isolate}
pre code{background:none;padding:0;white-space:pre}
.skip{position:absolute;left:-100rem;background:var(--page);padding:.5rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
.quiet{color:var(--muted)}
.small{font-size:.875rem}
${TONES.map((tone) => `.${tone}{color:var(--${tone})}`).join('')}
.badge{display:inline-block;border:2px solid;border-radius:2rem;padding:0 .8rem;font-weight:700}
.badge.bad,.box.bad{background:var(--badArea)}.badge.warn,.box.warn{background:var(--warnArea)}.badge.good,.box.good{background:var(--goodArea)}.badge.doubt,.box.doubt{background:var(--doubtArea)}
.box{border:1px solid var(--line);border-left:4px solid;border-radius:6px;padding:.75rem 1rem;margin:0 0 1rem}
.box>*{color:var(--text)}
.box>:last-child{margin-bottom:0}.box>h1,.box>h3:first-child{margin-top:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;margin:0}
.tiles b{display:block;font-size:1.35rem;line-height:1.3;font-weight:600}
nav ul{padding-left:1.2rem}
nav>ul{columns:18rem;list-style:none;padding:0}
nav li{break-inside:avoid}nav details{margin:.2rem 0}
details{border:1px solid var(--line);border-radius:6px;padding:0 .9rem}
details[open]{padding-bottom:.4rem}
summary{cursor:pointer;padding:.55rem 0;font-weight:500}
summary h3,summary h4{display:inline;margin:0}
h1 code,h2 code,h3 code,h4 code{padding:0 .2em;font-size:.95em}
.scroll{overflow-x:auto;margin:0 0 1rem;max-width:100%}
.scroll>table{margin:0}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{position:sticky;left:0;max-width:calc(100vw - 4rem);text-align:left;color:var(--muted);padding:0 0 .35rem;min-width:14rem}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:normal}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:500}
.n,.figures td,.figures thead th{text-align:right;white-space:nowrap}
.figures .l,.figures thead th.l,.figures tr>th:first-child,.words td:nth-child(2),.words thead th:nth-child(2),.forest td:nth-child(2),.forest thead th:nth-child(2),.forest td:nth-child(4),.forest thead th:nth-child(4){text-align:left}
.figures .l,.figures thead th.l,.figures tr>th:first-child{white-space:normal}
small{display:block;color:var(--muted);font-size:.8125rem;font-weight:400}
.whole{white-space:nowrap}
.wide{min-width:16rem;overflow-wrap:anywhere}
figure{border:1px solid var(--line);border-radius:6px;padding:.75rem;min-width:0}
figcaption{margin:0 0 .5rem;font-size:.875rem}
figcaption b{font-size:1rem}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1rem;margin:0 0 1rem}
.grid>*{margin:0;min-width:0}
svg{display:block;max-width:100%;height:auto;color:var(--text)}
th svg,td svg{max-width:none}
svg.full,svg.broad{width:100%}svg.broad{min-width:48rem}figure>.scroll{margin:0}
svg.row{width:240px;height:26px;background:linear-gradient(var(--muted),var(--muted)) 50%/1px 100% no-repeat}
th svg.row{background:none;height:18px}
svg text{font:11px system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Helvetica,Arial,sans-serif;fill:currentColor;font-variant-numeric:tabular-nums}
svg .muted,svg .quiet{color:var(--muted)}
.c{text-anchor:middle}.e{text-anchor:end}
.rule{fill:none;stroke:var(--line);stroke-width:1}
.axis{fill:none;stroke:var(--muted);stroke-width:1}
.line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
.thin{stroke-width:1}
.dash{stroke-dasharray:4 3}
.mark{fill:currentColor;stroke:none}
.ring{fill:var(--page);stroke:currentColor;stroke-width:2}
.dots{fill:none;stroke:currentColor;stroke-width:6;stroke-linecap:round}
.tiny{stroke-width:3}.big{stroke-width:8}
.hole{stroke:var(--page);stroke-width:3}
.halo{paint-order:stroke;stroke:var(--page);stroke-width:4px}
svg .strong{font-weight:600}
svg.key{display:inline-block;vertical-align:middle}
.faint{opacity:.8}
${Array.from({ length: 10 }, (_, depth) => `.i${depth}{padding-left:${depth}em}`).join('')}
dt{margin-top:.4rem}dd{margin:0 0 0 1.2rem}
.cell{stroke:var(--page);stroke-width:1.5}
.a-bad{fill:var(--badArea)}.a-warn{fill:var(--warnArea)}.a-good{fill:var(--goodArea)}.a-doubt{fill:var(--doubtArea)}.a-panel{fill:var(--panel)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--muted);font-size:.875rem}
@media screen and (max-width:60rem){.scroll{background:linear-gradient(90deg,var(--page) 35%,transparent) 0/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--page) 35%,transparent) 100%/2.5rem 100% no-repeat local,linear-gradient(90deg,var(--shade),transparent) 0/.75rem 100% no-repeat,linear-gradient(270deg,var(--shade),transparent) 100%/.75rem 100% no-repeat}.scroll>svg{mix-blend-mode:darken}}
@media screen and (max-width:60rem) and (prefers-color-scheme:dark){.scroll>svg{mix-blend-mode:lighten}}
@media(max-width:40rem){body{padding:0 .75rem 3rem}h1{font-size:1.2rem}figure{padding:.5rem}td svg.row,th svg.row{width:200px}th,td{padding:.3rem .4rem}}
@media screen and (max-width:30rem){svg.full{overflow:visible}svg.full text{font-size:15px}.every-other>:nth-child(even){display:none}td svg.row,th svg.row{width:104px;overflow:visible}svg.row text{font-size:21px}.forest td,.forest th{padding:.3rem .25rem}.forest th code{padding:0;font-size:.75rem}.forest td:nth-child(3),.forest td:nth-child(3) small{white-space:normal}}
@media(forced-colors:active){.line,.ring,.dots,.axis,.rule{forced-color-adjust:none}}
@media print{svg.broad{min-width:0}:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}.skip,nav{display:none}h2,h3,h4,figcaption,summary{break-after:avoid}tr,figure,li,.box,.tiles li,svg{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}table{font-size:8.5pt}th,td{padding:.15rem .35rem}pre{white-space:pre-wrap}pre code{white-space:pre-wrap}details{border:0;padding:0}details:not([open])::details-content{content-visibility:visible;block-size:auto;opacity:1}}`;
const style = { text: style_text, hash: 'sha256-xtWXIFaUQa+VS9lTTD54dYGZK6R85IlGpjVG/PDZgHc=' };
//# sourceMappingURL=style.js.map
;// CONCATENATED MODULE: ./build/src/report/page/document.js


const LONGEST_TITLE = 200;
function pageText({ title, header, contents, main, footer, styles = [], scripts = [] }) {
    const allStyles = [style, ...styles];
    const head = (0,markup/* element */.ND)('head', {}, (0,markup/* element */.ND)('meta', { charset: 'utf-8' }), (0,markup/* element */.ND)('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(allStyles, scripts) }), (0,markup/* element */.ND)('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }), (0,markup/* element */.ND)('meta', { name: 'color-scheme', content: 'light dark' }), (0,markup/* element */.ND)('meta', { name: 'referrer', content: 'no-referrer' }), (0,markup/* element */.ND)('meta', { name: 'robots', content: 'noindex' }), (0,markup/* element */.ND)('title', {}, title.slice(0, LONGEST_TITLE)), allStyles.map(({ text }) => (0,markup/* element */.ND)('style', {}, (0,markup/* verbatim */.Bj)(text))));
    const body = (0,markup/* element */.ND)('body', {}, (0,markup/* element */.ND)('a', { class: 'skip', href: '#main' }, 'Skip to the content'), (0,markup/* element */.ND)('header', {}, header), contents === null ? null : (0,markup/* element */.ND)('nav', { 'aria-label': 'Contents' }, contents), (0,markup/* element */.ND)('main', { id: 'main', tabindex: -1 }, main), (0,markup/* element */.ND)('footer', {}, footer), scripts.map(({ text }) => (0,markup/* element */.ND)('script', {}, (0,markup/* verbatim */.Bj)(text))));
    return `<!doctype html>\n${(0,markup/* numbered */.jN)((0,markup/* element */.ND)('html', { lang: 'en' }, head, '\n', body).text)}\n`;
}
function policyOf(styles, scripts) {
    const named = (list) => list.map(({ hash }) => `'${hash}'`).join(' ');
    return `default-src 'none'; style-src ${named(styles)}${scripts.length === 0 ? '' : `; script-src ${named(scripts)}`}; base-uri 'none'; form-action 'none'`;
}
const linkTo = (id, ...words) => (0,markup/* element */.ND)('a', { href: `#${id}` }, ...words);
function section(level, id, heading, ...children) {
    const name = id === null ? {} : { 'aria-labelledby': `${id}-h` };
    return (0,markup/* element */.ND)('section', { id, ...name }, (0,markup/* element */.ND)(`h${level}`, { id: id === null ? null : `${id}-h` }, heading), ...children);
}
const folded = (summary, children, open = false) => (0,markup/* element */.ND)('details', { open: open ? true : null }, (0,markup/* element */.ND)('summary', {}, summary), children);
const paragraph = (...children) => (0,markup/* element */.ND)('p', {}, ...children);
const list = (items) => (items.length === 0 ? (0,markup/* together */.bs)() : (0,markup/* element */.ND)('ul', {}, items.map((item) => (0,markup/* element */.ND)('li', {}, item))));
//# sourceMappingURL=document.js.map

/***/ }),

/***/ 86120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   In: () => (/* binding */ shortNumber),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   ND: () => (/* binding */ element),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   x4: () => (/* binding */ TO_BE_NUMBERED)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96209);

class Written {
    #isMarkup = true;
    text;
    constructor(text) {
        this.text = text;
    }
    get isEmpty() {
        return this.#isMarkup && this.text === '';
    }
}
const VOID = new Set(['meta', 'link', 'br', 'hr', 'wbr', 'img', 'col']);
const ENDED_BY_THE_NEXT = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'li', 'dt', 'dd']);
const EMPTY = new Set(['path', 'circle', 'rect', 'line', 'use', 'polyline']);
function element(name, attributes, ...children) {
    const open = `<${name}${Object.entries(attributes).map(attributeText).join('')}`;
    if (EMPTY.has(name))
        return new Written(`${open}/>`);
    if (VOID.has(name))
        return new Written(`${open}>`);
    return new Written(`${open}>${textOf(children)}${ENDED_BY_THE_NEXT.has(name) ? '' : `</${name}>`}`);
}
const together = (...children) => new Written(textOf(children));
const NOTHING = new Written('');
const joined = (items, between) => together(items.flatMap((item, i) => (i === 0 ? [item] : [between, item])));
const TO_BE_NUMBERED = 'c#';
function numbered(text) {
    let met = 0;
    return text.replace(/ (id|aria-labelledby)="c#"/g, (_, attribute) => ` ${attribute}="c${Math.floor(met++ / 2) + 1}"`);
}
const verbatim = (text) => new Written(text);
function textOf(children) {
    let text = '';
    for (const child of children) {
        if (child === null)
            continue;
        if (typeof child === 'string')
            text += (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy)(child);
        else if (typeof child === 'number')
            text += shortNumber(child);
        else if (isList(child))
            text += textOf(child);
        else
            text += child.text;
    }
    return text;
}
const isList = (child) => Array.isArray(child);
function attributeText([name, value]) {
    if (value === null)
        return '';
    if (value === true)
        return ` ${name}`;
    return ` ${name}="${typeof value === 'number' ? shortNumber(value) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy)(value)}"`;
}
function shortNumber(value) {
    if (!Number.isFinite(value))
        return '0';
    const rounded = Math.round(value * 10) / 10;
    return Object.is(rounded, -0) ? '0' : String(rounded);
}
//# sourceMappingURL=markup.js.map

/***/ }),

/***/ 1241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ phrase),
/* harmony export */   jN: () => (/* binding */ pagePen),
/* harmony export */   vg: () => (/* binding */ spoken)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96209);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86120);


const [CODE, CODE_END, STRONG, STRONG_END] = ['\ue000', '\ue001', '\ue002', '\ue003'];
const LONGEST_SENTENCE = 400;
const code = (text) => `${CODE}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(text) || '(no name)'}${CODE_END}`;
const pagePen = {
    name: code,
    code,
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(text, LONGEST_SENTENCE),
    strong: (text) => `${STRONG}${text}${STRONG_END}`,
    each: () => 'request',
};
function phrase(text) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .together */ .bs)(split(text, STRONG, STRONG_END).map(({ inside, part }) => (inside ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('strong', {}, coded(part)) : coded(part))));
}
const spoken = (text) => text.replace(/[\ue000-\ue003]/g, '');
function coded(text) {
    return split(text, CODE, CODE_END).map(({ inside, part }) => (inside ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('code', {}, spoken(part)) : quoted(spoken(part))));
}
const quoted = (text) => text.split(/(`[^`]+`)/).map((part, i) => (i % 2 === 1 ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('code', {}, part.slice(1, -1)) : part));
function split(text, open, close) {
    return text.split(new RegExp(`${open}([^${open}${close}]*)${close}`)).map((part, i) => ({ inside: i % 2 === 1, part })).filter(({ part }) => part !== '');
}
//# sourceMappingURL=pen.js.map

/***/ }),

/***/ 98830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86120);

function table({ caption, columns, rows, kind }) {
    const figures = kind === undefined && columns.filter(({ align }) => align === 'right').length * 2 >= columns.length;
    const classOf = ({ align, class: own }, i) => {
        const aligned = kind !== undefined || i === 0 ? [] : align === 'right' ? (figures ? [] : ['n']) : figures ? ['l'] : [];
        return [...aligned, ...(own === undefined ? [] : [own])].join(' ') || null;
    };
    const classes = columns.map(classOf);
    const head = (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('thead', {}, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('tr', {}, columns.map((column, i) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('th', { class: classes[i] ?? null }, column.heading))));
    const body = (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('tbody', {}, rows.map((cells) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('tr', {}, cells.map((cell, i) => (i === 0 ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('th', { scope: 'row', class: classes[0] ?? null }, cell) : (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('td', { class: classes[i] ?? null }, cell))))));
    const whole = (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('table', { class: kind === undefined ? (figures ? 'figures' : null) : `figures ${kind}` }, (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('caption', { id: _markup_js__WEBPACK_IMPORTED_MODULE_0__/* .TO_BE_NUMBERED */ .x4 }, caption), head, body);
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .element */ .ND)('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': _markup_js__WEBPACK_IMPORTED_MODULE_0__/* .TO_BE_NUMBERED */ .x4 }, whole);
}
//# sourceMappingURL=table.js.map

/***/ }),

/***/ 57895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ penFor),
/* harmony export */   OH: () => (/* binding */ plainPen),
/* harmony export */   ay: () => (/* binding */ cellPen),
/* harmony export */   rU: () => (/* binding */ markdownPen)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96209);

const LONGEST_SENTENCE = 400;
const plainPen = {
    name: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text),
    code: (text) => `\`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text)}\``,
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text, LONGEST_SENTENCE),
    strong: (text) => text,
    each: () => 'request',
};
const markdownPen = {
    name: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(text),
    code: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(text),
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(text, LONGEST_SENTENCE),
    strong: (text) => `**${text}**`,
    each: () => 'request',
};
const cellPen = {
    ...markdownPen,
    text: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(text, LONGEST_SENTENCE, 'table'),
    name: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(text, 'table'),
    code: (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(text, 'table'),
};
function penFor({ functions }, pen) {
    const names = new Set(functions.map(({ target }) => target));
    return { ...pen, each: (target) => (names.has(target) ? 'invocation' : 'request') };
}
//# sourceMappingURL=pen.js.map

/***/ }),

/***/ 80986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ verdictWord),
/* harmony export */   GK: () => (/* binding */ notComparedText),
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   Zf: () => (/* binding */ notComparedAdvice),
/* harmony export */   dY: () => (/* binding */ failureAdvice),
/* harmony export */   di: () => (/* binding */ settleText),
/* harmony export */   i4: () => (/* binding */ warningText),
/* harmony export */   nG: () => (/* binding */ outcomeWord),
/* harmony export */   nV: () => (/* binding */ failureTitle),
/* harmony export */   nt: () => (/* binding */ verdictText),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   zs: () => (/* binding */ acceptedText)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1832);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28372);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96209);
/* harmony import */ var _figure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80530);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45845);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31104);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98937);
/* harmony import */ var _replication_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89826);








const outcomeWord = { pass: 'Pass', warn: 'Warning', inconclusive: 'Inconclusive', fail: 'Fail' };
const verdictWord = {
    improved: 'improved', unchanged: 'unchanged', regressed: 'regressed', 'over-budget': 'over budget', inconclusive: 'inconclusive', 'not-compared': 'not compared',
};
const verdictText = ({ verdict, accepted, wouldBe }) => `${verdictWord[verdict]}${accepted === null ? '' : ' (accepted)'}${wouldBe === 'none' ? '' : ` (would ${wouldBe})`}`;
const disturberWord = { steal: 'other virtual machines on the same host', pressure: 'more work than it has processors', 'other-load': 'other programs' };
function warningText(warning, figure, pen) {
    switch (warning.kind) {
        case 'few-launches':
            return `${(0,_replication_js__WEBPACK_IMPORTED_MODULE_2__/* .repeatsText */ .U5)((0,_replication_js__WEBPACK_IMPORTED_MODULE_2__/* .repeatOf */ .Tg)(figure.metric), warning.launches)} only: an honest interval needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.needed)}`;
        case 'few-requests':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.requests, pen.each(figure.target))} a ${(0,_replication_js__WEBPACK_IMPORTED_MODULE_2__/* .repeatOf */ .Tg)(figure.metric)} only: this statistic needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.needed)}; ${warning.longerBy === undefined ? `give it more time (${pen.code('--time')})` : `give its load a longer ${pen.code(warning.longerBy)}`}`;
        case 'generator-saturated':
            return `the load generator was busy for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.busy)} of its core: the latencies contain its own queueing; use fewer connections or a lower rate`;
        case 'generator-late':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.share)} of the requests were sent more than 1 ms late (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(warning.worst, 'ms')} at worst): the rate is more than this machine could send, with what else ran on it`;
        case 'reconnects':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.share)} of the responses include making a new connection, because the service closes them; keep-alive would measure the service alone`;
        case 'requests-skipped':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.requests, 'request')} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.share)}) ${warning.requests === 1 ? 'was' : 'were'} not sent, because an earlier answer had no ${pen.code(warning.capture)} for ${warning.requests === 1 ? 'it' : 'them'}: what was measured is not the whole workload`;
        case 'slow-captures':
            return `the load generator read answers for its captures ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.share)} of the time, in which others waited: the latencies contain that; capture from a shorter answer, by a header, or by a pattern that begins with what stands in front of the value`;
        case 'not-settled':
            return `it was still changing speed when its warm-up ended after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(warning.seconds * 1000)}`;
        case 'keeps-rising':
            return `it rose all the time, from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.from)} to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.to)} within ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.requests, pen.each(figure.target))}: something is opened and never closed`;
        case 'bucketed': {
            const [lower, upper] = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .apart */ .zZ)(warning.lower, warning.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(value, figure, pen, extra));
            const [from, to] = warning.base === undefined ? [lower, upper] : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .apart */ .zZ)(warning.base.lower, warning.base.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(value, figure, pen, extra));
            const ofBase = warning.base === undefined ? '' : from === lower && to === upper ? ', on base as well' : `, that of base between ${from} and ${to}`;
            return `it was read from a histogram's buckets: the true value lies between ${lower} and ${upper}${ofBase}, and what changes within ${ofBase.includes('between') ? 'these' : 'them'} does not show`;
        }
        case 'ticks': {
            const each = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(warning.perSecond, perSecondUnit(figure.metric.unit), 2);
            return `about ${each} a second come without any request, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.share)} of what was counted under load: something that runs by itself counts as well, or what a request counts is counted only a while after its answer; count it apart, or pick the series that are of requests by their labels`;
        }
        case 'unrest':
            return `in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.launches, 'launch', 'launches')} it was still growing ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(warning.seconds * 1000)} after the load, when it was read for the last time: what came later is missing in it`;
        case 'more-series': {
            const each = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)((warning.after - warning.before) / Math.max(1, warning.requests), 'number', 2);
            return `the service said ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.before)} series before the load and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.after)} after it, ${each} more with each request, most of them of ${pen.code((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(warning.name, LONGEST_FAULT))}: one of its labels takes ever new values (an id, a whole path), which costs memory here and wherever it is collected; above 50,000 it is not read at all`;
        }
        case 'only-grew': {
            const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(warning.name, LONGEST_FAULT);
            return `${pen.code(name)} only ever grew while it was measured: if it is a running total, this figure is as large as the run is long; write ${pen.code(`growth(${name}) per request`)}`;
        }
        case 'no-durations':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.entries)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.of, 'entry', 'entries')} in ${pen.code('Server-Timing')} had a duration that is none, such as ${pen.code((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(warning.example, LONGEST_FAULT))}, and do not count: ${pen.code('dur')} is a number of ms, 0 or more`;
        case 'unread':
            return `it could not be read in ${(0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfCommand */ .F_)(figure.metric.name) ? (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.launches, 'run') : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.launches, 'launch', 'launches')}, which do not count: ${pen.text((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(warning.reason, LONGEST_FAULT))}`;
        case 'at-least':
            return `${warning.side === 'base' ? 'of base ' : ''}it is at least this, and may be more: ${atLeastReason[warning.why]}`;
        case 'at-most':
            return `${warning.side === 'base' ? 'of base ' : ''}it is less than this: not even ${pen.code('from')}, the lowest rate of the search, was kept; lower it to know how much less`;
        case 'unsteady-limit':
            return `the search ended after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.trials, 'trial')} without having seen both ends of it twice: the rate that it keeps changes from one moment to the next`;
        case 'short-history':
            return `the baseline has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.entries, 'entry', 'entries')} and needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warning.needed)}: until then only a change beyond ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.beyond)} is called`;
        case 'near-limit': {
            const [lower, upper] = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .apart */ .zZ)(warning.lower, warning.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(value, figure, pen, extra));
            return `its true value lies between ${lower} and ${upper}, and the limit of ${(0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .limitText */ .PW)(warning.limit, figure, pen)} is among them`;
        }
        case 'entries-left-out':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.entries, 'baseline entry was', 'baseline entries were')} left out: ${warning.entries === 1 ? 'it is' : 'they are'} of another ${warning.reason}`;
        case 'machine-busy':
            return busyText(warning);
        case 'clock-stepped':
            return `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .clockText */ .Yi)(warning.steps, warning.pauses)} while it was measured: times taken meanwhile are not to be trusted`;
        case 'side-fails':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.share)} of ${warning.side}'s requests failed (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.allowed)} allowed): what was answered in which time says little of its speed`;
        case 'tests-disagree':
            return `two tests of the same launches disagree whether it changed (t test: p = ${warning.t.toPrecision(2)}, sign flips: p = ${warning.signFlip.toPrecision(2)}): a few odd launches decide`;
        case 'witnesses-agree':
            return `the clock alone could not decide; that as much is read, mapped and allocated at start as before (within ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.largest)}) did`;
        case 'normalised':
            return `the reference workload took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(Math.abs(warning.slower))} ${warning.slower > 0 ? 'longer' : 'less time'} than when the baseline was measured: the baseline is shown as this machine would have measured it now`;
        case 'other-class':
            return `nothing is stored of this model of processor yet: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(warning.entries, 'entry', 'entries')} of others ${warning.entries === 1 ? 'stands' : 'stand'} in, and models are expected to differ by ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(warning.spread)}`;
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .assertNever */ .xb)(warning);
    }
}
const perSecondUnit = (unit) => (unit === 'ms/request' ? 'ms' : unit === 'bytes/request' ? 'bytes' : 'number');
const atLeastReason = {
    searched: 'the highest rate of the search was kept; raise `to`',
    generator: 'this machine, with what else ran on it, could send no higher rate on time, so that what was slow was the load generator',
    'load-ended': 'it had not recovered when the load was over; give it longer (`after`)',
};
function busyText({ what, share, limit }) {
    if (what === 'pressure')
        return `something that could run had to wait for a processor for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(share)} of the time (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(limit)} is what a measurement bears): times are longer for it`;
    return `${disturberWord[what]} took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(share)} of this machine's processors (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(limit)} is what a measurement bears): times are longer for it`;
}
function notComparedText(reason, target, pen) {
    switch (reason.kind) {
        case 'not-asked': return 'no comparison was asked for';
        case 'no-baseline': return `no baseline for ${pen.name(target)} yet`;
        case 'not-on-base': return 'it could not be measured on base';
        case 'new-metric': return `the baseline of ${pen.name(target)} does not have it yet`;
        case 'other-machine': return `the baseline of ${pen.name(target)} is from another machine${differences(reason.differs, pen)}`;
        case 'other-workload': return `the baseline of ${pen.name(target)} was measured with another workload (other requests, load or probe settings)`;
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .assertNever */ .xb)(reason);
    }
}
function differences(differs, pen) {
    const fields = differs.map(({ field, then, now }) => `${pen.text(field)} was ${pen.name(then)} and is ${pen.name(now)}`);
    return fields.length === 0 ? '' : `: ${fields.join(', ')}`;
}
function notComparedAdvice(reason, pen) {
    switch (reason.kind) {
        case 'not-asked': return null;
        case 'no-baseline': return `Store one from the default branch: ${pen.code('tailgate baseline update')}, or the Action on pushes to it.`;
        case 'not-on-base': return 'The failures of base say why. What this change adds has no base yet: it is compared from the next change on.';
        case 'new-metric': return 'It is compared as soon as the default branch has stored it.';
        case 'other-machine': return 'Numbers of different machines are not held against each other. It is compared again once the default branch has been measured on this kind of machine.';
        case 'other-workload': return 'It is compared again as soon as the default branch has been measured with this workload.';
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .assertNever */ .xb)(reason);
    }
}
function settleText(settle, had) {
    switch (settle.kind) {
        case 'launches': return `about ${(0,_replication_js__WEBPACK_IMPORTED_MODULE_2__/* .repeatsText */ .U5)(had.repeat, settle.launches)} would settle it; this run had ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(had.launches)}`;
        case 'entries':
            if (settle.unknownSpread === true)
                return `how much it varies from run to run of the default branch is not known from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(had.entries, 'entry', 'entries')}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(settle.entries)} and more can tell`;
            return `a baseline of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(settle.entries, 'entry', 'entries')} would settle it; there ${had.entries === 1 ? 'is' : 'are'} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(had.entries)}`;
        case 'beyond-stored': return `the default branch itself varies so much from run to run that stored numbers see nothing below ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(settle.noiseFloor)}: only both builds, measured side by side on one machine, can settle it`;
        case 'newer-level': return `the newest ${settle.entries === 1 ? 'entry of the baseline is' : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(settle.entries)} entries of the baseline are`} better than those before, and against ${settle.entries === 1 ? 'it' : 'these'} alone it may be ${settle.worst === null ? 'worse than is allowed' : `as much as ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(settle.worst)} worse`}: only both builds, measured side by side on one machine, can settle it`;
        case 'time': return `about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(Math.ceil(settle.seconds) * 1000)} of measuring would settle it (\`--time ${Math.ceil(settle.seconds)}\`)`;
        case 'machine': return settle.what === 'clock'
            ? 'the clock was set or the machine stood still meanwhile, so that no time can be trusted: run it again'
            : `this machine was taken by ${disturberWord[settle.what]} for most of the time${settle.what === 'other-load' ? ' (a database of the service on this machine counts as one)' : ''}, so that nobody is accused and nobody acquitted: run it again when it is quiet`;
        case 'errors': return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(settle.share)} of ${settle.side}'s requests failed: its speed can be compared once they are answered`;
        case 'confirmation': return settle.launches === 0
            ? 'it looks worse than is allowed, and fresh launches had still to confirm it when the time was over'
            : `it looked worse than is allowed, but ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(settle.launches, 'fresh launch', 'fresh launches')} did not confirm it`;
        case 'soak': return `a launch of about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(settle.seconds * 1000)} would settle it (\`shape: soak\`, \`duration: ${settle.seconds}s\`): what a heap grows by for reasons of its own counts for less the longer it is loaded, and no number of short launches makes up for that`;
        case 'buckets': return 'the buckets of its histogram are too coarse to tell, however long is measured: finer ones where its values lie would settle it, and so would a limit at one of their edges';
        case 'load': return `the load generator was busy for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(settle.busy)} of its core: a lighter load (fewer connections, or a lower rate) would settle it`;
        case 'other-unit': return `the budget's amount is ${amountWord[settle.amounts]}, and this metric is measured ${measuredWord(settle)}: write an amount of that kind in the config`;
        case 'other-direction': return `the budget wants ${settle.better === 'lower' ? 'more' : 'less'} of it than it allows, and of this metric ${settle.better === 'lower' ? 'less' : 'more'} is better: turn \`warn\` and \`fail\` round, or say \`better: ${settle.better === 'lower' ? 'higher' : 'lower'}\` where the metric is named`;
        case 'no-direction': return `nothing says whether more or less of it is better, so that it is held to no budget: ${directionHint(settle)}`;
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .assertNever */ .xb)(settle);
    }
}
const amountWord = { duration: 'a time', size: 'a size', rate: 'a rate', percentage: 'a percentage', count: 'a plain number' };
function directionHint({ metric, likely }) {
    const one = likely ?? 'lower';
    const or = likely === null ? ' (or `higher`)' : '';
    const why = likely === null ? '' : ', which is how `warn` and `fail` read';
    if ((0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .isExpression */ .BH)(metric))
        return `write \`better: ${one}\`${or} in the budget${why}`;
    const name = /^[\p{L}\p{N}._:%=-]{1,80}$/u.test(metric) ? metric : 'command.*';
    return `write \`metrics: { "${name}": { better: ${one} } }\`${or} at its target${why}`;
}
function measuredWord({ unit, word }) {
    const kind = _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .amountKindOf */ .md[unit];
    if (kind !== 'count')
        return `as ${amountWord[kind]}`;
    return word !== null && /^[\p{L}\p{N}/%µ.\- ]{1,30}$/u.test(word) ? `as a plain number (its tool says \`${word}\`)` : 'as a plain number';
}
const LONGEST_REASON = 120;
const LONGEST_FAULT = 300;
function acceptedText(acceptance, pen) {
    return `accepted${acceptance.expires === null ? '' : ` until ${pen.text(acceptance.expires)}`}: ${reasonText(acceptance, pen)}`;
}
function reasonText({ reason }, pen) {
    return pen.text((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(reason, LONGEST_REASON).replace(/[.\s]+$/, '') || 'no reason given');
}
function asSentence(clause) {
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?…`]$/.test(clause) ? '' : '.'}`;
}
function enumerate(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
const failureTitle = {
    'setup-failed': 'setup failed',
    'start-failed': 'did not start',
    'not-ready': 'was never ready',
    'foreign-listener': 'its port belongs to another process',
    died: 'ended while it was measured',
    'wrong-answers': 'answered wrongly',
    'no-answers': 'did not answer',
    'init-failed': 'failed before its first event',
    'handler-failed': 'failed in its handler',
    'timed-out': 'did not end in time',
    'out-of-memory': 'ran out of memory',
    'not-measurable': 'cannot be measured',
    package: 'could not be weighed',
    interrupted: 'was interrupted',
    'command-failed': 'ended with an error',
    'unreadable-output': 'printed no numbers that can be read',
};
const failureAdvice = {
    'setup-failed': 'Run the setup command in a fresh clone: it must work without what is only on your machine.',
    'start-failed': 'Run the start command by hand with PORT set: it must stay in the foreground.',
    'not-ready': 'Check that it listens on the port in PORT and that the ready path answers; raise the ready timeout if it only needs longer.',
    'foreign-listener': 'The service must listen itself, on the port in PORT: a fixed port may belong to something else.',
    died: 'Its last lines say why. A service that dies under load is measured again once it survives.',
    'wrong-answers': 'Fast errors are no result. Correct the request, or what the scenario expects.',
    'no-answers': 'Raise the timeout of the load, or lower the load, if the service is only slow.',
    'init-failed': 'What the handler imports must lie in the folder that is deployed, or in a layer of it: `setup` has to put it there.',
    'handler-failed': 'An error is no result. Correct the handler, or the event that it is invoked with.',
    'timed-out': 'Raise the timeout of the function if it only needs longer; one that never ends mostly waits for something that this machine cannot reach.',
    'out-of-memory': 'Give the function more memory, or find out what takes so much of it.',
    'not-measurable': 'The message says what stands in the way.',
    package: 'Check the path of the package and what its ignore patterns leave.',
    interrupted: 'Run it again to get an answer.',
    'command-failed': 'Run the command by hand in a fresh clone: it must end with exit code 0.',
    'unreadable-output': 'Run the command by hand and look at what it writes: one report, in a format that is known.',
};
//# sourceMappingURL=phrases.js.map

/***/ }),

/***/ 89826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ pairedRepeat),
/* harmony export */   Pe: () => (/* binding */ hadBy),
/* harmony export */   Tg: () => (/* binding */ repeatOf),
/* harmony export */   U5: () => (/* binding */ repeatsText),
/* harmony export */   k2: () => (/* binding */ replicationText),
/* harmony export */   ks: () => (/* binding */ doneText)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28372);
/* harmony import */ var _own_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85883);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45845);
/* harmony import */ var _figure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80530);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31104);





const MANY = { launch: 'launches', start: 'starts', 'block of four starts': 'blocks of four starts', 'counted run': 'counted runs', run: 'runs' };
const repeatsText = (repeat, times) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(times, repeat, MANY[repeat]);
function repeatOf({ name, statistic }) {
    if ((0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfCommand */ .F_)(name))
        return 'run';
    switch (statistic) {
        case 'median-of-starts':
        case 'p90-of-starts':
        case 'min-of-starts': return 'start';
        case 'counted': return 'counted run';
        case 'mean-of-launches':
        case 'steady':
        case 'slope':
        case 'total':
        case 'exact': return 'launch';
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNever */ .xb)(statistic);
    }
}
function pairedRepeat({ metric }) {
    const repeat = repeatOf(metric);
    return repeat === 'start' ? 'block of four starts' : repeat;
}
function replicationText(comparison) {
    const { method, launches, blocks, confirmation } = comparison;
    if (method !== 'side-by-side' || launches === 0)
        return '';
    const repeat = pairedRepeat(comparison);
    const done = doneText(repeat, launches, blocks);
    return confirmation === null ? done : `${done}; the ${repeatsText(repeat, confirmation.launches)} made to confirm it said ${comparison.difference ? (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .signed */ .x8)(confirmation.change, comparison.metric.unit) : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .change */ .Zg)(confirmation.change)}`;
}
function doneText(repeat, times, blocks) {
    if (repeat === 'block of four starts')
        return repeatsText(repeat, times);
    return `${repeatsText(repeat, times)} of both builds${repeat === 'counted run' || blocks === 0 ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(blocks, 'block')} of slices`}`;
}
const OF_EACH = new Set(['mean-of-launches', 'steady', 'slope']);
function hadBy(comparison, run) {
    const { method, launches, entries, metric } = comparison;
    if (method === 'side-by-side')
        return { launches, entries, repeat: pairedRepeat(comparison) };
    const repeat = repeatOf(metric);
    const own = OF_EACH.has(metric.statistic) && run.loads.some((one) => one.target === comparison.target && one.scenario === comparison.scenario && (0,_own_time_js__WEBPACK_IMPORTED_MODULE_4__/* .longerBy */ .d)(one.load) !== null);
    return { launches: repeat === 'launch' && !own ? run.launches : valuesOf(comparison, run), entries, repeat };
}
function valuesOf({ target, scenario, metric }, { samples }) {
    const sample = samples.find((one) => one.side === 'head' && one.target === target && one.scenario === scenario && one.metric.name === metric.name);
    return sample?.values.length ?? 0;
}
//# sourceMappingURL=replication.js.map

/***/ }),

/***/ 3795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ INSTALLED),
/* harmony export */   O$: () => (/* binding */ callFromClone),
/* harmony export */   nB: () => (/* binding */ reproduceCommand),
/* harmony export */   u$: () => (/* binding */ preparation)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28372);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96209);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95796);



const LONGEST_FLAG = 1000;
const INSTALLED = { install: null, command: 'tailgate' };
const HOME = { server: 'https://github.com', repository: 'tailgate/tailgate', ref: 'v0' };
function callFromClone(from, flags = []) {
    const repository = from.repository ?? '';
    const known = /^[\w-]+\/[\w.-]+$/.test(repository);
    const ref = from.ref ?? '';
    const place = {
        server: known && /^https:\/\/[\w.-]+(:\d+)?$/.test(from.server ?? '') ? (from.server ?? HOME.server) : HOME.server,
        repository: known ? repository : HOME.repository,
        ref: known && /^[\w][\w./-]{0,99}$/.test(ref) ? ref : HOME.ref,
    };
    const address = `${place.server}/${place.repository}`;
    const isCommit = /^[0-9a-f]{40}$/.test(place.ref);
    const folder = `~/.cache/tailgate-${(isCommit ? place.ref.slice(0, 10) : place.ref).replace(/\//g, '-')}`;
    const clone = isCommit
        ? `git clone -q --filter=blob:none --no-checkout ${address} ${folder} && git -C ${folder} checkout -q ${place.ref}`
        : `git clone -q --depth 1 --branch ${place.ref} ${address} ${folder}`;
    return { install: `test -d ${folder} || ${isCommit ? `{ ${clone}; }` : clone}`, command: `node ${folder}/dist/cli/index.js`, flags };
}
function reproduceCommand(input) {
    if (input.reproduce != null)
        return input.reproduce;
    const { run, judgement } = input;
    const { command, flags = [] } = input.call ?? INSTALLED;
    const groups = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsOf */ .c1)(judgement.verdicts);
    const worst = groups.broken[0] ?? groups.inconclusive[0];
    const failure = run.failures.find((f) => f.kind !== 'interrupted');
    const place = worst?.comparison ?? failure ?? null;
    const words = [command, 'run', ...flags.map((flag) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(flag, LONGEST_FLAG))];
    if (input.configFile != null && input.configFile !== 'tailgate.yml')
        words.push('--config', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(input.configFile));
    if (place !== null)
        words.push('--target', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(place.target));
    const alone = worst === undefined || !(0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfCommand */ .F_)(worst.comparison.metric.name);
    if (place !== null && place.scenario !== null && alone)
        words.push('--scenario', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(place.scenario));
    if (run.compare === 'none')
        words.push('--compare', 'none');
    if (run.compare === 'side-by-side' || elsewhere(input, worst))
        words.push('--compare', 'side-by-side', ...(run.base?.commit == null ? [] : ['--base', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(run.base.commit)]));
    words.push('--seed', String(run.seed));
    return words.join(' ');
}
function preparation({ call, reproduce, run }) {
    if (call == null || call.install === null || reproduce != null)
        return [];
    const { commit } = run.head;
    const checkout = commit !== null && /^[0-9a-f]{40}$/.test(commit) ? [`git fetch -q origin ${commit} && git switch -q --detach FETCH_HEAD`] : [];
    return [...checkout, call.install];
}
const elsewhere = ({ call, run }, worst) => call != null && run.compare === 'stored' && worst !== undefined && worst.verdict !== 'over-budget';
//# sourceMappingURL=reproduce.js.map

/***/ }),

/***/ 60744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   bc: () => (/* binding */ subject),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   fj: () => (/* binding */ fullSentence),
/* harmony export */   vt: () => (/* binding */ isAboutLimit)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1832);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96209);
/* harmony import */ var _figure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80530);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45845);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95796);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80986);
/* harmony import */ var _replication_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89826);







function rowOf(verdict, pen) {
    const { comparison } = verdict;
    const { base } = comparison;
    return {
        what: subject(comparison, pen),
        base: base === null ? '' : (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .valueText */ .Ru)(base, 'base', comparison, pen),
        head: headText(verdict, pen),
        change: comparison.change === null && !comparison.difference && base === 0 && comparison.head.point !== 0 && (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .changeSign */ .oX)(comparison) === '' ? `up from ${(0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(0, comparison, pen)}` : changeText(verdict, pen),
        interval: (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .changeSign */ .oX)(comparison) !== '' ? '' : comparison.difference ? (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .differenceRange */ .B7)(comparison.difference, comparison.metric.unit) : comparison.change === null || isPoint(comparison) ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .range */ .y1)(comparison.change.interval),
        allowed: allowedText(verdict, pen),
        noiseFloor: noiseFloorText(comparison),
        verdict: (0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictText */ .nt)(verdict),
    };
}
function subject(comparison, pen) {
    return `${pen.name(comparison.metric.name)} of ${pen.name(placeName(comparison.target, comparison.scenario))}`;
}
function placeName(target, scenario) {
    return scenario === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(target) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(target, 59)}/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(scenario, 60)}`;
}
function sentence(verdict, pen) {
    return `${sentenceWith(verdict, pen, [])}${verdict.accepted === null ? '' : `, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptedText */ .zs)(verdict.accepted, pen)}`}`;
}
function fullSentence(verdict, pen) {
    const floor = noiseFloorText(verdict.comparison);
    if (isAboutLimit(verdict))
        return sentenceWith(verdict, pen, []);
    return sentenceWith(verdict, pen, [floor === '' || floor === 'exact' ? '' : `this run could have seen ${floor}`, (0,_replication_js__WEBPACK_IMPORTED_MODULE_3__/* .replicationText */ .k2)(verdict.comparison)]);
}
function sentenceWith(verdict, pen, more) {
    const asides = [intervalText(verdict, pen), allowedWords(verdict, pen), ...more].filter((text) => text !== '');
    return `${subject(verdict.comparison, pen)}: ${pen.strong(figure(verdict, pen))}${asides.length === 0 ? '' : ` (${asides.join('; ')})`}`;
}
function figure(verdict, pen) {
    return isAboutLimit(verdict) ? headText(verdict, pen) : changeText(verdict, pen) || headText(verdict, pen);
}
function isAboutLimit(verdict) {
    if (verdict.verdict === 'over-budget')
        return true;
    return verdict.verdict === 'inconclusive' && ((verdict.comparison.change === null && !verdict.comparison.difference) || (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedOf */ .mr)(verdict).tolerance === null || verdict.warnings.some((w) => w.kind === 'near-limit'));
}
function headText(verdict, pen) {
    const { comparison } = verdict;
    const { limit } = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedOf */ .mr)(verdict);
    const { point } = comparison.head;
    if (limit === null)
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .valueText */ .Ru)(point, 'head', comparison, pen);
    return (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .changeSign */ .oX)(comparison) === '' ? (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .apart */ .zZ)(point, limit, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(value, comparison, pen, extra))[0] : (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .valueText */ .Ru)(point, 'head', comparison, pen);
}
function changeText(verdict, pen) {
    const sign = (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .changeSign */ .oX)(verdict.comparison);
    if (sign === null)
        return verdict.comparison.base === null ? '' : 'unknown';
    const text = changeFigure(verdict, pen);
    return text === '' || text.startsWith('from ') ? text : `${sign}${text}`;
}
function changeFigure(verdict, pen) {
    const { comparison } = verdict;
    if (comparison.difference)
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .signed */ .x8)(comparison.difference.point, comparison.metric.unit);
    if (comparison.change !== null) {
        const { tolerance } = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedOf */ .mr)(verdict);
        const { point } = comparison.change;
        if (tolerance === null || verdict.verdict !== 'regressed')
            return (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .change */ .Zg)(point);
        const sign = point < 0 ? -1 : 1;
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .apart */ .zZ)(point, sign * tolerance, _format_js__WEBPACK_IMPORTED_MODULE_5__/* .change */ .Zg)[0];
    }
    if (comparison.base === null || comparison.base === comparison.head.point)
        return comparison.base === null ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .change */ .Zg)(0);
    return `from ${(0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .valueText */ .Ru)(comparison.base, 'base', comparison, pen)} to ${(0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .valueText */ .Ru)(comparison.head.point, 'head', comparison, pen)}`;
}
function intervalText(verdict, pen) {
    const { comparison } = verdict;
    if ((0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .changeSign */ .oX)(comparison) !== '')
        return '';
    if (!isAboutLimit(verdict) && comparison.difference)
        return (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .differenceRange */ .B7)(comparison.difference, comparison.metric.unit);
    if (!isAboutLimit(verdict))
        return comparison.change === null || isPoint(comparison) ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .between */ .Tq)(comparison.change.interval);
    const near = verdict.warnings.find((warning) => warning.kind === 'near-limit');
    if (near === undefined)
        return '';
    const [lower, upper] = (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .apart */ .zZ)(near.lower, near.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(value, comparison, pen, extra));
    return `between ${lower} and ${upper}`;
}
function allowedWords(verdict, pen) {
    const { limit } = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedOf */ .mr)(verdict);
    if (isAboutLimit(verdict) && limit !== null) {
        const wanted = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .tierOf */ .kx)(verdict) === 'warn' ? 'wanted' : verdict.comparison.metric.better === 'lower' ? 'allowed' : 'required';
        return `${boundText(verdict, limit, pen)} ${wanted}`;
    }
    const text = toleranceText(verdict, pen);
    return text === '' ? '' : `${text} ${(0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .tierOf */ .kx)(verdict) === 'warn' ? 'wanted' : 'allowed'}`;
}
function allowedText(verdict, pen) {
    const { limit } = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedOf */ .mr)(verdict);
    return [toleranceText(verdict, pen), limit === null ? '' : boundText(verdict, limit, pen)].filter((text) => text !== '').join(', ');
}
const boundText = ({ comparison, budget }, limit, pen) => `${comparison.metric.better === 'lower' ? '' : 'at least '}${budget === null || (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsMetric */ .PR)(budget, comparison.metric) ? (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .limitText */ .PW)(limit, comparison, pen) : (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(limit, (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOfAmounts */ .l7)(budget))}`;
function toleranceText(verdict, pen) {
    const { tolerance, floor } = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedOf */ .mr)(verdict);
    if (tolerance === null)
        return '';
    const { comparison } = verdict;
    const share = Math.abs(comparison.base ?? 0) * tolerance;
    if (comparison.difference)
        return share > floor ? (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .figureText */ .OP)(share, comparison, pen) : (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .floorText */ ._v)(floor, comparison, pen);
    return comparison.base !== null && floor > share ? (0,_figure_js__WEBPACK_IMPORTED_MODULE_4__/* .floorText */ ._v)(floor, comparison, pen) : (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(tolerance);
}
function noiseFloorText({ method, noiseFloor }) {
    if (method === 'exact')
        return 'exact';
    return noiseFloor === null || !Number.isFinite(noiseFloor) ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .noiseText */ .Kl)(noiseFloor);
}
const isPoint = ({ method, change: estimate }) => method === 'exact' || (estimate !== null && estimate.interval.lower === estimate.interval.upper);
//# sourceMappingURL=row.js.map

/***/ }),

/***/ 61090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ alignedTable)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80204);

const GAP = '  ';
const INDENT = '  ';
const SHORTEST_NAME = 16;
function alignedTable(columns, lines, width, heading = (text) => text) {
    if (lines.length === 0)
        return '';
    let shown = columns.map((_, index) => index).filter((index) => lines.some((line) => (line.cells[index] ?? '') !== ''));
    const widths = columns.map(({ heading: text }, index) => lines.reduce((most, line) => Math.max(most, (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(line.cells[index] ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text)));
    const total = () => INDENT.length + shown.reduce((sum, index) => sum + (widths[index] ?? 0), 0) + GAP.length * (shown.length - 1);
    shorten(columns, widths, total() - width);
    while (total() > width) {
        const leaving = shown.filter((index) => (columns[index]?.leaves ?? 0) > 0).sort((a, b) => (columns[a]?.leaves ?? 0) - (columns[b]?.leaves ?? 0))[0];
        if (leaving === undefined)
            break;
        shown = shown.filter((index) => index !== leaving);
    }
    const first = shown[0] ?? 0;
    if (total() > width)
        widths[first] = Math.max(SHORTEST_NAME, (widths[first] ?? 0) - (total() - width));
    const layOut = (cells) => INDENT + shown.map((index) => {
        const room = widths[index] ?? 0;
        const text = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(cells[index] ?? '', room);
        return columns[index]?.align === 'right' ? (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padStart */ .CF)(text, room) : (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padEnd */ .f)(text, room);
    }).join(GAP).trimEnd();
    return [heading(layOut(columns.map((column) => column.heading))), ...lines.map(({ cells, paint }) => paint(layOut(cells)))].join('\n');
}
function shorten(columns, widths, excess) {
    for (let left = excess; left > 0; left -= 1) {
        const above = columns.flatMap(({ least }, index) => (least !== undefined && (widths[index] ?? 0) > least ? [index] : []));
        const widest = above.reduce((most, index) => (most === null || (widths[index] ?? 0) > (widths[most] ?? 0) ? index : most), null);
        if (widest === null)
            return;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
}
//# sourceMappingURL=columns.js.map

/***/ }),

/***/ 36337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ paintFor)
/* harmony export */ });
const code = (on, off) => (text) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text) => text;
function paintFor(colour) {
    return colour
        ? { bad: code(31, 39), doubtful: code(33, 39), good: code(32, 39), bold: code(1, 22), faint: code(2, 22) }
        : { bad: same, doubtful: same, good: same, bold: same, faint: same };
}
//# sourceMappingURL=paint.js.map

/***/ }),

/***/ 80204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   CF: () => (/* binding */ padStart),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   f: () => (/* binding */ padEnd),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
const WIDE = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}/u;
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += characterWidth(character);
    return width;
}
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
function padStart(text, width) {
    return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
function fit(text, width) {
    if (widthOf(text) <= width)
        return text;
    const half = Math.max(0, width - 1) / 2;
    const characters = [...text];
    return `${take(characters, Math.ceil(half)).join('')}…${take(characters.toReversed(), Math.floor(half)).toReversed().join('')}`;
}
function wrap(text, width, indent = '') {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
            lines.push(line);
            line = indent + word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}
function take(characters, width) {
    let room = width;
    const end = characters.findIndex((character) => (room -= characterWidth(character)) < 0);
    return end === -1 ? characters : characters.slice(0, end);
}
function characterWidth(character) {
    if (character <= '~')
        return 1;
    return NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
const encoder = new TextEncoder();
const bytesOf = (text) => encoder.encode(text).length;
//# sourceMappingURL=width.js.map

/***/ }),

/***/ 27234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
const ruleNames = [
    'errors', 'queries-per-request', 'calls-per-request', 'queries-per-item', 'cache-hits', 'small-pool', 'cpu-bound', 'waiting', 'memory-growth', 'capacity', 'recovery',
    'tail', 'response-size', 'page-faults', 'descriptors', 'threads', 'few-connections', 'warm-up',
    'memory', 'writes-package', 'connections', 'lazy-import', 'never-loaded', 'duplicate', 'smaller-dependency', 'layer',
];
//# sourceMappingURL=rule-names.js.map

/***/ }),

/***/ 3639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ regularizedBeta)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);

const SMALLEST = 1e-300;
const ITERATIONS = 10_000;
function regularizedBeta(x, a, b, y = 1 - x) {
    if (!(a > 0 && b > 0))
        throw new RangeError(`no beta distribution has parameters ${a}, ${b}`);
    if (!(x >= 0 && x <= 1))
        throw new RangeError(`${x} is not in [0, 1]`);
    if (x === 0 || y === 0)
        return x === 0 ? 0 : 1;
    const front = Math.exp((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(a + b) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(a) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .gammaln */ .SW)(b) + a * Math.log(x) + b * Math.log(y));
    return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}
function fraction(x, a, b) {
    let numerator = 1;
    let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
    let result = denominator;
    for (let m = 1; m <= ITERATIONS; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        denominator = 1 / awayFromZero(1 + even * denominator);
        numerator = awayFromZero(1 + even / numerator);
        result *= denominator * numerator;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        denominator = 1 / awayFromZero(1 + odd * denominator);
        numerator = awayFromZero(1 + odd / numerator);
        const step = denominator * numerator;
        result *= step;
        if (Math.abs(step - 1) < 1e-15)
            return result;
    }
    throw new Error(`the incomplete beta function did not converge at ${x}, ${a}, ${b}`);
}
const awayFromZero = (value) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
//# sourceMappingURL=beta.js.map

/***/ }),

/***/ 28940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   K4: () => (/* binding */ trimmedMean),
/* harmony export */   i2: () => (/* reexport safe */ simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE),
/* harmony export */   lX: () => (/* binding */ geometricMean),
/* harmony export */   tm: () => (/* binding */ trimmedPoint),
/* harmony export */   wi: () => (/* binding */ standardErrorOfMean)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95463);



function variance(values) {
    if (values.length < 2)
        throw new RangeError('a variance needs two values');
    return (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleVariance */ .y4)(values);
}
function standardErrorOfMean(values) {
    return Math.sqrt(variance(values) / values.length);
}
function geometricMean(values) {
    if (values.some((value) => !(value > 0)))
        throw new RangeError('a geometric mean needs positive values');
    return Math.exp((0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(values.map(Math.log)));
}
function trimmedPoint(values, trim) {
    const cut = Math.floor(trim * values.length);
    return (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)((0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(values).slice(cut, values.length - cut));
}
function trimmedMean(values, trim = 0.2) {
    const n = values.length;
    const cut = Math.floor(trim * n);
    const kept = (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(values).slice(cut, n - cut);
    const [lowest, highest] = [kept[0], kept.at(-1)];
    if (lowest === undefined || highest === undefined || kept.length < 2)
        throw new RangeError(`nothing remains of ${n} values after trimming ${trim}`);
    const winsorised = [...kept, ...Array.from({ length: cut }, () => lowest), ...Array.from({ length: cut }, () => highest)];
    return { point: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(kept), standardError: Math.sqrt(variance(winsorised) / n) / (1 - 2 * trim), df: kept.length - 1 };
}
//# sourceMappingURL=mean.js.map

/***/ }),

/***/ 15662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ benjaminiHochberg),
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
function holm(ps) {
    const m = ps.length;
    let largest = 0;
    return inOrder(ps, (a, b) => a - b, (p, rank) => (largest = Math.max(largest, Math.min(1, p * (m - rank)))));
}
function benjaminiHochberg(ps) {
    const m = ps.length;
    let smallest = 1;
    return inOrder(ps, (a, b) => b - a, (p, rank) => (smallest = Math.min(smallest, (p * m) / (m - rank))));
}
function inOrder(ps, order, adjust) {
    if (ps.some((p) => !(p >= 0 && p <= 1)))
        throw new RangeError('a p value lies between 0 and 1');
    const adjusted = new Array(ps.length).fill(1);
    ps.map((p, place) => ({ p, place })).sort((a, b) => order(a.p, b.p)).forEach(({ p, place }, rank) => {
        adjusted[place] = adjust(p, rank);
    });
    return adjusted;
}
//# sourceMappingURL=multiplicity.js.map

/***/ }),

/***/ 65723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ slowerBy),
/* harmony export */   Dz: () => (/* binding */ OTHER_SPEED),
/* harmony export */   j7: () => (/* binding */ normalise),
/* harmony export */   yQ: () => (/* binding */ sensitivity)
/* harmony export */ });
/* unused harmony export FITTED_FROM */
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28940);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95463);


const SENSITIVITIES = [
    { metric: 'cpu', timing: 'cpu', beta: 1 },
    { metric: 'cold-start.cpu', timing: 'cpu', beta: 1 },
    { metric: 'cold-start.p50', timing: 'cpu', beta: 0.7 },
    { metric: 'cold-start.p90', timing: 'wall', beta: 0.7 },
    { metric: 'cold-start.min', timing: 'cpu', beta: 0.7 },
    { metric: 'init', timing: 'cpu', beta: 0.7 },
    { metric: 'init.', timing: 'cpu', beta: 0.7 },
    { metric: 'cold', timing: 'cpu', beta: 0.7 },
    { metric: 'cold.', timing: 'cpu', beta: 0.7 },
    { metric: 'warm.p50', timing: 'cpu', beta: 0.7 },
    { metric: 'warm.', timing: 'wall', beta: 0.7 },
    { metric: 'latency.p10', timing: 'cpu', beta: 0.7 },
    { metric: 'latency.p50', timing: 'cpu', beta: 0.7 },
    { metric: 'latency.', timing: 'wall', beta: 0.7 },
    { metric: 'throughput', timing: 'wall', beta: -0.7 },
];
function sensitivity(metric) {
    return SENSITIVITIES.find((entry) => (entry.metric.endsWith('.') ? metric.startsWith(entry.metric) : metric === entry.metric)) ?? null;
}
const OTHER_SPEED = Math.log(1.15);
const timingOf = (kernel) => (/\.cpu\/\d+$/.test(kernel) ? 'cpu' : 'wall');
function slowerBy(then, now, timing) {
    const logs = Object.entries(then).flatMap(([kernel, before]) => {
        const after = timingOf(kernel) === timing ? (now.get(kernel) ?? 0) : 0;
        return after > 0 && before > 0 ? [Math.log(before / after)] : [];
    });
    return logs.length === 0 ? null : (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(logs);
}
const FITTED_FROM = 10;
const PSEUDO_RUNS = 5;
const PSEUDO_DEVIATION = 0.05;
const PRIOR_SQUARES = PSEUDO_RUNS * PSEUDO_DEVIATION ** 2;
const LARGEST_BETA = 1.5;
function normalise(runs, prior) {
    const known = runs.flatMap(({ log, slower }) => (slower === null ? [] : [{ log, slower }]));
    if (known.length === 0 || prior === 0)
        return { points: runs.map(({ log }) => log), beta: 0, fitted: 0, leverage: 0 };
    const centre = (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(known.map(({ slower }) => slower));
    const [level, enough] = [(0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(known.map(({ log }) => log)), known.length >= FITTED_FROM];
    const squares = enough ? known.reduce((sum, { slower }) => sum + (slower - centre) ** 2, 0) : 0;
    const products = enough ? known.reduce((sum, { log, slower }) => sum + (slower - centre) * (log - level), 0) : 0;
    const sign = Math.sign(prior);
    const slope = (PRIOR_SQUARES * prior + products) / (PRIOR_SQUARES + squares);
    const beta = sign * Math.min(LARGEST_BETA, Math.max(0, sign * slope));
    return {
        points: runs.map(({ log, slower }) => log - beta * (slower ?? centre)),
        beta,
        fitted: squares / (PRIOR_SQUARES + squares),
        leverage: centre ** 2 / (PRIOR_SQUARES + squares),
    };
}
//# sourceMappingURL=normalise.js.map

/***/ }),

/***/ 88993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
const STEPS = 200;
const PRECISION = 4 * Number.EPSILON;
function rootOf(f, low, high) {
    let [a, b] = [high, low];
    let [fa, fb] = [f(a), f(b)];
    if (!(fb >= 0 && fa <= 0))
        throw new RangeError(`no root between ${low} and ${high}`);
    let share = 0.5;
    for (let step = 0; step < STEPS; step += 1) {
        const x = a + share * (b - a);
        const fx = f(x);
        const sameSide = Math.sign(fx) === Math.sign(fa);
        const [c, fc] = sameSide ? [a, fa] : [b, fb];
        if (!sameSide)
            [b, fb] = [a, fa];
        [a, fa] = [x, fx];
        const best = Math.abs(fa) < Math.abs(fb) ? a : b;
        const tolerance = (PRECISION * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
        if (fa === 0 || fb === 0 || tolerance > 0.5 || a === b)
            return fa === 0 ? a : fb === 0 ? b : best;
        const xi = (a - b) / (c - b);
        const phi = (fa - fb) / (fc - fb);
        const interpolates = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
        const next = interpolates ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb)) : 0.5;
        share = Math.min(1 - tolerance, Math.max(tolerance, next));
    }
    return Math.abs(fa) < Math.abs(fb) ? a : b;
}
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 95463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   YV: () => (/* binding */ quantile)
/* harmony export */ });
const LONG = 50;
function sorted(values) {
    const copy = values.length < LONG ? values.toSorted((a, b) => a - b) : Array.from(Float64Array.from(values).sort());
    assertSorted(copy);
    return copy;
}
function assertSorted(values) {
    for (const value of values)
        if (Number.isNaN(value))
            throw new RangeError('NaN cannot be sorted');
}
function quantile(sample, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`no quantile ${p}`);
    const place = (sample.length - 1) * p;
    const below = sample[Math.floor(place)];
    const above = sample[Math.ceil(place)];
    if (below === undefined || above === undefined)
        throw new RangeError('an empty sample has no quantile');
    if (below === above)
        return below;
    return below + (place - Math.floor(place)) * (above - below);
}
function median(values) {
    return values.length < LONG ? quantile(sorted(values), 0.5) : medianOfLong(values);
}
function medianOfLong(values) {
    const all = Float64Array.from(values).sort();
    const [below, above] = [all[(all.length - 1) >> 1] ?? NaN, all[all.length >> 1] ?? NaN];
    if (Number.isNaN(all.at(-1)))
        throw new RangeError('NaN cannot be sorted');
    return below === above ? below : below + 0.5 * (above - below);
}
//# sourceMappingURL=sample.js.map

/***/ }),

/***/ 82506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   g_: () => (/* binding */ studentUpperTail)
/* harmony export */ });
/* unused harmony export studentCdf */
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3639);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88993);


function studentUpperTail(t, df) {
    if (!(df > 0))
        throw new RangeError(`no t distribution has ${df} degrees of freedom`);
    if (Number.isNaN(t))
        throw new RangeError('t is NaN');
    const square = t * t;
    const beyond = square === Infinity ? 0 : 0.5 * (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)(df / (df + square), df / 2, 0.5, square / (df + square));
    return t >= 0 ? beyond : 1 - beyond;
}
function studentCdf(t, df) {
    return studentUpperTail(-t, df);
}
function studentQuantile(p, df) {
    if (!(p > 0 && p < 1))
        throw new RangeError(`no t quantile at ${p}`);
    if (p > 0.5)
        return -studentQuantile(1 - p, df);
    if (p === 0.5)
        return 0;
    let beyond = 1;
    while (studentUpperTail(beyond, df) > p)
        beyond *= 2;
    return -(0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOf */ .I)((t) => Math.log(studentUpperTail(t, df) / p), beyond === 1 ? 0 : beyond / 2, beyond);
}
//# sourceMappingURL=student.js.map

/***/ }),

/***/ 64627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        && 'syscall' in error && typeof error.syscall === 'string';
}
function hasCode(error, ...codes) {
    return isSystemError(error) && codes.includes(error.code);
}
const known = {
    ENOSPC: ['the disk is full', 'Free some space, or name a directory on another disk.'],
    EDQUOT: ['the disk quota is used up', 'Free some space, or name a directory on another disk.'],
    EFBIG: ['the file is larger than this system allows', 'Raise the limit on the size of files (`ulimit -f`).'],
    EROFS: ['the file system is read-only', 'Name a directory that can be written to.'],
    EACCES: ['permission denied', 'Change its permissions or its owner, or name another one.'],
    EPERM: ['permission denied', 'Change its permissions or its owner, or name another one.'],
    ENOENT: ['it does not exist', 'Check how it is spelled, and that it was built or checked out.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Name a directory.'],
    EEXIST: ['a file of that name is in the way', 'Move it away, or name another directory.'],
    EISDIR: ['it is a directory, not a file', 'Move it away, or name another one.'],
    ELOOP: ['it is a symbolic link that is not followed', 'Put a plain file in its place.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit on open files (`ulimit -n`).'],
    ENFILE: ['too many files are open', 'Close other programs on this machine.'],
    EIO: ['the disk reports an error', 'Check the disk, or name a directory on another one.'],
    EBUSY: ['another program is using it', 'Close that program and try again.'],
};
function inWords(error) {
    return `${known[error.code]?.[0] ?? 'the system refused'} (${error.code})`;
}
function advice(error) {
    return known[error.code]?.[1] ?? null;
}
//# sourceMappingURL=system-error.js.map

/***/ })

};
