export const id = 67;
export const ids = [67,965];
export const modules = {

/***/ 44067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baselineCommand: () => (/* binding */ baselineCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/baseline/directory.js + 2 modules
var baseline_directory = __webpack_require__(87756);
// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/conclude.js + 112 modules
var conclude = __webpack_require__(56147);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
// EXTERNAL MODULE: ./build/src/options.js
var src_options = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/src/run-file.js + 5 modules
var run_file = __webpack_require__(60412);
// EXTERNAL MODULE: ./build/src/stats/sample.js
var stats_sample = __webpack_require__(95463);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
// EXTERNAL MODULE: ./build/src/report/format.js
var format = __webpack_require__(45845);
// EXTERNAL MODULE: ./build/src/report/terminal/columns.js
var columns = __webpack_require__(61090);
;// CONCATENATED MODULE: ./build/src/report/baselines.js





const LIST = [
    { heading: 'target', align: 'left', leaves: 0 }, { heading: 'entries', align: 'right', leaves: 0 }, { heading: 'oldest', align: 'left', leaves: 2 },
    { heading: 'newest', align: 'left', leaves: 0 }, { heading: 'commit', align: 'left', leaves: 1 }, { heading: 'machine', align: 'left', leaves: 3 },
];
function baselineList(baselines, width) {
    return `${(0,columns/* alignedTable */.n)(LIST, baselines.map(({ target, entries }) => {
        const newest = entries.at(-1);
        const machines = new Set(entries.map((entry) => machineName(entry))).size;
        const cells = [target, String(entries.length), day(entries[0]), day(newest), newest?.commit?.slice(0, 10) ?? '', machines > 1 ? `${machines} kinds` : newest === undefined ? '' : machineName(newest)];
        return { cells: cells.map((cell) => (0,report_escape/* plainText */.wh)(cell)), paint: plain };
    }), width, plain)}\n`;
}
const SHOW = [
    { heading: 'metric', align: 'left', leaves: 0 }, { heading: 'newest', align: 'right', leaves: 0 },
    { heading: 'median', align: 'right', leaves: 2 }, { heading: 'varies', align: 'right', leaves: 1 },
];
function baselineTable(baselines, width, unitOf) {
    return baselines.map(({ target, entries }) => {
        const newest = entries.at(-1);
        if (newest === undefined)
            return `${(0,report_escape/* plainText */.wh)(target)}: no entries\n`;
        const rows = inOrder(newest.samples).map((sample) => {
            const points = entries.flatMap((entry) => entry.samples.filter((s) => s.metric === sample.metric && s.scenario === sample.scenario && s.workload === sample.workload)).map((s) => s.point);
            const unit = unitOf(sample.metric);
            const middle = (0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(points), 0.5);
            const spread = points.length < 2 || middle === 0 ? '' : (0,format/* percent */.KN)((Math.max(...points) - Math.min(...points)) / middle);
            const name = sample.scenario === null ? sample.metric : `${sample.scenario}  ${sample.metric}`;
            return { cells: [(0,report_escape/* plainText */.wh)(name), (0,format/* amount */.vj)(sample.point, unit), (0,format/* amount */.vj)(middle, unit), spread], paint: plain };
        });
        return `${(0,report_escape/* plainText */.wh)(target)}: ${(0,format/* plural */.LS)(entries.length, 'entry', 'entries')}, the newest of ${day(newest)}${newest.commit === null ? '' : `, commit ${newest.commit.slice(0, 10)}`}\n${(0,columns/* alignedTable */.n)(SHOW, rows, width, plain)}\n`;
    }).join('\n');
}
function inOrder(samples) {
    const rank = (s) => metrics/* metricNames */.Zv.indexOf(s.metric);
    return [...samples].sort((a, b) => (a.scenario ?? '').localeCompare(b.scenario ?? '', 'en') || rank(a) - rank(b));
}
const plain = (text) => text;
const day = (entry) => (entry?.committed ?? entry?.time ?? '').slice(0, 10);
const machineName = ({ fingerprint }) => `${fingerprint.cpu}, ${(0,format/* plural */.LS)(fingerprint.cores, 'core')}`;
//# sourceMappingURL=baselines.js.map
// EXTERNAL MODULE: ./build/src/baseline/store.js
var store = __webpack_require__(69532);
// EXTERNAL MODULE: ./build/src/store.js
var src_store = __webpack_require__(78160);
// EXTERNAL MODULE: ./build/src/commands/history-told.js
var history_told = __webpack_require__(78840);
// EXTERNAL MODULE: ./build/src/commands/judge.js
var judge = __webpack_require__(77163);
// EXTERNAL MODULE: ./build/src/commands/problems.js
var commands_problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/root.js
var root = __webpack_require__(38950);
// EXTERNAL MODULE: ./build/src/commands/run.js
var commands_run = __webpack_require__(3965);
;// CONCATENATED MODULE: ./build/src/commands/baseline.js















const KEEP = 20;
async function baselineCommand(request, world) {
    const options = (0,src_options/* readOptions */.T)(request.flags, (name) => `--${name}`);
    if (!options.ok)
        return refuse(world, options.problems);
    const directory = external_node_path_.resolve((0,root/* rootOf */.I)(options.value, world), options.value.baselines);
    const [verb] = request.operands;
    switch (verb) {
        case 'update': return update(request, options.value, world);
        case 'show': return show(directory, options.value, world, (baselines, width) => baselineTable(baselines, width, (name) => (metrics/* metricNames */.Zv.includes(name) ? (0,metrics/* metricNamed */.SB)(name).unit : 'count')));
        case 'list': return show(directory, options.value, world, baselineList);
        case 'prune': return prune(request, directory, world);
        default: return refuse(world, [usage(verb ?? '', `\`baseline ${verb}\` is not a command`, 'write one of: baseline update, baseline show, baseline list, baseline prune')]);
    }
}
async function update(request, options, world) {
    const file = request.flags['run'];
    if (file === undefined)
        return (0,commands_run.runAndReport)({ ...options, update: true }, world);
    const run = await (0,run_file/* readRun */.cI)(external_node_path_.resolve((0,root/* rootOf */.I)(options, world), file), file);
    if (!run.ok)
        return refuse(world, run.problems);
    const baselines = await (0,baseline_directory/* readBaselines */.bm)(external_node_path_.resolve((0,root/* rootOf */.I)(options, world), options.baselines), (0,judge.targetsOf)(run.value));
    if (!baselines.ok)
        return refuse(world, baselines.problems);
    const conclusion = (0,conclude/* conclude */.Ep)(run.value, baselines.value);
    const stored = await (0,src_store/* updateFrom */.c)(conclusion, (0,store/* directoryStore */.P)(external_node_path_.resolve((0,root/* rootOf */.I)(options, world), options.baselines)), (await (0,history_told/* pinIn */.Hq)(conclusion.run, options, world))?.commits);
    if (!stored.ok)
        return refuse(world, stored.problems);
    for (const name of stored.value)
        world.stdout.write(`wrote ${name}\n`);
    return await (0,history_told/* printNews */.p9)(conclusion, options, world) === null ? exit_codes/* PASS */.CQ : exit_codes/* FAIL */.vR;
}
async function show(directory, options, world, render) {
    const baselines = await chosen(directory, options);
    if (!baselines.ok)
        return refuse(world, baselines.problems);
    if (baselines.value.length === 0)
        world.stdout.write(`There are no baselines in ${options.baselines}/ yet. \`tailgate baseline update\` writes the first ones.\n`);
    else
        world.stdout.write(options.json ? `${JSON.stringify(baselines.value, null, 2)}\n` : render(baselines.value, world.stdout.columns));
    return exit_codes/* PASS */.CQ;
}
async function chosen(directory, options) {
    const listed = await (0,baseline_directory/* listBaselines */.$W)(directory);
    if (!listed.ok)
        return listed;
    const all = listed.value.map(({ baseline }) => baseline);
    const found = options.target === null ? all : all.filter((baseline) => baseline.target === options.target);
    if (found.length > 0 || options.target === null)
        return { ok: true, value: found };
    return { ok: false, problems: [usage('--target', `there is no baseline of \`${options.target}\``, `write one of: ${all.map((b) => b.target).join(', ') || '(there is none)'}`)] };
}
async function prune(request, directory, world) {
    const keep = Number(request.flags['keep'] ?? KEEP);
    if (!Number.isInteger(keep) || keep < 1)
        return refuse(world, [usage('--keep', `\`${request.flags['keep']}\` is not a whole number of entries from 1`, 'write for example `--keep 20`')]);
    const pruned = await (0,baseline_directory/* pruneBaselines */.vT)(directory, { kind: 'newest', entries: keep });
    if (!pruned.ok)
        return refuse(world, pruned.problems);
    for (const { target, removed, kept } of pruned.value)
        world.stdout.write(`${target}: ${removed + kept} entries, ${kept} kept\n`);
    return exit_codes/* PASS */.CQ;
}
const usage = (where, message, hint) => ({ file: null, line: null, column: null, path: where, message, hint });
function refuse(world, problems) {
    world.stderr.write((0,commands_problems/* problemLines */.p)(problems));
    return exit_codes/* USAGE */.u_;
}
//# sourceMappingURL=baseline.js.map

/***/ }),

