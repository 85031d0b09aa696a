import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { readRules } from '../../src/config/rules.ts';
import { configSettings } from '../../src/config/settings.ts';
import type { Export } from '../../src/model.ts';

const BEFORE = 'version: 1\ntargets: { api: { start: node server.js, scenarios: { health: GET /health } } }\n';
const noFile = () => ({ ok: false as const, problems: [] });

function exportsOf(yaml: string): readonly Export[] | undefined {
  const read = parseConfig(`${BEFORE}${yaml}`, 'tailgate.yml', noFile);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.exports;
}

/** `path: message; hint` of each problem. */
function problemsOf(yaml: string): readonly string[] {
  const read = parseConfig(`${BEFORE}${yaml}`, 'tailgate.yml', noFile);
  return read.ok ? [] : read.problems.map(({ path, message, hint }) => `${path}: ${message}; ${hint}`);
}

describe('what is written', () => {
  test('nothing is exported unless it is asked for', () => {
    expect(exportsOf('')).toBeUndefined();
    expect(exportsOf('export: {}')).toBeUndefined();
    expect(exportsOf('export: []')).toBeUndefined();
  });

  test('each exporter is a few lines', () => {
    expect(exportsOf(`
export:
  openmetrics: /var/lib/node_exporter/tailgate.prom
  csv: .tailgate/metrics.csv
  emf: stdout
  otlp:
    endpoint: https://collector.example
    headers:
      authorization: Bearer \${OTLP_TOKEN}
  webhook:
    url: \${SLACK_WEBHOOK}
`)).toEqual([
      { kind: 'openmetrics', file: '/var/lib/node_exporter/tailgate.prom', namespace: '' },
      { kind: 'csv', file: '.tailgate/metrics.csv', namespace: '' },
      { kind: 'emf', file: null, namespace: 'Tailgate' },
      { kind: 'otlp', endpoint: 'https://collector.example', headers: { authorization: 'Bearer ${OTLP_TOKEN}' }, allowHttp: false },
      { kind: 'webhook', url: '${SLACK_WEBHOOK}', headers: {}, on: ['fail', 'recovery'], branches: ['*'], allowHttp: false },
    ]);
  });

  test('a list may have several of a kind', () => {
    expect(exportsOf(`
export:
  - webhook: { url: "\${TEAM}", on: [fail], branches: [main, release/*] }
  - webhook: { url: "\${PAGER}", on: [inconclusive, fail, fail], allow-http: true }
  - emf: { file: a.jsonl, namespace: Shop/Gate }
`)).toEqual([
      { kind: 'webhook', url: '${TEAM}', headers: {}, on: ['fail'], branches: ['main', 'release/*'], allowHttp: false, place: 0 },
      { kind: 'webhook', url: '${PAGER}', headers: {}, on: ['inconclusive', 'fail'], branches: ['*'], allowHttp: true, place: 1 },
      { kind: 'emf', file: 'a.jsonl', namespace: 'Shop/Gate', place: 2 },
    ]);
  });

  test('the rules alone, as base has them, hold it too, and no run does', () => {
    const read = readRules(`${BEFORE}export: { csv: a.csv }`, 'tailgate.yml');
    expect(read.ok && read.value.exports).toEqual([{ kind: 'csv', file: 'a.csv', namespace: '' }]);
  });

  test('the table of settings has each key once', () => {
    const paths = configSettings().map(({ path }) => path).filter((path) => path.startsWith('export'));
    expect(paths).toEqual([
      'export', 'export.openmetrics', 'export.csv', 'export.emf', 'export.emf.file', 'export.emf.namespace', 'export.otlp', 'export.otlp.endpoint', 'export.otlp.headers', 'export.otlp.allow-http',
      'export.webhook', 'export.webhook.url', 'export.webhook.on', 'export.webhook.branches', 'export.webhook.headers', 'export.webhook.allow-http',
    ]);
  });
});

