/** Turns an address into a socket that is being connected. */
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Address } from '../address.ts';

/**
 * Connects without Nagle's algorithm: a request in two segments would else wait 40 ms for the peer's delayed
 * acknowledgement. Certificates are not verified: what is under test is a build on this machine, not an identity.
 */
export function openSocket(address: Address): Socket {
  const where = address.kind === 'port' ? { host: address.host, port: address.port, noDelay: true } : { path: address.path };
  if (address.protocol === 'http') return connectPlain(where);
  return connectTls({ ...where, rejectUnauthorized: false });
}

/** The event after which bytes can be sent at once. */
export function connectedEvent(address: Address): 'connect' | 'secureConnect' {
  return address.protocol === 'http' ? 'connect' : 'secureConnect';
}

/** What stands in the Host header: without the port only where there is none. */
export function hostHeader(address: Address): string {
  return address.kind === 'socket' ? 'localhost' : `${address.host}:${address.port}`;
}
