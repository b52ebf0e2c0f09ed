import { useEffect } from 'react';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { useProgramDialog } from '../../shared/window/program-dialog.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { loadProgramDialogs } from '../program/program-dialogs.tsx';
import styles from './settings-screen.module.css';
import { settingsWords as words } from './words.ts';

/** Where the store is, and which version this is. */
export function AboutSection() {
  const { data: status } = useShellQuery('deskStatus', {});
  const show = useShell('showInFolder');
  const showDialog = useProgramDialog((state) => state.show);
  useEffect(loadProgramDialogs, []);
  if (status === undefined) return <Loading />;
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.version)}>{status.version}</FieldRow>
        <FieldRow name={say(words.store)}>
          <bdi className={styles.code}>{status.storeFolder}</bdi>
        </FieldRow>
      </FieldRows>
      <div className={styles.buttons}>
        <Button icon="folder" onPress={() => void show.run({ path: status.storeFolder })}>
          {say(words.showInFolder)}
        </Button>
        <Button onPress={() => showDialog('about')}>{say(words.aboutProgram)}</Button>
        <Button onPress={() => showDialog('diagnostics')}>{say(words.diagnostics)}</Button>
      </div>
      <InlineError error={show.error} />
    </>
  );
}
