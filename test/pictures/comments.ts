/**
 * Draws the comment as a reviewer sees it: each case in a light and a dark page, wide and narrow, by a headless Chromium. Run by
 * hand after `npm run compile`, and look at what it draws: `node build/test/pictures/comments.js --out DIR [--case NAME]`.
 * `CHROMIUM` names the browser where it is not called `chromium`.
 */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { markdown } from '../../src/report/markdown.ts';
import { commentCases } from '../support/comment-cases.ts';
import { pageOf } from './page.ts';

const WIDTHS = [900, 400];
/** What the Action asks for; a comment takes 65,536 characters. */
const LIMIT = 65_000;
/** Longest page that is drawn, in CSS pixels. */
const MOST_HEIGHT = 4000;

const { values } = parseArgs({ options: { out: { type: 'string' }, case: { type: 'string' } } });
const out = values.out;
if (out === undefined) throw new Error('say where the pictures go: --out DIR');
await mkdir(out, { recursive: true });

const FLAGS = ['--headless', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--virtual-time-budget=2000', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = process.env['CHROMIUM'] ?? 'chromium';
const run = promisify(execFile);

for (const [name, make] of Object.entries(commentCases)) {
  if (values.case !== undefined && values.case !== name) continue;
  const text = markdown(make(), { limit: LIMIT });
  await writeFile(path.join(out, `${name}.md`), text);
  // Only our own text is HTML here: the property tests hold that.
  const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      const page = path.resolve(out, `${name}-${scheme}-${width}.html`);
      await writeFile(page, pageOf(html, scheme));
      await shoot(page, width);
    }
  }
  console.log(`${name}: ${Buffer.byteLength(text).toLocaleString('en')} bytes`);
}

/** A window of a headless Chromium is at least 500 pixels wide, so that a narrow page stands in a frame. */
async function shoot(page: string, width: number): Promise<void> {
  const height = await heightOf(page, width);
  const target = `file://${page}#${width}`;
  await run(browser, [...FLAGS, `--window-size=${Math.max(width, 520)},${Math.min(height, MOST_HEIGHT)}`, `--screenshot=${page.replace(/\.html$/, '.png')}`, target], { timeout: 60_000 });
}

/** The page writes its own height into its title. */
async function heightOf(page: string, width: number): Promise<number> {
  const { stdout } = await run(browser, [...FLAGS, `--window-size=${Math.max(width, 520)},600`, '--dump-dom', `file://${page}#${width}`], { timeout: 60_000, maxBuffer: 2 ** 26 });
  return Number(/<title>(\d+)<\/title>/.exec(stdout)?.[1] ?? 1200);
}
