/** The text of a baseline file to a baseline and back: everything the stores have in common, pure. */
export { encodeBaseline, schema } from './codec/encode.ts';
export { decodeBaseline, decodeBytes, decodeText, largestFile, tooLarge, type StoredBaseline } from './codec/decode.ts';
export { entryOf } from './codec/entry.ts';
export { fittedText } from './codec/fitted.ts';
export { addEntry, inOrder, mergeBaselines, placeInTime } from './codec/order.ts';
export { runsIn } from './codec/measured-runs.ts';
export { mostBytes, mostRuns, thin, unthinned } from './codec/thin.ts';
export { migrate, migrations, type Migrations } from './codec/migrate.ts';
