/** A real Prometheus (Debian's `prometheus`) scrapes what is written; without one these tests are left out. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as reserve, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { familiesOf } from '../../../src/export/families.ts';
import { openMetrics } from '../../../src/export/openmetrics.ts';
import type { Exported } from '../../../src/export/exported.ts';
import { HOSTILE, hostile, usual } from '../../export/cases.ts';
import { Receiver } from './receiver.ts';

const there = spawnSync('prometheus', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = reserve();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

type Series = readonly { readonly metric: Readonly<Record<string, string>>; readonly value: readonly [number, string] }[];

/** Scrapes two pages: as OpenMetrics, and in the older format. */
class Prometheus {
  #process: ChildProcess | null = null;
  #folder = '';
  #pages: readonly Receiver[] = [];
  #url = '';

  async start(pages: Readonly<Record<string, { readonly type: string; readonly exported: Exported }>>): Promise<void> {
    this.#folder = await mkdtemp(path.join(tmpdir(), 'tailgate-prometheus-'));
    const jobs: string[] = [];
    for (const [name, { type, exported }] of Object.entries(pages)) {
      const page = await Receiver.start((response) => { response.writeHead(200, { 'content-type': type }).end(openMetrics(familiesOf(exported))); });
      this.#pages = [...this.#pages, page];
      jobs.push(`- { job_name: ${name}, static_configs: [{ targets: ["${new URL(page.url).host}"] }] }`);
    }
    await writeFile(path.join(this.#folder, 'prometheus.yml'), `global: { scrape_interval: 1s, scrape_timeout: 1s }\nscrape_configs:\n${jobs.join('\n')}\n`);
    const port = await freePort();
    this.#url = `http://127.0.0.1:${port}`;
    this.#process = spawn('prometheus', [`--config.file=${this.#folder}/prometheus.yml`, `--storage.tsdb.path=${this.#folder}/data`, `--web.listen-address=127.0.0.1:${port}`], { stdio: 'ignore' });
    await this.until(`count(up) == ${jobs.length}`);
    await this.until(`count(scrape_samples_scraped) == ${jobs.length}`);
  }

  async query(text: string): Promise<Series> {
    const answer = await fetch(`${this.#url}/api/v1/query?query=${encodeURIComponent(text)}`).catch(() => null);
    const document = answer?.ok === true ? await answer.json() as { data: { result: Series } } : null;
    return document?.data.result ?? [];
  }

  async until(text: string): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await this.query(text)).length > 0) return;
      await sleep(100);
    }
    throw new Error(`Prometheus never said: ${text}`);
  }

  async stop(): Promise<void> {
    const ended = this.#process === null ? null : new Promise((resolve) => { this.#process?.on('exit', resolve); });
    this.#process?.kill('SIGTERM');
    await ended;
    for (const page of this.#pages) await page.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
const OLDER = 'text/plain; version=0.0.4; charset=utf-8';

(there ? describe : describe.skip)('a Prometheus that scrapes it', () => {
  const prometheus = new Prometheus();
  beforeAll(() => prometheus.start({ usual: { type: OPEN_METRICS, exported: usual() }, older: { type: OLDER, exported: usual() }, hostile: { type: OPEN_METRICS, exported: hostile() } }), 90_000);
  afterAll(() => prometheus.stop());

  const samplesOf = (exported: Exported): number => familiesOf(exported).flatMap(({ points }) => points).length;

  test('takes every series, in either format', async () => {
    expect((await prometheus.query('up')).map(({ metric, value }) => [metric['job'], value[1]]).sort()).toEqual([['hostile', '1'], ['older', '1'], ['usual', '1']]);
    const scraped = Object.fromEntries((await prometheus.query('scrape_samples_scraped')).map(({ metric, value }) => [metric['job'], Number(value[1])]));
    expect(scraped).toEqual({ usual: samplesOf(usual()), older: samplesOf(usual()), hostile: samplesOf(hostile()) });
  });

  test.each(['usual', 'older'])('has the values that were measured (%s)', async (job) => {
    const valueOf = async (query: string): Promise<number> => Number((await prometheus.query(query))[0]?.value[1]);
    expect(await valueOf(`tailgate_latency_seconds{job="${job}",target="api",scenario="list",statistic="p99",side="head"}`)).toBe(0.0047);
    expect(await valueOf(`tailgate_latency_limit_seconds{job="${job}",tier="fail"}`)).toBe(0.2);
    expect(await valueOf(`tailgate_custom{job="${job}",metric="metrics.queries",side="head"}`)).toBe(4);
    expect(await valueOf(`tailgate_outcome{job="${job}",outcome="fail"}`)).toBe(1);
    expect(await valueOf(`count(tailgate_verdict{job="${job}",verdict="regressed",severity="fail"})`)).toBe(1);
    expect(await valueOf(`tailgate_latency_seconds{job="${job}",side="head"} / on (target, scenario, statistic) tailgate_latency_seconds{job="${job}",side="base"} > 1.1`)).toBeCloseTo(4.7 / 4.1, 12);
  });

  test('gives hostile names back as they are', async () => {
    const found = (await prometheus.query('tailgate_latency_seconds{job="hostile",side="head"}')).map(({ metric }) => metric['target']);
    expect(new Set(found)).toEqual(new Set(HOSTILE.map((name) => name.replace('\ud800', '\ufffd').replace(/[\r\0]/g, ' '))));
  });
});
