/** Arbitrary entries and baselines for property tests. */
import type { Baseline, BaselineEntry, StoredSample } from '../../src/model.ts';
import { aBaseline } from './entries.ts';
import { fc } from '../support/properties.ts';

const someText = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text !== '__proto__');
const someAmount = fc.oneof(fc.integer({ min: 0, max: 2 ** 40 }), fc.double({ min: 0, max: 1e12, noNaN: true, noDefaultInfinity: true }));
const someTime = fc.integer({ min: 0, max: 10_000 }).map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString());

/** Samples in the order in which a file gives them back: grouped by scenario and workload, no metric twice. */
const someSamples = fc.uniqueArray(
  fc.record({ scenario: fc.option(someText), workload: someText, metrics: fc.dictionary(someText.filter((text) => !/^\d+$/.test(text)), fc.record({ point: someAmount, values: fc.array(someAmount, { maxLength: 4 }), edges: fc.option(fc.tuple(someAmount, someAmount)) }), { maxKeys: 4, noNullPrototype: true }) }),
  { maxLength: 4, selector: ({ scenario }) => scenario },
).map((groups) => groups.flatMap(({ scenario, workload, metrics }) =>
  Object.entries(metrics).map(([metric, { point, values, edges }]): StoredSample =>
    ({ scenario, metric, workload, point, values, ...(edges === null ? {} : { edges: { lower: Math.min(...edges), upper: Math.max(...edges) } }) }))));

export const someEntry: fc.Arbitrary<BaselineEntry> = fc.record({
  id: someText, commit: fc.option(someText), time: someTime, committed: fc.option(someTime), tool: someText,
  fingerprint: fc.record({
    cpu: someText, cores: fc.nat(), arch: someText, os: someText, image: fc.option(someText), runtime: fc.option(someText), pinned: fc.boolean(), protocol: fc.nat(),
  }),
  samples: someSamples,
  accepted: fc.array(fc.record({ scenario: fc.option(someText), metric: someText, reason: someText }), { maxLength: 2 }),
  evidence: fc.option(fc.record({
    contents: fc.option(fc.record({
      parts: fc.array(fc.record({ name: fc.option(someText), version: fc.option(someText), path: someText, layer: fc.option(someText), packed: fc.nat(), unpacked: fc.nat(), files: fc.nat() }), { maxLength: 2 }),
      files: fc.array(fc.record({ path: someText, layer: fc.option(someText), packed: fc.nat(), unpacked: fc.nat() }), { maxLength: 2 }),
      left: fc.record({ parts: fc.nat(), files: fc.nat() }),
    })),
    imports: fc.constant(null),
  })),
  reference: fc.dictionary(someText, someAmount, { maxKeys: 3, noNullPrototype: true }),
  histograms: fc.dictionary(someText, fc.constantFrom('AAAA', 'BBBBBB==', 'CC'), { maxKeys: 3, noNullPrototype: true }),
});

/** Baselines of the target `api` whose ids are few, so that they overlap. */
export const someBaseline: fc.Arbitrary<Baseline> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 8 }), someEntry), { maxLength: 6, selector: ([id]) => id })
  .map((entries) => aBaseline(entries.map(([id, entry]) => ({ ...entry, id: `r${id}` }))));
