import type { OauthSettings } from '../../../preload/contract/settings.ts';

/** Where a provider answers, and what to ask it for. */
export interface OauthProvider {
  readonly name: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Leave to send mail, and a refresh token with it. */
  readonly scope: string;
  /** What the provider wants beside the standard parameters before it gives a refresh token. */
  readonly extra: Readonly<Record<string, string>>;
}

/** The two providers that take no passwords for SMTP any more, as their manuals have it. */
export function providerOf({ provider, tenant }: OauthSettings): OauthProvider {
  switch (provider) {
    case 'google':
      return {
        name: 'Google',
        authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
        tokenUrl: 'https://oauth2.googleapis.com/token',
        scope: 'https://mail.google.com/',
        extra: { access_type: 'offline', prompt: 'consent' },
      };
    case 'microsoft': {
      const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0`;
      return {
        name: 'Microsoft',
        authorizeUrl: `${base}/authorize`,
        tokenUrl: `${base}/token`,
        scope: 'https://outlook.office.com/SMTP.Send offline_access',
        extra: { prompt: 'select_account' },
      };
    }
  }
}
