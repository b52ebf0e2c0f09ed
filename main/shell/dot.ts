/** A filled circle, in the system's own order of colours: blue, green, red, and how much of it covers what is below. */
export function dotBitmap(pixels: number): Buffer {
  const bitmap = Buffer.alloc(pixels * pixels * 4);
  const middle = (pixels - 1) / 2;
  for (let at = 0; at < pixels * pixels; at += 1) {
    const away = Math.hypot((at % pixels) - middle, Math.floor(at / pixels) - middle);
    if (away <= pixels / 2) bitmap.set([0x2d, 0x23, 0xb0, 0xff], at * 4);
  }
  return bitmap;
}
