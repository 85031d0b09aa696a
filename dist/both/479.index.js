export const id = 479;
export const ids = [479,9];
export const modules = {

/***/ 90634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ NOT_INSTALLED),
/* harmony export */   u: () => (/* binding */ gitIn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

const NOT_INSTALLED = 'git is not installed';
const MINUTE = 60 * 1000;
const TIMEOUT = 5 * MINUTE;
const GRACE = 5000;
const LINGER = 500;
const ELSEWHERE = [
    'GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_INTERNAL_SUPER_PREFIX', 'GIT_NAMESPACE', 'GIT_QUARANTINE_PATH',
    'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE', 'GIT_REPLACE_REF_BASE', 'GIT_CONFIG',
];
const ALWAYS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'advice.detachedHead=false'];
function gitIn(directory, signal, more = {}, timeout = TIMEOUT) {
    const env = { GIT_ASKPASS: 'true', ...process.env, SSH_ASKPASS_REQUIRE: 'never', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...more };
    for (const name of ELSEWHERE)
        delete env[name];
    return (...args) => answerOf(['-C', directory, ...ALWAYS, ...args], env, signal, timeout);
}
function answerOf(args, env, signal, timeout) {
    const failed = (complaint) => ({ ok: false, stdout: '', complaint });
    if (signal.aborted)
        return Promise.resolve(failed('interrupted'));
    return new Promise((resolve) => {
        const git = start(args, env);
        if (git === null)
            return resolve(failed('a name that no program can be given'));
        const output = [];
        const errors = [];
        git.stdout.on('data', (chunk) => output.push(chunk));
        git.stderr.on('data', (chunk) => errors.push(chunk));
        let killing;
        let lingering;
        const stop = () => {
            kill(git.pid, 'SIGTERM');
            killing ??= setTimeout(() => kill(git.pid, 'SIGKILL'), GRACE);
        };
        let isLate = false;
        const late = setTimeout(() => {
            isLate = true;
            stop();
        }, timeout);
        signal.addEventListener('abort', stop, { once: true });
        const end = (answer) => {
            for (const timer of [late, killing, lingering])
                clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            git.stdout.destroy();
            git.stderr.destroy();
            resolve(answer);
        };
        const ended = (code, by) => {
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            const complaint = signal.aborted ? 'interrupted' : isLate ? `not done after ${timeout / MINUTE} minutes` : by !== null ? `git was ended by ${by}` : complaintIn(text(errors));
            end({ ok: code === 0, stdout: text(output).replace(/\n$/, ''), complaint });
        };
        git.on('error', (error) => end(failed('code' in error && error.code === 'ENOENT' ? NOT_INSTALLED : `git cannot be run: ${error.message}`)));
        git.on('exit', (code, by) => { lingering = setTimeout(() => ended(code, by), LINGER); });
        git.on('close', ended);
    });
}
function start(args, env) {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    }
    catch {
        return null;
    }
}
function kill(pid, signal) {
    try {
        if (pid !== undefined)
            process.kill(-pid, signal);
    }
    catch {
    }
}
const SAYS_NOTHING = /Could not read from remote repository|Please make sure you have the correct access|and the repository exists/;
const TOO_OLD = /^error: unknown option `(.+)'$/;
function complaintIn(errors) {
    const lines = errors.split(/[\n\r]/).map((line) => line.trim()).filter((line) => line !== '' && !SAYS_NOTHING.test(line));
    const complaint = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? '';
    const unknown = TOO_OLD.exec(complaint)?.[1];
    if (unknown !== undefined)
        return `this git does not know \`--${unknown}\`: 2.29 or newer is needed`;
    return complaint.replace(/^(fatal|error): /, '').replace(/\/\/[^/@\s]+@/g, '//');
}
//# sourceMappingURL=git.js.map

/***/ }),

/***/ 54351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

