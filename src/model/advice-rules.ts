/** Which advice a user does not want, and what he would add to it. */

export interface AdviceRules {
  /** Globs on names of rules. */
  readonly off: readonly string[];
  /** Rule -> a text of the user's, shown after it. */
  readonly messages: Readonly<Record<string, string>>;
}
