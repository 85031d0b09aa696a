/** What is known of each request once it is answered. */
import { labelled } from './metrics.js';

const requests = labelled('http_requests_total', 'Requests by the route that answered them.', 'route');

export function answered({ route }) {
  requests.add(route);
}
