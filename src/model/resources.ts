/** What is read of a target's processes, and where they are when somebody else started them. */

export interface ResourceOptions {
  /** Whether a Node target is made to collect its garbage before memory is read. */
  readonly collectGarbage: boolean;
}

/** A target that is running already: loaded and watched, never started nor stopped. */
export interface Attach {
  readonly port: number;
  readonly watched: Watched;
}

/** Whose CPU time and memory is read. */
export type Watched =
  | { readonly kind: 'pid'; readonly pid: number }
  /** A file that holds the pid, read each time the target is attached to; relative to the checkout, or absolute. */
  | { readonly kind: 'pid-file'; readonly path: string }
  /** A folder below /sys/fs/cgroup. */
  | { readonly kind: 'cgroup'; readonly path: string }
  | { readonly kind: 'nothing' };
