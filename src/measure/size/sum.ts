/** How many files there are of something, and what they weigh together. */
export interface Sum {
  /** bytes */
  packed: number;
  unpacked: number;
  files: number;
}

export const noFiles = (): Sum => ({ packed: 0, unpacked: 0, files: 0 });

export function addTo(sum: Sum, more: Readonly<Sum>): void {
  sum.packed += more.packed;
  sum.unpacked += more.unpacked;
  sum.files += more.files;
}
