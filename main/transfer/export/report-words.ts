import { catalogue } from '../../../language/catalogue.ts';

/** The report of a period on paper. */
export const reportWords = catalogue({
  title: { en: 'Report', es: 'Informe' },
  period: { en: 'From {from} to {to}', es: 'Del {from} al {to}' },
  from: { en: 'From {from}', es: 'Desde el {from}' },
  to: { en: 'To {to}', es: 'Hasta el {to}' },
  end: { en: 'End of the report.', es: 'Fin del informe.' },
  note: {
    en: 'Numbers of a period, for reading. It holds no names of callers and no addresses.',
    es: 'Cifras de un período, para leer. No contiene nombres de quienes llaman ni direcciones.',
  },

  cases: { en: 'Cases', es: 'Casos' },
  byReason: { en: 'Cases by reason', es: 'Casos por motivo' },
  byOperator: { en: 'Cases by operator', es: 'Casos por persona operadora' },
  byDay: { en: 'Cases by day', es: 'Casos por día' },
  mail: { en: 'Mail by domain', es: 'Correo por dominio' },
  resets: { en: 'Password resets by domain', es: 'Restablecimientos de contraseña por dominio' },
  conflicts: { en: 'Emails in use by situation', es: 'Correos en uso por situación' },

  thisPeriod: { en: 'This period', es: 'Este período' },
  periodBefore: { en: 'As many days before', es: 'Los mismos días antes' },
  all: { en: 'All', es: 'Todos' },
  noMail: { en: 'without a mail', es: 'sin correo' },
  none: { en: 'None', es: 'Ninguno' },

  periodHead: { en: 'Period', es: 'Período' },
  reason: { en: 'Reason', es: 'Motivo' },
  operator: { en: 'Operator', es: 'Persona operadora' },
  day: { en: 'Day', es: 'Día' },
  domain: { en: 'Domain', es: 'Dominio' },
  situation: { en: 'Situation', es: 'Situación' },
  count: { en: 'Number', es: 'Cantidad' },

  opened: { en: 'Opened', es: 'Abiertos' },
  answered: { en: 'Answered', es: 'Respondidos' },
  solved: { en: 'Solved', es: 'Resueltos' },
  toAnswer: { en: 'To answer, median', es: 'Respuesta, mediana' },
  toAnswerMost: { en: 'To answer, 9 of 10', es: 'Respuesta, 9 de 10' },
  toSolve: { en: 'To solve, median', es: 'Solución, mediana' },
  toSolveMost: { en: 'To solve, 9 of 10', es: 'Solución, 9 de 10' },
  minutes: { en: '{minutes, number} min', es: '{minutes, number} min' },

  accepted: { en: 'Accepted', es: 'Aceptados' },
  bounced: { en: 'Bounced', es: 'Devueltos' },
  failed: { en: 'Failed', es: 'Fallidos' },
  uncertain: { en: 'Uncertain', es: 'Inciertos' },
  expired: { en: 'Expired', es: 'Vencidos' },
  cancelled: { en: 'Cancelled', es: 'Cancelados' },
  waiting: { en: 'Waiting', es: 'En espera' },

  sent: { en: 'Sent', es: 'Enviados' },
  used: { en: 'Used', es: 'Usados' },
  notArrived: { en: 'Not arrived', es: 'No llegaron' },
  valid: { en: 'Still valid', es: 'Aún válidos' },
});
