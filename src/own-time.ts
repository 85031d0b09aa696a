/** A load with a shape -> which key of it makes it longer: `--time` does not. */
import type { Load } from './model.ts';

export type LongerBy = 'duration' | 'each';

/** null: it has no time of its own, and shares that of the run. */
export function longerBy(load: Load): LongerBy | null {
  switch (load.kind) {
    case 'connections': case 'rate': return load.soak === undefined ? null : 'duration';
    case 'ramp': case 'spike': return 'duration';
    case 'step': case 'saturate': return 'each';
  }
}
