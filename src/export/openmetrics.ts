/**
 * Families of gauges -> the text that Prometheus reads: OpenMetrics 1.0, and the older text format at once, for node_exporter's
 * textfile collector and the Pushgateway read only that. So there are gauges alone (the older format knows neither `info` nor
 * `stateset`), and no timestamps (the collector refuses them; in one format they are ms and in the other seconds).
 */
import type { MetricFamily, MetricPoint } from '../model.ts';

const PREFIX = 'tailgate';

/** Ends with `# EOF` and a line break. */
export function openMetrics(families: readonly MetricFamily[]): string {
  return `${families.flatMap(linesOf).join('\n')}\n# EOF\n`;
}

function linesOf({ name, unit, help, points }: MetricFamily): readonly string[] {
  const full = [PREFIX, name, ...(unit === null ? [] : [unit])].join('_');
  const series = new Map(points.map((point) => [labelText(point), point.value]));
  return [
    `# TYPE ${full} gauge`,
    ...(unit === null ? [] : [`# UNIT ${full} ${unit}`]),
    `# HELP ${full} ${help}`,
    ...[...series].map(([labels, value]) => `${full}${labels} ${numberText(value)}`),
  ];
}

/** An empty label is as good as none. */
function labelText({ labels }: MetricPoint): string {
  const pairs = Object.entries(labels).filter(([, value]) => value !== '').map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** Half a surrogate pair is no UTF-8; a carriage return ends a line for some readers, and a NUL character a text. */
const escaped = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\r\0]/gu, ' ').replace(/\\/gu, '\\\\').replace(/"/gu, '\\"').replace(/\n/gu, '\\n');

const numberText = (value: number): string => (value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value));
