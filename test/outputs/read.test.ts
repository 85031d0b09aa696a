import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandFormat } from '../../src/model.ts';
import { readOutput } from '../../src/outputs/read.ts';
import type { Reading } from '../../src/outputs/reading.ts';

const text = (file: string): string => readFileSync(path.resolve('test/outputs', file), 'utf8');

function readings(file: string, format: CommandFormat): readonly Reading[] {
  const output = readOutput(text(file), format);
  if (!output.ok) throw new Error(output.reason);
  expect(output.leftOut).toEqual([]);
  return output.readings;
}

/** `list http_req_duration.p95: 31.5 ms, lower`; `?`: nobody knows which way is better; `(by name)`: shown beside the others. */
const line = ({ scenario, name, value, unit, word, better, minor }: Reading): string =>
  `${scenario === null ? '' : `${scenario} `}${name}: ${Number(value.toPrecision(6))} ${word ?? unit}, ${better ?? '?'}${minor ? ' (by name)' : ''}`;

const lines = (file: string, format: CommandFormat): readonly string[] => readings(file, format).map(line);
const gated = (file: string, format: CommandFormat): readonly string[] => readings(file, format).filter(({ minor, better }) => !minor && better !== null).map(line);

describe('k6', () => {
  const everyForm = ['written/k6-0.46-summary-export.json', 'written/k6-0.46-handle-summary.json', 'written/k6-1.5-machine-readable.json'];

  test.each(everyForm)('%s: durations, rates and counts are read with unit and direction', (file) => {
    const all = lines(file, 'k6');
    expect(all).toContain('http_req_duration.med: 20 ms, lower');
    expect(all).toContain('http_req_duration.p95: 35 ms, lower');
    expect(all).toContain('http_req_duration.max: 180 ms, lower (by name)');
    expect(all).toContain('scenario:list http_req_duration.p99: 54 ms, lower');
    expect(all).toContain('http_req_waiting.avg: 18.7 ms, lower (by name)');
    expect(all).toContain('http_reqs.rate: 39.9 requests/s, higher');
    expect(all).toContain('http_reqs.count: 1200 count, higher (by name)');
    expect(all).toContain('http_req_failed: 0.0025 ratio, lower');
    expect(all).toContain('data_received.count: 1843200 bytes, ? (by name)');
    expect(all).toContain('orders.count: 77 count, ? (by name)');
    expect(all).toContain('basket_size.med: 3 number, ?');
    expect(all).toContain('vus: 40 number, ? (by name)');
  });

  test('the old forms have their checks among the metrics, the new one apart', () => {
    expect(gated('written/k6-0.46-handle-summary.json', 'k6')).toContain('checks: 0.99875 ratio, higher');
    expect(gated('written/k6-1.5-machine-readable.json', 'k6')).toContain('checks_succeeded: 0.99875 ratio, higher');
  });

  test('both old forms hold the same', () => {
    expect(lines('written/k6-0.46-summary-export.json', 'k6')).toEqual(lines('written/k6-0.46-handle-summary.json', 'k6'));
  });
});

