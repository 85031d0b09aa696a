/** The checkout that a command works in. */
import path from 'node:path';
import type { Options } from '../options.ts';
import type { World } from '../world.ts';

export const rootOf = (options: Pick<Options, 'workingDirectory'>, world: World): string => path.resolve(world.cwd, options.workingDirectory);
