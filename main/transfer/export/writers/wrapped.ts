/** The lines of a text in a column: broken where it is, between words, and inside one that is too wide alone. The last ends with an ellipsis where not all fits. */
export function wrapped(
  text: string,
  width: number,
  mostLines: number,
  widthOf: (text: string) => number,
): readonly (readonly string[])[] {
  const lines = text.split('\n').flatMap((part) => brokenLines(part, width, widthOf));
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  const last = [...(kept.at(-1) ?? [])];
  while (last.length > 1 && widthOf(`${last.join(' ')} …`) > width) last.pop();
  return [...kept.slice(0, -1), [...last, '…']];
}

function brokenLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly (readonly string[])[] {
  const space = widthOf(' ');
  const lines: string[][] = [];
  let line: string[] = [];
  let used = 0;
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const pieces = words.flatMap((word) => (widthOf(word) <= width ? [word] : broken(word, width, widthOf)));
  for (const piece of pieces) {
    const needs = widthOf(piece);
    if (line.length > 0 && used + space + needs > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? space : 0) + needs;
    line.push(piece);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** A word that is wider than its column, in pieces that fit. */
function broken(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
