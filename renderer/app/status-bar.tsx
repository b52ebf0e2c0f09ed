import type { LinkReach, PortalStatus } from '../../preload/contract/portal.ts';
import type { DeskStatus } from '../../preload/contract/shell.ts';
import { countOf } from '../data/numbers.ts';
import { mailModeWords } from '../data/words.ts';
import { useNavigation } from '../shared/window/navigation.ts';
import { useOverlays } from '../shared/window/shortcuts.ts';
import { KeyHint } from '../ui/buttons/key-hint.tsx';
import styles from './status-bar.module.css';
import { useOnline } from './use-online.ts';

/** What is true of the whole desk: mail, what waits, who works, and where the shortcuts are. */
export function StatusBar({ status }: { readonly status: DeskStatus | undefined }) {
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
            <span className={still ? styles.ring : styles.disc} aria-hidden="true" />
            {status.mailMode === 'smtp' && !online ? 'Offline' : mailModeWords[status.mailMode]}
          </button>
          {status.held === 0 ? null : (
            <button type="button" className={styles.item} onClick={() => open('outbox', { state: 'held' })}>
              {countOf(status.held, 'message')} held
            </button>
          )}
          {status.waiting - status.held <= 0 ? null : (
            <button type="button" className={styles.item} onClick={() => open('outbox')}>
              {countOf(status.waiting - status.held, 'message')} waiting
            </button>
          )}
          {status.attention === 0 ? null : (
            <button
              type="button"
              className={styles.alarm}
              onClick={() => open('outbox', { section: 'attention' })}
            >
              <span className={styles.triangle} aria-hidden="true" />
              {countOf(status.attention, 'message needs', 'messages need')} you
            </button>
          )}
          <PortalItem portal={status.portal} onOpen={() => open('settings', { section: 'portal' })} />
          <LinksItem links={status.links} onOpen={() => open('settings', { section: 'portal' })} />
          <span className={styles.gap} />
          <span className={styles.words}>
            <span>
              Operator: <bdi>{status.operator}</bdi>
              {status.lead ? ', lead' : ''}
            </span>
          </span>
        </>
      )}
      <button
        type="button"
        className={styles.item}
        aria-keyshortcuts="Control+/ Meta+/"
        onClick={() => showShortcuts(true)}
      >
        Shortcuts <KeyHint keys="Mod+/" />
      </button>
    </footer>
  );
}

const linkWords = {
  window: 'Links work while this window is open',
  nobody: 'Links not served',
  stranger: 'Links not served',
} as const;

/** Links in mails that not everybody can open at any time. While a service serves them there is nothing to say. */
function LinksItem({ links, onOpen }: { readonly links: LinkReach; readonly onOpen: () => void }) {
  if (links.server === 'service' || links.server === 'unknown') return null;
  return (
    <button type="button" className={styles.item} title={links.warning ?? ''} onClick={onOpen}>
      <span className={styles.ring} aria-hidden="true" />
      {linkWords[links.server]}
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
      <span className={failed ? styles.triangle : styles.disc} aria-hidden="true" />
      {failed ? 'Portal not running' : 'Portal on'}
    </button>
  );
}
