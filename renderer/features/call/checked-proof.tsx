import { type FormEvent, type ReactNode, useState } from 'react';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ProofKind } from '../../../preload/contract/shared.ts';
import { countOf } from '../../data/numbers.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { proofWords } from '../../data/words.ts';
import { LinkReachBrief } from '../../shared/mail/link-reach.tsx';
import { codeWords, outcomeTitle, standOf, waitWords } from '../../shared/record/outcome-words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './call-panel.module.css';
import { ProofRow } from './proof-row.tsx';

export interface CheckedProofProps {
  readonly kind: ProofKind;
  /** The action that checks it. */
  readonly action: string;
  /** How it is done. */
  readonly why: string;
  readonly record: CaseRecord;
}

/** A proof that the program checks itself: nobody ticks it, it is passed or not. */
export function CheckedProof(props: CheckedProofProps) {
  switch (props.action) {
    case 'callers.send-code':
      return <PhoneCode {...props} />;
    case 'callers.send-mailbox-link':
      return <MailboxLink {...props} />;
    case 'callers.check-access-code':
      return <AccessCode {...props} />;
    default:
      return null;
  }
}

const lastOf = (record: CaseRecord, kind: string): number | null =>
  record.timeline.findLast((entry) => entry.kind === kind)?.at ?? null;

function PhoneCode({ kind, why, record }: CheckedProofProps) {
  const send = useAction('callers.send-code');
  const check = useAction('callers.check-code');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const sentAt = lastOf(record, 'callers.send-code');
  const { number, accountId } = record;
  const { data: signingIn } = useDeskQuery(
    'signingIn',
    { accountId: accountId ?? 'none' },
    { enabled: sentAt !== null && accountId !== null },
  );
  const sent = signingIn?.codes.find(({ purpose }) => purpose === 'prove-caller');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') return;
    const answer = await check.run({ number, code });
    if (!answer.ok) return;
    setCode('');
    setWrong(
      answer.value.passed ? null : `Not the code; ${countOf(answer.value.triesLeft, 'try', 'tries')} left.`,
    );
    if (answer.value.passed) announce(`Proof ${answer.value.case.strength} of 3`);
  };
  return (
    <Row
      kind={kind}
      why={why}
      buttons={
        <>
          <Button isPending={send.busy} onPress={() => void send.run({ number })}>
            {sentAt === null ? 'Send code' : 'Send again'}
          </Button>
          {/* A landline or an internet phone gets a call anyhow. */}
          {why.includes('by a text') ? (
            <Button
              variant="plain"
              isPending={send.busy}
              onPress={() => void send.run({ number, by: 'voice' })}
            >
              By call
            </Button>
          ) : null}
        </>
      }
    >
      <InlineError error={send.error} />
      {sent === undefined ? null : (
        <p className={styles.quiet}>
          {codeWords(sent.masked, sent.state)} (asked for <RelativeTime at={sent.sentAt} />
          ).
        </p>
      )}
      {sentAt === null ? null : (
        <form className={styles.check} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label="Code the caller reads"
            value={code}
            onChange={setCode}
            inputMode="numeric"
            maxLength={20}
            errorMessage={wrong}
          />
          <Button type="submit" isPending={check.busy} isDisabled={code.trim() === ''}>
            Check
          </Button>
        </form>
      )}
      <InlineError error={check.error} />
    </Row>
  );
}

function MailboxLink({ kind, why, record }: CheckedProofProps) {
  const send = useAction('callers.send-mailbox-link');
  const sentAt = lastOf(record, 'callers.send-mailbox-link');
  const { data: outbox } = useDeskQuery(
    'outbox',
    { caseNumber: record.number, limit: 100 },
    { enabled: sentAt !== null },
  );
  const message = outbox?.rows.find(({ purpose }) => purpose === 'mailbox-proof');
  const stands = [standOf(message)];
  return (
    <Row
      kind={kind}
      why={why}
      buttons={
        <Button isPending={send.busy} onPress={() => void send.run({ number: record.number })}>
          {sentAt === null ? 'Send link' : 'Send again'}
        </Button>
      }
    >
      {sentAt === null ? null : (
        <p className={styles.quiet}>
          {outcomeTitle({ title: '', mail: 'link' }, stands)} (asked for <RelativeTime at={sentAt} />
          ). {waitWords(stands) ?? 'It is passed as soon as the caller opens the link.'}
        </p>
      )}
      <LinkReachBrief />
      <InlineError error={send.error} />
    </Row>
  );
}

function AccessCode({ kind, why, record }: CheckedProofProps) {
  const check = useAction('callers.check-access-code');
  const [isOpen, setIsOpen] = useState(false);
  const [code, setCode] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') return;
    const answer = await check.run({ number: record.number, code });
    if (!answer.ok) return;
    setIsWrong(!answer.value.passed);
    setCode('');
    if (answer.value.passed) announce(`Proof ${answer.value.case.strength} of 3`);
  };
  return (
    <Row
      kind={kind}
      why={why}
      buttons={
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          Check
        </Button>
      }
    >
      {isOpen ? (
        <form className={styles.check} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label="Code the caller says"
            value={code}
            onChange={setCode}
            autoFocus
            maxLength={40}
            errorMessage={isWrong ? 'That is not the practice’s code. The case keeps the try.' : null}
          />
          <Button type="submit" isPending={check.busy} isDisabled={code.trim() === ''}>
            Compare
          </Button>
        </form>
      ) : null}
      <InlineError error={check.error} />
    </Row>
  );
}

interface RowProps {
  readonly kind: ProofKind;
  readonly why: string;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

const Row = ({ kind, ...rest }: RowProps) => (
  <ProofRow words={proofWords[kind].words} strength={proofWords[kind].strength} {...rest} />
);
