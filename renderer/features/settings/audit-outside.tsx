import type { Refusal } from '../../../preload/contract/shared.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { auditSectionWords as words } from './audit-words.ts';
import { SettingForm } from './setting-form.tsx';
import styles from './settings-screen.module.css';
import { type SettingsView, useSetting } from './use-setting.ts';

interface HeadsFolderProps {
  readonly settings: SettingsView;
  /** Why the last head could not be written there. */
  readonly problem: Refusal | null;
}

/** The folder that signed heads are added to. */
export function HeadsFolder({ settings, problem }: HeadsFolderProps) {
  const setting = useSetting(settings, 'audit.outside');
  const choose = useShell('chooseFile');
  const { folder, address } = settings['audit.outside'];
  const pick = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'audit-folder' });
    if (chosen.ok && chosen.value.path !== null) await setting.save({ folder: chosen.value.path, address });
  };
  return (
    <div className={styles.setting}>
      <FieldRows>
        <FieldRow name={say(words.folder)}>
          {folder === null ? say(words.noFolder) : <bdi className={styles.code}>{folder}</bdi>}
        </FieldRow>
      </FieldRows>
      {problem === null ? null : (
        <Callout tone="warn" title={say(words.notWritten)}>
          {problem.message}
        </Callout>
      )}
      <div className={styles.buttons}>
        <Button icon="folder" isPending={setting.busy} onPress={() => void pick()}>
          {say(words.chooseFolder)}
        </Button>
        {folder === null ? null : (
          <Button
            variant="plain"
            isDisabled={setting.busy}
            onPress={() => void setting.save({ folder: null, address })}
          >
            {say(words.useNoFolder)}
          </Button>
        )}
      </div>
      <InlineError error={setting.error ?? choose.error} />
    </div>
  );
}

/** The address that a signed head is mailed to. */
export function HeadsAddress({ settings }: { readonly settings: SettingsView }) {
  const { folder } = settings['audit.outside'];
  // The folder may become another one while an address is typed.
  const setting = useSetting(settings, 'audit.outside', ({ address }) => ({
    folder,
    address: address?.trim() || null,
  }));
  return (
    <SettingForm setting={setting}>
      <TextField
        label={say(words.address)}
        description={say(words.addressMeaning)}
        value={setting.value.address ?? ''}
        onChange={(address) => setting.edit({ folder, address })}
        errorMessage={setting.error?.message ?? null}
      />
    </SettingForm>
  );
}
