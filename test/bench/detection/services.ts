/** The services of the detection bench as targets, and the copies of them that stand for the two builds. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config, ServerTarget, Side } from '../../../src/model.ts';
import { variantNamed } from './variants.ts';
import { HISTORY } from '../../support/builders.ts';

export const serviceNames = ['node-http', 'fastify', 'cluster', 'python'] as const;
export type ServiceName = (typeof serviceNames)[number];

interface Service {
  readonly start: readonly string[];
  readonly files: readonly string[];
  /** The file that a change without meaning is made in, and the local name that it renames. */
  readonly edited: { readonly file: string; readonly name: string; readonly comment: string };
  readonly connections: number;
}

const js = { file: 'work.mjs', name: 'hash', comment: '// Nothing that a request does depends on this line.\n' };

const services: Readonly<Record<ServiceName, Service>> = {
  'node-http': { start: [process.execPath, 'node-http.mjs'], files: ['node-http.mjs', 'work.mjs'], edited: js, connections: 10 },
  fastify: { start: [process.execPath, 'fastify.mjs'], files: ['fastify.mjs', 'work.mjs'], edited: js, connections: 10 },
  cluster: { start: [process.execPath, 'cluster.mjs'], files: ['cluster.mjs', 'node-http.mjs', 'work.mjs'], edited: js, connections: 10 },
  python: { start: ['python3', 'threads.py'], files: ['threads.py'], edited: { file: 'threads.py', name: 'made', comment: '# Nothing that a request does depends on this line.\n' }, connections: 4 },
};

/** The folder of the services' sources and the repository's modules, seen from the compiled bench. */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const sources = path.join(root, 'test/bench/detection/services');

/** Records of a file that only `slow-start` reads: it costs about a quarter of a Node start. */
const EXTRA_RECORDS = 60_000;

export const isService = (name: string): name is ServiceName => serviceNames.some((known) => known === name);

export function targetOf(name: ServiceName): ServerTarget {
  const { start, connections } = services[name];
  const request = { method: 'GET', path: '/items', headers: {}, body: null, expect: { status: [200], body: null } };
  return {
    kind: 'server', name, directory: '.', setup: null, start, env: {}, listen: 'port', protocol: 'http', stopTimeout: 2000,
    ready: { path: '/health', status: [200], timeout: 20_000 }, coldStart: { runs: 40 }, package: null, metrics: null, resources: { collectGarbage: false }, attach: null, instructions: null,
    scenarios: [{ name: 'items', requests: [request], load: { kind: 'connections', connections, pipelining: 1, timeout: 10_000 } }],
  };
}

export function configOf(name: ServiceName): Config {
  return { version: 1, file: null, targets: [targetOf(name)], budgets: [], accept: [], policy: { onInconclusive: 'pass', onMissingBaseline: 'pass' }, advice: { off: [], messages: {} }, history: HISTORY };
}

/** Lays out base and head under `folder`, in directories of equally long names; equal but for what the variant says. */
export function layOut(folder: string, service: ServiceName, variant: string): Readonly<Record<Side, string>> {
  const lay = (side: Side, ofVariant: string): string => {
    const directory = path.join(folder, side);
    const { files, edited } = services[service];
    const { settings, edits } = variantNamed(ofVariant);
    mkdirSync(directory, { recursive: true });
    for (const file of files) cpSync(path.join(sources, file), path.join(directory, file));
    if (edits) {
      const text = readFileSync(path.join(directory, edited.file), 'utf8');
      writeFileSync(path.join(directory, edited.file), renamed(text, edited.name) + edited.comment);
    }
    writeFileSync(path.join(directory, 'variant.json'), `${JSON.stringify(settings)}\n`);
    if (variantNamed(variant).settings.load === true) writeFileSync(path.join(directory, 'extra.json'), JSON.stringify(Array.from({ length: EXTRA_RECORDS }, (_, i) => ({ id: i, text: `record ${i}` }))));
    if (service === 'fastify') symlinkSync(path.join(root, 'node_modules'), path.join(directory, 'node_modules'));
    return directory;
  };
  return { base: lay('base', 'identical'), head: lay('head', variant) };
}

/** The local variable of that name gets another one; properties (`sink.hash`) keep theirs. */
const renamed = (text: string, name: string): string => text.replace(new RegExp(`(?<![.\\w])${name}(?![\\w:])`, 'g'), `${name}Made`);
