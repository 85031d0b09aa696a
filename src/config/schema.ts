/** The schema of tailgate.yml: types, defaults, limits and descriptions of every key, from which messages, docs and editors' help come. */
import { z } from 'zod';
import { alsoNumbers, amount, calendarDay, commandText, insidePath, keyed, NAME, processText, reasonText, textThat } from './fields.ts';
import { budgetObject } from './schema-budget.ts';
import { adviceKeys } from './schema-advice.ts';
import { commandKeys } from './schema-command.ts';
import { exportKeys } from './schema-export.ts';
import { eitherKind, functionKeys } from './schema-function.ts';
import { historyKeys } from './schema-history.ts';
import { metricsKeys } from './schema-metrics.ts';
import { readySchema, scenarioSchema } from './schema-request.ts';
import { resourceKeys } from './schema-resources.ts';

const coldStartMap = z.strictObject({
  runs: keyed(z.int().min(1).max(1000), { title: 'number', description: 'Fresh processes to start and time; one more is started first and thrown away.', example: 20 }).prefault(10),
});

const coldStartWord = z.boolean().transform((wanted) => (wanted ? coldStartMap.parse({}) : null));

const packagePath = textThat((text) => (text.trim() === '' || text.includes('\0') ? { message: 'is not a path', hint: 'write a path such as `dist/api.zip`' } : null), '\\S');
const packageMap = z.strictObject({
  path: keyed(packagePath, { title: 'path', description: 'The folder or file to weigh, relative to `directory`.', example: 'dist' }).prefault('.'),
  format: keyed(z.enum(['directory', 'file', 'npm', 'zip', 'web']), { title: 'word', description: '`directory`: its files as they are; `file`: one file, unpacked too when it is an archive; `npm`: what `npm pack` would take; `zip`: the folder as a zip archive; `web`: each file as it is sent, by gzip and by brotli.', example: 'zip', otherwise: '`file` for a path that ends like an archive (.zip, .tgz, .jar, .whl ...), else `directory`; `zip` for a function' }).optional(),
  ignore: keyed(z.array(textThat((text) => (text === '' ? { message: 'is empty', hint: 'write a pattern such as `**/*.map`' } : null), '.')), { title: 'list of globs', description: 'What is left out, by the rules of .gitignore (`!` brings back); with `directory`, `zip` and `web` only.', example: ['**/*.map'] }).prefault([]),
});

const instructionsMap = z.strictObject({
  runs: keyed(z.int().min(1).max(20), { title: 'number', description: 'Counted starts, on each side.', example: 3 }).prefault(3),
});

const instructionsWord = z.boolean().transform((wanted) => (wanted ? instructionsMap.parse({}) : null));

const packageShort = packagePath.transform((path): z.output<typeof packageMap> => packageMap.parse({ path }));

const targetObject = z.strictObject({
  type: keyed(z.enum(['server', 'function', 'command']), { title: 'word', description: '`server`: something that listens and answers HTTP; `function`: a handler, run as AWS Lambda runs it; `command`: a program that measures by itself, and whose numbers are read.', example: 'function' }).prefault('server'),
  directory: keyed(insidePath, { title: 'path', description: 'Where the commands of a server or of a command run, relative to the repository.', example: 'services/api' }).prefault('.'),
  setup: keyed(commandText, { title: 'command', description: 'Run once per checkout before anything is measured.', example: 'npm ci' }).optional(),
  start: keyed(z.union([commandText, z.array(processText.meta(alsoNumbers)).min(1)]), { title: 'command, or list of its arguments', description: 'Starts the service. It must listen on the port in `PORT`; `{port}` is replaced by it too. Left out for a target that is only weighed.', example: 'node server.js' }).optional(),
  env: keyed(z.record(z.string(), processText.meta(alsoNumbers)), { title: 'map of name to text', description: 'Environment variables for `setup`, `start` and `command`.', example: { NODE_ENV: 'production' } }).prefault({}),
  listen: keyed(z.enum(['port', 'socket']), { title: 'word', description: '`port`: a TCP port on 127.0.0.1, its number in `PORT` and `{port}`; `socket`: a Unix socket, its path in `PORT` and `{socket}`.', example: 'port' }).prefault('port'),
  protocol: keyed(z.enum(['http', 'https']), { title: 'word', description: 'With `https` any certificate is accepted.', example: 'http' }).prefault('http'),
  ready: readySchema.prefault({}),
  'stop-timeout': keyed(amount('duration', '0', '5m'), { title: 'duration', description: 'How long it may take to end after SIGTERM, before it is killed.', example: '2s' }).prefault('2s'),
  'cold-start': keyed(z.union([coldStartWord, coldStartMap]), { title: 'map, or false', description: 'Times starts from spawn to the first correct answer; `false` leaves them out, which a function cannot.', example: { runs: 20 }, otherwise: 'measured when there is a `start`, or a function' }).prefault(true),
  package: keyed(z.union([packageShort, packageMap]), { title: 'map, or a path', description: 'What is shipped, to be weighed.', example: { path: '.', format: 'npm' } }).optional(),
  scenarios: keyed(z.record(z.string().meta({ pattern: NAME }), scenarioSchema), { title: 'map of name to scenario', description: 'The workloads of a server.', example: { health: 'GET /health' } }).prefault({}),
  instructions: keyed(z.union([instructionsWord, instructionsMap]), { title: 'map, or true', description: 'Counts the instructions of a start and of a request or invocation with valgrind: slow, but 1 % more work shows on the noisiest machine.', example: true }).prefault(false),
  ...metricsKeys,
  ...resourceKeys,
  ...functionKeys,
  ...commandKeys,
});

