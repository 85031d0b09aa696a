import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { description } from './description.ts';
import { startGithub, type Double } from './double.ts';
import { ask, connect, statusOf, WHERE, type Octokit } from './plain-client.ts';

let double: Double;
let octokit: Octokit;
beforeEach(async () => {
  double = await startGithub();
  octokit = connect(double);
});
afterEach(() => double.close());

test('refuses and notes a body that the description does not allow', async () => {
  const answer = await ask(double, '/repos/acme/shop/git/refs', { method: 'POST', body: JSON.stringify({ ref: 'refs/heads/x', sha: 7, colour: 'red' }) });
  expect(answer.status).toBe(422);
  expect(double.violations).toEqual(['POST /repos/acme/shop/git/refs: unknown property colour of the body', 'POST /repos/acme/shop/git/refs: body: /sha must be string']);
});

test('notes an operation that does not exist, an unknown query parameter and a number that is none', async () => {
  await ask(double, '/repos/acme/shop/nothing');
  await ask(double, '/repos/acme/shop/pulls?stat=open');
  await ask(double, '/repos/acme/shop/pulls/first');
  expect(double.violations).toEqual([
    'GET /repos/acme/shop/nothing: no such operation', 'GET /repos/acme/shop/pulls?stat=open: unknown query parameter stat', 'GET /repos/acme/shop/pulls/first: pull_number: must be integer',
  ]);
});

test('takes at most 50 annotations at once', async () => {
  const annotations = Array.from({ length: 51 }, (_, at) => ({ path: 'a', start_line: at + 1, end_line: at + 1, annotation_level: 'failure' as const, message: 'slow' }));
  const head_sha = double.repository.tip('main') ?? '';
  expect(await statusOf(octokit.rest.checks.create({ ...WHERE, name: 'gate', head_sha, output: { title: 't', summary: 's', annotations } }))).toEqual([422, expect.stringContaining('must NOT have more than 50 items')]);
  expect(double.violations).toEqual(['POST /repos/acme/shop/check-runs: body: /output/annotations must NOT have more than 50 items']);
});

test('would notice an answer of its own that is not as described', () => {
  const matched = description().match('GET', '/repos/acme/shop/git/ref/heads%2Fmain', () => true);
  if (matched === null) throw new Error('not found');
  expect([matched.operation.id, matched.parameters]).toEqual(['git/get-ref', { owner: 'acme', repo: 'shop', ref: 'heads/main' }]);
  expect(description().answerProblems(matched.operation, 200, { ref: 'refs/heads/main', node_id: 'x', url: null })).toEqual(["must have required property 'object'", '/url must be string']);
  expect(description().answerProblems(matched.operation, 418, {})).toEqual(['status 418 is not described']);
  expect(description().answerProblems(matched.operation, 404, { message: 7 })).toEqual(['/message must be string']);
});

test('answers each operation it plays as described', async () => {
  const { repository } = double;
  const fork = double.fork();
  const feature = repository.commit('feature', { 'a/b.txt': 'one\ntwo\n' });
  fork.commit('idea', { 'README.md': '# Shop\nbetter\n' });
  const pull = repository.pulls.open({ head: 'feature', labels: ['perf-accepted'] });
  const foreign = repository.pulls.open({ head: 'idea', from: fork });
  const run = repository.actions.run({ headSha: feature, headBranch: 'feature' });
  const artifact = repository.actions.artifact({ run, name: 'tailgate', bytes: Buffer.from('zip') });
  const { rest } = octokit;
  const blob = await rest.git.createBlob({ ...WHERE, content: 'aGVsbG8=', encoding: 'base64' });
  await rest.git.getBlob({ ...WHERE, file_sha: blob.data.sha });
  const base_tree = (await rest.git.getCommit({ ...WHERE, commit_sha: feature })).data.tree.sha;
  const tree = await rest.git.createTree({ ...WHERE, base_tree, tree: [{ path: 'x/y', mode: '100644', type: 'blob', sha: blob.data.sha }] });
  await rest.git.getTree({ ...WHERE, tree_sha: tree.data.sha, recursive: '1' });
  const commit = await rest.git.createCommit({ ...WHERE, message: 'm', tree: tree.data.sha, parents: [feature] });
  await rest.git.getCommit({ ...WHERE, commit_sha: commit.data.sha });
  await rest.git.createRef({ ...WHERE, ref: 'refs/heads/new', sha: feature });
  await rest.git.updateRef({ ...WHERE, ref: 'heads/new', sha: commit.data.sha, force: false });
  await rest.git.getRef({ ...WHERE, ref: 'heads/new' });
  await rest.git.listMatchingRefs({ ...WHERE, ref: 'heads/' });
  await rest.git.deleteRef({ ...WHERE, ref: 'heads/new' });
  await rest.repos.get(WHERE);
  await rest.repos.getCommit({ ...WHERE, ref: 'feature' });
  await rest.repos.listCommits({ ...WHERE, sha: 'feature', path: 'a' });
  await rest.repos.compareCommitsWithBasehead({ ...WHERE, basehead: 'main...contributor:idea' });
  await rest.repos.getContent({ ...WHERE, path: 'a/b.txt', ref: 'feature' });
  await rest.repos.getContent({ ...WHERE, path: 'a', ref: 'feature' });
  await rest.repos.listPullRequestsAssociatedWithCommit({ ...WHERE, commit_sha: feature });
  await rest.pulls.list({ ...WHERE, state: 'open', head: 'contributor:idea' });
  await rest.pulls.get({ ...WHERE, pull_number: pull.number });
  await rest.pulls.listFiles({ ...WHERE, pull_number: foreign.number });
  const comment = await rest.issues.createComment({ ...WHERE, issue_number: pull.number, body: 'hello' });
  await rest.issues.updateComment({ ...WHERE, comment_id: comment.data.id, body: 'again' });
  await rest.issues.getComment({ ...WHERE, comment_id: comment.data.id });
  await rest.issues.listComments({ ...WHERE, issue_number: pull.number });
  await rest.issues.deleteComment({ ...WHERE, comment_id: comment.data.id });
  await rest.issues.addLabels({ ...WHERE, issue_number: pull.number, labels: ['slow'] });
  await rest.issues.listLabelsOnIssue({ ...WHERE, issue_number: pull.number });
  await rest.issues.removeLabel({ ...WHERE, issue_number: pull.number, name: 'slow' });
  const check = await rest.checks.create({ ...WHERE, name: 'gate', head_sha: feature, status: 'in_progress' });
  await rest.checks.update({ ...WHERE, check_run_id: check.data.id, conclusion: 'neutral', output: { title: 't', summary: 's' } });
  await rest.checks.get({ ...WHERE, check_run_id: check.data.id });
  await rest.checks.listForRef({ ...WHERE, ref: feature });
  await rest.actions.getWorkflowRun({ ...WHERE, run_id: run.id });
  await rest.actions.listWorkflowRunArtifacts({ ...WHERE, run_id: run.id });
  await rest.actions.listArtifactsForRepo({ ...WHERE, name: 'tailgate' });
  await rest.actions.getArtifact({ ...WHERE, artifact_id: artifact.id });
  const zip = await rest.actions.downloadArtifact({ ...WHERE, artifact_id: artifact.id, archive_format: 'zip' });
  await rest.rateLimit.get();
  expect(Buffer.from(zip.data as ArrayBuffer).toString()).toBe('zip');
  expect(await octokit.graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
  expect(double.violations).toEqual([]);
});
