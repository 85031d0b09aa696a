export const id = 798;
export const ids = [798];
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
  yj: () => (/* reexport */ decodeBytes),
  Ms: () => (/* reexport */ entryOf),
  M8: () => (/* reexport */ fittedText),
  eV: () => (/* reexport */ placeInTime),
  g$: () => (/* reexport */ tooLarge)
});

// UNUSED EXPORTS: decodeBaseline, decodeText, encodeBaseline, inOrder, largestFile, mergeBaselines, migrate, migrations, mostBytes, mostEntries, schema, thin

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
const entry = record({
    id: validate_text, commit: orNull(validate_text), time, tool: anyText, fingerprint, samples: list(group), histograms: mapOf(base64),
}, {
    committed: time, reference: mapOf(amount), evidence: record({ contents: orNull(contents), imports: orNull(tree) }),
    accepted: list(record({ scenario: orNull(validate_text), metric: validate_text, reason: validate_text })),
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
        histograms: Object.fromEntries(run.histograms.filter(ofHead).map(({ scenario, encoded }) => [scenario, encoded])),
    };
}
//# sourceMappingURL=entry.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/thin.js



const mostEntries = 50;
const mostBytes = 512 * 1024;
const unthinned = 20;
const untouchable = 5;
function thin(baseline) {
    const empty = bytesOf(fileOf(baseline.target, []));
    const size = (lines) => lines.reduce((sum, line) => sum + line.bytes, empty);
    const fits = (lines) => size(lines) < mostBytes;
    let lines = withOneEvidence(inOrder(baseline.entries)).map(lineOf);
    if (lines.length > mostEntries)
        lines = everySecond(lines).slice(-mostEntries);
    for (const cut of cuts)
        lines = cut(lines, fits);
    if (fits(lines))
        return (0,problem/* accept */.Ju)({ target: baseline.target, entries: lines.map(({ entry }) => entry) });
    return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(null, `the newest ${lines.length} entries of target ${baseline.target} take ${Math.ceil(size(lines) / 1024)} KiB without any detail; a baseline file holds 512 KiB`, 'Split the target into several with fewer scenarios each.', { path: 'entries' }));
}
function withOneEvidence(entries) {
    const newest = entries.findLastIndex(({ evidence }) => evidence !== null);
    return entries.map((entry, i) => (i === newest || entry.evidence === null ? entry : { ...entry, evidence: null }));
}
const withoutHistograms = (entry) => ({ ...entry, histograms: {} });
const withoutEvidence = (entry) => ({ ...entry, evidence: null });
const withoutValues = (entry) => ({ ...entry, samples: entry.samples.map((sample) => ({ ...sample, values: [] })) });
const cuts = [
    less(withoutHistograms, untouchable),
    less(withoutValues, untouchable),
    (lines, fits) => (fits(lines) ? lines : everySecond(lines)),
    fewer(unthinned),
    less(withoutEvidence, 0),
    less(withoutHistograms, 0),
    less(withoutValues, 0),
    fewer(untouchable),
];
function less(take, sparing) {
    return (lines, fits) => {
        const result = [...lines];
        for (const [index, { entry }] of lines.slice(0, Math.max(0, lines.length - sparing)).entries()) {
            if (fits(result))
                break;
            result[index] = lineOf(take(entry));
        }
        return result;
    };
}
function fewer(atLeast) {
    return (lines, fits) => {
        let result = lines;
        while (result.length > atLeast && !fits(result))
            result = result.slice(1);
        return result;
    };
}
function everySecond(lines) {
    const old = lines.slice(0, -unthinned);
    return [...old.filter(({ entry }, index) => (old.length - index) % 2 === 0 || entry.accepted.length > 0), ...lines.slice(-unthinned)];
}
function lineOf(entry) {
    return { entry, bytes: bytesOf(encodeEntry(entry)) + ',\n'.length };
}
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
//# sourceMappingURL=thin.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/fitted.js




function fittedText(baseline, file) {
    const small = thin(baseline);
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







async function change_change(directory, targets, edit) {
    if (targets.length === 0)
        return (0,problem/* accept */.Ju)([]);
    try {
        await (0,atomic_file/* makeDirectory */.Oh)(directory);
        for (;;) {
            const lock = await acquireLock(directory);
            if (!lock.ok)
                return lock;
            try {
                const files = await changeLocked(directory, targets, edit, lock.value);
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
async function changeLocked(directory, targets, edit, lock) {
    await (0,atomic_file/* removeLeftovers */.DA)(directory);
    const stored = await (0,baseline_file/* readBaselineFiles */.lo)(directory, targets);
    if (!stored.ok)
        return stored;
    const texts = new Map();
    for (const target of new Set(targets)) {
        const before = stored.value.get(target);
        const text = (0,codec/* fittedText */.M8)(edit(before?.baseline ?? { target, entries: [] }), (0,external_node_path_.join)(directory, (0,baseline_file/* fileNameOf */.bV)(target)));
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
function updateBaselines(directory, entries) {
    return change_change(directory, [...entries.keys()], (stored) => (entries.get(stored.target) ?? []).reduce(codec/* addEntry */.An, stored));
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
/* harmony export */   _F: () => (/* binding */ metricMatches),
/* harmony export */   hj: () => (/* binding */ isUserMade),
/* harmony export */   l7: () => (/* binding */ unitOfAmounts),
/* harmony export */   md: () => (/* binding */ amountKindOf),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* unused harmony export USER_MADE */
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

/***/ 52947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ LEVEL),
/* harmony export */   nv: () => (/* binding */ relativeError),
/* harmony export */   qn: () => (/* binding */ estimateOf)
/* harmony export */ });
/* harmony import */ var _stats_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20460);
/* harmony import */ var _stats_maritz_jarrett_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40305);
/* harmony import */ var _stats_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28940);
/* harmony import */ var _stats_point_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17107);
/* harmony import */ var _stats_prediction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78428);





const LEVEL = 0.98;
function relativeError(statistic, values) {
    const p = (0,_stats_point_js__WEBPACK_IMPORTED_MODULE_3__/* .quantileOf */ .X)(statistic);
    if (values.length < 2 || (statistic !== 'mean-of-launches' && statistic !== 'steady' && (p === null || p === 0)))
        return null;
    const errorOf = (of) => (p === null ? (0,_stats_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .standardErrorOfMean */ .wi)(of) : (0,_stats_maritz_jarrett_js__WEBPACK_IMPORTED_MODULE_1__/* .standardErrorOfQuantile */ .K)(of, p));
    const df = values.length - 1;
    if (values.every((value) => value > 0))
        return { standardError: errorOf(values.map(Math.log)), df };
    const point = (0,_stats_point_js__WEBPACK_IMPORTED_MODULE_3__/* .pointOf */ .q)(statistic, values);
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
    return { point, standardError: point * error.standardError, interval: withinBuckets(intervalAround(point, values.every((value) => value > 0), (0,_stats_prediction_js__WEBPACK_IMPORTED_MODULE_4__/* .halfWidth */ ._Q)(error, LEVEL)), sample) };
}
function withinBuckets(interval, { warnings }) {
    const bucket = warnings.find((warning) => warning.kind === 'bucketed');
    return bucket === undefined ? interval : { ...interval, lower: Math.min(interval.lower, bucket.lower), upper: Math.max(interval.upper, bucket.upper) };
}
function estimateOfSlope({ point, values, within }) {
    const error = values.length > 1 ? { standardError: (0,_stats_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .standardErrorOfMean */ .wi)(values), df: values.length - 1 } : within?.[0];
    if (error === undefined)
        return { point, standardError: 0, interval: { level: 0, lower: point, upper: point } };
    const half = (0,_stats_prediction_js__WEBPACK_IMPORTED_MODULE_4__/* .halfWidth */ ._Q)(error, LEVEL) + (within === undefined ? 0 : (0,_stats_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(within.map(({ slack }) => slack)));
    return { point, standardError: error.standardError, interval: { level: LEVEL, lower: point - half, upper: point + half } };
}
function shareOf(point, { answered, errors }) {
    const failed = errors.status + errors.body + errors.timeout + errors.connection;
    const requests = answered + errors.timeout + errors.connection;
    if (requests === 0 || failed > requests)
        return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
    return { point, standardError: Math.sqrt((point * (1 - point)) / requests), interval: { level: LEVEL, ...(0,_stats_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(failed, requests, LEVEL) } };
}
function intervalAround(point, positive, half) {
    return positive
        ? { level: LEVEL, lower: point * Math.exp(-half), upper: point * Math.exp(half) }
        : { level: LEVEL, lower: Math.max(0, point * (1 - half)), upper: point * (1 + half) };
}
//# sourceMappingURL=estimate.js.map

/***/ }),

/***/ 91160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ conclude),
  R8: () => (/* binding */ filesOf),
  g$: () => (/* binding */ judged)
});

// EXTERNAL MODULE: ./build/src/budget.js
var src_budget = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/expression/of-metrics.js
var of_metrics = __webpack_require__(34847);
// EXTERNAL MODULE: ./build/src/stats/point.js
var point = __webpack_require__(17107);
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
    const { change, base: point, p, noiseFloor, warnings, metric } = comparison;
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




