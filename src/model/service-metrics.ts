/** What a service says of itself. */

/** Where it says so, and what of it is a metric. */
export interface ServiceMetrics {
  /** Asked for between slices; null: only `Server-Timing` headers are read. */
  readonly path: string | null;
}
