/** What `init` knows about one service: how it is started, from what that was guessed, and what to check. */

export type Runtime = 'node' | 'python' | 'go' | 'ruby' | 'java' | 'rust' | 'php' | 'unknown';

export interface Service {
  readonly name: string;
  /** Relative to the repository. */
  readonly directory: string;
  readonly runtime: Runtime;
  readonly setup: string | null;
  /** null: only weighed. */
  readonly start: string | readonly string[] | null;
  readonly env: Readonly<Record<string, string>>;
  readonly package: { readonly path: string; readonly format: 'npm' | 'file' } | null;
  /** Sentences: what was guessed and from what, and what to check. */
  readonly guesses: readonly string[];
}

/** A folder of the repository is looked at by each in turn; the first that knows it wins. */
export type Detector = (directory: string) => Omit<Service, 'name' | 'directory'> | null;
