import { reasonWords } from '../../../preload/contract/case-words.ts';
import { caseReasons } from '../../../preload/contract/cases.ts';
import { useAction, useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { type Call, useCalls } from '../../shared/call/call-store.ts';
import { FailedChecks } from '../../shared/call/failed-checks.tsx';
import { MacroMenu } from '../../shared/call/macro-menu.tsx';
import { accountTitle } from '../../shared/record/account-title.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { OthersHere } from '../../shared/team/others-here.tsx';
import { useLetterKeys } from '../../shared/window/letters.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { Masked } from '../../ui/text/masked.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { KnowledgeAside } from '../knowledge/knowledge-aside.tsx';
import { AboutWhom } from './about-whom.tsx';
import { CallNotes } from './call-notes.tsx';
import styles from './call-panel.module.css';
import { CloseCall } from './close-call.tsx';
import { HandOver } from './hand-over.tsx';
import { Proofs } from './proofs.tsx';
import { callWords as words } from './words.ts';

/** The call that is open: who, what they proved, why, and what was noted. */
export function OpenCall({ call }: { readonly call: Call }) {
  const { data: record, error } = useDeskQuery('case', { number: call.caseNumber });
  const accountId = record?.accountId ?? null;
  const { data: account } = useDeskQuery(
    'account',
    { id: accountId ?? 'none' },
    { enabled: accountId !== null },
  );
  const update = useAction('cases.update');
  const copy = useShell('copyText');
  const tell = useCalls((state) => state.tell);
  const hold = useCalls((state) => state.hold);
  const drop = useCalls((state) => state.drop);
  const navigate = useNavigation((state) => state.open);
  const openRecord = useDesk((state) => state.openRecord);
  const askFocus = useDesk((state) => state.askFocus);
  const holdKeys = useLetterKeys('H');

  const show = (type: 'account' | 'practice', id: string): void => {
    openRecord({ type, id });
    navigate('desk');
  };

  if (error !== null)
    return (
      <div className={styles.body}>
        <InlineError
          error={error}
          actions={<Button onPress={() => drop(call.caseNumber)}>{say(words.dismiss)}</Button>}
        />
      </div>
    );
  if (record === undefined) return <div className={styles.body} />;
  const subject = account === undefined ? record.practiceName : accountTitle(account);

  return (
    <>
      <div className={styles.body}>
        <div className={styles.who}>
          <div className={styles.whoLine}>
            <h3 className={styles.caller}>
              <NameText>{record.caller}</NameText>
            </h3>
            <Timer since={call.startedAt} />
            <IconButton
              icon="pause"
              label={say(words.hold)}
              aria-keyshortcuts={holdKeys['aria-keyshortcuts']}
              onPress={() => {
                hold();
                askFocus();
              }}
            />
          </div>
          <div className={styles.facts}>
            <Button variant="plain" onPress={() => navigate('cases', { case: record.number })}>
              {say(words.caseNumber, { number: record.number })}
            </Button>
            {subject === null ? null : (
              <Button
                variant="plain"
                onPress={() =>
                  record.accountId !== null
                    ? show('account', record.accountId)
                    : record.practiceId !== null && show('practice', record.practiceId)
                }
              >
                {subject === record.caller ? say(words.openRecord) : <NameText>{subject}</NameText>}
              </Button>
            )}
          </div>
          {record.state === 'closed' ? null : <HandOver call={call} />}
          <OthersHere place={`case:${record.number}`} />
          {record.callback === null ? null : (
            <p className={styles.quiet}>
              {sayWith(words.callBack, {
                number: (
                  <Masked
                    value={record.callback}
                    kind="phone"
                    label={say(words.callbackNumber)}
                    onReveal={async () => record.callback}
                  />
                ),
              })}
            </p>
          )}
        </div>

        {record.accountId === null && record.state !== 'closed' ? <AboutWhom record={record} /> : null}

        {record.accountId === null && record.practiceId === null ? null : (
          <FailedChecks
            {...(record.accountId === null ? {} : { accountId: record.accountId })}
            {...(record.practiceId === null ? {} : { practiceId: record.practiceId })}
          />
        )}

        <Proofs record={record} />

        <SelectField
          label={say(words.reason)}
          options={caseReasons.map((value) => ({ value, label: say(reasonWords[value]) }))}
          value={record.reason}
          onChange={(reason) => void update.run({ number: record.number, reason })}
        />
        <InlineError error={update.error} />

        <CallNotes call={call} record={record} />

        {record.state === 'closed' ? null : <MacroMenu number={record.number} takesKeys />}

        {tell === null ? null : (
          <section className={styles.tell} aria-label={say(words.tellCaller)}>
            <div className={styles.tellHead}>
              <h4>{say(words.tellCaller)}</h4>
              <CopyButton text={tell} onCopy={async (text) => (await copy.run({ text })).ok} />
            </div>
            <blockquote className={styles.told}>{tell}</blockquote>
          </section>
        )}

        {record.reason === 'other' ? null : <KnowledgeAside reason={record.reason} />}
      </div>
      <CloseCall call={call} record={record} />
    </>
  );
}

function Timer({ since }: { readonly since: number }) {
  const now = useNow('second');
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const words = `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  // A screen reader would read every second of it.
  return (
    <span className={styles.timer} role="timer" aria-live="off">
      {words}
    </span>
  );
}
