/** What no single key of a scenario can say of its placeholders: that each has a value, and that the value fits where it stands. Reads the plain document. */
import { dataFindings, namedData, type DataFiles } from './data-checks.ts';
import { inData, valueFault, type DataFile } from './data-file.ts';
import { captureFindings, flowsOf, mixFindings, type LooseFlow, type LooseStep } from './flow-checks.ts';
import { entriesOf, mapOf, type Loose } from './loose.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { placeholderHint } from './fields.ts';
import { misshapenIn, placeholdersIn, withoutPlaceholders, type Placeholder } from './placeholders.ts';
import { suggestion } from './suggestion.ts';

/** What a value is put into, where that says what it must look like. */
type Use = 'path' | 'header' | 'other';

interface Mention {
  readonly placeholder: Placeholder;
  readonly use: Use;
  readonly path: Path;
}

/** `bodies`: the text of each body file. Problems inside of the files of data go to `files`. */
export function feedFindings(scenario: Loose, path: Path, files: DataFiles, bodies: ReadonlyMap<string, string>): readonly Finding[] {
  if (scenario === null) return [];
  const sets = namedData(scenario['data'], [...path, 'data']);
  const flows = flowsOf(scenario, path);
  const captures = flows.some(({ steps }) => steps.some(({ request }) => entriesOf(request['capture']).length > 0));
  const filled = sets.length > 0 || scenario['data'] !== undefined || captures;
  const found = [...dataFindings(sets, files), ...mixFindings(scenario, path), ...captureFindings(flows, scenario, path)];
  const reader = new Mentions(new Map(sets.map(({ name, file }) => [name, files.get(file)])), files, flows);
  return [...found, ...flows.flatMap((flow) => reader.findings(flow, filled, bodies))];
}

class Mentions {
  readonly #known: ReadonlyMap<string, DataFile | null>;
  readonly #files: DataFiles;
  readonly #flows: readonly LooseFlow[];
  /** Columns that were looked through already. */
  readonly #seen = new Set<string>();

  constructor(known: ReadonlyMap<string, DataFile | null>, files: DataFiles, flows: readonly LooseFlow[]) {
    this.#known = known;
    this.#files = files;
    this.#flows = flows;
  }

  findings(flow: LooseFlow, filled: boolean, bodies: ReadonlyMap<string, string>): readonly Finding[] {
    const before = new Set<string>();
    return flow.steps.flatMap((step) => {
      const found = mentionsOf(step, filled, bodies).flatMap((mention) => this.#faults(mention, before, filled));
      for (const [name] of entriesOf(step.request['capture'])) before.add(name);
      return [...found, ...(filled ? [...fixedFindings(step), ...this.#misshapen(step, before, bodies)] : [])];
    });
  }

  #faults(mention: Mention, before: ReadonlySet<string>, filled: boolean): readonly Finding[] {
    const { placeholder: { written, name, column }, path } = mention;
    if (!filled) return [onValue(path, `\`${written}\` has nothing to stand for: the scenario has no data and captures nothing`, 'write `data: perf/users.csv` beside the requests, or `capture` in an earlier one')];
    if (column === null) return before.has(name) ? [] : [this.#notCaptured(mention, before)];
    const data = this.#known.get(name);
    if (data === undefined) return [onValue(path, `\`${written}\`: there is no data called \`${name}\``, this.#hint(name, [...this.#known.keys()], 'data', (one) => `{{${one}.${column}}}`))];
    return data === null ? [] : this.#column(mention, data, column);
  }

  /** What would be sent as it stands, and was surely not meant to be: in a path or a header, and where it names what there is. */
  #misshapen({ request, path }: LooseStep, before: ReadonlySet<string>, bodies: ReadonlyMap<string, string>): readonly Finding[] {
    const of = (text: unknown, at: Path, isBody: boolean): readonly Finding[] => (typeof text === 'string' ? misshapenIn(text) : []).flatMap((one) => {
      const isKnown = one.single ? one.meant !== null && placeholdersIn(one.meant).some(({ name, column }) => column !== null && this.#known.get(name)?.columns.includes(column) === true) : this.#known.has(one.name) || before.has(one.name);
      return isKnown || (!isBody && !one.single) ? [onValue(at, `\`${one.written}\` is no placeholder, and would be sent as it stands`, placeholderHint(one))] : [];
    });
    const file = request['body-file'];
    return [
      // With a space in it, the path itself is refused.
      ...(typeof request['path'] === 'string' && !/\s/u.test(withoutPlaceholders(request['path'])) ? of(request['path'], [...path, 'path'], false) : []),
      ...entriesOf(request['headers']).flatMap(([name, value]) => of(value, [...path, 'headers', name], false)),
      ...[...textsIn(request['body'])].flatMap((text) => of(text, [...path, 'body'], true)),
      ...(typeof file === 'string' ? of(bodies.get(file), [...path, 'body-file'], true) : []),
    ];
  }

  #notCaptured({ placeholder: { written, name }, path }: Mention, before: ReadonlySet<string>): Finding {
    const data = this.#known.get(name);
    if (data !== undefined) return onValue(path, `\`${written}\` names all of \`${data?.file ?? name}\``, `write one of its columns: \`{{${name}.${data?.columns[0] ?? 'column'}}}\``);
    const elsewhere = this.#flows.some(({ steps }) => steps.some(({ request }) => entriesOf(request['capture']).some(([one]) => one === name)));
    if (elsewhere) return onValue(path, `\`${written}\` is not captured before this request`, 'only an earlier request of the same list, or of the same `steps`, can capture it');
    return onValue(path, `\`${written}\` is not captured by any request before it`, this.#hint(name, [...before], 'captured', (one) => `{{${one}}}`));
  }

  #hint(name: string, known: readonly string[], what: string, written: (name: string) => string): string {
    const close = suggestion(name, known);
    if (close !== null) return `did you mean \`${written(close)}\`?`;
    return known.length === 0 ? `nothing is ${what === 'data' ? 'named under `data`' : 'captured before'}; values of a file are written \`{{name.column}}\`` : `there is ${known.map((one) => `\`${written(one)}\``).join(', ')}`;
  }

  /** Every row is looked at once for each use; the first that will not do is told. */
  #column({ placeholder: { written }, use, path }: Mention, data: DataFile, column: string): readonly Finding[] {
    const key = JSON.stringify([data.file, column, use]);
    if (this.#seen.has(key)) return [];
    this.#seen.add(key);
    for (let row = 0; row < data.rows; row += 1) {
      const value = data.valueOf(row, column);
      if (value === undefined && row === 0) return [onValue(path, `\`${written}\`: \`${data.file}\` has no column \`${column}\``, columnsHint(column, data))];
      const fault = value === undefined ? { message: `has no \`${column}\`, which a request uses`, hint: 'every row needs a value; `null` is one' } : (valueFault(value) ?? useFault(value, use));
      if (fault === null) continue;
      const message = value === undefined ? fault.message : `\`${column}\` ${fault.message}`;
      this.#files.problems.push(inData(data.file, data.lineOf(row), message, fault.hint));
      break;
    }
    return [];
  }
}