describe('Artillery', () => {
  test('version 2: response times, those of each endpoint, errors as a share of the requests', () => {
    const all = gated('written/artillery-2.0.json', 'artillery');
    expect(all).toContain('http.response_time.p99: 84 ms, lower');
    expect(all).toContain('/items http.response_time.p50: 9 ms, lower');
    expect(all).toContain('http.request_rate: 30 requests/s, higher');
    expect(all).toContain('errors: 0.0111111 ratio, lower');
    expect(all).toContain('vusers.failed: 0.0133333 ratio, lower');
    expect(all.filter((one) => one.includes('session_length'))).toEqual([]);
    expect(lines('written/artillery-2.0.json', 'artillery')).toContain('http.codes.500: 6 count, ? (by name)');
  });

  test('as version 2.0.21 wrote it: an answer of 404 is an error, and so is a request that was refused', () => {
    const all = gated('recorded/artillery-2.0.21.json', 'artillery');
    expect(all).toEqual(expect.arrayContaining(['http.response_time.p95: 7.9 ms, lower', '/list http.response_time.p99: 10.1 ms, lower', 'http.request_rate: 16 requests/s, higher', 'errors: 0.333333 ratio, lower', 'vusers.failed: 0 ratio, lower']));
    expect([...new Set(readings('recorded/artillery-2.0.21.json', 'artillery').map(({ scenario }) => scenario))]).toEqual([null, '/list', '/missing', '/orders']);
    expect(gated('recorded/artillery-2.0.21-refused.json', 'artillery')).toEqual(['http.request_rate: 6 requests/s, higher', 'errors: 1 ratio, lower', 'vusers.failed: 1 ratio, lower']);
  });

  test('version 1', () => {
    expect(gated('written/artillery-1.7.json', 'artillery')).toEqual(['http.response_time.p50: 11.8 ms, lower', 'http.response_time.p95: 30.2 ms, lower', 'http.response_time.p99: 80.9 ms, lower', 'http.request_rate: 29.97 requests/s, higher', 'errors: 0.00555556 ratio, lower']);
  });
});

test('of the rates of Artillery only that of requests is better the higher it is', () => {
  const output = readOutput('{"aggregate":{"counters":{},"rates":{"http.request_rate":20,"errors.rate":5}}}', 'artillery');
  expect(output.ok && output.readings.map(line)).toEqual(['http.request_rate: 20 requests/s, higher', 'errors.rate: 5 requests/s, ? (by name)']);
});

describe('hyperfine', () => {
  test('a run that a signal ended, which has no exit code, has failed', () => {
    const output = readOutput('{"results":[{"command":"tool","times":[1,1,1,1],"exit_codes":[0,null,1,0]}]}', 'hyperfine');
    expect(output.ok && output.readings.map(line)).toContain('tool failed: 0.5 ratio, lower');
  });

  test('the median of the times that one run printed is its time', () => {
    expect(gated('recorded/hyperfine-1.15.0.json', 'hyperfine')).toEqual(['quick time: 1.39803 ms, lower', 'quick failed: 0 ratio, lower', 'sleep $x time: 12.0154 ms, lower', 'sleep $x failed: 0 ratio, lower']);
    expect(lines('recorded/hyperfine-1.15.0.json', 'hyperfine')).toContain('quick user: 0.4674 ms, lower (by name)');
  });

  test('what is varied is in the name of the command', () => {
    expect(gated('recorded/hyperfine-1.15.0-parameters.json', 'hyperfine').map((one) => one.split(' time')[0])).toContain('sleep 0.002');
    const twice = { results: [1, 2].map((n) => ({ command: 'tool', median: n, parameters: { threads: String(n) } })) };
    const output = readOutput(JSON.stringify(twice), 'hyperfine');
    expect(output.ok && output.readings.map(line)).toEqual(['tool threads=1 time: 1000 ms, lower', 'tool threads=2 time: 2000 ms, lower']);
  });

  test('memory, and runs that failed, since 1.19', () => {
    expect(gated('written/hyperfine-1.19.json', 'hyperfine')).toEqual(['./build/tool time: 50.5 ms, lower', './build/tool memory: 12050000 bytes, lower', './build/tool failed: 0.333333 ratio, lower']);
  });
});

describe('oha', () => {
  test('seconds become milliseconds, and a 503 is an error though oha calls it a success', () => {
    const all = gated('written/oha-1.4.json', 'oha');
    expect(all).toEqual(['latency.p50: 1.9 ms, lower', 'latency.p75: 2.6 ms, lower', 'latency.p90: 4.1 ms, lower', 'latency.p95: 5.7 ms, lower', 'latency.p99: 12.2 ms, lower', 'latency.mean: 2.3 ms, lower', 'throughput: 4321.5 requests/s, higher', 'errors: 0.00532038 ratio, lower']);
  });
});

describe('vegeta', () => {
  test('nanoseconds become milliseconds', () => {
    expect(gated('written/vegeta-12.json', 'vegeta')).toEqual(['latency.mean: 5.2 ms, lower', 'latency.p50: 4.1 ms, lower', 'latency.p90: 8.9 ms, lower', 'latency.p95: 12.4 ms, lower', 'latency.p99: 31 ms, lower', 'throughput: 998.6 requests/s, higher', 'errors: 0.002 ratio, lower']);
  });
});

