import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { folder, survivors } from '../a-target.ts';
import { aServer, files, moduleIn, place, pythonServer, pythonWork, traced, treeOf } from './a-program.ts';

/** The oldest and the newest that have other means to see calls, where pyenv has them. */
const found = ['3.8.18', '3.12.1', '3.13.0'].map((version) => path.join(process.env['PYENV_ROOT'] ?? path.join(homedir(), '.pyenv'), 'versions', version, 'bin/python3')).filter((file) => existsSync(file));
const pythons = ['python3', ...found];

/** What pip leaves when it installs into a folder. */
const installed = (name: string, ...top: string[]): Record<string, string> => ({ [`${name}-1.0.dist-info/RECORD`]: [`${name}-1.0.dist-info/METADATA,,`, ...top.map((one) => `${one}/__init__.py,,`)].join('\n') });

describe.each(pythons)('the imports of a Python server on %s', (python) => {
  test('are told with who imports them, where that is written, whose they are and when', async () => {
    files({
      'server.py': `import app.handlers\n${pythonServer('import lazy\nif self.path == "/other": import other\nreturn app.handlers.answer(self)')}`,
      'app/__init__.py': '', 'app/handlers.py': `import json\nimport heavy\nfrom importlib import import_module\nimport_module('dynamic')\ntry:\n    import missing.part\nexcept ImportError:\n    pass\ndef answer(handler):\n    heavy.run()\n    handler.send_response(200)\n    handler.end_headers()\n`,
      'dynamic.py': '', 'lazy.py': 'from space.inner import thing', 'other.py': '',
      'heavy/__init__.py': `from .core import run\n${pythonWork(30)}`, 'heavy/core.py': 'import heavy.more\ndef run():\n    return 1\n', 'heavy/more.py': pythonWork(10),
      'space/inner/thing.py': '', 'space/inner/__init__.py': '', ...installed('heavy', 'heavy'), ...installed('space', 'space'),
    });
    const request = { method: 'GET', path: '/other', headers: {}, body: null, expect: { status: null, body: null } };
    const scenarios = [{ name: 'other', requests: [request], load: { kind: 'connections' as const, connections: 1, pipelining: 1, timeout: 5000 } }];
    const tree = await treeOf(aServer([python, 'server.py'], { scenarios }), 2);
    expect(tree).toMatchObject({ target: 'api', language: 'python', runs: 2, left: 0 });
    expect(moduleIn(tree, 'app')).toMatchObject({ kind: 'own', dependency: null, by: null, from: place('server.py', 1), phase: 'init' });
    expect(moduleIn(tree, 'app.handlers')).toMatchObject({ kind: 'own', by: null, from: place('server.py', 1), used: true });
    expect(moduleIn(tree, 'json')).toMatchObject({ kind: 'built-in', dependency: null, by: 'app.handlers', from: place('app/handlers.py', 1) });
    expect(moduleIn(tree, 'heavy')).toMatchObject({ kind: 'dependency', dependency: 'heavy', by: 'app.handlers', from: place('app/handlers.py', 2), phase: 'init' });
    expect(moduleIn(tree, 'heavy.core')).toMatchObject({ dependency: 'heavy', by: 'heavy', from: place('heavy/__init__.py', 1), used: true });
    expect(moduleIn(tree, 'heavy.more')).toMatchObject({ by: 'heavy.core', used: null });
    expect(moduleIn(tree, 'dynamic')).toMatchObject({ kind: 'own', by: 'app.handlers', from: place('app/handlers.py', 4) });
    expect(moduleIn(tree, 'lazy')).toMatchObject({ by: null, from: place('server.py', 7), phase: 'first' });
    expect(moduleIn(tree, 'space.inner')).toMatchObject({ kind: 'dependency', dependency: 'space.inner', phase: 'first' });
    expect(moduleIn(tree, 'other')).toMatchObject({ phase: 'later' });
    expect(tree.modules.some(({ name }) => name.startsWith('missing') || name === 'sitecustomize')).toBe(tree.modules.some(({ name }) => name === 'sitecustomize'));
    const [handlers, heavy, core, more] = ['app.handlers', 'heavy', 'heavy.core', 'heavy.more'].map((name) => moduleIn(tree, name));
    expect(heavy?.self).toBeGreaterThanOrEqual(30);
    expect(core?.total).toBeCloseTo((core?.self ?? 0) + (more?.total ?? 0), 6);
    expect(handlers?.total).toBeGreaterThan(heavy?.total ?? 0);
    expect(tree.modules.every(({ parent }, i) => parent === null || parent < i)).toBe(true);
    expect(survivors()).toEqual([]);
  });

  test('are told apart by whether anything of them was called before the first response, their own loading left out', async () => {
    // 'own' needs 'helpful' while it is loaded itself, which it would whenever it is imported.
    files({
      'server.py': `import unused, used, at_start, data, base, own\nat_start.go()\n${pythonServer('used.go(); str(data.X)')}`,
      'own.py': 'import helpful\nhelpful.go()\nfrom base import Base\nclass Mine(Base):\n    pass\n',
      'unused/__init__.py': 'from .inner import helper\nimport below\nhelper()\nbelow.go()\ndef work():\n    pass\n', 'below.py': 'def go():\n    pass\n', 'unused/inner.py': 'def helper():\n    pass\nhelper()\n',
      'used.py': 'def go():\n    pass\n', 'at_start.py': 'def go():\n    pass\n', 'data.py': 'X = 1\n', 'helpful.py': 'def go():\n    pass\n', 'base.py': 'class Base:\n    pass\n',
      ...installed('unused', 'unused'), ...installed('used', 'used.py'), ...installed('base', 'base.py'), ...installed('below', 'below.py'),
    });
    const tree = await treeOf(aServer([python, 'server.py']));
    const names = ['helpful', 'unused', 'unused.inner', 'below', 'used', 'at_start', 'data', 'base'];
    expect(Object.fromEntries(names.map((name) => [name, moduleIn(tree, name).used]))).toEqual({ helpful: true, unused: false, 'unused.inner': false, below: false, used: true, at_start: true, data: null, base: true });
  });
});

