/** Annotations as the report has them -> as a check run takes them. */
import type { ShownAnnotation } from './action.ts';

/** Of one request; whoever has more to tell tells it in the summary. */
const MOST = 50;
const LONGEST_TITLE = 255;
/** GitHub takes 64 KB. */
const LONGEST_MESSAGE = 4000;

/** `file` from the top of the repository; none where it leads out of it. What belongs to no line is shown at the first one. */
export function annotationsOf(annotations: readonly ShownAnnotation[], file: string) {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|^$/.test(path)) return [];
  return annotations.slice(0, MOST).map(({ level, title, message, line }) => ({
    path, start_line: line ?? 1, end_line: line ?? 1, annotation_level: level === 'error' ? 'failure' as const : 'warning' as const,
    title: cut(title, LONGEST_TITLE), message: cut(message, LONGEST_MESSAGE),
  }));
}

/** At most so many UTF-16 units, and no half of a character: GitHub takes no JSON with one. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
