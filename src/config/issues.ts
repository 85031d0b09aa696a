/** What the schema found wrong -> findings in plain words, with what to write instead. */
import type { core } from 'zod';
import { directionHint } from './direction.ts';
import { asMeant } from './meant-keys.ts';
import { pathText, valueAt, type Finding, type Path } from './place.ts';
import { planned } from './schema.ts';
import { configSettings, settingAt, written } from './settings.ts';
import { inKebabCase, likelyHint, suggestion } from './suggestion.ts';

type Issue = core.$ZodIssue;

/** In one map; who has more has put the wrong file there. */
const MOST_KEYS = 50;

/** Every issue as a finding, one for each unknown key. `document` is the value that the schema looked at. */
export function findingsOf(issues: readonly Issue[], document: unknown): readonly Finding[] {
  return issues.flatMap((issue) => findings(issue, issue.path.map(segment), document));
}

function findings(issue: Issue, path: Path, document: unknown): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(path, key));
    case 'invalid_union': return ofUnion(issue.errors, path, document);
    case 'invalid_type': return isMisspelt(path, document) ? [] : [wrongType([issue.expected], path, document)];
    case 'custom': return [{ path, on: 'value', message: issue.message, hint: hintOf(issue.params) }];
    case 'invalid_value': return [notOneOf(issue.values, path, document)];
    case 'too_small': return [outside(issue.origin, `at least ${String(issue.minimum)}`, path, document)];
    case 'too_big': return [outside(issue.origin, `at most ${String(issue.maximum)}`, path, document)];
    default: return [{ path, on: 'value', message: issue.message, hint: exampleHint(path) }];
  }
}

/** The alternative that was meant is the one whose own type fits; the others are not worth a word. */
function ofUnion(alternatives: readonly (readonly Issue[])[], path: Path, document: unknown): readonly Finding[] {
  const meant = alternatives.find((issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'));
  if (meant !== undefined) return meant.flatMap((issue) => findings(issue, [...path, ...issue.path.map(segment)], document));
  const expected = alternatives.flatMap((issues) => issues.flatMap((issue) => (issue.path.length === 0 && issue.code === 'invalid_type' ? [issue.expected] : [])));
  return [wrongType(expected, path, document)];
}

/** It is missing, and stands there with another spelling: that is told. */
function isMisspelt(path: Path, document: unknown): boolean {
  const key = path.at(-1);
  const place = path.slice(0, -1);
  return typeof key === 'string' && valueAt(document, path) === undefined && asMeant(valueAt(document, place), place)?.[key] !== undefined;
}

function wrongType(expected: readonly string[], path: Path, document: unknown): Finding {
  const value = valueAt(document, path);
  const key = path.at(-1);
  const title = settingAt(path)?.node.title;
  if (value === undefined && typeof key === 'string') {
    return { path, on: 'key', message: 'is missing', hint: `write for example \`${key}: ${exampleOf(path) ?? '...'}\`` };
  }
  const wanted = title === undefined || title === 'word' || title === 'number' ? expected.map((type) => typeNames[type] ?? type).join(' or ') : withArticle(title);
  const numeric = expected.some((type) => type === 'number' || type === 'int') && typeof value === 'string' && /^\d+$/u.test(value);
  const hint = numeric ? `write ${value} without quotes` : expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean') && (title === undefined || title === 'text') ? `write it in quotes: \`"${String(value)}"\`` : exampleHint(path);
  return { path, on: 'value', message: value === null ? `must be ${wanted}, but nothing is written` : `must be ${wanted}, but it is ${typeOf(value)}`, hint };
}

function unknownKey(path: Path, key: string): Finding {
  const here = [...path, key];
  const soon = planned.find((p) => matches(p.path, here));
  if (soon !== undefined) return { path: here, on: 'key', message: `${soon.says} is not in this version of Tailgate yet`, hint: 'leave it out' };
  const known = settingAt(path)?.keys ?? [];
  const plain = inKebabCase(key);
  const close = likelyHint(key, known);
  const elsewhere = close === null ? configSettings().find((setting) => setting.path.endsWith(`.${plain}`) || setting.path === plain) : undefined;
  const hint = close !== null ? close : elsewhere !== undefined ? `\`${plain}\` belongs at \`${elsewhere.path}\`` : `the keys here are ${known.map((name) => `\`${name}\``).join(', ')}`;
  return { path: here, on: 'key', message: `\`${key.slice(0, 80)}\` is not a key that is known here`, hint };
}

