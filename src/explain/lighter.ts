/** Heavy dependencies for which a lighter one is well known, and which of them a target brings along: a table, and a look into it. */
import type { ImportTree, PackageContents } from '../model.ts';
import { normalisedName } from './loaded.ts';

export interface Lighter {
  readonly language: ImportTree['language'];
  readonly name: string;
  /** What the code imports, where that is called otherwise (Python). */
  readonly module?: string;
  /** Major version that it is true of; any if not given. */
  readonly major?: string;
  /** Its name, or a clause. */
  readonly instead: string;
}

/** Only what the heavy one's own maintainers say, or what needs no dependency at all. */
export const LIGHTER: readonly Lighter[] = [
  // "Project Status" in Moment's documentation: in maintenance; it names these successors.
  { language: 'node', name: 'moment', instead: 'date-fns, Day.js, Luxon or Intl' },
  { language: 'node', name: 'moment-timezone', instead: 'Luxon or Intl' },
  // AWS, "Modular packages in AWS SDK for JavaScript"; version 2 has had no support since 8 September 2025.
  { language: 'node', name: 'aws-sdk', major: '2', instead: 'the @aws-sdk/client-* packages of the services that are used' },
  // Each function of lodash is a module of its own; `require('lodash')` loads all of them.
  { language: 'node', name: 'lodash', instead: 'single modules (lodash/get), or what the language has itself' },
  // Deprecated by its maintainers (request/request#3142); Node has fetch since version 18.
  { language: 'node', name: 'request', instead: 'the built-in fetch' },
  { language: 'node', name: 'axios', instead: 'the built-in fetch' },
  // The readme of Bluebird asks for native promises wherever they will do.
  { language: 'node', name: 'bluebird', instead: 'the promises of the language' },
  // The readme of crypto-js calls it discontinued and points to the native module.
  { language: 'node', name: 'crypto-js', instead: 'node:crypto' },
  // googleapis/google-api-nodejs-client#2581: each API is published by itself, for those who need only some.
  { language: 'node', name: 'googleapis', instead: 'the @googleapis/* packages of the APIs that are used' },
  // google-api-python-client's readme: one library for all APIs, over 50 MB; a library for each API is recommended for new code.
  { language: 'python', name: 'google-api-python-client', module: 'googleapiclient', instead: 'the google-cloud-* libraries of the APIs that are used' },
  // opencv-python's readme: the headless builds are for servers, and smaller, since the graphical interface is left out.
  { language: 'python', name: 'opencv-python', module: 'cv2', instead: 'opencv-python-headless' },
  { language: 'python', name: 'opencv-contrib-python', module: 'cv2', instead: 'opencv-contrib-python-headless' },
  // tensorflow.org, "Install TensorFlow with pip": the build without support for graphics processors.
  { language: 'python', name: 'tensorflow', instead: 'tensorflow-cpu, where there is no graphics processor' },
  // Python has had zoneinfo since 3.9 (PEP 615); pytz's readme points to it.
  { language: 'python', name: 'pytz', instead: 'zoneinfo of the standard library' },
];

/** Less than this is not worth another dependency: bytes and share of the package, ms and share of the start. */
const HEAVY = { unpacked: 200_000, ofPackage: 0.01, time: 10, ofStart: 0.02 } as const;

export interface Heavy {
  readonly name: string;
  readonly unpacked: number;
  readonly time: number | null;
  readonly instead: string;
  /** Of the package, or of the start, whichever is more; 0-1. */
  readonly share: number;
}

/**
 * Those in the package that weigh at least 200 kB and 1 % of it, or take at least 10 ms and 2 % of a start. Only what the target's own code
 * imports can it replace: without an import tree, that is taken of what `isNew` (to base) alone.
 */
export function heavyDependencies(contents: PackageContents, tree: ImportTree | null, isNew: (name: string) => boolean): readonly Heavy[] {
  const whole = contents.parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const start = tree === null ? 0 : tree.modules.reduce((sum, { parent, phase, total }) => sum + (parent === null && phase !== 'later' ? total : 0), 0);
  return LIGHTER.flatMap((entry): readonly Heavy[] => {
    const parts = contents.parts.filter(({ name, version, path }) => name !== null && isOfLanguage(path, entry) && sameName(name, entry.name, entry) && (entry.major === undefined || version?.split('.', 1)[0] === entry.major));
    const [first] = parts;
    if (first === undefined || first.name === null) return [];
    const time = tree === null || tree.language !== entry.language ? null : importTime(tree, entry) || null;
    if (tree?.language === entry.language ? !isOwnImport(tree, entry) : !isNew(first.name)) return [];
    const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
    const shares = { size: whole === 0 ? 0 : unpacked / whole, time: start === 0 ? 0 : (time ?? 0) / start };
    const heavy = (unpacked >= HEAVY.unpacked && shares.size >= HEAVY.ofPackage) || ((time ?? 0) >= HEAVY.time && shares.time >= HEAVY.ofStart);
    return heavy ? [{ name: first.name, unpacked, time, instead: entry.instead, share: Math.max(shares.size, shares.time) }] : [];
  }).sort((a, b) => b.share - a.share);
}

const isOfLanguage = (path: string, { language }: Lighter): boolean => /(^|\/)node_modules\//.test(path) === (language === 'node');
const sameName = (a: string, b: string, { language }: Lighter): boolean => (language === 'python' ? normalisedName(a) === normalisedName(b) : a === b);
const isFrom = (dependency: string | null, entry: Lighter): boolean => dependency !== null && (sameName(dependency, entry.name, entry) || (entry.module !== undefined && sameName(dependency, entry.module, entry)));

function isOwnImport({ modules }: ImportTree, entry: Lighter): boolean {
  return modules.some(({ dependency, parent }) => isFrom(dependency, entry) && (parent === null || modules[parent]?.kind === 'own'));
}

/** What it takes of a start with all that it imports: of its modules those that nothing else of it imports. */
function importTime({ modules }: ImportTree, entry: Lighter): number {
  return modules.reduce((sum, { dependency, parent, phase, total }) => sum + (phase !== 'later' && isFrom(dependency, entry) && !(parent !== null && isFrom(modules[parent]?.dependency ?? null, entry)) ? total : 0), 0);
}
