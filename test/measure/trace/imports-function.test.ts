import { describe, expect, test } from '@jest/globals';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import type { FunctionTarget } from '../../../src/model.ts';
import { importCauses, lazyImports } from '../../../src/explain/imports.ts';
import { folder, mark, survivors } from '../a-target.ts';
import { files, moduleIn, place, pythonWork, traced, treeOf, work } from './a-program.ts';

function aFunction(changes: Partial<FunctionTarget>): FunctionTarget {
  return {
    kind: 'function', name: 'collect', directory: '.', setup: null, runtime: 'python', interpreter: null, handler: 'app.handler', layers: [], memory: 512 * 1024 ** 2, timeout: 10_000,
    events: [{ name: 'small', payload: '{}', expect: null }, { name: 'report', payload: '{"report":true}', expect: null }],
    coldStart: { runs: 1 }, invocations: 1, price: { gbSecond: 0, request: 0 }, package: null, instructions: null, ...changes, env: { TEST_MARK: mark, ...changes.env },
  };
}

describe('the imports of a function', () => {
  test('in Python are those before its first event, of the first event and of the others; a heavy one that could wait is named with its line', async () => {
    files({
      'good/app.py': `import json\ndef handler(event, context):\n    import first\n    if event.get('report'):\n        import heavy\n        return heavy.sum()\n    return 1\n`,
      'bad/app.py': `import json\nimport heavy\ndef handler(event, context):\n    import first\n    return heavy.sum() if event.get('report') else 1\n`,
      ...Object.fromEntries(['good', 'bad'].flatMap((side) => [[`${side}/first.py`, ''], [`${side}/heavy/__init__.py`, `from . import part\n${pythonWork(60)}def sum():\n    return 1\n`], [`${side}/heavy/part.py`, 'import inner\n'], [`${side}/inner/__init__.py`, pythonWork(30)], [`${side}/heavy-1.0.dist-info/RECORD`, 'heavy/__init__.py,,\n'], [`${side}/inner-1.0.dist-info/RECORD`, 'inner/__init__.py,,\n']])),
    });
    const good = await treeOf(aFunction({ directory: 'good' }), 2);
    expect(good.modules.filter(({ kind }) => kind === 'built-in')).toEqual([]);
    expect(moduleIn(good, 'app')).toMatchObject({ kind: 'own', by: null, from: null, phase: 'init', used: true });
    expect(moduleIn(good, 'first')).toMatchObject({ by: 'app', from: place('app.py', 3), phase: 'first' });
    expect(moduleIn(good, 'heavy')).toMatchObject({ dependency: 'heavy', from: place('app.py', 5), phase: 'later' });
    const bad = await treeOf(aFunction({ directory: 'bad' }), 2);
    expect(moduleIn(bad, 'heavy')).toMatchObject({ dependency: 'heavy', from: place('app.py', 2), phase: 'init', used: false });
    const [cause] = importCauses({ ...good, side: 'base' }, { ...bad, side: 'head' });
    expect(cause).toMatchObject({ kind: 'import', name: 'heavy', changed: 'new', modules: 3, from: { file: 'app.py', line: 2 }, used: false });
    expect(lazyImports({ ...bad, side: 'head' })[0]).toMatchObject({ about: { kind: 'lazy-import', name: 'heavy', from: { file: 'app.py', line: 2 } } });
    expect(survivors()).toEqual([]);
  });

  test.each(['cjs', 'mjs'])('in Node (%s) likewise', async (end) => {
    const load = (name: string, as: string): string => (end === 'mjs' ? `import ${as} from '${name}';\n` : `const ${as} = require('${name}');\n`);
    const late = (name: string): string => (end === 'mjs' ? `await import('${name}')` : `require('${name}')`);
    files({
      [`app.${end}`]: `${load('heavy', 'heavy')}${end === 'mjs' ? 'export const handler =' : 'exports.handler ='} async (event) => { ${late('./first.cjs')}; return event.report ? (${late('other')}, heavy()) : 1; };\n`,
      'first.cjs': '', 'node_modules/heavy/index.js': `require('./part');\n${work(60)}module.exports = () => 1;`, 'node_modules/heavy/part.js': 'const tell = () => 1; tell();', 'node_modules/other/index.js': '',
    });
    const tree = await treeOf(aFunction({ runtime: 'node' }), 2);
    // What our own runtime loads is not the function's.
    expect(tree.modules.filter(({ name, kind }) => name.includes('tailgate') || kind === 'built-in')).toEqual([]);
    expect(moduleIn(tree, `app.${end}`)).toMatchObject({ kind: 'own', by: null, from: null, phase: 'init', used: true });
    expect(moduleIn(tree, 'node_modules/heavy/index.js')).toMatchObject({ by: `app.${end}`, from: place(`app.${end}`, 1), phase: 'init', used: false });
    expect(moduleIn(tree, 'first.cjs')).toMatchObject({ from: place(`app.${end}`, 2), phase: 'first' });
    expect(moduleIn(tree, 'node_modules/other/index.js')).toMatchObject({ phase: 'later' });
    expect(lazyImports({ ...tree, side: 'head' })[0]).toMatchObject({ about: { name: 'heavy', from: { file: `app.${end}`, line: 1 } } });
  });

  test('cannot be told where its init fails, or where a shell runs it', async () => {
    files({ 'app.py': 'import nothing_of_that_name\n', 'shell/bootstrap': `#!/bin/bash
trap 'exit 0' TERM
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while id=$(curl -sD - -o /dev/null "$api/next" | tr -d '\\r' | sed -n 's/^lambda-runtime-aws-request-id: //Ip'); do curl -s -d 1 "$api/$id/response" >/dev/null; done
` });
    chmodSync(path.join(folder(), 'shell/bootstrap'), 0o755);
    expect(await traced(aFunction({ runtime: 'bootstrap', directory: 'shell' }))).toEqual({ ok: false, reason: 'it is run by bash: only the imports of Node and Python can be traced' });
    const result = await traced(aFunction({}));
    expect(result.ok ? '' : result.reason).toMatch(/^with a tracer in it .*nothing_of_that_name/);
    expect(survivors()).toEqual([]);
  });
});
