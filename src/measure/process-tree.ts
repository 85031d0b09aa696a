/** The first process of a target -> all of its processes, wherever they hid: children, daemons of their own session, orphans. */
import { execFileSync } from 'node:child_process';
import { listNumbers, readProc, readStat, type ProcessStat } from './proc-files.ts';

/** The environment variable whose random value marks everything a target starts (what Jenkins does with BUILD_ID). */
export const COOKIE = 'TAILGATE_COOKIE';

/** Whether this machine has a Linux /proc; without one there are no counters, and only `ps` to find processes by. */
export const hasProc: boolean = process.platform === 'linux' && readStat(process.pid) !== null;

/**
 * A process belongs to the target when its parent does, when it is in a session of the target's (the first process opens
 * one, and a session is never entered from outside), or when the cookie stands in its environment. Once a member, it stays
 * one: some servers overwrite their environment, and orphans lose their parent.
 *
 * `refresh` looks only at pids it has not seen (about 0.1 ms); `rescan` looks at all of them (about 2 ms per 100 processes).
 */
export class ProcessTree {
  readonly root: number;
  readonly #cookie: string;
  readonly #rootStart: number;
  #members = new Map<number, ProcessStat>();
  #sessions: Set<number>;
  /** Pids already looked at, members and strangers. */
  #seen: Set<number>;

  /** `before`: the pids there were before the first process was started; they are strangers unseen. */
  constructor(root: number, cookie: string, before: readonly number[]) {
    this.root = root;
    this.#cookie = `${COOKIE}=${cookie}`;
    this.#seen = new Set(before);
    this.#seen.delete(root);
    this.#sessions = new Set([root]);
    this.#rootStart = readStat(root)?.start ?? 0;
  }

  /** All processes now, dead but uncollected ones too; parents mostly before their children. */
  refresh(): readonly ProcessStat[] {
    return this.#scan(false);
  }

  /** As `refresh`, trusting nothing that was seen before but membership. */
  rescan(): readonly ProcessStat[] {
    return this.#scan(true);
  }

  /** Whether the pid was a member at the last look. */
  has(pid: number): boolean {
    return this.#members.has(pid);
  }

  #scan(all: boolean): readonly ProcessStat[] {
    if (!hasProc) return this.#scanByPs();
    const pids = listNumbers('/proc') ?? [];
    const members = new Map<number, ProcessStat>();
    for (const [pid, known] of this.#members) {
      const stat = readStat(pid);
      if (stat?.start === known.start) members.set(pid, stat);
      else this.#seen.delete(pid);
    }
    this.#members = members;
    const fresh: ProcessStat[] = [];
    for (const pid of pids) {
      if (members.has(pid) || (!all && this.#seen.has(pid))) continue;
      const stat = readStat(pid);
      if (stat !== null && stat.start >= this.#rootStart) fresh.push(stat);
    }
    this.#admit(fresh, (pid) => readProc(`/proc/${pid}/environ`)?.includes(this.#cookie) ?? false);
    this.#seen = new Set(pids);
    return [...this.#members.values()];
  }

  /** Sorts the members out of processes not seen before, then forgets sessions that have ended: their numbers may be used again. */
  #admit(fresh: readonly ProcessStat[], marked: (pid: number) => boolean): void {
    const isRoot = (p: ProcessStat): boolean => p.pid === this.root && p.start === this.#rootStart;
    const belongs = (p: ProcessStat): boolean => isRoot(p) || this.#members.has(p.parent) || this.#sessions.has(p.session);
    const join = (p: ProcessStat): void => {
      this.#members.set(p.pid, p);
      this.#sessions.add(p.session);
    };
    let strangers = fresh;
    for (let found = true; found && strangers.length > 0; ) {
      const related = strangers.filter(belongs);
      related.forEach(join);
      strangers = strangers.filter((p) => !this.#members.has(p.pid));
      const branded = related.length > 0 ? [] : strangers.filter((p) => !p.zombie && marked(p.pid));
      branded.forEach(join);
      strangers = strangers.filter((p) => !this.#members.has(p.pid));
      found = related.length > 0 || branded.length > 0;
    }
    this.#sessions = new Set([...this.#members.values()].map((p) => p.session));
  }

  /** Elsewhere than on Linux: by parent and process group, which `ps` knows everywhere. */
  #scanByPs(): readonly ProcessStat[] {
    const listed = listByPs();
    const known = this.#members;
    this.#members = new Map(listed.filter((p) => known.has(p.pid)).map((p) => [p.pid, p]));
    this.#sessions.add(this.root);
    this.#admit(listed.filter((p) => !known.has(p.pid)), () => false);
    return [...this.#members.values()];
  }
}

function listByPs(): readonly ProcessStat[] {
  try {
    const text = execFileSync('ps', ['-axo', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8', timeout: 5000, stdio: ['ignore', 'pipe', 'ignore'] });
    return parsePs(text);
  } catch {
    return [];
  }
}

/** Lines of `ps -axo pid=,ppid=,pgid=,stat=`; the process group stands in for the session. */
export function parsePs(text: string): readonly ProcessStat[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, group, state] = line.trim().split(/\s+/);
    if (pid === undefined || parent === undefined || group === undefined || state === undefined) return [];
    const nothing = { start: 0, cpu: 0, faults: 0, reaped: { cpu: 0, faults: 0 } };
    return [{ pid: Number(pid), parent: Number(parent), session: Number(group), zombie: state.startsWith('Z'), ...nothing }];
  });
}
