export const id = 35;
export const ids = [35];
export const modules = {

/***/ 45035:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24462);
/* harmony import */ var _commands_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54652);
/* harmony import */ var _commands_help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69717);
/* harmony import */ var _commands_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48758);




const controller = new AbortController();
function onSignal() {
    if (controller.signal.aborted)
        process.exit(_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .NOT_MEASURED */ .pJ);
    controller.abort();
}
function worldOf(process) {
    const sink = (stream) => ({ write: (text) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.columns ?? 100 });
    return { env: process.env, cwd: process.cwd(), stdout: sink(process.stdout), stderr: sink(process.stderr), signal: controller.signal, now: () => new Date() };
}
async function main(argv, world) {
    const parsed = (0,_commands_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArguments */ .W)(argv);
    if (!parsed.ok) {
        world.stderr.write((0,_commands_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .problemLines */ .p)(parsed.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .USAGE */ .u_;
    }
    const request = parsed.value;
    switch (request.kind) {
        case 'version': {
            const { toolVersion } = await __webpack_require__.e(/* import() */ 9).then(__webpack_require__.bind(__webpack_require__, 28009));
            world.stdout.write(`${toolVersion}\n`);
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .PASS */ .CQ;
        }
        case 'help':
            world.stdout.write(request.command === null ? (0,_commands_help_js__WEBPACK_IMPORTED_MODULE_1__/* .generalHelp */ .a)() : (0,_commands_help_js__WEBPACK_IMPORTED_MODULE_1__/* .commandHelp */ .b)(request.command));
            return _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .PASS */ .CQ;
        case 'command': {
            const { dispatch } = await __webpack_require__.e(/* import() */ 411).then(__webpack_require__.bind(__webpack_require__, 96792));
            return dispatch(request, world);
        }
    }
}
process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
process.on('SIGHUP', onSignal);
for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => { if (error.code !== 'EPIPE')
        throw error; });
process.on('uncaughtException', (bug) => process.exit(crashed(bug)));
function crashed(bug) {
    process.stderr.write(`tailgate: this is a bug in Tailgate, not in what it measured. Please report it with these lines:\n${bug instanceof Error ? bug.stack : String(bug)}\n`);
    return _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .NOT_MEASURED */ .pJ;
}
process.exitCode = await main(process.argv.slice(2), worldOf(process)).catch(crashed);
//# sourceMappingURL=cli.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 54652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26067);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32785);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67707);




function parseArguments(argv) {
    const [first, ...rest] = argv;
    if (first === '--version' || first === '-v')
        return { ok: true, value: { kind: 'version' } };
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
        const [name] = rest;
        if (name === undefined || name.startsWith('-'))
            return { ok: true, value: { kind: 'help', command: null } };
        const about = _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P.find((c) => c.name === name);
        return about === undefined ? refuse([unknownCommand(name)]) : { ok: true, value: { kind: 'help', command: about } };
    }
    const command = _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P.find((c) => c.name === first);
    if (command === undefined)
        return refuse([unknownCommand(first)]);
    if (rest.includes('--help') || rest.includes('-h'))
        return { ok: true, value: { kind: 'help', command } };
    return parseFlags(command, rest);
}
function parseFlags(command, rest) {
    const flags = flagsOf(command);
    const options = Object.fromEntries([...flags].map(([name, takesValue]) => [name, { type: takesValue ? 'string' : 'boolean' }]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...rest], options, strict: false, allowPositionals: true, tokens: true });
    const problems = [];
    const values = {};
    const operands = [];
    const seen = new Set();
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        const takesValue = flags.get(token.name);
        const wrong = takesValue === undefined ? unknownFlag(command, token.rawName, [...flags.keys()]) : seen.has(token.name) ? problem(token.rawName, 'is given twice', 'give it once') : valueProblem(command, token, takesValue);
        if (wrong !== null)
            problems.push(wrong);
        else if (takesValue === true || token.value !== 'false')
            values[token.name] = token.value ?? 'true';
        seen.add(token.name);
    }
    const wanted = operandCount(command);
    const anyMore = command.operands.endsWith('...');
    const unclear = [...seen].some((name) => !flags.has(name));
    if (operands.length < wanted || (operands.length > wanted && !unclear && !anyMore)) {
        const message = operands.length < wanted ? 'needs to be told more' : `does not know what to do with \`${operands.slice(wanted).join(' ')}\``;
        problems.push(problem(`tailgate ${command.name}`, message, `usage: ${['tailgate', command.name, command.operands].filter(Boolean).join(' ')}`));
    }
    return problems.length > 0 ? refuse(problems) : { ok: true, value: { kind: 'command', command, operands, flags: values } };
}
function valueProblem(command, { name, rawName, value, inlineValue }, takesValue) {
    if (takesValue) {
        const missing = value === undefined || value.trim() === '' || (inlineValue !== true && value.startsWith('--'));
        return missing ? problem(rawName, 'needs a value', `write \`${rawName} ${placeholder(command, name)}\``) : null;
    }
    return value === undefined || value === 'true' || value === 'false' ? null : problem(rawName, `\`${value}\` is neither true nor false`, `write \`${rawName}\` alone`);
}
function flagsOf(command) {
    const specs = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionSpecs */ .I;
    const common = specs.filter((s) => command.options.includes(s.name)).map((s) => [s.name, s.kind !== 'flag']);
    return new Map([...common, ...Object.entries(command.flags).map(([name, flag]) => [name, flag.placeholder !== ''])]);
}
const operandCount = (command) => (command.operands === '' ? 0 : 1);
function placeholder(command, name) {
    const specs = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionSpecs */ .I;
    return command.flags[name]?.placeholder ?? specs.find((s) => s.name === name)?.placeholder ?? 'VALUE';
}
function unknownCommand(name) {
    const names = _catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .commands */ .P.map((c) => c.name);
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(name, names);
    return problem(name, `there is no command \`${name}\``, close === null ? `commands are: ${names.join(', ')}` : `did you mean \`tailgate ${close}\`?`);
}
function unknownFlag(command, raw, known) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(raw.replace(/^-+/, ''), known);
    return problem(raw, `\`tailgate ${command.name}\` has no such option`, close === null ? `see \`tailgate ${command.name} --help\`` : `did you mean \`--${close}\`?`);
}
const problem = (path, message, hint) => ({ file: null, line: null, column: null, path, message, hint });
const refuse = (problems) => ({ ok: false, problems });
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 32785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ commands)
/* harmony export */ });
const SOURCE = ['config', 'start', 'url', 'package', 'working-directory'];
const MEASURE = [...SOURCE, 'baselines', 'out', 'compare', 'base', 'time', 'seed', 'target', 'scenario', 'shard', 'on-inconclusive', 'on-missing-baseline', 'quiet', 'json'];
const commands = [
    {
        name: 'run', operands: '', summary: 'Measure, compare, judge and report: what the Action does.', options: [...MEASURE, 'update'], flags: {},
        examples: [
            { line: 'tailgate run', says: 'gate what tailgate.yml describes' },
            { line: "tailgate run --start 'node server.js' --url /health", says: 'gate one path of a service, without a config file' },
            { line: 'tailgate run --target api --scenario list --time 120', says: 'look longer at one scenario' },
        ],
    },
    {
        name: 'baseline', operands: 'update | show | list | prune', summary: 'Write this measurement into the baselines; look at them; shorten them.',
        options: MEASURE,
        flags: {
            run: { placeholder: 'RUN.json', description: 'update: take this saved run instead of measuring' },
            keep: { placeholder: 'N', description: 'prune: keep the newest N entries of each target (default 20)' },
        },
        examples: [
            { line: 'tailgate baseline update', says: 'measure, and write the result into baselines/ when it is green' },
            { line: 'tailgate baseline update --run .tailgate/run.json', says: 'write a run that was saved before' },
            { line: 'tailgate baseline show --target api', says: 'the newest values and how much they vary' },
            { line: 'tailgate baseline prune --keep 10', says: 'forget the oldest entries' },
        ],
    },
    {
        name: 'judge', operands: 'RUN.json', summary: 'Judge a saved run again, with other budgets or another baseline, without measuring.',
        options: ['config', 'baselines', 'out', 'compare', 'working-directory', 'on-inconclusive', 'on-missing-baseline', 'quiet', 'json'], flags: {},
        examples: [{ line: 'tailgate judge .tailgate/run.json --config stricter.yml', says: 'would this run have passed stricter budgets?' }],
    },
    {
        name: 'report', operands: 'RUN.json', summary: 'Render a saved run again.',
        options: ['baselines', 'working-directory'],
        flags: { format: { placeholder: 'FORMAT', description: 'markdown, html, json, junit or terminal (the default)' } },
        examples: [
            { line: 'tailgate report .tailgate/run.json --format markdown', says: 'the report as it stands in the job summary' },
            { line: 'tailgate report .tailgate/run.json --format html > report.html', says: 'the page with the pictures, of any saved run' },
        ],
    },
    {
        name: 'merge', operands: 'A.json B.json ...', summary: 'Join the shards of one run, judge it, and report.',
        options: ['baselines', 'out', 'working-directory', 'on-inconclusive', 'on-missing-baseline', 'quiet', 'json'], flags: {},
        examples: [{ line: 'tailgate merge shard-1/run.json shard-2/run.json', says: 'after tailgate run --shard 1/2 --out shard-1, and the same for 2/2' }],
    },
    {
        name: 'history', operands: '', summary: 'Look at what the baselines hold of the past: how each metric moved, and where it changed for good.',
        options: ['config', 'baselines', 'working-directory', 'quiet'],
        flags: {
            html: { placeholder: 'DIR', description: 'write pages into this folder, new or empty or written by an earlier history --html: index.html and one page a metric, to be opened from disk or published' },
            branch: { placeholder: 'BRANCH', description: 'read the folder of baselines of this branch, as this clone has it and without a token; the Action keeps them on tailgate-baselines' },
            target: { placeholder: 'NAME', description: 'this target only' },
            scenario: { placeholder: 'NAME', description: 'this scenario only' },
            metric: { placeholder: 'GLOB', description: 'these metrics only, such as latency.*' },
            since: { placeholder: 'DAY', description: 'show nothing older, such as 2026-01-31 or 90d; changes are found by all that is stored all the same' },
            repository: { placeholder: 'OWNER/NAME', description: 'commits are links into this repository, or one with that https address (default: GITHUB_REPOSITORY, then where origin points to)' },
            json: { placeholder: '', description: 'print every point, level and change as JSON' },
        },
        examples: [
            { line: 'tailgate history --target api --metric latency.p99', says: 'how the tail moved, and with which commits' },
            { line: 'tailgate history --branch tailgate-baselines --html public', says: 'the trend pages, from the branch that the Action writes' },
        ],
    },
    {
        name: 'publish', operands: 'RUN.json', summary: 'Post a saved run to its pull request on GitHub, from any machine: comment and check.',
        options: ['config', 'working-directory', 'baselines', 'on-inconclusive', 'on-missing-baseline', 'store', 'baselines-branch', 'project', 'comment', 'check'],
        flags: {
            repository: { placeholder: 'OWNER/NAME', description: 'the repository (default: GITHUB_REPOSITORY)' },
            'pull-request': { placeholder: 'N', description: 'the number of the pull request' },
            commit: { placeholder: 'SHA', description: 'the commit of the pull request that was measured, where another one was checked out (a merge of it)' },
        },
        examples: [{ line: 'tailgate publish .tailgate/run.json --repository acme/api --pull-request 12', says: 'where the gate runs on another CI; the token is read from GITHUB_TOKEN' }],
    },
    {
        name: 'noise', operands: '', summary: 'Measure this checkout against itself: what change could this machine see, and what makes it noisy?',
        options: [...SOURCE, 'out', 'time', 'seed', 'target', 'scenario', 'quiet', 'json'], flags: {},
        examples: [{ line: 'tailgate noise --time 60', says: 'what could a pull request hide on this machine?' }],
    },
    {
        name: 'init', operands: '', summary: 'Look at the repository, write tailgate.yml and the workflows, and say what was guessed.',
        options: ['working-directory'],
        flags: {
            'dry-run': { placeholder: '', description: 'print the files instead of writing them' },
            har: { placeholder: 'FILE', description: 'make a scenario of what a browser recorded (network tab, "Save all as HAR"): cookies, tokens and passwords are left out' },
            'har-host': { placeholder: 'HOST', description: 'take the requests to this host (default: the one that was asked most)' },
            'har-static': { placeholder: '', description: 'keep images, scripts and style sheets too' },
        },
        examples: [
            { line: 'tailgate init --dry-run', says: 'see what would be written' },
            { line: 'tailgate init --har visit.har', says: 'with a mix of what a visitor asked for, each request as often as it was sent' },
        ],
    },
    {
        name: 'demo', operands: '', summary: 'Gate a built-in example service twice, clean and with a planted regression, and show both reports.',
        options: ['seed', 'quiet'], flags: { keep: { placeholder: 'DIR', description: 'keep the example and its reports in this new folder' } },
        examples: [{ line: 'tailgate demo', says: 'about a minute; nothing to install' }],
    },
];
//# sourceMappingURL=catalogue.js.map

