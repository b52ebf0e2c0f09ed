import { phoneDigits } from '../directory/folding.ts';

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
