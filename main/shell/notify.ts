import { BrowserWindow, Notification } from 'electron';

/**
 * Shows a notice of the system, with nothing in it that others may not read: it may stand on a locked screen. A press brings
 * the window to the front. A system without notices shows none; the window says the same.
 */
export function notify(title: string, body: string, onPress: () => void): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title, body });
  notice.on('click', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
    onPress();
  });
  notice.show();
}
