import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import type { IncomingNote } from '../../mail/incoming/ingest.ts';
import type { SentMessage } from '../../mail/outbox/queue.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { programName } from '../ground/basics/program-name.ts';
import { comesTo } from '../ground/case-log/case-clock.ts';
import { caseNumberOf } from '../ground/case-log/case-number.ts';
import { leadingCase } from '../ground/case-log/merged-cases.ts';
import { type CaseMaker, reopenCase, writeLine } from '../ground/case-log/write-case.ts';

import { outboxWords as words } from './words.ts';

/**
 * Writes what came in about a message into its case. What a person answered opens the case again; a machine's answer and
 * a delay don't. Gives back the topics that changed.
 */
export function recordIncomingNote(
  transaction: Writer,
  newId: CaseMaker['newId'],
  message: SentMessage,
  note: IncomingNote,
  at: Millis,
): readonly string[] {
  if (message.caseId === null) return [];
  const caseId = leadingCase(transaction, message.caseId);
  const maker = { now: at, operator: programName, newId };
  writeLine(transaction, maker, caseId, note.kind, note.text, {
    messageId: message.id,
    // An answer to it stands below it at its reader's.
    ...(note.messageId === null ? {} : { cameAs: note.messageId }),
  });
  if (note.kind === 'mail.reply') {
    reopenCase(transaction, maker, caseId, () => say(words.replyCame));
    // Who waited for it has it.
    transaction.run(
      sql`UPDATE cases SET ${comesTo('open', at)}, remind_at = NULL WHERE id = ${caseId} AND state = 'waiting'`,
    );
  }
  const number = caseNumberOf(transaction, caseId);
  return number === null ? [] : ['cases', `case:${number}`];
}
