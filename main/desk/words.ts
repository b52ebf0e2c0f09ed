import { catalogue } from '../../language/catalogue.ts';

/** What the door itself says, whatever the action is. */
export const performWords = catalogue({
  askedFor: { en: '{name} asked for it', es: '{name} lo pidió' },
  forAnother: {
    en: '{done}; for {name} ({practiceId}), not the caller’s practice',
    es: '{done}; para {name} ({practiceId}), que no es el consultorio de la persona que llama',
  },
  override: {
    en: 'Done without the proof it needs, by a lead: {why}',
    es: 'Hecho por un responsable sin el comprobante necesario: {why}',
  },
  approved: { en: 'Approved by {name}', es: 'Aprobado por {name}' },
  notNamed: { en: 'not named', es: 'sin nombre' },
});

/** What a message says after its desk came out of a backup. */
export const restoredWords = catalogue({
  mayBeSent: {
    en: 'The desk was restored from a backup of {at} UTC. This message may have been sent after that; send it again only if its recipient does not have it.',
    es: 'La mesa de ayuda se restauró de una copia de seguridad del {at} UTC. Es posible que este mensaje se haya enviado después; envíelo otra vez solo si su destinatario no lo tiene.',
  },
});
