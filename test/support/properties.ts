/**
 * Property tests. On a laptop each run draws values of its own, so that they go on looking; `TAILGATE_TEST_SEED`, a whole number, draws
 * the same ones every time, as `.ci/run` does: whether a change lands must depend on the change.
 */
import fc from 'fast-check';

const seed = process.env['TAILGATE_TEST_SEED'];
if (seed !== undefined) {
  if (!/^-?\d{1,9}$/.test(seed)) throw new Error(`TAILGATE_TEST_SEED is a whole number of at most nine digits, not "${seed}"`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}

export { fc };
