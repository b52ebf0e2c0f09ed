import { catalogue } from '../../../language/catalogue.ts';

/** What is said of a new password: what is wrong with it, that it is saved, and how to sign in with it. */
export const passwordWords = catalogue({
  enterNew: { en: 'Enter a new password.', es: 'Ingrese una contraseña nueva.' },
  notTheSame: {
    en: 'The two passwords are not the same. Type both again.',
    es: 'Las dos contraseñas no son iguales. Escríbalas otra vez.',
  },
  saved: { en: 'Your new password is saved', es: 'Su contraseña nueva se guardó' },
  savedText: {
    en: 'It works now, and the link no longer works. This does not sign you in.',
    es: 'Ya funciona, y el enlace ya no funciona. Con esto no se inicia su sesión.',
  },
  savedAndTold: {
    en: 'It works now, and the link no longer works. This does not sign you in. Every mailbox of the account gets an email about it.',
    es: 'Ya funciona, y el enlace ya no funciona. Con esto no se inicia su sesión. Cada buzón de la cuenta recibe un correo al respecto.',
  },
  lockedForEver: {
    en: 'The account is locked. Only the help desk can unlock it.',
    es: 'La cuenta está bloqueada. Solo la mesa de ayuda puede desbloquearla.',
  },
  lockedFor: {
    en: 'The account is locked for another {wait}. The help desk can unlock it sooner.',
    es: 'La cuenta seguirá bloqueada durante {wait}. La mesa de ayuda puede desbloquearla antes.',
  },
  signInWithEmail: {
    en: 'Sign in where you always do, with your login email <strong>{email}</strong> and the new password.',
    es: 'Inicie sesión donde siempre, con su correo de inicio de sesión <strong>{email}</strong> y la contraseña nueva.',
  },
  signInWithUserName: {
    en: 'Sign in to the clinic portal as you always do, with the user name <strong>{userName}</strong> and the new password.',
    es: 'Inicie sesión en el portal del consultorio como siempre, con el nombre de usuario <strong>{userName}</strong> y la contraseña nueva.',
  },
  legacyLogin: {
    en: 'Sign in on the page where you signed in until now. You need three things there:',
    es: 'Inicie sesión en la página donde lo hacía hasta ahora. Ahí necesita tres cosas:',
  },
  practiceId: { en: 'Practice ID', es: 'ID del consultorio' },
  userName: { en: 'User name', es: 'Nombre de usuario' },
  userNameOfBefore: { en: 'the one that you had until now', es: 'el que tenía hasta ahora' },
  password: { en: 'Password', es: 'Contraseña' },
  theNewOne: { en: 'the new one', es: 'la nueva' },
  noLoginEmailYet: {
    en: 'A login email does not work for this account yet.',
    es: 'El correo de inicio de sesión todavía no funciona para esta cuenta.',
  },

  // No one asked for it
  notMe: { en: 'I did not ask for this', es: 'Yo no solicité esto' },
  notMeLive: {
    en: 'Tell us if no one in your practice asked for a new password. The link in the email stops working, your password stays as it is, and the help desk looks into it.',
    es: 'Avísenos si nadie de su consultorio solicitó una contraseña nueva. El enlace del correo deja de funcionar, su contraseña queda como está y la mesa de ayuda lo revisa.',
  },
  notMeOver: {
    en: 'Tell us if no one in your practice asked for a new password. The link in the email no longer works; the help desk looks into it.',
    es: 'Avísenos si nadie de su consultorio solicitó una contraseña nueva. El enlace del correo ya no funciona; la mesa de ayuda lo revisa.',
  },
  tellDesk: { en: 'Tell the help desk', es: 'Avisar a la mesa de ayuda' },
  deskKnows: { en: 'Thank you, the help desk knows', es: 'Gracias, la mesa de ayuda ya lo sabe' },
  linkWasUsed: {
    en: 'This link was used before: someone may have set a new password. Please call the help desk now.',
    es: 'Este enlace ya se había usado: alguien pudo haber creado una contraseña nueva. Llame ahora a la mesa de ayuda.',
  },
  linkStopped: {
    en: 'The link no longer works and the password stays as it was. You don’t need to do anything else.',
    es: 'El enlace ya no funciona y la contraseña queda como estaba. No necesita hacer nada más.',
  },
  itIsCase: { en: 'It is case <strong>{number}</strong>.', es: 'Es el caso <strong>{number}</strong>.' },
});
