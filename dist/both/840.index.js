export const id = 840;
export const ids = [840];
export const modules = {

/***/ 17452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ wholeFrom),
/* harmony export */   gN: () => (/* binding */ deepen),
/* harmony export */   yT: () => (/* binding */ READS)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40025);
/* harmony import */ var _codec_measured_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49089);


const READS = 18;
async function deepen(newest, versions, mostReads = Infinity) {
    let [baseline, last] = [newest, newest];
    let [whole, unbroken] = [newest, true];
    let [unreadable, skipped, reads] = [0, 0, 0];
    let at = 0;
    let oldest = -1;
    for (let count = await versions.count(1); at < count;) {
        if (reads === mostReads)
            return { baseline, unreadable, next: at, wholeFrom: wholeFrom(whole) };
        reads += 1;
        const read = await versions.read(at);
        oldest = at;
        if (read === 'gone')
            break;
        if (read === 'unreadable') {
            [unreadable, skipped, at] = [unreadable + 1, skipped + 1, at + 1];
        }
        else {
            if (skipped === 0 && !overlap(last, read))
                break;
            unbroken &&= follows(last, read);
            if (unbroken)
                whole = read;
            [baseline, last, skipped] = [(0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBaselines */ .f9)(read, baseline), read, 0];
            at += Math.max(1, Math.min((0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .runsIn */ .UN)(read.entries), _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unthinned */ ._W) - 1);
        }
        count = await versions.count(at + 1);
        if (at >= count && oldest < count - 1)
            at = count - 1;
    }
    return { baseline, unreadable, next: null, wholeFrom: unbroken ? -Infinity : wholeFrom(whole) };
}
function wholeFrom({ entries }) {
    const runs = (0,_codec_measured_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .runNumbers */ .S)(entries);
    const first = Math.max(0, ...runs.map((run) => run + 1)) - _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unthinned */ ._W;
    const whole = entries.filter((_, i) => (runs[i] ?? 0) >= first).map(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .placeInTime */ .eV);
    return whole.length === 0 ? Infinity : Math.min(...whole);
}
function follows(newer, older) {
    const newest = older.entries.at(-1);
    return newest === undefined || (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .placeInTime */ .eV)(newest) >= wholeFrom(newer);
}
function overlap(a, b) {
    const ids = new Set(a.entries.map(({ id }) => id));
    return b.entries.some(({ id }) => ids.has(id));
}
//# sourceMappingURL=deepen.js.map

/***/ }),

/***/ 78840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ unpinned),
/* harmony export */   Hq: () => (/* binding */ pinIn),
/* harmony export */   Q6: () => (/* binding */ failureIn),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   kV: () => (/* binding */ newsAfter),
/* harmony export */   p9: () => (/* binding */ printNews),
/* harmony export */   vB: () => (/* binding */ newsLines)
/* harmony export */ });
/* unused harmony exports foundNow, worseIn */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _baseline_deepen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17452);
/* harmony import */ var _baseline_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87756);
/* harmony import */ var _history_news_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6785);
/* harmony import */ var _history_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1846);
/* harmony import */ var _join_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27762);
/* harmony import */ var _measure_base_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90634);
/* harmony import */ var _report_change_points_what_to_do_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97961);
/* harmony import */ var _report_change_points_comment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91150);
/* harmony import */ var _report_reproduce_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3795);
/* harmony import */ var _history_settings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(25654);
/* harmony import */ var _history_stored_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76334);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(48758);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38950);














async function newsAfter({ run: whole }, read, pin, today) {
    const run = whole.screening ?? whole;
    const parts = (0,_join_js__WEBPACK_IMPORTED_MODULE_5__/* .measuredIn */ .oS)(run);
    const stored = await read([...new Set(run.samples.map(({ target }) => target))]);
    if (!stored.ok)
        return stored;
    const { baselines: deep, notes } = stored.value;
    const measured = { commit: whole.head.commit, ids: new Set(parts.map(({ id }) => id)), today, accept: whole.accept };
    const options = (0,_history_options_js__WEBPACK_IMPORTED_MODULE_4__/* .historyOptions */ .x)(whole.history, metricsIn(run), pin);
    return { ok: true, value: { news: deep.flatMap(({ baseline }) => (0,_history_news_js__WEBPACK_IMPORTED_MODULE_3__/* .newsOf */ .L)(baseline, measured, options)), deep, options, notes: [...notes, ...unpinned(deep.map(({ baseline }) => baseline), pin)] } };
}
function unpinned(baselines, pin) {
    if (pin === null)
        return [];
    const commits = new Set(pin.commits);
    return baselines.filter(({ entries }) => !entries.some(({ commit }) => commit !== null && commits.has(commit)))
        .map(({ target }) => `Nothing of ${target} is held against the pinned release ${JSON.stringify(pin.name)}: no run of it, or of what it contains, is among the stored ones.`);
}
async function readFolder(directory, targets, signal) {
    const stored = await (0,_baseline_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .readBaselines */ .bm)(directory, targets);
    if (!stored.ok)
        return stored;
    const { deep: baselines, notes } = await (0,_history_stored_js__WEBPACK_IMPORTED_MODULE_11__/* .deepenedHere */ .T)(directory, [...stored.value.values()], signal, _baseline_deepen_js__WEBPACK_IMPORTED_MODULE_1__/* .READS */ .yT);
    return { ok: true, value: { baselines, notes } };
}
function metricsIn({ samples }) {
    return [...new Map(samples.map(({ target, metric }) => [JSON.stringify([target, metric.name]), { ...metric, target }])).values()];
}
const foundNow = (news) => news.filter(({ fresh, state }) => fresh && state === 'open');
const worseIn = (news) => foundNow(news).filter(({ finding }) => finding.direction === 'regressed');
function newsLines(news, call, config) {
    const found = foundNow(news);
    if (found.length === 0)
        return '';
    const again = worseIn(news).map((one) => (0,_report_change_points_what_to_do_js__WEBPACK_IMPORTED_MODULE_7__/* .measureAgain */ .P)({ news: one, call, config })).find((command) => command !== null);
    return [
        'New in the history of main:', ...found.map((one) => `  ${(0,_report_change_points_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .plainLine */ .h0)(one)}`),
        ...(again === undefined ? [] : ['Measure it against the last commit of the old level:', `  ${again}`]), '',
    ].join('\n');
}
async function pinIn({ history: { pin } }, options, world) {
    return pin === null ? null : (0,_history_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .pinOf */ .n)((0,_measure_base_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitIn */ .u)((0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options, world), world.signal), pin);
}
function failureIn(news) {
    const [first, ...more] = worseIn(news);
    return first === undefined ? null : `Main got worse, and the config asks to fail then (\`history.fail\`): ${(0,_report_change_points_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .plainLine */ .h0)(first)}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
}
async function printNews(conclusion, options, world) {
    const { run } = conclusion;
    const { onChange, fail } = run.history;
    if (onChange === 'none' && !fail)
        return null;
    const root = (0,_root_js__WEBPACK_IMPORTED_MODULE_12__/* .rootOf */ .I)(options, world);
    const news = await newsAfter(conclusion, (targets) => readFolder(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, options.baselines), targets, world.signal), await pinIn(run, options, world), world.now().toISOString().slice(0, 10));
    if (!news.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_13__/* .problemLines */ .p)(news.problems));
        return null;
    }
    const found = news.value;
    if (!options.quiet)
        for (const note of found.notes)
            world.stderr.write(`tailgate: ${note}\n`);
    (options.json ? world.stderr : world.stdout).write(newsLines(found.news, _report_reproduce_js__WEBPACK_IMPORTED_MODULE_9__/* .INSTALLED */ .Ln, run.config));
    return fail ? failureIn(found.news) : null;
}
//# sourceMappingURL=history-told.js.map

/***/ }),

/***/ 25654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ settingsFrom),
/* harmony export */   n: () => (/* binding */ pinOf)
/* harmony export */ });
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93903);
/* harmony import */ var _history_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1846);
/* harmony import */ var _measure_base_origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15566);
/* harmony import */ var _measure_base_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90634);




const MOST_COMMITS = 5000;
async function settingsFrom(options, root, world) {
    if (!(0,_config_read_js__WEBPACK_IMPORTED_MODULE_0__/* .hasConfig */ .j)(options, root))
        return { ok: true, value: { options: (0,_history_options_js__WEBPACK_IMPORTED_MODULE_1__/* .historyOptions */ .x)({ minimum: null, metrics: ['*'] }, [], null), accept: [], notes: [] } };
    const config = await (0,_config_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .X)(options, root);
    if (!config.ok)
        return config;
    const { pin: name } = config.value.history;
    const pin = name === null ? null : await pinOf((0,_measure_base_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitIn */ .u)(root, world.signal), name);
    return {
        ok: true,
        value: {
            options: (0,_history_options_js__WEBPACK_IMPORTED_MODULE_1__/* .historyOptions */ .x)(config.value.history, metricsIn(config.value), pin),
            accept: config.value.accept,
            notes: name !== null && pin === null ? [`The pinned release ${JSON.stringify(name)} is not in this clone, so nothing is held against it: \`git fetch --tags\` may bring it.`] : [],
        },
    };
}
function metricsIn({ targets }) {
    return targets.flatMap((target) => {
        const own = target.kind === 'server' ? target.metrics : null;
        return own === null || own === undefined ? [] : [
            ...own.values.map(({ metric }) => ({ ...metric, target: target.name })),
            ...own.serverTiming.map((name) => ({ target: target.name, name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' })),
        ];
    });
}
async function pinOf(git, name) {
    const commit = await (0,_measure_base_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(git, name) ?? await (0,_measure_base_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D3)(git, `refs/remotes/origin/${name}`);
    if (commit === null)
        return null;
    const before = await git('rev-list', `--max-count=${MOST_COMMITS}`, commit, '--');
    return before.ok ? { name, commits: before.stdout.split('\n').filter((line) => line !== '') } : null;
}
//# sourceMappingURL=settings.js.map

/***/ }),

/***/ 76334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ deepenedHere),
  C: () => (/* binding */ readStored)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/baseline/codec.js + 11 modules
var codec = __webpack_require__(40025);
// EXTERNAL MODULE: ./build/src/baseline/codec/problem.js
var problem = __webpack_require__(40675);
// EXTERNAL MODULE: ./build/src/baseline/deepen.js
var deepen = __webpack_require__(17452);
// EXTERNAL MODULE: ./build/src/baseline/directory.js + 2 modules
var baseline_directory = __webpack_require__(87756);
// EXTERNAL MODULE: ./build/src/baseline/file.js
var file = __webpack_require__(84367);
// EXTERNAL MODULE: ./build/src/measure/base/origin.js
var origin = __webpack_require__(15566);
// EXTERNAL MODULE: ./build/src/measure/base/git.js
var base_git = __webpack_require__(90634);
;// CONCATENATED MODULE: ./build/src/commands/history/versions.js


async function withEarlierVersions(git, from, file, newest, mostReads = Infinity) {
    const blobs = await blobsOf(git, from, file);
    return (0,deepen/* deepen */.gN)(newest, {
        count: async () => blobs.length,
        read: async (at) => {
            const text = await git('cat-file', 'blob', blobs[at] ?? '');
            const read = text.ok ? (0,codec/* decodeBaseline */.Y9)(text.stdout, `${from}:${file}`, newest.target) : null;
            return read?.ok === true ? read.value : 'unreadable';
        },
    }, mostReads);
}
async function blobsOf(git, from, file) {
    const answer = await git('log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', '--format=', '-z', '--end-of-options', from, '--', `:(top,literal)${file}`);
    if (!answer.ok)
        return [];
    const blobs = [];
    for (const [, blob = '', state = ''] of answer.stdout.matchAll(/:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\0[^\0]*/g)) {
        if (state === 'D')
            break;
        blobs.push(blob);
    }
    return blobs;
}
//# sourceMappingURL=versions.js.map
;// CONCATENATED MODULE: ./build/src/commands/history/stored.js









async function readStored(where) {
    return where.branch === null ? fromFolder(where) : fromBranch(where, where.branch);
}
async function fromFolder({ root, folder, signal }) {
    const directory = external_node_path_.resolve(root, folder);
    const listed = await (0,baseline_directory/* listBaselines */.$W)(directory);
    if (!listed.ok)
        return listed;
    const found = listed.value.map(({ baseline }) => baseline);
    return accept({ place: `${folder.replace(/\/+$/, '')}/`, ...await deepenedHere(directory, found, signal) });
}
async function deepenedHere(directory, found, signal, mostReads = Infinity) {
    if (found.length === 0)
        return { deep: [], notes: [] };
    const git = (0,base_git/* gitIn */.u)(directory, signal);
    const prefix = await git('rev-parse', '--show-prefix');
    const head = prefix.ok ? await (0,origin/* commitOf */.D3)(git, 'HEAD') : null;
    return head === null ? { deep: found.map(asItIs), notes: [] } : deepened(git, head, prefix.stdout, found, mostReads);
}
async function fromBranch({ root, folder, signal }, branch) {
    const git = (0,base_git/* gitIn */.u)(root, signal);
    const tip = await tipOf(git, branch);
    if (!tip.ok)
        return tip;
    const inside = folder.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
    const prefix = inside.map((name) => `${name}/`).join('');
    const place = `${branch}:${prefix}`;
    if (inside.includes('..'))
        return refuse((0,problem/* problem */.CC)(place, 'this folder leads out of the branch that baselines are kept on', 'Name a folder such as `baselines`.'));
    const listed = await git('ls-tree', '-z', '-l', '--full-tree', tip.value, '--', ...(prefix === '' ? [] : [prefix]));
    if (!listed.ok)
        return refuse((0,problem/* problem */.CC)(place, `the baselines on this branch cannot be listed: ${listed.complaint}`, `Fetch it whole: \`git fetch origin ${branch}\`.`));
    const baselines = [];
    const problems = [];
    for (const [, mode, kind, blob = '', bytes, name = ''] of listed.stdout.matchAll(/(\d+) (\w+) ([0-9a-f]+) +(-|\d+)\t([^\0]*)/g)) {
        const short = name.slice(prefix.length);
        if (kind !== 'blob' || mode === '120000' || !short.endsWith('.json') || short.startsWith('.') || short.includes('/'))
            continue;
        const read = await readBlob(git, blob, Number(bytes), `${branch}:${name}`, short);
        if (read.ok)
            baselines.push(read.value);
        else
            problems.push(...read.problems);
    }
    if (problems.length > 0)
        return { ok: false, problems };
    return accept({ place, ...await deepened(git, tip.value, prefix, baselines) });
}
async function readBlob(git, blob, bytes, shown, name) {
    const large = (0,codec/* tooLarge */.g$)(bytes, shown);
    if (large !== null)
        return refuse(large);
    const text = await git('cat-file', 'blob', blob);
    if (!text.ok)
        return refuse((0,problem/* problem */.CC)(shown, `this baseline cannot be read: ${text.complaint}`, 'Fetch the branch again.'));
    const read = (0,codec/* decodeBaseline */.Y9)(text.stdout, shown);
    if (!read.ok || name === (0,file/* fileNameOf */.bV)(read.value.target))
        return read;
    return refuse((0,problem/* problem */.CC)(shown, `this is the baseline of target ${JSON.stringify(read.value.target)}, whose file is ${(0,file/* fileNameOf */.bV)(read.value.target)}`, 'Rename the file on that branch, or delete it there if it is a copy.'));
}
async function tipOf(git, branch) {
    for (const name of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`, branch]) {
        const commit = await (0,origin/* commitOf */.D3)(git, name);
        if (commit !== null)
            return { ok: true, value: commit };
    }
    const inside = await git('rev-parse', '--git-dir');
    if (inside.complaint === base_git/* NOT_INSTALLED */.Z)
        return refuse(stored_option('git is not installed, and a branch can only be read by it', 'install git, or check the branch out elsewhere and name its folder by `--baselines`'));
    if (!inside.ok)
        return refuse(stored_option(`this folder is in no git repository, so there is no branch \`${branch}\``, 'run it in a clone of the repository, or name a folder by `--baselines`'));
    return refuse(stored_option(`this clone has no branch \`${branch}\``, `fetch it: \`git fetch origin ${branch}:refs/remotes/origin/${branch}\``));
}
const asItIs = (baseline) => ({ baseline, wholeFrom: (0,deepen/* wholeFrom */.G2)(baseline) });
async function deepened(git, from, prefix, found, mostReads = Infinity) {
    const deep = [];
    for (const baseline of found)
        deep.push(await withEarlierVersions(git, from, `${prefix}${(0,file/* fileNameOf */.bV)(baseline.target)}`, baseline, mostReads));
    const unreadable = deep.reduce((sum, one) => sum + one.unreadable, 0);
    const shallow = await (0,origin/* isShallow */.fE)(git);
    const left = deep.filter(({ next }) => next !== null).map(({ baseline }) => baseline);
    return {
        deep: deep.map(({ baseline, wholeFrom: start }, i) => ({ baseline, wholeFrom: shallow ? (0,deepen/* wholeFrom */.G2)(found[i] ?? baseline) : start })),
        notes: [
            ...(shallow ? ['This clone is shallow: entries that were thinned out of the files before it begins are missing. `git fetch --unshallow` brings them.'] : []),
            ...left.map(({ target, entries }) => `Change points of ${target} are looked for in ${entries.length} of its entries: older ones are only in earlier versions of its file, and \`tailgate history\` shows them all.`),
            ...(unreadable > 0 ? [`${unreadable === 1 ? 'One earlier version of a baseline file' : `${unreadable} earlier versions of baseline files`} in git cannot be read: what only they held is missing.`] : []),
        ],
    };
}
const stored_option = (message, hint) => ({ file: null, line: null, column: null, path: '--branch', message, hint });
const accept = (value) => ({ ok: true, value });
const refuse = (...problems) => ({ ok: false, problems });
//# sourceMappingURL=stored.js.map

