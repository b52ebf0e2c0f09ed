/** A number or address on file as it may be shown before it is revealed: enough to compare with what the caller says, not to read out. */
export function mask(value: string, kind: 'email' | 'phone'): string {
  // What comes masked already stays as it is. A star is no mark of that: an address may have one.
  if (value.includes('•')) return value;
  if (kind === 'phone') return `••• ${value.replaceAll(/\D/g, '').slice(-2)}`;
  const at = value.lastIndexOf('@');
  if (at < 0) return '•••';
  // Whole characters, not halves of one outside the basic plane.
  const local = [...value.slice(0, at)];
  const start = local.slice(0, local.length > 3 ? 2 : Math.min(local.length - 1, 1)).join('');
  return `${start}•••${value.slice(at)}`;
}
