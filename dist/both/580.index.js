export const id = 580;
export const ids = [580];
export const modules = {

/***/ 99788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/src/github/event.js
var github_event = __webpack_require__(45865);
// EXTERNAL MODULE: ./build/src/options.js
var options = __webpack_require__(26067);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/part.js
var part = __webpack_require__(18712);
;// CONCATENATED MODULE: ./build/src/publish/action.js



const SUMMARY_LIMIT = 900_000;
const MOST_ANNOTATIONS = 10;
async function writeSummary(core, env, texts) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return;
    try {
        await (0,promises_.appendFile)(file, texts.markdown(SUMMARY_LIMIT));
    }
    catch (error) {
        core.warning(`The job summary could not be written (${error instanceof Error ? error.message : String(error)}). The report is in the log and in the files of this run.`, { title: 'Tailgate' });
    }
}
function annotate(core, annotations, config) {
    for (const level of ['error', 'warning']) {
        const ofLevel = annotations.filter((annotation) => annotation.level === level);
        const shown = ofLevel.length > MOST_ANNOTATIONS ? ofLevel.slice(0, MOST_ANNOTATIONS - 1) : ofLevel;
        for (const { title, message, line } of shown)
            core[level](message, { title, ...(line === null ? {} : { file: config, startLine: line }) });
        if (shown.length < ofLevel.length)
            core[level](`${ofLevel.length - shown.length} more: see the job summary.`, { title: 'Tailgate' });
    }
}
function clearOutputs(core) {
    for (const [name, value] of Object.entries({ outcome: '', report: '', regressions: '0', compared: '0', 'comment-id': '' }))
        core.setOutput(name, value);
}
function setOutputs(core, { run, judgement }, out) {
    core.setOutput('outcome', (0,part/* isShard */.z)(run) ? 'inconclusive' : judgement.outcome);
    core.setOutput('report', external_node_path_.join(out, 'report.json'));
    core.setOutput('regressions', String(judgement.verdicts.filter(({ severity }) => severity !== 'none').length));
    core.setOutput('compared', String(judgement.counts.compared));
}
//# sourceMappingURL=action.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/commands/problems.js
var commands_problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/action/job.js
var action_job = __webpack_require__(89880);
;// CONCATENATED MODULE: ./build/src/commands/action/job-log.js





async function tell(job, conclusion, out) {
    const { core, world } = job;
    printUntrusted(world, conclusion.texts.terminal({ columns: 120, colour: false }));
    await writeSummary(core, world.env, conclusion.texts);
    annotate(core, conclusion.texts.annotations, (0,action_job/* shownIn */.fz)(job, conclusion.run.config ?? 'tailgate.yml'));
    setOutputs(core, conclusion, (0,action_job/* shownIn */.fz)(job, out));
}
function printUntrusted(world, text) {
    const token = (0,external_node_crypto_.randomUUID)();
    world.stdout.write(`::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`);
}
function reject(core, problems) {
    for (const { file, line, column, path, message, hint } of problems) {
        const where = file === null ? {} : { file, ...(line === null ? {} : { startLine: line }), ...(column === null ? {} : { startColumn: column }) };
        core.error([path, message, hint ?? ''].filter((part) => part !== '').join(': '), { title: 'Tailgate', ...where });
    }
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    return `Nothing was measured${more}: ${problems[0] === undefined ? '' : (0,commands_problems/* problemText */.f)(problems[0])}`;
}
function failureOf({ exitCode, reason }) {
    switch (exitCode) {
        case exit_codes/* PASS */.CQ: return null;
        case exit_codes/* FAIL */.vR: return `Performance budget exceeded: ${reason}`;
        case exit_codes/* NOT_MEASURED */.pJ: return `Could not measure, which is no regression: ${reason}`;
        case exit_codes/* UNDECIDED */.Cz: return `Not decided, and the policy asks for a decision: ${reason}`;
        default: return reason;
    }
}
//# sourceMappingURL=job-log.js.map
// EXTERNAL MODULE: ./build/src/github/payload.js
var payload = __webpack_require__(75543);
// EXTERNAL MODULE: ./build/src/publish/asked.js
var publish_asked = __webpack_require__(88497);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/publish/found.js
const refuse = (kind, message, status = null) => ({ ok: false, refusal: { kind, status, message } });
//# sourceMappingURL=found.js.map
;// CONCATENATED MODULE: ./build/src/publish/zip.js

const MOST_ENTRIES = 10_000;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0b0010_0000_0100_0001;
const ELSEWHERE = 0xffffffff;
const UNIX_KIND = 0o170000;
const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;
function readZipDirectory(archive) {
    const end = endOf(archive);
    if (end === null)
        return refused('is no zip archive (was it uploaded with `archive: false`, or cut short?)');
    const [disk, startDisk, onDisk, count] = [4, 6, 8, 10].map((offset) => archive.readUInt16LE(end + offset));
    const [size, at] = [archive.readUInt32LE(end + 12), archive.readUInt32LE(end + 16)];
    if (count === 0xffff || size === ELSEWHERE || at === ELSEWHERE)
        return refused('is a zip64 archive, which nothing of this size needs');
    if (disk !== 0 || startDisk !== 0 || onDisk !== count)
        return refused('is one part of a zip archive in several');
    if (count === undefined || count > MOST_ENTRIES)
        return refused(`holds ${count} files; more than ${MOST_ENTRIES} are not looked at`);
    if (at + size !== end)
        return refused('is damaged: its directory is not where it says');
    const entries = [];
    let from = at;
    for (let i = 0; i < count; i += 1) {
        const entry = entryAt(archive, from, end);
        if (!entry.ok)
            return entry;
        entries.push(entry.value);
        from += entry.value.length;
    }
    return from === end ? { ok: true, value: { entries, at } } : refused('is damaged: its directory is longer than what it lists');
}
const refused = (why) => ({ ok: false, why });
function endOf(archive) {
    for (let at = archive.length - END_LENGTH; at >= Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT); at -= 1) {
        if (archive.readUInt32LE(at) === END && at + END_LENGTH + archive.readUInt16LE(at + 20) === archive.length)
            return at;
    }
    return null;
}
function entryAt(archive, from, end) {
    if (from + ENTRY_LENGTH > end || archive.readUInt32LE(from) !== ENTRY)
        return refused('is damaged: its directory lists less than it says');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(from + offset));
    const length = ENTRY_LENGTH + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (from + length > end)
        return refused('is damaged: its directory lists less than it says');
    const name = archive.toString('utf8', from + ENTRY_LENGTH, from + ENTRY_LENGTH + (nameLength ?? 0));
    const wrongName = faultOfName(name);
    if (wrongName !== null)
        return refused(`holds ${shownName(name)}, ${wrongName}`);
    if ((archive.readUInt16LE(from + 8) & ENCRYPTED) !== 0)
        return refused(`is encrypted (${shownName(name)})`);
    const method = { 0: 'stored', 8: 'deflated' }[archive.readUInt16LE(from + 10)];
    if (method === undefined)
        return refused(`holds ${shownName(name)}, packed by method ${archive.readUInt16LE(from + 10)}, which is neither stored nor deflated`);
    const [checksum, packed, unpacked, at] = [16, 20, 24, 42].map((offset) => archive.readUInt32LE(from + offset));
    if (checksum === undefined || packed === undefined || unpacked === undefined || at === undefined)
        return refused('is damaged');
    if (packed === ELSEWHERE || unpacked === ELSEWHERE || at === ELSEWHERE)
        return refused('is a zip64 archive, which nothing of this size needs');
    const kind = (archive.readUInt32LE(from + 38) >>> 16) & UNIX_KIND;
    if (kind !== 0 && kind !== UNIX_FILE && kind !== UNIX_FOLDER)
        return refused(`holds ${shownName(name)}, which is a link or a device and no file`);
    return { ok: true, value: { name, at, method, packed, unpacked, checksum, length } };
}
function faultOfName(name) {
    if (name === '')
        return 'which has no name';
    if (name.includes('\0'))
        return 'a name with a NUL in it';
    if (name.includes('\\'))
        return 'a name with a backslash in it';
    if (name.startsWith('/'))
        return 'an absolute path';
    if (/^[A-Za-z]:/.test(name))
        return 'a path that begins with a drive';
    return name.split('/').includes('..') ? 'a path that leads out of the archive' : null;
}
function shownName(name) {
    const plain = name.slice(0, 61).replace(/[^A-Za-z0-9._/-]/g, '?');
    return `"${plain.length > 60 ? `${plain.slice(0, 60)}...` : plain}"`;
}
//# sourceMappingURL=zip.js.map
;// CONCATENATED MODULE: ./build/src/publish/download.js






const USUAL = { time: 120_000, pauses: [1000, 5000], signal: null };
async function download(github, artifact, { bytes, ...others }) {
    if (artifact.bytes > bytes)
        return tooLarge(artifact, bytes);
    const limits = { ...USUAL, ...others, bytes };
    for (const pause of limits.pauses) {
        const answer = await downloadOnce(github, artifact, limits);
        if (answer.again !== true || limits.signal?.aborted === true)
            return answer;
        await (0,external_node_timers_promises_.setTimeout)(pause, undefined, limits.signal === null ? {} : { signal: limits.signal }).catch(() => null);
    }
    return downloadOnce(github, artifact, limits);
}
const tooLarge = ({ name }, bytes) => refuse('too-large', `The artifact ${shownName(name)} is larger than ${Math.round(bytes / 2 ** 20)} MiB: no run of Tailgate is.`);
async function downloadOnce(github, artifact, { bytes, time, signal }) {
    const address = await addressOf(github, artifact);
    if (!address.ok)
        return address;
    const until = AbortSignal.any([AbortSignal.timeout(time), ...(signal === null ? [] : [signal])]);
    const unavailable = (what) => ({ ...refuse('unavailable', `The artifact ${shownName(artifact.name)} cannot be downloaded: ${what}.`), again: true });
    try {
        const response = await fetchOf(github)(address.value, { headers: { 'user-agent': 'tailgate' }, signal: until });
        if (!response.ok) {
            await response.body?.cancel();
            const gone = response.status < 500 && response.status !== 403 && response.status !== 429;
            const answer = unavailable(`its storage answers ${response.status}`);
            return gone ? { ...answer, again: false } : answer;
        }
        const archive = await atMost(response, bytes);
        if (archive === null)
            return tooLarge(artifact, bytes);
        const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex')}`;
        return artifact.digest === null || artifact.digest === digest ? { ok: true, value: archive } : unavailable('it is not what was uploaded, by its checksum');
    }
    catch {
        return unavailable(signal?.aborted === true ? 'the job was stopped' : until.aborted ? `it takes longer than ${time / 1000} s` : 'the connection to its storage was lost');
    }
}
async function addressOf({ octokit, owner, repo }, artifact) {
    const asked = await (0,publish_asked/* ask */.k)(() => octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        owner, repo, artifact_id: artifact.id, archive_format: 'zip', request: { redirect: 'manual', parseSuccessResponseBody: false },
    }));
    if (!asked.ok)
        return asked.refusal.status === 410 ? refuse('expired', `The artifact ${shownName(artifact.name)} has expired: measure again.`, 410) : asked;
    const { headers, url } = asked.value;
    const data = asked.value.data;
    if (data instanceof ReadableStream)
        await data.cancel();
    const location = headers.location ?? '';
    const address = URL.canParse(location) ? new URL(location) : null;
    const secure = address?.protocol === 'https:' || (address?.protocol === 'http:' && url.startsWith('http:'));
    return address !== null && secure ? { ok: true, value: address.href } : refuse('unavailable', `The artifact ${shownName(artifact.name)} cannot be downloaded: GitHub does not say where it is.`);
}
const fetchOf = ({ octokit }) => octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
async function atMost(response, bytes) {
    if (Number(response.headers.get('content-length') ?? 0) > bytes) {
        await response.body?.cancel();
        return null;
    }
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
        length += chunk.length;
        if (length > bytes)
            return null;
        chunks.push(chunk);
    }
    return external_node_buffer_.Buffer.concat(chunks, length);
}
//# sourceMappingURL=download.js.map
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/publish/unzip.js



