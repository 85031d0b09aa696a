import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Run } from '../../../src/model.ts';
import { reportHtml } from '../../../src/report/html.ts';
import { aFailure } from '../../support/builders.ts';
import { axeOf, BROWSER, hasBrowser, inPage, launchBrowser, openFile, SIDEWAYS, type Opened, type View } from '../../support/browser.ts';
import { aPicturedRun } from '../../support/pictured-run.ts';
import { HOSTILE_LOG, HOSTILE_NAME, reportCases } from '../../support/report-cases.ts';
import { historyOf, inputOf } from './made.ts';

const where = hasBrowser ? describe : describe.skip;
const PATIENCE = 120_000;
const [LAUNCHES, SLICES] = [10, 12];

/** Two targets of the same kind, with scenarios of the same names. */
function ofTwo(run: Run): Run {
  const both = <T extends { readonly target: string }>(list: readonly T[]): readonly T[] => [...list, ...list.map((one) => ({ ...one, target: 'worker' }))];
  return { ...run, samples: both(run.samples), pairs: both(run.pairs), histograms: both(run.histograms), slices: both(run.slices), looks: both(run.looks), loads: both(run.loads), contents: both(run.contents), imports: both(run.imports) };
}

const stored = aPicturedRun({ scenarios: 1, launches: 5, alone: true });
const pages: Readonly<Record<string, () => string>> = {
  paired: () => reportHtml(inputOf(aPicturedRun({ scenarios: 3, launches: LAUNCHES, slices: SLICES }))),
  stored: () => reportHtml(inputOf(stored, historyOf(stored, 9))),
  many: () => reportHtml(inputOf(aPicturedRun({ scenarios: 50, launches: 20, slices: 4 }))),
  failed: () => reportHtml(inputOf({ ...aPicturedRun({ scenarios: 1, launches: 3 }), failures: [aFailure({ target: HOSTILE_NAME, message: '</style><script>alert(1)</script>', log: HOSTILE_LOG })] })),
  targets: () => reportHtml(inputOf(ofTwo(aPicturedRun({ scenarios: 2, launches: 4, slices: 4 })))),
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
    const sizes = await inPage<readonly number[]>(page, `[...document.querySelectorAll('svg text')].map((text) => { const svg = text.ownerSVGElement; return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * parseFloat(getComputedStyle(text).fontSize); })`);
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.9);
    await close();
  }, PATIENCE);

  test.each(['paired', 'stored'])('at 360 pixels the pictures of the page %s are seen as a whole, but for wide ones, whose box shows that it goes on', async (name) => {
    const { page, close } = await open(name, { width: 360 });
    await inPage(page, "document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    const found = await inPage<{ readonly boxed: number; readonly cut: number; readonly overlapping: readonly string[]; readonly shaded: boolean }>(page, `(() => {
      const full = [...document.querySelectorAll('svg.full')];
      const edge = (element) => element.getBoundingClientRect();
      const pairs = full.flatMap((svg) => [...svg.querySelectorAll('g.c')].flatMap((group) => {
        const words = [...group.children].filter((text) => text.getBoundingClientRect().width > 0);
        return words.slice(1).map((text, i) => [words[i], text]);
      }));
      return {
        boxed: full.filter((svg) => svg.closest('figure').querySelector('.scroll')).length,
        cut: full.flatMap((svg) => [svg, ...svg.querySelectorAll('path, circle, text')].filter((one) => edge(one).width > 0 && (edge(one).right > edge(svg.closest('figure')).right || edge(one).left < edge(svg.closest('figure')).left))).length,
        overlapping: pairs.filter(([a, b]) => edge(a).right > edge(b).left).map(([a, b]) => a.textContent + ' | ' + b.textContent),
        shaded: [...document.querySelectorAll('.scroll')].every((box) => getComputedStyle(box).backgroundImage.split('linear-gradient').length === 5)
          && [...document.querySelectorAll('.scroll > svg')].every((svg) => getComputedStyle(svg).mixBlendMode === 'darken'),
      };
    })()`);
    expect(found).toEqual({ boxed: 0, cut: 0, overlapping: [], shaded: true });
    await close();
  }, PATIENCE);

  test('at 360 pixels a change is seen beside its picture, and a caption stays where its table is scrolled', async () => {
    const { page, close } = await open('paired', { width: 360 });
    const hidden = await inPage<readonly string[]>(page, `[...document.querySelectorAll('.forest')].filter((table) => table.checkVisibility()).flatMap((table) => {
      const end = table.closest('.scroll').getBoundingClientRect().right;
      return [...table.querySelectorAll('tbody td:nth-child(3)')].filter((cell) => cell.getBoundingClientRect().right > end + 1).map((cell) => cell.parentNode.textContent);
    })`);
    expect(hidden).toEqual([]);
    const places = await inPage<readonly number[]>(page, `(() => {
      const box = document.querySelector('#matters .scroll');
      const left = () => box.querySelector('caption').getBoundingClientRect().left - box.getBoundingClientRect().left;
      const before = left();
      box.scrollLeft = 100;
      return [box.scrollLeft, before, left()];
    })()`);
    expect(places).toEqual([100, places[1], places[1]]);
    await close();
  }, PATIENCE);

  test.each([['paired', 'light'], ['paired', 'dark'], ['stored', 'light'], ['failed', 'light'], ['targets', 'light'], ['functions', 'dark']] as const)('axe finds nothing in the page %s, %s', async (name, scheme) => {
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
