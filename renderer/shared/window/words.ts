import { catalogue } from '../../../language/catalogue.ts';

/** What the shortcuts do. */
export const shortcutWords = catalogue({
  anywhere: { en: 'Anywhere', es: 'En cualquier lugar' },
  find: {
    en: 'Find a person, a practice, a case, or a command',
    es: 'Buscar una persona, un consultorio, un caso o una orden',
  },
  desk: { en: 'Desk', es: 'Mesa de ayuda' },
  cases: { en: 'Cases', es: 'Casos' },
  outbox: { en: 'Outbox', es: 'Bandeja de salida' },
  directory: { en: 'Directory', es: 'Directorio' },
  reports: { en: 'Reports', es: 'Informes' },
  links: { en: 'Links', es: 'Enlaces' },
  audit: { en: 'Audit', es: 'Auditoría' },
  settings: { en: 'Settings', es: 'Configuración' },
  callPanel: { en: 'Show or hide the call panel', es: 'Mostrar u ocultar el panel de llamadas' },
  takeHanded: {
    en: 'Take the call that a colleague hands you',
    es: 'Recibir la llamada que le pasa un colega',
  },
  overview: {
    en: 'This overview (also ? outside a text field)',
    es: 'Este resumen (también ? fuera de un campo de texto)',
  },
  newWindow: {
    en: 'What is open here, in another window too',
    es: 'Lo que está abierto aquí, también en otra ventana',
  },
  openHere: { en: 'Open', es: 'Abrir' },
  openInWindow: { en: 'Open in another window', es: 'Abrir en otra ventana' },
  copyNumber: { en: 'Copy {number}', es: 'Copiar {number}' },
  tooManyWindows: {
    en: 'There are eight windows already. Close one first.',
    es: 'Ya hay ocho ventanas. Cierre una primero.',
  },
  lock: { en: 'Lock the desk', es: 'Bloquear la mesa de ayuda' },
  back: { en: 'Back to where you were', es: 'Volver a donde estaba' },
  nextPart: {
    en: 'The next part of the window: rail, box, list, record, call, status',
    es: 'La siguiente parte de la ventana: barra lateral, cuadro, lista, registro, llamada, estado',
  },
  previousPart: { en: 'The previous part', es: 'La parte anterior' },
  onRecord: { en: 'On an open record', es: 'En un registro abierto' },
  sendReset: {
    en: 'Send a reset; at a practice, Password Help',
    es: 'Enviar un restablecimiento; en un consultorio, ayuda con la contraseña',
  },
  unlock: { en: 'Unlock the account', es: 'Desbloquear la cuenta' },
  changeEmail: {
    en: 'Claim or change the login email',
    es: 'Reclamar o cambiar el correo de inicio de sesión',
  },
  sendVerification: { en: 'Send the verification again', es: 'Enviar la verificación de nuevo' },
  userNameHelp: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  newCall: { en: 'New call about it', es: 'Llamada nueva sobre esto' },
  practice: { en: 'Open the practice', es: 'Abrir el consultorio' },
  verifyCaller: { en: 'Verify the caller', es: 'Verificar a quien llama' },
  nextMarked: {
    en: 'In a note: go to the next word that is not in the dictionary',
    es: 'En una nota: ir a la siguiente palabra que no está en el diccionario',
  },
  writeNote: { en: 'Write a note', es: 'Escribir una nota' },
  hold: { en: 'Hold the call', es: 'Poner la llamada en espera' },
  resume: {
    en: 'Resume the call that was held last',
    es: 'Retomar la última llamada en espera',
  },
  closeCase: {
    en: 'Close the case: shows what is recorded, Enter closes',
    es: 'Cerrar el caso: muestra qué se registra, Enter lo cierra',
  },
  undoClose: {
    en: 'Undo the closing, for 10 seconds',
    es: 'Deshacer el cierre, durante 10 segundos',
  },
  inQuestion: { en: 'Which call is this for?', es: '¿Para qué llamada es esto?' },
  whichCall: {
    en: 'The caller, somebody else, a new call',
    es: 'Quien llama, otra persona, una llamada nueva',
  },
  lettersOn: {
    en: 'Letters alone work as keys',
    es: 'Las letras solas funcionan como teclas',
  },
  lettersNote: {
    en: 'Outside of text fields. With {keys} they work everywhere, also when this is off. Turn it off if you work with a screen reader or by voice.',
    es: 'Fuera de los campos de texto. Con {keys} funcionan en todas partes, también si esto está desactivado. Desactívelo si trabaja con un lector de pantalla o por voz.',
  },
  inList: { en: 'In a list', es: 'En una lista' },
  move: { en: 'Move up or down', es: 'Moverse arriba o abajo' },
  firstLast: { en: 'The first, the last', es: 'El primero, el último' },
  screenFurther: { en: 'One page further', es: 'Una página más' },
  openRow: { en: 'Open', es: 'Abrir' },
  select: {
    en: 'Select, where several can be selected',
    es: 'Seleccionar, donde se pueden seleccionar varios',
  },
  stepBack: {
    en: 'One step back; what you typed stays',
    es: 'Un paso atrás; lo que escribió se conserva',
  },
  inConflict: { en: 'In a conflict', es: 'En un conflicto' },
  goToOption: {
    en: 'Go to an option, and do it where nothing is missing',
    es: 'Ir a una opción, y hacerla si no falta nada',
  },
  nextContested: {
    en: 'The next contested address of the list',
    es: 'La siguiente dirección en disputa de la lista',
  },
  previousContested: { en: 'The previous one', es: 'La anterior' },
  inCase: { en: 'In a case or a call', es: 'En un caso o una llamada' },
  saveOrClose: {
    en: 'Save the note; without one, show what closing records',
    es: 'Guardar la nota; sin nota, mostrar qué registra el cierre',
  },
  caseNote: { en: 'Write a note in the case', es: 'Escribir una nota en el caso' },
  caseAssign: { en: 'Assign the case', es: 'Asignar el caso' },
  caseWait: { en: 'Let the case wait', es: 'Dejar el caso en espera' },
  caseAnswer: { en: 'Answer by email', es: 'Responder por correo' },
  caseSolve: { en: 'Solve the case', es: 'Resolver el caso' },
  caseClose: { en: 'Close the case', es: 'Cerrar el caso' },
  caseReopen: { en: 'Reopen the case', es: 'Reabrir el caso' },
  casePrint: { en: 'Print the case', es: 'Imprimir el caso' },
  takeUp: { en: 'Take up the case as a call', es: 'Retomar el caso como llamada' },
  macro: { en: 'Do a macro', es: 'Aplicar una macro' },
});