function run(program, args, options) {
    return new Promise((resolve) => {
        try {
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, args, { ...options, encoding: 'utf8', maxBuffer: 1024 * 1024, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
                resolve(error === null ? { stdout, stderr } : null);
            });
            child.stdin?.end();
        }
        catch {
            resolve(null);
        }
    });
}
//# sourceMappingURL=bounded-run.js.map

/***/ }),

/***/ 12147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ changesIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64627);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29420);







async function changesIn(directory) {
    const [top, names] = await Promise.all([
        (0,_checkout_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(directory, 'rev-parse', '--show-toplevel'),
        (0,_checkout_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(directory, 'diff', 'HEAD', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=dirty'),
    ]);
    if (top === null || top === '' || names === null)
        return null;
    const all = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const name of names.split('\0').filter((one) => one !== '').toSorted()) {
        all.update(`${JSON.stringify(name)} `);
        await add(node_path__WEBPACK_IMPORTED_MODULE_3__.join(top, name), all);
        all.update('\n');
    }
    return all.digest('hex');
}
async function add(file, all) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(file);
        if (found.isSymbolicLink())
            all.update(`link ${JSON.stringify(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(file))}`);
        else if (found.isDirectory())
            all.update(`folder ${(await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(file, 'rev-parse', 'HEAD')) ?? 'unknown'}`);
        else if (found.isFile()) {
            const own = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file), own);
            all.update(`file ${(found.mode & 0o111) === 0 ? '' : 'to be run '}${own.digest('hex')}`);
        }
        else
            all.update('no file');
    }
    catch (error) {
        if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .isSystemError */ .Or)(error))
            throw error;
        all.update(error.code === 'ENOENT' ? 'gone' : 'unreadable');
    }
}
//# sourceMappingURL=changes.js.map

/***/ }),

/***/ 29420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   b: () => (/* binding */ readCheckout)
/* harmony export */ });
/* harmony import */ var _bounded_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54351);

const UNKNOWN = { commit: null, branch: null, dirty: false, time: null };
async function readCheckout(directory) {
    const commit = await git(directory, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit))
        return UNKNOWN;
    const [branch, changes, time] = await Promise.all([
        git(directory, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
        git(directory, 'status', '--porcelain', '--untracked-files=no', '--ignore-submodules=dirty'),
        git(directory, 'show', '--no-patch', '--format=%ct', 'HEAD'),
    ]);
    return { commit, branch: branch === '' ? null : branch, dirty: changes !== null && changes !== '', time: committed(time) };
}
function committed(seconds) {
    return seconds !== null && /^\d{1,12}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : null;
}
async function git(directory, ...args) {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const answer = await (0,_bounded_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)('git', ['-C', directory, '-c', 'core.fsmonitor=false', ...args], { env, timeout: 10_000 });
    return answer === null ? null : answer.stdout.trim();
}
//# sourceMappingURL=checkout.js.map

/***/ }),

/***/ 98227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ keepApart),
/* harmony export */   Sx: () => (/* binding */ parseCpuList),
/* harmony export */   gU: () => (/* binding */ cpusBeforePinning)
/* harmony export */ });
/* unused harmony exports cpuLayout, layoutOf, pinSelf, formatCpuList */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bounded_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54351);
/* harmony import */ var _proc_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77326);