const [MOST_PARTS, MOST] = [10, 1e15];
function combinationsIn(budgets) {
    const found = new Map();
    for (const { metric, better, amounts } of budgets) {
        const read = (0,src_budget/* isExpression */.BH)(metric) && !found.has(metric) ? (0,of_metrics/* parseMetrics */.Bm)(metric) : null;
        if (read?.ok === true)
            found.set(metric, { of: read.value, better, asShare: amounts === 'percentage' });
    }
    return [...found.values()];
}
function withCombined(run, combinations) {
    if (combinations.length === 0)
        return run;
    const places = placesOf(run.samples, ({ target, scenario, side }) => JSON.stringify([target, scenario, side]), ({ metric }) => metric.name);
    const samples = [];
    const absent = [];
    for (const place of places.values()) {
        for (const combination of combinations) {
            const parts = partsIn(place, combination);
            const made = parts === null ? null : combined(combination, parts);
            if (made === null)
                continue;
            if (made.ok)
                samples.push(made.sample);
            else
                absent.push({ metric: combination.of.name, reason: made.reason });
        }
    }
    return { ...run, samples: [...run.samples, ...samples], absent: [...run.absent, ...absent] };
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
        const edges = edgesOfCombined(combination.of, parts, ({ values: own, point }) => (own.length === 0 ? [point] : own), (part) => part.edges ?? null);
        return values.ok ? [{ scenario: first.scenario, metric: combination.of.name, workload: workloadOf(parts), point: (0,point/* pointOf */.q)(statistic, values.values), values: values.values, ...(edges === null ? {} : { edges }) }] : [];
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
    return { ok: true, sample: { target, scenario, side, metric, workload: workloadOf(parts), values: values.values, point: (0,point/* pointOf */.q)(statistic, values.values), warnings } };
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
        if (found.value < 0)
            return { ok: false, reason: 'it is below 0, for which there is no ratio' };
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
// EXTERNAL MODULE: ./build/src/compare/estimate.js
var estimate = __webpack_require__(52947);
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
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: (0,estimate/* estimateOf */.qn)(sample),
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
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: (0,estimate/* estimateOf */.qn)(sample), base,
        change: change === null ? null : { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } },
        p: null, noiseFloor: 0, method: 'exact', notCompared: null, entries: 1, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
    };
}
//# sourceMappingURL=exact.js.map
// EXTERNAL MODULE: ./build/src/stats/mean.js
var mean = __webpack_require__(28940);
;// CONCATENATED MODULE: ./build/src/stats/normalise.js


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
const timingOf = (kernel) => (/\.cpu\/\d+$/.test(kernel) ? 'cpu' : 'wall');
function slowerBy(then, now, timing) {
    const logs = Object.entries(then).flatMap(([kernel, before]) => {
        const after = timingOf(kernel) === timing ? (now.get(kernel) ?? 0) : 0;
        return after > 0 && before > 0 ? [Math.log(before / after)] : [];
    });
    return logs.length === 0 ? null : (0,stats_sample/* median */.JZ)(logs);
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
    const centre = (0,mean/* mean */.i2)(known.map(({ slower }) => slower));
    const [level, enough] = [(0,mean/* mean */.i2)(known.map(({ log }) => log)), known.length >= FITTED_FROM];
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
;// CONCATENATED MODULE: ./build/src/compare/fingerprint.js
const FIELDS = ['cpu', 'cores', 'arch', 'os', 'image', 'runtime', 'pinned', 'protocol'];
function differs(then, now) {
    return FIELDS.filter((field) => then[field] !== now[field]).map((field) => ({ field, then: inWords(then[field]), now: inWords(now[field]) }));
}
const inWords = (value) => (value === null ? 'unknown' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
//# sourceMappingURL=fingerprint.js.map
;// CONCATENATED MODULE: ./build/src/compare/history.js


function indexHistory(baseline, now, reference = []) {
    const entries = baseline?.entries ?? [];
    const byScenario = new Map();
    const today = new Map(reference.map(({ kernel, point }) => [kernel, point]));
    for (const entry of entries) {
        const slower = { cpu: slowerBy(entry.reference, today, 'cpu'), wall: slowerBy(entry.reference, today, 'wall') };
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
    return now === undefined ? [{ field: 'fingerprint', then: 'known', now: 'unknown' }] : differs(entry.fingerprint, now);
}
//# sourceMappingURL=history.js.map
// EXTERNAL MODULE: ./build/src/stats/beta.js
var beta = __webpack_require__(3639);
// EXTERNAL MODULE: ./build/src/stats/maritz-jarrett.js
var maritz_jarrett = __webpack_require__(40305);
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
        return { scale: 'log', values: pair.logRatios, blocks: pair.blocks };
    return differencesOf(head.values, base.values, 0);
}
function startDifferences(head, base) {
    return differencesOf(inTwos(head.values), inTwos(base.values), 1);
}
function differencesOf(head, base, each) {
    const pairs = head.slice(0, base.length).map((value, i) => [base[i] ?? 0, value]);
    const blocks = pairs.map(() => each);
    if (pairs.every(([then, now]) => then > 0 && now > 0))
        return { scale: 'log', values: pairs.map(([then, now]) => Math.log(now / then)), blocks };
    const level = (0,mean/* mean */.i2)(pairs.map(([then]) => then));
    return level === 0 ? null : { scale: 'share', values: pairs.map(([then, now]) => (now - then) / level), blocks };
}
function inTwos(values) {
    return Array.from({ length: Math.floor(values.length / 2) }, (_, i) => Math.min(...values.slice(2 * i, 2 * i + 2)));
}
//# sourceMappingURL=differences.js.map
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
// EXTERNAL MODULE: ./build/src/stats/student.js
var student = __webpack_require__(82506);
;// CONCATENATED MODULE: ./build/src/compare/sequential.js





const POWER = 0.9;
const SURE = 0.005;
const BLIND = 0.05;
const FLIPPED = { fewest: 8, most: 100 };
function sequentialChange({ scale, values, blocks }, metric, looks, spreadOf) {
    const seen = looks.at(-1)?.launches ?? values.length;
    const fresh = values.slice(seen);
    const back = scale === 'log' ? Math.expm1 : scale === 'units' ? (units) => units : (share) => Math.max(-1, share);
    const counts = { launches: values.length, blocks: blocks.reduce((sum, n) => sum + n, 0), confirmation: fresh.length < 2 ? null : { launches: fresh.length, change: back((0,mean/* mean */.i2)(fresh)) } };
    if (values.length < 2) {
        const point = back(values[0] ?? 0);
        return { ...counts, change: { point, standardError: 0, interval: { level: 0, lower: point, upper: point } }, p: null, noiseFloor: null };
    }
    return { ...counts, ...judgedChange(spreadOf(values), spreadOf(values.length > seen && seen > 1 ? values.slice(0, seen) : values), metric, asked(looks, values.length), back, scale) };
}
function changeOfSpread(whole, metric, looks, launches) {
    return { launches, blocks: launches, confirmation: null, ...judgedChange(whole, whole, metric, asked(looks, launches), Math.expm1, 'log') };
}
const overLooks = (p, looks, launches) => (0,spending/* sequentialP */.GD)(asked(looks, launches), p);
const asked = (looks, launches) => (looks.length === 0 ? [{ launches, share: 1 }] : looks);
function disagreement(values, looks, spreadOf) {
    const seen = values.slice(0, looks.at(-1)?.launches);
    if (seen.length < FLIPPED.fewest || seen.length > FLIPPED.most)
        return [];
    const spread = spreadOf(seen);
    return [1, -1].flatMap((sign) => {
        const t = pTowards(sign, spread);
        const towards = seen.map((value) => sign * value);
        if (t >= SURE && (t <= BLIND || !mayBeSure(towards)))
            return [];
        const signFlip = signFlipP(towards);
        return Math.min(t, signFlip) < SURE && Math.max(t, signFlip) > BLIND ? [{ kind: 'tests-disagree', t, signFlip }] : [];
    });
}
function mayBeSure(values) {
    return values.reduce((sum, value) => sum + value, 0) >= Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
function judgedChange(whole, seen, metric, looks, back, scale) {
    const level = (0,spending/* repeatedLevel */.P8)(looks, (1 - estimate/* LEVEL */.Bk) / 2);
    const critical = -(0,student/* studentQuantile */.FI)(level, whole.df);
    const half = critical * whole.standardError;
    const floor = (critical + (0,student/* studentQuantile */.FI)(POWER, whole.df)) * whole.standardError;
    const point = back(whole.point);
    return {
        change: { point, standardError: (scale === 'log' ? 1 + point : 1) * whole.standardError, interval: { level: estimate/* LEVEL */.Bk, lower: back(whole.point - half), upper: back(whole.point + half) } },
        p: (0,spending/* sequentialP */.GD)(looks, pForWorse(seen, metric)),
        noiseFloor: metric.better === 'lower' ? back(floor) : -back(-floor),
    };
}
const pForWorse = (spread, { better }) => pTowards(better === 'lower' ? 1 : -1, spread);
function pTowards(sign, { point, standardError, df }) {
    if (standardError === 0)
        return sign * point > 0 ? 0 : 1;
    return (0,student/* studentUpperTail */.g_)((sign * point) / standardError, df);
}
//# sourceMappingURL=sequential.js.map
// EXTERNAL MODULE: ./build/src/stats/prediction.js
var prediction = __webpack_require__(78428);
;// CONCATENATED MODULE: ./build/src/compare/slope.js






function slopesApart(head, base, looks) {
    const values = head.values.slice(0, base.values.length).map((value, i) => value - (base.values[i] ?? 0));
    const { change, ...rest } = sequentialChange({ scale: 'units', values, blocks: values.map(() => 0) }, head.metric, looks, launch_mean/* launchMean */.J9);
    return { ...rest, change: null, difference: change, noiseFloor: null };
}
function slopeSince({ runs, weight, classSpread }, sample) {
    const { point, values } = sample;
    const own = (0,estimate/* estimateOf */.qn)(sample);
    const errors = runs.flatMap(({ earlier }) => (earlier.sample.values.length < 2 ? [] : [(0,mean/* standardErrorOfMean */.wi)(earlier.sample.values)]));
    const dev = (0,prediction/* deviation */.KS)({ points: runs.map(({ earlier }) => earlier.sample.point), weight, squaredError: (0,prediction/* meanSquare */.Z5)(errors), priorSpread: own.standardError }, { point, standardError: own.standardError, df: Math.max(1, values.length - 1), apart: { leverage: 0, classSpread: classSpread * own.standardError } });
    const half = dev.standardError === 0 ? 0 : (0,prediction/* halfWidth */._Q)(dev, estimate/* LEVEL */.Bk);
    const p = dev.standardError === 0 ? (dev.difference > 0 ? 0 : 1) : (0,student/* studentUpperTail */.g_)(dev.difference / dev.standardError, dev.df);
    return {
        base: dev.centre, change: null, noiseFloor: null, p,
        difference: { point: dev.difference, standardError: dev.standardError, interval: { level: estimate/* LEVEL */.Bk, lower: dev.difference - half, upper: dev.difference + half } },
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
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: (0,estimate/* estimateOf */.qn)(sample), base,
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
        return compareSides(sample, {
            base, pair: pairs.get(key(target, scenario, metric.name)), looks: looks.get(key(target, scenario)) ?? [],
            counts: ofBase === undefined || ofHead === undefined ? {} : { base: ofBase, head: ofHead },
        });
    };
}
const key = (...parts) => JSON.stringify(parts);
function compareSides(sample, beside) {
    const { target, scenario, metric } = sample;
    const exact = metric.statistic === 'exact' || (metric.statistic === 'steady' && isSteady(sample) && isSteady(beside.base));
    return withEdges({
        target, scenario, metric, head: (0,estimate/* estimateOf */.qn)(sample), base: beside.base.point, ...(exact ? exactly(sample, beside.base) : changeOf(sample, beside)),
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
    return disagreement(launchDifferences(sample, base, pair)?.values ?? [], looks, launch_mean/* launchMean */.J9);
}
function exactly(sample, base) {
    const change = sample.point === base.point ? 0 : base.point === 0 ? null : sample.point / base.point - 1;
    return { ...NONE, ...(change === null ? {} : atPoint(change, 1)), noiseFloor: 0 };
}
const atPoint = (point, level) => ({ change: { point, standardError: 0, interval: { level, lower: point, upper: point } } });
function fromNothing(sample) {
    const launches = sample.values.length;
    return sample.values.every((value) => value === 0) ? { ...NONE, ...atPoint(0, estimate/* LEVEL */.Bk), p: 1, launches } : { ...NONE, launches };
}
function ofQuantile(head, base, p) {
    const errorOf = ({ values }) => (0,maritz_jarrett/* standardErrorOfQuantile */.K)(values.map(Math.log), p);
    return { point: Math.log(head.point / base.point), standardError: Math.hypot(errorOf(head), errorOf(base)), df: Math.min(head.values.length, base.values.length) - 1 };
}
const positive = (...samples) => samples.every(({ values }) => values.length > 1 && values.every((value) => value > 0));
function failuresChange(head, base, { metric, values }, looks) {
    const [ofHead, ofBase] = [failures(head), failures(base)];
    const launches = Math.max(values.length, looks.at(-1)?.launches ?? 0);
    if (ofHead.failed === 0 && ofBase.failed === 0)
        return { ...NONE, ...atPoint(0, estimate/* LEVEL */.Bk), p: 1, launches };
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
function priorSpread({ name, statistic }) {
    const found = priorSpreads.find((prior) => (prior.metric.endsWith('.') ? name.startsWith(prior.metric) : name === prior.metric));
    return found?.spread ?? (statistic === 'steady' ? COUNTED : UNKNOWN);
}
//# sourceMappingURL=prior-spread.js.map
;// CONCATENATED MODULE: ./build/src/compare/machine-class.js

const CLIP = Math.log(1.15);
const OTHER_CLASS = { weight: 0.5, classSpread: 0.1 };
const SAME_CLASS = { weight: 1, classSpread: 0 };
function comparableRuns(earlier, metric) {
    const speed = sensitivity(metric.name);
    const slower = (one) => (speed === null ? null : one.slower[speed.timing]);
    const judged = earlier.map((one) => ({ ...one, differs: [...one.differs, ...speedDiffers(slower(one))] }));
    const runs = judged.map((one) => ({ earlier: one, slower: slower(one) }));
    const same = runs.filter((run) => run.earlier.differs.length === 0);
    if (same.length > 0)
        return { runs: same, ...SAME_CLASS, judged };
    return { runs: runs.filter(({ earlier: one }) => hasReference(one) && one.differs.every(({ field }) => field === 'cpu')), ...OTHER_CLASS, judged };
}
const hasReference = ({ slower }) => slower.cpu !== null || slower.wall !== null;
function speedDiffers(slower) {
    if (slower === null || Math.abs(slower) <= CLIP)
        return [];
    return [{ field: 'speed by the reference workload', then: '1.00', now: Math.exp(slower).toFixed(2) }];
}
//# sourceMappingURL=machine-class.js.map
;// CONCATENATED MODULE: ./build/src/compare/stored.js











const SHORT_HISTORY = { needed: 5, beyond: 0.25 };
const stored_POWER = 0.9;
function compareStored(sample, history) {
    const earlier = history.of(sample);
    const sameWorkload = earlier.filter((one) => one.sample.workload === sample.workload);
    const comparable = comparableRuns(sameWorkload, sample.metric);
    const entries = comparable.runs.length;
    if (entries === 0)
        return uncompared(sample, whyNot(sample, sameWorkload.length === 0 ? earlier : comparable.judged, history.entries));
    const own = edgesOf(sample);
    return withEdges({
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: (0,estimate/* estimateOf */.qn)(sample),
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
    const slower = sensitivity(metric.name) === null || speeds.length === 0 ? 0 : Math.expm1(-(0,stats_sample/* median */.JZ)(speeds));
    return [
        ...(Math.abs(slower) > SLIGHT ? [{ kind: 'normalised', slower }] : []),
        ...(classSpread > 0 ? [{ kind: 'other-class', entries: runs.length, spread: classSpread }] : []),
    ];
}
const LOGS = { of: Math.log, relative: () => 1, back: Math.exp, ratio: Math.expm1, slope: (ratio) => 1 + ratio };
const sharesOf = (base) => ({
    of: (point) => point / base, relative: (point) => point / base, back: (centre) => centre * base, ratio: (difference) => Math.max(-1, difference), slope: () => 1,
});
function changeFrom(comparable, sample) {
    const points = comparable.runs.map(({ earlier }) => earlier.sample.point);
    if (sample.point > 0 && points.every((point) => point > 0)) {
        const known = normalise(comparable.runs.map(({ earlier, slower }) => ({ log: Math.log(earlier.sample.point), slower })), sensitivity(sample.metric.name)?.beta ?? 0);
        return changeOn(LOGS, comparable, known, sample);
    }
    const base = (0,stats_sample/* median */.JZ)(points);
    const scale = sharesOf(base);
    return base === 0 ? fromZero(points, sample) : changeOn(scale, comparable, { points: points.map(scale.of), fitted: 0, leverage: 0 }, sample);
}
function changeOn(scale, { runs, weight, classSpread }, { points, fitted, leverage }, { metric, point, values }) {
    const own = (0,estimate/* relativeError */.nv)(metric.statistic, values);
    const dev = (0,prediction/* deviation */.KS)({ points, weight, fitted, squaredError: (0,prediction/* meanSquare */.Z5)(errorsOf(runs, metric, scale)), priorSpread: priorSpread(metric) }, { point: scale.of(point), standardError: scale.relative(point) * (own?.standardError ?? 0), df: own?.df ?? 1, apart: { leverage, classSpread } });
    const ratio = scale.ratio(dev.difference);
    const half = (0,prediction/* halfWidth */._Q)(dev, estimate/* LEVEL */.Bk);
    const floor = (0,prediction/* smallestDetectable */.tB)(dev, (1 - estimate/* LEVEL */.Bk) / 2, stored_POWER);
    return {
        base: scale.back(dev.centre),
        change: {
            point: ratio, standardError: scale.slope(ratio) * dev.standardError,
            interval: { level: estimate/* LEVEL */.Bk, lower: scale.ratio(dev.difference - half), upper: scale.ratio(dev.difference + half) },
        },
        p: stored_pForWorse(dev, metric),
        noiseFloor: metric.better === 'lower' ? scale.ratio(floor) : -scale.ratio(-floor),
    };
}
function fromZero(points, { point, metric }) {
    if (point === 0) {
        return { base: 0, change: { point: 0, standardError: 0, interval: { level: estimate/* LEVEL */.Bk, lower: 0, upper: 0 } }, p: 1, noiseFloor: null };
    }
    const asLarge = points.filter((earlier) => earlier >= point).length;
    const byLaunches = metric.statistic !== 'total' && points.every((earlier) => earlier === 0);
    return { base: 0, change: null, p: byLaunches ? null : (asLarge + 1) / (points.length + 1), noiseFloor: null };
}
function errorsOf(runs, metric, scale) {
    return runs.flatMap(({ earlier: { sample: stored } }) => {
        const error = (0,estimate/* relativeError */.nv)(metric.statistic, stored.values);
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
        return sample?.metric.statistic === 'total' ? { ...comparison, head: (0,estimate/* estimateOf */.qn)(sample, counted(sample)) } : comparison;
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
// EXTERNAL MODULE: ./build/src/join.js
var join = __webpack_require__(45905);
// EXTERNAL MODULE: ./build/src/stats/binomial.js
var binomial = __webpack_require__(20460);
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
const LEVEL = 0.98;
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
    return { point: failed / requests, lower: (0,binomial/* clopperPearson */.m)(failed, requests, LEVEL).lower };
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
;// CONCATENATED MODULE: ./build/src/stats/multiplicity.js
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
    const accusations = [...holm(binding.map(({ p }) => p)), ...holm(others.map(({ p }) => p))];
    const bindingOnes = new Set(binding.map(({ comparison }) => comparison));
    const rates = benjaminiHochberg(shown.map(twoSided));
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
;// CONCATENATED MODULE: ./build/src/judge/settle.js





const MOST_ENTRIES = 100;
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
        const expected = (0,prediction/* projected */.Bt)(standardError, priorSpread(metric), entries, then);
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
    if (estimate === null)
        return null;
    const { point, interval } = estimate;
    return metric.better === 'lower' ? { point, ...interval } : { point: 0 - point, lower: 0 - interval.upper, upper: 0 - interval.lower };
}
//# sourceMappingURL=worsening.js.map
;// CONCATENATED MODULE: ./build/src/judge/tolerance.js





const ERROR_RATE = 0.01;
const tolerance_ROUNDING = 1e-9;
function judgeTolerance(comparison, tolerance, certainty) {
    const worst = tolerance.fail === null ? 'warn' : 'fail';
    const obstacle = obstacleTo(comparison);
    if (obstacle !== null)
        return undecided(worst, obstacle);
    const stateOf = (tier) => (tier === null ? 'within' : stateOfTier(comparison, tier, tolerance.floor, certainty));
    const open = (tier) => undecided(worst, settleOf(comparison, threshold(comparison, tier ?? 0, tolerance.floor), certainty.gated));
    const [fail, warn] = [stateOf(tolerance.fail), stateOf(tolerance.warn)];
    if (fail === 'unconfirmed' || (fail !== 'beyond' && fail !== 'open' && warn === 'unconfirmed'))
        return undecided(worst, { kind: 'confirmation', launches: comparison.confirmation?.launches ?? 0 });
    if (fail === 'beyond')
        return decided('regressed', 'fail');
    if (fail === 'open')
        return open(tolerance.fail);
    if (warn === 'beyond')
        return decided('regressed', 'warn');
    if (warn === 'open' && tolerance.fail === null)
        return open(tolerance.warn);
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
    if (worsening.upper < limit || (comparison.method === 'exact' && !past))
        return 'within';
    return !past && isNarrow(worsening, limit) ? 'within' : 'open';
}
function isNarrow({ lower, upper }, limit) {
    return upper - lower < limit / 2;
}
function mayAccuse({ method, warnings, difference }, worsening, { p }) {
    if (method === 'exact')
        return true;
    const short = warnings.find((warning) => warning.kind === 'short-history');
    return p !== null && p <= ERROR_RATE && (short === undefined || (!difference && worsening > short.beyond));
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
    const sure = method === 'exact' || (head.interval.lower > floor && (p === null || p <= ERROR_RATE) && !warnings.some(({ kind }) => kind === 'short-history'));
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
    const significant = adjusted === null ? shown_differs(comparison, worsening) : adjusted <= DISCOVERY_RATE;
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
function shown_differs({ method, head, warnings }, worsening) {
    if (method === 'exact')
        return worsening !== 0;
    return head.interval.lower > 0 && !warnings.some(({ kind }) => kind === 'short-history');
}
//# sourceMappingURL=shown.js.map
;// CONCATENATED MODULE: ./build/src/judge/soak-length.js

const RESERVE = 1.1;
const LONGEST = 12 * 3600;
function soakFor(comparison, budget, run) {
    if (budget === null || comparison.metric.statistic !== 'slope')
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
    const missing = uses.flatMap(({ budget, missing: why }) => (why?.kind === 'no-figure' && why.open ? [{ target: budget.target, metric: why.metric }] : []));
    return [...byTarget].map(([name, of]) => statusOf(name, of, failures.filter(({ target }) => target === name).length, missing.filter(({ target }) => (0,glob/* matchesGlob */.k)(target, name)).map(({ metric }) => metric)));
}
function statusOf(name, verdicts, failures, missing) {
    const failing = about('beyond', verdicts.filter(({ severity }) => severity === 'fail'));
    if (failing !== null)
        return { name, status: 'critical', because: failing };
    const [metric] = missing;
    const because = about('beyond', verdicts.filter(({ severity }) => severity === 'warn'))
        ?? about('would-be-beyond', verdicts.filter(({ wouldBe }) => wouldBe === 'fail'))
        ?? (failures > 0 ? { kind: 'not-measured', failures } : null)
        ?? about('undecided-limit', verdicts.filter(isOpenLimit))
        ?? (metric === undefined ? null : { kind: 'no-figure', metric, others: missing.length - 1 });
    if (because !== null)
        return { name, status: 'warning', because };
    return { name, status: 'healthy', because: { kind: 'within', figures: verdicts.filter(({ budget, verdict }) => budget !== null && verdict !== 'inconclusive' && verdict !== 'not-compared').length } };
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
            return budget.origin === 'default' ? [] : [{ budget, figures: 0, tightest: null, missing: missingFor(budget, verdicts, runs) }];
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
function missingFor(budget, verdicts, runs) {
    if (verdicts.some(({ comparison }) => coversPlace(budget, comparison) && (0,src_budget/* metricMatches */._F)(budget.metric, comparison.metric.name)))
        return { kind: 'covered' };
    const reason = reasonFor(budget, runs);
    if (reason === null && !isAsked(budget, runs) && runs.some(({ partial, shard, shards }) => partial || (shard !== null && shards.length === 0)))
        return { kind: 'not-asked' };
    const named = (0,src_budget/* isExpression */.BH)(budget.metric) || !budget.metric.includes('*');
    return { kind: 'no-figure', metric: budget.metric, reason: reason ?? printedInstead(budget, runs), nearest: budget.metric.startsWith('command.') && runs.some(({ absent }) => absent.some(({ metric }) => metric === budget.metric)) ? null : likelyMeant(budget.metric, verdicts), open: named && !budget.advisory };
}
function reasonFor(budget, runs) {
    for (const { absent, failures } of runs) {
        const why = absent.find((one) => (0,src_budget/* metricMatches */._F)(budget.metric, one.metric) && (one.target === undefined || coversPlace(budget, { target: one.target, scenario: one.scenario ?? null })))?.reason;
        if (why !== undefined)
            return why;
        const failure = failures.find((one) => coversPlace(budget, one) || (one.scenario === null && coversPlace({ target: budget.target, scenario: '*' }, one)));
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
    return (0,nearest/* nearest */.p)(metric, [...new Set(verdicts.map(({ comparison }) => comparison.metric.name).filter((name) => (0,src_budget/* isUserMade */.hj)(name) && name !== metric))]);
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
    const found = screening === null ? own : screened(findIn(screening, budgets, accepting), own);
    const findings = found.map(({ finding }) => finding);
    const all = found.map(({ comparison }) => comparison);
    const uncompared = run.compare === 'none' ? [] : uncomparedTargets(found);
    const runs = screening === null ? [run] : [screening.run, run];
    const verdicts = found.map(({ verdict, screening: before }) => ({ ...verdict, screening: before }));
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
    const families = familiesOf(judged);
    const values = judge_valuesOf(run);
    const witnesses = witnessesOf(comparisons);
    return judged.map((one) => {
        const said = findingOf(one, families, values(one.comparison), witnesses(one.comparison.target));
        const { finding, accepted } = accepting.apply(asItCounts(said, one.budget), one.comparison);
        const wouldBe = one.budget?.advisory === true ? said.severity : 'none';
        return { ...one, finding, verdict: { ...verdictFrom(one, finding, run), accepted, wouldBe }, screening: null };
    });
}
function screened(first, second) {
    const key = ({ comparison: { target, scenario, metric } }) => JSON.stringify([target, scenario, metric.name]);
    const measured = new Map(second.filter(({ comparison }) => comparison.notCompared === null).map((one) => [key(one), one]));
    const before = new Set(first.map(key));
    return [
        ...first.map((one) => {
            const again = measured.get(key(one));
            return again === undefined ? one : { ...again, screening: one.verdict };
        }),
        ...second.filter((one) => !before.has(key(one))),
    ];
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
    return { kind: 'time', seconds: Math.ceil((run.time.load / 1000) * (settle.launches / launches)) };
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
// EXTERNAL MODULE: ./build/src/reasons.js + 36 modules
var reasons = __webpack_require__(99165);
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
        const clear = grown === null ? [] : explanation.causes.filter((cause) => shareOf(cause, verdict, grown) >= CLEAR);
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
function shareOf(cause, { comparison: { metric } }, grown) {
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
const SAID = new Set(['machine', 'errors', 'confirmation', 'other-unit', 'other-direction', 'no-direction']);
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
// EXTERNAL MODULE: ./build/src/bound.js
var src_bound = __webpack_require__(38709);
// EXTERNAL MODULE: ./build/src/report/json-values.js
var json_values = __webpack_require__(33279);
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
        case 'within': return `${(0,format/* plural */.LS)(because.figures, 'figure')} within budget`;
        default: return (0,report_input/* assertNever */.xb)(because);
    }
}
const others = (more) => (more === 0 ? '' : `, and ${(0,format/* count */.U9)(more)} more`);
//# sourceMappingURL=status.js.map
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
function what_to_try_inOrder(advice) {
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
;// CONCATENATED MODULE: ./build/src/report/json-why.js



function explanationDocument(explanation, pen) {
    const { target, scenario, metrics, subject, against, causes, rest } = explanation;
    return {
        target, scenario, metrics, subject, against,
        causes: causes.map((cause) => ({ ...rounded(cause), text: causeText(cause, aboutOf(explanation), pen) })),
        rest: rest === null ? null : { causes: rest.causes, difference: time(rest.difference) },
    };
}
function adviceDocument({ target, scenario, severity, about, message }, pen) {
    return { target, scenario, severity, message, about: { ...(0,json_values/* kebab */.i9)(about), kind: about.kind, text: evidenceText(about, pen) } };
}
function rounded(cause) {
    switch (cause.kind) {
        case 'import': return { ...cause, base: time(cause.base), head: time(cause.head) };
        case 'function': return { ...cause, base: time(cause.base), head: time(cause.head), share: time(cause.share) };
        case 'part':
        case 'file':
        case 'duplicate': return cause;
    }
}
const time = (value) => (value === null ? null : (0,json_values/* finite */.E2)(value));
//# sourceMappingURL=json-why.js.map
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
const MOST_ROWS = 40;
function stageTables({ loads }) {
    return loads.filter(({ stages }) => stages.length > 0).map((applied) => {
        const both = loads.some(({ target, scenario, side }) => target === applied.target && scenario === applied.scenario && side !== applied.side);
        return { place: `${(0,report_row/* placeName */.fW)(applied.target, applied.scenario)}${both ? ` (${applied.side})` : ''}`, load: loadText(applied.load), table: tableOf(applied) };
    });
}
function tableOf({ load, stages }) {
    const search = load.kind === 'saturate';
    const shown = (search ? stages.toSorted((a, b) => a.from - b.from) : stages).slice(0, MOST_ROWS);
    return {
        columns: ['requests', 'p50', 'p99', 'failed', ...(search ? ['limits'] : [])],
        rows: shown.map((stage) => ({
            place: stageText(stage),
            cells: [(0,format/* count */.U9)(stage.requests), loads_time(stage.p50), loads_time(stage.p99), (0,format/* percent */.KN)(stage.requests === 0 ? 0 : stage.failed / stage.requests), ...(search ? [KEPT[stage.kept ?? 'kept']] : [])],
        })),
    };
}
function stageText({ from, to, kept }) {
    const text = (value) => (kept === undefined ? rate(value) : (0,format/* amount */.vj)(value, 'requests/s'));
    return from === to ? text(from) : `${text(from)} to ${text(to)}`;
}
const KEPT = { kept: 'kept', broken: 'not kept', generator: 'could not be sent on time' };
const loads_time = (value) => (value === null ? '' : (0,format/* amount */.vj)(value, 'ms'));
//# sourceMappingURL=loads.js.map
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
        head: checkout(run.head),
        base: run.base === null ? null : checkout(run.base),
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
const checkout = ({ commit, branch, dirty }) => ({ commit, branch, dirty });
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
;// CONCATENATED MODULE: ./build/src/report/budget-table.js





function budgetRows({ judgement, configFile }, pen) {
    return judgement.budgets.map((use) => ({ use, rank: budget_table_rankOf(use) })).toSorted((a, b) => a.rank - b.rank).map(({ use }) => {
        const { budget, tightest, figures, missing } = use;
        return {
            rule: `${ruleName(budget, pen)}${budget.advisory ? ' (advisory)' : ''}`,
            allowed: allowedText(budget, tightest, pen),
            nearest: missing !== null ? missingText(missing, pen) : tightest === null ? '' : nearestText(tightest, budget, pen),
            room: tightest === null ? '' : roomText(tightest),
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
;// CONCATENATED MODULE: ./build/src/report/markdown/table.js

const MARKS = { fail: '❌', warn: '⚠️', inconclusive: '❓', good: '✅', none: '' };
function markOf(verdict) {
    if (verdict.severity !== 'none')
        return verdict.severity;
    return verdict.verdict === 'inconclusive' ? 'inconclusive' : verdict.verdict === 'improved' ? 'good' : 'none';
}
const GATED_HEAD = tableHead(['metric', 'change', 'allowed', 'base', 'this', 'noise\u00a0floor', 'verdict'], [1, 2, 3, 4, 5]);
const SHOWN_HEAD = tableHead(['metric', 'change', 'base', 'this', 'verdict'], [1, 2, 3]);
function gatedRow(verdict, cell) {
    const row = (0,report_row/* rowOf */.OB)(verdict, cell);
    const mark = MARKS[markOf(verdict)];
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






const MOST_WHOLE = 5;
function failureSections(failures) {
    const told = failures.filter(({ kind }) => kind !== 'interrupted');
    const logs = new Set();
    return [
        ...told.slice(0, MOST_WHOLE).flatMap((failure, index) => {
            const log = JSON.stringify(failure.log);
            const section = { title: 'a failure', weight: 90 - index, head: `${titleOf(failure)}${index === 0 ? '' : ` ${messageOf(failure)}`} ${hintOf(failure)}`, rows: [], tail: '' };
            const own = logs.has(log) ? [] : logSection(failure, 80 - index, index === 0);
            logs.add(log);
            return [section, ...own];
        }),
        folded('the other failures', 60, `${(0,format/* count */.U9)(told.length - MOST_WHOLE)} more could not be measured`, '', told.slice(MOST_WHOLE).map((failure) => `- ${titleOf(failure)} ${messageOf(failure)}`)),
    ];
}
const titleOf = ({ target, scenario, side, kind }) => `**${report_pen/* markdownPen */.rU.name((0,report_row/* placeName */.fW)(target, scenario))}${side === 'base' ? ' (base)' : ''} ${phrases/* failureTitle */.nV[kind]}.**`;
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
;// CONCATENATED MODULE: ./build/src/report/markdown/links.js
const SAFE = /^https:\/\/[\w./:?=&%~-]+$/;
function linked(words, url) {
    return url !== undefined && SAFE.test(url) ? `[${words}](${url})` : words;
}
function linksText({ links }) {
    return [['run', links?.run], ['artifact', links?.artifact]].flatMap(([words, url]) => {
        const text = linked(words, url);
        return text === words ? [] : [` · ${text}`];
    }).join('');
}
//# sourceMappingURL=links.js.map
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
;// CONCATENATED MODULE: ./build/src/report/markdown/notices.js




function noticeSections(input) {
    return noticeTexts(input.notices ?? [], (0,report_input/* outcomeOf */.sG)(input), report_pen/* markdownPen */.rU).flatMap(({ line, details, quiet }) => [
        { title: 'a notice', weight: 115, head: quiet ? `<sub>${line}</sub>` : line, rows: [], tail: '' },
        ...listSections({ title: 'changes of the rules', weight: 112, heading: '', lines: details, most: 3, others: 'changes of the rules' }),
    ]);
}
//# sourceMappingURL=notices.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/why.js








const MOST_OPEN = 4;
const MOST_CAUSES = 5;
const MOST_TO_TRY = 5;
const MOST_FOLDED = 20;
function whySections(input, pen) {
    const whys = whysOf(input, pen);
    const open = whys.filter(({ worst }) => worst !== null).slice(0, MOST_OPEN);
    const beside = open.length === 0 ? null : besideOf(input.judgement.verdicts);
    const others = whys.filter((why) => !open.includes(why));
    return {
        open: open.flatMap((why, index) => {
            const witnesses = witnessLines(why, beside, pen);
            const lines = [...why.lines.slice(0, MOST_CAUSES), ...witnesses, ...why.lines.slice(MOST_CAUSES)];
            return listSections({ title: 'a cause', weight: 84 - index / MOST_OPEN, heading: headingOf(why), lines, most: MOST_CAUSES + witnesses.length, others: 'causes' });
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
    const ordered = what_to_try_inOrder(advice);
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
const encoder = new TextEncoder();
const bytesOf = (text) => encoder.encode(text).length;
function section_join(sections, limit, whole) {
    const present = sections.filter((section) => section.head !== '' || section.rows.length > 0);
    const sized = present.map((section) => ({ section, bytes: bytesOf(section_text(section, section.rows.length)) + 2 }));
    let excess = sized.reduce((sum, { bytes }) => sum + bytes, 0) - limit;
    if (excess <= 0)
        return present.map((section) => section_text(section, section.rows.length)).join('\n\n') + '\n';
    excess += NOTE + bytesOf(whole);
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
        saved += bytesOf(rows[keep] ?? '') + 1;
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
// EXTERNAL MODULE: ./build/src/report/machine.js
var machine = __webpack_require__(98937);
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
        ...(run.machine === null || (0,machine/* machineText */.tU)(run.machine) === '' ? [] : [`the machine while load was measured: ${(0,machine/* machineText */.tU)(run.machine)}`]),
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
    const commits = run.base === null ? method_checkout(run.head, pen) : `${method_checkout(run.head, pen)} against ${method_checkout(run.base, pen)}`;
    return `Tailgate ${pen.text(run.environment.tool)} · ${commits} · ${doneInAll(run)} in ${(0,format/* duration */.p0)(run.time.total)} · seed ${run.seed}`;
}
function machines({ environment }, pen) {
    const lines = new Map();
    for (const [target, fingerprint] of Object.entries(environment.fingerprints)) {
        const text = method_machine(fingerprint, pen);
        lines.set(text, [...(lines.get(text) ?? []), target]);
    }
    return [...lines].map(([text, targets]) => (lines.size === 1 ? text : `${targets.map((target) => pen.name(target)).join(', ')}: ${text}`));
}
function method_machine({ cpu, cores, arch, os, image, runtime, pinned }, pen) {
    const system = [os, arch, ...(image === null ? [] : [`image ${image}`]), ...(runtime === null ? [] : [runtime])].map((part) => pen.text(part)).join(', ');
    const apart = pinned ? 'load generator and target on cores of their own' : 'load generator and target share the cores, which makes it noisier';
    return `${pen.text(cpu)}, ${(0,format/* plural */.LS)(cores, 'core')}, ${system}; ${apart}`;
}
function howCompared(run, pen) {
    const head = method_checkout(run.head, pen);
    switch (run.compare) {
        case 'stored': return `${head}, measured here and compared with the stored baselines`;
        case 'side-by-side': return `${head} against ${run.base === null ? 'base' : method_checkout(run.base, pen)}, measured side by side`;
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
function method_checkout({ commit, branch, dirty }, pen) {
    const name = commit === null ? 'a checkout without a commit' : pen.name(commit.slice(0, 10));
    return `${name}${branch === null ? '' : ` of ${pen.name(branch)}`}${dirty ? ' with uncommitted changes' : ''}`;
}
function spent({ time }) {
    const parts = [[time.load, 'under load'], [time.warmUp, 'warming up'], [time.coldStarts, 'cold starts'], [time.startAndStop, 'starting and stopping'], [time.commands ?? 0, 'running commands']];
    return parts.filter(([ms]) => ms > 0).map(([ms, what]) => `${(0,format/* duration */.p0)(ms)} ${what}`).join(', ') || 'nothing was started';
}
//# sourceMappingURL=method.js.map
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
    const open = inconclusive.find(({ settle }) => settle === null || settle.kind === 'launches') ?? longestTime(inconclusive) ?? inconclusive[0];
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
        case 'machine': return { sentences: [isRemote(input) ? `Run the job again, or measure it on a machine of its own${inClone(input)}:` : 'Run it again when nothing else runs there, or on a machine of its own:'], command };
        case 'errors': return afterChange(`Mend the failing requests${settle.side === 'base' ? ' (those of base, if they matter)' : ''}`, input, command);
        case 'confirmation': return { sentences: [`Run ${isRemote(input) ? 'the job' : 'it'} again, with another seed: a true change is found again, a burst of noise is not.`], command: null };
        case 'beyond-stored': return { sentences: [`Stored numbers cannot decide this. Measure both builds side by side (${pen.code(isRemote(input) ? 'compare: side-by-side' : '--compare side-by-side --base REF')}), gate a quieter metric (${pen.code('cpu')}, ${pen.code('latency.p50')}) or allow more than ${(0,format/* percent */.KN)(settle.noiseFloor)}.`], command: null };
        case 'soak': return { sentences: [`A slope shows with the length of a launch: load it with ${pen.code(`shape: soak, duration: ${settle.seconds}s`)}${input.configFile == null ? ' in a config' : ` in ${pen.code(input.configFile)}`}.`], command: null };
        case 'buckets': return afterChange('Give the histogram finer buckets where its values lie, or put the limit at the edge of one', input, command);
        case 'other-unit':
        case 'other-direction':
        case 'no-direction': return { sentences: [`Put the config right, for no measuring would tell: ${(0,phrases/* settleText */.di)(settle, ANYTHING)}.`], command: null };
        case 'load': return afterChange(`Lower the load of the scenario (fewer ${pen.code('connections')}, or a lower ${pen.code('rate')})`, input, command);
        default: return longer(`with three times the ${(0,format/* duration */.p0)(input.run.time.load)} of load that this run had`, (3 * input.run.time.load) / 1000, input, command, pen);
    }
}
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
// EXTERNAL MODULE: ./build/src/report/terminal/columns.js
var terminal_columns = __webpack_require__(61090);
// EXTERNAL MODULE: ./build/src/report/terminal/paint.js
var terminal_paint = __webpack_require__(36337);
// EXTERNAL MODULE: ./build/src/report/width.js
var report_width = __webpack_require__(80204);
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
        listText('What to try:', what_to_try_inOrder(input.advice).map((one) => tryText(one, pen)), width),
        listText('Budgets without a figure:', missingLines(input, pen), width),
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
const MOST_LINES = 10;
function remarkText(verdicts, input, width, pen) {
    return remarksOf(verdicts, input, pen).slice(0, MOST_LINES).map((remark) => (0,report_width/* wrap */.LV)(`- ${remarkLine(remark, pen)}`, width, '  ')).join('\n');
}
function listText(title, lines, width) {
    const shown = lines.slice(0, MOST_LINES).map((line) => (0,report_width/* wrap */.LV)(`- ${line}`, width, '  '));
    return [...(lines.length === 0 ? [] : [title]), ...shown].join('\n') + moreRows(lines.length, MOST_LINES);
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
        terminal: (options) => terminal({ ...input, call: null }, options),
        annotations: annotationsOf(input),
    };
}
//# sourceMappingURL=render.js.map
// EXTERNAL MODULE: ./build/src/run-file.js + 4 modules
var run_file = __webpack_require__(68418);
;// CONCATENATED MODULE: ./build/src/conclude.js











function filesOf({ run, texts }) {
    return { 'run.json': (0,run_file/* encodeRun */.M$)(run), 'report.json': texts['report.json'], 'report.md': texts['report.md'], 'junit.xml': texts['junit.xml'] };
}
function conclude(run, baselines, rules = {}, shown = {}) {
    const { policy = run.policy, advice = run.advice, configFile = run.config } = rules;
    const judgement = judged(run, baselines, rules);
    const input = { run, judgement, configFile, ...(0,reasons/* reasonsOf */.z)(run, judgement, baselines, advice), ...shown };
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
function allowsEverything(map, path) {
    const tolerance = map['tolerance'];
    const inner = (0,loose/* mapOf */.A)(tolerance);
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
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22222);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67831);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);



const LONGEST_CYCLE = 1000;
const isMix = (entries) => entries.some((entry) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(entry)?.['weight'] !== undefined || (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(entry)?.['steps'] !== undefined);
function flowsOf(scenario, path) {
    const requests = scenario['requests'];
    if (!Array.isArray(requests))
        return [{ steps: stepOf(scenario['request'], [...path, 'request']) }];
    const entries = requests.map((entry, i) => {
        const at = [...path, 'requests', i];
        const steps = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(entry)?.['steps'];
        return { steps: Array.isArray(steps) ? steps.flatMap((step, k) => stepOf(step, [...at, 'steps', k])) : stepOf(entry, at) };
    });
    return isMix(requests) ? entries : [{ steps: entries.flatMap(({ steps }) => steps) }];
}
function stepOf(request, path) {
    if (typeof request === 'string')
        return [{ request: { path: request.trim().replace(/^[A-Za-z-]+\s+/u, '') }, path }];
    const map = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(request);
    return map === null ? [] : [{ request: map, path }];
}
function mixFindings(scenario, path) {
    const requests = scenario['requests'];
    if (!Array.isArray(requests))
        return [];
    const found = requests.flatMap((entry, i) => {
        const map = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(entry);
        const at = [...path, 'requests', i];
        if (map === null)
            return [];
        if (map['steps'] === undefined)
            return map['path'] === undefined ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)(at, 'has neither `path` nor `steps`', 'write for example `path: /health`')] : [];
        return Object.keys(map).filter((key) => OF_REQUESTS.includes(key)).map((key) => (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)([...at, key], 'stands beside `steps`', 'keep one of the two; each step is a request of its own'));
    });
    if (!isMix(requests))
        return found;
    const weights = requests.map((entry) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(entry)?.['weight'] ?? 1).filter((weight) => Number.isInteger(weight));
    const cycle = cycleOf(weights);
    return cycle <= LONGEST_CYCLE ? found : [...found, (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onValue */ .Zy)([...path, 'requests'], `the weights repeat only after ${cycle} entries`, `write smaller ones: at most ${LONGEST_CYCLE} together, so that every launch sends them in their proportion`)];
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
    const steps = flows.flatMap((flow) => flow.steps).filter(({ request }) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(request['capture']) !== null);
    const pipelining = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(scenario['load'])?.['pipelining'];
    const ahead = steps.length > 0 && typeof pipelining === 'number' && pipelining > 1 ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)([...path, 'load', 'pipelining'], 'sends requests before the answers are there that they take values from', 'leave it out')] : [];
    return [...ahead, ...steps.flatMap((step) => (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .M)(step.request['capture']).flatMap(([name, from]) => ofCapture(name, (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .mapOf */ .A)(from), step)))];
}
function ofCapture(name, from, { request, path }) {
    const at = [...path, 'capture', name];
    const found = [];
    if (!new RegExp(_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .SOURCE_NAME */ .cW, 'u').test(name) || name in Object.prototype)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)(at, `\`${name.slice(0, 60)}\` cannot be the name of what is captured`, 'write letters, digits, `-` and `_`, such as `token`'));
    if (from === null)
        return found;
    const { json, header, regex } = { json: from['json'], header: from['header'], regex: from['regex'] };
    if (json === undefined && header === undefined && regex === undefined)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)(at, 'does not say where the value stands', 'write `json: $.id`, `header: location` or `regex: ...`'));
    if (json !== undefined && (header !== undefined || regex !== undefined))
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)([...at, header === undefined ? 'regex' : 'header'], 'stands beside `json`', 'keep one of the two'));
    const method = request['method'];
    if (header === undefined && typeof method === 'string' && method.toUpperCase() === 'HEAD')
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .onKey */ .Ff)(at, 'can never be found: the answer to HEAD has no body', 'write `header: ...`, or use GET'));
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
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27183);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28372);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33245);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22222);
/* harmony import */ var _expression_of_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34847);
/* harmony import */ var _metric_expressions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19392);
/* harmony import */ var _own_metrics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32636);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67831);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1906);










function namedIn(document) {
    return (0,_loose_js__WEBPACK_IMPORTED_MODULE_7__/* .entriesOf */ .M)((0,_loose_js__WEBPACK_IMPORTED_MODULE_7__/* .mapOf */ .A)(document)?.['targets']).map(([target, value]) => describe(target, (0,_loose_js__WEBPACK_IMPORTED_MODULE_7__/* .mapOf */ .A)(value)));
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
    const metrics = _metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv.filter((name) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesGlob */ .k)(globs.metric, name));
    const own = named.map((t) => (0,_own_metrics_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMatches */ .K)(globs.metric, t.own));
    const isOwn = own.some((one) => one.open || one.metrics.length > 0);
    if (metrics.length === 0 && !isOwn)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .onValue */ .Zy)([...path, 'metric'], ...noSuchMetric(globs.metric, named)));
    const targets = named.filter((t) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesGlob */ .k)(globs.target, t.target));
    if (named.length > 0 && targets.length === 0)
        found.push(unknownName([...path, 'target'], 'target', globs.target, named.map((t) => t.target)));
    const scenarios = targets.flatMap((t) => t.scenarios);
    const ofTarget = metrics.length > 0 && !isOwn && metrics.every((name) => !perScenario.has(name));
    if (globs.scenario !== '*' && ofTarget)
        found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .onKey */ .Ff)([...path, 'scenario'], `\`${globs.metric}\` belongs to the target as a whole, not to a scenario`, 'leave `scenario` out'));
    else if (targets.length > 0 && (globs.scenario !== '*' || (metrics.length > 0 && !isOwn && metrics.every((name) => perScenario.has(name)))) && !scenarios.some((s) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesGlob */ .k)(globs.scenario, s)) && !((0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeUserMade */ .Ve)(globs.metric) && targets.some(printsScenarios))) {
        found.push(map['scenario'] === undefined ? (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .onValue */ .Zy)([...path, 'metric'], `\`${globs.metric}\` is measured under load, and no target here has a scenario`, 'write `scenarios: { health: GET /health }` in the target') : unknownName([...path, 'scenario'], 'scenario', globs.scenario, scenarios));
    }
    if (targets.length > 0 && metrics.length > 0 && !isOwn) {
        if (metrics.every((name) => coldMetrics.has(name)) && !targets.some((t) => t.cold))
            found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .onValue */ .Zy)([...path, 'metric'], `\`${globs.metric}\` is never measured: cold starts are left out`, `remove \`cold-start: false\` from the target, or the ${rule}`));
        if (metrics.every((name) => sizeMetrics.has(name)) && !targets.some((t) => t.weighed))
            found.push((0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .onValue */ .Zy)([...path, 'metric'], `\`${globs.metric}\` is never measured: no target has a \`package\``, `write \`package: dist\` in the target, or remove the ${rule}`));
    }
    return found;
}
const printsScenarios = ({ own }) => own.open.includes('command.');
function describe(target, value) {
    const own = (0,_own_metrics_js__WEBPACK_IMPORTED_MODULE_5__/* .ownMetricsOf */ .R)(value);
    if (value?.['type'] === 'function')
        return { target, scenarios: eventNames(value['events']), cold: true, weighed: true, own };
    const cold = value?.['start'] !== undefined && value['cold-start'] !== false;
    return { target, scenarios: Object.keys((0,_loose_js__WEBPACK_IMPORTED_MODULE_7__/* .mapOf */ .A)(value?.['scenarios']) ?? {}), cold, weighed: value?.['package'] !== undefined, own };
}
function eventNames(events) {
    return (Array.isArray(events) ? events : []).map((event, i) => {
        const { name, file } = typeof event === 'string' ? { name: undefined, file: event } : ((0,_loose_js__WEBPACK_IMPORTED_MODULE_7__/* .mapOf */ .A)(event) ?? { name: undefined, file: undefined });
        return (0,_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .eventName */ .e)({ ...(typeof name === 'string' ? { name } : {}), ...(typeof file === 'string' ? { file } : {}) }, i);
    });
}
function noSuchMetric(written, named) {
    const own = named.flatMap((t) => t.own.named.map(({ name }) => name));
    const known = [...own, ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv];
    const word = written.replaceAll('*', '').toLowerCase();
    const close = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .suggestion */ .h)(written, known) ?? known.find((name) => word.length > 1 && (name.endsWith(`.${word}`) || name.startsWith(`${word}.`)));
    const never = neverMeasured.find(([prefix]) => written.startsWith(prefix));
    if (close === undefined && never !== undefined && own.every((name) => !name.startsWith(never[0])))
        return [`\`${written}\` is never measured: ${never[1]}`, never[2]];
    return [`no metric is called \`${written}\``, close === undefined ? `the metrics are ${known.join(', ')}` : `did you mean \`${close}\`?`];
}
const neverMeasured = [
    ['command.', 'no target is a command', 'write a target with `type: command` and the `command` that prints its numbers'],
    ['metrics.', 'no target has metrics of its own', 'write `metrics: { values: { queries: db_queries_total per request } }` in a target with scenarios'],
    ['timing.', 'no target reads the Server-Timing header', 'write `metrics: { server-timing: [db] }` in a target with scenarios'],
];
function unknownName(path, what, glob, known) {
    const close = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .suggestion */ .h)(glob, known);
    const list = known.slice(0, 10).map((name) => `\`${name}\``).join(', ');
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .onValue */ .Zy)(path, `no ${what} is called \`${glob}\``, close !== null ? `did you mean \`${close}\`?` : known.length === 0 ? `there is no ${what} that it could match` : `the ${what}s are ${list}${known.length > 10 ? ' ...' : ''}`);
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