/***/ }),

/***/ 81927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ acceptedInConfig),
/* harmony export */   Y: () => (/* binding */ withAccepted)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27183);

function acceptedInConfig({ target, scenario, metric, direction }, accept, today) {
    if (direction === 'improved')
        return null;
    const fits = ({ origin, expires, ...globs }) => origin === 'config' && (expires === null || expires >= today)
        && (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(globs.target, target) && (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(globs.metric, metric.name) && (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(globs.scenario, scenario ?? '');
    return accept.find(fits)?.reason ?? null;
}
function withAccepted(history, accept, today) {
    const findings = history.findings.map((finding) => {
        const accepted = acceptedInConfig(finding, accept, today);
        return finding.kind === 'creep' ? { ...finding, accepted } : { ...finding, accepted };
    });
    return { ...history, findings };
}
//# sourceMappingURL=history-accepted.js.map

/***/ }),

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ newsOf),
/* harmony export */   q: () => (/* binding */ overIn)
/* harmony export */ });
/* harmony import */ var _history_accepted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81927);
/* harmony import */ var _history_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70658);
/* harmony import */ var _history_minimum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34258);
/* harmony import */ var _history_scale_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85212);




const RECENT = 5;
const NEAR = 5;
const FEWEST_SINCE = 3;
const FAR = 120;
const GONE = 3;
const LEFT = 0.25;
function newsOf(baseline, measured, options, look = _history_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyOf */ .o) {
    const { entries } = baseline;
    const of = (some) => look({ ...baseline, entries: some }, options);
    const before = beforeThis(entries, measured);
    const now = of(entries);
    const earlier = [before, ...Array.from({ length: RECENT }, (_, at) => before.slice(0, Math.max(0, before.length - 1 - at)))].filter((some) => some.length > 0).map(of);
    const places = new Map(entries.map(({ id }, at) => [id, at]));
    const groups = [now, ...earlier].reduce((found, history, view) => seenIn(history, view, places).reduce(grouped, found), []);
    const views = RECENT + 1;
    const stood = (seen) => stoodBefore(seen, { ...baseline, entries: before.slice(0, Math.max(0, before.length - RECENT)) }, places, options);
    return groups.map(({ found }) => {
        const [newest] = found;
        const series = now.series.find(({ key }) => key === newest.finding.series) ?? null;
        const recent = !found.some(({ view }) => view === views);
        const again = recent && stood(newest);
        return {
            finding: newest.finding, series, ...stateOf(newest.finding, series, { gone: newest.view >= GONE, now }, measured),
            commits: [...new Set([...found.flatMap(({ began }) => began ?? []), ...(newest.finding.kind === 'creep' ? heldAgainst(series) : [])])],
            near: around(entries, found, groups.flatMap((other) => (other.found !== found && isFigureOf(other.found[0].finding, newest.finding) ? [other.found[0].at] : []))),
            recent, fresh: newest.view === 0 && found.length === 1 && !again, ...(again ? { again } : {}),
        };
    });
}
function stoodBefore({ finding, at }, earlier, places, options) {
    if (finding.kind !== 'creep')
        return false;
    const { what, metric } = finding;
    const minimum = options.minimum?.(metric) ?? (0,_history_minimum_js__WEBPACK_IMPORTED_MODULE_1__/* .minimumOf */ .o)(metric);
    const own = earlier.entries.map((entry) => ({ ...entry, samples: entry.samples.filter((sample) => sample.scenario === finding.scenario && sample.metric === metric.name) }));
    for (let length = own.length; length > Math.max(0, own.length - FAR); length -= 1) {
        const last = own[length - 1];
        if (last === undefined || (places.get(last.id) ?? 0) <= at)
            return false;
        const history = (0,_history_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyOf */ .o)({ ...earlier, entries: own.slice(0, length) }, options);
        const same = history.findings.find((one) => isFigureOf(one, finding));
        if (same !== undefined)
            return !(0,_history_scale_js__WEBPACK_IMPORTED_MODULE_2__/* .matters */ .v)(same.what.after, what.after, minimum) || (what.after > same.what.after) !== (what.after > what.before);
        const value = newestOf(history.series.find(({ key }) => key === finding.series) ?? null);
        if (isLeft({ before: what.before, difference: what.after - what.before }, value))
            return false;
    }
    return false;
}
const heldAgainst = (series) => (series?.creeps ?? []).flatMap(({ from }) => series?.points[from.end]?.commit ?? []);
function beforeThis(entries, { ids, commit: measured }) {
    const own = entries.filter(({ id }) => ids.has(id)).map(({ time }) => Date.parse(time));
    const latest = own.length === 0 ? Infinity : Math.max(...own);
    return entries.filter(({ id, commit, time }) => !ids.has(id) && (commit === null || commit !== measured) && Date.parse(time) <= latest);
}
function seenIn(history, view, places) {
    return history.findings.flatMap((finding) => {
        const points = history.series.find(({ key }) => key === finding.series)?.points ?? [];
        const index = finding.kind === 'creep' ? finding.what.from.end : finding.what.index;
        if (points.length - index < FEWEST_SINCE)
            return [];
        const at = places.get(points[index]?.id ?? '') ?? 0;
        const place = (end) => places.get(points[end.index]?.id ?? '') ?? at;
        const { range } = finding.what;
        return [{ finding, view, began: points[index]?.commit ?? null, at, from: Math.min(at, place(range.after) + 1), to: Math.max(at, place(range.upTo)) }];
    });
}
function around(entries, found, others) {
    const [from, to] = [Math.min(...found.map((seen) => seen.from)) - NEAR, Math.max(...found.map((seen) => seen.to)) + NEAR];
    const [{ at }] = found;
    return [...new Set(entries.map(({ commit }, place) => ({ commit, place })).slice(Math.max(0, from), to + 1)
            .filter(({ place }) => others.every((other) => Math.abs(place - at) <= Math.abs(place - other)))
            .toSorted((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at)).flatMap(({ commit }) => commit ?? []))];
}
function grouped(groups, seen) {
    const last = ({ found }) => found.at(-1) ?? found[0];
    const [same] = groups.filter((group) => group.found.every(({ view }) => view !== seen.view) && isSame(last(group), seen))
        .sort((a, b) => Math.abs(last(a).at - seen.at) - Math.abs(last(b).at - seen.at));
    return same === undefined ? [...groups, { found: [seen] }] : groups.map((group) => (group === same ? { found: [...group.found, seen] } : group));
}
const isFigureOf = (a, b) => a.kind === b.kind && a.target === b.target && a.scenario === b.scenario && a.metric.name === b.metric.name && a.direction === b.direction;
function isSame(one, other) {
    const [a, b] = [one.finding, other.finding];
    if (!isFigureOf(a, b))
        return false;
    if (a.kind === 'creep')
        return true;
    return Math.abs(one.at - other.at) <= NEAR || (one.from <= other.to && other.from <= one.to);
}
function stateOf(finding, series, { gone, now }, { accept, today }) {
    const reason = (0,_history_accepted_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedInConfig */ .T)(finding, accept, today) ?? acceptedSince(finding, series);
    if (reason !== null)
        return { state: 'accepted', reason };
    const over = gone && (finding.kind === 'creep' ? !now.findings.some((one) => isChangeOf(one, finding)) : isLeft(finding.what, newestOf(series)));
    if (over || (finding.kind === 'change-point' && isLeft(finding.what, newestLevel(finding.what, series))))
        return { state: 'back', reason: null };
    return { state: gone ? 'withdrawn' : 'open', reason: null };
}
function overIn(series, told, wholeFrom) {
    const { levels } = told;
    const known = series.filter(({ current }) => current);
    const alike = levels === null ? undefined : known.find(({ machine }) => (machine?.id ?? null) === levels.machine);
    if (levels !== null && alike !== undefined && isLeft({ before: levels.before, difference: levels.after - levels.before }, newestOf(alike)))
        return 'back';
    if (told.kind === 'creep' || told.commit === null)
        return null;
    const began = known.flatMap(({ points }) => points).find(({ commit }) => commit === told.commit);
    return began !== undefined && timeOf(began) >= wholeFrom ? 'withdrawn' : null;
}
const timeOf = ({ time, committed }) => (committed === null ? Date.parse(time) : Math.min(Date.parse(time), Date.parse(committed)));
const isChangeOf = (one, { target, scenario, metric }) => one.kind === 'change-point' && one.direction === 'regressed' && one.target === target && one.scenario === scenario && one.metric.name === metric.name;
function acceptedSince({ kind, what, direction }, series) {
    if (series === null || direction === 'improved')
        return null;
    const [from, end] = kind === 'creep' ? [what.from.end] : [Math.max(0, what.index - 1), series.changes.find(({ index, state }) => index > what.index && state !== 'weak')?.index];
    return series.points.slice(from, end).find(({ accepted }) => accepted !== null)?.accepted ?? null;
}
const isLeft = ({ before, difference }, value) => value !== null && difference !== 0 && (value - before) / difference < LEFT;
function newestLevel({ index }, series) {
    const newest = series?.levels.at(-1);
    return newest === undefined || newest.start <= index ? null : newest.size.point;
}
function newestOf(series) {
    const newest = (series?.points ?? []).slice(-FEWEST_SINCE);
    return newest.length === 0 ? null : newest.reduce((sum, { normalised }) => sum + normalised, 0) / newest.length;
}
//# sourceMappingURL=history-news.js.map

