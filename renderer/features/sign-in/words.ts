import { catalogue } from '../../../language/catalogue.ts';

/** Signing in, and the lock. */
export const signInWords = catalogue({
  product: { en: 'Login Desk', es: 'Login Desk' },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  whoSignsIn: {
    en: 'Every change is recorded with the name of the person who made it.',
    es: 'Cada cambio queda registrado con el nombre de quien lo hizo.',
  },
  signInAs: { en: 'Sign in as {name}', es: 'Iniciar sesión como {name}' },
  thisUser: {
    en: 'You are signed in to this computer, so no password is needed.',
    es: 'Ya inició sesión en este equipo, así que no hace falta contraseña.',
  },
  orWithPassword: { en: 'Or with a name and password:', es: 'O con nombre y contraseña:' },
  typeName: { en: 'Type your name.', es: 'Escriba su nombre.' },
  typePassword: { en: 'Type your password.', es: 'Escriba su contraseña.' },

  changePassword: { en: 'Change your password', es: 'Cambiar su contraseña' },
  choosePassword: { en: 'Choose a password', es: 'Elegir una contraseña' },
  changePasswordNow: { en: 'Save the password', es: 'Guardar la contraseña' },
  currentPassword: { en: 'Current password', es: 'Contraseña actual' },
  typeCurrentPassword: { en: 'Type your current password.', es: 'Escriba su contraseña actual.' },
  passwordChanged: { en: 'The password is saved.', es: 'La contraseña está guardada.' },

  locked: { en: 'Locked', es: 'Bloqueado' },
  lockedBy: {
    en: '{name} is signed in ({role}). Everything that was open is kept as it was.',
    es: '{name} tiene la sesión iniciada ({role}). Todo lo que estaba abierto sigue como estaba.',
  },
  passwordOf: { en: 'Password of {name}', es: 'Contraseña de {name}' },
  unlock: { en: 'Unlock', es: 'Desbloquear' },
  wrongPassword: {
    en: 'The password is wrong. Try again.',
    es: 'La contraseña no es correcta. Inténtelo de nuevo.',
  },
  anotherPerson: { en: 'Sign in as someone else', es: 'Iniciar sesión como otra persona' },
  backToUnlock: { en: 'Back to {name}', es: 'Volver a {name}' },
  putAway: {
    en: 'The open calls and unsaved text of {name} are put away. They are back when {name} signs in here again, but not after the program is closed.',
    es: 'Las llamadas abiertas y el texto sin guardar de {name} se apartan. Vuelven cuando {name} inicie sesión aquí de nuevo, pero no después de cerrar el programa.',
  },
});
