/** Families of gauges -> an OpenTelemetry collector, in protobuf over HTTP. OpenTelemetry's own package encodes them; it is loaded only here. */
import type { ExportUnit, MetricFamily, OtlpExport } from '../../model.ts';
import { toolVersion } from '../../version.ts';
import { addressOf } from './address.ts';
import { filledHeaders, hasVariable, type Env } from './filled.ts';
import { post, type Pace } from './post.ts';
import { notSet, pathOf, proxyHint, trouble, type Trouble } from './trouble.ts';

const METRICS = '/v1/metrics';
/** As the specification of OTLP has them. The same figures twice are the same figures. */
const ASK_AGAIN = [429, 502, 503, 504];

/** What all points have in common. */
export interface Batch {
  readonly families: readonly MetricFamily[];
  /** ms since 1970 */
  readonly started: number;
  readonly ended: number;
  readonly commit: string | null;
  readonly branch: string | null;
}

export async function sendOtlp(otlp: OtlpExport, batch: Batch, env: Env, stop: AbortSignal, pace?: Pace): Promise<Trouble | null> {
  const where = pathOf(otlp);
  const address = addressOf(where, otlp.endpoint, env, (url) => otlp.allowHttp || !maySendSecret(otlp, url));
  if (!address.ok) return address.trouble;
  const own = filledHeaders(otlp.headers, env);
  if (!own.ok) return notSet(where, own.missing);
  const { encode, rejectedIn } = await codec();
  const body = encode(batch);
  if (body === null) return trouble(where, 'the figures could not be encoded: nothing was sent');
  const answer = await post({ url: metricsOf(address.url), headers: { ...own.value, 'content-type': 'application/x-protobuf', 'user-agent': `tailgate/${toolVersion}` }, body, again: ASK_AGAIN }, stop, pace);
  if (!answer.ok) return trouble(where, `the collector took nothing: ${answer.why}${answer.answered ? '' : proxyHint(env)}`);
  const rejected = answer.type.startsWith('application/x-protobuf') ? rejectedIn(answer.body) : 0;
  // Its own words may quote what it was sent, the secret too.
  return rejected === 0 ? null : trouble(where, `the collector left out ${rejected} data ${rejected === 1 ? 'point' : 'points'}: its own log says why`);
}

/**
 * Figures are no secret, and many collectors of a network of one's own speak nothing but `http:`. What the environment puts into a header, or
 * behind the host, may be one.
 */
function maySendSecret({ endpoint, headers }: OtlpExport, { pathname, search }: URL): boolean {
  const behind = `${pathname.replace(/(?:\/v1\/metrics)?\/*$/u, '')}${search}`;
  return Object.values(headers).some(hasVariable) || (hasVariable(endpoint) && !endpoint.trim().replace(/(?:\/v1\/metrics)?\/*$/u, '').endsWith(behind));
}

/** What OTEL_EXPORTER_OTLP_ENDPOINT names, and what OTEL_EXPORTER_OTLP_METRICS_ENDPOINT does. */
function metricsOf(url: URL): URL {
  const whole = new URL(url);
  const path = url.pathname.replace(/\/+$/u, '');
  whole.pathname = path.endsWith(METRICS) ? path : `${path}${METRICS}`;
  return whole;
}

/** In the Unified Code for Units of Measure, as OpenTelemetry asks. */
const UCUM: Readonly<Record<ExportUnit, string>> = {
  seconds: 's', bytes: 'By', ratio: '1', requests_per_second: '{request}/s', seconds_per_request: 's/{request}', bytes_per_request: 'By/{request}', per_request: '1/{request}', usd_per_million_invocations: '{USD}/{million invocations}',
};

interface Codec {
  readonly encode: (batch: Batch) => Uint8Array<ArrayBuffer> | null;
  /** How many points; 0: none, or nobody can tell. */
  readonly rejectedIn: (answer: Uint8Array) => number;
}

async function codec(): Promise<Codec> {
  const [{ ProtobufMetricsSerializer }, { resourceFromAttributes }, { AggregationTemporality, DataPointType }, { ValueType }] = await Promise.all([
    import('@opentelemetry/otlp-transformer'), import('@opentelemetry/resources'), import('@opentelemetry/sdk-metrics'), import('@opentelemetry/api'),
  ]);
  return {
    encode: ({ families, started, ended, commit, branch }) => {
      const [startTime, endTime] = [hrTime(started), hrTime(ended)];
      const encoded = ProtobufMetricsSerializer.serializeRequest({
        resource: resourceFromAttributes({
          'service.name': 'tailgate', 'service.version': toolVersion,
          ...(commit === null ? {} : { 'vcs.ref.head.revision': commit }), ...(branch === null ? {} : { 'vcs.ref.head.name': branch }),
        }),
        scopeMetrics: [{
          scope: { name: 'tailgate', version: toolVersion },
          metrics: families.map(({ name, unit, help, points }) => ({
            descriptor: { name: `tailgate.${name}`, description: help, unit: unit === null ? '' : UCUM[unit], valueType: ValueType.DOUBLE },
            aggregationTemporality: AggregationTemporality.CUMULATIVE,
            dataPointType: DataPointType.GAUGE,
            dataPoints: points.map(({ labels, value }) => ({ startTime, endTime, attributes: { ...labels }, value })),
          })),
        }],
      });
      return encoded === undefined ? null : new Uint8Array(encoded);
    },
    rejectedIn: (answer) => {
      try {
        const rejected = Number(ProtobufMetricsSerializer.deserializeResponse(answer).partialSuccess?.rejectedDataPoints ?? 0);
        return Number.isSafeInteger(rejected) && rejected > 0 ? rejected : 0;
      } catch {
        // Its status says that it took them.
        return 0;
      }
    },
  };
}

/** Seconds and nanoseconds. */
const hrTime = (ms: number): [number, number] => [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)];
