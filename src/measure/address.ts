/** Where a target listens. */
export type Address =
  | { readonly kind: 'port'; readonly protocol: 'http' | 'https'; readonly host: '127.0.0.1'; readonly port: number }
  | { readonly kind: 'socket'; readonly protocol: 'http' | 'https'; readonly path: string };
