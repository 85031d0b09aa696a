/** Opens pages from disk in a real headless Chromium, and tells what they say, what they ask for, and what axe finds in them. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

export const BROWSER = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** Tests that need it are skipped, by name, where it is not installed. */
export const hasBrowser = existsSync(BROWSER);

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });

export interface View {
  /** CSS pixels. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Lets scripts of ours run in the page although its policy forbids them: for axe alone. */
  readonly anyScript?: boolean;
}

export interface Opened {
  readonly page: Page;
  /** Everything that the console said, and what scripts threw; it grows. */
  readonly said: readonly string[];
  /** Every address that was asked for besides the page itself; it grows. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openFile(browser: Browser, file: string, { width = 1280, scheme = 'light', anyScript = false }: View = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: anyScript });
  const page = await context.newPage();
  const [said, asked]: [string[], string[]] = [[], []];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => { if (request.url() !== address) asked.push(request.url()); });
  await page.goto(address);
  return { page, said, asked, close: () => context.close() };
}

/** What an expression in the page's own language gives: as text, for the types here know of no document. */
export const inPage = <T>(page: Page, expression: string): Promise<T> => page.evaluate<T>(expression);

/** Boxes that scroll sideways and cannot be reached by keyboard, and how wide the page is. */
export const SIDEWAYS = `({
  page: document.documentElement.scrollWidth,
  unreachable: [...document.querySelectorAll('*')].filter((element) => element.scrollWidth > element.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.getAttribute('tabindex') !== '0').length,
})`;

const AXE = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js');

/** What axe finds wrong with everything unfolded, in words; of a page that was opened with `anyScript`. */
export async function axeOf(page: Page): Promise<readonly string[]> {
  await inPage(page, "document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  await page.addScriptTag({ content: readFileSync(AXE, 'utf8') });
  const violations = await inPage<readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[]>(page, 'axe.run().then(({ violations }) => violations)');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 150)} ${failureSummary.slice(0, 300)}`).join(' | ')}`);
}
