/** The output of a command -> its numbers in Tailgate's units, by the tool that wrote it. */
import type { CommandFormat } from '../model.ts';
import { artillery } from './artillery.ts';
import { collect } from './collect.ts';
import { go, looksLikeGo } from './go.ts';
import { hyperfine } from './hyperfine.ts';
import { jsonIn } from './json-text.ts';
import { k6 } from './k6.ts';
import { lighthouse } from './lighthouse.ts';
import { listOf, mapOf } from './loose.ts';
import { oha } from './oha.ts';
import { isEntry, plainJson } from './plain-json.ts';
import { pytestBenchmark } from './pytest-benchmark.ts';
import type { Output, Parsed } from './reading.ts';
import { vegeta } from './vegeta.ts';

type Tool = Exclude<CommandFormat, 'auto' | 'go'>;
type Format = Tool | 'auto';

const PARSERS: Readonly<Record<Tool, (document: unknown) => Parsed>> = { k6, artillery, hyperfine, oha, vegeta, lighthouse, 'pytest-benchmark': pytestBenchmark, json: plainJson };

/** Never throws, whatever the text is. `reason` reads on after "its output ". */
export function readOutput(text: string, format: CommandFormat): Output {
  if (format === 'go' || (format === 'auto' && looksLikeGo(text))) return outputOf(go(text));
  const json = jsonIn(text);
  if (!json.ok) return format === 'auto' ? { ok: false, reason: `${json.reason}, and no text of Go benchmarks` } : json;
  const meant = documentIn(json.documents, format);
  return 'reason' in meant ? { ok: false, reason: meant.reason } : outputOf(parserOf(meant.document, format)(meant.document));
}

/**
 * Of several documents the one that is a report: a log in JSON may stand around it. Lines that are a number each are one list. Two that have
 * numbers, and neither or both are of a tool that is known, leave it open which is meant.
 */
function documentIn(documents: readonly unknown[], format: Format): { readonly document: unknown } | { readonly reason: string } {
  const [first] = documents;
  if (documents.length === 1) return { document: first };
  const reports = documents.filter((one) => (format === 'auto' ? toolOf(one) !== 'json' : format !== 'json' && hasNumbers(one, format)));
  if (reports.length === 0 && (format === 'auto' || format === 'json') && documents.every(isEntry)) return { document: documents };
  const candidates = reports.length > 0 ? reports : documents.filter((one) => hasNumbers(one, format));
  if (candidates.length > 1) return { reason: `has ${candidates.length.toLocaleString('en-US')} JSON documents with numbers in it: print only the one that is meant, or write it to the file that \`{out}\` in \`command\` stands for` };
  return { document: candidates[0] ?? first };
}

const parserOf = (document: unknown, format: Format): ((document: unknown) => Parsed) => PARSERS[format === 'auto' ? toolOf(document) : format];

function hasNumbers(document: unknown, format: Format): boolean {
  const parsed = parserOf(document, format)(document);
  return typeof parsed !== 'string' && collect(parsed).ok;
}

const outputOf = (parsed: Parsed): Output => (typeof parsed === 'string' ? { ok: false, reason: parsed } : collect(parsed));

/** Each tool by what only its reports have. */
function toolOf(document: unknown): Tool {
  const root = mapOf(document) ?? {};
  const has = (...keys: readonly string[]): boolean => keys.every((key) => key in root);
  if (has('lighthouseVersion') || has('audits', 'categories')) return 'lighthouse';
  if (has('aggregate') && mapOf(root['aggregate']) !== null) return 'artillery';
  if (has('benchmarks', 'machine_info')) return 'pytest-benchmark';
  if (has('latencies', 'bytes_in')) return 'vegeta';
  if ('requestsPerSec' in (mapOf(root['summary']) ?? {})) return 'oha';
  if ('command' in (mapOf(listOf(root['results'])[0]) ?? {})) return 'hyperfine';
  if (isK6(root)) return 'k6';
  return 'json';
}

function isK6(root: Readonly<Record<string, unknown>>): boolean {
  if (Array.isArray(mapOf(root['results'])?.['metrics'])) return true;
  const metrics = mapOf(root['metrics']);
  return metrics !== null && ('root_group' in root || 'http_reqs' in metrics || 'iterations' in metrics || 'vus' in metrics);
}
