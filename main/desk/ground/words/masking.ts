import { phoneDigits } from './folding.ts';

/** An address as a case may show it: the first two letters and the domain, as in `ma•••@mail.example`; of a short one less. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '•••';
  // Whole characters, not halves of one outside the basic plane.
  const local = [...email.slice(0, at)];
  const start = local.slice(0, local.length > 3 ? 2 : Math.min(local.length - 1, 1)).join('');
  return `${start}•••${email.slice(at)}`;
}

/** A number as a case may show it: its last two digits, not those of its extension. */
export const maskPhone = (phone: string): string => `••• ${phoneDigits(phone).slice(-2)}`;

/**
 * Two addresses masked so that they are told apart: where their masks would be the same, each also shows its letters from
 * where they differ, as in `ma•••ee•••@mail.example` and `ma•••ea•••@mail.example`.
 */
export function maskApart(one: string, other: string): readonly [string, string] {
  const masks = [maskEmail(one), maskEmail(other)] as const;
  if (masks[0] !== masks[1]) return masks;
  const letters = (email: string): readonly string[] => [...email.slice(0, email.lastIndexOf('@'))];
  const [first, second] = [letters(one), letters(other)];
  const shorter = Math.min(first.length, second.length);
  let at = 0;
  while (at < shorter && first[at] === second[at]) at += 1;
  const shown = (email: string, local: readonly string[]): string => {
    const start = local.slice(0, Math.min(2, at)).join('');
    const rest = local.slice(at, at + 2).join('');
    return `${start}•••${rest}${at + 2 < local.length ? '•••' : ''}${email.slice(email.lastIndexOf('@'))}`;
  };
  return [shown(one, first), shown(other, second)];
}
