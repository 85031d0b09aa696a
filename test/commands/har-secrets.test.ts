import { describe, expect, test } from '@jest/globals';
import { readHar } from '../../src/commands/init/har.ts';
import { recordedScenario, type Recorded } from '../../src/commands/init/har-scenario.ts';
import { isRandom } from '../../src/commands/init/har-secrets.ts';
import { harFiles } from '../../src/commands/init/har-text.ts';
import { fc } from '../support/properties.ts';

interface Sent { readonly url?: string; readonly type?: string; readonly body?: string; readonly params?: readonly object[]; readonly encoding?: string; readonly headers?: Readonly<Record<string, string>> }

/** As Chrome writes it, with what it says of its timings and of itself. */
const harOf = (...all: readonly Sent[]): string => JSON.stringify({
  log: {
    version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages: [{ startedDateTime: '2026-10-01T08:00:00.000Z', id: 'page_1', title: 'Shop', pageTimings: {} }],
    entries: all.map(({ url = 'https://shop.test/', type, body, params, encoding, headers = {} }) => ({
      _resourceType: 'fetch', startedDateTime: '2026-10-01T08:00:01.000Z', time: 12.3, timings: {}, cache: {},
      request: {
        method: type === undefined ? 'GET' : 'POST', url, httpVersion: 'h2', headersSize: -1, bodySize: 1, cookies: [{ name: 'sid', value: 'hunter2' }], queryString: [],
        headers: [...Object.entries(headers), ...(type === undefined ? [] : [['content-type', type]])].map(([name, value]) => ({ name, value })),
        ...(type === undefined ? {} : { postData: { mimeType: type, ...(body === undefined ? {} : { text: body }), ...(params === undefined ? {} : { params }), ...(encoding === undefined ? {} : { encoding }) } }),
      },
      response: { status: 200, content: { mimeType: 'application/json', size: 2 } },
    })),
  },
});

function recorded(...all: readonly Sent[]): Recorded {
  const har = readHar(harOf(...all), 'visit.har');
  const found = har.ok ? recordedScenario(har.value, { host: null, assets: false }) : '';
  if (typeof found === 'string') throw new Error(found);
  return found;
}
/** Everything that is written into the repository. */
function written(found: Recorded): string {
  const { scenario, files } = harFiles(found);
  return [scenario, ...files.map(({ text }) => text)].join('\n');
}
const bodyOf = (found: Recorded): unknown => {
  const body = found.requests[0]?.body ?? null;
  return body === null ? null : body.kind === 'json' ? body.value : body.text;
};
const CRLF = '\r\n';
const multipart = (...parts: readonly (readonly [head: string, value: string])[]): string => `${parts.map(([head, value]) => `------WebKitFormBoundary7MA4YWxkTrZu0gW${CRLF}Content-Disposition: form-data; ${head}${CRLF}${CRLF}${value}${CRLF}`).join('')}------WebKitFormBoundary7MA4YWxkTrZu0gW--${CRLF}`;
const MULTIPART = 'multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW';
/** Made up, and of the form that each issuer gives to his. */
const TOKENS = [
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c', `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dc`, `ghp_${'16C7e42F292c6912E7710c838347Ae178B4a'}`,
  `AKIA${'IOSFODNN7EXAMPLE'}`, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'dGhpcyBpcyBhIHNlY3JldCB0b2tlbiEh4Q7k', `xoxb-${'17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy'}`,
  'kR7x2Qp9Vd4Lm8Zt1Ws6Yb3N',
];

