/** The config's schema -> a JSON Schema (draft 2020-12) that editors complete and check tailgate.yml with. */
import { z } from 'zod';
import { configSchema } from './schema.ts';

/** What this project reads of a JSON Schema node. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly 'x-example'?: unknown;
  readonly 'x-default'?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly required?: readonly string[];
}

/** With `x-default`, the defaults that only words can tell, and `x-example`. */
export function annotatedSchema(): SchemaNode {
  const schema: unknown = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-2020-12' });
  return schema as SchemaNode; // a parser's edge: zod made it, the test reads it with ajv
}

/** The JSON Schema of tailgate.yml, for `# yaml-language-server: $schema=...` and SchemaStore. */
export function configJsonSchema(): object {
  const { $schema, ...rest } = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...(forEditors(annotatedSchema()) as object) };
  return { $schema, title: 'tailgate.yml', description: 'What Tailgate measures and which changes it accepts.', ...rest };
}

/** `x-default` into the description, where an editor shows it, and `x-example` into `examples`, everywhere. */
function forEditors(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forEditors);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-default': otherwise, 'x-example': example, ...rest } = node as Record<string, unknown>;
  const standard = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'default' ? value : forEditors(value)]));
  const inner = example === undefined ? standard : { ...standard, examples: [example] };
  return typeof otherwise === 'string' ? { ...inner, description: `${String(rest['description'])} Default: ${otherwise}.` } : inner;
}
