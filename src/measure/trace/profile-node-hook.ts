/** The CPU profiler that Node loads before a target (`--require`), as text: it is written into a folder of ours when it is needed. */

/**
 * It waits for two files beside itself: `begin` starts V8's sampling profiler (a sample every millisecond), `end` stops it. Looking
 * for them costs one system call every 20 ms. It says `PID-THREAD.on` once it samples, and writes `PID-THREAD.json`
 * (`ProfileRecord` in profile-record.ts) at the end. Every process and every worker thread does so for itself.
 *
 * The call tree is summed up in here, because only here it is whole: time in native functions and in Node's own JavaScript is
 * charged to the nearest caller that is not Node's. Otherwise every service would spend its time in `writev` and `update`, and
 * nobody could tell from where. What has no such caller (Node's own work around a request) stays Node's, summed up by module.
 * `(idle)` is no CPU time and left out. `(program)` is: the event loop and the system outside of any JavaScript; left out,
 * all functions would change whenever one does.
 *
 * V8's optimizing compilers may build a function into its caller, and its time counts for the caller from then on: which one does
 * so differs from launch to launch. So only those are built in that V8 itself calls small (27 bytes of bytecode).
 */
export const NODE_HOOK = String.raw`'use strict';
(() => {
  const fs = require('node:fs');
  const { threadId } = require('node:worker_threads');
  const { Session } = require('node:inspector');
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--max-inlined-bytecode-size=27');
  if (Number.parseInt(process.versions.v8) >= 12) setFlagsFromString('--max-maglev-inlined-bytecode-size=27');
  const MOST = 1000;
  const id = __dirname + '/' + process.pid + '-' + threadId;
  const seen = (name) => fs.existsSync(__dirname + '/' + name);
  let session = null;
  let before = null;

  const post = (method, parameters) => {
    let answer = null;
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };

  const begin = () => {
    session = new Session();
    session.connect();
    post('Profiler.enable');
    post('Profiler.setSamplingInterval', { interval: 1000 });
    post('Profiler.start');
    before = process.cpuUsage();
    fs.writeFileSync(id + '.on', '');
    process.once('exit', finish);
  };

  const nodes = (url) => url.startsWith('node:') || url.startsWith('internal/');

  const sumUp = (profile) => {
    const byId = new Map(profile.nodes.map((node) => [node.id, node]));
    const sums = new Map();
    const waiting = [{ node: profile.nodes[0], owner: null }];
    while (waiting.length > 0) {
      const { node, owner: above } = waiting.pop();
      const { functionName: name, url, lineNumber } = node.callFrame;
      const own = url !== '' && !nodes(url);
      const owner = own ? node.callFrame : above;
      if (node.hitCount > 0 && name !== '(idle)' && name !== '(root)' && (owner === null || !owner.url.endsWith(__filename))) {
        const meta = url === '' && /^\((program|garbage collector)\)$/.test(name);
        const key = meta ? [name, '', null]
          : owner !== null ? [owner.functionName || '(anonymous)', owner.url, owner.lineNumber + 1]
          : url === '' ? ['(native)', '', null] : ['(node)', url, null];
        const text = key.join('\0');
        const sum = sums.get(text);
        if (sum === undefined) sums.set(text, { key, hits: node.hitCount });
        else sum.hits += node.hitCount;
      }
      for (const child of node.children || []) waiting.push({ node: byId.get(child), owner });
    }
    return [...sums.values()].sort((a, b) => b.hits - a.hits);
  };

  const finish = () => {
    if (session === null) return;
    try {
      const { user, system } = process.cpuUsage(before);
      const { profile } = post('Profiler.stop');
      session.disconnect();
      session = null;
      const sums = sumUp(profile);
      const row = ({ key: [name, file, line], hits }) => [name.slice(0, 200), file.slice(-1000), line, hits, hits];
      const other = sums.slice(MOST).reduce((sum, { hits }) => sum + hits, 0);
      const functions = [...sums.slice(0, MOST).map(row), ...(other > 0 ? [['(other)', '', null, other, other]] : [])];
      fs.writeFileSync(id + '.part', JSON.stringify({ language: 'node', library: '', cpu: (user + system) / 1000, functions }));
      fs.renameSync(id + '.part', id + '.json');
    } catch {
      session = null;
    }
  };

  const timer = setInterval(() => {
    try {
      if (session === null) {
        if (seen('end')) clearInterval(timer);
        else if (seen('begin')) begin();
      } else if (seen('end')) {
        clearInterval(timer);
        finish();
      }
    } catch {
      clearInterval(timer);
      session = null;
    }
  }, 20);
  timer.unref();
})();
`;