/***/ }),

/***/ 69717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ generalHelp),
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26067);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32785);


const EXIT_CODES = `Exit codes:
  0  pass or warn: nothing is beyond what is allowed
  1  fail: a budget is exceeded
  2  wrong use or wrong config: nothing was measured
  3  could not measure: the target died, was never ready or answered wrongly,
     or the run was interrupted
  4  inconclusive, or no baseline, where on-inconclusive or on-missing-baseline is \`fail\`
`;
function generalHelp() {
    const list = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P.map((c) => row(c.name, c.summary)).join('');
    return `Tailgate stops performance regressions before they merge.

Usage: tailgate COMMAND [options]

Commands:
${list}
  tailgate COMMAND --help tells more. --version prints the version.

Start here:
  tailgate demo        see both answers in a minute, nothing to install
  tailgate init        write a tailgate.yml for this repository
  tailgate run         gate what it describes

${EXIT_CODES}`;
}
function commandHelp(command) {
    const own = Object.entries(command.flags).map(([name, flag]) => row(`--${name} ${flag.placeholder}`.trim(), flag.description)).join('');
    const specs = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionSpecs */ .I;
    const common = specs.filter((spec) => command.options.includes(spec.name)).map(optionRow).join('');
    const examples = command.examples.map(({ line, says }) => `  ${line}\n      ${says}\n`).join('');
    return `${command.summary}

Usage: ${['tailgate', command.name, command.operands, '[options]'].filter(Boolean).join(' ')}

Options:
${own}${common}${row('--help', 'Print this.')}
Examples:
${examples}
${command.name === 'demo' || command.name === 'init' ? '' : EXIT_CODES}`.trimEnd() + '\n';
}
function optionRow(spec) {
    const choices = spec.choices === undefined ? spec.placeholder : spec.choices.join('|');
    const fallback = spec.default === null || spec.kind === 'flag' ? '' : ` [default: ${spec.default}]`;
    return row(`--${spec.name} ${choices}`.trim(), plain(spec.description) + fallback);
}
const plain = (markdown) => markdown.replaceAll('`', '');
function row(left, right) {
    const indent = ' '.repeat(32);
    const lines = [''];
    for (const word of right.split(' ')) {
        const last = lines.length - 1;
        if (`${lines[last]} ${word}`.length > 68)
            lines.push(word);
        else
            lines[last] = `${lines[last]} ${word}`.trim();
    }
    const head = left.length > 28 ? `  ${left}\n${indent}` : `  ${left.padEnd(30)}`;
    return `${head}${lines.join(`\n${indent}`)}\n`;
}
//# sourceMappingURL=help.js.map

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

/***/ })

};
