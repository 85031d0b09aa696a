/** What a function was given and what it used -> its memory, its connections and the files that it writes. */
import { computingShare, connectionAdvice, memoryAdvice } from '../function-advice.ts';
import type { Found, Rule } from './rule.ts';

export const memory: Rule = {
  name: 'memory',
  looksAt: 'of a function: the memory it is given, and its peak',
  when: 'more than 90 % of it was used; or less than 40 %, and it does not compute for half of its time on less than one processor',
  warns: 'it did not suffice, or a budget calls `memory.peak` and more is needed',
  find: ({ target, facts, verdicts, called }): readonly Found[] => {
    const about = facts === null ? null : memoryAdvice(facts, computingShare(verdicts, target));
    if (about === null) return [];
    const short = about.peak >= about.memory || (about.direction === 'raise' && called((metric) => metric === 'memory.peak') !== null);
    return [{ scenario: null, about, urgent: short, gain: Math.abs(about.to - about.memory) / about.memory }];
  },
};

export const writesPackage: Rule = {
  name: 'writes-package',
  looksAt: 'of a function: the files in its folder after a start',
  when: 'it made or changed some, which the platform does not let it do',
  warns: 'it speaks at all',
  find: ({ facts }) => (facts === null || facts.wrote.length === 0 ? [] : [{ scenario: null, about: { kind: 'writes-package', files: facts.wrote }, urgent: true, gain: facts.wrote.length }]),
};

export const connections: Rule = {
  name: 'connections',
  looksAt: 'of a function: the connections that a warm invocation opens',
  when: 'nearly every invocation opens one anew',
  warns: 'a budget calls `cpu` or a `warm.*` time of that event',
  find: ({ facts, called }): readonly Found[] => {
    const about = facts === null ? null : connectionAdvice(facts);
    if (about === null) return [];
    const slower = called((metric, scenario) => scenario === about.event && /^(warm\.|cpu$)/.test(metric)) !== null;
    return [{ scenario: about.event, about, urgent: slower, gain: about.perInvocation }];
  },
};
