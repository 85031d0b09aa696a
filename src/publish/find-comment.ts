/** A pull request -> the comments on it that this gate wrote before, oldest first. */
import type { GitHub } from '../github/client.ts';
import { fieldOf, textOf } from '../github/payload.ts';
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

/** Every page of them: on a long discussion ours is not among the first. */
export async function findComments(github: GitHub, pullRequest: number, key: string): Promise<readonly FoundComment[]> {
  const { octokit, owner, repo } = github;
  const found: (FoundComment & { readonly author: unknown })[] = [];
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullRequest, per_page: 100 })) {
    for (const { id, html_url: url, body = '', user } of data) {
      const marker = readMarker(body, key);
      if (marker !== null) found.push({ id, url, body, marker, author: user });
    }
  }
  // Who we are is one more question: not worth asking where nobody has our marker.
  const self = found.length === 0 ? '' : await viewer(github);
  return found.filter(({ author }) => isBy(author, self)).sort((a, b) => a.id - b.id).map(({ author: _, ...comment }) => comment);
}

/** The token's own login. An app may not ask for its user, but for its viewer. */
async function viewer({ octokit }: GitHub): Promise<string> {
  try {
    return textOf(fieldOf(await octokit.graphql('query { viewer { login } }'), 'viewer', 'login')) ?? ACTIONS;
  } catch (error) {
    if (refusalOf(error) === null && !(error instanceof Error && error.name === 'GraphqlResponseError')) throw error;
    return ACTIONS;
  }
}

/** Anyone can paste the marker, and a user may be called like a bot without its `[bot]`. */
function isBy(author: unknown, self: string): boolean {
  const login = textOf(fieldOf(author, 'login'));
  if (login === null) return false;
  const bare = (name: string): string => name.replace(/\[bot\]$/, '').toLowerCase();
  const isBot = fieldOf(author, 'type') === 'Bot';
  return bare(login) === bare(self) && (isBot || !self.endsWith('[bot]'));
}
