export const id = 965;
export const ids = [965];
export const modules = {

/***/ 13740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p9: () => (/* binding */ printNews)
});

// UNUSED EXPORTS: foundNow, newsAfter, newsLines, worseIn

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/baseline/store.js
var store = __webpack_require__(69532);
// EXTERNAL MODULE: ./build/src/glob.js
var glob = __webpack_require__(27183);
// EXTERNAL MODULE: ./build/src/history/history.js + 13 modules
var history_history = __webpack_require__(90600);
;// CONCATENATED MODULE: ./build/src/history-news.js


const RECENT = 5;
const NEAR = 5;
const FEWEST_SINCE = 3;
const GONE = 3;
const LEFT = 0.25;
function newsOf(baseline, measured, options) {
    const { entries } = baseline;
    const of = (some) => (0,history_history/* historyOf */.o)({ ...baseline, entries: some }, options);
    const before = entries.filter(({ id, commit }) => !measured.ids.has(id) && (commit === null || commit !== measured.commit));
    const now = of(entries);
    const earlier = [before, ...Array.from({ length: RECENT }, (_, at) => before.slice(0, Math.max(0, before.length - 1 - at)))].filter((some) => some.length > 0).map(of);
    const places = new Map(entries.flatMap(({ commit }, at) => (commit === null ? [] : [[commit, at]])));
    const groups = [now, ...earlier].reduce((found, history, view) => seenIn(history, view).reduce((all, seen) => grouped(all, seen, places), found), []);
    const views = RECENT + 1;
    return groups.map(({ found }) => {
        const [newest] = found;
        const series = now.series.find(({ key }) => key === newest.finding.series) ?? null;
        return {
            finding: newest.finding, series, ...stateOf(newest.finding, series, { gone: newest.view >= GONE, now }, measured),
            commits: [...new Set(found.flatMap(({ began }) => began ?? []))],
            recent: !found.some(({ view }) => view === views), fresh: newest.view === 0 && found.length === 1,
        };
    });
}
function seenIn(history, view) {
    return history.findings.flatMap((finding) => {
        const points = history.series.find(({ key }) => key === finding.series)?.points ?? [];
        const index = finding.kind === 'creep' ? finding.what.to.start : finding.what.index;
        return points.length - index < FEWEST_SINCE ? [] : [{ finding, view, began: points[index]?.commit ?? null }];
    });
}
function grouped(groups, seen, places) {
    const at = groups.findIndex(({ found }) => found.every(({ view }) => view !== seen.view) && isSame(found.at(-1) ?? found[0], seen, places));
    return at === -1 ? [...groups, { found: [seen] }] : groups.map((group, i) => (i === at ? { found: [...group.found, seen] } : group));
}
function isSame({ finding: a, began }, { finding: b, began: other }, places) {
    if (a.kind !== b.kind || a.target !== b.target || a.scenario !== b.scenario || a.metric.name !== b.metric.name || a.direction !== b.direction)
        return false;
    if (a.key === b.key)
        return true;
    if (a.kind === 'creep' && b.kind === 'creep')
        return a.what.against.kind === b.what.against.kind;
    const [one, two] = [places.get(began ?? ''), places.get(other ?? '')];
    return one !== undefined && two !== undefined && Math.abs(one - two) <= NEAR;
}
function stateOf(finding, series, { gone, now }, { accept, today }) {
    const reason = acceptedInConfig(finding, accept, today) ?? acceptedSince(finding, series);
    if (reason !== null)
        return { state: 'accepted', reason };
    const over = gone && (finding.kind === 'creep' ? !now.findings.some((one) => isChangeOf(one, finding)) : isLeft(finding.what, newestOf(series)));
    if (over || (finding.kind === 'change-point' && isLeft(finding.what, newestLevel(finding.what, series))))
        return { state: 'back', reason: null };
    return { state: gone ? 'withdrawn' : 'open', reason: null };
}
const isChangeOf = (one, { target, scenario, metric }) => one.kind === 'change-point' && one.direction === 'regressed' && one.target === target && one.scenario === scenario && one.metric.name === metric.name;
function acceptedInConfig({ target, scenario, metric, direction }, accept, today) {
    if (direction === 'improved')
        return null;
    const fits = ({ origin, expires, ...globs }) => origin === 'config' && (expires === null || expires >= today)
        && (0,glob/* matchesGlob */.k)(globs.target, target) && (0,glob/* matchesGlob */.k)(globs.metric, metric.name) && (0,glob/* matchesGlob */.k)(globs.scenario, scenario ?? '');
    return accept.find(fits)?.reason ?? null;
}
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
// EXTERNAL MODULE: ./build/src/history-options.js
var history_options = __webpack_require__(1846);
// EXTERNAL MODULE: ./build/src/join.js
var join = __webpack_require__(45905);
// EXTERNAL MODULE: ./build/src/measure/base/git.js
var git = __webpack_require__(90634);
// EXTERNAL MODULE: ./build/src/metrics.js
var metrics = __webpack_require__(28372);
// EXTERNAL MODULE: ./build/src/report/escape.js
var report_escape = __webpack_require__(96209);
;// CONCATENATED MODULE: ./build/src/report/change-points/input.js
const input_isCommit = (text) => text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
//# sourceMappingURL=input.js.map
;// CONCATENATED MODULE: ./build/src/report/change-points/what-to-do.js



