/** The window's own origin: no file URL, no server. */
const pageOrigin = 'app://desk';

/** The one page of the window. */
export const pageAddress = `${pageOrigin}/index.html`;

const own = new URL(pageAddress);

/**
 * Whether an address is the program's own page or a file of it. Compared by scheme and host: the `origin` of `app:`,
 * `data:`, `file:` and `about:blank` is `null` alike in Node.
 */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === own.protocol && host === own.host && username === '' && password === '';
}

/** Whether an address is the page itself, whatever place in it. */
export const isOwnPage = (address: string): boolean =>
  isOwnAddress(address) && new URL(address).pathname === own.pathname;
