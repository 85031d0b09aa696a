/** Progress of a run -> stderr: one live line on a terminal, plain lines elsewhere. */
import type { Progress } from '../measure/measure.ts';
import type { World } from '../world.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Clears the live line, so that what is printed next stands by itself. */
  readonly end: () => void;
}

/** Plain lines name each launch once, so that twenty scenarios do not fill a log. */
export function progressTo(world: World, quiet: boolean): ProgressLine {
  if (quiet) return { show: () => undefined, end: () => undefined };
  return world.stderr.isTTY ? liveLine(world) : plainLines(world);
}

function liveLine(world: World): ProgressLine {
  const clear = '\r\u001b[2K';
  return {
    show: ({ done, steps, text }) => {
      const share = `${String(Math.floor((100 * done) / Math.max(1, steps))).padStart(3)} %  `;
      world.stderr.write(clear + (share + text).slice(0, Math.max(20, world.stderr.columns - 1)));
    },
    end: () => world.stderr.write(clear),
  };
}

function plainLines(world: World): ProgressLine {
  let last = '';
  return {
    show: ({ text }) => {
      const stage = text.replace(/(cold start) \d+ of (\d+)/, '$2 cold starts').replace(/(launch \d+ of \d+), .*/, '$1');
      if (stage !== last && !stage.includes('cold starts')) world.stderr.write(`tailgate: ${stage}\n`);
      last = stage;
    },
    end: () => undefined,
  };
}
