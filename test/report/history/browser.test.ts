import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { historyPages } from '../../../src/report/history/pages.ts';
import { axeOf, BROWSER, hasBrowser, inPage, launchBrowser, openFile, SIDEWAYS, type Opened, type View } from '../../support/browser.ts';
import { aWholeInput } from './made.ts';

const where = hasBrowser ? describe : describe.skip;
const PATIENCE = 60_000;

where(`in a real browser (skipped where ${BROWSER} is not installed)`, () => {
  let browser: Browser;
  let folder: string;
  const pages = historyPages(aWholeInput());
  const metricPage = pages.find(({ name }) => name.includes('latency-p99'))?.name ?? '';
  const open = (name: string, view?: View): Promise<Opened> => openFile(browser, path.join(folder, name), view);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tailgate-trends-'));
    for (const { name, text } of pages) await writeFile(path.join(folder, name), text());
    browser = await launchBrowser();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  test.each([['index.html'], [metricPage]])('%s opens from disk, says nothing on the console and asks nobody for anything', async (name) => {
    const { page, said, asked, close } = await open(name);
    // The policy lets the style sheets in: without them a body is as wide as its window.
    expect(await inPage(page, 'getComputedStyle(document.body).maxWidth')).not.toBe('none');
    expect(await inPage(page, "getComputedStyle(document.querySelector('.trend')).width")).not.toBe('auto');
    expect({ said, asked }).toEqual({ said: [], asked: [] });
    await close();
  }, PATIENCE);

  test('draws a mark for each entry, in its machine\'s colour, where it can be seen and pointed at', async () => {
    const { page, close } = await open(metricPage);
    const found = await inPage(page, `(() => {
      const frame = document.querySelector('.trend.large').getBoundingClientRect();
      const marks = [...document.querySelectorAll('.trend.large .p')];
      const outside = marks.map((mark) => mark.getBoundingClientRect()).filter((box) => box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom || box.width === 0);
      return { marks: marks.length, outside: outside.length, colours: new Set(marks.map((mark) => getComputedStyle(mark).color)).size };
    })()`);
    expect(found).toEqual({ marks: 90, outside: 0, colours: 3 });
    await close();
  }, PATIENCE);

  test.each([['index.html'], [metricPage]])('%s needs no sideways scrolling at 360 pixels, but in boxes that can be reached by keyboard', async (name) => {
    const { page, close } = await open(name, { width: 360 });
    expect(await inPage(page, SIDEWAYS)).toEqual({ page: 360, unreachable: 0 });
    await close();
  }, PATIENCE);

  test('is dark where the reader wants it so', async () => {
    const colours: unknown[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await open('index.html', { scheme });
      colours.push(await inPage(page, 'getComputedStyle(document.body).backgroundColor'));
      await close();
    }
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)']);
  }, PATIENCE);

  test('leads the keyboard from the skip link through the contents, and past thousands of marks', async () => {
    const { page, close } = await open('index.html');
    const stops: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(await inPage(page, 'document.activeElement.textContent'));
    }
    expect(stops).toEqual(['Skip to the content', 'What changed', 'api', 'collector']);
    await close();
    const metric = await open(metricPage);
    expect(await inPage(metric.page, "[document.querySelectorAll('.trend a').length, document.querySelectorAll('.trend a:not([tabindex=\"-1\"])').length]")).toEqual([90, 0]);
    await metric.close();
  }, PATIENCE);

  test.each([['index.html', 'light'], ['index.html', 'dark'], [metricPage, 'light'], [metricPage, 'dark']] as const)('axe finds nothing in %s, %s', async (name, scheme) => {
    const { page, close } = await open(name, { scheme, anyScript: true });
    expect(await axeOf(page)).toEqual([]);
    await close();
  }, PATIENCE);

  test('prints without its navigation, and with every picture', async () => {
    const { page, close } = await open('index.html');
    await page.emulateMedia({ media: 'print' });
    expect(await inPage(page, "[getComputedStyle(document.querySelector('nav')).display, [...document.querySelectorAll('svg.trend')].filter((svg) => svg.getBoundingClientRect().height > 0).length]")).toEqual(['none', 9]);
    await close();
  }, PATIENCE);
});
