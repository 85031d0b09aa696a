/** How much is sent at once. */

export type Load =
  /** Closed loop: each connection sends its next request when the last is answered. */
  | { readonly kind: 'connections'; readonly connections: number; readonly pipelining: number; readonly timeout: number }
  /** Constant rate (requests/s over all connections) from intended send times. */
  | { readonly kind: 'rate'; readonly rate: number; readonly connections: number; readonly timeout: number };
