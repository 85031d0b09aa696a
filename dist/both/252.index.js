export const id = 252;
export const ids = [252];
export const modules = {

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

/***/ 84355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ exportsIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93903);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64627);




async function exportsIn(config, root) {
    if (config === null || !await isThere(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, config)))
        return { ok: true, value: [] };
    const read = await (0,_config_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)({ config, start: null, url: null, package: null, onInconclusive: null, onMissingBaseline: null }, root);
    return read.ok ? { ok: true, value: read.value.exports ?? [] } : read;
}
async function isThere(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile();
    }
    catch (error) {
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
            throw error;
        return false;
    }
}
//# sourceMappingURL=exports-in.js.map

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

/***/ 39252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeCommand: () => (/* binding */ mergeCommand),
/* harmony export */   readShards: () => (/* binding */ readShards)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _baseline_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87756);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56147);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(24462);
/* harmony import */ var _join_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27762);
/* harmony import */ var _measure_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12147);
/* harmony import */ var _measure_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19843);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26067);
/* harmony import */ var _publish_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20022);
/* harmony import */ var _run_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60412);
/* harmony import */ var _export_here_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30677);
/* harmony import */ var _exports_in_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84355);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77163);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(48758);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38950);















async function mergeCommand(request, world) {
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .readOptions */ .T)(request.flags, (name) => `--${name}`);
    const merged = options.ok ? await merge(request.operands, options.value, world) : options;
    if (!options.ok || !merged.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemLines */ .p)(merged.ok ? [] : merged.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__/* .USAGE */ .u_;
    }
    world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemLines */ .p)(await staleness(merged.value.run, (0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options.value, world))));
    world.stdout.write(options.value.json ? merged.value.texts['report.json'] : merged.value.texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
    world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemLines */ .p)(await (0,_publish_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeOut */ .s)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options.value, world), options.value.out), (0,_conclude_js__WEBPACK_IMPORTED_MODULE_2__/* .filesOf */ .R8)(merged.value))));
    const exports = await (0,_exports_in_js__WEBPACK_IMPORTED_MODULE_10__/* .exportsIn */ .f)(merged.value.run.config, (0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options.value, world));
    if (!exports.ok)
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemLines */ .p)(exports.problems));
    else
        await (0,_export_here_js__WEBPACK_IMPORTED_MODULE_9__/* .exportFromHere */ .f)(merged.value, exports.value, options.value, world);
    return merged.value.exitCode;
}
async function staleness({ head, shard }, root) {
    const [here, changes] = await Promise.all([(0,_measure_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .readCheckout */ .b$)(root), (0,_measure_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .changesIn */ .N)(root)]);
    const hint = 'are the files of an earlier run? Measure every shard again';
    const told = (message) => [{ file: null, line: null, column: null, path: 'merge', message: `joined, but ${message}`, hint }];
    if (here.commit === null || head.commit === null)
        return [];
    if (here.commit !== head.commit)
        return told(`the shards measured the commit ${head.commit.slice(0, 12)}, and ${here.commit.slice(0, 12)} is checked out here`);
    const known = shard?.changes ?? null;
    return known === null || changes === null || known === changes ? [] : told('the tracked files here are not as they were when the shards were measured');
}
async function merge(files, options, world) {
    const root = (0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options, world);
    const joined = await readShards(files.map((file) => ({ file, where: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, file) })));
    if (!joined.ok)
        return joined;
    const run = joined.value;
    const baselines = await (0,_baseline_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaselines */ .bm)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, options.baselines), (0,_judge_js__WEBPACK_IMPORTED_MODULE_11__.targetsOf)(run));
    if (!baselines.ok)
        return baselines;
    const policy = { onInconclusive: options.onInconclusive ?? run.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? run.policy.onMissingBaseline };
    return { ok: true, value: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_2__/* .conclude */ .Ep)(run, baselines.value, { policy, today: world.now().toISOString().slice(0, 10) }) };
}
async function readShards(files) {
    const problems = [];
    const runs = [];
    for (const { file, where } of files) {
        const read = await (0,_run_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readRun */ .cI)(where, file);
        if (read.ok)
            runs.push({ file, run: read.value });
        else
            problems.push(...read.problems);
    }
    return problems.length > 0 ? { ok: false, problems } : (0,_join_js__WEBPACK_IMPORTED_MODULE_3__/* .joinRuns */ .xH)(runs);
}
//# sourceMappingURL=merge.js.map

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

/***/ })

};
