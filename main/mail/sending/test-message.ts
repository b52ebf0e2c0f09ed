import type { TestReport } from '../../../preload/contract/mail-setup.ts';
import type { ConversationLine } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { readMailAddress } from '../message/addresses.ts';
import { cleanLine } from '../message/clean-text.ts';
import { composeMime } from '../message/mime.ts';
import { senderOf } from '../outbox/outbox.ts';
import { type Patience, usualPatience } from '../smtp/smtp-link.ts';
import { type OpenLink, openSmtpLink, readServerCertificate } from '../smtp/smtp-open.ts';
import { deskIdentity } from '../templates/template.ts';
import { testMail } from '../templates/test-mail.tsx';
import { findTarget, type TargetParts } from './target.ts';
import { sendingWords } from './words.ts';

export interface TestParts extends TargetParts {
  readonly clock: () => Millis;
  readonly newId: () => string;
  readonly random: (count: number) => Buffer;
  readonly openLink?: OpenLink;
  readonly patience?: Patience;
}

// A test is for a person who waits at the screen.
const mostPatience = 60_000;

const shortened = (patience: Patience): Patience => ({
  connect: Math.min(patience.connect, mostPatience),
  greeting: Math.min(patience.greeting, mostPatience),
  command: Math.min(patience.command, mostPatience),
  finalAnswer: Math.min(patience.finalAnswer, mostPatience),
});

/**
 * Sends a test to this address, past the outbox, and tells the whole conversation: for the person who sets up the mail server.
 * Codes `email-invalid`, `mail-goes-nowhere`. A server that refuses is no refusal but a report.
 */
export async function sendTestMessage(parts: TestParts, address: string): Promise<Answer<TestReport>> {
  const to = readMailAddress(address);
  if (!to) return failures.emailInvalid(cleanLine(address).slice(0, 80), say(sendingWords.noMailThere));
  const endpoint = await findTarget(parts);
  if (typeof endpoint === 'string') return failures.mailGoesNowhere(endpoint);
  const patience = shortened(parts.patience ?? usualPatience);
  const conversation: ConversationLine[] = [];
  const hear = (line: ConversationLine): void => {
    conversation.push(line);
  };

  const { host, port } = endpoint;
  hear({ by: 'note', text: say(sendingWords.connecting, { host, port }) });
  const opening = await (parts.openLink ?? openSmtpLink)(endpoint, patience, hear);
  if (!opening.ok) {
    hear({ by: 'note', text: opening.reason });
    const untrusted = opening.badCertificate ? await readServerCertificate(endpoint, patience) : null;
    return done({ outcome: 'not-connected', response: opening.reason, host, port, conversation, untrusted });
  }
  const id = parts.newId();
  const settings = parts.settings();
  const from = senderOf(settings);
  const at = parts.clock();
  const raw = composeMime({
    ...testMail({ desk: deskIdentity(settings, null), sentAt: at }),
    messageId: `<${id}@${from.address.domain}>`,
    at,
    from,
    to,
    replyTo: null,
    automatic: true,
    random: parts.random,
  });
  const parcel = { id, from: from.address.address, to: to.address, raw };
  const outcome = await opening.link.send(parcel, async () => undefined);
  opening.link.quit();
  const { kind, response } = outcome;
  return done({ outcome: kind, response, host, port, conversation, untrusted: null });
}
