/** Turns an address into a socket that is being connected. */
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Address } from '../address.ts';

/**
 * Connects without Nagle's algorithm: a request in two segments would else wait 40 ms for the peer's delayed
 * acknowledgement. Certificates are not verified: what is under test is a build on this machine, not an identity.
 */
export function openSocket(address: Address): Socket {
  const where = address.kind === 'port' ? { host: address.host, port: address.port, noDelay: true } : { path: address.path };
  if (address.protocol === 'http') return connectPlain(where);
  const name = address.kind === 'port' && isIP(address.host) === 0 ? { servername: address.host } : {};
  return connectTls({ ...where, ...name, rejectUnauthorized: false });
}

/** The event after which bytes can be sent at once. */
export function connectedEvent(address: Address): 'connect' | 'secureConnect' {
  return address.protocol === 'http' ? 'connect' : 'secureConnect';
}

/** What stands in the Host header: without the port only where there is none. */
export function hostHeader(address: Address): string {
  if (address.kind === 'socket') return 'localhost';
  const host = isIP(address.host) === 6 ? `[${address.host}]` : address.host;
  return `${host}:${address.port}`;
}
