/** Why there is no base to measure: what is wrong, and what to do about it. */

export interface NoBase {
  readonly ok: false;
  /**
   * `no-base`: what was asked for does not exist or has nothing in common with head. `same-commit`: head is the base.
   * `shallow`: it exists, but not in this clone. `failed`: git could not do it, origin could not be asked, or the run was interrupted.
   */
  readonly kind: 'no-repository' | 'no-base' | 'shallow' | 'same-commit' | 'failed';
  /** Quotes git and the repository's names: untrusted. */
  readonly message: string;
  readonly hint: string | null;
}

export const noBase = (kind: NoBase['kind'], message: string, hint: string | null = null): NoBase => ({ ok: false, kind, message, hint });

/** The line that is missing in most workflows. */
export const FULL_CLONE = 'add `with: { fetch-depth: 0 }` to the actions/checkout step, or run `git fetch --unshallow`';
