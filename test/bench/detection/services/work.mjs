/** What one request of the Node services has to do, and what `variant.json` in the working directory changes about it. */
import { readFileSync } from 'node:fs';

/**
 * work: share of the request's whole CPU time to do more (less when negative) · objects: share of the objects to make more ·
 * tail: one request in a hundred does its work ten times · wait, ms more · hold, bytes to keep · load: read a large file at start
 */
export const variant = { work: 0, objects: 0, tail: false, wait: 0, hold: 0, load: false, ...JSON.parse(readFileSync('variant.json', 'utf8')) };

const WORDS = Uint32Array.from({ length: 256 }, (_, i) => Math.imul(i + 1, 2654435761));
const ITEMS = JSON.stringify(Array.from({ length: 60 }, (_, i) => ({ id: (i * 37) % 60, name: `item ${i}`, price: i * 1.5, tags: ['a', 'b'] })));
const ROUNDS = 150;
const OBJECTS = 150;

let served = 0;
/** Results end here, so that no compiler leaves the work out. */
export const sink = { hash: 0, held: null, loaded: 0 };

/** `whole`: what a request costs altogether, in rounds of mixing; it makes `variant.work` a share of everything. */
export function makeWork(whole) {
  const rounds = Math.round(ROUNDS + variant.work * whole);
  const objects = Math.round(OBJECTS * (1 + variant.objects));
  return () => {
    served += 1;
    const times = variant.tail && served % 100 === 0 ? 10 : 1;
    for (let i = 0; i < times; i += 1) {
      mix(rounds);
      sink.held = make(objects);
    }
    return answer();
  };
}

/** The same text whatever the variant. */
function answer() {
  const items = JSON.parse(ITEMS);
  items.sort((a, b) => a.id - b.id);
  return JSON.stringify({ items: items.slice(0, 20) });
}

function mix(rounds) {
  let hash = sink.hash | 1;
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < 256; i += 1) hash = Math.imul(hash ^ WORDS[i], 16777619) + (hash >>> 15);
  }
  sink.hash = hash;
}

function make(count) {
  const made = [];
  for (let i = 0; i < count; i += 1) made.push({ id: i, next: i + 1, tags: [i] });
  return made.length;
}

/** To be done once, before the service listens. */
export function prepare() {
  if (variant.hold > 0) sink.kept = Buffer.alloc(variant.hold, 1);
  if (variant.load) sink.loaded = JSON.parse(readFileSync('extra.json', 'utf8')).length;
}