/***/ }),

/***/ 1846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ historyOptions)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27183);
/* harmony import */ var _history_minimum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34258);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28372);



function historyOptions({ minimum, metrics: globs }, metrics, pin) {
    return {
        metrics, pin, watched: (metric) => isWatched(metric, globs),
        ...(minimum === null ? {} : { minimum: (metric) => (0,_history_minimum_js__WEBPACK_IMPORTED_MODULE_0__/* .minimumOf */ .o)(metric, minimum) }),
    };
}
const byNameOnly = new Set([..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .gatedByNameOnly */ .c2, 'size.files']);
const isWatched = ({ name, byNameOnly: own }, globs) => globs.some((glob) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(glob, name) && ((!byNameOnly.has(name) && own !== true) || glob === name));
//# sourceMappingURL=history-options.js.map

/***/ }),

/***/ 70658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ historyOf)
});

;// CONCATENATED MODULE: ./build/src/stats/e-divisive.js
function bestSplit(values, start, end, least = 1) {
    const size = end - start;
    if (size < 2 * least)
        return null;
    const within = new Float64Array(size);
    const left = new Float64Array(size + 1);
    let best = null;
    for (let k = 1; k <= size; k += 1) {
        const newest = values[start + k - 1] ?? Number.NaN;
        let sum = 0;
        for (let t = k - 2; t >= 0; t -= 1) {
            sum += Math.abs((values[start + t] ?? Number.NaN) - newest);
            within[t] = (within[t] ?? 0) + sum;
        }
        const all = within[0] ?? 0;
        left[k] = all;
        for (let t = least; t <= k - least; t += 1) {
            const [ofLeft, ofRight, m, n] = [left[t] ?? 0, within[t] ?? 0, t, k - t];
            const alikeLeft = m > 1 ? (n / (m - 1)) * ofLeft : 0;
            const alikeRight = n > 1 ? (m / (n - 1)) * ofRight : 0;
            const statistic = (2 / k) * (all - ofLeft - ofRight - alikeLeft - alikeRight);
            if (best === null || statistic > best.statistic)
                best = { index: start + t, statistic, end: start + k };
        }
    }
    return best;
}
//# sourceMappingURL=e-divisive.js.map
// EXTERNAL MODULE: ./build/src/stats/sample.js
var sample = __webpack_require__(95463);
;// CONCATENATED MODULE: ./build/src/stats/soften.js
const NEIGHBOURS = 5;
const BLOCK = 25;
const REACH = 3;
const MEDIAN_OF_NORMAL = 0.674489750196082;
const settledOf = (n) => {
    const whole = BLOCK * Math.floor((n - NEIGHBOURS) / BLOCK);
    return whole >= 2 * BLOCK ? whole : 0;
};
function soften(values, from) {
    const soft = [];
    for (let block = from; block < values.length; block += BLOCK) {
        const scale = REACH * noiseIn(values, Math.max(0, block - BLOCK), Math.min(values.length, Math.max(2 * BLOCK, block + BLOCK)));
        for (let i = block; i < Math.min(values.length, block + BLOCK); i += 1) {
            const [left, right] = neighbourhoods(values, i);
            const value = values[i] ?? 0;
            soft.push(Math.min(Math.max(left, right) + scale, Math.max(Math.min(left, right) - scale, value)));
        }
    }
    return soft;
}
function noiseIn(values, from, to) {
    const differences = [];
    for (let i = from + 1; i < to; i += 1)
        differences.push(Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0)));
    return differences.length === 0 ? 0 : middle(differences, differences.length) / (MEDIAN_OF_NORMAL * Math.SQRT2);
}
const around = [];
function neighbourhoods(values, i) {
    const [before, after] = [Math.min(NEIGHBOURS, i), Math.min(NEIGHBOURS, values.length - 1 - i)];
    if (after === 0)
        return [medianOf(values, i - before, Math.max(i, 1)), medianOf(values, Math.max(0, i - 2), i + 1)];
    const right = medianOf(values, i + 1, i + 1 + after);
    const left = before > 1 ? medianOf(values, i - before, i) : right;
    return [left, after === NEIGHBOURS ? right : nearTo(left, values, i + 1, after)];
}
function medianOf(values, from, to) {
    for (let i = from; i < to; i += 1)
        around[i - from] = values[i] ?? 0;
    return middle(around, to - from);
}
function nearTo(centre, values, from, count) {
    const order = values.slice(from, from + count).sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
    return order[Math.floor((count - 1) / 2)] ?? centre;
}
function middle(values, count) {
    if (count > 2 * NEIGHBOURS)
        values.sort((a, b) => a - b);
    else {
        for (let i = 1; i < count; i += 1) {
            const value = values[i] ?? 0;
            let at = i - 1;
            for (; at >= 0 && (values[at] ?? 0) > value; at -= 1)
                values[at + 1] = values[at] ?? 0;
            values[at + 1] = value;
        }
    }
    const half = Math.floor(count / 2);
    return count % 2 === 1 ? (values[half] ?? 0) : ((values[half - 1] ?? 0) + (values[half] ?? 0)) / 2;
}
//# sourceMappingURL=soften.js.map
// EXTERNAL MODULE: ./build/src/stats/stretches.js
var stats_stretches = __webpack_require__(79236);
;// CONCATENATED MODULE: ./build/src/stats/change-points.js




