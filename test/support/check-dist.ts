/** Says whether dist/ is exactly what the sources build to: builds into a fresh folder and compares byte by byte. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const fresh = mkdtempSync(path.join(tmpdir(), 'tailgate-dist-'));
try {
  execFileSync(process.execPath, ['build/test/support/bundle.js', fresh], { stdio: 'inherit' });
  const [committed, built] = [listing('dist'), listing(fresh)];
  const names = [...new Set([...committed.keys(), ...built.keys()])].sort();
  const different = names.filter((name) => committed.get(name)?.equals(built.get(name) ?? Buffer.alloc(0)) !== true);
  if (different.length > 0) {
    process.stderr.write(`dist/ is not what the sources build to; run \`npm run bundle\` and commit it. Different:\n${different.map((name) => `  ${name}\n`).join('')}`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`dist/ is what the sources build to (${names.length} files)\n`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function listing(directory: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map((entry) => [path.relative(directory, path.join(entry.parentPath, entry.name)), readFileSync(path.join(entry.parentPath, entry.name))]));
}
