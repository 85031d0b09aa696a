export const id = 289;
export const ids = [289];
export const modules = {

/***/ 32240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ shaIn),
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   fG: () => (/* binding */ whyRefused),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _github_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75543);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83679);


class Garbled extends Error {
}
function whyRefused(error) {
    return error instanceof Garbled ? { kind: 'unavailable', status: null, message: `GitHub's answer makes no sense: ${error.message}` } : (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .O)(error);
}
function shaIn(answer, ...path) {
    const sha = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .shaOf */ .ye)((0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, ...path));
    if (sha === null)
        throw new Garbled(`it has no ${path.join('.')}`);
    return sha;
}
function listIn(answer, ...path) {
    const list = path.length === 0 ? answer : (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, ...path);
    if (!Array.isArray(list))
        throw new Garbled(path.length === 0 ? 'it is not a list' : `it has no list ${path.join('.')}`);
    return list;
}
function textIn(answer, ...path) {
    const text = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(answer, ...path);
    if (typeof text !== 'string')
        throw new Garbled(`it has no ${path.join('.')}`);
    return text;
}
//# sourceMappingURL=branch-answer.js.map

/***/ }),

/***/ 20551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ onBranch),
/* harmony export */   K1: () => (/* binding */ overtaken),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   U0: () => (/* binding */ cannotRead),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   au: () => (/* binding */ branchHint),
/* harmony export */   nZ: () => (/* binding */ placeOn),
/* harmony export */   zz: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _codec_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40675);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84367);



function placeOn(github, branch, folder) {
    const folders = folder.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
    return folders.some((name) => name === '..' || name === '.git') ? null : { github, branch, folders };
}
function pathOf({ folders }, target) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(...folders, (0,_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fileNameOf */ .bV)(target));
}
function named({ branch }, path) {
    return `${branch}:${path}`;
}
const whole = (place) => named(place, place.folders.join('/'));
function onBranch(place, path, found) {
    if (found.hint !== (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreHint */ .AB)(named(place, path)))
        return found;
    return { ...found, hint: branchHint(place, path) };
}
function branchHint({ branch }, path) {
    return `Restore it on that branch (\`git log origin/${branch} -- ${path}\` has its earlier versions), or delete it there to start a new history on purpose.`;
}
function cannotRead(place, { kind, message }) {
    const { owner, repo } = place.github;
    const hidden = kind === 'forbidden' || kind === 'missing';
    return (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(whole(place), `the baselines on this branch of ${owner}/${repo} cannot be read: ${message}`, hidden ? 'Give the job `permissions: contents: read`, and check that the token belongs to this repository.' : 'Run the job again later.');
}
function cannotWrite(place, { kind, message }) {
    const later = kind === 'unavailable' || kind === 'limited';
    return (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(whole(place), `these measurements could not be added to the baselines on this branch: ${message}`, later ? 'Run the job again later.'
        : `Give the job \`permissions: contents: write\`, exempt the branch \`${place.branch}\` from rulesets and branch protection, or keep the run as an artifact.`);
}
function overtaken(place, tries) {
    return (0,_codec_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(whole(place), `these measurements could not be added to the baselines on this branch: in ${tries} tries other writers were always faster`, 'Run the job again later.');
}
//# sourceMappingURL=branch-place.js.map

/***/ }),

/***/ 26515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ branchStore)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/baseline/branch-answer.js
var branch_answer = __webpack_require__(32240);
// EXTERNAL MODULE: ./build/src/baseline/branch-place.js
var branch_place = __webpack_require__(20551);
// EXTERNAL MODULE: ./build/src/github/payload.js
var payload = __webpack_require__(75543);
// EXTERNAL MODULE: ./build/src/baseline/codec.js + 11 modules
var codec = __webpack_require__(40025);
// EXTERNAL MODULE: ./build/src/baseline/codec/problem.js
var problem = __webpack_require__(40675);
// EXTERNAL MODULE: ./build/src/baseline/file.js
var baseline_file = __webpack_require__(84367);
;// CONCATENATED MODULE: ./build/src/baseline/branch-read.js






async function readTip(place) {
    const { octokit, owner, repo } = place.github;
    const commit = await readRef(place);
    if (commit === null)
        return null;
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return { commit, tree: (0,branch_answer/* shaIn */.C5)(data, 'tree', 'sha') };
}
async function readRef({ github: { octokit, owner, repo }, branch }) {
    const ref = `heads/${branch}`;
    try {
        const { data } = await octokit.rest.git.getRef({ owner, repo, ref });
        return (0,branch_answer/* shaIn */.C5)(data, 'object', 'sha');
    }
    catch (error) {
        if ((0,branch_answer/* whyRefused */.fG)(error)?.kind !== 'missing')
            throw error;
        const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref });
        const found = (0,branch_answer/* listIn */.Of)(data).find((one) => (0,payload/* fieldOf */._F)(one, 'ref') === `refs/${ref}`);
        return found === undefined ? null : (0,branch_answer/* shaIn */.C5)(found, 'object', 'sha');
    }
}
async function readFiles(place, tip, targets) {
    const listing = await readFolder(place, tip.tree);
    if (!listing.ok)
        return listing;
    const stored = new Map();
    const problems = [];
    for (const target of new Set(targets)) {
        const found = await readFile(place, listing.value, target);
        if (!found.ok)
            problems.push(...found.problems);
        else if (found.value !== null)
            stored.set(target, found.value);
    }
    return problems.length > 0 ? (0,problem/* refuse */.TR)(...problems) : (0,problem/* accept */.Ju)(stored);
}
const EMPTY = { entries: new Map(), truncated: false };
async function readFolder(place, root) {
    let listing = await listTree(place, root);
    for (const [depth, name] of place.folders.entries()) {
        const path = place.folders.slice(0, depth + 1).join('/');
        const entry = listing.entries.get(name);
        if (entry === undefined)
            return listing.truncated ? (0,problem/* refuse */.TR)(unlisted(place, path)) : (0,problem/* accept */.Ju)(EMPTY);
        if (entry.kind !== 'folder')
            return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)((0,branch_place/* named */.KT)(place, path), 'this is not a folder, but the baselines should be in it', (0,branch_place/* branchHint */.au)(place, path)));
        listing = await listTree(place, entry.sha);
    }
    return (0,problem/* accept */.Ju)(listing);
}
const MODES = { '100644': 'file', '100755': 'file', '040000': 'folder' };
async function listTree({ github: { octokit, owner, repo } }, sha) {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: sha });
    return { entries: new Map((0,branch_answer/* listIn */.Of)(data, 'tree').map((entry) => [(0,branch_answer/* textIn */.r7)(entry, 'path'), entryFrom(entry)])), truncated: data.truncated === true };
}
function entryFrom(entry) {
    const size = (0,payload/* fieldOf */._F)(entry, 'size');
    return { sha: (0,branch_answer/* shaIn */.C5)(entry, 'sha'), kind: MODES[(0,branch_answer/* textIn */.r7)(entry, 'mode')] ?? 'other', size: typeof size === 'number' ? size : null };
}
async function readFile(place, { entries, truncated }, target) {
    const path = (0,branch_place/* pathOf */.XM)(place, target);
    const file = (0,branch_place/* named */.KT)(place, path);
    const entry = entries.get((0,baseline_file/* fileNameOf */.bV)(target));
    if (entry === undefined)
        return truncated ? (0,problem/* refuse */.TR)(unlisted(place, path)) : (0,problem/* accept */.Ju)(null);
    if (entry.kind !== 'file')
        return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(file, `this is ${entry.kind === 'folder' ? 'a folder' : 'not a plain file'}, not a baseline`, (0,branch_place/* branchHint */.au)(place, path)));
    const large = entry.size === null ? null : (0,codec/* tooLarge */.g$)(entry.size, file);
    if (large !== null)
        return (0,problem/* refuse */.TR)((0,branch_place/* onBranch */.GO)(place, path, large));
    const bytes = await readBlob(place, entry.sha, file);
    if (!bytes.ok)
        return bytes;
    const decoded = (0,codec/* decodeBytes */.yj)(bytes.value, file, target);
    return decoded.ok ? decoded : (0,problem/* refuse */.TR)(...decoded.problems.map((found) => (0,branch_place/* onBranch */.GO)(place, path, found)));
}
async function readBlob({ github: { octokit, owner, repo } }, sha, file) {
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: sha });
    const bytes = Buffer.from((0,branch_answer/* textIn */.r7)(data, 'content'), data.encoding === 'utf-8' ? 'utf8' : 'base64');
    if (bytes.length === (data.size ?? bytes.length))
        return (0,problem/* accept */.Ju)(bytes);
    return (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(file, `GitHub gave ${bytes.length} of its ${data.size} bytes`, 'Run the job again.'));
}
function unlisted(place, path) {
    return (0,problem/* problem */.CC)((0,branch_place/* named */.KT)(place, path), 'the branch has so many files that GitHub does not list them all, so that nobody can tell whether this one is there', `Take other files off the branch \`${place.branch}\`: it is for baselines alone.`);
}
//# sourceMappingURL=branch-read.js.map
;// CONCATENATED MODULE: ./build/src/baseline/branch-write.js

