/** The doubts of several launches -> one of each kind. */
import type { Warning } from '../model.ts';

/** One warning of each kind: the one with the worst figure. */
export function worstOfEach(warnings: readonly Warning[]): readonly Warning[] {
  const worst = new Map<Warning['kind'], Warning>();
  for (const warning of warnings) {
    const known = worst.get(warning.kind);
    if (known === undefined || badness(warning) > badness(known)) worst.set(warning.kind, warning);
  }
  return [...worst.values()];
}

function badness(warning: Warning): number {
  switch (warning.kind) {
    case 'generator-saturated': return warning.busy;
    case 'generator-late': return warning.worst;
    case 'reconnects': case 'requests-skipped': case 'slow-captures': return warning.share;
    case 'not-settled': return warning.seconds;
    case 'few-requests': return -warning.requests;
    case 'keeps-rising': return warning.to - warning.from;
    default: return 0;
  }
}
