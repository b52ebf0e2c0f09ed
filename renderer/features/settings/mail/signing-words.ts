import { catalogue } from '../../../../language/catalogue.ts';

/** The key that mail is signed with, and its record. */
export const signingWords = catalogue({
  signed: { en: 'Mail is signed.', es: 'El correo se firma.' },
  signedMeaning: {
    en: 'This applies to each message that is written from now on. Receivers can check it once the record below is published.',
    es: 'Vale para cada mensaje que se escriba desde ahora. Los destinatarios pueden comprobarlo cuando se publique el registro de abajo.',
  },
  stopSigning: { en: 'Stop signing', es: 'Dejar de firmar' },
  stopSigningQuestion: { en: 'Stop signing?', es: '¿Dejar de firmar?' },
  stopSigningMeaning: {
    en: 'Messages that are written from now on have no signature. Domain and selector are forgotten; the key stays until you forget it.',
    es: 'Los mensajes que se escriban desde ahora no llevarán firma. Se olvidan el dominio y el selector; la clave se conserva hasta que usted la olvide.',
  },
  notSigned: { en: 'Mail is not signed.', es: 'El correo no se firma.' },
  noKey: {
    en: 'There is no key yet: make one here, or paste one that you have.',
    es: 'Aún no hay clave: cree una aquí o pegue una que tenga.',
  },
  noDomain: {
    en: 'There is a key, but no domain and selector.',
    es: 'Hay una clave, pero no hay dominio ni selector.',
  },
  howToSign: {
    en: 'Many mail servers sign what passes through them; then there is nothing to do here. Otherwise enter a domain and a selector, make a key and publish its record.',
    es: 'Muchos servidores de correo firman lo que pasa por ellos; en ese caso no hay nada que hacer aquí. De lo contrario, indique un dominio y un selector, cree una clave y publique su registro.',
  },
  domain: { en: 'Domain', es: 'Dominio' },
  domainMeaning: {
    en: 'That of the sender’s address, as in example.org.',
    es: 'El de la dirección del remitente, como en example.org.',
  },
  selector: { en: 'Selector', es: 'Selector' },
  selectorMeaning: {
    en: 'A name for this key, so that there can be others beside it, as in desk2027.',
    es: 'Un nombre para esta clave, para que pueda haber otras, como en desk2027.',
  },
  saveDomain: { en: 'Save domain and selector', es: 'Guardar dominio y selector' },
  giveDomain: { en: 'Enter the domain', es: 'Indique el dominio' },
  giveSelector: {
    en: 'Enter a selector of letters, digits and hyphens',
    es: 'Escriba un selector de letras, dígitos y guiones',
  },
  saveDomainFirst: {
    en: 'Save a domain and a selector first',
    es: 'Guarde primero un dominio y un selector',
  },

  keyStaysInside: {
    en: 'A key that is made here never leaves the store: no one sees its private half, not even you.',
    es: 'Una clave creada aquí nunca sale del almacén de datos: nadie ve su parte privada, ni siquiera usted.',
  },
  makeKey: { en: 'Make a key for me', es: 'Crear una clave' },
  makeAnotherKey: { en: 'Make another key', es: 'Crear otra clave' },
  makeAnotherKeyQuestion: { en: 'Make another key?', es: '¿Crear otra clave?' },
  makeAnotherKeyMeaning: {
    en: 'The current key is lost. Receivers can’t check what the desk signs until the record of the new key is published, and under the same selector they can’t check what it signed before either. So save another selector first, and leave the old record where it is for some days.',
    es: 'La clave actual se pierde. Los destinatarios no podrán comprobar lo que firme la mesa de ayuda hasta que se publique el registro de la clave nueva y, con el mismo selector, tampoco lo que firmó antes. Por eso, guarde primero otro selector y deje el registro anterior donde está durante unos días.',
  },

  recordToPublish: { en: 'Record to publish', es: 'Registro para publicar' },
  recordMeaning: {
    en: 'The person who looks after the domain’s DNS adds this record. The value is one text; if the page accepts only 255 characters at a time, split it into several, each in quotation marks.',
    es: 'La persona que se encarga del DNS del dominio agrega este registro. El valor es un solo texto; si la página solo acepta 255 caracteres a la vez, divídalo en varios, cada uno entre comillas.',
  },
  recordName: { en: 'Name', es: 'Nombre' },
  recordType: { en: 'Type', es: 'Tipo' },
  recordValue: { en: 'Value', es: 'Valor' },
  copyName: { en: 'Copy name', es: 'Copiar nombre' },
  copyValue: { en: 'Copy value', es: 'Copiar valor' },
});
