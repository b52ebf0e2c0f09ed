import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { languages } from '../../language/languages.ts';
import { speak } from '../../language/say.ts';
import { situationRules } from '../../main/desk/claims/situations.ts';
import { upgradeHelps } from '../../main/desk/upgrade/help.ts';
import { loginsWords } from '../../main/failures/logins-words.ts';
import { situations } from '../../preload/contract/claims.ts';
import { editLevels } from '../../preload/contract/people.ts';
import { addressWords } from '../../renderer/features/desk/acts/words.ts';
import { wayTitle, wayTitles } from '../../renderer/features/desk/conflict/situation-words.ts';
import { requestedByProblem } from '../../renderer/features/desk/help/requested-by.ts';
import { helpWords } from '../../renderer/features/desk/help/words.ts';
import { editLevelOptions } from '../../renderer/features/desk/person/edit-levels.ts';
import { practiceWords } from '../../renderer/features/desk/practice/words.ts';
import { matchedWords } from '../../renderer/features/desk/search/matched-words.ts';
import { phoneWords } from '../../renderer/features/desk/signing-in/phone-words.ts';
import { say, sayWith, setWindowLanguage } from '../../renderer/language.ts';
import { nextStep } from '../../renderer/shared/mail/message-rules.ts';
import { accountTitle } from '../../renderer/shared/record/account-title.ts';
import {
  codeWords,
  type MailStand,
  outcomeTitle,
  waitWords,
} from '../../renderer/shared/record/outcome-words.ts';
import { sentWords } from '../../renderer/shared/record/sent-words.ts';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  setWindowLanguage('es');
});
afterEach(() => {
  setWindowLanguage('en');
  vi.unstubAllGlobals();
});

const stand = (state: MailStand['state'], rest: Partial<MailStand> = {}): MailStand => ({
  state,
  heldByPerson: false,
  because: null,
  hasLink: false,
  ...rest,
});

test('What an action did and where its mail is are said in Spanish, each with its own gender', () => {
  const claimed = { title: 'La dirección está reclamada', mail: 'itsLink' } as const;
  expect(outcomeTitle(claimed, [stand('queued')])).toBe(
    'La dirección está reclamada; su enlace está en cola',
  );
  const again = { title: '', mail: 'invitationAgain' } as const;
  expect(outcomeTitle(again, [stand('accepted')])).toBe('La invitación va otra vez en camino');
  expect(outcomeTitle(again, [stand('held', { heldByPerson: true })])).toBe(
    'La invitación fue retenida por una persona',
  );
  expect(outcomeTitle(claimed, [stand('failed')])).toBe('Hecho, pero el correo no llegó a su destino');
  expect(waitWords([stand('held', { because: 'El correo está desactivado.' })])).toBe(
    'El correo está desactivado. Se enviará automáticamente en cuanto eso cambie.',
  );
  expect(codeWords('••• 77', 'failed')).toBe('No se pudo enviar un código a ••• 77');
});

test('A sentence is said again in the language that the window speaks by then', () => {
  const said = (): string => outcomeTitle({ title: say(addressWords.addressReleased) }, []);
  expect(said()).toBe('La dirección está liberada');
  setWindowLanguage('en');
  expect(said()).toBe('The address is released');
});

test('What the desk calls records, matches, levels and next steps is in Spanish', () => {
  expect(accountTitle({ kind: 'clinic', name: 'x', practiceName: 'Lakeside' })).toBe(
    'Cuenta del portal del consultorio',
  );
  expect(matchedWords('phone-tail')).toBe('teléfono');
  expect(matchedWords('name')).toBe(null);
  expect(editLevelOptions().map(({ value }) => value)).toEqual(editLevels);
  expect(editLevelOptions()[0]?.label).toBe('Solo lectura');
  expect(requestedByProblem(' ')).toBe('Escriba el nombre de quien lo pide.');
  expect(nextStep({ state: 'bounced', heldByPerson: false, expiresAt: null }, 0)).toContain('deletree');
});

test('Counts agree with what is counted, in both languages', () => {
  const left = (count: number): readonly string[] =>
    languages.map((language) => speak(language)(phoneWords.wrongCode, { count }));
  expect(left(1)).toEqual(['Not the code; 1 attempt left.', 'No es el código; queda 1 intento.']);
  expect(left(0)).toEqual(['Not the code; no attempts left.', 'No es el código; no quedan intentos.']);
  const closing = renderToStaticMarkup(
    createElement('p', null, sayWith(practiceWords.whatClosingDoes, { count: 1, name: 'Clínica Uno' })),
  );
  expect(closing).toContain('no puede iniciar sesión la 1 cuenta de Clínica Uno.');
  const one = speak('en')(practiceWords.canBeReleased, { count: 1 });
  expect(one).toBe('1 login email can be released now, with a lead’s approval.');
});

test('Each way out that the desk answers with has a title', () => {
  const answered = [
    ...situations.flatMap((situation) => situationRules[situation].resolutions.map(({ action }) => action)),
    ...upgradeHelps(undefined, null).flatMap(({ waysOut }) => waysOut.map(({ action }) => action)),
  ];
  expect(answered.filter((action) => wayTitles[action] === undefined)).toEqual([]);
  expect(wayTitle('claims.consolidate')).toBe('Fusionar las dos cuentas');
  expect(wayTitle('something-newer')).toBe('something-newer');
});

test('The words “email us” are found in the refusal that they stand in, in each language', () => {
  for (const language of languages) {
    const link = helpWords.emailUsLink.texts[language];
    expect(loginsWords.emailNotOnFile.texts[language]).toContain(link);
    expect(loginsWords.userNameNotOnFile.texts[language]).toContain(link);
  }
});

test('Whatever was sent has a sentence for each state of a message, in each language', () => {
  const states = ['queued', 'sending', 'accepted', 'deferred', 'heldByPerson', 'held', 'cancelled'] as const;
  for (const language of languages)
    for (const [sent, message] of Object.entries(sentWords)) {
      const sentences = states.map((state) => speak(language)(message, { state }));
      expect(new Set(sentences).size, `${language} ${sent}`).toBe(states.length);
    }
});
