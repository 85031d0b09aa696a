import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTarget } from '../../../src/measure/target.ts';
import { plan, parseCombo, plannedNames } from './combos.ts';
import { layOut, serviceNames, targetOf, type ServiceName } from './services.ts';
import { variantNames } from './variants.ts';

async function answerOf(service: ServiceName, directory: string, logFile: string): Promise<string> {
  const started = await startTarget({ target: targetOf(service), directory, cpus: null, logFile, signal: new AbortController().signal });
  if (!started.ok) throw new Error(`${started.failure.message}\n${started.failure.log.join('\n')}`);
  const { running } = started;
  try {
    if (running.address.kind !== 'port') throw new Error('it listens on a socket');
    const response = await fetch(`http://127.0.0.1:${running.address.port}/items`, { headers: { connection: 'close' } });
    return `${response.status} ${await response.text()}`;
  } finally {
    await running.stop();
  }
}

async function inFolder<T>(action: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tailgate-services-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the services', () => {
  test.each(serviceNames)('%s answers alike in every variant that is recorded of it', async (service) => {
    const variants = service === 'node-http' ? variantNames : [...new Set(plan.filter(({ combo }) => combo.service === service).map(({ combo }) => combo.variant)), 'null'];
    const answers = new Set<string>();
    for (const variant of variants) {
      await inFolder(async (folder) => answers.add(await answerOf(service, layOut(folder, service, variant).head, path.join(folder, 'log'))));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toMatch(/^200 \{"items": ?\[\{"id": ?0,/);
  });

  test('are laid out as two builds whose files differ in what the variant says and in nothing else', async () => {
    const differing = (service: ServiceName, variant: string): Promise<readonly string[]> => inFolder((folder) => {
      const { base, head } = layOut(folder, service, variant);
      expect(base.length).toBe(head.length);
      const files = ['variant.json', ...(variant === 'slow-start' ? ['extra.json'] : []), ...(service === 'python' ? ['threads.py'] : ['work.mjs'])];
      return files.filter((file) => readFileSync(path.join(base, file), 'utf8') !== readFileSync(path.join(head, file), 'utf8'));
    });
    expect(await differing('node-http', 'identical')).toEqual([]);
    expect(await differing('node-http', 'null')).toEqual(['work.mjs']);
    expect(await differing('python', 'null')).toEqual(['threads.py']);
    expect(await differing('node-http', 'cpu+5')).toEqual(['variant.json']);
    expect(await differing('node-http', 'slow-start')).toEqual(['variant.json']);
  });
});

describe('the plan', () => {
  test('names each combination once, and can be named back', () => {
    expect(new Set(plannedNames).size).toBe(plannedNames.length);
    expect(plannedNames.map(parseCombo)).toEqual(plan.map(({ combo }) => combo));
  });

  test('has a quiet recording for every change, which tells its truth', () => {
    const changed = plan.filter(({ combo }) => combo.way === 'interleaved' && !['identical', 'null'].includes(combo.variant));
    const named = (weather: string): readonly string[] => [...new Set(changed.filter(({ combo }) => combo.weather === weather).map(({ combo }) => `${combo.service}/${combo.variant}`))].sort();
    expect(named('noisy')).toEqual(named('quiet'));
  });

  test('refuses what is no combination, and says what is wrong', () => {
    expect(() => parseCombo('nginx/identical/quiet')).toThrow('no service is called "nginx"');
    expect(() => parseCombo('node-http/cpu+4/quiet')).toThrow('no variant is called cpu+4');
    expect(() => parseCombo('node-http/cpu+5/stormy')).toThrow('quiet or noisy');
    expect(() => parseCombo('node-http/cpu+5/quiet/backwards')).toThrow('no known way');
  });
});
