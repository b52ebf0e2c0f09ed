import type { ReactNode } from 'react';
import type { SettingKey } from '../../../preload/contract/settings.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ByOrganization } from './by-organization.tsx';
import styles from './settings-screen.module.css';
import type { SettingHandle } from './use-setting.ts';
import { settingsWords as words } from './words.ts';

interface SaveBarProps {
  readonly setting: Pick<SettingHandle<unknown>, 'changed' | 'saved' | 'busy' | 'revert'>;
  readonly saveLabel?: string;
  /** What it needs before it can be saved. */
  readonly lacks?: string | null;
}

interface SettingFormProps extends SaveBarProps {
  readonly setting: SaveBarProps['setting'] & { readonly save: () => Promise<boolean> };
  /** Why it was refused, unless one of the fields says that. */
  readonly error?: Refusal | null;
  /** A group of fields, which stand further apart than what belongs to a single one. */
  readonly isGroup?: boolean;
  /** Which setting it is, where an organization may set it. */
  readonly of?: SettingKey;
  readonly children: ReactNode;
}

/** The form of one setting: its fields, why it was refused, and what saves it. Enter saves too. */
export function SettingForm({
  setting,
  saveLabel = say(words.save),
  lacks = null,
  error = null,
  isGroup = false,
  of,
  children,
}: SettingFormProps) {
  return (
    <form
      className={isGroup ? styles.group : styles.setting}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks === null) void setting.save();
      }}
    >
      {of === undefined ? children : <ByOrganization of={of}>{children}</ByOrganization>}
      <InlineError error={error} />
      <SaveBar setting={setting} saveLabel={saveLabel} lacks={lacks} />
    </form>
  );
}

/** Save and undo, once there is something to save. */
function SaveBar({ setting, saveLabel, lacks = null }: SaveBarProps) {
  if (!setting.changed) {
    return setting.saved ? (
      <p className={styles.quiet} role="status">
        {say(words.saved)}
      </p>
    ) : null;
  }
  return (
    <div className={styles.buttons}>
      <Button type="submit" variant="primary" isPending={setting.busy} lacks={lacks}>
        {saveLabel}
      </Button>
      <Button onPress={setting.revert} isDisabled={setting.busy}>
        {say(words.undo)}
      </Button>
    </div>
  );
}
