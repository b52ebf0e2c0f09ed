import { Notification } from 'electron';

/**
 * Shows a notice of the system, with nothing in it that others may not read: it may stand on a locked screen. A system without notices shows none; the window says the same.
 */
export function notify(title: string, body: string, onPress: () => void): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title, body });
  notice.on('click', onPress);
  notice.show();
}
