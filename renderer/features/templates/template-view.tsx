import { useState } from 'react';
import type { TemplateDetail, TemplateName } from '../../../preload/contract/templates.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { Preview } from './preview.tsx';
import { TemplateFields } from './template-fields.tsx';
import styles from './templates-tab.module.css';
import { useWording, type WordingHandle } from './use-wording.ts';

/** One template: its words to the left, and to the right the mail that they make. */
export function TemplateView({ name }: { readonly name: TemplateName }) {
  const { data: detail, error } = useDeskQuery('template', { name });
  if (error !== null) return <PageError error={error} />;
  return detail === undefined ? null : <Editor detail={detail} />;
}

function Editor({ detail }: { readonly detail: TemplateDetail }) {
  const { data: status } = useShellQuery('deskStatus', {});
  const wording = useWording(detail.name, detail);
  const mayChange = status?.lead === true;
  return (
    <>
      <section className={styles.editor} aria-label={detail.title}>
        <header className={styles.head}>
          <h2 className={styles.title}>{detail.title}</h2>
          <p className={styles.quiet}>{detail.purpose}</p>
          {status === undefined || mayChange ? null : (
            <p className={styles.quiet}>A lead may change these words; you can read them.</p>
          )}
        </header>
        <TemplateFields detail={detail} wording={wording} mayChange={mayChange} />
        {mayChange ? <Buttons detail={detail} wording={wording} /> : null}
      </section>
      <section className={styles.preview} aria-label="Preview">
        <Preview preview={wording.preview} />
      </section>
    </>
  );
}

function Buttons({ detail, wording }: { readonly detail: TemplateDetail; readonly wording: WordingHandle }) {
  const [asking, setAsking] = useState(false);
  return (
    <footer className={styles.buttons}>
      <InlineError error={wording.error} />
      {wording.changed ? (
        <>
          <Button variant="primary" isPending={wording.busy} onPress={() => void wording.save()}>
            Save these words
          </Button>
          <Button isDisabled={wording.busy} onPress={wording.takeBack}>
            Undo
          </Button>
        </>
      ) : null}
      {detail.reworded > 0 ? (
        <Button isDisabled={wording.busy} onPress={() => setAsking(true)}>
          Back to the original
        </Button>
      ) : wording.changed ? null : (
        <p className={styles.quiet}>These are the original words.</p>
      )}
      <ConfirmDialog
        title="Go back to the original words?"
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void wording.reset().then(() => setAsking(false))}
        confirmLabel="Use the original"
        isDanger
        isBusy={wording.busy}
      >
        <p>What was reworded in “{detail.title}” is lost. Mails that wait in the outbox stay as they are.</p>
      </ConfirmDialog>
    </footer>
  );
}
