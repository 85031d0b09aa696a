/** What the config says under `export` -> the model's words for it, and what no single key can say is wrong with it. */
import path from 'node:path';
import type { Export } from '../model.ts';
import { headerNameFault } from './fields.ts';
import { entriesOf, mapOf, type Loose } from './loose.ts';
import { onKey, onValue, type Finding, type Path } from './place.ts';
import { STDOUT, type ExportEntry, type ExportInput } from './schema-export.ts';
import { isLiteral, templateFault, variablesIn } from './templates.ts';

/** Nothing where nothing is exported. */
export function withExports(input: ExportInput): { readonly exports?: readonly Export[] } {
  const exports = exportsFrom(input);
  return exports.length === 0 ? {} : { exports };
}

/** In the order in which they are made: files first, what others answer to last. */
function exportsFrom(input: ExportInput): readonly Export[] {
  return Array.isArray(input) ? input.flatMap((entry, place) => exportsOf(entry).map((one) => ({ ...one, place }))) : exportsOf(input);
}

const DEFAULT_NAMESPACE = '';

function exportsOf({ openmetrics, csv, emf, otlp, webhook }: ExportEntry): readonly Export[] {
  return [
    ...(openmetrics === undefined ? [] : [{ kind: 'openmetrics' as const, file: openmetrics, namespace: DEFAULT_NAMESPACE }]),
    ...(csv === undefined ? [] : [{ kind: 'csv' as const, file: csv, namespace: DEFAULT_NAMESPACE }]),
    ...(emf === undefined ? [] : [{ kind: 'emf' as const, file: emf.file === STDOUT ? null : emf.file, namespace: emf.namespace }]),
    ...(otlp === undefined ? [] : [{ kind: 'otlp' as const, endpoint: otlp.endpoint.trim(), headers: otlp.headers, allowHttp: otlp['allow-http'] }]),
    ...(webhook === undefined ? [] : [{ kind: 'webhook' as const, url: webhook.url.trim(), headers: webhook.headers, on: [...new Set(webhook.on)], branches: webhook.branches, allowHttp: webhook['allow-http'] }]),
  ];
}

/** Whatever is not of the right type the schema tells. */
export function exportFindings(document: unknown): readonly Finding[] {
  const written = mapOf(document)?.['export'];
  const entries: readonly (readonly [unknown, Path])[] = Array.isArray(written) ? written.map((one: unknown, i) => [one, ['export', i]] as const) : [[written, ['export']]];
  const files = new Map<string, string>();
  return entries.flatMap(([value, at]) => {
    const entry = mapOf(value);
    if (entry === null) return [];
    const empty = at.length > 1 && Object.keys(entry).length === 0 ? [onKey(at, 'names nothing to export to', 'write for example `csv: .tailgate/metrics.csv`, or leave the entry out')] : [];
    return [...empty, ...fileFindings(entry, at, files), ...otlpFindings(mapOf(entry['otlp']), [...at, 'otlp']), ...webhookFindings(mapOf(entry['webhook']), [...at, 'webhook'])];
  });
}

/** Two that write one file would leave only the last one's. */
function fileFindings(entry: NonNullable<Loose>, at: Path, files: Map<string, string>): readonly Finding[] {
  return ['openmetrics', 'csv', 'emf'].flatMap((kind) => {
    const value = entry[kind];
    const file = mapOf(value)?.['file'] ?? value;
    if (typeof file !== 'string') return [];
    const key = path.posix.normalize(file);
    const other = files.get(key);
    files.set(key, kind);
    return other === undefined ? [] : [onValue([...at, kind], `\`${file.slice(0, 80)}\` is written by \`${other}\` already`, 'write another name')];
  });
}

