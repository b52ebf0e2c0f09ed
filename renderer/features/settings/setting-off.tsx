import { type ReactNode, useState } from 'react';
import type { SettingKey, Settings } from '../../../preload/contract/settings.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { useSetting } from './use-setting.ts';

type KeysWithNull = { [Key in SettingKey]: null extends Settings[Key] ? Key : never }[SettingKey];

interface SettingOffProps {
  readonly settings: Settings;
  readonly settingKey: KeysWithNull;
  /** What the button does, as in `Turn off the gateway`. */
  readonly label: string;
  /** The same as a question. */
  readonly question: string;
  readonly confirmLabel: string;
  /** What is forgotten with it. */
  readonly children: ReactNode;
}

/** Turns something off whose fields are forgotten with it, so it asks before it does that. */
export function SettingOff({
  settings,
  settingKey,
  label,
  question,
  confirmLabel,
  children,
}: SettingOffProps) {
  const setting = useSetting(settings, settingKey);
  const [asks, setAsks] = useState(false);
  const turnOff = async (): Promise<void> => {
    if (!(await setting.save(null))) return;
    // What was typed into its fields goes with them.
    setting.revert();
    setAsks(false);
  };
  return (
    <>
      <Button onPress={() => setAsks(true)}>{label}</Button>
      <ConfirmDialog
        title={question}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void turnOff()}
        confirmLabel={confirmLabel}
        isBusy={setting.busy}
      >
        <p>{children}</p>
        <InlineError error={setting.error} />
      </ConfirmDialog>
    </>
  );
}