describe('a secret is left out', () => {
  test('of a multipart form, with its files', () => {
    const found = recorded({ type: MULTIPART, body: multipart(['name="user"', 'ann'], ['name="password"', 'hunter2'], ['name="meta"', '{"apiKey":"hunter2","n":1}'], [`name="passport"; filename="hunter2.pdf"${CRLF}Content-Type: application/pdf`, 'hunter2']) });
    expect(written(found)).not.toContain('hunter2');
    expect(bodyOf(found)).toBe(multipart(['name="user"', 'ann'], ['name="password"', 'REMOVED'], ['name="meta"', '{"apiKey":"REMOVED","n":1}'], [`name="passport"; filename="file"${CRLF}Content-Type: application/pdf`, 'REMOVED']));
    expect(found.requests[0]?.headers['content-type']).toBe(MULTIPART);
    expect(found.told).toEqual(['the body of / had password, apiKey, the file `passport`: REMOVED stands there now, put in a value for tests']);
  });

  test('of a multipart form that was recorded by its fields only, as Firefox does', () => {
    const found = recorded({ type: 'multipart/form-data; boundary=---------------------------9051914041544843365972754266', params: [{ name: 'user', value: 'ann' }, { name: 'pin', value: 'hunter2' }, { name: 'scan', value: 'hunter2', fileName: 'hunter2.png' }] });
    expect(written(found)).not.toContain('hunter2');
    expect(bodyOf(found)).toContain('name="user"\r\n\r\nann\r\n');
    expect(found.requests[0]?.headers['content-type']).toBe('multipart/form-data; boundary=tailgate-recorded');
  });

  test('with all of a form whose parts cannot be told apart, and of bytes', () => {
    for (const [type, body, encoding] of [['multipart/form-data; boundary=x', '--y\r\nhunter2'], ['application/grpc-web', 'hunter2'], ['application/octet-stream', 'hunter2'], ['text/plain', 'hunter2\0'], ['text/plain', Buffer.from([0xff, 0xd8, 0x68]).toString('base64'), 'base64']] as const) {
      const found = recorded({ type, body, ...(encoding === undefined ? {} : { encoding }) });
      expect(written(found)).not.toMatch(/hunter2|content-type/);
      expect([found.requests[0]?.body, found.told]).toEqual([null, [expect.stringMatching(/^the body of \/ is left out \(.*: what is in it cannot be told; write one for tests into a `body-file`$/)]]);
    }
  });

  test('of XML: elements, attributes, and what stands in them', () => {
    const soap = `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><wsse:UsernameToken><wsse:Username>hunter2</wsse:Username></wsse:UsernameToken></soap:Header>
<soap:Body><login user="ann" password='hunter2'><wsse:Password Type="#PasswordText">hunter2</wsse:Password><note><![CDATA[a < b]]></note><secret><![CDATA[hunter2]]><deep a="hunter2">hunter2</deep></secret>
<param name="api_key">hunter2</param><add key="password" value="hunter2"/><!-- password: hunter2 --><item>4</item></login></soap:Body></soap:Envelope>`;
    const found = recorded({ type: 'text/xml; charset=utf-8', body: soap });
    expect(written(found)).not.toContain('hunter2');
    expect(bodyOf(found)).toContain('<login user="ann" password=\'REMOVED\'><wsse:Password Type="#PasswordText">REMOVED</wsse:Password><note><![CDATA[a < b]]></note>');
    expect(bodyOf(found)).toContain('<item>4</item></login></soap:Body></soap:Envelope>');
    for (const broken of ['<a><password>hunter2', '<password>hunter2</pass', '<a password="hunter2', '<![CDATA[ password=hunter2', '<a></b><token>hunter2</token>']) expect(written(recorded({ type: 'application/xml', body: broken }))).not.toContain('hunter2');
  });

  test.each([
    ['password=hunter2', 'password=REMOVED'],
    ['user: ann\npassword: hunter2 with spaces\nn: 1', 'user: ann\npassword: REMOVED\nn: 1'],
    ['user=ann&password=hunter2&n=1', 'user=ann&password=REMOVED&n=1'],
    ['{"user":"ann","password":"hunter2"}', '{"user":"ann","password":"REMOVED"}'],
    ['{"user":"ann"}\n{"password":"hunter2"}\n', '{"user":"ann"}\n{"password":"REMOVED"}\n'],
    ['{"broken": "ann", "password": "hunter2', '{"broken": "ann", "password": "REMOVED'],
    ['log in with \'token\' => "hunter2", please', 'log in with \'token\' => "REMOVED", please'],
    ['Authorization: Bearer hunter2hunter2', 'Authorization: REMOVED'],
    ['-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----\n', 'REMOVED\n'],
    ['postgres://ann:hunter2@db/shop', 'postgres://REMOVED@db/shop'],
    ['redis://:hunter2@cache:6379', 'redis://REMOVED@cache:6379'],
    ['see http:\\/\\/ann:hunter2@db\\/shop, and https://ann:hunt@er2@db/', 'see http:\\/\\/REMOVED@db\\/shop, and https://REMOVED@db/'],
    ['dsn is ann:hunter2@tcp(127.0.0.1:3306)/shop', 'dsn is REMOVED'],
    ['see ann:hunter2@tcp(127.0.0.1:3306)/shop', 'see REMOVED@tcp(127.0.0.1:3306)/shop'],
    ['hello, my token is: hunter2', 'hello, my token is: REMOVED'],
    ['note: my passphrase: correct horse battery', 'note: my passphrase: REMOVED'],
    ['the password for staging is: hunter2 or so\nthanks', 'the password for staging is: REMOVED\nthanks'],
    ['I think the password was hunter2, was it?', 'I think the password was REMOVED was it?'],
    ['the password for the server is hunter2 ok', 'the password for the server is REMOVED ok'],
    ['use the token hunter2 please', 'use the token REMOVED please'],
    ['see ann:hunter2@db.local, mailto:ann@shop.test and cc:ann@shop.test', 'see REMOVED@db.local, mailto:ann@shop.test and cc:ann@shop.test'],
    ['data:password=hunter2', 'data:password=REMOVED'],
    ['pass_word: hunter2', 'pass_word: REMOVED'],
    ['curl -u ann:hunter2 http://x', 'curl -u ann:REMOVED http://x'],
    ["CREATE USER ann IDENTIFIED BY 'hunter2'", "CREATE USER ann IDENTIFIED BY 'REMOVED'"],
    ["ALTER USER ann PASSWORD 'hunter2';", "ALTER USER ann PASSWORD 'REMOVED';"],
    ['magicLink: https://x/y?t=hunter2', 'magicLink: REMOVED'],
    ['client.login("ann", \'hunter2\')', 'client.login("REMOVED", \'REMOVED\')'],
    ['card 4111 1111 1111 1111, thanks', 'card REMOVED, thanks'],
    ['paid with 5500-0000-0000-0004', 'paid with REMOVED'],
  ])('of plain text: %j', (body, left) => {
    expect(bodyOf(recorded({ type: 'text/plain;charset=UTF-8', body }))).toBe(left);
  });

  test.each([
    ['/cart;jsessionid=0A1B2C3D4E?x=1', '/cart;jsessionid=REMOVED?x=1'],
    ['/map;v=2;token=hunter2/tiles;z=3', '/map;v=2;token=REMOVED/tiles;z=3'],
    ['/reset-password/a1b2c3d4', '/reset-password/REMOVED'],
    ['/invite/kXbQzRtY', '/invite/REMOVED'],
    ['/verify/550e8400-e29b-41d4-a716-446655440000', '/verify/REMOVED'],
    ['/a/b?next=%2Fhome%3Ftoken%3Dhunter2%26n%3D1', '/a/b?next=%2Fhome%3Ftoken%3DREMOVED%26n%3D1'],
    ['/a?user[password]=hunter2&filter[name]=x', '/a?user[password]=REMOVED&filter[name]=x'],
    ['/g?variables=%7B%22pin%22%3A1234%2C%22n%22%3A1%7D', '/g?variables=%7B%22pin%22%3A%22REMOVED%22%2C%22n%22%3A1%7D'],
    ['/maps?key=0123456789abcdef0&q=berlin', '/maps?key=REMOVED&q=berlin'],
    ['/maps?key=hunter2&q=berlin', '/maps?key=REMOVED&q=berlin'],
    ['/trpc/auth.login?batch=1&input=%7B%220%22%3A%22hunter2%22%7D', '/trpc/auth.login?batch=1&input=REMOVED'],
    ['/a/password/hunter2', '/a/password/REMOVED'],
    ['/a/password/hunter', '/a/password/REMOVED'],
    ['/pin/1234/items', '/pin/REMOVED/items'],
    ['/login/pw=hunter2/a', '/login/pw=REMOVED/REMOVED'],
    ['/login/ann/hunter2', '/login/REMOVED/REMOVED'],
    ['/api/users/sign-in/user=ann&p=hunter2', '/api/users/sign-in/user=ann&p=REMOVED'],
    ['/logIn;u=hunter2', '/logIn;u=REMOVED'],
    ['/login?u=hunter2&email=ann@shop.test&next=%2Fhome', '/login?u=REMOVED&email=ann@shop.test&next=%2Fhome'],
    ['/graphql?query=mutation{login(u:"a",p:"hunter2"){t}}&page=2', `/graphql?query=${encodeURIComponent('mutation{login(u:"REMOVED",p:"REMOVED"){t}}')}&page=2`],
    ['/login/user=ann&pass_word=hunter2', '/login/user=ann&pass_word=REMOVED'],
    ['/login/user=ann,pw%3Dhunter2', '/login/user=ann,pw%3DREMOVED'],
    ['/rpc/token:hunter2', '/rpc/token:REMOVED'],
    ['/pay/4111111111111111/confirm', '/pay/REMOVED/confirm'],
    ['/a?pass_word=hunter2', '/a?pass_word=REMOVED'],
    ['/a?Pass-Word=hunter2', '/a?Pass-Word=REMOVED'],
    ['/a?userPass=hunter2', '/a?userPass=REMOVED'],
    ['/a?pwdHash=hunter2', '/a?pwdHash=REMOVED'],
    ['/a/ann:hunter2@db/b', '/a/REMOVED%40db/b'],
    ['/a?to=//ann:hunter2@db/b', '/a?to=REMOVED'],
    ['/a?state=hunter2', '/a?state=REMOVED'],
    ['/cb?state=berlin&client_id=7', '/cb?state=REMOVED&client_id=7'],
    ['/saml?RelayState=berlin', '/saml?RelayState=REMOVED'],
    ['/a?PHPSESSID=hunter2', '/a?PHPSESSID=REMOVED'],
    ['/a?to=https%3A%2F%2Fann%3Ahunter2%40b.test%2F', '/a?to=REMOVED'],
    ['/a?eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0=1', '/a?REMOVED=1'],
  ])('of an address: %s', (sent, left) => {
    const found = recorded({ url: `https://shop.test${sent}` });
    expect(found.requests[0]?.path).toBe(left);
    expect(found.told).toHaveLength(1);
  });

  test.each(TOKENS)('by what it looks like, wherever it stands: %s', (token) => {
    for (const sent of [
      { url: `https://shop.test/a/${token}/b` }, { url: `https://shop.test/a?b=${encodeURIComponent(token)}` }, { url: `https://shop.test/a?${token}` }, { url: `https://shop.test/a;b=${token}` },
      { type: 'application/json', body: JSON.stringify({ a: [{ b: token }], c: `see ${token}` }) }, { type: 'application/x-www-form-urlencoded', body: `a=${token}` }, { type: MULTIPART, body: multipart(['name="a"', token]) },
      { type: 'application/xml', body: `<a b="${token}">${token}</a>` }, { type: 'text/plain', body: `hello ${token}, bye` }, { url: 'https://shop.test/a', headers: { Prefer: token } },
    ] satisfies readonly Sent[]) expect(written(recorded(sent))).not.toContain(token.slice(6));
  });

  test('of JSON under a key that says so, however deep, and in texts that are JSON themselves', () => {
    const found = recorded({ type: 'application/json', body: JSON.stringify({
      credentials: { user: 'hunter2', parts: [{ value: 'hunter2', n: 42424242 }], remember: true, none: null }, tokens: ['hunter2'], fields: [{ name: 'password', value: 'hunter2' }, { name: 'city', value: 'Berlin' }],
      payload: JSON.stringify({ password: 'hunter2', page: 2 }), max_tokens: 5, author: 'me', otp: 42424242,
    }) });
    expect(bodyOf(found)).toEqual({
      credentials: { user: 'REMOVED', parts: [{ value: 'REMOVED', n: 'REMOVED' }], remember: true, none: null }, tokens: ['REMOVED'], fields: [{ name: 'password', value: 'REMOVED' }, { name: 'city', value: 'Berlin' }],
      payload: '{"password":"REMOVED","page":2}', max_tokens: 5, author: 'me', otp: 'REMOVED',
    });
  });

  test('of a GraphQL request: in variables whatever they are called, and in the query itself', () => {
    const of = (body: unknown): unknown => bodyOf(recorded({ type: 'application/json', body: JSON.stringify(body) }));
    expect(of({ query: 'mutation Change($u: ID!, $p: String!) { change(user: $u, newPassword: $p) { ok } }', variables: { u: '7', p: 'hunter2' } })).toMatchObject({ variables: { u: '7', p: 'REMOVED' } });
    expect(of([{ operationName: 'SignIn', query: 'mutation SignIn($a: String!, $b: String!) { signIn(a: $a, b: $b) { id } }', variables: { a: 'ann', b: 'hunter2' } }])).toMatchObject([{ variables: { a: 'REMOVED', b: 'REMOVED' } }]);
    expect(of({ query: 'mutation { login(user: "ann", password: "hunter2") { token } }' })).toEqual({ query: 'mutation { login(user: "ann", password: "REMOVED") { token } }' });
    expect(of({ query: 'query Items($first: Int!, $token: String) { items(first: $first, after: $token) { name } }', variables: { first: 10 } })).toEqual({ query: 'query Items($first: Int!, $token: String) { items(first: $first, after: $token) { name } }', variables: { first: 10 } });
    expect(bodyOf(recorded({ type: 'application/graphql', body: 'mutation { login(password: "hunter2") }' }))).toBe('mutation { login(password: "REMOVED") }');
    const persisted = { operationName: 'Items', variables: { first: 10 }, extensions: { persistedQuery: { version: 1, sha256Hash: TOKENS[4] } } };
    expect(of(persisted)).toEqual(persisted);
  });

  test.each([
    ['/api/auth/login', 'application/json', '{"u":"ann","p":"hunter2","remember":true,"grant_type":"x"}', '{"u":"REMOVED","p":"REMOVED","remember":true,"grant_type":"x"}'],
    ['/login', 'application/json', '["ann","hunter2"]', '["REMOVED","REMOVED"]'],
    ['/login', 'application/json', '{"user":{"email":"ann@shop.test","pw":"hunter2","answers":[{"n":1,"email":["hunter2"]}]}}', '{"user":{"email":"ann@shop.test","pw":"REMOVED","answers":[{"n":"REMOVED","email":["REMOVED"]}]}}'],
    ['/users/sign_in', 'application/json', '{"identifier":"ann","value":"hunter2"}', '{"identifier":"REMOVED","value":"REMOVED"}'],
    ['/register/step2', 'application/json', '{"user":"ann","answer":"hunter2"}', '{"user":"ann","answer":"REMOVED"}'],
    ['/login', 'application/json', '"hunter2"', 'REMOVED'],
    ['/login', 'application/x-www-form-urlencoded', 'u=ann&p=hunter2&user[email]=ann%40shop.test', 'u=REMOVED&p=REMOVED&user[email]=ann%40shop.test'],
    ['/login', '', 'u=ann&p=hunter2', 'u=REMOVED&p=REMOVED'],
    ['/login', 'text/plain', 'ann:hunter2', 'REMOVED'],
    ['/login', 'text/plain', '{"p":"hunter2"}', '{"p":"REMOVED"}'],
    ['/session', 'application/json', '{"p":"hunter2"}', '{"p":"REMOVED"}'],
    ['/oauth/token', 'application/json', '{"p":"hunter2"}', '{"p":"REMOVED"}'],
    ['/otp/verify', 'application/json', '{"v":123456}', '{"v":"REMOVED"}'],
    ['/auth/local', 'application/json', '{"p":"hunter2"}', '{"p":"REMOVED"}'],
    ['/j_security_check', 'application/json', '{"p":"hunter2"}', '{"p":"REMOVED"}'],
    ['/login', 'application/xml', '<?xml version="1.0"?>\n<a b="hunter2"><c>hunter2</c></a>', '<?xml version="1.0"?>\n<a b="REMOVED"><c>REMOVED</c></a>'],
    ['/login', MULTIPART, multipart(['name="u"', 'hunter2'], ['name="email"', 'ann@shop.test']), multipart(['name="u"', 'REMOVED'], ['name="email"', 'ann@shop.test'])],
    ['/graphql', 'application/graphql', 'mutation { s:signIn(u:"ann", p:"hunter2") { t } items(first: 10, name: "red") { id } }', 'mutation { s:signIn(u:"REMOVED", p:"REMOVED") { t } items(first: 10, name: "red") { id } }'],
    ['/graphql', 'application/graphql', 'mutation { login(input: {email: "ann@shop.test", u: ["hunter2" "hunter2"], p: """hunter2""", n: 4242, on: true, v: $v}) { t } }', 'mutation { login(input: {email: "ann@shop.test", u: ["REMOVED" "REMOVED"], p: """REMOVED""", n: "REMOVED", on: true, v: $v}) { t } }'],
    ['/api/v1/login/v2/step-2/b', 'application/json', '{"b":"hunter2"}', '{"b":"REMOVED"}'],
    ['/trpc/auth.login?batch=1', 'application/json', '{"0":{"json":{"b":"hunter2"}}}', '{"0":{"json":{"b":"REMOVED"}}}'],
    ['/index.php?route=account/login', 'application/x-www-form-urlencoded', 'a=ann&b=hunter2', 'a=REMOVED&b=REMOVED'],
    ['/rpc', 'application/json', '{"id":7,"action":"login","user":"ann","b":"hunter2","c":{"d":["hunter2"]}}', '{"id":7,"action":"login","user":"ann","b":"REMOVED","c":{"d":["REMOVED"]}}'],
    ['/rpc', 'application/x-www-form-urlencoded', 'action=login&user=ann&b=hunter2', 'action=login&user=ann&b=REMOVED'],
    ['/graphql', 'application/graphql', 'mutation L($i: In = {p: "hunter2"}) { login(i: $i) { t } }', 'mutation L($i: In = {p: "REMOVED"}) { login(i: $i) { t } }'],
    ['/graphql', 'application/graphql', 'mutation { login, # (a)\n (a: 1, # a )\n p: "hunter2") { t } }', 'mutation { login, # (a)\n (a: "REMOVED", # a )\n p: "REMOVED") { t } }'],
    ['/graphql', 'application/graphql', 'mutation { tokenCreate(a: "hunter2") { t } login(b: "hunter2', 'mutation { tokenCreate(a: "REMOVED") { t } login(b: "REMOVED"'],
  ])('of what a call that signs in is given, whatever it is called: %s, %s, %j', (at, type, body, left) => {
    const found = recorded({ url: `https://shop.test${at}`, type, body });
    expect(typeof bodyOf(found) === 'string' ? bodyOf(found) : JSON.stringify(bodyOf(found))).toBe(left);
    expect(found.told.at(-1)).toMatch(/^the body of .* had .*: REMOVED stands there now/u);
  });

  test.each([
    '2fa', '2fa_code', 'twofa', 'tfa', 'two_factor', 'twoFactorCode', 'secondFactor', 'one_time_code', 'onetimecode', 'backup_code', 'unlockCode', 'doorCode', 'user_code', 'device_code', 'sms', 'mnemonic', 'seedPhrase', 'recoveryPhrase', 'psw', 'pswd', 'userpass', 'oldpw', 'client_assertion',
    'sess', '.ASPXAUTH', 'refresh', 'connectionString', 'dsn', 'webhookUrl', 'magicLink', 'cvc2', 'passportNumber', 'heslo', 'haslo', 'wachtwoord', 'salasana', 'parola', 'lozinka', 'пароль', '密码', 'パスワード',
  ])('under the name %s', (name) => {
    expect(bodyOf(recorded({ type: 'application/json', body: JSON.stringify({ [name]: 'hunter2' }) }))).toEqual({ [name]: 'REMOVED' });
    expect(written(recorded({ type: 'application/x-www-form-urlencoded', body: new URLSearchParams({ [name]: 'hunter2', a: '1' }).toString() }))).not.toContain('hunter2');
  });

  test('beside a password, where it is given once more', () => {
    expect(bodyOf(recorded({ type: 'application/json', body: '{"password":"hunter2","confirm":"hunter2","new":"hunter2"}' }))).toEqual({ password: 'REMOVED', confirm: 'REMOVED', new: 'REMOVED' });
    expect(bodyOf(recorded({ type: 'application/x-www-form-urlencoded', body: 'user[pwd]=hunter2&user[confirmation]=hunter2&n=1' }))).toBe('user[pwd]=REMOVED&user[confirmation]=REMOVED&n=1');
    expect(bodyOf(recorded({ type: 'application/json', body: '{"order":7,"confirm":"yes","new":"red"}' }))).toEqual({ order: 7, confirm: 'yes', new: 'red' });
  });

  test('of a call whose arguments have no names', () => {
    const of = (body: unknown): unknown => bodyOf(recorded({ type: 'application/json', body: JSON.stringify(body) }));
    expect(of({ jsonrpc: '2.0', id: 1, method: 'user.login', params: ['ann', 'hunter2', { remember: true, name: 'x' }] })).toEqual({ jsonrpc: '2.0', id: 1, method: 'user.login', params: ['REMOVED', 'REMOVED', { remember: true, name: 'REMOVED' }] });
    expect(of([{ method: 'items.list', params: ['red', 10] }, { method: 'walletpassphrase', params: ['hunter2', 60] }])).toEqual([{ method: 'items.list', params: ['red', 10] }, { method: 'walletpassphrase', params: ['REMOVED', 'REMOVED'] }]);
    expect(of({ method: 'call', params: { service: 'common', method: 'login', args: ['db', 'ann', 'hunter2'] } })).toEqual({ method: 'call', params: { service: 'common', method: 'login', args: ['REMOVED', 'REMOVED', 'REMOVED'] } });
    expect(of({ jsonrpc: '2.0', method: 'call', params: ['common', 'login', ['db', 'hunter2']] })).toEqual({ jsonrpc: '2.0', method: 'call', params: ['common', 'login', ['REMOVED', 'REMOVED']] });
    expect(of([['X-Api-Key', 'hunter2'], ['page', '2']])).toEqual([['X-Api-Key', 'REMOVED'], ['page', '2']]);
    expect(of([{ op: 'replace', path: '/user/pin', value: 'hunter2' }, { op: 'add', path: '/user/name', value: 'ann' }, { type: 'password', value: 'hunter2' }])).toEqual([{ op: 'replace', path: '/user/pin', value: 'REMOVED' }, { op: 'add', path: '/user/name', value: 'ann' }, { type: 'password', value: 'REMOVED' }]);
    for (const xml of ['<methodCall><methodName>login</methodName><params><param><value><string>hunter2</string></value></param></params></methodCall>', '<a:login><arg0>ann</arg0><arg1>hunter2</arg1></a:login>']) expect(written(recorded({ type: 'text/xml', body: xml }))).not.toContain('hunter2');
  });

  test('of numbers of cards, and not of other numbers', () => {
    for (const card of ['4111111111111111', '5500000000000004', '340000000000009', '30000000000004', '6011000000000004', '3530111333300000', '4000 0000 0000 0002', '6304000000000000018']) {
      for (const body of [`{"n":"${card}"}`, `{"note":"it is ${card}."}`, ...(card.includes(' ') ? [] : [`{"n":${card}}`, `{"n":[1, ${card}], "big": 12345678901234567890}`])]) {
        const found = recorded({ type: 'application/json', body });
        expect([written(found).includes(card.slice(0, 8)), found.told]).toEqual([false, [expect.stringContaining('REMOVED stands there now')]]);
      }
    }
    const others = '{"order":4111111111111112,"at":1764000000000,"us":1764000000000000,"id":"20261001123456","price":41111111.11111111,"uuid":"550e8400-e29b-41d4-a716-446655440000"}';
    expect(recorded({ type: 'application/json', body: others }).told).toEqual([]);
  });

  test('of keys of JSON, of what a header and a type say, and of who the address says is asking', () => {
    const found = recorded({ url: 'https://ann:hunter2@shop.test/', type: 'application/json; charset=utf-8; token=hunter2', body: JSON.stringify({ sessions: 1, [TOKENS[2] ?? '']: { a: 1 }, [TOKENS[3] ?? '']: 2 }), headers: { Prefer: 'token=hunter2' } });
    expect(written(found)).not.toMatch(/hunter2|ghp_|AKIA/);
    expect(bodyOf(found)).toEqual({ sessions: 1, REMOVED: { a: 1 }, 'REMOVED-2': 2 });
    expect(found.requests[0]?.headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
    expect(found.told[0]).toContain('user and password in the address (1), prefer (1)');
  });

  test('and said, however many they are, in one line each and without signs that a terminal obeys', () => {
    const told = recorded(...Array.from({ length: 23 }, (_, i): Sent => ({ url: `https://shop.test/p${i}?${Array.from({ length: 42 }, (_one, j) => `token%1B%0A${j}=x`).join('&')}` }))).told;
    expect(told).toHaveLength(21);
    expect(told[0]).toBe(`the query of /p0 had ${Array.from({ length: 40 }, (_, j) => `token ${j}`).join(', ')} and 2 more: REMOVED stands there now, put in a value for tests`);
    expect(told[20]).toBe('secrets stood in 3 more places: search for REMOVED in what is written');
  });

  test('of what cannot be read, anywhere', () => {
    const place = fc.constantFrom<(secret: string) => Sent>(
      (s) => ({ url: `https://shop.test/?a=1&password=${encodeURIComponent(s)}` }), (s) => ({ type: 'application/json', body: JSON.stringify({ a: [{ secret: [{ b: s }] }] }) }), (s) => ({ type: 'text/plain', body: JSON.stringify({ password: s }) }),
      (s) => ({ type: 'application/x-www-form-urlencoded', body: `a=1&token=${encodeURIComponent(s)}` }), (s) => ({ type: MULTIPART, body: multipart(['name="token"', s]) }), (s) => ({ type: 'text/xml', body: `<a><token><b>${s}</b></token></a>` }),
      (s) => ({ url: 'https://shop.test/login', type: 'application/json', body: JSON.stringify([{ a: { b: s } }]) }), (s) => ({ url: 'https://shop.test/login', type: 'text/plain', body: s }), (s) => ({ url: 'https://shop.test/login', type: 'application/x-www-form-urlencoded', body: `a=${encodeURIComponent(s)}` }),
      (s) => ({ type: 'application/json', body: JSON.stringify({ query: `mutation { login(a: ${JSON.stringify(s)}) { b } }` }) }), (s) => ({ url: `https://shop.test/login/${encodeURIComponent(s)}` }),
      (s) => ({ type: 'application/json', body: JSON.stringify({ query: '{ x }', variables: { input: { password: s } } }) }),
    );
    fc.assert(fc.property(place, fc.string({ unit: fc.constantFrom(...'abcXYZ019 -_.,;:!?/+='), minLength: 1, maxLength: 30 }), (of, text) => {
      const secret = `Qz${text}zQ`;
      expect(written(recorded(of(secret)))).not.toContain(secret);
    }), { numRuns: 300 });
  });
});

describe('what is no secret stays', () => {
  test.each([
    '/items/550e8400-e29b-41d4-a716-446655440000', '/items/507f1f77bcf86cd799439011', '/orders/20261001123456', '/articles/how-to-make-a-good-pizza-in-2024', '/docs/GettingStartedWithTheNewestVersion2024', '/sessions/42', '/keys/product-12', '/verify/email', '/token/refresh', '/password/reset', '/users/7/password/change', '/api/token/verify',
    '/search?q=red+shoes&sort=price-asc&page=2&author=ann&max_tokens=5', '/a?filter%5Bname%5D=x&ids=1,2,3', '/a?from=2026-10-01T00:00:00.000Z&to=2026-10-02', '/a?key=name', '/catalogue/internationalisation-and-localisation', '/a;v=1;lang=de/b', '/orders?state=open&key=createdAt', '/a?state=CA', '/a?state=in_progress', '/a?state=New+York', '/a?state=step-2', '/a?bypass_width=2', '/time:12/a=b', '/at/12:30@cafe', '/a?mail=mailto:ann@shop.test',
    '/login', '/login/callback', '/login/oauth/authorize?client_id=7&scope=read', '/login/v1/index.html', '/bloginfo/ann', '/catalogindex/a7', '/login?next=%2Fhome&lang=de', '/sessions?page=2&sort=name', '/auth/me', '/a?refresh=true&compass=north&postal_code=10115',
  ])('of an address: %s', (sent) => {
    const found = recorded({ url: `https://shop.test${sent}` });
    expect([found.requests[0]?.path, found.told]).toEqual([sent, []]);
  });

  test.each([
    ['application/json', '{"name":"ann","items":[{"sku":"A-1","n":2}],"note":"a plain sentence: nothing = to hide","on":true}'],
    ['application/json', '{"countryCode":"DE","statusCode":200,"notify":{"sms":true,"2fa":false},"refresh":"true","news":"x","description":"see (a) and \\"b\\""}'], ['application/graphql', 'mutation { addItem(name: "red", n: 2) { id } }'],
    ['application/json', '{"action":"addToCart","b":"red"}'], ['application/json', '{"action":"find","next":"/login","b":"red"}'],
    ['text/plain', 'just some words, and more of them\nwith: a colon'], ['text/plain', 'the password is wrong. a session is open for me'], ['application/json', '["register now",["a","b"],["email","name"]]'], ['application/graphql', '{ login { token address1 session2name } }'], ['application/json', '{"state":"open","key":"user.name","method":"items.find","params":["red","blue"]}'], ['application/x-www-form-urlencoded', 'a=1&b=red+shoes&c=%C3%A4'],
    ['application/xml', '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a xmlns:b="http://x/y"><b:c d="1">text &amp; more</b:c><e/></a>\n'], [MULTIPART, multipart(['name="a"', 'one\r\ntwo'], ['name="b"', ''])],
  ])('of a body of %s', (type, body) => {
    const found = recorded({ type, body });
    expect([typeof bodyOf(found) === 'string' ? bodyOf(found) : JSON.stringify(bodyOf(found)), found.told]).toEqual([body, []]);
  });

  test.each(['/sessions/42', '/checkout-sessions', '/bloginfo', '/orders', '/orders?next=/login'])('of the body that is sent to %s', (at) => {
    const body = '{"title":"a talk","n":7}';
    expect(JSON.stringify(bodyOf(recorded({ url: `https://shop.test${at}`, type: 'application/json', body })))).toBe(body);
  });

  test('most of what is drawn is told from what is written', () => {
    const drawn = (alphabet: string, length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
    const share = (one: fc.Arbitrary<string>): number => fc.sample(one, { numRuns: 1000, seed: 7 }).filter(isRandom).length / 1000;
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    expect(share(drawn(`${letters}${letters.toUpperCase()}0123456789-_`, 32))).toBeGreaterThan(0.97);
    expect(share(drawn('0123456789abcdef', 32))).toBeGreaterThan(0.97);
    expect(share(drawn(`${letters}0123456789`, 26))).toBeGreaterThan(0.9);
    expect(share(fc.array(fc.constantFrom('order', 'list', 'customer', 'price', 'summer', 'sale', 'new', 'york', 'report', '2024', '12'), { minLength: 5, maxLength: 9 }).map((words) => words.join('-')))).toBe(0);
  });
});
