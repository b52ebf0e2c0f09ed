import type { MessageState } from '../../preload/contract/outbox.ts';
import type { DeskStatus } from '../../preload/contract/shell.ts';
import type { LoginDesk } from '../compose.ts';
import { isLead } from '../desk/perform.ts';
import { countByState } from '../mail/outbox.ts';

/** The line at the bottom of the window: who works here, how mail goes, and what waits for a person. */
export function deskStatus(
  login: Pick<LoginDesk, 'desk' | 'sender' | 'portal' | 'reader' | 'folder'>,
  operator: string,
  version: string,
): DeskStatus {
  const settings = login.desk.settings();
  const counts = countByState(login.reader);
  const of = (...states: readonly MessageState[]): number =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return {
    operator,
    lead: isLead(settings, operator),
    mailMode: settings['mail.mode'],
    waiting: of('queued', 'sending', 'deferred', 'held'),
    held: of('held'),
    attention: of('failed', 'uncertain', 'bounced'),
    paused: login.sender.paused(),
    portal: login.portal.status(),
    storeFolder: login.folder,
    version,
  };
}
