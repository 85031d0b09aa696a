export const id = 894;
export const ids = [894];
export const modules = {

/***/ 12894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  noiseCommand: () => (/* binding */ noiseCommand)
});

// EXTERNAL MODULE: ./build/src/exit-codes.js
var exit_codes = __webpack_require__(24462);
// EXTERNAL MODULE: ./build/src/gate.js + 191 modules
var gate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/options.js
var src_options = __webpack_require__(26067);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
// EXTERNAL MODULE: ./build/src/report/format.js
var format = __webpack_require__(45845);
// EXTERNAL MODULE: ./build/src/report/json-values.js
var json_values = __webpack_require__(33279);
// EXTERNAL MODULE: ./build/src/report/noise-causes.js
var noise_causes = __webpack_require__(55475);
// EXTERNAL MODULE: ./build/src/report/pen.js
var pen = __webpack_require__(57895);
// EXTERNAL MODULE: ./build/src/report/phrases.js
var phrases = __webpack_require__(80986);
// EXTERNAL MODULE: ./build/src/report/row.js
var row = __webpack_require__(60744);
// EXTERNAL MODULE: ./build/src/report/terminal/columns.js
var terminal_columns = __webpack_require__(61090);
// EXTERNAL MODULE: ./build/src/report/terminal/paint.js
var terminal_paint = __webpack_require__(36337);
// EXTERNAL MODULE: ./build/src/report/width.js
var report_width = __webpack_require__(80204);
;// CONCATENATED MODULE: ./build/src/report/noise.js