const WINDOW = 50;
const COARSE = 4;
const WEAK = 0.01;
const STRONG = 0.001;
const PLACES = WINDOW / 2;
const LEAST = { split: 2, before: 5, since: 3 };
const NUDGE = 5;
const MAJORITY = 0.6;
const WITNESSES = 30;
const HORIZON = 8 * WINDOW;
const PLACE_LIKELIHOOD = -2 * Math.log(1 - Math.sqrt(0.95));
class ChangeDetector {
    #matters;
    #values = [];
    #fine = new stats_stretches/* Stretches */._();
    #scanners = [{ step: 1, means: this.#fine, start: 0 }, { step: COARSE, means: new stats_stretches/* Stretches */._(), start: 0 }];
    #candidates = [];
    #old = [];
    #settled = 0;
    #windows = 0;
    constructor(matters = () => true) {
        this.#matters = matters;
    }
    get windows() {
        return this.#windows;
    }
    get stretches() {
        this.#look();
        return this.#fine;
    }
    append(value) {
        this.#values.push(value);
        const settled = settledOf(this.#values.length);
        if (settled > this.#settled)
            this.#settle(settled);
    }
    changes() {
        this.#look();
        const candidates = new Set(this.#candidates);
        for (const { step, means, start } of this.#scanners)
            this.#scan(means, start, means.length, step, candidates, true);
        return [...this.#old, ...this.#strong(candidates, this.#values.length)];
    }
    #look() {
        if (this.#fine.length === this.#values.length)
            return;
        this.#fine.set(this.#settled, soften(this.#values, this.#settled));
        for (const { step, means } of this.#scanners.slice(1)) {
            const from = Math.floor(this.#settled / step);
            const tail = Array.from({ length: Math.floor(this.#values.length / step) - from }, (_, i) => this.#fine.meanOf((from + i) * step, (from + i + 1) * step));
            means.set(from, tail);
        }
    }
    #settle(settled) {
        this.#look();
        const candidates = new Set(this.#candidates);
        for (const scanner of this.#scanners) {
            scanner.start = this.#scan(scanner.means, scanner.start, Math.floor(settled / scanner.step), scanner.step, candidates, false);
        }
        this.#settled = settled;
        const horizon = settled - HORIZON;
        if ([...candidates].some((index) => index < horizon)) {
            const old = this.#strong(candidates, settled).filter(({ index }) => index < horizon);
            this.#old = [...this.#old, ...old];
        }
        const last = this.#old.at(-1)?.index ?? 0;
        this.#candidates = [...candidates].filter((index) => index >= horizon && index > last);
    }
    #scan(means, start, end, step, candidates, all) {
        let at = start;
        while (all ? at + 2 * LEAST.split <= end : at + WINDOW <= end) {
            const found = this.#splits(means, at, Math.min(end, at + WINDOW));
            for (const index of found)
                candidates.add(index * step);
            at = Math.max(found.at(-1) ?? 0, at + WINDOW / 2);
        }
        return at;
    }
    #splits(means, start, end) {
        this.#windows += 1;
        const split = bestSplit(means.values, start, end, LEAST.split);
        if (split === null)
            return [];
        const p = Math.min(means.split(start, split.index, end).p, means.split(start, split.index, split.end).p);
        if (p >= WEAK)
            return [];
        return [...this.#splits(means, start, split.index), split.index, ...this.#splits(means, split.index, end)];
    }
    #strong(candidates, end) {
        const begin = this.#old.at(-1)?.index ?? 0;
        const kept = [...new Set(candidates)].filter((index) => index - begin >= LEAST.before && end - index >= LEAST.since).sort((a, b) => a - b);
        for (;;) {
            const bounds = (i) => [kept[i - 1] ?? begin, kept[i + 1] ?? end];
            for (const [i, index] of kept.entries())
                kept[i] = this.#bestFit(index, ...bounds(i));
            const tests = kept.map((index, i) => ({ i, index, ...this.#fine.split(bounds(i)[0], index, bounds(i)[1]) }));
            const unsure = tests.filter(({ p }) => p * PLACES >= STRONG);
            const weakest = unsure.length > 0
                ? unsure.reduce((worst, test) => (test.p > worst.p ? test : worst))
                : tests.filter(({ i, index, before, after }) => !this.#matters(before, after) || !this.#isLevel(index, ...bounds(i)))
                    .reduce((least, test) => (least === null || Math.abs(test.difference) < Math.abs(least.difference) ? test : least), null);
            if (weakest === null)
                return tests.map(({ i, index, ...test }) => ({ index, ...test, ...this.#place(index, ...bounds(i)), scanned: Math.min(1, test.p * PLACES) }));
            kept.splice(weakest.i, 1);
        }
    }
    #bestFit(index, start, end) {
        const [from, to] = [Math.max(start + LEAST.since, index - NUDGE), Math.min(end - LEAST.since, index + NUDGE)];
        let best = { index, between: -1 };
        for (let at = from; at <= to; at += 1) {
            const { between } = this.#fine.explained(start, at, end);
            if (between > best.between)
                best = { index: at, between };
        }
        return best.index;
    }
    #isLevel(index, start, end) {
        if (index - start < LEAST.before || end - index < LEAST.since)
            return false;
        const since = this.#values.slice(index, Math.min(end, index + WITNESSES));
        const before = (0,sample/* median */.JZ)(this.#values.slice(Math.max(start, index - WITNESSES), index));
        const after = (0,sample/* median */.JZ)(since);
        const nearer = since.filter((value) => Math.abs(value - after) < Math.abs(value - before)).length;
        return nearer >= Math.max(LEAST.since, MAJORITY * since.length);
    }
    #place(index, start, end) {
        const count = end - start;
        const { within } = this.#fine.explained(start, index, end);
        const likely = (at) => count * Math.log(this.#fine.explained(start, at, end).within / within) <= PLACE_LIKELIHOOD;
        if (within === 0)
            return { from: index, to: index };
        let [from, to] = [index, index];
        for (let at = index; at > Math.max(start, index - WINDOW); at -= 1)
            if (likely(at))
                from = at;
        for (let at = index; at < Math.min(end, index + WINDOW); at += 1)
            if (likely(at))
                to = at;
        return { from, to };
    }
}
//# sourceMappingURL=change-points.js.map
// EXTERNAL MODULE: ./build/src/stats/multiplicity.js
var multiplicity = __webpack_require__(15662);
;// CONCATENATED MODULE: ./build/src/history/family.js


const FEWEST = 8;
function chanceIn(baseline, series) {
    const looked = new Set(series.filter(({ current, metric, points }) => current && metric.statistic !== 'exact' && points.length >= FEWEST).map(figureOf));
    const sights = sightsOf(baseline, series);
    const chance = new Map();
    for (const { key, figure, index, p, from, to } of sights) {
        const family = new Map([[figure, p]]);
        for (const other of sights) {
            if (other.key !== key && other.from < to && from < other.to)
                family.set(other.figure, Math.min(other.p, family.get(other.figure) ?? 1));
        }
        const others = Math.max(0, looked.size - family.size);
        const [adjusted = 1] = (0,multiplicity/* benjaminiHochberg */.U)([...family.values(), ...Array.from({ length: others }, () => 1)]);
        if (adjusted >= STRONG)
            chance.set(key, (chance.get(key) ?? new Set()).add(index));
    }
    return chance;
}
function sightsOf({ entries }, series) {
    const order = new Map(entries.map(({ id }, i) => [id, i]));
    return series.flatMap((one) => one.changes.flatMap(({ index, p, state, range: { after, upTo } }) => {
        const place = (at) => order.get(one.points[at]?.id ?? '') ?? 0;
        return p === null || state === 'weak' ? [] : [{ key: one.key, figure: figureOf(one), index, p, from: place(after.index), to: place(upTo.index) }];
    }));
}
const figureOf = ({ scenario, metric }) => JSON.stringify([scenario, metric.name]);
//# sourceMappingURL=family.js.map
// EXTERNAL MODULE: ./build/src/history/scale.js
var history_scale = __webpack_require__(85212);
;// CONCATENATED MODULE: ./build/src/history/level-rise.js

const level_rise_FEWEST = 3;
const SURE = 2.33;
const UNSETTLED = 5;
function risesWithin({ points, levels, metric }, range, minimum) {
    const worse = metric.better === 'higher' ? -1 : 1;
    const logs = points.every(({ normalised }) => normalised > 0);
    let [rise, variance] = [0, 0];
    for (const { start, end } of levels) {
        const own = points.slice(Math.max(start, range.start), Math.min(end, range.end, points.length - UNSETTLED)).filter(({ spike }) => !spike)
            .map(({ normalised }) => worse * (logs ? Math.log(normalised) : normalised));
        const third = Math.floor(own.length / 3);
        if (third < level_rise_FEWEST)
            continue;
        rise += mean(own.slice(-third)) - mean(own.slice(0, third));
        variance += (2 * noise(own)) / third;
    }
    const usual = mean(points.slice(range.start, range.end).map(({ normalised }) => normalised));
    return rise > SURE * Math.sqrt(variance) && rise > 0 && (0,history_scale/* matters */.v)(Math.abs(usual), logs ? usual * Math.exp(rise) : Math.abs(usual) + rise, minimum);
}
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const noise = (values) => mean(values.slice(1).map((value, i) => (value - (values[i] ?? value)) ** 2)) / 2;
//# sourceMappingURL=level-rise.js.map
;// CONCATENATED MODULE: ./build/src/history/findings.js

const EXPLAINED = 2 / 3;
function findingsOf(baseline, series, minimum) {
    const order = new Map(baseline.entries.map(({ id }, i) => [id, i]));
    const placeOf = (one, index) => order.get(one.points[index]?.id ?? '') ?? 0;
    const findings = [...groupsOf(series).values()].flatMap((alike) => {
        const sights = alike.flatMap((one) => one.changes.filter(({ state }) => state !== 'weak')
            .map((change) => ({ series: one, change, from: placeOf(one, change.range.after.index), to: placeOf(one, change.range.upTo.index) })));
        return [...joined(sights).map((sight) => ({ at: Math.max(...sight.map(({ to }) => to)), finding: toldChange(sight) })),
            ...crept(alike, minimum).map(({ one, creep, seenBy }) => ({ at: placeOf(one, creep.to.end - 1), finding: toldCreep(one, creep, seenBy) }))];
    });
    return findings.sort((a, b) => b.at - a.at).map(({ finding }) => finding);
}
function groupsOf(series) {
    const groups = new Map();
    for (const one of series) {
        const place = JSON.stringify([one.scenario, one.metric.name, one.workload]);
        const group = groups.get(place);
        if (group === undefined)
            groups.set(place, [one]);
        else
            group.push(one);
    }
    return groups;
}
function joined(sights) {
    const all = [];
    for (const sight of sights.toSorted((a, b) => a.to - b.to || a.from - b.from)) {
        const same = all.find(([first, ...others]) => first !== undefined && first.change.kind === sight.change.kind && Math.sign(first.change.difference) === Math.sign(sight.change.difference)
            && [first, ...others].every((one) => one.series !== sight.series && one.from < sight.to && sight.from < one.to));
        if (same === undefined)
            all.push([sight]);
        else
            same.push(sight);
    }
    return all;
}
function toldChange(sights) {
    const best = sights.reduce((sure, one) => ((one.change.p ?? 0) < (sure.change.p ?? 0) ? one : sure));
    const [latest, earliest] = [sights.reduce((a, b) => (b.from > a.from ? b : a)), sights.reduce((a, b) => (b.to < a.to ? b : a))];
    const { series, change } = best;
    const range = { after: latest.change.range.after, upTo: earliest.change.range.upTo };
    const began = series.points[change.index];
    return {
        kind: 'change-point', key: keyOf(series, [change.kind, began?.commit ?? began?.id ?? '']), ...placed(series), direction: change.kind, series: series.key,
        what: change, range, seenBy: new Set(sights.map((one) => one.series.key)).size, accepted: null,
    };
}
function crept(alike, minimum) {
    const all = alike.filter(({ current }) => current).flatMap((one) => one.creeps.filter((creep) => !isExplained(one, creep, minimum(one.metric))).map((creep) => ({ one, creep })));
    const pinned = all.filter(({ creep }) => creep.against.kind === 'pin');
    const [first, ...others] = pinned.length > 0 ? pinned : all;
    if (first === undefined)
        return [];
    return [{ ...others.reduce((most, one) => (size(one.creep) > size(most.creep) ? one : most), first), seenBy: new Set(all.map(({ one }) => one.key)).size }];
}
const size = ({ before, after }) => (before > 0 && after > 0 ? Math.abs(Math.log(after / before)) : Math.abs(after - before));
function isExplained(one, { against, from, to, before, change }, minimum) {
    const { lower, upper } = change.interval;
    const least = size({ before, after: before * (1 + (Math.abs(lower) < Math.abs(upper) ? lower : upper)) });
    const told = one.changes.filter(({ state, index }) => state !== 'weak' && index >= from.start && index <= to.end);
    const enough = (explained) => explained >= EXPLAINED * least;
    if (told.some((step) => step.kind === 'regressed' && enough(size(step))))
        return true;
    return against.kind === 'best' && enough(told.reduce((sum, step) => sum + (step.kind === 'regressed' ? size(step) : -size(step)), 0)) && !risesWithin(one, { start: from.start, end: to.end }, minimum);
}
function toldCreep(one, creep, seenBy) {
    return { kind: 'creep', key: keyOf(one, ['creep']), ...placed(one), direction: 'regressed', series: one.key, what: creep, range: creep.range, seenBy, accepted: null };
}
const placed = ({ target, scenario, metric }) => ({ target, scenario, metric });
const keyOf = ({ target, scenario, metric }, rest) => [target, scenario ?? '', metric.name, ...rest].map((part) => encodeURIComponent(part)).join('/');
//# sourceMappingURL=findings.js.map
;// CONCATENATED MODULE: ./build/src/history/changes.js


function changesIn(values, scale, isEnough, unanimous) {
    const matters = (before, after) => isEnough(scale.back(before), scale.back(after));
    const steps = unanimous === null ? [] : exactSteps(values, isEnough, unanimous);
    const parts = [0, ...steps].map((start, i) => {
        const detector = new ChangeDetector(matters);
        for (const value of values.slice(start, steps[i]))
            detector.append(scale.of(value));
        const noisy = detector.changes().map((change) => ({ ...change, index: start + change.index, from: start + change.from, to: start + change.to, p: change.scanned, exact: null, told: true }));
        const step = i === 0 ? [] : [exactly(start, values[start - 1] ?? 0, values[start] ?? 0, scale, true)];
        return { changes: [...step, ...noisy], counted: detector.stretches.values };
    });
    const stretches = new stats_stretches/* Stretches */._();
    stretches.set(0, parts.flatMap(({ counted }) => counted));
    return { changes: parts.flatMap(({ changes }) => changes), stretches, exact: false };
}
const NEVER_VARIES = 5;
const LASTS = 3;
function exactSteps(values, isEnough, unanimous) {
    const steps = [];
    for (const [index, value] of values.entries()) {
        const old = values[index - 1] ?? value;
        if (value === old || !isEnough(old, value) || !isStill(values, index, steps.at(-1) ?? null))
            continue;
        let end = index;
        while (values[end] === value)
            end += 1;
        if (end - index >= LASTS || (end === values.length && unanimous(end - 1)))
            steps.push(index);
    }
    return steps;
}
function isStill(values, index, step) {
    const least = step === null ? NEVER_VARIES : Math.min(NEVER_VARIES, index - step);
    const before = values.slice(Math.max(0, index - least), index);
    return before.length === least && before.every((value) => value === before[0]);
}
function exactChanges(values, scale, isEnough) {
    const changes = [];
    let [told, now] = [values[0] ?? 0, values[0] ?? 0];
    let since = null;
    for (const [index, value] of values.entries()) {
        if (value === now || values[index + 1] === now)
            continue;
        const enough = isEnough(told, value);
        since ??= index;
        changes.push({ ...exactly(index, enough ? told : now, value, scale, enough), from: enough ? since : index });
        now = value;
        if (enough)
            told = value;
        if (value === told)
            since = null;
    }
    const stretches = new stats_stretches/* Stretches */._();
    stretches.set(0, values.map(scale.of));
    return { changes, stretches, exact: true };
}
function exactly(index, before, after, scale, told) {
    const [a, b] = [scale.of(before), scale.of(after)];
    return { index, from: index, to: index, before: a, after: b, difference: b - a, standardError: 0, df: 1, p: null, exact: { before, after }, told };
}
//# sourceMappingURL=changes.js.map
;// CONCATENATED MODULE: ./build/src/history/creep.js


const STRETCH = { most: 25, past: 10, present: 5, pin: 3 };
const LEVEL = 0.98;
function creptFromBest(present) {
    const newest = newestOf(present);
    if (newest === null)
        return null;
    const past = present.levels.flatMap(pieces).filter(({ end }) => end <= newest.start);
    let best = null;
    for (const range of past) {
        const centre = present.stretches.centre(range);
        const bound = present.worse * centre.mean + (0,stats_stretches/* half */.M)(centre, LEVEL);
        if (best === null || bound < best.bound)
            best = { range, bound };
    }
    return best === null ? null : held(present, best.range, newest, past.length);
}
function creptFromPin(present, pin) {
    const newest = newestOf(present);
    const level = present.levels.find(({ start, end }) => start <= pin && pin < end);
    if (newest === null || level === undefined)
        return null;
    const end = Math.min(level.end, Math.max(level.start + STRETCH.most, pin + Math.ceil(STRETCH.most / 2)), newest.start);
    const range = { start: Math.max(level.start, end - STRETCH.most), end };
    return range.end - range.start < STRETCH.pin ? null : held(present, range, newest, 1);
}
function newestOf({ levels }) {
    const last = levels.at(-1);
    return last === undefined || last.end - last.start < STRETCH.present ? null : { start: Math.max(last.start, last.end - STRETCH.most), end: last.end };
}
function pieces({ start, end }) {
    const all = Array.from({ length: Math.ceil((end - start) / STRETCH.most) }, (_, i) => ({ start: start + i * STRETCH.most, end: Math.min(end, start + (i + 1) * STRETCH.most) }));
    return all.filter((piece) => piece.end - piece.start >= STRETCH.past);
}
function held({ stretches, scale, worse, matters }, from, to, chosen) {
    const apart = stretches.apart(from, to);
    const change = scale.ratio(apart);
    const [before, after] = [scale.back(apart.before), scale.back(apart.after)];
    if (change === null || apart.difference * worse <= 0 || apart.p * chosen >= STRONG || !matters(before, after))
        return null;
    return { from, to, before, after, change };
}
//# sourceMappingURL=creep.js.map
;// CONCATENATED MODULE: ./build/src/history/levels.js




function tell(measured) {
    const { metric, minimum, chance = new Set() } = measured;
    const values = measured.points.map(({ normalised }) => normalised);
    const scale = (0,history_scale/* scaleOf */._)(metric, values);
    const isEnough = (before, after) => (0,history_scale/* matters */.v)(before, after, minimum);
    const starts = [0, ...measured.points.flatMap(({ accepted }, i) => (accepted !== null && i > 0 ? [i] : []))];
    const segments = starts.map((start, i) => {
        const own = values.slice(start, starts[i + 1]);
        const segment = metric.statistic === 'exact' ? exactChanges(own, scale, isEnough) : changesIn(own, scale, isEnough, metric.statistic === 'steady' ? (index) => measured.unanimous(start + index) : null);
        const changes = segment.changes.map((found) => (chance.has(start + found.index) ? { ...found, told: false } : found));
        return { start, end: start + own.length, segment: { ...segment, changes } };
    });
    const points = segments.flatMap(({ start, end, segment }) => measured.points.slice(start, end).map((point, i) => (isSpike(segment, i, scale.of(point.normalised)) ? { ...point, spike: true } : point)));
    const last = segments.at(-1);
    return {
        points,
        levels: segments.flatMap(({ start, segment }) => levelsOf(segment, start, scale, points)),
        changes: segments.flatMap(({ start, segment }) => segment.changes.map((found) => changePoint(found, start, points, scale, metric))),
        creeps: last === undefined ? [] : creepsOf(last.segment, last.start, scale, { ...measured, points }, isEnough),
    };
}
const isSpike = ({ stretches }, index, value) => Math.abs((stretches.values[index] ?? value) - value) > 1e-9;
function levelsOf(segment, offset, scale, points) {
    return rangesOf(segment).map(({ start, end }, i) => ({
        start: offset + start, end: offset + end, size: sizeOf(segment, { start, end }, scale, points.slice(offset + start, offset + end)),
        began: i > 0 ? { kind: 'change' } : offset === 0 ? { kind: 'first' } : { kind: 'accepted', reason: points[offset]?.accepted ?? '' },
    }));
}
function sizeOf({ stretches, exact }, range, scale, points) {
    const values = points.map(({ normalised }) => normalised);
    const [first, newest] = [values[0] ?? 0, values.at(-1) ?? 0];
    if (!exact && values.some((value) => value !== first))
        return scale.size(stretches.centre(range));
    return { point: newest, standardError: 0, interval: { level: exact ? 1 : 0, lower: Math.min(...values), upper: Math.max(...values) } };
}
function rangesOf({ changes, stretches }) {
    const bounds = [0, ...changes.filter(({ told }) => told).map(({ index }) => index), stretches.length];
    return bounds.slice(1).map((end, i) => ({ start: bounds[i] ?? 0, end }));
}
function changePoint(found, offset, points, scale, metric) {
    const index = offset + found.index;
    const { before, after } = found.exact ?? { before: scale.back(found.before), after: scale.back(found.after) };
    const settled = found.p === null || points.length - index >= WINDOW;
    return {
        index, before, after, difference: after - before, p: found.p, kind: kindOf(found.difference, metric),
        range: rangeOf(offset + found.from - 1, offset + found.to, points), change: found.exact === null ? scale.ratio({ ...found, p: found.p ?? 0 }) : exactRatio(found.exact),
        state: !found.told ? 'weak' : settled ? 'confirmed' : 'strong',
    };
}
function exactRatio({ before, after }) {
    if (!(before > 0))
        return null;
    const point = after / before - 1;
    return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
}
function kindOf(difference, { better }) {
    if (better === null)
        return 'changed';
    return (difference > 0) === (better === 'lower') ? 'regressed' : 'improved';
}
function rangeOf(after, upTo, points) {
    const end = (index) => ({ index, commit: points[index]?.commit ?? null, time: points[index]?.time ?? '' });
    return { after: end(Math.max(0, after)), upTo: end(Math.min(points.length - 1, upTo)) };
}
function creepsOf(segment, offset, scale, { metric, points, pin }, isEnough) {
    if (metric.better === null)
        return [];
    const present = { stretches: segment.stretches, levels: rangesOf(segment), scale, worse: metric.better === 'lower' ? 1 : -1, matters: isEnough };
    const toCreep = (against, crept) => {
        if (crept === null)
            return [];
        const shifted = { from: shift(crept.from, offset), to: shift(crept.to, offset) };
        return [{ against, ...crept, ...shifted, range: rangeOf(shifted.from.end - 1, shifted.to.start, points) }];
    };
    const pinned = pin === null ? null : placeOf(pin, points);
    return [
        ...toCreep({ kind: 'best' }, creptFromBest(present)),
        ...(pin === null || pinned === null || pinned < offset ? [] : toCreep({ kind: 'pin', name: pin.name }, creptFromPin(present, pinned - offset))),
    ];
}
const shift = ({ start, end }, by) => ({ start: start + by, end: end + by });
function placeOf({ commits }, points) {
    const rank = new Map(commits.map((commit, i) => [commit, i]));
    let best = null;
    for (const [index, { commit }] of points.entries()) {
        const own = commit === null ? undefined : rank.get(commit);
        if (own !== undefined && (best === null || own <= best.rank))
            best = { index, rank: own };
    }
    return best?.index ?? null;
}
//# sourceMappingURL=levels.js.map
;// CONCATENATED MODULE: ./build/src/history/machine.js
function machineClass({ first: { fingerprint }, speed }) {
    return { id: `${hashOf(fingerprint)}-${speed}`, fingerprint, speed };
}
function hashOf({ cpu, cores, arch, os, image, runtime, pinned, protocol }) {
    let hash = 0x811c9dc5;
    for (const unit of JSON.stringify([cpu, cores, arch, os, image, runtime, pinned, protocol]))
        hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}
//# sourceMappingURL=machine.js.map
// EXTERNAL MODULE: ./build/src/history/minimum.js
var history_minimum = __webpack_require__(34258);
// EXTERNAL MODULE: ./build/src/stats/normalise.js
var normalise = __webpack_require__(65723);
;// CONCATENATED MODULE: ./build/src/history/points.js


const USUAL = 50;
function pointsOf({ metric, points }) {
    const beta = (0,normalise/* sensitivity */.yQ)(metric.name)?.beta ?? 0;
    const speeds = points.map(({ slower }) => slower);
    const known = speeds.flatMap((slower) => slower ?? []);
    const usual = known.length === 0 ? 0 : (0,sample/* median */.JZ)(known.slice(-USUAL));
    const now = speeds.at(-1) ?? usual;
    return points.map(({ entry, sample, slower, accepted }) => ({
        id: entry.id, commit: entry.commit, time: entry.time, committed: entry.committed, value: sample.point,
        normalised: beta === 0 || known.length === 0 ? sample.point : sample.point * Math.exp(beta * (now - (slower ?? usual))),
        accepted, spike: false,
    }));
}
//# sourceMappingURL=points.js.map
// EXTERNAL MODULE: ./build/src/fingerprint.js
var fingerprint = __webpack_require__(35149);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
;// CONCATENATED MODULE: ./build/src/history/metric.js

function definitionsFor(target, entries, known) {
    const stored = entries.flatMap(({ definitions = [] }) => definitions);
    const own = known.filter((metric) => metric.target === undefined || metric.target === target);
    const byName = new Map([...stored, ...own].map((metric) => [metric.name, metric]));
    return (name) => seriesMetric(name, byName.get(name) ?? (0,metrics/* definitionsOf */.mu)(name)[0]);
}
function seriesMetric(name, found) {
    if (found === undefined)
        return { name, unit: null, word: null, better: null, statistic: null };
    const { unit, word = null, better, statistic, byNameOnly, directionUnknown } = found;
    return { name, unit, word, better: directionUnknown === true ? null : better, statistic, ...(byNameOnly === true ? { byNameOnly } : {}) };
}
//# sourceMappingURL=metric.js.map
;// CONCATENATED MODULE: ./build/src/history/series.js




function seriesOf(baseline, known) {
    const definitionOf = definitionsFor(baseline.target, baseline.entries, known);
    const machines = new Machines();
    const metrics = new Map();
    const series = new Map();
    const reasons = new Map();
    for (const entry of baseline.entries) {
        const kinds = machines.of(entry);
        for (const { scenario, metric, reason } of entry.accepted) {
            const place = series_placeOf(scenario, metric);
            reasons.set(place, new Map([['', reason]]));
        }
        for (const sample of entry.samples) {
            const metric = metrics.get(sample.metric) ?? definitionOf(sample.metric);
            metrics.set(sample.metric, metric);
            const speed = (0,normalise/* sensitivity */.yQ)(metric.name);
            const kind = metric.statistic === 'exact' ? null : kinds[speed?.timing ?? 'none'];
            const key = `${series_placeOf(sample.scenario, sample.metric)}\n${sample.workload}\n${kind?.machine.number ?? ''}`;
            const one = series.get(key) ?? { scenario: sample.scenario, metric, workload: sample.workload, machine: kind?.machine ?? null, points: [] };
            series.set(key, one);
            one.points.push({ entry, sample, slower: kind?.slower ?? null, accepted: reasonFor(reasons.get(series_placeOf(sample.scenario, sample.metric)), key, one.points.length === 0) });
        }
    }
    return [...series.values()];
}
const series_placeOf = (scenario, metric) => `${scenario ?? ''}\n${metric}`;
function reasonFor(reasons, key, isFirst) {
    const reason = reasons?.get('');
    if (reasons === undefined || reason === undefined || reasons.has(key))
        return null;
    reasons.set(key, reason);
    return isFirst ? null : reason;
}
const series_USUAL = 50;
class Machines {
    #seen = [];
    of(entry) {
        return { cpu: this.#kind(entry, 'cpu'), wall: this.#kind(entry, 'wall'), none: this.#kind(entry, 'none') };
    }
    #kind(entry, timing) {
        const now = new Map(Object.entries(entry.reference));
        const alike = this.#seen.filter((one) => one.timing === timing && (0,fingerprint/* differs */.A)(one.machine.first.fingerprint, entry.fingerprint).length === 0);
        for (const one of alike) {
            if (timing === 'none')
                return { machine: one.machine, slower: null };
            const faster = one.reference === null ? null : (0,normalise/* slowerBy */.Ao)(one.reference, now, timing);
            if (faster === null) {
                if (one.reference !== null || now.size === 0)
                    return { machine: one.machine, slower: null };
                one.reference = entry.reference;
                one.slower.push(0);
                return { machine: one.machine, slower: 0 };
            }
            if (Math.abs(-faster - (0,sample/* median */.JZ)(one.slower)) > normalise/* OTHER_SPEED */.Dz)
                continue;
            one.slower.push(-faster);
            if (one.slower.length > series_USUAL)
                one.slower.shift();
            return { machine: one.machine, slower: -faster };
        }
        const machine = { first: entry, speed: alike.length + 1, number: this.#seen.length };
        const hasReference = timing !== 'none' && now.size > 0;
        this.#seen.push({ timing, machine, reference: hasReference ? entry.reference : null, slower: hasReference ? [0] : [] });
        return { machine, slower: hasReference ? 0 : null };
    }
}
//# sourceMappingURL=series.js.map
;// CONCATENATED MODULE: ./build/src/history/history.js







function historyOf(baseline, options = {}) {
    const { metrics = [], watched = () => true, minimum = (metric) => (0,history_minimum/* minimumOf */.o)(metric), pin = null } = options;
    const raw = seriesOf(baseline, metrics).filter(({ metric }) => watched(metric));
    const isCurrent = currentOf(baseline, raw);
    const toldOf = (one, chance) => {
        const machine = one.machine === null ? null : machineClass(one.machine);
        const told = tell({ metric: one.metric, points: pointsOf(one), unanimous: (index) => isUnanimous(one, index), minimum: minimum(one.metric), pin, ...(chance === undefined ? {} : { chance }) });
        return {
            key: [baseline.target, one.scenario ?? '', one.metric.name, one.workload, machine?.id ?? ''].map((part) => encodeURIComponent(part)).join('/'),
            target: baseline.target, scenario: one.scenario, metric: one.metric, workload: one.workload, machine, current: isCurrent(one), ...told,
        };
    };
    const alone = raw.map((one) => ({ one, series: toldOf(one) }));
    const chance = chanceIn(baseline, alone.map(({ series }) => series));
    const series = alone.map(({ one, series: found }) => (chance.has(found.key) ? toldOf(one, chance.get(found.key)) : found));
    return { target: baseline.target, entries: baseline.entries.length, series: newestFirst(baseline, series), findings: findingsOf(baseline, series, minimum) };
}
const history_placeOf = ({ scenario, metric }) => `${scenario ?? ''}\n${metric.name}`;
function isUnanimous({ points }, index) {
    const values = points[index]?.sample.values ?? [];
    return values.length > 1 && values.every((value) => value === values[0]);
}
function currentOf(baseline, raw) {
    const order = new Map(baseline.entries.map((entry, i) => [entry, i]));
    const newest = new Map();
    for (const one of raw) {
        const last = one.points.at(-1);
        const at = last === undefined ? -1 : (order.get(last.entry) ?? -1);
        if (at > (newest.get(history_placeOf(one))?.at ?? -1))
            newest.set(history_placeOf(one), { at, workload: one.workload });
    }
    return (one) => newest.get(history_placeOf(one))?.workload === one.workload;
}
function newestFirst(baseline, series) {
    const order = new Map(baseline.entries.map(({ id }, i) => [id, i]));
    const last = ({ points }) => order.get(points.at(-1)?.id ?? '') ?? -1;
    const places = [...new Set(series.map(history_placeOf))];
    const groups = new Map(places.map((place) => [place, []]));
    for (const one of series)
        groups.get(history_placeOf(one))?.push(one);
    return places.flatMap((place) => (groups.get(place) ?? []).toSorted((a, b) => last(b) - last(a)));
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 34258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ minimumOf)
/* harmony export */ });
/* unused harmony export MINIMUM */
const MINIMUM = 0.02;
const TAIL = 2.5;
const TAILS = new Set(['latency.p99', 'latency.tail', 'latency.max', 'warm.p99', 'recovery', 'errors']);
const FLOORS = { 'errors': 0.001, 'memory.growth': 2 ** 19 };
function minimumOf({ name }, ratio = MINIMUM) {
    return { ratio: ratio * (TAILS.has(name) ? TAIL : 1), floor: FLOORS[name] ?? 0 };
}
//# sourceMappingURL=minimum.js.map

/***/ }),

/***/ 85212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ scaleOf),
/* harmony export */   v: () => (/* binding */ matters)
/* harmony export */ });
/* harmony import */ var _stats_stretches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79236);

const LEVEL = 0.98;
const LOGS = {
    of: Math.log, back: Math.exp,
    ratio: (apart) => {
        const [point, by] = [Math.expm1(apart.difference), (0,_stats_stretches_js__WEBPACK_IMPORTED_MODULE_0__/* .half */ .M)(apart, LEVEL)];
        return { point, standardError: (1 + point) * apart.standardError, interval: { level: LEVEL, lower: Math.expm1(apart.difference - by), upper: Math.expm1(apart.difference + by) } };
    },
    size: (centre) => {
        const [point, by] = [Math.exp(centre.mean), (0,_stats_stretches_js__WEBPACK_IMPORTED_MODULE_0__/* .half */ .M)(centre, LEVEL)];
        return { point, standardError: point * centre.standardError, interval: { level: LEVEL, lower: point * Math.exp(-by), upper: point * Math.exp(by) } };
    },
};
const UNITS = {
    of: (value) => value, back: (value) => value,
    ratio: ({ before, difference, ...rest }) => {
        if (!(before > 0))
            return null;
        const by = (0,_stats_stretches_js__WEBPACK_IMPORTED_MODULE_0__/* .half */ .M)(rest, LEVEL);
        return { point: difference / before, standardError: rest.standardError / before, interval: { level: LEVEL, lower: (difference - by) / before, upper: (difference + by) / before } };
    },
    size: (centre) => {
        const by = (0,_stats_stretches_js__WEBPACK_IMPORTED_MODULE_0__/* .half */ .M)(centre, LEVEL);
        return { point: centre.mean, standardError: centre.standardError, interval: { level: LEVEL, lower: centre.mean - by, upper: centre.mean + by } };
    },
};
const ACCIDENTS = { row: 3, share: 0.1 };
function scaleOf({ statistic }, values) {
    if (statistic === 'slope')
        return UNITS;
    const positive = values.filter((value) => value > 0);
    const zeros = values.length - positive.length;
    if (zeros === 0)
        return LOGS;
    if (zeros > values.length * ACCIDENTS.share || statistic === 'exact' || statistic === 'total' || lasts(values))
        return UNITS;
    const least = positive.reduce((low, value) => Math.min(low, value), Infinity);
    return { ...LOGS, of: (value) => Math.log(Math.max(value, least / 2)) };
}
function lasts(values) {
    let row = 0;
    return values.some((value) => (row = value > 0 ? 0 : row + 1) >= ACCIDENTS.row);
}
function matters(before, after, { ratio, floor }) {
    const difference = Math.abs(after - before);
    return difference >= floor && difference >= ratio * Math.min(Math.abs(before), Math.abs(after)) * (1 - 1e-9) && difference > 0;
}
//# sourceMappingURL=scale.js.map

/***/ }),

/***/ 91150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ closingNote),
/* harmony export */   al: () => (/* binding */ issueTitle),
/* harmony export */   ez: () => (/* binding */ commentFoot),
/* harmony export */   fl: () => (/* binding */ worseAgainNote),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   sP: () => (/* binding */ commentHead),
/* harmony export */   vS: () => (/* binding */ overNote),
/* harmony export */   y6: () => (/* binding */ issueBody)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96209);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80986);
/* harmony import */ var _history_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56090);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60744);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96140);
/* harmony import */ var _what_to_do_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97961);






