/** Progress of a run -> stderr: one live line on a terminal, plain lines elsewhere. */
import type { Progress } from '../measure/measure.ts';
import { plainText } from '../report/escape.ts';
import type { World } from '../world.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Clears the live line, so that what is printed next stands by itself. */
  readonly end: () => void;
}

/** Longest line of progress: a `setup` may be a script. */
const LONGEST = 200;

export function progressTo(world: World, quiet: boolean): ProgressLine {
  if (quiet) return { show: () => undefined, end: () => undefined };
  return world.stderr.isTTY ? liveLine(world) : { show: stageLines((stage) => world.stderr.write(`tailgate: ${stage}\n`)), end: () => undefined };
}

function liveLine(world: World): ProgressLine {
  const clear = '\r\u001b[2K';
  return {
    show: ({ done, steps, text }) => {
      const share = `${String(Math.floor((100 * done) / Math.max(1, steps))).padStart(3)} %  `;
      world.stderr.write(clear + (share + plainText(text, LONGEST)).slice(0, Math.max(20, world.stderr.columns - 1)));
    },
    end: () => world.stderr.write(clear),
  };
}

/** Each stage once: a line for a launch and one for a target's cold starts, so that twenty scenarios do not fill a log. */
export function stageLines(write: (stage: string) => void): ProgressLine['show'] {
  const shown = new Set<string>();
  return ({ text }) => {
    const stage = plainText(text, LONGEST).replace(/cold start \d+ of (\d+)$/, '$1 cold starts').replace(/(launch \d+ of \d+), .*/, '$1');
    if (!shown.has(stage)) write(stage);
    shown.add(stage);
  };
}