/***/ 96145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ findingsOf)
});

// EXTERNAL MODULE: ./build/src/config/direction.js
var direction = __webpack_require__(59889);
// EXTERNAL MODULE: ./build/src/config/place.js
var place = __webpack_require__(67831);
// EXTERNAL MODULE: ./build/src/config/schema.js + 9 modules
var config_schema = __webpack_require__(7467);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
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
        if (!/\.requests\[\]\.(?!capture|weight|steps$)/u.test(one.path))
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
// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(1906);
;// CONCATENATED MODULE: ./build/src/config/issues.js





const MOST_KEYS = 50;
function findingsOf(issues, document) {
    return issues.flatMap((issue) => findings(issue, issue.path.map(segment), document));
}
function findings(issue, path, document) {
    switch (issue.code) {
        case 'unrecognized_keys': return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(path, key));
        case 'invalid_union': return ofUnion(issue.errors, path, document);
        case 'invalid_type': return [wrongType([issue.expected], path, document)];
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
function wrongType(expected, path, document) {
    const value = (0,place/* valueAt */.fK)(document, path);
    const key = path.at(-1);
    const title = settingAt(path)?.node.title;
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
    const soon = config_schema/* planned */.l.find((p) => matches(p.path, here));
    if (soon !== undefined)
        return { path: here, on: 'key', message: `${soon.says} is not in this version of Tailgate yet`, hint: 'leave it out' };
    const known = settingAt(path)?.keys ?? [];
    const plain = (0,suggestion/* inKebabCase */.x)(key);
    const close = (0,suggestion/* suggestion */.h)(key, known);
    const elsewhere = close === null ? configSettings().find((setting) => setting.path.endsWith(`.${plain}`) || setting.path === plain) : undefined;
    const hint = close !== null ? `did you mean \`${close}\`?` : elsewhere !== undefined ? `\`${plain}\` belongs at \`${elsewhere.path}\`` : `the keys here are ${known.map((name) => `\`${name}\``).join(', ')}`;
    return { path: here, on: 'key', message: `\`${key.slice(0, 80)}\` is not a key that is known here`, hint };
}
function notOneOf(values, path, document) {
    const value = (0,place/* valueAt */.fK)(document, path);
    if ((0,place/* pathText */.LF)(path) === 'version')
        return ofVersion(value, path);
    if (path.length === 3 && path[2] === 'type')
        return ofType(value, path);
    if (path.at(-1) === 'better')
        return { path, on: 'value', message: value === null ? 'is empty' : `\`${shown(value)}\` is no direction`, hint: (0,direction/* directionHint */.H)(value) };
    const close = typeof value === 'string' ? (0,suggestion/* suggestion */.h)(value, values.map(String)) : null;
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
    const value = (0,place/* valueAt */.fK)(document, path);
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
    const example = settingAt(path)?.node['x-example'];
    return example === undefined ? null : written(example);
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
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27183);
/* harmony import */ var _service_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25651);




