/** A scenario as the schema read it, with its files of data -> its requests with what is filled in and captured, and its feed. */
import { createHash } from 'node:crypto';
import type { Capture, DataSet, Feed, Filling, Flow, Request, Template, ValueSource } from '../model.ts';
import { namedData } from './data-checks.ts';
import type { DataFile } from './data-file.ts';
import { commonDivisor } from './flow-checks.ts';
import { readJsonPath } from './json-path.ts';
import { jsonParts, looksLikeJson, pathParts, plainParts, type Part, type Placeholder } from './placeholders.ts';
import type { CaptureInput, DataInput } from './schema-feed.ts';

/** A request with what it captures, in the place that it has in a flow. */
export interface FlowInput {
  readonly weight: number | null;
  readonly requests: readonly { readonly request: Request; readonly capture: Readonly<Record<string, CaptureInput>> | undefined }[];
}

/** null in place of the feed: the requests are the same every time, in turn. `data` has the files that were read. */
export function fed(input: { readonly flows: readonly FlowInput[]; readonly data: DataInput }, data: ReadonlyMap<string, DataFile>): { readonly requests: readonly Request[]; readonly feed: Feed | null } {
  const flows = input.flows.flatMap(({ requests }) => requests);
  const filled = input.data !== undefined || flows.some(({ capture }) => capture !== undefined);
  const mix = input.flows.some(({ weight }) => weight !== null);
  if (!filled && !mix) return { requests: flows.map(({ request }) => request), feed: null };
  const columns = new Columns(namedData(input.data, []).map(({ name, file }) => ({ name, data: data.get(file) })));
  const requests = flows.map(({ request, capture }): Request => {
    const fill = filled ? filling(request, (placeholder) => columns.source(placeholder)) : null;
    return { ...request, ...(fill === null ? {} : { fill }), ...(capture === undefined ? {} : { capture: Object.entries(capture).map(captureOf) }) };
  });
  return { requests, feed: { data: columns.sets(), flows: weighted(input.flows, mix) } };
}

/** Without weights all requests are one flow. */
function weighted(flows: readonly FlowInput[], mix: boolean): readonly Flow[] {
  let next = 0;
  const each = flows.map(({ weight, requests }): Flow => ({ weight: weight ?? 1, requests: requests.map(() => next++) }));
  if (!mix) return [{ weight: 1, requests: each.flatMap(({ requests }) => requests) }];
  const common = commonDivisor(each.map(({ weight }) => weight));
  return each.map((flow) => ({ ...flow, weight: flow.weight / common }));
}

/** Counts the columns that are used, set by set. */
class Columns {
  readonly #sets: readonly { readonly name: string; readonly data: DataFile | undefined; readonly used: string[] }[];

  constructor(sets: readonly { readonly name: string; readonly data: DataFile | undefined }[]) {
    this.#sets = sets.map((set) => ({ ...set, used: [] }));
  }

  source({ name, column }: Placeholder): ValueSource {
    if (column === null) return { kind: 'captured', name };
    const set = this.#sets.findIndex((one) => one.name === name);
    const used = this.#sets[set]?.used;
    if (used === undefined) throw new Error(`there is no data called ${name}: checks come first`);
    const known = used.indexOf(column);
    return { kind: 'data', set, column: known === -1 ? used.push(column) - 1 : known };
  }

  sets(): readonly DataSet[] {
    return this.#sets.map(({ name, data, used }) => {
      const hash = createHash('sha256');
      const rows = Array.from({ length: data?.rows ?? 0 }, (_, row) => {
        const values = used.map((column) => data?.valueOf(row, column) ?? null);
        hash.update(`${JSON.stringify(values)}\n`);
        return values;
      });
      return { name, rows, digest: hash.digest('hex') };
    });
  }
}

/** null: nothing in it is filled. */
function filling(request: Request, source: (placeholder: Placeholder) => ValueSource): Filling | null {
  const template = (parts: readonly Part[]): Template | null => (parts.every((part) => typeof part === 'string') ? null : parts.map((part) => (typeof part === 'string' ? part : { value: source(part.placeholder), as: part.as })));
  const headers = Object.entries(request.headers).flatMap(([name, value]): (readonly [string, Template])[] => {
    const filled = template(plainParts(value, 'header'));
    return filled === null ? [] : [[name, filled]];
  });
  const path = template(pathParts(request.path));
  const body = request.body === null ? null : template(bodyParts(request.body, contentType(request)));
  return path === null && body === null && headers.length === 0 ? null : { path, headers: Object.fromEntries(headers), body };
}

function bodyParts(body: string, type: string | null): readonly Part[] {
  if (type === null ? looksLikeJson(body) : /[/+]json\b/iu.test(type)) return jsonParts(body);
  return plainParts(body, type !== null && /^application\/x-www-form-urlencoded\b/iu.test(type) ? 'form' : 'text');
}

function contentType({ headers }: Request): string | null {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  return found === undefined ? null : found[1].trim();
}

function captureOf([name, { json, header, regex }]: readonly [string, CaptureInput]): Capture {
  if (header !== undefined) return { name, from: { kind: 'header', header: header.toLowerCase(), pattern: regex ?? null } };
  if (regex !== undefined) return { name, from: { kind: 'body', pattern: regex } };
  const read = readJsonPath(json ?? '$');
  if (!read.ok) throw new Error(`${json}: ${read.message}`);
  return { name, from: { kind: 'json', path: read.path } };
}