function columnsHint(column: string, { columns }: DataFile): string {
  const close = suggestion(column, columns);
  return close !== null ? `did you mean \`${close}\`?` : `its columns are ${columns.slice(0, 20).map((one) => `\`${one.slice(0, 60)}\``).join(', ')}`;
}

function useFault(value: unknown, use: Use): { readonly message: string; readonly hint: string } | null {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  if (use === 'header' && /[\0-\x08\x0a-\x1f\x7f]/u.test(text)) return { message: 'has a line break or another control character, and stands in a header', hint: 'take it out, or send it in the body' };
  if (use === 'path' && !/^(?:\/|https?:\/\/)/iu.test(text)) return { message: `is \`${text.slice(0, 60)}\`, and stands for a whole path`, hint: 'write it with a leading /, or write the / before the placeholder' };
  return null;
}

/** Everything of a request that may hold placeholders, with what must be known of their values. */
function mentionsOf({ request, path }: LooseStep, filled: boolean, bodies: ReadonlyMap<string, string>): readonly Mention[] {
  const found: Mention[] = [];
  const add = (text: unknown, use: Use, at: Path): void => {
    if (typeof text === 'string') for (const placeholder of placeholdersIn(text)) found.push({ placeholder, use, path: at });
  };
  const sent = request['path'];
  if (typeof sent === 'string') for (const [i, placeholder] of placeholdersIn(sent).entries()) found.push({ placeholder, use: i === 0 && sent.startsWith(placeholder.written) ? 'path' : 'other', path: [...path, 'path'] });
  for (const [name, value] of entriesOf(request['headers'])) add(value, 'header', [...path, 'headers', name]);
  // Without data and captures a body may be somebody else's template, and is sent as it stands.
  if (!filled) return found;
  for (const text of textsIn(request['body'])) add(text, 'other', [...path, 'body']);
  const file = request['body-file'];
  if (typeof file === 'string') add(bodies.get(file), 'other', [...path, 'body-file']);
  return found;
}

/** What stays the same for every request: placeholders in it would never be filled. */
function fixedFindings({ request, path }: LooseStep): readonly Finding[] {
  const found: Finding[] = [];
  for (const [name, value] of entriesOf(request['headers'])) {
    if (name.toLowerCase() === 'connection' && typeof value === 'string' && placeholdersIn(value).length > 0) found.push(onValue([...path, 'headers', name], 'decides how the connection is used, and cannot change', 'write `close` or `keep-alive`, or leave it out'));
    if (placeholdersIn(name).length > 0) found.push(onKey([...path, 'headers', name], 'is the name of a header, in which nothing is filled in', 'put the placeholder into its value'));
  }
  for (const [key, value] of entriesOf(request['expect'])) {
    const placeholder = [...textsIn(value)].flatMap((text) => placeholdersIn(text))[0];
    if (placeholder !== undefined) found.push(onValue([...path, 'expect', key], `\`${placeholder.written}\`: what is expected is the same for every request`, 'write `contains` with a text that every right answer has'));
  }
  return found;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const inner of value) yield* textsIn(inner);
  else for (const [key, inner] of Object.entries(mapOf(value) ?? {})) {
    yield key;
    yield* textsIn(inner);
  }
}
