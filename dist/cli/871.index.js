export const id = 871;
export const ids = [871];
export const modules = {

/***/ 46871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatch: () => (/* binding */ dispatch)
/* harmony export */ });
async function dispatch(request, world) {
    switch (request.command.name) {
        case 'run': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(675), __webpack_require__.e(642), __webpack_require__.e(130), __webpack_require__.e(108)]).then(__webpack_require__.bind(__webpack_require__, 34108))).runCommand(request, world);
        case 'baseline': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(675), __webpack_require__.e(642), __webpack_require__.e(130), __webpack_require__.e(674)]).then(__webpack_require__.bind(__webpack_require__, 20674))).baselineCommand(request, world);
        case 'judge': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(642), __webpack_require__.e(922)]).then(__webpack_require__.bind(__webpack_require__, 37922))).judgeCommand(request, world);
        case 'report': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(642), __webpack_require__.e(299)]).then(__webpack_require__.bind(__webpack_require__, 58299))).reportCommand(request, world);
        case 'publish': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(642), __webpack_require__.e(653)]).then(__webpack_require__.bind(__webpack_require__, 3653))).publishCommand(request, world);
        case 'noise': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(675), __webpack_require__.e(642), __webpack_require__.e(130), __webpack_require__.e(41)]).then(__webpack_require__.bind(__webpack_require__, 72041))).noiseCommand(request, world);
        case 'init': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(252)]).then(__webpack_require__.bind(__webpack_require__, 84871))).initCommand(request, world);
        case 'demo': return (await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(745), __webpack_require__.e(675), __webpack_require__.e(642), __webpack_require__.e(130), __webpack_require__.e(678)]).then(__webpack_require__.bind(__webpack_require__, 72678))).demoCommand(request, world);
        default: throw new Error(`no command ${request.command.name}`);
    }
}
//# sourceMappingURL=dispatch.js.map

/***/ })

};
