/** A zip archive that a stranger made and the name of the file to look for -> its bytes, in bounded memory, or why not. */
import { Buffer } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { readZipDirectory, refused, shownName, type Unpacked, type ZipDirectory, type ZipEntry } from './zip.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * The one file of that name at the root of the archive or in one folder; `most` bytes of it. Sizes that the archive tells are
 * checked and never believed: what comes out is counted.
 */
export function unzipOne(archive: Buffer, file: string, most: number): Unpacked<Buffer> {
  const directory = readZipDirectory(archive);
  if (!directory.ok) return directory;
  const found = directory.value.entries.filter(({ name }) => name === file || (name.endsWith(`/${file}`) && name.indexOf('/') === name.length - file.length - 1));
  const [entry] = found;
  if (entry === undefined) return refused(`holds no ${file}, neither at its root nor in a folder`);
  if (found.length > 1) return refused(`holds ${found.length} files called ${file} (${found.slice(0, 3).map(({ name }) => shownName(name)).join(', ')}): which one counts cannot be told`);
  const megabytes = `${Math.round(most / 2 ** 20)} MiB`;
  if (entry.unpacked > most) return refused(`holds a ${file} of more than ${megabytes}`);
  const packed = packedBytes(archive, directory.value, entry);
  if (!packed.ok) return packed;
  const bytes = entry.method === 'stored' ? packed : inflated(packed.value, file, entry.unpacked);
  if (!bytes.ok) return bytes;
  if (bytes.value.length !== entry.unpacked) return refused(`is damaged: ${file} is not as long as it says`);
  return crc32(bytes.value) === entry.checksum ? bytes : refused(`is damaged: the checksum of ${file} is wrong`);
}

/** What the directory says is held against what stands before the file itself: two readers must not see two archives. */
function packedBytes(archive: Buffer, directory: ZipDirectory, { name, at, packed }: ZipEntry): Unpacked<Buffer> {
  if (at + LOCAL_LENGTH > directory.at || archive.readUInt32LE(at) !== LOCAL) return refused(`is damaged: ${shownName(name)} is not where its directory says`);
  const nameEnd = at + LOCAL_LENGTH + archive.readUInt16LE(at + 26);
  const from = nameEnd + archive.readUInt16LE(at + 28);
  if (from + packed > directory.at) return refused(`is damaged: ${shownName(name)} ends behind its end`);
  if (!archive.subarray(at + LOCAL_LENGTH, nameEnd).equals(Buffer.from(name))) return refused(`is damaged: ${shownName(name)} has two names`);
  return { ok: true, value: archive.subarray(from, from + packed) };
}

/** One byte more than it says is let out, so that a lie about the size is seen and a bomb is not filled. */
function inflated(packed: Buffer, file: string, unpacked: number): Unpacked<Buffer> {
  try {
    return { ok: true, value: inflateRawSync(packed, { maxOutputLength: unpacked + 1 }) };
  } catch (error) {
    const tooLong = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refused(tooLong ? `holds a ${file} that unpacks to more than it says` : `is damaged: ${file} cannot be unpacked`);
  }
}
