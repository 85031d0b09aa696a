/** Strings that a pull request could choose, rich in whatever Markdown, HTML, GitHub, terminals and tables act on. */
import { fc } from './properties.ts';

const TOKENS: readonly string[] = [
  '[', ']', '](', '](https://evil.example)', '![', '[x]: https://evil.example', '[^1]', '[^1]: note', '<', '>', '<img src=x>', '<a href=x>', '</details>', '<!--', '-->', '--!>', '<!-- tailgate:default -->', '<details>', '</sub>',
  '<https://evil.example>', '<me@evil.example>', '@team', '@acme/team', '@', '#1', '#', '# ', '## x', 'GH-12', 'gh-7', 'acme/api#12', 'acme/api@4c1d9f0e7a', 'fixes #1', '|', '\\|', '|\n|--|--|\n|', ':--', '\\', '\\\\', '\\`',
  '`', '``', '```', '````', '~~', '~~~', '~', '*', '**', '***', '_', '__', '- ', '+ ', '* ', '1. ', '1) ', '- [ ] ', '> ', '===', '---', '    ', '\t', '\n', '\n\n', '\r\n', '\r', '\u2028', '\u0085',
  'http://', 'https://evil.example', 'HTTP://EVIL.example/a', 'ftp://x', 'www.', 'www.evil.example', 'WwW.', 'mailto:', 'mailto:a@b.co', 'xmpp:a@b.co', 'me@evil.example', 'javascript:alert(1)',
  ':tada:', ':+1:', '$x$', '$$', '$`x`$', '&lt;', '&#64;', '&commat;', '&#35;1', '&amp;lt;', '&', ';', '\u202e', '\u2066', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u001b[31m', '\u0007', '\0', '\ud800', '\u0301'.repeat(9),
  '::error::', '##[', '{port}', "'", '"', '$(id)', '(', ')', '!', '日本', '🚀', 'a', 'x', ' ', '/', '.', '--', '-', 'null',
];

/** Tokens in any order among any characters. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TOKENS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 25 })
  .map((parts) => parts.join(''));