describe('Lighthouse', () => {
  test('scores and audits, by the path of the page', () => {
    const output = readOutput(text('written/lighthouse-12.json'), 'lighthouse');
    if (!output.ok) throw new Error(output.reason);
    expect(output.readings.map(line)).toEqual([
      '/shop?page=2 performance: 0.91 ratio, higher', '/shop?page=2 first-contentful-paint: 1210.4 ms, lower', '/shop?page=2 largest-contentful-paint: 2330.9 ms, lower', '/shop?page=2 total-blocking-time: 145 ms, lower',
      '/shop?page=2 cumulative-layout-shift: 0.031 number, lower', '/shop?page=2 speed-index: 1600.2 ms, lower', '/shop?page=2 server-response-time: 31 ms, lower (by name)', '/shop?page=2 total-byte-weight: 412345 bytes, lower (by name)', '/shop?page=2 dom-size: 812 count, lower (by name)',
    ]);
    expect(output.leftOut).toEqual(['1 value is left out, no finite number: /shop?page=2 accessibility']);
  });

  test('as version 12.8.2 wrote it', () => {
    expect(gated('recorded/lighthouse-12.8.2.json', 'lighthouse')).toEqual([
      '/page performance: 1 ratio, higher', '/page first-contentful-paint: 637.946 ms, lower', '/page largest-contentful-paint: 637.946 ms, lower', '/page speed-index: 637.946 ms, lower',
      '/page total-blocking-time: 0 ms, lower', '/page cumulative-layout-shift: 0 number, lower', '/page interactive: 637.946 ms, lower',
    ]);
    expect(lines('recorded/lighthouse-12.8.2.json', 'lighthouse')).toContain('/page total-byte-weight: 486 bytes, lower (by name)');
  });

  test('a page that it could not look at has no numbers', () => {
    expect(readOutput(text('written/lighthouse-12-error.json'), 'auto')).toEqual({ ok: false, reason: 'is that of a page that Lighthouse could not look at (FAILED_DOCUMENT_REQUEST)' });
  });
});

describe('pytest-benchmark', () => {
  test('the median of the rounds, and what a benchmark adds itself', () => {
    const all = lines('recorded/pytest-benchmark-5.3.0.json', 'pytest-benchmark');
    expect(all.filter((one) => one.startsWith('test_sum.py::test_sum[100] '))).toEqual([
      'test_sum.py::test_sum[100] time: 0.00070605 ms, lower', 'test_sum.py::test_sum[100] time.mean: 0.000709109 ms, lower (by name)', 'test_sum.py::test_sum[100] time.min: 0.000702 ms, lower (by name)', 'test_sum.py::test_sum[100] time.max: 0.0007381 ms, lower (by name)', 'test_sum.py::test_sum[100] items: 100 number, ? (by name)',
    ]);
    expect(all.filter((one) => / time:/u.test(one))).toHaveLength(3);
  });
});

