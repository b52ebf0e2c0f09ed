const controlZ = 0x1a;
/** What may stand behind a mark of the end: more of them, line ends, spaces, and the zeros that fill up a disk's block. */
const fillers = new Set([controlZ, 0x00, 0x0a, 0x0d, 0x20]);

/**
 * Takes away a Ctrl-Z at the end of a text, by which old programs mark it, with what fills up behind it; `found` is told.
 * One in the middle stays where it is.
 */
export function* withoutEndMark(pieces: Iterable<Buffer>, found: () => void = () => {}): Generator<Buffer> {
  let held = Buffer.alloc(0);
  for (const piece of pieces) {
    const whole = held.length === 0 ? piece : Buffer.concat([held, piece]);
    let end = whole.length;
    while (end > 0 && fillers.has(whole[end - 1] ?? 0)) end -= 1;
    const mark = whole.indexOf(controlZ, end);
    const cut = mark === -1 ? whole.length : mark;
    if (cut > 0) yield whole.subarray(0, cut);
    held = Buffer.from(whole.subarray(cut));
  }
  if (held.length > 0) found();
}