/***/ 30677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ exportFromHere)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/github/payload.js
var payload = __webpack_require__(75543);
// EXTERNAL MODULE: ./build/src/measure/base/git.js
var git = __webpack_require__(90634);
// EXTERNAL MODULE: ./build/src/publish/earlier.js
var earlier = __webpack_require__(27757);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/atomic-file.js
var atomic_file = __webpack_require__(74907);
// EXTERNAL MODULE: ./build/src/short-hash.js
var short_hash = __webpack_require__(39888);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
// EXTERNAL MODULE: ./build/src/publish/marker.js
var marker = __webpack_require__(51191);
;// CONCATENATED MODULE: ./build/src/publish/exporters/failing.js







const FILE = 'failing.json';
const SCHEMA = 'tailgate.failing/1';
const MOST = 100;
const LARGEST = 256 * 1024;
const identOf = ({ url, headers }) => (0,short_hash/* shortHash */.B)(JSON.stringify([url, headers]));
async function knownIn(out) {
    try {
        const text = await (0,promises_.readFile)(external_node_path_.join(out, FILE), 'utf8');
        const document = text.length > LARGEST ? null : JSON.parse(text);
        const told = (0,payload/* fieldOf */._F)(document, 'told');
        return (0,payload/* fieldOf */._F)(document, 'schema') === SCHEMA && Array.isArray(told) ? told.flatMap(knownFrom).slice(0, MOST) : [];
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.Or)(error) || error instanceof SyntaxError)
            return [];
        throw error;
    }
}
function knownFrom(one) {
    const [webhook, branch, failing, commit, said] = ['webhook', 'branch', 'failing', 'commit', 'said'].map((name) => (0,payload/* fieldOf */._F)(one, name));
    const fits = typeof webhook === 'string' && isTextOrNull(branch) && typeof failing === 'boolean' && isTextOrNull(commit) && typeof said === 'string' && (0,marker/* isOutcome */.L2)(said);
    return fits ? [{ webhook, branch, failing, commit, said }] : [];
}
const isTextOrNull = (value) => value === null || typeof value === 'string';
async function keepKnown(out, before, now) {
    const renewed = new Set(now.map(keyOf));
    const kept = [...now.filter(isTelling), ...before.filter((one) => !renewed.has(keyOf(one)))].slice(0, MOST);
    if (JSON.stringify(kept) === JSON.stringify(before))
        return;
    try {
        await (0,atomic_file/* makeDirectory */.Oh)(out);
        await (0,atomic_file/* writeFileAtomic */.Zf)(external_node_path_.join(out, FILE), `${JSON.stringify({ schema: SCHEMA, told: kept })}\n`, { durable: false });
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
    }
}
const keyOf = ({ webhook, branch }) => JSON.stringify([webhook, branch]);
const isTelling = ({ failing, said }) => failing || said !== 'pass';
//# sourceMappingURL=failing.js.map
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
// EXTERNAL MODULE: ./build/src/commands/ending.js
var ending = __webpack_require__(55041);
// EXTERNAL MODULE: ./build/src/commands/exports.js + 15 modules
var commands_exports = __webpack_require__(54990);
// EXTERNAL MODULE: ./build/src/commands/root.js
var commands_root = __webpack_require__(38950);
;// CONCATENATED MODULE: ./build/src/commands/export-here.js