function ownMetricsOf(target) {
    if (target?.['type'] === 'command')
        return (0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandMetricsOf */ .s2)(target);
    return { named: (0,_service_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceMetricsOf */ .Gg)(target), open: [] };
}
function ownMatches(glob, { named, open }) {
    const metrics = named.filter(({ name }) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesGlob */ .k)(glob, name));
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

/***/ 67471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/config/fields.js
var fields = __webpack_require__(21943);
// EXTERNAL MODULE: ./build/src/config/schema.js + 9 modules
var schema = __webpack_require__(7467);
// EXTERNAL MODULE: ./build/src/config/commands.js
var commands = __webpack_require__(84636);
// EXTERNAL MODULE: ./build/src/config/functions.js
var functions = __webpack_require__(33245);
// EXTERNAL MODULE: ./build/src/config/loose.js
var loose = __webpack_require__(22222);
// EXTERNAL MODULE: ./build/src/config/place.js
var place = __webpack_require__(67831);
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
// EXTERNAL MODULE: ./build/src/config/suggestion.js
var suggestion = __webpack_require__(1906);
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
;// CONCATENATED MODULE: ./build/src/config/checks.js











function checkDocument(document, readFile) {
    const bodies = new Map();
    const files = new data_checks/* DataFiles */.yC(readFile);
    const targets = (0,loose/* mapOf */.A)(document)?.['targets'];
    const findings = (0,loose/* entriesOf */.M)(targets).flatMap(([name, target]) => [
        ...named((0,fields/* nameFault */.IY)(name), ['targets', name]),
        ...targetFindings((0,loose/* mapOf */.A)(target) ?? {}, ['targets', name], (file, at) => readBody(file, at, readFile, bodies), bodies),
        ...(0,loose/* entriesOf */.M)((0,loose/* mapOf */.A)(target)?.['scenarios']).flatMap(([scenario, value]) => {
            const path = ['targets', name, 'scenarios', scenario];
            return [...named((0,fields/* nameFault */.IY)(scenario), path), ...scenarioFindings((0,loose/* mapOf */.A)(value), path, (file, at) => readBody(file, at, readFile, bodies)), ...feedFindings((0,loose/* mapOf */.A)(value), path, files, bodies)];
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
// EXTERNAL MODULE: ./build/src/config/issues.js + 2 modules
var issues = __webpack_require__(96145);
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
    const found = [...problems([...(read.success ? [] : (0,issues/* findingsOf */.W)(read.error.issues, document)), ...checked.findings, ...findings, ...(0,acceptances/* acceptFindings */.B)(whole), ...(0,advice/* adviceFindings */.P)(whole)]), ...checked.inFiles];
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
        },
    };
}
//# sourceMappingURL=parse.js.map
;// CONCATENATED MODULE: ./build/src/config/read.js




const DEFAULT_FILE = 'tailgate.yml';
const LARGEST = 16 * 1024 * 1024;
async function readConfig(source, root) {
    const inputs = source.start !== null || source.url !== null || source.package !== null;
    if (inputs && source.config !== null)
        return refuse('--config', 'a config file and `start`, `url` or `package` are given together', 'put everything into the config file, or leave --config out');
    if (inputs) {
        return configFromInputs({
            start: source.start, url: source.url, package: source.package, packageIsFile: source.package !== null && isFile(external_node_path_.resolve(root, source.package)),
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
function isFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile();
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26921);
/* harmony import */ var _acceptances_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32492);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30478);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69449);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96145);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8092);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7467);







const rulesSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ ..._schema_js__WEBPACK_IMPORTED_MODULE_5__/* .configSchema */ .Q.shape, targets: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional() });
function readRules(text, file) {
    const opened = (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .openConfig */ .F)(text, file);
    if (!opened.ok)
        return opened;
    const { document, whole, lineOf, problems } = opened.value;
    const read = rulesSchema.safeParse(document);
    const { findings, budgets } = (0,_budgets_js__WEBPACK_IMPORTED_MODULE_2__/* .readBudgets */ .l)(whole, lineOf);
    const found = problems([...(read.success ? [] : (0,_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .findingsOf */ .W)(read.error.issues, document)), ...findings, ...(0,_acceptances_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptFindings */ .B)(whole), ...(0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFindings */ .P)(whole)]);
    if (!read.success || found.length > 0)
        return { ok: false, problems: found };
    return { ok: true, value: { budgets, accept: (0,_acceptances_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptancesOf */ .U)(read.data.accept, lineOf), policy: policyOf(read.data), advice: read.data.advice } };
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

/***/ 7467:
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
const timingName = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u);
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
    const compiled = (0,find/* compilePattern */.E)(text);
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
// EXTERNAL MODULE: ./build/src/expression/parse.js + 2 modules
var parse = __webpack_require__(737);
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

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   x: () => (/* binding */ inKebabCase)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67707);

function suggestion(word, known) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(inKebabCase(word), known);
    return close !== null && [...close].some((letter) => word.toLowerCase().includes(letter.toLowerCase())) ? close : null;
}
const inKebabCase = (key) => key.slice(0, 80).replace(/([a-z])([A-Z])/gu, '$1-$2').replace(/[_\s]+/gu, '-').toLowerCase();
//# sourceMappingURL=suggestion.js.map

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
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);



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

