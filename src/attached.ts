/** A config and what is asked of it -> why a service that somebody else started cannot be asked for that. */
import type { Config, Problem } from './model.ts';
import { isAttached } from './targets.ts';

/** Side by side, and `noise`, start two builds in turn; empty where nothing of the config is attached to. */
export function cannotBePaired({ targets, file }: Config, asked: '--compare' | 'noise'): readonly Problem[] {
  const hint = asked === '--compare' ? 'write `--compare stored`, or name another target with `--target`' : 'name another target with `--target`';
  return targets.filter(isAttached).map(({ name }) => ({
    file: asked === '--compare' ? null : file, line: null, column: null, path: asked === '--compare' ? asked : `targets.${name}.attach`,
    message: `\`${name}\` is attached to, and not started: there is one build of it, and nothing to measure it side by side with`, hint,
  }));
}
