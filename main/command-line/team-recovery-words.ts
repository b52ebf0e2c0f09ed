import { catalogue } from '../../language/catalogue.ts';

/** What the commands say that recover a team. */
export const teamRecoveryWords = catalogue({
  lost: {
    en: 'list what this store has and the team’s log has lost, so that it can be done again',
    es: 'mostrar lo que tiene este almacén de datos y el registro del equipo perdió, para poder repetirlo',
  },
  nothingLost: {
    en: 'The team’s log has everything that is in this store.',
    es: 'El registro del equipo tiene todo lo que hay en este almacén de datos.',
  },
  lostCount: {
    en: 'The team’s log has lost {count, plural, one {this change} other {these # changes}}: this store is at entry {position}, and they have the first {common} in common. “team rejoin” takes the team’s state and keeps this store in a folder beside; then make the changes again that are still needed.',
    es: 'El registro del equipo perdió {count, plural, one {este cambio} other {estos # cambios}}: este almacén de datos está en la entrada {position} y tienen en común las primeras {common}. “team rejoin” toma el estado del equipo y guarda este almacén en una carpeta aparte; después repita los cambios que todavía hagan falta.',
  },
  rejoin: {
    en: 'take the team’s newest snapshot in place of this store, which is kept in a folder beside',
    es: 'tomar la instantánea más reciente del equipo en lugar de este almacén de datos, que se guarda en una carpeta aparte',
  },
  rejoined: {
    en: 'This desk has the team’s state again. The store of before is in {folder}.',
    es: 'Este puesto tiene otra vez el estado del equipo. El almacén de datos anterior está en {folder}.',
  },
  raise: {
    en: 'bring the whole team to this program’s version; desks with an older one stop until they are updated',
    es: 'subir todo el equipo a la versión de este programa; los puestos con una anterior se detienen hasta que se actualicen',
  },
  raised: {
    en: 'The team works with schema {schema} from now on.',
    es: 'El equipo trabaja con el esquema {schema} desde ahora.',
  },
  nothingToRaise: {
    en: 'The team works with this program’s schema already.',
    es: 'El equipo ya trabaja con el esquema de este programa.',
  },
  leftBehind: {
    en: 'These desks have to be updated before they can go on: {desks}.',
    es: 'Estos puestos tienen que actualizarse antes de continuar: {desks}.',
  },
  duty: {
    en: 'which desks do something by themselves: “mail” sends, “mailbox” reads what comes back, “codes” hands security codes over; “all” or names',
    es: 'qué puestos hacen algo por sí solos: “mail” envía, “mailbox” lee lo que vuelve, “codes” entrega los códigos de seguridad; “all” o nombres',
  },
  noDuty: { en: 'One of: {duties}.', es: 'Uno de: {duties}.' },
  dutySet: {
    en: 'Saved. Desks that run follow within a few seconds.',
    es: 'Guardado. Los puestos abiertos lo siguen en unos segundos.',
  },
  snapshot: {
    en: 'put a snapshot of this store on the team’s server, for who joins or comes back late',
    es: 'poner una instantánea de este almacén de datos en el servidor del equipo, para quien se una o vuelva tarde',
  },
  snapshotMade: {
    en: 'The team has a snapshot at entry {position}.',
    es: 'El equipo tiene una instantánea en la entrada {position}.',
  },
});
