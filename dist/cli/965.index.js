export const id = 965;
export const ids = [965];
export const modules = {

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
