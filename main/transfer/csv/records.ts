import type { ByteSource } from './byte-source.ts';
import { isBlank } from './cells.ts';
import { textPieces } from './decode.ts';
import type { EncodingName } from './encoding.ts';
import { withoutEndMark } from './end-mark.ts';
import { type Frame, frames } from './frames.ts';

/** The records of a source, in order, without those of nothing but separators and spaces. */
export function* records(
  source: ByteSource,
  { encoding, separator }: { readonly encoding: EncodingName; readonly separator: number },
  on: { readonly blank?: (line: number) => void; readonly endMark?: () => void } = {},
): Generator<Frame> {
  for (const frame of frames(withoutEndMark(textPieces(source, encoding), on.endMark), separator)) {
    if (isBlank(frame)) on.blank?.(frame.line);
    else yield frame;
  }
}
