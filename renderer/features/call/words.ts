import { catalogue } from '../../../language/catalogue.ts';

/** The call panel: the calls, the form of a new one, notes and closing. */
export const callWords = catalogue({
  call: { en: 'Call', es: 'Llamada' },
  newCall: { en: 'New call', es: 'Llamada nueva' },
  foldAway: { en: 'Hide the call panel', es: 'Ocultar el panel de la llamada' },
  allOnHold: { en: 'All calls are on hold', es: 'Todas las llamadas están en espera' },
  noneOpen: { en: 'No call is open', es: 'No hay ninguna llamada abierta' },
  resumeOne: {
    en: 'Resume a held call above, or start another.',
    es: 'Retome arriba una llamada en espera o inicie otra.',
  },
  whatIsHere: {
    en: 'The caller, their verification and your notes are here. Sending help by mail opens a call by itself.',
    es: 'Aquí están la persona que llama, su verificación y sus notas. Al enviar ayuda por correo se abre una llamada automáticamente.',
  },
  callsOnHold: { en: 'Calls on hold', es: 'Llamadas en espera' },
  open: { en: 'open', es: 'abierta' },
  onHold: { en: 'on hold', es: 'en espera' },
  hold: { en: 'Hold', es: 'Poner en espera' },
  dismiss: { en: 'Dismiss', es: 'Descartar' },
  handTo: { en: 'Hand to…', es: 'Pasar a…' },
  handToHere: { en: 'here, {desk}', es: 'presente, {desk}' },
  handedTo: {
    en: 'Case {number} is handed to {name}',
    es: 'El caso {number} se pasó a {name}',
  },
  handedToYou: {
    en: '<b>{by} hands you a call:</b> {caller}',
    es: '<b>{by} le pasa una llamada:</b> {caller}',
  },
  handedAnnounced: { en: '{by} hands you a call: {caller}', es: '{by} le pasa una llamada: {caller}' },
  takeOver: { en: 'Take the call', es: 'Recibir la llamada' },

  about: { en: 'About {about}', es: 'Sobre {about}' },
  aboutInPractice: { en: 'About {about}, {practiceId}', es: 'Sobre {about}, {practiceId}' },
  aboutNoAccountYet: {
    en: 'Not about an account yet. Open the record of the account.',
    es: 'Aún no es sobre una cuenta. Abra el registro de la cuenta.',
  },
  itIsAbout: { en: 'It is about {account}', es: 'Es sobre {account}' },
  openRecord: { en: 'Open the record', es: 'Abrir el registro' },
  caller: { en: 'Caller', es: 'Persona que llama' },
  typeCaller: {
    en: 'Type the name of the caller.',
    es: 'Escriba el nombre de la persona que llama.',
  },
  callBackAt: { en: 'Call back at', es: 'Devolver la llamada al' },
  callBack: { en: 'call back: {number}', es: 'devolver la llamada: {number}' },
  callbackNumber: { en: 'callback number', es: 'número para devolver la llamada' },
  reason: { en: 'Reason', es: 'Motivo' },
  channel: { en: 'Channel', es: 'Canal' },
  startCall: { en: 'Start the call', es: 'Iniciar la llamada' },
  caseNumber: { en: 'Case {number}', es: 'Caso {number}' },
  caseOpen: { en: 'Case {number} is open', es: 'El caso {number} está abierto' },

  notes: { en: 'Notes', es: 'Notas' },
  saveNote: { en: 'Save note', es: 'Guardar nota' },
  noteSaved: { en: 'The note is saved', es: 'La nota está guardada' },
  tellCaller: { en: 'Tell the caller', es: 'Diga a la persona que llama' },

  mailLost: {
    en: 'The mail of this case did not get through.',
    es: 'El correo de este caso no llegó.',
  },
  mailUncertain: {
    en: 'It is not known whether the mail of this case got through.',
    es: 'No se sabe si el correo de este caso llegó.',
  },
  mailWaiting: {
    en: 'The mail of this case is not sent yet. Keep the case open to see what happens to it.',
    es: 'El correo de este caso aún no se ha enviado. Deje el caso abierto para ver qué ocurre con él.',
  },
  caseClosedAs: {
    en: 'Case {number} is closed: {resolution}',
    es: 'El caso {number} está cerrado: {resolution}',
  },
  caseIsClosed: { en: 'This case is closed.', es: 'Este caso está cerrado.' },
  resolution: { en: 'Resolution', es: 'Resolución' },
  closeCase: { en: 'Close case', es: 'Cerrar caso' },
});