const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
function unzipOne(archive, file, most) {
    const directory = readZipDirectory(archive);
    if (!directory.ok)
        return directory;
    const found = directory.value.entries.filter(({ name }) => name === file || (name.endsWith(`/${file}`) && name.indexOf('/') === name.length - file.length - 1));
    const [entry] = found;
    if (entry === undefined)
        return refused(`holds no ${file}, neither at its root nor in a folder`);
    if (found.length > 1)
        return refused(`holds ${found.length} files called ${file} (${found.slice(0, 3).map(({ name }) => shownName(name)).join(', ')}): which one counts cannot be told`);
    const megabytes = `${Math.round(most / 2 ** 20)} MiB`;
    if (entry.unpacked > most)
        return refused(`holds a ${file} of more than ${megabytes}`);
    const packed = packedBytes(archive, directory.value, entry);
    if (!packed.ok)
        return packed;
    const bytes = entry.method === 'stored' ? packed : inflated(packed.value, file, entry.unpacked);
    if (!bytes.ok)
        return bytes;
    if (bytes.value.length !== entry.unpacked)
        return refused(`is damaged: ${file} is not as long as it says`);
    return (0,external_node_zlib_.crc32)(bytes.value) === entry.checksum ? bytes : refused(`is damaged: the checksum of ${file} is wrong`);
}
function packedBytes(archive, directory, { name, at, packed }) {
    if (at + LOCAL_LENGTH > directory.at || archive.readUInt32LE(at) !== LOCAL)
        return refused(`is damaged: ${shownName(name)} is not where its directory says`);
    const nameEnd = at + LOCAL_LENGTH + archive.readUInt16LE(at + 26);
    const from = nameEnd + archive.readUInt16LE(at + 28);
    if (from + packed > directory.at)
        return refused(`is damaged: ${shownName(name)} ends behind its end`);
    if (!archive.subarray(at + LOCAL_LENGTH, nameEnd).equals(external_node_buffer_.Buffer.from(name)))
        return refused(`is damaged: ${shownName(name)} has two names`);
    return { ok: true, value: archive.subarray(from, from + packed) };
}
function inflated(packed, file, unpacked) {
    try {
        return { ok: true, value: (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: unpacked + 1 }) };
    }
    catch (error) {
        const tooLong = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
        return refused(tooLong ? `holds a ${file} that unpacks to more than it says` : `is damaged: ${file} cannot be unpacked`);
    }
}
//# sourceMappingURL=unzip.js.map
;// CONCATENATED MODULE: ./build/src/publish/run-text.js



const LARGEST_RUN = 32 * 1024 * 1024;
const RUN_FILE = 'run.json';
function runTextOf(archive, name, most = LARGEST_RUN) {
    const rejected = (why) => refuse('rejected', `The artifact ${shownName(name)} ${why}. Nothing of it is published.`);
    const file = unzipOne(archive, RUN_FILE, most);
    if (!file.ok)
        return rejected(file.why);
    try {
        return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(file.value) };
    }
    catch {
        return rejected(`holds a ${RUN_FILE} that is not UTF-8`);
    }
}
//# sourceMappingURL=run-text.js.map
;// CONCATENATED MODULE: ./build/src/publish/artifact.js






const LARGEST_ARCHIVE = 64 * 1024 * 1024;
const PER_PAGE = 100;
const MOST_PAGES = 10;
async function findArtifact(github, name, of) {
    const listed = await (0,publish_asked/* ask */.k)(() => listArtifacts(github, name, of));
    if (!listed.ok)
        return listed;
    const kept = listed.value.filter(({ expired }) => !expired).sort((a, b) => (a.created === b.created ? b.id - a.id : a.created < b.created ? 1 : -1));
    const [newest] = kept;
    if (newest !== undefined)
        return { ok: true, value: { id: newest.id, name: newest.name, bytes: newest.bytes, runId: newest.runId, digest: newest.digest } };
    const where = of.kind === 'run' ? `the workflow run ${of.runId}` : `commit ${of.headSha.slice(0, 12)}`;
    return listed.value.length > 0
        ? refuse('expired', `The artifact ${shownName(name)} of ${where} has expired: measure again.`)
        : refuse('absent', `There is no artifact ${shownName(name)} of ${where}: the job that measures uploads it with actions/upload-artifact (\`include-hidden-files: true\`, for \`.tailgate\` is a hidden folder).`);
}
async function listArtifacts({ octokit, owner, repo }, name, of) {
    const matches = (artifact) => artifact.name === name && (of.kind === 'run'
        ? (artifact.runId ?? of.runId) === of.runId && (artifact.headSha ?? of.headSha) === of.headSha
        : artifact.headSha === of.headSha && artifact.headRepositoryId === of.headRepositoryId);
    const pages = of.kind === 'run'
        ? octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, { owner, repo, run_id: of.runId, name, per_page: PER_PAGE })
        : octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, { owner, repo, name, per_page: PER_PAGE });
    let page = 0;
    const found = [];
    for await (const { data } of pages) {
        found.push(...data.flatMap((one) => listedFrom(one) ?? []).filter(matches));
        page += 1;
        if (found.some(({ expired }) => !expired) || page >= MOST_PAGES)
            break;
    }
    return found;
}
function listedFrom(artifact) {
    const [id, name, bytes, created, digest] = [(0,payload/* idOf */.TH)((0,payload/* fieldOf */._F)(artifact, 'id')), (0,payload/* fieldOf */._F)(artifact, 'name'), (0,payload/* fieldOf */._F)(artifact, 'size_in_bytes'), (0,payload/* fieldOf */._F)(artifact, 'created_at'), (0,payload/* fieldOf */._F)(artifact, 'digest')];
    if (id === null || typeof name !== 'string' || typeof bytes !== 'number')
        return null;
    return {
        id, name, bytes, expired: (0,payload/* fieldOf */._F)(artifact, 'expired') === true, created: typeof created === 'string' ? created : '',
        digest: typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null,
        runId: (0,payload/* idOf */.TH)((0,payload/* fieldOf */._F)(artifact, 'workflow_run', 'id')), headSha: (0,payload/* shaOf */.ye)((0,payload/* fieldOf */._F)(artifact, 'workflow_run', 'head_sha')), headRepositoryId: (0,payload/* idOf */.TH)((0,payload/* fieldOf */._F)(artifact, 'workflow_run', 'head_repository_id')),
    };
}
async function readArtifact(github, artifact, limits = {}) {
    const downloaded = await download(github, artifact, { bytes: LARGEST_ARCHIVE, ...limits });
    return downloaded.ok ? runTextOf(downloaded.value, artifact.name) : downloaded;
}
//# sourceMappingURL=artifact.js.map
// EXTERNAL MODULE: ./build/src/run-file.js + 5 modules
var run_file = __webpack_require__(60412);
// EXTERNAL MODULE: ./build/src/commands/action/acceptance.js
var acceptance = __webpack_require__(14808);
// EXTERNAL MODULE: ./build/src/commands/action/deliver.js + 3 modules
var deliver = __webpack_require__(27511);
// EXTERNAL MODULE: ./build/src/publish/earlier.js
var earlier = __webpack_require__(27757);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
// EXTERNAL MODULE: ./build/src/commands/ending.js
var ending = __webpack_require__(55041);
// EXTERNAL MODULE: ./build/src/commands/exports.js + 15 modules
var commands_exports = __webpack_require__(54990);
;// CONCATENATED MODULE: ./build/src/commands/action/export.js







