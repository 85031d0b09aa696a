/** A run and its verdicts -> the command that measures the same again, and why one would. */
import type { Verdict } from '../model.ts';
import { shellWord } from './escape.ts';
import type { ReportInput } from './input.ts';
import { groupsOf } from './order.ts';

/** The place that matters most, with the same seed; everything when nothing stands out. */
export function reproduceCommand(input: ReportInput): string {
  if (input.reproduce != null) return input.reproduce;
  const { run, judgement } = input;
  const groups = groupsOf(judgement.verdicts);
  const worst: Verdict | undefined = groups.broken[0] ?? groups.inconclusive[0];
  const failure = run.failures.find((f) => f.kind !== 'interrupted');
  const place = worst?.comparison ?? failure ?? null;
  const words = ['tailgate', 'run'];
  if (input.configFile != null && input.configFile !== 'tailgate.yml') words.push('--config', shellWord(input.configFile));
  if (place !== null) words.push('--target', shellWord(place.target));
  if (place !== null && place.scenario !== null) words.push('--scenario', shellWord(place.scenario));
  if (run.compare === 'none') words.push('--compare', 'none');
  if (run.compare === 'side-by-side') words.push('--compare', 'side-by-side', ...(run.base?.commit == null ? [] : ['--base', shellWord(run.base.commit)]));
  words.push('--seed', String(run.seed));
  return words.join(' ');
}