const LONGEST_LINE = 500;
async function exportFromHere(conclusion, exports, options, world, worse = null) {
    const { head } = conclusion.run;
    if (exports.length === 0 || !(0,commands_exports/* isExported */.g4)(conclusion))
        return;
    const root = (0,commands_root/* rootOf */.I)(options, world);
    const out = external_node_path_.resolve(root, options.out);
    const webhooks = head.branch === null && head.commit === null ? [] : exports.filter(commands_exports/* isWebhook */.og);
    const known = webhooks.length > 0 ? await knownIn(out) : [];
    const troubles = await (0,commands_exports/* exportRun */.qQ)(conclusion, {
        exports, worse, env: world.env, root, project: options.project, repository: (0,payload/* repositoryOf */._M)(world.env['GITHUB_REPOSITORY']), branch: head.branch, source: await sourceOf(head.branch, root, world), commit: head.commit, pullRequest: null, url: null,
        earlier: (webhook) => earlierIn(known, webhook, head),
        print: options.json ? null : (text) => world.stdout.write(text), signal: world.signal,
    });
    for (const { path: where, message } of troubles)
        world.stderr.write(`tailgate: ${(0,report_escape/* plainText */.wh)(`${where}: ${message}`, LONGEST_LINE)}\n`);
    if (webhooks.length > 0)
        await keepKnown(out, known, knownAfter((0,ending/* endingOf */.z)(conclusion, worse), head, webhooks, known, troubles));
}
const knownOf = (known, webhook, { branch }) => known.find((one) => one.webhook === identOf(webhook) && one.branch === branch);
function earlierIn(known, webhook, head) {
    const last = knownOf(known, webhook, head);
    return last === undefined ? earlier/* NOTHING_EARLIER */.Rq : { failing: last.failing, said: head.commit !== null && last.commit === head.commit ? last.said : null, late: false };
}
function knownAfter({ outcome, decides }, head, webhooks, known, troubles) {
    const untold = new Set(troubles.flatMap((one) => (one.untold === undefined ? [] : [identOf(one.untold)])));
    const told = [...new Map(webhooks.map((webhook) => [identOf(webhook), webhook]))].filter(([ident]) => !untold.has(ident));
    return told.map(([ident, webhook]) => {
        const failing = head.branch !== null && (decides ? outcome === 'fail' : (knownOf(known, webhook, head)?.failing ?? false));
        return { webhook: ident, branch: head.branch, failing, commit: head.commit, said: outcome };
    });
}
const MOSTLY_DEFAULT = ['main', 'master'];
async function sourceOf(branch, root, { signal }) {
    if (branch === null)
        return 'other';
    const { ok, stdout } = await (0,git/* gitIn */.u)(root, signal)('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
    const isDefault = ok ? stdout === `refs/remotes/origin/${branch}` : MOSTLY_DEFAULT.includes(branch);
    return isDefault ? 'default' : 'other';
}
//# sourceMappingURL=export-here.js.map

/***/ }),