function cpuLayout() {
    if (process.platform !== 'linux')
        return { reason: `processes cannot be kept to cores on ${process.platform}` };
    if (!hasTaskset(process.env['PATH'] ?? ''))
        return { reason: 'there is no `taskset` on the PATH (package util-linux)' };
    const allowed = allowedCpus();
    if (allowed === null)
        return { reason: '/proc/self/status does not tell which cores are allowed' };
    return layoutOf(allowed, (cpu) => parseCpuList((0,_proc_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readProc */ .lK)(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`) ?? String(cpu)));
}
function layoutOf(allowed, siblingsOf) {
    const [first] = allowed;
    if (first === undefined || allowed.length === 1)
        return { reason: 'there is only one processor for generator and target' };
    const core = new Set([first, ...siblingsOf(first)]);
    const generator = allowed.filter((cpu) => core.has(cpu));
    const target = allowed.filter((cpu) => !core.has(cpu));
    if (target.length === 0)
        return { reason: `the ${allowed.length} processors are threads of a single core` };
    return { generator: formatCpuList(generator), target: formatCpuList(target) };
}
let beforePinning = null;
function cpusBeforePinning() {
    return beforePinning;
}
async function keepApart() {
    const layout = cpuLayout();
    const release = 'reason' in layout ? null : await pinSelf(layout.generator);
    return 'reason' in layout || release === null ? { layout: null, release: async () => undefined } : { layout, release };
}
async function pinSelf(list) {
    const allowed = allowedCpus();
    if (allowed === null || !(await keepTo(list)))
        return null;
    const all = (beforePinning ??= formatCpuList(allowed));
    return async () => {
        await keepTo(all);
        beforePinning = null;
    };
}
function parseCpuList(text) {
    return text.trim().split(',').flatMap((part) => {
        const [low, high] = part.split('-').map(Number);
        if (part === '' || low === undefined || !Number.isInteger(low))
            return [];
        return Array.from({ length: (high ?? low) - low + 1 }, (_, i) => low + i);
    });
}
function formatCpuList(cpus) {
    return cpus.join(',');
}
function allowedCpus() {
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec((0,_proc_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readProc */ .lK)('/proc/self/status') ?? '')?.[1];
    return list === undefined ? null : parseCpuList(list);
}
async function keepTo(list) {
    return (await (0,_bounded_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)('taskset', ['-a', '-c', '-p', list, String(process.pid)], { env: process.env, timeout: 5000 })) !== null;
}
function hasTaskset(searchPath) {
    return searchPath.split(':').some((folder) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'taskset'), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    });
}
//# sourceMappingURL=cpus.js.map

/***/ }),

/***/ 19843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   b$: () => (/* reexport safe */ _checkout_js__WEBPACK_IMPORTED_MODULE_6__.b)
/* harmony export */ });
/* unused harmony exports PROTOCOL, readRuntime */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bounded_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54351);
/* harmony import */ var _cpus_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98227);
/* harmony import */ var _proc_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77326);
/* harmony import */ var _target_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84017);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29420);







const PROTOCOL = 1;
async function readEnvironment({ tool, targets, pinned, env, directory = process.cwd() }) {
    const machine = { cpu: cpuModel(), cores: coreCount(), arch: process.arch, os: systemName(), image: imageName(env['ImageOS']), pinned, protocol: PROTOCOL };
    const fingerprints = await Promise.all(targets.map(async (target) => {
        const program = programOf(target);
        const runtime = program === null ? null : await readRuntime(program, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, target.directory), (0,_target_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .setupEnvironment */ .Zj)(env, target.env, ''));
        return [target.name, { ...machine, pinned: pinned && target.kind !== 'command', runtime }];
    }));
    return { tool, node: process.versions.node, kernel: `${node_os__WEBPACK_IMPORTED_MODULE_0__.type()} ${node_os__WEBPACK_IMPORTED_MODULE_0__.release()}`, memory: node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem(), fingerprints: Object.fromEntries(fingerprints) };
}
function programOf(target) {
    if (target.kind === 'server')
        return target.start;
    if (target.kind === 'command')
        return target.command;
    return target.runtime === 'bootstrap' ? null : [target.interpreter ?? (target.runtime === 'python' ? 'python3' : 'node')];
}
const RUNTIMES = [
    [/^node(js)?$/, null, { name: 'node', args: ['--version'], parts: 1 }],
    [/^(npm|npx|yarn|pnpm)$/, 'node', { name: 'node', args: ['--version'], parts: 1 }],
    [/^python(\d+(\.\d+)?)?$/, null, { name: 'python', args: ['--version'], parts: 2 }],
    [/^ruby$/, null, { name: 'ruby', args: ['--version'], parts: 2 }],
    [/^java$/, null, { name: 'java', args: ['-version'], parts: 1 }],
    [/^bun$/, null, { name: 'bun', args: ['--version'], parts: 2 }],
    [/^deno$/, null, { name: 'deno', args: ['--version'], parts: 2 }],
    [/^php$/, null, { name: 'php', args: ['--version'], parts: 2 }],
    [/^go$/, null, { name: 'go', args: ['version'], parts: 2 }],
];
async function readRuntime(start, cwd, env) {
    const words = typeof start === 'string' ? start.trim().split(/\s+/) : start;
    const program = words.find((word) => word !== 'exec' && !/^\w+=/.test(word)) ?? '';
    const found = RUNTIMES.find(([name]) => name.test(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(program)));
    if (found === undefined)
        return null;
    const [, instead, { name, args, parts }] = found;
    const answer = await (0,_bounded_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(instead ?? program, args, { cwd, env, timeout: 10_000 });
    const version = /(\d+)(?:\.(\d+))?/.exec(answer === null ? '' : `${answer.stdout}\n${answer.stderr}`);
    if (version === null)
        return name;
    const [, major = '', minor = '0'] = version;
    if (name === 'java')
        return `java ${major === '1' ? minor : major}`;
    return `${name} ${parts === 1 ? major : `${major}.${minor}`}`;
}
function coreCount() {
    const before = (0,_cpus_js__WEBPACK_IMPORTED_MODULE_3__/* .cpusBeforePinning */ .gU)();
    return before === null ? node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism() : (0,_cpus_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCpuList */ .Sx)(before).length;
}
function cpuModel() {
    const model = node_os__WEBPACK_IMPORTED_MODULE_0__.cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? '';
    if (model !== '' && model !== 'unknown')
        return model;
    const info = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readProc */ .lK)('/proc/cpuinfo') ?? '';
    const field = (name) => new RegExp(`^${name}\\s*:\\s*(\\S+)`, 'm').exec(info)?.[1];
    const part = field('CPU part');
    return part === undefined ? 'unknown' : `implementer ${field('CPU implementer') ?? '?'} part ${part}`;
}
function systemName() {
    const release = process.platform === 'linux' ? ((0,_proc_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readProc */ .lK)('/etc/os-release') ?? '') : '';
    const field = (name) => new RegExp(`^${name}="?([^"\\n]+)"?$`, 'm').exec(release)?.[1];
    const id = field('ID');
    if (id !== undefined)
        return [id, field('VERSION_ID')].filter((part) => part !== undefined).join(' ');
    return process.platform === 'linux' ? 'linux' : `${process.platform} ${node_os__WEBPACK_IMPORTED_MODULE_0__.release().split('.')[0] ?? ''}`;
}
function imageName(image) {
    return image === undefined || image === '' ? null : image;
}
//# sourceMappingURL=environment.js.map

/***/ }),