const acceptObject = z.strictObject({
  metric: keyed(z.string(), { title: 'glob', description: 'Which metric; `*` stands for anything.', example: 'latency.p99' }),
  target: keyed(z.string(), { title: 'glob', description: 'On which targets.', example: 'api' }).prefault('*'),
  scenario: keyed(z.string(), { title: 'glob', description: 'On which scenarios.', example: 'list' }).prefault('*'),
  reason: keyed(reasonText.meta(alsoNumbers), { title: 'text', description: 'Why, in a sentence: reports show it, and the baseline keeps it.', example: 'the new index is worth it' }),
  expires: keyed(calendarDay, { title: 'date', description: 'The last day on which it counts (UTC). After it the change fails again, and the report says that the entry is over.', example: '2026-12-31' }),
});

/** Nobody has so many; a saved run holds them all. */
const MOST_ACCEPTED = 500;

const passOrFail = z.enum(['pass', 'fail']);

export const configSchema = z.strictObject({
  version: keyed(z.literal(1), { title: 'number', description: 'The version of this format.', example: 1 }),
  targets: keyed(z.record(z.string().meta({ pattern: NAME }), targetObject.meta({ title: 'target', description: 'What is under test.', 'x-example': { start: 'node server.js', scenarios: { health: 'GET /health' } }, ...eitherKind })), { title: 'map of name to target', description: 'What is under test, by name.', example: { api: { start: 'node server.js', scenarios: { health: 'GET /health' } } } }),
  budgets: keyed(z.array(keyed(budgetObject, { title: 'budget', description: 'A rule on a metric: an absolute limit, a tolerance, or both.', example: { metric: 'latency.p99', fail: '200 ms' } })), { title: 'list of budgets', description: 'Rules on metrics; of those that match a metric only the first counts. The defaults come after them.', example: [{ metric: 'latency.p99', fail: '200 ms' }] }).prefault([]),
  accept: keyed(z.array(keyed(acceptObject, { title: 'acceptance', description: 'A change that is accepted: what would fail warns instead, and the report says so.', example: { metric: 'latency.p99', scenario: 'list', reason: 'the new index is worth it', expires: '2026-12-31' } })).max(MOST_ACCEPTED), { title: 'list of acceptances', description: 'Changes for the worse that are accepted on purpose, for a time. The label `perf-accepted` on a pull request accepts all of its changes.', example: [{ metric: 'latency.p99', reason: 'the new index is worth it', expires: '2026-12-31' }] }).prefault([]),
  ...adviceKeys,
  ...historyKeys,
  ...exportKeys,
  'on-inconclusive': keyed(passOrFail, { title: 'word', description: 'Whether a run that cannot tell ends with exit code 4 (`fail`) or 0 (`pass`).', example: 'fail' }).prefault('pass'),
  'on-missing-baseline': keyed(passOrFail, { title: 'word', description: 'Whether a run without a baseline ends with exit code 4 (`fail`) or 0 (`pass`).', example: 'fail' }).prefault('pass'),
});

export type ConfigInput = z.output<typeof configSchema>;
export type AcceptanceInput = z.output<typeof acceptObject>;
export type TargetInput = z.output<typeof targetObject>;

/** Keys that the design has and this version has not; `*` is any name. They get an answer of their own. */
export const planned: readonly { readonly path: string; readonly says: string }[] = [
];
