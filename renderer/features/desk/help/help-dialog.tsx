import { type FormEvent, type ReactNode, useState } from 'react';
import type { ActionCircumstances } from '../../../../preload/contract/contract.ts';
import type { HelpOutcome, ResetOutcome } from '../../../../preload/contract/logins.ts';
import type { RefusalCode } from '../../../../preload/contract/refusals.ts';
import type { Answer, Refusal } from '../../../../preload/contract/shared.ts';
import { type Draft, useDraft } from '../../../data/drafts.ts';
import { say } from '../../../language.ts';
import { BelongsTo } from '../../../shared/acts/belongs-to.tsx';
import { useCalls } from '../../../shared/call/call-store.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { LinkReachNote } from '../../../shared/mail/link-reach.tsx';
import type { SaidOfMail } from '../../../shared/record/outcome-words.ts';
import { useAdopt } from '../../../shared/record/use-adopt.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { OutcomeNote } from '../outcome-note.tsx';
import { AttentionDialog } from './attention-dialog.tsx';
import styles from './dialogs.module.css';
import { Done } from './email-us-dialog.tsx';
import { helpWords as words } from './words.ts';

type About = 'user-name' | 'password';

const notOnFile: Readonly<Record<About, RefusalCode>> = {
  'user-name': 'email-not-on-file',
  password: 'user-name-not-on-file',
};

interface HelpDialogProps {
  readonly title: string;
  readonly about: About;
  /** What was typed to be found by. */
  readonly given: string;
  readonly isComplete: boolean;
  readonly help: { readonly busy: boolean; readonly error: Refusal | null };
  readonly send: (circumstances: ActionCircumstances) => Promise<Answer<HelpOutcome | ResetOutcome>>;
  /** What is sent. */
  readonly sentMail: NonNullable<SaidOfMail['mail']>;
  /** Forgets what was typed. */
  readonly forget: () => void;
  readonly onClose: () => void;
  /** The fields; they say what is missing once somebody has tried to send them. */
  readonly children: (isTried: boolean) => ReactNode;
}

/** The form of one option of the clinic portal's login help; then what it did, or Attention where nothing is on file. */
export function HelpDialog(props: HelpDialogProps) {
  const { title, about, given, isComplete, help, send, sentMail, forget, onClose, children } = props;
  const [isTried, setIsTried] = useState(false);
  const [sent, setSent] = useState<HelpOutcome | ResetOutcome | null>(null);
  const circumstances = useCircumstances();
  const adopt = useAdopt();
  const form = `${about}-help`;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (!isComplete) return;
    const answer = await send(circumstances);
    if (!answer.ok) return;
    forget();
    setSent(answer.value);
    adopt(answer.value.caseNumber);
  };

  if (help.error?.code === notOnFile[about])
    return (
      <AttentionDialog
        error={help.error}
        about={about}
        given={given.trim()}
        onClose={() => {
          forget();
          onClose();
        }}
      />
    );
  if (sent !== null)
    return (
      <Dialog title={title} isOpen onClose={onClose} footer={<Done onClose={onClose} />}>
        <OutcomeNote outcome={{ said: () => ({ title: '', mail: sentMail }), result: sent }} />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" type="submit" form={form} isPending={help.busy}>
          {say(words.submit)}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {children(isTried)}
        {about === 'password' ? <LinkReachNote /> : null}
        <InlineError error={help.error} />
        <BelongsTo />
      </form>
    </Dialog>
  );
}

/** The fields of such a form, by the open call: what one caller said must not stay in the next one's form. */
export function useHelpDraft<Fields extends object>(
  about: About,
  known: string,
  initial: Fields,
): Draft<Fields> {
  const number = useCalls((state) => state.openNumber);
  return useDraft(`${about}-help:${number ?? ''}:${known}`, initial);
}