/***/ 77326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ readStat),
/* harmony export */   dw: () => (/* binding */ listNumbers),
/* harmony export */   lK: () => (/* binding */ readProc),
/* harmony export */   wm: () => (/* binding */ numberAfter)
/* harmony export */ });
/* unused harmony export parseStat */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const TICK_MS = 10;
let buffer = Buffer.allocUnsafe(64 * 1024);
function readProc(file) {
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    }
    catch {
        return null;
    }
    try {
        let length = 0;
        for (;;) {
            const n = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, length, buffer.length - length, null);
            if (n === 0)
                return buffer.toString('utf8', 0, length);
            length += n;
            if (length === buffer.length)
                buffer = Buffer.concat([buffer], buffer.length * 2);
        }
    }
    catch {
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function listNumbers(folder) {
    try {
        const numbers = [];
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) {
            const first = name.charCodeAt(0);
            if (first >= 48 && first <= 57)
                numbers.push(Number(name));
        }
        return numbers;
    }
    catch {
        return null;
    }
}
function readStat(pid) {
    const text = readProc(`/proc/${pid}/stat`);
    return text === null ? null : parseStat(text);
}
function parseStat(text) {
    const close = text.lastIndexOf(')');
    const pid = Number.parseInt(text, 10);
    const fields = text.slice(close + 2).split(' ');
    if (close < 0 || !Number.isInteger(pid) || fields.length < 20)
        return null;
    const field = (n) => Number(fields[n - 3]);
    const state = fields[0];
    return {
        pid,
        parent: field(4),
        session: field(6),
        zombie: state === 'Z' || state === 'X' || state === 'x',
        start: field(22),
        cpu: (field(14) + field(15)) * TICK_MS,
        faults: field(10) + field(12),
        reaped: { cpu: (field(16) + field(17)) * TICK_MS, faults: field(11) + field(13) },
    };
}
function numberAfter(text, name) {
    const at = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1;
    if (at === 0 && !text.startsWith(`${name}:`))
        return null;
    const value = Number.parseInt(text.slice(at + name.length + 1), 10);
    return Number.isNaN(value) ? null : value;
}
//# sourceMappingURL=proc-files.js.map

