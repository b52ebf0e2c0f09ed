import type { Settings } from '../../../../preload/contract/settings.ts';

/** The address of a page of the portal that a link in a mail opens, with its token. */
export const portalLink = (settings: Settings, page: string, token: string): string =>
  `${settings['portal.baseUrl'].replace(/\/+$/, '')}/${page}/${token}`;
