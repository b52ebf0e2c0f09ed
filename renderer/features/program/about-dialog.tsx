import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { LongText } from './long-text.tsx';
import styles from './program.module.css';
import { programWords as words } from './words.ts';

/** Which version this is, what it is made of, and under which licenses. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: about, error } = useShellQuery('aboutProgram', {});
  const versions = Object.entries(about?.versions ?? {});
  return (
    <Dialog
      title={say(words.about)}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <CopyButton
          variant="quiet"
          text={versions.map((entry) => entry.join(' ')).join('\n')}
          label={say(words.copyVersions)}
        />
      }
    >
      <p className={styles.intro}>{say(words.whatItIs)}</p>
      <InlineError error={error} />
      <h3 className={styles.title}>{say(words.versions)}</h3>
      <FieldRows>
        {versions.map(([name, version]) => (
          <FieldRow key={name} name={name}>
            {version}
          </FieldRow>
        ))}
      </FieldRows>
      {about?.licenses ? (
        <>
          <h3 className={styles.title}>{say(words.licenses)}</h3>
          <LongText label={say(words.licenses)} text={about.licenses} />
        </>
      ) : null}
    </Dialog>
  );
}
