export const id = 106;
export const ids = [106];
export const modules = {

/***/ 87106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/gate.js + 191 modules
var gate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/options.js
var src_options = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/src/baseline/store.js
var store = __webpack_require__(69532);
// EXTERNAL MODULE: ./build/src/store.js
var src_store = __webpack_require__(78160);
;// CONCATENATED MODULE: ./build/src/commands/demo-service.js
function demoFiles(variant) {
    const regressed = variant === 'regressed';
    return {
        'service/server.mjs': `import { createServer } from 'node:http';
import { buildZones, quote } from './zones.mjs';
${regressed ? "import { ports } from './ports.mjs';\n" : ''}
${regressed ? '' : 'const zones = buildZones();\n'}
const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (url.pathname === '/health') return answer(200, { ok: true });
  if (url.pathname === '/ports') ${regressed ? 'return answer(200, ports)' : "return import('./ports.mjs').then(({ ports }) => answer(200, ports))"};
  if (url.pathname !== '/quote') return answer(404, { error: 'not found' });
${regressed ? '  const zones = buildZones();\n' : ''}  return answer(200, quote(zones, Number(url.searchParams.get('kg') ?? 1)));
});

server.listen(process.env.PORT, '127.0.0.1');
`,
        'service/zones.mjs': `import { createHash } from 'node:crypto';

/** Rates by zone; what a real service would read from a file and index. */
export function buildZones() {
  return Array.from({ length: 150 }, (_, zone) => {
    const digest = createHash('sha256').update(\`zone-\${zone}\`).digest();
    return { zone, base: 4 + digest[0] / 32, perKilo: 0.5 + digest[1] / 256 };
  });
}

export function quote(zones, kilos) {
  const offers = zones.map(({ zone, base, perKilo }) => ({ zone, price: Math.round((base + perKilo * kilos) * 100) / 100 }));
  return { kilos, cheapest: offers.sort((a, b) => a.price - b.price).slice(0, 5) };
}
`,
        'service/ports.mjs': portsModule(regressed ? 4000 : 1500),
        'tailgate.yml': DEMO_CONFIG,
    };
}
function portsModule(length) {
    const rows = Array.from({ length }, (_, i) => `  { code: 'P${String(i).padStart(5, '0')}', name: 'Port number ${i}', lat: ${(i % 180) - 90}, lon: ${(i % 360) - 180} },`);
    return `export const ports = [\n${rows.join('\n')}\n];\n`;
}
const DEMO_CONFIG = `version: 1
targets:
  freight:
    start: node server.mjs
    directory: service
    ready: /health
    cold-start: { runs: 5 }
    package: .
    scenarios:
      quote: GET /quote?kg=12
budgets:
  - { metric: latency.p99, scenario: quote, fail: 250 ms }
  # Six short measurements on whatever machine this is: wide tolerances, so that what is said can be believed.
  - { metric: latency.*, tolerance: 100% }
  - { metric: cpu, tolerance: 50% }
  - { metric: throughput, tolerance: 50% }
  - { metric: cold-start.p50, tolerance: { fail: 100%, floor: 20 ms } }
  - { metric: size.packed, tolerance: { fail: 100%, floor: 10 kB } }
  - { metric: size.unpacked, tolerance: { fail: 100%, floor: 10 kB } }
  - { metric: errors, fail: 0.1% }
  - { metric: memory.peak, tolerance: { warn: 25%, fail: 50%, floor: 1 MiB } }
`;
//# sourceMappingURL=demo-service.js.map
// EXTERNAL MODULE: ./build/src/commands/problems.js
var problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/progress.js
var commands_progress = __webpack_require__(97793);
;// CONCATENATED MODULE: ./build/src/commands/demo.js











const PUSHES = 5;
const SECONDS = 2;
async function demoCommand(request, world) {
    const options = (0,src_options/* readOptions */.T)({ ...request.flags, time: String(SECONDS), quiet: request.flags['quiet'] }, (name) => `--${name}`);
    if (!options.ok)
        return refuse(world, options);
    const keep = request.flags['keep'];
    const root = keep === undefined ? await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-demo-')) : external_node_path_.resolve(world.cwd, keep);
    try {
        if (keep !== undefined)
            await (0,promises_.mkdir)(root, { recursive: false });
    }
    catch (error) {
        world.stderr.write(`tailgate: --keep: ${root} cannot be made (${error instanceof Error && 'code' in error ? error.code : error})\n    give the name of a folder that is not there yet\n`);
        return exit_codes/* USAGE */.u_;
    }
    try {
        return await play(root, { ...options.value, compare: 'stored', workingDirectory: root }, world, keep !== undefined);
    }
    finally {
        if (keep === undefined)
            await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}
async function play(root, options, world, kept) {
    const say = (text) => world.stdout.write(text);
    say(`A small freight-quote service is gated twice: as it is, and after a change that looks harmless.\n\n`);
    await write(root, 'clean');
    for (let push = 1; push <= PUSHES; push += 1) {
        say(`main, push ${push} of ${PUSHES}: measured and stored\n`);
        const measured = await once(options, world);
        const stored = measured.ok ? await (0,src_store/* updateFrom */.c)(measured.value, (0,store/* directoryStore */.P)(external_node_path_.resolve(root, options.baselines))) : measured;
        if (!stored.ok)
            return refuse(world, stored, world.signal.aborted || measured.ok ? exit_codes/* NOT_MEASURED */.pJ : exit_codes/* USAGE */.u_);
    }
    const clean = await gateVariant('clean', 'pull request 1: a comment was changed, the code is the same', root, options, world);
    const regressed = await gateVariant('regressed', 'pull request 2: "build the zones where they are used"', root, options, world);
    if (clean === null || regressed === null || world.signal.aborted)
        return exit_codes/* NOT_MEASURED */.pJ;
    say(closing(clean, regressed, kept ? root : null));
    return clean !== exit_codes/* FAIL */.vR && regressed === exit_codes/* FAIL */.vR ? exit_codes/* PASS */.CQ : exit_codes/* UNDECIDED */.Cz;
}
async function gateVariant(variant, title, root, options, world) {
    world.stdout.write(`\n${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n\n`);
    await write(root, variant);
    const result = await once(options, world);
    if (!result.ok) {
        refuse(world, result);
        return null;
    }
    world.stdout.write(result.value.texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY }));
    await (0,promises_.cp)(external_node_path_.join(root, options.out), external_node_path_.join(root, `reports-${variant}`), { recursive: true });
    return result.value.exitCode;
}
async function once(options, world) {
    const progress = (0,commands_progress/* progressTo */.b)(world, options.quiet || !world.stderr.isTTY);
    const result = await (0,gate/* gate */.n)(options, world, { progress: progress.show });
    progress.end();
    if (result.ok && result.value.run.failures.length > 0)
        world.stdout.write(result.value.texts.terminal({ columns: world.stdout.columns, colour: false }));
    return result;
}
async function write(root, variant) {
    await (0,promises_.rm)(external_node_path_.join(root, 'service'), { recursive: true, force: true });
    await (0,promises_.mkdir)(external_node_path_.join(root, 'service'), { recursive: true });
    for (const [name, text] of Object.entries(demoFiles(variant)))
        await (0,promises_.writeFile)(external_node_path_.join(root, name), text);
}
function closing(clean, regressed, root) {
    const verdict = clean !== exit_codes/* FAIL */.vR && regressed === exit_codes/* FAIL */.vR
        ? 'The same code was let through; the regression was stopped.'
        : 'That is not what should have happened: this machine was too noisy for so short a look. Try again, or give `tailgate run` more --time.';
    return `
${'='.repeat(78)}
${verdict}
Exit codes: ${clean} for the unchanged code, ${regressed} for the regression.

Next:
  tailgate init     looks at your repository and writes a tailgate.yml
  tailgate run      gates it here; in a workflow it is one step
${root === null ? '  tailgate demo --keep DIR keeps the example, its config and both reports\n' : `\nThe example, its tailgate.yml and both reports are in ${root}\n`}`;
}
function refuse(world, refused, code = exit_codes/* USAGE */.u_) {
    if (!refused.ok)
        world.stderr.write((0,problems/* problemLines */.p)(refused.problems));
    return code;
}
//# sourceMappingURL=demo.js.map

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