async function commitOn({ github: { octokit, owner, repo } }, tip, texts, message) {
    const tree = [];
    for (const [path, content] of texts) {
        const { data } = await octokit.rest.git.createBlob({ owner, repo, content, encoding: 'utf-8' });
        tree.push({ path, mode: '100644', type: 'blob', sha: (0,branch_answer/* shaIn */.C5)(data, 'sha') });
    }
    const { data: whole } = await octokit.rest.git.createTree({ owner, repo, tree, ...(tip === null ? {} : { base_tree: tip.tree }) });
    const { data: commit } = await octokit.rest.git.createCommit({ owner, repo, message, tree: (0,branch_answer/* shaIn */.C5)(whole, 'sha'), parents: tip === null ? [] : [tip.commit] });
    return (0,branch_answer/* shaIn */.C5)(commit, 'sha');
}
async function moveTo({ github: { octokit, owner, repo }, branch }, tip, commit) {
    if (tip === null)
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: commit });
    else
        await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha: commit, force: false });
}
function messageOf(commits, targets) {
    const known = [...new Set(commits.flatMap((commit) => (commit === null ? [] : [commit.slice(0, 7)])))];
    const of = known.length === 0 ? '' : ` of ${some(known)}`;
    return `Add measurements${of} to ${some(targets)}\n\n[skip ci]\n`;
}
const MOST_NAMES = 5;
function some(names) {
    const shown = names.slice(0, MOST_NAMES).map((name) => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 60)).join(', ');
    return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
function readmeOf(folder) {
    return `# Baselines

This branch belongs to Tailgate, the performance gate of this repository. It has no history in common with the others and is never merged.

- \`${folder === '' ? '.' : folder}/TARGET.json\` holds what a target has measured on the default branch, one run a line.
- Tailgate adds a line when a green run of the default branch ends. Pull requests only read.
- Rulesets and branch protection must let the workflow write here.
- Do not edit the files by hand. Delete one to start its history anew.
`;
}
//# sourceMappingURL=branch-write.js.map
// EXTERNAL MODULE: ./build/src/baseline/directory.js + 2 modules
var directory = __webpack_require__(87756);
;// CONCATENATED MODULE: ./build/src/baseline/branch.js








const TRIES = 30;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
const DOUBTFUL_TRIES = 3;
function branchStore(github, where, patience = { random: Math.random, sleep: promises_.setTimeout }) {
    const place = (0,branch_place/* placeOn */.nZ)(github, where.branch, where.folder);
    if (place === null) {
        const outside = (0,problem/* refuse */.TR)((0,problem/* problem */.CC)(where.folder, 'this folder leads out of the branch that baselines are kept on', 'Name a folder such as `baselines`.'));
        return { read: async () => outside, add: async () => outside };
    }
    return {
        read: (targets) => orRefused(place, () => read(place, where.seed, targets)),
        add: (entries, pinned = []) => orRefused(place, () => add(place, where.seed, { entries, pinned }, patience)),
    };
}
async function orRefused(place, work) {
    try {
        return await work();
    }
    catch (error) {
        const refusal = (0,branch_answer/* whyRefused */.fG)(error);
        if (refusal === null)
            throw error;
        return (0,problem/* refuse */.TR)((0,branch_place/* cannotRead */.U0)(place, refusal));
    }
}
async function read(place, seed, targets) {
    const tip = await readTip(place);
    if (tip === null)
        return seed === null ? (0,problem/* accept */.Ju)(new Map()) : (0,directory/* readBaselines */.bm)(seed, targets);
    const files = await readFiles(place, tip, targets);
    return files.ok ? (0,problem/* accept */.Ju)(new Map([...files.value].map(([target, { baseline }]) => [target, baseline]))) : files;
}
async function add(place, seed, added, { random, sleep: wait }) {
    const { entries } = added;
    if (entries.size === 0)
        return (0,problem/* accept */.Ju)([]);
    let offered = [];
    const doubtful = [];
    for (let tries = 0; tries < TRIES; tries += 1) {
        if (tries > 0)
            await wait(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
        const tip = await readTip(place);
        const texts = await textsOn(place, tip, seed, added);
        if (!texts.ok)
            return texts;
        if (texts.value.size === 0)
            return (0,problem/* accept */.Ju)(offered);
        const doubt = doubtful[DOUBTFUL_TRIES - 1];
        if (doubt !== undefined)
            return (0,problem/* refuse */.TR)((0,branch_place/* cannotWrite */.zz)(place, doubt));
        offered = [...texts.value.keys()].map((path) => (0,branch_place/* named */.KT)(place, path));
        const setback = await write(place, tip, texts.value, entries);
        if (setback === null)
            return (0,problem/* accept */.Ju)(offered);
        if (setback.kind === 'refused')
            return (0,problem/* refuse */.TR)((0,branch_place/* cannotWrite */.zz)(place, setback.refusal));
        if (setback.kind === 'doubtful')
            doubtful.push(setback.refusal);
    }
    return (0,problem/* refuse */.TR)((0,branch_place/* overtaken */.K1)(place, TRIES));
}
async function textsOn(place, tip, seed, { entries, pinned }) {
    const stored = tip === null ? await readSeed(seed) : await readFiles(place, tip, [...entries.keys()]);
    if (!stored.ok)
        return stored;
    const texts = new Map();
    for (const target of new Set([...stored.value.keys(), ...entries.keys()])) {
        const before = stored.value.get(target);
        const path = (0,branch_place/* pathOf */.XM)(place, target);
        const text = (0,codec/* fittedText */.M8)((entries.get(target) ?? []).reduce(codec/* addEntry */.An, before?.baseline ?? { target, entries: [] }), (0,branch_place/* named */.KT)(place, path), pinned);
        if (!text.ok)
            return text;
        if (text.value !== before?.text)
            texts.set(path, text.value);
    }
    return (0,problem/* accept */.Ju)(texts);
}
async function readSeed(seed) {
    const listed = seed === null ? (0,problem/* accept */.Ju)([]) : await (0,directory/* listBaselines */.$W)(seed);
    return listed.ok ? (0,problem/* accept */.Ju)(new Map(listed.value.map(({ baseline }) => [baseline.target, { baseline }]))) : listed;
}
async function write(place, tip, texts, entries) {
    const message = messageOf([...entries.values()].flat().map(({ commit }) => commit), [...entries.keys()]);
    const files = tip === null ? new Map([...texts, ['README.md', readmeOf(place.folders.join('/'))]]) : texts;
    try {
        await moveTo(place, tip, await commitOn(place, tip, files, message));
        return null;
    }
    catch (error) {
        const refusal = (0,branch_answer/* whyRefused */.fG)(error);
        if (refusal === null)
            throw error;
        return setbackOf(refusal);
    }
}
function setbackOf(refusal) {
    if (/not a fast[ -]forward|reference (already exists|does not exist)/i.test(refusal.message))
        return { kind: 'overtaken' };
    switch (refusal.kind) {
        case 'conflict': return { kind: 'overtaken' };
        case 'unavailable': return { kind: 'doubtful', refusal };
        case 'invalid': return /reference (update failed|cannot be updated)/i.test(refusal.message) ? { kind: 'doubtful', refusal } : { kind: 'refused', refusal };
        case 'forbidden':
        case 'missing':
        case 'limited':
        case 'too-long': return { kind: 'refused', refusal };
        default: return unknown(refusal.kind);
    }
}
function unknown(kind) {
    throw new Error(`no refusal is called ${String(kind)}`);
}
//# sourceMappingURL=branch.js.map

/***/ }),

