import type { DeskStatus } from '../../preload/contract/shell.ts';
import { useShell } from '../data/use-action.ts';
import { say } from '../language.ts';
import { May } from '../shared/operators/may.tsx';
import { useNavigation } from '../shared/window/navigation.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';
import { frameWords as words } from './words.ts';

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
        <strong>{say(words.mailStopped)}</strong> {paused} {sendNow.error?.message}
      </p>
      <May offered="sendNow">
        <Button variant="plain" isPending={sendNow.busy} onPress={() => void sendNow.run({})}>
          {say(words.tryNow)}
        </Button>
      </May>
      <Button
        variant="plain"
        onPress={() => open('settings', { section: status.mailMode === 'smtp' ? 'mail-server' : 'mail' })}
      >
        {say(words.mailSettings)}
      </Button>
    </div>
  );
}
