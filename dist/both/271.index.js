export const id = 271;
export const ids = [271,9];
export const modules = {

/***/ 69532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ directoryStore)
/* harmony export */ });
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87756);

function directoryStore(directory) {
    return { read: (targets) => (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .readBaselines */ .bm)(directory, targets), add: (entries, pinned) => (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .updateBaselines */ .kL)(directory, entries, pinned) };
}
//# sourceMappingURL=store.js.map

/***/ }),

/***/ 26999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCommand: () => (/* binding */ publishCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(24462);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64186);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45865);
/* harmony import */ var _github_payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75543);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47958);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26067);
/* harmony import */ var _publish_asked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88497);
/* harmony import */ var _run_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60412);
/* harmony import */ var _action_acceptance_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14808);
/* harmony import */ var _action_deliver_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27511);
/* harmony import */ var _action_saved_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16128);
/* harmony import */ var _action_view_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86725);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(48758);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38950);















async function publishCommand(request, world) {
    const refuse = (problems) => {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemLines */ .p)(problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__/* .USAGE */ .u_;
    };
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readOptions */ .T)(request.flags, (name) => `--${name}`);
    if (!options.ok)
        return refuse(options.problems);
    const where = whereOf(request.flags, world);
    if (!where.ok)
        return refuse(where.problems);
    const root = (0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options.value, world);
    const file = request.operands[0] ?? '';
    const run = await (0,_run_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readRun */ .cI)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, file), file);
    if (!run.ok)
        return refuse(run.problems);
    const github = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)({ ...where.value, apiUrl: world.env['GITHUB_API_URL'] || 'https://api.github.com', signal: world.signal });
    const job = { core: plainCore(world), world, event: await (0,_github_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j)({}), options: options.value, github, root };
    const pull = await (0,_publish_asked_js__WEBPACK_IMPORTED_MODULE_6__/* .ask */ .k)(async () => (await github.octokit.rest.pulls.get({ owner: github.owner, repo: github.repo, pull_number: where.value.number })).data);
    if (!pull.ok)
        return refuse([problem('--pull-request', pull.refusal.message, 'check the number, the repository and what the token may read')]);
    const pullRequest = (0,_github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .pullRequestFrom */ .R)(pull.value, null);
    if (pullRequest === null)
        return refuse([problem('--pull-request', 'its branch is gone', 'there is nothing left to comment on')]);
    const stale = staleness(run.value, where.value.commit, pullRequest);
    return stale === null ? post({ ...job, github }, run.value, pullRequest) : refuse([stale]);
}
async function post(job, run, pullRequest) {
    const { number, head } = pullRequest;
    const announced = await (0,_action_deliver_js__WEBPACK_IMPORTED_MODULE_9__/* .announce */ .iP)(job, { sha: head.sha, pullRequest: number, run: { id: Math.floor(Date.parse(run.started) / 1000) || 0, attempt: 1, url: null }, annotated: false });
    const view = await (0,_action_view_js__WEBPACK_IMPORTED_MODULE_11__/* .viewOf */ .d)(job, job.github, pullRequest, run.head.commit);
    const judged = view.refused !== null
        ? { ok: false, problems: [problem('--config', view.refused, null)] }
        : { ok: true, value: await (0,_action_saved_run_js__WEBPACK_IMPORTED_MODULE_10__/* .judgeSaved */ .h)(job, { run, view, head: { ...run.head, commit: head.sha, branch: head.branch }, accept: (0,_action_acceptance_js__WEBPACK_IMPORTED_MODULE_8__/* .acceptedByLabel */ .H9)(pullRequest), shown: announced.shown }) };
    const concluded = judged.ok ? judged.value : judged;
    if (!concluded.ok) {
        const text = concluded.problems.map(_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemText */ .f).join('; ');
        await (0,_action_deliver_js__WEBPACK_IMPORTED_MODULE_9__/* .closeCheck */ .tQ)(job, announced, { conclusion: 'failure', title: 'Could not judge', text });
        job.core.error(text);
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__/* .USAGE */ .u_;
    }
    return (await (0,_action_deliver_js__WEBPACK_IMPORTED_MODULE_9__/* .deliver */ .cK)(job, concluded.value, announced)).length === 0 ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__/* .PASS */ .CQ : _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__/* .USAGE */ .u_;
}
function whereOf(flags, { env }) {
    const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '';
    const repository = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf */ ._M)(flags['repository'] ?? env['GITHUB_REPOSITORY'] ?? '');
    const number = Number(flags['pull-request']);
    const commit = flags['commit'] === undefined ? null : (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .shaOf */ .ye)(flags['commit']);
    const problems = [
        ...(token === '' ? [problem('GITHUB_TOKEN', 'is not set, and GitHub lets nobody write without a token', 'set it in the environment; never on the command line, which others can read')] : []),
        ...(repository === null ? [problem('--repository', 'is missing, or is not a repository', 'write for example `--repository acme/api`')] : []),
        ...(Number.isSafeInteger(number) && number > 0 ? [] : [problem('--pull-request', 'is missing, or is not a number', 'write for example `--pull-request 12`')]),
        ...(flags['commit'] !== undefined && commit === null ? [problem('--commit', 'is not a whole commit', 'write all 40 digits of it')] : []),
    ];
    return problems.length > 0 || repository === null ? { ok: false, problems } : { ok: true, value: { token, repository, number, commit } };
}
function staleness({ head }, commit, { number, head: now }) {
    const measured = commit ?? head.commit;
    if (measured === now.sha)
        return null;
    return problem('--commit', `${measured === null ? 'the run does not know which commit it measured' : `${measured.slice(0, 10)} was measured`}, and pull request ${number} is at ${now.sha.slice(0, 10)}`, 'measure the newest commit; where a merge of it was checked out, say so with `--commit`');
}
const problem = (where, message, hint) => ({ file: null, line: null, column: null, path: where, message, hint });
function plainCore({ stderr }) {
    const line = (text) => void stderr.write(`tailgate: ${text instanceof Error ? text.message : text}\n`);
    const nothing = () => undefined;
    return { info: line, notice: line, warning: line, error: line, setOutput: nothing, setSecret: nothing, startGroup: nothing, endGroup: nothing };
}
//# sourceMappingURL=publish.js.map

/***/ }),

/***/ 39888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shortHash)
/* harmony export */ });
function shortHash(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}
//# sourceMappingURL=short-hash.js.map

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
