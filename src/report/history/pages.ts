/** Histories -> the trend pages: one that shows every metric small, and one for each metric with all of its figures. */
import { metricsOf, type HistoryInput } from './input.ts';
import { indexPage } from './index-page.ts';
import { machinesOf } from './machines.ts';
import { metricPage } from './metric-page.ts';
import { INDEX, pageNames } from './names.ts';

export interface TrendPage {
  /** Of its file. */
  readonly name: string;
  /** Made when it is asked for: all of them together may be large. */
  readonly text: () => string;
}

/** The first is the one to open. */
export function historyPages(input: HistoryInput): readonly TrendPage[] {
  const metrics = metricsOf(input.histories);
  const machines = machinesOf(metrics);
  const names = pageNames(metrics);
  const pages = metrics.map((metric, i) => ({ metric, page: names[i] ?? INDEX }));
  return [
    { name: INDEX, text: () => indexPage(pages, machines, input) },
    ...pages.map(({ metric, page }, i): TrendPage => ({
      name: page,
      text: () => metricPage(metric, machines, input, { before: pages[i - 1] ?? null, after: pages[i + 1] ?? null }),
    })),
  ];
}