const DAY = 86_400_000;
const ACCEPTED_FOR = 90;
function what_to_do_whatToDo(input) {
    const { finding } = input.news;
    if (finding.direction === 'improved')
        return null;
    const again = reproduction(input);
    return [
        '<details><summary>What to do</summary>', '',
        ...(again === null ? [] : ['Measure both ends of the range on one machine, in turn:', '', commandBlock(again), '', ...bisection(input)]),
        'If it is worth it, accept it in the config. Reports and the history page show the reason:', '',
        commandBlock(acceptance(input.news)).replace(/^(`+)sh/, '$1yaml'), '',
        '</details>',
    ].join('\n');
}
function measureAgain({ news, call, config }) {
    const { target, scenario, metric, range: { after } } = news.finding;
    if (!input_isCommit(after.commit))
        return null;
    const words = [call.command, 'run', ...(call.flags ?? []).map((flag) => (0,report_escape/* shellWord */.r7)(flag, LONGEST_FLAG)), '--target', (0,report_escape/* shellWord */.r7)(target)];
    if (config !== null && config !== 'tailgate.yml')
        words.push('--config', (0,report_escape/* shellWord */.r7)(config));
    if (scenario !== null && !(0,metrics/* isOfCommand */.F_)(metric.name))
        words.push('--scenario', (0,report_escape/* shellWord */.r7)(scenario));
    return [...words, '--compare', 'side-by-side', '--base', after.commit].join(' ');
}
const LONGEST_FLAG = 1000;
function reproduction(input) {
    const { range: { upTo } } = input.news.finding;
    const run = measureAgain(input);
    if (run === null || !isCommit(upTo.commit))
        return null;
    return [`git fetch -q origin ${upTo.commit} && git switch -q --detach FETCH_HEAD`, ...(input.call.install === null ? [] : [input.call.install]), run].join('\n');
}
function bisection(input) {
    const { kind, range: { after, upTo } } = input.news.finding;
    const run = measureAgain(input);
    if (kind === 'creep' || run === null || !isCommit(after.commit) || !isCommit(upTo.commit))
        return [];
    const script = `${run} --quiet; code=$?; test $code -le 1 && exit $code; exit 125`;
    return [
        'If there are several commits in it, git finds the one, provided that the change is beyond its budget:', '',
        commandBlock([`git bisect start ${upTo.commit} ${after.commit}`, `git bisect run sh -c ${quoted(script)}`, 'git bisect reset'].join('\n')), '',
    ];
}
const quoted = (script) => `'${script.replace(/'/g, "'\\''")}'`;
function acceptance({ finding: { target, scenario, metric, range } }) {
    const found = Date.parse(range.upTo.time);
    const expires = Number.isNaN(found) ? '2030-12-31' : new Date(found + ACCEPTED_FOR * DAY).toISOString().slice(0, 10);
    const pairs = [['metric', metric.name], ['target', target], ...(scenario === null ? [] : [['scenario', scenario]]), ['reason', 'why it is worth it'], ['expires', expires]];
    return `accept:\n  - { ${pairs.map(([key = '', value = '']) => `${key}: ${yamlWord(value)}`).join(', ')} }`;
}
const yamlWord = (text) => (/^[A-Za-z][A-Za-z0-9._/ -]*$|^\d{4}-\d{2}-\d{2}$/.test(text) ? text : JSON.stringify(clean(text)));
//# sourceMappingURL=what-to-do.js.map
// EXTERNAL MODULE: ./build/src/report/phrases.js
var phrases = __webpack_require__(80986);
// EXTERNAL MODULE: ./build/src/report/history/words.js
var words = __webpack_require__(56090);
// EXTERNAL MODULE: ./build/src/report/row.js
var row = __webpack_require__(60744);
;// CONCATENATED MODULE: ./build/src/report/change-points/section.js







const LONGEST_REASON = 200;
const BEFORE = 40;
const MOST_POINTS = 60;
const CLAIMED_AT_MOST = 1e6;
function section_sectionText(input) {
    const { news } = input;
    const lines = [`${MARK[news.finding.direction]} ${section_headline(news)}`, '', ...stateLines(input), `- ${sinceText(input)}`, `- ${sureText(news)}`];
    return [...lines, ...chart(news)].join('\n');
}
const MARK = { regressed: '📉', improved: '📈', changed: '↕️' };
function section_subjectText({ finding: { target, scenario, metric } }) {
    return `${codeSpan(metric.name)} of ${codeSpan(placeName(target, scenario))}`;
}
function section_headline(news) {
    const { finding } = news;
    const { what, metric } = finding;
    const [before, after] = fromTo(what.before, what.after, metric);
    const interval = what.change === null || what.change.interval.lower === what.change.interval.upper ? '' : ` (${range(what.change.interval)})`;
    return `**${section_subjectText(news)} ${VERB[finding.kind][finding.direction]} by ${markdownText(sizeOf(finding).replace(/^[-+]/, ''))}**${interval}: ${markdownText(before)} → ${markdownText(after)}`;
}
const VERB = {
    'change-point': { regressed: 'got worse', improved: 'got better', changed: 'moved' },
    creep: { regressed: 'got worse step by step', improved: 'got better step by step', changed: 'moved step by step' },
};
function stateLines({ news, repository }) {
    switch (news.state) {
        case 'open': return [];
        case 'accepted': return [`- **Accepted**: ${asSentence(markdownText(clean(news.reason ?? '', LONGEST_REASON) || 'no reason given', LONGEST_REASON))}`];
        case 'back': return [`- **${section_backText({ news, repository })}**`];
        case 'withdrawn': return [`- **Withdrawn**: ${news.finding.kind === 'creep' ? 'with the runs that came later, most of it turned out to be a single change, which is told by itself' : 'with the runs that came later this no longer stands'}. What is below was said before them.`];
        default: return unknown(news.state);
    }
}
function section_backText({ news: { finding, series }, repository }) {
    const level = series?.levels.at(-1);
    const first = level === undefined ? undefined : series?.points[level.start];
    if (finding.kind === 'creep')
        return 'It is over: the newest level is no longer worse.';
    if (level === undefined || first === undefined || level.start <= finding.what.index)
        return 'It is over: the newest runs are at the old level again.';
    return `It came back: ${markdownText(valueText(level.size.point, finding.metric))} since ${endText(first, repository)}.`;
}
function sinceText({ news: { finding, series }, repository }) {
    const { after, upTo } = finding.range;
    if (finding.kind === 'creep') {
        const { against } = finding.what;
        const to = against.kind === 'pin' ? `the level of ${codeSpan(against.name)}, the release that \`history.pin\` names` : 'the best level that lasted';
        return `No single change is large enough to be called one, together they are: the newest level is held against ${to}, of ${endText(after, repository)}${compareText(after, upTo, repository)}.`;
    }
    const runs = series === null ? null : series.points.slice(finding.what.index).length;
    const began = series?.points[finding.what.index];
    const likely = began === undefined || began.commit === upTo.commit ? '' : `, most likely with ${endText(began, repository)}`;
    return `It began after ${endText(after, repository)}, and with ${endText(upTo, repository)} at the latest${compareText(after, upTo, repository)}${likely}${runs === null ? '' : `. Main was measured ${plural(runs, 'time')} since`}.`;
}
function compareText(after, upTo, repository) {
    return repository === null || !isCommit(after.commit) || !isCommit(upTo.commit) || after.commit === upTo.commit ? '' : ` ([what is between](${repository}/compare/${after.commit}...${upTo.commit}))`;
}
function endText({ commit, time }, repository) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0];
    const of = day === undefined ? '' : ` (${day})`;
    if (commit === null)
        return `the run${of}`;
    const name = codeSpan(shortCommit(commit) ?? '');
    return `${repository !== null && isCommit(commit) ? `[${name}](${repository}/commit/${commit})` : name}${of}`;
}
function sureText({ finding }) {
    const machines = finding.seenBy > 1 ? ` It was seen on ${count(finding.seenBy)} kinds of machine.` : '';
    if (finding.kind === 'creep')
        return `Both are means of several runs, and their difference is beyond what the noise explains.${machines}`;
    const { p, state } = finding.what;
    if (p === null)
        return `It is counted and not timed, so there is no noise in it.${machines}`;
    const rare = p > 0 ? Math.min(CLAIMED_AT_MOST, 1 / p) : CLAIMED_AT_MOST;
    const moves = state === 'confirmed' ? '' : ' Its place may still move by a few commits as more runs come in.';
    return `A history in which nothing changed looks like this less than once in ${count(Number(rare.toPrecision(1)))} times.${machines}${moves}`;
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
    const from = finding.kind === 'creep' ? 'the newest level' : (shortCommit(began?.commit ?? null) ?? began?.time.slice(0, 10) ?? '');
    const [before, after] = fromTo(what.before, what.after, finding.metric);
    return ['', commandBlock([sparkline(shown, MOST_POINTS), `${' '.repeat(place)}↑ ${clean(from)}: ${clean(before)} → ${clean(after)}`].join('\n')).replace(/^(`+)sh/, '$1text')];
}
function unknown(state) {
    throw new Error(`not a known state: ${JSON.stringify(state)}`);
}
//# sourceMappingURL=section.js.map
;// CONCATENATED MODULE: ./build/src/report/change-points/comment.js






const comment_LONGEST_REASON = 200;
const commentHead = (project) => `### Performance of main changed about here${ofProject(project)}\n\nTailgate holds each run of main against those before it. Whether a change lasts shows only some runs later, and so this is said now.`;
function commentFoot(inputs) {
    const worst = inputs.find(({ news }) => news.finding.direction === 'regressed' && news.state === 'open');
    return worst === undefined ? null : whatToDo(worst);
}
function issueTitle({ finding }, project) {
    const { target, scenario, metric, kind } = finding;
    return plainText(`${project === null ? '' : `${project}: `}${clean(metric.name, 80)} of ${placeName(target, scenario)} got worse${kind === 'creep' ? ' step by step' : ''}`, LONGEST_TITLE);
}
const LONGEST_TITLE = 240;
function issueBody(input, project) {
    return [
        `Tailgate holds each run of main against those before it${ofProject(project)}, and found this. The issue is kept up to date, and closed when it is over; close it as not planned if you do not want to be told of it again.`, '',
        sectionText(input), '', ...[whatToDo(input)].filter((text) => text !== null),
    ].join('\n');
}
const worseAgainNote = ({ news }) => `It got worse again: ${headline(news)}, with ${commitText(news)} at the latest. What stands above is about this now.`;
function closingNote(input) {
    const { news } = input;
    switch (news.state) {
        case 'accepted': return `Closed: the change of ${subjectText(news)} was accepted. ${asSentence(markdownText(clean(news.reason ?? '', comment_LONGEST_REASON) || 'no reason given', comment_LONGEST_REASON))}`;
        case 'back': return `Closed: ${subjectText(news)}. ${backText(input)}`;
        case 'withdrawn': return news.finding.kind === 'creep' ? `Closed: with the runs that came later, most of what added up in ${subjectText(news)} turned out to be a single change.` : `Closed: with the runs that came later, the change of ${subjectText(news)} no longer stands out of the noise.`;
        case 'open': throw new Error('what is open is not closed');
        default: return comment_unknown(news.state);
    }
}
function plainLine({ finding }) {
    const { target, scenario, metric, what, direction, kind } = finding;
    const [before, after] = (0,words/* fromTo */.e8)(what.before, what.after, metric);
    const verb = `${{ regressed: 'got worse', improved: 'got better', changed: 'moved' }[direction]}${kind === 'creep' ? ' step by step' : ''}`;
    const [from, to] = [finding.range.after, finding.range.upTo].map((end) => (0,words/* shortCommit */.Ax)(end.commit) ?? end.time.slice(0, 10));
    const since = kind === 'creep' ? `since ${from}` : `after ${from} and with ${to} at the latest`;
    return (0,report_escape/* plainText */.wh)(`${(0,report_escape/* clean */.uH)(metric.name, 80)} of ${(0,row/* placeName */.fW)(target, scenario)} ${verb} by ${(0,words/* sizeOf */.$d)(finding).replace(/^[-+]/, '')} (${before} to ${after}), ${since}`, LONGEST_LINE);
}
const LONGEST_LINE = 400;
const ofProject = (project) => (project === null ? '' : ` (${markdownText(project)})`);
const commitText = ({ finding: { range: { upTo } } }) => {
    const short = shortCommit(upTo.commit);
    return short === null ? `the run of ${markdownText(upTo.time.slice(0, 10))}` : markdownText(`\`${short}\``);
};
function comment_unknown(state) {
    throw new Error(`not a known state: ${JSON.stringify(state)}`);
}
//# sourceMappingURL=comment.js.map
// EXTERNAL MODULE: ./build/src/report/reproduce.js
var reproduce = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/src/commands/history/settings.js
var settings = __webpack_require__(25654);
// EXTERNAL MODULE: ./build/src/commands/problems.js
var problems = __webpack_require__(48758);
// EXTERNAL MODULE: ./build/src/commands/root.js
var commands_root = __webpack_require__(38950);
;// CONCATENATED MODULE: ./build/src/commands/history-told.js












async function newsAfter({ run: whole }, store, pin, today) {
    const run = whole.screening ?? whole;
    const parts = (0,join/* measuredIn */.oS)(run);
    const stored = await store.read([...new Set(run.samples.map(({ target }) => target))]);
    if (!stored.ok)
        return stored;
    const measured = { commit: whole.head.commit, ids: new Set(parts.map(({ id }) => id)), today, accept: whole.accept };
    const options = (0,history_options/* historyOptions */.x)(whole.history, metricsIn(run), pin);
    return { ok: true, value: [...stored.value.values()].flatMap((baseline) => newsOf(baseline, measured, options)) };
}
function metricsIn({ samples }) {
    return [...new Map(samples.map(({ metric }) => [metric.name, metric])).values()];
}
const foundNow = (news) => news.filter(({ fresh, state }) => fresh && state === 'open');
const worseIn = (news) => foundNow(news).filter(({ finding }) => finding.direction === 'regressed');
function newsLines(news, call, config) {
    const found = foundNow(news);
    if (found.length === 0)
        return '';
    const again = worseIn(news).map((one) => measureAgain({ news: one, call, config })).find((command) => command !== null);
    return [
        'New in the history of main:', ...found.map((one) => `  ${plainLine(one)}`),
        ...(again === undefined ? [] : ['Measure it against the last commit of the old level:', `  ${again}`]), '',
    ].join('\n');
}
async function printNews(conclusion, options, world) {
    const { run } = conclusion;
    const { onChange, fail, pin } = run.history;
    if (onChange === 'none' && !fail)
        return false;
    const root = (0,commands_root/* rootOf */.I)(options, world);
    const known = pin === null ? null : await (0,settings/* pinOf */.n)((0,git/* gitIn */.u)(root, world.signal), pin);
    const news = await newsAfter(conclusion, (0,store/* directoryStore */.P)(external_node_path_.resolve(root, options.baselines)), known, world.now().toISOString().slice(0, 10));
    if (!news.ok) {
        world.stderr.write((0,problems/* problemLines */.p)(news.problems));
        return false;
    }
    (options.json ? world.stderr : world.stdout).write(newsLines(news.value, reproduce/* INSTALLED */.Ln, run.config));
    return fail && worseIn(news.value).length > 0;
}
//# sourceMappingURL=history-told.js.map

/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAndReport: () => (/* binding */ runAndReport),
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24462);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79723);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26067);
/* harmony import */ var _baseline_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69532);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78160);
/* harmony import */ var _history_told_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13740);
/* harmony import */ var _export_here_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70818);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48758);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97793);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38950);











