/** A case's number as it is known, from how it was typed: `7k3mq2xa` is `7K3M-Q2XA`. What can't be one stays as it is. */
export function asCaseNumber(typed: string): string {
  const said = typed.toUpperCase();
  return /^[0-9A-Z]{8}$/.test(said) ? `${said.slice(0, 4)}-${said.slice(4)}` : said;
}
