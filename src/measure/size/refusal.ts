/** Why a package cannot be weighed, where one thing in it is the reason: a weight without it would be wrong. */
import { advice, inWords, isSystemError, type SystemError } from '../../system-error.ts';
import { cannot, shownPath, type Refusal } from './weight.ts';

export class Unweighable extends Error {
  /** What to do about it, but for leaving it out. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** `name` is below the folder that is weighed. */
export function unreadable(what: 'file' | 'folder', name: Buffer, error: SystemError): Unweighable {
  return new Unweighable(`${shownPath(name.toString('utf8'))}: ${inWords(error)}`, `Make the ${what} readable`);
}

export function changed(name: Buffer): Unweighable {
  return new Unweighable(`${shownPath(name.toString('utf8'))} changed while it was read`, 'Stop what writes to it');
}

/** What was thrown while `shown` was weighed, in words; throws it again when it is a bug. `ignorable`: the user can leave things out. */
export function refusalOf(error: unknown, shown: string, ignorable: boolean): Refusal {
  if (error instanceof Unweighable) {
    return cannot(`${shown} cannot be weighed: ${error.message}`, ignorable ? `${error.remedy}, or leave it out with \`ignore\`.` : `${error.remedy}.`);
  }
  if (isSystemError(error)) return cannot(`${shown} cannot be weighed: ${inWords(error)}`, advice(error));
  throw error;
}
