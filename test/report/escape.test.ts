import { describe, expect, test } from '@jest/globals';
import { clean, codeSpan, commandBlock, fenced, logLines, markdownText, plainText, shellWord, xml } from '../../src/report/escape.ts';
import { HOSTILE_LOG } from '../support/report-cases.ts';
import { hostileText as hostile } from '../support/hostile.ts';
import { intrusionsIn, kindsOf, nodesOf, treeOf } from '../support/markdown-tree.ts';
import { fc } from '../support/properties.ts';

const RUNS = { numRuns: 200 };

describe('a name in Markdown', () => {
  test('is one code span, whatever it holds: nothing of it is prose', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(kindsOf(`before ${codeSpan(text)} after`)).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
    }), RUNS);
  });

  test('closes no cell of a table', () => {
    fc.assert(fc.property(hostile, (text) => {
      const span = codeSpan(text, 'table');
      const cells = [...nodesOf(treeOf(`| a | b |\n| --- | --- |\n| ${span} of ${span} | x |`))].filter(({ type }) => type === 'tableCell').slice(2);
      expect(cells.map((cell) => [...nodesOf(cell)].map(({ type }) => type))).toEqual([['tableCell', 'inlineCode', 'text', 'inlineCode'], ['tableCell', 'text']]);
      // GitHub's own parser takes a backslash before an escaped bar in another way than this one.
      expect(span).not.toMatch(/(?<!\\)\||\\\\\|/);
    }), RUNS);
  });

  test('forges no hidden marker, not even inside code', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(codeSpan(text)).not.toMatch(/<!-|--!?>/);
    }), RUNS);
  });

  test('is readable when it is harmless', () => {
    expect([codeSpan('api/list'), codeSpan('a`b'), codeSpan('`a'), codeSpan('a|b', 'table'), codeSpan('')]).toEqual(['`api/list`', '``a`b``', '`` `a ``', '`a\\|b`', '`(no name)`']);
  });
});

describe('a sentence in Markdown', () => {
  test('is text and code, and nothing that Markdown, HTML or GitHub act on', () => {
    fc.assert(fc.property(hostile, (text) => {
      const written = `x ${markdownText(text, 400)}`;
      expect(intrusionsIn(written)).toEqual([]);
      expect(kindsOf(written).filter((kind) => !['root', 'paragraph', 'text', 'inlineCode'].includes(kind))).toEqual([]);
    }), RUNS);
  });

  test('closes no cell of a table', () => {
    fc.assert(fc.property(hostile, (text) => {
      const cells = [...nodesOf(treeOf(`| a | b |\n| --- | --- |\n| x ${markdownText(text, 400, 'table')} | x |`))].filter(({ type }) => type === 'tableCell');
      expect(cells).toHaveLength(4);
      expect(cells[3]?.children?.map(({ value }) => value)).toEqual(['x']);
    }), RUNS);
  });

  test('begins no heading, list, quote or rule where it begins a line', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(markdownText(text)).not.toMatch(/^\s*(?:[-+*>](?:\s|$)|#+\s|\d+[.)]\s|[-=]+\s*$|~~~|```)/);
    }), RUNS);
  });

  test('keeps what stands between backticks as code, so that hints can name settings', () => {
    expect(markdownText('install it in `setup` (for example `setup: npm ci`)')).toBe('install it in `setup` (for example `setup: npm ci`)');
  });
});

describe('a log in Markdown', () => {
  test('stays inside its fence, whatever it holds', () => {
    fc.assert(fc.property(fc.array(hostile), (log) => {
      const { open, lines, close } = fenced(log);
      expect(kindsOf([open, ...lines, close, 'after'].join('\n'))).toEqual(['root', 'code', 'paragraph', 'text']);
    }), RUNS);
  });

  test('cut at any line is still closed', () => {
    const { open, lines, close } = fenced(HOSTILE_LOG);
    for (let keep = 0; keep <= lines.length; keep += 1) expect(kindsOf([open, ...lines.slice(0, keep), close, 'after'].join('\n'))).toEqual(['root', 'code', 'paragraph', 'text']);
  });

  test('begins no line with a command that a bot would obey', () => {
    expect(fenced(['/merge', '@dependabot merge']).lines).toEqual(['  /merge', '  @dependabot merge']);
  });

  test('is the last forty lines, each cut, without colours', () => {
    const lines = logLines([...Array.from({ length: 100 }, (_, i) => `line ${i}`), `\u001b[1;31m${'x'.repeat(1000)}`, '', '']);
    expect(lines).toHaveLength(38);
    expect(lines.at(-1)).toBe(`${'x'.repeat(239)}…`);
  });
});

test('a command with a hostile name in it stays one fenced block', () => {
  fc.assert(fc.property(hostile, (name) => {
    expect(kindsOf(`${commandBlock(`tailgate run --target ${shellWord(name)}`)}\nafter`)).toEqual(['root', 'code', 'paragraph', 'text']);
  }), RUNS);
});

describe('text for a terminal', () => {
  test('holds no escape sequence and no control character', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(plainText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    }), RUNS);
  });

  test('is taken for no command of the runner', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(plainText(text)).not.toMatch(/^\s*::|##\[/);
      for (const line of logLines([text])) expect(line).not.toMatch(/^\s*::|##\[/);
    }), RUNS);
  });

  test('loses the address of a terminal link and keeps its words', () => {
    expect(clean('\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007 me')).toBe('click me');
  });
});

test('a text is cut to 120 characters, never in the middle of one', () => {
  fc.assert(fc.property(hostile, fc.integer({ min: 1, max: 120 }), (text, longest) => {
    const cut = clean(text.repeat(5), longest);
    expect([...cut].length).toBeLessThanOrEqual(longest);
    expect(cut).not.toMatch(/\p{Cs}/u);
  }), RUNS);
  expect([...clean('🚀'.repeat(500))]).toHaveLength(120);
});

test('XML holds only what XML 1.0 allows, and no markup', () => {
  fc.assert(fc.property(hostile, (text) => {
    expect(xml(text)).toMatch(/^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])*$/u);
    expect(xml(text)).not.toMatch(/[<>"']|&(?!#\d+;)/);
  }), RUNS);
});

test('a word of a shell command is one word to the shell', () => {
  expect([shellWord('api'), shellWord("it's"), shellWord('$(rm -rf /)'), shellWord('')]).toEqual(['api', "'it'\\''s'", "'$(rm -rf /)'", "''"]);
});