const speaks = ({ event, options }) => (event.pullRequest === null && event.mergeGroup === null) || options.comment !== 'never' || options.check;
async function earlierThan(job, place, conclusion, exports) {
    const { github, core, event, options } = job;
    const branch = (0,action_job/* ownBranch */.Z3)(job);
    const asked = (0,commands_exports/* isExported */.g4)(conclusion) && (0,commands_exports/* tellsAnybody */.rW)(exports) && speaks(job) && (place?.pullRequest != null || branch !== null);
    if (!asked || github === null || place === null)
        return earlier/* NOTHING_EARLIER */.Rq;
    const forgotten = place.pullRequest === null ? (options.check ? null : 'check: false') : (options.comment === 'never' ? 'comment: never' : null);
    if (forgotten !== null) {
        if ((0,commands_exports/* asksForRecovery */.rd)(exports))
            core.info(`With \`${forgotten}\` nothing remembers what failed: webhooks are told of no recovery.`);
        return earlier/* NOTHING_EARLIER */.Rq;
    }
    const found = place.pullRequest === null
        ? await (0,earlier/* earlierOnBranch */.UU)(github, { name: (0,action_job/* checkName */.I3)(job), branch: branch ?? '', sha: place.sha, before: event.before, run: place.run })
        : await (0,earlier/* earlierInPullRequest */.Ko)(github, { pullRequest: place.pullRequest, key: (0,action_job/* commentKey */.Td)(job), sha: place.sha, run: place.run });
    if (found.ok)
        return found.value;
    core.info(`Whether the run before this one failed cannot be read (${found.refusal.message}): webhooks are told of no recovery.`);
    return earlier/* NOTHING_EARLIER */.Rq;
}
function toldAgain({ core }, outcome, { late, said }) {
    if (late)
        core.info('Webhooks are told nothing: a later run has spoken.');
    else if (outcome !== 'pass' && said === outcome)
        core.info(`Webhooks are told nothing: an earlier run of this commit has said ${outcome} already.`);
}
async function exportFromJob(job, conclusion, all, { place, earlier, worse = null, branch = branchOf(job) }) {
    const { core, world, options, event, root } = job;
    const exports = speaks(job) ? all : all.filter(commands_exports/* isKept */.t8);
    if (exports.length === 0)
        return;
    if ((0,commands_exports/* tellsAnybody */.rW)(exports))
        toldAgain(job, (0,ending/* endingOf */.z)(conclusion, worse).outcome, earlier);
    const { head } = conclusion.run;
    const troubles = await (0,commands_exports/* exportRun */.qQ)(conclusion, {
        exports, env: world.env, root, project: options.project, repository: event.repository, pullRequest: place?.pullRequest ?? null, url: place?.run.url ?? null, worse, earlier: () => earlier,
        branch: branch ?? head.branch, source: sourceOf(job, place), commit: place?.sha ?? head.commit,
        print: (text) => printUntrusted(world, text), signal: world.signal,
    });
    const told = event.readOnly ? withoutSecrets(troubles) : troubles;
    if (told.length === 0)
        return;
    const lines = told.map(({ path, message }) => `${path}: ${message}`);
    core.notice(`Not everything could be exported, which changes nothing else. ${lines.join('; ')}.`, { title: 'Tailgate' });
    await writeSummary(core, world.env, { markdown: () => `\n${lines.map((line) => `- Not exported: ${(0,report_escape/* markdownText */.p7)(line, LONGEST_LINE)}`).join('\n')}\n` });
}
const LONGEST_LINE = 500;
function branchOf(job) {
    const { pullRequest, mergeGroup, ref } = job.event;
    if (pullRequest !== null)
        return nameOf(pullRequest);
    return mergeGroup === null ? (0,action_job/* ownBranch */.Z3)(job) : (ref?.replace(/^refs\/heads\//u, '') ?? null);
}
const nameOf = ({ head, fromFork }) => (fromFork ? `${head.repository?.split('/')[0] ?? 'unknown'}:${head.branch}` : head.branch);
function sourceOf(job, place) {
    const { event } = job;
    if (place?.pullRequest != null || event.pullRequest !== null || event.mergeGroup !== null || event.workflowRun !== null)
        return 'pull-request';
    return event.defaultBranch !== null && (0,action_job/* ownBranch */.Z3)(job) === event.defaultBranch ? 'default' : 'other';
}
function withoutSecrets(troubles) {
    const missing = troubles.filter((one) => one.missing.length > 0);
    if (missing.length === 0)
        return troubles;
    const paths = [...new Set(missing.map(({ path }) => path))].join(', ');
    return [...troubles.filter((one) => one.missing.length === 0), { path: paths, message: 'left out, for pull requests from forks and from Dependabot have no secrets', missing: [] }];
}
//# sourceMappingURL=export.js.map
// EXTERNAL MODULE: ./build/src/gate.js + 191 modules
var gate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/measure/checkout.js
var checkout = __webpack_require__(29420);
// EXTERNAL MODULE: ./build/src/store.js
var store = __webpack_require__(78160);
// EXTERNAL MODULE: ./build/src/commands/progress.js
var progress = __webpack_require__(97793);
// EXTERNAL MODULE: ./build/src/baseline/branch-answer.js
var branch_answer = __webpack_require__(32240);
// EXTERNAL MODULE: ./build/src/baseline/branch-place.js
var branch_place = __webpack_require__(20551);
// EXTERNAL MODULE: ./build/src/baseline/branch.js + 2 modules
var branch = __webpack_require__(26515);
// EXTERNAL MODULE: ./build/src/baseline/codec.js + 11 modules
var codec = __webpack_require__(40025);
// EXTERNAL MODULE: ./build/src/baseline/deepen.js
var deepen = __webpack_require__(17452);
;// CONCATENATED MODULE: ./build/src/baseline/branch-history.js






const READS_IN_ALL = 60;
const FEWEST_READS = 3;
const PAGE = 100;
const branch_history_MOST_PAGES = 10;
const AFTER_RELEASE = 10;
async function readDeep(github, where, targets, pin) {
    const stored = await (0,branch/* branchStore */.q)(github, where).read(targets);
    const place = (0,branch_place/* placeOn */.nZ)(github, where.branch, where.folder);
    if (!stored.ok || place === null)
        return stored.ok ? { ok: true, value: { baselines: [], notes: [] } } : stored;
    const most = Math.max(FEWEST_READS, Math.min(deepen/* READS */.yT, Math.floor(READS_IN_ALL / Math.max(1, stored.value.size))));
    const baselines = [];
    const notes = [];
    for (const baseline of stored.value.values()) {
        const { note, ...deep } = await deepOne(place, baseline, pin, most);
        baselines.push(deep);
        if (note !== null)
            notes.push(note);
    }
    return { ok: true, value: { baselines, notes } };
}
async function deepOne(place, newest, pin, most) {
    const { target } = newest;
    try {
        const versions = new FileVersions(place, newest);
        const { baseline, wholeFrom: from, next } = await (0,deepen/* deepen */.gN)(newest, versions, most);
        const whole = pin === null || next === null || holds(baseline, pin) ? baseline : await withRelease(versions, baseline, pin, next);
        const note = next === null ? null : `Change points of ${target} are looked for in ${whole.entries.length} of its entries: older ones are only in earlier versions of the file on the branch ${place.branch}, and \`tailgate history --branch ${place.branch}\` shows them all.`;
        return { baseline: whole, wholeFrom: from, note };
    }
    catch (error) {
        const refusal = (0,branch_answer/* whyRefused */.fG)(error);
        if (refusal === null)
            throw error;
        return { baseline: newest, wholeFrom: (0,deepen/* wholeFrom */.G2)(newest), note: `Change points of ${target} are only looked for in the ${newest.entries.length} entries that its file holds: earlier versions of it could not be read (${refusal.message}).` };
    }
}
const holds = ({ entries }, { commits }) => entries.some(({ commit }) => commit !== null && commit === commits[0]);
async function withRelease(versions, baseline, { time }, next) {
    const at = time === undefined ? null : await versions.firstSince(time);
    if (at === null || at - AFTER_RELEASE < next)
        return baseline;
    const read = await versions.read(at - AFTER_RELEASE);
    return typeof read === 'string' ? baseline : (0,codec/* mergeBaselines */.f9)(read, baseline);
}
class FileVersions {
    #place;
    #newest;
    #path;
    #listed = [];
    #pages = 0;
    #all = false;
    constructor(place, newest) {
        this.#place = place;
        this.#newest = newest;
        this.#path = (0,branch_place/* pathOf */.XM)(place, newest.target);
    }
    async count(atLeast) {
        while (!this.#all && this.#listed.length < atLeast)
            await this.#list();
        return this.#listed.length;
    }
    async read(at) {
        if (at === 0)
            return this.#newest;
        const { github: { octokit, owner, repo } } = this.#place;
        try {
            const { data } = await octokit.rest.repos.getContent({ owner, repo, path: this.#path, ref: this.#listed[at]?.commit ?? '' });
            const read = (0,codec/* decodeBaseline */.Y9)(Buffer.from((0,branch_answer/* textIn */.r7)(data, 'content'), 'base64').toString('utf8'), (0,branch_place/* named */.KT)(this.#place, this.#path), this.#newest.target);
            return read.ok ? read.value : 'unreadable';
        }
        catch (error) {
            if ((0,branch_answer/* whyRefused */.fG)(error)?.kind === 'missing')
                return 'gone';
            throw error;
        }
    }
    async firstSince(time) {
        const from = Date.parse(time);
        const oldest = () => this.#listed.at(-1)?.time ?? Infinity;
        while (!this.#all && this.#pages < branch_history_MOST_PAGES && oldest() >= from)
            await this.#list();
        if (!this.#all && oldest() >= from)
            return null;
        const at = this.#listed.findLastIndex((version) => version.time >= from);
        return at < 0 ? null : at;
    }
    async #list() {
        const { github: { octokit, owner, repo }, branch } = this.#place;
        this.#pages += 1;
        const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: branch, path: this.#path, per_page: PAGE, page: this.#pages });
        const commits = (0,branch_answer/* listIn */.Of)(data);
        this.#listed.push(...commits.map((commit) => ({ commit: (0,branch_answer/* shaIn */.C5)(commit, 'sha'), time: timeIn(commit) })));
        this.#all = commits.length < PAGE;
    }
}
function timeIn(commit) {
    const time = Date.parse(String((0,payload/* fieldOf */._F)(commit, 'commit', 'committer', 'date')));
    return Number.isNaN(time) ? -Infinity : time;
}
//# sourceMappingURL=branch-history.js.map
// EXTERNAL MODULE: ./build/src/history/history.js + 13 modules
var history_history = __webpack_require__(70658);
// EXTERNAL MODULE: ./build/src/history-news.js
var history_news = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/src/github/refusal.js + 1 modules
var refusal = __webpack_require__(83679);
// EXTERNAL MODULE: ./build/src/publish/find-comment.js
var find_comment = __webpack_require__(93822);
// EXTERNAL MODULE: ./build/src/publish/shedding.js
var shedding = __webpack_require__(90291);
;// CONCATENATED MODULE: ./build/src/publish/told.js
function identOf(...words) {
    return words.map((word) => (word === null ? '' : encodeURIComponent(word.replace(/\p{Cs}/gu, '\ufffd')).replace(/[-!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))).join('/').slice(0, LONGEST_IDENT);
}
const LONGEST_IDENT = 4000;
const KEY = /^[A-Za-z0-9._-]{1,50}$/;
function historyLine(key) {
    if (!KEY.test(key))
        throw new RangeError(`no key for a comment: ${JSON.stringify(key)}`);
    return `<!-- tailgate-history:${key} -->`;
}
const isTold = (body, key) => body.startsWith(`${historyLine(key)}\n`) || body.startsWith(`${historyLine(key)}\r\n`);
const PART = /^<!-- tailgate-part:(\S+) -->\r?$/m;
const told_END = '<!-- tailgate-end -->';
function bodyOf(first, head, parts, below = '') {
    return [first, head, ...parts.flatMap(({ ident, text }) => ['', `<!-- tailgate-part:${ident} -->`, text]), '', told_END].join('\n') + below.trimEnd();
}
function partsOf(body) {
    const [, ...split] = upToEnd(body).split(PART);
    const parts = new Map();
    for (let at = 0; at + 1 < split.length; at += 2)
        parts.set(split[at] ?? '', (split[at + 1] ?? '').trim());
    return [...parts].map(([ident, text]) => ({ ident, text }));
}
const upToEnd = (body) => body.split(told_END, 1)[0] ?? '';
const belowEnd = (body) => (body.includes(told_END) ? body.slice(body.indexOf(told_END) + told_END.length).trimEnd() : '');
function issueLine(key, { ident, what, commit, state, levels }) {
    return historyLine(key).replace(/ -->$/, ` figure=${ident} what=${what} commit=${commit ?? 'none'} state=${state}${levels === null ? '' : ` before=${levels.before} after=${levels.after} on=${levels.machine ?? 'any'}`} -->`);
}
const ISSUE = /^<!-- tailgate-history:(?<key>[A-Za-z0-9._-]{1,50}) figure=(?<ident>\S{1,4000}) what=(?<what>change-point|creep) commit=(?<commit>none|[0-9a-f]{40,64}) state=(?<state>open|accepted|back|withdrawn|duplicate)(?: before=(?<before>-?\d[\d.e+-]{0,40}) after=(?<after>-?\d[\d.e+-]{0,40}) on=(?<machine>[0-9a-z-]{1,40}))? -->(?:\r?\n|$)/;
function readIssueMarker(body, key) {
    const found = ISSUE.exec(body)?.groups;
    if (found?.['key'] !== key)
        return null;
    const { ident = '', what, commit = 'none', state = '' } = found;
    return { ident, what: what === 'creep' ? 'creep' : 'change-point', commit: commit === 'none' ? null : commit, state: isState(state) ? state : 'open', levels: levelsIn(found) };
}
function levelsIn(found) {
    const [before, after, machine = 'any'] = [Number(found['before']), Number(found['after']), found['machine']];
    return Number.isFinite(before) && Number.isFinite(after) ? { before, after, machine: machine === 'any' ? null : machine } : null;
}
const STATES = ['open', 'accepted', 'back', 'withdrawn', 'duplicate'];
const isState = (word) => STATES.includes(word);
//# sourceMappingURL=told.js.map
;// CONCATENATED MODULE: ./build/src/publish/commit-comments.js





const FOOT = 'what-to-do';
const LEFT = 'left';
const MOST_NEAR = 12;
const MOST_TRIES = 3;
async function tellInComments(github, request) {
    const find = finder(github, request.key);
    const comments = [];
    const refused = [];
    const tried = async (question) => {
        const asked = await (0,publish_asked/* ask */.k)(question);
        if (asked.ok)
            return asked.value;
        refused.push(asked.refusal);
        return ONE_ONLY.includes(asked.refusal.kind) ? null : false;
    };
    const known = new Map();
    const look = async (commits) => {
        for (const commit of new Set(commits)) {
            const found = known.has(commit) ? null : await tried(() => find(commit));
            if (found === false)
                return false;
            if (found !== null)
                known.set(commit, found);
        }
        return true;
    };
    if (!await look(request.told.flatMap(({ commits }) => commits)))
        return { comments, refused };
    const unseen = request.told.filter((told) => told.post && !told.commits.some((commit) => standsOn(told, commit, known)));
    if (!await look(unseen.flatMap(({ near }) => near.slice(0, MOST_NEAR))))
        return { comments, refused };
    for (const [commit, parts] of homesOf(request.told, known)) {
        const posted = await tried(() => post(github, request, commit, parts, find));
        if (posted === false)
            break;
        if (posted !== null)
            comments.push({ commit, ...posted });
    }
    return { comments, refused };
}
const ONE_ONLY = ['missing', 'invalid', 'too-long', 'conflict'];
const standsOn = ({ ident }, commit, known) => (known.get(commit) ?? []).some(({ body }) => partsOf(body).some((part) => part.ident === ident));
function homesOf(all, known) {
    const homes = new Map();
    for (const told of all) {
        const stands = (commit) => standsOn(told, commit, known);
        const home = told.commits.find(stands) ?? told.near.slice(0, MOST_NEAR).find(stands) ?? (told.post ? told.commits.find((commit) => known.has(commit)) : undefined);
        if (home !== undefined)
            homes.set(home, [...(homes.get(home) ?? []), told]);
    }
    return homes;
}
async function post(github, request, commit, parts, find) {
    let made = false;
    for (let tries = 1;; tries += 1) {
        const last = tries === MOST_TRIES;
        const [oldest, ...doubles] = await find(commit);
        if (oldest === undefined) {
            const written = await orAgain(() => create(github, commit, (limit) => textOf(request, [], parts, limit)), last, 'unavailable');
            made = true;
            if (written !== 'again' && (last || await isOldest(find, commit, written.id)))
                return { kind: 'created', url: written.url };
            continue;
        }
        const result = await orAgain(() => update(github, request, oldest, doubles, parts), last, 'missing');
        if (result === 'again')
            continue;
        for (const { id } of doubles)
            await (0,publish_asked/* ask */.k)(() => github.octokit.rest.repos.deleteCommitComment({ owner: github.owner, repo: github.repo, comment_id: id }));
        return { kind: made && result === 'unchanged' ? 'created' : result, url: oldest.url };
    }
}
async function create({ octokit, owner, repo }, commit, text) {
    return (0,shedding/* shedding */.N)(text, async (body) => {
        const { data } = await octokit.rest.repos.createCommitComment({ owner, repo, commit_sha: commit, body, request: { retries: 0 } });
        return { id: data.id, url: data.html_url };
    });
}
async function update({ octokit, owner, repo }, request, oldest, doubles, parts) {
    const render = (body, limit) => textOf(request, [body, ...doubles.map((double) => double.body)], parts, limit);
    let limit = 0;
    return (0,shedding/* shedding */.N)((bytes) => render(oldest.body, limit = bytes), async (body) => {
        if (body === oldest.body)
            return 'unchanged';
        const { data } = await octokit.rest.repos.getCommitComment({ owner, repo, comment_id: oldest.id });
        const latest = data.body === oldest.body ? body : render(data.body, limit);
        if (latest === data.body)
            return 'unchanged';
        await octokit.rest.repos.updateCommitComment({ owner, repo, comment_id: oldest.id, body: latest });
        return 'updated';
    });
}
function textOf(request, bodies, told, limit) {
    const parts = new Map();
    for (const body of bodies.toReversed())
        for (const { ident, text } of partsOf(body))
            parts.set(ident, text);
    const old = parts.get(FOOT) ?? null;
    parts.delete(FOOT);
    const order = [...new Set([...bodies.flatMap((body) => partsOf(body).map(({ ident }) => ident)), ...told.map(({ ident }) => ident)])].filter((ident) => ident !== FOOT && ident !== LEFT);
    for (const { ident, text } of told)
        parts.set(ident, text);
    const idents = new Set(told.map(({ ident }) => ident));
    const isWhole = !parts.has(LEFT) && order.every((ident) => idents.has(ident));
    const foot = request.foot([...idents]) ?? (isWhole ? null : old);
    const below = bodies[0] === undefined ? '' : belowEnd(bodies[0]);
    const all = order.map((ident) => ({ ident, text: (parts.get(ident) ?? '').trim() }));
    const whole = (shown) => {
        const left = all.length - shown.length;
        return bodyOf(historyLine(request.key), request.head, [...shown, ...(left > 0 ? [{ ident: LEFT, text: `${left} more ${left === 1 ? 'figure' : 'figures'} changed with it: \`tailgate history\` shows them.` }] : []), ...(foot === null ? [] : [{ ident: FOOT, text: foot.trim() }])], below);
    };
    let shown = all;
    while (shown.length > 1 && Buffer.byteLength(whole(shown)) > limit)
        shown = shown.slice(0, -1);
    return whole(shown);
}
function finder(github, key) {
    const { octokit, owner, repo } = github;
    let self = null;
    return async (commit) => {
        const found = [];
        for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listCommentsForCommit, { owner, repo, commit_sha: commit, per_page: 100 })) {
            for (const { id, html_url: url, body, user } of data)
                if (isTold(body, key))
                    found.push({ id, url, body, author: user });
        }
        if (found.length === 0)
            return [];
        const login = self ??= await (0,find_comment/* viewer */.lJ)(github);
        return found.filter(({ author }) => (0,find_comment/* isBy */._m)(author, login)).sort((a, b) => a.id - b.id).map(({ author: _, ...comment }) => comment);
    };
}
async function isOldest(find, commit, id) {
    const mine = await (0,publish_asked/* ask */.k)(() => find(commit));
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
//# sourceMappingURL=commit-comments.js.map
;// CONCATENATED MODULE: ./build/src/publish/issues.js





const LABEL = 'performance';
async function tellInIssues(github, key, troubles, over = () => null) {
    return (0,publish_asked/* ask */.k)(async () => {
        const self = await (0,find_comment/* viewer */.lJ)(github);
        const found = await find(github, key, self);
        const results = [];
        for (const ident of new Set([...troubles.map((trouble) => trouble.ident), ...found.filter(({ open }) => open).map(({ marker }) => marker.ident)])) {
            const ours = found.filter(({ marker }) => marker.ident === ident);
            const own = troubles.filter((trouble) => trouble.ident === ident);
            const issue = ours.find(({ open }) => open) ?? ours.at(-1);
            const result = await issues_tell(github, key, own, issue, self) ?? (issue === undefined ? null : await closeOver(github, key, issue, own, over));
            if (result !== null)
                results.push(result);
        }
        return results;
    });
}
async function closeOver(github, key, issue, troubles, over) {
    const ended = issue.open && aboutIn(issue.marker, troubles) === undefined ? over(issue.marker) : null;
    const body = ended === null ? null : await latest(github, key, issue);
    if (ended === null || body === null)
        return null;
    const { octokit, owner, repo } = github;
    const { number, url, marker } = issue;
    const rest = body.slice(`${body}\n`.indexOf('\n'));
    await octokit.rest.issues.update({ owner, repo, issue_number: number, body: `${issueLine(key, { ...marker, state: ended.state })}${rest}`, state: 'closed', state_reason: ended.state === 'back' ? 'completed' : 'not_planned' });
    await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: ended.note, request: { retries: 0 } });
    return { number, url, kind: 'closed' };
}
async function issues_tell(github, key, troubles, issue, self) {
    const open = troubles.find(({ state, recent }) => state === 'open' && recent);
    if (issue === undefined)
        return open === undefined ? null : openOne(github, key, open, self);
    const known = aboutIn(issue.marker, troubles);
    if (issue.open) {
        const newer = known?.state === 'open' ? troubles.find((trouble) => trouble.state === 'open' && trouble.recent && isNewer(trouble, known, troubles)) : open;
        if (newer !== undefined)
            return edit(github, key, issue, newer, { kind: 'updated', note: newer.again, state: 'open' });
        if (known === undefined)
            return null;
        return known.state === 'open' ? refresh(github, key, issue, known) : edit(github, key, issue, known, { kind: 'closed', note: known.closing, state: 'closed' });
    }
    if (open === undefined || (open === known && issue.marker.state === 'open'))
        return null;
    return edit(github, key, issue, open, { kind: 'reopened', note: open.again, state: 'open' });
}
const isNewer = (trouble, known, all) => trouble.what === 'change-point' && trouble !== known && (known.what === 'creep' || all.indexOf(trouble) < all.indexOf(known));
function aboutIn({ what, commit }, troubles) {
    const alike = troubles.filter((trouble) => trouble.what === what);
    if (what === 'creep')
        return alike[0];
    return commit === null ? undefined : alike.find(({ commits }) => commits.includes(commit)) ?? alike.find(({ near }) => near.includes(commit));
}
async function openOne(github, key, trouble, self) {
    const { octokit, owner, repo } = github;
    const again = async () => (await find(github, key, self)).filter(({ marker, open }) => open && marker.ident === trouble.ident);
    const made = await created(github, key, trouble, again);
    const looked = await (0,publish_asked/* ask */.k)(again);
    const [oldest] = looked.ok ? looked.value : [];
    if (oldest === undefined || oldest.number >= made.number)
        return { number: made.number, url: made.url, kind: 'opened' };
    const marker = { ...markerOf(trouble), state: 'duplicate' };
    await octokit.rest.issues.update({ owner, repo, issue_number: made.number, state: 'closed', state_reason: 'not_planned', body: `${issueLine(key, marker)}\nTwo runs found this at once: it is told in #${oldest.number}.` });
    return { number: oldest.number, url: oldest.url, kind: 'updated' };
}
async function created({ octokit, owner, repo }, key, trouble, look) {
    try {
        return await (0,shedding/* shedding */.N)((limit) => issues_textOf(key, trouble, '', limit), async (body) => {
            const { data } = await octokit.rest.issues.create({ owner, repo, title: trouble.title, body, labels: [LABEL], request: { retries: 0 } });
            return { number: data.number, url: data.html_url };
        });
    }
    catch (error) {
        if ((0,refusal/* refusalOf */.O)(error)?.kind !== 'unavailable')
            throw error;
        const [found] = await look();
        if (found === undefined)
            throw error;
        return found;
    }
}
async function refresh({ octokit, owner, repo }, key, issue, trouble) {
    return (0,shedding/* shedding */.N)((limit) => issues_textOf(key, trouble, belowEnd(issue.body), limit), async (body) => {
        if (body === issue.body)
            return null;
        await octokit.rest.issues.update({ owner, repo, issue_number: issue.number, body });
        return { number: issue.number, url: issue.url, kind: 'updated' };
    });
}
async function latest({ octokit, owner, repo }, key, issue) {
    const { data: now } = await octokit.rest.issues.get({ owner, repo, issue_number: issue.number });
    const marker = readIssueMarker(now.body ?? '', key);
    return marker === null || JSON.stringify(marker) !== JSON.stringify(issue.marker) || (now.state === 'open') !== issue.open ? null : now.body ?? '';
}
async function edit(github, key, issue, trouble, { kind, note, state }) {
    const now = await latest(github, key, issue);
    if (now === null)
        return null;
    const { octokit, owner, repo } = github;
    const reason = trouble.state === 'back' ? 'completed' : 'not_planned';
    const changes = state === 'open' ? { title: trouble.title, ...(issue.open ? {} : { state }) } : { state, state_reason: reason };
    await (0,shedding/* shedding */.N)((limit) => issues_textOf(key, trouble, belowEnd(now), limit), (body) => octokit.rest.issues.update({ owner, repo, issue_number: issue.number, body, ...changes }));
    if (note !== null)
        await octokit.rest.issues.createComment({ owner, repo, issue_number: issue.number, body: note, request: { retries: 0 } });
    return { number: issue.number, url: issue.url, kind };
}
const markerOf = ({ ident, what, commits, state, levels }) => ({ ident, what, commit: commits[0] ?? null, state, levels });
function issues_textOf(key, trouble, below, limit) {
    const whole = (text) => bodyOf(issueLine(key, markerOf(trouble)), text, [], below);
    const body = whole(trouble.text);
    return Buffer.byteLength(body) <= limit ? body : whole(trouble.text.split('\n').slice(0, 6).join('\n'));
}
async function find({ octokit, owner, repo }, key, self) {
    const found = new Map();
    for (const which of [{ state: 'all', labels: LABEL }, { state: 'open' }]) {
        for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listForRepo, { owner, repo, creator: self, per_page: 100, ...which })) {
            for (const { number, html_url: url, body, state, user, pull_request: pull } of data) {
                const marker = pull === undefined ? readIssueMarker(body ?? '', key) : null;
                if (marker !== null && marker.state !== 'duplicate' && (0,find_comment/* isBy */._m)(user, self))
                    found.set(number, { number, url, body: body ?? '', open: state === 'open', marker });
            }
        }
    }
    return [...found.values()].sort((a, b) => a.number - b.number);
}
//# sourceMappingURL=issues.js.map
// EXTERNAL MODULE: ./build/src/report/change-points/comment.js
var comment = __webpack_require__(91150);
// EXTERNAL MODULE: ./build/src/report/change-points/input.js
var change_points_input = __webpack_require__(82459);
// EXTERNAL MODULE: ./build/src/report/change-points/section.js
var section = __webpack_require__(96140);
// EXTERNAL MODULE: ./build/src/report/reproduce.js
var reproduce = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/src/commands/history-told.js
var history_told = __webpack_require__(78840);
;// CONCATENATED MODULE: ./build/src/commands/action/history.js
















async function tellHistory(job, conclusion, pin, call = reproduce/* INSTALLED */.Ln) {
    const { history } = conclusion.run;
    if (history.onChange === 'none' && !history.fail)
        return null;
    const found = await (0,history_told/* newsAfter */.kV)(conclusion, (targets) => deepIn(job, targets, pin), pin, job.world.now().toISOString().slice(0, 10));
    if (!found.ok) {
        job.core.warning(found.problems.map(commands_problems/* problemText */.f).join('\n'), { title: 'Tailgate' });
        return null;
    }
    const { news, notes } = found.value;
    for (const note of notes)
        job.core.info(note);
    const lines = (0,history_told/* newsLines */.vB)(news, call, (0,action_job/* configIn */.k$)(job));
    if (lines !== '')
        printUntrusted(job.world, lines);
    if (isOnDefaultBranch(job))
        await history_post(job, history.onChange, found.value, (one) => ({ news: one, repository: history_addressOf(job), call, config: (0,action_job/* configIn */.k$)(job), budget: budgetOf(one, conclusion) }));
    return history.fail ? (0,history_told/* failureIn */.Q6)(news) : null;
}
function budgetOf({ finding: { target, scenario, metric } }, { judgement: { verdicts } }) {
    return verdicts.find(({ comparison }) => comparison.target === target && comparison.scenario === scenario && comparison.metric.name === metric.name)?.budget ?? null;
}
function deepIn({ github, options, root, world }, targets, pin) {
    if (options.store === 'directory' || github === null)
        return (0,history_told/* readFolder */.j1)(external_node_path_.resolve(root, options.baselines), targets, world.signal);
    return readDeep(github, (0,action_job/* branchOf */.W0)({ options, root }), targets, pin);
}
const isOnDefaultBranch = ({ event: { onDefaultBranch, defaultBranch, ref } }) => onDefaultBranch || (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`);
async function history_post(job, onChange, found, inputOf) {
    const { core, github, options } = job;
    if (github === null || onChange === 'none')
        return;
    const inputs = found.news.map(inputOf);
    const [toIssues, toComments] = onChange === 'issue' ? [inputs.filter(isWorse), inputs.filter((input) => !isWorse(input))] : [[], inputs];
    const told = await tellInComments(github, {
        key: (0,action_job/* commentKey */.Td)(job), head: (0,comment/* commentHead */.sP)(options.project), told: tellable(toComments).map(toldOf),
        foot: (idents) => (0,comment/* commentFoot */.ez)(toComments.filter((input) => idents.includes(identOfNews(input)))),
    });
    for (const { kind, url } of told.comments)
        if (kind !== 'unchanged')
            core.info(`comment on a commit ${kind}: ${url}`);
    const issues = onChange === 'issue' ? await tellInIssues(github, (0,action_job/* commentKey */.Td)(job), toIssues.map((input) => troubleOf(input, options.project)), (marker) => overNow(found, marker)) : null;
    if (issues?.ok === true)
        for (const { kind, url } of issues.value)
            core.info(`issue ${kind}: ${url}`);
    tellRefused(job, [...told.refused, ...(issues?.ok === false ? [issues.refusal] : [])]);
}
const isWorse = ({ news }) => news.finding.direction === 'regressed';
const MOST_SETTLED = 10;
function tellable(inputs) {
    const known = inputs.filter(({ news }) => news.commits.length > 0);
    const settled = new Set(known.filter(({ news }) => !news.recent && news.state !== 'open').slice(0, MOST_SETTLED));
    return known.filter((input) => input.news.recent || settled.has(input));
}
const isToTell = ({ recent, again }) => recent && again !== true;
const toldOf = (input) => ({
    ident: identOfNews(input), text: (0,section/* sectionText */.rO)(input), commits: input.news.commits.filter(change_points_input/* isCommit */.W), near: input.news.near.filter(change_points_input/* isCommit */.W), post: isToTell(input.news) && input.news.state === 'open',
});
function overNow({ deep, options }, { ident, what, commit, levels }) {
    for (const { baseline, wholeFrom } of deep) {
        if (!ident.startsWith(`${identOf(baseline.target)}/`))
            continue;
        const series = (0,history_history/* historyOf */.o)(baseline, options).series.filter(({ target, scenario, metric }) => identOf(target, scenario, metric.name) === ident);
        const state = (0,history_news/* overIn */.q)(series, { kind: what, commit, levels }, wholeFrom);
        if (state !== null)
            return { state, note: (0,comment/* overNote */.vS)(state) };
    }
    return null;
}
function identOfNews({ news: { finding } }) {
    return `${finding.kind === 'creep' ? 'creep' : finding.direction}/${figureOf(finding)}`;
}
const figureOf = ({ target, scenario, metric }) => identOf(target, scenario, metric.name);
function troubleOf(input, project) {
    const { finding, series, commits, near, state } = input.news;
    return {
        ident: figureOf(finding), what: finding.kind, commits: commits.filter(change_points_input/* isCommit */.W), near: near.filter(change_points_input/* isCommit */.W), state, recent: isToTell(input.news), levels: { before: finding.what.before, after: finding.what.after, machine: series?.machine?.id ?? null },
        title: (0,comment/* issueTitle */.al)(input.news, project), text: (0,comment/* issueBody */.y6)(input, project), again: (0,comment/* worseAgainNote */.fl)(input), closing: state === 'open' ? null : (0,comment/* closingNote */.In)(input),
    };
}
function history_addressOf({ world: { env }, event: { repository } }) {
    const server = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.exec((env['GITHUB_SERVER_URL'] ?? '').replace(/\/$/, ''))?.[0];
    return server === undefined || repository === null ? null : `${server}/${repository}`;
}
function tellRefused({ core }, refused) {
    if (refused.length === 0)
        return;
    const hint = refused.some(({ status }) => status === 410) ? ' Issues may be switched off in this repository: write `on-change: comment`, or switch them on.' : '';
    core.notice(`Not all of main's history could be told (${[...new Set(refused.map(({ message }) => message))].join('; ')}).${hint} It is in the log of this job; \`history: { on-change: none }\` asks for no more.`, { title: 'Tailgate' });
}
const history_MOST_PAGES = 3;
async function pinOf({ core, github }, name) {
    if (name === null || github === null)
        return null;
    const asked = await (0,publish_asked/* ask */.k)(() => commitsUpTo(github, name));
    if (!asked.ok)
        core.notice(`Nothing is held against the pinned release: ${asked.refusal.message}.`, { title: 'Tailgate' });
    return asked.ok ? { name, ...asked.value } : null;
}
async function commitsUpTo({ octokit, owner, repo }, sha) {
    const commits = [];
    let time = null;
    for (let page = 1; page <= history_MOST_PAGES; page += 1) {
        const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha, per_page: 100, page });
        commits.push(...data.map((commit) => commit.sha));
        time ??= data[0]?.commit.committer?.date ?? null;
        if (data.length < 100)
            break;
    }
    return { commits, ...(time === null ? {} : { time }) };
}
//# sourceMappingURL=history.js.map
// EXTERNAL MODULE: ./build/src/commands/action/view.js + 4 modules
var action_view = __webpack_require__(86725);
;// CONCATENATED MODULE: ./build/src/commands/action/measure.js















function measureJob(job) {
    const options = optionsOf(job);
    const quiet = options.shard === null ? job : { ...job, options: { ...options, comment: 'never', check: false, update: false } };
    return answerWith(quiet, options.shard === null ? options : { ...options, update: false }, (around) => measured(quiet, options, around));
}
const optionsOf = (job) => ({ ...job.options, update: updates(job), pullRequest: baseOf(job) });
async function answerWith(job, options, resultOf) {
    const announced = await (0,deliver/* announce */.iP)(job, (0,deliver/* placeOf */.$t)(job));
    const { store, rules, notices } = await viewHere(job);
    const result = await resultOf({ store, rules, accept: await acceptedHere(job, options), shown: { ...announced.shown, notices } });
    if (!result.ok) {
        const text = reject(job.core, result.problems.map((problem) => (problem.file === null ? problem : { ...problem, file: (0,action_job/* shownIn */.fz)(job, problem.file) })));
        await writeSummary(job.core, job.world.env, { markdown: () => `### Nothing was measured\n\n${(0,report_escape/* markdownText */.p7)(text, 4000)}\n` });
        await (0,deliver/* deliverFailure */.ov)(job, announced, 'Could not measure', text);
        return text;
    }
    for (const problem of result.value.problems)
        job.core.warning((0,commands_problems/* problemText */.f)(problem));
    const exports = rules === null && job.event.pullRequest?.fromFork === true ? [] : result.value.exports;
    const earlier = await earlierThan(job, announced.place, result.value, exports);
    await tell(job, result.value, options.out);
    let worse = null;
    try {
        const pin = options.update ? await pinOf(job, result.value.run.history.pin) : null;
        if (options.update && await updateBaselines(job, result.value, pin))
            worse = await guardedHistory(job, result.value, pin, announced);
    }
    finally {
        await (0,deliver/* deliver */.cK)(job, result.value, announced, worse);
    }
    if (!options.update)
        notUpdated(job);
    await exportFromJob(job, result.value, exports, { place: announced.place, earlier, worse });
    return failureOf(result.value) ?? worse;
}
async function viewHere(job) {
    const { core, github, event: { pullRequest } } = job;
    if (pullRequest === null || github === null)
        return { store: (0,action_job/* storeOf */.xX)(job), rules: null, notices: [] };
    const { store, rules, notices, refused } = await (0,action_view/* viewOf */.d)(job, github, pullRequest, (await (0,checkout/* readCheckout */.b)(job.root)).commit);
    if (refused !== null)
        core.info(`${refused} The config of the checkout is used.`);
    return { store, notices, rules: pullRequest.fromFork ? rules : null };
}
async function measured(job, options, around) {
    job.core.startGroup('Tailgate: measuring');
    const stop = (0,external_node_crypto_.randomUUID)();
    job.world.stdout.write(`::stop-commands::${stop}\n`);
    try {
        return await (0,gate/* gate */.n)(options, job.world, { progress: (0,progress/* stageLines */.i)((stage) => job.core.info(stage)), ...around });
    }
    finally {
        job.world.stdout.write(`::${stop}::\n`);
        job.core.endGroup();
    }
}
function baseOf({ event: { pullRequest, mergeGroup } }) {
    if (pullRequest !== null)
        return { sha: pullRequest.base.sha, branch: pullRequest.base.branch };
    return mergeGroup === null ? null : { sha: mergeGroup.baseSha, branch: mergeGroup.baseBranch };
}
const MAY_UPDATE = ['push', 'workflow_dispatch', 'schedule'];
function updates({ event, options: { mode, update, store } }) {
    if (event.pullRequest !== null || !MAY_UPDATE.includes(event.name))
        return false;
    if (mode === 'auto' || mode === 'merge')
        return event.onDefaultBranch && (update || store === 'branch');
    const there = event.defaultBranch !== null && event.ref === `refs/heads/${event.defaultBranch}`;
    return mode === 'update' && (there || store === 'directory');
}
async function acceptedHere({ core, event, github }, { update }) {
    const notice = (text) => core.notice(text);
    if (github !== null && event.mergeGroup !== null)
        return (0,acceptance/* labelsOfQueued */.A_)(github, event.ref, notice);
    if (!update)
        return (0,acceptance/* acceptedByLabel */.H9)(event.pullRequest);
    return github === null || event.sha === null ? [] : (0,acceptance/* labelsOfPush */.xP)(github, event.before, event.sha, notice);
}
function notUpdated({ core, options: { update, mode } }) {
    if (update || mode === 'update')
        core.info('Baselines are left as they are: only the default branch updates them, and a pull request never does.');
}
async function guardedHistory(job, result, pin, { shown }) {
    try {
        return await tellHistory(job, result, pin, shown.call ?? undefined);
    }
    catch (bug) {
        job.core.warning(`Main's history could not be told, which is a bug in Tailgate: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`, { title: 'Tailgate' });
        return null;
    }
}
async function updateBaselines(job, result, pin) {
    const stored = await (0,store/* updateFrom */.c)(result, (0,action_job/* storeOf */.xX)(job), pin?.commits);
    if (stored.ok) {
        for (const file of stored.value)
            job.core.info(`wrote ${file}`);
        return true;
    }
    const text = stored.problems.map(commands_problems/* problemText */.f).join('\n');
    job.core.warning(text, { title: 'Tailgate' });
    return false;
}
//# sourceMappingURL=measure.js.map
// EXTERNAL MODULE: ./build/src/commands/action/saved-run.js
var saved_run = __webpack_require__(16128);
;// CONCATENATED MODULE: ./build/src/commands/action/judge-again.js










async function judgeAgainJob(job) {
    const { core, github, options, event: { pullRequest, label } } = job;
    if (github === null || pullRequest === null)
        return measureJob(job);
    const run = await earlierRun(job, github, pullRequest);
    if (typeof run === 'string') {
        core.info(`Measuring, since there is no earlier run to judge again. ${run}`);
        return measureJob(job);
    }
    const announced = await (0,deliver/* announce */.iP)(job, (0,deliver/* placeOf */.$t)(job));
    const view = await (0,action_view/* viewOf */.d)(job, github, pullRequest, run.head.commit);
    const again = await (0,saved_run/* judgeSaved */.h)(job, {
        run, view, head: { ...run.head, commit: pullRequest.head.sha, branch: pullRequest.head.branch },
        accept: (0,acceptance/* acceptedByLabel */.H9)(pullRequest), shown: { ...announced.shown, notices: [{ kind: 'judged-again', label }] },
    });
    if (!again.ok) {
        const text = again.problems.map(commands_problems/* problemText */.f).join('; ');
        await (0,deliver/* deliverFailure */.ov)(job, announced, 'Could not judge', text);
        return text;
    }
    await (0,saved_run/* keep */.a)(job, again.value);
    const earlier = await earlierThan(job, announced.place, again.value, view.exports);
    await tell(job, again.value, options.out);
    await (0,deliver/* deliver */.cK)(job, again.value, announced);
    await exportFromJob(job, again.value, view.exports, { place: announced.place, earlier });
    return failureOf(again.value);
}
async function earlierRun({ options }, github, { head }) {
    if (head.repositoryId === null)
        return 'The repository of the pull request is gone.';
    const artifact = await findArtifact(github, options.artifact, { kind: 'commit', headSha: head.sha, headRepositoryId: head.repositoryId });
    const text = artifact.ok ? await readArtifact(github, artifact.value) : artifact;
    if (!text.ok)
        return text.refusal.message;
    const run = (0,run_file/* decodeRun */.am)(text.value, 'run.json');
    if (!run.ok)
        return run.problems.map(commands_problems/* problemText */.f).join('; ');
    return run.value.complete ? run.value : 'The earlier run was cut short.';
}
//# sourceMappingURL=judge-again.js.map
// EXTERNAL MODULE: ./build/src/conclude.js + 112 modules
var conclude = __webpack_require__(56147);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
// EXTERNAL MODULE: ./build/src/commands/exports-in.js
var exports_in = __webpack_require__(84355);
// EXTERNAL MODULE: ./build/src/commands/judge.js
var judge = __webpack_require__(77163);
// EXTERNAL MODULE: ./build/src/commands/merge.js
var merge = __webpack_require__(39252);
;// CONCATENATED MODULE: ./build/src/commands/action/merge.js









function mergeJob(job) {
    return answerWith(job, optionsOf(job), (around) => joinAndJudge(job, around));
}
async function joinAndJudge(job, { store, rules, accept = [], shown = {} }) {
    const { options, root, world } = job;
    const found = await shardsIn(external_node_path_.resolve(root, options.shards), options.shards);
    if (!found.ok)
        return found;
    const joined = await (0,merge.readShards)(found.value);
    if (!joined.ok)
        return joined;
    const saved = joined.value;
    const judgedBy = rules ?? saved;
    const policy = { onInconclusive: options.onInconclusive ?? judgedBy.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? judgedBy.policy.onMissingBaseline };
    const run = { ...saved, budgets: judgedBy.budgets, accept: [...judgedBy.accept, ...accept], policy };
    const baselines = await store.read((0,judge.targetsOf)(run));
    if (!baselines.ok)
        return baselines;
    const conclusion = (0,conclude/* conclude */.Ep)(run, baselines.value, { today: world.now().toISOString().slice(0, 10) }, shown);
    await (0,saved_run/* keep */.a)(job, conclusion);
    const exports = rules === null ? await (0,exports_in/* exportsIn */.f)(saved.config, root) : { ok: true, value: rules.exports ?? [] };
    return { ok: true, value: { ...conclusion, problems: exports.ok ? [] : exports.problems, exports: exports.ok ? exports.value : [] } };
}
const RUN = 'run.json';
const DEEPEST = 3;
async function shardsIn(folder, shown) {
    const refuse = (message, hint) => ({ ok: false, problems: [{ file: null, line: null, column: null, path: 'input shards', message, hint }] });
    const hint = 'download the artifact of each shard into it: `actions/download-artifact` with `pattern` and `path`';
    try {
        const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && entry.name === RUN).map((entry) => external_node_path_.relative(folder, external_node_path_.join(entry.parentPath, entry.name))).filter((file) => file.split(external_node_path_.sep).length <= DEEPEST).sort();
        if (files.length === 0)
            return refuse(`there is no ${RUN} below \`${shown}\``, hint);
        return { ok: true, value: files.map((file) => ({ file: external_node_path_.join(shown, file), where: external_node_path_.join(folder, file) })) };
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return refuse(error.code === 'ENOENT' ? `there is no folder \`${shown}\`` : `\`${shown}\` cannot be read: ${(0,system_error/* inWords */.r4)(error)}`, error.code === 'ENOENT' ? hint : (0,system_error/* advice */.v9)(error));
    }
}
//# sourceMappingURL=merge.js.map
// EXTERNAL MODULE: ./build/src/github/pull-request.js
var pull_request = __webpack_require__(47958);
;// CONCATENATED MODULE: ./build/src/publish/pull-request.js


const pull_request_PER_PAGE = 100;
const pull_request_MOST_PAGES = 10;
const MOST_PULL_REQUESTS = 5;
async function pullRequestsOf(github, origin) {
    const { headBranch, headOwner, headRepositoryId } = origin;
    if (headBranch === null || headOwner === null || headRepositoryId === null)
        return { ok: true, value: { kind: 'unknown' } };
    return (0,publish_asked/* ask */.k)(async () => {
        const ofBranch = (await openPulls(github, `${headOwner}:${headBranch}`)).filter(({ head }) => head.repositoryId === headRepositoryId && head.branch === headBranch);
        const [first, ...others] = ofBranch.filter(({ head }) => head.sha === origin.headSha).sort((a, b) => a.number - b.number).slice(0, MOST_PULL_REQUESTS + 1);
        if (first !== undefined)
            return { kind: 'found', pullRequests: [first, ...others] };
        const [moved] = ofBranch.sort((a, b) => a.number - b.number);
        return moved === undefined ? { kind: 'unknown' } : { kind: 'stale', number: moved.number, now: moved.head.sha };
    });
}
async function openPulls({ octokit, owner, repo }, head) {
    const found = [];
    let pages = 0;
    for await (const { data } of octokit.paginate.iterator(octokit.rest.pulls.list, { owner, repo, state: 'open', head, per_page: pull_request_PER_PAGE })) {
        found.push(...data.flatMap((pull) => (0,pull_request/* pullRequestFrom */.R)(pull, null) ?? []));
        pages += 1;
        if (pages >= pull_request_MOST_PAGES)
            break;
    }
    return found;
}
async function currentHead({ octokit, owner, repo }, { number, head }) {
    return (0,publish_asked/* ask */.k)(async () => {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const now = (0,pull_request/* pullRequestFrom */.R)(data, null);
        if (data.state !== 'open' || now === null || now.head.repositoryId !== head.repositoryId)
            return { kind: 'unknown' };
        return now.head.sha === head.sha ? { kind: 'current' } : { kind: 'stale', number, now: now.head.sha };
    });
}
//# sourceMappingURL=pull-request.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/publish.js













const NOTHING = 'Nothing is published';
async function publishJob(job) {
    const { core, github, event: { workflowRun: ended } } = job;
    if (ended === null)
        return 'There is nothing to publish here: `mode: publish` belongs into a workflow with `on: workflow_run`.';
    if (github === null)
        return 'Publishing needs a token: leave the input `token` as it is.';
    if (ended.event === 'merge_group')
        return publishTo(job, github, ended, [queued(ended)]);
    if (ended.event !== 'pull_request') {
        core.info(`${NOTHING}: the run was started by ${ended.event ?? 'something unknown'}, not by a pull request or a merge queue.`);
        return null;
    }
    const belongs = await pullRequestsOf(github, ended);
    if (!belongs.ok)
        return `${NOTHING}: ${belongs.refusal.message}`;
    switch (belongs.value.kind) {
        case 'unknown':
            core.notice(`${NOTHING}: no open pull request has commit ${publish_short(ended.headSha)} at its head.`);
            return null;
        case 'stale':
            core.notice(`${NOTHING}: pull request ${belongs.value.number} has moved on from ${publish_short(ended.headSha)} to ${publish_short(belongs.value.now)}.`);
            return null;
        case 'found': return publishTo(job, github, ended, belongs.value.pullRequests);
        default: throw new Error(`not a known kind: ${JSON.stringify(belongs.value)}`);
    }
}
function queued({ headSha, headBranch, headRepository, headRepositoryId }) {
    return {
        number: null, base: { sha: headSha, branch: null }, labels: [], fromFork: false,
        head: { sha: headSha, branch: headBranch ?? '', repository: headRepository, repositoryId: headRepositoryId },
    };
}
async function publishTo(job, github, ended, receivers) {
    const [{ head, number }] = receivers;
    const place = { sha: head.sha, pullRequest: null, run: { id: ended.id, attempt: ended.attempt, url: ended.url }, annotated: false };
    const mayCheck = number === null || await publish_isOldest(job, github, head.sha, number);
    const announced = await (0,deliver/* announce */.iP)(mayCheck ? job : { ...job, options: { ...job.options, check: false } }, place);
    const fetched = receivers.length > MOST_PULL_REQUESTS
        ? refuse('rejected', `More than ${MOST_PULL_REQUESTS} pull requests offer this commit.`)
        : await fetchRun(job, github, ended, receivers);
    if (!fetched.ok) {
        const cancelled = ended.conclusion === 'cancelled';
        await (0,deliver/* closeCheck */.tQ)(job, announced, { conclusion: cancelled ? 'cancelled' : 'failure', title: 'No result', text: fetched.refusal.message });
        return cancelled ? null : `${NOTHING}: ${fetched.refusal.message}`;
    }
    const published = [];
    const later = [];
    for (const receiver of receivers)
        published.push(await publishRun(job, github, receiver, fetched.value, { ...announced, place: { ...place, pullRequest: receiver.number }, check: null, refused: [] }, later));
    const failure = await concludeAll(job, announced, published);
    const worst = worstOf(published);
    await Promise.all(later.map((one) => one.send(one.conclusion === worst ? one.exports : one.exports.filter(({ kind }) => kind === 'webhook'))));
    return failure;
}
async function concludeAll(job, announced, published) {
    const refusal = published.find((one) => typeof one === 'string');
    if (refusal !== undefined) {
        await (0,deliver/* closeCheck */.tQ)(job, announced, { conclusion: 'failure', title: 'No result', text: refusal });
        return `${NOTHING}: ${refusal}`;
    }
    const worst = worstOf(published);
    if (worst === undefined)
        await (0,deliver/* closeCheck */.tQ)(job, announced, { conclusion: 'neutral', title: 'The pull request has moved on', text: 'A newer commit is measured in its place.' });
    else
        await (0,deliver/* deliver */.cK)(job, worst, announced);
    return null;
}
function worstOf(published) {
    return published.filter((one) => one !== null && typeof one === 'object').sort((a, b) => SEVERITY.indexOf(b.judgement.outcome) - SEVERITY.indexOf(a.judgement.outcome) || b.exitCode - a.exitCode)[0];
}
const SEVERITY = ['pass', 'warn', 'inconclusive', 'fail'];
async function publish_isOldest({ core }, { octokit, owner, repo }, sha, number) {
    const found = await (0,publish_asked/* ask */.k)(async () => (await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha })).data);
    const older = found.ok ? found.value.find((pull) => pull.state === 'open' && pull.head.sha === sha && pull.number < number) : undefined;
    if (older !== undefined)
        core.notice(`The check of ${publish_short(sha)} belongs to pull request ${older.number}, which offers the same commit: it is left to that one.`);
    return older === undefined;
}
const MOST_SAMPLES = 12_000;
async function fetchRun({ options }, github, { id, headSha }, receivers) {
    const artifact = await findArtifact(github, options.artifact, { kind: 'run', runId: id, headSha });
    if (!artifact.ok)
        return artifact;
    const text = await readArtifact(github, artifact.value);
    if (!text.ok)
        return text;
    const run = (0,run_file/* decodeRun */.am)(text.value, 'run.json');
    if (run.ok && receivers.some(({ fromFork }) => fromFork) && run.value.samples.length + (run.value.screening?.samples.length ?? 0) > MOST_SAMPLES)
        return refuse('too-large', `The run has more than ${MOST_SAMPLES} samples: it is not judged for a fork.`);
    if (run.ok)
        return { ok: true, value: { run: run.value, artifact: artifact.value } };
    return { ok: false, refusal: { kind: 'rejected', status: null, message: `The run.json of the artifact is not one: ${run.problems.map(commands_problems/* problemText */.f).join('; ')}` } };
}
async function publishRun(job, github, receiver, { run, artifact }, announced, later) {
    const view = await (0,action_view/* viewOf */.d)(job, github, receiver, receiver.fromFork ? null : (0,payload/* shaOf */.ye)(run.head.commit));
    if (view.refused !== null)
        return view.refused;
    const { number, head, base } = receiver;
    const links = { ...announced.shown.links, ...artifactLink(announced, artifact) };
    const judged = await (0,saved_run/* judgeSaved */.h)(job, {
        run: receiver.fromFork ? comparedAnyway(run, job) : run, view, head: { commit: head.sha, branch: head.branch, dirty: false, time: null }, accept: number === null ? await (0,acceptance/* labelsOfQueued */.A_)(github, head.branch, (text) => job.core.notice(text)) : (0,acceptance/* acceptedByLabel */.H9)({ number, labels: receiver.labels }),
        shown: { ...announced.shown, links, notices: base.branch === null || !receiver.fromFork ? [] : [{ kind: 'judged-elsewhere', branch: base.branch }] },
    });
    if (!judged.ok)
        return judged.problems.map(commands_problems/* problemText */.f).join('; ');
    const current = number === null ? null : await currentHead(github, { number, head });
    if (current?.ok === false)
        return current.refusal.message;
    if (current !== null && current.value.kind !== 'current') {
        job.core.notice(`${NOTHING}: pull request ${number} has moved on from ${publish_short(head.sha)}.`);
        return null;
    }
    await (0,saved_run/* keep */.a)(job, judged.value);
    const earlier = await earlierThan(job, announced.place, judged.value, view.exports);
    await tell(job, judged.value, job.options.out);
    await (0,deliver/* deliver */.cK)(job, judged.value, announced);
    const conclusion = judged.value;
    later.push({ conclusion, exports: view.exports, send: (exports) => exportFromJob(job, conclusion, exports, { place: announced.place, earlier, branch: nameOf(receiver) }) });
    return judged.value;
}
function comparedAnyway(run, { options }) {
    return run.compare === 'none' && options.compare !== 'none' ? { ...run, compare: 'stored' } : run;
}
function artifactLink({ place }, { id }) {
    const run = place?.run.url?.replace(/\/attempts\/\d+$/, '');
    return run == null ? {} : { artifact: `${run}/artifacts/${id}` };
}
const publish_short = (commit) => commit.slice(0, 10);
//# sourceMappingURL=publish.js.map
;// CONCATENATED MODULE: ./build/src/commands/action.js









