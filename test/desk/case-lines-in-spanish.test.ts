import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameInLetter } from '../../main/desk/readiness/notice-letters.ts';
import { inLanguage, setDeskLanguage } from '../../main/language.ts';
import { sql } from '../../main/store/sql.ts';
import { testDesk } from '../support/desk.ts';
import { peopleWorld, proven } from './people/people-world.ts';

beforeEach(() => setDeskLanguage('es'));
afterEach(() => setDeskLanguage('en'));

const mary = { accountId: 'mary' };

test('What is changed of a person and a practice is in the case in Spanish', async () => {
  const world = await peopleWorld();
  const { caseNumber } = await world.done(
    'people.set-role-title',
    { ...mary, roleTitle: 'Higienista', askedBy: 'ada' },
    { proofs: proven },
  );
  const inCase = { case: caseNumber };
  await world.done('people.set-emergency-access', { ...mary, allowed: true, askedBy: 'ada' }, inCase);
  await world.done('people.deactivate', { ...mary, why: 'se fue', askedBy: 'ada' }, inCase);
  await world.done('people.reactivate', { ...mary, askedBy: 'ada' }, inCase);
  const said = world.lines(caseNumber).join('\n');
  for (const line of [
    'Cargo: ninguno → Higienista; Ada Stone lo pidió',
    'Acceso de emergencia permitido',
    'Cuenta desactivada: se fue. Los enlaces y códigos enviados ya no sirven',
    'Cuenta reactivada; conserva el correo de inicio de sesión',
  ])
    expect(said).toContain(line);
});

test('What is corrected of a practice is in the case in Spanish', async () => {
  const world = await peopleWorld();
  const practice = { practiceId: 'P-100' };
  const { caseNumber } = await world.done(
    'practices.correct-phone',
    { ...practice, phone: '(415) 555-0177' },
    { proofs: proven },
  );
  await world.done(
    'practices.correct-email',
    { ...practice, email: 'nuevo@harbour.example' },
    { case: caseNumber },
  );
  const closed = await world.done('practices.close', { ...practice, why: 'venta' }, { case: caseNumber });
  const said = world.lines(caseNumber).join('\n');
  expect(said).toContain('Teléfono de Harbour Dental: ••• 00 → ••• 77');
  expect(said).toMatch(/Correo del consultorio Harbour Dental: .* → .*; se avisa a ambas direcciones/);
  expect(closed.addresses).toBe(2);
  expect(said).toContain(
    'consultorio cerrado: venta. Nadie puede iniciar sesión y se pueden liberar 2 correos de inicio de sesión',
  );
});

test('What a case says of itself is in the language of the desk, also where another one is spoken', async () => {
  const { done, ask } = testDesk();
  const { number } = await done('cases.open', { channel: 'phone', caller: 'Bo' });
  await inLanguage('en', () =>
    done('cases.update', { number, reason: 'email-in-use', priority: 'high', callback: '' }),
  );
  await inLanguage('en', () => done('cases.close', { number, resolution: 'explained' }));
  const { timeline } = await ask('case', { number });
  expect(timeline.map(({ text }) => text).slice(-2)).toEqual([
    'devolución de llamada → sin dato; motivo → correo en uso; prioridad → alta',
    'Cerrado: explicado',
  ]);
});

test('Resets, locks, browsers and phones are in the case in Spanish', async () => {
  const world = await peopleWorld();
  const { caseNumber } = await world.done(
    'logins.send-reset',
    { ...mary, requestedBy: 'Mary', clearLock: true },
    { proofs: proven },
  );
  const inCase = { case: caseNumber };
  for (let count = 0; count < 5; count += 1) await world.done('signing-in.record-failure', mary, inCase);
  await world.done('signing-in.unlock', mary, inCase);
  await world.done('signing-in.revoke-browsers', mary, inCase);
  await world.done('signing-in.reset-phone', { ...mary, revokeBrowsers: true }, inCase);
  const said = world.lines(caseNumber).join('\n');
  expect(said).toMatch(
    /Restablecimiento de contraseña en cola para .*, a pedido de Mary; el enlace dura \d+ minutos y quita un bloqueo/,
  );
  expect(said).toContain('Bloqueada por 30 minutos después de 5 intentos fallidos seguidos');
  expect(said).toContain('Desbloqueada');
  expect(said).toContain('0 navegadores ya no son de confianza');
  expect(said).toMatch(/Teléfono de verificación ••• 34 quitado: ya no se envían códigos allí$/m);
});

test('Why a message is held, sent again or cancelled is in its history in Spanish', async () => {
  const world = await peopleWorld();
  const { messages } = await world.done(
    'logins.send-reset',
    { ...mary, requestedBy: 'Mary' },
    { proofs: proven },
  );
  const ids = messages.map(({ id }) => id);
  await world.done('outbox.hold', { ids });
  await world.done('outbox.retry', { ids });
  await world.done('outbox.cancel', { ids });
  const { transitions } = await world.ask('message', { id: ids[0] ?? '' });
  expect(transitions.map(({ response }) => response)).toEqual([
    null,
    'retenido por una persona',
    'una persona pidió enviarlo de nuevo',
    'cancelado por una persona',
  ]);
});

test('An account without a name is called so in Spanish', () => {
  const row = { given_name: '', family_name: '', kind: 'clinic' } as Parameters<typeof nameInLetter>[0];
  expect(nameInLetter(row)).toBe('El acceso propio del consultorio');
});

test('A mail about a correction names what was corrected in its reader’s language, the line in the desk’s', async () => {
  setDeskLanguage('en');
  const world = await peopleWorld();
  await world.set(sql`UPDATE practices SET language = 'es' WHERE id = 'P-100'`);
  const corrected = { practiceId: 'P-100', phone: '(415) 555-0177' };
  const { caseNumber } = await world.done('practices.correct-phone', corrected, { proofs: proven });
  const mail = await PostalMime.parse(
    world.store.read.get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes`)?.raw ?? '',
  );
  expect(mail.text?.replace(/\s+/g, ' ')).toContain(
    'la mesa de ayuda corrigió el teléfono del consultorio en los datos registrados de Harbour Dental',
  );
  expect(world.lines(caseNumber).at(-1)).toBe('Phone of Harbour Dental: ••• 00 → ••• 77');
});
