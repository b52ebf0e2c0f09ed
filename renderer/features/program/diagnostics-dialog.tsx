import { useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { LongText } from './long-text.tsx';
import styles from './program.module.css';
import { programWords as words } from './words.ts';

/** What may be given to who mends the program: all of it to be read, then saved or copied. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: found, error } = useShellQuery('diagnostics', {});
  const save = useShell('saveDiagnostics');
  const show = useShell('showInFolder');
  const [path, setPath] = useState<string | null>(null);
  const logFolder = found?.logFolder ?? null;
  return (
    <Dialog
      title={say(words.diagnostics)}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <>
          {logFolder === null ? null : (
            <Button icon="folder" onPress={() => void show.run({ path: logFolder })}>
              {say(words.showLog)}
            </Button>
          )}
          <CopyButton variant="quiet" text={found?.text ?? ''} />
          <Button
            variant="primary"
            isPending={save.busy}
            onPress={() =>
              void save.run({}).then((answer) => {
                if (answer.ok && answer.value.path !== null) setPath(answer.value.path);
              })
            }
          >
            {say(words.save)}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{say(words.whatIsIn)}</p>
      <InlineError error={error ?? save.error ?? show.error} />
      <LongText label={say(words.diagnostics)} text={found?.text ?? ''} />
      <p role="status">{path === null ? '' : sayWith(words.savedIn, { path: <bdi>{path}</bdi> })}</p>
    </Dialog>
  );
}