const NEVER_MEASURE = ['pull_request_target', 'workflow_run'];
async function runAction(core, world) {
    clearOutputs(core);
    const event = await (0,github_event/* readEvent */.j)(world.env);
    const read = (0,options/* readOptions */.T)(inputs(core), (name) => `input ${name}`);
    if (!read.ok)
        return reject(core, read.problems);
    const kind = kindOf(event, read.value);
    if (kind === 'refused') {
        const instead = event.name === 'workflow_run' ? ' What another workflow measured is published with `mode: publish`, or `auto`.' : ' Use `on: pull_request`.';
        return `Tailgate does not measure under ${event.name}: that would run a stranger's code with a token that can write.${instead}`;
    }
    const job = await (0,action_job/* jobOf */.Zw)(core, world, event, read.value);
    switch (kind) {
        case 'publish': return publishJob(job);
        case 'judge-again': return judgeAgainJob(job);
        case 'measure': return measureJob(job);
        case 'merge': return mergeJob(job);
        default: throw new Error(`not a known kind: ${JSON.stringify(kind)}`);
    }
}
function kindOf({ name, action }, { mode }) {
    if (mode === 'publish' || (name === 'workflow_run' && mode === 'auto'))
        return 'publish';
    if (NEVER_MEASURE.includes(name))
        return 'refused';
    if (mode === 'merge')
        return 'merge';
    return name === 'pull_request' && (action === 'labeled' || action === 'unlabeled') ? 'judge-again' : 'measure';
}
function inputs(core) {
    return Object.fromEntries(options/* optionSpecs */.I.filter((spec) => spec.on !== 'command line').map((spec) => [spec.name, core.getInput(spec.name)]));
}
//# sourceMappingURL=action.js.map

