/** Adds up what a zip of given files weighs, without writing one. */

/** What does not fit into 32 (or 16) bits moves to zip64 fields (PKWARE APPNOTE 4.3.9, 4.4.8, 4.5.3). */
const largest32 = 0xffffffff;
const largest16 = 0xffff;

/** The zip has no folders, comments, timestamps beyond DOS's or data descriptors, so that equal files give equal sizes. */
export class ZipSize {
  files = 0;
  /** Bytes of the files in it. */
  unpacked = 0;
  private local = 0;
  private central = 0;

  /**
   * One file by the bytes of its name, its size and its deflated size; it is stored where deflate makes it larger. What it adds to the
   * zip, bytes: its data and its two headers.
   */
  add(name: number, size: number, deflated: number): number {
    const data = Math.min(size, deflated);
    const large = [size, data].filter((value) => value >= largest32).length;
    const far = this.local >= largest32 ? 1 : 0;
    const central = 46 + name + (large + far > 0 ? 4 + 8 * (large + far) : 0);
    const local = 30 + name + (large > 0 ? 20 : 0) + data;
    this.central += central;
    this.local += local;
    this.files += 1;
    this.unpacked += size;
    return central + local;
  }

  /** Bytes of the whole zip. */
  get packed(): number {
    const zip64 = this.files >= largest16 || this.local >= largest32 || this.central >= largest32;
    return this.local + this.central + (zip64 ? 56 + 20 : 0) + 22;
  }
}
