export const id = 712;
export const ids = [712];
export const modules = {

/***/ 28712:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => controller.abort());
const world = {
    env: process.env,
    cwd: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
    stdout: { write: (text) => void process.stdout.write(text), isTTY: false, columns: 120 },
    stderr: { write: (text) => void process.stderr.write(text), isTTY: false, columns: 120 },
    signal: controller.signal,
    now: () => new Date(),
};
try {
    const { runAction } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(479), __webpack_require__.e(860), __webpack_require__.e(356), __webpack_require__.e(840), __webpack_require__.e(289), __webpack_require__.e(580)]).then(__webpack_require__.bind(__webpack_require__, 99788));
    const failure = await runAction(_actions_core__WEBPACK_IMPORTED_MODULE_0__, world);
    if (failure !== null)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed(failure);
}
catch (bug) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed(`This is a bug in Tailgate, not in what it measured: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`);
}
//# sourceMappingURL=main.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
