/**
 * Draws report.html as a reader sees it: each case light and dark, wide and narrow, and on paper, by a headless Chromium. Run by hand after
 * `npm run compile`, and look at what it draws: `node build/test/pictures/reports.js --out DIR [--case NAME | --run RUN.json]`.
 * `CHROMIUM` names the browser where it is not `/usr/bin/chromium`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ReportInput } from '../../src/report/input.ts';
import { reportHtml } from '../../src/report/html.ts';
import { readRun } from '../../src/run-file.ts';
import { historyOf, inputOf } from '../report/html/made.ts';
import { launchBrowser } from '../support/browser.ts';
import { aPicturedRun } from '../support/pictured-run.ts';
import { reportCases } from '../support/report-cases.ts';

const VIEWS = [['light', 1280], ['dark', 1280], ['light', 360]] as const;

const { values } = parseArgs({ options: { out: { type: 'string' }, case: { type: 'string' }, run: { type: 'string' } } });
const out = values.out;
if (out === undefined) throw new Error('say where the pictures go: --out DIR');
await mkdir(out, { recursive: true });

const alone = aPicturedRun({ scenarios: 1, launches: 5, alone: true });
const cases: Readonly<Record<string, () => ReportInput>> = {
  paired: () => inputOf(aPicturedRun({ scenarios: 3, launches: 20 })), stored: () => inputOf(alone, historyOf(alone, 12)), many: () => inputOf(aPicturedRun({ scenarios: 50, launches: 20, slices: 4 })), ...reportCases,
};
const chosen: Readonly<Record<string, () => ReportInput>> = values.run === undefined ? cases : { run: await savedRun(values.run) };

const browser = await launchBrowser();
for (const [name, make] of Object.entries(chosen)) {
  if (values.case !== undefined && values.case !== name) continue;
  const text = reportHtml(make());
  const file = path.resolve(out, `${name}.html`);
  await writeFile(file, text);
  for (const [scheme, width] of VIEWS) {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
    await page.goto(`file://${file}`);
    await page.screenshot({ path: file.replace(/\.html$/, `-${scheme}-${width}.png`), fullPage: true });
    await page.close();
  }
  const paper = await browser.newPage();
  await paper.goto(`file://${file}`);
  await paper.pdf({ path: file.replace(/\.html$/, '.pdf'), format: 'A4' });
  await paper.close();
  console.log(`${name}: ${Buffer.byteLength(text).toLocaleString('en')} bytes`);
}
await browser.close();

async function savedRun(file: string): Promise<() => ReportInput> {
  const read = await readRun(file, file);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return () => inputOf(read.value);
}
