import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../src/github/refusal.ts';
import { fc } from '../support/properties.ts';

interface Answer {
  readonly status: number;
  readonly message?: string;
  readonly errors?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly path?: string;
  readonly data?: unknown;
}

/** As octokit throws them. */
function httpError({ status, message = 'No', errors, headers = {}, method = 'POST', path = '/repos/acme/shop/issues/7/comments', data = { message, ...(errors && { errors }) } }: Answer): Error {
  return Object.assign(new Error(message), { name: 'HttpError', status, request: { method, url: `https://api.github.com${path}?page=2`, headers: {} }, response: { status, headers, data } });
}

const said = (answer: Answer): unknown => {
  const refusal = refusalOf(httpError(answer));
  return refusal && `${refusal.kind}: ${refusal.message}`;
};

describe('a permission that is missing', () => {
  const message = 'Resource not accessible by integration';
  test.each([
    ['POST', '/repos/acme/shop/issues/7/comments', 'write comments (the job needs `permissions: pull-requests: write`)'],
    ['PATCH', '/repos/acme/shop/issues/comments/9', 'write comments (the job needs `permissions: pull-requests: write`)'],
    ['GET', '/repos/acme/shop/issues/7/comments', 'read comments (the job needs `permissions: pull-requests: read`)'],
    ['POST', '/repos/acme/shop/check-runs', 'write checks (the job needs `permissions: checks: write`)'],
    ['GET', '/repos/acme/shop/commits/0123/check-runs', 'read checks (the job needs `permissions: checks: read`)'],
    ['POST', '/repos/acme/shop/git/blobs', 'write the contents of the repository (the job needs `permissions: contents: write`)'],
    ['GET', '/repos/acme/shop/compare/a...b', 'read the contents of the repository (the job needs `permissions: contents: read`)'],
    ['GET', '/repos/acme/shop/commits/0123/pulls', 'read pull requests (the job needs `permissions: pull-requests: read`)'],
    ['GET', '/repos/acme/shop/pulls/7', 'read pull requests (the job needs `permissions: pull-requests: read`)'],
    ['GET', '/repos/acme/shop/actions/runs/7/artifacts', 'read runs and their artifacts (the job needs `permissions: actions: read`)'],
    ['PUT', '/repos/acme/shop/unheard-of', 'PUT /repos/acme/shop/unheard-of'],
  ])('of %s %s is named', (method, path, what) => {
    expect(said({ status: 403, message, method, path })).toBe(`forbidden: the token may not ${what}: ${message}`);
  });

  test('is that which GitHub names, where it does', () => {
    expect(said({ status: 403, message, path: '/repos/acme/shop/git/trees', headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' } }))
      .toBe(`forbidden: the token may not write the contents of the repository (the job needs \`permissions: contents: write, workflows: write\`): ${message}`);
    expect(said({ status: 403, message, headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } })).toContain('(the job needs `permissions: pull-requests: write`)');
    expect(said({ status: 403, message, headers: { 'x-accepted-github-permissions': '`](https://example.com)' } })).toContain('(the job needs `permissions: pull-requests: write`)');
  });

  test('is not what is wrong with a locked issue or an archived repository', () => {
    for (const other of ['Unable to create comment because issue is locked', 'Repository was archived so is read-only'])
      expect(said({ status: 403, message: other })).toBe(`forbidden: the token may not POST /repos/acme/shop/issues/7/comments: ${other}`);
  });
});

describe('a text that is too long', () => {
  test.each([
    ['Validation Failed', [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long (maximum is 65536 characters)' }]],
    ['Validation Failed', ['body is too long']],
    ['Invalid request.\n\nOnly 65535 characters are allowed; 70000 were supplied.', undefined],
  ])('is told from other mistakes (%j)', (message, errors) => {
    expect(said({ status: 422, message, ...(errors && { errors }) })).toMatch(/^too-long: GitHub does not take POST \/repos/);
  });

  test('and other mistakes from it', () => {
    expect(said({ status: 422, message: 'Validation Failed', errors: [{ resource: 'CheckRun', code: 'missing_field', field: 'title' }] })).toBe('invalid: GitHub does not take POST /repos/acme/shop/issues/7/comments: Validation Failed (missing_field)');
  });
});

describe('a limit', () => {
  const limits = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse('2100-01-01T12:34:56Z') / 1000) };
  test('of the hour is told with its end', () => {
    expect(said({ status: 403, message: 'API rate limit exceeded for installation.', headers: limits })).toMatch(/^limited: GitHub's rate limit is used up until 2100-01-01T12:3\dZ: API rate limit exceeded for installation$/);
  });

  test('of a moment is told with its pause, whatever stands in the headers of every answer', () => {
    expect(said({ status: 403, message: 'You have exceeded a secondary rate limit.', headers: { ...limits, 'x-ratelimit-remaining': '4000', 'retry-after': '100' } })).toBe('limited: GitHub\'s rate limit is used up for 100 s: You have exceeded a secondary rate limit');
    expect(said({ status: 429, message: 'Slow down', headers: { ...limits, 'x-ratelimit-remaining': '4000' } })).toBe('limited: GitHub\'s rate limit is used up: Slow down');
  });

  test('of queries is one too', () => {
    const limited = Object.assign(new Error('GraphQL Rate Limit Exceeded'), { response: { data: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } } });
    expect(refusalOf(limited)).toMatchObject({ kind: 'limited', status: 200 });
    const forbidden = Object.assign(new Error('Request failed'), { name: 'GraphqlResponseError', response: { data: null }, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] });
    expect(refusalOf(forbidden)).toEqual({ kind: 'forbidden', status: 200, message: 'GitHub does not answer a query: Resource not accessible by integration' });
  });
});

test('no answer at all is told by its reason, and without what stands in a query', () => {
  const lost = Object.assign(new Error('read ECONNRESET'), { name: 'HttpError', status: 500, request: { method: 'GET', url: 'https://api.github.com/repos/acme/shop/git/ref/heads%2Fmain?secret=1' } });
  expect(refusalOf(lost)).toEqual({ kind: 'unavailable', status: null, message: 'GitHub gave no answer to GET /repos/acme/shop/git/ref/heads/main: read ECONNRESET' });
});

test('a bug is none, whatever it looks like', () => {
  for (const bug of [new TypeError('x is not a function'), new RangeError('no'), Object.assign(new Error('ENOENT'), { code: 'ENOENT', status: 'no number' }), Object.assign(new Error('no'), { status: 403 }), new AggregateError([new Error('no')]), null, undefined, 'HttpError', { name: 'HttpError', status: 403, request: {}, response: {} }])
    expect(refusalOf(bug)).toBeNull();
});

test('a stop is told as one', () => {
  expect(refusalOf(new DOMException('aborted', 'AbortError'))).toMatchObject({ kind: 'unavailable', status: null });
  expect(refusalOf(Object.assign(new Error('aborted'), { name: 'AbortError' }))).toMatchObject({ kind: 'unavailable', status: null });
});

test('whatever an answer holds, there is one short clean line', () => {
  const header = fc.dictionary(fc.constantFrom('retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-accepted-github-permissions'), fc.oneof(fc.string(), fc.constantFrom('0', '1e308', '-1', '99999999999999999', 'Infinity'), fc.nat().map(String)));
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 250, maxLength: 400 }), fc.constantFrom('::error::no', '\u202eevil\u2066\n\r\u2028x', '%0A::set-output', '\ud83d'.repeat(300)));
  const answers = fc.record({
    status: fc.integer({ min: 100, max: 599 }), headers: header, method: fc.constantFrom('POST', 'GET'), path: fc.oneof(fc.webPath(), fc.constantFrom('/%', '/%E0%A4%A', '/%0A::error::x', '/%E2%80%AE')),
    data: fc.oneof(fc.anything(), fc.record({ message: fc.oneof(texts, fc.anything()), errors: fc.oneof(fc.anything(), fc.array(fc.oneof(texts, fc.record({ message: fc.oneof(texts, fc.anything()), code: fc.anything() })))) })),
  });
  fc.assert(fc.property(answers, (answer) => {
    const refusal = refusalOf(httpError(answer));
    expect(refusal?.message).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{1,1200}$/u);
    expect(refusal?.message).not.toMatch(/\s{2}|^\s|\s$/);
  }), { numRuns: 500 });
});
