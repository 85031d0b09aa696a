/** build/ -> dist/: both entries by ncc, the config's JSON Schema, nothing else. `bundle.js DIR` writes to DIR instead. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configJsonSchema } from '../../src/config/json-schema.ts';

const out = path.resolve(process.argv[2] ?? 'dist');
const ncc = path.resolve('node_modules/@vercel/ncc/dist/ncc/cli.js');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [entry, directory, extra] of [
  ['build/src/main.js', out, ['--license', 'licenses.txt']],
  ['build/src/cli.js', path.join(out, 'cli'), []],
] as const) {
  execFileSync(process.execPath, [ncc, 'build', entry, '-o', directory, '--target', 'es2022', '--no-cache', '--quiet', ...extra], { stdio: 'inherit' });
  // autocannon's own command line comes along as assets that nothing here reads.
  for (const name of readdirSync(directory)) if (['help.txt', 'worker.js', 'preload'].includes(name)) rmSync(path.join(directory, name), { recursive: true });
  // What ncc takes for the path of a file it packs, and rewrites the code that names it: such code then looks in the wrong place.
  const packed = readdirSync(directory).filter((name) => !/^(\d+\.)?index\.js$|^package\.json$|^licenses\.txt$/.test(name));
  if (packed.length > 0) throw new Error(`ncc packed ${packed.join(', ')} beside ${entry}: a path of ours is written so that ncc takes it for a file's`);
}
writeFileSync(path.join(out, 'tailgate.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
