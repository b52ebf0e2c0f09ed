import type { DeskStatus } from '../../preload/contract/shell.ts';
import { useShell } from '../data/use-action.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

/** Why the whole queue stands still, wherever one is: mail that does not leave is easily overlooked. */
export function PausedBanner({ status }: { readonly status: DeskStatus | undefined }) {
  const open = useNavigation((navigation) => navigation.open);
  const sendNow = useShell('sendNow');
  const paused = status?.paused ?? null;
  if (status === undefined || paused === null) return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="warning" />
      <p className={styles.words}>
        <strong>No mail leaves the desk.</strong> {paused} {sendNow.error?.message}
      </p>
      <Button variant="plain" isPending={sendNow.busy} onPress={() => void sendNow.run({})}>
        Try now
      </Button>
      <Button
        variant="plain"
        onPress={() => open('settings', { section: status.mailMode === 'smtp' ? 'mail-server' : 'mail' })}
      >
        Mail settings
      </Button>
    </div>
  );
}
