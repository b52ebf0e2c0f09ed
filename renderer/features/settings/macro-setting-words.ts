import { catalogue } from '../../../language/catalogue.ts';

/** Macros, where a lead sets them up. */
export const macroSettingWords = catalogue({
  meaning: {
    en: 'A macro writes a note, sets the reason, answers by email and closes a case, all at once. The first nine have a key: Ctrl+Alt+1 to 9.',
    es: 'Una macro escribe una nota, indica el motivo, responde por correo y cierra un caso, todo a la vez. Las nueve primeras tienen una tecla: Ctrl+Alt+1 a 9.',
  },
  add: { en: 'Add a macro', es: 'Agregar una macro' },
  edit: { en: 'Edit', es: 'Editar' },
  editOf: { en: 'Edit “{name}”', es: 'Editar “{name}”' },
  remove: { en: 'Remove', es: 'Quitar' },
  removeOf: { en: 'Remove “{name}”', es: 'Quitar “{name}”' },
  newTitle: { en: 'New macro', es: 'Macro nueva' },
  editTitle: { en: 'Edit the macro', es: 'Editar la macro' },
  save: { en: 'Save macro', es: 'Guardar macro' },
  name: { en: 'Name', es: 'Nombre' },
  typeName: { en: 'Type a name.', es: 'Escriba un nombre.' },
  reason: { en: 'Reason', es: 'Motivo' },
  leaveReason: { en: 'Leave as it is', es: 'Dejar como está' },
  note: { en: 'Note', es: 'Nota' },
  answer: { en: 'Answer by email', es: 'Respuesta por correo' },
  answerMeaning: {
    en: 'Leave it empty to send nothing. Where a case has no address, the macro is refused and nothing is done.',
    es: 'Déjelo vacío para no enviar nada. Si un caso no tiene dirección, la macro se rechaza y no se hace nada.',
  },
  resolution: { en: 'Resolution', es: 'Resolución' },
  staysOpen: { en: 'Leave the case open', es: 'Dejar el caso abierto' },
  choosePart: {
    en: 'Choose at least one thing that the macro does.',
    es: 'Elija al menos una cosa que haga la macro.',
  },
});
