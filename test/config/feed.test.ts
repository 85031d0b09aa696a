import { describe, expect, test } from '@jest/globals';
import { serverIn } from '../support/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Checked, Scenario } from '../../src/model.ts';
import { fc } from '../support/properties.ts';

const users = 'id,name\n1,Ann\n2,"Bob, Jr."\n';
const files: Record<string, string> = { 'perf/users.csv': users, 'perf/items.jsonl': '{"id":1,"at":{"city":"Bern"},"link":"/x"}\n\n{"id":2,"at":{"city":"Ulm"},"link":"y"}\n' };
const parse = (keys: string, more: Readonly<Record<string, string>> = {}) => parseConfig(
  `version: 1\ntargets:\n  api:\n    start: node server.js\n    scenarios:\n      list:\n${keys.split('\n').map((line) => `        ${line}`).join('\n')}\n`, 'tailgate.yml',
  (file): Checked<string> => {
    const text = { ...files, ...more }[file];
    return text === undefined ? { ok: false, problems: [{ file, line: null, column: null, path: '', message: 'there is no such file', hint: null }] } : { ok: true, value: text };
  },
);
function scenario(keys: string, more: Readonly<Record<string, string>> = {}): Scenario {
  const read = parse(keys, more);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  const found = serverIn(read.value).scenarios[0];
  if (found === undefined) throw new Error('no scenario');
  return found;
}
function problems(keys: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const read = parse(keys, more);
  return read.ok ? [] : read.problems.map((one) => `${one.file}:${one.line} ${one.path}: ${one.message}; ${one.hint}`);
}