/***/ }),

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

/***/ 48758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ problemText),
/* harmony export */   p: () => (/* binding */ problemLines)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96209);

const LONGEST = 1000;
function problemLines(problems) {
    return problems.map((problem) => `tailgate: ${problemText(problem)}\n`).join('');
}
function problemText(problem) {
    const place = problem.file === null ? [] : [[problem.file, problem.line, problem.column].filter((part) => part !== null).join(':')];
    const hint = problem.hint === null ? '' : `\n    ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(problem.hint, LONGEST)}`;
    return `${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)([...place, problem.path, problem.message].filter((part) => part !== '').join(': '), LONGEST)}${hint}`;
}
//# sourceMappingURL=problems.js.map

/***/ }),

/***/ 24462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ PASS),
/* harmony export */   Cz: () => (/* binding */ UNDECIDED),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   pJ: () => (/* binding */ NOT_MEASURED),
/* harmony export */   u_: () => (/* binding */ USAGE),
/* harmony export */   vR: () => (/* binding */ FAIL)
/* harmony export */ });
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18712);
/* harmony import */ var _new_route_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84143);


const PASS = 0;
const FAIL = 1;
const USAGE = 2;
const NOT_MEASURED = 3;
const UNDECIDED = 4;
function exitCodeOf(run, { outcome, counts, uncompared, budgets }, policy) {
    if ((0,_part_js__WEBPACK_IMPORTED_MODULE_0__/* .isShard */ .z)(run))
        return (0,_new_route_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresOf */ .d)(run).length > 0 || !run.complete ? NOT_MEASURED : PASS;
    if (outcome === 'fail')
        return FAIL;
    if ((0,_new_route_js__WEBPACK_IMPORTED_MODULE_1__/* .failuresOf */ .d)(run).length > 0 || !run.complete)
        return NOT_MEASURED;
    const nothingCompared = run.compare !== 'none' && (counts.compared === 0 || uncompared.length > 0);
    if (nothingCompared && policy.onMissingBaseline === 'fail')
        return UNDECIDED;
    const undecided = outcome === 'inconclusive' && (!nothingCompared || counts.inconclusive > 0 || budgets.some(({ missing }) => missing?.kind === 'no-figure' && missing.open));
    if (undecided && policy.onInconclusive === 'fail')
        return UNDECIDED;
    return PASS;
}
//# sourceMappingURL=exit-codes.js.map

