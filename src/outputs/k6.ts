/** The summary of k6 -> its numbers: what `handleSummary` gets, what `--summary-export` writes, and the machine-readable summary 1.0. */
import { entriesOf, listOf, mapOf, textOf, type Loose } from './loose.ts';
import type { Parsed, Printed } from './reading.ts';

type Kind = 'trend' | 'counter' | 'rate' | 'gauge';

interface K6Metric {
  readonly name: string;
  readonly kind: Kind;
  readonly contains: string;
  readonly values: NonNullable<Loose>;
}

/** Parts of a request, and what contains the sleeping of a script: shown beside the whole. */
const PARTS = /^(?:http_req_(?:blocked|connecting|tls_handshaking|sending|receiving|waiting)|iteration_duration|group_duration)$/u;
/** Without `contains`, which `--summary-export` leaves out, the names of k6's own metrics tell. */
const TIMED = /^(?:http_req_|grpc_req_|ws_(?:connecting|session|ping)|iteration_duration|group_duration|browser_web_vital_(?!cls))/u;
const MORE_IS_BETTER = /^(?:http_reqs|iterations|grpc_reqs|ws_msgs_(?:sent|received)|checks|checks_succeeded)$/u;
const LESS_IS_BETTER = /^(?:http_req_failed|checks_failed|dropped_iterations|browser_http_req_failed|browser_web_vital_.*)$/u;

export function k6(document: unknown): Parsed {
  const metrics = metricsOf(document);
  return metrics.length === 0 ? 'is no summary of k6: it has no `metrics`' : metrics.flatMap(printedOf);
}

function metricsOf(document: unknown): readonly K6Metric[] {
  const results = mapOf(mapOf(document)?.['results']);
  if (results !== null) {
    const checks = entriesOf(mapOf(results['checks'])?.['metrics']).map(([, metric]) => metric);
    return [...listOf(results['metrics']), ...checks].flatMap((metric) => {
      const name = textOf(mapOf(metric)?.['name']);
      return name === null ? [] : metricOf(name, metric);
    });
  }
  return entriesOf(mapOf(document)?.['metrics']).flatMap(([name, metric]) => metricOf(name, metric));
}

function metricOf(name: string, written: unknown): readonly K6Metric[] {
  const map = mapOf(written);
  if (map === null) return [];
  const values = mapOf(map['values']) ?? map;
  const [base] = nameParts(name);
  const contains = textOf(map['contains']) ?? (TIMED.test(base) ? 'time' : base.startsWith('data_') ? 'data' : 'default');
  return [{ name, kind: kindOf(map['type'], values), contains, values }];
}

function kindOf(type: unknown, values: NonNullable<Loose>): Kind {
  if (type === 'trend' || type === 'counter' || type === 'rate' || type === 'gauge') return type;
  if ('passes' in values) return 'rate';
  if ('avg' in values || 'med' in values || Object.keys(values).some((key) => key.startsWith('p('))) return 'trend';
  return 'value' in values ? 'gauge' : 'counter';
}

function printedOf({ name, kind, contains, values }: K6Metric): readonly Printed[] {
  const [base, scenario] = nameParts(name);
  const unit = contains === 'time' ? 'ms' : contains === 'data' ? 'B' : '';
  const better = MORE_IS_BETTER.test(base) ? 'higher' : LESS_IS_BETTER.test(base) ? 'lower' : null;
  switch (kind) {
    case 'trend': {
      const minor = (statistic: string): boolean => PARTS.test(base) || statistic === 'min' || statistic === 'max';
      const statistics = entriesOf(values).filter(([key]) => /^(?:avg|min|med|max|p\([\d.]+\))$/u.test(key));
      return statistics.map(([key, value]) => ({
        scenario, name: `${base}.${key.replace(/^p\((.*)\)$/u, 'p$1')}`, value, unit, better: contains === 'time' ? 'lower' : better, minor: minor(key),
      }));
    }
    case 'counter': return [
      { scenario, name: `${base}.rate`, value: values['rate'], unit: unit === '' ? '/s' : `${unit}/s`, better, minor: base !== 'http_reqs' && base !== 'grpc_reqs' },
      { scenario, name: `${base}.count`, value: values['count'], unit: unit === '' ? 'count' : unit, better, minor: true },
    ];
    case 'rate': return [{ scenario, name: base, value: values['rate'] ?? values['value'], unit: 'ratio', better }];
    case 'gauge': return [{ scenario, name: base, value: values['value'], unit, better, minor: true }];
  }
}

/** `http_req_duration{scenario:list}`: a part of the samples, by their tags. */
function nameParts(name: string): readonly [base: string, tags: string | null] {
  const [, base = name, tags = ''] = /^([^{]+)\{(.*)\}$/su.exec(name) ?? [];
  return [base.trim(), tags.trim() === '' ? null : tags];
}
