/** A repository -> a first tailgate.yml and its workflows, and sentences that say what was guessed and what to check. */
import { constants } from 'node:fs';
import { copyFile, link, mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryName } from '../atomic-file.ts';
import type { Checked, Problem } from '../model.ts';
import { advice, hasCode, inWords, isSystemError } from '../system-error.ts';
import { configText, type PlannedTarget } from './init/compose.ts';
import { defaultBranch, hostWithoutWorkflows } from './init/origin.ts';
import { inside, openRepository, type Repository } from './init/repository.ts';
import type { Recording } from './init/recording.ts';
import { findRoutes } from './init/routes.ts';
import type { Service } from './init/service.ts';
import { findServices, missingEntry } from './init/services.ts';
import { MEASURING, measuringText, PUBLISHING, publishingText } from './init/workflows.ts';

const CONFIG = 'tailgate.yml';
/** Suggestions in the file; more would be noise. */
const MOST_OTHERS = 5;

export interface InitPlan {
  /** What would be written: only files that are not there yet. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly guesses: readonly string[];
  readonly problems: readonly Problem[];
  /** A recorded scenario that has no place in what is written: for the user to put into his config. */
  readonly unplaced: string | null;
}

/** Looks at the folder and decides; writes nothing. */
export async function planInit(root: string, recording: Recording | null = null): Promise<InitPlan> {
  if (recording !== null && (await isThere(path.join(root, CONFIG)))) {
    if (recording.isThere) return { files: [], guesses: [`${CONFIG} has this scenario already, as \`${recording.name}\`: nothing is to be done`], problems: [], unplaced: null };
    return { files: recording.files, guesses: [`${CONFIG} is there already and stays as it is`, ...recording.told], problems: [], unplaced: recording.scenario };
  }
  const plan = await planFiles(root, recording);
  if (recording === null) return plan;
  // Its bodies alone, beside no config, would be half of something.
  if (plan.problems.length > 0) return { ...plan, problems: plan.problems.map((problem) => ({ ...problem, hint: `${problem.hint ?? 'put it right'}; then call this again, and it says where the recorded scenario goes` })) };
  const placed = plan.files.some(({ path, text }) => path === CONFIG && text.includes(recording.scenario.split('\n')[0] ?? ''));
  return { ...plan, files: [...plan.files, ...recording.files], guesses: [...plan.guesses, ...recording.told], unplaced: placed ? null : recording.scenario };
}

const isThere = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);

async function planFiles(root: string, recording: Recording | null): Promise<InitPlan> {
  const isFolder = await stat(root).then((found) => found.isDirectory(), () => false);
  if (!isFolder) return refuse('', `\`${root}\` is not a folder`, 'check --working-directory');
  const repository = openRepository(root);
  const stays = [CONFIG, MEASURING, PUBLISHING].filter((file) => repository.has(file)).map((file) => `${file} is there already and stays as it is`);
  if (repository.has(CONFIG) && repository.has(MEASURING)) return { files: [], guesses: [...stays, ...planWorkflows(repository, []).guesses], problems: [], unplaced: null };
  const found = findServices(repository);
  const [first] = found.services;
  if (first === undefined && !repository.has(CONFIG)) return refuse(CONFIG, 'nothing here was recognised as a service or a package', 'write it yourself; three lines are enough: `version: 1`, `targets:`, `  app: { start: ./your-server, scenarios: { health: GET /health } }`');
  const loaded = found.services.find(({ start }) => start !== null);
  const targets = found.services.map((service) => planTarget(repository, service, found.services.length > 1, service === loaded ? recording : null));
  const workflows = planWorkflows(repository, found.services);
  const files = [{ path: CONFIG, text: configText(targets.map((target) => target.planned)) }, ...workflows.files].filter((file) => !repository.has(file.path));
  const aboutConfig = repository.has(CONFIG) ? [] : [...found.guesses, ...targets.flatMap((target) => target.guesses)];
  const misnamed = repository.has('tailgate.yaml') && !repository.has(CONFIG) ? ['tailgate.yaml is there, but Tailgate reads tailgate.yml unless --config names another file'] : [];
  const ignored = /^\/?\.tailgate\b/mu.test(repository.text('.gitignore') ?? '') ? [] : ['put .tailgate/ into .gitignore: every run writes its reports there'];
  return { files, guesses: [...stays, ...misnamed, ...aboutConfig, ...workflows.guesses, ...ignored], problems: [], unplaced: null };
}

/** Both or none: the second is about the first, and somebody else's first it does not know. */
function planWorkflows(repository: Repository, services: readonly Service[]): Pick<InitPlan, 'files' | 'guesses'> {
  if (repository.has(MEASURING)) return { files: [], guesses: repository.has(PUBLISHING) ? [] : [`${PUBLISHING} is not written: it belongs to a ${MEASURING} that init writes, and there is another one`] };
  const host = hostWithoutWorkflows(repository);
  if (host !== null) return { files: [], guesses: [`no workflow is written, because origin is on ${host}: let its CI call \`tailgate run\``] };
  const branch = defaultBranch(repository);
  return {
    files: [{ path: MEASURING, text: measuringText({ branch: branch.name, ...needsOf(repository, services) }) }, { path: PUBLISHING, text: publishingText() }],
    guesses: [
      `the workflow runs on pull requests and on pushes to ${branch.name}, ${branch.evidence}`,
      `the first green push to ${branch.name} begins the baselines, on the branch tailgate-baselines; before that every pull request is measured side by side with the commit it branched from`,
      `pull requests get a comment as soon as ${PUBLISHING} is on ${branch.name}: GitHub takes it from there`,
    ],
  };
}

