import type { TimelineEntry } from '../../../preload/contract/cases.ts';
import { say, sayWith } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { callerWords as words } from './words.ts';

/** The mark that a lead acted without the required proof: it stays in the case, with who, when and why. */
export function OverrideMark({ timeline }: { readonly timeline: readonly TimelineEntry[] }) {
  const overrides = timeline.filter((entry) => entry.kind === 'callers.override');
  return (
    <Callout tone="warn" title={say(words.overridden)}>
      {overrides.map((entry) => (
        <p key={entry.id}>
          {sayWith(words.overrideReason, {
            reason: <bdi>{entry.text}</bdi>,
            operator: <bdi>{entry.operator}</bdi>,
            at: <RelativeTime at={entry.at} isFocusable />,
          })}
        </p>
      ))}
    </Callout>
  );
}
