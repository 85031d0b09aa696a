/** What the program may touch of the process it runs in, as a parameter: a test passes its own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Aborted on SIGINT or SIGTERM: stop everything, keep what is known. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

export interface TextSink {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  readonly columns: number;
}
