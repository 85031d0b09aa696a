export const id = 860;
export const ids = [860];
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

/***/ 97793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ progressTo),
/* harmony export */   i: () => (/* binding */ stageLines)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96209);

const LONGEST = 200;
function progressTo(world, quiet) {
    if (quiet)
        return { show: () => undefined, end: () => undefined };
    return world.stderr.isTTY ? liveLine(world) : { show: stageLines((stage) => world.stderr.write(`tailgate: ${stage}\n`)), end: () => undefined };
}
function liveLine(world) {
    const clear = '\r\u001b[2K';
    return {
        show: ({ done, steps, text }) => {
            const share = `${String(Math.floor((100 * done) / Math.max(1, steps))).padStart(3)} %  `;
            world.stderr.write(clear + (share + (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text, LONGEST)).slice(0, Math.max(20, world.stderr.columns - 1)));
        },
        end: () => world.stderr.write(clear),
    };
}
function stageLines(write) {
    const shown = new Set();
    return ({ text }) => {
        const stage = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text, LONGEST).replace(/cold start \d+ of (\d+)$/, '$1 cold starts').replace(/(launch \d+ of \d+), .*/, '$1');
        if (!shown.has(stage))
            write(stage);
        shown.add(stage);
    };
}
//# sourceMappingURL=progress.js.map

/***/ }),

/***/ 54812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ gate),
  G: () => (/* binding */ gateNoise)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/targets.js
function isStarted(target) {
    switch (target.kind) {
        case 'server': return target.start !== null || target.attach !== null;
        case 'function': return target.events.length > 0;
        case 'command': return true;
    }
}
const isAttached = (target) => target.kind === 'server' && target.attach !== null;
function scenarioNames(target) {
    switch (target.kind) {
        case 'server': return target.scenarios.map(({ name }) => name);
        case 'function': return target.events.map(({ name }) => name);
        case 'command': return [];
    }
}
const discardsFirst = ({ kind }) => kind !== 'command';
//# sourceMappingURL=targets.js.map
;// CONCATENATED MODULE: ./build/src/attached.js

function cannotBePaired({ targets, file }, asked) {
    const hint = asked === '--compare' ? 'write `--compare stored`, or name another target with `--target`' : 'name another target with `--target`';
    return targets.filter(isAttached).map(({ name }) => ({
        file: asked === '--compare' ? null : file, line: null, column: null, path: asked === '--compare' ? asked : `targets.${name}.attach`,
        message: `\`${name}\` is attached to, and not started: there is one build of it, and nothing to measure it side by side with`, hint,
    }));
}
//# sourceMappingURL=attached.js.map
;// CONCATENATED MODULE: ./build/src/measure/build.js
function buildOf(builds, side) {
    const build = builds[side];
    if (build === undefined)
        throw new Error(`no checkout of ${side}`);
    return build;
}
const asBuilt = (target, { own }) => ({ ...target, ...own.get(target.name) });
//# sourceMappingURL=build.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/system-error.js
var system_error = __webpack_require__(64627);
;// CONCATENATED MODULE: ./build/src/measure/base/removal.js



async function remove(folder) {
    if ((await removed(folder)) === null)
        return null;
    await unlock(folder);
    return removed(folder);
}
async function removed(folder) {
    const names = (await isFolder(folder)) ? await (0,promises_.readdir)(folder).catch(() => []) : [];
    const below = names.filter((name) => name !== '.git').map((name) => deleted(external_node_path_.join(folder, name)));
    const left = (await Promise.all(below)).find((reason) => reason !== null);
    return left ?? deleted(folder);
}
async function deleted(file) {
    try {
        await (0,promises_.rm)(file, { recursive: true, force: true, maxRetries: 5 });
        return null;
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            return String(error);
        return (0,system_error/* inWords */.r4)(error.code === 'ENOTDIR' ? { ...error, code: 'EPERM' } : error);
    }
}
async function unlock(folder) {
    if (!(await isFolder(folder)))
        return;
    await (0,promises_.chmod)(folder, 0o700).catch(() => undefined);
    for (const name of await (0,promises_.readdir)(folder).catch(() => []))
        await unlock(external_node_path_.join(folder, name));
}
const isFolder = (file) => (0,promises_.lstat)(file).then((found) => found.isDirectory(), () => false);
//# sourceMappingURL=removal.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/dependencies.js





const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];
async function inheritDependencies(head, base, directory, signal) {
    const notes = [];
    for (const { folder, from, to, where } of lacking(head, base, directory)) {
        if (sameDependencies(head, base, folder) && (await copy(from, to, signal)))
            notes.push(`base has no \`setup\`: head's node_modules${where} was copied, since both name the same dependencies`);
    }
    return notes;
}
function lackingDependencies(head, base, directory) {
    return lacking(head, base, directory).map(({ folder, where }) => (sameDependencies(head, base, folder) ? `head's node_modules${where} could not be copied to base` : `the dependencies of base${where} are others than head's`) + ': give the target a `setup` that installs them');
}
function lacking(head, base, directory) {
    return upwards(directory)
        .map((folder) => ({ folder, from: external_node_path_.join(head, folder, 'node_modules'), to: external_node_path_.join(base, folder, 'node_modules'), where: folder === '.' ? '' : ` in ${folder}` }))
        .filter(({ folder, from, to }) => (0,external_node_fs_.existsSync)(from) && !(0,external_node_fs_.existsSync)(to) && (0,external_node_fs_.existsSync)(external_node_path_.join(base, folder)));
}
function upwards(directory) {
    const parts = external_node_path_.normalize(directory).split(external_node_path_.sep).filter((part) => part !== '.' && part !== '');
    if (parts.includes('..') || external_node_path_.isAbsolute(directory))
        return [];
    return [...parts.map((_, i) => parts.slice(0, parts.length - i).join(external_node_path_.sep)), '.'];
}
function sameDependencies(head, base, folder) {
    const lock = lockFor(head, folder);
    if (lock !== lockFor(base, folder))
        return false;
    if (lock !== null)
        return read(head, lock) === read(base, lock);
    const wanted = named(external_node_path_.join(head, folder));
    return wanted !== null && wanted === named(external_node_path_.join(base, folder));
}
function lockFor(root, folder) {
    return upwards(folder).flatMap((above) => LOCKS.map((name) => external_node_path_.join(above, name))).find((file) => (0,external_node_fs_.existsSync)(external_node_path_.join(root, file))) ?? null;
}
function named(folder) {
    try {
        const { dependencies = {}, devDependencies = {}, optionalDependencies = {}, peerDependencies = {} } = JSON.parse(read(folder, 'package.json') ?? '');
        return JSON.stringify([dependencies, devDependencies, optionalDependencies, peerDependencies].map(sorted));
    }
    catch {
        return null;
    }
}
const sorted = (versions) => Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1));
function read(folder, file) {
    try {
        return (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, file), 'latin1');
    }
    catch {
        return null;
    }
}
async function copy(from, to, signal) {
    for (const how of [['-a', '--reflink=auto'], ['-a']]) {
        if (await cp([...how, '--', await (0,promises_.realpath)(from), to], signal))
            return true;
        await remove(to);
    }
    return false;
}
function cp(args, signal) {
    return new Promise((resolve) => {
        const options = signal === undefined ? {} : { signal };
        const child = (0,external_node_child_process_.execFile)('cp', args, options, () => undefined);
        child.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0));
    });
}
//# sourceMappingURL=dependencies.js.map
// EXTERNAL MODULE: ./build/src/measure/function/function.js + 15 modules
var function_function = __webpack_require__(69312);
;// CONCATENATED MODULE: ./build/src/measure/function/probe.js

async function probeFunction(options) {
    const started = await (0,function_function.startFunction)(options);
    if (!started.ok)
        return started;
    try {
        return await probeRunning(started.running, options);
    }
    finally {
        await started.running.stop();
    }
}
async function probeRunning(running, { target, warm, apart = new Set(), looksForWrites = false }) {
    const [firstEvent] = target.events;
    if (firstEvent === undefined)
        throw new Error(`function ${target.name} has no event`);
    let counters = null;
    let memory = null;
    const cold = await running.invoke(firstEvent, () => {
        counters = running.counters();
        memory = running.memory();
    });
    if (!cold.ok)
        return cold;
    const { cpu, read, reads, faults } = countersOf(counters);
    const atPeak = peakOf(memory);
    const busy = await running.idle();
    if (busy !== null)
        return { ok: false, failure: busy };
    const firstOccupied = occupiedBy(cold, running);
    const events = new Map();
    let peak = null;
    let peaked = false;
    for (const event of [...target.events].sort((a, b) => Number(apart.has(a.name)) - Number(apart.has(b.name)))) {
        if (apart.has(event.name) && !peaked)
            [peak, peaked] = [peakOf(running.memory()), true];
        const many = warm.get(event.name) ?? 0;
        if (many === 0)
            continue;
        if (event !== firstEvent) {
            const met = await running.invoke(event);
            if (!met.ok)
                return met;
        }
        const reading = await invokeWarm(running, event, many);
        if ('kind' in reading)
            return { ok: false, failure: reading };
        events.set(event.name, reading);
    }
    const reading = { init: running.initTime, first: cold.time, firstOccupied, cold: cold.done - running.spawned, cpu, read, reads, faults, memory: atPeak, peak: peaked ? peak : peakOf(running.memory()), events, wrote: looksForWrites ? running.wrote() : [] };
    return { ok: true, reading };
}
async function invokeWarm(running, event, many) {
    const busy = await running.idle();
    if (busy !== null)
        return busy;
    const durations = [];
    const occupied = [];
    const before = running.counters();
    const openedBefore = running.connections();
    for (let i = 0; i < many; i += 1) {
        const invoked = await running.invoke(event);
        if (!invoked.ok)
            return invoked.failure;
        durations.push(invoked.time);
        const failure = await running.idle();
        if (failure !== null)
            return failure;
        occupied.push(occupiedBy(invoked, running));
    }
    const after = running.counters();
    const opened = running.connections();
    const cpu = before === null || after === null ? null : (after.cpu - before.cpu) / many;
    return { durations, occupied, cpu, connections: opened === null || openedBefore === null ? null : (opened - openedBefore) / many };
}
const occupiedBy = ({ time, done }, running) => time + Math.max(0, (running.asked() ?? done) - done);
const countersOf = (counters) => counters ?? { cpu: null, read: null, reads: null, faults: null };
const peakOf = (memory) => memory?.peak ?? null;
//# sourceMappingURL=probe.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/measure/child.js
var measure_child = __webpack_require__(49784);
// EXTERNAL MODULE: ./build/src/measure/failure.js
var measure_failure = __webpack_require__(95856);
// EXTERNAL MODULE: ./build/src/measure/start-child.js + 1 modules
var start_child = __webpack_require__(33689);
// EXTERNAL MODULE: ./build/src/measure/target-environment.js
var target_environment = __webpack_require__(84017);
;// CONCATENATED MODULE: ./build/src/measure/setup.js







const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;
async function runSetup({ target, directory, logFile, signal, timeout = QUARTER_OF_AN_HOUR }) {
    if (target.setup === null)
        return null;
    if (signal.aborted)
        return (0,measure_failure/* failureOf */.g5)(target, 'interrupted', 'the run was interrupted before `setup`', null, []);
    const fail = (message, hint, log) => (0,measure_failure/* failureOf */.g5)(target, 'setup-failed', message, hint, log);
    const cwd = external_node_path_.resolve(directory, target.directory);
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const env = (0,target_environment/* setupEnvironment */.Zj)(process.env, target.env, cookie);
    const started = await (0,start_child/* startChild */.v)({ command: target.setup, cwd, env, cookie, where: { port: null, socket: null }, logFile, cpus: null });
    if (!started.ok)
        return fail(`\`setup\` cannot be run: ${started.message}`, started.hint, []);
    const { child } = started;
    const done = new AbortController();
    const how = await Promise.race([child.ended, lateness(timeout, AbortSignal.any([signal, done.signal]))]);
    done.abort();
    await child.stop(measure_child/* HURRIED_MS */.Ng, signal.aborted);
    const lines = child.log.tail(measure_failure/* LOG_LINES */.dq);
    if (signal.aborted)
        return (0,measure_failure/* failureOf */.g5)(target, 'interrupted', 'the run was interrupted during `setup`', null, lines);
    if (how === 'late')
        return fail(`\`setup\` was not done after ${(0,measure_failure/* seconds */.YA)(timeout)}`, 'does it wait for an answer, or start a service? It must end by itself', lines);
    return how.code === 0 ? null : fail(`\`setup\` ended with ${(0,measure_failure/* howItEnded */.qQ)(how)}`, (0,measure_failure/* hintForExit */.Li)(how, lines), lines);
}
function lateness(timeout, signal) {
    return (0,external_node_timers_promises_.setTimeout)(timeout, 'late', { signal, ref: false }).catch(() => 'late');
}
//# sourceMappingURL=setup.js.map
// EXTERNAL MODULE: ./build/src/measure/proc-files.js
var proc_files = __webpack_require__(77326);
;// CONCATENATED MODULE: ./build/src/measure/listeners.js


function listListeners() {
    return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => parseListeners((0,proc_files/* readProc */.lK)(file) ?? ''));
}
function parseListeners(text) {
    return text.split('\n').slice(1).flatMap((line) => {
        const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
        const [address, port] = (local ?? '').split(':');
        if (state !== '0A' || address === undefined || port === undefined || inode === undefined)
            return [];
        return [{ address: kindOf(address), port: Number.parseInt(port, 16), inode }];
    });
}
function kindOf(hex) {
    if (/^0+$/.test(hex))
        return 'any';
    return /^(?:0000000000000000FFFF0000)?0100007F$/.test(hex) ? 'loopback' : 'other';
}
function answering(listeners, port) {
    const on = listeners.filter((l) => l.port === port);
    const exact = on.filter((l) => l.address === 'loopback');
    return exact.length > 0 ? exact : on.filter((l) => l.address === 'any');
}
function socketsOf(pid) {
    const files = (0,proc_files/* listNumbers */.dw)(`/proc/${pid}/fd`);
    if (files === null)
        return null;
    const inodes = new Set();
    for (const fd of files) {
        try {
            const inode = /^socket:\[(\d+)\]$/.exec((0,external_node_fs_.readlinkSync)(`/proc/${pid}/fd/${fd}`))?.[1];
            if (inode !== undefined)
                inodes.add(inode);
        }
        catch {
        }
    }
    return inodes;
}
function ownerOf(port, pids) {
    const inodes = answering(listListeners(), port).map((l) => l.inode);
    if (inodes.length === 0)
        return { kind: 'unknown' };
    const sockets = pids.map(socketsOf);
    const strange = inodes.filter((inode) => !sockets.some((own) => own?.has(inode)));
    if (strange.length === 0)
        return { kind: 'target' };
    const holder = ((0,proc_files/* listNumbers */.dw)('/proc') ?? []).find((pid) => !pids.includes(pid) && strange.some((inode) => socketsOf(pid)?.has(inode)));
    if (holder !== undefined)
        return { kind: 'foreign', pid: holder, name: (0,proc_files/* readProc */.lK)(`/proc/${holder}/comm`)?.trim() ?? null };
    return sockets.includes(null) ? { kind: 'unknown' } : { kind: 'foreign', pid: null, name: null };
}
function portsOf(pids) {
    const own = pids.map(socketsOf);
    const found = listListeners().filter((l) => own.some((inodes) => inodes?.has(l.inode)));
    return [...new Map(found.map(({ port, address }) => [`${port} ${address}`, { port, address }])).values()];
}
//# sourceMappingURL=listeners.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/measure/system-error.js
var measure_system_error = __webpack_require__(54330);
;// CONCATENATED MODULE: ./build/src/measure/port.js







const FIRST = 20_000;
const LAST = 31_999;
async function reservePort(candidates = portsOutside((0,proc_files/* readProc */.lK)('/proc/sys/net/ipv4/ip_local_port_range'))) {
    const offset = (0,external_node_crypto_.randomInt)(candidates.length);
    for (let i = 0; i < candidates.length; i += 1) {
        const port = candidates[(offset + i) % candidates.length];
        if (port === undefined || !lock(port))
            continue;
        if (await isFree(port))
            return { port, release: () => port_unlock(port) };
        port_unlock(port);
    }
    throw new Error(`none of ${candidates.length} ports between ${FIRST} and ${LAST} is free`);
}
function portsOutside(localRange) {
    const [low = 0, high = 0] = (localRange ?? '').trim().split(/\s+/).map(Number);
    const all = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
    const outside = all.filter((port) => port < low || port > high);
    return outside.length > 0 ? outside : all.filter((port) => port % 2 === 1);
}
async function isFree(port) {
    const answer = await tryListen(port, process.platform === 'linux' ? '::' : '127.0.0.1');
    return answer === 'no such address' ? (await tryListen(port, '0.0.0.0')) === 'free' : answer === 'free';
}
function tryListen(port, host) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', (error) => {
            resolve(error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL' ? 'no such address' : 'taken');
        });
        server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')));
    });
}
const held = new Set();
const folder = () => external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-ports');
const lockFile = (port) => external_node_path_.join(folder(), String(port));
const me = () => `${process.pid} ${(0,proc_files/* readStat */.BV)(process.pid)?.start ?? 0}\n`;
function lock(port) {
    if (held.has(port))
        return false;
    prepare();
    const taken = create(port) || (reclaim(port) && create(port));
    if (taken)
        held.add(port);
    return taken;
}
function create(port) {
    try {
        (0,external_node_fs_.writeFileSync)(lockFile(port), me(), { flag: 'wx' });
        return true;
    }
    catch (error) {
        return (0,measure_system_error/* codeOf */.$)(error) !== 'EEXIST';
    }
}
function reclaim(port) {
    const file = lockFile(port);
    const aside = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        const judged = (0,external_node_fs_.readFileSync)(file, 'utf8');
        if (isAlive(judged))
            return false;
        (0,external_node_fs_.renameSync)(file, aside);
        const stale = (0,external_node_fs_.readFileSync)(aside, 'utf8') === judged;
        if (!stale)
            (0,external_node_fs_.linkSync)(aside, file);
        (0,external_node_fs_.rmSync)(aside, { force: true });
        return stale;
    }
    catch {
        return false;
    }
}
function isAlive(owner) {
    const [pid = 0, start = 0] = owner.trim().split(' ').map(Number);
    if (!Number.isInteger(pid) || pid <= 0)
        return owner.length === 0;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if ((0,measure_system_error/* codeOf */.$)(error) !== 'EPERM')
            return false;
    }
    const stat = (0,proc_files/* readStat */.BV)(pid);
    return stat === null || start === 0 || stat.start === start;
}
function port_unlock(port) {
    if (!held.delete(port))
        return;
    try {
        if ((0,external_node_fs_.readFileSync)(lockFile(port), 'utf8') === me())
            (0,external_node_fs_.rmSync)(lockFile(port), { force: true });
    }
    catch {
    }
}
let prepared = false;
function prepare() {
    if (prepared)
        return;
    prepared = true;
    process.on('exit', () => [...held].forEach(port_unlock));
    try {
        (0,external_node_fs_.mkdirSync)(folder(), { recursive: true });
        (0,external_node_fs_.chmodSync)(folder(), 0o1777);
    }
    catch {
    }
}
//# sourceMappingURL=port.js.map
;// CONCATENATED MODULE: ./build/src/measure/reserved-address.js






async function reserveAddress({ listen, protocol }) {
    if (listen === 'port') {
        const { port, release } = await reservePort();
        return { address: { kind: 'port', protocol, host: '127.0.0.1', port }, release };
    }
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(socketFolder(), 'tg-'));
    (0,external_node_fs_.chmodSync)(folder, 0o700);
    return { address: { kind: 'socket', protocol, path: external_node_path_.join(folder, 's') }, release: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }) };
}
function socketFolder() {
    const folder = (0,external_node_os_.tmpdir)();
    return /^[\w./-]{1,80}$/.test(folder) ? folder : '/tmp';
}
const LONGEST_MS = 1000;
async function untilRefused(port) {
    const began = performance.now();
    while (performance.now() - began < LONGEST_MS && (await accepts(port)))
        await (0,external_node_timers_promises_.setTimeout)(10);
}
function accepts(port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: '127.0.0.1', port });
        const end = (taken) => {
            socket.destroy();
            resolve(taken);
        };
        socket.once('connect', () => end(!isSelfConnection(socket)));
        socket.once('error', () => end(false));
    });
}
function isSelfConnection(socket) {
    return socket.localPort !== undefined && socket.localPort === socket.remotePort;
}
//# sourceMappingURL=reserved-address.js.map
;// CONCATENATED MODULE: ./build/src/measure/readiness.js



const HANGING_MS = 1000;
const MOST_AT_ONCE = 3;
const KEPT_BODY = 300;
function waitUntilReady(options, onReady) {
    return new Promise((resolve) => {
        const attempts = [];
        let last = { kind: 'refused' };
        let next;
        const finish = (readiness) => {
            clearTimeout(next);
            clearTimeout(limit);
            clearTimeout(nobody);
            clearInterval(watch);
            for (const attempt of attempts.splice(0))
                attempt.abandon();
            resolve(readiness);
        };
        const limit = setTimeout(() => {
            if (attempts.some((attempt) => attempt.connected()) && last.kind === 'refused')
                last = { kind: 'silent' };
            finish({ kind: 'timeout', last });
        }, options.timeout);
        const nobody = options.refused === undefined ? undefined : setTimeout(() => {
            if (last.kind === 'refused' && !attempts.some((attempt) => attempt.connected()))
                finish({ kind: 'timeout', last });
        }, options.refused);
        const watch = setInterval(() => options.giveUp() && finish({ kind: 'given-up' }), Math.max(5, options.pollEvery));
        const start = () => {
            if (options.giveUp())
                return finish({ kind: 'given-up' });
            if (attempts.length >= MOST_AT_ONCE)
                attempts.shift()?.abandon();
            const attempt = ask(options, (found, at) => {
                const index = attempts.indexOf(attempt);
                if (index < 0)
                    return;
                const newest = index === attempts.length - 1;
                attempts.splice(index, 1);
                if (found.kind === 'answered' && accepted(found.status, options.status)) {
                    onReady();
                    return finish({ kind: 'ready', at });
                }
                if (rank(found) <= rank(last))
                    last = found;
                if (newest)
                    schedule(options.pollEvery);
            });
            attempts.push(attempt);
            schedule(HANGING_MS);
        };
        const schedule = (ms) => {
            clearTimeout(next);
            next = setTimeout(start, ms);
        };
        start();
    });
}
function accepted(status, wanted) {
    return wanted === null ? status >= 200 && status <= 399 : wanted.includes(status);
}
const ORDER = ['answered', 'garbled', 'closed', 'silent', 'refused'];
const rank = (found) => ORDER.indexOf(found.kind);
function ask({ address, path, status }, done) {
    let connected = false;
    let over = false;
    const end = (found) => {
        if (over)
            return;
        over = true;
        done(found, performance.now());
        request.destroy();
    };
    const where = address.kind === 'port' ? { host: address.host, port: address.port } : { socketPath: address.path };
    const wanted = { ...where, path: path.replace(/[^\x21-\x7e]/gu, encodeURIComponent), method: 'GET', agent: false, headers: { accept: '*/*', connection: 'close', 'user-agent': 'tailgate' } };
    const request = address.protocol === 'https' ? external_node_https_.request({ ...wanted, rejectUnauthorized: false }) : external_node_http_.request(wanted);
    request.on('socket', (socket) => socket.once('connect', () => {
        if (isSelfConnection(socket))
            return end({ kind: 'refused' });
        connected = true;
    }));
    request.on('response', (response) => {
        const code = response.statusCode ?? 0;
        const good = accepted(code, status);
        let body = '';
        response.on('data', (chunk) => {
            if (!good && body.length < KEPT_BODY)
                body += chunk.toString('utf8', 0, KEPT_BODY);
        });
        response.on('end', () => end(response.complete ? { kind: 'answered', status: code, body } : { kind: 'closed' }));
        response.on('error', () => end({ kind: 'closed' }));
    });
    request.on('error', (error) => end(failed(error, connected)));
    request.end();
    return { abandon: () => { over = true; request.destroy(); }, connected: () => connected };
}
function failed(error, connected) {
    const code = error.code ?? '';
    if (/^(HPE_|ERR_SSL|EPROTO)/.test(code))
        return { kind: 'garbled', code };
    return connected ? { kind: 'closed' } : { kind: 'refused' };
}
//# sourceMappingURL=readiness.js.map
;// CONCATENATED MODULE: ./build/src/measure/garbage-hook.js
const GARBAGE_HOOK = String.raw `'use strict';
(() => {
  try {
    const net = require('node:net');
    const { Session } = require('node:inspector');
    const { threadId } = require('node:worker_threads');
    // Else the first to be collected is the session itself.
    const sessions = new Set();
    const collect = (done) => {
      const session = new Session();
      session.connect();
      sessions.add(session);
      session.post('HeapProfiler.collectGarbage', (error) => setImmediate(() => {
        sessions.delete(session);
        session.disconnect();
        done(error);
      }));
    };
    const server = net.createServer((socket) => {
      socket.unref();
      socket.on('error', () => {});
      socket.on('data', () => {
        try {
          collect((error) => (error ? socket.destroy() : socket.write('done\n')));
        } catch {
          socket.destroy();
        }
      });
    });
    server.on('error', () => {});
    server.listen({ path: __dirname + '/' + process.pid + '-' + threadId + '.sock', exclusive: true });
    server.unref();
  } catch {}
})();
`;
//# sourceMappingURL=garbage-hook.js.map
;// CONCATENATED MODULE: ./build/src/measure/garbage.js





const WITHIN = 10_000;
const MOST = 256;
const NAME = /^\d{1,10}-\d{1,10}\.sock$/;
class GarbagePlace {
    #folder;
    #sockets = new Map();
    constructor() {
        this.#folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-gc-'));
        (0,external_node_fs_.chmodSync)(this.#folder, 0o1777);
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, 'garbage.cjs'), GARBAGE_HOOK);
    }
    environment(written) {
        const hook = external_node_path_.join(this.#folder, 'garbage.cjs').replace(/["\\]/g, '\\$&');
        return { ...written, NODE_OPTIONS: `${written['NODE_OPTIONS'] ?? ''} --require "${hook}"`.trim() };
    }
    async collect() {
        let collected = 0;
        for (const name of this.#names())
            if (await this.#tell(name))
                collected += 1;
        return collected;
    }
    remove() {
        for (const socket of this.#sockets.values())
            socket.destroy();
        this.#sockets.clear();
        (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true });
    }
    #names() {
        try {
            return (0,external_node_fs_.readdirSync)(this.#folder).filter((name) => NAME.test(name)).slice(0, MOST);
        }
        catch {
            return [];
        }
    }
    #tell(name) {
        const socket = this.#sockets.get(name) ?? external_node_net_.connect(external_node_path_.join(this.#folder, name));
        this.#sockets.set(name, socket);
        return new Promise((resolve) => {
            const finish = (done) => {
                clearTimeout(limit);
                socket.off('data', told).off('error', lost).off('close', lost);
                if (!done) {
                    socket.on('error', () => { }).destroy();
                    this.#sockets.delete(name);
                    (0,external_node_fs_.rmSync)(external_node_path_.join(this.#folder, name), { force: true });
                }
                resolve(done);
            };
            const told = () => finish(true);
            const lost = () => finish(false);
            const limit = setTimeout(lost, WITHIN);
            socket.on('data', told).on('error', lost).on('close', lost);
            socket.write('collect\n');
        });
    }
}
//# sourceMappingURL=garbage.js.map
// EXTERNAL MODULE: ./build/src/measure/witnesses.js
var measure_witnesses = __webpack_require__(32105);
;// CONCATENATED MODULE: ./build/src/measure/target.js












const MOST_ATTEMPTS = 3;
const LOG_SEARCHED = 100;
const PORT_TAKEN = /EADDRINUSE|address already in use|address in use/i;
async function startTarget(options) {
    for (let attempt = 1;; attempt += 1) {
        const { portTaken = false, ...started } = await startOnce(options);
        if (!portTaken || attempt === MOST_ATTEMPTS || options.signal.aborted)
            return started;
    }
}
async function startOnce({ target, directory, cpus, logFile, signal, collectGarbage = false, pollEvery = 5 }) {
    if (target.start === null)
        throw new Error(`target ${target.name} has no start command`);
    const refuse = (failure) => ({ ok: false, failure });
    if (signal.aborted)
        return refuse(interrupted(target, []));
    const place = await reserveAddress(target);
    const { address } = place;
    const cwd = external_node_path_.resolve(directory, target.directory);
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const where = { port: address.kind === 'port' ? String(address.port) : null, socket: address.kind === 'socket' ? address.path : null };
    const garbage = collectGarbage ? new GarbagePlace() : null;
    const env = (0,target_environment/* targetEnvironment */.dK)(process.env, garbage?.environment(target.env) ?? target.env, cookie, where);
    const started = await (0,start_child/* startChild */.v)({ command: target.start, cwd, env, cookie, where, logFile, cpus });
    if (!started.ok) {
        place.release();
        garbage?.remove();
        return refuse((0,measure_failure/* failureOf */.g5)(target, 'start-failed', started.message, started.hint, []));
    }
    const running = new Running(started.child, place, target, signal, garbage);
    const failure = await running.untilReady(pollEvery);
    if (failure === null)
        return { ok: true, running };
    await running.stop();
    const portTaken = failure.kind === 'start-failed' && address.kind === 'port' && running.logTail(LOG_SEARCHED).some((line) => PORT_TAKEN.test(line));
    return { ok: false, failure, portTaken };
}
class Running {
    address;
    startTime = 0;
    countersAtReady = null;
    memoryAtReady = null;
    #child;
    #place;
    #target;
    #signal;
    #witnesses;
    #garbage;
    #collected = null;
    #onAbort = () => void this.stop();
    #stopped = null;
    constructor(child, place, target, signal, garbage) {
        this.#child = child;
        this.#place = place;
        this.#target = target;
        this.#signal = signal;
        this.#garbage = garbage;
        this.address = place.address;
        this.#witnesses = new measure_witnesses/* Witnesses */.uo(child.tree);
        signal.addEventListener('abort', this.#onAbort, { once: true });
    }
    get pid() {
        return this.#child.pid;
    }
    async untilReady(pollEvery) {
        const { path: ask, status, timeout } = this.#target.ready;
        const options = { address: this.address, path: ask, status, timeout, pollEvery, giveUp: () => this.#signal.aborted || this.exit() !== null };
        const readiness = await waitUntilReady(options, () => {
            this.countersAtReady = this.#witnesses.readCounters();
            this.memoryAtReady = this.#witnesses.readMemory();
        });
        if (this.#signal.aborted)
            return interrupted(this.#target, this.logTail(measure_failure/* LOG_LINES */.dq));
        switch (readiness.kind) {
            case 'given-up': return (0,measure_failure/* endedEarly */.S3)(this.#target, this.exit() ?? { code: null, signal: null }, performance.now() - this.#child.began, this.logTail(measure_failure/* LOG_LINES */.dq));
            case 'timeout': {
                const elsewhere = this.address.kind === 'port' && readiness.last.kind === 'refused' ? portsOf(this.#pids()).map((l) => l.port) : [];
                return (0,measure_failure/* neverReady */.oB)(this.#target, this.address, readiness.last, elsewhere, this.logTail(measure_failure/* LOG_LINES */.dq));
            }
            case 'ready': {
                this.startTime = readiness.at - this.#child.began;
                return this.#checkOwner();
            }
        }
    }
    counters() {
        return this.#witnesses.readCounters();
    }
    resetPeak() {
        this.#witnesses.resetPeak();
    }
    memory() {
        return this.#witnesses.readMemory();
    }
    handles() {
        return this.#witnesses.readHandles();
    }
    get collectGarbage() {
        const garbage = this.#garbage;
        return garbage === null ? null : async () => void (this.#collected = (await garbage.collect()) > 0 || this.#collected === true);
    }
    absent() {
        const reason = '`collect-garbage` was asked for, and no process of the target did so: is it Node, and does NODE_OPTIONS reach it?';
        return [...this.#witnesses.absent(), ...(this.#collected === false ? ['memory.mean', 'memory.growth'].map((metric) => ({ metric, reason })) : [])];
    }
    exit() {
        const { exit } = this.#child;
        return exit !== null && exit.code === 0 && this.#stopped === null && this.#child.alive().length > 0 ? null : exit;
    }
    onExit(callback) {
        void this.#child.ended.then(() => {
            const exit = this.exit();
            if (exit !== null)
                callback(exit);
        });
    }
    logTail(lines) {
        return this.#child.log.tail(lines);
    }
    stop() {
        const ended = this.#child.stop(this.#target.stopTimeout, this.#signal.aborted);
        this.#stopped ??= ended.then(async () => {
            this.#signal.removeEventListener('abort', this.#onAbort);
            if (this.address.kind === 'port')
                await untilRefused(this.address.port);
            this.#place.release();
            this.#garbage?.remove();
        });
        return this.#stopped;
    }
    #pids() {
        return this.#child.alive().map((p) => p.pid);
    }
    #checkOwner() {
        if (this.address.kind === 'socket')
            return null;
        const owner = ownerOf(this.address.port, this.#pids());
        return owner.kind === 'foreign' ? (0,measure_failure/* listensElsewhere */.Bo)(this.#target, this.address, owner, this.logTail(measure_failure/* LOG_LINES */.dq)) : null;
    }
}
function interrupted(target, log) {
    return (0,measure_failure/* failureOf */.g5)(target, 'interrupted', 'the run was interrupted while the target was starting', null, log);
}
//# sourceMappingURL=target.js.map
;// CONCATENATED MODULE: ./build/src/measure/base-ready.js






async function readyBase(request) {
    const { targets, added, base } = request;
    const unready = new Set(targets.map(({ name }) => name).filter((name) => added.has(name)));
    const notes = [...unready].map((name) => `${name} is new: base has nothing that it could be compared with`);
    const builds = [];
    for (const target of targets)
        if (!added.has(target.name))
            builds.push(await build(asBuilt(target, base), request));
    const failures = [];
    for (const { target, failure: unbuilt, copied } of builds) {
        const told = [...copied, ...(target.setup === null ? lackingDependencies(request.head, base.directory, target.directory) : [])];
        notes.push(...told);
        const failure = unbuilt ?? (await base_ready_startOnce(target, request));
        if (failure === null)
            continue;
        failures.push({ target: target.name, kind: failure.kind, message: [failure.message, ...told].join('; '), hint: failure.hint });
        notes.push(`${target.name} could not be measured on base, and has nothing to be compared with: ${failure.message}`);
        unready.add(target.name);
    }
    const [first] = failures;
    return first !== undefined && unready.size === targets.length ? { ok: false, failure: first } : { ok: true, notes, unready };
}
async function build(target, request) {
    const { head, base: { directory }, signal, progress } = request;
    if (target.setup === null)
        return { target, failure: null, copied: await inheritDependencies(head, directory, target.directory, signal) };
    progress(`${target.name}: ${target.setup} (base)`);
    return { target, failure: await runSetup({ target, directory, logFile: logFile(target, 'setup', request), signal }), copied: [] };
}
const logFile = ({ name }, what, { logs }) => `${logs}/${name}.base.${what}.log`;
async function base_ready_startOnce(target, request) {
    if (!isStarted(target) || target.kind === 'command')
        return null;
    const { base, layout, signal, progress } = request;
    if (target.setup === null)
        progress(`${target.name}: starting (base)`);
    const where = { directory: base.directory, cpus: layout?.target ?? null, logFile: logFile(target, 'first-start', request), signal };
    if (target.kind === 'function') {
        const invoked = await probeFunction({ target, ...where, warm: new Map() });
        return invoked.ok ? null : invoked.failure;
    }
    const started = await startTarget({ target, ...where });
    if (!started.ok)
        return started.failure;
    await started.running.stop();
    return null;
}
//# sourceMappingURL=base-ready.js.map
;// CONCATENATED MODULE: ./build/src/own-way.js

const KEYS = {
    directory: 'path', setup: 'setup', env: 'env', package: 'package.path', start: 'start', listen: 'listen', protocol: 'protocol', ready: 'ready', stopTimeout: 'stop-timeout',
    runtime: 'runtime', interpreter: 'interpreter', handler: 'handler', layers: 'layers',
};
function ownWays(head, base) {
    const own = new Map();
    const lacking = new Map();
    const notes = [];
    for (const target of head.targets) {
        const other = base?.targets.find(({ name }) => name === target.name);
        if (other !== undefined)
            lacking.set(target.name, new Set(scenarioNames(target).filter((name) => !scenarioNames(other).includes(name))));
        const way = other === undefined ? null : wayOf(target, other);
        if (way === null)
            continue;
        const differing = Object.entries(KEYS).flatMap(([key, word]) => (key in way && !sameAs(own_way_valueOf(way, key), own_way_valueOf(target, key)) ? [word] : []));
        if (differing.length === 0)
            continue;
        own.set(target.name, way);
        notes.push(`base builds and starts ${target.name} as its own ${base?.file ?? 'config'} says, which differs in ${differing.map((key) => `\`${key}\``).join(', ')}`);
    }
    return { own, lacking, notes };
}
function wayOf(head, base) {
    const pack = head.package === null || base.package === null ? head.package : { ...head.package, path: base.package.path };
    if (head.kind === 'server' && base.kind === 'server') {
        const { directory, setup, env, start, listen, protocol, ready, stopTimeout } = base;
        if (start === null)
            return { ...pickServer(head), directory, setup, env, package: pack };
        return { directory, setup, env, package: pack, start, listen, protocol, ready, stopTimeout };
    }
    if (head.kind === 'function' && base.kind === 'function') {
        const { directory, setup, env, runtime, interpreter, handler, layers } = base;
        return { directory, setup, env, package: pack, runtime, interpreter, handler, layers };
    }
    if (head.kind === 'command' && base.kind === 'command') {
        const { directory, setup } = base;
        return { directory, setup, package: pack };
    }
    return null;
}
const pickServer = ({ directory, setup, env, start, listen, protocol, ready, stopTimeout, package: pack }) => ({ directory, setup, env, package: pack, start, listen, protocol, ready, stopTimeout });
const own_way_valueOf = (of, key) => Object.entries(of).find(([name]) => name === key)?.[1];
const sameAs = (a, b) => JSON.stringify(own_way_sorted(a)) === JSON.stringify(own_way_sorted(b));
function own_way_sorted(value) {
    if (Array.isArray(value))
        return value.map(own_way_sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, own_way_sorted(of)]));
}
//# sourceMappingURL=own-way.js.map
;// CONCATENATED MODULE: ./build/src/base-build.js


async function buildBase({ config, before, directory, ...request }) {
    const { own, lacking, notes } = ownWays(config, before);
    const added = new Set(config.targets.map(({ name }) => name).filter((name) => before !== null && !before.targets.some((target) => target.name === name)));
    const build = { directory, own, lacking };
    const ready = await readyBase({ ...request, targets: config.targets, added, base: build });
    if (ready.ok)
        return { ok: true, build, unready: ready.unready, notes: [...notes, ...ready.notes] };
    const { target, message, hint } = ready.failure;
    return { ok: false, reason: [`${target} of base: ${message}`, ...(hint === null ? [] : [hint])].join('; ') };
}
//# sourceMappingURL=base-build.js.map
// EXTERNAL MODULE: ./build/src/baseline/store.js
var baseline_store = __webpack_require__(69532);
// EXTERNAL MODULE: ./build/src/conclude.js + 112 modules
var conclude = __webpack_require__(56147);
// EXTERNAL MODULE: ./build/src/config/read.js + 9 modules
var config_read = __webpack_require__(93903);
// EXTERNAL MODULE: ./build/src/budget.js
var src_budget = __webpack_require__(1832);
;// CONCATENATED MODULE: ./build/src/judge/decide.js

function decisionsOf({ verdicts }) {
    return (target, scenario) => {
        const open = verdicts.filter(({ comparison, budget, verdict }) => comparison.target === target && comparison.scenario === scenario && budget !== null && verdict === 'inconclusive');
        if (open.some(awaitsConfirmation))
            return 'confirm';
        return open.some(({ settle, budget }) => (0,src_budget/* isBinding */.OT)(budget) && mayBeSettled(settle)) ? 'more' : 'enough';
    };
}
function awaitsConfirmation({ settle, comparison }) {
    return settle?.kind === 'confirmation' && comparison.confirmation === null;
}
function mayBeSettled(settle) {
    switch (settle?.kind) {
        case 'load':
        case 'errors':
        case 'beyond-stored':
        case 'newer-level':
        case 'entries':
        case 'buckets':
        case 'other-unit':
        case 'other-direction':
        case 'no-direction': return false;
        case 'machine': return settle.what !== 'clock';
        default: return true;
    }
}
//# sourceMappingURL=decide.js.map
// EXTERNAL MODULE: ./build/src/measure/cpus.js
var cpus = __webpack_require__(98227);
// EXTERNAL MODULE: ./build/src/stats/point.js
var point = __webpack_require__(17107);
;// CONCATENATED MODULE: ./build/src/measure/sample.js


function workloadOf(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
const fedBy = ({ feed }) => (feed === undefined ? [] : [feed.flows, feed.data.map(({ digest }) => digest)]);
function sampleOf(place, metric, workload, values, warnings = []) {
    return { ...place, metric, workload, values, point: (0,point/* pointOf */.q)(metric.statistic, values), warnings };
}
//# sourceMappingURL=sample.js.map
;// CONCATENATED MODULE: ./build/src/measure/asked.js


const MOST_NUMBERS = 20;
const LONGEST_NAME = 100;
const LONGEST_BODY = 65_536;
function askedOf(targets, layout) {
    const cores = layout === null ? null : (0,cpus/* parseCpuList */.Sx)(layout.target).length;
    return targets.flatMap((target) => (target.kind !== 'server' ? [] : target.scenarios.map((scenario) => ({
        target: target.name, scenario: scenario.name, atOnce: atOnceOf(scenario), cores, requests: workloadOf(scenario.requests, ...fedBy(scenario)), numbers: numbersOf(scenario.requests),
    }))));
}
function atOnceOf({ load }) {
    return load.kind === 'connections' ? load.connections * load.pipelining : null;
}
function numbersOf(requests) {
    const [request, ...others] = requests;
    if (request === undefined || others.length > 0)
        return [];
    return [...inQuery(request), ...inBody(request)].filter(({ name }) => name.length <= LONGEST_NAME).slice(0, MOST_NUMBERS);
}
function inQuery(request) {
    const [path = '', query] = request.path.split(/\?(.*)/s, 2);
    if (query === undefined)
        return [];
    const parts = query.split('&');
    return parts.flatMap((part, i) => {
        const [, name, digits] = /^([^=]+)=(\d{1,9})$/.exec(part) ?? [];
        if (name === undefined || digits === undefined)
            return [];
        const rest = parts.map((other, at) => (at === i ? `${name}=` : other)).join('&');
        return [{ name: decoded(name), value: Number(digits), rest: workloadOf({ ...request, path: `${path}?${rest}` }) }];
    });
}
function decoded(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}
function inBody(request) {
    const body = request.body === null || request.body.length > LONGEST_BODY ? null : objectIn(request.body);
    if (body === null)
        return [];
    const variables = body['variables'];
    return [
        ...numbersIn(body).map(({ name, value }) => ({ name, value, rest: workloadOf({ ...request, body: { ...body, [name]: null } }) })),
        ...(isObject(variables) ? numbersIn(variables).map(({ name, value }) => ({ name: `variables.${name}`, value, rest: workloadOf({ ...request, body: { ...body, variables: { ...variables, [name]: null } } }) })) : []),
    ];
}
function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const numbersIn = (object) => Object.entries(object).flatMap(([name, value]) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e9 ? [{ name, value }] : []));
//# sourceMappingURL=asked.js.map
// EXTERNAL MODULE: ./build/src/shell-word.js
var shell_word = __webpack_require__(73588);
// EXTERNAL MODULE: ./build/src/measure/base/git.js
var base_git = __webpack_require__(90634);
;// CONCATENATED MODULE: ./build/src/measure/base/owner.js


const DAY = 24 * 60 * 60 * 1000;
const WORD = /^(\d+)-(\d+)-(\d+)-(\d+)$/;
function ownerWord() {
    return [process.pid, startOf(process.pid), pidNamespace(), Date.now()].join('-');
}
function isGone(word) {
    const [, pid, start, namespace, time] = WORD.exec(word) ?? [];
    if (pid === undefined)
        return false;
    if (Number(namespace) !== pidNamespace())
        return Date.now() - Number(time) > DAY;
    return !owner_isAlive(Number(pid)) || startOf(Number(pid)) !== Number(start);
}
function owner_isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
const startOf = (pid) => (0,proc_files/* readStat */.BV)(pid)?.start ?? 0;
function pidNamespace() {
    try {
        return Number(/\d+/.exec((0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))?.[0] ?? 0);
    }
    catch {
        return 0;
    }
}
//# sourceMappingURL=owner.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/leftovers.js




const ownLock = () => `tailgate ${ownerWord()}\n`;
const lockedBy = (administration) => external_node_path_.join(administration, 'locked');
const REFERENCES = 'refs/tailgate/';
const ownReference = (letters) => `${REFERENCES}${ownerWord()}/${letters}`;
async function clearLeftovers(git) {
    const common = await commonDirectory(git);
    if (common === null)
        return;
    const worktrees = external_node_path_.join(common, 'worktrees');
    for (const name of await (0,promises_.readdir)(worktrees).catch(() => [])) {
        const kept = external_node_path_.join(worktrees, name);
        const owner = /^tailgate (\S+)\s*$/.exec(await leftovers_text(lockedBy(kept)))?.[1];
        if (owner === undefined || !isGone(owner))
            continue;
        const link = (await leftovers_text(external_node_path_.join(kept, 'gitdir'))).trim();
        const points = /^gitdir: (.+)$/m.exec(await leftovers_text(link))?.[1];
        const isOurs = points !== undefined && external_node_path_.resolve(external_node_path_.dirname(link), points) === kept;
        if (isOurs && (await remove(external_node_path_.dirname(link))) !== null)
            continue;
        await remove(kept);
    }
    const references = (await git('for-each-ref', '--format=%(refname)', REFERENCES)).stdout.split('\n');
    for (const reference of references) {
        if (isGone(reference.slice(REFERENCES.length).split('/')[0] ?? ''))
            await git('update-ref', '-d', reference);
    }
}
async function commonDirectory(git) {
    const [top, common] = [await git('rev-parse', '--show-toplevel'), await git('rev-parse', '--git-common-dir')];
    return top.ok && common.ok ? external_node_path_.resolve(top.stdout, common.stdout) : null;
}
const leftovers_text = (file) => (0,promises_.readFile)(file, 'utf8').catch(() => '');
//# sourceMappingURL=leftovers.js.map
// EXTERNAL MODULE: ./build/src/nearest.js
var nearest = __webpack_require__(67707);
// EXTERNAL MODULE: ./build/src/measure/base/origin.js
var base_origin = __webpack_require__(15566);
;// CONCATENATED MODULE: ./build/src/measure/base/refused.js
const noBase = (kind, message, hint = null) => ({ ok: false, kind, message, hint });
const FULL_CLONE = 'add `with: { fetch-depth: 0 }` to the actions/checkout step, or run `git fetch --unshallow`';
//# sourceMappingURL=refused.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/merge-base.js



async function findBase(git, { ref, event }, own) {
    const head = await (0,base_origin/* commitOf */.D3)(git, 'HEAD');
    if (head === null)
        return noBase('no-base', 'the repository has no commit yet', 'commit something first');
    const tips = ref !== null ? await resolveRef(git, ref, head, own) : event !== null ? await resolveEvent(git, event, head, own) : await defaultBranch(git, own);
    if ('ok' in tips)
        return tips;
    const met = await mergeBase(git, head, tips.commits);
    if (typeof met !== 'string')
        return met;
    const { name, notes } = tips;
    if (met !== head)
        return { ok: true, commit: met, name, notes };
    const dirty = await hasChanges(git);
    if (dirty)
        return { ok: true, commit: head, name, notes: [...notes, 'the working tree is compared with its own commit'] };
    if (ref !== null)
        return { ok: true, commit: head, name, notes: [...notes, `HEAD is in ${name} already: both sides are the same commit`] };
    return noBase('same-commit', `HEAD is in ${name} already and nothing is changed: there is nothing to compare it with`, 'name a commit with `--base`, for example `--base HEAD~1`');
}
const OF_THIS_CLONE = /[~^@]|^[0-9a-f]{4,40}$/;
async function mistakenRef(git, ref) {
    if ((await commitHere(git, ref)) !== null)
        return null;
    if ((0,base_origin/* isName */.Eo)(atOrigin(ref)) && (await git('remote', 'get-url', 'origin')).ok)
        return null;
    return (await (0,base_origin/* isShallow */.fE)(git)) && OF_THIS_CLONE.test(ref) ? null : noSuchRef(git, ref, []);
}
const commitHere = async (git, ref) => (await (0,base_origin/* commitOf */.D3)(git, ref)) ?? (0,base_origin/* commitOf */.D3)(git, `refs/remotes/origin/${ref}`);
const atOrigin = (ref) => ref.replace(/^(refs\/remotes\/)?origin\//, '');
async function resolveRef(git, ref, head, own) {
    const here = () => commitHere(git, ref);
    const found = await here();
    if (found !== null)
        return { commits: [found], name: ref, notes: [] };
    const fetched = await (0,base_origin/* fetchFrom */.pL)(git, atOrigin(ref), own);
    if (fetched.commit !== null)
        return { commits: [fetched.commit], name: ref, notes: [`${ref} was fetched from origin`] };
    const shallow = await (0,base_origin/* isShallow */.fE)(git);
    if (shallow && OF_THIS_CLONE.test(ref)) {
        const deepened = await (0,base_origin/* deepenUntil */.MZ)(git, [head], here);
        if ('found' in deepened && deepened.found !== null)
            return { commits: [deepened.found], name: ref, notes: [] };
        if ('complaint' in deepened)
            return noBase('shallow', `${ref} is not in this shallow clone, which could not be deepened: ${deepened.complaint}`, FULL_CLONE);
    }
    if (!fetched.unknown)
        return noBase(shallow ? 'shallow' : 'failed', `${ref} is not in this clone, and it could not be fetched: ${fetched.complaint}`, shallow ? FULL_CLONE : `run \`git fetch origin\` first, or write a branch, a tag or a commit that this clone has`);
    return noSuchRef(git, ref, await (0,base_origin/* namesAtOrigin */.aw)(git));
}
async function noSuchRef(git, ref, elsewhere) {
    const known = (await git('for-each-ref', '--format=%(refname:short)', '--count=2000', 'refs/heads', 'refs/remotes', 'refs/tags')).stdout.split('\n');
    const near = (0,nearest/* nearest */.pA)(ref, [...known, ...elsewhere]);
    return noBase('no-base', `git knows no branch, tag or commit called \`${ref}\``, near === null ? 'write a branch, a tag or a commit that this clone has, or that origin has' : `did you mean \`${near}\`?`);
}
async function resolveEvent(git, { sha, branch }, head, own) {
    const parents = await (0,base_origin/* parentsOf */.fY)(git, head);
    const merged = await mergedInto(git, head, parents);
    const here = merged === null ? null : await (0,base_origin/* commitOf */.D3)(git, merged);
    if (here !== null)
        return { commits: [here], name: branch, notes: [] };
    const known = (await Promise.all([sha, `refs/remotes/origin/${branch}`].map((name) => (0,base_origin/* commitOf */.D3)(git, name)))).filter((commit) => commit !== null);
    const isMerge = parents.length > 1;
    const enough = known.some((commit) => parents.includes(commit) || commit === head) || (known.length > 0 && !isMerge) || known.length === 2;
    if (enough)
        return { commits: known, name: branch, notes: [] };
    const byCommit = parents.includes(sha) || !isMerge;
    const exact = merged ?? sha;
    let complaint = '';
    for (const name of byCommit || merged !== null ? [exact, `refs/heads/${branch}`] : [`refs/heads/${branch}`, sha]) {
        const fetched = await (0,base_origin/* fetchFrom */.pL)(git, name, own);
        if (fetched.commit !== null)
            return { commits: [...known, fetched.commit], name: branch, notes: ['the base commit was fetched from origin'] };
        complaint = fetched.complaint;
    }
    if (known.length > 0)
        return { commits: known, name: branch, notes: [] };
    return noBase('shallow', `the base commit of ${branch} is not in this clone, and it could not be fetched: ${complaint}`, FULL_CLONE);
}
async function mergedInto(git, head, [first, second, ...more]) {
    if (first === undefined || second === undefined || more.length > 0)
        return null;
    const subject = (await git('log', '-1', '--no-show-signature', '--format=%s', head, '--')).stdout;
    return subject === `Merge ${second} into ${first}` ? first : null;
}
async function defaultBranch(git, own) {
    for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master']) {
        const commit = await (0,base_origin/* commitOf */.D3)(git, name);
        if (commit === null)
            continue;
        const target = (await git('rev-parse', '--symbolic-full-name', name)).stdout || name;
        return { commits: [commit], name: target.replace(/^refs\/(remotes|heads)\//, ''), notes: [] };
    }
    const fetched = await (0,base_origin/* fetchFrom */.pL)(git, 'HEAD', own);
    if (fetched.commit !== null)
        return { commits: [fetched.commit], name: 'origin/HEAD', notes: ["origin's default branch was fetched"] };
    return noBase('no-base', 'no default branch is known here: there is neither origin/main nor main', 'name the base: `--base BRANCH`');
}
const LOOKS = 5;
async function mergeBase(git, head, tips) {
    const met = async () => {
        const answer = await git('merge-base', head, ...tips);
        return answer.ok && answer.stdout !== '' ? (answer.stdout.split('\n')[0] ?? null) : null;
    };
    const parent = (await (0,base_origin/* parentsOf */.fY)(git, head)).find((commit) => tips.includes(commit));
    const found = parent ?? (await met());
    if (found !== null)
        return found;
    for (let look = 1; look <= LOOKS; look += 1) {
        const shallow = await (0,base_origin/* isShallow */.fE)(git);
        const deepened = shallow ? await (0,base_origin/* deepenUntil */.MZ)(git, [head, ...tips], met) : { found: null };
        if ('complaint' in deepened)
            return noBase('shallow', `this clone is too shallow to know where head left base, and it could not be deepened: ${deepened.complaint}`, FULL_CLONE);
        const common = deepened.found ?? (await met());
        if (common !== null)
            return common;
        if (!shallow && !(await (0,base_origin/* isShallow */.fE)(git)))
            break;
    }
    return noBase('no-base', 'head and base have no commit in common', 'name a base that head was branched from');
}
async function hasChanges(git) {
    const answer = await git('status', '--porcelain', '--untracked-files=no', '--ignore-submodules=dirty');
    return answer.ok && answer.stdout !== '';
}
//# sourceMappingURL=merge-base.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/place.js





const SHORTEST = 3;
const USUAL = 12;
const ATTEMPTS = 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
async function placeFor(head, temporaryFiles = external_node_os_.tmpdir()) {
    const temporary = await (0,promises_.realpath)(temporaryFiles).catch(() => null);
    const beside = external_node_path_.dirname(head);
    const parents = temporary === null ? [beside] : (await onOneDevice(temporary, head)) ? [temporary, beside] : [beside, temporary];
    const mode = (await isOpenToAll(head)) ? 0o755 : 0o700;
    for (const parent of parents) {
        const letters = bytes(head) - bytes(external_node_path_.join(parent, '/'));
        const folder = letters < SHORTEST ? null : await emptyFolder(parent, letters, mode);
        if (folder !== null)
            return { folder, equal: true };
    }
    for (const parent of parents) {
        const folder = await emptyFolder(parent, USUAL, mode);
        if (folder !== null)
            return { folder, equal: bytes(folder) === bytes(head) };
    }
    return null;
}
const bytes = (text) => Buffer.byteLength(text);
async function onOneDevice(one, other) {
    const [a, b] = await Promise.all([(0,promises_.stat)(one), (0,promises_.stat)(other)]);
    return a.dev === b.dev;
}
async function isOpenToAll(head) {
    for (let folder = head;; folder = external_node_path_.dirname(folder)) {
        const needed = folder === head ? 0o005 : 0o001;
        if (((await (0,promises_.stat)(folder)).mode & needed) !== needed)
            return false;
        if (folder === external_node_path_.dirname(folder))
            return true;
    }
}
async function emptyFolder(parent, letters, mode) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const folder = external_node_path_.join(parent, Array.from({ length: letters }, () => LETTERS[(0,external_node_crypto_.randomInt)(LETTERS.length)]).join(''));
        try {
            await (0,promises_.mkdir)(folder, { mode: 0o700 });
            await (0,promises_.chmod)(folder, mode);
            return folder;
        }
        catch (error) {
            if (!(0,system_error/* hasCode */.up)(error, 'EEXIST'))
                return null;
        }
    }
    return null;
}
//# sourceMappingURL=place.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/large-files.js


const SKIP_DOWNLOADS = { GIT_LFS_SKIP_SMUDGE: '1' };
const POINTER = 'version https://git-lfs.github.com/spec/';
async function pointersOnly(git, top) {
    const listed = await git('ls-files', '-z', '--', ':(top,attr:filter=lfs)');
    const starts = listed.stdout.split('\0').filter((file) => file !== '').map((file) => large_files_startOf(external_node_path_.join(top, file))).filter((start) => start !== null);
    return starts.length === 0 ? null : starts.every((start) => start === POINTER);
}
function large_files_startOf(file) {
    const buffer = Buffer.alloc(POINTER.length);
    try {
        const fd = (0,external_node_fs_.openSync)(file, 'r');
        try {
            return buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, 0));
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch {
        return null;
    }
}
async function withoutProgram(git) {
    if ((await git('lfs', 'version')).ok)
        return [];
    return ['filter.lfs.process=', 'filter.lfs.smudge=', 'filter.lfs.required=false'].flatMap((setting) => ['-c', setting]);
}
//# sourceMappingURL=large-files.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/submodule.js







async function borrow({ target, commit, clone, checkout }, signal) {
    const inClone = (0,base_git/* gitIn */.u)(clone, signal);
    const git = (...args) => inClone(`--git-dir=${clone}`, `--work-tree=${clone}`, ...args);
    if ((await (0,base_origin/* commitOf */.D3)(git, commit)) === null) {
        const own = ownReference(external_node_path_.basename(target));
        const fetched = await (0,base_origin/* fetchFrom */.pL)(git, commit, own);
        await (0,base_git/* gitIn */.u)(clone, new AbortController().signal)(`--git-dir=${clone}`, 'update-ref', '-d', own);
        if (fetched.commit === null)
            return { ok: false, complaint: `its commit ${commit.slice(0, 12)} is not in head's clone of it and could not be fetched: ${fetched.complaint}` };
    }
    const common = await git('rev-parse', '--git-common-dir');
    const made = await makeRepository(target, commit, signal);
    if (!made.ok || !common.ok)
        return made;
    const shared = external_node_path_.resolve(clone, common.stdout);
    await (0,promises_.writeFile)(external_node_path_.join(target, '.git', 'objects', 'info', 'alternates'), `${external_node_path_.join(shared, 'objects')}\n`);
    if ((0,external_node_fs_.existsSync)(external_node_path_.join(shared, 'shallow')))
        await (0,promises_.copyFile)(external_node_path_.join(shared, 'shallow'), external_node_path_.join(target, '.git', 'shallow'));
    const pointers = checkout === null ? null : await pointersOnly((0,base_git/* gitIn */.u)(checkout, signal), checkout);
    return checkOut((0,base_git/* gitIn */.u)(target, signal, pointers === true ? SKIP_DOWNLOADS : {}), commit);
}
async function download({ target, commit, name, url, beside }, signal) {
    const above = (0,base_git/* gitIn */.u)(beside, signal);
    const written = await above('config', '--get', `submodule.${name}.url`);
    const origin = await above('remote', 'get-url', 'origin');
    const address = resolveAddress(written.ok ? written.stdout : url, origin.ok ? origin.stdout : beside);
    const made = await makeRepository(target, commit, signal);
    if (!made.ok)
        return made;
    const git = (0,base_git/* gitIn */.u)(target, signal, { GIT_PROTOCOL_FROM_USER: '0' });
    await git('remote', 'add', 'origin', address);
    const fetched = await git('fetch', ...base_origin/* NO_TRACES */.fB, '--depth=1', 'origin', commit);
    return fetched.ok ? checkOut(git, commit) : { ok: false, complaint: fetched.complaint };
}
async function makeRepository(target, commit, signal) {
    const format = commit.length === 64 ? ['--object-format=sha256'] : [];
    return resultOf(await (0,base_git/* gitIn */.u)(external_node_path_.dirname(target), signal)('init', '--quiet', '--template=', ...format, target));
}
async function checkOut(git, commit) {
    return resultOf(await git('checkout', '--quiet', '--detach', '--force', commit));
}
const resultOf = ({ ok, complaint }) => (ok ? { ok } : { ok, complaint });
function resolveAddress(url, origin) {
    let [rest, base, joint] = [url, origin.replace(/\/+$/, ''), '/'];
    for (let step = STEP.exec(rest); step !== null; step = STEP.exec(rest)) {
        rest = rest.slice(step[0].length);
        if (step[1] === '.')
            continue;
        const cut = Math.max(base.lastIndexOf('/'), base.lastIndexOf(':'));
        if (cut > 0)
            [joint, base] = [base.charAt(cut), base.slice(0, cut)];
    }
    return rest === url ? url : base + joint + rest;
}
const STEP = /^(\.\.?)\/+/;
//# sourceMappingURL=submodule.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/submodules.js





async function fillSubmodules(folder, head, signal) {
    const git = (0,base_git/* gitIn */.u)(head, signal);
    const [own, common] = await Promise.all([git('rev-parse', '--absolute-git-dir'), git('rev-parse', '--git-common-dir')]);
    return fill({ folder, head, kept: [own.stdout, external_node_path_.resolve(head, common.stdout)] }, signal);
}
async function fill({ folder, head, kept }, signal) {
    if (!(0,external_node_fs_.existsSync)(external_node_path_.join(folder, '.gitmodules')))
        return null;
    for (const submodule of await submodulesOf((0,base_git/* gitIn */.u)(folder, signal))) {
        const inHead = head === null ? null : external_node_path_.join(head, submodule.at);
        const isThere = inHead !== null && (0,external_node_fs_.existsSync)(external_node_path_.join(inHead, '.git'));
        if (!isThere && head !== null && (await linkAt((0,base_git/* gitIn */.u)(head, signal), submodule.at)) !== null)
            continue;
        const target = external_node_path_.join(folder, submodule.at);
        const checkout = isThere ? inHead : null;
        const clone = checkout === null ? keptClone(kept, submodule.name) : await gitDirectory((0,base_git/* gitIn */.u)(checkout, signal));
        const done = clone !== null ? await borrow({ ...submodule, target, clone, checkout }, signal) : await download({ ...submodule, target, beside: folder }, signal);
        if (!done.ok)
            return uncheckable(submodule, done);
        const nested = await fill({ folder: target, head: checkout, kept: clone === null ? [] : [clone] }, signal);
        if (nested !== null)
            return nested;
    }
    return null;
}
function uncheckable({ name }, { complaint }) {
    return noBase('failed', `the submodule ${name} of base cannot be checked out: ${complaint}`, 'check out submodules with their history before Tailgate runs: `with: { submodules: recursive, fetch-depth: 0 }`');
}
async function submodulesOf(git) {
    const entries = new Map();
    const { stdout } = await git('config', '-z', '--file', '.gitmodules', '--get-regexp', '^submodule\\..*\\.(path|url)$');
    for (const entry of stdout.split('\0')) {
        const [, name, key, value] = /^submodule\.([\s\S]*)\.(path|url)\n([\s\S]*)$/.exec(entry) ?? [];
        if (name === undefined || key === undefined)
            continue;
        entries.set(name, { ...entries.get(name), [key]: value });
    }
    const found = await Promise.all([...entries].map(async ([name, { path: at, url = '' }]) => {
        const commit = at === undefined ? null : await linkAt(git, at);
        return at === undefined || commit === null ? [] : [{ name, at, commit, url }];
    }));
    return found.flat();
}
async function linkAt(git, at) {
    const { stdout } = await git('--literal-pathspecs', 'ls-files', '-z', '--stage', '--', at);
    return /^160000 ([0-9a-f]{40,64}) 0\t/.exec(stdout)?.[1] ?? null;
}
function keptClone(kept, name) {
    if (name.split(/[\\/]/).includes('..'))
        return null;
    return kept.map((directory) => external_node_path_.join(directory, 'modules', name)).find((clone) => (0,external_node_fs_.existsSync)(external_node_path_.join(clone, 'objects'))) ?? null;
}
async function gitDirectory(git) {
    const answer = await git('rev-parse', '--absolute-git-dir');
    return answer.ok ? answer.stdout : null;
}
//# sourceMappingURL=submodules.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/worktree.js









async function addWorktree(git, head, folder, commit, signal) {
    const added = await git('worktree', 'add', '--quiet', '--detach', '--force', '--no-checkout', '--lock', folder, commit);
    const kept = administration(folder);
    const clear = async () => {
        const why = await remove(folder);
        if (why !== null)
            return `the checkout of base could not be removed: ${why}; the next run will try again, and \`${folder}\` may be deleted`;
        if (kept === null)
            return null;
        await remove(kept);
        await (0,promises_.rmdir)(external_node_path_.dirname(kept)).catch(() => undefined);
        return null;
    };
    const refuse = async (why) => {
        const left = await clear();
        return left === null ? why : { ...why, message: `${why.message}; ${left}` };
    };
    if (!added.ok || kept === null)
        return refuse(worktree_uncheckable(added.complaint));
    await (0,promises_.writeFile)(lockedBy(kept), ownLock());
    const pointers = await pointersOnly(git, head);
    const inside = (0,base_git/* gitIn */.u)(folder, signal, pointers === true ? SKIP_DOWNLOADS : {});
    const filled = await inside(...(await withoutProgram(inside)), 'reset', '--hard', '--no-recurse-submodules', '--quiet');
    if (!filled.ok)
        return refuse(worktree_uncheckable(filled.complaint));
    const missing = await fillSubmodules(folder, head, signal);
    if (missing !== null)
        return refuse(missing);
    return { ok: true, notes: await largeFiles(inside, folder, pointers), remove: clear };
}
function worktree_uncheckable(complaint) {
    const hint = /unable to read|missing|bad object|promisor/i.test(complaint) ? FULL_CLONE : /No space left/i.test(complaint) ? 'free some space, or set TMPDIR to a folder on another disk' : null;
    return noBase('failed', `git could not check out base: ${complaint}`, hint);
}
function administration(folder) {
    try {
        const at = /^gitdir: (.+)$/m.exec((0,external_node_fs_.readFileSync)(external_node_path_.join(folder, '.git'), 'utf8'))?.[1];
        return at !== undefined && external_node_path_.basename(external_node_path_.dirname(at)) === 'worktrees' ? external_node_path_.resolve(folder, at) : null;
    }
    catch {
        return null;
    }
}
async function largeFiles(inside, folder, head) {
    const base = await pointersOnly(inside, folder);
    if (base === null || base === head)
        return [];
    return [base ? 'base has files in Git LFS that could not be downloaded: they are pointers there' : 'base has files in Git LFS; in head they are pointers or absent'];
}
//# sourceMappingURL=worktree.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/base.js












async function checkOutBase({ root, ref, event, signal }) {
    const top = await (0,base_git/* gitIn */.u)(root, signal)('rev-parse', '--show-toplevel');
    if (signal.aborted)
        return INTERRUPTED;
    if (!top.ok)
        return noRepository(top.complaint, root);
    const git = (0,base_git/* gitIn */.u)(top.stdout, signal);
    await clearLeftovers(git);
    const own = ownReference((0,external_node_crypto_.randomBytes)(6).toString('hex'));
    try {
        const base = await findBase(git, { ref, event }, own);
        const checkedOut = base.ok ? await base_checkOut(git, { root, top: top.stdout, base, signal }) : base;
        return signal.aborted && !checkedOut.ok ? INTERRUPTED : checkedOut;
    }
    finally {
        await (0,base_git/* gitIn */.u)(top.stdout, new AbortController().signal)('update-ref', '-d', own);
    }
}
async function mistakenBase({ root, ref, signal }) {
    const git = (0,base_git/* gitIn */.u)(root, signal);
    const isRepository = ref !== null && (await (0,base_origin/* commitOf */.D3)(git, 'HEAD')) !== null;
    const mistaken = isRepository ? await mistakenRef(git, ref) : null;
    return signal.aborted ? null : mistaken;
}
const INTERRUPTED = noBase('failed', 'the run was interrupted while base was checked out');
async function base_checkOut(git, { root, top, base, signal }) {
    const head = await (0,promises_.realpath)(top);
    const place = await placeFor(head);
    if (place === null)
        return noBase('failed', 'there is no place for a checkout of base: neither the folder for temporary files nor the one above the repository can be written to', 'set TMPDIR to a folder that can');
    const worktree = await addWorktree(git, head, place.folder, base.commit, signal);
    if (!worktree.ok)
        return worktree;
    const below = external_node_path_.relative(head, await (0,promises_.realpath)(root));
    const directory = external_node_path_.join(place.folder, below);
    if (!(0,external_node_fs_.existsSync)(directory)) {
        await worktree.remove();
        return noBase('failed', `base has no folder ${below}`, 'there is nothing to compare with until the default branch has it');
    }
    if ((await (0,promises_.realpath)(directory)) !== directory) {
        await worktree.remove();
        return noBase('failed', `${below} is a symbolic link in base`, 'compare with a commit in which it is a folder: `--base REF`');
    }
    const unequal = place.equal ? [] : ['the two checkouts lie under paths of different length, which alone can shift a process by a per cent or so'];
    return {
        ok: true, directory, notes: [...base.notes, ...worktree.notes, ...unequal], remove: worktree.remove,
        commit: { commit: base.commit, branch: base.name, dirty: false, time: null },
    };
}
const NOT_TRUSTED = /dubious ownership(?: in repository at '(.*)')?|unsafe repository \('(.*)' is owned/;
function noRepository(complaint, root) {
    const distrusted = NOT_TRUSTED.exec(complaint);
    if (distrusted !== null)
        return noBase('failed', 'git refuses to read this repository, which belongs to another user', `run \`git config --global --add safe.directory ${(0,shell_word/* quotedWord */.l)(distrusted[1] ?? distrusted[2] ?? root)}\``);
    if (complaint === base_git/* NOT_INSTALLED */.Z)
        return noBase('no-repository', complaint, 'install git to compare with another commit');
    if (/must be run in a work tree/.test(complaint))
        return noBase('no-repository', `${root} is a bare repository or a part of one: it has no files to measure`, 'run Tailgate in a clone of it');
    return noBase('no-repository', `${root} is in no git repository, so that there is no base to compare with`, null);
}
//# sourceMappingURL=base.js.map
// EXTERNAL MODULE: ./build/src/measure/environment.js
var environment = __webpack_require__(19843);
;// CONCATENATED MODULE: ./build/src/measure/log-folder.js



async function logFolder(out) {
    const folder = external_node_path_.join(out, 'logs');
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        return { ok: true, value: folder };
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.Or)(error))
            throw error;
        return { ok: false, problems: [{ file: null, line: null, column: null, path: folder, message: `the targets' logs cannot be kept here: ${(0,system_error/* inWords */.r4)(error)}`, hint: (0,system_error/* advice */.v9)(error) }] };
    }
}
//# sourceMappingURL=log-folder.js.map
;// CONCATENATED MODULE: ./build/src/measure/cgroup.js



const ROOT = '/sys/fs/cgroup';
function findCgroup(written, root = ROOT) {
    const absolute = written.startsWith(`${root}/`) || written === root ? written : external_node_path_.join(root, written);
    const refuse = (message, hint) => ({ ok: false, message, hint });
    const inside = external_node_path_.relative(root, external_node_path_.normalize(absolute));
    if (inside.startsWith('..'))
        return refuse(`the control group \`${written}\` is not below ${root}`, `write its folder, such as \`${root}/system.slice/docker-ID.scope\``);
    const whole = (0,external_node_fs_.existsSync)(external_node_path_.join(root, 'cgroup.controllers')) ? unified(root, inside) : split(root, inside);
    if (whole === null)
        return refuse(`there is no control group \`${written}\``, 'is the container running? `cat /proc/PID/cgroup` says where a process is');
    if (inside === '' || [root, external_node_path_.join(root, 'unified')].includes(whole.processes))
        return refuse(`\`${written}\` is the whole machine`, 'write the folder of one container or service');
    for (const folder of [whole.memory, whole.cpu, whole.processes]) {
        if (folder !== null && external_node_path_.relative(resolved(root), resolved(folder)).startsWith('..'))
            return refuse(`the control group \`${written}\` leads out of ${root}`, 'write its own folder');
    }
    if ((0,proc_files/* readProc */.lK)(external_node_path_.join(whole.processes, 'cgroup.procs')) === null)
        return refuse(`the control group \`${written}\` cannot be read by this user`, 'run Tailgate as one who may');
    return { ok: true, cgroup: whole };
}
function unified(root, inside) {
    const folder = external_node_path_.join(root, inside);
    if (!cgroup_isFolder(folder))
        return null;
    const has = (file) => ((0,external_node_fs_.existsSync)(external_node_path_.join(folder, file)) ? folder : null);
    return { version: 2, memory: has('memory.current'), cpu: has('cpu.stat'), processes: folder };
}
function split(root, inside) {
    const [controller = '', ...rest] = inside.split('/');
    if (controller === 'unified')
        return unified(external_node_path_.join(root, controller), rest.join('/'));
    const group = cgroup_isFolder(external_node_path_.join(root, controller)) && (0,external_node_fs_.existsSync)(external_node_path_.join(root, controller, 'cgroup.procs')) ? rest.join('/') : inside;
    if (group === '')
        return { version: 1, memory: null, cpu: null, processes: root };
    const folderOf = (names, file) => names.map((name) => external_node_path_.join(root, name, group)).find((folder) => (0,external_node_fs_.existsSync)(external_node_path_.join(folder, file))) ?? null;
    const [memory, cpu] = [folderOf(['memory'], 'memory.usage_in_bytes'), folderOf(['cpuacct', 'cpu,cpuacct', 'cpu'], 'cpuacct.usage')];
    const processes = memory ?? cpu;
    return processes === null ? null : { version: 1, memory, cpu, processes };
}
function cpuOf({ version, cpu }) {
    if (cpu === null)
        return null;
    if (version === 2) {
        const used = field(external_node_path_.join(cpu, 'cpu.stat'), 'usage_usec');
        return used === null ? null : used / 1000;
    }
    const used = number(external_node_path_.join(cpu, 'cpuacct.usage'));
    return used === null ? null : used / 1e6;
}
function faultsOf({ version, memory }) {
    return memory === null ? null : field(external_node_path_.join(memory, 'memory.stat'), version === 2 ? 'pgfault' : 'total_pgfault');
}
function memoryOf({ version, memory }) {
    if (memory === null)
        return null;
    const used = number(external_node_path_.join(memory, version === 2 ? 'memory.current' : 'memory.usage_in_bytes'));
    if (used === null)
        return null;
    const idle = field(external_node_path_.join(memory, 'memory.stat'), version === 2 ? 'inactive_file' : 'total_inactive_file') ?? 0;
    return { current: Math.max(0, used - idle), highest: number(external_node_path_.join(memory, version === 2 ? 'memory.peak' : 'memory.max_usage_in_bytes')) };
}
function processesOf({ processes }, depth = 8) {
    const own = (0,proc_files/* readProc */.lK)(external_node_path_.join(processes, 'cgroup.procs'));
    if (own === null)
        return null;
    const pids = own.split('\n').filter((line) => line !== '').map(Number).filter((pid) => pid > 0);
    return depth === 0 ? pids : [...pids, ...foldersIn(processes).flatMap((folder) => processesOf({ version: 2, memory: null, cpu: null, processes: folder }, depth - 1) ?? [])];
}
const number = (file) => {
    const value = Number.parseInt((0,proc_files/* readProc */.lK)(file) ?? '', 10);
    return Number.isNaN(value) ? null : value;
};
const field = (file, name) => (0,proc_files/* numberAfter */.wm)(((0,proc_files/* readProc */.lK)(file) ?? '').replaceAll(/^(\w+) /gm, '$1: '), name);
const cgroup_isFolder = (folder) => (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
function foldersIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => external_node_path_.join(folder, name));
    }
    catch {
        return [];
    }
}
function resolved(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
//# sourceMappingURL=cgroup.js.map
;// CONCATENATED MODULE: ./build/src/measure/descendants.js

class Descendants {
    #root;
    #members = new Map();
    #seen = new Set();
    constructor(root) {
        this.#root = root;
    }
    get runs() {
        const now = (0,proc_files/* readStat */.BV)(this.#root.pid);
        return now !== null && now.start === this.#root.start && !now.zombie;
    }
    refresh() {
        const pids = (0,proc_files/* listNumbers */.dw)('/proc') ?? [];
        const members = new Map();
        for (const [pid, known] of this.#members) {
            const stat = (0,proc_files/* readStat */.BV)(pid);
            if (stat?.start === known.start)
                members.set(pid, stat);
            else
                this.#seen.delete(pid);
        }
        let fresh = pids.filter((pid) => !members.has(pid) && !this.#seen.has(pid)).flatMap((pid) => (0,proc_files/* readStat */.BV)(pid) ?? []);
        for (let before = -1; before !== fresh.length;) {
            before = fresh.length;
            for (const stat of fresh)
                if (members.has(stat.parent) || (stat.pid === this.#root.pid && stat.start === this.#root.start))
                    members.set(stat.pid, stat);
            fresh = fresh.filter(({ pid }) => !members.has(pid));
        }
        this.#members = members;
        this.#seen = new Set(pids);
        return [...members.values()];
    }
}
//# sourceMappingURL=descendants.js.map
// EXTERNAL MODULE: ./build/src/measure/process-tree.js
var process_tree = __webpack_require__(92728);
;// CONCATENATED MODULE: ./build/src/measure/watch.js







const ALL = ['cpu', 'memory.mean', 'memory.peak', 'memory.growth', 'io.reads', 'io.writes', 'io.read', 'io.write', 'faults', 'fds', 'threads'];
const MEMORY = ['memory.mean', 'memory.peak', 'memory.growth'];
function watchFor(watched, directory) {
    switch (watched.kind) {
        case 'nothing': return { ok: true, watch: blind };
        case 'pid': return watchProcess(watched.pid);
        case 'pid-file': {
            const file = external_node_path_.resolve(directory, watched.path);
            const read = pidIn(file);
            return typeof read === 'number' ? watchProcess(read, file) : { ok: false, ...read };
        }
        case 'cgroup': {
            const found = findCgroup(watched.path);
            if (!found.ok)
                return found;
            if (processesOf(found.cgroup)?.includes(process.pid) === true)
                return { ok: false, message: `Tailgate itself runs in the control group \`${watched.path}\`: its own work would be counted`, hint: 'name the group of the service alone, or write `pid` or `pid-file`' };
            return { ok: true, watch: new GroupWatch(found.cgroup, watched.path) };
        }
    }
}
function pidIn(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8').trim();
    }
    catch {
        return { message: `the pid file ${file} cannot be read`, hint: 'is the service running, and may this user read the file?' };
    }
    return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : { message: `the pid file ${file} does not hold the number of a process`, hint: 'it must hold nothing else' };
}
function watchProcess(pid, file = null) {
    const named = `process ${pid}${file === null ? '' : ` (from ${file})`}`;
    if (!process_tree/* hasProc */.jK)
        return { ok: false, message: `${named} cannot be watched: that takes Linux's /proc`, hint: 'leave `pid` out: it is then loaded and not watched' };
    const stat = (0,proc_files/* readStat */.BV)(pid);
    if (stat === null || stat.zombie)
        return { ok: false, message: `${named} does not run, or is hidden from this user`, hint: file === null ? 'a number in the config is soon another process\'s: write `pid-file`' : 'is the service running? With /proc mounted by `hidepid` only its own user sees it' };
    if (aboveUs().includes(pid))
        return { ok: false, message: `${named} has started Tailgate: its own work would be counted`, hint: 'name the first process of the service itself' };
    return { ok: true, watch: new ProcessWatch(new Descendants(stat), named) };
}
function aboveUs() {
    const pids = [];
    for (let pid = process.pid; pid > 0 && !pids.includes(pid); pid = (0,proc_files/* readStat */.BV)(pid)?.parent ?? 0)
        pids.push(pid);
    return pids;
}
class PeakSince {
    #mark = null;
    #largest = 0;
    begin(mark) {
        this.#mark = mark;
        this.#largest = 0;
    }
    of(current, mark) {
        this.#largest = Math.max(this.#largest, current);
        return mark !== null && this.#mark !== null && mark > this.#mark ? Math.max(mark, this.#largest) : this.#largest;
    }
}
class ProcessWatch {
    source;
    #tree;
    #witnesses;
    #peak = new PeakSince();
    #shared = true;
    constructor(tree, named) {
        this.#tree = tree;
        this.#witnesses = new measure_witnesses/* Witnesses */.uo(tree);
        this.#shared = tree.refresh().every(({ pid }) => (0,proc_files/* readProc */.lK)(`/proc/${pid}/smaps_rollup`) !== null);
        this.source = `${named} and what descends from it: CPU time and memory are read from /proc${this.#shared ? '' : '; its memory is the resident set, because the share of its pages is hidden from this user'}`;
        this.resetPeak();
    }
    counters() {
        return this.#witnesses.readCounters();
    }
    memory() {
        const memory = this.#witnesses.readMemory();
        return memory === null || memory.current === 0 ? null : { current: memory.current, peak: this.#peak.of(memory.current, memory.peak) };
    }
    handles() {
        return this.#witnesses.readHandles();
    }
    resetPeak() {
        this.#peak.begin(this.#witnesses.readMemory()?.peak ?? null);
    }
    over() {
        return !this.#tree.runs;
    }
    pids() {
        return this.#tree.refresh().map(({ pid }) => pid);
    }
    absent() {
        return this.#witnesses.absent();
    }
}
class GroupWatch {
    source;
    #group;
    #witnesses;
    #peak = new PeakSince();
    #hidden;
    constructor(group, named) {
        this.#group = group;
        this.#witnesses = new measure_witnesses/* Witnesses */.uo(new GroupProcesses(group));
        this.#hidden = (processesOf(group) ?? []).length === 0;
        this.source = `the control group ${named} (v${group.version}): CPU time, page faults and memory are the group's own, memory without files that could be dropped`;
        this.resetPeak();
    }
    counters() {
        const read = this.#witnesses.readCounters();
        return read === null ? null : { ...read, cpu: cpuOf(this.#group) ?? 0, faults: faultsOf(this.#group) ?? 0 };
    }
    memory() {
        const memory = memoryOf(this.#group);
        return memory === null ? null : { current: memory.current, peak: this.#peak.of(memory.current, memory.highest) };
    }
    handles() {
        return this.#hidden ? null : this.#witnesses.readHandles();
    }
    resetPeak() {
        this.#peak.begin(memoryOf(this.#group)?.highest ?? null);
    }
    over() {
        return processesOf(this.#group) === null;
    }
    pids() {
        return this.#hidden ? null : processesOf(this.#group);
    }
    absent() {
        const without = (metrics, reason) => metrics.map((metric) => ({ metric, reason }));
        return [
            ...this.#witnesses.absent(),
            ...(cpuOf(this.#group) === null ? without(['cpu'], 'the control group does not count CPU time') : []),
            ...(memoryOf(this.#group) === null ? without(MEMORY, 'the control group does not count memory, or hides it') : []),
            ...(faultsOf(this.#group) === null ? without(['faults'], 'the control group does not count page faults') : []),
            ...(this.#hidden ? without(['io.reads', 'io.writes', 'io.read', 'io.write', 'fds', 'threads'], 'no process of the control group can be seen from here') : []),
        ];
    }
}
class GroupProcesses {
    #group;
    constructor(group) {
        this.#group = group;
    }
    refresh() {
        return (processesOf(this.#group) ?? []).flatMap((pid) => (0,proc_files/* readStat */.BV)(pid) ?? []);
    }
}
const blind = {
    source: null,
    counters: () => null, memory: () => null, handles: () => null, resetPeak: () => undefined, over: () => false, pids: () => null,
    absent: () => ALL.map((metric) => ({ metric, reason: '`attach` names neither a process nor a control group: the service is loaded, and not watched' })),
};
function sharesNetwork(pid) {
    try {
        return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/ns/net`) === (0,external_node_fs_.readlinkSync)('/proc/self/ns/net');
    }
    catch {
        return false;
    }
}
const visible = (pids) => pids.every((pid) => (0,proc_files/* listNumbers */.dw)(`/proc/${pid}/fd`) !== null);
//# sourceMappingURL=watch.js.map
;// CONCATENATED MODULE: ./build/src/measure/attach.js




const POLL_EVERY = 50;
async function attachTo({ target, attach, directory, signal }) {
    const address = { kind: 'port', protocol: target.protocol, host: '127.0.0.1', port: attach.port };
    const refuse = (failure) => ({ ok: false, failure });
    const found = watchFor(attach.watched, directory);
    if (!found.ok)
        return refuse((0,measure_failure/* failureOf */.g5)(target, 'not-ready', found.message, found.hint, []));
    const { watch } = found;
    const { path, status, timeout, refused } = target.ready;
    const readiness = await waitUntilReady({ address, path, status, timeout, ...(refused === undefined ? {} : { refused }), pollEvery: POLL_EVERY, giveUp: () => signal.aborted || watch.over() }, () => undefined);
    if (signal.aborted)
        return refuse((0,measure_failure/* failureOf */.g5)(target, 'interrupted', 'the run was interrupted while the target was asked', null, []));
    switch (readiness.kind) {
        case 'given-up': return refuse((0,measure_failure/* failureOf */.g5)(target, 'died', 'the service ended before it was asked', 'start it again, and Tailgate after it', []));
        case 'timeout': return refuse(readiness.last.kind === 'refused' ? nobodyThere(target, address) : (0,measure_failure/* neverReady */.oB)(target, address, readiness.last, [], []));
        case 'ready': {
            const wrong = wrongProcess(target, address, watch);
            return wrong === null ? { ok: true, running: new Attached(address, watch) } : refuse(wrong);
        }
    }
}
const nobodyThere = (target, address) => (0,measure_failure/* failureOf */.g5)(target, 'not-ready', `nothing listens on ${(0,measure_failure/* whereIs */.ie)(address)}`, 'is the service running, and its port published on this machine? Start it before Tailgate, and give it longer with `ready: { timeout: 60s }` if it only begins to listen late; or write `start`, and Tailgate starts it', []);
function wrongProcess(target, address, watch) {
    const pids = watch.pids();
    if (pids === null || !pids.some(sharesNetwork) || !visible(pids))
        return null;
    const owner = ownerOf(address.port, pids);
    if (owner.kind !== 'foreign')
        return null;
    const who = owner.pid === null ? "another user's process" : `process ${owner.pid} (${owner.name ?? 'unnamed'})`;
    return (0,measure_failure/* failureOf */.g5)(target, 'foreign-listener', `${(0,measure_failure/* whereIs */.ie)(address)} is answered by ${who}, and not by what is watched: the load of one would be held against the memory of another`, 'name the process that listens there in `attach`', []);
}
class Attached {
    address;
    pid;
    startTime = 0;
    countersAtReady = null;
    memoryAtReady = null;
    collectGarbage = null;
    #watch;
    constructor(address, watch) {
        this.address = address;
        this.#watch = watch;
        this.pid = watch.pids()?.[0] ?? 0;
    }
    counters() {
        return this.#watch.counters();
    }
    memory() {
        return this.#watch.memory();
    }
    handles() {
        return this.#watch.handles();
    }
    resetPeak() {
        this.#watch.resetPeak();
    }
    absent() {
        return this.#watch.absent();
    }
    notes() {
        const { source } = this.#watch;
        return [source === null ? 'it was running already, and is not watched' : `it was running already, and is watched by way of ${source}`];
    }
    exit() {
        return this.#watch.over() ? { code: null, signal: null } : null;
    }
    onExit() { }
    logTail() {
        return [];
    }
    async stop() { }
}
//# sourceMappingURL=attach.js.map
// EXTERNAL MODULE: ./build/src/measure/bounded-run.js
var bounded_run = __webpack_require__(54351);
// EXTERNAL MODULE: ./build/src/measure/log-file.js
var log_file = __webpack_require__(75003);
;// CONCATENATED MODULE: ./build/src/measure/instructions/ledger.js
class Ledger {
    #totals = new Map();
    #inherited = new Map();
    #first = true;
    add(readings) {
        const now = new Map(readings.map((one) => [one.pid, one.total]));
        for (const { pid, total, forkedFrom } of readings) {
            if (this.#inherited.has(pid))
                continue;
            const parents = forkedFrom === null ? 0 : this.#parentsAt(now.get(forkedFrom), this.#totals.get(forkedFrom));
            this.#inherited.set(pid, Math.min(parents, total));
        }
        for (const [pid, total] of now)
            this.#totals.set(pid, Math.max(total, this.#totals.get(pid) ?? 0));
        this.#first = false;
        let sum = 0;
        for (const [pid, total] of this.#totals)
            sum += total - (this.#inherited.get(pid) ?? 0);
        return sum;
    }
    #parentsAt(now, before) {
        const latest = now ?? before ?? 0;
        return this.#first || before === undefined ? latest : (before + latest) / 2;
    }
}
//# sourceMappingURL=ledger.js.map
;// CONCATENATED MODULE: ./build/src/measure/instructions/callgrind.js








const REST = { looks: 4, every: 15, longest: 10_000 };
const ANSWERS_WITHIN = 60_000;
const callgrind_ATTEMPTS = 3;
const VALGRIND_FAILED = /unhandled instruction|fatal error|assertion|impossible|valgrind: |cannot|can't|out of memory|unsupported|panic/i;
class Callgrind {
    folder;
    #programs;
    #ledger = new Ledger();
    #ended = new Map();
    constructor(programs) {
        this.#programs = programs;
        this.folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), `tailgate-count-${process.pid}-`));
    }
    get wrap() {
        const file = (name) => external_node_path_.join(this.folder, name).replaceAll('%', '%%');
        return [
            this.#programs.valgrind, '--command-line-only=yes', '--tool=callgrind', '--trace-children=yes',
            '--smc-check=all-non-file',
            `--log-file=${file('log.')}%p`, `--callgrind-out-file=${file('out.')}%p`,
            '--vgdb=yes', `--vgdb-prefix=${external_node_path_.join(this.folder, 'vgdb')}`,
        ];
    }
    async read() {
        await this.#atRest();
        const readings = [];
        for (const pid of this.#pids()) {
            const total = await this.#totalOf(pid);
            if (typeof total === 'string')
                return { ok: false, reason: total };
            readings.push({ pid, total, forkedFrom: this.#forkedFrom(pid) });
        }
        return { ok: true, instructions: this.#ledger.add(readings) };
    }
    hasBegun() {
        return this.#listed(/^vgdb-from-vgdb-to-(\d+)-by-/).some((pid) => this.#isOurs(pid));
    }
    complaint() {
        const lines = this.#pids().flatMap((pid) => (0,log_file/* lastLines */.w)(readText(external_node_path_.join(this.folder, `log.${pid}`)).slice(0, 64 * 1024)));
        return lines.map((line) => line.replace(/^(==|--)\d+(==|--) ?/, '')).find((line) => VALGRIND_FAILED.test(line)) ?? null;
    }
    close() {
        (0,external_node_fs_.rmSync)(this.folder, { recursive: true, force: true });
    }
    #pids() {
        return this.#listed(/^log\.(\d+)$/).sort((a, b) => a - b);
    }
    #listed(name) {
        return this.#files().flatMap((file) => Number(name.exec(file)?.[1] ?? 0) || []);
    }
    #files() {
        try {
            return (0,external_node_fs_.readdirSync)(this.folder);
        }
        catch {
            return [];
        }
    }
    #isOurs(pid) {
        return (0,proc_files/* readProc */.lK)(`/proc/${pid}/cmdline`)?.includes(this.folder) ?? false;
    }
    async #totalOf(pid) {
        for (let attempt = 1; attempt <= callgrind_ATTEMPTS && this.#isOurs(pid); attempt += 1) {
            const asked = await (0,bounded_run/* run */.e)(this.#programs.vgdb, [`--vgdb-prefix=${external_node_path_.join(this.folder, 'vgdb')}`, `--pid=${pid}`, 'status', 'internal'], { env: this.#namesOf(pid), timeout: ANSWERS_WITHIN });
            const threads = [...(asked?.stdout ?? '').matchAll(/^events-\d+: (\d+)/gm)];
            if (threads.length > 0)
                return threads.reduce((sum, [, count]) => sum + Number(count), 0);
            await (0,external_node_timers_promises_.setTimeout)(200);
        }
        if (this.#isOurs(pid))
            return 'valgrind could not be asked for its counts: it needs ptrace, which this machine or container does not allow (`docker run --cap-add=SYS_PTRACE`)';
        return this.#totalAtEnd(pid);
    }
    #namesOf(pid) {
        const pipe = this.#files().find((file) => file.startsWith(`vgdb-from-vgdb-to-${pid}-by-`)) ?? '';
        const [, user, host] = /-by-(.*)-on-(.*)$/.exec(pipe) ?? [];
        return { PATH: process.env['PATH'], LOGNAME: user, HOST: host };
    }
    #totalAtEnd(pid) {
        const known = this.#ended.get(pid);
        if (known !== undefined)
            return known;
        const total = Number(/^totals: (\d+)/m.exec(readText(external_node_path_.join(this.folder, `out.${pid}`)))?.[1] ?? 0);
        this.#ended.set(pid, total);
        return total;
    }
    #forkedFrom(pid) {
        const log = readText(external_node_path_.join(this.folder, `log.${pid}`));
        const parent = Number(/Parent PID: (\d+)/.exec(log)?.[1] ?? 0);
        return parent === 0 || /For interactive control/.test(log) || !/For interactive control/.test(readText(external_node_path_.join(this.folder, `log.${parent}`))) ? null : parent;
    }
    async #atRest() {
        const began = performance.now();
        for (let quiet = 0; quiet < REST.looks && performance.now() - began < REST.longest;) {
            await (0,external_node_timers_promises_.setTimeout)(REST.every);
            quiet = this.#pids().some((pid) => this.#isOurs(pid) && wantsToRun(pid)) ? 0 : quiet + 1;
        }
    }
}
function wantsToRun(pid) {
    return ((0,proc_files/* listNumbers */.dw)(`/proc/${pid}/task`) ?? []).some((thread) => /\) [RD] /.test((0,proc_files/* readProc */.lK)(`/proc/${pid}/task/${thread}/stat`) ?? ''));
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'latin1');
    }
    catch {
        return '';
    }
}
//# sourceMappingURL=callgrind.js.map
;// CONCATENATED MODULE: ./build/src/measure/instructions/programs.js


function onPath(name, searchPath = process.env['PATH'] ?? '') {
    const places = searchPath.split(':').filter((folder) => folder !== '').map((folder) => external_node_path_.resolve(folder, name));
    return places.find(isProgram) ?? null;
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=programs.js.map
;// CONCATENATED MODULE: ./build/src/measure/instructions/available.js








const BEGINS_WITHIN = 60_000;
const NOT_INSTALLED = 'install it in an earlier step: `sudo apt-get install -y valgrind`';
async function instructionsAvailable(searchPath = process.env['PATH'] ?? '') {
    const programs = findValgrind(searchPath);
    return typeof programs === 'string' ? programs : tried(programs);
}
function findValgrind(searchPath = process.env['PATH'] ?? '') {
    if (process.platform !== 'linux')
        return `instructions are counted by valgrind, on Linux only, and this is ${process.platform}`;
    const valgrind = onPath('valgrind', searchPath);
    if (valgrind === null)
        return `instructions are counted by valgrind, and there is none on the PATH; ${NOT_INSTALLED}`;
    const vgdb = onPath('vgdb', searchPath);
    return vgdb === null ? `valgrind is there, but its program vgdb is not on the PATH; ${NOT_INSTALLED}` : { valgrind, vgdb };
}
async function tried(programs) {
    const callgrind = new Callgrind(programs);
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const env = (0,target_environment/* setupEnvironment */.Zj)(process.env, {}, cookie);
    const command = [...callgrind.wrap, onPath('sleep') ?? '/bin/sleep', '300'];
    const started = await (0,start_child/* startChild */.v)({ command, cwd: callgrind.folder, env: { ...env, [process_tree/* COOKIE */.j_]: cookie }, cookie, where: { port: null, socket: null }, logFile: external_node_path_.join(callgrind.folder, 'output'), cpus: null });
    if (!started.ok) {
        callgrind.close();
        return `valgrind cannot be started: ${started.message}`;
    }
    const { child } = started;
    try {
        await begun(callgrind, child);
        const total = await callgrind.read();
        if (!total.ok)
            return total.reason;
        if (child.exit === null && total.instructions > 0)
            return null;
        const said = callgrind.complaint() ?? child.log.tail(5).at(-1) ?? null;
        return `valgrind does not work here${said === null ? '' : `: ${said}`}; does it fit this system? (Debian and Ubuntu need the package libc6-dbg with it)`;
    }
    finally {
        await child.stop(0);
        callgrind.close();
    }
}
async function begun(callgrind, child) {
    const began = performance.now();
    while (!callgrind.hasBegun() && child.exit === null && performance.now() - began < BEGINS_WITHIN)
        await (0,external_node_timers_promises_.setTimeout)(20);
}
//# sourceMappingURL=available.js.map
;// CONCATENATED MODULE: ./build/src/measure/instructions/amounts.js
const LOOK = { forgotten: 5, rounds: 5 };
const MOST_INSTRUCTIONS = 4e9;
const WARM = [200, 100, 50, 20];
const FEWEST = LOOK.forgotten + LOOK.rounds;
const COUNTED_PER_WARM = 2;
function amounts(each, scenarios) {
    const affordable = MOST_INSTRUCTIONS / scenarios / Math.max(1, each) / (1 + COUNTED_PER_WARM);
    const warm = WARM.find((step) => step <= affordable) ?? FEWEST;
    return { warm, counted: COUNTED_PER_WARM * warm };
}
//# sourceMappingURL=amounts.js.map
// EXTERNAL MODULE: ./build/src/measure/load/driver.js
var driver = __webpack_require__(24525);
// EXTERNAL MODULE: ./build/src/measure/load/request-stream.js + 2 modules
var request_stream = __webpack_require__(38260);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(32793);
// EXTERNAL MODULE: ./build/src/measure/load/http-connection.js + 1 modules
var http_connection = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/src/measure/instructions/asking.js



class Asking {
    #address;
    #connection = null;
    #settle = null;
    constructor(address) {
        this.#address = address;
    }
    async ask(outgoing, timeout) {
        const again = this.#connection !== null;
        const first = await this.#send(outgoing, timeout);
        const answer = first.kind === 'gone' && again ? await this.#send(outgoing, timeout) : first;
        const { prepared: { path, request: { method, expect } }, read } = outgoing;
        switch (answer.kind) {
            case 'gone': return `${method} ${path} got no answer: the connection was closed`;
            case 'overdue': return `${method} ${path} was not answered in ${(0,measure_failure/* seconds */.YA)(timeout)}`;
            case 'answered':
                if (!(0,expectation/* acceptsStatus */.e)(expect, answer.status))
                    return `${method} ${path} was answered with ${answer.status}; ${expect.status?.join(' or ') ?? '200-299'} was expected`;
                if (answer.bodyRight)
                    return null;
                return read === null ? `${method} ${path} was answered with another body than expected` : `${method} ${path} was answered with another body than expected, or without what is captured from it`;
        }
    }
    close() {
        this.#connection?.close();
        this.#connection = null;
    }
    #send(outgoing, timeout) {
        const connection = (this.#connection ??= this.#connect());
        return new Promise((resolve) => {
            const overdue = setTimeout(() => {
                this.close();
                this.#settle?.({ kind: 'overdue' });
            }, timeout);
            this.#settle = (answer) => {
                clearTimeout(overdue);
                this.#settle = null;
                resolve(answer);
            };
            connection.send(outgoing);
        });
    }
    #connect() {
        const forget = (connection) => {
            if (this.#connection === connection)
                this.#connection = null;
        };
        return new http_connection/* HttpConnection */.V(this.#address, {
            received: () => undefined,
            answered: (connection, status, bodyRight, last) => {
                if (last)
                    forget(connection);
                this.#settle?.({ kind: 'answered', status, bodyRight });
            },
            gone: (connection) => {
                forget(connection);
                this.#settle?.({ kind: 'gone' });
            },
        });
    }
}
//# sourceMappingURL=asking.js.map
;// CONCATENATED MODULE: ./build/src/measure/instructions/subject.js





const SLOWER = 60;
const LONGEST_WAIT = 300_000;
const patient = (timeout) => Math.max(timeout, Math.min(SLOWER * timeout, LONGEST_WAIT));
const DETERMINISTIC = { PYTHONHASHSEED: '0' };
function startSubject(options, wrap) {
    const { target } = options;
    const env = { ...DETERMINISTIC, ...target.env };
    switch (target.kind) {
        case 'server': return startServer({ ...options, target: { ...target, env } }, wrap);
        case 'function': return startEvents({ ...options, target: { ...target, env } }, wrap);
        case 'command': return Promise.resolve({ ok: false, reason: 'a command measures by itself' });
    }
}
const refused = ({ message }) => ({ ok: false, reason: message });
async function startServer(options, wrap) {
    const { target } = options;
    if (target.start === null)
        return { ok: false, reason: 'the target has no start command' };
    const slow = wrap.length > 0;
    const words = typeof target.start === 'string' ? ['/bin/sh', '-c', target.start] : target.start;
    const started = await startTarget({
        ...options,
        target: slow ? { ...target, start: [...wrap, ...words], ready: { ...target.ready, timeout: patient(target.ready.timeout) }, stopTimeout: 0 } : target,
    });
    if (!started.ok)
        return refused(started.failure);
    const { running } = started;
    const asking = new Asking(running.address);
    const workloads = [];
    for (const scenario of target.scenarios) {
        const streams = (0,request_stream/* requestStreams */.ZD)(scenario, running.address, 1, 0);
        if ((0,driver/* isRefused */.H)(streams)) {
            await running.stop();
            return { ok: false, reason: streams.refused };
        }
        const stream = streams.stream(0);
        const requests = requestsOfCycle(scenario);
        const round = async () => {
            for (let sent = 0; sent < requests; sent += 1) {
                const wrong = await asking.ask(stream.next(), patient(scenario.load.timeout));
                if (wrong !== null)
                    return wrong;
            }
            return null;
        };
        workloads.push({ name: scenario.name, requests, round });
    }
    const stop = async () => {
        asking.close();
        await running.stop();
    };
    return { ok: true, subject: { workloads, stop } };
}
const requestsOfCycle = ({ requests, feed }) => feed?.flows.reduce((sum, flow) => sum + flow.weight * flow.requests.length, 0) ?? requests.length;
async function startEvents(options, wrap) {
    const { target } = options;
    const hurry = new AbortController();
    const signal = AbortSignal.any([options.signal, hurry.signal]);
    const started = await (0,function_function.startFunction)({ ...options, signal, ...(wrap.length > 0 ? { wrap } : {}) });
    if (!started.ok)
        return refused(started.failure);
    const { running } = started;
    const stop = async () => {
        hurry.abort();
        await running.stop();
    };
    const workloads = target.events.map((event) => ({
        name: event.name, requests: 1,
        round: async () => {
            const invoked = await running.invoke(event);
            return invoked.ok ? null : invoked.failure.message;
        },
    }));
    const wrong = await workloads[0]?.round() ?? null;
    if (wrong === null)
        return { ok: true, subject: { workloads, stop } };
    await stop();
    return { ok: false, reason: wrong };
}
//# sourceMappingURL=subject.js.map
;// CONCATENATED MODULE: ./build/src/measure/instructions/count.js





const LONGEST = 600_000;
async function countInstructions(options) {
    const programs = findValgrind();
    if (typeof programs === 'string')
        return { ok: false, reason: programs };
    const late = AbortSignal.timeout(LONGEST);
    const callgrind = new Callgrind(programs);
    try {
        const counted = await count({ ...options, signal: AbortSignal.any([options.signal, late]) }, callgrind);
        if (counted.ok)
            return counted;
        if (options.signal.aborted)
            return { ok: false, reason: 'interrupted while instructions were counted' };
        return late.aborted ? { ok: false, reason: `counting instructions was given up after ${LONGEST / 60_000} minutes: ${options.target.name} is too slow under valgrind` } : counted;
    }
    finally {
        callgrind.close();
    }
}
async function count(options, callgrind) {
    const plain = await startSubject(options, []);
    if (!plain.ok)
        return plain;
    await plain.subject.stop();
    const started = await startSubject(options, callgrind.wrap);
    const blamed = (reason) => {
        const said = callgrind.complaint();
        return { ok: false, reason: `under valgrind ${reason}${said === null ? '' : ` (valgrind says: ${said})`}` };
    };
    if (!started.ok)
        return blamed(started.reason);
    const { subject } = started;
    try {
        const start = await callgrind.read();
        if (!start.ok)
            return start;
        const scenarios = new Map();
        for (const workload of subject.workloads) {
            const each = await perRequest(workload, subject.workloads.length, callgrind);
            if (typeof each === 'string')
                return blamed(each);
            scenarios.set(workload.name, each);
        }
        return { ok: true, start: start.instructions, scenarios };
    }
    finally {
        await subject.stop();
    }
}
async function perRequest(workload, scenarios, callgrind) {
    const cold = await send(workload, LOOK.forgotten);
    if (cold !== null)
        return cold;
    const looked = await roundsOf(workload, LOOK.rounds, callgrind);
    if (!looked.ok)
        return looked.reason;
    const { warm, counted } = amounts(looked.instructions / LOOK.rounds, scenarios);
    const wrong = await send(workload, warm - LOOK.forgotten - LOOK.rounds);
    if (wrong !== null)
        return wrong;
    const total = await roundsOf(workload, counted, callgrind);
    return total.ok ? total.instructions / counted / workload.requests : total.reason;
}
async function roundsOf(workload, rounds, callgrind) {
    const before = await callgrind.read();
    if (!before.ok)
        return before;
    const wrong = await send(workload, rounds);
    if (wrong !== null)
        return { ok: false, reason: wrong };
    const after = await callgrind.read();
    return after.ok ? { ok: true, instructions: after.instructions - before.instructions } : after;
}
async function send(workload, rounds) {
    for (let sent = 0; sent < rounds; sent += 1) {
        const wrong = await workload.round();
        if (wrong !== null)
            return wrong;
    }
    return null;
}
//# sourceMappingURL=count.js.map
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
;// CONCATENATED MODULE: ./build/src/measure/instruction-counts.js



function samplesOfCounts(target, side, counted) {
    const metric = (0,metrics/* metricNamed */.SB)('instructions');
    const of = (scenario, values) => values.length === 0 ? [] : [sampleOf({ target: target.name, scenario, side }, metric, workloadOf('instructions', target.kind, workOf(target, scenario)), values)];
    return [...scenarioNames(target).flatMap((name) => of(name, counted.flatMap(({ scenarios }) => scenarios.get(name) ?? []))), ...of(null, counted.map(({ start }) => start))];
}
function workOf(target, scenario) {
    if (target.kind === 'command')
        return target.command;
    if (target.kind === 'function')
        return scenario === null ? target.events[0] : target.events.find(({ name }) => name === scenario);
    if (scenario === null)
        return target.ready.path;
    const sent = target.scenarios.find(({ name }) => name === scenario);
    return sent?.feed === undefined ? sent?.requests : [sent.requests, fedBy(sent)];
}
function countingOrder(sides, runs) {
    return Array.from({ length: runs }, (_, i) => (i % 2 === 0 ? sides : sides.toReversed())).flat();
}
//# sourceMappingURL=instruction-counts.js.map
;// CONCATENATED MODULE: ./build/src/measure/counting.js



async function countAll({ plan, record, builds, where, leftOut, progress }) {
    const asked = plan.targets.filter(({ target }) => target.instructions !== null);
    const missing = asked.length === 0 ? null : await instructionsAvailable();
    for (const { target, sides } of asked) {
        const absent = (reason) => record.addAbsent([{ metric: 'instructions', reason }], target.name);
        if (missing !== null) {
            absent(missing);
            continue;
        }
        const runs = target.instructions?.runs ?? 0;
        const order = countingOrder(sides.filter((side) => !leftOut(target, side)), runs);
        for (const [i, side] of order.entries()) {
            progress(`${target.name}: counting instructions, ${i + 1} of ${order.length}`);
            const options = where(target, side);
            const counted = await countInstructions({ target: asBuilt(target, buildOf(builds, side)), ...options });
            if (options.signal.aborted)
                return;
            if (!counted.ok) {
                absent(counted.reason);
                break;
            }
            record.addCounted(target, side, counted);
        }
    }
}
//# sourceMappingURL=counting.js.map
;// CONCATENATED MODULE: ./build/src/measure/given-up.js
const COLD_START = ' cold start';
class GivenUp {
    #record;
    #signal;
    #parts = new Set();
    #lacking;
    constructor(record, signal, unready = [], lacking = new Map()) {
        this.#record = record;
        this.#lacking = lacking;
        this.#signal = signal;
        for (const target of unready)
            this.#parts.add(key(target, 'base', null));
    }
    add(target, scenario, side, failure) {
        this.#parts.add(key(target, side, scenario));
        if (this.#signal.aborted || failure.kind === 'interrupted')
            return;
        const { kind, message, hint, log } = failure;
        const added = side === 'base' && scenario !== null && this.#isAdded(target, scenario, failure.first);
        this.#record.addFailure({ target, scenario: scenario === COLD_START ? null : scenario, side, kind, message, hint, log, ...(added ? { added } : {}) });
    }
    #isAdded(target, scenario, first) {
        if (first === undefined || this.#record.hasMeasured(target, scenario, 'base'))
            return false;
        return first === 'unknown' || this.#lacking.get(target)?.has(scenario) === true;
    }
    has(target, side, part = null) {
        return this.#signal.aborted || this.#parts.has(key(target, side, null)) || this.#parts.has(key(target, side, part));
    }
}
const key = (target, side, part) => JSON.stringify([target, side, part]);
//# sourceMappingURL=given-up.js.map
// EXTERNAL MODULE: ./build/src/own-time.js
var own_time = __webpack_require__(85883);
// EXTERNAL MODULE: ./build/src/stats/histogram.js
var stats_histogram = __webpack_require__(10103);
// EXTERNAL MODULE: ./build/src/stats/random.js
var stats_random = __webpack_require__(14918);
// EXTERNAL MODULE: ./build/src/stats/mean.js
var mean = __webpack_require__(28940);
// EXTERNAL MODULE: ./build/src/stats/sample.js
var stats_sample = __webpack_require__(95463);
;// CONCATENATED MODULE: ./build/src/measure/load/block-ratios.js


const FEWEST_FOR_ERROR = 8;
const TRIM = { pairs: 0.3, blocks: 0.2 };
const QUANTILES = { 'latency.p10': 0.1, 'latency.p50': 0.5, 'latency.p90': 0.9 };
function figuresOf({ latencies, completions, window }) {
    if (latencies.length === 0 || !(window > 0) || completions === 0)
        return null;
    const sample = (0,stats_sample/* sorted */.IP)(latencies);
    return {
        'latency.p10': (0,stats_sample/* quantile */.YV)(sample, QUANTILES['latency.p10']), 'latency.p50': (0,stats_sample/* quantile */.YV)(sample, QUANTILES['latency.p50']), 'latency.p90': (0,stats_sample/* quantile */.YV)(sample, QUANTILES['latency.p90']),
        throughput: (completions / window) * 1000,
    };
}
function launchRatios(blocks) {
    const sliced = ['latency.p10', 'latency.p50', 'latency.p90', 'throughput'].map((metric) => [metric, overPairs(blocks, metric)]);
    const cpu = blocks.map(({ base, head }) => Math.log(head.cpu ?? 0) - Math.log(base.cpu ?? 0)).filter(Number.isFinite);
    const ofCpu = cpu.length === 0 ? null : ratioOf(cpu, TRIM.blocks, cpu.length);
    return Object.fromEntries([...sliced, ['cpu', ofCpu]].flatMap(([metric, ratio]) => (ratio === null ? [] : [[metric, ratio]])));
}
function overPairs(blocks, metric) {
    const ratios = blocks.map(({ base, head }) => head.slices.map((slice, i) => Math.log(slice?.[metric] ?? 0) - Math.log(base.slices[i]?.[metric] ?? 0)).filter(Number.isFinite)).filter((pairs) => pairs.length > 0);
    return ratios.length === 0 ? null : ratioOf(ratios.flat(), TRIM.pairs, ratios.length);
}
const ratioOf = (values, trim, blocks) => ({ logRatio: (0,mean/* trimmedPoint */.tm)(values, trim), error: values.length < FEWEST_FOR_ERROR ? null : (0,mean/* trimmedMean */.K4)(values, trim).standardError, blocks });
//# sourceMappingURL=block-ratios.js.map
// EXTERNAL MODULE: ./build/src/measure/load/schedule.js
var load_schedule = __webpack_require__(27714);
;// CONCATENATED MODULE: ./build/src/stats/theil-sen.js

function theilSenSlope(values) {
    const slopes = values.flatMap((later, j) => values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)));
    if (slopes.length === 0)
        throw new RangeError('a slope needs two values');
    return (0,stats_sample/* median */.JZ)(slopes);
}
//# sourceMappingURL=theil-sen.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/warm-up.js


const WINDOWS = 8;
const flat = 0.015;
const slopeError = WINDOWS / Math.sqrt(42);
const normalConsistent = 1.4826;
function warmUpWindow(bounds) {
    return Math.max(Math.min(bounds.shortest / WINDOWS, 250), 50);
}
function warmUpState(means, elapsed, bounds) {
    if (elapsed >= bounds.shortest && isFlat(means.slice(-WINDOWS)))
        return 'settled';
    return elapsed >= bounds.longest ? 'given-up' : 'going';
}
function isFlat(means) {
    if (means.length < WINDOWS || !means.every((mean) => mean > 0 && mean < Infinity))
        return false;
    const middle = (0,stats_sample/* median */.JZ)(means);
    const slope = theilSenSlope(means);
    const fall = -slope * WINDOWS;
    const step = (0,stats_sample/* median */.JZ)(means.slice(0, WINDOWS / 2)) - (0,stats_sample/* median */.JZ)(means.slice(WINDOWS / 2));
    return Math.max(fall, step) < Math.max(flat * middle, slopeError * noiseOf(means, slope));
}
function noiseOf(means, slope) {
    const rest = means.map((mean, i) => mean - slope * i);
    const middle = (0,stats_sample/* median */.JZ)(rest);
    return normalConsistent * (0,stats_sample/* median */.JZ)(rest.map((value) => Math.abs(value - middle)));
}
//# sourceMappingURL=warm-up.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/climb.js


const climb_STEP = 2;
const FOLLOWS = 0.9;
const REQUESTS = 4;
async function climb(sides, rates, bounds) {
    const began = performance.now();
    const window = warmUpWindow(bounds);
    let [rate, top, rounds] = [rates.lowest, false, 0];
    for (;;) {
        const duration = Math.max(window, (REQUESTS / rate) * 1000);
        let follows = true;
        for (const side of rounds % 2 === 0 ? sides : sides.toReversed()) {
            const sliced = await side.slice(duration, { schedule: (0,load_schedule/* constant */.dY)(rate, duration) });
            if (!sliced.ok)
                return sliced.failure;
            const { completions, window: took } = sliced.slice;
            follows &&= completions >= FOLLOWS * rate * (duration / 1000) && (completions / took) * 1000 >= FOLLOWS * rate;
            const failure = rate === rates.lowest ? side.tooManyWrong(sliced.slice.answered, sliced.slice.errors) : null;
            if (failure !== null)
                return failure;
        }
        rounds += 1;
        top ||= !follows || rate >= rates.highest;
        const elapsed = performance.now() - began;
        if (elapsed >= bounds.longest * sides.length || (top && rounds >= WINDOWS && elapsed >= bounds.shortest * sides.length))
            return null;
        rate = follows ? Math.min(rates.highest, rate * climb_STEP) : Math.max(rates.lowest, rate / climb_STEP);
    }
}
//# sourceMappingURL=climb.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/shapes.js
const PARTS_OF_RAMP = 5;
const isScheduled = (load) => load.kind === 'ramp' || load.kind === 'step' || load.kind === 'spike';
function stretchesOf(load) {
    switch (load.kind) {
        case 'ramp': {
            const { from, to, duration } = load;
            const rateAt = (part) => from + ((to - from) * part) / PARTS_OF_RAMP;
            return Array.from({ length: PARTS_OF_RAMP }, (_, part) => ({ from: rateAt(part), to: rateAt(part + 1), duration: duration / PARTS_OF_RAMP }));
        }
        case 'step': return load.rates.map((rate) => ({ from: rate, to: rate, duration: load.each }));
        case 'spike': return [[load.rate, load.before], [load.peak, load.duration], [load.rate, load.after]].map(([rate, duration]) => ({ from: rate, to: rate, duration }));
    }
}
function warmUpRates(load) {
    switch (load.kind) {
        case 'spike': return { lowest: load.rate, highest: load.rate };
        case 'step': return { lowest: Math.min(...load.rates), highest: Math.max(...load.rates) };
        case 'ramp':
        case 'saturate': return { lowest: Math.min(load.from, load.to), highest: Math.max(load.from, load.to) };
    }
}
//# sourceMappingURL=shapes.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/slice-length.js
const requests = 80;
const shortest = 20;
const longest = 250;
const responseTimes = 10;
function sliceLength(rate, p50) {
    const forRequests = rate > 0 ? (requests / rate) * 1000 : longest;
    return Math.max(Math.min(Math.max(forRequests, shortest), longest), responseTimes * p50);
}
const READINGS = 60;
const SOAK = { shortest: 1000, longest: 5000 };
function soakSlice(duration, slice) {
    return Math.max(slice, SOAK.shortest, Math.min(SOAK.longest, duration / READINGS));
}
//# sourceMappingURL=slice-length.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/prepare.js




const unequal = 0.02;
const mostTopUps = 6;
const longestTopUp = 2000;
async function prepare_prepare(sides, load, bounds) {
    const wrong = await check(sides);
    if (wrong !== null)
        return wrong;
    if (load.kind === 'saturate' || isScheduled(load))
        return climb(sides, warmUpRates(load), bounds);
    return (await windows(sides, bounds)) ?? topUp(sides);
}
async function check(sides) {
    for (const side of sides) {
        const failure = await side.check();
        if (failure !== null)
            return failure;
    }
    return null;
}
async function windows(sides, bounds) {
    const window = warmUpWindow(bounds);
    for (let round = 0; sides.some((side) => side.warmUp(bounds) === 'going'); round += 1) {
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
            const failure = await side.warm(Math.max(window, Math.min(side.p50, bounds.longest)));
            if (failure !== null)
                return failure;
        }
    }
    for (const side of sides)
        side.record.settled = side.warmUp(bounds) === 'settled' || side.windows < WINDOWS;
    return null;
}
async function topUp([one, other]) {
    if (one === undefined || other === undefined)
        return null;
    for (let i = 0; i < mostTopUps; i += 1) {
        const [behind, ahead] = one.served < other.served ? [one, other] : [other, one];
        const missing = ahead.served - behind.served;
        if (missing <= unequal * ahead.served || behind.rate === 0)
            return null;
        const sliced = await behind.slice(Math.min(longestTopUp, Math.max(sliceLength(behind.rate, behind.p50), (missing / behind.rate) * 1000)));
        if (!sliced.ok)
            return sliced.failure;
    }
    return null;
}
//# sourceMappingURL=prepare.js.map
;// CONCATENATED MODULE: ./build/src/stats/bisection.js
const RESOLUTION = 0.03;
const halvings = (from, to) => Math.max(0, Math.ceil(Math.log2(Math.log(to / from) / Math.log1p(RESOLUTION))));
const trialsOf = (from, to) => halvings(from, to) + 6;
//# sourceMappingURL=bisection.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/search.js

const SPARE = 6;
const PATIENCE = 3;
async function searchCapacity({ from, to, split, trial }) {
    const first = await again(() => trial(from), PATIENCE);
    if (first !== 'kept')
        return { kind: 'below', why: first === 'generator' ? 'generator' : 'service' };
    const kept = new Map([[from, 2]]);
    const denied = new Map();
    const vote = async (rate) => {
        const verdict = await again(() => trial(rate));
        if (verdict === 'kept') {
            kept.set(rate, (kept.get(rate) ?? 0) + 1);
            denied.delete(rate);
        }
        else {
            denied.set(rate, { votes: (denied.get(rate)?.votes ?? 0) + 1, why: denied.get(rate)?.why === 'broken' ? 'broken' : verdict });
            if (rate !== from)
                kept.delete(rate);
        }
        return verdict;
    };
    for (let left = trialsOf(from, to) + SPARE, next = split; left > 0; left -= 1) {
        const high = Math.min(to, ...denied.keys());
        const low = Math.max(...[...kept.keys()].filter((rate) => rate < high || !denied.has(high)));
        const end = denied.get(high);
        if (high / low > 1 + RESOLUTION) {
            await vote(low * (high / low) ** next);
            next = 0.5;
        }
        else if (end === undefined) {
            if (low >= to && (kept.get(to) ?? 0) > 1)
                return { kind: 'at-least', kept: to, why: 'searched' };
            await vote(to);
        }
        else if ((kept.get(low) ?? 0) < 2)
            await vote(low);
        else if (end.votes < 2)
            await vote(high);
        else
            return search_resultOf(low, high, end.why, true);
    }
    const high = Math.min(to, ...denied.keys());
    const low = Math.max(from, ...[...kept.keys()].filter((rate) => rate < high));
    const end = denied.get(high);
    return end === undefined ? { kind: 'at-least', kept: Math.max(...kept.keys()), why: 'searched' } : search_resultOf(low, high, end.why, false);
}
const search_resultOf = (kept, broken, why, confirmed) => why === 'generator' ? { kind: 'at-least', kept, why } : { kind: 'found', kept, broken, confirmed };
async function again(trial, patience = 1) {
    const once = await trial();
    if (once === 'kept')
        return once;
    const twice = await trial();
    return twice === 'generator' && patience > 1 ? again(trial, patience - 1) : twice;
}
//# sourceMappingURL=search.js.map
// EXTERNAL MODULE: ./build/src/measure/load/clock.js
var clock = __webpack_require__(58069);
;// CONCATENATED MODULE: ./build/src/measure/load/trial.js



const SHARES = { 'latency.p50': 0.5, 'latency.p90': 0.1, 'latency.p99': 0.01 };
const trial_LOOK = 20;
const QUEUE_GROWS = 0.02;
const GENERATOR = { busy: 0.9, late: 0.01, stall: 0.5 };
const LATE = { least: 1, ofLimit: 0.1 };
const CONNECTIONS = { least: 8, most: 1000, spare: 1.5 };
async function tryRate(load, options) {
    const watch = new TrialWatch(options);
    const stop = new AbortController();
    const looking = setInterval(() => {
        if (watch.isBroken((0,clock/* now */.tB)()))
            stop.abort();
    }, trial_LOOK);
    const { rate, each } = options;
    const sliced = await load.slice(each, { schedule: (0,load_schedule/* constant */.dY)(rate, each), connections: watch.connections, watch, stop: stop.signal });
    clearInterval(looking);
    if (!sliced.ok)
        return sliced;
    const { verdict, why } = watch.found(sliced.slice);
    return { ok: true, verdict, stage: { from: rate, to: rate, duration: each, ...watch.figures(), kept: verdict, ...(why === null ? {} : { why }) } };
}
const longestAllowed = (keep) => Math.max(...keep.map(({ metric, most }) => (metric === 'errors' ? 0 : most)));
class TrialWatch {
    connections;
    #options;
    #schedule;
    #shortest;
    #lateFrom;
    #histogram = new stats_histogram/* LatencyRecorder */.BJ();
    #slow;
    #quarters = [0, 0, 0, 0].map(() => ({ sum: 0, count: 0 }));
    #open = new Map();
    #due = 0;
    #late = 0;
    #worstLate = 0;
    #failed = 0;
    constructor(options) {
        const { rate, each, keep, most } = options;
        this.#options = options;
        this.#schedule = (0,load_schedule/* constant */.dY)(rate, each);
        this.#slow = keep.map(() => ({ due: 0, sent: 0 }));
        this.#shortest = Math.min(...keep.flatMap((limit) => (limit.metric === 'errors' ? [] : [limit.most])));
        this.#lateFrom = Math.max(LATE.least, LATE.ofLimit * this.#shortest);
        this.connections = most ?? Math.min(CONNECTIONS.most, Math.max(CONNECTIONS.least, this.#needed));
    }
    get #needed() {
        return Math.ceil((this.#options.rate * longestAllowed(this.#options.keep) * CONNECTIONS.spare) / 1000);
    }
    due(index, _intended, late) {
        this.#due++;
        if (late > this.#lateFrom)
            this.#late++;
        this.#worstLate = Math.max(this.#worstLate, late);
        this.#open.set(index, { due: (0,clock/* now */.tB)() - late, late });
    }
    done(index, what, latency) {
        const { late = 0 } = this.#open.get(index) ?? {};
        this.#open.delete(index);
        if (what !== 'right') {
            this.#failed++;
            return;
        }
        this.#histogram.record(latency);
        for (const [i, { metric, most }] of this.#options.keep.entries()) {
            const slow = this.#slow[i];
            if (metric === 'errors' || slow === undefined)
                continue;
            if (latency > most)
                slow.due++;
            if (latency - late > most)
                slow.sent++;
        }
        const quarter = this.#quarters[Math.min(3, Math.floor((4 * this.#schedule.at(index)) / this.#options.each))];
        if (quarter === undefined)
            return;
        quarter.sum += latency;
        quarter.count++;
    }
    isBroken(at, from = 'due') {
        return this.#brokenLimit(at, from) !== null;
    }
    found(slice) {
        const grows = this.#queueGrows();
        const limit = this.#brokenLimit((0,clock/* now */.tB)(), 'due');
        if (!slice.endedEarly && limit === null && !grows)
            return { verdict: 'kept', why: null };
        if (this.#fails())
            return { verdict: 'broken', why: 'errors' };
        const broken = { verdict: 'broken', why: limit ?? (grows ? 'queue' : 'ended') };
        if (slice.generatorBusy > GENERATOR.busy)
            return { verdict: 'generator', why: 'generator-busy' };
        if (this.#options.most === null && this.#needed > CONNECTIONS.most)
            return { verdict: 'generator', why: 'connections' };
        if (this.#late / Math.max(1, this.#due) <= GENERATOR.late)
            return broken;
        const ownFault = (grows || this.isBroken((0,clock/* now */.tB)(), 'sent')) && this.#worstLate <= GENERATOR.stall * this.#shortest;
        return ownFault ? broken : { verdict: 'generator', why: 'generator-late' };
    }
    #brokenLimit(at, from) {
        const { count } = this.#schedule;
        const broken = this.#options.keep.find(({ metric, most }, i) => {
            if (metric === 'errors')
                return this.#fails();
            return (this.#slow[i]?.[from] ?? 0) + this.#overdue(at, most, from) > SHARES[metric] * count;
        });
        return broken?.metric ?? null;
    }
    figures() {
        return { requests: this.#due, failed: this.#failed, histogram: this.#histogram };
    }
    #fails() {
        return this.#options.keep.some(({ metric, most }) => metric === 'errors' && this.#failed > most * this.#schedule.count);
    }
    #overdue(at, limit, from) {
        let overdue = 0;
        for (const { due, late } of this.#open.values()) {
            if (at - due <= limit)
                break;
            if (from === 'due' || at - due - late > limit)
                overdue++;
        }
        return overdue;
    }
    #queueGrows() {
        const [first, , , last] = this.#quarters.map(({ sum, count }) => sum / count);
        return (last ?? NaN) - (first ?? NaN) > QUEUE_GROWS * 0.75 * this.#options.each;
    }
}
//# sourceMappingURL=trial.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/saturate.js




const MIDDLE = { from: 0.35, width: 0.3 };
const CALM = { longest: 15_000, window: 250 };
const MOST_FAILED = 0.5;
async function saturate(options) {
    const turn = inTurn();
    const split = MIDDLE.from + MIDDLE.width * (0,stats_random/* randomFrom */.c)(options.seed).uniform();
    const found = await Promise.all(options.sides.map(async (side) => [side.side, await searchSide(side, options, split, turn)]));
    const sides = new Map();
    for (const [side, result] of found) {
        if ('failure' in result)
            return result;
        sides.set(side, result);
    }
    return sides;
}
function inTurn() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work);
        last = next.catch(() => undefined);
        return next;
    };
}
class GaveUp extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
async function searchSide(side, { name, load, tried }, split, turn) {
    const { from, to, keep, each, most } = load;
    const stages = [];
    const trial = (rate) => turn(async () => {
        const began = performance.now();
        const tried1 = await tryRate(side, { rate, each, keep, most });
        if (!tried1.ok)
            throw new GaveUp({ ...tried1.failure, message: `${tried1.failure.message} (at ${shown(rate)}, while its capacity was searched)` });
        stages.push(tried1.stage);
        if (tried1.verdict !== 'kept')
            await calm(side, name, load, rate);
        await tried(performance.now() - began);
        return tried1.verdict;
    });
    try {
        return capacityOf(await searchCapacity({ from, to, split, trial }), side, name, load, stages);
    }
    catch (error) {
        if (error instanceof GaveUp)
            return { failure: error.failure };
        throw error;
    }
}
async function calm(side, name, { from, keep, timeout }, rate) {
    const lowest = rate <= from;
    const asked = lowest ? from / 4 : from;
    const [limit, duration] = [longestAllowed(keep), Math.max(CALM.window, 2000 / asked)];
    const longest = Math.max(CALM.longest, 2 * timeout);
    for (const began = performance.now(); performance.now() - began < longest;) {
        const sliced = await side.slice(duration, { schedule: (0,load_schedule/* constant */.dY)(asked, duration) });
        if (!sliced.ok)
            throw new GaveUp({ ...sliced.failure, message: `${sliced.failure.message} (after ${shown(rate)}, while its capacity was searched)` });
        const { latencies, completions, answered, errors } = sliced.slice;
        if (lowest)
            return;
        if (answered > 0 && completions === answered && errors.timeout + errors.connection === 0 && latencies.every((latency) => latency <= limit))
            return;
    }
    const message = `${name} did not recover from ${shown(rate)}: ${Math.round(longest / 1000)} s later it still answered ${shown(from)} wrongly, or slower than its limits`;
    throw new GaveUp({ side: side.side, kind: 'not-measurable', message, hint: 'a search needs a service that recovers from too much load; lower `to`, or find out what it holds on to' });
}
function capacityOf(found, { side }, name, load, stages) {
    switch (found.kind) {
        case 'found': return { capacity: Math.sqrt(found.kept * found.broken), warnings: found.confirmed ? [] : [{ kind: 'unsteady-limit', trials: stages.length }], stages };
        case 'at-least': return { capacity: found.kept, warnings: [{ kind: 'at-least', side, why: found.why }], stages };
        case 'below': {
            const { requests = 0, failed = 0 } = stages.at(-1) ?? {};
            if (failed > MOST_FAILED * requests)
                return { failure: { side, kind: 'wrong-answers', message: `${name} failed at ${shown(load.from)}, the lowest rate of its search: ${failed} of ${requests} requests got no right answer`, hint: 'lower `from`; one at a time its requests are answered right' } };
            if (found.why === 'generator')
                return { failure: { side, kind: 'not-measurable', message: `this machine could not send ${name} at ${shown(load.from)} on time, the lowest rate of its search: what was slow was the load generator`, hint: 'lower `from`, or give the load generator a core of its own' } };
            return { capacity: load.from, warnings: [{ kind: 'at-most', side }], stages };
        }
    }
}
const shown = (rate) => `${Number(rate.toPrecision(3))}/s`;
//# sourceMappingURL=saturate.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/check.js





const NO_SUCH_ROUTE = new Set(['404', '405', '501']);
const isNoSuchRoute = ({ kind, actual }) => kind === 'status' && NO_SUCH_ROUTE.has(actual);
const mostBytes = 64 * 1024 * 1024;
const check_shown = 120;
async function checkAnswers(address, scenario, signal, streams = null) {
    const requests = streams ?? (0,request_stream/* requestStreams */.ZD)(scenario, address, scenario.load.connections, 0);
    return (0,driver/* isRefused */.H)(requests) ? requests : askOnce(address, scenario, signal, requests, { right: new Set(), wrong: new Set() });
}
const MOST_PASSES = 10;
const LONGEST_CHECK = 5000;
async function answersInTime(address, scenario, signal, streams = null) {
    const requests = streams ?? (0,request_stream/* requestStreams */.ZD)(scenario, address, scenario.load.connections, 0);
    if ((0,driver/* isRefused */.H)(requests))
        return requests;
    const seen = { right: new Set(), wrong: new Set() };
    const neverRight = () => [...seen.wrong].some((one) => !seen.right.has(one));
    const began = performance.now();
    const first = await askOnce(address, scenario, signal, requests, seen);
    for (let pass = 1; pass < MOST_PASSES && neverRight() && !signal.aborted && performance.now() - began < LONGEST_CHECK; pass += 1)
        await askOnce(address, scenario, signal, requests, seen);
    return seen.wrong.size > 0 && !neverRight() ? [] : first;
}
async function askOnce(address, scenario, signal, requests, seen) {
    const wrong = [];
    for (const outgoing of requests.once()) {
        if (signal.aborted)
            break;
        const answer = await check_ask(address, outgoing.prepared, scenario.load.timeout, signal);
        const found = judge(outgoing, answer, scenario.load.timeout);
        (found === null ? seen.right : seen.wrong).add(outgoing.prepared.request);
        if (found !== null)
            wrong.push(found);
    }
    const { requests: unsent, capture } = requests.skipped();
    if (unsent > 0 && wrong.length === 0)
        wrong.push(unfit(unsent, capture));
    return wrong;
}
function unfit(requests, capture) {
    const name = `{{${capture ?? ''}}}`;
    const message = `${requests === 1 ? 'a request was' : `${requests} requests were`} not sent, because what was captured for ${name} cannot stand where it is used: a path begins with /, a header is one line`;
    return { kind: 'body', request: name, expected: 'a value that fits', actual: 'another one', message };
}
function check_ask(address, prepared, timeout, signal) {
    const { promise, resolve } = withResolvers();
    const where = address.kind === 'port' ? { host: address.host, port: address.port } : { socketPath: address.path };
    const send = address.protocol === 'https' ? external_node_https_.request : external_node_http_.request;
    const request = send({
        ...where, method: prepared.request.method, path: prepared.path, headers: prepared.headers.flat(),
        agent: false, rejectUnauthorized: false, signal,
    });
    const overdue = setTimeout(() => {
        resolve({ kind: 'timeout' });
        request.destroy();
    }, timeout);
    request.on('error', (error) => resolve({ kind: 'connection', error: reasonOf(error) }));
    request.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve({ kind: 'answer', status: response.statusCode ?? 101, headers: [], chunks: [], length: 0 });
    });
    request.on('response', (response) => {
        void collect(response).then(resolve, (error) => resolve({ kind: 'connection', error: reasonOf(error) }));
    });
    request.end(prepared.body);
    return promise.finally(() => {
        clearTimeout(overdue);
        request.destroy();
    });
}
async function collect(response) {
    const chunks = [];
    let length = 0;
    for await (const chunk of response) {
        if (!Buffer.isBuffer(chunk))
            continue;
        length += chunk.length;
        if (length <= mostBytes)
            chunks.push(chunk);
    }
    return { kind: 'answer', status: response.statusCode ?? 0, headers: response.rawHeaders, chunks, length };
}
function judge({ prepared, read }, answer, timeout) {
    const request = `${prepared.request.method} ${printable(prepared.path)}`;
    const expect = prepared.request.expect;
    const status = describeStatus(expect);
    switch (answer.kind) {
        case 'timeout':
            return { kind: 'timeout', request, expected: status, actual: `no answer in ${timeout} ms`, message: `${request} was not answered in ${timeout} ms, expected ${status}` };
        case 'connection':
            return { kind: 'connection', request, expected: status, actual: answer.error, message: `${request} got no answer (${answer.error}), expected ${status}` };
        case 'answer': {
            const begins = printable(Buffer.concat(answer.chunks).subarray(0, check_shown * 4).toString('utf8'));
            const body = begins === '' ? 'the body is empty' : `the body begins ${JSON.stringify(begins)}`;
            if (!(0,expectation/* acceptsStatus */.e)(expect, answer.status)) {
                return { kind: 'status', request, expected: status, actual: String(answer.status), message: `${request} answered ${answer.status}, expected ${status}; ${body}` };
            }
            const matches = (0,expectation/* bodyMatcher */.P)(expect);
            const right = matches === null || matches(answer.chunks, answer.length);
            if (read !== null && !read(answer.status, answer.headers, answer.chunks, answer.length) && right) {
                const wanted = (prepared.request.capture ?? []).map(describeCapture).join(' and ');
                return { kind: 'body', request, expected: wanted, actual: begins, message: `${request} answered ${answer.status} without what is captured from it (${wanted}), so what needs it cannot be sent; ${body}` };
            }
            if (right)
                return null;
            const expected = describeBody(expect);
            return { kind: 'body', request, expected, actual: begins, message: `${request} answered ${answer.status} with another body than expected (${expected}); ${body}` };
        }
    }
}
function describeStatus(expected) {
    return expected.status === null ? '200-299' : expected.status.join(' or ');
}
function describeBody(expected) {
    if (expected.body === null)
        return 'anything';
    switch (expected.body.kind) {
        case 'text': return `exactly ${JSON.stringify(printable(expected.body.value))}`;
        case 'contains': return `something containing ${JSON.stringify(printable(expected.body.value))}`;
        case 'json': return `JSON equal to ${printable(JSON.stringify(expected.body.value) ?? 'null')}`;
    }
}
function describeCapture({ name, from }) {
    switch (from.kind) {
        case 'json': return `${name}: ${printable(`$${from.path.map((key) => `[${JSON.stringify(key)}]`).join('')}`)} of its JSON`;
        case 'header': return `${name}: ${from.pattern === null ? 'its header' : `${printable(from.pattern)} in its header`} ${from.header}`;
        case 'body': return `${name}: ${printable(from.pattern)} in its body`;
    }
}
function printable(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const characters = [...line];
    return characters.length > check_shown ? `${characters.slice(0, check_shown).join('')}…` : line;
}
function reasonOf(error) {
    if (typeof error !== 'object' || error === null)
        return printable(String(error));
    if ('message' in error && error.message === 'socket hang up')
        return 'the connection was closed';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return printable('message' in error ? String(error.message) : String(error));
}
function withResolvers() {
    let resolve = () => undefined;
    const promise = new Promise((settle) => (resolve = settle));
    return { promise, resolve };
}
//# sourceMappingURL=check.js.map
;// CONCATENATED MODULE: ./build/src/stats/growth.js


const UNCOLLECTED = { bytes: 4 * 2 ** 20, share: 0.1 };
const COLLECTED = { bytes: 2 ** 20, share: 0.02 };
const BLOCKS = 10;
const SETTLING = 0.25;
const FEWEST_READINGS = 13;
const Z = 2.3263478740408408;
const T = 2.8964594476;
const MOST_CORRELATED = 0.8;
const PER = 1000;
function growthOf(readings, slack) {
    const settled = readings.slice(Math.floor(SETTLING * readings.length));
    if (settled.length < BLOCKS)
        return null;
    const blocks = blocksOf(settled);
    const slopes = (0,stats_sample/* sorted */.IP)(pairSlopes(blocks));
    if (slopes.length === 0)
        return null;
    const slope = (0,stats_sample/* median */.JZ)(slopes);
    const df = BLOCKS - 2;
    const held = Math.max(slack.bytes, slack.share * (0,mean/* mean */.i2)(blocks.map(({ bytes }) => bytes)));
    const requests = (settled.at(-1)?.requests ?? 0) - (settled[0]?.requests ?? 0);
    return { slope: slope * PER, within: { standardError: (halfWidth(blocks, slopes, slope) * PER) / T, df, slack: (held / requests) * PER } };
}
function blocksOf(readings) {
    return Array.from({ length: BLOCKS }, (_, i) => {
        const block = readings.slice(Math.floor((i * readings.length) / BLOCKS), Math.floor(((i + 1) * readings.length) / BLOCKS));
        return { requests: (0,mean/* mean */.i2)(block.map(({ requests }) => requests)), bytes: (0,mean/* mean */.i2)(block.map(({ bytes }) => bytes)) };
    });
}
function pairSlopes(blocks) {
    return blocks.flatMap((later, j) => blocks.slice(0, j).flatMap((earlier) => (later.requests > earlier.requests ? [(later.bytes - earlier.bytes) / (later.requests - earlier.requests)] : [])));
}
function halfWidth(blocks, slopes, slope) {
    const n = BLOCKS;
    const outside = Math.max(0, Math.floor((slopes.length - Z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)) / 2 - 1));
    const share = outside / (slopes.length - 1);
    return Math.max((0,stats_sample/* quantile */.YV)(slopes, 1 - share) - slope, slope - (0,stats_sample/* quantile */.YV)(slopes, share), T * errorOf(blocks, slope));
}
function errorOf(blocks, slope) {
    const left = blocks.map(({ requests, bytes }) => bytes - slope * requests);
    const centre = (0,mean/* mean */.i2)(left);
    const middle = (0,mean/* mean */.i2)(blocks.map(({ requests }) => requests));
    const squares = left.reduce((sum, one) => sum + (one - centre) ** 2, 0);
    const spread = blocks.reduce((sum, { requests }) => sum + (requests - middle) ** 2, 0);
    if (squares === 0)
        return 0;
    const products = left.slice(1).reduce((sum, one, i) => sum + (one - centre) * ((left[i] ?? centre) - centre), 0);
    const raw = products / squares;
    const r = Math.max(0, Math.min(MOST_CORRELATED, raw + (1 + 4 * Math.max(0, raw)) / blocks.length));
    return Math.sqrt((squares / (blocks.length - 2) / spread) * ((1 + r) / (1 - r)));
}
const FIFTHS = 5;
const HANDFUL = 5;
function keepsRising(counts) {
    if (counts.length < 2 * FIFTHS)
        return null;
    const lowest = Array.from({ length: FIFTHS }, (_, i) => Math.min(...counts.slice(Math.floor((i * counts.length) / FIFTHS), Math.floor(((i + 1) * counts.length) / FIFTHS))));
    const [from = 0, to = 0] = [lowest[0], lowest.at(-1)];
    const rises = lowest.every((low, i) => i === 0 || low > (lowest[i - 1] ?? low));
    return rises && to - from >= HANDFUL ? { from, to } : null;
}
//# sourceMappingURL=growth.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/launch-record.js



const neededForP99 = 2000;
const saturated = 0.9;
const mostLate = 0.01;
const mostReconnects = 0.001;
const mostReading = 0.05;
class LaunchRecord {
    histogram = new stats_histogram/* LatencyRecorder */.BJ();
    settled = true;
    collected = false;
    time = 0;
    #slices = [];
    #counters = measure_witnesses/* NOTHING */.K$;
    #counted = 0;
    #memory = [];
    #handles = [];
    addSlice(slice, spent) {
        for (const latency of slice.latencies)
            this.histogram.record(latency);
        this.#slices.push({ ...slice, latencies: [] });
        this.time += spent;
    }
    addCounters(before, after, answered) {
        if (before === null || after === null)
            return null;
        const used = (0,measure_witnesses/* difference */.iv)(after, before);
        this.#counted += answered;
        this.#counters = (0,measure_witnesses/* plus */.tY)(this.#counters, used);
        return used;
    }
    addMemory(memory, requests) {
        this.#memory.push({ ...memory, requests });
    }
    addHandles(handles, requests) {
        this.#handles.push({ ...handles, requests });
    }
    within() {
        const growth = this.#growth();
        return growth === null ? {} : { 'memory.growth': growth.within };
    }
    get answered() {
        return this.#sum((slice) => slice.answered);
    }
    get errors() {
        return {
            status: this.#sum((slice) => slice.errors.status), timeout: this.#sum((slice) => slice.errors.timeout),
            connection: this.#sum((slice) => slice.errors.connection), body: this.#sum((slice) => slice.errors.body),
        };
    }
    values() {
        return { ...this.#latency(), ...this.#errorRatio(), ...this.#resources() };
    }
    warnings(warmUp, longer = null) {
        const warnings = [];
        const busy = this.#slices.map((slice) => slice.generatorBusy);
        const worst = Math.max(...busy);
        if (busy.filter((share) => share > saturated).length > busy.length / 2)
            warnings.push({ kind: 'generator-saturated', busy: worst });
        if (this.histogram.count < neededForP99)
            warnings.push({ kind: 'few-requests', requests: this.histogram.count, needed: neededForP99, ...(longer === null ? {} : { longerBy: longer }) });
        const reconnects = this.#sum((slice) => slice.reconnects) / Math.max(1, this.answered);
        if (reconnects > mostReconnects)
            warnings.push({ kind: 'reconnects', share: Math.min(1, reconnects) });
        const skipped = this.#sum((slice) => slice.skipped?.requests ?? 0);
        const capture = this.#slices.find((slice) => slice.skipped?.capture != null)?.skipped?.capture ?? '';
        if (skipped > 0)
            warnings.push({ kind: 'requests-skipped', requests: skipped, share: skipped / (skipped + this.answered), capture });
        const reading = this.#sum((slice) => slice.skipped?.reading ?? 0) / Math.max(1, this.time);
        if (reading > mostReading)
            warnings.push({ kind: 'slow-captures', share: Math.min(1, reading) });
        if (!this.settled)
            warnings.push({ kind: 'not-settled', seconds: warmUp / 1000 });
        const late = this.#slices.flatMap((slice) => slice.lateness ?? []).toSorted((a, b) => b.share - a.share)[0];
        if (late !== undefined && late.share > mostLate)
            warnings.push({ kind: 'generator-late', share: late.share, worst: late.worst });
        return warnings;
    }
    #latency() {
        const { histogram } = this;
        if (histogram.count === 0)
            return {};
        const window = this.#sum((slice) => slice.window);
        return {
            'latency.p10': histogram.quantile(0.1), 'latency.p50': histogram.quantile(0.5), 'latency.p90': histogram.quantile(0.9),
            'latency.p99': histogram.quantile(0.99), 'latency.tail': (0,stats_histogram/* tailMean */.aN)(histogram), 'latency.max': histogram.max,
            throughput: (this.#sum((slice) => slice.completions) / window) * 1000,
        };
    }
    #errorRatio() {
        const { status, timeout, connection, body } = this.errors;
        const requests = this.answered + timeout + connection;
        return requests === 0 ? {} : { errors: (status + timeout + connection + body) / requests };
    }
    #resources() {
        const values = {};
        if (this.answered > 0)
            values['response.size'] = this.#sum((slice) => slice.bytes) / this.answered;
        if (this.#memory.length > 0) {
            values['memory.mean'] = this.#memory.reduce((sum, { current }) => sum + current, 0) / this.#memory.length;
            values['memory.peak'] = this.#memory.reduce((most, { peak }) => Math.max(most, peak), 0);
            const growth = this.#growth();
            if (growth !== null)
                values['memory.growth'] = growth.slope;
        }
        const last = this.#handles.at(-1);
        if (last !== undefined) {
            values['threads'] = last.threads;
            if (last.fds !== null)
                values['fds'] = last.fds;
        }
        if (this.#counted === 0)
            return values;
        const { cpu, reads, writes, read, write, faults } = this.#counters;
        const totals = { cpu, 'io.reads': reads, 'io.writes': writes, 'io.read': read, 'io.write': write, faults };
        for (const [metric, total] of Object.entries(totals))
            values[metric] = Math.max(0, total) / this.#counted;
        return values;
    }
    #growth() {
        return growthOf(this.#memory.map(({ current: bytes, requests }) => ({ requests, bytes })), this.collected ? COLLECTED : UNCOLLECTED);
    }
    risingHandles() {
        const requests = (this.#handles.at(-1)?.requests ?? 0) - (this.#handles[0]?.requests ?? 0);
        const of = (name, counts) => {
            const rising = keepsRising(counts);
            return rising === null ? {} : { [name]: { kind: 'keeps-rising', ...rising, requests } };
        };
        return { ...of('fds', this.#handles.flatMap(({ fds }) => fds ?? [])), ...of('threads', this.#handles.map(({ threads }) => threads)) };
    }
    #sum(of) {
        return this.#slices.reduce((sum, slice) => sum + of(slice), 0);
    }
}
//# sourceMappingURL=launch-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/side-load.js








const mostWrong = 0.5;
const exitNotice = 50;
const memoryEvery = 100;
const shownAnswers = 3;
class SideLoad {
    side;
    record = new LaunchRecord();
    rate = 0;
    p50 = 0;
    served = 0;
    #reportedFrom = 0;
    #loaded;
    #scenario;
    #driver;
    #signal;
    #streams;
    #skipped = { requests: 0, capture: null };
    #memoryDue = 0;
    #means = [];
    #warm = 0;
    constructor(loaded, scenario, driver, signal, seed = 0) {
        this.side = loaded.side;
        this.#loaded = loaded;
        this.record.collected = loaded.collectGarbage !== undefined;
        this.#scenario = scenario;
        this.#driver = driver;
        this.#signal = signal;
        this.#streams = scenario.feed === undefined ? null : (0,request_stream/* requestStreams */.ZD)(scenario, loaded.address, scenario.load.connections, seed);
    }
    async check() {
        if (this.#streams !== null && (0,driver/* isRefused */.H)(this.#streams))
            return this.#notMeasurable(this.#streams);
        const wrong = await answersInTime(this.#loaded.address, this.#scenario, this.#signal, this.#streams);
        if ((0,driver/* isRefused */.H)(wrong))
            return this.#notMeasurable(wrong);
        return this.#stopped() ?? (wrong.length > 0 ? this.#wrongAnswers(wrong) : null);
    }
    async slice(duration, { stop, ...shape } = {}) {
        const signal = stop === undefined ? this.#signal : AbortSignal.any([this.#signal, stop]);
        const timed = this.#loaded.report?.onServerTiming ?? null;
        const slice = await this.#driver({ address: this.#loaded.address, scenario: this.#scenario, duration, signal, ...(this.#streams === null || (0,driver/* isRefused */.H)(this.#streams) ? {} : { streams: this.#streams }), ...(timed === null ? {} : { onServerTiming: timed }), ...shape });
        if ((0,driver/* isRefused */.H)(slice))
            return { ok: false, failure: this.#notMeasurable(slice) };
        this.served += slice.answered;
        const { requests: unsent, capture } = slice.skipped ?? { requests: 0, capture: null };
        this.#skipped = { requests: this.#skipped.requests + unsent, capture: this.#skipped.capture ?? capture };
        if (slice.latencies.length > 0) {
            this.rate = (slice.completions / slice.window) * 1000;
            this.p50 = (0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(slice.latencies), 0.5);
        }
        if (slice.errors.connection > 0)
            await (0,external_node_timers_promises_.setTimeout)(exitNotice);
        const failure = this.#stopped();
        return failure === null ? { ok: true, slice } : { ok: false, failure };
    }
    async warm(duration) {
        const began = performance.now();
        const sliced = await this.slice(duration);
        this.#warm += performance.now() - began;
        if (!sliced.ok)
            return sliced.failure;
        const { latencies, answered, errors } = sliced.slice;
        this.#means.push(latencies.length === 0 ? 0 : latencies.reduce((sum, latency) => sum + latency, 0) / latencies.length);
        return this.tooManyWrong(answered, errors);
    }
    warmUp(bounds) {
        return warmUpState(this.#means, this.#warm, bounds);
    }
    get windows() {
        return this.#means.length;
    }
    async beginReport() {
        this.#reportedFrom = this.served;
        await this.#loaded.report?.begin();
    }
    async betweenReport() {
        await this.#loaded.report?.between();
    }
    async endReport() {
        return (await this.#loaded.report?.end(this.served - this.#reportedFrom)) ?? new Map();
    }
    counters() {
        return this.#loaded.counters();
    }
    async readMemory(served = this.served) {
        if (performance.now() < this.#memoryDue)
            return;
        await this.#loaded.collectGarbage?.();
        const [memory, handles] = [this.#loaded.memory(), this.#loaded.handles?.() ?? null];
        if (memory !== null)
            this.record.addMemory(memory, served);
        if (handles !== null)
            this.record.addHandles(handles, served);
        this.#memoryDue = performance.now() + memoryEvery;
    }
    verdict() {
        const { answered, errors, histogram, time } = this.record;
        const wrong = this.tooManyWrong(answered, errors);
        if (wrong !== null || histogram.count > 0)
            return wrong;
        const longer = (0,own_time/* longerBy */.d)(this.#scenario.load);
        const message = `${this.#scenario.name} gave no response that can be timed in ${Math.round(time)} ms: of ${answered} answers each was the first of its connection`;
        return this.#failure('not-measurable', message, `give it ${longer === null ? 'more time (`--time`)' : `a longer \`${longer}\``}, or fewer connections`);
    }
    #stopped() {
        const { name } = this.#scenario;
        if (this.#signal.aborted)
            return this.#failure('interrupted', `interrupted while ${name} was measured`, null);
        if (this.#loaded.died())
            return this.#failure('died', `the target ended under the load of ${name}`, 'the end of its log may say why; does it survive the same load by hand?');
        return null;
    }
    tooManyWrong(answered, errors) {
        const { name, load } = this.#scenario;
        const lost = errors.timeout + errors.connection;
        if (answered === 0) {
            const why = errors.timeout > errors.connection ? `none of ${lost} requests was answered in ${load.timeout} ms` : `all ${lost} requests lost their connection`;
            return { counted: { answered, errors }, ...this.#failure('no-answers', `${name} got no answers under load: ${why}`, 'the same requests are answered one at a time; fewer connections or a longer timeout may be what the service can take') };
        }
        const wrong = errors.status + errors.body;
        if ((wrong + lost) / (answered + lost) <= mostWrong)
            return null;
        const message = `${name} failed under load: of ${answered + lost} requests ${errors.status} had a wrong status, ${errors.body} a wrong body, ${errors.timeout} timed out, ${errors.connection} lost their connection${this.#unsent()}`;
        const failure = this.#failure(wrong >= lost ? 'wrong-answers' : 'no-answers', `${message}; of so few right answers (less than ${100 * mostWrong} %) no time is measured`, 'one at a time they are answered right: is there a rate limit, or a request that works only once?');
        return { ...failure, counted: { answered, errors } };
    }
    #unsent() {
        const { requests, capture } = this.#skipped;
        return requests === 0 ? '' : `; ${requests} more were not sent, because an earlier answer had no {{${capture}}} for them`;
    }
    #notMeasurable({ refused }) {
        return this.#failure('not-measurable', `the scenario cannot be measured right: ${refused}`, null);
    }
    #wrongAnswers(wrong) {
        const more = wrong.length > shownAnswers ? `; and ${wrong.length - shownAnswers} more` : '';
        const message = wrong.slice(0, shownAnswers).map((answer) => answer.message).join('; ') + more;
        const unanswered = wrong.every(({ kind }) => kind === 'timeout' || kind === 'connection');
        const failure = this.#failure(unanswered ? 'no-answers' : 'wrong-answers', message, 'put right the request, or what `expect` says of its status and body');
        return unanswered ? failure : { ...failure, first: wrong.every(isNoSuchRoute) ? 'unknown' : 'wrong' };
    }
    #failure(kind, message, hint) {
        return { side: this.side, kind, message, hint };
    }
}
//# sourceMappingURL=side-load.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/recovery.js

const WINDOW = { requests: 25, shortest: 200 };
const recovery_CALM = 3;
const FLOOR = 5;
function recoveryOf(requests, peak) {
    const length = Math.max(WINDOW.shortest, (WINDOW.requests / peak.rate) * 1000);
    const earlier = recovery_windows(requests, 0, peak.begins, length).flatMap((window) => p99Of(window) ?? []);
    const before = earlier.length === 0 ? Infinity : (0,stats_sample/* median */.JZ)(earlier);
    if (!Number.isFinite(before))
        return null;
    const most = Math.max(before * (1 + peak.tolerance), before + FLOOR);
    const after = recovery_windows(requests, peak.ends, peak.over, length);
    const calm = after.map((window) => (p99Of(window) ?? Infinity) <= most);
    const first = calm.findIndex((_, i) => i + recovery_CALM <= calm.length && calm.slice(i, i + recovery_CALM).every(Boolean));
    if (first < 0)
        return { recovered: false, time: peak.over - peak.ends, before, most };
    const slow = after.slice(0, first).flat().filter(({ latency }) => latency > most).map(({ at }) => at);
    return { recovered: true, time: slow.reduce((last, at) => Math.max(last, at - peak.ends), 0), before, most };
}
function recovery_windows(requests, from, to, length) {
    const found = Array.from({ length: Math.floor((to - from) / length + 1e-9) }, () => []);
    for (const request of requests)
        if (request.at >= from && request.at < to)
            found[Math.floor((request.at - from) / length)]?.push(request);
    return found;
}
function p99Of(window) {
    const [first] = window;
    if (first === undefined)
        return null;
    const latencies = window.map(({ latency }) => latency);
    return latencies.includes(Infinity) ? Infinity : (0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(latencies), 0.99);
}
//# sourceMappingURL=recovery.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/stage-tally.js

class StageTally {
    dated = [];
    #schedule;
    #stages;
    #last = 0;
    #dates;
    constructor(schedule, stretches, dates) {
        this.#dates = dates;
        this.#schedule = schedule;
        this.#stages = stretches.map((stretch) => ({ stretch, requests: 0, failed: 0, histogram: new stats_histogram/* LatencyRecorder */.BJ() }));
    }
    due(_index, intended) {
        this.#last = intended;
        const stage = this.#stages[this.#schedule.stretchAt(intended)];
        if (stage !== undefined)
            stage.requests++;
    }
    done(index, what, latency) {
        const at = this.#schedule.at(index);
        const stage = this.#stages[this.#schedule.stretchAt(at)];
        if (what === 'right')
            stage?.histogram.record(latency);
        else if (stage !== undefined)
            stage.failed++;
        if (this.#dates)
            this.dated.push({ at, latency: what === 'right' ? latency : Infinity });
    }
    stages() {
        return this.#stages.map(({ stretch, ...figures }) => ({ ...stretch, ...figures }));
    }
    where() {
        const stretches = this.#stages.map(({ stretch }) => stretch);
        const index = this.#schedule.stretchAt(this.#last);
        const before = stretches.slice(0, index).reduce((sum, { duration }) => sum + duration, 0);
        const { from = 0, to = 0, duration = 1 } = stretches[index] ?? {};
        return { at: this.#last, rate: from + ((to - from) * (this.#last - before)) / duration };
    }
}
//# sourceMappingURL=stage-tally.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/staged.js




class StagedLoad {
    #load;
    #stretches;
    #schedule;
    #tallies = new Map();
    constructor(load) {
        this.#load = load;
        this.#stretches = stretchesOf(load);
        this.#schedule = (0,load_schedule/* scheduleOf */.rH)(this.#stretches);
    }
    get duration() {
        return this.#schedule.duration;
    }
    shape(side) {
        const watch = new StageTally(this.#schedule, this.#stretches, this.#load.kind === 'spike');
        this.#tallies.set(side, watch);
        return { schedule: this.#schedule, watch };
    }
    stages(side) {
        return this.#tallies.get(side)?.stages() ?? [];
    }
    values(side) {
        const recovery = this.#recovery(side);
        return recovery === null ? {} : { recovery: recovery.time };
    }
    warnings(side) {
        return this.#recovery(side)?.recovered === false ? [{ kind: 'at-least', side, why: 'load-ended' }] : [];
    }
    located(failure) {
        const where = this.#tallies.get(failure.side)?.where();
        if (where === undefined || failure.kind === 'interrupted')
            return failure;
        return { ...failure, message: `${failure.message} (${(where.at / 1000).toFixed(1)} s into its ${this.#load.kind === 'step' ? 'steps' : this.#load.kind}, at ${Number(where.rate.toPrecision(3))}/s)` };
    }
    #recovery(side) {
        const tally = this.#tallies.get(side);
        if (this.#load.kind !== 'spike' || tally === undefined)
            return null;
        const { before, duration, after, rate, tolerance } = this.#load;
        return recoveryOf(tally.dated, { begins: before, ends: before + duration, over: before + duration + after, rate, tolerance });
    }
}
//# sourceMappingURL=staged.js.map
;// CONCATENATED MODULE: ./build/src/stats/sparse-histogram.js
const EXACT = 2048;
class SparseHistogram {
    #counts = new Map();
    #count = 0;
    #buckets = null;
    record(ms) {
        const time = Math.floor(ms * 1000);
        this.#add(time - (time % widthAt(time)), 1);
    }
    merge(other) {
        for (const [key, count] of other.#counts)
            this.#add(key, count);
    }
    get count() {
        return this.#count;
    }
    buckets() {
        return this.without(new SparseHistogram()).buckets();
    }
    without(part) {
        const buckets = this.#inOrder();
        return {
            count: this.#count - part.#count,
            *buckets() {
                for (const { key, from, to, count: all } of buckets) {
                    const count = all - (part.#counts.get(key) ?? 0);
                    if (count > 0)
                        yield { from, to, count };
                }
            },
        };
    }
    #add(key, count) {
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
        this.#count += count;
        this.#buckets = null;
    }
    #inOrder() {
        this.#buckets ??= [...this.#counts].sort(([a], [b]) => a - b).map(([key, count]) => ({ key, from: key / 1000, to: (key + widthAt(key)) / 1000, count }));
        return this.#buckets;
    }
}
const widthAt = (time) => (time < EXACT ? 1 : 2 ** (Math.floor(Math.log2(time)) - Math.log2(EXACT) + 1));
//# sourceMappingURL=sparse-histogram.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/tail-ratios.js




const MOST_PARTS = 24;
const STATISTICS = { 'latency.p99': (latencies) => (0,stats_histogram/* quantileOf */.Xf)(latencies, 0.99), 'latency.tail': stats_histogram/* tailMean */.aN };
class TailRatios {
    #parts = [];
    #stride = 1;
    add(block, side, latencies) {
        while (Math.floor(block / this.#stride) >= MOST_PARTS)
            this.#coarsen();
        while (this.#parts.length <= Math.floor(block / this.#stride))
            this.#parts = [...this.#parts, empty()];
        const recorder = this.#parts.at(-1)?.[side];
        for (const latency of latencies)
            recorder?.record(latency);
    }
    ratios() {
        const whole = joined(this.#parts);
        if (whole.base.count === 0 || whole.head.count === 0)
            return {};
        const parts = this.#parts.filter(({ base, head }) => base.count > 0 && head.count > 0);
        const others = parts.length < FEWEST_FOR_ERROR ? [] : parts.map(({ base, head }) => ({ base: whole.base.without(base), head: whole.head.without(head) }));
        return Object.fromEntries(Object.entries(STATISTICS).flatMap(([metric, of]) => {
            const logOf = ({ base, head }) => Math.log(of(head) / of(base));
            const [logRatio, without] = [logOf(whole), others.map(logOf)];
            return Number.isFinite(logRatio) ? [[metric, { logRatio, error: without.length > 0 && without.every(Number.isFinite) ? jackknife(without) : null, blocks: 0 }]] : [];
        }));
    }
    #coarsen() {
        this.#parts = Array.from({ length: Math.ceil(this.#parts.length / 2) }, (_, i) => joined(this.#parts.slice(2 * i, 2 * i + 2)));
        this.#stride *= 2;
    }
}
const empty = () => ({ base: new SparseHistogram(), head: new SparseHistogram() });
function joined(parts) {
    const all = empty();
    for (const part of parts) {
        all.base.merge(part.base);
        all.head.merge(part.head);
    }
    return all;
}
function jackknife(without) {
    const centre = (0,mean/* mean */.i2)(without);
    return Math.sqrt(((without.length - 1) / without.length) * without.reduce((sum, value) => sum + (value - centre) ** 2, 0));
}
//# sourceMappingURL=tail-ratios.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/scenario.js











const ORDERS = [['base', 'head', 'head', 'base'], ['head', 'base', 'base', 'head']];
async function measureScenario(options) {
    const load = options.scenario.load;
    const driver = load.kind === 'connections' ? (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 72651))).runClosedLoop : (await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 47748))).runPaced;
    return new Launch(options, driver).run();
}
class Launch {
    #options;
    #sides;
    #blocks = [];
    #tails = new TailRatios();
    #time = { load: 0, warmUp: 0 };
    #staged;
    constructor(options, driver) {
        this.#options = options;
        const { load } = options.scenario;
        this.#staged = isScheduled(load) ? new StagedLoad(load) : null;
        this.#sides = options.sides.map((side) => new SideLoad(side, options.scenario, driver, options.signal, options.seed));
    }
    async run() {
        if (this.#options.scenario.load.kind === 'saturate')
            return this.#search(this.#options.scenario.load);
        const failure = (await this.#warmUp()) ?? (await this.#measure()) ?? firstOf(this.#sides, (side) => side.verdict());
        const time = this.#time;
        if (failure !== null)
            return { ok: false, failure, time };
        const sides = new Map();
        for (const load of this.#sides)
            sides.set(load.side, { ...measurementOf(load, time.warmUp, this.#staged, (0,own_time/* longerBy */.d)(this.#options.scenario.load)), said: await load.endReport() });
        return { ok: true, sides, ratios: this.#paired ? { ...launchRatios(this.#blocks), ...this.#tails.ratios() } : {}, time };
    }
    async #search(load) {
        const { scenario: { name }, seed, watch } = this.#options;
        const failure = await this.#warmUp();
        if (failure !== null)
            return { ok: false, failure, time: this.#time };
        watch?.begin();
        let before = this.#counters();
        const tried = async (spent) => {
            this.#time.load += spent;
            const after = this.#counters();
            await watch?.block(sumOrNull([...after].map(([side, now]) => cpuBetween(before.get(side) ?? null, now))));
            before = this.#counters();
        };
        const found = await saturate({ name, load, sides: this.#sides, seed, tried });
        if ('failure' in found)
            return { ok: false, failure: found.failure, time: this.#time };
        return { ok: true, sides: new Map([...found].map(([side, capacity]) => [side, searched(capacity)])), ratios: {}, time: this.#time };
    }
    get #paired() {
        return this.#sides.length > 1;
    }
    async #warmUp() {
        const start = performance.now();
        const failure = await prepare_prepare(this.#sides, this.#options.scenario.load, this.#options.warmUp);
        this.#time.warmUp = performance.now() - start;
        return failure;
    }
    async #measure() {
        const random = (0,stats_random/* randomFrom */.c)(this.#options.seed);
        for (const side of this.#sides)
            await side.beginReport();
        this.#options.watch?.begin();
        const whole = this.#options.measure * this.#sides.length;
        const { load } = this.#options.scenario;
        const most = load.kind === 'connections' || (load.kind === 'rate' && load.soak !== undefined) ? Infinity : 1;
        for (let block = 0; block < most && this.#time.load < whole; block += 1) {
            const order = this.#paired && this.#staged === null ? (ORDERS[random.integer(ORDERS.length)] ?? []) : this.#sides.map(({ side }) => side);
            const measured = await this.#block(block, order);
            if ('failure' in measured)
                return measured.failure;
            this.#blocks.push(measured.block);
            for (const side of this.#sides)
                await side.readMemory();
            for (const side of this.#sides)
                await side.betweenReport();
            await this.#options.watch?.block(measured.cpu);
            if (measured.endedEarly)
                break;
        }
        return null;
    }
    async #block(block, order) {
        const length = this.#length();
        const before = this.#counters();
        const figures = new Map(this.#sides.map(({ side }) => [side, []]));
        const answered = new Map(this.#sides.map(({ side }) => [side, 0]));
        let endedEarly = false;
        for (const [place, name] of order.entries()) {
            const load = this.#sides.find(({ side }) => side === name);
            if (load === undefined)
                continue;
            const began = performance.now();
            const sliced = await load.slice(length, this.#staged?.shape(name) ?? {});
            const spent = performance.now() - began;
            this.#time.load += spent;
            if (!sliced.ok)
                return { failure: this.#staged?.located(sliced.failure) ?? sliced.failure };
            const { slice } = sliced;
            load.record.addSlice(slice, spent);
            if (this.#paired) {
                figures.get(name)?.push(figuresOf(slice));
                if (this.#staged === null)
                    this.#tails.add(block, name, slice.latencies);
            }
            answered.set(name, (answered.get(name) ?? 0) + slice.answered);
            this.#options.observer?.slice({ side: name, block, place, began, result: slice });
            endedEarly ||= slice.endedEarly;
        }
        const after = this.#counters();
        const cpu = new Map(this.#sides.map(({ side, record }) => {
            const served = answered.get(side) ?? 0;
            return [side, record.addCounters(before.get(side) ?? null, after.get(side) ?? null, served)?.cpu ?? null];
        }));
        this.#options.observer?.block({ block, cpu: Object.fromEntries(cpu), answered: Object.fromEntries(answered) });
        const half = (side) => ({ slices: figures.get(side) ?? [], cpu: scenario_perRequest(cpu.get(side) ?? null, answered.get(side) ?? 0) });
        return { block: { base: half('base'), head: half('head') }, cpu: sumOrNull([...cpu.values()]), endedEarly };
    }
    #length() {
        const { measure, scenario: { load } } = this.#options;
        if (this.#staged !== null)
            return this.#staged.duration;
        const rates = this.#sides.map(({ rate }) => rate);
        const slice = sliceLength(Math.min(...rates), Math.max(...this.#sides.map(({ p50 }) => p50)));
        if ((load.kind === 'rate' || load.kind === 'connections') && load.soak !== undefined)
            return Math.min(soakSlice(measure, slice), measure);
        if (load.kind === 'rate')
            return this.#paired ? measure / 2 : measure;
        return Math.min(slice, measure);
    }
    #counters() {
        return new Map(this.#sides.map((load) => [load.side, load.counters()]));
    }
}
const sumOrNull = (values) => values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
const scenario_perRequest = (cpu, answered) => (cpu === null || answered === 0 ? null : cpu / answered);
const cpuBetween = (before, after) => (before === null || after === null ? null : after.cpu - before.cpu);
const searched = ({ capacity, warnings, stages }) => ({ values: { capacity }, histogram: new stats_histogram/* LatencyRecorder */.BJ(), answered: 0, errors: { status: 0, timeout: 0, connection: 0, body: 0 }, warnings, stages });
function measurementOf({ side, record }, warmUp, staged, longer) {
    const { answered, errors, histogram } = record;
    const shape = staged === null ? {} : { stages: staged.stages(side) };
    return { ...shape, values: { ...record.values(), ...staged?.values(side) }, histogram, answered, errors, warnings: [...record.warnings(warmUp, longer), ...(staged?.warnings(side) ?? [])], within: record.within(), rising: record.risingHandles() };
}
function firstOf(items, failureOf) {
    for (const item of items) {
        const failure = failureOf(item);
        if (failure !== null)
            return failure;
    }
    return null;
}
//# sourceMappingURL=scenario.js.map
;// CONCATENATED MODULE: ./build/src/measure/loaded-side.js
const loaded = (side, running) => ({ side, address: running.address, counters: () => running.counters(), memory: () => running.memory(), handles: () => running.handles(), ...(running.collectGarbage === null ? {} : { collectGarbage: running.collectGarbage }), died: () => running.exit() !== null });
//# sourceMappingURL=loaded-side.js.map
;// CONCATENATED MODULE: ./build/src/measure/parts.js

const CONFIRMING = 2;
const LAST_ROUND = 0.5;
const START_LOOKS = [0.25, 0.35, 0.5, 0.65, 0.8, 1];
function startBlocks({ target, sides, coldStarts }) {
    const size = sides.length < 2 ? 1 : target.kind === 'command' ? 2 : 4;
    const measured = discardsFirst(target) ? coldStarts.slice(sides.length) : coldStarts;
    return Array.from({ length: Math.ceil(measured.length / size) }, (_, i) => measured.slice(i * size, (i + 1) * size));
}
class Parts {
    #parts;
    constructor({ targets, looks }) {
        const last = looks.at(-1);
        this.#parts = targets.flatMap(({ target, sides, launches, coldStarts }) => {
            const fresh = { target: target.name, units: 0, looked: 0, share: 0, held: 0, state: 'open' };
            const scenarios = launches.length === 0 ? [] : scenarioNames(target).map((name) => ({ ...fresh, scenario: name, looks: last === undefined ? looks : (launches[0]?.scenarios.find(({ scenario }) => scenario.name === name)?.looks ?? looks) }));
            if (coldStarts.length === 0)
                return scenarios;
            const blocks = startBlocks({ target, sides, coldStarts }).length - CONFIRMING;
            return [...scenarios, { ...fresh, scenario: null, looks: last === undefined ? [] : startLooks(target.kind === 'command' ? [...looks.filter((n) => n < blocks), blocks] : START_LOOKS.map((share) => Math.round(share * blocks)), blocks) }];
        });
    }
    isOpen(target, scenario) {
        const part = this.#find(target, scenario);
        return part !== undefined && part.state !== 'closed';
    }
    targetIsOpen(target) {
        return this.#parts.some((part) => part.target === target && part.state !== 'closed');
    }
    get anyOpen() {
        return this.#parts.some(({ state }) => state !== 'closed');
    }
    done(target, scenario) {
        const part = this.#find(target, scenario);
        if (part !== undefined)
            part.units += 1;
    }
    close(target, scenario) {
        const part = this.#find(target, scenario);
        if (part !== undefined)
            part.state = 'closed';
    }
    due(time) {
        const spent = time.whole - time.spent < LAST_ROUND * time.round;
        return this.#parts.flatMap((part) => {
            const [first] = part.looks;
            if (part.state !== 'open' || first === undefined || part.units <= part.looked)
                return [];
            const last = part.looks.at(-1) ?? first;
            const timed = part.scenario !== null;
            const over = part.units >= last || (timed && spent && part.units >= first);
            const next = part.looks.find((n) => n > Math.max(part.looked, part.held)) ?? last;
            if (!over && part.units < next)
                return [];
            part.looked = part.units;
            part.share = over ? 1 : Math.min(1, timed ? time.spent / time.whole : part.units / last);
            return [{ target: part.target, scenario: part.scenario, launches: part.units, share: part.share }];
        });
    }
    get awaitsDecision() {
        return this.#parts.some((part) => part.state !== 'closed' && this.#justLookedOrConfirmed(part));
    }
    decide(decide) {
        for (const part of this.#parts) {
            if (part.state === 'closed' || !this.#justLookedOrConfirmed(part))
                continue;
            const decision = decide(part.target, part.scenario);
            if (decision === 'enough')
                part.state = 'closed';
            else if (decision === 'confirm' && part.state === 'open')
                part.state = 'confirming';
            else {
                part.held = part.units;
                part.state = part.share >= 1 ? 'closed' : 'open';
            }
        }
    }
    #justLookedOrConfirmed(part) {
        if (part.looks.length === 0)
            return false;
        return part.state === 'open' ? part.units === part.looked && part.units > 0 : part.units >= part.looked + CONFIRMING;
    }
    #find(target, scenario) {
        return this.#parts.find((part) => part.target === target && part.scenario === scenario);
    }
}
const startLooks = (looks, last) => [...new Set(looks)].filter((n) => n === last || n + CONFIRMING < last);
function gravest(decisions) {
    return decisions.includes('confirm') ? 'confirm' : decisions.includes('more') ? 'more' : 'enough';
}
//# sourceMappingURL=parts.js.map
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/outputs/unit.js
var outputs_unit = __webpack_require__(27628);
;// CONCATENATED MODULE: ./build/src/measure/command/described.js


function describedBy({ metrics }, { readings, ...rest }) {
    return { ...rest, readings: readings.map((reading) => inUnit(reading, metrics.find(({ name, unit }) => unit !== null && (0,glob/* matchesGlob */.k)(name, `command.${reading.name}`))?.unit ?? null)) };
}
function inUnit(reading, written) {
    if (written === null || reading.unit !== 'number' || reading.word !== undefined)
        return reading;
    const { factor, better, ...unit } = (0,outputs_unit/* unitOf */.u)(written);
    return { ...reading, ...unit, value: reading.value * factor, better: reading.better ?? better };
}
//# sourceMappingURL=described.js.map
;// CONCATENATED MODULE: ./build/src/measure/command/command-samples.js



const MOST_NAMED = 5;
const MOST_NOTES = 12;
const MOST_ABSENT = 50;
function samplesOfCommand(target, runs) {
    const said = new Map();
    const say = (about, name) => void said.set(about, [...(said.get(about) ?? []), name]);
    const samples = seriesOf(runs).flatMap((series) => samplesOf(target, series, runs, say));
    const leftOut = [...runs].flatMap(([side, of]) => [...new Set(of.flatMap((run) => run.leftOut))].map((text) => `${target.name}${runs.size > 1 ? ` (${side})` : ''}: ${text}`));
    const notes = [...said].map(([about, names]) => `${target.name}: ${about}: ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''}`);
    return { samples, notes: [...leftOut, ...notes].slice(0, MOST_NOTES), absent: absentOf(target, runs, samples) };
}
function absentOf(target, runs, samples) {
    const key = (scenario, name) => JSON.stringify([scenario, name]);
    const found = new Map();
    const say = (scenario, name, reason) => {
        const known = samples.some((sample) => sample.side === 'head' && sample.scenario === scenario && sample.metric.name === `command.${name}`);
        if (!known && found.size < MOST_ABSENT && !found.has(key(scenario, name)))
            found.set(key(scenario, name), { metric: `command.${name}`, reason, target: target.name, ...(scenario === null ? {} : { scenario }), side: 'head' });
    };
    const head = runs.get('head') ?? [];
    for (const { metric, reason } of unprinted(target, head))
        found.set(metric, { metric, reason, target: target.name, side: 'head' });
    for (const { scenario, name, reason } of head.flatMap(({ left }) => left))
        say(scenario, name, `what ${target.name} printed for it was left out: ${reason}`);
    for (const { scenario, name } of head.flatMap(({ readings }) => readings))
        say(scenario, name, `${target.name} printed it in other units from run to run, or never in the same run on both sides`);
    if (head.length > 0)
        for (const { scenario, name } of (runs.get('base') ?? []).flatMap(({ readings }) => readings))
            say(scenario, name, `${target.name} printed it on base and no more on head`);
    return [...found.values()];
}
function unprinted({ name: target, metrics }, head) {
    const printed = [...new Set(head.flatMap(({ readings, left }) => [...readings, ...left]).map(({ name }) => `command.${name}`))];
    if (printed.length === 0)
        return [];
    return metrics.filter(({ name }) => !printed.some((one) => (0,glob/* matchesGlob */.k)(name, one))).map(({ name }) => {
        const others = `${printed.slice(0, MOST_NAMED).join(', ')}${printed.length > MOST_NAMED ? ` and ${printed.length - MOST_NAMED} more` : ''}`;
        return { metric: name, reason: `\`metrics\` names it, and ${target} printed no such number; ${(0,nearest/* meantText */.LW)((0,nearest/* meant */.wx)(name, printed), (one) => one) ?? `it printed ${others}`}` };
    });
}
function seriesOf(runs) {
    const all = new Map();
    for (const side of ['head', 'base']) {
        for (const [i, { readings }] of (runs.get(side) ?? []).entries()) {
            for (const reading of readings) {
                const key = JSON.stringify([reading.scenario, reading.name]);
                const series = all.get(key) ?? { scenario: reading.scenario, name: reading.name, sides: new Map() };
                all.set(key, series);
                const of = series.sides.get(side) ?? new Map();
                series.sides.set(side, of.set(i, reading));
            }
        }
    }
    return [...all.values()];
}
function samplesOf(target, { scenario, name, sides }, runs, say) {
    const called = `${scenario === null ? '' : `${scenario} `}command.${name}`;
    const units = new Set([...sides.values()].flatMap((of) => [...of.values()].map(({ unit, word }) => `${unit} ${word ?? ''}`)));
    const [first] = [...sides.values()].flatMap((of) => [...of.values()]);
    if (first === undefined)
        return [];
    if (units.size > 1) {
        say('left out, because its unit is not the same in all runs', called);
        return [];
    }
    const { metric, isGuessed } = metricOf(target, first);
    if (isGuessed)
        say('shown, and held to no budget, because nothing says whether more or less of it is better (write `metrics: { "command.<name>": { better: lower } }`, or `higher`)', `command.${name}`);
    if (runs.size > 1 && !sides.has('head') && (runs.get('head') ?? []).length > 0)
        say('printed on base and no more on head', called);
    const lengthOf = (side) => runs.get(side)?.length ?? 0;
    const most = Math.max(...[...sides.keys()].map(lengthOf));
    const complete = Array.from({ length: most }, (_, i) => i).filter((i) => [...sides].every(([side, of]) => i >= lengthOf(side) || of.has(i)));
    const reason = [...runs.values()].flat().flatMap(({ left }) => left).find((one) => one.scenario === scenario && one.name === name)?.reason;
    if (complete.length < most)
        say(`printed in ${complete.length} of ${most} runs only${reason === undefined ? '' : ` (else ${reason})`}`, called);
    const missed = Array.from({ length: most }, (_, i) => i).filter((i) => !complete.includes(i));
    const workload = workloadOf('command', target.command, target.env, metric.unit, metric.word ?? null);
    return [...sides].flatMap(([side, of]) => {
        const values = complete.flatMap((i) => of.get(i)?.value ?? []);
        return values.length === 0 ? [] : [{
                ...sampleOf({ target: target.name, scenario, side }, metric, workload, values, missed.length > 0 ? [{ kind: 'unread', launches: missed.length, reason: reason ?? 'it was not printed' }] : []),
                ...(missed.length === 0 ? {} : { missed }),
            }];
    });
}
function metricOf(target, { name: printed, unit, word, better, minor }) {
    const name = `command.${printed}`;
    const written = target.metrics.filter((one) => (0,glob/* matchesGlob */.k)(one.name, name));
    const way = written.find((one) => one.better !== null)?.better ?? better;
    const statistic = unit === 'ms' || unit === 'requests/s' ? 'mean-of-launches' : 'steady';
    const own = written.length > 0;
    const metric = { name, unit, better: way ?? 'lower', statistic, ...(word === undefined ? {} : { word }), ...((minor && !own) || way === null ? { byNameOnly: true } : {}), ...(way === null ? { directionUnknown: true } : {}) };
    return { metric, isGuessed: way === null && !minor };
}
//# sourceMappingURL=command-samples.js.map
;// CONCATENATED MODULE: ./build/src/measure/command/command-record.js


class CommandRecord {
    #targets = new Map();
    add(target, side, reading) {
        const known = this.#targets.get(target.name) ?? { target, runs: new Map() };
        this.#targets.set(target.name, known);
        const runs = known.runs.get(side) ?? [];
        known.runs.set(side, runs);
        runs.push(describedBy(target, reading));
    }
    scenarios(target) {
        const readings = [...(this.#targets.get(target)?.runs.values() ?? [])].flatMap((runs) => runs.flatMap((run) => run.readings));
        return [...new Set(readings.map(({ scenario }) => scenario))];
    }
    samples() {
        return this.#results().flatMap(({ samples }) => samples);
    }
    notes() {
        return this.#results().flatMap(({ notes }) => notes);
    }
    absent() {
        return this.#results().flatMap(({ absent }) => absent);
    }
    #results() {
        return [...this.#targets.values()].map(({ target, runs }) => samplesOfCommand(target, runs));
    }
}
//# sourceMappingURL=command-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/function-samples.js



const function_samples_FEWEST = { 'warm.p90': 10, 'warm.p99': 100 };
const GIBIBYTE = 2 ** 30;
const MILLION = 1e6;
const OF_START = {
    init: (r) => r.init, 'init.min': (r) => r.init, cold: (r) => r.cold, 'cold.min': (r) => r.cold,
    'memory.peak': (r) => r.peak,
    billed: (r) => Math.ceil(r.init + r.firstOccupied),
    'cold-start.cpu': (r) => r.cpu, 'cold-start.read': (r) => r.read, 'cold-start.reads': (r) => r.reads,
    'cold-start.faults': (r) => r.faults, 'cold-start.memory': (r) => r.memory,
};
const OF_EVENT = {
    'warm.p50': ({ durations }) => quantileOf(durations, 0.5, 1),
    'warm.p90': ({ durations }) => quantileOf(durations, 0.9, function_samples_FEWEST['warm.p90']),
    'warm.p99': ({ durations }) => quantileOf(durations, 0.99, function_samples_FEWEST['warm.p99']),
    cpu: ({ cpu, durations }) => (durations.length === 0 ? null : cpu),
    billed: ({ occupied }) => billedOf(occupied),
    cost: ({ occupied }, { memory, price }) => {
        const billed = billedOf(occupied);
        return billed === null ? null : ((billed / 1000) * (memory / GIBIBYTE) * price.gbSecond + price.request) * MILLION;
    },
};
function samplesOfFunction(target, side, readings) {
    if (readings.length === 0)
        return [];
    const { runtime, events, memory, invocations, coldStart } = target;
    const whole = workloadOf('invoke', runtime, events[0], memory, coldStart.runs);
    const starts = [...metrics/* catalogue */.sW.invoke, ...metrics/* catalogue */.sW['cold-start']].flatMap((metric) => sampleFrom(target, null, side, metric, whole, readings.map((reading) => OF_START[metric.name]?.(reading) ?? null)));
    const perEvent = events.flatMap((event) => {
        const of = readings.flatMap((reading) => reading.events.get(event.name) ?? []);
        return metrics/* catalogue */.sW.event.flatMap((metric) => {
            const workload = workloadOf('warm', runtime, event, memory, invocations, metric.name === 'cost' ? target.price : null);
            return sampleFrom(target, event.name, side, metric, workload, of.map((reading) => OF_EVENT[metric.name]?.(reading, target) ?? null));
        });
    });
    return [...perEvent, ...starts];
}
function sampleFrom(target, scenario, side, metric, workload, readings) {
    const values = readings.filter((value) => value !== null);
    return values.length === 0 || values.length < readings.length ? [] : [sampleOf({ target: target.name, scenario, side }, metric, workload, values)];
}
const quantileOf = (durations, p, fewest) => (durations.length < fewest ? null : (0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(durations), p));
const billedOf = (occupied) => occupied.length === 0 ? null : occupied.reduce((sum, time) => sum + Math.ceil(time), 0) / occupied.length;
//# sourceMappingURL=function-samples.js.map
;// CONCATENATED MODULE: ./build/src/measure/load-record.js

class LoadRecord {
    #applied = new Map();
    add(target, { name: scenario, load }, side, stages) {
        const key = JSON.stringify([target, scenario, side]);
        const applied = this.#applied.get(key) ?? { target, scenario, side, load, launches: 0, stages: [] };
        this.#applied.set(key, applied);
        applied.launches += 1;
        const known = load.kind === 'saturate' ? [] : [...applied.stages];
        stages.forEach((stage, i) => {
            const sum = known[i] ?? { stage, launch: applied.launches, requests: 0, failed: 0, histogram: new stats_histogram/* LatencyRecorder */.BJ() };
            if (known[i] === undefined)
                applied.stages.push(sum);
            sum.requests += stage.requests;
            sum.failed += stage.failed;
            sum.histogram.merge(stage.histogram);
        });
    }
    loads() {
        return [...this.#applied.values()].map(({ target, scenario, side, load, stages }) => ({ target, scenario, side, load, stages: stages.map(load_record_figuresOf) }));
    }
}
function load_record_figuresOf({ stage: { from, to, duration, kept, why }, launch, requests, failed, histogram }) {
    const of = (q) => (histogram.count === 0 ? null : histogram.quantile(q));
    return { from, to, duration, requests, failed, p50: of(0.5), p99: of(0.99), ...(kept === undefined ? {} : { kept, launch }), ...(why === undefined ? {} : { why }) };
}
//# sourceMappingURL=load-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/pair-record.js

class PairRecord {
    #samples = new Map();
    #launches = new Map();
    add(target, scenario, ratios) {
        const place = JSON.stringify([target, scenario]);
        const before = this.#launches.get(place) ?? 0;
        this.#launches.set(place, before + 1);
        for (const [metric, { logRatio, error, blocks }] of Object.entries(ratios)) {
            const key = JSON.stringify([target, scenario, metric]);
            const sample = this.#samples.get(key) ?? { target, scenario, metric, logRatios: [], errors: [], blocks: [], missed: [] };
            this.#samples.set(key, sample);
            while (sample.logRatios.length + sample.missed.length < before)
                sample.missed.push(sample.logRatios.length + sample.missed.length);
            sample.logRatios.push(logRatio);
            sample.errors.push(error);
            sample.blocks.push(blocks);
        }
    }
    samples() {
        return [...this.#samples.values()].map(({ logRatios, errors, blocks, missed, ...place }) => {
            const within = errorsOfAll(errors);
            return { ...place, logRatios: [...logRatios], ...(within === null ? {} : { errors: within }), blocks: [...blocks], ...(missed.length === 0 ? {} : { missed: [...missed] }) };
        });
    }
}
function errorsOfAll(errors) {
    const known = errors.filter((error) => error !== null);
    return 2 * known.length > errors.length ? errors.map((error) => error ?? (0,stats_sample/* median */.JZ)(known)) : null;
}
//# sourceMappingURL=pair-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/warnings-for.js
function warningsFor(metric, warnings) {
    const timed = metric.name.startsWith('latency.') || metric.name === 'throughput';
    return warnings.filter((warning) => {
        switch (warning.kind) {
            case 'few-requests': return metric.name === 'latency.p99';
            case 'at-least':
            case 'at-most':
            case 'unsteady-limit': return metric.name === 'capacity' || metric.name === 'recovery';
            case 'generator-saturated':
            case 'generator-late':
            case 'reconnects':
            case 'slow-captures': return timed;
            default: return metric.name !== 'errors';
        }
    });
}
//# sourceMappingURL=warnings-for.js.map
;// CONCATENATED MODULE: ./build/src/measure/worst-warnings.js
function worstOfEach(warnings) {
    const worst = new Map();
    for (const warning of warnings) {
        const known = worst.get(warning.kind);
        if (known === undefined || badness(warning) > badness(known))
            worst.set(warning.kind, warning);
    }
    return [...worst.values()];
}
function badness(warning) {
    switch (warning.kind) {
        case 'generator-saturated': return warning.busy;
        case 'generator-late': return warning.worst;
        case 'reconnects':
        case 'requests-skipped':
        case 'slow-captures': return warning.share;
        case 'not-settled': return warning.seconds;
        case 'few-requests': return -warning.requests;
        case 'keeps-rising': return warning.to - warning.from;
        default: return 0;
    }
}
//# sourceMappingURL=worst-warnings.js.map
;// CONCATENATED MODULE: ./build/src/measure/scenario-record.js





function newScenarioRecord(target, scenario, side) {
    const errors = { status: 0, timeout: 0, connection: 0, body: 0 };
    return { target, scenario, side, values: new Map(), within: new Map(), rising: new Map(), histogram: new stats_histogram/* LatencyRecorder */.BJ(), errors, answered: 0, warnings: [] };
}
function addLaunch(record, launch) {
    for (const [metric, value] of Object.entries(launch.values)) {
        const values = record.values.get(metric);
        if (values === undefined)
            record.values.set(metric, [value]);
        else
            values.push(value);
    }
    for (const [metric, within] of Object.entries(launch.within ?? {}))
        record.within.set(metric, [...(record.within.get(metric) ?? []), within]);
    for (const [metric, rising] of Object.entries(launch.rising ?? {}))
        record.rising.set(metric, worstOfEach([...(record.rising.get(metric) ?? []), rising]));
    record.histogram.merge(launch.histogram);
    addRequests(record, launch);
    record.warnings = worstOfEach([...record.warnings, ...launch.warnings]);
}
function addRequests(record, { answered, errors }) {
    record.answered += answered;
    record.errors = addErrors(record.errors, errors);
}
const loadOf = (target, scenario) => workloadOf('load', target.protocol, target.listen, scenario.requests, scenario.load, ...fedBy(scenario), ...watchedHow(target));
function samplesOfScenario(record) {
    const { target, scenario, side } = record;
    const workload = loadOf(target, scenario);
    const failed = record.errors.status + record.errors.timeout + record.errors.connection + record.errors.body;
    const errors = failed === 0 ? 0 : failed / (record.answered + record.errors.timeout + record.errors.connection);
    const values = new Map([...record.values, ...(hasRequests(record) ? [['errors', [errors]]] : [])]);
    return [...metrics/* catalogue */.sW.load, ...metrics/* catalogue */.sW.shape, ...metrics/* catalogue */.sW.resources].flatMap((metric) => {
        const of = values.get(metric.name);
        if (of === undefined)
            return [];
        const within = record.within.get(metric.name);
        const sample = sampleOf({ target: target.name, scenario: scenario.name, side }, metric, metric.name === 'memory.mean' ? workloadOf(workload, COUNTED_ONCE) : workload, of, [...warningsFor(metric, record.warnings), ...(record.rising.get(metric.name) ?? [])]);
        return [within?.length === of.length ? { ...sample, within } : sample];
    });
}
const COUNTED_ONCE = 'shared pages once';
function watchedHow({ resources, attach }) {
    return [...(resources.collectGarbage ? ['collect-garbage'] : []), ...(attach === null ? [] : ['attach', attach.watched.kind])];
}
const hasRequests = ({ answered, errors }) => answered + errors.status + errors.timeout + errors.connection + errors.body > 0;
function addErrors(a, b) {
    return { status: a.status + b.status, timeout: a.timeout + b.timeout, connection: a.connection + b.connection, body: a.body + b.body };
}
const histogramOf = (r) => ({ target: r.target.name, scenario: r.scenario.name, side: r.side, encoded: r.histogram.encode(), requests: r.histogram.count });
const requestsOf = (r) => ({ target: r.target.name, scenario: r.scenario.name, side: r.side, answered: r.answered, errors: r.errors });
//# sourceMappingURL=scenario-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/slice-record.js



const slice_record_MOST = 4000;
const MOST_HELD = 40_000;
const LONG = 500;
const slice_record_MOST_PARTS = 40;
class SliceRecord {
    #began;
    #series = new Map();
    #launches = new Map();
    #open = new Map();
    #block = [];
    #held = 0;
    constructor(began = performance.now()) {
        this.#began = began;
    }
    watch(target, { name: scenario, load }) {
        const launch = this.#launches.get(keyOf(target, scenario)) ?? 0;
        const schedule = isScheduled(load) ? (0,load_schedule/* scheduleOf */.rH)(stretchesOf(load)) : null;
        this.#open = new Map();
        this.#block = [];
        return {
            slice: (slice) => void this.#block.push(...this.#rowsOf(slice, launch, schedule).map((row) => ({ side: slice.side, row }))),
            block: ({ cpu, answered }) => {
                for (const { side, row } of this.#block) {
                    const [time, requests] = [cpu[side] ?? null, answered[side] ?? 0];
                    const rows = this.#open.get(side) ?? [];
                    this.#open.set(side, rows);
                    rows.push({ ...row, cpu: time === null || requests === 0 ? null : Math.max(0, time) / requests });
                }
                this.#block = [];
            },
        };
    }
    keep(target, scenario) {
        const place = keyOf(target, scenario);
        this.#launches.set(place, (this.#launches.get(place) ?? 0) + 1);
        for (const [side, rows] of this.#open) {
            const key = keyOf(target, scenario, side);
            const series = this.#series.get(key) ?? { target, scenario, side, rows: [], together: 1 };
            this.#series.set(key, series);
            series.rows = [...series.rows, ...rows];
            this.#held += rows.length;
        }
        this.#open = new Map();
        if (this.#held > MOST_HELD)
            this.#putTogether();
    }
    series() {
        const all = [...this.#series.values()].filter(({ rows }) => rows.length > 0);
        return thinned(all, slice_record_MOST).map((series) => slice_record_seriesOf(series, this.#launches.get(keyOf(series.target, series.scenario)) ?? 0));
    }
    #putTogether() {
        for (const series of this.#series.values()) {
            series.rows = inGroups(series.rows, 2);
            series.together *= 2;
        }
        this.#held = [...this.#series.values()].reduce((sum, { rows }) => sum + rows.length, 0);
    }
    #rowsOf({ began, result: { latencies, window } }, launch, schedule) {
        const parts = window > LONG ? Math.min(slice_record_MOST_PARTS, Math.floor((window * 2) / LONG), latencies.length) : 1;
        const at = (index) => schedule?.at(index) ?? (window * index) / latencies.length;
        return Array.from({ length: parts }, (_, part) => {
            const [from, to] = [part, part + 1].map((one) => Math.floor((latencies.length * one) / parts));
            const own = latencies.slice(from, to);
            return own.length === 0 ? [] : [{ launch, start: began - this.#began + at(from ?? 0), requests: own.length, p50: (0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(own), 0.5), cpu: null }];
        }).flat();
    }
}
function thinned(series, most) {
    let thin = series;
    const count = () => thin.reduce((sum, { rows }) => sum + rows.length, 0);
    const longest = Math.max(0, ...series.map(({ rows }) => rows.length));
    for (let size = Math.ceil(count() / most); size > 1 && count() > most; size *= 2) {
        thin = series.map((one) => ({ ...one, rows: inGroups(one.rows, size), together: one.together * size }));
        if (size > longest)
            break;
    }
    for (let every = 2; count() > most && thin.some(({ rows }) => rows.length > 1); every *= 2) {
        thin = thin.map((one) => ({ ...one, rows: one.rows.filter((_, i) => i % 2 === 0) }));
    }
    return thin;
}
function inGroups(rows, size) {
    const grouped = [];
    for (const row of rows) {
        const last = grouped.at(-1);
        if (last !== undefined && last.length < size && last[0]?.launch === row.launch)
            last.push(row);
        else
            grouped.push([row]);
    }
    return grouped.map(together);
}
function together(rows) {
    const [first] = rows;
    if (first === undefined)
        throw new Error('a group has at least one row');
    if (rows.length === 1)
        return first;
    const requests = rows.reduce((sum, row) => sum + row.requests, 0);
    const weighted = (of) => rows.reduce((sum, row) => sum + of(row) * row.requests, 0) / requests;
    const known = rows.every(({ cpu }) => cpu !== null);
    return { launch: first.launch, start: first.start, requests, p50: weighted(({ p50 }) => p50), cpu: known ? weighted(({ cpu }) => cpu ?? 0) : null };
}
function slice_record_seriesOf({ target, scenario, side, rows, together: size }, launches) {
    const left = launches - new Set(rows.map(({ launch }) => launch)).size;
    const known = rows.every(({ cpu }) => cpu !== null);
    return {
        target, scenario, side, launch: rows.map(({ launch }) => launch), start: rows.map(({ start }) => Math.max(0, Math.round(start))),
        requests: rows.map(({ requests }) => requests), p50: rows.map(({ p50 }) => slice_record_short(p50)), ...(known ? { cpu: rows.map(({ cpu }) => slice_record_short(cpu ?? 0)) } : {}),
        ...(size > 1 ? { together: size } : {}), ...(left > 0 ? { left } : {}),
    };
}
const slice_record_short = (value) => Number(value.toPrecision(4));
const keyOf = (...parts) => JSON.stringify(parts);
//# sourceMappingURL=slice-record.js.map
// EXTERNAL MODULE: ./build/src/expression/evaluate.js
var evaluate = __webpack_require__(2349);
// EXTERNAL MODULE: ./build/src/pattern/find.js + 3 modules
var find = __webpack_require__(38977);
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/growth.js

const testsOf = new WeakMap();
function matching({ series }, { name, matchers }) {
    const tests = matchers.map((matcher) => {
        const known = testsOf.get(matcher) ?? testOf(matcher);
        testsOf.set(matcher, known);
        return known;
    });
    return (series.get(name) ?? []).filter(({ labels }) => tests.every((test) => test(labels)));
}
function testOf({ label, operator, value }) {
    const is = operator.includes('~') ? compiled(value) : (text) => text === value;
    const wanted = !operator.startsWith('!');
    return (labels) => is(labels.get(label) ?? '') === wanted;
}
function compiled(pattern) {
    const read = (0,find/* compileWhole */.t2)(pattern);
    if (!read.ok)
        throw new Error(`a pattern that was read before ${read.message}`);
    return read.matches;
}
function growthsOf({ opening, between, closing }, select) {
    const all = [...opening, ...between, ...closing].map((exposition) => new Map(matching(exposition, select).map((series) => [growth_keyOf(series), series])));
    const first = all[opening.length - 1];
    const last = all.at(-1);
    if (first === undefined || last === undefined)
        throw new Error('there is nothing without a reading before the load and one after it');
    if (last.size === 0)
        return first.size === 0 ? no('no such series') : no('it was there before the load and is gone after it');
    const fault = faultIn(all, select.name);
    if (fault !== null)
        return no(fault);
    const asked = between.length + closing.length;
    const growths = [...last].map(([key, { labels, value }]) => {
        const steps = (from, to) => all.slice(from + 1, to).map((one, i) => (one.get(key)?.value ?? 0) - (all[from + i]?.get(key)?.value ?? 0));
        const own = Math.min(...steps(0, opening.length), ...steps(all.length - closing.length, all.length));
        return { labels, by: value - (first.get(key)?.value ?? 0) - asked * (Number.isFinite(own) ? own : 0) };
    });
    const negative = growths.find(({ by }) => by < 0);
    return negative === undefined ? { ok: true, growths } : no('asking for it adds more to it than the load did: it moves by itself');
}
const LONGEST_SHOWN = 80;
function noNumberIn(series, name) {
    const strange = series.filter(({ value }) => !Number.isFinite(value));
    const [first] = strange;
    if (first === undefined)
        return null;
    const labels = [...first.labels].map(([label, value]) => `${label}="${value}"`).join(', ').slice(0, LONGEST_SHOWN);
    const is = `\`${name}\` is ${Number.isNaN(first.value) ? 'NaN' : first.value > 0 ? '+Inf' : '-Inf'}`;
    return series.length === 1 ? is : `${is} in ${strange.length} of ${series.length} series${labels === '' ? '' : `, such as {${labels}}`}`;
}
function faultIn(all, name) {
    for (const [i, readings] of all.entries()) {
        const none = noNumberIn([...readings.values()], name);
        if (none !== null)
            return none;
        for (const [key, { value }] of readings) {
            if (value < 0)
                return `\`${name}\` is a counter and below 0 (${value})`;
            const before = all[i - 1]?.get(key);
            if (before !== undefined && value < before.value)
                return `\`${name}\` fell from ${before.value} to ${value} while it was measured: the process was started anew, or several processes answer in turn, each with its own counters`;
        }
        for (const key of all[i - 1]?.keys() ?? [])
            if (!readings.has(key))
                return `a series of \`${name}\` went away while it was measured`;
    }
    return null;
}
function overAll(over, values) {
    const sum = values.reduce((total, value) => total + value, 0);
    switch (over) {
        case 'sum': return sum;
        case 'avg': return sum / values.length;
        case 'max': return values.reduce((most, value) => Math.max(most, value), -Infinity);
        case 'min': return values.reduce((least, value) => Math.min(least, value), Infinity);
        default: return unknown(over);
    }
}
function levelsOf({ opening, between, levels = between, closing }, select, over) {
    const readings = [...opening.slice(-1), ...levels, ...closing.slice(0, 1)].map((exposition) => matching(exposition, select));
    if (readings.every((series) => series.length === 0))
        return no('no such series');
    if (readings.some((series) => series.length === 0))
        return no('it was there in some readings only');
    const strange = readings.map((series) => noNumberIn(series, select.name)).find((fault) => fault !== null);
    if (strange !== undefined)
        return no(strange);
    return { ok: true, levels: readings.map((series) => overAll(over, series.map(({ value }) => value))) };
}
const growth_keyOf = ({ labels }) => JSON.stringify([...labels].sort(([a], [b]) => (a < b ? -1 : 1)));
const no = (reason) => ({ ok: false, reason });
function unknown(over) {
    throw new Error(`no way to join series is called ${String(over)}`);
}
//# sourceMappingURL=growth.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/watch.js
const PAUSE = 100;
const WATCH = { quiet: 1000, longest: 2500 };
const WAIT = 1500;
const watch_LOOK = 3000;
//# sourceMappingURL=watch.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/idle.js



const TOLD = 0.01;
const OFTEN = 2;
function idleOf(expression, scale, readings, value, requests) {
    const { opening, closing, at, comesLate = false } = readings;
    if (at === undefined || expression.kind !== 'per-request' || !isSum(expression.of))
        return null;
    const seconds = (from, to) => (from === undefined || to === undefined ? 0 : ((at.get(to) ?? 0) - (at.get(from) ?? 0)) / 1000);
    const first = opening[0];
    const second = opening[1];
    if (first === undefined || second === undefined)
        return null;
    const price = countedIn(expression, first, second);
    if (price === null)
        return null;
    const gapsOf = (of) => of.slice(1).flatMap((to, i) => {
        const from = of[i];
        const counted = from === undefined ? null : countedIn(expression, from, to);
        return counted === null ? [] : [{ more: Math.max(0, counted - price), seconds: seconds(from, to) }];
    });
    const known = [...atRest(gapsOf(opening.slice(1)), comesLate), ...gapsOf(closing.slice(-2))];
    const loaded = seconds(opening.at(-1), closing[0]);
    if (known.length === 0 || loaded <= 0)
        return null;
    return { counted: known.reduce((sum, { more }) => sum + more, 0) * scale, seconds: known.reduce((sum, gap) => sum + gap.seconds, 0), times: known.filter(({ more }) => more > 0).length, total: value * requests, loaded };
}
function atRest(gaps, comesLate) {
    const quiet = gaps.slice(gaps.findLastIndex(({ more }) => more > 0) + 1);
    return comesLate || quiet.reduce((sum, gap) => sum + gap.seconds, 0) * 1000 >= WATCH.quiet ? quiet : gaps;
}
function ticksOf(launches) {
    const sum = (of) => launches.reduce((total, one) => total + of(one), 0);
    const [seconds, total] = [sum((one) => one.seconds), sum((one) => one.total)];
    if (seconds <= 0 || total <= 0 || sum(({ times }) => times) < OFTEN)
        return null;
    const perSecond = sum(({ counted }) => counted) / seconds;
    const share = Math.min(1, (perSecond * sum(({ loaded }) => loaded)) / total);
    return share > TOLD ? { perSecond, share } : null;
}
function isSum(of) {
    switch (of.kind) {
        case 'number':
        case 'quantile':
        case 'per-request': return false;
        case 'series': return true;
        case 'arithmetic': return of.operator === '+' && isSum(of.left) && isSum(of.right);
    }
}
function countedIn(expression, from, to) {
    const found = (0,evaluate/* evaluate */._)(expression, {
        requests: 1,
        quantile: () => ({ ok: false, reason: '' }),
        series: ({ select, over }) => {
            const grown = growthsOf({ opening: [from], between: [], closing: [to] }, select);
            return grown.ok ? { ok: true, value: overAll(over, grown.growths.map(({ by }) => by)), extent: 1 } : grown;
        },
    });
    return found.ok ? found.value : null;
}
//# sourceMappingURL=idle.js.map
// EXTERNAL MODULE: ./build/src/expression/expression.js
var expression_expression = __webpack_require__(99328);
// EXTERNAL MODULE: ./build/src/expression/parse.js + 1 modules
var parse = __webpack_require__(89658);
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/json-values.js
function readJson(text, paths) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        return { ok: false, reason: `it is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read'}` };
    }
    const series = new Map();
    for (const path of paths) {
        const value = valueAt(document, stepsOf(path));
        if (value === undefined)
            continue;
        if (typeof value !== 'number')
            return { ok: false, reason: `\`${path.slice(0, 60)}\` is ${wordFor(value)}, not a number` };
        series.set(path, [{ labels: new Map(), value }]);
    }
    const names = [...pathsIn(document, [])].slice(0, MOST_NAMES);
    const exposition = { series, typeOf: () => 'untyped', names, count: series.size, counts: new Map() };
    return { ok: true, exposition };
}
const [MOST_NAMES, DEEPEST] = [1000, 6];
function* pathsIn(value, steps) {
    if (typeof value === 'number' && steps.length > 0)
        yield pathOf(steps);
    if (typeof value !== 'object' || value === null || steps.length >= DEEPEST)
        return;
    for (const [step, inner] of Object.entries(value))
        yield* pathsIn(inner, [...steps, step]);
}
function pathOf(steps) {
    const isPlain = steps.every((step) => /^[\w-]+$/u.test(step));
    return isPlain ? steps.join('.') : `/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
function stepsOf(path) {
    return path.startsWith('/') ? path.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) : path.split('.');
}
function valueAt(document, steps) {
    let value = document;
    for (const step of steps) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
            return undefined;
        value = value[step];
    }
    return value;
}
const wordFor = (value) => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : typeof value === 'string' ? 'a text' : `\`${String(value)}\``);
//# sourceMappingURL=json-values.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/histogram-quantile.js
function bucketQuantile(q, buckets) {
    const sorted = buckets.toSorted((a, b) => a.edge - b.edge);
    const last = sorted.at(-1);
    if (last === undefined || last.edge !== Infinity)
        return histogram_quantile_no('its buckets have no last one (`le="+Inf"`)');
    if (sorted.some(({ count }, i) => count < (sorted[i - 1]?.count ?? 0)))
        return histogram_quantile_no('a bucket holds less than the one below it: its counters do not belong together');
    if (last.count === 0)
        return histogram_quantile_no('nothing was counted in it');
    const rank = q * last.count;
    const at = sorted.findIndex(({ count }) => count > 0 && count >= rank);
    const bucket = sorted[at];
    if (bucket === undefined)
        return histogram_quantile_no('nothing was counted in it');
    const below = sorted[at - 1];
    if (bucket.edge === Infinity)
        return histogram_quantile_no(below === undefined ? 'it has one bucket only' : `it lies beyond its largest bucket (${below.edge}), and nothing says how far: give the histogram larger buckets`);
    const lower = below?.edge ?? (bucket.edge > 0 ? 0 : bucket.edge);
    const inside = bucket.count - (below?.count ?? 0);
    const share = inside === 0 ? 1 : (rank - (below?.count ?? 0)) / inside;
    return { ok: true, value: lower + (bucket.edge - lower) * Math.min(1, Math.max(0, share)), lower, upper: bucket.edge };
}
const histogram_quantile_no = (reason) => ({ ok: false, reason });
//# sourceMappingURL=histogram-quantile.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/launch-value.js






const MOST_QUANTILES = 6;
const [LEAST, launch_value_MOST] = [1e-12, 1e15];
const [launch_value_LONGEST_NAME, launch_value_MOST_NAMES] = [100, 2000];
function launchValue(expression, scale, readings, requests) {
    const missing = missingIn(expression, readings);
    if (missing !== null)
        return launch_value_no(missing);
    const at = (placeOf) => (0,evaluate/* evaluate */._)(expression, valuesAt(placeOf, readings, requests));
    const found = at(() => 'value');
    if (!found.ok)
        return launch_value_no(found.reason);
    const value = found.value * scale;
    if (value < 0)
        return launch_value_no(`it is negative (${value})`);
    if (value !== 0 && (value < LEAST || value > launch_value_MOST))
        return launch_value_no(`${value} is nothing that can be kept`);
    const kinds = kindsOf(expression, readings);
    const quantiles = (0,expression_expression/* termsOf */.f)(expression).filter((term) => term.kind === 'quantile');
    const idle = idleOf(expression, scale, readings, value, requests);
    const grew = quantiles.length === 0 ? onlyGrewIn(expression, readings) : null;
    if (quantiles.length === 0)
        return { ok: true, value, edges: null, kinds, ...(idle === null ? {} : { idle }), ...(grew === null ? {} : { grew }) };
    if (quantiles.length > MOST_QUANTILES)
        return launch_value_no(`it has ${quantiles.length} quantiles of histograms, and more than ${MOST_QUANTILES} have too many ends to tell how wrong it may be`);
    const corners = Array.from({ length: 2 ** quantiles.length }, (_, corner) => at((term) => ((corner >> quantiles.indexOf(term)) % 2 === 0 ? 'lower' : 'upper')));
    const ends = corners.flatMap((end) => (end.ok ? [end.value * scale] : []));
    if (ends.length < corners.length)
        return launch_value_no('nothing bounds it: what it divides by lies in the lowest bucket and may be 0; give that histogram smaller buckets');
    return { ok: true, value, edges: { lower: Math.max(0, Math.min(value, ...ends)), upper: Math.max(value, ...ends) }, kinds };
}
const GROWN = 3;
function onlyGrewIn(expression, readings) {
    const { opening, between, closing } = readings;
    for (const term of (0,expression_expression/* termsOf */.f)(expression)) {
        if (term.kind !== 'series' || (term.read !== 'last' && term.read !== 'mean') || typeOf(term.select.name, readings) !== 'untyped')
            continue;
        const read = levelsOf({ opening, between, closing }, term.select, term.over);
        const levels = read.ok ? read.levels : [];
        const loaded = levels.slice(0, -1);
        if (loaded.length > GROWN && loaded.every((level, i) => level > (loaded[i - 1] ?? -Infinity)) && (levels.at(-1) ?? 0) >= (loaded.at(-1) ?? 0))
            return term.select.name;
    }
    return null;
}
function missingIn(expression, { opening, closing }) {
    const last = closing.at(-1);
    if (last === undefined)
        throw new Error('there is nothing without a reading after the load');
    for (const term of (0,expression_expression/* termsOf */.f)(expression)) {
        const select = selectOf(term);
        if (matching(last, select).length > 0 || (opening.at(-1) !== undefined && matching(opening.at(-1) ?? last, select).length > 0))
            continue;
        if (last.names.includes(select.name))
            return `no series of \`${select.name}\` has such labels`;
        const near = (0,nearest/* meantText */.LW)((0,nearest/* meant */.wx)(select.name, last.names.filter((name) => name.length <= launch_value_LONGEST_NAME).slice(0, launch_value_MOST_NAMES)));
        return `there is no \`${select.name}\`${near === null ? '' : `; ${near}`}`;
    }
    return null;
}
function valuesAt(placeOf, readings, requests) {
    return { requests, series: (term, counted, alone) => seriesQuantity(term, counted, alone, readings), quantile: (term) => quantileQuantity(term, placeOf(term), readings) };
}
function seriesQuantity(term, counted, alone, readings) {
    const { select, over } = term;
    const type = typeOf(select.name, readings);
    const kind = launch_value_kindOf(term, counted, alone, type);
    if ('reason' in kind)
        return launch_value_no(kind.reason);
    if (kind.read === 'growth') {
        const grown = growthsOf(readings, select);
        return grown.ok ? { ok: true, value: overAll(over, grown.growths.map(({ by }) => by)), extent: 1 } : launch_value_no(launch_value_named(select.name, grown.reason));
    }
    const read = levelsOf(readings, select, over);
    if (!read.ok)
        return launch_value_no(launch_value_named(select.name, read.reason));
    const value = kind.read === 'last' ? (read.levels.at(-1) ?? 0) : read.levels.reduce((sum, level) => sum + level, 0) / read.levels.length;
    return { ok: true, value, extent: 0 };
}
function launch_value_kindOf({ read, select }, counted, alone, type) {
    const { name } = select;
    if ((read === 'last' || read === 'mean') && type === 'counter')
        return { reason: `\`${name}\` is a counter, and \`${read}(${name})\` is what it counted since the process began: write \`${name} per request\`, or \`growth(${name})\` where it is divided by another counter` };
    if (read !== 'as-typed')
        return read !== 'growth' && counted ? { reason: `\`${read}(${name})\` stands in something \`per request\`, where only growth counts` } : read === 'growth' && type === 'gauge' ? { reason: `\`${name}\` is a gauge, which does not grow by requests: write \`mean(${name})\` or \`last(${name})\`` } : { read };
    if (type === 'counter')
        return { read: 'growth' };
    if (type === 'gauge')
        return counted ? { reason: `\`${name}\` is a gauge, and \`per request\` needs a counter` } : { read: 'mean' };
    if (type === 'histogram')
        return { reason: `\`${name}\` is a histogram: write \`histogram_quantile(0.99, ${name}_bucket)\`, or \`${name}_sum / ${name}_count\`` };
    if (counted || /_(?:total|count|sum|bucket)$/u.test(name))
        return { read: 'growth' };
    return alone ? { read: 'mean' } : { reason: `nothing says whether \`${name}\` counts up or goes up and down: write \`growth(${name})\`, or \`mean(${name})\`` };
}
function quantileQuantity(term, place, readings) {
    const select = selectOf(term);
    const grown = growthsOf(readings, select);
    if (!grown.ok)
        return launch_value_no(launch_value_named(select.name, grown.reason));
    const counts = new Map();
    for (const { labels, by } of grown.growths) {
        const edge = edgeOf(labels.get('le') ?? '');
        if (edge === null)
            return launch_value_no(`a series of \`${select.name}\` has no edge of a bucket (\`le\`)`);
        counts.set(edge, (counts.get(edge) ?? 0) + by);
    }
    const found = bucketQuantile(term.q, [...counts].map(([edge, count]) => ({ edge, count })));
    return found.ok ? { ok: true, value: found[place], extent: 0 } : launch_value_no(launch_value_named(select.name, found.reason));
}
function edgeOf(text) {
    if (/^\+?inf$/iu.test(text))
        return Infinity;
    const edge = text === '' ? NaN : Number(text);
    return Number.isFinite(edge) ? edge : null;
}
function selectOf(term) {
    const { name } = term.select;
    return term.kind === 'quantile' && !name.endsWith('_bucket') ? { ...term.select, name: `${name}_bucket` } : term.select;
}
const typeOf = (name, { closing }) => closing.at(-1)?.typeOf(name) ?? 'untyped';
const kindsOf = (expression, readings) => (0,expression_expression/* termsOf */.f)(expression).map((term) => typeOf(selectOf(term).name, readings)).join(' ');
const launch_value_named = (name, reason) => (reason.includes(`\`${name}\``) ? reason : `\`${name}\`: ${reason}`);
const launch_value_no = (reason) => ({ ok: false, reason });
//# sourceMappingURL=launch-value.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/exposition.js
const MOST_SERIES = 50_000;
//# sourceMappingURL=exposition.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/sample-line.js
const MOST_LABELS = 100;
const sample_line_NAME = /[A-Za-z_:][A-Za-z0-9_:]*/y;
const QUOTED = /"((?:[^"\\\n]|\\[\s\S])*)"/y;
const SPACE = /[ \t]*/y;
const VALUE = /^[+-]?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)$/iu;
function readSample(text, format) {
    return new Line(text, format).read();
}
class Line {
    #text;
    #format;
    #at = 0;
    constructor(text, format) {
        this.#text = text;
        this.#format = format;
    }
    read() {
        this.#take(SPACE);
        let name = this.#take(sample_line_NAME);
        const labels = new Map();
        this.#take(SPACE);
        if (this.#sign('{')) {
            const inner = this.#labels(labels, name === null);
            if ('broken' in inner)
                return inner;
            name ??= inner.name;
        }
        if (name === null)
            return { broken: `it begins with no name: \`${sample_line_shown(this.#text)}\`` };
        const rest = this.#text.slice(this.#at).trim();
        const [written = '', ...after] = this.#withoutExemplar(rest).split(/[ \t]+/u);
        const value = numberIn(written);
        if (value === null)
            return { broken: written === '' ? `\`${sample_line_shown(name)}\` has no value` : `\`${sample_line_shown(written)}\` is not a value` };
        const time = after.filter((part) => part !== '');
        if (time.length > 1 || (time[0] !== undefined && !VALUE.test(time[0])))
            return { broken: `\`${sample_line_shown(time.join(' '))}\` follows the value and is not a time` };
        return { name, labels, value };
    }
    #withoutExemplar(rest) {
        const at = this.#format === 'openmetrics' ? rest.indexOf(' # {') : -1;
        return at < 0 ? rest : rest.slice(0, at).trim();
    }
    #labels(labels, nameless) {
        let name = null;
        for (;;) {
            this.#take(SPACE);
            if (this.#sign('}'))
                return { name };
            const quoted = this.#quoted();
            const label = quoted ?? this.#take(sample_line_NAME);
            if (label === null)
                return { broken: this.#at >= this.#text.length ? 'its labels have no end' : `\`${sample_line_shown(this.#text.slice(this.#at))}\` is no label` };
            this.#take(SPACE);
            if (this.#sign('=')) {
                this.#take(SPACE);
                const value = this.#quoted();
                if (value === null)
                    return { broken: `the value of the label \`${sample_line_shown(label)}\` is not in quotation marks, or has no end` };
                if (labels.has(label))
                    return { broken: `it has the label \`${sample_line_shown(label)}\` twice` };
                if (labels.size >= MOST_LABELS)
                    return { broken: `it has more than ${MOST_LABELS} labels` };
                labels.set(label, value);
            }
            else if (quoted !== null && nameless && name === null && labels.size === 0)
                name = quoted;
            else
                return { broken: `the label \`${sample_line_shown(label)}\` has no value` };
            this.#take(SPACE);
            if (this.#sign(','))
                continue;
            if (!this.#sign('}'))
                return { broken: this.#at >= this.#text.length ? 'its labels have no end' : `\`${sample_line_shown(this.#text.slice(this.#at))}\` stands where a comma should` };
            return { name };
        }
    }
    #quoted() {
        const text = this.#take(QUOTED);
        return text === null ? null : text.slice(1, -1).replace(/\\([\s\S])/gu, (both, character) => (character === 'n' ? '\n' : character === '"' || character === '\\' ? character : both));
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found === undefined)
            return null;
        this.#at += found.length;
        return found;
    }
    #sign(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at += 1;
        return true;
    }
}
function numberIn(text) {
    if (VALUE.test(text))
        return Number(text);
    const special = /^([+-]?)(nan|inf|infinity)$/iu.exec(text);
    if (special === null)
        return null;
    return special[2]?.toLowerCase() === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
}
const sample_line_shown = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
//# sourceMappingURL=sample-line.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/prometheus.js


const TYPES = {
    counter: 'counter', gauge: 'gauge', histogram: 'histogram', summary: 'summary', untyped: 'untyped',
    unknown: 'untyped', info: 'gauge', stateset: 'gauge', gaugehistogram: 'gauge',
};
const METADATA = /^#[ \t]+(HELP|TYPE|UNIT)[ \t]+("(?:[^"\\]|\\.)*"|[^ \t]+)(?:[ \t]+(.*))?$/su;
function formatOf(contentType, text) {
    if (/^\s*application\/openmetrics-text\b/iu.test(contentType))
        return 'openmetrics';
    return /(?:^|\n)# EOF\n?$/u.test(text) ? 'openmetrics' : 'prometheus';
}
function readExposition(text, format, wanted) {
    const reader = new Reader(format, wanted);
    for (let at = 0, line = 1; at < text.length; line += 1) {
        const end = text.indexOf('\n', at);
        const reason = reader.line(text.slice(at, end < 0 ? text.length : end).replace(/\r$/u, ''), line);
        if (reason !== null)
            return { ok: false, reason: `line ${line}: ${reason}` };
        at = end < 0 ? text.length : end + 1;
    }
    return reader.end();
}
class Reader {
    #format;
    #wanted;
    #types = new Map();
    #series = new Map();
    #counts = new Map();
    #seen = new Map();
    #count = 0;
    #ended = false;
    constructor(format, wanted) {
        this.#format = format;
        this.#wanted = wanted;
    }
    line(text, number) {
        if (text.trim() === '')
            return null;
        if (this.#ended)
            return 'something follows `# EOF`';
        if (text.startsWith('#'))
            return this.#comment(text);
        const sample = readSample(text, this.#format);
        if ('broken' in sample)
            return sample.broken;
        const { name, labels, value } = sample;
        this.#count += 1;
        this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
        if (this.#count > MOST_SERIES)
            return `there are more than ${MOST_SERIES} series, ${this.#largest()}: a label takes a new value again and again`;
        if (!this.#wanted(name))
            return null;
        const key = JSON.stringify([name, ...[...labels].map((pair) => pair.join('\0')).sort()]);
        const before = this.#seen.get(key);
        if (before !== undefined)
            return `the series of line ${before} stands there again`;
        this.#seen.set(key, number);
        const known = this.#series.get(name);
        if (known === undefined)
            this.#series.set(name, [{ labels, value }]);
        else
            known.push({ labels, value });
        return null;
    }
    end() {
        if (this.#format === 'openmetrics' && !this.#ended)
            return { ok: false, reason: 'it ends without `# EOF`: something of it is missing' };
        const types = this.#types;
        const exposition = { series: this.#series, typeOf: (name) => prometheus_typeOf(name, types), names: [...this.#counts.keys()], count: this.#count, counts: this.#counts };
        return { ok: true, exposition };
    }
    #comment(text) {
        if (this.#format === 'openmetrics' && text === '# EOF') {
            this.#ended = true;
            return null;
        }
        const match = METADATA.exec(text);
        if (match === null || match[1] !== 'TYPE')
            return null;
        const [, , written = '', word = ''] = match;
        const name = written.startsWith('"') ? written.slice(1, -1).replace(/\\(.)/gu, '$1') : written;
        const type = TYPES[word.trim().toLowerCase()];
        if (type === undefined || !Object.hasOwn(TYPES, word.trim().toLowerCase()))
            return `\`${prometheus_shown(word.trim())}\` is not a type`;
        const before = this.#types.get(name);
        if (before !== undefined && before !== type)
            return `\`${prometheus_shown(name)}\` is called a ${type} here, and a ${before} before`;
        this.#types.set(name, type);
        return null;
    }
    #largest() {
        const [name, count] = [...this.#counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
        return `${count} of them of \`${prometheus_shown(name)}\``;
    }
}
function prometheus_typeOf(name, types) {
    const own = types.get(name);
    if (own === 'histogram' || own === 'summary')
        return own === 'summary' ? 'gauge' : own;
    if (own !== undefined)
        return own;
    const counter = /^(.*)_total$/su.exec(name)?.[1];
    if (counter !== undefined && types.get(counter) === 'counter')
        return 'counter';
    const part = /^(.*)_(?:bucket|count|sum)$/su.exec(name)?.[1];
    const family = part === undefined ? undefined : types.get(part);
    return family === 'histogram' || family === 'summary' ? 'counter' : 'untyped';
}
const prometheus_shown = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
//# sourceMappingURL=prometheus.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/questions.js





const STARTED = 'process_start_time_seconds';
class Questions {
    path;
    headers;
    timeout;
    asked;
    accept;
    #json;
    #names;
    constructor(path, { format, headers, timeout, values }) {
        this.path = path;
        this.headers = headers;
        this.timeout = timeout;
        this.#json = format === 'json';
        this.asked = values.map(({ metric, expression, scale }) => {
            const parsed = (0,parse/* parseExpression */.Y)(expression, this.#json ? 'path' : 'prometheus');
            if (!parsed.ok)
                throw new Error(`${metric.name} was not checked: ${parsed.fault.message}`);
            return { name: metric.name, expression: parsed.expression, scale };
        });
        this.#names = new Set([...this.asked.flatMap(({ expression }) => (0,expression_expression/* termsOf */.f)(expression).map((term) => selectOf(term).name)), ...(this.#json ? [] : [STARTED])]);
        this.accept = this.#json ? 'application/json, */*;q=0.1' : 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5, */*;q=0.1';
    }
    understand(text, contentType) {
        const told = (reason) => ({ ok: false, reason: `${this.path}: ${reason}` });
        if (this.#json) {
            const read = readJson(text, [...this.#names]);
            return read.ok ? read : told(read.reason);
        }
        if (/\bjson\b/iu.test(contentType))
            return told('it answers in JSON: write `format: json` beside `path`');
        if (/\b(?:html|protobuf)\b/iu.test(contentType))
            return told(`it answers with ${/html/iu.test(contentType) ? 'a page of HTML' : 'protobuf'}, not with Prometheus text`);
        const read = readExposition(text, formatOf(contentType, text), (name) => this.#names.has(name));
        if (!read.ok)
            return told(read.reason);
        return read.exposition.count === 0 ? told('it says nothing: there is no series in it') : read;
    }
}
//# sourceMappingURL=questions.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/rest.js




class Rest {
    watched = false;
    looked = false;
    #selects;
    #names;
    #late = new Map();
    #restless = new Set();
    #counts = new Map();
    constructor(asked) {
        const terms = asked.flatMap(({ name, expression }) => rest_countedIn(expression).map((term) => ({ name, select: selectOf(term) })));
        this.#selects = terms.map(({ select }) => select);
        this.#names = terms.map(({ name }) => name);
    }
    get isEmpty() {
        return this.#selects.length === 0;
    }
    get late() {
        return new Set(this.#late.keys());
    }
    get countable() {
        return new Set([...this.#selects.keys()].filter((i) => !this.#restless.has(i)));
    }
    get bound() {
        return Math.max(WAIT, ...[...this.#late.values()].map((late) => 2 * late));
    }
    namesOf(totals) {
        return new Set([...totals].map((i) => this.#names[i] ?? ''));
    }
    moves(readings, priced = []) {
        const [own, others] = [this.#steps(readings), this.#steps(priced)];
        const price = this.#selects.map((_, i) => Math.min(...[...own, ...others].map((step) => step[i] ?? 0)));
        return [new Set(), ...own.map((step) => new Set(step.flatMap((moved, i) => (moved > (price[i] ?? 0) ? [i] : []))))];
    }
    learn(readings, at) {
        this.watched = true;
        for (const [i, last] of this.lastMoves(readings, at)) {
            if (last.quiet >= WATCH.quiet)
                this.#late.set(i, last.after);
            else
                this.#restless.add(i);
        }
    }
    learnLate(readings, at, priced) {
        for (const [i, { after }] of this.lastMoves(readings, at, priced))
            if (!this.#restless.has(i))
                this.#late.set(i, Math.max(after, watch_LOOK / 2));
    }
    lastMoves(readings, at, priced = []) {
        const time = (k) => at.get(readings.at(k) ?? this.#none()) ?? 0;
        const last = new Map();
        for (const [k, moved] of this.moves(readings, priced).entries())
            for (const i of moved)
                last.set(i, { after: time(k) - time(0), quiet: time(-1) - time(k) });
        return last;
    }
    isDoubtful(scenario, counts) {
        let doubtful = false;
        for (const [name, count] of counts) {
            const key = JSON.stringify([scenario, name]);
            const before = this.#counts.get(key);
            doubtful ||= count === 0 || (before !== undefined && before !== count);
            this.#counts.set(key, count);
        }
        return doubtful;
    }
    #steps(readings) {
        const totals = readings.map((one) => this.#selects.map((select) => matching(one, select).reduce((sum, { value }) => sum + value, 0)));
        return totals.slice(1).map((now, k) => now.map((total, i) => total - (totals[k]?.[i] ?? 0)));
    }
    #none() {
        throw new Error('there is no rest without readings');
    }
}
function rest_countedIn(of) {
    switch (of.kind) {
        case 'per-request': return (0,expression_expression/* termsOf */.f)(of.of);
        case 'arithmetic': return [...rest_countedIn(of.left), ...rest_countedIn(of.right)];
        case 'number':
        case 'series':
        case 'quantile': return [];
    }
}
//# sourceMappingURL=rest.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/ask.js


const MOST_BYTES = 8 * 1024 * 1024;
function ask_ask({ address, path, headers, accept, timeout, signal }) {
    return new Promise((resolve) => {
        const where = address.kind === 'port' ? { host: address.host, port: address.port } : { socketPath: address.path };
        const wanted = { ...where, path, method: 'GET', agent: false, headers: { 'user-agent': 'tailgate', accept, 'accept-encoding': 'identity', ...headers, connection: 'close' } };
        const request = address.protocol === 'https' ? external_node_https_.request({ ...wanted, rejectUnauthorized: false }) : external_node_http_.request(wanted);
        const end = (reply) => {
            clearTimeout(limit);
            signal.removeEventListener('abort', onAbort);
            resolve(reply);
            request.destroy();
        };
        const no = (reason, slow = false) => end({ ok: false, slow, reason });
        const onAbort = () => no('the run was interrupted');
        const limit = setTimeout(() => no(`${path} did not answer within ${timeout} ms`, true), timeout);
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted)
            return onAbort();
        request.on('error', (error) => no(`${path} could not be asked (${error.code ?? 'no answer'})`));
        request.on('response', (response) => {
            const refused = refusalOf(response, path);
            if (refused !== null)
                return no(refused);
            const chunks = [];
            let bytes = 0;
            response.on('data', (chunk) => {
                bytes += chunk.length;
                if (bytes > MOST_BYTES)
                    return no(`${path} answers with more than ${MOST_BYTES / 1024 / 1024} MiB: a label may take a new value again and again`);
                chunks.push(chunk);
            });
            response.on('end', () => (response.complete ? end({ ok: true, text: Buffer.concat(chunks).toString('utf8'), contentType: response.headers['content-type'] ?? '' }) : no(`${path} broke off its answer`)));
            response.on('error', () => no(`${path} broke off its answer`));
        });
        request.end();
    });
}
function refusalOf({ statusCode = 0, headers }, path) {
    if (statusCode === 401 || statusCode === 403)
        return `${path} answered ${statusCode}: it wants to know who asks; write what it needs under \`headers\``;
    if (statusCode < 200 || statusCode > 299)
        return `${path} answered ${statusCode}`;
    const encoding = headers['content-encoding'] ?? 'identity';
    return encoding === 'identity' || encoding === '' ? null : `${path} answered in ${encoding.slice(0, 20)}, which was not asked for`;
}
//# sourceMappingURL=ask.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/series-growth.js
const series_growth_TOLD = { series: 100, perRequest: 0.01 };
function moreSeries({ opening, closing }, requests) {
    const [first, last] = [opening.at(-1), closing[0]];
    const more = (last?.count ?? 0) - (first?.count ?? 0);
    if (first === undefined || last === undefined || more < series_growth_TOLD.series || more < series_growth_TOLD.perRequest * requests)
        return null;
    return { before: first.count, after: last.count, requests, name: fastest(first, last) };
}
function fastest(first, last) {
    const grew = [...last.counts].map(([name, count]) => ({ name, by: count - (first.counts.get(name) ?? 0) }));
    return grew.reduce((most, one) => (one.by > most.by ? one : most), { name: '', by: 0 }).name;
}
//# sourceMappingURL=series-growth.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/scrapes.js








const scrapes_FEWEST = { opening: 3, closing: 2 };
const scrapes_MOST = 6;
const scrapes_PAUSE = { opening: 20, closing: 100 };
const EVERY = 1000;
const scrapes_PATIENCE = 2;
class Scrapes {
    #options;
    #opening = [];
    #between = [];
    #levels = [];
    #closing = [];
    #at = new Map();
    #fault = null;
    #began = 0;
    #due = 0;
    #levelDue = 0;
    constructor(options) {
        this.#options = options;
        if (options.patience.slow >= scrapes_PATIENCE)
            this.#fault = `${options.questions.path} did not answer within ${options.questions.timeout} ms, ${scrapes_PATIENCE} times: it was asked no more`;
    }
    async begin() {
        await this.#untilStill(this.#opening, 'opening');
        const { rest } = this.#options.patience;
        if (rest.watched || rest.isEmpty)
            await this.#untilCome(this.#opening, rest.late, rest.bound);
        else
            await this.#watch(rest);
        this.#began = performance.now();
        this.#due = this.#began;
        this.#levelDue = this.#began + EVERY;
    }
    async between() {
        if (this.#options.questions.asked.length === 0 || performance.now() < this.#due)
            return;
        await this.#read(this.#between);
        const now = performance.now();
        this.#due = now + Math.min(EVERY, now - this.#began);
        if (now < this.#levelDue)
            return;
        this.#levels.push(...this.#between.slice(-1));
        this.#levelDue = now + EVERY;
    }
    async end(requests) {
        const { patience: { rest }, scenario } = this.#options;
        await this.#untilStill(this.#closing, 'closing');
        await this.#untilCome(this.#closing, rest.late, rest.bound);
        let values = this.#values(requests);
        if (rest.isDoubtful(scenario, countsIn(values)) && !rest.looked) {
            rest.looked = true;
            await this.#untilCome(this.#closing, rest.countable, watch_LOOK);
            rest.learnLate(this.#closing, this.#at, this.#opening);
            values = this.#values(requests);
            rest.isDoubtful(scenario, countsIn(values));
        }
        if (this.#fault === null)
            this.#options.patience.slow = 0;
        return this.#withDoubts(values, requests);
    }
    #values(requests) {
        const readings = { opening: this.#opening, between: this.#between, levels: this.#levels, closing: this.#closing, at: this.#at };
        const fault = this.#fault ?? restartIn(readings);
        const { rest } = this.#options.patience;
        const late = rest.namesOf(rest.late);
        return new Map(this.#options.questions.asked.map(({ name, expression, scale }) => [name, fault === null ? launchValue(expression, scale, { ...readings, comesLate: late.has(name) }, requests) : { ok: false, reason: fault }]));
    }
    #withDoubts(values, requests) {
        const [first, last] = [this.#closing[0], this.#closing.at(-1)];
        if (this.#fault !== null || first === undefined || last === undefined)
            return values;
        const moving = this.#options.patience.rest.namesOf(this.#stillMoving(this.#closing));
        const unrest = ((this.#at.get(last) ?? 0) - (this.#at.get(first) ?? 0)) / 1000;
        const series = moreSeries({ opening: this.#opening, between: [], closing: this.#closing }, requests);
        const doubts = (name) => ({ ...(moving.has(name) ? { unrest } : {}), ...(series === null ? {} : { series }) });
        return new Map([...values].map(([name, value]) => [name, value.ok ? { ...value, ...doubts(name) } : value]));
    }
    async #watch(rest) {
        const restless = () => [...rest.lastMoves(this.#opening, this.#at).values()].some(({ quiet }) => quiet < WATCH.quiet);
        const began = performance.now();
        for (let spent = 0; this.#fault === null && (spent < WATCH.quiet || (spent < WATCH.longest && restless())); spent = performance.now() - began)
            await this.#readLater(this.#opening);
        if (this.#fault === null)
            rest.learn(this.#opening, this.#at);
    }
    async #untilCome(into, totals, bound) {
        const { rest } = this.#options.patience;
        const began = performance.now();
        const hasCome = () => {
            const moved = rest.lastMoves(into, this.#at, into === this.#opening ? [] : this.#opening);
            return [...totals].every((i) => moved.has(i)) && this.#stillMoving(into).size === 0;
        };
        while (this.#fault === null && performance.now() - began < bound && !hasCome())
            await this.#readLater(into);
    }
    #stillMoving(into) {
        const { rest } = this.#options.patience;
        const moved = rest.moves(into, into === this.#opening ? [] : this.#opening).at(-1) ?? new Set();
        return new Set([...moved].filter((i) => rest.countable.has(i)));
    }
    async #readLater(into) {
        await (0,external_node_timers_promises_.setTimeout)(PAUSE);
        await this.#read(into);
    }
    async #untilStill(into, when) {
        const fewest = scrapes_FEWEST[when];
        for (let i = 0; i < scrapes_MOST && this.#fault === null; i += 1) {
            if (i >= fewest && this.#isStill(into))
                return;
            if (i >= fewest - 1)
                await (0,external_node_timers_promises_.setTimeout)(scrapes_PAUSE[when]);
            await this.#read(into);
        }
    }
    #isStill(readings) {
        const own = (from, at) => this.#totals(from.at(at)).map((total, i) => total - (this.#totals(from.at(at - 1))[i] ?? 0));
        const now = own(readings, -1);
        const before = readings === this.#opening ? own(readings, -2) : own(this.#opening, -1);
        return now.every((moved, i) => moved === before[i]);
    }
    #totals(exposition) {
        if (exposition === undefined)
            return [];
        const selects = this.#options.questions.asked.flatMap(({ expression }) => (0,expression_expression/* termsOf */.f)(expression).map(selectOf));
        return selects.filter(({ name }) => exposition.typeOf(name) !== 'gauge').map((select) => matching(exposition, select).reduce((sum, { value }) => sum + value, 0));
    }
    async #read(into) {
        if (this.#fault !== null)
            return;
        const { questions, address, patience, signal } = this.#options;
        const { path, headers, timeout, accept } = questions;
        const reply = await ask_ask({ address, path, headers, timeout, accept, signal });
        const answered = performance.now();
        if (!reply.ok) {
            if (reply.slow)
                patience.slow += 1;
            this.#fault = reply.reason;
            return;
        }
        const read = questions.understand(reply.text, reply.contentType);
        if (!read.ok) {
            this.#fault = read.reason;
            return;
        }
        into.push(read.exposition);
        this.#at.set(read.exposition, answered);
    }
}
const countsIn = (values) => new Map([...values].flatMap(([name, value]) => (value.ok && value.idle !== undefined ? [[name, value.value]] : [])));
function restartIn(readings) {
    const all = [...readings.opening, ...readings.between, ...readings.closing];
    const began = new Set(all.flatMap((one) => matching(one, { name: STARTED, matchers: [] }).map(({ value }) => value)));
    return began.size > 1 && all.every((one) => matching(one, { name: STARTED, matchers: [] }).length === 1)
        ? `\`${STARTED}\` changed while it was measured: the process was started anew, or several processes answer in turn`
        : null;
}
//# sourceMappingURL=scrapes.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/self-report.js
class SelfReport {
    #scrapes;
    #timings;
    #names;
    constructor(scrapes, timings, names) {
        this.#scrapes = scrapes;
        this.#timings = timings;
        this.#names = names;
    }
    get onServerTiming() {
        const timings = this.#timings;
        return timings === null ? null : (header) => timings.add(header);
    }
    async begin() {
        await this.#scrapes?.begin();
        this.#timings?.begin();
    }
    async between() {
        await this.#scrapes?.between();
    }
    async end(requests) {
        const said = new Map(await this.#scrapes?.end(requests));
        for (const name of this.#names) {
            said.set(`timing.${name}`, this.#timings?.valueOf(name) ?? { ok: false, reason: 'no response was looked at' });
        }
        return said;
    }
}
//# sourceMappingURL=self-report.js.map
// EXTERNAL MODULE: ./build/src/measure/service-metrics/server-timing.js
var server_timing = __webpack_require__(12566);
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/reporters.js





function ownMetrics({ metrics }) {
    if (metrics === null)
        return [];
    return [...metrics.values.map(({ metric }) => metric), ...metrics.serverTiming.map(timingMetric)];
}
const timingMetric = (name) => ({ name: `timing.${name}`, unit: 'ms', better: 'lower', statistic: 'mean-of-launches' });
class Reporters {
    #questions = new Map();
    #patience = new Map();
    of(target, side, address, signal, scenario = '') {
        const { metrics } = target;
        if (metrics === null)
            return null;
        const { path, serverTiming, values } = metrics;
        const questions = path === null || values.length === 0 ? null : this.#questionsOf(target, path, metrics);
        const scrapes = questions === null ? null : new Scrapes({ questions, address, scenario, patience: this.#patienceWith(target, side, questions), signal });
        return new SelfReport(scrapes, serverTiming.length === 0 ? null : new server_timing/* ServerTimings */.tQ(serverTiming), serverTiming);
    }
    #questionsOf(target, path, metrics) {
        const questions = this.#questions.get(target) ?? new Questions(path, metrics);
        this.#questions.set(target, questions);
        return questions;
    }
    #patienceWith(target, side, questions) {
        const key = JSON.stringify([target.name, side]);
        const known = this.#patience.get(key) ?? { slow: 0, rest: new Rest(questions.asked) };
        this.#patience.set(key, known);
        return known;
    }
}
//# sourceMappingURL=reporters.js.map
;// CONCATENATED MODULE: ./build/src/measure/service-metrics/own-record.js



class OwnRecord {
    #places = new Map();
    add(target, scenario, workload, said) {
        if (ownMetrics(target).length === 0)
            return;
        const key = JSON.stringify([target.name, scenario.name]);
        const place = this.#places.get(key) ?? { target, scenario, workload, launches: [] };
        this.#places.set(key, place);
        place.launches.push(said);
    }
    samples() {
        return this.#all().flatMap(({ samples }) => samples);
    }
    absent() {
        return this.#all().flatMap(({ absent }) => absent);
    }
    #all() {
        return [...this.#places.values()].flatMap((place) => ownMetrics(place.target).map((metric) => outcomeOf(place, metric)));
    }
}
function outcomeOf(place, metric) {
    const { target, scenario, launches } = place;
    const valuesOf = (side) => launches.map((said) => said.get(side)?.get(metric.name) ?? null);
    const [head, base] = [valuesOf('head'), valuesOf('base')];
    const kinds = (of) => of.flatMap((one) => (one?.ok === true ? [one.kinds] : []))[0] ?? null;
    const [headKinds, baseKinds] = [kinds(head), kinds(base)];
    const alike = baseKinds === headKinds || baseKinds === null || headKinds === null;
    const absentOn = (side, reason) => ({ metric: metric.name, target: target.name, scenario: scenario.name, side, reason });
    const whyNone = (values) => (values.some((one) => one?.ok === true) ? null : (reasonsIn(values)[0] ?? null));
    const [headWhy, baseWhy] = [whyNone(head), whyNone(base)];
    const told = [...(headWhy === null ? [] : [absentOn('head', headWhy)]), ...(baseWhy === null || baseWhy === headWhy ? [] : [absentOn('base', baseWhy)])];
    const differ = alike ? [] : [absentOn('base', `it is read from \`${baseKinds ?? ''}\` there and from \`${headKinds ?? ''}\` on head, which cannot be compared`)];
    const sides = [['head', head], ...(alike && baseKinds !== null ? [['base', base]] : [])].filter(([, values]) => values.some((one) => one?.ok === true));
    const whole = launches.map((_, i) => sides.every(([, values]) => values[i]?.ok === true));
    const workload = workloadOf('metrics', place.workload, expressionOf(target, metric), metric.unit, headKinds);
    const samples = sides.flatMap(([side, values]) => {
        const kept = values.flatMap((one, i) => (one?.ok === true && whole[i] === true ? [one] : []));
        if (kept.length === 0)
            return [];
        return [{ ...sampleOf({ target: target.name, scenario: scenario.name, side }, metric, workload, kept.map(({ value }) => value), warningsOf(kept, values, whole)), ...missedIn(whole) }];
    });
    return { samples, absent: [...told, ...differ] };
}
const missedIn = (whole) => (whole.every(Boolean) ? {} : { missed: whole.flatMap((one, i) => (one ? [] : [i])) });
const sum = (values) => values.reduce((total, value) => total + value, 0);
const reasonsIn = (values) => values.flatMap((one) => (one === null || one.ok ? [] : [one.reason]));
function warningsOf(kept, values, whole) {
    const edges = kept.flatMap((one) => one.edges ?? []);
    const [reason] = reasonsIn(values);
    const ticks = ticksOf(kept.flatMap(({ idle }) => idle ?? []));
    const unrest = kept.flatMap((one) => one.unrest ?? []);
    const series = kept.find((one) => one.series !== undefined)?.series;
    const refused = kept.flatMap((one) => one.refused ?? []);
    const grew = kept.every((one) => one.grew !== undefined) ? kept[0]?.grew : undefined;
    const left = whole.filter((one) => !one).length;
    return [
        ...(edges.length === 0 ? [] : [{ kind: 'bucketed', lower: Math.min(...edges.map(({ lower }) => lower)), upper: Math.max(...edges.map(({ upper }) => upper)) }]),
        ...(ticks === null ? [] : [{ kind: 'ticks', ...ticks }]),
        ...(unrest.length === 0 ? [] : [{ kind: 'unrest', launches: unrest.length, seconds: Math.max(...unrest) }]),
        ...(series === undefined ? [] : [{ kind: 'more-series', ...series }]),
        ...(grew === undefined ? [] : [{ kind: 'only-grew', name: grew }]),
        ...(refused[0] === undefined ? [] : [{ kind: 'no-durations', entries: sum(refused.map(({ entries }) => entries)), of: sum(refused.map((one) => one.of)), example: refused[0].example }]),
        ...(left === 0 ? [] : [{ kind: 'unread', launches: left, reason: reason ?? 'the other side could not be read then' }]),
    ];
}
function expressionOf({ metrics }, { name }) {
    const value = metrics?.values.find(({ metric }) => metric.name === name);
    return value === undefined ? [name] : [value.expression.replace(/\s+/gu, ' ').trim(), value.scale];
}
//# sourceMappingURL=own-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/without-growth.js


function withoutGrowth(scenarios) {
    const short = scenarios.filter(({ values }) => values.has('memory.mean') && !values.has('memory.growth'));
    return short.slice(0, 1).map(({ scenario: { name, load } }) => ({ metric: 'memory.growth', reason: `a launch of ${name} reads memory fewer than ${FEWEST_READINGS} times: give it ${(0,own_time/* longerBy */.d)(load) === null ? '`shape: soak` with `duration: 60s` or more (`--time` buys more launches rather than longer ones)' : `a longer \`${(0,own_time/* longerBy */.d)(load) ?? ''}\`, of \`60s\` or more`}` }));
}
//# sourceMappingURL=without-growth.js.map
;// CONCATENATED MODULE: ./build/src/measure/record.js













class RunRecord {
    #header;
    #plan;
    #scenarios = new Map();
    #targets = new Map();
    #pairs = new PairRecord();
    #loads = new LoadRecord();
    #own = new OwnRecord();
    #looks = [];
    #failures = [];
    #absent = new Map();
    #notes = new Set();
    #surroundings = () => ({ reference: [], machine: null });
    #time = { load: 0, warmUp: 0, coldStarts: 0, startAndStop: 0, commands: 0, shaped: 0 };
    commands = new CommandRecord();
    slices = new SliceRecord();
    constructor(header, plan) {
        this.#header = header;
        this.#plan = plan;
    }
    addScenario(target, scenario, launch) {
        for (const [side, measured] of launch.sides)
            this.#addSide(this.#scenario(target, scenario, side), measured);
        this.#pairs.add(target.name, scenario.name, launch.ratios);
        this.slices.keep(target.name, scenario.name);
        this.#own.add(target, scenario, loadOf(target, scenario), new Map([...launch.sides].map(([side, { said = new Map() }]) => [side, said])));
    }
    addRequests(target, scenario, side, { answered, errors }) {
        if (side === 'base' || scenario.load.kind === 'saturate')
            return;
        addRequests(this.#scenario(target, scenario, side), { answered, errors });
    }
    #addSide(record, launch) {
        this.#loads.add(record.target.name, record.scenario, record.side, launch.stages ?? []);
        addLaunch(record, launch);
    }
    addStart(target, side, reading) {
        this.#target(target, side).starts.push(reading);
    }
    addInvoked(target, side, reading) {
        this.#target(target, side).invoked.push(reading);
    }
    addWritten(target, files) {
        this.#target(target, 'head').wrote = files;
    }
    addCounted(target, side, counted) {
        this.#target(target, side).counted.push(counted);
    }
    surroundedBy(surroundings) {
        this.#surroundings = surroundings;
    }
    addLook(look) {
        this.#looks.push(look);
    }
    get loadTime() {
        return this.#time.load;
    }
    addWeight(target, side, weight) {
        this.#target(target, side).weight = weight;
    }
    addFailure(failure) {
        this.#failures.push(failure);
    }
    addAbsent(absent, target = null) {
        for (const one of absent)
            this.#absent.set(JSON.stringify([target, one.metric]), one);
    }
    addNotes(notes, target) {
        for (const note of notes)
            this.#notes.add(`${target}: ${note}`);
    }
    spend(on, ms) {
        this.#time[on] += ms;
    }
    spendOn({ load }, time) {
        this.spend('load', time.load);
        this.spend('warmUp', time.warmUp);
        if ((0,own_time/* longerBy */.d)(load) !== null)
            this.spend('shaped', time.load);
    }
    snapshot(complete, total) {
        const scenarios = [...this.#scenarios.values()];
        const { commands, shaped, ...spent } = this.#time;
        const time = { ...spent, ...(commands === 0 ? {} : { commands }), ...(shaped === 0 ? {} : { shaped }), total };
        return {
            schema: 'tailgate.run/1',
            ...this.#header,
            notes: [...this.#header.notes, ...this.#notes, ...this.commands.notes()],
            seed: this.#plan.seed,
            compare: this.#plan.compare,
            complete,
            time,
            launches: Math.max(0, ...scenarios.flatMap(({ values }) => [...values.values()].map(({ length }) => length))),
            samples: [...scenarios.flatMap(samplesOfScenario), ...this.#own.samples(), ...this.commands.samples(), ...[...this.#targets.values()].flatMap(samplesOfTarget)].filter(({ target, metric }) => ![null, target].some((where) => this.#absent.has(JSON.stringify([where, metric.name])))),
            histograms: scenarios.filter(hasRequests).map(histogramOf),
            requests: scenarios.filter(hasRequests).map(requestsOf),
            failures: [...this.#failures],
            pairs: this.#pairs.samples(),
            looks: [...this.#looks],
            ...this.#surroundings(),
            contents: [...this.#targets.values()].flatMap(contentsOf),
            imports: [],
            hotPaths: [],
            shards: [],
            loads: this.#loads.loads(), slices: this.slices.series(),
            functions: this.#plan.targets.flatMap(({ target }) => (target.kind === 'function' ? [this.#factsOf(target)] : [])),
            absent: [...new Map([...this.#absent.values(), ...withoutGrowth(scenarios)].map((one) => [one.metric, one])).values(), ...this.#own.absent(), ...this.commands.absent()],
        };
    }
    #factsOf({ name, memory, events }) {
        const { invoked: readings = [], wrote = [] } = this.#targets.get(JSON.stringify([name, 'head'])) ?? {};
        const peaks = readings.flatMap(({ peak }) => peak ?? []);
        const connections = events.flatMap((event) => {
            const opened = readings.flatMap((reading) => reading.events.get(event.name)?.connections ?? []);
            return opened.length === 0 ? [] : [{ event: event.name, perInvocation: median(opened) }];
        });
        return { target: name, memory, peak: peaks.length === 0 ? null : Math.max(...peaks), connections, wrote };
    }
    hasMeasured(target, scenario, side) {
        return this.#scenarios.has(JSON.stringify([target, scenario, side]));
    }
    #scenario(target, scenario, side) {
        const key = JSON.stringify([target.name, scenario.name, side]);
        const known = this.#scenarios.get(key);
        if (known !== undefined)
            return known;
        const fresh = newScenarioRecord(target, scenario, side);
        this.#scenarios.set(key, fresh);
        return fresh;
    }
    #target(target, side) {
        const key = JSON.stringify([target.name, side]);
        const known = this.#targets.get(key);
        if (known !== undefined)
            return known;
        const fresh = { target, side, starts: [], invoked: [], counted: [], weight: null, wrote: [] };
        this.#targets.set(key, fresh);
        return fresh;
    }
}
const record_READINGS = {
    'cold-start.p50': (r) => r.time, 'cold-start.p90': (r) => r.time, 'cold-start.min': (r) => r.time,
    'cold-start.cpu': (r) => r.cpu, 'cold-start.read': (r) => r.read, 'cold-start.reads': (r) => r.reads,
    'cold-start.faults': (r) => r.faults, 'cold-start.memory': (r) => r.memory,
};
function samplesOfTarget(record) {
    const { target, side, counted, weight } = record;
    return [...samplesOfReadings(record), ...samplesOfCounts(target, side, counted), ...(weight === null ? [] : samplesOfWeight(target, side, weight))];
}
function samplesOfReadings({ target, side, starts, invoked }) {
    switch (target.kind) {
        case 'server': return samplesOfStarts(target, side, starts);
        case 'function': return samplesOfFunction(target, side, invoked);
        case 'command': return [];
    }
}
function samplesOfStarts(target, side, starts) {
    const workload = workloadOf('cold-start', target.protocol, target.listen, target.ready.path, target.ready.status, target.coldStart?.runs);
    return metrics/* catalogue */.sW['cold-start'].flatMap((metric) => {
        const values = starts.map((reading) => record_READINGS[metric.name]?.(reading) ?? null).filter((v) => v !== null);
        return values.length === 0 ? [] : [sampleOf({ target: target.name, scenario: null, side }, metric, workload, values)];
    });
}
function samplesOfWeight(target, side, weight) {
    if (target.package === null)
        return [];
    const layers = target.kind === 'function' && target.layers.length > 0 ? [target.layers] : [];
    const workload = workloadOf('size', target.directory, target.package, ...layers);
    const of = {
        'size.packed': weight.packed, 'size.unpacked': weight.unpacked, 'size.files': weight.files, 'size.gzip': weight.compressed?.gzip, 'size.brotli': weight.compressed?.brotli,
    };
    return metrics/* catalogue */.sW.size.flatMap((metric) => {
        const value = of[metric.name];
        return value === undefined ? [] : [sampleOf({ target: target.name, scenario: null, side }, metric, workload, [value])];
    });
}
const contentsOf = ({ target, side, weight }) => (weight === null ? [] : [{ target: target.name, side, ...weight.contents }]);
const median = (values) => (0,stats_sample/* quantile */.YV)((0,stats_sample/* sorted */.IP)(values), 0.5);
//# sourceMappingURL=record.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/weight.js
function cannot(message, hint = null) {
    return { ok: false, message, hint };
}
function nothingIn(shown) {
    return cannot(`${shown} holds no files to weigh`, 'Check that `setup` builds it, and that `ignore` does not leave out everything.');
}
function shownPath(path) {
    const plain = path.replace(/\p{C}/gu, '\ufffd');
    return plain.length > 120 ? `…${plain.slice(-119)}` : plain;
}
//# sourceMappingURL=weight.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/unbuilt.js



const TOLERATED = 10_000;
async function unbuilt({ root, folder, head, base, signal }) {
    const known = new Set(base.contents.files.map(({ path: file }) => file));
    const added = head.contents.files.filter(({ path: file, layer }) => layer === null && !known.has(file));
    if (base.contents.left.files > 0 || unbuilt_sum(added) <= TOLERATED)
        return null;
    const answer = await (0,base_git/* gitIn */.u)(root, signal)('-c', 'core.quotePath=false', 'check-ignore', '--', ...added.map(({ path: file }) => external_node_path_.join(folder, file)));
    const ignored = new Set(answer.stdout.split('\n'));
    const missing = added.filter(({ path: file }) => ignored.has(external_node_path_.join(folder, file)));
    const [largest] = missing;
    if (largest === undefined || unbuilt_sum(missing) <= TOLERATED)
        return null;
    const others = missing.length === 1 ? '' : ` and ${missing.length - 1} more`;
    return cannot(`base cannot be held against head: ${shownPath(external_node_path_.join(folder, largest.path))}${others}, ${Math.round(unbuilt_sum(missing) / 1000)} kB in all, ${missing.length === 1 ? 'is' : 'are'} in head's folder only and ignored by git, so that a checkout of base has nothing of the kind`, 'give the target a `setup` that builds it on both sides, or leave it out with `ignore` of the package');
}
const unbuilt_sum = (files) => files.reduce((bytes, { unpacked }) => bytes + unpacked, 0);
//# sourceMappingURL=unbuilt.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/largest.js
class Largest {
    kept = [];
    most;
    compare;
    constructor(most, compare) {
        this.most = most;
        this.compare = compare;
    }
    add(item) {
        this.kept.push(item);
        if (this.kept.length >= 4 * this.most)
            this.kept = this.sorted();
    }
    sorted() {
        return this.kept.sort(this.compare).slice(0, this.most);
    }
}
function largerFile(a, b) {
    return b.unpacked - a.unpacked || order(a.layer ?? '', b.layer ?? '') || order(a.path, b.path);
}
function largerPart(a, b) {
    return largerFile(a, b) || order(a.name ?? '', b.name ?? '');
}
function order(a, b) {
    return a < b ? -1 : Number(a > b);
}
//# sourceMappingURL=largest.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/dependency.js
const yarnSlug = /^(?<name>.+)-npm-(?<version>.+?)-[0-9a-f]{10}(?:-[0-9a-z]+)?$/u;
const archive = /^(?<name>.+)\.(?:jar|aar|whl|egg|gem|nupkg)$/iu;
const versioned = /^(?<name>.+?)-(?<version>\d.*)$/u;
function nodeDependency(file) {
    if (!file.includes('node_modules/'))
        return null;
    const names = file.split('/');
    for (let at = names.lastIndexOf('node_modules'); at >= 0; at = at === 0 ? -1 : names.lastIndexOf('node_modules', at - 1)) {
        const first = names[at + 1] ?? '';
        const path = (length) => names.slice(0, at + 1 + length).join('/');
        const inside = (length) => names.length > at + 1 + length;
        if (first === '.store' && names[at + 3] === 'package' && inside(3)) {
            const slug = names[at + 2] ?? '';
            return { ...(nameAndVersion(yarnSlug, slug) ?? { name: slug, version: null }), path: path(3) };
        }
        if (first.startsWith('@') && inside(2))
            return { name: `${first}/${names[at + 2]}`, version: null, path: path(2) };
        if (!/^[.@]/.test(first) && inside(1))
            return { name: first, version: null, path: path(1) };
    }
    return null;
}
function vendored(file) {
    const base = file.slice(file.lastIndexOf('/') + 1);
    const cached = base.endsWith('.zip') ? nameAndVersion(yarnSlug, base.slice(0, -'.zip'.length)) : null;
    if (cached !== null)
        return { ...cached, path: file };
    const name = archive.exec(base)?.groups?.['name'];
    if (name === undefined)
        return null;
    if (/\.(?:whl|egg)$/iu.test(base)) {
        const [wheel = name, version = null] = name.split('-');
        return { name: wheel, version, path: file };
    }
    return { ...(nameAndVersion(versioned, name) ?? { name, version: null }), path: file };
}
function nameAndVersion(form, text) {
    const { name, version } = form.exec(text)?.groups ?? {};
    return name === undefined || version === undefined ? null : { name, version };
}
//# sourceMappingURL=dependency.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/manifest.js
const mostManifest = 256 * 1024;
const mostRecord = 4 * 1024 * 1024;
const longestName = 214;
const longestVersion = 100;
const manifest_unknown = { name: null, version: null };
function packageJson(bytes) {
    if (bytes.length > mostManifest)
        return manifest_unknown;
    try {
        const value = JSON.parse(Buffer.from(bytes).toString('utf8').replace(/^\ufeff/, ''));
        if (typeof value !== 'object' || value === null)
            return manifest_unknown;
        return {
            name: 'name' in value ? manifest_short(value.name, longestName) : null,
            version: 'version' in value ? manifest_short(value.version, longestVersion) : null,
        };
    }
    catch {
        return manifest_unknown;
    }
}
function pythonMetadata(bytes) {
    const head = (Buffer.from(bytes.subarray(0, mostManifest)).toString('utf8').split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/);
    const of = (key) => head.find((line) => line.startsWith(key))?.slice(key.length).trim();
    return { name: manifest_short(of('Name:'), longestName), version: manifest_short(of('Version:'), longestVersion) };
}
function manifest_short(value, longest) {
    return typeof value === 'string' && value !== '' && value.length <= longest && !/[\p{C}\s]/u.test(value) ? value : null;
}
//# sourceMappingURL=manifest.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/python-record.js
const infoName = /^(?<name>.+?)-(?<version>\d[^-]*)(?:-.+)?\.(?:dist-info|egg-info)$/u;
const describing = /^(?:(?<site>.+)\/)?(?<below>(?<info>[^/]+-info)(?:\/(?:METADATA|PKG-INFO|RECORD|top_level\.txt|installed-files\.txt)|(?<=\.egg-info)))$/su;
const deepest = 3;
function distributionIn(name) {
    const { name: distribution, version } = infoName.exec(name)?.groups ?? {};
    return distribution === undefined || version === undefined ? null : { name: distribution, version };
}
function onlyPackages(folder) {
    return /(?:^|\/)(?:site|dist)-packages$/.test(folder);
}
function infoIn(path) {
    if (!path.includes('-info'))
        return null;
    const { site = '', below = '', info = '' } = describing.exec(path)?.groups ?? {};
    return distributionIn(info) === null ? null : { site, path: below };
}
function placeOf(path) {
    const names = path.split('/');
    const folders = names.slice(0, -1).filter((name) => name !== '__pycache__').slice(0, deepest);
    return folders.length > 0 ? folders.join('/') : (names.at(-1) ?? '').split('.', 1)[0] ?? '';
}
function recordedPlaces(record, most) {
    const places = new Map();
    for (const line of lines(record)) {
        python_record_count(places, line.startsWith('"') ? line.slice(1, line.indexOf('"', 1)) : line.split(',', 1)[0] ?? '', most);
    }
    return places;
}
function installedPlaces(list, most) {
    const places = new Map();
    for (const line of lines(list)) {
        if (line.startsWith('../'))
            python_record_count(places, line.slice('../'.length), most);
    }
    return places;
}
function topLevelPlaces(list, most) {
    return new Map([...lines(list)].slice(0, most).map((line) => [line.trim(), 0]));
}
function normalised(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function lines(bytes) {
    return Buffer.from(bytes).toString('utf8').split(/\r?\n/).filter((line) => line.trim() !== '');
}
function python_record_count(places, path, most) {
    if (path === '' || path.startsWith('..') || path.startsWith('/'))
        return;
    const place = placeOf(path);
    if (places.has(place) || places.size < most)
        places.set(place, (places.get(place) ?? 0) + 1);
}
//# sourceMappingURL=python-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/sum.js
const noFiles = () => ({ packed: 0, unpacked: 0, files: 0 });
function addTo(sum, more) {
    sum.packed += more.packed;
    sum.unpacked += more.unpacked;
    sum.files += more.files;
}
//# sourceMappingURL=sum.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/python-site.js



const mostPlaces = 20_000;
const mostClaims = 50_000;
class PythonSite {
    places = new Map();
    distributions = new Map();
    claims = new Map();
    own = noFiles();
    onlyPackages;
    constructor(onlyPackages) {
        this.onlyPackages = onlyPackages;
    }
    add(path, file) {
        const info = this.distribution(path.split('/', 1)[0] ?? '');
        if (info !== null)
            return addTo(info.info, file);
        addTo(this.place(placeOf(path)), file);
    }
    learn(path, bytes) {
        const [folder = '', file = ''] = path.split('/');
        const distribution = this.distribution(folder);
        if (distribution === null)
            return;
        const left = Math.max(0, mostClaims - this.claims.size);
        if (file === 'RECORD')
            this.claim(folder, recordedPlaces(bytes, left));
        else if (file === 'installed-files.txt')
            this.claim(folder, installedPlaces(bytes, left));
        else if (file === 'top_level.txt')
            this.claim(folder, topLevelPlaces(bytes, left));
        else {
            const { name, version } = pythonMetadata(bytes);
            distribution.name = name ?? distribution.name;
            distribution.version = version ?? distribution.version;
        }
    }
    parts() {
        const byName = new Map([...this.distributions].map(([folder, { name }]) => [normalised(name), folder]));
        const owned = new Map();
        const unclaimed = new Map();
        const own = { ...this.own };
        for (const [place, sum] of this.places) {
            const owner = this.ownerOf(place, byName);
            if (owner !== null)
                owned.set(owner, (owned.get(owner) ?? new Map()).set(place, sum));
            else if (this.onlyPackages)
                addTo(python_site_held(unclaimed, place.split('/', 1)[0] ?? ''), sum);
            else
                addTo(own, sum);
        }
        const shared = sharedFolders(owned);
        const parts = [...unclaimed].map(([name, sum]) => ({ name, version: null, path: name, ...sum }));
        for (const [folder, { name, version, info }] of this.distributions) {
            const places = owned.get(folder) ?? new Map();
            const sum = { ...info };
            for (const of of places.values())
                addTo(sum, of);
            parts.push({ name, version, path: python_site_pathOf(name, places, shared) ?? folder, ...sum });
        }
        return own.files > 0 ? [...parts, { name: null, version: null, path: '', ...own }] : parts;
    }
    place(place) {
        const room = this.places.has(place) || this.places.size < mostPlaces;
        if (room)
            return python_site_held(this.places, place);
        return this.places.get(place.split('/', 1)[0] ?? '') ?? this.own;
    }
    distribution(folder) {
        const known = this.distributions.get(folder);
        if (known !== undefined)
            return known;
        const named = distributionIn(folder);
        if (named === null || this.distributions.size >= mostPlaces)
            return null;
        const fresh = { ...named, info: noFiles() };
        this.distributions.set(folder, fresh);
        return fresh;
    }
    claim(by, places) {
        for (const [place, files] of places) {
            if (files > (this.claims.get(place)?.files ?? -1))
                this.claims.set(place, { by, files });
        }
    }
    ownerOf(place, byName) {
        const folders = foldersAbove(place).toReversed();
        for (const folder of folders) {
            const claim = this.claims.get(folder);
            const owner = claim !== undefined && claim.files > 0 ? claim.by : byName.get(normalised(folder.replaceAll('/', '-')));
            if (owner !== undefined)
                return owner;
        }
        const announced = folders.map((folder) => this.claims.get(folder)?.by).find((by) => by !== undefined);
        return announced ?? byName.get(normalised((folders.at(-1) ?? '').replace(/\.libs$/, ''))) ?? null;
    }
}
function python_site_held(sums, key) {
    const known = sums.get(key);
    if (known !== undefined)
        return known;
    const fresh = noFiles();
    sums.set(key, fresh);
    return fresh;
}
function sharedFolders(owned) {
    const owners = new Map();
    const shared = new Set();
    for (const [owner, places] of owned) {
        for (const place of places.keys()) {
            for (const folder of foldersAbove(place)) {
                if ((owners.get(folder) ?? owner) !== owner)
                    shared.add(folder);
                owners.set(folder, owner);
            }
        }
    }
    return shared;
}
function python_site_pathOf(name, places, shared) {
    const named = (place) => Number(normalised(place.split('/', 1)[0] ?? '') === normalised(name));
    const [largest] = [...places].sort(([a, { unpacked: ofA }], [b, { unpacked: ofB }]) => named(b) - named(a) || ofB - ofA || (a < b ? -1 : 1));
    if (largest === undefined)
        return null;
    return foldersAbove(largest[0]).find((folder) => !shared.has(folder)) ?? largest[0];
}
function foldersAbove(place) {
    const names = place.split('/');
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
//# sourceMappingURL=python-site.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/inventory.js






const mostFiles = 100;
const mostUnits = 50_000;
const mostSites = 100;
const longestPath = 4096;
class Inventory {
    layer;
    units = new Map();
    sites = new Map();
    own = noFiles();
    largest = new Largest(mostFiles, largerFile);
    added = 0;
    uncounted = 0;
    lastUncounted = null;
    last = null;
    constructor(layer) {
        this.layer = layer;
    }
    enter(folder, names) {
        if (onlyPackages(folder))
            return this.site(folder, true);
        for (const name of names) {
            if (name.endsWith('-info') && distributionIn(name) !== null)
                return this.site(folder, false);
        }
        if (this.layer !== null && folder === 'python')
            this.site(folder, true);
    }
    expect(path) {
        if (path.length > longestPath || !/-info(?:\/|$)|(?:site|dist)-packages\//.test(path))
            return;
        for (let at = path; at !== ''; at = folderOf(at)) {
            if (at !== path && onlyPackages(at))
                this.site(at, true);
            else if (distributionIn(at.slice(at.lastIndexOf('/') + 1)) !== null)
                this.site(folderOf(at), false);
        }
    }
    add(path, packed, unpacked) {
        this.added += 1;
        this.largest.add({ path, layer: this.layer, packed, unpacked });
        const sum = { packed, unpacked, files: 1 };
        if (path.length > longestPath)
            addTo(this.own, sum);
        else
            this.sort(path, folderOf(path), sum);
    }
    describes(path) {
        if (path.length > longestPath)
            return false;
        return path.endsWith('/package.json') ? nodeDependency(path)?.path === folderOf(path) : infoIn(path) !== null;
    }
    learn(path, bytes) {
        const info = infoIn(path);
        if (info !== null) {
            this.site(info.site, false);
            return this.sites.get(info.site)?.learn(info.path, bytes);
        }
        const dependency = nodeDependency(path);
        const unit = dependency === null ? null : this.unit(dependency);
        if (unit === null)
            return;
        const { name, version } = packageJson(bytes);
        unit.version = version ?? unit.version;
        if (unit.path.endsWith('/package'))
            unit.name = name ?? unit.name;
    }
    finish() {
        const { layer } = this;
        const parts = [];
        for (const [folder, site] of [...this.sites].sort(([a], [b]) => b.length - a.length)) {
            for (const { name, version, path, ...sum } of site.parts()) {
                if (name !== null)
                    parts.push({ name, version, path: folder === '' ? path : `${folder}/${path}`, layer, ...sum });
                else if (folder === '')
                    addTo(this.own, sum);
                else
                    this.sort(`${folder}/`, folderOf(folder), sum);
            }
        }
        for (const { name, version, path, sum } of this.units.values()) {
            if (sum.files > 0)
                parts.push({ name, version, path, layer, ...sum });
        }
        if (this.own.files > 0)
            parts.push({ name: null, version: null, path: '', layer, ...this.own });
        const files = this.largest.sorted();
        return { parts, files, left: { parts: this.uncounted, files: this.added - files.length } };
    }
    sort(path, folder, sum) {
        const site = this.siteAround(folder);
        const installed = nodeDependency(path);
        if (site !== null && site.length > (installed?.path.length ?? -1)) {
            return this.sites.get(site)?.add(site === '' ? path : path.slice(site.length + 1), sum);
        }
        const dependency = installed ?? vendored(path);
        addTo((dependency === null ? this.own : this.unit(dependency)?.sum) ?? noFiles(), sum);
    }
    unit({ name, version, path }) {
        const known = this.units.get(path);
        if (known !== undefined)
            return known;
        if (this.units.size >= mostUnits) {
            if (this.lastUncounted !== path)
                this.uncounted += 1;
            this.lastUncounted = path;
            return null;
        }
        const fresh = { name, version, path, sum: noFiles() };
        this.units.set(path, fresh);
        return fresh;
    }
    site(folder, packagesOnly) {
        if (this.sites.has(folder) || this.sites.size >= mostSites)
            return;
        this.sites.set(folder, new PythonSite(packagesOnly || onlyPackages(folder)));
        this.last = null;
    }
    siteAround(folder) {
        if (this.sites.size === 0)
            return null;
        if (this.last?.folder !== folder) {
            let site = folder;
            while (site !== null && !this.sites.has(site))
                site = site === '' ? null : folderOf(site);
            this.last = { folder, site };
        }
        return this.last.site;
    }
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
//# sourceMappingURL=inventory.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/contents.js


const mostParts = 300;
function contents_contentsOf(inventories) {
    const found = inventories.map((inventory) => inventory.finish());
    const parts = new Largest(mostParts, largerPart);
    let left = 0;
    for (const one of found) {
        left += one.parts.length + one.left.parts;
        for (const part of one.parts)
            parts.add(part);
    }
    const shown = parts.sorted();
    const files = found.flatMap((one) => one.files).sort(largerFile);
    return {
        parts: shown,
        files: files.slice(0, mostFiles),
        left: { parts: left - shown.length, files: found.reduce((sum, one) => sum + one.left.files, 0) + Math.max(0, files.length - mostFiles) },
    };
}
//# sourceMappingURL=contents.js.map
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./build/src/measure/size/content.js



const onePiece = 4 * 1024 * 1024;
const chunk = 64 * 1024;
const ownBaseline = Buffer.from('{"schema":"tailgate.baseline/');
class Changed extends Error {
}
class ContentReader {
    buffer = Buffer.allocUnsafe(onePiece + 1);
    async read(path, pause, look = null) {
        const handle = openFile(path);
        if (handle === null)
            return null;
        try {
            const stats = (0,external_node_fs_.fstatSync)(handle);
            if (!stats.isFile())
                return null;
            const length = content_fill(handle, this.buffer);
            const begin = this.buffer.subarray(0, length);
            if (begin.subarray(0, ownBaseline.length).equals(ownBaseline) && path.toString('latin1').endsWith('.json'))
                return null;
            if (length > onePiece)
                return await this.stream(handle, stats.size, pause, look);
            if (length !== stats.size)
                throw new Changed();
            await look?.(begin, length);
            return { size: length, deflated: (0,esm/* deflateSync */.pd)(begin, { level: 9 }).length };
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    async stream(handle, expected, pause, look) {
        let deflated = 0;
        let size = 0;
        const deflate = new esm/* Deflate */.Gy({ level: 9 }, (part) => { deflated += part.length; });
        for (let length = this.buffer.length; length > 0 && size <= expected; length = content_fill(handle, this.buffer)) {
            for (let at = 0; at < length; at += chunk) {
                const piece = this.buffer.subarray(at, Math.min(at + chunk, length));
                deflate.push(piece);
                await look?.(piece, expected);
                await pause();
            }
            size += length;
        }
        if (size !== expected)
            throw new Changed();
        deflate.push(new Uint8Array(0), true);
        return { size, deflated };
    }
}
function openFile(path) {
    try {
        return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT', 'ELOOP'))
            return null;
        throw error;
    }
}
function content_fill(handle, buffer) {
    let length = 0;
    while (length < buffer.length) {
        const read = (0,external_node_fs_.readSync)(handle, buffer, length, buffer.length - length, null);
        if (read === 0)
            break;
        length += read;
    }
    return length;
}
//# sourceMappingURL=content.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/refusal.js


class Unweighable extends Error {
    remedy;
    constructor(message, remedy) {
        super(message);
        this.remedy = remedy;
    }
}
function unreadable(what, name, error) {
    return new Unweighable(`${shownPath(name.toString('utf8'))}: ${(0,system_error/* inWords */.r4)(error)}`, `Make the ${what} readable`);
}
function changed(name) {
    return new Unweighable(`${shownPath(name.toString('utf8'))} changed while it was read`, 'Stop what writes to it');
}
function refusal_refusalOf(error, shown, ignorable) {
    if (error instanceof Unweighable) {
        return cannot(`${shown} cannot be weighed: ${error.message}`, ignorable ? `${error.remedy}, or leave it out with \`ignore\`.` : `${error.remedy}.`);
    }
    if ((0,system_error/* isSystemError */.Or)(error))
        return cannot(`${shown} cannot be weighed: ${(0,system_error/* inWords */.r4)(error)}`, (0,system_error/* advice */.v9)(error));
    throw error;
}
//# sourceMappingURL=refusal.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/walk.js



const slash = Buffer.from('/');
async function* walk(root, ignored, signal, entered = () => undefined) {
    const open = [await openFolder(Buffer.from(root), null, entered)];
    for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
        const entry = folder.entries[folder.next];
        folder.next += 1;
        if (entry === undefined) {
            open.pop();
            continue;
        }
        const path = Buffer.concat([folder.path, slash, entry.name]);
        const name = folder.name === null ? Buffer.from(entry.name) : Buffer.concat([folder.name, slash, entry.name]);
        const kind = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? entry : await unlessGone((0,promises_.lstat)(path));
        if (kind === null || ignored(name.toString('utf8'), kind.isDirectory()))
            continue;
        if (kind.isDirectory()) {
            signal.throwIfAborted();
            open.push(await openFolder(path, name, entered));
        }
        else if (kind.isFile())
            yield { path, name, link: null };
        else if (kind.isSymbolicLink()) {
            const link = await unlessGone((0,promises_.readlink)(path, { encoding: 'buffer' }));
            if (link !== null)
                yield { path, name, link };
        }
    }
}
async function openFolder(path, name, entered) {
    try {
        const entries = await (0,promises_.readdir)(path, { withFileTypes: true, encoding: 'buffer' });
        entries.sort((a, b) => Buffer.compare(a.name, b.name));
        entered(name?.toString('utf8') ?? '', namesOf(entries));
        return { path, name, entries, next: 0 };
    }
    catch (error) {
        if (name === null || !(0,system_error/* isSystemError */.Or)(error))
            throw error;
        if (error.code === 'ENOENT')
            return { path, name, entries: [], next: 0 };
        throw unreadable('folder', name, error);
    }
}
function* namesOf(entries) {
    for (const { name } of entries)
        yield name.toString('utf8');
}
async function unlessGone(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
            return null;
        throw error;
    }
}
//# sourceMappingURL=walk.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/zip-size.js
const largest32 = 0xffffffff;
const largest16 = 0xffff;
class ZipSize {
    files = 0;
    unpacked = 0;
    local = 0;
    central = 0;
    add(name, size, deflated) {
        const data = Math.min(size, deflated);
        const large = [size, data].filter((value) => value >= largest32).length;
        const far = this.local >= largest32 ? 1 : 0;
        const central = 46 + name + (large + far > 0 ? 4 + 8 * (large + far) : 0);
        const local = 30 + name + (large > 0 ? 20 : 0) + data;
        this.central += central;
        this.local += local;
        this.files += 1;
        this.unpacked += size;
        return central + local;
    }
    get packed() {
        const zip64 = this.files >= largest16 || this.local >= largest32 || this.central >= largest32;
        return this.local + this.central + (zip64 ? 56 + 20 : 0) + 22;
    }
}
//# sourceMappingURL=zip-size.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/folder.js







const filesInARow = 32;
const bytesInARow = 256 * 1024;
async function readFolder(path, ignored, layer, signal) {
    const zip = new ZipSize();
    const inventory = new Inventory(layer);
    const reader = new ContentReader();
    const pause = pauseOf(signal);
    for await (const { path: file, name, link } of walk(path, ignored, signal, (folder, names) => inventory.enter(folder, names))) {
        if (zip.files % filesInARow === 0)
            await pause();
        const shown = name.toString('utf8');
        const look = link === null && inventory.describes(shown) ? beginningOnly((begin) => inventory.learn(shown, begin)) : null;
        const content = link === null ? await naming(name, () => reader.read(file, pause, look)) : { size: link.length, deflated: link.length };
        if (content === null)
            continue;
        inventory.add(shown, zip.add(name.length, content.size, content.deflated), content.size);
        if (content.size > bytesInARow)
            await pause();
    }
    return { zip, inventory };
}
function pauseOf(signal) {
    return async () => {
        await (0,external_node_timers_promises_.setImmediate)();
        signal.throwIfAborted();
    };
}
async function naming(name, read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof Changed)
            throw changed(name);
        throw (0,system_error/* isSystemError */.Or)(error) ? unreadable('file', name, error) : error;
    }
}
function beginningOnly(look) {
    let begun = false;
    return (piece) => {
        if (!begun)
            look(piece);
        begun = true;
    };
}
//# sourceMappingURL=folder.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/ignore.js

function ignoredBy(patterns) {
    const rules = [];
    const decides = (path, isFolder) => always.find((rule) => matches(rule, path, isFolder)) ?? rules.findLast((rule) => matches(rule, path, isFolder));
    const ignored = (path, isFolder) => decides(path, isFolder)?.leavesOut ?? false;
    for (const pattern of patterns) {
        const rule = ruleOf(pattern);
        if (rule === null)
            return cannot(`the pattern ${JSON.stringify(pattern)} is not supported in \`ignore\``, supported);
        rules.push(rule);
    }
    for (const { pattern } of rules.filter(({ leavesOut }) => !leavesOut)) {
        const shut = foldersOf(pattern).find((folder) => ignored(folder, true));
        if (shut === undefined)
            continue;
        return cannot(`the pattern ${JSON.stringify(pattern)} in \`ignore\` brings nothing back: the folder ${shownPath(shut)} is left out as a whole`, decides(shut, true)?.pattern.endsWith('**') === true
            ? `Bring back the folder as well: \`!${shownPath(shut)}/\`.`
            : `To leave out what is in the folder, but not the folder, write \`${shownPath(shut)}/**\`.`);
    }
    return { ok: true, ignored };
}
const supported = 'Patterns are made of names, `*`, `**`, `?`, `[abc]`, a `!` in front to bring back, and `\\` before one of these characters to mean just it; between folders stands `/`.';
function matches({ expression, onlyFolders }, path, isFolder) {
    return (isFolder || !onlyFolders) && expression.test(path);
}
function ruleOf(pattern) {
    const leavesOut = !pattern.startsWith('!');
    const written = leavesOut ? pattern : pattern.slice(1);
    if (!/^(?:[^\\\0]|\\[*?[\]!#\\ ])*$/s.test(written) || (!leavesOut && /^!|^\/*$/.test(written)))
        return null;
    const onlyFolders = written.endsWith('/');
    const inner = written.replace(/\/+$/, '').replace(/^\.\//, '/');
    const anchored = inner.includes('/');
    const names = inner.replace(/^\/+/, '').split(/\/+/).filter((name, index, all) => name !== '**' || all[index - 1] !== '**');
    const source = names.map((name, index) => {
        const last = index === names.length - 1;
        if (name !== '**')
            return `${inName(name)}${last ? '' : '/'}`;
        return last ? '.+' : '(?:.*/)?';
    }).join('');
    try {
        return { expression: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}$`, 'su'), onlyFolders, leavesOut, pattern };
    }
    catch {
        return null;
    }
}
const always = ['.git', '/.tailgate'].flatMap((pattern) => ruleOf(pattern) ?? []);
function foldersOf(pattern) {
    const names = pattern.replace(/^!(?:\.?\/)?/, '').replace(/\/+$/, '').split(/\/+/);
    const wild = names.findIndex((name) => /[*?[\\]/.test(name));
    const plain = names.slice(0, wild < 0 ? -1 : wild);
    return plain.map((_, index) => plain.slice(0, index + 1).join('/'));
}
function inName(name) {
    return name.replace(/\\(.)|\[(!|\^)?([^\]/]+)\]|\*+|\?|[^*?[\\]+|\[/gsu, (part, itself, not, set) => {
        if (itself !== undefined)
            return itself.replace(/[^!# ]/, '\\$&');
        if (set !== undefined)
            return `[${not === undefined ? '' : '^/'}${set.replace(/[\\\]^[&~]/g, '\\$&')}]`;
        if (part.startsWith('*'))
            return '[^/]*';
        return part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    });
}
//# sourceMappingURL=ignore.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/directory.js




async function weighDirectory(path, shown, ignore, signal) {
    const patterns = ignoredBy(ignore);
    if (!patterns.ok)
        return patterns;
    if (!(await (0,promises_.lstat)(path)).isDirectory()) {
        return cannot(`${shown} is a file, not a folder`, 'Write `format: file` to weigh a file.');
    }
    const { zip, inventory } = await readFolder(path, patterns.ignored, null, signal);
    if (zip.files === 0)
        return nothingIn(shown);
    return { ok: true, packed: zip.packed, unpacked: zip.unpacked, files: zip.files, compressed: null, inventory };
}
//# sourceMappingURL=directory.js.map
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/measure/size/listing.js
const mostHeld = 100_000;
class Listing {
    inventory;
    held = [];
    full = false;
    constructor(inventory) {
        this.inventory = inventory;
    }
    add(path, packed, unpacked) {
        const plain = path.startsWith('./') ? path.slice('./'.length) : path;
        if (this.full)
            this.inventory.add(plain, packed, unpacked);
        else
            this.held.push({ path: plain, packed, unpacked });
        if (this.held.length >= mostHeld)
            this.end();
    }
    describes(path) {
        return this.inventory.describes(path);
    }
    learn(path, bytes) {
        this.inventory.learn(path.startsWith('./') ? path.slice('./'.length) : path, bytes);
    }
    end() {
        for (const { path } of this.held)
            this.inventory.expect(path);
        for (const { path, packed, unpacked } of this.held)
            this.inventory.add(path, packed, unpacked);
        this.held = [];
        this.full = true;
    }
}
//# sourceMappingURL=listing.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/tar.js

const block = 512;
const mostDescription = 1024 * 1024;
const nothing = { size: null, link: null, name: null };
function isTarHeader(header) {
    if (header.length < block || header[0] === 0)
        return false;
    let sum = 0;
    for (let at = 0; at < block; at += 1)
        sum += at >= 148 && at < 156 ? 0x20 : header[at] ?? 0;
    return octal(header, 148, 8) === sum;
}
class TarCounter {
    files = 0;
    unpacked = 0;
    pending = Buffer.alloc(0);
    skip = 0;
    kept = null;
    listing;
    ahead = nothing;
    state = 'reading';
    constructor(listing = null) {
        this.listing = listing;
    }
    push(piece) {
        let bytes = piece;
        while (bytes.length > 0 && this.state === 'reading') {
            if (this.skip > 0) {
                const here = Math.min(this.skip, bytes.length);
                this.kept?.parts.push(Buffer.from(bytes.subarray(0, here)));
                this.skip -= here;
                bytes = bytes.subarray(here);
                if (this.skip === 0)
                    this.endOfEntry();
            }
            else {
                const here = Math.min(block - this.pending.length, bytes.length);
                this.pending = Buffer.concat([this.pending, bytes.subarray(0, here)]);
                bytes = bytes.subarray(here);
                if (this.pending.length === block)
                    this.header(this.pending);
            }
        }
    }
    contents() {
        if (this.state === 'damaged' || this.skip > 0 || this.pending.length > 0)
            return null;
        return Number.isSafeInteger(this.unpacked) ? { files: this.files, unpacked: this.unpacked } : null;
    }
    header(header) {
        this.pending = Buffer.alloc(0);
        if (header.every((byte) => byte === 0)) {
            this.state = 'ended';
            return;
        }
        const stated = sizeField(header);
        if (stated === null || !isTarHeader(header)) {
            this.state = 'damaged';
            return;
        }
        const type = String.fromCharCode(header[156] ?? 0);
        const describing = this.describing(type);
        const size = describing === null ? this.ahead.size ?? stated : stated;
        const hasData = !['1', '2', '3', '4', '5', '6'].includes(type);
        this.skip = hasData ? Math.ceil(size / block) * block : 0;
        this.kept = null;
        if (describing !== null) {
            if (size <= mostDescription)
                this.keep(size, describing);
            return;
        }
        const name = this.ahead.name ?? nameIn(header);
        if (type === '2')
            this.count(name, this.ahead.link ?? textOf(header.subarray(157, 257)).length);
        else if (type === '1')
            this.count(name, 0);
        else if (hasData) {
            this.count(name, size);
            if (size <= mostRecord && this.listing?.describes(name) === true)
                this.keep(size, (data) => this.listing?.learn(name, data));
        }
        this.ahead = nothing;
    }
    describing(type) {
        switch (type) {
            case 'x': return (data) => { this.ahead = { ...this.ahead, ...paxOf(data) }; };
            case 'K': return (data) => { this.ahead = { ...this.ahead, link: textOf(data).length }; };
            case 'L': return (data) => { this.ahead = { ...this.ahead, name: textOf(data).toString('utf8') }; };
            case 'g': return () => undefined;
            default: return null;
        }
    }
    keep(size, use) {
        this.kept = { use, size, parts: [] };
    }
    count(name, bytes) {
        this.files += 1;
        this.unpacked += bytes;
        this.listing?.add(name, 0, bytes);
    }
    endOfEntry() {
        const { kept } = this;
        this.kept = null;
        kept?.use(Buffer.concat(kept.parts).subarray(0, kept.size));
    }
}
function paxOf(data) {
    const found = {};
    for (let at = 0; at < data.length;) {
        const space = data.indexOf(0x20, at);
        const length = space < 0 ? NaN : Number(data.toString('latin1', at, space));
        if (!Number.isSafeInteger(length) || length <= 0)
            break;
        const record = data.subarray(space + 1, at + length - 1);
        const equals = record.indexOf(0x3d);
        const key = record.toString('latin1', 0, Math.max(0, equals));
        if (key === 'linkpath')
            found.link = record.length - equals - 1;
        if (key === 'path')
            found.name = record.toString('utf8', equals + 1);
        const size = Number(record.toString('latin1', equals + 1));
        if (key === 'size' && Number.isSafeInteger(size) && size >= 0)
            found.size = size;
        at += length;
    }
    return found;
}
function sizeField(header) {
    const first = header[124] ?? 0;
    if (first < 0x80)
        return octal(header, 124, 12);
    const size = header.readBigUInt64BE(128);
    return first === 0x80 && size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : null;
}
function octal(header, at, length) {
    const text = header.toString('latin1', at, at + length).replace(/[\0 ]+$/, '').trimStart();
    return /^[0-7]*$/.test(text) ? parseInt(text === '' ? '0' : text, 8) : null;
}
function nameIn(header) {
    const name = textOf(header.subarray(0, 100)).toString('utf8');
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textOf(header.subarray(345, 500)).toString('utf8') : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textOf(field) {
    const end = field.indexOf(0);
    return end < 0 ? field : field.subarray(0, end);
}
//# sourceMappingURL=tar.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/read-at.js
async function readAt(handle, position, length) {
    const buffer = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return buffer.subarray(0, filled);
}
//# sourceMappingURL=read-at.js.map
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/measure/size/zip-entry.js




const localSignature = 0x04034b50;
async function readZipped(handle, { method, packed, unpacked, offset }) {
    if (unpacked > mostRecord || packed > mostRecord || !Number.isSafeInteger(offset) || offset < 0)
        return null;
    const header = await readAt(handle, offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== localSignature)
        return null;
    const data = await readAt(handle, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
    if (method === 0)
        return data;
    if (method !== 8)
        return null;
    return (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw)(data, { maxOutputLength: mostRecord }).catch(() => null);
}
//# sourceMappingURL=zip-entry.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/zip-file.js


const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const headerSignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const zip_file_window = 256 * 1024;
const mostManifests = 5_000;
const mostUnpacked = 64 * 1024 * 1024;
async function contentsOfZip(handle, size, listing, signal) {
    const manifests = [];
    const totals = await readDirectory(handle, size, listing, manifests, signal);
    let unpacked = 0;
    for (const manifest of totals === null ? [] : manifests) {
        signal.throwIfAborted();
        const bytes = await readZipped(handle, manifest);
        unpacked += bytes?.length ?? 0;
        if (unpacked > mostUnpacked)
            break;
        if (bytes !== null)
            listing.learn(manifest.name, bytes);
    }
    return totals;
}
async function readDirectory(handle, size, listing, manifests, signal) {
    const directory = await findDirectory(handle, size);
    if (directory === null)
        return null;
    let files = 0;
    let unpacked = 0;
    let entries = 0;
    let bytes = Buffer.alloc(0);
    let at = 0;
    for (let left = directory.length; left > 0;) {
        if (bytes.length - at < Math.min(zip_file_window, left)) {
            signal.throwIfAborted();
            bytes = await readAt(handle, directory.offset + directory.length - left, Math.min(4 * zip_file_window, left));
            at = 0;
        }
        const header = headerAt(bytes, at);
        if (header === null || header.length > left)
            return null;
        at += header.length;
        left -= header.length;
        entries += 1;
        unpacked += header.unpacked;
        if (header.name.endsWith('/'))
            continue;
        files += 1;
        listing.add(header.name, header.packed + header.length + 30 + header.nameLength, header.unpacked);
        if (manifests.length < mostManifests && listing.describes(header.name))
            manifests.push({ ...header, offset: header.offset + directory.before });
    }
    return entries === directory.entries && Number.isSafeInteger(unpacked) ? { files, unpacked } : null;
}
function headerAt(bytes, at) {
    if (bytes.length - at < 46 || bytes.readUInt32LE(at) !== headerSignature)
        return null;
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const length = 46 + nameLength + extra + comment;
    if (bytes.length - at < length)
        return null;
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const small = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [unpacked = 0, packed = 0, offset = 0] = withSizes64(small, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extra));
    return { length, nameLength, name, method: bytes.readUInt16LE(at + 10), unpacked, packed, offset };
}
function withSizes64(small, extra) {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== 1)
            continue;
        const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
        let next = at + 4;
        return small.map((value) => {
            if (value !== 0xffffffff || next + 8 > end)
                return value;
            next += 8;
            return Number(extra.readBigUInt64LE(next - 8));
        });
    }
    return small;
}
async function findDirectory(handle, size) {
    const tail = await readAt(handle, Math.max(0, size - endLength - longestComment), Math.min(size, endLength + longestComment));
    for (let at = tail.length - endLength; at >= 0; at -= 1) {
        if (tail.readUInt32LE(at) !== endSignature || at + endLength + tail.readUInt16LE(at + 20) !== tail.length)
            continue;
        const end = size - tail.length + at;
        const plain = { entries: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
        if (plain.entries === 0xffff || plain.length === 0xffffffff || plain.offset === 0xffffffff) {
            return await find64(handle, end) ?? directoryBefore(end, plain);
        }
        return directoryBefore(end, plain);
    }
    return null;
}
async function find64(handle, end) {
    const before = 20 + 56;
    if (end < before)
        return null;
    const bytes = await readAt(handle, end - before, before);
    if (bytes.length < before || bytes.readUInt32LE(56) !== locator64Signature || bytes.readUInt32LE(0) !== end64Signature)
        return null;
    return directoryBefore(end - before, { entries: Number(bytes.readBigUInt64LE(32)), length: Number(bytes.readBigUInt64LE(40)), offset: Number(bytes.readBigUInt64LE(48)) });
}
function directoryBefore(end, { entries, length, offset }) {
    return length <= end ? { before: end - length - offset, offset: end - length, length, entries } : null;
}
//# sourceMappingURL=zip-file.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/file.js











const zipNames = /\.(zip|jar|war|ear|aar|whl|egg|nupkg|vsix|apk)$/i;
const gzipNames = /\.(tgz|gz|crate)$/i;
const tarNames = /\.(tgz|tar\.gz|crate|tar)$/i;
async function weighFile(path, shown, signal) {
    const handle = await openAny(path);
    if (handle === null)
        return cannot(`${shown} is not a plain file`, 'Name the file that is shipped.');
    try {
        const stats = await handle.stat();
        if (!stats.isFile()) {
            return cannot(`${shown} is ${stats.isDirectory() ? 'a folder' : 'not a plain file'}`, 'Write `format: directory` or `format: zip` to weigh a folder.');
        }
        const found = await lookInto({ handle, path, shown, size: stats.size }, signal);
        if (found === null)
            return cannot(`${shown} is damaged, or not what its name says`, 'Build it again; a file of another kind needs another ending than this.');
        return { ok: true, packed: stats.size, ...found, compressed: null };
    }
    finally {
        await handle.close();
    }
}
async function openAny(path) {
    try {
        return await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        if ((0,system_error/* hasCode */.up)(error, 'ENXIO'))
            return null;
        throw error;
    }
}
async function lookInto({ handle, path, shown, size }, signal) {
    const inventory = new Inventory(null);
    const listing = new Listing(inventory);
    const begin = Buffer.alloc(512);
    await handle.read(begin, 0, begin.length, 0);
    const [found, promised] = zipNames.test(shown) || begin.readUInt32BE(0) === 0x504b0304
        ? [await contentsOfZip(handle, size, listing, signal), zipNames.test(shown)]
        : begin.readUInt16BE(0) === 0x1f8b
            ? [await contentsOfGzip(path, shown, listing, signal), gzipNames.test(shown)]
            : [isTarHeader(begin) ? await contentsOfTar(path, listing, signal) : null, gzipNames.test(shown) || tarNames.test(shown)];
    if (found !== null) {
        listing.end();
        return { ...found, inventory };
    }
    if (promised)
        return null;
    const asItIs = new Inventory(null);
    asItIs.add((0,external_node_path_.basename)(shown), size, size);
    return { files: 1, unpacked: size, inventory: asItIs };
}
async function contentsOfTar(path, listing, signal) {
    const counter = new TarCounter(listing);
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), async (source) => {
        for await (const piece of source)
            counter.push(piece);
    }, { signal });
    return counter.contents();
}
async function contentsOfGzip(path, shown, listing, signal) {
    const counter = new TarCounter(listing);
    let unpacked = 0;
    let begin = Buffer.alloc(0);
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), (0,external_node_zlib_.createGunzip)(), async (source) => {
            for await (const piece of source) {
                unpacked += piece.length;
                if (begin.length < 512)
                    begin = Buffer.concat([begin, piece.subarray(0, 512 - begin.length)]);
                counter.push(piece);
            }
        }, { signal });
    }
    catch (error) {
        if (isDamage(error))
            return null;
        throw error;
    }
    if (isTarHeader(begin) || tarNames.test(shown))
        return counter.contents();
    listing.add((0,external_node_path_.basename)(shown).replace(/\.gz$/i, ''), 0, unpacked);
    return { files: 1, unpacked };
}
function isDamage(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
//# sourceMappingURL=file.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/place.js




async function placeInside({ path, from, fromCalled, shown }, checkout) {
    const asked = (0,external_node_path_.resolve)(from, path);
    if (path.includes('\0') || (0,external_node_path_.isAbsolute)(path) || leaves(checkout, asked)) {
        return cannot(`${shown} is outside the checkout`, `Write a path relative to ${fromCalled}, inside the checkout.`);
    }
    try {
        const [real, root] = await Promise.all([(0,promises_.realpath)(asked), (0,promises_.realpath)(checkout)]);
        return leaves(root, real) ? cannot(`${shown} leads outside the checkout, through a symbolic link`, 'Put the files themselves there.') : real;
    }
    catch (error) {
        if (!(0,system_error/* hasCode */.up)(error, 'ENOENT'))
            throw error;
        const dangling = await (0,promises_.lstat)(asked).then((found) => found.isSymbolicLink(), () => false);
        return dangling
            ? cannot(`${shown} is a symbolic link to something that does not exist`, 'Check where it points, and that `setup` builds that.')
            : cannot(`${shown} does not exist`, 'Check how it is spelled, and that `setup` builds it.');
    }
}
function leaves(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
}
//# sourceMappingURL=place.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/layer.js






async function weighLayer(path, checkout, signal) {
    const shown = `the layer ${shownPath(path)}`;
    try {
        const place = await placeInside({ path, from: checkout, fromCalled: 'the checkout', shown }, checkout);
        if (typeof place !== 'string')
            return place;
        if (!(await (0,promises_.lstat)(place)).isDirectory())
            return cannot(`${shown} is not a folder`, 'Name the folder that is laid over /opt, as it is before it is zipped.');
        const patterns = ignoredBy(['__pycache__/']);
        if (!patterns.ok)
            return patterns;
        const folder = await readFolder(place, patterns.ignored, path, signal);
        return folder.zip.files === 0 ? cannot(`${shown} holds no files to weigh`, 'Check that `setup` builds it.') : folder;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return refusal_refusalOf(error, shown, false);
    }
}
//# sourceMappingURL=layer.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/npm.js








const patience = 120_000;
const mostOutput = 64 * 1024 * 1024;
const passedOn = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'XDG_CONFIG_HOME', 'NVM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'npm_config_cache', 'npm_config_userconfig'];
const npm_mostManifests = 1_000;
const prepareHint = 'npm must be able to run `npm pack --dry-run --json --ignore-scripts` in that folder.';
async function weighNpm(path, shown, signal) {
    if (!(await (0,promises_.lstat)(path)).isDirectory())
        return cannot(`${shown} is a file, not the folder of an npm package`, 'Write `format: file` to weigh a file.');
    const { error, stdout, stderr } = await npmPack(path, signal);
    signal.throwIfAborted();
    if ((0,system_error/* hasCode */.up)(error, 'ENOENT'))
        return cannot('npm is not installed, or not in PATH', 'Install Node.js with npm, or write `format: directory`.');
    const answer = jsonIn(stdout);
    if (error !== null)
        return cannot(`npm cannot pack ${shown}: ${npm_reasonOf(error, answer, stderr)}`, prepareHint);
    const weight = weightIn(answer, shown);
    if (weight.ok)
        await learnVersions(path, bundledManifests(answer), weight.inventory, signal);
    return weight;
}
async function learnVersions(root, manifests, inventory, signal) {
    for (const name of manifests) {
        signal.throwIfAborted();
        const bytes = await readManifest((0,external_node_path_.join)(root, name));
        if (bytes !== null)
            inventory.learn(name, bytes);
    }
}
async function readManifest(path) {
    try {
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const stats = await handle.stat();
            return stats.isFile() && stats.size <= mostManifest ? await handle.readFile() : null;
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.Or)(error))
            return null;
        throw error;
    }
}
function npmPack(cwd, signal) {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.includes(name)));
    const options = { cwd, env: { ...env, NO_UPDATE_NOTIFIER: '1' }, signal, timeout: patience, killSignal: 'SIGKILL', maxBuffer: mostOutput, encoding: 'utf8' };
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
        child.stdin?.end();
    });
}
function weightIn(answer, shown) {
    const packages = packagesIn(answer);
    if (packages.length > 1)
        return cannot(`npm packs ${packages.length} packages in ${shown}`, 'Name the folder of one package; weigh the others as targets of their own.');
    const [listed] = packages;
    if (typeof listed === 'object' && listed !== null && 'size' in listed && 'unpackedSize' in listed && 'entryCount' in listed) {
        const { size: packed, unpackedSize: unpacked, entryCount: files } = listed;
        if (isCount(packed) && isCount(unpacked) && isCount(files)) {
            const inventory = new Inventory(null);
            for (const file of filesIn(listed))
                inventory.add(file.path, 0, file.size);
            return { ok: true, packed, unpacked, files, compressed: null, inventory };
        }
    }
    return cannot(`npm did not say what it would pack in ${shown}`, `${prepareHint} It does from npm 7 on.`);
}
function packagesIn(answer) {
    return typeof answer === 'object' && answer !== null && !('size' in answer) ? Object.values(answer) : [answer];
}
function filesIn(listed) {
    const files = 'files' in listed && Array.isArray(listed.files) ? listed.files : [];
    return files.flatMap((file) => (typeof file === 'object' && file !== null && 'path' in file && typeof file.path === 'string'
        && 'size' in file && isCount(file.size) ? [{ path: file.path, size: file.size }] : []));
}
function bundledManifests(answer) {
    const [listed] = packagesIn(answer);
    const paths = typeof listed === 'object' && listed !== null ? filesIn(listed).map(({ path }) => path) : [];
    const inventory = new Inventory(null);
    return paths.filter((path) => !path.split('/').includes('..') && inventory.describes(path)).slice(0, npm_mostManifests);
}
function jsonIn(output) {
    for (const match of output.matchAll(/^[[{]/gm)) {
        try {
            return JSON.parse(output.slice(match.index));
        }
        catch {
        }
    }
    return null;
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function npm_reasonOf(error, answer, stderr) {
    if (typeof error === 'object' && error !== null && 'killed' in error && error.killed === true)
        return `it took longer than ${patience / 1000} s, or printed too much`;
    const told = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
    const summary = typeof told === 'object' && told !== null && 'summary' in told && typeof told.summary === 'string' ? told.summary : '';
    const lines = `${summary}\n${stderr.replace(/^npm (ERR!|error) ?/gm, '')}`.split('\n').map((line) => line.trim());
    return shownPath(lines.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? 'it gave no reason');
}
//# sourceMappingURL=npm.js.map
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/src/measure/size/brotli.js



const job = 64 * 1024;
class BrotliSize {
    stream;
    done;
    bytes = 0;
    constructor(size, signal) {
        const params = { [external_node_zlib_.constants.BROTLI_PARAM_QUALITY]: external_node_zlib_.constants.BROTLI_MAX_QUALITY, [external_node_zlib_.constants.BROTLI_PARAM_SIZE_HINT]: Math.min(size, 0x7fffffff) };
        this.stream = (0,external_node_zlib_.createBrotliCompress)({ params });
        this.stream.on('data', (part) => { this.bytes += part.length; });
        (0,external_node_stream_.addAbortSignal)(signal, this.stream);
        this.done = (0,external_node_stream_promises_.finished)(this.stream);
        this.done.catch(() => undefined);
    }
    write(piece) {
        const last = Math.max(0, Math.ceil(piece.length / job) - 1) * job;
        for (let at = 0; at < last; at += job)
            this.stream.write(Buffer.from(piece.subarray(at, at + job)));
        return new Promise((resolve, reject) => {
            this.stream.write(Buffer.from(piece.subarray(last)), (error) => (error ? reject(error) : resolve()));
        });
    }
    async end() {
        this.stream.end();
        await this.done;
        return this.bytes;
    }
}
//# sourceMappingURL=brotli.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/web.js










const gzipFrame = 18;
const compressedNames = /\.(?:gz|br|zst|bz2|xz|zip|tgz|7z|rar|jar|png|apng|jpe?g|jfif|gif|webp|avif|heic|jxl|woff2?|mp3|mp4|m4[av]|aac|ogg|og[av]|opus|flac|weba|webm|mov|mkv|avi|pdf)$/i;
const encodings = ['.gz', '.br', '.zst'];
const atATime = Math.min(4, (0,external_node_os_.availableParallelism)());
async function weighWeb(path, shown, ignore, signal) {
    const patterns = ignoredBy(ignore);
    if (!patterns.ok)
        return patterns;
    if (!(await (0,promises_.lstat)(path)).isDirectory())
        return cannot(`${shown} is a file, not a folder`, 'Name the folder that is served; `ignore` leaves out the rest.');
    const assets = new Assets(patterns.ignored, signal);
    await assets.readAll(path);
    const { sum, inventory } = assets;
    if (sum.files === 0)
        return nothingIn(shown);
    return { ok: true, packed: sum.gzip, unpacked: sum.size, files: sum.files, compressed: { gzip: sum.gzip, brotli: sum.brotli }, inventory };
}
class Assets {
    sum = { files: 0, size: 0, gzip: 0, brotli: 0 };
    inventory = new Inventory(null);
    reader = new ContentReader();
    ignored;
    signal;
    pause;
    counted = new Set();
    running = new Set();
    failure = null;
    constructor(ignored, signal) {
        this.ignored = ignored;
        this.signal = signal;
        this.pause = pauseOf(signal);
    }
    async readAll(path) {
        try {
            for await (const found of walk(path, this.ignored, this.signal, (folder, names) => this.inventory.enter(folder, names))) {
                await this.pause();
                if (!this.counted.delete(found.name.toString('latin1')))
                    await this.read(found);
            }
        }
        finally {
            await Promise.allSettled(this.running);
        }
        this.signal.throwIfAborted();
        if (this.failure !== null)
            throw this.failure.error;
    }
    async read(found) {
        const name = found.name.toString('utf8');
        const size = found.link?.length ?? (compressedNames.test(name) ? sizeOf(found.path) : null);
        if (size !== null)
            this.add(name, { size, gzip: size, brotli: size });
        else if (found.link === null)
            await this.compress(found, name);
    }
    async compress(found, name) {
        while (this.running.size >= atATime)
            await Promise.race(this.running);
        const [gzipped, brotlied] = this.beside(found);
        let brotli = null;
        const content = await naming(found.name, () => this.reader.read(found.path, this.pause, (piece, size) => {
            if (piece.length === size && this.inventory.describes(name))
                this.inventory.learn(name, piece);
            if (brotlied !== null || size === 0)
                return undefined;
            brotli ??= new BrotliSize(size, this.signal);
            const written = brotli.write(piece);
            if (piece.length < size)
                return written;
            written.catch(() => undefined);
            return undefined;
        }));
        if (content === null)
            return;
        const { size } = content;
        const gzip = gzipped ?? Math.min(size, content.deflated + gzipFrame);
        const job = endOf(brotli).then((made) => this.add(name, { size, gzip, brotli: brotlied ?? Math.min(size, made) }))
            .catch((error) => { this.failure ??= { error }; })
            .finally(() => this.running.delete(job));
        this.running.add(job);
    }
    beside({ path, name }) {
        const [gzip = null, brotli = null] = encodings.map((ending) => {
            const full = Buffer.concat([name, Buffer.from(ending)]);
            if (this.ignored(full.toString('utf8'), false))
                return null;
            const size = sizeOf(Buffer.concat([path, Buffer.from(ending)]));
            if (size !== null)
                this.counted.add(full.toString('latin1'));
            return size;
        });
        return [gzip, brotli];
    }
    add(name, { size, gzip, brotli }) {
        this.sum.files += 1;
        this.sum.size += size;
        this.sum.gzip += gzip;
        this.sum.brotli += brotli;
        this.inventory.add(name, gzip, size);
    }
}
function sizeOf(path) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats.size : null;
}
async function endOf(brotli) {
    return brotli === null ? 0 : brotli.end();
}
//# sourceMappingURL=web.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/weigh.js









async function weigh(pack, directory, signal, checkout = directory, layers = []) {
    try {
        const weight = await weighPackage(pack, directory, checkout, signal);
        if (!weight.ok)
            return weight;
        const folders = [];
        for (const path of layers) {
            const layer = await weighLayer(path, checkout, signal);
            if ('ok' in layer)
                return layer;
            folders.push(layer);
        }
        const { inventory, ...measured } = weight;
        return {
            ...measured,
            unpacked: folders.reduce((sum, { zip }) => sum + zip.unpacked, measured.unpacked),
            files: folders.reduce((sum, { zip }) => sum + zip.files, measured.files),
            contents: contents_contentsOf([inventory, ...folders.map((folder) => folder.inventory)]),
        };
    }
    catch (error) {
        if (signal.aborted)
            return cannot('weighing was interrupted');
        throw error;
    }
}
async function weighPackage(pack, directory, checkout, signal) {
    const shown = shownPath(pack.path);
    try {
        const path = await placeInside({ path: pack.path, from: directory, fromCalled: 'the target\'s folder', shown }, checkout);
        return typeof path === 'string' ? await weighAs(pack, path, shown, signal) : path;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return refusal_refusalOf(error, shown, true);
    }
}
async function weighAs(pack, path, shown, signal) {
    signal.throwIfAborted();
    switch (pack.format) {
        case 'directory':
        case 'zip': return weighDirectory(path, shown, pack.ignore, signal);
        case 'web': return weighWeb(path, shown, pack.ignore, signal);
        case 'file': return weighFile(path, shown, signal);
        case 'npm': return weighNpm(path, shown, signal);
    }
}
//# sourceMappingURL=weigh.js.map
;// CONCATENATED MODULE: ./build/src/measure/cold-start-blocks.js



class ColdStarts {
    #options;
    #blocks;
    #made = 0;
    constructor(options) {
        this.#options = options;
        this.#blocks = startBlocks(options.plan);
    }
    async round(round) {
        const { plan: { target, sides, coldStarts }, rounds, parts, first, add } = this.#options;
        if (coldStarts.length === 0 || !parts.isOpen(target.name, null))
            return;
        const blocks = this.#blocksOf(round);
        if (blocks.length === 0 && round >= rounds)
            parts.close(target.name, null);
        if (round === 0 && discardsFirst(target)) {
            for (const side of sides) {
                const reading = await this.#start(side, null);
                if (reading !== null)
                    first?.(side, reading);
            }
        }
        for (const block of blocks) {
            const readings = [];
            for (const side of block) {
                const reading = await this.#start(side, COLD_START);
                if (reading !== null)
                    readings.push({ side, reading });
            }
            if (readings.length < block.filter((side) => this.#starts(side)).length || readings.length === 0)
                continue;
            for (const { side, reading } of readings)
                add(side, reading);
            parts.done(target.name, null);
        }
        if (!this.#starts('head'))
            parts.close(target.name, null);
    }
    #blocksOf(round) {
        const { plan, rounds } = this.#options;
        const kept = plan.sides.length > 1 ? CONFIRMING : 0;
        const spread = this.#blocks.length - kept;
        const cut = (n) => (n > rounds ? this.#blocks.length : Math.round((n * spread) / rounds));
        return this.#blocks.slice(cut(round), cut(round + 1));
    }
    #starts(side) {
        return !this.#options.givenUp.has(this.#options.plan.target.name, side, COLD_START);
    }
    async #start(side, about) {
        if (!this.#starts(side))
            return null;
        const { plan: { target, coldStarts }, record, givenUp, probe, progress } = this.#options;
        this.#made += 1;
        progress(`${target.name}: ${target.kind === 'command' ? 'run' : 'cold start'} ${this.#made} of ${coldStarts.length}`);
        const began = performance.now();
        const start = await probe(side);
        record.spend(target.kind === 'command' ? 'commands' : 'coldStarts', performance.now() - began);
        if (start.ok)
            return start.reading;
        givenUp.add(target.name, about, side, start.failure);
        return null;
    }
}
//# sourceMappingURL=cold-start-blocks.js.map
;// CONCATENATED MODULE: ./build/src/measure/cold-start.js

async function probeStart(options) {
    const started = await startTarget(options);
    if (!started.ok)
        return started;
    const { startTime, countersAtReady: counters, memoryAtReady: memory } = started.running;
    await started.running.stop();
    const hidden = new Set(started.running.absent().map(({ metric }) => metric));
    const { cpu = null, faults = null } = counters ?? {};
    const { read = null, reads = null } = hidden.has('cold-start.read') ? {} : (counters ?? {});
    return { ok: true, reading: { time: startTime, cpu, read, reads, faults, memory: memory?.peak ?? null } };
}
//# sourceMappingURL=cold-start.js.map
;// CONCATENATED MODULE: ./build/src/outputs/loose.js

function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
const entriesOf = (value) => Object.entries(mapOf(value) ?? {});
const listOf = (value) => (Array.isArray(value) ? value : []);
const loose_textOf = (value) => (typeof value === 'string' ? value : null);
const isThere = ({ value }) => value !== undefined && value !== null;
function loose_numbersOf(value) {
    const list = listOf(value);
    const numbers = list.filter((one) => typeof one === 'number' && Number.isFinite(one));
    return list.length > 0 && numbers.length === list.length ? numbers : null;
}
const valueOfRun = stats_sample/* median */.JZ;
//# sourceMappingURL=loose.js.map
;// CONCATENATED MODULE: ./build/src/outputs/artillery.js

const ENDPOINT = 'plugins.metrics-by-endpoint.';
const OF_ENDPOINT = new RegExp(`^${ENDPOINT.replaceAll('.', '\\.')}response_time\\.(.+)$`, 'su');
const CODES = 'http.codes.';
const artillery_REQUESTS = 'http.request_rate';
const artillery_STATISTICS = ['min', 'mean', 'p50', 'median', 'p75', 'p90', 'p95', 'p99', 'p999', 'max'];
const OF_USERS = /session_length$/u;
function artillery(document) {
    const aggregate = mapOf(mapOf(document)?.['aggregate']);
    if (aggregate === null)
        return 'is no report of Artillery: it has no `aggregate`';
    return mapOf(aggregate['latency']) === null ? versionTwo(aggregate) : versionOne(aggregate);
}
function versionTwo(aggregate) {
    const counters = entriesOf(aggregate['counters']);
    const counted = (name) => artillery_numberIn(counters, name);
    const errors = counters.reduce((sum, [name, value]) => sum + (name.startsWith('errors.') && typeof value === 'number' ? value : 0), 0);
    const summaries = new Map([...entriesOf(aggregate['histograms']), ...entriesOf(aggregate['summaries'])]);
    return [
        ...[...summaries].flatMap(([name, summary]) => summaryOf(name, summary)),
        ...entriesOf(aggregate['rates']).map(([name, value]) => rateOf(name, value)),
        ...share('errors', errors + refusals(counters.flatMap(([name, value]) => (name.startsWith(CODES) ? [[name.slice(CODES.length), value]] : []))), counted('http.requests')),
        ...share('vusers.failed', counted('vusers.failed'), counted('vusers.created')),
        ...counters.filter(([name]) => !name.startsWith(ENDPOINT)).map(([name, value]) => ({ scenario: null, name: name === 'vusers.failed' ? 'vusers.failed.count' : name, value, unit: 'count', better: null, minor: true })),
    ];
}
const rateOf = (name, value) => ({ scenario: null, name, value, unit: '/s', ...(name === artillery_REQUESTS ? { better: 'higher' } : { better: null, minor: true }) });
function summaryOf(name, summary) {
    const endpoint = OF_ENDPOINT.exec(name)?.[1] ?? null;
    const timed = endpoint !== null || /(?:response_time|session_length|latency|duration)(?:\.|$)/u.test(name);
    return statisticsOf(endpoint, endpoint === null ? name : 'http.response_time', summary, timed ? 'ms' : '', OF_USERS.test(name));
}
function statisticsOf(scenario, name, summary, unit, minor) {
    const map = mapOf(summary) ?? {};
    const known = artillery_STATISTICS.filter((key) => key !== 'median' || !('p50' in map));
    return known.map((key) => ({ scenario, name: `${name}.${key === 'p999' ? 'p99.9' : key === 'median' ? 'p50' : key}`, value: map[key], unit, minor: minor || key === 'min' || key === 'max' })).filter(isThere);
}
function versionOne(aggregate) {
    const requests = aggregate['requestsCompleted'];
    const errors = entriesOf(aggregate['errors']).reduce((sum, [, value]) => sum + (typeof value === 'number' ? value : 0), 0);
    const completed = typeof requests === 'number' ? requests : 0;
    return [
        ...statisticsOf(null, 'http.response_time', aggregate['latency'], 'ms', false),
        ...[rateOf(artillery_REQUESTS, mapOf(aggregate['rps'])?.['mean'])].filter(isThere),
        ...share('errors', errors + refusals(entriesOf(aggregate['codes'])), completed + errors),
        ...entriesOf(aggregate['codes']).map(([code, value]) => ({ scenario: null, name: `http.codes.${code}`, value, unit: 'count', better: null, minor: true })),
    ];
}
const refusals = (codes) => codes.reduce((sum, [code, value]) => sum + (Number(code) >= 400 && typeof value === 'number' && value > 0 ? value : 0), 0);
function share(name, part, whole) {
    return whole > 0 ? [{ scenario: null, name, value: Math.min(1, part / whole), unit: 'ratio', better: 'lower' }] : [];
}
function artillery_numberIn(entries, name) {
    const value = entries.find(([key]) => key === name)?.[1];
    return typeof value === 'number' ? value : 0;
}
//# sourceMappingURL=artillery.js.map
// EXTERNAL MODULE: ./build/src/short-hash.js
var short_hash = __webpack_require__(39888);
;// CONCATENATED MODULE: ./build/src/outputs/name.js

const name_LONGEST = 120;
function metricName(text) {
    const name = name_visible(text).replace(/[^\p{L}\p{N}._:%=-]+/gu, '-').replace(/^-+|-+$/gu, '');
    return name === '' ? null : cut(name, text);
}
function scenarioName(text) {
    const name = name_visible(text).replace(/\s+/gu, ' ').trim();
    return name === '' ? null : cut(name, text);
}
const name_visible = (text) => text.replace(/\s/gu, ' ').replace(/\p{C}/gu, '');
function cut(name, whole) {
    const points = [...name];
    const hash = (0,short_hash/* shortHash */.B)(whole);
    return points.length <= name_LONGEST ? name : `${points.slice(0, name_LONGEST - hash.length - 1).join('')}-${hash}`;
}
//# sourceMappingURL=name.js.map
;// CONCATENATED MODULE: ./build/src/outputs/collect.js


const MOST_READINGS = 1000;
const [collect_LEAST, collect_MOST] = [1e-12, 1e15];
const collect_MOST_NAMED = 3;
const MOST_LEFT = 50;
const REASONS = {
    'no-number': 'no finite number', negative: 'negative', beyond: `not between ${collect_LEAST} and ${collect_MOST}`, unnamed: 'without a name', twice: 'printed more than once under the same name, each time another', alike: 'printed under names that are one name here, where a hyphen stands for spaces and signs',
    many: `beyond the first ${MOST_READINGS.toLocaleString('en-US')}`,
};
function collect_collect(printed) {
    const readings = new Map();
    const left = new Map();
    const each = [];
    const unclear = clashesIn(printed);
    for (const one of printed) {
        const reading = readingOf(one);
        const key = typeof reading === 'string' ? '' : collect_keyOf(reading);
        if (readings.has(key))
            continue;
        const reason = typeof reading === 'string' ? reading : unclear.get(key) ?? (readings.size >= MOST_READINGS ? 'many' : null);
        if (reason === null && typeof reading !== 'string')
            readings.set(key, reading);
        if (reason === null)
            continue;
        const known = left.get(reason) ?? { count: 0, names: [] };
        left.set(reason, known);
        known.count += 1;
        const name = metricName(one.name);
        if (name !== null && each.length < MOST_LEFT)
            each.push({ scenario: one.scenario === null ? null : scenarioName(one.scenario), name, reason: REASONS[reason] });
        if (known.names.length < collect_MOST_NAMED)
            known.names.push(reason === 'alike' ? (scenarioName(one.name) ?? '') : collect_placeOf(one));
    }
    const leftOut = [...left].map(([reason, { count, names }]) => `${count.toLocaleString('en-US')} ${count === 1 ? 'value is' : 'values are'} left out, ${REASONS[reason]}: ${names.join(', ')}${count > names.length ? ' ...' : ''}`);
    if (readings.size > 0)
        return { ok: true, readings: [...readings.values()], leftOut, left: each };
    return { ok: false, reason: printed.length === 0 ? 'has no numbers in it' : `has no number that can be measured: ${leftOut.join('; ')}` };
}
const collect_keyOf = ({ scenario, name }) => JSON.stringify([scenario, name]);
function clashesIn(printed) {
    const firsts = new Map();
    const unclear = new Map();
    for (const one of printed) {
        const reading = readingOf(one);
        if (typeof reading === 'string')
            continue;
        const key = collect_keyOf(reading);
        const first = firsts.get(key) ?? { name: one.name, value: reading.value };
        firsts.set(key, first);
        if (first.value !== reading.value && unclear.get(key) !== 'alike')
            unclear.set(key, first.name === one.name ? 'twice' : 'alike');
    }
    return unclear;
}
function readingOf({ scenario, name, value, unit, better, minor = false }) {
    const called = metricName(name);
    const of = scenario === null ? null : scenarioName(scenario);
    if (called === null || (scenario !== null && of === null))
        return 'unnamed';
    if (typeof value !== 'number' || !Number.isFinite(value))
        return 'no-number';
    if (value < 0)
        return 'negative';
    const { factor, ...known } = (0,outputs_unit/* unitOf */.u)(unit);
    const inUnit = value * factor;
    if (inUnit !== 0 && (inUnit < collect_LEAST || inUnit > collect_MOST))
        return 'beyond';
    return { scenario: of, name: called, value: inUnit, ...known, better: better === undefined ? known.better : better, minor };
}
const collect_placeOf = ({ scenario, name }) => [scenario === null ? null : scenarioName(scenario), metricName(name)].filter((part) => part !== null).join(' ') || 'no name';
//# sourceMappingURL=collect.js.map
;// CONCATENATED MODULE: ./build/src/outputs/go.js

const BENCHMARK = /^Benchmark(\S*)\s+\d+\s+(.+)$/u;
const go_STARTED = /^Benchmark([\p{Lu}\d_]\S*)(?:\s|$)/u;
const SKIPPED = /^\s*--- SKIP: Benchmark(\S+)/u;
const PROCESSORS = /-(\d+)$/u;
const NAMES = new Map([['ns/op', 'time'], ['B/op', 'memory'], ['allocs/op', 'allocations'], ['MB/s', 'speed']]);
const looksLikeGo = (text) => linesOf(text).some((line) => BENCHMARK.test(line));
function go(text) {
    const lines = benchmarksIn(text);
    if (lines.length === 0)
        return 'has no line of a Go benchmark in it (`BenchmarkName 100 12.3 ns/op`)';
    const packages = new Set(lines.map(({ pkg }) => pkg));
    const processors = new Set(lines.map(({ name }) => PROCESSORS.exec(name)?.[1]));
    const called = ({ pkg, name }) => `${packages.size > 1 && pkg !== null ? `${pkg}.` : ''}${processors.size > 1 ? name : name.replace(PROCESSORS, '')}`;
    const repeats = new Map();
    for (const line of lines) {
        const scenario = called(line);
        for (const [unit, value] of line.values) {
            const key = JSON.stringify([scenario, unit]);
            const known = repeats.get(key) ?? { scenario, unit, values: [] };
            repeats.set(key, known);
            known.values.push(value);
        }
    }
    const numbers = [...repeats.values()].map(({ scenario, unit, values }) => ({ scenario, name: NAMES.get(unit) ?? unit, value: valueOfRun(values), unit: unit.endsWith('-ns') ? 'ns' : unit, minor: unit === 'MB/s' }));
    return [...numbers, ...unmeasuredIn(text, lines).map((scenario) => ({ scenario, name: 'time', value: null, unit: 'ns/op' }))];
}
function unmeasuredIn(text, measured) {
    const bare = (name) => name.replace(PROCESSORS, '');
    const all = linesOf(text);
    const known = [...measured.map(({ name }) => bare(name)), ...all.flatMap((line) => SKIPPED.exec(line)?.[1] ?? []).map(bare)];
    const names = new Set(all.flatMap((line) => (BENCHMARK.test(line) ? [] : (go_STARTED.exec(line)?.[1] ?? []))).map(bare));
    const parents = new Set([...known, ...names].flatMap((name) => [...name.matchAll(/\//gu)].map(({ index }) => name.slice(0, index))));
    const done = new Set(known);
    return [...names].filter((name) => !done.has(name) && !parents.has(name));
}
function benchmarksIn(text) {
    let pkg = null;
    return linesOf(text).flatMap((line) => {
        pkg = /^pkg:\s*(\S+)/u.exec(line)?.[1] ?? pkg;
        const [, name, rest] = BENCHMARK.exec(line) ?? [];
        if (name === undefined || rest === undefined)
            return [];
        const words = rest.trim().split(/\s+/u);
        const values = words.flatMap((unit, i) => {
            const value = i % 2 === 1 ? Number(words[i - 1]) : NaN;
            return Number.isFinite(value) ? [[unit, value]] : [];
        });
        return [{ pkg, name, values }];
    });
}
function linesOf(text) {
    if (!/^\s*\{"(?:Time|Action|ImportPath)"/u.test(text))
        return text.split(/\r?\n/u);
    const pieces = text.split('\n').map((line) => {
        try {
            const event = line.trim() === '' ? null : mapOf(JSON.parse(line));
            return loose_textOf(event?.['Output']) ?? '';
        }
        catch {
            return '';
        }
    });
    return pieces.join('').split(/\r?\n/u);
}
//# sourceMappingURL=go.js.map
;// CONCATENATED MODULE: ./build/src/outputs/hyperfine.js

function hyperfine(document) {
    const results = listOf(mapOf(document)?.['results']);
    const names = results.map(nameOf);
    return results.length === 0 ? 'is no export of hyperfine: it has no `results`' : results.flatMap((result, i) => hyperfine_resultOf(result, names, i));
}
function hyperfine_resultOf(result, names, index) {
    const map = mapOf(result) ?? {};
    const scenario = scenarioOf(map, names, index);
    const [times, memory, codes] = [loose_numbersOf(map['times']), loose_numbersOf(map['memory_usage_byte']), listOf(map['exit_codes'])];
    const seconds = (name, value, minor) => ({ scenario, name, value, unit: 's', minor });
    return [
        seconds('time', times === null ? (map['median'] ?? map['mean']) : valueOfRun(times), false),
        ...[
            seconds('time.mean', map['mean'], true), seconds('time.min', map['min'], true), seconds('time.max', map['max'], true),
            seconds('user', map['user'], true), seconds('system', map['system'], true),
            { scenario, name: 'memory', value: memory === null ? null : valueOfRun(memory), unit: 'B' },
        ].filter(isThere),
        ...(codes.length === 0 ? [] : [{ scenario, name: 'failed', value: codes.filter((code) => code !== 0).length / codes.length, unit: 'ratio', better: 'lower' }]),
    ];
}
const nameOf = (result) => loose_textOf(mapOf(result)?.['command']);
function scenarioOf(map, names, index) {
    const name = names[index] ?? null;
    const varied = entriesOf(map['parameters']).map(([key, value]) => `${key}=${String(value)}`).join(' ');
    return names.filter((one) => one === name).length > 1 && varied !== '' ? `${name ?? ''} ${varied}` : name;
}
//# sourceMappingURL=hyperfine.js.map
// EXTERNAL MODULE: ./build/src/json-shape.js
var json_shape = __webpack_require__(98987);
;// CONCATENATED MODULE: ./build/src/outputs/json-text.js

const LARGEST_SHAPE = { depth: 200, containers: 1_000_000 };
const MOST_LOOKED_AT = 20;
function json_text_jsonIn(written) {
    const text = written.replace(/^\ufeff/u, '').trim();
    if (text === '')
        return { ok: false, reason: 'is empty' };
    if ((0,json_shape/* exceeds */.O)(text, LARGEST_SHAPE))
        return { ok: false, reason: 'has more maps and lists in it than any report' };
    const whole = parsed(text);
    if (whole !== null)
        return { ok: true, documents: [whole.document] };
    const documents = documentsIn(text);
    return documents.length === 0 ? { ok: false, reason: 'is not JSON' } : { ok: true, documents };
}
function documentsIn(text) {
    const documents = [];
    const opening = /^(?<indent>[ \t]*)[{[]/gmu;
    let innermost = Infinity;
    let left = MOST_LOOKED_AT * text.length;
    for (let found = opening.exec(text); found !== null && left > 0; found = opening.exec(text)) {
        const indent = found.groups?.['indent']?.length ?? 0;
        if (indent > innermost)
            continue;
        const line = [];
        let at = found.index + indent;
        for (;;) {
            const end = closingOf(text, at);
            left -= Math.abs(end) - at;
            if (end < 0)
                innermost = indent;
            const read = end < 0 ? null : parsed(text.slice(at, end));
            at = Math.max(at + 1, end);
            if (read === null)
                break;
            line.push(read.document);
            const next = /[ \t]*(?<sign>[{[]|\r?$)/my;
            next.lastIndex = at;
            const sign = next.exec(text)?.groups?.['sign'];
            if (sign === '{' || sign === '[') {
                at = next.lastIndex - 1;
                continue;
            }
            if (sign !== undefined)
                documents.push(...line);
            break;
        }
        opening.lastIndex = at;
    }
    return left > 0 ? documents : [];
}
function closingOf(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
        const sign = text[at];
        if (sign === '"') {
            for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
                if (text[at] === '\n')
                    return -at;
                if (text[at] === '\\')
                    at += 1;
            }
        }
        else if (sign === '{' || sign === '[') {
            depth += 1;
            if (depth > LARGEST_SHAPE.depth)
                return -at;
        }
        else if (sign === '}' || sign === ']') {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return -text.length;
}
function parsed(text) {
    if ((0,json_shape/* exceeds */.O)(text, LARGEST_SHAPE))
        return null;
    for (const read of [() => text, () => withoutNaN(text)]) {
        try {
            const document = JSON.parse(read());
            return { document };
        }
        catch {
        }
    }
    return null;
}
const withoutNaN = (text) => text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gsu, (found) => (found.startsWith('"') ? found : 'null'));
//# sourceMappingURL=json-text.js.map
;// CONCATENATED MODULE: ./build/src/outputs/k6.js

const PARTS = /^(?:http_req_(?:blocked|connecting|tls_handshaking|sending|receiving|waiting)|iteration_duration|group_duration)$/u;
const TIMED = /^(?:http_req_|grpc_req_|ws_(?:connecting|session|ping)|iteration_duration|group_duration|browser_web_vital_(?!cls))/u;
const MORE_IS_BETTER = /^(?:http_reqs|iterations|grpc_reqs|ws_msgs_(?:sent|received)|checks|checks_succeeded)$/u;
const LESS_IS_BETTER = /^(?:http_req_failed|checks_failed|dropped_iterations|browser_http_req_failed|browser_web_vital_.*)$/u;
function k6(document) {
    const metrics = metricsOf(document);
    return metrics.length === 0 ? 'is no summary of k6: it has no `metrics`' : metrics.flatMap(printedOf);
}
function metricsOf(document) {
    const results = mapOf(mapOf(document)?.['results']);
    if (results !== null) {
        const checks = entriesOf(mapOf(results['checks'])?.['metrics']).map(([, metric]) => metric);
        return [...listOf(results['metrics']), ...checks].flatMap((metric) => {
            const name = loose_textOf(mapOf(metric)?.['name']);
            return name === null ? [] : k6_metricOf(name, metric);
        });
    }
    return entriesOf(mapOf(document)?.['metrics']).flatMap(([name, metric]) => k6_metricOf(name, metric));
}
function k6_metricOf(name, written) {
    const map = mapOf(written);
    if (map === null)
        return [];
    const values = mapOf(map['values']) ?? map;
    const [base] = nameParts(name);
    const contains = loose_textOf(map['contains']) ?? (TIMED.test(base) ? 'time' : base.startsWith('data_') ? 'data' : 'default');
    return [{ name, kind: k6_kindOf(map['type'], values), contains, values }];
}
function k6_kindOf(type, values) {
    if (type === 'trend' || type === 'counter' || type === 'rate' || type === 'gauge')
        return type;
    if ('passes' in values)
        return 'rate';
    if ('avg' in values || 'med' in values || Object.keys(values).some((key) => key.startsWith('p(')))
        return 'trend';
    return 'value' in values ? 'gauge' : 'counter';
}
function printedOf({ name, kind, contains, values }) {
    const [base, scenario] = nameParts(name);
    const unit = contains === 'time' ? 'ms' : contains === 'data' ? 'B' : '';
    const better = MORE_IS_BETTER.test(base) ? 'higher' : LESS_IS_BETTER.test(base) ? 'lower' : null;
    switch (kind) {
        case 'trend': {
            const minor = (statistic) => PARTS.test(base) || statistic === 'min' || statistic === 'max';
            const statistics = entriesOf(values).filter(([key]) => /^(?:avg|min|med|max|p\([\d.]+\))$/u.test(key));
            return statistics.map(([key, value]) => ({
                scenario, name: `${base}.${key.replace(/^p\((.*)\)$/u, 'p$1')}`, value, unit, better: contains === 'time' ? 'lower' : better, minor: minor(key),
            }));
        }
        case 'counter': return [
            { scenario, name: `${base}.rate`, value: values['rate'], unit: unit === '' ? '/s' : `${unit}/s`, better, minor: base !== 'http_reqs' && base !== 'grpc_reqs' },
            { scenario, name: `${base}.count`, value: values['count'], unit: unit === '' ? 'count' : unit, better, minor: true },
        ];
        case 'rate': return [{ scenario, name: base, value: values['rate'] ?? values['value'], unit: 'ratio', better }];
        case 'gauge': return [{ scenario, name: base, value: values['value'], unit, better, minor: true }];
    }
}
function nameParts(name) {
    const [, base = name, tags = ''] = /^([^{]+)\{(.*)\}$/su.exec(name) ?? [];
    return [base.trim(), tags.trim() === '' ? null : tags];
}
//# sourceMappingURL=k6.js.map
;// CONCATENATED MODULE: ./build/src/outputs/lighthouse.js

const METRICS = new Set(['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index', 'interactive']);
const UNITS = new Map([['millisecond', 'ms'], ['byte', 'B'], ['element', 'count'], ['unitless', '']]);
function lighthouse(document) {
    const root = mapOf(document) ?? {};
    const audits = mapOf(root['audits']);
    if (audits === null)
        return 'is no result of Lighthouse: it has no `audits`';
    const failed = mapOf(root['runtimeError']);
    const code = loose_textOf(failed?.['code']);
    if (code !== null && code !== 'NO_ERROR')
        return `is that of a page that Lighthouse could not look at (${code.slice(0, 60)})`;
    const scenario = pageOf(loose_textOf(root['finalDisplayedUrl']) ?? loose_textOf(root['finalUrl']) ?? loose_textOf(root['requestedUrl']));
    return [
        ...entriesOf(root['categories']).map(([name, category]) => ({ scenario, name, value: mapOf(category)?.['score'], unit: 'ratio', better: 'higher', minor: name !== 'performance' })),
        ...entriesOf(audits).flatMap(([name, audit]) => {
            const { numericValue: value, numericUnit: unit } = mapOf(audit) ?? {};
            if (typeof value !== 'number')
                return [];
            return [{ scenario, name, value, unit: typeof unit === 'string' ? (UNITS.get(unit) ?? unit) : (UNIT_BEFORE_5.get(name) ?? 'ms'), better: 'lower', minor: !METRICS.has(name) }];
        }),
    ];
}
const UNIT_BEFORE_5 = new Map([['cumulative-layout-shift', ''], ['total-byte-weight', 'B'], ['dom-size', 'count']]);
function pageOf(url) {
    const path = url === null ? null : (/^[a-z][\w+.-]*:\/\/[^/?#]*([^#]*)/iu.exec(url)?.[1] ?? null);
    return path === null ? null : path || '/';
}
//# sourceMappingURL=lighthouse.js.map
;// CONCATENATED MODULE: ./build/src/outputs/oha.js

const GATED = /^p(?:50|75|90|95|99)$/u;
function oha(document) {
    const root = mapOf(document) ?? {};
    const summary = mapOf(root['summary']);
    if (summary === null || !('requestsPerSec' in summary))
        return 'is no output of oha: it has no `summary` with `requestsPerSec`';
    const seconds = (name, value, minor) => ({ scenario: null, name, value, unit: 's', minor });
    return [
        ...entriesOf(root['latencyPercentiles']).map(([key, value]) => seconds(`latency.${key}`, value, !GATED.test(key))),
        seconds('latency.mean', summary['average'], false), seconds('latency.min', summary['fastest'], true), seconds('latency.max', summary['slowest'], true),
        { scenario: null, name: 'throughput', value: summary['requestsPerSec'], unit: '/s', better: 'higher' },
        { scenario: null, name: 'errors', value: errorsOf(root, summary['successRate']), unit: 'ratio', better: 'lower' },
        { scenario: null, name: 'response.size', value: summary['sizePerRequest'], unit: 'B', better: null, minor: true },
    ].filter(isThere);
}
function errorsOf(root, success) {
    const answers = entriesOf(root['statusCodeDistribution']);
    const unanswered = entriesOf(root['errorDistribution']).filter(([message]) => !/aborted due to deadline/iu.test(message));
    const sum = (entries) => entries.reduce((total, [, n]) => total + (typeof n === 'number' && n > 0 ? n : 0), 0);
    const all = sum(answers) + sum(unanswered);
    if (all > 0 && Number.isFinite(all))
        return (sum(answers.filter(([code]) => Number(code) >= 400)) + sum(unanswered)) / all;
    return typeof success === 'number' && success <= 1 ? 1 - success : null;
}
//# sourceMappingURL=oha.js.map
;// CONCATENATED MODULE: ./build/src/outputs/plain-json.js

const SHAPES = 'write `[{ "name": ..., "unit": ..., "value": ... }]`, or `{ "name": number }`';
function plainJson(document) {
    if (Array.isArray(document))
        return listOf(document).map((entry) => fromEntry(null, loose_textOf(mapOf(entry)?.['name']) ?? '', entry));
    if (mapOf(document) === null)
        return `has numbers in no form that is known: ${SHAPES}`;
    return entriesOf(document).flatMap(([name, value]) => {
        const map = mapOf(value);
        if (map === null || 'value' in map)
            return [fromEntry(null, name, value)];
        return entriesOf(map).map(([measure, inner]) => fromEntry(name, measure, inner));
    });
}
const isEntry = (document) => loose_textOf(mapOf(document)?.['name']) !== null && 'value' in (mapOf(document) ?? {});
function fromEntry(scenario, name, entry) {
    const map = mapOf(entry);
    if (map === null)
        return { scenario, name, value: numberOf(entry), unit: '' };
    const better = betterOf(map);
    return { scenario: loose_textOf(map['scenario']) ?? scenario, name, value: numberOf(map['value']), unit: loose_textOf(map['unit']) ?? '', ...(better === undefined ? {} : { better }) };
}
const numberOf = (value) => (typeof value === 'string' && /^\s*\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/iu.test(value) ? Number(value) : value);
function betterOf({ better, biggerIsBetter, smallerIsBetter }) {
    if (better === 'lower' || better === 'higher')
        return better;
    if (better === 'smaller' || biggerIsBetter === false || smallerIsBetter === true)
        return 'lower';
    if (better === 'bigger' || biggerIsBetter === true || smallerIsBetter === false)
        return 'higher';
    return better === undefined || better === null ? undefined : null;
}
//# sourceMappingURL=plain-json.js.map
;// CONCATENATED MODULE: ./build/src/outputs/pytest-benchmark.js

function pytestBenchmark(document) {
    const benchmarks = mapOf(document)?.['benchmarks'];
    if (!Array.isArray(benchmarks))
        return 'is no file of pytest-benchmark: it has no `benchmarks`';
    return listOf(benchmarks).flatMap((benchmark) => {
        const { fullname, name, stats, extra_info: own } = mapOf(benchmark) ?? {};
        const scenario = loose_textOf(fullname) ?? loose_textOf(name);
        const figures = mapOf(stats) ?? {};
        const rounds = loose_numbersOf(figures['data']);
        const seconds = (called, value, minor) => ({ scenario, name: called, value, unit: 's', minor });
        return [
            seconds('time', rounds === null ? (figures['median'] ?? figures['mean']) : valueOfRun(rounds), false),
            ...[seconds('time.mean', figures['mean'], true), seconds('time.min', figures['min'], true), seconds('time.max', figures['max'], true)].filter(isThere),
            ...entriesOf(own).filter(([, value]) => typeof value === 'number').map(([key, value]) => ({ scenario, name: key, value, unit: '', better: null, minor: true })),
        ];
    });
}
//# sourceMappingURL=pytest-benchmark.js.map
;// CONCATENATED MODULE: ./build/src/outputs/vegeta.js

function vegeta(document) {
    const root = mapOf(document) ?? {};
    const latencies = mapOf(root['latencies']);
    if (latencies === null)
        return 'is no report of vegeta: it has no `latencies`';
    const success = root['success'];
    return [
        ...entriesOf(latencies).flatMap(([key, value]) => {
            const percentile = /^([\d.]+)th$/u.exec(key)?.[1];
            if (percentile === undefined && key !== 'mean' && key !== 'min' && key !== 'max')
                return [];
            return [{ scenario: null, name: `latency.${percentile === undefined ? key : `p${percentile}`}`, value, unit: 'ns', minor: key === 'min' || key === 'max' }];
        }),
        { scenario: null, name: 'throughput', value: root['throughput'], unit: '/s', better: 'higher' },
        { scenario: null, name: 'rate', value: root['rate'], unit: '/s', better: null, minor: true },
        { scenario: null, name: 'errors', value: typeof success === 'number' && success <= 1 ? 1 - success : null, unit: 'ratio', better: 'lower' },
        { scenario: null, name: 'response.size', value: mapOf(root['bytes_in'])?.['mean'], unit: 'B', better: null, minor: true },
    ].filter(isThere);
}
//# sourceMappingURL=vegeta.js.map
;// CONCATENATED MODULE: ./build/src/outputs/read.js












const PARSERS = { k6: k6, artillery: artillery, hyperfine: hyperfine, oha: oha, vegeta: vegeta, lighthouse: lighthouse, 'pytest-benchmark': pytestBenchmark, json: plainJson };
function readOutput(text, format) {
    if (format === 'go' || (format === 'auto' && looksLikeGo(text)))
        return outputOf(go(text));
    const json = json_text_jsonIn(text);
    if (!json.ok)
        return format === 'auto' ? { ok: false, reason: `${json.reason}, and no text of Go benchmarks` } : json;
    const meant = documentIn(json.documents, format);
    return 'reason' in meant ? { ok: false, reason: meant.reason } : outputOf(parserOf(meant.document, format)(meant.document));
}
function documentIn(documents, format) {
    const [first] = documents;
    if (documents.length === 1)
        return { document: first };
    const reports = documents.filter((one) => (format === 'auto' ? toolOf(one) !== 'json' : format !== 'json' && hasNumbers(one, format)));
    if (reports.length === 0 && (format === 'auto' || format === 'json') && documents.every(isEntry))
        return { document: documents };
    const candidates = reports.length > 0 ? reports : documents.filter((one) => hasNumbers(one, format));
    if (candidates.length > 1)
        return { reason: `has ${candidates.length.toLocaleString('en-US')} JSON documents with numbers in it: print only the one that is meant, or write it to the file that \`{out}\` in \`command\` stands for` };
    return { document: candidates[0] ?? first };
}
const parserOf = (document, format) => PARSERS[format === 'auto' ? toolOf(document) : format];
function hasNumbers(document, format) {
    const parsed = parserOf(document, format)(document);
    return typeof parsed !== 'string' && collect_collect(parsed).ok;
}
const outputOf = (parsed) => (typeof parsed === 'string' ? { ok: false, reason: parsed } : collect_collect(parsed));
function toolOf(document) {
    const root = mapOf(document) ?? {};
    const has = (...keys) => keys.every((key) => key in root);
    if (has('lighthouseVersion') || has('audits', 'categories'))
        return 'lighthouse';
    if (has('aggregate') && mapOf(root['aggregate']) !== null)
        return 'artillery';
    if (has('benchmarks', 'machine_info'))
        return 'pytest-benchmark';
    if (has('latencies', 'bytes_in'))
        return 'vegeta';
    if ('requestsPerSec' in (mapOf(root['summary']) ?? {}))
        return 'oha';
    if ('command' in (mapOf(listOf(root['results'])[0]) ?? {}))
        return 'hyperfine';
    if (isK6(root))
        return 'k6';
    return 'json';
}
function isK6(root) {
    if (Array.isArray(mapOf(root['results'])?.['metrics']))
        return true;
    const metrics = mapOf(root['metrics']);
    return metrics !== null && ('root_group' in root || 'http_reqs' in metrics || 'iterations' in metrics || 'vus' in metrics);
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./build/src/measure/command/output-file.js






const LARGEST_OUTPUT = 32 * 1024 * 1024;
const STAMPED_WITHIN = 20;
async function freshFolder() {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(external_node_os_.tmpdir(), 'tailgate-output-'));
    return { file: external_node_path_.join(folder, 'output.json'), printed: external_node_path_.join(folder, 'stdout'), remove: () => (0,promises_.rm)(folder, { recursive: true, force: true }) };
}
async function lookBefore(file) {
    const before = await statOf(file);
    const age = before === null ? Infinity : Date.now() - Number(before.ctimeMs);
    if (age < STAMPED_WITHIN)
        await (0,external_node_timers_promises_.setTimeout)(STAMPED_WITHIN - Math.max(0, age));
    return before;
}
async function readWritten(file, named, before) {
    const after = await statOf(file);
    if (after === null)
        return { ok: false, reason: `${named} was not written` };
    if (before !== null && after.ino === before.ino && after.ctimeNs === before.ctimeNs)
        return { ok: false, reason: `${named} was not written: it is as it was before the run` };
    return output_file_readText(file, named);
}
async function isWritten(file) {
    const found = await statOf(file);
    return found !== null && found.isFile() && found.size > 0n;
}
async function output_file_readText(file, named) {
    try {
        const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stats = await handle.stat();
            if (!stats.isFile())
                return { ok: false, reason: `${named} is not a plain file` };
            if (stats.size > LARGEST_OUTPUT)
                return { ok: false, reason: tooLarge(named) };
            return { ok: true, text: await handle.readFile('utf8') };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return { ok: false, reason: `${named} cannot be read: ${(0,measure_system_error/* messageOf */.b)(error)}` };
    }
}
const tooLarge = (named) => `${named} has more than ${LARGEST_OUTPUT / 1024 / 1024} MiB`;
async function statOf(file) {
    try {
        return await (0,promises_.stat)(file, { bigint: true });
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=output-file.js.map
;// CONCATENATED MODULE: ./build/src/measure/command/run-command.js












const PLACE = 'TAILGATE_OUTPUT';
const LOOK_EVERY = 100;
const PRINTED_LINES = 8;
async function runCommand(options) {
    const folder = await freshFolder();
    try {
        return await runInto(options, folder);
    }
    finally {
        await folder.remove();
    }
}
async function runInto({ target, directory, logFile, signal }, folder) {
    const cwd = external_node_path_.resolve(directory, target.directory);
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const env = { ...(0,target_environment/* setupEnvironment */.Zj)(process.env, target.env, cookie), [PLACE]: folder.file };
    const written = target.output === null ? null : external_node_path_.resolve(cwd, target.output);
    const before = written === null ? null : await lookBefore(written);
    const printed = (0,external_node_fs_.openSync)(folder.printed, 'wx', 0o600);
    try {
        const refuse = (kind, message, hint, log) => ({ ok: false, failure: (0,measure_failure/* failureOf */.g5)(target, kind, message, hint, log) });
        const started = await (0,start_child/* startChild */.v)({ command: placed(target.command, folder.file), cwd, env, cookie, where: { port: null, socket: null }, logFile, cpus: null, stdout: printed });
        if (!started.ok)
            return refuse('command-failed', `the command cannot be run: ${started.message}`, started.hint, []);
        const { child } = started;
        const how = await ending(child, target.timeout, printed, signal);
        await child.stop(measure_child/* HURRIED_MS */.Ng, signal.aborted);
        const log = await logOf(child, folder);
        if (signal.aborted)
            return refuse('interrupted', 'the run was interrupted while the command ran', null, log);
        if (how === 'late')
            return refuse('timed-out', `the command was not done after ${(0,measure_failure/* seconds */.YA)(target.timeout)}`, 'allow it more time in `timeout`; a server that it starts has to be ended by it', log);
        if (how === 'floods')
            return refuse('command-failed', tooLarge('what it printed'), 'let it write its report to a file (`{out}`), and print less', log);
        if (how.code !== 0)
            return refuse('command-failed', `the command ended with ${(0,measure_failure/* howItEnded */.qQ)(how)}`, hintOf(how, target, log), log);
        const text = await run_command_textOf(target, folder, written === null ? null : () => readWritten(written, `\`${target.output ?? ''}\``, before));
        if (!text.ok)
            return refuse('unreadable-output', text.reason, 'write its path in `output`, relative to `directory`, or `{out}` in the command where the tool takes the name of a file', log);
        const output = readOutput(text.text, target.format);
        if (!output.ok)
            return refuse('unreadable-output', `its output ${output.reason}`, hintForOutput(target), log);
        return { ok: true, reading: { readings: output.readings, leftOut: output.leftOut, left: output.left } };
    }
    finally {
        (0,external_node_fs_.closeSync)(printed);
    }
}
function placed(command, file) {
    if (typeof command !== 'string')
        return command.map((word) => word.replaceAll('{out}', () => file));
    return command.replaceAll('{out}', () => (0,shell_word/* quotedWord */.l)(file));
}
async function ending(child, timeout, printed, signal) {
    const done = new AbortController();
    const stopped = AbortSignal.any([signal, done.signal]);
    try {
        return await Promise.race([child.ended, late(timeout, stopped), flood(printed, stopped)]);
    }
    finally {
        done.abort();
    }
}
const late = (timeout, signal) => (0,external_node_timers_promises_.setTimeout)(timeout, 'late', { signal, ref: false }).catch(() => 'late');
async function flood(fd, signal) {
    while (!signal.aborted && (0,external_node_fs_.fstatSync)(fd).size <= LARGEST_OUTPUT)
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    return 'floods';
}
async function run_command_textOf(target, folder, written) {
    if (written !== null)
        return written();
    const asked = [target.command].flat().some((word) => word.includes('{out}') || word.includes(PLACE));
    return asked || await isWritten(folder.file) ? readWritten(folder.file, '`{out}`', null) : output_file_readText(folder.printed, 'what it printed');
}
async function logOf(child, folder) {
    const log = child.log.tail(measure_failure/* LOG_LINES */.dq);
    const printed = await output_file_readText(folder.printed, 'what it printed');
    return [...log, ...(printed.ok ? (0,log_file/* lastLines */.w)(printed.text.slice(-16_384)).slice(-PRINTED_LINES) : [])].slice(-measure_failure/* LOG_LINES */.dq);
}
function hintOf(how, target, log) {
    const isK6 = target.format === 'k6' || [target.command].flat().some((word) => /\bk6\b/u.test(word));
    return isK6 && how.code === 99 ? 'k6 ends with 99 when one of its own `thresholds` is crossed: leave them to `budgets`, or run it without (`--no-thresholds`)' : (0,measure_failure/* hintForExit */.Li)({ ...how, code: how.code === 0 ? null : how.code }, log);
}
function hintForOutput({ format, output, command }) {
    if (format === 'go')
        return 'run `go test -run ^$ -bench .`, and let it print to standard output';
    const elsewhere = output === null && ![command].flat().some((word) => word.includes('{out}'));
    const report = format === 'auto' ? 'name the tool in `format`, and make it write its report as JSON' : `make it write the report that \`format: ${format}\` reads (or leave \`format\` out, if it is another tool)`;
    return elsewhere ? `${report}, to standard output or to \`{out}\`` : report;
}
//# sourceMappingURL=run-command.js.map
;// CONCATENATED MODULE: ./build/src/measure/invocations.js
const TRIED = 5;
const invocations_LONGEST = 1500;
class Invocations {
    #counts;
    #first;
    #most;
    #added = new Set();
    #learnt = false;
    #counting = false;
    constructor({ events, invocations }) {
        this.#first = events[0]?.name;
        this.#most = invocations;
        this.#counts = new Map(events.map(({ name }) => [name, invocations]));
    }
    warm(side) {
        const known = [...this.#counts].filter(([name]) => side === 'head' || !this.#added.has(name));
        return new Map(known.map(([name, count]) => [name, this.#learnt ? count : Math.min(TRIED, count)]));
    }
    get added() {
        return this.#added;
    }
    learn({ events }) {
        this.#learnt = true;
        for (const [name, { durations }] of events) {
            const fastest = Math.min(...durations);
            const affordable = durations.length === 0 ? this.#most : Math.max(TRIED, Math.floor(invocations_LONGEST / Math.max(fastest, 0.01)));
            this.#counts.set(name, Math.min(this.#counts.get(name) ?? this.#most, affordable));
        }
    }
    count() {
        this.#counting = true;
    }
    isAdded(side, { kind, scenario }) {
        if (this.#counting || side !== 'base' || scenario === null || scenario === this.#first || this.#added.has(scenario) || (kind !== 'handler-failed' && kind !== 'wrong-answers'))
            return false;
        this.#added.add(scenario);
        return true;
    }
}
//# sourceMappingURL=invocations.js.map
;// CONCATENATED MODULE: ./build/src/measure/starts.js






function startsOf({ where, as, surroundings, ...options }) {
    const { plan: { target }, record } = options;
    if (target.kind === 'server')
        return new ColdStarts({ ...options, probe: (side) => probeStart({ target: asBuilt(target, as(side)), ...where(side) }), add: (side, reading) => record.addStart(target, side, reading) });
    if (target.kind === 'command') {
        return new ColdStarts({ ...options, probe: (side) => runCommand({ target: asBuilt(target, as(side)), ...where(side) }), add: (side, reading) => record.commands.add(target, side, reading) });
    }
    const invocations = new Invocations(target);
    let looked = false;
    const probe = async (side) => {
        const probed = await probeFunction({ target: asBuilt(target, as(side)), ...where(side), warm: invocations.warm(side), apart: invocations.added, looksForWrites: side === 'head' && !looked });
        if (side === 'head' && probed.ok && !looked) {
            looked = true;
            record.addWritten(target, probed.reading.wrote);
        }
        if (probed.ok || !invocations.isAdded(side, probed.failure))
            return probed;
        record.addFailure({ ...probed.failure, side, added: true });
        return probe(side);
    };
    return new ColdStarts({
        ...options,
        probe: surroundings === null ? probe : (side) => watched(surroundings, () => probe(side)),
        first: (_, reading) => invocations.learn(reading),
        add: (side, reading) => {
            invocations.count();
            record.addInvoked(target, side, reading);
        },
    });
}
async function watched(surroundings, probe) {
    let probed = null;
    await surroundings.around(async () => {
        probed = await probe();
        return probed.ok ? starts_cpuOf(probed.reading) : null;
    });
    if (probed === null)
        throw new Error('the start was never made');
    return probed;
}
function starts_cpuOf({ cpu, events }) {
    if (cpu === null)
        return null;
    return [...events.values()].reduce((sum, event) => sum + (event.cpu ?? 0) * event.durations.length, cpu);
}
//# sourceMappingURL=starts.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/clock-watch.js
const clock_watch_STEP = 50;
const CLOSE = 5;
const clock_watch_ATTEMPTS = 5;
const BEAT = 100;
const clock_watch_PAUSE = 1000;
const OWN_WORK = 0.1;
class ClockWatch {
    #sources;
    #stop;
    #apart;
    #beat;
    #cpu;
    #new = { steps: 0, pauses: 0 };
    #counted = { steps: 0, pauses: 0 };
    constructor(sources) {
        this.#sources = sources;
        this.#apart = this.#difference();
        this.#beat = sources.monotonic();
        this.#cpu = sources.ownCpu();
        this.#stop = sources.every(BEAT, () => this.#look());
    }
    begin() {
        this.#look();
        this.#new = { steps: 0, pauses: 0 };
    }
    count() {
        this.#look();
        this.#counted = { steps: this.#counted.steps + this.#new.steps, pauses: this.#counted.pauses + this.#new.pauses };
        this.#new = { steps: 0, pauses: 0 };
    }
    sum() {
        return this.#counted;
    }
    stop() {
        this.#stop();
    }
    #look() {
        const [now, cpu, apart] = [this.#sources.monotonic(), this.#sources.ownCpu(), this.#difference()];
        const gap = now - this.#beat;
        if (gap > clock_watch_PAUSE && cpu - this.#cpu < OWN_WORK * gap)
            this.#new.pauses += 1;
        if (apart !== null) {
            if (this.#apart !== null && Math.abs(apart - this.#apart) > clock_watch_STEP)
                this.#new.steps += 1;
            this.#apart = apart;
        }
        this.#beat = now;
        this.#cpu = cpu;
    }
    #difference() {
        const { wall, monotonic } = this.#sources;
        for (let i = 0; i < clock_watch_ATTEMPTS; i += 1) {
            const before = monotonic();
            const time = wall();
            const after = monotonic();
            if (after - before < CLOSE)
                return time - before;
        }
        return null;
    }
}
//# sourceMappingURL=clock-watch.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/disturbance.js
class Shares {
    #limit;
    #readings = 0;
    #sum = 0;
    #worst = 0;
    #above = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    add(share) {
        const kept = Math.min(1, Math.max(0, share));
        this.#readings += 1;
        this.#sum += kept;
        this.#worst = Math.max(this.#worst, kept);
        if (kept > this.#limit)
            this.#above += 1;
    }
    summary() {
        const n = this.#readings;
        return n === 0 ? null : { mean: this.#sum / n, worst: this.#worst, limit: this.#limit, above: this.#above / n };
    }
}
//# sourceMappingURL=disturbance.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/frequency.js
const MOST_PROCESSORS = 8;
class FrequencyWatch {
    #read;
    #lowest = Infinity;
    #highest = 0;
    constructor(read) {
        this.#read = read;
    }
    look() {
        const fastest = Math.max(0, ...(this.#scaled() ?? this.#listed()));
        if (fastest === 0)
            return;
        this.#lowest = Math.min(this.#lowest, fastest);
        this.#highest = Math.max(this.#highest, fastest);
    }
    range() {
        return this.#lowest < this.#highest ? { lowest: this.#lowest, highest: this.#highest } : null;
    }
    #scaled() {
        const all = [];
        for (let cpu = 0; cpu < MOST_PROCESSORS; cpu += 1) {
            const kilohertz = Number.parseInt(this.#read(`/sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_cur_freq`) ?? '', 10);
            if (Number.isNaN(kilohertz))
                break;
            all.push(kilohertz / 1000);
        }
        return all.length === 0 ? null : all;
    }
    #listed() {
        return [...(this.#read('/proc/cpuinfo') ?? '').matchAll(/^cpu MHz\s*:\s*([\d.]+)$/gm)].map((match) => Number(match[1]));
    }
}
//# sourceMappingURL=frequency.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/other-load.js
const ROUNDING = 0.03;
class OtherLoad {
    #charged = false;
    share({ total, busy, interrupts, own }) {
        if (own - busy > Math.max(interrupts / 2, ROUNDING * total))
            this.#charged = true;
        return (busy + (this.#charged ? interrupts : 0) - own) / total;
    }
}
//# sourceMappingURL=other-load.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/processor-time.js
const TICK_MS = 10;
function parseProcessorTime(text) {
    const line = text === null ? undefined : /^cpu +(.+)$/m.exec(text)?.[1];
    if (line === undefined)
        return null;
    const ticks = line.split(' ').slice(0, 8).map(Number);
    const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0, steal = 0] = ticks;
    const total = ticks.reduce((sum, one) => sum + one, 0);
    if (!Number.isFinite(total))
        return null;
    return { total: total * TICK_MS, busy: (user + nice + system) * TICK_MS, interrupts: (hard + soft) * TICK_MS, stolen: steal * TICK_MS };
}
function parseWaiting(text) {
    const microseconds = text === null ? undefined : /^some .*\btotal=(\d+)/m.exec(text)?.[1];
    return microseconds === undefined ? null : Number(microseconds) / 1000;
}
//# sourceMappingURL=processor-time.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/sources.js

const realSources = {
    read: (file) => (process.platform === 'linux' ? (0,proc_files/* readProc */.lK)(file) : null),
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    ownCpu: () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
    },
    every: (ms, beat) => {
        const timer = setInterval(beat, ms).unref();
        return () => clearInterval(timer);
    },
};
//# sourceMappingURL=sources.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine-noise.js






const LIMITS = { steal: 0.05, otherLoad: 0.125, pressure: 0.8 };
const READING = 1000;
const machine_noise_LOOK = 200;
const FREQUENCY_LOOK = 5000;
const emptyReading = () => ({ time: 0, total: 0, busy: 0, interrupts: 0, stolen: 0, waiting: 0, own: 0, whole: true });
class MachineWatch {
    #sources;
    #clocks;
    #frequency;
    #steal = new Shares(LIMITS.steal);
    #pressure = new Shares(LIMITS.pressure);
    #otherLoad = new Shares(LIMITS.otherLoad);
    #others = new OtherLoad();
    #last;
    #reading = emptyReading();
    #targets = 0;
    #frequencyDue = -Infinity;
    constructor(sources = realSources) {
        this.#sources = sources;
        this.#clocks = new ClockWatch(sources);
        this.#frequency = new FrequencyWatch(sources.read);
        this.#last = this.#counters();
    }
    begin() {
        this.#clocks.begin();
        this.#last = this.#counters();
        this.#targets = 0;
    }
    sample(own) {
        this.#add(own);
        if (this.#sources.monotonic() - this.#last.time >= machine_noise_LOOK)
            this.#take();
    }
    end(own) {
        this.#add(own);
        this.#take();
    }
    #add(own) {
        this.#targets = own === null || this.#targets === null ? null : this.#targets + own.cpu;
    }
    #take() {
        this.#clocks.count();
        this.#look();
        const now = this.#last.time;
        if (now < this.#frequencyDue)
            return;
        this.#frequencyDue = now + FREQUENCY_LOOK;
        this.#frequency.look();
    }
    noise() {
        const { steps, pauses } = this.#clocks.sum();
        if (this.#steal.summary() === null && this.#reading.time >= machine_noise_LOOK)
            this.#close();
        return {
            steal: this.#steal.summary(), pressure: this.#pressure.summary(), otherLoad: this.#otherLoad.summary(),
            frequency: this.#frequency.range(), clockSteps: steps, pauses,
        };
    }
    close() {
        this.#clocks.stop();
    }
    #look() {
        const [before, now, reading] = [this.#last, this.#counters(), this.#reading];
        if (before.processors !== null && now.processors !== null) {
            reading.total += now.processors.total - before.processors.total;
            reading.busy += now.processors.busy - before.processors.busy;
            reading.interrupts += now.processors.interrupts - before.processors.interrupts;
            reading.stolen += now.processors.stolen - before.processors.stolen;
        }
        if (before.waiting !== null && now.waiting !== null)
            reading.waiting += now.waiting - before.waiting;
        reading.time += now.time - before.time;
        reading.own += now.own - before.own + (this.#targets ?? 0);
        reading.whole &&= this.#targets !== null;
        this.#last = now;
        this.#targets = 0;
        if (reading.time >= READING)
            this.#close();
    }
    #close() {
        const { time, total, stolen, waiting, whole, ...work } = this.#reading;
        this.#reading = emptyReading();
        if (this.#last.waiting !== null)
            this.#pressure.add(waiting / time);
        if (total <= 0)
            return;
        this.#steal.add(stolen / total);
        if (whole)
            this.#otherLoad.add(this.#others.share({ total, ...work }));
    }
    #counters() {
        const { read, monotonic, ownCpu } = this.#sources;
        return { time: monotonic(), processors: parseProcessorTime(read('/proc/stat')), waiting: parseWaiting(read('/proc/pressure/cpu')), own: ownCpu() };
    }
}
//# sourceMappingURL=machine-noise.js.map
// EXTERNAL MODULE: ./build/src/measure/load/autocannon.js + 3 modules
var autocannon = __webpack_require__(72651);
;// CONCATENATED MODULE: ./build/src/measure/reference/kernels.js


const kernels_nameOf = ({ word, version }, timing) => `${word}${timing === 'cpu' ? '.cpu' : ''}/${version}`;
const ECHO = {
    name: 'reference',
    requests: [{
            method: 'POST', path: '/echo', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'x'.repeat(240) }),
            expect: { status: [200], body: null },
        }],
    load: { kind: 'connections', connections: 4, pipelining: 1, timeout: 2000 },
};
const KERNELS = [
    { word: 'echo', version: 1, run: echo },
    { word: 'json', version: 1, run: (process_, ms) => inside(process_, 'json', ms) },
    { word: 'memory', version: 1, run: (process_, ms) => inside(process_, 'memory', ms) },
];
const WARM_REQUESTS = 12_000;
const WARM_WITHIN = 900;
const kernels_WARM = { json: 200, memory: 60 };
async function warmUp(process_, signal) {
    for (const word of ['json', 'memory'])
        await inside(process_, word, kernels_WARM[word]);
    const began = performance.now();
    for (let answered = 0; performance.now() - began < WARM_WITHIN && answered < WARM_REQUESTS;) {
        const result = await load(process_, 100, signal);
        if (result === null)
            return;
        answered += result.answered;
    }
}
async function echo(process_, duration, signal) {
    const before = await process_.ask('cpu');
    const result = before === null ? null : await load(process_, duration, signal);
    const after = await process_.ask('cpu');
    if (before === null || after === null || result === null)
        return null;
    return { wall: result.window / result.completions, cpu: (after.total - before.total) / result.answered };
}
async function load(process_, duration, signal) {
    if (signal.aborted)
        return null;
    const result = await (0,autocannon.runClosedLoop)({ address: { kind: 'port', protocol: 'http', host: '127.0.0.1', port: process_.port }, scenario: ECHO, duration, signal });
    return (0,driver/* isRefused */.H)(result) || result.endedEarly || result.completions === 0 ? null : result;
}
async function inside(process_, word, ms) {
    const reply = await process_.ask(`${word} ${ms}`);
    return reply === null || reply.pieces === 0 ? null : { wall: reply.wall / reply.pieces, cpu: reply.cpu / reply.pieces };
}
//# sourceMappingURL=kernels.js.map
;// CONCATENATED MODULE: ./build/src/measure/reference/program.js
const PROGRAM = `
const { createServer } = require('node:http');
const { connect } = require('node:net');
const [port, token] = process.env.TAILGATE_REFERENCE.split(' ');
const end = () => process.kill(process.pid, 'SIGKILL');

const record = (i) => ({ id: i, name: 'Item number ' + i, price: i * 1.25, tags: ['a' + (i % 7), 'b' + (i % 11)], size: { width: i % 40, height: i % 30 }, text: 'x'.repeat(40) });
const text = JSON.stringify(Array.from({ length: 50 }, (_, i) => record(i)));
let from = null;
let to = null;
let kept = 0;
const kernels = {
  json() {
    const made = JSON.parse(text).map(({ id, name, price, tags, size }) => ({ key: name + ':' + id, cost: price * 2, tags: [...tags, 'c'], area: size.width * size.height }));
    kept = (kept + JSON.stringify(made).length) % 1000003;
  },
  memory() {
    from ??= Buffer.alloc(33554432, 1);
    to ??= Buffer.alloc(33554432, 2);
    from.copy(to);
  },
};

const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const timed = (piece, ms) => {
  const [cpu, began] = [used(), performance.now()];
  let pieces = 0;
  let wall = 0;
  do { piece(); pieces += 1; wall = performance.now() - began; } while (wall < ms);
  return { pieces, wall, cpu: used() - cpu };
};
const obey = (line) => {
  const [word, ms] = line.split(' ');
  const piece = kernels[word];
  return { ...(piece ? timed(piece, Number(ms)) : {}), total: used() };
};

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const parent = connect(Number(port), '127.0.0.1', () => parent.write(JSON.stringify({ token, port: server.address().port }) + '\\n'));
  let rest = '';
  parent.setNoDelay(true).setEncoding('utf8').on('error', end).on('close', end).on('data', (data) => {
    const lines = (rest + data).split('\\n');
    rest = lines.pop();
    for (const line of lines) parent.write(JSON.stringify(obey(line)) + '\\n');
  });
});
`;
//# sourceMappingURL=program.js.map
;// CONCATENATED MODULE: ./build/src/measure/reference/process.js







const CALLS_BACK_WITHIN = 10_000;
const process_ANSWERS_WITHIN = 5_000;
const GRACE = 50;
const LONGEST_LINE = 1000;
async function startProcess({ cpus, logFile, signal }) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const door = (0,external_node_net_.createServer)();
    const port = await listen(door);
    if (port === null)
        return 'no port of 127.0.0.1 can be listened on';
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const env = { ...ownEnvironment(cookie), TAILGATE_REFERENCE: `${port} ${token}` };
    const command = [process.execPath, '--input-type=commonjs', '-e', PROGRAM];
    const called = firstCaller(door, token, signal);
    const started = await (0,start_child/* startChild */.v)({ command, cwd: external_node_path_.parse(process.execPath).root, env, cookie, where: { port: null, socket: null }, logFile, cpus });
    if (!started.ok) {
        door.close();
        return started.message;
    }
    const { child } = started;
    const caller = await Promise.race([called, child.ended.then(() => null)]);
    door.close();
    if (caller !== null)
        return new ReferenceProcess(child, caller.socket, caller.port);
    const [last = null] = child.log.tail(1);
    const reason = signal.aborted ? 'the run was interrupted' : child.exit === null ? `it did not call back within ${CALLS_BACK_WITHIN / 1000} s` : `it ended at once${last === null ? '' : ` (${last})`}`;
    await child.stop(GRACE, true);
    return reason;
}
function ownEnvironment(cookie) {
    const all = (0,target_environment/* setupEnvironment */.Zj)(process.env, {}, cookie);
    const kept = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', process_tree/* COOKIE */.j_];
    return Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
}
class ReferenceProcess {
    port;
    pid;
    cpuTime = 0;
    #child;
    #socket;
    #rest = '';
    #waiting = null;
    #lost = false;
    constructor(child, socket, port) {
        this.#child = child;
        this.pid = child.pid;
        this.port = port;
        this.#socket = socket;
        socket.unref();
        socket.setNoDelay(true).setEncoding('utf8');
        socket.on('data', (data) => this.#read(String(data)));
        for (const event of ['error', 'close'])
            socket.on(event, () => this.#lose());
    }
    async ask(line) {
        if (this.#lost)
            return null;
        const timer = setTimeout(() => this.#lose(), process_ANSWERS_WITHIN);
        const answer = await new Promise((resolve) => {
            this.#waiting = resolve;
            this.#socket.write(`${line}\n`);
        });
        clearTimeout(timer);
        if (answer === null)
            return null;
        const reply = replyFrom(answer);
        this.cpuTime = reply.total;
        return reply;
    }
    async stop() {
        this.#lose();
        await this.#child.stop(GRACE);
    }
    #read(data) {
        this.#rest += data;
        const end = this.#rest.indexOf('\n');
        if (end < 0)
            return;
        const line = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 1);
        this.#answer(line);
    }
    #lose() {
        this.#lost = true;
        this.#socket.destroy();
        this.#answer(null);
    }
    #answer(line) {
        const waiting = this.#waiting;
        this.#waiting = null;
        waiting?.(line);
    }
}
function replyFrom(line) {
    const { pieces, wall, cpu, total } = objectFrom(line);
    return { pieces: numberOr0(pieces), wall: numberOr0(wall), cpu: numberOr0(cpu), total: numberOr0(total) };
}
const numberOr0 = (value) => (typeof value === 'number' ? value : 0);
function objectFrom(line) {
    const nothing = { pieces: null, wall: null, cpu: null, total: null, token: null, port: null };
    try {
        const parsed = JSON.parse(line);
        return typeof parsed === 'object' && parsed !== null ? { ...nothing, ...parsed } : nothing;
    }
    catch {
        return nothing;
    }
}
function firstCaller(door, token, signal) {
    return new Promise((resolve) => {
        const give = (caller) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', abort);
            resolve(caller);
        };
        const abort = () => give(null);
        const timer = setTimeout(abort, CALLS_BACK_WITHIN).unref();
        signal.addEventListener('abort', abort);
        door.on('close', abort);
        door.on('connection', (socket) => {
            let line = '';
            socket.on('error', () => socket.destroy());
            socket.on('data', function hello(data) {
                line += data.toString('utf8');
                if (!line.includes('\n') && line.length < LONGEST_LINE)
                    return;
                socket.off('data', hello);
                const said = objectFrom(line);
                if (sameText(said.token, token) && typeof said.port === 'number')
                    give({ socket, port: said.port });
                else
                    socket.destroy();
            });
        });
        if (signal.aborted)
            abort();
    });
}
function sameText(said, token) {
    return typeof said === 'string' && said.length === token.length && (0,external_node_crypto_.timingSafeEqual)(Buffer.from(said), Buffer.from(token));
}
function listen(door) {
    return new Promise((resolve) => {
        door.once('error', () => resolve(null));
        door.listen(0, '127.0.0.1', () => {
            const address = door.address();
            resolve(typeof address === 'object' && address !== null ? address.port : null);
        });
    });
}
//# sourceMappingURL=process.js.map
;// CONCATENATED MODULE: ./build/src/measure/reference/reference.js




const SLICE = 12;
async function startReference({ layout, logFile, signal }) {
    if (signal.aborted)
        return { reason: 'the run was interrupted' };
    const started = await startProcess({ cpus: layout?.target ?? null, logFile, signal });
    if (typeof started === 'string')
        return { reason: started };
    const workload = new ReferenceWorkload(started, signal);
    await warmUp(started, signal);
    return workload;
}
class ReferenceWorkload {
    #process;
    #signal;
    #onAbort = () => void this.stop();
    #slices = new Map();
    #launches = new Map();
    #turn = 0;
    constructor(process_, signal) {
        this.#process = process_;
        this.#signal = signal;
        signal.addEventListener('abort', this.#onAbort, { once: true });
        if (signal.aborted)
            this.#onAbort();
    }
    async slice() {
        const kernel = KERNELS[this.#turn % KERNELS.length];
        this.#turn += 1;
        if (kernel === undefined || this.#signal.aborted)
            return;
        const reading = await kernel.run(this.#process, SLICE, this.#signal);
        if (reading === null || this.#signal.aborted)
            return;
        for (const timing of ['wall', 'cpu'])
            add(this.#slices, kernels_nameOf(kernel, timing), reading[timing]);
    }
    endLaunch() {
        for (const [kernel, values] of this.#slices)
            add(this.#launches, kernel, (0,stats_sample/* median */.JZ)(values));
        this.#slices.clear();
    }
    samples() {
        return [...this.#launches].map(([kernel, values]) => ({ kernel, values: [...values], point: (0,mean/* geometricMean */.lX)(values) }));
    }
    cpuTime() {
        return this.#process.cpuTime;
    }
    async stop() {
        this.#signal.removeEventListener('abort', this.#onAbort);
        await this.#process.stop();
    }
}
function add(to, key, value) {
    if (!Number.isFinite(value) || value <= 0)
        return;
    const known = to.get(key);
    if (known === undefined)
        to.set(key, [value]);
    else
        known.push(value);
}
//# sourceMappingURL=reference.js.map
;// CONCATENATED MODULE: ./build/src/measure/surroundings.js


const REFERENCE_EVERY = 300;
class Surroundings {
    #machine = new MachineWatch();
    #reference;
    #due = 0;
    constructor(reference) {
        this.#reference = reference;
    }
    static async watch({ reference, ...options }) {
        const started = reference ? await startReference(options) : null;
        return new Surroundings(started === null || 'reason' in started ? null : started);
    }
    begin() {
        this.#machine.begin();
        this.#due = performance.now() + REFERENCE_EVERY;
    }
    async block(cpu) {
        this.#machine.sample(cpu === null ? null : { cpu });
        if (this.#reference === null || performance.now() < this.#due)
            return;
        await this.#reference.slice();
        this.begin();
    }
    async around(work) {
        this.#machine.begin();
        const cpu = await work();
        this.#machine.end(cpu === null ? null : { cpu });
        await this.#reference?.slice();
    }
    endLaunch() {
        this.#reference?.endLaunch();
    }
    noise() {
        return this.#machine.noise();
    }
    samples() {
        return this.#reference?.samples() ?? [];
    }
    async stop() {
        this.#machine.close();
        await this.#reference?.stop();
    }
}
//# sourceMappingURL=surroundings.js.map
;// CONCATENATED MODULE: ./build/src/measure/measure.js


















const nothingYet = (header, plan) => new RunRecord(header, plan).snapshot(false, 0);
async function measure(request) {
    return new Measurement(request).run();
}
const START_ROUNDS = 10;
const FUNCTION_ROUNDS = 5;
class Measurement {
    #request;
    #record;
    #parts;
    #began = performance.now();
    #steps;
    #givenUp;
    #reporters = new Reporters();
    #done = 0;
    constructor(request) {
        this.#request = request;
        this.#record = new RunRecord(request.header, request.plan);
        this.#record.addAbsent((0,measure_witnesses/* absentReasons */.jz)());
        this.#parts = new Parts(request.plan);
        this.#givenUp = new GivenUp(this.#record, request.signal, request.unready, request.builds.base?.lacking);
        this.#steps = request.plan.targets.reduce((sum, t) => sum + t.coldStarts.length + t.launches.reduce((n, l) => n + l.scenarios.length, 0), 0);
    }
    async run() {
        const { plan, signal } = this.#request;
        for (const target of plan.targets)
            await this.#prepare(target);
        if (signal.aborted || !plan.targets.some(({ target, launches, coldStarts }) => launches.length > 0 || (target.kind === 'function' && coldStarts.length > 0)))
            return this.#rounds(null);
        const reference = plan.compare === 'stored';
        const surroundings = await Surroundings.watch({ reference, layout: this.#request.layout, logFile: external_node_path_.join(this.#request.logs, 'reference.log'), signal });
        this.#record.surroundedBy(() => ({ reference: surroundings.samples(), machine: surroundings.noise() }));
        try {
            return await this.#rounds(surroundings);
        }
        finally {
            await surroundings.stop();
        }
    }
    async #rounds(surroundings) {
        const { plan, signal } = this.#request;
        const rounds = Math.max(...plan.targets.map(({ target, launches, coldStarts }) => (target.kind === 'function' && coldStarts.length > 0 ? FUNCTION_ROUNDS : Math.max(1, launches.length))));
        const sideBySide = plan.looks.length > 0;
        const coldStarts = new Map(plan.targets.map((target) => [target, this.#startsOf(target, sideBySide ? START_ROUNDS : rounds, surroundings)]));
        for (let round = 0; sideBySide ? this.#parts.anyOpen && !signal.aborted : round < rounds; round += 1) {
            const before = this.#record.loadTime;
            for (const target of plan.targets) {
                await coldStarts.get(target)?.round(round);
                await this.#launch(target, round, surroundings);
                await this.#request.checkpoint(this.#snapshot(false));
            }
            surroundings?.endLaunch();
            this.#look(this.#record.loadTime - before);
        }
        if (!signal.aborted)
            await this.#countInstructions();
        if (signal.aborted)
            this.#interrupted();
        return this.#snapshot(!signal.aborted);
    }
    #startsOf(plan, rounds, surroundings) {
        return startsOf({
            plan, rounds, surroundings, record: this.#record, parts: this.#parts, givenUp: this.#givenUp,
            where: (side) => this.#where(plan.target, side, plan.target.kind === 'command' ? 'command' : 'cold-start'), as: (side) => buildOf(this.#request.builds, side), progress: (text) => this.#say(text, 1),
        });
    }
    #countInstructions() {
        return countAll({
            plan: this.#request.plan, record: this.#record, where: (target, side) => this.#where(target, side, 'instructions'), builds: this.#request.builds,
            leftOut: (target, side) => this.#givenUp.has(target.name, side), progress: (text) => this.#say(text, 0),
        });
    }
    #look(round) {
        const { plan, decide } = this.#request;
        for (const look of this.#parts.due({ spent: this.#record.loadTime, whole: plan.time, round })) {
            for (const scenario of this.#lookedAt(look.target, look.scenario))
                this.#record.addLook({ ...look, scenario });
        }
        if (!this.#parts.awaitsDecision)
            return;
        const one = decide(this.#snapshot(false));
        this.#parts.decide((target, scenario) => gravest(this.#lookedAt(target, scenario).map((name) => one(target, name))));
    }
    #lookedAt(name, scenario) {
        const target = this.#request.plan.targets.find((plan) => plan.target.name === name)?.target;
        if (scenario !== null || target === undefined)
            return [scenario];
        return target.kind === 'command' ? [...new Set([null, ...this.#record.commands.scenarios(name)])] : target.kind === 'function' ? [null, ...scenarioNames(target)] : [scenario];
    }
    #snapshot(complete) {
        return this.#record.snapshot(complete, performance.now() - this.#began);
    }
    async #prepare({ target, sides }) {
        const weights = new Map();
        const refuse = (side, { message, hint }) => this.#record.addFailure({ target: target.name, scenario: null, side, kind: 'package', message, hint, log: [] });
        for (const side of sides) {
            if (this.#givenUp.has(target.name, side))
                continue;
            const build = buildOf(this.#request.builds, side);
            const { directory } = build;
            const own = asBuilt(target, build);
            if (own.setup !== null && !this.#request.prepared.has(side)) {
                this.#say(`${target.name}: ${own.setup}${sides.length > 1 ? ` (${side})` : ''}`, 0);
                const failure = await runSetup({ target: own, directory, logFile: this.#log(target, side, 'setup'), signal: this.#request.signal });
                if (failure !== null)
                    this.#givenUp.add(target.name, null, side, failure);
            }
            if (own.package === null || this.#givenUp.has(target.name, side))
                continue;
            this.#say(`${target.name}: weighing ${external_node_path_.join(own.directory, own.package.path)}`, 0);
            const layers = own.kind === 'function' ? own.layers : [];
            const weight = await weigh(own.package, external_node_path_.join(directory, own.directory), this.#request.signal, directory, layers);
            if (weight.ok)
                weights.set(side, weight);
            else if (!this.#request.signal.aborted)
                refuse(side, weight);
        }
        const [base, head] = [weights.get('base'), weights.get('head')];
        if (target.package !== null && target.setup === null && base !== undefined && head !== undefined) {
            const built = buildOf(this.#request.builds, 'head');
            const missing = await unbuilt({ root: built.directory, folder: external_node_path_.join(target.directory, target.package.path), head, base, signal: this.#request.signal });
            if (missing !== null)
                refuse('base', missing);
            if (missing !== null)
                weights.delete('base');
        }
        for (const [side, weight] of weights)
            this.#record.addWeight(target, side, weight);
    }
    async #launch({ target, launches }, round, surroundings) {
        if (target.kind !== 'server')
            return;
        const launch = launches[round];
        const scenarios = launch?.scenarios.filter(({ scenario }) => this.#isOpen(target, scenario.name)) ?? [];
        const left = new Set(launches.slice(round).flatMap((one) => one.scenarios.map(({ scenario }) => scenario.name)));
        for (const { name } of target.scenarios)
            if (!left.has(name))
                this.#parts.close(target.name, name);
        if (launch === undefined || scenarios.length === 0)
            return;
        const running = new Map();
        try {
            await this.#startSides(target, launch, running);
            let failed = false;
            for (const scenario of scenarios) {
                if (failed)
                    await this.#stopSides(running);
                if (failed)
                    await this.#startSides(target, launch, running);
                failed = !(await this.#scenario(target, launch, scenario, running, surroundings)) || [...running.values()].some((one) => one.exit() !== null);
            }
            for (const one of running.values()) {
                this.#record.addAbsent(one.absent(), target.name);
                this.#record.addNotes(one.notes?.() ?? [], target.name);
            }
        }
        finally {
            await this.#stopSides(running);
        }
    }
    async #startSides(target, launch, running) {
        for (const side of launch.order) {
            const started = await this.#startForLoad(target, side, launch.index);
            if (started !== null)
                running.set(side, started);
        }
    }
    async #stopSides(running) {
        const stopping = performance.now();
        await Promise.all([...running.values()].map((one) => one.stop()));
        running.clear();
        this.#record.spend('startAndStop', performance.now() - stopping);
    }
    async #startForLoad(target, side, round) {
        if (this.#givenUp.has(target.name, side))
            return null;
        const began = performance.now();
        const as = asBuilt(target, buildOf(this.#request.builds, side));
        const where = this.#where(target, side, `launch-${round + 1}`);
        const started = await (as.attach === null ? startTarget({ target: as, ...where, collectGarbage: as.resources.collectGarbage }) : attachTo({ target: as, attach: as.attach, ...where }));
        this.#record.spend('startAndStop', performance.now() - began);
        if (started.ok)
            return started.running;
        this.#givenUp.add(target.name, null, side, started.failure);
        return null;
    }
    async #scenario(target, launch, plan, running, surroundings) {
        const { scenario } = plan;
        const sides = [...running].flatMap(([side, one]) => (one === undefined || this.#givenUp.has(target.name, side, scenario.name) ? [] : [{ ...loaded(side, one), report: this.#reporters.of(target, side, one.address, this.#request.signal, scenario.name) }]));
        if (this.#request.signal.aborted || sides.length === 0)
            return true;
        this.#say(`${target.name}: launch ${launch.index + 1} of ${this.#mostLaunches(target)}, ${scenario.name}`, 1);
        for (const one of running.values())
            one?.resetPeak();
        const measured = await measureScenario({ ...plan, sides, observer: this.#record.slices.watch(target.name, scenario), signal: this.#request.signal, ...(surroundings === null ? {} : { watch: surroundings }) });
        this.#record.spendOn(scenario, measured.time);
        if (measured.ok) {
            this.#record.addScenario(target, scenario, measured);
            this.#parts.done(target.name, scenario.name);
            return true;
        }
        const { side, counted, ...failure } = measured.failure;
        if (counted !== undefined)
            this.#record.addRequests(target, scenario, side, counted);
        this.#givenUp.add(target.name, scenario.name, side, { ...failure, log: running.get(side)?.logTail(20) ?? [] });
        if (side === 'base')
            await this.#scenario(target, launch, plan, running, surroundings);
        return false;
    }
    #mostLaunches(target) {
        return this.#request.plan.looks.at(-1) ?? this.#planned(target).launches.length;
    }
    #planned(target) {
        const plan = this.#request.plan.targets.find((t) => t.target === target);
        if (plan === undefined)
            throw new Error(`${target.name} is not in the plan`);
        return plan;
    }
    #where(target, side, name) {
        const { layout, signal } = this.#request;
        return { directory: buildOf(this.#request.builds, side).directory, cpus: layout?.target ?? null, logFile: this.#log(target, side, name), signal };
    }
    #log(target, side, name) {
        return external_node_path_.join(this.#request.logs, `${target.name}.${side}.${name}.log`);
    }
    #interrupted() {
        const target = this.#request.plan.targets[0]?.target.name ?? '';
        const message = `the run was interrupted after ${this.#done} of ${this.#steps} steps; what was measured until then is kept`;
        this.#record.addFailure({ target, scenario: null, side: 'head', kind: 'interrupted', message, hint: null, log: [] });
    }
    #isOpen(target, scenario) {
        const open = this.#parts.isOpen(target.name, scenario) && !this.#givenUp.has(target.name, 'head', scenario);
        if (!open)
            this.#parts.close(target.name, scenario);
        return open;
    }
    #say(text, steps) {
        this.#request.progress({ done: this.#done, steps: this.#steps, text });
        this.#done += steps;
    }
}
//# sourceMappingURL=measure.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-node-hook.js
const NODE_TRACER = String.raw `'use strict';
try {
  (() => {
  const { isMainThread } = require('node:worker_threads');
  if (!isMainThread) return;
  const Module = require('node:module');
  const { pathToFileURL } = require('node:url');
  const { openSync, writeSync, closeSync, existsSync } = require('node:fs');
  const later = setImmediate;
  const now = process.hrtime.bigint;
  const MOST = 100000;
  const counting = existsSync(__dirname + '/count');
  const { Session } = counting ? require('node:inspector') : {};
  const place = __dirname + '/' + process.pid + '.trace';
  const text = (field) => String(field ?? '').replace(/[%\t\n\r]/g, (c) => '%' + c.charCodeAt(0).toString(16).padStart(2, '0'));
  let left = MOST;
  let lines = [];
  let due = false;
  const flush = () => {
    due = false;
    if (lines.length === 0) return;
    const batch = lines.join('');
    lines = [];
    try {
      const fd = openSync(place, 'a', 0o600);
      try { writeSync(fd, batch); } finally { closeSync(fd); }
    } catch {}
  };
  const put = (...fields) => {
    left -= 1;
    if (left < 0) return;
    lines.push(fields.map(text).join('\t') + '\n');
    if (lines.length > 500) flush();
    else if (!due) {
      due = true;
      later(flush).unref();
    }
  };

  let spent = 0n;
  let depth = 0;
  const enter = (file) => {
    settle();
    border(file, true);
    depth += 1;
    return { at: now(), spent };
  };
  const leave = (file, frame, loaded, parent, specifier) => {
    const ended = now();
    depth -= 1;
    border(file, false);
    if (!loaded) return;
    const own = ended - frame.at - (spent - frame.spent);
    put('M', '', file, '', parent, '', specifier, frame.at, ended, own, '');
    if (depth === 0) flush();
    spent += own + now() - ended;
  };

  let asked = null;
  const builtIn = new Set(Module.builtinModules);
  const loadedBuiltIn = new Set();
  const { _load } = Module;
  Module._load = function (request, parent) {
    const outer = asked;
    asked = { request, parent: parent && parent.filename };
    const name = typeof request !== 'string' ? '' : request.startsWith('node:') ? request : builtIn.has(request) ? 'node:' + request : '';
    const first = name !== '' && !loadedBuiltIn.has(name);
    if (first) loadedBuiltIn.add(name);
    const frame = first ? enter('') : null;
    let loaded = false;
    try {
      const result = _load.apply(this, arguments);
      loaded = true;
      return result;
    } finally {
      asked = outer;
      if (first) leave(name, frame, loaded, parent && parent.filename, request);
    }
  };
  const { load } = Module.prototype;
  Module.prototype.load = function (file) {
    const by = asked;
    asked = null;
    const frame = enter(file);
    let loaded = false;
    try {
      const result = load.apply(this, arguments);
      loaded = true;
      return result;
    } finally {
      leave(file, frame, loaded, by && by.parent, by && by.request);
    }
  };

  // ES modules.
  const evaluating = new Map();
  Object.defineProperty(globalThis, Symbol.for('tailgate.imports'), {
    value: {
      begin(url) {
        if (evaluating.has(url)) return;
        const frame = enter(url);
        evaluating.set(url, frame);
        put('B', url, frame.at);
      },
      end(url) {
        const frame = evaluating.get(url);
        if (!frame || frame.over) return;
        frame.over = true;
        leave(url, frame, true);
      },
    },
  });
  const marked = (source, url) => {
    const call = (what) => 'globalThis[Symbol.for("tailgate.imports")]?.' + what + '(' + JSON.stringify(url) + ');';
    const body = typeof source === 'string' ? source : new TextDecoder().decode(source);
    const shebang = /^#![^\n]*\n?/.exec(body)?.[0] ?? '';
    return shebang + call('begin') + body.slice(shebang.length) + '\n;' + call('end');
  };
  // Compiling (of a built-in module: making its exports) comes after the hook: it lasts until the next thing that is heard of.
  let compiling = null;
  const settle = () => {
    if (compiling === null) return;
    const took = now() - compiling.at;
    put('L', compiling.url, compiling.format, compiling.at, took);
    spent += took;
    compiling = null;
  };
  const required = ({ conditions }) => conditions !== undefined && [...conditions].includes('require');
  const timed = (url, format, work) => {
    settle();
    const [at, before] = [now(), spent];
    const result = work();
    const took = now() - at - (spent - before);
    put('L', url ?? result.url, format ?? '', at, took);
    spent += took;
    return result;
  };
  // Which modules were used.
  const groupOf = (file) => {
    const at = file.lastIndexOf('/node_modules/');
    const [name, second] = file.slice(at + 14).split('/');
    return at < 0 ? '' : name.startsWith('@') ? name + '/' + second : name;
  };
  let take = () => undefined;
  const stack = [];
  let outermost = '';
  const border = (file, entering) => {
    if (!counting || file === '' || (!entering && file.startsWith('node:'))) return;
    const group = groupOf(file);
    if (entering) stack.push(group);
    else stack.splice(stack.lastIndexOf(group), 1);
    const next = stack.find((one) => one !== '') ?? '';
    if (next === outermost) return;
    take(outermost);
    outermost = next;
  };
  if (counting) {
    const session = new Session();
    const known = new Set();
    const told = new Set();
    const tell = (kind, url) => {
      if (told.has(kind + url)) return;
      told.add(kind + url);
      put(kind, url);
    };
    let takes = 400;
    take = (group) => {
      takes -= 1;
      if (takes < 0 && group !== null) return;
      session.post('Profiler.takePreciseCoverage', (error, answer) => {
        if (error) return;
        const heard = [];
        for (const { url, functions } of answer.result) {
          if (!url.startsWith('file:') && !url.startsWith('/')) continue;
          const inner = functions.filter(({ functionName, ranges }) => functionName !== '' || ranges[0].startOffset !== 0);
          if (inner.length > 0) tell('K', url);
          heard.push(url);
          if (!inner.some(({ ranges }) => ranges[0].count > 0)) continue;
          const own = groupOf(url);
          // First heard of while a dependency is loaded: what calls it is part of that.
          if (!known.has(url)) { if (!group) tell('S', url); }
          else if (own !== group || own === '') tell('U', url);
        }
        for (const url of heard) known.add(url);
      });
    };
    try {
      session.connect();
      session.post('Profiler.enable');
      session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
      let ready = false;
      const looking = setInterval(() => {
        if (!ready && existsSync(__dirname + '/ready')) {
          ready = true;
          take('');
          put('A', 'ready');
          flush();
        }
        if (!existsSync(__dirname + '/finish')) return;
        clearInterval(looking);
        take(null);
        put('A', takes < 0 ? 'cut' : 'whole');
        flush();
      }, 10);
      looking.unref();
    } catch {}
  }

  if (Module.registerHooks) {
    Module.registerHooks({
      resolve(specifier, context, next) {
        if (required(context)) return next(specifier, context);
        const result = timed(null, '', () => next(specifier, context));
        put('R', result.url, context.parentURL, specifier);
        return result;
      },
      load(url, context, next) {
        if (required(context)) return next(url, context);
        if (url.startsWith('node:')) {
          // Loaded now, where it can be timed, rather than by what comes after the hook.
          if (!loadedBuiltIn.has(url)) timed(url, 'builtin', () => { try { require(url); } catch {} return {}; });
          const result = next(url, context);
          compiling = { url, format: 'builtin', at: now() };
          return result;
        }
        const result = timed(url, context.format, () => next(url, context));
        compiling = { url, format: result.format ?? 'other', at: now() };
        if (typeof result.format !== 'string' || !result.format.startsWith('module') || result.source === null || result.source === undefined) return result;
        const source = marked(result.source, url);
        compiling.at = now();
        return { ...result, source };
      },
    });
  } else if (Module.register) {
    try {
      Module.register(pathToFileURL(__dirname + '/loader.mjs').href, { data: { place } });
    } catch {}
  }

  put('H', 'node', process.pid, process.versions.node, '');
  flush();
  })();
} catch {}
`;
const LOADER = String.raw `import { appendFileSync } from 'node:fs';
let place = null;
const text = (field) => String(field ?? '').replace(/[%\t\n\r]/g, (c) => '%' + c.charCodeAt(0).toString(16).padStart(2, '0'));
let left = 100000;
const put = (...fields) => {
  left -= 1;
  try { if (left > 0) appendFileSync(place, fields.map(text).join('\t') + '\n'); } catch {}
};
export const initialize = (data) => { place = data.place; };
export const resolve = async (specifier, context, next) => {
  const at = process.hrtime.bigint();
  const result = await next(specifier, context);
  put('R', result.url, context.parentURL, specifier, at);
  return result;
};
export const load = async (url, context, next) => {
  const result = await next(url, context);
  put('L', url, result.format, process.hrtime.bigint(), 0, result.source?.byteLength ?? result.source?.length ?? 0);
  if (typeof result.format !== 'string' || !result.format.startsWith('module') || result.source === null || result.source === undefined) return result;
  const call = (what) => 'globalThis[Symbol.for("tailgate.imports")]?.' + what + '(' + JSON.stringify(url) + ');';
  const body = typeof result.source === 'string' ? result.source : new TextDecoder().decode(result.source);
  const shebang = /^#![^\n]*\n?/.exec(body)?.[0] ?? '';
  return { ...result, source: shebang + call('begin') + body.slice(shebang.length) + '\n;' + call('end') };
};
`;
//# sourceMappingURL=import-node-hook.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-python-hook.js
const PYTHON_FIRST = String.raw `import sys

_folder = __file__.rpartition('/')[0]
sys.path[:] = [one for one in sys.path if one != _folder]
sys.path_importer_cache.pop(_folder, None)
if sys.version_info >= (3, 8):
    try:
        with open(_folder + '/imports.txt', encoding='utf-8') as _file:
            _names = {'__name__': 'tailgate'}
            # Frames of this name are left out of tracebacks and of the counting of warnings, as the import system's own.
            exec(compile(_file.read(), '<frozen importlib._bootstrap>', 'exec'), _names)
        _names['begin'](_folder)
    except Exception:
        pass
_ours = sys.modules.pop('sitecustomize', None)
try:
    import sitecustomize
except ImportError as _error:
    if getattr(_error, 'name', 'sitecustomize') != 'sitecustomize' or not str(_error).startswith('No module'):
        raise
finally:
    if 'sitecustomize' not in sys.modules and _ours is not None:
        sys.modules['sitecustomize'] = _ours
`;
const PYTHON_TRACER = String.raw `import _thread
import os
import sys
import time
import _frozen_importlib as bootstrap

MOST = 100000


def begin(folder):
    now = time.monotonic_ns
    ident = _thread.get_ident
    frame_of = sys._getframe
    modules = sys.modules
    original = bootstrap._find_and_load
    open_, write, close, getpid = os.open, os.write, os.close, os.getpid
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, 'O_CLOEXEC', 0)
    library = os.path.dirname(os.path.abspath(os.__file__))
    machinery = library + '/importlib/__init__.py'
    counting = os.path.exists(folder + '/count')
    spent = {}
    importing = {}
    lines = []
    state = {'place': '', 'left': MOST, 'forking': 0}

    def put(*fields):
        if state['left'] > 0:
            state['left'] -= 1
            lines.append('\t'.join([one.replace('%', '%25').replace('\t', '%09').replace('\n', '%0A').replace('\r', '%0D') for one in fields]))

    def flush():
        batch = lines[:]
        del lines[:len(batch)]
        if not batch:
            return
        try:
            fd = open_(state['place'], flags, 0o600)
            try:
                write(fd, ('\n'.join(batch) + '\n').encode('utf-8', 'backslashreplace'))
            finally:
                close(fd)
        except OSError:
            pass

    def name_place():
        state['place'] = '%s/%d.trace' % (folder, getpid())

    def forking():
        state['forking'] = now()

    def forked():
        parent = state['place'].rpartition('/')[2].partition('.')[0]
        name_place()
        lines.insert(0, 'F\t%s\t%d' % (parent, state['forking']))
        flush()

    def names_of(module):
        try:
            found = object.__getattribute__(module, '__dict__')
            return found if type(found) is dict else {}
        except Exception:
            return {}

    def file_of(names):
        file = names.get('__file__')
        if type(file) is str:
            return file
        origin = getattr(names.get('__spec__'), 'origin', None)
        if origin in ('built-in', 'frozen'):
            return '<built-in>'
        return '<namespace>' if '__path__' in names else ''

    def importer():
        frame = frame_of(3)
        while frame is not None:
            file = frame.f_code.co_filename
            if not file.startswith('<frozen importlib') and file != machinery:
                return str(frame.f_globals.get('__name__')), file, str(frame.f_lineno)
            frame = frame.f_back
        return '', '', ''

    def record(name, module, began, ended, own, outer):
        names = names_of(module)
        has = look_inside(name, names) if counting else ''
        put('M', name, file_of(names), *importer(), '', str(began), str(ended), str(own), has, '' if outer is None else outer[0])

    def _find_and_load(name, import_):
        if name in modules:
            return original(name, import_)
        thread = ident()
        outer = importing.get(thread)
        importing[thread] = (name, outer)
        before = spent.get(thread, 0)
        began = now()
        try:
            module = original(name, import_)
            ended = now()
        finally:
            importing[thread] = outer
            if outer is None and lines:
                flush()
        own = ended - began - (spent.get(thread, 0) - before)
        try:
            record(name, module, began, ended, own, outer)
            if outer is None or len(lines) > 500:
                flush()
            if counting and name == 'threading' and watch is not None:
                module.setprofile(watch)
        except Exception:
            pass
        spent[thread] = spent.get(thread, 0) + own + now() - ended
        return module

    # Which modules were used.
    told = set()
    FUNCTION, BUILT_IN = type(put), type(len)

    def ran(name, caller):
        if name in told or type(name) is not str:
            return
        # What the import system asks (finders), and what a module asks of itself, is no use of it.
        if caller is not None and (caller.f_globals.get('__name__') == name or caller.f_code.co_filename.startswith('<frozen importlib')):
            return
        link = importing.get(ident())
        if link is None:
            told.add(name)
            put('U', name)
            flush()
        elif link[0] != name and (name, link[0]) not in told:
            told.add((name, link[0]))
            put('C', name, link[0])

    def look_inside(name, names):
        has = ''
        for value in list(names.values()):
            if isinstance(value, type):
                if value.__module__ == name:
                    has = '1'
                    for base in value.__mro__[1:]:
                        if base.__module__ != name:
                            ran(base.__module__, None)
            elif type(value) in (FUNCTION, BUILT_IN) and value.__module__ == name:
                has = '1'
        return has

    def owner_of(called):
        try:
            found = called.__module__
            if type(found) is str:
                return found
            return getattr(called, '__objclass__', None) and called.__objclass__.__module__ or type(called.__self__).__module__
        except Exception:
            return None

    def watch(frame, event, arg):
        if event == 'call':
            ran(frame.f_globals.get('__name__'), frame.f_back)
        elif event == 'c_call':
            ran(owner_of(arg), frame)

    if counting and hasattr(sys, 'monitoring'):
        watch = None
        monitoring = sys.monitoring
        tool = next(one for one in (4, 3, 5, 2, 1) if monitoring.get_tool(one) is None)
        monitoring.use_tool_id(tool, 'tailgate')

        def entered(code, offset):
            frame = frame_of(1)
            name = frame.f_globals.get('__name__')
            ran(name, frame.f_back)
            return monitoring.DISABLE if name in told else None

        def called(code, offset, callable, argument):
            if type(callable) is not FUNCTION:
                ran(owner_of(callable), frame_of(1))

        monitoring.register_callback(tool, monitoring.events.PY_START, entered)
        monitoring.register_callback(tool, monitoring.events.PY_RESUME, entered)
        monitoring.register_callback(tool, monitoring.events.CALL, called)
        monitoring.set_events(tool, monitoring.events.PY_START | monitoring.events.PY_RESUME | monitoring.events.CALL)
    elif counting:
        sys.setprofile(watch)

    name_place()
    put('H', 'python', str(getpid()), '%d.%d.%d' % sys.version_info[:3], library)
    flush()
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(before=forking, after_in_child=forked)
    bootstrap._find_and_load = _find_and_load
`;
//# sourceMappingURL=import-python-hook.js.map
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/src/measure/trace/plain-file.js

function plainText(file, most, follow = false) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | (follow ? 0 : external_node_fs_.constants.O_NOFOLLOW));
    }
    catch {
        return null;
    }
    try {
        const stat = (0,external_node_fs_.fstatSync)(fd);
        if (!stat.isFile())
            return null;
        const bytes = Buffer.alloc(Math.min(stat.size, most));
        let length = 0;
        for (let read = -1; read !== 0 && length < bytes.length; length += read)
            read = (0,external_node_fs_.readSync)(fd, bytes, length, bytes.length - length, length);
        return bytes.toString('utf8', 0, length);
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function plainSize(file) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    }
    catch {
        return null;
    }
    try {
        const stat = (0,external_node_fs_.fstatSync)(fd);
        return stat.isFile() ? stat.size : null;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
//# sourceMappingURL=plain-file.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-records.js




const MOST_FILES = 256;
const import_records_MOST_BYTES = 48 * 1024 * 1024;
const MOST_LINES = 500_000;
const SMALLEST_TEXT = 4000;
const import_records_NAME = /^(\d{1,10})\.trace$/;
function readProcesses(folder) {
    const texts = new Map();
    let left = import_records_MOST_BYTES;
    for (const name of (0,external_node_fs_.readdirSync)(folder)) {
        const pid = import_records_NAME.exec(name)?.[1];
        if (pid === undefined || texts.size >= MOST_FILES || left <= 0)
            continue;
        const text = plainText(external_node_path_.join(folder, name), left) ?? '';
        left -= text.length;
        texts.set(Number(pid), text);
    }
    return [...texts.keys()].flatMap((pid) => {
        const lines = import_records_linesOf(pid, texts, 0);
        const head = lines.find(([kind]) => kind === 'H');
        const language = head?.[1];
        if (language === 'python')
            return [pythonProcess(pid, head?.[4] ?? '', lines)];
        return language === 'node' ? [nodeProcess(pid, lines, folder)] : [];
    });
}
function import_records_linesOf(pid, texts, depth) {
    const all = (texts.get(pid) ?? '').split('\n', MOST_LINES).slice(0, -1).map((line) => line.split('\t').map(decode));
    const own = all.slice(Math.max(0, all.findLastIndex(([kind]) => kind === 'H' || kind === 'F')));
    const fork = own[0];
    if (fork?.[0] !== 'F' || depth > 8)
        return own;
    const at = import_records_numberOf(fork[2]);
    const inherited = import_records_linesOf(Number(fork[1]), texts, depth + 1).filter((line) => line[0] !== 'M' || import_records_endOf(line) <= at);
    return [...inherited, ...own];
}
const import_records_endOf = (line) => import_records_numberOf(line[8]);
function pythonProcess(pid, library, lines) {
    const imports = new Map();
    for (const [kind, key = '', file = '', importer = '', importerFile = '', line, , began, , own, functions, within = ''] of lines) {
        if (kind !== 'M')
            continue;
        const known = imports.get(key);
        if (known !== undefined)
            imports.set(key, { ...known, own: known.own + import_records_numberOf(own) });
        else
            imports.set(key, { key, file, importer, importerFile, line: lineOf(line), specifier: '', began: import_records_numberOf(began), own: import_records_numberOf(own), functions: functions === '1', within });
    }
    return { pid, language: 'python', library, imports: inOrder(imports), ...usesOf(lines, (key) => key), calls: lines.flatMap(([kind, called = '', during = '']) => (kind === 'C' ? [[called, during]] : [])), ready: true, counted: lines.some(([kind]) => kind === 'U') };
}
function nodeProcess(pid, lines, folder) {
    const found = new Map();
    const resolved = new Map();
    const finding = new Map();
    const functions = new Set();
    const add = (key, began, own) => {
        const one = found.get(key) ?? { file: key, importerFile: '', specifier: '', began, own: 0 };
        found.set(key, { ...one, began: Math.min(one.began, began), own: one.own + own });
        return found.get(key) ?? one;
    };
    for (const line of lines) {
        const key = fileOf(line[0] === 'M' ? line[2] : line[1]);
        const [kind] = line;
        if (key === '' || key.startsWith(`${folder}/`))
            continue;
        if (kind === 'R' && !resolved.has(key))
            resolved.set(key, { parent: fileOf(line[2]), specifier: line[3] ?? '' });
        if (kind === 'L' && line[2] === '')
            finding.set(key, (finding.get(key) ?? 0) + import_records_numberOf(line[4]));
        if (kind === 'L' && line[2] !== '')
            add(key, import_records_numberOf(line[3]), import_records_numberOf(line[4]));
        if (kind === 'B')
            add(key, import_records_numberOf(line[2]), 0);
        if (kind === 'M') {
            const one = add(key, import_records_numberOf(line[7]), import_records_numberOf(line[9]));
            const parent = fileOf(line[4]);
            if (one.specifier === '' && parent !== '' && parent !== key && !parent.startsWith(`${folder}/`))
                Object.assign(one, { importerFile: parent, specifier: line[6] ?? '' });
        }
        if (kind === 'K')
            functions.add(key);
    }
    const loading = loadingTimes(lines);
    const imports = new Map();
    for (const [key, { file, importerFile, specifier, began, own }] of found) {
        const by = importerFile === '' ? resolved.get(key) : undefined;
        const seen = { key, file, importer: '', line: null, began, own: own + (finding.get(key) ?? 0) + (loading.get(key) ?? 0), functions: functions.has(key), within: '' };
        imports.set(key, { ...seen, importerFile: by?.parent ?? importerFile, specifier: by?.specifier ?? specifier });
    }
    const has = (wanted) => lines.some(([kind, how]) => kind === 'A' && how === wanted);
    return { pid, language: 'node', library: '', imports: inOrder(imports), ...usesOf(lines, fileOf), calls: [], ready: has('ready'), counted: has('whole') };
}
function loadingTimes(lines) {
    const asked = new Map();
    const events = [];
    for (const line of lines) {
        const [kind, url = ''] = line;
        if (kind === 'R' && line[4] !== undefined && !asked.has(url))
            asked.set(url, import_records_numberOf(line[4]));
        if (kind === 'L' && line[5] !== undefined)
            events.push({ at: import_records_numberOf(line[3]), url, weight: SMALLEST_TEXT + import_records_numberOf(line[5]) * 1e6 });
        if (kind === 'B')
            events.push({ at: import_records_numberOf(line[2]), url: null, weight: 0 });
        if (kind === 'M')
            events.push({ at: import_records_numberOf(line[7]), url: null, weight: 0 });
    }
    const times = new Map();
    let graph = [];
    for (const event of events.sort((a, b) => a.at - b.at)) {
        const first = graph[0];
        if (event.url !== null)
            graph.push(event);
        else if (first !== undefined) {
            const whole = Math.max(0, event.at - (asked.get(first.url ?? '') ?? first.at));
            const weights = graph.reduce((sum, { weight }) => sum + weight, 0);
            for (const { url, weight } of graph)
                times.set(fileOf(url ?? ''), (whole * weight) / weights);
            graph = [];
        }
    }
    return times;
}
function usesOf(lines, keyOf) {
    const keys = (wanted) => new Set(lines.filter(([kind]) => kind === wanted).map(([, name]) => keyOf(name) ?? ''));
    return { used: keys('U'), perhaps: keys('S') };
}
const inOrder = (imports) => [...imports.values()].sort((a, b) => a.began - b.began);
function fileOf(url) {
    if (url === undefined || !url.startsWith('file:'))
        return url ?? '';
    try {
        return (0,external_node_url_.fileURLToPath)(url.replace(/[?#].*$/s, ''));
    }
    catch {
        return url;
    }
}
function import_records_numberOf(text) {
    const value = Number(text);
    return Number.isFinite(value) ? Math.max(0, value) / 1e6 : 0;
}
function lineOf(text) {
    const line = Number(text);
    return Number.isInteger(line) && line > 0 ? line : null;
}
const decode = (field) => field.replace(/%(25|09|0a|0d)/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
//# sourceMappingURL=import-records.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-folder.js







const WRITE_WITHIN = 3000;
class ImportFolder {
    #folder;
    constructor(counting) {
        this.#folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-imports-'));
        (0,external_node_fs_.chmodSync)(this.#folder, 0o1777);
        const files = { 'imports.cjs': NODE_TRACER, 'loader.mjs': LOADER, 'sitecustomize.py': PYTHON_FIRST, 'imports.txt': PYTHON_TRACER, ...(counting ? { count: '' } : {}) };
        for (const [name, text] of Object.entries(files))
            (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, name), text);
    }
    environment(written, own) {
        const node = written['NODE_OPTIONS'] ?? '';
        const python = written['PYTHONPATH'] ?? own['PYTHONPATH'] ?? '';
        const hook = external_node_path_.join(this.#folder, 'imports.cjs').replace(/["\\]/g, '\\$&');
        return {
            NODE_OPTIONS: `--require "${hook}" ${node}`.trim(),
            PYTHONPATH: python === '' ? this.#folder : `${this.#folder}${external_node_path_.delimiter}${python}`,
        };
    }
    read() {
        return readProcesses(this.#folder);
    }
    ready(pids, signal) {
        return this.#tell('ready', (one) => one.ready || !pids.includes(one.pid), signal);
    }
    finish(pid, signal) {
        return this.#tell('finish', (one) => one.counted || one.pid !== pid, signal);
    }
    async #tell(name, done, signal) {
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, name), '');
        const asked = performance.now();
        while (!signal.aborted && performance.now() - asked < WRITE_WITHIN && !this.read().every((one) => one.language === 'python' || done(one)))
            await (0,external_node_timers_promises_.setTimeout)(20);
    }
    remove() {
        (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
//# sourceMappingURL=import-folder.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-path.js


const INSTALLED = /^.*?\/((?:node_modules|site-packages|dist-packages)\/)/;
const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/g;
const PYTHON_PACKAGE = /(?:^|\/)(?:site-packages|dist-packages)\/([^/]+)/g;
const OURS = /\/tailgate-[^/]+\/(?:.*\/)?([^/]+)$/;
const LIBRARY = '<library>';
function filePath(file, places) {
    const plain = fromUrl(file);
    if (plain.startsWith(LIBRARY))
        return `python:${plain.slice(LIBRARY.length)}`;
    if (!external_node_path_.isAbsolute(plain))
        return plain;
    const clean = external_node_path_.normalize(plain);
    for (const folder of places.folders)
        if (within(clean, folder))
            return external_node_path_.relative(folder, clean);
    for (const [i, root] of places.roots.entries())
        if (within(clean, root))
            return external_node_path_.relative(places.folders[i] ?? root, clean);
    const installed = clean.replace(INSTALLED, '$1');
    if (installed !== clean)
        return installed;
    const ours = OURS.exec(clean)?.[1];
    if (ours !== undefined)
        return `tailgate:${ours}`;
    if (places.library !== '' && clean.startsWith(places.library))
        return `python:${clean.slice(places.library.length)}`;
    return clean;
}
function dependencyOf(file) {
    const node = [...file.matchAll(PACKAGE)].at(-1)?.[1];
    return node ?? [...file.matchAll(PYTHON_PACKAGE)].at(-1)?.[1]?.replace(/\.py$/, '') ?? null;
}
function fromUrl(file) {
    if (!file.startsWith('file:'))
        return file;
    try {
        return (0,external_node_url_.fileURLToPath)(file);
    }
    catch {
        return file;
    }
}
const within = (file, folder) => file.startsWith(folder === '/' ? '/' : `${folder}/`);
//# sourceMappingURL=profile-path.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-owner.js



const isOurs = (name) => name.startsWith('tailgate:');
const import_owner_LONGEST = 300;
class Owners {
    #places;
    #process;
    #namespaces;
    #installed = new Map();
    #packages = new Map();
    #known = new Map();
    constructor(process, places) {
        this.#places = { ...places, library: places.library === '' ? '' : `${places.library.replace(/\/$/, '')}/` };
        this.#process = process;
        this.#namespaces = new Set(process.language === 'python' ? process.imports.filter(({ file }) => file === '<namespace>').map(({ key }) => key) : []);
    }
    of(seen) {
        const known = this.#known.get(seen.key) ?? this.#find(seen);
        this.#known.set(seen.key, known);
        return known;
    }
    fileOf(file) {
        return filePath(file, this.#places).slice(0, import_owner_LONGEST);
    }
    #find(seen) {
        return this.#process.language === 'python' ? this.#findPython(seen) : this.#findNode(seen);
    }
    #findNode({ key }) {
        const name = this.fileOf(key);
        if (name.startsWith('node:'))
            return { name, dependency: null, kind: 'built-in' };
        const dependency = dependencyOf(name) ?? (external_node_path_.isAbsolute(name) ? this.#packageAbove(external_node_path_.dirname(name)) : null);
        return dependency === null ? { name, dependency, kind: 'own' } : { name, dependency, kind: 'dependency' };
    }
    #findPython({ key, file }) {
        const name = key.slice(0, import_owner_LONGEST);
        if (file === '<built-in>')
            return { name, dependency: null, kind: 'built-in' };
        if (file === '<namespace>' || file === '') {
            const part = this.#process.imports.find((one) => one.key.startsWith(`${key}.`) && one.file !== '' && !one.file.startsWith('<'));
            return part === undefined ? { name, dependency: null, kind: file === '' ? 'built-in' : 'own' } : { ...this.of(part), name };
        }
        const shown = this.fileOf(file);
        if (shown.startsWith('python:'))
            return { name, dependency: null, kind: 'built-in' };
        const foreign = external_node_path_.isAbsolute(shown) || dependencyOf(shown) !== null || this.#isInstalled(key, file);
        return foreign ? { name, dependency: this.#topOf(key), kind: 'dependency' } : { name, dependency: null, kind: 'own' };
    }
    #topOf(key) {
        const parts = key.split('.');
        const depth = parts.findIndex((_, i) => !this.#namespaces.has(parts.slice(0, i + 1).join('.')));
        return parts.slice(0, Math.max(1, depth + 1)).join('.').slice(0, import_owner_LONGEST);
    }
    #isInstalled(key, file) {
        const [top = '', ...rest] = key.split('.');
        let root = external_node_path_.dirname(file);
        for (let i = external_node_path_.basename(file).startsWith('__init__.') ? -1 : 0; i < rest.length; i += 1)
            root = external_node_path_.dirname(root);
        const installed = this.#installed.get(root) ?? topLevelNames(root);
        this.#installed.set(root, installed);
        return installed.has(top);
    }
    #packageAbove(folder) {
        const known = this.#packages.get(folder);
        if (known !== undefined)
            return known;
        const name = packageName(external_node_path_.join(folder, 'package.json')) ?? (external_node_path_.dirname(folder) === folder ? null : this.#packageAbove(external_node_path_.dirname(folder)));
        this.#packages.set(folder, name);
        return name;
    }
}
function packageName(file) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        const name = typeof manifest === 'object' && manifest !== null && 'name' in manifest ? manifest.name : null;
        return typeof name === 'string' && name !== '' ? name.slice(0, import_owner_LONGEST) : null;
    }
    catch {
        return null;
    }
}
function topLevelNames(folder) {
    const names = new Set();
    for (const info of list(folder).filter((name) => /\.(dist|egg)-info$/.test(name)).slice(0, 2000)) {
        const record = import_owner_read(external_node_path_.join(folder, info, 'RECORD'));
        const files = record === '' ? import_owner_read(external_node_path_.join(folder, info, 'top_level.txt')) : record;
        for (const line of files.split('\n')) {
            const first = /^"?([^/,"]+)/.exec(line.trim())?.[1];
            if (first !== undefined && !/\.(dist|egg)-info$|^\.\.?$/.test(first))
                names.add(first.replace(/\..*$/, ''));
        }
    }
    return names;
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function import_owner_read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
//# sourceMappingURL=import-owner.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-serving.js

function servingProcess(seen, members, listening, folders) {
    const parents = new Map(members.map(({ pid, parent }) => [pid, parent]));
    const running = seen.filter(({ pid }) => parents.has(pid)).map((process) => ({ process, own: ownOf(process, folders) }));
    const isBelow = (pid, above) => {
        for (let at = parents.get(pid), steps = 0; at !== undefined && steps < 20; at = parents.get(at), steps += 1)
            if (at === above)
                return true;
        return false;
    };
    const most = (those) => [...those].sort((a, b) => {
        const generations = Number(isBelow(b.process.pid, a.process.pid)) - Number(isBelow(a.process.pid, b.process.pid));
        return b.own - a.own || generations || b.process.imports.length - a.process.imports.length || a.process.pid - b.process.pid;
    })[0] ?? null;
    const holders = running.filter(({ process }) => listening.includes(process.pid));
    if (listening.length === 0)
        return most(running.filter(({ own }) => own > 0))?.process ?? null;
    const workers = running.filter(({ process: { pid }, own }) => own > 0 && listening.some((holder) => isBelow(pid, holder)));
    return most([...holders, ...workers])?.process ?? null;
}
function ownOf(process, folders) {
    const owners = new Owners(process, { ...folders, library: process.library });
    return process.imports.filter((one) => owners.of(one).kind === 'own').length;
}
//# sourceMappingURL=import-serving.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-server.js












const import_server_MOST_ATTEMPTS = 3;
const import_server_PORT_TAKEN = /EADDRINUSE|address already in use|address in use/i;
const import_server_LOOK_EVERY = 5;
const import_server_REST = { cpu: 3, within: 20, longest: 2000 };
const sharedNow = () => Number(process.hrtime.bigint()) / 1e6;
async function import_server_startServer(options, env) {
    for (let attempt = 1;; attempt += 1) {
        const place = await reserveAddress(options.target);
        const started = await startAt(place, options, env);
        if (started.ok)
            return started;
        place.release();
        if (attempt === import_server_MOST_ATTEMPTS || !started.portTaken || options.signal.aborted)
            return { ok: false, reason: options.signal.aborted ? 'interrupted while its imports were traced' : started.reason };
    }
}
async function startAt(place, { target, directory, cpus, logFile, signal, atRest }, more) {
    const { address } = place;
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const where = { port: address.kind === 'port' ? String(address.port) : null, socket: address.kind === 'socket' ? address.path : null };
    const env = (0,target_environment/* targetEnvironment */.dK)(process.env, { ...target.env, ...more }, cookie, where);
    const started = target.start === null ? { ok: false, message: 'it has no start command' } : await (0,start_child/* startChild */.v)({ command: target.start, cwd: external_node_path_.resolve(directory, target.directory), env, cookie, where, logFile, cpus });
    if (!started.ok)
        return { ok: false, reason: started.message, portTaken: false };
    const { child } = started;
    const stop = async () => {
        signal.removeEventListener('abort', onAbort);
        await child.stop(target.stopTimeout, signal.aborted);
        if (address.kind === 'port')
            await untilRefused(address.port);
        place.release();
    };
    const onAbort = () => void stop();
    signal.addEventListener('abort', onAbort);
    const marks = await untilAnswered(child, address, target, signal, atRest);
    if (typeof marks !== 'string') {
        const processes = () => child.alive();
        return { ok: true, server: { pid: child.pid, address, ...marks, processes, listening: () => holders(address, child.alive().map((p) => p.pid)), stop } };
    }
    const portTaken = address.kind === 'port' && child.log.tail(100).some((line) => import_server_PORT_TAKEN.test(line));
    await stop();
    return { ok: false, reason: marks, portTaken };
}
async function untilAnswered(child, address, target, signal, atRest) {
    const over = () => signal.aborted || (child.exit !== null && (child.exit.code !== 0 || child.alive().length === 0));
    const left = () => child.began + target.ready.timeout - performance.now();
    while (!over() && left() > 0 && !listens(address))
        await (0,external_node_timers_promises_.setTimeout)(import_server_LOOK_EVERY);
    if (!over())
        await untilAtRest(child, Math.min(left(), import_server_REST.longest));
    if (!over())
        await atRest(child.alive().map((p) => p.pid));
    const init = sharedNow();
    const { path: ask, status } = target.ready;
    const readiness = await waitUntilReady({ address, path: ask, status, timeout: Math.max(100, left()), pollEvery: import_server_LOOK_EVERY, giveUp: over }, () => undefined);
    const first = sharedNow();
    const log = child.log.tail(measure_failure/* LOG_LINES */.dq);
    const pids = child.alive().map((p) => p.pid);
    switch (readiness.kind) {
        case 'given-up': return (0,measure_failure/* endedEarly */.S3)(target, child.exit ?? { code: null, signal: null }, performance.now() - child.began, log).message;
        case 'timeout': return (0,measure_failure/* neverReady */.oB)(target, address, readiness.last, address.kind === 'port' ? portsOf(pids).map((l) => l.port) : [], log).message;
        case 'ready': {
            const owner = address.kind === 'port' ? ownerOf(address.port, pids) : { kind: 'unknown' };
            return owner.kind === 'foreign' ? (0,measure_failure/* listensElsewhere */.Bo)(target, address, owner, log).message : { init, first };
        }
    }
}
function listens(address) {
    if (address.kind === 'socket')
        return (0,external_node_fs_.statSync)(address.path, { throwIfNoEntry: false })?.isSocket() ?? false;
    return !process_tree/* hasProc */.jK || answering(listListeners(), address.port).length > 0;
}
async function untilAtRest(child, longest) {
    const witnesses = new measure_witnesses/* Witnesses */.uo(child.tree);
    const began = performance.now();
    let before = witnesses.readCounters()?.cpu ?? 0;
    while (performance.now() - began < longest) {
        await (0,external_node_timers_promises_.setTimeout)(import_server_REST.within);
        const now = witnesses.readCounters()?.cpu ?? 0;
        if (now - before < import_server_REST.cpu)
            return;
        before = now;
    }
}
function holders(address, pids) {
    if (address.kind === 'socket')
        return [];
    const inodes = new Set(answering(listListeners(), address.port).map((l) => l.inode));
    return pids.filter((pid) => [...(socketsOf(pid) ?? [])].some((inode) => inodes.has(inode)));
}
//# sourceMappingURL=import-server.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-program.js




const profile_program_LONGEST = 40;
function busiestProgram(pid) {
    const all = ((0,proc_files/* listNumbers */.dw)('/proc') ?? []).flatMap((one) => (0,proc_files/* readStat */.BV)(one) ?? []);
    const members = new Map(all.filter((p) => p.pid === pid || p.session === pid).map((p) => [p.pid, p]));
    for (let size = -1; size !== members.size;) {
        size = members.size;
        for (const p of all)
            if (members.has(p.parent))
                members.set(p.pid, p);
    }
    const busiest = [...members.values()].filter((p) => !p.zombie).reduce((most, p) => (most === null || p.cpu > most.cpu ? p : most), null);
    return busiest === null ? null : programOf(busiest.pid);
}
function programOf(pid) {
    try {
        const program = external_node_path_.basename((0,external_node_fs_.readlinkSync)(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
        return (0,log_file/* lastLines */.w)(program)[0]?.slice(0, profile_program_LONGEST) ?? null;
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=profile-program.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-start.js








const WRITTEN_WITHIN = 50;
async function traceStart(options, folders, counting) {
    let folder;
    try {
        folder = new ImportFolder(counting);
    }
    catch (error) {
        return { ok: false, reason: `the folder for what it imports cannot be made: ${(0,measure_system_error/* messageOf */.b)(error)}` };
    }
    const env = folder.environment(options.target.env, process.env);
    try {
        switch (options.target.kind) {
            case 'server': return await traceServer({ ...options, target: options.target }, env, folder, folders, counting);
            case 'function': return await traceFunction(options, options.target, env, folder, folders, counting);
            case 'command': return { ok: false, reason: 'a command is not traced', hopeless: true };
        }
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return { ok: false, reason: `what it imports cannot be read: ${(0,measure_system_error/* messageOf */.b)(error)}` };
        throw error;
    }
    finally {
        folder.remove();
    }
}
async function traceServer(options, env, folder, folders, counting) {
    const atRest = async (pids) => {
        if (counting)
            await folder.ready(pids, options.signal);
    };
    const started = await import_server_startServer({ ...options, atRest }, env);
    if (!started.ok)
        return { ok: false, reason: `with a tracer in it ${started.reason}` };
    const { server } = started;
    try {
        await (0,external_node_timers_promises_.setTimeout)(WRITTEN_WITHIN);
        const [members, listening] = [server.processes(), server.listening()];
        const serving = () => servingProcess(folder.read(), members, listening, folders);
        const found = serving();
        if (found === null)
            return { ok: false, reason: untraceable(busiestProgram(listening[0] ?? server.pid)), hopeless: true };
        if (counting)
            await folder.finish(found.pid, options.signal);
        else
            for (const scenario of options.target.scenarios)
                await checkAnswers(server.address, scenario, options.signal);
        await (0,external_node_timers_promises_.setTimeout)(WRITTEN_WITHIN);
        const { init, first } = server;
        return { ok: true, start: { process: import_start_again(folder, found), init, first } };
    }
    finally {
        await server.stop();
    }
}
async function traceFunction(options, target, env, folder, folders, counting) {
    const [event, ...others] = target.events;
    if (event === undefined)
        return { ok: false, reason: 'it has no events' };
    const { startFunction } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 69312));
    const started = await startFunction({ ...options, target, env });
    if (!started.ok)
        return { ok: false, reason: `with a tracer in it ${started.failure.message}` };
    const { running } = started;
    try {
        if (counting)
            await folder.ready(familyOf(running.pid).map(({ pid }) => pid), options.signal);
        const init = sharedNow();
        const invoked = await running.invoke(event);
        const first = sharedNow();
        if (!invoked.ok)
            return { ok: false, reason: `with a tracer in it ${invoked.failure.message}` };
        await (0,external_node_timers_promises_.setTimeout)(WRITTEN_WITHIN);
        const members = familyOf(running.pid);
        const found = servingProcess(folder.read(), members, [], folders);
        if (found === null)
            return { ok: false, reason: untraceable(busiestProgram(running.pid)), hopeless: true };
        if (counting)
            await folder.finish(found.pid, options.signal);
        else
            for (const other of others)
                if (!(await running.invoke(other)).ok)
                    break;
        await (0,external_node_timers_promises_.setTimeout)(WRITTEN_WITHIN);
        return { ok: true, start: { process: import_start_again(folder, found), init, first } };
    }
    finally {
        await running.stop();
    }
}
function import_start_again(folder, found) {
    return folder.read().find(({ pid }) => pid === found.pid) ?? found;
}
function familyOf(pid) {
    const all = ((0,proc_files/* listNumbers */.dw)('/proc') ?? []).flatMap((one) => (0,proc_files/* readStat */.BV)(one) ?? []);
    const members = new Map(all.filter((p) => p.pid === pid || p.session === pid).map((p) => [p.pid, p]));
    for (let size = -1; size !== members.size;) {
        size = members.size;
        for (const p of all)
            if (members.has(p.parent))
                members.set(p.pid, p);
    }
    return [...members.values()].filter((p) => !p.zombie);
}
function untraceable(program) {
    if (program === null)
        return 'it runs neither Node nor Python, and only their imports can be traced';
    if (/^node(js)?$/.test(program))
        return 'its Node did not load the tracer: is NODE_OPTIONS emptied or refused on the way to it?';
    if (/^(python|pypy)[\d.]*$/.test(program))
        return 'its Python did not load the tracer: is it older than 3.8, or started with -I, -E or -S, or without PYTHONPATH?';
    return `it is run by ${program}: only the imports of Node and Python can be traced`;
}
//# sourceMappingURL=import-start.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-calls.js
function usedWhileImporting(process, owners) {
    const imports = new Map(process.imports.map((one) => [one.key, one]));
    const used = new Set();
    for (const [key, during] of process.calls) {
        const called = imports.get(key);
        if (called === undefined || used.has(key))
            continue;
        const stack = stackOf(imports.get(during), imports);
        if (stack.includes(called))
            continue;
        const outermost = stack.findLast((one) => owners.of(one).kind !== 'own');
        const loading = outermost !== undefined && (called.began >= outermost.began || isSame(called, outermost, owners));
        if (!loading)
            used.add(key);
    }
    return used;
}
function stackOf(innermost, imports) {
    const stack = [];
    for (let one = innermost; one !== undefined && !stack.includes(one); one = imports.get(one.within))
        stack.push(one);
    return stack;
}
function isSame(a, b, owners) {
    const [x, y] = [owners.of(a), owners.of(b)];
    return x.kind === y.kind && (x.kind === 'dependency' ? x.dependency === y.dependency : a.key.split('.')[0] === b.key.split('.')[0]);
}
//# sourceMappingURL=import-calls.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-place.js


const import_place_MOST_BYTES = 2 * 1024 * 1024;
class ImportPlaces {
    #texts = new Map();
    lineOf(file, specifier) {
        if (!external_node_path_.isAbsolute(file) || specifier === '')
            return null;
        const text = this.#textOf(file);
        return text === null ? null : lineIn(text, specifier);
    }
    #textOf(file) {
        const known = this.#texts.get(file);
        if (known !== undefined)
            return known;
        const text = readWhole(file);
        this.#texts.set(file, text);
        return text;
    }
}
function lineIn(text, specifier) {
    const quoted = specifier.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const written = new RegExp(`(?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*|\\brequire(?:\\.\\w+)?\\s*\\(\\s*)(['"\`])${quoted}\\1`, 'g');
    for (const match of text.matchAll(written)) {
        const at = match.index + match[0].length;
        const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
        if (/^\s*\*|\/\/|\/\*(?!.*\*\/)/.test(before))
            continue;
        return text.slice(0, at).split('\n').length;
    }
    return null;
}
function readWhole(file) {
    const text = plainText(file, import_place_MOST_BYTES + 1, true);
    return text === null || text.length > import_place_MOST_BYTES ? null : text;
}
//# sourceMappingURL=import-place.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/import-tree.js




const MOST_MODULES = 2000;
function importTree(starts, counted, folders) {
    const [{ process, init, first }] = starts;
    const owners = new Owners(process, { ...folders, library: process.library });
    const times = timesOf(starts);
    const ofRuntime = importsOfRuntime(process, owners);
    const kept = process.imports.filter((one) => (times.get(one.key)?.length ?? 0) * 2 >= starts.length && !ofRuntime.has(one.key));
    const index = new Map(kept.map((one, i) => [one.key, i]));
    const places = new ImportPlaces();
    const uses = counted === null || !counted.counted ? null : import_tree_usesOf(counted, new Owners(counted, { ...folders, library: counted.library }));
    const modules = kept.map((one, i) => {
        const owned = owners.of(one);
        const self = (0,stats_sample/* median */.JZ)(times.get(one.key) ?? []);
        const phase = one.began <= init ? 'init' : one.began <= first ? 'first' : 'later';
        const parent = parentOf(one, index, process.language);
        return { ...owned, parent: parent !== null && parent < i ? parent : null, from: import_tree_placeOf(one, parent !== null, owners, places), self, total: self, phase, used: uses?.get(one.key) ?? null };
    });
    for (const one of [...modules].reverse()) {
        const above = one.parent === null ? undefined : modules[one.parent];
        if (above !== undefined && above.phase === one.phase)
            above.total += one.total;
    }
    return { language: process.language, runs: starts.length, ...import_tree_cut(modules) };
}
function importsOfRuntime({ imports, language }, owners) {
    const found = new Set();
    for (const one of imports) {
        const { name, kind } = owners.of(one);
        const importer = language === 'python' ? one.importer : one.importerFile;
        const asked = found.has(importer) || (one.importerFile !== '' && isOurs(owners.fileOf(one.importerFile)));
        if (isOurs(name) || (kind === 'built-in' && asked))
            found.add(one.key);
    }
    return found;
}
function timesOf(starts) {
    const times = new Map();
    for (const { process } of starts) {
        for (const { key, own } of process.imports) {
            const of = times.get(key) ?? [];
            of.push(own);
            times.set(key, of);
        }
    }
    return times;
}
function parentOf({ importer, importerFile }, index, language) {
    return index.get(language === 'python' ? importer : importerFile) ?? null;
}
function import_tree_placeOf({ importerFile, line, specifier }, known, owners, places) {
    if (importerFile === '' || importerFile.startsWith('<'))
        return null;
    const file = owners.fileOf(importerFile);
    const written = line ?? places.lineOf(importerFile, specifier);
    return isOurs(file) || (written === null && !known) ? null : { file, line: written };
}
function import_tree_usesOf(counted, owners) {
    const early = usedWhileImporting(counted, owners);
    return new Map(counted.imports.map(({ key, file, functions }) => {
        if (counted.used.has(key) || early.has(key))
            return [key, true];
        const visible = counted.language === 'node' || /\.pyc?$/.test(file);
        return [key, functions && visible && !counted.perhaps.has(key) ? false : null];
    }));
}
function import_tree_cut(modules) {
    if (modules.length <= MOST_MODULES)
        return { modules, left: 0 };
    const kept = new Set();
    const byTotal = modules.map((_, i) => i).sort((a, b) => (modules[b]?.total ?? 0) - (modules[a]?.total ?? 0) || a - b);
    for (const i of byTotal) {
        const path = [];
        for (let at = i; at !== null && !kept.has(at); at = modules[at]?.parent ?? null)
            path.push(at);
        if (kept.size + path.length <= MOST_MODULES)
            path.forEach((one) => kept.add(one));
    }
    const order = [...kept].sort((a, b) => a - b);
    const place = new Map(order.map((old, now) => [old, now]));
    const left = order.flatMap((i) => modules[i] ?? []).map((one) => ({ ...one, parent: one.parent === null ? null : (place.get(one.parent) ?? null) }));
    return { modules: left, left: modules.length - kept.size };
}
//# sourceMappingURL=import-tree.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/imports.js




async function traceImports(options) {
    const { target, directory, runs, signal } = options;
    if (target.kind === 'server' && target.start === null)
        return { ok: false, reason: 'it is never started here' };
    const root = external_node_path_.resolve(directory);
    const folder = external_node_path_.resolve(root, target.directory);
    const folders = { folders: [folder, imports_resolved(folder)], roots: [root, imports_resolved(root)] };
    const interrupted = { ok: false, reason: 'interrupted while its imports were traced' };
    if (signal.aborted)
        return interrupted;
    const counting = await traceStart(options, folders, true);
    if (!counting.ok && counting.hopeless)
        return { ok: false, reason: counting.reason };
    const starts = [];
    for (let run = 0; run < Math.max(1, runs); run += 1) {
        if (signal.aborted)
            return interrupted;
        const traced = await traceStart(options, folders, false);
        if (traced.ok)
            starts.push(traced.start);
        else if (starts.length === 0)
            return signal.aborted ? interrupted : { ok: false, reason: traced.reason };
    }
    const [first, ...others] = starts;
    if (first === undefined)
        return interrupted;
    const same = others.filter(({ process }) => process.language === first.process.language);
    const counted = counting.ok && counting.start.process.language === first.process.language ? counting.start.process : null;
    return { ok: true, tree: { target: target.name, ...importTree([first, ...same], counted, folders) } };
}
function imports_resolved(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
//# sourceMappingURL=imports.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-functions.js

const MOST_FUNCTIONS = 200;
const profile_functions_LONGEST = 200;
const NEGLIGIBLE = 0.05;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
function shareOut(records, cpu, requests, places) {
    const processes = byProcess(records);
    const told = processes.reduce((sum, process) => sum + process.cpu, 0);
    const whole = cpu ?? told;
    const rest = Math.max(0, whole - told);
    const elsewhere = whole > 0 ? rest / whole : 0;
    const scale = told === 0 ? 0 : (elsewhere < NEGLIGIBLE ? whole : told) / told / requests;
    const sums = new Map();
    for (const { cpu: used, weight, functions } of processes) {
        for (const { sampled, library } of functions)
            profile_functions_add(sums, profile_functions_named(sampled, { ...places, library }), (sampled.weight / weight) * used * scale, sampled.samples);
    }
    const samples = [...sums.values()].reduce((sum, one) => sum + one.samples, 0);
    if (elsewhere >= NEGLIGIBLE && told > 0)
        profile_functions_add(sums, { name: '(other processes)', file: '', line: null, dependency: null }, rest / requests, (samples * rest) / told);
    return { functions: capped([...sums.values()]), samples: Math.round(samples), elsewhere };
}
function byProcess(records) {
    const pids = [...new Set(records.map(({ pid }) => pid))];
    return pids.flatMap((pid) => {
        const threads = records.filter((record) => record.pid === pid);
        const functions = threads.flatMap(({ functions: of, library }) => of.map((sampled) => ({ sampled, library })));
        const weight = functions.reduce((sum, { sampled }) => sum + sampled.weight, 0);
        return weight === 0 ? [] : [{ cpu: Math.max(...threads.map(({ cpu }) => cpu)), weight, functions }];
    });
}
function profile_functions_named({ name, file, line }, places) {
    const told = filePath(file, places);
    return { name: profile_functions_shown(name.trim() === '' ? '(anonymous)' : name), file: profile_functions_shown(told, 'end'), line, dependency: capLength(dependencyOf(told)) };
}
function profile_functions_add(sums, identity, self, samples) {
    const key = JSON.stringify([identity.name, identity.file, identity.line]);
    const known = sums.get(key);
    sums.set(key, { ...identity, self: self + (known?.self ?? 0), samples: samples + (known?.samples ?? 0) });
}
function capped(functions) {
    const sorted = functions.toSorted((a, b) => b.self - a.self);
    const given = sorted.filter(isOther);
    const kept = sorted.filter((one) => !isOther(one));
    const rest = [...kept.slice(MOST_FUNCTIONS), ...given];
    const other = { name: '(other)', file: '', line: null, dependency: null, self: total(rest, 'self'), samples: total(rest, 'samples') };
    const rounded = (one) => ({ ...one, samples: Math.max(1, Math.round(one.samples)) });
    return [...kept.slice(0, MOST_FUNCTIONS), ...(rest.length > 0 ? [other] : [])].map(rounded);
}
const isOther = ({ name, file }) => name === '(other)' && file === '';
const total = (functions, of) => functions.reduce((sum, one) => sum + one[of], 0);
const capLength = (text) => (text === null ? null : profile_functions_shown(text));
function profile_functions_shown(text, keep = 'begin') {
    const line = [...text.replace(CONTROL, ' ')];
    if (line.length <= profile_functions_LONGEST)
        return line.join('');
    return keep === 'begin' ? `${line.slice(0, profile_functions_LONGEST - 1).join('')}…` : `…${line.slice(1 - profile_functions_LONGEST).join('')}`;
}
//# sourceMappingURL=profile-functions.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-node-hook.js
const NODE_HOOK = String.raw `'use strict';
(() => {
  const fs = require('node:fs');
  const { threadId } = require('node:worker_threads');
  const { Session } = require('node:inspector');
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--max-inlined-bytecode-size=27');
  if (Number.parseInt(process.versions.v8) >= 12) setFlagsFromString('--max-maglev-inlined-bytecode-size=27');
  const MOST = 1000;
  const id = __dirname + '/' + process.pid + '-' + threadId;
  const seen = (name) => fs.existsSync(__dirname + '/' + name);
  let session = null;
  let before = null;

  const post = (method, parameters) => {
    let answer = null;
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };

  const begin = () => {
    session = new Session();
    session.connect();
    post('Profiler.enable');
    post('Profiler.setSamplingInterval', { interval: 1000 });
    post('Profiler.start');
    before = process.cpuUsage();
    fs.writeFileSync(id + '.on', '');
    process.once('exit', finish);
  };

  const nodes = (url) => url.startsWith('node:') || url.startsWith('internal/');

  const sumUp = (profile) => {
    const byId = new Map(profile.nodes.map((node) => [node.id, node]));
    const sums = new Map();
    const waiting = [{ node: profile.nodes[0], owner: null }];
    while (waiting.length > 0) {
      const { node, owner: above } = waiting.pop();
      const { functionName: name, url, lineNumber } = node.callFrame;
      const own = url !== '' && !nodes(url);
      const owner = own ? node.callFrame : above;
      if (node.hitCount > 0 && name !== '(idle)' && name !== '(root)' && (owner === null || !owner.url.endsWith(__filename))) {
        const meta = url === '' && /^\((program|garbage collector)\)$/.test(name);
        const key = meta ? [name, '', null]
          : owner !== null ? [owner.functionName || '(anonymous)', owner.url, owner.lineNumber + 1]
          : url === '' ? ['(native)', '', null] : ['(node)', url, null];
        const text = key.join('\0');
        const sum = sums.get(text);
        if (sum === undefined) sums.set(text, { key, hits: node.hitCount });
        else sum.hits += node.hitCount;
      }
      for (const child of node.children || []) waiting.push({ node: byId.get(child), owner });
    }
    return [...sums.values()].sort((a, b) => b.hits - a.hits);
  };

  const finish = () => {
    if (session === null) return;
    try {
      const { user, system } = process.cpuUsage(before);
      const { profile } = post('Profiler.stop');
      session.disconnect();
      session = null;
      const sums = sumUp(profile);
      const row = ({ key: [name, file, line], hits }) => [name.slice(0, 200), file.slice(-1000), line, hits, hits];
      const other = sums.slice(MOST).reduce((sum, { hits }) => sum + hits, 0);
      const functions = [...sums.slice(0, MOST).map(row), ...(other > 0 ? [['(other)', '', null, other, other]] : [])];
      fs.writeFileSync(id + '.part', JSON.stringify({ language: 'node', library: '', cpu: (user + system) / 1000, functions }));
      fs.renameSync(id + '.part', id + '.json');
    } catch {
      session = null;
    }
  };

  const timer = setInterval(() => {
    try {
      if (session === null) {
        if (seen('end')) clearInterval(timer);
        else if (seen('begin')) begin();
      } else if (seen('end')) {
        clearInterval(timer);
        finish();
      }
    } catch {
      clearInterval(timer);
      session = null;
    }
  }, 20);
  timer.unref();
})();
`;
//# sourceMappingURL=profile-node-hook.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-python-hook.js
const PYTHON_HOOK = String.raw `def _tailgate():
    import os, sys, time, _thread
    folder = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or '.') != folder]
    sleep, ident_of, stat, clock, wall = time.sleep, _thread.get_ident, os.stat, time.process_time, time.perf_counter
    cpu_clock = getattr(time, 'clock_gettime_ns', None) or (lambda clock: None)
    library = os.path.dirname(os.__file__) + '/'
    LOOPS = ('asyncio/', 'socketserver.py', 'selectors.py', 'http/server.py', 'wsgiref/', 'threading.py', 'concurrent/', 'multiprocessing/', 'runpy.py', 'queue.py')
    WAITS = ('threading.py', 'queue.py', 'concurrent/', 'multiprocessing/', 'selectors.py', 'socket.py', 'ssl.py', 'subprocess.py')
    MOST = 1000
    PAUSE, GLANCE, LATE = 0.002, 0.0001, 0.001
    PERIOD = PAUSE + GLANCE
    futex = {'x86_64': b'202', 'aarch64': b'98'}.get(os.uname().machine) if hasattr(os, 'uname') else None
    state = {'main': ident_of()}
    places = {}
    linux = os.path.exists('/proc/self/task')

    def seen(name):
        try:
            stat(folder + '/' + name)
            return True
        except OSError:
            return False

    def place_of(file):
        """Path below the standard library, or None for what is not of it."""
        if file not in places:
            own = file.startswith(library) and 'site-packages/' not in file and 'dist-packages/' not in file
            places[file] = file[len(library):] if own else file if file.startswith('<frozen ') else None
        return places[file]

    def owner_of(frame):
        code = frame.f_code
        first = place_of(code.co_filename)
        if first is None:
            return code
        frame = frame.f_back
        for _ in range(500):
            if frame is None:
                break
            code = frame.f_code
            place = place_of(code.co_filename)
            if place is None:
                if code.co_name == '<module>':
                    break
                return code
            if place.startswith(LOOPS):
                break
            frame = frame.f_back
        return first

    def read(path):
        fd = os.open(path, os.O_RDONLY)
        try:
            return os.read(fd, 100)
        finally:
            os.close(fd)

    def native_of(ident):
        if ident == state['main']:
            return os.getpid()
        threading = sys.modules.get('threading')
        thread = getattr(threading, '_active', {}).get(ident)
        return getattr(thread, 'native_id', None)

    def ran(task):
        try:
            return cpu_clock((~task << 3) | 6)
        except (OSError, OverflowError):
            return None

    def blocked(task, waits):
        if not linux:
            return waits
        try:
            call = read('/proc/self/task/%d/syscall' % task).split()[0]
        except (OSError, IndexError):
            return waits
        if call == b'running':
            return False
        return waits if futex is None or call == futex else True

    def clocks(me):
        found = {}
        for ident in sys._current_frames():
            task = native_of(ident) if ident != me else None
            if task is not None:
                found[ident] = task, ran(task)
        return found

    def late(me, sums, before, slept, meant):
        """A sleep that took longer: what held the lock until now is charged with what it ran beyond it."""
        beyond = slept - meant
        if beyond < LATE:
            return
        found = []
        for ident, frame in sys._current_frames().items():
            task, then = before.get(ident, (None, None))
            if ident == me or then is None:
                continue
            used = min(beyond, ((ran(task) or 0) - then) / 1e9) / PERIOD
            if used > 0:
                found.append((task, owner_of(frame), (place_of(frame.f_code.co_filename) or '').startswith(WAITS), used))
        frame = None
        for task, owner, waits, used in found:
            if not blocked(task, waits):
                charge(sums, owner, used)

    def look(me, sums, last, ended):
        began = wall()
        late(me, sums, last, began - ended, PAUSE)
        before = clocks(me)
        began = wall()
        sleep(GLANCE)
        passed = wall() - began
        late(me, sums, before, passed, GLANCE)
        found = []
        for ident, frame in sys._current_frames().items():
            task, then = before.get(ident, (None, None))
            if ident == me or (linux and then is None):
                continue
            used = 1 if then is None else min(1, ((ran(task) or 0) - then) / 1e9 / passed)
            if used > 0:
                waits = (place_of(frame.f_code.co_filename) or '').startswith(WAITS)
                found.append((task, owner_of(frame), waits, used))
        frame = None
        for task, owner, waits, used in found:
            if not blocked(task, waits):
                charge(sums, owner, used)
        return clocks(me), wall()

    def charge(sums, owner, used):
        if isinstance(owner, str):
            key = ('(python)', '<library>' + owner, None)
        else:
            key = (getattr(owner, 'co_qualname', owner.co_name), owner.co_filename, owner.co_firstlineno)
        sum_ = sums.get(key)
        if sum_ is None:
            sums[key] = [used, used * used]
        else:
            sum_[0] += used
            sum_[1] += used * used

    def quote(text):
        out = []
        for letter in text:
            number = ord(letter)
            if letter in '"\\':
                out.append('\\' + letter)
            elif 31 < number < 127:
                out.append(letter)
            elif number < 65536:
                out.append('\\u%04x' % number)
            else:
                out.append('\\u%04x\\u%04x' % (0xd7c0 + (number >> 10), 0xdc00 + (number & 1023)))
        return '"' + ''.join(out) + '"'

    def write(sums, cpu, name):
        rows = sorted(((w, w2, key) for key, (w, w2) in sums.items()), key=lambda row: -row[0])
        kept = [(name, file, line, w, w * w / w2) for w, w2, (name, file, line) in rows[:MOST]]
        if len(rows) > MOST:
            w, w2 = sum(row[0] for row in rows[MOST:]), sum(row[1] for row in rows[MOST:])
            kept.append(('(other)', '', None, w, w * w / w2))
        functions = ','.join('[%s,%s,%s,%r,%r]' % (quote(n[:200]), quote(f[-1000:]), 'null' if l is None else '%d' % l, w, s) for n, f, l, w, s in kept)
        with open(name + '.part', 'w') as file:
            file.write('{"language":"python","library":%s,"cpu":%r,"functions":[%s]}' % (quote(library), cpu * 1000, functions))
        os.rename(name + '.part', name + '.json')

    def watch():
        me = ident_of()
        try:
            while not seen('begin'):
                sleep(0.02)
            if seen('end'):
                return
            name = folder + '/%d-0' % os.getpid()
            sums, before = {}, clock()
            usual = sys.getswitchinterval()
            sys.setswitchinterval(0.00001)
            try:
                open(name + '.on', 'w').close()
                looks = 0
                last, ended = clocks(me), wall()
                while looks % 10 or not seen('end'):
                    last, ended = look(me, sums, last, ended)
                    looks += 1
                    sleep(PAUSE)
            finally:
                sys.setswitchinterval(usual)
            write(sums, clock() - before, name)
        except BaseException:
            return

    def start():
        try:
            _thread.start_new_thread(watch, ())
        except BaseException:
            return

    def again():
        try:
            state['main'] = ident_of()
            start()
        except BaseException:
            return

    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=again)
    start()


try:
    _tailgate()
except BaseException:
    pass

import sys as _sys
_ours = _sys.modules.pop('sitecustomize', None)
try:
    import sitecustomize
except ImportError as _error:
    if getattr(_error, 'name', None) != 'sitecustomize':
        raise
    _sys.modules['sitecustomize'] = _ours
`;
//# sourceMappingURL=profile-python-hook.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-record.js

const LARGEST = 4 * 1024 * 1024;
const profile_record_MOST_FUNCTIONS = 2000;
function readRecord(file) {
    const size = plainSize(file);
    const text = size === null || size > LARGEST ? null : plainText(file, LARGEST);
    if (text === null)
        return null;
    try {
        return recordOf(JSON.parse(text));
    }
    catch {
        return null;
    }
}
function recordOf(value) {
    if (typeof value !== 'object' || value === null)
        return null;
    const { language, library, cpu, functions } = value;
    if ((language !== 'node' && language !== 'python') || typeof library !== 'string' || !isAmount(cpu) || !Array.isArray(functions))
        return null;
    return { language, library, cpu, functions: functions.slice(0, profile_record_MOST_FUNCTIONS).flatMap((row) => functionOf(row) ?? []) };
}
function functionOf(row) {
    if (!Array.isArray(row))
        return null;
    const [name, file, line, weight, samples] = row;
    if (typeof name !== 'string' || typeof file !== 'string' || !isAmount(weight) || !isAmount(samples) || weight === 0 || samples === 0)
        return null;
    return { name, file, line: typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : null, weight, samples };
}
const isAmount = (value) => typeof value === 'number' && value >= 0 && value <= 1e15;
//# sourceMappingURL=profile-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-place.js







const BEGIN_WITHIN = 3000;
const profile_place_WRITE_WITHIN = 10_000;
const OTHERS_WITHIN = 250;
const profile_place_LOOK_EVERY = 10;
const MOST_RECORDS = 256;
const profile_place_NAME = /^(\d{1,10})-(\d{1,10})\.on$/;
class ProfilePlace {
    #folder;
    constructor() {
        this.#folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-profile-'));
        (0,external_node_fs_.chmodSync)(this.#folder, 0o1777);
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, 'profile.cjs'), NODE_HOOK);
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, 'sitecustomize.py'), PYTHON_HOOK);
    }
    environment(written, own) {
        const node = written['NODE_OPTIONS'] ?? '';
        const python = written['PYTHONPATH'] ?? own['PYTHONPATH'] ?? '';
        const hook = external_node_path_.join(this.#folder, 'profile.cjs').replace(/["\\]/g, '\\$&');
        return {
            NODE_OPTIONS: `${node} --require "${hook}"`.trim(),
            PYTHONPATH: python === '' ? this.#folder : `${this.#folder}${external_node_path_.delimiter}${python}`,
        };
    }
    async begin(signal) {
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, 'begin'), '');
        const asked = performance.now();
        while (this.#begun().length === 0) {
            if (signal.aborted || performance.now() - asked > BEGIN_WITHIN)
                return false;
            await (0,external_node_timers_promises_.setTimeout)(profile_place_LOOK_EVERY);
        }
        await (0,external_node_timers_promises_.setTimeout)(OTHERS_WITHIN);
        return true;
    }
    async end(signal) {
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(this.#folder, 'end'), '');
        const asked = performance.now();
        const records = new Map();
        for (;;) {
            const begun = this.#begun();
            const late = performance.now() - asked > profile_place_WRITE_WITHIN || signal.aborted;
            const written = new Set((0,external_node_fs_.readdirSync)(this.#folder));
            for (const { id, pid } of begun) {
                if (records.has(id))
                    continue;
                if (written.has(`${id}.json`)) {
                    const record = readRecord(external_node_path_.join(this.#folder, `${id}.json`));
                    records.set(id, record === null ? null : { ...record, pid });
                }
                else if (late || !runs(pid))
                    records.set(id, null);
            }
            if (begun.every(({ id }) => records.has(id)))
                return [...records.values()].filter((record) => record !== null);
            await (0,external_node_timers_promises_.setTimeout)(profile_place_LOOK_EVERY);
        }
    }
    remove() {
        (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    }
    #begun() {
        return (0,external_node_fs_.readdirSync)(this.#folder).flatMap((name) => {
            const pid = profile_place_NAME.exec(name)?.[1];
            return pid === undefined ? [] : [{ id: name.slice(0, -'.on'.length), pid: Number(pid) }];
        }).slice(0, MOST_RECORDS);
    }
}
function runs(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
//# sourceMappingURL=profile-place.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile-workload.js



const WARM_UP = { shortest: 1000, longest: 3000 };
const profile_workload_SLICE = 500;
const LEAST_CPU = 0.4;
const profile_workload_LONGEST = 3;
async function startWorkload(options, env) {
    const { target, scenario: name } = options;
    switch (target.kind) {
        case 'server': {
            const scenario = target.scenarios.find((one) => one.name === name);
            if (scenario === undefined)
                throw new Error(`${target.name} has no scenario ${name}`);
            if (target.start === null)
                return { ok: false, reason: 'it runs already, and only what Tailgate starts can be profiled' };
            const started = await startTarget({ ...options, target: withEnvironment(target, env) });
            return started.ok ? { ok: true, workload: await serverWorkload(started.running, scenario, options.signal) } : profile_workload_refused(started.failure);
        }
        case 'function': return startFunctionWorkload(options, target, env);
        case 'command': return { ok: false, reason: 'a command is not profiled' };
    }
}
const profile_workload_refused = ({ message }) => ({ ok: false, reason: `with a profiler in it ${message}` });
const withEnvironment = (target, env) => ({ ...target, env: { ...target.env, ...env } });
async function serverWorkload(running, asked, signal) {
    const { runClosedLoop } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 72651));
    const { name, load: { connections: usual, timeout } } = asked;
    const loaded = { side: 'head', address: running.address, counters: () => running.counters(), memory: () => null, died: () => running.exit() !== null };
    const through = (connections) => new SideLoad(loaded, { ...asked, load: { kind: 'connections', connections, pipelining: 1, timeout } }, runClosedLoop, signal);
    const load = through(usual);
    return {
        pid: running.pid,
        counters: () => running.counters(),
        stop: () => running.stop(),
        async warmUp() {
            const wrong = await load.check();
            if (wrong !== null)
                return wrong.message;
            while (load.warmUp(WARM_UP) === 'going') {
                const failure = await load.warm(Math.max(warmUpWindow(WARM_UP), Math.min(load.p50, WARM_UP.longest)));
                if (failure !== null)
                    return failure.message;
            }
            return null;
        },
        async load(duration, alone) {
            const began = performance.now();
            const cpu = () => running.counters()?.cpu ?? Infinity;
            const [until, before] = [began + duration, cpu()];
            const starved = () => alone && cpu() - before < LEAST_CPU * duration && performance.now() < began + profile_workload_LONGEST * duration;
            const profiled = alone ? through(1) : load;
            let [answered, wrong] = [0, 0];
            do {
                const sliced = await profiled.slice(Math.min(Math.max(profile_workload_SLICE, 2 * load.p50), duration));
                if (!sliced.ok)
                    return sliced.failure.message;
                const { errors } = sliced.slice;
                answered += sliced.slice.answered;
                wrong += errors.status + errors.body + errors.timeout + errors.connection;
            } while (performance.now() < until || starved());
            return wrong > answered / 2 ? `${name} failed under load: ${wrong} requests were not answered right, and ${answered} were answered` : answered;
        },
    };
}
async function startFunctionWorkload(options, target, env) {
    const event = target.events.find(({ name }) => name === options.scenario);
    if (event === undefined)
        throw new Error(`${target.name} has no event ${options.scenario}`);
    const { startFunction } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 69312));
    const started = await startFunction({ ...options, target, env });
    if (!started.ok)
        return profile_workload_refused(started.failure);
    const { running } = started;
    const load = async (duration) => {
        const until = performance.now() + duration;
        let invoked = 0;
        do {
            const response = await running.invoke(event);
            if (!response.ok)
                return response.failure.message;
            invoked += 1;
        } while (performance.now() < until && !options.signal.aborted);
        return invoked;
    };
    const warmUp = async () => {
        const warm = await load(WARM_UP.shortest);
        return typeof warm === 'string' ? warm : null;
    };
    return { ok: true, workload: { pid: running.pid, counters: () => running.counters(), stop: () => running.stop(), load, warmUp } };
}
//# sourceMappingURL=profile-workload.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/profile.js







const MOSTLY = 0.5;
async function traceHotPath(options) {
    let place = null;
    try {
        place = new ProfilePlace();
        const started = await startWorkload(options, place.environment(options.target.env, process.env));
        if (!started.ok)
            return started;
        try {
            return await profile(started.workload, place, options);
        }
        finally {
            await started.workload.stop();
        }
    }
    catch (error) {
        if (place !== null && !(error instanceof Error && 'code' in error))
            throw error;
        return { ok: false, reason: `the folder for its profile cannot be used: ${(0,measure_system_error/* messageOf */.b)(error)}` };
    }
    finally {
        place?.remove();
    }
}
async function profile(workload, place, options) {
    const { target, scenario, signal, seconds } = options;
    const refuse = (reason) => ({ ok: false, reason: signal.aborted ? `interrupted while ${scenario} was profiled` : reason });
    const cold = await workload.warmUp();
    if (cold !== null)
        return refuse(cold);
    if (!(await place.begin(signal)))
        return refuse(noProfiler(busiestProgram(workload.pid)));
    const before = workload.counters();
    const requests = await workload.load(seconds * 1000, /^(python|pypy)/.test(busiestProgram(workload.pid) ?? ''));
    const after = workload.counters();
    if (typeof requests === 'string')
        return refuse(requests);
    const program = busiestProgram(workload.pid);
    const records = await place.end(signal);
    const language = busiestLanguage(records);
    if (language === null || requests === 0)
        return refuse('the profiler in it saw nothing: no process that was profiled under load wrote down what it did');
    const cpu = before === null || after === null ? null : after.cpu - before.cpu;
    const shared = shareOut(records.filter((record) => record.language === language), cpu, requests, placesOf(options));
    if (shared.elsewhere > MOSTLY || shared.functions.length === 0)
        return refuse(noProfiler(program));
    return { ok: true, path: { target: target.name, scenario, language, requests, samples: shared.samples, functions: shared.functions } };
}
function busiestLanguage(records) {
    const cpuOf = (language) => records.filter((record) => record.language === language && record.functions.length > 0).reduce((sum, { cpu }) => sum + cpu, 0);
    const [node, python] = [cpuOf('node'), cpuOf('python')];
    if (node === 0 && python === 0)
        return null;
    return python > node ? 'python' : 'node';
}
function noProfiler(program) {
    if (program === null)
        return 'it runs neither Node nor Python, and only these can be profiled';
    if (/^node(js)?$/.test(program))
        return 'its Node did not load the profiler: is NODE_OPTIONS emptied or refused on the way to it?';
    if (/^(python|pypy)[\d.]*$/.test(program))
        return 'its Python did not load the profiler: is it started with -I, -E or -S, or without PYTHONPATH?';
    return `most of its work is done by ${program}: only Node and Python can be profiled`;
}
function placesOf({ target, directory }) {
    const root = external_node_path_.resolve(directory);
    const folder = external_node_path_.resolve(root, target.directory);
    return { folders: [folder, profile_resolved(folder)], roots: [root, profile_resolved(root)] };
}
function profile_resolved(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
//# sourceMappingURL=profile.js.map
;// CONCATENATED MODULE: ./build/src/measure/trace/trace.js



const RUNS = 5;
const PROFILED = 8;
async function trace(run, request) {
    const imports = [];
    const hotPaths = [];
    const absent = [];
    const sides = ['base', 'head'].filter((side) => request.builds[side] !== undefined);
    const missing = (metric, { name }, side, reason) => {
        const sentence = `${name} (${side}): ${reason}`;
        if (!request.signal.aborted && !absent.some((one) => one.metric === metric && one.reason === sentence))
            absent.push({ metric, reason: sentence });
    };
    for (const target of request.targets.filter(({ name }) => request.wanted.imports.includes(name))) {
        for (const side of sides) {
            if (request.signal.aborted)
                break;
            request.progress(`${target.name}: tracing what a start imports (${side})`);
            const traced = await traceImports({ ...optionsFor(request, target, side, 'imports'), runs: RUNS });
            if (traced.ok)
                imports.push({ ...traced.tree, side });
            else
                missing('import tree', target, side, traced.reason);
        }
    }
    for (const { target: name, scenario } of request.wanted.hotPaths) {
        const target = request.targets.find((one) => one.name === name);
        for (const side of target === undefined ? [] : sides) {
            if (request.signal.aborted || target === undefined)
                break;
            request.progress(`${name}: profiling ${scenario} (${side})`);
            const traced = await traceHotPath({ ...optionsFor(request, target, side, 'profile'), runs: 1, scenario, seconds: PROFILED });
            if (traced.ok)
                hotPaths.push({ ...traced.path, side });
            else
                missing('hot path', target, side, traced.reason);
        }
    }
    return { ...run, imports, hotPaths, absent: [...run.absent, ...absent] };
}
function optionsFor({ builds, cpus, logFile, signal }, target, side, name) {
    const build = buildOf(builds, side);
    return { target: asBuilt(target, build), directory: build.directory, cpus, logFile: logFile(target.name, side, name), signal };
}
//# sourceMappingURL=trace.js.map
// EXTERNAL MODULE: ./build/src/stats/launch-mean.js
var launch_mean = __webpack_require__(53898);
// EXTERNAL MODULE: ./build/src/stats/noise-floor.js
var noise_floor = __webpack_require__(2572);
;// CONCATENATED MODULE: ./build/src/compare/detectable.js


const detectable_LOOKS = [0.25, 0.5, 0.75, 1];
const detectable_FEWEST = 5;
function spreadOf({ change, launches }) {
    return change === null || launches < 2 || change.interval.level === 0 ? null : (change.standardError / (1 + change.point)) * Math.sqrt(launches);
}
function detectableWith(comparison, launches, asked) {
    const spread = spreadOf(comparison);
    if (spread === null || launches < detectable_FEWEST)
        return null;
    const looks = [...new Set(detectable_LOOKS.map((share) => Math.max(detectable_FEWEST, Math.round(share * launches))))].map((n) => ({ launches: n, share: n / launches }));
    return (0,noise_floor/* noiseFloor */.nb)({ scale: 'log', standardError: spread / Math.sqrt(launches), df: (0,launch_mean/* launchDf */.c1)(launches), looks, least: 0 }, comparison.metric.better, asked);
}
//# sourceMappingURL=detectable.js.map
;// CONCATENATED MODULE: ./build/src/noise.js




const SECONDS = [30, 60, 120];
function noise_noiseOf(run, judgement) {
    const [fingerprint] = Object.values(run.environment.fingerprints);
    const gated = judgement.verdicts.filter(({ comparison, budget }) => budget?.tolerance != null && (0,src_budget/* isBinding */.OT)(budget) && comparison.p !== null);
    return {
        seconds: SECONDS, rows: judgement.verdicts.flatMap((verdict) => rowOf(run, verdict, gated.length)), machine: run.machine,
        environment: { cpu: fingerprint?.cpu ?? 'unknown', cores: fingerprint?.cores ?? 1, pinned: fingerprint?.pinned ?? false },
        launches: run.launches + pairsOf(run), starts: noise_startsOf(run), total: run.time.total,
        problems: run.failures.map(({ target, scenario, message }) => `${scenario === null ? target : `${target}/${scenario}`}: ${message}`),
    };
}
function rowOf(run, { comparison, budget }, asked) {
    const { target, scenario, metric, method, launches } = comparison;
    const tolerance = budget?.tolerance ?? null;
    const spread = spreadOf(comparison);
    if (method !== 'side-by-side' || tolerance === null || spread === null)
        return [];
    const more = moreBy(run, comparison);
    const each = more === 'time' ? launchOf(run) : null;
    const had = (seconds) => (each === null ? launches : Math.floor((seconds * 1000) / each + 1e-9));
    return [{
            target, scenario, metric: metric.name, spread, launches, more, secondsEach: each === null ? null : each / 1000,
            detectable: SECONDS.map((s) => detectableWith(comparison, had(s), asked)), allowed: tolerance.fail ?? tolerance.warn,
        }];
}
function moreBy(run, { target, scenario, metric }) {
    if ((0,metrics/* isOfCommand */.F_)(metric.name))
        return 'runs';
    if (metric.statistic === 'counted')
        return 'instructions';
    if (scenario === null || run.functions.some((one) => one.target === target))
        return 'cold-start';
    return run.loads.some((applied) => applied.target === target && applied.scenario === scenario && (0,own_time/* longerBy */.d)(applied.load) !== null) ? 'load' : 'time';
}
function launchOf(run) {
    const of = new Map();
    for (const { target, scenario, side, metric, values } of run.samples) {
        const shares = side === 'head' && scenario !== null && metric.statistic === 'mean-of-launches' && moreBy(run, { target, scenario, metric }) === 'time';
        if (shares)
            of.set(JSON.stringify([target, scenario]), values.length);
    }
    const launches = [...of.values()].reduce((sum, n) => sum + n, 0);
    return (of.size * (run.time.load - (run.time.shaped ?? 0))) / Math.max(1, launches);
}
const noise_startsOf = ({ samples }) => repeatsIn(samples.filter(({ metric }) => metric.statistic === 'median-of-starts'));
const pairsOf = ({ samples }) => repeatsIn(samples.filter(({ side, metric }) => side === 'head' && (0,metrics/* isOfCommand */.F_)(metric.name)));
function repeatsIn(samples) {
    const of = new Map();
    for (const { target, side, values } of samples) {
        const key = JSON.stringify([target, side]);
        of.set(key, Math.max(of.get(key) ?? 0, values.length));
    }
    return [...of.values()].reduce((sum, n) => sum + n, 0);
}
//# sourceMappingURL=noise.js.map
;// CONCATENATED MODULE: ./build/src/plan/shapes.js

const LAUNCHES = 5;
const LAUNCHES_OF_SOAK = 1;
function ownTime(load) {
    const launches = load.launches ?? LAUNCHES;
    switch (load.kind) {
        case 'connections':
        case 'rate': return load.soak === undefined ? null : { measure: load.soak.duration, launches: load.launches ?? LAUNCHES_OF_SOAK };
        case 'ramp': return { measure: load.duration, launches };
        case 'step': return { measure: load.rates.length * load.each, launches };
        case 'spike': return { measure: load.before + load.duration + load.after, launches };
        case 'saturate': return { measure: trialsOf(load.from, load.to) * load.each, launches };
    }
}
const isSoak = (load) => (load.kind === 'connections' || load.kind === 'rate') && load.soak !== undefined;
//# sourceMappingURL=shapes.js.map
;// CONCATENATED MODULE: ./build/src/plan/plan.js



const plan_LAUNCHES = 5;
const SHORTEST_MEASURE = 400;
const LONGEST_PAIRED_MEASURE = 1500;
const FEWEST_PAIRED_LAUNCHES = 6;
const FIRST_LOOKS = [5, 7, 10, 13, 16, 20];
const LOOK_PACE = 1.3;
const CONFIRMATION = 2;
const plan_WARM_UP = { shortest: 1000, longest: 6000, share: 2 };
function makePlan({ config, compare, time, seed }) {
    const random = (0,stats_random/* randomFrom */.c)(seed);
    const loads = config.targets.flatMap((target) => (target.kind === 'server' && isStarted(target) ? target.scenarios.map(({ load }) => load) : []));
    const own = loads.flatMap((load) => ownTime(load) ?? []);
    const scenarios = loads.length - own.length;
    const paired = compare === 'side-by-side';
    const each = (launches) => (time * 1000) / (launches * Math.max(1, scenarios));
    const measure = paired
        ? Math.max(SHORTEST_MEASURE, Math.min(LONGEST_PAIRED_MEASURE, each(FEWEST_PAIRED_LAUNCHES) / 2))
        : Math.max(SHORTEST_MEASURE, each(plan_LAUNCHES));
    const sides = paired ? ['base', 'head'] : ['head'];
    const looks = paired ? looksFor(mostLaunches(time * 1000, 2 * measure, Math.max(1, scenarios))) : [];
    const launches = paired ? Math.max(...looks) + CONFIRMATION : plan_LAUNCHES;
    const shapes = own.reduce((sum, one) => sum + one.measure * one.launches * sides.length, 0);
    const shared = scenarios > 0 || own.length === 0 ? time * 1000 : 0;
    return { seed, compare, time: shared + shapes, looks, targets: config.targets.map((target) => planTarget(target, sides, launches, measure, random)) };
}
function mostLaunches(time, each, scenarios) {
    const first = FIRST_LOOKS[0] ?? 0;
    return (time - (scenarios - 1) * first * each) / each;
}
function looksFor(launches) {
    const looks = [...FIRST_LOOKS];
    for (let last = looks.at(-1) ?? 1; last < Math.floor(launches);) {
        last = Math.min(Math.floor(launches), Math.round(last * LOOK_PACE));
        looks.push(last);
    }
    return looks;
}
function planTarget(target, sides, most, measure, random) {
    const scenarios = target.kind === 'server' && isStarted(target) ? target.scenarios : [];
    const parts = plan_inOrder(scenarios).map((scenario) => ({ scenario, ...partOf(scenario.load, sides, most, measure) }));
    let order = sides;
    const launches = Array.from({ length: Math.max(0, ...parts.map((part) => part.launches)) }, (_, index) => {
        const drawn = random.shuffle(sides);
        order = index % 2 === 0 ? drawn : order.toReversed();
        return {
            index, order,
            scenarios: parts.filter((part) => index < part.launches).map((part) => ({
                scenario: part.scenario, measure: part.measure, warmUp: warmUpFor(part.measure, sides.length), seed: random.integer(2 ** 31), ...part.looks,
            })),
        };
    });
    return { target, sides, coldStarts: coldStarts(target, sides), launches };
}
function plan_inOrder(scenarios) {
    const rank = ({ load }) => (isSoak(load) ? 2 : ownTime(load) === null ? 0 : 1);
    return scenarios.toSorted((a, b) => rank(a) - rank(b));
}
function partOf(load, sides, most, measure) {
    const own = ownTime(load);
    if (own === null)
        return { launches: most, measure, looks: {} };
    if (sides.length < 2)
        return { ...own, looks: {} };
    return { measure: own.measure, launches: own.launches + (own.launches < plan_LAUNCHES ? 0 : CONFIRMATION), looks: { looks: [own.launches] } };
}
function warmUpFor(measure, sides) {
    const longest = Math.min(plan_WARM_UP.longest, plan_WARM_UP.share * measure * sides);
    return { shortest: Math.min(plan_WARM_UP.shortest, measure), longest };
}
function coldStarts(target, sides) {
    if (target.kind === 'command')
        return commandRuns(target.runs, sides);
    if (target.coldStart === null || !isStarted(target))
        return [];
    const { runs } = target.coldStart;
    if (sides.length < 2)
        return [...sides, ...Array.from({ length: runs }, () => sides).flat()];
    const blocks = Array.from({ length: Math.max(FEWEST_START_BLOCKS, runs) + CONFIRMATION }, (_, i) => (i % 2 === 0 ? [...sides, ...sides.toReversed()] : [...sides.toReversed(), ...sides]));
    return [...sides, ...blocks.flat()];
}
function commandRuns(runs, sides) {
    if (sides.length < 2)
        return Array.from({ length: runs }, () => sides).flat();
    return Array.from({ length: runs + CONFIRMATION }, (_, i) => (i % 2 === 0 ? sides : sides.toReversed())).flat();
}
const FEWEST_START_BLOCKS = 10;
function plannedSeconds(plan) {
    const scenarios = plan.targets.flatMap((target) => target.launches.flatMap((launch) => launch.scenarios.map((s) => s.measure * target.sides.length)));
    return scenarios.reduce((sum, measure) => sum + measure, 0) / 1000;
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./build/src/plan/select.js




function selectFrom(config, target, scenario) {
    const targets = config.targets.filter((t) => target === null || t.name === target);
    if (targets.length === 0)
        return refuse('--target', `no target is called \`${target}\``, config.targets.map((t) => t.name));
    if (scenario === null)
        return { ok: true, value: { ...config, targets } };
    const kept = targets.flatMap((t) => onlyScenario(t, scenario));
    if (kept.length === 0) {
        const message = target === null ? `no scenario is called \`${scenario}\`` : `target \`${target}\` has no scenario called \`${scenario}\``;
        return refuse('--scenario', message, targets.flatMap(scenarioNames));
    }
    return { ok: true, value: { ...config, targets: kept } };
}
function onlyScenario(target, scenario) {
    if (!scenarioNames(target).includes(scenario))
        return [];
    const rest = { package: null, instructions: null };
    if (target.kind === 'command')
        return [];
    return target.kind === 'function'
        ? [{ ...target, ...rest, events: target.events.filter(({ name }) => name === scenario) }]
        : [{ ...target, ...rest, coldStart: null, scenarios: target.scenarios.filter(({ name }) => name === scenario) }];
}
function refuse(path, message, known) {
    const problem = { file: null, line: null, column: null, path, message, hint: `write one of: ${[...new Set(known)].join(', ') || '(there is none)'}` };
    return { ok: false, problems: [problem] };
}
const DECIDED = new Set(['improved', 'unchanged']);
function onlyUndecided(config, { verdicts }) {
    const open = verdicts.filter(({ budget, verdict, severity, comparison }) => ((0,src_budget/* isBinding */.OT)(budget) || severity !== 'none') && !DECIDED.has(verdict) && (comparison.metric.statistic !== 'exact' || comparison.notCompared !== null || verdict === 'regressed'));
    const isOpen = (target, scenario, exact = false) => open.some(({ comparison }) => comparison.target === target && comparison.scenario === scenario && (comparison.metric.statistic === 'exact') === exact);
    const anyOpen = (target) => open.some(({ comparison }) => comparison.target === target && comparison.metric.statistic !== 'exact');
    const targets = config.targets.flatMap((target) => {
        if (isAttached(target))
            return [];
        const started = isOpen(target.name, null);
        const weighed = isOpen(target.name, null, true) ? target.package : null;
        if (target.kind === 'function') {
            const invoked = started || scenarioNames(target).some((name) => isOpen(target.name, name));
            return invoked || weighed !== null ? [{ ...target, package: weighed, ...(invoked ? {} : { events: [], instructions: null }) }] : [];
        }
        if (target.kind === 'command') {
            return anyOpen(target.name) || weighed !== null ? [{ ...target, package: weighed }] : [];
        }
        const scenarios = target.scenarios.filter(({ name, load }) => isOpen(target.name, name) && !(isSoak(load) && (ownTime(load)?.launches ?? 0) < plan_LAUNCHES));
        const coldStart = started ? target.coldStart : null;
        const instructions = started || scenarios.length > 0 ? target.instructions : null;
        const counted = started && instructions !== null;
        return scenarios.length > 0 || coldStart !== null || counted || weighed !== null ? [{ ...target, scenarios, coldStart, package: weighed, instructions }] : [];
    });
    return targets.length === 0 ? null : { ...config, targets };
}
//# sourceMappingURL=select.js.map
;// CONCATENATED MODULE: ./build/src/plan/shard.js
function shareOf(config, index, of) {
    const whole = config.targets.length >= of ? config.targets.map(({ name }) => ({ target: name, scenario: null })) : config.targets.flatMap(partsOf);
    if (whole.length < of) {
        const message = `the config has ${whole.length} ${whole.length === 1 ? 'part' : 'parts'} (targets and scenarios) that could be shared out, and there are ${of} shards`;
        return { ok: false, problems: [{ file: null, line: null, column: null, path: '--shard', message, hint: `write \`${Math.min(index, whole.length)}/${whole.length}\` or fewer` }] };
    }
    const parts = whole.flatMap((_, i) => (i % of === index - 1 ? [i] : []));
    const mine = parts.flatMap((i) => whole[i] ?? []);
    const divided = config.targets.length < of;
    const targets = config.targets.flatMap((target) => (divided ? narrowed(target, mine) : mine.some((part) => part.target === target.name) ? [target] : []));
    return { ok: true, value: { config: { ...config, targets }, shard: { index, of, whole, parts } } };
}
function partsOf(target) {
    if (target.kind !== 'server' || target.scenarios.length < 2)
        return [{ target: target.name, scenario: null }];
    return target.scenarios.map(({ name }) => ({ target: target.name, scenario: name }));
}
function narrowed(target, mine) {
    const own = mine.filter((part) => part.target === target.name);
    if (own.length === 0)
        return [];
    if (target.kind !== 'server' || own.some(({ scenario }) => scenario === null))
        return [target];
    const scenarios = target.scenarios.filter(({ name }) => own.some(({ scenario }) => scenario === name));
    const first = target.scenarios[0]?.name === scenarios[0]?.name;
    const less = first ? {} : { coldStart: null, package: null, instructions: null };
    return [{ ...target, ...less, scenarios }];
}
//# sourceMappingURL=shard.js.map
;// CONCATENATED MODULE: ./build/src/plan/time-text.js

const time_text_NAMES = { connections: 'a soak', rate: 'a soak', ramp: 'a ramp', step: 'steps', spike: 'a spike', saturate: 'the search for its capacity' };
const time_text_MOST = 8;
function timeLines(plan) {
    const own = plan.targets.flatMap(({ target, sides }) => (target.kind !== 'server' ? [] : target.scenarios.flatMap(({ name, load }) => {
        const time = ownTime(load);
        return time === null ? [] : [{ place: `${target.name}/${name}`, load, launches: time.launches, sides: sides.length, ms: time.measure * time.launches * sides.length }];
    })));
    if (own.length === 0)
        return [];
    const shapes = own.reduce((sum, { ms }) => sum + ms, 0);
    const shared = plan.time - shapes;
    const lines = own.slice(0, time_text_MOST).map(({ place, load, launches, sides, ms }) => `${place}: ${load.kind === 'saturate' ? 'about ' : ''}${span(ms)} for ${time_text_NAMES[load.kind]}, ${launches} ${launches === 1 ? 'launch' : 'launches'}${sides > 1 ? ' of both builds' : ''}`);
    return [
        `about ${span(plan.time)} of load, besides warm-up and starts: ${shared > 0 ? `${span(shared)} by --time, and ` : ''}${span(shapes)} for what has a time of its own`,
        ...lines, ...(own.length > time_text_MOST ? [`and ${own.length - time_text_MOST} more`] : []),
    ];
}
function span(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 120)
        return `${seconds} s`;
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    if (hours > 0)
        return `${hours} h${minutes > 0 ? ` ${minutes} min` : ''}`;
    return `${minutes} min${seconds % 60 > 0 ? ` ${seconds % 60} s` : ''}`;
}
//# sourceMappingURL=time-text.js.map
// EXTERNAL MODULE: ./build/src/publish/files.js
var publish_files = __webpack_require__(20022);
// EXTERNAL MODULE: ./build/src/reasons.js + 35 modules
var reasons = __webpack_require__(24373);
// EXTERNAL MODULE: ./build/src/measure/changes.js
var changes = __webpack_require__(12147);
;// CONCATENATED MODULE: ./build/src/shard-work.js


async function shard_work_workOf({ exports: _, ...config }, root) {
    return { config: (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(config)).digest('hex'), changes: await (0,changes/* changesIn */.N)(root) };
}
//# sourceMappingURL=shard-work.js.map
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
;// CONCATENATED MODULE: ./build/src/gate.js

























function gate(options, world, around) {
    return loadThen(options, world, around, (one) => one.run());
}
function gateNoise(options, world, around) {
    return loadThen(options, world, around, (one) => one.noise());
}
async function loadThen(options, world, around, then) {
    const read = await gate_load(options, world, around);
    if (!read.ok)
        return read;
    const cores = await (0,cpus/* keepApart */.Iq)();
    try {
        return await then(new Gate(options, world, around, read.value, cores.layout));
    }
    finally {
        await cores.release();
    }
}
class Gate {
    #options;
    #world;
    #around;
    #loaded;
    #layout;
    #out;
    #seed;
    #baselines;
    #prepared = new Set();
    constructor(options, world, around, loaded, layout) {
        this.#options = options;
        this.#world = world;
        this.#around = around;
        this.#loaded = loaded;
        this.#layout = layout;
        this.#baselines = loaded.baselines;
        this.#out = external_node_path_.resolve(loaded.root, options.out);
        this.#seed = options.seed ?? (0,external_node_crypto_.randomInt)(2 ** 32 - 1);
    }
    async run() {
        const run = await this.#byMode();
        if (!run.ok)
            return run;
        const problems = await this.#publish(run.value);
        return { ok: true, value: { ...this.#conclude(run.value), problems, exports: this.#loaded.config.exports ?? [] } };
    }
    async noise() {
        const { config, root } = this.#loaded;
        const single = cannotBePaired(config, 'noise');
        if (single.length > 0)
            return { ok: false, problems: single };
        const targets = config.targets.flatMap((target) => (isStarted(target) ? [{ ...target, package: null, instructions: null }] : []));
        this.#prepared.add('base');
        const run = await this.#phase({ config: { ...config, targets }, compare: 'side-by-side', base: { build: plain(root), checkout: await (0,environment/* readCheckout */.b$)(root) }, whole: true });
        return run.ok ? { ok: true, value: noise_noiseOf(run.value, (0,conclude/* judged */.g$)(run.value, new Map())) } : run;
    }
    #byMode() {
        const { config } = this.#loaded;
        if (this.#options.compare === 'auto')
            return this.#options.update ? this.#phase({ config, compare: 'stored' }) : this.#auto();
        const single = this.#options.compare === 'side-by-side' ? cannotBePaired(config, '--compare') : [];
        if (single.length > 0)
            return Promise.resolve({ ok: false, problems: single });
        return this.#options.compare === 'side-by-side' ? this.#sideBySide(config, null) : this.#phase({ config, compare: this.#options.compare });
    }
    async #auto() {
        const { config, root } = this.#loaded;
        const mistaken = await mistakenBase({ root, ref: this.#options.base, signal: this.#world.signal });
        if (mistaken !== null)
            return noSuchBase(mistaken);
        const known = config.targets.some(({ name }) => (this.#baselines.get(name)?.entries.length ?? 0) > 0);
        if (!known && !config.targets.some(isAttached))
            return this.#sideBySide(config, null);
        const first = await this.#phase({ config, compare: 'stored', preliminary: true });
        if (!first.ok || !first.value.complete)
            return first;
        const open = onlyUndecided(config, (0,conclude/* judged */.g$)(first.value, this.#baselines));
        return open === null ? this.#alone(first.value) : this.#sideBySide(open, first.value);
    }
    async #sideBySide(config, screening) {
        const { root } = this.#loaded;
        const { base: ref, pullRequest: event } = this.#options;
        const logs = await logFolder(this.#out);
        if (!logs.ok)
            return logs;
        this.#say('checking out base');
        const base = await checkOutBase({ root, ref, event, signal: this.#world.signal });
        if (!base.ok)
            return this.#withoutBase(config, screening, base);
        let run;
        let left = null;
        try {
            run = await this.#against(base, config, screening, logs.value);
        }
        finally {
            left = await base.remove();
        }
        return left === null || !run.ok ? run : { ok: true, value: { ...run.value, notes: [...run.value.notes, left] } };
    }
    async #against(base, config, screening, logs) {
        const before = await (0,config_read/* readConfig */.X)(this.#options, base.directory);
        const built = await buildBase({ config, before: before.ok ? before.value : null, directory: base.directory, head: this.#loaded.root, layout: this.#layout, logs, signal: this.#world.signal, progress: (text) => this.#say(text) });
        if (!built.ok)
            return this.#fallBack(config, screening, built.reason);
        const { build, unready, notes } = built;
        this.#prepared.add('base');
        return this.#phase({ config, compare: 'side-by-side', base: { build, checkout: base.commit, unready }, screening, notes: [...base.notes, ...notes] });
    }
    async #withoutBase(config, screening, base) {
        const { kind, message, hint } = base;
        const asked = this.#options.base !== null || this.#options.compare === 'side-by-side';
        if (kind === 'no-base' && this.#options.base !== null && screening === null)
            return noSuchBase(base);
        const expected = asked || (kind !== 'same-commit' && kind !== 'no-repository');
        return this.#fallBack(config, screening, expected ? [message, ...(hint === null ? [] : [hint])].join('; ') : null);
    }
    async #fallBack(config, screening, baseMissing) {
        return screening === null ? this.#phase({ config, compare: 'stored', baseMissing, notes: await this.#readStored() }) : this.#alone({ ...screening, baseMissing });
    }
    async #readStored() {
        if (this.#options.compare !== 'side-by-side')
            return [];
        const read = await this.#loaded.store.read(this.#loaded.config.targets.map(({ name }) => name));
        if (read.ok)
            this.#baselines = read.value;
        return read.ok ? [] : read.problems.map(({ file, message }) => `the stored baselines cannot be read: ${file === null ? '' : `${file}: `}${message}`);
    }
    async #phase(phase) {
        const { root } = this.#loaded;
        const plan = makePlan({ config: phase.config, compare: phase.compare, time: this.#options.time, seed: this.#seed });
        const header = await this.#describe(phase);
        const unwritable = phase.whole === true ? [] : await this.#publish(phase.screening ?? nothingYet(header, plan));
        if (unwritable.length > 0)
            return { ok: false, problems: unwritable };
        const logs = await logFolder(this.#out);
        if (!logs.ok)
            return logs;
        for (const line of timeLines(plan))
            this.#say(line);
        const run = await measure({
            plan, header, layout: this.#layout, builds: { head: plain(root), ...(phase.base === undefined ? {} : { base: phase.base.build }) }, unready: phase.base?.unready ?? new Set(), prepared: this.#prepared,
            logs: logs.value, signal: this.#world.signal, progress: this.#around.progress,
            checkpoint: async (soFar) => void (phase.whole === true ? null : await this.#publish(soFar, conclude/* checkpointFilesOf */.Rh)),
            decide: (soFar) => (phase.whole === true ? () => 'more' : decisionsOf((0,conclude/* judged */.g$)(soFar, this.#baselines))),
        });
        this.#prepared.add('head');
        return { ok: true, value: phase.whole === true || phase.preliminary === true ? run : await this.#traced(run, phase, logs.value) };
    }
    async #alone(screening) {
        const logs = await logFolder(this.#out);
        return { ok: true, value: logs.ok ? await this.#traced(screening, this.#loaded, logs.value) : screening };
    }
    async #traced(run, { config, base }, logs) {
        const { root } = this.#loaded;
        const wanted = (0,reasons/* worthLookingAt */.vf)((0,conclude/* judged */.g$)(run, this.#baselines));
        if (this.#world.signal.aborted || (wanted.imports.length === 0 && wanted.hotPaths.length === 0))
            return run;
        return trace(run, {
            targets: config.targets, wanted, builds: { head: plain(root), ...(base === undefined ? {} : { base: base.build }) }, cpus: this.#layout?.target ?? null,
            logFile: (target, side, name) => external_node_path_.join(logs, `${target}.${side}.${name}.log`), signal: this.#world.signal, progress: (text) => this.#say(text),
        });
    }
    async #describe({ config, base, screening = null, baseMissing = null, notes = [] }) {
        const { root } = this.#loaded;
        return {
            id: (0,external_node_crypto_.randomUUID)(), started: this.#world.now().toISOString(), head: await (0,environment/* readCheckout */.b$)(root), base: base?.checkout ?? null,
            environment: await (0,environment/* readEnvironment */.Qo)({ tool: version.toolVersion, targets: config.targets, pinned: this.#layout !== null, env: this.#world.env, directory: root }),
            config: config.file, budgets: config.budgets, accept: config.accept, policy: config.policy, advice: config.advice, history: config.history, asked: askedOf(config.targets, this.#layout), partial: this.#options.target !== null || this.#options.scenario !== null || this.#loaded.shard !== null, screening, shard: this.#loaded.shard, baseMissing, notes,
        };
    }
    #publish(run, files = conclude/* filesOf */.R8) {
        return (0,publish_files/* writeOut */.s)(this.#out, files(this.#conclude(run)));
    }
    #conclude(run) {
        return (0,conclude/* conclude */.Ep)(run, this.#baselines, {}, this.#around.shown);
    }
    #say(text) {
        this.#around.progress({ done: 0, steps: 0, text });
    }
}
const noSuchBase = ({ message, hint }) => ({ ok: false, problems: [{ file: null, line: null, column: null, path: '--base', message, hint }] });
const plain = (directory) => ({ directory, own: new Map() });
async function gate_load(options, world, { store, rules, accept = [] }) {
    const root = external_node_path_.resolve(world.cwd, options.workingDirectory);
    const read = await (0,config_read/* readConfig */.X)(options, root);
    const selected = read.ok ? selectFrom(read.value, options.target, options.scenario) : read;
    if (!selected.ok)
        return selected;
    const share = options.shard === null ? null : shareOf(selected.value, options.shard.index, options.shard.of);
    if (share?.ok === false)
        return share;
    const config = { ...(share?.value.config ?? selected.value), ...rules, exports: (rules ?? selected.value).exports ?? [], policy: policyOf(options, rules?.policy ?? selected.value.policy) };
    const needed = options.update || options.compare === 'auto' || options.compare === 'stored' ? config.targets.map((t) => t.name) : [];
    const from = store ?? (0,baseline_store/* directoryStore */.P)(external_node_path_.resolve(root, options.baselines));
    const baselines = await from.read(needed);
    if (!baselines.ok)
        return baselines;
    return { ok: true, value: { config: { ...config, accept: [...config.accept, ...accept] }, baselines: baselines.value, store: from, root, shard: share === null || !read.ok ? null : { ...share.value.shard, ...await shard_work_workOf(read.value, root) } } };
}
function policyOf({ onInconclusive, onMissingBaseline }, policy) {
    return { onInconclusive: onInconclusive ?? policy.onInconclusive, onMissingBaseline: onMissingBaseline ?? policy.onMissingBaseline };
}
//# sourceMappingURL=gate.js.map

/***/ }),

/***/ 15566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   MZ: () => (/* binding */ deepenUntil),
/* harmony export */   aw: () => (/* binding */ namesAtOrigin),
/* harmony export */   fB: () => (/* binding */ NO_TRACES),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   pL: () => (/* binding */ fetchFrom)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const NO_TRACES = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-gc', '--quiet', '--refmap='];
const isName = (what) => what !== '' && !/^[-^+]|[:*?[\\\s~\x00-\x1f]/.test(what);
async function fetchFrom(git, what, own) {
    if (!isName(what))
        return { commit: null, complaint: 'not a name', unknown: true };
    const shallow = await isShallow(git);
    const known = shallow ? await hereAlready(git, what) : null;
    if (known !== null)
        return { commit: known, complaint: '', unknown: false };
    const depth = shallow ? ['--depth=1'] : [];
    const answer = await patiently(() => git('fetch', ...NO_TRACES, ...depth, 'origin', `+${what}:${own}`));
    const unknown = !answer.ok && /couldn't find remote ref|not our ref|no such ref|invalid refspec|'origin' does not appear to be a git repository/i.test(answer.complaint);
    return { commit: answer.ok ? await commitOf(git, own) : null, complaint: answer.complaint, unknown };
}
async function hereAlready(git, name) {
    const wanted = [name, `refs/tags/${name}`, `refs/heads/${name}`];
    const lines = (await git('ls-remote', '--quiet', 'origin', ...wanted)).stdout.split('\n').map((line) => line.split('\t'));
    const [object] = wanted.flatMap((reference) => lines.find((line) => line[1] === reference) ?? []);
    return object === undefined ? null : commitOf(git, object);
}
const MOST_NAMES = 5000;
async function namesAtOrigin(git) {
    const { stdout } = await git('ls-remote', '--quiet', '--refs', '--heads', '--tags', 'origin');
    return stdout.split('\n').slice(0, MOST_NAMES).flatMap((line) => /\trefs\/(?:heads|tags)\/(.+)$/.exec(line)?.[1] ?? []);
}
const DEEPER = ['--deepen=50', '--deepen=200', '--deepen=1000', '--unshallow'];
async function deepenUntil(git, commits, done) {
    for (const deeper of DEEPER) {
        const cut = await cutOff(git, commits);
        if (cut.length === 0)
            return { found: null };
        const answer = await patiently(() => git('fetch', ...NO_TRACES, deeper, 'origin', ...cut));
        if (!answer.ok)
            return { complaint: answer.complaint };
        const found = await done();
        if (found !== null)
            return { found };
    }
    return { found: null };
}
async function cutOff(git, commits) {
    const roots = (await git('rev-list', '--max-parents=0', ...commits, '--')).stdout.split('\n').filter((line) => line !== '');
    const cut = await Promise.all(roots.map(async (root) => ((await parentsOf(git, root)).length > 0 ? [root] : [])));
    return cut.flat();
}
async function parentsOf(git, commit) {
    const { stdout } = await git('cat-file', '-p', commit);
    const header = stdout.split('\n\n')[0] ?? '';
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
async function commitOf(git, name) {
    if (name.startsWith('-'))
        return null;
    const answer = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}
async function isShallow(git) {
    return (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
}
const ATTEMPTS = 20;
const PAUSE = 250;
async function patiently(attempt) {
    for (let n = 1;; n += 1) {
        const answer = await attempt();
        const taken = !answer.ok && /\.lock': File exists|shallow file has changed|cannot lock ref/.test(answer.complaint);
        if (!taken || n === ATTEMPTS)
            return answer;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE);
    }
}
//# sourceMappingURL=origin.js.map

/***/ }),

/***/ 49784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ HURRIED_MS),
/* harmony export */   RY: () => (/* binding */ Child)
/* harmony export */ });
/* unused harmony export stopAll */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _log_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75003);
/* harmony import */ var _proc_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77326);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92728);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54330);






const KILL_MS = 5000;
const HURRIED_MS = 1000;
class Child {
    tree;
    log;
    pid;
    began;
    #process;
    #ended;
    #exit = null;
    #hurry = false;
    #stopping = null;
    constructor(process_, pid, tree, log, began) {
        this.#process = process_;
        this.pid = pid;
        this.tree = tree;
        this.log = log;
        this.began = began;
        this.#ended = new Promise((resolve) => {
            process_.once('exit', (code, signal) => {
                this.#exit = { code, signal };
                resolve(this.#exit);
            });
        });
        remember(this);
    }
    static async start({ argv, cwd, env, cookie, log, cpus, stdout = log.fd }) {
        const [program = '', ...args] = cpus === null ? argv : ['taskset', '-c', cpus, ...argv];
        const before = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_3__/* .listNumbers */ .dw)('/proc') ?? [];
        const began = performance.now();
        let process_;
        try {
            process_ = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { cwd, env, detached: true, stdio: ['ignore', stdout, log.fd] });
        }
        catch (error) {
            return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error);
        }
        const { pid } = process_;
        if (pid !== undefined)
            return new Child(process_, pid, new _process_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .ProcessTree */ .i$(pid, cookie, before), log, began);
        return new Promise((resolve) => process_.once('error', (error) => resolve((0,_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error))));
    }
    get exit() {
        return this.#exit;
    }
    get ended() {
        return this.#ended;
    }
    alive() {
        return this.tree.refresh().filter((p) => !p.zombie);
    }
    stop(grace, hurry = false) {
        this.#hurry ||= hurry;
        this.#stopping ??= this.#stop(grace);
        return this.#stopping;
    }
    killNow() {
        for (let round = 0; round < 20 && this.#kill().length > 0; round += 1)
            ;
    }
    async #stop(grace) {
        const began = performance.now();
        const left = () => began + (this.#hurry ? Math.min(grace, HURRIED_MS) : grace) - performance.now();
        this.#signal(this.tree.rescan(), 'SIGTERM');
        for (let wait = 2; left() > 0 && this.alive().length > 0; wait = Math.min(2 * wait, 20))
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(wait, Math.max(1, left())));
        const killing = performance.now();
        for (let wait = 1; this.#kill().length > 0 && performance.now() - killing < KILL_MS; wait = Math.min(2 * wait, 50))
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(wait);
        await Promise.race([this.#ended, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(KILL_MS, undefined, { ref: false })]);
        this.#process.unref();
        this.log.close();
        forget(this);
    }
    #kill() {
        const running = this.tree.rescan().filter((p) => !p.zombie);
        this.#signal(running, 'SIGKILL');
        return running;
    }
    #signal(processes, signal) {
        if (processes.some((p) => p.session === this.pid))
            send(-this.pid, signal);
        for (const p of processes)
            if (p.session !== this.pid || signal === 'SIGKILL')
                send(p.pid, signal);
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
    }
}
const running = new Set();
let watching = false;
function remember(child) {
    running.add(child);
    if (watching)
        return;
    watching = true;
    process.on('exit', () => running.forEach((one) => one.killNow()));
}
function forget(child) {
    running.delete(child);
}
async function stopAll() {
    await Promise.all([...running].map((child) => child.stop(HURRIED_MS, true)));
}
//# sourceMappingURL=child.js.map

/***/ }),

/***/ 95856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ listensElsewhere),
/* harmony export */   Li: () => (/* binding */ hintForExit),
/* harmony export */   S3: () => (/* binding */ endedEarly),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   dq: () => (/* binding */ LOG_LINES),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   ie: () => (/* binding */ whereIs),
/* harmony export */   oB: () => (/* binding */ neverReady),
/* harmony export */   qQ: () => (/* binding */ howItEnded)
/* harmony export */ });
/* harmony import */ var _log_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75003);

const LOG_LINES = 20;
function failureOf(target, kind, message, hint, log) {
    return { target: target.name, scenario: null, kind, message, hint, log };
}
function howItEnded({ code, signal }) {
    return signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
}
function seconds(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(1))} s`;
}
function whereIs(address) {
    return address.kind === 'port' ? `${address.host}:${address.port}` : `the socket ${address.path}`;
}
function endedEarly(target, exit, after, log) {
    const message = `the target ended with ${howItEnded(exit)}, ${seconds(after)} after its start and before it answered GET ${target.ready.path}`;
    return failureOf(target, 'start-failed', message, hintForExit(exit, log), log);
}
function hintForExit({ code, signal }, log) {
    const text = log.join('\n');
    if (/Cannot find (module|package)|MODULE_NOT_FOUND|ModuleNotFoundError|No module named|cannot load such file/.test(text))
        return 'a module is missing: install it in `setup` (for example `setup: npm ci`)';
    if (code === 127)
        return 'exit code 127 means that the shell did not find a program: install it in an earlier step, or write its path';
    if (code === 126)
        return 'exit code 126 means that a program is not executable: `chmod +x` it and commit the mode';
    if (code === 0)
        return 'the command must stay in the foreground as long as the service runs (nginx: `daemon off;`, pm2: `pm2-runtime`)';
    if (signal === 'SIGKILL')
        return 'something killed it; most often that is the kernel, out of memory';
    return log.length === 0 ? 'it printed nothing: run the same command in a clean checkout to see why' : 'the last lines of its log are below';
}
function neverReady(target, address, last, elsewhere, log) {
    const { path, timeout } = target.ready;
    const where = whereIs(address);
    const within = `within ${seconds(timeout)}`;
    const fail = (message, hint, lines = log) => failureOf(target, 'not-ready', message, hint, lines);
    switch (last.kind) {
        case 'answered': {
            const wanted = target.ready.status?.join(' or ') ?? '200-399';
            const body = (0,_log_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLines */ .w)(last.body).slice(0, 3).map((line) => `GET ${path} was answered: ${line}`);
            return fail(`GET ${path} was answered with ${last.status} until ${seconds(timeout)} had passed; ${wanted} was expected`, 'name a path that answers in `ready.path`, or the status it answers with in `ready.status`', [...log.slice(body.length), ...body]);
        }
        case 'garbled': {
            const other = target.protocol === 'https' ? 'plain HTTP (`protocol: http`)' : 'HTTPS (`protocol: https`)';
            return fail(`what listens on ${where} did not answer in ${target.protocol.toUpperCase()} ${within} (${last.code})`, `does it speak ${other}, or another protocol?`);
        }
        case 'closed': return fail(`${where} closed every connection without answering GET ${path} ${within}`, 'does GET on `ready.path` work at all, and is `protocol` right?');
        case 'silent': return fail(`${where} takes connections but did not answer GET ${path} ${within}`, 'name a path that answers quickly in `ready.path`, or allow more time in `ready.timeout`');
        case 'refused': {
            const [first] = elsewhere;
            if (first !== undefined)
                return fail(`nothing listened on ${where} ${within}; the target listens on port ${elsewhere.join(', ')} instead`, 'let it listen on the port that the environment variable PORT holds, or write {port} in `start`');
            const given = address.kind === 'port' ? 'PORT holds the port (or write {port} in `start`)' : 'PORT holds the path of the socket (or write {socket} in `start`)';
            return fail(`nothing listened on ${where} ${within}`, `${given}; allow more time in \`ready.timeout\` if it needs it`);
        }
    }
}
function listensElsewhere(target, address, owner, log) {
    const who = owner.pid === null ? "another user's process" : `process ${owner.pid} (${(0,_log_file_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLines */ .w)(owner.name ?? '')[0] ?? 'unnamed'})`;
    const message = `${whereIs(address)} was answered by ${who}, which does not belong to the target: its speed would have been measured instead`;
    return failureOf(target, 'foreign-listener', message, 'start the service itself and in the foreground, not by way of a container, a supervisor or a daemon', log);
}
//# sourceMappingURL=failure.js.map

/***/ }),

/***/ 69312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startFunction: () => (/* binding */ startFunction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/measure/start-child.js + 1 modules
var start_child = __webpack_require__(33689);
// EXTERNAL MODULE: ./build/src/measure/system-error.js
var system_error = __webpack_require__(54330);
// EXTERNAL MODULE: ./build/src/measure/process-tree.js
var process_tree = __webpack_require__(92728);
// EXTERNAL MODULE: ./build/src/measure/target-environment.js
var target_environment = __webpack_require__(84017);
;// CONCATENATED MODULE: ./build/src/measure/function/environment.js



const REGION = 'us-east-1';
const FUNCTION_VERSION = '$LATEST';
function functionName(target) {
    return target.name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64);
}
function plainEnvironment(target, cookie) {
    const env = passedOn(cookie);
    const { NODE_OPTIONS: _options, ...written } = target.env;
    return { ...env, ...written, [process_tree/* COOKIE */.j_]: env[process_tree/* COOKIE */.j_] ?? cookie };
}
function passedOn(cookie) {
    const { HOST: _host, PORT: _port, ...env } = (0,target_environment/* targetEnvironment */.dK)(process.env, {}, cookie, { port: null, socket: null });
    return env;
}
function functionEnvironment(of) {
    const { target, root, interpreter, layers, runtime, temporary, cookie, more } = of;
    const plain = passedOn(cookie);
    const written = { ...target.env, ...more };
    const before = (name, folders) => {
        const all = [more[name], target.env[name], ...folders, plain[name]].filter((part) => part !== undefined && part !== '');
        return all.length === 0 ? {} : { [name]: [...new Set(all.flatMap((part) => (part ?? '').split(':')))].join(':') };
    };
    const name = functionName(target);
    return {
        ...plain,
        TZ: ':UTC', LANG: 'en_US.UTF-8',
        AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION,
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'no-real-key', AWS_SESSION_TOKEN: 'no-real-token',
        AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR', AWS_XRAY_DAEMON_ADDRESS: '127.0.0.1:2000',
        ...(target.runtime === 'node' ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {}),
        ...(target.runtime === 'python' ? { PYTHONPYCACHEPREFIX: runtime.byteCode } : {}),
        ...written,
        PATH: [...new Set([...(written['PATH'] ?? plain['PATH'] ?? '').split(':'), ...layers.bin])].join(':'),
        ...before('LD_LIBRARY_PATH', [root, external_node_path_.join(root, 'lib'), ...layers.lib]),
        ...(target.runtime === 'python' ? before('PYTHONPATH', layers.python) : {}),
        ...(target.runtime === 'node' ? before('NODE_PATH', layers.node) : {}),
        ...executionEnvironment(target, interpreter.version),
        _HANDLER: target.handler,
        LAMBDA_TASK_ROOT: root, LAMBDA_RUNTIME_DIR: runtime.folder,
        AWS_LAMBDA_RUNTIME_API: of.api,
        AWS_LAMBDA_FUNCTION_NAME: name, AWS_LAMBDA_FUNCTION_VERSION: FUNCTION_VERSION,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMiB(target)),
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
        AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`, AWS_LAMBDA_LOG_STREAM_NAME: `2000/01/01/[${FUNCTION_VERSION}]${cookie.padEnd(32, '0').slice(0, 32)}`,
        TMPDIR: temporary, TMP: temporary, TEMP: temporary,
        [process_tree/* COOKIE */.j_]: plain[process_tree/* COOKIE */.j_] ?? cookie,
    };
}
function memoryMiB(target) {
    return Math.round(target.memory / 1024 ** 2);
}
function executionEnvironment(target, version) {
    switch (target.runtime) {
        case 'python': return { AWS_EXECUTION_ENV: `AWS_Lambda_python${version ?? '3'}` };
        case 'node': return { AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${version ?? ''}.x` };
        case 'bootstrap': return {};
    }
}
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/command.js



function runtimeCommand(target, interpreter, runtime, root, layers) {
    switch (target.runtime) {
        case 'python': return { ok: true, argv: [interpreter.program, runtime.python] };
        case 'node': return { ok: true, argv: [interpreter.program, `--max-old-space-size=${share(target, 0.9)}`, `--max-semi-space-size=${share(target, 0.05)}`, runtime.node] };
        case 'bootstrap': return bootstrapOf(target, root, layers);
    }
}
function share(target, part) {
    return Math.max(1, Math.floor(memoryMiB(target) * part));
}
function bootstrapOf(target, root, layers) {
    const places = [root, ...[...layers].reverse()].map((folder) => external_node_path_.join(folder, 'bootstrap'));
    const found = places.find((file) => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile());
    if (found === undefined) {
        const where = layers.length === 0 ? target.directory : `${target.directory} or in one of its layers`;
        return { ok: false, message: `there is no program called bootstrap in ${where}`, hint: 'build it in `setup` and give it that very name, or correct `path` of the target' };
    }
    try {
        (0,external_node_fs_.accessSync)(found, external_node_fs_.constants.X_OK | external_node_fs_.constants.R_OK);
    }
    catch {
        return { ok: false, message: `${found} is not executable`, hint: 'make it so (`chmod +x bootstrap`) and commit the mode' };
    }
    if (!isExecutable(found))
        return { ok: false, message: `${found} is no program: it starts neither with \`#!\` nor as a compiled one does`, hint: 'a script names what runs it in its first line (`#!/bin/sh`); without it the platform cannot execute it either' };
    return { ok: true, argv: [found] };
}
function isExecutable(file) {
    const start = Buffer.alloc(4);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        (0,external_node_fs_.readSync)(descriptor, start, 0, 4, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return start.toString('latin1').startsWith('#!') || start.equals(ELF);
}
const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/src/measure/failure.js
var failure = __webpack_require__(95856);
;// CONCATENATED MODULE: ./build/src/measure/function/function-failure.js

function mebibytes(bytes) {
    return `${Number((bytes / 1024 ** 2).toFixed(1))} MiB`;
}
function failureOf({ target, event, log }, kind, message, hint, stack = []) {
    return { target: target.name, scenario: event, kind, message, hint, log: [...log, ...stack] };
}
function initReported(of, error) {
    const { target } = of;
    const fail = (message, hint) => failureOf(of, 'init-failed', message, hint, error.stack);
    const said = sentence(error);
    switch (error.type) {
        case 'Runtime.HandlerNotFound': return fail(`the handler ${target.handler} was not found: ${error.message}`, `correct \`handler\`: ${shapeOf(target)}, and the module must define (in Node: export) that function`);
        case 'Runtime.MalformedHandlerName': return fail(`\`handler\` cannot be understood: ${error.message}`, `write it as ${shapeOf(target)}`);
        case 'Runtime.ImportModuleError': {
            const message = error.message.replace(/ Require stack:.*$/, '');
            return fail(`the handler's module cannot be loaded: ${message}`, hintForImport(target, message));
        }
        case 'Runtime.UserCodeSyntaxError': return fail(`the handler's module is not valid ${target.runtime === 'python' ? 'Python' : 'JavaScript'}: ${error.message}`, hintForSyntax(target, error));
        default: return fail(`the function failed while it was loaded: ${said}`, 'the code outside of the handler runs once at each start: the lines below show where it failed');
    }
}
function shapeOf(target) {
    switch (target.runtime) {
        case 'python': return '`module.function` (`lambda_function.lambda_handler`, `pkg/mod.handler`)';
        case 'node': return '`file.export` (`index.handler`, `src/app.handler`)';
        case 'bootstrap': return 'what the function\'s own runtime understands';
    }
}
function hintForImport(target, message) {
    if (/require\(\) of ES Module|ERR_REQUIRE_ESM/.test(message))
        return 'import it (`await import(...)`), or make the handler an ES module (`.mjs`)';
    const missing = /(?:No module named|Cannot find (?:module|package)) '([^']+)'/.exec(message)?.[1];
    const [module_ = ''] = /^(.*?)\.[^./]*$/.exec(target.handler)?.slice(1) ?? [];
    const own = missing !== undefined && missing.split(/[./]/)[0] === module_.split(/[./]/)[0];
    const folder = target.directory === '.' ? 'the deployed folder' : target.directory;
    if (own)
        return `is it in ${folder}? correct \`path\` (the folder that is deployed) or \`handler\` (${shapeOf(target)})`;
    if (missing === undefined || target.runtime === 'bootstrap')
        return 'the lines below show the import that failed';
    const install = target.runtime === 'python' ? '`pip install --target . -r requirements.txt`' : '`npm ci --omit=dev`';
    return `install it into ${folder} in \`setup\` (for example ${install}), or name the layer that has it in \`layers\``;
}
function hintForSyntax(target, error) {
    if (target.runtime === 'node' && /import statement outside a module|Unexpected token 'export'|Cannot use 'import\.meta'/.test(error.message))
        return 'it is an ES module: call it `.mjs`, or write `"type": "module"` into the package.json of the deployed folder';
    return 'is it written for another version of the interpreter? Name the right one in `interpreter`';
}
function initTooLong(of, limit) {
    const hint = of.refused === null ? 'does the code outside of the handler wait for something? The platform gives an init 10 s; the first start of a Python function is given three times as long, since it compiles everything that it imports' : `its client: ${of.refused}`;
    return failureOf(of, 'init-failed', `the function did not ask for its first event within ${(0,failure/* seconds */.YA)(limit)}`, hint);
}
function initEnded(of, exit, after) {
    const message = `the function ended with ${(0,failure/* howItEnded */.qQ)(exit)}, ${(0,failure/* seconds */.YA)(after)} after its start and before it asked for its first event`;
    const asked = of.refused === null ? null : `its client: ${of.refused}`;
    const bySelf = exit.code === 0 ? 'a runtime stays and asks the Runtime API for one event after the other; code outside of the handler must not exit' : (0,failure/* hintForExit */.Li)(exit, of.log);
    return outOfHeap(of) ?? failureOf(of, 'init-failed', message, asked ?? bySelf);
}
function handlerReported(of, error) {
    const hint = error.type === 'Runtime.MarshalError' ? 'return what JSON can hold; a coroutine or a promise must be awaited first'
        : error.type === 'MemoryError' ? `more \`memory\` than ${mebibytes(of.target.memory)} may help`
            : 'does the event fit the handler, and is there what it talks to? The lines below show where it failed';
    return failureOf(of, 'handler-failed', `the handler failed on event ${of.event ?? ''}: ${sentence(error)}`, hint, error.stack);
}
function handlerEnded(of, exit, during) {
    const when = during ? `while it handled event ${of.event ?? ''}` : `before it took event ${of.event ?? ''}`;
    const hint = exit.signal === null ? 'a handler must not end its process: on the platform that is an error, and the next event pays for a cold start' : (0,failure/* hintForExit */.Li)(exit, of.log);
    return outOfHeap(of) ?? failureOf(of, 'died', `the function ended with ${(0,failure/* howItEnded */.qQ)(exit)} ${when}`, hint);
}
function handlerTooLong(of, limit) {
    const hint = of.refused === null ? 'allow more in `timeout`, or is there something missing that it waits for?' : `its client: ${of.refused}`;
    return failureOf(of, 'timed-out', `event ${of.event ?? ''} was not answered within ${(0,failure/* seconds */.YA)(limit)}, the function's timeout`, hint);
}
function neverAskedAgain(of, limit) {
    const hint = of.target.runtime === 'node' ? 'a callback handler waits until its event loop is empty: close what is open, or set `context.callbackWaitsForEmptyEventLoop = false`' : 'something goes on after the response; on the platform that is billed until the timeout';
    return failureOf(of, 'timed-out', `the function answered, but did not ask for the next event within ${(0,failure/* seconds */.YA)(limit)}, its timeout`, of.refused === null ? hint : `its client: ${of.refused}`);
}
function tooLarge(of, size, most) {
    return failureOf(of, 'wrong-answers', `the response to event ${of.event ?? ''} is too large: at least ${grouped(size)} bytes, of which the platform takes ${grouped(most)}`, 'answer in pages, or put the result into a store and answer with where it is');
}
function tooMuchMemory(of, used) {
    const when = of.event === null ? 'before its first event' : `by event ${of.event}`;
    return failureOf(of, 'out-of-memory', `the function used ${mebibytes(used)} of memory ${when}; ${mebibytes(of.target.memory)} are allowed`, 'allow more in `memory`, or is more loaded or kept than is needed?');
}
function outOfHeap(of) {
    if (!of.log.some((line) => /JavaScript heap out of memory/.test(line)))
        return null;
    const when = of.event === null ? 'before its first event' : `on event ${of.event}`;
    return failureOf(of, 'out-of-memory', `the function ran out of JavaScript heap ${when}; its \`memory\` of ${mebibytes(of.target.memory)} allows ${mebibytes(of.target.memory * 0.9)} of it`, 'allow more in `memory`, or is more loaded or kept than is needed?');
}
function interrupted(of) {
    return failureOf(of, 'interrupted', 'the run was interrupted while the function was measured', null);
}
const sentence = ({ type, message }) => (message === '' ? type : `${type}: ${message}`);
const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
//# sourceMappingURL=function-failure.js.map
// EXTERNAL MODULE: ./build/src/measure/bounded-run.js
var bounded_run = __webpack_require__(54351);
;// CONCATENATED MODULE: ./build/src/measure/function/interpreter.js

const QUESTIONS = {
    python: ['-c', 'import sys; print(sys.executable); print("%d.%d" % sys.version_info[:2])'],
    node: ['-e', 'console.log(process.execPath + "\\n" + process.versions.node.split(".")[0])'],
};
const ANSWERS_WITHIN = 20_000;
const known = new Map();
function interpreterOf(runtime, program, cwd, env) {
    const key = JSON.stringify([runtime, program, cwd, env['PATH'], env['PYENV_VERSION'], env['VIRTUAL_ENV']]);
    const asked = known.get(key) ?? ask(runtime, program, cwd, env);
    known.set(key, asked);
    return asked;
}
async function ask(runtime, program, cwd, env) {
    const answer = await (0,bounded_run/* run */.e)(program, QUESTIONS[runtime], { env, cwd, timeout: ANSWERS_WITHIN });
    const [path, version] = answer?.stdout.trim().split(/\r?\n/) ?? [];
    const found = path !== undefined && path.startsWith('/') ? path : program;
    return { program: found, version: version !== undefined && /^\d+(\.\d+)?$/.test(version) ? version : null };
}
//# sourceMappingURL=interpreter.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/layers.js


function layerPaths(folders, version) {
    const top = [...folders].reverse();
    const there = (...parts) => top.map((folder) => external_node_path_.join(folder, ...parts)).filter(isFolder);
    const nodeOfVersion = version === null ? [] : there('nodejs', `node${version}`, 'node_modules');
    return {
        bin: there('bin'),
        lib: there('lib'),
        python: [...top.flatMap((folder) => sitePackages(external_node_path_.join(folder, 'python', 'lib'), version)), ...there('python')],
        node: [...nodeOfVersion, ...there('nodejs', 'node_modules')],
    };
}
function sitePackages(lib, version) {
    const wanted = version === null ? list(lib).filter((name) => /^python3\.\d+$/.test(name)) : [`python${version}`];
    return wanted.map((name) => external_node_path_.join(lib, name, 'site-packages')).filter(isFolder);
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).sort();
    }
    catch {
        return [];
    }
}
function isFolder(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
//# sourceMappingURL=layers.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/limits.js
const INIT_LIMIT = 10_000;
const SLOWER = 100;
function limitsOf(target, { env, wrapped, compiles }) {
    const traced = env || wrapped;
    const times = wrapped ? SLOWER : traced ? 3 : 1;
    return {
        init: INIT_LIMIT * (compiles ? Math.max(3, times) : times),
        invocation: target.timeout * times,
        memory: traced ? Number.POSITIVE_INFINITY : target.memory,
        grace: traced ? 10_000 : 0,
    };
}
//# sourceMappingURL=limits.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/measure/witnesses.js
var witnesses = __webpack_require__(32105);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(32793);
// EXTERNAL MODULE: ./build/src/measure/log-file.js
var log_file = __webpack_require__(75003);
;// CONCATENATED MODULE: ./build/src/measure/function/reported.js

const LONGEST = 400;
const STACK_LINES = 8;
function readReported(body, typeHeader) {
    const text = body.toString('utf8');
    const said = parse(text);
    const message = typeof said['errorMessage'] === 'string' ? said['errorMessage'] : Object.keys(said).length === 0 ? text : '';
    const type = typeof said['errorType'] === 'string' && said['errorType'] !== '' ? said['errorType'] : (typeHeader ?? '');
    const trace = [said['stackTrace'], said['trace']].find((one) => Array.isArray(one) && one.length > 0);
    const lines = Array.isArray(trace) ? trace.filter((line) => typeof line === 'string').flatMap((line) => (0,log_file/* lastLines */.w)(line)) : [];
    return { type: reported_short(type) === '' ? 'Error' : reported_short(type), message: reported_short(message), stack: lines.filter((line) => !line.includes('node:internal')).slice(0, STACK_LINES) };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
}
function reported_short(text) {
    const line = (0,log_file/* lastLines */.w)(text.slice(0, 4 * LONGEST)).join(' ').trim();
    const characters = [...line];
    return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}
//# sourceMappingURL=reported.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/expected.js


const matchers = new WeakMap();
function wrongResponse(event, response) {
    let known = matchers.get(event);
    if (known === undefined)
        matchers.set(event, (known = { matches: (0,expectation/* bodyMatcher */.P)({ status: null, body: event.expect }) }));
    if (known.matches === null || event.expect === null || known.matches([response], response.length))
        return null;
    const begins = shown(response.subarray(0, 600).toString('utf8'));
    return `the response to event ${event.name} is not what is expected (${described(event.expect)}); ${begins === '' ? 'it is empty' : `it begins ${JSON.stringify(begins)}`}`;
}
function described(expected) {
    switch (expected.kind) {
        case 'text': return `exactly ${JSON.stringify(shown(expected.value))}`;
        case 'contains': return `something containing ${JSON.stringify(shown(expected.value))}`;
        case 'json': return `JSON equal to ${shown(JSON.stringify(expected.value) ?? 'null')}`;
    }
}
const SHOWN = 120;
function shown(text) {
    const characters = [...reported_short(text)];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}
//# sourceMappingURL=expected.js.map
// EXTERNAL MODULE: ./build/src/measure/proc-files.js
var proc_files = __webpack_require__(77326);
;// CONCATENATED MODULE: ./build/src/measure/function/memory-watch.js


const LOOK_EVERY = 100;
const UNDISTURBED = 200;
const memoryIsEnforced = process_tree/* hasProc */.jK;
class MemoryWatch {
    #tree;
    #witnesses;
    #limit;
    #onExceeded;
    #timer;
    #peak = 0;
    #busySince = null;
    #due = false;
    constructor(tree, witnesses, limit, onExceeded) {
        this.#tree = tree;
        this.#witnesses = witnesses;
        this.#limit = limit;
        this.#onExceeded = onExceeded;
        this.#timer = memoryIsEnforced && Number.isFinite(limit) ? setInterval(() => this.#tick(), LOOK_EVERY) : null;
        this.#timer?.unref();
    }
    begin() {
        if (this.#due)
            this.#look();
        this.#busySince = performance.now();
    }
    end() {
        this.#busySince = null;
    }
    stop() {
        if (this.#timer !== null)
            clearInterval(this.#timer);
    }
    exceeded() {
        if (this.#timer === null)
            return null;
        const used = this.#used();
        return used > this.#limit ? used : null;
    }
    peak() {
        this.#used();
        return this.#peak;
    }
    #used() {
        const running = this.#tree.refresh().filter((p) => !p.zombie);
        const [only] = running;
        const used = running.length === 1 && only !== undefined
            ? 1024 * ((0,proc_files/* numberAfter */.wm)((0,proc_files/* readProc */.lK)(`/proc/${only.pid}/status`) ?? '', 'VmHWM') ?? 0)
            : (this.#witnesses.readMemory()?.current ?? 0);
        this.#peak = Math.max(this.#peak, used);
        return used;
    }
    #tick() {
        if (this.#busySince !== null && performance.now() - this.#busySince < UNDISTURBED)
            this.#due = true;
        else
            this.#look();
    }
    #look() {
        this.#due = false;
        const used = this.exceeded();
        if (used === null)
            return;
        this.stop();
        this.#onExceeded(used);
    }
}
//# sourceMappingURL=memory-watch.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/written-files.js


const MOST_LOOKED_AT = 20_000;
const MOST_NAMED = 10;
const OTHERS = new Set(['.git', '__pycache__']);
function writtenSince(folder, since, apart) {
    const found = [];
    const left = [folder];
    for (let looked = 0, at = left.pop(); at !== undefined && looked < MOST_LOOKED_AT && found.length < MOST_NAMED; at = left.pop()) {
        for (const name of written_files_list(at)) {
            looked += 1;
            const file = external_node_path_.join(at, name);
            const stat = statOf(file);
            if (stat === null)
                continue;
            if (stat.isDirectory()) {
                if (file !== apart && !OTHERS.has(name))
                    left.push(file);
            }
            else if (stat.ctimeMs >= since)
                found.push(external_node_path_.relative(folder, file));
        }
    }
    return found.slice(0, MOST_NAMED).sort();
}
function statOf(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file);
    }
    catch {
        return null;
    }
}
function written_files_list(folder) {
    const names = [];
    try {
        const open = (0,external_node_fs_.opendirSync)(folder);
        try {
            for (let entry = open.readSync(); entry !== null && names.length < MOST_LOOKED_AT; entry = open.readSync())
                names.push(entry.name);
        }
        finally {
            open.closeSync();
        }
    }
    catch {
    }
    return names;
}
//# sourceMappingURL=written-files.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/running.js








const LAST_WORDS = 50;
const TRACER_MS = 2000;
class Running {
    pid;
    spawned;
    #child;
    #api;
    #target;
    #options;
    #witnesses;
    #watch;
    #onAbort = () => void this.stop();
    #event = null;
    #tell = null;
    #atResponse = null;
    #final = null;
    #stopped = null;
    constructor(options) {
        const { child, api, target, signal, limits } = options;
        this.#options = options;
        this.#child = child;
        this.#api = api;
        this.#target = target;
        this.pid = child.pid;
        this.spawned = child.began;
        this.#witnesses = new witnesses/* Witnesses */.uo(child.tree);
        this.#watch = new MemoryWatch(child.tree, this.#witnesses, limits.memory, (used) => {
            child.killNow();
            this.#end({ kind: 'memory', used });
        });
        api.onTold = (told) => this.#told(told);
        void child.ended.then(async (exit) => {
            await (0,promises_.setTimeout)(LAST_WORDS);
            this.#end({ kind: 'exit', exit });
        });
        signal.addEventListener('abort', this.#onAbort, { once: true });
    }
    get initTime() {
        return (this.#api.initialized ?? Number.NaN) - this.spawned;
    }
    async untilInitialized() {
        const { limits } = this.#options;
        const event = this.#api.waiting ? { kind: 'next' } : await this.#wait(limits.init);
        const of = this.#circumstances();
        switch (event.kind) {
            case 'next': return null;
            case 'init-error': return initReported(of, event.error);
            case 'overdue': return initTooLong(of, limits.init);
            case 'exit': return initEnded(of, event.exit, performance.now() - this.spawned);
            default: return this.#anyTime(event);
        }
    }
    async invoke(event, atResponse) {
        this.#event = event.name;
        const busy = await this.idle();
        if (busy !== null)
            return { ok: false, failure: busy };
        const { limits } = this.#options;
        this.#watch.begin();
        this.#atResponse = atResponse ?? null;
        const outcome = this.#wait(limits.invocation);
        const handed = this.#api.hand({ payload: event.payload, deadline: Date.now() + limits.invocation });
        const told = await outcome;
        this.#atResponse = null;
        this.#watch.end();
        if (told.kind !== 'answer')
            return { ok: false, failure: this.#noAnswer(told) };
        const wrong = wrongResponse(event, told.body);
        if (wrong !== null)
            return { ok: false, failure: failureOf(this.#circumstances(), 'wrong-answers', wrong, 'correct `expect` of the event, or the function') };
        return { ok: true, time: told.at - handed, done: told.at, response: told.body };
    }
    async idle() {
        if (this.#final !== null)
            return this.#noEvent(this.#final);
        if (this.#api.waiting)
            return null;
        const { limits } = this.#options;
        const event = await this.#wait(limits.invocation);
        return event.kind === 'next' ? null : this.#noEvent(event);
    }
    counters() {
        return this.#witnesses.readCounters();
    }
    memory() {
        const read = this.#witnesses.readMemory();
        return read === null ? null : { current: read.current, peak: this.#watch.peak() };
    }
    asked() {
        return this.#api.waiting ? this.#api.asked : null;
    }
    connections() {
        return this.#api.opened;
    }
    wrote() {
        return writtenSince(this.#options.root, this.#options.since, external_node_path_.dirname(this.#child.log.path));
    }
    logTail(lines) {
        return this.#child.log.tail(lines);
    }
    stop() {
        this.#stopped ??= this.#stop();
        return this.#stopped;
    }
    async #stop() {
        const { signal, limits, clear } = this.#options;
        this.#end({ kind: 'aborted' });
        this.#watch.stop();
        signal.removeEventListener('abort', this.#onAbort);
        await this.#api.close();
        const hurry = signal.aborted;
        if (limits.grace > 0 && !hurry)
            await Promise.race([this.#child.ended, (0,promises_.setTimeout)(limits.grace, undefined, { ref: false })]);
        await this.#child.stop(limits.grace > 0 ? TRACER_MS : 0, hurry);
        clear();
    }
    #told(told) {
        if (told.kind === 'answer')
            this.#atResponse?.();
        this.#tell?.(told);
    }
    #end(event) {
        this.#final ??= event;
        this.#tell?.(this.#final);
    }
    async #wait(limit) {
        if (this.#final !== null)
            return this.#final;
        let overdue;
        const event = await new Promise((resolve) => {
            this.#tell = resolve;
            overdue = setTimeout(() => resolve({ kind: 'overdue' }), limit);
        });
        clearTimeout(overdue);
        this.#tell = null;
        return event;
    }
    #noAnswer(event) {
        const of = this.#circumstances();
        switch (event.kind) {
            case 'error': return handlerReported(of, event.error);
            case 'too-large': return tooLarge(of, event.size, event.most);
            case 'overdue': return handlerTooLong(of, this.#options.limits.invocation);
            case 'exit': return handlerEnded(of, event.exit, true);
            default: return this.#anyTime(event);
        }
    }
    #noEvent(event) {
        const of = this.#circumstances();
        switch (event.kind) {
            case 'overdue': return neverAskedAgain(of, this.#options.limits.invocation);
            case 'exit': return handlerEnded(of, event.exit, false);
            default: return this.#anyTime(event);
        }
    }
    #anyTime(event) {
        const of = this.#circumstances();
        if (event.kind === 'memory')
            return tooMuchMemory(of, event.used);
        if (event.kind === 'aborted')
            return interrupted(of);
        return failureOf(of, 'handler-failed', `the function's client spoke out of turn (${event.kind})`, of.refused === null ? null : `its client: ${of.refused}`);
    }
    #circumstances() {
        return { target: this.#target, event: this.#event, log: this.logTail(failure/* LOG_LINES */.dq), refused: this.#api.refused };
    }
}
//# sourceMappingURL=running.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/src/measure/function/runtime-api.js



const MOST_RESPONSE = 6_291_556;
const MOST_STREAMED = 200 * 1024 * 1024;
const MOST_ERROR = 1024 * 1024;
class RuntimeApi {
    address;
    initialized = null;
    asked = null;
    opened = null;
    onTold = () => undefined;
    #server;
    #arn;
    #sockets = new Set();
    #state = { kind: 'busy' };
    #refused = null;
    constructor(server, port, arn) {
        this.address = `127.0.0.1:${port}`;
        this.#server = server;
        this.#arn = arn;
        server.on('connection', (socket) => {
            this.#sockets.add(socket);
            socket.once('close', () => this.#sockets.delete(socket));
        });
        server.on('request', (request, response) => this.#serve(request, response, performance.now()));
        server.on('clientError', (error, socket) => {
            this.#refused = `it sent what is no HTTP (${reported_short(error.message)})`;
            if (socket.writable)
                socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
            else
                socket.destroy();
        });
    }
    static open(arn) {
        const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0, noDelay: true, requireHostHeader: false, maxHeaderSize: 64 * 1024 });
        return new Promise((resolve) => {
            server.once('error', (error) => resolve(error.message));
            server.listen(0, '127.0.0.1', () => {
                const address = server.address();
                resolve(typeof address === 'object' && address !== null ? new RuntimeApi(server, address.port, arn) : 'it has no address');
            });
        });
    }
    get waiting() {
        return this.#state.kind === 'waiting' && !this.#state.response.destroyed;
    }
    get refused() {
        return this.#refused;
    }
    hand({ payload, deadline }) {
        if (this.#state.kind !== 'waiting')
            throw new Error('the runtime does not wait for an event');
        const { response } = this.#state;
        const id = (0,external_node_crypto_.randomUUID)();
        this.#state = { kind: 'invoked', id };
        const hex = (bytes) => (0,external_node_crypto_.randomBytes)(bytes).toString('hex');
        const body = Buffer.from(payload, 'utf8');
        const headers = {
            'Content-Type': 'application/json', 'Content-Length': body.length,
            'Lambda-Runtime-Aws-Request-Id': id, 'Lambda-Runtime-Deadline-Ms': String(Math.round(deadline)), 'Lambda-Runtime-Invoked-Function-Arn': this.#arn,
            'Lambda-Runtime-Trace-Id': `Root=1-${hex(4)}-${hex(12)};Parent=${hex(8)};Sampled=0`,
        };
        response.writeHead(200, headers);
        const at = performance.now();
        response.end(body);
        return at;
    }
    close() {
        this.onTold = () => undefined;
        const closed = new Promise((resolve) => this.#server.close(() => resolve()));
        for (const socket of this.#sockets)
            socket.destroy();
        return closed;
    }
    #serve(request, response, at) {
        request.on('error', () => undefined);
        response.on('error', () => undefined);
        const route = /^\/2018-06-01\/runtime\/(?:(init)\/error|invocation\/(?:(next)|([^/]+)\/(response|error)))$/.exec((request.url ?? '').split('?')[0] ?? '');
        const [, init, next, id, what] = route ?? [];
        const wanted = next === undefined ? 'POST' : 'GET';
        if (route === null)
            this.#refuse(request, response, 404, 'NotFound', `there is no ${reported_short(request.url ?? '')}`);
        else if (request.method !== wanted)
            this.#refuse(request, response, 405, 'MethodNotAllowed', `${reported_short(request.url ?? '')} is asked by ${wanted}, not by ${request.method ?? 'nothing'}`);
        else if (next !== undefined)
            this.#next(request, response, at);
        else if (init !== undefined)
            void this.#initError(request, response);
        else
            void this.#outcome(request, response, id ?? '', what === 'error');
    }
    #next(request, response, at) {
        request.resume();
        if (this.#state.kind === 'invoked' || this.#state.kind === 'answering')
            return this.#refuse(request, response, 403, 'InvalidStateTransition', 'it asked for the next event before it had answered the last one');
        if (this.waiting)
            return this.#refuse(request, response, 403, 'InvalidStateTransition', 'it asked for the next event twice at the same time');
        this.initialized ??= at;
        this.asked = at;
        const opened = header(request, 'tailgate-connections');
        if (opened !== undefined && /^\d{1,9}$/.test(opened))
            this.opened = Number(opened);
        this.#state = { kind: 'waiting', response };
        this.onTold({ kind: 'next' });
    }
    async #initError(request, response) {
        const read = await readBody(request, MOST_ERROR);
        if (this.initialized !== null)
            return this.#refuse(request, response, 403, 'InvalidStateTransition', 'it reported an error of its init after that was over');
        this.onTold({ kind: 'init-error', error: readReported(Buffer.concat(read.parts), header(request, 'lambda-runtime-function-error-type')) });
        accept(response);
    }
    async #outcome(request, response, id, failed) {
        const what = failed ? 'an error' : 'a response';
        const { kind } = this.#state;
        if (kind !== 'invoked' && kind !== 'answering')
            return this.#refuse(request, response, 403, 'InvalidStateTransition', `it sent ${what} when nothing was to be answered${kind === 'busy' && this.initialized !== null ? ': it had answered that event already' : ''}`);
        if (this.#state.id !== id)
            return this.#refuse(request, response, 400, 'InvalidRequestID', `it sent ${what} for the request id ${reported_short(id)}, which is not the one of the event`);
        if (kind === 'answering')
            return this.#refuse(request, response, 403, 'InvalidStateTransition', `it sent ${what} while it was still sending another one`);
        this.#state = { kind: 'answering', id };
        const streamed = !failed && header(request, 'lambda-runtime-function-response-mode')?.toLowerCase() === 'streaming';
        const most = failed ? MOST_ERROR : streamed ? MOST_STREAMED : MOST_RESPONSE;
        const { parts, size, complete, at } = await readBody(request, most, (length) => {
            if (!failed)
                this.onTold({ kind: 'too-large', size: Math.max(length, Number(header(request, 'content-length') ?? 0)), most });
        });
        if (!complete) {
            this.#refused = `it broke off ${what} after ${size} bytes`;
            this.#state = { kind: 'invoked', id };
            return;
        }
        this.#state = { kind: 'busy' };
        if (size > most && !failed)
            return this.#refuse(request, response, 413, 'RequestEntityTooLarge', `Exceeded maximum allowed payload size (${most} bytes).`);
        const body = Buffer.concat(parts);
        const brokenOff = streamed ? request.trailers['lambda-runtime-function-error-type'] : undefined;
        if (failed)
            this.onTold({ kind: 'error', at, error: readReported(body, header(request, 'lambda-runtime-function-error-type')) });
        else if (brokenOff !== undefined)
            this.onTold({ kind: 'error', at, error: readReported(Buffer.from(request.trailers['lambda-runtime-function-error-body'] ?? '', 'base64'), brokenOff) });
        else
            this.onTold({ kind: 'answer', at, body });
        accept(response);
    }
    #refuse(request, response, status, type, message) {
        this.#refused = message;
        request.resume();
        answer(response, status, { errorMessage: message, errorType: type });
    }
}
function readBody(request, most, onExceeded = () => undefined) {
    const parts = [];
    let size = 0;
    return new Promise((resolve) => {
        const end = (complete) => resolve({ parts, size, complete, at: performance.now() });
        request.on('data', (part) => {
            if (size <= most && size + part.length > most) {
                onExceeded(size + part.length);
                parts.length = 0;
            }
            size += part.length;
            if (size <= most)
                parts.push(part);
        });
        request.once('end', () => end(true));
        request.once('close', () => end(false));
    });
}
function header(request, name) {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
}
function accept(response) {
    answer(response, 202, { status: 'OK' });
}
function answer(response, status, body) {
    if (response.destroyed)
        return;
    const text = JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
}
//# sourceMappingURL=runtime-api.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/measure/function/node-runtime.js
const NODE_RUNTIME = String.raw `'use strict';
const { connect } = require('node:net');
const { createRequire } = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const { env, exit } = process;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const root = env.LAMBDA_TASK_ROOT;

const socket = connect(Number(port), host).setNoDelay(true);
let waiting = null;
let parts = [];
let length = 0;
let head = null;
const gone = () => exit(0);
socket.on('error', gone).on('close', gone).on('data', (part) => {
  parts.push(part);
  length += part.length;
  if (head === null) {
    const data = parts.length === 1 ? part : Buffer.concat(parts);
    parts = [data];
    const end = data.indexOf('\r\n\r\n');
    if (end < 0) return;
    head = { headers: {}, size: 0, from: end + 4 };
    for (const line of data.toString('latin1', 0, end).split('\r\n').slice(1)) {
      const colon = line.indexOf(':');
      head.headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    head.size = Number(head.headers['content-length'] || 0);
  }
  if (length < head.from + head.size) return;
  const data = Buffer.concat(parts);
  const answer = { headers: head.headers, body: data.subarray(head.from, head.from + head.size) };
  const rest = data.subarray(head.from + head.size);
  parts = rest.length > 0 ? [rest] : [];
  length = rest.length;
  head = null;
  const resolve = waiting;
  waiting = null;
  if (resolve) resolve(answer);
});

let opened = 0;
require('node:diagnostics_channel').channel('net.client.socket').subscribe(() => { opened += 1; });

let line = Promise.resolve();
const send = (method, to, headers, body) => new Promise((resolve) => {
  waiting = resolve;
  socket.ref();
  const more = headers.map((h) => h + '\r\n').join('');
  const start = method + ' /2018-06-01/runtime/' + to + ' HTTP/1.1\r\nHost: ' + env.AWS_LAMBDA_RUNTIME_API + '\r\n' + more;
  if (body === null) return;
  socket.write(body === undefined ? start + '\r\n' : start + 'Content-Length: ' + Buffer.byteLength(body) + '\r\n\r\n' + body);
});
const ask = (...what) => (line = line.then(() => send(...what)));

const textOf = (read, otherwise) => {
  try {
    return String(read());
  } catch {
    return otherwise;
  }
};
const hasStack = (error) => {
  try {
    return error instanceof Error || (error && typeof error === 'object' && 'message' in error && 'stack' in error);
  } catch {
    return false;
  }
};
const described = (error) => {
  const nothing = 'a value that cannot be turned into text';
  if (!hasStack(error)) return { errorType: typeof error, errorMessage: textOf(() => error, nothing), trace: [] };
  return { errorType: textOf(() => error.name, 'Error'), errorMessage: textOf(() => error.message, nothing), trace: textOf(() => error.stack, '').split('\n') };
};
const report = (to, { errorType, errorMessage, trace }) =>
  ask('POST', to, ['Content-Type: application/json', 'Lambda-Runtime-Function-Error-Type: ' + errorType.replace(/[^\x21-\x7e]/g, '?')], JSON.stringify({ errorType, errorMessage, trace }));

let failing = (error, kind) => refuse(kind || null, error);
process.on('uncaughtException', (error) => failing(error, null));
process.on('unhandledRejection', (error) => failing(error, 'Runtime.UnhandledPromiseRejection'));
let onEmpty = null;
process.on('beforeExit', () => {
  const then = onEmpty;
  onEmpty = null;
  if (then) then();
});

const refuse = (kind, error) => {
  failing = () => undefined;
  onEmpty = null;
  const what = described(error);
  if (kind) {
    if (kind === 'Runtime.UnhandledPromiseRejection') what.errorMessage = what.errorType + ': ' + what.errorMessage;
    what.errorType = kind;
  }
  return report('init/error', what).then(() => exit(1));
};
const refusal = (kind, message) => Object.assign(new Error(message), { refusal: kind, stack: '' });

const isModule = (file) => {
  if (/\.mjs$/.test(file)) return true;
  if (/\.cjs$/.test(file)) return false;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type === 'module';
    } catch (error) {
      if (error.code !== 'ENOENT') return false;
    }
    if (folder === root || folder === path.dirname(folder) || path.basename(folder) === 'node_modules') return false;
  }
};
const load = async () => {
  const slash = env._HANDLER.lastIndexOf('/');
  const [, name, names] = /^([^.]*)\.(.+)$/.exec(env._HANDLER.slice(slash + 1)) || [];
  if (!name || env._HANDLER.includes('..')) throw refusal('Runtime.MalformedHandlerName', "Bad handler '" + env._HANDLER + "': it has no dot between module and function");
  const place = path.resolve(root, env._HANDLER.slice(0, slash + 1), name);
  const file = ['', '.js', '.mjs', '.cjs'].map((end) => place + end).find((one) => fs.existsSync(one) && fs.statSync(one).isFile());
  const load = createRequire(path.join(root, 'index.js'));
  let loaded;
  try {
    loaded = file !== undefined && isModule(file) ? await import(require('node:url').pathToFileURL(file).href) : load(file || (slash < 0 ? name : place));
  } catch (error) {
    if (error instanceof SyntaxError) throw Object.assign(error, { refusal: 'Runtime.UserCodeSyntaxError' });
    if (error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')) {
      if (file === undefined && String(error.message).includes("'" + (slash < 0 ? name : place) + "'")) throw refusal('Runtime.ImportModuleError', "Cannot find module '" + env._HANDLER.slice(0, slash + 1) + name + "'");
      throw Object.assign(error, { refusal: 'Runtime.ImportModuleError' });
    }
    if (error && error.code === 'ERR_REQUIRE_ESM') throw Object.assign(error, { refusal: 'Runtime.ImportModuleError' });
    throw error;
  }
  const find = (from) => names.split('.').reduce((at, key) => (at === undefined || at === null ? undefined : at[key]), from);
  const found = find(loaded) === undefined && loaded && loaded.default ? find(loaded.default) : find(loaded);
  if (found === undefined || found === null) throw refusal('Runtime.HandlerNotFound', env._HANDLER + ' is undefined or not exported');
  if (typeof found !== 'function') throw refusal('Runtime.HandlerNotFound', env._HANDLER + ' is not a function');
  return found;
};

const STREAMS = Symbol.for('aws.lambda.runtime.handler.streaming');
globalThis.awslambda = {
  streamifyResponse: (handler) => Object.assign(handler, { [STREAMS]: true }),
  HttpResponseStream: {
    from(stream, prelude) {
      stream.setContentType('application/vnd.awslambda.http-integration-response');
      stream.write(Buffer.concat([Buffer.from(JSON.stringify(prelude)), Buffer.alloc(8)]));
      return stream;
    },
  },
};
const streamTo = (to, answered) => {
  const { Writable } = require('node:stream');
  let type = 'application/octet-stream';
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    ask('POST', to, [], null).then(answered);
    socket.write('POST /2018-06-01/runtime/' + to + ' HTTP/1.1\r\nHost: ' + env.AWS_LAMBDA_RUNTIME_API + '\r\nContent-Type: ' + type
      + '\r\nLambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\nTrailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n');
  };
  const stream = new Writable({
    write(data, encoding, then) {
      begin();
      const bytes = typeof data === 'string' ? Buffer.from(data, encoding) : data;
      if (bytes.length === 0) return then();
      socket.write(Buffer.concat([Buffer.from(bytes.length.toString(16) + '\r\n'), bytes, Buffer.from('\r\n')]), then);
    },
    final(then) {
      begin();
      socket.write('0\r\n\r\n', then);
    },
  });
  stream.setContentType = (given) => { type = given; };
  stream.breakOff = (error) => {
    begin();
    const what = described(error);
    socket.write('0\r\nLambda-Runtime-Function-Error-Type: ' + what.errorType.replace(/[^\x21-\x7e]/g, '?') + '\r\nLambda-Runtime-Function-Error-Body: ' + Buffer.from(JSON.stringify(what)).toString('base64') + '\r\n\r\n');
  };
  stream.hasBegun = () => begun;
  return stream;
};

const run = (handler, { headers, body }) => new Promise((proceed) => {
  const id = headers['lambda-runtime-aws-request-id'];
  const to = 'invocation/' + id + '/';
  env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  let open = true;
  let waits = true;
  const close = () => {
    onEmpty = null;
    if (!open) console.error('The invocation was answered already: what came after that is left out.');
    const was = open;
    open = false;
    return was;
  };
  const fail = (error, then = proceed) => {
    if (close()) report(to + 'error', described(error)).then(then);
  };
  const answer = (result, then = proceed) => {
    if (!open) return void close();
    let text;
    try {
      text = JSON.stringify(result === undefined ? null : result);
      if (text === undefined) text = 'null';
    } catch (error) {
      return fail(Object.assign(new Error('Unable to stringify response body'), { name: 'Runtime.MarshalError' }));
    }
    close();
    ask('POST', to + 'response', ['Content-Type: application/json'], text).then(then);
  };
  const done = (error, result) => (error === undefined || error === null ? answer(result) : fail(error));
  const context = {
    get callbackWaitsForEmptyEventLoop() { return waits; },
    set callbackWaitsForEmptyEventLoop(value) { waits = Boolean(value); },
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: id,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done,
    succeed: (result) => done(null, result),
    fail: (error) => done(error === undefined || error === null ? 'handled' : error),
  };
  const callback = (error, result) => {
    if (error !== undefined && error !== null) return fail(error);
    answer(result, () => {
      if (!waits) return proceed();
      onEmpty = proceed;
      socket.unref();
    });
  };
  failing = (error, kind) => {
    failing = () => undefined;
    const what = described(error);
    if (kind) Object.assign(what, { errorMessage: what.errorType + ': ' + what.errorMessage, errorType: kind });
    if (open) {
      close();
      report(to + 'error', what).then(() => exit(129));
    } else {
      console.error(error);
      exit(129);
    }
  };
  socket.unref();
  onEmpty = () => answer(null);
  try {
    const event = JSON.parse(body.toString('utf8'));
    if (handler[STREAMS]) {
      const stream = streamTo(to + 'response', () => proceed());
      const broken = (error) => {
        if (!stream.hasBegun()) fail(error);
        else if (close()) stream.breakOff(error);
      };
      stream.on('finish', () => close());
      onEmpty = () => stream.end();
      Promise.resolve(handler(event, stream, context)).catch(broken);
      return;
    }
    const result = handler(event, context, callback);
    if (result && typeof result.then === 'function') result.then((value) => answer(value), (error) => fail(error));
  } catch (error) {
    fail(error);
  }
});

(async () => {
  let handler;
  try {
    handler = await load();
  } catch (error) {
    return refuse(error && error.refusal, error);
  }
  for (;;) {
    const next = await ask('GET', 'invocation/next', ['Tailgate-Connections: ' + opened]);
    await run(handler, next);
    socket.ref();
  }
})();
`;
//# sourceMappingURL=node-runtime.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/python-runtime.js
const PYTHON_RUNTIME = String.raw `import sys, os, time, json, logging, _socket

API = os.environ['AWS_LAMBDA_RUNTIME_API']
HANDLER = os.environ['_HANDLER']
ROOT = os.environ['LAMBDA_TASK_ROOT']
OWN_FILE = __file__
BASE = '/2018-06-01/runtime/'

sock = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
sock.connect((API.split(':')[0], int(API.split(':')[1])))
sock.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)


def some(most):
    try:
        part = sock.recv(most)
    except OSError:
        part = b''
    if not part:
        sys.exit(0)
    return part


def receive():
    data = some(65536)
    while True:
        end = data.find(b'\r\n\r\n')
        if end >= 0:
            break
        data += some(65536)
    headers = {}
    for line in data[:end].decode('latin-1').split('\r\n')[1:]:
        name, _, value = line.partition(':')
        headers[name.lower()] = value.strip()
    wanted = int(headers.get('content-length', '0'))
    parts = [data[end + 4:]]
    length = len(parts[0])
    while length < wanted:
        part = some(min(1048576, wanted - length))
        parts.append(part)
        length += len(part)
    return headers, b''.join(parts)


def ask(method, path, body=b'', more=''):
    head = '%s %s%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n%s\r\n' % (method, BASE, path, API, len(body), more)
    sock.sendall(head.encode('latin-1') + body)
    return receive()


def report(path, kind, message, stack):
    body = json.dumps({'errorMessage': message, 'errorType': kind, 'stackTrace': stack}).encode('ascii')
    ask('POST', path, body, 'Content-Type: application/vnd.aws.lambda.error+json\r\nLambda-Runtime-Function-Error-Type: %s\r\n' % ''.join(c if '!' <= c <= '~' else '?' for c in kind))


def stack_of(error):
    import traceback
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename != OWN_FILE and not f.filename.startswith('<frozen')]
    return traceback.format_list(frames)


def told(error):
    try:
        return str(error)
    except Exception:
        return '(its text cannot be had)'


opened = 0
watched = []


def watch():
    kind = getattr(sys.modules.get('socket'), 'socket', None)
    if kind is None or kind in watched:
        return
    watched.append(kind)
    connect, connect_ex = kind.connect, kind.connect_ex

    def count(one):
        global opened
        if one.family in (_socket.AF_INET, _socket.AF_INET6) and one.type == _socket.SOCK_STREAM:
            opened += 1

    def counted(self, address):
        try:
            result = connect(self, address)
        except BlockingIOError:
            count(self)
            raise
        count(self)
        return result

    def counted_ex(self, address):
        result = connect_ex(self, address)
        if result in (0, 36, 115):
            count(self)
        return result

    try:
        kind.connect, kind.connect_ex = counted, counted_ex
    except TypeError:
        pass


def refuse(kind, message, stack=()):
    sys.stdout.flush()
    report('init/error', kind, message, list(stack))
    sys.exit(1)


def load():
    name, dot, function = HANDLER.rpartition('.')
    if not dot or not name or not function:
        refuse('Runtime.MalformedHandlerName', "Bad handler '%s': it has no dot between module and function" % HANDLER)
    name = name.replace('/', '.')
    try:
        __import__(name)
        module = sys.modules[name]
    except ImportError as error:
        refuse('Runtime.ImportModuleError', "Unable to import module '%s': %s" % (name, told(error)), stack_of(error))
    except SyntaxError as error:
        refuse('Runtime.UserCodeSyntaxError', "Syntax error in module '%s': %s" % (name, told(error)), stack_of(error))
    except Exception as error:
        refuse(type(error).__name__, told(error), stack_of(error))
    found = getattr(module, function, None)
    if not callable(found):
        refuse('Runtime.HandlerNotFound', "Handler '%s' %s on module '%s'" % (function, 'missing' if found is None else 'is no function', name))
    return found


class RequestId(logging.Filter):
    def filter(self, record):
        record.aws_request_id = request
        return True


def log_as_the_platform_does():
    lines = logging.Formatter('[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s', '%Y-%m-%dT%H:%M:%S')
    lines.converter = time.gmtime
    out = logging.StreamHandler(sys.stdout)
    out.setFormatter(lines)
    out.addFilter(RequestId())
    logging.getLogger().addHandler(out)


class Identity(object):
    cognito_identity_id = None
    cognito_identity_pool_id = None


class Context(object):
    client_context = None
    tenant_id = None

    def __init__(self, headers):
        env = os.environ
        self.aws_request_id = headers['lambda-runtime-aws-request-id']
        self.invoked_function_arn = headers['lambda-runtime-invoked-function-arn']
        self.function_name = env['AWS_LAMBDA_FUNCTION_NAME']
        self.function_version = env['AWS_LAMBDA_FUNCTION_VERSION']
        self.memory_limit_in_mb = env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE']
        self.log_group_name = env['AWS_LAMBDA_LOG_GROUP_NAME']
        self.log_stream_name = env['AWS_LAMBDA_LOG_STREAM_NAME']
        self.identity = Identity()
        self._deadline = int(headers['lambda-runtime-deadline-ms'])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message) + '\n')


def plain(value):
    if type(value).__name__ == 'Decimal':
        return float(value)
    raise TypeError('Object of type %s is not JSON serializable' % type(value).__name__)


sys.path[0] = ROOT
sys.stdout.reconfigure(line_buffering=True)
request = ''
log_as_the_platform_does()
handler = load()
while True:
    sys.stdout.flush()
    watch()
    headers, event = ask('GET', 'invocation/next', b'', 'Tailgate-Connections: %d\r\n' % opened)
    os.environ['_X_AMZN_TRACE_ID'] = headers.get('lambda-runtime-trace-id', '')
    request = headers['lambda-runtime-aws-request-id']
    path = 'invocation/' + request + '/'
    try:
        result = handler(json.loads(event.decode('utf-8')), Context(headers))
    except Exception as error:
        report(path + 'error', type(error).__name__, told(error), stack_of(error))
        continue
    try:
        body = json.dumps(result, default=plain, ensure_ascii=False).encode('utf-8')
    except Exception as error:
        report(path + 'error', 'Runtime.MarshalError', 'Unable to marshal response: ' + told(error), [])
        continue
    sys.stdout.flush()
    ask('POST', path + 'response', body, 'Content-Type: application/json\r\n')
`;
//# sourceMappingURL=python-runtime.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/runtime-folder.js





let made = null;
function runtimeFolder() {
    if (made !== null)
        return made;
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-runtime-'));
    const found = { folder, python: external_node_path_.join(folder, 'bootstrap.py'), node: external_node_path_.join(folder, 'bootstrap.cjs'), byteCode: external_node_path_.join(folder, 'byte-code') };
    process.once('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
    (0,external_node_fs_.writeFileSync)(found.python, PYTHON_RUNTIME);
    (0,external_node_fs_.writeFileSync)(found.node, NODE_RUNTIME);
    (0,external_node_fs_.mkdirSync)(found.byteCode);
    made = found;
    return found;
}
//# sourceMappingURL=runtime-folder.js.map
;// CONCATENATED MODULE: ./build/src/measure/function/function.js














async function startFunction(options) {
    const { target, directory, cpus, logFile, signal, env: more = {}, wrap = [] } = options;
    const none = { target, event: null, log: [], refused: null };
    const refuse = (message, hint) => ({ ok: false, failure: failureOf(none, 'start-failed', message, hint) });
    if (signal.aborted)
        return { ok: false, failure: interrupted(none) };
    const root = external_node_path_.resolve(directory, target.directory);
    if (!isFolder(root))
        return refuse(`the folder ${target.directory} does not exist`, 'correct `path` of the target: it is relative to the root of the checkout');
    const layers = target.layers.map((folder) => external_node_path_.resolve(directory, folder));
    const missing = target.layers.find((_, i) => !isFolder(layers[i] ?? ''));
    if (missing !== undefined)
        return refuse(`the layer ${missing} does not exist`, 'correct `layers` of the target: folders relative to the root of the checkout, each with what the platform would unpack into /opt');
    let runtime;
    let temporary;
    try {
        runtime = runtimeFolder();
        temporary = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(runtime.folder, 'tmp-'));
    }
    catch (error) {
        return refuse(`no temporary folder can be made: ${(0,system_error/* messageOf */.b)(error)}`, 'is the disk full?');
    }
    const clear = () => (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const interpreter = target.runtime === 'bootstrap' ? { program: 'bootstrap', version: null } : await interpreterOf(target.runtime, target.interpreter ?? INTERPRETER[target.runtime], root, plainEnvironment(target, cookie));
    const command = runtimeCommand(target, interpreter, runtime, root, layers);
    const api = command.ok ? await RuntimeApi.open(`arn:aws:lambda:${REGION}:123456789012:function:${functionName(target)}`) : null;
    if (!command.ok || api === null || typeof api === 'string') {
        clear();
        return command.ok ? refuse(`no port of 127.0.0.1 can be listened on: ${api ?? ''}`, null) : refuse(command.message, command.hint);
    }
    const env = functionEnvironment({ target, root, interpreter, layers: layerPaths(layers, interpreter.version), runtime, api: api.address, temporary, cookie, more });
    const since = Date.now();
    const started = await (0,start_child/* startChild */.v)({ command: [...wrap, ...command.argv], cwd: root, env, cookie, where: { port: null, socket: null }, logFile, cpus });
    if (!started.ok) {
        await api.close();
        clear();
        return refuse(started.message, target.runtime === 'bootstrap' ? started.hint : `${started.hint ?? ''}${started.hint === null ? '' : '; '}\`interpreter\` of the target names another one`);
    }
    const running = new Running({ child: started.child, api, target, root, since, signal, limits: limitsOf(target, { env: Object.keys(more).length > 0, wrapped: wrap.length > 0, compiles: target.runtime === 'python' && !compiled.has(root) }), clear });
    const failure = await running.untilInitialized();
    compiled.add(root);
    if (failure === null)
        return { ok: true, running };
    await running.stop();
    return { ok: false, failure };
}
const compiled = new Set();
const INTERPRETER = { python: 'python3', node: 'node' };
//# sourceMappingURL=function.js.map

/***/ }),

/***/ 72651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runClosedLoop: () => (/* binding */ runClosedLoop)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./build/src/measure/load/clock.js
var clock = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/measure/load/connect.js
var connect = __webpack_require__(2517);
// EXTERNAL MODULE: ./build/src/measure/load/driver.js
var driver = __webpack_require__(24525);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(32793);
;// CONCATENATED MODULE: ./build/src/measure/load/autocannon-client.js
const onHeadersComplete = 2;
const onBody = 3;
const onMessageComplete = 4;
const version = '9.0.0';
function knownClient(client) {
    if (isKnown(client))
        return client;
    throw new Error(`autocannon's client is not built as in version ${version}: its connections cannot be repaired; install autocannon ${version} exactly`);
}
function isKnown(client) {
    return (hasMethods(client, ['_connect', '_doRequest', '_destroyConnection', 'getRequestBuffer']) &&
        has(client, 'timeout', (value) => typeof value === 'number') &&
        has(client, 'parser', (parser) => hasMethods(parser, ['execute', 'finish', 'reinitialize']) && numbersHandlers(parser)) &&
        has(client, 'pipelinedRequests', (queue) => hasMethods(queue, ['size', 'clear', 'peek', 'addByteCount', 'insertRequest', 'terminateRequest'])) &&
        has(client, 'requestIterator', (iterator) => hasMethods(iterator, ['nextRequest']) && has(iterator, 'requests', isBuilt) && has(iterator, 'currentRequest', (request) => isBuilt([request]))));
}
function numbersHandlers(parser) {
    const numbers = parser.constructor;
    return has(numbers, 'kOnHeadersComplete', (n) => n === onHeadersComplete) && has(numbers, 'kOnBody', (n) => n === onBody) &&
        has(numbers, 'kOnMessageComplete', (n) => n === onMessageComplete);
}
function isBuilt(requests) {
    return Array.isArray(requests) && requests.every((request) => has(request, 'requestBuffer', Buffer.isBuffer));
}
function hasMethods(value, names) {
    return names.every((name) => has(value, name, (method) => typeof method === 'function'));
}
function has(value, name, is) {
    return (typeof value === 'object' || typeof value === 'function') && value !== null && is(Reflect.get(value, name));
}
//# sourceMappingURL=autocannon-client.js.map
// EXTERNAL MODULE: ./build/src/measure/load/request-stream.js + 2 modules
var request_stream = __webpack_require__(38260);
;// CONCATENATED MODULE: ./build/src/measure/load/repaired-client.js




const lostBehindClose = 'the service closes its connections, so requests that were pipelined behind the last answer are lost: set pipelining to 1';
const longestPause = 250;
function repairClient(client, slice, stream) {
    const repaired = new Repair(knownClient(client), slice, stream);
    repaired.install();
    return repaired;
}
class Repair {
    #client;
    #slice;
    #stream;
    #sent = new WeakMap();
    #wrapped = false;
    #socket = null;
    #closing = false;
    #broken = false;
    #interim = false;
    #chunks = [];
    #length = 0;
    #answering = null;
    #head = null;
    #bodyRight = true;
    #latency = 0;
    #fruitless = 0;
    #pause = null;
    constructor(client, slice, stream) {
        this.#client = client;
        this.#slice = slice;
        this.#stream = stream;
    }
    answering = () => this.#answering;
    bodyRight = () => this.#bodyRight;
    latency = () => this.#latency;
    inFlight = () => this.#client.pipelinedRequests.size();
    install() {
        const client = this.#client;
        client.timeout = this.#slice.timeout;
        const stream = this.#stream;
        if (stream === null)
            this.#prepareAll();
        else
            client.requestIterator.nextRequest = () => undefined;
        const send = client._doRequest;
        client._doRequest = () => {
            if (this.#closing || this.#broken || !this.#slice.open())
                return;
            if (stream !== null)
                this.#draw(stream);
            send.call(client);
        };
        client._connect = () => this.#connect();
        client._destroyConnection = () => {
            const lost = client.pipelinedRequests.size();
            this.#drop();
            if (!client.destroyed && lost > 0)
                this.#fail('timeout', lost);
        };
    }
    #prepareAll() {
        this.#client.requestIterator.requests.forEach((request, index) => {
            const own = this.#slice.requests[index];
            if (own === undefined)
                throw new Error('autocannon has more requests than the scenario');
            request.requestBuffer = own.prepared.bytes;
            this.#sent.set(request, own);
        });
    }
    #draw(stream) {
        const outgoing = stream.next();
        const request = { requestBuffer: outgoing.prepared.bytes };
        this.#sent.set(request, outgoing);
        this.#client.requestIterator.currentRequest = request;
    }
    #connect() {
        const client = this.#client;
        if (!this.#wrapped)
            this.#wrapParser();
        if (client.destroyed || !this.#slice.open())
            return this.#slice.idle();
        client.parser.reinitialize('RESPONSE');
        client.pipelinedRequests.clear();
        this.#closing = this.#broken = this.#interim = false;
        const socket = (0,connect/* openSocket */.kn)(this.#slice.address);
        this.#socket = client.conn = socket;
        const current = (handle) => () => {
            if (this.#socket === socket)
                handle();
        };
        socket.on('data', (chunk) => {
            if (this.#socket === socket)
                this.#read(chunk);
        });
        socket.on('end', current(() => this.#ended()));
        socket.on('error', current(() => this.#gone()));
        socket.on('close', current(() => this.#gone()));
        socket.on('error', () => undefined);
        for (let i = 0; i < this.#slice.pipelining; i++)
            client._doRequest();
    }
    #wrapParser() {
        this.#wrapped = true;
        const parser = this.#client.parser;
        const complete = parser[onMessageComplete];
        const headers = parser[onHeadersComplete];
        if (typeof complete !== 'function' || typeof headers !== 'function')
            throw new Error('autocannon set no handlers on its parser');
        parser[onHeadersComplete] = (head) => this.#headers(head, () => headers.call(parser, head));
        parser[onBody] = (chunk, start, length) => {
            if ((0,request_stream/* keepsBody */.DH)(this.#answering))
                this.#chunks.push(chunk.subarray(start, start + length));
            this.#length += length;
        };
        parser[onMessageComplete] = () => this.#complete(() => complete.call(parser));
    }
    #headers(head, pass) {
        const next = this.#client.pipelinedRequests.peek();
        this.#interim = head.statusCode < 200 && head.statusCode !== 101;
        if (next === undefined || head.statusCode === 101)
            this.#broken = true;
        if (next === undefined || this.#interim)
            return true;
        pass();
        this.#answering = this.#sent.get(next.req) ?? null;
        this.#head = head;
        this.#slice.head?.(head.headers);
        this.#chunks = [];
        this.#length = 0;
        const request = this.#answering?.prepared;
        this.#closing = request?.closes === true || !keepsAlive(head);
        return request?.request.method === 'HEAD' || head.statusCode === 204 || head.statusCode === 304;
    }
    #complete(pass) {
        const request = this.#client.pipelinedRequests.peek();
        if (this.#interim || request === undefined)
            return;
        this.#latency = this.#slice.arrival() - (0,clock/* milliseconds */.Rz)(request.startTime);
        const { statusCode = 0, headers = [] } = this.#head ?? {};
        this.#bodyRight = this.#answering === null || (0,request_stream/* bodyRight */.lo)(this.#answering, statusCode, () => headers, this.#chunks, this.#length);
        this.#fruitless = 0;
        pass();
    }
    #read(chunk) {
        this.#slice.arrival();
        this.#client.pipelinedRequests.addByteCount(chunk.length);
        if (typeof this.#client.parser.execute(chunk) !== 'number' || this.#broken)
            return this.#gone();
        const left = this.#client.pipelinedRequests.size();
        if (this.#closing && this.#slice.pipelining > 1)
            this.#slice.refuse(lostBehindClose);
        else if (this.#closing && left === 0)
            this.#gone();
        else if (left === 0)
            this.#slice.idle();
    }
    #ended() {
        this.#slice.arrival();
        this.#closing = true;
        const before = this.#client.pipelinedRequests.size();
        this.#client.parser.finish();
        const answered = this.#client.pipelinedRequests.size() < before;
        if (answered && this.#slice.pipelining > 1)
            this.#slice.refuse(lostBehindClose);
        else
            this.#gone();
    }
    #gone() {
        const lost = this.#client.pipelinedRequests.size();
        this.#drop();
        if (lost > 0)
            this.#fail('connection', lost);
        if (!this.#slice.open() || this.#client.destroyed)
            return this.#slice.idle();
        this.#slice.reconnected();
        if (this.#fruitless <= 1)
            return this.#connect();
        this.#pause = setTimeout(() => this.#connect(), Math.min(2 ** (this.#fruitless - 1), longestPause));
    }
    #fail(kind, requests) {
        this.#fruitless++;
        this.#slice.failed(this, kind, requests);
    }
    #drop() {
        if (this.#pause !== null)
            clearTimeout(this.#pause);
        this.#pause = null;
        const socket = this.#socket;
        this.#socket = null;
        this.#client.pipelinedRequests.clear();
        socket?.destroy();
    }
}
function keepsAlive(head) {
    let connection = '';
    for (let i = 0; i + 1 < head.headers.length; i += 2) {
        if (head.headers[i]?.toLowerCase() === 'connection')
            connection += `,${head.headers[i + 1] ?? ''}`;
    }
    const tokens = connection.toLowerCase().split(',').map((part) => part.trim());
    const newer = head.versionMajor > 1 || (head.versionMajor === 1 && head.versionMinor >= 1);
    return newer ? !tokens.includes('close') : tokens.includes('keep-alive');
}
//# sourceMappingURL=repaired-client.js.map
// EXTERNAL MODULE: ./build/src/measure/load/request-bytes.js + 1 modules
var request_bytes = __webpack_require__(54235);
// EXTERNAL MODULE: ./build/src/measure/service-metrics/server-timing.js
var server_timing = __webpack_require__(12566);
;// CONCATENATED MODULE: ./build/src/measure/load/slice-tally.js
class SliceTally {
    latencies = [];
    answered = 0;
    dropped = 0;
    bytes = 0;
    fruitless = 0;
    #errors = { status: 0, timeout: 0, connection: 0, body: 0 };
    #connections = new Map();
    #toDrop;
    constructor(toDrop) {
        this.#toDrop = toDrop;
    }
    exchange(connection, what, at, latency, requests = 1) {
        const tally = this.#connections.get(connection) ?? { exchanges: 0, started: at, ended: at };
        this.#connections.set(connection, tally);
        tally.exchanges += requests;
        tally.ended = at;
        const early = tally.exchanges <= this.#toDrop;
        if (early)
            tally.started = at;
        const answered = what !== 'timeout' && what !== 'connection';
        if (answered)
            this.answered++;
        this.fruitless = answered ? 0 : this.fruitless + 1;
        if (what === 'right') {
            if (early)
                this.dropped++;
            else
                this.latencies.push(latency);
        }
        else
            this.#errors[what] += requests;
        return tally.exchanges === requests;
    }
    errors() {
        return { ...this.#errors };
    }
    window() {
        let sum = 0;
        for (const { started, ended } of this.#connections.values())
            sum += ended - started;
        return this.#connections.size === 0 ? 0 : sum / this.#connections.size;
    }
}
//# sourceMappingURL=slice-tally.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/autocannon.js










const patience = 4;
const sampleInterval = 5;
const never = 600_000;
const unused = { __custom: true, recordValue: () => undefined, destroy: () => undefined };
const runClosedLoop = async (options) => {
    const load = options.scenario.load;
    if (load.kind !== 'connections')
        return { refused: 'a constant rate needs the paced driver' };
    const what = toSend(options);
    if ((0,driver/* isRefused */.H)(what))
        return what;
    const { default: autocannon } = await __webpack_require__.e(/* import() */ 174).then(__webpack_require__.t.bind(__webpack_require__, 88174, 19));
    return new Slice(options, what, load).run(autocannon);
};
function toSend({ scenario, address, streams }) {
    if (scenario.feed === undefined) {
        const prepared = (0,request_bytes/* prepareRequests */.A)(scenario.requests, address);
        if ((0,driver/* isRefused */.H)(prepared))
            return prepared;
        return { requests: prepared.map((one) => ({ prepared: one, body: (0,expectation/* bodyMatcher */.P)(one.request.expect), read: null })), streams: null };
    }
    const own = streams ?? (0,request_stream/* requestStreams */.ZD)(scenario, address, scenario.load.connections, 0);
    return (0,driver/* isRefused */.H)(own) ? own : { requests: [], streams: own };
}
class Slice {
    #options;
    #requests;
    #streams;
    #load;
    #clients = new Map();
    #tally;
    #arrival = (0,clock/* arrivalClock */.Ki)();
    #instance = null;
    #deadline = 0;
    #timer = null;
    #started = 0;
    #warm = 0;
    #reconnects = 0;
    #stopped = false;
    #endedEarly = false;
    #refused = null;
    #before = external_node_perf_hooks_.performance.eventLoopUtilization();
    #busy = 0;
    constructor(options, { requests, streams }, load) {
        this.#options = options;
        this.#load = load;
        this.#requests = requests;
        this.#streams = streams;
        this.#tally = new SliceTally(load.pipelining);
    }
    async run(autocannon) {
        const { signal, duration } = this.#options;
        const abort = () => this.#stop();
        this.#before = external_node_perf_hooks_.performance.eventLoopUtilization();
        this.#started = (0,clock/* now */.tB)();
        this.#closeAfter(duration + this.#load.timeout);
        try {
            await new Promise((resolve, reject) => {
                const instance = autocannon(this.#autocannonOptions(), (error) => (error ? reject(error) : resolve()));
                this.#instance = instance;
                instance.on('response', (client, status, bytes) => this.#response(client, status, bytes));
                signal.addEventListener('abort', abort);
                if (signal.aborted)
                    abort();
                if (this.#stopped)
                    instance.stop();
            });
        }
        finally {
            signal.removeEventListener('abort', abort);
            if (this.#timer !== null)
                clearTimeout(this.#timer);
        }
        return this.#refused ?? this.#result();
    }
    #autocannonOptions() {
        const { address, onServerTiming } = this.#options;
        const client = {
            ...(onServerTiming === undefined ? {} : { head: (headers) => onServerTiming((0,server_timing/* serverTimingOf */.hS)(headers)) }),
            address, requests: this.#requests, timeout: this.#load.timeout, pipelining: this.#load.pipelining,
            open: () => !this.#stopped && (0,clock/* now */.tB)() < this.#deadline,
            arrival: this.#arrival,
            failed: (from, kind, requests) => this.#failed(from, kind, requests),
            reconnected: () => void this.#reconnects++,
            idle: () => this.#stopWhenIdle(),
            refuse: (refused) => {
                this.#refused ??= { refused };
                this.#stop();
            },
        };
        const own = { histograms: { latencies: unused, requests: unused, throughput: unused }, skipAggregateResult: true };
        return {
            ...own,
            url: `${address.protocol}://${(0,connect/* hostHeader */.gQ)(address)}`,
            ...(address.kind === 'socket' ? { socketPath: address.path } : {}),
            connections: this.#load.connections,
            pipelining: this.#load.pipelining,
            workers: 0,
            sampleInt: sampleInterval,
            duration: (this.#options.duration + this.#load.timeout + never) / 1000,
            requests: this.#streams === null ? this.#requests.map(() => ({})) : [{}],
            setupClient: (made) => void this.#clients.set(made, repairClient(made, client, this.#streams?.stream(this.#clients.size) ?? null)),
        };
    }
    #response(client, status, bytes) {
        const repaired = this.#clients.get(client);
        const expected = repaired?.answering()?.prepared.request.expect;
        if (repaired === undefined || expected === undefined)
            throw new Error('a response came for a connection that nobody made');
        const latency = repaired.latency();
        this.#tally.bytes += bytes;
        const what = latency < 0 ? 'connection' : !(0,expectation/* acceptsStatus */.e)(expected, status) ? 'status' : repaired.bodyRight() ? 'right' : 'body';
        if (this.#tally.exchange(repaired, what, this.#arrival(), latency))
            this.#firstExchange();
    }
    #failed(client, kind, requests) {
        if (this.#stopped)
            return;
        if (this.#tally.exchange(client, kind, (0,clock/* now */.tB)(), 0, requests))
            this.#firstExchange();
        if (this.#tally.fruitless >= patience * this.#load.connections) {
            this.#endedEarly = true;
            this.#stop();
        }
    }
    #firstExchange() {
        if (++this.#warm === Math.ceil(this.#load.connections / 2))
            this.#closeAfter(this.#options.duration);
    }
    #closeAfter(ms) {
        this.#deadline = (0,clock/* now */.tB)() + ms;
        if (this.#timer !== null)
            clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#stopWhenIdle(), Math.ceil(ms) + 1);
    }
    #stopWhenIdle() {
        if ((0,clock/* now */.tB)() < this.#deadline)
            return;
        for (const client of this.#clients.values())
            if (client.inFlight() > 0)
                return;
        this.#stop();
    }
    #stop() {
        if (this.#stopped)
            return;
        this.#stopped = true;
        this.#busy = external_node_perf_hooks_.performance.eventLoopUtilization(this.#before).utilization;
        this.#instance?.stop();
    }
    #result() {
        const tally = this.#tally;
        return {
            latencies: tally.latencies, answered: tally.answered, dropped: tally.dropped, errors: tally.errors(),
            completions: tally.latencies.length,
            window: tally.window() || (0,clock/* now */.tB)() - this.#started,
            reconnects: this.#reconnects, bytes: tally.bytes,
            generatorBusy: this.#busy, lateness: null, endedEarly: this.#endedEarly,
            ...(this.#streams === null ? {} : { skipped: this.#streams.skipped() }),
        };
    }
}
//# sourceMappingURL=autocannon.js.map

/***/ }),

/***/ 58069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ arrivalClock),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   tB: () => (/* binding */ now)
/* harmony export */ });
function now() {
    return milliseconds(process.hrtime());
}
function milliseconds([seconds, nanoseconds]) {
    return seconds * 1e3 + nanoseconds / 1e6;
}
function arrivalClock() {
    let batch = null;
    return () => {
        if (batch === null) {
            batch = now();
            setImmediate(() => (batch = null));
        }
        return batch;
    };
}
//# sourceMappingURL=clock.js.map

/***/ }),

/***/ 2517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ connectedEvent),
/* harmony export */   gQ: () => (/* binding */ hostHeader),
/* harmony export */   kn: () => (/* binding */ openSocket)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);


function openSocket(address) {
    const where = address.kind === 'port' ? { host: address.host, port: address.port, noDelay: true } : { path: address.path };
    if (address.protocol === 'http')
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(where);
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...where, rejectUnauthorized: false });
}
function connectedEvent(address) {
    return address.protocol === 'http' ? 'connect' : 'secureConnect';
}
function hostHeader(address) {
    return address.kind === 'socket' ? 'localhost' : `${address.host}:${address.port}`;
}
//# sourceMappingURL=connect.js.map

/***/ }),

/***/ 24525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isRefused)
/* harmony export */ });
const isRefused = (result) => 'refused' in result;
//# sourceMappingURL=driver.js.map

/***/ }),

/***/ 32793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ bodyMatcher),
/* harmony export */   e: () => (/* binding */ acceptsStatus)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

function acceptsStatus(expected, status) {
    return expected.status === null ? status >= 200 && status <= 299 : expected.status.includes(status);
}
function bodyMatcher(expected) {
    const body = expected.body;
    if (body === null)
        return null;
    switch (body.kind) {
        case 'text': {
            const text = Buffer.from(body.value, 'utf8');
            return (chunks, length) => length === text.length && whole(chunks).equals(text);
        }
        case 'contains': {
            const part = Buffer.from(body.value, 'utf8');
            return (chunks) => whole(chunks).includes(part);
        }
        case 'json': {
            let right = null;
            return (chunks, length) => {
                if (right !== null && right.length === length && whole(chunks).equals(right))
                    return true;
                const bytes = whole(chunks);
                if (!equalsJson(bytes, body.value))
                    return false;
                right = Buffer.from(bytes);
                return true;
            };
        }
    }
}
function whole(chunks) {
    const [only] = chunks;
    return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}
function equalsJson(bytes, expected) {
    try {
        const actual = JSON.parse(bytes.toString('utf8'));
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(actual, expected);
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=expectation.js.map

/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ HttpConnection)
});

// EXTERNAL MODULE: ./build/src/measure/load/connect.js
var connect = __webpack_require__(2517);
// EXTERNAL MODULE: ./build/src/measure/load/request-stream.js + 2 modules
var request_stream = __webpack_require__(38260);
;// CONCATENATED MODULE: ./build/src/measure/load/response-parser.js
const mostHead = 80 * 1024;
const beginning = Buffer.from('HTTP/1.');
const separator = Buffer.from('\r\n\r\n');
const connectionField = /\r\nconnection:[ \t]*([^\r\n]*)/gi;
const encodingField = /\r\ntransfer-encoding:[ \t]*([^\r\n]*)/gi;
const lengthField = /\r\ncontent-length:[ \t]*([^\r\n]*)/gi;
class ResponseParser {
    #events;
    #state = 'head';
    #pending = null;
    #left = 0;
    #status = 0;
    #last = false;
    #bodiless = false;
    #awaited = false;
    constructor(events) {
        this.#events = events;
    }
    expect(bodiless) {
        this.#awaited = true;
        this.#bodiless = bodiless;
    }
    read(chunk) {
        let rest = this.#pending === null ? chunk : Buffer.concat([this.#pending, chunk]);
        this.#pending = null;
        while (rest !== null && rest.length > 0 && this.#state !== 'broken')
            rest = this.#step(rest);
        return this.#state !== 'broken';
    }
    end() {
        const proper = this.#state === 'until-close';
        if (proper)
            this.#finish(true);
        return proper;
    }
    #step(bytes) {
        switch (this.#state) {
            case 'head': return this.#head(bytes);
            case 'sized':
            case 'chunk': return this.#take(bytes);
            case 'chunk-size':
            case 'chunk-end':
            case 'trailers': return this.#line(bytes);
            case 'until-close':
                this.#events.body(bytes);
                return null;
            case 'broken': return null;
        }
    }
    #head(bytes) {
        const end = bytes.indexOf(separator);
        if (!beginning.subarray(0, bytes.length).equals(bytes.subarray(0, beginning.length)))
            return this.#fail();
        if (!this.#awaited || (end === -1 ? bytes.length : end) > mostHead)
            return this.#fail();
        if (end === -1)
            return this.#keep(bytes);
        const text = bytes.toString('latin1', 0, end);
        const rest = bytes.subarray(end + separator.length);
        const match = /^HTTP\/(\d)\.(\d) (\d{3})(?: .*)?(?:\r\n|$)/.exec(text);
        if (match === null)
            return this.#fail();
        const status = Number(match[3]);
        if (status === 101)
            return this.#fail();
        if (status < 200)
            return rest;
        this.#status = status;
        this.#events.head?.(text);
        return this.#framing(text, match[1] === '1' && match[2] !== '0') ? rest : this.#fail();
    }
    #framing(text, modern) {
        const connection = valuesOf(text, connectionField).join(',').toLowerCase();
        this.#last = modern ? /\bclose\b/.test(connection) : !/\bkeep-alive\b/.test(connection);
        if (this.#bodiless || this.#status === 204 || this.#status === 304) {
            this.#finish(this.#last);
            return true;
        }
        const encodings = valuesOf(text, encodingField);
        const lengths = new Set(valuesOf(text, lengthField).flatMap((value) => value.split(',')).map((value) => value.trim()));
        if (encodings.length > 0)
            this.#state = /\bchunked\s*$/i.test(encodings.join(',')) ? 'chunk-size' : 'until-close';
        else if (lengths.size === 0)
            this.#state = 'until-close';
        else {
            const [length = ''] = lengths;
            if (lengths.size > 1 || !/^\d{1,15}$/.test(length))
                return false;
            this.#left = Number(length);
            this.#state = 'sized';
            if (this.#left === 0)
                this.#finish(this.#last);
        }
        return true;
    }
    #take(bytes) {
        const part = bytes.subarray(0, this.#left);
        this.#left -= part.length;
        this.#events.body(part);
        if (this.#left === 0) {
            if (this.#state === 'sized')
                this.#finish(this.#last);
            else
                this.#state = 'chunk-end';
        }
        return bytes.subarray(part.length);
    }
    #line(bytes) {
        const end = bytes.indexOf('\r\n');
        if ((end === -1 ? bytes.length : end) > mostHead)
            return this.#fail();
        if (end === -1)
            return this.#keep(bytes);
        const line = bytes.toString('latin1', 0, end);
        if (this.#state === 'chunk-size') {
            const size = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line);
            if (size === null)
                return this.#fail();
            this.#left = parseInt(size[1] ?? '', 16);
            this.#state = this.#left === 0 ? 'trailers' : 'chunk';
        }
        else if (this.#state === 'chunk-end') {
            if (line !== '')
                return this.#fail();
            this.#state = 'chunk-size';
        }
        else if (line === '')
            this.#finish(this.#last);
        return bytes.subarray(end + 2);
    }
    #finish(last) {
        this.#state = 'head';
        this.#awaited = false;
        this.#events.complete(this.#status, last);
    }
    #keep(bytes) {
        this.#pending = bytes;
        return null;
    }
    #fail() {
        this.#state = 'broken';
        return null;
    }
}
function headersOf(head) {
    return head.split('\r\n').slice(1).flatMap((line) => {
        const colon = line.indexOf(':');
        return colon < 1 ? [] : [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
}
function valuesOf(head, field) {
    return Array.from(head.matchAll(field), (match) => (match[1] ?? '').trim());
}
//# sourceMappingURL=response-parser.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/http-connection.js



class HttpConnection {
    #socket;
    #events;
    #parser;
    #connected;
    #open = true;
    #sent = null;
    #head = '';
    #chunks = [];
    #length = 0;
    constructor(address, events) {
        this.#events = events;
        this.#parser = new ResponseParser({
            body: (chunk) => {
                if ((0,request_stream/* keepsBody */.DH)(this.#sent))
                    this.#chunks.push(chunk);
                this.#length += chunk.length;
            },
            head: (text) => {
                this.#head = text;
                events.head?.(text);
            },
            complete: (status, last) => this.#complete(status, last || this.#sent?.prepared.closes === true),
        });
        const socket = (0,connect/* openSocket */.kn)(address);
        this.#socket = socket;
        socket.on('data', (chunk) => {
            if (!this.#open)
                return;
            events.received(chunk.length);
            if (!this.#parser.read(chunk))
                this.#gone();
        });
        socket.on('end', () => {
            if (this.#open)
                this.#parser.end();
            this.#gone();
        });
        socket.on('error', () => this.#gone());
        socket.on('close', () => this.#gone());
        this.#connected = new Promise((resolve) => {
            socket.once((0,connect/* connectedEvent */._M)(address), () => resolve(true));
            socket.once('close', () => resolve(false));
        });
    }
    connected() {
        return this.#connected;
    }
    send(outgoing) {
        this.#sent = outgoing;
        this.#chunks = [];
        this.#length = 0;
        this.#parser.expect(outgoing.prepared.request.method === 'HEAD');
        this.#socket.write(outgoing.prepared.bytes);
    }
    close() {
        this.#open = false;
        this.#socket.destroy();
    }
    #complete(status, last) {
        const right = this.#sent === null || (0,request_stream/* bodyRight */.lo)(this.#sent, status, () => headersOf(this.#head), this.#chunks, this.#length);
        if (last)
            this.close();
        this.#events.answered(this, status, right, last);
    }
    #gone() {
        if (!this.#open)
            return;
        this.close();
        this.#events.gone(this);
    }
}
//# sourceMappingURL=http-connection.js.map

/***/ }),

/***/ 54235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ prepareRequests),
  U: () => (/* binding */ requestForm)
});

// EXTERNAL MODULE: ./build/src/measure/load/connect.js
var connect = __webpack_require__(2517);
;// CONCATENATED MODULE: ./build/src/measure/load/slot-text.js
function slotText(value, as) {
    switch (as) {
        case 'json': return json(value);
        case 'json-bare': return typeof value === 'string' && isLiteral(value) ? value : json(value);
        case 'json-text': return json(textOf(value)).slice(1, -1);
        case 'component': return encodeURIComponent(textOf(value));
        case 'form': return encodeURIComponent(textOf(value)).replaceAll('%20', '+');
        case 'path': return pathOf(textOf(value));
        case 'header': {
            const text = textOf(value);
            return /[\0-\x08\x0a-\x1f\x7f]/.test(text) ? null : text;
        }
        case 'text': return textOf(value);
    }
}
function textOf(value) {
    const text = typeof value === 'string' ? value : value === null ? '' : json(value);
    return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
const json = (value) => JSON.stringify(value) ?? 'null';
function isLiteral(text) {
    return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(text);
}
function pathOf(text) {
    const url = /^https?:\/\/[^/?#]*([^#]*)/i.exec(text);
    const path = url === null ? text : `/${(url[1] ?? '').replace(/^\//, '')}`;
    return path.startsWith('/') ? path : null;
}
//# sourceMappingURL=slot-text.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/request-bytes.js


const withBody = new Set(['POST', 'PUT', 'PATCH']);
const own = new Set(['content-length', 'transfer-encoding']);
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
function prepareRequests(requests, address) {
    if (requests.length === 0)
        return { refused: 'the scenario has no requests' };
    const prepared = [];
    for (const request of requests) {
        const one = prepare(request, address);
        if ('refused' in one)
            return one;
        prepared.push(one);
    }
    return prepared;
}
function requestForm(request, address) {
    const plain = prepare(request, address);
    if ('refused' in plain)
        return plain;
    const { fill } = request;
    if (fill === undefined)
        return { request: plain.request, fill: () => plain };
    return {
        request: plain.request,
        fill: (values) => {
            const path = fill.path === null ? plain.path : filled(fill.path, values);
            if (typeof path !== 'string')
                return path;
            const text = fill.body === null ? null : filled(fill.body, values);
            if (text !== null && typeof text !== 'string')
                return text;
            const body = text === null ? plain.body : Buffer.from(text, 'utf8');
            const headers = [];
            for (const header of plain.headers) {
                const template = Object.hasOwn(fill.headers, header[0]) ? fill.headers[header[0]] : undefined;
                const value = template === undefined ? null : filled(template, values);
                if (value !== null && typeof value !== 'string')
                    return value;
                headers.push(value !== null ? [header[0], latin1(value)] : text !== null && header[0] === 'Content-Length' ? ['Content-Length', String(body.length)] : header);
            }
            return assembled(plain, fill.path === null ? path : encodePath(path), headers, body);
        },
    };
}
function filled(template, values) {
    let text = '';
    for (const part of template) {
        if (typeof part === 'string') {
            text += part;
            continue;
        }
        const value = values(part.value);
        if (value === undefined)
            return { unfilled: 'missing', source: part.value };
        const written = slotText(value, part.as);
        if (written === null)
            return { unfilled: 'unfit', source: part.value };
        text += written;
    }
    return text;
}
function prepare(request, address) {
    const method = request.method.toUpperCase();
    if (!token.test(method))
        return { refused: `the method ${JSON.stringify(request.method)} is not one that HTTP knows` };
    if (method === 'CONNECT')
        return { refused: 'CONNECT opens a tunnel, which has no response time' };
    const body = Buffer.from(request.body ?? '', 'utf8');
    const headers = [];
    const given = new Map();
    for (const [name, value] of Object.entries(request.headers)) {
        const lower = name.toLowerCase();
        if (!token.test(name))
            return { refused: `${JSON.stringify(name)} cannot be the name of a header` };
        if (/[\0-\x08\x0a-\x1f\x7f]/.test(value))
            return { refused: `the header ${name} contains a line break or another control character` };
        if (own.has(lower) || given.has(lower))
            continue;
        given.set(lower, value);
        headers.push([name, latin1(value)]);
    }
    if (!given.has('host'))
        headers.unshift(['Host', (0,connect/* hostHeader */.gQ)(address)]);
    if (!given.has('connection'))
        headers.push(['Connection', 'keep-alive']);
    if (request.body !== null || withBody.has(method))
        headers.push(['Content-Length', String(body.length)]);
    return assembled({ request: { ...request, method }, closes: /\bclose\b/i.test(given.get('connection') ?? '') }, encodePath(request.path), headers, body);
}
function assembled({ request, closes }, path, headers, body) {
    let head = `${request.method} ${path} HTTP/1.1\r\n`;
    for (const [name, value] of headers)
        head += `${name}: ${value}\r\n`;
    head += '\r\n';
    const bytes = Buffer.allocUnsafe(head.length + body.length);
    bytes.write(head, 0, 'latin1');
    body.copy(bytes, head.length);
    return { request, path, headers, body, bytes, closes };
}
const latin1 = (value) => Buffer.from(value.trim(), 'utf8').toString('latin1');
function encodePath(path) {
    const [target = ''] = path.split('#', 1);
    const encoded = target.replace(/[^\x21-\x7e]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
    return encoded.startsWith('/') || encoded === '*' ? encoded : `/${encoded}`;
}
//# sourceMappingURL=request-bytes.js.map

/***/ }),

/***/ 38260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lo: () => (/* binding */ bodyRight),
  DH: () => (/* binding */ keepsBody),
  ZD: () => (/* binding */ requestStreams)
});

// EXTERNAL MODULE: ./build/src/stats/random.js
var stats_random = __webpack_require__(14918);
// EXTERNAL MODULE: ./build/src/pattern/find.js + 3 modules
var find = __webpack_require__(38977);
;// CONCATENATED MODULE: ./build/src/measure/load/captured.js

function capturing(captures) {
    const readers = captures.map((capture) => ({ name: capture.name, read: readerOf(capture) }));
    return (answer) => {
        const values = new Map();
        const body = bodyOf(answer.chunks);
        for (const { name, read } of readers) {
            const value = read(answer.headers, body);
            if (value === undefined || value === null)
                return { missing: name };
            values.set(name, value);
        }
        return values;
    };
}
function readerOf({ from }) {
    switch (from.kind) {
        case 'json': return (_, body) => exact(valueAt(body.json(), from.path));
        case 'header': {
            const find = from.pattern === null ? (text) => text : finder(from.pattern);
            return (headers) => {
                for (let i = 0; i + 1 < headers.length; i += 2) {
                    const found = headers[i]?.toLowerCase() === from.header ? find(headers[i + 1] ?? '') : undefined;
                    if (found !== undefined)
                        return found;
                }
                return undefined;
            };
        }
        case 'body': {
            const find = finder(from.pattern);
            return (_, body) => find(body.text());
        }
    }
}
function finder(pattern) {
    const compiled = (0,find/* compilePattern */.Eb)(pattern);
    if (!compiled.ok)
        throw new Error(`\`${pattern}\` ${compiled.message}`);
    return compiled.find;
}
function valueAt(root, path) {
    let value = root;
    for (const segment of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
            return undefined;
        value = Reflect.get(value, segment);
    }
    return value;
}
const exact = (value) => (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : value);
function bodyOf(chunks) {
    let text = null;
    let json = null;
    const body = {
        text: () => (text ??= Buffer.concat(chunks).toString('utf8')),
        json: () => (json ??= { value: parsed(body.text()) }).value,
    };
    return body;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=captured.js.map
// EXTERNAL MODULE: ./build/src/measure/load/driver.js
var driver = __webpack_require__(24525);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(32793);
;// CONCATENATED MODULE: ./build/src/measure/load/mix.js
function mixCycle(weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const credit = weights.map(() => 0);
    return Array.from({ length: total }, () => {
        let best = 0;
        for (const [i, weight] of weights.entries()) {
            credit[i] = (credit[i] ?? 0) + weight;
            if ((credit[i] ?? 0) > (credit[best] ?? 0))
                best = i;
        }
        credit[best] = (credit[best] ?? 0) - total;
        return best;
    });
}
//# sourceMappingURL=mix.js.map
// EXTERNAL MODULE: ./build/src/measure/load/request-bytes.js + 1 modules
var request_bytes = __webpack_require__(54235);
;// CONCATENATED MODULE: ./build/src/measure/load/request-stream.js






function bodyRight({ body, read }, status, headers, chunks, length) {
    return read !== null ? read(status, headers(), chunks, length) : body === null || body(chunks, length);
}
const keepsBody = (outgoing) => outgoing !== null && (outgoing.body !== null || outgoing.read !== null);
function requestStreams(scenario, address, connections, seed) {
    if (scenario.feed === undefined)
        return plainStreams(scenario, address);
    const steps = [];
    for (const request of scenario.requests) {
        const form = (0,request_bytes/* requestForm */.U)(request, address);
        if ((0,driver/* isRefused */.H)(form))
            return form;
        const captures = request.capture === undefined ? null : capturing(request.capture);
        steps.push({ form, body: (0,expectation/* bodyMatcher */.P)(request.expect), captures });
    }
    if (steps.length === 0)
        return { refused: 'the scenario has no requests' };
    return new Streams(steps, scenario.feed, connections, seed);
}
function plainStreams({ requests }, address) {
    const prepared = (0,request_bytes/* prepareRequests */.A)(requests, address);
    if ((0,driver/* isRefused */.H)(prepared))
        return prepared;
    const all = prepared.map((one) => ({ prepared: one, body: (0,expectation/* bodyMatcher */.P)(one.request.expect), read: null }));
    const [first] = all;
    if (first === undefined)
        return { refused: 'the scenario has no requests' };
    const stream = () => {
        let sent = 0;
        return { next: () => all[sent++ % all.length] ?? first };
    };
    return { stream, once: () => all, cycle: 1, captures: false, skipped: () => NONE };
}
const NONE = { requests: 0, capture: null };
class Streams {
    captures;
    #flows;
    #data;
    #order;
    #connections;
    #first;
    #streams = new Map();
    #skipped = NONE;
    #reading = 0;
    constructor(steps, feed, connections, seed) {
        const random = (0,stats_random/* randomFrom */.c)(seed);
        this.#flows = feed.flows.map(({ requests }) => requests.flatMap((index) => steps[index] ?? []));
        this.#data = feed.data;
        this.#order = mixCycle(feed.flows.map(({ weight }) => weight));
        this.#connections = Math.max(1, connections);
        this.#first = { mix: random.integer(this.#order.length), rows: feed.data.map(({ rows }) => random.integer(Math.max(1, rows.length))) };
        this.captures = steps.some(({ captures }) => captures !== null);
    }
    get cycle() {
        return this.#order.length;
    }
    stream(connection) {
        const known = this.#streams.get(connection);
        if (known !== undefined)
            return known;
        const share = (connection % this.#connections) / this.#connections;
        const at = (first, length) => first + Math.floor(share * length);
        const made = new Stream({
            mix: at(this.#first.mix, this.#order.length),
            rows: this.#data.map(({ rows }, set) => at(this.#first.rows[set] ?? 0, rows.length)),
            flow: (turn) => this.#flows[this.#order[turn % this.#order.length] ?? 0] ?? [],
            value: (set, row, column) => {
                const rows = this.#data[set]?.rows ?? [];
                return rows[row % rows.length]?.[column];
            },
            skip: (capture) => this.#skip(capture),
            spent: (time) => { this.#reading += time; },
        });
        this.#streams.set(connection, made);
        return made;
    }
    *once() {
        for (const flow of this.#flows)
            yield* this.stream(0).pass(flow);
    }
    skipped() {
        const skipped = this.captures ? { ...this.#skipped, reading: this.#reading } : this.#skipped;
        this.#skipped = NONE;
        this.#reading = 0;
        return skipped;
    }
    #skip(capture) {
        this.#skipped = { requests: this.#skipped.requests + 1, capture: this.#skipped.capture ?? capture };
    }
}
class Stream {
    #source;
    #turn;
    #passes = 0;
    #pass = null;
    constructor(source) {
        this.#source = source;
        this.#turn = source.mix;
    }
    next() {
        for (let empty = 0; empty < 2;) {
            this.#pass ??= this.pass(this.#source.flow(this.#turn++));
            const { value } = this.#pass.next();
            if (value !== undefined)
                return value;
            this.#pass = null;
            empty += 1;
        }
        throw new Error('a pass over the requests sent none of them');
    }
    *pass(steps) {
        const passes = this.#passes++;
        const captured = new Map();
        for (const { form, body, captures } of steps) {
            const prepared = form.fill((source) => (source.kind === 'captured' ? captured.get(source.name) : this.#source.value(source.set, (this.#source.rows[source.set] ?? 0) + passes, source.column)));
            if ('unfilled' in prepared) {
                this.#source.skip(prepared.source.kind === 'captured' ? prepared.source.name : '');
                continue;
            }
            yield { prepared, body, read: captures === null ? null : reader(prepared, body, captures, captured, this.#source.spent) };
        }
    }
}
function reader({ request }, body, captures, into, spent) {
    return (status, headers, chunks, length) => {
        if (body !== null && !body(chunks, length))
            return false;
        if (!(0,expectation/* acceptsStatus */.e)(request.expect, status))
            return true;
        const began = performance.now();
        const found = captures({ headers, chunks });
        spent(performance.now() - began);
        if ('missing' in found)
            return false;
        for (const [name, value] of found)
            into.set(name, value);
        return true;
    };
}
//# sourceMappingURL=request-stream.js.map

/***/ }),

/***/ 27714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   rH: () => (/* binding */ scheduleOf)
/* harmony export */ });
/* unused harmony export requestsOf */
function scheduleOf(stretches) {
    const placed = [];
    let [start, before] = [0, 0];
    for (const stretch of stretches) {
        placed.push({ ...stretch, start, before });
        start += stretch.duration;
        before += requestsOf(stretch);
    }
    const last = placed.at(-1);
    if (last === undefined || !(before > 0))
        throw new RangeError('a schedule needs a stretch with a rate and a duration');
    const [duration, total] = [start, before];
    return {
        count: Math.max(1, Math.round(total)),
        duration,
        at: (index) => {
            if (index >= total)
                return duration + ((index - total) / last.to) * 1000;
            const stretch = placed.findLast((one) => one.before <= index) ?? last;
            return stretch.start + timeOf(stretch, index - stretch.before);
        },
        stretchAt: (time) => Math.max(0, placed.findLastIndex((one) => one.start <= time)),
    };
}
const constant = (rate, duration) => scheduleOf([{ from: rate, to: rate, duration }]);
const requestsOf = ({ from, to, duration }) => ((from + to) / 2) * (duration / 1000);
function timeOf({ from, to, duration }, requests) {
    if (requests <= 0)
        return 0;
    const a = (to - from) / (2 * (duration / 1000));
    return Math.min(duration, (2000 * requests) / (from + Math.sqrt(Math.max(0, from * from + 4 * a * requests))));
}
//# sourceMappingURL=schedule.js.map

/***/ }),

/***/ 75003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ LogFile),
/* harmony export */   w: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const LARGEST = 8 * 1024 * 1024;
const HEAD = 64 * 1024;
const TAIL = 256 * 1024;
const LOOK_EVERY_MS = 50;
const LONGEST_LINE = 500;
class LogFile {
    path;
    fd;
    #reader;
    #timer;
    #closed = false;
    constructor(file) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
        this.path = file;
        this.fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_TRUNC | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND, 0o644);
        this.#reader = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        this.#timer = setInterval(() => this.#trim(), LOOK_EVERY_MS);
        this.#timer.unref();
    }
    tail(lines) {
        if (this.#closed)
            return this.#last.slice(-lines);
        return lastLines(this.#readFrom(Math.max(0, this.#size() - 64 * 1024))).slice(-lines);
    }
    close() {
        if (this.#closed)
            return;
        clearInterval(this.#timer);
        this.#trim();
        this.#last = this.tail(100);
        this.#closed = true;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.fd);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#reader);
    }
    #last = [];
    #size() {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(this.fd).size;
    }
    #readFrom(position) {
        const bytes = Buffer.alloc(TAIL);
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.#reader, bytes, 0, bytes.length, position);
        return bytes.toString('utf8', 0, length);
    }
    #trim() {
        try {
            const size = this.#size();
            if (size <= LARGEST)
                return;
            let end = size;
            let tail = this.#readFrom(size - TAIL);
            for (let now = this.#size(); now > end; now = this.#size()) {
                tail = (tail + this.#readFrom(Math.max(end, now - TAIL))).slice(-TAIL);
                end = now;
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(this.fd, HEAD);
            const kept = tail.slice(tail.indexOf('\n') + 1);
            const ended = kept.endsWith('\n') ? kept : `${kept}\n`;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.fd, `\n[Tailgate left out ${end - HEAD - Math.min(TAIL, tail.length)} bytes here]\n${ended}`);
        }
        catch {
        }
    }
}
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
function lastLines(text) {
    return text.split(/\r\n|[\r\n]/)
        .map((line) => line.slice(0, 4 * LONGEST_LINE).replace(ANSI, '').replace(/\t/g, ' ').replace(CONTROL, '').trimEnd())
        .filter((line) => line !== '')
        .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}
//# sourceMappingURL=log-file.js.map

/***/ }),

/***/ 12566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ serverTimingOf),
/* harmony export */   lH: () => (/* binding */ serverTimingIn),
/* harmony export */   tQ: () => (/* binding */ ServerTimings)
/* harmony export */ });
/* unused harmony export timingsIn */
const LONGEST_EXAMPLE = 20;
class ServerTimings {
    #names;
    #sums = new Map();
    #counts = new Map();
    #refused = new Map();
    #unknown = new Map();
    #responses = 0;
    constructor(names) {
        this.#names = names;
    }
    begin() {
        for (const one of [this.#sums, this.#counts, this.#refused, this.#unknown])
            one.clear();
        this.#responses = 0;
    }
    add(header) {
        this.#responses += 1;
        if (header === null)
            return;
        const refused = new Set();
        for (const { name, duration, written } of timingsIn(header)) {
            if (!this.#names.includes(name))
                continue;
            this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
            if (duration === null)
                refused.add(this.#refuse(name, written));
            else
                this.#sums.set(name, (this.#sums.get(name) ?? 0) + duration);
        }
        for (const name of refused)
            this.#unknown.set(name, (this.#unknown.get(name) ?? 0) + 1);
    }
    #refuse(name, written) {
        const known = this.#refused.get(name) ?? { entries: 0, example: `dur=${written.slice(0, LONGEST_EXAMPLE)}` };
        known.entries += 1;
        this.#refused.set(name, known);
        return name;
    }
    meanOf(name) {
        const sum = this.#sums.get(name);
        const responses = this.#responses - (this.#unknown.get(name) ?? 0);
        return sum === undefined || responses <= 0 ? null : sum / responses;
    }
    valueOf(name) {
        const mean = this.meanOf(name);
        const refused = this.#refused.get(name);
        const of = this.#counts.get(name) ?? 0;
        if (mean !== null)
            return { ok: true, value: mean, edges: null, kinds: '', ...(refused === undefined ? {} : { refused: { ...refused, of } }) };
        if (refused !== undefined)
            return { ok: false, reason: `${refused.entries} of ${of} entries \`${name}\` in \`Server-Timing\` have a duration that is none, such as \`${refused.example}\`: \`dur\` is a number of ms, 0 or more` };
        return { ok: false, reason: `none of ${this.#responses} responses has \`${name}\` with a duration in its \`Server-Timing\`` };
    }
    get responses() {
        return this.#responses;
    }
}
const ENTRY = /\s*([!#$%&'*+\-.^_`|~0-9A-Za-z]+)((?:\s*;\s*[^=;,\s]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"\s]*))?)*)\s*(?:,|$)/gy;
const PARAMETER = /;\s*([^=;,\s]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^;,"\s]*))?/gu;
const DURATION = /^"?([0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"?$/u;
const LONGEST_DURATION = 3_600_000;
const LONGEST = 4096;
function timingsIn(header) {
    if (header.length > LONGEST)
        return [];
    const found = [];
    for (const [, name = '', parameters = ''] of header.matchAll(ENTRY)) {
        const entry = [...parameters.matchAll(PARAMETER)].find(([, parameter = '']) => parameter.toLowerCase() === 'dur');
        if (entry === undefined)
            continue;
        const written = entry[2] ?? '';
        const duration = Number(DURATION.exec(written)?.[1] ?? NaN);
        found.push({ name, duration: duration <= LONGEST_DURATION ? duration : null, written });
    }
    return found;
}
function serverTimingOf(headers) {
    let found = null;
    for (let i = 0; i + 1 < headers.length; i += 2) {
        if (headers[i]?.length === NAME.length && headers[i]?.toLowerCase() === NAME)
            found = found === null ? (headers[i + 1] ?? '') : `${found}, ${headers[i + 1] ?? ''}`;
    }
    return found;
}
function serverTimingIn(head) {
    const fields = Array.from(head.matchAll(FIELD), (match) => match[1] ?? '');
    return fields.length === 0 ? null : fields.join(', ');
}
const NAME = 'server-timing';
const FIELD = /\r\nserver-timing:[ \t]*([^\r\n]*)/giu;
//# sourceMappingURL=server-timing.js.map

/***/ }),

/***/ 33689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ startChild)
});

// EXTERNAL MODULE: ./build/src/measure/child.js
var measure_child = __webpack_require__(49784);
// EXTERNAL MODULE: ./build/src/measure/cpus.js
var measure_cpus = __webpack_require__(98227);
// EXTERNAL MODULE: ./build/src/measure/log-file.js
var log_file = __webpack_require__(75003);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/measure/target-environment.js
var target_environment = __webpack_require__(84017);
;// CONCATENATED MODULE: ./build/src/measure/start-command.js



const SHELL_SYNTAX = /["'`$\\|&;<>()*?[\]{}~#!\n]|^\s*\w+=/;
const SHELL_WORDS = new Set(['.', ':', 'cd', 'command', 'eval', 'exec', 'export', 'set', 'source', 'time', 'trap', 'ulimit', 'umask', 'unset', 'wait', 'if', 'for', 'while', 'until', 'case']);
function resolveCommand(start, cwd, env, where) {
    if (!isDirectory(cwd))
        return { ok: false, message: `the directory ${cwd} does not exist`, hint: 'correct `directory` of the target: it is relative to the root of the checkout' };
    const argv = typeof start === 'string' ? split((0,target_environment/* fill */.GS)(start, where)) : start.map((word) => (0,target_environment/* fill */.GS)(word, where));
    const program = argv[0];
    if (program === undefined || program === '')
        return { ok: false, message: 'the command is empty', hint: 'write the command that starts the target, for example `node server.js`' };
    const found = find(program, cwd, env['PATH'] ?? '');
    if (found === 'found')
        return { ok: true, argv };
    if (found === 'not executable')
        return { ok: false, message: `${program} is not executable`, hint: `make it so (\`chmod +x ${program}\`, and commit the mode), or start it through its interpreter` };
    const where_ = program.includes('/') ? `in ${cwd}` : 'on the PATH';
    return { ok: false, message: `there is no program ${program} ${where_}`, hint: program.includes('/') ? 'is it built by `setup`, or is the path meant from another `directory`?' : `install it in an earlier step, or write its path` };
}
function split(line) {
    const words = line.trim().split(/\s+/);
    const first = words[0] ?? '';
    return SHELL_SYNTAX.test(line) || SHELL_WORDS.has(first) ? ['/bin/sh', '-c', line] : words;
}
function find(program, cwd, searchPath) {
    const places = program.includes('/') ? [external_node_path_.resolve(cwd, program)] : searchPath.split(':').map((folder) => external_node_path_.resolve(cwd, folder, program));
    const files = places.filter((place) => (0,external_node_fs_.statSync)(place, { throwIfNoEntry: false })?.isFile());
    if (files.length === 0)
        return 'absent';
    return files.some(isExecutable) ? 'found' : 'not executable';
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function isDirectory(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
//# sourceMappingURL=start-command.js.map
// EXTERNAL MODULE: ./build/src/measure/system-error.js
var system_error = __webpack_require__(54330);
;// CONCATENATED MODULE: ./build/src/measure/start-child.js





async function startChild({ command, cwd, env, cookie, where, logFile, cpus, stdout }) {
    const resolved = resolveCommand(command, cwd, env, where);
    if (!resolved.ok)
        return resolved;
    let log;
    try {
        log = new log_file/* LogFile */.$(logFile);
    }
    catch (error) {
        return { ok: false, message: `its log cannot be written: ${(0,system_error/* messageOf */.b)(error)}`, hint: 'is the disk full, or the output directory (`--out`) read-only?' };
    }
    const child = await measure_child/* Child */.RY.start({ argv: resolved.argv, cwd, env, cookie, log, cpus: cpus ?? (0,measure_cpus/* cpusBeforePinning */.gU)(), ...(stdout === undefined ? {} : { stdout }) });
    if (typeof child !== 'string')
        return { ok: true, child };
    log.close();
    return { ok: false, message: `it cannot be started: ${child}`, hint: null };
}
//# sourceMappingURL=start-child.js.map

/***/ }),

/***/ 54330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
function messageOf(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
//# sourceMappingURL=system-error.js.map

/***/ }),

/***/ 32105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   jz: () => (/* binding */ absentReasons),
/* harmony export */   tY: () => (/* binding */ plus),
/* harmony export */   uo: () => (/* binding */ Witnesses)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _proc_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77326);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92728);



function difference(later, earlier) {
    return combine(later, earlier, (a, b) => a - b);
}
const NOTHING = { cpu: 0, reads: 0, writes: 0, read: 0, write: 0, faults: 0 };
const plus = (a, b) => combine(a, b, (x, y) => x + y);
const largest = (a, b) => combine(a, b, Math.max);
function combine(a, b, with_) {
    return {
        cpu: with_(a.cpu, b.cpu), reads: with_(a.reads, b.reads), writes: with_(a.writes, b.writes),
        read: with_(a.read, b.read), write: with_(a.write, b.write), faults: with_(a.faults, b.faults),
    };
}
class Witnesses {
    #tree;
    #records = new Map();
    #orphans = NOTHING;
    #last = NOTHING;
    #peak = 0;
    #foreignUser = false;
    #hiddenFiles = false;
    constructor(tree) {
        this.#tree = tree;
    }
    readCounters() {
        if (!_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .hasProc */ .jK)
            return null;
        const alive = this.#tree.refresh();
        for (const stat of alive)
            this.#read(stat);
        this.#bury(new Map(alive.map((stat) => [stat.pid, stat.start])));
        let sum = this.#orphans;
        for (const record of this.#records.values())
            sum = plus(sum, totalOf(record));
        this.#last = largest(this.#last, sum);
        return this.#last;
    }
    readMemory() {
        if (!_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .hasProc */ .jK)
            return null;
        const sizes = this.#tree.refresh().flatMap(({ pid, zombie }) => (zombie ? [] : sizesOf(pid)));
        const sum = (of) => sizes.reduce((total, one) => total + of(one), 0);
        const shared = sharedAmong(sizes);
        const current = (sum(({ resident }) => resident) - shared) * 1024;
        this.#peak = Math.max(this.#peak, current, (sum(({ highest }) => highest) - shared) * 1024);
        return { current, peak: this.#peak };
    }
    readHandles() {
        if (!_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .hasProc */ .jK)
            return null;
        const alive = this.#tree.refresh().filter(({ zombie }) => !zombie);
        const files = alive.map(({ pid }) => (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .listNumbers */ .dw)(`/proc/${pid}/fd`)?.length ?? ((0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(pid)?.zombie === false ? null : 0));
        if (files.includes(null))
            this.#hiddenFiles = true;
        return { fds: files.includes(null) ? null : files.reduce((sum, n) => sum + (n ?? 0), 0), threads: alive.reduce((sum, { pid }) => sum + ((0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .listNumbers */ .dw)(`/proc/${pid}/task`)?.length ?? 0), 0) };
    }
    resetPeak() {
        for (const { pid, zombie } of this.#tree.refresh())
            if (!zombie)
                resetHighWaterMark(pid);
        this.#peak = 0;
    }
    absent() {
        return [
            ...(this.#foreignUser ? absences(IO_METRICS, 'a process of the target runs as another user, whose /proc/PID/io cannot be read') : []),
            ...(this.#hiddenFiles ? absences(['fds'], 'a process of the target runs as another user, whose /proc/PID/fd cannot be read') : []),
        ];
    }
    #read(stat) {
        let record = this.#records.get(stat.pid);
        if (record !== undefined && record.start !== stat.start) {
            this.#fold(stat.pid, record);
            record = undefined;
        }
        record ??= { start: stat.start, parent: stat.parent, own: NOTHING, reaped: stat.reaped, lost: NOTHING, threads: new Map(), endedThreads: 0 };
        this.#records.set(stat.pid, record);
        record.parent = stat.parent;
        record.reaped = stat.reaped;
        const io = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readProc */ .lK)(`/proc/${stat.pid}/io`);
        if (io === null && !stat.zombie && hasIo)
            this.#foreignUser ||= (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readStat */ .BV)(stat.pid)?.zombie === false;
        const of = (name) => (io === null ? 0 : ((0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAfter */ .wm)(io, name) ?? 0));
        const own = { reads: of('syscr'), writes: of('syscw'), read: of('rchar'), write: of('wchar'), faults: stat.faults };
        record.own = largest(record.own, { cpu: cpuOf(stat, record), ...own });
    }
    #bury(alive) {
        const ended = [...this.#records].filter(([pid, record]) => alive.get(pid) !== record.start);
        ended.sort(([a, x], [b, y]) => y.start - x.start || b - a);
        for (const [pid, record] of ended)
            this.#fold(pid, record);
    }
    #fold(pid, record) {
        this.#records.delete(pid);
        const parent = this.#records.get(record.parent);
        if (parent === undefined)
            this.#orphans = plus(this.#orphans, totalOf(record));
        else
            parent.lost = plus(parent.lost, totalOf(record));
    }
}
function sizesOf(pid) {
    const status = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readProc */ .lK)(`/proc/${pid}/status`);
    const resident = status === null ? null : (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAfter */ .wm)(status, 'VmRSS');
    if (status === null || resident === null)
        return [];
    const rollup = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readProc */ .lK)(`/proc/${pid}/smaps_rollup`) ?? '';
    const of = (name) => (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAfter */ .wm)(rollup, name);
    const pss = of('Pss');
    const own = pss === null ? resident : (of('Private_Clean') ?? 0) + (of('Private_Dirty') ?? 0);
    return [{ pss: pss ?? resident, resident, own: Math.min(own, resident), highest: Math.max(resident, (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAfter */ .wm)(status, 'VmHWM') ?? 0) }];
}
function sharedAmong(sizes) {
    const sum = (of) => sizes.reduce((total, one) => total + of(one), 0);
    const largest = Math.max(0, ...sizes.map(({ resident, own }) => resident - own));
    return Math.max(0, sum(({ resident }) => resident) - Math.max(sum(({ pss }) => pss), sum(({ own }) => own) + largest));
}
function totalOf({ own, reaped, lost }) {
    const waited = reaped.faults >= lost.faults;
    return waited ? { ...own, cpu: own.cpu + reaped.cpu, faults: own.faults + reaped.faults } : plus(own, lost);
}
function cpuOf(stat, record) {
    const threads = new Map();
    let sum = 0;
    for (const thread of (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .listNumbers */ .dw)(`/proc/${stat.pid}/task`) ?? []) {
        const text = (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readProc */ .lK)(`/proc/${stat.pid}/task/${thread}/schedstat`);
        const ns = text === null ? Number.NaN : Number.parseInt(text, 10);
        if (Number.isNaN(ns))
            continue;
        threads.set(thread, ns);
        sum += ns;
    }
    for (const [thread, ns] of record.threads) {
        if ((threads.get(thread) ?? -1) < ns)
            record.endedThreads += ns;
    }
    record.threads = threads;
    record.endedThreads += Math.max(0, stat.cpu * 1e6 - sum - record.endedThreads);
    return (sum + record.endedThreads) / 1e6;
}
function resetHighWaterMark(pid) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`/proc/${pid}/clear_refs`, '5');
    }
    catch {
    }
}
const IO_METRICS = ['io.reads', 'io.writes', 'io.read', 'io.write', 'cold-start.read', 'cold-start.reads'];
const OTHER_METRICS = ['cpu', 'faults', 'memory.mean', 'memory.peak', 'memory.growth', 'fds', 'threads', 'cold-start.cpu', 'cold-start.faults', 'cold-start.memory'];
const hasIo = _process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .hasProc */ .jK && (0,_proc_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readProc */ .lK)('/proc/self/io') !== null;
const absences = (metrics, reason) => metrics.map((metric) => ({ metric, reason }));
function absentReasons() {
    if (!_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .hasProc */ .jK)
        return absences([...OTHER_METRICS, ...IO_METRICS], `it is read from Linux's /proc, which ${process.platform === 'linux' ? 'cannot be read here' : `${process.platform} does not have`}`);
    return hasIo ? [] : absences(IO_METRICS, 'this kernel does not count reading and writing per process (/proc/self/io)');
}
//# sourceMappingURL=witnesses.js.map

/***/ }),

/***/ 14918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ randomFrom)
/* harmony export */ });
/* unused harmony export xoshiro128 */
const WORDS = 2 ** 32;
function xoshiro128(state) {
    let [a, b, c, d] = state;
    return () => {
        const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = rotate(d, 11);
        return result;
    };
}
function randomFrom(seed) {
    const split = splitMix32(seed);
    const next = xoshiro128([split(), split(), split(), split()]);
    const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
    const integer = (below) => {
        if (!Number.isInteger(below) || below < 1 || below > WORDS)
            throw new RangeError(`no whole number lies in [0, ${below})`);
        const fair = WORDS - (WORDS % below);
        for (;;) {
            const drawn = next();
            if (drawn < fair)
                return drawn % below;
        }
    };
    const shuffle = (items) => {
        const order = items.map((item) => ({ item }));
        for (let last = order.length - 1; last > 0; last -= 1) {
            const drawn = integer(last + 1);
            const [a, b] = [order[drawn], order[last]];
            if (a !== undefined && b !== undefined)
                [order[drawn], order[last]] = [b, a];
        }
        return order.map(({ item }) => item);
    };
    const normal = () => {
        for (;;) {
            const x = 2 * uniform() - 1;
            const y = 2 * uniform() - 1;
            const square = x * x + y * y;
            if (square > 0 && square < 1)
                return x * Math.sqrt((-2 * Math.log(square)) / square);
        }
    };
    return { uniform, integer, shuffle, normal };
}
function splitMix32(seed) {
    const high = Math.trunc(seed / WORDS);
    let state = (Math.trunc(seed) ^ Math.imul(high, 0x9e3779b1)) | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let word = state;
        word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
        word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
        return (word ^ (word >>> 16)) >>> 0;
    };
}
const rotate = (word, by) => (word << by) | (word >>> (32 - by));
//# sourceMappingURL=random.js.map

/***/ })

};
