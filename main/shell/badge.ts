import { app, BrowserWindow, nativeImage } from 'electron';
import { say } from '../language.ts';
import { dotBitmap } from './dot.ts';
import { noticeWords } from './words.ts';

const size = 16;

/**
 * Shows at the program's picture in the dock or the taskbar how many people are to be called back: a number on a Mac and where
 * Linux has one, a dot on Windows, with the number for who can't see it.
 */
export function showBadge(count: number, platform: NodeJS.Platform): void {
  app.setBadgeCount(count);
  if (platform !== 'win32') return;
  const dot =
    count === 0 ? null : nativeImage.createFromBitmap(dotBitmap(size), { width: size, height: size });
  for (const window of BrowserWindow.getAllWindows())
    window.setOverlayIcon(dot, count === 0 ? '' : say(noticeWords.due, { count }));
}