/***/ 14808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ labelsOfQueued),
/* harmony export */   H9: () => (/* binding */ acceptedByLabel),
/* harmony export */   xP: () => (/* binding */ labelsOfPush)
/* harmony export */ });
/* unused harmony export ACCEPTED */
/* harmony import */ var _publish_asked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88497);

const ACCEPTED = 'perf-accepted';
function acceptedByLabel(pullRequest) {
    if (pullRequest?.labels.includes(ACCEPTED) !== true)
        return [];
    return [{ target: '*', scenario: '*', metric: '*', reason: `label ${ACCEPTED} on pull request ${pullRequest.number}`, expires: null, origin: 'label', line: null }];
}
const MOST_COMMITS = 30;
async function labelsOfPush({ octokit, owner, repo }, before, commit, notice) {
    const found = await (0,_publish_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(async () => {
        const commits = before === null ? [commit] : (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${before}...${commit}`, per_page: 100 })).data.commits.map(({ sha }) => sha).slice(-MOST_COMMITS);
        const accepted = new Map();
        for (const sha of commits.includes(commit) ? commits : [commit]) {
            const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha });
            for (const { number, labels, merged_at: merged } of data)
                if (merged !== null)
                    accepted.set(number, acceptedByLabel({ number, labels: labels.map(({ name }) => name) }));
        }
        return [...accepted.values()].flat();
    });
    return found.ok ? found.value : untold(found.refusal, notice);
}
async function labelsOfQueued({ octokit, owner, repo }, branch, notice) {
    const number = Number(/(?:^|\/)gh-readonly-queue\/.*\/pr-(\d{1,10})-[0-9a-f]{40}$/.exec(branch ?? '')?.[1]);
    if (!Number.isSafeInteger(number))
        return [];
    const found = await (0,_publish_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(async () => (await octokit.rest.pulls.get({ owner, repo, pull_number: number })).data.labels.map(({ name }) => name));
    return found.ok ? acceptedByLabel({ number, labels: found.value }) : untold(found.refusal, notice);
}
function untold({ kind, message }, notice) {
    notice(`The labels of the pull request cannot be read (${message}${kind === 'forbidden' ? '; `permissions: pull-requests: read` is needed' : ''}): ${ACCEPTED} accepts nothing here.`);
    return [];
}
//# sourceMappingURL=acceptance.js.map

/***/ }),

/***/ 27511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iP: () => (/* binding */ announce),
  tQ: () => (/* binding */ closeCheck),
  cK: () => (/* binding */ deliver),
  ov: () => (/* binding */ deliverFailure),
  $t: () => (/* binding */ placeOf)
});

// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/github/refusal.js + 1 modules
var refusal = __webpack_require__(83679);
;// CONCATENATED MODULE: ./build/src/publish/annotation.js
const MOST = 50;
const LONGEST_TITLE = 255;
const LONGEST_MESSAGE = 4000;
function annotationsOf(annotations, file) {
    const path = file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
    if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|^$/.test(path))
        return [];
    return annotations.slice(0, MOST).map(({ level, title, message, line }) => ({
        path, start_line: line ?? 1, end_line: line ?? 1, annotation_level: level === 'error' ? 'failure' : 'warning',
        title: cut(title, LONGEST_TITLE), message: cut(message, LONGEST_MESSAGE),
    }));
}
function cut(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
//# sourceMappingURL=annotation.js.map
// EXTERNAL MODULE: ./build/src/publish/asked.js
var asked = __webpack_require__(88497);
// EXTERNAL MODULE: ./build/src/publish/marker.js
var publish_marker = __webpack_require__(51191);
// EXTERNAL MODULE: ./build/src/publish/said.js
var said = __webpack_require__(19960);
// EXTERNAL MODULE: ./build/src/publish/shedding.js
var shedding = __webpack_require__(90291);
;// CONCATENATED MODULE: ./build/src/publish/check.js






const MOST_TRIES = 3;
const check_LONGEST_TITLE = 250;
async function openCheck(github, request) {
    return (0,asked/* ask */.k)(async () => {
        const left = request.run.attempt > 1 || request.sole === true ? await leftOpen(github, request) : null;
        return left === null ? create(github, request, { status: 'in_progress' }) : takeUp(github, request, left);
    });
}
async function concludeCheck(github, where, { conclusion, title, summary, annotations, file, trace }) {
    const marks = file === null ? [] : annotationsOf(annotations, file);
    const shownTitle = cut(title.trim() === '' ? conclusion : title, check_LONGEST_TITLE);
    const concluded = (text, withMarks) => ({
        status: 'completed', conclusion, ...(trace === undefined ? {} : { external_id: (0,said/* traceId */.Jb)(trace) }), output: { title: shownTitle, summary: text, ...(withMarks && marks.length > 0 ? { annotations: marks } : {}) },
    });
    return (0,asked/* ask */.k)(async () => {
        await (0,shedding/* shedding */.N)(summary, async (text) => {
            if (!('id' in where))
                return create(github, where, concluded(text, true));
            return update(github, where, concluded(text, true), concluded(text, false));
        });
        return null;
    });
}
async function create(github, { name, sha, run, detailsUrl }, state) {
    const { octokit, owner, repo } = github;
    const externalId = ('external_id' in state ? state.external_id : undefined) ?? (0,said/* traceId */.Jb)({ run, said: null });
    for (let tries = 1;; tries += 1) {
        try {
            const { data } = await octokit.rest.checks.create({
                owner, repo, name, head_sha: sha, ...(detailsUrl === null ? {} : { details_url: detailsUrl }), ...state, external_id: externalId, request: { retries: 0 },
            });
            return { id: data.id };
        }
        catch (error) {
            if (tries === MOST_TRIES || (0,refusal/* refusalOf */.O)(error)?.kind !== 'unavailable')
                throw error;
            const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, filter: 'all', per_page: 100 });
            const made = data.check_runs.find(({ external_id: id }) => id === externalId);
            if (made !== undefined)
                return { id: made.id };
        }
    }
}
async function update({ octokit, owner, repo }, { id }, whole, plain) {
    const check = { owner, repo, check_run_id: id };
    try {
        await octokit.rest.checks.update({ ...check, ...whole, request: { retries: 0 } });
    }
    catch (error) {
        const kind = (0,refusal/* refusalOf */.O)(error)?.kind;
        if (kind !== 'unavailable' && kind !== 'invalid')
            throw error;
        await octokit.rest.checks.update({ ...check, ...plain });
    }
}
async function leftOpen({ octokit, owner, repo }, { name, sha, run, sole = false }) {
    const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, status: 'in_progress', filter: 'all', per_page: 100 });
    const left = data.check_runs.filter(({ external_id: id }) => {
        const by = (0,said/* runIn */.VO)(id);
        return by?.run === run.id && (by.attempt < run.attempt || (sole && by.attempt === run.attempt));
    });
    return left.reduce((newest, { id }) => (newest === null || id > newest.id ? { id } : newest), null);
}
async function takeUp({ octokit, owner, repo }, { run, detailsUrl }, { id }) {
    await octokit.rest.checks.update({ owner, repo, check_run_id: id, status: 'in_progress', external_id: (0,said/* traceId */.Jb)({ run, said: null }), ...(detailsUrl === null ? {} : { details_url: detailsUrl }) });
    return { id };
}
async function isOvertaken({ octokit, owner, repo }, { name, sha, run }) {
    const found = await (0,asked/* ask */.k)(async () => (await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, per_page: 100 })).data.check_runs);
    return found.ok && found.value.some(({ external_id: id }) => {
        const by = (0,said/* runIn */.VO)(id);
        return by !== null && !(0,publish_marker/* isLater */.d8)({ run: run.id, attempt: run.attempt }, by);
    });
}
//# sourceMappingURL=check.js.map
// EXTERNAL MODULE: ./build/src/publish/find-comment.js
var find_comment = __webpack_require__(93822);
;// CONCATENATED MODULE: ./build/src/publish/comment.js






const comment_MOST_TRIES = 3;
async function postComment(github, request) {
    const find = (0,find_comment/* commentFinder */.YE)(github, request.pullRequest, request.key);
    return (0,asked/* ask */.k)(async () => {
        let before = null;
        let held = null;
        let written = false;
        for (let tries = 1;; tries += 1) {
            const last = tries === comment_MOST_TRIES;
            const mine = await find();
            const [oldest, ...doubles] = mine;
            if (oldest === undefined) {
                if (!request.worthTelling)
                    return { kind: 'skipped' };
                const made = await orAgain(() => comment_create(github, request, { before, held }), last, 'unavailable');
                if (made !== 'again' && (last || await isAlone(find, made.id)))
                    return { kind: 'created', ...made };
                written = true;
                continue;
            }
            const latest = mine.reduce((a, b) => ((0,publish_marker/* isLater */.d8)(a.marker, b.marker) ? a : b));
            const current = (0,publish_marker/* isLater */.d8)(request.marker, latest.marker);
            if (current)
                held = latest.marker;
            if (current && !(0,publish_marker/* isSame */.Ft)(request.marker, latest.marker))
                before = latest.marker;
            const result = current ? await orAgain(() => comment_update(github, request, oldest, { before, held }), last, 'missing') : superseded(latest);
            if (result === 'again')
                continue;
            await remove(github, result.kind === 'superseded' ? doubles.filter(({ marker }) => (0,publish_marker/* isSame */.Ft)(marker, request.marker)) : doubles);
            return written && result.kind === 'unchanged' ? { ...result, kind: 'created' } : result;
        }
    });
}
async function comment_create({ octokit, owner, repo }, { pullRequest, ...text }, earlier) {
    return (0,shedding/* shedding */.N)(textFor(text, earlier), async (body) => {
        const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request: { retries: 0 } });
        return { id: data.id, url: data.html_url };
    });
}
const superseded = ({ id, url }) => ({ kind: 'superseded', id, url });
async function comment_update(github, request, { id, url, body: now }, earlier) {
    const { octokit, owner, repo } = github;
    return (0,shedding/* shedding */.N)(textFor(request, earlier), async (body) => {
        if (body === now)
            return { kind: 'unchanged', id, url };
        const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
        const marker = (0,publish_marker/* readMarker */.t7)(data.body ?? '', request.key);
        if (marker !== null && !(0,publish_marker/* isLater */.d8)(request.marker, marker))
            return superseded({ id, url });
        await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
        return { kind: 'updated', id, url };
    });
}
function textFor({ key, marker, partial = false, render }, { before, held }) {
    const accused = marker.outcome === 'inconclusive' ? (0,publish_marker/* accusedIn */.G8)(held)?.commit : null;
    const failed = marker.failed ?? ((0,said/* decides */.yN)({ outcome: marker.outcome, partial }) ? null : (0,publish_marker/* failedIn */.r4)(held)?.commit);
    const first = `${(0,publish_marker/* markerLine */.B_)(key, { ...marker, ...(accused == null ? {} : { accused }), ...(failed == null ? {} : { failed }) })}\n`;
    return (limit) => `${first}${render(limit - first.length, before)}`.trimEnd();
}
async function isAlone(find, id) {
    const mine = await (0,asked/* ask */.k)(find);
    return !mine.ok || mine.value.every((comment) => comment.id >= id);
}
async function orAgain(write, last, unless) {
    try {
        return await write();
    }
    catch (error) {
        if (last || (0,refusal/* refusalOf */.O)(error)?.kind !== unless)
            throw error;
        return 'again';
    }
}
async function remove({ octokit, owner, repo }, doubles) {
    for (const { id } of doubles)
        await (0,asked/* ask */.k)(() => octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
}
//# sourceMappingURL=comment.js.map
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
// EXTERNAL MODULE: ./build/src/report/reproduce.js
var reproduce = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/src/commands/ending.js
var ending = __webpack_require__(55041);
// EXTERNAL MODULE: ./build/src/commands/exports.js + 15 modules
var commands_exports = __webpack_require__(54990);
// EXTERNAL MODULE: ./build/src/commands/action/job.js
var action_job = __webpack_require__(89880);
;// CONCATENATED MODULE: ./build/src/commands/action/deliver.js









function placeOf({ event, github }) {
    const sha = event.pullRequest?.head.sha ?? event.mergeGroup?.headSha ?? event.sha;
    if (github === null || event.run === null || sha === null)
        return null;
    return { sha, pullRequest: event.pullRequest?.number ?? null, run: event.run, annotated: true };
}
async function announce(job, place) {
    const { github, options } = job;
    const shown = {
        project: options.project, call: callOf(job),
        ...(place?.run.url == null ? {} : { links: { run: place.run.url } }),
    };
    if (github === null || place === null || !options.check)
        return { place, check: null, shown, refused: [] };
    const request = { name: (0,action_job/* checkName */.I3)(job), sha: place.sha, run: place.run, detailsUrl: place.run.url, sole: !place.annotated };
    if (!place.annotated && await isOvertaken(github, request))
        return { place, check: null, shown, refused: [] };
    const opened = await openCheck(github, request);
    if (opened.ok)
        return { place, check: opened.value, shown, refused: [] };
    return opened.refusal.kind === 'forbidden' ? { place, check: null, shown, refused: [opened.refusal] } : { place, check: request, shown, refused: [] };
}
function callOf({ world: { env }, options }) {
    const flags = [['--start', options.start], ['--url', options.url], ['--package', options.package], ['--working-directory', options.workingDirectory === '.' ? null : options.workingDirectory]];
    return (0,reproduce/* callFromClone */.O$)({ server: env['GITHUB_SERVER_URL'] ?? null, repository: env['GITHUB_ACTION_REPOSITORY'] ?? null, ref: env['GITHUB_ACTION_REF'] ?? null }, flags.flatMap(([flag, value]) => (value === null ? [] : [flag, value])));
}
async function deliver(job, conclusion, announced, worse = null) {
    const { texts, reason } = conclusion;
    const verdict = conclusionOf(conclusion);
    const isWorse = worse !== null && (verdict === 'success' || verdict === 'neutral');
    const checked = await answerCheck(job, announced, {
        conclusion: isWorse ? 'failure' : verdict, title: isWorse ? worse : reason, summary: (limit) => texts.markdown(limit),
        annotations: announced.place?.annotated === true ? [] : texts.annotations, file: (0,action_job/* configIn */.k$)(job), ...traceOf(job, conclusion, worse, announced),
    });
    const commented = await comment(job, conclusion, announced);
    const refused = [...announced.refused, ...checked, ...commented];
    tellRefused(job, refused);
    return refused;
}
async function deliverFailure(job, announced, title, text) {
    const checked = await closeCheck(job, announced, { conclusion: 'failure', title, text });
    const commented = await commentFailure(job, announced, `### ${MARK} ${title}\n\n${(0,report_escape/* markdownText */.p7)(text, LONGEST_REASON)}`);
    tellRefused(job, [...announced.refused, ...checked, ...commented]);
}
const MARK = '❓';
const LONGEST_REASON = 1000;
async function closeCheck(job, announced, { conclusion, title, text }) {
    return answerCheck(job, announced, { conclusion, title, summary: () => (0,report_escape/* markdownText */.p7)(text, LONGEST_REASON), annotations: [], file: null });
}
async function commentFailure({ github, options, ...job }, { place }, text) {
    if (github === null || place?.pullRequest == null || options.comment === 'never')
        return [];
    const posted = await postComment(github, {
        pullRequest: place.pullRequest, key: (0,action_job/* commentKey */.Td)({ github, options, ...job }), worthTelling: false,
        marker: { run: place.run.id, attempt: place.run.attempt, outcome: 'inconclusive', commit: place.sha }, render: () => text,
    });
    return posted.ok ? [] : [posted.refusal];
}
async function answerCheck({ github }, { check }, answer) {
    if (check === null || github === null)
        return [];
    const concluded = await concludeCheck(github, check, answer);
    return concluded.ok ? [] : [concluded.refusal];
}
function traceOf(job, conclusion, worse, { place }) {
    const branch = (0,action_job/* ownBranch */.Z3)(job);
    if (branch === null || place === null || !(0,commands_exports/* isExported */.g4)(conclusion))
        return {};
    const { outcome, decides } = (0,ending/* endingOf */.z)(conclusion, worse);
    return { trace: { run: place.run, said: { branch, outcome, decides } } };
}
function conclusionOf({ judgement, exitCode, run }) {
    if (!run.complete)
        return 'cancelled';
    if (exitCode !== exit_codes/* PASS */.CQ)
        return 'failure';
    return judgement.outcome === 'inconclusive' ? 'neutral' : 'success';
}
async function comment(job, conclusion, { place }) {
    const { core, github, options } = job;
    const { run, texts } = conclusion;
    if (github === null || place?.pullRequest == null || options.comment === 'never' || !run.complete)
        return [];
    const outcome = (0,ending/* reportedOf */.H)(conclusion);
    const isRed = outcome !== 'fail' && (0,ending/* endingOf */.z)(conclusion).outcome === 'fail';
    const posted = await postComment(github, {
        pullRequest: place.pullRequest, key: (0,action_job/* commentKey */.Td)(job), worthTelling: texts.worthTelling || options.comment === 'always',
        marker: { run: place.run.id, attempt: place.run.attempt, outcome, commit: place.sha, ...(isRed ? { failed: place.sha } : {}) }, partial: run.partial,
        render: (limit, before) => texts.comment(limit, resolvedBy(before)),
    });
    if (!posted.ok)
        return [posted.refusal];
    const { kind } = posted.value;
    if (kind === 'superseded')
        core.notice('The comment is left as it is: it tells of a later run.');
    if (kind !== 'skipped' && kind !== 'superseded')
        core.info(`comment ${kind}: ${posted.value.url}`);
    if (kind !== 'skipped')
        core.setOutput('comment-id', String(posted.value.id));
    return [];
}
function resolvedBy(before) {
    const accused = (0,publish_marker/* accusedIn */.G8)(before);
    return accused === null ? [] : [{ kind: 'resolved', commit: accused.commit }];
}
function tellRefused({ core, event, options }, refused) {
    const [first] = refused;
    if (first === undefined)
        return;
    const what = [...new Set(refused.map(({ message }) => message))].join('; ');
    const forks = event.readOnly ? ' That is so for pull requests from forks and from Dependabot' : '';
    core.notice(`Not everything could be posted (${what}).${forks === '' ? '' : `${forks}.`} The result is in the job summary and in ${options.out}; a workflow with \`mode: publish\` posts it with a token of its own.`, { title: 'Tailgate' });
}
//# sourceMappingURL=deliver.js.map

/***/ }),

/***/ 89880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   Z3: () => (/* binding */ ownBranch),
/* harmony export */   Zw: () => (/* binding */ jobOf),
/* harmony export */   fz: () => (/* binding */ shownIn),
/* harmony export */   k$: () => (/* binding */ configIn),
/* harmony export */   xX: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _baseline_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26515);
/* harmony import */ var _baseline_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69532);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64186);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38950);





