export const id = 744;
export const ids = [744];
export const modules = {

/***/ 8744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/src/github/payload.js
/** Values out of a JSON document of GitHub's -> what they must be, or null: names in it are chosen by strangers. */
/** The value at that path; undefined where there is none. Own properties only. */
function fieldOf(value, ...path) {
    return path.reduce((at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? Reflect.get(at, name) : undefined), value);
}
const matching = (pattern) => (value) => (typeof value === 'string' && pattern.test(value) ? value : null);
/** The full name of a commit, SHA-1 or SHA-256. */
const shaOf = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** `owner/name`; neither is a step in a path. */
const repositoryOf = matching(/^(?!\.{1,2}\/)[A-Za-z0-9._-]{1,100}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/);
/** `octocat`, `dependabot[bot]`. */
const loginOf = matching(/^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/);
/** A word of GitHub's own: `pull_request`, `timed_out`. */
const wordOf = matching(/^[a-z][a-z_]{0,49}$/);
/** A positive whole number. */
function idOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/**
 * A branch as git allows it (`git help check-ref-format`), and none that begins with a hyphen: it will stand on command lines.
 * GitHub cuts refs at 255 bytes.
 */
function branchOf(value) {
    return typeof value === 'string' && value.length <= 255 && !FORBIDDEN.test(value) ? value : null;
}
const FORBIDDEN = /^$|^[-/]|^@$|[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)\.|\.lock(?:\/|$)|[./]$/;
/** `refs/heads/main` without its beginning, when what is left is named as a branch may be. */
function fromRef(value, beginning) {
    return typeof value === 'string' && value.startsWith(beginning) ? branchOf(value.slice(beginning.length)) : null;
}
/** GitHub's own limit is 50 characters. */
const LONGEST_LABEL = 200;
/** The name of a label; compared, and escaped where it is shown. */
function labelOf(label) {
    const name = fieldOf(label, 'name');
    return typeof name === 'string' && name !== '' && name.length <= LONGEST_LABEL ? name : null;
}
/** One line of text, cut: to be escaped where it is shown. */
function textOf(value) {
    return typeof value === 'string' ? value.slice(0, 200).replace(/\p{Cc}+/gu, ' ') : null;
}
//# sourceMappingURL=payload.js.map
;// CONCATENATED MODULE: ./build/src/github/pull-request.js
/** A pull request as an event or the API tells it -> what of it counts, each part checked. */

/** `ownId`: of the repository that it is opened in, where the pull request itself does not tell. null: it is none. */
function pullRequestFrom(pull, ownId) {
    const number = idOf(fieldOf(pull, 'number'));
    const [head, base] = [endOf(fieldOf(pull, 'head')), endOf(fieldOf(pull, 'base'))];
    if (number === null || head === null || base === null)
        return null;
    const own = base.repositoryId ?? ownId;
    return {
        number, head, base: { sha: base.sha, branch: base.branch }, labels: labelsOf(fieldOf(pull, 'labels')),
        fromFork: own === null || head.repositoryId !== own, author: loginOf(fieldOf(pull, 'user', 'login')),
    };
}
function endOf(end) {
    const [sha, branch] = [shaOf(fieldOf(end, 'sha')), branchOf(fieldOf(end, 'ref'))];
    if (sha === null || branch === null)
        return null;
    return { sha, branch, repository: repositoryOf(fieldOf(end, 'repo', 'full_name')), repositoryId: idOf(fieldOf(end, 'repo', 'id')) };
}
/** GitHub allows a hundred on one issue. */
const MOST_LABELS = 100;
function labelsOf(labels) {
    return Array.isArray(labels) ? labels.slice(0, MOST_LABELS).flatMap((label) => labelOf(label) ?? []) : [];
}
//# sourceMappingURL=pull-request.js.map
;// CONCATENATED MODULE: ./build/src/github/event.js
/** The runner's environment and the payload that it points to -> what happened, as far as the gate must know. */



/** GitHub sends no payload above 25 MB. */
const LARGEST = 32 * 1024 * 1024;
const DEPENDABOT = 'dependabot[bot]';
/** Those of them that a fork or Dependabot starts with a token that only reads. */
const READ_ONLY_FROM_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const READ_ONLY_FROM_DEPENDABOT = [...READ_ONLY_FROM_FORKS, 'push', 'create', 'deployment', 'deployment_status'];
/** Never throws: what is missing, damaged or not what it must be is null, and so nothing is written on its account. */
async function readEvent(env) {
    const name = wordOf(env['GITHUB_EVENT_NAME']) ?? '';
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const action = wordOf(fieldOf(payload, 'action'));
    const ref = fromRef(env['GITHUB_REF'], 'refs/');
    const repository = repositoryOf(env['GITHUB_REPOSITORY']);
    const defaultBranch = branchOf(fieldOf(payload, 'repository', 'default_branch'));
    const runUrl = urlsOfRuns(env['GITHUB_SERVER_URL'], repository);
    const pullRequest = pullRequestFrom(fieldOf(payload, 'pull_request'), idOf(fieldOf(payload, 'repository', 'id')));
    return {
        name, action, defaultBranch,
        onDefaultBranch: name === 'push' && defaultBranch !== null && ref === `heads/${defaultBranch}`,
        ref: ref === null ? null : `refs/${ref}`,
        sha: shaOf(env['GITHUB_SHA']),
        repository,
        run: runOf(env, runUrl),
        pullRequest,
        mergeGroup: mergeGroupOf(payload),
        before: beforeOf(payload),
        label: action === 'labeled' || action === 'unlabeled' ? labelOf(fieldOf(payload, 'label')) : null,
        workflowRun: name === 'workflow_run' ? endedRunOf(payload, runUrl) : null,
        readOnly: (pullRequest?.fromFork === true && READ_ONLY_FROM_FORKS.includes(name)) || (env['GITHUB_ACTOR'] === DEPENDABOT && READ_ONLY_FROM_DEPENDABOT.includes(name)),
    };
}
async function readPayload(file) {
    if (file === undefined || file === '')
        return null;
    try {
        const found = await (0,promises_.stat)(file);
        return found.isFile() && found.size <= LARGEST ? JSON.parse(await (0,promises_.readFile)(file, 'utf8')) : null;
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
    const id = idOf(Number(env['GITHUB_RUN_ID']));
    const attempt = idOf(Number(env['GITHUB_RUN_ATTEMPT'] ?? 1));
    return id === null || attempt === null ? null : { id, attempt, url: url(id, attempt) };
}
/** All zeros: there was none. */
function beforeOf(payload) {
    const before = shaOf(fieldOf(payload, 'before'));
    return before === null || /^0+$/.test(before) ? null : before;
}
function mergeGroupOf(payload) {
    const group = fieldOf(payload, 'merge_group');
    const [headSha, baseSha, baseBranch] = [shaOf(fieldOf(group, 'head_sha')), shaOf(fieldOf(group, 'base_sha')), branchOf(fromRef(fieldOf(group, 'base_ref'), 'refs/heads/'))];
    return headSha === null || baseSha === null || baseBranch === null ? null : { headSha, baseSha, baseBranch };
}
function endedRunOf(payload, url) {
    const run = fieldOf(payload, 'workflow_run');
    const [id, attempt, headSha] = [idOf(fieldOf(run, 'id')), idOf(fieldOf(run, 'run_attempt')), shaOf(fieldOf(run, 'head_sha'))];
    if (id === null || attempt === null || headSha === null)
        return null;
    const repository = fieldOf(run, 'head_repository');
    return {
        id, attempt, headSha,
        event: wordOf(fieldOf(run, 'event')),
        conclusion: wordOf(fieldOf(run, 'conclusion')),
        headBranch: branchOf(fieldOf(run, 'head_branch')),
        headRepository: repositoryOf(fieldOf(repository, 'full_name')),
        headRepositoryId: idOf(fieldOf(repository, 'id')),
        headOwner: loginOf(fieldOf(repository, 'owner', 'login')),
        url: url(id, attempt),
        name: textOf(fieldOf(run, 'name')),
    };
}
//# sourceMappingURL=event.js.map
;// CONCATENATED MODULE: ./build/src/options.js
const PASS_OR_FAIL = ['pass', 'fail'];
const optionSpecs = [
    { name: 'config', kind: 'text', placeholder: 'FILE', default: 'tailgate.yml', on: 'both', description: 'The config file. Needed unless `start` or `package` is given.' },
    { name: 'start', kind: 'text', placeholder: 'COMMAND', default: null, on: 'both', description: 'Without a config file: the command that starts the service. It must listen on the port in `PORT` (or `{port}`).' },
    { name: 'url', kind: 'text', placeholder: 'PATH', default: null, on: 'both', description: 'Without a config file: the path to load, such as `/health`; several are separated by commas.' },
    { name: 'package', kind: 'text', placeholder: 'PATH', default: null, on: 'both', description: 'Without a config file: a folder or file to weigh.' },
    { name: 'working-directory', kind: 'text', placeholder: 'DIR', default: '.', on: 'both', description: 'Where to run; every other path is relative to it.' },
    { name: 'baselines', kind: 'text', placeholder: 'DIR', default: 'baselines', on: 'both', description: 'The folder of stored baselines.' },
    { name: 'out', kind: 'text', placeholder: 'DIR', default: '.tailgate', on: 'both', description: 'Where run.json, report.json, report.md and junit.xml are written.' },
    { name: 'compare', kind: 'choice', placeholder: 'HOW', choices: ['auto', 'stored', 'side-by-side', 'none'], default: 'auto', on: 'both', description: '`stored`: with the baselines; `side-by-side`: with the base commit, built and measured in turn with head; `auto`: stored first, then side by side what is over budget or undecided; `none`: absolute limits only.' },
    { name: 'base', kind: 'text', placeholder: 'REF', default: null, on: 'both', description: 'Branch, tag or commit to compare with side by side: where HEAD left it is checked out and measured. Without it the pull request\'s base, else the default branch.' },
    { name: 'update', kind: 'flag', placeholder: '', default: 'false', on: 'both', description: 'Write this measurement into the baselines when the run is green. The Action does so only on the default branch.' },
    { name: 'time', kind: 'number', placeholder: 'SECONDS', default: '60', on: 'both', range: { least: 1, most: 86400, whole: false }, description: 'Measuring time of each comparison, without warm-up and starts: of the stored one, and of the one side by side where that follows.' },
    { name: 'seed', kind: 'number', placeholder: 'N', default: null, on: 'both', range: { least: 0, most: 2 ** 32 - 1, whole: true }, description: 'Seed of every random choice; drawn and printed when absent.' },
    { name: 'target', kind: 'text', placeholder: 'NAME', default: null, on: 'both', description: 'Measure this target only.' },
    { name: 'scenario', kind: 'text', placeholder: 'NAME', default: null, on: 'both', description: 'Measure this scenario only.' },
    { name: 'on-inconclusive', kind: 'choice', placeholder: 'HOW', choices: PASS_OR_FAIL, default: null, on: 'both', description: 'Whether a run that cannot tell ends with exit code 4 (`fail`) or 0 (`pass`, the default). Overrides the config.' },
    { name: 'on-missing-baseline', kind: 'choice', placeholder: 'HOW', choices: PASS_OR_FAIL, default: null, on: 'both', description: 'Whether a run without a baseline ends with exit code 4 (`fail`) or 0 (`pass`, the default). Overrides the config.' },
    { name: 'mode', kind: 'choice', placeholder: 'MODE', choices: ['auto', 'compare', 'update', 'publish'], default: 'auto', on: 'action', description: '`compare` measures and never writes baselines, `update` writes them when the run is green, `publish` posts what another workflow measured; `auto` publishes under `workflow_run`, updates on a push to the default branch, and compares otherwise.' },
    { name: 'token', kind: 'text', placeholder: 'TOKEN', default: '${{ github.token }}', on: 'action', description: 'Reads the baselines; writes them, the comment and the check where it may. The measured code never gets it.' },
    { name: 'store', kind: 'choice', placeholder: 'WHERE', choices: ['branch', 'directory'], default: 'branch', on: 'both', description: '`branch`: baselines are kept on a branch of their own, written by pushes to the default branch; until it exists those of the folder are read. `directory`: in the checkout, and `update` changes the files there.' },
    { name: 'baselines-branch', kind: 'text', placeholder: 'BRANCH', default: 'tailgate-baselines', on: 'both', pattern: { is: /^(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$/, says: 'the name of a branch', example: 'tailgate-baselines' }, description: 'The branch of stored baselines; it is made when it is missing.' },
    { name: 'project', kind: 'text', placeholder: 'NAME', default: null, on: 'both', pattern: { is: /^(?!default$)[A-Za-z0-9._-]{1,50}$/, says: 'a name of at most 50 letters, digits, `.`, `_` and `-` (and not `default`)', example: 'storefront' }, description: 'Name of this gate where a repository has several: each has its own comment, check and artifact. Letters, digits, `.`, `_` and `-`.' },
    { name: 'comment', kind: 'choice', placeholder: 'WHEN', choices: ['on-change', 'always', 'never'], default: 'on-change', on: 'both', description: 'When a pull request gets a comment: when there is something to say (and then it is kept up to date), always, or never.' },
    { name: 'check', kind: 'flag', placeholder: '', default: 'true', on: 'both', description: 'Whether a check run of its own is opened and concluded, where the token may.' },
    { name: 'artifact', kind: 'text', placeholder: 'NAME', default: null, on: 'action', description: 'Name under which the workflow uploads the folder `out`, when it is not `tailgate` (with a project `tailgate-PROJECT`): read when another workflow publishes it, and when a label asks for it to be judged again.' },
    { name: 'quiet', kind: 'flag', placeholder: '', default: 'false', on: 'command line', description: 'No progress on stderr.' },
    { name: 'json', kind: 'flag', placeholder: '', default: 'false', on: 'command line', description: 'Print report.json on stdout instead of the report.' },
];
/**
 * What was written -> Options, or every problem at once. `raw` holds the text of each option by name; an absent or empty
 * one takes its default. `label` says how the user knows it: `--time` or `input time`.
 */
function options_readOptions(raw, label) {
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
        mode: mode === 'compare' || mode === 'update' || mode === 'publish' ? mode : 'auto',
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/publish/action.js


/** GitHub drops a summary of more than 1 MiB whole, with an error: bytes that stay safely below. */
const SUMMARY_LIMIT = 900_000;
/** GitHub shows ten of each level for a step. */
const MOST_ANNOTATIONS = 10;
/** Appends to the job summary; does nothing where there is none (outside of GitHub), and never fails the job. */
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
/** `config` is the file that the lines are of, as the user named it. What is too many is counted in the last one of its level. */
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
/** Before anything else, so that a step that ends early has said that nothing happened. */
function clearOutputs(core) {
    for (const [name, value] of Object.entries({ outcome: '', report: '', regressions: '0', compared: '0', 'comment-id': '' }))
        core.setOutput(name, value);
}
/** `out` is the folder of the run's files. `regressions` counts what regressed or is over its budget, warnings included. */
function setOutputs(core, { judgement }, out) {
    core.setOutput('outcome', judgement.outcome);
    core.setOutput('report', external_node_path_.join(out, 'report.json'));
    core.setOutput('regressions', String(judgement.verdicts.filter(({ severity }) => severity !== 'none').length));
    core.setOutput('compared', String(judgement.counts.compared));
}
//# sourceMappingURL=action.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/new-route.js
/** There is nothing to compare then, and nothing wrong. */
const isAddedByHead = ({ side, kind }) => side === 'base' && kind === 'wrong-answers';
/** Whatever could not be measured of the run, and of the one that came before it in `auto`. */
const failuresOf = (run) => [...(run.screening?.failures ?? []), ...run.failures].filter((failure) => !isAddedByHead(failure));
//# sourceMappingURL=new-route.js.map
;// CONCATENATED MODULE: ./build/src/exit-codes.js

/** Pass or warn: nothing is beyond what is allowed. */
const PASS = 0;
/** A budget is exceeded. */
const FAIL = 1;
/** Wrong use or wrong config: nothing was measured. */
const exit_codes_USAGE = 2;
/** Could not measure: the target died, was never ready, answered wrongly, or the run was interrupted. */
const NOT_MEASURED = 3;
/** Inconclusive or without a baseline, where the policy asks for a failure. */
const UNDECIDED = 4;
/**
 * A budget that is exceeded wins over everything: it is what was measured. Then what could not be measured, so that a tool's
 * failure is never a pass and never a regression. Then the policy: where nothing at all was compared that is a matter of the
 * missing baseline, and of being inconclusive only if an absolute limit could not be decided either.
 */
function exitCodeOf(run, { outcome, counts, uncompared }, policy) {
    if (outcome === 'fail')
        return FAIL;
    if (failuresOf(run).length > 0 || !run.complete)
        return NOT_MEASURED;
    const nothingCompared = run.compare !== 'none' && (counts.compared === 0 || uncompared.length > 0);
    if (nothingCompared && policy.onMissingBaseline === 'fail')
        return UNDECIDED;
    const undecided = outcome === 'inconclusive' && (!nothingCompared || counts.inconclusive > 0);
    if (undecided && policy.onInconclusive === 'fail')
        return UNDECIDED;
    return PASS;
}
//# sourceMappingURL=exit-codes.js.map
;// CONCATENATED MODULE: ./build/src/report/escape.js
/**
 * Untrusted text -> text that is only ever read, in Markdown, on a terminal and in XML. Names, paths, log lines and error
 * bodies belong to the pull request under test; a comment written with our token must not ping, link, load an image, close a
 * table or forge a marker for it.
 */
/** Longest name or sentence that is shown, in code points. */
const LONGEST_TEXT = 120;
/** A log line may be longer: it is read by whoever mends the service. */
const LONGEST_LOG_LINE = 240;
const MOST_LOG_LINES = 40;
/** Escape sequences of terminals: CSI, OSC (titles, links) and the two-byte ones; an unfinished one goes to its line's end. */
const TERMINAL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
/** Control, zero-width, direction-changing, tag, filler and private characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]/gu;
/** Marks piled on one letter until they cover the lines around it. */
const STACKED = /(\p{M}{4})\p{M}+/gu;
const ZERO_WIDTH_SPACE = '\u200b';
/** One line without anything invisible, cut with "…" when it is longer than `longest` code points. */
function clean(text, longest = LONGEST_TEXT) {
    const line = visible(text.slice(0, longest * 40)).replace(/\s+/g, ' ').trim();
    return cut(line, longest);
}
/**
 * A sentence in Markdown. Everything that Markdown, HTML or GitHub could act on is spelled out or broken; what stands
 * between two backticks becomes a code span.
 */
function markdownText(text, longest = LONGEST_TEXT, place = 'text') {
    const parts = clean(text, longest).split(/(`[^`]+`)/);
    return parts.map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1), place, longest) : prose(part))).join('');
}
/** What is only dangerous with the dot or the colon that our own sentence adds is broken as well. */
function prose(text) {
    return text
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=\/\/)|www(?=\.|$)|gh(?=-\d)|:(?=[\w+\\-]+(?::|$))/gi, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/^\s*(?=[-+](?:\s|$)|\d+[.)](?:\s|$)|[-=]+\s*$)/, ZERO_WIDTH_SPACE)
        .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
/**
 * Markdown code span, with a fence that is longer than any run of backticks inside. In a table `|` is escaped as well:
 * GitHub splits cells before it reads code.
 */
function codeSpan(text, place = 'text', longest = LONGEST_TEXT) {
    const content = withoutMarkers(clean(text, longest)) || '(no name)';
    const fence = '`'.repeat(longestRun(content) + 1);
    const padded = /^`|`$/.test(content) ? ` ${content} ` : content;
    return `${fence}${place === 'table' ? inCell(padded) : padded}${fence}`;
}
/** A backslash that stands before a bar already must not be taken for half of an escaped backslash. */
const inCell = (content) => content.replace(/\\(?=\|)/g, `\\${ZERO_WIDTH_SPACE}`).replace(/\|/g, '\\|');
/** Log lines as a fenced block; the last ones when there are many. Empty lines at the ends are left out. */
function fenced(log) {
    // Two spaces in front: chat-ops bots act on lines that begin with their command.
    return fenceAround(logLines(log).map((line) => `  ${withoutMarkers(line)}`.trimEnd()), 'text');
}
/** A command of ours as a fenced block; it may hold names that are not ours. */
function commandBlock(command) {
    const { open, lines, close } = fenceAround(command.split('\n').map((line) => withoutMarkers(visible(line))), 'sh');
    return [open, ...lines, close].join('\n');
}
function fenceAround(lines, language) {
    const fence = '`'.repeat(Math.max(3, lines.reduce((most, line) => Math.max(most, longestRun(line)), 0) + 1));
    return { open: `${fence}${language}`, lines, close: fence };
}
/** Log lines for a terminal. Each is to be printed behind a prefix, so that none is taken for a workflow command. */
function logLines(log) {
    const lines = log.slice(-MOST_LOG_LINES).map((line) => cut(visible(line.slice(0, LONGEST_LOG_LINE * 10)).trimEnd(), LONGEST_LOG_LINE)).map(withoutCommands);
    const first = lines.findIndex((line) => line !== '');
    return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
/** One line for a terminal or a plain text. */
function escape_plainText(text, longest = LONGEST_TEXT) {
    return withoutCommands(clean(text, longest));
}
/** XML text or attribute. What XML 1.0 does not allow is left out; line breaks stay. */
function xml(text) {
    return wellFormed(text)
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A word of a POSIX shell command, quoted where it must be. */
function shellWord(text, longest = LONGEST_TEXT) {
    const word = clean(text, longest);
    return /^[\w./:=,%+-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}
function visible(text) {
    return wellFormed(text).normalize('NFC').replace(TERMINAL_SEQUENCE, '').replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(INVISIBLE, '').replace(STACKED, '$1');
}
/** Half a surrogate pair becomes U+FFFD. */
const wellFormed = (text) => text.replace(/\p{Cs}/gu, '\ufffd');
function cut(text, longest) {
    if (text.length <= longest)
        return text;
    const points = [...text];
    return points.length <= longest ? text : `${points.slice(0, longest - 1).join('')}…`;
}
/** The runner acts on `::name::` at a line's start and on `##[name]` anywhere. */
const withoutCommands = (text) => text.replace(/^(\s*):(?=:)/, '$1: ').replace(/##(?=\[)/g, '## ');
/** The hidden marker by which a comment is found again is an HTML comment: none may be forged, not even inside code. */
const withoutMarkers = (text) => text.replace(/<!(?=-)/g, `<!${ZERO_WIDTH_SPACE}`).replace(/--(?=!?>)/g, `--${ZERO_WIDTH_SPACE}`);
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./build/src/commands/problems.js

/** Messages quote what the user wrote, and what a file held: each stays one line of text, whatever is in it. */
const LONGEST = 1000;
function problems_problemLines(problems) {
    return problems.map((problem) => `tailgate: ${problemText(problem)}\n`).join('');
}
/** `tailgate.yml:12:7: targets.api.start: must be text; write ...` */
function problemText(problem) {
    const place = problem.file === null ? [] : [[problem.file, problem.line, problem.column].filter((part) => part !== null).join(':')];
    const hint = problem.hint === null ? '' : `\n    ${escape_plainText(problem.hint, LONGEST)}`;
    return `${escape_plainText([...place, problem.path, problem.message].filter((part) => part !== '').join(': '), LONGEST)}${hint}`;
}
//# sourceMappingURL=problems.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(3429);
;// CONCATENATED MODULE: ./build/src/github/limit.js
/** What stands in an answer of GitHub's -> whether it has had enough for now, and for how long. */

/** What GitHub advises where a secondary limit does not say how long. */
const USUAL_PAUSE = 60;
/** null: the answer is about something else. `now` in ms since 1970. */
function limitOf(status, headers, says, now) {
    const pause = pauseOf(headers, now);
    const usedUp = fieldOf(headers, 'x-ratelimit-remaining') === '0';
    if (status !== 429 && !(status === 403 && (usedUp || pause !== null || /rate limit/i.test(says))))
        return null;
    if (pause !== null)
        return { seconds: pause, announced: true };
    const reset = Number(fieldOf(headers, 'x-ratelimit-reset'));
    // Of every answer; it speaks of this limit only when nothing remains. A second more, for it counts in whole ones.
    if (usedUp && Number.isFinite(reset))
        return { seconds: Math.max(0, Math.ceil(reset - now / 1000)) + 1, announced: true };
    return { seconds: USUAL_PAUSE, announced: false };
}
/** `retry-after`, in seconds or as a date (what stands between may be no server of GitHub's); null when there is none. */
function pauseOf(headers, now) {
    const text = fieldOf(headers, 'retry-after');
    if (typeof text !== 'string' || text.trim() === '')
        return null;
    // `-5` would be a date as well.
    const date = /^\s*[A-Z][a-z]{2,8},/.test(text) ? Date.parse(text) : Number.NaN;
    const seconds = /^\s*\d+\s*$/.test(text) ? Number(text) : Math.ceil((date - now) / 1000);
    return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
//# sourceMappingURL=limit.js.map
;// CONCATENATED MODULE: ./build/src/github/permission.js
/** A request that GitHub forbids -> what the token may not do, and the line that a workflow's job lacks. */

/** The first that fits: what is asked for, and the permission that has to do with it. */
const THINGS = [
    [/\/(?:issues|pulls)\/(?:\d+\/)?comments/, 'comments', 'pull-requests'],
    [/\/labels/, 'labels', 'pull-requests'],
    [/\/check-(?:runs|suites)/, 'checks', 'checks'],
    [/\/pulls(?:\/|$)/, 'pull requests', 'pull-requests'],
    [/\/actions\//, 'runs and their artifacts', 'actions'],
    [/\/(?:git|contents|commits|compare|branches)(?:\/|$)/, 'the contents of the repository', 'contents'],
];
/** Said by GitHub where a permission is what is missing, and not, say, that an issue is locked. */
const NOT_PERMITTED = /not accessible by/i;
/** `write comments (the job needs `permissions: pull-requests: write`)`; null when another reason is given, or nobody knows. */
function permissionFor({ method, path }, headers, says) {
    const found = THINGS.find(([pattern]) => pattern.test(path));
    if (found === undefined || !NOT_PERMITTED.test(says))
        return null;
    const [, thing, usual] = found;
    const access = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
    const needed = toldBy(fieldOf(headers, 'x-accepted-github-permissions'), usual) ?? `${usual}: ${access}`;
    return `${access} ${thing} (the job needs \`permissions: ${needed}\`)`;
}
/** `issues=write; pull_requests=write` has two ways, each maybe of several permissions, `a=write,b=read`. The usual one is preferred. */
function toldBy(header, usual) {
    if (typeof header !== 'string' || !/^[a-z_]+=(?:read|write)(?:[,;] ?[a-z_]+=(?:read|write))*$/.test(header))
        return null;
    const ways = header.split(';').map((way) => way.trim().replaceAll('_', '-').replaceAll('=', ': ').replace(/, ?/g, ', '));
    return ways.find((way) => way.startsWith(`${usual}:`)) ?? ways[0] ?? null;
}
//# sourceMappingURL=permission.js.map
;// CONCATENATED MODULE: ./build/src/github/refusal.js
/** What GitHub answers instead of doing it -> why, in one clean sentence for a log. */




/** null: not an answer of GitHub's, but a bug. */
function refusalOf(error) {
    if (!(0,types_.isNativeError)(error) && !(error instanceof DOMException))
        return null;
    if (error.name === 'AbortError' || error.name === 'TimeoutError')
        return { kind: 'unavailable', status: null, message: 'GitHub was not asked to the end: the job was stopped' };
    const status = fieldOf(error, 'status');
    const request = fieldOf(error, 'request');
    if (error.name !== 'HttpError' || typeof status !== 'number' || typeof request !== 'object')
        return ofGraphql(error);
    const asked = { method: textOf(fieldOf(request, 'method')) ?? 'a request', path: pathOf(fieldOf(request, 'url')) };
    const what = `${asked.method} ${asked.path}`.trim();
    const response = fieldOf(error, 'response');
    if (response === undefined)
        return { kind: 'unavailable', status: null, message: `GitHub gave no answer to ${what}: ${refusal_clean(error.message)}` };
    return ofAnswer(status, response, asked, what);
}
function ofAnswer(status, response, asked, what) {
    // Whoever stands in between may answer with a whole web page: that says nothing.
    const says = refusal_clean(messageOf(fieldOf(response, 'data')));
    const because = says === '' ? '' : `: ${says}`;
    const headers = fieldOf(response, 'headers');
    const now = Date.now();
    const limit = limitOf(status, headers, says, now);
    if (limit !== null)
        return { kind: 'limited', status, message: `GitHub's rate limit is used up${limit.announced ? until(limit.seconds, now) : ''}${because}` };
    switch (status) {
        case 401: return { kind: 'forbidden', status, message: `GitHub does not accept the token${because}` };
        case 403: return { kind: 'forbidden', status, message: `the token may not ${permissionFor(asked, headers, says) ?? what}${because}` };
        case 404:
        case 410: return { kind: 'missing', status, message: `GitHub knows no such thing, or does not show it to this token (${what})` };
        case 409: return { kind: 'conflict', status, message: `${what}${because}` };
        case 422: return { kind: TOO_LONG.test(says) ? 'too-long' : 'invalid', status, message: `GitHub does not take ${what}${because}` };
        case 413: return { kind: 'too-long', status, message: `GitHub does not take so much (${what})${because}` };
        default: return status >= 500 ? { kind: 'unavailable', status, message: `GitHub failed (${status}) at ${what}${pausing(headers, now)}${because}` } : { kind: 'invalid', status, message: `GitHub answered ${status} to ${what}${because}` };
    }
}
/** "Body is too long (maximum is 65536 characters)", "Only 65535 characters are allowed; 70000 were supplied." */
const TOO_LONG = /too long|exceeds? the maximum|characters are allowed/i;
/** GraphQL refuses with status 200 and a list of errors. */
function ofGraphql(error) {
    const errors = fieldOf(error, 'response', 'data', 'errors') ?? fieldOf(error, 'errors');
    if (!Array.isArray(errors) || fieldOf(error, 'response') === undefined)
        return null;
    const kinds = { RATE_LIMITED: 'limited', FORBIDDEN: 'forbidden', NOT_FOUND: 'missing' };
    const [first] = errors;
    return { kind: kinds[textOf(fieldOf(first, 'type')) ?? ''] ?? 'invalid', status: 200, message: `GitHub does not answer a query: ${refusal_clean(textOf(fieldOf(first, 'message')) ?? '')}` };
}
/** What is wrong on the whole, and with the first field that it is said of. */
function messageOf(data) {
    const message = textOf(fieldOf(data, 'message')) ?? '';
    const errors = fieldOf(data, 'errors');
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const detail = textOf(first) ?? textOf(fieldOf(first, 'message')) ?? textOf(fieldOf(first, 'code'));
    return detail === null ? message : `${message} (${detail})`;
}
function pausing(headers, now) {
    const pause = pauseOf(headers, now);
    return pause === null ? '' : ` and is not to be asked${until(pause, now)}`;
}
/** A time that Date cannot hold is as good as none. */
function until(seconds, now) {
    if (seconds < 120)
        return ` for ${seconds} s`;
    const end = new Date(now + seconds * 1000);
    return Number.isNaN(end.getTime()) ? '' : ` until ${end.toISOString().slice(0, 16)}Z`;
}
/** One line of at most 300 characters, without what is invisible or turns text around. */
const refusal_clean = (text) => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 300).replace(/[\uD800-\uDBFF]$/, '').replace(/\.$/, '');
/** Without the server and what may stand in the query; readable, where it can be. */
function pathOf(url) {
    const address = textOf(url) ?? '';
    const path = URL.canParse(address) ? new URL(address).pathname : '';
    try {
        return refusal_clean(decodeURIComponent(path));
    }
    catch {
        return refusal_clean(path);
    }
}
//# sourceMappingURL=refusal.js.map
;// CONCATENATED MODULE: ./build/src/baseline/branch-answer.js
/** GitHub's answers -> the parts of them that are used; where a part is missing the answer counts as none, never as empty. */


/** Thrown for an answer that makes no sense: broken off on the way, or the page of a proxy. */
class Garbled extends Error {
}
/** Why GitHub did not do it, or not so that it could be understood; null for what is a bug of ours. */
function whyRefused(error) {
    return error instanceof Garbled ? { kind: 'unavailable', status: null, message: `GitHub's answer makes no sense: ${error.message}` } : refusalOf(error);
}
/** The name of a git object at that path. */
function shaIn(answer, ...path) {
    const sha = shaOf(fieldOf(answer, ...path));
    if (sha === null)
        throw new Garbled(`it has no ${path.join('.')}`);
    return sha;
}
/** The list at that path; the answer itself where there is none. */
function listIn(answer, ...path) {
    const list = path.length === 0 ? answer : fieldOf(answer, ...path);
    if (!Array.isArray(list))
        throw new Garbled(path.length === 0 ? 'it is not a list' : `it has no list ${path.join('.')}`);
    return list;
}
function textIn(answer, ...path) {
    const text = fieldOf(answer, ...path);
    if (typeof text !== 'string')
        throw new Garbled(`it has no ${path.join('.')}`);
    return text;
}
//# sourceMappingURL=branch-answer.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/problem.js
const nowhere = { line: null, column: null, path: '' };
function problem(file, message, hint, place = {}) {
    return { file, ...nowhere, ...place, message, hint };
}
function refuse(...problems) {
    return { ok: false, problems };
}
function problem_accept(value) {
    return { ok: true, value };
}
/** What to do with a file that cannot be read: its history is in git. */
function restoreHint(file) {
    return `Restore it (\`git checkout -- ${file}\`), or delete the file to start a new history on purpose.`;
}
/** A value from a file, fit for a message: short and on one line. */
function shown(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
//# sourceMappingURL=problem.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/system-error.js
/** Turns what the operating system refused, an error with a code such as ENOSPC, into words and advice. */
// By shape, not `instanceof`: errors of Node's own modules come from another realm than a test's globals.
function system_error_isSystemError(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        && 'syscall' in error && typeof error.syscall === 'string';
}
/** True when it is a system error of one of these codes. */
function hasCode(error, ...codes) {
    return system_error_isSystemError(error) && codes.includes(error.code);
}
const known = {
    ENOSPC: ['the disk is full', 'Free some space, or name a directory on another disk.'],
    EDQUOT: ['the disk quota is used up', 'Free some space, or name a directory on another disk.'],
    EFBIG: ['the file is larger than this system allows', 'Raise the limit on the size of files (`ulimit -f`).'],
    EROFS: ['the file system is read-only', 'Name a directory that can be written to.'],
    EACCES: ['permission denied', 'Change its permissions or its owner, or name another one.'],
    EPERM: ['permission denied', 'Change its permissions or its owner, or name another one.'],
    ENOENT: ['it does not exist', 'Check how it is spelled, and that it was built or checked out.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Name a directory.'],
    EEXIST: ['a file of that name is in the way', 'Move it away, or name another directory.'],
    EISDIR: ['it is a directory, not a file', 'Move it away, or name another one.'],
    ELOOP: ['it is a symbolic link that is not followed', 'Put a plain file in its place.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit on open files (`ulimit -n`).'],
    ENFILE: ['too many files are open', 'Close other programs on this machine.'],
    EIO: ['the disk reports an error', 'Check the disk, or name a directory on another one.'],
    EBUSY: ['another program is using it', 'Close that program and try again.'],
};
/** `the disk is full (ENOSPC)`. */
function system_error_inWords(error) {
    return `${known[error.code]?.[0] ?? 'the system refused'} (${error.code})`;
}
/** What to do about it, as a sentence; null when nothing useful can be said. */
function system_error_advice(error) {
    return known[error.code]?.[1] ?? null;
}
//# sourceMappingURL=system-error.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/encode.js
/** Goes up when the meaning of the file changes; `migrate.ts` then learns the step from the one before. */
const schema = 'tailgate.baseline/1';
/** The whole file, with its last newline. Keys come in a fixed order: the same baseline is the same text. */
function encodeBaseline(baseline) {
    return fileOf(baseline.target, baseline.entries.map(encodeEntry));
}
/** The file from lines that were encoded before. */
function fileOf(target, lines) {
    const head = `{"schema":${JSON.stringify(schema)},"target":${JSON.stringify(target)},"entries":[\n`;
    return `${head}${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]}\n`;
}
/** One entry as one line of JSON, without a comma or newline. */
function encodeEntry(entry) {
    return JSON.stringify({
        id: entry.id,
        commit: entry.commit,
        time: entry.time,
        ...(entry.committed === null ? {} : { committed: entry.committed }),
        tool: entry.tool,
        fingerprint: fingerprintInOrder(entry.fingerprint),
        samples: groupsOf(entry.samples),
        ...referenceOf(entry),
        ...(entry.accepted.length === 0 ? {} : { accepted: entry.accepted.map(({ scenario, metric, reason }) => ({ scenario, metric, reason })) }),
        histograms: Object.fromEntries(Object.entries(entry.histograms).sort(([a], [b]) => (a < b ? -1 : 1))),
    });
}
/** Left out where it was not measured: entries without it are as short as they were. */
function referenceOf({ reference }) {
    const kernels = Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1));
    return kernels.length === 0 ? {} : { reference: Object.fromEntries(kernels.map(([kernel, point]) => [kernel, rounded(point)])) };
}
function fingerprintInOrder(print) {
    const { cpu, cores, arch, os, image, runtime, pinned, protocol } = print;
    return { cpu, cores, arch, os, image, runtime, pinned, protocol };
}
function groupsOf(samples) {
    const groups = new Map();
    for (const { scenario, workload, metric, point, values } of samples) {
        const key = JSON.stringify([scenario, workload]);
        const group = groups.get(key) ?? { scenario, workload, metrics: [] };
        groups.set(key, group);
        group.metrics.push([metric, values.length === 0 ? { point: rounded(point) } : { point: rounded(point), values: values.map(rounded) }]);
    }
    return [...groups.values()].map((group) => ({ ...group, metrics: Object.fromEntries(group.metrics) }));
}
/**
 * Six significant digits: a thousandth of any noise. Whole numbers stay as they are, because sizes and counts are
 * compared exactly: 1,387,156 bytes must not come back as 1,387,160.
 */
function rounded(value) {
    return Number.isSafeInteger(value) ? value : Number(value.toPrecision(6));
}
//# sourceMappingURL=encode.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/migrate.js
/** Brings the document of an older baseline file up to today's schema, one step a version. */

/**
 * From the schema it knows to the one after it: `'tailgate.baseline/1': (document) => ...` gives a document of `/2`, with its
 * `schema` set. Pure, and without trust in what it is given: the result is checked afterwards. Empty while there is one version.
 */
const migrations = {};
const pattern = /^tailgate\.baseline\/(0|[1-9]\d{0,5})$/;
/** Throws when a migration does not lead to a newer version: that is a bug. */
function migrate(document, steps = migrations, current = schema) {
    const version = versionOf(document['schema']);
    const wanted = versionOf(current) ?? 0;
    const found = String(document['schema']);
    if (version === null)
        return { kind: 'unknown', schema: document['schema'] };
    if (version === wanted)
        return { kind: 'current', document };
    if (version > wanted)
        return { kind: 'newer', schema: found };
    if (!Object.hasOwn(steps, found))
        return { kind: 'unknown', schema: found };
    const next = steps[found]?.(document) ?? document;
    if ((versionOf(next['schema']) ?? 0) <= version)
        throw new Error(`the migration from ${found} leads to ${String(next['schema'])}`);
    return migrate(next, steps, current);
}
function versionOf(value) {
    const match = typeof value === 'string' ? pattern.exec(value) : null;
    return match === null ? null : Number(match[1]);
}
//# sourceMappingURL=migrate.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/order.js

/**
 * Oldest first, by the time of the commit: an old commit that is measured again slots in at its old place and never becomes
 * the newest. Of one commit the later measurement is the newer; the id decides between entries of one instant.
 */
function inOrder(entries) {
    return [...entries].sort((a, b) => order_placeInTime(a) - order_placeInTime(b) || Date.parse(a.time) - Date.parse(b.time) || compareText(a.id, b.id));
}
/**
 * Where an entry stands in the history, ms since 1970: when its commit was made, or when it was measured where that is not known.
 * Nothing is measured before it is committed: a commit that says so had a wrong clock, and would stay the newest for as long.
 */
function order_placeInTime({ time, committed }) {
    const measured = Date.parse(time);
    return committed === null ? measured : Math.min(Date.parse(committed), measured);
}
/** The baseline with one entry more; adding it twice changes nothing. It is not thinned. */
function addEntry(baseline, entry) {
    return order_mergeBaselines(baseline, { target: baseline.target, entries: [entry] });
}
/**
 * All entries of both, each id once: commutative, associative and idempotent, so that it does not matter which of several
 * writers came first. Of two versions of an entry the one that kept more stays. Throws when they are of different targets.
 */
function order_mergeBaselines(a, b) {
    if (a.target !== b.target)
        throw new Error(`baselines of ${a.target} and ${b.target} cannot be merged`);
    const byId = new Map();
    for (const entry of [...a.entries, ...b.entries]) {
        const other = byId.get(entry.id);
        byId.set(entry.id, other === undefined ? entry : fuller(other, entry));
    }
    return { target: a.target, entries: inOrder(byId.values()) };
}
// A total order, so that the choice does not depend on which comes first: what thinning took, then the text itself.
function fuller(a, b) {
    const difference = histogramsIn(b) - histogramsIn(a) || valuesIn(b) - valuesIn(a) || compareText(encodeEntry(b), encodeEntry(a));
    return difference > 0 ? b : a;
}
function histogramsIn(entry) {
    return Object.keys(entry.histograms).length;
}
function valuesIn(entry) {
    return entry.samples.reduce((sum, sample) => sum + sample.values.length, 0);
}
/** By code units: the same on every machine, whatever its language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=order.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/scan.js
/** Finds where a JSON text breaks, and where in it a path stands; used only once something is known to be wrong. */
/** The first place where the text stops being JSON; null when it is JSON. */
function firstBreak(text) {
    return new Scanner(text, []).run();
}
/** Where the value at `path` begins, or the nearest value around it. */
function offsetOf(text, path) {
    const scanner = new Scanner(text, path);
    scanner.run();
    return scanner.found;
}
/** 1-based line and column of an index into the text. */
function positionOf(text, offset) {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
const deepest = 64;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** Walks the text once. Each method leaves `at` behind what it read and says whether it could be read. */
class Scanner {
    found = 0;
    at = 0;
    broken = null;
    text;
    path;
    constructor(text, path) {
        this.text = text;
        this.path = path;
    }
    run() {
        if (this.value(0, true)) {
            this.space();
            if (this.at < this.text.length)
                this.fail();
        }
        return this.broken;
    }
    value(depth, onPath) {
        this.space();
        if (onPath)
            this.found = this.at;
        if (depth > deepest)
            return this.fail('deep');
        const first = this.text[this.at];
        if (first === '{')
            return this.members('}', () => this.member(depth, onPath));
        if (first === '[')
            return this.members(']', (index) => this.value(depth + 1, onPath && this.path[depth] === index));
        return first === '"' ? this.quoted() : this.scalar();
    }
    members(close, member) {
        this.at += 1;
        if (this.take(close))
            return true;
        for (let index = 0;; index += 1) {
            if (!member(index))
                return false;
            if (this.take(close))
                return true;
            if (!this.take(','))
                return this.fail();
        }
    }
    member(depth, onPath) {
        this.space();
        const start = this.at;
        if (this.text[start] !== '"')
            return this.fail();
        if (!this.quoted())
            return false;
        const here = onPath && JSON.parse(this.text.slice(start, this.at)) === this.path[depth];
        return this.take(':') ? this.value(depth + 1, here) : this.fail();
    }
    quoted() {
        for (this.at += 1; this.at < this.text.length; this.at += 1) {
            const code = this.text.charCodeAt(this.at);
            if (code === 0x22) {
                this.at += 1;
                return true;
            }
            if (code < 0x20)
                return this.fail();
            if (code !== 0x5c)
                continue;
            escaped.lastIndex = this.at;
            if (!escaped.test(this.text))
                return this.fail(this.text.length - this.at < 6 ? 'end' : 'character');
            this.at = escaped.lastIndex - 1;
        }
        return this.fail();
    }
    scalar() {
        scalar.lastIndex = this.at;
        if (!scalar.test(this.text))
            return this.fail(/^(?:-|tr?u?|fa?l?s?|nu?l?)?$/.test(this.text.slice(this.at, this.at + 6)) ? 'end' : 'character');
        this.at = scalar.lastIndex;
        return true;
    }
    take(character) {
        this.space();
        if (this.text[this.at] !== character)
            return false;
        this.at += 1;
        return true;
    }
    space() {
        while (' \n\r\t'.includes(this.text[this.at] ?? 'x'))
            this.at += 1;
    }
    fail(kind) {
        const cutOff = /^(?:\.|[eE][+-]?)?$/.test(this.text.slice(this.at, this.at + 3)); // nothing left, or half a number
        this.broken = { offset: this.at, kind: kind ?? (cutOff ? 'end' : 'character') };
        return false;
    }
}
//# sourceMappingURL=scan.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/validate.js

const wrong = (message) => ({ path: [], message });
const under = (key, defect) => ({ path: [key, ...defect.path], message: defect.message });
const when = (holds, expected) => (value) => (holds(value) ? null : wrong(`must be ${expected}, not ${shown(value)}`));
const orNull = (check) => (value) => (value === null ? null : check(value));
const validate_text = when((value) => typeof value === 'string' && value !== '' && value.length <= 1000, 'a text of 1 to 1000 characters');
/** What the machine says of itself may be empty: some processors have no name. */
const anyText = when((value) => typeof value === 'string' && value.length <= 1000, 'a text of at most 1000 characters');
const amount = when((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0, 'a finite number that is not negative');
const whole = when((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, 'a whole number that is not negative');
const flag = when((value) => typeof value === 'boolean', 'true or false');
const time = when((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) && !Number.isNaN(Date.parse(value)), 'a time such as "2026-01-31T12:00:00Z"');
const base64 = when((value) => typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value), 'a histogram in base64');
function list(item) {
    return (value) => {
        if (!Array.isArray(value))
            return wrong(`must be a list, not ${shown(value)}`);
        for (let index = 0; index < value.length; index += 1) {
            const defect = item(value[index]);
            if (defect !== null)
                return under(index, defect);
        }
        return null;
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An object with names of the user's own as keys. */
function mapOf(item) {
    return (value) => {
        if (!isObject(value))
            return wrong(`must be an object, not ${shown(value)}`);
        for (const key of Object.keys(value)) {
            if (key === '__proto__' || key === '')
                return under(key, wrong(`${shown(key)} cannot be a name`));
            const defect = item(value[key]);
            if (defect !== null)
                return under(key, defect);
        }
        return null;
    };
}
/** An object with exactly these keys; those of `optional` may be missing. */
function record(required, optional = {}) {
    const needed = Object.entries(required);
    return (value) => {
        if (!isObject(value))
            return wrong(`must be an object, not ${shown(value)}`);
        for (const [key, check] of needed) {
            if (!Object.hasOwn(value, key))
                return wrong(`${key} is missing`);
            const defect = check(value[key]);
            if (defect !== null)
                return under(key, defect);
        }
        for (const key of Object.keys(value)) {
            if (Object.hasOwn(required, key))
                continue;
            const check = Object.hasOwn(optional, key) ? optional[key] : undefined;
            // A key that is not known would be lost at the next writing: better to stop here.
            const defect = check === undefined ? wrong('is not a key of this format') : check(value[key]);
            if (defect !== null)
                return under(key, defect);
        }
        return null;
    };
}
const fingerprint = record({
    cpu: anyText, cores: whole, arch: anyText, os: anyText, image: orNull(anyText), runtime: orNull(anyText), pinned: flag, protocol: whole,
});
const group = record({
    scenario: orNull(validate_text), workload: validate_text, metrics: mapOf(record({ point: amount }, { values: list(amount) })),
});
const entry = record({
    id: validate_text, commit: orNull(validate_text), time, tool: anyText, fingerprint, samples: list(group), histograms: mapOf(base64),
}, {
    committed: time, reference: mapOf(amount),
    accepted: list(record({ scenario: orNull(validate_text), metric: validate_text, reason: validate_text })),
});
const validate_document = record({ schema: validate_text, target: validate_text, entries: list(entry) });
/** Null when the document, of today's schema, is a baseline. */
const firstDefect = validate_document;
/** `entries[3].samples[0].metrics["latency.p99"].point` */
function pathText(path) {
    return path.map((key, index) => {
        if (typeof key === 'number')
            return `[${key}]`;
        if (!/^\w+$/.test(key))
            return `[${JSON.stringify(key)}]`;
        return index === 0 ? key : `.${key}`;
    }).join('');
}
/** Two entries of one id, or two samples of one metric: which of them counts would be a guess. */
function firstRepeated({ entries }) {
    const ids = new Map();
    for (const [index, { id, samples }] of entries.entries()) {
        const earlier = ids.get(id);
        if (earlier !== undefined)
            return { path: ['entries', index, 'id'], message: `is that of entries[${earlier}] too: delete one of the two lines` };
        ids.set(id, index);
        const seen = new Set();
        for (const [at, { scenario, metrics }] of samples.entries()) {
            for (const metric of Object.keys(metrics)) {
                const key = `${metric}\n${scenario ?? ''}`; // no scenario is called ''
                if (seen.has(key))
                    return { path: ['entries', index, 'samples', at, 'metrics', metric], message: 'stands there twice for the same scenario' };
                seen.add(key);
            }
        }
    }
    return null;
}
//# sourceMappingURL=validate.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/refusals.js




function defective(text, file, { path, message }) {
    const at = pathText(path);
    return problem(file, at === '' ? message : `${at} ${message}`, restoreHint(file), placeOf(text, path));
}
function notABaseline(text, file) {
    return problem(file, 'this is JSON, but not a Tailgate baseline: it has no "schema": "tailgate.baseline/…"', restoreHint(file), placeOf(text, []));
}
function otherSchema(text, file, found, document) {
    if (found.kind === 'unknown') {
        if (typeof found.schema !== 'string')
            return notABaseline(text, file);
        return problem(file, `this Tailgate does not know the format ${shown(found.schema)}; it reads ${schema}`, restoreHint(file), placeOf(text, ['schema']));
    }
    const entries = document['entries'];
    const newest = Array.isArray(entries) ? entries.at(-1) : null;
    const writer = typeof newest === 'object' && newest !== null && 'tool' in newest && typeof newest.tool === 'string' ? shown(newest.tool) : 'a newer Tailgate';
    return problem(file, `this file was written by ${writer} in the format ${found.schema}; this Tailgate reads ${schema}`, 'Upgrade Tailgate here to the version that updates the baselines.', placeOf(text, ['schema']));
}
function otherTarget(text, file, found, wanted) {
    return problem(file, `this is the baseline of target ${shown(found)}, but the file is that of ${shown(wanted)}`, 'Rename the file after its target, or change "target" in its first line if the target was renamed.', placeOf(text, ['target']));
}
/** What stops a text from being JSON, most telling cause first. */
function notJson(text, file) {
    if (text.trim() === '')
        return problem(file, 'this file is empty, which is not the same as having no baseline', restoreHint(file), { line: 1 });
    const nul = text.indexOf('\0');
    if (nul >= 0)
        return problem(file, 'this file has NUL bytes: it is damaged or not text', restoreHint(file), positionOf(text, nul));
    const marker = text.search(/^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m);
    if (marker >= 0) {
        return problem(file, 'this file has a merge conflict', "Take both sides' lines (one entry a line, a comma after each but the last) and delete the marker lines; or take either side and run `tailgate baseline update`.", positionOf(text, marker));
    }
    const found = firstBreak(text);
    if (found === null)
        return problem(file, 'this file is not JSON', restoreHint(file));
    const place = positionOf(text, found.offset);
    if (found.kind === 'end')
        return problem(file, `this file ends in the middle, in line ${place.line}: the rest of it is missing`, restoreHint(file), place);
    if (found.kind === 'deep')
        return problem(file, `this is not a baseline: line ${place.line} is nested too deeply`, restoreHint(file), place);
    const before = text.slice(0, found.offset).trimEnd();
    const character = text[found.offset] ?? '';
    if (before.endsWith('}') && character === '{') {
        return problem(file, 'a comma is missing at the end of this line', 'Put a comma after each entry but the last.', positionOf(text, before.length));
    }
    if (before.endsWith(',') && character === ']') {
        return problem(file, 'there is a comma after the last entry', 'Delete the comma at the end of this line.', positionOf(text, before.length));
    }
    return problem(file, `this file is not JSON: ${shown(character)} cannot stand in line ${place.line}, column ${place.column}`, restoreHint(file), place);
}
function placeOf(text, path) {
    return { ...positionOf(text, offsetOf(text, path)), path: pathText(path) };
}
//# sourceMappingURL=refusals.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/decode.js





/** Bytes. No file that Tailgate writes is a thirtieth of this: whatever is larger is not a baseline, and is not read. */
const largestFile = 16 * 1024 * 1024;
/**
 * Reads a baseline. `file` is for messages, `target` is whose file it must be (null: anyone's). Entries come out in order of
 * time, also when somebody who resolved a merge conflict has left them in another. One problem a file: the first.
 */
function decodeBaseline(text, file, target = null, steps = migrations) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return refuse(notJson(text, file));
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        return refuse(notABaseline(text, file));
    const migrated = migrate(parsed, steps);
    if (migrated.kind !== 'current')
        return refuse(otherSchema(text, file, migrated, parsed));
    const defect = firstDefect(migrated.document);
    if (defect !== null)
        return refuse(defective(text, file, defect));
    // The check above has looked at every value of it.
    const document = migrated.document;
    if (target !== null && document.target !== target)
        return refuse(otherTarget(text, file, document.target, target));
    const repeated = firstRepeated(document);
    if (repeated !== null)
        return refuse(defective(text, file, repeated));
    return problem_accept({ target: document.target, entries: inOrder(document.entries.map(entryFrom)) });
}
/** As `decodeBaseline`, from the bytes of the file. */
function decodeBytes(bytes, file, target) {
    const text = decodeText(bytes, file);
    if (!text.ok)
        return text;
    const baseline = decodeBaseline(text.value, file, target);
    return baseline.ok ? problem_accept({ text: text.value, baseline: baseline.value }) : baseline;
}
/** Reads the bytes of a file as text; refuses what is not UTF-8. */
function decodeText(bytes, file) {
    try {
        return problem_accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        return refuse(problem(file, `this file is not UTF-8 text${wide ? ' but UTF-16' : ''}`, restoreHint(file)));
    }
}
/** The problem with a file of this many bytes, before it is read; null when it is not too large. */
function tooLarge(bytes, file) {
    if (bytes <= largestFile)
        return null;
    return problem(file, `${Math.round(bytes / 1_000_000)} MB is not a baseline: Tailgate keeps them under 0.5 MB`, restoreHint(file));
}
function entryFrom({ samples, committed, accepted = [], reference = {}, ...entry }) {
    return { ...entry, committed: committed ?? null, accepted, reference, samples: samples.flatMap(samplesFrom) };
}
function samplesFrom({ scenario, workload, metrics }) {
    return Object.entries(metrics).map(([metric, { point, values }]) => ({ scenario, metric, workload, point, values: values ?? [] }));
}
//# sourceMappingURL=decode.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/entry.js
/** Throws when the run knows nothing of the target: that is a bug. */
function entryOf(run, target) {
    const fingerprint = Object.hasOwn(run.environment.fingerprints, target) ? run.environment.fingerprints[target] : undefined;
    if (fingerprint === undefined)
        throw new Error(`the run has no fingerprint of target ${target}`);
    const ofHead = (of) => of.target === target && of.side === 'head';
    return {
        id: run.id,
        commit: run.head.commit,
        time: run.started,
        committed: run.head.time,
        accepted: [],
        tool: run.environment.tool,
        fingerprint,
        samples: run.samples.filter(ofHead).map(({ scenario, metric, workload, point, values }) => ({ scenario, metric: metric.name, workload, point, values })),
        reference: Object.fromEntries(run.reference.map(({ kernel, point }) => [kernel, point])),
        histograms: Object.fromEntries(run.histograms.filter(ofHead).map(({ scenario, encoded }) => [scenario, encoded])),
    };
}
//# sourceMappingURL=entry.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/thin.js



const mostEntries = 50;
/** A file stays below this many bytes. */
const mostBytes = 512 * 1024;
/** The newest entries are never thinned out: they say how much main varies from run to run. */
const unthinned = 20;
/** These always stay: with fewer no change is called at all. */
const untouchable = 5;
/**
 * At most 50 entries and less than 512 KiB. Beyond 50 every second entry older than the newest 20 goes, so that history reaches
 * back further than 50 runs and gets sparser with age; one that begins a new level stays as long as anything older does, or the
 * old level would count again. Beyond 512 KiB: histograms, then per-launch values, oldest first, both
 * sparing the newest five; then entries beyond the newest 20; then the newest five's histograms and values; then entries beyond
 * the newest five. Refuses when not even the points of those five fit.
 */
function thin(baseline) {
    const empty = bytesOf(fileOf(baseline.target, []));
    const size = (lines) => lines.reduce((sum, line) => sum + line.bytes, empty);
    const fits = (lines) => size(lines) < mostBytes;
    let lines = inOrder(baseline.entries).map(lineOf);
    if (lines.length > mostEntries)
        lines = everySecond(lines).slice(-mostEntries);
    for (const cut of cuts)
        lines = cut(lines, fits);
    if (fits(lines))
        return problem_accept({ target: baseline.target, entries: lines.map(({ entry }) => entry) });
    return refuse(problem(null, `the newest ${lines.length} entries of target ${baseline.target} take ${Math.ceil(size(lines) / 1024)} KiB without any detail; a baseline file holds 512 KiB`, 'Split the target into several with fewer scenarios each.', { path: 'entries' }));
}
const withoutHistograms = (entry) => ({ ...entry, histograms: {} });
const withoutValues = (entry) => ({ ...entry, samples: entry.samples.map((sample) => ({ ...sample, values: [] })) });
const cuts = [
    less(withoutHistograms, untouchable),
    less(withoutValues, untouchable),
    (lines, fits) => (fits(lines) ? lines : everySecond(lines)),
    fewer(unthinned),
    less(withoutHistograms, 0),
    less(withoutValues, 0),
    fewer(untouchable),
];
/** Takes something from one entry after the other, oldest first, sparing the newest few, until the rest fits. */
function less(take, sparing) {
    return (lines, fits) => {
        const result = [...lines];
        for (const [index, { entry }] of lines.slice(0, Math.max(0, lines.length - sparing)).entries()) {
            if (fits(result))
                break;
            result[index] = lineOf(take(entry));
        }
        return result;
    };
}
/** Takes whole entries, oldest first, until the rest fits or only so many are left. */
function fewer(atLeast) {
    return (lines, fits) => {
        let result = lines;
        while (result.length > atLeast && !fits(result))
            result = result.slice(1);
        return result;
    };
}
/** Of the entries older than the newest 20, counted from the newest: the second, the fourth … and where a level begins. */
function everySecond(lines) {
    const old = lines.slice(0, -unthinned);
    return [...old.filter(({ entry }, index) => (old.length - index) % 2 === 0 || entry.accepted.length > 0), ...lines.slice(-unthinned)];
}
function lineOf(entry) {
    return { entry, bytes: bytesOf(encodeEntry(entry)) + ',\n'.length };
}
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
//# sourceMappingURL=thin.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec/fitted.js




/** Refused when it could not be read again, because that would cost the whole history; `file` is for messages. */
function fittedText(baseline, file) {
    const small = thin(baseline);
    if (!small.ok)
        return refuse(...small.problems.map((found) => ({ ...found, file })));
    const text = encodeBaseline(small.value);
    const again = decodeBaseline(text, file, baseline.target);
    if (again.ok)
        return problem_accept(text);
    return refuse(...again.problems.map(({ path, message }) => problem(file, `these measurements cannot be stored: ${message}`, null, { path })));
}
//# sourceMappingURL=fitted.js.map
;// CONCATENATED MODULE: ./build/src/baseline/codec.js
/** The text of a baseline file to a baseline and back: everything the stores have in common, pure. */







//# sourceMappingURL=codec.js.map
;// CONCATENATED MODULE: ./build/src/baseline/file.js
/** Reads one baseline file of a directory, however it may have been damaged or replaced. */






/** The name of a target's file; whatever a file name cannot hold everywhere is written as `%2F`. */
function file_fileNameOf(target) {
    const escape = (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    return `${target.replace(/[^A-Za-z0-9._-]|^\./gu, escape)}.json`;
}
/** Null when there is no such file: no baseline yet. Everything else that cannot be read is refused. */
async function readBaselineFile(directory, name, target) {
    const file = (0,external_node_path_.join)(directory, name);
    const bytes = await readBytes(file);
    if (!bytes.ok || bytes.value === null)
        return bytes.ok ? problem_accept(null) : bytes;
    return decodeBytes(bytes.value, file, target);
}
/** The files of these targets; a target without a file is not in the map. All problems at once. */
async function readBaselineFiles(directory, targets) {
    const stored = new Map();
    const problems = [];
    for (const target of new Set(targets)) {
        const found = await readBaselineFile(directory, file_fileNameOf(target), target);
        if (!found.ok)
            problems.push(...found.problems);
        else if (found.value !== null)
            stored.set(target, found.value);
    }
    return problems.length > 0 ? refuse(...problems) : problem_accept(stored);
}
async function readBytes(file) {
    try {
        // A link could lead out of the checkout, and a writing would replace it; a pipe would never open.
        const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const problem = unfit(await handle.stat(), file);
            return problem ?? problem_accept(await handle.readFile());
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return problem_accept(null);
        if (!system_error_isSystemError(error))
            throw error;
        return refuse(problem(file, `this baseline cannot be read: ${system_error_inWords(error)}`, system_error_advice(error)));
    }
}
function unfit(stats, file) {
    if (!stats.isFile()) {
        return refuse(problem(file, `this is ${stats.isDirectory() ? 'a directory' : 'not a plain file'}, not a baseline`, restoreHint(file)));
    }
    const large = tooLarge(stats.size, file);
    return large === null ? null : refuse(large);
}
//# sourceMappingURL=file.js.map
;// CONCATENATED MODULE: ./build/src/baseline/branch-place.js
/** Where on a branch the baselines are, and how that is said to the user. */



/** Null when the folder leads out of the branch. */
function placeOn(github, branch, folder) {
    const folders = folder.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
    return folders.some((name) => name === '..' || name === '.git') ? null : { github, branch, folders };
}
/** A target's file, from the top of the branch. */
function branch_place_pathOf({ folders }, target) {
    return external_node_path_.posix.join(...folders, file_fileNameOf(target));
}
/** `tailgate-baselines:baselines/api.json`, as git itself names it. */
function named({ branch }, path) {
    return `${branch}:${path}`;
}
const branch_place_whole = (place) => named(place, place.folders.join('/'));
/** What the codec says of a file, with the way to restore it on the branch, which is not checked out. */
function onBranch(place, path, found) {
    if (found.hint !== restoreHint(named(place, path)))
        return found;
    return { ...found, hint: branchHint(place, path) };
}
function branchHint({ branch }, path) {
    return `Restore it on that branch (\`git log origin/${branch} -- ${path}\` has its earlier versions), or delete it there to start a new history on purpose.`;
}
/** Why the baselines could not be read: never the same as having none. */
function cannotRead(place, { kind, message }) {
    const { owner, repo } = place.github;
    const hidden = kind === 'forbidden' || kind === 'missing';
    return problem(branch_place_whole(place), `the baselines on this branch of ${owner}/${repo} cannot be read: ${message}`, hidden ? 'Give the job `permissions: contents: read`, and check that the token belongs to this repository.' : 'Run the job again later.');
}
/** Why nothing could be added. */
function cannotWrite(place, { kind, message }) {
    const later = kind === 'unavailable' || kind === 'limited';
    return problem(branch_place_whole(place), `these measurements could not be added to the baselines on this branch: ${message}`, later ? 'Run the job again later.'
        : `Give the job \`permissions: contents: write\`, exempt the branch \`${place.branch}\` from rulesets and branch protection, or keep the run as an artifact.`);
}
function overtaken(place, tries) {
    return problem(branch_place_whole(place), `these measurements could not be added to the baselines on this branch: in ${tries} tries other writers were always faster`, 'Run the job again later.');
}
//# sourceMappingURL=branch-place.js.map
;// CONCATENATED MODULE: ./build/src/baseline/branch-read.js
/** Reads baselines from a branch: its tip, the folder's tree and the files' blobs, whatever their size. */






/** Null when there is no such branch; throws what GitHub refuses, also where it only pretends that there is nothing. */
async function readTip(place) {
    const { octokit, owner, repo } = place.github;
    const commit = await readRef(place);
    if (commit === null)
        return null;
    const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
    return { commit, tree: shaIn(data, 'tree', 'sha') };
}
async function readRef({ github: { octokit, owner, repo }, branch }) {
    const ref = `heads/${branch}`;
    try {
        const { data } = await octokit.rest.git.getRef({ owner, repo, ref });
        return shaIn(data, 'object', 'sha');
    }
    catch (error) {
        if (whyRefused(error)?.kind !== 'missing')
            throw error;
        // The same 404 hides a repository from a token that may not see it. To such a token a listing is refused too, not empty.
        const { data } = await octokit.rest.git.listMatchingRefs({ owner, repo, ref });
        const found = listIn(data).find((one) => fieldOf(one, 'ref') === `refs/${ref}`);
        return found === undefined ? null : shaIn(found, 'object', 'sha');
    }
}
/** The files of these targets at a commit; a target without a file is not in the map. All problems at once; throws what GitHub refuses. */
async function readFiles(place, tip, targets) {
    const listing = await readFolder(place, tip.tree);
    if (!listing.ok)
        return listing;
    const stored = new Map();
    const problems = [];
    for (const target of new Set(targets)) {
        const found = await branch_read_readFile(place, listing.value, target);
        if (!found.ok)
            problems.push(...found.problems);
        else if (found.value !== null)
            stored.set(target, found.value);
    }
    return problems.length > 0 ? refuse(...problems) : problem_accept(stored);
}
const EMPTY = { entries: new Map(), truncated: false };
/** The innermost folder; an empty one where it, or one that leads to it, does not exist. */
async function readFolder(place, root) {
    let listing = await listTree(place, root);
    for (const [depth, name] of place.folders.entries()) {
        const path = place.folders.slice(0, depth + 1).join('/');
        const entry = listing.entries.get(name);
        if (entry === undefined)
            return listing.truncated ? refuse(unlisted(place, path)) : problem_accept(EMPTY);
        if (entry.kind !== 'folder')
            return refuse(problem(named(place, path), 'this is not a folder, but the baselines should be in it', branchHint(place, path)));
        listing = await listTree(place, entry.sha);
    }
    return problem_accept(listing);
}
const MODES = { '100644': 'file', '100755': 'file', '040000': 'folder' };
async function listTree({ github: { octokit, owner, repo } }, sha) {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: sha });
    return { entries: new Map(listIn(data, 'tree').map((entry) => [textIn(entry, 'path'), branch_read_entryFrom(entry)])), truncated: data.truncated === true };
}
function branch_read_entryFrom(entry) {
    const size = fieldOf(entry, 'size');
    return { sha: shaIn(entry, 'sha'), kind: MODES[textIn(entry, 'mode')] ?? 'other', size: typeof size === 'number' ? size : null };
}
async function branch_read_readFile(place, { entries, truncated }, target) {
    const path = branch_place_pathOf(place, target);
    const file = named(place, path);
    const entry = entries.get(file_fileNameOf(target));
    if (entry === undefined)
        return truncated ? refuse(unlisted(place, path)) : problem_accept(null);
    if (entry.kind !== 'file')
        return refuse(problem(file, `this is ${entry.kind === 'folder' ? 'a folder' : 'not a plain file'}, not a baseline`, branchHint(place, path)));
    const large = entry.size === null ? null : tooLarge(entry.size, file);
    if (large !== null)
        return refuse(onBranch(place, path, large));
    const bytes = await readBlob(place, entry.sha, file);
    if (!bytes.ok)
        return bytes;
    const decoded = decodeBytes(bytes.value, file, target);
    return decoded.ok ? decoded : refuse(...decoded.problems.map((found) => onBranch(place, path, found)));
}
async function readBlob({ github: { octokit, owner, repo } }, sha, file) {
    const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: sha });
    const bytes = Buffer.from(textIn(data, 'content'), data.encoding === 'utf-8' ? 'utf8' : 'base64');
    if (bytes.length === (data.size ?? bytes.length))
        return problem_accept(bytes);
    return refuse(problem(file, `GitHub gave ${bytes.length} of its ${data.size} bytes`, 'Run the job again.'));
}
function unlisted(place, path) {
    return problem(named(place, path), 'the branch has so many files that GitHub does not list them all, so that nobody can tell whether this one is there', `Take other files off the branch \`${place.branch}\`: it is for baselines alone.`);
}
//# sourceMappingURL=branch-read.js.map
;// CONCATENATED MODULE: ./build/src/baseline/branch-write.js
/** Writes files onto a branch as one commit on top of a known tip, or as the first commit of a branch that is not there yet. */

/**
 * A commit with these texts by path; everything else on the branch stays as it is. Nothing points to it yet. No author is
 * named: then GitHub signs it for the token's account, which rulesets may ask for.
 */
async function commitOn({ github: { octokit, owner, repo } }, tip, texts, message) {
    const tree = [];
    for (const [path, content] of texts) {
        const { data } = await octokit.rest.git.createBlob({ owner, repo, content, encoding: 'utf-8' });
        tree.push({ path, mode: '100644', type: 'blob', sha: shaIn(data, 'sha') });
    }
    const { data: whole } = await octokit.rest.git.createTree({ owner, repo, tree, ...(tip === null ? {} : { base_tree: tip.tree }) });
    const { data: commit } = await octokit.rest.git.createCommit({ owner, repo, message, tree: shaIn(whole, 'sha'), parents: tip === null ? [] : [tip.commit] });
    return shaIn(commit, 'sha');
}
/** Lets the branch point to the commit; refused by GitHub when the branch is no longer what it was when the commit was made. */
async function moveTo({ github: { octokit, owner, repo }, branch }, tip, commit) {
    if (tip === null)
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: commit });
    else
        await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha: commit, force: false });
}
/** `Add measurements of 4c1d9f0 to api, collector`. Other services that build every branch have nothing to do here. */
function branch_write_messageOf(commits, targets) {
    const known = [...new Set(commits.flatMap((commit) => (commit === null ? [] : [commit.slice(0, 7)])))];
    const of = known.length === 0 ? '' : ` of ${some(known)}`;
    return `Add measurements${of} to ${some(targets)}\n\n[skip ci]\n`;
}
const MOST_NAMES = 5;
function some(names) {
    const shown = names.slice(0, MOST_NAMES).map((name) => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 60)).join(', ');
    return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
/** What stands on the branch for whoever finds it. */
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/atomic-file.js
/** Replaces files whole: a reader, and a kill at any moment, finds the old file or the new one, never a part. */





const thisWriter = {
    host: (0,external_node_crypto_.createHash)('sha256').update((0,external_node_os_.hostname)()).digest('hex').slice(0, 8),
    pid: process.pid,
};
/** True only when it is certain: a process of this host that no longer exists. */
function isGone(writer) {
    if (writer.host !== thisWriter.host || writer.pid === thisWriter.pid)
        return false;
    try {
        process.kill(writer.pid, 0); // signal 0 only asks
        return false;
    }
    catch (error) {
        return hasCode(error, 'ESRCH');
    }
}
/** A fresh name, in the same directory so that a rename is one step, that tells whose it is. */
function temporaryName() {
    return `.tailgate-${thisWriter.host}-${thisWriter.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
}
/** Writes the text beside `path`. Throws system errors (a full disk, no permission) after removing what it began. */
async function stageFile(path, text, options) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), temporaryName());
    const discard = () => (0,promises_.rm)(temporary, { force: true });
    const handle = await (0,promises_.open)(temporary, 'wx', 0o666);
    try {
        try {
            await handle.writeFile(text, 'utf8');
            if (options.durable)
                await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        await discard();
        throw error;
    }
    return { path, discard, commit: () => (0,promises_.rename)(temporary, path) };
}
/** Writes the text to `path`, whole or not at all. Throws system errors; the old file is then untouched. */
async function writeFileAtomic(path, text, options = { durable: true }) {
    const staged = await stageFile(path, text, options);
    try {
        await staged.commit();
    }
    catch (error) {
        await staged.discard();
        throw error;
    }
    if (options.durable)
        await syncDirectory((0,external_node_path_.dirname)(path));
}
/**
 * Creates a directory and those above it; one that is there is fine. Throws system errors. Not `mkdir` with `recursive`, which
 * never ends where the system says ENOENT of a directory that exists (in /proc, on some network file systems).
 */
async function makeDirectory(path) {
    try {
        await (0,promises_.mkdir)(path);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT') && (0,external_node_path_.dirname)(path) !== path && !await isDirectory((0,external_node_path_.dirname)(path))) {
            await makeDirectory((0,external_node_path_.dirname)(path));
            await (0,promises_.mkdir)(path).catch(async (again) => { if (!hasCode(again, 'EEXIST') || !await isDirectory(path))
                throw again; });
        }
        else if (!hasCode(error, 'EEXIST', 'EROFS', 'EISDIR') || !await isDirectory(path)) {
            throw error;
        }
    }
}
async function isDirectory(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'ENOTDIR'))
            return false;
        throw error;
    }
}
/** Makes renames in a directory outlive a power cut, where the system can. */
async function syncDirectory(directory) {
    try {
        const handle = await (0,promises_.open)(directory, 'r');
        await handle.sync().finally(() => handle.close());
    }
    catch (error) {
        // Windows and some network file systems cannot; the rename itself has been done.
        if (!hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'))
            throw error;
    }
}
const temporaryPattern = /^\.tailgate-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
/** Older than this, ms, it is nobody's: no write takes an hour, whichever host or process began it. */
const forgotten = 3_600_000;
/** Removes what writers that were killed have left in a directory. */
async function removeLeftovers(directory) {
    for (const name of await (0,promises_.readdir)(directory)) {
        const match = temporaryPattern.exec(name);
        if (match === null)
            continue;
        const path = (0,external_node_path_.join)(directory, name);
        const writer = { host: match[1] ?? '', pid: Number(match[2]) };
        if (isGone(writer) || await isForgotten(path))
            await (0,promises_.rm)(path, { force: true });
    }
}
async function isForgotten(path) {
    try {
        return Date.now() - (await (0,promises_.stat)(path)).mtimeMs > forgotten;
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return false; // its writer has just finished
        throw error;
    }
}
//# sourceMappingURL=atomic-file.js.map
;// CONCATENATED MODULE: ./build/src/baseline/lock.js
/** One writer at a time in a baseline directory: a lock file that a killed writer cannot leave behind for good. */








const lockName = '.tailgate.lock';
/** ms. A writing takes a few; whoever holds the lock for a minute is stuck, or of another host and dead. */
const longestHold = 60_000;
/** ms. A lock that does not say whose it is, was being written when its writer was killed. */
const longestNameless = 2_000;
/** ms. How long to wait for another writer before saying so. */
const patience = 20_000;
/** Waits for the lock. Refuses when another living writer keeps it; throws system errors. */
async function acquireLock(directory, wait = patience) {
    const path = (0,external_node_path_.join)(directory, lockName);
    const text = JSON.stringify({ ...thisWriter, token: (0,external_node_crypto_.randomBytes)(8).toString('hex') });
    const claim = (0,external_node_path_.join)(directory, temporaryName());
    await (0,promises_.writeFile)(claim, text, { flag: 'wx' });
    try {
        for (const began = Date.now();;) {
            if (await placeNew(claim, path))
                return problem_accept(heldLock(path, text));
            const holder = await holderOf(path);
            if (holder !== null && isStale(holder))
                await takeAway(path, holder, directory);
            else if (Date.now() - began > wait)
                return refuse(busy(path, holder));
            else
                await (0,external_node_timers_promises_.setTimeout)(20);
        }
    }
    finally {
        await (0,promises_.rm)(claim, { force: true });
    }
}
function heldLock(path, text) {
    const stillHeld = async () => (await holderOf(path))?.text === text;
    return { stillHeld, release: async () => { if (await stillHeld())
            await (0,promises_.rm)(path, { force: true }); } };
}
/** Gives a file a second name that nobody has; false when somebody has it. */
async function placeNew(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if (hasCode(error, 'EEXIST'))
            return false;
        if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES'))
            throw error;
    }
    try { // a file system without hard links
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL);
        return true;
    }
    catch (error) {
        if (hasCode(error, 'EEXIST'))
            return false;
        throw error;
    }
}
async function holderOf(path) {
    try {
        const text = await (0,promises_.readFile)(path, 'utf8');
        return { text, writer: writerIn(text), age: Date.now() - (await (0,promises_.stat)(path)).mtimeMs };
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return null;
        throw error;
    }
}
function writerIn(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || !('host' in value) || !('pid' in value))
            return null;
        const { host, pid } = value;
        return typeof host === 'string' && typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0 ? { host, pid } : null;
    }
    catch {
        return null;
    }
}
function isStale({ writer, age }) {
    if (writer === null)
        return age > longestNameless;
    return isGone(writer) || age > longestHold;
}
/** Removes a dead writer's lock. Two may try at once: whoever finds that it took a living writer's lock puts it back. */
async function takeAway(path, holder, directory) {
    const aside = (0,external_node_path_.join)(directory, temporaryName());
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return; // another one was faster
        throw error;
    }
    if (await (0,promises_.readFile)(aside, 'utf8') !== holder.text)
        await placeNew(aside, path);
    await (0,promises_.rm)(aside, { force: true });
}
function busy(path, holder) {
    if (holder === null)
        return problem(path, 'this lock leads nowhere: it is a link to nothing', 'Delete it.');
    const { writer, age } = holder;
    const who = writer === null ? 'another process' : `process ${writer.pid}`;
    return problem(path, `${who} has been writing the baselines for ${Math.round(age / 1000)} s`, 'Wait until it has finished; if it hangs, end it and delete this file.');
}
//# sourceMappingURL=lock.js.map
;// CONCATENATED MODULE: ./build/src/baseline/change.js
/** Changes baseline files as one step: read, edited, and replaced whole, by one writer at a time. */







/**
 * Gives each target's baseline (empty when there is none) to `edit`, thins and writes what comes back. Of two writers at once the
 * second edits what the first wrote. The files that changed, or one problem; a file that cannot be read is never replaced.
 */
async function change_change(directory, targets, edit) {
    if (targets.length === 0)
        return problem_accept([]);
    try {
        await makeDirectory(directory);
        for (;;) {
            const lock = await acquireLock(directory);
            if (!lock.ok)
                return lock;
            try {
                const files = await changeLocked(directory, targets, edit, lock.value);
                if (files !== null)
                    return files;
            }
            finally {
                await lock.value.release();
            }
        }
    }
    catch (error) {
        if (!system_error_isSystemError(error))
            throw error;
        return refuse(problem(directory, `the baselines cannot be written: ${system_error_inWords(error)}; no file of them is half written`, system_error_advice(error)));
    }
}
/** Null when the lock was lost meanwhile and all has to be done again. */
async function changeLocked(directory, targets, edit, lock) {
    await removeLeftovers(directory);
    const stored = await readBaselineFiles(directory, targets);
    if (!stored.ok)
        return stored;
    const texts = new Map();
    for (const target of new Set(targets)) {
        const before = stored.value.get(target);
        const text = fittedText(edit(before?.baseline ?? { target, entries: [] }), (0,external_node_path_.join)(directory, file_fileNameOf(target)));
        if (!text.ok)
            return text;
        if (text.value !== before?.text)
            texts.set((0,external_node_path_.join)(directory, file_fileNameOf(target)), text.value);
    }
    return replaceAll(directory, texts, lock);
}
/** All files are complete on disk before the first takes its place: a full disk changes none of them. */
async function replaceAll(directory, texts, lock) {
    const staged = [];
    try {
        for (const [file, text] of texts)
            staged.push(await stageFile(file, text, { durable: true }));
        if (!await lock.stillHeld())
            return null;
        for (const file of staged)
            await file.commit();
        if (staged.length > 0)
            await syncDirectory(directory);
        return problem_accept([...texts.keys()]);
    }
    finally {
        for (const file of staged)
            await file.discard();
    }
}
//# sourceMappingURL=change.js.map
;// CONCATENATED MODULE: ./build/src/baseline/directory.js
/** The store that is a directory: one committed file a target, replaced whole, by one writer at a time. */







/**
 * The baselines of these targets. One without a file has no baseline and is not in the map; one whose file cannot be read, or
 * is not what it should be, refuses the whole: it must never pass for a missing one.
 */
async function directory_readBaselines(directory, targets) {
    const found = await readBaselineFiles(directory, targets);
    return found.ok ? problem_accept(new Map([...found.value].map(([target, { baseline }]) => [target, baseline]))) : found;
}
/** Every baseline of the directory, by file name. */
async function listBaselines(directory) {
    const names = await baselineNames(directory);
    if (!names.ok)
        return names;
    const listed = [];
    const problems = [];
    for (const name of names.value) {
        const found = await readBaselineFile(directory, name, null);
        if (!found.ok)
            problems.push(...found.problems);
        if (!found.ok || found.value === null)
            continue;
        const { text, baseline } = found.value;
        if (name === file_fileNameOf(baseline.target))
            listed.push({ file: (0,external_node_path_.join)(directory, name), bytes: Buffer.byteLength(text), baseline });
        else
            problems.push(misnamed((0,external_node_path_.join)(directory, name), baseline.target));
    }
    return problems.length > 0 ? refuse(...problems) : problem_accept(listed);
}
function misnamed(file, target) {
    return problem(file, `this is the baseline of target ${JSON.stringify(target)}, whose file is ${file_fileNameOf(target)}`, 'Rename the file, or delete it if it is a copy.', { line: 1 });
}
/** Adds entries to the baselines of their targets. The files that changed. */
function updateBaselines(directory, entries) {
    return change_change(directory, [...entries.keys()], (stored) => (entries.get(stored.target) ?? []).reduce(addEntry, stored));
}
/** Joins baselines with what is stored: nothing that is there gets lost. The files that changed. */
function writeBaselines(directory, baselines) {
    return change(directory, baselines.map(({ target }) => target), (stored) => baselines.filter(({ target }) => target === stored.target).reduce(mergeBaselines, stored));
}
/** Removes old entries from every baseline of the directory. */
async function pruneBaselines(directory, keep) {
    const listed = await listBaselines(directory);
    if (!listed.ok)
        return listed;
    const pruned = new Map();
    const files = await change(directory, listed.value.map(({ baseline }) => baseline.target), (stored) => {
        const entries = kept(stored.entries, keep);
        const file = join(directory, fileNameOf(stored.target));
        pruned.set(stored.target, { target: stored.target, file, removed: stored.entries.length - entries.length, kept: entries.length });
        return { target: stored.target, entries };
    });
    return files.ok ? accept([...pruned.values()]) : files;
}
function kept(entries, keep) {
    switch (keep.kind) {
        case 'newest': return keep.entries > 0 ? entries.slice(-keep.entries) : [];
        case 'since': return entries.filter((entry) => placeInTime(entry) >= Date.parse(keep.time));
    }
}
async function baselineNames(directory) {
    try {
        return problem_accept((await (0,promises_.readdir)(directory)).filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort());
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return problem_accept([]);
        if (!system_error_isSystemError(error))
            throw error;
        return refuse(problem(directory, `the baselines cannot be listed: ${system_error_inWords(error)}`, system_error_advice(error)));
    }
}
//# sourceMappingURL=directory.js.map
;// CONCATENATED MODULE: ./build/src/baseline/branch.js
/** The store that is a branch: one file a target on a branch of its own, written by compare and swap, so that many may write at once. */








/**
 * Each overtaken try means that another writer got through: twenty at once need at most twenty tries each. The others are for
 * replicas of GitHub's that lag behind and show an old tip.
 */
const TRIES = 30;
/**
 * ms. Waits grow from the first to the longest; each is drawn between 0 and that, so that writers who met once do not meet
 * again. All of them together stay below five minutes.
 */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Tries whose failure may be GitHub's, before a last look at what has arrived: the client below has tried each request several times already. */
const DOUBTFUL_TRIES = 3;
function branchStore(github, where, patience = { random: Math.random, sleep: external_node_timers_promises_.setTimeout }) {
    const place = placeOn(github, where.branch, where.folder);
    if (place === null) {
        const outside = refuse(problem(where.folder, 'this folder leads out of the branch that baselines are kept on', 'Name a folder such as `baselines`.'));
        return { read: async () => outside, add: async () => outside };
    }
    return {
        read: (targets) => orRefused(place, () => read(place, where.seed, targets)),
        add: (entries) => orRefused(place, () => add(place, where.seed, entries, patience)),
    };
}
/** What GitHub refuses is a problem; everything else that is thrown is a bug. Refusals of writing have been dealt with further in. */
async function orRefused(place, work) {
    try {
        return await work();
    }
    catch (error) {
        const refusal = whyRefused(error);
        if (refusal === null)
            throw error;
        return refuse(cannotRead(place, refusal));
    }
}
async function read(place, seed, targets) {
    const tip = await readTip(place);
    if (tip === null)
        return seed === null ? problem_accept(new Map()) : directory_readBaselines(seed, targets);
    const files = await readFiles(place, tip, targets);
    return files.ok ? problem_accept(new Map([...files.value].map(([target, { baseline }]) => [target, baseline]))) : files;
}
async function add(place, seed, entries, { random, sleep: wait }) {
    if (entries.size === 0)
        return problem_accept([]);
    let offered = [];
    const doubtful = [];
    for (let tries = 0; tries < TRIES; tries += 1) {
        if (tries > 0)
            await wait(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
        const tip = await readTip(place);
        const texts = await textsOn(place, tip, seed, entries);
        if (!texts.ok)
            return texts;
        // An earlier try has arrived after all: only its answer was lost.
        if (texts.value.size === 0)
            return problem_accept(offered);
        const doubt = doubtful[DOUBTFUL_TRIES - 1];
        if (doubt !== undefined)
            return refuse(cannotWrite(place, doubt));
        offered = [...texts.value.keys()].map((path) => named(place, path));
        const setback = await write(place, tip, texts.value, entries);
        if (setback === null)
            return problem_accept(offered);
        if (setback.kind === 'refused')
            return refuse(cannotWrite(place, setback.refusal));
        if (setback.kind === 'doubtful')
            doubtful.push(setback.refusal);
    }
    return refuse(overtaken(place, TRIES));
}
/** What has to be written, by path: empty when everything is there already. */
async function textsOn(place, tip, seed, entries) {
    const stored = tip === null ? await readSeed(seed) : await readFiles(place, tip, [...entries.keys()]);
    if (!stored.ok)
        return stored;
    const texts = new Map();
    for (const target of new Set([...stored.value.keys(), ...entries.keys()])) {
        const before = stored.value.get(target);
        const path = branch_place_pathOf(place, target);
        const text = fittedText((entries.get(target) ?? []).reduce(addEntry, before?.baseline ?? { target, entries: [] }), named(place, path));
        if (!text.ok)
            return text;
        if (text.value !== before?.text)
            texts.set(path, text.value);
    }
    return problem_accept(texts);
}
/** All of it, not only the targets that are added to: from the first commit on, the directory counts no more. */
async function readSeed(seed) {
    const listed = seed === null ? problem_accept([]) : await listBaselines(seed);
    return listed.ok ? problem_accept(new Map(listed.value.map(({ baseline }) => [baseline.target, { baseline }]))) : listed;
}
async function write(place, tip, texts, entries) {
    const message = branch_write_messageOf([...entries.values()].flat().map(({ commit }) => commit), [...entries.keys()]);
    const files = tip === null ? new Map([...texts, ['README.md', readmeOf(place.folders.join('/'))]]) : texts;
    try {
        await moveTo(place, tip, await commitOn(place, tip, files, message));
        return null;
    }
    catch (error) {
        const refusal = whyRefused(error);
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
        // GitHub says "Reference update failed" and "Reference cannot be updated" of protected branches, and now and then of a lost race.
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
;// CONCATENATED MODULE: ./build/src/baseline/store.js

/** One file a target in a directory, such as the committed `baselines/`. */
function directoryStore(directory) {
    return { read: (targets) => directory_readBaselines(directory, targets), add: (entries) => updateBaselines(directory, entries) };
}
//# sourceMappingURL=store.js.map
;// CONCATENATED MODULE: ./build/src/version.js
/** The version of Tailgate: raised together with package.json, which a test holds equal. */
const toolVersion = '0.1.0';
//# sourceMappingURL=version.js.map
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/src/github/patience.js





/** A job that waits costs money, and somebody is waiting for it: longer pauses, in seconds, are not kept but reported. */
const MOST_PATIENCE = 90;
/** After the first try of a request, whatever it is that makes the others necessary. */
const RETRIES = 3;
/** `innermost` goes around each single try, `outermost` around all of them. */
function patience_patience({ second, grace, stop }) {
    // Each request listens to it while it lasts.
    if (stop !== null)
        (0,external_node_events_.setMaxListeners)(0, stop);
    /** GitHub could not be had with all the patience for one request: the others do not go through all of it again. */
    let spent = false;
    const kept = new WeakMap();
    /** Once stopped, what has had an answer is not repeated: nobody waits for it any more. */
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
                    // Nor shall the plugin for retries come back sooner than asked.
                    options.request = { ...options.request, retries: 0 };
                    throw error;
                }
                kept.set(options, pauses + 1);
                await (0,external_node_timers_promises_.setTimeout)(pause * second, undefined, stop === null ? {} : { signal: stop });
            }
        }
    });
    const outermost = ({ hook }) => hook.wrap('request', async (request, options) => {
        const once = options.request?.['retries'] === 0;
        // A copy: by itself it is shared by all requests, and the plugin for retries counts in it.
        options.request = { ...options.request, ...(spent || stop?.aborted === true ? { retries: 0 } : {}) };
        try {
            const answer = await unlessStopped(async () => request(options), grace, stop);
            spent = false;
            return answer;
        }
        catch (error) {
            const kind = refusalOf(error)?.kind;
            if (kind === 'limited' || (kind === 'unavailable' && !once))
                spent = true;
            throw error;
        }
    });
    return { innermost, outermost };
}
/**
 * Seconds; null: not the answer to wait for. After a limit the request was not carried out: it may always be repeated. After
 * 503 nobody knows, so that one which must not happen twice is not.
 */
function pauseAfter(error, once) {
    const [status, headers] = [fieldOf(error, 'status'), fieldOf(error, 'response', 'headers')];
    if (typeof status !== 'number' || headers === undefined)
        return null;
    if (status === 503)
        return once ? null : pauseOf(headers, Date.now());
    return limitOf(status, headers, textOf(fieldOf(error, 'response', 'data', 'message')) ?? '', Date.now())?.seconds ?? null;
}
const stopped = () => new DOMException('the job was stopped', 'AbortError');
/** The plugins' waits cannot be cut short: they are left alone. */
async function unlessStopped(work, grace, stop) {
    if (stop === null)
        return work();
    const over = new AbortController();
    const overdue = async () => {
        if (!stop.aborted)
            await new Promise((resolve) => { stop.addEventListener('abort', resolve, { once: true, signal: over.signal }); });
        await (0,external_node_timers_promises_.setTimeout)(grace, undefined, { signal: over.signal, ref: false });
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
;// CONCATENATED MODULE: ./build/src/github/timed-fetch.js
/** The way to the network -> the same with an end to every wait, whole answers, and errors that never hold the token. */

/**
 * What goes wrong is thrown as a plain error, which octokit takes for one of the network and tries again; of its own accord
 * it takes an aborted request for wanted, and half an answer for an empty one.
 */
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
            return await timed_fetch_whole(await inner(url, { ...init, ...(isOf(apiUrl, url) ? {} : { headers: withoutToken(init?.headers) }), signal }));
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
/** JSON is read here, where the clock still runs. Other bodies (artifacts) are their reader's. */
async function timed_fetch_whole(answer) {
    const type = answer.headers.get('content-type') ?? '';
    if (answer.ok && /^text\/html/i.test(type)) {
        await answer.body?.cancel();
        throw new Error('what answers is a web page, not GitHub\'s API');
    }
    // A file of a repository comes as `application/vnd.github.raw+json`, whatever is in it.
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
/** `fetch failed` has its reason in its cause, which, after several addresses of one name, has only a code. */
function wordsOf(error) {
    const chain = [error, (0,types_.isNativeError)(error) ? error.cause : undefined].filter(types_.isNativeError);
    const code = chain.map((one) => ('code' in one && typeof one.code === 'string' ? one.code : '')).find((word) => word !== '');
    return chain.map(({ message }) => message).reverse().find((message) => message !== '') ?? code ?? 'the connection failed';
}
//# sourceMappingURL=timed-fetch.js.map
;// CONCATENATED MODULE: ./build/src/github/client.js



const PACE = { timeout: 30_000, second: 1000 };
/** Conflicts and limits have answers of their own; all the rest of 4xx stays what it is, however often it is asked. */
const NEVER_RETRIED = Array.from({ length: 100 }, (_, at) => 400 + at);
/** Loads the libraries only now: a run that publishes nothing starts without them. */
async function connect({ token, repository, apiUrl, signal, pace = PACE }) {
    const [{ GitHub: Base, defaults }, { retry }, { throttling }] = await Promise.all([__webpack_require__.e(/* import() */ 250).then(__webpack_require__.bind(__webpack_require__, 5250)), Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)), Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856))]);
    const [owner = '', repo = ''] = repository.split('/');
    const { timeout, second, writes } = pace;
    // Pasted secrets end with a line.
    const key = token.trim();
    const stop = signal ?? null;
    const { innermost, outermost } = patience_patience({ second, grace: timeout / 10, stop });
    const octokit = new (Base.plugin(innermost, retry, throttling, outermost))({
        auth: key,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: `tailgate/${toolVersion}`,
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { fetch: timedFetch(defaults.request?.fetch ?? fetch, { token: key, apiUrl, timeout, stop }) },
        retry: { doNotRetry: NEVER_RETRIED, retries: RETRIES, retryAfterBaseValue: second },
        // It keeps writes apart, as GitHub asks. Its own waits for limits can neither be cut short nor see every `retry-after`.
        throttle: { onRateLimit: never, onSecondaryRateLimit: never, ...writes },
    });
    return { octokit, owner, repo };
}
const silent = () => undefined;
const never = () => false;
//# sourceMappingURL=client.js.map
;// CONCATENATED MODULE: ./build/src/commands/root.js
/** The checkout that a command works in. */

const root_rootOf = (options, world) => external_node_path_.resolve(world.cwd, options.workingDirectory);
//# sourceMappingURL=root.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/job.js





async function jobOf(core, world, event, options) {
    return { core, world, event, options, github: await connection(core, world, event), root: root_rootOf(options, world) };
}
async function connection(core, world, event) {
    const token = core.getInput('token');
    if (token === '' || event.repository === null)
        return null;
    core.setSecret(token);
    return connect({ token, repository: event.repository, apiUrl: world.env['GITHUB_API_URL'] || 'https://api.github.com', signal: world.signal });
}
/** The baselines' own branch, or the folder in the checkout. */
function storeOf({ github, options, root }) {
    const directory = external_node_path_.resolve(root, options.baselines);
    if (options.store === 'directory' || github === null)
        return directoryStore(directory);
    return branchStore(github, { branch: options.baselinesBranch, folder: folderOf(options), seed: directory });
}
/** Two gates of one repository may both have a target `api`. */
function folderOf({ baselines, project }) {
    const folder = external_node_path_.posix.normalize(baselines).replace(/\/+$/, '');
    const inside = !external_node_path_.posix.isAbsolute(folder) && !folder.startsWith('..') && folder !== '.';
    return [inside ? folder : 'baselines', ...(project === null ? [] : [project])].join('/');
}
/** `file`, relative to the root, as the workspace and so the workflow's page knows it. */
const shownIn = ({ world, root }, file) => external_node_path_.relative(world.cwd, external_node_path_.resolve(root, file));
/** The config's path in the repository; null where inputs stand in for it. */
function configIn(job) {
    const { options } = job;
    if (options.start !== null || options.url !== null || options.package !== null)
        return null;
    return shownIn(job, options.config ?? 'tailgate.yml').split(external_node_path_.sep).join('/');
}
/** Name of the check and key of the comment. */
const checkName = ({ options }) => (options.project === null ? 'tailgate' : `tailgate (${options.project})`);
const commentKey = ({ options }) => options.project ?? 'default';
//# sourceMappingURL=job.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/job-log.js
/** What a job says on the workflow's own page: its log, summary, annotations and outputs, and the sentence that it fails with. */





/** `out` is the folder of the run's files, relative to the root. */
async function tell(job, conclusion, out) {
    const { core, world } = job;
    printUntrusted(world, conclusion.texts.terminal({ columns: 120, colour: false }));
    await writeSummary(core, world.env, conclusion.texts);
    annotate(core, conclusion.texts.annotations, shownIn(job, conclusion.run.config ?? 'tailgate.yml'));
    setOutputs(core, conclusion, shownIn(job, out));
}
/** The report quotes the target's log, and the runner obeys `::commands` in whatever is printed: they are off meanwhile. */
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
    return `Nothing was measured${more}: ${problems[0] === undefined ? '' : problemText(problems[0])}`;
}
function failureOf({ exitCode, reason }) {
    switch (exitCode) {
        case PASS: return null;
        case FAIL: return `Performance budget exceeded: ${reason}`;
        case NOT_MEASURED: return `Could not measure, which is no regression: ${reason}`;
        case UNDECIDED: return `Not decided, and the policy asks for a decision: ${reason}`;
        default: return reason;
    }
}
//# sourceMappingURL=job-log.js.map
;// CONCATENATED MODULE: ./build/src/publish/asked.js
/** A question to GitHub -> its answer, or GitHub's refusal as a value; a bug is thrown on. */

async function ask(question) {
    try {
        return { ok: true, value: await question() };
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null)
            throw error;
        return { ok: false, refusal };
    }
}
//# sourceMappingURL=asked.js.map
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/publish/found.js
const found_refuse = (kind, message, status = null) => ({ ok: false, refusal: { kind, status, message } });
//# sourceMappingURL=found.js.map
;// CONCATENATED MODULE: ./build/src/publish/zip.js
/** The bytes of a zip archive that a stranger made -> its directory: what is in it and where, or the reason not to look further. */

/** A folder `out` has a handful of files and a log for each target. */
const MOST_ENTRIES = 10_000;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0b0010_0000_0100_0001;
/** In place of a number that stands in a zip64 record. */
const ELSEWHERE = 0xffffffff;
const UNIX_KIND = 0o170000;
const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;
/**
 * What the uploader of GitHub makes is read: stored or deflated files with or without data descriptors. Whatever else a zip
 * archive may be is refused for all of it, even where the file that is looked for is innocent: no honest upload has it.
 */
function readZipDirectory(archive) {
    const end = zip_endOf(archive);
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
/** The last record whose comment ends where the file does. */
function zip_endOf(archive) {
    for (let at = archive.length - END_LENGTH; at >= Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT); at -= 1) {
        if (archive.readUInt32LE(at) === END && at + END_LENGTH + archive.readUInt16LE(at + 20) === archive.length)
            return at;
    }
    return null;
}
/** `length` is that of the record in the directory. */
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
/** Nothing is written anywhere, so that no name can do harm; but who packs such names is not to be believed. */
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
/** Quoted, in ASCII, cut: the name may be anything, and logs obey some texts. */
function shownName(name) {
    const plain = name.slice(0, 61).replace(/[^A-Za-z0-9._/-]/g, '?');
    return `"${plain.length > 60 ? `${plain.slice(0, 60)}...` : plain}"`;
}
//# sourceMappingURL=zip.js.map
;// CONCATENATED MODULE: ./build/src/publish/download.js
/** An artifact -> the bytes of its archive, counted as they come; where they are kept never sees the token. */






const USUAL = { time: 120_000, pauses: [1000, 5000], signal: null };
/** Storage that fails for the moment is asked again, by a new address: one is good for a minute. */
async function download(github, artifact, { bytes, ...others }) {
    if (artifact.bytes > bytes)
        return download_tooLarge(artifact, bytes);
    const limits = { ...USUAL, ...others, bytes };
    for (const pause of limits.pauses) {
        const answer = await downloadOnce(github, artifact, limits);
        if (answer.again !== true || limits.signal?.aborted === true)
            return answer;
        await (0,external_node_timers_promises_.setTimeout)(pause, undefined, limits.signal === null ? {} : { signal: limits.signal }).catch(() => null);
    }
    return downloadOnce(github, artifact, limits);
}
const download_tooLarge = ({ name }, bytes) => found_refuse('too-large', `The artifact ${shownName(name)} is larger than ${Math.round(bytes / 2 ** 20)} MiB: no run of Tailgate is.`);
async function downloadOnce(github, artifact, { bytes, time, signal }) {
    const address = await addressOf(github, artifact);
    if (!address.ok)
        return address;
    const until = AbortSignal.any([AbortSignal.timeout(time), ...(signal === null ? [] : [signal])]);
    const unavailable = (what) => ({ ...found_refuse('unavailable', `The artifact ${shownName(artifact.name)} cannot be downloaded: ${what}.`), again: true });
    try {
        // Nothing of octokit's: its requests carry the token.
        const response = await fetchOf(github)(address.value, { headers: { 'user-agent': 'tailgate' }, signal: until });
        if (!response.ok) {
            await response.body?.cancel();
            const gone = response.status < 500 && response.status !== 403 && response.status !== 429;
            const answer = unavailable(`its storage answers ${response.status}`);
            return gone ? { ...answer, again: false } : answer;
        }
        const archive = await atMost(response, bytes);
        if (archive === null)
            return download_tooLarge(artifact, bytes);
        const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex')}`;
        return artifact.digest === null || artifact.digest === digest ? { ok: true, value: archive } : unavailable('it is not what was uploaded, by its checksum');
    }
    catch {
        return unavailable(signal?.aborted === true ? 'the job was stopped' : until.aborted ? `it takes longer than ${time / 1000} s` : 'the connection to its storage was lost');
    }
}
/** GitHub answers with an address in its storage that is signed: it needs no token, and must get none. */
async function addressOf({ octokit, owner, repo }, artifact) {
    const asked = await ask(() => octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        owner, repo, artifact_id: artifact.id, archive_format: 'zip', request: { redirect: 'manual', parseSuccessResponseBody: false },
    }));
    if (!asked.ok)
        return asked.refusal.status === 410 ? found_refuse('expired', `The artifact ${shownName(artifact.name)} has expired: measure again.`, 410) : asked;
    const { headers, url } = asked.value;
    const data = asked.value.data;
    if (data instanceof ReadableStream)
        await data.cancel();
    const location = headers.location ?? '';
    const address = URL.canParse(location) ? new URL(location) : null;
    const secure = address?.protocol === 'https:' || (address?.protocol === 'http:' && url.startsWith('http:'));
    return address !== null && secure ? { ok: true, value: address.href } : found_refuse('unavailable', `The artifact ${shownName(artifact.name)} cannot be downloaded: GitHub does not say where it is.`);
}
/** The client's own way to the network: through the proxy, where there is one. */
const fetchOf = ({ octokit }) => octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
/** null: there is more. What is announced may be a lie, so that what comes is counted too. */
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
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/src/publish/unzip.js
/** A zip archive that a stranger made and the name of the file to look for -> its bytes, in bounded memory, or why not. */



const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/**
 * The one file of that name at the root of the archive or in one folder; `most` bytes of it. Sizes that the archive tells are
 * checked and never believed: what comes out is counted.
 */
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
/** What the directory says is held against what stands before the file itself: two readers must not see two archives. */
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
/** One byte more than it says is let out, so that a lie about the size is seen and a bomb is not filled. */
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



/** A run of 200 scenarios takes some 5 MB. */
const LARGEST_RUN = 32 * 1024 * 1024;
const RUN_FILE = 'run.json';
/** `name`: of the artifact, for the refusal. `most`: bytes of the text. */
function runTextOf(archive, name, most = LARGEST_RUN) {
    const rejected = (why) => found_refuse('rejected', `The artifact ${shownName(name)} ${why}. Nothing of it is published.`);
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






/** The folder `out` with the logs of its targets is a few megabytes. */
const LARGEST_ARCHIVE = 64 * 1024 * 1024;
const PER_PAGE = 100;
/** Of a repository's artifacts of one name: the newest thousand. */
const MOST_PAGES = 10;
/** The newest one of exactly that name that is still kept. GitHub lists the newest first, so that a page which has one ends the search. */
async function findArtifact(github, name, of) {
    const listed = await ask(() => listArtifacts(github, name, of));
    if (!listed.ok)
        return listed;
    const kept = listed.value.filter(({ expired }) => !expired).sort((a, b) => (a.created === b.created ? b.id - a.id : a.created < b.created ? 1 : -1));
    const [newest] = kept;
    if (newest !== undefined)
        return { ok: true, value: { id: newest.id, name: newest.name, bytes: newest.bytes, runId: newest.runId, digest: newest.digest } };
    const where = of.kind === 'run' ? `the workflow run ${of.runId}` : `commit ${of.headSha.slice(0, 12)}`;
    return listed.value.length > 0
        ? found_refuse('expired', `The artifact ${shownName(name)} of ${where} has expired: measure again.`)
        : found_refuse('absent', `There is no artifact ${shownName(name)} of ${where}: the job that measures uploads it with actions/upload-artifact (\`include-hidden-files: true\`, for \`.tailgate\` is a hidden folder).`);
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
    const [id, name, bytes, created, digest] = [idOf(fieldOf(artifact, 'id')), fieldOf(artifact, 'name'), fieldOf(artifact, 'size_in_bytes'), fieldOf(artifact, 'created_at'), fieldOf(artifact, 'digest')];
    if (id === null || typeof name !== 'string' || typeof bytes !== 'number')
        return null;
    return {
        id, name, bytes, expired: fieldOf(artifact, 'expired') === true, created: typeof created === 'string' ? created : '',
        digest: typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null,
        runId: idOf(fieldOf(artifact, 'workflow_run', 'id')), headSha: shaOf(fieldOf(artifact, 'workflow_run', 'head_sha')), headRepositoryId: idOf(fieldOf(artifact, 'workflow_run', 'head_repository_id')),
    };
}
/** Downloads and unpacks in memory; nothing is written anywhere. The text is UTF-8 and of bounded length, and nothing else is known of it. */
async function readArtifact(github, artifact, limits = {}) {
    const downloaded = await download(github, artifact, { bytes: LARGEST_ARCHIVE, ...limits });
    return downloaded.ok ? runTextOf(downloaded.value, artifact.name) : downloaded;
}
//# sourceMappingURL=artifact.js.map
;// CONCATENATED MODULE: ./build/src/json-shape.js
/** JSON that is still text -> how deep and how many its objects and lists are, before they take forty times its length in memory. */
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Counts until one of them is more than `most`. Of text that is no JSON the answer means nothing: the parser refuses that. */
function exceeds(text, most) {
    let [depth, containers] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
        const letter = text.charCodeAt(at);
        if (letter === QUOTE) {
            for (at += 1; at < text.length && text.charCodeAt(at) !== QUOTE; at += 1)
                if (text.charCodeAt(at) === BACKSLASH)
                    at += 1;
        }
        else if (letter === OPEN_LIST || letter === OPEN_MAP) {
            depth += 1;
            containers += 1;
            if (depth > most.depth || containers > most.containers)
                return true;
        }
        else if (letter === CLOSE_LIST || letter === CLOSE_MAP) {
            depth -= 1;
        }
    }
    return false;
}
//# sourceMappingURL=json-shape.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/src/fail-fast.js
/**
 * Lists and dictionaries for zod that stop at the first wrong item: zod itself keeps a record of every one, and ten million wrong
 * numbers in a file of 30 MB then take all memory there is.
 */

/** So many items, each as `item` says. */
function fail_fast_list(item, most, fewest = 0) {
    return schemas/* array */.YOg(schemas/* unknown */.L5J()).min(fewest).max(most).transform((items, context) => {
        const checked = [];
        for (const [place, one] of items.entries()) {
            const parsed = item.safeParse(one);
            if (!parsed.success)
                return fail_fast_tell(context, parsed.error, place);
            checked.push(parsed.data);
        }
        return checked;
    });
}
/** Numbers are most of a run: asked one by one in a plain loop, which takes a hundredth of the time. */
function numbers({ allowed, says }, most) {
    return schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).max(most).transform((items, context) => {
        const wrong = items.findIndex((one) => typeof one !== 'number' || !allowed(one));
        if (wrong >= 0) {
            context.addIssue({ code: 'custom', message: `must be ${says}`, path: [wrong] });
            return core/* NEVER */.tm;
        }
        return items.filter((one) => typeof one === 'number');
    });
}
/** At most so many names, each with an item. Without a prototype: a name such as `constructor` finds only what is in it. */
function dictionary(name, item, most) {
    return schemas/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be a map of names').transform((value, context) => {
        const entries = Object.entries(value);
        if (entries.length > most) {
            context.addIssue({ code: 'custom', message: `must have at most ${most} names` });
            return core/* NEVER */.tm;
        }
        const checked = Object.create(null);
        for (const [key, one] of entries) {
            const [named, parsed] = [name.safeParse(key), item.safeParse(one)];
            if (!named.success)
                return fail_fast_tell(context, named.error, key);
            if (!parsed.success)
                return fail_fast_tell(context, parsed.error, key);
            checked[named.data] = parsed.data;
        }
        return checked;
    });
}
function fail_fast_tell(context, error, at) {
    const issue = error.issues[0];
    context.addIssue({ code: 'custom', message: issue?.message ?? 'is not valid', path: [at, ...(issue?.path ?? [])] });
    return core/* NEVER */.tm;
}
//# sourceMappingURL=fail-fast.js.map
;// CONCATENATED MODULE: ./build/src/metrics.js
const metric = (name, unit, better, statistic) => ({ name, unit, better, statistic });
const catalogue = {
    load: [
        metric('latency.p10', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.p50', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.p90', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.p99', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.tail', 'ms', 'lower', 'mean-of-launches'),
        metric('latency.max', 'ms', 'lower', 'mean-of-launches'),
        metric('throughput', 'requests/s', 'higher', 'mean-of-launches'),
        metric('errors', 'ratio', 'lower', 'total'),
    ],
    resources: [
        metric('cpu', 'ms/request', 'lower', 'mean-of-launches'),
        metric('memory.mean', 'bytes', 'lower', 'mean-of-launches'),
        metric('memory.peak', 'bytes', 'lower', 'mean-of-launches'),
        metric('io.reads', 'count/request', 'lower', 'mean-of-launches'),
        metric('io.writes', 'count/request', 'lower', 'mean-of-launches'),
        metric('io.read', 'bytes/request', 'lower', 'mean-of-launches'),
        metric('io.write', 'bytes/request', 'lower', 'mean-of-launches'),
        metric('faults', 'count/request', 'lower', 'mean-of-launches'),
        metric('response.size', 'bytes', 'lower', 'mean-of-launches'),
    ],
    'cold-start': [
        metric('cold-start.p50', 'ms', 'lower', 'median-of-starts'),
        metric('cold-start.p90', 'ms', 'lower', 'p90-of-starts'),
        metric('cold-start.min', 'ms', 'lower', 'min-of-starts'),
        metric('cold-start.cpu', 'ms', 'lower', 'median-of-starts'),
        metric('cold-start.read', 'bytes', 'lower', 'median-of-starts'),
        metric('cold-start.reads', 'count', 'lower', 'median-of-starts'),
        metric('cold-start.faults', 'count', 'lower', 'median-of-starts'),
        metric('cold-start.memory', 'bytes', 'lower', 'median-of-starts'),
    ],
    size: [
        metric('size.packed', 'bytes', 'lower', 'exact'),
        metric('size.unpacked', 'bytes', 'lower', 'exact'),
        metric('size.files', 'count', 'lower', 'exact'),
    ],
};
const metrics_all = Object.values(catalogue).flat();
/** The catalogue's entry of that name. Throws on an unknown name: that is a bug, not bad input. */
function metricNamed(name) {
    const found = metrics_all.find((m) => m.name === name);
    if (found === undefined)
        throw new Error(`no metric is called ${name}`);
    return found;
}
/** Too noisy, or too blind, to be gated by the way: a budget holds for them only when it names them, never through a `*`. */
const gatedByNameOnly = new Set(['latency.p10', 'latency.max']);
/** All names, in the order of the catalogue. */
const metricNames = metrics_all.map((m) => m.name);
//# sourceMappingURL=metrics.js.map
;// CONCATENATED MODULE: ./build/src/run-contradictions.js
/** A run whose fields are each what they must be -> the first thing in it that another part of it denies. */

/** Of all samples and pairs: 200 scenarios with 17 metrics on two sides have 100 launches each. */
const MOST_VALUES = 1_000_000;
/** Of one scenario: the levels at each look take an integral over the last one. */
const MOST_LOOKS = 40;
/** Means of equal numbers differ from them by rounding. */
const ROUNDING = 1e-9;
/** null: none. */
function contradictionIn(run) {
    return tooMany(run) ?? twice(run) ?? wrongMetric(run) ?? wrongPoint(run) ?? wrongPair(run) ?? looksDescend(run);
}
function tooMany({ samples, pairs }) {
    const values = samples.reduce((sum, sample) => sum + sample.values.length, 0) + pairs.reduce((sum, pair) => sum + pair.logRatios.length, 0);
    return values > MOST_VALUES ? { path: ['samples'], message: `must have at most ${MOST_VALUES} values in all, not ${values}` } : null;
}
/** Of two measurements of the same thing nobody could say which one counts. */
function twice({ samples, pairs, histograms, requests }) {
    const lists = [
        ['samples', samples.map(({ target, scenario, side, metric }) => [target, scenario, side, metric.name])],
        ['pairs', pairs.map(({ target, scenario, metric }) => [target, scenario, metric])],
        ['histograms', histograms.map(({ target, scenario, side }) => [target, scenario, side])],
        ['requests', requests.map(({ target, scenario, side }) => [target, scenario, side])],
    ];
    for (const [field, places] of lists) {
        const seen = new Set();
        const again = places.findIndex((place) => seen.size === seen.add(JSON.stringify(place)).size);
        if (again >= 0)
            return { path: [field, again], message: 'must not measure the same thing as one before it' };
    }
    return null;
}
/** `better: higher` for a latency would make an improvement of every regression. */
function wrongMetric({ samples }) {
    const known = new Map(metricNames.map((name) => [name, metricNamed(name)]));
    const at = samples.findIndex(({ metric }) => {
        const { unit, better, statistic } = known.get(metric.name) ?? metric;
        return unit !== metric.unit || better !== metric.better || statistic !== metric.statistic;
    });
    return at < 0 ? null : { path: ['samples', at, 'metric'], message: 'must be as Tailgate defines it: unit, direction and statistic' };
}
/** Whatever the statistic, the point lies among its values. */
function wrongPoint({ samples, reference }) {
    for (const [field, list] of [['samples', samples], ['reference', reference]]) {
        const at = list.findIndex(({ values, point }) => {
            const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
            const highest = values.reduce((most, value) => Math.max(most, value), 0);
            return point < lowest * (1 - ROUNDING) || point > highest * (1 + ROUNDING);
        });
        if (at >= 0)
            return { path: [field, at, 'point'], message: 'must lie among its values' };
    }
    return null;
}
function wrongPair({ pairs }) {
    const at = pairs.findIndex(({ logRatios, blocks }) => logRatios.length !== blocks.length);
    return at < 0 ? null : { path: ['pairs', at, 'blocks'], message: 'must be as many as its logRatios' };
}
/** Later looks at the same part have seen more: whoever judges a saved run again relies on it. */
function looksDescend({ looks }) {
    const seen = new Map();
    for (const { target, scenario, launches, share } of looks) {
        const key = JSON.stringify([target, scenario]);
        const before = seen.get(key) ?? { launches: 0, share: 0, count: 0 };
        if (launches <= before.launches || share <= before.share)
            return { path: ['looks'], message: 'must ascend for each scenario, in launches and in share' };
        if (before.count >= MOST_LOOKS)
            return { path: ['looks'], message: `must be at most ${MOST_LOOKS} for each scenario` };
        seen.set(key, { launches, share, count: before.count + 1 });
    }
    return null;
}
//# sourceMappingURL=run-contradictions.js.map
;// CONCATENATED MODULE: ./build/src/run-schema.js
/**
 * What each field of a saved run must be: the boundary against files that a stranger wrote. Whatever passes can be compared, judged
 * and rendered without an exception, in bounded time and memory.
 */



/** Messages quote commands and request paths, which have no limit of their own. */
const run_schema_text = schemas/* string */.YjP().max(65_536);
/** Names, and what a machine or git says of itself. */
const run_schema_name = schemas/* string */.YjP().max(200);
const words = schemas/* string */.YjP().max(1000);
const maybe = (schema) => schema.nullable();
const side = schemas/* enum */.k5n(['base', 'head']);
/**
 * A measurement, and what is derived from some: 0 or from a billionth of a millisecond to 10^15 (a petabyte). Ratios of two of them
 * and sums of squares are then finite too.
 */
const [LEAST, MOST] = [1e-12, 1e15];
const isMeasured = (value) => value === 0 || (value >= LEAST && value <= MOST);
const measured = schemas/* number */.aig().refine(isMeasured, `must be 0 or from ${LEAST} to ${MOST}`);
const measurements = numbers({ allowed: isMeasured, says: `0 or a number from ${LEAST} to ${MOST}` }, 10_000);
/** ln(head / base) of two measurements. */
const LARGEST_LOG = Math.log(MOST / LEAST);
const logRatios = numbers({ allowed: (value) => Math.abs(value) <= LARGEST_LOG, says: `a number from -${LARGEST_LOG.toFixed(1)} to ${LARGEST_LOG.toFixed(1)}` }, 10_000);
const isCount = (most) => (value) => Number.isSafeInteger(value) && value >= 0 && value <= most;
const counts = numbers({ allowed: isCount(1_000_000), says: 'a whole number from 0 to 1000000' }, 10_000);
/** Requests: two days at 20,000 a second. The exact tests of their failures converge for as many. */
const requests = schemas/* number */.aig().refine(isCount(4e9), 'must be a whole number from 0 to 4000000000');
const run_schema_whole = schemas/* number */.aig().refine(isCount(Number.MAX_SAFE_INTEGER), 'must be a whole number, 0 or more');
/** Launches, blocks: as many as a sample may have values. */
const launches = schemas/* number */.aig().refine(isCount(10_000), 'must be a whole number from 0 to 10000');
const positive = schemas/* number */.aig().nonnegative().max(MOST);
const share = schemas/* number */.aig().nonnegative().max(1);
/** A limit that a user wrote. */
const limit = schemas/* number */.aig().min(-1e100).max(1e100);
const tiers = { warn: maybe(limit), fail: maybe(limit) };
const moment = iso/* datetime */.w$({ offset: false }).max(40);
const warning = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('few-launches'), launches: run_schema_whole, needed: launches }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('few-requests'), requests: positive, needed: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('generator-saturated'), busy: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('generator-late'), share: positive, worst: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('reconnects'), share: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('not-settled'), seconds: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('short-history'), entries: run_schema_whole, needed: run_schema_whole, beyond: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('near-limit'), limit, lower: limit, upper: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('machine-busy'), what: schemas/* enum */.k5n(['steal', 'pressure', 'other-load']), share: positive, limit: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('clock-stepped'), steps: run_schema_whole, pauses: run_schema_whole }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('side-fails'), side, share: positive, allowed: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('tests-disagree'), t: positive, signFlip: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('witnesses-agree'), largest: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('normalised'), slower: limit }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('other-class'), entries: run_schema_whole, spread: positive }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('entries-left-out'), entries: run_schema_whole, reason: schemas/* enum */.k5n(['machine', 'workload']) }),
]);
const run_schema_metric = schemas/* strictObject */.rej({
    name: run_schema_name,
    unit: schemas/* enum */.k5n(['ms', 'bytes', 'ratio', 'count', 'requests/s', 'ms/request', 'bytes/request', 'count/request', 'bytes/1000 requests']),
    better: schemas/* enum */.k5n(['lower', 'higher']),
    statistic: schemas/* enum */.k5n(['exact', 'mean-of-launches', 'median-of-starts', 'p90-of-starts', 'min-of-starts', 'total']),
});
const checkout = schemas/* strictObject */.rej({ commit: maybe(run_schema_name), branch: maybe(words), dirty: schemas/* boolean */.zMY(), time: maybe(run_schema_name) });
const run_schema_fingerprint = schemas/* strictObject */.rej({
    cpu: words, cores: positive, arch: words, os: words, image: maybe(words), runtime: maybe(words), pinned: schemas/* boolean */.zMY(), protocol: positive,
});
const errors = schemas/* strictObject */.rej({ status: requests, timeout: requests, connection: requests, body: requests });
const budget = schemas/* strictObject */.rej({
    target: run_schema_name, scenario: run_schema_name, metric: run_schema_name,
    limit: maybe(schemas/* strictObject */.rej(tiers)), tolerance: maybe(schemas/* strictObject */.rej({ ...tiers, floor: limit.nonnegative() })),
    origin: schemas/* enum */.k5n(['config', 'default']), line: maybe(run_schema_whole),
});
const acceptance = schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, metric: run_schema_name, reason: run_schema_text, expires: maybe(run_schema_name), origin: schemas/* enum */.k5n(['config', 'label']), line: maybe(run_schema_whole) });
const failureKinds = ['setup-failed', 'start-failed', 'not-ready', 'foreign-listener', 'died', 'wrong-answers', 'no-answers', 'not-measurable', 'package', 'interrupted'];
const disturbance = maybe(schemas/* strictObject */.rej({ mean: positive, worst: positive, limit: positive, above: positive }));
/** As many as a config may reasonably have, and ten times that. */
const MOST_PARTS = 10_000;
const MOST_RULES = 2000;
const runFields = {
    schema: schemas/* literal */.euz('tailgate.run/1'),
    id: run_schema_name,
    started: moment,
    seed: schemas/* number */.aig(),
    compare: schemas/* enum */.k5n(['stored', 'side-by-side', 'none']),
    complete: schemas/* boolean */.zMY(),
    head: checkout,
    base: maybe(checkout),
    environment: schemas/* strictObject */.rej({ tool: words, node: words, kernel: words, memory: positive, fingerprints: dictionary(run_schema_name, run_schema_fingerprint, MOST_PARTS) }),
    time: schemas/* strictObject */.rej({ load: positive, warmUp: positive, coldStarts: positive, startAndStop: positive, total: positive }),
    launches: run_schema_whole,
    samples: fail_fast_list(schemas/* strictObject */.rej({
        target: run_schema_name, scenario: maybe(run_schema_name), side, metric: run_schema_metric, workload: run_schema_name, values: measurements, point: measured, warnings: fail_fast_list(warning, 50),
    }), 4 * MOST_PARTS),
    histograms: fail_fast_list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, side, encoded: schemas/* string */.YjP().max(300_000).regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'), requests }), MOST_PARTS),
    requests: fail_fast_list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: run_schema_name, side, answered: requests, errors }), MOST_PARTS),
    failures: fail_fast_list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), side, kind: schemas/* enum */.k5n(failureKinds), message: run_schema_text, hint: maybe(run_schema_text), log: fail_fast_list(run_schema_text, 100) }), 1000),
    absent: fail_fast_list(schemas/* strictObject */.rej({ metric: run_schema_name, reason: run_schema_text }), 1000),
    pairs: fail_fast_list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), metric: run_schema_name, logRatios, blocks: counts }), 2 * MOST_PARTS),
    looks: fail_fast_list(schemas/* strictObject */.rej({ target: run_schema_name, scenario: maybe(run_schema_name), launches, share }), 4000),
    reference: fail_fast_list(schemas/* strictObject */.rej({ kernel: run_schema_name, values: measurements, point: measured }), 100),
    machine: maybe(schemas/* strictObject */.rej({
        steal: disturbance, pressure: disturbance, otherLoad: disturbance,
        frequency: maybe(schemas/* strictObject */.rej({ lowest: positive, highest: positive })), clockSteps: run_schema_whole, pauses: run_schema_whole,
    })),
    baseMissing: maybe(run_schema_text),
    notes: fail_fast_list(run_schema_text, 100),
    config: maybe(words),
    budgets: fail_fast_list(budget, MOST_RULES),
    accept: fail_fast_list(acceptance, 1000),
    policy: schemas/* strictObject */.rej({ onInconclusive: schemas/* enum */.k5n(['pass', 'fail']), onMissingBaseline: schemas/* enum */.k5n(['pass', 'fail']) }),
};
function withoutContradictions(run, context) {
    const found = contradictionIn(run);
    if (found !== null)
        context.addIssue({ code: 'custom', message: found.message, path: [...found.path] });
}
/** What came first in `auto` was itself a run, and nothing came before that. */
const runSchema = schemas/* strictObject */.rej({
    ...runFields,
    screening: maybe(schemas/* strictObject */.rej({ ...runFields, screening: schemas/* null */.chJ() }).superRefine(withoutContradictions)),
}).superRefine(withoutContradictions);
//# sourceMappingURL=run-schema.js.map
;// CONCATENATED MODULE: ./build/src/run-file.js
/** run.json <-> Run: written whole, read back only when every field is what it must be. */




/** A run of 200 scenarios takes some 5 MB; ten times that is not a run. */
const run_file_LARGEST = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/** A sample with its metric, values and warnings lies six deep and is a handful of parts. */
const LARGEST_SHAPE = { depth: 12, containers: 1_000_000 };
const encodeRun = (run) => `${JSON.stringify(run)}\n`;
/** Text -> Run, or one problem naming the first field that is wrong. A newer schema is an error, never a guess. */
function decodeRun(text, file) {
    const refuse = (path, message, hint) => ({ ok: false, problems: [{ file, line: null, column: null, path, message, hint }] });
    if (exceeds(text, LARGEST_SHAPE))
        return refuse('', 'is nested deeper, or has more parts, than any run', 'give the run.json that `tailgate run` wrote into its --out folder');
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        return refuse('', `is not whole JSON (${error instanceof Error ? quoted(error.message) : 'unreadable'})`, 'was the run cut short while it was written or copied? Measure again');
    }
    const schema = typeof document === 'object' && document !== null && 'schema' in document ? document.schema : undefined;
    if (typeof schema === 'string' && /^tailgate\.run\/\d+$/.test(schema) && schema !== 'tailgate.run/1') {
        return refuse('schema', `is \`${quoted(schema)}\`, written by a newer Tailgate; this one reads tailgate.run/1`, 'use the newer version');
    }
    if (schema !== 'tailgate.run/1')
        return refuse('schema', 'is not a run of Tailgate', 'give the run.json that `tailgate run` wrote into its --out folder');
    const parsed = runSchema.safeParse(document);
    if (parsed.success)
        return { ok: true, value: parsed.data };
    const issue = parsed.error.issues[0];
    return refuse(quoted(issue?.path.join('.') ?? ''), quoted(issue?.message ?? 'is not valid'), 'the file was changed by hand or by another program; measure again');
}
const LONGEST_QUOTE = 200;
/** The file's own words: on one line, cut. Whoever shows them escapes them like any other. */
const quoted = (words) => (words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}...` : words).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
/** Reads and decodes; every reason that it cannot be read is a problem naming the file. */
async function run_file_readRun(path, shown) {
    const refuse = (message, hint = null) => ({ ok: false, problems: [{ file: shown, line: null, column: null, path: '', message, hint }] });
    try {
        const { size } = await stat(path);
        if (size > run_file_LARGEST)
            return refuse(`is ${Math.round(size / 1e6)} MB long: no run is`);
        return decodeRun(await readFile(path, 'utf8'), shown);
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        if (error.code === 'ENOENT')
            return refuse('there is no such file', 'give the run.json that `tailgate run` wrote into its --out folder');
        if (error.code === 'EISDIR')
            return refuse('is a folder', 'name the run.json in it');
        return refuse(`cannot be read: ${inWords(error)}`, advice(error));
    }
}
//# sourceMappingURL=run-file.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/acceptance.js

const ACCEPTED = 'perf-accepted';
function acceptedByLabel(pullRequest) {
    if (pullRequest?.labels.includes(ACCEPTED) !== true)
        return [];
    return [{ target: '*', scenario: '*', metric: '*', reason: `label ${ACCEPTED} on pull request ${pullRequest.number}`, expires: null, origin: 'label', line: null }];
}
/** A push may bring several pull requests at once. */
const MOST_COMMITS = 30;
/**
 * Of the pull requests that brought these commits to the default branch: `before` is where it was, null when only the one commit is
 * known. What cannot be read accepts nothing, and is told: the run then says what regressed.
 */
async function labelsOfPush({ octokit, owner, repo }, before, commit, notice) {
    const found = await ask(async () => {
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
/** Of the pull request that a commit of the merge queue is for: GitHub names the commit's branch after it. */
async function labelsOfQueued({ octokit, owner, repo }, branch, notice) {
    const number = Number(/(?:^|\/)gh-readonly-queue\/.*\/pr-(\d{1,10})-[0-9a-f]{40}$/.exec(branch ?? '')?.[1]);
    if (!Number.isSafeInteger(number))
        return [];
    const found = await ask(async () => (await octokit.rest.pulls.get({ owner, repo, pull_number: number })).data.labels.map(({ name }) => name));
    return found.ok ? acceptedByLabel({ number, labels: found.value }) : untold(found.refusal, notice);
}
function untold({ kind, message }, notice) {
    notice(`The labels of the pull request cannot be read (${message}${kind === 'forbidden' ? '; `permissions: pull-requests: read` is needed' : ''}): ${ACCEPTED} accepts nothing here.`);
    return [];
}
//# sourceMappingURL=acceptance.js.map
;// CONCATENATED MODULE: ./build/src/publish/annotation.js
/** Of one request; whoever has more to tell tells it in the summary. */
const annotation_MOST = 50;
const LONGEST_TITLE = 255;
/** GitHub takes 64 KB. */
const LONGEST_MESSAGE = 4000;
/** `file` from the top of the repository; none where it leads out of it. What belongs to no line is shown at the first one. */
function annotationsOf(annotations, file) {
    const path = file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
    if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|^$/.test(path))
        return [];
    return annotations.slice(0, annotation_MOST).map(({ level, title, message, line }) => ({
        path, start_line: line ?? 1, end_line: line ?? 1, annotation_level: level === 'error' ? 'failure' : 'warning',
        title: annotation_cut(title, LONGEST_TITLE), message: annotation_cut(message, LONGEST_MESSAGE),
    }));
}
/** At most so many UTF-16 units, and no half of a character: GitHub takes no JSON with one. */
function annotation_cut(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
//# sourceMappingURL=annotation.js.map
;// CONCATENATED MODULE: ./build/src/publish/shedding.js
/** A text that can be rendered shorter -> the longest of it that GitHub takes. */

/**
 * Bytes. GitHub takes 65,536 characters of a comment and 65,535 of a summary, and now and then less than it says: shorter and
 * shorter until it does.
 */
const LIMITS = [65_000, 48_000, 32_000, 16_000, 8_000, 3_000];
/** Calls `send` with what is rendered for each limit in turn, while the answer is that it is too long. */
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
            if (refusalOf(error)?.kind !== 'too-long')
                throw error;
            refused = text;
            tooLong = error;
        }
    }
    throw tooLong;
}
//# sourceMappingURL=shedding.js.map
;// CONCATENATED MODULE: ./build/src/publish/check.js
/** The gate's own check run: opened before anything is measured, concluded with the outcome; all of it as far as the token may. */





/** Without an answer a check may have been made all the same: it is looked for, and asked for again, so many times in all. */
const MOST_TRIES = 3;
const check_LONGEST_TITLE = 250;
/** The one that a killed attempt of the same run left open is taken up again: nobody else would ever conclude it. */
async function openCheck(github, request) {
    return ask(async () => {
        const left = request.run.attempt > 1 || request.sole === true ? await leftOpen(github, request) : null;
        return left === null ? create(github, request, { status: 'in_progress' }) : takeUp(github, request, left);
    });
}
/** `where` that was never opened is made and concluded in one go: pointless where opening it was forbidden. */
async function concludeCheck(github, where, { conclusion, title, summary, annotations, file }) {
    const marks = file === null ? [] : annotationsOf(annotations, file);
    const shownTitle = annotation_cut(title.trim() === '' ? conclusion : title, check_LONGEST_TITLE);
    const concluded = (text, withMarks) => ({
        status: 'completed', conclusion, output: { title: shownTitle, summary: text, ...(withMarks && marks.length > 0 ? { annotations: marks } : {}) },
    });
    return ask(async () => {
        await shedding(summary, async (text) => {
            if (!('id' in where))
                return create(github, where, concluded(text, true));
            return update(github, where, concluded(text, true), concluded(text, false));
        });
        return null;
    });
}
/** Each has a name of its own: jobs of one run that share the name of the check must not take each other's. */
async function create(github, { name, sha, run, detailsUrl }, state) {
    const { octokit, owner, repo } = github;
    const externalId = `${run.id}/${run.attempt}/${(0,external_node_crypto_.randomUUID)()}`;
    for (let tries = 1;; tries += 1) {
        try {
            const { data } = await octokit.rest.checks.create({
                owner, repo, name, head_sha: sha, external_id: externalId, ...(detailsUrl === null ? {} : { details_url: detailsUrl }), ...state, request: { retries: 0 },
            });
            return { id: data.id };
        }
        catch (error) {
            if (tries === MOST_TRIES || refusalOf(error)?.kind !== 'unavailable')
                throw error;
            const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, filter: 'all', per_page: 100 });
            const made = data.check_runs.find(({ external_id: id }) => id === externalId);
            if (made !== undefined)
                return { id: made.id };
        }
    }
}
/** Annotations are added by each request, so that one that has them is not repeated: they also stand in the summary. */
async function update({ octokit, owner, repo }, { id }, whole, plain) {
    const check = { owner, repo, check_run_id: id };
    try {
        await octokit.rest.checks.update({ ...check, ...whole, request: { retries: 0 } });
    }
    catch (error) {
        const kind = refusalOf(error)?.kind;
        if (kind !== 'unavailable' && kind !== 'invalid')
            throw error;
        await octokit.rest.checks.update({ ...check, ...plain });
    }
}
async function leftOpen({ octokit, owner, repo }, { name, sha, run, sole = false }) {
    const { data } = await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, status: 'in_progress', filter: 'all', per_page: 100 });
    const left = data.check_runs.filter(({ external_id: id }) => {
        const [, of, attempt] = /^(\d+)\/(\d+)(?:\/|$)/.exec(id ?? '') ?? [];
        return of === String(run.id) && (Number(attempt) < run.attempt || (sole && Number(attempt) === run.attempt));
    });
    return left.reduce((newest, { id }) => (newest === null || id > newest.id ? { id } : newest), null);
}
/** From now on it is this attempt's. */
async function takeUp({ octokit, owner, repo }, { run, detailsUrl }, { id }) {
    await octokit.rest.checks.update({ owner, repo, check_run_id: id, status: 'in_progress', external_id: `${run.id}/${run.attempt}/${(0,external_node_crypto_.randomUUID)()}`, ...(detailsUrl === null ? {} : { details_url: detailsUrl }) });
    return { id };
}
/** Whether a later run has such a check on this commit: the newest of a name counts, whoever made it. What cannot be asked is not. */
async function isOvertaken({ octokit, owner, repo }, { name, sha, run }) {
    const found = await ask(async () => (await octokit.rest.checks.listForRef({ owner, repo, ref: sha, check_name: name, per_page: 100 })).data.check_runs);
    const numbers = (id) => (id ?? '').split('/').map(Number);
    return found.ok && found.value.some(({ external_id: id }) => {
        const [other = 0, attempt = 0] = numbers(id);
        return other > run.id || (other === run.id && attempt > run.attempt);
    });
}
//# sourceMappingURL=check.js.map
;// CONCATENATED MODULE: ./build/src/publish/marker.js
const OUTCOMES = ['pass', 'warn', 'inconclusive', 'fail'];
const isOutcome = (word) => OUTCOMES.includes(word);
const KEY = /^[A-Za-z0-9._-]{1,50}$/;
/** `key` tells several gates of a repository apart; it is made of 1 to 50 letters, digits, `.`, `_` and `-`. */
function markerLine(key, { run, attempt, outcome, commit, accused }) {
    if (!KEY.test(key))
        throw new RangeError(`no key for a comment: ${JSON.stringify(key)}`);
    return `<!-- tailgate:${key} run=${run} attempt=${attempt} outcome=${outcome} commit=${commit ?? 'none'}${accused === undefined ? '' : ` accused=${accused}`} -->`;
}
const LINE = /^<!-- tailgate:(?<key>[A-Za-z0-9._-]{1,50}) run=(?<run>\d{1,15}) attempt=(?<attempt>\d{1,6}) outcome=(?<outcome>[a-z]{1,20}) commit=(?<commit>none|[0-9a-f]{40,64})(?: accused=(?<accused>[0-9a-f]{40,64}))? -->(?:\r?\n|$)/;
/** null: the text does not begin with a marker of that key. Anybody can write one: who wrote the comment has to be asked as well. */
function readMarker(body, key) {
    const found = LINE.exec(body)?.groups;
    if (found?.['key'] !== key)
        return null;
    const { run, attempt, outcome = '', commit = 'none', accused } = found;
    return isOutcome(outcome) ? { run: Number(run), attempt: Number(attempt), outcome, commit: commit === 'none' ? null : commit, ...(accused === undefined ? {} : { accused }) } : null;
}
/** Whether `a` tells of a later run than `b`, or of the same. */
const isLater = (a, b) => a.run > b.run || (a.run === b.run && a.attempt >= b.attempt);
const isSame = (a, b) => a.run === b.run && a.attempt === b.attempt;
/** The commit whose accusation the comment still holds open; null: none, or of a commit that is not known. */
function accusedIn(before) {
    if (before === null)
        return null;
    if (before.outcome === 'fail' || before.outcome === 'warn')
        return { commit: before.commit };
    return before.accused === undefined ? null : { commit: before.accused };
}
//# sourceMappingURL=marker.js.map
;// CONCATENATED MODULE: ./build/src/publish/find-comment.js



/** Who writes with the token that a workflow gets. */
const ACTIONS = 'github-actions[bot]';
/** A search that can be repeated. Every page is read: on a long discussion ours is not among the first. */
function commentFinder(github, pullRequest, key) {
    const { octokit, owner, repo } = github;
    let self = null;
    return async () => {
        const found = [];
        for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullRequest, per_page: 100 })) {
            for (const { id, html_url: url, body = '', user } of data) {
                const marker = readMarker(body, key);
                if (marker !== null)
                    found.push({ id, url, body, marker, author: user });
            }
        }
        // Who we are is one more question: asked once, and not where nobody has our marker.
        if (found.length === 0)
            return [];
        const login = self ??= await viewer(github);
        return found.filter(({ author }) => isBy(author, login)).sort((a, b) => a.id - b.id).map(({ author: _, ...comment }) => comment);
    };
}
/** The token's own login. An app may not ask for its user, but for its viewer; where not even that, it is the workflow's. */
async function viewer({ octokit }) {
    try {
        return loginOf(fieldOf(await octokit.graphql('query { viewer { login } }'), 'viewer', 'login')) ?? ACTIONS;
    }
    catch (error) {
        const kind = refusalOf(error)?.kind;
        if (kind === 'forbidden' || kind === 'missing' || kind === 'invalid')
            return ACTIONS;
        throw error;
    }
}
/** Anyone can paste the marker, and a user may be called like a bot without its `[bot]`. */
function isBy(author, self) {
    const login = loginOf(fieldOf(author, 'login'));
    if (login === null)
        return false;
    const bare = (name) => name.replace(/\[bot\]$/, '').toLowerCase();
    return bare(login) === bare(self) && (fieldOf(author, 'type') === 'Bot' || !self.endsWith('[bot]'));
}
//# sourceMappingURL=find-comment.js.map
;// CONCATENATED MODULE: ./build/src/publish/comment.js





/** A comment that vanishes while it is updated, or an answer that is lost, is worth this many looks in all. */
const comment_MOST_TRIES = 3;
/**
 * Whether a POST without an answer was carried out, only another look can tell: it is not repeated blindly. Jobs that run at
 * once may each find nothing and write: whoever looks again keeps the oldest one, so that none removes what another keeps.
 */
async function postComment(github, request) {
    const find = commentFinder(github, request.pullRequest, request.key);
    return ask(async () => {
        let before = null;
        let written = false;
        for (let tries = 1;; tries += 1) {
            const last = tries === comment_MOST_TRIES;
            const mine = await find();
            const [oldest, ...doubles] = mine;
            if (oldest === undefined) {
                if (!request.worthTelling)
                    return { kind: 'skipped' };
                const made = await orAgain(() => comment_create(github, request, before), last, 'unavailable');
                if (made !== 'again' && (last || await isAlone(find, made.id)))
                    return { kind: 'created', ...made };
                written = true;
                continue;
            }
            const latest = mine.reduce((a, b) => (isLater(a.marker, b.marker) ? a : b));
            const current = isLater(request.marker, latest.marker);
            if (current && !isSame(request.marker, latest.marker))
                before = latest.marker;
            const result = current ? await orAgain(() => comment_update(github, request, oldest, before), last, 'missing') : superseded(latest);
            if (result === 'again')
                continue;
            // The job of a later run keeps what it will: only what this one has doubled is taken back.
            await remove(github, result.kind === 'superseded' ? doubles.filter(({ marker }) => isSame(marker, request.marker)) : doubles);
            // The answer was lost, the comment was not.
            return written && result.kind === 'unchanged' ? { ...result, kind: 'created' } : result;
        }
    });
}
async function comment_create({ octokit, owner, repo }, { pullRequest, ...text }, before) {
    return shedding(textFor(text, before), async (body) => {
        const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request: { retries: 0 } });
        return { id: data.id, url: data.html_url };
    });
}
const superseded = ({ id, url }) => ({ kind: 'superseded', id, url });
async function comment_update(github, request, { id, url, body: now }, before) {
    const { octokit, owner, repo } = github;
    return shedding(textFor(request, before), async (body) => {
        if (body === now)
            return { kind: 'unchanged', id, url };
        // Long lists are read for seconds, and GitHub knows no condition for a write: the last look is as late as can be.
        const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
        const marker = readMarker(data.body ?? '', request.key);
        if (marker !== null && !isLater(request.marker, marker))
            return superseded({ id, url });
        await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
        return { kind: 'updated', id, url };
    });
}
/** Nothing at its end that GitHub might cut off: what comes back must be equal to what was sent. */
function textFor({ key, marker, render }, before) {
    // What cannot tell resolves nothing.
    const accused = marker.outcome === 'inconclusive' ? (accusedIn(before)?.commit ?? null) : null;
    const first = `${markerLine(key, accused === null ? marker : { ...marker, accused })}\n`;
    return (limit) => `${first}${render(limit - first.length, before)}`.trimEnd();
}
/** Without an answer it is: the comment stands. */
async function isAlone(find, id) {
    const mine = await ask(find);
    return !mine.ok || mine.value.every((comment) => comment.id >= id);
}
async function orAgain(write, last, unless) {
    try {
        return await write();
    }
    catch (error) {
        if (last || refusalOf(error)?.kind !== unless)
            throw error;
        return 'again';
    }
}
/** Those of jobs that ran at once. What cannot be removed now will be by the next run. */
async function remove({ octokit, owner, repo }, doubles) {
    for (const { id } of doubles)
        await ask(() => octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
}
//# sourceMappingURL=comment.js.map
;// CONCATENATED MODULE: ./build/src/report/input.js

/**
 * The outcome as it is told: a run with failures, or one that was cut short, is never a pass, since what was not measured
 * may be what got worse. A budget that is exceeded stays a fail.
 */
function outcomeOf({ run, judgement }) {
    const whole = run.complete && run.failures.every(isAddedByHead);
    return whole || judgement.outcome === 'fail' ? judgement.outcome : 'inconclusive';
}
/** Whether it was ended from outside before the last measurement was in. */
function wasInterrupted(run) {
    return !run.complete || run.failures.some((failure) => failure.kind === 'interrupted');
}
const isGated = (verdict) => verdict.budget !== null;
/** Closes a `switch` over a union: a new member is a compile error here. */
function assertNever(value) {
    throw new Error(`not a known kind: ${JSON.stringify(value)}`);
}
//# sourceMappingURL=input.js.map
;// CONCATENATED MODULE: ./build/src/report/order.js

const WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory', 'io.reads', 'io.writes', 'io.read', 'io.write', 'faults', 'response.size']);
const isWitness = (metric) => WITNESSES.has(metric);
function order_groupsOf(verdicts) {
    const gated = verdicts.filter(isGated);
    const free = verdicts.filter((verdict) => !isGated(verdict) && verdict.severity === 'none');
    const quiet = gated.filter((verdict) => verdict.severity === 'none');
    const ofKind = (kind) => quiet.filter((verdict) => verdict.verdict === kind);
    return {
        broken: byExcess(verdicts.filter((verdict) => verdict.severity !== 'none')),
        inconclusive: byNearness(ofKind('inconclusive')),
        improved: ofKind('improved').toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a))),
        // A change for the worse that no tier of its budget calls is no news, but must not vanish.
        within: quiet.filter(({ verdict }) => verdict === 'unchanged' || verdict === 'regressed' || verdict === 'over-budget'),
        notCompared: ofKind('not-compared'),
        shown: free.filter((verdict) => !isWitness(verdict.comparison.metric.name)),
        witnesses: free.filter((verdict) => isWitness(verdict.comparison.metric.name)),
    };
}
/** The tier that it exceeds: what is accepted on purpose exceeds the `fail` tier, and only warns. */
const tierOf = ({ severity, accepted }) => (accepted === null ? severity : 'fail');
/** The tier that it exceeds: what was allowed. A severity of none takes the stricter one that there is. */
function allowedOf(verdict) {
    const { budget } = verdict;
    const severity = tierOf(verdict);
    const tier = (tiers) => tiers === null ? null : severity === 'warn' ? (tiers.warn ?? tiers.fail) : (tiers.fail ?? tiers.warn);
    return { limit: tier(budget?.limit ?? null), tolerance: tier(budget?.tolerance ?? null), floor: budget?.tolerance?.floor ?? 0 };
}
/** The change for the worse as a positive ratio, whichever way is better; 0 when there is none. */
function worsening(verdict) {
    const { metric } = verdict.comparison;
    return metric.better === 'lower' ? changeOf(verdict) : -changeOf(verdict);
}
const changeOf = (verdict) => verdict.comparison.change?.point ?? 0;
/** How many times what is allowed; a limit of 0 that is broken is as far beyond as can be. */
function excess(verdict) {
    const { limit, tolerance } = allowedOf(verdict);
    const { head, metric } = verdict.comparison;
    if (verdict.verdict === 'over-budget' && limit !== null) {
        const ratio = metric.better === 'lower' ? head.point / limit : limit / head.point;
        return Number.isNaN(ratio) ? 1 : ratio;
    }
    return tolerance === null || tolerance === 0 ? worsening(verdict) + 1 : worsening(verdict) / tolerance;
}
function byExcess(verdicts) {
    const rank = ({ severity, accepted }) => (severity === 'fail' ? 0 : accepted === null ? 1 : 2);
    return verdicts.map((verdict) => ({ verdict, far: excess(verdict) })).toSorted((a, b) => rank(a.verdict) - rank(b.verdict) || compare(b.far, a.far)).map(({ verdict }) => verdict);
}
const byNearness = (verdicts) => verdicts.map((verdict) => ({ verdict, far: excess(verdict) })).toSorted((a, b) => compare(b.far, a.far)).map(({ verdict }) => verdict);
/** Infinity beside Infinity is equal, not NaN. */
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
//# sourceMappingURL=order.js.map
;// CONCATENATED MODULE: ./build/src/report/reproduce.js


/** A start command is longer than a name, and cut it starts nothing. */
const LONGEST_FLAG = 1000;
const INSTALLED = { install: null, command: 'tailgate' };
/** Where Tailgate comes from, when a job does not tell. */
const HOME = { server: 'https://github.com', repository: 'tailgate/tailgate', ref: 'v0' };
/**
 * For whoever has only the Action: a clone of it runs with Node alone. `ref` is what the workflow names, a tag, a branch or a whole
 * commit. What cannot be a place on a GitHub server is replaced by Tailgate's own. The clone lies in the reader's own folder
 * (in /tmp anybody could have put something there) and is named after `ref`, so that another version gets another one.
 */
function callFromClone(from, flags = []) {
    const repository = from.repository ?? '';
    const known = /^[\w-]+\/[\w.-]+$/.test(repository);
    const ref = from.ref ?? '';
    const place = {
        server: known && /^https:\/\/[\w.-]+(:\d+)?$/.test(from.server ?? '') ? (from.server ?? HOME.server) : HOME.server,
        repository: known ? repository : HOME.repository,
        ref: known && /^[\w][\w./-]{0,99}$/.test(ref) ? ref : HOME.ref,
    };
    const address = `${place.server}/${place.repository}`;
    const isCommit = /^[0-9a-f]{40}$/.test(place.ref);
    const folder = `~/.cache/tailgate-${(isCommit ? place.ref.slice(0, 10) : place.ref).replace(/\//g, '-')}`;
    // `--branch` takes no commit.
    const clone = isCommit
        ? `git clone -q --filter=blob:none --no-checkout ${address} ${folder} && git -C ${folder} checkout -q ${place.ref}`
        : `git clone -q --depth 1 --branch ${place.ref} ${address} ${folder}`;
    return { install: `test -d ${folder} || ${isCommit ? `{ ${clone}; }` : clone}`, command: `node ${folder}/dist/cli/index.js`, flags };
}
/** The place that matters most, with the same seed; everything when nothing stands out. */
function reproduceCommand(input) {
    if (input.reproduce != null)
        return input.reproduce;
    const { run, judgement } = input;
    const { command, flags = [] } = input.call ?? INSTALLED;
    const groups = order_groupsOf(judgement.verdicts);
    const worst = groups.broken[0] ?? groups.inconclusive[0];
    const failure = run.failures.find((f) => f.kind !== 'interrupted');
    const place = worst?.comparison ?? failure ?? null;
    const words = [command, 'run', ...flags.map((flag) => shellWord(flag, LONGEST_FLAG))];
    if (input.configFile != null && input.configFile !== 'tailgate.yml')
        words.push('--config', shellWord(input.configFile));
    if (place !== null)
        words.push('--target', shellWord(place.target));
    if (place !== null && place.scenario !== null)
        words.push('--scenario', shellWord(place.scenario));
    if (run.compare === 'none')
        words.push('--compare', 'none');
    if (run.compare === 'side-by-side' || elsewhere(input, worst))
        words.push('--compare', 'side-by-side', ...(run.base?.commit == null ? [] : ['--base', shellWord(run.base.commit)]));
    words.push('--seed', String(run.seed));
    return words.join(' ');
}
/** What to type first, so that the command finds the commit that was measured and Tailgate itself. */
function preparation({ call, reproduce, run }) {
    if (call == null || call.install === null || reproduce != null)
        return [];
    const { commit } = run.head;
    const checkout = commit !== null && /^[0-9a-f]{40}$/.test(commit) ? [`git fetch -q origin ${commit} && git switch -q --detach FETCH_HEAD`] : [];
    return [...checkout, call.install];
}
/** The stored numbers are of the runner, not of the reader's machine: there only both builds side by side say anything of a change. */
const elsewhere = ({ call, run }, worst) => call != null && run.compare === 'stored' && worst !== undefined && worst.verdict !== 'over-budget';
//# sourceMappingURL=reproduce.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/deliver.js
/** A concluded run -> its check and its comment. Nothing that GitHub refuses here fails the job: the result stands in the summary and in the files. */







/** Of the job's own event; null where there is no commit or no GitHub to tell. */
function deliver_placeOf({ event, github }) {
    const sha = event.pullRequest?.head.sha ?? event.mergeGroup?.headSha ?? event.sha;
    if (github === null || event.run === null || sha === null)
        return null;
    return { sha, pullRequest: event.pullRequest?.number ?? null, run: event.run, annotated: true };
}
/** Opens the check, so that whoever waits for it sees that it is coming. */
async function announce(job, place) {
    const { github, options } = job;
    const shown = {
        project: options.project, call: callOf(job),
        ...(place?.run.url == null ? {} : { links: { run: place.run.url } }),
    };
    if (github === null || place === null || !options.check)
        return { place, check: null, shown, refused: [] };
    const request = { name: checkName(job), sha: place.sha, run: place.run, detailsUrl: place.run.url, sole: !place.annotated };
    if (!place.annotated && await isOvertaken(github, request))
        return { place, check: null, shown, refused: [] };
    const opened = await openCheck(github, request);
    if (opened.ok)
        return { place, check: opened.value, shown, refused: [] };
    return opened.refusal.kind === 'forbidden' ? { place, check: null, shown, refused: [opened.refusal] } : { place, check: request, shown, refused: [] };
}
/** A reader of the comment has the Action and not the command line: the same version of it, and the inputs that stand in for a config. */
function callOf({ world: { env }, options }) {
    const flags = [['--start', options.start], ['--url', options.url], ['--package', options.package], ['--working-directory', options.workingDirectory === '.' ? null : options.workingDirectory]];
    return callFromClone({ server: env['GITHUB_SERVER_URL'] ?? null, repository: env['GITHUB_ACTION_REPOSITORY'] ?? null, ref: env['GITHUB_ACTION_REF'] ?? null }, flags.flatMap(([flag, value]) => (value === null ? [] : [flag, value])));
}
/** Posts check and comment, and tells in one line what could not be posted. */
async function deliver(job, conclusion, announced) {
    const { texts, reason } = conclusion;
    const checked = await answerCheck(job, announced, {
        conclusion: conclusionOf(conclusion), title: reason, summary: (limit) => texts.markdown(limit),
        annotations: announced.place?.annotated === true ? [] : texts.annotations, file: configIn(job),
    });
    const commented = await comment(job, conclusion, announced);
    const refused = [...announced.refused, ...checked, ...commented];
    tellRefused(job, refused);
    return refused;
}
/** Of a run that has no report: the check must not stay open, nor an earlier comment stand as if it were of this commit. */
async function deliverFailure(job, announced, title, text) {
    const checked = await closeCheck(job, announced, { conclusion: 'failure', title, text });
    const commented = await commentFailure(job, announced, `### ${MARK} ${title}\n\n${markdownText(text, LONGEST_REASON)}`);
    tellRefused(job, [...announced.refused, ...checked, ...commented]);
}
const MARK = '❓';
const LONGEST_REASON = 1000;
async function closeCheck(job, announced, { conclusion, title, text }) {
    return answerCheck(job, announced, { conclusion, title, summary: () => markdownText(text, LONGEST_REASON), annotations: [], file: null });
}
/** Only one that is there already: a job that is red needs none to be seen. */
async function commentFailure({ github, options, ...job }, { place }, text) {
    if (github === null || place?.pullRequest == null || options.comment === 'never')
        return [];
    const posted = await postComment(github, {
        pullRequest: place.pullRequest, key: commentKey({ github, options, ...job }), worthTelling: false,
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
/** Neither a pass nor a fail is said of what could not be decided, unless the policy asks for it. */
function conclusionOf({ judgement, exitCode, run }) {
    if (!run.complete)
        return 'cancelled';
    if (exitCode !== PASS)
        return 'failure';
    return judgement.outcome === 'inconclusive' ? 'neutral' : 'success';
}
async function comment(job, { judgement, run, texts }, { place }) {
    const { core, github, options } = job;
    // Whoever cancels a run starts another: half a measurement is nothing to tell a reviewer.
    if (github === null || place?.pullRequest == null || options.comment === 'never' || !run.complete)
        return [];
    const posted = await postComment(github, {
        pullRequest: place.pullRequest, key: commentKey(job), worthTelling: texts.worthTelling || options.comment === 'always',
        marker: { run: place.run.id, attempt: place.run.attempt, outcome: judgement.outcome, commit: place.sha },
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
/** What the comment said before; the report decides whether that is over. */
function resolvedBy(before) {
    const accused = accusedIn(before);
    return accused === null ? [] : [{ kind: 'resolved', commit: accused.commit }];
}
/** One line, however much was refused: a token that only reads is no fault of the pull request's. */
function tellRefused({ core, event, options }, refused) {
    const [first] = refused;
    if (first === undefined)
        return;
    const what = [...new Set(refused.map(({ message }) => message))].join('; ');
    const forks = event.readOnly ? ' That is so for pull requests from forks and from Dependabot' : '';
    core.notice(`Not everything could be posted (${what}).${forks === '' ? '' : `${forks}.`} The result is in the job summary and in ${options.out}; a workflow with \`mode: publish\` posts it with a token of its own.`, { title: 'Tailgate' });
}
//# sourceMappingURL=deliver.js.map
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./build/src/stats/beta.js
/** The regularised incomplete beta function I_x(a, b): what Student's t, the binomial and order statistics stand on. */

const SMALLEST = 1e-300;
const ITERATIONS = 10_000;
/**
 * Share of a Beta(a, b) distribution below x; a, b > 0, x in [0, 1]. By Lentz's evaluation of the continued fraction
 * (DLMF 8.17.22; Numerical Recipes, 3rd ed., 6.4), on the side of the mean where it converges fast. Relative error about
 * 1e-13 for a + b up to 1000. `y` is 1 - x, for callers who know it more exactly than the subtraction gives.
 */
function regularizedBeta(x, a, b, y = 1 - x) {
    if (!(a > 0 && b > 0))
        throw new RangeError(`no beta distribution has parameters ${a}, ${b}`);
    if (!(x >= 0 && x <= 1))
        throw new RangeError(`${x} is not in [0, 1]`);
    if (x === 0 || y === 0)
        return x === 0 ? 0 : 1;
    const front = Math.exp((0,simple_statistics/* gammaln */.SW)(a + b) - (0,simple_statistics/* gammaln */.SW)(a) - (0,simple_statistics/* gammaln */.SW)(b) + a * Math.log(x) + b * Math.log(y));
    return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}
function fraction(x, a, b) {
    let numerator = 1;
    let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
    let result = denominator;
    for (let m = 1; m <= ITERATIONS; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        denominator = 1 / awayFromZero(1 + even * denominator);
        numerator = awayFromZero(1 + even / numerator);
        result *= denominator * numerator;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        denominator = 1 / awayFromZero(1 + odd * denominator);
        numerator = awayFromZero(1 + odd / numerator);
        const step = denominator * numerator;
        result *= step;
        if (Math.abs(step - 1) < 1e-15)
            return result;
    }
    throw new Error(`the incomplete beta function did not converge at ${x}, ${a}, ${b}`);
}
const awayFromZero = (value) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
//# sourceMappingURL=beta.js.map
;// CONCATENATED MODULE: ./build/src/stats/root.js
/** A function that falls through zero between two places -> the place, always between two that bracket it. */
const STEPS = 200;
/** As near as rounding in the functions we ask about lets a root be known. */
const PRECISION = 4 * Number.EPSILON;
/**
 * The root of `f` in [low, high], where f(low) >= 0 >= f(high), to the last few bits: Chandrupatla's method (Advances in
 * Engineering Software 28, 1997), which interpolates where the three last points allow it and bisects where they do not.
 */
function stats_root_rootOf(f, low, high) {
    let [a, b] = [high, low];
    let [fa, fb] = [f(a), f(b)];
    if (!(fb >= 0 && fa <= 0))
        throw new RangeError(`no root between ${low} and ${high}`);
    let share = 0.5;
    for (let step = 0; step < STEPS; step += 1) {
        const x = a + share * (b - a);
        const fx = f(x);
        // a is the newest point, b the other side of the root, c the point before.
        const sameSide = Math.sign(fx) === Math.sign(fa);
        const [c, fc] = sameSide ? [a, fa] : [b, fb];
        if (!sameSide)
            [b, fb] = [a, fa];
        [a, fa] = [x, fx];
        const best = Math.abs(fa) < Math.abs(fb) ? a : b;
        const tolerance = (PRECISION * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
        if (fa === 0 || fb === 0 || tolerance > 0.5 || a === b)
            return fa === 0 ? a : fb === 0 ? b : best;
        const xi = (a - b) / (c - b);
        const phi = (fa - fb) / (fc - fb);
        const interpolates = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
        const next = interpolates ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb)) : 0.5;
        share = Math.min(1 - tolerance, Math.max(tolerance, next));
    }
    return Math.abs(fa) < Math.abs(fb) ? a : b;
}
//# sourceMappingURL=root.js.map
;// CONCATENATED MODULE: ./build/src/stats/binomial.js
/** Counts of successes and trials -> an interval for the probability behind them. */


/**
 * Clopper and Pearson's exact interval (Biometrika 26, 1934): covers with at least `level` whatever the probability.
 * `level` is two-sided, in (0, 1); 0 <= successes <= trials, trials >= 1.
 */
function clopperPearson(successes, trials, level) {
    if (!(Number.isInteger(successes) && Number.isInteger(trials) && trials >= 1 && successes >= 0 && successes <= trials)) {
        throw new RangeError(`${successes} of ${trials} is no proportion`);
    }
    if (!(level > 0 && level < 1))
        throw new RangeError(`no interval has level ${level}`);
    const side = (1 - level) / 2;
    return {
        lower: successes === 0 ? 0 : stats_root_rootOf((x) => side - regularizedBeta(x, successes, trials - successes + 1), 0, 1),
        upper: successes === trials ? 1 : stats_root_rootOf((x) => 1 - side - regularizedBeta(x, successes + 1, trials - successes), 0, 1),
    };
}
//# sourceMappingURL=binomial.js.map
;// CONCATENATED MODULE: ./build/src/stats/sample.js
/** Numbers in any order -> a sorted sample, and its quantiles. */
/** A sorted copy. Throws on NaN: it has no place in an order. */
function sample_sorted(values) {
    const copy = values.toSorted((a, b) => a - b);
    assertSorted(copy);
    return copy;
}
function assertSorted(values) {
    if (values.some((value) => Number.isNaN(value)))
        throw new RangeError('NaN cannot be sorted');
}
/**
 * The p-quantile by linear interpolation between the two order statistics around (n - 1) p: type 7 of Hyndman and Fan
 * ("Sample quantiles in statistical packages", The American Statistician 50, 1996), the default of R and NumPy.
 * `p` is in [0, 1]; throws on an empty sample.
 */
function quantile(sample, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`no quantile ${p}`);
    const place = (sample.length - 1) * p;
    const below = sample[Math.floor(place)];
    const above = sample[Math.ceil(place)];
    if (below === undefined || above === undefined)
        throw new RangeError('an empty sample has no quantile');
    if (below === above)
        return below;
    return below + (place - Math.floor(place)) * (above - below);
}
/** Throws on an empty sample. */
function median(values) {
    return quantile(sample_sorted(values), 0.5);
}
//# sourceMappingURL=sample.js.map
;// CONCATENATED MODULE: ./build/src/stats/maritz-jarrett.js
/** Values -> the standard error of one of their quantiles. */


/**
 * Maritz and Jarrett's standard error of the p-quantile ("A note on estimating the variance of the sample median",
 * JASA 73, 1978): the spread of the quantile over all bootstrap samples, found exactly instead of by resampling. The
 * i-th smallest value is the quantile of a resample with probability I_{i/n}(a, b) - I_{(i-1)/n}(a, b), where
 * a = (n + 1) p and b = (n + 1) (1 - p) (Harrell and Davis's weights, Biometrika 69, 1982, which for the median of an
 * odd n are those of the order statistic itself). `p` is strictly between 0 and 1; two values or more.
 */
function standardErrorOfQuantile(values, p) {
    const n = values.length;
    if (n < 2)
        throw new RangeError('the spread of a quantile needs two values');
    if (!(p > 0 && p < 1))
        throw new RangeError(`no standard error for the quantile ${p}`);
    const a = (n + 1) * p;
    const b = (n + 1) * (1 - p);
    let below = 0;
    const weighted = sample_sorted(values).map((value, i) => {
        const upTo = regularizedBeta((i + 1) / n, a, b);
        const weight = upTo - below;
        below = upTo;
        return { value, weight };
    });
    const centre = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0);
    return Math.sqrt(weighted.reduce((sum, { value, weight }) => sum + weight * (value - centre) ** 2, 0));
}
//# sourceMappingURL=maritz-jarrett.js.map
;// CONCATENATED MODULE: ./build/src/stats/mean.js
/** Numbers -> their centre and spread: mean, variance, geometric mean, and the trimmed mean with its standard error. */


// Both sum with compensation (Kahan-Babuska), so that 10^5 latencies lose nothing to rounding.

/** Unbiased (n - 1); throws below two values. */
function variance(values) {
    if (values.length < 2)
        throw new RangeError('a variance needs two values');
    return (0,simple_statistics/* sampleVariance */.y4)(values);
}
/** The mean's standard error, s / sqrt(n); throws below two values. */
function standardErrorOfMean(values) {
    return Math.sqrt(variance(values) / values.length);
}
/**
 * exp of the mean log, which neither overflows nor underflows (a product of 300 byte counts would). Every value is
 * positive, else it throws: a zero would silently make everything zero.
 */
function geometricMean(values) {
    if (values.some((value) => !(value > 0)))
        throw new RangeError('a geometric mean needs positive values');
    return Math.exp((0,simple_statistics/* mean */.RE)(values.map(Math.log)));
}
/** Mean without the lowest and highest `trim` (a share, rounded down to whole values on each side); of one value or more. */
function trimmedPoint(values, trim) {
    const cut = Math.floor(trim * values.length);
    return (0,simple_statistics/* mean */.RE)(sample_sorted(values).slice(cut, values.length - cut));
}
/**
 * Mean without the lowest and highest `trim` (rounded down to whole values on each side), and Yuen's standard error
 * s_w / ((1 - 2 trim) sqrt(n)) from the winsorised deviation, with n - 2g - 1 degrees of freedom
 * (Yuen, Biometrika 61, 1974; Wilcox, "Introduction to Robust Estimation", 3.3.1). Needs enough values that two remain.
 */
function trimmedMean(values, trim = 0.2) {
    const n = values.length;
    const cut = Math.floor(trim * n);
    const kept = sorted(values).slice(cut, n - cut);
    const [lowest, highest] = [kept[0], kept.at(-1)];
    if (lowest === undefined || highest === undefined || kept.length < 2)
        throw new RangeError(`nothing remains of ${n} values after trimming ${trim}`);
    const winsorised = [...kept, ...Array.from({ length: cut }, () => lowest), ...Array.from({ length: cut }, () => highest)];
    return { point: mean(kept), standardError: Math.sqrt(variance(winsorised) / n) / (1 - 2 * trim), df: kept.length - 1 };
}
//# sourceMappingURL=mean.js.map
;// CONCATENATED MODULE: ./build/src/stats/point.js


/** Which quantile of the starts a statistic is; null for the others. */
function quantileOf(statistic) {
    switch (statistic) {
        case 'median-of-starts': return 0.5;
        case 'p90-of-starts': return 0.9;
        case 'min-of-starts': return 0;
        case 'exact':
        case 'total':
        case 'mean-of-launches': return null;
        default: return point_unknown(statistic);
    }
}
/** Values are finite and never negative, one or more (a single one for `exact` and `total`). Throws on none. */
function pointOf(statistic, values) {
    const [first] = values;
    if (first === undefined)
        throw new RangeError('a sample without values has no point');
    const p = quantileOf(statistic);
    if (p !== null)
        return quantile(sample_sorted(values), p);
    if (statistic !== 'mean-of-launches')
        return first;
    return values.every((value) => value > 0) ? geometricMean(values) : (0,simple_statistics/* mean */.RE)(values);
}
function point_unknown(statistic) {
    throw new Error(`no statistic is called ${String(statistic)}`);
}
//# sourceMappingURL=point.js.map
;// CONCATENATED MODULE: ./build/src/stats/student.js
/** Student's t distribution: tail probabilities and quantiles, for whole and broken degrees of freedom. */


/** P(T > t) with `df` > 0 degrees of freedom. Relative error below 1e-10 for df from 1 to 1000, however small the tail. */
function studentUpperTail(t, df) {
    if (!(df > 0))
        throw new RangeError(`no t distribution has ${df} degrees of freedom`);
    if (Number.isNaN(t))
        throw new RangeError('t is NaN');
    const square = t * t;
    // df / (df + t^2) is passed with its exact complement: near t = 0 the subtraction would lose every digit.
    const beyond = square === Infinity ? 0 : 0.5 * regularizedBeta(df / (df + square), df / 2, 0.5, square / (df + square));
    return t >= 0 ? beyond : 1 - beyond;
}
/** P(T <= t). */
function studentCdf(t, df) {
    return studentUpperTail(-t, df);
}
/**
 * The t with P(T <= t) = p; p in (0, 1). Solved on the tail probability, so that p = 1e-9 is as exact as p = 0.1; for p
 * near 1 call it with 1 - p and turn the sign.
 */
function studentQuantile(p, df) {
    if (!(p > 0 && p < 1))
        throw new RangeError(`no t quantile at ${p}`);
    if (p > 0.5)
        return -studentQuantile(1 - p, df);
    if (p === 0.5)
        return 0;
    let beyond = 1;
    while (studentUpperTail(beyond, df) > p)
        beyond *= 2;
    return -stats_root_rootOf((t) => Math.log(studentUpperTail(t, df) / p), beyond === 1 ? 0 : beyond / 2, beyond);
}
//# sourceMappingURL=student.js.map
;// CONCATENATED MODULE: ./build/src/stats/prediction.js
/** A history of runs and a new run -> how unusual the new one is, counting how much unchanged code varies from run to run. */



/** How many runs the prior spread weighs as much as: enough to stand in for a missing history, soon outvoted by a real one. */
const PRIOR_RUNS = 4;
/**
 * With z~ the median of m points of weight w, n = w m, f degrees of freedom spent before, g the leverage, tau the class spread:
 *
 *     s^2 = (nu0 s0^2 + w sum (z - z~)^2) / (nu0 + n - 1 - f),   at least the mean squared error within the runs
 *     V   = s^2 (1 + 1/n + g) + e^2 + tau^2,   e^2 = what the new run's own squared error exceeds that of the history by
 *     (z - z~) / sqrt(V)  ~  t
 *
 * The degrees of freedom are nu0 + n - 1 - f while e and tau are 0, else Welch and Satterthwaite's for the sum. tau is a
 * guess like s0, so with it they are nu0 at most: Satterthwaite's for two guesses covers 96.6 % in place of 98. s^2 already contains
 * the error within an ordinary run, hence only the excess of an unusually noisy one is added; without it (or with the
 * larger of the two variances instead of the sum) such a run is called changed three times too often. Spread around the
 * median is never smaller than around the mean, which pays for the median's own variance being larger than s^2/n.
 * The prior is that of a moderated variance (Smyth, SAGMB 3, 2004). Coverage is shown in test/stats/prediction.test.ts.
 */
function deviation(history, run) {
    const { weight = 1, fitted = 0 } = history;
    const { leverage, classSpread } = run.apart ?? { leverage: 0, classSpread: 0 };
    const n = weight * history.points.length;
    const centre = median(history.points);
    const df = PRIOR_RUNS + n - 1 - fitted;
    const squares = history.points.reduce((sum, point) => sum + (point - centre) ** 2, 0);
    const observed = (PRIOR_RUNS * history.priorSpread ** 2 + weight * squares) / df;
    const usual = Math.max(observed, history.squaredError ?? 0);
    const excess = Math.max(0, run.standardError ** 2 - (history.squaredError ?? usual));
    const known = usual * (1 + 1 / n + leverage);
    const guessed = classSpread ** 2;
    const variance = known + excess + guessed;
    return {
        centre,
        difference: run.point - centre,
        standardError: Math.sqrt(variance),
        df: Math.min(guessed === 0 ? Infinity : PRIOR_RUNS, excess === 0 ? df : variance ** 2 / ((known + guessed) ** 2 / df + excess ** 2 / run.df)),
    };
}
/** Mean of the squares; null of none. */
function meanSquare(values) {
    return values.length === 0 ? null : (0,simple_statistics/* mean */.RE)(values.map((value) => value ** 2));
}
/** Half the width of the interval for the difference at a two-sided level. */
function halfWidth({ standardError, df }, level) {
    return -studentQuantile((1 - level) / 2, df) * standardError;
}
/**
 * The smallest true difference that a one-sided test at `error` would have found with probability `power`: (t_{1-error} +
 * t_power) standard errors.
 */
function smallestDetectable({ standardError, df }, error, power) {
    return -(studentQuantile(error, df) + studentQuantile(1 - power, df)) * standardError;
}
/**
 * What the deviation's standard error and degrees of freedom would be with `then` runs in the history instead of `now`,
 * if the spread seen so far goes on: the prior's share shrinks, the history's grows. From one run nothing was seen.
 */
function projected(standardError, priorSpread, now, then) {
    const usual = standardError ** 2 / (1 + 1 / now);
    const prior = PRIOR_RUNS * priorSpread ** 2;
    const seen = Math.max(0, usual * (PRIOR_RUNS + now - 1) - prior);
    const df = PRIOR_RUNS + then - 1;
    const expected = now < 2 ? usual : (prior + (seen * (then - 1)) / (now - 1)) / df;
    return { standardError: Math.sqrt(expected * (1 + 1 / then)), df };
}
//# sourceMappingURL=prediction.js.map
;// CONCATENATED MODULE: ./build/src/compare/estimate.js





/** All intervals leave 1 % on each side: the error rate of every accusation and of every "proven within budget". */
const LEVEL = 0.98;
/**
 * How sure the values of one run make its own point, as a ratio of it. null where they say nothing: a single value, noise-free
 * and counted numbers, minima. Launches: the standard error of the mean. Quantiles of starts: Maritz and Jarrett's.
 * On logs, since times multiply; where a value is 0, on the values themselves, divided by the point.
 */
function relativeError(statistic, values) {
    const p = quantileOf(statistic);
    if (values.length < 2 || (statistic !== 'mean-of-launches' && (p === null || p === 0)))
        return null;
    const errorOf = (of) => (p === null ? standardErrorOfMean(of) : standardErrorOfQuantile(of, p));
    const df = values.length - 1;
    if (values.every((value) => value > 0))
        return { standardError: errorOf(values.map(Math.log)), df };
    const point = pointOf(statistic, values);
    return { standardError: point === 0 ? 0 : errorOf(values) / point, df };
}
/**
 * The interval is the point times or divided by exp(t s) (a zero among the values: the point plus or minus t s, not below
 * 0), level 0.98. Where one number is the whole truth (`exact`, `total`) the interval is that number at level 1; where
 * nothing is known about its spread (`min-of-starts`, a single launch or start) it is that number at level 0.
 */
function estimateOf(sample, counts = null) {
    const { point, values, metric } = sample;
    const error = relativeError(metric.statistic, values);
    if (error === null && metric.statistic === 'total' && counts !== null)
        return shareOf(point, counts);
    if (error === null) {
        const level = metric.statistic === 'exact' || metric.statistic === 'total' ? 1 : 0;
        return { point, standardError: 0, interval: { level, lower: point, upper: point } };
    }
    return { point, standardError: point * error.standardError, interval: intervalAround(point, values.every((value) => value > 0), halfWidth(error, LEVEL)) };
}
/** Failed requests among all: Clopper and Pearson's interval for the probability behind them, so that one unlucky request is no verdict. */
function shareOf(point, { answered, errors }) {
    const failed = errors.status + errors.body + errors.timeout + errors.connection;
    const requests = answered + errors.timeout + errors.connection;
    if (requests === 0 || failed > requests)
        return { point, standardError: 0, interval: { level: 1, lower: point, upper: point } };
    return { point, standardError: Math.sqrt((point * (1 - point)) / requests), interval: { level: LEVEL, ...clopperPearson(failed, requests, LEVEL) } };
}
function intervalAround(point, positive, half) {
    return positive
        ? { level: LEVEL, lower: point * Math.exp(-half), upper: point * Math.exp(half) }
        : { level: LEVEL, lower: Math.max(0, point * (1 - half)), upper: point * (1 + half) };
}
//# sourceMappingURL=estimate.js.map
;// CONCATENATED MODULE: ./build/src/compare/doubts.js
/**
 * Launches (each start is one) below which the interval says too little: with four, the t quantile at 1 % is 4.5 and one
 * odd launch decides; the 90th percentile of fewer than ten starts is just the slowest.
 */
const NEEDED = {
    exact: 0, total: 0, 'mean-of-launches': 5, 'median-of-starts': 5, 'p90-of-starts': 10, 'min-of-starts': 5,
};
/** The sample's own warnings, and `few-launches` when it has too few values. */
function doubtsOf({ metric, values, warnings }) {
    const needed = NEEDED[metric.statistic];
    if (values.length >= needed || warnings.some(({ kind }) => kind === 'few-launches'))
        return warnings;
    return [...warnings, { kind: 'few-launches', launches: values.length, needed }];
}
//# sourceMappingURL=doubts.js.map
;// CONCATENATED MODULE: ./build/src/compare/uncompared.js


function uncompared(sample, why) {
    return {
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
        base: null, change: null, p: null, noiseFloor: null, method: 'none', notCompared: why, entries: 0, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
    };
}
/**
 * Why none of the earlier runs will do, the nearest hurdle first: nothing stored, this metric never stored, never with
 * this workload, never on this machine (told against the newest). `entries` is the length of the whole history.
 */
function whyNot(sample, earlier, entries) {
    if (entries === 0)
        return { kind: 'no-baseline' };
    if (earlier.length === 0)
        return { kind: 'new-metric' };
    const newest = earlier.findLast((one) => one.sample.workload === sample.workload);
    return newest === undefined ? { kind: 'other-workload' } : { kind: 'other-machine', differs: newest.differs };
}
//# sourceMappingURL=uncompared.js.map
;// CONCATENATED MODULE: ./build/src/compare/exact.js



/** Sizes do not depend on the machine: the newest entry with the same workload is the base, wherever it was made. */
function compareExactly(sample, history) {
    const earlier = history.of(sample);
    const newest = earlier.findLast((one) => one.sample.workload === sample.workload);
    if (newest === undefined)
        return uncompared(sample, whyNot(sample, earlier, history.entries));
    const base = newest.sample.point;
    const change = sample.point === base ? 0 : base === 0 ? null : sample.point / base - 1;
    return {
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample), base,
        change: change === null ? null : { point: change, standardError: 0, interval: { level: 1, lower: change, upper: change } },
        p: null, noiseFloor: 0, method: 'exact', notCompared: null, entries: 1, launches: 0, blocks: 0, confirmation: null, warnings: doubtsOf(sample),
    };
}
//# sourceMappingURL=exact.js.map
;// CONCATENATED MODULE: ./build/src/stats/normalise.js
/** Earlier runs and how slow the machine was in each -> what they would have measured on the machine as it is now. */


/**
 * First match wins; what is not named (sizes, counts, bytes, memory, errors, what a service says of itself) does not depend
 * on the machine's speed. CPU time follows it one to one; a response time contains waiting, of which a faster machine has no less.
 * Recorded (test/bench/reference, 12-16 short runs each, on a machine from idle to overcrowded): the median of response times
 * moves with CPU times and hardly with the clock, because most requests meet nobody; what lies above it, and throughput, is
 * what others leave of the processor and moves with the clock.
 */
const SENSITIVITIES = [
    { metric: 'cpu', timing: 'cpu', beta: 1 },
    { metric: 'cold-start.cpu', timing: 'cpu', beta: 1 },
    { metric: 'cold-start.p50', timing: 'cpu', beta: 0.7 },
    { metric: 'cold-start.p90', timing: 'wall', beta: 0.7 },
    { metric: 'cold-start.min', timing: 'cpu', beta: 0.7 },
    { metric: 'latency.p10', timing: 'cpu', beta: 0.7 },
    { metric: 'latency.p50', timing: 'cpu', beta: 0.7 },
    { metric: 'latency.', timing: 'wall', beta: 0.7 },
    { metric: 'throughput', timing: 'wall', beta: -0.7 },
];
/** null: the machine's speed does not matter to it. */
function sensitivity(metric) {
    return SENSITIVITIES.find((entry) => (entry.metric.endsWith('.') ? metric.startsWith(entry.metric) : metric === entry.metric)) ?? null;
}
/** Kernels timed in CPU time say so in their name: `json.cpu/1`. */
const timingOf = (kernel) => (/\.cpu\/\d+$/.test(kernel) ? 'cpu' : 'wall');
/**
 * How much slower the machine was then than it is now: median over the kernels that both have of ln(then / now), by their ms for
 * a piece of work. null when they have none of that timing in common, as after a change of every kernel's version.
 *
 * The median, because single kernels err by themselves: copying memory differs by 7 % from process to process by where its pages
 * lie, and the echo service by 17 % where a crowded machine gave it no time to warm up. Recorded on an idle machine, the mean
 * made the spread of CPU time larger (1.8 -> 6.9 %), the median smaller (1.5 %), with as much gained elsewhere.
 */
function slowerBy(then, now, timing) {
    const logs = Object.entries(then).flatMap(([kernel, before]) => {
        const after = timingOf(kernel) === timing ? (now.get(kernel) ?? 0) : 0;
        return after > 0 && before > 0 ? [Math.log(before / after)] : [];
    });
    return logs.length === 0 ? null : median(logs);
}
/** Runs with a reference from which on beta is estimated. */
const FITTED_FROM = 10;
/** The prior weighs as much as so many runs ... */
const PSEUDO_RUNS = 5;
/** ... each on a machine off by this much. With runs that vary by as much, beta is then known to 0.45. */
const PSEUDO_DEVIATION = 0.05;
const PRIOR_SQUARES = PSEUDO_RUNS * PSEUDO_DEVIATION ** 2;
/** beta stays between 0 and this many times its sign: what lies outside is chance, however well it fits. */
const LARGEST_BETA = 1.5;
/**
 * With k = ln of the machine's slowness, 0 now, and k_ its mean over the runs that know it, a run's point is x - beta k, and
 * x - beta k_ where k is not known:
 *
 *     beta = (L beta0 + sum (k - k_)(x - x_)) / (L + sum (k - k_)^2),   L = 5 x 0.05^2       (ridge, prior beta0)
 *     leverage = k_^2 / (L + sum (k - k_)^2)
 *
 * below ten runs with beta = beta0 and no sums. A fixed L rather than one in proportion to the sum of squares keeps beta at
 * its prior while the machine has hardly varied, where any slope would be noise. The leverage is the term that a regression's
 * prediction interval has at a distance from its centre: normalising by 10 % is less certain than by 1 %.
 */
function normalise(runs, prior) {
    const known = runs.flatMap(({ log, slower }) => (slower === null ? [] : [{ log, slower }]));
    if (known.length === 0 || prior === 0)
        return { points: runs.map(({ log }) => log), beta: 0, fitted: 0, leverage: 0 };
    const centre = (0,simple_statistics/* mean */.RE)(known.map(({ slower }) => slower));
    const [level, enough] = [(0,simple_statistics/* mean */.RE)(known.map(({ log }) => log)), known.length >= FITTED_FROM];
    const squares = enough ? known.reduce((sum, { slower }) => sum + (slower - centre) ** 2, 0) : 0;
    const products = enough ? known.reduce((sum, { log, slower }) => sum + (slower - centre) * (log - level), 0) : 0;
    const sign = Math.sign(prior);
    const slope = (PRIOR_SQUARES * prior + products) / (PRIOR_SQUARES + squares);
    const beta = sign * Math.min(LARGEST_BETA, Math.max(0, sign * slope));
    return {
        points: runs.map(({ log, slower }) => log - beta * (slower ?? centre)),
        beta,
        fitted: squares / (PRIOR_SQUARES + squares),
        leverage: centre ** 2 / (PRIOR_SQUARES + squares),
    };
}
//# sourceMappingURL=normalise.js.map
;// CONCATENATED MODULE: ./build/src/compare/fingerprint.js
const FIELDS = ['cpu', 'cores', 'arch', 'os', 'image', 'runtime', 'pinned', 'protocol'];
/** Empty when what was measured on both can be compared as numbers. */
function differs(then, now) {
    return FIELDS.filter((field) => then[field] !== now[field]).map((field) => ({ field, then: fingerprint_inWords(then[field]), now: fingerprint_inWords(now[field]) }));
}
const fingerprint_inWords = (value) => (value === null ? 'unknown' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
//# sourceMappingURL=fingerprint.js.map
;// CONCATENATED MODULE: ./build/src/compare/history.js


/**
 * `now` is the new run's fingerprint for that target; without one nothing counts as the same machine. `reference` is the new run's too.
 * A change that was accepted on purpose begins a new level of its metric: what was measured before, on any machine, counts no
 * more, or the next to come would be accused of it.
 */
function indexHistory(baseline, now, reference = []) {
    const entries = baseline?.entries ?? [];
    const byScenario = new Map();
    const today = new Map(reference.map(({ kernel, point }) => [kernel, point]));
    for (const entry of entries) {
        const slower = { cpu: slowerBy(entry.reference, today, 'cpu'), wall: slowerBy(entry.reference, today, 'wall') };
        const difference = differenceOf(entry, now);
        for (const { scenario, metric } of entry.accepted)
            byScenario.get(scenario)?.delete(metric);
        for (const sample of entry.samples) {
            const earlier = { sample, differs: difference, slower };
            const byMetric = byScenario.get(sample.scenario) ?? new Map();
            byScenario.set(sample.scenario, byMetric);
            const known = byMetric.get(sample.metric);
            if (known === undefined)
                byMetric.set(sample.metric, [earlier]);
            else
                known.push(earlier);
        }
    }
    return { of: (sample) => byScenario.get(sample.scenario)?.get(sample.metric.name) ?? [], entries: entries.length };
}
function differenceOf(entry, now) {
    return now === undefined ? [{ field: 'fingerprint', then: 'known', now: 'unknown' }] : differs(entry.fingerprint, now);
}
//# sourceMappingURL=history.js.map
;// CONCATENATED MODULE: ./build/src/stats/launch-mean.js


/** Of fewer launches, one value less at each end costs more than an odd launch does: at seven the interval of calm ones is a fifth wider. */
const LAUNCHES = { share: 0.15, from: 10 };
/** Single starts have heavy tails to one side. */
const STARTS = { share: 0.2, from: 7 };
/**
 * Degrees of freedom that each value left out costs, beyond the one for the mean. Two, as Tukey and McLaughlin have it, makes the
 * critical values up to 9 % too small in the tails that Holm's correction asks for; with 2.4 they are within 1.3 % (2.6 %
 * at p = 0.00005) for 10 to 40 values, by simulation of two million samples each.
 */
const COST = 2.4;
const cutOf = (values, { share, from }) => (values < from ? 0 : Math.floor(share * values + 1e-9));
const dfOf = (values, trim) => values - COST * cutOf(values, trim) - 1;
/** How many launches are left out at each end: none below ten, 1 of 10 to 13, 2 of 14 to 19, 3 of 20. */
const launchCut = (launches) => cutOf(launches, LAUNCHES);
/** Degrees of freedom of `launchMean` of so many values; not a whole number from ten on. */
const launchDf = (launches) => dfOf(launches, LAUNCHES);
/**
 * Mean of the h values that are left, and the standard error sqrt(SSW / (h (h - 1))) from the winsorised sum of squares
 * (Tukey and McLaughlin, Sankhya A 25, 1963; Yuen, Biometrika 61, 1974). This form counts the values that were
 * really left out: s_w / ((1 - 2 trim) sqrt(n)) takes 7 values for 20 % trimmed when 1 of 7 is, and is 15 % too wide there, and at
 * 10 it is 4 % too narrow. Nothing left out: the plain mean with s / sqrt(n). Two values or more.
 */
const launchMean = (values) => robustMean(values, LAUNCHES);
/** The same for blocks of single starts: 20 % at each end, from seven on. */
const startMean = (values) => robustMean(values, STARTS);
function robustMean(values, trim) {
    const n = values.length;
    const cut = cutOf(n, trim);
    const kept = sample_sorted(values).slice(cut, n - cut);
    const [lowest, highest] = [kept[0], kept.at(-1)];
    if (lowest === undefined || highest === undefined || kept.length < 2)
        throw new RangeError(`${n} values have no standard error`);
    const centre = (0,simple_statistics/* mean */.RE)([...kept, ...Array.from({ length: cut }, () => [lowest, highest]).flat()]);
    const within = kept.reduce((sum, value) => sum + (value - centre) ** 2, 0) + cut * ((lowest - centre) ** 2 + (highest - centre) ** 2);
    return { point: (0,simple_statistics/* mean */.RE)(kept), standardError: Math.sqrt(within / (kept.length * (kept.length - 1))), df: dfOf(n, trim) };
}
//# sourceMappingURL=launch-mean.js.map
;// CONCATENATED MODULE: ./build/src/compare/differences.js

/** The measured pairs where there are some, else launch by launch from both sides' values. null: base measured nothing but 0. */
function launchDifferences(head, base, pair) {
    if (pair !== undefined)
        return { scale: 'log', values: pair.logRatios, blocks: pair.blocks };
    return differencesOf(head.values, base.values, 0);
}
/** Starts were made in blocks of four, two a side, and are kept in their order: a block's difference is that of its means. */
function startDifferences(head, base) {
    return differencesOf(inTwos(head.values), inTwos(base.values), 1);
}
function differencesOf(head, base, each) {
    const pairs = head.slice(0, base.length).map((value, i) => [base[i] ?? 0, value]);
    const blocks = pairs.map(() => each);
    if (pairs.every(([then, now]) => then > 0 && now > 0))
        return { scale: 'log', values: pairs.map(([then, now]) => Math.log(now / then)), blocks };
    const level = (0,simple_statistics/* mean */.RE)(pairs.map(([then]) => then));
    return level === 0 ? null : { scale: 'share', values: pairs.map(([then, now]) => (now - then) / level), blocks };
}
/** Geometric means of twos, which is where the logs of a block's two starts have theirs; arithmetic where one is 0. */
function inTwos(values) {
    return Array.from({ length: Math.floor(values.length / 2) }, (_, i) => {
        const [a = 0, b = 0] = values.slice(2 * i, 2 * i + 2);
        return a > 0 && b > 0 ? Math.sqrt(a * b) : (a + b) / 2;
    });
}
//# sourceMappingURL=differences.js.map
;// CONCATENATED MODULE: ./build/src/stats/signed-rank.js
/** Differences -> their signed ranks, and how the sum of the positive ones is distributed when every sign is a toss of a coin. */
/** Differences of 0 have no sign and are left out, as Wilcoxon did (Biometrics Bulletin 1, 1945). Throws on NaN. */
function signedRanks(values) {
    if (values.some((value) => Number.isNaN(value)))
        throw new RangeError('NaN has no rank');
    const ordered = values.filter((value) => value !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
    const places = new Map();
    ordered.forEach((value, i) => {
        const tied = places.get(Math.abs(value));
        if (tied === undefined)
            places.set(Math.abs(value), { first: i + 1, count: 1 });
        else
            tied.count += 1;
    });
    const doubled = ordered.map((value) => {
        const { first = 0, count = 0 } = places.get(Math.abs(value)) ?? {};
        return 2 * first + count - 1;
    });
    return { doubled, positive: doubled.reduce((sum, rank, i) => ((ordered[i] ?? 0) > 0 ? sum + rank : sum), 0) };
}
/**
 * Probability of each sum, from 0 on, of whole numbers >= 0 each of which is counted or not with a chance of one half: for
 * the ranks 1 to n the exact null distribution of Wilcoxon's statistic. One number after the other is let in, n x total
 * steps; only positive terms are added, so that the far tail is as exact as the middle.
 */
function sumDistribution(ranks) {
    const total = ranks.reduce((sum, rank) => sum + rank, 0);
    const probability = new Float64Array(total + 1);
    probability[0] = 1;
    let reached = 0;
    for (const rank of ranks) {
        reached += rank;
        for (let sum = reached; sum >= 0; sum -= 1)
            probability[sum] = 0.5 * ((probability[sum] ?? 0) + (sum >= rank ? (probability[sum - rank] ?? 0) : 0));
    }
    return probability;
}
/** P(sum >= `least`) when every sign is a toss of a coin: the exact one-sided p of Wilcoxon's signed-rank test, ties included; 1 of nothing but zeros. */
function signedRankP(values) {
    const { doubled, positive } = signedRanks(values);
    return Math.min(1, sumDistribution(doubled).subarray(positive).reduceRight((sum, p) => sum + p, 0));
}
//# sourceMappingURL=signed-rank.js.map
;// CONCATENATED MODULE: ./build/src/stats/sign-flip.js
/** Differences that might as well have had the other sign -> how likely so large a mean is; exact, whatever their distribution. */

/** Up to so many values the mean itself is tested: their halves have 2 x 4,096 sums, which takes a millisecond. */
const MOST_FLIPPED = 24;
/** Sums that differ by rounding alone are the same sum. As a share of the sum of the absolute values. */
const sign_flip_ROUNDING = 1e-12;
/**
 * One-sided p of the mean being above 0: the share of all 2^n choices of signs whose sum is at least the one observed (Fisher, "The
 * Design of Experiments", 1935, section 21). Assumes only that without a change each difference is as likely to lie as far on the other side
 * of 0. Between 2^-n and 1. The mean puts these choices in the same order as the t statistic, since flips keep the sum of squares.
 *
 * Exact by meeting in the middle (Horowitz and Sahni, JACM 21, 1974): the sums of the two halves are sorted, and one
 * walk through both counts the pairs that are large enough. Twenty launches take 2 x 1,024 sums in place of a million. Beyond
 * 24 values, where that grows too long, the ranks are flipped in place of the values: Wilcoxon's exact test, which loses 5 %
 * of the power for normal values and gains for heavier tails. Throws on what is not finite.
 */
function signFlipP(values) {
    if (!values.every(Number.isFinite))
        throw new RangeError('only finite differences can be flipped');
    return values.length > MOST_FLIPPED ? signedRankP(values) : flippedMeanP(values);
}
function flippedMeanP(values) {
    const middle = Math.ceil(values.length / 2);
    const [first, second] = [flippedSums(values.slice(0, middle)), flippedSums(values.slice(middle))];
    const observed = values.reduce((sum, value) => sum + value, 0);
    const least = observed - sign_flip_ROUNDING * values.reduce((sum, value) => sum + Math.abs(value), 0);
    let count = 0;
    // As the first grows, more and more of the second are enough.
    let enough = second.length;
    for (const sum of first) {
        while (enough > 0 && sum + (second[enough - 1] ?? 0) >= least)
            enough -= 1;
        count += second.length - enough;
    }
    return count / (first.length * second.length);
}
/** Of all choices of signs, in ascending order. */
function flippedSums(values) {
    const sums = new Float64Array(2 ** values.length);
    values.forEach((value, i) => {
        const known = 2 ** i;
        for (let k = 0; k < known; k += 1) {
            const sum = sums[k] ?? 0;
            sums[k] = sum - value;
            sums[k + known] = sum + value;
        }
    });
    return sums.sort();
}
//# sourceMappingURL=sign-flip.js.map
;// CONCATENATED MODULE: ./build/src/stats/normal.js
/** The standard normal distribution's quantiles. */
/** Wichura's rational approximations: |p - 1/2| <= 0.425, the shoulders, the far tails. */
const CENTRE = [
    [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
    [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
];
const SHOULDER = [
    [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
    [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
];
const TAIL = [
    [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
    [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
];
const polynomial = (c, x) => c.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
const ratio = ([above, below], x) => polynomial(above, x) / polynomial(below, x);
/** The z with P(Z <= z) = p; p in (0, 1). Algorithm AS 241, PPND16 (Wichura, Applied Statistics 37, 1988): 16 digits. */
function normalQuantile(p) {
    if (!(p > 0 && p < 1))
        throw new RangeError(`no normal quantile at ${p}`);
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425)
        return q * ratio(CENTRE, 0.180625 - q * q);
    const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
    const size = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
    return q < 0 ? -size : size;
}
//# sourceMappingURL=normal.js.map
;// CONCATENATED MODULE: ./build/src/stats/spending.js
/** Looks at growing data -> how small a p must be at each, so that all looks together err no more often than one would. */


/** alpha(t) = alpha t^rho: how much of the error rate may be used up when the share t of the time is spent. */
const RHO = 2;
/**
 * The nominal levels are normal ones and are used with t quantiles, which at 5 to 20 launches err a little more often than
 * normal theory says: up to 1.16 % for 1 % (test/stats/spending.test.ts measures it). The spending starts from this share.
 */
const FOR_STUDENT = 0.86;
/**
 * The integration grid over what is still undecided: how many standard deviations it reaches down (what is lower will not
 * cross) and, where no bound ends it, up; and its points for each standard deviation of what the launches between two looks add.
 */
const REACH_DOWN = 6;
const REACH_UP = 10;
const DENSITY = 4;
/** Enough for a look after each of 80 launches; a look that comes after a ten-thousandth of them would take all memory. */
const MOST_POINTS = 600;
/** Increments of more standard deviations than this have no weight. */
const KERNEL = 8;
/**
 * One-sided nominal levels of a group-sequential test, one for each look: rejecting at the first look whose p is at most its
 * level is wrong with probability `alpha` in all. Lan and DeMets's spending (Biometrika 70, 1983) with the power family of
 * Kim and DeMets (Biometrika 74, 1987), rho = 2, in calendar time: what may be spent by a look depends on the time spent, while
 * the correlation of the looks, sqrt(n_j / n_k), depends on the launches. The integrals are those of Armitage, McPherson
 * and Rowe (JRSS A 132, 1969). Launches ascend; shares do not descend; `alpha` lies in (0, 0.5].
 */
function nominalLevels(looks, alpha) {
    if (!(alpha > 0 && alpha <= 0.5))
        throw new RangeError(`no test has an error rate of ${alpha}`);
    let state = { at: Float64Array.of(0), mass: Float64Array.of(1), launches: 0 };
    let spent = 0;
    return looks.map(({ launches, share }, look) => {
        if (!(launches > state.launches))
            throw new RangeError('launches must grow from look to look');
        const target = alpha * FOR_STUDENT * share ** RHO;
        const more = target - spent;
        const bound = more > 0 ? boundOf(state, launches, more, target) : Infinity;
        const next = looks[look + 1];
        if (next !== undefined)
            state = advance(state, bound, launches, next.launches - launches);
        spent = Math.max(spent, target);
        // Nothing to spend (two looks at the same time): a bound that nothing crosses.
        return more > 0 ? upperTail(bound / Math.sqrt(launches)) : 0;
    });
}
/**
 * The score beyond which lies `more` of what is undecided; `target` is that and all that was spent before. Of all scores, undecided or not,
 * at least `more` and at most `target` lie beyond it, which is where the search is.
 */
function boundOf(from, launches, more, target) {
    const scale = Math.sqrt(launches);
    const step = Math.sqrt(launches - from.launches);
    const [low, high] = [-normalQuantile(target), -normalQuantile(more)];
    // What lies farther from the bound has less than 1e-10 of the mass that is looked for.
    const far = Math.hypot(high, 7) * step;
    const beyond = (z) => {
        let sum = 0;
        for (let i = from.at.length - 1; i >= 0; i -= 1) {
            const distance = z * scale - (from.at[i] ?? 0);
            if (distance > far)
                break;
            sum += (from.mass[i] ?? 0) * upperTail(distance / step);
        }
        return sum;
    };
    // The grid may be off by a little, and at the first look both ends are the answer.
    if (beyond(low) <= more)
        return low * scale;
    return beyond(high) >= more ? high * scale : stats_root_rootOf((z) => Math.log(beyond(z) / more), low, high) * scale;
}
/**
 * Simpson's rule from far below up to the bound, fine enough for the launches that came and for those that are `added` next.
 * Loops over typed arrays: closures made it ten times slower.
 */
function advance(from, bound, launches, added) {
    const step = Math.sqrt(launches - from.launches);
    const scale = Math.sqrt(launches);
    const upper = Math.min(bound, REACH_UP * scale);
    const reach = upper + REACH_DOWN * scale;
    // Of launches that do not grow the caller hears at the next look.
    const finest = Math.min(step, Math.sqrt(Math.max(added, 0)));
    const points = Math.min(MOST_POINTS, 2 * Math.ceil((DENSITY * reach) / finest / 2) + 12);
    const width = reach / points;
    const at = new Float64Array(points + 1);
    const mass = new Float64Array(points + 1);
    const factor = width / 3 / step / Math.sqrt(2 * Math.PI);
    let first = 0;
    for (let i = 0; i <= points; i += 1) {
        const score = upper - (points - i) * width;
        while (first < from.at.length && score - (from.at[first] ?? 0) > KERNEL * step)
            first += 1;
        let sum = 0;
        for (let k = first; k < from.at.length; k += 1) {
            const z = (score - (from.at[k] ?? 0)) / step;
            if (z < -KERNEL)
                break;
            sum += (from.mass[k] ?? 0) * Math.exp(-0.5 * z * z);
        }
        at[i] = score;
        mass[i] = factor * (i === 0 || i === points ? 1 : i % 2 === 1 ? 4 : 2) * sum;
    }
    return { at, mass, launches };
}
const density = (z) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
/** P(Z > z), by the continued fraction of Mills's ratio in the tail and the series near 0: 12 digits, however far out. */
function upperTail(z) {
    if (z < 0)
        return 1 - upperTail(-z);
    if (z > 3) {
        let fraction = z;
        // As many terms as it takes: 62 at 3, 17 at 8.
        for (let k = Math.ceil(8 + 480 / (z * z)); k >= 1; k -= 1)
            fraction = z + k / fraction;
        return density(z) / fraction;
    }
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 200; k += 1) {
        term *= (z * z) / (2 * k + 1);
        sum += term;
    }
    return 0.5 - density(z) * sum;
}
/** Overall error rates for which the last look's level is tabulated. */
const ALPHAS = Array.from({ length: 49 }, (_, i) => 0.5 * 10 ** (-i / 6));
/** The metrics of a scenario share their looks, and a report asks for each: what was found is kept. */
const tables = new Map();
const MOST_TABLES = 2000;
function tableOf(looks) {
    const key = looks.map(({ launches, share }) => `${launches}:${share}`).join(' ');
    const known = tables.get(key);
    if (known !== undefined)
        return known;
    const table = { looks, levels: new Map() };
    if (tables.size >= MOST_TABLES)
        tables.clear();
    tables.set(key, table);
    return table;
}
function logLevel({ looks, levels }, alpha) {
    const known = levels.get(alpha);
    if (known !== undefined)
        return known;
    const level = Math.log(nominalLevels(looks, alpha).at(-1) ?? 0);
    levels.set(alpha, level);
    return level;
}
/**
 * The smallest error rate at which the last of these looks would have rejected with the nominal one-sided `p` that it found: a p
 * value that counts the looks. From 0 to 1, at least `p`. It may be adjusted for many tests like any other (Maurer and Bretz,
 * Statistics in Biopharmaceutical Research 5, 2013: the bounds grow with alpha at every look). Interpolated on logs.
 */
function sequentialP(looks, p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`${p} is no p value`);
    if (p === 0)
        return 0;
    const table = tableOf(looks);
    const log = Math.log(p);
    const levelAt = (place) => logLevel(table, ALPHAS[place] ?? 1);
    if (levelAt(0) <= log)
        return 1;
    // The levels fall with the error rates: the two places between which p lies, or the last two.
    let [above, below] = [0, ALPHAS.length - 1];
    if (levelAt(below) > log)
        above = below - 1;
    while (below - above > 1) {
        const middle = (above + below) >> 1;
        if (levelAt(middle) > log)
            above = middle;
        else
            below = middle;
    }
    const [highLevel, lowLevel] = [levelAt(above), levelAt(below)];
    const [high, low] = [Math.log(ALPHAS[above] ?? 1), Math.log(ALPHAS[below] ?? 1)];
    const alpha = low + ((high - low) * (log - lowLevel)) / (highLevel - lowLevel);
    return Math.max(p, Math.min(1, Math.exp(alpha)));
}
/**
 * The nominal level of the last look for a one-sided error rate `alpha` in (0, 0.5]: what the repeated confidence interval is made with.
 * 0 where the looks before have spent everything: then no interval can be given.
 */
function repeatedLevel(looks, alpha) {
    return Math.exp(logLevel(tableOf(looks), alpha));
}
//# sourceMappingURL=spending.js.map
;// CONCATENATED MODULE: ./build/src/compare/sequential.js





/** The noise floor's chance to be caught. */
const POWER = 0.9;
/**
 * Where the p of one test lies below the first and that of the other above the second, they disagree. Fewer than eight
 * launches have no such sign flips; of more than a hundred the flips say what the t test does.
 */
const SURE = 0.005;
const BLIND = 0.05;
const FLIPPED = { fewest: 8, most: 100 };
/**
 * All launches together say how large the change is. How significant it is, is said by those that the last look saw: the ones
 * after it were made because it would accuse, and stand beside it as its confirmation. The interval is the repeated one
 * (Jennison and Turnbull, JRSS B 51, 1989): it covers with its level at every look together.
 */
function sequentialChange({ scale, values, blocks }, metric, looks, spreadOf) {
    const seen = looks.at(-1)?.launches ?? values.length;
    const fresh = values.slice(seen);
    const back = scale === 'log' ? Math.expm1 : (share) => Math.max(-1, share);
    const counts = { launches: values.length, blocks: blocks.reduce((sum, n) => sum + n, 0), confirmation: fresh.length < 2 ? null : { launches: fresh.length, change: back((0,simple_statistics/* mean */.RE)(fresh)) } };
    if (values.length < 2) {
        const point = back(values[0] ?? 0);
        return { ...counts, change: { point, standardError: 0, interval: { level: 0, lower: point, upper: point } }, p: null, noiseFloor: null };
    }
    return { ...counts, ...judgedChange(spreadOf(values), spreadOf(values.length > seen && seen > 1 ? values.slice(0, seen) : values), metric, asked(looks, values.length), back, scale) };
}
/** The same for a statistic that is not a mean of differences. `whole` is on the scale of logs. */
function changeOfSpread(whole, metric, looks, launches) {
    return { launches, blocks: launches, confirmation: null, ...judgedChange(whole, whole, metric, asked(looks, launches), Math.expm1, 'log') };
}
/** A nominal p that was found at the last of these looks -> the one that counts them all. */
const overLooks = (p, looks, launches) => sequentialP(asked(looks, launches), p);
/** A run that was never looked at (it was cut short) is looked at now. */
const asked = (looks, launches) => (looks.length === 0 ? [{ launches, share: 1 }] : looks);
/**
 * The t test and the sign flips of the launches that the last look saw, where they disagree on a change in either direction:
 * then a few odd launches decide, or the trimming of them. Both p are one-sided, in that direction, and count no looks. The flips are
 * only made where they could disagree.
 */
function disagreement(values, looks, spreadOf) {
    const seen = values.slice(0, looks.at(-1)?.launches);
    if (seen.length < FLIPPED.fewest || seen.length > FLIPPED.most)
        return [];
    const spread = spreadOf(seen);
    return [1, -1].flatMap((sign) => {
        const t = pTowards(sign, spread);
        const towards = seen.map((value) => sign * value);
        if (t >= SURE && (t <= BLIND || !mayBeSure(towards)))
            return [];
        const signFlip = signFlipP(towards);
        return Math.min(t, signFlip) < SURE && Math.max(t, signFlip) > BLIND ? [{ kind: 'tests-disagree', t, signFlip }] : [];
    });
}
/** Sign flips below 3/32 take a sum that is the root of the sum of squares at least: 3 of 32 sums of signed numbers reach that far (Dvořák and Klein, arXiv 2104.10005). */
function mayBeSure(values) {
    return values.reduce((sum, value) => sum + value, 0) >= Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
function judgedChange(whole, seen, metric, looks, back, scale) {
    const level = repeatedLevel(looks, (1 - LEVEL) / 2);
    const critical = -studentQuantile(level, whole.df);
    const half = critical * whole.standardError;
    const floor = (critical + studentQuantile(POWER, whole.df)) * whole.standardError;
    const point = back(whole.point);
    return {
        change: { point, standardError: (scale === 'log' ? 1 + point : 1) * whole.standardError, interval: { level: LEVEL, lower: back(whole.point - half), upper: back(whole.point + half) } },
        p: sequentialP(looks, pForWorse(seen, metric)),
        noiseFloor: metric.better === 'lower' ? back(floor) : -back(-floor),
    };
}
const pForWorse = (spread, { better }) => pTowards(better === 'lower' ? 1 : -1, spread);
/** One-sided p of a change upwards (1) or downwards (-1). Identical launches (counts) leave no doubt: any difference is one. */
function pTowards(sign, { point, standardError, df }) {
    if (standardError === 0)
        return sign * point > 0 ? 0 : 1;
    return studentUpperTail((sign * point) / standardError, df);
}
//# sourceMappingURL=sequential.js.map
;// CONCATENATED MODULE: ./build/src/compare/side-by-side.js








/** Indexes the run once; the comparison of each sample of head then finds its other side. */
function sideBySideOf(run) {
    const bases = new Map(run.samples.filter(({ side }) => side === 'base').map((s) => [key(s.target, s.scenario, s.metric.name), s]));
    const pairs = new Map(run.pairs.map((p) => [key(p.target, p.scenario, p.metric), p]));
    const requests = new Map(run.requests.map((r) => [key(r.target, r.scenario, r.side), r]));
    const looks = new Map();
    for (const look of run.looks) {
        const place = key(look.target, look.scenario);
        looks.set(place, [...(looks.get(place) ?? []), look]);
    }
    return (sample) => {
        const { target, scenario, metric } = sample;
        const base = bases.get(key(target, scenario, metric.name));
        if (base === undefined)
            return uncompared(sample, { kind: 'not-on-base' });
        const countsOf = (side) => requests.get(key(target, scenario, side));
        const [ofBase, ofHead] = [countsOf('base'), countsOf('head')];
        return compareSides(sample, {
            base, pair: pairs.get(key(target, scenario, metric.name)), looks: looks.get(key(target, scenario)) ?? [],
            counts: ofBase === undefined || ofHead === undefined ? {} : { base: ofBase, head: ofHead },
        });
    };
}
const key = (...parts) => JSON.stringify(parts);
function compareSides(sample, beside) {
    const { target, scenario, metric } = sample;
    const exact = metric.statistic === 'exact';
    return {
        target, scenario, metric, head: estimateOf(sample), base: beside.base.point, ...(exact ? exactly(sample, beside.base) : side_by_side_changeOf(sample, beside)),
        method: exact ? 'exact' : 'side-by-side', notCompared: null, entries: 0, warnings: onceEach([...doubtsOf(sample), ...doubtsOf(beside.base), ...disagreementOf(sample, beside)]),
    };
}
const NONE = { change: null, p: null, noiseFloor: null, launches: 0, blocks: 0, confirmation: null };
function side_by_side_changeOf(sample, { base, pair, looks, counts }) {
    const { metric } = sample;
    switch (metric.statistic) {
        case 'exact': return exactly(sample, base);
        case 'total': return counts.base === undefined || counts.head === undefined ? NONE : failuresChange(counts.head, counts.base, sample, looks);
        case 'mean-of-launches': {
            const differences = launchDifferences(sample, base, pair);
            return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, launchMean);
        }
        case 'median-of-starts': {
            const differences = startDifferences(sample, base);
            return differences === null ? fromNothing(sample) : sequentialChange(differences, metric, looks, startMean);
        }
        case 'p90-of-starts': return side_by_side_positive(sample, base) ? changeOfSpread(ofQuantile(sample, base, 0.9), metric, looks, sample.values.length / 2) : NONE;
        // The fastest start has no spread that could be estimated from it: shown, and no test of it.
        case 'min-of-starts': return base.point === 0 ? NONE : { ...NONE, ...atPoint(sample.point / base.point - 1, 0), p: 1, launches: Math.floor(sample.values.length / 2) };
        default: return side_by_side_unknown(metric.statistic);
    }
}
/** Of launches: single starts are trimmed because some of them are odd, which is then no news. */
function disagreementOf(sample, { base, pair, looks }) {
    if (sample.metric.statistic !== 'mean-of-launches')
        return [];
    return disagreement(launchDifferences(sample, base, pair)?.values ?? [], looks, launchMean);
}
function exactly(sample, base) {
    const change = sample.point === base.point ? 0 : base.point === 0 ? null : sample.point / base.point - 1;
    return { ...NONE, ...(change === null ? {} : atPoint(change, 1)), noiseFloor: 0 };
}
const atPoint = (point, level) => ({ change: { point, standardError: 0, interval: { level, lower: point, upper: point } } });
/** Base measured only zeros. Zeros on both sides are no change; otherwise there is no ratio, and the absolute floor of a budget has to do. */
function fromNothing(sample) {
    const launches = sample.values.length;
    return sample.values.every((value) => value === 0) ? { ...NONE, ...atPoint(0, LEVEL), p: 1, launches } : { ...NONE, launches };
}
function ofQuantile(head, base, p) {
    const errorOf = ({ values }) => standardErrorOfQuantile(values.map(Math.log), p);
    return { point: Math.log(head.point / base.point), standardError: Math.hypot(errorOf(head), errorOf(base)), df: Math.min(head.values.length, base.values.length) - 1 };
}
const side_by_side_positive = (...samples) => samples.every(({ values }) => values.length > 1 && values.every((value) => value > 0));
/**
 * Of all failed requests of both sides, head's share is binomial when nothing has changed: an exact test given their number.
 * The change is the ratio of the two shares with its standard error on logs, half a failure added to each (Haldane, 1956).
 */
function failuresChange(head, base, { metric, values }, looks) {
    const [ofHead, ofBase] = [failures(head), failures(base)];
    const launches = Math.max(values.length, looks.at(-1)?.launches ?? 0);
    if (ofHead.failed === 0 && ofBase.failed === 0)
        return { ...NONE, ...atPoint(0, LEVEL), p: 1, launches };
    const share = ofHead.requests / (ofHead.requests + ofBase.requests);
    const p = ofHead.failed === 0 ? 1 : overLooks(regularizedBeta(share, ofHead.failed, ofBase.failed + 1), looks, launches);
    if (ofBase.failed === 0)
        return { ...NONE, p, launches };
    const point = Math.log((ofHead.failed + 0.5) / (ofHead.requests + 0.5)) - Math.log((ofBase.failed + 0.5) / (ofBase.requests + 0.5));
    const standardError = Math.sqrt(1 / (ofHead.failed + 0.5) + 1 / (ofBase.failed + 0.5));
    return { ...changeOfSpread({ point, standardError, df: ofHead.failed + ofBase.failed }, metric, looks, launches), p };
}
function failures({ answered, errors }) {
    return { failed: errors.status + errors.body + errors.timeout + errors.connection, requests: Math.max(1, answered + errors.timeout + errors.connection) };
}
/** The same doubt on both sides is said once. */
function onceEach(warnings) {
    return warnings.filter((warning, i) => warnings.findIndex(({ kind }) => kind === warning.kind) === i);
}
function side_by_side_unknown(statistic) {
    throw new Error(`no statistic is called ${String(statistic)}`);
}
//# sourceMappingURL=side-by-side.js.map
;// CONCATENATED MODULE: ./build/src/stats/prior-spread.js
/** A metric's name -> how much it varies from run to run of unchanged code, as far as that is known before any history is. */
/**
 * First match wins. Two-core hosted machines; `recorded` means our own recordings of unchanged code on such machines. A
 * history of four runs weighs as much as the figure here, so an error of half or double is soon corrected.
 */
const priorSpreads = [
    { metric: 'cpu', spread: 0.05, source: 'recorded: 6 % a 3 s stretch; hosted runners 2.7 % over 100 runs (CodSpeed 2025)' },
    { metric: 'throughput', spread: 0.05, source: 'recorded: 6.7 % a 3 s stretch, averaged over five launches, plus the machine\'s own drift' },
    { metric: 'latency.p10', spread: 0.05, source: 'quieter than p50 within a run, but the machine\'s drift is the same' },
    { metric: 'latency.p50', spread: 0.05, source: 'recorded: 7-11 % a 3 s stretch, averaged over five launches' },
    { metric: 'latency.p90', spread: 0.08, source: 'between p50 and the tail' },
    { metric: 'latency.', spread: 0.12, source: 'recorded: p99 12-19 % a 3 s stretch; tail and max are no quieter' },
    { metric: 'errors', spread: 0.5, source: 'a few counted events: 4 +/- 2 is what chance gives' },
    { metric: 'memory.', spread: 0.03, source: 'recorded: resident memory at equal request counts' },
    { metric: 'io.', spread: 0.01, source: 'recorded: system calls and bytes do not depend on the clock (0-0.2 %); 1 % leaves room for counts that do' },
    { metric: 'response.size', spread: 0.01, source: 'the same answers each time, but for dates and identifiers' },
    { metric: 'faults', spread: 0.05, source: 'follows the garbage collector under load, unlike at start' },
    { metric: 'cold-start.read', spread: 0.01, source: 'recorded: 0.0 % over identical starts' },
    { metric: 'cold-start.reads', spread: 0.01, source: 'recorded: 0.0-0.12 % over identical starts' },
    { metric: 'cold-start.faults', spread: 0.01, source: 'recorded: 0.04-0.7 % over identical starts' },
    { metric: 'cold-start.memory', spread: 0.01, source: 'recorded: 0.25-0.33 % over identical starts' },
    { metric: 'cold-start.', spread: 0.12, source: 'recorded: 9-10 % a start, one-sided and heavy-tailed, plus the machine\'s drift' },
];
/** For what a service or another tool says of itself nothing is known: as wide as the tail. */
const UNKNOWN = 0.12;
function priorSpread(metric) {
    const found = priorSpreads.find((prior) => (prior.metric.endsWith('.') ? metric.startsWith(prior.metric) : metric === prior.metric));
    return found?.spread ?? UNKNOWN;
}
//# sourceMappingURL=prior-spread.js.map
;// CONCATENATED MODULE: ./build/src/compare/machine-class.js

/** A reference workload that is slower or faster by more than this (ln of 15 %) makes it another machine, whatever its name. */
const CLIP = Math.log(1.15);
/** A run on another model of processor counts for half a run, and after normalising the model is expected to be off by so much. */
const OTHER_CLASS = { weight: 0.5, classSpread: 0.1 };
const SAME_CLASS = { weight: 1, classSpread: 0 };
/**
 * Runs on this machine if there are any. Hosted runners are a lottery of processor models, so that for weeks some run is the
 * first of its model; then, rather than not being compared at all, it is held against runs on other models, when both have a
 * reference and everything else in the fingerprint is equal: what is not normalised away by it (caches, how a model likes this
 * very code) is covered by the class spread, so that only a change of some 50 % and more is called. As soon as there is
 * one run on the own model, others are left out: with a spread of 5 % from run to run, two runs on one model differ by 7 %, less
 * than the 10 % between models that no number of runs averages away. Cores, architecture, system, image, runtime, pinning and
 * protocol change what is measured, not how fast: no reference makes up for them.
 */
function comparableRuns(earlier, metric) {
    const speed = sensitivity(metric.name);
    const slower = (one) => (speed === null ? null : one.slower[speed.timing]);
    const judged = earlier.map((one) => ({ ...one, differs: [...one.differs, ...speedDiffers(slower(one))] }));
    const runs = judged.map((one) => ({ earlier: one, slower: slower(one) }));
    const same = runs.filter((run) => run.earlier.differs.length === 0);
    if (same.length > 0)
        return { runs: same, ...SAME_CLASS, judged };
    return { runs: runs.filter(({ earlier: one }) => hasReference(one) && one.differs.every(({ field }) => field === 'cpu')), ...OTHER_CLASS, judged };
}
/** Of a metric to which speed does not matter too: a reference on both is the sign that both were watched alike. */
const hasReference = ({ slower }) => slower.cpu !== null || slower.wall !== null;
function speedDiffers(slower) {
    if (slower === null || Math.abs(slower) <= CLIP)
        return [];
    return [{ field: 'speed', then: '1.00', now: `${Math.exp(slower).toFixed(2)} by the reference workload` }];
}
//# sourceMappingURL=machine-class.js.map
;// CONCATENATED MODULE: ./build/src/compare/stored.js









/** Fewer entries than this accuse nobody of a change smaller than `beyond`: the run-to-run spread is mostly a guess. */
const SHORT_HISTORY = { needed: 5, beyond: 0.25 };
/** The noise floor's chance to be caught. */
const stored_POWER = 0.9;
/**
 * Only entries of the same workload and the same machine count (of one near enough where there is none); what was left out is told.
 * With a reference workload on both, `base` and the change are for the machine at the speed it had in this run.
 */
function compareStored(sample, history) {
    const earlier = history.of(sample);
    const sameWorkload = earlier.filter((one) => one.sample.workload === sample.workload);
    const comparable = comparableRuns(sameWorkload, sample.metric);
    const entries = comparable.runs.length;
    if (entries === 0)
        return uncompared(sample, whyNot(sample, sameWorkload.length === 0 ? earlier : comparable.judged, history.entries));
    return {
        target: sample.target, scenario: sample.scenario, metric: sample.metric, head: estimateOf(sample),
        ...changeFrom(comparable, sample),
        method: 'stored', notCompared: null, entries, launches: 0, blocks: 0, confirmation: null,
        warnings: [...doubtsOf(sample), ...historyDoubts(earlier, sameWorkload, entries), ...machineDoubts(sample.metric, comparable)],
    };
}
function historyDoubts(earlier, sameWorkload, entries) {
    const otherWorkload = earlier.length - sameWorkload.length;
    const otherMachine = sameWorkload.length - entries;
    return [
        ...(entries < SHORT_HISTORY.needed ? [{ kind: 'short-history', entries, ...SHORT_HISTORY }] : []),
        ...(otherMachine > 0 ? [{ kind: 'entries-left-out', entries: otherMachine, reason: 'machine' }] : []),
        ...(otherWorkload > 0 ? [{ kind: 'entries-left-out', entries: otherWorkload, reason: 'workload' }] : []),
    ];
}
/** Less than this moves no figure that is shown. */
const SLIGHT = 0.01;
function machineDoubts(metric, { runs, classSpread }) {
    const speeds = runs.flatMap(({ slower }) => slower ?? []);
    const slower = sensitivity(metric.name) === null || speeds.length === 0 ? 0 : Math.expm1(-median(speeds));
    return [
        ...(Math.abs(slower) > SLIGHT ? [{ kind: 'normalised', slower }] : []),
        ...(classSpread > 0 ? [{ kind: 'other-class', entries: runs.length, spread: classSpread }] : []),
    ];
}
const LOGS = { of: Math.log, relative: () => 1, back: Math.exp, ratio: Math.expm1, slope: (ratio) => 1 + ratio };
const sharesOf = (base) => ({
    of: (point) => point / base, relative: (point) => point / base, back: (centre) => centre * base, ratio: (difference) => Math.max(-1, difference), slope: () => 1,
});
/**
 * On logs. Zeros have no log: with some among the points, shares of the median take their place; with a median of 0 there
 * is no ratio at all.
 */
function changeFrom(comparable, sample) {
    const points = comparable.runs.map(({ earlier }) => earlier.sample.point);
    if (sample.point > 0 && points.every((point) => point > 0)) {
        const known = normalise(comparable.runs.map(({ earlier, slower }) => ({ log: Math.log(earlier.sample.point), slower })), sensitivity(sample.metric.name)?.beta ?? 0);
        return changeOn(LOGS, comparable, known, sample);
    }
    const base = median(points);
    const scale = sharesOf(base);
    return base === 0 ? fromZero(points, sample) : changeOn(scale, comparable, { points: points.map(scale.of), fitted: 0, leverage: 0 }, sample);
}
function changeOn(scale, { runs, weight, classSpread }, { points, fitted, leverage }, { metric, point, values }) {
    const own = relativeError(metric.statistic, values);
    const dev = deviation({ points, weight, fitted, squaredError: meanSquare(errorsOf(runs, metric, scale)), priorSpread: priorSpread(metric.name) }, { point: scale.of(point), standardError: scale.relative(point) * (own?.standardError ?? 0), df: own?.df ?? 1, apart: { leverage, classSpread } });
    const ratio = scale.ratio(dev.difference);
    const half = halfWidth(dev, LEVEL);
    const floor = smallestDetectable(dev, (1 - LEVEL) / 2, stored_POWER);
    return {
        base: scale.back(dev.centre),
        change: {
            point: ratio, standardError: scale.slope(ratio) * dev.standardError,
            interval: { level: LEVEL, lower: scale.ratio(dev.difference - half), upper: scale.ratio(dev.difference + half) },
        },
        p: stored_pForWorse(dev, metric),
        noiseFloor: metric.better === 'lower' ? scale.ratio(floor) : -scale.ratio(-floor),
    };
}
/**
 * Most earlier runs measured 0. Still 0: no change. Otherwise there is no ratio, and the absolute floor of a budget has to
 * do. p is then how often one of n + 1 exchangeable runs is at least this large; null where all were 0 and launches tell
 * whether this run is not, a better witness than so coarse a rank.
 */
function fromZero(points, { point, metric }) {
    if (point === 0) {
        return { base: 0, change: { point: 0, standardError: 0, interval: { level: LEVEL, lower: 0, upper: 0 } }, p: 1, noiseFloor: null };
    }
    const asLarge = points.filter((earlier) => earlier >= point).length;
    const byLaunches = metric.statistic !== 'total' && points.every((earlier) => earlier === 0);
    return { base: 0, change: null, p: byLaunches ? null : (asLarge + 1) / (points.length + 1), noiseFloor: null };
}
/** Standard errors within the earlier runs, as far as they kept their values. */
function errorsOf(runs, metric, scale) {
    return runs.flatMap(({ earlier: { sample: stored } }) => {
        const error = relativeError(metric.statistic, stored.values);
        return error === null ? [] : [error.standardError * scale.relative(stored.point)];
    });
}
function stored_pForWorse(dev, metric) {
    const t = dev.difference / dev.standardError;
    return studentUpperTail(metric.better === 'lower' ? t : -t, dev.df);
}
//# sourceMappingURL=stored.js.map
;// CONCATENATED MODULE: ./build/src/compare/compare.js
/** A run and the baselines -> one comparison for each sample of head, in the order people read them. */







/**
 * Baselines are by target. The order is by target and scenario as they were measured, what belongs to the target as a
 * whole after its scenarios, then by the catalogue; metrics that are not in it come last.
 */
function compare_compare(run, baselines) {
    const samples = inReadingOrder(run.samples.filter(({ side }) => side === 'head'));
    const counted = countsOf(run);
    return comparisonsOf(run, samples, baselines).map((comparison, i) => {
        const sample = samples[i];
        return sample?.metric.statistic === 'total' ? { ...comparison, head: estimateOf(sample, counted(sample)) } : comparison;
    });
}
function comparisonsOf(run, samples, baselines) {
    switch (run.compare) {
        case 'none':
            return samples.map((sample) => uncompared(sample, { kind: 'not-asked' }));
        case 'stored': {
            const histories = historiesOf(run, baselines);
            return samples.map((sample) => compareWith(histories(sample.target), sample));
        }
        case 'side-by-side':
            return samples.map(sideBySideOf(run));
        default:
            return compare_unknown(run.compare);
    }
}
/** The requests behind a sample of errors. */
function countsOf(run) {
    const key = (target, scenario) => JSON.stringify([target, scenario]);
    const counts = new Map(run.requests.filter(({ side }) => side === 'head').map((one) => [key(one.target, one.scenario), one]));
    return ({ target, scenario }) => counts.get(key(target, scenario)) ?? null;
}
/** Each target's history, indexed when it is first asked for. */
function historiesOf(run, baselines) {
    const indexed = new Map();
    return (target) => {
        const history = indexed.get(target) ?? indexHistory(baselines.get(target), run.environment.fingerprints[target], run.reference);
        indexed.set(target, history);
        return history;
    };
}
const compareWith = (history, sample) => (sample.metric.statistic === 'exact' ? compareExactly : compareStored)(sample, history);
function inReadingOrder(samples) {
    const targets = ranks(samples.map(({ target }) => target));
    const scenarios = ranks(samples.flatMap(({ scenario }) => scenario ?? []));
    const metrics = ranks([...metricNames, ...samples.map(({ metric }) => metric.name)]);
    const rankOf = ({ target, scenario, metric }) => [targets.get(target) ?? 0, scenario === null ? Infinity : (scenarios.get(scenario) ?? 0), metrics.get(metric.name) ?? 0];
    return samples
        .map((sample) => ({ sample, rank: rankOf(sample) }))
        .sort((a, b) => firstDifference(a.rank, b.rank))
        .map(({ sample }) => sample);
}
/** Each name with the place of its first appearance. */
function ranks(names) {
    return new Map([...new Set(names)].map((name, rank) => [name, rank]));
}
function firstDifference(a, b) {
    const place = a.findIndex((rank, i) => rank !== b[i]);
    return place < 0 ? 0 : (a[place] ?? 0) < (b[place] ?? 0) ? -1 : 1;
}
function compare_unknown(mode) {
    throw new Error(`no comparison is called ${String(mode)}`);
}
//# sourceMappingURL=compare.js.map
;// CONCATENATED MODULE: ./build/src/config/units.js
const MINUTE = [4, 6];
const HOUR = [5, 36];
const kinds = {
    duration: {
        name: 'a duration', examples: ['30s', '200 ms'],
        units: scales([['ns', 'nanoseconds'], -6], [['us', 'µs', 'μs', 'microseconds'], -3], [['ms', 'millisecond', 'milliseconds'], 0], [['s', 'sec', 'secs', 'second', 'seconds'], 3], [['m', 'min', 'mins', 'minute', 'minutes'], ...MINUTE], [['h', 'hr', 'hour', 'hours'], ...HOUR]),
    },
    // Decimal prefixes are powers of 1000 and binary ones powers of 1024 (IEC 80000-13). `Mb` is left out: it means megabit.
    size: {
        name: 'a size', examples: ['50 MB', '512 MiB'],
        units: scales([['B', 'b', 'byte', 'bytes'], 0], [['kB', 'KB', 'kb'], 3], [['MB', 'mb'], 6], [['GB', 'gb'], 9], [['TB', 'tb'], 12], [['KiB', 'kiB', 'kib'], 0, 1024], [['MiB', 'mib'], 0, 1024 ** 2], [['GiB', 'gib'], 0, 1024 ** 3], [['TiB', 'tib'], 0, 1024 ** 4]),
    },
    rate: {
        name: 'a rate', examples: ['200/s', '6000/min'],
        units: new Map([
            ...perTime(['/s', '/sec', '/second'], 1), ...perTime(['/m', '/min', '/minute'], 60), ...perTime(['/h', '/hour'], 3600),
            ['rps', { exponent: 0, factor: 1, divisor: 1 }],
        ]),
    },
    percentage: { name: 'a percentage', examples: ['5%', '0.1%'], units: scales([['%', 'percent'], -2]) },
    count: { name: 'a number', examples: ['1200', '20'], units: scales([[''], 0]) },
};
/** Nothing that is measured here comes near it; what lies beyond was mistyped. */
const units_LARGEST = 1e15;
const NUMBER = '(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)';
const WRITTEN = new RegExp(`^(${NUMBER})\\s*(.*)$`, 'su');
/**
 * Reads an amount of one kind into base units: ms, bytes, requests/s, ratio, count. A bare number is refused where a unit
 * is needed, because `30` and `0.05` have two readings; 0 needs none. Never throws.
 */
function parseQuantity(written, quantity) {
    const kind = kinds[quantity];
    const text = typeof written === 'number' ? plainNumber(written) : typeof written === 'string' ? written.trim() : null;
    if (text === null)
        return units_refuse(`must be ${kind.name}`, example(kind));
    if (/^[-−]/u.test(text))
        return units_refuse(`\`${units_shown(text)}\` is negative`, example(kind));
    const match = WRITTEN.exec(text);
    if (match === null)
        return units_refuse(text === '' ? `must be ${kind.name}, but nothing is written` : `\`${units_shown(text)}\` is not ${kind.name}`, example(kind));
    const [, digits = '', unit = ''] = match;
    const scale = kind.units.get(unit.replace(/\s+/gu, ' ').trim());
    if (scale !== undefined)
        return inRange(text, Number(`${digits}e${scale.exponent}`) * scale.factor / scale.divisor);
    if (unit === '')
        return Number(digits) === 0 ? { ok: true, value: 0 } : withoutUnit(digits, quantity);
    return wrongUnit(text, unit, quantity);
}
/** How amounts of a metric are written: by its unit, with or without the `/request` that the unit ends in. */
function parseAmount(written, unit) {
    const [quantity, per] = byUnit[unit];
    const text = typeof written === 'string' && per !== null ? written.trim().replace(per, '') : written;
    return parseQuantity(text, quantity);
}
/** As in "`latency.p99` is measured in ...", with an example. */
function amountExample(unit) {
    return kinds[byUnit[unit][0]].examples[0];
}
/** The same grammar as a regular expression, for editors. `percentage` and the like accept a bare 0 too. */
function quantityPattern(quantity) {
    const units = [...kinds[quantity].units.keys()].join('|');
    return `^\\s*(?:0+(?:\\.0+)?|\\.0+|${NUMBER}\\s*(?:${units}))\\s*$`;
}
const PER_REQUEST = /\s*(?:\/|per)\s*req(?:uest)?$/u;
const byUnit = {
    'ms': ['duration', null],
    'bytes': ['size', null],
    'ratio': ['percentage', null],
    'count': ['count', null],
    'requests/s': ['rate', null],
    'ms/request': ['duration', PER_REQUEST],
    'bytes/request': ['size', PER_REQUEST],
    'count/request': ['count', PER_REQUEST],
    'bytes/1000 requests': ['size', /\s*(?:\/|per)\s*1000 req(?:uest)?s$/u],
};
function scales(...rows) {
    return new Map(rows.flatMap(([names, exponent, factor]) => names.map((name) => [name, { exponent, factor: factor ?? 1, divisor: 1 }])));
}
/** `/s`, `req/s`, `requests/s`. */
function perTime(ends, divisor) {
    return ends.flatMap((end) => ['', 'req', 'requests', 'req ', 'requests '].map((what) => [`${what}${end}`, { exponent: 0, factor: 1, divisor }]));
}
function inRange(text, value) {
    return value <= units_LARGEST ? { ok: true, value } : units_refuse(`\`${units_shown(text)}\` is larger than anything that can be measured`, 'write a smaller number');
}
function withoutUnit(digits, quantity) {
    const n = digits;
    switch (quantity) {
        case 'duration': return units_refuse(`\`${n}\` has no unit`, `write \`${n}s\` or \`${n} ms\``);
        case 'size': return units_refuse(`\`${n}\` has no unit`, `write \`${n} MB\`, \`${n} kB\` or \`${n} B\``);
        case 'rate': return units_refuse(`\`${n}\` has no unit`, `write \`${n}/s\``);
        case 'percentage': return units_refuse(`\`${n}\` has no unit: it could mean ${Number(`${n}e2`)} % or ${n} %`, `write \`${Number(`${n}e2`)}%\` or \`${n}%\``);
        case 'count': throw new Error('a count has no unit');
    }
}
function wrongUnit(text, unit, quantity) {
    const kind = kinds[quantity];
    if (/^[,_'.]\s*\d/u.test(unit))
        return units_refuse(`\`${units_shown(text)}\` is not a number that can be read`, 'write digits without separators, and a point before decimals: `1500`, `1.5`');
    const other = Object.values(kinds).find((k) => k !== kind && k.units.has(unit));
    if (other !== undefined)
        return units_refuse(`\`${units_shown(text)}\` is ${other.name}, but ${kind.name} is needed here`, example(kind));
    if (quantity === 'count')
        return units_refuse(`\`${units_shown(text)}\` must be a number without a unit`, example(kind));
    const cased = [...kind.units.keys()].find((u) => u.toLowerCase() === unit.toLowerCase());
    return units_refuse(`\`${units_shown(unit)}\` is not a unit of ${kind.name}`, cased === undefined ? example(kind) : `write \`${text.slice(0, -unit.length)}${cased}\``);
}
/** YAML gives numbers as numbers; their text has an exponent only when they are absurdly large or small. */
function plainNumber(value) {
    return Number.isFinite(value) ? (Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(12) : String(value)) : String(value);
}
const units_shown = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const example = (kind) => `write for example \`${kind.examples[0]}\` or \`${kind.examples[1]}\``;
const units_refuse = (message, hint) => ({ ok: false, message, hint });
//# sourceMappingURL=units.js.map
;// CONCATENATED MODULE: ./build/src/config/fields.js
/** The leaves of the config's schema: texts, paths, amounts; each refuses with what to write instead. */


/** Attaches the words. What starts with `x-` is this project's own and is put into standard keywords before an editor sees it. */
function keyed(schema, words) {
    return schema.meta({ title: words.title, description: words.description, 'x-example': words.example, ...(words.otherwise === undefined ? {} : { 'x-default': words.otherwise }) });
}
/** A text that `fault` accepts; `pattern` says about the same to editors. */
function textThat(fault, pattern) {
    return schemas/* string */.YjP().superRefine((text, ctx) => {
        const wrong = fault(text);
        if (wrong !== null)
            ctx.addIssue({ code: 'custom', message: wrong.message, params: { hint: wrong.hint } });
    }).meta({ pattern });
}
/** An amount in base units (ms, bytes, requests/s, ratio), between the two amounts given, both included. */
function fields_amount(quantity, least, most) {
    const [low, high] = [baseUnits(least, quantity), baseUnits(most, quantity)];
    return schemas/* unknown */.L5J().transform((written, ctx) => {
        if (typeof written !== 'string' && typeof written !== 'number') {
            ctx.issues.push({ code: 'invalid_type', expected: 'string', input: written });
            return core/* NEVER */.tm;
        }
        const read = parseQuantity(written, quantity);
        const wrong = !read.ok ? read : read.value < low || read.value > high ? { message: `\`${written}\` is not between ${least} and ${most}`, hint: `write an amount from \`${least}\` to \`${most}\`` } : null;
        if (read.ok && wrong === null)
            return read.value;
        ctx.issues.push({ code: 'custom', input: written, message: wrong?.message ?? '', params: { hint: wrong?.hint ?? null } });
        return core/* NEVER */.tm;
    }).meta({ type: ['string', 'number'], pattern: quantityPattern(quantity), minimum: 0, maximum: 0 }); // as a number, only 0 needs no unit;
}
function baseUnits(text, quantity) {
    const read = parseQuantity(text, quantity);
    if (!read.ok)
        throw new Error(`${text}: ${read.message}`);
    return read.value;
}
/** Something to run: not empty, and nothing that an argument list cannot hold. */
const commandText = textThat((text) => {
    if (text.trim() === '')
        return { message: 'is empty', hint: 'write the command, or leave the key out' };
    return text.includes('\0') ? { message: 'contains a NUL character', hint: 'remove it' } : null;
}, '\\S');
/** The path of a request: what stands behind the host, as it is sent. */
function requestPathFault(text) {
    const url = /^https?:\/\/[^/?#]*([^#]*)/iu.exec(text);
    if (url !== null)
        return { message: `\`${text}\` is a whole URL`, hint: `write the path only, \`${url[1] || '/'}\`; Tailgate chooses the port` };
    if (!text.startsWith('/'))
        return { message: `\`${text}\` must start with /`, hint: `write \`/${text.trim()}\`` };
    if (text.includes('#'))
        return { message: `\`${text}\` has a fragment, which is never sent`, hint: `write \`${text.slice(0, text.indexOf('#'))}\`, or %23 for the sign itself` };
    const odd = /[^\x21-\x7e]/u.exec(text);
    return odd === null ? null : { message: 'contains a space, a line break or another character that a request line cannot hold', hint: `write \`${fields_escaped(text)}\`` };
}
const requestPath = textThat(requestPathFault, '^/[\\x21-\\x7e]*$');
/** Percent-encodes what `encodeURI` can; a lone surrogate has no encoding. */
function fields_escaped(text) {
    return encodeURI(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%25', '%');
}
/** A path relative to the checkout that cannot leave it. */
function insidePathFault(text) {
    if (text.trim() === '' || text.includes('\0'))
        return { message: 'is not a path', hint: 'write a path such as `services/api`, or leave the key out' };
    if (/^(?:\/|[A-Za-z]:|~)/u.test(text))
        return { message: `\`${text}\` is absolute`, hint: 'write it relative to the repository' };
    if (text.includes('\\'))
        return { message: `\`${text}\` has backslashes`, hint: `write \`${text.replaceAll('\\', '/')}\`` };
    return text.split('/').includes('..') ? { message: `\`${text}\` leaves the repository with \`..\``, hint: 'write a path inside the repository' } : null;
}
const insidePath = textThat(insidePathFault, '^(?!/|~|[A-Za-z]:|.*\\\\)(?!.*(?:^|/)\\.\\.(?:/|$)).+$');
/** A method as it is sent, in capitals. */
const methodText = textThat((text) => {
    if (!/^[A-Za-z][A-Za-z-]{0,31}$/u.test(text))
        return { message: `\`${text}\` is not a method`, hint: 'write for example `GET` or `POST`' };
    return text.toUpperCase() === 'CONNECT' ? { message: 'CONNECT opens a tunnel and cannot be measured', hint: 'write another method' } : null;
}, '^[A-Za-z][A-Za-z-]{0,31}$').transform((text) => text.toUpperCase());
/** `GET /health` or `/health`. */
const requestLine = textThat((text) => {
    const match = /^(?:[A-Za-z-]+\s+)?(\S.*)$/su.exec(text.trim());
    return match === null ? { message: 'is empty', hint: 'write for example `GET /health`' } : requestPathFault(match[1] ?? '');
}, '^\\s*(?:[A-Za-z-]+\\s+)?/[\\x21-\\x7e]*\\s*$').transform((text) => {
    const [path = '', method = 'GET'] = text.trim().split(/\s+/u).reverse();
    return { method: method.toUpperCase(), path };
});
const SET_BY_TAILGATE = ['content-length', 'transfer-encoding'];
/** The name of a header (RFC 9110, token); two are worked out from the body. */
function headerNameFault(name) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u.test(name))
        return { message: `\`${name}\` is not the name of a header`, hint: 'write letters, digits and hyphens' };
    return SET_BY_TAILGATE.includes(name.toLowerCase()) ? { message: `\`${name}\` is worked out from the body`, hint: 'leave it out' } : null;
}
/** The value of a header: one line of Latin-1. */
const headerValue = textThat((text) => {
    if (/[\r\n\0]/u.test(text))
        return { message: 'contains a line break or a NUL character, which no header can hold', hint: 'write it on one line; `>-` folds lines and drops the last break' };
    return /[^\t\x20-\x7e\x80-\xff]/u.test(text) ? { message: 'contains a character that no header can hold', hint: 'write it percent-encoded or in ASCII' } : null;
}, '^[\\t\\x20-\\x7e\\x80-\\xff]*$');
/** Any text that a process can be given. */
const processText = textThat((text) => (text.includes('\0') ? { message: 'contains a NUL character', hint: 'remove it' } : null), '');
/** A day that there is, `2026-12-31`. */
const calendarDay = textThat((written) => {
    const text = written.trim();
    const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/su.exec(text);
    if (parts === null)
        return { message: text === '' ? 'is empty' : `\`${text.slice(0, 60)}\` is not a day`, hint: 'write year, month and day: `2026-12-31`' };
    const [, year = '', month = '', day = ''] = parts;
    const wanted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const last = lastDayOf(Number(year), Number(month));
    if (last === null || Number(day) < 1 || Number(day) > last) {
        const hint = last === null ? 'the months are 01 to 12' : `the last day of that month is \`${wanted.slice(0, 8)}${last}\``;
        return { message: `\`${text.slice(0, 60)}\` is no day of the calendar`, hint };
    }
    return text === wanted ? null : { message: `\`${text.slice(0, 60)}\` is not written as a day`, hint: `write \`${wanted}\`` };
}, '^\\s*\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\s*$');
/** 28 to 31; null where the year has no such month. `month` counts from 1. */
function lastDayOf(year, month) {
    if (month < 1 || month > 12)
        return null;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
const fields_LONGEST_REASON = 300;
/** A sentence for whoever reads the report. */
const reasonText = textThat((text) => {
    const length = [...text.trim()].length;
    if (length === 0)
        return { message: 'is empty', hint: 'write why it is accepted, for those who read the report' };
    return length > fields_LONGEST_REASON ? { message: `has ${length} characters, and at most ${fields_LONGEST_REASON} are kept`, hint: 'write one sentence, and link to the rest' } : null;
}, `^\\s*\\S(?:[\\s\\S]{0,${fields_LONGEST_REASON - 2}}\\S)?\\s*$`);
/** For places where a number or `true` means its text: the reader of YAML has put the text in already. */
const alsoNumbers = { type: ['string', 'number', 'boolean'] };
/** Names become file names and table headings, so they are short and plain. */
const NAME = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
function nameFault(name) {
    if (name in Object.prototype)
        return { message: `\`${name}\` cannot be a name`, hint: 'write another name' };
    if (new RegExp(NAME, 'u').test(name))
        return null;
    const plain = name.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '').slice(0, 64);
    const rule = 'names have letters, digits, `.`, `_` and `-`, start with a letter or digit and have 64 characters at most';
    return { message: `\`${name.slice(0, 80)}\` cannot be a name`, hint: plain === '' ? `write another one: ${rule}` : `write \`${plain}\`: ${rule}` };
}
//# sourceMappingURL=fields.js.map
;// CONCATENATED MODULE: ./build/src/config/schema-request.js
/** The schema of what is sent and how: scenarios, requests, expectations, load. */


const statusCode = schemas/* int */.Whr().min(200).max(599);
/** One status code or several. */
const statuses = schemas/* union */.KCZ([statusCode, schemas/* array */.YOg(statusCode).min(1)]);
const expectSchema = schemas/* strictObject */.rej({
    status: keyed(statuses, { title: 'status code or list of them', description: 'Accepted status codes.', example: 201, otherwise: '200-299' }).optional(),
    body: keyed(schemas/* string */.YjP(), { title: 'text', description: 'The exact text that the body must be.', example: 'ok' }).optional(),
    contains: keyed(schemas/* string */.YjP().min(1), { title: 'text', description: 'A text that must occur in the body.', example: '"id":' }).optional(),
    json: keyed(schemas/* unknown */.L5J(), { title: 'any value', description: 'JSON that the body must be equal to, whatever its spacing and order of keys.', example: { status: 'ok' } }).optional(),
});
const requestObject = schemas/* strictObject */.rej({
    method: keyed(methodText, { title: 'method', description: 'The HTTP method.', example: 'POST', otherwise: 'GET, or POST when there is a body' }).optional(),
    path: keyed(requestPath, { title: 'path', description: 'Path and query, starting with `/`.', example: '/items?limit=20' }),
    headers: keyed(schemas/* record */.g1P(schemas/* string */.YjP(), headerValue.meta(alsoNumbers)), { title: 'map of header to text', description: 'Headers to send.', example: { accept: 'application/json' } }).prefault({}),
    body: keyed(schemas/* unknown */.L5J(), { title: 'text, or any value to be written as JSON', description: 'The body. Text is sent as it stands; any other value is written as JSON, with `content-type: application/json` unless that header is given.', example: { name: 'a' } }).optional(),
    'body-file': keyed(insidePath, { title: 'path', description: 'A UTF-8 file with the body, relative to the repository. Not together with `body`.', example: 'perf/order.json' }).optional(),
    expect: keyed(expectSchema, { title: 'map', description: 'What a correct answer is. A scenario whose answers are wrong is an error, never a fast result.', example: { status: 201 } }).prefault({}),
});
const requestShort = requestLine.transform((line) => ({ ...line, headers: {}, expect: {} }));
const request = schemas/* union */.KCZ([requestShort, requestObject]);
const loadSchema = schemas/* strictObject */.rej({
    connections: keyed(schemas/* int */.Whr().min(1).max(10_000), { title: 'number', description: 'Connections in parallel. Without `rate`, each sends its next request when the last is answered; with `rate`, it is the most that are opened.', example: 10, otherwise: '8; 50 with `rate`' }).optional(),
    pipelining: keyed(schemas/* int */.Whr().min(1).max(1000), { title: 'number', description: 'Requests sent on a connection before the first is answered. Not with `rate`.', example: 1, otherwise: '1' }).optional(),
    rate: keyed(fields_amount('rate', '0.1/s', '1000000/s'), { title: 'rate', description: 'A constant rate over all connections; times count from when a request should have been sent.', example: '200/s' }).optional(),
    timeout: keyed(fields_amount('duration', '1 ms', '1h'), { title: 'duration', description: 'A request without an answer after this time is an error.', example: '10s' }).prefault('10s'),
});
const requestSchema = keyed(request, { title: 'request, or text such as `GET /health`', description: 'The request to send.', example: { path: '/health' } });
const scenarioObject = schemas/* strictObject */.rej({
    request: requestSchema.optional(),
    requests: keyed(schemas/* array */.YOg(request).min(1).max(1000), { title: 'list of requests', description: 'Several requests, sent in turn on each connection. Instead of `request`.', example: ['GET /items', 'GET /items/1'] }).optional(),
    load: keyed(loadSchema, { title: 'map', description: 'How much at once.', example: { connections: 10 } }).prefault({}),
});
const scenarioShort = requestShort.transform((short) => ({ request: short, load: loadSchema.parse({}) }));
const scenarioSchema = keyed(schemas/* union */.KCZ([scenarioShort, scenarioObject]), { title: 'scenario, or text such as `GET /health`', description: 'A named workload on the target.', example: { request: { path: '/health' } } });
const readyObject = schemas/* strictObject */.rej({
    path: keyed(requestPath, { title: 'path', description: 'What is asked for until it answers.', example: '/health', otherwise: 'the path of the first scenario when that is a GET, else `/`' }).optional(),
    status: keyed(statuses, { title: 'status code or list of them', description: 'Status codes that count as ready.', example: 200, otherwise: '200-399' }).optional(),
    timeout: keyed(fields_amount('duration', '1 ms', '1h'), { title: 'duration', description: 'How long it may take until it is ready.', example: '30s' }).prefault('30s'),
});
const readyShort = requestPath.transform((path) => readyObject.parse({ path }));
const readySchema = keyed(schemas/* union */.KCZ([readyShort, readyObject]), { title: 'map, or a path', description: 'When the target counts as started.', example: { path: '/health', timeout: '30s' } });
//# sourceMappingURL=schema-request.js.map
;// CONCATENATED MODULE: ./build/src/config/schema.js
/** The schema of tailgate.yml: types, defaults, limits and descriptions of every key, from which messages, docs and editors' help come. */



const coldStartMap = schemas/* strictObject */.rej({
    runs: keyed(schemas/* int */.Whr().min(1).max(1000), { title: 'number', description: 'Fresh processes to start and time; one more is started first and thrown away.', example: 20 }).prefault(10),
});
const coldStartWord = schemas/* boolean */.zMY().transform((wanted) => (wanted ? coldStartMap.parse({}) : null));
const packagePath = textThat((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a path', hint: 'write a path such as `dist/api.zip`' } : null), '\\S');
const packageMap = schemas/* strictObject */.rej({
    path: keyed(packagePath, { title: 'path', description: 'The folder or file to weigh, relative to `directory`.', example: 'dist' }).prefault('.'),
    format: keyed(schemas/* enum */.k5n(['directory', 'file', 'npm', 'zip']), { title: 'word', description: '`directory`: its files as they are; `file`: one file, unpacked too when it is an archive; `npm`: what `npm pack` would take; `zip`: the folder as a zip archive.', example: 'zip', otherwise: '`file` for a path that ends like an archive (.zip, .tgz, .jar, .whl ...), else `directory`' }).optional(),
    ignore: keyed(schemas/* array */.YOg(textThat((text) => (text === '' ? { message: 'is empty', hint: 'write a pattern such as `**/*.map`' } : null), '.')), { title: 'list of globs', description: 'What is left out; with `directory` and `zip` only.', example: ['**/*.map'] }).prefault([]),
});
const packageShort = packagePath.transform((path) => packageMap.parse({ path }));
const targetObject = schemas/* strictObject */.rej({
    type: keyed(schemas/* literal */.euz('server'), { title: 'word', description: 'What it is. This version measures servers.', example: 'server' }).prefault('server'),
    directory: keyed(insidePath, { title: 'path', description: 'Where its commands run, relative to the repository.', example: 'services/api' }).prefault('.'),
    setup: keyed(commandText, { title: 'command', description: 'Run once per checkout before anything is measured.', example: 'npm ci' }).optional(),
    start: keyed(schemas/* union */.KCZ([commandText, schemas/* array */.YOg(processText.meta(alsoNumbers)).min(1)]), { title: 'command, or list of its arguments', description: 'Starts the service. It must listen on the port in `PORT`; `{port}` is replaced by it too. Left out for a target that is only weighed.', example: 'node server.js' }).optional(),
    env: keyed(schemas/* record */.g1P(schemas/* string */.YjP(), processText.meta(alsoNumbers)), { title: 'map of name to text', description: 'Environment variables for `setup` and `start`.', example: { NODE_ENV: 'production' } }).prefault({}),
    listen: keyed(schemas/* enum */.k5n(['port', 'socket']), { title: 'word', description: '`port`: a TCP port on 127.0.0.1, its number in `PORT` and `{port}`; `socket`: a Unix socket, its path in `PORT` and `{socket}`.', example: 'port' }).prefault('port'),
    protocol: keyed(schemas/* enum */.k5n(['http', 'https']), { title: 'word', description: 'With `https` any certificate is accepted.', example: 'http' }).prefault('http'),
    ready: readySchema.prefault({}),
    'stop-timeout': keyed(fields_amount('duration', '0', '5m'), { title: 'duration', description: 'How long it may take to end after SIGTERM, before it is killed.', example: '2s' }).prefault('2s'),
    'cold-start': keyed(schemas/* union */.KCZ([coldStartWord, coldStartMap]), { title: 'map, or false', description: 'Times starts from spawn to the first correct answer; `false` leaves them out.', example: { runs: 20 }, otherwise: 'measured when there is a `start`' }).prefault(true),
    package: keyed(schemas/* union */.KCZ([packageShort, packageMap]), { title: 'map, or a path', description: 'What is shipped, to be weighed.', example: { path: '.', format: 'npm' } }).optional(),
    scenarios: keyed(schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: NAME }), scenarioSchema), { title: 'map of name to scenario', description: 'The workloads.', example: { health: 'GET /health' } }).prefault({}),
});
/** In the metric's own unit, which only the metric tells; `budgets.ts` reads it. */
const schema_limit = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]);
const schema_share = fields_amount('percentage', '0', '1000%');
const budgetObject = schemas/* strictObject */.rej({
    metric: keyed(schemas/* string */.YjP(), { title: 'glob', description: 'Which metric; `*` stands for anything.', example: 'latency.p99' }),
    target: keyed(schemas/* string */.YjP(), { title: 'glob', description: 'On which targets.', example: 'api' }).prefault('*'),
    scenario: keyed(schemas/* string */.YjP(), { title: 'glob', description: 'On which scenarios.', example: 'health' }).prefault('*'),
    warn: keyed(schema_limit, { title: 'amount', description: 'What is wanted: a value beyond it warns. For `throughput`, a value below it.', example: '100 ms' }).optional(),
    fail: keyed(schema_limit, { title: 'amount', description: 'What is allowed: a value beyond it fails. For `throughput`, a value below it.', example: '200 ms' }).optional(),
    tolerance: keyed(schemas/* union */.KCZ([schema_share, schemas/* strictObject */.rej({
            warn: keyed(schema_share, { title: 'percentage', description: 'A larger change for the worse warns.', example: '5%' }).optional(),
            fail: keyed(schema_share, { title: 'percentage', description: 'A larger change for the worse fails.', example: '10%' }).optional(),
            floor: keyed(schema_limit, { title: 'amount', description: 'Changes smaller than this never count, however large their share.', example: '0.2 ms', otherwise: '0' }).optional(),
        })]), { title: 'map, or a percentage', description: 'The largest accepted change for the worse against the baseline: with `10%`, 110 ms after 100 ms is still accepted. A percentage alone is its `fail`.', example: { warn: '5%', fail: '10%', floor: '0.2 ms' } }).optional(),
});
const acceptObject = schemas/* strictObject */.rej({
    metric: keyed(schemas/* string */.YjP(), { title: 'glob', description: 'Which metric; `*` stands for anything.', example: 'latency.p99' }),
    target: keyed(schemas/* string */.YjP(), { title: 'glob', description: 'On which targets.', example: 'api' }).prefault('*'),
    scenario: keyed(schemas/* string */.YjP(), { title: 'glob', description: 'On which scenarios.', example: 'list' }).prefault('*'),
    reason: keyed(reasonText.meta(alsoNumbers), { title: 'text', description: 'Why, in a sentence: reports show it, and the baseline keeps it.', example: 'the new index is worth it' }),
    expires: keyed(calendarDay, { title: 'date', description: 'The last day on which it counts (UTC). After it the change fails again, and the report says that the entry is over.', example: '2026-12-31' }),
});
/** Nobody has so many; a saved run holds them all. */
const MOST_ACCEPTED = 500;
const passOrFail = schemas/* enum */.k5n(['pass', 'fail']);
const configSchema = schemas/* strictObject */.rej({
    version: keyed(schemas/* literal */.euz(1), { title: 'number', description: 'The version of this format.', example: 1 }),
    targets: keyed(schemas/* record */.g1P(schemas/* string */.YjP().meta({ pattern: NAME }), keyed(targetObject, { title: 'target', description: 'What is under test.', example: { start: 'node server.js', scenarios: { health: 'GET /health' } } })), { title: 'map of name to target', description: 'What is under test, by name.', example: { api: { start: 'node server.js', scenarios: { health: 'GET /health' } } } }),
    budgets: keyed(schemas/* array */.YOg(keyed(budgetObject, { title: 'budget', description: 'A rule on a metric: an absolute limit, a tolerance, or both.', example: { metric: 'latency.p99', fail: '200 ms' } })), { title: 'list of budgets', description: 'Rules on metrics; of those that match a metric only the first counts. The defaults come after them.', example: [{ metric: 'latency.p99', fail: '200 ms' }] }).prefault([]),
    accept: keyed(schemas/* array */.YOg(keyed(acceptObject, { title: 'acceptance', description: 'A change that is accepted: what would fail warns instead, and the report says so.', example: { metric: 'latency.p99', scenario: 'list', reason: 'the new index is worth it', expires: '2026-12-31' } })).max(MOST_ACCEPTED), { title: 'list of acceptances', description: 'Changes for the worse that are accepted on purpose, for a time. The label `perf-accepted` on a pull request accepts all of its changes.', example: [{ metric: 'latency.p99', reason: 'the new index is worth it', expires: '2026-12-31' }] }).prefault([]),
    'on-inconclusive': keyed(passOrFail, { title: 'word', description: 'Whether a run that cannot tell ends with exit code 4 (`fail`) or 0 (`pass`).', example: 'fail' }).prefault('pass'),
    'on-missing-baseline': keyed(passOrFail, { title: 'word', description: 'Whether a run without a baseline ends with exit code 4 (`fail`) or 0 (`pass`).', example: 'fail' }).prefault('pass'),
});
/** Keys that the design has and this version has not; `*` is any name. They get an answer of their own. */
const planned = [
    { path: 'targets.*.metrics', says: 'reading the metrics that a service exposes' },
    { path: 'targets.*.scenarios.*.load.shape', says: 'a load shape other than `connections` and `rate`' },
];
//# sourceMappingURL=schema.js.map
;// CONCATENATED MODULE: ./build/src/config/scenarios.js
/** Closed loop: few connections keep queues short, and differences between two builds visible. */
const CONNECTIONS = 8;
/** Constant rate: a cap that a service that keeps up never reaches. */
const MOST_CONNECTIONS = 50;
/** `bodies` holds the text of each `body-file`. */
function scenarioOf(name, input, bodies) {
    const requests = input.requests ?? (input.request === undefined ? [] : [input.request]);
    return { name, requests: requests.map((request) => requestOf(request, bodies)), load: loadOf(input.load) };
}
function requestOf(input, bodies) {
    const file = input['body-file'];
    const inline = input.body;
    const json = inline !== undefined && typeof inline !== 'string';
    const body = file !== undefined ? (bodies.get(file) ?? null) : inline === undefined ? null : typeof inline === 'string' ? inline : JSON.stringify(inline);
    const typed = Object.keys(input.headers).some((header) => header.toLowerCase() === 'content-type');
    return {
        method: input.method ?? (body === null ? 'GET' : 'POST'),
        path: input.path,
        headers: json && !typed ? { ...input.headers, 'content-type': 'application/json' } : { ...input.headers },
        body,
        expect: expectationOf(input.expect),
    };
}
function expectationOf(input) {
    const { status, body, contains, json } = input;
    return {
        status: status === undefined ? null : [status].flat(),
        body: body !== undefined ? { kind: 'text', value: body }
            : contains !== undefined ? { kind: 'contains', value: contains }
                : json !== undefined ? { kind: 'json', value: json } : null,
    };
}
function loadOf(input) {
    const { connections, pipelining, rate, timeout } = input;
    return rate === undefined
        ? { kind: 'connections', connections: connections ?? CONNECTIONS, pipelining: pipelining ?? 1, timeout }
        : { kind: 'rate', rate, connections: connections ?? MOST_CONNECTIONS, timeout };
}
//# sourceMappingURL=scenarios.js.map
;// CONCATENATED MODULE: ./build/src/config/targets.js

/** Files that are shipped as they are: archives, and programs that bring everything with them. */
const ARCHIVE = /\.(?:zip|jar|war|whl|tgz|tar|tar\.gz|gz|xz|zst|nupkg|deb|rpm|phar|wasm|exe)$/iu;
/** `bodies` holds the text of each `body-file`. */
function targetOf(name, input, bodies) {
    const scenarios = Object.entries(input.scenarios).map(([scenario, value]) => scenarioOf(scenario, value, bodies));
    const start = input.start ?? null;
    return {
        kind: 'server',
        name,
        directory: input.directory,
        setup: input.setup ?? null,
        start,
        env: { ...input.env },
        listen: input.listen,
        protocol: input.protocol,
        ready: readyOf(input.ready, scenarios),
        stopTimeout: input['stop-timeout'],
        coldStart: start === null ? null : input['cold-start'],
        package: packageOf(input.package),
        scenarios,
    };
}
/** A folder, unless the path ends like something that is shipped as one file. */
function packageOf(input) {
    if (input === undefined)
        return null;
    const { path, format, ignore } = input;
    return { path, format: format ?? (ARCHIVE.test(path) ? 'file' : 'directory'), ignore };
}
/** What the first scenario asks for is known to be answered; other methods than GET would change something. */
function readyPath(scenarios) {
    const first = scenarios[0]?.requests[0];
    return first?.method === 'GET' ? first.path : '/';
}
function readyOf(input, scenarios) {
    const { path, status, timeout } = input;
    return { path: path ?? readyPath(scenarios), status: status === undefined ? null : [status].flat(), timeout };
}
//# sourceMappingURL=targets.js.map
;// CONCATENATED MODULE: ./build/src/config/inputs.js



/** What the one target of such a config is called. */
const TARGET = 'app';
/** Makes a config with one target `app` and a scenario for each path, or gives every problem at once. Its `file` is null. */
function configFromInputs(inputs) {
    const problems = [];
    const refuse = (flag, message, hint) => { problems.push({ file: null, line: null, column: null, path: flag, message, hint }); };
    const paths = (inputs.url ?? '').split(/[,\n]/u).map((path) => path.trim()).filter((path) => path !== '');
    if (inputs.start === null && inputs.package === null) {
        refuse('--start', inputs.url === null ? 'nothing to measure was given' : 'is missing: `--url` needs a service', 'write for example `--start "node server.js"`');
    }
    else if (inputs.start === null && inputs.url !== null) {
        refuse('--url', 'needs a service to load', 'write for example `--start "node server.js"` beside it');
    }
    if (inputs.start !== null && !commandText.safeParse(inputs.start).success)
        refuse('--start', 'is not a command', 'write for example `--start "node server.js"`');
    if (inputs.url !== null && paths.length === 0)
        refuse('--url', 'is empty', 'write a path such as `/health`');
    for (const path of paths) {
        const fault = requestPathFault(path);
        if (fault !== null)
            refuse('--url', fault.message, fault.hint);
    }
    for (const twice of new Set(paths.filter((path, i) => paths.indexOf(path) !== i)))
        refuse('--url', `\`${twice}\` is given twice`, 'give it once');
    const readyFault = inputs.readyPath ? requestPathFault(inputs.readyPath) : null;
    if (readyFault !== null)
        refuse('--ready-path', readyFault.message, readyFault.hint);
    const packageFault = inputs.package === null ? null : insidePathFault(inputs.package);
    if (packageFault !== null)
        refuse('--package', packageFault.message, packageFault.hint);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: configOf(inputs, paths) };
}
function configOf(inputs, paths) {
    const names = scenarioNames(paths);
    const target = {
        ...(inputs.start === null ? {} : { start: inputs.start }),
        ...(inputs.package === null ? {} : { package: inputs.packageIsFile === true ? { path: inputs.package, format: 'file' } : inputs.package }),
        ...(inputs.readyPath ? { ready: inputs.readyPath } : {}),
        scenarios: Object.fromEntries(paths.map((path, i) => [names[i] ?? '', { request: { path } }])),
    };
    const read = configSchema.parse({ version: 1, targets: { [TARGET]: target } });
    return {
        version: 1,
        file: null,
        targets: Object.entries(read.targets).map(([name, input]) => targetOf(name, input, new Map())),
        budgets: [],
        accept: [],
        policy: { onInconclusive: inputs.onInconclusive, onMissingBaseline: inputs.onMissingBaseline },
    };
}
/** `/api/items?limit=2` -> `api-items-limit-2`, `/` -> `root`; two that come out alike are numbered. */
function scenarioNames(paths) {
    const taken = new Set();
    return paths.map((path) => {
        const plain = path.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, '').slice(0, 60) || 'root';
        const base = plain in Object.prototype ? `${plain}-path` : plain;
        let name = base;
        for (let i = 2; taken.has(name); i += 1)
            name = `${base}-${i}`;
        taken.add(name);
        return name;
    });
}
//# sourceMappingURL=inputs.js.map
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/config/place.js
/** Where in the file a path of the document stands, and problems that carry both. */

const onKey = (path, message, hint) => ({ path, on: 'key', message, hint });
const onValue = (path, message, hint) => ({ path, on: 'value', message, hint });
/** `targets.api.scenarios.list.requests[0].path` */
function place_pathText(path) {
    return path.reduce((text, segment) => (typeof segment === 'number' ? `${text}[${segment}]` : text === '' ? segment : `${text}.${segment}`), '');
}
/** The value at a path of plain data; undefined where there is none. */
function valueAt(document, path) {
    let value = document;
    for (const segment of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
            return undefined;
        value = value[segment];
    }
    return value;
}
/** The range of characters of a path: of its value, of its key, or of the nearest thing around it that is written. */
function rangeOf(document, resolve, path, on) {
    let node = document.contents;
    let key = null;
    for (const segment of path) {
        const inner = resolve(node);
        const pair = (0,dist/* isMap */.jh)(inner) ? pairOf(inner.items, segment, resolve) : null;
        const next = pair !== null ? pair.value : (0,dist/* isSeq */.oP)(inner) && typeof segment === 'number' ? inner.items[segment] : undefined;
        if (pair === null && next === undefined)
            return spanOf(key) ?? spanOf(node) ?? [0, 0];
        key = pair === null ? null : pair.key;
        node = next;
    }
    return (on === 'key' ? spanOf(key) : null) ?? spanOf(node) ?? spanOf(key) ?? [0, 0];
}
function placeAt(offset, lines) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
function locate(finding, file, place) {
    return { file, line: place.line, column: place.column, path: place_pathText(finding.path), message: finding.message, hint: finding.hint };
}
/** The text of a key; null where it is not a scalar. */
const keyText = (pair) => ((0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : null);
function pairOf(items, segment, resolve) {
    const own = items.find((pair) => keyText(pair) === String(segment));
    if (own !== undefined)
        return own;
    for (const pair of items) {
        if (keyText(pair) !== '<<')
            continue;
        const merged = resolve(pair.value);
        for (const source of (0,dist/* isSeq */.oP)(merged) ? merged.items : [merged]) {
            const map = resolve(source);
            // A merge inside the merged map is one step further; what it holds is placed at the map itself.
            const found = (0,dist/* isMap */.jh)(map) ? map.items.find((inner) => keyText(inner) === String(segment)) : undefined;
            if (found !== undefined)
                return found;
        }
    }
    return null;
}
function spanOf(node) {
    const range = (0,dist/* isNode */.Ll)(node) ? node.range : null;
    return range === null || range === undefined ? null : [range[0], range[1]];
}
//# sourceMappingURL=place.js.map
;// CONCATENATED MODULE: ./build/src/config/checks.js


function checks_mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
const entriesOf = (value) => Object.entries(checks_mapOf(value) ?? {});
/** Everything wrong between keys, and the text of every body file. */
function checkDocument(document, readFile) {
    const bodies = new Map();
    const targets = checks_mapOf(document)?.['targets'];
    const findings = entriesOf(targets).flatMap(([name, target]) => [
        ...checks_named(nameFault(name), ['targets', name]),
        ...targetFindings(checks_mapOf(target) ?? {}, ['targets', name]),
        ...entriesOf(checks_mapOf(target)?.['scenarios']).flatMap(([scenario, value]) => {
            const path = ['targets', name, 'scenarios', scenario];
            return [...checks_named(nameFault(scenario), path), ...scenarioFindings(checks_mapOf(value), path, (file, at) => readBody(file, at, readFile, bodies))];
        }),
    ]);
    const none = checks_mapOf(targets) !== null && entriesOf(targets).length === 0 ? [onValue(['targets'], 'has no target', 'write one under it: `api: { start: node server.js }`')] : [];
    return { findings: [...none, ...findings, ...sameFileName(targets)], bodies };
}
/** Two names that differ in capitals only would share a file where the file system ignores them. */
function sameFileName(targets) {
    const seen = new Map();
    return entriesOf(targets).flatMap(([name]) => {
        const other = seen.get(name.toLowerCase());
        seen.set(name.toLowerCase(), name);
        return other === undefined ? [] : [onKey(['targets', name], `\`${name}\` and \`${other}\` differ in capitals only`, 'names become file names: write another one')];
    });
}
function targetFindings(target, path) {
    // Of another type, or with the key misspelt, the rest would be judged by the wrong rules.
    if (target['type'] !== undefined && target['type'] !== 'server')
        return [];
    const env = entriesOf(target['env']).flatMap(([name]) => (/^[^=\0\s]+$/u.test(name) && !(name in Object.prototype) ? [] : [onKey([...path, 'env', name], `\`${name}\` cannot be the name of an environment variable`, 'write letters, digits and `_`')]));
    return [...env, ...packageFindings(target, path), ...purposeFindings(target, path)];
}
/** A target must have something to measure. */
function purposeFindings(target, path) {
    const scenarios = entriesOf(target['scenarios']).length > 0;
    const cold = target['cold-start'];
    const start = target['start'];
    if (Array.isArray(start) && start[0] === '')
        return [onValue([...path, 'start', 0], 'is empty', 'write the program to run')];
    if (start !== undefined) {
        if (scenarios || cold !== false || target['package'] !== undefined)
            return [];
        return [onKey(path, 'has nothing to measure: no scenarios, no cold starts, no package', 'write for example `scenarios: { health: GET /health }`')];
    }
    const needsStart = [...(scenarios ? ['scenarios'] : []), ...(cold !== undefined && cold !== false ? ['cold-start'] : [])];
    if (needsStart.length > 0)
        return needsStart.map((key) => onKey([...path, key], 'needs a command that starts the target', 'write `start: ...` beside it'));
    return target['package'] === undefined ? [onKey(path, 'has neither `start` nor `package`', 'write `start: node server.js` to measure a service, or `package: dist` to weigh something')] : [];
}
function packageFindings(target, path) {
    const written = target['package'];
    const map = checks_mapOf(written);
    const at = [...path, 'package', ...(map === null ? [] : ['path'])];
    const value = map === null ? written : map['path'];
    const directory = target['directory'] ?? '.';
    const found = [];
    if (typeof value === 'string' && typeof directory === 'string' && value.trim() !== '' && insidePathFault(directory) === null) {
        // It may leave the target's own folder (`../../dist/api.zip`), but not the repository.
        const joined = /^(?:\/|[A-Za-z]:|~|.*\\)/u.test(value) ? value : joinInside(directory, value);
        const fault = joined === null ? { message: `\`${value}\` leaves the repository with \`..\``, hint: 'write a path inside the repository' } : insidePathFault(joined);
        if (fault !== null)
            found.push(onValue(at, fault.message, fault.hint));
    }
    const format = map?.['format'];
    if (map?.['ignore'] !== undefined && (format === 'file' || format === 'npm'))
        found.push(onKey([...path, 'package', 'ignore'], `has no effect with \`format: ${format}\``, format === 'npm' ? 'leave it out; `files` in package.json or .npmignore decide' : 'leave it out'));
    return found;
}
/** `a/b` and `../c` -> `a/c`; null when it ends up outside. */
function joinInside(directory, inner) {
    const parts = [];
    for (const part of `${directory}/${inner}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return null;
    }
    return parts.join('/') || '.';
}
function scenarioFindings(scenario, path, readBody) {
    if (scenario === null)
        return [];
    const { request, requests, load } = { request: scenario['request'], requests: scenario['requests'], load: checks_mapOf(scenario['load']) };
    const found = [];
    if (request === undefined && requests === undefined)
        found.push(onKey(path, 'has no request', 'write for example `request: { path: /health }`'));
    if (request !== undefined && requests !== undefined)
        found.push(onKey([...path, 'requests'], 'stands beside `request`', 'keep one of the two; `requests` is a list'));
    if (load !== null && load['rate'] !== undefined && load['pipelining'] !== undefined)
        found.push(onKey([...path, 'load', 'pipelining'], 'has no meaning with `rate`', 'keep one of the two'));
    const all = [
        ...(request === undefined ? [] : [[request, [...path, 'request']]]),
        ...(Array.isArray(requests) ? requests.map((one, i) => [one, [...path, 'requests', i]]) : []),
    ];
    return [...found, ...all.flatMap(([one, at]) => requestFindings(checks_mapOf(one), at, readBody))];
}
function requestFindings(request, path, readBody) {
    if (request === null)
        return [];
    const found = [];
    const file = request['body-file'];
    if (request['body'] !== undefined && file !== undefined)
        found.push(onKey([...path, 'body-file'], 'stands beside `body`', 'keep one of the two'));
    if (typeof file === 'string' && insidePathFault(file) === null)
        found.push(...readBody(file, [...path, 'body-file']));
    const inexact = request['body'] === undefined || typeof request['body'] === 'string' ? null : inexactNumber(request['body'], [...path, 'body']);
    if (inexact !== null)
        found.push(inexact);
    const names = new Map();
    for (const [name] of entriesOf(request['headers'])) {
        const at = [...path, 'headers', name];
        const fault = headerNameFault(name);
        if (fault !== null)
            found.push(onKey(at, fault.message, fault.hint));
        else if (names.has(name.toLowerCase()))
            found.push(onKey(at, `is the same header as \`${names.get(name.toLowerCase())}\``, 'keep one of the two'));
        names.set(name.toLowerCase(), name);
    }
    const expect = checks_mapOf(request['expect']) ?? {};
    const bodies = ['body', 'contains', 'json'].filter((key) => expect[key] !== undefined);
    for (const key of bodies.slice(1))
        found.push(onKey([...path, 'expect', key], `stands beside \`${bodies[0]}\``, 'keep one of `body`, `contains` and `json`'));
    if (bodies[0] !== undefined && typeof request['method'] === 'string' && request['method'].toUpperCase() === 'HEAD')
        found.push(onKey([...path, 'expect', bodies[0]], 'can never be met: the answer to HEAD has no body', 'leave it out, or use GET'));
    return found;
}
/** A number that JSON would not carry as it is written. */
function inexactNumber(value, path) {
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            return onValue(path, `JSON has no ${String(value)}`, 'write a number, or put it in quotes');
        return Number.isInteger(value) && !Number.isSafeInteger(value) ? onValue(path, 'is too large to be sent exactly as a number', 'put it in quotes, or write the whole body as text') : null;
    }
    if (typeof value !== 'object' || value === null)
        return null;
    for (const [key, inner] of Object.entries(value)) {
        const found = inexactNumber(inner, [...path, Array.isArray(value) ? Number(key) : key]);
        if (found !== null)
            return found;
    }
    return null;
}
function readBody(file, path, readFile, bodies) {
    if (bodies.has(file))
        return [];
    const read = readFile(file);
    if (read.ok) {
        bodies.set(file, read.value);
        return [];
    }
    return read.problems.map((problem) => onValue(path, `\`${file}\`: ${problem.message}`, problem.hint));
}
const checks_named = (fault, path) => (fault === null ? [] : [onKey(path, fault.message, fault.hint)]);
//# sourceMappingURL=checks.js.map
;// CONCATENATED MODULE: ./build/src/glob.js
/** The patterns of budgets: a name, or several by `*`. */
/**
 * `*` is any run of characters, also none; everything else is itself. Taking each piece where it first occurs is enough,
 * and unlike a regular expression it never takes longer than pattern times text.
 */
function matchesGlob(pattern, text) {
    const [first = '', ...pieces] = pattern.split('*');
    const last = pieces.pop();
    if (last === undefined)
        return pattern === text;
    if (!text.startsWith(first))
        return false;
    let from = first.length;
    for (const piece of pieces) {
        const at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
}
//# sourceMappingURL=glob.js.map
;// CONCATENATED MODULE: ./build/src/nearest.js
/** The known word that a mistyped one was probably meant to be. */
/** The closest of `known` by edit distance, or null when none is within a third of its length (2 at least) and keeps a letter. */
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
/** Levenshtein distance (Wagner & Fischer 1974), one row at a time. */
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
;// CONCATENATED MODULE: ./build/src/config/suggestion.js
/** A mistyped key, name or metric -> the one that was probably meant. */

/** Knows `coldStart` and `cold_start` as `cold-start`. Null when nothing known has a letter in common with it. */
function suggestion(word, known) {
    const close = nearest(inKebabCase(word), known);
    return close !== null && [...close].some((letter) => word.toLowerCase().includes(letter.toLowerCase())) ? close : null;
}
const inKebabCase = (key) => key.slice(0, 80).replace(/([a-z])([A-Z])/gu, '$1-$2').replace(/[_\s]+/gu, '-').toLowerCase();
//# sourceMappingURL=suggestion.js.map
;// CONCATENATED MODULE: ./build/src/config/globs.js
/** The patterns of a rule, held against the names in the document -> those that can never match anything. */





function namedIn(document) {
    return entriesOf(checks_mapOf(document)?.['targets']).map(([target, value]) => describe(target, checks_mapOf(value)));
}
/** The patterns of an entry as it is written; null without a metric. */
function globsOf(map) {
    const metric = map?.['metric'];
    return typeof metric === 'string' ? { target: globText(map?.['target']), scenario: globText(map?.['scenario']), metric } : null;
}
/** Patterns that match nothing: a typing error is never a rule that holds for nothing. `rule` is what the entry is called. */
function globFindings(globs, map, named, path, rule) {
    const found = [];
    const metrics = metricNames.filter((name) => matchesGlob(globs.metric, name));
    if (metrics.length === 0)
        found.push(onValue([...path, 'metric'], `no metric is called \`${globs.metric}\``, likelyMetric(globs.metric)));
    const targets = named.filter((t) => matchesGlob(globs.target, t.target));
    // Without targets every rule would be at fault; that they are missing is told already.
    if (named.length > 0 && targets.length === 0)
        found.push(unknownName([...path, 'target'], 'target', globs.target, named.map((t) => t.target)));
    const scenarios = targets.flatMap((t) => t.scenarios);
    const ofTarget = metrics.length > 0 && metrics.every((name) => !perScenario.has(name));
    if (globs.scenario !== '*' && ofTarget)
        found.push(onKey([...path, 'scenario'], `\`${globs.metric}\` belongs to the target as a whole, not to a scenario`, 'leave `scenario` out'));
    else if (targets.length > 0 && (globs.scenario !== '*' || (metrics.length > 0 && metrics.every((name) => perScenario.has(name)))) && !scenarios.some((s) => matchesGlob(globs.scenario, s))) {
        found.push(map['scenario'] === undefined ? onValue([...path, 'metric'], `\`${globs.metric}\` is measured under load, and no target here has a scenario`, 'write `scenarios: { health: GET /health }` in the target') : unknownName([...path, 'scenario'], 'scenario', globs.scenario, scenarios));
    }
    if (targets.length > 0 && metrics.length > 0) {
        if (metrics.every((name) => coldMetrics.has(name)) && !targets.some((t) => t.cold))
            found.push(onValue([...path, 'metric'], `\`${globs.metric}\` is never measured: cold starts are left out`, `remove \`cold-start: false\` from the target, or the ${rule}`));
        if (metrics.every((name) => sizeMetrics.has(name)) && !targets.some((t) => t.weighed))
            found.push(onValue([...path, 'metric'], `\`${globs.metric}\` is never measured: no target has a \`package\``, `write \`package: dist\` in the target, or remove the ${rule}`));
    }
    return found;
}
function describe(target, value) {
    const cold = value?.['start'] !== undefined && value['cold-start'] !== false;
    return { target, scenarios: Object.keys(checks_mapOf(value?.['scenarios']) ?? {}), cold, weighed: value?.['package'] !== undefined };
}
function likelyMetric(written) {
    const word = written.replaceAll('*', '').toLowerCase();
    const close = suggestion(written, metricNames) ?? metricNames.find((name) => word.length > 1 && (name.endsWith(`.${word}`) || name.startsWith(`${word}.`)));
    return close === undefined ? `the metrics are ${metricNames.join(', ')}` : `did you mean \`${close}\`?`;
}
function unknownName(path, what, glob, known) {
    const close = suggestion(glob, known);
    const list = known.slice(0, 10).map((name) => `\`${name}\``).join(', ');
    return onValue(path, `no ${what} is called \`${glob}\``, close !== null ? `did you mean \`${close}\`?` : known.length === 0 ? `there is no ${what} that it could match` : `the ${what}s are ${list}${known.length > 10 ? ' ...' : ''}`);
}
const namesOf = (metrics) => new Set(metrics.map((metric) => metric.name));
/** Measured for each scenario; the others belong to the target as a whole. */
const perScenario = namesOf([...catalogue.load, ...catalogue.resources]);
const coldMetrics = namesOf(catalogue['cold-start']);
const sizeMetrics = namesOf(catalogue.size);
const globText = (value) => (typeof value === 'string' ? value : '*');
//# sourceMappingURL=globs.js.map
;// CONCATENATED MODULE: ./build/src/config/acceptances.js


/** Reads the patterns of every entry on its own; its other keys are the schema's. */
function acceptFindings(document) {
    const list = checks_mapOf(document)?.['accept'];
    const named = namedIn(document);
    return (Array.isArray(list) ? list : []).flatMap((written, i) => {
        const map = checks_mapOf(written);
        const globs = globsOf(map);
        return map === null || globs === null ? [] : globFindings(globs, map, named, ['accept', i], 'acceptance');
    });
}
/** `lineOf` gives the line of a path. */
function acceptancesOf(inputs, lineOf) {
    return inputs.map(({ target, scenario, metric, reason, expires }, i) => ({ target, scenario, metric, reason: reason.trim(), expires: expires.trim(), origin: 'config', line: lineOf(['accept', i]) }));
}
//# sourceMappingURL=acceptances.js.map
;// CONCATENATED MODULE: ./build/src/config/budgets.js
/** The list under `budgets` -> rules with their limits in the metrics' units, or what is wrong with them. */






/** Reads every budget on its own; `lineOf` gives the line of a path. */
function readBudgets(document, lineOf) {
    const list = checks_mapOf(document)?.['budgets'];
    const named = namedIn(document);
    const findings = [];
    const budgets = [];
    const covered = new Map();
    (Array.isArray(list) ? list : []).forEach((written, i) => {
        const map = checks_mapOf(written);
        const budget = globsOf(map);
        if (map === null || budget === null)
            return; // the schema says so
        const path = ['budgets', i];
        const wrong = [...globFindings(budget, map, named, path, 'budget'), ...amountFindings(map, budget.metric, path)];
        const shadow = wrong.length === 0 ? shadowedBy(budget, named, covered, i) : null;
        if (shadow !== null)
            wrong.push(onKey([...path, 'metric'], `never applies: budgets[${shadow}] (line ${lineOf(['budgets', shadow])}) comes first and matches all that this one matches`, 'put the narrower rule before the wider one'));
        findings.push(...wrong);
        if (wrong.length === 0)
            budgets.push({ ...budget, ...limitsOf(map, budget.metric), origin: 'config', line: lineOf(path) });
    });
    return { findings, budgets };
}
function amountFindings(map, glob, path) {
    const found = [];
    const metrics = metricNames.filter((name) => matchesGlob(glob, name)).map(metricNamed);
    const tolerance = map['tolerance'];
    const inner = checks_mapOf(tolerance);
    if (map['warn'] === undefined && map['fail'] === undefined && tolerance === undefined)
        found.push(onValue(path, 'allows everything: it has neither `warn`, `fail` nor `tolerance`', 'write for example `tolerance: { warn: 5%, fail: 10% }`'));
    if (inner !== null && inner['warn'] === undefined && inner['fail'] === undefined)
        found.push(onKey([...path, 'tolerance'], 'allows everything: it has neither `warn` nor `fail`', 'write for example `tolerance: { warn: 5%, fail: 10% }`'));
    if (metrics.length === 0)
        return found;
    const absolute = [['warn', map['warn']], ['fail', map['fail']], ['tolerance.floor', inner?.['floor']]];
    for (const [key, written] of absolute) {
        if (typeof written !== 'string' && typeof written !== 'number')
            continue; // absent, or the schema says so
        const amount = amountOf(written, metrics, glob);
        if (!amount.ok)
            found.push(onValue([...path, ...key.split('.')], amount.message, amount.hint));
    }
    found.push(...contradictions(map, metrics, glob, path));
    const largest = Math.max(...[inner === null ? tolerance : inner['fail'], inner?.['warn']].map((share) => budgets_shareOf(share) ?? 0));
    if (largest >= 1 && metrics.every((metric) => metric.better === 'higher'))
        found.push(onValue([...path, 'tolerance'], `\`${glob}\` cannot fall by more than 100 %`, 'a tolerance is the change itself: `10%` accepts 90/s after 100/s'));
    return found;
}
/** A warning that comes after the failure is never seen. */
function contradictions(map, metrics, glob, path) {
    const found = [];
    const better = metrics.every((metric) => metric.better === 'higher') ? 'higher' : 'lower';
    const [warn, fail] = [map['warn'], map['fail']].map((written) => (written === undefined ? null : budgets_valueOf(amountOf(written, metrics, glob))));
    if (typeof warn === 'number' && typeof fail === 'number' && (better === 'higher' ? warn < fail : warn > fail)) {
        found.push(onValue([...path, 'warn'], better === 'higher' ? 'lies below `fail`: it would never be seen' : 'lies above `fail`: it would never be seen', better === 'higher' ? 'write a higher `warn`: more is better here' : 'write a lower `warn`'));
    }
    const tolerance = checks_mapOf(map['tolerance']);
    const [some, most] = [budgets_shareOf(tolerance?.['warn']), budgets_shareOf(tolerance?.['fail'])];
    if (some !== null && most !== null && some > most)
        found.push(onValue([...path, 'tolerance', 'warn'], 'is larger than `fail`: it would never be seen', 'write a smaller `warn`'));
    return found;
}
/** In the unit that all the metrics share; refused when they share none, except for 0. */
function amountOf(written, metrics, glob) {
    const units = [...new Set(metrics.map((metric) => metric.unit))];
    const [unit] = units;
    if (unit === undefined)
        throw new Error(`no metric matches ${glob}`);
    const read = parseAmount(written, unit);
    if (units.length > 1 && !(read.ok && read.value === 0)) {
        return { ok: false, message: `\`${glob}\` matches metrics of different units (${units.join(', ')}), so no single amount fits`, hint: 'write one budget for each kind of metric, or a `tolerance` in per cent' };
    }
    if (!read.ok)
        return { ...read, message: `${read.message} (\`${glob}\` is measured in ${unitWords[unit]})` };
    if (unit === 'ratio' && read.value > 1)
        return { ok: false, message: 'is more than 100 %', hint: `write for example \`${amountExample(unit)}\`` };
    return read;
}
/** Only after `amountFindings` found nothing wrong. */
function limitsOf(map, glob) {
    const metrics = metricNames.filter((name) => matchesGlob(glob, name)).map(metricNamed);
    const absolute = (written) => (written === undefined ? null : budgets_valueOf(amountOf(written, metrics, glob)));
    const limit = { warn: absolute(map['warn']), fail: absolute(map['fail']) };
    const tolerance = map['tolerance'];
    const inner = checks_mapOf(tolerance) ?? { fail: tolerance };
    return {
        limit: limit.warn === null && limit.fail === null ? null : limit,
        tolerance: tolerance === undefined ? null : { warn: budgets_shareOf(inner['warn']), fail: budgets_shareOf(inner['fail']), floor: absolute(inner['floor']) ?? 0 },
    };
}
/** The first rule that covers everything that this one matches; otherwise notes what this one takes. */
function shadowedBy(budget, named, covered, index) {
    const keys = named.filter((t) => matchesGlob(budget.target, t.target)).flatMap((t) => [
        ...metricNames.filter((name) => !perScenario.has(name) && matchesGlob(budget.metric, name) && budget.scenario === '*').map((name) => `${t.target}\n\n${name}`),
        ...metricNames.filter((name) => perScenario.has(name) && matchesGlob(budget.metric, name)).flatMap((name) => t.scenarios.filter((s) => matchesGlob(budget.scenario, s)).map((s) => `${t.target}\n${s}\n${name}`)),
    ]);
    const fresh = keys.filter((key) => !covered.has(key));
    for (const key of fresh)
        covered.set(key, index);
    return keys.length > 0 && fresh.length === 0 ? (covered.get(keys[0] ?? '') ?? null) : null;
}
const unitWords = {
    'ms': 'time', 'bytes': 'bytes', 'ratio': 'per cent', 'count': 'pieces', 'requests/s': 'requests a second', 'ms/request': 'time a request',
    'bytes/request': 'bytes a request', 'count/request': 'pieces a request', 'bytes/1000 requests': 'bytes in 1000 requests',
};
const budgets_valueOf = (amount) => (amount.ok ? amount.value : null);
const budgets_shareOf = (written) => (written === undefined ? null : budgets_valueOf(parseQuantity(written, 'percentage')));
//# sourceMappingURL=budgets.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./build/src/config/json-schema.js
/** The config's schema -> a JSON Schema (draft 2020-12) that editors complete and check tailgate.yml with. */


/** With `x-default`, the defaults that only words can tell, and `x-example`. */
function annotatedSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(configSchema, { io: 'input', target: 'draft-2020-12' });
    return schema; // a parser's edge: zod made it, the test reads it with ajv
}
/** The JSON Schema of tailgate.yml, for `# yaml-language-server: $schema=...` and SchemaStore. */
function configJsonSchema() {
    const { $schema, ...rest } = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...forEditors(annotatedSchema()) };
    return { $schema, title: 'tailgate.yml', description: 'What Tailgate measures and which changes it accepts.', ...rest };
}
/** `x-default` into the description, where an editor shows it, and `x-example` into `examples`, everywhere. */
function forEditors(node) {
    if (Array.isArray(node))
        return node.map(forEditors);
    if (typeof node !== 'object' || node === null)
        return node;
    const { 'x-default': otherwise, 'x-example': example, ...rest } = node;
    const standard = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'default' ? value : forEditors(value)]));
    const inner = example === undefined ? standard : { ...standard, examples: [example] };
    return typeof otherwise === 'string' ? { ...inner, description: `${String(rest['description'])} Default: ${otherwise}.` } : inner;
}
//# sourceMappingURL=json-schema.js.map
;// CONCATENATED MODULE: ./build/src/config/settings.js
/** The config's schema -> one row for each key: its path, type, default and description, for the README and for messages. */

/** Every key of tailgate.yml, in the order of the schema. */
function configSettings() {
    return (table ??= [...rows(settings_schema(), '')]);
}
/** The setting at a path inside a document (`['targets', 'api', 'ready']`), with the keys it may have; null for an unknown path. */
function settingAt(path) {
    let node = settings_schema();
    for (const segment of path)
        node = node === undefined ? undefined : child(node, segment);
    return node === undefined ? null : { node, keys: Object.keys(settings_mapOf(node)?.properties ?? {}) };
}
/** A value as it stands in a YAML file, on one line. */
function written(value) {
    if (Array.isArray(value))
        return `[${value.map(written).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${written(inner)}`);
        return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
    }
    return typeof value === 'string' && !/^[A-Za-z/.][^:#,[\]{}"'*]*$|^[0-9][0-9.]* ?[A-Za-z%/]+$|^\d{4}-\d\d-\d\d$/u.test(value) ? JSON.stringify(value) : String(value);
}
let table = null;
let made = null;
const settings_schema = () => (made ??= annotatedSchema());
function* rows(node, path) {
    const map = settings_mapOf(node);
    for (const [key, inner] of Object.entries(map?.properties ?? {})) {
        const here = path === '' ? key : `${path}.${key}`;
        yield setting(here, inner, map?.required?.includes(key) === true && inner.default === undefined);
        yield* rows(inner, here);
    }
    const named = map?.additionalProperties;
    if (typeof named === 'object')
        yield* rows(named, `${path}.<name>`);
    const item = listOf(node)?.items;
    // `requests` holds what `request` describes already.
    if (item !== undefined && !path.endsWith('.requests'))
        yield* rows(item, `${path}[]`);
}
function setting(path, node, required) {
    const plain = node.default === undefined || isEmpty(node.default) ? null : written(node.default);
    return { path, type: node.title ?? '', default: node['x-default']?.replaceAll('`', '') ?? plain, required, description: node.description ?? '', example: written(node['x-example']) };
}
function child(node, segment) {
    if (typeof segment === 'number')
        return listOf(node)?.items;
    const map = settings_mapOf(node);
    if (map?.properties !== undefined)
        return Object.hasOwn(map.properties, segment) ? map.properties[segment] : undefined;
    return typeof map?.additionalProperties === 'object' ? map.additionalProperties : undefined;
}
/** The alternative of a node that is a map, or a list. */
const settings_mapOf = (node) => alternatives(node).find((n) => n.properties !== undefined || typeof n.additionalProperties === 'object');
const listOf = (node) => alternatives(node).find((n) => n.items !== undefined);
const alternatives = (node) => [node, ...(node.anyOf ?? [])];
const isEmpty = (value) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
//# sourceMappingURL=settings.js.map
;// CONCATENATED MODULE: ./build/src/config/issues.js




/** In one map; who has more has put the wrong file there. */
const MOST_KEYS = 50;
/** Every issue as a finding, one for each unknown key. `document` is the value that the schema looked at. */
function findingsOf(issues, document) {
    return issues.flatMap((issue) => findings(issue, issue.path.map(segment), document));
}
function findings(issue, path, document) {
    switch (issue.code) {
        case 'unrecognized_keys': return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(path, key));
        case 'invalid_union': return ofUnion(issue.errors, path, document);
        case 'invalid_type': return [wrongType([issue.expected], path, document)];
        case 'custom': return [{ path, on: 'value', message: issue.message, hint: hintOf(issue.params) }];
        case 'invalid_value': return [notOneOf(issue.values, path, document)];
        case 'too_small': return [outside(issue.origin, `at least ${String(issue.minimum)}`, path, document)];
        case 'too_big': return [outside(issue.origin, `at most ${String(issue.maximum)}`, path, document)];
        default: return [{ path, on: 'value', message: issue.message, hint: exampleHint(path) }];
    }
}
/** The alternative that was meant is the one whose own type fits; the others are not worth a word. */
function ofUnion(alternatives, path, document) {
    const meant = alternatives.find((issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'));
    if (meant !== undefined)
        return meant.flatMap((issue) => findings(issue, [...path, ...issue.path.map(segment)], document));
    const expected = alternatives.flatMap((issues) => issues.flatMap((issue) => (issue.path.length === 0 && issue.code === 'invalid_type' ? [issue.expected] : [])));
    return [wrongType(expected, path, document)];
}
function wrongType(expected, path, document) {
    const value = valueAt(document, path);
    const key = path.at(-1);
    const title = settingAt(path)?.node.title;
    if (value === undefined && typeof key === 'string') {
        return { path, on: 'key', message: 'is missing', hint: `write for example \`${key}: ${exampleOf(path) ?? '...'}\`` };
    }
    const wanted = title === undefined || title === 'word' || title === 'number' ? expected.map((type) => typeNames[type] ?? type).join(' or ') : withArticle(title);
    const numeric = expected.some((type) => type === 'number' || type === 'int') && typeof value === 'string' && /^\d+$/u.test(value);
    const hint = numeric ? `write ${value} without quotes` : expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean') && (title === undefined || title === 'text') ? `write it in quotes: \`"${String(value)}"\`` : exampleHint(path);
    return { path, on: 'value', message: value === null ? `must be ${wanted}, but nothing is written` : `must be ${wanted}, but it is ${typeOf(value)}`, hint };
}
function unknownKey(path, key) {
    const here = [...path, key];
    const soon = planned.find((p) => matches(p.path, here));
    if (soon !== undefined)
        return { path: here, on: 'key', message: `${soon.says} is not in this version of Tailgate yet`, hint: 'leave it out' };
    const known = settingAt(path)?.keys ?? [];
    const plain = inKebabCase(key);
    const close = suggestion(key, known);
    const elsewhere = close === null ? configSettings().find((setting) => setting.path.endsWith(`.${plain}`) || setting.path === plain) : undefined;
    const hint = close !== null ? `did you mean \`${close}\`?` : elsewhere !== undefined ? `\`${plain}\` belongs at \`${elsewhere.path}\`` : `the keys here are ${known.map((name) => `\`${name}\``).join(', ')}`;
    return { path: here, on: 'key', message: `\`${key.slice(0, 80)}\` is not a key that is known here`, hint };
}
function notOneOf(values, path, document) {
    const value = valueAt(document, path);
    if (place_pathText(path) === 'version')
        return ofVersion(value, path);
    if (path.length === 3 && path[2] === 'type')
        return ofType(value, path);
    const close = typeof value === 'string' ? suggestion(value, values.map(String)) : null;
    const list = values.map((v) => `\`${String(v)}\``).join(' or ');
    return { path, on: 'value', message: value === null ? 'is empty' : `\`${issues_shown(value)}\` is not one of its values`, hint: close === null ? `write ${list}` : `did you mean \`${close}\`? Its values are ${list}` };
}
function ofVersion(value, path) {
    if (value === undefined)
        return { path, on: 'key', message: 'is missing', hint: 'write `version: 1` in the first line' };
    const newer = typeof value === 'number' && value > 1;
    return { path, on: 'value', message: newer ? `is ${value}, but this Tailgate reads version 1` : `must be the number 1, but it is ${typeof value === 'string' ? `the text "${issues_shown(value)}"` : issues_shown(value)}`, hint: newer ? 'use a newer Tailgate, or write `version: 1`' : 'write `version: 1`' };
}
function ofType(value, path) {
    const soon = value === 'function' || value === 'command';
    return { path, on: 'value', message: soon ? `\`${value}\` targets are not in this version of Tailgate yet: it measures servers only` : `\`${issues_shown(value)}\` is not a type of target`, hint: 'write `type: server`, or leave the key out' };
}
function outside(origin, bound, path, document) {
    const value = valueAt(document, path);
    if (origin === 'number' || origin === 'int')
        return { path, on: 'value', message: `${issues_shown(value)} is out of range`, hint: `write a number of ${bound}` };
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    return { path, on: 'value', message: empty ? 'is empty' : `must have ${bound} ${origin === 'array' ? 'entries' : 'characters'}`, hint: exampleHint(path) };
}
function matches(pattern, path) {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
}
const typeNames = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'a map', record: 'a map', array: 'a list' };
function typeOf(value) {
    if (Array.isArray(value))
        return 'a list';
    switch (typeof value) {
        case 'string': return `text (\`${issues_shown(value)}\`)`;
        case 'number': return `a number (${issues_shown(value)})`;
        case 'boolean': return `\`${String(value)}\``;
        default: return 'a map';
    }
}
function exampleOf(path) {
    const example = settingAt(path)?.node['x-example'];
    return example === undefined ? null : written(example);
}
function exampleHint(path) {
    const example = exampleOf(path);
    const key = path.at(-1);
    // An entry of a map of texts has no example of its own, but its map has.
    if (example === null && path.length > 1)
        return exampleHint(path.slice(0, -1));
    return example === null ? null : `write for example \`${typeof key === 'string' ? `${key}: ` : ''}${example}\``;
}
const withArticle = (title) => (/^(?:text|any|GET)/u.test(title) ? title : `${/^[aeiou]/u.test(title) ? 'an' : 'a'} ${title}`);
const issues_shown = (value) => (typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a map') : String(value).slice(0, 60));
const segment = (key) => (typeof key === 'symbol' ? String(key) : key);
const hintOf = (params) => (typeof params?.['hint'] === 'string' ? params['hint'] : null);
//# sourceMappingURL=issues.js.map
;// CONCATENATED MODULE: ./build/src/config/yaml-file.js
/** The text of a YAML file -> its plain value, everything wrong with it as YAML, and a way to find the line of a path. */


/** A config of a thousand scenarios has a tenth of this. */
const yaml_file_LARGEST = 256 * 1024;
/** The config itself is nine levels deep; bodies have the rest. */
const DEEPEST = 64;
/** How often one anchor may be used, nested uses multiplied: a "billion laughs" file needs millions. */
const MOST_ALIASES = 1000;
/** Reads YAML 1.2. `textual` names the places where a number or `true` means its text, as it is written (`1.10`). Never throws. */
function readYaml(text, textual) {
    const lines = new dist/* LineCounter */.HN();
    const unreadable = unreadableText(text);
    if (unreadable !== null)
        return nothing(unreadable);
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, merge: true, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error', version: '1.2' });
    if (document.directives.yaml.explicit === true && document.directives.yaml.version === '1.1')
        return nothing({ ...yaml_file_whole('declares YAML 1.1, where `on` and `yes` are true', 'remove the line; Tailgate reads YAML 1.2'), place: { line: 1, column: 1 } });
    const syntax = syntaxFaults(document, lines);
    const walked = walk(document, lines, textual);
    const resolve = (node) => ((0,dist/* isAlias */.Vj)(node) ? walked.anchors.get(node.source) : node);
    const placeOf = (path, on) => placeAt(rangeOf(document, resolve, path, on)[0], lines);
    const found = walked.found.map(({ offset, ...finding }) => ({ ...finding, place: placeAt(offset, lines) }));
    const plain = walked.readable ? toPlain(document) : { value: undefined, fault: null };
    const faults = [...syntax, ...found, ...(plain.fault === null ? [] : [{ ...plain.fault, place: { line: 1, column: 1 } }])];
    const firstError = document.errors.reduce((first, error) => Math.min(first, error.pos[0]), Infinity);
    // Of what stands before the first mistake, a scalar is whole; a map or list may have lost its end.
    const isScalarValue = (path) => ['string', 'number', 'boolean'].includes(typeof valueAt(plain.value, path));
    const readSafely = (path) => firstError === Infinity || (isScalarValue(path) && rangeOf(document, resolve, path, 'value')[1] <= firstError);
    return { value: plain.value, faults, placeOf, readSafely, wellFormed: firstError === Infinity };
}
function nothing(fault) {
    return { value: undefined, faults: [fault], placeOf: () => fault.place, readSafely: () => false, wellFormed: false };
}
function unreadableText(text) {
    const at = (offset) => ({ line: text.slice(0, offset).split('\n').length, column: offset - text.lastIndexOf('\n', offset - 1) });
    if (text.length > yaml_file_LARGEST)
        return { ...yaml_file_whole(`has ${text.length} characters, more than any config needs`, `keep it under ${yaml_file_LARGEST}; bodies can stand in files of their own (\`body-file\`)`), place: { line: 1, column: 1 } };
    const odd = /[\0\ufffd]/u.exec(text);
    return odd === null ? null : { ...yaml_file_whole('is not UTF-8 text', 'save it as UTF-8'), place: at(odd.index) };
}
function toPlain(document) {
    try {
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        return { value, fault: null };
    }
    catch (error) {
        // The library throws for aliases that multiply beyond the limit and for those that contain themselves.
        const reason = error instanceof Error ? error.message : String(error);
        return { value: undefined, fault: yaml_file_whole(`has aliases that cannot be followed (${reason})`, 'write the values out') };
    }
}
/** What the parser lets pass: keys written twice, aliases without an anchor, depth; and numbers that are meant as text. */
function walk(document, lines, textual) {
    const anchors = new Map();
    const found = [];
    let readable = true;
    const refuse = (path, offset, message, hint) => { found.push({ path, on: 'value', message, hint, offset }); };
    const visit = (node, path) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            if (!anchors.has(node.source)) {
                readable = false;
                refuse(path, node.range?.[0] ?? 0, `\`*${node.source}\` names an anchor that is not there`, `write \`&${node.source}\` before the value it stands for, or quote the text: \`"*${node.source}"\``);
            }
            return node;
        }
        if ((0,dist/* isScalar */.jn)(node)) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            return textual(path) ? asText(node) : node;
        }
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return node;
        if (node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if (path.length > DEEPEST) {
            readable = false;
            refuse(path.slice(0, 8), node.range?.[0] ?? 0, `is nested more than ${DEEPEST} levels deep`, 'write it flatter');
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            node.items.forEach((item, i) => { node.items[i] = visit(item, [...path, i]); });
        }
        else {
            visitPairs(node.items, path);
        }
        return node;
    };
    const visitPairs = (pairs, path) => {
        const first = new Map();
        for (const pair of pairs) {
            const key = keyText(pair);
            const offset = (0,dist/* isScalar */.jn)(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
            if (key === null) {
                visit(pair.value, path);
                continue;
            }
            const before = first.get(key);
            if (before !== undefined)
                refuse([...path, key], offset, `\`${key}\` is written twice here, first in line ${placeAt(before, lines).line}`, 'keep one of the two');
            else
                first.set(key, offset);
            pair.value = visit(pair.value, [...path, key]);
            if (key === '<<' && !mergeable(pair.value, anchors)) {
                readable = false;
                refuse([...path, key], offset, '`<<` merges maps, and this is none', 'write for example `<<: *common`');
            }
        }
    };
    visit(document.contents, []);
    return { anchors, found, readable };
}
/** `1.10`, `true` and what a tag made a date as they are written; aliases of the scalar elsewhere keep its own type. */
function asText(scalar) {
    if (typeof scalar.value === 'string' || scalar.value === null)
        return scalar;
    const text = new dist/* Scalar */.X5(scalar.source ?? String(scalar.value));
    text.range = scalar.range ?? null;
    if (scalar.anchor !== undefined)
        text.anchor = scalar.anchor;
    return text;
}
function mergeable(node, anchors) {
    const resolved = (0,dist/* isAlias */.Vj)(node) ? anchors.get(node.source) : node;
    if ((0,dist/* isSeq */.oP)(resolved))
        return resolved.items.every((item) => (0,dist/* isMap */.jh)((0,dist/* isAlias */.Vj)(item) ? anchors.get(item.source) : item));
    return (0,dist/* isMap */.jh)(resolved);
}
/** One fault a line: what follows on the same line is the parser finding its feet again. */
function syntaxFaults(document, lines) {
    const byLine = new Map();
    for (const error of [...document.errors, ...document.warnings]) {
        const place = placeAt(error.pos[0], lines);
        if (!byLine.has(place.line))
            byLine.set(place.line, { ...yaml_file_whole(...yaml_file_inWords(error)), place });
    }
    return [...byLine.values()];
}
function yaml_file_inWords(error) {
    switch (error.code) {
        case 'TAB_AS_INDENT': return ['a tab is used for indentation', 'indent with spaces'];
        case 'MULTIPLE_DOCS': return ['the file has more than one document', 'keep the part before the second `---`'];
        case 'BAD_INDENT': return ['the indentation is wrong here, or a bracket before is not closed', 'close `{` with `}` and `[` with `]`, and indent what belongs together equally'];
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY': return ['this line cannot be read as `key: value`', 'indent it like its neighbours; put a text that contains `: ` in quotes'];
        case 'MISSING_CHAR': return [error.message.replace(/^Missing/u, 'missing').replace('"quote', 'quote `"`').replace("'quote", "quote `'`"), 'quotes and brackets come in pairs'];
        case 'BAD_SCALAR_START': return ['a text cannot start with this character', 'put the text in quotes'];
        case 'TAG_RESOLVE_FAILED': return ['tags (`!name`) are not read here', 'remove the tag'];
        case 'NON_STRING_KEY': return ['a key must be a plain text', 'write `key: value`'];
        default: return [`this cannot be read as YAML: ${error.message.replace(/\s+/gu, ' ').slice(0, 160)}`, 'the line before may be at fault too'];
    }
}
const yaml_file_whole = (message, hint) => ({ path: [], on: 'value', message, hint });
//# sourceMappingURL=yaml-file.js.map
;// CONCATENATED MODULE: ./build/src/config/reading.js



/** Beyond this many, the first ones say enough. */
const reading_MOST = 500;
const EXAMPLE = 'write for example `version: 1` and under `targets:` a line `api: { start: node server.js, scenarios: { health: GET /health } }`; `tailgate init` writes a first one';
/** Refuses only what is no map of keys and values at all. Never throws for anything that can stand in a file. */
function openConfig(text, file) {
    const yaml = readYaml(text, meantAsText);
    const syntax = yaml.faults.map((fault) => locate(fault, file, fault.place));
    if (checks_mapOf(yaml.value) === null) {
        const shape = yaml.value === null || yaml.value === undefined ? 'is empty' : 'must hold a map of keys and values';
        return { ok: false, problems: reading_inOrder(syntax.length > 0 ? syntax : [locate({ path: [], on: 'value', message: shape, hint: EXAMPLE }, file, { line: 1, column: 1 })]) };
    }
    return {
        ok: true,
        value: {
            document: yaml.value,
            whole: yaml.wellFormed ? yaml.value : {},
            lineOf: (path) => yaml.placeOf(path, 'value').line,
            problems: (findings) => reading_inOrder([...syntax, ...meant(findings.slice(0, reading_MOST), yaml).map((finding) => locate(finding, file, yaml.placeOf(finding.path, finding.on)))]),
        },
    };
}
/** Environment variables, headers and arguments are text, whatever YAML takes them for; so are days and reasons. */
function meantAsText(path) {
    const [top, , section, item] = path;
    if (top === 'accept')
        return path.length === 3 && (section === 'expires' || section === 'reason');
    if (top !== 'targets')
        return false;
    if (section === 'env')
        return path.length === 4;
    if (section === 'start')
        return path.length === 4 && typeof item === 'number';
    return section === 'scenarios' && path.at(-2) === 'headers' && (path.length === 7 || path.length === 8);
}
/** Leaves out what only follows from another mistake, and what is told already. */
function meant(findings, yaml) {
    const otherTypes = findings.filter((f) => f.path.length === 3 && f.path[2] === 'type').map((f) => place_pathText(f.path.slice(0, 2)));
    const told = new Set();
    return findings.filter((finding) => {
        if (otherTypes.includes(place_pathText(finding.path.slice(0, 2))) && finding.path[2] !== 'type' && finding.path.length > 2)
            return false;
        // After a mistake in the syntax, keys may be missing or misplaced only because the reader lost its way.
        if (!yaml.readSafely(finding.path))
            return false;
        const key = `${place_pathText(finding.path)}\n${finding.message}`;
        return !told.has(key) && told.add(key);
    });
}
function reading_inOrder(problems) {
    return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
//# sourceMappingURL=reading.js.map
;// CONCATENATED MODULE: ./build/src/config/rules.js
/** The text of a tailgate.yml -> its rules alone, where neither the checkout nor its body files are at hand. */






/** Of the targets only their names and what they measure are looked at; another key at the top may be a rule that is misspelt. */
const rulesSchema = schemas/* strictObject */.rej({ ...configSchema.shape, targets: schemas/* unknown */.L5J().optional() });
/**
 * Reads `budgets`, `accept` and the policy as `parseConfig` does, with the same problems. Mistakes inside of `targets` are
 * not told; names that the rules do not find there are.
 */
function readRules(text, file) {
    const opened = openConfig(text, file);
    if (!opened.ok)
        return opened;
    const { document, whole, lineOf, problems } = opened.value;
    const read = rulesSchema.safeParse(document);
    const { findings, budgets } = readBudgets(whole, lineOf);
    const found = problems([...(read.success ? [] : findingsOf(read.error.issues, document)), ...findings, ...acceptFindings(whole)]);
    if (!read.success || found.length > 0)
        return { ok: false, problems: found };
    return { ok: true, value: { budgets, accept: acceptancesOf(read.data.accept, lineOf), policy: policyOf(read.data) } };
}
const policyOf = (input) => ({ onInconclusive: input['on-inconclusive'], onMissingBaseline: input['on-missing-baseline'] });
//# sourceMappingURL=rules.js.map
;// CONCATENATED MODULE: ./build/src/config/parse.js








/**
 * Reads a config. `file` is only a name, for messages; `readFile` gives the text of a body file, its path as written.
 * Never throws for anything that can stand in a file.
 */
function parseConfig(text, file, readFile) {
    const opened = openConfig(text, file);
    if (!opened.ok)
        return opened;
    const { document, whole, lineOf, problems } = opened.value;
    const read = configSchema.safeParse(document);
    const checked = checkDocument(document, readFile);
    const { findings, budgets } = readBudgets(whole, lineOf);
    const found = problems([...(read.success ? [] : findingsOf(read.error.issues, document)), ...checked.findings, ...findings, ...acceptFindings(whole)]);
    if (!read.success || found.length > 0)
        return { ok: false, problems: found };
    return {
        ok: true,
        value: {
            version: 1,
            file,
            targets: Object.entries(read.data.targets).map(([name, target]) => targetOf(name, target, checked.bodies)),
            budgets,
            accept: acceptancesOf(read.data.accept, lineOf),
            policy: policyOf(read.data),
        },
    };
}
//# sourceMappingURL=parse.js.map
;// CONCATENATED MODULE: ./build/src/config/read.js
/** Options and a checkout -> Config: from the file, or from `--start`, `--url` and `--package` where there is none. */




const DEFAULT_FILE = 'tailgate.yml';
/** A body or a config beyond this is a mistake. */
const read_LARGEST = 16 * 1024 * 1024;
async function read_readConfig(source, root) {
    const inputs = source.start !== null || source.url !== null || source.package !== null;
    if (inputs && source.config !== null)
        return read_refuse('--config', 'a config file and `start`, `url` or `package` are given together', 'put everything into the config file, or leave --config out');
    if (inputs) {
        return configFromInputs({
            start: source.start, url: source.url, package: source.package, packageIsFile: source.package !== null && isFile(external_node_path_.resolve(root, source.package)),
            onInconclusive: source.onInconclusive ?? 'pass', onMissingBaseline: source.onMissingBaseline ?? 'pass',
        });
    }
    const file = source.config ?? DEFAULT_FILE;
    const text = readInside(root, file, source.config !== null);
    if (!text.ok)
        return text;
    const parsed = parseConfig(text.value, file, (name) => readInside(root, name, false));
    if (!parsed.ok)
        return parsed;
    const { policy } = parsed.value;
    return {
        ok: true,
        value: { ...parsed.value, policy: { onInconclusive: source.onInconclusive ?? policy.onInconclusive, onMissingBaseline: source.onMissingBaseline ?? policy.onMissingBaseline } },
    };
}
/** False also for what cannot be looked at: weighing it says why. */
function isFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
/** A text file of the checkout; only a path that the user gave on the command line may lie outside of it. */
function readInside(root, name, anywhere) {
    const file = external_node_path_.resolve(root, name);
    const hint = name === DEFAULT_FILE ? 'write one with `tailgate init`, or give `--start` and `--url`' : 'check the path; it is relative to the repository';
    try {
        const real = (0,external_node_fs_.realpathSync)(file);
        if (!anywhere && !`${real}${external_node_path_.sep}`.startsWith(`${(0,external_node_fs_.realpathSync)(root)}${external_node_path_.sep}`))
            return read_refuse(name, 'lies outside of the repository', 'copy it into the repository');
        const { size } = (0,external_node_fs_.statSync)(real);
        if (size > read_LARGEST)
            return read_refuse(name, `is ${Math.round(size / 1e6)} MB long`, `at most ${read_LARGEST / 1024 / 1024} MiB are read`);
        return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(real)) };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ENOENT')
            return read_refuse(name, 'there is no such file', hint);
        if (code === 'EISDIR')
            return read_refuse(name, 'is a folder, not a file', hint);
        if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
            return read_refuse(name, 'is not UTF-8 text', 'save it as UTF-8');
        return read_refuse(name, `cannot be read (${code ?? String(error)})`, hint);
    }
}
function read_refuse(file, message, hint) {
    const problem = file.startsWith('--')
        ? { file: null, line: null, column: null, path: file, message, hint }
        : { file, line: null, column: null, path: '', message, hint };
    return { ok: false, problems: [problem] };
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./build/src/judge/decide.js
/**
 * Only what a budget gates keeps a part going. What more launches cannot decide (a saturated generator, failing requests, a
 * restless machine) does not. An accusation waits for its confirmation; once that is in and does not agree, it is as
 * open as any other.
 */
function decisionsOf({ verdicts }) {
    return (target, scenario) => {
        const open = verdicts.filter(({ comparison, budget, verdict }) => comparison.target === target && comparison.scenario === scenario && budget !== null && verdict === 'inconclusive');
        if (open.some(awaitsConfirmation))
            return 'confirm';
        return open.some(({ settle }) => mayBeSettled(settle)) ? 'more' : 'enough';
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
        case 'entries': return false;
        // A neighbour may leave before the time is over; a clock that was set stays wrong for all that was measured before.
        case 'machine': return settle.what !== 'clock';
        default: return true;
    }
}
//# sourceMappingURL=decide.js.map
;// CONCATENATED MODULE: ./build/src/judge/defaults.js
const MEBIBYTE = 2 ** 20;
const KILOBYTE = 1000;
const rule = (metric, rest) => ({ target: '*', scenario: '*', metric, ...rest, origin: 'default', line: null });
const failAt = (fail) => ({ warn: null, fail });
const within = (metric, fail, floor, reason) => ({ budget: rule(metric, { limit: null, tolerance: { ...failAt(fail), floor } }), reason });
const defaults_atMost = (metric, fail, reason) => ({ budget: rule(metric, { limit: failAt(fail), tolerance: null }), reason });
/** Everything that no row names is shown and not gated. Floors: ms, bytes. */
const defaultTable = [
    within('cpu', 0.05, 0, 'the quietest clock there is: 5 % is the least that one change usually costs and a run can see'),
    within('throughput', 0.05, 0, 'in a closed loop it is the mean latency, averaged over everything'),
    within('latency.p50', 0.05, 0.2, 'what a typical request feels; below 0.2 ms nobody does'),
    within('latency.p90', 0.075, 0.2, 'noisier than the median, calmer than the tail'),
    within('latency.p99', 0.1, 0.2, 'one request in a hundred is few: less than 10 % drowns in chance'),
    within('latency.tail', 0.1, 0.2, 'the mean between p95 and p99.5, which settles sooner than p99'),
    within('memory.peak', 0.05, MEBIBYTE, 'a mebibyte is what a heap grows by when it wishes'),
    within('cold-start.p50', 0.1, 20, 'a start takes as long as the disk and its neighbours let it; 20 ms is one medium import'),
    defaults_atMost('errors', 0.001, 'one failed request in a thousand is no longer chance'),
    within('size.packed', 0.05, 10 * KILOBYTE, 'exact, so that only growth that matters is worth a word'),
    within('size.unpacked', 0.05, 10 * KILOBYTE, 'exact, so that only growth that matters is worth a word'),
];
const defaultBudgets = defaultTable.map(({ budget }) => budget);
/** The user's rules first: the first that matches is the only one. */
function withDefaults(userBudgets) {
    return [...userBudgets, ...defaultBudgets];
}
//# sourceMappingURL=defaults.js.map
;// CONCATENATED MODULE: ./build/src/judge/match.js
/** A comparison and the rules -> the one rule that holds for it. */


/** The first rule, top to bottom, whose three patterns match; null when none does. */
function budgetFor(budgets, { target, scenario, metric }) {
    return budgets.find((rule) => coversPlace(rule, { target, scenario }) && ruleMatches(rule.metric, metric.name)) ?? null;
}
/** What belongs to the target as a whole (cold starts, package) has no scenario and is matched by the scenario pattern `*` only. */
function coversPlace(rule, { target, scenario }) {
    return matchesGlob(rule.target, target) && (scenario === null ? rule.scenario === '*' : matchesGlob(rule.scenario, scenario));
}
function ruleMatches(pattern, metric) {
    return gatedByNameOnly.has(metric) ? pattern === metric : matchesGlob(pattern, metric);
}
//# sourceMappingURL=match.js.map
;// CONCATENATED MODULE: ./build/src/judge/acceptance.js
/** What is accepted on purpose, and the day -> which failures only warn. */


const NOTHING_ACCEPTED = { accept: [], today: '0000-01-01' };
/** Its day is over. Days written as YYYY-MM-DD are in the order of their letters. */
const isExpired = ({ expires }, today) => expires !== null && expires < today;
/**
 * Only a failure that is certain is ever accepted: what only warns needs nobody's leave, and what cannot be told yet may be
 * something else than what was accepted. Of several that match, the config's comes before the label's, whose reason says less,
 * and the first of the config is the one.
 */
function acceptingBy({ accept, today }) {
    const live = accept.filter((one) => !isExpired(one, today));
    const inOrder = [...live.filter(({ origin }) => origin === 'config'), ...live.filter(({ origin }) => origin === 'label')];
    return {
        apply: (finding, comparison) => {
            const accepted = finding.severity === 'fail' ? (inOrder.find((one) => coversPlace(one, comparison) && matchesGlob(one.metric, comparison.metric.name)) ?? null) : null;
            return { finding: accepted === null ? finding : { ...finding, severity: 'warn', outcome: 'warn' }, accepted };
        },
        expired: accept.filter((one) => isExpired(one, today)),
    };
}
//# sourceMappingURL=acceptance.js.map
;// CONCATENATED MODULE: ./build/src/stats/multiplicity.js
/** p values of a family -> p values that stand for the whole family. In the order given, each between 0 and 1. */
/**
 * Holm's step-down adjustment (Scandinavian Journal of Statistics 6, 1979): calling all at most `a` significant is wrong
 * anywhere in the family with probability at most `a`, however the members depend on each other.
 */
function holm(ps) {
    const m = ps.length;
    let largest = 0;
    return multiplicity_inOrder(ps, (a, b) => a - b, (p, rank) => (largest = Math.max(largest, Math.min(1, p * (m - rank)))));
}
/**
 * Benjamini and Hochberg's step-up adjustment (JRSS B 57, 1995): of those called at most `q` significant, a share of at
 * most `q` is expected to be wrong (for independent or positively dependent members).
 */
function benjaminiHochberg(ps) {
    const m = ps.length;
    let smallest = 1;
    return multiplicity_inOrder(ps, (a, b) => b - a, (p, rank) => (smallest = Math.min(smallest, (p * m) / (m - rank))));
}
function multiplicity_inOrder(ps, order, adjust) {
    if (ps.some((p) => !(p >= 0 && p <= 1)))
        throw new RangeError('a p value lies between 0 and 1');
    const adjusted = new Array(ps.length).fill(1);
    ps.map((p, place) => ({ p, place })).sort((a, b) => order(a.p, b.p)).forEach(({ p, place }, rank) => {
        adjusted[place] = adjust(p, rank);
    });
    return adjusted;
}
//# sourceMappingURL=multiplicity.js.map
;// CONCATENATED MODULE: ./build/src/judge/obstacle.js
/** What must be put right first; null when nothing stands in the way. */
function obstacleTo({ metric, warnings, method }) {
    if (method === 'exact' || method === 'none')
        return null;
    // Two builds that take turns every few tens of milliseconds meet the same neighbours: these widen the interval, which says so itself.
    const disturbed = disturbanceOf(metric, method === 'side-by-side' ? warnings.filter(({ kind }) => kind !== 'machine-busy') : warnings);
    if (disturbed !== null)
        return disturbed;
    const few = warnings.find((warning) => warning.kind === 'few-launches');
    return few === undefined ? null : { kind: 'launches', launches: few.needed };
}
/**
 * What made the figures themselves untrue, whatever they are compared with: nothing protects a single number from it, nor its
 * comparison with a number of another day.
 */
function disturbanceOf(metric, warnings) {
    const failing = warnings.find((warning) => warning.kind === 'side-fails');
    if (failing !== undefined)
        return { kind: 'errors', side: failing.side, share: failing.share };
    if (warnings.some((warning) => warning.kind === 'clock-stepped'))
        return { kind: 'machine', what: 'clock' };
    const busyMachine = warnings.find((warning) => warning.kind === 'machine-busy');
    if (busyMachine?.kind === 'machine-busy')
        return { kind: 'machine', what: busyMachine.what };
    const busy = isTimed(metric) ? busyGenerator(warnings) : null;
    return busy === null ? null : { kind: 'load', busy };
}
/** Metrics that the generator's clock makes; counters of the target are not touched by a busy generator. */
function isTimed({ name }) {
    return name === 'throughput' || name.startsWith('latency.');
}
/** The share of its core that a saturated generator was busy; null when it was not. */
function busyGenerator(warnings) {
    return warnings.find((warning) => warning.kind === 'generator-saturated')?.busy ?? null;
}
//# sourceMappingURL=obstacle.js.map
;// CONCATENATED MODULE: ./build/src/judge/families.js


/** What stands under an obstacle gets no verdict on its change and takes no share of the error rate. */
function familiesOf(judged) {
    const tested = judged.flatMap(({ comparison, budget }) => {
        const { p } = comparison;
        return p === null || obstacleTo(comparison) !== null ? [] : [{ comparison, p, gated: (budget?.tolerance ?? null) !== null }];
    });
    const gated = tested.filter((one) => one.gated);
    const shown = tested.filter((one) => !one.gated);
    const accusations = holm(gated.map(({ p }) => p));
    const rates = benjaminiHochberg(shown.map(twoSided));
    const accusationOf = new Map(gated.map(({ comparison }, i) => [comparison, accusations[i] ?? 1]));
    const shownOf = new Map(shown.map(({ comparison }, i) => [comparison, rates[i] ?? 1]));
    return { accusation: (comparison) => accusationOf.get(comparison) ?? null, shown: (comparison) => shownOf.get(comparison) ?? null, gated: gated.length };
}
/** Without a spread (a change from 0, or none at all) p is a rank, which has no other side. */
function twoSided({ comparison: { change }, p }) {
    return change === null || change.standardError === 0 ? p : 2 * Math.min(p, 1 - p);
}
//# sourceMappingURL=families.js.map
;// CONCATENATED MODULE: ./build/src/judge/outcome.js
/**
 *     fail            a budget is certainly exceeded: whatever else is open, this stands
 *      |
 *     inconclusive    a budget may be exceeded: worse than a warning, which is a known and accepted cost, and better than
 *      |              a failure, for nobody is accused on a perhaps
 *     warn            the wanted tier is exceeded, the allowed one is not
 *      |
 *     pass            nothing gated is exceeded; what was not compared adds nothing, the run as a whole answers for it
 *
 * A chain is a lattice, and its join is the worse of two: the order in which parts are joined cannot matter, and no part
 * can make another one's outcome better.
 */
const CHAIN = ['pass', 'warn', 'inconclusive', 'fail'];
/** Place in the chain, 0 for `pass`. */
function outcomeRank(outcome) {
    return CHAIN.indexOf(outcome);
}
/** The worse of two. */
function outcome_join(a, b) {
    return outcomeRank(a) >= outcomeRank(b) ? a : b;
}
/** The worst of all; `pass` of none. */
function joinAll(outcomes) {
    return outcomes.reduce(outcome_join, 'pass');
}
//# sourceMappingURL=outcome.js.map
;// CONCATENATED MODULE: ./build/src/judge/finding.js

const OF_SEVERITY = { none: 'pass', warn: 'warn', fail: 'fail' };
/** A verdict that is sure of itself: the tier it exceeds is what it makes of the run. */
function decided(verdict, severity = 'none') {
    return { verdict, severity, outcome: OF_SEVERITY[severity], settle: null, warnings: [] };
}
/**
 * A verdict that cannot be given. `atStake` is the worst tier still open: an open `fail` makes the run inconclusive, an open
 * `warn` can be no worse than a warning, and what is not gated changes nothing.
 */
function undecided(atStake, settle, warnings = []) {
    return { verdict: 'inconclusive', severity: 'none', outcome: atStake === 'fail' ? 'inconclusive' : OF_SEVERITY[atStake], settle, warnings };
}
/** The graver of what limit and tolerance say; of equals, the limit's, which needs no baseline to be believed. */
function graver(limit, relative) {
    const chosen = outcomeRank(relative.outcome) > outcomeRank(limit.outcome) ? relative : limit;
    return { ...chosen, warnings: [...limit.warnings, ...relative.warnings] };
}
//# sourceMappingURL=finding.js.map
;// CONCATENATED MODULE: ./build/src/judge/fewest.js
/** A question that more of something answers -> how many would do. */
/**
 * The fewest whole number in [from, to] for which `enough` holds, if it holds for all larger ones; null when it does not
 * even hold for `to`. Where `enough` wavers the answer is still one for which it holds.
 */
function fewest(from, to, enough) {
    if (from > to || !enough(to))
        return null;
    let [low, high] = [from, to];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (enough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}
//# sourceMappingURL=fewest.js.map
;// CONCATENATED MODULE: ./build/src/judge/limit.js




/** More launches than this are no advice. */
const MOST_LAUNCHES = 200;
/**
 * null when the limit is certainly kept (or there is none): then the tolerance has the word. `values` is how many launches
 * or starts stand behind the estimate. The warn tier speaks when it is certainly exceeded, or when it is the only one.
 */
function judgeLimit({ head, metric, warnings }, limit, values) {
    if (limit === null)
        return null;
    const unknownSpread = head.interval.level === 0 && metric.statistic !== 'min-of-starts';
    const positionOf = (tier) => {
        if (tier === null)
            return 'kept';
        // Counted failures keep a limit by their count; to break it the chance behind them must lie beyond it.
        if (metric.statistic === 'total' && head.point <= tier)
            return 'kept';
        const position = metric.better === 'lower' ? place(head.interval.lower, head.interval.upper, tier) : place(-head.interval.upper, -head.interval.lower, -tier);
        return unknownSpread ? 'open' : position;
    };
    const [fail, warn] = [positionOf(limit.fail), positionOf(limit.warn)];
    if (fail === 'kept' && warn === 'kept')
        return null;
    // A busy generator, a busy machine and requests that time out make latency look longer and throughput lower: enough to
    // acquit, not to accuse. Measuring the other build in turn is no help here: a limit is held against head alone.
    const disturbed = disturbanceOf(metric, warnings.filter((warning) => warning.kind !== 'side-fails' || warning.side === 'head'));
    if (disturbed !== null)
        return undecided(fail === 'kept' ? 'warn' : 'fail', disturbed);
    if (fail === 'beyond')
        return decided('over-budget', 'fail');
    if (fail === 'open' && limit.fail !== null)
        return undecided('fail', launchesFor(head, limit.fail, values), nearLimit(head, limit.fail));
    if (warn === 'beyond')
        return decided('over-budget', 'warn');
    if (limit.warn === null)
        return null;
    const near = nearLimit(head, limit.warn);
    return limit.fail === null ? undecided('warn', launchesFor(head, limit.warn, values), near) : { ...decided('unchanged'), warnings: near };
}
function place(lower, upper, limit) {
    return upper <= limit ? 'kept' : lower > limit ? 'beyond' : 'open';
}
/** Without an interval (a single launch) nothing is near; `few-launches` says so already. */
function nearLimit({ interval }, limit) {
    return interval.level === 0 ? [] : [{ kind: 'near-limit', limit, lower: interval.lower, upper: interval.upper }];
}
/** The fewest launches whose interval, at the spread seen, would no longer reach the limit; null when that is out of reach. */
function launchesFor({ point, standardError, interval }, limit, values) {
    if (values < 2 && standardError > 0)
        return null;
    if (interval.level === 0)
        return { kind: 'launches', launches: 5 };
    const spread = standardError * Math.sqrt(values);
    const side = (1 - interval.level) / 2;
    const found = fewest(values + 1, MOST_LAUNCHES, (launches) => (-studentQuantile(side, launches - 1) * spread) / Math.sqrt(launches) < Math.abs(limit - point));
    return found === null ? null : { kind: 'launches', launches: found };
}
//# sourceMappingURL=limit.js.map
;// CONCATENATED MODULE: ./build/src/judge/preconditions.js
/** A run and its comparisons -> the same with the doubts that concern the whole machine, or a whole side of a scenario. */



/** What may fail where no budget says otherwise: the default budget's figure. */
const MAY_FAIL = 0.001;
/** Of the interval of a share of failures; one failed request is no verdict. */
const preconditions_LEVEL = 0.98;
/**
 * `budgets` are the user's and then the defaults. Only what a clock makes is touched: sizes and counts (of system calls, page
 * faults, bytes, files) are the same on a busy machine, and so are the failures themselves. What such a doubt forbids is
 * obstacle.ts's to say.
 */
function withPreconditions(run, comparisons, budgets) {
    const machine = run.machine === null ? [] : [...machineBusy(run.machine), ...clockStepped(run.machine)];
    const failing = preconditions_failuresOf(run, budgets);
    return comparisons.map((comparison) => {
        if (!isClocked(comparison.metric))
            return comparison;
        const found = [...failing(comparison), ...machine];
        return found.length === 0 ? comparison : { ...comparison, warnings: [...comparison.warnings, ...found] };
    });
}
/** Times, and what is divided by one: a machine that is taken away makes them longer. CPU time, too, by the caches and the shared cores. */
function isClocked({ unit }) {
    return unit === 'ms' || unit === 'ms/request' || unit === 'requests/s';
}
/**
 * Above its limit for more than half of the readings. Waiting for a processor counts only where the load of others cannot be
 * read: a service with more workers than cores waits for itself all the time, and is as fast as it is.
 */
function machineBusy({ steal, otherLoad, pressure }) {
    const sources = [['steal', steal], ['other-load', otherLoad], ['pressure', otherLoad === null ? pressure : null]];
    return sources.flatMap(([what, found]) => (found === null || found.above <= 0.5 ? [] : [{ kind: 'machine-busy', what, share: found.mean, limit: found.limit }]));
}
function clockStepped({ clockSteps: steps, pauses }) {
    return steps + pauses === 0 ? [] : [{ kind: 'clock-stepped', steps, pauses }];
}
/**
 * Sides that certainly fail more often than the scenario's budget for errors allows: quick refusals are no speed, and
 * timeouts no slowness. Compared with stored baselines only head can; stored runs of the default branch were green.
 */
function preconditions_failuresOf(run, budgets) {
    const found = new Map();
    for (const counts of run.requests) {
        const allowed = allowedFailures(counts, budgets);
        const share = certainShare(counts);
        if (share === null || share.lower <= allowed)
            continue;
        const place = preconditions_key(counts.target, counts.scenario);
        found.set(place, [...(found.get(place) ?? []), { kind: 'side-fails', side: counts.side, share: share.point, allowed }]);
    }
    return ({ target, scenario, method }) => (scenario === null ? [] : found.get(preconditions_key(target, scenario)) ?? []).filter(({ side }) => concerns(side, method));
}
const concerns = (side, method) => side === 'head' || method === 'side-by-side';
function allowedFailures({ target, scenario }, budgets) {
    const limit = budgetFor(budgets, { target, scenario, metric: metricNamed('errors') })?.limit;
    return limit?.fail ?? limit?.warn ?? MAY_FAIL;
}
function certainShare({ answered, errors }) {
    const failed = errors.status + errors.body + errors.timeout + errors.connection;
    const requests = answered + errors.timeout + errors.connection;
    if (failed === 0 || failed > requests)
        return null;
    return { point: failed / requests, lower: clopperPearson(failed, requests, preconditions_LEVEL).lower };
}
const preconditions_key = (target, scenario) => JSON.stringify([target, scenario]);
//# sourceMappingURL=preconditions.js.map
;// CONCATENATED MODULE: ./build/src/judge/worsening.js
/** null when there is no ratio. */
function worseningOf({ change, metric }) {
    if (change === null)
        return null;
    const { point, interval } = change;
    // `0 -` and not a minus sign: it keeps a change of 0 from becoming -0.
    return metric.better === 'lower' ? { point, ...interval } : { point: 0 - point, lower: 0 - interval.upper, upper: 0 - interval.lower };
}
//# sourceMappingURL=worsening.js.map
;// CONCATENATED MODULE: ./build/src/judge/shown.js



/** The share of highlighted changes that may be chance. */
const DISCOVERY_RATE = 0.05;
/**
 * `adjusted` is the two-sided p among all that are only shown; null for exact metrics, where every difference is one, and
 * where all earlier runs measured 0: then launches that agree on more than 0 are a change. `unchanged` means here that
 * none was seen.
 */
function judgeShown(comparison, adjusted) {
    const obstacle = obstacleTo(comparison);
    if (obstacle !== null)
        return undecided('none', obstacle);
    const worsening = worseningOf(comparison)?.point ?? (comparison.metric.better === 'lower' ? Infinity : -Infinity);
    const significant = adjusted === null ? shown_differs(comparison, worsening) : adjusted <= DISCOVERY_RATE;
    if (!significant || !beyondDoubt(comparison))
        return decided('unchanged');
    return decided(worsening > 0 ? 'regressed' : 'improved');
}
/** Shown as 0 %. */
const shown_SLIGHT = 0.0005;
/** Neither an interval that holds no change at all nor one that nobody could see is a change. */
function beyondDoubt({ method, change }) {
    if (method === 'exact' || change === null)
        return true;
    return (change.interval.lower > 0 || change.interval.upper < 0) && Math.abs(change.point) >= shown_SLIGHT;
}
function shown_differs({ method, head, warnings }, worsening) {
    if (method === 'exact')
        return worsening !== 0;
    return head.interval.lower > 0 && !warnings.some(({ kind }) => kind === 'short-history');
}
//# sourceMappingURL=shown.js.map
;// CONCATENATED MODULE: ./build/src/judge/settle.js





/** Main moves a few times a day: more entries than this are no advice. */
const settle_MOST_ENTRIES = 100;
const FEWEST_ENTRIES = 5;
/**
 * The fewest baseline entries with which a run that measures the same would be decided; `beyond-stored` when no such
 * number is within reach, for then the spread from run to run is what hides the change. `threshold` is the tier's ratio,
 * `gated` how many accusations share the error rate. null where nothing can be said (no ratio, no history).
 */
function settleChange(comparison, threshold, gated) {
    const { change, entries, method, metric } = comparison;
    if (method === 'side-by-side')
        return settlePaired(comparison, threshold, gated);
    if (change === null || method !== 'stored' || change.point <= -1) {
        return entries < FEWEST_ENTRIES && method === 'stored' ? { kind: 'entries', entries: FEWEST_ENTRIES } : null;
    }
    const side = (1 - change.interval.level) / 2;
    // On logs, where the interval is symmetric whatever the size of the change; worse is positive.
    const sign = metric.better === 'lower' ? 1 : -1;
    const standardError = change.standardError / (1 + change.point);
    const difference = sign * Math.log1p(change.point);
    const ratio = (worse) => sign * Math.expm1(sign * worse);
    const found = fewest(Math.max(FEWEST_ENTRIES, entries + 1), settle_MOST_ENTRIES, (then) => {
        const expected = projected(standardError, priorSpread(metric.name), entries, then);
        const reach = (error) => -studentQuantile(error, expected.df) * expected.standardError;
        if (ratio(difference) > threshold)
            return difference > reach(side / Math.max(1, gated));
        const [lower, upper] = [ratio(difference - reach(side)), ratio(difference + reach(side))];
        return upper < threshold || upper - lower < threshold / 2;
    });
    if (found !== null)
        return { kind: 'entries', entries: found };
    return { kind: 'beyond-stored', noiseFloor: comparison.noiseFloor ?? threshold };
}
/** More launches than this are no advice: an hour and more of measuring. */
const settle_MOST_LAUNCHES = 1000;
/**
 * Side by side: the fewest launches that would decide it at the spread seen, if the change stays what it is. A change very
 * near the threshold is decided by the estimate once the interval is narrower than half the threshold.
 */
function settlePaired({ change, launches, metric }, threshold, gated) {
    if (change === null || launches < 2 || change.standardError === 0 || change.point <= -1)
        return null;
    const side = (1 - change.interval.level) / 2;
    const sign = metric.better === 'lower' ? 1 : -1;
    const spread = (change.standardError / (1 + change.point)) * Math.sqrt(launches);
    const worse = sign * Math.log1p(change.point);
    const ratio = (log) => sign * Math.expm1(sign * log);
    const found = fewest(launches + 1, settle_MOST_LAUNCHES, (then) => {
        const reach = (error) => (-studentQuantile(error, launchDf(then)) * spread) / Math.sqrt(then);
        if (ratio(worse) > threshold)
            return worse > reach(side / Math.max(1, gated));
        const [lower, upper] = [ratio(worse - reach(side)), ratio(worse + reach(side))];
        return upper < threshold || upper - lower < threshold / 2;
    });
    return found === null ? null : { kind: 'launches', launches: found };
}
//# sourceMappingURL=settle.js.map
;// CONCATENATED MODULE: ./build/src/judge/tolerance.js




/** Of all accusations of a run together. */
const ERROR_RATE = 0.01;
/** 1050000 / 1000000 - 1 is a little more than 0.05 in binary: exactly what is allowed must not fail for that. */
const tolerance_ROUNDING = 1e-9;
/**
 * The threshold of a tier is its ratio or the absolute floor, whichever is the larger change. Beyond it: significant over
 * the whole run, the estimate past the threshold, and the history long enough for so small a change. Within it: the
 * worst change the interval allows is still smaller, which proves it. The warn tier speaks when it is certainly exceeded,
 * or when it is the only one: with `fail` proven kept, a perhaps about `warn` is no news.
 */
function judgeTolerance(comparison, tolerance, certainty) {
    const worst = tolerance.fail === null ? 'warn' : 'fail';
    const obstacle = obstacleTo(comparison);
    if (obstacle !== null)
        return undecided(worst, obstacle);
    const stateOf = (tier) => (tier === null ? 'within' : stateOfTier(comparison, tier, tolerance.floor, certainty));
    const open = (tier) => undecided(worst, settleChange(comparison, threshold(comparison, tier ?? 0, tolerance.floor), certainty.gated));
    const [fail, warn] = [stateOf(tolerance.fail), stateOf(tolerance.warn)];
    if (fail === 'unconfirmed' || (fail !== 'beyond' && fail !== 'open' && warn === 'unconfirmed'))
        return undecided(worst, { kind: 'confirmation', launches: comparison.confirmation?.launches ?? 0 });
    if (fail === 'beyond')
        return decided('regressed', 'fail');
    if (fail === 'open')
        return open(tolerance.fail);
    if (warn === 'beyond')
        return decided('regressed', 'warn');
    if (warn === 'open' && tolerance.fail === null)
        return open(tolerance.warn);
    return decided(hasImproved(comparison, tolerance.floor) ? 'improved' : 'unchanged');
}
function stateOfTier(comparison, tier, floor, certainty) {
    const worsening = worseningOf(comparison);
    if (worsening === null)
        return stateFromZero(comparison, floor, certainty);
    const limit = threshold(comparison, tier, floor);
    const past = worsening.point > limit * (1 + tolerance_ROUNDING);
    if (past && mayAccuse(comparison, worsening.point, certainty))
        return isConfirmed(comparison, limit) ? 'beyond' : 'unconfirmed';
    if (worsening.upper < limit || (comparison.method === 'exact' && !past))
        return 'within';
    return !past && isNarrow(worsening, limit) ? 'within' : 'open';
}
/**
 * An interval that holds the threshold but is narrower than half of it lies so near that more measuring would only move
 * the line between 4.9 % and 5.1 %: the estimate decides. Past the threshold it is significant already (the whole interval
 * is beyond half the threshold), so that only the milder side needs the rule.
 */
function isNarrow({ lower, upper }, limit) {
    return upper - lower < limit / 2;
}
/** Exact differences need no significance; a short history accuses of large changes only. */
function mayAccuse({ method, warnings }, worsening, { p }) {
    if (method === 'exact')
        return true;
    const short = warnings.find((warning) => warning.kind === 'short-history');
    return p !== null && p <= ERROR_RATE && (short === undefined || worsening > short.beyond);
}
/**
 * Side by side nobody is accused before two fresh launches agree: in sign, and with at least half of what is allowed. That
 * is what a burst of noise in the launches looked at does not survive, and what a true change does.
 */
function isConfirmed(comparison, limit) {
    const { method, confirmation, metric } = comparison;
    if (method !== 'side-by-side')
        return true;
    return confirmation !== null && (metric.better === 'lower' ? confirmation.change : -confirmation.change) >= limit / 2;
}
/**
 * Nothing is a ratio of 0: every tier is exceeded as soon as head's interval lies above the floor. With an earlier run
 * above 0 that must be significant too, and a short history of zeros proves nothing.
 */
function stateFromZero({ head, metric, method, warnings }, floor, { p }) {
    if (metric.better === 'higher' || head.interval.upper <= floor)
        return 'within';
    const sure = method === 'exact' || (head.interval.lower > floor && (p === null || p <= ERROR_RATE) && !warnings.some(({ kind }) => kind === 'short-history'));
    return sure ? 'beyond' : 'open';
}
function threshold({ base }, tier, floor) {
    return base === null || base === 0 ? tier : Math.max(tier, floor / base);
}
/** The whole interval is on the better side of no change, and the improvement is more than the floor. */
function hasImproved(comparison, floor) {
    const worsening = worseningOf(comparison);
    if (worsening === null)
        return comparison.metric.better === 'higher' && comparison.head.interval.lower > floor;
    return worsening.upper < 0 && -worsening.point > threshold(comparison, 0, floor);
}
//# sourceMappingURL=tolerance.js.map
;// CONCATENATED MODULE: ./build/src/judge/witnesses.js


const witnesses_WITNESSES = new Set(['cold-start.read', 'cold-start.reads', 'cold-start.faults', 'cold-start.memory']);
const CLOCK = new Set(['cold-start.p50', 'cold-start.p90']);
/**
 * The same start repeated differs by up to 0.7 % in page faults and by less in the others; what a start newly imports moves
 * several of them by much more than that.
 */
const SAME = 0.015;
/** One witness alone may be blind: a file that is mapped is not read. */
const FEWEST = 2;
/** Target -> the largest change that any witness may have had, as a ratio; null where they do not agree, or are too few. */
function witnessesOf(comparisons) {
    const changesOf = new Map();
    for (const { target, method, metric, change } of comparisons) {
        if (method !== 'side-by-side' || change === null || !witnesses_WITNESSES.has(metric.name))
            continue;
        const changes = changesOf.get(target) ?? [];
        changes.push(change);
        changesOf.set(target, changes);
    }
    return (target) => {
        const changes = changesOf.get(target) ?? [];
        const largest = Math.max(...changes.map(({ interval: { lower, upper } }) => Math.max(Math.abs(lower), Math.abs(upper))));
        const sure = changes.length >= FEWEST && changes.every(({ interval }) => interval.level > 0);
        return sure && largest <= SAME ? largest : null;
    };
}
/**
 * An undecided clock whose estimate is within what is allowed, with witnesses that agree, means unchanged. They do not see a
 * start that waits or computes longer, so that they never clear an estimate beyond it.
 */
function clearedByWitnesses(finding, comparison, { tolerance }, agree) {
    if (agree === null || finding.verdict !== 'inconclusive' || finding.settle?.kind === 'machine' || comparison.method !== 'side-by-side' || !CLOCK.has(comparison.metric.name))
        return finding;
    const allowed = Math.max(tolerance?.fail ?? tolerance?.warn ?? 0, (tolerance?.floor ?? 0) / (comparison.base ?? Infinity));
    const worse = worseningOf(comparison)?.point ?? Infinity;
    return worse <= allowed ? { ...decided('unchanged'), warnings: [...finding.warnings, { kind: 'witnesses-agree', largest: agree }] } : finding;
}
//# sourceMappingURL=witnesses.js.map
;// CONCATENATED MODULE: ./build/src/judge/judge.js











/**
 * `budgets` are the user's and then the defaults (`withDefaults`). Verdicts keep the order of the comparisons. Each
 * verdict's warnings are all that stand beside it: the comparison's, what the state of the machine and of the sides adds to
 * them, and what judging added.
 *
 * `screening` is the stored comparison that came first: its verdicts hold where nothing was measured side by side, and
 * stand beside the others. The two families of accusations share nothing but the run: what the first accuses of is
 * measured again, so that only the second's error rate counts.
 *
 * `acceptances` make warnings of failures, in both comparisons alike; those whose day is over are listed and accept nothing.
 */
function judge(run, comparisons, budgets, screening = null, acceptances = NOTHING_ACCEPTED) {
    const accepting = acceptingBy(acceptances);
    const own = findIn({ run, comparisons }, budgets, accepting);
    const found = screening === null ? own : screened(findIn(screening, budgets, accepting), own);
    const findings = found.map(({ finding }) => finding);
    const all = found.map(({ comparison }) => comparison);
    const uncompared = run.compare === 'none' ? [] : uncomparedTargets(found);
    const runs = screening === null ? [run] : [screening.run, run];
    return {
        outcome: joinAll([...findings.map(({ outcome }) => outcome), ...runs.map((one) => outcomeOfMeasuring(one, all, uncompared))]),
        verdicts: found.map(({ verdict, screening: before }) => ({ ...verdict, screening: before })),
        counts: judge_countsOf(findings, all),
        uncompared,
        expired: accepting.expired,
    };
}
function findIn({ run, comparisons }, budgets, accepting) {
    const judged = withPreconditions(run, comparisons, budgets).map((comparison) => ({ comparison, budget: budgetFor(budgets, comparison) }));
    const families = familiesOf(judged);
    const values = valuesOf(run);
    const witnesses = witnessesOf(comparisons);
    return judged.map((one) => {
        const { finding, accepted } = accepting.apply(findingOf(one, families, values(one.comparison), witnesses(one.comparison.target)), one.comparison);
        return { ...one, finding, verdict: verdictFrom(one, finding, accepted, run), screening: null };
    });
}
/** In the order of the first; where the second compared the same, its word counts and the first's stands beside it. */
function screened(first, second) {
    const key = ({ comparison: { target, scenario, metric } }) => JSON.stringify([target, scenario, metric.name]);
    const measured = new Map(second.filter(({ comparison }) => comparison.notCompared === null).map((one) => [key(one), one]));
    const before = new Set(first.map(key));
    return [
        ...first.map((one) => {
            const again = measured.get(key(one));
            return again === undefined ? one : { ...again, screening: one.verdict };
        }),
        ...second.filter((one) => !before.has(key(one))),
    ];
}
function findingOf({ comparison, budget }, families, values, witnesses) {
    const limit = judgeLimit(comparison, budget?.limit ?? null, values);
    const undoubted = relativeFinding(comparison, budget, families);
    const relative = budget === null ? undoubted : clearedByWitnesses(undoubted, comparison, budget, witnesses);
    return limit === null ? relative : limit.outcome === 'pass' ? { ...relative, warnings: [...limit.warnings, ...relative.warnings] } : graver(limit, relative);
}
function relativeFinding(comparison, budget, families) {
    if (comparison.notCompared !== null)
        return decided('not-compared');
    const tolerance = budget?.tolerance ?? null;
    if (tolerance === null)
        return judgeShown(comparison, families.shown(comparison));
    return judgeTolerance(comparison, tolerance, { p: families.accusation(comparison), gated: families.gated });
}
/**
 * What could not be measured is not known to be good, and neither is a run that was to compare and compared nothing; with
 * `none` asked for, the absolute limits alone decide. A run without a single sample has shown nothing at all.
 */
function outcomeOfMeasuring(run, comparisons, uncompared) {
    const whole = run.complete && run.failures.every(isAddedByHead) && comparisons.length > 0;
    const compared = run.compare === 'none' || (uncompared.length === 0 && comparisons.some(({ notCompared }) => notCompared === null));
    return whole && compared ? 'pass' : 'inconclusive';
}
/**
 * A package's size is compared on any machine: it must not make a pass of a run whose latencies found nothing to be compared
 * with. What counts is what a tolerance gates and varies from run to run.
 */
function uncomparedTargets(judged) {
    const varying = judged.filter(({ comparison, budget }) => (budget?.tolerance ?? null) !== null && comparison.metric.statistic !== 'exact');
    const compared = new Set(varying.filter(({ comparison }) => comparison.notCompared === null).map(({ comparison }) => comparison.target));
    return [...new Set(varying.map(({ comparison }) => comparison.target))].filter((target) => !compared.has(target));
}
/** How many launches or starts stand behind each of head's samples. */
function valuesOf(run) {
    const key = (target, scenario, metric) => JSON.stringify([target, scenario, metric]);
    const lengths = new Map(run.samples.filter(({ side }) => side === 'head').map((s) => [key(s.target, s.scenario, s.metric.name), s.values.length]));
    return ({ target, scenario, metric }) => lengths.get(key(target, scenario, metric.name)) ?? 0;
}
function verdictFrom({ comparison, budget }, finding, accepted, run) {
    const { verdict, severity, warnings } = finding;
    return { comparison, budget, verdict, severity, settle: inTime(finding.settle, comparison, run), warnings: [...comparison.warnings, ...warnings], screening: null, accepted };
}
/** Side by side, launches of a scenario follow each other until the time is over: what they would take is what the user can ask for. */
function inTime(settle, { method, scenario, launches }, run) {
    if (settle?.kind !== 'launches' || method !== 'side-by-side' || scenario === null || launches === 0)
        return settle;
    return { kind: 'time', seconds: Math.ceil((run.time.load / 1000) * (settle.launches / launches)) };
}
function judge_countsOf(findings, comparisons) {
    const count = (kind) => findings.filter(({ verdict }) => verdict === kind).length;
    return {
        compared: comparisons.filter(({ notCompared }) => notCompared === null).length,
        improved: count('improved'),
        unchanged: count('unchanged'),
        regressed: count('regressed'),
        'over-budget': count('over-budget'),
        inconclusive: count('inconclusive'),
        'not-compared': count('not-compared'),
    };
}
//# sourceMappingURL=judge.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/measure/base/git.js
/** A git command -> what it answered; nothing is asked, no hook is run, and all of it ends when the run does. */

const NOT_INSTALLED = 'git is not installed';
/** A fetch or a large checkout may take minutes; whatever waits for a person would take for ever. */
const TIMEOUT = 5 * 60 * 1000;
/** From SIGTERM, at which git removes its lock files, to SIGKILL, ms. */
const GRACE = 5000;
/** From the end of git to the end of what it left running with its output open (a credential cache, a file watcher), ms. */
const LINGER = 500;
/** `git rev-parse --local-env-vars` without what a user configures: they would send git to another repository when Tailgate is run from a hook. */
const git_ELSEWHERE = [
    'GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_INTERNAL_SUPER_PREFIX', 'GIT_NAMESPACE', 'GIT_QUARANTINE_PATH',
    'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE', 'GIT_REPLACE_REF_BASE', 'GIT_CONFIG',
];
const ALWAYS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'advice.detachedHead=false'];
/** `more`: further variables of the environment. */
function gitIn(directory, signal, more = {}) {
    const env = { GIT_ASKPASS: 'true', ...process.env, SSH_ASKPASS_REQUIRE: 'never', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...more };
    for (const name of git_ELSEWHERE)
        delete env[name];
    return (...args) => answerOf(['-C', directory, ...ALWAYS, ...args], env, signal);
}
function answerOf(args, env, signal) {
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
        const late = setTimeout(stop, TIMEOUT);
        signal.addEventListener('abort', stop, { once: true });
        const end = (answer) => {
            for (const timer of [late, killing, lingering])
                clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            git.stdout.destroy();
            git.stderr.destroy();
            resolve(answer);
        };
        const ended = (code) => {
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            end({ ok: code === 0, stdout: text(output).replace(/\n$/, ''), complaint: signal.aborted ? 'interrupted' : complaintIn(text(errors)) });
        };
        git.on('error', (error) => end(failed('code' in error && error.code === 'ENOENT' ? NOT_INSTALLED : `git cannot be run: ${error.message}`)));
        git.on('exit', (code) => { lingering = setTimeout(() => ended(code), LINGER); });
        git.on('close', ended);
    });
}
/** In a session of its own: no terminal that it or ssh could ask on, and whatever it starts ends with it. null: an argument holds a NUL. */
function start(args, env) {
    try {
        return (0,external_node_child_process_.spawn)('git', args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
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
        // It has ended already.
    }
}
/** What git adds to every failure to reach a remote, whatever the reason. */
const SAYS_NOTHING = /Could not read from remote repository|Please make sure you have the correct access|and the repository exists/;
function complaintIn(errors) {
    const lines = errors.split(/[\n\r]/).map((line) => line.trim()).filter((line) => line !== '' && !SAYS_NOTHING.test(line));
    const complaint = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? '';
    return complaint.replace(/^(fatal|error): /, '').replace(/\/\/[^/@\s]+@/g, '//');
}
//# sourceMappingURL=git.js.map
;// CONCATENATED MODULE: ./build/src/measure/proc-files.js
/** The text files under /proc -> numbers; null for whatever is gone, unreadable or not there. */

/** USER_HZ is 100 on every Linux that Node runs on. */
const TICK_MS = 10;
let buffer = Buffer.allocUnsafe(64 * 1024);
/** The whole file as text, with as few system calls as there can be: it is read between slices of load. */
function readProc(file) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)(file, 'r');
    }
    catch {
        return null;
    }
    try {
        let length = 0;
        for (;;) {
            const n = (0,external_node_fs_.readSync)(fd, buffer, length, buffer.length - length, null);
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
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** The numbers among the names of a /proc folder: pids of `/proc`, threads of `/proc/PID/task`, files of `/proc/PID/fd`. */
function listNumbers(folder) {
    try {
        const numbers = [];
        for (const name of (0,external_node_fs_.readdirSync)(folder)) {
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
/** The name in brackets may itself hold spaces and brackets: fields count from the last bracket. */
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
/** `name: 123 kB` or `name: 123` -> 123; null when the file has no such line. */
function numberAfter(text, name) {
    const at = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1;
    if (at === 0 && !text.startsWith(`${name}:`))
        return null;
    const value = Number.parseInt(text.slice(at + name.length + 1), 10);
    return Number.isNaN(value) ? null : value;
}
//# sourceMappingURL=proc-files.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/owner.js
/** This process -> a word that it marks its things with, by which a later run sees whether it still lives. */


/** What another container left cannot be asked after; after a day it is left behind. */
const DAY = 24 * 60 * 60 * 1000;
const WORD = /^(\d+)-(\d+)-(\d+)-(\d+)$/;
/** `PID-START-NAMESPACE-TIME`: a pid is given again, in a container almost at once, but not with the same start. Fit for the name of a reference. */
function ownerWord() {
    return [process.pid, startOf(process.pid), pidNamespace(), Date.now()].join('-');
}
/** False for anything that is not such a word. */
function owner_isGone(word) {
    const [, pid, start, namespace, time] = WORD.exec(word) ?? [];
    if (pid === undefined)
        return false;
    if (Number(namespace) !== pidNamespace())
        return Date.now() - Number(time) > DAY;
    return !isAlive(Number(pid)) || startOf(Number(pid)) !== Number(start);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
/** 0 where there is no /proc. */
const startOf = (pid) => readStat(pid)?.start ?? 0;
/** Its number; 0 where there are none. */
function pidNamespace() {
    try {
        return Number(/\d+/.exec((0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'))?.[0] ?? 0);
    }
    catch {
        return 0;
    }
}
//# sourceMappingURL=owner.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/place.js
/** Head's path -> an empty folder for base whose path is equally long: a path's length alone shifts a process's memory layout. */





/** A name of fewer letters is too likely to be taken. */
const SHORTEST = 3;
const place_USUAL = 12;
const ATTEMPTS = 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/**
 * Under the system's folder for temporary files where that lies on head's file system (a disk and a RAM disk start programs
 * at different speeds) and head's path is long enough, else beside head, else wherever it is possible; null: nowhere.
 * `head` is a real path. An unused environment variable can shift a program's speed by per cents through its layout, and so
 * can a path (Mytkowicz, Diwan, Hauswirth and Sweeney, "Producing wrong data without doing anything obviously wrong!", ASPLOS 2009).
 */
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
        const folder = await emptyFolder(parent, place_USUAL, mode);
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
/** Whether every user may read head: a service that gives up its rights, as nginx does, must find base as it finds head. */
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
            // Whatever the umask left of it.
            await (0,promises_.chmod)(folder, mode);
            return folder;
        }
        catch (error) {
            if (!hasCode(error, 'EEXIST'))
                return null;
        }
    }
    return null;
}
const place_remove = (folder) => (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
//# sourceMappingURL=place.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/leftovers.js
/** Worktrees and references of runs that were killed -> gone; those of others, and of runs that live, stay. */




/** What `git worktree list` shows as the reason for the lock. */
const ownLock = () => `tailgate ${ownerWord()}\n`;
const lockedBy = (administration) => external_node_path_.join(administration, 'locked');
const REFERENCES = 'refs/tailgate/';
/** A name for a reference that keeps fetched commits while they are looked at. */
const ownReference = (letters) => `${REFERENCES}${ownerWord()}/${letters}`;
async function clearLeftovers(git) {
    const common = await commonDirectory(git);
    if (common === null)
        return;
    const worktrees = external_node_path_.join(common, 'worktrees');
    for (const name of await (0,promises_.readdir)(worktrees).catch(() => [])) {
        const kept = external_node_path_.join(worktrees, name);
        const owner = /^tailgate (\S+)\s*$/.exec(await leftovers_text(lockedBy(kept)))?.[1];
        if (owner === undefined || !owner_isGone(owner))
            continue;
        const link = (await leftovers_text(external_node_path_.join(kept, 'gitdir'))).trim();
        // Somebody may have made something else of that folder meanwhile.
        const points = /^gitdir: (.+)$/m.exec(await leftovers_text(link))?.[1];
        if (points !== undefined && external_node_path_.resolve(external_node_path_.dirname(link), points) === kept)
            await place_remove(external_node_path_.dirname(link));
        await place_remove(kept);
    }
    const references = (await git('for-each-ref', '--format=%(refname)', REFERENCES)).stdout.split('\n');
    for (const reference of references) {
        if (owner_isGone(reference.slice(REFERENCES.length).split('/')[0] ?? ''))
            await git('update-ref', '-d', reference);
    }
}
/** The `.git` that all worktrees share, absolute. */
async function commonDirectory(git) {
    const [top, common] = [await git('rev-parse', '--show-toplevel'), await git('rev-parse', '--git-common-dir')];
    return top.ok && common.ok ? external_node_path_.resolve(top.stdout, common.stdout) : null;
}
const leftovers_text = (file) => (0,promises_.readFile)(file, 'utf8').catch(() => '');
//# sourceMappingURL=leftovers.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/origin.js
/** A name or a commit that this clone lacks -> fetched from origin, without moving a branch of the user's. */

const NO_TRACES = ['--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-gc', '--quiet', '--refmap='];
/** Into `own`, a reference of ours. A shallow clone gets no more than that commit, a full clone stays one. */
async function fetchFrom(git, what, own) {
    // A colon or a star would make a rule for several references of it, an empty name is origin's HEAD.
    if (what === '' || /^[-^+]|[:*?[\\\s~\x00-\x1f]/.test(what))
        return { commit: null, complaint: 'not a name', unknown: true };
    const shallow = await isShallow(git);
    // What is here already would have the history cut at it.
    const known = shallow ? await hereAlready(git, what) : null;
    if (known !== null)
        return { commit: known, complaint: '', unknown: false };
    const depth = shallow ? ['--depth=1'] : [];
    const answer = await patiently(() => git('fetch', ...NO_TRACES, ...depth, 'origin', `+${what}:${own}`));
    const unknown = !answer.ok && /couldn't find remote ref|not our ref|no such ref|invalid refspec|'origin' does not appear to be a git repository/i.test(answer.complaint);
    return { commit: answer.ok ? await commitOf(git, own) : null, complaint: answer.complaint, unknown };
}
/** The commit that a branch or tag of origin's points to, where this clone has it. */
async function hereAlready(git, name) {
    const wanted = [name, `refs/tags/${name}`, `refs/heads/${name}`];
    const lines = (await git('ls-remote', '--quiet', 'origin', ...wanted)).stdout.split('\n').map((line) => line.split('\t'));
    const [object] = wanted.flatMap((reference) => lines.find((line) => line[1] === reference) ?? []);
    return object === undefined ? null : commitOf(git, object);
}
const origin_MOST_NAMES = 5000;
/** Branches and tags, without `refs/heads/`; none when origin cannot be asked. */
async function namesAtOrigin(git) {
    const { stdout } = await git('ls-remote', '--quiet', '--refs', '--heads', '--tags', 'origin');
    return stdout.split('\n').slice(0, origin_MOST_NAMES).flatMap((line) => /\trefs\/(?:heads|tags)\/(.+)$/.exec(line)?.[1] ?? []);
}
/** By how many commits a shallow clone is deepened at a time. */
const DEEPER = ['--deepen=50', '--deepen=200', '--deepen=1000', '--unshallow'];
/** Deepens what these commits descend from until `done` says something; null when all of it is there and it does not. */
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
/** Where the history of these commits was cut off. Those commits came from origin; head itself may be the user's alone. */
async function cutOff(git, commits) {
    const roots = (await git('rev-list', '--max-parents=0', ...commits, '--')).stdout.split('\n').filter((line) => line !== '');
    const cut = await Promise.all(roots.map(async (root) => ((await parentsOf(git, root)).length > 0 ? [root] : [])));
    return cut.flat();
}
/** As the commit itself says, also where a shallow clone hides them. */
async function parentsOf(git, commit) {
    const { stdout } = await git('cat-file', '-p', commit);
    const header = stdout.split('\n\n')[0] ?? '';
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
/** null: there is no such commit here. */
async function commitOf(git, name) {
    const answer = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    return answer.ok && /^[0-9a-f]{40,64}$/.test(answer.stdout) ? answer.stdout : null;
}
async function isShallow(git) {
    return (await git('rev-parse', '--is-shallow-repository')).stdout === 'true';
}
const origin_ATTEMPTS = 20;
const PAUSE = 250;
/** Two runs at the same time may want to write the same file of git's, which the later one is refused. */
async function patiently(attempt) {
    for (let n = 1;; n += 1) {
        const answer = await attempt();
        const taken = !answer.ok && /\.lock': File exists|shallow file has changed|cannot lock ref/.test(answer.complaint);
        if (!taken || n === origin_ATTEMPTS)
            return answer;
        await (0,external_node_timers_promises_.setTimeout)(PAUSE);
    }
}
//# sourceMappingURL=origin.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/refused.js
/** Why there is no base to measure: what is wrong, and what to do about it. */
const noBase = (kind, message, hint = null) => ({ ok: false, kind, message, hint });
/** The line that is missing in most workflows. */
const FULL_CLONE = 'add `with: { fetch-depth: 0 }` to the actions/checkout step, or run `git fetch --unshallow`';
//# sourceMappingURL=refused.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/merge-base.js
/** What the user or the pull request names -> the commit where head left it, fetched where this clone does not have it. */



/** `own`: a reference of ours that fetched commits are kept by meanwhile. */
async function findBase(git, { ref, event }, own) {
    const head = await commitOf(git, 'HEAD');
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
/** Found by counting from a commit, or by its first letters: such a name means nothing to origin. */
const OF_THIS_CLONE = /[~^@]|^[0-9a-f]{4,40}$/;
async function resolveRef(git, ref, head, own) {
    const here = async () => (await commitOf(git, ref)) ?? commitOf(git, `refs/remotes/origin/${ref}`);
    const found = await here();
    if (found !== null)
        return { commits: [found], name: ref, notes: [] };
    const fetched = await fetchFrom(git, ref.replace(/^(refs\/remotes\/)?origin\//, ''), own);
    if (fetched.commit !== null)
        return { commits: [fetched.commit], name: ref, notes: [`${ref} was fetched from origin`] };
    const shallow = await isShallow(git);
    if (shallow && OF_THIS_CLONE.test(ref)) {
        const deepened = await deepenUntil(git, [head], here);
        if ('found' in deepened && deepened.found !== null)
            return { commits: [deepened.found], name: ref, notes: [] };
        if ('complaint' in deepened)
            return noBase('shallow', `${ref} is not in this shallow clone, which could not be deepened: ${deepened.complaint}`, FULL_CLONE);
    }
    if (!fetched.unknown)
        return noBase(shallow ? 'shallow' : 'no-base', `${ref} is not in this clone, and it could not be fetched: ${fetched.complaint}`, shallow ? FULL_CLONE : `run \`git fetch origin\` first, or write a branch, a tag or a commit that this clone has`);
    const known = (await git('for-each-ref', '--format=%(refname:short)', '--count=2000', 'refs/heads', 'refs/remotes', 'refs/tags')).stdout.split('\n');
    const near = nearest(ref, [...known, ...(await namesAtOrigin(git))]);
    return noBase('no-base', `git knows no branch, tag or commit called \`${ref}\``, near === null ? 'write a branch, a tag or a commit that this clone has, or that origin has' : `did you mean \`${near}\`?`);
}
/**
 * The event names the base branch's tip of the time when the pull request was last pushed to. GitHub's merge commit is made
 * with a newer one: compared with the older, it would be blamed for what others merged in between.
 */
async function resolveEvent(git, { sha, branch }, head, own) {
    const parents = await parentsOf(git, head);
    const merged = await mergedInto(git, head, parents);
    const here = merged === null ? null : await commitOf(git, merged);
    if (here !== null)
        return { commits: [here], name: branch, notes: [] };
    const known = (await Promise.all([sha, `refs/remotes/origin/${branch}`].map((name) => commitOf(git, name)))).filter((commit) => commit !== null);
    const isMerge = parents.length > 1;
    const enough = known.some((commit) => parents.includes(commit) || commit === head) || (known.length > 0 && !isMerge) || known.length === 2;
    if (enough)
        return { commits: known, name: branch, notes: [] };
    const byCommit = parents.includes(sha) || !isMerge;
    const exact = merged ?? sha;
    let complaint = '';
    for (const name of byCommit || merged !== null ? [exact, `refs/heads/${branch}`] : [`refs/heads/${branch}`, sha]) {
        const fetched = await fetchFrom(git, name, own);
        if (fetched.commit !== null)
            return { commits: [...known, fetched.commit], name: branch, notes: ['the base commit was fetched from origin'] };
        complaint = fetched.complaint;
    }
    if (known.length > 0)
        return { commits: known, name: branch, notes: [] };
    return noBase('shallow', `the base commit of ${branch} is not in this clone, and it could not be fetched: ${complaint}`, FULL_CLONE);
}
/** GitHub's test merge names in its subject the head that it merged and the base it merged it into, its first parent; null for any other commit. */
async function mergedInto(git, head, [first, second, ...more]) {
    if (first === undefined || second === undefined || more.length > 0)
        return null;
    const subject = (await git('log', '-1', '--no-show-signature', '--format=%s', head, '--')).stdout;
    return subject === `Merge ${second} into ${first}` ? first : null;
}
async function defaultBranch(git, own) {
    for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master']) {
        const commit = await commitOf(git, name);
        if (commit === null)
            continue;
        const target = (await git('rev-parse', '--symbolic-full-name', name)).stdout || name;
        return { commits: [commit], name: target.replace(/^refs\/(remotes|heads)\//, ''), notes: [] };
    }
    const fetched = await fetchFrom(git, 'HEAD', own);
    if (fetched.commit !== null)
        return { commits: [fetched.commit], name: 'origin/HEAD', notes: ["origin's default branch was fetched"] };
    return noBase('no-base', 'no default branch is known here: there is neither origin/main nor main', 'name the base: `--base BRANCH`');
}
/** How often it is looked again, where another run's fetch may have cut or completed the history between two looks. */
const LOOKS = 5;
/** The best common ancestor of head and any of the tips. Where the histories have not met, a shallow clone is deepened until they do. */
async function mergeBase(git, head, tips) {
    const met = async () => {
        const answer = await git('merge-base', head, ...tips);
        return answer.ok && answer.stdout !== '' ? (answer.stdout.split('\n')[0] ?? null) : null;
    };
    // A pull request is checked out as a merge commit, often without its parents: it names them all the same.
    const parent = (await parentsOf(git, head)).find((commit) => tips.includes(commit));
    const found = parent ?? (await met());
    if (found !== null)
        return found;
    for (let look = 1; look <= LOOKS; look += 1) {
        const shallow = await isShallow(git);
        const deepened = shallow ? await deepenUntil(git, [head, ...tips], met) : { found: null };
        if ('complaint' in deepened)
            return noBase('shallow', `this clone is too shallow to know where head left base, and it could not be deepened: ${deepened.complaint}`, FULL_CLONE);
        const common = deepened.found ?? (await met());
        if (common !== null)
            return common;
        if (!shallow && !(await isShallow(git)))
            break;
    }
    return noBase('no-base', 'head and base have no commit in common', 'name a base that head was branched from');
}
async function hasChanges(git) {
    const answer = await git('status', '--porcelain', '--untracked-files=no', '--ignore-submodules=dirty');
    return answer.ok && answer.stdout !== '';
}
//# sourceMappingURL=merge-base.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/large-files.js
/** A checkout -> whether its files in Git LFS are there, or only the pointers to them. */


/** With it git-lfs leaves pointers as they are: what head does without is not downloaded for base. */
const SKIP_DOWNLOADS = { GIT_LFS_SKIP_SMUDGE: '1' };
const POINTER = 'version https://git-lfs.github.com/spec/';
/** null: there are no such files. False as soon as one is there. */
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
/** Settings that let a checkout go on where LFS is set up and its program is not there: git would refuse all of it. */
async function withoutProgram(git) {
    if ((await git('lfs', 'version')).ok)
        return [];
    return ['filter.lfs.process=', 'filter.lfs.smudge=', 'filter.lfs.required=false'].flatMap((setting) => ['-c', setting]);
}
//# sourceMappingURL=large-files.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/submodule.js
/** One submodule's commit -> its files in the worktree, with the objects of head's clone or from its own address. */







/**
 * `clone`: its git directory, which knows its origin and the credentials for it: what is missing is fetched there.
 * `checkout`: its files in head; null where it has none.
 */
async function borrow({ target, commit, clone, checkout }, signal) {
    const inClone = gitIn(clone, signal);
    // The folder that its config names may be gone.
    const git = (...args) => inClone(`--git-dir=${clone}`, `--work-tree=${clone}`, ...args);
    if ((await commitOf(git, commit)) === null) {
        const own = ownReference(external_node_path_.basename(target));
        const fetched = await fetchFrom(git, commit, own);
        await gitIn(clone, new AbortController().signal)(`--git-dir=${clone}`, 'update-ref', '-d', own);
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
    const pointers = checkout === null ? null : await pointersOnly(gitIn(checkout, signal), checkout);
    return checkOut(gitIn(target, signal, pointers === true ? SKIP_DOWNLOADS : {}), commit);
}
/** `beside`: the checkout that has it, whose origin a relative `url` counts from. */
async function submodule_download({ target, commit, name, url, beside }, signal) {
    const above = gitIn(beside, signal);
    const written = await above('config', '--get', `submodule.${name}.url`);
    const origin = await above('remote', 'get-url', 'origin');
    const address = resolveAddress(written.ok ? written.stdout : url, origin.ok ? origin.stdout : beside);
    const made = await makeRepository(target, commit, signal);
    if (!made.ok)
        return made;
    // The address was written by whoever wrote the repository: no transport that git allows only to users.
    const git = gitIn(target, signal, { GIT_PROTOCOL_FROM_USER: '0' });
    await git('remote', 'add', 'origin', address);
    const fetched = await git('fetch', ...NO_TRACES, '--depth=1', 'origin', commit);
    return fetched.ok ? checkOut(git, commit) : { ok: false, complaint: fetched.complaint };
}
async function makeRepository(target, commit, signal) {
    const format = commit.length === 64 ? ['--object-format=sha256'] : [];
    return resultOf(await gitIn(external_node_path_.dirname(target), signal)('init', '--quiet', '--template=', ...format, target));
}
async function checkOut(git, commit) {
    return resultOf(await git('checkout', '--quiet', '--detach', '--force', commit));
}
const resultOf = ({ ok, complaint }) => (ok ? { ok } : { ok, complaint });
/** `../b.git` counts from the repository's own address, as git has it: `https://host/a.git` -> `https://host/b.git`. */
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
/** A worktree -> the same with its submodules, taken from head's own clones of them; git's config of the repository stays as it is. */





/** `head`: top of the checkout that `folder` is made beside. */
async function fillSubmodules(folder, head, signal) {
    const git = gitIn(head, signal);
    const [own, common] = await Promise.all([git('rev-parse', '--absolute-git-dir'), git('rev-parse', '--git-common-dir')]);
    return fill({ folder, head, kept: [own.stdout, external_node_path_.resolve(head, common.stdout)] }, signal);
}
/**
 * `git submodule update` would write the addresses into the repository's config, which the user's checkout shares. So each
 * is made by hand: an empty repository that borrows the objects of head's clone. One that head has but did not check out
 * stays as empty in base.
 */
async function fill({ folder, head, kept }, signal) {
    if (!(0,external_node_fs_.existsSync)(external_node_path_.join(folder, '.gitmodules')))
        return null;
    for (const submodule of await submodulesOf(gitIn(folder, signal))) {
        const inHead = head === null ? null : external_node_path_.join(head, submodule.at);
        const isThere = inHead !== null && (0,external_node_fs_.existsSync)(external_node_path_.join(inHead, '.git'));
        if (!isThere && head !== null && (await linkAt(gitIn(head, signal), submodule.at)) !== null)
            continue;
        const target = external_node_path_.join(folder, submodule.at);
        const checkout = isThere ? inHead : null;
        const clone = checkout === null ? keptClone(kept, submodule.name) : await gitDirectory(gitIn(checkout, signal));
        const done = clone !== null ? await borrow({ ...submodule, target, clone, checkout }, signal) : await submodule_download({ ...submodule, target, beside: folder }, signal);
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
/** What `.gitmodules` names and the commit holds: neither alone is a submodule. */
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
/** The commit that the index holds there; null where it holds something else or nothing. */
async function linkAt(git, at) {
    const { stdout } = await git('--literal-pathspecs', 'ls-files', '-z', '--stage', '--', at);
    return /^160000 ([0-9a-f]{40,64}) 0\t/.exec(stdout)?.[1] ?? null;
}
/** Where git keeps the clone of a submodule, also of one that is not checked out any more. */
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
/** A commit -> its files in a worktree of their own, submodules included; the user's checkout stays as it is. */









/** `head`: top of the user's checkout, which `git` is for; `folder` is empty. */
async function addWorktree(git, head, folder, commit, signal) {
    // Locked from the start, and marked as ours before it is filled, which may take long: whoever kills us then leaves no riddle.
    const added = await git('worktree', 'add', '--quiet', '--detach', '--force', '--no-checkout', '--lock', folder, commit);
    const kept = administration(folder);
    const clear = async () => {
        await place_remove(folder);
        if (kept === null)
            return;
        await place_remove(kept);
        // As git does with the last one.
        await (0,promises_.rmdir)(external_node_path_.dirname(kept)).catch(() => undefined);
    };
    const refuse = async (why) => {
        await clear();
        return why;
    };
    if (!added.ok || kept === null)
        return refuse(worktree_uncheckable(added.complaint));
    await (0,promises_.writeFile)(lockedBy(kept), ownLock());
    const pointers = await pointersOnly(git, head);
    const inside = gitIn(folder, signal, pointers === true ? SKIP_DOWNLOADS : {});
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
/** Where git keeps the worktree's HEAD and index: `.git` in it is a file that says so. Only a place of ours is ever removed. */
function administration(folder) {
    try {
        const at = /^gitdir: (.+)$/m.exec((0,external_node_fs_.readFileSync)(external_node_path_.join(folder, '.git'), 'utf8'))?.[1];
        return at !== undefined && external_node_path_.basename(external_node_path_.dirname(at)) === 'worktrees' ? external_node_path_.resolve(folder, at) : null;
    }
    catch {
        return null;
    }
}
/** `head`: whether head's large files are pointers. */
async function largeFiles(inside, folder, head) {
    const base = await pointersOnly(inside, folder);
    if (base === null || base === head)
        return [];
    return [base ? 'base has files in Git LFS that could not be downloaded: they are pointers there' : 'base has files in Git LFS; in head they are pointers or absent'];
}
//# sourceMappingURL=worktree.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/base.js
/** The commit that head is compared with -> its checkout beside head's, ready to be set up. */










/** Nothing in the user's checkout changes: no index, no branch, no stash. Never rejects for what git or the repository do. */
async function checkOutBase({ root, ref, event, signal }) {
    const top = await gitIn(root, signal)('rev-parse', '--show-toplevel');
    if (signal.aborted)
        return INTERRUPTED;
    if (!top.ok)
        return noRepository(top.complaint, root);
    const git = gitIn(top.stdout, signal);
    await clearLeftovers(git);
    const own = ownReference((0,external_node_crypto_.randomBytes)(6).toString('hex'));
    try {
        const base = await findBase(git, { ref, event }, own);
        const checkedOut = base.ok ? await base_checkOut(git, { root, top: top.stdout, base, signal }) : base;
        // Whatever git complains of when it is ended is not what is wrong.
        return signal.aborted && !checkedOut.ok ? INTERRUPTED : checkedOut;
    }
    finally {
        await gitIn(top.stdout, new AbortController().signal)('update-ref', '-d', own);
    }
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
    // It would lead back to head, which would then be compared with itself.
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
function noRepository(complaint, root) {
    if (/dubious ownership/.test(complaint))
        return noBase('failed', 'git refuses to read this repository, which belongs to another user', `run \`git config --global --add safe.directory ${root}\``);
    if (complaint === NOT_INSTALLED)
        return noBase('no-repository', complaint, 'install git to compare with another commit');
    if (/must be run in a work tree/.test(complaint))
        return noBase('no-repository', `${root} is a bare repository or a part of one: it has no files to measure`, 'run Tailgate in a clone of it');
    return noBase('no-repository', `${root} is in no git repository, so that there is no base to compare with`, null);
}
//# sourceMappingURL=base.js.map
;// CONCATENATED MODULE: ./build/src/measure/base/dependencies.js
/** Head's installed packages -> a copy for base, where both need the same: a base without `setup` then starts as after an install. */





const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];
/**
 * `head` and `base` are the two roots, `directory` the target's folder in them. For that folder and each one above it up to the
 * root: where head has a `node_modules` that base lacks, it is copied when both name the same dependencies. Never as a link:
 * modules would be loaded from paths in head, and what base writes would be head's. Returns what was done, or why not, in sentences.
 */
async function inheritDependencies(head, base, directory, signal) {
    const notes = [];
    for (const folder of upwards(directory)) {
        const [from, to] = [external_node_path_.join(head, folder, 'node_modules'), external_node_path_.join(base, folder, 'node_modules')];
        if (!(0,external_node_fs_.existsSync)(from) || (0,external_node_fs_.existsSync)(to) || !(0,external_node_fs_.existsSync)(external_node_path_.join(base, folder)))
            continue;
        const where = folder === '.' ? '' : ` in ${folder}`;
        if (!sameDependencies(head, base, folder))
            notes.push(`the dependencies of base${where} are others than head's: give the target a \`setup\` that installs them`);
        else if (await copy(from, to, signal))
            notes.push(`base has no \`setup\`: head's node_modules${where} was copied, since both name the same dependencies`);
        else
            notes.push(`head's node_modules${where} could not be copied to base: give the target a \`setup\` that installs them`);
    }
    return notes;
}
/** `a/b` -> `a/b`, `a`, `.`; nothing for a folder outside. */
function upwards(directory) {
    const parts = external_node_path_.normalize(directory).split(external_node_path_.sep).filter((part) => part !== '.' && part !== '');
    if (parts.includes('..') || external_node_path_.isAbsolute(directory))
        return [];
    return [...parts.map((_, i) => parts.slice(0, parts.length - i).join(external_node_path_.sep)), '.'];
}
/** By the lockfiles that say what is installed there: a workspace's stands above its packages. Without one, by what package.json asks for. */
function sameDependencies(head, base, folder) {
    const lock = lockFor(head, folder);
    if (lock !== lockFor(base, folder))
        return false;
    if (lock !== null)
        return dependencies_read(head, lock) === dependencies_read(base, lock);
    const wanted = dependencies_named(external_node_path_.join(head, folder));
    return wanted !== null && wanted === dependencies_named(external_node_path_.join(base, folder));
}
/** Relative to the root; null when there is none. */
function lockFor(root, folder) {
    return upwards(folder).flatMap((above) => LOCKS.map((name) => external_node_path_.join(above, name))).find((file) => (0,external_node_fs_.existsSync)(external_node_path_.join(root, file))) ?? null;
}
function dependencies_named(folder) {
    try {
        const { dependencies = {}, devDependencies = {}, optionalDependencies = {}, peerDependencies = {} } = JSON.parse(dependencies_read(folder, 'package.json') ?? '');
        return JSON.stringify([dependencies, devDependencies, optionalDependencies, peerDependencies].map(dependencies_sorted));
    }
    catch {
        return null;
    }
}
const dependencies_sorted = (versions) => Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1));
function dependencies_read(folder, file) {
    try {
        return (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, file), 'latin1');
    }
    catch {
        return null;
    }
}
/**
 * Whole files, or clones of them where the file system has such; no hard links: `prisma generate` and the caches that tools
 * keep in node_modules write into files that are there.
 */
async function copy(from, to, signal) {
    for (const how of [['-a', '--reflink=auto'], ['-a']]) {
        // What lies behind `node_modules`, should that be a link itself.
        if (await cp([...how, '--', await (0,promises_.realpath)(from), to], signal))
            return true;
        // A second attempt would copy into what the first one left.
        await place_remove(to);
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
;// CONCATENATED MODULE: ./build/src/measure/log-file.js
/** A target's output -> a file that never grows beyond bounds, and its last lines for people. */


/** Beyond `LARGEST` the middle goes: the first lines say what was started, the last ones what went wrong. */
const log_file_LARGEST = 8 * 1024 * 1024;
const HEAD = 64 * 1024;
const log_file_TAIL = 256 * 1024;
/** A program that prints as fast as it can writes some 50 MB meanwhile. */
const LOOK_EVERY_MS = 50;
const LONGEST_LINE = 500;
/**
 * The target writes to the file itself: a pipe would make us work for every line while we time its answers, and would stop the
 * target when we are late. It is opened for appending, so that it can be cut short under the writer.
 */
class LogFile {
    path;
    /** For the target's stdout and stderr. */
    fd;
    #reader;
    #timer;
    #closed = false;
    /** Empties the file if there is one. Throws as `open` does: a full disk, a read-only folder. */
    constructor(file) {
        (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file), { recursive: true });
        this.path = file;
        this.fd = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_APPEND, 0o644);
        this.#reader = (0,external_node_fs_.openSync)(file, 'r');
        this.#timer = setInterval(() => this.#trim(), LOOK_EVERY_MS);
        this.#timer.unref();
    }
    /** The last lines that are not blank, oldest first: control characters removed, each cut at 500 characters. */
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
        (0,external_node_fs_.closeSync)(this.fd);
        (0,external_node_fs_.closeSync)(this.#reader);
    }
    #last = [];
    #size() {
        return (0,external_node_fs_.fstatSync)(this.fd).size;
    }
    #readFrom(position) {
        const bytes = Buffer.alloc(log_file_TAIL);
        const length = (0,external_node_fs_.readSync)(this.#reader, bytes, 0, bytes.length, position);
        return bytes.toString('utf8', 0, length);
    }
    #trim() {
        try {
            const size = this.#size();
            if (size <= log_file_LARGEST)
                return;
            let end = size;
            let tail = this.#readFrom(size - log_file_TAIL);
            // The target writes on meanwhile: what came since is read until nothing new is there, so that its last line is not cut away.
            for (let now = this.#size(); now > end; now = this.#size()) {
                tail = (tail + this.#readFrom(Math.max(end, now - log_file_TAIL))).slice(-log_file_TAIL);
                end = now;
            }
            (0,external_node_fs_.ftruncateSync)(this.fd, HEAD);
            (0,external_node_fs_.writeSync)(this.fd, `\n[Tailgate left out ${end - HEAD - Math.min(log_file_TAIL, tail.length)} bytes here]\n${tail.slice(tail.indexOf('\n') + 1)}`);
        }
        catch {
            // A full disk: the next look tries again, and what matters, the cut, does not need room.
        }
    }
}
/** ANSI sequences go as a whole; of other control characters only the tab stays, as a space. */
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
function lastLines(text) {
    return text.split(/\r\n|[\r\n]/)
        .map((line) => line.slice(0, 4 * LONGEST_LINE).replace(ANSI, '').replace(/\t/g, ' ').replace(CONTROL, '').trimEnd())
        .filter((line) => line !== '')
        .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}
//# sourceMappingURL=log-file.js.map
;// CONCATENATED MODULE: ./build/src/measure/process-tree.js
/** The first process of a target -> all of its processes, wherever they hid: children, daemons of their own session, orphans. */


/** The environment variable whose random value marks everything a target starts (what Jenkins does with BUILD_ID). */
const COOKIE = 'TAILGATE_COOKIE';
/** Whether this machine has a Linux /proc; without one there are no counters, and only `ps` to find processes by. */
const hasProc = process.platform === 'linux' && readStat(process.pid) !== null;
/**
 * A process belongs to the target when its parent does, when it is in a session of the target's (the first process opens
 * one, and a session is never entered from outside), or when the cookie stands in its environment. Once a member, it stays
 * one: some servers overwrite their environment, and orphans lose their parent.
 *
 * `refresh` looks only at pids it has not seen (about 0.1 ms); `rescan` looks at all of them (about 2 ms per 100 processes).
 */
class ProcessTree {
    root;
    #cookie;
    #rootStart;
    #members = new Map();
    #sessions;
    /** Pids already looked at, members and strangers. */
    #seen;
    /** `before`: the pids there were before the first process was started; they are strangers unseen. */
    constructor(root, cookie, before) {
        this.root = root;
        this.#cookie = `${COOKIE}=${cookie}`;
        this.#seen = new Set(before);
        this.#seen.delete(root);
        this.#sessions = new Set([root]);
        this.#rootStart = readStat(root)?.start ?? 0;
    }
    /** All processes now, dead but uncollected ones too; parents mostly before their children. */
    refresh() {
        return this.#scan(false);
    }
    /** As `refresh`, trusting nothing that was seen before but membership. */
    rescan() {
        return this.#scan(true);
    }
    /** Whether the pid was a member at the last look. */
    has(pid) {
        return this.#members.has(pid);
    }
    #scan(all) {
        if (!hasProc)
            return this.#scanByPs();
        const pids = listNumbers('/proc') ?? [];
        const members = new Map();
        for (const [pid, known] of this.#members) {
            const stat = readStat(pid);
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
            const stat = readStat(pid);
            if (stat !== null && stat.start >= this.#rootStart)
                fresh.push(stat);
        }
        this.#admit(fresh, (pid) => readProc(`/proc/${pid}/environ`)?.includes(this.#cookie) ?? false);
        this.#seen = new Set(pids);
        return [...this.#members.values()];
    }
    /** Sorts the members out of processes not seen before, then forgets sessions that have ended: their numbers may be used again. */
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
    /** Elsewhere than on Linux: by parent and process group, which `ps` knows everywhere. */
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
        const text = (0,external_node_child_process_.execFileSync)('ps', ['-axo', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8', timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] });
        return parsePs(text);
    }
    catch {
        return [];
    }
}
/** Lines of `ps -axo pid=,ppid=,pgid=,stat=`; the process group stands in for the session. */
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
;// CONCATENATED MODULE: ./build/src/measure/system-error.js
/** Whatever a system call threw -> its code and its message; errors of another realm are no `instanceof Error`. */
/** `ENOENT`, or an empty text for what has no code. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
function system_error_messageOf(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
//# sourceMappingURL=system-error.js.map
;// CONCATENATED MODULE: ./build/src/measure/child.js
/** A command -> a running process tree with its output in a file, that can be stopped for good. */






/** After SIGKILL: until the kernel has taken even large processes apart. */
const KILL_MS = 5000;
/** Once we were told to stop everything, nobody gets longer than this to end by himself. */
const HURRIED_MS = 1000;
class Child {
    tree;
    log;
    pid;
    /** `performance.now()` just before the first process was made. */
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
    /** Starts it in a session of its own, with nothing to read. A text is the system's reason why it cannot be started. */
    static async start({ argv, cwd, env, cookie, log, cpus }) {
        const [program = '', ...args] = cpus === null ? argv : ['taskset', '-c', cpus, ...argv];
        const before = listNumbers('/proc') ?? [];
        const began = performance.now();
        let process_;
        try {
            process_ = (0,external_node_child_process_.spawn)(program, args, { cwd, env, detached: true, stdio: ['ignore', log.fd, log.fd] });
        }
        catch (error) {
            // What Node does not tell by an event: a NUL in an argument, a command line that is too long.
            return system_error_messageOf(error);
        }
        const { pid } = process_;
        if (pid !== undefined)
            return new Child(process_, pid, new ProcessTree(pid, cookie, before), log, began);
        return new Promise((resolve) => process_.once('error', (error) => resolve(system_error_messageOf(error))));
    }
    /** How the first process ended; null while it runs. */
    get exit() {
        return this.#exit;
    }
    /** Settles when the first process has ended. */
    get ended() {
        return this.#ended;
    }
    /** Its processes that run; looks again. */
    alive() {
        return this.tree.refresh().filter((p) => !p.zombie);
    }
    /**
     * SIGTERM to every process; what still runs after `grace` ms gets SIGKILL, until a look at the whole machine finds nothing of
     * it. May be called again: an abort on the way shortens the wait.
     */
    stop(grace, hurry = false) {
        this.#hurry ||= hurry;
        this.#stopping ??= this.#stop(grace);
        return this.#stopping;
    }
    /** At once and without waiting, for the very end of our own life. */
    killNow() {
        for (let round = 0; round < 20 && this.#kill().length > 0; round += 1)
            ;
    }
    async #stop(grace) {
        const began = performance.now();
        const left = () => began + (this.#hurry ? Math.min(grace, HURRIED_MS) : grace) - performance.now();
        this.#signal(this.tree.rescan(), 'SIGTERM');
        for (let wait = 2; left() > 0 && this.alive().length > 0; wait = Math.min(2 * wait, 20))
            await (0,external_node_timers_promises_.setTimeout)(Math.min(wait, Math.max(1, left())));
        const killing = performance.now();
        for (let wait = 1; this.#kill().length > 0 && performance.now() - killing < KILL_MS; wait = Math.min(2 * wait, 50))
            await (0,external_node_timers_promises_.setTimeout)(wait);
        await Promise.race([this.#ended, (0,external_node_timers_promises_.setTimeout)(KILL_MS, undefined, { ref: false })]);
        this.#process.unref();
        this.log.close();
        forget(this);
    }
    /** Sends SIGKILL to all that a look at the whole machine finds, and gives what that was. */
    #kill() {
        const running = this.tree.rescan().filter((p) => !p.zombie);
        this.#signal(running, 'SIGKILL');
        return running;
    }
    #signal(processes, signal) {
        // The group in one go first: what forks meanwhile cannot slip through. Only while it has members is the number ours.
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
        // It ended meanwhile, or became another user's: the next look shows which.
    }
}
// Everything that runs, so that nothing survives us.
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
/** Stops whatever is still running, each within a second. */
async function stopAll() {
    await Promise.all([...running].map((child) => child.stop(HURRIED_MS, true)));
}
//# sourceMappingURL=child.js.map
;// CONCATENATED MODULE: ./build/src/measure/failure.js

/** Lines of the log that go into a failure. */
const LOG_LINES = 20;
function failure_failureOf(target, kind, message, hint, log) {
    return { target: target.name, scenario: null, kind, message, hint, log };
}
/** `exit code 1`, `signal SIGSEGV` */
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
    return failure_failureOf(target, 'start-failed', message, hintForExit(exit, log), log);
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
    const fail = (message, hint, lines = log) => failure_failureOf(target, 'not-ready', message, hint, lines);
    switch (last.kind) {
        case 'answered': {
            const wanted = target.ready.status?.join(' or ') ?? '200-399';
            const body = lastLines(last.body).slice(0, 3).map((line) => `GET ${path} was answered: ${line}`);
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
    const who = owner.pid === null ? "another user's process" : `process ${owner.pid} (${lastLines(owner.name ?? '')[0] ?? 'unnamed'})`;
    const message = `${whereIs(address)} was answered by ${who}, which does not belong to the target: its speed would have been measured instead`;
    return failure_failureOf(target, 'foreign-listener', message, 'start the service itself and in the foreground, not by way of a container, a supervisor or a daemon', log);
}
//# sourceMappingURL=failure.js.map
;// CONCATENATED MODULE: ./build/src/measure/bounded-run.js
/** A short command -> what it printed; null when it fails, takes too long or says too much. */

function run(program, args, options) {
    return new Promise((resolve) => {
        try {
            const child = (0,external_node_child_process_.execFile)(program, args, { ...options, encoding: 'utf8', maxBuffer: 1024 * 1024, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
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
;// CONCATENATED MODULE: ./build/src/measure/cpus.js
/** The cores we may use -> one for the load generator and the others for the targets, so that neither disturbs the other. */




/** How to keep generator and targets apart, or why it cannot be done here. */
function cpuLayout() {
    if (process.platform !== 'linux')
        return { reason: `processes cannot be kept to cores on ${process.platform}` };
    if (!hasTaskset(process.env['PATH'] ?? ''))
        return { reason: 'there is no `taskset` on the PATH (package util-linux)' };
    const allowed = allowedCpus();
    if (allowed === null)
        return { reason: '/proc/self/status does not tell which cores are allowed' };
    return layoutOf(allowed, (cpu) => parseCpuList(readProc(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`) ?? String(cpu)));
}
/** The generator gets all allowed threads of the first core, the targets all other cores: two threads of one core slow each other down. */
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
/** The cores we had before `pinSelf`, for what should not be kept to the generator's; null while we are not pinned. */
function cpusBeforePinning() {
    return beforePinning;
}
/** Keeps this process to the generator's cores for as long as it measures; `layout` is null where that cannot be done. */
async function cpus_keepApart() {
    const layout = cpuLayout();
    const release = 'reason' in layout ? null : await pinSelf(layout.generator);
    return 'reason' in layout || release === null ? { layout: null, release: async () => undefined } : { layout, release };
}
/**
 * Keeps all threads of this process, and what it starts from now on, to these cores; gives the way back, or null when the
 * system refuses.
 */
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
/** `0-2,5` -> 0, 1, 2, 5 */
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
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readProc('/proc/self/status') ?? '')?.[1];
    return list === undefined ? null : parseCpuList(list);
}
async function keepTo(list) {
    return (await run('taskset', ['-a', '-c', '-p', list, String(process.pid)], { env: process.env, timeout: 5000 })) !== null;
}
function hasTaskset(searchPath) {
    return searchPath.split(':').some((folder) => {
        try {
            (0,external_node_fs_.accessSync)(external_node_path_.join(folder, 'taskset'), external_node_fs_.constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    });
}
//# sourceMappingURL=cpus.js.map
;// CONCATENATED MODULE: ./build/src/measure/target-environment.js
/** Our own environment -> the target's: what a program needs to run, and nothing that is worth stealing. */

/** Names passed on as they are. The code under test is a stranger's: everything else stays here. */
const PASSED_ON = new Set([
    'PATH', 'HOME', 'LANG', 'LANGUAGE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'SHELL', 'CI', 'NODE_ENV',
    // Where interpreters, version managers and libraries live.
    'NODE_PATH', 'NVM_DIR', 'NVM_BIN', 'FNM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'MISE_DATA_DIR', 'BUN_INSTALL', 'DENO_DIR', 'PNPM_HOME', 'COREPACK_HOME',
    'PYENV_ROOT', 'PYENV_VERSION', 'VIRTUAL_ENV', 'PYTHONHOME', 'PYTHONPATH', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV',
    'JAVA_HOME', 'M2_HOME', 'MAVEN_HOME', 'GRADLE_HOME', 'GRADLE_USER_HOME', 'SDKMAN_DIR', 'KOTLIN_HOME', 'SCALA_HOME',
    'GOPATH', 'GOROOT', 'GOCACHE', 'GOMODCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN',
    'RBENV_ROOT', 'GEM_HOME', 'GEM_PATH', 'BUNDLE_PATH', 'DOTNET_ROOT', 'NUGET_PACKAGES', 'COMPOSER_HOME', 'ERLANG_HOME', 'MIX_HOME', 'HEX_HOME',
    'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'LIBRARY_PATH', 'PKG_CONFIG_PATH',
    'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
]);
/** Setup downloads things: behind a proxy it needs these, the target never does. */
const FOR_SETUP = new Set(['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'NPM_CONFIG_REGISTRY', 'NPM_CONFIG_CACHE', 'PIP_CACHE_DIR', 'GOPROXY', 'GOFLAGS']);
const LOCALE = /^LC_[A-Z]+$/;
/** Belt and braces: were such a name ever added above, it would still not get through. */
const NEVER = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|^INPUT_|^ACTIONS_|^GITHUB_|^RUNNER_/i;
/** `own` is our environment, `written` what the config gives the target: that is the user's word, so it comes through whole. */
function targetEnvironment(own, written, cookie, where) {
    const filled = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, target_environment_fill(value, where)]));
    return { ...inherited(own, (name) => PASSED_ON.has(name)), HOST: '127.0.0.1', ...filled, PORT: where.port ?? where.socket ?? '', [COOKIE]: nested(own, cookie) };
}
/** The same for `setup`, which knows no port. */
function setupEnvironment(own, written, cookie) {
    const passes = (name) => PASSED_ON.has(name) || FOR_SETUP.has(name.toUpperCase());
    return { ...inherited(own, passes), ...written, [COOKIE]: nested(own, cookie) };
}
function target_environment_fill(text, { port, socket }) {
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
/** A Tailgate that is itself under test keeps the outer one's cookie in front of its own, so that both find what it starts. */
function nested(own, cookie) {
    const outer = own[COOKIE];
    return outer === undefined ? cookie : `${outer}.${cookie}`;
}
//# sourceMappingURL=target-environment.js.map
;// CONCATENATED MODULE: ./build/src/measure/start-command.js
/** What the config says to start -> the program and its arguments, or why there is no such program. */



/** Quotes, expansions, redirections, lists, assignments: only a shell understands these. */
const SHELL_SYNTAX = /["'`$\\|&;<>()*?[\]{}~#!\n]|^\s*\w+=/;
/** Words that only a shell knows; no program of that name would do the same. */
const SHELL_WORDS = new Set(['.', ':', 'cd', 'command', 'eval', 'exec', 'export', 'set', 'source', 'time', 'trap', 'ulimit', 'umask', 'unset', 'wait', 'if', 'for', 'while', 'until', 'case']);
/**
 * A list is taken as it is; a string goes through `/bin/sh -c` when it needs one and is split at spaces when not: a shell
 * between us and the target costs a process and swallows signals.
 */
function resolveCommand(start, cwd, env, where) {
    if (!start_command_isDirectory(cwd))
        return { ok: false, message: `the directory ${cwd} does not exist`, hint: 'correct `directory` of the target: it is relative to the root of the checkout' };
    const argv = typeof start === 'string' ? split(target_environment_fill(start, where)) : start.map((word) => target_environment_fill(word, where));
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
/** As execvp(3) looks for it: relative to the working directory with a slash, else on the PATH of the target. */
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
function start_command_isDirectory(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
//# sourceMappingURL=start-command.js.map
;// CONCATENATED MODULE: ./build/src/measure/start-child.js
/** A command of the config -> its running process tree, or the sentence that says why it cannot be run. */





async function startChild({ command, cwd, env, cookie, where, logFile, cpus }) {
    const resolved = resolveCommand(command, cwd, env, where);
    if (!resolved.ok)
        return resolved;
    let log;
    try {
        log = new LogFile(logFile);
    }
    catch (error) {
        return { ok: false, message: `its log cannot be written: ${system_error_messageOf(error)}`, hint: 'is the disk full, or the output directory (`--out`) read-only?' };
    }
    const child = await Child.start({ argv: resolved.argv, cwd, env, cookie, log, cpus: cpus ?? cpusBeforePinning() });
    if (typeof child !== 'string')
        return { ok: true, child };
    log.close();
    return { ok: false, message: `it cannot be started: ${child}`, hint: null };
}
//# sourceMappingURL=start-child.js.map
;// CONCATENATED MODULE: ./build/src/measure/setup.js
/** A target's setup command -> run once in a checkout, or the failure that it ended with. */







const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;
/** null when it went well or there is nothing to do. Whatever it started is gone afterwards. */
async function runSetup({ target, directory, logFile, signal, timeout = QUARTER_OF_AN_HOUR }) {
    if (target.setup === null)
        return null;
    if (signal.aborted)
        return failure_failureOf(target, 'interrupted', 'the run was interrupted before `setup`', null, []);
    const fail = (message, hint, log) => failure_failureOf(target, 'setup-failed', message, hint, log);
    const cwd = external_node_path_.resolve(directory, target.directory);
    const cookie = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const env = setupEnvironment(process.env, target.env, cookie);
    const started = await startChild({ command: target.setup, cwd, env, cookie, where: { port: null, socket: null }, logFile, cpus: null });
    if (!started.ok)
        return fail(`\`setup\` cannot be run: ${started.message}`, started.hint, []);
    const { child } = started;
    const done = new AbortController();
    const how = await Promise.race([child.ended, lateness(timeout, AbortSignal.any([signal, done.signal]))]);
    done.abort();
    await child.stop(HURRIED_MS, signal.aborted);
    const lines = child.log.tail(LOG_LINES);
    if (signal.aborted)
        return failure_failureOf(target, 'interrupted', 'the run was interrupted during `setup`', null, lines);
    if (how === 'late')
        return fail(`\`setup\` was not done after ${seconds(timeout)}`, 'does it wait for an answer, or start a service? It must end by itself', lines);
    return how.code === 0 ? null : fail(`\`setup\` ended with ${howItEnded(how)}`, hintForExit(how, lines), lines);
}
/** Settles when the time is up or nobody waits any more; does not keep the process alive by itself. */
function lateness(timeout, signal) {
    return (0,external_node_timers_promises_.setTimeout)(timeout, 'late', { signal, ref: false }).catch(() => 'late');
}
//# sourceMappingURL=setup.js.map
;// CONCATENATED MODULE: ./build/src/measure/listeners.js
/** A TCP port -> the processes that listen on it, by way of socket inodes under /proc. */


/** All TCP sockets that listen in our network namespace; empty where /proc does not tell. */
function listListeners() {
    return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => parseListeners(readProc(file) ?? ''));
}
/** Lines of /proc/net/tcp and tcp6: `sl local rem st ...`, addresses in hex, each 32 bits in host order. */
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
    // 127.0.0.1, and the same mapped into IPv6.
    return /^(?:0000000000000000FFFF0000)?0100007F$/.test(hex) ? 'loopback' : 'other';
}
/** Which sockets answer a connection to 127.0.0.1: one bound to that very address goes before one bound to all. */
function answering(listeners, port) {
    const on = listeners.filter((l) => l.port === port);
    const exact = on.filter((l) => l.address === 'loopback');
    return exact.length > 0 ? exact : on.filter((l) => l.address === 'any');
}
/** The inodes of all sockets a process holds open; null when we may not look. */
function socketsOf(pid) {
    const files = listNumbers(`/proc/${pid}/fd`);
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
            // Closed meanwhile.
        }
    }
    return inodes;
}
/** Whose the port is. With several listeners on it (SO_REUSEPORT) all must be the target's: the kernel deals connections out to all. */
function ownerOf(port, pids) {
    const inodes = answering(listListeners(), port).map((l) => l.inode);
    if (inodes.length === 0)
        return { kind: 'unknown' };
    const sockets = pids.map(socketsOf);
    const strange = inodes.filter((inode) => !sockets.some((own) => own?.has(inode)));
    if (strange.length === 0)
        return { kind: 'target' };
    const holder = (listNumbers('/proc') ?? []).find((pid) => !pids.includes(pid) && strange.some((inode) => socketsOf(pid)?.has(inode)));
    if (holder !== undefined)
        return { kind: 'foreign', pid: holder, name: readProc(`/proc/${holder}/comm`)?.trim() ?? null };
    return sockets.includes(null) ? { kind: 'unknown' } : { kind: 'foreign', pid: null, name: null };
}
/** The ports on which these processes listen. */
function portsOf(pids) {
    const own = pids.map(socketsOf);
    const found = listListeners().filter((l) => own.some((inodes) => inodes?.has(l.inode)));
    return [...new Map(found.map(({ port, address }) => [`${port} ${address}`, { port, address }])).values()];
}
//# sourceMappingURL=listeners.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/src/measure/port.js
/** The machine's free ports -> one that is ours alone until released, even with other Tailgates on the same machine. */







/** All ports have five digits, so that both sides get command lines of equal length. */
const FIRST = 20_000;
const LAST = 31_999;
/**
 * A port on 127.0.0.1 that nobody listens on and that no other Tailgate has reserved. It lies outside the range from which the
 * kernel picks ports for outgoing connections: inside it, a probe of a closed port can connect to itself and find it "open".
 * Throws when not one of the 12,000 is free.
 */
async function reservePort(candidates = portsOutside(readProc('/proc/sys/net/ipv4/ip_local_port_range'))) {
    const offset = (0,external_node_crypto_.randomInt)(candidates.length);
    for (let i = 0; i < candidates.length; i += 1) {
        const port = candidates[(offset + i) % candidates.length];
        if (port === undefined || !lock(port))
            continue;
        if (await isFree(port))
            return { port, release: () => unlock(port) };
        unlock(port);
    }
    throw new Error(`none of ${candidates.length} ports between ${FIRST} and ${LAST} is free`);
}
/**
 * `32768\t60999` -> the ports to choose from. When the kernel's range covers all of ours, the odd ones: Linux gives outgoing
 * connections even ports first.
 */
function portsOutside(localRange) {
    const [low = 0, high = 0] = (localRange ?? '').trim().split(/\s+/).map(Number);
    const all = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
    const outside = all.filter((port) => port < low || port > high);
    return outside.length > 0 ? outside : all.filter((port) => port % 2 === 1);
}
/** Free on every address: listening on `::` takes IPv4 with it, and a listener on any one address refuses that. */
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
// One file per port, holding the pid and start time of whoever reserved it.
const held = new Set();
const folder = () => external_node_path_.join((0,external_node_os_.tmpdir)(), 'tailgate-ports');
const lockFile = (port) => external_node_path_.join(folder(), String(port));
const me = () => `${process.pid} ${readStat(process.pid)?.start ?? 0}\n`;
function lock(port) {
    if (held.has(port))
        return false;
    prepare();
    const taken = port_create(port) || (reclaim(port) && port_create(port));
    if (taken)
        held.add(port);
    return taken;
}
/** Where lock files cannot be written at all, the port is taken without one: the listener's owner is checked later anyway. */
function port_create(port) {
    try {
        (0,external_node_fs_.writeFileSync)(lockFile(port), me(), { flag: 'wx' });
        return true;
    }
    catch (error) {
        return codeOf(error) !== 'EEXIST';
    }
}
/**
 * Removes the lock of a process that is gone. The file is renamed before it is removed, and put back if it is not the one that
 * was judged: of two who find the same stale file, only one gets the port.
 */
function reclaim(port) {
    const file = lockFile(port);
    const aside = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        const judged = (0,external_node_fs_.readFileSync)(file, 'utf8');
        if (port_isAlive(judged))
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
/** Whether the process that wrote the lock is still the one with that pid. An empty file is one being written. */
function port_isAlive(owner) {
    const [pid = 0, start = 0] = owner.trim().split(' ').map(Number);
    if (!Number.isInteger(pid) || pid <= 0)
        return owner.length === 0;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (codeOf(error) !== 'EPERM')
            return false;
    }
    const stat = readStat(pid);
    return stat === null || start === 0 || stat.start === start;
}
function unlock(port) {
    if (!held.delete(port))
        return;
    try {
        if ((0,external_node_fs_.readFileSync)(lockFile(port), 'utf8') === me())
            (0,external_node_fs_.rmSync)(lockFile(port), { force: true });
    }
    catch {
        // It was never written, or somebody cleaned the folder: either way it is gone.
    }
}
let prepared = false;
function prepare() {
    if (prepared)
        return;
    prepared = true;
    process.on('exit', () => [...held].forEach(unlock));
    try {
        (0,external_node_fs_.mkdirSync)(folder(), { recursive: true });
        // Shared between users like /tmp itself.
        (0,external_node_fs_.chmodSync)(folder(), 0o1777);
    }
    catch {
        // Another user's folder: what it allows shows when a lock is written.
    }
}
//# sourceMappingURL=port.js.map
;// CONCATENATED MODULE: ./build/src/measure/reserved-address.js
/** How a target listens -> an address that is its alone until released. */






/** A free port, or the path of a socket in a folder of its own that nobody else can enter. */
async function reserveAddress({ listen, protocol }) {
    if (listen === 'port') {
        const { port, release } = await reservePort();
        return { address: { kind: 'port', protocol, host: '127.0.0.1', port }, release };
    }
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(socketFolder(), 'tg-'));
    (0,external_node_fs_.chmodSync)(folder, 0o700);
    return { address: { kind: 'socket', protocol, path: external_node_path_.join(folder, 's') }, release: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }) };
}
/** A socket's path has at most 107 bytes (103 on macOS), and may end up unquoted in a shell's command line. */
function socketFolder() {
    const folder = (0,external_node_os_.tmpdir)();
    return /^[\w./-]{1,80}$/.test(folder) ? folder : '/tmp';
}
/** How long a port may go on answering after its owner was killed. */
const LONGEST_MS = 1000;
/** Until nothing takes connections there any more, a second at most. */
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
/**
 * Whether a connection leads back to its own socket. Connecting to a closed port on the loopback does that when the kernel
 * happens to pick the very same port for the outgoing end: about one attempt in 14,000 within its range.
 */
function isSelfConnection(socket) {
    return socket.localPort !== undefined && socket.localPort === socket.remotePort;
}
//# sourceMappingURL=reserved-address.js.map
;// CONCATENATED MODULE: ./build/src/measure/readiness.js
/** An address -> the moment of its first correct response, or what came instead. */



/** An attempt without an answer for so long gets company; a slow first answer still counts when it comes. */
const HANGING_MS = 1000;
/** Connections left open to a service that does not answer. */
const MOST_AT_ONCE = 3;
/** Of a wrong answer's body, for the report. */
const KEPT_BODY = 300;
/**
 * Asks again and again, on a new connection each time. `at` is `performance.now()` at the end of the response; `onReady` is
 * called in the same moment, before anything else can run.
 */
function waitUntilReady(options, onReady) {
    return new Promise((resolve) => {
        const attempts = [];
        let last = { kind: 'refused' };
        let next;
        const finish = (readiness) => {
            clearTimeout(next);
            clearTimeout(limit);
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
        const watch = setInterval(() => options.giveUp() && finish({ kind: 'given-up' }), Math.max(5, options.pollEvery));
        const start = () => {
            if (options.giveUp())
                return finish({ kind: 'given-up' });
            if (attempts.length >= MOST_AT_ONCE)
                attempts.shift()?.abandon();
            const attempt = readiness_ask(options, (found, at) => {
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
/** One GET on a connection of its own. `done` is called once, never before `ask` has returned. */
function readiness_ask({ address, path, status }, done) {
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
;// CONCATENATED MODULE: ./build/src/measure/witnesses.js
/** A process tree -> counters of what it did so far: CPU time, system calls and bytes of reading and writing, page faults, memory. */



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
/** Reads the counters of one target's tree. Keep one for the life of the target: it remembers processes that have ended. */
class Witnesses {
    #tree;
    #records = new Map();
    /** Totals of ended processes whose parent is not one of the target's. */
    #orphans = NOTHING;
    #last = NOTHING;
    #peak = 0;
    #foreignUser = false;
    constructor(tree) {
        this.#tree = tree;
    }
    /** About 0.5 ms for a process with ten threads. null on a machine without /proc. */
    readCounters() {
        if (!hasProc)
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
    /** About 1 ms per process, during which the process cannot map memory: not while it is being timed. */
    readMemory() {
        if (!hasProc)
            return null;
        let current = 0;
        let peak = 0;
        for (const { pid, zombie } of this.#tree.refresh()) {
            const status = zombie ? null : readProc(`/proc/${pid}/status`);
            if (status === null)
                continue;
            const rollup = readProc(`/proc/${pid}/smaps_rollup`) ?? '';
            current += numberAfter(rollup, 'Pss') ?? numberAfter(status, 'VmRSS') ?? 0;
            peak += numberAfter(status, 'VmHWM') ?? numberAfter(status, 'VmRSS') ?? 0;
        }
        this.#peak = Math.max(this.#peak, current * 1024, peak * 1024);
        return { current: current * 1024, peak: this.#peak };
    }
    /**
     * Lets the peak begin anew, so that a scenario does not inherit that of the one before it: 5 in clear_refs resets the
     * kernel's own mark (proc(5)). Where that is refused the peak stays the one since the start.
     */
    resetPeak() {
        for (const { pid, zombie } of this.#tree.refresh())
            if (!zombie)
                resetHighWaterMark(pid);
        this.#peak = 0;
    }
    /** What could not be read of this target though the machine has it: processes of another user hide their reading and writing. */
    absent() {
        return this.#foreignUser ? absences(IO_METRICS, 'a process of the target runs as another user, whose /proc/PID/io cannot be read') : [];
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
        const io = readProc(`/proc/${stat.pid}/io`);
        if (io === null && !stat.zombie && hasIo)
            this.#foreignUser ||= readStat(stat.pid)?.zombie === false;
        const of = (name) => (io === null ? 0 : (numberAfter(io, name) ?? 0));
        const own = { reads: of('syscr'), writes: of('syscw'), read: of('rchar'), write: of('wchar'), faults: stat.faults };
        record.own = largest(record.own, { cpu: cpuOf(stat, record), ...own });
    }
    /** Moves what ended since the last reading into its parent, youngest first, so that a child is in its parent before that one goes. */
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
/**
 * A process and its ended children. The kernel adds a child's counters to the parent that waits for it, and drops them when
 * nobody does (SIGCHLD ignored). Which of the two, its faults tell: every process has some, so waiting for all the children
 * that were seen shows as at least as many reaped faults.
 */
function totalOf({ own, reaped, lost }) {
    const waited = reaped.faults >= lost.faults;
    return waited ? { ...own, cpu: own.cpu + reaped.cpu, faults: own.faults + reaped.faults } : plus(own, lost);
}
/**
 * CPU time of a process, ms: nanoseconds per thread from schedstat. Threads that lived and ended between two readings are
 * missing there but not in utime + stime, which is exact but for its 10 ms step: the larger one is right.
 */
function cpuOf(stat, record) {
    const threads = new Map();
    let sum = 0;
    for (const thread of listNumbers(`/proc/${stat.pid}/task`) ?? []) {
        const text = readProc(`/proc/${stat.pid}/task/${thread}/schedstat`);
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
        (0,external_node_fs_.writeFileSync)(`/proc/${pid}/clear_refs`, '5');
    }
    catch {
        // Another user's process, or one that has just ended.
    }
}
const IO_METRICS = ['io.reads', 'io.writes', 'io.read', 'io.write', 'cold-start.read', 'cold-start.reads'];
const OTHER_METRICS = ['cpu', 'faults', 'memory.mean', 'memory.peak', 'cold-start.cpu', 'cold-start.faults', 'cold-start.memory'];
const hasIo = hasProc && readProc('/proc/self/io') !== null;
const absences = (metrics, reason) => metrics.map((metric) => ({ metric, reason }));
/** The metrics that this machine cannot give, each with its reason. Counters named here read 0 and must not be shown. */
function absentReasons() {
    if (!hasProc)
        return absences([...OTHER_METRICS, ...IO_METRICS], `it is read from Linux's /proc, which ${process.platform === 'linux' ? 'cannot be read here' : `${process.platform} does not have`}`);
    return hasIo ? [] : absences(IO_METRICS, 'this kernel does not count reading and writing per process (/proc/self/io)');
}
//# sourceMappingURL=witnesses.js.map
;// CONCATENATED MODULE: ./build/src/measure/target.js
/** A target's start command -> a running service that has answered correctly once, or the reason why it did not. */











/** Ports tried when somebody else took the reserved one before the target could. */
const MOST_ATTEMPTS = 3;
const LOG_SEARCHED = 100;
const PORT_TAKEN = /EADDRINUSE|address already in use|address in use/i;
/** Never rejects for anything the target does; afterwards a target that did not start has left no process behind. */
async function startTarget(options) {
    for (let attempt = 1;; attempt += 1) {
        const { portTaken = false, ...started } = await startOnce(options);
        if (!portTaken || attempt === MOST_ATTEMPTS || options.signal.aborted)
            return started;
    }
}
/** `portTaken`: it says that somebody else listens on the port already, so another one may do. */
async function startOnce({ target, directory, cpus, logFile, signal, pollEvery = 5 }) {
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
    const env = targetEnvironment(process.env, target.env, cookie, where);
    const started = await startChild({ command: target.start, cwd, env, cookie, where, logFile, cpus });
    if (!started.ok) {
        place.release();
        return refuse(failure_failureOf(target, 'start-failed', started.message, started.hint, []));
    }
    const running = new Running(started.child, place, target, signal);
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
    #onAbort = () => void this.stop();
    #stopped = null;
    constructor(child, place, target, signal) {
        this.#child = child;
        this.#place = place;
        this.#target = target;
        this.#signal = signal;
        this.address = place.address;
        this.#witnesses = new Witnesses(child.tree);
        signal.addEventListener('abort', this.#onAbort, { once: true });
    }
    get pid() {
        return this.#child.pid;
    }
    /** null when it answered correctly and the answer was its own. */
    async untilReady(pollEvery) {
        const { path: ask, status, timeout } = this.#target.ready;
        const options = { address: this.address, path: ask, status, timeout, pollEvery, giveUp: () => this.#signal.aborted || this.exit() !== null };
        const readiness = await waitUntilReady(options, () => {
            this.countersAtReady = this.#witnesses.readCounters();
            this.memoryAtReady = this.#witnesses.readMemory();
        });
        if (this.#signal.aborted)
            return interrupted(this.#target, this.logTail(LOG_LINES));
        switch (readiness.kind) {
            case 'given-up': return endedEarly(this.#target, this.exit() ?? { code: null, signal: null }, performance.now() - this.#child.began, this.logTail(LOG_LINES));
            case 'timeout': {
                const elsewhere = this.address.kind === 'port' && readiness.last.kind === 'refused' ? portsOf(this.#pids()).map((l) => l.port) : [];
                return neverReady(this.#target, this.address, readiness.last, elsewhere, this.logTail(LOG_LINES));
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
    absent() {
        return this.#witnesses.absent();
    }
    /** A first process that ended well and left others running has put the service into the background: it runs as long as they do. */
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
        return owner.kind === 'foreign' ? listensElsewhere(this.#target, this.address, owner, this.logTail(LOG_LINES)) : null;
    }
}
function interrupted(target, log) {
    return failure_failureOf(target, 'interrupted', 'the run was interrupted while the target was starting', null, log);
}
//# sourceMappingURL=target.js.map
;// CONCATENATED MODULE: ./build/src/measure/base-ready.js



/**
 * Before anything is measured, so that a base that cannot be built costs seconds and the stored comparison still has its
 * time. A target without `setup` gets head's dependencies where they are the same.
 */
async function readyBase({ targets, head, base, layout, logs, signal, progress }) {
    const notes = [];
    for (const target of targets) {
        if (target.setup !== null || target.start !== null)
            progress(`${target.name}: ${target.setup ?? 'starting'} (base)`);
        const inherited = target.setup === null ? await inheritDependencies(head, base, target.directory, signal) : [];
        notes.push(...inherited);
        const logFile = (name) => `${logs}/${target.name}.base.${name}.log`;
        const failure = await runSetup({ target, directory: base, logFile: logFile('setup'), signal }) ?? (target.start === null ? null : await base_ready_startOnce(target, base, layout, logFile('first-start'), signal));
        if (failure !== null)
            return { ok: false, failure: { target: target.name, kind: failure.kind, message: [failure.message, ...inherited].join('; '), hint: failure.hint } };
    }
    return { ok: true, notes };
}
async function base_ready_startOnce(target, directory, layout, logFile, signal) {
    const started = await startTarget({ target, directory, cpus: layout?.target ?? null, logFile, signal });
    if (!started.ok)
        return started.failure;
    await started.running.stop();
    return null;
}
//# sourceMappingURL=base-ready.js.map
;// CONCATENATED MODULE: ./build/src/measure/checkout.js
/** A folder -> the commit and branch that are checked out there, as far as git tells. */

const checkout_UNKNOWN = { commit: null, branch: null, dirty: false, time: null };
/**
 * Nulls where git is absent, refuses (`safe.directory`) or there is no repository. `dirty`: tracked files differ from the
 * commit; files that git does not know do not count, since runs leave some behind.
 */
async function readCheckout(directory) {
    const commit = await git(directory, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit))
        return checkout_UNKNOWN;
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
/** Changes nothing and starts nothing: no locks, no questions, no file watcher that the repository's config names. */
async function git(directory, ...args) {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const answer = await run('git', ['-C', directory, '-c', 'core.fsmonitor=false', ...args], { env, timeout: 10_000 });
    return answer === null ? null : answer.stdout.trim();
}
//# sourceMappingURL=checkout.js.map
;// CONCATENATED MODULE: ./build/src/measure/environment.js
/** This machine -> the description that people read and that decides whether two measurements may be compared. */







/** Goes up when Tailgate measures in another way, so that older numbers are not compared with newer ones. */
const PROTOCOL = 1;
/** One fingerprint per target, by its name. May be asked before or after pinning. */
async function readEnvironment({ tool, targets, pinned, env, directory = process.cwd() }) {
    const machine = { cpu: cpuModel(), cores: coreCount(), arch: process.arch, os: systemName(), image: imageName(env['ImageOS']), pinned, protocol: PROTOCOL };
    const fingerprints = await Promise.all(targets.map(async ({ name, start, directory: own, env: written }) => {
        const runtime = start === null ? null : await readRuntime(start, external_node_path_.resolve(directory, own), setupEnvironment(env, written, ''));
        return [name, { ...machine, runtime }];
    }));
    return { tool, node: process.versions.node, kernel: `${external_node_os_.type()} ${external_node_os_.release()}`, memory: external_node_os_.totalmem(), fingerprints: Object.fromEntries(fingerprints) };
}
/** Which runtime a program is or runs on; `java -version` because version 8 knows no other, and it answers on stderr. */
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
/** `node server.js` -> `node 24`: asks the program that the command starts with, in the target's own folder; null when it tells nothing. */
async function readRuntime(start, cwd, env) {
    const words = typeof start === 'string' ? start.trim().split(/\s+/) : start;
    const program = words.find((word) => word !== 'exec' && !/^\w+=/.test(word)) ?? '';
    const found = RUNTIMES.find(([name]) => name.test(external_node_path_.basename(program)));
    if (found === undefined)
        return null;
    const [, instead, { name, args, parts }] = found;
    const answer = await run(instead ?? program, args, { cwd, env, timeout: 10_000 });
    const version = /(\d+)(?:\.(\d+))?/.exec(answer === null ? '' : `${answer.stdout}\n${answer.stderr}`);
    if (version === null)
        return name;
    const [, major = '', minor = '0'] = version;
    // Java 8 and before call themselves 1.8.
    if (name === 'java')
        return `java ${major === '1' ? minor : major}`;
    return `${name} ${parts === 1 ? major : `${major}.${minor}`}`;
}
/** All that we were allowed to use before we kept ourselves to fewer. */
function coreCount() {
    const before = cpusBeforePinning();
    return before === null ? external_node_os_.availableParallelism() : parseCpuList(before).length;
}
/** What cpuinfo calls it; on ARM, where it has no name, its implementer and part. */
function cpuModel() {
    const model = external_node_os_.cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? '';
    if (model !== '' && model !== 'unknown')
        return model;
    const info = readProc('/proc/cpuinfo') ?? '';
    const field = (name) => new RegExp(`^${name}\\s*:\\s*(\\S+)`, 'm').exec(info)?.[1];
    const part = field('CPU part');
    return part === undefined ? 'unknown' : `implementer ${field('CPU implementer') ?? '?'} part ${part}`;
}
/** `debian 12`, `darwin 24`: a new minor release of the same system is the same machine still. */
function systemName() {
    const release = process.platform === 'linux' ? (readProc('/etc/os-release') ?? '') : '';
    const field = (name) => new RegExp(`^${name}="?([^"\\n]+)"?$`, 'm').exec(release)?.[1];
    const id = field('ID');
    if (id !== undefined)
        return [id, field('VERSION_ID')].filter((part) => part !== undefined).join(' ');
    return process.platform === 'linux' ? 'linux' : `${process.platform} ${external_node_os_.release().split('.')[0] ?? ''}`;
}
/** `ubuntu24`: GitHub's runners say it in ImageOS. */
function imageName(image) {
    return image === undefined || image === '' ? null : image;
}
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./build/src/measure/cold-start.js
/** A target -> one cold start: a fresh process up to its first correct response, with what it had done by then. */

/** Starts it, waits for the first correct response, stops it. */
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
;// CONCATENATED MODULE: ./build/src/measure/given-up.js
/** Stands for the cold starts where a scenario's name would; no scenario can be called so. */
const COLD_START = ' cold start';
class GivenUp {
    #record;
    #signal;
    #parts = new Set();
    constructor(record, signal) {
        this.#record = record;
        this.#signal = signal;
    }
    /** A failure ends the measuring of what it is about (null: the whole target); after an abort it is the interruption that is told. */
    add(target, scenario, side, failure) {
        this.#parts.add(given_up_key(target, side, scenario));
        if (this.#signal.aborted || failure.kind === 'interrupted')
            return;
        const { kind, message, hint, log } = failure;
        this.#record.addFailure({ target, scenario: scenario === COLD_START ? null : scenario, side, kind, message, hint, log });
    }
    /** The side as a whole, or what of it is named. After an abort everything is given up. */
    has(target, side, part = null) {
        return this.#signal.aborted || this.#parts.has(given_up_key(target, side, null)) || this.#parts.has(given_up_key(target, side, part));
    }
}
const given_up_key = (target, side, part) => JSON.stringify([target, side, part]);
//# sourceMappingURL=given-up.js.map
;// CONCATENATED MODULE: ./build/src/measure/parts.js
/** How many fresh launches confirm an accusation. */
const CONFIRMING = 2;
/** Every look costs error rate: the time counts as spent when less than this share of a round is left. */
const LAST_ROUND = 0.5;
/** The measured cold starts in blocks of four in balanced order (one side: single starts); the first of each side is thrown away. */
function startBlocks({ sides, coldStarts }) {
    const size = sides.length > 1 ? 4 : 1;
    const measured = coldStarts.slice(sides.length);
    return Array.from({ length: Math.ceil(measured.length / size) }, (_, i) => measured.slice(i * size, (i + 1) * size));
}
/**
 * The parts of a run. Without looks in the plan every part is open until its plan is done. With them a part is looked at
 * after given numbers of launches, and at the end of the time; it ends when enough is known. An accusation is confirmed by
 * two fresh launches first, even where the time is over.
 */
class Parts {
    #parts;
    constructor({ targets, looks }) {
        const last = looks.at(-1);
        this.#parts = targets.flatMap(({ target, sides, launches, coldStarts }) => {
            const fresh = { target: target.name, units: 0, looked: 0, share: 0, held: 0, state: 'open' };
            const scenarios = launches.length === 0 ? [] : target.scenarios.map(({ name }) => ({ ...fresh, scenario: name, looks }));
            if (coldStarts.length === 0)
                return scenarios;
            const blocks = startBlocks({ sides, coldStarts }).length - CONFIRMING;
            return [...scenarios, { ...fresh, scenario: null, looks: last === undefined ? [] : looks.map((n) => Math.round((n / last) * blocks)) }];
        });
    }
    isOpen(target, scenario) {
        const part = this.#find(target, scenario);
        return part !== undefined && part.state !== 'closed';
    }
    /** Whether anything is left to measure of it. */
    targetIsOpen(target) {
        return this.#parts.some((part) => part.target === target && part.state !== 'closed');
    }
    get anyOpen() {
        return this.#parts.some(({ state }) => state !== 'closed');
    }
    /** One more launch, or block of starts, of it is done. */
    done(target, scenario) {
        const part = this.#find(target, scenario);
        if (part !== undefined)
            part.units += 1;
    }
    /** There will be no more of it: it could not be measured, or its plan is done. */
    close(target, scenario) {
        const part = this.#find(target, scenario);
        if (part !== undefined)
            part.state = 'closed';
    }
    /** The looks that are due after a round. They are taken by `decide`. */
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
    /** Whether a look or a confirmation waits for a decision. */
    get awaitsDecision() {
        return this.#parts.some((part) => part.state !== 'closed' && this.#justLookedOrConfirmed(part));
    }
    /** Ends, confirms or goes on with the parts that were looked at, and with those whose confirmation is in. */
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
//# sourceMappingURL=parts.js.map
;// CONCATENATED MODULE: ./build/src/measure/cold-start-blocks.js


class ColdStarts {
    #options;
    #blocks;
    #made = 0;
    constructor(options) {
        this.#options = options;
        this.#blocks = startBlocks(options.plan);
    }
    /** This round's share; before the first, one start of each side is thrown away. */
    async round(round) {
        const { plan: { target, sides, coldStarts }, rounds, record, parts } = this.#options;
        if (coldStarts.length === 0 || !parts.isOpen(target.name, null))
            return;
        const blocks = this.#blocksOf(round);
        if (blocks.length === 0 && round >= rounds)
            parts.close(target.name, null);
        // One start that fails after others went well says nothing of the load, and the launch tells for itself; the first speaks for all.
        if (round === 0)
            for (const side of sides)
                await this.#start(side, null);
        for (const block of blocks) {
            const readings = [];
            for (const side of block) {
                const reading = await this.#start(side, COLD_START);
                if (reading !== null)
                    readings.push({ side, reading });
            }
            // A block with a start missing has no pair for another: both sides' values stay in step. A side that was given up is not missed.
            if (readings.length < block.filter((side) => this.#starts(side)).length || readings.length === 0)
                continue;
            for (const { side, reading } of readings)
                record.addStart(target, side, reading);
            parts.done(target.name, null);
        }
        if (!this.#starts('head'))
            parts.close(target.name, null);
    }
    /** Evenly over the rounds; of two sides, the last blocks are kept for a round after these, should the last look accuse. */
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
    /** `about`: what is given up when it fails. */
    async #start(side, about) {
        if (!this.#starts(side))
            return null;
        const { plan: { target, coldStarts }, record, givenUp, probe, progress } = this.#options;
        this.#made += 1;
        progress(`${target.name}: cold start ${this.#made} of ${coldStarts.length}`);
        const began = performance.now();
        const start = await probe(side);
        record.spend('coldStarts', performance.now() - began);
        if (start.ok)
            return start.reading;
        givenUp.add(target.name, about, side, start.failure);
        return null;
    }
}
//# sourceMappingURL=cold-start-blocks.js.map
;// CONCATENATED MODULE: ./build/src/stats/random.js
/** A seed -> an endless, repeatable stream of random numbers; the only source of chance in Tailgate. */
const WORDS = 2 ** 32;
/**
 * The raw 32-bit numbers of xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators",
 * ACM TOMS 47, 2021; reference code at prng.di.unimi.it): period 2^128 - 1, and no arithmetic that JavaScript rounds.
 */
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
/** The stream of that seed: any finite number; seeds that differ in one bit share nothing. */
function randomFrom(seed) {
    const split = splitMix32(seed);
    const next = xoshiro128([split(), split(), split(), split()]);
    const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
    const integer = (below) => {
        if (!Number.isInteger(below) || below < 1 || below > WORDS)
            throw new RangeError(`no whole number lies in [0, ${below})`);
        // Numbers from the incomplete last stretch of 2^32 would favour small results: draw again.
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
        // Marsaglia's polar method (SIAM Review 6, 1964); the second number of each pair is left unused to keep no state.
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
/**
 * Spreads a seed over the generator's words: a Weyl sequence through MurmurHash3's finaliser (the 32-bit sibling of
 * SplitMix64, which xoshiro's authors recommend for seeding). The seed's upper bits enter too.
 */
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
;// CONCATENATED MODULE: ./build/src/measure/load/block-ratios.js
/** The blocks of one launch -> how much slower or faster head was than base in them, one robust number for each metric. */


/**
 * Shares cut off at each end. A burst of noise that falls into one slice makes its pair an outlier, and beside a busy neighbour
 * half of the pairs are; CPU time hardly notices.
 */
const TRIM = { pairs: 0.3, blocks: 0.2 };
const QUANTILES = { 'latency.p10': 0.1, 'latency.p50': 0.5, 'latency.p90': 0.9 };
function figuresOf({ latencies, completions, window }) {
    if (latencies.length === 0 || !(window > 0) || completions === 0)
        return null;
    const sample = sample_sorted(latencies);
    return {
        'latency.p10': quantile(sample, QUANTILES['latency.p10']), 'latency.p50': quantile(sample, QUANTILES['latency.p50']), 'latency.p90': quantile(sample, QUANTILES['latency.p90']),
        throughput: (completions / window) * 1000,
    };
}
/**
 * In a block's balanced order (B H H B or H B B H) the first slices of both sides are neighbours, and so are the second ones: each
 * such pair gives a log ratio. What drifts evenly through the block adds to one of them what it takes from the other, and pairs
 * are shorter than blocks: fewer of them meet a burst. On the tuning half of the recorded launches their 30 % trimmed mean has,
 * beside a bursting neighbour and without it, 0.5 and 0.8 times the standard error for p50 of the 20 % trimmed mean of whole blocks,
 * 0.8 and 0.7 times for p90, and 0.95 and 0.6 times for throughput. A pair with a slice that says nothing is left out; a metric without pairs is left out.
 */
function launchRatios(blocks) {
    const sliced = ['latency.p10', 'latency.p50', 'latency.p90', 'throughput'].map((metric) => [metric, overPairs(blocks, metric)]);
    const cpu = blocks.map(({ base, head }) => Math.log(head.cpu ?? 0) - Math.log(base.cpu ?? 0)).filter(Number.isFinite);
    const ofCpu = cpu.length === 0 ? null : { logRatio: trimmedPoint(cpu, TRIM.blocks), blocks: cpu.length };
    return Object.fromEntries([...sliced, ['cpu', ofCpu]].flatMap(([metric, ratio]) => (ratio === null ? [] : [[metric, ratio]])));
}
function overPairs(blocks, metric) {
    const ratios = blocks.map(({ base, head }) => head.slices.map((slice, i) => Math.log(slice?.[metric] ?? 0) - Math.log(base.slices[i]?.[metric] ?? 0)).filter(Number.isFinite)).filter((pairs) => pairs.length > 0);
    return ratios.length === 0 ? null : { logRatio: trimmedPoint(ratios.flat(), TRIM.pairs), blocks: ratios.length };
}
//# sourceMappingURL=block-ratios.js.map
// EXTERNAL MODULE: ./build/src/measure/load/driver.js
var driver = __webpack_require__(4525);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/src/measure/load/request-bytes.js
var request_bytes = __webpack_require__(8872);
;// CONCATENATED MODULE: ./build/src/measure/load/check.js
/** Sends each request of a scenario once and says which answers are not what the user expects. */





/** As much of a body as is kept for comparing; more than this can't be expected by anybody. */
const check_mostBytes = 64 * 1024 * 1024;
const check_shown = 120;
/** What is wrong, if anything. Asks one after the other, each at most the load's timeout long. Doubt about the service is a value; this never rejects. */
async function checkAnswers(address, scenario, signal) {
    const requests = (0,request_bytes/* prepareRequests */.A)(scenario.requests, address);
    if ((0,driver/* isRefused */.H)(requests))
        return requests;
    const wrong = [];
    for (const prepared of requests) {
        if (signal.aborted)
            break;
        const answer = await check_ask(address, prepared, scenario.load.timeout, signal);
        const found = check_judge(prepared, answer, scenario.load.timeout);
        if (found !== null)
            wrong.push(found);
    }
    return wrong;
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
        resolve({ kind: 'answer', status: response.statusCode ?? 101, chunks: [], length: 0 });
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
        if (length <= check_mostBytes)
            chunks.push(chunk);
    }
    return { kind: 'answer', status: response.statusCode ?? 0, chunks, length };
}
function check_judge(prepared, answer, timeout) {
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
            if (matches === null || matches(answer.chunks, answer.length))
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
/** The service's text, short and on one line: it ends up in terminals and logs. */
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
// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/index.js
var hdr_histogram_js_dist = __webpack_require__(2960);
;// CONCATENATED MODULE: ./build/src/stats/histogram.js
/** Turns single response times into a histogram that merges, answers quantiles and fits into a line of JSON. */


/** 3 significant digits: a bucket is never wider than 0.1 % of its value (or 1 µs). */
const digits = 3;
/** One hour in µs. Whatever takes longer is recorded as one hour. */
const highest = 3_600_000_000;
/** An encoding with every bucket filled stays below this; more is not one of ours. */
const mostCharacters = 300_000;
/** 23 halves of 1,024 buckets, 9 bytes each at most, and the header. */
const histogram_mostBytes = (/* unused pure expression or super */ null && (24 * 1024 * 9 + 40));
const compressedCookie = 0x1c849314;
const plainCookie = 0x1c849313;
const empty = () => (0,hdr_histogram_js_dist.build)({ bitBucketSize: 64, autoResize: false, lowestDiscernibleValue: 1, highestTrackableValue: highest, numberOfSignificantValueDigits: digits, useWebAssembly: false });
/** Response times in ms, kept in microseconds (HDR histogram: histograms add without loss, percentiles don't). */
class LatencyRecorder {
    #hdr;
    /** Exact, ms; after decoding the middle of the highest bucket. */
    #largest = 0;
    constructor(hdr = empty()) {
        this.#hdr = hdr;
        for (const bucket of filled(hdr))
            this.#largest = (bucket.from + bucket.to) / 2;
    }
    /** Adds one response time, ms. Throws on a negative or non-finite one: that is a bug of whoever measured it. */
    record(ms) {
        if (!(ms >= 0) || ms === Infinity)
            throw new Error(`a response time is a number of milliseconds, not ${String(ms)}`);
        this.#hdr.recordValue(Math.min(Math.floor(ms * 1000), highest));
        if (ms > this.#largest)
            this.#largest = ms;
    }
    /** Adds all of another's response times. */
    merge(other) {
        for (const { from, count } of other.buckets())
            this.#hdr.recordValueWithCount(Math.round(from * 1000), count);
        this.#largest = Math.max(this.#largest, other.max);
    }
    get count() {
        return this.#hdr.totalCount;
    }
    /** ms; 0 when empty */
    get mean() {
        return meanBetween(this, 0, 1);
    }
    /** ms; 0 when empty */
    get max() {
        return this.#largest;
    }
    /** The value in ms that the share `q` (0-1) of the responses lies below, interpolated inside its bucket; 0 when empty. */
    quantile(q) {
        return Math.min(histogram_quantileOf(this, q), this.#largest);
    }
    /** The mean in ms of the responses ranked between the shares `from` and `to` (0-1); 0 when empty. */
    meanBetween(from, to) {
        return meanBetween(this, from, to);
    }
    /** The filled buckets in rising order. */
    buckets() {
        return filled(this.#hdr);
    }
    /** HDR V2 compressed, base64; `decodeLatencies` reads it. */
    encode() {
        return (0,hdr_histogram_js_dist.encodeIntoCompressedBase64)(this.#hdr);
    }
}
/**
 * The mean of what lies between p95 and p99.5: the tail that a short run can decide. It moves with every slow response in
 * that band and not with the one worst, so its spread is a third smaller than that of p99.
 */
function tailMean(latencies) {
    return latencies.meanBetween(0.95, 0.995);
}
/** Reads what `encode` wrote. Throws an `Error` that says what is wrong with anything else, before it costs time or memory. */
function decodeLatencies(encoded) {
    checkHeader(encoded);
    const decoded = decoding(encoded);
    let counted = 0;
    for (const { count } of filled(decoded)) {
        if (!Number.isSafeInteger(count) || count < 0)
            throw new Error('not a histogram: it has a count that is no count');
        counted += count;
    }
    if (counted !== decoded.totalCount)
        throw new Error('not a histogram: its counts do not add up');
    return new LatencyRecorder(decoded);
}
function decoding(encoded) {
    try {
        return decodeFromCompressedBase64(encoded, 64, false);
    }
    catch (cause) {
        throw new Error(`not a histogram: ${cause instanceof Error ? cause.message : 'it is damaged'}`, { cause });
    }
}
function* filled(hdr) {
    if (!hasBuckets(hdr))
        throw new Error('hdr-histogram-js gave a histogram without buckets');
    if (hdr.totalCount === 0)
        return;
    let seen = 0;
    for (let i = 0; i < hdr.countsArrayLength && seen < hdr.totalCount; i++) {
        const count = hdr.getCountAtIndex(i);
        if (count === 0)
            continue;
        seen += count;
        const from = hdr.valueFromIndex(i);
        yield { from: from / 1000, to: (from + hdr.sizeOfEquivalentValueRange(from)) / 1000, count };
    }
}
function hasBuckets(hdr) {
    return 'countsArrayLength' in hdr && 'getCountAtIndex' in hdr && 'valueFromIndex' in hdr && 'sizeOfEquivalentValueRange' in hdr;
}
/** Responses inside one bucket are taken as evenly spread over it: at 50 µs a bucket is 2 % wide, interpolated it is not. */
function histogram_quantileOf(latencies, q) {
    if (!(q >= 0 && q <= 1))
        throw new Error(`a quantile lies between 0 and 1, not ${String(q)}`);
    const rank = q * latencies.count;
    let below = 0;
    let last = 0;
    for (const { from, to, count } of latencies.buckets()) {
        if (below + count >= rank)
            return from + (to - from) * (Math.max(rank - below, 0) / count);
        below += count;
        last = to;
    }
    return last;
}
function meanBetween(latencies, low, high) {
    if (!(low >= 0 && high <= 1 && low < high))
        throw new Error(`ranks lie between 0 and 1 in rising order, not ${low} and ${high}`);
    const first = low * latencies.count;
    const last = high * latencies.count;
    let below = 0;
    let sum = 0;
    for (const { from, to, count } of latencies.buckets()) {
        const start = Math.max(first - below, 0);
        const end = Math.min(last - below, count);
        if (end > start)
            sum += (end - start) * (from + (to - from) * ((start + end) / 2 / count));
        below += count;
    }
    return last > first ? sum / (last - first) : 0;
}
/** Looks at the headers before hdr-histogram-js does: it would believe any length and allocate or loop accordingly. */
function checkHeader(encoded) {
    if (encoded.length > mostCharacters)
        throw new Error(`not a histogram: ${encoded.length} characters are more than one can have`);
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0)
        throw new Error('not a histogram: it is not base64');
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const outer = new DataView(bytes.buffer);
    if (bytes.length < 16 || outer.getInt32(0) !== compressedCookie)
        throw new Error('not a histogram: it does not begin as HDR V2 does');
    const length = outer.getInt32(4);
    if (length <= 0 || length > bytes.length - 8)
        throw new Error('not a histogram: it is cut off');
    const plain = inflate(bytes.subarray(8, 8 + length));
    const inner = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    if (plain.length < 40 || inner.getInt32(0) !== plainCookie)
        throw new Error('not a histogram: its inside is not HDR V2');
    if (inner.getInt32(4) !== plain.length - 40)
        throw new Error('not a histogram: its length is wrong');
    if (inner.getInt32(12) !== digits || inner.getBigInt64(16) !== 1n || inner.getBigInt64(24) !== BigInt(highest)) {
        throw new Error('not a histogram of ours: it has another range or resolution');
    }
}
function inflate(bytes) {
    try {
        const plain = unzlibSync(bytes, { out: new Uint8Array(histogram_mostBytes + 1) });
        if (plain.length <= histogram_mostBytes)
            return plain;
    }
    catch {
        // Told below, in our words.
    }
    throw new Error('not a histogram: it does not inflate');
}
//# sourceMappingURL=histogram.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/launch-record.js


/** Requests in a launch below which its p99 hangs on a handful of responses. */
const neededForP99 = 2000;
/** Share of a slice in which the generator was at work, above which its own queue is in the latencies. */
const saturated = 0.9;
/** Share of requests sent more than 1 ms late, above which a constant rate was not constant. */
const mostLate = 0.01;
/** Share of responses with a new connection, above which connecting is part of what is measured. */
const mostReconnects = 0.001;
class LaunchRecord {
    histogram = new LatencyRecorder();
    /** Whether the warm-up ended because the service had settled. */
    settled = true;
    /** ms under load. */
    time = 0;
    #slices = [];
    #counters = NOTHING;
    /** Responses in slices whose counters could be read. */
    #counted = 0;
    #memory = [];
    /** `spent`: how long it took, ms. */
    addSlice(slice, spent) {
        for (const latency of slice.latencies)
            this.histogram.record(latency);
        // What was measured is kept in the histogram; a launch of minutes would else hold every single response.
        this.#slices.push({ ...slice, latencies: [] });
        this.time += spent;
    }
    /** What the target used for `answered` responses, from the readings before and after them. Returns it; null where there are none. */
    addCounters(before, after, answered) {
        if (before === null || after === null)
            return null;
        const used = difference(after, before);
        this.#counted += answered;
        this.#counters = plus(this.#counters, used);
        return used;
    }
    addMemory(memory) {
        this.#memory.push(memory);
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
    /** Metric name -> value; only those that can be said. */
    values() {
        return { ...this.#latency(), ...this.#errorRatio(), ...this.#resources() };
    }
    /** `warmUp`: how long it took, ms. */
    warnings(warmUp) {
        const warnings = [];
        const busy = this.#slices.map((slice) => slice.generatorBusy);
        const worst = Math.max(...busy);
        if (busy.filter((share) => share > saturated).length > busy.length / 2)
            warnings.push({ kind: 'generator-saturated', busy: worst });
        if (this.histogram.count < neededForP99)
            warnings.push({ kind: 'few-requests', requests: this.histogram.count, needed: neededForP99 });
        const reconnects = this.#sum((slice) => slice.reconnects) / Math.max(1, this.answered);
        if (reconnects > mostReconnects)
            warnings.push({ kind: 'reconnects', share: Math.min(1, reconnects) });
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
            'latency.p99': histogram.quantile(0.99), 'latency.tail': tailMean(histogram), 'latency.max': histogram.max,
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
            values['memory.peak'] = Math.max(...this.#memory.map(({ peak }) => peak));
        }
        if (this.#counted === 0)
            return values;
        const { cpu, reads, writes, read, write, faults } = this.#counters;
        const totals = { cpu, 'io.reads': reads, 'io.writes': writes, 'io.read': read, 'io.write': write, faults };
        for (const [metric, total] of Object.entries(totals))
            values[metric] = Math.max(0, total) / this.#counted;
        return values;
    }
    #sum(of) {
        return this.#slices.reduce((sum, slice) => sum + of(slice), 0);
    }
}
//# sourceMappingURL=launch-record.js.map
;// CONCATENATED MODULE: ./build/src/stats/theil-sen.js
/** Values in time order -> how they drift, whatever single values do. */

/**
 * The median of the slopes between all pairs, per step from one value to the next (Theil 1950; Sen, JASA 63, 1968): up
 * to 29 % of wild values leave it in place. Two values or more; quadratic in their number.
 */
function theilSenSlope(values) {
    const slopes = values.flatMap((later, j) => values.slice(0, j).map((earlier, i) => (later - earlier) / (j - i)));
    if (slopes.length === 0)
        throw new RangeError('a slope needs two values');
    return median(slopes);
}
//# sourceMappingURL=theil-sen.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/warm-up.js
/** Mean response times of successive windows -> whether the service has settled. */


/** Windows that the decision looks back on. */
const WINDOWS = 8;
/** Largest drift over these windows, and between the medians of their halves, as a ratio. */
const flat = 0.015;
/** Standard error of the drift over all windows, in standard deviations of a window: 8 / sqrt(sum (i - 3.5)^2). */
const slopeError = WINDOWS / Math.sqrt(42);
/** Makes a median absolute deviation the standard deviation of normal noise. */
const normalConsistent = 1.4826;
/**
 * Length of a window, ms: 250 lets noise average out and still sees a JIT compiler at work; shorter when eight of them would
 * not fit into the shortest warm-up, never under 50.
 */
function warmUpWindow(bounds) {
    return Math.max(Math.min(bounds.shortest / WINDOWS, 250), 50);
}
/**
 * `settled` when the last eight windows no longer get faster, neither steadily (Theil-Sen slope over all eight) nor in a step
 * (medians of the last and the previous four), and the shortest time is over; `given-up` at the longest. A fall counts from
 * 1.5 % of their median on, or from what the windows' own noise would show by chance where that is more: on a restless machine
 * waiting for 1.5 % is waiting for luck. Getting slower is not warming up. `means`: mean response time of each window, ms,
 * oldest first; `elapsed`: ms so far. A window without an answer (NaN or 0) never counts as settled.
 */
function warmUpState(means, elapsed, bounds) {
    if (elapsed >= bounds.shortest && isFlat(means.slice(-WINDOWS)))
        return 'settled';
    return elapsed >= bounds.longest ? 'given-up' : 'going';
}
function isFlat(means) {
    if (means.length < WINDOWS || !means.every((mean) => mean > 0 && mean < Infinity))
        return false;
    const middle = median(means);
    const slope = theilSenSlope(means);
    const fall = -slope * WINDOWS;
    const step = median(means.slice(0, WINDOWS / 2)) - median(means.slice(WINDOWS / 2));
    return Math.max(fall, step) < Math.max(flat * middle, slopeError * noiseOf(means, slope));
}
/** Standard deviation of the windows around their trend, from the median absolute deviation: single wild windows leave it in place. */
function noiseOf(means, slope) {
    const rest = means.map((mean, i) => mean - slope * i);
    const middle = median(rest);
    return normalConsistent * median(rest.map((value) => Math.abs(value - middle)));
}
//# sourceMappingURL=warm-up.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/side-load.js
/** One side's target under one scenario: loads it slice by slice, and knows when it cannot be measured. */






/** Above this share of wrong or missing answers there is nothing to measure. */
const mostWrong = 0.5;
/** A target's connections break before its end is told: ms to wait for that. */
const exitNotice = 50;
/** ms between readings of the target's memory. */
const memoryEvery = 250;
/** At most this many answers are shown of a failed check. */
const shownAnswers = 3;
class SideLoad {
    side;
    record = new LaunchRecord();
    /** As last observed: requests/s over all connections, and ms. */
    rate = 0;
    p50 = 0;
    /** Responses since the launch began, those of the warm-up included. */
    served = 0;
    #loaded;
    #scenario;
    #driver;
    #signal;
    /** When memory is read next, by `performance.now()`. */
    #memoryDue = 0;
    /** Mean response time of each window of the warm-up, and their time, ms. */
    #means = [];
    #warm = 0;
    constructor(loaded, scenario, driver, signal) {
        this.side = loaded.side;
        this.#loaded = loaded;
        this.#scenario = scenario;
        this.#driver = driver;
        this.#signal = signal;
    }
    /** Each request once: null when it is answered as it should be. */
    async check() {
        const wrong = await checkAnswers(this.#loaded.address, this.#scenario, this.#signal);
        if ((0,driver/* isRefused */.H)(wrong))
            return this.#notMeasurable(wrong);
        return this.#stopped() ?? (wrong.length > 0 ? this.#wrongAnswers(wrong) : null);
    }
    /** Loads it for `duration` ms. Nothing of it is kept. */
    async slice(duration) {
        const slice = await this.#driver({ address: this.#loaded.address, scenario: this.#scenario, duration, signal: this.#signal });
        if ((0,driver/* isRefused */.H)(slice))
            return { ok: false, failure: this.#notMeasurable(slice) };
        this.served += slice.answered;
        if (slice.latencies.length > 0) {
            this.rate = (slice.completions / slice.window) * 1000;
            this.p50 = quantile(sample_sorted(slice.latencies), 0.5);
        }
        if (slice.errors.connection > 0)
            await (0,external_node_timers_promises_.setTimeout)(exitNotice);
        const failure = this.#stopped();
        return failure === null ? { ok: true, slice } : { ok: false, failure };
    }
    /** One window of the warm-up, `duration` ms; afterwards `warmUp` says whether it is over. */
    async warm(duration) {
        const began = performance.now();
        const sliced = await this.slice(duration);
        this.#warm += performance.now() - began;
        if (!sliced.ok)
            return sliced.failure;
        const { latencies, answered, errors } = sliced.slice;
        this.#means.push(latencies.length === 0 ? 0 : latencies.reduce((sum, latency) => sum + latency, 0) / latencies.length);
        return this.#tooManyWrong(answered, errors);
    }
    warmUp(bounds) {
        return warmUpState(this.#means, this.#warm, bounds);
    }
    get windows() {
        return this.#means.length;
    }
    counters() {
        return this.#loaded.counters();
    }
    /** Not after every slice: summing up the pages of a process takes a millisecond, and holds its memory map meanwhile. */
    readMemory() {
        const time = performance.now();
        if (time < this.#memoryDue)
            return;
        this.#memoryDue = time + memoryEvery;
        const memory = this.#loaded.memory();
        if (memory !== null)
            this.record.addMemory(memory);
    }
    /** After measuring: why what is on record is no measurement; null when it is one. */
    verdict() {
        const { answered, errors, histogram, time } = this.record;
        const wrong = this.#tooManyWrong(answered, errors);
        if (wrong !== null || histogram.count > 0)
            return wrong;
        // Each connection's first response is not counted: a slow service may have given no other in the time.
        const message = `${this.#scenario.name} gave no response that can be timed in ${Math.round(time)} ms: of ${answered} answers each was the first of its connection`;
        return this.#failure('not-measurable', message, 'give it more time (`--time`), or fewer connections');
    }
    #stopped() {
        const { name } = this.#scenario;
        if (this.#signal.aborted)
            return this.#failure('interrupted', `interrupted while ${name} was measured`, null);
        if (this.#loaded.died())
            return this.#failure('died', `the target ended under the load of ${name}`, 'the end of its log may say why; does it survive the same load by hand?');
        return null;
    }
    #tooManyWrong(answered, errors) {
        const { name, load } = this.#scenario;
        const lost = errors.timeout + errors.connection;
        if (answered === 0) {
            const why = errors.timeout > errors.connection ? `none of ${lost} requests was answered in ${load.timeout} ms` : `all ${lost} requests lost their connection`;
            return this.#failure('no-answers', `${name} got no answers under load: ${why}`, 'the same requests are answered one at a time; fewer connections or a longer timeout may be what the service can take');
        }
        const wrong = errors.status + errors.body;
        if ((wrong + lost) / (answered + lost) <= mostWrong)
            return null;
        const message = `${name} failed under load: of ${answered + lost} requests ${errors.status} had a wrong status, ${errors.body} a wrong body, ${errors.timeout} timed out, ${errors.connection} lost their connection`;
        return this.#failure(wrong >= lost ? 'wrong-answers' : 'no-answers', message, 'one at a time they are answered right: is there a rate limit, or a request that works only once?');
    }
    #notMeasurable({ refused }) {
        return this.#failure('not-measurable', `the scenario cannot be measured right: ${refused}`, null);
    }
    #wrongAnswers(wrong) {
        const more = wrong.length > shownAnswers ? `; and ${wrong.length - shownAnswers} more` : '';
        const message = wrong.slice(0, shownAnswers).map((answer) => answer.message).join('; ') + more;
        const unanswered = wrong.every(({ kind }) => kind === 'timeout' || kind === 'connection');
        return this.#failure(unanswered ? 'no-answers' : 'wrong-answers', message, 'put right the request, or what `expect` says of its status and body');
    }
    #failure(kind, message, hint) {
        return { side: this.side, kind, message, hint };
    }
}
//# sourceMappingURL=side-load.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/slice-length.js
/** How fast a service answers -> how long a slice of load should be. */
/** A slice's quantiles need about this many requests. */
const slice_length_requests = 80;
/** ms */
const shortest = 20;
const longest = 250;
/** A slice shorter than this many response times would be all beginning and end. */
const responseTimes = 10;
/**
 * ms. `rate` in requests/s over all connections, `p50` in ms; both as last observed. As short as 80 requests allow, because
 * machine noise comes in bursts of 0.1-5 s and short slices share a burst between both sides: 20 to 250 ms, but never
 * under 10 response times.
 */
function sliceLength(rate, p50) {
    const forRequests = rate > 0 ? (slice_length_requests / rate) * 1000 : longest;
    return Math.max(Math.min(Math.max(forRequests, shortest), longest), responseTimes * p50);
}
//# sourceMappingURL=slice-length.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/scenario.js





/** The two orders of a block: whatever drifts evenly through it meets both sides alike. */
const ORDERS = [['base', 'head', 'head', 'base'], ['head', 'base', 'base', 'head']];
/** The sides' warm-up requests may differ by this share, and the rest is made up for in so many slices at most. */
const unequal = 0.02;
const mostTopUps = 6;
/** ms; longest slice to make up for missing warm-up requests. */
const longestTopUp = 2000;
/** Never rejects for what the target does: that is a failure with its reason, and its side. */
async function measureScenario(options) {
    const load = options.scenario.load;
    const driver = load.kind === 'rate' ? (await __webpack_require__.e(/* import() */ 245).then(__webpack_require__.bind(__webpack_require__, 5626))).runPaced : (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2651))).runClosedLoop;
    return new Launch(options, driver).run();
}
class Launch {
    #options;
    #sides;
    #blocks = [];
    #time = { load: 0, warmUp: 0 };
    constructor(options, driver) {
        this.#options = options;
        this.#sides = options.sides.map((side) => new SideLoad(side, options.scenario, driver, options.signal));
    }
    async run() {
        const failure = (await this.#warmUp()) ?? (await this.#measure()) ?? firstOf(this.#sides, (side) => side.verdict());
        const time = this.#time;
        if (failure !== null)
            return { ok: false, failure, time };
        const sides = new Map(this.#sides.map((load) => [load.side, measurementOf(load, time.warmUp)]));
        return { ok: true, sides, ratios: this.#paired ? launchRatios(this.#blocks) : {}, time };
    }
    get #paired() {
        return this.#sides.length > 1;
    }
    async #warmUp() {
        const start = performance.now();
        const failure = (await this.#check()) ?? (await this.#windows()) ?? (await this.#topUp());
        this.#time.warmUp = performance.now() - start;
        return failure;
    }
    async #check() {
        for (const side of this.#sides) {
            const failure = await side.check();
            if (failure !== null)
                return failure;
        }
        return null;
    }
    /** Slices that are thrown away, the sides in turn, until the mean response times of all are flat. */
    async #windows() {
        const { warmUp } = this.#options;
        const window = warmUpWindow(warmUp);
        for (let round = 0; this.#sides.some((side) => side.warmUp(warmUp) === 'going'); round += 1) {
            for (const side of round % 2 === 0 ? this.#sides : this.#sides.toReversed()) {
                const failure = await side.warm(Math.max(window, Math.min(side.p50, warmUp.longest)));
                if (failure !== null)
                    return failure;
            }
        }
        // A service too slow for that many windows has not been seen to change: no ground for a doubt.
        for (const side of this.#sides)
            side.record.settled = side.warmUp(warmUp) === 'settled' || side.windows < WINDOWS;
        return null;
    }
    /** A compiler or a cache warms up by requests, not by time: both sides start measuring after equally many. */
    async #topUp() {
        const [one, other] = this.#sides;
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
    async #measure() {
        const random = randomFrom(this.#options.seed);
        this.#options.watch?.begin();
        const whole = this.#options.measure * this.#sides.length;
        // A constant rate is one slice a side, or one block: a pause of the service must find the schedule going on, or part of its queue is lost.
        const most = this.#options.scenario.load.kind === 'rate' ? 1 : Infinity;
        for (let block = 0; block < most && this.#time.load < whole; block += 1) {
            const order = this.#paired ? (ORDERS[random.integer(ORDERS.length)] ?? []) : this.#sides.map(({ side }) => side);
            const measured = await this.#block(block, order);
            if ('failure' in measured)
                return measured.failure;
            this.#blocks.push(measured.block);
            for (const side of this.#sides)
                side.readMemory();
            await this.#options.watch?.block(measured.cpu);
            if (measured.endedEarly)
                break;
        }
        return null;
    }
    /**
     * CPU time is read around the whole block and not around each slice: what a runtime puts off (garbage collection, mostly)
     * and does while the other side is loaded is the cost of the requests before it.
     */
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
            const sliced = await load.slice(length);
            const spent = performance.now() - began;
            this.#time.load += spent;
            if (!sliced.ok)
                return { failure: sliced.failure };
            const { slice } = sliced;
            load.record.addSlice(slice, spent);
            if (this.#paired)
                figures.get(name)?.push(figuresOf(slice));
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
        const half = (side) => ({ slices: figures.get(side) ?? [], cpu: perRequest(cpu.get(side) ?? null, answered.get(side) ?? 0) });
        return { block: { base: half('base'), head: half('head') }, cpu: sumOrNull([...cpu.values()]), endedEarly };
    }
    /** The same for both sides, fit for the slower one. */
    #length() {
        const { measure, scenario } = this.#options;
        if (scenario.load.kind === 'rate')
            return this.#paired ? measure / 2 : measure;
        const rates = this.#sides.map(({ rate }) => rate);
        return Math.min(sliceLength(Math.min(...rates), Math.max(...this.#sides.map(({ p50 }) => p50))), measure);
    }
    #counters() {
        return new Map(this.#sides.map((load) => [load.side, load.counters()]));
    }
}
const sumOrNull = (values) => values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
const perRequest = (cpu, answered) => (cpu === null || answered === 0 ? null : cpu / answered);
function measurementOf({ record }, warmUp) {
    const { answered, errors, histogram } = record;
    return { values: record.values(), histogram, answered, errors, warnings: record.warnings(warmUp) };
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
;// CONCATENATED MODULE: ./build/src/measure/pair-record.js
class PairRecord {
    #samples = new Map();
    /** A launch of that scenario: metric name -> its change. */
    add(target, scenario, ratios) {
        for (const [metric, { logRatio, blocks }] of Object.entries(ratios)) {
            const key = JSON.stringify([target, scenario, metric]);
            const sample = this.#samples.get(key) ?? { target, scenario, metric, logRatios: [], blocks: [] };
            this.#samples.set(key, sample);
            sample.logRatios.push(logRatio);
            sample.blocks.push(blocks);
        }
    }
    samples() {
        return [...this.#samples.values()].map((sample) => ({ ...sample, logRatios: [...sample.logRatios], blocks: [...sample.blocks] }));
    }
}
//# sourceMappingURL=pair-record.js.map
;// CONCATENATED MODULE: ./build/src/measure/record.js
/** Measurements as they come in -> Run, at any moment: what a cancelled run knew is as good as what it measured. */





/** Short hash of what is done to get a sample: samples with unequal hashes are never compared. */
function workloadOf(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}
class RunRecord {
    #header;
    #plan;
    #scenarios = new Map();
    #targets = new Map();
    #pairs = new PairRecord();
    #looks = [];
    #failures = [];
    #absent = new Map();
    #surroundings = () => ({ reference: [], machine: null });
    #time = { load: 0, warmUp: 0, coldStarts: 0, startAndStop: 0 };
    constructor(header, plan) {
        this.#header = header;
        this.#plan = plan;
    }
    /** A launch of one scenario, with all its sides: their values stay in step. */
    addScenario(target, scenario, launch) {
        for (const [side, measured] of launch.sides)
            this.#addSide(this.#scenario(target, scenario, side), measured);
        this.#pairs.add(target.name, scenario.name, launch.ratios);
    }
    #addSide(record, launch) {
        for (const [metric, value] of Object.entries(launch.values)) {
            const values = record.values.get(metric);
            if (values === undefined)
                record.values.set(metric, [value]);
            else
                values.push(value);
        }
        record.histogram.merge(launch.histogram);
        record.answered += launch.answered;
        record.errors = addErrors(record.errors, launch.errors);
        record.warnings = worstOfEach([...record.warnings, ...launch.warnings]);
    }
    addStart(target, side, reading) {
        this.#target(target, side).starts.push(reading);
    }
    /** Asked whenever the run is looked at. */
    surroundedBy(surroundings) {
        this.#surroundings = surroundings;
    }
    addLook(look) {
        this.#looks.push(look);
    }
    /** ms under load so far. */
    get loadTime() {
        return this.#time.load;
    }
    addWeight(target, side, weight) {
        this.#target(target, side).weight = weight;
    }
    addFailure(failure) {
        this.#failures.push(failure);
    }
    /** These metrics cannot be had here: what a counter that cannot be read says of them is left out. */
    addAbsent(absent, target = null) {
        for (const one of absent)
            this.#absent.set(JSON.stringify([target, one.metric]), one);
    }
    spend(on, ms) {
        this.#time[on] += ms;
    }
    /** The run as far as it is known; `total` is the time since it began, ms. */
    snapshot(complete, total) {
        const scenarios = [...this.#scenarios.values()];
        const time = { ...this.#time, total };
        return {
            schema: 'tailgate.run/1',
            ...this.#header,
            seed: this.#plan.seed,
            compare: this.#plan.compare,
            complete,
            time,
            launches: Math.max(0, ...scenarios.flatMap(({ values }) => [...values.values()].map(({ length }) => length))),
            samples: [...scenarios.flatMap(samplesOfScenario), ...[...this.#targets.values()].flatMap(samplesOfTarget)].filter(({ target, metric }) => ![null, target].some((where) => this.#absent.has(JSON.stringify([where, metric.name])))),
            histograms: scenarios.map(histogramOf),
            requests: scenarios.map(requestsOf),
            failures: [...this.#failures],
            pairs: this.#pairs.samples(),
            looks: [...this.#looks],
            ...this.#surroundings(),
            absent: [...new Map([...this.#absent.values()].map((one) => [one.metric, one])).values()],
        };
    }
    #scenario(target, scenario, side) {
        const key = JSON.stringify([target.name, scenario.name, side]);
        const known = this.#scenarios.get(key);
        if (known !== undefined)
            return known;
        const errors = { status: 0, timeout: 0, connection: 0, body: 0 };
        const fresh = { target, scenario, side, values: new Map(), histogram: new LatencyRecorder(), errors, answered: 0, warnings: [] };
        this.#scenarios.set(key, fresh);
        return fresh;
    }
    #target(target, side) {
        const key = JSON.stringify([target.name, side]);
        const known = this.#targets.get(key);
        if (known !== undefined)
            return known;
        const fresh = { target, side, starts: [], weight: null };
        this.#targets.set(key, fresh);
        return fresh;
    }
}
function samplesOfScenario(record) {
    const { target, scenario, side } = record;
    const workload = workloadOf('load', target.protocol, target.listen, scenario.requests, scenario.load);
    const failed = record.errors.status + record.errors.timeout + record.errors.connection + record.errors.body;
    const errors = failed === 0 ? 0 : failed / (record.answered + record.errors.timeout + record.errors.connection);
    const values = new Map([...record.values, ['errors', [errors]]]);
    return [...catalogue.load, ...catalogue.resources].flatMap((metric) => {
        const of = values.get(metric.name);
        return of === undefined ? [] : [sample(record.target, scenario.name, side, metric, workload, of, warningsFor(metric, record.warnings))];
    });
}
const READINGS = {
    'cold-start.p50': (r) => r.time, 'cold-start.p90': (r) => r.time, 'cold-start.min': (r) => r.time,
    'cold-start.cpu': (r) => r.cpu, 'cold-start.read': (r) => r.read, 'cold-start.reads': (r) => r.reads,
    'cold-start.faults': (r) => r.faults, 'cold-start.memory': (r) => r.memory,
};
function samplesOfTarget({ target, side, starts, weight }) {
    const workload = workloadOf('cold-start', target.protocol, target.listen, target.ready.path, target.ready.status, target.coldStart?.runs);
    const cold = catalogue['cold-start'].flatMap((metric) => {
        const values = starts.map((reading) => READINGS[metric.name]?.(reading) ?? null).filter((v) => v !== null);
        return values.length === 0 ? [] : [sample(target, null, side, metric, workload, values, [])];
    });
    if (weight === null || target.package === null)
        return cold;
    const packed = workloadOf('size', target.directory, target.package);
    const of = { 'size.packed': weight.packed, 'size.unpacked': weight.unpacked, 'size.files': weight.files };
    return [...cold, ...catalogue.size.map((metric) => sample(target, null, side, metric, packed, [of[metric.name] ?? 0], []))];
}
function sample(target, scenario, side, metric, workload, values, warnings) {
    return { target: target.name, scenario, side, metric, workload, values, point: pointOf(metric.statistic, values), warnings };
}
/** A doubt about the generator or the number of requests touches the clock's metrics, not the counters'. */
function warningsFor(metric, warnings) {
    const timed = metric.name.startsWith('latency.') || metric.name === 'throughput';
    return warnings.filter((warning) => {
        switch (warning.kind) {
            case 'few-requests': return metric.name === 'latency.p99';
            case 'generator-saturated':
            case 'generator-late':
            case 'reconnects': return timed;
            default: return metric.name !== 'errors';
        }
    });
}
/** One warning of each kind: the one with the worst figure. */
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
        case 'reconnects': return warning.share;
        case 'not-settled': return warning.seconds;
        case 'few-requests': return -warning.requests;
        default: return 0;
    }
}
function addErrors(a, b) {
    return { status: a.status + b.status, timeout: a.timeout + b.timeout, connection: a.connection + b.connection, body: a.body + b.body };
}
const histogramOf = (r) => ({ target: r.target.name, scenario: r.scenario.name, side: r.side, encoded: r.histogram.encode(), requests: r.histogram.count });
const requestsOf = (r) => ({ target: r.target.name, scenario: r.scenario.name, side: r.side, answered: r.answered, errors: r.errors });
//# sourceMappingURL=record.js.map
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./build/src/measure/size/content.js
/** Reads one file and says how many bytes it has, plain and deflated, in constant memory. */



/** Files up to this many bytes are deflated in one piece, larger ones as a stream, which comes out a little different. */
const onePiece = 4 * 1024 * 1024;
const chunk = 64 * 1024;
/** How our own baselines begin: they grow with every measurement and must not move what is measured. */
const ownBaseline = Buffer.from('{"schema":"tailgate.baseline/');
/** Reads files one after the other into the same memory. */
class ContentReader {
    buffer = Buffer.allocUnsafe(onePiece + 1);
    /**
     * Null when it is gone, is no longer a file, or is a baseline of ours. Throws system errors. Reads synchronously, which is four
     * times as fast for many small files; the caller gives way between files, and `pause` is awaited between chunks of large ones.
     */
    async read(path, pause) {
        const handle = openFile(path);
        if (handle === null)
            return null;
        try {
            if (!(0,external_node_fs_.fstatSync)(handle).isFile())
                return null;
            const length = content_fill(handle, this.buffer);
            const begin = this.buffer.subarray(0, length);
            if (begin.subarray(0, ownBaseline.length).equals(ownBaseline) && path.toString('latin1').endsWith('.json'))
                return null;
            if (length <= onePiece)
                return { size: length, deflated: (0,esm/* deflateSync */.pd)(begin, { level: 9 }).length };
            return await this.stream(handle, pause);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    async stream(handle, pause) {
        let deflated = 0;
        let size = 0;
        const deflate = new esm/* Deflate */.Gy({ level: 9 }, (part) => { deflated += part.length; });
        for (let length = this.buffer.length; length > 0; length = content_fill(handle, this.buffer)) {
            for (let at = 0; at < length; at += chunk) {
                deflate.push(this.buffer.subarray(at, Math.min(at + chunk, length)));
                await pause();
            }
            size += length;
        }
        deflate.push(new Uint8Array(0), true);
        return { size, deflated };
    }
}
function openFile(path) {
    try {
        return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'ELOOP'))
            return null; // gone since it was found, or a link by now
        throw error;
    }
}
/** Reads until the buffer is full or the file ends. */
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
;// CONCATENATED MODULE: ./build/src/measure/size/weight.js
/** What a package weighs, or why it cannot be weighed: the answer of every format. */
function cannot(message, hint = null) {
    return { ok: false, message, hint };
}
/** A path for a message: on one line and not too long, whatever the file is called. */
function shownPath(path) {
    const plain = path.replace(/\p{C}/gu, '\ufffd');
    return plain.length > 120 ? `…${plain.slice(-119)}` : plain;
}
//# sourceMappingURL=weight.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/ignore.js
/** Turns the patterns of what is left out of a package into one question: is this path left out? */

/** Never part of what is shipped: git's own files, and what Tailgate itself has written there. */
const always = ['.git', '/.tailgate'];
/**
 * Patterns as in `.gitignore`: `*` is anything within a name, `**` any number of folders, `?` one character, `[abc]` one of
 * these; a pattern with a slash is anchored at the package's folder, one without matches at any depth, `name/` only folders.
 * Without `!`: what is left out stays out.
 */
function ignoredBy(patterns) {
    const rules = [];
    for (const pattern of [...always, ...patterns]) {
        const rule = ruleOf(pattern);
        if (rule === null) {
            return cannot(`the pattern ${JSON.stringify(pattern)} is not supported in \`ignore\``, 'Patterns are made of names, `*`, `**`, `?` and `[abc]`; they only leave out, so that `!` cannot bring back.');
        }
        rules.push(rule);
    }
    return { ok: true, ignored: (path, isFolder) => rules.some((rule) => (isFolder || !rule.onlyFolders) && rule.expression.test(path)) };
}
/** Null when it is not a pattern that is understood. */
function ruleOf(pattern) {
    if (/^!|[\\\0]/.test(pattern))
        return null;
    const onlyFolders = pattern.endsWith('/');
    const inner = pattern.replace(/\/+$/, '').replace(/^\.\//, '/');
    const anchored = inner.includes('/');
    const names = inner.replace(/^\/+/, '').split(/\/+/).filter((name, index, all) => name !== '**' || all[index - 1] !== '**');
    const source = names.map((name, index) => {
        const last = index === names.length - 1;
        if (name !== '**')
            return `${inName(name)}${last ? '' : '/'}`;
        return last ? '.+' : '(?:.*/)?';
    }).join('');
    try {
        return { expression: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}$`, 'su'), onlyFolders };
    }
    catch {
        return null; // a set such as [z-a]
    }
}
/** The part of a pattern between two slashes as a regular expression. */
function inName(name) {
    return name.replace(/\[(!|\^)?([^\]/]+)\]|\*+|\?|[^*?[]+|\[/gsu, (part, not, set) => {
        if (set !== undefined)
            return `[${not === undefined ? '' : '^/'}${set.replace(/[\\\]^[&~]/g, '\\$&')}]`;
        if (part.startsWith('*'))
            return '[^/]*';
        return part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    });
}
//# sourceMappingURL=ignore.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/walk.js
/** Walks a folder in one fixed order and names every file and link in it; follows no link, opens no file. */


const slash = Buffer.from('/');
/**
 * Sorted by name, byte by byte, one folder's names in memory at a time. Sockets, pipes and devices are passed over: no archive
 * holds them. What vanishes meanwhile was not part of the package. Throws system errors, and the signal's reason.
 */
async function* walk_walk(root, ignored, signal) {
    yield* walk_within(Buffer.from(root), null, ignored, signal);
}
async function* walk_within(folder, name, ignored, signal) {
    signal.throwIfAborted();
    const entries = await unlessGone((0,promises_.readdir)(folder, { withFileTypes: true, encoding: 'buffer' }));
    if (entries === null) {
        if (name === null)
            throw Object.assign(new Error('the folder is gone'), { code: 'ENOENT', syscall: 'scandir' });
        return;
    }
    entries.sort((a, b) => Buffer.compare(a.name, b.name));
    for (const entry of entries) {
        const path = Buffer.concat([folder, slash, entry.name]);
        const below = name === null ? Buffer.from(entry.name) : Buffer.concat([name, slash, entry.name]);
        // Some file systems do not tell the kind with the name.
        const kind = entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? entry : await unlessGone((0,promises_.lstat)(path));
        if (kind === null || ignored(below.toString('utf8'), kind.isDirectory()))
            continue;
        if (kind.isDirectory())
            yield* walk_within(path, below, ignored, signal);
        else if (kind.isFile())
            yield { path, name: below, link: null };
        else if (kind.isSymbolicLink()) {
            const link = await unlessGone((0,promises_.readlink)(path, { encoding: 'buffer' }));
            if (link !== null)
                yield { path, name: below, link };
        }
    }
}
async function unlessGone(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (hasCode(error, 'ENOENT'))
            return null;
        throw error;
    }
}
//# sourceMappingURL=walk.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/zip-size.js
/** Adds up what a zip of given files weighs, without writing one. */
/** What does not fit into 32 (or 16) bits moves to zip64 fields (PKWARE APPNOTE 4.3.9, 4.4.8, 4.5.3). */
const largest32 = 0xffffffff;
const largest16 = 0xffff;
/** The zip has no folders, comments, timestamps beyond DOS's or data descriptors, so that equal files give equal sizes. */
class ZipSize {
    files = 0;
    /** Bytes of the files in it. */
    unpacked = 0;
    local = 0;
    central = 0;
    /** One file by the bytes of its name, its size and its deflated size; it is stored where deflate makes it larger. */
    add(name, size, deflated) {
        const data = Math.min(size, deflated);
        const large = [size, data].filter((value) => value >= largest32).length;
        const far = this.local >= largest32 ? 1 : 0;
        this.central += 46 + name + (large + far > 0 ? 4 + 8 * (large + far) : 0);
        this.local += 30 + name + (large > 0 ? 20 : 0) + data;
        this.files += 1;
        this.unpacked += size;
    }
    /** Bytes of the whole zip. */
    get packed() {
        const zip64 = this.files >= largest16 || this.local >= largest32 || this.central >= largest32;
        return this.local + this.central + (zip64 ? 56 + 20 : 0) + 22;
    }
}
//# sourceMappingURL=zip-size.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/directory.js
/** Weighs a folder: the files in it, and the zip they make. */








/** Files, and bytes of one file, after which others get their turn, so that Ctrl-C is heard within a second. */
const filesInARow = 32;
const bytesInARow = 256 * 1024;
/**
 * `path` is absolute, `shown` how the user named it. Links count as the text they hold and are not followed; `packed` is the
 * size of a zip with sorted names, the same on every machine. Formats `directory` and `zip` weigh alike. Throws the signal's reason.
 */
async function weighDirectory(path, shown, ignore, signal) {
    const patterns = ignoredBy(ignore);
    if (!patterns.ok)
        return patterns;
    if (!(await (0,promises_.lstat)(path)).isDirectory()) {
        return cannot(`${shown} is a file, not a folder`, 'Write `format: file` to weigh a file.');
    }
    const zip = new ZipSize();
    const reader = new ContentReader();
    const pause = async () => {
        await (0,external_node_timers_promises_.setImmediate)();
        signal.throwIfAborted();
    };
    for await (const { path: file, name, link } of walk_walk(path, patterns.ignored, signal)) {
        if (zip.files % filesInARow === 0)
            await pause();
        const content = link === null ? await readNamed(reader, file, name, pause) : { size: link.length, deflated: link.length };
        if (content === null)
            continue;
        zip.add(name.length, content.size, content.deflated);
        if (content.size > bytesInARow)
            await pause();
    }
    if (zip.files === 0) {
        return cannot(`${shown} holds no files to weigh`, 'Check that `setup` builds it, and that `ignore` does not leave out everything.');
    }
    return { ok: true, packed: zip.packed, unpacked: zip.unpacked, files: zip.files };
}
/** As the reader does, but an error says of which file. */
async function readNamed(reader, file, name, pause) {
    try {
        return await reader.read(file, pause);
    }
    catch (error) {
        if (!system_error_isSystemError(error))
            throw error;
        throw new Unreadable(`${shownPath(name.toString('utf8'))}: ${system_error_inWords(error)}`);
    }
}
/** A file of the package that cannot be read: a weight without it would be wrong. */
class Unreadable extends Error {
}
//# sourceMappingURL=directory.js.map
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/src/measure/size/tar.js
const block = 512;
/** Bytes kept of a block that only describes the next entry (long names): links are not longer. */
const mostDescription = 1024 * 1024;
const tar_nothing = { size: null, link: null };
/** True when these 512 bytes begin a tar: their checksum is right (POSIX ustar, 148-155). */
function isTarHeader(header) {
    if (header.length < block || header[0] === 0)
        return false;
    let sum = 0;
    for (let at = 0; at < block; at += 1)
        sum += at >= 148 && at < 156 ? 0x20 : header[at] ?? 0;
    return octal(header, 148, 8) === sum;
}
/** Give it the tar in pieces of any size, then ask for its contents. */
class TarCounter {
    files = 0;
    unpacked = 0;
    pending = Buffer.alloc(0);
    /** Bytes of the current entry that are still to come, with its padding. */
    skip = 0;
    kept = null;
    ahead = tar_nothing;
    state = 'reading';
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
    /** Null when it is damaged, or stops in the middle of an entry. */
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
        const describes = type === 'x' || type === 'K' || type === 'g' || type === 'L';
        const size = describes ? stated : this.ahead.size ?? stated;
        const hasData = !['1', '2', '3', '4', '5', '6'].includes(type);
        this.skip = hasData ? Math.ceil(size / block) * block : 0;
        this.kept = (type === 'x' || type === 'K') && size <= mostDescription ? { type, size, parts: [] } : null;
        if (describes)
            return;
        if (type === '2')
            this.count(this.ahead.link ?? lengthOfText(header.subarray(157, 257)));
        else if (type === '1')
            this.count(0);
        else if (hasData)
            this.count(size);
        this.ahead = tar_nothing;
    }
    count(bytes) {
        this.files += 1;
        this.unpacked += bytes;
    }
    endOfEntry() {
        if (this.kept === null)
            return;
        const data = Buffer.concat(this.kept.parts).subarray(0, this.kept.size);
        this.ahead = this.kept.type === 'K' ? { ...this.ahead, link: lengthOfText(data) } : { ...this.ahead, ...paxOf(data) };
        this.kept = null;
    }
}
/** The pax records `LENGTH KEY=VALUE\n` that change what we count. */
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
        const size = Number(record.toString('latin1', equals + 1));
        if (key === 'size' && Number.isSafeInteger(size) && size >= 0)
            found.size = size;
        at += length;
    }
    return found;
}
/** Octal, or from 8 GiB on binary with the first bit set (GNU). */
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
function lengthOfText(field) {
    const end = field.indexOf(0);
    return end < 0 ? field.length : end;
}
//# sourceMappingURL=tar.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/zip-file.js
// Layouts: PKWARE APPNOTE 4.3.12 (central header), 4.3.14-16 (the records at the end).
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const headerSignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
/** Larger than any header: 46 bytes and three parts of at most 65,535. */
const zip_file_window = 256 * 1024;
/** Null when it is damaged or not a zip. Throws system errors, and the signal's reason. */
async function contentsOfZip(handle, size, signal) {
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
        if (!header.isFolder)
            files += 1;
        unpacked += header.unpacked;
    }
    return entries === directory.entries && Number.isSafeInteger(unpacked) ? { files, unpacked } : null;
}
function headerAt(bytes, at) {
    if (bytes.length - at < 46 || bytes.readUInt32LE(at) !== headerSignature)
        return null;
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const length = 46 + name + extra + comment;
    if (bytes.length - at < length)
        return null;
    const small = bytes.readUInt32LE(at + 24);
    const unpacked = small === 0xffffffff ? size64(bytes.subarray(at + 46 + name, at + 46 + name + extra)) ?? small : small;
    return { length, unpacked, isFolder: name > 0 && bytes[at + 46 + name - 1] === 0x2f };
}
/** The unpacked size from the zip64 field, where it comes first. */
function size64(extra) {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) === 1 && at + 12 <= extra.length)
            return Number(extra.readBigUInt64LE(at + 4));
    }
    return null;
}
async function findDirectory(handle, size) {
    const tail = await readAt(handle, Math.max(0, size - endLength - longestComment), Math.min(size, endLength + longestComment));
    for (let at = tail.length - endLength; at >= 0; at -= 1) {
        if (tail.readUInt32LE(at) !== endSignature || at + endLength + tail.readUInt16LE(at + 20) !== tail.length)
            continue;
        const end = size - tail.length + at;
        const plain = { entries: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
        if (plain.entries === 0xffff || plain.length === 0xffffffff || plain.offset === 0xffffffff) {
            return await find64(handle, end) ?? directoryBefore(end, plain.length, plain.entries);
        }
        return directoryBefore(end, plain.length, plain.entries);
    }
    return null;
}
async function find64(handle, end) {
    const before = 20 + 56; // the locator, and the record right before it
    if (end < before)
        return null;
    const bytes = await readAt(handle, end - before, before);
    if (bytes.length < before || bytes.readUInt32LE(56) !== locator64Signature || bytes.readUInt32LE(0) !== end64Signature)
        return null;
    return directoryBefore(end - before, Number(bytes.readBigUInt64LE(40)), Number(bytes.readBigUInt64LE(32)));
}
// Counted back from its end: the offset that the file states is off by whatever was put before the zip (self-extracting archives).
function directoryBefore(end, length, entries) {
    return length <= end ? { offset: end - length, length, entries } : null;
}
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
//# sourceMappingURL=zip-file.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/file.js
/** Weighs a file that was built already: an archive by its contents, anything else as it is. */







const zipNames = /\.(zip|jar|war|ear|aar|whl|egg|nupkg|vsix|apk)$/i;
const gzipNames = /\.(tgz|gz|crate)$/i;
const tarNames = /\.(tgz|tar\.gz|crate|tar)$/i;
/**
 * `path` is absolute, `shown` how the user named it. `packed` is the file's own size. Zips and tars, plain or gzipped, are looked
 * into, told by their content or their name; of everything else `unpacked` is the size as well. Throws system errors and the signal's reason.
 */
async function weighFile(path, shown, signal) {
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0)); // a pipe would never open
    try {
        const stats = await handle.stat();
        if (!stats.isFile()) {
            return cannot(`${shown} is ${stats.isDirectory() ? 'a folder' : 'not a plain file'}`, 'Write `format: directory` or `format: zip` to weigh a folder.');
        }
        const contents = await contentsOf(handle, path, shown, stats.size, signal);
        if (contents === null)
            return cannot(`${shown} is damaged, or not what its name says`, 'Build it again; a file of another kind needs another ending than this.');
        return { ok: true, packed: stats.size, ...contents };
    }
    finally {
        await handle.close();
    }
}
/** Null when its name promises an archive that it is not. */
async function contentsOf(handle, path, name, size, signal) {
    const begin = Buffer.alloc(512);
    await handle.read(begin, 0, begin.length, 0);
    const asItIs = { files: 1, unpacked: size };
    if (zipNames.test(name) || begin.readUInt32BE(0) === 0x504b0304) {
        return await contentsOfZip(handle, size, signal) ?? (zipNames.test(name) ? null : asItIs);
    }
    if (begin.readUInt16BE(0) === 0x1f8b) {
        return await contentsOfGzip(path, name, signal) ?? (gzipNames.test(name) ? null : asItIs);
    }
    if (isTarHeader(begin)) {
        return await contentsOfTar(path, signal) ?? (tarNames.test(name) ? null : asItIs);
    }
    return gzipNames.test(name) || tarNames.test(name) ? null : asItIs;
}
async function contentsOfTar(path, signal) {
    const counter = new TarCounter();
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), async (source) => {
        for await (const piece of source)
            counter.push(piece);
    }, { signal });
    return counter.contents();
}
/** What is in it: a tar, or one file. */
async function contentsOfGzip(path, name, signal) {
    const counter = new TarCounter();
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
    return isTarHeader(begin) || tarNames.test(name) ? counter.contents() : { files: 1, unpacked };
}
function isDamage(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
//# sourceMappingURL=file.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/npm.js
/** Weighs an npm package by asking npm what it would publish, without running any of its scripts. */




/** ms */
const npm_patience = 120_000;
/** Bytes of output: a list of half a million files. */
const mostOutput = 64 * 1024 * 1024;
/** What npm needs to run and to find its settings: no tokens. */
const passedOn = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'XDG_CONFIG_HOME', 'NVM_DIR', 'VOLTA_HOME', 'ASDF_DIR', 'ASDF_DATA_DIR', 'npm_config_cache', 'npm_config_userconfig'];
const prepareHint = 'npm must be able to run `npm pack --dry-run --json --ignore-scripts` in that folder.';
/** `path` is absolute, `shown` how the user named it. Throws the signal's reason. */
async function weighNpm(path, shown, signal) {
    if (!(await (0,promises_.lstat)(path)).isDirectory())
        return cannot(`${shown} is a file, not the folder of an npm package`, 'Write `format: file` to weigh a file.');
    const { error, stdout, stderr } = await npmPack(path, signal);
    signal.throwIfAborted();
    if (hasCode(error, 'ENOENT'))
        return cannot('npm is not installed, or not in PATH', 'Install Node.js with npm, or write `format: directory`.');
    const answer = jsonIn(stdout);
    if (error !== null)
        return cannot(`npm cannot pack ${shown}: ${npm_reasonOf(error, answer, stderr)}`, prepareHint);
    return weightIn(answer, shown);
}
function npmPack(cwd, signal) {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.includes(name)));
    const options = { cwd, env: { ...env, NO_UPDATE_NOTIFIER: '1' }, signal, timeout: npm_patience, killSignal: 'SIGKILL', maxBuffer: mostOutput, encoding: 'utf8' };
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], options, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
        child.stdin?.end();
    });
}
/**
 * What npm has listed. Up to npm 11 a list with one package, from npm 12 on an object by package name; older versions let scripts
 * print before it, so it begins at the first line that is JSON.
 */
function weightIn(answer, shown) {
    const packages = typeof answer === 'object' && answer !== null && !('size' in answer) ? Object.values(answer) : [answer];
    if (packages.length > 1)
        return cannot(`npm packs ${packages.length} packages in ${shown}`, 'Name the folder of one package; weigh the others as targets of their own.');
    const listed = packages[0];
    if (typeof listed === 'object' && listed !== null && 'size' in listed && 'unpackedSize' in listed && 'entryCount' in listed) {
        const { size: packed, unpackedSize: unpacked, entryCount: files } = listed;
        if (npm_isCount(packed) && npm_isCount(unpacked) && npm_isCount(files))
            return { ok: true, packed, unpacked, files };
    }
    return cannot(`npm did not say what it would pack in ${shown}`, `${prepareHint} It does from npm 7 on.`);
}
/** The JSON in what a command printed: from the first line that begins like it; null when there is none. */
function jsonIn(output) {
    for (const match of output.matchAll(/^[[{]/gm)) {
        try {
            return JSON.parse(output.slice(match.index));
        }
        catch {
            // Something else that begins with a bracket, such as `[info] building`.
        }
    }
    return null;
}
function npm_isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function npm_reasonOf(error, answer, stderr) {
    if (typeof error === 'object' && error !== null && 'killed' in error && error.killed === true)
        return `it took longer than ${npm_patience / 1000} s, or printed too much`;
    const told = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
    const summary = typeof told === 'object' && told !== null && 'summary' in told && typeof told.summary === 'string' ? told.summary : '';
    const lines = `${summary}\n${stderr.replace(/^npm (ERR!|error) ?/gm, '')}`.split('\n').map((line) => line.trim());
    return shownPath(lines.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? 'it gave no reason');
}
//# sourceMappingURL=npm.js.map
;// CONCATENATED MODULE: ./build/src/measure/size/weigh.js
/** Weighs the package of a target, in whichever of its formats, or says why it cannot. */







/**
 * `directory` is the target's folder, from which the package's path counts; `checkout` is the folder that the path must not leave,
 * by `..` or through a link. Never throws for what it finds there.
 */
async function weigh(pack, directory, signal, checkout = directory) {
    const shown = shownPath(pack.path);
    try {
        const path = await pathInside(pack.path, directory, checkout, shown);
        return typeof path === 'string' ? await weighAs(pack, path, shown, signal) : path;
    }
    catch (error) {
        if (signal.aborted)
            return cannot('weighing was interrupted');
        if (error instanceof Unreadable)
            return cannot(`${shown} cannot be weighed: ${error.message}`, 'Make the file readable, or leave it out with `ignore`.');
        if (system_error_isSystemError(error))
            return cannot(`${shown} cannot be weighed: ${system_error_inWords(error)}`, system_error_advice(error));
        throw error;
    }
}
async function weighAs(pack, path, shown, signal) {
    signal.throwIfAborted();
    switch (pack.format) {
        case 'directory':
        case 'zip': return weighDirectory(path, shown, pack.ignore, signal);
        case 'file': return weighFile(path, shown, signal);
        case 'npm': return weighNpm(path, shown, signal);
    }
}
/** The true path of the package, or why it is not one that may be weighed. */
async function pathInside(path, directory, checkout, shown) {
    const asked = (0,external_node_path_.resolve)(directory, path);
    if (path.includes('\0') || (0,external_node_path_.isAbsolute)(path) || leaves(checkout, asked)) {
        return cannot(`${shown} is outside the checkout`, 'Write a path relative to the target\'s folder, inside the checkout.');
    }
    try {
        const [real, root] = await Promise.all([(0,promises_.realpath)(asked), (0,promises_.realpath)(checkout)]);
        return leaves(root, real) ? cannot(`${shown} leads outside the checkout, through a symbolic link`, 'Put the files themselves there.') : real;
    }
    catch (error) {
        if (!hasCode(error, 'ENOENT'))
            throw error;
        return cannot(`${shown} does not exist`, 'Check how it is spelled, and that `setup` builds it.');
    }
}
function leaves(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
}
//# sourceMappingURL=weigh.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/clock-watch.js
/** ms; NTP turns the speed of both clocks a little, which keeps them together: only setting one moves them apart. */
const clock_watch_STEP = 50;
/** ms; two readings further apart than this were interrupted, and their difference says nothing. */
const CLOSE = 5;
const clock_watch_ATTEMPTS = 5;
/** ms between beats. */
const BEAT = 100;
/** ms without a beat that no scheduler explains. */
const clock_watch_PAUSE = 1000;
/** Share of the gap that we computed ourselves, above which it was our own work that held the beat up. */
const OWN_WORK = 0.1;
/**
 * A target that does not answer is no pause: we wait for it asleep, and the beat goes on. What stops the beat is our own
 * work, which costs CPU time, or the machine: suspended, or so busy that we got no processor for a second. A suspended
 * Linux stops the monotonic clock as well; there the wall clock is ahead afterwards, and it counts as a step.
 */
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
    /** What has happened since the last call did not disturb any measuring. */
    begin() {
        this.#look();
        this.#new = { steps: 0, pauses: 0 };
    }
    /** What has happened since the last call counts. */
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
    /** Wall clock minus monotonic clock, ms; null when we were interrupted between reading the two, again and again. */
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
    /** A reading over `limit` (0-1) counts as disturbed. */
    constructor(limit) {
        this.#limit = limit;
    }
    /** Counters of the kernel are rounded to ticks, and our own time is read a moment apart: a share may come out a little below 0. */
    add(share) {
        const kept = Math.min(1, Math.max(0, share));
        this.#readings += 1;
        this.#sum += kept;
        this.#worst = Math.max(this.#worst, kept);
        if (kept > this.#limit)
            this.#above += 1;
    }
    /** null without a single reading. */
    summary() {
        const n = this.#readings;
        return n === 0 ? null : { mean: this.#sum / n, worst: this.#worst, limit: this.#limit, above: this.#above / n };
    }
}
//# sourceMappingURL=disturbance.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/frequency.js
/** Reading it may interrupt every processor: of a large machine a few tell enough. */
const MOST_PROCESSORS = 8;
/**
 * Of each reading only the fastest processor counts: the one that works, while idle ones are slowed down on purpose. Most
 * virtual machines have no cpufreq, and the MHz of /proc/cpuinfo is what was promised once and never varies.
 */
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
    /** MHz; null when it cannot be read or was always the same. */
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
/** What the processors did and what was ours -> what others did, on kernels that differ in whom they charge interrupts to. */
/** Share of `total` by which counting in ticks may be off over a second. */
const other_load_ROUNDING = 0.03;
/**
 * Most kernels charge an interrupt to the program that it interrupted, though /proc/stat counts it apart; those that measure
 * interrupts (CONFIG_IRQ_TIME_ACCOUNTING) don't. Under load on the loopback that is an eighth of the machine [measured on two
 * processors]. A kernel of the first kind gives itself away in a quiet moment: we have used more than all programs together.
 * Until it does, its interrupts are not taken for work, which makes others look smaller and never larger than they are.
 */
class OtherLoad {
    #charged = false;
    /** Share of all processors that others had; a little below 0 by rounding when there were none. */
    share({ total, busy, interrupts, own }) {
        if (own - busy > Math.max(interrupts / 2, other_load_ROUNDING * total))
            this.#charged = true;
        return (busy + (this.#charged ? interrupts : 0) - own) / total;
    }
}
//# sourceMappingURL=other-load.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/processor-time.js
/** /proc/stat and /proc/pressure/cpu -> what all processors together have done since the machine started. */
/** USER_HZ is 100 on every Linux that Node runs on. */
const processor_time_TICK_MS = 10;
/**
 * The first line of /proc/stat (proc(5)); null when there is none. In a container the figures are the host's, so that other
 * containers are others, too, as they should be.
 */
function parseProcessorTime(text) {
    const line = text === null ? undefined : /^cpu +(.+)$/m.exec(text)?.[1];
    if (line === undefined)
        return null;
    // guest and guest_nice come after these and are part of user and nice already.
    const ticks = line.split(' ').slice(0, 8).map(Number);
    const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0, steal = 0] = ticks;
    const total = ticks.reduce((sum, one) => sum + one, 0);
    if (!Number.isFinite(total))
        return null;
    return { total: total * processor_time_TICK_MS, busy: (user + nice + system) * processor_time_TICK_MS, interrupts: (hard + soft) * processor_time_TICK_MS, stolen: steal * processor_time_TICK_MS };
}
/**
 * Time in which at least one thread that could run had to wait for a processor, ms, from the line `some` of
 * /proc/pressure/cpu; null where the kernel does not count it (before 4.20, or without psi=1).
 */
function parseWaiting(text) {
    const microseconds = text === null ? undefined : /^some .*\btotal=(\d+)/m.exec(text)?.[1];
    return microseconds === undefined ? null : Number(microseconds) / 1000;
}
//# sourceMappingURL=processor-time.js.map
;// CONCATENATED MODULE: ./build/src/measure/machine/sources.js
/** Where the watch of the machine looks: files of the kernel and clocks; a test passes its own. */

const realSources = {
    // Elsewhere there may be a file of that name, but not one of Linux.
    read: (file) => (process.platform === 'linux' ? readProc(file) : null),
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






/**
 * Shares above which a reading counts as disturbed. What lies below is the ordinary life of a machine and is part of the
 * spread that every interval knows.
 * - steal: a twentieth of all processors. Hosted runners have 0-2 %; a processor that is stolen for 5 % of the time makes what
 *   runs on it slower by as much as most budgets allow. That it is 0 proves nothing: many hosts do not tell.
 * - other load: an eighth of all processors, which is a quarter of one on the usual two. A runner's own agents need 1-3 %, and
 *   a reading of one second in ticks is a few per cent off.
 * - pressure: four fifths of the time. The target's own threads wait for the processor they are kept to, and with several
 *   workers on it some thread nearly always does: only what is far beyond that is a sign of others, and it takes the other two
 *   to be sure.
 */
const machine_noise_LIMITS = { steal: 0.05, otherLoad: 0.125, pressure: 0.8 };
/** ms of load in a reading: 200 ticks of two processors. Shorter ones would be all rounding. */
const READING = 1000;
/** ms between two looks at the kernel's counters: a large machine needs a millisecond to sum them up. */
const LOOK = 200;
/** ms between two looks at the frequency. */
const FREQUENCY_LOOK = 5000;
const emptyReading = () => ({ time: 0, total: 0, busy: 0, interrupts: 0, stolen: 0, waiting: 0, own: 0, whole: true });
/**
 * Call `begin` when load begins (before a launch's warm-up or its first block) and `sample` after each block of it, then
 * `close` in the end; `noise` may be asked at any time. A `sample` takes 0.05 ms on two processors [measured], and next
 * to nothing when the last look at the kernel's counters was less than 200 ms ago. Never throws; elsewhere than on Linux there is
 * nothing to read but the clocks.
 */
class MachineWatch {
    #sources;
    #clocks;
    #frequency;
    #steal = new Shares(machine_noise_LIMITS.steal);
    #pressure = new Shares(machine_noise_LIMITS.pressure);
    #otherLoad = new Shares(machine_noise_LIMITS.otherLoad);
    #others = new OtherLoad();
    #last;
    #reading = emptyReading();
    /** CPU time of the targets since the last look, ms; null once a part of it was not known. */
    #targets = 0;
    #frequencyDue = -Infinity;
    constructor(sources = realSources) {
        this.#sources = sources;
        this.#clocks = new ClockWatch(sources);
        this.#frequency = new FrequencyWatch(sources.read);
        this.#last = this.#counters();
    }
    /** What was done since the last call (starting, stopping, setting up) was no measuring: nothing of it counts. */
    begin() {
        this.#clocks.begin();
        this.#last = this.#counters();
        this.#targets = 0;
    }
    /**
     * What was done since the last call was measuring. `own`: CPU time of the targets (both sides') in it, ms; that of this
     * process is read here. null: not known, and then neither is the load of others.
     */
    sample(own) {
        this.#targets = own === null || this.#targets === null ? null : this.#targets + own.cpu;
        const now = this.#sources.monotonic();
        if (now - this.#last.time < LOOK)
            return;
        this.#clocks.count();
        this.#look();
        if (now < this.#frequencyDue)
            return;
        this.#frequencyDue = now + FREQUENCY_LOOK;
        this.#frequency.look();
    }
    noise() {
        const { steps, pauses } = this.#clocks.sum();
        // Of a run shorter than one reading, what there is.
        if (this.#steal.summary() === null && this.#reading.time >= LOOK)
            this.#close();
        return {
            steal: this.#steal.summary(), pressure: this.#pressure.summary(), otherLoad: this.#otherLoad.summary(),
            frequency: this.#frequency.range(), clockSteps: steps, pauses,
        };
    }
    /** Stops the heartbeat. */
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
var autocannon = __webpack_require__(2651);
;// CONCATENATED MODULE: ./build/src/measure/reference/kernels.js


/** As it is stored, for each of its two timings: `json/1` by the clock, `json.cpu/1` in CPU time. */
const nameOf = ({ word, version }, timing) => `${word}${timing === 'cpu' ? '.cpu' : ''}/${version}`;
/** Few connections: enough that the service is never idle. The body goes there and back. */
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
/**
 * The echo service takes some 10,000 requests to become what it stays: 0.06 ms of CPU time a request at first, 0.020 in the end
 * [measured]; stopped at 4,000, it differed by 17 % from run to run of an idle machine. On a crowded one it gets no longer, ms.
 */
const WARM_REQUESTS = 12_000;
const WARM_WITHIN = 900;
/** ms. json: its heap has grown, and been cleared, by then. */
const WARM = { json: 200, memory: 60 };
/** Until compilers, caches and page tables are as they will be: about 0.8 s, 1.3 s where the machine is crowded. Once a run. */
async function warmUp(process_, signal) {
    for (const word of ['json', 'memory'])
        await inside(process_, word, WARM[word]);
    const began = performance.now();
    for (let answered = 0; performance.now() - began < WARM_WITHIN && answered < WARM_REQUESTS;) {
        const result = await load(process_, 100, signal);
        if (result === null)
            return;
        answered += result.answered;
    }
}
/** A piece is one request, under load of four connections by the same driver that loads the target. */
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
/** The reference workload's program, as text: it is handed to `node -e`, so that it needs no file beside the bundle. */
/**
 * What the process does, all of it fixed: whoever changes a kernel's work raises its version in `kernels.ts`, else new times
 * would be held against times of other work.
 *
 * - echo: an HTTP server that sends each request's body back; the load comes from outside.
 * - json: one piece parses a document of 50 records (8 KB), makes a new object of each and writes the result out again.
 * - memory: one piece copies 32 MiB to another 32 MiB: more than the caches of a core and, together, of most processors.
 *
 * It obeys lines on one connection to its parent: `json 10` does pieces of that kernel for 10 ms, `cpu` does nothing; both
 * are answered with what it took. Between two lines nothing runs. When the connection ends, so does the process: however the
 * parent died, the system closes its side. SIGKILL, because nothing has to be put away and nothing may get in the way.
 */
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
/** The reference workload's process: started on the target's cores, asked for work over one connection, gone with us. */







/** ms until the process must have called back, on a machine however busy. */
const CALLS_BACK_WITHIN = 10_000;
/** ms until a piece of work of a few ms must be done. */
const ANSWERS_WITHIN = 5_000;
/** ms; it has nothing to put away. */
const process_GRACE = 50;
/** A hello of ours is shorter. */
const process_LONGEST_LINE = 1000;
/** A text is the reason why there is none. */
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
    const started = await startChild({ command, cwd: external_node_path_.parse(process.execPath).root, env, cookie, where: { port: null, socket: null }, logFile, cpus });
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
    await child.stop(process_GRACE, true);
    return reason;
}
/** Nothing of the target's environment and little of ours: NODE_OPTIONS and the like would change its work. */
function ownEnvironment(cookie) {
    const all = setupEnvironment(process.env, {}, cookie);
    const kept = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', COOKIE];
    return Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
}
class ReferenceProcess {
    /** Of its echo service, on 127.0.0.1. */
    port;
    pid;
    /** CPU time by its last answer, ms. */
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
        // Alone it is no reason for us to go on living.
        socket.unref();
        socket.setNoDelay(true).setEncoding('utf8');
        socket.on('data', (data) => this.#read(String(data)));
        for (const event of ['error', 'close'])
            socket.on(event, () => this.#lose());
    }
    /** Has a line obeyed, one at a time; null when the process is gone or does not answer: then it is never asked again. */
    async ask(line) {
        if (this.#lost)
            return null;
        const timer = setTimeout(() => this.#lose(), ANSWERS_WITHIN);
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
    /** May be called more than once; never rejects. */
    async stop() {
        this.#lose();
        await this.#child.stop(process_GRACE);
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
/** The connection whose first line has the token, and the port it names; anybody else who calls is sent away. null: nobody came. */
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
                if (!line.includes('\n') && line.length < process_LONGEST_LINE)
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




/**
 * ms of a slice, without connecting. Called every 300 ms of load it costs 5 % of the time, and gives each kernel three slices in a
 * launch of 3 s: the fewest whose median leaves out a disturbed one. Longer and rarer ones see less of the launch.
 */
const SLICE = 12;
/** Never rejects; `reason` is a clause that says why there is none. */
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
    /** Of this launch, by the kernel's name. */
    #slices = new Map();
    /** One a launch, by the kernel's name. */
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
        // The last slice before an abort may have been cut short.
        if (reading === null || this.#signal.aborted)
            return;
        for (const timing of ['wall', 'cpu'])
            reference_add(this.#slices, nameOf(kernel, timing), reading[timing]);
    }
    /** Median over the launch's slices: a burst of somebody else's work that hit some of them does not count. */
    endLaunch() {
        for (const [kernel, values] of this.#slices)
            reference_add(this.#launches, kernel, median(values));
        this.#slices.clear();
    }
    samples() {
        return [...this.#launches].map(([kernel, values]) => ({ kernel, values: [...values], point: geometricMean(values) }));
    }
    cpuTime() {
        return this.#process.cpuTime;
    }
    async stop() {
        this.#signal.removeEventListener('abort', this.#onAbort);
        await this.#process.stop();
    }
}
function reference_add(to, key, value) {
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


/** ms of load from one slice of the reference workload to the next: one in twenty of the time. */
const REFERENCE_EVERY = 300;
class Surroundings {
    #machine = new MachineWatch();
    #reference;
    #due = 0;
    constructor(reference) {
        this.#reference = reference;
    }
    /** Never rejects; without its process the reference workload is left out. */
    static async watch({ reference, ...options }) {
        const started = reference ? await startReference(options) : null;
        return new Surroundings(started === null || 'reason' in started ? null : started);
    }
    /** Load begins: what was done since it last ended is left out. */
    begin() {
        this.#machine.begin();
        this.#due = performance.now() + REFERENCE_EVERY;
    }
    /** After a block (of one side: a slice) that took the targets so much CPU time, ms; null where it cannot be read. */
    async block(cpu) {
        this.#machine.sample(cpu === null ? null : { cpu });
        if (this.#reference === null || performance.now() < this.#due)
            return;
        await this.#reference.slice();
        this.begin();
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
/** Plan -> Run: weighs, starts and loads in the plan's order, and keeps what is known after every step. */












/** The run before anything is measured. */
const nothingYet = (header, plan) => new RunRecord(header, plan).snapshot(false, 0);
/**
 * Goes round the targets launch by launch, and spreads the cold starts between the launches, so that a minute of noise on
 * the machine touches a part of everything instead of all of one thing. Never throws for what the target does.
 */
async function measure(request) {
    return new Measurement(request).run();
}
/** Rounds over which the cold starts of a side-by-side run are spread. */
const START_ROUNDS = 10;
class Measurement {
    #request;
    #record;
    #parts;
    #began = performance.now();
    #steps;
    #givenUp;
    #done = 0;
    constructor(request) {
        this.#request = request;
        this.#record = new RunRecord(request.header, request.plan);
        this.#record.addAbsent(absentReasons());
        this.#parts = new Parts(request.plan);
        this.#givenUp = new GivenUp(this.#record, request.signal);
        this.#steps = request.plan.targets.reduce((sum, t) => sum + t.coldStarts.length + t.launches.reduce((n, l) => n + l.scenarios.length, 0), 0);
    }
    async run() {
        const { plan, signal } = this.#request;
        for (const target of plan.targets)
            await this.#prepare(target);
        if (signal.aborted || !plan.targets.some(({ launches }) => launches.length > 0))
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
        const rounds = Math.max(1, ...plan.targets.map((t) => t.launches.length));
        const sideBySide = plan.looks.length > 0;
        const coldStarts = new Map(plan.targets.map((target) => [target, this.#coldStartsOf(target, sideBySide ? START_ROUNDS : rounds)]));
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
        if (signal.aborted)
            this.#interrupted();
        return this.#snapshot(!signal.aborted);
    }
    #coldStartsOf(plan, rounds) {
        return new ColdStarts({
            plan, rounds, record: this.#record, parts: this.#parts, givenUp: this.#givenUp,
            probe: (side) => probeStart(this.#startOptions(plan.target, side, 'cold-start')), progress: (text) => this.#say(text, 1),
        });
    }
    #look(round) {
        const { plan, decide } = this.#request;
        for (const look of this.#parts.due({ spent: this.#record.loadTime, whole: plan.time, round }))
            this.#record.addLook(look);
        if (this.#parts.awaitsDecision)
            this.#parts.decide(decide(this.#snapshot(false)));
    }
    #snapshot(complete) {
        return this.#record.snapshot(complete, performance.now() - this.#began);
    }
    /** Setup once per checkout, then the package: what setup builds is what is weighed. */
    async #prepare({ target, sides }) {
        for (const side of sides) {
            if (this.#givenUp.has(target.name, side))
                continue;
            const directory = this.#directory(side);
            if (target.setup !== null && !this.#request.prepared.has(side)) {
                this.#say(`${target.name}: ${target.setup}${sides.length > 1 ? ` (${side})` : ''}`, 0);
                const failure = await runSetup({ target, directory, logFile: this.#log(target, side, 'setup'), signal: this.#request.signal });
                if (failure !== null)
                    this.#givenUp.add(target.name, null, side, failure);
            }
            if (target.package === null || this.#givenUp.has(target.name, side))
                continue;
            this.#say(`${target.name}: weighing ${target.package.path}`, 0);
            const weight = await weigh(target.package, external_node_path_.join(directory, target.directory), this.#request.signal, directory);
            if (weight.ok)
                this.#record.addWeight(target, side, weight);
            else if (!this.#request.signal.aborted)
                this.#record.addFailure({ target: target.name, scenario: null, side, kind: 'package', message: weight.message, hint: weight.hint, log: [] });
        }
    }
    async #launch({ target, launches }, round, surroundings) {
        const launch = launches[round];
        const scenarios = launch?.scenarios.filter(({ scenario }) => this.#isOpen(target, scenario.name)) ?? [];
        if (launch === undefined)
            for (const { name } of target.scenarios)
                this.#parts.close(target.name, name);
        if (launch === undefined || scenarios.length === 0)
            return;
        const running = new Map();
        try {
            for (const side of launch.order) {
                const started = await this.#startForLoad(target, side, round);
                if (started !== null)
                    running.set(side, started);
            }
            // Whoever comes first is read first, checked first and warmed first: it is not always the same side.
            const inOrder = launch.order.flatMap((side) => (running.has(side) ? [side] : []));
            for (const scenario of scenarios) {
                await this.#scenario(target, launch, scenario, new Map(inOrder.map((side) => [side, running.get(side)])), surroundings);
                if ([...running.values()].some((one) => one.exit() !== null))
                    return;
            }
            for (const one of running.values())
                this.#record.addAbsent(one.absent(), target.name);
        }
        finally {
            const stopping = performance.now();
            await Promise.all([...running.values()].map((one) => one.stop()));
            this.#record.spend('startAndStop', performance.now() - stopping);
        }
    }
    async #startForLoad(target, side, round) {
        if (this.#givenUp.has(target.name, side))
            return null;
        const began = performance.now();
        const started = await startTarget(this.#startOptions(target, side, `launch-${round + 1}`));
        this.#record.spend('startAndStop', performance.now() - began);
        if (started.ok)
            return started.running;
        this.#givenUp.add(target.name, null, side, started.failure);
        return null;
    }
    /**
     * A side that cannot be measured leaves the other alone: head is still held against absolute limits. That base answers
     * wrongly where head is right is what a new route looks like.
     */
    async #scenario(target, launch, plan, running, surroundings) {
        const { scenario } = plan;
        const sides = [...running].flatMap(([side, one]) => (one === undefined || this.#givenUp.has(target.name, side, scenario.name) ? [] : [loaded(side, one)]));
        if (this.#request.signal.aborted || sides.length === 0)
            return;
        this.#say(`${target.name}: launch ${launch.index + 1} of ${this.#mostLaunches(target)}, ${scenario.name}`, 1);
        for (const one of running.values())
            one?.resetPeak();
        const measured = await measureScenario({ ...plan, sides, signal: this.#request.signal, ...(surroundings === null ? {} : { watch: surroundings }) });
        this.#record.spend('load', measured.time.load);
        this.#record.spend('warmUp', measured.time.warmUp);
        if (measured.ok) {
            this.#record.addScenario(target, scenario, measured);
            this.#parts.done(target.name, scenario.name);
            return;
        }
        const { side, ...failure } = measured.failure;
        this.#givenUp.add(target.name, scenario.name, side, { ...failure, log: running.get(side)?.logTail(20) ?? [] });
        if (side === 'base')
            await this.#scenario(target, launch, plan, running, surroundings);
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
    #startOptions(target, side, name) {
        const { layout, signal } = this.#request;
        return { target, directory: this.#directory(side), cpus: layout?.target ?? null, logFile: this.#log(target, side, name), signal };
    }
    #directory(side) {
        const directory = this.#request.builds[side];
        if (directory === undefined)
            throw new Error(`no checkout of ${side}`);
        return directory;
    }
    #log(target, side, name) {
        return external_node_path_.join(this.#request.logs, `${target.name}.${side}.${name}.log`);
    }
    #interrupted() {
        const target = this.#request.plan.targets[0]?.target.name ?? '';
        const message = `the run was interrupted after ${this.#done} of ${this.#steps} steps; what was measured until then is kept`;
        this.#record.addFailure({ target, scenario: null, side: 'head', kind: 'interrupted', message, hint: null, log: [] });
    }
    /** Not where head is given up: base alone is of no use. */
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
const loaded = (side, running) => ({ side, address: running.address, counters: () => running.counters(), memory: () => running.memory(), died: () => running.exit() !== null });
//# sourceMappingURL=measure.js.map
;// CONCATENATED MODULE: ./build/src/compare/detectable.js




/** A run is looked at a few times on its way: these shares of its launches stand for them. */
const detectable_LOOKS = [0.25, 0.5, 0.75, 1];
const detectable_FEWEST = 5;
const detectable_POWER = 0.9;
/** Standard deviation of ln(head / base) from launch to launch (of cold starts: block to block); null where there is none. */
function spreadOf({ change, launches }) {
    return change === null || launches < 2 || change.interval.level === 0 ? null : (change.standardError / (1 + change.point)) * Math.sqrt(launches);
}
/**
 * As a ratio: the smallest true change for the worse that as many launches as fit into `seconds` would find nine times in ten,
 * at one error in a hundred. `secondsEach`: what one launch takes. null when fewer than five fit.
 */
function detectableIn(comparison, seconds, secondsEach) {
    const spread = spreadOf(comparison);
    const launches = Math.floor(seconds / secondsEach + 1e-9);
    if (spread === null || launches < detectable_FEWEST)
        return null;
    const looks = [...new Set(detectable_LOOKS.map((share) => Math.max(detectable_FEWEST, Math.round(share * launches))))].map((n) => ({ launches: n, share: n / launches }));
    const df = launchDf(launches);
    const reach = studentQuantile(detectable_POWER, df) - studentQuantile(repeatedLevel(looks, (1 - LEVEL) / 2), df);
    const log = (reach * spread) / Math.sqrt(launches);
    return comparison.metric.better === 'lower' ? Math.expm1(log) : -Math.expm1(-log);
}
//# sourceMappingURL=detectable.js.map
;// CONCATENATED MODULE: ./build/src/noise.js
/** The `noise` command's work: head against itself, measured like any two builds -> what change this machine could detect. */

/** Times of measuring that are asked about, s. */
const SECONDS = [30, 60, 120];
function noise_noiseOf(run, judgement) {
    const [fingerprint] = Object.values(run.environment.fingerprints);
    return {
        seconds: SECONDS, rows: judgement.verdicts.flatMap((verdict) => rowOf(run, verdict)), machine: run.machine,
        environment: { cpu: fingerprint?.cpu ?? 'unknown', cores: fingerprint?.cores ?? 1, pinned: fingerprint?.pinned ?? false },
        launches: run.launches, total: run.time.total,
        problems: run.failures.map(({ target, scenario, message }) => `${scenario === null ? target : `${target}/${scenario}`}: ${message}`),
    };
}
/** What a budget gates by its change, and what has a spread. */
function rowOf(run, { comparison, budget }) {
    const { target, scenario, metric, method, launches } = comparison;
    const tolerance = budget?.tolerance ?? null;
    const spread = spreadOf(comparison);
    if (method !== 'side-by-side' || tolerance === null || spread === null)
        return [];
    const secondsEach = (scenario === null ? run.time.coldStarts / startsOf(run) : run.time.load / launchesOf(run)) / 1000;
    return [{ target, scenario, metric: metric.name, spread, launches, secondsEach, detectable: SECONDS.map((s) => detectableIn(comparison, s, secondsEach)), allowed: tolerance.fail ?? tolerance.warn }];
}
/** Launches of all scenarios together, each of both sides. */
function launchesOf(run) {
    const of = new Map(run.samples.filter(({ side, scenario, metric }) => side === 'head' && scenario !== null && metric.statistic === 'mean-of-launches').map((s) => [JSON.stringify([s.target, s.scenario]), s.values.length]));
    return Math.max(1, [...of.values()].reduce((sum, n) => sum + n, 0));
}
/** Blocks of four starts of all targets together. */
function startsOf(run) {
    return Math.max(1, run.samples.filter(({ side, metric }) => side === 'head' && metric.name === 'cold-start.p50').reduce((sum, { values }) => sum + values.length / 2, 0));
}
//# sourceMappingURL=noise.js.map
;// CONCATENATED MODULE: ./build/src/plan/plan.js

/**
 * Launches of a run that is compared with stored ones: an interval from fewer says too little. Five leave a t quantile of 3.7
 * at 1 % instead of 4.5 at four; beyond that, time is better spent on longer launches than on more starts.
 */
const plan_LAUNCHES = 5;
/** Shortest measuring time of a scenario in one launch, ms a side: below it a launch holds too few requests for its p90. */
const SHORTEST_MEASURE = 400;
/**
 * Side by side a launch is measured for 3 s, both sides together: with a start and a warm-up of some 3 s, block noise of
 * 12 % and launches that differ by 1.2 %, that is near the best division of time between blocks and launches
 * (Kalibera and Jones, "Rigorous benchmarking in reasonable time", ISMM 2013), and the optimum is flat.
 */
const LONGEST_PAIRED_MEASURE = 1500;
/** Many scenarios share the time; each gets at least so many launches. */
const FEWEST_PAIRED_LAUNCHES = 6;
/**
 * Numbers of launches after which a side-by-side run is looked at. Below five a t test sees next to nothing; a longer time
 * than twenty launches need goes on at the same pace.
 */
const FIRST_LOOKS = [5, 7, 10, 13, 16, 20];
const LOOK_PACE = 1.3;
/** Fresh launches that confirm an accusation; the last look may still need them. */
const CONFIRMATION = 2;
/** A launch's warm-up: one second at least (or as long as is then measured), six at most, never more than twice the measuring. */
const WARM_UP = { shortest: 1000, longest: 6000, share: 2 };
/**
 * Divides the measuring time evenly over launches, scenarios and sides. Every scenario gets at least 400 ms a launch, so
 * many scenarios in a short time run longer than asked: `plannedSeconds` says how long. A side-by-side plan holds the most
 * launches there can be; when it ends is decided by what is known by then and by the time.
 */
function makePlan({ config, compare, time, seed }) {
    const random = randomFrom(seed);
    const scenarios = config.targets.filter((target) => target.start !== null).reduce((sum, target) => sum + target.scenarios.length, 0);
    const paired = compare === 'side-by-side';
    const each = (launches) => (time * 1000) / (launches * Math.max(1, scenarios));
    const measure = paired
        ? Math.max(SHORTEST_MEASURE, Math.min(LONGEST_PAIRED_MEASURE, each(FEWEST_PAIRED_LAUNCHES) / 2))
        : Math.max(SHORTEST_MEASURE, each(plan_LAUNCHES));
    const sides = paired ? ['base', 'head'] : ['head'];
    const looks = paired ? looksFor((time * 1000) / (2 * measure * Math.max(1, scenarios))) : [];
    const launches = paired ? Math.max(...looks) + CONFIRMATION : plan_LAUNCHES;
    return { seed, compare, time: time * 1000, looks, targets: config.targets.map((target) => planTarget(target, sides, launches, measure, random)) };
}
/** `launches`: how many the time allows each scenario. */
function looksFor(launches) {
    const looks = [...FIRST_LOOKS];
    for (let last = looks.at(-1) ?? 1; last < Math.floor(launches);) {
        last = Math.min(Math.floor(launches), Math.round(last * LOOK_PACE));
        looks.push(last);
    }
    return looks;
}
function planTarget(target, sides, most, measure, random) {
    const started = target.start !== null && target.scenarios.length > 0;
    const launches = Array.from({ length: started ? most : 0 }, (_, index) => ({
        index,
        order: random.shuffle(sides),
        // In the config's order: a scenario finds the caches, the heap and the compiled code that the one before it left.
        scenarios: target.scenarios.map((scenario) => ({
            scenario,
            measure,
            warmUp: warmUpFor(measure, sides.length),
            seed: random.integer(2 ** 31),
        })),
    }));
    return { target, sides, coldStarts: coldStarts(target, sides), launches };
}
function warmUpFor(measure, sides) {
    const longest = Math.min(WARM_UP.longest, WARM_UP.share * measure * sides);
    return { shortest: Math.min(WARM_UP.shortest, measure), longest };
}
/**
 * One start of each side to be thrown away, then the measured ones: A of one side; of two, blocks A B B A, twice as many
 * starts a side as were asked for, of which the last are made only while the cold start is undecided.
 */
function coldStarts(target, sides) {
    if (target.coldStart === null || target.start === null)
        return [];
    const { runs } = target.coldStart;
    if (sides.length < 2)
        return [...sides, ...Array.from({ length: runs }, () => sides).flat()];
    const blocks = Array.from({ length: Math.max(FEWEST_START_BLOCKS, runs) + CONFIRMATION }, (_, i) => (i % 2 === 0 ? [...sides, ...sides.toReversed()] : [...sides.toReversed(), ...sides]));
    return [...sides, ...blocks.flat()];
}
/** Blocks of four single starts: below ten even a trimmed mean of them says little. */
const FEWEST_START_BLOCKS = 10;
/** Seconds of load that the plan asks for, warm-up and starts left out. */
function plannedSeconds(plan) {
    const scenarios = plan.targets.flatMap((target) => target.launches.flatMap((launch) => launch.scenarios.map((s) => s.measure * target.sides.length)));
    return scenarios.reduce((sum, measure) => sum + measure, 0) / 1000;
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./build/src/plan/select.js
/**
 * Keeps the named target and scenario. A scenario left out takes nothing else with it; with `scenario` given, cold starts
 * and packages are left out, because one scenario was asked for. Refuses names that are not there, and lists those that are.
 */
function selectFrom(config, target, scenario) {
    const targets = config.targets.filter((t) => target === null || t.name === target);
    if (targets.length === 0)
        return select_refuse('--target', `no target is called \`${target}\``, config.targets.map((t) => t.name));
    if (scenario === null)
        return { ok: true, value: { ...config, targets } };
    const kept = targets
        .map((t) => ({ ...t, coldStart: null, package: null, scenarios: t.scenarios.filter((s) => s.name === scenario) }))
        .filter((t) => t.scenarios.length > 0);
    if (kept.length === 0) {
        const message = target === null ? `no scenario is called \`${scenario}\`` : `target \`${target}\` has no scenario called \`${scenario}\``;
        return select_refuse('--scenario', message, targets.flatMap((t) => t.scenarios.map((s) => s.name)));
    }
    return { ok: true, value: { ...config, targets: kept } };
}
function select_refuse(path, message, known) {
    const problem = { file: null, line: null, column: null, path, message, hint: `write one of: ${[...new Set(known)].join(', ') || '(there is none)'}` };
    return { ok: false, problems: [problem] };
}
/** What a stored comparison says for certain needs no second look. */
const DECIDED = new Set(['improved', 'unchanged']);
/**
 * Keeps what a first comparison has found over budget or could not decide; null when that is nothing. Only what a budget
 * gates is a reason. A package's size is exact, but what is stored may be of an older commit than base: what it accuses is
 * weighed again; a limit alone is not, since base cannot change it.
 */
function onlyUndecided(config, { verdicts }) {
    const open = verdicts.filter(({ budget, verdict, comparison }) => budget !== null && !DECIDED.has(verdict) && (comparison.metric.statistic !== 'exact' || comparison.notCompared !== null || verdict === 'regressed'));
    const isOpen = (target, scenario, exact = false) => open.some(({ comparison }) => comparison.target === target && comparison.scenario === scenario && (comparison.metric.statistic === 'exact') === exact);
    const targets = config.targets
        .map((target) => ({
        ...target,
        scenarios: target.scenarios.filter(({ name }) => isOpen(target.name, name)),
        coldStart: isOpen(target.name, null) ? target.coldStart : null,
        package: isOpen(target.name, null, true) ? target.package : null,
    }))
        .filter((target) => target.scenarios.length > 0 || target.coldStart !== null || target.package !== null);
    return targets.length === 0 ? null : { ...config, targets };
}
//# sourceMappingURL=select.js.map
;// CONCATENATED MODULE: ./build/src/publish/files.js
/** Writes the output directory (`run.json`, `report.md` …), each file whole, again and again as the run goes on. */



/**
 * Writes these texts by file name, creating the directory. What cannot be written costs only itself: the others are still
 * written, and one problem names all that are missing and why. System errors never throw; a name with a slash does (a bug).
 */
async function files_writeOut(directory, files) {
    const failed = [];
    for (const [name, text] of Object.entries(files)) {
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
            throw new Error(`${JSON.stringify(name)} is not a plain file name`);
        try {
            await makeDirectory(directory);
            // Not durable: waiting for the disk while something is measured would be seen in the measurement.
            await writeFileAtomic((0,external_node_path_.join)(directory, name), text, { durable: false });
        }
        catch (error) {
            if (!system_error_isSystemError(error))
                throw error;
            failed.push({ name, error });
        }
    }
    const first = failed[0];
    if (first !== undefined)
        return [problemOf(directory, failed.map(({ name }) => name), first.error)];
    await removeLeftovers(directory).catch(ignoreSystemErrors);
    return [];
}
function problemOf(directory, names, error) {
    const what = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return {
        file: directory, line: null, column: null, path: '--out',
        message: `${what} cannot be written to ${directory}: ${system_error_inWords(error)}`,
        hint: system_error_advice(error),
    };
}
// Clearing up after killed runs is a courtesy: everything asked for has been written.
function ignoreSystemErrors(error) {
    if (!system_error_isSystemError(error))
        throw error;
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./build/src/report/format.js
const format_UNKNOWN = 'unknown';
const MEASURED_DIGITS = 3;
/** A value in its unit: `4.10 ms`, `1.20 MB`, `0.12 %`, `1,234/s`, `0.412 ms/request`. */
function format_amount(value, unit, digits = MEASURED_DIGITS) {
    if (!Number.isFinite(value * 100))
        return format_UNKNOWN;
    switch (unit) {
        case 'ms': return milliseconds(value, digits);
        case 'bytes': return format_bytes(value, digits);
        case 'ratio': return `${trimmed(value * 100, digits)} %`;
        case 'count': return count(value, digits);
        case 'requests/s': return `${count(value, digits)}/s`;
        case 'ms/request': return `${milliseconds(value, digits)}/request`;
        case 'bytes/request': return `${format_bytes(value, digits)}/request`;
        case 'count/request': return `${count(value, digits)}/request`;
        case 'bytes/1000 requests': return `${format_bytes(value, digits)}/1,000 requests`;
    }
}
/** A value that a person wrote, such as a limit: the same units, without the zeros that only claim precision. */
function format_written(value, unit) {
    return format_amount(value, unit, 6).replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');
}
/** A change without its sign, as allowed or as a noise floor: `10 %`, `4.3 %`, `0.45 %`. */
function percent(ratio, extraDigits = 0) {
    if (!Number.isFinite(ratio * 100))
        return format_UNKNOWN;
    const value = Math.abs(ratio) * 100;
    const decimals = (value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2) + extraDigits;
    return `${grouped(withoutZeros(fixed(value, decimals)))} %`;
}
/** A change for better or worse: `+14 %`, `-3.2 %`, `0 %`. */
function format_change(ratio, extraDigits = 0) {
    const text = percent(ratio, extraDigits);
    return text === format_UNKNOWN || text === '0 %' ? text : `${ratio < 0 ? '-' : '+'}${text}`;
}
/** `between +11 % and +18 %`; an end that is unbounded (too few launches) is said to be. Nothing falls by more than 100 %. */
function between(interval) {
    const [lower, upper] = [Math.max(interval.lower, -1), interval.upper];
    if (Number.isNaN(lower) || Number.isNaN(upper) || (lower === -1 && upper === Infinity))
        return 'the interval has no bounds';
    if (upper === Infinity)
        return `at least ${format_change(lower)}`;
    if (lower === -1)
        return `at most ${format_change(upper)}`;
    const [from, to] = apart(lower, upper, format_change);
    return from === to ? `about ${from}` : `between ${from} and ${to}`;
}
/** The same in a table's cell: `+11 % to +18 %`. */
function range(interval) {
    return between(interval).replace(/^between (.*) and (.*)$/, '$1 to $2').replace(/^the interval has no bounds$/, 'no bounds');
}
/**
 * Two numbers as texts that differ when the numbers do: 200.3 ms beside a limit of 200 ms must not read "200 ms".
 * `render` takes the number of digits beyond its usual ones; four more at most, for beyond that they are the same to a reader.
 */
function apart(a, b, render) {
    for (let extra = 0; extra < 4 && a !== b; extra += 1) {
        const texts = [render(a, extra), render(b, extra)];
        if (texts[0] !== texts[1])
            return texts;
    }
    return [render(a, 0), render(b, 0)];
}
/** How long something took, from ms: `0.8 s`, `61 s`, `2 min 5 s`, `1 h 12 min`. */
function duration(ms) {
    if (!Number.isFinite(ms))
        return format_UNKNOWN;
    const seconds = Math.max(0, ms) / 1000;
    if (seconds < 9.95)
        return `${withoutZeros(seconds.toFixed(1))} s`;
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    if (whole < 7200)
        return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
    const minutes = Math.round(seconds / 60);
    return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
/** `1 launch`, `5 launches`. */
function plural(n, one, many = `${one}s`) {
    return `${count(n)} ${n === 1 ? one : many}`;
}
/** `1,234`; what is not whole gets three significant digits. */
function count(value, digits = MEASURED_DIGITS) {
    if (!Number.isFinite(value))
        return format_UNKNOWN;
    return Number.isInteger(value) ? grouped(plain(fixed(value, 0))) : significant(value, digits);
}
const parts = (large, unit, small, smallUnit) => `${count(large)} ${unit}${small === 0 ? '' : ` ${small} ${smallUnit}`}`;
function milliseconds(value, digits) {
    return scaled(value, digits, [[1, 'ms'], [1000, 's']]);
}
function format_bytes(value, digits) {
    const scale = [[1, value === 1 ? 'byte' : 'bytes'], [1e3, 'kB'], [1e6, 'MB'], [1e9, 'GB'], [1e12, 'TB']];
    return Math.abs(value) < 1000 && Number.isInteger(value) ? `${plain(String(value))} ${scale[0]?.[1] ?? ''}` : scaled(value, digits, scale);
}
/** The unit is chosen after rounding, so that 999.7 ms is "1.00 s" and never "1,000 ms". */
function scaled(value, digits, scale) {
    const rounded = Number(value.toPrecision(digits));
    const [factor, unit] = scale.findLast(([least]) => Math.abs(rounded) >= least) ?? scale[0] ?? [1, ''];
    return `${value === 0 ? '0' : significant(value / factor, digits)} ${unit}`;
}
/** Significant digits, except that whole digits are never replaced by zeros: 0.123, 12.3, 1,234. */
function significant(value, digits) {
    if (value === 0)
        return '0';
    const exponent = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
    return grouped(plain(fixed(value, Math.max(digits - 1 - exponent, 0))));
}
/** `toFixed` turns to exponents from 1e21 on, where every number is whole. */
const fixed = (value, decimals) => (Math.abs(value) < 1e21 ? value.toFixed(Math.min(decimals, 12)) : String(BigInt(value)));
const trimmed = (value, digits) => withoutZeros(significant(value, digits));
const withoutZeros = (text) => plain(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
/** "-0" and "-0.00" are 0. */
const plain = (text) => (/^-[0.]+$/.test(text) ? text.slice(1) : text);
function grouped(text) {
    const [whole = '', fraction] = text.split('.');
    const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? separated : `${separated}.${fraction}`;
}
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./build/src/report/pen.js
/** Sentences are written once and in every format: a pen knows how its format quotes what is not ours. */

/** Sentences of failures and hints may be longer than a name. */
const LONGEST_SENTENCE = 400;
const plainPen = {
    name: (text) => escape_plainText(text),
    code: (text) => `\`${escape_plainText(text)}\``,
    text: (text) => escape_plainText(text, LONGEST_SENTENCE),
    strong: (text) => text,
};
const markdownPen = {
    name: (text) => codeSpan(text),
    code: (text) => codeSpan(text),
    text: (text) => markdownText(text, LONGEST_SENTENCE),
    strong: (text) => `**${text}**`,
};
/** Inside a table's cell. */
const cellPen = {
    ...markdownPen,
    text: (text) => markdownText(text, LONGEST_SENTENCE, 'table'),
    name: (text) => codeSpan(text, 'table'),
    code: (text) => codeSpan(text, 'table'),
};
//# sourceMappingURL=pen.js.map
;// CONCATENATED MODULE: ./build/src/report/machine.js

/** `steal 0.1 %, pressure 12 %, other load 3 % (31 % at worst), 2.9 to 3.4 GHz`; '' when nothing could be read. */
function machineText(noise) {
    const { steal, pressure, otherLoad, frequency, clockSteps, pauses } = noise;
    return [
        ...shareText('steal', steal), ...shareText('pressure', pressure), ...shareText('other load', otherLoad),
        ...(frequency === null ? [] : [frequencyText(frequency)]),
        ...(clockSteps + pauses === 0 ? [] : [clockText(clockSteps, pauses)]),
    ].join(', ');
}
/** The worst second is told where it lies beyond what a measurement bears. */
function shareText(what, found) {
    if (found === null)
        return [];
    const worst = found.worst > found.limit ? ` (${percent(found.worst)} at worst)` : '';
    return [`${what} ${percent(found.mean)}${worst}`];
}
function frequencyText({ lowest, highest }) {
    const [low, high] = [(lowest / 1000).toFixed(1), (highest / 1000).toFixed(1)];
    return low === high ? `${high} GHz` : `${low} to ${high} GHz`;
}
/** `the wall clock was set once and the machine stood still twice`; at least one of the two is not 0. */
function clockText(steps, pauses) {
    const parts = [...(steps === 0 ? [] : [`the wall clock was set ${times(steps)}`]), ...(pauses === 0 ? [] : [`the machine stood still ${times(pauses)}`])];
    return parts.join(' and ');
}
function times(n) {
    return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
//# sourceMappingURL=machine.js.map
;// CONCATENATED MODULE: ./build/src/report/replication.js

/**
 * `20 launches of both builds, 312 blocks of slices; the 2 launches made to confirm it said +13 %`; of cold starts `24 blocks of
 * four starts`; '' unless measured side by side.
 */
function replicationText({ method, scenario, launches, blocks, confirmation }) {
    if (method !== 'side-by-side' || launches === 0)
        return '';
    const done = scenario === null ? startsText(launches) : launchesText(launches, blocks);
    if (confirmation === null)
        return done;
    const fresh = scenario === null ? startsText(confirmation.launches) : plural(confirmation.launches, 'launch', 'launches');
    return `${done}; the ${fresh} made to confirm it said ${format_change(confirmation.change)}`;
}
const launchesText = (launches, blocks) => `${plural(launches, 'launch', 'launches')} of both builds${blocks === 0 ? '' : `, ${plural(blocks, 'block')} of slices`}`;
const startsText = (blocks) => `${plural(blocks, 'block')} of four starts`;
function hadBy({ method, scenario, launches, entries }, run) {
    const paired = method === 'side-by-side';
    return { launches: paired ? launches : run.launches, entries, starts: paired && scenario === null };
}
//# sourceMappingURL=replication.js.map
;// CONCATENATED MODULE: ./build/src/report/phrases.js





const outcomeWord = { pass: 'Pass', warn: 'Warning', inconclusive: 'Inconclusive', fail: 'Fail' };
const verdictWord = {
    improved: 'improved', unchanged: 'unchanged', regressed: 'regressed', 'over-budget': 'over budget', inconclusive: 'inconclusive', 'not-compared': 'not compared',
};
/** The word of a verdict with what makes a failure only a warning. */
const verdictText = ({ verdict, accepted }) => `${verdictWord[verdict]}${accepted === null ? '' : ' (accepted)'}`;
/** Who takes the machine's time; reads on after "by". */
const disturberWord = { steal: 'other virtual machines on the same host', pressure: 'more work than it has processors', 'other-load': 'other programs' };
/** What makes a number doubtful, and what to do about it. `unit` is the metric's. */
function warningText(warning, unit, pen) {
    switch (warning.kind) {
        case 'few-launches':
            return `${plural(warning.launches, 'launch', 'launches')} only: an honest interval needs ${count(warning.needed)}`;
        case 'few-requests':
            return `${plural(warning.requests, 'request')} a launch only: this statistic needs ${count(warning.needed)}; give it more time (${pen.code('--time')})`;
        case 'generator-saturated':
            return `the load generator was busy for ${percent(warning.busy)} of its core: the latencies contain its own queueing; use fewer connections or a lower rate`;
        case 'generator-late':
            return `${percent(warning.share)} of the requests were sent more than 1 ms late (${format_amount(warning.worst, 'ms')} at worst): the rate is more than this machine can send`;
        case 'reconnects':
            return `${percent(warning.share)} of the responses include making a new connection, because the service closes them; keep-alive would measure the service alone`;
        case 'not-settled':
            return `it was still changing speed when its warm-up ended after ${duration(warning.seconds * 1000)}`;
        case 'short-history':
            return `the baseline has ${plural(warning.entries, 'entry', 'entries')} and needs ${count(warning.needed)}: until then only a change beyond ${percent(warning.beyond)} is called`;
        case 'near-limit': {
            const [lower, upper] = apart(warning.lower, warning.upper, (value, extra) => format_amount(value, unit, 3 + extra));
            return `its true value lies between ${lower} and ${upper}, and the limit of ${format_written(warning.limit, unit)} is among them`;
        }
        case 'entries-left-out':
            return `${plural(warning.entries, 'baseline entry was', 'baseline entries were')} left out: ${warning.entries === 1 ? 'it is' : 'they are'} of another ${warning.reason}`;
        case 'machine-busy':
            return busyText(warning);
        case 'clock-stepped':
            return `${clockText(warning.steps, warning.pauses)} while it was measured: times taken meanwhile are not to be trusted`;
        case 'side-fails':
            return `${percent(warning.share)} of ${warning.side}'s requests failed (${percent(warning.allowed)} allowed): what was answered in which time says little of its speed`;
        case 'tests-disagree':
            return `two tests of the same launches disagree whether it changed (t test: p = ${warning.t.toPrecision(2)}, sign flips: p = ${warning.signFlip.toPrecision(2)}): a few odd launches decide`;
        case 'witnesses-agree':
            return `the clock alone could not decide; that as much is read, mapped and allocated at start as before (within ${percent(warning.largest)}) did`;
        case 'normalised':
            return `the reference workload took ${percent(Math.abs(warning.slower))} ${warning.slower > 0 ? 'longer' : 'less time'} than when the baseline was measured: the baseline is shown as this machine would have measured it now`;
        case 'other-class':
            return `nothing is stored of this model of processor yet: ${plural(warning.entries, 'entry', 'entries')} of others ${warning.entries === 1 ? 'stands' : 'stand'} in, and models are expected to differ by ${percent(warning.spread)}`;
        default: return assertNever(warning);
    }
}
function busyText({ what, share, limit }) {
    if (what === 'pressure')
        return `something that could run had to wait for a processor for ${percent(share)} of the time (${percent(limit)} is what a measurement bears): times are longer for it`;
    return `${disturberWord[what]} took ${percent(share)} of this machine's processors (${percent(limit)} is what a measurement bears): times are longer for it`;
}
/** Why there is nothing to compare with; reads on after "not compared: ". */
function notComparedText(reason, target, pen) {
    switch (reason.kind) {
        case 'not-asked': return 'no comparison was asked for';
        case 'no-baseline': return `no baseline for ${pen.name(target)} yet`;
        case 'not-on-base': return 'it could not be measured on base';
        case 'new-metric': return `the baseline of ${pen.name(target)} does not have it yet`;
        case 'other-machine': return `the baseline of ${pen.name(target)} is from another machine${differences(reason.differs, pen)}`;
        case 'other-workload': return `the baseline of ${pen.name(target)} was measured with another workload (other requests, load or probe settings)`;
        default: return assertNever(reason);
    }
}
function differences(differs, pen) {
    const fields = differs.map(({ field, then, now }) => `${pen.text(field)} was ${pen.name(then)} and is ${pen.name(now)}`);
    return fields.length === 0 ? '' : `: ${fields.join(', ')}`;
}
/** What to do so that it can be compared next time. */
function notComparedAdvice(reason, pen) {
    switch (reason.kind) {
        case 'not-asked': return null;
        case 'no-baseline': return `Store one from the default branch: ${pen.code('tailgate baseline update')}, or the Action on pushes to it.`;
        case 'not-on-base': return 'The failures of base say why. What this change adds has no base yet: it is compared from the next change on.';
        case 'new-metric': return 'It is compared as soon as the default branch has stored it.';
        case 'other-machine': return 'Numbers of different machines are not held against each other. It is compared again once the default branch has been measured on this kind of machine.';
        case 'other-workload': return 'It is compared again as soon as the default branch has been measured with this workload.';
        default: return assertNever(reason);
    }
}
/** What an inconclusive verdict is waiting for, as a clause; `had`: what it could draw on. */
function settleText(settle, had) {
    switch (settle.kind) {
        case 'launches': return `about ${had.starts ? startsText(settle.launches) : plural(settle.launches, 'launch', 'launches')} would settle it; this run had ${count(had.launches)}`;
        case 'entries': return `a baseline of ${plural(settle.entries, 'entry', 'entries')} would settle it; there ${had.entries === 1 ? 'is' : 'are'} ${count(had.entries)}`;
        case 'beyond-stored': return `the default branch itself varies so much from run to run that stored numbers see nothing below ${percent(settle.noiseFloor)}: only both builds, measured side by side on one machine, can settle it`;
        case 'time': return `about ${duration(Math.ceil(settle.seconds) * 1000)} of measuring would settle it (\`--time ${Math.ceil(settle.seconds)}\`)`;
        case 'machine': return settle.what === 'clock'
            ? 'the clock was set or the machine stood still meanwhile, so that no time can be trusted: run it again'
            : `this machine was taken by ${disturberWord[settle.what]} for most of the time, so that nobody is accused and nobody acquitted: run it again when it is quiet`;
        case 'errors': return `${percent(settle.share)} of ${settle.side}'s requests failed: its speed can be compared once they are answered`;
        case 'confirmation': return settle.launches === 0
            ? 'it looks worse than is allowed, and fresh launches had still to confirm it when the time was over'
            : `it looked worse than is allowed, but ${plural(settle.launches, 'fresh launch', 'fresh launches')} did not confirm it`;
        case 'load': return `the load generator was busy for ${percent(settle.busy)} of its core: a lighter load (fewer connections, or a lower rate) would settle it`;
        default: return assertNever(settle);
    }
}
/** A reason is a sentence, not a page: the config has it whole. */
const phrases_LONGEST_REASON = 120;
/** `accepted until 2026-12-31: the new index`, as a clause without a full stop. */
function acceptedText(acceptance, pen) {
    return `accepted${acceptance.expires === null ? '' : ` until ${pen.text(acceptance.expires)}`}: ${phrases_reasonText(acceptance, pen)}`;
}
/** Somebody else's words, on one line, cut, without the full stop at their end. */
function phrases_reasonText({ reason }, pen) {
    return pen.text(clean(reason, phrases_LONGEST_REASON).replace(/[.\s]+$/, '') || 'no reason given');
}
/** A clause that somebody else wrote -> a sentence: a capital in front, a full stop behind. */
function asSentence(clause) {
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?…`]$/.test(clause) ? '' : '.'}`;
}
/** `a, b and c` */
function enumerate(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
/** What happened, in three words, for titles. */
const failureTitle = {
    'setup-failed': 'setup failed',
    'start-failed': 'did not start',
    'not-ready': 'was never ready',
    'foreign-listener': 'its port belongs to another process',
    died: 'ended while it was measured',
    'wrong-answers': 'answered wrongly',
    'no-answers': 'did not answer',
    'not-measurable': 'cannot be measured',
    package: 'could not be weighed',
    interrupted: 'was interrupted',
};
/** What to try when whoever measured had no better hint. */
const failureAdvice = {
    'setup-failed': 'Run the setup command in a fresh clone: it must work without what is only on your machine.',
    'start-failed': 'Run the start command by hand with PORT set: it must stay in the foreground.',
    'not-ready': 'Check that it listens on the port in PORT and that the ready path answers; raise the ready timeout if it only needs longer.',
    'foreign-listener': 'The service must listen itself, on the port in PORT: a fixed port may belong to something else.',
    died: 'Its last lines say why. A service that dies under load is measured again once it survives.',
    'wrong-answers': 'Fast errors are no result. Correct the request, or what the scenario expects.',
    'no-answers': 'Raise the timeout of the load, or lower the load, if the service is only slow.',
    'not-measurable': 'The message says what stands in the way.',
    package: 'Check the path of the package and what its ignore patterns leave.',
    interrupted: 'Run it again to get an answer.',
};
//# sourceMappingURL=phrases.js.map
;// CONCATENATED MODULE: ./build/src/report/row.js





function row_rowOf(verdict, pen) {
    const { comparison } = verdict;
    const { base, metric } = comparison;
    return {
        what: subject(comparison, pen),
        base: base === null ? '' : format_amount(base, metric.unit),
        head: headText(verdict),
        change: comparison.change === null && base === 0 && comparison.head.point !== 0 ? `up from ${format_amount(0, metric.unit)}` : changeText(verdict),
        interval: comparison.change === null || isPoint(comparison) ? '' : range(comparison.change.interval),
        allowed: allowedText(verdict),
        noiseFloor: noiseFloorText(comparison),
        verdict: verdictText(verdict),
    };
}
/** `latency.p99 of api/list` */
function subject(comparison, pen) {
    return `${pen.name(comparison.metric.name)} of ${pen.name(placeName(comparison.target, comparison.scenario))}`;
}
/** `api/list`, or `api` for what belongs to the whole target; not quoted yet. Both halves stay readable when one is long. */
function placeName(target, scenario) {
    return scenario === null ? clean(target) : `${clean(target, 59)}/${clean(scenario, 60)}`;
}
/** What is said of a verdict in one sentence: `latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed), accepted until 2026-12-31: the new index`. */
function sentence(verdict, pen) {
    return `${sentenceWith(verdict, pen, [])}${verdict.accepted === null ? '' : `, ${acceptedText(verdict.accepted, pen)}`}`;
}
/**
 * The figures, what this run could have seen, and how often both builds were measured: for those who decide whether to
 * believe it. That it is accepted is told apart from it.
 */
function fullSentence(verdict, pen) {
    const floor = noiseFloorText(verdict.comparison);
    if (isAboutLimit(verdict))
        return sentenceWith(verdict, pen, []);
    return sentenceWith(verdict, pen, [floor === '' || floor === 'exact' ? '' : `this run could have seen ${floor}`, replicationText(verdict.comparison)]);
}
function sentenceWith(verdict, pen, more) {
    const asides = [intervalText(verdict), allowedWords(verdict), ...more].filter((text) => text !== '');
    return `${subject(verdict.comparison, pen)}: ${pen.strong(figure(verdict))}${asides.length === 0 ? '' : ` (${asides.join('; ')})`}`;
}
/** By its value, when the limit is what it is about; else by its change. */
function figure(verdict) {
    return isAboutLimit(verdict) ? headText(verdict) : changeText(verdict) || headText(verdict);
}
/** A verdict is about its limit when it is over it, or undecided without a tolerance that could be what is undecided. */
function isAboutLimit(verdict) {
    if (verdict.verdict === 'over-budget')
        return true;
    return verdict.verdict === 'inconclusive' && (verdict.comparison.change === null || allowedOf(verdict).tolerance === null || verdict.warnings.some((w) => w.kind === 'near-limit'));
}
function headText(verdict) {
    const { head, metric } = verdict.comparison;
    const { limit } = allowedOf(verdict);
    return limit === null ? format_amount(head.point, metric.unit) : apart(head.point, limit, (value, extra) => format_amount(value, metric.unit, 3 + extra))[0];
}
function changeText(verdict) {
    const { comparison } = verdict;
    if (comparison.change !== null) {
        const { tolerance } = allowedOf(verdict);
        const { point } = comparison.change;
        if (tolerance === null || verdict.verdict !== 'regressed')
            return format_change(point);
        const sign = point < 0 ? -1 : 1;
        return apart(point, sign * tolerance, format_change)[0];
    }
    // From or to 0 there is no ratio.
    if (comparison.base === null || comparison.base === comparison.head.point)
        return comparison.base === null ? '' : format_change(0);
    return `from ${format_amount(comparison.base, comparison.metric.unit)} to ${format_amount(comparison.head.point, comparison.metric.unit)}`;
}
function intervalText(verdict) {
    const { comparison } = verdict;
    if (!isAboutLimit(verdict))
        return comparison.change === null || isPoint(comparison) ? '' : between(comparison.change.interval);
    const near = verdict.warnings.find((warning) => warning.kind === 'near-limit');
    if (near === undefined)
        return '';
    const [lower, upper] = apart(near.lower, near.upper, (value, extra) => format_amount(value, comparison.metric.unit, 3 + extra));
    return `between ${lower} and ${upper}`;
}
function allowedWords(verdict) {
    const { limit } = allowedOf(verdict);
    if (isAboutLimit(verdict) && limit !== null) {
        const wanted = tierOf(verdict) === 'warn' ? 'wanted' : verdict.comparison.metric.better === 'lower' ? 'allowed' : 'required';
        return `${limitText(verdict, limit)} ${wanted}`;
    }
    const text = toleranceText(verdict);
    return text === '' ? '' : `${text} ${tierOf(verdict) === 'warn' ? 'wanted' : 'allowed'}`;
}
function allowedText(verdict) {
    const { limit } = allowedOf(verdict);
    return [toleranceText(verdict), limit === null ? '' : limitText(verdict, limit)].filter((text) => text !== '').join(', ');
}
const limitText = (verdict, limit) => `${verdict.comparison.metric.better === 'lower' ? '' : 'at least '}${format_written(limit, verdict.comparison.metric.unit)}`;
/** The larger of the relative change and the absolute floor: that is what is allowed. */
function toleranceText(verdict) {
    const { tolerance, floor } = allowedOf(verdict);
    if (tolerance === null)
        return '';
    const { base, metric } = verdict.comparison;
    return base !== null && floor > Math.abs(base) * tolerance ? format_written(floor, metric.unit) : percent(tolerance);
}
function noiseFloorText({ method, noiseFloor }) {
    if (method === 'exact')
        return 'exact';
    return noiseFloor === null || !Number.isFinite(noiseFloor) ? '' : percent(noiseFloor);
}
/** An exact comparison has no interval worth showing. */
const isPoint = ({ method, change: estimate }) => method === 'exact' || (estimate !== null && estimate.interval.lower === estimate.interval.upper);
//# sourceMappingURL=row.js.map
;// CONCATENATED MODULE: ./build/src/report/screening.js


/** null when the first comparison accused of nothing, or there was none. */
function fateOf({ verdict, severity, screening }) {
    if (screening === null || screening.severity === 'none')
        return null;
    if (severity !== 'none')
        return 'confirmed';
    return verdict === 'unchanged' || verdict === 'improved' ? 'withdrawn' : 'open';
}
/**
 * `the stored baseline had said +12 %; measured side by side it is +0.3 %: withdrawn`. null when there is nothing to tell: no
 * earlier opinion, or one that agrees without having accused.
 */
function screeningText(verdict) {
    const { screening } = verdict;
    if (screening === null || screening.verdict === 'not-compared')
        return null;
    const fate = fateOf(verdict);
    if (fate === null)
        return quietText(screening, verdict);
    const said = `${saidBy(screening)}; ${againBy(verdict)}`;
    switch (fate) {
        case 'withdrawn': return `${said}: withdrawn`;
        case 'confirmed': return `${said}: confirmed`;
        case 'open': return `${said}: neither confirmed nor withdrawn`;
    }
}
/** A line for each verdict that has such a story: first the withdrawn ones. */
function screeningLines(verdicts, pen) {
    const rank = (verdict) => (fateOf(verdict) === 'withdrawn' ? 0 : 1);
    return verdicts.filter(({ budget }) => budget !== null).toSorted((a, b) => rank(a) - rank(b)).flatMap((verdict) => {
        const text = screeningText(verdict);
        return text === null ? [] : [`${subject(verdict.comparison, pen)}: ${text}.`];
    });
}
/** The part of the first line that clears whoever was accused first; '' when nobody was, or it stands. */
function withdrawnText(verdicts, pen) {
    const withdrawn = verdicts.filter((verdict) => fateOf(verdict) === 'withdrawn');
    const [first] = withdrawn;
    if (first === undefined)
        return '';
    if (withdrawn.length === 1)
        return `${subject(first.comparison, pen)}: ${screeningText(first) ?? ''}`;
    return `${count(withdrawn.length)} accusations of the stored baseline are withdrawn after measuring side by side`;
}
/** Of an earlier opinion that did not accuse. */
function quietText(screening, verdict) {
    const estimate = screening.comparison.change;
    const figures = estimate === null ? '' : ` (${[format_change(estimate.point), between(estimate.interval)].join(', ')})`;
    if (screening.verdict === 'inconclusive')
        return `the stored baseline could not tell${figures}${verdict.verdict === 'inconclusive' ? '; side by side it cannot be told yet either' : ''}`;
    return verdict.severity === 'none' || estimate === null ? null : `the stored baseline had seen nothing beyond what is allowed${figures}`;
}
/** A limit is not the baseline's opinion: it was head's own figure, in the first measurement, that broke it. */
function saidBy(screening) {
    const { comparison } = screening;
    if (screening.verdict === 'over-budget')
        return `the first measurement had said ${format_amount(comparison.head.point, comparison.metric.unit)}`;
    return `the stored baseline had said ${figureOf(screening)}`;
}
function againBy(verdict) {
    if (verdict.comparison.notCompared !== null)
        return 'side by side it could not be compared';
    const where = verdict.screening?.verdict === 'over-budget' ? 'measured again' : 'measured side by side';
    const byValue = verdict.screening?.verdict === 'over-budget' || isAboutLimit(verdict);
    return `${where} it is ${byValue ? format_amount(verdict.comparison.head.point, verdict.comparison.metric.unit) : `${figureOf(verdict)}${intervalOf(verdict)}`}`;
}
const intervalOf = ({ comparison: { change: estimate, method } }) => estimate === null || method === 'exact' ? '' : ` (${between(estimate.interval)})`;
function figureOf({ comparison: { change: estimate, base, head, metric } }) {
    if (estimate !== null)
        return format_change(estimate.point);
    return base === null ? format_amount(head.point, metric.unit) : `from ${format_amount(base, metric.unit)} to ${format_amount(head.point, metric.unit)}`;
}
//# sourceMappingURL=screening.js.map
;// CONCATENATED MODULE: ./build/src/report/headline.js









/** `Fail: latency.p99 of api/list: +14 % (between +11 % and +18 %; 10 % allowed)` */
function firstLine(input, pen = plainPen) {
    return `${outcomeWord[outcomeOf(input)]}: ${headline(input, pen)}`;
}
/** The reason alone, the worst first. That nothing was compared is always part of it. */
function headline(input, pen = plainPen) {
    const { judgement } = input;
    const groups = order_groupsOf(judgement.verdicts);
    const incomplete = incompleteText(input, pen);
    const parts = groups.broken[0]?.severity === 'fail' ? [failText(groups, pen), incomplete] : [incomplete || headline_quietText(input, groups, pen)];
    const nothing = nothingComparedText(input, groups, pen);
    const partly = nothing === '' && incomplete === '' ? partlyComparedText(judgement.verdicts, pen) : '';
    return [...parts, withdrawnText(judgement.verdicts, pen), nothing, baseMissingText(input, pen), partly].filter((part) => part !== '').join('; ');
}
/** What was asked for and could not be done: the reason is git's or the target's. */
function baseMissingText({ run }, pen) {
    if (run.baseMissing === null)
        return '';
    return `base was not measured (${pen.text(run.baseMissing)})${run.compare === 'stored' ? ': compared with the stored baselines only' : ''}`;
}
function failText({ broken }, pen) {
    const failing = broken.filter(({ severity }) => severity === 'fail');
    const warned = broken.filter(({ severity, accepted }) => severity === 'warn' && accepted === null).length;
    return `${brokenText(failing, 'beyond what is allowed', pen)}${warned === 0 ? '' : `; ${count(warned)} more beyond what is wanted`}${acceptedCount(broken.length - failing.length - warned)}`;
}
/** Of a run that is whole and fails nothing: what its outcome is due to. */
function headline_quietText({ run, judgement }, groups, pen) {
    const beyond = warnedText(groups, pen);
    const undecided = undecidedText(groups, run, pen);
    switch (judgement.outcome) {
        case 'inconclusive': return undecided || beyond;
        case 'warn': return beyond || undecided;
        default: return passText(judgement.verdicts);
    }
}
/** What is accepted comes last: it is named where nothing else warns, and counted everywhere else. */
function warnedText({ broken }, pen) {
    const warned = broken.filter(({ accepted }) => accepted === null);
    const [first] = broken;
    if (first === undefined || warned.length > 0)
        return `${brokenText(warned, 'beyond what is wanted', pen)}${acceptedCount(broken.length - warned.length)}`;
    return `${sentence(first, pen)}${broken.length === 1 ? '' : `; ${count(broken.length - 1)} more accepted`}`;
}
const acceptedCount = (verdicts) => (verdicts === 0 ? '' : `; ${count(verdicts)} accepted`);
function brokenText(broken, beyond, pen) {
    const [worst] = broken;
    if (worst === undefined)
        return '';
    return `${sentence(worst, pen)}${broken.length === 1 ? '' : `, and ${count(broken.length - 1)} more ${beyond}`}`;
}
function incompleteText({ run }, pen) {
    const failures = run.failures.filter((failure) => failure.kind !== 'interrupted' && !isAddedByHead(failure));
    const [first] = failures;
    const interruption = run.failures.find((failure) => failure.kind === 'interrupted')?.message ?? 'the run was cut short; what was measured until then is kept';
    if (first === undefined)
        return wasInterrupted(run) ? pen.text(interruption) : '';
    const others = new Set(failures.map((f) => placeName(f.target, f.scenario))).size - 1;
    return `could not measure ${pen.name(placeName(first.target, first.scenario))}${first.side === 'base' ? ' on base' : ''}: ${pen.text(first.message)}${others === 0 ? '' : `, and ${count(others)} more could not be measured`}`;
}
function undecidedText({ inconclusive }, run, pen) {
    const [first] = inconclusive;
    if (first === undefined)
        return '';
    const rest = inconclusive.length === 1 ? '' : `, and ${count(inconclusive.length - 1)} more`;
    return `cannot tell yet: ${sentence(first, pen)}${rest}${whyUndecided(first, run)}`;
}
/** Where it is not the noise that stands in the way, what does; else the noise floor. */
function whyUndecided(verdict, run) {
    const { settle, comparison } = verdict;
    if (settle?.kind === 'machine' || settle?.kind === 'errors' || settle?.kind === 'confirmation')
        return `; ${settleText(settle, hadBy(comparison, run))}`;
    const floor = comparison.noiseFloor;
    return floor === null || !Number.isFinite(floor) || isAboutLimit(verdict) ? '' : `; the noise floor is ${percent(floor)}`;
}
function passText(verdicts) {
    const compared = verdicts.filter((verdict) => isGated(verdict) && verdict.comparison.notCompared === null);
    if (compared.length === 0)
        return '';
    const improved = compared.filter(({ verdict }) => verdict === 'improved').length;
    return `${count(compared.length)} compared, none worse than its budget allows${improved === 0 ? '' : `, ${count(improved)} improved`}`;
}
/** When there was nothing to hold the figures against, the report must not look like one that found nothing. */
function nothingComparedText({ run, judgement }, { broken }, pen) {
    if (judgement.counts.compared > 0 || (judgement.verdicts.length === 0 && run.failures.length > 0))
        return '';
    if (judgement.verdicts.length === 0)
        return 'nothing was measured, so nothing was compared';
    const reasons = reasonsOf(judgement.verdicts, pen).join(', ') || 'no comparison was asked for';
    const limits = judgement.verdicts.filter((verdict) => verdict.budget?.limit != null).length;
    const over = broken.filter((verdict) => verdict.verdict === 'over-budget').length;
    const checked = limits === 0
        ? 'no absolute limits are set, so nothing was checked'
        : over > 0 ? 'absolute limits only' : `absolute limits only (${limits === 1 ? 'one, and it is kept' : limits === 2 ? 'both are kept' : `all ${count(limits)} are kept`})`;
    return `nothing was compared: ${reasons}; ${checked}`;
}
function partlyComparedText(verdicts, pen) {
    const missing = verdicts.filter((verdict) => verdict.comparison.notCompared !== null && isGated(verdict));
    if (missing.length === 0)
        return '';
    return `${count(missing.length)} not compared (${reasonsOf(missing, pen).join(', ')})`;
}
const MOST_REASONS = 2;
/** Each reason once for each target; the rest counted. */
function reasonsOf(verdicts, pen) {
    const texts = new Map();
    for (const { comparison } of verdicts) {
        if (comparison.notCompared === null)
            continue;
        texts.set(reasonKey(comparison.notCompared, comparison.target), notComparedText(comparison.notCompared, comparison.target, pen));
    }
    const all = [...new Set(texts.values())];
    return all.length <= MOST_REASONS ? all : [...all.slice(0, MOST_REASONS), `${plural(all.length - MOST_REASONS, 'more reason')}`];
}
const reasonKey = (reason, target) => JSON.stringify([reason, target]);
//# sourceMappingURL=headline.js.map
;// CONCATENATED MODULE: ./build/src/report/acceptance.js



const MOST_FIGURES = 3;
/** `latency.p99 of api/list and latency.p90 of api/list: accepted until 2026-12-31: the new index (line 40 of the config).` One for each acceptance that was used. */
function acceptedLines(verdicts, pen) {
    const groups = new Map();
    for (const verdict of verdicts) {
        if (verdict.accepted === null)
            continue;
        const key = JSON.stringify(verdict.accepted);
        const group = groups.get(key) ?? { acceptance: verdict.accepted, verdicts: [] };
        group.verdicts.push(verdict);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ acceptance, verdicts: covered }) => {
        const more = covered.length > MOST_FIGURES ? [`${count(covered.length - MOST_FIGURES)} more`] : [];
        const figures = enumerate([...covered.slice(0, MOST_FIGURES).map(({ comparison }) => subject(comparison, pen)), ...more]);
        return `${figures}: ${acceptedText(acceptance, pen)}${acceptance.line === null ? '' : ` (line ${acceptance.line} of the config)`}.`;
    });
}
/** A line for each acceptance whose day is over. */
function expiredLines({ expired }, pen) {
    return expired.map((acceptance) => `The acceptance of ${scopeText(acceptance, pen)}${acceptance.line === null ? '' : ` (line ${acceptance.line} of the config)`} ${endText(acceptance)}: it counts no more, and is to be taken out. ${asSentence(`its reason was: ${phrases_reasonText(acceptance, pen)}`)}`);
}
/** `ended on 2026-12-31`. A saved run that a stranger made may hold anything in place of a day: that is not repeated. */
const endText = ({ expires }) => (expires !== null && /^\d{4}-\d{2}-\d{2}$/.test(expires) ? `ended on ${expires}` : 'ended');
/** `latency.* of api/list`; `latency.*` where it holds everywhere. */
function scopeText({ metric, target, scenario }, pen) {
    if (target === '*' && scenario === '*')
        return pen.name(metric);
    return `${pen.name(metric)} of ${pen.name(placeName(target, scenario === '*' ? null : scenario))}`;
}
//# sourceMappingURL=acceptance.js.map
;// CONCATENATED MODULE: ./build/src/report/advice.js





function besideOf(verdicts) {
    const places = new Map();
    for (const verdict of verdicts) {
        const key = placeKey(verdict);
        const place = places.get(key) ?? new Map();
        places.set(key, place.set(verdict.comparison.metric.name, verdict));
    }
    return places;
}
function adviceOf(verdict, beside, run, pen) {
    switch (verdict.verdict) {
        case 'regressed': return causeOf(verdict, beside.get(placeKey(verdict)) ?? new Map(), pen);
        case 'over-budget': return advice_beforeOf(verdict, run);
        case 'inconclusive': return verdict.settle === null ? null : asSentence(settleText(verdict.settle, hadBy(verdict.comparison, run)));
        case 'not-compared': return verdict.comparison.notCompared === null ? null : notComparedAdvice(verdict.comparison.notCompared, pen);
        case 'improved':
        case 'unchanged': return null;
    }
}
/** Advice once each: what explains p99 mostly explains p90 as well. */
function advicesOf(verdicts, input, pen) {
    const beside = besideOf(input.judgement.verdicts);
    const byText = new Map();
    const alone = [];
    for (const verdict of verdicts) {
        const text = adviceOf(verdict, beside, input.run, pen);
        // Nothing stands beside it, but how sure an accusation is, and by how many launches, is worth its own line.
        if (text === null && verdict.severity !== 'none' && verdict.comparison.method === 'side-by-side')
            alone.push({ verdicts: [verdict], text: '' });
        if (text === null)
            continue;
        const same = byText.get(text);
        if (same === undefined)
            byText.set(text, [verdict]);
        else
            same.push(verdict);
    }
    return [...alone, ...[...byText].map(([text, same]) => ({ verdicts: same, text }))];
}
const MOST_OTHERS = 3;
/** `latency.p99 of api/list: +14 % (...). Per request, cpu +9 %: more is computed. The same goes for latency.p90 of api/list.` */
function adviceLine({ verdicts: [first, ...rest], text }, pen) {
    const more = rest.length > MOST_OTHERS ? [`${count(rest.length - MOST_OTHERS)} more`] : [];
    const others = rest.length === 0 ? '' : ` The same goes for ${enumerate([...rest.slice(0, MOST_OTHERS).map(({ comparison }) => subject(comparison, pen)), ...more])}.`;
    return `${fullSentence(first, pen)}.${text === '' ? '' : ` ${text}`}${others}`;
}
/** Below this a witness is not worth a sentence, ratio. */
const WORTH_TELLING = 0.01;
/** What else got worse in the same place tells what the time went to. */
function causeOf(verdict, place, pen) {
    const metric = verdict.comparison.metric.name;
    if (/^(latency\.|throughput$)/.test(metric))
        return loadCause(place, pen);
    if (/^cold-start\.(p50|p90|min|cpu)$/.test(metric))
        return startCause(place, pen);
    if (/^size\.(packed|unpacked)$/.test(metric))
        return filesCause(place);
    return null;
}
const IO = ['io.reads', 'io.read', 'io.writes', 'io.write'];
function loadCause(place, pen) {
    const moved = movedOf(place, (metric) => metric === 'cpu' || (isWitness(metric) && !metric.startsWith('cold-start.')));
    if (moved.length > 0) {
        const names = moved.map(({ comparison }) => comparison.metric.name);
        const guess = leads(moved, IO)
            ? 'look for added queries or file access'
            : names.includes('cpu') ? 'more is computed' : 'look for larger objects and answers';
        return `Per request, ${advice_listOf(moved, pen)}: ${guess}.`;
    }
    if (place.get('cpu')?.verdict !== 'unchanged')
        return null;
    return 'CPU time per request did not change: the time is spent waiting (for another service, a lock or a timer), not computing.';
}
/** A slower service reads a little differently from its sockets: only what moved about as much as the processor's time points at what costs it. */
function leads(moved, names) {
    const size = ({ comparison: { change } }) => Math.abs(change?.point ?? Infinity);
    const cpu = Math.max(0, ...moved.filter(({ comparison }) => comparison.metric.name === 'cpu').map(size));
    return moved.some((verdict) => names.includes(verdict.comparison.metric.name) && size(verdict) >= cpu / 2);
}
function startCause(place, pen) {
    const quiet = (metric) => isWitness(metric) && metric.startsWith('cold-start.');
    const moved = movedOf(place, quiet);
    if (moved.length > 0)
        return `Beside it, ${advice_listOf(moved, pen)}: more is loaded at start.`;
    const still = [...place.values()].filter(({ comparison }) => quiet(comparison.metric.name) && comparison.change !== null);
    return still.length === 0 ? null : 'What it reads and touches at start did not change: it waits or computes longer, or the machine was disturbed.';
}
function filesCause(place) {
    const files = place.get('size.files')?.comparison;
    if (files === undefined || files.base === null || files.base === files.head.point)
        return null;
    const more = files.head.point - files.base;
    return `${plural(Math.abs(more), 'file')} ${more > 0 ? 'more' : 'fewer'} than before (${count(files.head.point)}).`;
}
const movedOf = (place, wanted) => [...place.values()].filter((verdict) => wanted(verdict.comparison.metric.name) && gotWorse(verdict));
/** Beyond doubt: the interval lies on the worse side. */
function gotWorse(verdict) {
    const estimate = verdict.comparison.change;
    if (estimate === null || worsening(verdict) < WORTH_TELLING)
        return false;
    return verdict.comparison.metric.better === 'lower' ? estimate.interval.lower > 0 : estimate.interval.upper < 0;
}
function advice_listOf(verdicts, pen) {
    return enumerate(verdicts.map(({ comparison }) => `${pen.name(comparison.metric.name)} ${format_change(comparison.change?.point ?? 0)}`));
}
/** Whether it was over its limit before, which is the first thing an accused author asks. */
function advice_beforeOf(verdict, run) {
    const { base, metric } = verdict.comparison;
    const { limit } = allowedOf(verdict);
    if (metric.name === 'errors')
        return errorsText(verdict, run);
    if (base === null || limit === null)
        return null;
    const over = metric.better === 'lower' ? base > limit : base < limit;
    return over
        ? `It was beyond this limit before this change as well (${format_amount(base, metric.unit)}).`
        : `Before this change it was within the limit (${format_amount(base, metric.unit)}).`;
}
const ERROR_WORDS = { status: 'wrong status', timeout: 'timed out', connection: 'lost connection', body: 'wrong body' };
function errorsText({ comparison }, run) {
    const counts = run.requests.find((r) => r.target === comparison.target && r.scenario === comparison.scenario && r.side === 'head');
    if (counts === undefined)
        return null;
    const { status, timeout, connection, body } = counts.errors;
    const told = [['status', status], ['timeout', timeout], ['connection', connection], ['body', body]].filter(([, n]) => n > 0);
    return told.length === 0 ? null : `Of its requests: ${told.map(([kind, n]) => `${count(n)} ${ERROR_WORDS[kind]}`).join(', ')}.`;
}
const placeKey = ({ comparison }) => JSON.stringify([comparison.target, comparison.scenario]);
//# sourceMappingURL=advice.js.map
;// CONCATENATED MODULE: ./build/src/report/annotations.js







/** The worst first, what is accepted last. GitHub shows ten of each level: who publishes them cuts. */
function annotations_annotationsOf(input) {
    const { run, judgement } = input;
    const beside = besideOf(judgement.verdicts);
    const { broken } = order_groupsOf(judgement.verdicts);
    const failures = run.failures.map((failure) => ({
        level: 'error',
        title: `${plainPen.name(placeName(failure.target, failure.scenario))} ${failureTitle[failure.kind]}`,
        message: [plainPen.text(failure.message), ...(failure.hint === null ? [] : [plainPen.text(asSentence(failure.hint))])].join('. '),
        line: null,
    }));
    const lines = expiredLines(judgement, plainPen);
    const expired = judgement.expired.map((acceptance, i) => ({
        level: 'warning',
        title: `the acceptance of ${scopeText(acceptance, plainPen)} ${endText(acceptance)}`,
        message: lines[i] ?? '',
        line: acceptance.line,
    }));
    const of = (accepted) => broken.filter((verdict) => (verdict.accepted !== null) === accepted).map((verdict) => annotationOf(verdict, beside, run));
    return [...failures, ...of(false), ...expired, ...of(true)];
}
function annotationOf(verdict, beside, run) {
    const [advice, first] = [adviceOf(verdict, beside, run, plainPen), screeningText(verdict)];
    return {
        level: verdict.severity === 'fail' ? 'error' : 'warning',
        title: `${subject(verdict.comparison, plainPen)} ${verdict.verdict === 'regressed' ? '' : 'is '}${verdictText(verdict)}`,
        message: [
            fullSentence(verdict, plainPen),
            ...(verdict.accepted === null ? [] : [capital(acceptedText(verdict.accepted, plainPen))]),
            ...(first === null ? [] : [capital(first)]),
            ...(advice === null ? [] : [advice]),
        ].join('. '),
        line: verdict.budget?.origin === 'config' ? verdict.budget.line : null,
    };
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
//# sourceMappingURL=annotations.js.map
;// CONCATENATED MODULE: ./build/src/report/json-values.js
/** Six significant digits are more than was measured, and the same on every machine; whole numbers stay whole. JSON has no infinity: null. */
function finite(value) {
    if (!Number.isFinite(value))
        return null;
    return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(6));
}
function machineDocument({ steal, pressure, otherLoad, frequency, clockSteps, pauses }) {
    return { steal: json_values_rounded(steal), pressure: json_values_rounded(pressure), 'other-load': json_values_rounded(otherLoad), frequency, 'clock-steps': clockSteps, pauses };
}
function json_values_rounded(found) {
    return found === null ? null : { mean: finite(found.mean), worst: finite(found.worst), limit: found.limit, above: finite(found.above) };
}
//# sourceMappingURL=json-values.js.map
;// CONCATENATED MODULE: ./build/src/report/json.js








/** One verdict a line, so that a person can read it and a difference shows what changed. */
function reportJson(input) {
    const fields = Object.entries(reportDocument(input)).map(([key, value]) => {
        const text = Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(value);
        return `  ${JSON.stringify(key)}: ${text}`;
    });
    return `{\n${fields.join(',\n')}\n}\n`;
}
function reportDocument(input) {
    const { run, judgement } = input;
    const beside = besideOf(judgement.verdicts);
    return {
        schema: 'tailgate.report/1',
        outcome: outcomeOf(input),
        reason: headline(input),
        compare: run.compare,
        complete: run.complete,
        id: run.id,
        started: run.started,
        seconds: Math.round(run.time.total / 100) / 10,
        time: { load: finite(run.time.load), 'warm-up': finite(run.time.warmUp), 'cold-starts': finite(run.time.coldStarts), 'start-and-stop': finite(run.time.startAndStop), total: finite(run.time.total) },
        launches: run.launches,
        seed: run.seed,
        head: json_checkout(run.head),
        base: run.base === null ? null : json_checkout(run.base),
        'base-missing': run.baseMissing,
        notes: run.notes,
        environment: run.environment,
        machine: run.machine === null ? null : machineDocument(run.machine),
        looks: run.looks,
        counts: judgement.counts,
        verdicts: judgement.verdicts.map((verdict) => verdictOf(verdict, beside, run)),
        expired: judgement.expired,
        failures: run.failures.map(json_failureOf),
        absent: run.absent,
        requests: run.requests,
    };
}
function verdictOf(verdict, beside, run) {
    const { comparison } = verdict;
    const { metric } = comparison;
    return {
        target: comparison.target,
        scenario: comparison.scenario,
        metric: metric.name,
        unit: metric.unit,
        better: metric.better,
        base: comparison.base === null ? null : finite(comparison.base),
        head: finite(comparison.head.point),
        'head-interval': json_intervalOf(comparison.head.interval),
        change: json_changeOf(comparison.change),
        'noise-floor': comparison.noiseFloor === null ? null : finite(comparison.noiseFloor),
        p: comparison.p === null ? null : finite(comparison.p),
        method: comparison.method,
        entries: comparison.entries,
        launches: comparison.launches,
        blocks: comparison.blocks,
        confirmation: comparison.confirmation === null ? null : { launches: comparison.confirmation.launches, change: finite(comparison.confirmation.change) },
        budget: budgetOf(verdict.budget),
        verdict: verdict.verdict,
        severity: verdict.severity,
        accepted: verdict.accepted === null ? null : acceptedOf(verdict.accepted),
        'not-compared': notComparedOf(comparison),
        settle: verdict.settle === null ? null : settleOf(verdict.settle, run, comparison),
        warnings: verdict.warnings.map((warning) => warningOf(warning, comparison)),
        advice: adviceOf(verdict, beside, run, plainPen),
        screening: verdict.screening === null ? null : screeningOf(verdict, verdict.screening),
    };
}
function screeningOf(verdict, { comparison, verdict: kind, severity }) {
    return {
        base: comparison.base === null ? null : finite(comparison.base),
        head: finite(comparison.head.point),
        change: json_changeOf(comparison.change),
        'noise-floor': comparison.noiseFloor === null ? null : finite(comparison.noiseFloor),
        entries: comparison.entries,
        verdict: kind,
        severity,
        accusation: fateOf(verdict),
        text: screeningText(verdict),
    };
}
const json_changeOf = (estimate) => estimate === null ? null : { point: finite(estimate.point), interval: json_intervalOf(estimate.interval) };
/** An unbounded end is null: JSON has no infinity. */
const json_intervalOf = ({ level, lower, upper }) => ({ level: finite(level), lower: finite(lower), upper: finite(upper) });
function budgetOf(budget) {
    if (budget === null)
        return null;
    const { limit, tolerance, origin, line } = budget;
    return {
        ...(limit === null ? {} : { limit: tiersOf(limit) }),
        ...(tolerance === null ? {} : { tolerance: { ...tiersOf(tolerance), floor: tolerance.floor } }),
        origin,
        line,
    };
}
const acceptedOf = ({ reason, expires, origin, line }) => ({ reason, expires, origin, line });
const tiersOf = ({ warn, fail }) => ({ ...(warn === null ? {} : { warn }), ...(fail === null ? {} : { fail }) });
function notComparedOf({ notCompared, target }) {
    if (notCompared === null)
        return null;
    const differs = notCompared.kind === 'other-machine' ? { differs: notCompared.differs } : {};
    return { kind: notCompared.kind, text: notComparedText(notCompared, target, plainPen), ...differs };
}
const settleOf = (settle, run, comparison) => ({ ...kebab(settle), kind: settle.kind, text: settleText(settle, hadBy(comparison, run)) });
const warningOf = (warning, { metric }) => ({ ...kebab(warning), kind: warning.kind, text: warningText(warning, metric.unit, plainPen) });
/** The figures of a tagged value under kebab-case keys. */
function kebab(value) {
    return Object.fromEntries(Object.entries(value).map(([key, figure]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), typeof figure === 'number' ? finite(figure) : figure]));
}
const json_checkout = ({ commit, branch, dirty }) => ({ commit, branch, dirty });
const json_failureOf = ({ target, scenario, side, kind, message, hint, log }) => ({ target, scenario, side, kind, message, hint, log });
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./build/src/report/junit.js









function junit(input) {
    const { run, judgement } = input;
    const beside = besideOf(judgement.verdicts);
    const suites = new Map();
    const suite = (target) => suites.get(target) ?? suites.set(target, []).get(target) ?? [];
    for (const failure of run.failures)
        suite(failure.target).push(failureCase(failure));
    for (const verdict of judgement.verdicts)
        suite(verdict.comparison.target).push(verdictCase(verdict, beside, input));
    const all = [...suites.values()].flat();
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="tailgate" ${totals(all)} time="${junit_seconds(run.time.total)}">`,
        ...[...suites].flatMap(([target, cases]) => suiteLines(target, cases, input)),
        '</testsuites>',
        '',
    ].join('\n');
}
function suiteLines(target, cases, input) {
    const { run } = input;
    const properties = { outcome: outcomeOf(input), reason: headline(input), seed: String(run.seed), commit: run.head.commit ?? '', compare: run.compare, tool: run.environment.tool };
    return [
        `  <testsuite name="${xml(plainPen.name(target))}" ${totals(cases)} timestamp="${xml(run.started)}">`,
        '    <properties>',
        ...Object.entries(properties).map(([name, value]) => `      <property name="${name}" value="${xml(value)}"/>`),
        '    </properties>',
        ...cases.flatMap((one) => one.lines.map((line) => `    ${line}`)),
        '  </testsuite>',
    ];
}
function verdictCase(verdict, beside, { run }) {
    const { comparison } = verdict;
    const said = fullSentence(verdict, plainPen);
    const advice = adviceOf(verdict, beside, run, plainPen);
    const warnings = verdict.warnings.map((warning) => `warning: ${warningText(warning, comparison.metric.unit, plainPen)}`);
    const first = screeningText(verdict);
    const open = `<testcase classname="${xml(placeName(comparison.target, comparison.scenario))}" name="${xml(plainPen.name(comparison.metric.name))}" time="0">`;
    const output = `  <system-out>${xml([`${verdict.verdict}: ${said}`, ...(verdict.accepted === null ? [] : [acceptedText(verdict.accepted, plainPen)]), ...(first === null ? [] : [asSentence(first)]), ...(advice === null ? [] : [advice]), ...warnings].join('\n'))}</system-out>`;
    const kind = junit_kindOf(verdict);
    const mark = kind === 'failed' ? [`  <failure type="${verdict.verdict}" message="${xml(said)}"/>`]
        : kind === 'skipped' ? [`  <skipped message="${xml(whySkipped(verdict, run))}"/>`] : [];
    return { kind, lines: [open, ...mark, output, '</testcase>'] };
}
/** JUnit has no warning: one that warns passes, and says so in its output, as what is accepted says by whom and why. */
function junit_kindOf({ verdict, severity, budget }) {
    if (severity === 'fail')
        return 'failed';
    return verdict === 'not-compared' || (verdict === 'inconclusive' && budget !== null) ? 'skipped' : 'passed';
}
function whySkipped({ comparison, settle, verdict }, run) {
    if (comparison.notCompared !== null)
        return `not compared: ${notComparedText(comparison.notCompared, comparison.target, plainPen)}`;
    return settle === null ? verdict : `${verdict}: ${settleText(settle, hadBy(comparison, run))}`;
}
function failureCase(failure) {
    const title = `${failureTitle[failure.kind]}: ${plainPen.text(failure.message)}`;
    const hint = failure.hint === null ? failureAdvice[failure.kind] : plainPen.text(asSentence(failure.hint));
    return {
        kind: 'error',
        lines: [
            `<testcase classname="${xml(placeName(failure.target, failure.scenario))}" name="measured (${failure.side})" time="0">`,
            `  <error type="${failure.kind}" message="${xml(title)}">${xml(hint)}</error>`,
            `  <system-out>${xml(logLines(failure.log).join('\n'))}</system-out>`,
            '</testcase>',
        ],
    };
}
function totals(cases) {
    const count = (kind) => cases.filter((one) => one.kind === kind).length;
    return `tests="${cases.length}" failures="${count('failed')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}
const junit_seconds = (ms) => (Number.isFinite(ms) ? (ms / 1000).toFixed(3) : '0');
//# sourceMappingURL=junit.js.map
;// CONCATENATED MODULE: ./build/src/report/doubts.js



const MOST_PLACES = 3;
function doubts_doubtsOf(verdicts, pen) {
    const byText = new Map();
    for (const verdict of verdicts) {
        for (const text of new Set(verdict.warnings.map((warning) => warningText(warning, verdict.comparison.metric.unit, pen)))) {
            const same = byText.get(text);
            if (same === undefined)
                byText.set(text, [verdict]);
            else
                same.push(verdict);
        }
    }
    return [...byText].map(([text, same]) => ({ about: aboutOf(same, pen), text }));
}
function aboutOf(verdicts, pen) {
    const places = new Map();
    for (const verdict of verdicts) {
        const key = JSON.stringify([verdict.comparison.target, verdict.comparison.scenario]);
        places.set(key, [...(places.get(key) ?? []), verdict]);
    }
    const named = [...places.values()].slice(0, MOST_PLACES).map((same) => {
        const [first] = same;
        if (first === undefined)
            return '';
        const { comparison } = first;
        return same.length === 1 ? subject(comparison, pen) : `${plural(same.length, 'figure')} of ${pen.name(placeName(comparison.target, comparison.scenario))}`;
    });
    return enumerate(places.size > MOST_PLACES ? [...named, `${count(places.size - MOST_PLACES)} more places`] : named);
}
function missingOf(verdicts, pen) {
    const reasons = new Map();
    for (const { comparison: { notCompared, target } } of verdicts) {
        if (notCompared === null)
            continue;
        const text = notComparedText(notCompared, target, pen);
        const known = reasons.get(text);
        reasons.set(text, { figures: (known?.figures ?? 0) + 1, text, advice: known?.advice ?? notComparedAdvice(notCompared, pen) ?? '' });
    }
    return [...reasons.values()];
}
//# sourceMappingURL=doubts.js.map
;// CONCATENATED MODULE: ./build/src/report/glossary.js
const verdictMeaning = {
    regressed: 'it got worse beyond doubt, and by more than its budget allows',
    'over-budget': 'its value is beyond its absolute limit, whatever it was before',
    inconclusive: 'the noise of this run is too large to say on which side of the budget it lies',
    improved: 'it got better beyond doubt',
    unchanged: 'a change for the worse larger than its budget allows is ruled out',
    'not-compared': 'there was nothing fitting to compare it with',
};
/** In the order in which a report tells them. */
const verdictKinds = ['regressed', 'over-budget', 'inconclusive', 'improved', 'unchanged', 'not-compared'];
const outcomeMeaning = {
    pass: 'nothing is beyond what its budget allows',
    warn: 'something is beyond what is wanted, and within what is allowed',
    inconclusive: 'this run cannot tell, or could not measure everything',
    fail: 'something is beyond what its budget allows',
};
/** The headings of the reports' columns. */
const columnMeaning = {
    base: 'what it is compared with: the stored baseline, or the base commit',
    this: 'what was measured now',
    change: 'from base to this, with the interval that holds the true change',
    allowed: 'the largest change for the worse, or the limit, that the budget accepts',
    'noise floor': 'the smallest true change for the worse that this run would have caught nine times in ten',
};
//# sourceMappingURL=glossary.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/table.js


const MARKS = { fail: '❌', warn: '⚠️', inconclusive: '❓', good: '✅', none: '' };
function markOf(verdict) {
    if (verdict.severity !== 'none')
        return verdict.severity;
    return verdict.verdict === 'inconclusive' ? 'inconclusive' : verdict.verdict === 'improved' ? 'good' : 'none';
}
/** Columns with a budget, and those that only show. In the order of importance: a narrow page shows only the first ones. */
const GATED_HEAD = tableHead(['metric', 'change', 'allowed', 'base', 'this', 'noise\u00a0floor', 'verdict'], [1, 2, 3, 4, 5]);
const SHOWN_HEAD = tableHead(['metric', 'change', 'base', 'this', 'verdict'], [1, 2, 3]);
function gatedRow(verdict) {
    const row = row_rowOf(verdict, cellPen);
    const mark = MARKS[markOf(verdict)];
    const changed = row.change === '' || verdict.severity === 'none' ? table_whole(row.change) : cellPen.strong(table_whole(row.change));
    return tableRow([mark === '' ? row.what : `${mark}\u00a0${row.what}`, withInterval(changed, row.interval), table_whole(row.allowed), table_whole(row.base), table_whole(row.head), table_whole(row.noiseFloor), row.verdict]);
}
function shownRow(verdict) {
    const row = row_rowOf(verdict, cellPen);
    return tableRow([row.what, withInterval(table_whole(row.change), row.interval), table_whole(row.base), table_whole(row.head), row.verdict]);
}
/** A figure and its unit stay on one line. Takes text of ours. */
const table_whole = (figure) => figure.replace(/ /g, '\u00a0');
function tableHead(headings, right) {
    return `${tableRow(headings)}\n${tableRow(headings.map((_, i) => (right.includes(i) ? '--:' : '---')))}`;
}
function tableRow(cells) {
    return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}
const withInterval = (change, interval) => (interval === '' ? change : `${change} (${table_whole(interval)})`);
//# sourceMappingURL=table.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/details.js






/** `summary` is shown while it is folded. It holds no untrusted text: it is HTML. */
function folded(title, weight, summary, intro, rows) {
    return { title, weight, head: rows.length === 0 ? '' : `<details><summary>${summary}</summary>\n${intro === '' ? '' : `\n${intro}`}`, rows, tail: rows.length === 0 ? '' : '\n</details>' };
}
function withinSection({ within }) {
    return folded('within budget', 30, `${count(within.length)} within budget`, GATED_HEAD, within.map(gatedRow));
}
function shownSection({ shown }) {
    return folded('metrics without a budget', 10, `${plural(shown.length, 'more metric')}, shown and not gated`, SHOWN_HEAD, shown.map(shownRow));
}
function witnessSection({ witnesses }) {
    const intro = `Counts that noise hardly touches. They say what the clock cannot: whether more is read, loaded or sent.\n\n${SHOWN_HEAD}`;
    return folded('quiet witnesses', 20, plural(witnesses.length, 'quiet witness', 'quiet witnesses'), intro, witnesses.map(shownRow));
}
function notComparedSection(verdicts) {
    const missing = missingOf(verdicts, markdownPen);
    const figures = missing.reduce((sum, reason) => sum + reason.figures, 0);
    return folded('not compared', 40, `${count(figures)} not compared`, '', missing.map((reason) => `- ${plural(reason.figures, 'figure')}: ${reason.text}. ${reason.advice}`.trimEnd()));
}
function warningSection(verdicts) {
    const doubts = doubts_doubtsOf(verdicts, markdownPen);
    return folded('warnings', 50, plural(doubts.length, 'warning'), '', doubts.map(({ about, text }) => `- ${about}: ${text}`));
}
/** More rows than this are a wall: what is left is folded. */
const MOST_OPEN_ROWS = 20;
/** Open when it is all there is to read, and short enough to be read. */
function measuredSection(tables, open) {
    const present = tables.filter(([, { rows }]) => rows.length > 0);
    const rows = present.flatMap(([title, table], index) => [
        `${index === 0 ? '' : '\n'}${tableHead([title, ...table.columns], table.columns.map((_, i) => i + 1))}`,
        ...table.rows.map(({ place, cells }) => tableRow([cellPen.name(place), ...cells.map(table_whole)])),
    ]);
    if (open && rows.length <= MOST_OPEN_ROWS)
        return { title: 'what was measured', weight: 70, head: '', rows, tail: '' };
    return folded('what was measured', 35, `Measured: ${enumerate(present.map(([title, table]) => plural(table.rows.length, title)))}`, '', rows);
}
/** Explains the words that this report uses. */
function legendSection(verdicts) {
    const used = new Set(verdicts.filter((verdict) => verdict.budget !== null).map((verdict) => verdict.verdict));
    const words = verdictKinds.filter((kind) => used.has(kind)).map((kind) => `- **${verdictWord[kind]}**: ${verdictMeaning[kind]}`);
    const columns = Object.entries(columnMeaning).map(([word, meaning]) => `- **${word}**: ${meaning}`);
    return folded('the words', 5, 'What the words mean', '', used.size === 0 ? [] : [...columns, ...words]);
}
//# sourceMappingURL=details.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/failures.js






/** What breaks everywhere has one cause: the first ones are told whole, the others in a line each. */
const MOST_WHOLE = 5;
/** The first one's message stands in the first line of the report already, and so does an interruption. */
function failureSections(failures) {
    const told = failures.filter(({ kind }) => kind !== 'interrupted');
    const logs = new Set();
    return [
        ...told.slice(0, MOST_WHOLE).flatMap((failure, index) => {
            const log = JSON.stringify(failure.log);
            const section = { title: 'a failure', weight: 90 - index, head: `${titleOf(failure)}${index === 0 ? '' : ` ${failures_messageOf(failure)}`} ${failures_hintOf(failure)}`, rows: [], tail: '' };
            const own = logs.has(log) ? [] : logSection(failure, 80 - index, index === 0);
            logs.add(log);
            return [section, ...own];
        }),
        folded('the other failures', 60, `${count(told.length - MOST_WHOLE)} more could not be measured`, '', told.slice(MOST_WHOLE).map((failure) => `- ${titleOf(failure)} ${failures_messageOf(failure)}`)),
    ];
}
const titleOf = ({ target, scenario, side, kind }) => `**${markdownPen.name(placeName(target, scenario))}${side === 'base' ? ' (base)' : ''} ${failureTitle[kind]}.**`;
const failures_messageOf = ({ message }) => markdownPen.text(asSentence(message));
const failures_hintOf = ({ kind, hint }) => (hint === null ? failureAdvice[kind] : markdownPen.text(asSentence(hint)));
/** Only the first one is open: it is what whoever mends the service reads. */
function logSection({ log }, weight, open) {
    const { open: fence, lines, close } = fenced(log);
    if (lines.length === 0)
        return [];
    const head = `<details${open ? ' open' : ''}><summary>The last ${plural(lines.length, 'line')} of its log</summary>\n\n${fence}`;
    return [{ title: 'a log', weight, head, rows: lines, tail: `${close}\n\n</details>` }];
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/links.js
/** Nothing that could end a link or begin another. */
const SAFE = /^https:\/\/[\w./:?=&%~-]+$/;
/** The words alone where the address is none. `words` are ours. */
function linked(words, url) {
    return url !== undefined && SAFE.test(url) ? `[${words}](${url})` : words;
}
/** For the foot: what can be followed, each behind a dot. */
function linksText({ links }) {
    return [['run', links?.run], ['artifact', links?.artifact]].flatMap(([words, url]) => {
        const text = linked(words, url);
        return text === words ? [] : [` · ${text}`];
    }).join('');
}
//# sourceMappingURL=links.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/list.js
/** Lines -> a list that stays readable: the first ones at once, the others folded. */


/** Beyond so many a list is no reading any more, folded or not: report.json has all. */
const MOST_ROWS = 100;
/** Nobody unfolds two lines. */
const WORTH_FOLDING = 3;
function listSections({ title, weight, heading, lines, most, others }) {
    const all = lines.map((line) => `- ${line}`);
    const rows = all.length > MOST_ROWS ? [...all.slice(0, MOST_ROWS), `- and ${count(all.length - MOST_ROWS)} more`] : all;
    const shown = rows.length < most + WORTH_FOLDING ? rows.length : most;
    return [
        { title, weight, head: rows.length === 0 || heading === '' ? '' : `${heading}\n`, rows: rows.slice(0, shown), tail: '' },
        folded(`more ${others}`, 33, `${count(all.length - shown)} more ${others}`, '', rows.slice(shown)),
    ];
}
//# sourceMappingURL=list.js.map
;// CONCATENATED MODULE: ./build/src/report/notices.js


/** What changes what the outcome is worth comes first. */
const notices_ORDER = ['rules-changed', 'resolved', 'judged-again', 'judged-elsewhere'];
/** Longest abbreviation of a commit, as the foot of a report has it. */
const SHORT_COMMIT = 10;
/** `outcome` is the one that the report tells: what cannot be told now is not resolved. */
function noticeTexts(notices, outcome, pen) {
    return notices_ORDER.flatMap((kind) => notices.filter((notice) => notice.kind === kind)).flatMap((notice) => notices_textOf(notice, outcome, pen));
}
function notices_textOf(notice, outcome, pen) {
    switch (notice.kind) {
        case 'resolved': return resolved(notice.commit === null ? 'An earlier commit' : pen.name(notice.commit.slice(0, SHORT_COMMIT)), outcome);
        case 'rules-changed': return [rulesChanged(notice, pen)];
        case 'judged-again':
            return [notices_plain(`Judged again${notice.label === null ? '' : `, because of the label ${pen.name(notice.label)}`}: nothing was measured anew, the figures are those of the earlier run.`)];
        case 'judged-elsewhere':
            return [{ ...notices_plain(`Measured in a job that runs the code of this pull request; judged apart from it, with the rules and the baselines of ${pen.name(notice.branch)}.`), quiet: true }];
        default: return assertNever(notice);
    }
}
const notices_plain = (line) => ({ line, details: [], quiet: false });
/** Only a pass can say that it is over; a run that cannot tell says that, and one that accuses needs no notice. */
function resolved(earlier, outcome) {
    switch (outcome) {
        case 'pass': return [notices_plain(`✅ Resolved: ${earlier} was over a budget; nothing is any more.`)];
        case 'inconclusive': return [notices_plain(`Not resolved yet: ${earlier} was over a budget, and this run cannot tell whether that is over.`)];
        case 'warn':
        case 'fail': return [];
        default: return assertNever(outcome);
    }
}
function rulesChanged({ file, changes, judgedBy }, pen) {
    const judged = judgedBy === 'base' ? 'It is judged by those of the base branch' : 'It is judged by its own, new ones';
    const told = changes.length === 0 ? '.' : `; what it changes${changes.length === 1 ? '' : ` (${count(changes.length)})`}:`;
    return { line: `⚠️ ${pen.strong('This pull request changes the rules it is judged by')} (${pen.code(file)}). ${judged}${told}`, details: changes.map((text) => pen.text(text)), quiet: false };
}
//# sourceMappingURL=notices.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/notices.js
/** Notices -> the lines under the first one. They stay as long as it does: what an outcome is worth may hang on them. */




function noticeSections(input) {
    return noticeTexts(input.notices ?? [], outcomeOf(input), markdownPen).flatMap(({ line, details, quiet }) => [
        { title: 'a notice', weight: 115, head: quiet ? `<sub>${line}</sub>` : line, rows: [], tail: '' },
        ...listSections({ title: 'changes of the rules', weight: 112, heading: '', lines: details, most: 3, others: 'changes of the rules' }),
    ]);
}
//# sourceMappingURL=notices.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown/section.js
/** Parts of a Markdown report that can be cut at their rows or left out: so a report fits its place without breaking. */

const section_ALWAYS = Number.POSITIVE_INFINITY;
/** A table, a fence or a folded part keeps at least this many rows, or goes altogether. */
const FEWEST_ROWS = 3;
/** Room for what is said about what was left out, without the place where it stands whole, bytes. */
const NOTE = 700;
const encoder = new TextEncoder();
const section_bytesOf = (text) => encoder.encode(text).length;
/**
 * The sections joined by blank lines, in at most `limit` bytes: the lightest go first, row by row where that is enough.
 * What is left out is said at the end, and that it stands in `whole`. One pass over the rows, whatever the number of scenarios.
 */
function section_join(sections, limit, whole) {
    const present = sections.filter((section) => section.head !== '' || section.rows.length > 0);
    const sized = present.map((section) => ({ section, bytes: section_bytesOf(section_text(section, section.rows.length)) + 2 }));
    let excess = sized.reduce((sum, { bytes }) => sum + bytes, 0) - limit;
    if (excess <= 0)
        return present.map((section) => section_text(section, section.rows.length)).join('\n\n') + '\n';
    excess += NOTE + section_bytesOf(whole);
    const kept = new Map();
    const left = [];
    for (const { section, bytes } of sized.toSorted((a, b) => a.section.weight - b.section.weight)) {
        if (excess <= 0 || section.weight === section_ALWAYS)
            continue;
        const rows = rowsThatFit(section, excess);
        kept.set(section, rows);
        left.push(rows === 0 ? section.title : `${count(section.rows.length - rows)} rows of ${section.title}`);
        excess -= rows === 0 ? bytes : excess;
    }
    const parts = present.filter((section) => kept.get(section) !== 0).map((section) => section_text(section, kept.get(section) ?? section.rows.length));
    return `${[...parts, note(left, whole)].join('\n\n')}\n`;
}
/** How many rows may stay when `excess` bytes must go; 0 when the section must go altogether. */
function rowsThatFit({ rows }, excess) {
    let saved = 0;
    for (let keep = rows.length - 1; keep >= FEWEST_ROWS; keep -= 1) {
        saved += section_bytesOf(rows[keep] ?? '') + 1;
        if (saved >= excess)
            return keep;
    }
    return 0;
}
function section_text({ head, rows, tail }, keep) {
    return [...(head === '' ? [] : [head]), ...rows.slice(0, keep), ...(tail === '' ? [] : [tail])].join('\n');
}
const MOST_NAMED = 12;
function note(left, whole) {
    const more = left.length > MOST_NAMED ? ` and ${count(left.length - MOST_NAMED)} more parts` : '';
    return `_Left out for length: ${left.slice(0, MOST_NAMED).join(', ')}${more}. All of it is in ${whole}._`;
}
//# sourceMappingURL=section.js.map
;// CONCATENATED MODULE: ./build/src/report/measured.js


const OF_SCENARIO = [
    ['latency.p50', 'p50'], ['latency.p90', 'p90'], ['latency.p99', 'p99'], ['throughput', 'throughput'], ['errors', 'errors'], ['cpu', 'CPU'], ['memory.peak', 'peak memory'],
];
const OF_TARGET = [
    ['cold-start.p50', 'cold start p50'], ['cold-start.p90', 'p90'], ['cold-start.min', 'fastest'], ['size.packed', 'packed'], ['size.unpacked', 'unpacked'], ['size.files', 'files'],
];
/** Of head, in the order in which it was measured. */
function measuredScenarios(run) {
    return measured_tableOf(run.samples.filter((sample) => sample.side === 'head' && sample.scenario !== null), OF_SCENARIO);
}
function measuredTargets(run) {
    return measured_tableOf(run.samples.filter((sample) => sample.side === 'head' && sample.scenario === null), OF_TARGET);
}
function measured_tableOf(samples, wanted) {
    const places = new Map();
    const seen = new Set();
    for (const sample of samples) {
        if (!wanted.some(([metric]) => metric === sample.metric.name))
            continue;
        const key = JSON.stringify([sample.target, sample.scenario]);
        const place = places.get(key) ?? new Map();
        places.set(key, place.set(sample.metric.name, sample));
        seen.add(sample.metric.name);
    }
    const columns = wanted.filter(([metric]) => seen.has(metric));
    const rows = [...places.values()].map((place) => {
        const any = [...place.values()][0];
        return {
            place: any === undefined ? '' : placeName(any.target, any.scenario),
            cells: columns.map(([metric]) => {
                const sample = place.get(metric);
                return sample === undefined ? '' : format_amount(sample.point, sample.metric.unit);
            }),
        };
    });
    return { columns: columns.map(([, heading]) => heading), rows };
}
//# sourceMappingURL=measured.js.map
;// CONCATENATED MODULE: ./build/src/report/method.js






function methodLines(run, pen) {
    const { environment, time } = run;
    return [
        ...machines(run, pen),
        `Node ${pen.text(environment.node)} on ${pen.text(environment.kernel)}, ${format_amount(environment.memory, 'bytes')} of memory`,
        howCompared(run, pen),
        ...(run.baseMissing === null ? [] : [`base was not measured: ${pen.text(run.baseMissing)}`]),
        ...run.notes.map((note) => pen.text(note)),
        ...(run.screening === null ? [] : [method_screened(run.screening)]),
        ...replications(run, pen),
        ...(run.machine === null || machineText(run.machine) === '' ? [] : [`the machine while load was measured: ${machineText(run.machine)}`]),
        `${plural(run.launches, 'launch', 'launches')}; ${duration(time.total)} in all: ${spent(run)}`,
        `seed ${count(run.seed).replace(/,/g, '')}; Tailgate ${pen.text(environment.tool)}; started ${pen.text(run.started)}; run ${pen.name(run.id)}`,
        ...run.absent.map(({ metric, reason }) => `${pen.name(metric)} is absent: ${pen.text(reason)}`),
    ];
}
/** One line for the foot of a report. */
function footLine(run, pen) {
    const commits = run.base === null ? method_checkout(run.head, pen) : `${method_checkout(run.head, pen)} against ${method_checkout(run.base, pen)}`;
    return `Tailgate ${pen.text(run.environment.tool)} · ${commits} · ${plural(run.launches, 'launch', 'launches')} in ${duration(run.time.total)} · seed ${run.seed}`;
}
/** Targets that share a machine and a runtime share a line. */
function machines({ environment }, pen) {
    const lines = new Map();
    for (const [target, fingerprint] of Object.entries(environment.fingerprints)) {
        const text = machine(fingerprint, pen);
        lines.set(text, [...(lines.get(text) ?? []), target]);
    }
    return [...lines].map(([text, targets]) => (lines.size === 1 ? text : `${targets.map((target) => pen.name(target)).join(', ')}: ${text}`));
}
function machine({ cpu, cores, arch, os, image, runtime, pinned }, pen) {
    const system = [os, arch, ...(image === null ? [] : [`image ${image}`]), ...(runtime === null ? [] : [runtime])].map((part) => pen.text(part)).join(', ');
    const apart = pinned ? 'load generator and target on cores of their own' : 'load generator and target share the cores, which makes it noisier';
    return `${pen.text(cpu)}, ${plural(cores, 'core')}, ${system}; ${apart}`;
}
function howCompared(run, pen) {
    const head = method_checkout(run.head, pen);
    switch (run.compare) {
        case 'stored': return `${head}, measured here and compared with the stored baselines`;
        case 'side-by-side': return `${head} against ${run.base === null ? 'base' : method_checkout(run.base, pen)}, measured side by side`;
        case 'none': return `${head}, held against absolute limits only`;
        default: return assertNever(run.compare);
    }
}
/** Each place with its launches and blocks; places that had the same share a line. */
function replications({ pairs, looks }, pen) {
    const done = new Map();
    for (const { target, scenario, logRatios, blocks } of pairs) {
        const key = JSON.stringify([target, scenario]);
        const lookedAt = looks.filter((look) => look.target === target && look.scenario === scenario).map(({ launches }) => launches);
        const place = done.get(key) ?? { name: pen.name(placeName(target, scenario)), launches: 0, blocks: 0, starts: scenario === null, looks: lookedAt };
        place.launches = Math.max(place.launches, logRatios.length);
        place.blocks = Math.max(place.blocks, blocks.reduce((sum, n) => sum + n, 0));
        done.set(key, place);
    }
    const lines = new Map();
    for (const { name, launches, blocks, starts, looks: at } of done.values()) {
        const text = `${starts ? startsText(launches) : launchesText(launches, blocks)}${at.length === 0 ? '' : `, looked at after ${enumerate(at.map((n) => count(n)))}`}`;
        lines.set(text, [...(lines.get(text) ?? []), name]);
    }
    return [...lines].map(([text, names]) => `${namesText(names)}: ${text}`);
}
const method_MOST_NAMES = 5;
const namesText = (names) => enumerate(names.length > method_MOST_NAMES ? [...names.slice(0, method_MOST_NAMES - 1), `${count(names.length - method_MOST_NAMES + 1)} more`] : names);
/** The run that chose what is measured side by side. */
function method_screened({ launches, time }) {
    return `first compared with the stored baselines (${plural(launches, 'launch', 'launches')} in ${duration(time.total)}); what that found beyond its budget, or could not decide, was then measured side by side`;
}
function method_checkout({ commit, branch, dirty }, pen) {
    const name = commit === null ? 'a checkout without a commit' : pen.name(commit.slice(0, 10));
    return `${name}${branch === null ? '' : ` of ${pen.name(branch)}`}${dirty ? ' with uncommitted changes' : ''}`;
}
function spent({ time }) {
    const parts = [[time.load, 'under load'], [time.warmUp, 'warming up'], [time.coldStarts, 'cold starts'], [time.startAndStop, 'starting and stopping']];
    return parts.filter(([ms]) => ms > 0).map(([ms, what]) => `${duration(ms)} ${what}`).join(', ') || 'nothing was started';
}
//# sourceMappingURL=method.js.map
;// CONCATENATED MODULE: ./build/src/report/next.js





/** Where a report is read on GitHub: how its reader comes to measure anything at all. */
const isRemote = ({ call }) => call != null;
function nextSteps(input, pen) {
    const { run, judgement } = input;
    const { broken, inconclusive } = order_groupsOf(judgement.verdicts);
    const command = reproduceCommand(input);
    const [worst] = broken;
    if (worst !== undefined)
        return { sentences: [`Measure the worst of it on your machine${inClone(input)}:`, ...next_meant(worst, input, pen)], command };
    if (run.failures.some((failure) => failure.kind !== 'interrupted' && !isAddedByHead(failure)))
        return { sentences: [`See it fail on your machine${inClone(input)}:`], command };
    if (wasInterrupted(run))
        return isRemote(input) ? { sentences: ['Run the job again to get an answer.'], command: null } : { sentences: ['Run it again to get an answer:'], command };
    if (judgement.counts.compared === 0 && run.compare === 'stored')
        return baselineSteps(input);
    const open = inconclusive.find(({ settle }) => settle === null || settle.kind === 'launches') ?? longestTime(inconclusive) ?? inconclusive[0];
    return open === undefined ? { sentences: [], command: null } : settleSteps(open.settle, input, command, pen);
}
const inClone = (input) => (isRemote(input) ? ', in a clone of this repository' : '');
/** With the time that the most undecided one needs, the others are decided as well. */
function longestTime(inconclusive) {
    const seconds = ({ settle }) => (settle?.kind === 'time' ? settle.seconds : 0);
    return inconclusive.filter((verdict) => seconds(verdict) > 0).toSorted((a, b) => seconds(b) - seconds(a))[0];
}
function settleSteps(settle, input, command, pen) {
    switch (settle?.kind) {
        case 'entries': return { sentences: ['Every run of the default branch adds an entry to the baseline: with those, this settles by itself.'], command: null };
        case 'time': return longer(`for ${duration(settle.seconds * 1000)} of measuring`, settle.seconds, input, command, pen);
        case 'machine': return { sentences: [isRemote(input) ? `Run the job again, or measure it on a machine of its own${inClone(input)}:` : 'Run it again when nothing else runs there, or on a machine of its own:'], command };
        case 'errors': return afterChange(`Mend the failing requests${settle.side === 'base' ? ' (those of base, if they matter)' : ''}`, input, command);
        case 'confirmation': return { sentences: [`Run ${isRemote(input) ? 'the job' : 'it'} again, with another seed: a true change is found again, a burst of noise is not.`], command: null };
        case 'beyond-stored': return { sentences: [`Stored numbers cannot decide this. Measure both builds side by side (${pen.code(isRemote(input) ? 'compare: side-by-side' : '--compare side-by-side --base REF')}), gate a quieter metric (${pen.code('cpu')}, ${pen.code('latency.p50')}) or allow more than ${percent(settle.noiseFloor)}.`], command: null };
        case 'load': return afterChange(`Lower the load of the scenario (fewer ${pen.code('connections')}, or a lower ${pen.code('rate')})`, input, command);
        default: return longer(`with three times the ${duration(input.run.time.load)} of load that this run had`, (3 * input.run.time.load) / 1000, input, command, pen);
    }
}
function longer(howLong, seconds, input, command, pen) {
    const time = Math.max(1, Math.ceil(seconds));
    const where = isRemote(input) ? `: ${pen.code(`time: ${time}`)} in the workflow, or on your machine${inClone(input)}` : '';
    return { sentences: [`Look longer, ${howLong}${where}:`], command: `${command} --time ${time}` };
}
/** What was measured is to be changed first: on GitHub the next push measures it again. */
function afterChange(what, input, command) {
    return isRemote(input) ? { sentences: [`${what}: the next push is measured again.`], command: null } : { sentences: [`${what}, and measure it again:`], command };
}
/** Where the rule stands that decided, and how a change that is meant is let through. */
function next_meant({ budget, severity }, input, pen) {
    if (budget === null)
        return [];
    const { configFile } = input;
    const rule = pen.code(`metric: ${budget.metric}`);
    const place = configFile == null ? '' : ` in ${pen.code(budget.line === null ? configFile : `${configFile}:${budget.line}`)}`;
    const where = budget.origin === 'default' ? `is a default (${rule}); a budget of your own in the config replaces it.` : `is ${rule}${place}; say why in the commit that changes it.`;
    if (!isRemote(input) || severity !== 'fail')
        return [`If the change is meant: the rule ${where}`];
    return [`If the change is meant: label this pull request ${pen.code('perf-accepted')}, or accept it in the config with a reason and a last day (${pen.code('accept:')}). Or change the rule, which ${where}`];
}
/** Nobody types anything for the baselines of an Action: its runs on the default branch store them. */
function baselineSteps(input) {
    const fresh = input.judgement.verdicts.some((verdict) => verdict.comparison.notCompared?.kind === 'no-baseline');
    if (isRemote(input))
        return { sentences: [`Nothing to do in this pull request: the first run of this workflow on a push to the default branch ${fresh ? 'stores a' : 'refreshes the'} baseline, and from then on pull requests are compared.`], command: null };
    return { sentences: [`${fresh ? 'Store a' : 'Refresh the'} baseline on the default branch, so that the next pull request is compared:`], command: 'tailgate baseline update' };
}
//# sourceMappingURL=next.js.map
;// CONCATENATED MODULE: ./build/src/report/reach.js



/** One line, or '' where nothing that varies was compared. Exact figures have no noise. */
function reachLine(verdicts, pen) {
    const floors = verdicts.filter(isGated).flatMap((verdict) => {
        const { method, noiseFloor, change } = verdict.comparison;
        return method === 'exact' || change === null || noiseFloor === null || !Number.isFinite(noiseFloor) ? [] : [{ verdict, floor: noiseFloor }];
    }).toSorted((a, b) => a.floor - b.floor);
    const [median, worst] = [floors[Math.floor((floors.length - 1) / 2)], floors.at(-1)];
    if (median === undefined || worst === undefined)
        return '';
    const [usual, largest] = [percent(median.floor), percent(worst.floor)];
    const figures = usual === largest ? plural(floors.length, 'figure') : `median of ${plural(floors.length, 'figure')}; the largest is ${largest}, of ${subject(worst.verdict.comparison, pen)}`;
    return `${pen.strong('Noise floor')}: ${usual} (${figures}). A true change for the worse as large as its noise floor is caught nine times in ten.`;
}
//# sourceMappingURL=reach.js.map
;// CONCATENATED MODULE: ./build/src/report/markdown.js






















const UNLIMITED = Number.POSITIVE_INFINITY;
function markdown(input, { limit = UNLIMITED } = {}) {
    const { run, judgement } = input;
    const groups = order_groupsOf(judgement.verdicts);
    const nothingCompared = judgement.counts.compared === 0;
    return section_join([
        markdown_plain('the first line', section_ALWAYS, titleLine(input)),
        ...noticeSections(input),
        ...failureSections(run.failures),
        ...tableSections([...groups.broken, ...groups.inconclusive, ...groups.improved]),
        // A list without a heading must not follow another one: Markdown would make one list of both.
        ...adviceSections([...groups.broken, ...groups.inconclusive], input),
        ...acceptanceSections(input),
        ...screeningSections(judgement.verdicts),
        markdown_plain('the noise floor', 105, reachLine(judgement.verdicts, markdownPen)),
        measuredSection([['scenario', measuredScenarios(run)], ['target', measuredTargets(run)]], nothingCompared),
        withinSection(groups),
        witnessSection(groups),
        shownSection(groups),
        notComparedSection(judgement.verdicts),
        warningSection(judgement.verdicts),
        folded('how it was measured', 55, 'How it was measured', '', methodLines(run, markdownPen).map((line) => `- ${line}`)),
        legendSection(judgement.verdicts),
        nextSection(input),
        markdown_plain('the foot', 120, `<sub>${footLine(run, markdownPen)}${linksText(input)}</sub>`),
    ], limit, wholeReport(input));
}
const markdown_plain = (title, weight, text) => ({ title, weight, head: text, rows: [], tail: '' });
function titleLine(input) {
    const outcome = outcomeOf(input);
    const mark = { pass: MARKS.good, warn: MARKS.warn, inconclusive: MARKS.inconclusive, fail: MARKS.fail }[outcome];
    const project = input.project == null ? '' : ` (${markdownText(input.project)})`;
    return `### ${mark} ${outcomeWord[outcome]}${project}: ${headline(input, markdownPen)}`;
}
/** The worst are read at once, the others are a click away. */
function tableSections(matter) {
    const shown = matter.length > MOST_OPEN_ROWS + 3 ? MOST_OPEN_ROWS : matter.length;
    return [
        { title: 'the table', weight: 100, head: matter.length === 0 ? '' : GATED_HEAD, rows: matter.slice(0, shown).map(gatedRow), tail: '' },
        folded('what else matters', 85, `${plural(matter.length - shown, 'more figure')} beyond a budget, undecided or improved`, GATED_HEAD, matter.slice(shown).map(gatedRow)),
    ];
}
/** One line for each thing that there is to say about figures of the table. */
function adviceSections(verdicts, input) {
    const lines = advicesOf(verdicts, input, markdownPen).map((advice) => adviceLine(advice, markdownPen));
    return listSections({ title: 'what stands beside it', weight: 80, heading: '', lines, most: 6, others: 'remarks' });
}
/** What was let through on purpose must be seen, and so must what is so no more. */
function acceptanceSections({ judgement }) {
    return [
        ...listSections({ title: 'what is accepted', weight: 98, heading: '**Accepted on purpose.**', lines: acceptedLines(judgement.verdicts, markdownPen), most: 5, others: 'acceptances' }),
        ...listSections({ title: 'what is accepted no more', weight: 97, heading: '**Accepted no more.**', lines: expiredLines(judgement, markdownPen), most: 3, others: 'expired acceptances' }),
    ];
}
/** What the stored baselines had said first: an accusation that is withdrawn must be seen to be. */
function screeningSections(verdicts) {
    return listSections({ title: 'what the stored baselines had said', weight: 75, heading: '**Measured again, side by side.**', lines: screeningLines(verdicts, markdownPen), most: 6, others: 'figures that were measured again' });
}
function nextSection(input) {
    const { sentences: [before, ...after], command } = nextSteps(input, markdownPen);
    if (before === undefined)
        return markdown_plain('what now', 110, '');
    const block = command === null ? [] : [commandBlock([...preparation(input), command].join('\n'))];
    return markdown_plain('what now', 110, [`**What now.** ${before}`, ...block, ...after].join('\n\n'));
}
/** Where a reader finds what was left out. */
function wholeReport({ links }) {
    return `${links?.run === undefined ? '' : `${linked('the job summary', links.run)} and in `}\`report.md\` in ${linked('the files of this run', links?.artifact)}`;
}
//# sourceMappingURL=markdown.js.map
;// CONCATENATED MODULE: ./build/src/report/width.js
/** Text -> the columns it takes on a terminal, so that tables align for names in any script. */
const WIDE = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}/u;
/** Columns of text without escape sequences. */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += characterWidth(character);
    return width;
}
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
function padStart(text, width) {
    return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
/** Cut in the middle: both ends of `service-a/list-everything` tell it from its neighbours. */
function fit(text, width) {
    if (widthOf(text) <= width)
        return text;
    const half = Math.max(0, width - 1) / 2;
    const characters = [...text];
    return `${take(characters, Math.ceil(half)).join('')}…${take(characters.toReversed(), Math.floor(half)).toReversed().join('')}`;
}
/** Lines of at most `width` columns, broken at spaces; later lines begin with `indent`. A longer word stays whole. */
function wrap(text, width, indent = '') {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
            lines.push(line);
            line = indent + word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}
function take(characters, width) {
    let room = width;
    const end = characters.findIndex((character) => (room -= characterWidth(character)) < 0);
    return end === -1 ? characters : characters.slice(0, end);
}
function characterWidth(character) {
    if (character <= '~')
        return 1;
    return NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
//# sourceMappingURL=width.js.map
;// CONCATENATED MODULE: ./build/src/report/terminal/columns.js
/** Rows of cells -> aligned lines that fit the terminal: the least important columns go first, then names are shortened. */

const GAP = '  ';
const INDENT = '  ';
/** A name is not shortened below this. */
const SHORTEST_NAME = 16;
function alignedTable(columns, lines, width, heading = (text) => text) {
    if (lines.length === 0)
        return '';
    let shown = columns.map((_, index) => index).filter((index) => lines.some((line) => (line.cells[index] ?? '') !== ''));
    const widths = columns.map(({ heading: text }, index) => lines.reduce((most, line) => Math.max(most, widthOf(line.cells[index] ?? '')), widthOf(text)));
    const total = () => INDENT.length + shown.reduce((sum, index) => sum + (widths[index] ?? 0), 0) + GAP.length * (shown.length - 1);
    while (total() > width) {
        const leaving = shown.filter((index) => (columns[index]?.leaves ?? 0) > 0).sort((a, b) => (columns[a]?.leaves ?? 0) - (columns[b]?.leaves ?? 0))[0];
        if (leaving === undefined)
            break;
        shown = shown.filter((index) => index !== leaving);
    }
    const first = shown[0] ?? 0;
    if (total() > width)
        widths[first] = Math.max(SHORTEST_NAME, (widths[first] ?? 0) - (total() - width));
    const layOut = (cells) => INDENT + shown.map((index) => {
        const room = widths[index] ?? 0;
        const text = index === first ? fit(cells[index] ?? '', room) : (cells[index] ?? '');
        return columns[index]?.align === 'right' ? padStart(text, room) : padEnd(text, room);
    }).join(GAP).trimEnd();
    return [heading(layOut(columns.map((column) => column.heading))), ...lines.map(({ cells, paint }) => paint(layOut(cells)))].join('\n');
}
//# sourceMappingURL=columns.js.map
;// CONCATENATED MODULE: ./build/src/report/terminal/paint.js
/** Colours of a terminal, or none: the only place that knows escape codes. */
const code = (on, off) => (text) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text) => text;
function paintFor(colour) {
    return colour
        ? { bad: code(31, 39), doubtful: code(33, 39), good: code(32, 39), bold: code(1, 22), faint: code(2, 22) }
        : { bad: same, doubtful: same, good: same, bold: same, faint: same };
}
//# sourceMappingURL=paint.js.map
;// CONCATENATED MODULE: ./build/src/report/terminal.js


















function terminal(input, { columns = 100, colour = false } = {}) {
    const { run, judgement } = input;
    const paint = paintFor(colour);
    const width = Math.max(40, columns);
    const groups = order_groupsOf(judgement.verdicts);
    const tone = { pass: paint.good, warn: paint.doubtful, inconclusive: paint.doubtful, fail: paint.bad }[outcomeOf(input)];
    const parts = [
        wrap(firstLine(input), width, '  ').replace(/^[^:]+:/, (word) => paint.bold(tone(word))),
        ...run.failures.filter(({ kind }) => kind !== 'interrupted').map((failure, index) => failureText(failure, index === 0, width, paint)),
        verdictTable([...groups.broken, ...groups.inconclusive, ...groups.improved], width, paint),
        adviceText([...groups.broken, ...groups.inconclusive], input, width),
        listText('Accepted on purpose:', acceptedLines(judgement.verdicts, plainPen), width),
        listText('Accepted no more:', expiredLines(judgement, plainPen), width),
        listText('Measured again, side by side:', screeningLines(judgement.verdicts, plainPen), width),
        measuredText(measuredScenarios(run), 'scenario', width, paint),
        measuredText(measuredTargets(run), 'target', width, paint),
        restText(groups, judgement.verdicts, width),
        nextText(input, width, paint),
        paint.faint(wrap(footLine(run, plainPen), width)),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
const COLUMNS = [
    { heading: 'metric', align: 'left', leaves: 0 },
    { heading: 'base', align: 'right', leaves: 3 },
    { heading: 'this', align: 'right', leaves: 4 },
    { heading: 'change', align: 'right', leaves: 0 },
    { heading: '', align: 'left', leaves: 2 },
    { heading: 'allowed', align: 'right', leaves: 5 },
    { heading: 'noise floor', align: 'right', leaves: 1 },
    { heading: 'verdict', align: 'left', leaves: 0 },
];
/** Rows of a table here; report.md has them all. */
const terminal_MOST_ROWS = 50;
function verdictTable(verdicts, width, paint) {
    const lines = verdicts.slice(0, terminal_MOST_ROWS).map((verdict) => {
        const { what, base, head, change, interval, allowed, noiseFloor, verdict: word } = row_rowOf(verdict, plainPen);
        const tone = verdict.severity === 'fail' ? paint.bad : verdict.severity === 'warn' || verdict.verdict === 'inconclusive' ? paint.doubtful : paint.good;
        return { cells: [what, base, head, change, interval, allowed, noiseFloor, word], paint: tone };
    });
    return alignedTable(COLUMNS, lines, width, paint.faint) + moreRows(verdicts.length);
}
function measuredText(table, title, width, paint) {
    const columns = [title, ...table.columns].map((heading, index) => ({ heading, align: index === 0 ? 'left' : 'right', leaves: index === 0 ? 0 : 100 - index }));
    return alignedTable(columns, table.rows.slice(0, terminal_MOST_ROWS).map(({ place, cells }) => ({ cells: [plainPen.name(place), ...cells], paint: (text) => text })), width, paint.faint) + moreRows(table.rows.length);
}
const moreRows = (rows, most = terminal_MOST_ROWS) => (rows > most ? `\n  and ${count(rows - most)} more: see report.md` : '');
/** The first one's message stands in the first line already. */
function failureText(failure, first, width, paint) {
    const title = `${plainPen.name(placeName(failure.target, failure.scenario))}${failure.side === 'base' ? ' (base)' : ''} ${failureTitle[failure.kind]}${first ? '.' : `: ${plainPen.text(asSentence(failure.message))}`}`;
    const hint = failure.hint === null ? failureAdvice[failure.kind] : plainPen.text(asSentence(failure.hint));
    // The prefix keeps a log line from being read as a workflow command by the runner.
    const log = logLines(failure.log).map((line) => `${paint.faint('  |')} ${line}`.trimEnd());
    return [`${paint.bad(wrap(title, width, '  '))}`, wrap(hint, width), ...log].join('\n');
}
const MOST_ADVICE = 10;
function adviceText(verdicts, input, width) {
    return advicesOf(verdicts, input, plainPen).slice(0, MOST_ADVICE).map((advice) => wrap(`- ${adviceLine(advice, plainPen)}`, width, '  ')).join('\n');
}
function listText(title, lines, width) {
    const shown = lines.slice(0, MOST_ADVICE).map((line) => wrap(`- ${line}`, width, '  '));
    return [...(lines.length === 0 ? [] : [title]), ...shown].join('\n') + moreRows(lines.length, MOST_ADVICE);
}
const MOST_WARNINGS = 8;
/** One line for each thing that needs no table. */
function restText({ within, shown, witnesses }, verdicts, width) {
    const hidden = shown.length + witnesses.length;
    const doubts = doubts_doubtsOf(verdicts, plainPen);
    return [
        ...(within.length === 0 ? [] : [`${within.length} within budget`]),
        ...(hidden === 0 ? [] : [`${hidden} shown and not gated: see report.md`]),
        ...missingOf(verdicts, plainPen).map(({ figures, text }) => `${figures} not compared: ${text}`),
        ...doubts.slice(0, MOST_WARNINGS).map(({ about, text }) => `warning: ${about}: ${text}`),
        ...(doubts.length > MOST_WARNINGS ? [`${plural(doubts.length - MOST_WARNINGS, 'more warning')}: see report.md`] : []),
    ].map((line) => wrap(line, width, '  ')).join('\n');
}
const LONGEST_COMMAND = 600;
function nextText(input, width, paint) {
    const { sentences: [before, ...after], command } = nextSteps(input, plainPen);
    if (before === undefined)
        return '';
    return [wrap(before, width), ...(command === null ? [] : [`  ${paint.bold(escape_plainText(command, LONGEST_COMMAND))}`]), ...after.map((text) => wrap(text, width))].join('\n');
}
//# sourceMappingURL=terminal.js.map
;// CONCATENATED MODULE: ./build/src/report/worth-telling.js
/** A judged run -> whether a pull request needs a comment for it (`comment: on-change`), or a plain pass may stay silent. */


/**
 * False for a plain pass only: everything that was asked for was compared, nothing gated moved, no accusation was withdrawn,
 * no rule changed and nothing is accepted. What has no budget moves by chance too often to be worth a comment.
 */
function worthTelling(input) {
    const { run, judgement, notices = [] } = input;
    return outcomeOf(input) !== 'pass'
        || judgement.counts.compared === 0
        || judgement.uncompared.length > 0
        || run.baseMissing !== null
        || judgement.expired.length > 0
        || notices.some(({ kind }) => kind === 'rules-changed' || kind === 'resolved')
        || judgement.verdicts.some((verdict) => {
            const moved = isGated(verdict) && (verdict.verdict === 'regressed' || verdict.verdict === 'improved' || verdict.verdict === 'over-budget');
            return moved || verdict.severity !== 'none' || verdict.accepted !== null || fateOf(verdict) === 'withdrawn';
        });
}
//# sourceMappingURL=worth-telling.js.map
;// CONCATENATED MODULE: ./build/src/report/render.js
/** A judged run -> every report, by the name of the file it is written to, and the ones that depend on where they are shown. */







function renderAll(input) {
    return {
        headline: headline(input),
        'report.json': reportJson(input),
        'report.md': markdown(input),
        'junit.xml': junit(input),
        markdown: (limit) => markdown(input, { limit }),
        comment: (limit, notices) => markdown({ ...input, notices: [...(input.notices ?? []), ...notices] }, { limit }),
        worthTelling: worthTelling(input),
        // Whoever reads it there has Tailgate.
        terminal: (options) => terminal({ ...input, call: null }, options),
        annotations: annotations_annotationsOf(input),
    };
}
//# sourceMappingURL=render.js.map
;// CONCATENATED MODULE: ./build/src/gate.js
/** The program: load, plan, measure, compare, judge, report, publish. The only file that calls the stages in that order. */
























/** Everything the gate does, in its order. Refuses with every problem at once before anything is started. */
async function gate(options, world, around) {
    const loaded = await gate_load(options, world, around);
    if (!loaded.ok)
        return loaded;
    const cores = await cpus_keepApart();
    try {
        return await new Gate(options, world, around, loaded.value, cores.layout).run();
    }
    finally {
        await cores.release();
    }
}
/** Head against itself, both copies from the same checkout, for the whole time: whatever differs is this machine's noise. */
async function gateNoise(options, world, around) {
    const loaded = await gate_load(options, world, around);
    if (!loaded.ok)
        return loaded;
    const cores = await keepApart();
    try {
        return await new Gate(options, world, around, loaded.value, cores.layout).noise();
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
    /** Sides whose `setup` has been run. */
    #prepared = new Set();
    constructor(options, world, around, loaded, layout) {
        this.#options = options;
        this.#world = world;
        this.#around = around;
        this.#loaded = loaded;
        this.#layout = layout;
        this.#out = external_node_path_.resolve(loaded.root, options.out);
        this.#seed = options.seed ?? (0,external_node_crypto_.randomInt)(2 ** 32 - 1);
    }
    async run() {
        const run = await this.#byMode();
        if (!run.ok)
            return run;
        const problems = await this.#publish(run.value);
        return { ok: true, value: { ...this.#conclude(run.value), problems } };
    }
    async noise() {
        const { config, root } = this.#loaded;
        const targets = config.targets.flatMap((target) => (target.start === null ? [] : [{ ...target, package: null }]));
        this.#prepared.add('base');
        const run = await this.#phase({ config: { ...config, targets }, compare: 'side-by-side', base: { directory: root, checkout: await readCheckout(root) }, whole: true });
        return run.ok ? { ok: true, value: noise_noiseOf(run.value, judged(run.value, new Map())) } : run;
    }
    #byMode() {
        const { config } = this.#loaded;
        // Baselines keep what was measured alone, as the next run will measure it.
        if (this.#options.compare === 'auto')
            return this.#options.update ? this.#phase({ config, compare: 'stored' }) : this.#auto();
        return this.#options.compare === 'side-by-side' ? this.#sideBySide(config, null) : this.#phase({ config, compare: this.#options.compare });
    }
    /** Stored first, where something is stored: it is cheap. What it finds over budget or cannot decide is measured side by side. */
    async #auto() {
        const { config, baselines } = this.#loaded;
        const known = config.targets.some(({ name }) => (baselines.get(name)?.entries.length ?? 0) > 0);
        if (!known)
            return this.#sideBySide(config, null);
        const first = await this.#phase({ config, compare: 'stored' });
        if (!first.ok || !first.value.complete)
            return first;
        const open = onlyUndecided(config, judged(first.value, baselines));
        return open === null ? first : this.#sideBySide(open, first.value);
    }
    async #sideBySide(config, screening) {
        const { root } = this.#loaded;
        const { base: ref, pullRequest: event } = this.#options;
        // An --out that cannot be written is better known before a base is checked out; reports of an earlier run stay until there is one.
        const logs = await this.#logs();
        if (!logs.ok)
            return logs;
        this.#say('checking out base');
        const base = await checkOutBase({ root, ref, event, signal: this.#world.signal });
        if (!base.ok)
            return this.#withoutBase(config, screening, base);
        try {
            const ready = await readyBase({ targets: config.targets, head: root, base: base.directory, layout: this.#layout, logs: logs.value, signal: this.#world.signal, progress: (text) => this.#say(text) });
            if (!ready.ok)
                return await this.#fallBack(config, screening, [`${ready.failure.target} of base: ${ready.failure.message}`, ...(ready.failure.hint === null ? [] : [ready.failure.hint])].join('; '));
            this.#prepared.add('base');
            return await this.#phase({ config, compare: 'side-by-side', base: { directory: base.directory, checkout: base.commit }, screening, notes: [...base.notes, ...ready.notes] });
        }
        finally {
            await base.remove();
        }
    }
    /** A reference that was asked for and does not exist is a mistake to put right; whatever else is missing leaves the stored comparison. */
    async #withoutBase(config, screening, { kind, message, hint }) {
        const asked = this.#options.base !== null || this.#options.compare === 'side-by-side';
        if (kind === 'no-base' && this.#options.base !== null)
            return { ok: false, problems: [{ file: null, line: null, column: null, path: '--base', message, hint }] };
        // On the default branch itself there is nothing that could have been measured: nobody misses it.
        const expected = asked || (kind !== 'same-commit' && kind !== 'no-repository');
        return this.#fallBack(config, screening, expected ? [message, ...(hint === null ? [] : [hint])].join('; ') : null);
    }
    async #fallBack(config, screening, baseMissing) {
        return screening === null ? this.#phase({ config, compare: 'stored', baseMissing }) : { ok: true, value: { ...screening, baseMissing } };
    }
    async #phase(phase) {
        const { root, baselines } = this.#loaded;
        const plan = this.#planFor(phase);
        const header = await this.#describe(phase);
        // Reports of an earlier run must not stand there as this one's, and an --out that cannot be written is better known now.
        const unwritable = phase.whole === true ? [] : await this.#publish(phase.screening ?? nothingYet(header, plan));
        if (unwritable.length > 0)
            return { ok: false, problems: unwritable };
        const logs = await this.#logs();
        if (!logs.ok)
            return logs;
        const run = await measure({
            plan, header, layout: this.#layout, builds: { head: root, ...(phase.base === undefined ? {} : { base: phase.base.directory }) }, prepared: this.#prepared,
            logs: logs.value, signal: this.#world.signal, progress: this.#around.progress,
            checkpoint: async (soFar) => void (phase.whole === true ? null : await this.#publish(soFar)),
            decide: (soFar) => (phase.whole === true ? () => 'more' : decisionsOf(judged(soFar, baselines))),
        });
        this.#prepared.add('head');
        return { ok: true, value: run };
    }
    #planFor({ config, compare: mode }) {
        return makePlan({ config, compare: mode, time: this.#options.time, seed: this.#seed });
    }
    async #describe({ config, base, screening = null, baseMissing = null, notes = [] }) {
        const { root } = this.#loaded;
        return {
            id: (0,external_node_crypto_.randomUUID)(), started: this.#world.now().toISOString(), head: await readCheckout(root), base: base?.checkout ?? null,
            environment: await readEnvironment({ tool: toolVersion, targets: config.targets, pinned: this.#layout !== null, env: this.#world.env, directory: root }),
            config: config.file, budgets: config.budgets, accept: config.accept, policy: config.policy, screening, baseMissing, notes,
        };
    }
    #publish(run) {
        return files_writeOut(this.#out, gate_filesOf(this.#conclude(run)));
    }
    #conclude(run) {
        return gate_conclude(run, this.#loaded.baselines, {}, this.#around.shown);
    }
    #say(text) {
        this.#around.progress({ done: 0, steps: 0, text });
    }
    async #logs() {
        const folder = external_node_path_.join(this.#out, 'logs');
        try {
            await (0,promises_.mkdir)(folder, { recursive: true });
            return { ok: true, value: folder };
        }
        catch (error) {
            if (!system_error_isSystemError(error))
                throw error;
            return { ok: false, problems: [{ file: null, line: null, column: null, path: folder, message: `the targets' logs cannot be kept here: ${system_error_inWords(error)}`, hint: system_error_advice(error) }] };
        }
    }
}
/** What goes into `--out`. */
function gate_filesOf({ run, texts }) {
    return { 'run.json': encodeRun(run), 'report.json': texts['report.json'], 'report.md': texts['report.md'], 'junit.xml': texts['junit.xml'] };
}
/** A run and the baselines -> comparisons, verdicts, reports and the exit code. No clock, no machine: it may be done again. */
function gate_conclude(run, baselines, rules = {}, shown = {}) {
    const { policy = run.policy, configFile = run.config } = rules;
    const judgement = judged(run, baselines, rules);
    const input = { run, judgement, configFile, ...shown };
    return { run, judgement, texts: renderAll(input), reason: headline(input), exitCode: exitCodeOf(run, judgement, policy) };
}
function judged(run, baselines, { budgets = run.budgets, accept = run.accept, today = run.started.slice(0, 10) } = {}) {
    const { screening } = run;
    const first = screening === null ? null : { run: screening, comparisons: compare_compare(screening, baselines) };
    return judge(run, compare_compare(run, baselines), withDefaults(budgets), first, { accept, today });
}
/** Config and baselines, or every problem of both. */
async function gate_load(options, world, { store, rules, accept = [] }) {
    const root = external_node_path_.resolve(world.cwd, options.workingDirectory);
    const read = await read_readConfig(options, root);
    const selected = read.ok ? selectFrom(read.value, options.target, options.scenario) : read;
    if (!selected.ok)
        return selected;
    const config = { ...selected.value, ...rules, policy: gate_policyOf(options, rules?.policy ?? selected.value.policy) };
    // What holds nothing against them must not fail for them.
    const needed = options.update || options.compare === 'auto' || options.compare === 'stored' ? config.targets.map((t) => t.name) : [];
    const baselines = await (store ?? directoryStore(external_node_path_.resolve(root, options.baselines))).read(needed);
    if (!baselines.ok)
        return baselines;
    return { ok: true, value: { config: { ...config, accept: [...config.accept, ...accept] }, baselines: baselines.value, root } };
}
/** An option counts more than whatever rules there are. */
function gate_policyOf({ onInconclusive, onMissingBaseline }, policy) {
    return { onInconclusive: onInconclusive ?? policy.onInconclusive, onMissingBaseline: onMissingBaseline ?? policy.onMissingBaseline };
}
//# sourceMappingURL=gate.js.map
;// CONCATENATED MODULE: ./build/src/store.js
/** A concluded run -> an entry in the baselines, if it may become one. */



/**
 * Writes a green run into the baselines: complete, without failures, and with no budget exceeded. A run that cannot tell
 * is written too, since the history is what lets later runs tell. Refuses anything else, and says why.
 */
async function updateFrom(conclusion, store) {
    const refusal = refusalToStore(conclusion);
    if (refusal !== null)
        return { ok: false, problems: [{ file: null, line: null, column: null, path: 'baselines', message: refusal.message, hint: refusal.hint }] };
    const run = conclusion.run.screening ?? conclusion.run;
    const targets = [...new Set(run.samples.map((sample) => sample.target))];
    const entries = new Map(targets.map((target) => [target, [{ ...entryOf(run, target), accepted: store_acceptedOf(conclusion, target) }]]));
    return store.add(entries);
}
/** What was accepted stays with the entry: it is where these metrics begin a new level, and why. */
function store_acceptedOf({ judgement }, target) {
    return judgement.verdicts.flatMap(({ comparison, accepted }) => (accepted === null || comparison.target !== target ? [] : [{ scenario: comparison.scenario, metric: comparison.metric.name, reason: accepted.reason }]));
}
function refusalToStore({ run, judgement, exitCode }) {
    if (run.compare === 'side-by-side' && run.screening === null)
        return { message: 'nothing was stored: both builds were measured in turn, and baselines keep what is measured alone', hint: 'run it with `--compare stored`' };
    if (!run.complete || failuresOf(run).length > 0)
        return { message: 'nothing was stored: not everything could be measured', hint: 'put right what the report names, and run again' };
    if (run.samples.length === 0)
        return { message: 'nothing was stored: nothing was measured', hint: 'give the target scenarios, a cold start or a package' };
    if (judgement.outcome === 'fail')
        return { message: 'nothing was stored: a budget is exceeded, and a baseline of a regression would hide it', hint: 'fix it, or raise the budget in the config and say why in the commit' };
    const uncompared = judgement.uncompared.length > 0 || judgement.counts.compared === 0;
    // The first baseline of all, or the first on a new kind of machine, must be storable under any policy.
    if (exitCode !== PASS && !uncompared)
        return { message: 'nothing was stored: the run could not tell, and the policy asks for a decision', hint: 'measure longer (`--time`), or on a quieter machine' };
    return null;
}
//# sourceMappingURL=store.js.map
;// CONCATENATED MODULE: ./build/src/commands/progress.js

/** Longest line of progress: a `setup` may be a script. */
const progress_LONGEST = 200;
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
            world.stderr.write(clear + (share + plainText(text, progress_LONGEST)).slice(0, Math.max(20, world.stderr.columns - 1)));
        },
        end: () => world.stderr.write(clear),
    };
}
/** Each stage once: a line for a launch and one for a target's cold starts, so that twenty scenarios do not fill a log. */
function stageLines(write) {
    const shown = new Set();
    return ({ text }) => {
        const stage = escape_plainText(text, progress_LONGEST).replace(/cold start \d+ of (\d+)$/, '$1 cold starts').replace(/(launch \d+ of \d+), .*/, '$1');
        if (!shown.has(stage))
            write(stage);
        shown.add(stage);
    };
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./build/src/baseline/ancestors.js

const ancestors_MOST = 100;
/**
 * The merge base of two commits (or branches) and the commits before it, newest first, at most 100. Null when GitHub does not say: it
 * only refines which of the stored entries count, and is no reason to fail.
 */
async function ancestorsOf({ octokit, owner, repo }, base, head) {
    try {
        // The second page spares the differences of up to 300 files, which come with the first.
        const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 });
        const mergeBase = shaIn(comparison, 'merge_base_commit', 'sha');
        const { data: commits } = await octokit.rest.repos.listCommits({ owner, repo, sha: mergeBase, per_page: ancestors_MOST });
        return [...new Set([mergeBase, ...listIn(commits).map((commit) => shaIn(commit, 'sha'))])].slice(0, ancestors_MOST);
    }
    catch (error) {
        if (whyRefused(error) === null)
            throw error;
        return null;
    }
}
//# sourceMappingURL=ancestors.js.map
;// CONCATENATED MODULE: ./build/src/baseline/as-of.js
/**
 * What landed on the default branch after a pull request left it is not in the pull request: comparing with it would charge
 * or credit it with the changes of others. So entries after the newest one whose commit is among `ancestors` are left out.
 * `ancestors` are the merge base and commits before it, in any order and perhaps not all: what is older than a known one stays.
 */
function asOf(baseline, ancestors) {
    const known = new Set(ancestors);
    const newest = baseline.entries.findLastIndex(({ commit }) => commit !== null && known.has(commit));
    if (newest < 0)
        return { baseline, commit: null, leftOut: 0 };
    const entries = baseline.entries.slice(0, newest + 1);
    return { baseline: { ...baseline, entries }, commit: entries.at(-1)?.commit ?? null, leftOut: baseline.entries.length - entries.length };
}
//# sourceMappingURL=as-of.js.map
;// CONCATENATED MODULE: ./build/src/config/amount-text.js
const SIZES = [['GiB', 2 ** 30], ['MiB', 2 ** 20], ['KiB', 2 ** 10], ['GB', 1e9], ['MB', 1e6], ['kB', 1e3], ['B', 1]];
/** `200 ms`, `50 MB`, `10 %`, `50/s`, `1200`: what `parseAmount` reads as `value` again, to twelve digits. `value` is not negative. */
function amountText(value, unit) {
    switch (unit) {
        case 'ms':
        case 'ms/request': return `${amount_text_plain(value)} ms`;
        case 'bytes':
        case 'bytes/request':
        case 'bytes/1000 requests': return sizeText(value);
        case 'ratio': return `${amount_text_plain(value * 100)} %`;
        case 'requests/s': return `${amount_text_plain(value)}/s`;
        case 'count':
        case 'count/request': return amount_text_plain(value);
    }
}
/** 512 MiB and not 536.870912 MB, 50 MB and not 47.6837158203 MiB. */
function sizeText(value) {
    const texts = SIZES.filter(([, size]) => value >= size || size === 1).map(([name, size]) => `${amount_text_plain(value / size)} ${name}`);
    return texts.reduce((shortest, text) => (text.length < shortest.length ? text : shortest), texts[0] ?? amount_text_plain(value));
}
/** Without what binary fractions leave behind, and without an exponent. */
function amount_text_plain(value) {
    const rounded = Number(value.toPrecision(12));
    return Math.abs(rounded) >= 1e-6 || rounded === 0 ? String(rounded) : rounded.toFixed(20).replace(/0+$/, '');
}
//# sourceMappingURL=amount-text.js.map
;// CONCATENATED MODULE: ./build/src/config/rule-changes.js
/** Two sets of rules -> what differs between them, in short plain sentences; nothing when they judge alike. */



/** More than a reviewer reads. */
const rule_changes_MOST = 20;
/** Names belong to whoever wrote the config: they are kept short here, and escaped where they are shown. */
const LONGEST_NAME = 60;
/** Rules beyond this many are not held against each other one by one. */
const MOST_ORDERED = 500;
/**
 * What decides more comes first: the policy, what is accepted, then the budgets. Lines, reasons and repeated entries that
 * can never count make no difference. What a label accepts is no rule. At most 20 sentences, then how many more there are.
 */
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
/** By what they match: the one that counts longest is the one that counts. */
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
                return [`budget added: ${ruleName(budget)}: ${rule_changes_allowedText(budget)}`];
            const changes = allowances(budget).flatMap(({ name, text }, i) => {
                const then = allowances(was)[i]?.text ?? null;
                return then === text ? [] : [`${name} ${then ?? 'none'} → ${text ?? 'none'}`];
            });
            return changes.length === 0 ? [] : [`${ruleName(budget)}: ${changes.join(', ')}`];
        }),
        ...[...before].flatMap(([key, budget]) => (after.has(key) ? [] : [`budget removed: ${ruleName(budget)}: ${rule_changes_allowedText(budget)}`])),
        ...orderChanges([...before.values()].filter((budget) => after.has(keyOf(budget))), [...after.keys()].filter((key) => before.has(key))),
    ];
}
/** By what they match: of the same patterns the first is the only one that ever counts. */
function firstOfEach(budgets) {
    const byKey = new Map();
    for (const budget of budgets)
        if (!byKey.has(keyOf(budget)))
            byKey.set(keyOf(budget), budget);
    return byKey;
}
/** The same rules in another order judge otherwise only where two of them may match the same figure. */
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
/** False only when no text can match both: of two patterns with `*` their beginnings and ends tell. */
function globsMayOverlap(a, b) {
    if (!a.includes('*'))
        return matchesGlob(b, a);
    if (!b.includes('*'))
        return matchesGlob(a, b);
    const [startA, startB, endA, endB] = [a.slice(0, a.indexOf('*')), b.slice(0, b.indexOf('*')), a.slice(a.lastIndexOf('*') + 1), b.slice(b.lastIndexOf('*') + 1)];
    return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}
const keyOf = ({ target, scenario, metric }) => JSON.stringify([target, scenario, metric]);
/** `` `metric: latency.p99` (target `api`, scenario `list`) `` */
function ruleName({ target, scenario, metric }) {
    const place = [...(target === '*' ? [] : [`target \`${rule_changes_short(target)}\``]), ...(scenario === '*' ? [] : [`scenario \`${rule_changes_short(scenario)}\``])];
    return `\`metric: ${rule_changes_short(metric)}\`${place.length === 0 ? '' : ` (${place.join(', ')})`}`;
}
/** All that a budget may say, in one order; null: it does not. */
function allowances({ metric, limit, tolerance }) {
    const known = metricNames.find((name) => matchesGlob(metric, name));
    const absolute = (value) => (value == null ? null : amountText(value, known === undefined ? 'count' : metricNamed(known).unit));
    const share = (value) => (value == null ? null : amountText(value, RATIO));
    return [
        { name: 'warn', text: absolute(limit?.warn) },
        { name: 'fail', text: absolute(limit?.fail) },
        { name: 'tolerance warn', text: share(tolerance?.warn) },
        { name: 'tolerance fail', text: share(tolerance?.fail) },
        { name: 'floor', text: tolerance === null || tolerance.floor === 0 ? null : absolute(tolerance.floor) },
    ];
}
const RATIO = 'ratio';
function rule_changes_allowedText(budget) {
    return allowances(budget).flatMap(({ name, text }) => (text === null ? [] : [`${name} ${text}`])).join(', ') || 'allows everything';
}
/** On one line, without what would end a code span. */
function rule_changes_short(name) {
    const line = name.replace(/[\s`]+/gu, ' ').trim();
    const points = [...line.slice(0, 4 * LONGEST_NAME)];
    return points.length <= LONGEST_NAME ? line : `${points.slice(0, LONGEST_NAME - 1).join('')}…`;
}
//# sourceMappingURL=rule-changes.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/rules.js
/** A pull request -> the rules of the branch that it goes into, and what it would change of them. Read through the API: nothing of it is run. */



/** A config beyond this is none. */
const rules_LARGEST = 1024 * 1024;
const DEFAULTS = { budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' } };
/** Or a sentence that says why base's rules cannot be known: then nothing may be judged by them. */
async function rulesOfPullRequest(github, { file, base, head, fork, measured, fromFork }) {
    const [ofBase, ofHead] = [await rulesAt(github, file, base), await rulesAt(github, file, head, fromFork)];
    if (ofBase.kind === 'unreadable')
        return `The rules of the base branch cannot be read: ${ofBase.says}`;
    // Falling back to the defaults would be falling back to laxer rules.
    if (ofBase.kind === 'broken')
        return `The rules of the base branch cannot be read: ${ofBase.says}`;
    if (ofHead.kind === 'unreadable')
        return `The rules of the pull request cannot be read: ${ofHead.says}`;
    // What base changed since the pull request left is not the pull request's doing.
    const left = fork === null || fork === base ? ofBase : await rulesAt(github, file, fork);
    const before = left.kind === 'unreadable' ? ofBase : left;
    // GitHub may have forgotten an old merge, or never have known one that was made elsewhere.
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
        if (text.length > rules_LARGEST)
            return { kind: 'broken', says: 'it is longer than 1 MiB' };
        if (strange && isTangled(text))
            return { kind: 'broken', says: 'it is longer or more entangled than a config is' };
        const read = readRules(text, file);
        return read.ok ? { kind: 'rules', rules: read.value } : { kind: 'broken', says: read.problems[0]?.message ?? 'it cannot be read' };
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null)
            throw error;
        if (refusal.kind !== 'missing')
            return { kind: 'unreadable', says: refusal.message };
        return await isAbsent(github, file, commit) ? { kind: 'absent' } : { kind: 'unreadable', says: refusal.message };
    }
}
/** GitHub also says 404 of what it does not show: only a listing without it says that it is not there. */
async function isAbsent({ octokit, owner, repo }, file, commit) {
    try {
        const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, ...(file.includes('/') ? { recursive: 'true' } : {}) });
        return !data.truncated && !data.tree.some(({ path }) => path === file);
    }
    catch (error) {
        if (refusalOf(error) === null)
            throw error;
        return false;
    }
}
const LONGEST_STRANGE = 64 * 1024;
const rules_LONGEST_LINE = 1000;
/** Aliases and deep flows take a YAML reader minutes: a stranger's file may have neither, and is short. */
function isTangled(text) {
    return text.length > LONGEST_STRANGE || text.split('\n').some((line) => line.length > rules_LONGEST_LINE) || /(?:^|[\s[{,:?-])[&*][^\s"']/m.test(text) || (text.match(/[[{?]/g)?.length ?? 0) > 2000;
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
/** A pull request -> what it is judged by: the history as its merge base knew it, and whose rules count. */




/**
 * What is measured is mostly a merge of head into base: its history is what that base knew, while the rules are changed by head alone.
 * A pull request from this repository may change the rules, and is told that it does; one from a fork is judged by those of base.
 * `measured` is the commit that was checked out; null when it is not known. A fork's is not asked: it would choose its own history.
 */
async function viewOf(job, github, { base, head, fromFork }, measured) {
    const tip = base.branch ?? base.sha;
    const left = await ancestorsOf(github, tip, head.sha);
    const known = fromFork ? null : measured === null || measured === head.sha ? left : await ancestorsOf(github, tip, measured);
    const store = known === null ? storeOf(job) : storeAsOf(storeOf(job), known);
    const file = configIn(job);
    if (file === null)
        return { store, rules: null, notices: [], refused: null };
    const found = await rulesOfPullRequest(github, { file, base: tip, head: head.sha, fork: left?.[0] ?? null, measured: fromFork ? null : measured, fromFork });
    if (typeof found === 'string')
        return { store, rules: null, notices: [], refused: found };
    const changed = { kind: 'rules-changed', file, changes: found.changes, judgedBy: fromFork ? 'base' : 'head' };
    return { store, rules: fromFork ? found.base : found.head, notices: found.changes.length === 0 ? [] : [changed], refused: null };
}
/** Only what is read changes. */
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
;// CONCATENATED MODULE: ./build/src/commands/action/measure.js
/** The measuring job: gate -> log, summary, annotations, outputs, comment, check, baselines; and only then the reason to fail. */













/** The sentence to fail the job with, or null. */
async function measureJob(job) {
    const options = { ...job.options, update: updates(job), pullRequest: baseOf(job) };
    const announced = await announce(job, deliver_placeOf(job));
    const { store, rules, notices } = await viewHere(job);
    const result = await measure_measured(job, options, { store, rules, accept: await acceptedHere(job, options), shown: { ...announced.shown, notices } });
    if (!result.ok) {
        const text = reject(job.core, result.problems.map((problem) => (problem.file === null ? problem : { ...problem, file: shownIn(job, problem.file) })));
        await writeSummary(job.core, job.world.env, { markdown: () => `### Nothing was measured\n\n${markdownText(text, 4000)}\n` });
        await deliverFailure(job, announced, 'Could not measure', text);
        return text;
    }
    for (const problem of result.value.problems)
        job.core.warning(problemText(problem));
    await tell(job, result.value, options.out);
    await deliver(job, result.value, announced);
    const refused = options.update ? await measure_updateBaselines(job, result.value) : notUpdated(job);
    return refused ?? failureOf(result.value);
}
/** The checkout's own rules are its pull request's, merged with base: only a stranger's are replaced. */
async function viewHere(job) {
    const { core, github, event: { pullRequest } } = job;
    if (pullRequest === null || github === null)
        return { store: storeOf(job), rules: null, notices: [] };
    const { store, rules, notices, refused } = await viewOf(job, github, pullRequest, (await readCheckout(job.root)).commit);
    if (refused !== null)
        core.info(`${refused} The config of the checkout is used.`);
    return { store, notices, rules: pullRequest.fromFork ? rules : null };
}
async function measure_measured(job, options, around) {
    job.core.startGroup('Tailgate: measuring');
    // Stages name targets and scenarios, which the pull request wrote.
    const stop = (0,external_node_crypto_.randomUUID)();
    job.world.stdout.write(`::stop-commands::${stop}\n`);
    try {
        return await gate(options, job.world, { progress: stageLines((stage) => job.core.info(stage)), ...around });
    }
    finally {
        job.world.stdout.write(`::${stop}::\n`);
        job.core.endGroup();
    }
}
/** The base of what is measured, for whoever checks it out. */
function baseOf({ event: { pullRequest, mergeGroup } }) {
    if (pullRequest !== null)
        return { sha: pullRequest.base.sha, branch: pullRequest.base.branch };
    return mergeGroup === null ? null : { sha: mergeGroup.baseSha, branch: mergeGroup.baseBranch };
}
/** Others may have checked out anything. */
const MAY_UPDATE = ['push', 'workflow_dispatch', 'schedule'];
/** Only the default branch writes: by a push to it, or where `mode: update` asks for it there. A pull request never does. */
function updates({ event, options: { mode, update, store } }) {
    if (event.pullRequest !== null || !MAY_UPDATE.includes(event.name))
        return false;
    if (mode === 'auto')
        return event.onDefaultBranch && (update || store === 'branch');
    const there = event.defaultBranch !== null && event.ref === `refs/heads/${event.defaultBranch}`;
    return mode === 'update' && (there || store === 'directory');
}
/** What came in by a pull request with the label stays accepted where it landed. */
async function acceptedHere({ core, event, github }, { update }) {
    const notice = (text) => core.notice(text);
    if (github !== null && event.mergeGroup !== null)
        return labelsOfQueued(github, event.ref, notice);
    if (!update)
        return acceptedByLabel(event.pullRequest);
    return github === null || event.sha === null ? [] : labelsOfPush(github, event.before, event.sha, notice);
}
function notUpdated({ core, options: { update, mode } }) {
    if (update || mode === 'update')
        core.info('Baselines are left as they are: only the default branch updates them, and a pull request never does.');
    return null;
}
async function measure_updateBaselines(job, result) {
    const stored = await updateFrom(result, storeOf(job));
    if (stored.ok) {
        for (const file of stored.value)
            job.core.info(`wrote ${file}`);
        return null;
    }
    const text = stored.problems.map(problemText).join('\n');
    // What was measured is no less right because it could not be kept: run.json is in `out`, to be uploaded.
    job.core.warning(text, { title: 'Tailgate' });
    return null;
}
//# sourceMappingURL=measure.js.map
;// CONCATENATED MODULE: ./build/src/commands/judge.js
/** `tailgate judge RUN.json`: a saved run and other rules -> verdicts, without measuring. */










async function judgeCommand(request, world) {
    const options = readOptions(request.flags, (name) => `--${name}`);
    const judged = options.ok ? await judgeAgain(request.operands[0] ?? '', options.value, world) : options;
    if (!options.ok || !judged.ok) {
        world.stderr.write(problemLines(judged.ok ? [] : judged.problems));
        return USAGE;
    }
    const { texts, exitCode } = judged.value;
    world.stdout.write(options.value.json ? texts['report.json'] : texts.terminal({ columns: world.stdout.columns, colour: world.stdout.isTTY }));
    // Reports are written only where they are asked for: the saved run's own stay as they are.
    if (request.flags['out'] !== undefined)
        world.stderr.write(problemLines(await writeOut(path.resolve(rootOf(options.value, world), options.value.out), filesOf(judged.value))));
    return exitCode;
}
/** With a config, its budgets and policy; without one, those that the run was measured under. */
async function judgeAgain(file, options, world) {
    const root = rootOf(options, world);
    const saved = await readRun(path.resolve(root, file), file);
    if (!saved.ok)
        return saved;
    const config = options.config === null ? null : await readConfig(options, root);
    if (config !== null && !config.ok)
        return config;
    const wanted = withMode(saved.value, options, file);
    if (!wanted.ok)
        return wanted;
    const run = wanted.value;
    const baselines = await readBaselines(path.resolve(root, options.baselines), targetsOf(run));
    if (!baselines.ok)
        return baselines;
    const policy = { ...run.policy, ...(config?.value.policy ?? {}) };
    return {
        ok: true,
        value: conclude(run, baselines.value, {
            budgets: config?.value.budgets ?? run.budgets, accept: config?.value.accept ?? run.accept, today: world.now().toISOString().slice(0, 10), configFile: options.config ?? run.config,
            policy: { onInconclusive: options.onInconclusive ?? policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? policy.onMissingBaseline },
        }),
    };
}
/** As it was compared, unless told otherwise. What was measured once cannot be held against a base that was not. */
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
;// CONCATENATED MODULE: ./build/src/commands/action/saved-run.js
/** A saved run and today's view of its pull request -> the same figures, judged again. Of the file only the measurements count. */






async function judgeSaved(job, { run: saved, view, head, accept, shown }) {
    const { options, world } = job;
    const rules = view.rules ?? { budgets: [], accept: [], policy: saved.policy };
    const policy = { onInconclusive: options.onInconclusive ?? rules.policy.onInconclusive, onMissingBaseline: options.onMissingBaseline ?? rules.policy.onMissingBaseline };
    const run = { ...saved, head, config: configIn(job) === null ? null : (options.config ?? 'tailgate.yml'), budgets: rules.budgets, accept: [...rules.accept, ...accept], policy };
    const baselines = await view.store.read(targetsOf(run));
    if (!baselines.ok)
        return baselines;
    return { ok: true, value: gate_conclude(run, baselines.value, { today: world.now().toISOString().slice(0, 10) }, { ...shown, notices: [...view.notices, ...(shown.notices ?? [])] }) };
}
/** Into `out`, as a measuring job leaves them. */
async function keep({ core, options, root }, conclusion) {
    for (const problem of await files_writeOut(external_node_path_.resolve(root, options.out), gate_filesOf(conclusion)))
        core.warning(problemText(problem));
}
//# sourceMappingURL=saved-run.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/judge-again.js









/**
 * The sentence to fail the job with, or null. This job's answer stands beside the commit in place of the earlier one's, so any
 * label is answered with the whole verdict. Measures when no earlier run of this commit was kept.
 */
async function judgeAgainJob(job) {
    const { core, github, options, event: { pullRequest, label } } = job;
    if (github === null || pullRequest === null)
        return measureJob(job);
    const run = await earlierRun(job, github, pullRequest);
    if (typeof run === 'string') {
        core.info(`Measuring, since there is no earlier run to judge again. ${run}`);
        return measureJob(job);
    }
    const announced = await announce(job, deliver_placeOf(job));
    const view = await viewOf(job, github, pullRequest, run.head.commit);
    const again = await judgeSaved(job, {
        run, view, head: { ...run.head, commit: pullRequest.head.sha, branch: pullRequest.head.branch },
        accept: acceptedByLabel(pullRequest), shown: { ...announced.shown, notices: [{ kind: 'judged-again', label }] },
    });
    if (!again.ok) {
        const text = again.problems.map(problemText).join('; ');
        await deliverFailure(job, announced, 'Could not judge', text);
        return text;
    }
    await keep(job, again.value);
    await tell(job, again.value, options.out);
    await deliver(job, again.value, announced);
    return failureOf(again.value);
}
/** Or a sentence that says why there is none. */
async function earlierRun({ options }, github, { head }) {
    if (head.repositoryId === null)
        return 'The repository of the pull request is gone.';
    const artifact = await findArtifact(github, options.artifact, { kind: 'commit', headSha: head.sha, headRepositoryId: head.repositoryId });
    const text = artifact.ok ? await readArtifact(github, artifact.value) : artifact;
    if (!text.ok)
        return text.refusal.message;
    const run = decodeRun(text.value, 'run.json');
    if (!run.ok)
        return run.problems.map(problemText).join('; ');
    // A job that was cancelled uploads what it has: half of a measurement is no answer to a label.
    return run.value.complete ? run.value : 'The earlier run was cut short.';
}
//# sourceMappingURL=judge-again.js.map
;// CONCATENATED MODULE: ./build/src/publish/pull-request.js


const pull_request_PER_PAGE = 100;
/** GitHub ignores a filter that it does not understand and then lists every open pull request. */
const pull_request_MOST_PAGES = 10;
/** Those of one branch are few: more are no honest use, and whoever publishes refuses them. */
const MOST_PULL_REQUESTS = 5;
async function pullRequestsOf(github, origin) {
    const { headBranch, headOwner, headRepositoryId } = origin;
    if (headBranch === null || headOwner === null || headRepositoryId === null)
        return { ok: true, value: { kind: 'unknown' } };
    return ask(async () => {
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
        found.push(...data.flatMap((pull) => pullRequestFrom(pull, null) ?? []));
        pages += 1;
        if (pages >= pull_request_MOST_PAGES)
            break;
    }
    return found;
}
/** Whether that pull request is still open with that commit at its head: asked again just before anything is written. */
async function currentHead({ octokit, owner, repo }, { number, head }) {
    return ask(async () => {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const now = pullRequestFrom(data, null);
        if (data.state !== 'open' || now === null || now.head.repositoryId !== head.repositoryId)
            return { kind: 'unknown' };
        return now.head.sha === head.sha ? { kind: 'current' } : { kind: 'stale', number, now: now.head.sha };
    });
}
//# sourceMappingURL=pull-request.js.map
;// CONCATENATED MODULE: ./build/src/commands/action/publish.js












const publish_NOTHING = 'Nothing is published';
/** The sentence to fail the job with, or null: what the gate says is on the pull request, and this job is not on it. */
async function publishJob(job) {
    const { core, github, event: { workflowRun: ended } } = job;
    if (ended === null)
        return 'There is nothing to publish here: `mode: publish` belongs into a workflow with `on: workflow_run`.';
    if (github === null)
        return 'Publishing needs a token: leave the input `token` as it is.';
    if (ended.event === 'merge_group')
        return publishTo(job, github, ended, [queued(ended)]);
    if (ended.event !== 'pull_request') {
        core.info(`${publish_NOTHING}: the run was started by ${ended.event ?? 'something unknown'}, not by a pull request or a merge queue.`);
        return null;
    }
    const belongs = await pullRequestsOf(github, ended);
    if (!belongs.ok)
        return `${publish_NOTHING}: ${belongs.refusal.message}`;
    switch (belongs.value.kind) {
        case 'unknown':
            core.notice(`${publish_NOTHING}: no open pull request has commit ${publish_short(ended.headSha)} at its head.`);
            return null;
        case 'stale':
            core.notice(`${publish_NOTHING}: pull request ${belongs.value.number} has moved on from ${publish_short(ended.headSha)} to ${publish_short(belongs.value.now)}.`);
            return null;
        case 'found': return publishTo(job, github, ended, belongs.value.pullRequests);
        default: throw new Error(`not a known kind: ${JSON.stringify(belongs.value)}`);
    }
}
/** What a maintainer put into the queue is judged by its own rules, with the history that it has itself. */
function queued({ headSha, headBranch, headRepository, headRepositoryId }) {
    return {
        number: null, base: { sha: headSha, branch: null }, labels: [], fromFork: false,
        head: { sha: headSha, branch: headBranch ?? '', repository: headRepository, repositoryId: headRepositoryId },
    };
}
/**
 * Checks of one name on one commit replace each other, so that a commit gets a single one: with the worst verdict of all the
 * pull requests that offer it. A lax branch as a second base must not turn it green.
 */
async function publishTo(job, github, ended, receivers) {
    const [{ head, number }] = receivers;
    const place = { sha: head.sha, pullRequest: null, run: { id: ended.id, attempt: ended.attempt, url: ended.url }, annotated: false };
    const mayCheck = number === null || await isOldest(job, github, head.sha, number);
    const announced = await announce(mayCheck ? job : { ...job, options: { ...job.options, check: false } }, place);
    const fetched = receivers.length > MOST_PULL_REQUESTS
        ? found_refuse('rejected', `More than ${MOST_PULL_REQUESTS} pull requests offer this commit.`)
        : await fetchRun(job, github, ended, receivers);
    if (!fetched.ok) {
        // A run that was cancelled before it could upload anything has no result, and needs none.
        const cancelled = ended.conclusion === 'cancelled';
        await closeCheck(job, announced, { conclusion: cancelled ? 'cancelled' : 'failure', title: 'No result', text: fetched.refusal.message });
        return cancelled ? null : `${publish_NOTHING}: ${fetched.refusal.message}`;
    }
    const published = [];
    for (const receiver of receivers)
        published.push(await publishRun(job, github, receiver, fetched.value, { ...announced, place: { ...place, pullRequest: receiver.number }, check: null, refused: [] }));
    return concludeAll(job, announced, published);
}
async function concludeAll(job, announced, published) {
    const refusal = published.find((one) => typeof one === 'string');
    if (refusal !== undefined) {
        await closeCheck(job, announced, { conclusion: 'failure', title: 'No result', text: refusal });
        return `${publish_NOTHING}: ${refusal}`;
    }
    const [worst] = published.filter((one) => one !== null && typeof one === 'object').sort((a, b) => SEVERITY.indexOf(b.judgement.outcome) - SEVERITY.indexOf(a.judgement.outcome) || b.exitCode - a.exitCode);
    if (worst === undefined)
        await closeCheck(job, announced, { conclusion: 'neutral', title: 'The pull request has moved on', text: 'A newer commit is measured in its place.' });
    else
        await deliver(job, worst, announced);
    return null;
}
const SEVERITY = ['pass', 'warn', 'inconclusive', 'fail'];
/** Whoever offers somebody else's commit as their own comments on their own pull request only. */
async function isOldest({ core }, { octokit, owner, repo }, sha, number) {
    const found = await ask(async () => (await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha })).data);
    const older = found.ok ? found.value.find((pull) => pull.state === 'open' && pull.head.sha === sha && pull.number < number) : undefined;
    if (older !== undefined)
        core.notice(`The check of ${publish_short(sha)} belongs to pull request ${older.number}, which offers the same commit: it is left to that one.`);
    return older === undefined;
}
/** A stranger's run beyond this takes longer to judge than the job has. */
const MOST_SAMPLES = 12_000;
async function fetchRun({ options }, github, { id, headSha }, receivers) {
    const artifact = await findArtifact(github, options.artifact, { kind: 'run', runId: id, headSha });
    if (!artifact.ok)
        return artifact;
    const text = await readArtifact(github, artifact.value);
    if (!text.ok)
        return text;
    const run = decodeRun(text.value, 'run.json');
    if (run.ok && receivers.some(({ fromFork }) => fromFork) && run.value.samples.length + (run.value.screening?.samples.length ?? 0) > MOST_SAMPLES)
        return found_refuse('too-large', `The run has more than ${MOST_SAMPLES} samples: it is not judged for a fork.`);
    if (run.ok)
        return { ok: true, value: { run: run.value, artifact: artifact.value } };
    return { ok: false, refusal: { kind: 'rejected', status: null, message: `The run.json of the artifact is not one: ${run.problems.map(problemText).join('; ')}` } };
}
/** Comments. The check is the commit's, and is concluded when all are judged. */
async function publishRun(job, github, receiver, { run, artifact }, announced) {
    const view = await viewOf(job, github, receiver, receiver.fromFork ? null : shaOf(run.head.commit));
    if (view.refused !== null)
        return view.refused;
    const { number, head, base } = receiver;
    const links = { ...announced.shown.links, ...artifactLink(announced, artifact) };
    const judged = await judgeSaved(job, {
        run: receiver.fromFork ? comparedAnyway(run, job) : run, view, head: { commit: head.sha, branch: head.branch, dirty: false, time: null }, accept: number === null ? await labelsOfQueued(github, head.branch, (text) => job.core.notice(text)) : acceptedByLabel({ number, labels: receiver.labels }),
        shown: { ...announced.shown, links, notices: base.branch === null || !receiver.fromFork ? [] : [{ kind: 'judged-elsewhere', branch: base.branch }] },
    });
    if (!judged.ok)
        return judged.problems.map(problemText).join('; ');
    const current = number === null ? null : await currentHead(github, { number, head });
    if (current?.ok === false)
        return current.refusal.message;
    if (current !== null && current.value.kind !== 'current') {
        job.core.notice(`${publish_NOTHING}: pull request ${number} has moved on from ${publish_short(head.sha)}.`);
        return null;
    }
    await keep(job, judged.value);
    await tell(job, judged.value, job.options.out);
    await deliver(job, judged.value, announced);
    return judged.value;
}
/** Whether anything is compared is not for the code that is measured to say. */
function comparedAnyway(run, { options }) {
    return run.compare === 'none' && options.compare !== 'none' ? { ...run, compare: 'stored' } : run;
}
/** GitHub's own page of it: under the run that uploaded it. */
function artifactLink({ place }, { id }) {
    const run = place?.run.url?.replace(/\/attempts\/\d+$/, '');
    return run == null ? {} : { artifact: `${run}/artifacts/${id}` };
}
const publish_short = (commit) => commit.slice(0, 10);
//# sourceMappingURL=publish.js.map
;// CONCATENATED MODULE: ./build/src/commands/action.js








/** These run with a token that can write, on code that anyone may have written: the pair must never meet. */
const NEVER_MEASURE = ['pull_request_target', 'workflow_run'];
/** The sentence to fail the job with, or null. */
async function runAction(core, world) {
    clearOutputs(core);
    const event = await readEvent(world.env);
    const read = options_readOptions(inputs(core), (name) => `input ${name}`);
    if (!read.ok)
        return reject(core, read.problems);
    const kind = action_kindOf(event, read.value);
    if (kind === 'refused') {
        const instead = event.name === 'workflow_run' ? ' What another workflow measured is published with `mode: publish`, or `auto`.' : ' Use `on: pull_request`.';
        return `Tailgate does not measure under ${event.name}: that would run a stranger's code with a token that can write.${instead}`;
    }
    const job = await jobOf(core, world, event, read.value);
    switch (kind) {
        case 'publish': return publishJob(job);
        case 'judge-again': return judgeAgainJob(job);
        case 'measure': return measureJob(job);
        default: throw new Error(`not a known kind: ${JSON.stringify(kind)}`);
    }
}
function action_kindOf({ name, action }, { mode }) {
    if (mode === 'publish' || (name === 'workflow_run' && mode === 'auto'))
        return 'publish';
    if (NEVER_MEASURE.includes(name))
        return 'refused';
    return name === 'pull_request' && (action === 'labeled' || action === 'unlabeled') ? 'judge-again' : 'measure';
}
function inputs(core) {
    return Object.fromEntries(optionSpecs.filter((spec) => spec.on !== 'command line').map((spec) => [spec.name, core.getInput(spec.name)]));
}
//# sourceMappingURL=action.js.map

/***/ }),

/***/ 2651:
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
var clock = __webpack_require__(8069);
// EXTERNAL MODULE: ./build/src/measure/load/connect.js
var connect = __webpack_require__(2517);
// EXTERNAL MODULE: ./build/src/measure/load/expectation.js
var expectation = __webpack_require__(2793);
;// CONCATENATED MODULE: ./build/src/measure/load/autocannon-client.js
/** The numbers of http-parser-js's handlers. */
const onHeadersComplete = 2;
const onBody = 3;
const onMessageComplete = 4;
const version = '9.0.0';
/** The client, if it is built as the pinned version builds it. Throws otherwise: a repair of something else would measure wrong. */
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
        has(client, 'requestIterator', (iterator) => hasMethods(iterator, ['nextRequest']) && has(iterator, 'requests', isBuilt)));
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
;// CONCATENATED MODULE: ./build/src/measure/load/repaired-client.js



const lostBehindClose = 'the service closes its connections, so requests that were pipelined behind the last answer are lost: set pipelining to 1';
/** Longest pause between two attempts to connect, ms. */
const longestPause = 250;
/**
 * Repairs a client from within autocannon's `setupClient`. autocannon goes on building the queue, sending, timing and
 * announcing; replaced are the connection's life, the parser's view of bodies, and when to stop sending:
 * a new connection starts with an empty queue and a fresh parser; what was in flight on the old one is counted as failed;
 * `Connection: close` and HTTP/1.0 are honoured; a body may end with the connection; HEAD, 204 and 304 have none; 1xx is no answer;
 * a service that refuses or drops everything is asked ever more slowly.
 */
function repairClient(client, slice) {
    const repaired = new Repair(knownClient(client), slice);
    repaired.install();
    return repaired;
}
class Repair {
    #client;
    #slice;
    #indexes = new Map();
    #wrapped = false;
    #socket = null;
    /** The response being read is the connection's last one. */
    #closing = false;
    /** What came cannot be understood: give the connection up. */
    #broken = false;
    #interim = false;
    #chunks = [];
    #length = 0;
    #answering = 0;
    #bodyRight = true;
    #latency = 0;
    /** Connections in a row that ended without an answer. */
    #fruitless = 0;
    #pause = null;
    constructor(client, slice) {
        this.#client = client;
        this.#slice = slice;
    }
    answering = () => this.#answering;
    bodyRight = () => this.#bodyRight;
    latency = () => this.#latency;
    inFlight = () => this.#client.pipelinedRequests.size();
    install() {
        const client = this.#client;
        client.timeout = this.#slice.timeout;
        client.requestIterator.requests.forEach((request, index) => {
            const own = this.#slice.requests[index];
            if (own === undefined)
                throw new Error('autocannon has more requests than the scenario');
            request.requestBuffer = own.prepared.bytes;
            this.#indexes.set(request, index);
        });
        const send = client._doRequest;
        client._doRequest = () => {
            if (!this.#closing && !this.#broken && this.#slice.open())
                send.call(client);
        };
        client._connect = () => this.#connect();
        client._destroyConnection = () => {
            // autocannon calls this when a response is overdue, and at the very end.
            const lost = client.pipelinedRequests.size();
            this.#drop();
            if (!client.destroyed && lost > 0)
                this.#fail('timeout', lost);
        };
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
        // Once another connection has taken its place nobody listens for what becomes of this one.
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
            if (this.#slice.requests[this.#answering]?.body)
                this.#chunks.push(chunk.subarray(start, start + length));
            this.#length += length;
        };
        parser[onMessageComplete] = () => this.#complete(() => complete.call(parser));
    }
    /** Returns true when no body follows, whatever the headers say (RFC 9112, 6.3). */
    #headers(head, pass) {
        const next = this.#client.pipelinedRequests.peek();
        this.#interim = head.statusCode < 200 && head.statusCode !== 101;
        if (next === undefined || head.statusCode === 101)
            this.#broken = true;
        if (next === undefined || this.#interim)
            return true;
        pass();
        this.#answering = this.#indexes.get(next.req) ?? 0;
        this.#chunks = [];
        this.#length = 0;
        const request = this.#slice.requests[this.#answering]?.prepared;
        this.#closing = request?.closes === true || !keepsAlive(head);
        return request?.request.method === 'HEAD' || head.statusCode === 204 || head.statusCode === 304;
    }
    #complete(pass) {
        const request = this.#client.pipelinedRequests.peek();
        if (this.#interim || request === undefined)
            return;
        this.#latency = this.#slice.arrival() - (0,clock/* milliseconds */.Rz)(request.startTime);
        const matches = this.#slice.requests[this.#answering]?.body ?? null;
        this.#bodyRight = matches === null || matches(this.#chunks, this.#length);
        this.#fruitless = 0;
        pass();
    }
    #read(chunk) {
        this.#slice.arrival();
        this.#client.pipelinedRequests.addByteCount(chunk.length);
        // It returns how much it read, or an error.
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
    /** The service has closed its side: the end of a body without a length, or of the connection. */
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
    /** The connection is of no more use: counts what it lost and makes another one. */
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
/** HTTP/1.1 keeps a connection unless told otherwise, HTTP/1.0 only when told so. */
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
// EXTERNAL MODULE: ./build/src/measure/load/request-bytes.js
var request_bytes = __webpack_require__(8872);
;// CONCATENATED MODULE: ./build/src/measure/load/slice-tally.js
/**
 * Sums of a closed-loop slice.
 *
 * Which requests count: all that were sent before the deadline, whenever they are answered. Whether the next is sent depends on
 * earlier answers only, so the number of requests is a stopping time and long answers are not left out (Wald): histograms
 * pooled over slices have no bias from the slices' ends. A window that cuts off what is in flight would hide every response
 * longer than the slice.
 *
 * Throughput: a connection that is never idle completes one request per (latency + turnaround), so the rate is
 * connections x completions / sum of the connections' times, each from the end of its first exchange to the end of its last.
 * Ramp-up and drain fall out; counting completions in a fixed window would lose half a request per connection and slice.
 */
class SliceTally {
    latencies = [];
    answered = 0;
    dropped = 0;
    bytes = 0;
    /** Failures in a row, over all connections, since the last answer. */
    fruitless = 0;
    #errors = { status: 0, timeout: 0, connection: 0, body: 0 };
    #connections = new Map();
    /** How many exchanges of each connection pay for connecting. */
    #toDrop;
    constructor(toDrop) {
        this.#toDrop = toDrop;
    }
    /** An exchange ended at `at`; `latency` (ms) counts when the answer is right. Returns whether it was the connection's first. */
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
    /** The time that the completions took with all connections at work, ms; 0 when none got beyond its first exchange. */
    window() {
        let sum = 0;
        for (const { started, ended } of this.#connections.values())
            sum += ended - started;
        return this.#connections.size === 0 ? 0 : sum / this.#connections.size;
    }
}
//# sourceMappingURL=slice-tally.js.map
;// CONCATENATED MODULE: ./build/src/measure/load/autocannon.js
/** The closed-loop driver: one slice of load by autocannon, with its connections repaired and its numbers replaced by our own. */







/** Each connection's failures in a row, without any answer in between, after which a slice is given up. */
const patience = 4;
/** autocannon looks this often (ms) whether it should stop. */
const sampleInterval = 5;
/** autocannon's own timers must never end a slice: ms beyond everything that may happen in one. */
const never = 600_000;
/** A histogram that keeps nothing: autocannon's own are whole milliseconds and never read. */
const unused = { __custom: true, recordValue: () => undefined, destroy: () => undefined };
/** Loads with all connections busy all the time: each sends its next request when the last is answered. */
const runClosedLoop = async (options) => {
    const load = options.scenario.load;
    if (load.kind !== 'connections')
        return { refused: 'a constant rate needs the paced driver' };
    const requests = (0,request_bytes/* prepareRequests */.A)(options.scenario.requests, options.address);
    if ('refused' in requests)
        return requests;
    const { default: autocannon } = await __webpack_require__.e(/* import() */ 174).then(__webpack_require__.t.bind(__webpack_require__, 8174, 19));
    return new Slice(options, requests, load).run(autocannon);
};
class Slice {
    #options;
    #requests;
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
    constructor(options, requests, load) {
        this.#options = options;
        this.#load = load;
        this.#requests = requests.map((prepared) => ({ prepared, body: (0,expectation/* bodyMatcher */.P)(prepared.request.expect) }));
        this.#tally = new SliceTally(load.pipelining);
    }
    async run(autocannon) {
        const { signal, duration } = this.#options;
        const abort = () => this.#stop();
        this.#before = external_node_perf_hooks_.performance.eventLoopUtilization();
        this.#started = (0,clock/* now */.tB)();
        // A service may well take longer for its first answer than the slice is long.
        this.#closeAfter(duration + this.#load.timeout);
        try {
            await new Promise((resolve, reject) => {
                const instance = autocannon(this.#autocannonOptions(), (error) => (error ? reject(error) : resolve()));
                this.#instance = instance;
                instance.on('response', (client, status, bytes) => this.#response(client, status, bytes));
                signal.addEventListener('abort', abort);
                if (signal.aborted)
                    abort();
                // On a crowded machine the whole slice may be over before its connections were made.
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
        const { address } = this.#options;
        const client = {
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
            // Their bytes are replaced by ours in the repair.
            requests: this.#requests.map(() => ({})),
            setupClient: (made) => void this.#clients.set(made, repairClient(made, client)),
        };
    }
    #response(client, status, bytes) {
        const repaired = this.#clients.get(client);
        const expected = repaired && this.#requests[repaired.answering()]?.prepared.request.expect;
        if (repaired === undefined || expected === undefined)
            throw new Error('a response came for a connection that nobody made');
        const latency = repaired.latency();
        this.#tally.bytes += bytes;
        // An answer that had arrived before its request was sent belongs to no request.
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
    /** The slice's time begins when half of the connections have had their first exchange, so that connecting takes none of it. */
    #firstExchange() {
        if (++this.#warm === Math.ceil(this.#load.connections / 2))
            this.#closeAfter(this.#options.duration);
    }
    #closeAfter(ms) {
        this.#deadline = (0,clock/* now */.tB)() + ms;
        if (this.#timer !== null)
            clearTimeout(this.#timer);
        // A timer may fire a little before its time by the finer clock.
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
        };
    }
}
//# sourceMappingURL=autocannon.js.map

/***/ }),

/***/ 8069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ki: () => (/* binding */ arrivalClock),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   tB: () => (/* binding */ now)
/* harmony export */ });
/** The drivers' clock, and the time at which the bytes that are being handled now had arrived. */
/** ms on the monotonic clock that autocannon stamps its requests with (`process.hrtime`). */
function now() {
    return milliseconds(process.hrtime());
}
function milliseconds([seconds, nanoseconds]) {
    return seconds * 1e3 + nanoseconds / 1e6;
}
/**
 * Responses that one poll of the event loop finds ready are handled one after the other, 10-20 µs each; the time of the first
 * of them is the time at which all had arrived. Stamping each when its turn comes would add the generator's queue to the
 * service's latency: at 50 connections as much as the response itself.
 */
function arrivalClock() {
    let batch = null;
    return () => {
        if (batch === null) {
            batch = now();
            // The check phase comes right after the poll phase: the batch is over.
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
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/** Turns an address into a socket that is being connected. */


/**
 * Connects without Nagle's algorithm: a request in two segments would else wait 40 ms for the peer's delayed
 * acknowledgement. Certificates are not verified: what is under test is a build on this machine, not an identity.
 */
function openSocket(address) {
    const where = address.kind === 'port' ? { host: address.host, port: address.port, noDelay: true } : { path: address.path };
    if (address.protocol === 'http')
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(where);
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...where, rejectUnauthorized: false });
}
/** The event after which bytes can be sent at once. */
function connectedEvent(address) {
    return address.protocol === 'http' ? 'connect' : 'secureConnect';
}
/** What stands in the Host header: without the port only where there is none. */
function hostHeader(address) {
    return address.kind === 'socket' ? 'localhost' : `${address.host}:${address.port}`;
}
//# sourceMappingURL=connect.js.map

/***/ }),

/***/ 4525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isRefused)
/* harmony export */ });
const isRefused = (result) => 'refused' in result;
//# sourceMappingURL=driver.js.map

/***/ }),

/***/ 2793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ bodyMatcher),
/* harmony export */   e: () => (/* binding */ acceptsStatus)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/** Turns what the user expects of a response into quick tests of its status and body. */

/** Whether the status is one of those accepted; 200-299 when none are named. */
function acceptsStatus(expected, status) {
    return expected.status === null ? status >= 200 && status <= 299 : expected.status.includes(status);
}
/**
 * A matcher that is cheap enough for every response under load: texts are compared as bytes, and JSON is parsed only when
 * the bytes differ from the last ones that were right. null when any body will do, so that none has to be kept.
 */
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

/***/ 8872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareRequests)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2517);

/** Methods that say a length even without a body. */
const withBody = new Set(['POST', 'PUT', 'PATCH']);
/** Said by the generator, who alone knows them: the body goes out whole and once. */
const own = new Set(['content-length', 'transfer-encoding']);
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Prepares the requests of a scenario, or says which cannot be sent and why. */
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
        // Control characters other than tab would end the header early and change the request.
        if (/[\0-\x08\x0a-\x1f\x7f]/.test(value))
            return { refused: `the header ${name} contains a line break or another control character` };
        if (own.has(lower) || given.has(lower))
            continue;
        given.set(lower, value);
        headers.push([name, Buffer.from(value.trim(), 'utf8').toString('latin1')]);
    }
    if (!given.has('host'))
        headers.unshift(['Host', (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .hostHeader */ .gQ)(address)]);
    if (!given.has('connection'))
        headers.push(['Connection', 'keep-alive']);
    if (request.body !== null || withBody.has(method))
        headers.push(['Content-Length', String(body.length)]);
    const path = encodePath(request.path);
    const head = `${method} ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    return {
        request: { ...request, method }, path, headers, body,
        bytes: Buffer.concat([Buffer.from(head, 'latin1'), body]),
        closes: /\bclose\b/i.test(given.get('connection') ?? ''),
    };
}
/** Leaves what is legal as it is (`%20` stays `%20`), encodes blanks and everything beyond ASCII, cuts the fragment. */
function encodePath(path) {
    const [target = ''] = path.split('#', 1);
    const encoded = target.replace(/[^\x21-\x7e]+/g, (text) => [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
    return encoded.startsWith('/') || encoded === '*' ? encoded : `/${encoded}`;
}
//# sourceMappingURL=request-bytes.js.map

/***/ })

};