/***/ 77163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeCommand: () => (/* binding */ judgeCommand),
/* harmony export */   targetsOf: () => (/* binding */ targetsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _baseline_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87756);
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93903);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24462);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56147);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _publish_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20022);
/* harmony import */ var _run_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60412);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48758);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38950);










async function judgeCommand(request, world) {
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readOptions */ .T)(request.flags, (name) => `--${name}`);
    const judged = options.ok ? await judgeAgain(request.operands[0] ?? '', options.value, world) : options;
    if (!options.ok || !judged.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(judged.ok ? [] : judged.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    const { texts, exitCode } = judged.value;
    world.stdout.write(options.value.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY }));
    if (request.flags['out'] !== undefined)
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(await (0,_publish_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOut */ .s)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_root_js__WEBPACK_IMPORTED_MODULE_7__/* .rootOf */ .I)(options.value, world), options.value.out), (0,_conclude_js__WEBPACK_IMPORTED_MODULE_3__/* .filesOf */ .R8)(judged.value))));
    return exitCode;
}
async function judgeAgain(file, options, world) {
    const root = (0,_root_js__WEBPACK_IMPORTED_MODULE_7__/* .rootOf */ .I)(options, world);
    const saved = await (0,_run_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRun */ .cI)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, file), file);
    if (!saved.ok)
        return saved;
    const config = options.config === null ? null : await (0,_config_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(options, root);
    if (config !== null && !config.ok)
        return config;
    const wanted = withMode(saved.value, options, file);
    if (!wanted.ok)
        return wanted;
    const run = wanted.value;
    const baselines = await (0,_baseline_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaselines */ .bm)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, options.baselines), targetsOf(run));
    if (!baselines.ok)
        return baselines;
    const policy = { ...run.policy, ...(config?.value.policy ?? {}) };
    return {
        ok: true,
        value: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_3__/* .conclude */ .Ep)(run, baselines.value, {
            budgets: config?.value.budgets ?? run.budgets, accept: config?.value.accept ?? run.accept, advice: config?.value.advice ?? run.advice, today: world.now().toISOString().slice(0, 10), configFile: options.config ?? run.config,
            policy: { onInconclusive: options.onInconclusive ?? policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? policy.onMissingBaseline },
        }),
    };
}
function withMode(run, { compare }, file) {
    if (compare === 'auto' || compare === run.compare)
        return { ok: true, value: run };
    if (compare === 'side-by-side') {
        return { ok: false, problems: [{ file, line: null, column: null, path: '--compare', message: 'base was not measured in this run', hint: 'measure both: `tailgate run --compare side-by-side`' }] };
    }
    return { ok: true, value: { ...(run.screening ?? run), compare, screening: null } };
}
const targetsOf = (run) => [...new Set([run, ...(run.screening === null ? [] : [run.screening])].flatMap(({ samples }) => samples.map((sample) => sample.target)))];
//# sourceMappingURL=judge.js.map

