import { useState } from 'react';
import { type Language, languageNames } from '../../../language/languages.ts';
import type { TemplateDetail, TemplateName } from '../../../preload/contract/templates.ts';
import { useDeskQuery, useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { Preview } from './preview.tsx';
import { TemplateFields } from './template-fields.tsx';
import styles from './templates-tab.module.css';
import { useWording, type WordingHandle } from './use-wording.ts';
import { templateWords as words } from './words.ts';

interface TemplateViewProps {
  readonly name: TemplateName;
  readonly language: Language;
}

/** One template in one language: its words to the left, and to the right the mail that they make. */
export function TemplateView({ name, language }: TemplateViewProps) {
  const { data: detail, error } = useDeskQuery('template', { name, language });
  if (error !== null) return <PageError error={error} />;
  return detail === undefined ? null : <Editor detail={detail} />;
}

function Editor({ detail }: { readonly detail: TemplateDetail }) {
  const { data: status } = useShellQuery('deskStatus', {});
  const wording = useWording(detail.name, detail.language, detail);
  const mayChange = status?.role === 'lead';
  return (
    <>
      <section className={styles.editor} aria-label={detail.title}>
        <header className={styles.head}>
          <h2 className={styles.title}>{detail.title}</h2>
          <p className={styles.quiet}>{detail.purpose}</p>
          {status === undefined || mayChange ? null : <p className={styles.quiet}>{say(words.leadsOnly)}</p>}
        </header>
        <TemplateFields detail={detail} wording={wording} mayChange={mayChange} />
        {mayChange ? <Buttons detail={detail} wording={wording} /> : null}
      </section>
      <section className={styles.preview} aria-label={say(words.preview)}>
        <Preview preview={wording.preview} language={detail.language} />
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
            {say(words.save)}
          </Button>
          <Button isDisabled={wording.busy} onPress={wording.takeBack}>
            {say(words.undo)}
          </Button>
        </>
      ) : null}
      {detail.reworded > 0 ? (
        <Button isDisabled={wording.busy} onPress={() => setAsking(true)}>
          {say(words.restore)}
        </Button>
      ) : wording.changed ? null : (
        <p className={styles.quiet}>{say(words.isOriginal)}</p>
      )}
      <ConfirmDialog
        title={say(words.restoreQuestion)}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void wording.reset().then(() => setAsking(false))}
        confirmLabel={say(words.confirmRestore)}
        isDanger
        isBusy={wording.busy}
      >
        <p>{say(words.whatRestoreDoes, { title: detail.title, language: languageNames[detail.language] })}</p>
      </ConfirmDialog>
    </footer>
  );
}
