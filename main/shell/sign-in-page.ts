import { shell } from 'electron';
import { isProviderPage } from '../mail/oauth/providers.ts';

/** Opens a mail provider's page in the person's own browser. Rejects for any other address, and where there is no browser. */
export async function openSignInPage(url: string): Promise<void> {
  if (!isProviderPage(url)) throw new Error('That is no page of a mail provider.');
  await shell.openExternal(url);
}
