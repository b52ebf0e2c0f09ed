import { catalogue } from '../../../language/catalogue.ts';

/** What the pages of links from mails say: those of one button, and finishing an invitation. */
export const linkWords = catalogue({
  loginEmail: { en: 'Login email', es: 'Correo de inicio de sesión' },
  checkSignIn: { en: 'Check that you can sign in', es: 'Comprobar que puede iniciar sesión' },

  verify: { en: 'Verify your login email', es: 'Verificar su correo de inicio de sesión' },
  verifyText: {
    en: 'This confirms that the mailbox is yours and that you want to sign in with this address.',
    es: 'Con esto confirma que el buzón es suyo y que quiere iniciar sesión con esta dirección.',
  },
  verifyButton: { en: 'Verify this address', es: 'Verificar esta dirección' },
  verified: { en: 'Your login email is verified', es: 'Su correo de inicio de sesión está verificado' },
  verifiedText: {
    en: 'You can sign in with it now.',
    es: 'Ya puede iniciar sesión con él.',
  },

  confirm: { en: 'Confirm your new login email', es: 'Confirmar su nuevo correo de inicio de sesión' },
  confirmText: {
    en: 'After that you sign in with this address. The old one stops working, and both addresses get an email.',
    es: 'Después iniciará sesión con esta dirección. La anterior deja de funcionar, y ambas direcciones reciben un correo.',
  },
  confirmButton: { en: 'Confirm this address', es: 'Confirmar esta dirección' },
  confirmed: { en: 'Your login email has changed', es: 'Su correo de inicio de sesión cambió' },
  confirmedText: {
    en: 'Sign in with the new address from now on. Both addresses get an email about it.',
    es: 'Desde ahora inicie sesión con la nueva dirección. Ambas direcciones reciben un correo al respecto.',
  },
  notWanted: {
    en: 'Not what you want? <link>Cancel the change</link>',
    es: '¿No es lo que quiere? <link>Cancelar el cambio</link>',
  },

  cancel: {
    en: 'Cancel the change of your login email',
    es: 'Cancelar el cambio de su correo de inicio de sesión',
  },
  cancelText: {
    en: 'The new address is dropped. You keep signing in with your current address.',
    es: 'La nueva dirección se descarta. Seguirá iniciando sesión con su dirección actual.',
  },
  cancelButton: { en: 'Cancel the change', es: 'Cancelar el cambio' },
  cancelled: { en: 'The change is cancelled', es: 'El cambio se canceló' },
  cancelledText: { en: 'Everything stays as it was.', es: 'Todo queda como estaba.' },

  onThePhone: {
    en: 'Are you on the phone with us?',
    es: '¿Está hablando por teléfono con nosotros?',
  },
  onThePhoneText: {
    en: 'If you are talking to the help desk now, this button shows them that the mailbox is yours. If not, close this page and tell us.',
    es: 'Si está hablando ahora con la mesa de ayuda, este botón les muestra que el buzón es suyo. Si no, cierre esta página y avísenos.',
  },
  onThePhoneButton: { en: 'Yes, it is me', es: 'Sí, soy yo' },
  mailboxShown: {
    en: 'Thank you, the help desk can see it now',
    es: 'Gracias, la mesa de ayuda ya puede verlo',
  },
  mailboxShownText: {
    en: 'Continue your call. You can close this page.',
    es: 'Continúe su llamada. Puede cerrar esta página.',
  },

  // The security code of a change
  securityCode: { en: 'Security code *', es: 'Código de seguridad *' },
  codeMissing: {
    en: 'One more step: enter the security code that we sent to your verification phone.',
    es: 'Falta un paso: ingrese el código de seguridad que enviamos a su teléfono de verificación.',
  },
  wrongCode: {
    en: 'This is not the code. Attempts left: {count, number}.',
    es: 'Este no es el código. Intentos restantes: {count, number}.',
  },
  codeVoid: {
    en: 'That code no longer works. We sent a new one.',
    es: 'Ese código ya no funciona. Enviamos uno nuevo.',
  },
  codeLater: {
    en: 'A new code can be sent in {wait}. Send this form again then.',
    es: 'Se puede enviar un código nuevo en {wait}. Envíe este formulario otra vez entonces.',
  },
  codeNotSent: {
    en: 'We can’t send a code to your verification phone now. Please call the help desk.',
    es: 'No podemos enviar un código a su teléfono de verificación en este momento. Llame a la mesa de ayuda.',
  },

  // An invitation
  setUp: { en: 'Set up your login', es: 'Configurar su inicio de sesión' },
  setUpText: {
    en: 'Enter the practice access code and choose a password. The code is never sent by email: ask the person who invited you.',
    es: 'Ingrese el código de acceso del consultorio y elija una contraseña. El código nunca se envía por correo: pídalo a la persona que envió la invitación.',
  },
  setUpButton: { en: 'Set up my login', es: 'Configurar mi inicio de sesión' },
  accessCode: { en: 'Practice access code *', es: 'Código de acceso del consultorio *' },
  enterAccessCode: {
    en: 'Enter the practice access code, as in 7K3M-Q2XA.',
    es: 'Ingrese el código de acceso del consultorio, como 7K3M-Q2XA.',
  },
  wrongAccessCode: {
    en: 'This is not the code of the practice. {count, plural, one {You have # more attempt} other {You have # more attempts}} with this link.',
    es: 'Este no es el código del consultorio. {count, plural, one {Le queda # intento} other {Le quedan # intentos}} con este enlace.',
  },
  setUpDone: { en: 'Your login is set up', es: 'Su inicio de sesión está configurado' },
  setUpDoneText: {
    en: 'Sign in with your login email and the password that you have just chosen.',
    es: 'Inicie sesión con su correo de inicio de sesión y la contraseña que acaba de elegir.',
  },
});
