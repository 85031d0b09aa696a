/** Holds requests and answers against GitHub's own OpenAPI description. */
import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject { readonly [key: string]: Json }

interface Schema { readonly [keyword: string]: unknown }
interface Media { readonly schema?: Schema }
interface Response { readonly content?: Readonly<Record<string, Media>> }
interface Parameter { readonly name: string; readonly in: 'path' | 'query' | 'header'; readonly required?: boolean; readonly schema: Schema; readonly 'x-multi-segment'?: boolean }
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Response | Reference>>;
}
interface Reference { readonly $ref: string }
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: RegExp;
  readonly names: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly described: Described;
}

export interface Matched { readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> }

const FILE = 'node_modules/@octokit/openapi/generated/api.github.com.json';
/** Any operation may be refused in these ways, whether its description lists them or not. */
const GENERAL = ['400', '401', '403', '404', '422', '429', '500', '502', '503'];
/** Where GitHub answers null, whatever its description says: the head of a pull request or a run whose fork was deleted. */
const NULL_ALL_THE_SAME = /^(\/\d+)?\/(head\/repo|head_repository)$/;
/** Keywords whose meaning is the same in OpenAPI 3.0 and JSON Schema; prose and formats are left out. */
const PLAIN = ['type', 'enum', 'required', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'];

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

export class Description {
  readonly #document: Document;
  readonly #operations: readonly Operation[];
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false, logger: false });
  readonly #known = new Set<string>();
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor() {
    this.#document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
    this.#operations = Object.entries(this.#document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => this.#operation(path, method, described)));
  }

  /** The operation with the most literal path that fits; `played` are preferred where two fit alike. */
  match(method: string, pathname: string, played: (id: string) => boolean): Matched | null {
    const fitting = this.#operations.filter((operation) => operation.method === method && operation.path.test(pathname));
    const literal = (operation: Operation): number => operation.path.source.length;
    const best = fitting.sort((a, b) => a.names.length - b.names.length || literal(b) - literal(a)).find((operation) => played(operation.id)) ?? fitting[0];
    const values = best?.path.exec(pathname);
    if (best === undefined || !values) return null;
    return { operation: best, parameters: Object.fromEntries(best.names.map((name, at) => [name, decodeURIComponent(values[at + 1] ?? '')])) };
  }

  /** What is wrong with a request, in words; empty when nothing is. */
  requestProblems({ operation, parameters }: Matched, query: Readonly<Record<string, string>>, body: Json | undefined): string[] {
    const asked = operation.parameters.filter((parameter) => parameter.in === 'query');
    const unknown = Object.keys(query).filter((name) => !asked.some((parameter) => parameter.name === name));
    const given = operation.parameters.flatMap((parameter) => {
      const text = parameter.in === 'path' ? parameters[parameter.name] : query[parameter.name];
      if (parameter.in === 'header') return [];
      if (text === undefined) return parameter.required === true ? [`${parameter.name} is missing`] : [];
      return this.#problems(`${operation.id} ${parameter.name}`, parameter.schema, this.#typed(parameter.schema, text)).map((problem) => `${parameter.name}: ${problem}`);
    });
    return [...unknown.map((name) => `unknown query parameter ${name}`), ...given, ...this.#bodyProblems(operation, body)];
  }

  /** What is wrong with an answer of ours. */
  answerProblems(operation: Operation, status: number, body: unknown): string[] {
    const listed = operation.described.responses[String(status)];
    if (listed === undefined) {
      if (!GENERAL.includes(String(status))) return [`status ${status} is not described`];
      return this.#problems('basic-error', { $ref: '#/components/schemas/basic-error' }, body);
    }
    const response = this.#resolve<Response>(listed);
    const schema = response.content?.['application/json']?.schema;
    if (schema === undefined) return body === undefined || body === '' ? [] : ['a body where none is described'];
    return this.#problems(`${operation.id} ${status}`, schema, body);
  }

  #operation(path: string, method: string, described: Described): Operation {
    const parameters = (described.parameters ?? []).map((parameter) => this.#resolve<Parameter>(parameter));
    const names: string[] = [];
    const pattern = path.split(/(\{[^}]+\})/).map((part) => {
      if (!part.startsWith('{')) return part.replaceAll('.', '\\.');
      const name = part.slice(1, -1);
      names.push(name);
      return parameters.find((parameter) => parameter.name === name)?.['x-multi-segment'] === true ? '(.+)' : '([^/]+)';
    });
    return { id: described.operationId, method: method.toUpperCase(), path: new RegExp(`^${pattern.join('')}$`), names, parameters, described };
  }

  #bodyProblems(operation: Operation, body: Json | undefined): string[] {
    const described = operation.described.requestBody;
    const schema = described?.content['application/json']?.schema;
    if (body === undefined) return described?.required === true ? ['the body is missing'] : [];
    if (schema === undefined) return ['a body where none is described'];
    const known = this.#propertiesOf(schema);
    const strange = isObject(body) && known.size > 0 ? Object.keys(body).filter((key) => !known.has(key)) : [];
    return [...strange.map((key) => `unknown property ${key} of the body`), ...this.#problems(`${operation.id} body`, schema, body).map((problem) => `body: ${problem}`)];
  }

  #propertiesOf(schema: Schema): Set<string> {
    const own = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
    const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((word) => (schema[word] as Schema[] | undefined) ?? []);
    return new Set([...own, ...parts.flatMap((part) => [...this.#propertiesOf(part)])]);
  }

  /** Parameters travel as text; the schema says what they stand for. */
  #typed(schema: Schema, text: string): unknown {
    const type = isObject(schema) ? schema['type'] : undefined;
    if ((type === 'integer' || type === 'number') && text.trim() !== '') return Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    return text;
  }

  #problems(key: string, schema: Schema, value: unknown): string[] {
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      validate = this.#ajv.compile(this.#translated(schema));
      this.#compiled.set(key, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).filter((error) => !(NULL_ALL_THE_SAME.test(error.instancePath) && error.keyword === 'type')).map((error) => `${error.instancePath} ${error.message ?? ''}`.trim());
  }

  #resolve<T>(value: T | Reference): T {
    if (!isObject(value) || typeof value['$ref'] !== 'string') return value as T;
    const [, , kind = '', name = ''] = value['$ref'].split('/');
    return this.#document.components[kind]?.[name] as T;
  }

  /** OpenAPI 3.0 to JSON Schema; what it refers to is made known to ajv on the way. */
  #translated(schema: Schema): Schema {
    const reference = schema['$ref'];
    if (typeof reference === 'string') return { $ref: this.#reference(reference) };
    const all = (of: unknown): unknown => (isObject(of) ? Object.fromEntries(Object.entries(of).map(([name, each]) => [name, this.#translated(each as Schema)])) : of);
    const result: Record<string, unknown> = {};
    for (const word of PLAIN) if (schema[word] !== undefined) result[word] = schema[word];
    for (const word of ['properties', 'patternProperties']) if (schema[word] !== undefined) result[word] = all(schema[word]);
    for (const word of ['items', 'additionalProperties', 'not']) if (schema[word] !== undefined) result[word] = isObject(schema[word]) ? this.#translated(schema[word]) : schema[word];
    for (const word of ['allOf', 'anyOf', 'oneOf']) if (Array.isArray(schema[word])) result[word] = schema[word].map((each: Schema) => this.#translated(each));
    return schema['nullable'] === true ? { anyOf: [{ type: 'null' }, result] } : result;
  }

  #reference(reference: string): string {
    const name = reference.replace('#/components/schemas/', '');
    const id = `github:${name}`;
    if (!this.#known.has(name)) {
      this.#known.add(name);
      this.#ajv.addSchema(this.#translated(this.#document.components['schemas']?.[name] as Schema), id);
    }
    return id;
  }
}

let loaded: Description | undefined;
/** Read once per process: it is 13 MB. */
export const description = (): Description => (loaded ??= new Description());