describe('data', () => {
  test('has a name of its own, or that of its file, and only the columns that are used', () => {
    const { feed, requests } = scenario('data: { user: perf/users.csv }\nrequest: { path: "/u/{{user.id}}" }');
    expect(feed).toMatchObject({ data: [{ name: 'user', rows: [['1'], ['2']] }], flows: [{ weight: 1, requests: [0] }] });
    expect(requests[0]).toMatchObject({ path: '/u/{{user.id}}', fill: { path: ['/u/', { value: { kind: 'data', set: 0, column: 0 }, as: 'component' }], headers: {}, body: null } });
    expect(scenario('data: perf/users.csv\nrequest: "GET /u/{{users.id}}"').feed?.data[0]).toMatchObject({ name: 'users' });
    expect(scenario('data: [perf/users.csv, perf/items.jsonl]\nrequest: { path: "/{{users.name}}/{{items.at.city}}/{{items.id}}" }').feed?.data.map(({ rows }) => rows)).toEqual([[['Ann'], ['Bob, Jr.']], [['Bern', 1], ['Ulm', 2]]]);
  });

  test('is hashed by what is sent of it', () => {
    const digest = (text: string): string | undefined => scenario('data: { user: a.csv }\nrequest: { path: "/{{user.id}}" }', { 'a.csv': text }).feed?.data[0]?.digest;
    expect(digest('id,x\n1,a\n')).toBe(digest('id,x\n1,b\n'));
    expect(digest('id,x\n1,a\n')).not.toBe(digest('id,x\n2,a\n'));
    expect(digest('id\n1\n2\n')).not.toBe(digest('id\n2\n1\n'));
  });

  test('fills bodies by what they are: JSON, a form, or text', () => {
    const as = (keys: string): unknown => scenario(`data: { u: perf/users.csv }\nrequest: { path: /, ${keys} }`).requests[0]?.fill?.body?.flatMap((part) => (typeof part === 'string' ? [] : [part.as]));
    expect(as('body: { a: "{{u.id}}", b: "x{{u.id}}" }')).toEqual(['json', 'json-text']);
    expect(as(`body: '{"a": "{{u.id}}"}'`)).toEqual(['json']);
    expect(as('body: "a={{u.id}}", headers: { Content-Type: application/x-www-form-urlencoded; charset=utf-8 }')).toEqual(['form']);
    expect(as('body: "{{u.id}}", headers: { content-type: application/vnd.api+json }')).toEqual(['json-bare']);
    expect(as('body: "{{u.id}}"')).toEqual(['text']);
  });

  test('fills body files', () => {
    expect(scenario('data: { u: perf/users.csv }\nrequest: { path: /, body-file: o.json }', { 'o.json': '{"id": {{u.id}}}' }).requests[0]?.fill?.body).toMatchObject(['{"id": ', { as: 'json-bare' }, '}']);
  });

  test.each([
    ['path: "/x/{{ u . id }}"', 'path: `{{ u . id }}` is no placeholder; write `{{u.id}}`'],
    ['path: "/x/{{ u id }}"', 'path: `{{ u id }}` is no placeholder; placeholders are written `{{name.column}}`, or `{{name}}` for what was captured'],
    ['path: "/x/{{u[id]}}"', 'path: `{{u[id]}}` is no placeholder, and would be sent as it stands; write `{{u.id}}`'],
    ['path: "/x/{{u.id}"', 'path: `{{u.id}` is no placeholder, and would be sent as it stands; write `{{u.id}}`'],
    ['path: "/x/${u.id}"', 'path: `${u.id}` is no placeholder, and would be sent as it stands; write `{{u.id}}`'],
    ['path: "/x/{u.name}"', 'path: `{u.name}` is no placeholder, and would be sent as it stands; write `{{u.name}}`'],
    ['path: "/x/{{1.id}}"', 'path: `{{1.id}}` is no placeholder, and would be sent as it stands; placeholders are written `{{name.column}}`, or `{{name}}` for what was captured'],
    ['path: "/{{u.id}} x"', 'path: contains a space, a line break or another character that a request line cannot hold; write `/{{u.id}}%20x`'],
    ['path: /, headers: { x: "{{ u . id }}" }', 'headers.x: `{{ u . id }}` is no placeholder, and would be sent as it stands; write `{{u.id}}`'],
    ['path: /, body: { a: "{{ u . id }}" }', 'body: `{{ u . id }}` is no placeholder, and would be sent as it stands; write `{{u.id}}`'],
    ['path: /, body: "a ${ u.id } b"', 'body: `${ u.id }` is no placeholder, and would be sent as it stands; write `{{u.id}}`'],
  ])('what is nearly a placeholder is told, and never sent: %s', (request, problem) => {
    expect(problems(`data: { u: perf/users.csv }\nrequest: { ${request} }`)).toEqual([expect.stringContaining(`request.${problem}`)]);
  });

  test.each(['path: "/{id}"', 'path: "/{u}"', 'path: "/{u.other}"', 'path: /, body: "{{#each u}} {{ other . id }} {a.b} ${x}"', "path: /, body: '{\"a\": {\"u\": {\"id\": 1}}}'"])('what is somebody else\'s is sent as it stands: %s', (request) => {
    expect(problems(`data: { u: perf/users.csv }\nrequest: { ${request} }`)).toEqual([]);
  });

  test('leaves a scenario without it as it always was, whatever its body holds', () => {
    const { feed, requests } = scenario('request: { path: /render, body: "Hello {{name}}" }');
    expect(feed).toBeUndefined();
    expect(requests).toEqual([{ method: 'POST', path: '/render', headers: {}, body: 'Hello {{name}}', expect: { status: null, body: null } }]);
  });

  test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a file that is not there', 'data: no.csv\nrequest: /a', {}, ['tailgate.yml:7 targets.api.scenarios.list.data: `no.csv`: there is no such file; null']],
    ['a file outside of the repository', 'data: ../no.csv\nrequest: /a', {}, ['tailgate.yml:7 targets.api.scenarios.list.data: `../no.csv` leaves the repository with `..`; write a path inside the repository']],
    ['another kind of file', 'data: { u: a.xlsx }\nrequest: /a', {}, ['tailgate.yml:7 targets.api.scenarios.list.data.u: `a.xlsx` is neither CSV nor JSON Lines by its name; write a file that ends in `.csv` or `.jsonl`']],
    ['ragged rows, at their lines', 'data: a.csv\nrequest: /a', { 'a.csv': 'a,b\n1,2\n1\n1,2,3\n' }, [
      'a.csv:3 : has 1 value, and the first line names 2 columns; write a comma for each value, also for an empty one',
      'a.csv:4 : has 3 values, and the first line names 2 columns; a value with a comma in it stands in quotes',
    ]],
    ['an empty file', 'data: a.csv\nrequest: /a', { 'a.csv': '\n' }, ['a.csv:null : is empty; write the names of its columns in the first line, and a row of values in each other']],
    ['a file of names only', 'data: a.csv\nrequest: /a', { 'a.csv': 'a,b' }, ['a.csv:1 : has the names of its columns and no row; write a row of values under them']],
    ['semicolons', 'data: a.csv\nrequest: /a', { 'a.csv': 'a;b\n1;2' }, ['a.csv:1 : separates its values with `;`; separate them with commas, as CSV is written']],
    ['columns of one name', 'data: a.csv\nrequest: /a', { 'a.csv': 'a,,a\n1,2,3' }, ['a.csv:1 : has a column without a name; the first line names every column', 'a.csv:1 : names the column `a` twice; rename one of the two']],
    ['lines that are no JSON objects', 'data: a.jsonl\nrequest: /a', { 'a.jsonl': '{"a":1}\n{a}\n[1]\n' }, ['a.jsonl:2 : is not JSON; write one JSON object in each line: `{"id": 1}`', 'a.jsonl:3 : is no JSON object; write one in each line: `{"id": 1}`']],
    ['a name that nothing can be called by', 'data: "2024 users.csv"\nrequest: /a', { '2024 users.csv': users }, ['tailgate.yml:7 targets.api.scenarios.list.data: `2024 users` cannot be used as the name of its data; give it one: `data: { _users: 2024 users.csv }`']],
    ['an unknown column', 'data: { user: perf/users.csv }\nrequest: { path: "/{{user.nmae}}" }', {}, ['tailgate.yml:8 targets.api.scenarios.list.request.path: `{{user.nmae}}`: `perf/users.csv` has no column `nmae`; did you mean `name`?']],
    ['unknown data', 'data: { user: perf/users.csv }\nrequest: { path: /, body: { a: "{{users.id}}" } }', {}, ['tailgate.yml:8 targets.api.scenarios.list.request.body: `{{users.id}}`: there is no data called `users`; did you mean `{{user.id}}`?']],
    ['a row without the value', 'data: a.jsonl\nrequest: { path: "/{{a.x}}" }', { 'a.jsonl': '{"x":1}\n{"y":1}\n' }, ['a.jsonl:2 : has no `x`, which a request uses; every row needs a value; `null` is one']],
    ['a value that no header holds', 'data: a.csv\nrequest: { path: /, headers: { x-a: "{{a.x}}" } }', { 'a.csv': 'x\n1\n"2\r\nx-evil: 1"\n' }, ['a.csv:3 : `x` has a line break or another control character, and stands in a header; take it out, or send it in the body']],
    ['a value that is no path', 'data: { i: perf/items.jsonl }\nrequest: { path: "{{i.link}}" }', {}, ['perf/items.jsonl:3 : `link` is `y`, and stands for a whole path; write it with a leading /, or write the / before the placeholder']],
    ['a number that JSON rounds', 'data: a.jsonl\nrequest: { path: "/{{a.x}}" }', { 'a.jsonl': '{"x":12345678901234567890}' }, ['a.jsonl:1 : `x` is too large to be sent exactly as a number; put it in quotes, or write the whole body as text']],
    ['placeholders without data', 'request: { path: "/{{user.id}}" }', {}, ['tailgate.yml:7 targets.api.scenarios.list.request.path: `{{user.id}}` has nothing to stand for: the scenario has no data and captures nothing; write `data: perf/users.csv` beside the requests, or `capture` in an earlier one']],
    ['placeholders in what is expected', 'data: { u: perf/users.csv }\nrequest: { path: /, expect: { contains: "{{u.id}}" } }', {}, ['tailgate.yml:8 targets.api.scenarios.list.request.expect.contains: `{{u.id}}`: what is expected is the same for every request; write `contains` with a text that every right answer has']],
  ])('with %s is refused', (_, keys, more, expected) => {
    expect(problems(keys, more)).toEqual(expected);
  });
});

