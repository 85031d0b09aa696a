/** Both ways in, for the bundle that they share: each is loaded, and runs, when it is asked for. */
export const action = (): Promise<unknown> => import('./main.ts');
export const cli = (): Promise<unknown> => import('./cli.ts');