const LONGEST_REASON = 200;
const commentHead = (project) => `### Performance of main changed about here${ofProject(project)}\n\nTailgate holds each run of main against those before it. Whether a change lasts shows only some runs later, and so this is said now.`;
function commentFoot(inputs) {
    const worst = inputs.find(({ news }) => news.finding.direction === 'regressed' && news.state === 'open');
    return worst === undefined ? null : (0,_what_to_do_js__WEBPACK_IMPORTED_MODULE_4__/* .whatToDo */ .H)(worst);
}
function issueTitle({ finding }, project) {
    const { target, scenario, metric, kind } = finding;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(`${project === null ? '' : `${project}: `}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(metric.name, 80)} of ${(0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .placeName */ .fW)(target, scenario)} got worse${kind === 'creep' ? ' step by step' : ''}`, LONGEST_TITLE);
}
const LONGEST_TITLE = 240;
function issueBody(input, project) {
    return [
        `Tailgate holds each run of main against those before it${ofProject(project)}, and found this. The issue is kept up to date, and closed when it is over; close it as not planned if you do not want to be told of it again.`, '',
        (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionText */ .rO)(input), '', ...[(0,_what_to_do_js__WEBPACK_IMPORTED_MODULE_4__/* .whatToDo */ .H)(input)].filter((text) => text !== null),
    ].join('\n');
}
const worseAgainNote = ({ news }) => `It got worse again: ${(0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(news)}, with ${commitText(news)} at the latest. What stands above is about this now.`;
function closingNote(input) {
    const { news } = input;
    switch (news.state) {
        case 'accepted': return `Closed: the change of ${(0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectText */ .yq)(news)} was accepted. ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .asSentence */ .KG)((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(news.reason ?? '', LONGEST_REASON) || 'no reason given', LONGEST_REASON))}`;
        case 'back': return `Closed: ${(0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectText */ .yq)(news)}. ${(0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .backText */ .$P)(input)}`;
        case 'withdrawn': return news.finding.kind === 'creep' ? `Closed: with the runs that came later, most of what added up in ${(0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectText */ .yq)(news)} turned out to be changes that are told by themselves.` : `Closed: with the runs that came later, the change of ${(0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectText */ .yq)(news)} no longer stands out of the noise.`;
        case 'open': throw new Error('what is open is not closed');
        default: return unknown(news.state);
    }
}
const overNote = (state) => (state === 'back'
    ? 'Closed: the newest runs are at the old level again.'
    : 'Closed: with the runs that came later, this no longer stands out of the noise.');
