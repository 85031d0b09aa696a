import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { element, joined, shortNumber, together } from '../../../src/report/page/markup.ts';
import { broadFigure, picture } from '../../../src/report/page/chart.ts';
import { pageText } from '../../../src/report/page/document.ts';
import { table } from '../../../src/report/page/table.ts';
import { historyStyle } from '../../../src/report/history/style.ts';
import { dark, light, type Palette } from '../../../src/report/page/palette.ts';
import { pagePen, phrase, spoken } from '../../../src/report/page/pen.ts';
import { style } from '../../../src/report/page/style.ts';
import { hostileText } from '../../support/hostile.ts';
import { fc } from '../../support/properties.ts';

test('the hash that the policy names is that of the style sheet', () => {
  expect(`sha256-${createHash('sha256').update(style.text, 'utf8').digest('base64')}`).toBe(style.hash);
});

test('the style sheet asks for nothing from anywhere, and ends nowhere before its end', () => {
  expect(style.text).not.toMatch(/url\(|@import|expression|<\//i);
});

describe.each([['light', light], ['dark', dark]] as const)('the %s palette', (_, palette) => {
  test.each(['text', 'muted', 'link', 'bad', 'warn', 'good', 'doubt', 'base', 'head'] as const)('%s is read on the page and on a panel', (tone) => {
    expect(contrast(palette[tone], palette.page)).toBeGreaterThanOrEqual(tone === 'base' ? 4.4 : 4.5);
    expect(contrast(palette[tone], palette.panel)).toBeGreaterThanOrEqual(4);
  });

  test.each(['badArea', 'warnArea', 'goodArea', 'doubtArea'] as const)('text and the tone of %s are read on it', (area) => {
    const tone = area.replace('Area', '') as keyof Palette;
    expect(contrast(palette.text, palette[area])).toBeGreaterThanOrEqual(7);
    expect(contrast(palette[tone], palette[area])).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b_ = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b_;
  };
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

describe('markup', () => {
  test('a string is text and an attribute is a value, whatever stands in them', () => {
    expect(element('p', { title: '"><script>' }, '</p><b>\u202ex').text).toBe('<p title="&#34;&#62;&#60;script&#62;">&#60;/p&#62;&#60;b&#62;x</p>');
  });

  test('no text opens an element, ends an attribute, or is invisible', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const written = element('p', { title: text }, text).text;
      expect(written).toMatch(/^<p title="[^"<>]*">[^<>"'`]*<\/p>$/);
      expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    }), { numRuns: 300 });
  });

  test('a sentence has as many codes and strong words as pens marked, and nothing else', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const written = phrase(`${pagePen.strong(`a ${pagePen.name(text)}`)} of ${pagePen.code(text)}: ${pagePen.text(text)}`).text;
      expect(written.replace(/<\/?(code|strong)>/g, '')).not.toMatch(/[<>]/);
      expect(written.match(/<strong>/g)).toHaveLength(1);
      expect((written.match(/<code>/g) ?? []).length).toBeGreaterThanOrEqual(2);
      expect(written.match(/<code>/g)).toHaveLength((written.match(/<\/code>/g) ?? []).length);
    }), { numRuns: 300 });
  });

  test('what our own words put between backticks is code, and what a name has between them is not', () => {
    expect(phrase(`raise \`to\` of ${pagePen.name('a `b` c')}`).text).toBe('raise <code>to</code> of <code>a &#96;b&#96; c</code>');
    expect(spoken(`of ${pagePen.name('list')}`)).toBe('of list');
  });

  test('private characters that no pen wrote make whole elements, or none', () => {
    expect(phrase('\ue000a \ue002b\ue001 c').text).toBe('<code>a b</code> c');
    expect(phrase('\ue000a \ue002b\ue001 c\ue003').text).toBe('a <strong>b c</strong>');
  });

  test('numbers are short, and none of them is NaN', () => {
    expect([1.25, -0.01, Number.NaN, Infinity, 12].map(shortNumber)).toEqual(['1.3', '0', '0', '0', '12']);
    expect(joined(['a', 1.04, null], ', ').text).toBe('a, 1, ');
    expect(together().isEmpty).toBe(true);
  });
});

test('a page says in its head that it loads and runs nothing', () => {
  const text = pageText({ title: 'x</title><script>', header: 'h', contents: null, main: 'm', footer: 'f' });
  expect(text).toContain(`content="default-src 'none'; style-src '${style.hash}'; base-uri 'none'; form-action 'none'"`.replace(/'/g, '&#39;'));
  expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'));
  expect(text).toContain('<title>x&#60;/title&#62;&#60;script&#62;</title>');
  expect(text).not.toContain('<script');
});

describe('marks that are made fainter', () => {
  /** Seen through to the page. */
  const through = (colour: string, page: string, opacity: number): string => `#${[1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * opacity + parseInt(page.slice(at, at + 2), 16) * (1 - opacity)).toString(16).padStart(2, '0')).join('')}`;

  test.each([['report', style.text], ['history', historyStyle.text]])('stand out from the page all the same, in the style of the %s', (_, text) => {
    const opacities = [...text.matchAll(/opacity:([\d.]+)/g)].map(([, value]) => Number(value));
    expect(opacities.length).toBeGreaterThan(0);
    const machines = [...historyStyle.text.matchAll(/\.k\d\{color:(#[0-9a-f]{6})\}/g)].map(([, colour = '']) => colour);
    for (const opacity of opacities) {
      for (const [palette, own] of [[light, machines.slice(0, 6)], [dark, machines.slice(6)]] as const) {
        for (const colour of [palette.muted, palette.base, palette.head, palette.bad, palette.good, palette.doubt, ...own]) expect(contrast(through(colour, palette.page, opacity), palette.page)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

test('each table and each picture that scrolls is called by its own caption', () => {
  const page = pageText({ title: 't', header: null, contents: null, footer: null, main: together(table({ caption: 'one', columns: [], rows: [] }), broadFigure('two', picture({ width: 940, height: 100, kind: 'full', title: 'p', description: '' })), table({ caption: 'three id="c#"', columns: [], rows: [] })) });
  const names = [...page.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => [...page.matchAll(new RegExp(`id="${id}">([^<]*)<`, 'g'))].map(([, words]) => words));
  expect(names).toEqual([['one'], ['two'], ['three id=&#34;c#&#34;']]);
});
