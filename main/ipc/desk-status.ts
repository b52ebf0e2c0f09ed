import type { MessageState } from '../../preload/contract/outbox.ts';
import type { DeskStatus } from '../../preload/contract/shell.ts';
import type { LoginDesk } from '../compose.ts';
import { countByState } from '../mail/outbox/outbox.ts';
import type { Who } from '../sign-in/parts.ts';

/** Messages that go by themselves, or once mail is on. */
export const waiting = ['queued', 'sending', 'deferred', 'held'] as const satisfies readonly MessageState[];
/** Messages that need a person. */
export const attention = ['failed', 'uncertain', 'bounced'] as const satisfies readonly MessageState[];

/** The line at the bottom of the window: who works here, how mail goes, and what waits for a person. */
export function deskStatus(
  login: Pick<
    LoginDesk,
    | 'readOnly'
    | 'readOnlyBecause'
    | 'unreadLog'
    | 'desk'
    | 'sender'
    | 'portal'
    | 'links'
    | 'team'
    | 'reader'
    | 'folder'
  >,
  { operator, role }: Who,
  version: string,
): DeskStatus {
  const settings = login.desk.settings();
  // What was accepted, most of a grown outbox, does not matter here and isn't counted.
  const counts = countByState(login.reader, [...waiting, ...attention]);
  const of = (states: readonly MessageState[]): number =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return {
    operator,
    role,
    readOnly: login.readOnly,
    readOnlyBecause: login.readOnlyBecause,
    unreadLog: login.unreadLog,
    mailMode: settings['mail.mode'],
    waiting: of(waiting),
    held: of(['held']),
    attention: of(attention),
    paused: login.sender.paused(),
    portal: login.portal.status(),
    links: login.links.status(),
    team: login.team.link(),
    storeFolder: login.folder,
    version,
  };
}
