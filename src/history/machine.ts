/** A kind of machine -> its short name. */
import type { Fingerprint, MachineClass } from '../model.ts';
import type { Machine } from './series.ts';

export function machineClass({ first: { fingerprint }, speed }: Machine): MachineClass {
  return { id: `${hashOf(fingerprint)}-${speed}`, fingerprint, speed };
}

/** FNV-1a, 32 bits: a short name, no secret. */
function hashOf({ cpu, cores, arch, os, image, runtime, pinned, protocol }: Fingerprint): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify([cpu, cores, arch, os, image, runtime, pinned, protocol])) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