/***/ 737:
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
;// CONCATENATED MODULE: ./build/src/safe-pattern.js
const MOST_UNBOUNDED = 4;
function patternFault(pattern) {
    const groups = [{ unbounded: false, alternatives: false }];
    let unbounded = 0;
    for (let at = 0; at < pattern.length; at += 1) {
        const top = groups.at(-1);
        if (top === undefined)
            return null;
        let ended = null;
        switch (pattern[at]) {
            case '\\':
                at += 1;
                break;
            case '[':
                at = endOfClass(pattern, at);
                break;
            case '(':
                groups.push({ unbounded: false, alternatives: false });
                continue;
            case '|':
                top.alternatives = true;
                continue;
            case ')':
                ended = groups.pop() ?? null;
                break;
            default: break;
        }
        const quantifier = /^(?:[*+]|\{\d+(?:,\d*)?\})\??/u.exec(pattern.slice(at + 1))?.[0] ?? '';
        const endless = /^[*+]|^\{\d+,\}/u.test(quantifier);
        const outer = groups.at(-1);
        if (outer !== undefined) {
            outer.unbounded ||= endless || ended?.unbounded === true;
            outer.alternatives ||= ended !== null && ended.alternatives && groups.length > 1;
        }
        if (quantifier !== '' && ended !== null && (ended.unbounded || ended.alternatives)) {
            return { message: 'repeats a group that repeats something itself, or has alternatives: some texts would take minutes', hint: 'write it without a quantifier within or around the group, such as `[a-z]+` for `([a-z]+)+`' };
        }
        if (endless)
            unbounded += 1;
        at += quantifier.length;
    }
    return unbounded > MOST_UNBOUNDED ? { message: `has more than ${MOST_UNBOUNDED} of \`*\`, \`+\` and \`{n,}\`: some texts would take minutes`, hint: 'write what stands between as it is' } : null;
}
function endOfClass(pattern, from) {
    for (let at = from + 1; at < pattern.length; at += 1) {
        if (pattern[at] === '\\')
            at += 1;
        else if (pattern[at] === ']')
            return at;
    }
    return pattern.length;
}
//# sourceMappingURL=safe-pattern.js.map
;// CONCATENATED MODULE: ./build/src/expression/parse.js


const LONGEST = 2000;
const DEEPEST = 40;
const LONGEST_PATTERN = 200;
const OVERS = ['sum', 'max', 'min', 'avg'];
const READS = ['growth', 'mean', 'last'];
const RATES = ['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv'];
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
        if (!this.#takes('request') && !this.#takes('requests'))
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
        try {
            new RegExp(`^(?:${token.text})$`, 'u');
        }
        catch {
            this.#refuseAt(token, `\`${token.text.slice(0, 60)}\` is not a regular expression`, 'write for example `2..` or `/items/.*`');
        }
        const fault = patternFault(token.text);
        if (fault !== null)
            this.#refuseAt(token, `the pattern \`${token.text.slice(0, 60)}\` ${fault.message}`, fault.hint);
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
const operatorOf = (text) => (text === '+' || text === '-' || text === '*' ? text : '/');
const overOf = (text) => (text === 'max' || text === 'min' || text === 'avg' ? text : 'sum');
const readOf = (text) => (text === 'growth' || text === 'mean' || text === 'last' ? text : 'as-typed');
const isMatching = (text) => ['=', '!=', '=~', '!~'].includes(text);
//# sourceMappingURL=parse.js.map

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

/***/ 45905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   ai: () => (/* binding */ unfolded),
/* harmony export */   oS: () => (/* binding */ measuredIn),
/* harmony export */   xH: () => (/* binding */ joinRuns)
/* harmony export */ });
function joinRuns(runs) {
    const whole = runs.filter(({ run }) => run.shards.length > 0).map(({ file, run }) => problem(file, `is joined already: it has all ${run.shards.length} shards in it`, `give the run.json of each shard, as its job wrote it; \`tailgate judge ${file}\` judges this one again`));
    if (whole.length > 0)
        return { ok: false, problems: whole };
    const sharded = runs.flatMap(({ file, run }) => (run.shard === null ? [] : [{ file, run, shard: run.shard }]));
    const strangers = runs.filter(({ run }) => run.shard === null).map(({ file }) => problem(file, 'is no shard: it was measured without `--shard`', 'give the run.json of each job that ran with `--shard I/N`'));
    const [first] = sharded;
    if (first === undefined)
        return { ok: false, problems: strangers.length > 0 ? strangers : [problem(null, 'there is no run to join', 'name the run.json of every shard')] };
    const problems = [...strangers, ...sharded.flatMap((one) => (one === first ? [] : mismatch(first, one))), ...doubled(sharded), ...missing(sharded), ...sharded.flatMap(foreign)];
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
    const { id, head, config, budgets, accept, policy, advice } = run;
    return { ok: true, value: { ...again.value, id, head, config, budgets, accept, policy, advice } };
}
const NOTHING = { samples: [], histograms: [], requests: [], failures: [], absent: [], pairs: [], looks: [], contents: [], imports: [], hotPaths: [], functions: [], loads: [], asked: [] };
function mismatch(first, other) {
    const told = (what, a, b) => (a === b ? [] : [problem(other.file, `is of another run than ${first.file}: ${what} is ${b ?? 'unknown'}, and ${a ?? 'unknown'} there`, 'join the shards of one workflow run, all of the same commit and config')]);
    return [
        ...told('its number of shards', String(first.shard.of), String(other.shard.of)),
        ...told('the commit of head', first.run.head.commit, other.run.head.commit),
        ...(first.run.base === null || other.run.base === null ? [] : told('the commit of base', first.run.base.commit, other.run.base.commit)),
        ...told('the version of Tailgate', first.run.environment.tool, other.run.environment.tool),
        ...(JSON.stringify(first.shard.whole) === JSON.stringify(other.shard.whole) && rulesOf(first.run) === rulesOf(other.run) ? [] : [problem(other.file, `was measured with another config than ${first.file}`, 'join the shards of one workflow run, all of the same commit and config')]),
    ];
}
const rulesOf = ({ budgets, accept, policy }) => JSON.stringify([budgets, accept, policy]);
function doubled(sharded) {
    const seen = new Map();
    return sharded.flatMap(({ file, shard }) => {
        const other = seen.get(shard.index);
        seen.set(shard.index, other ?? file);
        return other === undefined ? [] : [problem(file, `is shard ${shard.index} of ${shard.of}, as ${other} is`, 'name each shard once')];
    });
}
function missing(sharded) {
    const of = Math.max(...sharded.map(({ shard }) => shard.of));
    const there = new Set(sharded.map(({ shard }) => shard.index));
    const gone = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
    if (gone.length === 0)
        return [];
    return [problem(null, `${gone.length === 1 ? `shard ${gone[0] ?? ''} of ${of} is` : `shards ${gone.join(', ')} of ${of} are`} missing: what ${gone.length === 1 ? 'it was' : 'they were'} to measure is not known`, 'did the job fail, or upload nothing? Run it again; nothing is judged without it')];
}
function foreign({ file, run, shard }) {
    const { index, of, whole, parts } = shard;
    const own = whole.flatMap((_, i) => (i % of === index - 1 ? [i] : []));
    const mine = own.flatMap((i) => whole[i] ?? []);
    const isMine = (target, scenario) => mine.some((part) => part.target === target && (part.scenario === null || scenario === null || part.scenario === scenario));
    const stranger = [run, ...(run.screening === null ? [] : [run.screening])].flatMap(({ samples }) => samples).find(({ target, scenario }) => !isMine(target, scenario));
    if (JSON.stringify(parts) !== JSON.stringify(own))
        return [problem(file, `does not say of itself what shard ${index} of ${of} is`, 'the file was changed by hand or by another program; measure again')];
    if (stranger !== undefined)
        return [problem(file, `has figures of ${stranger.target}, which is no part of shard ${index} of ${of}`, 'the file was changed by hand or by another program; measure again')];
    const silent = mine.find(({ target, scenario }) => ![...run.samples, ...run.failures, ...(run.screening?.samples ?? []), ...(run.screening?.failures ?? [])].some((one) => one.target === target && (scenario === null || one.scenario === scenario || one.scenario === null)));
    return silent === undefined || !run.complete ? [] : [problem(file, `has nothing of ${silent.scenario === null ? silent.target : `${silent.target}/${silent.scenario}`}, which it was to measure`, 'the file was changed by hand or by another program; measure again')];
}
const problem = (file, message, hint) => ({ file, line: null, column: null, path: file === null ? 'merge' : '', message, hint });
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
function together(runs, { of, whole }, shards) {
    const [first] = runs;
    if (first === undefined)
        throw new Error('nothing to join');
    const all = (list) => runs.flatMap(list);
    const inOrder = (list) => all(list).toSorted((a, b) => placeIn(whole, a) - placeIn(whole, b));
    const sum = (of_) => runs.reduce((total, run) => total + of_(run), 0);
    return {
        ...first,
        partial: runs.some(({ partial, shard: own }) => partial && own === null),
        complete: runs.every(({ complete }) => complete),
        started: runs.map(({ started }) => started).toSorted()[0] ?? first.started,
        base: runs.find(({ base }) => base !== null)?.base ?? null,
        baseMissing: runs.find(({ baseMissing }) => baseMissing !== null)?.baseMissing ?? null,
        environment: { ...first.environment, fingerprints: Object.assign({}, ...runs.toReversed().map(({ environment }) => environment.fingerprints)) },
        time: { load: sum(({ time }) => time.load), warmUp: sum(({ time }) => time.warmUp), coldStarts: sum(({ time }) => time.coldStarts), startAndStop: sum(({ time }) => time.startAndStop), ...(runs.some(({ time }) => time.commands !== undefined) ? { commands: sum(({ time }) => time.commands ?? 0) } : {}), total: Math.max(...runs.map(({ time }) => time.total)) },
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
        asked: inOrder((run) => run.asked),
        notes: [...new Set([`joined from ${of} shards, each with a machine of its own`, ...all((run) => run.notes)])],
        shard: { index: 0, of, whole, parts: whole.map((_, i) => i) },
        screening: null,
        shards,
    };
}
//# sourceMappingURL=join.js.map

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
const RATE = /^(?:(?<what>[a-z]{0,20})\s*(?:\/|per\s)\s*(?:s|sec|second)|(?:r|q|t|op)ps|hz)$/iu;
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
    const rate = RATE.exec(word);
    if (rate !== null && valueIn(SIZES, rate.groups?.['what'] ?? '') === null)
        return { unit: 'requests/s', factor: 1, better: 'higher' };
    if (word === '' || word === 'unitless')
        return { unit: 'number', factor: 1, better: null };
    if (word === 'count')
        return { unit: 'count', factor: 1, better: null };
    const better = rate !== null ? 'higher' : /^allocs?\b/iu.test(word) ? 'lower' : null;
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
  E: () => (/* binding */ compilePattern)
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
function characterTest(source) {
    const expression = new RegExp(`^(?:${source})$`, 'u');
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
function readPattern(pattern) {
    try {
        RegExp(pattern, 'u');
    }
    catch (error) {
        return { ok: false, message: `is not a regular expression (${error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/.*\/u?: )?/su, '') : ''})`, hint: 'write it as JavaScript does, and a backslash before a sign that is meant as it is' };
    }
    try {
        return { ok: true, part: new Reader(pattern).choice() };
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
    #at = 0;
    #groups = 0;
    constructor(text) {
        this.#text = text;
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
        return { kind: 'character', test: characterTest(source), literal: literal === '' || source.startsWith('[') ? null : literal };
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
        return { ok: false, message: 'is too long when its repetitions are written out', hint: 'write `+` in place of `{1,1000}`' };
    const machine = new Machine(program);
    return { ok: true, find: (text) => machine.find(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text) };
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
        const { steps, prefix, hasGroup } = this.#program;
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
                    return undefined;
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
        if (found === null)
            return undefined;
        if (!hasGroup)
            return text.slice(found.begins, found.ends);
        return found.from < 0 || found.to < 0 ? undefined : text.slice(found.from, found.to);
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

/***/ 99165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ reasonsOf),
  v: () => (/* binding */ worthLookingAt)
});

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
;// CONCATENATED MODULE: ./build/src/explain/part-pairs.js
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
const byName = (parts) => part_pairs_grouped([...parts].sort(placeOrder), ({ name }) => name);
const byVersion = (parts) => part_pairs_grouped(parts, ({ version }) => version);
function part_pairs_grouped(items, key) {
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
        .map(([name, copies]) => ({ name, copies: copies.sort((a, b) => b.unpacked - a.unpacked || placeOrder(a, b)), wasted: copies.slice(1).reduce((sum, { unpacked }) => sum + unpacked, 0) }))
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
    return partPairs(base === null ? head.parts : base.parts, head.parts).flatMap(({ before, after }) => {
        const place = after ?? before;
        const change = parts_changeOf(before === null ? null : weighedPart(before), after === null ? null : weighedPart(after), unit, smallest);
        if (place === null || change === null)
            return [];
        const from = before !== null && after !== null && !samePlace(before, after) ? { path: before.path, layer: before.layer } : null;
        const { difference, weight, ...told } = change;
        return [{ cause: { kind: 'part', name: place.name, path: place.path, layer: place.layer, from, ...told, base: base === null ? null : told.base }, difference, weight }];
    });
}
function ownFileItems(base, head, unit) {
    const before = byPlace(ownFilesOf(base ?? head));
    const after = byPlace(ownFilesOf(head));
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
function smallestOf(left, listed) {
    return left === 0 ? 0 : listed.reduce((least, { unpacked }) => Math.min(least, unpacked), Infinity);
}
const weighedPart = ({ packed, unpacked, files, version, layer }) => ({ packed: layer === null ? packed : 0, unpacked, files, version });
const weighedFile = ({ packed, unpacked, layer }) => ({ packed: layer === null ? packed : 0, unpacked, files: 1, version: null });
function ownFilesOf(contents) {
    const owners = ownersOf(contents.parts);
    return contents.files.filter((file) => isOwnFile(file, owners));
}
function filesOf(parts, files) {
    const own = parts.filter(({ cause }) => cause.kind === 'part' && cause.name === null).sort((a, b) => b.cause.path.length - a.cause.path.length);
    const groups = part_pairs_grouped(files, ({ cause: { path, layer } }) => own.find(({ cause: of }) => of.layer === layer && (of.path === '' || path.startsWith(`${of.path}/`))) ?? null);
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
const keyOf = ({ cause }) => `${cause.kind} ${placeKey(cause)}`;
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






const OTHER_JOB = 0.3;
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
    const least = (1 + OTHER_JOB) * base.modules.reduce((smallest, { total }) => Math.min(smallest, total), Infinity);
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
    return base === null || head === null || base === 0 || Math.abs(head / base - 1) > OTHER_JOB;
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96209);
/* harmony import */ var _figure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80530);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45845);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31104);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98937);
/* harmony import */ var _replication_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89826);







