/** A job of a workflow as the runner would run it: a workspace, the files that a step writes to, and the Action's bundle as a process. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION, program, scratch, type Ended } from './program.ts';

/** Answers with whatever of the runner's secrets it can see, and tries to speak to the runner. */
export const CURIOUS_SERVER = `import { createServer } from 'node:http';
createServer((request, response) => {
  console.log('::error::the service speaks for the runner');
  response.end(JSON.stringify({ token: process.env.GITHUB_TOKEN ?? null, inputs: Object.keys(process.env).filter((k) => /^(INPUT_|ACTIONS_|GITHUB_|RUNNER_)/.test(k)) }));
}).listen(process.env.PORT, '127.0.0.1');
`;

/** Fails as soon as the service sees anything that it should not; `limit` is of the response's size. */
export const curiousConfig = (limit: string, coldStart = '{ runs: 2 }'): string => `version: 1
targets:
  api:
    start: node server.mjs
    cold-start: ${coldStart}
    scenarios:
      root: { request: { path: /, expect: { json: { token: null, inputs: [] } } } }
budgets:
  - { metric: response.size, fail: ${limit} }
`;

export interface JobEvent {
  readonly name: string;
  readonly payload?: unknown;
  readonly ref?: string;
  readonly sha?: string;
}

export interface EndedJob extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionJob {
  readonly workspace: string;
  readonly run: (inputs: Readonly<Record<string, string>>, event?: JobEvent, env?: Readonly<Record<string, string>>) => Promise<EndedJob>;
}

/** `keep` is handed every folder that is made, to be removed in the end. `script`: in place of the bundle. */
export function actionJob(node: string, files: Readonly<Record<string, string>>, keep: (folder: string) => void, script = ACTION): ActionJob {
  const folder = (): string => {
    const made = scratch();
    keep(made);
    return made;
  };
  const workspace = folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    writeFileSync(path.join(workspace, name), text);
  }
  return {
    workspace,
    run: async (inputs, event = { name: 'pull_request' }, env = {}) => {
      const runner = folder();
      for (const name of ['output', 'summary']) writeFileSync(path.join(runner, name), '');
      writeFileSync(path.join(runner, 'event.json'), JSON.stringify(event.payload ?? {}));
      const all = {
        GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_EVENT_NAME: event.name, GITHUB_EVENT_PATH: path.join(runner, 'event.json'), GITHUB_REF: event.ref ?? 'refs/pull/1/merge',
        GITHUB_OUTPUT: path.join(runner, 'output'), GITHUB_STEP_SUMMARY: path.join(runner, 'summary'), GITHUB_TOKEN: 'ghs_secret', ...(event.sha === undefined ? {} : { GITHUB_SHA: event.sha }),
        ...env, ...Object.fromEntries(Object.entries({ time: '2.5', ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      };
      const ended = await program(script, [], { cwd: workspace, env: all, node });
      return { ...ended, outputs: parseOutputs(readFileSync(path.join(runner, 'output'), 'utf8')), summary: readFileSync(path.join(runner, 'summary'), 'utf8') };
    },
  };
}

/** `name<<delimiter`, lines, `delimiter`; the last one written counts. */
function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)].map((m) => [m[1] ?? '', m[3] ?? '']));
}
