import { catalogue } from '../../../language/catalogue.ts';

/** Whether and how long what a way does can be undone. */
export const undoWords = catalogue({
  merge: {
    en: 'Can be undone while no other account has taken one of the addresses.',
    es: 'Se puede deshacer mientras ninguna otra cuenta haya tomado una de las direcciones.',
  },
  change: {
    en: 'Can be cancelled until the new address is confirmed.',
    es: 'Se puede cancelar hasta que se confirme la dirección nueva.',
  },
  claim: {
    en: 'Can’t be undone. The address can be changed to another one.',
    es: 'No se puede deshacer. La dirección se puede cambiar por otra.',
  },
  release: {
    en: 'Can’t be undone. The former holder can only claim the address again while it is free.',
    es: 'No se puede deshacer. Quien la tenía solo puede reclamarla otra vez mientras esté libre.',
  },
  cancel: {
    en: 'Can’t be undone. A new change can be started.',
    es: 'No se puede deshacer. Se puede iniciar un cambio nuevo.',
  },
  link: {
    en: 'A mail that was sent can’t be recalled. A newer link replaces the one before.',
    es: 'Un correo enviado no se puede recuperar. Un enlace más nuevo reemplaza al anterior.',
  },
  unlock: {
    en: 'Can’t be undone. Five failed attempts lock the account again.',
    es: 'No se puede deshacer. Cinco intentos fallidos bloquean otra vez la cuenta.',
  },
  other: { en: 'Can’t be undone.', es: 'No se puede deshacer.' },
});
