import { type FormEvent, useState } from 'react';
import {
  type AnswerRecipient,
  type AnswerWay,
  answerRecipients,
} from '../../../preload/contract/case-answers.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { ProseArea } from '../../shared/prose/prose-area.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { partWords } from '../../ui/words.ts';
import { answerWords as words } from './answer-words.ts';
import dialogs from './dialogs.module.css';

/** Answers somebody by email, where there is an address to answer to. */
export function AnswerByEmail({ number }: { readonly number: string }) {
  const { data: ways = [] } = useDeskQuery('answerWays', { number });
  const [asks, setAsks] = useState(false);
  if (ways.length === 0) return null;
  return (
    <>
      <May offered="cases.answer">
        <Button icon="send" onPress={() => setAsks(true)}>
          {say(words.answerByEmail)}
        </Button>
      </May>
      {asks ? <AnswerDialog number={number} ways={ways} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

interface AnswerDialogProps {
  readonly number: string;
  readonly ways: readonly AnswerWay[];
  readonly onClose: () => void;
}

const blank: { readonly text: string; readonly to?: AnswerRecipient } = { text: '' };

/** What is written, to whom, and in which language its greeting and signature are. */
function AnswerDialog({ number, ways, onClose }: AnswerDialogProps) {
  const { values, change, clear } = useDraft(`answer:${number}`, blank);
  const [checked, setChecked] = useState(false);
  const answering = useAction('cases.answer');
  const way = ways.find(({ to }) => to === values.to) ?? ways[0];
  const { data: settings } = useDeskQuery('settings', {});
  const isRead = settings !== undefined && settings['mail.imap'] !== null;
  const isEmpty = values.text.trim() === '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isEmpty || way === undefined || answering.busy) return;
    if (!(await answering.run({ number, text: values.text, to: way.to })).ok) return;
    clear();
    announce(say(words.answerQueued));
    onClose();
  };
  return (
    <Dialog
      title={say(words.answerByEmail)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              clear();
              onClose();
            }}
          >
            {say(partWords.cancel)}
          </Button>
          <Button variant="primary" type="submit" form="answer" icon="send" isPending={answering.busy}>
            {say(words.sendAnswer)}
          </Button>
        </>
      }
    >
      <form id="answer" className={dialogs.form} noValidate onSubmit={(event) => void submit(event)}>
        <RadioGroup
          label={say(words.to)}
          value={way?.to ?? null}
          onChange={(to) => change({ to })}
          options={answerRecipients
            .map((to) => ways.find((each) => each.to === to))
            .filter((each) => each !== undefined)
            .map(({ to, email, language }) => ({
              value: to,
              label: email,
              note: say(to === 'sender' ? words.senderMeaning : words.onFileMeaning, { language }),
            }))}
        />
        <ProseArea
          label={say(words.answer)}
          description={say(isRead ? words.answerMeaning : words.answerNotRead)}
          rows={8}
          autoFocus
          value={values.text}
          onChange={(text) => {
            change({ text });
            answering.clearError();
          }}
          errorMessage={checked && isEmpty ? say(words.writeAnswer) : null}
        />
        <InlineError error={answering.error} />
      </form>
    </Dialog>
  );
}
