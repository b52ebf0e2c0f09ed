import type { PlannedChange, PlannedMail, WayPlan } from '../../../preload/contract/conflicts.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { readMail } from '../../mail/message/read-mail.ts';
import { maskSecrets } from '../../mail/message/without-secrets.ts';
import type { Reader } from '../../store/handles.ts';
import type { ActionDefinition, QueryContext } from '../ground/basics/definitions.ts';
import { displayName } from '../ground/people/people.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { changeWords } from './change-words.ts';
import { changesBetween, type Shown } from './changes.ts';
import { type Rehearsal, rehearse, type TriedMail } from './rehearse.ts';
import { standingOf } from './standing.ts';
import { undoOf } from './undo.ts';
import { undoWords } from './undo-words.ts';
import { type AskedWay, notNamedYet, type WayAction, wayAction } from './way-actions.ts';

/** The actions that the desk has, by their types. */
export type Actions = ReadonlyMap<string, ActionDefinition>;

const shown: Shown = (email) => (email === notNamedYet ? say(changeWords.theNewAddress) : maskEmail(email));

interface Tried extends Rehearsal {
  readonly action: WayAction;
}

/** Tries out what a way comes to; null for a way that is no action. */
function tried(reader: Reader, actions: Actions, asked: AskedWay, context: QueryContext): Tried | null {
  const action = wayAction(reader, asked);
  const definition = action && actions.get(action.type);
  if (!action || !definition) return null;
  const read = definition.read(action.input);
  if (!read.ok) return null;
  const named = [asked.forAccount];
  return {
    action,
    ...rehearse(
      read.value((typed) => typed),
      named,
      context,
    ),
  };
}

function plannedChanges(reader: Reader, { after }: Rehearsal, now: number): readonly PlannedChange[] {
  return [...after].flatMap(([accountId, standing]) => {
    const before = standingOf(reader, accountId, now);
    const changes = before ? changesBetween(before, standing, shown) : [];
    if (changes.length === 0) return [];
    const { account } = standing;
    return [{ accountId, name: displayName(account), practiceName: account.practice_name, changes }];
  });
}

function plannedMail(mail: TriedMail, { after }: Rehearsal): PlannedMail {
  const { account_id: id, to_address: to, purpose, subject, link_until: linkUntil } = mail;
  const owner = id === null ? undefined : after.get(id);
  const own = [owner?.current?.email, owner?.pending?.email, notNamedYet];
  const whose = owner && own.includes(to) ? displayName(owner.account) : null;
  return { to: shown(to), whose, purpose, subject, linkUntil };
}

/** What a way would do, to whom, which mails it sends, and whether it can be undone. */
export function planOfWay(
  reader: Reader,
  actions: Actions,
  asked: AskedWay,
  context: QueryContext,
): WayPlan | null {
  const found = tried(reader, actions, asked, context);
  if (!found) return null;
  const { type } = found.action;
  const undo = undoOf[type] ?? { by: null, words: undoWords.other };
  return {
    action: type,
    refused: found.answer.ok ? null : found.answer.error,
    accounts: plannedChanges(reader, found, context.now),
    mails: found.mails.map((mail) => plannedMail(mail, found)),
    undo: { can: undo.by !== null, words: say(undo.words) },
  };
}

// A sentence may end with an address.
const address = /[^\s@"'<>(),;:“”«»]{1,64}@[^\s@"'<>(),;:“”«»]{0,254}[^\s@"'<>(),;:“”«».]/gu;

/** Texts of a mail without what nobody at the desk is to see: secrets of links, and whole addresses on file. */
const forTheDesk = (text: string, kept: string): string =>
  maskSecrets(text).replace(address, (each) => (kept.includes(each.toLowerCase()) ? each : shown(each)));

/** One of the mails that a way would send, as its reader gets it. Code `message-not-found`. */
export async function mailOfWay(
  reader: Reader,
  actions: Actions,
  { index, ...asked }: AskedWay & { readonly index: number },
  context: QueryContext,
): Promise<Answer<{ readonly subject: string; readonly text: string; readonly html: string }>> {
  const found = tried(reader, actions, asked, context)?.mails[index];
  const mail = found && (await readMail(found.raw));
  if (!mail) return failures.messageNotFound(String(index + 1));
  // The desk's own address is for everybody.
  const kept = context.settings['mail.support'].toLowerCase();
  return done({
    subject: mail.subject,
    text: forTheDesk(mail.text, kept),
    html: forTheDesk(mail.html, kept),
  });
}
