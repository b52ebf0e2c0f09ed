/** A provider of mailboxes that many people use. */
export interface Provider {
  readonly name: string;
  /** Where anybody makes a free mailbox; null where one can't be made (any more) or costs money. */
  readonly signUp: string | null;
  /** Domains that deliver to the same mailbox: the first is the one to suggest. */
  readonly sameMailbox: readonly string[];
  /** Other domains of the provider, each with mailboxes of its own. */
  readonly domains: readonly string[];
  /** Dots before the @ make no difference. */
  readonly ignoresDots: boolean;
  /** What follows this sign before the @ makes no difference. */
  readonly tagSign: '+' | null;
}

/**
 * The common webmail providers, in the order in which they are suggested. That spellings meet in one mailbox is from the
 * providers' own help pages: dots and + at Gmail, + at Outlook.com, iCloud, Proton and Fastmail.
 */
export const providers: readonly Provider[] = [
  {
    name: 'Gmail',
    signUp: 'https://accounts.google.com/signup',
    sameMailbox: ['gmail.com', 'googlemail.com'],
    domains: [],
    ignoresDots: true,
    tagSign: '+',
  },
  {
    name: 'Outlook.com',
    signUp: 'https://signup.live.com/',
    sameMailbox: ['outlook.com'],
    domains: ['hotmail.com', 'live.com', 'msn.com', 'hotmail.co.uk', 'outlook.de', 'live.co.uk'],
    ignoresDots: false,
    tagSign: '+',
  },
  {
    name: 'Yahoo Mail',
    signUp: 'https://login.yahoo.com/account/create',
    sameMailbox: ['yahoo.com'],
    domains: ['ymail.com', 'rocketmail.com', 'yahoo.co.uk', 'yahoo.ca', 'yahoo.de', 'yahoo.fr'],
    ignoresDots: false,
    tagSign: null,
  },
  {
    name: 'iCloud Mail',
    signUp: 'https://www.icloud.com/',
    sameMailbox: ['icloud.com', 'me.com', 'mac.com'],
    domains: [],
    ignoresDots: false,
    tagSign: '+',
  },
  {
    name: 'Proton Mail',
    signUp: 'https://account.proton.me/signup',
    sameMailbox: ['proton.me', 'protonmail.com', 'pm.me'],
    domains: ['protonmail.ch'],
    ignoresDots: true,
    tagSign: '+',
  },
  {
    name: 'AOL Mail',
    signUp: 'https://login.aol.com/account/create',
    sameMailbox: ['aol.com'],
    domains: ['aim.com'],
    ignoresDots: false,
    tagSign: null,
  },
  {
    name: 'Fastmail',
    signUp: null,
    sameMailbox: ['fastmail.com'],
    domains: ['fastmail.fm'],
    ignoresDots: false,
    tagSign: '+',
  },
  {
    name: 'GMX',
    signUp: 'https://www.gmx.com/mail/',
    sameMailbox: ['gmx.com'],
    domains: ['gmx.net', 'gmx.de', 'gmx.us'],
    ignoresDots: false,
    tagSign: null,
  },
  {
    name: 'mail.com',
    signUp: 'https://www.mail.com/',
    sameMailbox: ['mail.com'],
    domains: ['email.com'],
    ignoresDots: false,
    tagSign: null,
  },
  {
    name: 'Comcast',
    signUp: null,
    sameMailbox: ['comcast.net'],
    domains: ['xfinity.com'],
    ignoresDots: false,
    tagSign: null,
  },
  {
    name: 'AT&T',
    signUp: null,
    sameMailbox: ['att.net'],
    domains: ['sbcglobal.net', 'bellsouth.net'],
    ignoresDots: false,
    tagSign: null,
  },
  {
    name: 'Verizon',
    signUp: null,
    sameMailbox: ['verizon.net'],
    domains: [],
    ignoresDots: false,
    tagSign: null,
  },
];

/** Every domain of a common provider. */
export const providerDomains: readonly string[] = providers.flatMap(({ sameMailbox, domains }) => [
  ...sameMailbox,
  ...domains,
]);

/** Whose a domain is, or undefined where it is no common provider's. */
export const providerOf = (domain: string): Provider | undefined =>
  providers.find(({ sameMailbox, domains }) => sameMailbox.includes(domain) || domains.includes(domain));

/** The one spelling of all that a provider delivers to the same mailbox; the key itself where nothing is known. */
export function mailboxOf(key: string): string {
  const at = key.lastIndexOf('@');
  const domain = key.slice(at + 1);
  const provider = providerOf(domain);
  if (!provider) return key;
  let local = key.slice(0, at);
  const tag = provider.tagSign === null ? -1 : local.indexOf(provider.tagSign);
  if (tag > 0) local = local.slice(0, tag);
  if (provider.ignoresDots) local = local.replaceAll('.', '');
  return `${local}@${provider.sameMailbox.includes(domain) ? provider.sameMailbox[0] : domain}`;
}
