import { windowStore } from '../window-store.ts';
import styles from './announcer.module.css';

interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

const useAnnouncements = windowStore<Announcements>(() => ({ polite: '', assertive: '' }));

/** Says something to a screen reader: what came of an action, how many were found. Errors are `assertive`. */
export function announce(message: string, urgency: keyof Announcements = 'polite'): void {
  // The same words twice would be no change, and so not be read: a trailing space makes them one.
  useAnnouncements.setState((before) => ({
    [urgency]: before[urgency] === message ? `${message}\u00a0` : message,
  }));
}

/** The live regions. The frame mounts them once, outside everything. */
export function Announcer() {
  const { polite, assertive } = useAnnouncements();
  // The attribute keeps an open dialog from hiding the regions with the rest of the page.
  return (
    <div className={styles.announcer} data-live-announcer="true">
      <div aria-live="polite" role="status">
        {polite}
      </div>
      <div aria-live="assertive" role="alert">
        {assertive}
      </div>
    </div>
  );
}
