/** Text of a mail server with the recipient's address masked as everywhere: it is for comparing, not for reading out. */
export function withMasked(text: string, address: string, masked: string): string {
  if (address === '') return text;
  const exactly = address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A function, so that a dollar sign in what is put there stays one.
  return text.replaceAll(new RegExp(exactly, 'gi'), () => masked);
}