/***/ }),

/***/ 67707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ meantText),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   wx: () => (/* binding */ meant)
/* harmony export */ });
function nearest(word, known) {
    let best = null;
    for (const name of known) {
        const distance = editDistance(word.toLowerCase(), name.toLowerCase());
        const near = distance <= Math.max(2, Math.floor(name.length / 3)) && distance < Math.max(word.length, name.length);
        if (near && (best === null || distance < best.distance))
            best = { name, distance };
    }
    return best?.name ?? null;
}
const numbersIn = (name) => (name.match(/\d+/gu) ?? []).join(' ');
const withoutNumbers = (name) => name.replace(/\d+/gu, '#').toLowerCase();
const MOST_MEANT = 8;
function meant(word, known) {
    const close = nearest(word, known);
    if (close === null)
        return [];
    const same = numbersIn(close) === numbersIn(word) ? close : numbersIn(word) === '' ? null : nearest(word, known.filter((name) => numbersIn(name) === numbersIn(word)));
    return same === null ? [...new Set(known.filter((name) => withoutNumbers(name) === withoutNumbers(close)))].slice(0, MOST_MEANT) : [same];
}
function meantText(names, shown = (name) => `\`${name}\``) {
    const [first, ...others] = names.map(shown);
    if (first === undefined)
        return null;
    return others.length === 0 ? `did you mean ${first}?` : `there are ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''}`;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitute));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