async function jobOf(core, world, event, options) {
    return { core, world, event, options, github: await connection(core, world, event), root: (0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .rootOf */ .I)(options, world) };
}
async function connection(core, world, event) {
    const token = core.getInput('token');
    if (token === '' || event.repository === null)
        return null;
    core.setSecret(token);
    return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)({ token, repository: event.repository, apiUrl: world.env['GITHUB_API_URL'] || 'https://api.github.com', signal: world.signal });
}
function storeOf({ github, options, root }) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, options.baselines);
    if (options.store === 'directory' || github === null)
        return (0,_baseline_store_js__WEBPACK_IMPORTED_MODULE_2__/* .directoryStore */ .P)(directory);
    return (0,_baseline_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .branchStore */ .q)(github, branchOf({ options, root }));
}
const branchOf = ({ options, root }) => ({ branch: options.baselinesBranch, folder: folderOf(options), seed: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, options.baselines) });
function folderOf({ baselines, project }) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(baselines).replace(/\/+$/, '');
    const inside = !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(folder) && !folder.startsWith('..') && folder !== '.';
    return [inside ? folder : 'baselines', ...(project === null ? [] : [project])].join('/');
}
const shownIn = ({ world, root }, file) => node_path__WEBPACK_IMPORTED_MODULE_0__.relative(world.cwd, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, file));
function configIn(job) {
    const { options } = job;
    if (options.start !== null || options.url !== null || options.package !== null)
        return null;
    return shownIn(job, options.config ?? 'tailgate.yml').split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
function ownBranch({ event: { ref, pullRequest, mergeGroup, workflowRun } }) {
    const heads = 'refs/heads/';
    return pullRequest === null && mergeGroup === null && workflowRun === null && ref?.startsWith(heads) === true ? ref.slice(heads.length) : null;
}
const checkName = ({ options }) => (options.project === null ? 'tailgate' : `tailgate (${options.project})`);
const commentKey = ({ options }) => options.project ?? 'default';
//# sourceMappingURL=job.js.map

/***/ }),

