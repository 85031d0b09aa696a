/** What got worse on main -> one issue for each figure: opened once, kept up to date, opened again, and closed when it is over. */
import type { GitHub } from '../github/client.ts';
import { refusalOf } from '../github/refusal.ts';
import { ask, type Asked } from './asked.ts';
import { isBy, viewer } from './find-comment.ts';
import { shedding } from './shedding.ts';
import { belowEnd, bodyOf, issueLine, readIssueMarker, type IssueMarker, type ToldLevels } from './told.ts';

/** Something that made a figure worse. */
export interface Trouble {
  readonly ident: string;
  readonly what: IssueMarker['what'];
  /** With which the level begins, as is thought now and as was thought before; now's first. */
  readonly commits: readonly string[];
  /** Beside those: what was told with one of them was this. */
  readonly near: readonly string[];
  readonly levels: ToldLevels;
  readonly state: Exclude<IssueMarker['state'], 'duplicate'>;
  /** Whether it may open an issue, or open one again. */
  readonly recent: boolean;
  readonly title: string;
  readonly text: string;
  /** Said in an issue that told of something else until now. */
  readonly again: string;
  /** Said when it is over; null while it is open. */
  readonly closing: string | null;
}

export interface IssueResult {
  readonly number: number;
  readonly url: string;
  readonly kind: 'opened' | 'reopened' | 'updated' | 'closed';
}

/** How what an issue tells of ended, though no trouble is known any more; and what is said then. */
export interface Over {
  readonly state: 'back' | 'withdrawn';
  readonly note: string;
}

export const LABEL = 'performance';

interface Found {
  readonly number: number;
  readonly url: string;
  readonly body: string;
  readonly open: boolean;
  readonly marker: IssueMarker;
}

/**
 * Refused, when GitHub refuses something: what was done before stands, and the next run goes on with it. `over` is asked of open issues that tell of
 * none of the troubles: null leaves them open.
 */
export async function tellInIssues(github: GitHub, key: string, troubles: readonly Trouble[], over: (marker: IssueMarker) => Over | null = () => null): Promise<Asked<readonly IssueResult[]>> {
  return ask(async () => {
    const self = await viewer(github);
    const found = await find(github, key, self);
    const results: IssueResult[] = [];
    for (const ident of new Set([...troubles.map((trouble) => trouble.ident), ...found.filter(({ open }) => open).map(({ marker }) => marker.ident)])) {
      const ours = found.filter(({ marker }) => marker.ident === ident);
      const own = troubles.filter((trouble) => trouble.ident === ident);
      const issue = ours.find(({ open }) => open) ?? ours.at(-1);
      const result = await tell(github, key, own, issue, self) ?? (issue === undefined ? null : await closeOver(github, key, issue, own, over));
      if (result !== null) results.push(result);
    }
    return results;
  });
}

/** What it says stays: nothing newer is known of it. */
async function closeOver(github: GitHub, key: string, issue: Found, troubles: readonly Trouble[], over: (marker: IssueMarker) => Over | null): Promise<IssueResult | null> {
  const ended = issue.open && aboutIn(issue.marker, troubles) === undefined ? over(issue.marker) : null;
  const body = ended === null ? null : await latest(github, key, issue);
  if (ended === null || body === null) return null;
  const { octokit, owner, repo } = github;
  const { number, url, marker } = issue;
  const rest = body.slice(`${body}\n`.indexOf('\n'));
  await octokit.rest.issues.update({ owner, repo, issue_number: number, body: `${issueLine(key, { ...marker, state: ended.state })}${rest}`, state: 'closed', state_reason: ended.state === 'back' ? 'completed' : 'not_planned' });
  await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: ended.note, request: { retries: 0 } });
  return { number, url, kind: 'closed' };
}

async function tell(github: GitHub, key: string, troubles: readonly Trouble[], issue: Found | undefined, self: string): Promise<IssueResult | null> {
  const open = troubles.find(({ state, recent }) => state === 'open' && recent);
  if (issue === undefined) return open === undefined ? null : openOne(github, key, open, self);
  const known = aboutIn(issue.marker, troubles);
  if (issue.open) {
    const newer = known?.state === 'open' ? troubles.find((trouble) => trouble.state === 'open' && trouble.recent && isNewer(trouble, known, troubles)) : open;
    if (newer !== undefined) return edit(github, key, issue, newer, { kind: 'updated', note: newer.again, state: 'open' });
    if (known === undefined) return null;
    return known.state === 'open' ? refresh(github, key, issue, known) : edit(github, key, issue, known, { kind: 'closed', note: known.closing, state: 'closed' });
  }
  // Whoever closed it knows of this, and wants to hear no more of it.
  if (open === undefined || (open === known && issue.marker.state === 'open')) return null;
  return edit(github, key, issue, open, { kind: 'reopened', note: open.again, state: 'open' });
}

/** What added up never takes the place of a change that is still there. */
const isNewer = (trouble: Trouble, known: Trouble, all: readonly Trouble[]): boolean =>
  trouble.what === 'change-point' && trouble !== known && (known.what === 'creep' || all.indexOf(trouble) < all.indexOf(known));

/** By the commit that it was told with, or else by one near it: which of them it was is known less well the smaller the change is. */
function aboutIn({ what, commit }: IssueMarker, troubles: readonly Trouble[]): Trouble | undefined {
  const alike = troubles.filter((trouble) => trouble.what === what);
  if (what === 'creep') return alike[0];
  return commit === null ? undefined : alike.find(({ commits }) => commits.includes(commit)) ?? alike.find(({ near }) => near.includes(commit));
}

