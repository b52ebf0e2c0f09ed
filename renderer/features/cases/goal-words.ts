import { catalogue } from '../../../language/catalogue.ts';

const span = {
  en: '{unit, select, minutes {{count, plural, one {# minute} other {# minutes}}} hours {{count, plural, one {# hour} other {# hours}}} other {{count, plural, one {# day} other {# days}}}}',
  es: '{unit, select, minutes {{count, plural, one {# minuto} other {# minutos}}} hours {{count, plural, one {# hora} other {# horas}}} other {{count, plural, one {# día} other {# días}}}}',
};

const brief = '{unit, select, minutes {{count} min} hours {{count} h} other {{count} d}}';

/** How a case stands to its goals. */
export const goalWords = catalogue({
  answer: { en: 'First answer', es: 'Primera respuesta' },
  solve: { en: 'Solution', es: 'Solución' },
  due: { en: `due in ${span.en}`, es: `en ${span.es}` },
  paused: { en: `${span.en} left, paused`, es: `quedan ${span.es}, en pausa` },
  missed: { en: `missed by ${span.en}`, es: `con ${span.es} de retraso` },
  reached: { en: 'in time', es: 'a tiempo' },
  goal: { en: 'Goal', es: 'Objetivo' },
  brief: {
    en: `{kind, select, answer {Answer} other {Solution}} {stands, select, missed {${brief} late} paused {paused, ${brief} left} other {in ${brief}}}`,
    es: `{kind, select, answer {Respuesta} other {Solución}} {stands, select, missed {${brief} tarde} paused {en pausa, ${brief}} other {en ${brief}}}`,
  },
  missedGoal: { en: 'A goal was missed', es: 'Se incumplió un objetivo' },
});
