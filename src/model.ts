/**
 * The words of Tailgate as types, and nothing that behaves. Every stage imports this file; the glossary in
 * `.github/CONTRIBUTING.md` explains the words. Units everywhere: time in milliseconds, size in bytes, a ratio as a
 * ratio (0.05 is five per cent). Text such as "5 %" exists only where a report is written.
 */
export type * from './model/doubt.ts';
export type * from './model/metric.ts';
export type * from './model/config.ts';
export type * from './model/command.ts';
export type * from './model/service-metrics.ts';
export type * from './model/resources.ts';
export type * from './model/load.ts';
export type * from './model/request.ts';
export type * from './model/budget.ts';
export type * from './model/shard.ts';
export type * from './model/advice-rules.ts';
export type * from './model/history-settings.ts';
export type * from './model/history-news.ts';
export type * from './model/evidence.ts';
export type * from './model/explanation.ts';
export type * from './model/plan.ts';
export type * from './model/run.ts';
export type * from './model/slices.ts';
export type * from './model/baseline.ts';
export type * from './model/verdict.ts';
export type * from './model/export.ts';
export type * from './model/history.ts';
