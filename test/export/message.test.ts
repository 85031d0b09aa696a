import { describe, expect, test } from '@jest/globals';
import { message, type Message, type Told } from '../../src/export/message.ts';
import { occasionsOf } from '../../src/export/occasion.ts';

const told = (over: Partial<Told> = {}): Told => ({
  occasion: 'fail', outcome: 'fail', reason: 'latency.p99 of api/list: +14 % (10 % allowed), and 1 more beyond what is allowed', sentences: ['latency.p99 of api/list: +14 %', 'cpu of api/list: +9 %'],
  project: null, repository: 'acme/shop', branch: 'main', commit: '4c1d9f0e7a2b3c4d5e6f708192a3b4c5d6e7f809', pullRequest: null, url: 'https://github.com/acme/shop/actions/runs/7/attempts/1', ...over,
});

/** Everything that is shown. */
const textsOf = ({ text, blocks }: Message): readonly string[] => [text, ...blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : block.elements.map((one) => one.text)))];

describe('what is told', () => {
  test('names outcome, place and reason, the figures, and where to read more', () => {
    expect(message(told())).toEqual({
      text: ':x: Tailgate: Fail on acme/shop `main`: latency.p99 of api/list: +14 % (10 % allowed), and 1 more beyond what is allowed',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', verbatim: true, text: ':x: *Tailgate: Fail* on acme/shop `main`\nlatency.p99 of api/list: +14 % (10 % allowed), and 1 more beyond what is allowed' } },
        { type: 'section', text: { type: 'mrkdwn', verbatim: true, text: '• latency.p99 of api/list: +14 %\n• cpu of api/list: +9 %' } },
        { type: 'context', elements: [{ type: 'mrkdwn', verbatim: true, text: 'commit `4c1d9f0e7a` · <https://github.com/acme/shop/actions/runs/7/attempts/1|the job and its report>' }] },
      ],
    });
  });

  test('a recovery begins with what matters, names no figures, and has the link', () => {
    const { text, blocks } = message(told({ occasion: 'recovery', outcome: 'pass', reason: 'nothing was compared: no comparison was asked for; absolute limits only (one, and it is kept)' }));
    expect(text).toBe(':white_check_mark: Tailgate: Recovered on acme/shop `main`: nothing fails any more');
    expect(blocks).toEqual([
      { type: 'section', text: expect.objectContaining({ text: ':white_check_mark: *Tailgate: Recovered* on acme/shop `main`\nnothing fails any more\nnothing was compared: no comparison was asked for; absolute limits only (one, and it is kept)' }) },
      { type: 'context', elements: [expect.objectContaining({ text: expect.stringContaining('|the job and its report>') })] },
    ]);
  });

  test('a pull request has its number, and a gate its name', () => {
    expect(message(told({ pullRequest: 12, branch: 'faster', project: 'web' })).text).toContain('Tailgate (web): Fail on acme/shop #12 `faster`: ');
  });

  test('nothing is made up where nothing is known', () => {
    expect(message(told({ repository: null, branch: null, commit: null, url: null, sentences: [] }))).toEqual({
      text: ':x: Tailgate: Fail: latency.p99 of api/list: +14 % (10 % allowed), and 1 more beyond what is allowed',
      blocks: [{ type: 'section', text: expect.objectContaining({ text: ':x: *Tailgate: Fail*\nlatency.p99 of api/list: +14 % (10 % allowed), and 1 more beyond what is allowed' }) }],
    });
  });
});

describe('what Slack takes', () => {
  test('never more than 3,000 characters in a block, nor 50 blocks, whatever there is to tell', () => {
    for (const fill of ['x', '&', '<', '🙂', '\u202e', ' a']) {
      const long = fill.repeat(20_000);
      const made = message(told({ reason: long, sentences: Array.from({ length: 500 }, () => long), branch: long, repository: long, project: long, commit: long, url: `https://a.example/${'y'.repeat(5000)}` }));
      expect(made.blocks.length).toBeLessThanOrEqual(50);
      for (const text of textsOf(made)) {
        expect(text.length).toBeLessThanOrEqual(3000);
        expect(text).not.toMatch(/&(?!amp;|lt;|gt;)|\p{Cs}/u);
      }
    }
  });

  test('mentions, links and channels of a stranger stay text', () => {
    const evil = '<!channel> <https://evil.example|click> <@U123> & `code` \u202e';
    const made = message(told({ reason: evil, sentences: [evil, evil], branch: evil, repository: evil, project: evil, url: 'https://a.example/|x>' }));
    for (const text of textsOf(made)) {
      expect(text).not.toContain('<');
      expect(text).not.toContain('\u202e');
    }
    expect(textsOf(made)[0]).toContain('&lt;!channel&gt; &lt;https:\u200b//evil.example|click&gt; &lt;@\u200bU123&gt; &amp; \'code\'');
  });

  test('nor are they more to whoever reads Markdown: mentions, links, pictures, channels, bare addresses', () => {
    const evil = '@channel @here x@all [fix](https://evil.example) [fix][1] ![x](http://evil.example) www.evil.example #town ~town';
    for (const text of textsOf(message(told({ reason: evil, sentences: [evil, evil], branch: evil, repository: evil, project: evil, commit: null, url: null })))) {
      expect(text).not.toMatch(/@(?=[a-z])|\](?=[([])|:(?=\/\/)|www\.|(?<![a-z])[#~](?=[a-z])/u);
    }
    expect(message(told({ reason: 'latency.p99 of api/list: +14 % (~3 ms), [a]' })).text).toContain('latency.p99 of api/list: +14 % (~');
  });

  test('only a plain address becomes a link', () => {
    for (const url of ['javascript:alert(1)', 'https://a.example/<!channel>', 'https://a.example/ x', null]) expect(JSON.stringify(message(told({ url })))).not.toContain('the job and its report');
  });
});

describe('when it is told', () => {
  test.each([
    ['fail', 'fail', false, ['fail']], ['fail', 'fail', true, ['fail']],
    ['fail', 'inconclusive', true, ['fail', 'inconclusive']], ['fail', 'warn', false, ['fail', 'warn']], ['fail', 'pass', true, ['fail']],
    ['warn', 'warn', false, ['warn']], ['warn', 'warn', true, ['recovery', 'warn']],
    ['pass', 'pass', false, []], ['pass', 'pass', true, ['recovery']],
    ['inconclusive', 'inconclusive', false, ['inconclusive']], ['inconclusive', 'inconclusive', true, ['inconclusive']],
  ] as const)('%s, of which the report says %s, failed before: %s', (outcome, found, before, expected) => {
    expect(occasionsOf({ outcome, found }, before)).toEqual(expected);
  });
});