function notOneOf(values: readonly unknown[], path: Path, document: unknown): Finding {
  const value = valueAt(document, path);
  if (pathText(path) === 'version') return ofVersion(value, path);
  if (path.length === 3 && path[2] === 'type') return ofType(value, path);
  if (path.at(-1) === 'better') return { path, on: 'value', message: value === null ? 'is empty' : `\`${shown(value)}\` is no direction`, hint: directionHint(value) };
  const close = typeof value === 'string' ? suggestion(value, values.map(String)) : null;
  const list = values.map((v) => `\`${String(v)}\``).join(' or ');
  return { path, on: 'value', message: value === null ? 'is empty' : `\`${shown(value)}\` is not one of its values`, hint: close === null ? `write ${list}` : `did you mean \`${close}\`? Its values are ${list}` };
}

function ofVersion(value: unknown, path: Path): Finding {
  if (value === undefined) return { path, on: 'key', message: 'is missing', hint: 'write `version: 1` in the first line' };
  const newer = typeof value === 'number' && value > 1;
  return { path, on: 'value', message: newer ? `is ${value}, but this Tailgate reads version 1` : `must be the number 1, but it is ${typeof value === 'string' ? `the text "${shown(value)}"` : shown(value)}`, hint: newer ? 'use a newer Tailgate, or write `version: 1`' : 'write `version: 1`' };
}

function ofType(value: unknown, path: Path): Finding {
  return { path, on: 'value', message: `\`${shown(value)}\` is not a type of target`, hint: 'write `type: server` (or leave the key out), `type: function` or `type: command`' };
}

function outside(origin: string, bound: string, path: Path, document: unknown): Finding {
  const value = valueAt(document, path);
  if (origin === 'number' || origin === 'int') return { path, on: 'value', message: `${shown(value)} is out of range`, hint: `write a number of ${bound}` };
  const empty = value === '' || (Array.isArray(value) && value.length === 0);
  return { path, on: 'value', message: empty ? 'is empty' : `must have ${bound} ${origin === 'array' ? 'entries' : 'characters'}`, hint: exampleHint(path) };
}

function matches(pattern: string, path: Path): boolean {
  const parts = pattern.split('.');
  return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
}

const typeNames: Readonly<Record<string, string>> = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'a map', record: 'a map', array: 'a list' };

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string': return `text (\`${shown(value)}\`)`;
    case 'number': return `a number (${shown(value)})`;
    case 'boolean': return `\`${String(value)}\``;
    default: return 'a map';
  }
}

function exampleOf(path: Path): string | null {
  const example = settingAt(path)?.node['x-example'];
  return example === undefined ? null : written(example);
}

function exampleHint(path: Path): string | null {
  const example = exampleOf(path);
  const key = path.at(-1);
  // An entry of a map of texts has no example of its own, but its map has.
  if (example === null && path.length > 1) return exampleHint(path.slice(0, -1));
  return example === null ? null : `write for example \`${typeof key === 'string' ? `${key}: ` : ''}${example}\``;
}

const withArticle = (title: string): string => (/^(?:text|any|GET)/u.test(title) ? title : `${/^[aeiou]/u.test(title) ? 'an' : 'a'} ${title}`);
const shown = (value: unknown): string => (typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a map') : String(value).slice(0, 60));
const segment = (key: PropertyKey): string | number => (typeof key === 'symbol' ? String(key) : key);
const hintOf = (params: Readonly<Record<string, unknown>> | undefined): string | null => (typeof params?.['hint'] === 'string' ? params['hint'] : null);