describe('Go', () => {
  test('repeats of a benchmark give their median; packages tell names apart; the number of processors is left out', () => {
    const all = lines('recorded/go-1.19.8.txt', 'go');
    expect(all).toContain('example.com/shop/cart.Add time: 0.00001739 ms, lower');
    expect(all).toContain('example.com/shop/price.Add time: 2.784e-7 ms, lower');
    expect(all).toContain('example.com/shop/cart.Add allocations: 0 allocs/op, lower');
    expect(all).toContain('example.com/shop/cart.Sum/items=10 memory: 0 bytes, lower');
    expect(all).toContain('example.com/shop/cart.Sum/items=1000 speed: 19807.8 MB/s, higher (by name)');
    expect(all).toContain('example.com/shop/cart.Sum/items=1000 items-op: 1000 items/op, ?');
    expect(all).toContain('example.com/shop/cart.Sum/items=10 p99-ns: 0.000002 ms, lower');
  });

  test('the events of `go test -json` hold the same text, with one package and its benchmark', () => {
    expect(lines('recorded/go-1.19.8-json.txt', 'go')).toEqual(['Add time: 5.769e-7 ms, lower']);
  });

  test('a benchmark that prints something between its name and its numbers is told; its parents and those that were skipped are not', () => {
    const output = readOutput('BenchmarkSum\nBenchmarkSum/a\nBenchmarkSum/a-8 10 5 ns/op\nBenchmarkSkip\n--- SKIP: BenchmarkSkip\nBenchmarkLog-8  \thello\n 100 999 ns/op\n', 'go');
    expect(output).toMatchObject({ readings: [{ scenario: 'Sum/a', name: 'time' }], leftOut: ['1 value is left out, no finite number: Log time'] });
  });

  test('errors per second are no throughput', () => {
    const output = readOutput('BenchmarkAdd 10 5 ns/op 5.0 errors/s\n', 'go');
    expect(output.ok && output.readings.map(line)).toEqual(['Add time: 0.000005 ms, lower', 'Add errors-s: 5 errors/s, ?']);
  });

  test('with `-cpu 1,4` the number of processors tells benchmarks apart', () => {
    const output = readOutput('BenchmarkAdd 10 5 ns/op\nBenchmarkAdd-4 10 4 ns/op\n', 'go');
    expect(output.ok && output.readings.map(({ scenario }) => scenario)).toEqual(['Add', 'Add-4']);
  });
});

describe('numbers of a script', () => {
  test('a number that is written as a text is read, and what is none is told', () => {
    const output = readOutput('{ "http_errors": "12.5", "commit": "abc", "list": { "time": 3, "deep": { "time": 4 } } }', 'json');
    expect(output.ok && output.readings.map(line)).toEqual(['http_errors: 12.5 number, ?', 'list time: 3 number, ?']);
    expect(output.ok && output.leftOut).toEqual(['2 values are left out, no finite number: commit, list deep']);
  });

  test('a direction that is none leaves it open, whatever the unit says', () => {
    const output = readOutput('[{ "name": "a", "value": 1, "unit": "ms", "better": "less" }]', 'json');
    expect(output.ok && output.readings.map(line)).toEqual(['a: 1 ms, ?']);
  });

  test('the form of github-action-benchmark', () => {
    expect(lines('written/custom-smaller-is-better.json', 'json')).toEqual(['CPU-Load: 0.5 ratio, ?', 'Memory-Used: 100 Megabytes, ?', 'startup: 12.5 ms, lower']);
  });

  test.each([
    [{ a: 1, b: { value: 2, unit: 'kB' }, c: { value: 3, unit: 'ops/sec' }, d: 'text' }, ['a: 1 number, ?', 'b: 2000 bytes, lower', 'c: 3 requests/s, higher']],
    [{ sort: { latency: { value: 88.1 }, allocations: 3 } }, ['sort latency: 88.1 number, ?', 'sort allocations: 3 number, ?']],
    [[{ name: 'rows', value: 4, biggerIsBetter: true }, { name: 'queries', scenario: 'list', value: 5, better: 'lower' }], ['rows: 4 number, higher', 'list queries: 5 number, lower']],
  ])('%j', (document, expected) => {
    const output = readOutput(JSON.stringify(document), 'json');
    expect(output.ok && output.readings.map(line)).toEqual(expected);
  });
});