describe('a Python target with a tracer in it', () => {
  test('still runs its own sitecustomize, sees its own PYTHONPATH, and finds nothing of ours in its search path', async () => {
    files({
      'site/sitecustomize.py': 'import builtins\nbuiltins.CUSTOMIZED = True\n', 'site/on_path.py': '',
      'server.py': `import sys, on_path\nassert CUSTOMIZED\nassert 'site' in sys.modules['sitecustomize'].__file__\nopen('path.txt', 'w').write('\\n'.join(sys.path))\n${pythonServer('pass')}`,
    });
    const tree = await treeOf(aServer(['python3', 'server.py'], { env: { PYTHONPATH: 'site' } }));
    expect(moduleIn(tree, 'on_path')).toMatchObject({ kind: 'own' });
    expect(moduleIn(tree, 'sitecustomize')).toMatchObject({ kind: 'own', parent: null, from: null });
    expect(readFileSync(path.join(folder(), 'path.txt'), 'utf8')).not.toContain('tailgate-imports');
  });

  test('is told by its forked worker, with what its parent had imported before', async () => {
    files({
      'server.py': `import os, socket, before\nlistener = socket.socket()\nlistener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)\nlistener.bind(('127.0.0.1', int(os.environ['PORT'])))\nlistener.listen()\nif os.fork() == 0:\n    import app\n    app.serve(listener)\nimport in_parent\nos.wait()\n`,
      'app.py': `def serve(listener):\n    while True:\n        connection, _ = listener.accept()\n        connection.recv(1000)\n        connection.sendall(b'HTTP/1.1 200 OK\\r\\ncontent-length: 2\\r\\nconnection: close\\r\\n\\r\\nok')\n        connection.close()\n`,
      'before.py': '', 'in_parent.py': '',
    });
    const tree = await treeOf(aServer(['python3', 'server.py']));
    expect(moduleIn(tree, 'before')).toMatchObject({ phase: 'init' });
    expect(moduleIn(tree, 'app')).toMatchObject({ from: place('server.py', 7), used: true });
    expect(tree.modules.some(({ name }) => name === 'in_parent')).toBe(false);
  });

  test('keeps its 2000 largest modules with their parents, and counts the others', async () => {
    files({
      'server.py': `import parent\n${pythonServer('pass')}`,
      'parent.py': `import sys, importlib.abc, importlib.machinery\nclass Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):\n    def find_spec(self, name, path, target=None):\n        return importlib.machinery.ModuleSpec(name, self) if name.startswith('many\\n') else None\n    def create_module(self, spec): return None\n    def exec_module(self, module): pass\nsys.meta_path.insert(0, Finder())\nfor i in range(3000): importlib.import_module('many\\n%d' % i)\n`,
    });
    const tree = await treeOf(aServer(['python3', 'server.py']));
    expect(tree.modules).toHaveLength(2000);
    expect(tree.left).toBeGreaterThanOrEqual(1000);
    const many = tree.modules.filter(({ name }) => /^many\n\d+$/.test(name));
    expect(many.length).toBeGreaterThan(1000);
    expect(many.every(({ parent }) => parent !== null && tree.modules[parent]?.name === 'parent')).toBe(true);
  });
});

describe('a target whose imports cannot be traced', () => {
  const reason = async (...start: string[]): Promise<string> => {
    const result = await traced(aServer(start.length === 1 ? (start[0] ?? '') : start, { ready: { path: '/', status: null, timeout: 3000 } }));
    return result.ok ? 'it was traced' : result.reason;
  };

  test('is refused with the reason: another language, a Python that ignores its environment, an end, an interruption', async () => {
    files({ 'server.py': pythonServer('pass'), 'dies.py': 'raise SystemExit(3)' });
    expect(await reason('python3', '-I', 'server.py')).toMatch(/^its Python did not load the tracer/);
    expect(await reason('python3', 'dies.py')).toMatch(/^with a tracer in it the target ended with exit code 3/);
    expect(await reason('perl', '-e', `use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $ENV{PORT}, Listen => 9, ReuseAddr => 1); while (my $c = $s->accept) { my $line = <$c>; print $c "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nok"; close $c }`)).toBe('it is run by perl: only the imports of Node and Python can be traced');
    const aborted = new AbortController();
    aborted.abort();
    expect(await traced(aServer(['python3', 'server.py']), 1, aborted.signal)).toEqual({ ok: false, reason: 'interrupted while its imports were traced' });
    expect(await traced(aServer(null))).toEqual({ ok: false, reason: 'it is never started here' });
    expect(survivors()).toEqual([]);
  });
});
