/**
 * Runs decision rules on the recorded cold starts: `node build/test/bench/cold-start/replay.js [--runs 400] [--seed 1] [--file FILE]
 * [--out FILE]`. Prints Markdown, or writes it to a file (test/bench/cold-start/result.md).
 *
 * A run is 20 pairs of starts, drawn with replacement as quads of four in balanced order; what identical code does is drawn with
 * the sides' names changed by chance, since either copy could be called head.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../../src/stats/random.ts';
import { readRecording, recordingFile } from './recording.ts';
import { resultOf } from './result.ts';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' }, file: { type: 'string', default: recordingFile }, out: { type: 'string' } },
});
const recording = readRecording(options.file);
if (recording === null) throw new Error(`${options.file}: there is no such recording; record.js makes one`);
const text = resultOf(recording, { runs: Number(options.runs), seed: Number(options.seed), randomFrom });
if (options.out === undefined) console.log(text);
else writeFileSync(options.out, text);
