import { catalogue } from '../../language/catalogue.ts';

/** What `lookup`, `explain`, `help`, `ask` and `act` say. */
export const deskCommandWords = catalogue({
  lookup: {
    en: 'find a person or practice by whatever the caller gives',
    es: 'buscar una persona o un consultorio por cualquier dato que dé la persona que llama',
  },
  lookupLimit: { en: 'at most this many hits', es: 'como máximo esta cantidad de resultados' },
  lookupAll: { en: 'every hit', es: 'todos los resultados' },
  explain: {
    en: 'whether an address is free or in use, and why',
    es: 'si una dirección está libre o en uso, y por qué',
  },
  explainFor: { en: 'the account that asks for it', es: 'la cuenta que la pide' },
  help: {
    en: 'login help of the clinic portal, for a caller',
    es: 'ayuda de inicio de sesión del portal, para una persona que llama',
  },
  userName: {
    en: 'mail the user name to the clinic email on file',
    es: 'enviar el nombre de usuario al correo registrado del consultorio',
  },
  clinicEmail: { en: 'the clinic email', es: 'el correo del consultorio' },
  password: {
    en: 'mail a reset to the address on file',
    es: 'enviar un restablecimiento a la dirección registrada',
  },
  ofUserName: {
    en: 'the clinic account’s user name',
    es: 'el nombre de usuario de la cuenta del consultorio',
  },
  requestedBy: { en: 'who asks; the mail says it', es: 'quién lo pide; el correo lo dice' },
  case: { en: 'Case {number}', es: 'Caso {number}' },
  queuedFor: { en: 'queued for {to}: {subject}', es: 'en cola para {to}: {subject}' },
  linkUntil: { en: 'the link is valid until {until}', es: 'el enlace es válido hasta {until}' },
  ask: {
    en: 'answer a query of the contract, such as contested, suggestions or consolidation',
    es: 'responder a una consulta del contrato, como contested, suggestions o consolidation',
  },
  askInput: { en: 'the query’s input', es: 'los datos de la consulta' },
  act: { en: 'carry out an action of the contract', es: 'realizar una acción del contrato' },
  actInput: {
    en: 'the action’s input; - reads it from standard input',
    es: 'los datos de la acción; - los lee de la entrada estándar',
  },
  inputPrompt: { en: 'input: ', es: 'datos: ' },
  inCase: { en: 'the case it belongs to', es: 'el caso al que pertenece' },
  channel: { en: 'the channel of the request', es: 'el canal de la solicitud' },
  proof: {
    en: 'a proof that the caller passed ({kinds}); may be given again',
    es: 'un comprobante de la persona que llama ({kinds}); se puede repetir',
  },
  administrator: {
    en: 'who confirmed it; goes with --proof administrator',
    es: 'quién lo confirmó; va con --proof administrator',
  },
  reachedBy: {
    en: 'how that administrator was reached',
    es: 'cómo se contactó a ese administrador',
  },
  override: {
    en: 'a lead’s reason to do it without the proof it needs',
    es: 'el motivo de un responsable para hacerlo sin el comprobante necesario',
  },
  noSuchProof: {
    en: '“{kind}” is not a proof. Proofs are: {kinds}.',
    es: '“{kind}” no es un comprobante. Los comprobantes son: {kinds}.',
  },
});
