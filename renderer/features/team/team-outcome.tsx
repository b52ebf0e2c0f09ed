import { useEffect, useRef } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { TeamProgress } from '../../../preload/contract/team.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { LogChecked } from './log-checked.tsx';
import styles from './team.module.css';
import { type TeamOutcome, useTeamState } from './team-state.ts';
import { teamWorkWords as words } from './work-words.ts';

/** What came of the last work on the team, until its page is left. */
export function TeamOutcomeNote() {
  const { outcome, isAwaited, keep, noteShown } = useTeamState();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAwaited) return;
    note.current?.focus();
    noteShown();
  }, [isAwaited, noteShown]);
  useEffect(
    () => () => {
      if (useNavigation.getState().screen !== 'settings') keep(null);
    },
    [keep],
  );
  if (outcome === null) return null;
  return (
    <div ref={note} tabIndex={-1} role="status" className={styles.outcome}>
      <Outcome outcome={outcome} />
    </div>
  );
}

const cancelled: Readonly<Partial<Record<TeamProgress['work'], PlainMessage>>> = {
  create: words.createCancelled,
  snapshot: words.snapshotCancelled,
  verify: words.checkCancelled,
};

const Aside = ({ folder }: { readonly folder: string | null }) =>
  folder === null ? null : <p>{say(words.aside, { folder })}</p>;

function Outcome({ outcome }: { readonly outcome: TeamOutcome }) {
  switch (outcome.kind) {
    case 'created':
      return (
        <Callout tone="good" title={say(words.created)}>
          <Aside folder={outcome.aside} />
        </Callout>
      );
    case 'only-restored':
      return (
        <Callout tone="warn" title={say(words.onlyRestored)}>
          <p>{outcome.why.message}</p>
          <Aside folder={outcome.aside} />
        </Callout>
      );
    case 'joined':
    case 'rejoined':
      return (
        <Callout tone="good" title={say(outcome.kind === 'joined' ? words.joined : words.rejoined)}>
          <Aside folder={outcome.aside} />
        </Callout>
      );
    case 'left':
      return <Callout tone="good" title={say(words.left)} />;
    case 'removed':
      return (
        <Callout tone="good" title={say(words.removed, { name: outcome.name })}>
          {outcome.newKey ? <p>{say(words.newKeyMade)}</p> : null}
        </Callout>
      );
    case 'raised':
      return (
        <Callout tone={outcome.left.length > 0 ? 'warn' : 'good'} title={say(words.raised)}>
          {outcome.left.length > 0 ? (
            <p>{say(words.leftBehind, { desks: outcome.left.join(', ') })}</p>
          ) : null}
        </Callout>
      );
    case 'snapshot':
      return <Callout tone="good" title={say(words.snapshotMade)} />;
    case 'checked':
      return <LogChecked check={outcome.check} />;
    case 'cancelled':
      return <Callout title={say(cancelled[outcome.work] ?? words.otherCancelled)} />;
    case 'refused':
      return <InlineError error={outcome.why} />;
  }
}