const KEEP = 0;
function noiseText(input, { columns = 100, colour = false } = {}) {
    const width = Math.max(40, columns);
    const paint = (0,terminal_paint/* paintFor */.e)(colour);
    const { environment: { cpu, cores, pinned }, rows, seconds } = input;
    const heads = [
        { heading: 'metric', align: 'left', leaves: KEEP }, ...seconds.map((s) => ({ heading: `in ${inSeconds(s)}`, align: 'right', leaves: KEEP })),
        { heading: 'allowed', align: 'right', leaves: 2 }, { heading: 'launch to launch', align: 'right', leaves: 1 },
    ];
    const lines = rows.map((row) => ({
        cells: [subjectOf(row), ...seconds.map((_, i) => ratioText(row.detectable[i] ?? null)), row.allowed === null ? '' : (0,format/* percent */.KN)(row.allowed), (0,format/* percent */.KN)(row.spread)],
        paint: isGated(row) && !isSeen(row, row.detectable.at(-1) ?? null) ? paint.doubtful : (text) => text,
    }));
    const said = [reachText(input), ...(0,noise_causes/* noiseCauses */.$)(input.machine, input.environment), ...input.problems.map((problem) => (0,phrases/* asSentence */.KG)(pen/* plainPen */.OH.text(problem)))];
    const parts = [
        paint.bold((0,report_width/* wrap */.LV)(titleOf(input), width)),
        (0,terminal_columns/* alignedTable */.n)(heads, lines, width, paint.faint),
        said.filter((text) => text !== '').map((text) => (0,report_width/* wrap */.LV)(`- ${text}`, width, '  ')).join('\n'),
        paint.faint((0,report_width/* wrap */.LV)(`${(0,report_escape/* plainText */.wh)(cpu)}, ${(0,format/* plural */.LS)(cores, 'core')}${pinned ? ', generator and target kept apart' : ''}; ${madeOf(input)} of the same build against itself in ${(0,format/* duration */.p0)(input.total)}`, width)),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
const madeOf = ({ launches, starts }) => (launches === 0 && starts > 0 ? (0,format/* plural */.LS)(starts, 'cold start') : (0,format/* plural */.LS)(launches, 'launch', 'launches'));
function titleOf({ rows }) {
    return rows.length === 0 ? 'Nothing could be measured.' : 'The smallest change for the worse that is caught nine times in ten, by measuring time (`--time`)';
}
function reachText({ rows, seconds }) {
    const [gated, longest] = [rows.filter(isGated), seconds.at(-1)];
    if (rows.length === 0 || longest === undefined)
        return '';
    const blind = gated.filter((row) => !isSeen(row, row.detectable.at(-1) ?? null));
    const reach = gated.length === 0 ? '' : blind.length === 0
        ? `${inSeconds(longest)} are enough for every budget here. `
        : `${blind.some(({ more }) => more === 'time') ? `Even ${inSeconds(longest)} are too short` : 'This machine is too noisy'} for ${(0,format/* count */.U9)(blind.length)} of ${(0,format/* plural */.LS)(gated.length, 'budget')}, the hardest being ${subjectOf(hardest(blind))}: allow more, or ${MORE[hardest(blind).more]}. `;
    const at = Math.min(1, seconds.length - 1);
    const quietest = rows.toSorted((a, b) => (a.detectable[at] ?? Infinity) - (b.detectable[at] ?? Infinity))[0];
    const seen = quietest?.detectable[at] ?? null;
    return `${reach}${quietest === undefined || seen === null ? '' : `The quietest is ${subjectOf(quietest)}: ${(0,format/* percent */.KN)(seen)} in ${inSeconds(seconds[at] ?? 0)}.`}`.trim();
}
const MORE = {
    'time': 'give it more time (`--time`)', 'cold-start': 'ask for more starts (`cold-start: { runs: N }`; `--time` makes no more of them)', 'instructions': 'count more runs (`instructions: { runs: N }`)',
    'runs': 'run it more often (`runs: N`; `--time` makes no more of them)', 'load': 'give its load more `launches` (`--time` makes no more of them)',
};
const inSeconds = (s) => `${(0,format/* count */.U9)(s)} s`;
const isGated = (row) => row.allowed !== null;
const isSeen = ({ allowed }, detectable) => allowed !== null && detectable !== null && detectable <= allowed;
const subjectOf = ({ metric, target, scenario }) => `${pen/* plainPen */.OH.name(metric)} of ${pen/* plainPen */.OH.name((0,row/* placeName */.fW)(target, scenario))}`;
const ratioText = (ratio) => (ratio === null || !Number.isFinite(ratio) ? 'too short' : (0,format/* percent */.KN)(ratio));
function hardest(rows) {
    const missing = ({ detectable, allowed }) => (detectable.at(-1) ?? Infinity) / (allowed ?? Infinity);
    return rows.reduce((worst, row) => (missing(row) > missing(worst) ? row : worst));
}
function noiseJson({ seconds, rows, machine, environment, launches, starts, total, problems }) {
    const row = ({ target, scenario, metric, spread, launches: behind, more, secondsEach, detectable, allowed }) => ({
        target, scenario, metric, spread: (0,json_values/* finite */.E2)(spread), launches: behind, 'more-by': more, 'seconds-each': secondsEach === null ? null : (0,json_values/* finite */.E2)(secondsEach), allowed,
        detectable: seconds.map((s, i) => ({ seconds: s, change: (0,json_values/* finite */.E2)(detectable[i] ?? Infinity) })),
    });
    const document = {
        schema: 'tailgate.noise/2', launches, starts, seconds: (0,json_values/* finite */.E2)(total / 1000), environment,
        machine: machine === null ? null : (0,json_values/* machineDocument */.pF)(machine),
        causes: (0,noise_causes/* noiseCauses */.$)(machine, environment), problems, rows: rows.map(row),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
//# sourceMappingURL=noise.js.map
// EXTERNAL MODULE: ./build/src/commands/problems.js
var problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/progress.js
var commands_progress = __webpack_require__(97793);
;// CONCATENATED MODULE: ./build/src/commands/noise.js






async function noiseCommand(request, world) {
    const options = (0,src_options/* readOptions */.T)(request.flags, (name) => `--${name}`);
    if (!options.ok) {
        world.stderr.write((0,problems/* problemLines */.p)(options.problems));
        return exit_codes/* USAGE */.u_;
    }
    const progress = (0,commands_progress/* progressTo */.b)(world, options.value.quiet);
    const measured = await (0,gate/* gateNoise */.G)(options.value, world, { progress: progress.show });
    progress.end();
    if (!measured.ok) {
        world.stderr.write((0,problems/* problemLines */.p)(measured.problems));
        return exit_codes/* USAGE */.u_;
    }
    const { columns, isTTY } = world.stdout;
    world.stdout.write(options.value.json ? noiseJson(measured.value) : noiseText(measured.value, { columns, colour: isTTY && world.env['NO_COLOR'] === undefined }));
    return measured.value.rows.length === 0 ? exit_codes/* NOT_MEASURED */.pJ : exit_codes/* PASS */.CQ;
}
//# sourceMappingURL=noise.js.map

/***/ })

};