/***/ }),

/***/ 92728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i$: () => (/* binding */ ProcessTree),
/* harmony export */   jK: () => (/* binding */ hasProc),
/* harmony export */   j_: () => (/* binding */ COOKIE)
/* harmony export */ });
/* unused harmony export parsePs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _proc_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77326);


const COOKIE = 'TAILGATE_COOKIE';
const hasProc = process.platform === 'linux' && (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(process.pid) !== null;
class ProcessTree {
    root;
    #cookie;
    #rootStart;
    #members = new Map();
    #sessions;
    #seen;
    constructor(root, cookie, before) {
        this.root = root;
        this.#cookie = `${COOKIE}=${cookie}`;
        this.#seen = new Set(before);
        this.#seen.delete(root);
        this.#sessions = new Set([root]);
        this.#rootStart = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(root)?.start ?? 0;
    }
    refresh() {
        return this.#scan(false);
    }
    rescan() {
        return this.#scan(true);
    }
    has(pid) {
        return this.#members.has(pid);
    }
    #scan(all) {
        if (!hasProc)
            return this.#scanByPs();
        const pids = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .listNumbers */ .dw)('/proc') ?? [];
        const members = new Map();
        for (const [pid, known] of this.#members) {
            const stat = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(pid);
            if (stat?.start === known.start)
                members.set(pid, stat);
            else
                this.#seen.delete(pid);
        }
        this.#members = members;
        const fresh = [];
        for (const pid of pids) {
            if (members.has(pid) || (!all && this.#seen.has(pid)))
                continue;
            const stat = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(pid);
            if (stat !== null && stat.start >= this.#rootStart)
                fresh.push(stat);
        }
        this.#admit(fresh, (pid) => (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readProc */ .lK)(`/proc/${pid}/environ`)?.includes(this.#cookie) ?? false);
        this.#seen = new Set(pids);
        return [...this.#members.values()];
    }
    #admit(fresh, marked) {
        const isRoot = (p) => p.pid === this.root && p.start === this.#rootStart;
        const belongs = (p) => isRoot(p) || this.#members.has(p.parent) || this.#sessions.has(p.session);
        const join = (p) => {
            this.#members.set(p.pid, p);
            this.#sessions.add(p.session);
        };
        let strangers = fresh;
        for (let found = true; found && strangers.length > 0;) {
            const related = strangers.filter(belongs);
            related.forEach(join);
            strangers = strangers.filter((p) => !this.#members.has(p.pid));
            const branded = related.length > 0 ? [] : strangers.filter((p) => !p.zombie && marked(p.pid));
            branded.forEach(join);
            strangers = strangers.filter((p) => !this.#members.has(p.pid));
            found = related.length > 0 || branded.length > 0;
        }
        this.#sessions = new Set([...this.#members.values()].map((p) => p.session));
    }
    #scanByPs() {
        const listed = listByPs();
        const known = this.#members;
        this.#members = new Map(listed.filter((p) => known.has(p.pid)).map((p) => [p.pid, p]));
        this.#sessions.add(this.root);
        this.#admit(listed.filter((p) => !known.has(p.pid)), () => false);
        return [...this.#members.values()];
    }
}
function listByPs() {
    try {
        const text = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-axo', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8', timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] });
        return parsePs(text);
    }
    catch {
        return [];
    }
}
function parsePs(text) {
    return text.split('\n').flatMap((line) => {
        const [pid, parent, group, state] = line.trim().split(/\s+/);
        if (pid === undefined || parent === undefined || group === undefined || state === undefined)
            return [];
        const nothing = { start: 0, cpu: 0, faults: 0, reaped: { cpu: 0, faults: 0 } };
        return [{ pid: Number(pid), parent: Number(parent), session: Number(group), zombie: state.startsWith('Z'), ...nothing }];
    });
}
//# sourceMappingURL=process-tree.js.map

