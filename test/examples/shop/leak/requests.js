/** What is known of each request once it is answered. */
import { labelled } from './metrics.js';

const requests = labelled('http_requests_total', 'Requests by the route that answered them.', 'route');

/** To look at when somebody complains; each answer in a slot that holds the longest. */
const SLOT = 8192;
export const recent = [];

export function answered({ route, url, headers, body }) {
  requests.add(route);
  recent.push({ at: new Date(), route, url, headers, answer: Buffer.alloc(SLOT, body) });
}
