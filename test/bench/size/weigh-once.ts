/** Weighs one folder and prints the weight as JSON: `node build/test/bench/size/weigh-once.js FOLDER [FORMAT]`. */
import { weigh } from '../../../src/measure/size/weigh.ts';

const [folder = '.', asked = 'zip'] = process.argv.slice(2);
const format = asked === 'npm' || asked === 'file' || asked === 'web' ? asked : 'zip';
const weight = await weigh({ path: '.', format, ignore: [] }, folder, new AbortController().signal);
if (!weight.ok) throw new Error(weight.message);
const { contents, ...numbers } = weight;
console.log(JSON.stringify({ ...numbers, parts: contents.parts.length + contents.left.parts }));
