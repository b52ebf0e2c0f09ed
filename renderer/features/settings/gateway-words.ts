import { catalogue } from '../../../language/catalogue.ts';

/** How security codes reach a phone: the settings of the gateway. */
export const gatewayWords = catalogue({
  noGateway: {
    en: 'Without a gateway the desk calls back instead.',
    es: 'Sin una pasarela, la mesa de ayuda devuelve la llamada.',
  },
  noGatewayMeaning: {
    en: 'An operator calls the number on file and hears who answers. With a web service that sends texts or makes calls, codes are sent automatically.',
    es: 'Un operador llama al número registrado y oye quién contesta. Con un servicio web que envía mensajes de texto o hace llamadas, los códigos se envían automáticamente.',
  },
  codesByGateway: {
    en: 'Codes are sent by the gateway.',
    es: 'Los códigos se envían por la pasarela.',
  },
  codesByGatewayMeaning: {
    en: 'The numbers and codes of people pass through it.',
    es: 'Los números y códigos de las personas pasan por ella.',
  },
  turnOffGateway: { en: 'Turn off the gateway', es: 'Desactivar la pasarela' },
  turnOffGatewayQuestion: { en: 'Turn off the gateway?', es: '¿Desactivar la pasarela?' },
  turnOff: { en: 'Turn off', es: 'Desactivar' },
  turnOffGatewayMeaning: {
    en: 'No more codes are sent; the desk calls the number on file back instead. The gateway’s address, headers and bodies are forgotten. Its secret stays until you forget it.',
    es: 'Ya no se envían códigos; la mesa de ayuda devuelve la llamada al número registrado. Se olvidan la dirección, los encabezados y los cuerpos de la pasarela. Su secreto se conserva hasta que usted lo olvide.',
  },
  saveGateway: { en: 'Save gateway', es: 'Guardar pasarela' },
  gateway: { en: 'Gateway', es: 'Pasarela' },
  address: { en: 'Gateway address', es: 'Dirección de la pasarela' },
  addressMeaning: {
    en: 'Each code is one request to it, over HTTPS only.',
    es: 'Cada código es una solicitud a ella, solo por HTTPS.',
  },
  contentType: { en: 'Content type', es: 'Tipo de contenido' },
  contentTypeMeaning: {
    en: 'Decides how the filled-in values are escaped.',
    es: 'Decide cómo se escapan los valores que se insertan.',
  },
  json: { en: 'JSON', es: 'JSON' },
  formFields: { en: 'Form fields', es: 'Campos de formulario' },
  plainText: { en: 'Plain text', es: 'Texto sin formato' },
  method: { en: 'Method', es: 'Método' },
  textBody: { en: 'Body for a text', es: 'Cuerpo para un mensaje de texto' },
  voiceBody: { en: 'Body for a call', es: 'Cuerpo para una llamada' },
  voiceBodyMeaning: {
    en: 'Empty if the service makes no calls.',
    es: 'Vacío si el servicio no hace llamadas.',
  },
  headers: { en: 'Headers, one a line', es: 'Encabezados, uno por línea' },
  headersMeaning: {
    en: 'As name: value. Write {secret} where the secret goes, never the secret itself: headers are shown to everyone at the desk.',
    es: 'Como nombre: valor. Escriba {secret} donde va el secreto, nunca el secreto mismo: los encabezados los ve toda la mesa de ayuda.',
  },
  authority: { en: 'Certificate of its authority', es: 'Certificado de su autoridad' },
  authorityMeaning: {
    en: 'In PEM, only for a company that signs its own certificates. Empty for any service on the internet.',
    es: 'En PEM, solo si una empresa firma sus propios certificados. Vacío para cualquier servicio de internet.',
  },
  places: { en: 'Bodies are filled in with:', es: 'Los cuerpos se rellenan con:' },
  placeNumber: {
    en: 'the number of the phone, as in +12025550123',
    es: 'el número del teléfono, como en +12025550123',
  },
  placeCode: { en: 'the code', es: 'el código' },
  placeSpoken: {
    en: 'the code in single digits, for a voice',
    es: 'el código dígito por dígito, para una voz',
  },
  placeMessage: {
    en: 'the whole sentence for the phone, with the code in it',
    es: 'la frase completa para el teléfono, con el código incluido',
  },
  placeMinutes: { en: 'how long the code works', es: 'cuánto tiempo sirve el código' },
  placeId: {
    en: 'the ID of this message, so that none is sent twice',
    es: 'el ID de este mensaje, para que ninguno se envíe dos veces',
  },
  placeSecret: {
    en: 'the secret below; in headers only',
    es: 'el secreto de abajo; solo en los encabezados',
  },

  giveAddress: {
    en: 'Enter an address that begins with https://',
    es: 'Escriba una dirección que empiece con https://',
  },
  giveTextBody: {
    en: 'Enter the body for a text',
    es: 'Escriba el cuerpo para un mensaje de texto',
  },
  writeHeaders: {
    en: 'Write each header as name: value',
    es: 'Escriba cada encabezado como nombre: valor',
  },
  badHeaderName: {
    en: '“{name}” can’t be the name of a header: only letters, digits and hyphens',
    es: '“{name}” no puede ser el nombre de un encabezado: solo letras, dígitos y guiones',
  },
});
