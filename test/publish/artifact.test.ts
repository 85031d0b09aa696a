import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { connect, type GitHub } from '../../src/github/client.ts';
import { findArtifact, LARGEST_ARCHIVE, readArtifact, type Artifact } from '../../src/publish/artifact.ts';
import type { Limits } from '../../src/publish/download.ts';
import { startGithub, type ArtifactSetup, type Double, type Storage, type WorkflowRun } from '../support/github/double.ts';
import { aZip } from './a-zip.ts';

const TEXT = '{"schema":"tailgate.run/1"}\n';
const ARCHIVE = aZip([{ name: 'run.json', content: TEXT }]);
const PAUSES = { pauses: [0, 0] };

describe('an artifact', () => {
  let double: Double;
  let github: GitHub;
  let run: WorkflowRun;
  beforeEach(async () => {
    double = await startGithub();
    github = await connect({ token: double.token, repository: 'acme/shop', apiUrl: double.url, pace: { timeout: 2000, second: 1 } });
    run = double.repository.actions.run({ headSha: double.repository.commit('change', { 'a.js': '1' }), headBranch: 'change' });
  });
  afterEach(async () => {
    await double.close();
    expect(double.violations).toEqual([]);
  });

  const upload = (over: Partial<ArtifactSetup> = {}) => double.repository.actions.artifact({ run, name: 'tailgate', bytes: ARCHIVE, ...over });
  const ofRun = (of: WorkflowRun = run) => findArtifact(github, 'tailgate', { kind: 'run', runId: of.id, headSha: of.headSha });
  const ofCommit = (headSha = run.headSha, headRepositoryId = double.repository.id) => findArtifact(github, 'tailgate', { kind: 'commit', headSha, headRepositoryId });
  const found = async (of: ReturnType<typeof ofRun>): Promise<Artifact> => {
    const artifact = await of;
    if (!artifact.ok) throw new Error(artifact.refusal.message);
    return artifact.value;
  };
  const refusal = async (of: ReturnType<typeof ofRun>): Promise<string> => {
    const artifact = await of;
    return artifact.ok ? 'found' : `${artifact.refusal.kind}: ${artifact.refusal.message}`;
  };
  const download = async (storage: Storage, limits: Partial<Limits> = PAUSES, bytes: Buffer = ARCHIVE): Promise<string> => {
    upload({ storage, bytes });
    const text = await readArtifact(github, await found(ofRun()), limits);
    return text.ok ? text.value : `${text.refusal.kind}: ${text.refusal.message}`;
  };
  const downloads = (): number => double.requests.filter(({ operation }) => operation === 'actions/download-artifact').length;

  describe('is found', () => {
    test('among those of its run by exactly its name, the newest that is kept', async () => {
      upload();
      const newest = upload();
      upload({ expired: true });
      upload({ name: 'tailgate-2' });
      upload({ name: 'Tailgate' });
      expect(await found(ofRun())).toEqual({ id: newest.id, name: 'tailgate', bytes: ARCHIVE.length, runId: run.id, digest: null });
    });

    test('among those of a commit, whichever run it was, but of this repository and commit alone', async () => {
      const fork = double.fork('stranger');
      const theirs = double.repository.actions.run({ headSha: run.headSha, from: fork });
      const mine = upload();
      upload({ run: theirs });
      upload({ run: double.repository.actions.run({ headSha: double.repository.commit('change', { 'a.js': '2' }) }) });
      expect((await found(ofCommit())).id).toBe(mine.id);
      expect(await refusal(ofCommit('f'.repeat(40)))).toBe('absent: There is no artifact "tailgate" of commit ffffffffffff: the job that measures uploads it with actions/upload-artifact (`include-hidden-files: true`, for `.tailgate` is a hidden folder).');
    });

    test('on a later page', async () => {
      const mine = upload();
      const other = double.repository.actions.run({ headSha: 'e'.repeat(40) });
      for (let i = 0; i < 220; i += 1) upload({ run: other });
      expect((await found(ofCommit())).id).toBe(mine.id);
      expect(double.requests).toHaveLength(3);
    });

    test('not when there is none, when all have expired, or when GitHub refuses', async () => {
      expect(await refusal(ofRun())).toMatch(/^absent: There is no artifact "tailgate" of the workflow run \d+: /);
      upload({ expired: true });
      expect(await refusal(ofRun())).toMatch(/^expired: The artifact "tailgate" of the workflow run \d+ has expired: measure again\.$/);
      expect(await refusal(findArtifact(github, 'tailgate', { kind: 'run', runId: 7, headSha: run.headSha }))).toMatch(/^missing: /);
    });
  });

  describe('is downloaded', () => {
    test('from where GitHub sends it, without the token', async () => {
      expect(await download({})).toBe(TEXT);
      expect(await download({ contentLength: null })).toBe(TEXT);
    });

    test('not when GitHub says that it is too large: nothing is asked for', async () => {
      upload({ size: LARGEST_ARCHIVE + 1 });
      const text = await readArtifact(github, await found(ofRun()));
      expect(text).toMatchObject({ ok: false, refusal: { kind: 'too-large', message: 'The artifact "tailgate" is larger than 64 MiB: no run of Tailgate is.' } });
      expect(downloads()).toBe(0);
    });

    test('no further than the limit, whatever was announced', async () => {
      const most = { ...PAUSES, bytes: 1024 * 1024 };
      const chunk = Buffer.alloc(64 * 1024);
      upload({ bytes: chunk, storage: { repeat: 3200, contentLength: null } });
      const endless = await readArtifact(github, await found(ofRun()), most);
      expect(endless).toMatchObject({ ok: false, refusal: { kind: 'too-large', message: 'The artifact "tailgate" is larger than 1 MiB: no run of Tailgate is.' } });
      upload({ bytes: chunk, storage: { repeat: 3200 } });
      expect(await readArtifact(github, await found(ofRun()), most)).toMatchObject({ ok: false, refusal: { kind: 'too-large' } });
      expect(downloads()).toBe(2);
    });

    test('again from a new address when the storage fails for the moment, and not for ever', async () => {
      for (const storage of [{ status: 503 }, { status: 403 }, { dropAfter: 50 }]) {
        const before = downloads();
        expect(await download(storage)).toMatch(/^unavailable: The artifact "tailgate" cannot be downloaded: (its storage answers (503|403)|the connection to its storage was lost)\.$/);
        expect(downloads() - before).toBe(3);
      }
    });

    test('once when the storage has none', async () => {
      expect(await download({ status: 404 })).toBe('unavailable: The artifact "tailgate" cannot be downloaded: its storage answers 404.');
      expect(downloads()).toBe(1);
    });

    test('not for longer than the time allows', async () => {
      expect(await download({ pause: 60_000 }, { pauses: [], time: 200 }, Buffer.alloc(200_000))).toBe('unavailable: The artifact "tailgate" cannot be downloaded: it takes longer than 0.2 s.');
    });

    test('no more once it is called off', async () => {
      const stop = new AbortController();
      stop.abort();
      expect(await download({}, { ...PAUSES, signal: stop.signal })).toBe('unavailable: The artifact "tailgate" cannot be downloaded: the job was stopped.');
      expect(downloads()).toBe(1);
    });

    test('not when it expired meanwhile, or GitHub does not say where it is', async () => {
      upload();
      const artifact = await found(ofRun());
      double.fault({ path: /\/zip$/, answer: { status: 410, body: { message: 'Artifact has expired' } } });
      expect(await readArtifact(github, artifact)).toMatchObject({ ok: false, refusal: { kind: 'expired', status: 410 } });
      for (const headers of [{}, { location: 'file:///etc/passwd' }, { location: 'http://' }]) {
        double.fault({ path: /\/zip$/, answer: { status: 302, headers } });
        expect(await readArtifact(github, artifact)).toMatchObject({ ok: false, refusal: { kind: 'unavailable', message: 'The artifact "tailgate" cannot be downloaded: GitHub does not say where it is.' } });
      }
    });

    test('and held against the checksum that GitHub knows', async () => {
      upload();
      const artifact = await found(ofRun());
      const digest = `sha256:${createHash('sha256').update(ARCHIVE).digest('hex')}`;
      expect(await readArtifact(github, { ...artifact, digest })).toEqual({ ok: true, value: TEXT });
      expect(await readArtifact(github, { ...artifact, digest: `sha256:${'0'.repeat(64)}` }, PAUSES)).toMatchObject({ ok: false, refusal: { kind: 'unavailable', message: 'The artifact "tailgate" cannot be downloaded: it is not what was uploaded, by its checksum.' } });
    });

    test('and rejected when it is no archive with one run.json', async () => {
      expect(await download({}, PAUSES, Buffer.from(TEXT))).toMatch(/^rejected: The artifact "tailgate" is no zip archive .*\. Nothing of it is published\.$/);
      expect(await download({}, PAUSES, aZip([{ name: '../run.json', content: TEXT }]))).toBe('rejected: The artifact "tailgate" holds "../run.json", a path that leads out of the archive. Nothing of it is published.');
    });
  });
});