/***/ 16128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ keep),
/* harmony export */   h: () => (/* binding */ judgeSaved)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56147);
/* harmony import */ var _publish_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20022);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77163);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48758);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89880);






async function judgeSaved(job, { run: saved, view, head, accept, shown }) {
    const { options, world } = job;
    const rules = view.rules ?? { budgets: [], accept: [], policy: saved.policy, advice: saved.advice };
    const policy = { onInconclusive: options.onInconclusive ?? rules.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? rules.policy.onMissingBaseline };
    const run = { ...saved, head, config: (0,_job_js__WEBPACK_IMPORTED_MODULE_4__/* .configIn */ .k$)(job) === null ? null : (options.config ?? 'tailgate.yml'), budgets: rules.budgets, accept: [...rules.accept, ...accept], policy, advice: rules.advice };
    const baselines = await view.store.read((0,_judge_js__WEBPACK_IMPORTED_MODULE_3__.targetsOf)(run));
    if (!baselines.ok)
        return baselines;
    return { ok: true, value: (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(run, baselines.value, { today: world.now().toISOString().slice(0, 10) }, { ...shown, notices: [...view.notices, ...(shown.notices ?? [])] }) };
}
async function keep({ core, options, root }, conclusion) {
    for (const problem of await (0,_publish_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOut */ .s)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, options.out), (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(conclusion)))
        core.warning((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .f)(problem));
}
//# sourceMappingURL=saved-run.js.map

/***/ }),

/***/ 86725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ viewOf)
});

// EXTERNAL MODULE: ./build/src/baseline/branch-answer.js
var branch_answer = __webpack_require__(32240);
;// CONCATENATED MODULE: ./build/src/baseline/ancestors.js

const MOST = 100;
async function ancestorsOf({ octokit, owner, repo }, base, head) {
    try {
        const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 });
        const mergeBase = (0,branch_answer/* shaIn */.C5)(comparison, 'merge_base_commit', 'sha');
        const { data: commits } = await octokit.rest.repos.listCommits({ owner, repo, sha: mergeBase, per_page: MOST });
        return [...new Set([mergeBase, ...(0,branch_answer/* listIn */.Of)(commits).map((commit) => (0,branch_answer/* shaIn */.C5)(commit, 'sha'))])].slice(0, MOST);
    }
    catch (error) {
        if ((0,branch_answer/* whyRefused */.fG)(error) === null)
            throw error;
        return null;
    }
}
//# sourceMappingURL=ancestors.js.map
;// CONCATENATED MODULE: ./build/src/baseline/as-of.js
function asOf(baseline, ancestors) {
    const known = new Set(ancestors);
    const newest = baseline.entries.findLastIndex(({ commit }) => commit !== null && known.has(commit));
    if (newest < 0)
        return { baseline, commit: null, leftOut: 0 };
    const entries = baseline.entries.slice(0, newest + 1);
    return { baseline: { ...baseline, entries }, commit: entries.at(-1)?.commit ?? null, leftOut: baseline.entries.length - entries.length };
}
//# sourceMappingURL=as-of.js.map
// EXTERNAL MODULE: ./build/src/commands/action/job.js
var action_job = __webpack_require__(89880);
// EXTERNAL MODULE: ./build/src/budget.js
var budget = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/config/amount-text.js
var amount_text = __webpack_require__(64180);
;// CONCATENATED MODULE: ./build/src/config/rule-changes.js