/***/ }),

/***/ 84017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Zj: () => (/* binding */ setupEnvironment),
/* harmony export */   dK: () => (/* binding */ targetEnvironment)
/* harmony export */ });
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92728);

const PASSED_ON = new Set([
    'PATH', 'HOME', 'LANG', 'LANGUAGE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'SHELL', 'CI', 'NODE_ENV',
    'NODE_PATH', 'NVM_DIR', 'NVM_BIN', 'FNM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'MISE_DATA_DIR', 'BUN_INSTALL', 'DENO_DIR', 'PNPM_HOME', 'COREPACK_HOME',
    'PYENV_ROOT', 'PYENV_VERSION', 'VIRTUAL_ENV', 'PYTHONHOME', 'PYTHONPATH', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV',
    'JAVA_HOME', 'M2_HOME', 'MAVEN_HOME', 'GRADLE_HOME', 'GRADLE_USER_HOME', 'SDKMAN_DIR', 'KOTLIN_HOME', 'SCALA_HOME',
    'GOPATH', 'GOROOT', 'GOCACHE', 'GOMODCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN',
    'RBENV_ROOT', 'GEM_HOME', 'GEM_PATH', 'BUNDLE_PATH', 'DOTNET_ROOT', 'NUGET_PACKAGES', 'COMPOSER_HOME', 'ERLANG_HOME', 'MIX_HOME', 'HEX_HOME',
    'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'LIBRARY_PATH', 'PKG_CONFIG_PATH',
    'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
]);
const FOR_SETUP = new Set(['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'NPM_CONFIG_REGISTRY', 'NPM_CONFIG_CACHE', 'PIP_CACHE_DIR', 'GOPROXY', 'GOFLAGS']);
const LOCALE = /^LC_[A-Z]+$/;
const NEVER = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|^INPUT_|^ACTIONS_|^GITHUB_|^RUNNER_/i;
function targetEnvironment(own, written, cookie, where) {
    const filled = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, fill(value, where)]));
    return { ...inherited(own, (name) => PASSED_ON.has(name)), HOST: '127.0.0.1', ...filled, PORT: where.port ?? where.socket ?? '', [_process_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .COOKIE */ .j_]: nested(own, cookie) };
}
function setupEnvironment(own, written, cookie) {
    const passes = (name) => PASSED_ON.has(name) || FOR_SETUP.has(name.toUpperCase());
    return { ...inherited(own, passes), ...written, [_process_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .COOKIE */ .j_]: nested(own, cookie) };
}
function fill(text, { port, socket }) {
    return text.replace(/\{(port|socket)\}/g, (whole, name) => (name === 'port' ? port : socket) ?? whole);
}
function inherited(own, passes) {
    const kept = {};
    for (const [name, value] of Object.entries(own)) {
        if (value !== undefined && (passes(name) || LOCALE.test(name)) && !NEVER.test(name))
            kept[name] = value;
    }
    return kept;
}
function nested(own, cookie) {
    const outer = own[_process_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .COOKIE */ .j_];
    return outer === undefined ? cookie : `${outer}.${cookie}`;
}
//# sourceMappingURL=target-environment.js.map

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