/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAndReport: () => (/* binding */ runAndReport),
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24462);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _baseline_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69532);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78160);
/* harmony import */ var _history_told_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78840);
/* harmony import */ var _export_here_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30677);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48758);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97793);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38950);











async function runCommand(request, world) {
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(request.flags, (name) => `--${name}`);
    if (!options.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(options.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    return runAndReport(options.value, world);
}
async function runAndReport(options, world) {
    if (options.update && options.shard !== null) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)([{ file: null, line: null, column: null, path: '--shard', message: 'cannot be stored: it is a part of a run', hint: 'measure every shard without `--update`, and join them' }]));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .progressTo */ .b)(world, options.quiet);
    const result = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .n)(options, world, { progress: progress.show });
    progress.end();
    if (!result.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(result.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    printResult(result.value, options, world);
    const { exitCode, worse } = options.update ? await store(result.value, options, world) : { exitCode: result.value.exitCode, worse: null };
    await (0,_export_here_js__WEBPACK_IMPORTED_MODULE_6__/* .exportFromHere */ .f)(result.value, result.value.exports, options, world, worse);
    return exitCode;
}
function printResult({ texts, problems }, options, world) {
    world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(problems));
    world.stdout.write(options.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
}
async function store(result, options, world) {
    const ending = (besides, worse) => ({ exitCode: result.exitCode === _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .PASS */ .CQ ? besides : result.exitCode, worse });
    const stored = await (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .updateFrom */ .c)(result, (0,_baseline_store_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryStore */ .P)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_root_js__WEBPACK_IMPORTED_MODULE_7__/* .rootOf */ .I)(options, world), options.baselines)), (await (0,_history_told_js__WEBPACK_IMPORTED_MODULE_5__/* .pinIn */ .Hq)(result.run, options, world))?.commits);
    if (!stored.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(stored.problems));
        return ending(_exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_, `the baselines could not be written: ${stored.problems.map(_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemText */ .f).join('; ')}`);
    }
    if (!options.quiet)
        for (const file of stored.value)
            world.stderr.write(`tailgate: wrote ${file}\n`);
    const worse = await (0,_history_told_js__WEBPACK_IMPORTED_MODULE_5__/* .printNews */ .p9)(result, options, world);
    return worse === null ? { exitCode: result.exitCode, worse } : ending(_exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .FAIL */ .vR, worse);
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 27757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ earlierInPullRequest),
/* harmony export */   Rq: () => (/* binding */ NOTHING_EARLIER),
/* harmony export */   UU: () => (/* binding */ earlierOnBranch)
/* harmony export */ });
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88497);
/* harmony import */ var _find_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93822);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51191);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19960);




