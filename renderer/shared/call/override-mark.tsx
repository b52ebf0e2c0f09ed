import type { TimelineEntry } from '../../../preload/contract/cases.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';

/** The mark that a lead acted without the proof: it never goes from the case, and says who, when and why. */
export function OverrideMark({ timeline }: { readonly timeline: readonly TimelineEntry[] }) {
  const overrides = timeline.filter((entry) => entry.kind === 'callers.override');
  return (
    <Callout tone="warn" title="A lead acted without the proof that was asked for.">
      {overrides.map((entry) => (
        <p key={entry.id}>
          <bdi>{entry.text}</bdi> (<bdi>{entry.operator}</bdi>, <RelativeTime at={entry.at} isFocusable />)
        </p>
      ))}
    </Callout>
  );
}
