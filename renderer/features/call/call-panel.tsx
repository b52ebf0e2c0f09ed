import { say } from '../../language.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { May } from '../../shared/operators/may.tsx';
import { useOverlays } from '../../shared/window/shortcuts.ts';
import { useVerbs } from '../../shared/window/verbs.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import styles from './call-panel.module.css';
import { CallTabs } from './call-tabs.tsx';
import { CallVerbs } from './call-verbs.tsx';
import { JustClosedNote } from './just-closed.tsx';
import { NewCallForm } from './new-call-form.tsx';
import { OpenCall } from './open-call.tsx';
import { useSecondPress } from './second-press.ts';
import { callWords as words } from './words.ts';

/** The call belongs to the window and not to a page: it stays on every screen. */
export function CallPanel() {
  const openNumber = useCalls((state) => state.openNumber);
  const starting = useCalls((state) => state.starting);
  const begin = useCalls((state) => state.begin);
  const waiting = useCalls((state) => state.calls.length - (state.openNumber === null ? 0 : 1));
  const justClosed = useCalls((state) => state.justClosed);
  // The record that is open begins the call about itself: one button for it is enough.
  const isOnRecord = useVerbs(({ offered }) => offered.record?.some(({ id }) => id === 'new-call') === true);
  const showCall = useOverlays((state) => state.showCall);
  const call = useCalls((state) => state.calls.find((each) => each.caseNumber === state.openNumber));
  const secondPress = useSecondPress();

  return (
    <div className={styles.panel} {...secondPress}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say(words.call)}</h2>
        {starting === null && call !== undefined && !isOnRecord ? (
          <May offered="cases.open">
            <Button icon="plus" variant="plain" onPress={() => begin()}>
              {say(words.newCall)}
            </Button>
          </May>
        ) : null}
        <span className={styles.fold}>
          <IconButton icon="chevron-right" label={say(words.foldAway)} onPress={() => showCall(false)} />
        </span>
      </div>
      <CallVerbs />
      <CallTabs />
      {justClosed === null ? null : <JustClosedNote key={justClosed.call.caseNumber} closed={justClosed} />}
      {starting !== null ? (
        <NewCallForm key={JSON.stringify(starting)} known={starting} />
      ) : call !== undefined ? (
        <OpenCall key={call.caseNumber} call={call} />
      ) : (
        <EmptyState
          icon="phone"
          title={say(waiting > 0 && openNumber === null ? words.allOnHold : words.noneOpen)}
          action={
            isOnRecord ? null : (
              <May offered="cases.open">
                <Button variant="primary" icon="phone" onPress={() => begin()}>
                  {say(words.newCall)}
                </Button>
              </May>
            )
          }
        >
          <p>{say(waiting > 0 ? words.resumeOne : words.whatIsHere)}</p>
        </EmptyState>
      )}
    </div>
  );
}
