import type { Background } from '../desk/ground/basics/background.ts';
import { say } from '../language.ts';
import type { DueNotices } from '../window/due-notices.ts';
import { showBadge } from './badge.ts';
import { notify } from './notify.ts';
import type { OpenLinks } from './own-links.ts';
import type { Windows } from './windows.ts';
import { noticeWords } from './words.ts';

// How often reminders are looked at, in milliseconds.
const lookEvery = 15_000;

interface TellDueParts {
  readonly due: DueNotices;
  readonly background: Background;
  readonly windows: Windows;
  readonly links: OpenLinks;
}

/** Says outside of the windows whom it is time to call back: a notice for each reminder that comes, and how many there are. */
export function tellWhatIsDue({ due, background, windows, links }: TellDueParts): void {
  background.every(lookEvery, async () => {
    const { due: waiting, notice } = await due.look();
    showBadge(waiting, process.platform);
    if (notice === null) return;
    const { count, number } = notice;
    notify(say(noticeWords.due, { count }), say(noticeWords.dueCase, { number }), () => {
      windows.comeForward();
      links.open({ case: number });
    });
  });
}
