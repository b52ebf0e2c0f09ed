import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAutomaticSubject } from '../../../main/mail/incoming/automatic.ts';
import { mailOf, messageIdOf, takeIn, takenMessage } from '../../support/incoming.ts';
import { createMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(() => world.close());

/** A solved case with a mail, and what an answer to it does. */
async function answered(headers: readonly string[], subject = 'Re: Hello', from = 'ada@clinic.example') {
  const { id: caseId } = await world.openCase('solved');
  const id = await takenMessage(world, { caseId });
  const mail = mailOf([
    ...headers,
    `From: Ada <${from}>`,
    'To: desk@clinic-help.example',
    `Subject: ${subject}`,
    'Message-ID: <answer-1@clinic.example>',
    `In-Reply-To: ${messageIdOf(world, id)}`,
    '',
    'I am away until Monday.',
  ]);
  expect(await takeIn(world, mail)).toBe('noted');
  const { state, kinds } = world.caseOf(caseId);
  return [state, ...kinds];
}

describe('an automatic reply never opens a case, and is kept as one', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated; owner-email="ada@clinic.example"',
    'auto-submitted: Auto-Notified',
    'Precedence: bulk',
    'Precedence: auto_reply',
    'Precedence: junk',
    'X-Autoreply: yes',
    'X-Autorespond: vacation',
    'X-AutoReply-From: ada@clinic.example',
    'X-MS-Exchange-Inbox-Rules-Loop: ada@clinic.example',
    'X-Autoreply:',
    'Return-Path: <>',
    'X-Envelope-From: <>',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"',
  ])('with the header %s', async (header) => {
    expect(await answered([header])).toEqual(['solved', 'mail.auto-reply']);
  });

  test.each(['MAILER-DAEMON@clinic.example', 'no-reply@clinic.example', 'donotreply+1@clinic.example'])(
    'from %s, behind which nobody writes',
    async (from) => {
      expect(await answered([], 'Thank you', from)).toEqual(['solved', 'mail.auto-reply']);
    },
  );

  test.each([
    'Automatic reply: Hello',
    'Out of Office: Hello',
    'Autoreply',
    'Automatische Antwort: Hello',
    'Abwesenheitsnotiz: Urlaub',
    'Réponse automatique : Hello',
    'Respuesta automática: Hello',
    'Fuera de la oficina',
    'Resposta automática: Hello',
    'Risposta automatica: Hello',
    'Fuori sede: Hello',
    'Automatisch antwoord: Hello',
    'Odpowiedź automatyczna: Hello',
    'Autosvar: Hello',
    'Automaattinen vastaus: Hello',
    'Automatická odpověď: Hello',
    'Otomatik yanıt: Hello',
    'Автоматический ответ: Hello',
    '自动回复: Hello',
    '自動返信: Hello',
    '자동 회신: Hello',
    '[Auto-Reply] Hello',
    'OOO: back on Monday',
    'OutOfOffice: Hello',
    'On leave: Hello',
    'Urlaub: Hello',
    'Nicht im Büro: Hello',
    'Hors du bureau',
    'Absence : Hello',
    'En congé: Hello',
    'Ausência: Hello',
    'Risponditore automatico',
    'Niet op kantoor',
    'Frånvarande: Hello',
    'Nepřítomnost: Hello',
    '休暇のお知らせ',
  ])('with the subject %s', async (subject) => {
    expect(isAutomaticSubject(subject)).toBe(true);
    expect(await answered([], subject)).toEqual(['solved', 'mail.auto-reply']);
  });

  test('that names no mail is told by its sender and the subject that it repeats', async () => {
    const { id: caseId } = await world.openCase('solved');
    await takenMessage(world, { caseId });
    const reply = (from: string, subject: string): Buffer =>
      mailOf([`From: ${from}`, `Subject: ${subject}`, 'Auto-Submitted: auto-replied', '', 'I am away.']);
    expect(await takeIn(world, reply('ben@clinic.example', 'Automatic reply: Hello'))).toBe('not-ours');
    expect(await takeIn(world, reply('ada@clinic.example', 'Automatic reply: News'))).toBe('not-ours');
    expect(await takeIn(world, reply('Ada@clinic.example', 'Automatic reply: Hello'))).toBe('noted');
    expect(world.caseOf(caseId)).toMatchObject({ state: 'solved', kinds: ['mail.auto-reply'] });
  });
});

describe('an answer in person opens the case', () => {
  test.each([
    ['Auto-Submitted: no', 'Re: Hello'],
    ['Precedence: normal', 'Re: Hello'],
    ['X-Auto-Response-Suppress: All', 'Re: Hello'],
    ['Return-Path: <ada@clinic.example>', 'Re: Hello'],
    ['X-Mailer: Sample', 'Re: Automatic reply: Hello'],
    ['X-Mailer: Sample', 'AW: Abwesenheitsnotiz'],
    ['X-Mailer: Sample', 'Away from my desk, but this works'],
    ['X-Mailer: Sample', 'Automobile insurance, and thank you'],
    ['X-Mailer: Sample', 'Absent colleagues need a login too'],
    ['X-Mailer: Sample', 'Urlaub ist vorbei, danke'],
    ['X-Mailer: Sample', 'On leave from Monday, please change the administrator'],
    ['X-Mailer: Sample', 'Absence of a colleague: who signs in?'],
    ['X-Autoreply: no', 'Re: Hello'],
  ])('with %s and the subject %s', async (header, subject) => {
    expect(await answered([header], subject)).toEqual(['open', 'mail.reply', 'cases.reopen']);
  });
});
