/**
 * How long the trend pages of a long history take to write and to open: 2,000 entries of 200 metrics, in a headless Chromium, from disk.
 * Run by hand after `npm run compile`, with nothing else on the machine: `node build/test/bench/history/open.js [ENTRIES METRICS]`.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePages } from '../../../src/commands/history/pages.ts';
import { historyPages } from '../../../src/report/history/pages.ts';
import { inPage, launchBrowser, openFile } from '../../support/browser.ts';
import { aHistory, aMachine, anInput, aSeries } from '../../report/history/made.ts';

const [entries = 2000, metrics = 200] = process.argv.slice(2).map(Number);
const LEVELS = 20;
const TIMES = 5;

const second = aMachine('b2', { cpu: 'Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz' });
const series = Array.from({ length: metrics }, (_, n) => {
  const levels = Array.from({ length: LEVELS }, (_level, i): readonly [number, number] => [Math.round(entries / LEVELS), 4 + (i % 3) * 0.4]);
  return aSeries({ scenario: `scenario ${Math.floor(n / 8)}`, metric: ['latency.p50', 'latency.p90', 'latency.p99', 'cpu', 'throughput', 'memory.peak', 'io.read', 'response.size'][n % 8] ?? 'cpu', levels, speed: 1.04, ...(n % 5 === 0 ? { machine: second } : {}) });
});
const input = anInput([aHistory(series)]);

const folder = await mkdtemp(path.join(tmpdir(), 'tailgate-open-'));
try {
  const began = performance.now();
  const pages = historyPages(input);
  const written = await writePages(folder, folder, pages);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  console.log(`${pages.length} pages of ${entries} entries written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const browser = await launchBrowser();
  for (const { name } of pages.slice(0, 2)) {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i += 1) {
      const start = performance.now();
      const { page, close } = await openFile(browser, path.join(folder, name));
      // Two frames later it has been laid out and drawn.
      await inPage(page, 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))');
      times.push(performance.now() - start);
      await close();
    }
    const { size } = await stat(path.join(folder, name));
    console.log(`${name}: ${(size / 1000).toFixed(0)} kB, open and drawn in ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}`);
  }
  await browser.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
