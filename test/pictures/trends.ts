/**
 * Draws the trend pages as a reader sees them: light and dark, wide and narrow, by a headless Chromium. Run by hand after
 * `npm run compile`, and look at what it draws: `node build/test/pictures/trends.js --out DIR`. `CHROMIUM` names the browser where it is not `/usr/bin/chromium`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { historyPages } from '../../src/report/history/pages.ts';
import { aWholeInput } from '../report/history/made.ts';

const VIEWS = [['light', 1280], ['dark', 1280], ['light', 360], ['dark', 360]] as const;

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out;
if (out === undefined) throw new Error('say where the pictures go: --out DIR');
await mkdir(out, { recursive: true });

const pages = historyPages(aWholeInput());
for (const { name, text } of pages) await writeFile(path.join(out, name), text());
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const { name } of pages.slice(0, 2)) {
  for (const [scheme, width] of VIEWS) {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
    await page.goto(`file://${path.resolve(out, name)}`);
    await page.screenshot({ path: path.join(out, `${name.replace(/\.html$/, '')}-${scheme}-${width}.png`), fullPage: true });
    await page.close();
  }
}
await browser.close();
console.log(`${pages.length} pages in ${out}`);
