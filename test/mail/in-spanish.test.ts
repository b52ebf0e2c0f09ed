import { afterEach, expect, test } from 'vitest';
import { setDeskLanguage } from '../../main/language.ts';
import { responseInWords } from '../../main/mail/outbox/response-words.ts';
import { statusInWords } from '../../main/mail/outbox/status-words.ts';

afterEach(() => setDeskLanguage('en'));

test('What a mail server meant is said in Spanish, whatever language the history is in', () => {
  setDeskLanguage('es');
  expect(statusInWords('5.2.2')).toBe('el buzón está lleno');
  expect(statusInWords(null)).toBe('no se dio ningún motivo');
  expect(responseInWords('554 refused')).toBe('El servidor de correo lo rechazó definitivamente.');
  for (const before of [
    'Given up after five days. The last answer was: ',
    'Se abandonó después de cinco días. La última respuesta fue: ',
  ])
    expect(responseInWords(`${before}452 4.2.2 over quota`)).toBe('El buzón está lleno.');
  expect(responseInWords('El servidor de correo rechazó el inicio de sesión. El servidor dijo: 535 no')).toBe(
    null,
  );
});
