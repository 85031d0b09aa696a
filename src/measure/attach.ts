/** A service that somebody else started -> a running target: asked, loaded and watched, and left as it is. */
import type { Absent, Attach, ServerTarget } from '../model.ts';
import type { Address } from './address.ts';
import { failureOf, neverReady, whereIs, type TargetFailure } from './failure.ts';
import { ownerOf } from './listeners.ts';
import { waitUntilReady } from './readiness.ts';
import type { Exit, RunningTarget, Started } from './target.ts';
import { sharesNetwork, visible, watchFor, type Watch } from './watch.ts';
import type { Counters, Handles, Memory } from './witnesses.ts';

export interface AttachOptions {
  readonly target: ServerTarget;
  readonly attach: Attach;
  /** Root of the checkout. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

const POLL_EVERY = 50;

/** Never rejects for anything the service does, or is not. */
export async function attachTo({ target, attach, directory, signal }: AttachOptions): Promise<Started> {
  const address: Address = { kind: 'port', protocol: target.protocol, host: '127.0.0.1', port: attach.port };
  const refuse = (failure: TargetFailure): Started => ({ ok: false, failure });
  const found = watchFor(attach.watched, directory);
  if (!found.ok) return refuse(failureOf(target, 'not-ready', found.message, found.hint, []));
  const { watch } = found;
  const { path, status, timeout, refused } = target.ready;
  const readiness = await waitUntilReady({ address, path, status, timeout, ...(refused === undefined ? {} : { refused }), pollEvery: POLL_EVERY, giveUp: () => signal.aborted || watch.over() }, () => undefined);
  if (signal.aborted) return refuse(failureOf(target, 'interrupted', 'the run was interrupted while the target was asked', null, []));
  switch (readiness.kind) {
    case 'given-up': return refuse(failureOf(target, 'died', 'the service ended before it was asked', 'start it again, and Tailgate after it', []));
    case 'timeout': return refuse(readiness.last.kind === 'refused' ? nobodyThere(target, address) : neverReady(target, address, readiness.last, [], []));
    case 'ready': {
      const wrong = wrongProcess(target, address, watch);
      return wrong === null ? { ok: true, running: new Attached(address, watch) } : refuse(wrong);
    }
  }
}

const nobodyThere = (target: ServerTarget, address: Address): TargetFailure =>
  failureOf(target, 'not-ready', `nothing listens on ${whereIs(address)}`, 'is the service running, and its port published on this machine? Start it before Tailgate, and give it longer with `ready: { timeout: 60s }` if it only begins to listen late; or write `start`, and Tailgate starts it', []);

/** In the same network its port is its own; a container's is another's, who passes on what comes in. */
function wrongProcess(target: ServerTarget, address: Address & { readonly kind: 'port' }, watch: Watch): TargetFailure | null {
  const pids = watch.pids();
  if (pids === null || !pids.some(sharesNetwork) || !visible(pids)) return null;
  const owner = ownerOf(address.port, pids);
  if (owner.kind !== 'foreign') return null;
  const who = owner.pid === null ? "another user's process" : `process ${owner.pid} (${owner.name ?? 'unnamed'})`;
  return failureOf(target, 'foreign-listener', `${whereIs(address)} is answered by ${who}, and not by what is watched: the load of one would be held against the memory of another`, 'name the process that listens there in `attach`', []);
}

class Attached implements RunningTarget {
  readonly address: Address;
  readonly pid: number;
  readonly startTime = 0;
  readonly countersAtReady = null;
  readonly memoryAtReady = null;
  readonly collectGarbage = null;
  readonly #watch: Watch;

  constructor(address: Address, watch: Watch) {
    this.address = address;
    this.#watch = watch;
    this.pid = watch.pids()?.[0] ?? 0;
  }

  counters(): Counters | null {
    return this.#watch.counters();
  }

  memory(): Memory | null {
    return this.#watch.memory();
  }

  handles(): Handles | null {
    return this.#watch.handles();
  }

  resetPeak(): void {
    this.#watch.resetPeak();
  }

  absent(): readonly Absent[] {
    return this.#watch.absent();
  }

  notes(): readonly string[] {
    const { source } = this.#watch;
    return [source === null ? 'it was running already, and is not watched' : `it was running already, and is watched by way of ${source}`];
  }

  /** How it ended, only its parent knows. */
  exit(): Exit | null {
    return this.#watch.over() ? { code: null, signal: null } : null;
  }

  /** Nobody tells a stranger: `exit` is asked after each slice. */
  onExit(): void {}

  logTail(): readonly string[] {
    return [];
  }

  /** It goes on as it did before. */
  async stop(): Promise<void> {}
}
