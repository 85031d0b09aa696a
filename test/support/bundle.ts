/** build/ -> dist/: one bundle by ncc for both ways in, their two files, the config's JSON Schema, nothing else. `bundle.js DIR` writes to DIR instead. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configJsonSchema } from '../../src/config/json-schema.ts';

const out = path.resolve(process.argv[2] ?? 'dist');
const ncc = path.resolve('node_modules/@vercel/ncc/dist/ncc/cli.js');
/** What both share. Two bundles would have nearly all of it twice. */
const both = path.join(out, 'both');

rmSync(out, { recursive: true, force: true });
mkdirSync(both, { recursive: true });
execFileSync(process.execPath, [ncc, 'build', 'build/src/programs.js', '-o', both, '--target', 'es2022', '--no-cache', '--quiet', '--license', 'licenses.txt'], { stdio: 'inherit' });
renameSync(path.join(both, 'licenses.txt'), path.join(out, 'licenses.txt'));
// autocannon's own command line comes along as assets that nothing here reads.
for (const name of ['help.txt', 'worker.js', 'preload']) rmSync(path.join(both, name), { recursive: true, force: true });
// What ncc takes for the path of a file it packs, and rewrites the code that names it: such code then looks in the wrong place.
const packed = readdirSync(both).filter((name) => !/^(\d+\.)?index\.js$|^package\.json$/.test(name));
if (packed.length > 0) throw new Error(`ncc packed ${packed.join(', ')}: a path of ours is written so that ncc takes it for a file's`);

const entry = (program: 'action' | 'cli', from: string): string => `import { ${program} } from '${from}';\nawait ${program}();\n`;
mkdirSync(path.join(out, 'cli'));
writeFileSync(path.join(out, 'index.js'), entry('action', './both/index.js'));
writeFileSync(path.join(out, 'cli', 'index.js'), entry('cli', '../both/index.js'));
// Whatever the folder around it says, these are modules.
writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }\n');
writeFileSync(path.join(out, 'tailgate.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