const rule_changes_MOST = 20;
const LONGEST_NAME = 60;
const MOST_ORDERED = 500;
function ruleChanges(base, head) {
    const changes = [...policyChanges(base.policy, head.policy), ...acceptChanges(base.accept, head.accept), ...budgetChanges(base.budgets, head.budgets)];
    return changes.length <= rule_changes_MOST ? changes : [...changes.slice(0, rule_changes_MOST), `and ${changes.length - rule_changes_MOST} more`];
}
function policyChanges(base, head) {
    return [['on-inconclusive', 'onInconclusive'], ['on-missing-baseline', 'onMissingBaseline']]
        .flatMap(([name, key]) => (base[key] === head[key] ? [] : [`\`${name}\`: ${base[key]} → ${head[key]}`]));
}
function acceptChanges(base, head) {
    const [before, after] = [lastDays(base), lastDays(head)];
    return [
        ...[...after].flatMap(([key, one]) => {
            const was = before.get(key);
            if (was === undefined)
                return [`accept added: ${ruleName(one)}, ${untilText(one)}`];
            return was.expires === one.expires ? [] : [`accept ${ruleName(one)}: ${untilText(was)} → ${untilText(one)}`];
        }),
        ...[...before].flatMap(([key, one]) => (after.has(key) ? [] : [`accept removed: ${ruleName(one)}, ${untilText(one)}`])),
    ];
}
function lastDays(accept) {
    const byKey = new Map();
    for (const one of accept) {
        if (one.origin === 'label')
            continue;
        const other = byKey.get(keyOf(one));
        if (other === undefined || (other.expires !== null && (one.expires === null || one.expires > other.expires)))
            byKey.set(keyOf(one), one);
    }
    return byKey;
}
const untilText = ({ expires }) => (expires === null ? 'for good' : `until ${rule_changes_short(expires)}`);
function budgetChanges(base, head) {
    const [before, after] = [firstOfEach(base), firstOfEach(head)];
    return [
        ...[...after].flatMap(([key, budget]) => {
            const was = before.get(key);
            if (was === undefined)
                return [`budget added: ${ruleName(budget)}: ${allowedText(budget)}`];
            const changes = allowances(budget).flatMap(({ name, text }, i) => {
                const then = allowances(was)[i]?.text ?? null;
                return then === text ? [] : [`${name} ${then ?? 'none'} → ${text ?? 'none'}`];
            });
            return changes.length === 0 ? [] : [`${ruleName(budget)}: ${changes.join(', ')}`];
        }),
        ...[...before].flatMap(([key, budget]) => (after.has(key) ? [] : [`budget removed: ${ruleName(budget)}: ${allowedText(budget)}`])),
        ...orderChanges([...before.values()].filter((budget) => after.has(keyOf(budget))), [...after.keys()].filter((key) => before.has(key))),
    ];
}
function firstOfEach(budgets) {
    const byKey = new Map();
    for (const budget of budgets)
        if (!byKey.has(keyOf(budget)))
            byKey.set(keyOf(budget), budget);
    return byKey;
}
function orderChanges(before, after) {
    const place = new Map(after.map((key, i) => [key, i]));
    const places = before.map((budget) => place.get(keyOf(budget)) ?? 0);
    if (places.every((at, i) => i === 0 || at > (places[i - 1] ?? 0)))
        return [];
    if (before.length > MOST_ORDERED)
        return ['order of the budgets changed'];
    for (const [i, first] of before.entries()) {
        for (const [j, second] of before.entries()) {
            if (j > i && (places[j] ?? 0) < (places[i] ?? 0) && mayOverlap(first, second))
                return [`order of the budgets changed: ${ruleName(second)} now comes before ${ruleName(first)}`];
        }
    }
    return [];
}
function mayOverlap(a, b) {
    return globsMayOverlap(a.target, b.target) && globsMayOverlap(a.scenario, b.scenario) && globsMayOverlap(a.metric, b.metric);
}
function globsMayOverlap(a, b) {
    if (!a.includes('*'))
        return (0,glob/* matchesGlob */.k)(b, a);
    if (!b.includes('*'))
        return (0,glob/* matchesGlob */.k)(a, b);
    const [startA, startB, endA, endB] = [a.slice(0, a.indexOf('*')), b.slice(0, b.indexOf('*')), a.slice(a.lastIndexOf('*') + 1), b.slice(b.lastIndexOf('*') + 1)];
    return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}
const keyOf = ({ target, scenario, metric }) => JSON.stringify([target, scenario, metric]);
function ruleName({ target, scenario, metric }) {
    const place = [...(target === '*' ? [] : [`target \`${rule_changes_short(target)}\``]), ...(scenario === '*' ? [] : [`scenario \`${rule_changes_short(scenario)}\``])];
    return `\`metric: ${rule_changes_short(metric)}\`${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
}
function allowances({ metric, limit, tolerance, amounts, better, advisory }) {
    const unit = (0,budget/* unitOfAmounts */.l7)({ metric, amounts });
    const absolute = (value) => (value == null ? null : (0,amount_text/* amountText */.c)(value, unit));
    const share = (value) => (value == null ? null : (0,amount_text/* amountText */.c)(value, RATIO));
    return [
        { name: 'warn', text: absolute(limit?.warn) },
        { name: 'fail', text: absolute(limit?.fail) },
        { name: 'tolerance warn', text: share(tolerance?.warn) },
        { name: 'tolerance fail', text: share(tolerance?.fail) },
        { name: 'floor', text: tolerance === null || tolerance.floor === 0 ? null : absolute(tolerance.floor) },
        { name: 'better', text: better },
        { name: 'advisory', text: advisory ? 'yes' : null },
    ];
}
const RATIO = 'ratio';
function allowedText(budget) {
    return allowances(budget).flatMap(({ name, text }) => (text === null ? [] : [`${name} ${text}`])).join(', ') || 'allows everything';
}
function rule_changes_short(name) {
    const line = name.replace(/[\s`]+/gu, ' ').trim();
    const points = [...line.slice(0, 4 * LONGEST_NAME)];
    return points.length <= LONGEST_NAME ? line : `${points.slice(0, LONGEST_NAME - 1).join('')}…`;
}
//# sourceMappingURL=rule-changes.js.map
// EXTERNAL MODULE: ./build/src/config/rules.js
var rules = __webpack_require__(15107);
// EXTERNAL MODULE: ./build/src/github/refusal.js + 1 modules
var github_refusal = __webpack_require__(83679);
;// CONCATENATED MODULE: ./build/src/commands/action/rules.js



