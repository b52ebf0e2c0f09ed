import type { UpdateStatus } from '../../preload/contract/updates.ts';
import { useUpdateNews } from '../data/update-news.ts';
import { useShell } from '../data/use-action.ts';
import { useShellQuery } from '../data/use-desk-query.ts';
import { useSettingsState } from '../features/settings/settings-state.ts';
import { heldUpWords } from '../features/updates/held-up.ts';
import { updateWords as words } from '../features/updates/words.ts';
import { say, sayWith } from '../language.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { Button } from '../ui/buttons/button.tsx';
import { Icon } from '../ui/buttons/icon.tsx';
import styles from './paused-banner.module.css';

/** Says in one line that a newer version is on offer, or ready, until that is put off. */
export function UpdateBanner() {
  // Nothing is asked for at a start: whether there is news comes by itself.
  const enabled = useUpdateNews((news) => news.hasCome);
  const { data: status } = useShellQuery('updateStatus', {}, { enabled, keepPrevious: true });
  const open = useNavigation((navigation) => navigation.open);
  const screen = useNavigation((navigation) => navigation.screen);
  const section = useSettingsState((settings) => settings.section);
  const isThere = screen === 'settings' && section === 'updates';
  const later = useShell('putOffUpdate');
  const restart = useShell('restartForUpdate');
  const cancel = useShell('cancelUpdateRestart');
  const said = status === undefined ? null : bannerOf(status);
  // The page itself says all of it.
  if (status === undefined || said === null || isThere) return null;
  const b = (inside: React.ReactNode) => <strong>{inside}</strong>;
  const version = 'offer' in status.state ? (status.state.offer?.version ?? '') : '';
  const notNow = (
    <Button variant="plain" onPress={() => void later.run({})}>
      {say(words.later)}
    </Button>
  );
  return (
    <div className={styles.banner} role="status">
      <Icon name="info" />
      <p className={styles.words}>
        {said === 'waits' ? sayWith(words.bannerWaits, { b, what: heldUpWords(status.heldUpBy) }) : null}
        {said === 'ready' ? sayWith(words.bannerReady, { b, version }) : null}
        {said === 'available' ? sayWith(words.bannerHere, { b, version }) : null}
      </p>
      {said === 'waits' ? (
        <Button variant="plain" onPress={() => void cancel.run({})}>
          {say(words.dontRestart)}
        </Button>
      ) : null}
      {said === 'ready' ? (
        <Button variant="plain" onPress={() => void restart.run({})}>
          {say(words.restart)}
        </Button>
      ) : null}
      {said === 'available' ? (
        <Button variant="plain" onPress={() => open('settings', { section: 'updates' })}>
          {say(words.notes)}
        </Button>
      ) : null}
      {said === 'waits' ? null : notNow}
    </div>
  );
}

function bannerOf({
  state,
  isPutOff,
  restarts,
  heldUpBy,
}: UpdateStatus): 'available' | 'ready' | 'waits' | null {
  if (state.is === 'ready' && restarts && heldUpBy.length > 0) return 'waits';
  if (isPutOff) return null;
  return state.is === 'ready' || state.is === 'available' ? state.is : null;
}
