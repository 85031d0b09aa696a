export const id = 9;
export const ids = [9];
export const modules = {

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toolVersion: () => (/* binding */ toolVersion)
/* harmony export */ });
const toolVersion = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
