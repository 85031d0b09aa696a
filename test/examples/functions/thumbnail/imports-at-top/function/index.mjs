// Makes a small picture of a large one: grey values in, grey values out, or a PNG for those who ask for one.
import { png } from 'pngwriter';
import { shrink } from './lib/shrink.mjs';

export const handler = async ({ width, pixels, to, format = 'raw' }) => {
  const small = shrink({ width, pixels: Buffer.from(pixels, 'base64') }, to);
  if (format === 'png') {
    return { width: small.width, format, data: png(small).toString('base64') };
  }
  return { width: small.width, format, data: Buffer.from(small.pixels).toString('base64') };
};