const LARGEST = 1024 * 1024;
const DEFAULTS = { budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} } };
async function rulesOfPullRequest(github, { file, base, head, fork, measured, fromFork }) {
    const [ofBase, ofHead] = [await rulesAt(github, file, base), await rulesAt(github, file, head, fromFork)];
    if (ofBase.kind === 'unreadable')
        return `The rules of the base branch cannot be read: ${ofBase.says}`;
    if (ofBase.kind === 'broken')
        return `The rules of the base branch cannot be read: ${ofBase.says}`;
    if (ofHead.kind === 'unreadable')
        return `The rules of the pull request cannot be read: ${ofHead.says}`;
    const left = fork === null || fork === base ? ofBase : await rulesAt(github, file, fork);
    const before = left.kind === 'unreadable' ? ofBase : left;
    const ofMerge = measured === null || measured === head ? ofHead : await rulesAt(github, file, measured);
    return { base: rulesIn(ofBase), head: rulesIn(ofMerge.kind === 'rules' ? ofMerge : ofHead), changes: changesBetween(before, ofHead, file) };
}
const rulesIn = (found) => (found.kind === 'rules' ? found.rules : DEFAULTS);
async function rulesAt(github, file, commit, strange = false) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.repos.getContent({ owner, repo, path: file, ref: commit, mediaType: { format: 'raw' } });
        const text = data;
        if (typeof text !== 'string')
            return { kind: 'broken', says: 'it is not a file' };
        if (text.length > LARGEST)
            return { kind: 'broken', says: 'it is longer than 1 MiB' };
        if (strange && isTangled(text))
            return { kind: 'broken', says: 'it is longer or more entangled than a config is' };
        const read = (0,rules/* readRules */.K)(text, file);
        return read.ok ? { kind: 'rules', rules: read.value } : { kind: 'broken', says: read.problems[0]?.message ?? 'it cannot be read' };
    }
    catch (error) {
        const refusal = (0,github_refusal/* refusalOf */.O)(error);
        if (refusal === null)
            throw error;
        if (refusal.kind !== 'missing')
            return { kind: 'unreadable', says: refusal.message };
        return await isAbsent(github, file, commit) ? { kind: 'absent' } : { kind: 'unreadable', says: refusal.message };
    }
}
async function isAbsent({ octokit, owner, repo }, file, commit) {
    try {
        const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, ...(file.includes('/') ? { recursive: 'true' } : {}) });
        return !data.truncated && !data.tree.some(({ path }) => path === file);
    }
    catch (error) {
        if ((0,github_refusal/* refusalOf */.O)(error) === null)
            throw error;
        return false;
    }
}
const LONGEST_STRANGE = 64 * 1024;
const LONGEST_LINE = 1000;
function isTangled(text) {
    return text.length > LONGEST_STRANGE || text.split('\n').some((line) => line.length > LONGEST_LINE) || /(?:^|[\s[{,:?-])[&*][^\s"']/m.test(text) || (text.match(/[[{?]/g)?.length ?? 0) > 2000;
}
function changesBetween(base, head, file) {
    if (head.kind === 'rules') {
        const changes = ruleChanges(rulesIn(base), head.rules);
        return base.kind === 'absent' ? [`base has no ${file} yet`, ...changes] : changes;
    }
    if (base.kind !== 'rules')
        return [];
    return [head.kind === 'absent' ? `it removes ${file}` : `${file} cannot be read in it`];
}
//# sourceMappingURL=rules.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/view.js




async function viewOf(job, github, { base, head, fromFork }, measured) {
    const tip = base.branch ?? base.sha;
    const left = await ancestorsOf(github, tip, head.sha);
    const known = fromFork ? null : measured === null || measured === head.sha ? left : await ancestorsOf(github, tip, measured);
    const store = known === null ? (0,action_job/* storeOf */.xX)(job) : storeAsOf((0,action_job/* storeOf */.xX)(job), known);
    const file = (0,action_job/* configIn */.k$)(job);
    if (file === null)
        return { store, rules: null, notices: [], exports: [], refused: null };
    const found = await rulesOfPullRequest(github, { file, base: tip, head: head.sha, fork: left?.[0] ?? null, measured: fromFork ? null : measured, fromFork });
    if (typeof found === 'string')
        return { store, rules: null, notices: [], exports: [], refused: found };
    const changed = { kind: 'rules-changed', file, changes: found.changes, judgedBy: fromFork ? 'base' : 'head' };
    return { store, rules: fromFork ? found.base : found.head, notices: found.changes.length === 0 ? [] : [changed], exports: found.base.exports ?? [], refused: null };
}
function storeAsOf(store, ancestors) {
    return {
        ...store,
        read: async (targets) => {
            const found = await store.read(targets);
            return found.ok ? { ok: true, value: new Map([...found.value].map(([target, baseline]) => [target, asOf(baseline, ancestors).baseline])) } : found;
        },
    };
}
//# sourceMappingURL=view.js.map

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

/***/ 64186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/github/limit.js
var limit = __webpack_require__(8394);
// EXTERNAL MODULE: ./build/src/github/payload.js
var payload = __webpack_require__(75543);
// EXTERNAL MODULE: ./build/src/github/refusal.js + 1 modules
var refusal = __webpack_require__(83679);
;// CONCATENATED MODULE: ./build/src/github/patience.js





const MOST_PATIENCE = 90;
const RETRIES = 3;
function patience({ second, grace, stop }) {
    if (stop !== null)
        (0,external_node_events_.setMaxListeners)(0, stop);
    let spent = false;
    const kept = new WeakMap();
    const tried = new WeakSet();
    const innermost = ({ hook }) => hook.wrap('request', async (request, options) => {
        for (;;) {
            if (stop?.aborted === true && tried.has(options))
                throw stopped();
            tried.add(options);
            try {
                return await request(options);
            }
            catch (error) {
                const pauses = kept.get(options) ?? 0;
                const pause = pauseAfter(error, options.request?.['retries'] === 0);
                if (pause === null)
                    throw error;
                if (pause > MOST_PATIENCE || pauses >= RETRIES || spent || stop?.aborted === true) {
                    options.request = { ...options.request, retries: 0 };
                    throw error;
                }
                kept.set(options, pauses + 1);
                await (0,promises_.setTimeout)(pause * second, undefined, stop === null ? {} : { signal: stop });
            }
        }
    });
    const outermost = ({ hook }) => hook.wrap('request', async (request, options) => {
        const once = options.request?.['retries'] === 0;
        options.request = { ...options.request, ...(spent || stop?.aborted === true ? { retries: 0 } : {}) };
        try {
            const answer = await unlessStopped(async () => request(options), grace, stop);
            spent = false;
            return answer;
        }
        catch (error) {
            const kind = (0,refusal/* refusalOf */.O)(error)?.kind;
            if (kind === 'limited' || (kind === 'unavailable' && !once))
                spent = true;
            throw error;
        }
    });
    return { innermost, outermost };
}
function pauseAfter(error, once) {
    const [status, headers] = [(0,payload/* fieldOf */._F)(error, 'status'), (0,payload/* fieldOf */._F)(error, 'response', 'headers')];
    if (typeof status !== 'number' || headers === undefined)
        return null;
    if (status === 503)
        return once ? null : (0,limit/* pauseOf */.e)(headers, Date.now());
    return (0,limit/* limitOf */.L)(status, headers, (0,payload/* textOf */.b6)((0,payload/* fieldOf */._F)(error, 'response', 'data', 'message')) ?? '', Date.now())?.seconds ?? null;
}
const stopped = () => new DOMException('the job was stopped', 'AbortError');
async function unlessStopped(work, grace, stop) {
    if (stop === null)
        return work();
    const over = new AbortController();
    const overdue = async () => {
        if (!stop.aborted)
            await new Promise((resolve) => { stop.addEventListener('abort', resolve, { once: true, signal: over.signal }); });
        await (0,promises_.setTimeout)(grace, undefined, { signal: over.signal, ref: false });
        throw stopped();
    };
    try {
        return await Promise.race([work(), overdue()]);
    }
    finally {
        over.abort();
    }
}
//# sourceMappingURL=patience.js.map
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
;// CONCATENATED MODULE: ./build/src/github/timed-fetch.js

function timedFetch(inner, { token, apiUrl, timeout, stop }) {
    return async (url, init) => {
        const late = new AbortController();
        const endIn = (ms) => setTimeout(() => { late.abort(); }, ms);
        const timers = [endIn(stop?.aborted === true ? timeout / 10 : timeout)];
        const hurry = () => { timers.push(endIn(timeout / 10)); };
        stop?.addEventListener('abort', hurry, { once: true });
        const wanted = init?.signal ?? null;
        try {
            const signal = wanted === null ? late.signal : AbortSignal.any([late.signal, wanted]);
            return await whole(await inner(url, { ...init, ...(isOf(apiUrl, url) ? {} : { headers: withoutToken(init?.headers) }), signal }));
        }
        catch (error) {
            if (wanted?.aborted === true)
                throw error;
            const why = late.signal.aborted ? (stop?.aborted === true ? 'the job was stopped' : `nothing came within ${timeout / 1000} s`) : wordsOf(error);
            throw new Error(token === '' ? why : why.replaceAll(token, '***'));
        }
        finally {
            for (const timer of timers)
                clearTimeout(timer);
            stop?.removeEventListener('abort', hurry);
        }
    };
}
const isOf = (apiUrl, url) => new URL(url instanceof Request ? url.url : url).origin === new URL(apiUrl).origin;
function withoutToken(headers) {
    const left = new Headers(headers);
    left.delete('authorization');
    return left;
}
async function whole(answer) {
    const type = answer.headers.get('content-type') ?? '';
    if (answer.ok && /^text\/html/i.test(type)) {
        await answer.body?.cancel();
        throw new Error('what answers is a web page, not GitHub\'s API');
    }
    if (!/^application\/(?:scim\+)?json\b/i.test(type))
        return answer;
    const text = await answer.text();
    if (answer.ok && !isJson(text))
        throw new Error('its answer was cut short');
    const { status, statusText, headers, url } = answer;
    return Object.defineProperty(new Response(text === '' ? null : text, { status, statusText, headers }), 'url', { value: url });
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function wordsOf(error) {
    const chain = [error, (0,types_.isNativeError)(error) ? error.cause : undefined].filter(types_.isNativeError);
    const code = chain.map((one) => ('code' in one && typeof one.code === 'string' ? one.code : '')).find((word) => word !== '');
    return chain.map(({ message }) => message).reverse().find((message) => message !== '') ?? code ?? 'the connection failed';
}
//# sourceMappingURL=timed-fetch.js.map
;// CONCATENATED MODULE: ./build/src/github/client.js



const PACE = { timeout: 30_000, second: 1000 };
const NEVER_RETRIED = Array.from({ length: 100 }, (_, at) => 400 + at);
async function connect({ token, repository, apiUrl, signal, pace = PACE }) {
    const [{ GitHub: Base, defaults }, { retry }, { throttling }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 75250)), Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735)), Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856))]);
    const [owner = '', repo = ''] = repository.split('/');
    const { timeout, second, writes } = pace;
    const key = token.trim();
    const stop = signal ?? null;
    const { innermost, outermost } = patience({ second, grace: timeout / 10, stop });
    const octokit = new (Base.plugin(innermost, retry, throttling, outermost))({
        auth: key,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: `tailgate/${version.toolVersion}`,
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { fetch: timedFetch(defaults.request?.fetch ?? fetch, { token: key, apiUrl, timeout, stop }) },
        retry: { doNotRetry: NEVER_RETRIED, retries: RETRIES, retryAfterBaseValue: second },
        throttle: { onRateLimit: never, onSecondaryRateLimit: never, ...writes },
    });
    return { octokit, owner, repo };
}
const silent = () => undefined;
const never = () => false;
//# sourceMappingURL=client.js.map

