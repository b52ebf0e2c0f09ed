/** Twice as fine as it is shown, so that it is sharp on paper and on other screens. */
const fineness = 2;

/** A drawing that stands by itself, as pixels: the bytes of a PNG file as base64. Rejects where it can't be drawn. */
export async function pixelsOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * fineness;
  canvas.height = image.naturalHeight * fineness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}
