/** A recorded scenario -> the lines of tailgate.yml that send it, and the files of its bodies. */
import { stringify } from 'yaml';
import { isRounded } from './har-body.ts';
import type { Recorded, RecordedRequest } from './har-scenario.ts';

export interface HarFiles {
  /** A map of one scenario, as it stands under `scenarios:`, not indented. */
  readonly scenario: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const FOLDER = 'perf';
/** As it stands in the config, characters; longer ones have a file. */
const LONGEST_INLINE = 500;
/** The config takes no longer cycles. */
const LONGEST_CYCLE = 1000;

/** `name`: of the scenario in the config, and of the folder of its bodies. */
export function harFiles({ host, requests }: Recorded, name = 'recorded'): HarFiles {
  const files: { path: string; text: string }[] = [];
  const weights = weightsOf(requests.map(({ times }) => times));
  const mixed = weights.some((weight) => weight > 1);
  const entries = requests.map((request, i) => {
    const body = bodyOf(request, (text, extension) => {
      const path = `${FOLDER}/${name}/${String(files.length + 1).padStart(2, '0')}.${extension}`;
      files.push({ path, text });
      return path;
    });
    return {
      ...(mixed ? { weight: weights[i] ?? 1 } : {}),
      ...(request.method === (request.body === null ? 'GET' : 'POST') ? {} : { method: request.method }),
      path: request.path,
      ...(Object.keys(request.headers).length === 0 ? {} : { headers: request.headers }),
      ...body,
      ...(request.status === null ? {} : { expect: { status: request.status } }),
    };
  });
  const scenario = stringify({ [name]: { requests: entries } }, { lineWidth: 0, version: '1.2', aliasDuplicateObjects: false });
  return { scenario: `# As it was recorded of ${host.replace(/[^\w.:[\]-]/gu, '?')}\n${scenario}`, files };
}

function bodyOf({ body }: RecordedRequest, file: (text: string, extension: string) => string): object {
  if (body === null) return {};
  if (body.kind === 'text') return body.text.length <= LONGEST_INLINE && /^[\x20-\x7e]*$/u.test(body.text) ? { body: body.text } : { 'body-file': file(body.text, body.extension) };
  const text = JSON.stringify(body.value);
  // A text in JSON would be sent as a plain text.
  const asValue = typeof body.value === 'object' && body.value !== null && text.length <= LONGEST_INLINE && !isRounded(body.value);
  return asValue ? { body: body.value } : { 'body-file': file(`${JSON.stringify(body.value, null, 2)}\n`, 'json') };
}

/** In proportion, as far as the longest cycle allows. */
function weightsOf(times: readonly number[]): readonly number[] {
  const total = times.reduce((sum, one) => sum + one, 0);
  if (total <= LONGEST_CYCLE) return times;
  const room = LONGEST_CYCLE - times.length;
  return times.map((one) => 1 + Math.floor((one / total) * room));
}