const outcomeWord = { pass: 'Pass', warn: 'Warning', inconclusive: 'Inconclusive', fail: 'Fail' };
const verdictWord = {
    improved: 'improved', unchanged: 'unchanged', regressed: 'regressed', 'over-budget': 'over budget', inconclusive: 'inconclusive', 'not-compared': 'not compared',
};
const verdictText = ({ verdict, accepted, wouldBe }) => `${verdictWord[verdict]}${accepted === null ? '' : ' (accepted)'}${wouldBe === 'none' ? '' : ` (would ${wouldBe})`}`;
const disturberWord = { steal: 'other virtual machines on the same host', pressure: 'more work than it has processors', 'other-load': 'other programs' };
function warningText(warning, figure, pen) {
    switch (warning.kind) {
        case 'few-launches':
            return `${(0,_replication_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatsText */ .U5)((0,_replication_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatOf */ .Tg)(figure.metric), warning.launches)} only: an honest interval needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(warning.needed)}`;
        case 'few-requests':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.requests, pen.each(figure.target))} a ${(0,_replication_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatOf */ .Tg)(figure.metric)} only: this statistic needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(warning.needed)}; ${warning.longerBy === undefined ? `give it more time (${pen.code('--time')})` : `give its load a longer ${pen.code(warning.longerBy)}`}`;
        case 'generator-saturated':
            return `the load generator was busy for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.busy)} of its core: the latencies contain its own queueing; use fewer connections or a lower rate`;
        case 'generator-late':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.share)} of the requests were sent more than 1 ms late (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(warning.worst, 'ms')} at worst): the rate is more than this machine could send, with what else ran on it`;
        case 'reconnects':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.share)} of the responses include making a new connection, because the service closes them; keep-alive would measure the service alone`;
        case 'requests-skipped':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.requests, 'request')} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.share)}) ${warning.requests === 1 ? 'was' : 'were'} not sent, because an earlier answer had no ${pen.code(warning.capture)} for ${warning.requests === 1 ? 'it' : 'them'}: what was measured is not the whole workload`;
        case 'slow-captures':
            return `the load generator read answers for its captures ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.share)} of the time, in which others waited: the latencies contain that; capture from a shorter answer, by a header, or by a pattern that begins with what stands in front of the value`;
        case 'not-settled':
            return `it was still changing speed when its warm-up ended after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(warning.seconds * 1000)}`;
        case 'keeps-rising':
            return `it rose all the time, from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(warning.from)} to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(warning.to)} within ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.requests, pen.each(figure.target))}: something is opened and never closed`;
        case 'bucketed': {
            const [lower, upper] = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .apart */ .zZ)(warning.lower, warning.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .figureText */ .OP)(value, figure, pen, extra));
            const [from, to] = warning.base === undefined ? [lower, upper] : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .apart */ .zZ)(warning.base.lower, warning.base.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .figureText */ .OP)(value, figure, pen, extra));
            const ofBase = warning.base === undefined ? '' : from === lower && to === upper ? ', on base as well' : `, that of base between ${from} and ${to}`;
            return `it was read from a histogram's buckets: the true value lies between ${lower} and ${upper}${ofBase}, and what changes within ${ofBase.includes('between') ? 'these' : 'them'} does not show`;
        }
        case 'ticks': {
            const each = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(warning.perSecond, perSecondUnit(figure.metric.unit), 2);
            return `about ${each} a second come without any request, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.share)} of what was counted under load: something that runs by itself counts as well, or what a request counts is counted only a while after its answer; count it apart, or pick the series that are of requests by their labels`;
        }
        case 'unread':
            return `it could not be read in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.launches, 'launch', 'launches')}, which do not count: ${pen.text((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(warning.reason, LONGEST_FAULT))}`;
        case 'at-least':
            return `${warning.side === 'base' ? 'of base ' : ''}it is at least this, and may be more: ${atLeastReason[warning.why]}`;
        case 'at-most':
            return `${warning.side === 'base' ? 'of base ' : ''}it is less than this: not even ${pen.code('from')}, the lowest rate of the search, was kept; lower it to know how much less`;
        case 'unsteady-limit':
            return `the search ended after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.trials, 'trial')} without having seen both ends of it twice: the rate that it keeps changes from one moment to the next`;
        case 'short-history':
            return `the baseline has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.entries, 'entry', 'entries')} and needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(warning.needed)}: until then only a change beyond ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.beyond)} is called`;
        case 'near-limit': {
            const [lower, upper] = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .apart */ .zZ)(warning.lower, warning.upper, (value, extra) => (0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .figureText */ .OP)(value, figure, pen, extra));
            return `its true value lies between ${lower} and ${upper}, and the limit of ${(0,_figure_js__WEBPACK_IMPORTED_MODULE_3__/* .limitText */ .PW)(warning.limit, figure, pen)} is among them`;
        }
        case 'entries-left-out':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.entries, 'baseline entry was', 'baseline entries were')} left out: ${warning.entries === 1 ? 'it is' : 'they are'} of another ${warning.reason}`;
        case 'machine-busy':
            return busyText(warning);
        case 'clock-stepped':
            return `${(0,_machine_js__WEBPACK_IMPORTED_MODULE_5__/* .clockText */ .Yi)(warning.steps, warning.pauses)} while it was measured: times taken meanwhile are not to be trusted`;
        case 'side-fails':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.share)} of ${warning.side}'s requests failed (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.allowed)} allowed): what was answered in which time says little of its speed`;
        case 'tests-disagree':
            return `two tests of the same launches disagree whether it changed (t test: p = ${warning.t.toPrecision(2)}, sign flips: p = ${warning.signFlip.toPrecision(2)}): a few odd launches decide`;
        case 'witnesses-agree':
            return `the clock alone could not decide; that as much is read, mapped and allocated at start as before (within ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.largest)}) did`;
        case 'normalised':
            return `the reference workload took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(Math.abs(warning.slower))} ${warning.slower > 0 ? 'longer' : 'less time'} than when the baseline was measured: the baseline is shown as this machine would have measured it now`;
        case 'other-class':
            return `nothing is stored of this model of processor yet: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(warning.entries, 'entry', 'entries')} of others ${warning.entries === 1 ? 'stands' : 'stand'} in, and models are expected to differ by ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(warning.spread)}`;
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_6__/* .assertNever */ .xb)(warning);
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
        return `something that could run had to wait for a processor for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(share)} of the time (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(limit)} is what a measurement bears): times are longer for it`;
    return `${disturberWord[what]} took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(share)} of this machine's processors (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(limit)} is what a measurement bears): times are longer for it`;
}
function notComparedText(reason, target, pen) {
    switch (reason.kind) {
        case 'not-asked': return 'no comparison was asked for';
        case 'no-baseline': return `no baseline for ${pen.name(target)} yet`;
        case 'not-on-base': return 'it could not be measured on base';
        case 'new-metric': return `the baseline of ${pen.name(target)} does not have it yet`;
        case 'other-machine': return `the baseline of ${pen.name(target)} is from another machine${differences(reason.differs, pen)}`;
        case 'other-workload': return `the baseline of ${pen.name(target)} was measured with another workload (other requests, load or probe settings)`;
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_6__/* .assertNever */ .xb)(reason);
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
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_6__/* .assertNever */ .xb)(reason);
    }
}
function settleText(settle, had) {
    switch (settle.kind) {
        case 'launches': return `about ${(0,_replication_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatsText */ .U5)(had.repeat, settle.launches)} would settle it; this run had ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(had.launches)}`;
        case 'entries':
            if (settle.unknownSpread === true)
                return `how much it varies from run to run of the default branch is not known from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(had.entries, 'entry', 'entries')}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(settle.entries)} and more can tell`;
            return `a baseline of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(settle.entries, 'entry', 'entries')} would settle it; there ${had.entries === 1 ? 'is' : 'are'} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(had.entries)}`;
        case 'beyond-stored': return `the default branch itself varies so much from run to run that stored numbers see nothing below ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(settle.noiseFloor)}: only both builds, measured side by side on one machine, can settle it`;
        case 'time': return `about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(Math.ceil(settle.seconds) * 1000)} of measuring would settle it (\`--time ${Math.ceil(settle.seconds)}\`)`;
        case 'machine': return settle.what === 'clock'
            ? 'the clock was set or the machine stood still meanwhile, so that no time can be trusted: run it again'
            : `this machine was taken by ${disturberWord[settle.what]} for most of the time, so that nobody is accused and nobody acquitted: run it again when it is quiet`;
        case 'errors': return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(settle.share)} of ${settle.side}'s requests failed: its speed can be compared once they are answered`;
        case 'confirmation': return settle.launches === 0
            ? 'it looks worse than is allowed, and fresh launches had still to confirm it when the time was over'
            : `it looked worse than is allowed, but ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(settle.launches, 'fresh launch', 'fresh launches')} did not confirm it`;
        case 'soak': return `a launch of about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(settle.seconds * 1000)} would settle it (\`shape: soak\`, \`duration: ${settle.seconds}s\`): what a heap grows by for reasons of its own counts for less the longer it is loaded, and no number of short launches makes up for that`;
        case 'buckets': return 'the buckets of its histogram are too coarse to tell, however long is measured: finer ones where its values lie would settle it, and so would a limit at one of their edges';
        case 'load': return `the load generator was busy for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(settle.busy)} of its core: a lighter load (fewer connections, or a lower rate) would settle it`;
        case 'other-unit': return `the budget's amount is ${amountWord[settle.amounts]}, and this metric is measured ${measuredWord(settle)}: write an amount of that kind in the config`;
        case 'other-direction': return `the budget wants ${settle.better === 'lower' ? 'more' : 'less'} of it than it allows, and of this metric ${settle.better === 'lower' ? 'less' : 'more'} is better: turn \`warn\` and \`fail\` round, or say \`better: ${settle.better === 'lower' ? 'higher' : 'lower'}\` where the metric is named`;
        case 'no-direction': return `nothing says whether more or less of it is better, so that it is held to no budget: ${directionHint(settle)}`;
        default: return (0,_input_js__WEBPACK_IMPORTED_MODULE_6__/* .assertNever */ .xb)(settle);
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
    return pen.text((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(reason, LONGEST_REASON).replace(/[.\s]+$/, '') || 'no reason given');
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

/***/ 68418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M$: () => (/* binding */ encodeRun),
  cI: () => (/* binding */ readRun)
});

// UNUSED EXPORTS: decodeRun

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/join.js
var join = __webpack_require__(45905);
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
const ROUNDING = 1e-9;
function contradictionIn(run) {
    return tooMany(run) ?? twice(run) ?? wrongMetric(run) ?? negative(run) ?? wrongPoint(run) ?? wrongPair(run) ?? looksDescend(run) ?? wrongTree(run);
}
function tooMany({ samples, pairs }) {
    const values = samples.reduce((sum, sample) => sum + sample.values.length, 0) + pairs.reduce((sum, pair) => sum + pair.logRatios.length, 0);
    return values > MOST_VALUES ? { path: ['samples'], message: `must have at most ${MOST_VALUES} values in all, not ${values}` } : null;
}
function twice({ samples, pairs, histograms, requests }) {
    const lists = [
        ['samples', samples.map(({ target, scenario, side, metric }) => [target, scenario, side, metric.name])],
        ['pairs', pairs.map(({ target, scenario, metric }) => [target, scenario, metric])],
        ['histograms', histograms.map(({ target, scenario, side }) => [target, scenario, side])],
        ['requests', requests.map(({ target, scenario, side }) => [target, scenario, side])],
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
    const at = pairs.findIndex(({ logRatios, blocks }) => logRatios.length !== blocks.length);
    return at < 0 ? null : { path: ['pairs', at, 'blocks'], message: 'must be as many as its logRatios' };
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
    }), 5000),
}), 10_000).default([]);
const loadWarnings = [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('at-least'), side: schemas/* enum */.k5n(['base', 'head']), why: schemas/* enum */.k5n(['searched', 'generator', 'load-ended']) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('at-most'), side: schemas/* enum */.k5n(['base', 'head']) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('unsteady-limit'), trials: number }),
];
//# sourceMappingURL=run-schema-load.js.map
;// CONCATENATED MODULE: ./build/src/run-schema.js




