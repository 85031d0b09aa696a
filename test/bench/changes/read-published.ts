/**
 * Runs every rule over series that others published and writes published.md. By hand:
 * `npm run compile && node build/test/bench/changes/read-published.js`, some seconds.
 */
import { writeFileSync } from 'node:fs';
import { PUBLISHED, type Published } from './published.ts';
import { RULES } from './rules.ts';
import type { Alarm } from './score.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** More of them are counted. */
const SHOWN = 4;

/** Entries at which a rule speaks, one after the other, as `12 ↑`; with where it says that the new level begins, if it says so. */
function toldText(alarms: readonly Alarm[]): string {
  if (alarms.length === 0) return 'nothing';
  const shown = alarms.slice(0, SHOWN).map(({ at, direction, place }) => `${at} ${direction > 0 ? '↑' : '↓'}${place === undefined ? '' : ` from ${place}`}`).join(', ');
  return alarms.length > SHOWN ? `${shown} … ${alarms.length} times` : shown;
}

const measuredOn = ({ values }: Published) => ({ values, machines: values.map(() => 0), slower: values.map(() => 0) });

const rows = PUBLISHED.map((one) => row([
  `${one.name} (${one.values.length})`, one.changes.map(({ index, size }) => `${index} ${size > 0 ? '↑' : '↓'}`).join(', ') || 'nowhere', ...RULES.map(({ says }) => toldText(says(measuredOn(one)))),
]));

writeFileSync('test/bench/changes/published.md', `# Change points in series that others published

Entries count from 0. A rule sees one entry after the other: \`31 ↓ from 28\` is said when entry 31 has come, of a lower level from entry 28 on. Made with \`node build/test/bench/changes/read-published.js\`; nothing in it depends on the machine.

${[row(['series (entries)', 'changes', ...RULES.map(({ name }) => name)]), row(['---', '---', ...RULES.map(() => '---')]), ...rows].join('\n')}

${PUBLISHED.map(({ name, source }) => `- ${name}: ${source}.`).join('\n')}

No collection of performance tests with its changes marked by hand was found that could be had here and whose licence allows it, so that these few stand for what they are: not enough for a rate.
`);
