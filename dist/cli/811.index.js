export const id = 811;
export const ids = [811,9,544];
export const modules = {

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
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62838);
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

/***/ 36107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCommand: () => (/* binding */ mergeCommand),
  readShards: () => (/* binding */ readShards)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/baseline/directory.js + 2 modules
var directory = __webpack_require__(87756);
// EXTERNAL MODULE: ./build/src/conclude.js + 103 modules
var conclude = __webpack_require__(62838);
// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/join.js
var join = __webpack_require__(45905);
// EXTERNAL MODULE: ./build/src/options.js
var src_options = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/src/publish/files.js
var files = __webpack_require__(20022);
// EXTERNAL MODULE: ./build/src/run-file.js + 5 modules
var run_file = __webpack_require__(60412);
// EXTERNAL MODULE: ./build/src/commands/export-here.js + 17 modules
var export_here = __webpack_require__(70818);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/config/read.js + 9 modules
var config_read = __webpack_require__(93903);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/src/commands/exports-in.js




async function exportsIn(config, root) {
    if (config === null || !await isThere(external_node_path_.resolve(root, config)))
        return { ok: true, value: [] };
    const read = await (0,config_read/* readConfig */.X)({ config, start: null, url: null, package: null, onInconclusive: null, onMissingBaseline: null }, root);
    return read.ok ? { ok: true, value: read.value.exports ?? [] } : read;
}
async function isThere(file) {
    try {
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return false;
    }
}
//# sourceMappingURL=exports-in.js.map
// EXTERNAL MODULE: ./build/src/commands/judge.js
var judge = __webpack_require__(77163);
// EXTERNAL MODULE: ./build/src/commands/problems.js
var problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/root.js
var commands_root = __webpack_require__(38950);
;// CONCATENATED MODULE: ./build/src/commands/merge.js













async function mergeCommand(request, world) {
    const options = (0,src_options/* readOptions */.T)(request.flags, (name) => `--${name}`);
    const merged = options.ok ? await merge(request.operands, options.value, world) : options;
    if (!options.ok || !merged.ok) {
        world.stderr.write((0,problems/* problemLines */.p)(merged.ok ? [] : merged.problems));
        return exit_codes/* USAGE */.u_;
    }
    world.stdout.write(options.value.json ? merged.value.texts['report.json'] : merged.value.texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
    world.stderr.write((0,problems/* problemLines */.p)(await (0,files/* writeOut */.s)(external_node_path_.resolve((0,commands_root/* rootOf */.I)(options.value, world), options.value.out), (0,conclude/* filesOf */.R8)(merged.value))));
    const exports = await exportsIn(merged.value.run.config, (0,commands_root/* rootOf */.I)(options.value, world));
    if (!exports.ok)
        world.stderr.write((0,problems/* problemLines */.p)(exports.problems));
    else
        await (0,export_here/* exportFromHere */.f)(merged.value, exports.value, options.value, world);
    return merged.value.exitCode;
}
async function merge(files, options, world) {
    const root = (0,commands_root/* rootOf */.I)(options, world);
    const joined = await readShards(files.map((file) => ({ file, where: external_node_path_.resolve(root, file) })));
    if (!joined.ok)
        return joined;
    const run = joined.value;
    const baselines = await (0,directory/* readBaselines */.bm)(external_node_path_.resolve(root, options.baselines), (0,judge.targetsOf)(run));
    if (!baselines.ok)
        return baselines;
    const policy = { onInconclusive: options.onInconclusive ?? run.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? run.policy.onMissingBaseline };
    return { ok: true, value: (0,conclude/* conclude */.Ep)(run, baselines.value, { policy, today: world.now().toISOString().slice(0, 10) }) };
}
async function readShards(files) {
    const problems = [];
    const runs = [];
    for (const { file, where } of files) {
        const read = await (0,run_file/* readRun */.cI)(where, file);
        if (read.ok)
            runs.push({ file, run: read.value });
        else
            problems.push(...read.problems);
    }
    return problems.length > 0 ? { ok: false, problems } : (0,join/* joinRuns */.xH)(runs);
}
//# sourceMappingURL=merge.js.map

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

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toolVersion: () => (/* binding */ toolVersion)
/* harmony export */ });
const toolVersion = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
