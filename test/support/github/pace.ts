/** The client's pace in tests: waits are as good as none, and writes do not pause between each other. */
import type { Pace } from '../../../src/github/client.ts';

const AT_ONCE = { key: () => ({ schedule: (_job: unknown, write: () => unknown) => write() }) };

export const NO_PACE: Pace = { timeout: 10_000, second: 1, writes: { write: AT_ONCE, notifications: AT_ONCE } as unknown as NonNullable<Pace['writes']> };