/***/ }),

/***/ 45865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75543);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47958);



const LARGEST = 32 * 1024 * 1024;
const DEPENDABOT = 'dependabot[bot]';
const READ_ONLY_FROM_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const READ_ONLY_FROM_DEPENDABOT = [...READ_ONLY_FROM_FORKS, 'push', 'create', 'deployment', 'deployment_status'];
async function readEvent(env) {
    const name = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)(env['GITHUB_EVENT_NAME']) ?? '';
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const action = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'action'));
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRef */ .KJ)(env['GITHUB_REF'], 'refs/');
    const repository = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(env['GITHUB_REPOSITORY']);
    const defaultBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'repository', 'default_branch'));
    const runUrl = urlsOfRuns(env['GITHUB_SERVER_URL'], repository);
    const pullRequest = (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestFrom */ .R)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'pull_request'), (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'repository', 'id')));
    return {
        name, action, defaultBranch,
        onDefaultBranch: name === 'push' && defaultBranch !== null && ref === `heads/${defaultBranch}`,
        ref: ref === null ? null : `refs/${ref}`,
        sha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOf */ .ye)(env['GITHUB_SHA']),
        repository,
        run: runOf(env, runUrl),
        pullRequest,
        mergeGroup: mergeGroupOf(payload),
        before: beforeOf(payload),
        label: action === 'labeled' || action === 'unlabeled' ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'label')) : null,
        workflowRun: name === 'workflow_run' ? endedRunOf(payload, runUrl) : null,
        readOnly: (pullRequest?.fromFork === true && READ_ONLY_FROM_FORKS.includes(name)) || (env['GITHUB_ACTOR'] === DEPENDABOT && READ_ONLY_FROM_DEPENDABOT.includes(name)),
    };
}
async function readPayload(file) {
    if (file === undefined || file === '')
        return null;
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        return found.isFile() && found.size <= LARGEST ? JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')) : null;
    }
    catch {
        return null;
    }
}
function urlsOfRuns(server, repository) {
    const host = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.exec(server?.replace(/\/$/, '') ?? '')?.[0];
    return (id, attempt) => (host === undefined || repository === null ? null : `${host}/${repository}/actions/runs/${id}/attempts/${attempt}`);
}
function runOf(env, url) {
    const id = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(Number(env['GITHUB_RUN_ID']));
    const attempt = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(Number(env['GITHUB_RUN_ATTEMPT'] ?? 1));
    return id === null || attempt === null ? null : { id, attempt, url: url(id, attempt) };
}
function beforeOf(payload) {
    const before = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'before'));
    return before === null || /^0+$/.test(before) ? null : before;
}
function mergeGroupOf(payload) {
    const group = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'merge_group');
    const [headSha, baseSha, baseBranch] = [(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(group, 'head_sha')), (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(group, 'base_sha')), (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRef */ .KJ)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(group, 'base_ref'), 'refs/heads/'))];
    return headSha === null || baseSha === null || baseBranch === null ? null : { headSha, baseSha, baseBranch };
}
function endedRunOf(payload, url) {
    const run = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(payload, 'workflow_run');
    const [id, attempt, headSha] = [(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'id')), (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'run_attempt')), (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'head_sha'))];
    if (id === null || attempt === null || headSha === null)
        return null;
    const repository = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'head_repository');
    return {
        id, attempt, headSha,
        event: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'event')),
        conclusion: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'conclusion')),
        headBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'head_branch')),
        headRepository: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(repository, 'full_name')),
        headRepositoryId: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(repository, 'id')),
        headOwner: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .DQ)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(repository, 'owner', 'login')),
        url: url(id, attempt),
        name: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(run, 'name')),
    };
}
//# sourceMappingURL=event.js.map

/***/ }),

/***/ 47958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ pullRequestFrom)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75543);

function pullRequestFrom(pull, ownId) {
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .idOf */ .TH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(pull, 'number'));
    const [head, base] = [endOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(pull, 'head')), endOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(pull, 'base'))];
    if (number === null || head === null || base === null)
        return null;
    const own = base.repositoryId ?? ownId;
    return {
        number, head, base: { sha: base.sha, branch: base.branch }, labels: labelsOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(pull, 'labels')),
        fromFork: own === null || head.repositoryId !== own, author: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .DQ)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(pull, 'user', 'login')),
    };
}
function endOf(end) {
    const [sha, branch] = [(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(end, 'sha')), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOf */ .W0)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(end, 'ref'))];
    if (sha === null || branch === null)
        return null;
    return { sha, branch, repository: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(end, 'repo', 'full_name')), repositoryId: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .idOf */ .TH)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)(end, 'repo', 'id')) };
}
const MOST_LABELS = 100;
function labelsOf(labels) {
    return Array.isArray(labels) ? labels.slice(0, MOST_LABELS).flatMap((label) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(label) ?? []) : [];
}
//# sourceMappingURL=pull-request.js.map

/***/ }),

/***/ 90291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ shedding)
/* harmony export */ });
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83679);

const LIMITS = [65_000, 48_000, 32_000, 16_000, 8_000, 3_000];
async function shedding(render, send) {
    let refused = null;
    let tooLong = null;
    for (const limit of LIMITS) {
        const text = render(limit);
        if (text === refused)
            continue;
        try {
            return await send(text);
        }
        catch (error) {
            if ((0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .O)(error)?.kind !== 'too-long')
                throw error;
            refused = text;
            tooLong = error;
        }
    }
    throw tooLong;
}
//# sourceMappingURL=shedding.js.map

/***/ })

};
