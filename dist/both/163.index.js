export const id = 163;
export const ids = [163];
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

/***/ 38950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const rootOf = (options, world) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(world.cwd, options.workingDirectory);
//# sourceMappingURL=root.js.map

/***/ })

};
