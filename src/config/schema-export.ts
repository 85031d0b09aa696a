/** The schema of `export`: where the figures of every run go besides its reports. All of it is off unless it is written. */
import { z } from 'zod';
import { keyed, textThat, type Fault } from './fields.ts';
import { templateFault } from './templates.ts';

/** Ends of file names: a slip of the pen must not replace a file of the repository. */
const ENDS = { openmetrics: ['.prom'], csv: ['.csv'], emf: ['.jsonl', '.ndjson', '.log'] } as const;
/** Not a file of that name. */
export const STDOUT = 'stdout';

/** A path that may be absolute: node_exporter's textfile collector reads a folder of its own. */
function fileThat(kind: keyof typeof ENDS, example: string) {
  const ends: readonly string[] = ENDS[kind];
  const fault = (text: string): Fault | null => {
    if (text.trim() === '' || text.includes('\0')) return { message: 'is not a path', hint: `write for example \`${example}\`` };
    if (text.includes('${')) return { message: `\`${text.slice(0, 80)}\` has a variable in it, which only URLs and headers may have`, hint: `write the path itself, such as \`${example}\`` };
    return (kind === 'emf' && text === STDOUT) || ends.some((end) => text.endsWith(end)) ? null : { message: `\`${text.slice(0, 80)}\` does not end as such a file does`, hint: `write a name that ends with ${ends.map((end) => `\`${end}\``).join(' or ')}, such as \`${example}\`` };
  };
  return textThat(fault, `(?:${ends.map((end) => end.replace('.', '\\.')).join('|')}${kind === 'emf' ? `|^${STDOUT}` : ''})$`);
}

const template = textThat(templateFault, '\\S');
const headerText = textThat((text) => templateFault(text) ?? (/[^\t\x20-\x7e]/u.test(text) ? { message: 'contains a character that no header can hold', hint: 'write it in ASCII' } : null), '^[\\t\\x20-\\x7e]*$');
const headers = keyed(z.record(z.string(), headerText), { title: 'map of name to text', description: 'Headers besides. `${NAME}` is taken from the environment; what is secret stands nowhere else.', example: { authorization: '${OTLP_TOKEN}' } }).prefault({});

/** Of CloudWatch. */
const NAMESPACE = /^(?!AWS\/)(?=.*\S)[A-Za-z0-9._\-/#: ]{1,255}$/u;

const emfFile = fileThat('emf', '.tailgate/metrics.emf.jsonl');
const emfMap = z.strictObject({
  file: keyed(emfFile, { title: 'path, or stdout', description: 'A file, or `stdout`.', example: '.tailgate/metrics.emf.jsonl' }),
  namespace: keyed(textThat((text) => (NAMESPACE.test(text) ? null : { message: `\`${text.slice(0, 80)}\` is not a namespace of one's own`, hint: 'write at most 255 letters, digits and `.-_/#:`, and nothing that begins with `AWS/`' }), '^[A-Za-z0-9._\\-/#: ]{1,255}$'), { title: 'text', description: 'The namespace in CloudWatch.', example: 'Shop/Tailgate' }).prefault('Tailgate'),
});
const emfShort = emfFile.transform((file): z.output<typeof emfMap> => emfMap.parse({ file }));

const otlpMap = z.strictObject({
  endpoint: keyed(template, { title: 'URL', description: 'Of the collector, for OTLP over HTTP; `/v1/metrics` is added where it does not end with it. `${NAME}` is taken from the environment.', example: 'http://collector:4318' }),
  headers,
  'allow-http': keyed(z.boolean(), { title: 'true or false', description: 'Also sends headers from the environment to an endpoint with `http://` that is not on this machine: anybody in between can read them.', example: false }).prefault(false),
});

const occasion = z.enum(['fail', 'warn', 'inconclusive', 'recovery']);
const webhookMap = z.strictObject({
  url: keyed(template, { title: 'URL', description: 'Takes JSON as Slack\'s incoming webhooks do. `${NAME}` is taken from the environment: a URL that is a secret must not stand here.', example: '${SLACK_WEBHOOK}' }),
  on: keyed(z.array(occasion).min(1), { title: 'list of words', description: 'What is told: `fail` of every run that ends red, `warn` and `inconclusive` as reports say it, and with `recovery` that nothing fails any more on a branch that did.', example: ['fail', 'recovery'] }).prefault(['fail', 'recovery']),
  branches: keyed(z.array(z.string()).min(1), { title: 'list of globs', description: 'Only of these branches.', example: ['main'] }).prefault(['*']),
  headers,
  'allow-http': keyed(z.boolean(), { title: 'true or false', description: 'Also tells a URL with `http://` that is not on this machine: anybody in between can read it.', example: false }).prefault(false),
});

const exportMap = z.strictObject({
  openmetrics: keyed(fileThat('openmetrics', '.tailgate/metrics.prom'), { title: 'path', description: 'A file of gauges for Prometheus: for node_exporter\'s textfile collector, or to be sent to a Pushgateway.', example: '.tailgate/metrics.prom' }).optional(),
  csv: keyed(fileThat('csv', '.tailgate/metrics.csv'), { title: 'path', description: 'A table, one row a figure.', example: '.tailgate/metrics.csv' }).optional(),
  emf: keyed(z.union([emfShort, emfMap]), { title: 'path, stdout, or map', description: 'Lines in CloudWatch\'s embedded metric format.', example: '.tailgate/metrics.emf.jsonl' }).optional(),
  otlp: keyed(otlpMap, { title: 'map', description: 'Sends the figures to an OpenTelemetry collector.', example: { endpoint: 'http://collector:4318' } }).optional(),
  webhook: keyed(webhookMap, { title: 'map', description: 'Sends a message when a run fails, and when that is over.', example: { url: '${SLACK_WEBHOOK}' } }).optional(),
});

/** Nobody has so many. */
const MOST = 20;

export const exportKeys = {
  export: keyed(z.union([exportMap, z.array(exportMap).max(MOST)]), { title: 'map, or list of maps', description: 'Where the figures of every run go besides its reports. What cannot be exported changes no outcome: it is told in one line.', example: { openmetrics: '.tailgate/metrics.prom', webhook: { url: '${SLACK_WEBHOOK}' } } }).prefault({}),
};

export type ExportInput = z.output<typeof exportKeys.export>;
export type ExportEntry = z.output<typeof exportMap>;
