import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { type Call, useCalls } from '../../shared/call/call-store.ts';
import { Icon } from '../../ui/buttons/icon.tsx';
import { classes } from '../../ui/classes.ts';
import { NameText } from '../../ui/text/name-text.tsx';
import styles from './call-panel.module.css';
import { callWords as words } from './words.ts';

/** The open call and those on hold, where there is more than the open one. */
export function CallTabs() {
  const calls = useCalls((state) => state.calls);
  const openNumber = useCalls((state) => state.openNumber);
  if (calls.length === 0 || (calls.length === 1 && openNumber !== null)) return null;
  return (
    <ul className={styles.tabs} aria-label={say(words.callsOnHold)}>
      {calls.map((call) => (
        <li key={call.caseNumber}>
          <CallTab call={call} isOpen={call.caseNumber === openNumber} />
        </li>
      ))}
    </ul>
  );
}

function CallTab({ call, isOpen }: { readonly call: Call; readonly isOpen: boolean }) {
  const take = useCalls((state) => state.take);
  const { data } = useDeskQuery('case', { number: call.caseNumber });
  return (
    <button
      type="button"
      className={classes(styles.tab, isOpen && styles.tabOpen)}
      aria-pressed={isOpen}
      onClick={() => take(call.caseNumber)}
    >
      <Icon name={isOpen ? 'phone' : 'pause'} />
      <NameText isCut>{data?.caller ?? call.caseNumber}</NameText>
      <span className={styles.tabState}>{say(isOpen ? words.open : words.onHold)}</span>
    </button>
  );
}
