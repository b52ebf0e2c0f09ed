import { z } from 'zod';
import { catalogue } from '../../../language/catalogue.ts';
import { done } from '../../failures.ts';
import { say } from '../../language.ts';
import { type ActionDefinition, defineInternalAction } from '../ground/basics/definitions.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { auditEntries } from './audit-actions.ts';

const words = catalogue({
  subject: {
    en: 'Audit log of {desk}: signed head of entry {entries}',
    es: 'Registro de auditoría de {desk}: cabeza firmada de la entrada {entries}',
  },
  body: {
    en: 'Keep this mail. If the audit log is ever cut off or rewritten, this signed head shows it: save the line below as a file and run “login-desk audit verify --head FILE”.',
    es: 'Conserve este correo. Si alguna vez se recorta o se reescribe el registro de auditoría, esta cabeza firmada lo demuestra: guarde la línea siguiente en un archivo y ejecute «login-desk audit verify --head ARCHIVO».',
  },
});

/** Mails a signed head to the address outside, once a day. */
export const mailHeadAction: ActionDefinition = defineInternalAction(
  auditEntries.headMailed,
  z.object({ address: z.string(), head: z.looseObject({ entries: z.number() }) }),
  {
    handle: (transaction, { address, head }, context) => {
      const line = JSON.stringify(head);
      const text = say(words.body);
      const message = queueMail(
        transaction,
        {
          purpose: 'audit-head',
          to: address,
          content: {
            subject: say(words.subject, { desk: context.settings['desk.name'], entries: head.entries }),
            // The line is JSON of hexadecimal digits, times and ids: nothing in it is markup but its quotes.
            html: `<p>${text}</p><pre>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
            text: `${text}\n\n${line}\n`,
          },
          caseId: null,
          accountId: null,
          expiresAt: null,
          supersedeKey: 'audit-head',
        },
        context,
      );
      return done({ message: message.id });
    },
  },
);
