/** What is read of a target's processes, and where they are when somebody else started them. */

export interface ResourceOptions {
  /** Whether a Node target is made to collect its garbage before memory is read. */
  readonly collectGarbage: boolean;
}

/** A target that is running already: loaded and watched, never started nor stopped. */
export interface Attach {
  /** 127.0.0.1 or a name of this machine; port. */
  readonly host: string;
  readonly port: number;
  /** What is watched; both null: nothing is. */
  readonly pid: number | null;
  readonly cgroup: string | null;
}
