/** The demo's example: a small freight-quote service, clean or with the kind of change that slips through review. */

export type DemoVariant = 'clean' | 'regressed';

/**
 * Its files by name. The regression is one that looks harmless in a diff: the table of zones, built once at start in the
 * clean variant, is built again for every request, and a list of ports, grown by the way, is read at start instead of when
 * somebody asks for it.
 */
export function demoFiles(variant: DemoVariant): Readonly<Record<string, string>> {
  const regressed = variant === 'regressed';
  return {
    'service/server.mjs': `import { createServer } from 'node:http';
import { buildZones, quote } from './zones.mjs';
${regressed ? "import { ports } from './ports.mjs';\n" : ''}
${regressed ? '' : 'const zones = buildZones();\n'}
const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (url.pathname === '/health') return answer(200, { ok: true });
  if (url.pathname === '/ports') ${regressed ? 'return answer(200, ports)' : "return import('./ports.mjs').then(({ ports }) => answer(200, ports))"};
  if (url.pathname !== '/quote') return answer(404, { error: 'not found' });
${regressed ? '  const zones = buildZones();\n' : ''}  return answer(200, quote(zones, Number(url.searchParams.get('kg') ?? 1)));
});

server.listen(process.env.PORT, '127.0.0.1');
`,
    'service/zones.mjs': `import { createHash } from 'node:crypto';

/** Rates by zone; what a real service would read from a file and index. */
export function buildZones() {
  return Array.from({ length: 150 }, (_, zone) => {
    const digest = createHash('sha256').update(\`zone-\${zone}\`).digest();
    return { zone, base: 4 + digest[0] / 32, perKilo: 0.5 + digest[1] / 256 };
  });
}

export function quote(zones, kilos) {
  const offers = zones.map(({ zone, base, perKilo }) => ({ zone, price: Math.round((base + perKilo * kilos) * 100) / 100 }));
  return { kilos, cheapest: offers.sort((a, b) => a.price - b.price).slice(0, 5) };
}
`,
    'service/ports.mjs': portsModule(regressed ? 4000 : 1500),
    'tailgate.yml': DEMO_CONFIG,
  };
}

/** A module of some 75 bytes a row, as a bundled list of places would be. */
function portsModule(length: number): string {
  const rows = Array.from({ length }, (_, i) => `  { code: 'P${String(i).padStart(5, '0')}', name: 'Port number ${i}', lat: ${(i % 180) - 90}, lon: ${(i % 360) - 180} },`);
  return `export const ports = [\n${rows.join('\n')}\n];\n`;
}

const DEMO_CONFIG = `version: 1
targets:
  freight:
    start: node server.mjs
    directory: service
    ready: /health
    cold-start: { runs: 5 }
    package: .
    scenarios:
      quote: GET /quote?kg=12
budgets:
  - { metric: latency.p99, scenario: quote, fail: 250 ms }
  # Six short measurements on whatever machine this is: wide tolerances, so that what is said can be believed.
  - { metric: latency.*, tolerance: 100% }
  - { metric: cpu, tolerance: 50% }
  - { metric: throughput, tolerance: 50% }
  - { metric: cold-start.p50, tolerance: { fail: 100%, floor: 20 ms } }
  - { metric: size.packed, tolerance: { fail: 100%, floor: 10 kB } }
  - { metric: size.unpacked, tolerance: { fail: 100%, floor: 10 kB } }
  - { metric: errors, fail: 0.1% }
  - { metric: memory.peak, tolerance: { warn: 25%, fail: 50%, floor: 1 MiB } }
`;
