/** The schema of what changes from request to request: data, captures, weights, steps. */
import { z } from 'zod';
import { insidePath, keyed, textThat } from './fields.ts';
import { readJsonPath } from './json-path.ts';
import { isDataFile } from './data-file.ts';
import { SOURCE_NAME } from './placeholders.ts';
import { compilePattern } from '../pattern/find.ts';

const dataFile = insidePath.superRefine((file, ctx) => {
  if (!isDataFile(file)) ctx.addIssue({ code: 'custom', message: `\`${file.slice(0, 80)}\` is neither CSV nor JSON Lines by its name`, params: { hint: 'write a file that ends in `.csv` or `.jsonl`' } });
});

export const dataSchema = keyed(z.union([dataFile, z.array(dataFile).min(1).max(20), z.record(z.string().meta({ pattern: SOURCE_NAME }), dataFile)]), { title: 'path, list of paths, or map of name to path', description: 'Files of values (CSV with the names of the columns in its first line, or JSON Lines) for `{{name.column}}` in path, headers and body. The name is that of the file where none is given. Each pass over the requests takes the next row; every connection begins elsewhere, at the same row on both sides.', example: { user: 'perf/users.csv' } }).optional();

const jsonPath = textThat((text) => {
  const read = readJsonPath(text);
  return read.ok ? null : { message: read.message, hint: read.hint };
}, '^\\s*\\$');

const regularExpression = textThat((text) => {
  if (text === '') return { message: 'is empty', hint: 'write a regular expression; its first group is what is kept' };
  const compiled = compilePattern(text);
  return compiled.ok ? null : { message: compiled.message, hint: compiled.hint };
}, '.');

const captureObject = z.strictObject({
  json: keyed(jsonPath, { title: 'JSON path', description: 'The value at this place of a JSON body.', example: '$.id' }).optional(),
  header: keyed(textThat((text) => (/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u.test(text) ? null : { message: `\`${text.slice(0, 60)}\` is not the name of a header`, hint: 'write for example `location`' }), '^[^\\s:]+$'), { title: 'name of a header', description: 'The value of a header.', example: 'location' }).optional(),
  regex: keyed(regularExpression, { title: 'regular expression', description: 'The first group that it finds in the body (or in the header, beside `header`); without a group, all that it finds. Of a body its first 256 KiB are searched. It has no look-ahead, look-behind or back reference, so that no answer can make it slow.', example: 'csrf="([^"]+)"' }).optional(),
});

/** What only an entry of `requests`, or a step of one, has. */
export const captureKey = {
  capture: keyed(z.record(z.string().meta({ pattern: SOURCE_NAME }), keyed(captureObject, { title: 'map', description: 'Where in the answer the value stands.', example: { json: '$.id' } })), { title: 'map of name to place', description: 'What later requests of the same pass use as `{{name}}`. An answer without it is an error, and requests that need it are not sent.', example: { id: { json: '$.id' } } }).optional(),
};

export const weightKey = {
  weight: keyed(z.int().min(1).max(1000), { title: 'number', description: 'How often this entry is sent in relation to the others. As soon as one entry has a weight or `steps`, the entries are a mix: each pass takes one of them, in exact proportion.', example: 9, otherwise: '1, where another entry has one' }).optional(),
};

export type CaptureInput = z.output<typeof captureObject>;
export type DataInput = z.output<typeof dataSchema>;