//# sourceMappingURL=nearest.js.map

/***/ }),

/***/ 84143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isAddedByHead),
/* harmony export */   d: () => (/* binding */ failuresOf)
/* harmony export */ });
const isAddedByHead = ({ added }) => added === true;
const failuresOf = (run) => [...(run.screening?.failures ?? []), ...run.failures].filter((failure) => !isAddedByHead(failure));
//# sourceMappingURL=new-route.js.map

/***/ }),

/***/ 26067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ optionSpecs),
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
const PASS_OR_FAIL = ['pass', 'fail'];
const optionSpecs = [
    { name: 'config', kind: 'text', placeholder: 'FILE', default: 'tailgate.yml', on: 'both', description: 'The config file. Needed unless `start` or `package` is given.' },
    { name: 'start', kind: 'text', placeholder: 'COMMAND', default: null, on: 'both', description: 'Without a config file: the command that starts the service. It must listen on the port in `PORT` (or `{port}`).' },
    { name: 'url', kind: 'text', placeholder: 'PATH', default: null, on: 'both', description: 'Without a config file: the path to load, such as `/health`; several are separated by commas.' },
    { name: 'package', kind: 'text', placeholder: 'PATH', default: null, on: 'both', description: 'Without a config file: a folder or file to weigh.' },
    { name: 'working-directory', kind: 'text', placeholder: 'DIR', default: '.', on: 'both', description: 'Where to run; every other path is relative to it.' },
    { name: 'baselines', kind: 'text', placeholder: 'DIR', default: 'baselines', on: 'both', description: 'The folder of stored baselines.' },
    { name: 'out', kind: 'text', placeholder: 'DIR', default: '.tailgate', on: 'both', description: 'Where run.json, report.json, report.md, report.html and junit.xml are written.' },
    { name: 'compare', kind: 'choice', placeholder: 'HOW', choices: ['auto', 'stored', 'side-by-side', 'none'], default: 'auto', on: 'both', description: '`stored`: with the baselines; `side-by-side`: with the base commit, built and measured in turn with head; `auto`: stored first, then side by side what is over budget or undecided; `none`: absolute limits only.' },
    { name: 'base', kind: 'text', placeholder: 'REF', default: null, on: 'both', description: 'Branch, tag or commit to compare with side by side: where HEAD left it is checked out and measured. Without it the pull request\'s base, else the default branch.' },
    { name: 'update', kind: 'flag', placeholder: '', default: 'false', on: 'both', description: 'Write this measurement into the baselines when the run is green. The Action does so only on the default branch.' },
    { name: 'time', kind: 'number', placeholder: 'SECONDS', default: '60', on: 'both', range: { least: 1, most: 86400, whole: false }, description: 'Measuring time of each comparison, without warm-up and starts: of the stored one, and of the one side by side where that follows.' },
    { name: 'seed', kind: 'number', placeholder: 'N', default: null, on: 'both', range: { least: 0, most: 2 ** 32 - 1, whole: true }, description: 'Seed of every random choice; drawn and printed when absent.' },
    { name: 'target', kind: 'text', placeholder: 'NAME', default: null, on: 'both', description: 'Measure this target only.' },
    { name: 'scenario', kind: 'text', placeholder: 'NAME', default: null, on: 'both', description: 'Measure this scenario only.' },
    { name: 'shard', kind: 'text', placeholder: 'I/N', default: null, on: 'both', pattern: { is: /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/, says: 'a shard and their number', example: '2/4' }, description: 'Measure the I-th of N shares of the targets and scenarios, to be joined with the others by `merge`: nothing is judged, commented or stored before.' },
    { name: 'on-inconclusive', kind: 'choice', placeholder: 'HOW', choices: PASS_OR_FAIL, default: null, on: 'both', description: 'Whether a run that cannot tell ends with exit code 4 (`fail`) or 0 (`pass`, the default). Overrides the config.' },
    { name: 'on-missing-baseline', kind: 'choice', placeholder: 'HOW', choices: PASS_OR_FAIL, default: null, on: 'both', description: 'Whether a run without a baseline ends with exit code 4 (`fail`) or 0 (`pass`, the default). Overrides the config.' },
    { name: 'mode', kind: 'choice', placeholder: 'MODE', choices: ['auto', 'compare', 'update', 'publish', 'merge'], default: 'auto', on: 'action', description: '`compare` measures and never writes baselines, `update` writes them when the run is green, `publish` posts what another workflow measured, `merge` joins the shards that other jobs measured; `auto` publishes under `workflow_run`, updates on a push to the default branch, and compares otherwise.' },
    { name: 'token', kind: 'text', placeholder: 'TOKEN', default: '${{ github.token }}', on: 'action', description: 'Reads the baselines; writes them, the comment and the check where it may. The measured code never gets it.' },
    { name: 'store', kind: 'choice', placeholder: 'WHERE', choices: ['branch', 'directory'], default: 'branch', on: 'both', description: '`branch`: baselines are kept on a branch of their own, written by pushes to the default branch; until it exists those of the folder are read. `directory`: in the checkout, and `update` changes the files there.' },
    { name: 'baselines-branch', kind: 'text', placeholder: 'BRANCH', default: 'tailgate-baselines', on: 'both', pattern: { is: /^(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$/, says: 'the name of a branch', example: 'tailgate-baselines' }, description: 'The branch of stored baselines; it is made when it is missing.' },
    { name: 'project', kind: 'text', placeholder: 'NAME', default: null, on: 'both', pattern: { is: /^(?!default$)[A-Za-z0-9._-]{1,50}$/, says: 'a name of at most 50 letters, digits, `.`, `_` and `-` (and not `default`)', example: 'storefront' }, description: 'Name of this gate where a repository has several: each has its own comment, check and artifact. Letters, digits, `.`, `_` and `-`.' },
    { name: 'comment', kind: 'choice', placeholder: 'WHEN', choices: ['on-change', 'always', 'never'], default: 'on-change', on: 'both', description: 'When a pull request gets a comment: when there is something to say (and then it is kept up to date), always, or never.' },
    { name: 'check', kind: 'flag', placeholder: '', default: 'true', on: 'both', description: 'Whether a check run of its own is opened and concluded, where the token may.' },
    { name: 'artifact', kind: 'text', placeholder: 'NAME', default: null, on: 'action', description: 'Name under which the workflow uploads the folder `out`, when it is not `tailgate` (with a project `tailgate-PROJECT`): read when another workflow publishes it, and when a label asks for it to be judged again.' },
    { name: 'shards', kind: 'text', placeholder: 'DIR', default: 'shards', on: 'action', description: 'With `mode: merge`: the folder with the run.json of every shard, each in a folder of its own, as `actions/download-artifact` leaves them.' },
    { name: 'quiet', kind: 'flag', placeholder: '', default: 'false', on: 'command line', description: 'No progress on stderr.' },
    { name: 'json', kind: 'flag', placeholder: '', default: 'false', on: 'command line', description: 'Print report.json on stdout instead of the report.' },
];
function readOptions(raw, label) {
    const problems = [];
    const read = (name) => {
        const spec = optionSpecs.find((s) => s.name === name);
        const text = raw[name]?.trim() || spec?.default || null;
        const wrong = spec === undefined || text === null ? null : fault(spec, text);
        if (wrong !== null)
            problems.push({ file: null, line: null, column: null, path: label(name), ...wrong });
        return text;
    };
    const number = (name) => {
        const text = read(name);
        return text === null ? null : Number(text);
    };
    const passOrFail = (name) => {
        const text = read(name);
        return text === 'pass' || text === 'fail' ? text : null;
    };
    const compare = read('compare');
    const mode = read('mode');
    const comment = read('comment');
    const project = read('project');
    const options = {
        config: raw['config']?.trim() || null,
        start: read('start'),
        url: read('url'),
        package: read('package'),
        workingDirectory: read('working-directory') ?? '.',
        baselines: read('baselines') ?? 'baselines',
        out: read('out') ?? '.tailgate',
        compare: compare === 'stored' || compare === 'side-by-side' || compare === 'none' ? compare : 'auto',
        base: read('base'),
        pullRequest: null,
        update: read('update') === 'true',
        time: number('time') ?? 60,
        seed: number('seed'),
        target: read('target'),
        scenario: read('scenario'),
        onInconclusive: passOrFail('on-inconclusive'),
        onMissingBaseline: passOrFail('on-missing-baseline'),
        mode: mode === 'compare' || mode === 'update' || mode === 'publish' || mode === 'merge' ? mode : 'auto',
        shard: shardOf(read('shard'), (message, hint) => problems.push({ file: null, line: null, column: null, path: label('shard'), message, hint })),
        shards: read('shards') ?? 'shards',
        store: read('store') === 'directory' ? 'directory' : 'branch',
        baselinesBranch: read('baselines-branch') ?? 'tailgate-baselines',
        project,
        comment: comment === 'always' || comment === 'never' ? comment : 'on-change',
        check: read('check') === 'true',
        artifact: read('artifact') ?? ['tailgate', ...(project === null ? [] : [project])].join('-'),
        quiet: read('quiet') === 'true',
        json: read('json') === 'true',
    };
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: options };
}
function shardOf(text, refuse) {
    const [index, of] = (text ?? '').split('/').map(Number);
    if (index === undefined || of === undefined || !(index > 0 && of > 0))
        return null;
    if (index > of)
        refuse(`there is no shard ${index} of ${of}`, `write \`1/${of}\` to \`${of}/${of}\``);
    return { index, of };
}
function fault(spec, text) {
    if (spec.kind === 'choice' && !spec.choices?.includes(text)) {
        return { message: `\`${text}\` is not one of its values`, hint: `write ${spec.choices?.map((c) => `\`${c}\``).join(' or ')}` };
    }
    if (spec.pattern?.is.test(text) === false)
        return { message: `\`${text.slice(0, 60)}\` is not ${spec.pattern.says}`, hint: `write for example \`${spec.pattern.example}\`` };
    if (spec.kind === 'flag' && text !== 'true' && text !== 'false')
        return { message: `\`${text}\` is neither true nor false`, hint: 'write `true` or `false`' };
    if (spec.kind === 'number' && spec.range !== undefined) {
        const { least, most, whole } = spec.range;
        const value = Number(text);
        if (!Number.isFinite(value) || value < least || value > most || (whole && !Number.isInteger(value))) {
            return { message: `\`${text}\` is not ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}`, hint: `write for example \`${spec.default ?? 7}\`` };
        }
    }
    return null;
}
//# sourceMappingURL=options.js.map

