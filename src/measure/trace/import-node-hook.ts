/** The tracer that Node loads before a target (`--require`), as text: it is written into a folder of ours when it is needed. */

/**
 * CommonJS, JSON and add-ons: `Module.prototype.load` is called for each file that is not loaded yet. Built-in modules: the first
 * `require` of each. ES modules: their evaluation lies between a call in front of their text and one behind it (on the same
 * lines, so that no line number changes; what they import has been evaluated by then). Where there is `module.registerHooks`
 * (22.15, 23.5) the finding, reading and compiling of an ES module is timed as well; before that it happens for a whole graph at once
 * and partly in a thread of its own (`LOADER`), and is dealt out to its modules. Every import is one line (`import-records.ts`); its own time is the elapsed time
 * without that of imports that ended meanwhile, ours included: waiting at the top level of a module counts.
 *
 * In the counting run (`count` lies beside it) V8 counts calls. What ran is read at each border between the target's own modules
 * and a dependency that is being loaded, so that calls that are part of a dependency's own loading can be told from others, when it is
 * ready (`ready` lies there), and at the end (`finish`): `U` a function of it was called, `S` perhaps only while it was loaded, `K` it has functions at all.
 */
export const NODE_TRACER = String.raw`'use strict';
try {
  (() => {
  const { isMainThread } = require('node:worker_threads');
  if (!isMainThread) return;
  const Module = require('node:module');
  const { pathToFileURL } = require('node:url');
  const { openSync, writeSync, closeSync, existsSync } = require('node:fs');
  const later = setImmediate;
  const now = process.hrtime.bigint;
  const MOST = 100000;
  const counting = existsSync(__dirname + '/count');
  const { Session } = counting ? require('node:inspector') : {};
  const place = __dirname + '/' + process.pid + '.trace';
  const text = (field) => String(field ?? '').replace(/[%\t\n\r]/g, (c) => '%' + c.charCodeAt(0).toString(16).padStart(2, '0'));
  let left = MOST;
  let lines = [];
  let due = false;
  const flush = () => {
    due = false;
    if (lines.length === 0) return;
    const batch = lines.join('');
    lines = [];
    try {
      const fd = openSync(place, 'a', 0o600);
      try { writeSync(fd, batch); } finally { closeSync(fd); }
    } catch {}
  };
  const put = (...fields) => {
    left -= 1;
    if (left < 0) return;
    lines.push(fields.map(text).join('\t') + '\n');
    if (lines.length > 500) flush();
    else if (!due) {
      due = true;
      later(flush).unref();
    }
  };

  let spent = 0n;
  let depth = 0;
  const enter = (file) => {
    settle();
    border(file, true);
    depth += 1;
    return { at: now(), spent };
  };
  const leave = (file, frame, loaded, parent, specifier) => {
    const ended = now();
    depth -= 1;
    border(file, false);
    if (!loaded) return;
    const own = ended - frame.at - (spent - frame.spent);
    put('M', '', file, '', parent, '', specifier, frame.at, ended, own, '');
    if (depth === 0) flush();
    spent += own + now() - ended;
  };

  let asked = null;
  const builtIn = new Set(Module.builtinModules);
  const loadedBuiltIn = new Set();
  const { _load } = Module;
  Module._load = function (request, parent) {
    const outer = asked;
    asked = { request, parent: parent && parent.filename };
    const name = typeof request !== 'string' ? '' : request.startsWith('node:') ? request : builtIn.has(request) ? 'node:' + request : '';
    const first = name !== '' && !loadedBuiltIn.has(name);
    if (first) loadedBuiltIn.add(name);
    const frame = first ? enter('') : null;
    let loaded = false;
    try {
      const result = _load.apply(this, arguments);
      loaded = true;
      return result;
    } finally {
      asked = outer;
      if (first) leave(name, frame, loaded, parent && parent.filename, request);
    }
  };
  const { load } = Module.prototype;
  Module.prototype.load = function (file) {
    const by = asked;
    asked = null;
    const frame = enter(file);
    let loaded = false;
    try {
      const result = load.apply(this, arguments);
      loaded = true;
      return result;
    } finally {
      leave(file, frame, loaded, by && by.parent, by && by.request);
    }
  };

  // ES modules.
  const evaluating = new Map();
  Object.defineProperty(globalThis, Symbol.for('tailgate.imports'), {
    value: {
      begin(url) {
        if (evaluating.has(url)) return;
        const frame = enter(url);
        evaluating.set(url, frame);
        put('B', url, frame.at);
      },
      end(url) {
        const frame = evaluating.get(url);
        if (!frame || frame.over) return;
        frame.over = true;
        leave(url, frame, true);
      },
    },
  });
  const marked = (source, url) => {
    const call = (what) => 'globalThis[Symbol.for("tailgate.imports")]?.' + what + '(' + JSON.stringify(url) + ');';
    const body = typeof source === 'string' ? source : new TextDecoder().decode(source);
    const shebang = /^#![^\n]*\n?/.exec(body)?.[0] ?? '';
    return shebang + call('begin') + body.slice(shebang.length) + '\n;' + call('end');
  };
  // Compiling (of a built-in module: making its exports) comes after the hook: it lasts until the next thing that is heard of.
  let compiling = null;
  const settle = () => {
    if (compiling === null) return;
    const took = now() - compiling.at;
    put('L', compiling.url, compiling.format, compiling.at, took);
    spent += took;
    compiling = null;
  };
  const required = ({ conditions }) => conditions !== undefined && [...conditions].includes('require');
  const timed = (url, format, work) => {
    settle();
    const [at, before] = [now(), spent];
    const result = work();
    const took = now() - at - (spent - before);
    put('L', url ?? result.url, format ?? '', at, took);
    spent += took;
    return result;
  };
  // Which modules were used.
  const groupOf = (file) => {
    const at = file.lastIndexOf('/node_modules/');
    const [name, second] = file.slice(at + 14).split('/');
    return at < 0 ? '' : name.startsWith('@') ? name + '/' + second : name;
  };
  let take = () => undefined;
  const stack = [];
  let outermost = '';
  const border = (file, entering) => {
    if (!counting || file === '' || (!entering && file.startsWith('node:'))) return;
    const group = groupOf(file);
    if (entering) stack.push(group);
    else stack.splice(stack.lastIndexOf(group), 1);
    const next = stack.find((one) => one !== '') ?? '';
    if (next === outermost) return;
    take(outermost);
    outermost = next;
  };
  if (counting) {
    const session = new Session();
    const known = new Set();
    const told = new Set();
    const tell = (kind, url) => {
      if (told.has(kind + url)) return;
      told.add(kind + url);
      put(kind, url);
    };
    let takes = 400;
    take = (group) => {
      takes -= 1;
      if (takes < 0 && group !== null) return;
      session.post('Profiler.takePreciseCoverage', (error, answer) => {
        if (error) return;
        const heard = [];
        for (const { url, functions } of answer.result) {
          if (!url.startsWith('file:') && !url.startsWith('/')) continue;
          const inner = functions.filter(({ functionName, ranges }) => functionName !== '' || ranges[0].startOffset !== 0);
          if (inner.length > 0) tell('K', url);
          heard.push(url);
          if (!inner.some(({ ranges }) => ranges[0].count > 0)) continue;
          const own = groupOf(url);
          // First heard of while a dependency is loaded: what calls it is part of that.
          if (!known.has(url)) { if (!group) tell('S', url); }
          else if (own !== group || own === '') tell('U', url);
        }
        for (const url of heard) known.add(url);
      });
    };
    try {
      session.connect();
      session.post('Profiler.enable');
      session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
      let ready = false;
      const looking = setInterval(() => {
        if (!ready && existsSync(__dirname + '/ready')) {
          ready = true;
          take('');
          put('A', 'ready');
          flush();
        }
        if (!existsSync(__dirname + '/finish')) return;
        clearInterval(looking);
        take(null);
        put('A', takes < 0 ? 'cut' : 'whole');
        flush();
      }, 10);
      looking.unref();
    } catch {}
  }

  if (Module.registerHooks) {
    Module.registerHooks({
      resolve(specifier, context, next) {
        if (required(context)) return next(specifier, context);
        const result = timed(null, '', () => next(specifier, context));
        put('R', result.url, context.parentURL, specifier);
        return result;
      },
      load(url, context, next) {
        if (required(context)) return next(url, context);
        if (url.startsWith('node:')) {
          // Loaded now, where it can be timed, rather than by what comes after the hook.
          if (!loadedBuiltIn.has(url)) timed(url, 'builtin', () => { try { require(url); } catch {} return {}; });
          const result = next(url, context);
          compiling = { url, format: 'builtin', at: now() };
          return result;
        }
        const result = timed(url, context.format, () => next(url, context));
        compiling = { url, format: result.format ?? 'other', at: now() };
        if (typeof result.format !== 'string' || !result.format.startsWith('module') || result.source === null || result.source === undefined) return result;
        const source = marked(result.source, url);
        compiling.at = now();
        return { ...result, source };
      },
    });
  } else if (Module.register) {
    try {
      Module.register(pathToFileURL(__dirname + '/loader.mjs').href, { data: { place } });
    } catch {}
  }

  put('H', 'node', process.pid, process.versions.node, '');
  flush();
  })();
} catch {}
`;

