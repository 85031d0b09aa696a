/** The schema of `history`: what is told of main's change points, and where. */
import { z } from 'zod';
import { amount, keyed, textThat } from './fields.ts';

/** What git takes for the name of a commit: it will stand on command lines and in addresses. */
const refText = textThat((text) => {
  const ref = text.trim();
  if (ref === '') return { message: 'is empty', hint: 'write a tag such as `v1.2.0`, or leave the key out' };
  if (ref.length > 200 || /^[-/.]|[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|\.lock$|[./]$|^@$/u.test(ref)) return { message: `\`${ref.slice(0, 60)}\` cannot be the name of a tag, a branch or a commit`, hint: 'write it as `git tag` shows it, such as `v1.2.0`' };
  return null;
}, '^\\s*(?![-/.])[^\\s~^:?*\\[\\\\]{1,200}\\s*$').transform((text) => text.trim());

const metricGlob = textThat((text) => (text.trim() === '' ? { message: 'is empty', hint: 'write the name of a metric, such as `latency.p99`, or `latency.*`' } : null), '\\S');

const historyMap = z.strictObject({
  'on-change': keyed(z.enum(['comment', 'issue', 'none']), { title: 'word', description: 'What the Action does when main has changed for good: `comment` on the commit where it began, an `issue` for each metric that got worse (the job needs `permissions: issues: write`), or `none`.', example: 'issue' }).prefault('comment'),
  fail: keyed(z.boolean(), { title: 'true or false', description: 'Whether a run on main that finds a new change for the worse ends with exit code 1. It is found some commits after it happened, so that red is not the commit that did it.', example: true }).prefault(false),
  pin: keyed(refText, { title: 'tag, branch or commit', description: 'A release that the newest level is held against, so that many small losses are seen.', example: 'v1.2.0' }).optional(),
  minimum: keyed(amount('percentage', '0.1%', '100%'), { title: 'percentage', description: 'The smallest change that counts. Of tails (`latency.p99`, `latency.tail`, `latency.max`, `warm.p99`, `recovery`) and of `errors` it is two and a half times as much, for they are read from few requests: `5%` is 12.5 % there.', example: '5%', otherwise: 'by the metric' }).optional(),
  metrics: keyed(z.array(metricGlob).min(1).max(100), { title: 'list of globs', description: 'Which metrics are watched; `*` stands for anything. What is too noisy to be gated by a `*` is not watched by one either.', example: ['latency.*', 'cpu'] }).prefault(['*']),
});

export const historyKeys = {
  history: keyed(historyMap, { title: 'map', description: 'What is told of change points in main\'s history: where its figures moved to another level for good.', example: { 'on-change': 'issue', pin: 'v1.2.0' } }).prefault({}),
};

export type HistoryInput = z.output<typeof historyMap>;