/** A name of a host is no secret; what follows it may be one. */
const VARIABLE_BEHIND_HOST = /^\s*[a-z]+:\/\/[^/?]*[/?].*\$\{/iu;

function otlpFindings(otlp: Loose, at: Path): readonly Finding[] {
  const endpoint = otlp?.['endpoint'];
  const found = typeof endpoint === 'string' && templateFault(endpoint) === null ? urlFindings(endpoint, [...at, 'endpoint'], 'http://collector:4318') : [];
  const inHeader = entriesOf(otlp?.['headers']).some(([, value]) => typeof value === 'string' && templateFault(value) === null && variablesIn(value).length > 0);
  const secret = inHeader || (typeof endpoint === 'string' && VARIABLE_BEHIND_HOST.test(endpoint));
  const openly = secret && typeof endpoint === 'string' && found.length === 0 ? openUrl(endpoint, otlp?.['allow-http'] === true, [...at, 'endpoint']) : [];
  return [...found, ...openly, ...headerFindings(otlp?.['headers'], [...at, 'headers'])];
}

function webhookFindings(webhook: Loose, at: Path): readonly Finding[] {
  const url = webhook?.['url'];
  const found = typeof url === 'string' && templateFault(url) === null ? [...urlFindings(url, [...at, 'url'], '${SLACK_WEBHOOK}'), ...secretUrl(url, [...at, 'url']), ...openUrl(url, webhook?.['allow-http'] === true, [...at, 'url'])] : [];
  const on = webhook?.['on'];
  const alone = Array.isArray(on) && on.length === 1 && on[0] === 'recovery' ? [onValue([...at, 'on'], 'tells only that it is over, never that it began', 'write `on: [fail, recovery]`')] : [];
  return [...found, ...alone, ...headerFindings(webhook?.['headers'], [...at, 'headers'])];
}

/** Of what stands in the file; what the environment holds is looked at when it is sent. Nothing is quoted: it may be secret. */
function urlFindings(text: string, at: Path, example: string): readonly Finding[] {
  const scheme = /^\s*(?:\$\{|https?:\/\/)/iu.test(text);
  const hint = `write for example \`${example}\``;
  if (!scheme) return [onValue(at, 'is not a URL that begins with `http://` or `https://`, nor a variable', hint)];
  if (!isLiteral(text)) return [];
  if (!URL.canParse(text.trim())) return [onValue(at, 'is not a URL', hint)];
  const { username, password, hash } = new URL(text.trim());
  if (username !== '' || password !== '') return [onValue(at, 'has a user in it', 'write the header `authorization`, with `${NAME}` for what is secret')];
  return hash === '' ? [] : [onValue(at, 'has a fragment, which is never sent', 'leave out the `#` and what follows')];
}

/** Whoever knows these can post there. */
const SECRET_URLS = /^https:\/\/(?:hooks\.slack(?:-gov)?\.com\/|(?:[\w-]+\.)?discord(?:app)?\.com\/api\/webhooks\/|[\w.-]+\.webhook\.office\.com\/|chat\.googleapis\.com\/)/iu;

function secretUrl(text: string, at: Path): readonly Finding[] {
  return SECRET_URLS.test(text.trim()) && isLiteral(text) ? [onValue(at, 'is a secret: whoever reads this file can post there', 'keep it in a secret, hand it to the step in `env`, and write `${SLACK_WEBHOOK}` here; make a new one if this file was ever pushed')] : [];
}

const LOOPBACK = /^http:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?:[:/?]|$)/iu;

function openUrl(text: string, allowed: boolean, at: Path): readonly Finding[] {
  if (allowed || !/^\s*http:/iu.test(text) || LOOPBACK.test(text.trim())) return [];
  return [onValue(at, 'is not encrypted: anybody in between can read it', 'write `https://`, or `allow-http: true` beside it where the network is your own')];
}

const SECRET_HEADERS = /authorization|token|secret|key|cookie|password|credential/iu;
const SET_BY_US = ['content-type', 'content-encoding', 'host', 'user-agent', 'connection'];

function headerFindings(headers: unknown, at: Path): readonly Finding[] {
  const seen = new Map<string, string>();
  return entriesOf(headers).flatMap(([name, value]) => {
    const [here, lower] = [[...at, name], name.toLowerCase()];
    const other = seen.get(lower);
    seen.set(lower, name);
    const fault = headerNameFault(name);
    if (fault !== null) return [onKey(here, fault.message, fault.hint)];
    if (SET_BY_US.includes(lower)) return [onKey(here, `\`${name}\` is set by Tailgate`, 'leave it out')];
    if (other !== undefined) return [onKey(here, `is the same header as \`${other}\``, 'keep one of the two')];
    if (typeof value !== 'string' || templateFault(value) !== null || !SECRET_HEADERS.test(name) || variablesIn(value).length > 0) return [];
    return [onValue(here, 'looks like a secret, and whoever reads this file has it', `keep it in a secret, hand it to the step in \`env\`, and write for example \`\${${name.toUpperCase().replace(/[^A-Z0-9]+/gu, '_')}}\` here`)];
  });
}
