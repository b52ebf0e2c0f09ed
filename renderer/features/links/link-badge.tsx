import { linkStateWords } from '../../../preload/contract/link-words.ts';
import type { LinkState } from '../../../preload/contract/links.ts';
import { say } from '../../language.ts';
import { type KnownState, StateBadge, type Tone } from '../../ui/feedback/state-badge.tsx';

const looks: Readonly<Record<LinkState, { readonly state: KnownState; readonly tone: Tone }>> = {
  used: { state: 'solved', tone: 'good' },
  cancelled: { state: 'cancelled', tone: 'quiet' },
  expired: { state: 'expired', tone: 'quiet' },
  opened: { state: 'deferred', tone: 'inform' },
  sent: { state: 'open', tone: 'inform' },
  waiting: { state: 'held', tone: 'wait' },
  'not-arrived': { state: 'failed', tone: 'stop' },
};

/** Where a link stands, as a word and a shape. */
export function LinkBadge({ state }: { readonly state: LinkState }) {
  const look = looks[state];
  return <StateBadge state={look.state} tone={look.tone} word={say(linkStateWords[state])} />;
}
