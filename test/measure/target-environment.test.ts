import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolveCommand } from '../../src/measure/start-command.ts';
import { fill, setupEnvironment, targetEnvironment } from '../../src/measure/target-environment.ts';
import { examples, hostile, portOf, start } from './a-target.ts';

const where = { port: '20001', socket: null };
const secrets = {
  GITHUB_TOKEN: 'a', GH_TOKEN: 'b', INPUT_TOKEN: 'c', 'INPUT_GITHUB-TOKEN': 'd', ACTIONS_RUNTIME_TOKEN: 'e', ACTIONS_ID_TOKEN_REQUEST_URL: 'f', GITHUB_ENV: 'g', RUNNER_TEMP: 'h',
  NPM_TOKEN: 'i', AWS_SECRET_ACCESS_KEY: 'j', DATABASE_URL: 'k', NODE_OPTIONS: 'l', LC_TOKEN: 'm', NODE_AUTH_TOKEN: 'n', SSH_AUTH_SOCK: 'o', 'npm_config_//registry/:_authToken': 'p',
};

describe('the environment of a target', () => {
  test('has what programs need, and nothing that is worth stealing', () => {
    const own = { PATH: '/bin', HOME: '/root', LANG: 'C', LC_ALL: 'C.UTF-8', TZ: 'UTC', JAVA_HOME: '/jdk', NODE_ENV: 'test', HTTPS_PROXY: 'http://me:pass@proxy', UNSET: undefined, ...secrets };
    const env = targetEnvironment(own, {}, 'abc', where);
    expect(env).toEqual({ PATH: '/bin', HOME: '/root', LANG: 'C', LC_ALL: 'C.UTF-8', TZ: 'UTC', JAVA_HOME: '/jdk', NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '20001', TAILGATE_COOKIE: 'abc' });
  });

  test('is passed to the process like that, whatever this process holds', async () => {
    Object.assign(process.env, secrets);
    try {
      const running = await start(hostile('double-listener', { env: { GREETING: 'on {port}' } }));
      const lines = readFileSync(`/proc/${running.pid}/environ`, 'utf8').split('\0');
      await running.stop();
      expect(lines.filter((line) => Object.keys(secrets).includes(line.split('=')[0] ?? ''))).toEqual([]);
      expect(lines.filter((line) => /TOKEN|SECRET|^INPUT_|^ACTIONS_|^GITHUB_|^RUNNER_/.test(line.split('=')[0] ?? ''))).toEqual([]);
      expect(lines).toEqual(expect.arrayContaining([`PORT=${portOf(running)}`, `GREETING=on ${portOf(running)}`, 'HOST=127.0.0.1', expect.stringMatching(/^TAILGATE_COOKIE=\w{24}$/)]));
    } finally {
      for (const name of Object.keys(secrets)) delete process.env[name];
    }
  });

  test('holds what the config gives it, even a token, but never another port', () => {
    const env = targetEnvironment({}, { NPM_TOKEN: 'mine', PORT: '3000', HOST: '0.0.0.0', URL: 'http://127.0.0.1:{port}/{x}' }, 'abc', where);
    expect(env).toEqual({ NPM_TOKEN: 'mine', PORT: '20001', HOST: '0.0.0.0', URL: 'http://127.0.0.1:20001/{x}', TAILGATE_COOKIE: 'abc' });
  });

  test('names the socket as PORT in socket mode', () => {
    expect(targetEnvironment({}, {}, 'abc', { port: null, socket: '/tmp/s' })['PORT']).toBe('/tmp/s');
    expect(fill('--unix {socket} {port}', { port: null, socket: '/tmp/s' })).toBe('--unix /tmp/s {port}');
  });

  test('keeps the cookie of a Tailgate around this one', () => {
    expect(targetEnvironment({ TAILGATE_COOKIE: 'outer' }, {}, 'inner', where)['TAILGATE_COOKIE']).toBe('outer.inner');
  });

  test('of setup has a proxy but no port', () => {
    expect(setupEnvironment({ PATH: '/bin', https_proxy: 'http://proxy', PORT: '1', ...secrets }, { A: 'b' }, 'abc')).toEqual({ PATH: '/bin', https_proxy: 'http://proxy', A: 'b', TAILGATE_COOKIE: 'abc' });
  });
});

describe('a start command', () => {
  const env = { PATH: process.env['PATH'] ?? '' };
  const argv = (start: string | readonly string[]): unknown => {
    const command = resolveCommand(start, examples, env, where);
    return command.ok ? command.argv : command.message;
  };

  test('without anything that a shell understands is split at its spaces', () => {
    expect(argv('  node   server.js --port={port} --x=1 ')).toEqual(['node', 'server.js', '--port=20001', '--x=1']);
  });

  test('goes through a shell when it needs one', () => {
    for (const line of ['node a && node b', 'A=1 node x', 'node "a b"', 'node $HOME/x', 'node x > log', 'cd node-http; node server.js', 'exec node x', 'node *.js', 'node x | cat', 'node ~/x', '. ./env', 'node {other}']) {
      expect(argv(line)).toEqual(['/bin/sh', '-c', line]);
    }
  });

  test('as a list is taken as it is', () => {
    expect(argv(['node', 'a b', '$HOME', ':{port}'])).toEqual(['node', 'a b', '$HOME', ':20001']);
    expect(argv([])).toBe('the command is empty');
    expect(argv('')).toBe('the command is empty');
  });

  test('is looked for on the PATH of the target and relative to its directory', () => {
    expect(argv('./nginx-static/start.sh')).toEqual(['./nginx-static/start.sh']);
    expect(argv('./nginx-static/missing.sh')).toBe(`there is no program ./nginx-static/missing.sh in ${examples}`);
    expect(argv('nginx-static')).toBe('there is no program nginx-static on the PATH');
  });
});
