import { catalogue } from '../../../language/catalogue.ts';

/** Goals of response, where a lead sets them. */
export const goalSettingWords = catalogue({
  meaning: {
    en: 'How long a case may take, for each priority. The clock runs day and night while the case is open. It stands still while the case waits and once it is solved or closed. The queue “About to miss” has what is due within an hour.',
    es: 'Cuánto puede tardar un caso, según su prioridad. El reloj corre día y noche mientras el caso está abierto. Se detiene mientras el caso espera y cuando está resuelto o cerrado. La cola “Por vencer” tiene lo que vence en una hora.',
  },
  answer: { en: '{priority}: first answer within', es: '{priority}: primera respuesta en' },
  solve: { en: '{priority}: solved within', es: '{priority}: resuelto en' },
  none: { en: 'No goal', es: 'Sin objetivo' },
  hours: {
    en: '{count, plural, one {# hour} other {# hours}}',
    es: '{count, plural, one {# hora} other {# horas}}',
  },
});
