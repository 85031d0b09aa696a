export const id = 411;
export const ids = [411];
export const modules = {

/***/ 96792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatch: () => (/* binding */ dispatch)
/* harmony export */ });
async function dispatch(request, world) {
    switch (request.command.name) {
        case 'run': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(479), __webpack_require__.e(860), __webpack_require__.e(356), __webpack_require__.e(840), __webpack_require__.e(965)]).then(__webpack_require__.bind(__webpack_require__, 3965))).runCommand(request, world);
        case 'baseline': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(479), __webpack_require__.e(860), __webpack_require__.e(356), __webpack_require__.e(840), __webpack_require__.e(67)]).then(__webpack_require__.bind(__webpack_require__, 44067))).baselineCommand(request, world);
        case 'judge': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(163)]).then(__webpack_require__.bind(__webpack_require__, 77163))).judgeCommand(request, world);
        case 'report': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 82528))).reportCommand(request, world);
        case 'merge': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(479), __webpack_require__.e(356), __webpack_require__.e(252)]).then(__webpack_require__.bind(__webpack_require__, 39252))).mergeCommand(request, world);
        case 'history': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(677), __webpack_require__.e(840), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 38247))).historyCommand(request, world);
        case 'publish': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(356), __webpack_require__.e(289), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 26999))).publishCommand(request, world);
        case 'noise': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(479), __webpack_require__.e(860), __webpack_require__.e(894)]).then(__webpack_require__.bind(__webpack_require__, 12894))).noiseCommand(request, world);
        case 'init': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(96)]).then(__webpack_require__.bind(__webpack_require__, 15096))).initCommand(request, world);
        case 'demo': return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(618), __webpack_require__.e(243), __webpack_require__.e(677), __webpack_require__.e(136), __webpack_require__.e(479), __webpack_require__.e(860), __webpack_require__.e(106)]).then(__webpack_require__.bind(__webpack_require__, 87106))).demoCommand(request, world);
        default: throw new Error(`no command ${request.command.name}`);
    }
}
//# sourceMappingURL=dispatch.js.map

/***/ })

};
