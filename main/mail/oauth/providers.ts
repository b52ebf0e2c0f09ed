import type { OauthSettings } from '../../../preload/contract/mail-settings.ts';

/** Where a provider answers, and what to ask it for. */
export interface OauthProvider {
  readonly name: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Leave to send mail and to read what comes back, and a refresh token with it. */
  readonly scope: string;
  /** What the provider wants beside the standard parameters before it gives a refresh token. */
  readonly extra: Readonly<Record<string, string>>;
}

const googlePage = 'https://accounts.google.com';
const microsoftPage = 'https://login.microsoftonline.com';

/** Whether an address is a page of one of the providers, over HTTPS: the only ones that are opened for a sign-in. */
export const isProviderPage = (url: string): boolean =>
  URL.canParse(url) && [googlePage, microsoftPage].includes(new URL(url).origin);

/** The two providers that take no passwords for SMTP any more, as their manuals have it. */
export function providerOf({ provider, tenant }: OauthSettings): OauthProvider {
  switch (provider) {
    case 'google':
      return {
        name: 'Google',
        authorizeUrl: `${googlePage}/o/oauth2/v2/auth`,
        tokenUrl: 'https://oauth2.googleapis.com/token',
        scope: 'https://mail.google.com/',
        extra: { access_type: 'offline', prompt: 'consent' },
      };
    case 'microsoft': {
      const base = `${microsoftPage}/${encodeURIComponent(tenant)}/oauth2/v2.0`;
      return {
        name: 'Microsoft',
        authorizeUrl: `${base}/authorize`,
        tokenUrl: `${base}/token`,
        scope:
          'https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
        extra: { prompt: 'select_account' },
      };
    }
  }
}
