/** The doubt that a warm-up did not settle -> what to look at. */
import { inEachScenario, type Rule } from './rule.ts';

/** These are reasons of their own for times that do not settle. */
const DISTURBED: ReadonlySet<string> = new Set(['machine-busy', 'clock-stepped', 'side-fails', 'generator-late']);

export const warmUp: Rule = {
  name: 'warm-up',
  looksAt: 'the mean response time in the warm-up',
  when: 'it was still changing when the longest warm-up was over, on a machine that was otherwise calm',
  warns: '(never)',
  find: inEachScenario(({ figures }) => {
    const warnings = [...figures.values()].flatMap((verdict) => [...verdict.warnings, ...verdict.comparison.warnings]);
    const doubt = warnings.find((warning) => warning.kind === 'not-settled');
    return doubt === undefined || warnings.some(({ kind }) => DISTURBED.has(kind)) ? null : { about: { kind: 'warm-up', seconds: doubt.seconds }, urgent: false, gain: doubt.seconds };
  }),
};
