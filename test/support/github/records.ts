/** Accounts and repositories as the API shows them. */
import { isApp, type World } from './world.ts';
import type { Repository } from './repository.ts';

export const nodeId = (kind: string, id: number | string): string => Buffer.from(`${kind}:${id}`).toString('base64url');

/** What GitHub says of a commit's signature when there is none. */
export const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

export function userRecord(world: World, login: string): object {
  const id = world.accountId(login);
  const url = `${world.url}/users/${encodeURIComponent(login)}`;
  const page = isApp(login) ? `https://github.com/apps/${login.replace('[bot]', '')}` : `https://github.com/${login}`;
  return {
    login, id, node_id: nodeId('User', id), avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`, gravatar_id: '', url, html_url: page,
    followers_url: `${url}/followers`, following_url: `${url}/following{/other_user}`, gists_url: `${url}/gists{/gist_id}`, starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`, organizations_url: `${url}/orgs`, repos_url: `${url}/repos`, events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`, type: isApp(login) ? 'Bot' : 'User', user_view_type: 'public', site_admin: false,
  };
}

const LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}', assignees_url: '/assignees{/user}', blobs_url: '/git/blobs{/sha}', branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}', comments_url: '/comments{/number}', commits_url: '/commits{/sha}', compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}', contributors_url: '/contributors', deployments_url: '/deployments', downloads_url: '/downloads', events_url: '/events',
  forks_url: '/forks', git_commits_url: '/git/commits{/sha}', git_refs_url: '/git/refs{/sha}', git_tags_url: '/git/tags{/sha}', hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}', issue_events_url: '/issues/events{/number}', issues_url: '/issues{/number}', keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}', languages_url: '/languages', merges_url: '/merges', milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}', pulls_url: '/pulls{/number}', releases_url: '/releases{/id}', stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}', subscribers_url: '/subscribers', subscription_url: '/subscription', tags_url: '/tags', teams_url: '/teams', trees_url: '/git/trees{/sha}',
};

/** The part of a repository that other records carry. */
export function minimalRepositoryRecord(repository: Repository): object {
  const { world, id, name, fullName, url, htmlUrl } = repository;
  return {
    id, node_id: nodeId('Repository', id), name, full_name: fullName, owner: userRecord(world, repository.owner), private: repository.private, html_url: htmlUrl,
    description: null, fork: repository.parent !== null, url, ...Object.fromEntries(Object.entries(LINKS).map(([field, path]) => [field, url + path])),
  };
}

export function repositoryRecord(repository: Repository): object {
  const times = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z', pushed_at: '2026-11-01T00:00:00Z' };
  const none = { homepage: null, language: null, license: null, mirror_url: null };
  const counts = { forks: 0, forks_count: 0, open_issues: 0, open_issues_count: 0, watchers: 0, watchers_count: 0, stargazers_count: 0, network_count: 0, subscribers_count: 0, size: 108 };
  const has = { has_issues: repository.hasIssues, has_projects: false, has_downloads: false, has_wiki: false, has_pages: false, has_discussions: false, archived: repository.archived, disabled: false };
  const git = { clone_url: `${repository.htmlUrl}.git`, git_url: `git://github.com/${repository.fullName}.git`, ssh_url: `git@github.com:${repository.fullName}.git`, svn_url: repository.htmlUrl };
  return { ...minimalRepositoryRecord(repository), ...times, ...none, ...counts, ...has, ...git, visibility: repository.private ? 'private' : 'public', default_branch: repository.defaultBranch };
}
