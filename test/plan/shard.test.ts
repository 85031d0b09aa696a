import { describe, expect, test } from '@jest/globals';
import type { Config, Target } from '../../src/model.ts';
import { shareOf } from '../../src/plan/shard.ts';
import { aConfig, aFunction, aScenario, aTarget } from '../support/config.ts';
import { fc } from '../support/properties.ts';

const server = (name: string, ...scenarios: readonly string[]): Target => aTarget({ name, package: { path: 'dist', format: 'zip', ignore: [] }, scenarios: scenarios.map((one) => aScenario(one)) });

/** `api(list create +start +package), f` of each shard. */
function shared(config: Config, of: number): readonly string[] {
  return Array.from({ length: of }, (_, i) => {
    const share = shareOf(config, i + 1, of);
    if (!share.ok) return share.problems.map(({ message, hint }) => `${message}; ${hint}`).join();
    return share.value.config.targets.map((target) => (target.kind === 'server' ? `${target.name}(${[...target.scenarios.map(({ name }) => name), ...(target.coldStart === null ? [] : ['+start']), ...(target.package === null ? [] : ['+package'])].join(' ')})` : target.name)).join(', ');
  });
}

describe('the shares of a config', () => {
  test('are whole targets, in turn, where there are enough of them', () => {
    expect(shared(aConfig(server('a', 'x', 'y'), server('b', 'x'), aFunction({ name: 'f' })), 2)).toEqual(['a(x y +start +package), f', 'b(x +start +package)']);
  });

  test('are scenarios where there are not; what belongs to the target goes with its first', () => {
    expect(shared(aConfig(server('a', 'x', 'y', 'z'), aFunction({ name: 'f' })), 3)).toEqual(['a(x +start +package), f', 'a(y)', 'a(z)']);
  });

  test('are refused where there is not one for each', () => {
    expect(shared(aConfig(server('a', 'x', 'y')), 3)).toEqual(Array.from({ length: 3 }, (_, i) => `the config has 2 parts (targets and scenarios) that could be shared out, and there are 3 shards; write \`${Math.min(i + 1, 2)}/2\` or fewer`));
  });

  test('have everything once', () => {
    const configs = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(configs, fc.integer({ min: 1, max: 6 }), (wanted, of) => {
      const config = aConfig(...wanted.map(([isFunction, many], i) => (isFunction ? aFunction({ name: `t${i}` }) : server(`t${i}`, ...Array.from({ length: many }, (_, n) => `s${n}`)))));
      const whole = shared(config, 1);
      const shares = shared(config, of);
      if (shares.some((text) => text.includes('could be shared out'))) return;
      const words = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(', ')).flatMap((text) => {
        const [, name = text, inside] = /^(.*)\((.*)\)$/.exec(text) ?? [];
        return inside === undefined ? [name] : inside.split(' ').map((word) => `${name} ${word}`);
      }).sort();
      expect(words(shares)).toEqual(words(whole));
    }), { seed: 4 });
  });
});
