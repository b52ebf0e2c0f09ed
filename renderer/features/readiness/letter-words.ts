import { catalogue } from '../../../language/catalogue.ts';

/** Letters about the upgrade: who to tell, what they would say, and what was queued. */
export const letterWords = catalogue({
  lettersAboutUpgrade: {
    en: 'Letters about the upgrade',
    es: 'Cartas sobre la actualización',
  },
  days: {
    en: '{count, plural, one {# day} other {# days}}',
    es: '{count, plural, one {# día} other {# días}}',
  },
  chooseOutcome: { en: 'Choose at least one outcome.', es: 'Elija al menos un resultado.' },
  lookAtLetters: { en: 'View the letters', es: 'Ver las cartas' },
  chooseAgain: { en: 'Choose again', es: 'Elegir de nuevo' },
  onlyLead: {
    en: 'Only a lead may write to many people at once.',
    es: 'Solo un responsable puede escribir a muchas personas a la vez.',
  },
  queueLetters: {
    en: 'Queue {count, plural, one {# letter} other {# letters}}',
    es: 'Poner en cola {count, plural, one {# carta} other {# cartas}}',
  },
  done: { en: 'Done', es: 'Listo' },
  queuing: { en: 'Queuing letters', es: 'Poniendo cartas en cola' },
  checking: {
    en: 'Checking who should be told',
    es: 'Comprobando a quién se debe avisar',
  },
  whomToTell: { en: 'Who to tell', es: 'A quién avisar' },
  skipToldWithin: {
    en: 'Skip everyone who was told within',
    es: 'Omitir a quienes se avisó en los últimos',
  },
  nothingQueued: { en: 'Nothing was queued.', es: 'No se puso nada en cola.' },

  toldRecently: {
    en: '{count, plural, one {# account was} other {# accounts were}} told recently',
    es: 'A {count, plural, one {# cuenta} other {# cuentas}} se le avisó hace poco',
  },
  withoutAddress: {
    en: '{count, plural, one {# account has} other {# accounts have}} no address that mail can be sent to, and neither has the practice',
    es: '{count, plural, one {# cuenta no tiene} other {# cuentas no tienen}} una dirección a la que se pueda enviar correo, y el consultorio tampoco',
  },
  noneNeeded: {
    en: 'No one needs a notice right now',
    es: 'Nadie necesita un aviso en este momento',
  },
  toPeople: {
    en: '<b>{count, plural, one {# letter} other {# letters}}</b> to people whose address is free or their own',
    es: '<b>{count, plural, one {# carta} other {# cartas}}</b> a personas cuya dirección está libre o es suya',
  },
  toClinics: {
    en: '<b>{count, plural, one {# letter} other {# letters}}</b> to clinics, about {accounts, plural, one {# account} other {# accounts}}',
    es: '<b>{count, plural, one {# carta} other {# cartas}}</b> a consultorios, sobre {accounts, plural, one {# cuenta} other {# cuentas}}',
  },
  letters: { en: 'Letters', es: 'Cartas' },
  toPerson: { en: 'To a person', es: 'A una persona' },
  toClinic: { en: 'To a clinic', es: 'A un consultorio' },
  recipients: { en: 'Recipients', es: 'Destinatarios' },
  to: { en: 'To', es: 'Para' },
  subject: { en: 'Subject', es: 'Asunto' },
  about: { en: 'About', es: 'Sobre' },
  clinicEmail: { en: 'clinic email', es: 'correo del consultorio' },
  ownAddress: { en: 'own address', es: 'dirección propia' },
  andMore: { en: 'and {count, number} more', es: 'y {count, number} más' },
  firstOfAll: {
    en: 'The first {shown, number} of {count, plural, one {# letter} other {# letters}}.',
    es: 'Las primeras {shown, number} de {count, plural, one {# carta} other {# cartas}}.',
  },

  inOutbox: {
    en: '{count, plural, one {# letter is} other {# letters are}} in the outbox.',
    es: '{count, plural, one {# carta está} other {# cartas están}} en la bandeja de salida.',
  },
  heldWhileOff: {
    en: 'Mail is off, so they are held until it is turned on.',
    es: 'El correo está desactivado, así que se retienen hasta que se active.',
  },
  goToSandbox: {
    en: 'They go to the sandbox inside the program, not to people outside.',
    es: 'Van al entorno de pruebas dentro del programa, no a personas de fuera.',
  },
  sentOneByOne: { en: 'They are sent one after the other.', es: 'Se envían una tras otra.' },
  outboxShows: {
    en: 'The outbox shows the state of each one.',
    es: 'La bandeja de salida muestra el estado de cada una.',
  },
});
