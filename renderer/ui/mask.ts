/** A number or address on file as it may be shown before it is revealed: enough to compare with what the caller says, not to read out. */
export function mask(value: string, kind: 'email' | 'phone'): string {
  // What comes masked already stays as it is.
  if (/[•*]/.test(value)) return value;
  if (kind === 'phone') return `••• ${value.replaceAll(/\D/g, '').slice(-2)}`;
  const at = value.lastIndexOf('@');
  if (at < 0) return '•••';
  // Whole characters, not halves of one outside the basic plane.
  const start = [...value.slice(0, at)].slice(0, at > 3 ? 2 : 1).join('');
  return `${start}•••${value.slice(at)}`;
}