const NOTHING_EARLIER = { failing: false, said: null, late: false };
const LATE = { ...NOTHING_EARLIER, late: true };
const MOST_COMMITS = 10;
async function earlierOnBranch(github, of) {
    const { sha, branch } = of;
    return (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(async () => {
        const line = await lineOf(github, branch);
        const here = await saidAt(github, of, sha);
        if (here.later.length > 0 || await isOvertaken(github, of, line))
            return LATE;
        const said = here.earlier[0]?.outcome ?? null;
        const failing = failingAfter(here.earlier) ?? await failedBefore(github, of, line);
        return { failing, said, late: false };
    });
}
async function lineOf({ octokit, owner, repo }, sha) {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha, per_page: 100 });
    const parents = new Map(data.map((commit) => [commit.sha, commit.parents[0]?.sha]));
    const line = new Map();
    for (let at = data[0]?.sha; at !== undefined && parents.has(at); at = parents.get(at))
        line.set(at, parents.get(at));
    return line;
}
async function isOvertaken(github, of, line) {
    const newer = [...line.keys()];
    const at = newer.indexOf(of.sha);
    for (const sha of at < 0 ? [] : newer.slice(Math.max(0, at - MOST_COMMITS), at)) {
        const { earlier, later } = await saidAt(github, of, sha);
        if (failingAfter([...later, ...earlier]) !== null)
            return true;
    }
    return false;
}
async function failedBefore(github, of, line) {
    const first = of.before ?? line.get(of.sha);
    const older = first === undefined || line.has(first) ? line : await lineOf(github, first);
    let at = first;
    for (let looked = 0; at !== undefined && looked < MOST_COMMITS; looked += 1) {
        const { earlier, later } = await saidAt(github, of, at);
        const found = failingAfter([...later, ...earlier]);
        if (found !== null)
            return found;
        at = older.get(at);
    }
    return false;
}
function failingAfter(said) {
    const last = said.find(({ decides }) => decides);
    return last === undefined ? null : last.outcome === 'fail';
}
async function saidAt({ octokit, owner, repo }, { name, branch, run }, ref) {
    const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref, check_name: name, status: 'completed', filter: 'all', per_page: 100 });
    const own = { run: run.id, attempt: run.attempt };
    const others = data.check_runs.flatMap(({ external_id: id }) => {
        const [by, said] = [(0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .runIn */ .VO)(id), (0,_said_js__WEBPACK_IMPORTED_MODULE_2__/* .saidIn */ .$g)(id, branch)];
        return by === null || said === null || (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(by, own) ? [] : [{ by, said }];
    }).sort((a, b) => ((0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .isLater */ .d8)(a.by, b.by) ? -1 : 1));
    const isOlder = ({ by }) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .isLater */ .d8)(own, by);
    return { earlier: others.filter(isOlder).map(({ said }) => said), later: others.filter((one) => !isOlder(one)).map(({ said }) => said) };
}
async function earlierInPullRequest(github, { pullRequest, key, sha, run }) {
    return (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(async () => {
        const [first, ...others] = (await (0,_find_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentFinder */ .YE)(github, pullRequest, key)()).map(({ marker }) => marker);
        if (first === undefined)
            return NOTHING_EARLIER;
        const latest = others.reduce((a, b) => ((0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .isLater */ .d8)(a, b) ? a : b), first);
        if (!(0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .isLater */ .d8)({ run: run.id, attempt: run.attempt }, latest))
            return LATE;
        return { failing: (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .failedIn */ .r4)(latest) !== null, said: latest.commit !== sha ? null : latest.failed === sha ? 'fail' : latest.outcome, late: false };
    });
}
//# sourceMappingURL=earlier.js.map

/***/ }),