async function runCommand(request, world) {
    const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(request.flags, (name) => `--${name}`);
    if (!options.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(options.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    return runAndReport(options.value, world);
}
async function runAndReport(options, world) {
    if (options.update && options.shard !== null) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)([{ file: null, line: null, column: null, path: '--shard', message: 'cannot be stored: it is a part of a run', hint: 'measure every shard without `--update`, and join them' }]));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .progressTo */ .b)(world, options.quiet);
    const result = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .n)(options, world, { progress: progress.show });
    progress.end();
    if (!result.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(result.problems));
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_;
    }
    printResult(result.value, options, world);
    const exitCode = options.update ? await store(result.value, options, world) : result.value.exitCode;
    await (0,_export_here_js__WEBPACK_IMPORTED_MODULE_6__/* .exportFromHere */ .f)(result.value, result.value.exports, options, world);
    return exitCode;
}
function printResult({ texts, problems }, options, world) {
    world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(problems));
    world.stdout.write(options.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY && world.env['NO_COLOR'] === undefined }));
}
async function store(result, options, world) {
    const stored = await (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .updateFrom */ .c)(result, (0,_baseline_store_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryStore */ .P)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_root_js__WEBPACK_IMPORTED_MODULE_7__/* .rootOf */ .I)(options, world), options.baselines)));
    if (!stored.ok) {
        world.stderr.write((0,_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problemLines */ .p)(stored.problems));
        return result.exitCode === 0 ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .USAGE */ .u_ : result.exitCode;
    }
    if (!options.quiet)
        for (const file of stored.value)
            world.stderr.write(`tailgate: wrote ${file}\n`);
    const worse = await (0,_history_told_js__WEBPACK_IMPORTED_MODULE_5__/* .printNews */ .p9)(result, options, world);
    return result.exitCode === _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .PASS */ .CQ && worse ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_9__/* .FAIL */ .vR : result.exitCode;
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 78160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ updateFrom)
/* harmony export */ });
/* harmony import */ var _baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40025);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24462);
/* harmony import */ var _join_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45905);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18712);
/* harmony import */ var _new_route_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84143);





async function updateFrom(conclusion, store) {
    const refusal = refusalToStore(conclusion);
    if (refusal !== null)
        return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
    const run = conclusion.run.screening ?? conclusion.run;
    const targets = [...new Set(run.samples.map((sample) => sample.target))];
    const entriesOf = (target) => (0,_join_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredIn */ .oS)(run).filter(({ samples }) => samples.some((sample) => sample.target === target)).map((one) => ({ ...(0,_baseline_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(one, target), accepted: acceptedOf(conclusion, target) }));
    const entries = new Map(targets.map((target) => [target, entriesOf(target)]));
    return store.add(entries);
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
