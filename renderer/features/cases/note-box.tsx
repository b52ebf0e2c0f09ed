import { useDraftText } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { ProseArea } from '../../shared/prose/prose-area.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './case-detail.module.css';
import { caseWords as words } from './words.ts';

/** A note for the timeline. What is typed stays with its case until it is saved. */
export function NoteBox({ number }: { readonly number: string }) {
  const [text, write] = useDraftText(`case-note:${number}`);
  const note = useAction('cases.note');
  const lacking = text.trim() === '';

  const save = async (): Promise<void> => {
    if (lacking || note.busy) return;
    const answer = await note.run({ number, text });
    if (!answer.ok) return;
    write('');
    announce(say(words.noteSaved));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the box inside.
    <div
      className={styles.note}
      data-case-part="note"
      data-screen-only
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <May offered="cases.note">
        <ProseArea label={say(words.note)} rows={3} value={text} onChange={write} />
        <div className={styles.noteButtons}>
          <Button isDisabled={lacking} isPending={note.busy} keyHint="Mod+Enter" onPress={() => void save()}>
            {say(words.saveNote)}
          </Button>
        </div>
      </May>
      <InlineError error={note.error} />
    </div>
  );
}