describe('captures', () => {
  test('are read with the place of the value', () => {
    expect(scenario(`requests:
  - path: /login
    capture: { token: { json: "$.auth.token" }, next: { header: Location }, sid: { header: set-cookie, regex: "sid=([^;]+)" }, csrf: { regex: "csrf=(\\\\w+)" } }
  - { path: "{{next}}", headers: { authorization: "Bearer {{token}}", cookie: "sid={{sid}}" } }`)).toMatchObject({
      requests: [{ capture: [
        { name: 'token', from: { kind: 'json', path: ['auth', 'token'] } }, { name: 'next', from: { kind: 'header', header: 'location', pattern: null } },
        { name: 'sid', from: { kind: 'header', header: 'set-cookie', pattern: 'sid=([^;]+)' } }, { name: 'csrf', from: { kind: 'body', pattern: 'csrf=(\\w+)' } },
      ] }, { fill: { path: [{ value: { kind: 'captured', name: 'next' }, as: 'path' }] } }],
      feed: { data: [], flows: [{ weight: 1, requests: [0, 1] }] },
    });
  });

  test.each<[string, string, RegExp]>([
    ['used before they are taken', 'requests: [{ path: "/{{a}}" }, { path: /, capture: { a: { json: $.a } } }]', /`\{\{a\}\}` is not captured before this request; only an earlier request/],
    ['used in another entry of a mix', 'requests: [{ path: /, weight: 2, capture: { a: { json: $.a } } }, { path: "/{{a}}" }]', /is not captured before this request/],
    ['with no place', 'requests: [{ path: /, capture: { a: {} } }]', /does not say where the value stands/],
    ['with two places', 'requests: [{ path: /, capture: { a: { json: $.a, header: x } } }]', /stands beside `json`/],
    ['of a body that HEAD has not', 'requests: [{ path: /, method: HEAD, capture: { a: { json: $.a } } }]', /the answer to HEAD has no body/],
    ['by half a regular expression', 'requests: [{ path: /, capture: { a: { regex: "(" } } }]', /is not a regular expression/],
    ['called like no variable', 'requests: [{ path: /, capture: { "a b": { json: $.a } } }]', /`a b` cannot be the name/],
    ['with pipelining', 'requests: [{ path: /, capture: { a: { json: $.a } } }, { path: "/{{a}}" }]\nload: { pipelining: 4 }', /pipelining: sends requests before the answers are there/],
    ['of the only request', 'request: { path: /, capture: { a: { json: $.a } } }', /`capture` belongs at `targets.<name>.scenarios.<name>.requests\[\].capture`/],
    ['mistyped', 'requests: [{ path: /, capture: { token: { json: $.a } } }, { path: "/{{tokne}}" }]', /did you mean `\{\{token\}\}`\?/],
  ])('%s are refused', (_, keys, message) => {
    expect(problems(keys)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a mix', () => {
  test('has weights without a common divisor, and steps', () => {
    expect(scenario('requests:\n  - { weight: 90, path: /a }\n  - { weight: 9, steps: [POST /b, { path: /c }] }\n  - { weight: 9, path: /d }')).toMatchObject({
      requests: [{ path: '/a' }, { path: '/b', method: 'POST' }, { path: '/c' }, { path: '/d' }],
      feed: { flows: [{ weight: 10, requests: [0] }, { weight: 1, requests: [1, 2] }, { weight: 1, requests: [3] }] },
    });
    expect(scenario('requests: [/a, { steps: [/b] }]').feed?.flows).toEqual([{ weight: 1, requests: [0] }, { weight: 1, requests: [1] }]);
  });

  test('without weights is no mix, but requests in turn', () => {
    expect(scenario('requests: [/a, /b]').feed).toBeUndefined();
  });

  test.each<[string, string, RegExp]>([
    ['whose shares would never be met', 'requests: [{ weight: 997, path: /a }, { weight: 991, path: /b }]', /repeat only after 1988 entries/],
    ['with steps and a path', 'requests: [{ steps: [/a], path: /b }]', /path: stands beside `steps`/],
    ['with nothing to send', 'requests: [{ weight: 1 }]', /has neither `path` nor `steps`/],
    ['with a weight of none', 'requests: [{ weight: 0, path: /a }]', /weight: 0 is out of range/],
    ['with a mistake in a step', 'requests: [{ steps: [{ path: /a, body: 1, body-file: x }] }]', /steps\[0\]\.body-file/],
  ])('%s is refused', (_, keys, message) => {
    expect(problems(keys).join('\n')).toMatch(message);
  });
});

test('whatever stands in a file of data, it is read or refused in its line', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'id', '{', '}', ':', '1', '\\', ' ') }), fc.constantFrom('a.csv', 'a.jsonl'), (text, file) => {
    const read = parse(`data: { a: ${file} }\nrequest: { path: "/{{a.id}}", headers: { x: "{{a.id}}" }, body: { v: "{{a.id}}" } }`, { [file]: text });
    if (!read.ok) expect(read.problems.every((one) => one.message !== '' && (one.file === file || one.path !== ''))).toBe(true);
  }));
});
