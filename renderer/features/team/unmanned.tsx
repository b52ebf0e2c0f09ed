import type { TeamDuty } from '../../../preload/contract/settings.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { teamWords as words } from './words.ts';

const titles = {
  mail: words.nobodySends,
  mailbox: words.nobodyLooks,
  codes: words.nobodyHandsOver,
} as const satisfies Record<TeamDuty, unknown>;

/** What no desk of the team does any more, because those that were named for it are gone. */
export function Unmanned({ duties }: { readonly duties: readonly TeamDuty[] }) {
  return duties.map((duty) => (
    <Callout key={duty} tone="warn" title={say(titles[duty])}>
      {say(words.nobodyMeaning)}
    </Callout>
  ));
}
