import { useCalls } from '../../shared/call/call-store.ts';
import { useOverlays } from '../../shared/window/shortcuts.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import styles from './call-panel.module.css';
import { CallTabs } from './call-tabs.tsx';
import { NewCallForm } from './new-call-form.tsx';
import { OpenCall } from './open-call.tsx';

/** The call belongs to the window and not to a page: it stays while one looks elsewhere. */
export function CallPanel() {
  const openNumber = useCalls((state) => state.openNumber);
  const starting = useCalls((state) => state.starting);
  const begin = useCalls((state) => state.begin);
  const waiting = useCalls((state) => state.calls.length - (state.openNumber === null ? 0 : 1));
  const showCall = useOverlays((state) => state.showCall);
  const call = useCalls((state) => state.calls.find((each) => each.caseNumber === state.openNumber));

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>Call</h2>
        {starting === null ? (
          <Button icon="plus" variant="plain" onPress={() => begin()}>
            New call
          </Button>
        ) : null}
        <span className={styles.fold}>
          <IconButton icon="chevron-right" label="Fold the call away" onPress={() => showCall(false)} />
        </span>
      </div>
      <CallTabs />
      {starting !== null ? (
        <NewCallForm key={JSON.stringify(starting)} known={starting} />
      ) : call !== undefined ? (
        <OpenCall key={call.caseNumber} call={call} />
      ) : (
        <EmptyState
          icon="phone"
          title={waiting > 0 && openNumber === null ? 'All calls are waiting' : 'No call is open'}
          action={
            <Button variant="primary" icon="phone" onPress={() => begin()}>
              New call
            </Button>
          }
        >
          <p>
            {waiting > 0
              ? 'Take one up again above, or start another.'
              : 'Who is calling, what they proved, and your notes stand here. Help by mail opens a call by itself.'}
          </p>
        </EmptyState>
      )}
    </div>
  );
}