describe('without a format', () => {
  test.each([
    ['written/k6-0.46-summary-export.json', 'k6'], ['written/k6-0.46-handle-summary.json', 'k6'], ['written/k6-1.5-machine-readable.json', 'k6'], ['written/artillery-2.0.json', 'artillery'], ['recorded/artillery-2.0.21.json', 'artillery'], ['recorded/artillery-2.0.21-refused.json', 'artillery'], ['recorded/lighthouse-12.8.2.json', 'lighthouse'], ['written/artillery-1.7.json', 'artillery'],
    ['recorded/hyperfine-1.15.0.json', 'hyperfine'], ['written/oha-1.4.json', 'oha'], ['written/vegeta-12.json', 'vegeta'], ['written/lighthouse-12.json', 'lighthouse'], ['recorded/pytest-benchmark-5.3.0.json', 'pytest-benchmark'],
    ['recorded/go-1.19.8.txt', 'go'], ['recorded/go-1.19.8-json.txt', 'go'], ['written/custom-smaller-is-better.json', 'json'],
  ] as const)('%s is told to be of %s', (file, format) => {
    expect(readOutput(text(file), 'auto')).toEqual(readOutput(text(file), format));
  });

  test('a report is found between what a script prints before and after it', () => {
    const around = `\n> shop@1.0.0 bench\n> node bench.js {fast}\n\n{ warming up }\n${text('written/oha-1.4.json')}\nDone [ok] in 3 s\n`;
    expect(readOutput(around, 'auto')).toEqual(readOutput(text('written/oha-1.4.json'), 'oha'));
  });

  const hyperfine = text('recorded/hyperfine-1.15.0.json');
  const k6 = text('written/k6-0.46-summary-export.json');
  const log = '{"level":30,"time":1699999999,"msg":"started"}\n';

  test('a report is found in a log of JSON lines, before and after it', () => {
    for (const format of ['auto', 'hyperfine'] as const) expect(readOutput(`${log}${log}${hyperfine}\n${log}`, format)).toEqual(readOutput(hyperfine, 'hyperfine'));
  });

  test.each([
    ['of two tools', `${k6}\n${hyperfine}`, 'auto', 2], ['two of one tool, one after the other', `${k6}\n${k6}\n`, 'auto', 2], ['two of one tool on one line', '{"results":[{"command":"a","times":[1]}]} {"results":[{"command":"a","times":[2]}]}', 'hyperfine', 2],
    ['numbers of a script after a log', `${log}{"rows": 4}\n`, 'auto', 2], ['numbers three times', '{"rows": 4}\n{"rows": 5}\n{"rows": 6}\n', 'json', 3],
  ] as const)('of several documents none is guessed: %s', (_, printed, format, count) => {
    expect(readOutput(printed, format)).toEqual({ ok: false, reason: `has ${count} JSON documents with numbers in it: print only the one that is meant, or write it to the file that \`{out}\` in \`command\` stands for` });
  });

  test.each(['auto', 'json'] as const)('lines that are a number each are one list (%s)', (format) => {
    const output = readOutput('starting\n{"name":"a","value":1,"unit":"ms"}\n{"name":"b","value":2}\n', format);
    expect(output.ok && output.readings.map(line)).toEqual(['a: 1 ms, lower', 'b: 2 number, ?']);
  });

  test('text with more beginnings that never end than are looked at is refused, not read in part', () => {
    expect(readOutput(`${hyperfine}\n${'{ a\n'.repeat(1000)}${k6}`, 'auto')).toMatchObject({ ok: false });
  });

  test('a piece of a report that was cut short is not taken for it', () => {
    expect(readOutput(hyperfine.trimEnd().slice(0, -1), 'auto')).toMatchObject({ ok: false, reason: 'is not JSON, and no text of Go benchmarks' });
  });

  test.each([
    ['', 'is empty, and no text of Go benchmarks'], ['all fine\n', 'is not JSON, and no text of Go benchmarks'], ['{}', 'has no numbers in it'], ['[]', 'has no numbers in it'], ['"ok"', 'has numbers in no form that is known: write `[{ "name": ..., "unit": ..., "value": ... }]`, or `{ "name": number }`'],
    ['[{"name":"a","value":null}]', 'has no number that can be measured: 1 value is left out, no finite number: a'],
  ])('%j is refused with the reason', (printed, reason) => {
    expect(readOutput(printed, 'auto')).toEqual({ ok: false, reason });
  });

  test.each(['k6', 'artillery', 'hyperfine', 'oha', 'vegeta', 'lighthouse', 'pytest-benchmark', 'go'] as const)('what is no report of %s is refused by its name', (format) => {
    const output = readOutput('{"a":1}', format);
    expect(output.ok ? '' : output.reason).toMatch(/^(?:is no|has no line)/u);
  });
});
