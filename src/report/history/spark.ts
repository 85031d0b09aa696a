/** Numbers -> a line of blocks, as high as they are among each other. */

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** Where a terminal has no such characters. */
const PLAIN = ['_', '.', '-', '~', '=', '+', '*', '#'];

/**
 * At most `columns` characters; of more values, means of as many in turn. Values that differ by less than `flat` of their size are
 * shown as one level, for noise drawn as high as the page looks like news.
 */
export function sparkline(values: readonly number[], columns: number, plain = false, flat = 0.02): string {
  const means = inColumns(values, columns);
  const low = means.reduce((least, value) => Math.min(least, value), Infinity);
  const high = means.reduce((most, value) => Math.max(most, value), -Infinity);
  const room = Math.max(high - low, Math.abs(high) * flat);
  const blocks = plain ? PLAIN : BLOCKS;
  const bottom = (high + low) / 2 - room / 2;
  // What is flat lies in the middle of one block, not on the edge between two.
  const shift = high - low < room ? 0.5 : 0;
  return means.map((value) => blocks[room === 0 ? 0 : Math.min(blocks.length - 1, Math.max(0, Math.floor(((value - bottom) / room) * blocks.length + shift)))] ?? '').join('');
}

function inColumns(values: readonly number[], columns: number): readonly number[] {
  if (values.length <= columns) return values;
  return Array.from({ length: columns }, (_, column) => {
    const part = values.slice(Math.floor((column * values.length) / columns), Math.floor(((column + 1) * values.length) / columns));
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}
