import { Button } from '../../ui/button.tsx';
import styles from './settings-screen.module.css';
import type { SettingHandle } from './use-setting.ts';

interface SaveBarProps {
  readonly setting: Pick<SettingHandle<unknown>, 'changed' | 'saved' | 'busy' | 'revert'>;
  readonly label?: string;
  /** What it needs first. */
  readonly lacks?: string | null;
}

/** Save and take back, for one setting. It stands in the setting's form; Enter saves too. */
export function SaveBar({ setting, label = 'Save', lacks = null }: SaveBarProps) {
  if (!setting.changed) {
    return setting.saved ? (
      <p className={styles.quiet} role="status">
        Saved
      </p>
    ) : null;
  }
  return (
    <div className={styles.buttons}>
      <Button type="submit" variant="primary" isPending={setting.busy} lacks={lacks}>
        {label}
      </Button>
      <Button onPress={setting.revert} isDisabled={setting.busy}>
        Take back
      </Button>
    </div>
  );
}