/** Jobs that run at once may each find none and open one: whoever looks again keeps that with the lowest number. */
async function openOne(github: GitHub, key: string, trouble: Trouble, self: string): Promise<IssueResult> {
  const { octokit, owner, repo } = github;
  const again = async (): Promise<readonly Found[]> => (await find(github, key, self)).filter(({ marker, open }) => open && marker.ident === trouble.ident);
  const made = await created(github, key, trouble, again);
  const looked = await ask(again);
  const [oldest] = looked.ok ? looked.value : [];
  if (oldest === undefined || oldest.number >= made.number) return { number: made.number, url: made.url, kind: 'opened' };
  const marker: IssueMarker = { ...markerOf(trouble), state: 'duplicate' };
  await octokit.rest.issues.update({ owner, repo, issue_number: made.number, state: 'closed', state_reason: 'not_planned', body: `${issueLine(key, marker)}\nTwo runs found this at once: it is told in #${oldest.number}.` });
  return { number: oldest.number, url: oldest.url, kind: 'updated' };
}

/** Whether a POST without an answer was carried out, only another look can tell: it is not repeated blindly. */
async function created({ octokit, owner, repo }: GitHub, key: string, trouble: Trouble, look: () => Promise<readonly Found[]>): Promise<{ readonly number: number; readonly url: string }> {
  try {
    return await shedding((limit) => textOf(key, trouble, '', limit), async (body) => {
      const { data } = await octokit.rest.issues.create({ owner, repo, title: trouble.title, body, labels: [LABEL], request: { retries: 0 } });
      return { number: data.number, url: data.html_url };
    });
  } catch (error) {
    if (refusalOf(error)?.kind !== 'unavailable') throw error;
    const [found] = await look();
    if (found === undefined) throw error;
    return found;
  }
}

/** The same, with what is known of it by now: nobody is notified. Its title is whoever's who changed it. */
async function refresh({ octokit, owner, repo }: GitHub, key: string, issue: Found, trouble: Trouble): Promise<IssueResult | null> {
  return shedding((limit) => textOf(key, trouble, belowEnd(issue.body), limit), async (body) => {
    if (body === issue.body) return null;
    await octokit.rest.issues.update({ owner, repo, issue_number: issue.number, body });
    return { number: issue.number, url: issue.url, kind: 'updated' as const };
  });
}

/** The body as it is now; null where another job was faster. */
async function latest({ octokit, owner, repo }: GitHub, key: string, issue: Found): Promise<string | null> {
  const { data: now } = await octokit.rest.issues.get({ owner, repo, issue_number: issue.number });
  const marker = readIssueMarker(now.body ?? '', key);
  return marker === null || JSON.stringify(marker) !== JSON.stringify(issue.marker) || (now.state === 'open') !== issue.open ? null : now.body ?? '';
}

/**
 * The issue first and the note behind it: where the note is lost, nobody is told twice. Two jobs at once both find it as it was: the
 * last look is as late as can be.
 */
async function edit(github: GitHub, key: string, issue: Found, trouble: Trouble, { kind, note, state }: { readonly kind: IssueResult['kind']; readonly note: string | null; readonly state: 'open' | 'closed' }): Promise<IssueResult | null> {
  const now = await latest(github, key, issue);
  if (now === null) return null;
  const { octokit, owner, repo } = github;
  const reason = trouble.state === 'back' ? 'completed' as const : 'not_planned' as const;
  const changes = state === 'open' ? { title: trouble.title, ...(issue.open ? {} : { state }) } : { state, state_reason: reason };
  await shedding((limit) => textOf(key, trouble, belowEnd(now), limit), (body) => octokit.rest.issues.update({ owner, repo, issue_number: issue.number, body, ...changes }));
  if (note !== null) await octokit.rest.issues.createComment({ owner, repo, issue_number: issue.number, body: note, request: { retries: 0 } });
  return { number: issue.number, url: issue.url, kind };
}

const markerOf = ({ ident, what, commits, state, levels }: Trouble): IssueMarker => ({ ident, what, commit: commits[0] ?? null, state, levels });

/** What people wrote below our own text stays. */
function textOf(key: string, trouble: Trouble, below: string, limit: number): string {
  const whole = (text: string): string => bodyOf(issueLine(key, markerOf(trouble)), text, [], below);
  const body = whole(trouble.text);
  return Buffer.byteLength(body) <= limit ? body : whole(trouble.text.split('\n').slice(0, 6).join('\n'));
}

/** Those of ours, oldest first: with the label in whatever state, and without it as long as they are open. */
async function find({ octokit, owner, repo }: GitHub, key: string, self: string): Promise<readonly Found[]> {
  const found = new Map<number, Found>();
  for (const which of [{ state: 'all', labels: LABEL }, { state: 'open' }] as const) {
    for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listForRepo, { owner, repo, creator: self, per_page: 100, ...which })) {
      for (const { number, html_url: url, body, state, user, pull_request: pull } of data) {
        const marker = pull === undefined ? readIssueMarker(body ?? '', key) : null;
        if (marker !== null && marker.state !== 'duplicate' && isBy(user, self)) found.set(number, { number, url, body: body ?? '', open: state === 'open', marker });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}
