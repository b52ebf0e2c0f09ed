/** A number or address on file as it may be shown before it is revealed: enough to compare with what the caller says, not to read out. */
export function mask(value: string, kind: 'email' | 'phone'): string {
  // What comes masked already stays as it is.
  if (/[•*]/.test(value)) return value;
  if (kind === 'phone') {
    const digits = value.replaceAll(/\D/g, '');
    return digits.length < 4 ? '•••' : `••• ••• ••${digits.slice(-2)}`;
  }
  const at = value.lastIndexOf('@');
  if (at < 1) return '•••';
  const first = [...value][0] ?? '';
  const domain = value.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const name = dot < 1 ? domain : domain.slice(0, dot);
  return `${first}•••@${[...name][0] ?? ''}•••${dot < 1 ? '' : domain.slice(dot)}`;
}
