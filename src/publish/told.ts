/** The hidden lines by which texts on main's history are found again: whose they are, and which part tells of what. */

/** One part of a comment: of one figure, or the last one, which says what to do. */
export interface Part {
  /** Of what it tells; no spaces. */
  readonly ident: string;
  readonly text: string;
}

/** Names what is told of: safe within an HTML comment, and the same for the same words. */
export function identOf(...words: readonly (string | null)[]): string {
  return words.map((word) => (word === null ? '' : encodeURIComponent(word.replace(/\p{Cs}/gu, '\ufffd')).replace(/[-!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))).join('/').slice(0, LONGEST_IDENT);
}

const LONGEST_IDENT = 4000;
const KEY = /^[A-Za-z0-9._-]{1,50}$/;

/** The first line of a comment on a commit. `key`: of the gate, 1 to 50 letters, digits, `.`, `_` and `-`. */
export function historyLine(key: string): string {
  if (!KEY.test(key)) throw new RangeError(`no key for a comment: ${JSON.stringify(key)}`);
  return `<!-- tailgate-history:${key} -->`;
}

export const isTold = (body: string, key: string): boolean => body.startsWith(`${historyLine(key)}\n`) || body.startsWith(`${historyLine(key)}\r\n`);

const PART = /^<!-- tailgate-part:(\S+) -->\r?$/m;
const END = '<!-- tailgate-end -->';

/** Head, parts in their order, end; what people wrote below the end stays there. */
export function bodyOf(first: string, head: string, parts: readonly Part[], below = ''): string {
  return [first, head, ...parts.flatMap(({ ident, text }) => ['', `<!-- tailgate-part:${ident} -->`, text]), '', END].join('\n') + below.trimEnd();
}

/** The parts of a body, each ident once. */
export function partsOf(body: string): readonly Part[] {
  const [, ...split] = upToEnd(body).split(PART);
  const parts = new Map<string, string>();
  for (let at = 0; at + 1 < split.length; at += 2) parts.set(split[at] ?? '', (split[at + 1] ?? '').trim());
  return [...parts].map(([ident, text]) => ({ ident, text }));
}

const upToEnd = (body: string): string => body.split(END, 1)[0] ?? '';

/** What stands below the end, with the line break before it. */
export const belowEnd = (body: string): string => (body.includes(END) ? body.slice(body.indexOf(END) + END.length).trimEnd() : '');

/** What an issue last said. */
export interface IssueMarker {
  /** The figure: one issue for each. */
  readonly ident: string;
  readonly what: 'change-point' | 'creep';
  /** With which the level begins. */
  readonly commit: string | null;
  /** `duplicate`: of another issue, and never looked at again. */
  readonly state: 'open' | 'accepted' | 'back' | 'withdrawn' | 'duplicate';
  /** null: not known. */
  readonly levels: ToldLevels | null;
}

/** Before and after what was told, in the unit of the figure: whether it came back can be told when its place is in no history any more. */
export interface ToldLevels {
  readonly before: number;
  readonly after: number;
  /** Id of the kind of machine that saw it; null: it does not matter to the figure. */
  readonly machine: string | null;
}

export function issueLine(key: string, { ident, what, commit, state, levels }: IssueMarker): string {
  return historyLine(key).replace(/ -->$/, ` figure=${ident} what=${what} commit=${commit ?? 'none'} state=${state}${levels === null ? '' : ` before=${levels.before} after=${levels.after} on=${levels.machine ?? 'any'}`} -->`);
}

const ISSUE = /^<!-- tailgate-history:(?<key>[A-Za-z0-9._-]{1,50}) figure=(?<ident>\S{1,4000}) what=(?<what>change-point|creep) commit=(?<commit>none|[0-9a-f]{40,64}) state=(?<state>open|accepted|back|withdrawn|duplicate)(?: before=(?<before>-?\d[\d.e+-]{0,40}) after=(?<after>-?\d[\d.e+-]{0,40}) on=(?<machine>[0-9a-z-]{1,40}))? -->(?:\r?\n|$)/;

/** null: it does not begin with a marker of that key. Anybody can write one: who opened the issue has to be asked as well. */
export function readIssueMarker(body: string, key: string): IssueMarker | null {
  const found = ISSUE.exec(body)?.groups;
  if (found?.['key'] !== key) return null;
  const { ident = '', what, commit = 'none', state = '' } = found;
  return { ident, what: what === 'creep' ? 'creep' : 'change-point', commit: commit === 'none' ? null : commit, state: isState(state) ? state : 'open', levels: levelsIn(found) };
}

function levelsIn(found: Readonly<Record<string, string | undefined>>): ToldLevels | null {
  const [before, after, machine = 'any'] = [Number(found['before']), Number(found['after']), found['machine']];
  return Number.isFinite(before) && Number.isFinite(after) ? { before, after, machine: machine === 'any' ? null : machine } : null;
}

const STATES: readonly string[] = ['open', 'accepted', 'back', 'withdrawn', 'duplicate'] satisfies readonly IssueMarker['state'][];
const isState = (word: string): word is IssueMarker['state'] => STATES.includes(word);