describe('mistakes', () => {
  const hook = (text: string): string => `export:\n  webhook:\n    url: ${text}`;
  test.each<readonly [string, string, RegExp]>([
    ['a word in place of the map', 'export: prometheus', /^export: must be a map, or list of maps, but it is text \(`prometheus`\)/],
    ['an unknown exporter', 'export: { prometheus: a.prom }', /^export\.prometheus: `prometheus` is not a key that is known here; the keys here are `openmetrics`, `csv`/],
    ['a misspelt key', 'export: { webhook: { uri: "${X}" } }', /export\.webhook\.uri: `uri` is not a key.*did you mean `url`\?/],
    ['a webhook without a URL', 'export: { webhook: { on: [fail] } }', /^export\.webhook\.url: is missing/],
    ['an empty entry', 'export: [{}]', /^export\[0\]: names nothing to export to/],
    ['another extension', 'export: { csv: package.json }', /^export\.csv: `package\.json` does not end as such a file does; write a name that ends with `\.csv`/],
    ['another extension for Prometheus', 'export: { openmetrics: metrics }', /^export\.openmetrics: `metrics` does not end.*`\.prom`/],
    ['a file that is hardly one for Prometheus', 'export: { openmetrics: requirements.txt }', /^export\.openmetrics: `requirements\.txt` does not end.*`\.prom`/],
    ['a token without encryption', 'export: { otlp: { endpoint: "http://c:1", headers: { x-api-key: "${KEY}" } } }', /^export\.otlp\.endpoint: is not encrypted.*allow-http: true/],
    ['a secret of a path without encryption', 'export: { otlp: { endpoint: "http://c:1/${KEY}" } }', /^export\.otlp\.endpoint: is not encrypted.*allow-http: true/],
    ['standard output where it is not possible', 'export: { csv: stdout }', /^export\.csv: `stdout` does not end/],
    ['a variable in a path', 'export: { csv: "${HOME}/a.csv" }', /^export\.csv: `\$\{HOME\}\/a\.csv` has a variable in it/],
    ['an empty path', 'export: { csv: "" }', /^export\.csv: is not a path/],
    ['a number for a path', 'export: { csv: 7 }', /^export\.csv: must be a path, but it is a number \(7\)/],
    ['one file for two', 'export: { csv: ./a.csv, emf: a.csv }', /^export\.emf: .*does not end/],
    ['one file twice', 'export: [{ csv: ./a.csv }, { csv: a.csv }]', /^export\[1\]\.csv: `a\.csv` is written by `csv` already; write another name/],
    ['a namespace of AWS', 'export: { emf: { file: stdout, namespace: AWS/EC2 } }', /^export\.emf\.namespace: `AWS\/EC2` is not a namespace/],
    ['a namespace of other letters', 'export: { emf: { file: stdout, namespace: "ü" } }', /^export\.emf\.namespace: `ü` is not/],
    ['an expression of a workflow', hook('"${{ secrets.X }}"'), /^export\.webhook\.url: has an expression of a workflow in it.*hand it to the step in `env`/],
    ['a variable without braces', hook('$SLACK_WEBHOOK'), /^export\.webhook\.url: has a variable without braces, `\$SLACK_WEBHOOK`; write `\$\{SLACK_WEBHOOK\}`/],
    ['a variable that is not closed', hook('"${SLACK"'), /^export\.webhook\.url: `\$\{SLACK` is not the name of a variable/],
    ['a variable with a default', hook('"${A:-b}"'), /^export\.webhook\.url: `\$\{A:-b\}` is not the name/],
    ['the runner\'s own token', hook('"https://a.example/?t=${GITHUB_TOKEN}"'), /^export\.webhook\.url: `\$\{GITHUB_TOKEN\}` belongs to the runner/],
    ['an input', hook('"https://a.example/?t=${INPUT_TOKEN}"'), /belongs to the runner/],
    ['no URL', hook('slack'), /^export\.webhook\.url: is not a URL that begins with/],
    ['another scheme', hook('ftp://a.example/'), /is not a URL that begins with/],
    ['a broken URL', hook('"https://[bad"'), /^export\.webhook\.url: is not a URL;/],
    ['a user in it', hook('https://a:b@c.example/'), /has a user in it; write the header/],
    ['a fragment', hook('https://c.example/#a'), /has a fragment/],
    ['a secret URL', hook('https://hooks.slack.com/services/T000/B000/abcdef'), /^export\.webhook\.url: is a secret: whoever reads this file can post there/],
    ['no encryption', hook('http://c.example/'), /is not encrypted.*allow-http: true/],
    ['no occasion', 'export: { webhook: { url: "${X}", on: [] } }', /^export\.webhook\.on: is empty/],
    ['an unknown occasion', 'export: { webhook: { url: "${X}", on: [failure] } }', /^export\.webhook\.on\[0\]: `failure` is not one of its values/],
    ['only that it is over', 'export: { webhook: { url: "${X}", on: [recovery] } }', /^export\.webhook\.on: tells only that it is over/],
    ['a header that is none', 'export: { otlp: { endpoint: "http://c:1", headers: { "a b": x } } }', /^export\.otlp\.headers\.a b: `a b` is not the name of a header/],
    ['a header of ours', 'export: { otlp: { endpoint: "http://c:1", headers: { Content-Type: x } } }', /`Content-Type` is set by Tailgate; leave it out/],
    ['a header twice', 'export: { otlp: { endpoint: "http://c:1", headers: { x-a: x, X-A: y } } }', /is the same header as `x-a`/],
    ['a header with a line break', 'export: { otlp: { endpoint: "http://c:1", headers: { x-a: "x\\ny" } } }', /contains a line break/],
    ['a number for a header', 'export: { otlp: { endpoint: "http://c:1", headers: { x-a: 7 } } }', /^export\.otlp\.headers\.x-a: must be text/],
    ['a secret header', 'export: { otlp: { endpoint: "http://c:1", headers: { x-api-key: abc } } }', /^export\.otlp\.headers\.x-api-key: looks like a secret.*write for example `\$\{X_API_KEY\}` here/],
  ])('%s', (_, yaml, expected) => {
    expect(problemsOf(yaml).join('\n')).toMatch(expected);
  });

  test('a variable within braces of YAML is told to be quoted', () => {
    expect(problemsOf('export: { webhook: { url: ${X}, on: [fail] } }').join('\n')).toContain('in quotes');
  });

  test('no message quotes what may be a secret', () => {
    const told = [hook('https://hooks.slack.com/services/T000/B000/hunter2'), hook('https://a:hunter2@c.example/'), hook('http://c.example/hunter2'), hook('"https://[hunter2"'), 'export: { otlp: { endpoint: "http://c:1", headers: { authorization: hunter2 } } }']
      .flatMap(problemsOf);
    expect(told).toHaveLength(5);
    expect(told.join('\n')).not.toContain('hunter2');
  });

  test('http is fine for a collector that gets no secret, or that is allowed to', () => {
    expect(problemsOf('export: { otlp: { endpoint: "http://c:1", headers: { x-scope-orgid: shop } } }')).toEqual([]);
    expect(problemsOf('export: { otlp: { endpoint: "http://c:1", headers: { x-api-key: "${KEY}" }, allow-http: true } }')).toEqual([]);
    expect(problemsOf('export: { otlp: { endpoint: "http://${HOST}:4318/otlp" } }')).toEqual([]);
    expect(problemsOf('export: { otlp: { endpoint: "http://127.0.0.1:1", headers: { x-api-key: "${KEY}" } } }')).toEqual([]);
  });

  test('http is fine on this machine', () => {
    expect(problemsOf(hook('http://127.0.0.1:9/x'))).toEqual([]);
    expect(problemsOf(hook('http://localhost/x'))).toEqual([]);
    expect(problemsOf('export: { webhook: { url: "http://c.example/", allow-http: true } }')).toEqual([]);
  });
});
