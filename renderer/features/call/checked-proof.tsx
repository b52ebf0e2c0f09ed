import { type FormEvent, type ReactNode, useState } from 'react';
import type { ProofOption } from '../../../preload/contract/callers.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { ProofKind } from '../../../preload/contract/shared.ts';
import { proofWords } from '../../data/proof-words.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { LinkReachBrief } from '../../shared/mail/link-reach.tsx';
import { codeWords, outcomeTitle, standOf, waitWords } from '../../shared/record/outcome-words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import styles from './call-panel.module.css';
import { ProofRow } from './proof-row.tsx';
import { verificationWords as words } from './proof-words.ts';

export interface CheckedProofProps {
  readonly kind: ProofKind;
  /** The action that checks it. */
  readonly action: string;
  /** How it is done. */
  readonly why: string;
  /** How a code to a phone goes out; null for any other proof. */
  readonly way: ProofOption['way'];
  readonly record: CaseRecord;
}

/** A proof that the program checks itself: it is not ticked, it is passed or not. */
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

function PhoneCode({ kind, why, way, record }: CheckedProofProps) {
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
    setWrong(answer.value.passed ? null : say(words.wrongCode, { count: answer.value.triesLeft }));
    if (answer.value.passed) announce(say(words.proofOfThree, { strength: answer.value.case.strength }));
  };
  return (
    <Row
      kind={kind}
      why={why}
      buttons={
        <>
          <Button isPending={send.busy} onPress={() => void send.run({ number })}>
            {say(sentAt === null ? words.sendCode : words.sendAgain)}
          </Button>
          {/* A landline or an internet phone gets a call anyway. */}
          {way === 'text' ? (
            <Button
              variant="plain"
              isPending={send.busy}
              onPress={() => void send.run({ number, by: 'voice' })}
            >
              {say(words.byCall)}
            </Button>
          ) : null}
        </>
      }
    >
      <InlineError error={send.error} />
      {sent === undefined ? null : (
        <p className={styles.quiet}>
          {sayWith(words.askedFor, {
            sent: codeWords(sent.masked, sent.state),
            at: <RelativeTime at={sent.sentAt} />,
          })}
        </p>
      )}
      {sentAt === null ? null : (
        <form className={styles.check} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label={say(words.codeCallerReads)}
            value={code}
            onChange={setCode}
            inputMode="numeric"
            maxLength={20}
            errorMessage={wrong}
          />
          <Button type="submit" isPending={check.busy} isDisabled={code.trim() === ''}>
            {say(words.check)}
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
          {say(sentAt === null ? words.sendLink : words.sendAgain)}
        </Button>
      }
    >
      {sentAt === null ? null : (
        <p className={styles.quiet}>
          {sayWith(words.askedFor, {
            sent: outcomeTitle({ title: '', mail: 'link' }, stands),
            at: <RelativeTime at={sentAt} />,
          })}{' '}
          {waitWords(stands) ?? say(words.linkPasses)}
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
    if (answer.value.passed) announce(say(words.proofOfThree, { strength: answer.value.case.strength }));
  };
  return (
    <Row
      kind={kind}
      why={why}
      buttons={
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {say(words.check)}
        </Button>
      }
    >
      {isOpen ? (
        <form className={styles.check} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label={say(words.codeCallerSays)}
            value={code}
            onChange={setCode}
            autoFocus
            maxLength={40}
            errorMessage={isWrong ? say(words.wrongAccessCode) : null}
          />
          <Button type="submit" isPending={check.busy} isDisabled={code.trim() === ''}>
            {say(words.compare)}
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
  <ProofRow words={say(proofWords[kind].words)} strength={proofWords[kind].strength} {...rest} />
);
