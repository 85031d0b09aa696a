// The mean of all pixels that fall on a new one.
export function shrink({ width, pixels }, to) {
  const height = pixels.length / width;
  const rows = Math.max(1, Math.round((height * to) / width));
  const out = new Uint8Array(to * rows);
  for (let y = 0; y < rows; y += 1) {
    const [top, bottom] = [Math.floor((y * height) / rows), Math.ceil(((y + 1) * height) / rows)];
    for (let x = 0; x < to; x += 1) {
      const [left, right] = [Math.floor((x * width) / to), Math.ceil(((x + 1) * width) / to)];
      let sum = 0;
      for (let v = top; v < bottom; v += 1) for (let u = left; u < right; u += 1) sum += pixels[v * width + u];
      out[y * to + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width: to, pixels: out };
}