/** Writes what `planInit` plans, each file whole, and never over one that is there: all of them, or none. The value lists what was written. */
export async function writeInit(root: string, recording: Recording | null = null): Promise<Checked<readonly string[]>> {
  const plan = await planInit(root, recording);
  if (plan.problems.length > 0) return { ok: false, problems: plan.problems };
  const made: string[] = [];
  for (const file of plan.files) {
    const fault = await writeNew(path.join(root, file.path), file.text, made);
    if (fault === null) continue;
    // Folders too, as far as nobody else has put anything into them.
    for (const one of made.toReversed()) await rm(one, { force: true }).catch(() => rmdir(one).catch(() => undefined));
    return { ok: false, problems: [{ file: file.path, line: null, column: null, path: '', ...fault }] };
  }
  return { ok: true, value: plan.files.map((file) => file.path) };
}

const foldersFrom = (first: string, folder: string): readonly string[] => (first.length >= folder.length ? [folder] : [...foldersFrom(first, path.dirname(folder)), folder]);

/** A link to a finished file fails where a file is: unlike a rename, it cannot replace what someone wrote in the meantime. `made`: gets what is there now and was not before. */
async function writeNew(file: string, text: string, made: string[]): Promise<Pick<Problem, 'message' | 'hint'> | null> {
  try {
    const folder = path.dirname(file);
    const first = await mkdir(folder, { recursive: true });
    if (first !== undefined) made.push(...foldersFrom(first, folder));
    const staged = path.join(path.dirname(file), temporaryName());
    try {
      await writeFile(staged, text, { flag: 'wx' });
      // Where there are no links (some network drives), a copy that refuses to replace is the next best.
      await link(staged, file).catch((error: unknown) => (hasCode(error, 'EEXIST') ? Promise.reject(error) : copyFile(staged, file, constants.COPYFILE_EXCL)));
      made.push(file);
    } finally {
      await rm(staged, { force: true });
    }
    return null;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return { message: 'is there already', hint: 'nothing was written' };
    if (!isSystemError(error)) throw error;
    return { message: `cannot be written: ${inWords(error)}`, hint: advice(error) };
  }
}

function planTarget(repository: Repository, service: Service, several: boolean, recording: Recording | null): { readonly planned: PlannedTarget; readonly guesses: readonly string[] } {
  const label = (guess: string): string => (several ? `${service.name}: ${guess}` : guess);
  if (service.start === null) return { planned: { service, path: null, others: [], recorded: null }, guesses: service.guesses.map(label) };
  const routes = findRoutes(repository, service.directory);
  const plain = routes.others.find((route) => route.path === '/') ?? routes.others[0];
  const path = routes.health?.path ?? plain?.path ?? '/';
  const start = typeof service.start === 'string' ? service.start : service.start.join(' ');
  const missing = missingEntry(repository, service);
  const guesses = [
    ...service.guesses,
    ...(missing === null ? [] : [`check start: ${missing} is not there${service.setup === null ? '' : ' (setup may build it)'}`]),
    routes.health !== null ? `ready and first scenario: ${path}, from ${inside(service.directory, routes.health.file)}`
      : plain !== undefined ? `no health path found in the sources: ${path} is used, from ${inside(service.directory, plain.file)}; check that it answers with 200-299`
      : 'no health path found in the sources: / is used; check that it answers with 200-299',
    ...(/\{port\}|\$\{?PORT\b/u.test(start) ? [] : routes.port === null ? ['check start: no source mentions PORT, and the service must listen on it; or write {port} in start'] : []),
  ];
  const others = routes.others.filter((route) => route.path !== path).slice(0, MOST_OTHERS);
  return { planned: { service, path, others, recorded: recording?.scenario ?? null }, guesses: guesses.map(label) };
}

function needsOf(repository: Repository, services: readonly Service[]) {
  const commands = services.flatMap((service) => [service.setup ?? '', service.start ?? '']).flat().join(' ');
  return {
    runtimes: new Set(services.map((service) => service.runtime)),
    packageTools: new Set(['pnpm', 'bun', 'uv', 'poetry', 'pipenv'].filter((tool) => new RegExp(`(?:^|\\s)${tool}\\s`, 'u').test(commands))),
    nodeVersionFile: ['.nvmrc', '.node-version'].find((file) => repository.has(file)) ?? null,
    pythonVersionFile: repository.has('.python-version') ? '.python-version' : null,
  };
}

function refuse(file: string, message: string, hint: string): InitPlan {
  return { files: [], guesses: [], unplaced: null, problems: [{ file: file === '' ? null : file, line: null, column: null, path: file === '' ? '--working-directory' : '', message, hint }] };
}