function plainLine({ finding }) {
    const { target, scenario, metric, what, direction, kind } = finding;
    const [before, after] = (0,_history_words_js__WEBPACK_IMPORTED_MODULE_1__/* .fromTo */ .e8)(what.before, what.after, metric);
    const verb = `${{ regressed: 'got worse', improved: 'got better', changed: 'moved' }[direction]}${kind === 'creep' ? ' step by step' : ''}`;
    const [from, to] = [finding.range.after, finding.range.upTo].map((end) => (0,_history_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(end.commit) ?? end.time.slice(0, 10));
    const since = kind === 'creep' ? `since ${from}` : `after ${from} and with ${to} at the latest`;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(metric.name, 80)} of ${(0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .placeName */ .fW)(target, scenario)} ${verb} by ${(0,_history_words_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(finding).replace(/^[-+]/, '')} (${before} to ${after}), ${since}`, LONGEST_LINE);
}
const LONGEST_LINE = 400;
const ofProject = (project) => (project === null ? '' : ` (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(project)})`);
const commitText = ({ finding: { range: { upTo } } }) => {
    const short = (0,_history_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(upTo.commit);
    return short === null ? `the run of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(upTo.time.slice(0, 10))}` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(`\`${short}\``);
};
function unknown(state) {
    throw new Error(`not a known state: ${JSON.stringify(state)}`);
}
//# sourceMappingURL=comment.js.map

