import type { ByteSource } from './byte-source.ts';
import { byteOrderMark, type EncodingName } from './encoding.ts';

/** What Windows-1252 has at 0x80 to 0x9f; a space stands where it has nothing. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The bytes of a source as UTF-8, without a byte order mark. What is no text in the encoding becomes U+FFFD. */
export function* textPieces(source: ByteSource, encoding: EncodingName): Generator<Buffer> {
  if (encoding === 'utf-8') {
    let first = true;
    for (const piece of source.pieces()) {
      yield first ? piece.subarray(byteOrderMark(piece)) : piece;
      first = false;
    }
    return;
  }
  // Some versions of the decoder take Windows-1252 for Latin-1, so this one is read here.
  if (encoding === 'windows-1252') {
    for (const piece of source.pieces()) yield Buffer.from(fromWindows(piece), 'utf8');
    return;
  }
  const decoder = new TextDecoder(encoding);
  for (const piece of source.pieces()) yield Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  yield Buffer.from(decoder.decode(), 'utf8');
}

const fromWindows = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => {
    const meant = windowsSigns[sign.charCodeAt(0) - 0x80];
    return meant === undefined || meant === ' ' ? '\ufffd' : meant;
  });
