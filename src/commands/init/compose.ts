/** What was guessed -> the text of tailgate.yml. */
import { stringify } from 'yaml';
import type { Route } from './routes.ts';
import type { Service } from './service.ts';

export interface PlannedTarget {
  readonly service: Service;
  /** What is loaded, and waited for; null for a target that is only weighed. */
  readonly path: string | null;
  /** Other paths that it seems to answer, as suggestions. */
  readonly others: readonly Route[];
  /** A scenario as it stands under `scenarios:`; null where none was recorded. */
  readonly recorded: string | null;
}

export function configText(targets: readonly PlannedTarget[]): string {
  return `# What Tailgate measures. Written by \`tailgate init\`, which guessed: read it once. Every key is in Tailgate's README.
version: 1
targets:
${targets.map(targetText).join('\n')}
# Absolute limits and tolerances. What no rule here matches has a default, so none is needed to begin with.
# budgets:
#   - { metric: latency.p99, warn: 100 ms, fail: 200 ms }
#   - { metric: latency.*, tolerance: { warn: 5%, fail: 10%, floor: 0.2 ms } }
`;
}

function targetText({ service, path, others, recorded }: PlannedTarget): string {
  const lines = [
    ...(service.directory === '.' ? [] : [`directory: ${scalar(service.directory)}`]),
    ...(service.setup === null ? [] : [`setup: ${scalar(service.setup)} # once per checkout`]),
    ...(service.start === null ? [] : [`start: ${typeof service.start === 'string' ? scalar(service.start) : flowList(service.start)} # PORT is set; {port} is replaced by it`]),
    ...(service.start === null || Object.keys(service.env).length === 0 ? [] : ['env:', ...Object.entries(service.env).map(([key, value]) => `  ${scalar(key)}: ${scalar(value)}`)]),
    ...(path === null ? [] : [`ready: { path: ${flow(path)}, timeout: 30s }`]),
    ...(service.package === null ? [] : [`package: { path: ${flow(service.package.path)}, format: ${service.package.format} }`]),
    ...(path === null ? [] : ['scenarios:', `  ${path === '/' ? 'root' : scenarioName(path)}: { request: { path: ${flow(path)} } }`, ...others.map((route) => `  # ${scenarioName(route.path)}: { request: { path: ${flow(route.path)} } } # found in ${oneLine(route.file)}`)]),
    ...(path === null || recorded === null ? [] : recorded.trimEnd().split('\n').map((line) => `  ${line}`)),
  ];
  return [`  ${scalar(service.name)}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** The same rule as for `--url`: `/api/items` -> `api-items`. */
function scenarioName(path: string): string {
  const plain = path.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, '').slice(0, 60);
  return plain === '' || plain in Object.prototype ? 'root' : plain;
}

/** A text as a plain or quoted YAML scalar on one line, in a block and in `{ }`. */
const scalar = (text: string): string => (/[\r\n]/u.test(text) ? JSON.stringify(text) : stringify(text, { lineWidth: 0 }).trim());
export const flow = (text: string): string => (/^[\w./-]+$/u.test(text) ? scalar(text) : JSON.stringify(text));
const flowList = (items: readonly string[]): string => `[${items.map(flow).join(', ')}]`;
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');
