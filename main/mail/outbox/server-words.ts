import { catalogue } from '../../../language/catalogue.ts';

/** What a mail server's three digits mean, where it gave no longer code (RFC 3463). */
export const answerWords = catalogue({
  busy: {
    en: 'the mail server is busy or closing',
    es: 'el servidor de correo está ocupado o se está cerrando',
  },
  mailboxBusy: {
    en: 'the mailbox is busy, or the mail server wants to see a second try',
    es: 'el buzón está ocupado, o el servidor de correo espera un segundo intento',
  },
  greylisted: {
    en: 'the mail server does not know our mail yet and accepts it at a later attempt',
    es: 'el servidor de correo aún no conoce nuestro correo y lo acepta en un intento posterior',
  },
  ownProblem: {
    en: 'the mail server has a problem of its own just now',
    es: 'el servidor de correo tiene un problema propio en este momento',
  },
  signInRefused: {
    en: 'the mail server did not accept the sign-in',
    es: 'el servidor de correo no aceptó el inicio de sesión',
  },
  addressRefused: {
    en: 'the mail server accepts no mail for this address',
    es: 'el servidor de correo no acepta correo para esta dirección',
  },
  fullOrTooLarge: {
    en: 'the mailbox is full, or the message is too large',
    es: 'el buzón está lleno, o el mensaje es demasiado grande',
  },
  addressNotAccepted: {
    en: 'the mail server does not accept the address',
    es: 'el servidor de correo no acepta la dirección',
  },
  tryLater: {
    en: 'the mail server asked to try later',
    es: 'el servidor de correo pidió intentarlo más tarde',
  },
  refused: {
    en: 'the mail server refused it for good',
    es: 'el servidor de correo lo rechazó definitivamente',
  },
});

/** What the codes of RFC 3463 and its registry mean, in words that a caller understands. */
export const statusWords = catalogue({
  noMailbox: { en: 'there is no such mailbox', es: 'ese buzón no existe' },
  noDomain: { en: 'there is no such mail domain', es: 'ese dominio de correo no existe' },
  addressMalformed: {
    en: 'the address is not written correctly',
    es: 'la dirección no está bien escrita',
  },
  mailboxMoved: {
    en: 'the mailbox has moved and left no new address',
    es: 'el buzón se mudó y no dejó una dirección nueva',
  },
  domainTakesNone: { en: 'the domain accepts no mail', es: 'el dominio no acepta correo' },
  mailboxCannot: { en: 'the mailbox can’t accept it', es: 'el buzón no puede aceptarlo' },
  mailboxOff: { en: 'the mailbox is switched off', es: 'el buzón está desactivado' },
  mailboxFull: { en: 'the mailbox is full', es: 'el buzón está lleno' },
  tooLargeForMailbox: {
    en: 'the mail is too large for the mailbox',
    es: 'el correo es demasiado grande para el buzón',
  },
  serverTakesNone: {
    en: 'the mail server accepts no mail now',
    es: 'el servidor de correo no acepta correo ahora',
  },
  tooLargeForServer: {
    en: 'the mail is too large for the mail server',
    es: 'el correo es demasiado grande para el servidor de correo',
  },
  serverSilent: {
    en: 'the mail server of the domain doesn’t answer',
    es: 'el servidor de correo del dominio no responde',
  },
  nameServersSilent: {
    en: 'the domain’s name servers don’t answer',
    es: 'los servidores de nombres del dominio no responden',
  },
  routeUnknown: {
    en: 'it is not known where mail for the domain goes',
    es: 'no se sabe adónde va el correo del dominio',
  },
  wentInCircles: { en: 'the mail went round in circles', es: 'el correo dio vueltas en círculo' },
  triedTooLong: { en: 'it was tried for too long', es: 'se intentó durante demasiado tiempo' },
  lettersUnknown: {
    en: 'the address has letters that the mail server can’t handle',
    es: 'la dirección tiene letras que el servidor de correo no puede manejar',
  },
  serverRefuses: { en: 'the mail server refuses it', es: 'el servidor de correo lo rechaza' },
  refusesUs: {
    en: 'the mail server accepts no mail from us',
    es: 'el servidor de correo no acepta correo nuestro',
  },
  signatureWrong: {
    en: 'the mail’s signature is missing or wrong',
    es: 'la firma del correo falta o es incorrecta',
  },
  senderPolicy: {
    en: 'our domain’s sender policy (SPF) does not allow our mail server',
    es: 'la política de remitentes (SPF) de nuestro dominio no permite nuestro servidor de correo',
  },
  noSenderCheck: {
    en: 'our mail passed none of the sender checks',
    es: 'nuestro correo no pasó ninguna comprobación de remitente',
  },
  serverUnnamed: {
    en: 'our mail server has no proper name',
    es: 'nuestro servidor de correo no tiene un nombre válido',
  },
  senderTakesNone: {
    en: 'our sender address itself accepts no mail',
    es: 'nuestra dirección de remitente no acepta correo',
  },
  sentTooMuch: { en: 'we sent too much at once', es: 'enviamos demasiado a la vez' },
  ofAddress: { en: 'something is wrong with the address', es: 'hay un problema con la dirección' },
  ofMailbox: { en: 'something is wrong with the mailbox', es: 'hay un problema con el buzón' },
  ofServer: {
    en: 'something is wrong with the mail server',
    es: 'hay un problema con el servidor de correo',
  },
  ofRoute: {
    en: 'the way to the mail server is not open',
    es: 'el camino hacia el servidor de correo no está abierto',
  },
  ofProtocol: {
    en: 'the mail servers did not understand each other',
    es: 'los servidores de correo no se entendieron',
  },
  ofContent: {
    en: 'something in the mail can’t be handled',
    es: 'algo en el correo no se puede manejar',
  },
  ofSafety: {
    en: 'the mail server refuses it, to be safe',
    es: 'el servidor de correo lo rechaza por seguridad',
  },
  addressNotNow: {
    en: 'the mail server can’t check the address now',
    es: 'el servidor de correo no puede comprobar la dirección ahora',
  },
  mailboxNotNow: { en: 'the mailbox can’t accept it now', es: 'el buzón no puede aceptarlo ahora' },
  secondAttempt: {
    en: 'the mail server does not accept it yet and waits for another attempt',
    es: 'el servidor de correo aún no lo acepta y espera otro intento',
  },
  noReason: { en: 'no reason was given', es: 'no se dio ningún motivo' },
});