/***/ }),

/***/ 18712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isShard)
/* harmony export */ });
const isShard = ({ shard, shards }) => shard !== null && shards.length === 0;
//# sourceMappingURL=part.js.map

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

/***/ }),

/***/ 96209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ commandBlock),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony export LONGEST_TEXT */
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73588);

const LONGEST_TEXT = 120;
const LONGEST_LOG_LINE = 240;
const MOST_LOG_LINES = 40;
const TERMINAL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]/gu;
const STACKED = /(\p{M}{4})\p{M}+/gu;
const ZERO_WIDTH_SPACE = '\u200b';
function clean(text, longest = LONGEST_TEXT) {
    const line = visible(text.slice(0, longest * 40)).replace(/\s+/g, ' ').trim();
    return cut(line, longest);
}
function markdownText(text, longest = LONGEST_TEXT, place = 'text') {
    const parts = clean(text, longest).split(/(`[^`]+`)/);
    return parts.map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1), place, longest) : prose(part))).join('');
}
function prose(text) {
    return text
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=\/\/)|www(?=\.|$)|gh(?=-\d)|:(?=[\w+\\-]+(?::|$))/gi, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/^\s*(?=[-+](?:\s|$)|\d+[.)](?:\s|$)|[-=]+\s*$)/, ZERO_WIDTH_SPACE)
        .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
function codeSpan(text, place = 'text', longest = LONGEST_TEXT) {
    const content = withoutMarkers(clean(text, longest)) || '(no name)';
    const fence = '`'.repeat(longestRun(content) + 1);
    const padded = /^`|`$/.test(content) ? ` ${content} ` : content;
    return `${fence}${place === 'table' ? inCell(padded) : padded}${fence}`;
}
const inCell = (content) => content.replace(/\\(?=\|)/g, `\\${ZERO_WIDTH_SPACE}`).replace(/\|/g, '\\|');
function fenced(log) {
    return fenceAround(logLines(log).map((line) => `  ${withoutMarkers(line)}`.trimEnd()), 'text');
}
function commandBlock(command) {
    const { open, lines, close } = fenceAround(command.split('\n').map((line) => withoutMarkers(visible(line))), 'sh');
    return [open, ...lines, close].join('\n');
}
function fenceAround(lines, language) {
    const fence = '`'.repeat(Math.max(3, lines.reduce((most, line) => Math.max(most, longestRun(line)), 0) + 1));
    return { open: `${fence}${language}`, lines, close: fence };
}
function logLines(log) {
    const lines = log.slice(-MOST_LOG_LINES).map((line) => cut(visible(line.slice(0, LONGEST_LOG_LINE * 10)).trimEnd(), LONGEST_LOG_LINE)).map(withoutCommands);
    const first = lines.findIndex((line) => line !== '');
    return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
function plainText(text, longest = LONGEST_TEXT) {
    return withoutCommands(clean(text, longest));
}
function xml(text) {
    return wellFormed(text)
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function html(text) {
    return HARMLESS.test(text) ? text : text.split('\n').map(visible).join('\n').replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const HARMLESS = /^[\w .,:;%/+()=#-]*$/;
function shellWord(text, longest = LONGEST_TEXT) {
    return (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedWord */ .l)(clean(text, longest));
}
function visible(text) {
    return wellFormed(text).normalize('NFC').replace(TERMINAL_SEQUENCE, '').replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(INVISIBLE, '').replace(STACKED, '$1');
}
const wellFormed = (text) => text.replace(/\p{Cs}/gu, '\ufffd');
function cut(text, longest) {
    if (text.length <= longest)
        return text;
    const points = [...text];
    return points.length <= longest ? text : `${points.slice(0, longest - 1).join('')}…`;
}
const withoutCommands = (text) => text.replace(/^(\s*):(?=:)/, '$1: ').replace(/##(?=\[)/g, '## ');
const withoutMarkers = (text) => text.replace(/<!(?=-)/g, `<!${ZERO_WIDTH_SPACE}`).replace(/--(?=!?>)/g, `--${ZERO_WIDTH_SPACE}`);
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
//# sourceMappingURL=escape.js.map

/***/ }),

/***/ 73588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ quotedWord)
/* harmony export */ });
const quotedWord = (text) => (/^[\w./:=,%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
//# sourceMappingURL=shell-word.js.map

/***/ }),

/***/ 78160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ updateFrom)
/* harmony export */ });
/* harmony import */ var _baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40025);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24462);
/* harmony import */ var _join_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27762);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18712);
/* harmony import */ var _new_route_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84143);





async function updateFrom(conclusion, store, pinned = []) {
    const refusal = refusalToStore(conclusion);
    if (refusal !== null)
        return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
    const run = conclusion.run.screening ?? conclusion.run;
    const targets = [...new Set(run.samples.map((sample) => sample.target))];
    const entriesOf = (target) => (0,_join_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredIn */ .oS)(run).filter(({ samples }) => samples.some((sample) => sample.target === target)).map((one) => ({ ...(0,_baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(one, target), accepted: acceptedOf(conclusion, target) }));
    const entries = new Map(targets.map((target) => [target, entriesOf(target)]));
    return store.add(entries, pinned);
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
