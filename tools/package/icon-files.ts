/** Writes the two formats in which Windows and macOS keep a picture in several sizes. */

/** A picture in one size: as a PNG file, and its points as red, green, blue and opacity. */
export interface DrawnIcon {
  readonly size: number;
  readonly png: Buffer;
  readonly rgba: Buffer;
}

/** The sizes of the PNG files; Linux takes them as they are. */
export const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** The sizes in the file for Windows. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const;

/** The sizes in the file for macOS and what each is called there; some stand for half the size on a finer screen. */
export const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A file for Windows: the largest as PNG, the others as plain bitmaps, which everything that shows icons there reads. */
export function icoFile(icons: readonly DrawnIcon[]): Buffer {
  const pictures = icons.map((icon) => (icon.size >= 256 ? icon.png : bitmapOf(icon)));
  const head = Buffer.alloc(6 + icons.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(icons.length, 4);
  let at = head.length;
  for (const [index, { size }] of icons.entries()) {
    const entry = 6 + index * 16;
    const length = pictures[index]?.length ?? 0;
    // A size of 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += length;
  }
  return Buffer.concat([head, ...pictures]);
}

/** Its points from the lowest row up, blue first, and an empty mask of one bit a point. */
function bitmapOf({ size, rgba }: DrawnIcon): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  // Picture and mask count together.
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const points = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const from = ((size - 1 - row) * size + column) * 4;
      const to = (row * size + column) * 4;
      points[to] = rgba[from + 2] ?? 0;
      points[to + 1] = rgba[from + 1] ?? 0;
      points[to + 2] = rgba[from] ?? 0;
      points[to + 3] = rgba[from + 3] ?? 0;
    }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([head, points, mask]);
}

/** A file for macOS: PNG pictures, each behind its type and length. */
export function icnsFile(icons: readonly DrawnIcon[]): Buffer {
  const parts = icnsTypes.map(([type, size]) => {
    const icon = icons.find((one) => one.size === size);
    if (icon === undefined) throw new Error(`the icon was not drawn in ${size} pixels`);
    return Buffer.concat([headOf(type, icon.png.length), icon.png]);
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([headOf('icns', length), ...parts]);
}

function headOf(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}

/** The sizes in a file for Windows. */
export const sizesInIco = (file: Buffer): readonly number[] =>
  Array.from({ length: file.readUInt16LE(4) }, (_, index) => file.readUInt8(6 + index * 16) || 256);

/** The types and sizes in a file for macOS, as its PNG pictures themselves say. */
export function partsOfIcns(file: Buffer): readonly (readonly [type: string, size: number])[] {
  const parts: (readonly [string, number])[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
    parts.push([file.toString('latin1', at, at + 4), pngSize(file.subarray(at + 8))]);
  return parts;
}

/** The width of a PNG picture. */
export const pngSize = (png: Buffer): number => png.readUInt32BE(16);
