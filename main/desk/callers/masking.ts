/** An address as a case may show it: the first two letters and the domain, as in `ma•••@mail.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '•••';
  // Whole characters, not halves of one outside the basic plane.
  const start = [...email.slice(0, at)].slice(0, at > 3 ? 2 : 1).join('');
  return `${start}•••${email.slice(at)}`;
}

/** A number as a case may show it: its last two digits. */
export const maskPhone = (phone: string): string => `••• ${phone.replace(/\D/g, '').slice(-2)}`;