/***/ }),

/***/ 82459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isCommit)
/* harmony export */ });
const isCommit = (text) => text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
//# sourceMappingURL=input.js.map

/***/ }),

/***/ 96140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ backText),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   rO: () => (/* binding */ sectionText),
/* harmony export */   yq: () => (/* binding */ subjectText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96209);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45845);
/* harmony import */ var _history_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56090);
/* harmony import */ var _history_spark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75854);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80986);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60744);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82459);







const LONGEST_REASON = 200;
const BEFORE = 40;
const MOST_POINTS = 60;
const LEAST_TOLD = 1e-6;
const RUNS_UNTIL_CHANCE = 1700;
function sectionText(input) {
    const { news } = input;
    const lines = [`${MARK[news.finding.direction]} ${headline(news)}`, '', ...stateLines(input), `- ${sinceText(input)}`, ...(news.state === 'withdrawn' ? [] : [`- ${sureText(news)}`])];
    return [...lines, ...chart(news)].join('\n');
}
const MARK = { regressed: '📉', improved: '📈', changed: '↕️' };
function subjectText({ finding: { target, scenario, metric } }) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(metric.name)} of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_row_js__WEBPACK_IMPORTED_MODULE_2__/* .placeName */ .fW)(target, scenario))}`;
}
function headline(news) {
    const { finding } = news;
    const { what, metric } = finding;
    const [before, after] = (0,_history_words_js__WEBPACK_IMPORTED_MODULE_0__/* .fromTo */ .e8)(what.before, what.after, metric);
    const interval = what.change === null || what.change.interval.lower === what.change.interval.upper ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .range */ .y1)(what.change.interval)})`;
    return `**${subjectText(news)} ${VERB[finding.kind][finding.direction]} by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)((0,_history_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(finding).replace(/^[-+]/, ''))}**${interval}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(before)} → ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(after)}`;
}
const VERB = {
    'change-point': { regressed: 'got worse', improved: 'got better', changed: 'moved' },
    creep: { regressed: 'got worse step by step', improved: 'got better step by step', changed: 'moved step by step' },
};
function stateLines({ news, repository }) {
    switch (news.state) {
        case 'open': return [];
        case 'accepted': return [`- **Accepted**: ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(news.reason ?? '', LONGEST_REASON) || 'no reason given', LONGEST_REASON))}`];
        case 'back': return [`- **${backText({ news, repository })}**`];
        case 'withdrawn': return [`- **Withdrawn**: ${news.finding.kind === 'creep' ? 'with the runs that came later, most of it turned out to be changes that are told by themselves' : 'with the runs that came later this no longer stands'}. What is below was said before them.`];
        default: return unknown(news.state);
    }
}
function backText({ news: { finding, series }, repository }) {
    const level = series?.levels.at(-1);
    const first = level === undefined ? undefined : series?.points[level.start];
    if (finding.kind === 'creep')
        return 'It is over: the newest level is no longer worse.';
    if (level === undefined || first === undefined || level.start <= finding.what.index)
        return 'It is over: the newest runs are at the old level again.';
    return `It came back: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)((0,_history_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(level.size.point, finding.metric))} since ${endText(first, repository)}.`;
}
function sinceText({ news: { finding, series }, repository }) {
    const { after, upTo } = finding.range;
    if (finding.kind === 'creep') {
        const { against } = finding.what;
        const to = against.kind === 'pin' ? `the level of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(against.name)}, the release that \`history.pin\` names` : 'the best level that lasted';
        const best = against.kind === 'pin' && series?.creeps.some((creep) => creep.against.kind === 'best' && creep.from.start < finding.what.from.end && finding.what.from.start < creep.from.end) === true ? ', which is the best one that lasted too' : '';
        const told = series?.changes.some(({ state, kind, index }) => state !== 'weak' && kind === 'regressed' && index >= finding.what.from.start && index <= finding.what.to.end) === true;
        return `${told ? 'Changes that are told by themselves are a part of it, and steps too small for that the rest' : 'No single change is large enough to be called one, together they are'}: the newest level is held against ${to}${best}, of ${endText(after, repository)}${compareText(after, upTo, repository)}.`;
    }
    const runs = series === null ? null : series.points.slice(finding.what.index).length;
    const began = series?.points[finding.what.index];
    const likely = began === undefined || began.commit === upTo.commit ? '' : `, most likely with ${endText(began, repository)}`;
    return `It began after ${endText(after, repository)}, and with ${endText(upTo, repository)} at the latest${compareText(after, upTo, repository)}${likely}${runs === null ? '' : `. Main was measured ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(runs, 'time')} since${series?.machine == null ? '' : ' on this kind of machine'}`}.${stepsText(finding.what)}`;
}
const stepsText = ({ p, range: { after, upTo } }) => (p === null && upTo.index - after.index > 1 ? ' It moved in several steps, each too small to be told by itself.' : '');
function compareText(after, upTo, repository) {
    return repository === null || !(0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isCommit */ .W)(after.commit) || !(0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isCommit */ .W)(upTo.commit) || after.commit === upTo.commit ? '' : ` ([what is between](${repository}/compare/${after.commit}...${upTo.commit}))`;
}
function endText({ commit, time }, repository) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0];
    const of = day === undefined ? '' : ` (${day})`;
    if (commit === null)
        return `the run${of}`;
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_history_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(commit) ?? '');
    return `${repository !== null && (0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isCommit */ .W)(commit) ? `[${name}](${repository}/commit/${commit})` : name}${of}`;
}
function sureText({ finding }) {
    const machines = finding.seenBy > 1 ? ` It was seen on ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(finding.seenBy)} kinds of machine.` : '';
    if (finding.kind === 'creep')
        return `Both are means of several runs, and their difference is beyond what the noise explains.${machines}`;
    const { p, state } = finding.what;
    if (p === null)
        return `It is counted and not timed, so there is no noise in it.${machines}`;
    const rounded = Number(p.toPrecision(1));
    const told = p < LEAST_TOLD ? 'p < 0.000001' : `p = ${rounded.toFixed(Math.ceil(-Math.log10(rounded) - 1e-9))}`;
    const moves = state === 'confirmed' ? '' : ' Its place may still move by a few commits as more runs come in.';
    return `The levels before and after differ with ${told}, the choice of the place counted in. Of a metric in which nothing changes, about one run in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(RUNS_UNTIL_CHANCE)} brings such a finding by chance all the same, and fewer where many metrics are watched.${machines}${moves}`;
}
function chart({ finding, series }) {
    if (series === null || series.points.length < 2)
        return [];
    const { what } = finding;
    const index = finding.kind === 'creep' ? finding.what.to.start : finding.what.index;
    const start = Math.max(0, index - BEFORE, finding.kind === 'creep' ? series.points.length - MOST_POINTS : 0);
    const shown = series.points.slice(start, start + MOST_POINTS).map(({ normalised }) => normalised);
    const place = Math.max(0, index - start);
    const began = series.points[index];
    const from = finding.kind === 'creep' ? 'the newest level' : ((0,_history_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCommit */ .Ax)(began?.commit ?? null) ?? began?.time.slice(0, 10) ?? '');
    const [before, after] = (0,_history_words_js__WEBPACK_IMPORTED_MODULE_0__/* .fromTo */ .e8)(what.before, what.after, finding.metric);
    return ['', (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .commandBlock */ .L)([(0,_history_spark_js__WEBPACK_IMPORTED_MODULE_6__/* .sparkline */ .K)(shown, MOST_POINTS), `${' '.repeat(place)}↑ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(from)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(before)} → ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(after)}`].join('\n')).replace(/^(`+)sh/, '$1text')];
}
function unknown(state) {
    throw new Error(`not a known state: ${JSON.stringify(state)}`);
}
//# sourceMappingURL=section.js.map

/***/ }),

/***/ 97961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whatToDo),
/* harmony export */   P: () => (/* binding */ measureAgain)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28372);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96209);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82459);




const DAY = 86_400_000;
const ACCEPTED_FOR = 90;
function whatToDo(input) {
    const { finding } = input.news;
    if (finding.direction === 'improved')
        return null;
    const again = reproduction(input);
    return [
        '<details><summary>What to do</summary>', '',
        ...(again === null ? [] : ['Measure both ends of the range on one machine, in turn:', '', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlock */ .L)(again), '', ...bisection(input)]),
        'If it is worth it, accept it in the config. Reports and the history page show the reason:', '',
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlock */ .L)(acceptance(input.news)).replace(/^(`+)sh/, '$1yaml'), '',
        '</details>',
    ].join('\n');
}
function measureAgain({ news, call, config }) {
    const { target, scenario, metric, range: { after } } = news.finding;
    if (!(0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommit */ .W)(after.commit))
        return null;
    const words = [call.command, 'run', ...(call.flags ?? []).map((flag) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(flag, LONGEST_FLAG)), '--target', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(target)];
    if (config !== null && config !== 'tailgate.yml')
        words.push('--config', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(config));
    if (scenario !== null && !(0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfCommand */ .F_)(metric.name))
        words.push('--scenario', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r7)(scenario));
    return [...words, '--compare', 'side-by-side', '--base', after.commit].join(' ');
}
const LONGEST_FLAG = 1000;
function reproduction(input) {
    const { range: { upTo } } = input.news.finding;
    const run = measureAgain(input);
    if (run === null || !(0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommit */ .W)(upTo.commit))
        return null;
    return [`git fetch -q origin ${upTo.commit} && git switch -q --detach FETCH_HEAD`, ...(input.call.install === null ? [] : [input.call.install]), run].join('\n');
}
function bisection(input) {
    const { kind, range: { after, upTo } } = input.news.finding;
    const run = measureAgain(input);
    if (kind === 'creep' || !failsAlone(input.news.finding, input.budget) || run === null || !(0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommit */ .W)(after.commit) || !(0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommit */ .W)(upTo.commit))
        return [];
    const script = `${run} --quiet; code=$?; test $code -le 1 && exit $code; exit 125`;
    return [
        'If there are several commits in it, git finds the one:', '',
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .commandBlock */ .L)([`git bisect start ${upTo.commit} ${after.commit}`, `git bisect run sh -c ${quoted(script)}`, 'git bisect reset'].join('\n')), '',
    ];
}
function failsAlone({ what: { before, after, change, ...what }, metric, direction }, budget) {
    const { unit, better, statistic } = metric;
    if (budget === null || budget.advisory || direction !== 'regressed' || unit === null || better === null || statistic === null || !(0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .fitsMetric */ .PR)(budget, { name: metric.name, unit, better, statistic }))
        return false;
    if ('p' in what && what.p === null && what.range.upTo.index - what.range.after.index > 1)
        return false;
    const isWorse = (value, than) => (better === 'lower' ? value > than : value < than);
    const limit = budget.limit?.fail ?? null;
    if (limit !== null && isWorse(after, limit) && !isWorse(before, limit))
        return true;
    const tolerance = budget.tolerance?.fail ?? null;
    return tolerance !== null && change !== null && Math.abs(change.point) > tolerance && Math.abs(after - before) > (budget.tolerance?.floor ?? 0);
}
const quoted = (script) => `'${script.replace(/'/g, "'\\''")}'`;
function acceptance({ finding: { target, scenario, metric, range } }) {
    const found = Date.parse(range.upTo.time);
    const expires = Number.isNaN(found) ? '2030-12-31' : new Date(found + ACCEPTED_FOR * DAY).toISOString().slice(0, 10);
    const pairs = [['metric', metric.name], ['target', target], ...(scenario === null ? [] : [['scenario', scenario]]), ['reason', 'why it is worth it'], ['expires', expires]];
    return `accept:\n  - { ${pairs.map(([key = '', value = '']) => `${key}: ${yamlWord(value)}`).join(', ')} }`;
}
const yamlWord = (text) => (/^[A-Za-z][A-Za-z0-9._/ -]*$|^\d{4}-\d{2}-\d{2}$/.test(text) ? text : JSON.stringify((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)(text)));
//# sourceMappingURL=what-to-do.js.map

