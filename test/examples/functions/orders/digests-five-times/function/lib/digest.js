'use strict';
// The checksum that the warehouse's old machines compute: FNV-1a of 32 bits, ten times over, to be on the safe side.
function digest(text) {
  let hash = 0x811c9dc5;
  for (let pass = 0; pass < 10; pass += 1) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

module.exports = { digest };
