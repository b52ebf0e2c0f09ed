import type { PlainMessage } from '../../language/catalogue.ts';
import type { BackupStatus } from '../../preload/contract/backup.ts';
import type { LinkReach, PortalStatus } from '../../preload/contract/portal.ts';
import type { DeskStatus } from '../../preload/contract/shell.ts';
import { mailModeWords } from '../data/words.ts';
import { backupFrameWords } from '../features/backups/words.ts';
import { say } from '../language.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { useOverlays } from '../shared/window/shortcuts.ts';
import { KeyHint } from '../ui/buttons/key-hint.tsx';
import { StateShape } from '../ui/feedback/state-badge.tsx';
import { OperatorMenu } from './operator-menu.tsx';
import styles from './status-bar.module.css';
import { TeamItem } from './team-item.tsx';
import { useOnline } from './use-online.ts';
import { frameWords as words } from './words.ts';

const worksLook = { shape: 'disc', tone: 'good' } as const;
const stillLook = { shape: 'ring', tone: 'wait' } as const;
const failedLook = { shape: 'triangle', tone: 'stop' } as const;

interface StatusBarProps {
  readonly status: DeskStatus | undefined;
  readonly backups: BackupStatus | undefined;
}

/** What is true of the whole desk: mail, what waits, who works, and where the shortcuts are. */
export function StatusBar({ status, backups }: StatusBarProps) {
  const open = useNavigation((navigation) => navigation.open);
  const showShortcuts = useOverlays((overlays) => overlays.showShortcuts);
  const online = useOnline();
  // Off, or away from the network: nothing leaves, and that is no error.
  const still =
    status !== undefined && (status.mailMode === 'off' || (status.mailMode === 'smtp' && !online));

  return (
    <footer className={styles.bar}>
      {status === undefined ? null : (
        <>
          <button type="button" className={styles.item} onClick={() => open('settings', { section: 'mail' })}>
            <StateShape {...(still ? stillLook : worksLook)} />
            {status.mailMode === 'smtp' && !online ? say(words.offline) : say(mailModeWords[status.mailMode])}
          </button>
          <TeamItem link={status.team} onOpen={() => open('settings', { section: 'team' })} />
          {status.held === 0 ? null : (
            <button type="button" className={styles.item} onClick={() => open('outbox', { state: 'held' })}>
              {say(words.held, { count: status.held })}
            </button>
          )}
          {status.waiting - status.held <= 0 ? null : (
            <button type="button" className={styles.item} onClick={() => open('outbox')}>
              {say(words.waiting, { count: status.waiting - status.held })}
            </button>
          )}
          {status.attention === 0 ? null : (
            <button
              type="button"
              className={styles.alarm}
              onClick={() => open('outbox', { section: 'attention' })}
            >
              <StateShape shape="triangle" />
              {say(words.needYou, { count: status.attention })}
            </button>
          )}
          <PortalItem portal={status.portal} onOpen={() => open('settings', { section: 'portal' })} />
          <LinksItem links={status.links} onOpen={() => open('settings', { section: 'portal' })} />
          {backups?.failing ? (
            <button
              type="button"
              className={styles.alarm}
              title={backups.failing.message}
              onClick={() => open('settings', { section: 'backups' })}
            >
              <StateShape shape="triangle" />
              {say(backupFrameWords.failed)}
            </button>
          ) : null}
        </>
      )}
      <span className={styles.gap} />
      {status === undefined ? null : <OperatorMenu name={status.operator} role={status.role} />}
      <button
        type="button"
        className={styles.item}
        aria-keyshortcuts="Control+/ Meta+/"
        onClick={() => showShortcuts(true)}
      >
        {say(words.shortcuts)} <KeyHint keys="Mod+/" />
      </button>
    </footer>
  );
}

const linkWords: Readonly<Record<'window' | 'nobody' | 'stranger', PlainMessage>> = {
  window: words.linksHere,
  nobody: words.linksNotServed,
  stranger: words.linksNotServed,
};

/** Links in mails that not everyone can open at any time. While a service serves them there is nothing to say. */
function LinksItem({ links, onOpen }: { readonly links: LinkReach; readonly onOpen: () => void }) {
  if (links.server === 'service' || links.server === 'unknown') return null;
  return (
    <button type="button" className={styles.item} title={links.warning ?? ''} onClick={onOpen}>
      <StateShape {...stillLook} />
      {say(linkWords[links.server])}
    </button>
  );
}

interface PortalItemProps {
  readonly portal: PortalStatus;
  readonly onOpen: () => void;
}

/** The portal, once it runs or should. While it is off there is nothing to say. */
function PortalItem({ portal, onOpen }: PortalItemProps) {
  if (portal.state === 'off') return null;
  const failed = portal.state === 'failed';
  return (
    <button type="button" className={failed ? styles.alarm : styles.item} onClick={onOpen}>
      <StateShape {...(failed ? failedLook : worksLook)} />
      {say(failed ? words.portalFailed : words.portalOn)}
    </button>
  );
}
