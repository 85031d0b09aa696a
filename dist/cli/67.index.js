export const id = 67;
export const ids = [67,965,163];
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
// EXTERNAL MODULE: ./build/src/conclude.js + 86 modules
var conclude = __webpack_require__(91160);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
// EXTERNAL MODULE: ./build/src/options.js
var src_options = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/src/run-file.js + 4 modules
var run_file = __webpack_require__(68418);
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
    const stored = await (0,src_store/* updateFrom */.c)((0,conclude/* conclude */.Ep)(run.value, baselines.value), (0,store/* directoryStore */.P)(external_node_path_.resolve((0,root/* rootOf */.I)(options, world), options.baselines)));
    if (!stored.ok)
        return refuse(world, stored.problems);
    for (const name of stored.value)
        world.stdout.write(`wrote ${name}\n`);
    return exit_codes/* PASS */.CQ;
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

/***/ 77163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeCommand: () => (/* binding */ judgeCommand),
/* harmony export */   targetsOf: () => (/* binding */ targetsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _baseline_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87756);
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67471);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24462);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91160);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26067);
/* harmony import */ var _publish_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20022);
/* harmony import */ var _run_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68418);
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

/***/ 38950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const rootOf = (options, world) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.cwd, options.workingDirectory);
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAndReport: () => (/* binding */ runAndReport),
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24462);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57216);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _baseline_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69532);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78160);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48758);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97793);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38950);









async function runCommand(request, world) {
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(request.flags, (name) => `--${name}`);
    if (!options.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLines */ .p)(options.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .USAGE */ .u_;
    }
    return runAndReport(options.value, world);
}
async function runAndReport(options, world) {
    if (options.update && options.shard !== null) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLines */ .p)([{ file: null, line: null, column: null, path: '--shard', message: 'cannot be stored: it is a part of a run', hint: 'measure every shard without `--update`, and join them' }]));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .USAGE */ .u_;
    }
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .progressTo */ .b)(world, options.quiet);
    const result = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .n)(options, world, { progress: progress.show });
    progress.end();
    if (!result.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLines */ .p)(result.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .USAGE */ .u_;
    }
    printResult(result.value, options, world);
    return options.update ? store(result.value, options, world) : result.value.exitCode;
}
function printResult({ texts, problems }, options, world) {
    world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLines */ .p)(problems));
    world.stdout.write(options.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
}
async function store(result, options, world) {
    const stored = await (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .updateFrom */ .c)(result, (0,_baseline_store_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryStore */ .P)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_root_js__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .I)(options, world), options.baselines)));
    if (!stored.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemLines */ .p)(stored.problems));
        return result.exitCode === 0 ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .USAGE */ .u_ : result.exitCode;
    }
    if (!options.quiet)
        for (const file of stored.value)
            world.stderr.write(`tailgate: wrote ${file}\n`);
    return result.exitCode;
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 78160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ updateFrom)
/* harmony export */ });
/* harmony import */ var _baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40025);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24462);
/* harmony import */ var _join_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45905);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18712);
/* harmony import */ var _new_route_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84143);





async function updateFrom(conclusion, store) {
    const refusal = refusalToStore(conclusion);
    if (refusal !== null)
        return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
    const run = conclusion.run.screening ?? conclusion.run;
    const targets = [...new Set(run.samples.map((sample) => sample.target))];
    const entriesOf = (target) => (0,_join_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredIn */ .oS)(run).filter(({ samples }) => samples.some((sample) => sample.target === target)).map((one) => ({ ...(0,_baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(one, target), accepted: acceptedOf(conclusion, target) }));
    const entries = new Map(targets.map((target) => [target, entriesOf(target)]));
    return store.add(entries);
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
