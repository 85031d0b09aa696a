/** What a change costs a function in time is found, and what did it is named: by itself, because times beside other tests are nothing to go by. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adviceAbout, causesOf, cleared, expectFailure, gatedUntilTold, needing, slowerOrOpen, startSink, verdictOf, type Sink } from '../support/gated-function.ts';

let sink: Sink;
beforeAll(async () => { sink = await startSink(); });
afterAll(() => {
  sink.close();
  cleared();
});

const SIZE = /^size\./;
/** What is shown here is large: a minute would only make the small figures beside it surer. */
const BRIEFLY = { time: 20 };
/** How long invocations take makes no difference to what is shown of starts. */
const STARTS = { time: 5, looseTimes: true };

describe('a change for the worse is found, and what did it is named', () => {
  test('a heavy import that moves to the top of a Python function: the package, and the line it came through', async () => {
    const of = await gatedUntilTold('report', 'imports-at-top', ['init'], STARTS);
    expectFailure(of, ['init'], SIZE);
    expect(causesOf(of, 'cold-start')[0]).toMatchObject({ kind: 'import', name: 'tablekit', of: 'dependency', changed: 'new', from: { file: 'lambda_function.py', line: 4 } });
    expect(adviceAbout(of, 'lazy-import')).toMatchObject({ name: 'tablekit' });
    expect(of.comment).toContain('tablekit');
  });

  test('a heavy package that is required at the top of a Node function: the package, and the line it came through', async () => {
    const of = await gatedUntilTold('orders', 'requires-at-top', ['init'], STARTS);
    expectFailure(of, ['init'], SIZE);
    expect(causesOf(of, 'cold-start')[0]).toMatchObject({ kind: 'import', name: 'postcodes', of: 'dependency', changed: 'new', from: { file: 'index.js', line: 5 } });
    expect(adviceAbout(of, 'lazy-import')).toMatchObject({ name: 'postcodes' });
    expect(of.comment).toContain('postcodes');
  });

  test('the same among ES modules', async () => {
    const of = await gatedUntilTold('thumbnail', 'imports-at-top', ['init'], STARTS);
    expectFailure(of, ['init'], SIZE);
    expect(causesOf(of, 'cold-start')[0]).toMatchObject({ kind: 'import', name: 'pngwriter', of: 'dependency', changed: 'new', from: { file: 'index.mjs' } });
    expect(of.comment).toContain('pngwriter');
  });

  test('a checksum that goes over all five times: the function and its file', async () => {
    const of = await gatedUntilTold('orders', 'digests-five-times', ['cpu'], BRIEFLY);
    expectFailure(of, ['cpu'], /^size\.|^init$/);
    expect(verdictOf(of, 'cpu', 'large')).toMatchObject({ verdict: 'regressed' });
    expect(slowerOrOpen(of, 'warm.p50', 'large')).toBe(true);
    expect(causesOf(of, 'hot-path')[0]).toMatchObject({ kind: 'function', name: 'digest', file: 'lib/digest.js', changed: 'grown' });
  });

  test('a client for every call: the connections that an invocation opens', async () => {
    const of = await gatedUntilTold('collector', 'client-per-call', ['cpu'], { ...BRIEFLY, sink });
    expectFailure(of, ['cpu'], /^size\.|^init$/);
    expect(slowerOrOpen(of, 'warm.p50', 'batch')).toBe(true);
    expect(adviceAbout(of, 'connections')).toMatchObject({ event: 'batch', 'per-invocation': 8 });
  });

  const curl = needing('curl');
  curl.only(`a bootstrap in sh that reads everything before the first event${curl.because}`, async () => {
    const of = await gatedUntilTold('greeting', 'reads-all-at-start', ['init'], STARTS);
    expectFailure(of, ['init'], SIZE);
    expect(verdictOf(of, 'init')?.change?.point).toBeGreaterThan(1);
  });
});
