import { catalogue } from '../../../language/catalogue.ts';

/** What is said of work that was done without the team. */
export const keptWords = catalogue({
  notTakenOver: {
    en: 'Done without the team at {at} UTC by {operator}, and not taken over: {what}. {why}',
    es: 'Hecho sin el equipo el {at} UTC por {operator} y no incorporado: {what}. {why}',
  },
  reopened: {
    en: 'something done here without the team could not be taken over',
    es: 'algo que se hizo aquí sin el equipo no se pudo incorporar',
  },
  settled: {
    en: 'Looked at: {what}, done without the team at {at} UTC',
    es: 'Revisado: {what}, hecho sin el equipo el {at} UTC',
  },
  callerUnknown: { en: 'not named', es: 'sin nombre' },
});
