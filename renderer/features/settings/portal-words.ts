import { catalogue } from '../../../language/catalogue.ts';

/** The settings of the portal. */
export const portalWords = catalogue({
  portalIsOn: { en: 'Portal is on', es: 'El portal está activado' },
  portalIsOff: { en: 'Portal is off', es: 'El portal está desactivado' },
  portalWhat: {
    en: 'Pages where people help themselves, served by this program for as long as its window is open.',
    es: 'Páginas en las que las personas resuelven su problema por sí mismas. Este programa las sirve mientras su ventana está abierta.',
  },
  state: { en: 'State', es: 'Estado' },
  couldNotStart: { en: 'could not start', es: 'no pudo iniciarse' },
  running: { en: 'running', es: 'en funcionamiento' },
  starting: { en: 'starting', es: 'iniciándose' },
  off: { en: 'off', es: 'desactivado' },
  listensAt: { en: 'Listens at', es: 'Escucha en' },

  portalAddress: { en: 'Portal address', es: 'Dirección del portal' },
  portalAddressWhere: {
    en: 'Links in mails begin with it, as in https://help.example.org',
    es: 'Los enlaces de los correos empiezan con ella, como en https://help.example.org',
  },
  linksInMails: { en: 'Links in mails', es: 'Enlaces de los correos' },
  servedByService: { en: 'served by a service', es: 'servidos por un servicio' },
  servedByWindow: {
    en: 'served while this window is open',
    es: 'servidos mientras esta ventana está abierta',
  },
  notServed: { en: 'not served', es: 'sin servicio' },
  somethingElseAnswers: { en: 'something else answers', es: 'responde otro programa' },
  notAskedYet: { en: 'not checked yet', es: 'aún sin comprobar' },
  holdLinks: {
    en: 'Hold mails with a link until a service serves the portal',
    es: 'Retener los correos con enlace hasta que un servicio sirva el portal',
  },
  holdLinksMeaning: {
    en: 'Mails with a link are held while no service serves the portal at its address. When this is off, they go out, and each action says that the link may not work. A lead decides.',
    es: 'Los correos con enlace se retienen mientras ningún servicio sirva el portal en su dirección. Si se desactiva, se envían, y cada acción avisa que el enlace puede no funcionar. Lo decide un responsable.',
  },

  neutralAnswers: { en: 'Neutral answers on the portal', es: 'Respuestas neutras en el portal' },
  neutralAnswersMeaning: {
    en: 'The portal gives the same answer whether or not an address or user name is on file, so that no one can find out by asking. When this is off, it says when something is not on file, which helps people who mistyped.',
    es: 'El portal responde lo mismo si una dirección o un nombre de usuario está registrado o no, para que nadie pueda averiguarlo preguntando. Si se desactiva, dice cuándo algo no está registrado, lo que ayuda a quien lo escribió mal.',
  },
  resetMinutes: {
    en: 'How long a reset link works, in minutes',
    es: 'Duración de un enlace de restablecimiento, en minutos',
  },
  resetMinutesRange: {
    en: 'From 15 to 1,440. Shorter is safer; longer allows for slow mail.',
    es: 'De 15 a 1,440. Menos es más seguro; más da tiempo a los correos lentos.',
  },

  whereItListens: { en: 'Where the portal listens', es: 'Dónde escucha el portal' },
  interface: { en: 'Interface', es: 'Interfaz' },
  noInterface: {
    en: 'This is not an address that a computer can have. Type one such as 127.0.0.1 or 0.0.0.0.',
    es: 'No es una dirección que pueda tener una computadora. Escriba una como 127.0.0.1 o 0.0.0.0.',
  },
  interfaceMeaning: {
    en: '127.0.0.1 is this computer alone, and a proxy on it. Another address of this computer lets its network in; 0.0.0.0 lets in every network that it is on.',
    es: '127.0.0.1 es solo este equipo y un proxy que esté en él. Otra dirección de este equipo da acceso a su red; 0.0.0.0 da acceso a todas las redes a las que está conectado.',
  },
  notEncrypted: {
    en: 'Others on the network can read what people type into the portal.',
    es: 'Otras personas de la red pueden leer lo que se escribe en el portal.',
  },
  notEncryptedNext: {
    en: 'It listens beyond this computer without a certificate. Give one below, or go back to 127.0.0.1 and put a proxy with a certificate in front of it.',
    es: 'Escucha fuera de este equipo sin certificado. Indique uno abajo, o vuelva a 127.0.0.1 y ponga delante un proxy con certificado.',
  },
  port: { en: 'Port of the portal', es: 'Puerto del portal' },
  portRange: {
    en: 'From 1 to 65,535; most systems require one above 1,023. 0 takes any free port.',
    es: 'De 1 a 65,535; la mayoría de los sistemas exigen uno mayor que 1,023. Con 0 se toma cualquiera que esté libre.',
  },
  otherHosts: {
    en: 'Other host names, one a line',
    es: 'Otros nombres de host, uno por línea',
  },
  otherHostsMeaning: {
    en: 'The portal answers to the name in its address and to the interface it listens on. Add other names that people reach it by here; it refuses any other.',
    es: 'El portal responde al nombre de su dirección y a la interfaz en la que escucha. Agregue aquí los demás nombres con los que se llega a él; rechaza cualquier otro.',
  },
  trustedProxies: {
    en: 'Trusted proxies, one a line',
    es: 'Proxies de confianza, uno por línea',
  },
  trustedProxiesMeaning: {
    en: 'Addresses or networks of proxies in front of the portal, as in 192.0.2.7 or 10.0.0.0/8. Only they may say who a request comes from. If it is empty, everyone behind a proxy counts as one visitor and shares one visitor’s limits.',
    es: 'Direcciones o redes de los proxies que están delante del portal, como en 192.0.2.7 o 10.0.0.0/8. Solo ellos pueden decir de quién viene una solicitud. Si se deja vacío, todos los que están detrás de un proxy cuentan como un solo visitante y comparten sus límites.',
  },
  certificateFile: { en: 'Certificate file', es: 'Archivo de certificado' },
  certificateFileMeaning: {
    en: 'The whole path of a PEM file, with the certificates between it and its authority. Leave both empty for plain HTTP.',
    es: 'La ruta completa de un archivo PEM, con los certificados intermedios hasta su autoridad. Deje ambos campos vacíos para usar HTTP sin cifrar.',
  },
  certificateKeyFile: {
    en: 'Key file of the certificate',
    es: 'Archivo de clave del certificado',
  },
  certificateKeyFileMeaning: {
    en: 'The whole path of a PEM file that only this program’s user can read.',
    es: 'La ruta completa de un archivo PEM que solo el usuario de este programa puede leer.',
  },
  saveCertificate: { en: 'Save certificate', es: 'Guardar certificado' },
  giveCertificate: { en: 'Enter the certificate too', es: 'Indique también el certificado' },
  giveCertificateKey: { en: 'Enter the key too', es: 'Indique también la clave' },
});
