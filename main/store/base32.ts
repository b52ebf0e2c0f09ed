/** Crockford's signs: no I, L, O or U, so that nothing is taken for a digit or reads as a word. */
export const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as signs of five bits, the first bits first; what is missing at the end is zeros. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += signs[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + signs[(held << (5 - bits)) & 31];
}

/** The value of a sign as people type it: in any case, with the look-alikes of 0 and 1. Null for what is none. */
export function signValue(sign: string): number | null {
  const plain = sign.toUpperCase().replace('O', '0').replace(/[IL]/, '1');
  const value = plain.length === 1 ? signs.indexOf(plain) : -1;
  return value === -1 ? null : value;
}

/** A text in pieces of so many signs. */
export const groupsOf = (text: string, length: number): readonly string[] =>
  text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];
