import { catalogue } from '../../language/catalogue.ts';

export const operatorsWords = catalogue({
  operatorInvalid: {
    en: 'An operator’s name is one line of 1 to 100 characters without control characters. Give another name.',
    es: 'El nombre de un operador es una sola línea de 1 a 100 caracteres, sin caracteres de control. Indique otro nombre.',
  },
  operatorUnknown: {
    en: '“{name}” is not an operator of this desk, or no longer works here. Sign in as someone who does.',
    es: '«{name}» no es operador de esta mesa de ayuda o ya no trabaja aquí. Inicie sesión como alguien que sí lo sea.',
  },
  leadNeeded: {
    en: 'Only a lead may do this. Ask a lead to do it, or to change your role.',
    es: 'Solo un responsable puede hacer esto. Pídale a un responsable que lo haga o que cambie su función.',
  },
  auditorChangesNothing: {
    en: 'An auditor reads, verifies and exports, and changes nothing. Ask an agent or a lead to do this.',
    es: 'Un auditor lee, verifica y exporta, y no cambia nada. Pídale a un agente o a un responsable que lo haga.',
  },
  notSignedIn: {
    en: 'No one is signed in. Sign in first.',
    es: 'Nadie ha iniciado sesión. Inicie sesión primero.',
  },
  deskLocked: {
    en: 'The desk is locked. Unlock it first.',
    es: 'La mesa de ayuda está bloqueada. Desbloquéela primero.',
  },
  signInFailed: {
    en: 'The name or the password is wrong. Try again.',
    es: 'El nombre o la contraseña no son correctos. Inténtelo de nuevo.',
  },
  signInTooSoon: {
    en: 'There were too many failed attempts. The next one is possible at {next} UTC.',
    es: 'Hubo demasiados intentos fallidos. El próximo será posible a las {next} UTC.',
  },
  systemUserUnknown: {
    en: 'No operator of this desk is tied to this computer’s user “{systemUser}”. Sign in with a name and a password, or ask a lead to add you.',
    es: 'Ningún operador de esta mesa de ayuda está vinculado con el usuario «{systemUser}» de este equipo. Inicie sesión con un nombre y una contraseña, o pídale a un responsable que lo agregue.',
  },
  systemUserOff: {
    en: 'This desk asks for a password or a key file: the computer’s user alone can’t sign in. Give --operator and a password, or --sign-in-key.',
    es: 'Esta mesa de ayuda pide una contraseña o un archivo de clave: el usuario del equipo por sí solo no puede iniciar sesión. Indique --operator y una contraseña, o --sign-in-key.',
  },
  operatorSignInNeeded: {
    en: 'A name alone signs no one in. Give the password of “{name}” on a terminal or with --password-stdin, or a key file with --sign-in-key.',
    es: 'Un nombre por sí solo no inicia sesión. Indique la contraseña de «{name}» en una terminal o con --password-stdin, o un archivo de clave con --sign-in-key.',
  },
  signInKeyUnreadable: {
    en: 'The key file {path} can’t be read, or is none. Check the path, or ask a lead for a new one.',
    es: 'El archivo de clave {path} no se puede leer o no es válido. Revise la ruta o pídale uno nuevo a un responsable.',
  },
  signInKeyUnknown: {
    en: 'This key file signs no one in: it was revoked, or was made for another desk. Ask a lead for a new one.',
    es: 'Este archivo de clave no sirve para iniciar sesión: fue revocado o se creó para otra mesa de ayuda. Pídale uno nuevo a un responsable.',
  },
  passwordWrong: {
    en: 'The present password is wrong. Try again.',
    es: 'La contraseña actual no es correcta. Inténtelo de nuevo.',
  },
  operatorNotFound: {
    en: 'There is no operator “{id}”. Look at the list of operators.',
    es: 'No existe el operador «{id}». Consulte la lista de operadores.',
  },
  operatorNameTaken: {
    en: 'An operator is already called “{name}”, or almost. Choose a name that can’t be confused with it.',
    es: 'Ya hay un operador que se llama «{name}», o casi. Elija un nombre que no se confunda con ese.',
  },
  operatorNameReserved: {
    en: '“{name}” is what the program itself is called in cases. Choose another name.',
    es: '«{name}» es como se llama el propio programa en los casos. Elija otro nombre.',
  },
  systemUserTaken: {
    en: 'The computer’s user “{systemUser}” is tied to the operator “{name}” already. Untie it there first.',
    es: 'El usuario «{systemUser}» del equipo ya está vinculado con el operador «{name}». Quite primero ese vínculo.',
  },
  systemUserNeeded: {
    en: 'This operator has no password and no key file, so only the computer’s user can sign them in. Set a password first.',
    es: 'Este operador no tiene contraseña ni archivo de clave, así que solo el usuario del equipo puede iniciar su sesión. Defina primero una contraseña.',
  },
  operatorKeyNotFound: {
    en: 'There is no key file “{id}” that could be revoked. Look at the list of operators.',
    es: 'No existe ningún archivo de clave «{id}» que se pueda revocar. Consulte la lista de operadores.',
  },
  lastLead: {
    en: 'A desk needs a lead who can sign in, and two where leads approve each other’s work. Add or change another operator first.',
    es: 'Una mesa de ayuda necesita un responsable que pueda iniciar sesión, y dos si los responsables se aprueban entre sí. Agregue o cambie primero a otro operador.',
  },
  approvalNeeded: {
    en: 'A second lead has to approve this. Ask another lead to give their name and password.',
    es: 'Un segundo responsable debe aprobar esto. Pídale a otro responsable que indique su nombre y su contraseña.',
  },
  approvalNotAnother: {
    en: 'You can’t approve your own work. Ask another lead.',
    es: 'No puede aprobar su propio trabajo. Pídaselo a otro responsable.',
  },
  approvalNotALead: {
    en: '“{name}” is not a lead. Ask a lead to approve this.',
    es: '«{name}» no es responsable. Pídale a un responsable que lo apruebe.',
  },
  approvalWrong: {
    en: 'The name or the password of who approves is wrong. Try again.',
    es: 'El nombre o la contraseña de quien aprueba no son correctos. Inténtelo de nuevo.',
  },
  approvalNeedsLeads: {
    en: 'Approval needs two leads who each have a password or a key file. Add one first.',
    es: 'La aprobación necesita dos responsables, cada uno con contraseña o archivo de clave. Agregue primero al que falta.',
  },
});