const run_schema_text = schemas/* string */.YjP().max(65_536);
const run_schema_name = schemas/* string */.YjP().max(200);
const words = schemas/* string */.YjP().max(1000);
const maybe = (schema) => schema.nullable();
const side = schemas/* enum */.k5n(['base', 'head']);
const [LEAST, MOST] = [1e-12, 1e15];
const isMeasured = (value) => value === 0 || (value >= LEAST && value <= MOST);
const measured = schemas/* number */.aig().refine(isMeasured, `must be 0 or from ${LEAST} to ${MOST}`);
const measurements = numbers({ allowed: isMeasured, says: `0 or a number from ${LEAST} to ${MOST}` }, 10_000);
const isSigned = (value) => isMeasured(Math.abs(value));
const signed = schemas/* number */.aig().refine(isSigned, `must be 0 or from ${LEAST} to ${MOST}, above or below 0`);
const signedMeasurements = numbers({ allowed: isSigned, says: `0 or a number from ${LEAST} to ${MOST}, above or below 0` }, 10_000);
const LARGEST_LOG = Math.log(MOST / LEAST);
const logRatios = numbers({ allowed: (value) => Math.abs(value) <= LARGEST_LOG, says: `a number from -${LARGEST_LOG.toFixed(1)} to ${LARGEST_LOG.toFixed(1)}` }, 10_000);
const isCount = (most) => (value) => Number.isSafeInteger(value) && value >= 0 && value <= most;
const counts = numbers({ allowed: isCount(1_000_000), says: 'a whole number from 0 to 1000000' }, 10_000);
const requests = schemas/* number */.aig().refine(isCount(4e9), 'must be a whole number from 0 to 4000000000');
const whole = schemas/* number */.aig().refine(isCount(Number.MAX_SAFE_INTEGER), 'must be a whole number, 0 or more');
const launches = schemas/* number */.aig().refine(isCount(10_000), 'must be a whole number from 0 to 10000');
const positive = schemas/* number */.aig().nonnegative().max(MOST);
const share = schemas/* number */.aig().nonnegative().max(1);
const limit = schemas/* number */.aig().min(-1e100).max(1e100);
const tiers = { warn: maybe(limit), fail: maybe(limit) };
const moment = iso/* datetime */.w$({ offset: false }).max(40);
const warning = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('few-launches'), launches: whole, needed: launches }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('few-requests'), requests: positive, needed: positive, longerBy: schemas/* enum */.k5n(['duration', 'each']).exactOptional() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('generator-saturated'), busy: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('generator-late'), share: positive, worst: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('reconnects'), share: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('requests-skipped'), requests: whole, share, capture: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('slow-captures'), share }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('not-settled'), seconds: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('keeps-rising'), from: positive, to: positive, requests: whole }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('bucketed'), lower: positive, upper: positive, base: schemas/* strictObject */.rej({ lower: positive, upper: positive }).exactOptional() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('ticks'), perSecond: positive, share }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('unread'), launches: whole, reason: run_schema_text }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('short-history'), entries: whole, needed: whole, beyond: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('near-limit'), limit, lower: limit, upper: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('machine-busy'), what: schemas/* enum */.k5n(['steal', 'pressure', 'other-load']), share: positive, limit: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('clock-stepped'), steps: whole, pauses: whole }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('side-fails'), side, share: positive, allowed: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('tests-disagree'), t: positive, signFlip: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('witnesses-agree'), largest: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('normalised'), slower: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('other-class'), entries: whole, spread: positive }),
    ...loadWarnings,
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('entries-left-out'), entries: whole, reason: schemas/* enum */.k5n(['machine', 'workload']) }),
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
const checkout = schemas/* strictObject */.rej({ commit: maybe(run_schema_name), branch: maybe(words), dirty: schemas/* boolean */.zMY(), time: maybe(run_schema_name) });
const fingerprint = schemas/* strictObject */.rej({
    cpu: words, cores: positive, arch: words, os: words, image: maybe(words), runtime: maybe(words), pinned: schemas/* boolean */.zMY(), protocol: positive,
});
const errors = schemas/* strictObject */.rej({ status: requests, timeout: requests, connection: requests, body: requests });
const budget = schemas/* strictObject */.rej({
    target: run_schema_name, scenario: run_schema_name, metric: run_schema_name,
    limit: maybe(schemas/* strictObject */.rej(tiers)), tolerance: maybe(schemas/* strictObject */.rej({ ...tiers, floor: limit.nonnegative() })),
    amounts: maybe(schemas/* enum */.k5n(['duration', 'size', 'rate', 'percentage', 'count'])).default(null), better: maybe(schemas/* enum */.k5n(['lower', 'higher'])).default(null), advisory: schemas/* boolean */.zMY().default(false), certain: schemas/* boolean */.zMY().default(false),
    origin: schemas/* enum */.k5n(['config', 'default']), line: maybe(whole),
});
const acceptance = schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, metric: run_schema_name, reason: run_schema_text, expires: maybe(run_schema_name), origin: schemas/* enum */.k5n(['config', 'label']), line: maybe(whole) });
const failureKinds = ['setup-failed', 'start-failed', 'not-ready', 'foreign-listener', 'died', 'wrong-answers', 'no-answers', 'init-failed', 'handler-failed', 'timed-out', 'out-of-memory', 'not-measurable', 'package', 'interrupted', 'command-failed', 'unreadable-output'];
const disturbance = maybe(schemas/* strictObject */.rej({ mean: positive, worst: positive, limit: positive, above: positive }));
const place = maybe(schemas/* strictObject */.rej({ file: run_schema_text, line: maybe(whole) }));
const run_schema_long = schemas/* string */.YjP().max(1000);
const evidence = {
    contents: list(schemas/* strictObject */.rej({
        target: run_schema_name, side, left: schemas/* strictObject */.rej({ parts: whole, files: whole }),
        parts: list(schemas/* strictObject */.rej({ name: maybe(run_schema_long), version: maybe(run_schema_long), path: run_schema_text, layer: maybe(words), packed: positive, unpacked: positive, files: whole }), 500),
        files: list(schemas/* strictObject */.rej({ path: run_schema_text, layer: maybe(words), packed: positive, unpacked: positive }), 200),
    }), 1000).default([]),
    imports: list(schemas/* strictObject */.rej({
        target: run_schema_name, side, language: schemas/* enum */.k5n(['python', 'node']), runs: whole, left: whole,
        modules: list(schemas/* strictObject */.rej({
            name: run_schema_long, dependency: maybe(run_schema_long), kind: schemas/* enum */.k5n(['own', 'dependency', 'built-in']), parent: maybe(whole), from: place, self: positive, total: positive,
            phase: schemas/* enum */.k5n(['init', 'first', 'later']), used: maybe(schemas/* boolean */.zMY()),
        }), 2000),
    }), 20).default([]),
    hotPaths: list(schemas/* strictObject */.rej({
        target: run_schema_name, scenario: run_schema_name, side, language: schemas/* enum */.k5n(['python', 'node']), requests: positive, samples: positive,
        functions: list(schemas/* strictObject */.rej({ name: run_schema_long, file: run_schema_text, line: maybe(whole), dependency: maybe(run_schema_long), self: positive, samples: positive }), 500),
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
    time: schemas/* strictObject */.rej({ load: positive, warmUp: positive, coldStarts: positive, startAndStop: positive, commands: positive.exactOptional(), total: positive }),
    launches: whole,
    samples: list(schemas/* strictObject */.rej({
        target: run_schema_name, scenario: maybe(run_schema_name), side, metric, workload: run_schema_name, values: signedMeasurements, point: signed, warnings: list(warning, 50),
        within: list(schemas/* strictObject */.rej({ standardError: positive, df: schemas/* number */.aig().positive().max(1e6), slack: positive }), 10_000).exactOptional(),
    }), 4 * MOST_PARTS),
    histograms: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, side, encoded: schemas/* string */.YjP().max(300_000).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'), requests }), MOST_PARTS),
    requests: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, side, answered: requests, errors }), MOST_PARTS),
    failures: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), side, kind: schemas/* enum */.k5n(failureKinds), message: run_schema_text, hint: maybe(run_schema_text), log: list(run_schema_text, 100) }), 1000),
    absent: list(schemas/* strictObject */.rej({ metric: run_schema_name, reason: run_schema_text, target: run_schema_name.exactOptional(), scenario: run_schema_name.exactOptional(), side: side.exactOptional() }), 1000),
    pairs: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), metric: run_schema_name, logRatios, blocks: counts }), 2 * MOST_PARTS),
    looks: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), launches, share }), 20_000),
    reference: list(schemas/* strictObject */.rej({ kernel: run_schema_name, values: measurements, point: measured }), 100),
    machine: maybe(schemas/* strictObject */.rej({
        steal: disturbance, pressure: disturbance, otherLoad: disturbance,
        frequency: maybe(schemas/* strictObject */.rej({ lowest: positive, highest: positive })), clockSteps: whole, pauses: whole,
    })),
    ...evidence,
    loads: loads,
    ...advice,
    partial: schemas/* boolean */.zMY().default(true),
    baseMissing: maybe(run_schema_text),
    notes: list(run_schema_text, 100),
    config: maybe(words),
    budgets: list(budget, MOST_RULES),
    accept: list(acceptance, 1000),
    policy: schemas/* strictObject */.rej({ onInconclusive: schemas/* enum */.k5n(['pass', 'fail']), onMissingBaseline: schemas/* enum */.k5n(['pass', 'fail']) }),
};
const shard = schemas/* strictObject */.rej({
    index: whole, of: schemas/* int */.Whr().min(1).max(999), parts: list(whole, MOST_PARTS),
    whole: list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name) }), MOST_PARTS),
});
const alone = { shard: maybe(shard).default(null), shards: list(schemas/* never */.ZmZ(), 0).default([]) };
function withoutContradictions(run, context) {
    const found = contradictionIn(run);
    if (found !== null)
        context.addIssue({ code: 'custom', message: found.message, path: [...found.path] });
}
const screening = maybe(schemas/* strictObject */.rej({ ...runFields, ...alone, screening: schemas/* null */.chJ() }).superRefine(withoutContradictions));
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
    return refuse(quoted(issue?.path.join('.') ?? ''), quoted(issue?.message ?? 'is not valid'), 'the file was changed by hand or by another program; measure again');
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

/***/ 53898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ launchMean),
/* harmony export */   c1: () => (/* binding */ launchDf),
/* harmony export */   yn: () => (/* binding */ startMean)
/* harmony export */ });
/* unused harmony export launchCut */
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28940);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95463);


const LAUNCHES = { share: 0.15, from: 10 };
const STARTS = { share: 0.2, from: 7 };
const COST = 2.4;
const cutOf = (values, { share, from }) => (values < from ? 0 : Math.floor(share * values + 1e-9));
const dfOf = (values, trim) => values - COST * cutOf(values, trim) - 1;
const launchCut = (launches) => cutOf(launches, LAUNCHES);
const launchDf = (launches) => dfOf(launches, LAUNCHES);
const launchMean = (values) => robustMean(values, LAUNCHES);
const startMean = (values) => robustMean(values, STARTS);
function robustMean(values, trim) {
    const n = values.length;
    const cut = cutOf(n, trim);
    const kept = (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(values).slice(cut, n - cut);
    const [lowest, highest] = [kept[0], kept.at(-1)];
    if (lowest === undefined || highest === undefined || kept.length < 2)
        throw new RangeError(`${n} values have no standard error`);
    const centre = (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)([...kept, ...Array.from({ length: cut }, () => [lowest, highest]).flat()]);
    const within = kept.reduce((sum, value) => sum + (value - centre) ** 2, 0) + cut * ((lowest - centre) ** 2 + (highest - centre) ** 2);
    return { point: (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(kept), standardError: Math.sqrt(within / (kept.length * (kept.length - 1))), df: dfOf(n, trim) };
}
//# sourceMappingURL=launch-mean.js.map

/***/ }),

/***/ 40305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ standardErrorOfQuantile)
/* harmony export */ });
/* harmony import */ var _beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3639);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95463);


function standardErrorOfQuantile(values, p) {
    const n = values.length;
    if (n < 2)
        throw new RangeError('the spread of a quantile needs two values');
    if (!(p > 0 && p < 1))
        throw new RangeError(`no standard error for the quantile ${p}`);
    const a = (n + 1) * p;
    const b = (n + 1) * (1 - p);
    let below = 0;
    const weighted = (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(values).map((value, i) => {
        const upTo = (0,_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .regularizedBeta */ .R)((i + 1) / n, a, b);
        const weight = upTo - below;
        below = upTo;
        return { value, weight };
    });
    const centre = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0);
    return Math.sqrt(weighted.reduce((sum, { value, weight }) => sum + weight * (value - centre) ** 2, 0));
}
//# sourceMappingURL=maritz-jarrett.js.map

/***/ }),

/***/ 28940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   i2: () => (/* reexport safe */ simple_statistics__WEBPACK_IMPORTED_MODULE_0__.RE),
/* harmony export */   lX: () => (/* binding */ geometricMean),
/* harmony export */   tm: () => (/* binding */ trimmedPoint),
/* harmony export */   wi: () => (/* binding */ standardErrorOfMean)
/* harmony export */ });
/* unused harmony export trimmedMean */
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
    const kept = sorted(values).slice(cut, n - cut);
    const [lowest, highest] = [kept[0], kept.at(-1)];
    if (lowest === undefined || highest === undefined || kept.length < 2)
        throw new RangeError(`nothing remains of ${n} values after trimming ${trim}`);
    const winsorised = [...kept, ...Array.from({ length: cut }, () => lowest), ...Array.from({ length: cut }, () => highest)];
    return { point: mean(kept), standardError: Math.sqrt(variance(winsorised) / n) / (1 - 2 * trim), df: kept.length - 1 };
}
//# sourceMappingURL=mean.js.map

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

/***/ 78428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ projected),
/* harmony export */   KS: () => (/* binding */ deviation),
/* harmony export */   Z5: () => (/* binding */ meanSquare),
/* harmony export */   _Q: () => (/* binding */ halfWidth),
/* harmony export */   tB: () => (/* binding */ smallestDetectable)
/* harmony export */ });
/* unused harmony export PRIOR_RUNS */
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28940);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95463);
/* harmony import */ var _student_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82506);



const PRIOR_RUNS = 4;
function deviation(history, run) {
    const { weight = 1, fitted = 0 } = history;
    const { leverage, classSpread } = run.apart ?? { leverage: 0, classSpread: 0 };
    const n = weight * history.points.length;
    const centre = (0,_sample_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(history.points);
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
    return values.length === 0 ? null : (0,_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(values.map((value) => value ** 2));
}
function halfWidth({ standardError, df }, level) {
    return -(0,_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .FI)((1 - level) / 2, df) * standardError;
}
function smallestDetectable({ standardError, df }, error, power) {
    return -((0,_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .FI)(error, df) + (0,_student_js__WEBPACK_IMPORTED_MODULE_1__/* .studentQuantile */ .FI)(1 - power, df)) * standardError;
}
function projected(standardError, priorSpread, now, then) {
    const usual = standardError ** 2 / (1 + 1 / now);
    const prior = PRIOR_RUNS * priorSpread ** 2;
    const seen = Math.max(0, usual * (PRIOR_RUNS + now - 1) - prior);
    const df = PRIOR_RUNS + then - 1;
    const expected = now < 2 ? usual : (prior + (seen * (then - 1)) / (now - 1)) / df;
    return { standardError: Math.sqrt(expected * (1 + 1 / then)), df };
}
//# sourceMappingURL=prediction.js.map

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
function sorted(values) {
    const copy = values.toSorted((a, b) => a - b);
    assertSorted(copy);
    return copy;
}
function assertSorted(values) {
    if (values.some((value) => Number.isNaN(value)))
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
    return quantile(sorted(values), 0.5);
}
//# sourceMappingURL=sample.js.map

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
