import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { caseStateWords, reasonWords } from '../../preload/contract/case-words.ts';
import { daysProblem } from '../../renderer/data/days.ts';
import { bytesText, countText, durationText } from '../../renderer/data/numbers.ts';
import { wouldDoWords } from '../../renderer/data/proofs.ts';
import { messageStateMeaning } from '../../renderer/data/words.ts';
import { verificationWords } from '../../renderer/features/call/proof-words.ts';
import { filterWords } from '../../renderer/features/cases/filter-words.ts';
import { reasonOptions } from '../../renderer/features/cases/options.ts';
import { caseWords } from '../../renderer/features/cases/words.ts';
import { changeWords } from '../../renderer/features/outbox/change-words.ts';
import { leftOutWords } from '../../renderer/features/outbox/left-out-words.ts';
import { say, setWindowLanguage } from '../../renderer/language.ts';
import { countedWords } from '../../renderer/ui/feedback/progress-words.ts';
import { relativeWords } from '../../renderer/ui/text/relative-time.tsx';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  setWindowLanguage('es');
});
afterEach(() => {
  setWindowLanguage('en');
  vi.unstubAllGlobals();
});

const minute = 60_000;
const noon = new Date(2026, 5, 17, 12, 0, 0).getTime();

test('Numbers, sizes and times are in Spanish', () => {
  expect(countText(100_000)).toBe('100,000');
  expect([1, 412, 402_700].map(bytesText)).toEqual(['1 byte', '412 bytes', '402.7 kB']);
  expect([0.2, 125, 3840].map(durationText)).toEqual(['menos de un segundo', '2 min 5 s', '1 h 4 min']);
  expect(relativeWords(noon - 3 * minute, noon)).toBe('hace 3 min');
  expect(relativeWords(noon + 120 * minute, noon)).toBe('en 2 h');
  expect(relativeWords(noon - 24 * 60 * minute, noon)).toMatch(/^ayer, /);
  expect(relativeWords(new Date(2026, 0, 2, 12).getTime(), noon)).toBe('2 ene 2026');
  expect(daysProblem('2026-11-22', '2026-11-21', 'Abierto hasta')).toBe('Es posterior a “Abierto hasta”.');
});

test('What was said in one language is said again in the other', () => {
  const shown = (): readonly (string | undefined)[] => [
    reasonOptions()[0]?.label,
    say(caseStateWords.waiting),
    relativeWords(noon, noon),
  ];
  const spanish = shown();
  setWindowLanguage('en');
  expect(shown()).toEqual(['Forgot user name', 'Waiting', 'just now']);
  setWindowLanguage('es');
  expect(shown()).toEqual(spanish);
  expect(spanish).toEqual(['Olvidó el nombre de usuario', 'En espera', 'ahora mismo']);
});

test('Proofs that are accepted are listed in Spanish', () => {
  expect(wouldDoWords([['in-person'], ['callback']])).toBe('devolución de llamada o en persona');
  expect(wouldDoWords([['in-person'], ['callback', 'administrator']])).toBe(
    'devolución de llamada y confirmación de un administrador; o en persona',
  );
  expect(
    wouldDoWords([
      ['callback', 'mailbox-link'],
      ['callback', 'phone-code'],
      ['mailbox-link', 'phone-code'],
    ]),
  ).toBe('dos de estos: devolución de llamada, enlace al buzón o código al teléfono');
  expect(say(verificationWords.wrongCode, { count: 1 })).toBe('No es el código; queda 1 intento.');
});

test('Cases and messages are counted in Spanish', () => {
  expect(say(filterWords.counted, { count: 1 })).toBe('1 caso');
  expect(say(filterWords.newestFirst)).toBe('Los más recientes primero');
  expect(say(caseWords.mailTrouble, { subject: 'Aviso', state: 'bounced' })).toBe('“Aviso” fue devuelto');
  expect(say(caseWords.mailTrouble, { subject: 'Aviso', state: 'held' })).toBe('“Aviso” no llegó');
  expect(say(changeWords.retried, { count: 1205 })).toBe('Se intentarán de nuevo 1,205 mensajes.');
  expect(say(changeWords.retryQuestion, { count: 1 })).toBe('¿Reintentar 1 mensaje?');
  expect(say(reasonWords['email-in-use'])).toBe('Correo en uso');
  expect(say(messageStateMeaning.bounced)).toBe('Fue devuelto porque no se pudo entregar.');
  const error = { code: 'message-expired', message: 'El enlace ya no funciona.' } as const;
  expect(leftOutWords([{ id: '1', error }])).toBe('Sin cambiar: 1 mensaje. El enlace ya no funciona.');
});

test('Progress tells how many of how many, or how many so far', () => {
  expect(say(countedWords.accounts, { isKnown: 'yes', done: 1200, total: 5000 })).toBe(
    '1,200 de 5,000 cuentas',
  );
  expect(say(countedWords.rows, { isKnown: 'no', done: 1, total: 0 })).toBe('1 fila');
  setWindowLanguage('en');
  expect(say(countedWords.messages, { isKnown: 'yes', done: 1, total: 3 })).toBe('1 of 3 messages');
  expect(say(countedWords.cases, { isKnown: 'no', done: 2, total: 0 })).toBe('2 cases');
});
