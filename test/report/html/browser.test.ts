import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { reportHtml } from '../../../src/report/html.ts';
import { aFailure } from '../../support/builders.ts';
import { axeOf, BROWSER, hasBrowser, inPage, launchBrowser, openFile, SIDEWAYS, type Opened, type View } from '../../support/browser.ts';
import { aPicturedRun } from '../../support/pictured-run.ts';
import { HOSTILE_LOG, HOSTILE_NAME, reportCases } from '../../support/report-cases.ts';
import { historyOf, inputOf } from './made.ts';

const where = hasBrowser ? describe : describe.skip;
const PATIENCE = 120_000;
const [LAUNCHES, SLICES] = [10, 12];

const stored = aPicturedRun({ scenarios: 1, launches: 5, alone: true });
const pages: Readonly<Record<string, () => string>> = {
  paired: () => reportHtml(inputOf(aPicturedRun({ scenarios: 3, launches: LAUNCHES, slices: SLICES }))),
  stored: () => reportHtml(inputOf(stored, historyOf(stored, 9))),
  many: () => reportHtml(inputOf(aPicturedRun({ scenarios: 50, launches: 20, slices: 4 }))),
  failed: () => reportHtml(inputOf({ ...aPicturedRun({ scenarios: 1, launches: 3 }), failures: [aFailure({ target: HOSTILE_NAME, message: '</style><script>alert(1)</script>', log: HOSTILE_LOG })] })),
  functions: () => reportHtml(reportCases['function-heavy-import']!()),
};

where(`in a real browser (skipped where ${BROWSER} is not installed)`, () => {
  let browser: Browser;
  let folder: string;
  const open = (name: string, view?: View): Promise<Opened> => openFile(browser, path.join(folder, `${name}.html`), view);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tailgate-html-'));
    for (const [name, text] of Object.entries(pages)) await writeFile(path.join(folder, `${name}.html`), text());
    browser = await launchBrowser();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test.each(Object.keys(pages))('the page %s opens from disk, says nothing on the console, asks nobody for anything, and runs nothing', async (name) => {
    const { page, said, asked, close } = await open(name);
    expect(await inPage(page, 'getComputedStyle(document.body).maxWidth')).toBe('1280px');
    expect(await inPage(page, "document.querySelectorAll('script, img, iframe, object, link, form, input, [style], [onload], [onerror]').length")).toBe(0);
    expect({ said, asked }).toEqual({ said: [], asked: [] });
    await close();
  }, PATIENCE);

  test('its pictures have as many marks as there are figures, and all of them inside', async () => {
    const { page, close } = await open('paired');
    const found = await inPage<unknown>(page, `(() => {
      document.querySelectorAll('details').forEach((one) => { one.open = true; });
      const place = document.querySelector('#t1-1');
      const picture = (start) => [...place.querySelectorAll('svg')].find((svg) => svg.querySelector('title')?.textContent.startsWith(start));
      const points = (svg, side) => (svg.querySelector('.' + side + ' .dots').getAttribute('d').match(/h0/g) ?? []).length;
      const launches = picture('latency.p50');
      const curves = picture('Distribution');
      const time = picture('Median');
      const outside = [...document.querySelectorAll('svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('circle, path, rect, text')].map((mark) => mark.getBoundingClientRect()).filter((box) => box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2);
      });
      return {
        rows: place.querySelectorAll('td svg.row').length, figures: place.querySelectorAll('.forest tbody tr').length,
        base: points(launches, 'base'), head: points(launches, 'head'), marked: curves.querySelectorAll('circle').length, lines: curves.querySelectorAll('.line').length,
        deciles: (picture('Change').querySelector('.dots').getAttribute('d').match(/h0/g) ?? []).length,
        slices: [...time.querySelectorAll('.base .line, .head .line')].map((line) => line.getAttribute('d').split(/[ML]/).length - 1),
        outside: outside.length,
      };
    })()`);
    expect(found).toEqual({ rows: 20, figures: 20, base: LAUNCHES, head: LAUNCHES, marked: 6, lines: 2, deciles: 11, slices: [LAUNCHES * SLICES, LAUNCHES * SLICES], outside: 0 });
    await close();
  }, PATIENCE);

  test('it is dark where the reader wants it so, and light on paper', async () => {
    const colours: unknown[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await open('paired', { scheme });
      const colour = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.head')).color]";
      colours.push(await inPage(page, colour));
      if (scheme === 'dark') {
        await page.emulateMedia({ media: 'print' });
        colours.push(await inPage(page, colour));
      }
      await close();
    }
    expect(colours).toEqual([['rgb(255, 255, 255)', 'rgb(5, 80, 174)'], ['rgb(13, 17, 23)', 'rgb(121, 192, 255)'], ['rgb(255, 255, 255)', 'rgb(5, 80, 174)']]);
  }, PATIENCE);

  test.each(Object.keys(pages))('the page %s needs no sideways scrolling at 360 pixels, but in boxes that can be reached by keyboard', async (name) => {
    const { page, close } = await open(name, { width: 360 });
    await inPage(page, "document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    expect(await inPage(page, SIDEWAYS)).toEqual({ page: 360, unreachable: 0 });
    await close();
  }, PATIENCE);

  test('the words of its pictures can be read at 360 pixels', async () => {
    const { page, close } = await open('paired', { width: 360 });
    await inPage(page, "document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    const sizes = await inPage<readonly number[]>(page, "[...document.querySelectorAll('svg.full')].map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * 11)");
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.9);
    await close();
  }, PATIENCE);

  test.each([['paired', 'light'], ['paired', 'dark'], ['stored', 'light'], ['failed', 'light'], ['functions', 'dark']] as const)('axe finds nothing in the page %s, %s', async (name, scheme) => {
    const { page, close } = await open(name, { scheme, anyScript: true });
    expect(await axeOf(page)).toEqual([]);
    await close();
  }, PATIENCE);

  test('the keyboard comes from the skip link to the contents and opens what is folded', async () => {
    const { page, close } = await open('paired');
    const stops: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(await inPage(page, 'document.activeElement.textContent'));
    }
    expect(stops).toEqual(['Skip to the content', 'What matters', 'What stands behind it']);
    await inPage(page, "document.querySelector('#t1-1 details details summary').focus()");
    await page.keyboard.press('Enter');
    expect(await inPage(page, "document.querySelector('#t1-1 details details').open")).toBe(true);
    await close();
  }, PATIENCE);

  test('on paper everything folded is open, and no row is cut', async () => {
    const { page, close } = await open('many');
    const visible = "document.querySelector('#t1-9 table').checkVisibility()";
    expect(await inPage(page, visible)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await inPage(page, visible)).toBe(true);
    expect(await inPage(page, "[getComputedStyle(document.querySelector('nav')).display, getComputedStyle(document.querySelector('tr')).breakInside]")).toEqual(['none', 'avoid']);
    await close();
  }, PATIENCE);
});
