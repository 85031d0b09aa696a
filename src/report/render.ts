/** A judged run -> every report, by the name of the file it is written to, and the ones that depend on where they are shown. */
import { annotationsOf, type Annotation } from './annotations.ts';
import { headline } from './headline.ts';
import { reportHtml } from './html.ts';
import type { ReportInput } from './input.ts';
import { reportJson } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { Notice } from './notices.ts';
import { terminal, type TerminalOptions } from './terminal.ts';
import { worthTelling } from './worth-telling.ts';

export interface Texts {
  /** The reason for the outcome, in one sentence. */
  readonly headline: string;
  readonly 'report.json': string;
  readonly 'report.md': string;
  readonly 'junit.xml': string;
  /** Markdown in at most `limit` bytes: a job summary or a comment. */
  readonly markdown: (limit: number) => string;
  /** The same, with what only the place knows where it is posted. */
  readonly comment: (limit: number, notices: readonly Notice[]) => string;
  /** Whether a reviewer would want to know of it at all. */
  readonly worthTelling: boolean;
  /** report.html, which takes longer than the others together: drawn when it is asked for. */
  readonly html: () => string;
  readonly terminal: (options: TerminalOptions) => string;
  readonly annotations: readonly Annotation[];
}

export function renderAll(input: ReportInput): Texts {
  return {
    headline: headline(input),
    'report.json': reportJson(input),
    'report.md': markdown(input),
    'junit.xml': junit(input),
    markdown: (limit) => markdown(input, { limit }),
    comment: (limit, notices) => markdown({ ...input, notices: [...(input.notices ?? []), ...notices] }, { limit }),
    worthTelling: worthTelling(input),
    html: () => reportHtml(input),
    // Whoever reads it there has Tailgate.
    terminal: (options) => terminal({ ...input, call: null }, options),
    annotations: annotationsOf(input),
  };
}
