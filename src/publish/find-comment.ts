/** A pull request -> the comments on it that this gate wrote before, oldest first. */
import type { GitHub } from '../github/client.ts';
import { fieldOf, loginOf } from '../github/payload.ts';
import { refusalOf } from '../github/refusal.ts';
import { readMarker, type Marker } from './marker.ts';

export interface FoundComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly marker: Marker;
}

/** Who writes with the token that a workflow gets. */
const ACTIONS = 'github-actions[bot]';

/** A search that can be repeated. Every page is read: on a long discussion ours is not among the first. */
export function commentFinder(github: GitHub, pullRequest: number, key: string): () => Promise<readonly FoundComment[]> {
  const { octokit, owner, repo } = github;
  let self: string | null = null;
  return async () => {
    const found: (FoundComment & { readonly author: unknown })[] = [];
    for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullRequest, per_page: 100 })) {
      for (const { id, html_url: url, body = '', user } of data) {
        const marker = readMarker(body, key);
        if (marker !== null) found.push({ id, url, body, marker, author: user });
      }
    }
    // Who we are is one more question: asked once, and not where nobody has our marker.
    if (found.length === 0) return [];
    const login = self ??= await viewer(github);
    return found.filter(({ author }) => isBy(author, login)).sort((a, b) => a.id - b.id).map(({ author: _, ...comment }) => comment);
  };
}

/** The token's own login. An app may not ask for its user, but for its viewer; where not even that, it is the workflow's. */
export async function viewer({ octokit }: GitHub): Promise<string> {
  try {
    return loginOf(fieldOf(await octokit.graphql('query { viewer { login } }'), 'viewer', 'login')) ?? ACTIONS;
  } catch (error) {
    const kind = refusalOf(error)?.kind;
    if (kind === 'forbidden' || kind === 'missing' || kind === 'invalid') return ACTIONS;
    throw error;
  }
}

/** Anyone can paste the marker, and a user may be called like a bot without its `[bot]`. */
export function isBy(author: unknown, self: string): boolean {
  const login = loginOf(fieldOf(author, 'login'));
  if (login === null) return false;
  const bare = (name: string): string => name.replace(/\[bot\]$/, '').toLowerCase();
  return bare(login) === bare(self) && (fieldOf(author, 'type') === 'Bot' || !self.endsWith('[bot]'));
}