/***/ 78160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ updateFrom)
/* harmony export */ });
/* harmony import */ var _baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40025);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24462);
/* harmony import */ var _join_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27762);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18712);
/* harmony import */ var _new_route_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84143);





async function updateFrom(conclusion, store, pinned = []) {
    const refusal = refusalToStore(conclusion);
    if (refusal !== null)
        return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
    const run = conclusion.run.screening ?? conclusion.run;
    const targets = [...new Set(run.samples.map((sample) => sample.target))];
    const entriesOf = (target) => (0,_join_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredIn */ .oS)(run).filter(({ samples }) => samples.some((sample) => sample.target === target)).map((one) => ({ ...(0,_baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(one, target), accepted: acceptedOf(conclusion, target) }));
    const entries = new Map(targets.map((target) => [target, entriesOf(target)]));
    return store.add(entries, pinned);
}
function acceptedOf({ judgement }, target) {
    return judgement.verdicts.flatMap(({ comparison, accepted }) => (accepted === null || comparison.target !== target ? [] : [{ scenario: comparison.scenario, metric: comparison.metric.name, reason: accepted.reason }]));
}
function refusalToStore({ run, judgement, exitCode }) {
    if ((0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .isShard */ .z)(run))
        return { message: 'nothing was stored: this is a part of a run', hint: 'join its shards with `merge`, and store that' };
    if (run.compare === 'side-by-side' && run.screening === null)
        return { message: 'nothing was stored: both builds were measured in turn, and baselines keep what is measured alone', hint: 'run it with `--compare stored`' };
    if (!run.complete || (0,_new_route_js__WEBPACK_IMPORTED_MODULE_3__/* .failuresOf */ .d)(run).length > 0)
        return { message: 'nothing was stored: not everything could be measured', hint: 'put right what the report names, and run again' };
    if (run.samples.length === 0)
        return { message: 'nothing was stored: nothing was measured', hint: 'give the target scenarios, a cold start or a package' };
    if (judgement.outcome === 'fail')
        return { message: 'nothing was stored: a budget is exceeded, and a baseline of a regression would hide it', hint: 'fix it, or raise the budget in the config and say why in the commit' };
    const uncompared = judgement.uncompared.length > 0 || judgement.counts.compared === 0;
    if (exitCode !== _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .PASS */ .CQ && !uncompared)
        return { message: 'nothing was stored: the run could not tell, and the policy asks for a decision', hint: 'measure longer (`--time`), or on a quieter machine' };
    return null;
}
//# sourceMappingURL=store.js.map

/***/ })

};
