import type {
  UpdateChannel,
  UpdateMode,
  UpdateRuleName,
  UpdatesOff,
} from '../../preload/contract/updates.ts';

/** What the IT of a computer says of updates. What is left out is not fixed. */
export interface UpdatePolicy {
  readonly mode?: UpdateMode | undefined;
  /** An https URL: the folder with the feeds and packages. */
  readonly server?: string | undefined;
  readonly channel?: UpdateChannel | undefined;
}

/** What a program was built with. */
export interface UpdateRelease {
  /** Where its maker puts new versions; null where none is named. */
  readonly server: string | null;
  /** The public half of the key that signs feeds, 64 hexadecimal digits; null where none was made. */
  readonly publicKey: string | null;
}

/** What counts at a computer. */
export interface UpdateRules {
  readonly mode: UpdateMode;
  readonly channel: UpdateChannel;
  readonly server: string | null;
  readonly fixed: readonly UpdateRuleName[];
  /** Why nothing is looked for; null where it is. */
  readonly off: UpdatesOff | null;
}

/** What is done where nobody says otherwise. */
const usualMode: UpdateMode = 'tell';

/** The rules of a computer: what its IT fixed, else what was chosen there, else what the program was built with. */
export function updateRules(
  policy: UpdatePolicy,
  release: UpdateRelease,
  chosen: UpdateChannel | null,
): UpdateRules {
  const mode = policy.mode ?? usualMode;
  const given = policy.server ?? release.server;
  const server = given !== null && isServer(given) ? given : null;
  const off =
    mode === 'off' ? 'policy' : server === null ? 'no-server' : release.publicKey === null ? 'no-key' : null;
  return {
    mode: off === null ? mode : 'off',
    channel: policy.channel ?? chosen ?? 'stable',
    server,
    fixed: (['mode', 'server', 'channel'] as const).filter((name) => policy[name] !== undefined),
    off,
  };
}

/** Whether an address can be one of a server: https, and no name that stands for none (RFC 2606). */
export function isServer(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return !/(^|\.)(invalid|example)$/i.test(url.hostname) && url.search === '' && url.hash === '';
}
