import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAll } from '../../src/report/render.ts';
import { reportCases } from '../support/report-cases.ts';

/** In the sources, not in the build: `UPDATE_GOLDEN=1` writes them anew, and the difference is read before it is committed. */
const GOLDEN = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../test/golden');
/** Of a report that is too long to be read whole. */
const HEAD_LINES = 80;
const LONG = ['many-scenarios'];

describe.each(Object.keys(reportCases))('the reports of %s', (name) => {
  const texts = renderAll(reportCases[name]!());
  const files = { 'report.md': texts['report.md'], 'report.txt': texts.terminal({ columns: 120 }), 'report.json': texts['report.json'], 'junit.xml': texts['junit.xml'] };

  test.each(Object.entries(files))('%s reads as it was approved', (file, text) => {
    const kept = LONG.includes(name) ? `${text.split('\n').slice(0, HEAD_LINES).join('\n')}\n` : text;
    const golden = path.join(GOLDEN, name, file);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(path.dirname(golden), { recursive: true });
      writeFileSync(golden, kept);
    }
    expect(existsSync(golden) ? readFileSync(golden, 'utf8') : 'no golden file: run with UPDATE_GOLDEN=1, and read it').toBe(kept);
  });
});
