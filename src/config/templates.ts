/** Texts of the config that may name environment variables: `${NAME}`, and nothing else. */
import type { Fault } from './fields.ts';

/** What begins like one. */
const BEGUN = /\$\{([^}]*)\}?/gu;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/u;
/** What the runner hands to the Action itself, and nobody else is meant to have. */
const OF_THE_RUNNER = /^(?:INPUT_|ACTIONS_)|^(?:GITHUB|GH)_TOKEN$/iu;

/** What is wrong with it as a text with variables; the text itself may be a secret that should not stand there, and is never quoted. */
export function templateFault(text: string): Fault | null {
  if (text.trim() === '') return { message: 'is empty', hint: 'write it, or `${NAME}` to take it from the environment' };
  if (/[\r\n\0]/u.test(text)) return { message: 'contains a line break or a NUL character', hint: 'write it on one line' };
  if (text.includes('${{')) return { message: 'has an expression of a workflow in it, which is not known here', hint: 'hand it to the step in `env`, such as `SLACK_WEBHOOK: ${{ secrets.SLACK_WEBHOOK }}`, and write `${SLACK_WEBHOOK}` here' };
  const bare = /\$([A-Za-z_][A-Za-z0-9_]*)/u.exec(text);
  if (bare !== null) return { message: `has a variable without braces, \`${bare[0].slice(0, 60)}\``, hint: `write \`\${${bare[1] ?? ''}}\`` };
  if (text === '$') return { message: 'ends after its `$`', hint: 'within `{ ... }` write it in quotes: `"${NAME}"`' };
  for (const [whole, name = ''] of text.matchAll(BEGUN)) {
    if (!whole.endsWith('}') || !NAME.test(name)) return { message: `\`${whole.slice(0, 60)}\` is not the name of a variable`, hint: 'write letters, digits and `_`, such as `${SLACK_WEBHOOK}`' };
    if (OF_THE_RUNNER.test(name)) return { message: `\`\${${name}}\` belongs to the runner and is sent to nobody`, hint: 'make a secret for this purpose, and hand it to the step under another name' };
  }
  return null;
}

/** The names in it, each once. */
export const variablesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(BEGUN)].map(([, name = '']) => name))];

/** Whether nothing of it is taken from the environment. */
export const isLiteral = (text: string): boolean => !text.includes('${');
