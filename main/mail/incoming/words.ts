import { catalogue } from '../../../language/catalogue.ts';

/** What a case notes of mail that came back or was answered. */
export const incomingWords = catalogue({
  automaticReply: {
    en: 'Automatic reply from {from}: {text}',
    es: 'Respuesta automática de {from}: {text}',
  },
  reply: { en: 'Answer from {from}: {text}', es: 'Respuesta de {from}: {text}' },
  delayed: {
    en: 'Still on its way to the mailbox: {reason}',
    es: 'Todavía en camino al buzón: {reason}',
  },
  bounced: { en: '{reason} ({said})', es: '{reason} ({said})' },
});
