import type { PracticeStanding as Standing } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow } from '../../../ui/fields/field-rows.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

/** Who administers a practice, how its people stand, and its shared sign-in: rows among what is on file of it. */
export function PracticeStanding({ standing }: { readonly standing: Standing | undefined }) {
  const openRecord = useDesk((state) => state.openRecord);
  if (standing === undefined) return null;
  const { administrators, administratorCount, clinicLogins, statuses, withoutEmail } = standing;
  const more = administratorCount - administrators.length;
  return (
    <>
      <FieldRow name={say(words.administrators)}>
        {administrators.length === 0 ? (
          <span className={styles.none}>
            <Icon name="warning" /> {say(words.noAdministrator)}
          </span>
        ) : (
          <span className={styles.names}>
            {administrators.map(({ accountId, name }) => (
              <Button
                key={accountId}
                variant="plain"
                onPress={() => openRecord({ type: 'account', id: accountId })}
              >
                <NameText>{name}</NameText>
              </Button>
            ))}
            {more === 0 ? null : <span className={styles.quiet}>{say(words.andMore, { count: more })}</span>}
          </span>
        )}
      </FieldRow>
      <FieldRow name={say(words.people)}>
        {say(words.peopleStates, {
          active: statuses.active ?? 0,
          invited: statuses.invited ?? 0,
          locked: statuses.locked ?? 0,
          deactivated: statuses.deactivated ?? 0,
          without: withoutEmail,
        })}
      </FieldRow>
      <FieldRow name={say(words.clinicLogin)}>
        {clinicLogins.length === 0 ? (
          <span className={styles.quiet}>{say(words.noClinicLogin)}</span>
        ) : (
          <span className={styles.names}>
            {clinicLogins.map(({ accountId, status }) => (
              <span key={accountId} className={styles.names}>
                <Button variant="plain" onPress={() => openRecord({ type: 'account', id: accountId })}>
                  {say(words.openIt)}
                </Button>
                <StateBadge state={status} />
              </span>
            ))}
          </span>
        )}
      </FieldRow>
    </>
  );
}