/***/ }),

/***/ 75854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline)
/* harmony export */ });
const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const PLAIN = ['_', '.', '-', '~', '=', '+', '*', '#'];
function sparkline(values, columns, plain = false, flat = 0.02) {
    const means = inColumns(values, columns);
    const low = means.reduce((least, value) => Math.min(least, value), Infinity);
    const high = means.reduce((most, value) => Math.max(most, value), -Infinity);
    const room = Math.max(high - low, Math.abs(high) * flat);
    const blocks = plain ? PLAIN : BLOCKS;
    const bottom = (high + low) / 2 - room / 2;
    const shift = high - low < room ? 0.5 : 0;
    return means.map((value) => blocks[room === 0 ? 0 : Math.min(blocks.length - 1, Math.max(0, Math.floor(((value - bottom) / room) * blocks.length + shift)))] ?? '').join('');
}
function inColumns(values, columns) {
    if (values.length <= columns)
        return values;
    return Array.from({ length: columns }, (_, column) => {
        const part = values.slice(Math.floor((column * values.length) / columns), Math.floor(((column + 1) * values.length) / columns));
        return part.reduce((sum, value) => sum + value, 0) / part.length;
    });
}
//# sourceMappingURL=spark.js.map

/***/ }),

/***/ 56090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Fm: () => (/* binding */ machineName),
/* harmony export */   NK: () => (/* binding */ findingText),
/* harmony export */   Ok: () => (/* binding */ acceptedReason),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   X8: () => (/* binding */ tickText),
/* harmony export */   e8: () => (/* binding */ fromTo),
/* harmony export */   hU: () => (/* binding */ VERBS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96209);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45845);


const COMMIT_DIGITS = 10;
const LONGEST_WORD = 30;
const INSTRUCTION_DIGITS = 4;
function valueText(value, metric, extraDigits = 0) {
    if (metric.name === 'instructions')
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .millions */ .Mf)(value, INSTRUCTION_DIGITS + extraDigits);
    return withWord((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(value, metric.unit ?? 'number', 3 + extraDigits), metric);
}
const tickText = (value, metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(value, metric.unit ?? 'number').replace(/\/request$|\/1,000 requests$| per million$/, '');
function withWord(text, { word }) {
    const own = word === null ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(word, LONGEST_WORD)}`;
    return text.endsWith('/request') ? `${text.slice(0, -'/request'.length)}${own}/request` : `${text}${own}`;
}
const fromTo = (before, after, metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .apart */ .zZ)(before, after, (value, extra) => valueText(value, metric, extra));
const shortCommit = (commit) => (commit === null ? null : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(commit).slice(0, COMMIT_DIGITS));
const nameOf = ({ scenario, metric }) => (scenario === null ? metric.name : `${scenario} ${metric.name}`);
function machineName(machine) {
    if (machine === null)
        return 'any machine';
    const { fingerprint: { cpu, cores, os, image, runtime }, speed } = machine;
    return [cpu || 'a processor without a name', (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(cores, 'core'), image ?? os, ...(runtime === null ? [] : [runtime]), ...(speed > 1 ? [`speed ${speed}`] : [])].join(', ');
}
function sizeOf({ what, metric, kind }) {
    if (kind === 'creep' || what.change !== null)
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .change */ .Zg)(what.change?.point ?? 0);
    return `${what.difference < 0 ? '-' : '+'}${valueText(Math.abs(what.difference), metric)}`;
}
const VERBS = { regressed: 'regressed', improved: 'improved', changed: 'changed' };
function findingText(finding, pen) {
    const { what, metric } = finding;
    const [before, after] = fromTo(what.before, what.after, metric);
    const size = `${sizeOf(finding)}: ${pen.text(before)} to ${pen.text(after)}`;
    if (finding.kind === 'creep') {
        const { against } = finding.what;
        return `crept ${size}, small step by small step, against ${against.kind === 'pin' ? pen.name(against.name) : 'its best level that lasted'}, of ${rangeText(finding, pen)}`;
    }
    const sure = finding.what.state === 'confirmed' ? '' : '; still young: it may move by a few entries, or turn out to be chance';
    return `${VERBS[finding.direction]} ${size}, ${rangeText(finding, pen)}${sure}`;
}
function rangeText({ range: { after, upTo }, kind }, pen) {
    const end = ({ commit, time }) => {
        const short = shortCommit(commit);
        return short === null ? `the run of ${time.slice(0, 10)}` : `${pen.code(short)} (${time.slice(0, 10)})`;
    };
    if (kind === 'creep')
        return `${end(after)} until ${end(upTo)}`;
    return `after ${end(after)} and not later than ${end(upTo)}`;
}
const acceptedReason = ({ began }) => (began.kind === 'accepted' ? began.reason : null);
function reasonOf(finding, series) {
    const own = series.find(({ key }) => key === finding.series);
    if (finding.accepted !== null || own === undefined || finding.kind === 'creep')
        return finding.accepted;
    return own.levels.flatMap((level) => (level.start === finding.what.index ? [acceptedReason(level)] : [])).find((reason) => reason !== null) ?? own.points[finding.what.index]?.accepted ?? null;
}
//# sourceMappingURL=words.js.map

/***/ }),

/***/ 79236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ half),
/* harmony export */   _: () => (/* binding */ Stretches)
/* harmony export */ });
/* harmony import */ var _student_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82506);

const ROUNDING = 1e-12;
const DOUBT = 10;
const MOST_MEMORY = 0.9;
class Stretches {
    #values = [];
    #sums = [0];
    #squares = [0];
    #products = [0];
    get length() {
        return this.#values.length;
    }
    get values() {
        return this.#values;
    }
    set(from, tail) {
        this.#values.length = from;
        const first = this.#values[0] ?? tail[0] ?? 0;
        for (let i = from; i < from + tail.length; i += 1) {
            const value = tail[i - from] ?? 0;
            const [own, last] = [value - first, (this.#values[i - 1] ?? first) - first];
            this.#values[i] = value;
            this.#sums[i + 1] = (this.#sums[i] ?? 0) + own;
            this.#squares[i + 1] = (this.#squares[i] ?? 0) + own * own;
            this.#products[i] = (this.#products[i - 1] ?? 0) + (i === 0 ? 0 : own * last);
        }
    }
    split(start, split, end) {
        return this.apart({ start, end: split }, { start: split, end });
    }
    apart(earlier, later) {
        const [a, b] = [this.#part(earlier), this.#part(later)];
        const difference = b.mean - a.mean;
        const df = a.count + b.count - 2;
        const standardError = df <= 0 ? 0 : Math.sqrt(spread(a.squares + b.squares, a.products + b.products, df) * (1 / a.count + 1 / b.count));
        const p = df <= 0 || Math.abs(difference) < ROUNDING ? 1 : standardError === 0 ? 0 : Math.min(1, 2 * (0,_student_js__WEBPACK_IMPORTED_MODULE_0__/* .studentUpperTail */ .g_)(Math.abs(difference) / standardError, df));
        const first = this.#values[0] ?? 0;
        return { before: first + a.mean, after: first + b.mean, difference, standardError, df: Math.max(1, df), p };
    }
    meanOf(start, end) {
        return (this.#values[0] ?? 0) + ((this.#sums[end] ?? 0) - (this.#sums[start] ?? 0)) / (end - start);
    }
    centre(range) {
        const { count, mean, squares, products } = this.#part(range);
        const df = count - 1;
        return { mean: (this.#values[0] ?? 0) + mean, standardError: df <= 0 ? 0 : Math.sqrt(spread(squares, products, df) / count), df: Math.max(1, df) };
    }
    explained(start, split, end) {
        const [a, b] = [this.#part({ start, end: split }), this.#part({ start: split, end })];
        const between = ((a.count * b.count) / (a.count + b.count)) * (b.mean - a.mean) ** 2;
        return { between, within: a.squares + b.squares };
    }
    #part({ start, end }) {
        const count = end - start;
        const first = this.#values[0] ?? 0;
        const sum = (this.#sums[end] ?? 0) - (this.#sums[start] ?? 0);
        const mean = sum / count;
        const squares = Math.max(0, (this.#squares[end] ?? 0) - (this.#squares[start] ?? 0) - count * mean * mean);
        if (count < 2)
            return { count, mean, squares, products: 0 };
        const ends = sum - ((this.#values[start] ?? first) - first) + sum - ((this.#values[end - 1] ?? first) - first);
        return { count, mean, squares, products: (this.#products[end - 1] ?? 0) - (this.#products[start] ?? 0) - mean * ends + (count - 1) * mean * mean };
    }
}
function spread(squares, products, df) {
    const seen = squares > 0 ? products / squares + 1 / df : 0;
    const memory = Math.min(MOST_MEMORY, Math.max(0, seen)) * (df / (df + DOUBT));
    return ((squares / df) * (1 + memory)) / (1 - memory);
}
function half({ standardError, df }, level) {
    return standardError === 0 ? 0 : -(0,_student_js__WEBPACK_IMPORTED_MODULE_0__/* .studentQuantile */ .FI)((1 - level) / 2, df) * standardError;
}
//# sourceMappingURL=stretches.js.map

/***/ })

};