/** What Node before 22.15 loads into its thread for finding and reading ES modules. */
export const LOADER = String.raw`import { appendFileSync } from 'node:fs';
let place = null;
const text = (field) => String(field ?? '').replace(/[%\t\n\r]/g, (c) => '%' + c.charCodeAt(0).toString(16).padStart(2, '0'));
let left = 100000;
const put = (...fields) => {
  left -= 1;
  try { if (left > 0) appendFileSync(place, fields.map(text).join('\t') + '\n'); } catch {}
};
export const initialize = (data) => { place = data.place; };
export const resolve = async (specifier, context, next) => {
  const at = process.hrtime.bigint();
  const result = await next(specifier, context);
  put('R', result.url, context.parentURL, specifier, at);
  return result;
};
export const load = async (url, context, next) => {
  const result = await next(url, context);
  put('L', url, result.format, process.hrtime.bigint(), 0, result.source?.byteLength ?? result.source?.length ?? 0);
  if (typeof result.format !== 'string' || !result.format.startsWith('module') || result.source === null || result.source === undefined) return result;
  const call = (what) => 'globalThis[Symbol.for("tailgate.imports")]?.' + what + '(' + JSON.stringify(url) + ');';
  const body = typeof result.source === 'string' ? result.source : new TextDecoder().decode(result.source);
  const shebang = /^#![^\n]*\n?/.exec(body)?.[0] ?? '';
  return { ...result, source: shebang + call('begin') + body.slice(shebang.length) + '\n;' + call('end') };
};
`;
