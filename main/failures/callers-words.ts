import { catalogue } from '../../language/catalogue.ts';

/** What is said of who is calling, and of cases. */
export const callersWords = catalogue({
  proofNeeded: {
    en: 'This needs proof strength {needed}, and the case has {have}. Accepted: {accepted}.',
    es: 'Esto necesita un comprobante de nivel {needed}, y el caso tiene {have}. Se acepta: {accepted}.',
  },
  administratorUnnamed: {
    en: 'Say which administrator of the practice confirmed it, and how they were reached.',
    es: 'Indique qué administrador del consultorio lo confirmó y cómo se le contactó.',
  },
  noAdministrator: {
    en: '“{accountId}” is not another administrator of this practice who could confirm it.',
    es: '“{accountId}” no es otro administrador de este consultorio que pueda confirmarlo.',
  },
  proofImpossible: {
    en: 'There is nothing on file for this proof: {proof}.',
    es: 'No hay nada registrado para este comprobante: {proof}.',
  },
  proofForNobody: {
    en: 'The case is not about anyone yet. Say which practice or account it is about; then the caller can be verified.',
    es: 'El caso todavía no se refiere a nadie. Indique el consultorio o la cuenta; luego se podrá verificar a la persona que llama.',
  },
  callbackNeeded: {
    en: 'The help desk has to call {masked}, the number on file, and record the callback before the new address takes effect.',
    es: 'La mesa de ayuda debe llamar a {masked}, el número registrado, y anotar la devolución de llamada antes de que la nueva dirección entre en vigor.',
  },
  closeUndoTooLate: {
    en: 'The closing of case {number} can’t be undone any more. Reopen the case.',
    es: 'El cierre del caso {number} ya no se puede deshacer. Reabra el caso.',
  },
  proofNotTicked: {
    en: 'Only a check that an operator ticked off, and that still counts, can be taken back: “{proof}” is none.',
    es: 'Solo se puede anular una comprobación que marcó un operador y que aún cuenta: “{proof}” no lo es.',
  },
  inPersonOnlyVisit: {
    en: 'Nobody is seen in person on the phone or by email. Open a case with the channel “visit”.',
    es: 'Por teléfono o por correo no se ve a nadie en persona. Abra un caso con el canal “visita”.',
  },
  caseOtherAccount: {
    en: 'The proofs of case {number} are for another account. Open a case for this one and verify the caller.',
    es: 'Los comprobantes del caso {number} son de otra cuenta. Abra un caso para esta y verifique a la persona que llama.',
  },
  caseOtherPractice: {
    en: 'The proofs of case {number} are for another practice. Open a case for this one and verify the caller.',
    es: 'Los comprobantes del caso {number} son de otro consultorio. Abra un caso para este y verifique a la persona que llama.',
  },
  whichCall: {
    en: 'Case {number} is about another practice. Nothing was done. Say which call this is for.',
    es: 'El caso {number} es sobre otro consultorio. No se hizo nada. Indique para qué llamada es.',
  },
  accountHasPractice: {
    en: 'The account “{accountId}” has a practice. Name that practice, or leave the practice out.',
    es: 'La cuenta “{accountId}” tiene un consultorio. Indique ese consultorio o no indique ninguno.',
  },
  accountElsewhere: {
    en: 'The account “{accountId}” is not in the practice “{practiceId}”. Name the practice that it is in, or leave the practice out.',
    es: 'La cuenta “{accountId}” no está en el consultorio “{practiceId}”. Indique el consultorio en el que está o no indique ninguno.',
  },
  caseWithoutAccount: {
    en: 'Case {number} is not about anyone yet. Say whose account it is; then the caller can be verified.',
    es: 'El caso {number} todavía no se refiere a nadie. Indique de quién es la cuenta; luego se podrá verificar a la persona que llama.',
  },
  caseNotFound: {
    en: 'There is no case “{number}”. Case numbers look like 7K3M-Q2XA.',
    es: 'No existe el caso “{number}”. Los números de caso son como 7K3M-Q2XA.',
  },
  caseClosed: {
    en: 'Case {number} is closed. Reopen it first.',
    es: 'El caso {number} está cerrado. Reábralo primero.',
  },
  caseMerged: {
    en: 'Case {number} was merged into case {first}. Do it there, or undo the merge.',
    es: 'El caso {number} se fusionó con el caso {first}. Hágalo allí o deshaga la fusión.',
  },
  caseNotMerged: {
    en: 'Case {number} is not merged into another case.',
    es: 'El caso {number} no está fusionado con otro caso.',
  },
  mergeItself: {
    en: 'Case {number} can’t be merged into itself. Give the number of another case.',
    es: 'El caso {number} no se puede fusionar consigo mismo. Indique el número de otro caso.',
  },
  mergeHandedOver: {
    en: 'The call of case {number} was handed to {name}. Merge it once they have taken it, or take it back first.',
    es: 'La llamada del caso {number} se pasó a {name}. Fusiónelo cuando la haya recibido o recupérela primero.',
  },
  mergeOtherPractice: {
    en: 'Cases {number} and {first} are of two practices. Merge them only if they are about one matter.',
    es: 'Los casos {number} y {first} son de dos consultorios. Fusiónelos solo si tratan del mismo asunto.',
  },
  caseNotClosed: { en: 'Case {number} is not closed.', es: 'El caso {number} no está cerrado.' },
  caseNotHanded: {
    en: 'The call of case {number} is not handed to anybody now. Someone may have taken it over.',
    es: 'La llamada del caso {number} no está pasada a nadie ahora. Puede que alguien ya la haya recibido.',
  },
  handOverImpossible: {
    en: 'A call can’t be handed to {name}. Choose a colleague who helps callers.',
    es: 'No se puede pasar una llamada a {name}. Elija a alguien que atienda llamadas.',
  },
  reminderPast: {
    en: 'That time has passed. Choose a later one.',
    es: 'Esa hora ya pasó. Elija una posterior.',
  },
  assigneeImpossible: {
    en: '{name} can’t be given a case. Choose someone who helps callers.',
    es: 'No se puede asignar un caso a {name}. Elija a alguien que atienda llamadas.',
  },
  answerNowhere: {
    en: 'There is no address for an answer in case {number}. Set the practice or the account that it is about.',
    es: 'El caso {number} no tiene ninguna dirección para responder. Indique el consultorio o la cuenta de que se trata.',
  },
  macroUnknown: {
    en: 'There is no macro “{name}”. A lead may have changed it.',
    es: 'No hay ninguna macro “{name}”. Puede que un responsable la haya cambiado.',
  },
  tooManyTags: {
    en: 'Case {number} can’t have more than {most} tags. Remove one first.',
    es: 'El caso {number} no puede tener más de {most} etiquetas. Quite una primero.',
  },
  viewNotFound: {
    en: 'This view is not there any more. It may have been removed.',
    es: 'Esta vista ya no está. Puede que se haya eliminado.',
  },
  viewNameTaken: {
    en: 'There is already a view “{name}”. Choose another name.',
    es: 'Ya hay una vista “{name}”. Elija otro nombre.',
  },
  tooManyViews: {
    en: 'There are already {most} views. Remove one first.',
    es: 'Ya hay {most} vistas. Elimine una primero.',
  },
  filterInvalid: {
    en: '“{value}” is not a day or time for “{filter}”. Write a day as 2026-11-25, or a time with its zone as 2026-11-25T13:00-05:00.',
    es: '“{value}” no es un día ni una hora para “{filter}”. Escriba un día como 2026-11-25, o una hora con su zona como 2026-11-25T13:00-05:00.',
  },
  filterReversed: {
    en: '“from” ({from}) is after “to” ({to}), so nothing can be found.',
    es: '“from” ({from}) es posterior a “to” ({to}), así que no se puede encontrar nada.',
  },
  nothingOnFile: {
    en: 'There is nothing on file here that could be shown.',
    es: 'Aquí no hay nada registrado que se pueda mostrar.',
  },
});
