/** Whether a program could listen there: an address, or a name of this computer. Digits and dots alone are no name. */
export function isInterface(host: string): boolean {
  const typed = host.trim();
  if (typed.includes(':')) return /^\[?(?=.*:.*:)[\da-f:.]{2,45}\]?$/i.test(typed);
  if (/^[\d.]+$/.test(typed))
    return /^\d{1,3}(\.\d{1,3}){3}$/.test(typed) && typed.split('.').every((part) => Number(part) < 256);
  return /^[a-z\d]([a-z\d.-]{0,253}[a-z\d])?$/i.test(typed);
}
