import type { UpdateStatus } from '../../../preload/contract/updates.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { UpdateOnOffer } from './update-on-offer.tsx';
import styles from './updates.module.css';
import { updateWords as words } from './words.ts';

interface NewerVersionProps {
  readonly status: UpdateStatus;
  /** To look for one is the first thing to do here. */
  readonly isFirst?: boolean;
}

/** What the last look found, what can be done about it, and another look. */
export function NewerVersion({ status, isFirst = false }: NewerVersionProps) {
  const look = useShell('lookForUpdate');
  const { state } = status;
  const isLooking = look.busy || state.is === 'looking';
  return (
    <>
      {state.is === 'none' ? <Callout tone="good">{say(words.upToDate)}</Callout> : null}
      {state.is === 'failed' && state.during === 'look' ? (
        <Callout tone="warn">{state.problem.message}</Callout>
      ) : null}
      <UpdateOnOffer status={status} />
      <div className={styles.buttons}>
        <Button
          variant={isFirst && !('offer' in state && state.offer !== null) ? 'primary' : 'quiet'}
          icon="refresh"
          isPending={isLooking}
          onPress={() => void look.run({})}
        >
          {say(isLooking ? words.looking : words.lookNow)}
        </Button>
        {state.is === 'ready' ? <InlineError error={look.error} /> : null}
      </div>
    </>
  );
}

/** The same where no desk is open, for a store that a newer version opens; nothing where nothing is looked for. */
export function NewerVersionHere() {
  const { data: status } = useShellQuery('updateStatus', {}, { keepPrevious: true });
  return status === undefined || status.state.is === 'off' ? null : <NewerVersion status={status} isFirst />;
}
